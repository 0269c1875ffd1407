"""Reads the tables of a dataset with pyarrow, polars and DuckDB, and fails where Arrow, Parquet and CSV differ.

Usage: read_tables.py FOLDER
The folder holds every table as csv, csv.gz, arrow and parquet, and a workbook.
"""

import pathlib
import sys

import duckdb
import openpyxl
import polars as pl
import pyarrow.feather as feather
import pyarrow.parquet as parquet

folder = pathlib.Path(sys.argv[1])
workbook = openpyxl.load_workbook(folder / "dataset.xlsx")
names = sorted(path.stem for path in folder.glob("*.parquet"))
assert len(names) >= 7, names
for name in names:
    arrow = feather.read_table(folder / f"{name}.arrow")
    table = parquet.read_table(folder / f"{name}.parquet")
    assert table.schema.names == arrow.schema.names, name
    for field in arrow.schema:
        # Readers of Parquet number the values of an enum anew, in their own order.
        assert table[field.name].to_pylist() == arrow[field.name].to_pylist(), (name, field.name)
        assert str(table.schema.field(field.name).type).split("<")[0] == str(field.type).split("<")[0], (name, field)
    group = parquet.ParquetFile(folder / f"{name}.parquet").metadata.row_group(0)
    assert all(group.column(i).statistics is not None for i in range(group.num_columns)), name
    assert pl.read_parquet(folder / f"{name}.parquet").height == table.num_rows, name
    assert pl.read_ipc(folder / f"{name}.arrow").height == table.num_rows, name
    for source in (f"'{folder}/{name}.parquet'", f"read_csv('{folder}/{name}.csv.gz', header=true, quote='\"', escape='\"')"):
        assert duckdb.sql(f"select count(*) from {source}").fetchall()[0][0] == table.num_rows, source
    sheet = workbook[name]
    assert (sheet.max_row - 1, sheet.max_column, sheet.freeze_panes) == (table.num_rows, table.num_columns, "A2"), name
    print(f"{name}: {table.num_rows} rows, the same to pyarrow, polars, DuckDB and openpyxl")
some = duckdb.sql(f"select min(confidence), max(confidence) from '{folder}/quotes.parquet' where confidence > 0.9").fetchall()
assert some[0][0] > 0.9, some
