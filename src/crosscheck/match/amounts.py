"""Whether the amounts and dates of a passage answer those of a claim, or cannot both hold."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.match.link import NONE, Link
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.document import SentenceText
from crosscheck.text.numbers import Quantity


def date_link(unit: Unit, k: int, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    mine = unit.date
    if mine is None or not sentence.dates:
        return NONE
    for date in sentence.dates:
        if mine.agrees(date):
            return Link(1.0, "same date", date.first, date.last)
    for date in sentence.dates:
        if mine.conflicts(date):
            since = date.since and date.when is not None and mine.when is not None and date.when.start <= mine.when.end
            if not since:
                return Link(0.0, "other date", date.first, date.last, conflict=date.text)
    return NONE


def number_link(unit: Unit, k: int, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    mine = unit.quantity
    if mine is None:
        return NONE
    counted = next(
        (
            links[j]
            for j, other in enumerate(wording.units)
            if other.kind == "word" and mine.last <= other.first <= mine.last + 1
        ),
        NONE,
    )
    best = NONE
    for theirs in sentence.quantities:
        same_noun = counted.first >= 0 and (
            theirs.last <= counted.first <= theirs.last + 2 or counted.first <= theirs.first <= counted.last
        )
        same_unit = bool(mine.unit) and mine.unit == theirs.unit
        related = same_noun or same_unit or (bool(mine.noun) and mine.noun in theirs.nouns)
        if mine.unit and theirs.unit and mine.unit != theirs.unit:
            continue
        if mine.agrees(theirs) or mine.near(theirs):
            exact = mine.low == theirs.low and mine.high == theirs.high
            strength = 1.0 if related else 0.9 if exact and mine.low > 12 else 0.5 if exact else 0.2
            if mine.vague and not related:
                strength = 0.0
            if strength > best.strength:
                best = Link(strength, "same amount" if exact else "compatible amount", theirs.first, theirs.last)
        elif related and not best.conflict and best.strength == 0 and not (mine.ordinal != theirs.ordinal):
            best = Link(0.0, "other amount", theirs.first, theirs.last, conflict=_with_noun(sentence, theirs))
    return best


def _with_noun(sentence: SentenceText, quantity: Quantity) -> str:
    return quantity.text


