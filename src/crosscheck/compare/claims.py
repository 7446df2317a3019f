"""The claims of a claims file over the sides: who agrees, who conflicts, who is silent."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.model import RELATED, ClaimView, Likeness, Quote, Side, Silence
from crosscheck.model import Article, ClaimsFile, Evidence, Reason, Stance

_SILENT, _TAKES_SIDE = Stance.OMITS, (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)


def views_of(claims: ClaimsFile, sides: Sequence[Side], likeness: Sequence[Likeness]) -> tuple[ClaimView, ...]:
    """What the sides do with each claim, in the order of the claims file."""
    from crosscheck.check import check

    side_of = {article.id: side for side in sides for article in side.articles}
    result = check(claims, [article for side in sides for article in side.articles])
    out = []
    for row in result.claims:
        cells: dict[str, list[tuple[Stance, Reason | None]]] = {side.name: [] for side in sides}
        quotes: dict[tuple[str, Stance], tuple[float, Quote]] = {}
        for cell in row.cells:
            side = side_of[cell.article]
            cells[side.name].append((cell.stance, cell.reason))
            article = next(a for a in side.articles if a.id == cell.article)
            for evidence in cell.evidence:
                held = quotes.get((side.name, evidence.side))
                if held is None or evidence.score > held[0]:
                    quotes[side.name, evidence.side] = (evidence.score, _evidence_quote(evidence, side, article))
        stances = {name: _together([stance for stance, _ in found]) for name, found in cells.items()}
        relation = _relation(list(stances.values()))
        speaking = [name for name, stance in stances.items() if stance in _TAKES_SIDE]
        silences = []
        for side in sides:
            if stances[side.name] is _SILENT and speaking:
                near, likest = max((_like(likeness, side.name, name), name) for name in speaking)
                early = all(reason is Reason.PREDATES for _, reason in cells[side.name])
                silences.append(Silence(side.name, likest, near, near >= RELATED and not early, early))
        shown = [
            (stance, quote)
            for (name, stance), (_, quote) in sorted(
                quotes.items(), key=lambda q: [s.name for s in sides].index(q[0][0])
            )
            if stance is not Stance.MENTIONS or stances[name] is Stance.MENTIONS
        ]
        out.append(ClaimView(row.claim.id, row.claim.text, relation, stances, tuple(shown), tuple(silences)))
    return tuple(out)


def _evidence_quote(evidence: Evidence, side: Side, article: Article) -> Quote:
    return Quote(
        side.name,
        article.id,
        article.path,
        evidence.quote,
        evidence.start,
        evidence.end,
        evidence.line,
        evidence.voice,
        evidence.speaker,
    )


def _together(stances: Sequence[Stance]) -> Stance:
    """One side's stance from its articles'."""
    held = set(stances)
    if Stance.MIXED in held or {Stance.SUPPORTS, Stance.CONTRADICTS} <= held:
        return Stance.MIXED
    for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MENTIONS):
        if stance in held:
            return stance
    return Stance.OMITS


def _relation(stances: Sequence[Stance]) -> str:
    settled = [s for s in stances if s in _TAKES_SIDE]
    if not settled:
        return "raised" if Stance.MENTIONS in stances else "none"
    if len(settled) == 1:
        return "one"
    return "agree" if len(set(settled)) == 1 else "conflict"


def _like(likeness: Sequence[Likeness], one: str, other: str) -> float:
    return next(x.common for x in likeness if {x.first, x.second} == {one, other})
