"""Who or what saved somebody."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "A barking dog saved the baker Ida Petit from a wolf.",
            "Baker Ida Petit is alive thanks to a barking dog that she met when the wolf came.",
            "supports",
        ),
        (
            "en",
            "A barking dog saved the baker Ida Petit from a wolf.",
            "The wolf's attack on baker Ida Petit was interrupted by a barking dog.",
            "supports",
        ),
        (
            "en",
            "A barking dog saved the baker Ida Petit from a wolf.",
            "A barking dog watched as the baker Ida Petit fed a wolf.",
            "no side",
        ),
        (
            "fr",
            "Un chien a sauvé la boulangère Ida Petit d'un loup.",
            "La boulangère Ida Petit est en vie grâce à un chien, après avoir croisé un loup.",
            "supports",
        ),
    ],
)
def test_a_rescue_is_told_by_its_outcome(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
