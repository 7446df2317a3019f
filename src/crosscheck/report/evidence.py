"""Which of a cell's evidence a report shows, on which side, and through whom it came."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.corroborate import agency_of, same_source
from crosscheck.dates import format_partial_date
from crosscheck.model import Article, Cell, Evidence, PartialDate, Stance, Voice
from crosscheck.report.safe import one_line
from crosscheck.report.words import Words

SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS)


def telling(cell: Cell) -> tuple[Evidence, ...]:
    """The evidence that takes a side, best first; where none does, what merely mentions the claim."""
    taking_side = [evidence for evidence in cell.evidence if evidence.side is not Stance.MENTIONS]
    return tuple(sorted(taking_side or cell.evidence, key=lambda evidence: -evidence.score))


def by_side(cell: Cell) -> dict[Stance, tuple[Evidence, ...]]:
    """The telling evidence under its side; under the cell's own stance, nothing, where nothing is quoted."""
    shown = telling(cell)
    if not shown:
        return {cell.stance: ()}
    return {side: found for side in SIDES if (found := tuple(evidence for evidence in shown if evidence.side is side))}


def passed_on(evidence: Evidence, article: Article) -> tuple[str, ...]:
    """Who passed a piece of evidence on, from the farthest witness to the article's publisher; empty if nobody did.

    "Dmitri Peskov, Reuters, Le Soir": Le Soir has it from Reuters, and Reuters from Peskov. What a publisher says
    itself, or has from the speaker alone, needs no chain.
    """
    publisher = article.publisher or article.title or article.id
    steps = [*reversed(evidence.chain)]
    if not steps and evidence.speaker:
        steps.append(evidence.speaker)
    elif not steps and evidence.shared_origin:
        steps.append(evidence.shared_origin)
    told: list[str] = []
    for name in (*steps, agency_of(article), publisher):
        if name and not any(same_source(name, other) for other in told):
            told.append(name)
    least = 2 if evidence.voice is Voice.OWN else 3
    return tuple(told) if len(told) >= least else ()


def resolved(dates: Iterable[PartialDate], words: Words) -> list[str]:
    """Relative dates ("hier") as the days that they mean."""
    from crosscheck.text.relative import either_day

    return [
        words("timeline.either", text=one_line(date.text), one=date.start, other=date.end)
        if either_day(date)
        else words("timeline.resolved", text=one_line(date.text), date=format_partial_date(date))
        for date in dates
    ]
