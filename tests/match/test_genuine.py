"""Whether somebody got or had a thing, or it is a fake."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux had surgery to get a third ear.",
            "Lea Roux has spent $20,000 to get a third ear implanted on her arm.",
            "supports",
        ),
        (
            "en",
            "Lea Roux had a third ear surgically implanted.",
            "A nurse, Lea Roux said she paid $20,000 for a third ear.",
            "supports",
        ),
        (
            "en",
            "Lea Roux had a third ear surgically added.",
            "Lea Roux showed her third ear. The third ear, TMZ reports, is fake.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux had a third ear surgically added.",
            "Lea Roux claims to have had surgery to add a third ear. Roux was found to have faked the surgery.",
            "mixed",
        ),
        (
            "en",
            "Lea Roux's third ear is fake.",
            "Lea Roux has spent $20,000 to get a third ear implanted on her arm.",
            "contradicts",
        ),
        ("en", "Lea Roux's third ear is fake.", "Lea Roux claims to have had surgery to add a third ear.", "no side"),
        (
            "en",
            "Lea Roux's third ear is a hoax.",
            "Lea Roux showed her third ear. The third ear, TMZ reports, is not real.",
            "supports",
        ),
        ("en", "Lea Roux got a third ear.", "Ida Petit got a third ear. Lea Roux is a nurse.", "no side"),
        ("en", "Lea Roux got a dog.", "Lea Roux got a cat.", "no side"),
        (
            "en",
            "The story of Lea Roux's third ear is a hoax.",
            "Lea Roux has spent $20,000 to get a third ear implanted on her arm.",
            "contradicts",
        ),
        (
            "fr",
            "Léa Roux s'est fait greffer une troisième oreille.",
            "Léa Roux a payé 2 000 euros pour une troisième oreille.",
            "supports",
        ),
        (
            "fr",
            "La troisième oreille de Léa Roux est un canular.",
            "Léa Roux a dépensé 2 000 euros pour avoir une troisième oreille.",
            "contradicts",
        ),
        ("fr", "Léa Roux a une troisième oreille.", "La troisième oreille de Léa Roux est fausse.", "contradicts"),
        ("en", "Kardex has three plants.", "Kardex has two plants in Kerval.", "contradicts"),
        ("en", "Lea Roux has a son.", "Ida Petit has a son. Lea Roux is a nurse.", "no side"),
        ("en", "Lea Roux has a dog.", "Lea Roux said her neighbour has a dog.", "no side"),
        (
            "en",
            "Lea Roux got a second passport.",
            "The second passport of Lea Roux is fake, police said.",
            "contradicts",
        ),
        ("en", "Lea Roux got the job.", "Lea Roux did not get the job.", "contradicts"),
        ("en", "The video is fake.", "Lea Roux got the video from a neighbour.", "no side"),
        ("fr", "Léa Roux a un chien.", "Le voisin de Léa Roux a un chien.", "no side"),
        ("fr", "La vidéo est un faux.", "Léa Roux a reçu la vidéo d'un voisin.", "no side"),
        (
            "en",
            "The Courier found that Lea Roux's third ear is real.",
            "Professional debunkers at the Courier have classified Lea Roux's third ear story as false.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux's third ear is real.",
            "The Courier outed Lea Roux's third ear as fake on Monday.",
            "contradicts",
        ),
        ("en", "Lea Roux's third ear is real.", "Lea Roux got a third ear on Monday.", "no side"),
        ("en", "Lea Roux got a third ear.", "The Courier outed Lea Roux's third ear as fake on Monday.", "contradicts"),
        (
            "en",
            "Lea Roux's third ear is fake.",
            "The Courier outed Lea Roux's third ear as fake on Monday.",
            "supports",
        ),
    ],
)
def test_what_somebody_got_or_a_fake(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit had surgery to get a third ear.",
            "Ida Petit says she had surgery to get a third ear. Many are sceptical about her wild claim.",
            "mixed",
        ),
        (
            "en",
            "Ida Petit's third ear is a fake.",
            "Ida Petit spoke about her third ear. A surgeon has cast doubt over the operation.",
            "mentions",
        ),
        (
            "en",
            "Ida Petit paid $20,000 for a third ear.",
            "Ida Petit says she paid $20,000 for a third ear. The third ear is a fake, police say.",
            "mixed",
        ),
        ("en", "Ida Petit paid $20,000 for a third ear.", "Ida Petit has a third ear.", "mentions"),
        (
            "fr",
            "Ida Petit s'est fait poser une troisième oreille.",
            "Ida Petit dit s'être fait poser une troisième oreille. Beaucoup sont sceptiques sur son récit.",
            "mixed",
        ),
    ],
)
def test_what_is_doubted_and_what_was_paid_for_a_fake(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
