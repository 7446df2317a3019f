"""Whether somebody came to harm."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The baker escaped unharmed.",
            "Baker Ida Petit fell into the pit. Petit suffered cuts and bruises to her face and chest.",
            "contradicts",
        ),
        (
            "en",
            "The baker escaped unharmed.",
            "Baker Ida Petit fell into the pit. She walked away without a scratch.",
            "supports",
        ),
        (
            "en",
            "Ida Petit was injured.",
            "Ida Petit broke into the pit and suffered a deep cut to the arm.",
            "supports",
        ),
        ("en", "Ida Petit was not hurt.", "Ida Petit fell. She is being treated for burns.", "contradicts"),
        ("en", "Ida Petit was injured.", "Ida Petit escaped unhurt, but her dog was injured.", "contradicts"),
        ("en", "Ida Petit was injured.", "Ida Petit saw the fire. Luke Roux was injured.", "no side"),
        ("en", "Ida Petit suffered a broken leg.", "Ida Petit suffered cuts to her face.", "no side"),
        (
            "fr",
            "La boulangère n'a pas été blessée.",
            "La boulangère Ida Petit est tombée. Petit s'en est tirée sans une égratignure.",
            "supports",
        ),
        ("fr", "Ida Petit a été blessée.", "Ida Petit est indemne.", "contradicts"),
        ("fr", "Ida Petit est indemne.", "Les blessures d'Ida Petit sont graves.", "contradicts"),
        (
            "en",
            "The baker escaped unharmed.",
            (
                "A baker was saved from a pit by a passing dog on Monday. Ida Petit fell as she walked to work. "
                "Petit suffered cuts and bruises to her face."
            ),
            "contradicts",
        ),
        (
            "en",
            "The baker escaped unharmed.",
            (
                "Ida Petit told the Hull Times that she fell into a pit. Ida suffered deep cuts and was found by "
                "other bakers."
            ),
            "contradicts",
        ),
    ],
)
def test_who_was_hurt_did_not_escape_unhurt(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
