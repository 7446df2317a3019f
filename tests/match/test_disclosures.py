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


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit said she had to keep her surgeon's name secret.",
            "Ida Petit claims the doctor who performed the surgery forced her to sign a non-disclosure agreement.",
            "supports",
        ),
        (
            "en",
            "Ida Petit revealed the name of her surgeon.",
            "Ida Petit says when she found a doctor, she had to sign a confidentiality agreement.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit revealed the name of her surgeon.",
            "Her boss made Ida Petit sign a non-disclosure agreement about the shop.",
            "mentions",
        ),
        (
            "en",
            "Ida Petit said she had to keep her surgeon's name secret.",
            (
                "Ida Petit said that she was told to sign a nondisclosure agreement. She didn't reveal the name of "
                "the doctor who performed the procedure."
            ),
            "supports",
        ),
        (
            "fr",
            "Ida Petit a révélé le nom de son chirurgien.",
            "Ida Petit dit que le chirurgien lui a fait signer un accord de confidentialité.",
            "contradicts",
        ),
        (
            "en",
            "Ida Petit's surgeon made her sign a non-disclosure agreement.",
            "Ida Petit found a surgeon who agreed to operate on the grounds that she kept his name a secret.",
            "mentions",
        ),
    ],
)
def test_what_an_agreement_of_silence_keeps_back(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
