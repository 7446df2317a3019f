"""The days that a passage means by "hier" or "en février dernier": its relative dates, resolved."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from crosscheck.model import PartialDate
from crosscheck.text.dates import DateMention
from crosscheck.text.document import SentenceText
from crosscheck.text.language import fold, languages, load_language

_BOUNDS = ("since", "until", "before", "after")


def relative_dates(sentence: SentenceText, start: int = 0, end: int | None = None) -> tuple[PartialDate, ...]:
    """The dates in ``sentence`` that are reckoned from the article's own, each with the words that say it.

    Each is the interval of the days that it may mean: as wide as what is said ("last month"), and wider where the
    article's own date is known to the month or year only. None where that date is unknown. A weekday alone ("jeudi")
    may be the last one or the next, so its interval holds both; "jeudi dernier" and "next Thursday" tell. What is
    reckoned from something told ("two days later") or names no day ("now", "on Fridays") is left out.

    Args:
        sentence: one sentence, whose ``anchor`` is the article's date.
        start: dates that begin before this offset are left out.
        end: so are those that end after this one, where it is given.
    """
    stop = sentence.end if end is None else end
    found = []
    for mention in sentence.dates:
        if not mention.relative or mention.when is None or _points_elsewhere(sentence, mention):
            continue
        first, last, when = _said(sentence, mention)
        low, high = sentence.tokens[first].start, sentence.tokens[last - 1].end
        if start <= low and high <= stop:
            found.append(replace(when, text=sentence.text[low:high]))
    return tuple(found)


def _points_elsewhere(sentence: SentenceText, mention: DateMention) -> bool:
    """True where the date is reckoned from what is told ("two days later"), names no day ("now"), or any such one."""
    words = sentence.language.amount_words
    forms = [token.lex.form for token in sentence.tokens[mention.first : mention.last]]
    if mention.weekday is not None and mention.month is None:
        led = sentence.tokens[mention.first - 1].lex.form if mention.first else ""
        # "Fridays" and "a Friday" are any
        return forms[0].endswith("s") or led in sentence.language.indefinite
    if mention.month is not None:
        return False
    return (
        not words["told_from"].isdisjoint(forms)
        or forms[-1] in words["told_from_last"]
        or not words["nowadays"].isdisjoint(forms)
        or (len(forms) > 2 and forms[0] in sentence.language.definite and forms[1] in words["next"])
    )


def _said(sentence: SentenceText, mention: DateMention) -> tuple[int, int, PartialDate]:
    """The words of a date, with the small ones that lead to it, and its interval as far as they tell it."""
    words, tokens = sentence.language.amount_words, sentence.tokens
    first, last, when = mention.first, mention.last, mention.when
    assert when is not None
    if mention.month is None and mention.weekday is None:
        return first, last, when  # an expression is whole
    if mention.month is None and sentence.anchor is not None:
        turn = _turn(sentence, first - 1) if not tokens[first].before else 0
        if not turn and last < len(tokens) and not tokens[last].before:
            turn = _turn(sentence, last)
            last += 1 if turn else 0
        when = _the_one_meant(when, turn, sentence.anchor)
    bounds = {form for bound in _BOUNDS for form in words[bound]}
    leading = (
        (set(words["before_year"]) - bounds - set(words["of"]))
        | set(words["last"])
        | set(words["next"])
        | sentence.language.determiners
    )
    while first > 0 and not tokens[first].before:
        lex = tokens[first - 1].lex
        if lex.form not in leading or not (lex.stop or lex.form in words["last"] or lex.form in words["next"]):
            break
        first -= 1
    return first, last, when


def _turn(sentence: SentenceText, place: int) -> int:
    """-1 where that word is "last", 1 where it is "next"."""
    if not 0 <= place < len(sentence.tokens):
        return 0
    words, form = sentence.language.amount_words, sentence.tokens[place].lex.form
    return -1 if form in words["last"] else 1 if form in words["next"] else 0


def _the_one_meant(when: PartialDate, turn: int, anchor: PartialDate) -> PartialDate:
    """Of the last such weekday and the one to come, which ``when`` spans: the one that "last" or "next" names.

    On a Thursday, "last Thursday" is a week ago, whatever "Thursday" alone may be.
    """
    if not turn or anchor.start != anchor.end:
        return when
    try:
        day = when.start if turn < 0 else when.end
        day += dt.timedelta(weeks=turn) if day == anchor.start else dt.timedelta()
    except OverflowError:
        return when
    return PartialDate(day, day)


def either_day(date: PartialDate) -> bool:
    """True where a date is a weekday alone, and so either the first or the last day of its interval."""
    if (date.end - date.start).days != 7:
        return False
    words = {fold(word) for word in date.text.split()}
    return any(not words.isdisjoint(load_language(code).weekday_forms) for code in languages())
