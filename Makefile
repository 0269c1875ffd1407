SEEDS ?= seeds
OUT ?= out
EXCEL ?=
FORMATS ?=
COMPRESS ?=
EVALUATION ?=
# As written and by way of the environment, so that neither make nor a shell reads what is in a name.
override SEEDS := $(value SEEDS)
override OUT := $(value OUT)
export SEEDS OUT

bin := node_modules/.bin
sources := $(shell find pipeline schemas -type f ! -name README.md) package.json
installed := node_modules/.package-lock.json

.PHONY: dataset test test-browser test-notebook pictures build check-code check-types check-tests evaluate benchmark readme parser blocks lines spark test-spark benchmark-spark clean

dataset: .build/cli.js
	@node .build/cli.js $(if $(EXCEL),--excel) $(if $(FORMATS),--formats '$(FORMATS)') $(if $(COMPRESS),--compress) -- "$$SEEDS" "$$OUT"

test: check-code check-types check-tests

build: .build/cli.js

check-code: $(installed)
	$(bin)/biome check

check-types: $(installed)
	$(bin)/tsc
	$(bin)/tsc -p pipeline/report/page
	$(bin)/tsc -p test/browser

check-tests: .build/cli.js
	$(bin)/vitest run --config test/vitest.config.ts

# Takes the pictures of the README.
pictures: .build/cli.js
	@$(bin)/esbuild test/browser/take-pictures.ts --bundle --platform=node --format=esm --external:playwright-core \
	  --outfile=.build/take-pictures.js --log-level=warning
	@node .build/cli.js --quiet seeds .build/look
	@node .build/take-pictures.js .build/look

# The report in a real browser: Debian's Chromium, or the one that CHROMIUM names.
test-browser: .build/cli.js
	$(bin)/vitest run --config test/browser/vitest.config.ts

# Scripts of packages are not run: nothing that is needed comes from them.
$(installed): package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

.build/cli.js: $(sources) $(installed)
	@rm -rf .build/cli.js .build/run .build/spark
	@$(bin)/esbuild pipeline/cli.ts pipeline/run/worker.ts pipeline/spark/worker.ts --bundle --platform=node \
	  --target=node20.20 --format=esm \
	  --outdir=.build --log-level=warning --legal-comments=none \
	  --banner:js="import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)"
	@cp .build/spark/worker.js .build/spark/worker.mjs
	@$(bin)/esbuild report-page=pipeline/report/page/page.ts --bundle --minify --format=iife --target=es2022 --charset=utf8 \
	  --outdir=.build --log-level=warning --legal-comments=none

# The notebook beside the tables, and the tables as others read them, in a Python environment of their own.
python := .build/python/bin/python
.build/python/installed: test/notebook/requirements.txt
	python3 -m venv .build/python
	$(python) -m pip install --quiet --requirement $<
	@touch $@

test-notebook: .build/cli.js .build/python/installed
	@rm -rf .build/notebook
	@mkdir -p .build/notebook
	node .build/cli.js --quiet --excel --formats csv,csv.gz,arrow,parquet --compress seeds .build/notebook/all
	node .build/cli.js --quiet --formats csv seeds .build/notebook/csv
	node .build/cli.js --quiet --formats csv.gz,parquet test/fixtures/articles/one-paragraph.txt .build/notebook/one
	$(python) test/notebook/read_tables.py .build/notebook/all
	$(python) test/notebook/run_notebook.py .build/notebook/all .build/notebook/csv .build/notebook/one

# The same dataset from Apache Spark, as Parquet: pipeline/spark/README.md. Needs Python 3.10 to 3.13 and Java 17.
MASTER ?= local[2]
PYTHON ?= python3
spark_python := .build/spark-python/bin/python
spark_installed := .build/spark-python/installed
export PYSPARK_PYTHON := $(abspath $(spark_python))
export PYTHONDONTWRITEBYTECODE := 1

spark: .build/cli.js $(spark_installed)
	@$(spark_python) pipeline/spark/dataset.py --master "$(MASTER)" --worker .build/spark/worker.mjs -- "$$SEEDS" "$$OUT"

$(spark_installed): pipeline/spark/requirements.txt
	$(PYTHON) -m venv .build/spark-python
	$(spark_python) -m pip install --quiet --disable-pip-version-check -r pipeline/spark/requirements.txt
	@touch $@

.build/spark-test/write-input.js: .build/cli.js $(shell find test/spark test/run test/benchmark -name '*.ts')
	@$(bin)/esbuild test/spark/write-input.ts test/spark/poisoned-spark-worker.ts test/run/poisoned-worker.ts \
	  test/benchmark/one-run.ts --bundle --platform=node --target=node20.20 --format=esm --outdir=.build/spark-test \
	  --entry-names=[name] --log-level=warning \
	  --banner:js="import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)"
	@cp .build/spark-test/poisoned-spark-worker.js .build/spark-test/poisoned-spark-worker.mjs
	@mkdir -p .build/spark-test/run
	@mv .build/spark-test/poisoned-worker.js .build/spark-test/run/worker.js
	@cp .build/report-page.* .build/spark-test

# The rows of Spark against those of the run on one machine, cell by cell.
test-spark: .build/spark-test/write-input.js $(spark_installed)
	$(spark_python) test/spark/test_spark.py

# Throughput, growth, and two workers against one, as tables to paste. SPARK_SIZES are numbers of made articles.
SPARK_SIZES ?= 10000,20000,80000
benchmark-spark: .build/spark-test/write-input.js $(spark_installed)
	@$(spark_python) test/spark/benchmark.py "$(BENCHMARK)" "$(SPARK_SIZES)"

clean:
	rm -rf .build out

# Writes anew the parts of README.md and schemas/README.md that come from schemas/ and from the seeds.
readme: .build/cli.js
	@$(bin)/esbuild test/readme/write.ts --bundle --platform=node --format=esm --outfile=.build/readme.js --log-level=warning
	@node .build/cli.js --quiet seeds .build/look
	@node .build/readme.js .build/look

# One line of figures per development set of a folder of evaluation sets; WORDS limits it to some of them.
evaluate: .build/cli.js
	@$(bin)/esbuild test/evaluation/evaluate.ts --bundle --platform=node --target=node20.20 --format=esm \
	  --outfile=.build/evaluate.js --log-level=warning
	@node .build/evaluate.js "$(EVALUATION)" $(WORDS)

# How fast it is, as tables to paste. SIZES are numbers of made articles; they are made once and kept in BENCHMARK.
SIZES ?= 2000,10000
BENCHMARK ?= /tmp/dateline-benchmark
benchmark: .build/cli.js
	@$(bin)/esbuild test/benchmark/benchmark.ts test/benchmark/one-run.ts --bundle --platform=node --target=node20.20 \
	  --format=esm --outdir=.build --log-level=warning \
	  --banner:js="import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)"
	@node .build/benchmark.js "$(BENCHMARK)" "$(SIZES)" seeds .build

# Learns the weights of the stage `parse` anew: TEXTS are folders of text files or files .jsonl.gz with {"text": …} a line,
# HELD the same for text that only judges. PARSER is where the teacher and what it says are kept.
TEXTS ?=
HELD ?=
PARSER ?= /tmp/dateline-parser
parser: $(installed)
	@test/training/parser/make-parser.sh "$(PARSER)" "$(TEXTS)" "$(HELD)"

# Learns anew what of a web page is its article: PAGES is a folder with text/*.html and gold.json.
PAGES ?=
blocks: $(installed)
	@mkdir -p .build
	@$(bin)/esbuild test/training/train-blocks.ts --bundle --platform=node --format=esm --outfile=.build/train-blocks.js \
	  --log-level=warning --banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
	@node .build/train-blocks.js "$(PAGES)"

# Learns anew what cleaning knows of lines, and prints what it gets right of sites that it has not seen. EVALUATION as above; TEXTS are
# folders or files of whole articles. PYTHON is one with trafilatura 2.0.0, jusText 3.0.2 and resiliparse 2.0.1.
PYTHON ?= python3
LINES ?= /tmp/dateline-lines
lines: $(installed)
	@$(PYTHON) test/training/lines/extract_pages.py "$(EVALUATION)/html/dev" "$(LINES)/pages"
	@$(bin)/esbuild test/training/lines/train-lines.ts --bundle --platform=node --format=esm --outfile=.build/train-lines.js \
	  --log-level=warning \
	  --banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
	@node .build/train-lines.js "$(EVALUATION)" $(TEXTS) --more "$(LINES)/pages"
