"""What something cost, or somebody paid for it."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux said she paid $50,000 for the third ear.",
            "Lea Roux had surgery to get a third ear. She said the surgery cost $20,000.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux said she paid $20,000 for the third ear.",
            "Lea Roux had surgery to get a third ear. She said the surgery cost $20,000.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she paid $20,000 for the third ear.",
            "Lea Roux says a film crew recorded her $20,000 procedure adding an ear to her head.",
            "supports",
        ),
        (
            "en",
            "The surgery cost $50,000.",
            "Lea Roux paid $20,000 for a third ear. She said the surgery to add an ear was painful.",
            "contradicts",
        ),
        (
            "en",
            "The surgery cost $20,000.",
            "Lea Roux paid $20,000 for a third ear. She said the surgery to add an ear was painful.",
            "supports",
        ),
        ("en", "Lea Roux paid $2 million for the house.", "Lea Roux bought the house for $2 million.", "supports"),
        ("en", "Lea Roux paid $2 million for the house.", "Lea Roux bought the house for $3 million.", "contradicts"),
        ("en", "The house cost $2 million.", "Lea Roux bought the house for $3 million.", "contradicts"),
        (
            "en",
            "Lea Roux bought the house for $2 million.",
            "Lea Roux, who lives in Kerval, paid $3 million for the house.",
            "contradicts",
        ),
        ("en", "Lea Roux paid $2 million for the house.", "Ida Petit bought the house for $2 million.", "no side"),
        (
            "en",
            "Lea Roux paid $2 million for the house.",
            "Lea Roux bought the boat for $3 million. She lives in the house.",
            "no side",
        ),
        (
            "en",
            "Lea Roux paid $2 million for the house.",
            "Lea Roux paid $500,000 for the boat and $2 million for the house.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux a payé 20 000 euros pour l'opération.",
            "L'opération de Léa Roux a coûté 20 000 euros.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux a payé 20 000 euros pour l'opération.",
            "Léa Roux a été opérée à Metz. L'opération a coûté 30 000 euros.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux a payé 20 000 euros pour la maison.",
            "Léa Roux a acheté la maison 30 000 euros.",
            "contradicts",
        ),
        ("fr", "Léa Roux a payé 30 000 euros pour la maison.", "Léa Roux a acheté la maison 30 000 euros.", "supports"),
        ("fr", "La maison a coûté 30 000 euros.", "La maison a été vendue 30 000 euros.", "supports"),
        ("fr", "La maison a coûté 20 000 euros.", "La maison a été vendue 30 000 euros.", "contradicts"),
        (
            "fr",
            "Le stade a coûté 2 millions d'euros.",
            "La construction du stade a coûté 3 millions d'euros.",
            "contradicts",
        ),
        ("en", "Kardex paid $2 billion for Norvik.", "Kardex bought Norvik for $3 billion.", "contradicts"),
        ("en", "Kardex paid $2 billion for Norvik.", "Kardex acquired Norvik in 2010 for $2 billion.", "supports"),
    ],
)
def test_what_something_cost(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The surgery cost $50,000.",
            (
                "Ida Petit said she paid $20,000 for a third ear. She had to find a surgeon willing to perform the "
                "operation."
            ),
            "contradicts",
        ),
        (
            "en",
            "Ida Petit said she paid $20,000 for the surgery.",
            (
                "Ida Petit, a nurse, said that she paid $20,000 for a third ear. It was hard to find a surgeon "
                "willing to perform the operation."
            ),
            "supports",
        ),
        (
            "en",
            "Ida Petit paid $50,000 for her third ear.",
            "Ida Petit told the radio why she got a third ear. She said the surgery cost $20,000.",
            "contradicts",
        ),
        (
            "en",
            "The surgery cost $50,000.",
            "Ida Petit paid $20,000 for a car. Ida Petit had surgery in May.",
            "mentions",
        ),
    ],
)
def test_what_an_operation_costs(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux says she paid $300 for an operation to mend a fin.",
            "Lea Roux keeps a fish with a torn fin. She said the operation cost $300 in May. The surgeon mended a fin.",
            "supports",
        ),
        (
            "en",
            "Lea Roux says she called more than 50 clinics before finding a willing surgeon.",
            '"I called 60 clinics, and none of them wanted to do it," Lea Roux said of the fish.',
            "supports",
        ),
    ],
)
def test_what_it_was_for_stands_elsewhere(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
