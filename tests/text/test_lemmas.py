"""simplemma's dictionaries, read by sections: the same answers as simplemma's own readers give."""

from __future__ import annotations

import itertools
import lzma
from pathlib import Path

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

from crosscheck.text import lemmas
from crosscheck.text.language import languages
from crosscheck.text.lemmas import Dictionaries, Dictionary, lemmatizer

LETTERS = "aàbcdeéſ漢'-"


def packed(words: dict[str, str]) -> bytes:
    """Words as simplemma keeps them: each form without what it shares with the one before, its lemma by the form."""
    out = bytearray(b"SMFC1\0" + number(len(words)))
    before, said = b"", b""
    for form, lemma in sorted((form.encode(), lemma.encode()) for form, lemma in words.items()):
        shared = _shared(before, form)
        out += number(shared) + number(len(form) - shared) + form[shared:]
        same = _shared(form, lemma)
        if lemma == said:
            out += bytes([254])
        elif len(form) - same < 254:
            out += bytes([len(form) - same]) + number(len(lemma) - same) + lemma[same:]
        else:
            out += bytes([255]) + number(len(lemma)) + lemma
        before, said = form, lemma
    return bytes(out)


def _shared(one: bytes, other: bytes) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def number(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


@pytest.mark.parametrize("code", languages())
def test_a_dictionary_is_simplemmas_own_word_for_word(code: str) -> None:
    ours, theirs = Dictionaries().get_dictionary(code), DEFAULT_DICTIONARY_FACTORY.get_dictionary(code)
    assert isinstance(ours, Dictionary), "simplemma's format is another one: lemmas.py reads it no more"
    assert len(ours) == len(theirs)
    assert dict(ours) == dict(theirs)


WORDS = st.text(LETTERS, min_size=1, max_size=8) | st.text(LETTERS, min_size=1, max_size=200)


@given(st.dictionaries(WORDS, WORDS, max_size=60), st.lists(WORDS, max_size=5), st.booleans())
def test_what_is_packed_is_found_and_nothing_else(words: dict[str, str], others: list[str], hold: bool) -> None:
    read = Dictionary(packed(words), hold=hold)
    assert {form: read.get(form) for form in [*words, *others]} == {form: words.get(form) for form in [*words, *others]}
    assert dict(read) == words
    assert len(read) == len(words)


def test_a_lemma_that_is_that_of_the_section_before() -> None:
    words = {"aller": "aller", "allons": "aller", "va": "aller", "vas": "aller", "vont": "aller"}
    assert Dictionary(packed(words)).get("vont") == "aller"


def test_a_form_of_letters_that_no_text_can_hold() -> None:
    assert Dictionary(packed({"a": "b"})).get("\ud800") is None


def test_what_is_no_dictionary_or_breaks_off_is_told() -> None:
    whole = packed({"abaissement": "abaisser", "abaisser": "abaisser"})
    for broken in (b"", b"SMFC2" + whole[5:], whole[:5] + b"\1" + whole[6:], whole[:-3], whole[:-9]):
        with pytest.raises((ValueError, IndexError)):
            Dictionary(broken)


@pytest.mark.parametrize("data", [b"something else", lzma.compress(b"something else"), None])
def test_another_format_is_left_to_simplemma(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | None
) -> None:
    if data is not None:
        (tmp_path / "fr.plzma").write_bytes(data)
    monkeypatch.setattr(lemmas, "FOLDER", str(tmp_path))
    assert Dictionaries().get_dictionary("fr") is DEFAULT_DICTIONARY_FACTORY.get_dictionary("fr")


def test_a_language_that_simplemma_does_not_know() -> None:
    with pytest.raises(ValueError, match="xx"):
        Dictionaries().get_dictionary("xx")


@pytest.mark.parametrize("code", languages())
def test_words_that_no_dictionary_holds_get_simplemmas_lemma_too(code: str) -> None:
    words = ["antirévisionnaires", "reprogrammations", "Zylkowski", "l'avant-veille", "unmicromanageable", "x", "2024"]
    assert [lemmatizer().lemmatize(word, code) for word in words] == [simplemma.lemmatize(w, code) for w in words]
