"""Runs first-look.ipynb in each folder that is named, as a user would, and fails where a cell does."""

import pathlib
import sys

import nbformat
from nbclient import NotebookClient

for name in sys.argv[1:]:
    folder = pathlib.Path(name)
    notebook = nbformat.read(folder / "first-look.ipynb", as_version=4)
    nbformat.validate(notebook)
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    pictures = sum("image/png" in output.get("data", {}) for output in outputs)
    frames = sum("text/html" in output.get("data", {}) for output in outputs)
    checked = any("The words stand where the tables say." in output.get("text", "") for output in outputs)
    assert pictures >= 1 and frames >= 2 and checked, (name, pictures, frames, checked)
    print(f"{name}: {len(outputs)} outputs, {pictures} pictures, {frames} tables")
