"""What is said without the claim's verb."""

from __future__ import annotations

import pytest

from matching import cell, links


@pytest.mark.parametrize(
    ("language", "claim", "text", "verb", "how"),
    [
        ("fr", "Kardex possède une usine à Orvel.", "Kardex a une usine à Orvel.", "possède", "has it"),
        ("en", "The singer suffered a relapse.", "The singer had another relapse.", "suffered", "has it"),
        ("en", "The dam costs five billion dollars.", "Kardex wants a $5 billion dam.", "costs", "said of it"),
        (
            "en",
            "The deal is worth 2 billion dollars.",
            "It is a deal estimated at $2 billion.",
            "is worth",
            "said of it",
        ),
        ("fr", "Le contrat vaut 2 millions d'euros.", "Un contrat de 2 millions d'euros.", "vaut", "said of it"),
        ("en", "Lea Roux lives in Orvel.", "Lea Roux, a baker from Orvel, left.", "lives in", "said of it"),
        ("fr", "La Norvège fait partie du Club.", "Le Club (Islande, Norvège) siège.", "fait partie du", "said of it"),
    ],
)
def test_a_construction_says_it(language: str, claim: str, text: str, verb: str, how: str) -> None:
    assert links(claim, text, language)[verb].how == how


@pytest.mark.parametrize(
    ("language", "claim", "text", "verb"),
    [
        ("fr", "Kardex possède une usine à Orvel.", "Kardex n'a pas une usine à Orvel.", "possède"),
        ("fr", "Kardex possède une usine à Orvel.", "Kardex a visité une usine à Orvel.", "possède"),
        ("en", "Kardex owns a mill.", "Kardex has sold its mill.", "owns"),
        ("en", "Lea Roux lives in Orvel.", "Lea Roux left a letter from Orvel.", "lives in"),
        ("fr", "La Norvège fait partie du Club.", "Le Club (Islande, Suède) écrit à la Norvège.", "fait partie du"),
        ("en", "The dam costs five billion dollars.", "The dam will help a city that lost $5 billion.", "costs"),
    ],
)
def test_a_construction_that_says_something_else(language: str, claim: str, text: str, verb: str) -> None:
    assert links(claim, text, language)[verb].how not in ("has it", "said of it")


def test_who_has_it() -> None:
    assert cell("Kardex owns a mill in Ellery.", "Kardex has an old mill in Ellery.", "en").stance.value == "supports"
    assert cell("Kardex owns a mill in Ellery.", "Norvik has an old mill in Ellery.", "en").stance.value != "supports"
