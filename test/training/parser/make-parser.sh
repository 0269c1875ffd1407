#!/usr/bin/env bash
# From raw text to pipeline/rules/parser.json: our tokens -> the teacher -> weights. Called by `make parser`.
#   make-parser.sh FOLDER "TEXTS" "HELD"
# FOLDER keeps a Python environment with the teacher and the trees that it gives; trees that are there are not made again.
set -euo pipefail
folder=$1
read -r -a texts <<< "$2"
read -r -a held <<< "$3"
if [ ${#texts[@]} -eq 0 ]; then
  echo "make parser: name the texts to learn from: make parser TEXTS=\"news.jsonl.gz folder\" HELD=\"other-folder\"" >&2
  exit 2
fi
here=test/training/parser
mkdir -p "$folder"
for script in dump-sentences train-parser; do
  node_modules/.bin/esbuild "$here/$script.ts" --bundle --platform=node --format=esm --outfile="$folder/$script.js" --log-level=warning \
    --banner:js="import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
done
if [ ! -x "$folder/teacher/bin/python" ]; then
  python3 -m venv "$folder/teacher"
  "$folder/teacher/bin/pip" install --quiet -r "$here/requirements.txt"
fi
# The trees of one source: a file named by the source's path.
trees_of() {
  local trees
  trees="$folder/$(echo "$1" | tr -c 'A-Za-z0-9.\n' '-').trees"
  if [ ! -s "$trees" ]; then
    node "$folder/dump-sentences.js" "$1" | "$folder/teacher/bin/python" "$here/teach.py" > "$trees.part"
    mv "$trees.part" "$trees"
  fi
  echo "$trees"
}
trees=()
for source in "${texts[@]}"; do trees+=("$(trees_of "$source")"); done
judges=()
for source in ${held[@]+"${held[@]}"}; do judges+=("$(trees_of "$source")"); done
groups="$folder/groups.json"
"$folder/teacher/bin/python" "$here/cluster_words.py" 400 "${trees[@]}" > "$groups"
node --max-old-space-size=8000 "$folder/train-parser.js" pipeline/rules/parser.json "$groups" "${trees[@]}" --held ${judges[@]+"${judges[@]}"}
