"""Into how many something is divided, or whether it stays whole."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Kardex will stay one company.",
            "Kardex confirmed on Monday that it will split the company into two new firms.",
            "contradicts",
        ),
        ("en", "Kardex will stay one company.", "Kardex is about to become two companies.", "contradicts"),
        ("en", "Kardex will stay one company.", "Kardex will remain a single firm, the board said.", "supports"),
        ("en", "Kardex will remain together.", "Kardex is set to cleave itself in two.", "contradicts"),
        ("en", "Kardex will stay one company.", "Norvik split off from Kardex in 2000. Kardex is large.", "no side"),
        ("en", "Kardex will become two companies.", "Kardex is splitting itself into two firms.", "supports"),
        ("en", "Kardex will become two companies.", "Kardex is splitting itself into three firms.", "contradicts"),
        ("en", "Kardex will become two companies.", "Kardex has two companies in Kerval.", "no side"),
        ("fr", "Kardex restera une seule entreprise.", "Kardex va se scinder en deux entreprises.", "contradicts"),
        ("fr", "Kardex deviendra deux entreprises.", "Kardex va se scinder en deux entreprises.", "supports"),
        ("en", "Kardex will stay a Kerval company.", "Kardex is splitting itself into two firms.", "no side"),
    ],
)
def test_of_how_many_parts(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
