"""Dates in running text: full, partial ("en octobre 2022", "in 2021") and relative ("hier", "last year").

A date is an interval (``PartialDate``), so that "en avril 2021" agrees with "2021" and not with "2022".
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model import PartialDate
from crosscheck.text.language import Language, Phrase, fold
from crosscheck.text.tokens import Token


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at words ``first`` to ``last`` (exclusive).

    ``month`` and ``day`` are None where unsaid, and ``year`` where neither the text nor the anchor gives one;
    ``weekday`` is 0 for Monday. ``since`` marks a start ("depuis 2022") and ``until`` an end.
    """

    first: int
    last: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    text: str
    when: PartialDate | None = None
    since: bool = False

    def conflicts(self, other: DateMention) -> bool:
        """True where the two cannot be the same day: a part that both give differs."""
        if self.when is not None and other.when is not None:
            return not self.when.overlaps(other.when)
        return any(
            a is not None and b is not None and a != b
            for a, b in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day) if self.month is not None and other.month is not None else (None, None),
                (self.weekday, other.weekday),
            )
        )

    def agrees(self, other: DateMention) -> bool:
        """True where at least one part is given by both and none differs."""
        if self.conflicts(other):
            return False
        if self.when is not None and other.when is not None:
            return True
        return any(
            a is not None and a == b
            for a, b in ((self.year, other.year), (self.month, other.month), (self.weekday, other.weekday))
        )


_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")
_DAY = re.compile(r"^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|e)?$")
_DECADE = re.compile(r"^(1[5-9]\d0|20\d0)s$")
_SINCE = frozenset(("depuis", "since"))


def _interval(year: int, month: int | None, day: int | None, text: str) -> PartialDate | None:
    try:
        if month is None:
            return PartialDate(dt.date(year, 1, 1), dt.date(year, 12, 31), text)
        if day is None:
            return PartialDate(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), text)
        return PartialDate(dt.date(year, month, day), dt.date(year, month, day), text)
    except ValueError:
        return None


def _shift(anchor: PartialDate, offset: int, unit: str, text: str) -> PartialDate | None:
    """The interval ``offset`` units from the anchor, as wide as the unit and the anchor's own uncertainty."""
    try:
        if unit == "day":
            delta = dt.timedelta(days=offset)
            return PartialDate(anchor.start + delta, anchor.end + delta, text)
        if unit == "week":
            low, high = anchor.start + dt.timedelta(weeks=offset), anchor.end + dt.timedelta(weeks=offset)
            return PartialDate(low - dt.timedelta(days=low.weekday()), high + dt.timedelta(days=6 - high.weekday()), text)
        if unit == "month":
            low_m = anchor.start.year * 12 + anchor.start.month - 1 + offset
            high_m = anchor.end.year * 12 + anchor.end.month - 1 + offset
            low = dt.date(low_m // 12, low_m % 12 + 1, 1)
            high = dt.date(high_m // 12, high_m % 12 + 1, calendar.monthrange(high_m // 12, high_m % 12 + 1)[1])
            return PartialDate(low, high, text)
        if unit == "year":
            return PartialDate(dt.date(anchor.start.year + offset, 1, 1), dt.date(anchor.end.year + offset, 12, 31), text)
    except (ValueError, OverflowError):
        return None
    return None


def _last_month(anchor: PartialDate, month: int, text: str) -> PartialDate | None:
    """The latest such month that was over or running at the anchor ("en février dernier")."""
    years = {d.year if d.month > month else d.year - 1 for d in (anchor.start, anchor.end)}
    low, high = _interval(min(years), month, None, text), _interval(max(years), month, None, text)
    return PartialDate(low.start, high.end, text) if low and high else None


_LAST = frozenset(fold(w) for w in ("dernier", "dernière", "derniers", "dernières", "last", "past"))


def find_dates(
    text: str, tokens: Sequence[Token], language: Language, phrases: Sequence[Phrase], anchor: PartialDate | None = None
) -> tuple[DateMention, ...]:
    """Every date in a sentence; relative ones become intervals where ``anchor`` (the article's date) is known."""
    months, weekdays = language.month_forms, language.weekday_forms
    out: list[DateMention] = []
    n, i = len(tokens), 0
    relative = {p.start: p for p in phrases if p.section == "relative_date"}
    while i < n:
        form = tokens[i].lex.form
        folded = tokens[i].lex.folded
        year = month = day = weekday = None
        j = i
        if folded in weekdays and (tokens[i].capital or language.code != "en" or len(form) > 3):
            weekday, j = weekdays[folded], i + 1
        k = j + 1 if j < n and tokens[j].lex.form in ("le", "the") else j
        if k < n and _DAY.match(tokens[k].lex.form) and k + 1 < n:
            after = k + 2 if tokens[k + 1].lex.form == "of" and k + 2 < n else k + 1
            if tokens[after].lex.folded in months and not tokens[after].before.strip("."):
                day, month, j = int(re.sub(r"\D", "", tokens[k].lex.form)), months[tokens[after].lex.folded], after + 1
        if month is None and j < n and tokens[j].lex.folded in months and _is_month(tokens, j, language):
            month, j = months[tokens[j].lex.folded], j + 1
            if j < n and (found := _DAY.match(tokens[j].lex.form)) and not tokens[j].before.strip("."):
                day, j = int(found.group(1)), j + 1
        if j < n and (month is not None or day is None):
            word = tokens[j].lex.form
            if _YEAR.match(word) and tokens[j].before in ("", ",", "(", ".") and (month is not None or _is_year(tokens, j, language)):
                year, j = int(word), j + 1
        if j == i:
            phrase = relative.get(i)
            if phrase is not None and anchor is not None:
                offset, _, unit = phrase.value.partition(" ")
                when = _shift(anchor, int(offset), unit, "") if re.fullmatch(r"[+-]?\d+", offset) else None
                if when is not None:
                    out.append(
                        DateMention(i, phrase.end, None, None, None, None, text[tokens[i].start : tokens[phrase.end - 1].end], when)
                    )
                    i = phrase.end
                    continue
            i += 1
            continue
        said = text[tokens[i].start : tokens[j - 1].end]
        when = _interval(year, month, day, said) if year is not None else None
        if year is None and month is not None and anchor is not None and j < n and tokens[j].lex.folded in _LAST:
            when, j = _last_month(anchor, month, said), j + 1
            said = text[tokens[i].start : tokens[j - 1].end]
        since = any(t.lex.form in _SINCE for t in tokens[max(0, i - 3) : i])
        out.append(DateMention(i, j, year, month, day, weekday, said, when, since))
        i = j
    return tuple(_spans_joined(tokens, out))


def _spans_joined(tokens: Sequence[Token], dates: list[DateMention]) -> list[DateMention]:
    """"entre 2014 et 2018", "from 2014 to 2018": the first date's interval reaches to the second's end."""
    out: list[DateMention] = []
    for date in dates:
        last = out[-1] if out else None
        if (
            last is not None
            and last.when
            and date.when
            and date.first - last.last == 1
            and tokens[last.last].lex.form in ("à", "au", "to", "until", "et", "and")
            and last.first > 0
            and tokens[last.first - 1].lex.form in ("de", "entre", "from", "between", "du")
            and last.when.start <= date.when.end
        ):
            joined = PartialDate(last.when.start, date.when.end)
            out[-1] = replace(last, last=date.last, when=joined, year=None, month=None, day=None)
            continue
        out.append(date)
    return out


def _is_month(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """"may" and "march" are months only with a capital, and beside a number or a preposition."""
    if language.code != "en":
        return True
    if not tokens[i].capital:
        return False
    if tokens[i].lex.form not in ("may", "march", "mar", "sun", "sat"):
        return True
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    return any(t.lex.form[0].isdigit() or t.lex.form in ("in", "on", "of", "since", "until", "last", "this", "next", "early", "late", "mid") for t in beside)


_COUNTED = frozenset("$€£%")


def _is_year(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """A bare four-figure number is a year unless it counts something ("2000 soldats")."""
    if i and tokens[i - 1].lex.form in _COUNTED:
        return False
    if i + 1 < len(tokens) and not tokens[i + 1].before:
        following = tokens[i + 1].lex
        if following.form in language.units or (not following.stop and not following.verb and not tokens[i + 1].capital):
            return bool(i) and tokens[i - 1].lex.form in _BEFORE_YEAR
    return True


_BEFORE_YEAR = frozenset("en in depuis since dès until jusqu'en année l'an an fin début mi late early mid by avant après before after".split())
