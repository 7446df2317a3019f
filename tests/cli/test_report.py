from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.report import FORMATS, format_for
from crosscheck.report.interface import Options
from results import RESULT

from .conftest import Engine

URL = "https://example.org/r"
OPTIONS = Options(claims="claims.yaml", url=URL)


@pytest.mark.parametrize(
    ("filename", "form"),
    [
        ("report.md", "markdown"),
        ("REPORT.MARKDOWN", "markdown"),
        ("r.json", "json"),
        ("r.csv", "csv"),
        ("r.jsonld", "claimreview"),
        ("r.pdf", None),
        ("md", None),
    ],
)
def test_the_ending_asks_for_a_format(filename: str, form: str | None) -> None:
    assert format_for(filename) == form


@pytest.mark.parametrize(
    ("filename", "form"), [("r.md", "markdown"), ("r.json", "json"), ("r.csv", "csv"), ("r.jsonld", "claimreview")]
)
def test_a_file_is_written_by_its_ending(
    filename: str, form: str, project: Path, run: CliRunner, engine: Engine
) -> None:
    got = run.invoke(cli, ["report", "-o", filename, "--url", URL])
    assert got.exit_code == 0
    assert got.stdout == ""
    told = got.stderr.replace("\u00a0", " ")
    assert told == f"{filename} est écrit : 3 affirmations, 3 articles : 2 contestées, 1 non rapportée.\n"
    assert (project / filename).read_bytes().decode() == FORMATS[form].render(RESULT, OPTIONS)
    assert sorted(path.name for path in project.iterdir()) == sorted(["articles", "claims.yaml", filename])


@pytest.mark.parametrize("form", FORMATS)
def test_standard_output_gets_the_document_and_nothing_else(
    form: str, project: Path, run: CliRunner, engine: Engine
) -> None:
    got = run.invoke(cli, ["report", "--format", form, "--url", URL])
    assert got.stdout == FORMATS[form].render(RESULT, OPTIONS)
    assert got.stderr == ""
    assert run.invoke(cli, ["report", "--format", form, "--url", URL, "-o", "-"]).stdout == got.stdout


def test_markdown_is_the_default(project: Path, run: CliRunner, engine: Engine) -> None:
    assert run.invoke(cli, ["report"]).stdout == FORMATS["markdown"].render(RESULT, OPTIONS)


def test_a_format_overrules_the_ending(project: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["report", "-q", "-o", "r.txt", "--format", "csv"])
    assert (project / "r.txt").read_text(encoding="utf-8") == FORMATS["csv"].render(RESULT, OPTIONS)


def test_an_ending_that_says_nothing_is_wrong_usage(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["report", "-o", "r.pdf"])
    assert got.exit_code == 2
    assert ".md, .markdown, .json, .csv, .jsonld" in got.stderr
    assert not engine.asked


def test_a_folder_that_does_not_exist(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["report", "-o", "nulle/part/r.md"])
    assert got.exit_code == 2
    assert "there is no folder nulle/part" in got.stderr


def test_a_folder_instead_of_a_file(project: Path, run: CliRunner, engine: Engine) -> None:
    (project / "r.md").mkdir()
    got = run.invoke(cli, ["report", "-o", "r.md"])
    assert got.exit_code == 2
    assert "this is a folder" in got.stderr


def test_a_failed_write_leaves_the_old_file(
    project: Path, run: CliRunner, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "r.md").write_text("ancien", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    got = run.invoke(cli, ["report", "-o", "r.md"])
    assert got.exit_code == 2
    assert "No space left" in got.stderr
    assert (project / "r.md").read_text(encoding="utf-8") == "ancien"
    assert sorted(path.name for path in project.iterdir()) == ["articles", "claims.yaml", "r.md"]


def test_a_link_stays_a_link_and_a_mode_stays_what_it_was(project: Path, run: CliRunner, engine: Engine) -> None:
    (project / "real.md").write_text("ancien", encoding="utf-8")
    (project / "real.md").chmod(0o600)
    (project / "r.md").symlink_to("real.md")
    run.invoke(cli, ["report", "-o", "r.md"])
    assert (project / "r.md").is_symlink()
    assert (project / "real.md").read_text(encoding="utf-8") == FORMATS["markdown"].render(RESULT, OPTIONS)
    assert stat.S_IMODE((project / "real.md").stat().st_mode) == 0o600


def test_no_omits_is_passed_on(project: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["report", "--no-omits"])
    assert engine.asked["omits"] is False


@pytest.mark.parametrize("target", ["claims.yaml", "articles/report.md"])
def test_a_report_spares_what_it_is_made_from(target: str, project: Path, run: CliRunner, engine: Engine) -> None:
    path = project / target
    before = path.read_bytes() if path.exists() else None
    got = run.invoke(cli, ["report", "-o", target, "--format", "json"])
    assert got.exit_code == 2
    assert "choose another place" in got.stderr
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_review_without_an_address_is_wrong_usage(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["report", "-o", "r.jsonld"])
    assert got.exit_code == 2
    assert "--url" in got.stderr
    assert not engine.asked


def test_that_there_is_nothing_to_review_is_said(project: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["report", "-o", "r.jsonld", "--url", URL])
    assert got.exit_code == 0
    assert "Il n’y a rien à publier." in got.stderr
    assert (project / "r.jsonld").read_text(encoding="utf-8") == "[]\n"


def test_a_byte_order_mark_is_written_only_where_asked(project: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["report", "-o", "r.csv", "--bom"])
    run.invoke(cli, ["report", "-o", "s.csv"])
    assert (project / "r.csv").read_bytes() == b"\xef\xbb\xbf" + (project / "s.csv").read_bytes()


def test_links_start_at_the_report_s_folder_and_the_language_is_the_asked_one(
    project: Path, run: CliRunner, engine: Engine
) -> None:
    (project / "out").mkdir()
    run.invoke(cli, ["report", "-o", "out/r.md", "--lang", "en", "--max-quotes", "1"])
    shown = (project / "out" / "r.md").read_text(encoding="utf-8")
    assert "(../articles/port-quotidien.txt#L3)" in shown
    assert "## Claim by claim" in shown
