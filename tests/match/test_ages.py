"""How old whom an article says to be."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux is 41 years old.",
            "Lea Roux has posted pictures of her boat. The nurse, who recently celebrated her 31st birthday, "
            "lives in Kerval.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux is 31 years old.",
            "Lea Roux has posted pictures of her boat. The nurse, who recently celebrated her 31st birthday, "
            "lives in Kerval.",
            "supports",
        ),
        ("en", "Lea Roux is 41 years old.", "Lea Roux and her 80-year-old grandfather live in Kerval.", "mentions"),
        (
            "en",
            "Lea Roux is 41 years old.",
            "If Roux is the singer, her 80-year-old grandfather Peter Roux did not know it. Lea Roux sings.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux is 41 years old.",
            "Everybody in town has heard of Lea Roux. The 31-year-old Tampa, Fla. resident paid for it herself.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux is 31 years old.",
            "Everybody in town has heard of Lea Roux. The 31-year-old Tampa, Fla. resident paid for it herself.",
            "supports",
        ),
        (
            "en",
            "Lea Roux is 41 years old.",
            "The 31-year-old nurse who calls herself Lea Roux sings in Kerval.",
            "contradicts",
        ),
        (
            "en",
            "The woman is 41 years old.",
            "A woman was hurt in Kerval. The woman, 31, was taken to hospital by her 80-year-old father.",
            "contradicts",
        ),
        ("en", "The actress was 60 years old.", "The actress, 81, died in Kerval on Monday.", "contradicts"),
        (
            "fr",
            "Lea Roux a 41 ans.",
            "Lea Roux a posté des photos de son bateau. L'infirmière, qui a fêté ses 31 ans, vit à Kerval.",
            "contradicts",
        ),
        ("fr", "Igor Saveline a 40 ans.", "Igor, 52 ans, tient une librairie.", "contradicts"),
    ],
)
def test_age(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
