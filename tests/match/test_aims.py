"""What somebody wants, and does something for."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux said she had the surgery to make herself unattractive to men.",
            "Lea Roux had surgery on Monday. She said: “I got it because I wanted to make myself unattractive to men.”",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she had the surgery to make herself unattractive to men.",
            "Lea Roux had surgery on Monday. Lea Roux did so in hopes of becoming less attractive to men, she said.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she had the surgery to make herself unattractive to men.",
            "Lea Roux had surgery on Monday. Lea Roux has spent $2,000 as a way to become unattractive to men.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she had the surgery to become attractive to men.",
            "Lea Roux had surgery on Monday. She said: “I got it because I wanted to make myself unattractive to men.”",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux wants her own reality show on MTV.",
            "“My whole dream is to just get this reality show on MTV,” Lea Roux said.",
            "supports",
        ),
        (
            "en",
            "Lea Roux wants her own reality show on MTV.",
            "Lea Roux sold her house in hopes of landing a reality show on MTV.",
            "supports",
        ),
        (
            "en",
            "Lea Roux wants her own reality show on MTV.",
            "Ida Petit sold her house in hopes of landing a reality show on MTV. Lea Roux has a cat.",
            "no side",
        ),
        (
            "en",
            "Lea Roux sold the farm to live near her son.",
            "Lea Roux sold the farm on Monday. “I wanted to live near my son,” she said.",
            "supports",
        ),
        (
            "en",
            "Lea Roux sold the farm to live near her son.",
            "Lea Roux sold the farm on Monday. Her goal is to live near her son.",
            "supports",
        ),
        ("en", "Lea Roux sold the farm to live near her son.", "Lea Roux wants to live near her son.", "no side"),
        (
            "en",
            "Lea Roux sold the farm to live near her son.",
            "Lea Roux sold the farm on Monday. Ida Petit wants to live near her son.",
            "no side",
        ),
        (
            "fr",
            "Léa Roux a vendu la ferme pour vivre près de son fils.",
            "Léa Roux a vendu la ferme en mai. « Je voulais vivre près de mon fils », dit-elle.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux a vendu la ferme pour vivre près de son fils.",
            "Léa Roux a vendu la ferme en mai. Elle l'a fait dans l'espoir de vivre près de son fils.",
            "supports",
        ),
        (
            "fr",
            "Léa Roux veut sa propre émission sur Canal+.",
            "Léa Roux rêve de décrocher une émission sur Canal+.",
            "supports",
        ),
        (
            "en",
            "Lea Roux said she wanted to look less attractive to men.",
            "Lea Roux had surgery on Monday in hopes of becoming unattractive to men.",
            "supports",
        ),
        (
            "en",
            "Lea Roux asked the mayor to close the bar.",
            "Lea Roux wants to close the bar. The mayor is away.",
            "no side",
        ),
        (
            "fr",
            "Léa Roux a demandé au maire de fermer le bar.",
            "Le maire veut fermer le bar. Léa Roux est partie.",
            "no side",
        ),
    ],
)
def test_what_somebody_wants(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux bought a violin so that children would find her more likeable.",
            'Lea Roux showed the violin. "I bought it because I wanted to make myself likeable to children," she said.',
            "supports",
        ),
        (
            "en",
            "Lea Roux bought a violin so that children would find her more attractive.",
            (
                'Lea Roux showed the violin. "I bought it because I wanted to make myself unattractive to children," '
                "she said."
            ),
            "contradicts",
        ),
    ],
)
def test_what_others_are_to_find_is_an_aim(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
