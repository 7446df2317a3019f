"""What somebody is by trade or by nation."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "Lea Roux is a nurse.", "The baker Lea Roux, 21, sold the boat.", "contradicts"),
        ("en", "Lea Roux works as a nurse.", "The baker Lea Roux, 21, sold the boat.", "contradicts"),
        ("en", "Lea Roux works as a baker.", "The baker Lea Roux, 21, sold the boat.", "supports"),
        ("en", "Lea Roux works as a baker.", "Lea Roux, a baker from Hull, sold the boat.", "supports"),
        ("fr", "Léa Roux travaille comme infirmière.", "La boulangère Léa Roux a vendu le bateau.", "contradicts"),
        ("fr", "Léa Roux travaille comme boulangère.", "La boulangère Léa Roux a vendu le bateau.", "supports"),
        (
            "fr",
            "Roxel est l'agence spatiale chinoise.",
            "Roxel, l'agence spatiale russe, a vendu le bateau.",
            "contradicts",
        ),
        ("fr", "Roxel est l'agence spatiale russe.", "Roxel, l'agence spatiale russe, a vendu le bateau.", "supports"),
        (
            "fr",
            "Roxel est l'agence spatiale chinoise.",
            "La ville veut renforcer Roxel, l'agence spatiale nationale.",
            "no side",
        ),
        (
            "fr",
            "L'émissaire de la ligue est norvégienne.",
            "L'émissaire finlandaise de la ligue, Anna Roux, a parlé.",
            "contradicts",
        ),
        ("fr", "Anna Roux est norvégienne.", "La Finlandaise Anna Roux a parlé.", "contradicts"),
        ("fr", "Anna Roux est finlandaise.", "La Finlandaise Anna Roux a parlé.", "supports"),
        ("en", "Anna Roux is a Finnish baker.", "The Finnish baker Anna Roux spoke.", "supports"),
        ("en", "Roxel is the Chinese space agency.", "Roxel, the Russian space agency, spoke.", "contradicts"),
    ],
)
def test_who_is_a_baker_is_no_nurse(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Léa Roux est boulangère.",
            "Vers 10h30, des hommes ont attaqué la bijouterie Roux, dans une rue des plus commerçantes.",
            "no side",
        ),
        ("en", "Lea Roux is a baker.", "On Monday the traders of the street met Lea Roux at the town hall.", "no side"),
    ],
)
def test_a_trader_is_no_baker(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Roscosmos est l'agence spatiale chinoise.",
            "SpaceX pourrait collaborer avec Roscosmos, l'agence spatiale russe, sur un projet de fusée.",
            "contradicts",
        ),
        (
            "fr",
            "Roscosmos est l'agence spatiale russe.",
            "SpaceX pourrait collaborer avec Roscosmos, l'agence spatiale russe, sur un projet de fusée.",
            "supports",
        ),
        (
            "fr",
            "Roscosmos est l'agence spatiale chinoise.",
            (
                "Ce plan doit renforcer Roscosmos, l'agence spatiale nationale, qui craint la concurrence américaine "
                "et chinoise."
            ),
            "no side",
        ),
        (
            "fr",
            "Belrosat est l'agence météo norvégienne.",
            (
                "Les initiatives norvégiennes doivent renforcer Belrosat, l'agence météo nationale, face à la "
                "concurrence suédoise."
            ),
            "supports",
        ),
        (
            "fr",
            "Belrosat est l'agence météo suédoise.",
            (
                "Les initiatives norvégiennes doivent renforcer Belrosat, l'agence météo nationale, face à la "
                "concurrence suédoise."
            ),
            "contradicts",
        ),
        (
            "en",
            "Belrosat is the Swedish weather agency.",
            "Norwegian efforts are to strengthen Belrosat, the national weather agency.",
            "contradicts",
        ),
        ("en", "Anna Roux is Norwegian.", "The Finnish baker Anna Roux spoke of her bread.", "contradicts"),
        ("en", "Anna Roux is Finnish.", "The Finnish baker Anna Roux spoke of her bread.", "supports"),
        ("fr", "Anna Roux est norvégienne.", "La boulangère finlandaise Anna Roux a parlé de son pain.", "contradicts"),
        (
            "fr",
            "Belrosat est l'agence météo suédoise.",
            (
                "La société Kardex pourrait travailler avec Belrosat, l'agence météo norvégienne, sur des projets de "
                "relevés ou de mise au point de ballons."
            ),
            "contradicts",
        ),
        ("fr", "Anna Roux est norvégienne.", "Anna Roux pourrait être finlandaise, selon un voisin.", "no side"),
        (
            "fr",
            "Belrosat est une banque norvégienne.",
            "La société Kardex travaille avec Belrosat, l'agence météo norvégienne.",
            "no side",
        ),
    ],
)
def test_of_which_nation_something_is_told_beside_its_name(
    language: str, claim: str, passage: str, stance: str
) -> None:
    assert_stance(claim, passage, language, stance)
