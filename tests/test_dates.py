"""Partial dates: what is read, what is refused and how it is said."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.dates import format_partial_date, parse_partial_date, partial_date
from crosscheck.model import PartialDate

D = dt.date


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", D(2024, 1, 1), D(2024, 12, 31)),
        ("2024-10", D(2024, 10, 1), D(2024, 10, 31)),
        ("2024-02", D(2024, 2, 1), D(2024, 2, 29)),
        ("2023-02", D(2023, 2, 1), D(2023, 2, 28)),
        ("2024-10-05", D(2024, 10, 5), D(2024, 10, 5)),
        ("2024-02-29", D(2024, 2, 29), D(2024, 2, 29)),
        ("0001", D(1, 1, 1), D(1, 12, 31)),
        ("9999-12-31", D(9999, 12, 31), D(9999, 12, 31)),
        ("2022..2024", D(2022, 1, 1), D(2024, 12, 31)),
        ("2022-10..2024", D(2022, 10, 1), D(2024, 12, 31)),
        ("2022..2022-03-04", D(2022, 1, 1), D(2022, 3, 4)),
        ("2022 .. 2024-06", D(2022, 1, 1), D(2024, 6, 30)),
        ("2024-10..2024", D(2024, 10, 1), D(2024, 12, 31)),
        ("2022..", D(2022, 1, 1), D.max),
        ("..2024", D.min, D(2024, 12, 31)),
    ],
)
def test_reads_dates_and_spans(text: str, start: D, end: D) -> None:
    date = parse_partial_date(text)
    assert (date.start, date.end) == (start, end)
    assert date.text == text
    assert str(date) == text


def test_surrounding_space_is_not_part_of_the_date() -> None:
    assert parse_partial_date(" 2024-10\n").text == "2024-10"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "write a year"),
        ("soon", "'soon' is no date; write a year"),
        ("0000", "no year 0000"),
        ("0000-01-01", "no year 0000"),
        ("2024-13", "no month 13"),
        ("2024-00", "no month 00"),
        ("2023-02-30", "2023-02 has 28 days"),
        ("2023-02-29", "2023-02 has 28 days"),
        ("2024-04-31", "2024-04 has 30 days"),
        ("2024-04-00", "no day 00"),
        ("2024..2022", "write 2022..2024"),
        ("2024-10-05..2024-10-04", "ends before it begins"),
        ("..", "no date on either side"),
        ("2022..2023..2024", "no span of two dates"),
        ("2022...2024", "no span of two dates"),
        ("2022..2024-13", "no month 13"),
        ("2022..soon", "'soon' is no date"),
        ("2022-2024", "2022..2024"),
        ("2022/2024", "2022..2024"),
        ("2022–2024", "2022..2024"),
        ("2024-1", "2024-01"),
        ("2024-1-5", "2024-01-05"),
        ("05/10/2024", "the year comes first"),
        ("05-10-2024", "the year comes first"),
        ("2024-10-05T12:30:00", "no finer than the day: 2024-10-05"),
        ("2024-10-05 12:30", "no finer than the day: 2024-10-05"),
        ("99", "write a year"),
        ("-2024", "write a year"),
        ("20245", "write a year"),
        ("2024-W05", "write a year"),
        ("٢٠٢٤", "write a year"),
        ("２０２４", "write a year"),
        ("octobre 2024", "write a year"),
        ("2024" * 1000, "…"),
    ],
)
def test_refuses_the_rest_and_says_what_is_accepted(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)) as error:
        parse_partial_date(text)
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2024, parse_partial_date("2024")),
        ("2024-10", parse_partial_date("2024-10")),
        (D(2024, 10, 5), parse_partial_date("2024-10-05")),
        (dt.datetime(2024, 10, 5, 23, 59, tzinfo=dt.UTC), parse_partial_date("2024-10-05")),
    ],
)
def test_values_as_yaml_gives_them(value: object, expected: PartialDate) -> None:
    assert partial_date(value) == expected
    assert partial_date(value).text == expected.text


@pytest.mark.parametrize(
    "value", [True, None, 20.24, [2024], 0, -1, 999, 10000, pytest.param(10**5000, id="huge"), "soon", b"2024"]
)
def test_values_that_are_no_date(value: object) -> None:
    with pytest.raises(ValueError, match="write a year"):
        partial_date(value)


@given(st.dates())
def test_every_day_is_read_back(day: D) -> None:
    assert parse_partial_date(day.isoformat()) == PartialDate(day, day)
    month = parse_partial_date(day.isoformat()[:7])
    year = parse_partial_date(day.isoformat()[:4])
    assert year.start <= month.start <= day <= month.end <= year.end
    assert (month.start.day, year.start.month, year.end.month) == (1, 1, 12)
    if month.end != D.max:
        assert (month.end + dt.timedelta(days=1)).day == 1


@given(st.dates(), st.dates())
def test_a_span_holds_both_its_ends_and_never_runs_backwards(one: D, other: D) -> None:
    first, last = sorted((one, other))
    span = parse_partial_date(f"{first}..{last}")
    assert (span.start, span.end) == (first, last)
    if first < last:
        with pytest.raises(ValueError, match="ends before it begins"):
            parse_partial_date(f"{last}..{first}")


@given(st.dates(max_value=D(9998, 12, 31)))
def test_an_open_span_concludes_nothing_on_its_open_side(day: D) -> None:
    later = parse_partial_date("9999")
    assert not parse_partial_date(f"{day}..").before(later)
    assert parse_partial_date(f"{day}..").overlaps(later)
    assert parse_partial_date(f"..{day}").before(later)


@given(st.text() | st.text(alphabet="0123456789-./ T", max_size=25))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        date = parse_partial_date(text)
    except ValueError:
        return
    assert date.start <= date.end
    assert date.text == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "2024-02",
        "2024-02-29",
        "2022..2024",
        "2022-10..2024-03",
        "2024-10-24..2024-10-31",
        "2022..",
        "..2024",
        "0001",
    ],
)
def test_is_written_as_short_as_it_can_be(text: str) -> None:
    read = parse_partial_date(text)
    assert format_partial_date(PartialDate(read.start, read.end, "whatever was said")) == text


@given(st.dates(), st.dates())
def test_what_is_written_is_read_back(one: D, other: D) -> None:
    first, last = sorted((one, other))
    assert parse_partial_date(format_partial_date(PartialDate(first, last))) == PartialDate(first, last)


def test_all_of_time_is_written_and_read_back() -> None:
    always = PartialDate(D.min, D.max)
    assert parse_partial_date(format_partial_date(always)) == always
