from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.claims import load_claims
from crosscheck.cli import cli

MATIN = """\
---
publisher: Le Matin de Valbourg
published: 2021-03-12
language: fr
---
La ville de Valbourg a vendu hier le stade Perrin à la société Batival pour 12 millions d'euros.
Claire Vasseur, la maire de Valbourg, a signé l'acte de vente le 4 mars 2021.
"""
SOIR = """\
---
publisher: Le Soir
language: fr
---
Selon Le Courrier, la ville de Valbourg a vendu le stade Perrin à la société Batival pour 23 millions d'euros.
"""


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "matin.txt").write_text(MATIN, encoding="utf-8")
    (tmp_path / "articles" / "soir.txt").write_text(SOIR, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_without_a_claims_file_drafts_are_printed_that_lint_and_check_take(corpus: Path, run: CliRunner) -> None:
    done = run.invoke(cli, ["suggest", "--articles", "articles"])
    assert done.exit_code == 0, done.output
    (corpus / "out.yaml").write_text(done.stdout, encoding="utf-8")
    assert run.invoke(cli, ["lint", "--claims", "out.yaml"]).exit_code == 0
    checked = run.invoke(cli, ["check", "--claims", "out.yaml", "--format", "json"])
    assert checked.exit_code == 0
    claims = json.loads(checked.stdout)["claims"]
    assert claims
    for claim in claims:
        assert any(cell["stance"] in ("supports", "mixed") for cell in claim["articles"])
    assert "[le 11 mars 2021]" in done.stdout


def test_the_conflict_comes_first_with_both_quotes(corpus: Path, run: CliRunner) -> None:
    rows = json.loads(run.invoke(cli, ["suggest", "--format", "json"]).stdout)["suggestions"]
    assert rows[0]["conflict"] is True
    quotes = " ".join(e["quote"] for cell in rows[0]["articles"] for e in cell["evidence"])
    assert "12 millions" in quotes
    assert "23 millions" in quotes


def test_o_names_the_corpus_from_where_the_file_is(corpus: Path, run: CliRunner) -> None:
    (corpus / "sub").mkdir()
    assert run.invoke(cli, ["suggest", "-o", "sub/drafts.yaml"]).exit_code == 0
    assert run.invoke(cli, ["check", "--claims", "sub/drafts.yaml"]).exit_code == 0
    assert "articles: ../articles\n" in (corpus / "sub" / "drafts.yaml").read_text(encoding="utf-8")


def test_a_claims_file_is_heeded_and_spared(corpus: Path, run: CliRunner) -> None:
    first = run.invoke(cli, ["suggest", "--limit", "1"])
    (corpus / "claims.yaml").write_text(first.stdout, encoding="utf-8")
    second = run.invoke(cli, ["suggest", "--format", "json"])
    drafted = {row["id"] for row in json.loads(second.stdout)["suggestions"]}
    assert not drafted & {claim.id for claim in load_claims(corpus / "claims.yaml").claims}
    assert "que claims.yaml couvre déjà" in second.stderr
    refused = run.invoke(cli, ["suggest", "-o", "claims.yaml"])
    assert refused.exit_code == 2
    assert "is the claims file" in refused.stderr
    assert run.invoke(cli, ["suggest", "-o", "articles/x.txt"]).exit_code == 2


def test_a_claims_file_that_was_named_must_be_there(corpus: Path, run: CliRunner) -> None:
    done = run.invoke(cli, ["suggest", "--claims", "no.yaml"])
    assert done.exit_code == 2
    assert "no.yaml" in done.stderr


def test_articles_can_be_chosen(corpus: Path, run: CliRunner) -> None:
    done = run.invoke(cli, ["suggest", "soir", "--format", "json"])
    assert {row["from"]["article"] for row in json.loads(done.stdout)["suggestions"]} == {"soir"}
    wrong = run.invoke(cli, ["suggest", "soirr"])
    assert wrong.exit_code == 2
    assert "did you mean 'soir'" in wrong.stderr


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_the_formats_to_read_speak_the_language_asked_for(corpus: Path, run: CliRunner, form: str) -> None:
    french = run.invoke(cli, ["suggest", "--format", form])
    english = run.invoke(cli, ["suggest", "--format", form, "--lang", "en"])
    assert "dit le contraire" in french.stdout
    assert "says the contrary" in english.stdout


def test_nothing_to_suggest_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: CliRunner) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Il pleut.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = run.invoke(cli, ["suggest"])
    assert done.exit_code == 0
    assert "Aucune phrase n’a été trouvée" in done.stderr
