"""
The dataset from Apache Spark: the same tables as `make dataset` makes, as Parquet, by the same code.

    spark-submit --py-files components.py,links.py,worker_process.py dataset.py --worker worker.mjs INPUT OUTPUT

INPUT is a folder, a file or a glob on any file system that Spark reads; or, with --table, a table or a Parquet folder with the
columns path, record and content. OUTPUT is replaced as a whole at the end, or not at all.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

import links
from worker_process import Command, isolating, schema_in, streaming

#: Bytes of a file that Spark hands on as one value; larger ones are refused.
MOST_BYTES = 2_000_000_000
#: The day of articles that do not say when they were published.
UNKNOWN_DAY = "unknown"
#: The name by which a folder is known to hold a dataset of ours.
DATASET_NAME = "dateline"


class UsageError(Exception):
    """The command was wrong: exit status 2."""


class RunError(Exception):
    """The run could not finish: exit status 1."""


class Folders:
    """Folders on a file system of Hadoop's: local, HDFS, an object store."""

    def __init__(self, spark: SparkSession, path: str) -> None:
        self._path = spark._jvm.org.apache.hadoop.fs.Path
        self._system = self._path(path).getFileSystem(spark._jsc.hadoopConfiguration())
        self.target = str(self._system.makeQualified(self._path(path)))

    def beside(self, what: str) -> str:
        """A hidden name next to the target."""
        target = self._path(self.target)
        return str(self._path(target.getParent(), f".{target.getName()}.{what}"))

    def left(self, what: str) -> list[str]:
        """Folders of that kind that earlier runs left."""
        found = self._system.globStatus(self._path(self.beside(f"{what}-*")))
        return [str(status.getPath()) for status in found or []]

    def names(self, folder: str) -> list[str] | None:
        """What lies in a folder; null where there is none."""
        if not self._system.exists(self._path(folder)):
            return None
        return [status.getPath().getName() for status in self._system.listStatus(self._path(folder))]

    def is_file(self) -> bool:
        return self._system.getFileStatus(self._path(self.target)).isFile()

    def delete(self, folder: str) -> None:
        self._system.delete(self._path(folder), True)

    def rename(self, one: str, other: str) -> None:
        if not self._system.rename(self._path(one), self._path(other)):
            raise RunError(f"{one} cannot be renamed to {other}")

    def read(self, file: str) -> str:
        stream = self._system.open(self._path(file))
        try:
            return bytes(stream.readAllBytes()).decode()
        finally:
            stream.close()

    def write(self, file: str, text: str) -> None:
        stream = self._system.create(self._path(file), True)
        try:
            stream.write(bytearray(text.encode()))
        finally:
            stream.close()


def why_not_replace(folders: Folders) -> str | None:
    """Why the target may not be replaced; null where it is absent, empty, or holds a dataset of ours."""
    names = folders.names(folders.target)
    if not names:
        return None
    try:
        is_ours = json.loads(folders.read(f"{folders.target}/datapackage.json"))["name"] == DATASET_NAME
    except Exception:  # What cannot be read is not ours, whatever the file system calls it.
        is_ours = False
    return None if is_ours else f"{folders.target} is not empty and holds no dataset of {DATASET_NAME}"


def clear_up(folders: Folders) -> None:
    """Clears what a run that was cut off left, and puts the last dataset back where it was cut off in the swap."""
    for folder in folders.left("old"):
        if folders.names(folders.target) is None:
            folders.rename(folder, folders.target)
        else:
            folders.delete(folder)
    for folder in folders.left("new"):
        folders.delete(folder)


def swap(folders: Folders, new: str) -> None:
    """Puts the new folder in the place of the target, by rename."""
    old = folders.beside(f"old-{uuid.uuid4().hex}")
    has_old = folders.names(folders.target) is not None
    if has_old:
        folders.rename(folders.target, old)
    try:
        folders.rename(new, folders.target)
    except Exception:
        if has_old:
            folders.rename(old, folders.target)
        raise
    if has_old:
        folders.delete(old)


@dataclass(frozen=True)
class Run:
    spark: SparkSession
    #: What the worker program says of itself.
    described: dict
    #: A command as all are, but for its verb.
    command: Command
    staging: str

    def apply(self, transform, verb: str, argument: str, frame: DataFrame, options: str = "") -> DataFrame:
        """Runs a verb over a frame: one worker process a task."""
        command = replace(self.command, verb=verb, argument=options or argument)
        schema = from_arrow_schema(schema_in(self.described["schemas"][f"{verb} {argument}"]))
        return frame.mapInArrow(transform(command), schema)

    def link(self, what: str, frame: DataFrame) -> DataFrame:
        return self.apply(streaming, "link", what, frame)

    def save(self, frame: DataFrame, name: str) -> DataFrame:
        """Stores a frame beside the new dataset: what a lost executor takes with it is not computed twice."""
        path = f"{self.staging}/{name}"
        frame.write.parquet(path)
        return self.spark.read.schema(frame.schema).parquet(path)


def root_of(pattern: str) -> str:
    """The folder to which paths are relative: of a glob, what stands before its first sign."""
    plain = re.split(r"[*?\[{]", pattern, maxsplit=1)[0]
    return plain if plain == pattern else plain.rpartition("/")[0]


def files_of(frame: DataFrame, path, content=None, record=None) -> DataFrame:
    """The columns that the verb `cut` takes; `lost` says why a worker gave no answer, and nobody has asked yet."""
    return frame.select(
        path.alias("path"),
        (F.lit(None) if record is None else record).cast("int").alias("record"),
        (F.lit(None) if content is None else content).cast("binary").alias("content"),
        F.lit(None).cast("string").alias("lost"),
    )


def empty_files(spark: SparkSession, files: DataFrame) -> DataFrame:
    """The paths of the files without a byte, which Spark lists and does not read. The list goes from Java to Java."""
    collections = spark._jvm.org.apache.commons.collections4
    listed = collections.IteratorUtils.toList(collections.iterators.ArrayIterator(files._jdf.inputFiles()))
    strings = spark._jsparkSession.createDataset(listed, spark._jvm.org.apache.spark.sql.Encoders.STRING())
    # What is listed is written as a URI, what is read as Hadoop prints a path.
    written = F.regexp_replace(F.url_decode(F.replace(F.col("value"), F.lit("+"), F.lit("%2B"))), "^(\\w+):///", "$1:/")
    return DataFrame(strings.toDF(), spark).select(written.alias("path")).join(files.select("path"), "path", "left_anti")


def read_files(spark: SparkSession, pattern: str) -> DataFrame:
    """The files of a folder, a glob or a single one, with paths relative to the folder; without content where one is too large."""
    root = Folders(spark, root_of(pattern))
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(pattern)
    base = root.target.rpartition("/")[0] if root.is_file() else root.target.rstrip("/")
    path = F.substring(F.col("path"), len(base) + 2, 1_000_000)
    small = files_of(files.where(F.col("length") <= MOST_BYTES), path, F.col("content"))
    large = files_of(files.where(F.col("length") > MOST_BYTES), path)
    return small.union(large).union(files_of(empty_files(spark, files), path, F.lit("")))


def read_table(spark: SparkSession, name: str) -> DataFrame:
    """The rows of a table, or of a Parquet folder, with the columns path, record and content."""
    table = spark.read.parquet(name) if "/" in name else spark.table(name)
    return files_of(table, F.col("path"), F.col("content"), F.col("record"))


def annotate(run: Run, arguments: argparse.Namespace) -> DataFrame:
    """Every article with its rows and its facts, stored."""
    options = json.dumps(
        {
            "maxBytes": arguments.max_bytes,
            "fields": dict(one.split("=", 1) for one in arguments.field),
            "patience": round(1000 * run.command.patience),
        }
    )
    files = (read_table if arguments.table else read_files)(run.spark, arguments.input)
    inputs = run.apply(isolating, "cut", "", files, options)
    if arguments.spread:
        inputs = inputs.repartition(arguments.spread)
    return run.save(run.apply(isolating, "annotate", "", inputs, options), "annotated")


def publish(run: Run, new: str, annotated: DataFrame, lates: dict[str, DataFrame], keys: dict[str, str]) -> None:
    """Writes every table, one folder each, in folders by day of publication."""
    for name, key in keys.items():
        rows = annotated.select(
            "article_id",
            "path",
            "record",
            F.coalesce("day", F.lit(UNKNOWN_DAY)).alias("day"),
            F.col(f"rows_{name}").alias("rows"),
        )
        late = lates.get(name)
        if late is None:
            waiting = rows.withColumn("late", F.lit(None).cast("string"))
        else:
            waiting = rows.join(late.select("article_id", "late"), "article_id", "left")
        if name == "problems":
            waiting = waiting.where(F.col("rows").isNotNull() | F.col("late").isNotNull())
        else:
            waiting = waiting.where(F.col("rows").isNotNull())
        final = run.apply(streaming, "finish", name, waiting)
        by_day = final.hint("rebalance", "day").sortWithinPartitions("day", key)
        folder = f"{new}/{name}"
        by_day.write.partitionBy("day").option("compression", "zstd").parquet(folder)
        if run.spark.read.schema(final.schema).parquet(folder).isEmpty():
            empty = run.spark.createDataFrame([], final.drop("day").schema)
            empty.coalesce(1).write.mode("overwrite").option("compression", "zstd").parquet(f"{folder}/day={UNKNOWN_DAY}")


def parquet_descriptor(spark: SparkSession, descriptor: dict, new: str) -> str:
    """The descriptor of the tables as Parquet: the files of each, in order."""
    start = len(f"{new}/")
    for resource in descriptor["resources"]:
        frame = spark.read.parquet(f"{new}/{resource['name']}")
        resource["path"] = sorted(file[file.index(f"{Path(new).name}/") + len(Path(new).name) + 1 :] for file in frame.inputFiles())
        resource["format"] = "parquet"
        resource["mediatype"] = "application/vnd.apache.parquet"
        for name in ("encoding", "dialect"):
            resource.pop(name, None)
    return json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n"


def make(spark: SparkSession, arguments: argparse.Namespace) -> str:
    """Makes the dataset; returns a line that sums it up."""
    folders = Folders(spark, arguments.output)
    why = why_not_replace(folders)
    if why:
        raise UsageError(why)
    clear_up(folders)
    command = Command(Path(arguments.worker).name, node=arguments.node, heap=arguments.heap, patience=arguments.patience)
    described = command.describe(arguments.worker)
    new = folders.beside(f"new-{uuid.uuid4().hex}")
    run = Run(spark, described, command, f"{new}/staging")
    try:
        annotated = annotate(run, arguments)
        good = annotated.where(F.col("article_id").isNotNull())
        if good.isEmpty():
            raise RunError("no article could be read: nothing is written")
        engine = links.Engine(run.link, run.save, described["allPairs"], described["commonRun"])
        names = links.link_names(engine, good)
        articles = run.save(links.link_articles(engine, good), "articles")
        crowded = articles.where(F.col("crowded").isNotNull()).select("article_id", F.col("crowded").alias("late"))
        lates = {
            "articles": articles,
            "quotes": run.save(links.link_quotes(engine, good, names), "quotes"),
            "events": run.save(links.link_events(engine, good), "events"),
            "participants": run.save(links.link_participants(good, names), "participants"),
            "problems": crowded,
        }
        publish(run, new, annotated, lates, described["keys"])
        folders.write(f"{new}/datapackage.json", parquet_descriptor(spark, described["descriptor"], new))
        total = good.count()
        refused = annotated.count() - total
        folders.delete(run.staging)
        swap(folders, new)
        return f"{total} articles, {refused} refused"
    except BaseException:
        folders.delete(new)
        raise


def parse_arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dataset.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--master", help="where spark-submit does not say it, e.g. local[2]")
    parser.add_argument("--worker", required=True, help="the built worker program, worker.mjs")
    parser.add_argument("--table", action="store_true", help="the input is a table, or a Parquet folder")
    parser.add_argument("--node", default="node", help="Node on the driver and the executors")
    parser.add_argument("--heap", type=int, default=1024, help="megabytes that a worker process may take")
    parser.add_argument("--patience", type=float, default=30, help="seconds after which a document is given up")
    parser.add_argument("--max-bytes", type=int, default=1_000_000, help="refuse articles whose text is above this size")
    parser.add_argument("--field", action="append", default=[], metavar="OURS=THEIRS", help="name of a field of records")
    parser.add_argument("--spread", type=int, default=0, help="spread the articles of few large files over so many tasks")
    return parser.parse_args(words)


#: Times that a task may fail: workers and machines die.
FAILURES = 8


def settings(builder: SparkSession.Builder, master: str | None = None) -> SparkSession.Builder:
    if master:
        # A local master tries a task once where it is not told otherwise.
        local = re.fullmatch(r"local\[(\w+|\*)\]", master)
        builder = builder.master(f"local[{local[1]},{FAILURES}]" if local else master)
    return (
        builder.appName("dateline")
        # A batch is a few megabytes: the worker and Python hold one each.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "256")
        # Many small files are read together in one task.
        .config("spark.sql.files.openCostInBytes", "65536")
        .config("spark.sql.files.maxPartitionBytes", "32m")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.task.maxFailures", str(FAILURES))
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
    )


def ship(spark: SparkSession, worker: str) -> None:
    """Sends the worker program and these modules to the executors; those that `--py-files` has sent do not lie here."""
    spark.sparkContext.addFile(worker)
    for module in ("components.py", "links.py", "worker_process.py"):
        file = Path(__file__).with_name(module)
        if file.exists():
            spark.sparkContext.addPyFile(str(file))


def main() -> int:
    arguments = parse_arguments(sys.argv[1:])
    spark = settings(SparkSession.builder, arguments.master).getOrCreate()
    try:
        ship(spark, arguments.worker)
        print(make(spark, arguments))
        return 0
    except UsageError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return 2
    except RunError as error:
        print(f"dateline: {error}", file=sys.stderr)
        return 1
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main())
