"""Sides in two languages: whose names, numbers and dates are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from crosscheck.compare.model import Facts, Likeness, Side
from crosscheck.compare.pairs import Text, spaced
from crosscheck.match.align import name_strength
from crosscheck.text.dates import DateMention
from crosscheck.text.quantity import Quantity, Role


def facts_of(sides: Sequence[Side], texts: Sequence[Text], likeness: Sequence[Likeness]) -> Iterator[Facts]:
    """Names, numbers and dates of sides that have no language in common."""
    for near in likeness:
        if not near.languages:
            continue
        one, other = ([t for t in texts if sides[t.side].name == name] for name in (near.first, near.second))
        yield _divided(near, "names", _names(one), _names(other), _same_name)
        yield _divided(near, "numbers", _numbers(one), _numbers(other), _same_number)
        yield _divided(near, "dates", _dates(one), _dates(other), _same_date)


_Value = TypeVar("_Value")


def _divided(
    near: Likeness,
    kind: str,
    mine: Mapping[str, _Value],
    theirs: Mapping[str, _Value],
    same: Callable[[_Value, _Value], bool],
) -> Facts:
    shared = tuple(text for text, value in mine.items() if any(same(value, v) for v in theirs.values()))
    return Facts(
        near.first,
        near.second,
        kind,
        shared,
        tuple(text for text in mine if text not in shared),
        tuple(text for text, value in theirs.items() if not any(same(v, value) for v in mine.values())),
    )


def _names(texts: Sequence[Text]) -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    """The names of a side, each by its fullest form, those that come most often first."""
    counts: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], tuple[str, frozenset[str]]] = {}
    for text in texts:
        language = text.document.language
        for sentence, names in zip(text.document.sentences, text.document.names, strict=True):
            for name in names:
                kin = language.nations(name.label)
                counts[name.words] += 1
                written.setdefault(name.words, (sentence.said(name.first, name.last), kin))
    out: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
    fullest: list[tuple[str, ...]] = []
    for words in sorted(counts, key=lambda w: (-len(w), -counts[w])):
        if not any(name_strength(words, other) >= 0.9 for other in fullest):
            fullest.append(words)
    for words in sorted(fullest, key=lambda w: -counts[w]):
        out.setdefault(written[words][0], (words, written[words][1]))
    return out


def _same_name(one: tuple[tuple[str, ...], frozenset[str]], other: tuple[tuple[str, ...], frozenset[str]]) -> bool:
    return bool(one[1] & other[1]) or name_strength(one[0], other[0]) >= 0.8


def _numbers(texts: Sequence[Text]) -> dict[str, Quantity]:
    found = (q for t in texts for s in t.document.sentences for q in s.quantities)
    return {spaced(q.text): q for q in found if not q.vague and q.role in (Role.COUNT, Role.SHARE) and q.high > 1}


def _same_number(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.comparable(other) and (one.low, one.high) == (other.low, other.high)


def _dates(texts: Sequence[Text]) -> dict[str, DateMention]:
    found = (d for t in texts for s in t.document.sentences for d in s.dates)
    return {spaced(d.text): d for d in found if d.year is not None or d.month is not None}


def _same_date(one: DateMention, other: DateMention) -> bool:
    return (one.year, one.month, one.day) == (other.year, other.month, other.day)
