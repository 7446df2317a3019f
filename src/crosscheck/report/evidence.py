"""Which of a cell's evidence a report shows, and on which side."""

from __future__ import annotations

from crosscheck.model import Cell, Evidence, Stance

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
