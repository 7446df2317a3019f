"""Origins and status: two articles with one origin are one witness."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import corroborate as module
from crosscheck.corroborate import (
    agency_of,
    corroborate,
    merge,
    origin_of,
    origins_of,
    same_source,
    with_full_names,
)
from crosscheck.match.sources import spelled_alike
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

    @pytest.mark.parametrize(
        ("language", "credit", "agency"),
        [
            ("en", "LONDON, Oct 3 (Reuters) - {}", "Reuters"),
            ("en", "PORTLAND, Ore. (AP) — {}", "AP"),
            ("en", "MOSCOW. Nov 3 (Interfax) - {}", "Interfax"),
            ("en", "BERLIN (dpa) – {}", "dpa"),
            ("en", "Dam cracked\n\nBy Jane Roe, Associated Press\n\n{}", "AP"),
            ("en", "By The Associated Press\n\n{}", "AP"),
            ("en", "Reuters Staff\n\n{}", "Reuters"),
            ("en", "{}\n\n(Reporting by Jane Roe in Lyon; writing by Tom Day; Editing by Ann Poe)", "Reuters"),
            ("en", "{}\n\nWith files from CP", "CP"),
            ("en", "{}\n\n© 2024 AFP", "AFP"),
            ("en", "{}\n\nCopyright 2024 The Associated Press. All rights reserved.", "AP"),
            ("en", "{}\n\nThe Associated Press contributed to this report.", "AP"),
            ("en", "{}\n\nSource: Xinhua", "Xinhua"),
            ("en", "{}\n\nPhoto: Jane Roe/AP", ""),
            ("en", "Jane Roe/AP\n\n{}", ""),
            ("en", "{}\n\nThe mayor told the AP so.", ""),
            ("fr", "Par Agence France-Presse\n\n{}", "AFP"),
            ("fr", "Par l'AFP\n\n{}", "AFP"),
            ("fr", "Publié le 3 mai 2024 par Anne Morel avec AFP\n\n{}", "AFP"),
            ("fr", "MOSCOU, 3 mai (TASS) – {}", "TASS"),
            ("fr", "{} (Belga)", "Belga"),
            ("fr", "{}\n\nats", "ATS"),
            ("fr", "{}\n\n(Keystone-ATS)", "ATS"),
            ("fr", "{}\n\n© Agence France-Presse", "AFP"),
            ("fr", "{}\n\nLa rédaction avec ANSA et EFE", "ANSA"),
            ("fr", "{}\n\nCrédit photo : AFP", ""),
            ("fr", "{}\n\nLe maire l'a dit à l'AFP, à Reuters et à AP.", ""),
        ],
    )
    def test_credits_in_many_forms(self, language: str, credit: str, agency: str) -> None:
        story = {"en": "The dam is cracked and the valley sleeps.", "fr": "Le barrage est fissuré et la vallée dort."}
        assert agency_of(article("a", text=credit.format(story[language]), language=language)) == agency

    def test_an_author_can_be_an_agency(self) -> None:
        assert agency_of(article("a", author="Agence France-Presse")) == "AFP"
        assert agency_of(article("a", author="Anne Morel (avec Reuters)")) == "Reuters"
        assert agency_of(article("a", agency="Agence France-Presse")) == "AFP"
        assert agency_of(article("a", author="Anne Morel")) == ""

    @given(st.text(max_size=200), st.sampled_from(("fr", "en")))
    def test_any_text_has_a_known_agency_or_none(self, text: str, language: str) -> None:
        known = {"", *load_language(language).agencies.values()}
        assert agency_of(article("a", text=text, language=language)) in known

    def test_a_language_without_data_has_no_credits(self) -> None:
        assert agency_of(article("a", text="(AFP)", language="xx")) == ""


class TestOrigins:
    def test_each_side_has_its_own(self) -> None:
        mixed = cell("a", Stance.MIXED, evidence(), evidence(Stance.CONTRADICTS, "Anne Morel", "Anne Morel"))
        paper = article("a", publisher="Le Monde")
        assert origins_of(mixed, Stance.SUPPORTS, paper) == ("Le Monde",)
        assert origins_of(mixed, Stance.CONTRADICTS, paper) == ("Anne Morel",)

    def test_what_is_said_before_the_source_is_named_is_the_sources(self) -> None:
        lead = evidence()
        cited = replace(evidence(Stance.SUPPORTS, "Reuters", "Reuters"), start=100, end=101)
        later = replace(evidence(), start=200, end=201)
        paper = article("a", publisher="Le Monde")
        assert origins_of(cell("a", Stance.SUPPORTS, lead, cited), Stance.SUPPORTS, paper) == ("Reuters",)
        # nor by telling again what it cites: one article alone corroborates nothing
        assert origins_of(cell("a", Stance.SUPPORTS, cited, later), Stance.SUPPORTS, paper) == ("Reuters",)

    def test_evidence_on_the_side_that_lost_counts_for_nothing(self) -> None:
        lost = cell("a", Stance.CONTRADICTS, evidence(), evidence(Stance.CONTRADICTS))
        assert origins_of(lost, Stance.SUPPORTS, article("a")) == ()

    def test_a_verdict_without_evidence_is_the_articles(self) -> None:
        decided = Cell("a", Stance.SUPPORTS, 1.0, (), None, "person", Verdict(Stance.SUPPORTS, "AB"))
        assert origins_of(decided, Stance.SUPPORTS, article("a", publisher="Le Monde")) == ("Le Monde",)


class TestFullNames:
    def speakers(self, *told: tuple[str, ...], **names: list[str]) -> list[str | None]:
        cells = [cell(str(i), Stance.SUPPORTS, evidence(Stance.SUPPORTS, c[-1], *c)) for i, c in enumerate(told)]
        by_id = {c.article: article(c.article) for c in cells}
        return [c.evidence[0].speaker for c in with_full_names(cells, by_id, names)]

    def test_a_surname_is_filled_up_from_another_article(self) -> None:
        assert self.speakers(("Morel",), ("Reuters", "Anne Morel")) == ["Anne Morel", "Anne Morel"]

    def test_not_where_two_people_share_it(self) -> None:
        assert self.speakers(("Morel",), ("Anne Morel",), ("Paul Morel",))[0] == "Morel"

    def test_a_spelling_stays_the_articles(self) -> None:
        assert self.speakers(("Andrii Morenko",), ("Andriy Morenko",)) == ["Andrii Morenko", "Andriy Morenko"]

    def test_a_role_is_who_the_claims_file_says(self) -> None:
        assert self.speakers(("la patronne",), Morel=["la patronne"]) == ["Morel"]
        assert self.speakers(("Moscou",), Russie=["Moscou"]) == ["Moscou"]


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


WORDS = st.sampled_from(
    (
        *(
            "Anne",
            "Ana",
            "Dmitri",
            "Dmitry",
            "Morel",
            "Morell",
            "Peskov",
            "Peskova",
            "Wall",
            "Street",
            "Journal",
            "WSJ",
        ),
        *("AFP", "Musk", "Elon", "E.", "M.", "Lyon", "The", "the", "le", "la", "maire", "de"),
    )
)
SOURCES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(max_size=6), max_size=12)


@given(SOURCES)
def test_only_names_that_can_be_one_are_compared_and_none_is_missed(names: list[str]) -> None:
    known = [load_language("fr"), load_language("en")]
    found = module._fullest(names, ("fr", "en"), None)
    with mock.patch.object(module, "_keys", return_value=("everyone",)):
        assert found == module._fullest(names, ("fr", "en"), None)
    for one, other in permutations(names, 2):
        if same_source(one, other, known):
            keys = [tuple(module._plain(name, known).split()) for name in (one, other)]
            spellings = spelled_alike(words[-1] for words in keys if words)
            assert {*module._keys(keys[0], spellings)} & {*module._keys(keys[1])}


def test_twice_as_many_people_are_not_compared_four_times_as_often(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(*args: object) -> bool:
        nonlocal asked
        asked += 1
        return same_source(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "same_source", counted)

    def comparisons(people: int) -> int:
        nonlocal asked
        asked = 0
        # everybody once by the full name and once by the surname; no two surnames are spelled alike
        digits = (f"{n * 7919 % 99991:05}" for n in range(people))
        surnames = ["".join("bdfglmnprt"[int(d)] + "aeiou"[int(d) % 5] for d in number) for number in digits]
        cells = [
            cell(str(n), Stance.SUPPORTS, evidence(Stance.SUPPORTS, name, name))
            for n, surname in enumerate(surnames)
            for name in (surname.title(), f"Anne {surname.title()}")
        ]
        told = with_full_names(cells, {c.article: article(c.article) for c in cells})
        assert {c.evidence[0].speaker for c in told} == {f"Anne {surname.title()}" for surname in surnames}
        return asked

    few, many = comparisons(50), comparisons(100)
    assert few >= 50
    assert many < 3 * few
