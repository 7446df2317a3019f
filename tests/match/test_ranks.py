"""Who is first among whom, and who has taken that place."""

from __future__ import annotations

import pytest

from crosscheck.model import Stance
from matching import stance_in_article


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Belde overtook Kardex as the world's largest tyre maker.",
            "In 2019, Kardex lost the title of top-selling tyre manufacturer to Belde.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Belde overtook Kardex as the largest tyre maker.",
            "Kardex, long the largest tyre maker, dropped to second place last year in the rankings of the "
            "research firm, after Belde.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Belde overtook Kardex as the largest tyre maker.",
            "Kardex lost its place as the largest tyre maker by revenue, slipping to No. 2 behind Belde, "
            "according to the firm.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Belde displaced Kardex as the world's biggest tyre maker.",
            "Kardex has been under pressure from newer rivals such as Belde, which overtook Kardex as the "
            "world's largest tyre maker in 2019.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Morvan overtook Kardex as the largest tyre maker.",
            "Kardex lost the title of top-selling tyre manufacturer to Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Morvan overtook Kardex as the largest tyre maker.",
            "Kardex lost its place as the largest tyre maker, slipping to No. 2 behind Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Kardex is still the world's largest tyre maker.",
            "Kardex dropped to second place last year in the rankings of tyre makers, after Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Kardex is the world's largest tyre maker.",
            "Kardex slipped to No. 2 behind Belde among tyre makers last year.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Kardex lost first place among tyre makers.",
            "The company had long reigned as the top tyre maker in the world, although Kardex dropped to "
            "second place in the rankings, after Belde.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Kardex lost first place among tyre makers.",
            "Kardex has been under pressure from rivals such as Belde, which overtook Kardex as the world's "
            "largest tyre maker in 2019.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Kardex lost first place among tyre makers.",
            "Kardex remains the world's largest tyre maker, ahead of Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Belde overtook Kardex as the largest tyre maker.",
            "Kardex remains the world's largest tyre maker, ahead of Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Kardex overtook Belde as the largest tyre maker.",
            "Kardex lost the title of top-selling tyre manufacturer to Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Belde is the largest tyre maker.",
            "Kardex lost the title of largest tyre manufacturer to Belde in 2019.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Belde became the largest tyre maker in 2019.",
            "Kardex lost the title of largest tyre manufacturer to Belde in 2019.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Belde overtook Kardex as the largest printer maker.",
            "Kardex lost the title of largest tyre manufacturer to Belde in 2019.",
            Stance.MENTIONS,
        ),
        (
            "fr",
            "Belde a dépassé Kardex comme premier fabricant de pneus.",
            "Kardex a perdu en 2019 sa place de premier fabricant mondial de pneus au profit de Belde.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Belde est devenu le premier fabricant de pneus.",
            "Kardex a perdu en 2019 sa place de premier fabricant mondial de pneus au profit de Belde.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Kardex est toujours le premier fabricant de pneus.",
            "Belde a détrôné Kardex l'an dernier et est devenu le premier fabricant de pneus.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Belde a détrôné Kardex au premier rang des fabricants de pneus.",
            "Kardex a reculé à la deuxième place du classement des fabricants de pneus, derrière Belde.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Morvan a détrôné Kardex au premier rang des fabricants de pneus.",
            "Kardex a cédé la première place du classement des fabricants de pneus à Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Le Nord est devenu la première région productrice de lin.",
            "Avec cette récolte, le Nord détrône la Normandie au premier rang des régions productrices de lin.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Kardex is no longer the largest tyre maker.",
            "Kardex lost the title of largest tyre manufacturer to Belde in 2019.",
            Stance.SUPPORTS,
        ),
    ],
)
def test_who_is_first(language: str, claim: str, passage: str, stance: Stance) -> None:
    """One overtook another where the other lost its place to it."""
    found = stance_in_article(claim, passage, language)
    # what raises the matter by less may be passed over as well
    assert found is stance or (stance is Stance.MENTIONS and found is Stance.OMITS)
