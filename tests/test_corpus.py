"""End to end on the shipped articles and claims: what a reader of the five articles would expect to be told.

These are the promises of the demo. A test that fails here is a verdict that is wrong, or a reading in claims.yaml
that is: mend one of the two.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from crosscheck.articles import load_articles
from crosscheck.check import check
from crosscheck.claims import check_articles, load_claims
from crosscheck.evaluate import against_expectations
from crosscheck.model import Cell, ClaimResult, Result, Stance, Status, Voice
from crosscheck.text.document import read_document
from crosscheck.text.segment import Kind, segment

ROOT = Path(__file__).parent.parent
BFM, CLUBHOUSE, DMITRIEV, BRICS, ZAUERS = (
    "bfm-musk-poutine",
    "clubhouse-sputnik",
    "dmitriev-musk",
    "poutine-brics",
    "zauers-gazprombank",
)


@cache
def result() -> Result:
    claims, articles = load_claims(ROOT / "claims.yaml"), load_articles(ROOT / "articles")
    check_articles(claims, {a.id for a in articles})
    return check(claims, articles)


def claim(id: str) -> ClaimResult:
    return next(c for c in result().claims if c.claim.id == id)


def at(id: str, article: str) -> Cell:
    return next(c for c in claim(id).cells if c.article == article)


def quotes(cell: Cell, side: Stance) -> str:
    return "\n".join(e.quote for e in cell.evidence if e.side is side)


class TestStarlink:
    def test_the_request_has_one_source_and_is_told_with_reserve(self) -> None:
        found = claim("starlink-taiwan")
        assert found.status is Status.SINGLE_SOURCE
        assert found.supporting_origins == ("Wall Street Journal",)
        best = at("starlink-taiwan", BFM).evidence[0]
        assert best.side is Stance.SUPPORTS
        assert "Moscou aurait notamment demandé au patron de SpaceX de ne pas activer" in best.quote
        assert (best.voice, best.speaker, best.hedged) == (Voice.ATTRIBUTED, "Wall Street Journal", True)

    def test_it_is_not_active_in_taiwan(self) -> None:
        found = at("starlink-actif-taiwan", BFM)
        assert found.stance is Stance.CONTRADICTS
        assert "Starlink n'est pas actif dans ce pays" in found.evidence[0].quote
        assert found.evidence[0].conflict is not None
        assert claim("starlink-actif-taiwan").status is Status.CONTRADICTED

    def test_taiwan_has_not_allowed_it(self) -> None:
        found = at("autorisation-taiwan", BFM)
        assert found.stance is Stance.CONTRADICTS
        assert "n'a pas donné son autorisation" in quotes(found, Stance.CONTRADICTS)

    def test_crimea_is_another_story(self) -> None:
        assert at("starlink-crimee", BFM).stance in (Stance.OMITS, Stance.MENTIONS)
        assert claim("starlink-crimee").status in (Status.UNREPORTED, Status.MENTIONED)


class TestContacts:
    def test_the_call_of_2021(self) -> None:
        found = at("appel-2021", BFM)
        assert found.stance is Stance.SUPPORTS
        assert "une discussion avec le président russe en avril 2021" in found.evidence[0].quote

    def test_several_contacts_since_2022_are_disputed_within_one_article(self) -> None:
        """The newspaper tells of several exchanges; the Kremlin, in the same article, of one call only."""
        found = at("echanges-depuis-2022", BFM)
        assert found.stance is Stance.MIXED
        assert "plusieurs" in quotes(found, Stance.SUPPORTS)
        assert "qu'un appel téléphonique" in quotes(found, Stance.CONTRADICTS)
        assert claim("echanges-depuis-2022").status is Status.DISPUTED
        assert "Wall Street Journal" in claim("echanges-depuis-2022").supporting_origins
        assert claim("echanges-depuis-2022").contradicting_origins == ("Dmitri Peskov",)

    def test_the_invitation_is_reported_and_its_answer_left_open(self) -> None:
        assert at("invitation-clubhouse", CLUBHOUSE).stance is Stance.SUPPORTS
        assert at("invitation-acceptee", CLUBHOUSE).stance in (Stance.MENTIONS, Stance.OMITS)

    def test_an_expected_talk_is_an_expected_talk(self) -> None:
        found = at("discussion-dmitriev", DMITRIEV)
        assert found.stance is Stance.SUPPORTS
        assert "une discussion avec Musk dans un avenir proche" in found.evidence[0].quote

    def test_nobody_tells_of_a_visit_to_the_kremlin(self) -> None:
        assert claim("musk-au-kremlin").status in (Status.UNREPORTED, Status.MENTIONED)


class TestBrics:
    def test_twenty_three_not_forty(self) -> None:
        assert at("brics-23-candidats", ZAUERS).stance is Stance.SUPPORTS
        found = at("brics-40-candidats", ZAUERS)
        assert found.stance is Stance.CONTRADICTS
        conflict = found.evidence[0].conflict
        assert conflict is not None
        assert (conflict.kind.value, "23" in conflict.article) == ("number", True)

    def test_indonesia_stays_out(self) -> None:
        found = at("indonesie-brics", ZAUERS)
        assert found.stance is Stance.CONTRADICTS
        assert "rester à l’écart des BRICS" in found.evidence[0].quote

    def test_a_currency_under_discussion_is_not_adopted(self) -> None:
        assert at("monnaie-commune", ZAUERS).stance is Stance.MENTIONS


class TestCollaboration:
    @pytest.mark.parametrize("article", [BRICS, ZAUERS])
    def test_putin_s_wish_is_corroborated(self, article: str) -> None:
        assert at("souhait-de-poutine", article).stance is Stance.SUPPORTS

    def test_an_article_that_contradicts_itself_is_mixed(self) -> None:
        found = at("silence-de-musk", ZAUERS)
        assert found.stance is Stance.MIXED
        assert "pas encore fait de déclaration publique" in quotes(found, Stance.SUPPORTS)

    def test_nickel(self) -> None:
        found = at("nickel-tesla", CLUBHOUSE)
        assert found.stance is Stance.SUPPORTS
        assert "nickel" in found.evidence[0].quote
        assert found.evidence[0].speaker == "Marc German"

    def test_a_factory_that_is_imagined_is_not_open(self) -> None:
        assert at("usine-tesla-russie", CLUBHOUSE).stance is not Stance.SUPPORTS
        assert at("usine-tesla-russie", BRICS).stance is not Stance.SUPPORTS

    def test_russia_is_said_to_prefer_china(self) -> None:
        found = at("espace-avec-washington", DMITRIEV)
        assert found.stance is Stance.CONTRADICTS
        assert "avec la Chine" in found.evidence[0].quote


SIDES = {Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED}


@pytest.mark.parametrize("id", [c.id for c in load_claims(ROOT / "claims.yaml").claims])
def test_the_reading_of_claims_yaml(id: str) -> None:
    """Every side that the editor reads is found, and none is claimed where the editor reads none.

    Whether an article that takes no side mentions the matter or omits it is a matter of degree, on which README.md
    shows how often the two agree.
    """
    claims = load_claims(ROOT / "claims.yaml")
    judged = [j for j in against_expectations(claims, result()) if j.id.startswith(f"{id}/")]
    assert judged
    wrong = [j for j in judged if not j.agrees and (SIDES & set(j.accepted) or j.stance in SIDES)]
    assert [(j.article, j.stance.value, [a.value for a in j.accepted]) for j in wrong] == []


class TestEveryQuote:
    def test_stands_letter_for_letter_in_its_file(self) -> None:
        seen = 0
        for row in result().claims:
            for cell in row.cells:
                raw = (ROOT / "articles" / f"{cell.article}.txt").open(encoding="utf-8", newline="").read()
                for each in cell.evidence:
                    assert raw[each.start : each.end] == each.quote
                    assert each.line == raw[: each.start].count("\n") + 1
                    seen += 1
        assert seen > 24

    def test_is_the_article_s_own_text(self) -> None:
        """No share counter, caption, link to another story, tag, byline or front matter is evidence."""
        for read in result().articles:
            furniture = [
                (s.start, s.end)
                for s in segment(read.text, read.body, read.language, read.title)
                if s.kind is Kind.FURNITURE
            ]
            assert furniture or read.id in (BRICS, ZAUERS)
            cells = [c for row in result().claims for c in row.cells if c.article == read.id]
            for each in (e for c in cells for e in c.evidence):
                assert each.start >= read.body
                assert not any(a < each.end and each.start < b for a, b in furniture)

    @pytest.mark.parametrize(
        ("article", "not_its_own"),
        [
            (BFM, ["placeholder video", "Journaliste BFM Business"]),
            (CLUBHOUSE, ["61911", "S'abonner", "Rafale", "Sevran", "reconnaissance US", "Règles de conduite"]),
            (DMITRIEV, ["ImageSpace"]),
        ],
    )
    def test_furniture_is_not_even_read(self, article: str, not_its_own: list[str]) -> None:
        read = next(a for a in result().articles if a.id == article)
        said = "\n".join(read.text[s.start : s.end] for s in read_document(read).sentences)
        assert [words for words in not_its_own if words in said] == []

    def test_is_short_enough_to_quote(self) -> None:
        """One to three sentences, as a person would."""
        for row in result().claims:
            for each in (e for c in row.cells for e in c.evidence):
                assert len(re.split(r"(?<=[.!?»])\s+(?=[A-ZÀ-Ý«])", each.quote)) <= 4
                assert len(each.quote) < 600

    def test_has_its_side(self) -> None:
        for row in result().claims:
            for cell in row.cells:
                sides = {e.side for e in cell.evidence} & {Stance.SUPPORTS, Stance.CONTRADICTS}
                wanted = {
                    Stance.SUPPORTS: {Stance.SUPPORTS},
                    Stance.CONTRADICTS: {Stance.CONTRADICTS},
                    Stance.MIXED: {Stance.SUPPORTS, Stance.CONTRADICTS},
                }.get(cell.stance, set())
                assert sides == wanted, (row.claim.id, cell.article)


def test_a_cell_for_every_claim_and_article() -> None:
    ids = [a.id for a in result().articles]
    assert ids == [BFM, CLUBHOUSE, DMITRIEV, BRICS, ZAUERS]
    assert all([c.article for c in row.cells] == ids for row in result().claims)


def test_what_an_older_article_could_not_know() -> None:
    found = at("starlink-taiwan", CLUBHOUSE)
    assert found.stance is Stance.OMITS
    assert found.reason is not None
    assert found.reason.value == "predates"


def test_one_claim_and_one_article_give_the_same_cell_as_all() -> None:
    claims = load_claims(ROOT / "claims.yaml")
    for id, article in (("starlink-taiwan", BFM), ("indonesie-brics", ZAUERS), ("nickel-tesla", CLUBHOUSE)):
        alone = check(claims, [a for a in result().articles if a.id == article], only=[id])
        assert alone.claims[0].cells == (at(id, article),)
