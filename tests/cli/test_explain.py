from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.terminal import Page, columns
from crosscheck.cli.views import explain as view
from crosscheck.cli.views.explain import as_json
from crosscheck.match.headline import load_headline_model
from crosscheck.model import Explanation, Feature, Match, Whole
from crosscheck.report.words import Words, load_words
from results import HOSTILE, RESULT, explanation, hostile

from .conftest import Engine

ENGLISH, FRENCH = load_words("en"), load_words("fr")


def text(whole: Explanation, page: Page, words: Words = ENGLISH, *, every_passage: bool = False) -> str:
    return view.text(whole, page, words, every_passage=every_passage)


def test_why_how_and_on_whom(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["explain", "navires", "radio-cote", "--lang", "en"])
    assert got.exit_code == 0
    assert engine.asked == {
        "claim": "navires",
        "article": "radio-cote",
        "corpus": ["blog", "port-quotidien", "radio-cote"],
    }
    told = " ".join(got.stdout.split())
    assert "Claim navires: Twelve ships are docked." in told
    assert "Article radio-cote (Radio Côte)" in told
    assert "Verdict ✗ contradicts; confidence 0.80" in told
    assert "Rests on Radio Côte" in told
    assert "4 sentences read, 1 comparison of a passage with a wording" in told
    assert "thresholds: support 0.50; contradiction 0.60" in told
    assert "Passage 1, articles/radio-cote.txt:1: ✗ contradicts “Vingt-trois navires sont à quai.”" in told
    assert "number: the claim says “12”, the article says “23”" in told
    assert "“navires” = “navires” (same word 1.00); “quai” = “quai” (same word 0.90)" in told
    assert "words without match: “Douze”" in told
    assert "cues: number" in told


def test_whom_it_rests_on_is_told_where_the_cell_does_not_say_it() -> None:
    whole = explanation()
    bare = dataclasses.replace(whole, cell=dataclasses.replace(whole.cell, origins=()))
    assert "Rests on Radio Côte\n" in text(bare, Page(100))
    assert json.loads(as_json(bare))["origins"] == ["Radio Côte"]


def test_the_score_adds_up() -> None:
    lines = [" ".join(line.split()) for line in text(explanation(), Page(100)).splitlines()]
    assert "another number 1.00 × -3.00 = -3.00 1.00 × +4.00 = +4.00" in lines
    assert "coverage 0.80 × +2.00 = +1.60 0.80 × +1.00 = +0.80" in lines
    assert "sum -1.40 +4.80" in lines
    assert "threshold 0.50 0.60" in lines
    whole = [" ".join(line.split()) for line in text(explanation(), Page(100), every_passage=True).splitlines()]
    assert "another number (number_conflict) 1.00 × -3.00 = -3.00 1.00 × +4.00 = +4.00" in whole


def test_the_thresholds_are_those_of_an_article_of_that_length() -> None:
    whole = explanation()
    choice = dataclasses.replace(whole.passages[0].features[0], name="choice", value=0.5)
    weighed = dataclasses.replace(whole.passages[0], features=(choice,))
    thresholds = {"supports": 0.3, "supports_long": 0.2, "contradicts": 0.2, "contradicts_long": 0.1, "mixed": 0.7}
    told = text(dataclasses.replace(whole, passages=(weighed,), thresholds=thresholds), Page(100))
    assert "thresholds: support 0.40; contradiction 0.25; both 0.70" in told
    assert "threshold 0.40 0.25" in [" ".join(line.split()) for line in told.splitlines()]


def test_what_counts_least_is_one_line_unless_all_is_asked_for() -> None:
    whole = explanation()
    feature = whole.passages[0].features[0]
    small = tuple(dataclasses.replace(feature, name=f"small_{number}", value=0.01) for number in range(9))
    weighed = dataclasses.replace(whole.passages[0], features=(*whole.passages[0].features, *small))
    whole = dataclasses.replace(whole, passages=(weighed,))
    assert "3 others +0.06 +0.03" in " ".join(text(whole, Page(100)).split())
    assert "sum -1.22 +4.89" in " ".join(text(whole, Page(100)).split())
    assert "small_8" in text(whole, Page(100), every_passage=True)


def test_a_passage_is_shown_once_with_its_best_wording() -> None:
    whole = explanation()
    other = dataclasses.replace(whole.passages[0], wording="Une autre formulation.")
    whole = dataclasses.replace(whole, passages=(whole.passages[0], other))
    assert "Une autre formulation." not in text(whole, Page(100))
    assert "1 more comparison: -v shows it." in text(whole, Page(100))
    assert "another wording of the claim: “Une autre formulation.”" in text(whole, Page(100), every_passage=True)


def test_a_denial_says_that_sides_change() -> None:
    whole = explanation()
    weighed = dataclasses.replace(whole.passages[0], wording="Aucun navire n'est à quai.")
    claim = dataclasses.replace(whole.claim, denials=("Aucun navire n'est à quai.",))
    told = " ".join(text(dataclasses.replace(whole, claim=claim, passages=(weighed,)), Page(100)).split())
    assert "compared with a denial of the claim: “Aucun navire n'est à quai.”" in told
    assert "sum -1.40 +4.80 a denial: sides change +4.80 -1.40" in told


def test_doubts_are_said_aloud() -> None:
    told = " ".join(text(explanation(), Page(100)).split())
    assert "nothing that answers “Douze”" in told
    assert "no date of publication" in told
    assert "names no publisher" not in told
    assert "not about whether the claim is true" in told
    hedged = dataclasses.replace(
        explanation(), claim=RESULT.claims[0].claim, article=RESULT.articles[0], cell=RESULT.claims[0].cells[0]
    )
    told = text(hedged, Page(100))
    assert "All that decides is hedged: it is said with reserve." in told
    assert "it passes on what others say" in told
    silent = dataclasses.replace(explanation(), article=RESULT.articles[2], cell=RESULT.claims[0].cells[2], passages=())
    told = text(silent, Page(100))
    assert "published before the event" in told
    assert "another wording may have gone unseen" in " ".join(told.split())


def test_json(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["explain", "navires", "radio-cote", "--format", "json"])
    assert got.stdout == as_json(explanation())
    document = json.loads(got.stdout)
    assert document["schema"] == "crosscheck-explain/1"
    (passage,) = document["passages"]
    assert passage["features"][1] == {"name": "number_conflict", "value": 1.0, "supports": -3.0, "contradicts": 4.0}
    assert passage["words"][1]["passage"] is None
    assert passage["evidence"]["conflict"] == {"kind": "number", "claim": "12", "article": "23"}


@pytest.mark.parametrize("article", ["articles/radio-cote.txt", "./articles/../articles/radio-cote.txt"])
def test_an_article_can_be_named_by_its_file(article: str, project: Path, run: CliRunner, engine: Engine) -> None:
    assert run.invoke(cli, ["explain", "navires", article]).exit_code == 0
    assert engine.asked["article"] == "radio-cote"


DOCUMENT = Path(__file__).parents[2] / "docs" / "json.md"


def test_every_key_is_described() -> None:
    told = DOCUMENT.read_text(encoding="utf-8").partition("## What `crosscheck explain` writes")[2]
    document = json.loads(as_json(explanation()))
    passage = document["passages"][0]
    keys = {*document, *passage, *passage["words"][0], *passage["features"][0]} - {"schema"}
    assert {key for key in keys if f"`{key}`" not in told} == set()


def test_unknown_names(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["explain", "navire", "radio-cote"])
    assert (got.exit_code, got.stdout) == (2, "")
    assert "did you mean 'navires'?" in got.stderr
    got = run.invoke(cli, ["explain", "navires", "radio-cot"])
    assert (got.exit_code, got.stdout) == (2, "")
    assert "did you mean 'radio-cote'?" in got.stderr


@pytest.mark.parametrize("hurt", HOSTILE)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_stays_text_and_inside_the_page(hurt: str, width: int) -> None:
    result = hostile(hurt)
    claim, article, cell = result.claims[0].claim, result.articles[0], result.claims[0].cells[0]
    weighed = explanation().passages[0]
    match = dataclasses.replace(weighed.matches[0], claim=hurt, passage=hurt)
    weighed = dataclasses.replace(
        weighed, text=hurt, wording=hurt * 2, cues=(hurt,), matches=(match,), evidence=cell.evidence[0], features=()
    )
    cell = dataclasses.replace(cell, origins=(hurt,))
    whole = Explanation(claim, article, cell, (weighed,), {}, 1)
    for every_passage in (False, True):
        shown = text(whole, Page(width), every_passage=every_passage)
        words_only = [line for line in shown.splitlines() if "towards" not in line and "----" not in line]
        assert max(map(columns, words_only)) <= width
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(shown)
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(as_json(whole))


def test_in_french_it_is_french() -> None:
    weighed = dataclasses.replace(explanation().passages[0], cues=("negation: ne est pas", "ruled out: no-verb"))
    told = text(dataclasses.replace(explanation(), passages=(weighed,)), Page(100), FRENCH)
    lines = [line.replace("\u00a0", " ").strip() for line in told.splitlines()]
    assert "Affirmation navires : Douze navires sont à quai." in lines
    assert "Verdict     ✗ contredit ; confiance 0,80" in lines
    assert "seuils : soutien 0,50 ; contradiction 0,60" in lines
    assert "indices : négation : « ne est pas »" in lines
    assert "exclu : pas de soutien, car ni le verbe principal ni presque tout le reste n’est dit" in lines
    assert "autre nombre  1,00 × -3,00 = -3,00  1,00 × +4,00 = +4,00" in lines
    assert "Incertain ou manquant" in lines


@pytest.mark.parametrize("words", [ENGLISH, FRENCH])
def test_a_headline_is_explained_against_the_whole_article(words: Words) -> None:
    features = (Feature("head_asks", 1.0, -1.2, -0.5), Feature("bias", 1.0, -0.4, 0.6))
    whole = Whole(0.91, 0.22, 0.13, 0.55, features, {"anywhere": 1.7, "bias": -0.5})
    explained = dataclasses.replace(explanation(), whole=whole)
    told = " ".join(text(explained, Page(), words).split())
    assert words.texts["headline_feature.head_asks"] in told
    for figure in (0.91, 0.55, 0.65, 0.22, 0.13):
        assert words.number(figure, 2) in told
    row = json.loads(as_json(explained))["headline"]
    assert row["related"] == 0.91
    assert row["discusses"] == 0.65
    assert row["about"] == {"anywhere": 1.7, "bias": -0.5}
    assert row["features"][0] == {"name": "head_asks", "value": 1.0, "supports": -1.2, "contradicts": -0.5}
    assert json.loads(as_json(explanation()))["headline"] is None


def test_every_feature_of_headlines_has_a_name_in_every_language() -> None:
    for words in (ENGLISH, FRENCH):
        assert all(f"headline_feature.{name}" in words.texts for name in load_headline_model().supports)


def test_what_stands_in_the_place_of_a_word_is_no_match() -> None:
    whole = explanation()
    matches = (
        Match("Douze", "Vingt-trois", "other amount", 1.5, 0.0),
        Match("ouvert", "fermé", "antonym", 1.5, 0.7),
        Match("quai", "quai", "same word", 1.0, 0.9),
    )
    passage = dataclasses.replace(
        whole.passages[0], matches=matches, cues=("ruled out: no support: number",), supports=0.0, contradicts=0.95
    )
    told = " ".join(text(dataclasses.replace(whole, passages=(passage,)), Page(100)).split())
    assert "words that match: “quai” = “quai” (same word 0.90) words that differ: “Douze” ≠ “Vingt-trois”" in told
    assert "“ouvert” ≠ “fermé” (opposite 0.70)" in told
    assert "probability 0.00, ruled out 0.95 " in told
