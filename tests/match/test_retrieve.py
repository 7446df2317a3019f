"""The sentence that bears on a claim comes first; an article about something else gives none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.retrieve import Lexical
from matching import document, wording

FR = """Le port de Lorient change de mains

Le conseil régional a vendu le port de Lorient à un armateur breton mardi. La vente a surpris les pêcheurs.

Les chalutiers resteront à quai jusqu'à la fin du mois. La criée, elle, ouvre comme chaque matin à quatre heures.

Dans la ville, les avis sont partagés. Une commerçante du centre dit ne rien attendre de bon de cette affaire.
"""
EN = """The port of Lorient changes hands

The regional council sold the port of Lorient to a Breton shipowner on Tuesday. The sale surprised fishermen.

Trawlers will stay docked until the end of the month. The fish market opens as usual at four every morning.

Opinions in the town are divided. A shopkeeper in the centre says that she expects nothing good of the matter.
"""


def found(claim: str, text: str, language: str = "fr", limit: int = 6) -> list[str]:
    read = document(text, language)
    return [
        text[read.sentences[c.index].start : read.sentences[c.index].end]
        for c in Lexical().candidates(wording(claim, language), read, limit)
    ]


@pytest.mark.parametrize(
    ("language", "text", "claim", "first"),
    [
        ("fr", FR, "Le conseil régional a vendu le port de Lorient.", "Le conseil régional a vendu"),
        ("fr", FR, "Un armateur a acheté le port de Lorient.", "Le conseil régional a vendu"),
        ("fr", FR, "La criée ouvre à quatre heures.", "La criée, elle, ouvre"),
        ("fr", FR, "Les chalutiers sont en mer.", "Les chalutiers resteront"),
        ("en", EN, "The regional council sold the port of Lorient.", "The regional council sold"),
        ("en", EN, "The fish market opens at four.", "The fish market opens"),
        ("en", EN, "The trawlers are at sea.", "Trawlers will stay"),
    ],
)
def test_the_sentence_that_bears_on_the_claim_comes_first(language: str, text: str, claim: str, first: str) -> None:
    assert found(claim, text, language)[0].startswith(first)


@pytest.mark.parametrize(
    ("language", "text", "claim"),
    [
        ("fr", FR, "La banque centrale a relevé son taux directeur."),
        ("fr", FR, "Claire Fontaine a remporté le marathon de Berlin."),
        ("fr", FR, ""),
        ("fr", FR, "..."),
        ("fr", "", "La criée ouvre à quatre heures."),
        ("en", EN, "The central bank has raised its key interest rate."),
        ("en", EN, "Jill Fountain won the Berlin marathon."),
    ],
)
def test_nothing_is_found_where_nothing_is_said(language: str, text: str, claim: str) -> None:
    assert found(claim, text, language) == []


def test_a_name_said_just_before_counts_too() -> None:
    """The sentence that tells what became of the port does not name it."""
    text = "Hier, on parlait du port de Lorient dans toute la région. Un armateur l'a acheté mardi. Il pleut depuis."
    assert "Un armateur l'a acheté mardi." in found("Un armateur a acheté le port de Lorient.", text)


def test_furniture_is_never_found() -> None:
    text = (
        FR
        + "\nLire aussi :\n\nUn armateur achète le port de Brest\n\nTags : port, Lorient, armateur\n\n"
        + "Partager sur Facebook\n"
    )
    assert not any(
        "Brest" in s or "Tags" in s or "Facebook" in s for s in found("Un armateur achète le port de Brest.", text)
    )


def test_no_more_than_asked_for_best_first() -> None:
    read = document(FR + "Lorient a déjà vendu un port, celui de plaisance, et le conseil n'en dit rien.\n")
    claim = wording("Le conseil régional a vendu le port de Lorient.")
    every = Lexical().candidates(claim, read, 100)
    assert len(every) > 1
    assert Lexical().candidates(claim, read, 1) == every[:1]
    assert [c.relevance for c in every] == sorted((c.relevance for c in every), reverse=True)
    assert len({c.index for c in every}) == len(every)


def test_what_a_sentence_of_an_article_has_only_around_it_is_not_enough() -> None:
    """Of an excerpt, which somebody picked for the claim, it is."""
    claim, at = wording("Le conseil régional a vendu le port de Lorient."), 2
    article, excerpt = document(FR), document(FR, excerpt=True)
    assert FR[article.sentences[at].start :].startswith("La vente a surpris")
    assert at not in {c.index for c in Lexical().candidates(claim, article, 100)}
    assert at in {c.index for c in Lexical().candidates(claim, excerpt, 100)}


def test_how_much_of_the_claim_the_article_has_at_all() -> None:
    read = document(FR)
    whole = Lexical().candidates(wording("Le conseil régional a vendu le port de Lorient."), read, 1)[0]
    part = Lexical().candidates(wording("Le conseil régional a vendu le port de Lorient à Gazprom."), read, 1)[0]
    assert whole.article > part.article
    assert whole.absent < part.absent


@given(st.text(max_size=80), st.text(max_size=300), st.sampled_from(["fr", "en"]))
@settings(max_examples=60, deadline=None)
def test_any_claim_and_any_text(claim: str, text: str, language: str) -> None:
    read = document(text + "\n\n" + FR, language)
    for candidate in Lexical().candidates(wording(claim + " Lorient", language), read, 4):
        assert 0 <= candidate.index < len(read.sentences)
        assert 0 <= candidate.relevance <= 1.0001
        assert 0 <= candidate.article <= 1.0001
        assert 0 <= candidate.absent <= 1
