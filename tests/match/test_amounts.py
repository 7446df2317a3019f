"""What the amounts and dates of a passage say to those of a claim: the same, compatible, another, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.link import Link
from matching import aligned


def verdict(claim: str, passage: str, language: str = "fr", kind: str = "number") -> str:
    """ "agree", "conflict:<what the article says>", or nothing, for the claim's only amount or date."""
    alignment = aligned(claim, passage, language)
    found: list[Link] = [x for u, x in zip(alignment.wording.units, alignment.links, strict=True) if u.kind == kind]
    assert len(found) == 1, [u.text for u in alignment.wording.units if u.kind == kind]
    if found[0].conflict:
        return f"conflict:{found[0].conflict}"
    return "agree" if found[0].strength >= 0.5 else ""


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Plus de vingt pays ont signé le pacte.", "Vingt-trois pays ont signé le pacte."),
        ("fr", "L'avalanche a fait 30 morts.", "L'avalanche a fait au moins 30 morts."),
        ("fr", "Le pont a coûté 27,5 milliards de dollars.", "Le pont a coûté 27,5 milliards de dollars US."),
        ("fr", "Un tiers des vaches ont été vendues.", "Les éleveurs ont vendu 33 % des vaches."),
        ("fr", "La moitié des puits sont à sec.", "Sur les 40 puits de la vallée, 20 sont à sec."),
        ("fr", "Près de mille coureurs ont pris le départ.", "Ils étaient 980 coureurs à prendre le départ."),
        ("fr", "Le mur mesure 12 pieds.", "Le mur mesure 3,7 m."),
        ("fr", "Il a terminé à la troisième place.", "Il a terminé à la 3e place."),
        ("fr", "Douze juments ont été sauvées.", "Sur les 41 juments, 29 sont mortes et douze ont été sauvées."),
        ("en", "More than twenty towns flooded.", "Twenty-six towns flooded."),
        ("en", "The stadium cost $4 million.", "The stadium cost 4m dollars."),
        ("en", "A dozen sailors drowned.", "Twelve sailors drowned."),
        ("en", "The baker is 42 years old.", "The 42-year-old baker is on trial."),
        ("en", "The mine employs about 3,000 people.", "The mine employs 3,040 people."),
        ("en", "The trek took two days.", "The trek took 48 hours."),
    ],
)
def test_amounts_that_agree(language: str, claim: str, passage: str) -> None:
    assert verdict(claim, passage, language) == "agree"


@pytest.mark.parametrize(
    ("language", "claim", "passage", "other"),
    [
        ("fr", "L'avalanche a fait plus de vingt morts.", "L'avalanche a fait douze morts.", "douze"),
        ("fr", "Quarante granges ont été détruites par la tempête.", "La tempête a détruit onze granges.", "onze"),
        ("fr", "La guilde compte 16 membres.", "Le vote des 19 membres de la guilde est attendu.", "19"),
        ("fr", "La verrerie emploie 400 personnes.", "La verrerie emploie 4 000 salariés.", "4 000"),
        ("fr", "Tous les syndicats ont signé le texte.", "Un seul des cinq syndicats a signé le texte.", "Un seul"),
        ("fr", "Le séjour a duré trois semaines.", "Le séjour a duré onze mois.", "onze mois"),
        ("en", "Half of the orchards froze.", "Only 8% of the orchards froze.", "8%"),
        ("en", "The stadium cost $4 million.", "The stadium cost $11.6 million.", "$11.6 million"),
        ("en", "The wall is 12 ft high.", "The wall is 9 metres high.", "9 metres"),
        ("fr", "Le port emploie plus de 3 000 dockers.", "Le port emploie moins de 3 000 dockers.", "moins de 3 000"),
        ("fr", "Le port emploie au plus 50 dockers.", "Le port emploie plus de 50 dockers.", "plus de 50"),
        (
            "en",
            "The bridge cost under 20 million euros.",
            "The bridge cost over 20 million euros.",
            "over 20 million euros",
        ),
        ("en", "Mara Holt is 35.", "Mara Holt, 31, is a nurse.", "31"),
        ("fr", "Igor Saveline a 40 ans.", "Igor, 52 ans, tient une librairie.", "52 ans"),
        (
            "fr",
            "Le juge est mort deux semaines après l'opération.",
            "Le juge est mort une semaine plus tard.",
            "une semaine",
        ),
        ("en", "The judge died two weeks after surgery.", "The judge died a week later.", "a week"),
    ],
)
def test_amounts_that_conflict(language: str, claim: str, passage: str, other: str) -> None:
    assert verdict(claim, passage, language) == f"conflict:{other}"


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        # another thing is counted
        ("fr", "L'avalanche a fait 10 morts.", "L'avalanche a fait 25 blessés."),
        ("fr", "La guerre a fait 500 morts.", "La guerre a déplacé 700 familles."),
        ("fr", "12 personnes ont été tuées.", "38 personnes ont été blessées."),
        ("fr", "L'accusé a 42 ans.", "L'accusé a été condamné à 5 ans de prison."),
        # a part, a rest, a rise or a rate
        ("fr", "L'avalanche a tué 30 skieurs.", "L'avalanche a tué des dizaines de gens, dont 4 skieurs."),
        ("fr", "L'avalanche a tué 30 skieurs.", "L'avalanche a tué 12 autres skieurs."),
        ("fr", "Le prix du lait est de 12 %.", "Le prix du lait a augmenté de 3 %."),
        # somebody else's
        ("fr", "La ville de Brenne emploie 400 agents.", "La ville de Sorel emploie 900 agents."),
        (
            "fr",
            "La lune a un diamètre de 3 400 kilomètres.",
            "Vesta a un diamètre de 500 kilomètres.",
        ),
        ("fr", "Le permis est valable neuf mois.", "Le permis est valable six mois après l'examen."),
        # money in other money, and rounding
        ("en", "The stadium cost $4 million.", "The stadium cost £3 million."),
        ("fr", "La grange date de 200 ans.", "La grange date d'environ 230 ans."),
        # codes
        ("en", "The crash killed 12 people.", "The crash of the Boeing 747 killed people."),
    ],
)
def test_amounts_that_do_not_conflict(language: str, claim: str, passage: str) -> None:
    assert not verdict(claim, passage, language).startswith("conflict")


def test_several_amounts_of_which_one_agrees() -> None:
    passage = "Un premier bilan donnait 12 morts, mais l'avalanche a fait 30 morts."
    assert verdict("L'avalanche a fait 30 morts.", passage) == "agree"
    assert verdict("L'avalanche a fait 12 morts.", passage) == "agree"


def test_amounts_that_make_up_the_claims() -> None:
    assert verdict("Il a vendu 15 chevaux.", "Il a vendu 10 chevaux lundi et 5 chevaux mardi.") == "agree"


def test_no_noun_no_answer_for_small_numbers_of_other_things() -> None:
    link = verdict("Trois partis forment la coalition.", "La coalition a mis trois mois à se former.")
    assert not link.startswith("conflict")


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Le pont a été inauguré en 1974.", "Le pont a été inauguré en 1974.", "agree"),
        ("Le pont a été inauguré en 1974.", "Le pont a été inauguré le 3 mai 1974.", "agree"),
        ("Le pont a été inauguré en 1974.", "En 1981, le pont a été inauguré.", "conflict:1981"),
        ("Le pont a brûlé au XVIIIe siècle.", "Le pont a brûlé en 1763.", "agree"),
        ("Le pont a brûlé au printemps 2018.", "Le pont a brûlé le 4 mai 2018.", "agree"),
        ("Le pont est fermé depuis 2009.", "Le pont est fermé depuis 2020.", "conflict:2020"),
        ("Le pont a été inauguré en 1974.", "Le pont, dessiné par un homme mort en 1950, a été inauguré.", ""),
        ("Une étude a été publiée en mars 2022.", "Une étude a été publiée en juin 2022.", ""),
        ("Anne Morel est morte en 1970.", "La nièce d'Anne Morel est morte en 2002.", ""),
        ("Anne Morel est morte en 1970.", "Paul Brun est mort en 2002.", ""),
    ],
)
def test_dates(claim: str, passage: str, expected: str) -> None:
    assert verdict(claim, passage, kind="date") == expected


@given(st.integers(2, 10**9), st.integers(2, 10**9))
@settings(max_examples=60, deadline=None)
def test_a_figure_never_conflicts_with_itself_or_within_a_bound(one: int, other: int) -> None:
    claim = f"La crue a emporté {one} granges."
    assert verdict(claim, f"La crue a emporté {one} granges.") == "agree"
    low, high = sorted((one, other))
    assert verdict(f"La crue a emporté plus de {low} granges.", f"La crue a emporté {high} granges.") == "agree"


def test_none_at_all_is_another_amount_whatever_the_verb() -> None:
    claim = "L'accident de Kerval a fait quatre morts."
    assert verdict(claim, "Un accident a bloqué Kerval. Aucun mort n'est à déplorer.") == "conflict:Aucun"
    assert verdict(claim, "Un accident a bloqué Kerval. Aucun pont n'est à refaire.") == ""
