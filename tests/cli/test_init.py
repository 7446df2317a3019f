"""The command `init`: a project that runs at once, and nothing touched that was there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.articles import load_articles
from crosscheck.claims import CLAIM_KEYS, TOP_KEYS, VERDICT_KEYS, load_claims
from crosscheck.cli import cli
from crosscheck.init import init, languages
from crosscheck.model import CrosscheckError
from webserver import PARAGRAPHS, page


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", languages())
def test_it_runs_at_once(language: str, here: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    got = run.invoke(cli, ["init", "new/project", "--lang", language])
    assert got.exit_code == 0
    assert "+ new/project/claims.yaml\n" in got.stdout
    assert "  cd new/project\n  crosscheck check\n" in got.stdout
    monkeypatch.chdir(here / "new" / "project")
    linted = json.loads(run.invoke(cli, ["lint", "--format", "json"]).stdout)
    assert (linted["claims"], linted["articles"], linted["warnings"]) == (4, 2, [])
    checked = json.loads(run.invoke(cli, ["check", "--format", "json"]).stdout)
    assert [claim["status"] for claim in checked["claims"]] == ["corroborated", "disputed", "disputed", "unreported"]
    assert {article["language"] for article in checked["articles"]} == {language}
    assert run.invoke(cli, ["eval", "--min-accuracy", "1"]).exit_code == 0


@pytest.mark.parametrize("language", languages())
def test_every_key_of_the_format_is_explained(language: str) -> None:
    init("p", language)
    text = Path("p/claims.yaml").read_text(encoding="utf-8")
    explained = {line.split()[1] for line in text.splitlines() if line.startswith("#   ")}
    assert set(TOP_KEYS) - {"claims"} <= explained
    assert set(CLAIM_KEYS) <= explained
    assert all(f"{key}:" in text for key in VERDICT_KEYS)
    assert all(len(line) <= 120 for line in text.splitlines())
    assert load_claims("p/claims.yaml").language == language


def test_what_exists_is_not_touched(here: Path, run: CliRunner) -> None:
    (here / "claims.yaml").write_text("mine")
    (here / "articles").mkdir()
    (here / "articles" / "a.txt").write_text("mine")
    got = run.invoke(cli, ["init", "."])
    assert (got.exit_code, got.stdout) == (2, "")
    assert "claims.yaml: there is a claims file already" in got.stderr
    assert "articles: there are articles already" in got.stderr
    assert sorted(str(path.relative_to(here)) for path in here.rglob("*")) == [
        "articles",
        "articles/a.txt",
        "claims.yaml",
    ]
    assert (here / "claims.yaml").read_text() == "mine"
    (here / "file").write_text("mine")
    assert run.invoke(cli, ["init", "file"]).exit_code == 2


def test_a_folder_that_holds_other_things_will_do(here: Path, run: CliRunner) -> None:
    (here / "notes.txt").write_text("mine")
    (here / "articles").mkdir()
    got = run.invoke(cli, ["init", "."])
    assert got.exit_code == 0
    assert "cd " not in got.stdout
    assert sorted(path.name for path in here.iterdir()) == ["articles", "claims.yaml", "notes.txt"]


def test_with_articles_of_ones_own(here: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "hall.html").write_bytes(page("Grain hall sold", *PARAGRAPHS))
    got = run.invoke(cli, ["init", "p", "--from", "hall.html", "--from", "gone.pdf"])
    assert got.exit_code == 1
    assert "gone.pdf: it cannot be opened" in got.stderr
    assert [article.id for article in load_articles("p/articles")] == ["grain-hall-sold"]
    claims = load_claims("p/claims.yaml")
    assert claims.language == "en"
    assert claims.claims
    monkeypatch.chdir(here / "p")
    checked = json.loads(run.invoke(cli, ["check", "--format", "json"]).stdout)
    assert "single-source" in {claim["status"] for claim in checked["claims"]}


def test_an_article_without_a_statement_still_makes_a_project(here: Path, run: CliRunner) -> None:
    (here / "a.txt").write_text("Why not?\n\nWho knows.\n", encoding="utf-8")
    assert run.invoke(cli, ["init", "p", "--from", "a.txt"]).exit_code == 0
    assert [claim.id for claim in load_claims("p/claims.yaml").claims] == ["first-claim"]


def test_nothing_stays_where_nothing_came_in(here: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["init", "a/b/c", "--from", "gone.pdf"])
    assert got.exit_code == 2
    assert "gone.pdf" in got.stderr
    assert list(here.iterdir()) == []


def test_a_place_that_cannot_be_written_to(here: Path) -> None:
    (here / "file").write_text("")
    with pytest.raises(CrosscheckError, match="cannot be made"):
        init("file/below")


def test_an_unknown_language_is_told(run: CliRunner) -> None:
    got = run.invoke(cli, ["init", "p", "--lang", "de"])
    assert got.exit_code == 2
    assert not Path("p").exists()
