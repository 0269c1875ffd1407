"""
Makes datasets on one machine and with Spark, and compares them cell by cell: `make test-spark`.

In turn: a standalone master with two workers of one core each, started and stopped here; `local[2]` while worker processes are
killed; documents that set off bugs; and a job that fails.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import warnings
from pathlib import Path

import pyspark

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build"
sys.path[:0] = [str(ROOT / "pipeline/spark"), str(Path(__file__).parent)]
import compare  # noqa: E402
import dataset  # noqa: E402

#: Made articles, beside the seeds, bad files, records and crowds.
MADE = int(os.environ.get("MADE", "100"))
#: Worker processes that are killed in one run.
KILLS = 20
MEMORY = "1g"


def descendants(pid: int) -> list[int]:
    """The processes below one."""
    found = subprocess.run(["ps", "-e", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = [tuple(map(int, line.split())) for line in found.splitlines()]
    children = [one for one, parent in parents if parent == pid]
    return children + [below for child in children for below in descendants(child)]


def worker_processes() -> list[int]:
    """The worker programs that run below this process in tasks: the driver asks one to describe itself."""
    found = []
    for pid in descendants(os.getpid()):
        try:
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
            if b"worker.mjs" in line and b"describe" not in line:
                found.append(pid)
        except OSError:
            pass
    return found


class Killer(threading.Thread):
    """Kills worker processes, one now and then, so many in all."""

    def __init__(self, kills: int) -> None:
        super().__init__(daemon=True)
        self.left = kills
        self.stopped = threading.Event()
        self.chance = random.Random(1)

    def run(self) -> None:
        while self.left > 0 and not self.stopped.wait(0.4):
            found = worker_processes()
            if found:
                try:
                    os.kill(self.chance.choice(found), signal.SIGKILL)
                    self.left -= 1
                except ProcessLookupError:
                    pass


class Cluster:
    """A standalone master and its workers, each of one core, on this machine."""

    def __init__(self, folder: Path, workers: int) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.master = f"spark://127.0.0.1:{port}"
        self._log = open(folder / "cluster.log", "wb")
        spark_class = Path(pyspark.__file__).parent / "bin/spark-class"
        deploy = "org.apache.spark.deploy"
        start = [str(spark_class)]
        lines = [[*start, f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]]
        for i in range(workers):
            options = ["--cores", "1", "--memory", MEMORY, "--work-dir", str(folder / f"work-{i}"), "--webui-port", "0"]
            lines.append([*start, f"{deploy}.worker.Worker", *options, self.master])
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m"}
        self._processes = [subprocess.Popen(line, stdout=self._log, stderr=self._log, env=environment) for line in lines]

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            process.wait(timeout=60)
        self._log.close()


def session(master: str, **settings: str):
    builder = dataset.settings(dataset.SparkSession.builder, master)
    settings = {
        "spark.ui.enabled": "false",
        "spark.log.level": "OFF",
        "spark.sql.shuffle.partitions": "2",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.memory": "1500m",
        **settings,
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def make(spark, source: Path, output: Path, worker: Path, *options: str) -> None:
    dataset.ship(spark, str(worker))
    dataset.make(spark, dataset.parse_arguments(["--worker", str(worker), *options, str(source), str(output)]))


def on_one_machine(source: Path, output: Path, worker: Path) -> None:
    line = ["node", str(BUILD / "spark-test/one-run.js"), str(source), str(output), str(worker), "2"]
    subprocess.run(line, check=True, capture_output=True)


class Comparison(unittest.TestCase):
    maxDiff = None

    def setUp(self) -> None:
        # Py4J leaves its sockets to the end.
        warnings.simplefilter("ignore", ResourceWarning)

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="dateline-spark-"))
        cls.worker = BUILD / "spark/worker.mjs"
        line = ["node", str(BUILD / "spark-test/write-input.js"), str(cls.folder), str(ROOT / "seeds"), str(MADE)]
        subprocess.run(line, check=True)
        on_one_machine(cls.folder / "all", cls.folder / "one", BUILD / "run/worker.js")

    @classmethod
    def tearDownClass(cls) -> None:
        shutil.rmtree(cls.folder, ignore_errors=True)

    def same(self, one: Path, other: Path) -> None:
        self.assertEqual(compare.differences(one, other), [])

    def test_1_the_input_shows_what_is_to_be_compared(self) -> None:
        tables = {name: compare.of_one_machine(self.folder / "one", name) for name in compare.keys_of(self.folder / "one")}
        codes = set(tables["problems"]["code"].to_pylist())
        self.assertLessEqual({"crowded-bucket", "empty", "binary", "too-large"}, codes)
        for name in ("articles", "quotes", "events"):
            self.assertGreater(max(tables[name]["cluster_size"].to_pylist()), 1, name)
        self.assertIn(True, tables["quotes"]["has_conflict"].to_pylist())
        self.assertLess(min(tables["articles"]["similarity"].to_pylist()), 1)

    def test_2_a_standalone_master_with_two_workers(self) -> None:
        cluster = Cluster(self.folder, 2)
        try:
            spark = session(cluster.master, **{"spark.executor.memory": "700m", "spark.executor.cores": "1"})
            try:
                make(spark, self.folder / "all", self.folder / "standalone", self.worker, "--spread", "4")
                executors = spark._jsc.sc().getExecutorMemoryStatus().size() - 1
            finally:
                spark.stop()
        finally:
            cluster.stop()
        self.assertEqual(executors, 2)
        self.same(self.folder / "one", self.folder / "standalone")

    def test_3_killed_worker_processes_change_nothing(self) -> None:
        spark = session("local[2]")
        killer = Killer(KILLS)
        killer.start()
        outputs: list[Path] = []
        try:
            # One run of a fast machine is over before all are killed.
            while killer.left > 0 and len(outputs) < 4:
                outputs.append(self.folder / f"killed-{len(outputs)}")
                make(spark, self.folder / "all", outputs[-1], self.worker)
        finally:
            killer.stopped.set()
            spark.stop()
        self.assertEqual(killer.left, 0, "too few processes were killed")
        for output in outputs:
            self.same(self.folder / "one", output)

    def test_4_a_poisoned_document_costs_itself_alone(self) -> None:
        source = self.folder / "poisoned"
        one = self.folder / "poisoned-one"
        on_one_machine(source, one, BUILD / "spark-test/run/worker.js")
        spark = session("local[2]")
        try:
            make(spark, source, self.folder / "poisoned-spark", BUILD / "spark-test/poisoned-spark-worker.mjs")
            codes = compare.of_one_machine(one, "problems")["code"].to_pylist()
            self.assertEqual(codes.count("bug-worker-died"), 2)
            self.same(one, self.folder / "poisoned-spark")
            self.failing_job(spark, self.folder / "poisoned-spark", source)
        finally:
            spark.stop()

    def failing_job(self, spark, output: Path, source: Path) -> None:
        """A job that fails says what the worker said, and leaves the old dataset whole and nothing beside it."""
        node = self.folder / "node-that-fails"
        node.write_text('#!/bin/sh\ncase "$*" in *"link names"*) echo no luck today >&2; exit 7;; esac\nexec node "$@"\n')
        node.chmod(0o755)
        before = {file: file.read_bytes() for file in output.rglob("*") if file.is_file()}
        beside = sorted(os.listdir(self.folder))
        with self.assertRaisesRegex(Exception, "no luck today"):
            make(spark, source, output, self.worker, "--node", str(node))
        self.assertEqual({file: file.read_bytes() for file in output.rglob("*") if file.is_file()}, before)
        self.assertEqual(sorted(os.listdir(self.folder)), beside)
        with self.assertRaisesRegex(dataset.UsageError, "holds no dataset"):
            make(spark, source, self.folder / "all", self.worker)


if __name__ == "__main__":
    began = time.monotonic()
    try:
        unittest.main(verbosity=2)
    finally:
        print(f"{time.monotonic() - began:.0f} seconds")
