"""Numbers and quantities, as figures or words, with their bounds and units.

"plus de vingt pays" is an interval, so that "23 pays" agrees with it (the treatment of numeric mismatch follows
de Marneffe, Rafferty and Manning, ACL 2008).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.language import Language, Phrase
from crosscheck.text.tokens import Token

ABOUT = 0.1
"""How far from a round figure "about" reaches, as a share of it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: words ``first`` to ``last`` (exclusive), between ``low`` and ``high`` of ``unit``.

    ``noun`` is the key of what is counted, empty where nothing follows; ``vague`` marks amounts given by a word
    such as "several".
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
    ordinal: bool = False

    def agrees(self, other: Quantity) -> bool:
        """True where both amounts can be the same."""
        return self.low <= other.high and other.low <= self.high

    def near(self, other: Quantity) -> bool:
        """True where the two differ by rounding only (less than two per cent, or as 27,5 and 27)."""
        a, b = self.low, other.low
        if not (math.isfinite(a) and math.isfinite(b)) or self.low != self.high or other.low != other.high:
            return False
        return abs(a - b) <= 0.02 * max(abs(a), abs(b)) or (a != b and max(a, b) > 10 and math.floor(a) == math.floor(b))


_FIGURE = re.compile(r"^\d")


def figure(form: str, comma: bool) -> float | None:
    """The value of a number in figures. ``comma``: the decimal mark is a comma (French), else a point.

    >>> figure("27,5", True), figure("1.200", True), figure("1,200", False)
    (27.5, 1200.0, 1200.0)
    """
    text = re.sub(r"[\s\u00a0\u202f\u2009]", "", form)
    decimal, group = (",", ".") if comma else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", text):
        text = text.replace(group, "")
    text = text.replace(",", ".")
    try:
        return float(text)
    except ValueError:
        return None


def _spelled(tokens: Sequence[Token], i: int, comma: bool) -> tuple[float, int] | None:
    """The number that starts at word ``i`` and the word after it: figures, number words, and scales."""
    total, current, seen, j = 0.0, 0.0, False, i
    while j < len(tokens):
        lex = tokens[j].lex
        value = lex.number
        if j > i and tokens[j].before not in ("", "-"):
            break
        if value is None and _FIGURE.match(lex.form):
            value = figure(lex.form, comma)
            if value is None or seen:
                break
            current, seen, j = value, True, j + 1
            continue
        if value is None:
            link = lex.form in ("et", "and") and seen and j + 1 < len(tokens)
            if link and tokens[j + 1].lex.number is not None and not _FIGURE.match(tokens[j + 1].lex.form) and current % 100 >= 20:
                j += 1
                continue
            break
        if lex.scale:
            if value >= 1000:
                total, current = total + (current or 1.0) * value, 0.0
            else:
                current = (current or 1.0) * value
        elif seen and not (current % 10 == 0 and value < 20) and current != 0:
            break
        else:
            current += value
        seen, j = True, j + 1
    return (total + current, j) if seen else None


_SKIP_NOUN = 4


def _nouns(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    """Keys of the content words just after word ``i``: what is counted, with its adjectives."""
    out = []
    for token in tokens[i : i + _SKIP_NOUN]:
        if any(mark in ".;:!?()" for mark in token.before) or (token.before and not out):
            break
        if not token.lex.stop:
            out.append(token.lex.key)
            if len(out) == 2:
                break
        elif token.lex.form in ("et", "and", "ou", "or"):
            break
    return tuple(out)


def find_quantities(
    text: str, tokens: Sequence[Token], language: Language, phrases: Sequence[Phrase], dates: Sequence[tuple[int, int]] = ()
) -> tuple[Quantity, ...]:
    """Every amount in a sentence, in order, but for the words that belong to a date (``dates``)."""
    taken = [False] * (len(tokens) + 1)
    for first, last in dates:
        for k in range(first, last):
            taken[k] = True
    units = {p.start: p for p in phrases if p.section == "unit"}
    bounds = {p.end: p for p in phrases if p.section == "approximator"}
    comma = language.decimal_comma
    out: list[Quantity] = []

    def add(first: int, last: int, low: float, high: float, *, vague: bool = False, unit: str = "", ordinal: bool = False) -> None:
        if last in units and not unit:
            unit, last = units[last].value, units[last].end
        elif first - 1 in units and units[first - 1].end == first and text[tokens[first - 1].start] in "$£€":
            unit = units[first - 1].value
        nouns = _nouns(tokens, last)
        out.append(
            Quantity(first, last, low, high, unit, nouns[0] if nouns else "", nouns, vague, text[tokens[first].start : tokens[last - 1].end], ordinal)
        )
        for k in range(first, last):
            taken[k] = True

    i = 0
    spelled_words = {p.start: p for p in phrases if p.section in ("plural_quantity", "proportions")}
    while i < len(tokens):
        if taken[i]:
            i += 1
            continue
        phrase = spelled_words.get(i)
        found = _spelled(tokens, i, comma) if tokens[i].lex.number is not None or tokens[i].lex.form[0].isdigit() else None
        if phrase is not None and (found is None or phrase.end >= found[1]):
            low, high = phrase.value
            unit = "%" if phrase.section == "proportions" else ""
            add(i, phrase.end, low, high, vague=low != high or phrase.section == "proportions", unit=unit)
            i = phrase.end
            continue
        lex = tokens[i].lex
        if found is not None and not (lex.form in language.indefinite and found[1] == i + 1):
            value, last = found
            low = high = value
            bound = bounds.get(i)
            if bound is not None:
                if bound.value == "more":
                    high = math.inf
                elif bound.value == "less":
                    low = 0.0
                else:
                    low, high = value * (1 - ABOUT), value * (1 + ABOUT)
            add(i, last, low, high)
            i = last
            continue
        if lex.ordinal is not None:
            add(i, i + 1, float(lex.ordinal), float(lex.ordinal), ordinal=True, unit="#")
        i += 1
    return tuple(sorted(out, key=lambda q: q.first))
