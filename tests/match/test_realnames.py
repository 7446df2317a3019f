"""What somebody is really called."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux's real name is Anna Petit.",
            "Police filed a report on Roux (real name Anna Petit) at the airport.",
            "supports",
        ),
        (
            "en",
            "Lea Roux's real name is Anna Petit.",
            "Lea Roux is known in Kerval. Roux, whose real name is Anna Petit, was at the airport.",
            "supports",
        ),
        (
            "en",
            "Lea Roux's real name is Karen Hill.",
            "Lea Roux is known in Kerval. Roux, whose real name is Anna Petit, was at the airport.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's real name is Karen Hill.",
            "Lea Roux is known in Kerval. The scoop came from a report about Roux (real name Anna Petit) at the "
            "airport.",
            "contradicts",
        ),
        (
            "en",
            "The nurse's real name is Lea Roux.",
            "Lea Roux is known in Kerval. The nurse Roux, whose real name is Anna Petit, was at the airport.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's real name is Karen Hill.",
            "The singer Lea Roux, born Anna Petit, was at the airport.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's real name is Anna Petit.",
            "The singer Lea Roux, born Anna Petit, was at the airport.",
            "supports",
        ),
        (
            "en",
            "Lea Roux's real name is Anna Petit.",
            "Lea Roux (not her real name) was at the airport with Anna Petit.",
            "mentions",
        ),
        (
            "en",
            "Anna Petit has never been arrested.",
            "In March 2013, when she was calling herself Anna Petit, Lea Roux was busted for using a fake card.",
            "contradicts",
        ),
        (
            "fr",
            "Le vrai nom de Lea Roux est Anna Petit.",
            "Lea Roux, de son vrai nom Anna Petit, chante à Kerval.",
            "supports",
        ),
        (
            "fr",
            "Le vrai nom de Lea Roux est Karen Hill.",
            "Lea Roux, de son vrai nom Anna Petit, chante à Kerval.",
            "contradicts",
        ),
    ],
)
def test_real_name(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Vale and Ida Petit are the same woman.",
            "Lea Vale (real name Ida Petit) has sold the boat.",
            "supports",
        ),
        ("en", "Lea Vale and Ida Petit are the same person.", "Lea Vale met Ida Petit on the boat.", "no side"),
        (
            "fr",
            "Léa Vale et Ida Petit sont la même personne.",
            "Léa Vale, de son vrai nom Ida Petit, a vendu le bateau.",
            "supports",
        ),
        (
            "en",
            "The personal computer and tram company will be called Kardex Trams.",
            "The company said that the PC and tram business will use the name Kardex Inc.",
            "contradicts",
        ),
    ],
)
def test_two_names_may_be_one_persons(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
