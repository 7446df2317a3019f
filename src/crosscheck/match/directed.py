"""Whether a passage tells the same direction of the same thing as a claim: "raises the risk of", "a lower risk of".

The words that tell a direction need not be opposites by the lists, nor of one class: a verb ("reduces strokes"), a noun
("a rise in strokes"), a comparison ("fewer strokes than"). What counts is of what they are said. "No effect on" is
a direction denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.match.link import Link
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.direction import DOWN, EFFECT, REACH, UP, Direction, distance, find_directions, find_measures
from crosscheck.text.document import SentenceText

SAME_WAY, OTHER_WAY, SOME_EFFECT = 0.75, 0.85, 0.45
"""How far a direction is answered by the same one, by the opposite one, and by an effect of which none is told."""

ANSWERED = 0.5
"""From which strength on what a direction is said of is the same thing in both."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A direction of the claim: what it is said of, and the unit that holds it, if any does."""

    direction: Direction
    about: int
    """The unit that it is said of."""
    unit: int
    """The unit that tells it; -1 for a word of grammar ("more")."""


def _unit_at(units: Sequence[Unit], direction: Direction) -> int:
    return next((k for k, u in enumerate(units) if u.first < direction.last and direction.first < u.last), -1)


def _said_of(wording: Wording, direction: Direction, unit: int, skipped: frozenset[int]) -> int:
    """The unit that a direction of the claim is said of: what follows it, else what stands before it; -1 if none."""
    units, tokens = wording.units, wording.sentence.tokens
    span = direction.first, direction.last
    if unit >= 0:
        span = min(units[unit].first, direction.first), max(units[unit].last, direction.last)

    def may(k: int) -> bool:
        u = units[k]
        return k != unit and u.kind in ("word", "name") and not all(i in skipped for i in range(u.first, u.last))

    after = [k for k, u in enumerate(units) if u.first >= span[1] and may(k)]
    before = [k for k, u in enumerate(units) if u.last <= span[0] and may(k)]
    for k in (*after[:1], *reversed(before[-1:])):
        gap = distance(tokens, skipped, span, (units[k].first, units[k].last))
        if gap is not None and gap < REACH:
            return k
    return -1


def _asked(wording: Wording, skipped: frozenset[int]) -> list[_Asked]:
    out = []
    for direction in find_directions(wording.sentence.phrases):
        if _counts(wording.sentence, direction):
            continue
        unit = _unit_at(wording.units, direction)
        about = _said_of(wording, direction, unit, skipped)
        if about >= 0:
            out.append(_Asked(direction, about, unit))
    return out


def _counts(sentence: SentenceText, direction: Direction) -> bool:
    """Whether the word belongs to an amount ("more than 30")."""
    return any(q.first <= direction.first < q.last for q in sentence.quantities)


def _nearest(sentence: SentenceText, link: Link, skipped: frozenset[int], sense: str) -> tuple[Direction, int] | None:
    """The direction that is said of what answers the claim, with its distance; none where two are that say otherwise."""
    clause = sentence.clause
    found = []
    for direction in find_directions(sentence.phrases):
        if direction.first < link.last and link.first < direction.last:
            continue
        if clause[direction.first] != clause[link.first] or _counts(sentence, direction):
            continue
        gap = distance(sentence.tokens, skipped, (direction.first, direction.last), (link.first, link.last))
        if gap is not None and gap <= REACH:
            # of two as near the one that stands before, since what falls or rises mostly follows
            found.append((gap, direction.sense == EFFECT, direction.first > link.first, direction))
    if not found:
        return None
    found.sort(key=lambda f: f[:3])
    best = found[0]
    rivals = [f[3].sense for f in found if f[:3] == best[:3]]
    return (best[3], best[0]) if len(set(rivals)) == 1 else None


def directed(wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> list[Link]:
    """The links, with each direction of the claim answered by what the passage tells of the same thing."""
    out = list(links)
    mine = find_measures(wording.sentence.phrases)
    asked = _asked(wording, mine)
    if not asked:
        return out
    theirs = find_measures(sentence.phrases)
    turned: list[tuple[int, Link]] = []
    for one in asked:
        about = links[one.about]
        if about.first < 0 or about.strength < ANSWERED:
            continue
        held = links[one.unit] if one.unit >= 0 else None
        found = _nearest(sentence, about, theirs, one.direction.sense)
        if found is None:
            continue
        direction, _ = found
        if held is not None and held.first >= 0 and held.strength >= ANSWERED:
            continue
        swapped = _swapped(wording, sentence, links, one, direction)
        link = _answer(one.direction.sense, direction, about.opposite != swapped)
        if one.unit < 0:
            if link.opposite and not about.opposite:
                out[one.about] = replace(about, opposite=True)
                turned.append((one.about, about))
        elif link.strength > (held.strength if held is not None else 0.0):
            out[one.unit] = link
            if about.opposite:
                out[one.about] = replace(about, opposite=False)
            if link.opposite:
                turned.append((one.unit, replace(link, opposite=False, strength=SAME_WAY, how="same direction")))
    if len(turned) == 2:  # less of the one, more of the other: what was said the other way round
        for k, link in turned:
            out[k] = link
    return out


def _answer(mine: str, theirs: Direction, turned: bool) -> Link:
    if mine == theirs.sense or mine == EFFECT:
        strength, how, opposite = SAME_WAY, "same direction", turned and mine != EFFECT
        if opposite:
            strength, how = OTHER_WAY, "other direction"
    elif theirs.sense == EFFECT:
        strength, how, opposite = SOME_EFFECT, "some effect", False
    else:
        opposite = not turned
        strength, how = (OTHER_WAY, "other direction") if opposite else (SAME_WAY, "same direction")
    return Link(strength, how, theirs.first, theirs.last, opposite)


def _swapped(
    wording: Wording, sentence: SentenceText, links: Sequence[Link], one: _Asked, direction: Direction
) -> bool:
    """Whether the two that the claim compares have changed places in the passage's comparison."""
    mine = _compared(wording.sentence, one.direction.last, "than")
    theirs = _compared(sentence, direction.last, "compared")
    if mine < 0 or theirs < 0:
        return False
    pairs = [(u, x) for u, x in zip(wording.units, links, strict=True) if x.first >= 0 and x.strength >= ANSWERED]
    first = [x.first < theirs for u, x in pairs if u.last <= one.direction.first]
    second = [x.first < theirs for u, x in pairs if u.first > mine]
    straight = any(first) or any(not before for before in second)
    crossed = any(not before for before in first) or any(second)
    return crossed and not (any(first) and any(not before for before in second)) and (not straight or all(second))


def _compared(sentence: SentenceText, start: int, kind: str) -> int:
    """The word from ``start`` on behind which stands what something is compared with; -1 where there is none."""
    marks = sentence.language.amount_words[kind]
    return next((k for k in range(start, len(sentence.tokens)) if sentence.tokens[k].lex.form in marks), -1)


__all__ = ["DOWN", "UP", "directed"]
