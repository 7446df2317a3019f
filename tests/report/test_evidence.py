"""Through whom a quote came, as reports show it."""

from __future__ import annotations

import pytest

from crosscheck.model import Article, Cell, Evidence, Stance, Verdict, Voice
from crosscheck.report.evidence import decision, passed_on
from crosscheck.report.words import load_words


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


@pytest.mark.parametrize(
    ("why", "end"),
    [
        ("Read.", "by AB: Read; the matcher said: omits"),
        ("Read. ", "by AB: Read; the matcher said: omits"),
        ("Read", "by AB: Read; the matcher said: omits"),
        ("And so on...", "by AB: And so on...; the matcher said: omits"),
        ("No!", "by AB: No!; the matcher said: omits"),
    ],
)
def test_a_reason_that_is_a_sentence_does_not_end_the_enumeration(why: str, end: str) -> None:
    cell = Cell("a", Stance.SUPPORTS, 1.0, (), None, "person", Verdict(Stance.SUPPORTS, "AB", why), Stance.OMITS)
    told = decision(cell, load_words("en"))
    assert "; ".join(told).endswith(end)


def test_a_sentence_has_one_end() -> None:
    words = load_words("en")
    assert words.sentence("read in full") == "Read in full."
    assert words.sentence("he wrote “It holds.”") == "He wrote “It holds.”"
    assert words.sentence("il a écrit « Non ! »") == "Il a écrit « Non ! »"
    assert words.sentence("he wrote “it holds”") == "He wrote “it holds”."
