"""Which of a cell's evidence a report shows, on which side, and through whom it came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from crosscheck.corroborate import agency_of, same_source
from crosscheck.model import Article, Cell, ClaimResult, Evidence, PartialDate, Stance, Status, Voice
from crosscheck.report.safe import one_line
from crosscheck.report.words import Words

SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS)

MOST_CONTESTED = (
    *(Status.DISPUTED, Status.CONTRADICTED, Status.CORROBORATED),
    *(Status.SINGLE_SOURCE, Status.MENTIONED, Status.UNREPORTED),
)
"""The statuses in the order of a report: what needs an editor most comes first."""


def contested_first(result: ClaimResult) -> tuple[int, int, int]:
    """The order of claims in a report: disputed ones first, and first those with most witnesses on both sides."""
    sides = len(result.supporting_origins), len(result.contradicting_origins)
    return MOST_CONTESTED.index(result.status), -min(sides), -sum(sides)


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


def source(evidence: Evidence, article: Article | None, words: Words) -> list[str]:
    """Who says a passage, through whom it came to the article, with what reserve, and what conflicts with the claim.

    Without the article, the chain ends where the evidence's own does.
    """
    reserve = [words("evidence.hedged")] if evidence.hedged else []
    return [who(evidence, words), *reserve, *about(evidence, article, words)]


def who(evidence: Evidence, words: Words) -> str:
    """Who says a passage: the article itself, somebody whom it names, or somebody whom it does not."""
    if evidence.voice is Voice.OWN:
        return words("evidence.own")
    return words("evidence.speaker", speaker=evidence.speaker) if evidence.speaker else words("evidence.unnamed")


def about(evidence: Evidence, article: Article | None, words: Words) -> list[str]:
    """Through whom a passage came, what conflicts with the claim, which days it means, and where else it stands."""
    told = []
    chain = passed_on(evidence, article) if article is not None else tuple(reversed(evidence.chain))
    if len(chain) > 1:
        told.append(words("evidence.chain", chain=words("evidence.then").join(chain)))
    if evidence.conflict:
        told.append(words.conflict(evidence.conflict))
    told += resolved(evidence.dates, words)
    if evidence.same_as:
        told.append(words("evidence.same_as", article=evidence.same_as, origin=evidence.shared_origin))
    return told


def decision(cell: Cell, words: Words) -> list[str]:
    """Who decided a cell instead of the matcher, why, and what the matcher said; nothing where nobody did."""
    if not cell.verdict:
        return []
    decision = words("cell.person", by=cell.verdict.by or words("cell.somebody"))
    told = [words("cell.why", decision=decision, why=_open_ended(cell.verdict.why)) if cell.verdict.why else decision]
    if cell.matcher_stance:
        told.append(words("cell.replaced", stance=words(f"stance.{cell.matcher_stance}")))
    return told


def _open_ended(sentence: str) -> str:
    """A sentence without its full stop, so that an enumeration can go on behind it."""
    sentence = sentence.rstrip()
    return sentence[:-1] if sentence.endswith(".") and not sentence.endswith("..") else sentence


def resolved(dates: Iterable[PartialDate], words: Words) -> list[str]:
    """Relative dates ("hier") as the days that they mean."""
    from crosscheck.text.relative import either_day

    return [
        words("timeline.either", text=one_line(date.text), one=_day(date.start, words), other=_day(date.end, words))
        if either_day(date)
        else words("timeline.resolved", text=one_line(date.text), date=words.date(date))
        for date in dates
    ]


def _day(day: dt.date, words: Words) -> str:
    return words.date(PartialDate(day, day))
