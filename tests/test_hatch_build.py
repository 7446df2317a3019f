"""The build compiles the word lists, also where this folder is installed to be edited already."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOOK = ROOT / "hatch_build.py"

pytestmark = pytest.mark.skipif(not HOOK.exists(), reason="an installation has no build hook")


def test_the_lists_are_compiled_where_the_source_is_not_on_the_path(tmp_path: Path) -> None:
    tree = ast.parse(HOOK.read_text(encoding="utf-8"))
    told = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "COMPILE"
    )
    source = ROOT / "src"
    without = f"import sys; sys.path[:] = [p for p in sys.path if p != {str(source)!r}]\n"
    command = [sys.executable, "-c", without + told, str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {path.stem + ".compiled" for path in (source / "crosscheck/text/languages").glob("*.yaml")}
