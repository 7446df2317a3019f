"""Dates as people state them: a year, a month, a day, or a span of these, read as an interval of days."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from crosscheck.model import PartialDate

ACCEPTED = (
    "write a year (2024), a month (2024-10), a day (2024-10-05), or a span of these (2022..2024, 2022-10.., ..2024)"
)

# [0-9] and not \d: the digits of other scripts would pass int() and print as something else than what was written.
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_UNPADDED = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}")
_OTHER_SPAN = re.compile(r"([0-9]{4})\s*(?:-|/|–|—|…|\.|to|à)\s*([0-9]{4})")
_SHOWN = 40


def parse_partial_date(text: str) -> PartialDate:
    """Read a year, a month, a day, or a span ``A..B`` of these, both ends included.

    The interval runs from the first day that the words allow to the last: ``2024-10`` is all of October. A span
    that is open on one side runs to the end of the calendar there (``datetime.date.min`` or ``max``), so that
    ``before`` and ``overlaps`` conclude nothing from the side that is not known.

    Raises ``ValueError``, whose text says what is wrong and what is accepted.
    """
    written = text.strip()
    if ".." not in written:
        start, end = _interval(written)
        return PartialDate(start, end, written)
    first, _, last = (part.strip() for part in written.partition(".."))
    if not first and not last:
        raise ValueError(f"{_shown(written)} has no date on either side; {ACCEPTED}")
    if ".." in last or last.startswith("."):
        raise ValueError(f"{_shown(written)} is no span of two dates; {ACCEPTED}")
    start = _interval(first)[0] if first else dt.date.min
    end = _interval(last)[1] if last else dt.date.max
    if end < start:
        raise ValueError(f"{_shown(written)} ends before it begins; write {last}..{first}")
    return PartialDate(start, end, written)


def partial_date(value: object) -> PartialDate:
    """Read a date out of a YAML or JSON value: text, a year as a number, or a ``datetime.date``.

    A ``datetime.datetime`` counts as its day. Raises ``ValueError`` as ``parse_partial_date`` does.
    """
    if isinstance(value, str):
        return parse_partial_date(value)
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, dt.date):
        return PartialDate(value, value, value.isoformat())
    if isinstance(value, int) and not isinstance(value, bool):
        if 1000 <= value <= dt.MAXYEAR:
            return parse_partial_date(str(value))
        raise ValueError(f"the number is no year of four digits; {ACCEPTED}")
    raise ValueError(f"{type(value).__name__} is no date; {ACCEPTED}")


def format_partial_date(date: PartialDate) -> str:
    """The shortest way to write the days of a date, whatever its ``text``: a year, a month, a day, or a span.

    ``parse_partial_date`` reads it back as the same days.
    """
    first, last = _ways(date.start, 0), _ways(date.end, 1)
    for start, end in zip(first, last, strict=True):
        if start == end and start is not None:
            return start
    for start, end in zip(first, last, strict=True):
        # both ends to the same grain: 2024-10-24..2024-10 would read as a slip of the pen
        if start is not None and end is not None:
            open_start, open_end = date.start == dt.date.min, date.end == dt.date.max
            if open_start != open_end:
                return f"..{end}" if open_start else f"{start}.."
            return f"{start}..{end}"
    raise AssertionError("every date has a day")


def _ways(day: dt.date, side: int) -> tuple[str | None, ...]:
    """The year and the month that begin (side 0) or end (side 1) on that day, where one does, and the day."""
    written = day.isoformat()
    return tuple(way if _interval(way)[side] == day else None for way in (written[:4], written[:7], written))


def _interval(written: str) -> tuple[dt.date, dt.date]:
    match = _DATE.fullmatch(written)
    if match is None:
        raise ValueError(f"{_shown(written)} is no date{_guess(written)}; {ACCEPTED}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if year < dt.MINYEAR:
        raise ValueError(f"there is no year {written[:4]}; {ACCEPTED}")
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if not 1 <= month <= 12:
        raise ValueError(f"{_shown(written)} has no month {month:02}: months go from 01 to 12, after the year")
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return dt.date(year, month, 1), dt.date(year, month, last)
    if not 1 <= day <= last:
        raise ValueError(f"{_shown(written)} has no day {day:02}: {written[:7]} has {last} days")
    return dt.date(year, month, day), dt.date(year, month, day)


def _guess(written: str) -> str:
    """What the writer may have meant, where only the form is wrong: an hour, one digit, another dash."""
    if match := _UNPADDED.fullmatch(written):
        return f", its months and days take two digits: {'-'.join(part.zfill(2) for part in match.groups() if part)}"
    if match := _OTHER_SPAN.fullmatch(written):
        return f", a span takes two dots: {match[1]}..{match[2]}"
    if _DAY_FIRST.fullmatch(written):
        return ", the year comes first, then the month, then the day"
    if (match := _DATE.match(written)) and written[match.end() : match.end() + 1] in {"T", " "}:
        return f", it goes no finer than the day: {match[0]}"
    return ""


def _shown(written: str) -> str:
    return repr(written if len(written) <= _SHOWN else written[:_SHOWN] + "…")
