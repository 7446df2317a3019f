"""``crosscheck compare`` from the command line to what is printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.tables import FORMATS
from results import BIDI, ESCAPES, FORMULA, MARKUP

NORD = """\
---
publisher: Gazette du Nord
published: 2024-06-05
language: fr
---
La maire Claire Duval a inauguré le pont de Lemme mardi 4 juin 2024. L'entreprise Bertolin a livré le tablier en mars.

Trois ouvriers ont été blessés pendant les travaux. Les pêcheurs demandent une passe à poissons.
"""
SUD = """\
---
publisher: Écho du Sud
published: 2024-06-08
language: fr
---
Le pont de Lemme a été inauguré jeudi 6 juin 2024 par la maire Claire Duval. L'entreprise Bertolin a livré le tablier \
en mars.

Deux ouvriers ont été blessés pendant les travaux. L'opposant Marc Tissier dénonce un gouffre financier.
"""
OTHER = (
    "---\nlanguage: fr\npublisher: Écho du Sud\n---\nUne boulangère de Mortagne a remporté un concours de tourtes.\n"
)
CLAIMS = """\
version: 1
language: fr
claims:
  - id: tablier
    text: L'entreprise Bertolin a livré le tablier en mars.
  - id: blesses
    text: Trois ouvriers ont été blessés pendant les travaux.
  - id: poissons
    text: Les pêcheurs demandent une passe à poissons.
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three articles with a claims file, as the working directory."""
    (tmp_path / "articles").mkdir()
    for id, text in (("nord", NORD), ("sud", SUD), ("tourte", OTHER)):
        (tmp_path / "articles" / f"{id}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def printed(run: CliRunner, *arguments: str) -> str:
    got = run.invoke(cli, ["compare", *arguments])
    assert got.exit_code == 0, got.output
    return got.output


def test_the_note_in_french(bridge: Path, run: CliRunner) -> None:
    shown = printed(run, "nord", "sud")
    assert shown.splitlines()[0] == "Comparaison\u00a0: nord et sud"
    for title in (
        "Affirmations sur lesquelles ils s’opposent (1)",
        "Affirmations sur lesquelles ils s’accordent (1)",
        "Affirmations qu’un seul tranche (1)",
        "Les deux disent (1)",
        "Là où ils divergent (2)",
        "Seulement dans nord (1)",
        "Seulement dans sud (1)",
    ):
        assert f"\n{title}\n" in shown
    assert "articles/nord.txt:6" in shown
    assert "Trois ouvriers\u00a0» / «\u00a0Deux ouvriers" in shown
    assert "sud (8 juin 2024) a paru après nord (5 juin 2024)" in " ".join(shown.split())
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_the_note_in_english(bridge: Path, run: CliRunner) -> None:
    shown = printed(run, "nord", "sud", "--lang", "en")
    for part in ("Compared: nord and sud", "Both say (1)", "Where they differ (2)", "Only in nord (1)", "worth a look"):
        assert part in " ".join(shown.split())


def test_a_silence_of_an_article_about_something_else_is_said_to_be_one(bridge: Path, run: CliRunner) -> None:
    shown = " ".join(printed(run, "nord", "tourte", "--lang", "en", "--claims-only").split())
    assert "worth a look" not in shown
    assert "tourte, which is about something else than nord" in shown


def test_no_claims_and_claims_only(bridge: Path, run: CliRunner) -> None:
    assert "Affirmations" not in printed(run, "nord", "sud", "--no-claims")
    assert "Les deux disent" not in printed(run, "nord", "sud", "--claims-only")
    got = run.invoke(cli, ["compare", "nord", "sud", "--no-claims", "--claims-only"])
    assert got.exit_code == 2


def test_without_a_claims_file_the_texts_are_compared(bridge: Path, run: CliRunner) -> None:
    (bridge / "claims.yaml").unlink()
    assert printed(run, "nord", "sud").startswith("Comparaison")
    got = run.invoke(cli, ["compare", "nord", "sud", "--claims", "missing.yaml"])
    assert got.exit_code == 2


def test_limit_and_verbose(bridge: Path, run: CliRunner) -> None:
    assert "Là où ils divergent (1 sur 2\u00a0; tout avec -v)" in printed(run, "nord", "sud", "--limit", "1")
    assert "(2)" in printed(run, "nord", "sud", "-v")
    data = json.loads(printed(run, "nord", "sud", "--format", "json", "--limit", "1"))
    assert len(data["differences"]) == 1
    assert run.invoke(cli, ["compare", "nord", "sud", "--limit", "0"]).exit_code == 2


def test_paths_in_the_corpus_and_outside_of_it(bridge: Path, run: CliRunner) -> None:
    by_id = printed(run, "nord", "sud")
    assert printed(run, "articles/nord.txt", "./articles/sud.txt") == by_id
    elsewhere = bridge / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "sud.txt").write_text(SUD, encoding="utf-8")
    assert "elsewhere/sud.txt:6" in printed(run, "nord", "elsewhere/sud.txt")
    both = printed(run, "sud", "elsewhere/sud.txt", "--no-claims", "--lang", "en")
    assert "100\u00a0%" in both or "100 %" in both


def test_by_publisher_whatever_the_case(bridge: Path, run: CliRunner) -> None:
    shown = printed(run, "--by", "publisher", "gazette du nord", "ÉCHO DU SUD", "--no-claims")
    assert shown.startswith("Comparaison\u00a0: Gazette du Nord et Écho du Sud")
    assert "Écho du Sud, articles/sud.txt:8" in shown


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nrd", "sud"], "'nrd' is not the id of an article; did you mean 'nord'?"),
        (["nord", "articles/nowhere.txt"], "'articles/nowhere.txt' is not the id of an article"),
        (["--by", "publisher", "Gazete du Nord", "Écho du Sud"], "did you mean 'Gazette du Nord'?"),
        (["nord"], "takes two articles or more"),
        (["nord", "nord"], "takes two articles or more"),
        (["--by", "publisher", "Écho du Sud"], "takes two publishers or more"),
        ([], "Missing argument"),
    ],
)
def test_wrong_names_are_told_with_the_nearest(arguments: list[str], told: str, bridge: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["compare", *arguments])
    assert got.exit_code == 2
    assert told in got.output


def test_json_holds_what_the_page_on_it_says(bridge: Path, run: CliRunner) -> None:
    data = json.loads(printed(run, "nord", "sud", "--format", "json"))
    assert data["schema"] == "crosscheck-compare/1"
    assert [side["side"] for side in data["sides"]] == ["nord", "sud"]
    assert {row["id"]: row["relation"] for row in data["claims"]} == {
        "tablier": "agree",
        "blesses": "conflict",
        "poissons": "one",
    }
    assert data["claims"][2]["silent"][0]["worth_a_look"] is True
    assert {(d["kind"], d["first"]["says"], d["second"]["says"]) for d in data["differences"]} == {
        ("number", "Trois ouvriers", "Deux ouvriers"),
        ("date", "mardi 4 juin 2024", "jeudi 6 juin 2024"),
    }
    text = (bridge / "articles" / "nord.txt").read_text(encoding="utf-8")
    for quote in (data["shared"][0]["quotes"][0], data["only"][0]["points"][0]["quotes"][0]):
        assert text[quote["start"] : quote["end"]] == quote["quote"]
    only = json.loads(printed(run, "nord", "sud", "--format", "json", "--claims-only"))
    assert only["shared"] is None


def test_markdown(bridge: Path, run: CliRunner) -> None:
    shown = printed(run, "nord", "sud", "--format", "markdown", "--lang", "en")
    assert shown.startswith("# Compared: nord and sud\n")
    assert "\n## Where they differ (2)\n" in shown
    assert "\n   > Trois ouvriers ont été blessés" in shown


@pytest.mark.parametrize("form", FORMATS)
def test_every_table_format(form: str, bridge: Path, run: CliRunner) -> None:
    assert "Tissier" in printed(run, "nord", "sud", "--format", form)


def test_the_same_input_gives_the_same_output(bridge: Path, run: CliRunner) -> None:
    for form in ("text", "json"):
        assert printed(run, "nord", "sud", "--format", form) == printed(run, "nord", "sud", "--format", form)


@pytest.mark.parametrize("form", ["text", "markdown", "json", "tsv", "html"])
def test_nothing_in_an_article_acts_on_the_terminal(form: str, bridge: Path, run: CliRunner) -> None:
    harm = f"Douze navires {ESCAPES} sont à quai {BIDI} dans le port de Brême {MARKUP} {FORMULA}.\n"
    (bridge / "articles" / "mal.txt").write_text(harm, encoding="utf-8", newline="")
    (bridge / "articles" / "pire.txt").write_text(harm.replace("Douze", "Huit"), encoding="utf-8", newline="")
    shown = printed(run, "mal", "pire", "--no-claims", "--format", form)
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff") & set(shown)


@pytest.mark.parametrize("text", ["Oui", "a" * 10_000, "?!…", "12 12 12"])
def test_odd_texts(text: str, bridge: Path, run: CliRunner) -> None:
    (bridge / "articles" / "odd.txt").write_text(text, encoding="utf-8")
    for form in ("text", "markdown", "json"):
        printed(run, "odd", "nord", "--format", form)


def test_an_article_in_another_language(bridge: Path, run: CliRunner) -> None:
    (bridge / "articles" / "north.txt").write_text(
        "---\nlanguage: en\n---\nThe mayor Claire Duval opened the Lemme bridge on 4 June 2024. It took 3 years.\n",
        encoding="utf-8",
    )
    shown = printed(run, "nord", "north", "--no-claims", "--lang", "en")
    assert "only names, numbers and dates are compared" in " ".join(shown.split())
    assert "in both: Claire Duval" in shown
    assert "Both say" not in shown
