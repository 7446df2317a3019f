"""Same input, same output, byte for byte: whatever the run, the hash seed, the locale or the working directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]


def output(*arguments: str, cwd: Path = ROOT, **environment: str) -> bytes:
    got = subprocess.run(
        [*CROSSCHECK, *arguments],
        cwd=cwd,
        env=os.environ | {"COLUMNS": "100"} | environment,
        capture_output=True,
        timeout=60,
    )
    assert (got.returncode, got.stderr) == (0, b"")
    return got.stdout


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--format", "json"),
        ("check",),
        ("table", "--by", "publisher"),
        ("explain", "starlink-taiwan", "bfm-musk-poutine", "-v"),
        ("report", "--format", "markdown"),
        ("report", "--format", "csv"),
    ],
    ids=" ".join,
)
def test_every_run_prints_the_same_bytes(command: tuple[str, ...]) -> None:
    one = output(*command, PYTHONHASHSEED="1")
    other = output(*command, PYTHONHASHSEED="4242", LC_ALL="C", TZ="Asia/Tokyo", PYTHONUTF8="1")
    assert one == other
    assert len(one) > 500


def test_the_order_of_files_on_the_disk_does_not_matter(tmp_path: Path) -> None:
    """A folder lists its files in any order; a result lists articles by their id."""
    names = sorted((ROOT / "articles").glob("*.txt"))
    for folder, order in (("one", names), ("two", names[::-1])):
        (tmp_path / folder / "articles").mkdir(parents=True)
        for path in order:
            (tmp_path / folder / "articles" / path.name).write_bytes(path.read_bytes())
        (tmp_path / folder / "claims.yaml").write_bytes((ROOT / "claims.yaml").read_bytes())
    one, two = (output("check", "--format", "json", cwd=tmp_path / folder) for folder in ("one", "two"))
    assert one == two
