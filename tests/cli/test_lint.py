from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.warnings import warnings
from crosscheck.model import Claim, ClaimsFile
from crosscheck.report.words import load_words
from results import BLOG, CLAIMS, NOBODY, PORT, RADIO, article


def test_what_is_fine_is_counted(project: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["lint", "--lang", "en"])
    assert got.exit_code == 0
    assert got.stderr == ""
    assert "claims.yaml: 3 claims; 3 articles (3 in French). No mistakes, 2 warnings." in " ".join(got.stdout.split())
    assert "articles/blog.txt: warning: it names no publisher" in got.stdout


def test_json(project: Path, run: CliRunner) -> None:
    document = json.loads(run.invoke(cli, ["lint", "--format", "json"]).stdout)
    assert (document["claims"], document["articles"], len(document["warnings"])) == (3, 3, 2)
    assert document["warnings"][0]["place"] == "articles/blog.txt"
    assert document["warnings"][0]["kind"] == "no_publisher"


def test_in_the_language_of_the_claims_file(project: Path, run: CliRunner) -> None:
    told = " ".join(run.invoke(cli, ["lint"]).stdout.replace("\u00a0", " ").split())
    assert "claims.yaml : 3 affirmations ; 3 articles (3 en français). Aucune faute, 2 avertissements." in told
    assert "articles/blog.txt : avertissement : il ne nomme pas d’éditeur" in told


def test_mistakes_of_both_inputs_are_told_in_one_run(project: Path, run: CliRunner) -> None:
    (project / "claims.yaml").write_text("claims:\n  - id: a\n    txt: Un.\n", encoding="utf-8")
    (project / "articles" / "blog.txt").write_bytes(b"caf\xe9")
    got = run.invoke(cli, ["lint", "--articles", "articles"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "claims.yaml:3:5" in got.stderr
    assert "blog.txt" in got.stderr


def test_nothing_is_matched(project: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "crosscheck.check", raising=False)
    assert run.invoke(cli, ["lint"]).exit_code == 0
    assert "crosscheck.check" not in sys.modules


CLAIMS_OF_NOBODY = dataclasses.replace(CLAIMS, claims=(NOBODY,))


def told(claims: ClaimsFile, *articles: object) -> list[tuple[str, str]]:
    return [(warning.place, warning.told(load_words("en"))) for warning in warnings(claims, articles)]  # type: ignore[arg-type]


def test_nothing_to_warn_of() -> None:
    assert told(dataclasses.replace(CLAIMS, claims=(NOBODY,)), PORT, RADIO) == []


def test_claims_that_say_the_same_or_ask() -> None:
    twice = ClaimsFile(
        "c.yaml",
        (
            Claim("a", "Le port a rouvert.", line=3),
            Claim("b", "Le  port a ROUVERT.", line=5),
            Claim("c", "Pourquoi ?", line=7),
        ),
    )
    assert [place for place, _ in told(twice)] == ["c.yaml:5", "c.yaml:7"]
    assert "the same as a" in told(twice)[0][1]
    assert "is a question" in told(twice)[1][1]


def test_articles_whose_witness_or_date_is_unknown() -> None:
    copy = article("copie", f"  {PORT.text}\n", publisher="Autre", published=PORT.published)
    places = told(CLAIMS, PORT, RADIO, BLOG, copy)
    assert [place for place, _ in places] == ["articles/radio-cote.txt", "articles/blog.txt", "articles/copie.txt"]
    assert "no date of publication" in places[0][1]
    assert "names no publisher" in places[1][1]
    assert "its text is that of port-quotidien" in places[2][1]


def test_an_empty_article_and_a_language_without_data() -> None:
    bare = dataclasses.replace(CLAIMS, claims=(NOBODY,))
    assert "no text in it" in told(bare, article("vide", " \n", publisher="x"))[0][1]
    assert "its language, zu," in told(bare, article("zulu", "Sawubona.", publisher="x", language="zu"))[0][1]


GERMAN = "Die Brücke ist seit Montag geschlossen. Der Bürgermeister sagt, sie bleibe es bis Ostern."


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_article_in_another_language_than_it_is_read_in(language: str) -> None:
    ((place, warning),) = told(CLAIMS_OF_NOBODY, article("brücke", GERMAN, publisher="Zeitung", language=language))
    assert place == "articles/brücke.txt"
    assert warning.startswith(f"its language is taken to be {language}, but most of its words are not of it:")


@pytest.mark.parametrize(
    "text", ["Le pont est fermé depuis lundi, dit la mairie.", "Jan de Vries", "12 345 678", "Oui."]
)
def test_of_a_few_words_nothing_is_said(text: str) -> None:
    assert told(CLAIMS_OF_NOBODY, article("a", text, publisher="P")) == []


def test_metadata_without_its_lines() -> None:
    text = "publisher: Le Quotidien du port\nLe pont est fermé depuis lundi.\n"
    found = told(CLAIMS_OF_NOBODY, article("a", text))
    assert [warning[:24] for _, warning in found] == ["it begins with publisher", "it names no publisher: i"]
    assert told(CLAIMS_OF_NOBODY, article("a", f"\ufeff{text}", body=1)) == [("articles/a.txt", w) for _, w in found]
    known = article("a", f"---\n{text}", body=4, publisher="Le Quotidien du port")
    assert told(CLAIMS_OF_NOBODY, known) == []
