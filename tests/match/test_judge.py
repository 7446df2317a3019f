"""The judge's arithmetic: probabilities, the features that make them up, and that a denial turns the sides."""

from __future__ import annotations

import json
from importlib.resources import files
from math import exp, isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles
from crosscheck.check import Bench, explain
from crosscheck.claims import load_claims
from crosscheck.match.align import align
from crosscheck.match.cell import Reader, judge_passages
from crosscheck.match.features import read_glance
from crosscheck.match.judge import (
    Judgement,
    bars,
    default_judge,
    is_off_both,
    least_related,
    load_model,
    only_names,
)
from crosscheck.model import Claim, ClaimsFile, Stance
from matching import aligned, article, cell, document, wording

CORPUS = Path(__file__).parents[1] / "corpus"
PAIRS = [
    ("fr", "La région a financé le stade.", "La région a financé le stade."),
    ("fr", "La région a financé le stade.", "La région n'a pas financé le stade."),
    ("fr", "La région a financé le stade.", "La région pourrait financer le stade."),
    ("fr", "Douze navires sont à quai.", "Quinze navires sont à quai."),
    ("fr", "Douze navires sont à quai.", "Il pleut depuis hier."),
    ("en", "The region funded the stadium.", "The region funded the stadium."),
    ("en", "The region funded the stadium.", "The region did not fund the stadium."),
    ("en", "Twelve ships are docked.", "Fifteen ships are docked."),
    ("en", "No women sat on the panel.", "Five women sat on the panel."),
]


def judged(claim: str, text: str, language: str = "fr") -> Judgement:
    return default_judge().judge(aligned(claim, text, language))


def lean(judgement: Judgement) -> float:
    return judgement.supports - judgement.contradicts


@pytest.mark.parametrize(("language", "claim", "passage"), PAIRS)
def test_probabilities_are_probabilities(language: str, claim: str, passage: str) -> None:
    got = judged(claim, passage, language)
    assert 0 <= got.supports <= 1
    assert 0 <= got.contradicts <= 1
    assert got.supports + got.contradicts <= 1 + 1e-9
    assert 0 <= got.related <= 1


def test_what_is_ruled_out_at_a_glance_is_ruled_out() -> None:
    file, judge, spared = load_claims(str(CORPUS / "claims.yaml")), default_judge(), 0
    bench = Bench(file.claims, file.names)
    for each in load_articles(CORPUS / "articles")[::3]:
        reader = bench.reader(each)
        for claim in bench.compiled(each.language):
            for _, got in judge_passages(claim, reader, bench.retriever, judge):
                if is_off_both(got.alignment, read_glance(got.alignment)):
                    spared += 1
                    assert {side for side, _ in bars(got.reading)} == {Stance.SUPPORTS, Stance.CONTRADICTS}
                    assert (got.supports, got.contradicts) == (0, 0)
    assert spared > 50


@given(st.text(max_size=80), st.text(max_size=200), st.sampled_from(["fr", "en"]))
@settings(max_examples=60, deadline=None)
def test_whatever_is_judged(claim: str, text: str, language: str) -> None:
    try:
        got = judged(claim, "La région a financé le stade. " + text, language)
    except LookupError:
        return
    assert min(got.supports, got.contradicts) >= 0
    assert got.supports + got.contradicts <= 1 + 1e-9


@pytest.mark.parametrize(("language", "claim", "passage"), PAIRS)
def test_the_features_times_their_weights_are_the_score(language: str, claim: str, passage: str) -> None:
    """What `explain` prints is what decided, and all of it."""
    got = judged(claim, passage, language)
    to_support = sum(f.value * f.supports for f in got.features)
    to_contradict = sum(f.value * f.contradicts for f in got.features)
    total = 1 + exp(to_support) + exp(to_contradict)
    barred = bars(got.reading)
    for side, score, found in (
        (Stance.SUPPORTS, to_support, got.supports),
        (Stance.CONTRADICTS, to_contradict, got.contradicts),
    ):
        ruled_out = any(side is other for other, _ in barred)
        assert isclose(found, 0.0 if ruled_out else exp(score) / total, abs_tol=1e-9)
    assert got.barred == tuple(why for _, why in barred)
    assert len({f.name for f in got.features}) == len(got.features)


def test_what_explain_prints_adds_up() -> None:
    claims = ClaimsFile("c.yaml", (Claim("stade", "La région a financé le stade."),))
    text = "Le maire est content. La région a financé le stade. Elle n'a pas financé le gymnase du quartier."
    told = explain(claims, "stade", article(text))
    assert told.passages
    for passage in told.passages:
        to_support = exp(sum(f.value * f.supports for f in passage.features))
        to_contradict = exp(sum(f.value * f.contradicts for f in passage.features))
        total = 1 + to_support + to_contradict
        told_why = [cue for cue in passage.cues if cue.startswith("ruled out: ")]
        for found, score in ((passage.supports, to_support), (passage.contradicts, to_contradict)):
            # a side that the passage cannot be on is at nought, and the reason is told
            assert isclose(found, score / total, abs_tol=1e-9) or (found == 0 and told_why)
        assert sum(p == 0 for p in (passage.supports, passage.contradicts)) <= len(told_why)
        assert text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("language", "claim", "same", "not_so"),
    [
        ("fr", "La région paie le stade.", "La région paie bien le stade.", "La région ne paie pas le stade."),
        ("fr", "Le pont est ouvert.", "Le pont est ouvert depuis lundi.", "Le pont est fermé depuis lundi."),
        ("fr", "Douze navires sont à quai.", "On voit douze navires à quai.", "On voit quinze navires à quai."),
        ("fr", "Le pont a rouvert en 2019.", "Le pont a rouvert en mai 2019.", "Le pont a rouvert en mai 2021."),
        ("en", "The region paid the debt.", "Yes, the region paid the debt.", "No, the region did not pay the debt."),
        ("en", "The bridge is open.", "The bridge is open since Monday.", "The bridge is closed since Monday."),
        ("en", "Twelve ships are docked.", "There are twelve ships docked.", "There are fifteen ships docked."),
        ("en", "No women sat on the panel.", "No women ever sat on the panel.", "Five women sat on the panel."),
    ],
)  # fmt: skip
def test_what_says_so_leans_to_support_and_what_says_not_to_contradict(
    language: str, claim: str, same: str, not_so: str
) -> None:
    assert lean(judged(claim, same, language)) > 0 > lean(judged(claim, not_so, language))


def test_another_matter_is_nearly_neither() -> None:
    got = judged("La région a financé le stade.", "Il pleuvra demain sur toutes les côtes.")
    assert got.supports + got.contradicts < 0.5
    assert got.related < judged("La région a financé le stade.", "La région financera peut-être le stade.").related


def test_a_denial_turns_the_sides() -> None:
    read = document("La région a financé le stade.")
    places = Reader(read, None).around(0)
    plain, denied = (
        default_judge().judge(align(wording("La région a financé le stade.", denial=turned), read, 0, places, 1.0, 0.0))
        for turned in (False, True)
    )
    assert (denied.supports, denied.contradicts) == (plain.contradicts, plain.supports)
    assert denied.supports != denied.contradicts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La région a financé le stade."),
        ("fr", "La région n'a pas financé le stade."),
        ("fr", "Le maire souhaite que la région finance le stade."),
        ("fr", "La région n'a jamais financé plus de douze stades."),
        ("en", "The region funded the stadium."),
        ("en", "The region did not fund the stadium."),
        ("en", "The mayor wants the region to fund the stadium."),
    ],
)
def test_a_sentence_supports_itself(language: str, sentence: str) -> None:
    got = judged(sentence, sentence, language)
    assert got.supports > 0.5


def test_the_weights_file_is_complete_and_readable() -> None:
    data = json.loads((files("crosscheck.match") / "weights.json").read_text(encoding="utf-8"))
    model = load_model()
    assert all(len(pair) == 2 for pair in data["weights"].values())
    assert "bias" in model.supports
    assert "bias" in model.related
    assert {"supports", "contradicts", "mentions", "mixed"} <= set(model.thresholds)
    assert all(0 <= value <= 1 for value in model.thresholds.values())
    assert set(model.calibration) <= {stance.value for stance in Stance}
    assert all(slope >= 0 for slope, _ in model.calibration.values())


def test_the_thresholds_that_explain_shows_are_the_model_s() -> None:
    claims = ClaimsFile("c.yaml", (Claim("c", "La région a financé le stade."),))
    told = explain(claims, "c", article("La région a financé le stade hier matin."))
    of_articles = {name: value for name, value in load_model().thresholds.items() if "excerpt" not in name}
    assert told.thresholds == of_articles
    assert told.cell.stance is Stance.SUPPORTS


FILLER = " ".join(f"Le marché numéro {n} vend des fruits et des légumes frais." for n in range(12))


@pytest.mark.parametrize(
    ("claim", "text", "barred"),
    [
        ("Kerval n'a aucune usine.", "Kerval produit des batteries.", True),
        ("Kerval n'a aucune usine.", "Kerval ne possède pas d'usine.", False),
        ("Le pont n'est pas ouvert.", "Le pont est fermé.", False),
        ("Le pont n'est pas ouvert.", "Le pont est ouvert depuis mardi.", True),
    ],
)
def test_a_negated_claim_needs_something_negative(claim: str, text: str, barred: bool) -> None:
    reasons = judged(claim, text).barred
    assert any("negat" in why or "turned" in why for why in reasons) is barred


def test_support_stands_in_the_sentence_itself() -> None:
    text = f"{FILLER} L'État discute de l'usine de Kerval. Un élu réclame une nationalisation."
    got = judged("L'État a nationalisé l'usine de Kerval.", text)
    assert got.supports == 0
    assert "elsewhere" in got.barred


def test_words_said_beside_count_half_when_only_names_are_left() -> None:
    beside = f"{FILLER} Le conducteur est sauf. Le train a déraillé à Kerval."
    assert only_names(aligned("Le conducteur a été condamné à Kerval.", beside), {"unsaid": 1.0})
    said = f"{FILLER} Le train a déraillé. Le conducteur est sauf à Kerval."
    assert not only_names(aligned("Le conducteur a été sauvé à Kerval.", said), {"unsaid": 0.0})


@pytest.mark.parametrize(
    ("language", "claim", "text", "raised"),
    [
        # nobody speaks of what is claimed of the boatyard
        ("fr", "L'État a nationalisé le chantier de Kerval.", "Le chantier de Kerval emploie vingt marins.", False),
        ("en", "The state nationalised the Kerval boatyard.", "The Kerval boatyard employs twenty sailors.", False),
        # another sentence does
        (
            "fr",
            "L'État a nationalisé le chantier de Kerval.",
            "Un élu réclame une nationalisation. Le chantier de Kerval emploie vingt marins.",
            True,
        ),
        (
            "en",
            "The state nationalised the Kerval boatyard.",
            "A councillor wants it nationalised. The Kerval boatyard employs twenty sailors.",
            True,
        ),
        # nearly all of the rest is said here, in other words
        (
            "fr",
            "Les marins du chantier de Kerval ont voté la grève.",
            "Au chantier de Kerval, des marins en grève.",
            True,
        ),
    ],
)
def test_the_persons_and_things_alone_do_not_raise_a_matter(language: str, claim: str, text: str, raised: bool) -> None:
    found = aligned(claim, text, language)
    values = default_judge().judge(found).reading.values
    assert (least_related(found, values) <= 1) is raised


PORT = (
    "Le port de Lorme rouvre. Anne Roux a parlé de la pêche jeudi. Le quai est neuf. "
    "La maire veut vendre une grue. Les pêcheurs attendent. Il a plu. La nuit vient."
)


@pytest.mark.parametrize(
    ("claim", "raised"),
    [
        ("Anne Roux a parlé du quai.", True),
        ("Paul Mahé a parlé de la pêche.", False),  # of somebody whom the article does not name
        ("Lorme perd une conserverie, une école et la pêche.", False),  # of four things it has one
    ],
)
def test_a_matter_is_raised_by_more_than_a_word(claim: str, raised: bool) -> None:
    assert (cell(claim, PORT, "fr").stance is not Stance.OMITS) is raised
