"""What rises, what falls, and what has an effect or none: words that tell the direction of a change or a comparison.

After Polanyi and Zaenen, "Contextual Valence Shifters" (2006), and MacCartney and Manning, "Modeling Semantic
Containment and Exclusion in Natural Language Inference" (2008): "raises the risk of a stroke" and "fewer strokes" are
about one thing and cannot both hold, though no word of the one is the opposite of a word of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.language import Language, Phrase
from crosscheck.text.tokens import Token

UP, DOWN, BETTER, WORSE, EFFECT = "up", "down", "better", "worse", "effect"

AXES = (frozenset((UP, DOWN)), frozenset((BETTER, WORSE)))
"""Directions that can be compared. What rises may be better or worse for it."""

CAUSE = "cause"
"""Verbs that make something be or grow: "leads to"."""

MEASURE = "measure"
"""Nouns through which a direction passes: "a lower risk of", "a rise in the number of"."""

GOOD, BAD = "good", "bad"
"""Nouns of which more is better, and of which less is."""

MUCH = 5
"""Within how many words behind "up" or "down" the percentage ends."""

REACH = 2
"""How many words that say something may stand between a direction and what it is about."""


@dataclass(frozen=True, slots=True)
class Direction:
    """A word or expression that tells a direction: words ``first`` to ``last``, and which one."""

    first: int
    last: int
    sense: str


def find_directions(tokens: Sequence[Token], phrases: Sequence[Phrase], language: Language) -> tuple[Direction, ...]:
    """The directions among a sentence's expressions, in its order; of two that overlap the longer.

    What is caused by something need not rise: a passive of cause tells no direction.
    """
    found = sorted(
        (p for p in phrases if p.section == "directions" and p.value not in (MEASURE, GOOD, BAD)),
        key=lambda p: (p.start - p.end, p.start),
    )
    taken: set[int] = set()
    out = []
    for phrase in found:
        if not taken.isdisjoint(range(phrase.start, phrase.end)):
            continue
        taken.update(range(phrase.start, phrase.end))
        if phrase.value != CAUSE:
            out.append(Direction(phrase.start, phrase.end, phrase.value))
        elif not any(t.lex.form in language.passive_by for t in tokens[phrase.end : phrase.end + 3]):
            out.append(Direction(phrase.start, phrase.end, UP))
    out += [d for d in _by_so_much(tokens, language) if taken.isdisjoint(range(d.first, d.last))]
    return tuple(sorted(out, key=lambda d: d.first))


def _by_so_much(tokens: Sequence[Token], language: Language) -> list[Direction]:
    """The directions told by "up" or "down" with a percentage ("sent shares up 7 percent")."""
    words = language.attribution_words
    senses = ((UP, words.get("upward", ())), (DOWN, words.get("downward", ())))
    out = []
    for k, token in enumerate(tokens):
        sense = next((s for s, forms in senses if token.lex.form in forms), None)
        if sense is None:
            continue
        behind = k + 1
        while behind < len(tokens) and behind - k <= MUCH and (tokens[behind].lex.stop or _figure(tokens[behind])):
            if tokens[behind].lex.form == "%":
                break
            behind += 1
        share = behind < len(tokens) and language.units.get(tokens[behind].lex.form) == "%"
        if share and any(_figure(t) for t in tokens[k + 1 : behind]):
            out.append(Direction(k, k + 1, sense))
    return out


def find_measures(phrases: Sequence[Phrase]) -> frozenset[int]:
    """The words of a sentence that only say what of a thing is measured: "risk", "number", "taux"."""
    return frozenset(
        k for p in phrases if p.section == "directions" and p.value == MEASURE for k in range(p.start, p.end)
    )


def amount_of(sense: str, phrases: Sequence[Phrase], first: int, last: int) -> str:
    """Whether there is more or less of what words ``first`` to ``last`` name, where it gets better or worse.

    "Improves survival" is more of it, "improves depression" less; unchanged where the lists do not tell.
    """
    if sense not in (BETTER, WORSE):
        return sense
    held = {p.value for p in phrases if p.section == "directions" and p.start < last and first < p.end}
    if (GOOD in held) == (BAD in held):
        return sense
    return UP if (GOOD in held) == (sense == BETTER) else DOWN


def distance(
    tokens: Sequence[Token], skipped: frozenset[int], one: tuple[int, int], other: tuple[int, int]
) -> int | None:
    """How many words that say something stand between two spans; none where a mark parts them.

    Words of grammar, figures and measures say nothing here.
    """
    left, right = sorted((one, other))
    between = range(left[1], right[0])
    if any(set(tokens[k].before) & set(",;:.()–—") for k in range(left[1], right[0] + 1) if k < len(tokens)):
        return None
    return sum(not tokens[k].lex.stop and k not in skipped and not _figure(tokens[k]) for k in between)


def _figure(token: Token) -> bool:
    form = token.lex.form
    return form[0].isdigit() or token.lex.number is not None or form == "%"
