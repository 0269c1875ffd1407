"""
How fast Spark is, as tables to paste: `make benchmark-spark`.

    benchmark.py FOLDER SIZES

The first size is run with `local[2]` alone, for the growth to the last; the second is compared cell by cell with the run on one
machine, and run on a standalone master with one worker of one core and with two.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import compare
from test_spark import BUILD, ROOT, Cluster, make, on_one_machine, session

WORKER = BUILD / "spark/worker.mjs"


def corpus(folder: Path, count: int) -> Path:
    """Made articles, kept for the next benchmark."""
    made = folder / f"spark-corpus-{count}"
    if not (made / "all").exists():
        subprocess.run(
            ["node", str(BUILD / "spark-test/write-input.js"), str(made), str(ROOT / "seeds"), str(count)], check=True
        )
    return made / "all"


def driver_memory(spark) -> int:
    """Megabytes that the driver's engine has had at most, of the heap: the largest after a collection is what it needs."""
    pools = spark._jvm.java.lang.management.ManagementFactory.getMemoryPoolMXBeans()
    used = [pool.getCollectionUsage() for pool in pools if str(pool.getType()) == "Heap memory"]
    return sum(usage.getUsed() for usage in used if usage is not None) // 1_000_000


def measured(folder: Path, source: Path, master: str, **settings: str) -> tuple[float, int]:
    """Seconds of a run, and megabytes of the driver."""
    output = folder / "spark-out"
    spark = session(master, **settings)
    try:
        began = time.monotonic()
        make(spark, source, output, WORKER)
        return time.monotonic() - began, driver_memory(spark)
    finally:
        spark.stop()


def clustered(folder: Path, source: Path, workers: int) -> float:
    cluster = Cluster(folder, workers)
    try:
        settings = {"spark.executor.memory": "1g", "spark.executor.cores": "1"}
        return measured(folder, source, cluster.master, **settings)[0]
    finally:
        cluster.stop()


def main(folder: Path, sizes: list[int]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    print("| articles | where | seconds | articles/s | driver, MB |\n|---|---|---|---|---|")
    for i, size in enumerate(sizes):
        source = corpus(folder, size)
        seconds, memory = measured(folder, source, "local[2]")
        print(f"| {size} | local[2] | {seconds:.1f} | {size / seconds:.0f} | {memory} |", flush=True)
        if i != min(1, len(sizes) - 1):
            continue
        began = time.monotonic()
        on_one_machine(source, folder / "one-out", BUILD / "run/worker.js")
        alone = time.monotonic() - began
        print(f"| {size} | one machine, two workers | {alone:.1f} | {size / alone:.0f} | |", flush=True)
        told = compare.differences(folder / "one-out", folder / "spark-out")
        print("\n".join(told) or f"the same rows: {json.dumps(compare.rows_in(folder / 'one-out'))}", flush=True)
        for workers in (1, 2):
            seconds = clustered(folder, source, workers)
            print(f"| {size} | standalone, {workers} | {seconds:.1f} | {size / seconds:.0f} | |", flush=True)
    for left in ("one-out", "spark-out", "work-0", "work-1"):
        shutil.rmtree(folder / left, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(size) for size in sys.argv[2].split(",")])
