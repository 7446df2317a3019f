"""Where somebody lives, and where a firm has its seat."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux lives in California.",
            "Lea Roux sings. The Florida nurse, who calls herself Lea Roux, said she had the dog.",
            "contradicts",
        ),
        ("en", "Lea Roux lives in Florida.", "Lea Roux sings. The Florida nurse said she had the dog.", "supports"),
        ("en", "Lea Roux lives in California.", "Lea Roux, 21, of Tampa, Florida, was in court.", "contradicts"),
        (
            "en",
            "Lea Roux lives in California.",
            "Lea Roux, 21, of Tampa, was in court. The court is in Tampa, Fla., near the port.",
            "contradicts",
        ),
        ("en", "Lea Roux lives in California.", "Lea Roux is a nurse from Tampa, Florida.", "contradicts"),
        ("en", "Lea Roux lives in California.", "Lea Roux was in Florida on Monday.", "omits"),
        ("en", "Lea Roux lives in California.", "The Florida governor met Lea Roux.", "omits"),
        (
            "en",
            "Lea Roux lives in Tampa, Florida.",
            "A view of the home where Lea Roux lives in Tampa Florida on Tuesday.",
            "supports",
        ),
        ("en", "Lea Roux lives in Tampa, Florida.", "Lea Roux lives in Tampa Fla. with her mother.", "supports"),
        (
            "en",
            "Kardex has its headquarters in Houston, Texas.",
            "A sign stands outside Kardex's headquarters in Palo Alto, Calif.",
            "contradicts",
        ),
        (
            "en",
            "Kardex has its headquarters in Houston, Texas.",
            "Palo Alto, Calif.-based Kardex said sales fell.",
            "contradicts",
        ),
        (
            "en",
            "Kardex is based in Houston, Texas.",
            "Shares of Kardex Co., based in Palo Alto, California, gained 8 percent.",
            "contradicts",
        ),
        ("en", "Kardex is based in California.", "Palo Alto, Calif.-based Kardex said sales fell.", "supports"),
        ("fr", "Lea Roux habite à Lyon.", "Lea Roux, 42 ans, de Marseille, a été condamnée.", "contradicts"),
        ("fr", "Lea Roux habite à Lyon.", "Lea Roux, qui vit à Marseille, a été condamnée.", "contradicts"),
        ("fr", "Lea Roux habite à Lyon.", "Lea Roux a été condamnée à Marseille.", "mentions"),
    ],
)
def test_place(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
