"""Through whom a quote came, as reports show it."""

from __future__ import annotations

import pytest

from crosscheck.model import Article, Evidence, Stance, Voice
from crosscheck.report.evidence import passed_on


def told(chain: tuple[str, ...] = (), speaker: str | None = None, shared: str = "") -> Evidence:
    voice = Voice.ATTRIBUTED if speaker else Voice.OWN
    return Evidence(Stance.SUPPORTS, "q", 0, 1, 1, 0.9, voice, speaker, chain=chain, shared_origin=shared)


SOIR = Article("a", "Le barrage tient.", publisher="Le Soir", language="fr")
COPY = Article("b", "LYON (AFP) - Le barrage tient.", publisher="Le Soir", language="fr")


@pytest.mark.parametrize(
    ("evidence", "article", "chain"),
    [
        (told(("Reuters", "Anne Morel"), "Anne Morel"), SOIR, ("Anne Morel", "Reuters", "Le Soir")),
        (told(("Le Monde", "une source"), "Le Monde"), SOIR, ("une source", "Le Monde", "Le Soir")),
        (told(("Anne Morel",), "Anne Morel"), COPY, ("Anne Morel", "AFP", "Le Soir")),
        (told(), COPY, ("AFP", "Le Soir")),
        (told(("Reuters",)), SOIR, ("Reuters", "Le Soir")),
        (told(shared="AFP"), SOIR, ("AFP", "Le Soir")),
        (told(("Anne Morel",), "Anne Morel"), SOIR, ()),
        (told((), "certaines sources"), SOIR, ()),
        (told(), SOIR, ()),
    ],
)
def test_from_the_farthest_witness_to_the_publisher(
    evidence: Evidence, article: Article, chain: tuple[str, ...]
) -> None:
    assert passed_on(evidence, article) == chain


def test_nobody_passes_on_to_himself() -> None:
    agency = Article("c", "LYON (AFP) - Le barrage tient.", publisher="AFP", language="fr")
    assert passed_on(told(), agency) == ()
    assert passed_on(told(("AFP", "Anne Morel"), "Anne Morel"), agency) == ()
