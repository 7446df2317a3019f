"""Whose something is, by name and by nation."""

from __future__ import annotations

import pytest

from matching import aligned, assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Tréval appartient à un groupe suédois.",
            "L'usine Tréval va fermer. Son propriétaire allemand, Haldern, veut partir en Pologne.",
            "contradicts",
        ),
        (
            "fr",
            "Tréval appartient à un groupe allemand.",
            "L'usine Tréval va fermer. Son propriétaire allemand, Haldern, veut partir en Pologne.",
            "supports",
        ),
        (
            "fr",
            "Tréval appartient à un groupe suédois.",
            "Les salariés de Tréval protestent contre la fermeture annoncée par leur actionnaire allemand, Haldern.",
            "contradicts",
        ),
        (
            "en",
            "Kardex belongs to a Swedish group.",
            "Kardex's German owner, Haldern, wants to close the plant.",
            "contradicts",
        ),
        (
            "en",
            "Kardex belongs to a German group.",
            "Kardex's German owner, Haldern, wants to close the plant.",
            "supports",
        ),
        ("en", "Kardex is owned by a Swedish firm.", "Kardex is owned by the German group Haldern.", "contradicts"),
        ("en", "Kardex belongs to Norvik.", "Kardex's owner, Haldern, wants to close the plant.", "contradicts"),
        ("en", "Kardex belongs to Haldern.", "Kardex's owner, Haldern, wants to close the plant.", "supports"),
        ("fr", "Kardex appartient à Haldern.", "Kardex, filiale de Haldern, va fermer.", "supports"),
        ("fr", "Kardex appartient à Norvik.", "Kardex, filiale de Haldern, va fermer.", "contradicts"),
        ("en", "Kardex belongs to Norvik.", "Kardex said its landlord's owner is Haldern.", "no side"),
        ("en", "The mill belongs to Lea Roux.", "The mill's owner, Ida Petit, wants to sell it.", "contradicts"),
        ("fr", "Le moulin appartient à Léa Roux.", "Léa Roux, propriétaire du moulin, veut le vendre.", "supports"),
        ("en", "Kardex belongs to Norvik.", "Haldern, a rival, belongs to Sadder. Kardex makes buses.", "no side"),
    ],
)
def test_whose_something_is(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


def test_the_words_shown_tell_the_nation() -> None:
    found = aligned("Kardex belongs to a Swedish group.", "Kardex's Danish owner, Haldern, grows.", "en").tenure
    assert found == ("belongs to a Swedish group", "Danish owner, Haldern")
