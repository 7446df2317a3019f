"""The words of the field as frozen values: claims, articles, evidence, stances, statuses, results.

Nothing here imports anything of ours, so that every other module can speak in these terms.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Stance(StrEnum):
    """What an article does with a claim (after the stance classes of FEVER and the Fake News Challenge)."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MIXED = "mixed"
    MENTIONS = "mentions"
    OMITS = "omits"


class Status(StrEnum):
    """What the corpus as a whole does with a claim."""

    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single-source"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    MENTIONED = "mentioned"
    UNREPORTED = "unreported"


class Voice(StrEnum):
    """Who says a passage: the article itself, or somebody whom it cites."""

    OWN = "own"
    ATTRIBUTED = "attributed"


class ConflictKind(StrEnum):
    """Why a passage contradicts (after the typology of de Marneffe, Rafferty and Manning, ACL 2008)."""

    NEGATION = "negation"
    ANTONYM = "antonym"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    DENIAL = "denial"
    QUANTITY = "quantity"


class Reason(StrEnum):
    """Why a cell omits, where more can be said than that nothing was found."""

    PREDATES = "predates"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, month or day, or a span of them: an interval in truth.

    ``start`` and ``end`` are both inclusive; ``text`` is what was written.
    """

    start: dt.date
    end: dt.date
    text: str = field(compare=False, default="")

    def before(self, other: PartialDate) -> bool:
        """True only where every day of this date is certainly before every day of ``other``."""
        return self.end < other.start

    def overlaps(self, other: PartialDate) -> bool:
        """True where both could be the same day."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        return self.text or (
            self.start.isoformat() if self.start == self.end else f"{self.start.isoformat()}..{self.end.isoformat()}"
        )


def _frozen(mapping: Mapping[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(dict(mapping))


def _nothing() -> Mapping[Any, Any]:
    return MappingProxyType({})


def _thawed(value: Any) -> tuple[Any, ...]:
    """How a value with mappings is pickled, to be sent to another process: a mapping proxy cannot be."""
    held = (getattr(value, each.name) for each in fields(value))
    return type(value), tuple(dict(each) if isinstance(each, MappingProxyType) else each for each in held)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A person's decision on one cell, which replaces the matcher's."""

    stance: Stance
    by: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """An assertion that can be true or false, curated by a person.

    ``texts`` maps a language to the claim's wording in it (``text`` in the file's language included);
    ``expect`` maps an article id or ``*`` to the stances that the curator accepts, preferred first. ``headline`` is
    true of what stands for a whole text, and is judged against the whole of an article.
    """

    id: str
    text: str
    language: str = "fr"
    texts: Mapping[str, str] = field(default_factory=_nothing)
    also: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    when: PartialDate | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    expect: Mapping[str, tuple[Stance, ...]] = field(default_factory=_nothing)
    verdicts: Mapping[str, Verdict] = field(default_factory=_nothing)
    line: int = 1
    headline: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", _frozen({self.language: self.text, **self.texts}))
        object.__setattr__(self, "expect", _frozen(self.expect))
        object.__setattr__(self, "verdicts", _frozen(self.verdicts))

    def __reduce__(self) -> tuple[Any, ...]:
        return _thawed(self)


@dataclass(frozen=True, slots=True)
class ClaimsFile:
    """A claims file as read: its claims and what they share.

    ``articles`` is the default corpus as an absolute or working-directory path (the file states it relative
    to itself); ``names`` maps one name to its other names. ``places`` tells where an article is named, as
    (line, column) from 1: by (claim id, ``expect`` or ``verdicts``, article id); empty where no file was read.
    """

    path: str
    claims: tuple[Claim, ...]
    title: str = ""
    language: str = "fr"
    articles: str | None = None
    names: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    places: Mapping[tuple[str, str, str], tuple[int, int]] = field(default_factory=_nothing, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", _frozen(self.names))
        object.__setattr__(self, "places", _frozen(self.places))

    def __reduce__(self) -> tuple[Any, ...]:
        return _thawed(self)


TOP = 1000
"""Within how many characters an article repeats its title, if it does: photo credits and dates stand before it."""


@dataclass(frozen=True, slots=True)
class Article:
    """One text from one publisher.

    ``text`` is the whole of the file as decoded, front matter included, so that offsets into it are offsets
    into the file; the article proper starts at ``body``. ``sha256`` is of the file's bytes (of the text's
    UTF-8 for a row of a ``.jsonl`` corpus). ``excerpt`` is true of a passage that somebody picked for one claim, as
    the ``text`` of a labelled pair is: it says more of that claim than a sentence found in an article, however short.
    """

    id: str
    text: str
    path: str = ""
    body: int = 0
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: PartialDate | None = None
    url: str = ""
    language: str = ""
    agency: str = ""
    note: str = ""
    sha256: str = ""
    excerpt: bool = False

    @property
    def headline(self) -> tuple[int, int] | None:
        """Where the title stands in the front matter, letter for letter, if the article proper does not begin with it.

        It is part of what an article says, and often the only place that names whom or what the rest is about.
        """
        start = self.text.find(self.title, 0, self.body) if self.title and self.body else -1
        if start < 0 or self.text.find(self.title, self.body, self.body + TOP) >= 0:
            return None
        return start, start + len(self.title)

    @property
    def said(self) -> str:
        """All that it says: its text, without the front matter, behind a title that stands there only."""
        body, span = self.text[self.body :], self.headline
        return f"{self.text[span[0] : span[1]]}\n\n{body}" if span is not None else body


@dataclass(frozen=True, slots=True)
class Conflict:
    """What in the claim and what in the article cannot both hold."""

    kind: ConflictKind
    claim: str
    article: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that bears on a claim: ``Article.text[start:end] == quote``, letter for letter."""

    side: Stance
    quote: str
    start: int
    end: int
    line: int
    score: float
    voice: Voice = Voice.OWN
    speaker: str | None = None
    hedged: bool = False
    conflict: Conflict | None = None
    chain: tuple[str, ...] = ()
    """Who cites whom, from the article's own witness outwards: the last one is the origin."""
    same_as: str | None = None
    """Another article that has the same words and stands for all that have them."""
    shared_origin: str = ""
    """Where it comes from, as the copies show: what is shared has one origin. Empty where they show nothing."""
    dates: tuple[PartialDate, ...] = ()
    """The dates that it gives relative to the article's own ("hier"), resolved, each with the words that say it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article does with one claim, and on which evidence.

    ``confidence`` is the judge's calibrated probability of the stance, 0 to 1. ``decided_by`` is ``matcher``
    or ``person``; in the second case ``verdict`` is the decision and ``matcher_stance`` what it replaced.
    ``witness`` is whom a cell without evidence rests on, where the article is mostly a copy.
    """

    article: str
    stance: Stance
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    reason: Reason | None = None
    decided_by: str = "matcher"
    verdict: Verdict | None = None
    matcher_stance: Stance | None = None
    origins: tuple[str, ...] = ()
    witness: str = ""


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """One claim over the whole corpus. ``omitting`` counts the cells left out by ``--no-omits``."""

    claim: Claim
    status: Status
    cells: tuple[Cell, ...]
    supporting_origins: tuple[str, ...] = ()
    contradicting_origins: tuple[str, ...] = ()
    omitting: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """Two articles that share text, by their ids, the first in order first, and which part of each it is, 0 to 1."""

    a: str
    b: str
    share_of_a: float
    share_of_b: float


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Articles that share text, in whole or in part, and where it comes from as far as they tell.

    ``shares`` are the pairs that share text themselves; of very many articles with one text, each is compared with
    some of the others only.
    """

    articles: tuple[str, ...]
    origin: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Engine:
    """Which retriever and judge made a result."""

    retriever: str = "lexical"
    judge: str = "rules"


@dataclass(frozen=True, slots=True)
class Result:
    """What ``check`` returns: every claim against every article."""

    articles: tuple[Article, ...]
    claims: tuple[ClaimResult, ...]
    title: str = ""
    language: str = "fr"
    engine: Engine = Engine()
    copies: tuple[CopyGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """One named feature of a claim-passage pair, its value, and its weight towards each side."""

    name: str
    value: float
    supports: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class Match:
    """One word of the claim and what answers it in the passage (``None``: nothing does)."""

    claim: str
    passage: str | None
    how: str
    weight: float
    strength: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """One passage as the judge weighed it, for ``explain``."""

    start: int
    end: int
    line: int
    text: str
    wording: str
    matches: tuple[Match, ...]
    cues: tuple[str, ...]
    features: tuple[Feature, ...]
    supports: float
    contradicts: float
    side: Stance
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """An article judged as a whole, beside a headline; all figures 0 to 1, but what features add.

    ``related`` is how surely the article is about the headline, which ``threshold`` is the least for; ``supports`` and
    ``contradicts`` how surely, if so, it vouches for it or refutes it. ``features`` led to the sides; ``about`` has
    what each feature adds to its being about the headline.
    """

    related: float
    supports: float
    contradicts: float
    threshold: float
    features: tuple[Feature, ...]
    about: Mapping[str, float]

    @property
    def discusses(self) -> float:
        """How surely the article, being about the headline, takes no side."""
        return 1 - self.supports - self.contradicts


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a cell is what it is: the passages weighed, best first, and the thresholds they had to pass.

    ``shares`` are what the article shares with others, the most alike first. ``whole`` is there where the claim is a
    headline, for which the passages alone do not decide.
    """

    claim: Claim
    article: Article
    cell: Cell
    passages: tuple[Weighed, ...]
    thresholds: Mapping[str, float]
    considered: int
    shares: tuple[Share, ...] = ()
    whole: Whole | None = None


class CrosscheckError(Exception):
    """Wrong input, told to a person: what is wrong, where, and what to do next.

    ``mistakes`` holds one line each, already placed (``file:line:column: what``).
    """

    def __init__(self, *mistakes: str) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes
