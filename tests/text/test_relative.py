"""What "hier" or "en février dernier" means, in an article whose date is known."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.dates import parse_partial_date
from crosscheck.model import PartialDate
from crosscheck.text.document import read_sentence
from crosscheck.text.language import load_language
from crosscheck.text.relative import either_day, relative_dates


def resolved(text: str, published: str | None, language: str = "fr") -> list[tuple[str, str, str]]:
    anchor = parse_partial_date(published) if published else None
    found = relative_dates(read_sentence(text, load_language(language), anchor=anchor))
    return [(each.text, each.start.isoformat(), each.end.isoformat()) for each in found]


# 2024-10-24 was a Thursday.
@pytest.mark.parametrize(
    ("language", "text", "said", "start", "end"),
    [
        ("fr", "Le maire l'a reçue en février dernier.", "en février dernier", "2024-02-01", "2024-02-29"),
        ("fr", "Le maire l'a reçue hier soir.", "hier soir", "2024-10-23", "2024-10-23"),
        ("fr", "Le bac a coulé le mois dernier.", "le mois dernier", "2024-09-01", "2024-09-30"),
        ("fr", "Le 3 février dernier, le bac a coulé.", "Le 3 février dernier", "2024-02-03", "2024-02-03"),
        ("fr", "Le bac a coulé en novembre dernier.", "en novembre dernier", "2023-11-01", "2023-11-30"),
        ("fr", "Le bac a coulé lundi dernier.", "lundi dernier", "2024-10-21", "2024-10-21"),
        ("fr", "Le bac a coulé jeudi dernier.", "jeudi dernier", "2024-10-17", "2024-10-17"),
        ("fr", "Le bac repart lundi prochain.", "lundi prochain", "2024-10-28", "2024-10-28"),
        ("fr", "Le bac a coulé en avril de l'an dernier.", "en avril de l'an dernier", "2023-04-01", "2023-04-30"),
        ("fr", "Il y a trois ans, le bac a coulé.", "Il y a trois ans", "2021-01-01", "2021-12-31"),
        ("en", "The ferry sank last February.", "last February", "2024-02-01", "2024-02-29"),
        ("en", "The ferry sank in April last year.", "in April last year", "2023-04-01", "2023-04-30"),
        ("en", "The ferry sank in April of last year.", "in April of last year", "2023-04-01", "2023-04-30"),
        ("en", "The ferry sank last Monday.", "last Monday", "2024-10-21", "2024-10-21"),
        ("en", "Next Tuesday the ferry sails.", "Next Tuesday", "2024-10-29", "2024-10-29"),
        ("en", "The ferry sank three days ago.", "three days ago", "2024-10-21", "2024-10-21"),
        ("en", "The ferry sank last week.", "last week", "2024-10-14", "2024-10-20"),
    ],
)
def test_the_days_meant_and_the_words_that_say_them(language: str, text: str, said: str, start: str, end: str) -> None:
    assert resolved(text, "2024-10-24", language) == [(said, start, end)]


def test_a_weekday_alone_may_be_the_last_or_the_next() -> None:
    assert resolved("Le bac repart lundi.", "2024-10-24") == [("lundi", "2024-10-21", "2024-10-28")]


def test_either_of_two_days_is_told_from_a_week() -> None:
    def only(text: str, published: str, language: str = "fr") -> PartialDate:
        anchor = parse_partial_date(published)
        (found,) = relative_dates(read_sentence(text, load_language(language), anchor=anchor))
        return found

    assert either_day(only("Le bac repart lundi.", "2024-10-24"))
    assert either_day(only("The ferry sails on Monday.", "2024-10-24", "en"))
    assert not either_day(only("Le bac a coulé lundi dernier.", "2024-10-24"))
    assert not either_day(only("Le bac a coulé jeudi.", "2024-10-24"))
    assert not either_day(only("Le bac a coulé la semaine dernière.", "2024-10-24"))
    assert not either_day(only("Le bac a coulé hier.", "2024-10-01..2024-10-08"))


def test_an_article_known_to_the_month_leaves_a_month_of_doubt() -> None:
    assert resolved("Le bac a coulé hier.", "2024-10") == [("hier", "2024-09-30", "2024-10-30")]
    assert resolved("Le bac a coulé lundi.", "2024-10") == []
    # in a year's article, "en février dernier" may be this year's or, in January, the one before
    assert resolved("Le bac a coulé en février dernier.", "2024") == [
        ("en février dernier", "2023-02-01", "2024-02-29")
    ]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Le bac a coulé en février 2024.", "2024-10-24"),
        ("Le bac a coulé en 2023.", "2024-10-24"),
        ("Le bac a coulé.", "2024-10-24"),
        ("Le bac a coulé hier.", None),
        # reckoned from what is told before, not from the article's day
        ("Il a coulé l'année précédente.", "2024-10-24"),
        # no day at all, or any
        ("Le bac est actuellement à quai.", "2024-10-24"),
        ("Il repart un lundi.", "2024-10-24"),
    ],
)
def test_nothing_where_nothing_is_reckoned_from_the_article(text: str, published: str | None) -> None:
    assert resolved(text, published) == []


@pytest.mark.parametrize(
    "text",
    [
        "Two days later the ferry sank.",
        "The ferry sank the following week.",
        "The next day it sank.",
        "It had sailed the day before.",
        "It sells more than a year earlier.",
        "It is now at sea.",
        "It sails on Fridays.",
        "It sank on a Friday.",
    ],
)
def test_english_dates_that_point_elsewhere(text: str) -> None:
    assert resolved(text, "2024-10-24", "en") == []


def test_but_these_are_the_article_s() -> None:
    assert resolved("It sank the day before yesterday.", "2024-10-24", "en") == [
        ("the day before yesterday", "2024-10-22", "2024-10-22")
    ]
    assert resolved("It sank earlier this week, in today's storm.", "2024-10-24", "en") == [
        ("earlier this week", "2024-10-21", "2024-10-27"),
        ("today", "2024-10-24", "2024-10-24"),
    ]
    assert resolved("Il repart la semaine prochaine.", "2024-10-24") == [
        ("la semaine prochaine", "2024-10-28", "2024-11-03")
    ]


def test_the_words_that_bound_a_date_are_not_the_date() -> None:
    assert resolved("Le bac est à quai depuis le mois dernier.", "2024-10-24") == [
        ("le mois dernier", "2024-09-01", "2024-09-30")
    ]


def test_only_what_stands_within_the_passage() -> None:
    text = "Hier, le bac a coulé ; demain, il repart."
    sentence = read_sentence(text, load_language("fr"), anchor=parse_partial_date("2024-10-24"))
    assert [each.text for each in relative_dates(sentence, text.index("demain"))] == ["demain"]
    assert [each.text for each in relative_dates(sentence, 0, text.index("demain"))] == ["Hier"]


WORDS = [
    *("hier", "jeudi", "dernier", "prochain", "le", "3", "31", "février", "mars", "en", "an", "l'", "la", "semaine"),
    *("dernière", "last", "Monday", "next", "year", "of", "2024", "ago", "three", "days"),
]


@given(
    st.lists(st.sampled_from(WORDS)),
    st.dates(),
    st.sampled_from(["fr", "en"]),
)
def test_whatever_is_found_stands_in_the_text_and_is_an_interval(words: list[str], day: dt.date, language: str) -> None:
    text = " ".join(words)
    sentence = read_sentence(text, load_language(language), anchor=PartialDate(day, day))
    for each in relative_dates(sentence):
        assert each.start <= each.end
        assert each.text
        assert each.text in text
