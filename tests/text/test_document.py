"""An article read once: its sentences with their words, where each word stands, and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.dates import parse_partial_date
from crosscheck.model import CrosscheckError
from crosscheck.text.document import read_document, read_sentence
from crosscheck.text.language import languages, load_language
from crosscheck.text.segment import Kind
from matching import article, document

FR = """Le pont de Kerval rouvre

Le pont est ouvert depuis mardi. La préfète Anne Leroy en est fière. Les chevaux passent, dit-elle.

Lire aussi :

Le musée ferme ses portes

Tags : pont, musée
"""


def sentences(text: str, language: str = "fr") -> list[str]:
    return [text[s.start : s.end] for s in document(text, language).sentences]


def test_sentences_in_order_without_furniture() -> None:
    found = sentences(FR)
    assert found[:4] == [
        "Le pont de Kerval rouvre",
        "Le pont est ouvert depuis mardi.",
        "La préfète Anne Leroy en est fière.",
        "Les chevaux passent, dit-elle.",
    ]
    assert not any("Tags" in s or "Lire aussi" in s for s in found)


def test_headline_and_text_are_told_apart() -> None:
    kinds = [s.kind for s in document(FR).sentences]
    assert kinds[0] is Kind.HEADLINE
    assert set(kinds[1:4]) == {Kind.TEXT}
    assert [s.index for s in document(FR).sentences] == list(range(len(kinds)))


def test_where_a_word_stands() -> None:
    """By its stem, whatever its form: "chevaux" is where "cheval" is."""
    read = document(FR)
    language = load_language("fr")
    assert list(read.where[language.key("pont")]) == [0, 1]
    assert list(read.where[language.key("cheval")]) == [3]
    assert "~chevaux" in read.where
    assert language.key("musée") not in read.where


def test_names_are_found_where_they_stand() -> None:
    read = document(FR)
    assert [n.words for n in read.names[2]] == [("anne", "leroy")]
    assert list(read.name_keys["leroy"]) == [2]


def test_what_an_article_is_about_counts_most() -> None:
    topics = document(FR).topics
    assert topics["kerval"] == max(topics.values()) == 1.0


def test_front_matter_is_not_read() -> None:
    front = "---\ntitle: Le musée\nnote: Le musée de Brest est fermé.\n---\n"
    read = read_document(article(front + FR, body=len(front)))
    assert all(s.start >= len(front) for s in read.sentences)
    assert not any("Brest" in s.text[s.start : s.end] for s in read.sentences)


def test_offsets_are_the_file_s() -> None:
    front = "---\ntitle: é 🙂\n---\n"
    text = front + "🙂 Élan ! " + FR
    for sentence in read_document(article(text, body=len(front))).sentences:
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            assert text[token.start : token.end].strip() == text[token.start : token.end] != ""


def test_a_date_is_read_from_the_day_of_the_article() -> None:
    text = "Le pont a rouvert l'an dernier. Les camions passent."
    dates = document(text, published=parse_partial_date("2024-10-05")).sentences[0].dates
    assert [str(d.when.start.year) for d in dates if d.when is not None] == ["2023"]
    undated = document(text).sentences[0].dates
    assert all(d.when is None for d in undated)


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("fr", "Le moulin a ouvert en 1912. La même année, Lea Roux l'a vendu.", 1912),
        ("en", "The mill opened in 1912. It was small. That same year Lea Roux sold it.", 1912),
        ("en", "The mill opened in 1912. That same year Lea Roux bought what closed in May 1914.", 1914),
        ("en", "That same year Lea Roux sold the mill.", None),
    ],
)
def test_the_same_year_is_that_of_a_sentence_before(language: str, text: str, year: int | None) -> None:
    assert [d.year for d in document(text, language).sentences[-1].dates][-1:] == ([year] if year else [])


def test_a_long_run_of_the_same_year_is_read() -> None:
    """Each looked back through the one before it, to the first, and a long article ended in a RecursionError."""
    text = "The mill opened in 1912. " + "That same year Lea Roux sold it. " * 2000
    told = document(text, "en").sentences
    assert not told[-1].dates
    assert [d.year for d in told[1].dates] == [1912]


@pytest.mark.parametrize(
    ("language", "text", "asks"),
    [
        ("fr", "Le pont est-il ouvert ?", True),
        ("fr", "« Le pont est-il ouvert ? »", True),
        ("fr", "Le pont est ouvert.", False),
        ("en", "Is the bridge open?", True),
        ("en", "The bridge is open.", False),
    ],
)
def test_questions(language: str, text: str, asks: bool) -> None:
    assert read_sentence(text, load_language(language)).question is asks


def test_what_is_found_late_is_found_once() -> None:
    sentence = read_sentence("Selon le préfet, douze ponts ont rouvert en mai 2019.", load_language("fr"))
    for name in ("forms", "phrases", "cues", "dates", "quantities"):
        assert getattr(sentence, name) is getattr(sentence, name)
    assert [d.text for d in sentence.dates] == ["mai 2019"]
    assert [q.low for q in sentence.quantities] == [12]


def test_a_language_without_data_is_said_so() -> None:
    with pytest.raises(CrosscheckError) as caught:
        document("Il ponte è aperto.", "xx")
    assert "xx" in str(caught.value)
    assert all(code in str(caught.value) for code in languages())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\x00", "…", "«»", "a" * 3000, "\r\r\r"])
def test_texts_that_say_nothing_are_read_too(text: str) -> None:
    assert len(document(text).sentences) <= 1


@given(st.text(max_size=400), st.sampled_from(["fr", "en"]))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str, language: str) -> None:
    read = document(text, language)
    assert len(read.names) == len(read.sentences)
    last = 0
    for sentence in read.sentences:
        assert last <= sentence.start < sentence.end <= len(text)
        last = sentence.end
        assert len(sentence.cues.modes) == len(sentence.cues.clause) == len(sentence.tokens)
        for found in (*sentence.dates, *sentence.quantities):
            assert 0 <= found.first < found.last <= len(sentence.tokens)
    for spots in read.where.values():
        assert list(spots) == sorted(set(spots))
        assert all(0 <= i < len(read.sentences) for i in spots)


@pytest.mark.parametrize(
    ("text", "section", "said"),
    [
        ("Le vote aura bientôt lieu.", "events", "aura bientôt lieu"),
        ("Le vote n'a finalement pas eu lieu.", "events", "eu lieu"),
        ("Kerval vise surtout à convaincre.", "want", "vise surtout à"),
        ("Le maire ne tient pas à son port.", "want", None),
        ("Le maire tient, surtout, à son port.", "want", None),
    ],
)
def test_an_adverb_parts_an_expression(text: str, section: str, said: str | None) -> None:
    sentence = read_sentence(text, load_language("fr"))
    found = [sentence.said(p.start, p.end) for p in sentence.phrases if p.section == section and p.end - p.start > 1]
    assert found == ([said] if said else [])


@pytest.mark.parametrize(
    ("text", "section", "there"),
    [
        ("Norvik produit des grues.", "events", False),
        ("L'accident s'est produit mardi.", "events", True),
        ("L'accident s'est bien produit mardi.", "events", True),
        ("Kerval va se passer de pétrole.", "events", False),
        ("La scène se passe à Kerval.", "events", True),
        ("Le maire s'est exprimé.", "speech", True),
        ("Le maire se tient à l'écart de la fête.", "want", False),
        ("Le maire tient à la fête.", "want", True),
        ("Le groupe envisage de fermer la mine.", "want", True),
    ],
)
def test_reflexives_and_idioms(text: str, section: str, there: bool) -> None:
    sentence = read_sentence(text, load_language("fr"))
    assert any(p.section == section for p in sentence.phrases) is there


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "The firm turned the offer down.", "turned"),
        ("en", "They accused Roux of fraud.", "accused"),
        ("en", "He took the road over the pass.", None),
        ("fr", "La cour a qualifié Jean Petit de « menteur ».", "qualifié"),
        ("fr", "Roux traite la question de la dette.", None),
        ("fr", "Roux décrit la ville comme un enfer.", "décrit"),
    ],
)
def test_a_verb_is_read_with_the_small_word_behind_its_object(language: str, text: str, verb: str | None) -> None:
    sentence = read_sentence(text, load_language(language))
    apart = {sentence.tokens[p.start].lex.form for p in sentence._apart()}
    assert apart == ({verb} if verb else set())


def _listed(code: str) -> st.SearchStrategy[str]:
    """Runs of words as the expressions of a language's lists have them, with others between."""
    expressions = [" ".join(words) for words, *_ in load_language(code).phrases.entries()]
    between = {"fr": "a le pas bientôt Roux, la", "en": "has the not soon Pike, it"}[code].split()
    return st.lists(st.sampled_from(expressions) | st.sampled_from(between), max_size=8).map(" ".join)


@pytest.mark.parametrize("code", ["fr", "en"])
@given(data=st.data())
def test_whatever_the_index_holds_may_be_there(code: str, data: st.DataObject) -> None:
    sentence = read_sentence(data.draw(_listed(code)), load_language(code))
    held = [p for p in sentence.phrases if isinstance(p.value, int) or p.section == "debunk"]
    assert sentence.may_be_indexed() or not held
