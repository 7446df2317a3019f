"""What one side says and no other does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.compare.model import Only, Point, Quote, Side
from crosscheck.compare.pairs import Pair, Rarity, Spot, Text, place_of
from crosscheck.compare.shared import Quoting
from crosscheck.match.align import name_strength
from crosscheck.match.wording import Unit
from crosscheck.text.document import Document

TOUCHED = 0.34
"""Cover from which a sentence is no longer something that only one article says."""


LEAST = 0.1
"""Weight below which a sentence is left out of what only one says, unless most of it is new."""


def only_of(
    side: int,
    whose: Side,
    texts: Sequence[Text],
    pairs: Sequence[Pair],
    covered: frozenset[Spot],
    told: frozenset[Quote],
    quoting: Quoting,
    rarity: Rarity,
) -> Only:
    """The sentences of one side that no other side answers, the weightiest first.

    What weighs is what the others do not have anywhere: names and numbers first, rare words, and how far up it stands.
    """
    touched: dict[Spot, float] = defaultdict(float)
    for pair in pairs:
        for spot, cover in ((pair.first, pair.cover_there), (pair.second, pair.cover_back)):
            touched[spot] = max(touched[spot], cover)
    others = [t.document for t in texts if t.side != side and _comparable(t, texts, side)]
    if not others:
        return Only(whose.name, ())
    found: list[tuple[float, Spot]] = []
    for number, text in enumerate(texts):
        if text.side != side:
            continue
        for index, wording in enumerate(text.wordings):
            spot = (number, index)
            if wording is None or quoting(spot) in told:
                continue
            new = known = named = 0.0
            for unit in wording.units:
                weight = rarity(unit)
                if any(_has(document, unit) for document in others):
                    known += weight
                    continue
                new += weight
                if unit.kind == "name":
                    named += 0.5 + text.document.topics.get(unit.words[-1] if unit.words else "", 0.0)
                elif unit.kind in ("number", "date"):
                    named += 0.5
            # what another says in part is still something only this one says, where it names what that one does not
            if (spot in covered or touched[spot] >= TOUCHED) and (touched[spot] >= 0.5 or named < 1.0):
                continue
            if new < 1.0 or new < 0.3 * (new + known):
                continue
            if any(mark in '«“"' for t in text.document.sentences[index].tokens for mark in t.before):
                named += 0.5  # somebody's own words
            weight = place_of(texts, spot) * (min(1.0, new / 6) + min(1.5, named)) / 2.5
            if _leans(text, index):
                weight *= 0.5
            if weight < LEAST and new < 0.6 * (new + known):
                continue
            found.append((weight, spot))
    found.sort(key=lambda w: (-w[0], w[1]))
    points: list[Point] = []
    said: list[frozenset[str]] = []
    for weight, spot in found:
        words = frozenset(t.lex.key for t in texts[spot[0]].document.sentences[spot[1]].tokens if not t.lex.stop)
        if any(len(words & other) >= 0.6 * min(len(words), len(other)) for other in said):
            continue  # an article says its main things twice
        said.append(words)
        points.append(Point((quoting(spot),), round(weight, 4)))
    return Only(whose.name, tuple(points))


def _comparable(other: Text, texts: Sequence[Text], side: int) -> bool:
    return any(t.side == side and t.document.language is other.document.language for t in texts)


def _leans(text: Text, index: int) -> bool:
    """True for a sentence that begins with what points back and names nobody: alone, it says too little."""
    document = text.document
    return bool(document.anaphors(index)) and document.anaphors(index)[0].index < 3 and not document.names[index]


def _has(document: Document, unit: Unit) -> bool:
    """True where a document answers a unit anywhere."""
    if any(a.strength >= 0.7 and not a.opposite and document.where.get(k) for k, a in unit.answers.items()):
        return True
    if unit.kind == "name":
        if any(name_strength(unit.words, n.words) >= 0.8 for names in document.names for n in names):
            return True
        return all(document.where.get("~" + word) for word in unit.words)
    if unit.kind == "number" and unit.quantity is not None:
        mine = unit.quantity
        return any(mine.comparable(q) and mine.agrees(q) for s in document.sentences for q in s.quantities)
    if unit.kind == "date" and unit.date is not None:
        theirs = (d for s in document.sentences for d in s.dates)
        return any(unit.date.agrees(d) for d in theirs)
    return False
