"""``crosscheck cache``: what is told of what is kept from run to run, in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.cache import _size
from crosscheck.report.words import load_words


def test_where_it_is_and_what_it_holds(project: Path, run: CliRunner, tmp_path: Path) -> None:
    kept = str(tmp_path / "kept")
    assert run.invoke(cli, ["check", "--cache-dir", kept]).exit_code == 0
    told = run.invoke(cli, ["cache", "info", "--cache-dir", kept, "--lang", "en"]).stdout
    assert told.startswith(f"{kept}: 3 articles, ")
    assert told.endswith(" of at most 536.9\u00a0MB\n")
    assert run.invoke(cli, ["cache", "clear", "--cache-dir", kept, "--lang", "en"]).stdout.endswith(" removed\n")
    told = run.invoke(cli, ["cache", "info", "--cache-dir", kept, "--lang", "en"]).stdout
    assert told.startswith(f"{kept}: 0 articles, ")


@pytest.mark.parametrize(("claims", "told"), [
    ("language: fr\nclaims: []\n", "0 article, 0 octet sur 536,9\u00a0Mo au plus"),
    ("language: en\nclaims: []\n", "0 articles, 0 bytes of at most 536.9\u00a0MB"),
    ("claims: [\n", "0 articles, 0 bytes of at most 536.9\u00a0MB"),
    (None, "0 articles, 0 bytes of at most 536.9\u00a0MB"),
])  # fmt: skip
def test_it_speaks_the_language_of_the_claims_file_that_is_here(
    claims: str | None, told: str, run: CliRunner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if claims is not None:
        Path("claims.yaml").write_text(claims, encoding="utf-8")
    got = run.invoke(cli, ["cache", "info", "--cache-dir", "none"])
    assert (got.exit_code, got.stdout.split(":", 1)[1].strip()) == (0, told)
    assert run.invoke(cli, ["cache", "info", "--cache-dir", "none", "--lang", "fr"]).stdout.endswith(" au plus\n")


@pytest.mark.parametrize(
    ("size", "fr", "en"),
    [(1, "1 octet", "1 byte"), (999, "999 octets", "999 bytes"), (1000, "1,0\u00a0ko", "1.0\u00a0kB"),
     (25_340_000, "25,3\u00a0Mo", "25.3\u00a0MB"), (3_000_000_000_000, "3\u202f000,0\u00a0Go", "3,000.0\u00a0GB")],
)  # fmt: skip
def test_sizes(size: int, fr: str, en: str) -> None:
    assert (_size(size, load_words("fr")), _size(size, load_words("en"))) == (fr, en)


def test_alone_it_tells_what_it_can_do(run: CliRunner) -> None:
    got = run.invoke(cli, ["cache"])
    assert (got.exit_code, got.stderr) == (0, "")
    assert got.stdout == run.invoke(cli, ["cache", "--help"]).stdout
