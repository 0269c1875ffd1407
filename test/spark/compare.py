"""Compares two datasets cell by cell, the order of rows aside: one as `make dataset` writes it, one as Spark does."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

#: Differences that are told of one table.
TOLD = 5


def keys_of(folder: Path) -> dict[str, str]:
    """The key of every table, by its name."""
    resources = json.loads((folder / "datapackage.json").read_text())["resources"]
    return {one["name"]: one["schema"]["primaryKey"][0] for one in resources}


def plain(table: pa.Table, key: str) -> list[dict]:
    """Rows in the order of their keys."""
    return table.take(pc.sort_indices(table[key])).to_pylist()


def of_one_machine(folder: Path, name: str) -> pa.Table:
    with pa.OSFile(str(folder / f"{name}.arrow")) as file:
        return pa.ipc.open_file(file).read_all()


def of_spark(folder: Path, name: str) -> pa.Table:
    files = [str(file) for file in sorted((folder / name).rglob("*.parquet"))]
    return ds.dataset(files, format="parquet").to_table()


def differences(one: Path, other: Path) -> list[str]:
    """What is not the same, in words; nothing where the two hold the same rows."""
    found: list[str] = []
    for name, key in keys_of(one).items():
        expected = plain(of_one_machine(one, name), key)
        made = plain(of_spark(other, name), key)
        here = []
        if len(expected) != len(made):
            here.append(f"{name}: {len(expected)} rows and {len(made)}")
        by_key = {row[key]: row for row in made}
        for row in expected:
            twin = by_key.get(row[key])
            if twin is None:
                here.append(f"{name} {row[key]}: is missing")
            elif twin != row:
                cells = [f"{column}: {row[column]!r} and {twin.get(column)!r}" for column in row if row[column] != twin.get(column)]
                here.append(f"{name} {row[key]}: {'; '.join(cells) or 'other columns'}")
        found += here[:TOLD] + ([f"{name}: {len(here) - TOLD} more"] if len(here) > TOLD else [])
    return found


def rows_in(folder: Path) -> dict[str, int]:
    return {name: of_one_machine(folder, name).num_rows for name in keys_of(folder)}


if __name__ == "__main__":
    told = differences(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(told) or f"the same: {rows_in(Path(sys.argv[1]))}")
    sys.exit(1 if told else 0)
