"""docs/report.md says what the formats are."""

from __future__ import annotations

import re
from pathlib import Path

from crosscheck.report import FORMATS
from crosscheck.report.csv import COLUMNS
from crosscheck.report.markdown import QUOTES

SHOWN = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")


def rows(heading: str, columns: int) -> list[list[str]]:
    """The code in the first columns of the table that stands under a heading, row by row."""
    part = f"\n{SHOWN}".split(f"\n{heading}\n")[1].split("\n#")[0]
    lines = [line.strip("|").split(" | ")[:columns] for line in part.splitlines() if line.startswith("| `")]
    return [[name for cell in row for name in re.findall(r"`([^`]+)`", cell)] for row in lines]


def test_every_format_with_its_endings() -> None:
    shown = {name: tuple(endings) for name, *endings in rows("# Reports", 2)}
    assert shown == {name: form.SUFFIXES for name, form in FORMATS.items()}


def test_every_column_in_its_order() -> None:
    assert [name for row in rows("## CSV", 1) for name in row] == list(COLUMNS)


def test_how_many_passages_are_quoted() -> None:
    assert QUOTES == 10
    assert "at most ten passages are quoted" in SHOWN
