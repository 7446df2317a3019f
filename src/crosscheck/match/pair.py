"""A claim's wording beside one sentence, and what every group of features reads of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log

from crosscheck.match.align import Alignment
from crosscheck.match.link import Link
from crosscheck.match.wording import Unit
from crosscheck.text.cues import UNREAL, Mode

UNPROVED = 0.45
"""What the converse of a main verb counts where nothing shows that giver and taker are exchanged."""

OPPOSED = 0.8
"""From which strength on a word beside the main one turns what both say round."""

LONG = 0.4
"""From this value of ``choice`` on (about four sentences) a text is an article, not a passage picked by hand."""


def share_of(pairs: Sequence[tuple[float, float]]) -> float:
    """The weighted mean of (weight, value) pairs; 1 where there is nothing to answer."""
    total = sum(w for w, _ in pairs)
    return sum(w * v for w, v in pairs) / total if total else 1.0


def answered_units(alignment: Alignment) -> list[tuple[Unit, Link]]:
    """The units of the claim that the sentence itself answers, each with what answers it."""
    return [
        (u, x) for u, x in zip(alignment.wording.units, alignment.links, strict=True) if x.first >= 0 and x.strength > 0
    ]


def only_meant(mine: Mode, theirs: Mode) -> bool:
    """True where the claim says that something is not so and the passage only that it is wanted, asked or possible."""
    return bool(mine & Mode.NEGATED and theirs & UNREAL and not mine & UNREAL)


@dataclass(frozen=True, slots=True)
class MainVerb:
    """What becomes of the claim's main verb in the passage."""

    strength: float
    """How well it is answered; 0.5 for a claim that has none."""
    flipped: bool = False
    """Negated, denied or an opposite, an odd number of times."""
    opposite: bool = False
    undone: bool = False
    """The claim says that something was refused, avoided or given up, which the passage says was done."""
    unreal: bool = False
    """The passage only plans, wants, supposes or asks what the claim says to be so."""


UNDOING = ("implicit negation",)


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A claim's wording beside one sentence, with what several groups of features read."""

    alignment: Alignment
    mine: tuple[Mode, ...]
    """The flags of the claim's words."""
    theirs: tuple[Mode, ...]
    """The flags of the passage's words."""
    main: MainVerb
    linked: Sequence[tuple[Unit, Link]] = field(init=False)
    """Each unit of the claim with what answers it."""

    def __post_init__(self) -> None:
        linked = tuple(zip(self.alignment.wording.units, self.alignment.links, strict=True))
        object.__setattr__(self, "linked", linked)


def choice_of(sentences: int) -> float:
    """How many passages there were to choose from, 0 to 1: the more, the easier one agrees by chance."""
    return min(1.0, log(1 + sentences) / log(60))
