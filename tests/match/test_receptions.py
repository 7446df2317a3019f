"""How somebody takes what is offered to him."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "La mairie a rejeté l'invitation d'Ida Petit.",
            (
                "Ida Petit a invité le maire au port. Marc Roux, porte-parole de la mairie, a répondu à Petit : « "
                "C'est une proposition très intéressante, mais il faut comprendre. »"
            ),
            "contradicts",
        ),
        (
            "fr",
            "La mairie a jugé très intéressante l'invitation d'Ida Petit.",
            (
                "Ida Petit a invité le maire au port. Marc Roux, porte-parole de la mairie, a répondu à Petit : « "
                "C'est une proposition très intéressante, mais il faut comprendre. »"
            ),
            "supports",
        ),
        (
            "fr",
            "La mairie a rejeté l'invitation d'Ida Petit.",
            (
                "Ida Petit a invité le maire au port. Marc Roux, un voisin, a répondu à Petit : « C'est une "
                "proposition très intéressante. »"
            ),
            "mentions",
        ),
        (
            "en",
            "The council rejected Ida Petit's invitation.",
            (
                'Ida Petit invited the mayor. "It is a very interesting proposal," a spokesman for the council '
                "told Petit."
            ),
            "contradicts",
        ),
    ],
)
def test_how_an_offer_is_taken(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Ida Petit a présenté un projet détaillé de collaboration avec Kardex.",
            (
                "Ida Petit a appelé à une collaboration avec Kardex. Cette proposition, bien que vague dans ses "
                "détails, plaît au port."
            ),
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit a présenté un projet détaillé de collaboration avec Kardex.",
            "Ida Petit a appelé à une collaboration avec Kardex. Cette proposition plaît au port.",
            "mentions",
        ),
    ],
)
def test_how_precise_an_offer_is(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Kardex accepted Belde's offer.",
            (
                "Asked about an offer from the Danish group Belde for the ferries, a spokesman for Kardex said: "
                '"It is a very interesting proposal, but we must first understand it."'
            ),
            "mentions",
        ),
        (
            "en",
            "Kardex accepted Belde's offer.",
            'Asked about an offer from Belde, a spokesman for Kardex said: "It is an interesting proposal."',
            "mentions",
        ),
        ("en", "Kardex accepted Belde's offer.", "Kardex understood Belde's offer.", "mentions"),
    ],
)
def test_who_is_offered_something_has_not_accepted_it(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
