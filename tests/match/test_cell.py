"""What one article does with one claim: sides, mixed cells, other wordings and denials, quotes letter for letter."""

from __future__ import annotations

import re
from math import exp
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles
from crosscheck.check import check
from crosscheck.dates import parse_partial_date
from crosscheck.match.cell import SHOWN, _fullest, calibrated, predates, stance_of, trim
from crosscheck.model import Cell, Claim, ClaimsFile, ConflictKind, Reason, Stance, Voice
from matching import article, assert_stance, cell

FR = """Le pont de Kerval rouvre

Le pont de Kerval est ouvert aux camions depuis mardi. La région a payé les travaux, qui ont duré deux ans.

Selon la préfecture, douze entreprises ont participé au chantier. Les riverains se plaignent du bruit.
"""
EN = """The Kerval bridge reopens

The Kerval bridge has been open to lorries since Tuesday. The region paid for the works, which took two years.

According to the prefecture, twelve companies took part in the works. Residents complain about the noise.
"""


def side(found: Cell, wanted: Stance) -> list[str]:
    return [e.quote for e in found.evidence if e.side is wanted]


@pytest.mark.parametrize(
    ("language", "text", "claim", "stance", "quoted"),
    [
        ("fr", FR, "Le pont de Kerval est ouvert aux camions.", "supports", "est ouvert aux camions"),
        ("fr", FR, "La région a payé les travaux du pont de Kerval.", "supports", "La région a payé"),
        ("fr", FR, "Le pont de Kerval n'est pas ouvert aux camions.", "contradicts", "est ouvert aux camions"),
        ("fr", FR, "Le pont de Kerval est fermé aux camions.", "contradicts", "est ouvert aux camions"),
        ("fr", FR, "Vingt entreprises ont participé au chantier.", "contradicts", "douze entreprises"),
        ("fr", FR, "Claire Fontaine a remporté le marathon de Berlin.", "omits", ""),
        ("en", EN, "The Kerval bridge is open to lorries.", "supports", "open to lorries"),
        ("en", EN, "The region paid for the works on the Kerval bridge.", "supports", "The region paid"),
        ("en", EN, "The Kerval bridge is not open to lorries.", "contradicts", "open to lorries"),
        ("en", EN, "The Kerval bridge is closed to lorries.", "contradicts", "open to lorries"),
        ("en", EN, "Twenty companies took part in the works.", "contradicts", "twelve companies"),
        ("en", EN, "Jill Fountain won the Berlin marathon.", "omits", ""),
    ],
)
def test_stances(language: str, text: str, claim: str, stance: str, quoted: str) -> None:
    found = cell(claim, text, language)
    assert found.stance is Stance(stance)
    assert 0 < found.confidence <= 1
    if quoted:
        assert quoted in side(found, found.stance)[0]
    else:
        assert found.evidence == ()


def test_a_contradiction_says_why() -> None:
    found = cell("Vingt entreprises ont participé au chantier.", FR)
    conflict = found.evidence[0].conflict
    assert conflict is not None
    assert conflict.kind is ConflictKind.NUMBER
    assert (conflict.claim, conflict.article.split()[0]) == ("Vingt", "douze")
    assert all(e.conflict is None for e in cell("Douze entreprises ont participé au chantier.", FR).evidence)


def test_who_says_it() -> None:
    own = cell("La région a payé les travaux du pont de Kerval.", FR).evidence[0]
    assert (own.voice, own.speaker, own.hedged) == (Voice.OWN, None, False)
    cited = cell("Douze entreprises ont participé au chantier.", FR).evidence[0]
    assert cited.voice is Voice.ATTRIBUTED
    assert cited.speaker is not None
    assert "préfecture" in cited.speaker


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "fr",
            "Le chantier du stade divise la ville de Kerval depuis un an.\n\n"
            "Selon le maire Paul Girard, la région a financé le stade de Kerval. "
            "Mais selon la présidente Anne Leroy, la région n'a pas financé le stade de Kerval.\n",
            "La région a financé le stade de Kerval.",
        ),
        (
            "en",
            "The stadium has divided the town of Kerval for a year.\n\n"
            "According to mayor Paul Gerard, the region funded the Kerval stadium. "
            "But according to president Jill Fountain, the region did not fund the Kerval stadium.\n",
            "The region funded the Kerval stadium.",
        ),
    ],
)
def test_two_people_cited_against_each_other_make_it_mixed(language: str, text: str, claim: str) -> None:
    found = cell(claim, text, language)
    assert found.stance is Stance.MIXED
    for wanted in (Stance.SUPPORTS, Stance.CONTRADICTS):
        assert side(found, wanted)
    speakers = {e.side: e.speaker for e in found.evidence}
    assert speakers[Stance.SUPPORTS] != speakers[Stance.CONTRADICTS]


class TestWordings:
    TEXT = "Le préfet a parlé mardi. Le tablier de Kerval supporte désormais les semi-remorques. Il en était fier."

    def test_another_wording_supports(self) -> None:
        claim = Claim("c", "Le pont de Kerval est ouvert aux camions.")
        told = Claim("c", claim.text, also=("Le tablier de Kerval supporte les semi-remorques.",))
        assert cell(claim, self.TEXT).stance is not Stance.SUPPORTS
        assert cell(told, self.TEXT).stance is Stance.SUPPORTS

    def test_a_wording_of_the_opposite_contradicts(self) -> None:
        told = Claim(
            "c",
            "Le pont de Kerval est fermé aux camions.",
            denials=("Le tablier de Kerval supporte les semi-remorques.",),
        )
        found = cell(told, self.TEXT)
        assert found.stance is Stance.CONTRADICTS
        assert "tablier" in found.evidence[0].quote

    def test_a_claim_in_the_article_s_language(self) -> None:
        claim = Claim(
            "c", "Le pont de Kerval est ouvert aux camions.", texts={"en": "The Kerval bridge is open to lorries."}
        )
        assert cell(claim, article(EN, "en")).stance is Stance.SUPPORTS
        assert cell(claim, article(FR, "fr")).stance is Stance.SUPPORTS
        denied = Claim(
            "c", "Le pont de Kerval est fermé aux camions.", texts={"en": "The Kerval bridge is closed to lorries."}
        )
        assert cell(denied, article(EN, "en")).stance is Stance.CONTRADICTS

    def test_names_of_the_claims_file(self) -> None:
        text = "Le conseil s'est réuni mardi. La patronne de Sudmedia a vendu le journal à un armateur. Il pleuvait."
        names = {"Anne Leroy": ("la patronne de Sudmedia",)}
        assert cell("Anne Leroy a vendu le journal.", text, names=names).stance is Stance.SUPPORTS
        assert cell("Anne Leroy a vendu le journal.", text).stance is not Stance.SUPPORTS


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("fr", FR, "Le musée de Kerval ferme ses portes."),
        ("fr", FR, "La région a payé les travaux du musée de Brest."),
        ("en", EN, "The Kerval museum closes its doors."),
        ("en", EN, "The region paid for the works on the Brest museum."),
    ],
)
def test_something_like_it_said_of_another_thing_is_no_side(language: str, text: str, claim: str) -> None:
    assert cell(claim, text, language).stance in (Stance.OMITS, Stance.MENTIONS)


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        (
            "fr",
            "La facture de la patinoire de Lorme grimpe. Le maire le regrette.",
            "La patinoire de Lorme est fermée.",
        ),
        ("en", "The bill for the Lorme ice rink keeps rising. The mayor regrets it.", "The Lorme ice rink is closed."),
    ],
)
def test_a_short_article_is_no_passage_picked_for_the_claim(language: str, text: str, claim: str) -> None:
    assert cell(claim, text, language).stance in (Stance.OMITS, Stance.MENTIONS)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stances"),
    [
        # somebody else, by name or by what they do
        ("fr", "Anne Roux a vendu la ferme.", "Anne Roux vit à Metz. Paul Lenoir n'a pas vendu la ferme.", "no side"),
        ("fr", "Le maire a démissionné.", "Le maire a parlé. Le préfet n'a pas démissionné.", "no side"),
        ("en", "The mayor resigned.", "The mayor spoke. The sheriff did not resign.", "no side"),
        ("fr", "La direction rejette l'accord.", "Le syndicat rejette l'accord. La direction se tait.", "no side"),
        ("en", "Acme bought Zenith.", "Acme is growing. But Orlan did not buy Zenith.", "no side"),
        # the other way round
        ("fr", "Le ministre a limogé le préfet.", "Le préfet a limogé le ministre.", "contradicts"),
        ("fr", "Le ministre a limogé le préfet.", "Le préfet n'a pas limogé le ministre.", "no side"),
        ("fr", "Nordal a battu Kerval.", "Kerval n'a pas battu Nordal.", "no side"),
        ("fr", "Nordal a battu Kerval.", "Nordal a été battu par Kerval.", "contradicts"),
        ("en", "Rossi accused Bianchi of fraud.", "Bianchi denied accusing Rossi of fraud.", "no side"),
        ("en", "Rossi accused Bianchi of fraud.", "Rossi denied accusing Bianchi of fraud.", "contradicts"),
        # by whom is not said
        ("en", "The coastguard rescued him.", "The coastguard lost radio contact. He was rescued at dawn.", "no side"),
        # what only an attribute or a resultative says
        (
            "fr",
            "Valdis est une société privée.",
            "Le ministre veut développer Valdis, société publique.",
            "not supports",
        ),
        ("en", "The climber escaped unharmed.", "The climber suffered cuts and a broken arm.", "contradicts"),
        ("en", "The climber escaped unharmed.", "The climber escaped death when the rope held.", "no side"),
        ("fr", "Le projet reste imprécis.", "Le projet reste d'actualité.", "no side"),
        ("en", "Divers found oil in the bay near the wreck.", "Divers found no oil in the bay.", "contradicts"),
        # an opposite beside the verb
        ("fr", "La ville a revu son budget à la hausse.", "La ville a revu son budget à la baisse.", "not supports"),
        # a word on which all hangs
        ("en", "Acme has officially bought Zenith.", "Acme is said to have bought Zenith.", "no side"),
        ("fr", "La photo montre un vrai loup.", "La photo montre ce qui ressemble à un loup.", "no side"),
        # who did not do the narrower thing may have done the wider one
        ("en", "Rossi attacked the guard.", "Rossi did not stab the guard.", "no side"),
        # a bound far off
        ("en", "Velora has 25 million users.", "Velora has more than a million users.", "no side"),
        ("en", "Velora has 25 million users.", "Velora has more than 20 million users.", "supports"),
        # an age before the name, a given name alone
        ("en", "Anna Roux is 52 years old.", "It began when 42-year-old sculptor Anna Roux fell.", "contradicts"),
        ("en", "Anna Roux is 52 years old.", "Sculptor Anna Roux fell. Anna, 42, was lucky.", "contradicts"),
        # what is asked, or refused, not to be done
        ("fr", "Nordal a demandé à Kerval de ne pas tirer.", "Nordal a demandé à Kerval de tirer.", "contradicts"),
        (
            "fr",
            "Nordal a demandé à Kerval de ne pas tirer.",
            "Nordal a prié Kerval de s'abstenir de tirer.",
            "supports",
        ),
        ("en", "The mayor refused to sign the lease.", "The mayor signed the lease.", "contradicts"),
        ("fr", "Le maire a refusé de signer le bail.", "Le maire a signé le bail.", "contradicts"),
        # a verb of giving, its converse and its passive
        ("en", "Nordal sold tankers to Kerval.", "Kerval sold tankers to Nordal.", "contradicts"),
        ("en", "Nordal sold tankers to Kerval.", "Kerval bought tankers from Nordal.", "supports"),
        ("en", "The play was directed by Anna Roux.", "Anna Roux directed the play.", "supports"),
        # a verb that says little by itself, its opposite and doubt
        ("fr", "La foire aura lieu en juin.", "La foire, prévue en juin, est reportée à septembre.", "contradicts"),
        (
            "en",
            "The mayor knew that the mill polluted.",
            "The mayor was unaware that the mill polluted.",
            "contradicts",
        ),
        ("fr", "Le moulin polluait la rivière.", "La maire doute que le moulin ait pollué la rivière.", "no side"),
        # where a wider thing is denied, so is the narrower one
        ("en", "The spray causes asthma.", "Doctors found no link between the spray and asthma.", "contradicts"),
        # what is only meant does not go against a "never"; a permission that is refused says nothing of the fact
        ("fr", "Anne Roux n'a jamais parlé à Paul Lenoir.", "Anne Roux veut parler à Paul Lenoir.", "no side"),
        ("fr", "La tour a été vendue.", "La tour reste. La ville n'a pas donné son accord pour sa vente.", "no side"),
        # a body that begins the sentence acts, and not who is named elsewhere; a particle makes another verb
        (
            "fr",
            "Luc Farge réclame un audit.",
            "Luc Farge dirige la ville. L'opposition dénonce un manque d'ambition et réclame un audit.",
            "no side",
        ),
        ("en", "The union called off the strike.", "The union called a strike last month.", "no side"),
        ("en", "Divers raised all of the cargo.", "Divers raised part of the cargo in May.", "not supports"),
        (
            "fr",
            "Le professeur Imbert a mené l'étude.",
            "Selon le professeur Imbert, qui n'a pas participé aux travaux, l'échantillon est petit.",
            "no side",
        ),
        # a denial does not support what it has no word for
        (
            "fr",
            "La direction des routes connaissait les fissures depuis 2021.",
            "La direction des routes dément avoir été informée des fissures dès 2021.",
            "not supports",
        ),
        # one thing instead of the other
        (
            "fr",
            "Anne Roux préfère la concurrence au partenariat.",
            "Au lieu de la concurrence, Anne Roux prône un partenariat.",
            "contradicts",
        ),
    ],
)
def test_who_does_what_and_what_is_said_of_it(language: str, claim: str, text: str, stances: str) -> None:
    told = cell(claim, text, language).stance.value
    if stances == "no side":
        assert told in ("mentions", "omits")
    elif stances.startswith("not "):
        assert told != stances.removeprefix("not ")
    else:
        assert told == stances


class TestTime:
    CLAIM = Claim("c", "Claire Fontaine a remporté le marathon de Berlin.", when=parse_partial_date("2024-05"))

    @pytest.mark.parametrize(
        ("published", "reason"),
        [("2024-04", Reason.PREDATES), ("2023", Reason.PREDATES), ("2024-05", None), ("2024", None), ("2025", None)],
    )
    def test_an_article_cannot_know_what_comes_after_it(self, published: str, reason: Reason | None) -> None:
        found = cell(self.CLAIM, article(FR, published=parse_partial_date(published)))
        assert (found.stance, found.reason) == (Stance.OMITS, reason)

    @pytest.mark.parametrize(
        ("language", "claim", "text", "stance"),
        [
            ("fr", "La piscine de Kerval a rouvert au public.", "La piscine de Kerval est fermée au public.", "omits"),
            ("en", "The Kerval pool has reopened to the public.", "The Kerval pool is closed to the public.", "omits"),
            # a plan, and the denial of a plan, raise the matter; neither says whether it came to pass
            (
                "fr",
                "La région a fermé la piscine de Kerval.",
                "La région ne fermera pas la piscine de Kerval, dit-elle.",
                "mentions",
            ),
            (
                "en",
                "The region closed the Kerval pool.",
                "The region will close the Kerval pool, it said.",
                "mentions",
            ),
        ],
    )
    def test_the_state_of_things_before_an_event_is_no_side(
        self, language: str, claim: str, text: str, stance: str
    ) -> None:
        asked = Claim("c", claim, language, when=parse_partial_date("2024-10"))
        early = cell(asked, article(text, language, published=parse_partial_date("2024-04")))
        assert early.stance is Stance(stance)
        assert early.reason is (Reason.PREDATES if stance == "omits" else None)
        assert all(e.side is Stance.MENTIONS for e in early.evidence)

    def test_the_state_of_things_on_the_day_is_a_side(self) -> None:
        asked = Claim("c", "La piscine de Kerval a rouvert au public.", when=parse_partial_date("2024-10"))
        text = "La piscine de Kerval est fermée au public."
        assert cell(asked, article(text, published=parse_partial_date("2024-10-03"))).stance is Stance.CONTRADICTS

    def test_without_dates_nothing_is_said(self) -> None:
        assert not predates(article(FR), self.CLAIM)
        assert not predates(article(FR, published=parse_partial_date("2001")), Claim("c", "Il pleut."))


class TestFurniture:
    def test_what_is_not_the_article_s_own_text_is_no_evidence(self) -> None:
        text = FR + "\nLire aussi :\n\nUn cuisinier de Brest gagne le concours national\n\nTags : cuisinier, Brest\n"
        found = cell("Un cuisinier de Brest gagne le concours national.", text)
        assert (found.stance, found.evidence) == (Stance.OMITS, ())

    def test_the_headline_is_the_article_s_own_text(self) -> None:
        text = "Le pont de Kerval rouvre\n\nLes camions passent depuis mardi. Les riverains se plaignent du bruit.\n"
        assert "Le pont de Kerval rouvre" in side(cell("Le pont de Kerval rouvre.", text), Stance.SUPPORTS)


FRONT = "---\ntitle: Le pont\nlanguage: fr\npublished: 2024-10\n---\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("front", ["", FRONT], ids=["bare", "front matter"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no BOM", "BOM"])
def test_quotes_stand_letter_for_letter_at_their_offsets(tmp_path: Path, end: str, front: str, mark: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(mark + (front + "Élan — « œuvre » 🙂\n\n" + FR).replace("\n", end).encode())
    claims = ClaimsFile(
        "c.yaml",
        (
            Claim("ouvert", "Le pont de Kerval est ouvert aux camions."),
            Claim("entreprises", "Vingt entreprises ont participé au chantier."),
        ),
    )
    result = check(claims, load_articles(tmp_path))
    raw = path.open(encoding="utf-8", newline="").read()
    shown = [e for c in result.claims for e in c.cells[0].evidence]
    assert len(shown) >= 2
    for each in shown:
        assert raw[each.start : each.end] == each.quote
        assert each.line == len(re.findall(r"\r\n|\n|\r", raw[: each.start])) + 1
    stances = [c.cells[0].stance for c in result.claims]
    assert stances == [Stance.SUPPORTS, Stance.CONTRADICTS]


def test_the_same_pair_twice_is_the_same_cell() -> None:
    assert cell("Le pont de Kerval est ouvert aux camions.", FR) == cell(
        "Le pont de Kerval est ouvert aux camions.", FR
    )


@pytest.mark.parametrize("text", ["", "\n\n\n", "...", "☃", "a" * 5000, "Tags : pont\n", "1 2 3 4 5 6 7 8 9"])
def test_an_article_without_sentences_omits(text: str) -> None:
    found = cell("Le pont de Kerval est ouvert aux camions.", text)
    assert (found.stance, found.evidence) == (Stance.OMITS, ())


@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
@settings(max_examples=60, deadline=None)
def test_any_article(text: str, language: str) -> None:
    whole = text + "\n\n" + FR
    found = cell("Le pont de Kerval est ouvert aux camions.", whole, language)
    assert 0 <= found.confidence <= 1
    for each in found.evidence:
        assert whole[each.start : each.end] == each.quote
        assert each.quote == each.quote.strip()
        assert each.quote
        assert each.line >= 1
        assert 0 <= each.score <= 1


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("- Le pont rouvre.", "Le pont rouvre."),
        ("• Le pont rouvre.  ", "Le pont rouvre."),
        ("2) Le pont rouvre.", "Le pont rouvre."),
        ("## Le pont rouvre", "Le pont rouvre"),
        ("Le pont rouvre.", "Le pont rouvre."),
        ("2019 fut une bonne année.", "2019 fut une bonne année."),
        ("—", "—"),
    ],
)
def test_a_quote_has_no_bullet(text: str, kept: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == kept


LEAST = {
    "supports": 0.4,
    "supports_long": 0.2,
    "contradicts": 0.4,
    "contradicts_long": 0.2,
    "mixed": 0.8,
    "mentions": 0.5,
    "mentions_long": 0.0,
}


class TestCalibrated:
    LINES: ClassVar = {"supports": (0.5, 0.0), "omits": (0.0, 2.0)}

    def test_a_stance_without_a_line_keeps_its_confidence(self) -> None:
        assert calibrated(Stance.CONTRADICTS, 0.42, self.LINES) == 0.42
        assert calibrated(Stance.SUPPORTS, 0.42, {}) == 0.42

    def test_the_line_is_on_the_log_odds(self) -> None:
        assert calibrated(Stance.SUPPORTS, 0.9, self.LINES) == pytest.approx(0.75)  # odds of 9 become odds of 3
        assert calibrated(Stance.OMITS, 0.1, self.LINES) == pytest.approx(1 / (1 + exp(-2)))

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_the_order_stays_and_so_do_the_limits(self, one: float, other: float) -> None:
        less, more = sorted(calibrated(Stance.SUPPORTS, x, self.LINES) for x in (one, other))
        assert 0 < less <= more < 1
        assert less == calibrated(Stance.SUPPORTS, min(one, other), self.LINES)


class TestStanceOf:
    @pytest.mark.parametrize(
        ("passages", "stance", "confidence"),
        [
            ([(0.9, 0.05, 0.9)], "supports", 0.9),
            ([(0.1, 0.7, 0.9)], "contradicts", 0.7),
            ([(0.9, 0.05, 0.9), (0.1, 0.8, 0.9)], "mixed", 0.8),
            ([(0.9, 0.05, 0.9), (0.1, 0.6, 0.9)], "supports", 0.9),
            ([(0.5, 0.05, 0.9), (0.1, 0.8, 0.9)], "contradicts", 0.8),
            ([(0.3, 0.2, 0.5)], "mentions", 0.35),  # on neither side (0.7), and of the matter (0.5)
            ([(0.3, 0.2, 0.49)], "omits", 0.7),
            ([], "omits", 1.0),
        ],
    )
    def test_of_short_texts(self, passages: list[tuple[float, float, float]], stance: str, confidence: float) -> None:
        found = stance_of(passages, 0.0, LEAST)
        assert (found.stance.value, found.confidence) == (stance, pytest.approx(confidence))

    def test_a_long_article_must_be_surer(self) -> None:
        assert stance_of([(0.55, 0.0, 0.9)], 0.0, LEAST).stance is Stance.SUPPORTS
        assert stance_of([(0.55, 0.0, 0.9)], 1.0, LEAST).stance is Stance.MENTIONS

    def test_the_side_that_lost_rests_on_nothing(self) -> None:
        found = stance_of([(0.9, 0.05, 0.9), (0.1, 0.6, 0.9)], 0.0, LEAST)
        assert found.sides == ((Stance.SUPPORTS, ((0, 0.9),)),)

    def test_the_best_passages_come_first_and_ties_in_the_order_of_the_text(self) -> None:
        found = stance_of([(s, 0.0, 0.0) for s in (0.5, 0.7, 0.9, 0.7)], 0.0, LEAST)
        assert found.sides == ((Stance.SUPPORTS, ((2, 0.9), (1, 0.7), (3, 0.7))),)
        assert len(found.sides[0][1]) == SHOWN


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        ("fr", "L'usine de Fos a fermé.", "L'usine de Fos n'a pas fermé.", "contradicts"),
        ("fr", "L'usine de Fos a fermé.", "L'usine de Fos n'a jamais fermé.", "contradicts"),
        (
            "fr",
            "La maternité de Kerval a fermé ses portes.",
            "La maternité de Kerval a ouvert ses portes.",
            "contradicts",
        ),
        ("fr", "Anne Leroy a démissionné.", "Anne Leroy menace de démissionner.", "mentions"),
        ("fr", "La maternité de Kerval a fermé ses portes.", "La maternité de Kerval fermera ses portes.", "mentions"),
        (
            "fr",
            "Le budget a augmenté de 12 % en 2024.",
            "Le budget a augmenté de 8 % en 2024, et non de 12 %.",
            "contradicts",
        ),
        ("fr", "Plus de 3 000 personnes ont défilé.", "Moins de 3 000 personnes ont défilé.", "mentions"),
        ("fr", "Le vote a eu lieu mardi.", "Le vote n'a pas eu lieu mardi.", "contradicts"),
        ("en", "The vote took place on Tuesday.", "The vote did not take place on Tuesday.", "contradicts"),
        ("fr", "Le sel de Kerval rend stérile.", "Le sel de Kerval n'entraîne pas de stérilité.", "mentions"),
        ("fr", "Le stade de Kerval est ouvert.", "Le port de Kerval est ouvert.", "mentions"),
        ("en", "The painting is a forgery.", "The painting is a masterpiece of the museum.", "mentions"),
    ],
)
def test_a_verb_turned_round_or_only_planned_is_no_support(language: str, claim: str, text: str, stance: str) -> None:
    """What a first user met: a negated participle, threats, futures, corrections and another subject."""
    found = cell(claim, text, language)
    assert found.stance is not Stance.SUPPORTS
    if stance == "contradicts":
        assert found.stance is Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("language", "head", "reserve"),
    [
        ("en", "The region reportedly bought the Kerval stadium, a local paper writes.", True),
        ("en", "The region bought the Kerval stadium, according to people familiar with the deal.", True),
        ("en", "There are reports that the region bought the Kerval stadium.", True),
        ("en", "The region bought the Kerval stadium this week.", False),
        ("en", "The Kerval ferry is reportedly late.", False),
        ("fr", "La région aurait acheté le stade de Kerval.", True),
        ("fr", "La région a acheté le stade de Kerval cette semaine.", False),
        ("fr", "Le bac de Kerval serait en retard.", False),
    ],
)
def test_reserve_at_the_head_holds_for_what_follows(language: str, head: str, reserve: bool) -> None:
    told, claim = {
        "en": ("The region bought the Kerval stadium for two million euros.", "The region bought the Kerval stadium."),
        "fr": ("La région a acheté le stade de Kerval pour deux millions.", "La région a acheté le stade de Kerval."),
    }[language]
    found = cell(claim, f"{head}\n\n{told}\n", language)
    assert found.stance is Stance.SUPPORTS
    assert [e.hedged for e in found.evidence if e.quote == told] == [reserve]


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "fr",
            "La mairie a vendu le phare à Nordal.",
            "Nous avons écrit que la mairie avait vendu le phare à Nordal. Cette information était fausse. Pardon.",
            "contradicts",
        ),
        (
            "fr",
            "La mairie a vendu le phare à Nordal.",
            "La mairie a vendu le phare à Nordal. Le contrat est faux, disent les marins. Il pleuvait.",
            "supports",
        ),
        (
            "en",
            "The town sold the mill to Nordal.",
            "We wrote on Tuesday that the town had sold the mill to Nordal. That was wrong. We apologise to the town.",
            "contradicts",
        ),
        (
            "en",
            "The town sold the mill to Nordal.",
            "The town sold the mill to Nordal. The forecast was wrong. It rained.",
            "supports",
        ),
        (
            "en",
            "The town sold the mill to Nordal.",
            "The town sold the mill to Nordal. It was no hoax. Everybody saw it.",
            "supports",
        ),
    ],
)
def test_what_the_next_sentence_takes_back(language: str, claim: str, text: str, stance: str) -> None:
    assert cell(claim, text, language).stance is Stance(stance)


BESIDE = " The weather stayed mild all week. Shops in the old town opened on Sunday. A choir sang. Buses were late."


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        # an amount is part of what is claimed; "one" need not be counted
        (
            "Six in ten sailors are insulted in the ports of Belmar.",
            "A sailor was insulted in a port of Belmar.",
            "mentions",
        ),
        ("Three out of ten sailors drink.", "The survey says that three in ten sailors drink.", "supports"),
        ("One sailor apologised to the cook.", "The sailor apologised to the cook on Friday.", "supports"),
        # an ellipsis takes back what somebody says
        (
            "The ferry comes from Belmar.",
            "Some guides claim that the ferry comes from Belmar, but it does not.",
            "contradicts",
        ),
        # another thing of the same name
        ("Nordal will close the Korva brewery.", "Nordal will close the Korva cinema, it said on Friday.", "mentions"),
        ("Nordal will close the Korva brewery.", "Nordal will close the brewery at Korva, it said.", "supports"),
        # what is only supposed contradicts nothing
        ("Nordal is closing the mill.", "If the report is right, Nordal won't close the mill before June.", "mentions"),
        # a verdict of falsehood is a denial, and the denial of a verdict
        ("The harbour master denied the story.", "The harbour master said that the story was not true.", "supports"),
        ("The story is not true.", "The story of the two-headed seal is a hoax.", "supports"),
        ("The story is true.", "The story of the two-headed seal is a hoax.", "contradicts"),
        # the second largest is one of the largest
        ("Nordal is the largest brewer in Belmar.", "Nordal is the second-largest brewer in Belmar.", "contradicts"),
        (
            "Nordal is one of the largest brewers in Belmar.",
            "Nordal is the second-largest brewer in Belmar.",
            "supports",
        ),
        # "that no" negates, and what one says contradicts nobody else's words
        ("The clinic said that no scan had been made.", "The clinic said that a scan had been made.", "contradicts"),
        ("The clinic said that no scan had been made.", "The scan had been made in June, a nurse said.", "mentions"),
        # a given name is the person's
        ("Rivers agreed to the scan.", "Ruth Rivers, 51, is well. Ruth never agreed to the scan.", "contradicts"),
        # it is the specialist that acts
        ("A heart specialist made the scan.", "His doctor, who had heart trouble, made the scan.", "mentions"),
        # what a claim ends on
        ("Rivers died on the operating table.", "The operation was made a year before Rivers died.", "mentions"),
        # a decisive word and its opposite
        ("The photo shows a real seal.", "The photo shows a seal that is a hoax, said the warden.", "contradicts"),
        # to want something stopped is to say that it goes on
        (
            "Sailors are insulted in the port.",
            "A campaign to stop the insulting of sailors in the port began.",
            "mentions",
        ),
        # of what is claimed only the verb is said
        (
            "A Nordal spokesman denied the rumour.",
            "Two people at Nordal confirmed that the mill will close.",
            "mentions",
        ),
        # weighed, and not told
        ("Nordal is closing the mill.", "Closing the mill makes sense for Nordal.", "mentions"),
        # who buys pays, and who is employed works there
        ("Nordal paid two million dollars for the mill.", "Nordal bought the mill for $2 million in May.", "supports"),
        (
            "Anne Weir has never worked for Nordal.",
            "Anne Weir, a former Nordal employee, runs the mill.",
            "contradicts",
        ),
        # an expression is not answered by one of its words, nor is a word by part of an expression
        ("The dog will lose a leg.", "The dog was found on Monday by a baker.", "mentions"),
        ("The sailors were seeking asylum.", "The sailors were trying to reach the pier.", "mentions"),
        ("The warden is looking after the seal.", "The warden looked at the seal.", "mentions"),
        ("The sailors were carrying weapons.", "The sailors were taking part in an army exercise.", "mentions"),
        # the very amount, and another one of something else
        (
            "Six towns took part in the race.",
            "Six towns took part in the race. Three men took part in the race.",
            "supports",
        ),
        # what will be repaired is broken
        ("The dog's jaw is broken.", "Surgeons will repair the dog's jaw on Monday.", "mentions"),
        # two passives, two nations, the three who came
        ("The dog was hit by a lorry.", "The dog was struck by a lorry in June.", "supports"),
        ("Two Danish sailors drowned.", "Two sailors from Denmark drowned on Monday.", "supports"),
        ("The three arrived in Korva in May.", "The sailors arrived in Korva on 4 May.", "supports"),
        # a report that the next sentence calls untrue, a question that is answered No
        (
            "A baker in Korva married his dog.",
            "A baker in Korva married his dog, it was said. The report was untrue.",
            "contradicts",
        ),
        ("A baker in Korva married his dog.", "Did a baker in Korva marry his dog? No.", "contradicts"),
        # who is in talks has bought nothing
        ("Nordal has completed the purchase of Belde.", "Nordal is in serious discussions to buy Belde.", "mentions"),
        ("Nordal is in talks to buy Belde.", "Nordal is in advanced discussions to buy Belde.", "supports"),
        # an expression holds its negation
        ("Nordal declined to comment.", 'A Nordal spokesman said: "We do not comment on rumours."', "supports"),
        # what is not disclosed may have been announced
        ("The site in Belmar has not been disclosed.", "Nordal chose Belmar as the site, it announced.", "mentions"),
        # what is done in one place is not done in another
        ("The brewery will be built in Korva.", "Korva hoped. But Nordal builds its brewery near Belmar.", "mentions"),
        # an opposite contradicts though an adjunct is told otherwise
        ("The pier is open to visitors.", "The pier remains closed to cyclists.", "contradicts"),
        # to keep somebody from being killed is not to leave him unharmed
        ("The sailor escaped unharmed.", "Only luck prevented the wave from killing the sailor.", "mentions"),
    ],
)
def test_what_a_story_says_of_a_claim(claim: str, text: str, stance: str) -> None:
    told = cell(claim, text + BESIDE, "en").stance
    assert told is Stance(stance) or (stance == "mentions" and told is Stance.OMITS)


FAIR = "La foire de Vernes ouvre samedi et dure trois jours. " * 6


def test_who_is_named_in_another_paragraph_only_is_not_who_does_it() -> None:
    text = f"Anne Roux et Marc Petit étaient à la foire.\n\n{FAIR}\n\nLes visiteurs peuvent discuter à la buvette."
    assert cell("Anne Roux a discuté avec Marc Petit.", text).stance is not Stance.SUPPORTS


def test_of_a_verb_that_says_little_its_object_is_asserted() -> None:
    text = f"{FAIR}L'accident de Vernes a fait douze blessés lundi. {FAIR}"
    assert cell("L'accident de Vernes a fait un mort.", text).stance is not Stance.SUPPORTS
    assert cell("L'accident de Vernes a fait des blessés.", text).stance is Stance.SUPPORTS


def test_what_could_come_of_something_has_not_come_of_it() -> None:
    text = f"{FAIR}La foire de Vernes pourrait attirer des clients, et créer des emplois. {FAIR}"
    assert cell("La foire de Vernes a créé des emplois.", text).stance is not Stance.SUPPORTS


def test_to_find_nothing_is_against_having_found_something() -> None:
    text = f"{FAIR}L'inspection n'a rien trouvé dans les caves de la halle. {FAIR}"
    assert cell("L'inspection a trouvé une fuite.", text).stance is Stance.CONTRADICTS
    assert cell("L'inspection n'a rien trouvé.", text).stance is Stance.SUPPORTS


BEACH = {
    "fr": "La plage avait ouvert en mai. Des familles venaient de la ville. Le vent est frais. Le port est loin.",
    "en": "The beach had opened in May. Families came from the city. The wind is cold. The harbour is far away.",
}


@pytest.mark.parametrize(
    ("language", "claim", "text", "chains"),
    [
        # who speaks of what the ban does is no witness of the ban
        (
            "fr",
            "La baignade est interdite dans le lac de Harlan.",
            "La baignade est interdite depuis lundi dans le lac de Harlan. La maire, Anne Roux, estime que "
            "l'interdiction de la baignade dans le lac coûtera deux emplois.",
            {()},
        ),
        (
            "en",
            "Swimming has been banned in Lake Harlow.",
            "Swimming has been banned in Lake Harlow since Monday. Mayor Anne Reed said the ban on swimming in Lake "
            "Harlow would cost two jobs.",
            {()},
        ),
        (
            "fr",
            "La baignade est interdite dans le lac de Harlan.",
            "La baignade est interdite dans le lac de Harlan. La maire, Anne Roux, assure que les hôtels du lac de "
            "Harlan souffrent depuis cette interdiction de la baignade.",
            {()},
        ),
        (
            "en",
            "The court convicted Luke Perrin.",
            "The court convicted Luke Perrin on Monday. “The conviction of Luke Perrin by the court is unjust,” said "
            "Anne Reed, his lawyer.",
            {()},
        ),
        # who says that it is banned, is
        (
            "fr",
            "La baignade est interdite dans le lac de Harlan.",
            "La baignade est interdite dans le lac de Harlan. La maire, Anne Roux, a rappelé que la baignade était "
            "interdite dans le lac de Harlan.",
            {(), ("Anne Roux",)},
        ),
        (
            "en",
            "Swimming has been banned in Lake Harlow.",
            "Swimming is banned in Lake Harlow. Mayor Anne Reed said that swimming in Lake Harlow had been banned on "
            "Monday.",
            {(), ("Anne Reed",)},
        ),
    ],
)
def test_who_takes_a_thing_for_granted_is_no_witness_of_it(
    language: str, claim: str, text: str, chains: set[tuple[str, ...]]
) -> None:
    found = cell(claim, f"{text} {BEACH[language]}", language)
    assert found.stance is Stance.SUPPORTS
    assert len(found.evidence) > 1
    assert {e.chain for e in found.evidence} == chains
    assert not any(e.hedged for e in found.evidence)


ZOO = {
    "fr": "Le zoo de Lorme a vendu ses lions pour payer ses dettes. Les visiteurs pleuraient samedi. {} "
    "Le gardien est au travail. Le maire est absent.",
    "en": "The Lorme zoo sold its lions to pay its bills. Visitors wept on Saturday. {} The keeper is at work. "
    "The mayor is away.",
}


@pytest.mark.parametrize(
    ("language", "further", "stance"),
    [
        ("fr", "Mais la rumeur est fausse.", Stance.CONTRADICTS),
        ("fr", "L'histoire était inventée de toutes pièces.", Stance.CONTRADICTS),
        ("fr", "Une pétition circule. Cette histoire est un canular.", Stance.CONTRADICTS),
        ("en", "However, the story is a hoax.", Stance.CONTRADICTS),
        ("en", "A petition was started. The report was made up.", Stance.CONTRADICTS),
        # another story, part of one, one that is none, what somebody says of it, a correction
        ("fr", "La rumeur d'une vente des ours est fausse.", Stance.SUPPORTS),
        ("fr", "L'histoire n'est pas un canular.", Stance.SUPPORTS),
        ("fr", "« Cette histoire est un canular », dit un voisin.", Stance.SUPPORTS),
        ("en", "Last year a similar story was a hoax.", Stance.SUPPORTS),
        ("en", "The claim that the bears were sold is false.", Stance.SUPPORTS),
        ("en", "The story may be a hoax.", Stance.SUPPORTS),
        ("en", "The photo that went round the world is a fake.", Stance.SUPPORTS),
        ("en", "An earlier version of this article was incorrect.", Stance.SUPPORTS),
        ("en", "This article was incorrect: the mayor is away until June.", Stance.SUPPORTS),
    ],
)
def test_a_tale_that_is_called_untrue_further_down(language: str, further: str, stance: Stance) -> None:
    claim = {"fr": "Le zoo de Lorme a vendu ses lions.", "en": "The Lorme zoo sold its lions."}[language]
    assert cell(claim, ZOO[language].format(further), language).stance is stance


def test_what_stands_before_a_tale_that_somebody_tells_may_be_so() -> None:
    text = (
        "The Lorme zoo has two hundred lions. A website wrote on Monday that the zoo sold its lions. Visitors wept. "
        "The report is false. The zoo will open as usual. The mayor will be there."
    )
    assert cell("The Lorme zoo has two hundred lions.", text, "en").stance is Stance.SUPPORTS
    assert cell("The zoo sold its lions.", text, "en").stance is Stance.CONTRADICTS


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        ("en", "Norvane rejected the offer.", "Norvane turned the offer down on Monday.", "supports"),
        ("en", "Norvane rejected the offer.", "Norvane did not turn the offer down.", "contradicts"),
        ("en", "The strike was called off.", "The union called the strike off on Monday.", "supports"),
        ("en", "The firm closed its plant.", "The firm shut its plant down in May.", "supports"),
        (
            "fr",
            "Marc Roux a traité Jean Petit de menteur.",
            "Marc Roux a qualifié Jean Petit de « menteur ».",
            "supports",
        ),
        ("fr", "Roux présente la ville comme un enfer.", "Roux décrit la ville comme un enfer.", "supports"),
        ("fr", "La direction a annulé la fête.", "La fête a été maintenue par la direction.", "contradicts"),
    ],
)
def test_an_object_may_part_a_verb_from_its_particle(language: str, claim: str, text: str, stance: str) -> None:
    assert cell(claim, text, language).stance is Stance(stance)


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        # somebody else does it, and the claim's actor is named elsewhere
        (
            "Anne Roux a échangé avec Kerval.",
            "À la foire, les visiteurs peuvent manger et échanger avec Kerval.",
            "mentions",
        ),
        # what somebody says, negated
        (
            "Anne Roux a affirmé que Kerval pouvait payer.",
            "Anne Roux a déclaré que Kerval ne peut pas payer.",
            "contradicts",
        ),
        ("Anne Roux a affirmé que Kerval pouvait payer.", "Anne Roux a déclaré que Kerval peut payer.", "supports"),
        # how it was rejected is not rejected
        ("Anne Roux a plaisanté sur l'offre.", "Anne Roux a rejeté l'idée de l'offre en plaisantant.", "supports"),
        # an adjective that looks like a verb
        ("L'offre d'Anne Roux est très précise.", "L'offre d'Anne Roux, vague dans ses détails, plaît.", "contradicts"),
        ("L'offre d'Anne Roux est très précise.", "Anne Roux n'a pas fait de déclaration sur son offre.", "mentions"),
        # what is said of somebody stands beside the name
        (
            "Anne Roux est la directrice du port de Kerval.",
            "Marc Petit a demandé à la directrice du port de Kerval, Anne Roux, de partir.",
            "supports",
        ),
        # who is behind the relative acts
        (
            "Anne Roux a cité une source.",
            "Selon le Courrier de Kerval, qui cite une source, Anne Roux est partie.",
            "mentions",
        ),
        # an expression is opposed by the opposite of its synonym
        ("Kerval est devenue membre de la ligue.", "Kerval a choisi de rester à l'écart de la ligue.", "contradicts"),
        # who supplies does not buy
        ("Kerval achète du sel à Vernes.", "Kerval fournit du sel à la ville.", "mentions"),
        ("Vernes achète son sel à Kerval.", "Kerval fournit du sel à Vernes.", "supports"),
    ],
)
def test_what_an_article_makes_of_a_claim(claim: str, text: str, stance: str) -> None:
    told = cell(claim, f"{FAIR}Anne Roux habite Vernes.\n\n{FAIR}\n\n{text}\n\n{FAIR}").stance
    assert told is Stance(stance) or (stance == "mentions" and told is Stance.OMITS)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        ("en", "Anne Roux was 40 years old.", "He filmed the arrest of Anne Roux, a 31-year-old baker.", "contradicts"),
        ("en", "Anne Roux was 31 years old.", "He filmed the arrest of Anne Roux, a 31-year-old baker.", "supports"),
        ("en", "Anne Roux was 40 years old.", "Anne Roux met Marc Petit, a 40-year-old baker.", "mentions"),
        ("fr", "Anne Roux avait 40 ans.", "La boulangère de 31 ans Anne Roux a été vue.", "contradicts"),
        ("fr", "Anne Roux avait 40 ans.", "Anne Roux, 31 ans, et Marc Petit, 40 ans, sont là.", "contradicts"),
    ],
)
def test_an_age_is_that_of_the_name_beside_it(language: str, claim: str, text: str, stance: str) -> None:
    assert cell(claim, text, language).stance is Stance(stance)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Anne Roux was kidnapped in Kerval.", "In Kerval, the group released a video of Anne Roux."),
        ("Marc Petit was killed.", "The gang killed Anne Roux and threatened Marc Petit."),
    ],
)
def test_what_is_done_to_something_else_is_not_done_to_the_claims(claim: str, text: str) -> None:
    market = "The market of Vernes opens on Saturday and lasts three days. " * 6
    assert cell(claim, f"{market}{text} {market}", "en").stance in (Stance.MENTIONS, Stance.OMITS)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Anne Roux's real name is Jane Field.", "Anne Roux showed a fake card when she called herself Jane Field."),
        ("Anne Roux admitted making the whole story up.", "Anne Roux admitted that she had sold a camera."),
        ("Anne Roux said she wanted to look more attractive.", "Anne Roux said that she wanted to look unattractive."),
    ],
)
def test_opposites_and_acts_of_another_thing_are_no_support_and_no_conflict(claim: str, text: str) -> None:
    market = "The market of Vernes opens on Saturday and lasts three days. " * 6
    told = cell(claim, f"{market}{text} {market}", "en").stance
    assert told is not Stance.SUPPORTS
    assert told is not Stance.CONTRADICTS or "unattractive" in text


def test_who_believes_in_a_thing_is_told_to() -> None:
    market = "The market of Vernes opens on Saturday and lasts three days. " * 6
    text = f"{market}Anne Roux adopted a boy to keep him safe from werewolves. {market}"
    assert cell("Anne Roux believes in werewolves.", text, "en").stance is not Stance.SUPPORTS


@pytest.mark.parametrize("verb", ["précise", "annonce", "demande", "indique", "dément"])
def test_who_says_it_stands_behind_the_quotation(verb: str) -> None:
    told = cell("Le camping est fermé.", f"« Le camping a fermé », {verb} le maire, Hervé Cassan.")
    assert [(e.voice, e.speaker) for e in told.evidence] == [(Voice.ATTRIBUTED, "Hervé Cassan")]


def test_what_closes_its_doors_is_closed() -> None:
    text = f"{FAIR}Le camping de Morvel a fermé ses portes mardi. {FAIR}"
    assert cell("Le camping de Morvel est fermé.", text).stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "The ministry confirmed the leak.",
            "The ministry had reports of a leak but could not confirm the leak.",
            "contradicts",
        ),
        (
            "en",
            "Anne Roux's wounds are serious.",
            "Anne Roux is hurt. It was not clear how serious her wounds were.",
            "mentions",
        ),
        (
            "en",
            "Anne Roux was wounded.",
            "The police were investigating claims that Anne Roux had been wounded.",
            "mentions",
        ),
        (
            "en",
            "Anne Roux died in the raid.",
            "Anne Roux is missing. Eight people died when the raid began.",
            "mentions",
        ),
    ],
)
def test_what_is_not_known_yet_is_told_by_nobody(language: str, claim: str, text: str, stance: str) -> None:
    market = "The market of Vernes opens on Saturday and lasts three days. " * 6
    told = cell(claim, f"{market}{text} {market}", language).stance
    assert told is Stance(stance) or (stance == "mentions" and told is Stance.OMITS)


def test_a_mention_quotes_first_what_has_most_of_the_claim() -> None:
    # where, how surely it raises the matter, how much of the claim it has
    raising = [(0, 0.98, 0.3), (1, 0.97, 0.8), (2, 0.75, 0.9), (3, 0.74, 0.9)]
    assert _fullest(raising) == ((1, 0.97), (0, 0.98), (2, 0.75))


MARKET = {
    "fr": "Le marché de Vernes ouvre samedi et dure trois jours. " * 6,
    "en": "The market of Vernes opens on Saturday and lasts three days. " * 6,
}


def assert_told(language: str, claim: str, text: str, stance: str) -> None:
    """That a text among others takes a side on a claim; "mentions": that it takes none."""
    told = cell(claim, f"{MARKET[language]}{text} {MARKET[language]}", language).stance
    assert told is Stance(stance) or (stance == "mentions" and told is Stance.OMITS)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        # two letters are the initials of a name, and a plural of them is the same name
        ("en", "Norvik-Kardex is going to sell two mills.", "NK is selling two of its mills.", "supports"),
        ("en", "The NK sold its mills in 2011.", "Norvik-Kardex sold its mills in 2011.", "supports"),
        ("en", "N-B sold its mills in 2011.", "NB sold its mills in 2011.", "supports"),
        # an office of one body is not that of another
        (
            "en",
            "Lea Roux will be chief executive of the NB pipe maker.",
            "Lea Roux will be CEO of the seed and dairy company and act as chairman of the NB pipe maker.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux will be chairman of the NB pipe maker.",
            "Lea Roux will be CEO of the seed and dairy company and act as chairman of the NB pipe maker.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux est la présidente de Kardex.",
            "Léa Roux, la présidente de Norvik, a visité Kardex.",
            "mentions",
        ),
        # what is not a "real name" may be real, and a name that nobody says is not denied
        ("en", "Lea Roux's real name is Ida Petit.", "Lea Roux (not her real name) lives in Kerval.", "mentions"),
        ("en", "Lea Roux's real name is Ida Petit.", "Lea Roux's coat is a fake, said Ida Petit.", "mentions"),
        # an alternative to a thing is another thing
        (
            "fr",
            "Les éleveurs veulent un marché dominé par Kardex.",
            "Les éleveurs veulent créer un marché alternatif à celui dominé par Kardex.",
            "contradicts",
        ),
        # whom nobody else speaks for
        (
            "en",
            "Lea Roux has stayed silent about the leak.",
            "Lea Roux is the mayor. But another councillor, Ida Petit, is speaking out about the leak.",
            "mentions",
        ),
        # who has led a nation acts for it, and is meant by his office
        (
            "fr",
            "La Russie ne souhaite pas coopérer avec Kardex.",
            "Vladimir Poutine a appelé à une coopération entre la Russie et Kardex.",
            "contradicts",
        ),
        (
            "fr",
            "Vladimir Poutine a invité Léa Roux à Kerval.",
            "Léa Roux parlera à Vladimir Poutine. L'autrice française a invité le président russe à Kerval.",
            "mentions",
        ),
        # that something is to come is said in many ways
        (
            "en",
            "The sale of the mill should be completed by the end of May.",
            "Kardex said that the sale of the mill is expected to be completed by the end of May.",
            "supports",
        ),
        ("en", "Kardex was merged with Norvik.", "In March, Norvik merged with Kardex.", "supports"),
        # what rises or falls is the thing, and not whose it is; of two bodies of one kind each has its own name
        (
            "en",
            "Kardex's revenue was higher in the last quarter.",
            "Kardex had projected an increase of its wages in the last quarter.",
            "mentions",
        ),
        (
            "en",
            "The seed and dairy company will be called Norvik.",
            "Kardex splits off a seed and dairy company and a parcel one. The parcel company will be called Norvik.",
            "contradicts",
        ),
        # what was paid for a thing is what it cost; "according to" is no verb, and whose words they are counts
        (
            "en",
            "The repair of the mill cost 300 euros.",
            "Lea Roux paid €900 for the repair of the mill.",
            "contradicts",
        ),
        (
            "en",
            "According to Lea Roux, the repair cost $300.",
            "Lea Roux said she paid $300 for the repair.",
            "supports",
        ),
        (
            "en",
            "According to the mayor, the bridge has no link with the mill.",
            "The bridge has a link with the mill, says a guidebook.",
            "mentions",
        ),
        (
            "fr",
            "La réparation du moulin a coûté 300 euros.",
            "Léa Roux a payé 900 euros pour réparer le moulin.",
            "contradicts",
        ),
        # what somebody wanted by it is the purpose, and not a wish left open
        (
            "en",
            "Lea Roux left Kerval to be closer to her sister, who made her famous.",
            "Lea Roux left Kerval to be closer to her sister.",
            "mentions",
        ),
        (
            "en",
            "The critics said they believed the reports on the mill.",
            "The critics expressed doubts about the reports on the mill.",
            "contradicts",
        ),
        # who denies a thing may say that it is not so
        ("en", "Lea Roux denied having sold the mill.", "“I have not sold the mill,” said Lea Roux.", "supports"),
        ("en", "Lea Roux denied having sold the mill.", "“I have sold the mill,” said Lea Roux.", "contradicts"),
        ("en", "Lea Roux denied having sold the mill.", "Ida Petit said Lea Roux had not sold the mill.", "mentions"),
        ("fr", "Léa Roux nie avoir vendu le moulin.", "« Je n'ai pas vendu le moulin », a dit Léa Roux.", "supports"),
        # what they would know is so
        (
            "en",
            "Kardex has closed the mill.",
            "If anyone had asked us, they would know that Kardex has already closed the mill.",
            "supports",
        ),
        (
            "en",
            "Kardex has closed the mill.",
            "If anyone had asked us, they would know whether Kardex has closed the mill.",
            "mentions",
        ),
        # a noun that looks like a verb, and a participle before its noun, assert nothing
        ("en", "Kardex's share price fell in May.", "Kardex's shares rose in May.", "contradicts"),
        (
            "en",
            "The reported losses would be the largest in May.",
            "The losses would be the largest in May.",
            "supports",
        ),
        # what falls is the thing, even if it stands behind
        ("en", "Kardex's revenue rose in March.", "Kardex spoke in March of falling revenue.", "contradicts"),
        ("en", "Kardex cut 900 jobs in May.", "Kardex shares rose 2% in May.", "mentions"),
        # who holds a post is what the post says
        (
            "fr",
            "Léa Roux occupe le poste de directrice générale de Kardex.",
            "Le maire a demandé à la directrice générale de Kardex, Léa Roux, de venir.",
            "supports",
        ),
        # what is known to be so is so, whatever is planned about it
        (
            "fr",
            "Kardex domine le marché laitier.",
            "L'accord pourrait servir à contourner le marché laitier dominé par Kardex.",
            "supports",
        ),
        # a firm is called by its name without its legal form
        ("en", "Norvik Mills cut 900 jobs in May.", "Norvik Mills Corp. cut 900 jobs in May.", "supports"),
        # where an event took place: another country or region of the same country excludes it
        (
            "en",
            "The Kerval conference took place in Italy.",
            "Lea Roux spoke at the Kerval conference in Spain.",
            "contradicts",
        ),
        (
            "fr",
            "La foire de Kerval où Léa Roux a parlé avait lieu au Texas.",
            "Léa Roux a abordé le sujet lors de la foire de Kerval dans le Maryland.",
            "contradicts",
        ),
        (
            "en",
            "The Kerval conference took place in Texas.",
            "Lea Roux spoke at the Kerval conference in the United States.",
            "mentions",
        ),
        (
            "en",
            "The Kerval conference took place in Italy.",
            "Lea Roux, who lives in Spain, spoke of the Kerval conference.",
            "mentions",
        ),
        # who did it to thousands has no hundred
        (
            "fr",
            "Kardex ne compte qu'une centaine de ruches.",
            "Kardex a installé des milliers de ruches.",
            "contradicts",
        ),
        ("fr", "Kardex compte des milliers de ruches.", "Kardex a installé une centaine de ruches.", "mentions"),
        # of whom an age is told
        (
            "en",
            "Igor Petit was 52 years old.",
            "Igor Petit was fishing. Then the 42-year-old man’s phone rang.",
            "contradicts",
        ),
        # two words in one, and who compared whom is not said
        (
            "en",
            "The gun battle in Kerval lasted three hours.",
            "The gunbattle in Kerval lasted three hours.",
            "supports",
        ),
        (
            "en",
            "Lea Roux has been compared to Ida Petit.",
            "News of Lea Roux spread, with some comparing her to Ida Petit.",
            "supports",
        ),
        # whose office it is: the one beside whom it stands, or whom the article calls so
        (
            "fr",
            "Ida Petit est la fondatrice de Kardex.",
            "Ida Petit est maire. Léa Roux, la fondatrice de Kardex, est venue. Elle a parlé d'Ida Petit.",
            "mentions",
        ),
        (
            "fr",
            "Ida Petit est la fondatrice de Kardex.",
            "Léa Roux, la fondatrice de Kardex, est venue. Ida Petit a parlé à la fondatrice de Kardex.",
            "mentions",
        ),
        (
            "fr",
            "Léa Roux est la fondatrice de Kardex.",
            "Léa Roux a fondé une ferme. Le maire a cité Léa Roux, exhortant à s'unir avec la fondatrice de Kardex.",
            "supports",
        ),
        # not to recommend a thing is to recommend not to
        (
            "fr",
            "Le conseil recommande de ne pas utiliser la digue.",
            "Le conseil ne recommande pas l'utilisation de la digue.",
            "supports",
        ),
        # a description of somebody says what he is
        (
            "fr",
            "Léa Roux est la fondatrice de Kardex.",
            "Léa Roux veut parler au maire. La fondatrice de Kardex dit vouloir en discuter avec lui.",
            "supports",
        ),
    ],
)
def test_who_and_what_is_meant_in_an_article(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        # who says it does not do it
        (
            "en",
            "Lea Roux said the repair cost $300.",
            "While Roux claims to have paid $300 for the repair, her home is run-down.",
            "supports",
        ),
        ("en", "Lea Roux said that her repair cost $500.", "Lea Roux has spent $300 on the repair.", "contradicts"),
        # words for some are no figure, and what is raised "by 500 to 5,000" has no range
        (
            "en",
            "Kardex will split into three companies.",
            "A number of big companies, including Kardex, have chosen to break up lately.",
            "mentions",
        ),
        (
            "en",
            "Kardex raised its planned job cuts to 5,000.",
            "Kardex also boosted the number of its expected layoffs by 500 to 5,000.",
            "supports",
        ),
        (
            "en",
            "Kardex will be broken up into three companies.",
            "Kardex confirmed on Monday that it will split the company into two new firms.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex n'a que quelques dizaines de camions.",
            "Kardex a déployé des milliers de camions.",
            "contradicts",
        ),
        (
            "fr",
            "Les clubs explorent ces routes depuis moins de cinq ans.",
            "Depuis plus d'une décennie, les clubs explorent ces routes.",
            "contradicts",
        ),
        # offices
        (
            "en",
            "Lea Roux will be CEO of the retail business.",
            "Lea Roux will become CEO of the personal banking business, Ida Petit said.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux will head the retail business.",
            "Lea Roux will become CEO of the personal banking business.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux will be chairman of the paper business.",
            "Ms. Roux is slated to be chairman of the paper business, to be known as PW Inc., and CEO of another.",
            "supports",
        ),
        (
            "en",
            "Lea Roux will be CEO of the paper firm.",
            "Ida Petit will serve as chairman of the paper firm, and exec Lea Roux will be CEO.",
            "supports",
        ),
        (
            "en",
            "Patricia Roux will chair the paper company.",
            "Current director Pat Roux will be chairman of the paper company.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux est une émissaire d'Anne Petit.",
            "Léa Roux, émissaire de la ministre Marie Blanc, a parlé du port.",
            "contradicts",
        ),
        (
            "fr",
            "Javier Roux préside la Norvège.",
            "Le pêcheur a rencontré le président norvégien Javier Roux.",
            "supports",
        ),
        # places that are lost, superlatives, what had been
        (
            "en",
            "Kardex is still the world's largest paper maker.",
            "Kardex has rivals such as Belde, which overtook Kardex as the world's largest paper maker in 2012.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is still the world's largest paper maker.",
            "Last year, Kardex lost its place as the largest paper maker by shipments.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is the largest paper maker in the world.",
            "Kardex had long reigned as the largest paper maker in the world.",
            "mentions",
        ),
        (
            "fr",
            "Léa Roux est la femme la plus riche du pays.",
            "Milliardaire discrète, Léa Roux est une femme très riche.",
            "mentions",
        ),
        # what is only talked over, or possible
        (
            "en",
            "Kardex will be merged with Belde.",
            "Kardex held talks to merge with Belde, a deal that would have created a giant.",
            "mentions",
        ),
        (
            "fr",
            "Belde collabore avec Kardex.",
            "Le potentiel partenariat avec Kardex fait partie des projets de Belde.",
            "mentions",
        ),
        (
            "en",
            "Kardex is splitting into two companies.",
            "Kardex confirmed on Monday that it will split into two companies.",
            "supports",
        ),
        (
            "fr",
            "Un accord avec Kardex marquerait un tournant pour Brest.",
            "Si l'accord avec Kardex venait à se conclure, il marquerait un tournant pour Brest.",
            "supports",
        ),
        # what a verb is done to
        (
            "en",
            "Kardex has cut hundreds of jobs.",
            "“Our work during the past years has strengthened our core businesses,” Kardex said.",
            "mentions",
        ),
        (
            "en",
            "Kardex will split into two companies.",
            "In 2012, Kardex reorganized itself to combine the paper mill with the wood operation.",
            "mentions",
        ),
        (
            "fr",
            "La Norvège et l'Islande ont créé une monnaie commune.",
            "La Norvège et l'Islande évitent le dollar en créant une alternative au système de paiement.",
            "mentions",
        ),
        # it is not the first time: so it has been before
        ("en", "Kardex has been sold.", "This is not the first time that Kardex has been sold.", "supports"),
        (
            "en",
            "The Morning Post was the first to report the sale.",
            "This is not the first time talk of a sale at The Morning Post has surfaced.",
            "mentions",
        ),
        # what rises or falls is told by its own verb
        (
            "fr",
            "Le prestige de Kardex s'est renforcé ces dernières années.",
            "Le projet veut renforcer Kardex, l'usine dont le prestige a diminué ces dernières années.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux wanted a tower to attract sailors.",
            "Lea Roux wanted a tower in hopes of becoming less attractive to sailors.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux wanted to be unattractive to sailors.",
            "Lea Roux wanted to be less attractive to sailors.",
            "supports",
        ),
        # light verbs
        (
            "fr",
            "La Norvège n'a fait aucun progrès dans les moteurs.",
            "Mme Roux a souligné les progrès réalisés par la Norvège dans le domaine des moteurs.",
            "contradicts",
        ),
        # who does it to whom
        (
            "fr",
            "Léa Roux a invité Vladimir Poutine à converser.",
            "Léa Roux est maire. Vladimir Poutine est venu. Le président russe a invité Léa Roux à converser.",
            "contradicts",
        ),
        (
            "fr",
            "Vladimir Poutine a traité Joe Biden de menteur.",
            "Vladimir Poutine est président. En février, Joe Biden a traité son homologue russe de menteur.",
            "contradicts",
        ),
        (
            "en",
            "The council has agreed to close Roux's school.",
            "Roux's school is old. She had to ask fifty firms before she found a builder who agreed to mend it.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux accused Paul Blanc of theft.",
            "Paul Blanc was accused by several women of theft. Lea Roux was in Metz.",
            "mentions",
        ),
        (
            "en",
            "The groom had told the bride about his illness.",
            "Outlets reported that the bride resented the illness of the groom.",
            "mentions",
        ),
        (
            "fr",
            "Kardex cherche à relier Brest à Metz.",
            "Vermo et Kardex grandissent, visant respectivement à relier Brest à Metz et à creuser des canaux.",
            "contradicts",
        ),
        (
            "fr",
            "La Norvège préfère l'Islande à la Suède.",
            "La Norvège semble privilégier ses accords avec l'Islande plutôt qu'avec la Suède.",
            "supports",
        ),
        (
            "fr",
            "L'Islande craint d'être mêlée à un projet mené par la Norvège.",
            "L'Islande reste à l'écart, craignant d'être mêlée à un projet mené par la Suède.",
            "contradicts",
        ),
        (
            "fr",
            "La Norvège refuse toute coopération avec Kardex.",
            "La Norvège a récemment appelé à une coopération avec Kardex.",
            "contradicts",
        ),
        ("en", "Kardex denied that it would split.", "Kardex will announce the split on Monday.", "contradicts"),
        # where somebody lives, where something was held, who belongs to it
        ("en", "Lea Roux lives in Tampa, Florida.", "Tampa resident Lea Roux said so.", "supports"),
        ("en", "Lea Roux lives in Tampa, Florida.", "Lea Roux, 21, of Tampa, said so.", "supports"),
        ("en", "Lea Roux lives in Tampa, Florida.", "Lea Roux, a baker from Tampa, Fla., said so.", "supports"),
        (
            "fr",
            "La Norvège fait partie du Club du Nord.",
            "Le Club du Nord (Islande, Norvège et Suède) se réunit à Oslo.",
            "supports",
        ),
        (
            "fr",
            "Le Club du Nord regroupe l'Islande, la Norvège, la Suède et l'Espagne.",
            "Le Club du Nord (Islande, Norvège, Suède et Danemark) se réunit à Oslo.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is a Danish company.",
            "Belde wants to buy Kardex, the Swedish company behind the mill.",
            "contradicts",
        ),
        # ages
        (
            "en",
            "Lea Roux is 31 years old.",
            "Lea Roux, who recently celebrated her 21st birthday, sails.",
            "contradicts",
        ),
        ("en", "Lea Roux is 31 years old.", "Lea Roux sails. On the radio, the 21-year-old said so.", "contradicts"),
        # whose view it is
        (
            "fr",
            "Selon Anne Petit, la vente du port est une évidence.",
            "Anne Petit est avocate. Elle a une idée :\n\n« La vente du port apparaît comme une évidence. »",
            "supports",
        ),
        (
            "en",
            "The clinic said that no repair had ever been made there.",
            "A staffer at Kerval's clinic said the builder who made a repair there took a photo.",
            "mentions",
        ),
        (
            "en",
            "The Morning Post reported the sale.",
            "The Morning Post recently reported that Kardex held talks to buy Belde.",
            "mentions",
        ),
        # what is said in passing
        (
            "fr",
            "Léa Roux, la patronne de Kardex, est une milliardaire.",
            "Milliardaire discrète, Léa Roux est née à Brest.",
            "supports",
        ),
        (
            "fr",
            "Le partenariat envisagé avec Kardex porterait sur le bois et le verre.",
            "Kardex existe. Le partenariat viserait en particulier les domaines du bois et du verre.",
            "supports",
        ),
        ("en", "The harbour will be called Kardex.", "Kardex has been struggling with the harbour.", "mentions"),
        # relative clauses, attributes
        (
            "en",
            "Paper and wood account for about half of Kardex's revenue.",
            "She will chair Kardex's paper and wood business, Kardex Inc, which last quarter accounted for about half"
            " its revenue and profit.",
            "supports",
        ),
        (
            "en",
            "Jihad Roux was reportedly injured in a storm.",
            'One of the most wanted men "Jihad Roux" has reportedly been wounded in a storm.',
            "supports",
        ),
        (
            "en",
            "Two Norwegian policemen had vanished in the north.",
            "Two policemen from Norway went missing in the north.",
            "supports",
        ),
    ],
)
def test_who_does_what_to_whom_and_when(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text"),
    [
        (
            "en",
            "Lea Roux had a tower added to her house.",
            "A baker has paid $300 to have a tower added to her house.\n\nLea Roux says that she likes it.",
        ),
        (
            "fr",
            "Léa Roux a fait ajouter une tour à sa maison.",
            "Une boulangère a fait ajouter une tour à sa maison.\n\nLéa Roux dit qu'elle lui plaît.",
        ),
    ],
)
def test_whom_an_article_opens_with_is_named_afterwards(language: str, claim: str, text: str) -> None:
    assert cell(claim, f"{text}\n\n{MARKET[language]}", language).stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "Anna Bellow was 44 years old.",
            "Commissioner Anna Bellow, 45, fired a gun in her office in Limoges last Wednesday night,"
            " reported Channel 3.",
            "contradicts",
        ),
        ("en", "Anna Bellow was 44 years old.", "Anna Bellow, 45, was found on Wednesday.", "contradicts"),
        ("en", "Anna Bellow was 44 years old.", "Anna Bellow, aged 45, was found on Wednesday.", "contradicts"),
        (
            "en",
            "Anna Bellow was 44 years old.",
            "The 45-year-old commissioner Anna Bellow was found on Wednesday.",
            "contradicts",
        ),
        ("en", "Anna Bellow is 44 years old.", "Anna Bellow, 45, was found on Wednesday.", "contradicts"),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow - who is single and has no children - began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "en",
            "Bodies with missing kidneys have been found in mass graves.",
            "He said that in the past few weeks, bodies with cuts and missing kidneys have been found in"
            " shallow mass graves.",
            "supports",
        ),
        (
            "en",
            "The rebels have seized half of the country.",
            "The rebels seized a third of the country and imposed their law.",
            "contradicts",
        ),
        (
            "en",
            "The council has opened an investigation into the arms trade.",
            "The ambassador asked the council on Tuesday to look at allegations that the group is using"
            " the arms trade to finance itself.",
            "mentions",
        ),
        (
            "en",
            "Envoy Paul Berg confirmed that the group is harvesting coral.",
            "Berg noted the increasing number of reports and allegations that the group is harvesting"
            " coral, but he said only that it was very clear.",
            "mentions",
        ),
        (
            "en",
            "Anna Bellow left a farewell note.",
            "Anna Bellow led the inquiry into the attack that left 12 people dead, and took her own life.",
            "mentions",
        ),
        (
            "en",
            "It was Norway's ambassador who brought the complaint to the council.",
            "Denmark's ambassador asked the council to look at the complaint on Tuesday.",
            "mentions",
        ),
        (
            "en",
            "Anna Bellow had finished her report when she resigned.",
            "She resigned before completing her report.",
            "mentions",
        ),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow, who is single and has no children, began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow – who is single and has no children – began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow — who has never married — began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow (who has never married) began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "en",
            "Anna Bellow began her career in Lyon in 1997.",
            "Ms Bellow - she has no children - began her career as a teacher in 1997, working in Lyon.",
            "supports",
        ),
        (
            "fr",
            "Anna Bellow a commencé sa carrière à Lyon en 1997.",
            "Mme Bellow - qui n'a pas d'enfants - a commencé sa carrière d'enseignante en 1997, à Lyon.",
            "supports",
        ),
        (
            "fr",
            "Anna Bellow a commencé sa carrière à Lyon en 1997.",
            "Mme Bellow – jamais mariée – a commencé sa carrière d'enseignante en 1997, à Lyon.",
            "supports",
        ),
        (
            "en",
            "A dozen doctors were executed in Rakva for refusing to treat rebels.",
            "Rakva is a town.\n\nHe said that a dozen doctors were executed in northern Norway, after"
            " refusing to treat the rebels.",
            "mentions",
        ),
        ("fr", "Le pilote a été arrêté à Rakva.", "Le pilote a été arrêté en Norvège par la police.", "mentions"),
        (
            "en",
            "Lea Roux's third arm is a hoax.",
            "Lea Roux's third arm, the paper reports, is not a true arm, but a mere prosthesis.",
            "supports",
        ),
        (
            "en",
            "Lea Roux's third arm is a hoax.",
            "It now appears that the worst is true: Lea Roux's third arm, the paper reports, is not a"
            " true arm, but a mere prosthesis.",
            "supports",
        ),
        ("en", "Lea Roux's third arm is a hoax.", "Lea Roux's third arm is not a real arm.", "supports"),
        (
            "en",
            "Lea Roux's third arm is a hoax.",
            "In the report, Lea Roux (going by her real name Ada Petit) lists the contents of a bag,"
            " including a third arm.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux said that her third arm was fake.",
            "We all loved that girl with three arms, now you are the real deal, said one follower on her"
            " page.\n\nLea Roux has a third arm.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux's third arm is a hoax.",
            "Lea Roux's third arm is real, according to her doctor.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's third arm is a hoax.",
            "Her real friends talk of Lea Roux and of her third arm.",
            "mentions",
        ),
        (
            "en",
            "Envoy Paul Berg confirmed that the Blue Army is harvesting coral.",
            "Envoy Paul Berg met the council.\n\nBerg noted the increasing number of reports and"
            " allegations that the Blue Army group is using coral harvesting as a financing method.",
            "mentions",
        ),
        (
            "en",
            "Envoy Paul Berg confirmed that the Blue Army is harvesting coral.",
            "Envoy Paul Berg acknowledged that the Blue Army is harvesting coral.",
            "supports",
        ),
        (
            "en",
            "Envoy Paul Berg confirmed that the Blue Army is harvesting coral.",
            '"The Blue Army is harvesting coral," Paul Berg, the envoy, confirmed.',
            "supports",
        ),
        (
            "en",
            "Envoy Paul Berg confirmed that the Blue Army is harvesting coral.",
            '"Yes, it\'s true: the Blue Army is harvesting coral," envoy Paul Berg told the council.',
            "supports",
        ),
        (
            "en",
            "Anna Bellow admitted that her third arm was fake.",
            "Channel 3 has outed Bellow's third arm as fake after obtaining a theft report filed by the dancer.",
            "mentions",
        ),
        (
            "en",
            "Korvacon's printer business is more profitable than its PC business.",
            "Lea Roux will be chairman of Korvacon's printer and PC business, which last quarter"
            " accounted for half its profit.",
            "mentions",
        ),
        (
            "en",
            "Korvacon's printer business is more profitable than its PC business.",
            "Korvacon said Monday that the PC and printer business will use the name Korva Inc.",
            "mentions",
        ),
        (
            "en",
            "Korvacon's printer business is more profitable than its PC business.",
            "Korvacon combined the PC business with its more profitable printer business.",
            "supports",
        ),
        (
            "en",
            "Korvacon's printer business is more profitable than its PC business.",
            "Korvacon earns better profits on printers than on PCs in its two businesses.",
            "supports",
        ),
        (
            "en",
            "The northern mill is larger than the southern mill.",
            "The northern mill and the southern mill were sold for a large sum.",
            "mentions",
        ),
        (
            "en",
            "The northern mill is larger than the southern mill.",
            "The northern mill is the larger of the two; the southern mill has ten workers.",
            "supports",
        ),
        (
            "fr",
            "Le moulin du nord est plus rentable que le moulin du sud.",
            "Le moulin du nord et le moulin du sud sont rentables.",
            "mentions",
        ),
        (
            "fr",
            "Le moulin du nord est plus rentable que le moulin du sud.",
            "Le moulin du sud est moins rentable que le moulin du nord.",
            "supports",
        ),
        (
            "fr",
            "La Russie préfère travailler avec les États-Unis qu'avec la Chine.",
            "La Russie préfère travailler avec la Chine plutôt qu'avec les États-Unis.",
            "contradicts",
        ),
        (
            "fr",
            "La Norvège préfère coopérer avec la Suède qu'avec le Danemark.",
            "La Norvège préfère habituellement coopérer avec la Suède plutôt qu'avec le Danemark.",
            "supports",
        ),
        (
            "en",
            "Bodies with missing kidneys have been found in mass graves.",
            "Ambassador Jan Berg told reporters that in the past few weeks, bodies with surgical cuts and"
            " missing kidneys or other body parts have been found in shallow mass graves.",
            "supports",
        ),
        (
            "en",
            "Bodies with missing kidneys have been found in mass graves.",
            "Ambassador Jan Berg told reporters that bodies with missing kidneys have been found in"
            " shallow mass graves.",
            "supports",
        ),
        (
            "en",
            "Stolen cars have been found in the river.",
            "Mayor Jan Berg told reporters that in the past few weeks, stolen cars have been found in the river.",
            "supports",
        ),
        (
            "en",
            "A fighter of the Blue Army denied that the group harvests coral.",
            "Blue Army fighter denies claim and says coral harvesting would bring in peanuts",
            "supports",
        ),
        (
            "en",
            "A Blue Army fighter denied that the group harvests coral.",
            "A Blue Army fighter was quick to deny the claims, saying the group would not have time to harvest coral.",
            "supports",
        ),
        (
            "en",
            "The mayor denied that the town sells water.",
            "The mayor denied the claim and said the sale of water would not pay.",
            "supports",
        ),
        (
            "en",
            "Anna Bellow left a farewell note.",
            "Anna Bellow was an officer who led the inquiry into the attack on a newspaper that left 12"
            " people dead and took her own life.",
            "mentions",
        ),
        (
            "en",
            "Anna Bellow left a suicide note.",
            "The officer who investigated the attack that left 12 people dead took her own life, Channel"
            " 3 reported. Anna Bellow was 45.",
            "mentions",
        ),
        (
            "en",
            "A colleague found Bellow's body.",
            "In 2013, Bellow discovered the body of one of her colleagues.",
            "mentions",
        ),
        ("en", "A neighbour sued Anna Bellow.", "Anna Bellow sued one of her neighbours.", "mentions"),
        (
            "en",
            "The Kardex company sued the Belde company.",
            "The Belde company sued the Kardex company.",
            "contradicts",
        ),
        ("en", "The bakers won the prize.", "The bread that the bakers lost was old. The prize is big.", "mentions"),
        (
            "en",
            "Olga Sand will be chairman of the pipe and valve company.",
            "Kardex chief Meg Birk is slated to be chairman of a pipe and valve business, while remaining"
            " CEO of a separate company. Olga Sand is a director.",
            "contradicts",
        ),
        (
            "en",
            "Olga Sand will be chairman of the pipe and valve company.",
            "Birk will serve as chairman of the pipe/valve firm, and executive Olga Sand will be CEO.",
            "contradicts",
        ),
        (
            "en",
            "Olga Sand will be chairman of the pipe and valve company.",
            "Meg Birk will be CEO of the corporate glass and paper company and act as chairman of the"
            " pipe and valve company.",
            "contradicts",
        ),
        (
            "en",
            "Olga Sand will be chairman of the pipe and valve company.",
            "Meg Birk will be chairman of the paper company. Olga Sand works for the pipe and valve company.",
            "mentions",
        ),
        (
            "en",
            "Olga Sand will be chairman of the pipe and valve company.",
            "Olga Sand will serve as chairman of the pipe and valve company, and Meg Birk as CEO.",
            "supports",
        ),
        ("en", "Olga Sand is the mayor of Vernes.", "Meg Birk became the mayor of Vernes in May.", "contradicts"),
        ("en", "Olga Sand is a founder of Kardex.", "Meg Birk is a founder of Kardex.", "mentions"),
        (
            "fr",
            "Olga Sand est la directrice de Kardex.",
            "Meg Birk est devenue la directrice de Kardex en mai.",
            "contradicts",
        ),
        (
            "fr",
            "Olga Sand est la maire de Vernes.",
            "Meg Birk a rencontré la maire de Vernes. Olga Sand est restée chez elle.",
            "mentions",
        ),
        (
            "en",
            "It was Sweden's ambassador who brought the allegations to the council.",
            "Norway's ambassador to the council asked it on Tuesday to look at allegations that the Blue"
            " State of Norway and Sweden group sells coral.",
            "mentions",
        ),
        (
            "en",
            "Sweden's ambassador asked the council to look at the allegations.",
            "The Norwegian ambassador asked the council on Tuesday to look at the allegations.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux got a third arm because she wanted a show.",
            'Lea Roux, 21, has a third arm. "I got it because I wanted a show," she said.',
            "supports",
        ),
        (
            "en",
            "The town sold the mill in May.",
            "The old mill stands by the river. The town sold it in May.",
            "supports",
        ),
        (
            "en",
            "The town sold the mill in May.",
            "The old mill stands by the river. The town has a tower. It sold it in May.",
            "supports",
        ),
        (
            "fr",
            "La ville a vendu le moulin en mai.",
            "Le vieux moulin est au bord de la rivière. La ville l'a vendu en mai.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux estime que coloniser Mars est essentiel.",
            "Les ambitions de Léa Roux concernent la colonisation de Mars, qu'elle considère comme essentielle.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux veut aller sur Mars.",
            "« L'ambition de Léa Roux, c'est d'aller sur Mars », dit-il.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux a invité le maire sur Kardex.",
            "La question se pose depuis que la boulangère Léa Roux a invité sur Kardex le maire à lui parler.",
            "supports",
        ),
        (
            "en",
            "The doctors woke Lea Roux up on purpose during the operation.",
            "A teenager woke up while undergoing brain surgery in Vernes and began speaking to doctors"
            " about cats.\n\nLea Roux is 19.",
            "mentions",
        ),
        (
            "en",
            "The doctors woke Lea Roux up during the operation.",
            "Lea Roux is 19. She woke up during the surgery and talked to the doctors.",
            "mentions",
        ),
        (
            "en",
            "The wind opened the door of the mill.",
            "The door of the mill opened in May, when the wind was strong.",
            "mentions",
        ),
        (
            "en",
            "The growth in Roux's head was not cancerous.",
            "Lea Roux, 19, had been undergoing the procedure to have a cancerous growth removed from her brain.",
            "contradicts",
        ),
        ("en", "The wall in Roux's garden is high.", "There is a high wall in Lea Roux's garden.", "supports"),
        (
            "en",
            "The operation was performed at a hospital in Vernes.",
            "Lea Roux, 19, was undergoing surgery to remove a growth from her head at the Central"
            " Hospital in the city of Vernes when the incident happened.",
            "supports",
        ),
        (
            "en",
            "The surgeons were shocked when their patient woke up.",
            "She explains that far from being a shock to her doctors, waking her up was deliberate.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux felt severe pain when she woke up.",
            "Lea Roux woke up and did not feel anything.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux woke up because the anaesthetic had been given incorrectly.",
            "Halfway through the operation Lea Roux woke up after the anaesthetic wore off and started talking.",
            "mentions",
        ),
        ("en", "Lea Roux resigned because the mill had closed.", "Lea Roux resigned in May.", "mentions"),
        (
            "en",
            "Doctors said the patient was never in danger.",
            "Neurosurgeon Jan Berg told the Mirror that the patient was never in danger.",
            "supports",
        ),
        (
            "en",
            "Kardex's revenue fell in its most recent quarter.",
            "During its most recent quarter Kardex reported revenue of $27.6 billion, a 1 percent annual gain.",
            "contradicts",
        ),
        (
            "en",
            "Kardex's revenue fell in its most recent quarter.",
            "It marked Kardex's first increase in quarterly revenue since late 2011.",
            "mentions",
        ),
        (
            "en",
            "Kardex forecasts earnings of more than $4.10 per share for fiscal 2015.",
            "For fiscal 2015, the company Kardex anticipates adjusted earnings in a range of $3.83 to $4.03 per share.",
            "contradicts",
        ),
        (
            "en",
            "Kardex forecasts earnings of $3.83 to $4.03 per share for fiscal 2015.",
            "For fiscal 2015, the company Kardex anticipates adjusted earnings in a range of $3.83 to $4.03 per share.",
            "supports",
        ),
        (
            "en",
            "Meg Birk will be chief executive of the pipe and valve company.",
            "In 2012, under current Kardex Chief Executive Meg Birk, the company reorganized itself to"
            " combine the pipe business with its more profitable valve operation.",
            "mentions",
        ),
        (
            "en",
            "Kardex lost its position as the largest paper maker to Belde.",
            "Kardex lost the title of top-selling paper manufacturer to Belde.",
            "supports",
        ),
        (
            "en",
            "Sales of the paper group rose about seven percent in fiscal 2013.",
            "The paper group earned $56 million in fiscal 2013, but its sales are down about seven"
            " percent from the previous year.",
            "contradicts",
        ),
        ("en", "Sales of the paper group rose.", "Sales of the paper group are down.", "contradicts"),
        ("fr", "Les ventes du groupe ont augmenté.", "Les ventes du groupe sont en baisse.", "contradicts"),
        (
            "en",
            "Kardex shareholders will own shares in both companies.",
            "Kardex stockholders will own shares of both companies.",
            "supports",
        ),
        (
            "en",
            "Lea Roux missed Christmas because of the operation.",
            "After the operation Lea Roux said: \"I can't remember much but the doctor said he talked to"
            ' me about cats. I missed Christmas because of this operation but it is the best present."',
            "supports",
        ),
        (
            "en",
            "Lea Roux revealed which surgeon operated on her.",
            "Lea Roux claims she found a surgeon who agreed to carry out the operation on the grounds"
            " that she kept his name a secret.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux revealed which surgeon operated on her.",
            "Lea Roux said that she had the surgery a few months ago.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux revealed which surgeon operated on her.",
            "Lea Roux revealed that Jan Berg is the surgeon who operated on her.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux explained why she left the party.",
            "Lea Roux left the party in May, she explained.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux explained why she left the party.",
            "Lea Roux explained why she had left the party.",
            "supports",
        ),
        (
            "en",
            "A film crew recorded the operation.",
            "Roux has documented her life after the operation through videos and images.",
            "mentions",
        ),
        ("en", "A film crew recorded the operation.", "A film crew recorded the surgery, Roux says.", "supports"),
        (
            "en",
            "The film Kardex dates from 1990.",
            "Her look is that of the infamous scene from the 1999 Jan Berg film Kardex.",
            "contradicts",
        ),
        (
            "en",
            "KTV has bought Roux's reality show.",
            '"My whole dream is to just get this show on KTV," Roux said in the interview.',
            "mentions",
        ),
        ("en", "KTV has bought Roux's reality show.", "Roux bought a reality show on KTV.", "contradicts"),
        (
            "en",
            "The first doctor Roux asked agreed to operate on her.",
            "Over the interview, during which the hosts asked some questions, Roux said the surgery cost"
            " $20,000. She saw a doctor.",
            "mentions",
        ),
        ("en", "The man Roux accused left the town.", "The man whom Roux accused left the town in May.", "supports"),
        (
            "fr",
            "Léa Roux a révélé quel chirurgien l'a opérée.",
            "Léa Roux dit avoir trouvé un chirurgien qui a accepté de l'opérer à condition que son nom reste secret.",
            "mentions",
        ),
        (
            "fr",
            "KTV a acheté l'émission de Roux.",
            "« Mon rêve est d'avoir cette émission sur KTV », dit Roux.",
            "mentions",
        ),
        (
            "en",
            "The next Kardex phone is rumoured to have a camera with two lenses.",
            "According to Money Daily, the next Kardex phone will have a camera with two lenses.",
            "supports",
        ),
        (
            "en",
            "The next Kardex phone is rumoured to have a camera with two lenses.",
            "Kardex is working on a two-lens system for the camera of the next phone.",
            "mentions",
        ),
        (
            "en",
            "The next Kardex phone is said to have a heavy battery.",
            "The next Kardex phone will have a heavy battery, a report said.",
            "supports",
        ),
        (
            "en",
            "The next Kardex phone is said to have a heavy battery.",
            "The next Kardex phone has a light battery.",
            "mentions",
        ),
        (
            "fr",
            "Le prochain téléphone de Kardex aurait une batterie lourde.",
            "Selon Money, le prochain téléphone de Kardex aura une batterie lourde.",
            "supports",
        ),
        (
            "en",
            "The camera of the phone is made by Belde.",
            "Kardex makes the camera for the phone, and Belde makes the screen.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux felt severe pain when she woke up.",
            "Despite coming round, Lea Roux didn't feel anything and was never in danger.",
            "contradicts",
        ),
        ("en", "Lea Roux saw the car.", "Lea Roux was unable to see or hear anything.", "contradicts"),
        ("fr", "Léa Roux a vu la voiture.", "Léa Roux n'a rien vu.", "contradicts"),
        (
            "fr",
            "Jean Petit exclut toute discussion prochaine avec Léa Roux.",
            "Jean Petit, maire de Vernes, a déclaré : « Je pense qu'il y aura sans aucun doute une"
            " discussion avec Léa Roux dans un avenir proche ».",
            "contradicts",
        ),
        (
            "en",
            "The surgeons were shocked when their patient woke up.",
            "Roux explains that far from being a shock to her doctors, it was planned when she woke up.",
            "mentions",
        ),
        (
            "fr",
            "Léa Roux assure n'avoir jamais parlé au maire.",
            "Même son de cloche pour Léa Roux, qui a reconnu une discussion avec le maire en avril.",
            "contradicts",
        ),
        (
            "en",
            "Jan Berg was married and had two children.",
            "Jan Berg, a single police officer who had no children, was 45.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is to split into two companies.",
            "Kardex confirmed on Monday that it will split into two companies.",
            "supports",
        ),
        (
            "en",
            "Kardex is to split into two companies.",
            "Kardex said it plans to split into two companies.",
            "supports",
        ),
        (
            "en",
            "Lea Roux says that the operation cost her $10,000.",
            "Lea Roux is a teacher.\n\nA woman has spent $20,000 on surgery and her dream is to become a celebrity.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux says that the operation cost her $10,000.",
            "Lea Roux has spent $20,000 on the operation.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux says that the operation cost her $10,000.",
            "Lea Roux had paid $20,000 for the operation, she says.",
            "contradicts",
        ),
        ("en", "The operation cost Lea Roux $10,000.", "Lea Roux paid $20,000 for the operation.", "contradicts"),
        ("en", "The operation cost Lea Roux $20,000.", "Lea Roux spent $20,000 on the operation.", "supports"),
        (
            "en",
            "Lea Roux says that at least 50 doctors turned her down.",
            "However, Lea Roux claims a surgeon agreed to carry out the operation.",
            "mentions",
        ),
        ("en", "Fifty mayors rejected the plan.", "Mayor Anna Bellow agreed to the plan.", "mentions"),
        ("en", "Fifty mayors rejected the plan.", "Only ten mayors rejected the plan.", "contradicts"),
        (
            "en",
            "Lea Roux had a star tattooed on her arm.",
            "The doctor who performed the surgery couldn't add a star so Lea Roux had one tattooed on her arm instead.",
            "supports",
        ),
        (
            "en",
            "Kardex cut its earnings forecast for fiscal 2014.",
            "Kardex maintained its guidance for fiscal 2014 earnings between $3.70 and $3.74 per share.",
            "contradicts",
        ),
        (
            "en",
            "Kardex cut its earnings forecast for fiscal 2014.",
            "Kardex, which affirmed its guidance for the year, said it expects earnings of $4 for fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "Belde overtook Kardex as the largest paper maker in 2012.",
            "In 2012, Kardex lost the title of top-selling paper maker to Belde.",
            "supports",
        ),
        (
            "en",
            "Kardex overtook Belde as the largest paper maker.",
            "Last year, Kardex lost its place as the largest paper maker, slipping to No. 2 behind Belde.",
            "contradicts",
        ),
        (
            "en",
            "Belde overtook Kardex as the largest paper maker in 2012.",
            "Kardex grew fast until 2012. That same year, Kardex lost the title of top-selling paper maker to Belde.",
            "supports",
        ),
        (
            "en",
            "The pipe and valve company will be called Kardex Enterprise.",
            "The company said Monday that the pipe and valve business will use the name Belde Inc.",
            "contradicts",
        ),
        (
            "en",
            "The pipe and valve company will be called Kardex Enterprise.",
            "Ms. Birk is slated to be chairman of the pipe and valve business, to be known as Belde Inc.,"
            " and CEO of the other company, to be called Kardex Enterprise.",
            "contradicts",
        ),
        (
            "en",
            "The pipe and valve company will be called Belde Inc.",
            "Ms. Birk is slated to be chairman of the pipe and valve business, to be known as Belde Inc.,"
            " and CEO of the other company, to be called Kardex Enterprise.",
            "supports",
        ),
        (
            "en",
            "The glass company will be called Kardex Enterprise.",
            "The glass company will be called Kardex Enterprise, the pipe company Belde Inc.",
            "supports",
        ),
        (
            "en",
            "Jan Vogt is the spokesman of the Saudi committee.",
            "Jan Vogt, spokesman of the Saudi Arabian committee, said that the men would interfere.",
            "supports",
        ),
        (
            "en",
            "Jan Vogt is the spokesman of the Saudi committee.",
            "A spokesperson for Saudi Arabia's Committee for Roads, Jan Vogt, said the committee had the"
            " right to stop lorries.",
            "supports",
        ),
        (
            "en",
            "Kardex denied the sale of the mill.",
            "Kardex spokesman Jan Vogt denied the sale of the mill.",
            "supports",
        ),
        (
            "fr",
            "La mairie de Vernes a démenti la vente du moulin.",
            "Jean Vogt, porte-parole de la mairie de Vernes, a démenti la vente du moulin.",
            "supports",
        ),
        (
            "en",
            "Police used tear gas against the protesters.",
            "After deploying tear gas to break up the protesters, police warned that they would return."
            " Police have not used tear gas in nearly a decade, the station said.",
            "supports",
        ),
        (
            "en",
            "Police used tear gas against the protesters.",
            "Police have not used tear gas against protesters.",
            "contradicts",
        ),
        ("en", "Police used tear gas in Vernes.", "Police have not used tear gas in Vernes in ten years.", "mentions"),
        ("en", "Police used tear gas in Vernes.", "Police had not used tear gas in Vernes since 2005.", "mentions"),
        (
            "en",
            "Police had never used tear gas before these protests.",
            "The bakers stayed at home as police responded to the protests with tear gas.",
            "mentions",
        ),
        (
            "en",
            "Police had never used tear gas before these protests.",
            "Police have used tear gas before, in the protests of 2005.",
            "contradicts",
        ),
        (
            "fr",
            "La police a utilisé du gaz à Vernes.",
            "La police n'avait pas utilisé de gaz à Vernes depuis 2005.",
            "mentions",
        ),
        (
            "en",
            "Kardex plans to split into two companies.",
            "Kardex confirmed on Monday that it will split into two new companies.",
            "supports",
        ),
        ("en", "Kardex wants to sell the mill.", "Kardex will sell the mill in May.", "supports"),
        (
            "en",
            "Kardex lost its place as the top paper maker to Belde.",
            "Belde overtook Kardex as the world's largest paper maker.",
            "supports",
        ),
        ("en", "Kardex is the top paper maker.", "Kardex is the largest paper maker in the world.", "supports"),
        (
            "en",
            "Belde's shares fell after it announced the sale.",
            "Investors sent Belde shares up more than 7 percent on the day of the announcement of the sale.",
            "contradicts",
        ),
        (
            "en",
            "Belde's shares fell after the sale.",
            "Shareholders liked the sale, pushing Belde's shares up about 7.5% that day.",
            "contradicts",
        ),
        (
            "en",
            "Belde's shares rose after the sale.",
            "Shareholders liked the sale, pushing Belde's shares up about 7.5% that day.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she paid $20,000 for a third tower.",
            "Lea Roux has a third tower. She said she paid $20,000 for the purported work.",
            "supports",
        ),
        (
            "en",
            "Lea Roux says she paid $20,000 for a third tower.",
            "Lea Roux has a third tower. Roux says the work cost $20,000 and that included a flag.",
            "supports",
        ),
        (
            "en",
            "Lea Roux says she paid $20,000 for a third tower.",
            "Lea Roux has a third tower. Roux says a car cost $20,000.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux says she paid $20,000 for a third tower.",
            "Lea Roux has a third tower. Roux says the work cost $30,000.",
            "mentions",
        ),
        (
            "fr",
            "Léa Roux a payé 20 000 euros pour une troisième tour.",
            "Léa Roux a une troisième tour. Selon elle, les travaux ont coûté 20 000 euros.",
            "supports",
        ),
        (
            "en",
            "Lea Roux built a third tower in order to become famous.",
            "Lea Roux built a third tower to become famous.",
            "supports",
        ),
        (
            "en",
            "Lea Roux built a third tower in order to become famous.",
            "Lea Roux said that she built a third tower in order to become famous.",
            "supports",
        ),
        (
            "en",
            "Lea Roux really had a third tower built.",
            "Lea Roux has spent $20,000 to have a third tower built beside her house.",
            "supports",
        ),
        (
            "en",
            "The film Kardex came out in 1990.",
            "The new look is reminiscent of the singer who parades around in the 1990 Jan Berg film Kardex.",
            "supports",
        ),
        (
            "en",
            "The film Kardex came out in 1990.",
            "The look is reminiscent of the infamous scene from the 1999 Jan Berg film Kardex.",
            "contradicts",
        ),
        (
            "en",
            "The Blue Army has captured Vernes.",
            "Vernes is a town.\n\nBlue Army militants took control of Belde, the second-largest city.",
            "mentions",
        ),
        (
            "en",
            "The Blue Army has captured Vernes.",
            "Fierce fighting has been reported on the outskirts of Vernes where Blue Army militants are"
            " attempting to seize control of Vernes.",
            "mentions",
        ),
        ("en", "The Blue Army has captured Vernes.", "Vernes is a town. The Blue Army captured it in May.", "supports"),
        (
            "fr",
            "Le prestige de Kardex a grandi ces dernières années.",
            "Le partenariat doit renforcer Kardex, l'agence nationale dont le prestige a diminué ces dernières années.",
            "contradicts",
        ),
        (
            "en",
            "Jan Berg will run the pipe and valve business.",
            "Jan Berg will be CEO of the pipe and valve business.",
            "supports",
        ),
        (
            "en",
            "Jan Berg will run the pipe and valve business.",
            "Jan Berg will become chief executive of the pipe and valve side.",
            "supports",
        ),
        (
            "en",
            "The pipe and valve company will be called Belde Inc.",
            "The company said Monday that the pipe and valve business will use the name Belde Inc.",
            "supports",
        ),
        (
            "en",
            "Kardex has confirmed that it will split in two.",
            "Kardex said that it plans to split in two.",
            "supports",
        ),
        (
            "en",
            "Kardex has confirmed that it will split in two.",
            "Kardex said on Monday that it will split in two.",
            "supports",
        ),
        (
            "en",
            "Kardex has confirmed that it will split in two.",
            "The Courier said on Monday that Kardex will split in two.",
            "mentions",
        ),
        (
            "en",
            "Jan Berg is the priest of the only chapel in Norway.",
            "Canon Jan Berg, vicar of the only chapel in Norway, spoke.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she wanted to make herself less attractive to dogs.",
            '"I did it because I wanted to make myself unattractive to dogs," Lea Roux said.',
            "supports",
        ),
        (
            "en",
            "Lea Roux's luggage was stolen at Vernes International Airport.",
            "Police say that Lea Roux's bag was stolen at Belde International Airport in May.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's luggage was stolen at Vernes International Airport.",
            "Police say that Lea Roux's bag was stolen at Vernes International Airport in May.",
            "supports",
        ),
        ("en", "Lea Roux spoke at Vernes University.", "Lea Roux spoke at Belde University.", "contradicts"),
        ("en", "A third of the workers left.", "A third of the workers have left the mill.", "supports"),
        ("en", "Lea Roux is in hospital.", "Lea Roux will remain in hospital for a week.", "supports"),
        ("en", "The ban is in force.", "The ban will stay in force until May.", "supports"),
        ("fr", "Kardex possède le moulin.", "Kardex continuera de posséder le moulin de Vernes.", "supports"),
        ("en", "Kardex owns the mill.", "Kardex will continue to own the mill at Vernes.", "supports"),
        (
            "en",
            "Kardex will sell the mill.",
            "Kardex will remain the owner of the mill and will sell the bridge.",
            "mentions",
        ),
        (
            "fr",
            "Le musée a perdu un tiers de ses visiteurs.",
            "Le musée a perdu le tiers de ses visiteurs depuis 2019.",
            "supports",
        ),
        ("en", "Lea Roux has resigned as mayor.", "Lea Roux will stay on as mayor of Vernes, she said.", "contradicts"),
        ("en", "The mill employs 40 people.", "The mill will continue to employ 40 people.", "supports"),
        ("en", "The mill employs 40 people.", "The mill will continue to employ 60 people.", "contradicts"),
        (
            "en",
            "Sanctions against Belde have been lifted.",
            "Sanctions against Belde will remain in place.",
            "contradicts",
        ),
        (
            "fr",
            "Les sanctions contre Belde ont été levées.",
            "Les sanctions contre Belde resteront en vigueur.",
            "contradicts",
        ),
        ("en", "Sanctions against Belde are in place.", "Sanctions against Belde will remain in place.", "supports"),
        (
            "en",
            "Sanctions against Belde remain in place.",
            "Sanctions against Belde were lifted on Monday.",
            "contradicts",
        ),
        (
            "fr",
            "Les sanctions contre Belde restent en vigueur.",
            "Les sanctions contre Belde ont été levées lundi.",
            "contradicts",
        ),
        (
            "fr",
            "La limitation de vitesse a été levée à Vernes.",
            "La limitation de vitesse reste en vigueur à Vernes.",
            "contradicts",
        ),
        ("en", "The speed limit was lifted in Vernes.", "The speed limit is still in force in Vernes.", "contradicts"),
        (
            "en",
            "Norvex intends to break itself up into two companies.",
            "Norvex is to split itself into two separate companies.",
            "supports",
        ),
        (
            "en",
            "Norvex intends to close its mill in Vernes.",
            "Norvex said on Monday that it will close its mill in Vernes.",
            "supports",
        ),
        (
            "en",
            "Norvex plans to close its mill in Vernes.",
            "Norvex will close its mill in Vernes next spring.",
            "supports",
        ),
        (
            "fr",
            "Norvex a l'intention de fermer son usine de Vernes.",
            "Norvex va fermer son usine de Vernes au printemps.",
            "supports",
        ),
        (
            "fr",
            "Norvex compte fermer son usine de Vernes.",
            "Norvex fermera son usine de Vernes au printemps.",
            "supports",
        ),
        ("en", "Lea Roux was appointed head of the museum.", "Lea Roux becomes head of the museum in May.", "supports"),
        ("fr", "Lea Roux a été nommée directrice du musée.", "Lea Roux devient directrice du musée.", "supports"),
        (
            "fr",
            "Douze villages ont demandé à rejoindre la communauté de Belde.",
            "23 villages ont demandé à faire partie de la communauté de Belde.",
            "contradicts",
        ),
        (
            "en",
            "Hundreds of Norvex employees have lost their jobs.",
            "Norvex has laid off hundreds of employees.",
            "supports",
        ),
        (
            "fr",
            "Des centaines de salariés de Norvex ont perdu leur emploi.",
            "Norvex a licencié des centaines de salariés.",
            "supports",
        ),
        (
            "en",
            "Norvex has finished moving its staff to Vernes.",
            "Norvex plans to move its staff to Vernes.",
            "mentions",
        ),
        (
            "en",
            "Norvex has finished moving its staff to Vernes.",
            "Norvex has been at odds with its high-end staff in Vernes.",
            "mentions",
        ),
        (
            "fr",
            "Norvex a fini de déménager ses bureaux à Vernes.",
            "Norvex veut déménager ses bureaux à Vernes.",
            "mentions",
        ),
        ("fr", "C'est Lea Roux qui a vendu le moulin.", "Lea Roux a vendu le moulin en mai.", "supports"),
        ("en", "It was Lea Roux who sold the mill.", "Lea Roux sold the mill in May.", "supports"),
        ("en", "It was Lea Roux who sold the mill.", "Lea Roux visited the mill in May.", "mentions"),
        (
            "en",
            "Lea Roux has told the press which doctor treated her.",
            "Lea Roux says a doctor in Vernes treated her for a month.",
            "mentions",
        ),
        (
            "fr",
            "Lea Roux a dit à la presse quel médecin l'a soignée.",
            "Lea Roux dit qu'un médecin de Vernes l'a soignée pendant un mois.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux thanked the mayor for the new bridge.",
            "Lea Roux said the mayor built the new bridge.",
            "mentions",
        ),
        (
            "fr",
            "Lea Roux a félicité le maire pour le nouveau pont.",
            "Lea Roux a dit que le maire a construit le nouveau pont.",
            "mentions",
        ),
        (
            "en",
            "The mayor has admitted that the guards were threatened.",
            "Lea Roux claimed that officials threatened the guards.",
            "mentions",
        ),
        (
            "en",
            "Robbers cut off the power of the mill.",
            "Interest in the power of the mill is on the rise.",
            "mentions",
        ),
        (
            "en",
            "Lily Star's real name is Lea Roux.",
            "Lily Star, whose real name is Lea Roux, lives in Vernes.",
            "supports",
        ),
        (
            "en",
            "The bridge will probably stay open next year.",
            "The bridge will likely disappear next year.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux was kidnapped in Kenya.",
            "Lea Roux was kidnapped in a northern Ugandan town. Kenya asked for help.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux was kidnapped in Kenya.",
            "Kenya asked for help. Lea Roux was kidnapped from a bar in a northern Ugandan town.",
            "contradicts",
        ),
        (
            "fr",
            "Lea Roux a été enlevée au Kenya.",
            "Lea Roux a été enlevée dans une ville du nord de l'Ouganda. Le Kenya a proposé son aide.",
            "contradicts",
        ),
        (
            "en",
            "Bo Lund said that a formal inquiry is under way.",
            "Bo Lund said he was listening to everybody but added that there is no formal inquiry under way.",
            "contradicts",
        ),
        (
            "en",
            "Sales at the mill grew by about seven percent in 2013.",
            "The mill made 5 million euros in 2013, but sales are down about seven percent from the previous year.",
            "contradicts",
        ),
        ("en", "Tesla buys nickel from Belde.", "Belde already supplies nickel to Tesla.", "supports"),
        ("fr", "Norvex achète du nickel à la Belde.", "La Belde fournit du nickel à Norvex.", "supports"),
        (
            "en",
            "Lea Roux has been chosen as chief executive of the new bank.",
            "Lea Roux will become CEO of the new bank.",
            "supports",
        ),
        (
            "en",
            "Lea Roux has been named chief executive of the new bank.",
            "Lea Roux is to be CEO of the new bank.",
            "supports",
        ),
        (
            "en",
            "The Belde government denies having threatened the Roux family.",
            "Belde has denied claims that it threatened Lea Roux's family over the money.",
            "supports",
        ),
        (
            "en",
            "The government denies having threatened the Roux family.",
            "The government says paying only fuels more thefts but denied threatening the Roux family.",
            "supports",
        ),
        (
            "fr",
            "Le gouvernement nie avoir menacé la famille Roux.",
            "Le gouvernement a démenti avoir menacé la famille Roux.",
            "supports",
        ),
        (
            "fr",
            "La mairie dément avoir menacé la famille Roux.",
            "La mairie de Belde a nié les accusations selon lesquelles elle aurait menacé la famille Roux.",
            "supports",
        ),
        (
            "en",
            "The new phone is rumoured to take over from the Arto 5.",
            "The new phone is rumored to be replacing the Arto 5 model.",
            "supports",
        ),
        ("en", "The death of Lea Roux has been confirmed.", "The death of Lea Roux is not confirmed.", "contradicts"),
        ("en", "Two shops in Vernes still sell the pie.", "The two Vernes shops do still sell the pie.", "supports"),
        (
            "fr",
            "Lea Roux a abandonné ses études de droit pour entrer dans l'armée.",
            "Lea Roux a quitté ses études de droit pour rejoindre l'armée.",
            "supports",
        ),
        (
            "en",
            "Norvex wants one million euros for the painting.",
            "Norvex is trying to sell the painting for 1 million euros.",
            "supports",
        ),
        ("en", "The bomber killed ten guards.", "The bomber reportedly killed dozens of guards.", "contradicts"),
        (
            "en",
            "Daly confirmed that a team is coming to Vernes.",
            "Daly denied that a team is coming to Vernes.",
            "contradicts",
        ),
        (
            "en",
            "Daly confirmed that a team is coming to Vernes.",
            "Daly denied that anything was imminent in Vernes.",
            "mentions",
        ),
        ("en", "The pies are made in Vernes.", "The pies are not made in Vernes but in Belde.", "contradicts"),
        (
            "fr",
            "Le boulanger vend ses pains moins cher que le supermarché.",
            "Le supermarché vend ses pains plus cher que le boulanger.",
            "supports",
        ),
        (
            "fr",
            "Le maire n'a jamais rencontré Lea Roux.",
            "Le maire a rencontré Lea Roux à deux reprises.",
            "contradicts",
        ),
        ("fr", "Le pont a coûté plus cher que prévu.", "Le coût du pont a dépassé les prévisions.", "supports"),
        (
            "fr",
            "Le maire a promis de ne pas augmenter les impôts.",
            "Le maire s'est engagé à ne pas augmenter les impôts.",
            "supports",
        ),
        (
            "fr",
            "Le maire a promis de ne pas augmenter les impôts.",
            "Le maire a annoncé une hausse des impôts.",
            "mentions",
        ),
        ("en", "The fair was cancelled.", "The fair has been called off.", "supports"),
        ("en", "The fair is cancelled.", "The fair has been called off.", "supports"),
        ("en", "The fair has been cancelled.", "Organisers called off the fair.", "supports"),
        (
            "en",
            "Police detained 16 people at the filling station.",
            "Sixteen people were arrested at the gas station.",
            "supports",
        ),
        ("en", "Police detained 16 people.", "Police arrested sixteen people.", "supports"),
        (
            "en",
            "Police arrested 16 people at the station.",
            "Sixteen people were arrested by police at the station.",
            "supports",
        ),
        (
            "en",
            "The police detained 16 people at the station.",
            "Sixteen people were detained at the station.",
            "supports",
        ),
        (
            "en",
            "Officers detained 16 people at the station.",
            "Sixteen people were detained at the station.",
            "supports",
        ),
        ("en", "More than half of the drivers are men.", "About 30% of the drivers are men.", "contradicts"),
        ("en", "More than half of the drivers are men.", "Men make up 30% of the drivers.", "contradicts"),
        ("en", "A third of the drivers are men.", "Men make up 70% of the drivers.", "contradicts"),
        ("en", "Most of the drivers are men.", "Men make up 20% of the drivers.", "contradicts"),
        (
            "fr",
            "Plus de la moitié des infirmiers sont des hommes.",
            "Les hommes représentent 30 % des infirmiers.",
            "contradicts",
        ),
        ("fr", "La police a arrêté 16 personnes à la gare.", "Seize personnes ont été arrêtées à la gare.", "supports"),
        (
            "fr",
            "La police a interpellé seize personnes à la gare.",
            "16 personnes ont été interpellées à la gare.",
            "supports",
        ),
        (
            "en",
            "The split will be completed by the end of 2014.",
            "Norvex said it expected the split to be complete by the end of the 2015 financial year.",
            "contradicts",
        ),
        (
            "en",
            "The split will be completed by the end of 2015.",
            "Norvex said it expected the split to be complete by the end of the 2015 financial year.",
            "supports",
        ),
        ("en", "The works will end by the end of 2014.", "The works will end by the end of 2015.", "contradicts"),
        (
            "fr",
            "Les travaux seront finis à la fin de 2014.",
            "Les travaux seront finis à la fin de 2015.",
            "contradicts",
        ),
        (
            "en",
            "Norvex is going to keep Arto.",
            "Norvex announced it was splitting off its payments system Arto into a separate company.",
            "contradicts",
        ),
        ("en", "Norvex will keep its mill.", "Norvex will sell its mill in May.", "contradicts"),
        ("en", "Norvex will keep its mill.", "Norvex decided to hold on to its mill.", "supports"),
        (
            "en",
            "The boy was suspended from school.",
            "The school would not comment on the suspension of the boy, citing privacy.",
            "mentions",
        ),
        (
            "en",
            "The wife has been arrested.",
            "A woman has been arrested in Vernes for hitting her husband.",
            "supports",
        ),
        ("en", "The wife has been arrested.", "Police arrested the husband in Vernes.", "mentions"),
        (
            "en",
            "The boy has been suspended three times this school year.",
            "The boy, Ben Roux, brought a ring. He has already been suspended three times this school year.",
            "supports",
        ),
        (
            "en",
            "The boy has been suspended three times this school year.",
            "Ben, a boy of nine, brought a ring to school. He has already been suspended three times this school year.",
            "supports",
        ),
        (
            "en",
            "Doctors were able to reattach the finger.",
            "He was taken to hospital, where surgeons were able to reattach his finger.",
            "supports",
        ),
        (
            "en",
            "The husband used his wife's phone to write to his lover.",
            "The husband had used his wife's phone to send an email to his mistress.",
            "supports",
        ),
        (
            "en",
            "The girl wrote that she would treat him differently from now on.",
            '"I will always treat you the same way as I do now," the girl wrote.',
            "contradicts",
        ),
        (
            "en",
            "The wife was 21 years old.",
            "The husband had used his wife's phone to write to his mistress, 21-year-old Zoe Lund, from Vernes.",
            "mentions",
        ),
        (
            "en",
            "The wife was 21 years old.",
            "The father, Bo Roux, 32, had used his wife's phone to send his lover Zoe Lund, 21, a letter.",
            "mentions",
        ),
        ("en", "The wife was 30 years old.", "His 21-year-old wife lives in Vernes.", "contradicts"),
        ("en", "The baker was 52 years old.", "The 42-year-old baker lives in Vernes.", "contradicts"),
        ("en", "Bo Roux was 52 years old.", "The 42-year-old baker Bo Roux lives in Vernes.", "contradicts"),
        ("en", "Lea Roux admitted that the letter was a hoax.", "She says the letter took her a week.", "mentions"),
        ("en", "Lea Roux admitted that the letter was a hoax.", "Lea Roux says the letter is real.", "contradicts"),
        ("en", "Lea Roux said that the bridge was unsafe.", "Lea Roux said the bridge was built in May.", "mentions"),
        ("en", "The works will be done by the end of 2014.", "The works were close to being done in 2011.", "mentions"),
        ("fr", "Le boulanger avait 52 ans.", "Le boulanger, âgé de 42 ans, vit à Vernes.", "contradicts"),
        (
            "en",
            "Lea Roux revealed the name of the surgeon who operated on her.",
            "Lea Roux said she found a surgeon who operated on her in Vernes.",
            "mentions",
        ),
        ("en", "Lea Roux revealed the name of her surgeon.", "Lea Roux disclosed the name of her surgeon.", "supports"),
        (
            "fr",
            "Lea Roux a révélé le nom de son chirurgien.",
            "Lea Roux a dit que son chirurgien habite à Vernes.",
            "mentions",
        ),
        ("en", "Norvex had never thought about selling the mill before.", "Norvex is to sell the mill.", "mentions"),
        (
            "en",
            "Norvex had never thought about selling the mill.",
            "Norvex had thought about selling the mill in 2011.",
            "contradicts",
        ),
        (
            "en",
            "The bridge will not be complete before 2027.",
            "The bridge follows close on the heels of the tunnel.",
            "mentions",
        ),
        ("en", "The bridge will not be complete before 2027.", "The bridge will be complete in 2025.", "contradicts"),
        (
            "fr",
            "Lea Roux a annoncé publiquement qu'elle voulait vendre le moulin.",
            "Lea Roux a annoncé publiquement qu'elle ne voulait pas vendre le moulin.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux has already had the operation.",
            "Lea Roux will need to rest before the operation.",
            "mentions",
        ),
        ("en", "Lea Roux has already had the operation.", "Lea Roux will have the operation in May.", "mentions"),
        ("en", "The baker was fined.", "Bo Lund, a baker from Vernes, was fined on Monday.", "supports"),
        ("en", "The baker was fined.", "The baker Bo Lund opened a shop. Lund was fined on Monday.", "supports"),
        (
            "en",
            "The baker was fined.",
            "Bo Lund, a baker from Vernes, opened a shop. He was fined on Monday.",
            "supports",
        ),
        (
            "en",
            "The baker was not fined.",
            "Bo Lund, a baker from Vernes, opened a shop. He was fined on Monday.",
            "contradicts",
        ),
        (
            "en",
            "The girl found the dog.",
            "Lea Roux, a nine-year-old girl from Vernes, went to the woods. She found the dog there.",
            "supports",
        ),
        ("en", "The woman was arrested.", "Lea Roux was arrested in Vernes on Monday.", "supports"),
        ("en", "The man was arrested.", "Marc Roux was arrested in Vernes on Monday.", "supports"),
        ("en", "The woman was arrested.", "Marc Roux was arrested in Vernes on Monday.", "mentions"),
        (
            "en",
            "The teacher thanked the girl.",
            '"When I thanked her she shrugged," the teacher said of the girl.',
            "supports",
        ),
        ("en", "The safes have chargers.", "The safes will be fitted with chargers.", "supports"),
        ("en", "The watch comes in five versions.", "The watch comes in three versions.", "contradicts"),
        ("en", "The watch will come out in June.", "The watch will be released in April.", "contradicts"),
        ("en", "The story was made up.", "The story is a hoax.", "supports"),
        ("en", "The husband died.", "The husband survived.", "contradicts"),
        ("fr", "La femme a été arrêtée.", "Marc Roux a été arrêté lundi à Vernes.", "mentions"),
        ("fr", "La femme a été arrêtée.", "Anne Roux a été arrêtée lundi à Vernes.", "supports"),
        ("en", "The woman lost her right eye.", "A woman lost her left eye when a window broke.", "contradicts"),
        ("en", "The woman lost her right eye.", "A woman lost her right eye when a window broke.", "supports"),
        ("en", "The woman lost her left eye.", "A woman lost her right eye when a window broke.", "contradicts"),
        ("en", "The baker broke his left arm.", "The baker broke his right arm in the fall.", "contradicts"),
        ("en", "The baker turned right.", "The baker has left the village.", "mentions"),
        (
            "en",
            "Belde is headquartered in Rakva.",
            "Buyers of Belde Lifts, headquartered in Rakva, were told on Friday.",
            "supports",
        ),
        (
            "en",
            "Norvik is headquartered in Rakva.",
            "Norvik bought Belde Lifts, headquartered in Rakva, on Friday.",
            "mentions",
        ),
        (
            "en",
            "The union has officially confirmed the strike.",
            "On Friday the union confirmed that its drivers will strike.",
            "mentions",
        ),
        ("en", "Belde formally announced the recall.", "Belde announced a recall of its lifts on Friday.", "supports"),
        (
            "en",
            "Belde formally announced the recall.",
            "Reports speak of a recall of the lifts that Belde is about to announce.",
            "mentions",
        ),
        (
            "en",
            "The museum will be divided into four halls.",
            "The museum will be divided in two, its director says.",
            "contradicts",
        ),
        (
            "en",
            "The museum will be divided into two halls.",
            "The museum will be split in two, its director says.",
            "supports",
        ),
        (
            "en",
            "Belde has dismissed about 10,000 people.",
            "Belde dismissed tens of thousands of people after the war.",
            "contradicts",
        ),
        ("en", "Belde has cut 300 jobs.", "Belde laid off 300 people in March.", "supports"),
        (
            "en",
            "Norvik was the first to publish the list.",
            "The list was first published by the Rakva Herald on Friday.",
            "contradicts",
        ),
        (
            "en",
            "The Rakva Herald was the first to publish the list.",
            "The list was first published by the Rakva Herald on Friday.",
            "supports",
        ),
        (
            "en",
            "Norvik is the oldest brewery in Rakva.",
            "The fire spared Belde, which is the oldest brewery in Rakva.",
            "contradicts",
        ),
        ("en", "Norvik brewed the beer.", "The beer was brewed by Belde on Friday, and sold by Norvik.", "mentions"),
        (
            "en",
            "The bridge should be finished by the end of the fiscal year.",
            "The bridge is expected to be completed by the end of the financial year.",
            "supports",
        ),
        (
            "fr",
            "Le groupe a licencié environ 10 000 personnes.",
            "Le groupe a licencié des dizaines de milliers de personnes après la guerre.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's father no longer writes to her.",
            "Ida Petit told the paper that her dad won't write to her.",
            "supports",
        ),
        (
            "en",
            "Ida Petit's father no longer writes to her.",
            '"My dad writes every week," Ida Petit said.',
            "contradicts",
        ),
        ("en", "The lift no longer stops at the lake.", "The lift does not stop at the lake.", "supports"),
        ("en", "Ida Petit is no longer the treasurer.", "Ida Petit has stepped down as treasurer.", "supports"),
        ("en", "Ida Petit is no longer the treasurer.", "Ida Petit is still the treasurer.", "contradicts"),
        (
            "en",
            "Ida Petit is no longer the club's treasurer.",
            "On Monday the club also said that Ida Petit had resigned from her post as treasurer.",
            "supports",
        ),
        (
            "en",
            "Ida Petit is no longer the club's treasurer.",
            "The club's treasurer Ida Petit, who has since been let go from her post, was the one who paid.",
            "supports",
        ),
        (
            "en",
            "Ida Petit is no longer the club's treasurer.",
            "The club's treasurer, Ida Petit, had paid in March.",
            "mentions",
        ),
        (
            "en",
            "Ida Petit is the club's treasurer.",
            "Ida Petit resigned as treasurer of the club on Monday.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit was the club's treasurer.",
            "Ida Petit resigned as treasurer of the club on Monday.",
            "supports",
        ),
        ("en", "Ida Petit resigned as treasurer.", "Ida Petit stepped down as treasurer on Monday.", "supports"),
        (
            "en",
            "Dr. Ida Petit is no longer the club's treasurer.",
            "A week later, the club also said that Dr. Petit had resigned from her post as treasurer.",
            "supports",
        ),
        (
            "fr",
            "Ida Petit n'est plus trésorière du club.",
            "Ida Petit a démissionné de son poste de trésorière du club.",
            "supports",
        ),
        (
            "fr",
            "Ida Petit est trésorière du club.",
            "Ida Petit a quitté ses fonctions de trésorière du club lundi.",
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit n'est plus trésorière du club.",
            "La trésorière du club, Ida Petit, avait payé en mars.",
            "mentions",
        ),
        (
            "en",
            "The second bridge is a ruin.",
            "The second bridge, the Herald reports, is not safe, but it is no ruin.",
            "contradicts",
        ),
        (
            "fr",
            "Anna Roux ne fréquente pas les salles de sport.",
            "Anna Roux ne traîne ni dans les salles de sport ni au café.",
            "supports",
        ),
        (
            "fr",
            "Anna Roux ne fréquente pas les forums.",
            "Anna Roux ne traîne ni sur les forums ni sur les réseaux.",
            "supports",
        ),
        ("fr", "La ville refuse toute fusion avec Belde.", "La ville a appelé à une fusion avec Belde.", "contradicts"),
        ("fr", "La ville s'oppose à une fusion avec Belde.", "La ville souhaite une fusion avec Belde.", "contradicts"),
        (
            "fr",
            "La ville refuse toute fusion avec Belde.",
            "Cela n'empêche pas la ville de manifester un intérêt certain pour une fusion avec Belde.",
            "contradicts",
        ),
        ("fr", "Anna Roux est à la tête de Kardex.", "La patronne de Kardex, Anna Roux, est venue.", "supports"),
        (
            "fr",
            "Anna Roux a remporté l'élection municipale.",
            "Depuis la victoire d'Anna Roux aux municipales, on attend.",
            "supports",
        ),
        (
            "fr",
            "Marc Petit a remporté l'élection municipale.",
            "Depuis la victoire d'Anna Roux aux municipales, Marc Petit attend.",
            "mentions",
        ),
        (
            "fr",
            "Anna Roux a participé au forum Agrinov en Bretagne.",
            "Anna Roux a abordé le sujet lors du forum Agrinov dans le Limousin.",
            "contradicts",
        ),
        (
            "fr",
            "La demande d'Anna Roux est précise.",
            "Anna Roux a écrit au maire. Cette demande, bien que vague, inquiète la ville.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit did not promise the club a new roof.",
            "Ida Petit denied reports that she had promised the club a new roof.",
            "supports",
        ),
        (
            "en",
            "Ida Petit promised the club a new roof.",
            "Ida Petit denied reports that she had promised the club a new roof.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit is really called Ada Blanc.",
            "The letter was found beside a bag that belongs to Petit (real name Ada Blanc). Ida Petit sings.",
            "supports",
        ),
        ("en", "Ida Petit lives in Rakva.", "Ida Petit (not her real name) is a young baker from Rakva.", "supports"),
        ("en", "Ida Petit lives in Rakva.", "Ida Petit is a friend of a baker from Rakva.", "mentions"),
        (
            "fr",
            "Ida Petit n'a pas promis de toit au club.",
            "Ida Petit a démenti avoir promis un toit au club.",
            "supports",
        ),
        (
            "fr",
            "Jean Vasseur est le directeur de la piscine.",
            "Jusqu'ici, la piscine était dirigée par Jean Vasseur, qui a démissionné de son poste en septembre.",
            "contradicts",
        ),
        (
            "fr",
            "Jean Vasseur ne dirige plus la piscine.",
            "Jusqu'ici, la piscine était dirigée par Jean Vasseur, qui a démissionné de son poste en septembre.",
            "supports",
        ),
        ("fr", "Jean Vasseur dirige la piscine.", "La piscine est dirigée par Jean Vasseur depuis 2019.", "supports"),
        (
            "fr",
            "Jean Vasseur est le directeur de la piscine.",
            "La piscine est dirigée par Jean Vasseur depuis 2019.",
            "supports",
        ),
        (
            "fr",
            "Jean Vasseur était le directeur de la piscine.",
            "Jusqu'ici, la piscine était dirigée par Jean Vasseur, qui a démissionné de son poste en septembre.",
            "supports",
        ),
        (
            "fr",
            "Claire Fontaine dirigera la piscine.",
            "Claire Fontaine présidera la régie, tandis que Hugo Marchal prendra la direction de la piscine.",
            "contradicts",
        ),
        (
            "fr",
            "Hugo Marchal dirigera la piscine.",
            "Claire Fontaine présidera la régie, tandis que Hugo Marchal prendra la direction de la piscine.",
            "supports",
        ),
        (
            "fr",
            "Claire Fontaine dirigera la piscine municipale.",
            "Claire Fontaine sera directrice de la piscine municipale à partir de janvier.",
            "supports",
        ),
        (
            "fr",
            "Claire Fontaine dirigera la piscine.",
            "Claire Fontaine prendra la tête de la piscine en janvier.",
            "supports",
        ),
        (
            "fr",
            "Hugo Marchal présidera la régie des eaux.",
            "Claire Fontaine sera présidente de la régie des eaux.",
            "contradicts",
        ),
        (
            "fr",
            "Les travaux coûteront 3,1 millions d'euros.",
            "Les travaux, qui devaient coûter 2,4 millions d'euros, coûteront finalement 3,1 millions.",
            "supports",
        ),
        (
            "fr",
            "Les travaux coûteront 2,4 millions d'euros.",
            "Les travaux, qui devaient coûter 2,4 millions d'euros, coûteront finalement 3,1 millions.",
            "contradicts",
        ),
        (
            "fr",
            "Les travaux coûteront 3,1 millions d'euros.",
            "Les travaux coûteront finalement 3,1 millions.",
            "supports",
        ),
        (
            "fr",
            "Les travaux coûteront 3,1 millions d'euros.",
            "Prévus à 2,4 millions d'euros, les travaux coûteront 3,1 millions.",
            "supports",
        ),
        (
            "fr",
            "Anne Delorme siège au conseil.",
            "Anne Delorme a parlé la première. Elle ne siège plus au conseil depuis lundi.",
            "contradicts",
        ),
        ("fr", "Anne Delorme siège au conseil.", "Anne Delorme ne siège plus au conseil depuis lundi.", "contradicts"),
        ("fr", "Anne Delorme siège au conseil.", "Anne Delorme a quitté le conseil lundi.", "contradicts"),
        (
            "en",
            "John Vance is the director of the pool.",
            "Until now the pool was run by John Vance, who resigned from his post in September.",
            "contradicts",
        ),
        (
            "en",
            "John Vance no longer runs the pool.",
            "Until now the pool was run by John Vance, who resigned from his post in September.",
            "supports",
        ),
        ("en", "John Vance runs the pool.", "The pool is run by John Vance.", "supports"),
        (
            "en",
            "Clara Fount will run the pool.",
            "Clara Fount will chair the water board, while Hugh March will take charge of the pool.",
            "contradicts",
        ),
        (
            "en",
            "Hugh March will run the pool.",
            "Clara Fount will chair the water board, while Hugh March will take charge of the pool.",
            "supports",
        ),
        (
            "en",
            "Clara Fount will head the pool.",
            "Clara Fount will be the director of the municipal pool from January.",
            "supports",
        ),
        (
            "en",
            "The works will cost 3.1 million euros.",
            "The works, which were to cost 2.4 million euros, will in the end cost 3.1 million.",
            "supports",
        ),
        (
            "en",
            "The works will cost 2.4 million euros.",
            "The works, which were to cost 2.4 million euros, will in the end cost 3.1 million.",
            "contradicts",
        ),
        ("en", "Anne Delorme sits on the council.", "Anne Delorme no longer sits on the council.", "contradicts"),
        (
            "en",
            "Anne Delorme sits on the council.",
            "Anne Delorme was the first to speak. She no longer sits on the council.",
            "contradicts",
        ),
        ("en", "Anne Delorme sits on the council.", "Anne Delorme left the council on Monday.", "contradicts"),
        ("fr", "Anne Delorme est membre du conseil.", "Anne Delorme a quitté le conseil lundi.", "contradicts"),
        ("fr", "Anne Delorme fait partie du conseil.", "Anne Delorme a démissionné du conseil lundi.", "contradicts"),
        ("en", "Anne Delorme was a member of the council.", "Anne Delorme left the council on Monday.", "mentions"),
        ("en", "Anne Delorme is a member of the council.", "Anne Delorme left the council on Monday.", "contradicts"),
        ("en", "Norway belongs to the alliance.", "Norway has withdrawn from the alliance.", "contradicts"),
        ("en", "Anne Delorme is a member of the council.", "Anne Delorme sits on the council.", "supports"),
        ("fr", "Anne Delorme est membre du conseil.", "Anne Delorme siège au conseil depuis 2020.", "supports"),
        ("en", "Lea Stone is the director of the museum.", "Mark Brook is the director of the museum.", "contradicts"),
        ("en", "Lea Stone is the manager of the museum.", "The museum is headed by Lea Stone.", "supports"),
        ("en", "Lea Stone runs the museum.", "Lea Stone has taken the helm of the museum.", "supports"),
        ("fr", "Léa Rocher dirige le musée.", "Marc Ruisseau a été nommé directeur du musée.", "contradicts"),
        ("fr", "Léa Rocher dirige le musée.", "Léa Rocher a été nommée à la tête du musée.", "supports"),
        ("fr", "Léa Rocher a quitté la direction du musée.", "Léa Rocher reste à la tête du musée.", "contradicts"),
        ("fr", "Léa Rocher préside le musée.", "Le musée, présidé par Léa Rocher, a fermé.", "supports"),
        (
            "fr",
            "Claire Fontaine dirigera la piscine municipale.",
            "Claire Fontaine présidera la régie des eaux, d'après un document, tandis que Hugo Marchal "
            "prendra la direction de la piscine.",
            "contradicts",
        ),
        (
            "fr",
            "Hugo Marchal dirigera la piscine municipale.",
            "Claire Fontaine présidera la régie des eaux, d'après un document, tandis que Hugo Marchal "
            "prendra la direction de la piscine.",
            "supports",
        ),
        (
            "en",
            "Hugh March will run the municipal pool.",
            "Clara Fount will chair the water board, while Hugh March will take charge of the pool.",
            "supports",
        ),
        (
            "en",
            "Clara Fount will run the municipal pool.",
            "Clara Fount will chair the water board, while Hugh March will take charge of the pool.",
            "contradicts",
        ),
        (
            "en",
            "eBay decided to keep PayPal.",
            "The news follows eBay's decision to spin-off PayPal into a company of its own.",
            "contradicts",
        ),
        (
            "en",
            "The council decided to close the school.",
            "The parents praised the council's decision to renovate the school.",
            "mentions",
        ),
        (
            "en",
            "Kardex plans to sell its mill.",
            "Kardex's plan to modernise its mill has cost 3 million dollars.",
            "mentions",
        ),
        (
            "fr",
            "Le conseil a décidé de fermer l'école.",
            "Les parents saluent la décision du conseil de rénover l'école.",
            "mentions",
        ),
        (
            "fr",
            "Kardex veut vendre sa scierie.",
            "Le projet de Kardex de moderniser sa scierie a coûté 3 millions.",
            "mentions",
        ),
        (
            "en",
            "Kardex refused to sell its mill.",
            "Kardex's refusal to repair its mill angered the workers.",
            "mentions",
        ),
        (
            "en",
            "eBay decided to keep PayPal.",
            "The news follows eBay's decision to spin off PayPal into a company of its own.",
            "contradicts",
        ),
        (
            "en",
            "eBay will keep PayPal.",
            "The news follows eBay's decision to spin off PayPal into a company of its own.",
            "contradicts",
        ),
        (
            "en",
            "eBay will keep PayPal.",
            "The news follows eBay's decision to spin-off PayPal into a company of its own.",
            "contradicts",
        ),
        ("en", "eBay will keep PayPal.", "eBay is spinning off PayPal.", "contradicts"),
        (
            "en",
            "Gantry Foods lost 5 million dollars in the third quarter.",
            "Poole Provisions, a rival of Gantry Foods, lost 5 million dollars in the third quarter.",
            "mentions",
        ),
        (
            "en",
            "The farmer Abel Stone feeds his pigs chocolate.",
            "Another farmer in the valley of Abel Stone, Moses Reed, feeds his pigs chocolate.",
            "mentions",
        ),
        (
            "en",
            "Elias Thorn founded Riverton Robotics.",
            "Riverton Robotics was founded by Greta Saxe alone, and Elias Thorn joined as an employee six years later.",
            "contradicts",
        ),
        (
            "en",
            "Diane Mercer will chair the merged company Calder Stone.",
            "Under the terms of the deal the merged group, Calder Stone, will be chaired by Peter Voss, "
            "while Diane Mercer leaves the board.",
            "contradicts",
        ),
        (
            "en",
            "A dog pulled a boy from the river at Harlow Creek.",
            "At Harlow Creek it was the boy who pulled the dog out of the river, his mother said.",
            "contradicts",
        ),
        (
            "en",
            "Nell Barker played a trick on her nephew.",
            "Nell Barker told a radio station that her nephew had once played a trick on her.",
            "mentions",
        ),
        (
            "en",
            "Cobham Textiles was sued by a former supplier.",
            "Cobham Textiles has sued a former supplier over late deliveries, court papers show.",
            "mentions",
        ),
        (
            "en",
            "Cobham Textiles sued a former supplier.",
            "Cobham Textiles was sued by a former supplier over late deliveries, court papers show.",
            "mentions",
        ),
        (
            "en",
            "Cobham Textiles sued a former supplier.",
            "A former supplier was sued by Cobham Textiles over late deliveries, court papers show.",
            "supports",
        ),
        (
            "en",
            "Elias Thorn founded Riverton Robotics.",
            "Riverton Robotics was founded by Greta Saxe and Elias Thorn.",
            "supports",
        ),
        (
            "en",
            "Elias Thorn founded Riverton Robotics.",
            "Riverton Robotics, founded by Elias Thorn, was sold by Greta Saxe.",
            "supports",
        ),
        (
            "fr",
            "Karim Bel a fondé Belde Robotique.",
            "Belde Robotique a été fondée par Greta Roux, et Karim Bel l'a rejointe six ans plus tard.",
            "contradicts",
        ),
        ("fr", "Le chien a sauvé le garçon.", "C'est le garçon qui a sauvé le chien, raconte sa mère.", "contradicts"),
        ("fr", "La mairie a poursuivi un fournisseur.", "La mairie est poursuivie par un fournisseur.", "mentions"),
        ("fr", "La mairie est poursuivie par un fournisseur.", "La mairie a poursuivi un fournisseur.", "mentions"),
        ("fr", "La mairie est poursuivie par un fournisseur.", "Un fournisseur a poursuivi la mairie.", "supports"),
        ("en", "The teacher hit a pupil.", "A pupil hit the teacher, police said.", "mentions"),
        (
            "en",
            "Novatel bought its rival Lumio.",
            "It was Lumio that bought Novatel, and not the reverse.",
            "contradicts",
        ),
        (
            "fr",
            "Novatel a racheté son concurrent Lumio.",
            "C'est Lumio qui a racheté Novatel, et non le contraire.",
            "contradicts",
        ),
        (
            "en",
            "Ostrava Foods bought its rival Kimball Dairy.",
            "Kimball Dairy has acquired Ostrava Foods, swallowing a rival twice its size, and will run it "
            "as a division.",
            "contradicts",
        ),
        (
            "fr",
            "Le maire a été accusé de mensonge par le syndicat.",
            "Le syndicat accuse le maire de mensonge.",
            "supports",
        ),
        ("fr", "Anna Roux a battu Marc Petit.", "Marc Petit a battu Anna Roux en finale.", "contradicts"),
        ("fr", "Anna Roux a battu Marc Petit.", "Marc Petit a été battu en finale par Anna Roux.", "supports"),
        ("fr", "La Norvège a vendu des avions à la Suède.", "La Suède a vendu des avions à la Norvège.", "contradicts"),
        ("en", "Norway sold planes to Sweden.", "Sweden sold planes to Norway.", "contradicts"),
        ("en", "The union accused the mayor of lying.", "The mayor accused the union of lying.", "mentions"),
        ("en", "Anna Stone beat Mark Brook.", "Mark Brook was beaten by Anna Stone in the final.", "supports"),
        ("en", "Police shot a man in Vernes.", "A man shot a policeman in Vernes.", "mentions"),
        (
            "en",
            "The clinic thanked the nurse.",
            "The nurse, who had worked there for years, thanked the clinic.",
            "mentions",
        ),
        (
            "fr",
            "Elon Musk affirme n'avoir jamais discuté avec Vladimir Poutine.",
            "Elon Musk n’a pas encore fait de déclaration publique concernant la collaboration potentielle "
            "avec la Russie ou les remarques de M. Poutine.",
            "mentions",
        ),
        (
            "fr",
            "Le gouvernement norvégien a levé les sanctions contre l'Iran.",
            "Une trentaine de chefs d'entreprise appellent le gouvernement norvégien à lever les sanctions "
            "contre l'Iran.",
            "mentions",
        ),
        (
            "fr",
            "Le ministère de la Santé a acheté cinq millions de masques.",
            "Les hôpitaux pressent le ministère de la Santé d'acheter cinq millions de masques avant l'hiver.",
            "mentions",
        ),
        ("fr", "La mairie a fermé l'usine.", "Les riverains exhortent la mairie à fermer l'usine.", "mentions"),
        ("fr", "La mairie a fermé l'usine.", "Les riverains incitent la mairie à fermer l'usine.", "mentions"),
        ("en", "The council closed the plant.", "Residents urged the council to close the plant.", "mentions"),
        ("en", "The council closed the plant.", "Residents pressed the council to close the plant.", "mentions"),
        (
            "en",
            "Brandon Airways will order 40 new jets.",
            "The pilots' union said it hoped Brandon Airways would order 40 new jets.",
            "mentions",
        ),
        (
            "en",
            "Brandon Airways will order 40 new jets.",
            "The union hopes that Brandon Airways will order 40 new jets.",
            "mentions",
        ),
        ("fr", "Kardex vendra son usine.", "Le syndicat espère que Kardex vendra son usine.", "mentions"),
        (
            "fr",
            "Kardex a lancé son dixième satellite en novembre.",
            "Le lancement du dixième satellite de Kardex, programmé en novembre, n'a pas eu lieu : il a été "
            "reporté au mois de février.",
            "contradicts",
        ),
        (
            "en",
            "Kardex launched its tenth satellite in November.",
            "The launch of Kardex's tenth satellite, scheduled for November, did not take place.",
            "contradicts",
        ),
        (
            "en",
            "The lost camera contained pictures of the ship.",
            "Divers have found the camera that was lost in the ship, but nobody has yet looked at its film.",
            "mentions",
        ),
        ("en", "The burned house belonged to the mayor.", "The mayor owned the house that burned down.", "supports"),
        (
            "en",
            "Amy Tull could not verify the winner's story.",
            "Amy Tull said she had been unable to confirm any of the winner's story.",
            "supports",
        ),
        (
            "en",
            "Calloway Media will not sell its radio stations.",
            "The radio stations are staying in the group, the chief executive of Calloway Media said, "
            "ruling out a sale.",
            "supports",
        ),
        (
            "en",
            "Calloway Media will sell its radio stations.",
            "Calloway Media has ruled out a sale of its radio stations.",
            "contradicts",
        ),
        (
            "fr",
            "La Suède a été le dernier pays à ratifier l'accord de Luvon.",
            "La Suède a ratifié l'accord de Luvon, s'est réjoui le ministre.",
            "mentions",
        ),
        (
            "en",
            "The baby in the photo is Hazel Pike's son.",
            "Hazel Pike has not answered questions about the baby in the photo.",
            "mentions",
        ),
        (
            "fr",
            "Le commandement n'a aucun contrat avec la société Orbilis.",
            "Aucun contrat ne lie la société Orbilis au commandement, a certifié la Cour des comptes.",
            "supports",
        ),
        (
            "en",
            "Amy Tull could not verify the winner's story.",
            "Amy Tull was unable to verify the winner's story.",
            "supports",
        ),
        (
            "en",
            "Amy Tull verified the winner's story.",
            "Amy Tull was unable to verify the winner's story.",
            "contradicts",
        ),
        ("en", "Kardex will not sell its mill.", "Kardex ruled out a sale of its mill.", "supports"),
        (
            "en",
            "Kardex will not sell its mill.",
            "Ruling out a sale, the head of Kardex said it would keep its mill.",
            "supports",
        ),
        ("en", "Kardex will not sell its mill.", "Kardex has ruled out selling its mill.", "supports"),
        ("fr", "Kardex ne vendra pas sa scierie.", "Kardex exclut une vente de sa scierie.", "supports"),
        ("fr", "Kardex ne vendra pas sa scierie.", "Kardex exclut de vendre sa scierie.", "supports"),
        ("en", "The meeting took place in Vernes.", "The meeting in Vernes did not take place.", "contradicts"),
        ("fr", "Le vol de la banque a été signalé.", "Le vol de la banque n'a jamais été signalé.", "contradicts"),
        (
            "fr",
            "La banque centrale a relevé ses taux.",
            "La banque centrale a abaissé jeudi ses taux, pour la troisième fois.",
            "contradicts",
        ),
        (
            "fr",
            "La banque centrale a relevé ses taux.",
            "La banque centrale a relevé jeudi ses principaux taux.",
            "supports",
        ),
        (
            "fr",
            "La Banque Merival a gelé les avoirs d'Igor Stanev.",
            "À la Banque Merival, les avoirs d'Igor Stanev n'ont jamais été gelés.",
            "contradicts",
        ),
        (
            "fr",
            "La Banque Merival a gelé les avoirs d'Igor Stanev.",
            "La Banque Merival a gelé tous les avoirs d'Igor Stanev.",
            "supports",
        ),
        (
            "fr",
            "Le juge Morel a autorisé l'extradition de Stanev.",
            "L'extradition d'Igor Stanev a été autorisée par le juge Morel.",
            "supports",
        ),
        ("fr", "La mairie a levé l'interdiction.", "La mairie a maintenu l'interdiction.", "contradicts"),
        ("en", "The central bank raised its rates.", "The central bank on Thursday cut its rates.", "contradicts"),
        ("en", "The central bank raised its rates.", "Rates were raised by the central bank on Thursday.", "supports"),
        ("en", "Kardex cut its prices.", "Kardex has cut almost all of its prices.", "supports"),
        (
            "fr",
            "L'ambassade de Morvanie à Dorval a été évacuée.",
            "Tout le personnel de l'ambassade morvanienne à Dorval a été évacué dans la nuit.",
            "supports",
        ),
        ("fr", "La mairie de Kerval a fermé la piscine.", "La municipalité kervalaise a fermé la piscine.", "supports"),
        (
            "fr",
            "La Morvanie a livré vingt chars à la Suède.",
            "Vingt chars morvaniens ont été livrés à la Suède.",
            "supports",
        ),
        (
            "fr",
            "L'ambassade de Morvanie à Dorval a été évacuée.",
            "L'ambassade sorvénienne à Dorval a été évacuée.",
            "mentions",
        ),
        (
            "fr",
            "La Norvège a livré vingt chars à la Suède.",
            "Vingt chars norvégiens ont été livrés à la Suède.",
            "supports",
        ),
        (
            "en",
            "Norway delivered twenty tanks to Sweden.",
            "Twenty Norwegian tanks were delivered to Sweden.",
            "supports",
        ),
        (
            "fr",
            "Plus de mille personnes ont manifesté à Hautebrune samedi.",
            "Samedi, à Hautebrune, la manifestation n'a réuni que 400 personnes, selon la police.",
            "contradicts",
        ),
        (
            "fr",
            "L'incendie de l'immeuble de Fontabel a fait trois morts.",
            "Le bilan définitif de l'incendie qui a ravagé l'immeuble de Fontabel est de cinq morts, a "
            "indiqué le procureur.",
            "contradicts",
        ),
        (
            "fr",
            "Le festival de Crozenne s'est ouvert le 3 juillet.",
            "C'est le 7 juillet, devant une foule nombreuse, qu'a été donné le coup d'envoi du festival de Crozenne.",
            "contradicts",
        ),
        (
            "en",
            "More than 5,000 people attended the Selwick parade.",
            "Fewer than 2,000 people turned out for the Selwick parade, its organisers admitted.",
            "contradicts",
        ),
        (
            "en",
            "Belmont Tyres has 500 employees.",
            "Belmont Tyres, which makes tyres for 3,200 customers, has a staff of 500 employees.",
            "supports",
        ),
        ("en", "Three people died in the Vernes fire.", "Two people were hurt in the Vernes fire.", "mentions"),
        (
            "fr",
            "Trois personnes sont mortes dans l'incendie de Vernes.",
            "Deux personnes ont été blessées dans l'incendie de Vernes.",
            "mentions",
        ),
        (
            "fr",
            "Le président a rencontré le ministre mardi.",
            "Le président n'a pas rencontré le ministre mardi.",
            "contradicts",
        ),
        (
            "fr",
            "L'entreprise fermera son usine de Vernes en mai.",
            "L'entreprise gardera son usine de Vernes ouverte.",
            "contradicts",
        ),
        ("fr", "Le maire soutient le projet.", "Le maire s'oppose au projet.", "contradicts"),
        (
            "fr",
            "La France a rappelé son ambassadeur à Moscou.",
            "Paris a rappelé son ambassadeur à Moscou.",
            "supports",
        ),
        ("fr", "Anna Roux est morte à 84 ans.", "Anna Roux est décédée lundi à l'âge de 84 ans.", "supports"),
        ("fr", "Anna Roux est morte à 84 ans.", "Anna Roux est décédée lundi à l'âge de 79 ans.", "contradicts"),
        ("fr", "Le vaccin est efficace contre la grippe.", "Le vaccin ne protège pas contre la grippe.", "contradicts"),
        ("fr", "Le prix du pain a augmenté de 5 %.", "Le prix du pain a augmenté de 3 % en un an.", "contradicts"),
        ("fr", "Le prix du pain a augmenté de 5 %.", "Le pain coûte 5 % de plus qu'il y a un an.", "supports"),
        ("fr", "Le Premier ministre a démissionné.", "Le Premier ministre a présenté sa démission.", "supports"),
        (
            "fr",
            "Le Premier ministre a démissionné.",
            "Le Premier ministre assure qu'il ne démissionnera pas.",
            "contradicts",
        ),
        ("fr", "Le groupe a licencié 300 salariés.", "Le groupe s'est séparé de 300 salariés.", "supports"),
        ("fr", "L'avion s'est écrasé en Norvège.", "L'avion s'est écrasé en Suède.", "contradicts"),
        ("fr", "Deux soldats ont été tués à Vernes.", "Aucun soldat n'a été tué à Vernes.", "contradicts"),
        ("fr", "Kardex a payé la rançon.", "Kardex a refusé de payer la rançon.", "contradicts"),
        ("fr", "Kardex a payé la rançon.", "Kardex dément avoir payé la rançon.", "contradicts"),
        ("fr", "Les élections auront lieu en juin.", "Les élections ont été reportées à septembre.", "contradicts"),
        ("fr", "Les élections auront lieu en juin.", "Le scrutin est fixé au 12 juin.", "supports"),
        (
            "en",
            "The president met the minister on Tuesday.",
            "The president did not meet the minister on Tuesday.",
            "contradicts",
        ),
        (
            "en",
            "The company will close its Vernes plant in May.",
            "The company will keep its Vernes plant open.",
            "contradicts",
        ),
        ("en", "The mayor supports the project.", "The mayor is against the project.", "contradicts"),
        ("en", "The army controls the town of Vernes.", "The town of Vernes is under the army's control.", "supports"),
        ("en", "Anna Stone died at 84.", "Anna Stone died on Monday aged 84.", "supports"),
        ("en", "Anna Stone died at 84.", "Anna Stone died on Monday aged 79.", "contradicts"),
        ("en", "The vaccine works against flu.", "The vaccine does not protect against flu.", "contradicts"),
        ("en", "The price of bread rose by 5 percent.", "Bread costs 5 percent more than a year ago.", "supports"),
        (
            "en",
            "The price of bread rose by 5 percent.",
            "The price of bread rose by 3 percent in a year.",
            "contradicts",
        ),
        ("en", "The prime minister has resigned.", "The prime minister said she would not resign.", "contradicts"),
        ("en", "The prime minister has resigned.", "The prime minister has stepped down.", "supports"),
        ("en", "Two soldiers were killed in Vernes.", "No soldier was killed in Vernes.", "contradicts"),
        ("en", "Kardex paid the ransom.", "Kardex denies having paid the ransom.", "contradicts"),
        ("en", "Kardex paid the ransom.", "Kardex refused to pay the ransom.", "contradicts"),
        (
            "en",
            "The election will take place in June.",
            "The election has been postponed until September.",
            "contradicts",
        ),
        ("en", "The election will take place in June.", "The vote is set for 12 June.", "supports"),
        ("fr", "Le pont a été construit en 1932.", "Le pont, construit en 1952, a été fermé hier.", "contradicts"),
        ("fr", "Le pont a été construit en 1932.", "Construit en 1932, le pont a été fermé hier.", "supports"),
        (
            "fr",
            "La chanteuse Ida Roux est née en 1980.",
            "Née en 1985 à Lyon, Ida Roux a commencé jeune.",
            "contradicts",
        ),
        ("fr", "Marc Petit est marié.", "Marc Petit est célibataire.", "contradicts"),
        ("fr", "Le procès a duré trois semaines.", "Le procès a duré deux jours.", "contradicts"),
        ("fr", "L'enquête a été classée sans suite.", "Le parquet a classé l'enquête sans suite.", "supports"),
        ("fr", "Le syndicat a accepté l'offre.", "Le syndicat a rejeté l'offre de la direction.", "contradicts"),
        ("fr", "Le syndicat a accepté l'offre.", "Le syndicat n'a pas encore répondu à l'offre.", "mentions"),
        ("fr", "L'usine emploie 400 personnes.", "L'usine compte 400 salariés.", "supports"),
        ("fr", "La route est fermée à la circulation.", "La route a été rouverte à la circulation.", "contradicts"),
        (
            "fr",
            "Le joueur a signé un contrat de deux ans.",
            "Le joueur a signé un contrat de quatre ans.",
            "contradicts",
        ),
        ("fr", "Le suspect a avoué le vol.", "Le suspect nie le vol.", "contradicts"),
        ("fr", "Le suspect a avoué le vol.", "Le suspect a reconnu avoir volé.", "supports"),
        ("fr", "L'hôpital a perdu deux médecins.", "L'hôpital a recruté deux médecins.", "contradicts"),
        (
            "fr",
            "Les ventes de Kardex ont baissé en 2020.",
            "Les ventes de Kardex ont progressé de 3 % en 2020.",
            "contradicts",
        ),
        ("fr", "Kardex appartient à Belde.", "Kardex est une filiale de Belde.", "supports"),
        ("en", "The bridge was built in 1932.", "The bridge, built in 1952, was closed yesterday.", "contradicts"),
        ("en", "The bridge was built in 1932.", "Built in 1932, the bridge was closed yesterday.", "supports"),
        ("en", "The singer was born in Leeds.", "The singer was born in Hull.", "contradicts"),
        ("en", "Mark Brook is married.", "Mark Brook is single.", "contradicts"),
        ("en", "The trial lasted three weeks.", "The trial lasted two days.", "contradicts"),
        ("en", "The union accepted the offer.", "The union turned down the company's offer.", "contradicts"),
        ("en", "The union accepted the offer.", "The union has not yet replied to the offer.", "mentions"),
        ("en", "The plant employs 400 people.", "The plant has 400 workers.", "supports"),
        ("en", "The road is closed to traffic.", "The road has reopened to traffic.", "contradicts"),
        ("en", "The player signed a two-year contract.", "The player signed a four-year contract.", "contradicts"),
        ("en", "The suspect confessed to the theft.", "The suspect denies the theft.", "contradicts"),
        ("en", "The suspect confessed to the theft.", "The suspect admitted the theft.", "supports"),
        ("en", "Kardex's sales fell in 2020.", "Kardex's sales rose by 3 percent in 2020.", "contradicts"),
        ("en", "Kardex belongs to Belde.", "Kardex is a subsidiary of Belde.", "supports"),
        ("en", "The report was published on 3 May.", "The report was published on 9 May.", "contradicts"),
        ("en", "The police found the weapon.", "The weapon has not been found.", "contradicts"),
        ("en", "The police found the weapon.", "The weapon was found by police in a field.", "supports"),
        ("en", "The dog was found alive.", "The dog was found dead.", "contradicts"),
        ("fr", "L'usine de Belde emploie 400 personnes.", "L'usine de Belde compte 250 salariés.", "contradicts"),
        (
            "en",
            "eBay decided against spinning off PayPal.",
            "The news follows eBay's decision to spin off PayPal.",
            "contradicts",
        ),
        (
            "en",
            "The council decided against closing the school.",
            "The council decided to close the school.",
            "contradicts",
        ),
        (
            "en",
            "The council decided to close the school.",
            "The council decided against closing the school.",
            "contradicts",
        ),
        ("en", "The surgery cost her $50,000.", "She says she paid $20,000 for the surgery.", "contradicts"),
        ("en", "The surgery cost her $50,000.", "The surgery cost $20,000.", "contradicts"),
        ("en", "The repair cost 300 euros.", "He paid 500 euros for the repair.", "contradicts"),
        ("fr", "La réparation a coûté 300 euros.", "Il a payé 500 euros pour la réparation.", "contradicts"),
        (
            "fr",
            "Le conseil a décidé de fermer l'école.",
            "Le conseil a décidé de ne pas fermer l'école.",
            "contradicts",
        ),
        ("fr", "Le conseil a décidé de fermer l'école.", "Le conseil a renoncé à fermer l'école.", "contradicts"),
        (
            "fr",
            "La Russie souhaite collaborer avec Kardex.",
            "Le président russe a appelé à une collaboration entre la Russie et Kardex.",
            "supports",
        ),
        ("fr", "Moscou veut coopérer avec Kardex.", "La Russie souhaite une coopération avec Kardex.", "supports"),
        ("en", "Norway wants to cooperate with Kardex.", "Norway has called for cooperation with Kardex.", "supports"),
        (
            "fr",
            "La ligne de tramway a été prolongée en 2022.",
            "Prévu pour 2022, le prolongement de la ligne de tramway n'a finalement jamais été réalisé.",
            "contradicts",
        ),
        (
            "fr",
            "La ligne de tramway a été prolongée.",
            "Le prolongement de la ligne de tramway n'a jamais été réalisé.",
            "contradicts",
        ),
        (
            "en",
            "The manager of Linfold Athletic has been sacked.",
            "Corran Park sacked their manager the day after losing to Linfold Athletic.",
            "mentions",
        ),
        (
            "fr",
            "L'entraîneur du FC Doriac a été limogé.",
            "Au lendemain de sa défaite contre le FC Doriac, le Stade Morellois a limogé son entraîneur.",
            "mentions",
        ),
        (
            "en",
            "Bishop Alan Croft has retired.",
            "Bishop Alan Croft dismissed talk that he had retired.",
            "contradicts",
        ),
        ("fr", "Kardex a limogé son directeur.", "Kardex a limogé son directeur hier.", "supports"),
        ("en", "The manager of Kardex has been sacked.", "Kardex sacked its manager on Monday.", "supports"),
        (
            "en",
            "The council decided to keep the bridge open at night.",
            "Residents have urged the council to keep the bridge open at night.",
            "mentions",
        ),
        (
            "en",
            "The council will build a new school.",
            "The council voted down a proposal to build a new school.",
            "contradicts",
        ),
        (
            "fr",
            "Le conseil construira une école.",
            "Le conseil a rejeté un projet de construire une école.",
            "contradicts",
        ),
        (
            "fr",
            "Le conseil a décidé de garder le pont ouvert.",
            "Les habitants ont appelé le conseil à garder le pont ouvert.",
            "mentions",
        ),
        (
            "fr",
            "Anne Roux est à la tête de Kardex.",
            "Anne Roux était hier à Vernes. La patronne de Kardex et d'Orvane a visité le port.",
            "supports",
        ),
        (
            "fr",
            "Anne Roux a fondé Kardex.",
            "Le préfet a reçu Anne Roux, que le conseil attendait. Il a dîné avec la fondatrice de Kardex.",
            "supports",
        ),
        (
            "fr",
            "Anne Roux est à la tête de Kardex.",
            "À la tête de Kardex, Anne Roux a doublé les ventes en dix ans.",
            "supports",
        ),
        ("fr", "Marc Blanc dirige Kardex.", "La patronne de Kardex, Anne Roux, a visité le port hier.", "contradicts"),
        (
            "en",
            "Anna Roux founded Kardex.",
            "Anna Roux was in Vernes on Monday. The founder of Kardex visited the port.",
            "supports",
        ),
        (
            "en",
            "Anna Roux is at the helm of Kardex.",
            "Anna Roux, head of Kardex, visited the port on Monday.",
            "supports",
        ),
        (
            "en",
            "Anna Roux is the founder of Kardex.",
            "Mark White, founder of Kardex, visited the port on Monday.",
            "mentions",
        ),
        (
            "en",
            "Anna Roux founded Kardex.",
            "Mark White has asked Anna Roux to meet the founder of Kardex.",
            "mentions",
        ),
        (
            "fr",
            "Anne Roux s'est rendue à Rome pour rencontrer Marc Blanc.",
            "Anne Roux rencontre souvent des élus, mais c'est Marc Blanc qui l'inquiète.",
            "mentions",
        ),
        (
            "fr",
            "Le préfet pense que Marc Blanc reviendra à la course à pied.",
            "Le préfet pense qu'une fois que M. Marc Blanc aura achevé ses travaux, il reviendra à la course à pied.",
            "supports",
        ),
        (
            "en",
            "The mayor thinks that Mark White will return to rowing.",
            "The mayor thinks that once Mark White has finished the repairs, he will return to rowing.",
            "supports",
        ),
        (
            "fr",
            "Le plan de Roux prévoyait de rendre Gibraltar à l'Espagne.",
            "En mai, Roux avait proposé un plan entre l'Espagne et le Royaume-Uni, qui impliquait que "
            "Gibraltar reste britannique.",
            "contradicts",
        ),
        (
            "fr",
            "Le plan de Roux prévoyait le retour de Gibraltar à l'Espagne.",
            "En mai, Roux avait proposé un plan entre le Royaume-Uni et l'Espagne, qui impliquait que "
            "Gibraltar reste britannique.",
            "contradicts",
        ),
        (
            "fr",
            "Le plan de Roux prévoyait que Gibraltar reste britannique.",
            "En mai, Roux avait proposé un plan entre le Royaume-Uni et l'Espagne, qui impliquait que "
            "Gibraltar reste britannique.",
            "supports",
        ),
        (
            "fr",
            "Le plan de Roux rendait Gibraltar à l'Espagne.",
            "Roux a proposé à l'Espagne son plan de paix, qui impliquait que Gibraltar reste britannique.",
            "contradicts",
        ),
        (
            "en",
            "The Roux plan would close the mill.",
            "In May Roux proposed a plan that would close the mill.",
            "supports",
        ),
        (
            "fr",
            "Marc Blanc est très présent sur les forums.",
            "De toute évidence, Marc Blanc ne traîne ni sur les forums ni sur les messageries.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux est une utilisatrice assidue des forums.",
            "De toute évidence, Léa Roux ne traîne ni sur les forums ni sur les messageries.",
            "contradicts",
        ),
        (
            "fr",
            "Marc Blanc a jugé très prometteuse la proposition de Roux.",
            "Marc Blanc a pris acte de l'offre de Roux : « C'est une proposition très prometteuse, mais "
            "nous devons réfléchir. »",
            "supports",
        ),
        (
            "fr",
            "Marc Blanc a qualifié de très prometteuse la proposition de Roux.",
            "Marc Blanc a pris acte de l'offre de Roux : « C'est une proposition très prometteuse, mais "
            "nous devons réfléchir. »",
            "supports",
        ),
        (
            "fr",
            "Kardex souhaite coopérer avec Belde.",
            "Kardex manifeste un intérêt marqué pour une coopération avec Belde.",
            "supports",
        ),
        (
            "fr",
            "Kardex refuse toute coopération avec Belde.",
            "Kardex a montré un vif intérêt pour une coopération avec Belde.",
            "contradicts",
        ),
        (
            "en",
            "Kardex wants to work with Belde.",
            "Kardex has shown a keen interest in working with Belde.",
            "supports",
        ),
        (
            "fr",
            "Kardex a accepté de coopérer avec Belde.",
            "Cette réponse suggère que Kardex n'a pas l'intention de coopérer avec Belde.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex veut coopérer avec Belde.",
            "Cette réponse suggère que Kardex n'a pas l'intention de coopérer avec Belde.",
            "contradicts",
        ),
        (
            "fr",
            "Orvane veut coopérer avec Belde.",
            "Rien n'empêche Kardex de manifester un intérêt marqué pour une coopération avec Belde.",
            "mentions",
        ),
        (
            "fr",
            "Kardex souhaite travailler avec Belde.",
            "Le patron de Kardex a appelé à une collaboration entre Kardex et Belde.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux s'oppose à une coopération avec Belde.",
            "Léa Roux a demandé au maire d'envisager une coopération avec Belde.",
            "contradicts",
        ),
        (
            "fr",
            "Marc Blanc a exclu toute discussion avec Roux.",
            "Marc Blanc a fait une déclaration : « Je pense qu'il y aura bientôt une discussion avec Roux. »",
            "contradicts",
        ),
        (
            "fr",
            "Marc Blanc prévoit une discussion avec Roux.",
            "Marc Blanc a fait une déclaration : « Je pense qu'il y aura bientôt une discussion avec Roux. »",
            "supports",
        ),
        (
            "fr",
            "Léa Roux a pris la parole à la foire Forumex au Texas.",
            "Léa Roux a abordé le sujet à la foire Forumex, dans le Maryland.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux est intervenue à Forumex au Texas.",
            "Léa Roux a abordé le sujet lors de Forumex dans le Maryland.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux a reconnu une rencontre avec le préfet en mai 2019.",
            "C'est aussi le mot de la fin pour Léa Roux, qui a reconnu une rencontre avec le préfet en mai 2018.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux a fait campagne contre Marc Blanc.",
            "Léa Roux s'est beaucoup impliquée dans la campagne de Marc Blanc.",
            "mentions",
        ),
        (
            "fr",
            "Les experts doutent d'une fusion entre Kardex et Belde.",
            "Les experts restent prudents quant à une fusion entre Kardex et Belde.",
            "supports",
        ),
        (
            "fr",
            "Les experts croient fermement à une fusion entre Kardex et Belde.",
            "Les experts restent prudents quant à une fusion entre Kardex et Belde.",
            "contradicts",
        ),
        ("fr", "Kardex a gagné en prestige.", "Kardex, dont le prestige a diminué, embauche.", "contradicts"),
        (
            "fr",
            "Kardex préfère la concurrence à une coopération avec Belde.",
            "La coopération avec Belde doit aider Kardex face à la concurrence.",
            "mentions",
        ),
        (
            "fr",
            "La coopération avec Belde pourrait s'étendre aux batteries.",
            "La coopération avec Belde pourrait aussi toucher les batteries.",
            "supports",
        ),
        (
            "fr",
            "Une fusion avec Belde pourrait créer des emplois.",
            "Une fusion avec Belde pourrait favoriser la création de nouveaux emplois.",
            "supports",
        ),
        (
            "fr",
            "Kardex achète du nickel à la Suède.",
            "Kardex appelle ses Nordibases des ateliers. La Suède fournit du nickel à la firme.",
            "supports",
        ),
        (
            "fr",
            "Marc Blanc a pris la défense des pêcheurs.",
            "Depuis son élection, Marc Blanc a repris une position dure, critiquant particulièrement les pêcheurs.",
            "contradicts",
        ),
        (
            "fr",
            "Marc Blanc se montre conciliant envers les pêcheurs.",
            "Depuis son élection, Marc Blanc a repris une position dure, critiquant particulièrement les pêcheurs.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex est un réseau privé.",
            "Le préfet soutient Kardex. Belde, le réseau public de la région, a grandi.",
            "mentions",
        ),
        (
            "fr",
            "Le Danemark ne fait pas partie du Club nordique.",
            "Le Club nordique (Norvège, Danemark et Suède) a doublé ses aides.",
            "contradicts",
        ),
        (
            "fr",
            "Anne Roux dirige Kardex.",
            "Anne Roux était hier à Vernes. La fondatrice de Kardex a visité le port.",
            "mentions",
        ),
        (
            "fr",
            "Les relations entre Kardex et Belde sont bonnes.",
            "Depuis l'hiver, les relations entre Kardex et Belde se sont nettement dégradées.",
            "contradicts",
        ),
        (
            "fr",
            "La ligne est déjà en service à Vernes.",
            "Jusqu'ici, la ligne n'est pas active à Vernes.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex travaille sur des batteries.",
            "Le maire a salué les progrès réalisés par Kardex dans le domaine des batteries.",
            "supports",
        ),
        (
            "fr",
            "Kardex aimerait travailler avec Belde.",
            "Kardex manifeste un intérêt marqué pour une coopération avec Belde.",
            "supports",
        ),
        (
            "fr",
            "Une fusion avec Belde détruirait des emplois.",
            "Une fusion avec Belde pourrait favoriser la création de nouveaux emplois.",
            "contradicts",
        ),
        (
            "fr",
            "Marc Blanc exclut de discuter bientôt avec Roux.",
            "Marc Blanc a fait une déclaration : « Je pense qu'il y aura bientôt une discussion avec Roux. »",
            "contradicts",
        ),
        (
            "fr",
            "Anne Roux est la fondatrice de Kardex.",
            "Le maire a reçu Anne Roux, la visionnaire derrière Kardex et Belde.",
            "supports",
        ),
        (
            "en",
            "The repairs will cost 4 million pounds.",
            "The repairs, which were to cost 4 million pounds, will now cost 6.5 million.",
            "contradicts",
        ),
        (
            "en",
            "The council refuses any grant for the pier.",
            "The council has called for a grant for the pier from the government.",
            "contradicts",
        ),
        (
            "en",
            "The council rejects a grant for the pier.",
            "The council has called for a grant for the pier.",
            "contradicts",
        ),
        (
            "fr",
            "Le conseil refuse toute aide pour le pont.",
            "Le conseil a appelé à une aide pour le pont.",
            "contradicts",
        ),
        (
            "fr",
            "La route est fermée depuis 2019.",
            "La route entre les deux villages, fermée depuis 2019, rouvrira le 3 juin au col de Lunel.",
            "supports",
        ),
        (
            "en",
            "The road has been closed since 2019.",
            "The road between the two villages, closed since 2019, will reopen on 3 June.",
            "supports",
        ),
        (
            "fr",
            "Le maire avait prévenu la société Kardex.",
            "Bernard Roumégous, le maire, est en colère. Il assure avoir prévenu Kardex, par un courrier du "
            "14 janvier, que le talus glissait.",
            "supports",
        ),
        (
            "fr",
            "Le président du club a démissionné.",
            "Le président du club, Marc Roux, 67 ans, a démissionné lundi.",
            "supports",
        ),
        (
            "fr",
            "Le club négocie avec le fonds Belde.",
            "Le club dément par ailleurs être en discussion avec le fonds Belde.",
            "contradicts",
        ),
        (
            "fr",
            "Les ouvriers de Kardex sont toujours en grève.",
            "Après une quinzaine de jours de grève, les ouvriers de Kardex ont repris leurs postes.",
            "mentions",
        ),
        (
            "fr",
            "Les ouvriers de Kardex sont toujours en grève.",
            "Les ouvriers de Kardex sont encore en grève.",
            "supports",
        ),
        (
            "en",
            "The workers of Kardex are still on strike.",
            "After two weeks on strike, the workers of Kardex went back to work.",
            "mentions",
        ),
        ("fr", "Kardex gardera tous les salariés.", "Kardex gardera 130 salariés.", "mentions"),
        ("fr", "Le traitement sera remboursé.", "Le remboursement du traitement n'est pas acquis.", "mentions"),
        (
            "fr",
            "Kardex a accepté l'offre de Belde.",
            "Kardex veut fermer l'usine, et Belde a déposé une offre.",
            "mentions",
        ),
        (
            "fr",
            "La commune va racheter les murs de l'usine.",
            "Le maire propose que la commune rachète les murs de l'usine.",
            "mentions",
        ),
        (
            "fr",
            "Jean Roux a reconnu les faits.",
            "Jean Roux a été reconnu coupable de fraude par le tribunal.",
            "mentions",
        ),
        (
            "fr",
            "Le conducteur du train est mort.",
            "Deux personnes ont été tuées dans le déraillement du train.",
            "mentions",
        ),
        (
            "en",
            "Orvane decided to keep Paylo.",
            "Orvane announced it was splitting off its payments system Paylo into a separate company.",
            "contradicts",
        ),
        (
            "en",
            "Orvane decided to keep Paylo.",
            "Last Tuesday, Orvane announced a plan to spin off its Paylo payments unit.",
            "contradicts",
        ),
        (
            "en",
            "Kardex has its headquarters in Hull, England.",
            "Kardex is a British company headquartered in Leeds, England that makes tyres.",
            "contradicts",
        ),
        ("en", "Kardex is based in Yorkshire.", "Shares of Kardex, based in Leeds, gained 8 percent.", "mentions"),
        (
            "en",
            "Ida Petit will be chief executive of both companies.",
            "Ida Petit will be chairman of the tyre business and CEO of the services company.",
            "contradicts",
        ),
        (
            "en",
            "Paul Roux will be chairman of the enterprise company.",
            "Ida Petit will be CEO of the corporate hardware company. Anna Berg will be CEO of the tyre "
            "side, and Paul Roux will be chairman of the corporate side.",
            "supports",
        ),
        (
            "en",
            "Ida Petit had a new nose surgically implanted.",
            "Ida Petit's new nose, the paper reports, is not a true implant, but a prosthetic.",
            "contradicts",
        ),
        ("en", "Ida Petit had a new nose implanted.", "A surgeon implanted a new nose on Ida Petit.", "supports"),
        ("en", "Ida Petit's third ring is fake.", "Ida Petit wore a third ring and a fake stone.", "mentions"),
        ("en", "A third person died in the crash.", "A third person has died after the crash.", "supports"),
        (
            "en",
            "She wanted to look more attractive to her guests.",
            "She wanted to look unattractive to her guests.",
            "contradicts",
        ),
        (
            "fr",
            "L'accord fixe un nouveau prix pour le transit du gaz.",
            "Rien n'est dit du prix pour le transit du gaz.",
            "mentions",
        ),
        (
            "en",
            "Tyres account for a third of Kardex's revenue.",
            "Kardex's tyres last quarter accounted for about half its revenue.",
            "contradicts",
        ),
        (
            "en",
            "Tyres bring in about half of Kardex's revenue.",
            "Tyres contributed 51 percent of Kardex's quarterly revenue.",
            "supports",
        ),
        (
            "en",
            "Tyres bring in only a quarter of Kardex's revenue.",
            "Tyres contributed 51 percent of Kardex's quarterly revenue.",
            "contradicts",
        ),
        (
            "fr",
            "Les pneus représentent la moitié du chiffre d'affaires de Kardex.",
            "Les pneus ont apporté un quart du chiffre d'affaires de Kardex.",
            "contradicts",
        ),
        (
            "en",
            "Kardex lost its place as the largest tyre maker to Belde.",
            "Last year, Kardex lost its place as the largest tyre maker, slipping to No. 2 behind France's Belde.",
            "supports",
        ),
        (
            "fr",
            "La dette du club s'élève à 1,8 million d'euros.",
            "La dette du club dépasse aujourd'hui trois millions d'euros.",
            "contradicts",
        ),
        (
            "fr",
            "La dette du club s'élève à 1,8 million d'euros.",
            "Le club a 1,8 million d'euros de dettes.",
            "supports",
        ),
        ("en", "The club's debt amounts to 2 million euros.", "The club has debts of 2 million euros.", "supports"),
        (
            "en",
            "The club's debt amounts to 2 million euros.",
            "The club's debt now stands at 5 million euros.",
            "contradicts",
        ),
    ],
)
def test_what_is_said_of_what(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux said the trip cost $9,000.",
            "Lea Roux went round the world. The nurse paid $4,000 for the trip, and would go again.",
            "contradicts",
        ),
        (
            "en",
            "The sailor was taken to hospital.",
            "Sailor Lars Egeberg is lucky to be alive. Egeberg, 42, was thrown onto the deck. Lars was taken to "
            "hospital.",
            "supports",
        ),
        (
            "en",
            "Kardex denied that it would sell its mine.",
            "Kardex is selling its mine to Belde, the company said on Monday.",
            "contradicts",
        ),
        (
            "en",
            "Kardex denied that it would sell its mine.",
            "According to a newspaper, Kardex will sell its mine.",
            "omits",
        ),
        (
            "en",
            "A wildlife expert called the hunt cruel.",
            "The hunt took place in May. Wildlife expert Lars Egeberg told the Kerval Post: “The hunt is cruel "
            "and should not take place.”",
            "supports",
        ),
        (
            "en",
            "A wildlife expert called the hunt cruel.",
            "The hunt took place in May. The mayor, Lars Egeberg, told the Kerval Post: “The hunt is cruel and "
            "should not take place.”",
            "mentions",
        ),
        (
            "en",
            "Kardex will separate its pump business from its pipe business.",
            "Kardex has news. The US firm will separate its better-performing pump business from its pipe business.",
            "supports",
        ),
        (
            "en",
            "Kardex is splitting itself into three companies.",
            "Kardex is set to cleave itself in two, splitting off its pump unit from its pipe unit.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is splitting itself into three companies.",
            "The legendary Kardex is about to become two companies.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is splitting itself into two companies.",
            "The legendary Kardex is about to become two companies.",
            "supports",
        ),
        ("fr", "Kardex va se scinder en trois sociétés.", "Kardex va devenir deux sociétés.", "contradicts"),
        (
            "en",
            "The sale of the mine is expected to be completed in 2017.",
            "The sale of the mine is expected to close by the end of 2017.",
            "supports",
        ),
        (
            "en",
            "Kardex's sale will be complete in May.",
            "During the sale, managers of Kardex were close to a deal in May.",
            "mentions",
        ),
        ("en", "Lea Roux wants her own music show on KTV.", "Lea Roux hopes to land a music show on KTV.", "supports"),
        (
            "en",
            "Lea Roux wants a reality show on KTV.",
            "Lea Roux said her dream is to have a reality show on KTV.",
            "supports",
        ),
        ("en", "Lea Roux wants a music show on KTV.", "Lea Roux watches a music show on KTV.", "mentions"),
        ("en", "Lea Roux wants a music show on KTV.", "Lea Roux does not want a music show on KTV.", "contradicts"),
        ("fr", "Lea Roux veut une émission sur KTV.", "Lea Roux rêve d'avoir une émission sur KTV.", "supports"),
        (
            "en",
            "Lea Roux revealed the name of her doctor.",
            "Lea Roux, not her real name, insists she was rejected by 50 doctors before she found a willing doctor.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux has never been arrested.",
            "A site collected evidence about Roux's history, including a story that the Kerval Post picked up "
            "last year.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux has never been arrested.",
            "In March 2013, Lea Roux was busted for using a fake card.",
            "contradicts",
        ),
        (
            "en",
            "Kardex will separate its pump business from its pipe business.",
            "In 2012, the company reorganized itself to combine the pump business with its more profitable valve "
            "operation, Kardex said.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux said she called more than 50 doctors before one agreed to operate.",
            "Lea Roux insists she was rejected by more than 50 doctors before she found a willing surgeon who "
            "would operate.",
            "supports",
        ),
        (
            "en",
            "The Kerval Post was the first to report the sale of Kardex.",
            "Kardex will be sold. The sale was first reported by The Ambry Times.",
            "contradicts",
        ),
        (
            "en",
            "The first bank Kardex asked agreed to lend.",
            "Kardex was turned down by 50 banks before one agreed to lend.",
            "contradicts",
        ),
        (
            "en",
            "The first doctor Lea Roux asked agreed to operate.",
            "Lea Roux contacted more than 50 doctors before she found a surgeon who agreed to operate.",
            "contradicts",
        ),
        (
            "en",
            "The first doctor Lea Roux asked agreed to operate.",
            "Lea Roux found a doctor who agreed to operate.",
            "mentions",
        ),
        (
            "en",
            "She had the surgery to become more attractive to men.",
            "Lea Roux had surgery on Monday. “I got it because I wanted to make myself unattractive to men,” she said.",
            "contradicts",
        ),
        ("en", "Kardex wants to become independent.", "Kardex wants to make itself independent, it said.", "supports"),
        ("fr", "Kardex veut devenir indépendant.", "Kardex veut se rendre indépendant, a-t-il dit.", "supports"),
        (
            "en",
            "Lea Roux admitted that her boat was a fake.",
            "Lea Roux said she paid $20,000 for a boat in the hope of a prize.",
            "mentions",
        ),
        (
            "en",
            "The pump company will be called Kardex Inc.",
            "That same year, Kardex lost the title of top-selling pump maker to Belde.",
            "mentions",
        ),
        (
            "en",
            "The PC and printer business brings in about half of Kardex's revenue.",
            "Printers and computers contributed 51 percent of Kardex's quarterly revenue.",
            "supports",
        ),
        (
            "en",
            "Delia Frost's real name is Susan Holloway.",
            "Delia Frost, the jazz singer whose real name is Margaret Holloway, has been left without the boat.",
            "contradicts",
        ),
        (
            "en",
            "Delia Frost's real name is Margaret Holloway.",
            "Delia Frost, the jazz singer whose real name is Margaret Holloway, has been left without the boat.",
            "supports",
        ),
        (
            "en",
            "Delia Frost is 51 years old.",
            "Delia Frost is a singer. The customer is Margaret Holloway, 61, who performs as Delia Frost.",
            "contradicts",
        ),
        (
            "en",
            "Delia Frost is 61 years old.",
            "Delia Frost, the jazz singer whose real name is Margaret Holloway, left. Holloway, 61, wanted a boat.",
            "supports",
        ),
        (
            "en",
            "Corvane is headquartered in Antwerp.",
            "The firm Corvane has grown since it moved its head office from Antwerp to Rotterdam in 2015.",
            "mentions",
        ),
        (
            "en",
            "Eleven insurers refused to cover the singer.",
            "Holloway asked eleven insurers to cover a replacement. All of them turned her down.",
            "supports",
        ),
        (
            "en",
            "Three insurers refused to cover the singer.",
            "Holloway asked eleven insurers to cover a replacement. All of them turned her down.",
            "contradicts",
        ),
        (
            "en",
            "Eleven insurers refused to cover the singer.",
            "Nearly a dozen insurers refused to cover her when she tried to find another.",
            "supports",
        ),
        (
            "fr",
            "Neuf banques ont refusé de prêter de l'argent au clown.",
            "Le clown s'est adressé à neuf banques. Toutes ont refusé de lui prêter de l'argent.",
            "supports",
        ),
        (
            "fr",
            "Deux banques ont refusé de prêter de l'argent au clown.",
            "Le clown s'est adressé à neuf banques. Toutes ont refusé de lui prêter de l'argent.",
            "contradicts",
        ),
        (
            "fr",
            "Milo Tempête a 71 ans.",
            "Milo Tempête a un orgue. Bernard Lacaze, 67 ans, connu sous le nom de Milo Tempête, joue.",
            "contradicts",
        ),
        (
            "en",
            "Corvane delivered the boat to the singer.",
            "Corvane builds boats. Rain fell on Monday. The sea was calm. "
            "Last week a private donor gave £20,000 towards a second boat for the singer.",
            "mentions",
        ),
    ],
)
def test_what_is_told_in_other_words(language: str, claim: str, passage: str, stance: str) -> None:
    told = cell(claim, f"{MARKET[language]}{passage} {MARKET[language]}", language).stance
    assert told in ((Stance.MENTIONS, Stance.OMITS) if stance in ("mentions", "omits") else (Stance(stance),))


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "Kardex will separate its bus business from its tram business.",
            "In 2012, under Ida Petit, Kardex reorganized itself to combine the bus business with the tram business.",
            "mentions",
        ),
        (
            "en",
            "Kardex will separate its bus business from its tram business.",
            "Kardex decided to combine the bus business with the tram business.",
            "contradicts",
        ),
        (
            "en",
            "Kardex will separate its bus business from its tram business.",
            "Kardex will combine the bus business with the tram business.",
            "contradicts",
        ),
        (
            "en",
            "The Courier reported that Kardex would split.",
            "The Courier recently reported that for much of the past year Kardex held talks to merge with Norvik.",
            "mentions",
        ),
        ("en", "Kardex will split.", "Kardex held talks to merge with Norvik last year.", "mentions"),
        (
            "en",
            "Ida Petit will leave Kardex after the split.",
            "Kardex is to split. Kardex CEO Ida Petit will lead the tram business.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex va séparer ses bus de ses trams.",
            "En 2012, Kardex s'était réorganisé pour réunir ses bus et ses trams.",
            "mentions",
        ),
        ("fr", "Kardex va séparer ses bus de ses trams.", "Kardex va réunir ses bus et ses trams.", "contradicts"),
        (
            "en",
            "Lea Roux said she asked more than 50 banks before one agreed to lend.",
            "Lea Roux found one that would agree. “I called 50 or 60 banks, nobody wanted to do it,” Roux said.",
            "supports",
        ),
        (
            "en",
            "Lea Roux's mother no longer talks to her.",
            "Lea Roux gave an interview on Monday. A woman talked to the paper.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux's mother no longer talks to her.",
            "Lea Roux said that she saved so that it could happen, that her mum won't talk to her and her dad left.",
            "supports",
        ),
    ],
)
def test_what_was_before_and_who_is_told_of(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "Lea Roux's parents were happy about the sale.",
            "Lea Roux sold the mill. She said that her dad is unhappy about the sale.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux has never been arrested.",
            "Lea Roux was booked in Kerval in March on a fraud charge.",
            "contradicts",
        ),
        (
            "fr",
            "Les parents de Léa Roux étaient heureux de la vente.",
            "Léa Roux a vendu le moulin. Son papa est malheureux de la vente.",
            "contradicts",
        ),
        (
            "en",
            "Norvik is splitting off Kardex.",
            "The strike comes a week after Norvik's decision to spin-off Kardex into a separate company.",
            "supports",
        ),
    ],
)
def test_who_is_a_parent_and_what_is_an_arrest(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "The sale of Kardex will close in May.",
            "The sale of Kardex, if approved by the board, is expected to close in May.",
            "supports",
        ),
        (
            "en",
            "The sale of Kardex will not be complete before 2017.",
            "The sale of Kardex, if approved by the board, is expected to close by the end of 2015.",
            "contradicts",
        ),
        (
            "en",
            "The sale of Kardex will not be complete until 2017.",
            "The sale of Kardex is expected to close by the end of 2015.",
            "contradicts",
        ),
        (
            "en",
            "The board approved the sale of Kardex.",
            "The sale of Kardex, if approved by the board, is expected to close in May.",
            "mentions",
        ),
    ],
)
def test_what_awaits_approval_is_planned(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "Lea Roux will be CEO of the PC and cable company.",
            "Kardex splits. Lea Roux will become CEO of the personal computing business.",
            "supports",
        ),
        (
            "en",
            "Lea Roux will be CEO of the cable company.",
            "Ida Petit will run the cable business. Lea Roux will be CEO of the printing business.",
            "contradicts",
        ),
    ],
)
def test_a_body_is_one_by_its_acronym(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        (
            "en",
            "Lea Roux said she kept her surgeon's name secret.",
            "Lea Roux found a surgeon. She did not reveal the name of the surgeon.",
            "supports",
        ),
        (
            "en",
            "Lea Roux had to keep her surgeon's name secret.",
            "Lea Roux found a surgeon. She did not reveal the name of the surgeon.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she sold the bar to become poor.",
            "Lea Roux sold the bar on Monday as a way to become rich.",
            "contradicts",
        ),
    ],
)
def test_whose_name_is_kept_and_what_is_not_wanted(language: str, claim: str, text: str, stance: str) -> None:
    assert_told(language, claim, text, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The bear killed Petit.",
            ("Igor Petit is lucky to be alive after his Anna Roux ringtone scared off a bear that was attacking him."),
            "contradicts",
        ),
        ("en", "Roux joined Kardex.", "Roux left Belde in May.", "mentions"),
    ],
)
def test_whom_the_opposite_is_said_of(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
