from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.tables import FORMATS
from crosscheck.cli.terminal import Page
from crosscheck.cli.views import check as view
from crosscheck.report.json import render
from crosscheck.report.words import load_words
from results import RESULT

from .conftest import Engine

FRENCH = load_words("fr")


def text(*, every_passage: bool = False) -> str:
    return view.text(RESULT, Page(100), FRENCH, every_passage=every_passage)


def test_text_is_the_default(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check"])
    assert got.exit_code == 0
    assert got.stdout == text()
    assert got.stderr == ""
    assert engine.asked["articles"] == ["blog", "port-quotidien", "radio-cote"]
    assert engine.asked["only"] == frozenset()
    assert engine.asked["omits"] is True


def test_json_is_the_report_s_json(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check", "--format", "json"])
    assert got.stdout == render(RESULT)
    assert json.loads(got.stdout)["schema"] == "crosscheck/1"


@pytest.mark.parametrize("form", FORMATS)
def test_every_table_format_of_tabulate(form: str, project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check", "--format", form])
    assert got.exit_code == 0
    assert "soutient" in got.stdout
    assert "supports" in run.invoke(cli, ["check", "--format", form, "--lang", "en"]).stdout


def test_only_the_claims_asked_for(project: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["check", "navires", "grue", "--no-omits"])
    assert engine.asked["only"] == {"navires", "grue"}
    assert engine.asked["omits"] is False


def test_an_unknown_claim_is_told_the_nearest(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check", "navire", "zzz"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "did you mean 'navires'?" in got.stderr
    assert "choose from navires, reouverture, grue" in got.stderr


@pytest.mark.parametrize(("gate", "code"), [("contradicted", 0), ("contradicted,disputed", 1), ("unreported", 1)])
def test_a_gate_fails_with_1(gate: str, code: int, project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check", "--fail-on", gate])
    assert got.exit_code == code
    assert got.stdout == text()
    assert bool(got.stderr) == bool(code)
    assert run.invoke(cli, ["check", "--fail-on", gate, "-q"]).stderr == ""


@pytest.mark.parametrize(
    "arguments", [["--fail-on", "disputd"], ["--format", "gird"], ["--fail-on", ""], ["--nonsense"]]
)
def test_wrong_usage_is_2(arguments: list[str], project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["check", *arguments])
    assert got.exit_code == 2
    assert got.stdout == ""


def test_a_near_miss_is_told(project: Path, run: CliRunner, engine: Engine) -> None:
    assert "did you mean 'disputed'?" in run.invoke(cli, ["check", "--fail-on", "disputd"]).stderr
    assert "did you mean 'grid'?" in run.invoke(cli, ["check", "--format", "gird"]).stderr


def test_verbose_shows_every_passage(project: Path, run: CliRunner, engine: Engine) -> None:
    passage = "2 more passages"
    assert passage not in run.invoke(cli, ["check", "-v"]).stdout
    assert run.invoke(cli, ["check", "-v"]).stdout == text(every_passage=True)


def test_articles_are_where_the_options_or_the_file_say_or_beside_it(
    project: Path, run: CliRunner, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = project / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert run.invoke(cli, ["check", "--claims", "../claims.yaml"]).exit_code == 0
    (inner / "one.jsonl").write_text('{"id": "seul", "text": "Un texte en français."}\n', encoding="utf-8")
    (inner / "c.yaml").write_text("claims:\n  - id: a\n    text: Un.\n", encoding="utf-8")
    assert run.invoke(cli, ["check", "--claims", "c.yaml", "--articles", "one.jsonl"]).exit_code == 0
    assert engine.asked["articles"] == ["seul"]
    (inner / "d.yaml").write_text("articles: one.jsonl\nclaims:\n  - id: a\n    text: Un.\n", encoding="utf-8")
    assert run.invoke(cli, ["check", "--claims", "d.yaml"]).exit_code == 0


def test_mistakes_in_the_claims_file_are_placed(project: Path, run: CliRunner, engine: Engine) -> None:
    (project / "claims.yaml").write_text(
        "claims:\n  - id: a\n    text: Un.\n    tags: [x]\n    wrong: 1\n  - id: a\n    text: Deux.\n",
        encoding="utf-8",
    )
    got = run.invoke(cli, ["check"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "claims.yaml:5:5" in got.stderr
    assert got.stderr.endswith("2 mistakes.\n")


def test_an_expectation_for_an_article_that_is_not_there(project: Path, run: CliRunner, engine: Engine) -> None:
    (project / "claims.yaml").write_text(
        "claims:\n  - id: a\n    text: Un.\n    expect: {port-quotidie: omits}\n", encoding="utf-8"
    )
    got = run.invoke(cli, ["check"])
    assert got.exit_code == 2
    assert "claims.yaml:4:14" in got.stderr
    assert "port-quotidien" in got.stderr
