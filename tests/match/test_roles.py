"""Who does it and to whom it is done."""

from __future__ import annotations

import pytest

from crosscheck.match.roles import Compared, compare_roles, roles_of
from crosscheck.text.document import Document
from matching import aligned, document


def roles(text: str, language: str, verb: str) -> tuple[str, str, bool]:
    """The words of both roles around the verb of this form, and whether a cleft stresses the first."""
    read: Document = document(text, language)
    sentence = read.sentences[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == verb)
    found = roles_of(sentence, read.names[0], at, at + 1)

    def said(words: frozenset[int]) -> str:
        return " ".join(sentence.tokens[k].lex.form for k in sorted(words))

    return said(found.doer), said(found.done_to), found.cleft


@pytest.mark.parametrize(
    ("language", "text", "verb", "doer", "done_to"),
    [
        ("en", "The council has sold the mill to Kardex.", "sold", "the council", "the mill"),
        ("en", "The mill has been sold by the council.", "sold", "the council", "the mill"),
        ("en", "A baker in the village of Ida Petit feeds his hens.", "feeds", "a baker", "his hens"),
        ("en", "Kardex, a rival of Belde, bought the mill.", "bought", "kardex", "the mill"),
        ("en", "Another baker, Marc Roux, fed the hens.", "fed", "marc roux", "the hens"),
        ("en", "She said that her nephew had once sold the mill.", "sold", "her nephew", "the mill"),
        ("en", "Gov. Marc Roux has sold the mill.", "sold", "gov marc roux", "the mill"),
        ("fr", "Le moulin a été vendu par la mairie.", "vendu", "la mairie", "le moulin"),
        ("fr", "Le conseil de Vernes a vendu le moulin.", "vendu", "le conseil", "le moulin"),
        ("fr", "Belde, fondée par Anna Roux, a fermé.", "fondée", "anna roux", ""),
        # nobody is seen to do it
        ("en", "They want to sell the mill.", "sell", "", ""),
        ("en", "The sale of the mill pleased her.", "sale", "", ""),
    ],
)
def test_the_phrases_around_a_verb(language: str, text: str, verb: str, doer: str, done_to: str) -> None:
    assert roles(text, language, verb)[:2] == (doer, done_to)


@pytest.mark.parametrize(
    ("language", "text", "verb", "doer"),
    [
        ("en", "It was the boy who pulled the dog out.", "pulled", "the boy"),
        ("fr", "C'est le garçon qui a sauvé le chien.", "sauvé", "le garçon"),
    ],
)
def test_a_cleft_stresses_who_does_it(language: str, text: str, verb: str, doer: str) -> None:
    found = roles(text, language, verb)
    assert (found[0], found[2]) == (doer, True)


@pytest.mark.parametrize(
    ("claim", "passage", "other", "exchanged", "sole"),
    [
        ("Kardex sued Belde.", "Belde was sued by Kardex.", False, False, False),
        ("Kardex sued Belde.", "Belde sued Kardex.", True, True, False),
        ("Anna Roux founded Belde.", "Belde was founded by Ida Petit, and Anna Roux joined it.", True, False, True),
        ("Anna Roux visited Belde.", "Belde was visited by Ida Petit, and Anna Roux left it.", True, False, False),
        ("A dog pulled a boy out.", "It was the boy who pulled the dog out.", True, True, True),
    ],
)
def test_roles_are_compared(claim: str, passage: str, other: bool, exchanged: bool, sole: bool) -> None:
    found: Compared = compare_roles(aligned(claim, passage, "en"))
    assert (found.other, found.exchanged, found.sole) == (other, exchanged, sole)
