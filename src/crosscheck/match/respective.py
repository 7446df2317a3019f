"""Who does which of two things that are told of two: "Belde and Kardex make trams and buses, respectively".

The first does the first and the second the second: of the other each is not told, but the contrary.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.match.link import Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document
from crosscheck.text.names import Name

ANSWERED = 0.5
"""From which strength on a word of the claim is in the sentence."""

NAMED = 0.8
"""From which strength on a name is the claim's."""


@dataclass(frozen=True, slots=True)
class Respective:
    """Two names, and the words of what is told of each."""

    names: tuple[Name, Name]
    told: tuple[range, range]


def respective_in(document: Document, index: int) -> Sequence[Respective]:
    """What a sentence tells of two, respectively."""
    return document.found_in(index, "respective", lambda: _respective(document, index))


def compare_respective(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[range, bool] | None:
    """What a sentence tells of the one of two with whose name the claim begins, and whether that is what the claim
    says; None where it tells nothing of him, or neither.
    """
    units = wording.units
    if not units or units[0].kind != "name" or links[0].first < 0 or links[0].strength < NAMED:
        return None
    if wording.sentence.cues.has(Mode.NEGATED | Mode.DENIED):
        return None
    for told in respective_in(document, index):
        mine = next((k for k, n in enumerate(told.names) if n.first <= links[0].first < n.last), -1)
        if mine < 0:
            continue
        pairs = list(zip(units, links, strict=True))[1:]
        # a verb may stand for both, unless it is all that is said
        rest = [(u, x) for u, x in pairs if wording.main is None or u is not units[wording.main]] or pairs
        said = [
            sum(u.weight for u, x in rest if x.first in span and x.strength >= ANSWERED and not x.opposite)
            for span in told.told
        ]
        if max(said) >= sum(u.weight for u, _ in rest) / 2 > 0.0 and min(said) == 0.0:
            return told.told[mine], said[mine] > 0.0
    return None


def _respective(document: Document, index: int) -> Iterator[Respective]:
    """The names that stand before "respectively", and the words joined by "and" behind it or, at the end, before it."""
    sentence, names = document.sentences[index], document.names[index]
    tokens, language = sentence.tokens, sentence.language
    at = next((k for k, t in enumerate(tokens) if t.lex.form in language.attribution_words.get("respectively", ())), -1)
    if at < 0:
        return
    before = [n for n in names if n.last <= at]
    joined = (
        (one, other)
        for one, other in pairwise(before)
        if other.first - one.last in (1, 2) and tokens[one.last].lex.form in language.join_forms
    )
    pair = next(joined, None)
    if pair is None:
        return
    start, end = (at + 1, len(tokens)) if at + 3 < len(tokens) else (pair[1].last, at)
    joins = [k for k in range(start + 1, end - 1) if tokens[k].lex.form in language.join_forms]
    lead = tokens[start].lex.form
    split = next((k for k in joins if tokens[k + 1].lex.form == lead), joins[0] if len(joins) == 1 else -1)
    if split > 0:
        yield Respective(pair, (range(start, split), range(split + 1, end)))
