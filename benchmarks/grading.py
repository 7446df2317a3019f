"""Figures: how far stances agree with a person's, and how far confidence tells how often they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crosscheck.model import Stance
from labelled import RAISED, LabelledSet, Row

SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS)
DECISIVE = (*SIDES, Stance.MIXED)
DISCUSSED = (Stance.MENTIONS, Stance.MIXED)
COLUMNS = (
    *("rows", "accuracy", "f1 supports", "f1 contradicts", "f1 neither", "f1 macro", "FNC score"),
    *("decisive", "false side", "quotes"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a tool made of one row; ``quotes`` is the evidence that it showed."""

    row: Row
    stance: Stance
    hedged: bool = False
    confidence: float = 0.0
    quotes: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Whether a person accepts the stance."""
        return self.stance in self.row.accepted


def is_fnc(rows: Iterable[Row]) -> bool:
    """Whether the labels are the four of the Fake News Challenge: agree, disagree, discuss, unrelated."""
    kinds = {r.accepted for r in rows}
    return {DISCUSSED, (Stance.OMITS,)} <= kinds <= {DISCUSSED, *((s,) for s in (*SIDES, Stance.OMITS))}


def figures(told: Sequence[Told], each: LabelledSet) -> dict[str, float]:
    """The figures of one set by the name of their column.

    accuracy: share of rows whose stance is acceptable (on a gold set, its cells).
    f1: harmonic mean of precision and recall for supports, contradicts and neither, which is all the rest. A mixed
        reading counts as a contradiction where the person accepts both; a row whose person would have taken either
        support or silence counts as the one it was given. The macro mean leaves out a class that no row has.
    FNC score: the challenge's own (Pomerleau and Rao, fakenewschallenge.org, 2017): a quarter of a point for
        telling related from unrelated, three quarters more for the right one of agree, disagree and discuss, over
        what a perfect run gets. It calls a story told with reserve discussed; so a hedged side counts as mentions.
    decisive: accuracy over the cells that a person finds supported, contradicted or mixed.
    false side: number of cells that claim a side where none, or the other one, is right.
    quotes: share of decisive cells with settling words whose evidence shows them.
    """
    if is_fnc(each.rows):
        told = [
            Told(t.row, Stance.MENTIONS, t.hedged, t.confidence) if t.hedged and t.stance in SIDES else t for t in told
        ]
    total = sum(t.row.share for t in told)
    out = {"rows": float(len(told)), "accuracy": sum(t.row.share for t in told if t.right) / total}
    if each.kind in ("gold", RAISED, "strangers"):
        decisive = [t for t in told if t.row.accepted[0] in DECISIVE]
        settled = [t for t in decisive if t.row.quote]
        out["false side"] = float(sum(_false_side(t) for t in told))
        if decisive:
            out["decisive"] = sum(t.right for t in decisive) / len(decisive)
        if settled and any(t.quotes for t in told):
            out["quotes"] = sum(_shows(t) for t in settled) / len(settled)
        return out
    out |= _three_classes(told)
    if is_fnc(each.rows):
        best = got = 0.0
        for t in told:
            related = t.row.accepted[0] is not Stance.OMITS
            best += t.row.share * (1.0 if related else 0.25)
            got += t.row.share * (0.25 * (related is (t.stance is not Stance.OMITS)) + 0.75 * (related and t.right))
        out["FNC score"] = got / best
    return out


def _three_classes(told: Sequence[Told]) -> dict[str, float]:
    hit, guessed, wanted = (dict.fromkeys(("supports", "contradicts", "neither"), 0.0) for _ in range(3))
    for t in told:
        accepted = t.row.accepted
        want, guess = (s.value if s in SIDES else "neither" for s in (accepted[0], t.stance))
        if t.stance is Stance.MIXED and t.right and want == "contradicts":
            guess = "contradicts"
        elif want == "neither" and t.right:
            guess = "neither"
        elif want == "supports" and guess == "neither" and t.right:
            want = "neither"
        guessed[guess] += t.row.share
        wanted[want] += t.row.share
        hit[want] += t.row.share * (want == guess)
    f1 = {c: 2 * hit[c] / (guessed[c] + wanted[c]) if guessed[c] + wanted[c] else 0.0 for c in hit}
    there = [f1[c] for c in hit if wanted[c]]
    return {**{f"f1 {c}": value for c, value in f1.items()}, "f1 macro": sum(there) / len(there)}


def _false_side(t: Told) -> bool:
    accepted = t.row.accepted
    excused = Stance.MIXED in accepted and Stance.SUPPORTS in accepted
    return t.stance in SIDES and not t.right and not excused


def _shows(t: Told) -> bool:
    return any(t.row.quote in q or (len(q) > 25 and q in t.row.quote) for q in t.quotes)


def table(results: Iterable[tuple[str, dict[str, float]]]) -> str:
    """One line a set."""
    from tabulate import tabulate

    def shown(name: str, value: float | None) -> str:
        return "" if value is None else f"{value:.0f}" if name in ("rows", "false side") else f"{value:.3f}"

    rows = [[label, *(shown(c, found.get(c)) for c in COLUMNS)] for label, found in results]
    return tabulate(rows, ["", *COLUMNS], tablefmt="github", disable_numparse=True)


def evenly(parts: Iterable[Sequence[Told]]) -> list[Told]:
    """All rows of several sets, so weighed that each set counts as much as any other: 1 a row on average."""
    sets = [part for part in parts if part]
    mean = sum(map(len, sets)) / len(sets) if sets else 0.0
    out = []
    for part in sets:
        factor = mean / sum(t.row.share for t in part)
        out += [replace(t, row=replace(t.row, share=t.row.share * factor)) for t in part]
    return out


def reliability(told: Sequence[Told], bins: int = 10) -> tuple[list[tuple[str, int, float, float]], float]:
    """For each tenth of confidence: rows, mean confidence, share that is right; and the expected calibration error.

    The error is the mean distance between the two, each bin by its share of the rows (Naeini, Cooper and
    Hauskrecht, AAAI 2015; Guo et al., ICML 2017).
    """
    out, error, total = [], 0.0, sum(t.row.share for t in told)
    for k in range(bins):
        part = [t for t in told if min(int(t.confidence * bins), bins - 1) == k]
        if part:
            weight = sum(t.row.share for t in part)
            sure = sum(t.row.share * t.confidence for t in part) / weight
            right = sum(t.row.share * t.right for t in part) / weight
            error += weight / total * abs(sure - right)
            out.append((f"{k / bins:.1f}-{(k + 1) / bins:.1f}", len(part), sure, right))
    return out, error
