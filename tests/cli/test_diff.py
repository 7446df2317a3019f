"""``diff`` end to end: two runs over a corpus that grew, in text, Markdown and JSON, in French and English."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.terminal import Page, columns
from crosscheck.cli.views.diff import as_json, markdown, text
from crosscheck.diff import Saved, diff
from crosscheck.report.json import render
from crosscheck.report.words import load_words
from results import HOSTILE, RESULT, hostile

CLAIMS = """\
title: Le bac
language: fr
claims:
  - id: naufrage
    text: Le bac de Lornes a coulé.
    when: 2024-10-21
  - id: victimes
    text: Douze passagers ont été blessés.
  - id: maire
    text: Le maire de Lornes a démissionné.
  - id: pilote
    text: Le pilote du bac était ivre.
"""
MONDAY = {
    "gazette": (
        "publisher: La Gazette\npublished: 2024-10-22",
        "Le bac de Lornes a coulé hier soir.\n\nDouze passagers ont été blessés, selon la préfecture. "
        "Le pilote du bac était ivre, affirme un témoin.",
    ),
    "radio": (
        "publisher: Radio Cap\npublished: 2024-10-23",
        "Le bac de Lornes a coulé lundi.\n\nSelon les secours, douze passagers ont été blessés.",
    ),
    "blog": ("published: 2024-09", "Le marché de Lornes rouvre ses portes. Il fait beau sur la côte."),
}
FRIDAY = {
    "gazette": (
        MONDAY["gazette"][0],
        "Correction du 24 octobre.\n\nLe bac de Lornes a coulé hier soir.\n\n"
        "Douze passagers ont été légèrement blessés, selon la préfecture.",
    ),
    "radio": (MONDAY["radio"][0], MONDAY["radio"][1].replace("douze", "vingt-trois")),
    "blog": MONDAY["blog"],
    "matin": (
        "publisher: Le Matin\npublished: 2024-10-25",
        "Le bac de Lornes n'a pas coulé : il s'est échoué, précise la capitainerie.\n\n"
        "Le maire de Lornes a démissionné jeudi.",
    ),
}


def write(folder: Path, articles: dict[str, tuple[str, str]]) -> None:
    (folder / "articles").mkdir(exist_ok=True)
    for id, (front, body) in articles.items():
        (folder / "articles" / f"{id}.txt").write_text(f"---\n{front}\nlanguage: fr\n---\n{body}\n", encoding="utf-8")


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: CliRunner) -> Path:
    """A folder with the results of Monday and of Friday."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for day, articles in (("monday", MONDAY), ("friday", FRIDAY)):
        write(tmp_path, articles)
        assert run.invoke(cli, ["report", "-o", f"{day}.json"]).exit_code == 0
        assert run.invoke(cli, ["report", "-o", f"{day}-short.json", "--no-omits"]).exit_code == 0
    return tmp_path


def test_what_changed_in_french(story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["diff", "monday.json", "friday.json"])
    assert got.exit_code == 0, got.output
    assert got.stderr == ""
    shown = got.stdout.replace("\xa0", " ")
    for line in (
        "Affirmations dont le statut a changé (4)",
        "  naufrage : corroborée → contestée",
        "  maire : non rapportée → source unique",
        "    Origines qui la contredisent : + Le Matin",
        "  victimes, radio : ✓ soutient → ✗ contredit",
        "    le texte de l’article a changé",
        "    − perdue : « Selon les secours, douze passagers ont été blessés. »",
        "    + gagnée : « Selon les secours, vingt-trois passagers ont été blessés. »",
        "  naufrage, matin : absent → ✗ contredit",
        "  pilote, gazette : ✓ soutient → · omet",
        "    − reformulée : « Douze passagers ont été blessés, selon la préfecture. »",
        "  nouveau : matin (Le Matin, 25 octobre 2024)",
        "  modifié : radio (Radio Cap, 23 octobre 2024)",
    ):
        assert f"\n{line}" in shown
    assert "\nSans changement : affirmations 0, articles 1, " in shown
    # most important first
    order = [got.stdout.index(title) for title in ("dont le statut", "Autre position", "position égale", "Articles (")]
    assert order == sorted(order)
    # the same sentence, now lower in its article, is no change
    assert "a coulé hier soir" not in got.stdout


def test_what_changed_in_english_and_in_markdown(story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["diff", "monday.json", "friday.json", "--lang", "en", "--format", "markdown"])
    assert got.exit_code == 0, got.output
    assert got.stdout.startswith("# What has changed\n\n- Before: monday.json; articles: 3; claims: 4; ")
    assert "\n## Claims with another status (4)\n\n- **naufrage: corroborated → disputed**\n" in got.stdout
    assert "\n- **victimes, radio: ✓ supports → ✗ contradicts**\n" in got.stdout
    assert "\n  - \\+ gained: “Selon les secours, vingt-trois passagers ont été blessés.”\\\n" in got.stdout


def test_what_changed_as_json(story: Path, run: CliRunner) -> None:
    got = json.loads(run.invoke(cli, ["diff", "monday.json", "friday.json", "--format", "json"]).stdout)
    assert got["schema"] == "crosscheck-diff/1"
    assert got["changed"] is True
    assert got["old"]["file"] == "monday.json"
    assert got["statuses"][0] == {
        "claim": "naufrage",
        "text": "Le bac de Lornes a coulé.",
        "old": "corroborated",
        "new": "disputed",
    }
    assert got["stances"][0] == {
        "claim": "victimes",
        "article": "radio",
        "old": {"stance": "supports", "decided_by": "matcher"},
        "new": {"stance": "contradicts", "decided_by": "matcher"},
    }
    edited = next(each for each in got["evidence"] if each["change"] == "edited" and each["article"] == "gazette")
    assert edited["because"] == "changed_article"
    assert edited["old"]["quote"] == "Douze passagers ont été blessés, selon la préfecture."
    assert edited["new"]["quote"] == "Douze passagers ont été légèrement blessés, selon la préfecture."
    assert [each["article"] for each in got["articles"]["new"]] == ["matin"]
    assert [each["article"] for each in got["articles"]["changed"]] == ["gazette", "radio"]
    assert (got["unchanged"]["claims"], got["unchanged"]["articles"]) == (0, 1)


def test_results_that_only_count_omissions_tell_the_same(story: Path, run: CliRunner) -> None:
    whole = json.loads(run.invoke(cli, ["diff", "monday.json", "friday.json", "--format", "json"]).stdout)
    for old, new in (("monday-short", "friday-short"), ("monday", "friday-short"), ("monday-short", "friday")):
        short = json.loads(run.invoke(cli, ["diff", f"{old}.json", f"{new}.json", "--format", "json"]).stdout)
        for part in ("statuses", "stances", "evidence", "origins", "claims", "articles", "unchanged"):
            assert short[part] == whole[part]


def test_nothing_changed(story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["diff", "monday.json", "monday-short.json", "--fail-on", "any"])
    assert got.exit_code == 0
    assert "Rien n’a changé." in got.stdout
    assert "affirmations 4, articles 3, positions avec leurs citations 12." in got.stdout


@pytest.mark.parametrize(
    ("fail_on", "status", "told"),
    [
        ("any", 1, "any: status 4"),
        ("status", 1, "status: 4"),
        ("reversed", 1, "reversed: 1"),
        ("lost", 1, "lost: "),
        ("disputed", 1, "disputed: 2"),
        ("articles,claims", 1, "articles: 3"),
        ("claims", 0, ""),
        ("contradicted", 0, ""),
        ("unreported", 1, "unreported: 1"),
    ],
)
def test_gates(fail_on: str, status: int, told: str, story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["diff", "monday.json", "friday.json", "--fail-on", fail_on])
    assert got.exit_code == status
    assert told in got.stderr
    assert got.stdout
    assert run.invoke(cli, ["diff", "monday.json", "friday.json", "--fail-on", fail_on, "-q"]).stderr == ""


def test_wrong_usage_and_wrong_files_are_2(story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["diff", "monday.json", "friday.json", "--fail-on", "statuses"])
    assert got.exit_code == 2
    assert "did you mean 'status'?" in got.stderr
    assert run.invoke(cli, ["diff", "monday.json"]).exit_code == 2
    assert run.invoke(cli, ["diff", "monday.json", "friday.json", "--format", "grid"]).exit_code == 2
    (story / "broken.json").write_text('{"schema": "crosscheck/1", ', encoding="utf-8")
    (story / "other.json").write_text('{"schema": "crosscheck/9"}', encoding="utf-8")
    got = run.invoke(cli, ["diff", "broken.json", "other.json"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "broken.json:1:" in got.stderr
    assert "other.json: this is a result of schema crosscheck/9" in got.stderr
    assert "2 mistakes." in got.stderr


def test_without_a_claims_file_it_speaks_english(story: Path, run: CliRunner) -> None:
    for broken in (False, True):
        (story / "claims.yaml").unlink()
        if broken:
            (story / "claims.yaml").write_text("claims: [", encoding="utf-8")
        got = run.invoke(cli, ["diff", "monday.json", "friday.json"])
        assert got.exit_code == 0
        assert got.stdout.startswith("What has changed\n")
        (story / "claims.yaml").write_text("", encoding="utf-8")


def test_other_programs_are_said_aloud(tmp_path: Path, run: CliRunner) -> None:
    document = json.loads(render(RESULT))
    (tmp_path / "new.json").write_text(json.dumps(document), encoding="utf-8")
    document["crosscheck"], document["engine"]["judge"] = "0.0.9", "person"
    (tmp_path / "old.json").write_text(json.dumps(document), encoding="utf-8")
    got = run.invoke(cli, ["diff", str(tmp_path / "old.json"), str(tmp_path / "new.json"), "--lang", "en"])
    assert "crosscheck 0.0.9, lexical, person" in " ".join(got.stdout.split())
    assert "may come from the program" in " ".join(got.stdout.split())


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("hurt", HOSTILE)
def test_nothing_in_a_result_harms_its_reader(hurt: str, language: str) -> None:
    words = load_words(language)
    bad, good = Saved(hurt, hurt, hostile(hurt)), Saved("b", "0", RESULT)
    other = dataclasses.replace(bad.result.claims[0], cells=(), supporting_origins=())
    turned = Saved("c", "0", dataclasses.replace(bad.result, claims=(other,)))
    for old, new in ((bad, good), (good, bad), (bad, turned), (turned, bad)):
        found = diff(old, new)
        for width in (40, 80):
            shown = text(found, Page(width), words)
            assert max(map(columns, shown.splitlines())) <= width
            assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(shown)
        document = markdown(found, words)
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)
        assert "<script" not in document
        assert "](javascript" not in document.replace("\\](", "")
        as_json(found).encode("utf-8")
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff") & set(as_json(found))


def test_colour_changes_nothing_but_colour() -> None:
    found = diff(Saved("a", "0", hostile("x")), Saved("b", "0", RESULT))
    coloured = text(found, Page(80, True), load_words("en"))
    plain = coloured
    for code in ("\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        plain = plain.replace(code, "")
    assert coloured != plain == text(found, Page(80), load_words("en"))
