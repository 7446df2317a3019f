"""Who does which of two things that are told of two."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Belde construit des bateaux pour les villes.",
            (
                "Belde et Kardex complètent son empire, visant respectivement à fabriquer des trams et à "
                "construire des bateaux pour les villes."
            ),
            "contradicts",
        ),
        (
            "fr",
            "Kardex veut construire des bateaux pour les villes.",
            (
                "Belde et Kardex complètent son empire, visant respectivement à fabriquer des trams et à "
                "construire des bateaux pour les villes."
            ),
            "supports",
        ),
        ("en", "Belde makes buses.", "Belde and Kardex make trams and buses, respectively.", "contradicts"),
        ("en", "Kardex makes buses.", "Belde and Kardex make trams and buses, respectively.", "supports"),
    ],
)
def test_who_does_which(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
