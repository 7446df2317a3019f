"""Relative dates as what they mean, in brackets; those that cannot be told are cut."""

from __future__ import annotations

import calendar
import datetime as dt

from crosscheck.draft.desk import Desk, Unfit, drop_from, is_finite, is_swapped
from crosscheck.match.sources import (
    is_preposition,
    parted,
)
from crosscheck.text.dates import DateMention

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),  # noqa: SIM905
    "en": list(calendar.month_name)[1:],
}


def shown_date(date: DateMention, code: str) -> str | None:
    """The day, month or year that a relative date means, in words of the language; None where it is wider.

    A weekday alone ("on Wednesday") is one of two days, the one before the article or the one after: both are told.
    """
    if date.when is None:
        return None
    if _either_day(date):
        days = (shown_interval(day, day, code) for day in (date.when.start, date.when.end))
        return (" ou " if code == "fr" else " or ").join(filter(None, days))
    return shown_interval(date.when.start, date.when.end, code)


def _either_day(date: DateMention) -> bool:
    return date.weekday is not None and date.when is not None and (date.when.end - date.when.start).days == 7


def shown_interval(start: dt.date, end: dt.date, code: str) -> str | None:
    """An interval of days as a day, a month, two months or a year; None where it is wider than a year."""
    months = _MONTHS.get(code, _MONTHS["en"])
    if start == end:
        if code == "fr":
            return f"{start.day}{'er' if start.day == 1 else ''} {months[start.month - 1]} {start.year}"
        return f"{months[start.month - 1]} {start.day}, {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{months[start.month - 1]} {start.year}"
    if start.year == end.year:
        if start.month == 1 and end.month == 12:
            return str(start.year)
        if (end - start).days <= 62:
            joint = "à" if code == "fr" else "to"
            return f"{months[start.month - 1]} {joint} {months[end.month - 1]} {start.year}"
        return str(start.year)
    return None


def _article_of(when: str, code: str) -> str:
    if code != "fr":
        return f"article of {when}"
    return (
        f"article {'du ' if when[:1].isdigit() and ' ' in when else 'd' + chr(39) if when[:1] in 'ao' else 'de '}{when}"
    )


def _adverbial(date: DateMention, shown: str, code: str) -> str:
    day = date.when is not None and (date.when.start == date.when.end or _either_day(date))
    if code == "fr":
        return f"le {shown}" if day else (f"de {shown}" if " à " in shown else f"en {shown}")
    return f"on {shown}" if day else (f"from {shown}" if " to " in shown else f"in {shown}")


def resolve_dates(desk: Desk) -> None:
    """Relative dates as what they mean, in brackets; those that cannot be told are cut, or there is no claim."""
    tokens = desk.sentence.tokens
    told = {k for d in desk.sentence.dates for k in range(d.first, d.last)}
    for date in desk.sentence.dates:
        if date.first < desk.lo or date.last > desk.hi or date.first in desk.cut:
            continue
        if date.relative and tokens[date.first].lex.form in desk.lists.present:
            continue
        if date.relative:
            shown = shown_date(date, desk.language.code)
            if shown is None:
                _leave_out(desk, date.first, date.last, "when it was stands elsewhere")
                continue
            before = tokens[date.first - 1].lex if date.first > desk.lo else None
            bare = before is not None and not parted(tokens[date.first]) and before.stop and not before.verb
            bare = bare and (
                (before is not None and is_preposition(before, desk.language))
                or (before is not None and before.form in desk.language.determiners)
            )
            desk.swaps[date.first] = (
                date.last,
                f"[{shown if bare else _adverbial(date, shown, desk.language.code)}]",
            )
        elif date.weekday is not None and date.month is None and date.when is None:
            _leave_out(desk, date.first, date.last, "when it was stands elsewhere")
        elif date.when is None and date.year is None:
            desk.vague += 0.6
    for phrase in desk.sentence.forms:
        if phrase.section != "relative_date" or phrase.start in told or not desk.lo <= phrase.start < desk.hi:
            continue
        if phrase.start not in desk.cut and tokens[phrase.start].lex.form not in desk.lists.present:
            _leave_out(desk, phrase.start, phrase.end, "when it was stands elsewhere")
    _say_when_recent(desk)


def _say_when_recent(desk: Desk) -> None:
    """ "Récemment", "in recent months": the reader is told when the article says so."""
    tokens, published = desk.sentence.tokens, desk.document.article.published
    for k in range(desk.lo, desk.hi):
        if k in desk.cut or is_swapped(desk, k):
            continue
        lex = tokens[k].lex
        recent = lex.lemma in desk.lists.last and k + 1 < desk.hi
        span = recent and (
            tokens[k + 1].lex.lemma in desk.lists.spans and tokens[k + 1].lex.form != tokens[k + 1].lex.lemma
        )
        if not span and recent and desk.language.code == "fr" and tokens[k + 1].lex.form == "mois":
            span = lex.form == "derniers"
        after = (
            k > desk.lo
            and lex.lemma in desk.lists.last
            and tokens[k - 1].lex.lemma in desk.lists.spans
            and lex.form.endswith("s")
        )
        if not (lex.form in desk.lists.vague or span or after):
            continue
        last = k + 2 if span else k + 1
        when = shown_interval(published.start, published.end, desk.language.code) if published else None
        if when is None:
            desk.vague += 0.5
            continue
        said = desk.sentence.said(k, last)
        desk.swaps[k] = (last, f"{said} [{_article_of(when, desk.language.code)}]")
        return


def _leave_out(desk: Desk, first: int, last: int, why: str) -> None:
    """Cuts a date with its preposition, where it hangs loose in the sentence."""
    tokens = desk.sentence.tokens
    if last < desk.hi and tokens[last].lex.form in ("'s", "'"):
        drop_from(desk, first, why)
        return
    while (
        first > desk.lo + 1
        and not parted(tokens[first])
        and (
            is_preposition(tokens[first - 1].lex, desk.language)
            or tokens[first - 1].lex.form in desk.language.determiners
        )
    ):
        first -= 1
    if first <= desk.lo:
        if last < desk.hi and "," in tokens[last].before:
            desk.lo = last
            return
        raise Unfit(why)
    if last >= desk.hi:
        desk.hi = first
        return
    if is_finite(desk, last) or is_preposition(tokens[last].lex, desk.language) or parted(tokens[last]):
        desk.cut.update(range(first, last))
        return
    drop_from(desk, first, why)
