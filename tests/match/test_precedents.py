"""Whether something was ever so before."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Kardex had never considered a split before.",
            "This is not the first time talk of splitting Kardex has surfaced.",
            "contradicts",
        ),
        (
            "en",
            "Kardex had never considered a split before.",
            "Kardex will split into two firms, it confirmed on Monday.",
            "mentions",
        ),
        ("en", "Kardex had never considered a split before.", "Kardex considered a split in 2011.", "contradicts"),
        (
            "en",
            "Until now, Kardex had never considered a split.",
            "Kardex has considered splitting up for years.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex n'avait jamais envisagé de scission auparavant.",
            "Ce n'est pas la première fois que l'on parle d'une scission de Kardex.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex n'avait jamais envisagé de scission auparavant.",
            "Kardex va procéder à une scission.",
            "mentions",
        ),
    ],
)
def test_whether_it_was_ever_so_before(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
