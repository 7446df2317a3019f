"""Into how many something is divided, or whether it stays whole: "will stay one company", "is to become two firms".

Who splits, breaks up or becomes two does not stay one, in whatever words either is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.offices import is_past
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.quantity import Role

NEAR = 6
"""Within how many words behind its verb it is told how many there are."""

MEANT = 0.75
"""From which strength on what answers the claim's thing is taken for it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How many parts something is or becomes, by the words ``first`` to ``last``; 0 for several of which it is not told
    how many.
    """

    count: float
    first: int
    last: int

    @property
    def whole(self) -> bool:
        """Whether it stays one."""
        return self.count == 1


@lru_cache(maxsize=1024)
def parts_of(wording: Wording) -> tuple[Parts, int] | None:
    """Of how many parts a claim says that something stays or becomes, and the unit for that thing; None where it says
    anything else, or that it is divided, which figures tell.
    """
    if wording.main is None:
        return None
    verb = wording.units[wording.main]
    found = [p for p in _parts(wording.sentence) if p.first < verb.last and verb.first < p.last]
    who = next((k for k, u in enumerate(wording.units) if u.kind in ("name", "word") and u.last <= verb.first), -1)
    if len(found) != 1 or who < 0 or not found[0].count:
        return None
    return found[0], who


def is_part_of_it(wording: Wording, k: int) -> bool:
    """Whether a unit of a claim is among the words that tell of how many parts it is."""
    told = parts_of(wording)
    return told is not None and told[0].first <= wording.units[k].first < told[0].last


def parts_in(document: Document, index: int) -> Sequence[Parts]:
    """What a sentence says that is divided or stays whole."""
    return document.found_in(index, "parts", lambda: _parts(document.sentences[index]))


def compare_parts(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[Parts, bool] | None:
    """What a sentence says of how many parts the claim's thing is or becomes, and whether it is as many; None where it
    does not tell.
    """
    claimed = parts_of(wording)
    if claimed is None or links[claimed[1]].strength < MEANT:
        return None
    mine = claimed[0]
    for theirs in parts_in(document, index):
        if theirs.count == mine.count:
            return theirs, True
        if theirs.count or mine.whole:
            return theirs, False
    return None


def _parts(sentence: SentenceText) -> Iterator[Parts]:
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    dividing, into = words.get("dividing", frozenset()), words.get("into", frozenset())
    staying, together = words.get("remaining_in", frozenset()), words.get("together", frozenset())
    for k, token in enumerate(tokens):
        lex, mode = token.lex, sentence.cues.modes[k]
        led = k > 0 and tokens[k - 1].lex.form in language.amount_words["to"]
        acts = lex.verb or led or lex.form.endswith("ing")  # the lists need not have "cleave" for a verb
        if mode & (Mode.DENIED | Mode.DOUBTED | Mode.DEBUNKED) or not acts:
            continue
        behind = range(k + 1, min(len(tokens), k + 1 + NEAR))
        end = next((i for i in behind if tokens[i].before.strip("'’-\"“”")), behind.stop)
        if lex.lemma in dividing or lex.key in dividing:
            if mode & (UNREAL & ~(Mode.FUTURE | Mode.WANTED)) or is_past(sentence, k):
                continue
            if k + 1 < len(tokens) and tokens[k + 1].lex.form in words.get("parted_from", ()):
                continue  # who splits from another
            count = next(
                (q.low for q in sentence.quantities if q.first in behind and _leads(sentence, q.first, into)), 0.0
            )
            yield Parts(1.0 if mode & Mode.NEGATED else count, k, end)
        elif lex.lemma in staying:
            whole = next((i + 1 for i in range(k + 1, end) if _is_whole(sentence, i, together)), 0)
            if whole and not mode & Mode.NEGATED:
                yield Parts(1.0, k, whole)
        elif lex.lemma in words.get("turning_into", ()):
            for q in sentence.quantities:
                if (
                    q.role is Role.COUNT
                    and q.first in behind
                    and q.low == q.high >= 1
                    and _is_body(sentence, q.last)
                    and not mode & Mode.NEGATED
                ):
                    yield Parts(q.low, k, q.last + 1)


def _leads(sentence: SentenceText, first: int, into: frozenset[str]) -> bool:
    return first > 0 and sentence.tokens[first - 1].lex.form in into


def _is_whole(sentence: SentenceText, i: int, together: frozenset[str]) -> bool:
    """Whether a word says that something is one: "together", "one company", "a single firm"."""
    lex = sentence.tokens[i].lex
    if lex.form in together:
        return (lex.number is None and lex.form not in sentence.language.determiners) or _is_body(sentence, i + 1)
    return False


def _is_body(sentence: SentenceText, i: int) -> bool:
    """Whether the noun for a body stands at word ``i``, or behind one adjective."""
    language = sentence.language
    near = sentence.tokens[i : i + 3]
    return any(language.is_body(t.lex) for t in near)
