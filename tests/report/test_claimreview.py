"""What persons decided, as ClaimReview: the vocabulary's words, what is required, and nothing of the matcher's."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import Cell, Claim, ClaimResult, CrosscheckError, Result, Stance, Status, Verdict
from crosscheck.report.claimreview import render
from crosscheck.report.interface import Options
from crosscheck.report.safe import one_line
from results import BLOG, HOSTILE, PORT, RADIO, RESULT, article, evidence, hostile

AT = Options(url="https://example.org/port")

# Which properties schema.org (release 30.0) defines for a type or for what it derives from, of those in use here,
# with the types that their values may have.
TEXT = {"str"}
VOCABULARY: dict[str, dict[str, set[str]]] = {
    "ClaimReview": {
        "url": TEXT, "identifier": TEXT, "inLanguage": TEXT, "claimReviewed": TEXT, "reviewBody": TEXT,
        "author": {"Person", "Organization"}, "reviewRating": {"Rating"}, "itemReviewed": {"Claim"},
        "citation": {"CreativeWork"},
    },
    "Rating": {"alternateName": TEXT, "reviewAspect": TEXT},
    "Claim": {"name": TEXT, "appearance": {"CreativeWork"}},
    "CreativeWork": {
        "name": TEXT, "url": TEXT, "datePublished": TEXT, "inLanguage": TEXT, "publisher": {"Person", "Organization"},
    },
    "Person": {"name": TEXT},
    "Organization": {"name": TEXT},
}  # fmt: skip
# Google, "Fact check (ClaimReview) structured data".
REQUIRED = {"ClaimReview": {"url", "claimReviewed", "reviewRating"}, "Rating": {"alternateName"}}


def valid(node: dict[str, Any]) -> None:
    kind = node["@type"]
    assert REQUIRED.get(kind, set()) <= set(node)
    for key, value in node.items():
        if key in {"@context", "@type"}:
            continue
        assert key in VOCABULARY[kind], f"{kind} has no {key}"
        values = value if isinstance(value, list) else [value]
        assert values
        for each in values:
            if isinstance(each, dict):
                assert each["@type"] in VOCABULARY[kind][key]
                valid(each)
            else:
                assert type(each).__name__ in VOCABULARY[kind][key]
                assert each.strip()


def reviews(result: Result, options: Options = AT) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(render(result, options))
    for review in found:
        assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
        valid(review)
    return found


def decided(*verdicts: tuple[str, Stance, str], language: str = "en") -> Result:
    """A claim on which these articles have verdicts by these persons."""
    cells = tuple(
        Cell(id, stance, 1.0, (), None, "person", Verdict(stance, by, f"Because of {id}."), Stance.OMITS)
        for id, stance, by in verdicts
    )
    claim = ClaimResult(Claim("navires", "Douze navires sont à quai.", tags=("port",)), Status.DISPUTED, cells)
    return Result((PORT, RADIO, BLOG), (claim,), language=language)


def test_a_person_s_decision_is_reviewed_and_nothing_else() -> None:
    (review,) = reviews(dataclasses.replace(RESULT, language="en"))
    assert review == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/port#reouverture",
        "identifier": "reouverture",
        "inLanguage": "en",
        "claimReviewed": "Le port a rouvert.",
        "author": {"@type": "Person", "name": "AB"},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Supported by Radio Côte",
            "reviewAspect": "What these articles say of the claim, as a person read them; not whether it is true",
        },
        "reviewBody": "Radio Côte: écouté à l'antenne",
        "itemReviewed": {
            "@type": "Claim",
            "name": "Le port a rouvert.",
            "appearance": [
                {
                    "@type": "CreativeWork",
                    "name": "radio-cote",
                    "publisher": {"@type": "Organization", "name": "Radio Côte"},
                    "inLanguage": "fr",
                }
            ],
        },
    }


def test_no_number_is_given_that_would_read_as_a_degree_of_truth() -> None:
    for number in ("ratingValue", "bestRating", "worstRating", "confidence"):
        assert number not in render(RESULT, AT)


def test_an_article_s_address_and_date_are_told() -> None:
    (review,) = reviews(decided(("port-quotidien", Stance.SUPPORTS, "AB")))
    assert review["itemReviewed"]["appearance"] == [
        {
            "@type": "CreativeWork",
            "name": "Le port rouvre",
            "url": "https://example.org/port?id=1",
            "datePublished": "2021-03",
            "publisher": {"@type": "Organization", "name": "Le Quotidien du port"},
            "inLanguage": "fr",
        }
    ]


def test_the_claim_does_not_appear_in_what_only_denies_it() -> None:
    (review,) = reviews(decided(("port-quotidien", Stance.MIXED, "AB"), ("radio-cote", Stance.CONTRADICTS, "AB")))
    assert [work["name"] for work in review["itemReviewed"]["appearance"]] == ["Le port rouvre"]
    assert [work["name"] for work in review["citation"]] == ["radio-cote"]
    assert review["reviewRating"]["alternateName"] == (
        "Contradicted by Radio Côte; Both supported and contradicted by Le Quotidien du port (March 2021)"
    )


def test_each_person_has_a_review_of_his_own() -> None:
    found = reviews(decided(("port-quotidien", Stance.SUPPORTS, "AB"), ("radio-cote", Stance.CONTRADICTS, "CD")))
    assert [review["author"]["name"] for review in found] == ["AB", "CD"]
    assert [review["reviewRating"]["alternateName"][:10] for review in found] == ["Supported ", "Contradict"]


def test_that_an_article_is_silent_is_no_review() -> None:
    assert reviews(decided(("blog", Stance.OMITS, "AB"))) == []
    assert reviews(dataclasses.replace(RESULT, claims=RESULT.claims[:1])) == []


def test_many_articles_are_counted() -> None:
    many = tuple(article(f"a{number}", "rien") for number in range(5))
    cells = tuple(
        Cell(a.id, Stance.SUPPORTS, 1.0, decided_by="person", verdict=Verdict(Stance.SUPPORTS, "AB")) for a in many
    )
    claim = ClaimResult(Claim("c", "Il pleut."), Status.CORROBORATED, cells)
    (review,) = reviews(Result(many, (claim,), language="fr"))
    assert review["reviewRating"]["alternateName"] == "Soutenue par 5 articles"
    assert len(review["itemReviewed"]["appearance"]) == 5
    assert "reviewBody" not in review


def test_it_obeys_the_language_that_is_asked_for() -> None:
    (review,) = reviews(decided(("radio-cote", Stance.MENTIONS, "AB")), dataclasses.replace(AT, language="fr"))
    assert review["inLanguage"] == "fr"
    assert review["reviewRating"]["alternateName"] == "Mentionnée par Radio Côte, sans être tranchée"


def test_who_decided_must_be_named() -> None:
    with pytest.raises(CrosscheckError) as error:
        render(decided(("radio-cote", Stance.SUPPORTS, "")), dataclasses.replace(AT, claims="claims.yaml"))
    (mistake,) = error.value.mistakes
    assert mistake.startswith("claims.yaml: claim 'navires': the verdict on 'radio-cote' does not tell who decided")


@pytest.mark.parametrize(
    "url", ["", "example.org/x", "javascript:alert(1)", "https://x.org/ a", 'https://x.org/"', "https://"]
)
def test_a_review_needs_an_address(url: str) -> None:
    with pytest.raises(CrosscheckError):
        render(RESULT, Options(url=url))


def test_an_address_within_a_page_gives_way_to_the_claim() -> None:
    (review,) = reviews(RESULT, Options(url="https://example.org/port?a=b#top"))
    assert review["url"] == "https://example.org/port?a=b#reouverture"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    document = render(hostile(text), AT)
    reviews(hostile(text))
    assert not set("<>&\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)


@settings(deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_it_can_stand_in_a_page_whatever_the_text(text: str) -> None:
    bad = article("a", text, title=text, publisher=text, url=text)
    cell = Cell("a", Stance.SUPPORTS, 1.0, (evidence(bad, text),), None, "person", Verdict(Stance.SUPPORTS, "AB", text))
    claim = ClaimResult(Claim("c", "Il pleut."), Status.SINGLE_SOURCE, (cell,))
    document = render(Result((bad,), (claim,), language="en"), AT)
    assert not set("<>&") & set(document)
    (review,) = json.loads(document)
    assert review["itemReviewed"]["appearance"][0]["name"] == (one_line(text) or "a")
