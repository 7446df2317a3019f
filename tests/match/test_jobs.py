"""What somebody is by his work."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Ida Petit dirige la banque centrale de Norvège.",
            "Le maire a demandé à la directrice générale adjointe de Kardex, Ida Petit, d'étudier le projet.",
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit est le numéro un de Kardex.",
            "Le maire a demandé à la directrice générale adjointe de Kardex, Ida Petit, d'étudier le projet.",
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit est la patronne du port.",
            "Ida Petit, émissaire du roi pour le commerce, a fait une déclaration lundi au sujet de la pêche.",
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit est la porte-parole du gouvernement.",
            "Ida Petit, ancienne ministre, a fait une déclaration.",
            "mentions",
        ),
        (
            "fr",
            "Ida Petit était la porte-parole du gouvernement.",
            "Ida Petit, émissaire du roi pour le commerce, a fait une déclaration.",
            "mentions",
        ),
        ("fr", "Ida Petit dirige Kardex.", "Ida Petit, fondatrice de Belde, a fait une déclaration.", "mentions"),
        (
            "en",
            "Ida Petit is head of the central bank.",
            "Ida Petit, deputy head of Kardex, said so on Monday.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit is a spokeswoman for the harbour.",
            "Ida Petit, a spokeswoman for the harbour, said so on Monday.",
            "supports",
        ),
        (
            "fr",
            "Ida Petit est la porte-parole du gouvernement.",
            "Ida Petit, émissaire du roi pour le commerce, a fait une déclaration.",
            "contradicts",
        ),
    ],
)
def test_what_somebody_is_by_his_work(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Ida Petit préside le club par intérim.",
            "Le président est parti. Ida Petit, vice-présidente du club, assure l'intérim.",
            "mentions",
        ),
        (
            "fr",
            "Ida Petit préside le club par intérim.",
            "« Le président est parti », répond Ida Petit, la vice-présidente, qui tient la barre jusqu'en mai.",
            "mentions",
        ),
    ],
)
def test_who_fills_in_is_not_only_the_deputy(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Le porte-parole de la mairie s'appelle Marc Roux.",
            "Auprès du journal, le porte-parole de la mairie, Marc Roux, n'a évoqué qu'un appel.",
            "supports",
        ),
        (
            "fr",
            "Le porte-parole de la mairie s'appelle Jean Petit.",
            "Auprès du journal, le porte-parole de la mairie, Marc Roux, n'a évoqué qu'un appel.",
            "contradicts",
        ),
        (
            "fr",
            "Le porte-parole de la mairie s'appelle Marc Roux.",
            "Auprès du journal, le porte-parole du port, Marc Roux, n'a évoqué qu'un appel.",
            "mentions",
        ),
    ],
)
def test_what_the_spokesman_is_called(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
