"""Who reported what first: the articles that speak of a claim in the order in which they appeared, as far as that is
certain.

A date is an interval ("2024-10" is any day of October), so that one article is before another only where every day
that its date allows is before every day of the other's (Allen, "Maintaining knowledge about temporal intervals", 1983:
its relation *before*). All else is said to be open.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.match.cell import predates
from crosscheck.model import Article, Cell, Claim, ClaimResult, PartialDate, Reason, Result, Stance

SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS)
_ON = {
    Stance.SUPPORTS: (Stance.SUPPORTS, Stance.MIXED),
    Stance.CONTRADICTS: (Stance.CONTRADICTS, Stance.MIXED),
}


class First(StrEnum):
    """How far an article is the first to take a side."""

    ONLY = "only"
    """No other article takes it."""
    FIRST = "first"
    """It appeared before every other that takes it."""
    DATED = "first_dated"
    """It appeared before every other that takes it and has a date; some have none."""
    AMONG = "among_first"
    """No article that takes it certainly appeared earlier."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article that speaks of a claim.

    ``place`` is one more than the number of articles that certainly appeared before it, and ``None`` where its date
    is not known; articles with one place may have appeared in any order. ``open_with`` are those with another place
    to which its order is not certain either.
    """

    article: Article
    cell: Cell
    place: int | None
    same_time: bool = False
    open_with: tuple[str, ...] = ()
    firsts: tuple[tuple[Stance, First], ...] = ()
    before_event: bool = False
    """It certainly appeared before the event of which it speaks."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A claim's reports: dated ones in the order in which they appeared, then those without a date.

    ``too_early`` are the articles that omit the claim because they appeared before its event.
    """

    claim: ClaimResult
    reports: tuple[Report, ...]
    too_early: tuple[str, ...] = ()


def timeline(result: Result) -> tuple[Timeline, ...]:
    """The timeline of every claim of a result."""
    articles = {article.id: article for article in result.articles}
    return tuple(
        Timeline(
            claim,
            reports(claim.claim, ((articles[cell.article], cell) for cell in claim.cells)),
            tuple(cell.article for cell in claim.cells if cell.reason is Reason.PREDATES),
        )
        for claim in result.claims
    )


def reports(claim: Claim, cells: Iterable[tuple[Article, Cell]]) -> tuple[Report, ...]:
    """Those of the articles that speak of the claim, first the earliest, at last those without a date by their ids."""
    speaking = [(article, cell) for article, cell in cells if cell.stance is not Stance.OMITS]
    firsts = _Firsts(speaking)
    dated = sorted(
        ((date, article, cell) for article, cell in speaking if (date := article.published) is not None),
        key=lambda row: (row[0], row[1].id),
    )
    starts = [date.start for date, _, _ in dated]
    ends = sorted(date.end for date, _, _ in dated)
    widest = max((date.end - date.start for date, _, _ in dated), default=dt.timedelta())
    places = [1 + bisect_left(ends, date.start) for date, _, _ in dated]
    found = []
    for number, (date, article, cell) in enumerate(dated):
        # what begins earlier than this by more than the widest date is long has ended, too
        near = range(bisect_left(starts, _back(date.start, widest)), bisect_right(starts, date.end))
        open_to = [other for other in near if other != number and dated[other][0].overlaps(date)]
        found.append(
            Report(
                article,
                cell,
                places[number],
                any(places[other] == places[number] for other in open_to),
                tuple(dated[other][1].id for other in open_to if places[other] != places[number]),
                firsts.of(article, cell),
                predates(article, claim),
            )
        )
    undated = sorted((pair for pair in speaking if pair[0].published is None), key=lambda pair: pair[0].id)
    found += [Report(article, cell, None, firsts=firsts.of(article, cell)) for article, cell in undated]
    # by place, so that what is certain reads from the top down: a vague date that begins early may have a late place
    return tuple(sorted(found, key=lambda report: (report.place is None, report.place or 0)))


def _back(day: dt.date, by: dt.timedelta) -> dt.date:
    return day - by if (day - dt.date.min) >= by else dt.date.min


class _Firsts:
    """The earliest on each side of a claim."""

    def __init__(self, speaking: Sequence[tuple[Article, Cell]]) -> None:
        self.count: dict[Stance, int] = {}
        self.dates: dict[Stance, list[PartialDate]] = {}
        self.ends: dict[Stance, list[dt.date]] = {}
        for side in SIDES:
            taking = [article for article, cell in speaking if cell.stance in _ON[side]]
            self.count[side] = len(taking)
            self.dates[side] = sorted(article.published for article in taking if article.published is not None)
            self.ends[side] = sorted(date.end for date in self.dates[side])

    def of(self, article: Article, cell: Cell) -> tuple[tuple[Stance, First], ...]:
        return tuple(
            (side, first)
            for side in SIDES
            if cell.stance in _ON[side] and (first := self.on(side, article.published)) is not None
        )

    def on(self, side: Stance, date: PartialDate | None) -> First | None:
        """How far an article of that date is the first of those that take the side, one of which it is."""
        dates, ends = self.dates[side], self.ends[side]
        if self.count[side] == 1:
            return First.ONLY
        if date is None or ends[0] < date.start:
            return None
        # its own date is one of them: of the two that start first, the other
        others = dates[1] if dates[0] == date and len(dates) > 1 else dates[0]
        if len(dates) == 1 or date.before(others):
            return First.FIRST if len(dates) == self.count[side] else First.DATED
        return First.AMONG
