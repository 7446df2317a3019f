"""Who stands before a verb and behind it."""

from __future__ import annotations

import pytest

from crosscheck.text.slots import Slot, article_of, governor, is_passive, object_of, owner_of, subject_of
from matching import document


def places(text: str, verb: str, language: str, led_by: str = "") -> tuple[str, str]:
    read = document(text, language)
    sentence, names = read.sentences[0], read.names[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == verb)

    def said(slot: Slot) -> str:
        return " ".join(n.label for n in slot.names) or (sentence.tokens[slot.head].lex.form if slot.head >= 0 else "")

    return said(subject_of(sentence, names, at)), said(object_of(sentence, names, at + 1, led_by))


@pytest.mark.parametrize(
    ("language", "text", "verb", "subject", "object_"),
    [
        ("fr", "Paul Morel a rencontré lundi Anne Leroy à Lyon.", "rencontré", "paul morel", "anne leroy"),
        ("fr", "Alain Berthier, notaire à Dijon, a reconnu les faits.", "reconnu", "alain berthier", ""),
        ("fr", "Elle n'a jamais refusé de payer.", "refusé", "elle", ""),
        ("fr", "Nous n'avons pas augmenté les impôts.", "augmenté", "nous", ""),
        ("fr", "Il nous a vendus à Paul Morel.", "vendus", "il", ""),
        ("fr", "Ce dernier a vendu sa maison.", "vendu", "dernier", ""),
        ("fr", "Le directeur du musée de Lyon l'avait rencontré.", "rencontré", "directeur", ""),
        ("fr", "Lundi, le maire a rencontré le président argentin.", "rencontré", "maire", "président"),
        ("fr", "Après la chute de Paul Morel, un expert a vendu la maison.", "vendu", "expert", ""),
        ("en", "Peter Lang, who coached the Rovers, resigned on Tuesday.", "resigned", "peter lang", ""),
        ("en", "On Monday Pike met the prime minister of Lotharia, Jana Reyl, in Brest.", "met", "pike", "jana reyl"),
        ("en", "Her manager, Greg Hollis, blamed Nora Blythe.", "blamed", "greg hollis", "nora blythe"),
        ("en", "Nora Blythe, of Tampa, Florida, blamed Greg Hollis.", "blamed", "nora blythe", "greg hollis"),
        ("en", "Voss said that the company had sold it.", "sold", "company", ""),
        ("en", "It was said on Monday.", "said", "it", ""),
    ],
)
def test_subject_and_object(language: str, text: str, verb: str, subject: str, object_: str) -> None:
    assert places(text, verb, language) == (subject, object_)


def test_behind_a_preposition() -> None:
    assert places("Dalton signed a three-year deal with Brookfield.", "signed", "en", "with")[1] == "brookfield"
    assert places("Dalton signed a three-year deal.", "signed", "en", "with")[1] == ""
    assert places("Paul Morel a parlé au maire Marc Tardy.", "parlé", "fr", "à")[1] == "marc tardy"


@pytest.mark.parametrize(
    ("language", "text", "noun", "preposition"),
    [
        ("fr", "Le toit du vieux musée fuit.", "musée", "de"),
        ("fr", "Il parle à la mairie.", "mairie", "à"),
        ("fr", "La mairie parle.", "mairie", ""),
        ("en", "The roof of the old mill leaks.", "mill", "of"),
        ("en", "The mill burned.", "mill", ""),
    ],
)
def test_the_preposition_before_a_noun(language: str, text: str, noun: str, preposition: str) -> None:
    sentence = document(text, language).sentences[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == noun)
    assert governor(sentence, at) == preposition


@pytest.mark.parametrize(
    ("language", "text", "verb", "passive"),
    [
        ("fr", "La maison a été vendue par Paul.", "vendue", True),
        ("fr", "Paul s'est exprimé.", "exprimé", False),
        ("fr", "Paul est né à Lyon.", "né", False),
        ("en", "The house was sold.", "sold", True),
        ("en", "It was Paul who sold the house.", "sold", False),
        ("en", "Paul is selling the house.", "selling", False),
        ("en", "Paul is slated to be chairman of the club.", "be", False),
        ("en", "Paul will be chairman of the club.", "chairman", False),
    ],
)
def test_voice(language: str, text: str, verb: str, passive: bool) -> None:
    sentence = document(text, language).sentences[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == verb)
    assert is_passive(sentence, at) is passive


@pytest.mark.parametrize(
    ("language", "text", "noun", "owner"),
    [
        ("en", "Nora Hale's old vet spoke.", "vet", "Nora Hale"),
        ("en", "The players' doctor spoke.", "doctor", "players"),
        ("en", "A spokesman for its rival Norvik spoke.", "spokesman", "Norvik"),
        ("en", "A company spokesman spoke.", "spokesman", "company"),
        ("en", "The vet spoke.", "vet", None),
        ("en", "The vet in Ellery spoke.", "vet", None),
        ("fr", "L'avocat de la banque a parlé.", "avocat", "banque"),
        ("fr", "Le médecin du maire a parlé.", "médecin", "maire"),
        ("fr", "L'avocat d'Omar Sellam a parlé.", "avocat", "Omar Sellam"),
        ("fr", "Le médecin a parlé.", "médecin", None),
    ],
)
def test_owner_of(language: str, text: str, noun: str, owner: str | None) -> None:
    read = document(text, language)
    sentence = read.sentences[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == noun)
    found = owner_of(sentence, read.names[0], at)
    assert (sentence.said(*found) if found is not None else None) == owner


def test_a_noun_behind_a_preposition_is_no_passive() -> None:
    sentence = document("Kardex is in talks to buy Norvik.", "en").sentences[0]
    assert not is_passive(sentence, 3)


@pytest.mark.parametrize(
    ("language", "text", "noun", "first"),
    [
        ("fr", "Le conseil a reçu la patronne de Kardex.", "patronne", "la"),
        ("fr", "Kardex, l'usine de Metz, ferme.", "usine", "l'"),
        ("en", "Mills close.", "mills", "mills"),
        ("en", "He said: the mill closes.", "mill", "the"),
    ],
)
def test_a_noun_begins_with_its_article(language: str, text: str, noun: str, first: str) -> None:
    sentence = document(text, language).sentences[0]
    at = next(k for k, t in enumerate(sentence.tokens) if t.lex.form == noun)
    assert sentence.tokens[article_of(sentence, at)].lex.form == first
