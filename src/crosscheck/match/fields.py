"""In which field somebody works with another: "a partnership could cover space", "ways to cooperate, notably in space".

Whoever names the fields of a partnership says that it could be about each of them, whatever verb he uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import TOPIC, Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Lexeme

ANSWERED = 0.5
"""From which strength on a field of the claim is the passage's."""

FAR = 30
"""Within how many words behind the word for a partnership stands its field."""

WITH = 6
"""Within how many words behind it stands with whom it is."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a claim says that people could work on together: the units for that they do, and for the field."""

    together: int
    field: Sequence[int]
    rest: Sequence[int]
    """The units that only say that it is their field ("could cover", "among the fields")."""


@lru_cache(maxsize=1024)
def field_of(wording: Wording) -> Field | None:
    """In which field a claim says that people work together; None where it says anything else."""
    units = wording.units
    if wording.main is None or wording.sentence.cues.has(Mode.NEGATED | Mode.DENIED):
        return None
    together = next((k for k in range(len(units)) if wording.is_one_of(k, "cooperating")), -1)
    marked = [k for k in range(len(units)) if wording.is_one_of(k, "of_a_field")]
    modal = [k for k in range(len(units)) if wording.is_one_of(k, "being_able")]
    if together < 0 or not marked or any(u.kind in ("number", "date") for u in units):
        return None
    wanted = [k for k, u in enumerate(units) if u.predicate and k not in (together, *marked, *modal)]
    known = (together, *marked, *modal, *wanted)
    field = [k for k, u in enumerate(units) if u.kind == "word" and k not in known]
    names = [u for u in units if u.kind == "name"]
    return Field(together, field, (*marked, *modal, *wanted)) if 0 < len(field) <= 2 and names else None


def compare_fields(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[int, int] | None:
    """The words by which a sentence has people work together in the claim's field; None where it does not."""
    mine = field_of(wording)
    if mine is None or any(links[k].first < 0 or links[k].strength < ANSWERED for k in mine.field):
        return None
    if any(x.strength < TOPIC for u, x in zip(wording.units, links, strict=True) if u.kind == "name"):
        return None
    sentence = document.sentences[index]
    marks = sentence.language.attribution_words.get("of_a_field", frozenset())
    field = min(links[k].first for k in mine.field)
    for k in range(max(0, field - FAR), field):
        if not _is_together(sentence.tokens[k].lex, sentence) or sentence.cues.modes[k] & (Mode.NEGATED | Mode.DENIED):
            continue
        between = sentence.tokens[k + 1 : field]
        if any(t.lex.lemma in marks for t in between) and not _is_with_others(document, index, k, links):
            return k, max(links[i].last for i in mine.field)
    return None


def is_with_others(wording: Wording, links: Sequence[Link], document: Document, index: int) -> bool:
    """Whether a sentence only has people work with others than those of the claim."""
    mine, sentence = field_of(wording), document.sentences[index]
    if mine is None:
        return False
    spots = [k for k, t in enumerate(sentence.tokens) if _is_together(t.lex, sentence)]
    return bool(spots) and all(_is_with_others(document, index, k, links) for k in spots)


def tells_field(document: Document, index: int) -> bool:
    """Whether a sentence tells that people work together, and of a field."""
    sentence = document.sentences[index]
    marks = sentence.language.attribution_words.get("of_a_field", frozenset())
    together = any(_is_together(t.lex, sentence) for t in sentence.tokens)
    return together and any(t.lex.lemma in marks for t in sentence.tokens)


def _is_together(lex: Lexeme, sentence: SentenceText) -> bool:
    return lex.lemma in sentence.language.attribution_words.get("cooperating", ())


def _is_with_others(document: Document, index: int, k: int, links: Sequence[Link]) -> bool:
    """Whether those with whom it is, right behind the word for a partnership, are others than the claim's."""
    language = document.language
    near = [n for n in document.names[index] if 0 < n.first - k <= WITH]
    led = document.sentences[index].tokens[k + 1 : k + 3]
    if not any(t.lex.form in language.attribution_words.get("with", ()) for t in led):
        return False
    return bool(near) and not any(x.first < n.last and n.first < x.last for n in near for x in links if x.first >= 0)
