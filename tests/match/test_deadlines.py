"""By when something will be done."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The split of Kardex is expected to be complete by 2017.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "supports",
        ),
        (
            "en",
            "Kardex's split is expected to be complete in 2017.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "The split of Kardex will not be complete until 2017.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "The split of Kardex is not expected to be completed before 2017.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "The split of Kardex will be finished by 2013.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "mentions",
        ),
        (
            "en",
            "Kardex's sale of its shops will be finished in 2020.",
            "Kardex plans to sell its shops by March 2020.",
            "supports",
        ),
        (
            "en",
            "Kardex's sale of its shops will be finished in 2021.",
            "Kardex plans to sell its shops by March 2020.",
            "contradicts",
        ),
        (
            "en",
            "The bridge will be finished in 2024.",
            "Engineers promised to build the bridge by June 2022.",
            "contradicts",
        ),
        ("en", "The bridge will be finished in 2024.", "The old bridge was hit by a lorry by June 2022.", "mentions"),
        ("en", "The bridge will be finished by 2024.", "The bridge must be built by June 2022.", "supports"),
        (
            "fr",
            "La scission de Kardex sera achevée en 2017.",
            "Kardex procédera à la scission d'ici la fin 2015.",
            "contradicts",
        ),
        (
            "fr",
            "La scission de Kardex ne sera pas achevée avant 2017.",
            "Kardex procédera à la scission d'ici la fin 2015.",
            "contradicts",
        ),
        (
            "fr",
            "La scission de Kardex sera achevée d'ici 2017.",
            "Kardex procédera à la scission d'ici la fin 2015.",
            "supports",
        ),
        (
            "fr",
            "Le pont sera terminé en 2024.",
            "Le pont doit être reconstruit avant la fin de l'année 2022.",
            "contradicts",
        ),
        (
            "en",
            "Kardex expects to complete the sale by the end of fiscal 2015.",
            "Kardex said it will make the sale by the end of fiscal 2015.",
            "supports",
        ),
        (
            "en",
            "The split of Kardex will be completed by the end of 2014.",
            "Kardex said it will make the split by the end of fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "The split of Kardex should be complete by the end of 2015.",
            "The split of Kardex came in a run of deals, following close on the heels of a sale.",
            "mentions",
        ),
    ],
)
def test_by_when_something_is_done(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The split is expected to be completed in fiscal 2017.",
            "Kardex plans a split of its trams from its boats. Kardex will make the split by the end of fiscal 2015.",
            "contradicts",
        ),
        (
            "en",
            "The split is expected to be completed by fiscal 2016.",
            "Kardex plans a split of its trams from its boats. Kardex will make the split by the end of fiscal 2015.",
            "supports",
        ),
    ],
)
def test_a_fiscal_year_is_a_year(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
