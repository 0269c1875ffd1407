"""Drives the worker program from a task of Spark: batches go in as an Arrow IPC stream, batches come out as another."""

from __future__ import annotations

import base64
import json
import shutil
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass, replace
from typing import Callable, Iterable, Iterator

import pyarrow as pa
from pyspark import SparkFiles

#: What the engine of a worker is told, as on one machine (pipeline/run/workers.ts).
ENGINE = ["--max-semi-space-size=64", "--heap-growing-percent=20", "--no-incremental-marking-task"]
#: Documents that are handed over together: what a dead worker leaves behind is tried again one by one.
TOGETHER = 32
#: A document that ends its worker this often, alone, is lost. More than once, so that a process that somebody kills costs nothing.
TRIES = 5
SLOW = "too slow"


class WorkerEnded(Exception):
    """A worker process ended, or was given up, before it answered."""


@dataclass(frozen=True)
class Command:
    """One verb of the worker program, and how its processes are run."""

    #: File name of the worker program, as it was shipped.
    program: str
    verb: str = ""
    argument: str = ""
    node: str = "node"
    #: Megabytes that a process may take.
    heap: int = 1024
    #: Seconds after which a document is given up.
    patience: float = 30.0

    def describe(self, program: str) -> dict:
        """What the worker program says of itself."""
        line = [*replace(self, verb="describe").line(program)]
        return json.loads(subprocess.run(line, capture_output=True, check=True).stdout)

    def line(self, program: str) -> list[str]:
        node = shutil.which(self.node) or self.node
        return [node, f"--max-old-space-size={self.heap}", *ENGINE, program, self.verb, self.argument]


class Worker:
    """One worker process. `ask` hands a batch over and waits for the answer; `finish` gives what is left at the end."""

    def __init__(self, command: Command, schema: pa.Schema) -> None:
        self._errors = tempfile.TemporaryFile()
        self._is_slow = False
        self._process = subprocess.Popen(
            command.line(SparkFiles.get(command.program)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
        )
        try:
            self._writer = pa.ipc.new_stream(self._process.stdin, schema)
            self._reader = pa.ipc.open_stream(self._process.stdout)
        except (OSError, pa.ArrowInvalid) as error:
            raise self._ended() from error

    @property
    def schema(self) -> pa.Schema:
        """Of what it answers."""
        return self._reader.schema

    def ask(self, batch: pa.RecordBatch, patience: float | None = None) -> pa.RecordBatch:
        """Raises WorkerEnded where the process dies, or takes longer than `patience` seconds."""
        timer = threading.Timer(patience, self._give_up) if patience else None
        if timer:
            timer.start()
        try:
            self._writer.write_batch(batch)
            self._process.stdin.flush()
            return self._reader.read_next_batch()
        except (OSError, StopIteration, pa.ArrowInvalid) as error:
            raise self._ended() from error
        finally:
            if timer:
                timer.cancel()

    def finish(self) -> Iterator[pa.RecordBatch]:
        try:
            self._writer.close()
            self._process.stdin.close()
            yield from self._reader
        except (OSError, pa.ArrowInvalid) as error:
            raise self._ended() from error
        if self._process.wait() != 0:
            raise self._ended()

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                pipe.close()
            except OSError:
                pass
        self._errors.close()

    def _give_up(self) -> None:
        self._is_slow = True
        self._process.kill()

    def _ended(self) -> WorkerEnded:
        """Why it ended, in the words of the run on one machine; what it said before is told as a note."""
        self._process.kill()
        status = self._process.wait()
        why = SLOW if self._is_slow else signal.Signals(-status).name if status < 0 else f"status {status}"
        self._errors.seek(0)
        ended = WorkerEnded(why)
        said = self._errors.read()[-4000:].decode(errors="replace")
        ended.add_note(said)
        return ended


def spark_type(type_: pa.DataType) -> pa.DataType:
    """The nearest type that Spark reads: no dictionaries, and moments in microseconds."""
    if pa.types.is_dictionary(type_):
        return type_.value_type
    return pa.timestamp("us", type_.tz) if pa.types.is_timestamp(type_) else type_


def plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The same batch in types that Spark reads."""
    columns = [
        column if column.type == spark_type(column.type) else column.cast(spark_type(column.type))
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)


def slices(batch: pa.RecordBatch, size: int) -> Iterator[pa.RecordBatch]:
    for start in range(0, batch.num_rows, size):
        yield batch.slice(start, size)


Transform = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]


def streaming(command: Command) -> Transform:
    """For `mapInArrow`: one process for the task; where it ends, the task fails with what it said, and Spark tries it again."""

    def transform(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        worker = None
        try:
            for batch in batches:
                if worker is None:
                    worker = Worker(command, batch.schema)
                yield plain(worker.ask(batch))
            if worker is not None:
                for batch in worker.finish():
                    yield plain(batch)
        except WorkerEnded as ended:
            raise RuntimeError(f"{command.verb} {command.argument}: {ended} {ended.__notes__}") from ended
        finally:
            if worker is not None:
                worker.stop()

    return transform


def isolating(command: Command) -> Transform:
    """
    For `mapInArrow`, where every row is a document of its own: one that ends its worker, or takes too long, costs itself alone.
    It is handed over once more with the reason in its column `lost`.
    """

    def transform(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        worker = None

        def ask(rows: pa.RecordBatch, patience: float) -> pa.RecordBatch:
            nonlocal worker
            try:
                if worker is None:
                    worker = Worker(command, rows.schema)
                return worker.ask(rows, patience)
            except WorkerEnded:
                if worker is not None:
                    worker.stop()
                worker = None
                raise

        def ask_alone(row: pa.RecordBatch) -> pa.RecordBatch:
            for left in reversed(range(TRIES)):
                try:
                    return ask(row, command.patience)
                except WorkerEnded as ended:
                    if left == 0 or str(ended) == SLOW:
                        why = str(ended)
                        break
            at = row.schema.get_field_index("lost")
            return ask(row.set_column(at, row.schema.field(at), pa.array([why], pa.string())), command.patience)

        try:
            for batch in batches:
                for rows in slices(batch, TOGETHER):
                    try:
                        yield ask(rows, 2 * command.patience)
                    except WorkerEnded:
                        yield from (ask_alone(row) for row in slices(rows, 1))
        finally:
            if worker is not None:
                worker.stop()

    return transform


def schema_in(stream: str) -> pa.Schema:
    """The schema of a stream that the worker described, as Spark will see it."""
    schema = pa.ipc.open_stream(base64.b64decode(stream)).schema
    return pa.schema([pa.field(field.name, spark_type(field.type), True) for field in schema])
