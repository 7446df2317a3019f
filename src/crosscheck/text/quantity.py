"""What an amount is, and when two amounts agree, are the same but for rounding, or exclude one another."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from math import isinf

from crosscheck.text.measures import dimension, margin, step_to_base, to_base

ABOUT = 0.1
"""How far from a round figure "about" reaches, as a share of it."""
ABOUT_CONFLICT = 0.25
"""How far an amount must be from "about" a figure before the two cannot both hold."""
ROUNDED = 0.03
"""How much of a round figure of three digits or more may have been rounded away."""
RECKONED = 0.5
"""The step of a percentage that is reckoned from two counts ("17 of 60")."""
TELLING = 0.05
"""How far two amounts must be apart, where one is round, before they are called different."""
BOUND = 0.01
"""How far a figure may lie beyond a bound that is still given for it."""


class Role(StrEnum):
    """What an amount is said for: amounts of two roles are never compared."""

    COUNT = "count"
    ORDINAL = "ordinal"
    AGE = "age"
    CLOCK = "clock"
    SCORE = "score"
    LABEL = "label"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: words ``first`` to ``last`` (exclusive), between ``low`` and ``high`` of ``unit``.

    ``nouns`` are the keys of what is counted, ``at`` where they stand, and ``noun`` is the first; ``vague`` marks
    amounts given by a word such as "several". ``value`` is the figure itself where one is given, and ``step`` its
    last decimal place (0.1 for 27.5). ``about`` marks "environ"; ``part`` an amount out of another or one that has
    since changed ("dont 3", "de 300 à 200"); ``extra`` one that comes on top ("12 autres"), ``change`` a rise or
    fall, ``per`` a rate. Of a score, ``low`` and ``high`` are the two sides' points, lower first.
    """

    first: int
    last: int
    low: float
    high: float
    unit: str
    noun: str
    nouns: tuple[str, ...]
    vague: bool
    text: str
    role: Role = Role.COUNT
    value: float = math.nan
    step: float = 0.0
    about: bool = False
    part: bool = False
    extra: bool = False
    change: bool = False
    per: str = ""
    at: tuple[int, ...] = ()

    @property
    def ordinal(self) -> bool:
        """True for a rank ("troisième", "3rd")."""
        return self.role is Role.ORDINAL

    def comparable(self, other: Quantity) -> bool:
        """True where both say the same sort of thing in units of one dimension, or one of them names no unit."""
        if self.role is not other.role:
            return False
        if self.unit and other.unit:
            return dimension(self.unit) == dimension(other.unit)
        return self.role in (Role.COUNT, Role.AGE)

    def agrees(self, other: Quantity) -> bool:
        """True where both amounts can be the same."""
        if self.role is Role.SCORE or other.role is Role.SCORE:
            return self.role is other.role and (self.low, self.high) == (other.low, other.high)
        a, b, slack = _converted(self, other)
        if _opposed(a, b):
            return False
        return a.low <= b.high + slack and b.low <= a.high + slack

    def within(self, other: Quantity) -> bool:
        """True where this amount leaves no room outside of ``other``: "23" is within "more than 20"."""
        a, b, slack = _converted(self, other)
        return b.low <= a.low + slack and a.high <= b.high + slack

    def same_figure(self, other: Quantity) -> bool:
        """True where both give the same figure, whatever the bounds ("au moins 30" and "30")."""
        a, b, slack = _converted(self, other)
        return abs(a.value - b.value) <= slack

    def near(self, other: Quantity) -> bool:
        """True where the two figures differ by rounding only (27,5 and 27; 3,040 and 3,000; 12 ft and 3.7 m)."""
        a, b, slack = _converted(self, other)
        if not self.agrees(other) and (math.isinf(a.high) or math.isinf(b.high)):
            return False  # two bounds that meet: "plus de 3 000", "moins de 3 000"
        apart, size = abs(a.value - b.value), max(abs(a.value), abs(b.value))
        if not apart <= 0.15 * size:  # also where a figure is missing (nan)
            return False
        if _bounds(a) != _bounds(b) and not self.agrees(other) and not (self.about or other.about):
            return apart <= BOUND * size  # nobody says "fewer than 800" of 819
        coarse, fine = max(a.step, b.step), min(a.step, b.step)
        if coarse > fine * 1.0001 and (apart <= coarse / 2 + slack or (apart < coarse and apart <= 0.04 * size)):
            return True
        if self.role is Role.SHARE and {self.step, other.step} & {0.0, RECKONED}:
            return apart <= 1.5
        rounder = max(_roundness(a.value), _roundness(b.value))
        return (
            apart <= slack
            or (rounder >= 100 and apart <= min(rounder / 2, ROUNDED * size))
            or (size >= 1000 and apart <= 0.005 * size)
        )

    def excludes(self, other: Quantity) -> bool:
        """True where the two can certainly not be the same: a margin is left for rounding and for "about"."""
        if not self.comparable(other):
            return False
        if self.role is Role.SCORE:
            return not self.agrees(other)
        if self.agrees(other) or self.near(other):
            return False
        a, b, slack = _converted(self, other)
        if _opposed(a, b):
            return True
        low_a, high_a = _widened(self, a.low, a.high)
        low_b, high_b = _widened(other, b.low, b.high)
        if low_a <= high_b + slack and low_b <= high_a + slack:
            return False
        apart = max(a.low - b.high, b.low - a.high)
        size = max(abs(x) for x in (a.low, a.high, b.low, b.high) if math.isfinite(x))
        if _bounds(a) != _bounds(b) and not (self.about or other.about):
            return apart > BOUND * size
        if max(_roundness(self.value), _roundness(other.value)) >= 100:
            return apart > TELLING * size
        return True


def _bounds(quantity: Quantity) -> bool:
    """True for an amount that only says on which side of a figure it is ("more than 20", "fewer than 800")."""
    return isinf(quantity.high) or (quantity.low == 0 < quantity.high)


def _opposed(one: Quantity, other: Quantity) -> bool:
    """True where one begins at the figure where the other ends ("plus de 3 000", "moins de 3 000")."""
    return any(a.low == b.high and isinf(a.high) and b.low == 0 for a, b in ((one, other), (other, one)))


def _converted(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity, float]:
    """Both in the same unit, and by how much a conversion may be off."""
    if not one.unit or not other.unit or one.unit == other.unit:
        return one, other, 1e-9 * max(1.0, abs(one.value) if math.isfinite(one.value) else 1.0)
    if dimension(one.unit) != dimension(other.unit):
        return one, other, 0.0
    a, b = _in_base(one), _in_base(other)
    size = max((abs(x) for x in (a.value, b.value) if math.isfinite(x)), default=0.0)
    return a, b, size * (margin(one.unit) + margin(other.unit) + 0.005)


def _in_base(quantity: Quantity) -> Quantity:
    unit = quantity.unit
    return replace(
        quantity,
        low=to_base(quantity.low, unit),
        high=to_base(quantity.high, unit),
        value=to_base(quantity.value, unit),
        step=step_to_base(quantity.step, unit),
    )


def _roundness(value: float) -> float:
    """The power of ten of which a figure is a multiple: 100 for 1200, 1 for 1234."""
    if not math.isfinite(value) or value != int(value) or value == 0:
        return 0.0
    power, whole = 1, int(abs(value))
    while whole % (power * 10) == 0:
        power *= 10
    return float(power)


def _widened(quantity: Quantity, low: float, high: float) -> tuple[float, float]:
    if quantity.about and math.isfinite(quantity.value):
        middle = (low + high) / 2
        return min(low, middle * (1 - ABOUT_CONFLICT)), max(high, middle * (1 + ABOUT_CONFLICT))
    if quantity.vague and low > 0 and math.isfinite(low):
        return low * (1 - ABOUT), high * (1 + ABOUT)
    return low, high
