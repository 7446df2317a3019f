"""What something will be called, by whatever words give it its name."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The tram firm will be called Norvik Enterprise.",
            "Kardex splits off a tram firm. Ida Petit will chair the tram firm, Kardex Inc, which has new cars.",
            "contradicts",
        ),
        (
            "en",
            "The tram firm will be called Kardex Inc.",
            "Kardex splits off a tram firm. Ida Petit will chair the tram firm, Kardex Inc, which has new cars.",
            "supports",
        ),
        (
            "en",
            "The enterprise company will be called Kardex Enterprise.",
            "The bus business will use the name Kardex Inc. The services business will be called Kardex Enterprise.",
            "supports",
        ),
        (
            "en",
            "The bus company will be called Kardex Inc.",
            "The bus business will use the name Kardex Inc. The services business will be called Kardex Enterprise.",
            "supports",
        ),
        (
            "en",
            "The bus company will be called Kardex Enterprise.",
            "The bus business will use the name Kardex Inc. The services business will be called Kardex Enterprise.",
            "contradicts",
        ),
        (
            "fr",
            "La société des bus s'appellera Kardex Services.",
            "La société des trams s'appellera Kardex Services.",
            "contradicts",
        ),
    ],
)
def test_what_something_is_called(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
