"""What one of the parts of something divided will do: "one of the new firms will sell trams".

Whoever tells how something is divided tells what each part is, and need not say that one of them will do it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.parts import parts_in
from crosscheck.match.wording import Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText

TOLD = 0.5
"""From which strength on a word for what a part does is answered."""

SHARE = 0.6
"""What share of the words for that, by weight, must be."""

WIDE = 8
"""Within how many words of one another they stand."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a claim says that one of several parts will do: the units for which one it is, and for what it does."""

    part: Sequence[int]
    does: Sequence[int]


@lru_cache(maxsize=1024)
def share_of(wording: Wording) -> Share | None:
    """What a claim says that one of the parts of something will do; None where it says anything else."""
    main, units, language = wording.main, wording.units, wording.language
    if not main or not wording.is_one_of(main, "focusing") or not _begins_with_one(wording.sentence):
        return None
    if wording.sentence.cues.has(Mode.NEGATED | Mode.DENIED):
        return None
    tokens = wording.sentence.tokens
    nouns = [tokens[u.last - 1].lex for u in units[:main] if u.kind == "word"]
    if any(u.kind == "name" for u in units[:main]) or not any(language.is_body(lex) for lex in nouns):
        return None
    does = [k for k in range(main + 1, len(units)) if units[k].kind == "word"]
    return Share(range(main + 1), does) if does and len(does) == len(units) - main - 1 else None


def _begins_with_one(sentence: SentenceText) -> bool:
    """ "One of the firms", "L'une des sociétés"."""
    one = sentence.language.attribution_words.get("one_of_them", frozenset())
    return any(t.lex.number == 1 or t.lex.form in one for t in sentence.tokens[:2])


def divides(document: Document, index: int) -> bool:
    """Whether a sentence tells how something is divided ("will separate its trams from its bank"), or of one part and
    the other.
    """
    if any(not p.whole for p in parts_in(document, index)):
        return True
    return _one_and_other(document.sentences[index])


def compare_shares(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[int, int] | None:
    """The words by which a sentence that tells how something is divided names the part of which the claim tells; None
    where it names none.
    """
    share = share_of(wording)
    if share is None or not divides(document, index):
        return None
    told = [k for k in share.does if links[k].first >= 0 and links[k].strength >= TOLD and not links[k].opposite]
    weights = [sum(wording.units[k].weight for k in some) for some in (told, share.does)]
    if not told or weights[0] < SHARE * weights[1]:
        return None
    first, last = min(links[k].first for k in told), max(links[k].last for k in told)
    return (first, last) if last - first <= WIDE else None


def _one_and_other(sentence: SentenceText) -> bool:
    """Whether a sentence tells of one and of the other ("one focused on trams and another on banks")."""
    other = sentence.language.attribution_words.get("other", frozenset())
    one = next((k for k, t in enumerate(sentence.tokens) if t.lex.number == 1), len(sentence.tokens))
    return any(t.lex.form in other for t in sentence.tokens[one + 1 :])
