"""What one of the parts of something divided will do."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "One of the new companies will focus on trams and buses.",
            (
                "Kardex confirmed that it will split into two new firms, one focused on trams and buses and the "
                "other on its banks."
            ),
            "supports",
        ),
        (
            "en",
            "One of the two new companies will sell trams and buses.",
            "Kardex plans to separate its tram and bus businesses from its banking operations.",
            "supports",
        ),
        (
            "en",
            "One of the new companies will focus on trams and buses.",
            "Kardex will be divided between its tram and bus units and its banks.",
            "supports",
        ),
        (
            "en",
            "One of the new companies will focus on trams and buses.",
            "Kardex has a tram and bus business and a bank.",
            "mentions",
        ),
        (
            "en",
            "One of the new companies will focus on ferries.",
            "Kardex plans to separate its tram and bus businesses from its banks.",
            "mentions",
        ),
        (
            "fr",
            "L'une des nouvelles sociétés se concentrera sur les trams et les bus.",
            "Kardex va séparer ses activités de trams et de bus de sa banque.",
            "supports",
        ),
    ],
)
def test_what_one_of_the_parts_does(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
