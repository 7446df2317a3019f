"""What a comparison says, as frozen dataclasses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model import Article, ConflictKind, Stance, Voice

RELATED = 0.15
"""Likeness of two articles (0 to 1) from which they are about one matter, so that a silence is worth a look."""


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared: an article, or all articles of one publisher."""

    name: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article: ``Article.text[start:end] == quote``; ``line`` counts from 1."""

    side: str
    article: str
    path: str
    quote: str
    start: int
    end: int
    line: int
    voice: Voice = Voice.OWN
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """What several sides say, one quote each, in the order of the sides.

    ``weight`` is how much it matters among the points, 0 to 1; ``verbatim`` is True where the quotes are one text,
    lightly edited at most.
    """

    quotes: tuple[Quote, ...]
    weight: float
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sentences about one thing that cannot both be exact: in what, and the words of each."""

    kind: ConflictKind
    first: Quote
    second: Quote
    said_first: str
    said_second: str
    weight: float


@dataclass(frozen=True, slots=True)
class Only:
    """What one side says and no other does, the weightiest first."""

    side: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near two sides are.

    ``common`` is the likeness of their words and names, 0 to 1 (of two publishers, that of their likest articles);
    ``copied`` the greatest part of an article that stands in one of the other side (crosscheck.copies). Where
    ``languages`` names two, their sentences were not compared.
    """

    first: str
    second: str
    common: float
    copied: float
    languages: tuple[str, ...] = ()

    @property
    def related(self) -> bool:
        """True where the two are about one matter."""
        return self.common >= RELATED


@dataclass(frozen=True, slots=True)
class Silence:
    """A side that says nothing of a claim that another settles.

    ``likeness`` is that to the likest side that does; ``look`` is True where they are about one matter, so that the
    omission is worth a look; ``predates`` where all its articles appeared before the event.
    """

    side: str
    likest: str
    likeness: float
    look: bool
    predates: bool = False


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim over the sides: ``relation`` is ``agree``, ``conflict``, ``one``, ``raised`` or ``none``.

    ``one`` is a claim that a single side settles; ``raised`` one that is mentioned and no more.
    """

    claim: str
    text: str
    relation: str
    stances: Mapping[str, Stance]
    quotes: tuple[tuple[Stance, Quote], ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names, numbers and dates of two sides in two languages: what both have, and what only one has."""

    first: str
    second: str
    kind: str
    shared: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What ``compare`` returns.

    ``claims`` is None where no claims were compared, ``shared`` where nothing but claims was.
    """

    sides: tuple[Side, ...]
    likeness: tuple[Likeness, ...]
    claims: tuple[ClaimView, ...] | None = None
    shared: tuple[Point, ...] | None = None
    differences: tuple[Difference, ...] = ()
    only: tuple[Only, ...] = ()
    facts: tuple[Facts, ...] = ()
