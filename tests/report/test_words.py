from __future__ import annotations

import datetime as dt
import re
import string

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from crosscheck.dates import parse_partial_date
from crosscheck.model import Conflict, ConflictKind, PartialDate, Reason, Stance, Status
from crosscheck.report.words import FALLBACK, Words, languages, load_words


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
    assert (
        load_words("fr").conflict(Conflict(ConflictKind.DENIAL, "ouvert", "ouvert"))
        == "démenti de «\u00a0ouvert\u00a0»"
    )


def test_english_keeps_the_words_of_the_contract() -> None:
    words = load_words("en")
    assert [words(f"stance.{stance}") for stance in Stance] == [stance.value for stance in Stance]
    assert [words(f"status.{status}") for status in Status] == [status.value for status in Status]


def test_a_region_reads_its_language_and_an_unknown_language_reads_english() -> None:
    assert load_words("fr-CA").language == "fr"
    assert load_words("fr_FR").language == "fr"
    assert load_words("xx").language == "en"
    assert load_words("../fr").language == "en"


def test_plurals_numbers_and_dates_are_those_of_the_language() -> None:
    english, french = load_words("en"), load_words("fr")
    assert english.number(12345.678, 2) == "12,345.68"
    assert french.number(12345.678, 2) == "12\u202f345,68"
    assert french.number(-0.5, 2, sign=True) == "-0,50"
    assert english.number(0.5, 2, sign=True) == "+0.50"
    for date, in_english, in_french in (
        ("2024", "2024", "2024"),
        ("2024-10", "October 2024", "octobre 2024"),
        ("2024-10-01", "1 October 2024", "1er octobre 2024"),
        ("2024-10-05", "5 October 2024", "5 octobre 2024"),
        ("2022..2024", "2022 – 2024", "2022 – 2024"),
        ("2022-08..", "August 2022 or later", "août 2022 ou plus tard"),
        ("..2024-02-28", "28 February 2024 or earlier", "28 février 2024 ou plus tôt"),
    ):
        assert (english.date(parse_partial_date(date)), french.date(parse_partial_date(date))) == (
            in_english,
            in_french,
        )
    assert english.date(None) == ""
    assert english.listed(["a"]) == "a"
    assert french.listed(["a", "b", "c"]) == "a, b et c"


@pytest.mark.parametrize("language", languages())
def test_numbers_dates_and_plurals_are_those_of_the_cldr(language: str) -> None:
    """The Unicode CLDR, as Babel ships it, is the judge of what the language files state."""
    locale = Locale("en_GB" if language == "en" else language)
    words = load_words(language)
    for number in range(200):
        form = "one" if str(number) in words("language.one").split() else "other"
        assert locale.plural_form(number) == form
    for value in (0, 0.5, 12, 999.25, 1234.5, 1234567.75):
        assert words.number(value, 2) == format_decimal(value, "#,##0.00", locale)
    for month in range(1, 13):
        for day in (1, 2, 28):
            on = dt.date(2024, month, day)
            assert words.date(PartialDate(on, on)) == format_date(on, "long", locale).replace(
                "1 ", _first(on, words), 1
            )


def _first(on: dt.date, words: Words) -> str:
    """French says "1er", which CLDR's long format leaves to the writer."""
    return "1er " if on.day == 1 and words.language == "fr" else "1 "


@pytest.mark.parametrize("language", languages())
def test_marks_that_take_a_no_break_space_have_one(language: str) -> None:
    words = load_words(language)
    before, behind = words("language.no_break_before"), words("language.no_break_behind")
    for key, text in words.texts.items():
        if key.startswith("language."):
            continue
        assert not any(f" {mark}" in text for mark in before), key
        assert not any(f"{mark} " in text for mark in behind), key
        if language == "fr":
            assert not re.search(r"[^\s\d\u00a0][:;!?»](?=\s|$)", re.sub(r"\{\w+\}", "x", text)), key
            assert not re.search(r"«[^\u00a0]|\w'\w|[“”\"]", text), key
        assert "  " not in text, key


def test_a_quote_within_a_quote_has_other_marks() -> None:
    french, english = load_words("fr"), load_words("en")
    assert french.quoted('il a dit "oui"') == '«\u00a0il a dit "oui"\u00a0»'
    assert french.quoted("il a dit « oui »") == "“il a dit « oui »”"
    assert english.quoted('he said "yes"') == '‘he said "yes"’'
    assert english.quoted("il a dit « oui »") == "“il a dit « oui »”"
