"""The day on which a text was published, where a line at its head says so: a dateline, never a date in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from crosscheck.dates import parse_partial_date
from crosscheck.text.language import fold, languages, load_language

LINES = 15
"""Within how many lines that hold something a dateline is looked for."""

_LONGEST = 200
_OTHER_WORDS = 6

# Words that announce the day of publication, folded (no accents, small letters); "mis à jour" announces another day.
_ANNOUNCED = re.compile(r"\b(?:publie[es]*|paru[es]*|poste[es]*|mis en ligne|diffuse[es]*|published|posted|issued)\b")
_UPDATED = re.compile(r"\b(?:mis[es]* a jour|modifie[es]*|actualise[es]*|updated|modified|last edited)\b.*")
_ISO = re.compile(r"\b((?:19|20)\d\d)-([01]\d)-([0-3]\d)(?!\d)")
_NUMERIC = re.compile(r"\b([0-3]?\d)[/.]([0-3]?\d)[/.]((?:19|20)\d\d)\b")
_TIME = re.compile(
    r"\b(?:a|at|de)?\s*\d{1,2}\s?[h:]\s?\d{0,2}(?:\s?[ap]\.?m\.?)?\b|\b(?:utc|gmt|cet|cest|est|edt|bst)\b"
)
_FRENCH = re.compile(r"\b(?:le|du)\s*\Z|\b(?:publie|paru|en ligne)")
_WORD = re.compile(r"[^\W\d_]+")


def published_in(lines: Iterable[str]) -> str:
    """The day that a line among the first ones states as the text's own, as ``2024-10-05``; empty where none does.

    A line does so where it is nothing but a date (with a weekday and an hour), where a word such as "publié" or
    "published" stands before the date, or where it is short and the date follows its weekday, as in a masthead.
    """
    seen = 0
    for line in lines:
        if not line.strip():
            continue
        seen += 1
        if seen > LINES:
            return ""
        if len(line) <= _LONGEST and (day := _dateline(line)):
            return day
    return ""


def is_update(line: str) -> bool:
    """Whether a line only says when the text was changed last."""
    return not _UPDATED.sub("", fold(line)).replace("last", "").strip() and bool(_dates(fold(line)))


def _dateline(line: str) -> str:
    folded = _UPDATED.sub("", fold(line).replace("’", "'"))
    for start, end, day in _dates(folded):
        before, after = folded[:start], _TIME.sub(" ", folded[end:])
        if _ANNOUNCED.search(before):
            return day
        words = [word for word in _WORD.findall(before) if word not in ("le", "the", "on", "du")]
        weekday = bool(words) and words[-1] in _weekdays()
        others = len(words) - weekday + len(_WORD.findall(after))
        if others == 0 or (weekday and others <= _OTHER_WORDS):
            return day
    return ""


def _dates(folded: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for match in _ISO.finditer(folded):
        found.append((match.start(), match.end(), _day(match[1], match[2], match[3])))
    for match in _day_month().finditer(folded):
        found.append((match.start(), match.end(), _day(match["y"], _months()[match["m"]], match["d"])))
    for match in _month_day().finditer(folded):
        found.append((match.start(), match.end(), _day(match["y"], _months()[match["m"]], match["d"])))
    for match in _NUMERIC.finditer(folded):
        # 03/04 is April in one country and March in another: French words, or a day beyond 12, tell which is which.
        first, second = int(match[1]), int(match[2])
        if first > 12 >= second or first == second or _FRENCH.search(folded[: match.start()]):
            found.append((match.start(), match.end(), _day(match[3], second, first)))
        elif second > 12 >= first:
            found.append((match.start(), match.end(), _day(match[3], first, second)))
    return sorted(date for date in found if date[2])


def _day(year: str, month: str | int, day: str | int) -> str:
    written = f"{year}-{int(month):02}-{int(day):02}"
    try:
        parse_partial_date(written)
    except ValueError:
        return ""
    return written


@cache
def _months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for code in languages():
        forms.update({form.rstrip("."): number for form, number in load_language(code).month_forms.items()})
    return forms


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(fold(form) for code in languages() for form in load_language(code).weekday_forms)


@cache
def _day_month() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<d>[0-3]?\d)(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{_any()})\.?,?\s+(?P<y>(?:19|20)\d\d)\b"
    )


@cache
def _month_day() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<m>{_any()})\.?\s+(?P<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b")


def _any() -> str:
    return "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
