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
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import Language, Phrase
from crosscheck.text.tokens import Token

_FIRST_DAY, _LAST_DAY = dt.date.min, dt.date.max


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at words ``first`` to ``last`` (exclusive).

    ``month`` and ``day`` are None where unsaid, and ``year`` where neither the text nor the anchor gives one;
    ``weekday`` is 0 for Monday. ``when`` is the interval meant, where it can be told. ``bound`` is ``since``,
    ``until``, ``before`` or ``after`` for a date at which something starts or ends, else empty. ``relative`` marks
    one reckoned from the article's own date.
    """

    first: int
    last: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    text: str
    when: PartialDate | None = None
    bound: str = ""
    relative: bool = False

    @property
    def since(self) -> bool:
        """True for a date from which on something holds ("depuis 2022")."""
        return self.bound in ("since", "after")

    def reach(self) -> tuple[dt.date, dt.date] | None:
        """The days that the date allows, its bound counted: "depuis 2022" has no end."""
        if self.when is None:
            return None
        if self.bound in ("since", "after"):
            return self.when.start, _LAST_DAY
        if self.bound in ("until", "before"):
            return _FIRST_DAY, self.when.end
        return self.when.start, self.when.end

    def conflicts(self, other: DateMention) -> bool:
        """True where the two cannot be the same day: a part that both give differs."""
        if self.when is not None and other.when is not None:
            if self.bound == other.bound and (
                self.bound in ("since", "until") or (self._ends_a_span() and other._ends_a_span())
            ):
                return not self.when.overlaps(other.when)
            mine, theirs = self.reach(), other.reach()
            return mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])
        if self.bound or other.bound or self._span() or other._span():
            return False
        if any(
            a is not None and b is not None and a != b for a, b in ((self.year, other.year), (self.month, other.month))
        ):
            return True
        months = self.month is not None and other.month is not None
        if months and self.day is not None and other.day is not None:
            return self.day != other.day
        bare = self._only_weekday() and other._only_weekday()
        return bare and self.weekday != other.weekday

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

    def tells(self, other: DateMention) -> bool:
        """True where this date is at least as precise as ``other``, which it agrees with."""
        if self.when is not None and other.when is not None:
            return other.when.start <= self.when.start and self.when.end <= other.when.end
        return all(
            a is not None or b is None
            for a, b in ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        )

    def _span(self) -> bool:
        return self.when is not None and self.year is None and self.month is None and not self.relative

    def _ends_a_span(self) -> bool:
        """Whether it is the end of something ("by the end of 2014"), which is set for one such end and no other."""
        when = self.when
        return (
            when is not None and self.month is None and self.year is not None and when.start > dt.date(self.year, 1, 1)
        )

    def _only_weekday(self) -> bool:
        return self.weekday is not None and self.month is None and self.year is None


_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(st|nd|rd|th|er|e|ère|re)?")
_DECADE = re.compile(r"(1[5-9]\d0|20\d0)s")
_ROMAN = re.compile(r"(x{0,2}(?:ix|iv|v?i{0,3}))(?:e|ème|eme|er)")
_RANK = re.compile(r"(\d\d?)(?:e|ème|eme|er|st|nd|rd|th)")
_DASHES = ("-", "–", "—", "‑")
_YEARS_OFF = re.compile(r"([+-]?\d) year")


def _interval(year: int, month: int | None, day: int | None, text: str) -> PartialDate | None:
    try:
        if month is None:
            return PartialDate(dt.date(year, 1, 1), dt.date(year, 12, 31), text)
        if day is None:
            return PartialDate(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), text)
        return PartialDate(dt.date(year, month, day), dt.date(year, month, day), text)
    except ValueError:
        return None


def _years(first: int, last: int) -> PartialDate | None:
    low, high = _interval(first, None, None, ""), _interval(last, None, None, "")
    return PartialDate(low.start, high.end) if low and high else None


def _shift(anchor: PartialDate, offset: int, unit: str, text: str) -> PartialDate | None:
    """The interval ``offset`` units from the anchor, as wide as the unit and the anchor's own uncertainty."""
    try:
        if unit == "day":
            delta = dt.timedelta(days=offset)
            return PartialDate(anchor.start + delta, anchor.end + delta, text)
        if unit == "week":
            low, high = anchor.start + dt.timedelta(weeks=offset), anchor.end + dt.timedelta(weeks=offset)
            return PartialDate(
                low - dt.timedelta(days=low.weekday()), high + dt.timedelta(days=6 - high.weekday()), text
            )
        if unit == "month":
            low_m = anchor.start.year * 12 + anchor.start.month - 1 + offset
            high_m = anchor.end.year * 12 + anchor.end.month - 1 + offset
            low = dt.date(low_m // 12, low_m % 12 + 1, 1)
            high = dt.date(high_m // 12, high_m % 12 + 1, calendar.monthrange(high_m // 12, high_m % 12 + 1)[1])
            return PartialDate(low, high, text)
        if unit == "year":
            slack = abs(offset) // 10  # "twenty years ago" is round
            return PartialDate(
                dt.date(anchor.start.year + offset - slack, 1, 1),
                dt.date(anchor.end.year + offset + slack, 12, 31),
                text,
            )
    except (ValueError, OverflowError):
        return None
    return None


def _month_from(anchor: PartialDate, month: int, text: str, *, coming: bool) -> PartialDate | None:
    """The latest such month that was over or running at the anchor ("en février dernier"), or the next to come."""
    if coming:
        years = {d.year if d.month < month else d.year + 1 for d in (anchor.start, anchor.end)}
    else:
        years = {d.year if d.month > month else d.year - 1 for d in (anchor.start, anchor.end)}
    low, high = _interval(min(years), month, None, text), _interval(max(years), month, None, text)
    return PartialDate(low.start, high.end, text) if low and high else None


def _weekday_from(anchor: PartialDate, weekday: int, *, gone: bool = False, coming: bool = False) -> PartialDate | None:
    """The days that "jeudi" can be in an article of that day: the last such day or the one to come; of what is
    ``gone`` by then the last one, of what is ``coming`` the next.
    """
    if (anchor.end - anchor.start).days > 3:
        return None
    try:
        back = anchor.start - dt.timedelta(days=(anchor.start.weekday() - weekday) % 7)
        ahead = anchor.end + dt.timedelta(days=(weekday - anchor.end.weekday()) % 7)
        return PartialDate(ahead if coming else back, back if gone else ahead)
    except OverflowError:
        return None


_SEASONS = ((3, 1, 6, 30), (6, 1, 9, 30), (9, 1, 12, 31), (12, 1, 3, 31))
"""First and last day of each season, from spring, with the fringes that speakers count in."""


def _season(year: int, season: int) -> PartialDate:
    m1, d1, m2, d2 = _SEASONS[season]
    if season == 3:  # "hiver 2019" is the winter that ends or the one that starts in it
        return PartialDate(dt.date(year - 1, m1, d1), dt.date(year + 1, m2, d2))
    return PartialDate(dt.date(year, m1, d1), dt.date(year, m2, d2))


def _narrowed(when: PartialDate, part: str, unit: str) -> PartialDate:
    """The "early", "middle" or "late" part of a year or month, with generous fringes."""
    days = (when.end - when.start).days
    low, high = {"early": (0.0, 0.5), "middle": (0.25, 0.75), "late": (0.5, 1.0)}[part]
    if unit == "month" and part == "late":
        high = 1.1
    return PartialDate(
        when.start + dt.timedelta(days=int(days * low)), when.start + dt.timedelta(days=int(days * high))
    )


class _Reader:
    """The dates of one sentence while they are read, word by word."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        language: Language,
        phrases: Sequence[Phrase],
        anchor: PartialDate | None,
    ) -> None:
        self.text, self.tokens, self.language, self.anchor = text, tokens, language, anchor
        self.words = language.amount_words
        self.relative: dict[int, Phrase] = {}
        for phrase in phrases:
            if phrase.section == "relative_date":
                held = self.relative.get(phrase.start)
                if held is None or held.end < phrase.end:
                    self.relative[phrase.start] = phrase
        self.units = frozenset(p.start for p in phrases if p.section == "unit")
        modal = [(p.end, str(p.value).split("+")[0]) for p in phrases if p.section == "modal"]
        self.moods = {mood for _, mood in modal}
        small = {end for end, mood in modal if mood == "infinitive" and end < len(tokens)}
        self.infinitive = any(tokens[k].lex.verb and tokens[k].lex.form == tokens[k].lex.lemma for k in small)

    def form(self, i: int) -> str:
        return self.tokens[i].lex.form if 0 <= i < len(self.tokens) else ""

    def before(self, i: int) -> str:
        return self.tokens[i].before if i < len(self.tokens) else "."

    def is_(self, i: int, what: str) -> bool:
        return self.form(i) in self.words[what]

    def said(self, first: int, last: int) -> str:
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    # -- parts -----------------------------------------------------------------------------------------------

    def month(self, i: int) -> int | None:
        """The month that word ``i`` names."""
        if i >= len(self.tokens):
            return None
        folded = self.tokens[i].lex.folded
        month = self.language.month_forms.get(folded) or self.language.month_forms.get(folded.rstrip("."))
        return month if month is not None and _is_month(self.tokens, i, self.language) else None

    def day(self, i: int) -> int | None:
        """The day of the month that word ``i`` gives."""
        found = _DAY.fullmatch(self.form(i))
        return int(found.group(1)) if found else None

    def year(self, i: int, *, dated: bool) -> int | None:
        """The year that word ``i`` gives; ``dated`` where a month stands before it."""
        if not 0 <= i < len(self.tokens):
            return None
        token = self.tokens[i]
        if not _YEAR.fullmatch(token.lex.form) or (token.end - token.start) != 4:
            return None
        return int(token.lex.form) if dated or self.is_year(i) else None

    def is_year(self, i: int) -> bool:
        """A bare four-figure number is a year unless it counts something ("2000 soldats")."""
        tokens = self.tokens
        token = tokens[i]
        if token.before and token.before[-1] in "$€£#+":
            return False
        if i and (tokens[i - 1].lex.form in _COUNTED or (self.is_(i - 1, "number_signs") and self.form(i - 1) != "no")):
            return False
        led = bool(i) and not token.before and self.is_(i - 1, "before_year")
        number = int(token.lex.form)
        if not 1400 <= number < 2100 and not led:
            return False
        if self.era_before(i + 1):
            return False
        if i + 1 >= len(tokens):
            return led or number >= 1700
        if tokens[i + 1].lex.form in ("%", "€", "$", "£", "°"):
            return False
        following = tokens[i + 1].lex
        if (
            tokens[i + 1].before
            or following.stop
            or tokens[i + 1].capital
            or following.finite
            or following.form[0].isdecimal()
        ):
            return True
        if i + 1 in self.units or following.scale:
            return led and following.form not in _COUNTED and i + 1 not in self.units
        if led:
            return True
        attributive = bool(i) and tokens[i - 1].lex.form in ("the", "its", "his", "her", "their", "this", "'s")
        return attributive and not following.form.endswith("s") and self.language.code == "en"

    # -- whole dates -----------------------------------------------------------------------------------------

    def numeric(self, i: int) -> DateMention | None:
        """ "2024-05-12", "12/05/2024", "12.05.2024"; in English, day and month only where they can be told apart."""
        tokens = self.tokens
        first = tokens[i].lex.form
        if len(first) == 5 and first[2] == "." and self.before(i + 1) == "." and _YEAR.fullmatch(self.form(i + 1)):
            parts, last = [*first.split("."), self.form(i + 1)], i + 2
        elif (
            i + 2 < len(tokens)
            and tokens[i + 1].before == tokens[i + 2].before
            and tokens[i + 1].before in ("-", "/", ".")
        ):
            parts, last = [first, self.form(i + 1), self.form(i + 2)], i + 3
        else:
            return None
        if not all(p.isdecimal() for p in parts):
            return None
        a, b, c = map(int, parts)
        if len(parts[0]) == 4 and len(parts[1]) == 2 and len(parts[2]) == 2:
            year, month, day = a, b, c
        elif len(parts[2]) == 4 and max(len(parts[0]), len(parts[1])) <= 2:
            year = c
            if self.language.decimal_comma or a > 12:
                day, month = a, b
            elif b > 12:
                month, day = a, b
            elif a == b:
                month = day = a
            else:
                return DateMention(i, last, year, None, None, None, self.said(i, last), _interval(year, None, None, ""))
        else:
            return None
        when = _interval(year, month, day, self.said(i, last))
        return DateMention(i, last, year, month, day, None, self.said(i, last), when) if when else None

    def era(self, i: int) -> DateMention | None:
        """Decades and centuries: "années 1990", "the 1990s", "XXe siècle", "19th century"."""
        form = self.form(i)
        if (found := _DECADE.fullmatch(form)) is not None:
            first = int(found.group(1))
            return self.span(i, i + 1, _years(first, first + (99 if first % 100 == 0 and first < 2000 else 9)))
        if self.is_(i, "decade"):
            after = self.form(i + 1)
            if _YEAR.fullmatch(after) and after.endswith("0"):
                return self.span(i, i + 2, _years(int(after), int(after) + 9))
            if after.isdecimal() and len(after) == 2 and after.endswith("0"):
                century = 1900 if int(after) >= 20 else 2000
                return self.span(i, i + 2, _years(century + int(after), century + int(after) + 9))
            number = self.tokens[i + 1].lex.number if i + 1 < len(self.tokens) and not self.before(i + 1) else None
            if number is not None and number in (20, 30, 40, 50, 60, 70, 80, 90):
                return self.span(i, i + 2, _years(1900 + int(number), 1909 + int(number)))
            return None
        if not self.is_(i + 1, "century") or self.before(i + 1) not in ("", "-"):
            return None
        rank = _RANK.fullmatch(form)
        roman = _ROMAN.fullmatch(form)
        lex = self.tokens[i].lex
        number_ = int(rank.group(1)) if rank else _roman(roman.group(1)) if roman else lex.ordinal
        if not number_ or number_ > 21 or self.era_before(i + 2):
            return None
        return self.span(i, i + 2, _years(max(1, 100 * (number_ - 1)), 100 * number_))

    def era_before(self, i: int) -> bool:
        """True where word ``i`` starts "avant J.-C." or "BC"."""
        christ = self.words["christ"]
        return self.is_(i, "before_christ") and (
            self.form(i) in christ or self.form(i + 1) in christ or self.form(i + 1) == "j"
        )

    def span(self, first: int, last: int, when: PartialDate | None) -> DateMention | None:
        if when is None:
            return None
        return DateMention(first, last, None, None, None, None, self.said(first, last), when)

    def seasonal(self, i: int) -> DateMention | None:
        """ "au printemps 2018", "the summer of 2012"."""
        season = self.language.season_forms.get(self.tokens[i].lex.folded)
        if season is None:
            return None
        k = i + 2 if self.form(i + 1) in ("de", "of") else i + 1
        year = self.year(k, dated=True)
        if year is None or self.before(k) or not 1000 <= year < 2100:
            return None
        return self.span(i, k + 1, _season(year, season))

    def calendar_date(self, i: int) -> DateMention | None:
        """A weekday, day, month and year, or what is given of them, from word ``i`` on."""
        tokens, n = self.tokens, len(self.tokens)
        weekday = month = day = year = None
        weekdays = self.language.weekday_forms
        j = i
        lex = tokens[i].lex
        if lex.folded in weekdays and (self.language.code != "en" or (tokens[i].capital and len(lex.form) > 3)):
            weekday, j = weekdays[lex.folded], i + 1
        k = j + 1 if j < n and tokens[j].lex.form in ("le", "the") and self.day(j + 1) is not None else j
        days: tuple[int, int] | None = None
        if k < n and (first_day := self.day(k)) is not None and (k == i or not self.before(k).strip(",")):
            after, second = k + 1, None
            if self.before(after) in _DASHES or self.form(after) in ("et", "au", "à", "and", "to"):
                other = after if self.before(after) in _DASHES else after + 1
                if self.form(other) in ("le", "the"):
                    other += 1
                second = self.day(other)
                after = other + 1 if second is not None else after
            if self.form(after) == "of":
                after += 1
            found = self.month(after) if after < n and not tokens[after].before.strip(".") else None
            if found is not None:
                month, j = found, after + 1
                if second is not None and second > first_day:
                    days = (first_day, second)
                else:
                    day = first_day
        if (
            month is None
            and j < n
            and (j == i or not self.before(j).strip(","))
            and (found := self.month(j)) is not None
        ):
            month, j = found, j + 1
            if (
                (given := self.day(j)) is not None
                and not self.before(j).strip(".")
                and (self.language.code == "en" and len(self.form(j)) <= 4 and j + 1 not in self.units)
            ):
                day, j = given, j + 1
                if self.before(j) in _DASHES and (second := self.day(j)) is not None and second > day:
                    days, day, j = (day, second), None, j + 1
        if month is not None or j == i:
            k = j + 1 if month is not None and self.form(j) == "of" else j
            if self.before(k) in ("", ",", ".") or k == i:
                year = self.year(k, dated=month is not None)
                if year is not None:
                    j = k + 1
        if j == i:
            return None
        said = self.said(i, j)
        when = _interval(year, month, day, said) if year is not None else None
        if year is not None and day is not None and when is None:
            return None
        if days is not None and year is not None and month is not None:
            low, high = _interval(year, month, days[0], said), _interval(year, month, days[1], said)
            when = PartialDate(low.start, high.end, said) if low and high else when
        if when is not None and month is None and self.before(j) in (*_DASHES, "/"):
            when, j = self.second_year(year or 0, j, when)
            said = self.said(i, j)
        relative = False
        if year is None and month is not None and self.anchor is not None:
            k = j + 1 if self.form(j) in ("de", "of") and not self.before(j) else j
            year_said = self.relative.get(k) if k < n and not self.before(k) else None
            if year_said is not None and (shift := _YEARS_OFF.fullmatch(year_said.value)) is not None:
                # "April last year" is no "April last": the year is said
                whole = _shift(self.anchor, int(shift.group(1)), "year", "")
                low, high = (
                    (_interval(d.year, month, day, "") for d in (whole.start, whole.end)) if whole else (None, None)
                )
                if low and high:
                    when, relative, j = PartialDate(low.start, high.end, said), True, year_said.end
            elif j < n and not self.before(j) and (self.is_(j, "last") or self.is_(j, "next")):
                when, relative = _month_from(self.anchor, month, said, coming=self.is_(j, "next")), True
                j += 1
                if when is not None and day is not None:
                    when = _interval(when.start.year, month, day, said) if when.start.year == when.end.year else when
            elif self.is_(i - 1, "last"):
                when, relative = _month_from(self.anchor, month, said, coming=False), True
        if weekday is not None and month is None and self.anchor is not None:
            gone, coming = self.tense(i)
            when, relative = _weekday_from(self.anchor, weekday, gone=gone, coming=coming), True
        return DateMention(i, j, year, month, day, weekday, self.said(i, j), when, relative=relative)

    def tense(self, i: int) -> tuple[bool, bool]:
        """Whether what is dated by word ``i`` is told as gone, and whether as to come; neither where verbs differ.

        "Depuis lundi" and "since Monday" tell it by themselves.
        """
        if self.bound_of(i) == "since":
            return True, False
        if any(self.is_(k, "planned") for k in range(max(0, i - 3), min(len(self.tokens), i + 3))):
            return False, False  # "planned for Friday", whatever became of it
        language, tokens = self.language, self.tokens
        ahead = not self.moods.isdisjoint(("future", "conditional"))
        open_, gone = self.infinitive or not self.moods.isdisjoint(("possibility", "obligation")), False
        for k, token in enumerate(tokens):
            lex = token.lex
            ahead = ahead or lex.future or lex.conditional
            before = tokens[k - 1].lex.lemma if k else ""
            helped = lex.verb and (
                before in language.have_lemmas or (before in language.be_lemmas and lex.lemma in language.be_verbs)
            )
            gone = gone or (helped and lex.form != lex.lemma and lex.form.endswith(language.participle_endings))
            # "banned", "met": an English verb that is no base form, third person or participle in -ing
            plain = not language.particles and lex.verb and not lex.stop and lex.form != lex.lemma
            passive = before in language.be_lemmas  # "is closed" is so now
            gone = gone or (plain and not helped and not passive and not lex.form.endswith(("s", "ing")))
        return gone and not (ahead or open_), ahead and not gone

    def second_year(self, year: int, j: int, when: PartialDate) -> tuple[PartialDate, int]:
        """ "2014-2018" and "2022/23": the interval to the end of the second year."""
        form = self.form(j)
        if _YEAR.fullmatch(form):
            last = int(form)
        elif form.isdecimal() and len(form) == 2 and (int(form) == (year + 1) % 100 or max(12, year % 100) < int(form)):
            last = year - year % 100 + int(form) + (100 if int(form) < year % 100 else 0)
        else:
            return when, j
        if last <= year:
            return when, j
        return _years(year, last) or when, j + 1

    def bound_of(self, i: int) -> str:
        """What the words before word ``i`` make of a date: a start, an end, or the day itself."""
        k = i - 1
        while (
            k >= 0
            and not self.tokens[k + 1].before
            and (
                self.form(k) in self.language.determiners
                or self.form(k) in ("à", "mois", "année", "début", "the", "fin", "en", "l'")
                or self.is_(k, "year_kinds")  # "by fiscal 2016"
            )
        ):
            if self.is_(k, "until"):
                break
            k -= 1
        if k < 0 or self.tokens[k + 1].before:
            return ""
        if self.form(k) in ("from", "de", "du"):
            return ""
        for what in ("since", "until", "before", "after"):
            if self.is_(k, what):
                refused = what == "before" and any(self.is_(m, "refused") for m in (k - 1, k - 2))
                return "after" if refused else what
        led = k > 0 and not self.tokens[k].before
        return "before" if led and self.form(k - 1) + self.form(k) in self.words["before"] else ""  # "d'ici 2030"

    def part_of(self, date: DateMention) -> DateMention:
        """ "début 2024", "mid-May 2022", "at the end of 2023": the part of the year or month."""
        if date.when is None or date.day is not None or date.weekday is not None or date.relative:
            return date
        k = date.first - 1
        while (
            k >= 0
            and (self.form(k) in ("de", "of", "the", "l'", "d'", "mois") or self.is_(k, "year_kinds"))
            and not self.tokens[k + 1].before
        ):
            k -= 1
        if k < 0 or self.tokens[k + 1].before not in ("", "-"):
            return date
        for part in ("early", "middle", "late"):
            if self.is_(k, part):
                when = _narrowed(date.when, part, "month" if date.month else "year")
                return replace(date, first=k, when=when, text=self.said(k, date.last))
        return date


_COUNTED = frozenset(SIGNS + "%")


def _roman(text: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for a, b in zip(text, [*text[1:], ""], strict=True):
        total += -values[a] if b and values[b] > values[a] else values[a]
    return total


_LIKELY = frozenset("0123456789")


def find_dates(
    text: str, tokens: Sequence[Token], language: Language, phrases: Sequence[Phrase], anchor: PartialDate | None = None
) -> tuple[DateMention, ...]:
    """Every date in a sentence; relative ones become intervals where ``anchor`` (the article's date) is known."""
    months, weekdays, seasons, century = (
        language.month_forms,
        language.weekday_forms,
        language.season_forms,
        language.amount_words["century"],
    )
    spots = [
        i
        for i, t in enumerate(tokens)
        if t.lex.form[0] in _LIKELY or t.lex.folded in months or t.lex.folded in weekdays or t.lex.folded in seasons
        or t.lex.form in century or t.lex.folded.rstrip(".") in months or t.lex.form in language.amount_words["decade"]
    ]  # fmt: skip
    relatives = [p.start for p in phrases if p.section == "relative_date"] if anchor is not None else []
    if not spots and not relatives:
        return ()
    reader = _Reader(text, tokens, language, phrases, anchor)
    starts = sorted({*spots, *relatives, *(i - 1 for i in spots if i and tokens[i].lex.form in century)})
    out: list[DateMention] = []
    done = 0
    for i in starts:
        if i < done:
            continue
        form = tokens[i].lex.form
        date: DateMention | None = None
        if form[0] in _LIKELY:
            date = reader.numeric(i)
        date = date or reader.era(i) or reader.seasonal(i)
        phrase = reader.relative.get(i)
        if date is None and phrase is not None and anchor is not None:
            offset, _, unit = phrase.value.partition(" ")
            when = _shift(anchor, int(offset), unit, "") if re.fullmatch(r"[+-]?\d+", offset) else None
            if when is not None:
                date = DateMention(
                    i, phrase.end, None, None, None, None, reader.said(i, phrase.end), when, relative=True
                )
        date = date or reader.calendar_date(i)
        if date is None:
            continue
        date = reader.part_of(date)
        if out and date.first < out[-1].last:
            date = replace(date, first=out[-1].last)
        out.append(replace(date, bound=reader.bound_of(date.first)))
        done = date.last
    return tuple(_spans_joined(reader, out))


def _spans_joined(reader: _Reader, dates: list[DateMention]) -> list[DateMention]:
    """ "entre 2014 et 2018", "du 3 mai au 5 juin 2022": the first date's interval reaches to the second's end."""
    out: list[DateMention] = []
    for date in dates:
        last = out[-1] if out else None
        gap = date.first - last.last if last is not None else 0
        if (
            last is not None
            and date.when
            and 1 <= gap <= 2
            and not any(reader.before(k) for k in range(last.last, date.first + 1))
        ):
            link = reader.form(last.last)
            opened = reader.form(last.first - 1) if last.first else ""
            if opened in ("le", "the", "l'") and last.first > 1:
                opened = reader.form(last.first - 2)
            start = last.when
            if start is None and last.month is not None and date.year is not None:
                start = _interval(date.year, last.month, last.day, "")
            if (
                start is not None
                and (link in reader.words["to"] or link in reader.words["and"] or link in ("until", "au", "jusqu'"))
                and (opened in reader.words["between"] or opened in reader.words["from"])
                and start.start <= date.when.end
            ):
                joined = PartialDate(start.start, date.when.end)
                said = reader.said(last.first, date.last)
                out[-1] = replace(
                    last, last=date.last, when=joined, year=None, month=None, day=None, bound="", text=said
                )
                continue
        out.append(date)
    return out


def _is_month(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """ "may" and "march" are months only with a capital, and beside a number or a preposition; "Mars" is a planet."""
    token = tokens[i]
    if language.code == "en" and not token.capital:
        return False
    if token.lex.form not in language.amount_words["month_words"] or (language.code != "en" and not token.capital):
        return True
    beside = [tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    return any(t.lex.form[0].isdecimal() or t.lex.form in language.amount_words["month_beside"] for t in beside)
