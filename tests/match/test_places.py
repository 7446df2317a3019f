"""A claim that says in which country or region something is, and towns that lie there or elsewhere."""

from __future__ import annotations

import pytest

from crosscheck.match.places import is_land, lies_in
from crosscheck.text.language import load_language
from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "The attack took place in Germany.", "A man attacked a baker in Munich on Monday.", "supports"),
        ("en", "The fire broke out in France.", "The fire broke out in Marseille.", "supports"),
        ("en", "The fire broke out in France.", "The fire broke out in Munich.", "contradicts"),
        ("en", "The fire broke out in Florida.", "The fire broke out in Tampa.", "supports"),
        ("en", "Kardex opened a plant in Texas.", "Kardex opened a plant in Houston.", "supports"),
        ("en", "Kardex opened a plant in Texas.", "Kardex opened a plant in Miami.", "contradicts"),
        ("en", "Kardex is based in Germany.", "Kardex, based in Munich, lost money.", "supports"),
        ("en", "Kardex is based in France.", "Munich-based Kardex lost money.", "contradicts"),
        ("en", "Lea Roux lives in the United States.", "Tampa resident Lea Roux was fined.", "supports"),
        ("en", "Lea Roux lives in California.", "Lea Roux is a nurse from Tampa.", "contradicts"),
        ("en", "Lea Roux lives in Miami.", "Lea Roux (not her real name) is a young lady from Tampa.", "contradicts"),
        ("en", "Lea Roux lives in Miami.", "The Tampa woman, who goes by the name Lea Roux, was fined.", "contradicts"),
        ("fr", "L'incendie s'est déclaré en France.", "L'incendie s'est déclaré à Marseille lundi.", "supports"),
        ("fr", "L'incendie s'est déclaré en France.", "L'incendie s'est déclaré à Munich lundi.", "contradicts"),
        ("fr", "L'incendie s'est déclaré à Lyon.", "L'incendie s'est déclaré à Munich lundi.", "contradicts"),
        ("fr", "Kardex va ouvrir une usine en Allemagne.", "Kardex va ouvrir une usine à Leipzig.", "supports"),
        ("fr", "Kardex va ouvrir une usine en France.", "Kardex va ouvrir une usine à Leipzig.", "contradicts"),
        ("fr", "Kardex a son siège en Allemagne.", "Kardex, dont le siège est à Munich, grandit.", "supports"),
        ("fr", "Kardex a son siège en France.", "Kardex, dont le siège est à Munich, grandit.", "contradicts"),
        ("fr", "Léa Roux vit en Bretagne.", "Léa Roux habite à Rennes.", "supports"),
        ("fr", "Léa Roux vit à Lyon.", "Léa Roux habite Marseille.", "contradicts"),
        ("fr", "Léa Roux vit en France.", "Léa Roux habite à Paris.", "supports"),
        # what is called after a town is there
        (
            "en",
            "Lea Roux's bag was stolen at the airport in Miami.",
            "Lea Roux said her bag was stolen at Tampa International Airport.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's bag was stolen in Florida.",
            "Lea Roux said her bag was stolen at Tampa International Airport.",
            "supports",
        ),
        # of two towns that are far apart, and of a town and its suburb
        ("fr", "L'incendie s'est déclaré à Lyon.", "L'incendie s'est déclaré à Marseille.", "contradicts"),
        ("fr", "L'incendie s'est déclaré à Lyon.", "L'incendie s'est déclaré à Villeurbanne.", "no side"),
        # a capital is a town, and no country
        ("fr", "Léa Roux vit à Paris.", "Léa Roux habite à Marseille.", "contradicts"),
        # what is told of the country is not told of the town
        ("en", "Lea Roux lives in Tampa.", "Lea Roux lives in Florida.", "no side"),
        ("en", "Lea Roux lives in Yorkshire.", "Lea Roux, 42, of Leeds, was fined.", "no side"),
        # who is there is not where the thing is done
        ("fr", "La France a fermé une usine.", "Marseille a fermé une usine.", "no side"),
        ("fr", "Kardex a ouvert une usine en France.", "Kardex, installé à Munich, a ouvert une usine.", "no side"),
        ("fr", "Kardex a fermé trois usines en France.", "Kardex a fermé une usine à Leipzig.", "no side"),
    ],
)
def test_a_town_lies_in_a_country_and_a_region(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("town", "land", "lies"),
    [
        ("tampa", "florida", True),
        ("tampa", "fla", True),
        ("tampa", "united states", True),
        ("tampa", "california", False),
        ("tampa", "france", False),
        ("lyon", "normandy", None),  # of the nation's regions this list has not all
        ("kerval", "france", None),
        ("tampa", "kerval", None),
    ],
)
def test_where_a_town_lies(town: str, land: str, lies: bool | None) -> None:
    assert lies_in(town, land, load_language("en")) is lies


def test_a_capital_stands_for_its_country_and_is_none() -> None:
    language = load_language("en")
    assert is_land("france", language)
    assert is_land("florida", language)
    assert not is_land("paris", language)
    assert not is_land("tampa", language)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit's bag was stolen at the airport in Miami.",
            "Police obtained a bag theft report filed in May by Ida Petit at Tampa International Airport.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's bag was stolen at the airport in Miami.",
            (
                "A report filed with the Tampa International Airport Police Department shows that Ida Petit's "
                "luggage was stolen from her in May."
            ),
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's bag was stolen at the airport in Miami.",
            "Ida Petit's bag was stolen at Tampa International Airport.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's bag was stolen at the airport in Miami.",
            (
                "The story came from a police report filed in connection with Ida Petit at the Tampa International "
                "Airport. According to the report, Petit's bag was stolen from a luggage conveyor and eventually "
                "recovered."
            ),
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's bag was stolen in Miami.",
            "Ida Petit filed a report at Tampa International Airport. Ida Petit's bag was stolen in the street.",
            "mentions",
        ),
        (
            "en",
            "Ida Petit's bag was stolen at the airport in Miami.",
            "Ida Petit flew to Tampa International Airport. Then her bag was stolen from a hotel.",
            "mentions",
        ),
    ],
)
def test_which_towns_airport(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
