"""Whether a name is told or kept back."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Roux revealed the name of her doctor.",
            "“I called like 50 or 60 doctors, nobody wanted to do it,” Lea Roux said.",
            "omits",
        ),
        (
            "en",
            "Lea Roux revealed the name of her doctor.",
            "Lea Roux, not her real name, insists she was rejected by 50 doctors before she found a willing doctor.",
            "mentions",
        ),
        (
            "en",
            "Lea Roux revealed the name of her doctor.",
            "Lea Roux claims she found a doctor who agreed to do it on the grounds that she kept their name a secret.",
            "contradicts",
        ),
        ("en", "Lea Roux revealed the name of her doctor.", "Lea Roux refused to name her doctor.", "contradicts"),
        ("en", "Lea Roux revealed the name of her doctor.", "Lea Roux named her doctor on Monday.", "supports"),
        (
            "en",
            "Lea Roux revealed the name of her doctor.",
            "Lea Roux found a doctor, and had to sign an agreement that she wouldn't reveal his identity.",
            "contradicts",
        ),
        ("en", "Lea Roux kept the name of her doctor secret.", "Lea Roux refused to name her doctor.", "supports"),
        (
            "en",
            "Lea Roux kept the name of her doctor secret.",
            "Lea Roux revealed the identity of her doctor on Monday.",
            "contradicts",
        ),
        (
            "en",
            "The name of the driver has been made public.",
            "The name of the driver has not been released.",
            "contradicts",
        ),
        ("en", "Police have not named the driver.", "The driver's name was not released by the police.", "supports"),
        (
            "fr",
            "La police a révélé le nom du conducteur.",
            "La police a refusé de donner le nom du conducteur.",
            "contradicts",
        ),
        (
            "fr",
            "La police a révélé le nom du conducteur.",
            "L'identité du conducteur a été révélée par la police.",
            "supports",
        ),
        (
            "fr",
            "Lea Roux a gardé secret le nom de son médecin.",
            "Lea Roux a révélé le nom de son médecin lundi.",
            "contradicts",
        ),
    ],
)
def test_a_name_told(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
