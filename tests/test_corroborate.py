"""Origins and status: two articles with one origin are one witness."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.corroborate import agency_of, corroborate, merge, origin_of, origins_of, same_source
from crosscheck.model import Article, Cell, Evidence, Stance, Status, Verdict, Voice
from crosscheck.text.language import load_language


def article(id: str, **known: str) -> Article:
    fields = {"text": "Texte.", "language": "fr"} | known
    return Article(id=id, **fields)  # type: ignore[arg-type]


def evidence(side: Stance = Stance.SUPPORTS, speaker: str | None = None, *chain: str) -> Evidence:
    voice = Voice.ATTRIBUTED if speaker else Voice.OWN
    return Evidence(side, "q", 0, 1, 1, 0.9, voice, speaker, chain=chain)


def cell(id: str, stance: Stance, *found: Evidence) -> Cell:
    return Cell(id, stance, 0.9, found)


class TestOrigin:
    def test_the_speaker_then_the_agency_then_the_publisher_then_the_article(self) -> None:
        paper = article("a", publisher="Le Monde", agency="AFP", title="Titre")
        assert origin_of(evidence(Stance.SUPPORTS, "Anne Morel", "Reuters", "Anne Morel"), paper) == "Anne Morel"
        assert origin_of(evidence(), paper) == "AFP"
        assert origin_of(evidence(), article("a", publisher="Le Monde", title="Titre")) == "Le Monde"
        assert origin_of(evidence(), article("a", title="Titre")) == "Titre"
        assert origin_of(evidence(), article("a")) == "a"

    def test_a_source_without_a_name_is_no_witness(self) -> None:
        found = evidence(Stance.SUPPORTS, "certaines informations")
        assert origin_of(found, article("a", publisher="Le Monde")) == "Le Monde"

    def test_the_last_named_witness_of_a_chain(self) -> None:
        found = evidence(Stance.SUPPORTS, "Wall Street Journal", "Wall Street Journal", "source du renseignement")
        assert origin_of(found, article("a", publisher="Le Monde")) == "Wall Street Journal"

    @pytest.mark.parametrize(
        ("text", "agency"),
        [
            ("PARIS (AFP) - Le barrage est fissuré.", "AFP"),
            ("Le barrage est fissuré.\n\n(avec AFP)", "AFP"),
            ("Le barrage est fissuré.\n\nAFP", "AFP"),
            ("Le barrage est fissuré. (Reuters)", "Reuters"),
            ("Le barrage est fissuré.\n\n— Reuters", "Reuters"),
            ("Le barrage est fissuré.\n\nLe Monde avec AFP et Reuters", "AFP"),
            ("Le barrage est fissuré, écrit Anne Morel.\n\nAnne Morel", ""),
            ("Le barrage est fissuré, dit l'AFP. La vallée dort.", ""),
            ("Le barrage (fissuré) - un vieux mur.", ""),
            ("", ""),
        ],
    )
    def test_an_agencys_copy_is_told_by_its_credit(self, text: str, agency: str) -> None:
        assert agency_of(article("a", text=text, publisher="Le Monde")) == agency

    def test_a_language_without_data_has_no_credits(self) -> None:
        assert agency_of(article("a", text="(AFP)", language="xx")) == ""


class TestOrigins:
    def test_each_side_has_its_own(self) -> None:
        mixed = cell("a", Stance.MIXED, evidence(), evidence(Stance.CONTRADICTS, "Anne Morel", "Anne Morel"))
        paper = article("a", publisher="Le Monde")
        assert origins_of(mixed, Stance.SUPPORTS, paper) == ("Le Monde",)
        assert origins_of(mixed, Stance.CONTRADICTS, paper) == ("Anne Morel",)

    def test_evidence_on_the_side_that_lost_counts_for_nothing(self) -> None:
        lost = cell("a", Stance.CONTRADICTS, evidence(), evidence(Stance.CONTRADICTS))
        assert origins_of(lost, Stance.SUPPORTS, article("a")) == ()

    def test_a_verdict_without_evidence_is_the_articles(self) -> None:
        decided = Cell("a", Stance.SUPPORTS, 1.0, (), None, "person", Verdict(Stance.SUPPORTS, "AB"))
        assert origins_of(decided, Stance.SUPPORTS, article("a", publisher="Le Monde")) == ("Le Monde",)


S, C, X, M, N = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS, Stance.OMITS


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        ((S, S, N), Status.CORROBORATED),
        ((S, M, N), Status.SINGLE_SOURCE),
        ((S, C, N), Status.DISPUTED),
        ((X, N, N), Status.DISPUTED),
        ((S, X, N), Status.DISPUTED),
        ((C, C, M), Status.CONTRADICTED),
        ((M, N, N), Status.MENTIONED),
        ((N, N, N), Status.UNREPORTED),
        ((), Status.UNREPORTED),
    ],
)
def test_status(stances: tuple[Stance, ...], status: Status) -> None:
    cells, articles = [], {}
    for i, stance in enumerate(stances):
        articles[f"a{i}"] = article(f"a{i}", publisher=f"Journal {i}")
        sides = {S: (S,), C: (C,), X: (S, C)}.get(stance, ())
        cells.append(cell(f"a{i}", stance, *(evidence(side) for side in sides)))
    assert corroborate(cells, articles)[0] is status


def test_two_articles_with_one_origin_are_one_witness() -> None:
    articles = {"a": article("a", publisher="Le Monde"), "b": article("b", publisher="Le Figaro", agency="AFP")}
    quoting = [
        cell("a", S, evidence(S, "Dmitri Peskov", "Dmitri Peskov")),
        cell("b", S, evidence(S, "Dmitry Peskov", "Reuters", "Dmitry Peskov")),
    ]
    assert corroborate(quoting, articles) == (Status.SINGLE_SOURCE, ("Dmitri Peskov",), ())
    copied = [cell("a", S, evidence(S, "AFP", "AFP")), cell("b", S, evidence())]
    assert corroborate(copied, articles) == (Status.SINGLE_SOURCE, ("AFP",), ())


class TestMerge:
    def test_one_witness_under_several_names(self) -> None:
        assert merge(("Musk", "Elon Musk", "M. Musk"), ("fr",)) == ("Elon Musk",)
        assert merge(("WSJ", "Wall Street Journal", "The Wall Street Journal"), ("en",)) == ("Wall Street Journal",)
        assert merge(("Zelensky", "Volodymyr Zelenskyy"), ("en",)) == ("Volodymyr Zelenskyy",)
        assert merge(("D. Peskov", "Dmitri Peskov"), ("fr",)) == ("Dmitri Peskov",)
        assert merge(("la préfecture", "La préfecture"), ("fr",)) == ("La préfecture",)

    def test_two_people_with_one_surname_stay_two(self) -> None:
        assert merge(("Jill Biden", "Joe Biden"), ("en",)) == ("Jill Biden", "Joe Biden")
        assert merge(("Jill Biden", "Joe Biden", "Biden"), ("en",)) == ("Biden", "Jill Biden", "Joe Biden")

    def test_newspapers_with_a_common_word_stay_apart(self) -> None:
        names = ("Financial Times", "New York Times", "The Times")
        assert len(merge(names, ("en",))) == 3

    def test_two_offices_stay_two(self) -> None:
        assert len(merge(("le maire de Lyon", "le maire de Paris"), ("fr",))) == 2

    def test_the_claims_files_names(self) -> None:
        names = {"Elon Musk": ("le fondateur de SpaceX",), "Russie": ("Moscou", "Kremlin")}
        assert merge(("le fondateur de SpaceX", "Musk"), ("fr",), names) == ("Elon Musk",)
        assert merge(("Kremlin", "Moscou"), ("fr",), names) == ("Russie",)

    def test_the_order_makes_no_difference(self) -> None:
        names = ("Peskov", "Dmitry Peskov", "Dmitri Peskov", "Anne Peskov", "AFP", "Agence France-Presse")
        assert len({merge(order, ("fr",)) for order in permutations(names)}) == 1

    @given(st.lists(st.text(alphabet="AaBb éÉ.'-", max_size=12), max_size=6))
    def test_any_names(self, names: list[str]) -> None:
        found = merge(names, ("fr", "en"))
        assert found == merge(reversed(names), ("fr", "en"))
        assert found == merge((*names, *names), ("fr", "en"))
        assert bool(found) is bool(names)


@given(st.text(max_size=20), st.text(max_size=20))
def test_sameness_is_mutual(one: str, other: str) -> None:
    known = (load_language("fr"), load_language("en"))
    assert same_source(one, other, known) == same_source(other, one, known)
    assert same_source(one, one, known)
