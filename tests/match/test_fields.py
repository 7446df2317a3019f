"""In which field somebody works with another."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Une coopération entre la Norvège et Ida Petit pourrait porter sur la mer.",
            (
                "Un expert évoque plusieurs pistes de coopération entre la Norvège et Ida Petit, en particulier "
                "dans le domaine maritime."
            ),
            "supports",
        ),
        (
            "fr",
            "La Norvège et Ida Petit pourraient coopérer dans le domaine maritime.",
            (
                "La Norvège appelle à une collaboration avec Ida Petit, qui suggère un rapprochement dans les "
                "domaines de l'énergie et de la mer."
            ),
            "supports",
        ),
        (
            "fr",
            "La Norvège et Ida Petit pourraient coopérer dans le domaine maritime.",
            (
                "Ida Petit connaît la Norvège. Celle-ci privilégie ses partenariats avec le Pérou dans le domaine "
                "maritime."
            ),
            "mentions",
        ),
        (
            "fr",
            "La Norvège et Ida Petit pourraient coopérer dans le domaine maritime.",
            "La Norvège et Ida Petit pourraient coopérer dans le domaine agricole.",
            "mentions",
        ),
        (
            "en",
            "A partnership between Norway and Kardex could cover energy.",
            ("An expert sees several ways of cooperation between Norway and Kardex, notably in the field of energy."),
            "supports",
        ),
    ],
)
def test_in_which_field_they_work_together(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Un partenariat entre Ferrandis et la Norvège pourrait porter sur le nucléaire.",
            (
                "Le chantier naval Ferrandis veut se rapprocher de la Norvège. Un partenariat viserait en "
                "particulier les domaines de l'éolien et des ferries électriques."
            ),
            "mentions",
        ),
        (
            "fr",
            "Un partenariat entre Ferrandis et la Norvège pourrait porter sur l'éolien.",
            (
                "Le chantier naval Ferrandis veut se rapprocher de la Norvège. Un partenariat viserait en "
                "particulier les domaines de l'éolien et des ferries électriques."
            ),
            "supports",
        ),
    ],
)
def test_a_partnership_may_have_several_fields(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
