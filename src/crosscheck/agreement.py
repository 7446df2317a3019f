"""Publishers' figures: how much of a story each covers, and how far two of them agree where both take a side.

A publisher's stance is what its articles say together; an article that names no publisher stands for itself. What
agrees may still be one witness: where the two sides rest on a common origin, that is counted, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.corroborate import same_source
from crosscheck.model import Cell, ClaimResult, Reason, Result, Stance
from crosscheck.text.language import languages, load_language

SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one publisher (or article) does with the claims, each by its id."""

    name: str
    articles: int
    supports: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    omits: tuple[str, ...] = ()
    predates: tuple[str, ...] = ()
    """Those of ``omits`` that it could not know: all of its articles appeared before the claim's event."""
    alone: tuple[str, ...] = ()
    """Claims on which it takes a side and nobody else does."""

    @property
    def covers(self) -> int:
        """How many claims it speaks of."""
        return len(self.supports) + len(self.contradicts) + len(self.mixed) + len(self.mentions)

    @property
    def could_know(self) -> int:
        """How many claims it could have spoken of."""
        return self.covers + len(self.omits) - len(self.predates)

    @property
    def share(self) -> float | None:
        """The share of the claims that it could have known of which it speaks, 0 to 1; ``None`` where there is none."""
        return self.covers / self.could_know if self.could_know else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two publishers (or articles) on the claims on which both take a side, each by its id.

    They agree where both support a claim, both contradict it, or both do both; they conflict where one supports it
    and the other contradicts it; they agree in part where one does both and the other only one of these.
    """

    one: str
    other: str
    agree: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    one_origin: tuple[str, ...] = ()
    """Those of ``agree`` for which both have an origin in common: one witness, told twice."""

    @property
    def both(self) -> int:
        """How many claims it rests on."""
        return len(self.agree) + len(self.partly) + len(self.conflict)

    @property
    def share(self) -> float | None:
        """The share of those claims on which they agree, 0 to 1; ``None`` where there is no such claim."""
        return len(self.agree) / self.both if self.both else None


def groups(result: Result, *, by_publisher: bool = True) -> Mapping[str, tuple[str, ...]]:
    """The ids of the articles of each publisher, or of each article alone, in the order of the corpus."""
    found: dict[str, list[str]] = {}
    for article in result.articles:
        found.setdefault(article.publisher or article.id if by_publisher else article.id, []).append(article.id)
    return {name: tuple(ids) for name, ids in found.items()}


def merged(stances: Iterable[Stance]) -> Stance:
    """What several articles do with a claim together: both sides are mixed, a side outweighs a mention."""
    found = set(stances)
    if Stance.MIXED in found or {Stance.SUPPORTS, Stance.CONTRADICTS} <= found:
        return Stance.MIXED
    order = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MENTIONS)
    return next((stance for stance in order if stance in found), Stance.OMITS)


def coverage(result: Result, of: Mapping[str, Sequence[str]]) -> tuple[Coverage, ...]:
    """What each group of articles does with the claims of the result."""
    claims: dict[str, dict[Stance, list[str]]] = {name: {stance: [] for stance in Stance} for name in of}
    early: dict[str, list[str]] = {name: [] for name in of}
    alone: dict[str, list[str]] = {name: [] for name in of}
    for row in result.claims:
        cells = {cell.article: cell for cell in row.cells}
        together = {name: _together(cells, ids) for name, ids in of.items()}
        taking = [name for name, stance in together.items() if stance in SIDES]
        for name, stance in together.items():
            claims[name][stance].append(row.claim.id)
            found = [cells[id] for id in of[name] if id in cells]
            if stance is Stance.OMITS and found and all(cell.reason is Reason.PREDATES for cell in found):
                early[name].append(row.claim.id)
        if len(taking) == 1:
            alone[taking[0]].append(row.claim.id)
    return tuple(
        Coverage(
            name,
            len(ids),
            supports=tuple(claims[name][Stance.SUPPORTS]),
            contradicts=tuple(claims[name][Stance.CONTRADICTS]),
            mixed=tuple(claims[name][Stance.MIXED]),
            mentions=tuple(claims[name][Stance.MENTIONS]),
            omits=tuple(claims[name][Stance.OMITS]),
            predates=tuple(early[name]),
            alone=tuple(alone[name]),
        )
        for name, ids in of.items()
    )


def agreement(result: Result, of: Mapping[str, Sequence[str]]) -> tuple[Agreement, ...]:
    """Every two groups of articles that both take a side on some claim, in the order of the corpus."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    codes = sorted({article.language for article in result.articles} & set(languages()))
    known = [load_language(code) for code in codes]
    for row in result.claims:
        cells = {cell.article: cell for cell in row.cells}
        taking = [(name, stance) for name, ids in of.items() if (stance := _together(cells, ids)) in SIDES]
        for place, (one, its) in enumerate(taking):
            for other, their in taking[place + 1 :]:
                kinds = found.setdefault((one, other), {"agree": [], "partly": [], "conflict": [], "one_origin": []})
                kind = "agree" if its is their else "partly" if Stance.MIXED in (its, their) else "conflict"
                kinds[kind].append(row.claim.id)
                if kind == "agree":
                    mine, theirs = _origins(row, of[one]), _origins(row, of[other])
                    if any(same_source(a, b, known) for a in mine for b in theirs):
                        kinds["one_origin"].append(row.claim.id)
    place_of = {name: place for place, name in enumerate(of)}
    return tuple(
        Agreement(one, other, **{kind: tuple(ids) for kind, ids in found[one, other].items()})
        for one, other in sorted(found, key=lambda pair: (place_of[pair[0]], place_of[pair[1]]))
    )


def _together(cells: Mapping[str, Cell], ids: Iterable[str]) -> Stance:
    return merged(cells[id].stance if id in cells else Stance.OMITS for id in ids)


def _origins(row: ClaimResult, ids: Sequence[str]) -> list[str]:
    return [origin for cell in row.cells if cell.article in ids and cell.stance in SIDES for origin in cell.origins]
