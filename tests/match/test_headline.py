import json
from importlib.resources import files
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.check import explain, judge_pairs
from crosscheck.match.headline import is_headline, load_headline_model, tone_of
from crosscheck.model import Cell, Claim, ClaimsFile, Stance
from matching import article, document, wording

PLAIN = """A runaway ostrich brought traffic in central Leeds to a halt on Tuesday morning.

The bird, which had escaped from a farm in Otley, ran down the Headrow for twenty minutes. Drivers left their cars to
watch. Officers of the city's traffic unit caught it with a blanket outside the town hall.

"It is back with its flock and in good health," the farmer, Ruth Ames, told visitors in the afternoon."""
RESERVED = """A runaway ostrich reportedly brought traffic in central Leeds to a halt on Tuesday morning, according to
unconfirmed reports.

Sources claim that the bird ran down the Headrow for twenty minutes. It is said to have escaped from a farm in Otley,
and rumours of a second ostrich could not be verified. Officers allegedly caught it with a blanket."""
REFUTED = """The story of a runaway ostrich that stopped traffic in central Leeds is a hoax.

The picture of the bird on the Headrow is fake, the city's traffic unit confirmed, and denied that any officer had
caught an ostrich. The claim is false: no ostrich escaped from a farm in Otley, and traffic ran as usual on Tuesday."""
ELSEWHERE = """The council of Bordeaux has put off its vote on the new swimming pool.

Members want to see the architect's figures first. The pool was to open in the spring; the mayor now hopes for autumn.
Three associations of swimmers have asked for a meeting."""
HEADLINE = "Runaway ostrich stops traffic in Leeds"


def cell(claim: str, text: str, language: str = "en", **known: object) -> Cell:
    return next(judge_pairs([(Claim("c", claim, language, headline=True), article(text, language, **known))]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Runaway ostrich stops traffic in Leeds", True),
        ("Did an ostrich stop traffic in Leeds?", True),
        ("Ostrich stops traffic: 'It just ran'", True),
        ("An ostrich stopped the traffic in Leeds.", False),
        ("He said: “It just ran.”", False),
        ("« Elle a couru. »", False),
        ("An ostrich has stopped the traffic in Leeds", False),
        ("Le directeur a fermé la piscine", False),
        ("Bordeaux : la piscine a fermé", True),
        ("Ostrich", False),
    ],
)
def test_a_headline_has_no_full_stop_and_the_form_of_one(text: str, expected: bool) -> None:
    assert is_headline(wording(text, "fr" if "piscine" in text else "en").sentence) is expected


@given(st.text())
def test_a_text_with_a_full_stop_at_its_end_is_a_sentence(text: str) -> None:
    assert not is_headline(wording(f"{text}.", "en").sentence)


def test_an_article_that_tells_it_plainly_supports_the_headline() -> None:
    found = cell(HEADLINE, PLAIN)
    assert found.stance is Stance.SUPPORTS
    assert not all(evidence.hedged for evidence in found.evidence)
    assert all(evidence.quote in PLAIN for evidence in found.evidence)


def test_an_article_that_tells_it_with_reserve_does_not_vouch_for_it() -> None:
    found = cell(HEADLINE, RESERVED)
    assert found.stance is Stance.MENTIONS or all(evidence.hedged for evidence in found.evidence)
    assert found.stance is not Stance.CONTRADICTS


def test_an_article_that_refutes_it_contradicts_the_headline() -> None:
    assert cell(HEADLINE, REFUTED).stance is Stance.CONTRADICTS


def test_a_headline_that_refutes_it_is_supported_by_an_article_that_does() -> None:
    assert cell("Runaway ostrich in Leeds is a hoax", REFUTED).stance is Stance.SUPPORTS


def test_an_article_about_something_else_omits_the_headline() -> None:
    assert cell(HEADLINE, ELSEWHERE).stance is Stance.OMITS


def test_only_headlines_are_judged_against_the_whole_article_and_no_picked_passage_is() -> None:
    def explained(text: str, headline: bool = True, **known: object) -> bool:
        claim = Claim("c", text, "en", headline=headline)
        claims = ClaimsFile("", (claim,), language="en")
        return explain(claims, "c", article(PLAIN, "en", **known)).whole is not None

    assert explained(HEADLINE)
    assert not explained(HEADLINE, headline=False)
    assert not explained(HEADLINE, excerpt=True)


def test_the_tone_of_an_article_lies_between_0_and_1() -> None:
    plain, reserved, refuted = (tone_of(document(text, "en")) for text in (PLAIN, RESERVED, REFUTED))
    assert reserved.opening["reserve"] > plain.opening["reserve"]
    assert refuted.share["refuted"] > plain.share["refuted"]
    for tone in (plain, reserved, refuted):
        assert all(0 <= value <= 1 for value in (*tone.opening.values(), *tone.share.values()))


def test_the_features_times_their_weights_are_the_probabilities() -> None:
    model = load_headline_model()
    whole = model.judge(dict.fromkeys((*model.supports, *model.related), 0.5))
    assert whole.supports + whole.contradicts + whole.discusses == pytest.approx(1)
    to_support = sum(feature.value * feature.supports for feature in whole.features)
    to_contradict = sum(feature.value * feature.contradicts for feature in whole.features)
    assert whole.supports / whole.discusses == pytest.approx(exp(to_support))
    assert whole.contradicts / whole.discusses == pytest.approx(exp(to_contradict))
    assert whole.related / (1 - whole.related) == pytest.approx(exp(sum(whole.about.values())))


def test_the_weights_file_says_where_they_come_from() -> None:
    data = json.loads((files("crosscheck.match") / "headline.json").read_text(encoding="utf-8"))
    assert "bias" in data["sides"]
    assert "bias" in data["related"]
    assert {"command", "validation", "cross-validated"} <= set(data["provenance"])
