from __future__ import annotations

import string

import pytest

from crosscheck.model import Conflict, ConflictKind, Reason, Stance, Status
from crosscheck.report.words import FALLBACK, languages, load_words


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", languages())
def test_every_language_says_the_same_things(language: str) -> None:
    ours, reference = load_words(language).texts, load_words(FALLBACK).texts
    assert list(ours) == list(reference)
    assert {key: fields(text) for key, text in ours.items()} == {key: fields(text) for key, text in reference.items()}


@pytest.mark.parametrize("language", languages())
def test_every_word_of_the_field_has_its_word(language: str) -> None:
    words = load_words(language)
    for stance in Stance:
        assert words.cell(stance)
        assert words(f"stance_means.{stance}")
    for status in Status:
        assert words(f"status.{status}")
        assert words(f"status_means.{status}")
    for reason in Reason:
        assert words(f"cell.{reason}")
    for kind in ConflictKind:
        for claim in ("", "x{y}"):
            for article in ("", "z"):
                told = words.conflict(Conflict(kind, claim, article))
                assert claim in told
                assert article in told


def test_a_conflict_over_the_same_words_is_told_once() -> None:
    assert load_words("en").conflict(Conflict(ConflictKind.NEGATION, "ouvert", "Ouvert")) == "negation of “ouvert”"
    assert load_words("fr").conflict(Conflict(ConflictKind.DENIAL, "ouvert", "ouvert")) == "démenti de « ouvert »"


def test_english_keeps_the_words_of_the_contract() -> None:
    words = load_words("en")
    assert [words(f"stance.{stance}") for stance in Stance] == [stance.value for stance in Stance]
    assert [words(f"status.{status}") for status in Status] == [status.value for status in Status]


def test_a_region_reads_its_language_and_an_unknown_language_reads_english() -> None:
    assert load_words("fr-CA").language == "fr"
    assert load_words("fr_FR").language == "fr"
    assert load_words("xx").language == "en"
    assert load_words("../fr").language == "en"
