"""Dates in running text: read as intervals, and compared."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import PartialDate
from crosscheck.text.dates import DateMention
from crosscheck.text.document import read_sentence
from crosscheck.text.language import load_language

FRIDAY = PartialDate(dt.date(2022, 10, 14), dt.date(2022, 10, 14))


def dates(text: str, language: str = "fr", anchor: PartialDate | None = None) -> tuple[DateMention, ...]:
    return read_sentence(text, load_language(language), anchor=anchor).dates


def only(text: str, language: str = "fr", anchor: PartialDate | None = None) -> DateMention:
    found = dates(text, language, anchor)
    assert len(found) == 1, [d.text for d in found]
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("fr", "le 12 mai 2022", "2022-05-12", "2022-05-12"),
        ("fr", "le 1er mai 2022", "2022-05-01", "2022-05-01"),
        ("fr", "en octobre 2022", "2022-10-01", "2022-10-31"),
        ("fr", "en 2022", "2022-01-01", "2022-12-31"),
        ("fr", "à la fin de l'exercice 2015", "2015-07-02", "2015-12-31"),
        ("en", "by the end of the fiscal year 2015", "2015-07-02", "2015-12-31"),
        ("fr", "entre 2014 et 2018", "2014-01-01", "2018-12-31"),
        ("fr", "de 2014 à 2018", "2014-01-01", "2018-12-31"),
        ("fr", "la saison 2014-2018", "2014-01-01", "2018-12-31"),
        ("fr", "du 3 au 5 mai 2022", "2022-05-03", "2022-05-05"),
        ("fr", "du 3 mai au 5 juin 2022", "2022-05-03", "2022-06-05"),
        ("fr", "au XXe siècle", "1900-01-01", "2000-12-31"),
        ("fr", "au dix-neuvième siècle", "1800-01-01", "1900-12-31"),
        ("fr", "dans les années 1990", "1990-01-01", "1999-12-31"),
        ("fr", "dans les années 90", "1990-01-01", "1999-12-31"),
        ("fr", "le 12/05/2024", "2024-05-12", "2024-05-12"),
        ("fr", "le 12.05.2024", "2024-05-12", "2024-05-12"),
        ("fr", "au printemps 2018", "2018-03-01", "2018-06-30"),
        ("en", "on May 12, 2022", "2022-05-12", "2022-05-12"),
        ("en", "on 12 May 2022", "2022-05-12", "2022-05-12"),
        ("en", "from 2014 to 2018", "2014-01-01", "2018-12-31"),
        ("en", "in the 19th century", "1800-01-01", "1900-12-31"),
        ("en", "in the 1990s", "1990-01-01", "1999-12-31"),
        ("en", "on 2024-05-12", "2024-05-12", "2024-05-12"),
        ("en", "on 13/05/2024", "2024-05-13", "2024-05-13"),
        ("en", "on 05/13/2024", "2024-05-13", "2024-05-13"),
        ("en", "on 05/06/2024", "2024-01-01", "2024-12-31"),
        ("en", "on May 3-5, 2022", "2022-05-03", "2022-05-05"),
        ("en", "the 2015 nuclear deal", "2015-01-01", "2015-12-31"),
    ],
)
def test_interval(language: str, text: str, start: str, end: str) -> None:
    when = only(text, language).when
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("language", "text", "start", "end"),
    [
        ("fr", "hier", "2022-10-13", "2022-10-13"),
        ("fr", "la semaine dernière", "2022-10-03", "2022-10-09"),
        ("fr", "en février dernier", "2022-02-01", "2022-02-28"),
        ("fr", "l'an dernier", "2021-01-01", "2021-12-31"),
        ("fr", "jeudi", "2022-10-13", "2022-10-20"),
        ("fr", "le lac est fermé depuis jeudi", "2022-10-13", "2022-10-13"),
        ("fr", "le maire a fermé le lac jeudi", "2022-10-13", "2022-10-13"),
        ("fr", "le maire fermera le lac jeudi", "2022-10-20", "2022-10-20"),
        ("fr", "la fête prévue jeudi a été annulée", "2022-10-13", "2022-10-20"),
        ("fr", "le lac est fermé jeudi", "2022-10-13", "2022-10-20"),
        ("fr", "le maire de Valbourg a fermé le lac jeudi", "2022-10-13", "2022-10-13"),
        ("fr", "le maire de Valbourg ferme le lac jeudi", "2022-10-13", "2022-10-20"),
        ("fr", "le maire a décidé de fermer le lac jeudi", "2022-10-13", "2022-10-20"),
        ("en", "the mayor closed the lake on Thursday", "2022-10-13", "2022-10-13"),
        ("en", "the mayor will close the lake on Thursday", "2022-10-20", "2022-10-20"),
        ("en", "the mayor said the lake will close on Thursday", "2022-10-13", "2022-10-20"),
        ("en", "yesterday", "2022-10-13", "2022-10-13"),
        ("en", "last February", "2022-02-01", "2022-02-28"),
        ("en", "two years ago", "2020-01-01", "2020-12-31"),
    ],
)
def test_relative(language: str, text: str, start: str, end: str) -> None:
    when = only(text, language, FRIDAY).when
    assert when is not None
    assert (when.start.isoformat(), when.end.isoformat()) == (start, end)
    assert all(d.when is None for d in dates(text, language))


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("fr", "fermé depuis 2022", "since"),
        ("fr", "ouvert jusqu'au 31 décembre 2028", "until"),
        ("fr", "fermé avant 2020", "before"),
        ("fr", "fermé après mars 2019", "after"),
        ("en", "closed since 2009", "since"),
        ("en", "open until 31 December 2028", "until"),
        ("en", "will not open before July", "after"),
        ("en", "closed in 2009", ""),
        ("fr", "fermé d'ici la fin 2015", "before"),
        ("fr", "venu ici en 2015", ""),
        ("en", "closed by the end of fiscal 2015", "before"),
    ],
)
def test_bound(language: str, text: str, bound: str) -> None:
    assert only(text, language).bound == bound


@pytest.mark.parametrize("text", ["début 2024", "early 2024"])
def test_part_of_a_year(text: str) -> None:
    date = only(text, "fr" if "é" in text else "en")
    assert date.when is not None
    assert date.when.start == dt.date(2024, 1, 1)
    assert date.when.end < dt.date(2024, 9, 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "2000 soldats sont partis"),
        ("fr", "les 1500 habitants du bourg"),
        ("fr", "une somme de 2000 €"),
        ("fr", "en 52 av. J.-C."),
        ("en", "He may march on"),
        ("en", "2000 soldiers left"),
    ],
)
def test_no_date(language: str, text: str) -> None:
    assert [d.text for d in dates(text, language)] == []


PAIRS = [
    # first, second, agree, conflict
    ("le 12 mai 2022", "en mai 2022", True, False),
    ("le 12 mai 2022", "en 2022", True, False),
    ("en 2021", "en 2022", False, True),
    ("en mai 2022", "en juin 2022", False, True),
    ("le 12 mai", "le 13 mai", False, True),
    ("le 12 mai", "le 12 mai 2022", True, False),
    ("en 1993", "dans les années 1990", True, False),
    ("en 1763", "au XVIIIe siècle", True, False),
    ("en 1763", "au XXe siècle", False, True),
    ("depuis 2022", "en 2023", True, False),
    ("depuis 2022", "en 2020", False, True),
    ("depuis 2022", "depuis 2019", False, True),
    ("après 2019", "après 2021", True, False),
    ("le 4 mai 2018", "au printemps 2018", True, False),
    ("lundi", "mardi", False, True),
    ("lundi", "le 12 mai", False, False),
]


@pytest.mark.parametrize(("one", "other", "agree", "conflict"), PAIRS)
def test_compared(one: str, other: str, agree: bool, conflict: bool) -> None:
    a, b = only(one), only(other)
    assert (a.agrees(b), a.conflicts(b)) == (agree, conflict)
    assert (b.agrees(a), b.conflicts(a)) == (agree, conflict)


def test_a_day_tells_more_than_its_month() -> None:
    day, month = only("le 12 mai 2022"), only("en mai 2022")
    assert day.tells(month)
    assert not month.tells(day)


_MONTHS = tuple(calendar.month_name)[1:]


@given(st.dates(dt.date(1700, 1, 1), dt.date(2090, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_in_every_shape(day: dt.date) -> None:
    month = _MONTHS[day.month - 1]
    for text, language in (
        (f"on {day.day} {month} {day.year}", "en"),
        (f"on {month} {day.day}, {day.year}", "en"),
        (f"le {day:%d/%m/%Y}", "fr"),
        (f"le {day.isoformat()}", "fr"),
    ):
        when = only(text, language).when
        assert when is not None
        assert when.start == when.end == day


@given(
    st.text(alphabet="0123456789 .,-/àlemai enXIVsiècle'", max_size=50),
    st.sampled_from(["fr", "en"]),
    st.dates(),
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str, language: str, today: dt.date) -> None:
    for date in dates(text, language, PartialDate(today, today)):
        assert date.first < date.last
        assert not date.conflicts(date)
        assert date.when is None or date.when.start <= date.when.end
