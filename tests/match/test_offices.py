"""Who is said to hold which office of what."""

from __future__ import annotations

import pytest

from matching import aligned, assert_stance, cell

TWO = "Ida Petit will be chief executive of the insurance company and act as chairman of the retail bank."
ARM = "Ida Petit is to be chairman of the insurer, while Marc Roux, a director in the retail bank, is to run that firm."
OTHER = (
    "Ida Petit is to be chairman of the retail bank, to be known as Belde, and chief executive of the other company."
)
BANQUE = "Ida Petit préside la banque privée, que dirige Marc Roux."


@pytest.mark.parametrize(
    ("language", "claim", "passage", "conflict"),
    [
        (
            "en",
            "Ida Petit will be chief executive of the retail bank.",
            TWO,
            ("chief executive of the retail bank", "chief executive of the insurance company"),
        ),
        ("en", "Ida Petit will be chairman of the retail bank.", TWO, ("", "")),
        (
            "en",
            "Ida Petit will run the retail bank.",
            "Ida Petit will be chairman of the retail bank, and Marc Roux will be chief executive.",
            ("Ida Petit", "Marc Roux"),
        ),
        ("en", "Marc Roux will be head of the insurer.", ARM, ("head of the insurer", "run that firm")),
        ("en", "Marc Roux will be head of the retail bank.", ARM, ("", "")),
        (
            "en",
            "Ida Petit will be chief executive of the retail bank.",
            OTHER,
            ("chief executive of the retail bank", "chief executive of the other company"),
        ),
        # the same bank by another name, for all that the article says
        ("en", "Ida Petit will run the retail bank.", "Ida Petit will run the high-street bank.", ("", "")),
        # what is to be excludes nothing that is
        (
            "en",
            "Ida Petit is the head of the retail bank.",
            "Ida Petit will be chairman of the retail bank, which Marc Roux will run.",
            ("", ""),
        ),
        # another office
        (
            "en",
            "Ida Petit will be chief financial officer of the retail bank.",
            "Marc Roux will be chief executive of the retail bank.",
            ("", ""),
        ),
        (
            "en",
            "Ida Petit will run the retail bank.",
            "The retail bank will be run by Marc Roux.",
            ("Ida Petit", "Marc Roux"),
        ),
        (
            "en",
            "Ida Petit will run the retail bank.",
            "Marc Roux has been named head of the retail bank.",
            ("Ida Petit", "Marc Roux"),
        ),
        # who took the helm holds it
        ("en", "Ida Petit runs the retail bank.", "Ida Petit has taken the helm of the retail bank.", ("", "")),
        ("fr", "Ida Petit dirige la banque.", "Marc Roux prend la tête de la banque.", ("Ida Petit", "Marc Roux")),
        ("fr", "Ida Petit dirige la banque privée.", BANQUE, ("Ida Petit", "Marc Roux")),
        ("fr", "Ida Petit préside la banque privée.", BANQUE, ("", "")),
        (
            "fr",
            "Ida Petit est la présidente de la région.",
            "La présidente de la région est Anna Blanc.",
            ("Ida Petit", "Anna Blanc"),
        ),
    ],
)
def test_offices_are_told_otherwise(language: str, claim: str, passage: str, conflict: tuple[str, str]) -> None:
    assert aligned(claim, passage, language).tenure == conflict


def test_whose_office_another_sentence_tells() -> None:
    text = "Ida Petit will be chief executive of the insurance company. Marc Roux will run the retail bank."
    claim = "Ida Petit will be chief executive of the retail bank."
    assert aligned(claim, text, "en", at=0).tenure == (
        "chief executive of the retail bank",
        "chief executive of the insurance company",
    )
    assert cell(claim, text, "en").stance.value == "contradicts"


def test_a_former_head_is_no_head_to_be() -> None:
    text = "After the departure of then-chief executive Marc Roux, the company kept the bank. Ida Petit is a manager."
    assert cell("Ida Petit will lead the bank.", text, "en").stance.value != "supports"


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("Ida Petit will be chief executive of both companies.", "contradicts"),
        ("Ida Petit will be chief executive of the bank.", "supports"),
    ],
)
def test_who_leads_both_leaves_none_to_another(claim: str, stance: str) -> None:
    text = "Ida Petit will be chief executive of the bank, and Marc Roux will be chief executive of the insurance firm."
    assert cell(claim, text, "en").stance.value == stance


@pytest.mark.parametrize(
    ("language", "claim", "text", "against"),
    [
        ("en", "Ida Petit is the mayor of Kerval.", "Marc Roux was the mayor of Kerval until 2019.", False),
        ("en", "Ida Petit is the mayor of Kerval.", "Marc Roux is the mayor of Kerval.", True),
        ("en", "Ida Petit runs the retail bank.", "Marc Roux ran the retail bank for years.", False),
        ("en", "Ida Petit runs the retail bank.", "Marc Roux runs the retail bank.", True),
        ("fr", "Ida Petit dirige la banque privée.", "Marc Roux dirigeait la banque privée.", False),
        ("fr", "Ida Petit dirige la banque privée.", "Marc Roux a dirigé la banque privée.", False),
        ("fr", "Ida Petit dirige la banque privée.", "Marc Roux dirige la banque privée.", True),
        ("fr", "Ida Petit était maire de Kerval.", "Marc Roux est maire de Kerval.", False),
    ],
)
def test_who_held_an_office_is_not_set_against_who_holds_it(
    language: str, claim: str, text: str, against: bool
) -> None:
    beside = {"en": "Ida Petit opened the fair.", "fr": "Ida Petit a ouvert la foire."}[language]
    assert (cell(claim, f"{text} {beside}", language).stance.value == "contradicts") is against


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit will be head of Kardex's retail bank.",
            "Kardex is to break up. Ida Petit will head the retail bank.",
            "supports",
        ),
        (
            "en",
            "Marc Roux will be head of Kardex's retail bank.",
            "Kardex is to break up. Ida Petit will head the retail bank.",
            "contradicts",
        ),
        (
            "en",
            "Marc Roux will be head of Kardex's retail bank.",
            "Kardex is to break up. Ida Petit will head Belde's retail bank.",
            "mentions",
        ),
        (
            "en",
            "Ida Petit will be head of the retail bank.",
            "Ida Petit will head Kardex's retail bank, Kardex Direct.",
            "supports",
        ),
        (
            "en",
            "Ida Petit will be head of the retail bank.",
            "Kardex said the retail bank will be called Kardex Direct. Ida Petit will be head of Kardex Direct.",
            "supports",
        ),
        (
            "en",
            "Marc Roux will be head of the retail bank.",
            "Kardex said the retail bank will be called Kardex Direct. Ida Petit will be head of Kardex Direct.",
            "contradicts",
        ),
        (
            "en",
            "Marc Roux will be head of the retail bank.",
            "Kardex said the insurance company will be called Kardex Direct. Ida Petit will be head of Kardex Direct.",
            "mentions",
        ),
        (
            "fr",
            "Ida Petit dirigera la banque privée de Kardex.",
            "Kardex va se scinder. Ida Petit dirigera la banque privée.",
            "supports",
        ),
        (
            "fr",
            "Ida Petit dirigera la banque privée.",
            "La banque privée s'appellera Kardex Direct. Ida Petit dirigera Kardex Direct.",
            "supports",
        ),
        (
            "fr",
            "Marc Roux dirigera la banque privée de Kardex.",
            "Kardex va se scinder. Ida Petit dirigera la banque privée.",
            "contradicts",
        ),
        (
            "en",
            "Marc Roux will become chairman of the tram and bus company.",
            "The tram and bus arm will be called Kardex Inc. Its tram and bus chief Marc Roux will run Kardex Inc.",
            "mentions",
        ),
    ],
)
def test_whose_the_body_is_and_what_it_is_called(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
