"""How somebody takes what is offered, and how precise it is: "rejected the offer", "it is an interesting proposal".

Who finds a proposal interesting has not rejected it, in whatever words he says so; and a vague one is no detailed plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import TOPIC, Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText

NEAR = 5
"""Within how many words of an offer stands how it is taken."""

MEANT = 0.75
"""From which strength on whoever takes it in the claim is in the sentence."""

HINTED = 0.5
"""From which strength on whoever makes an offer is told of, where the sentence says how precise it is."""

TAKEN, PRECISE = "taken", "precise"
"""What is told of an offer: how it is taken, or how precise it is."""


QUALITIES = (("well_received", TAKEN, True), ("detailed", PRECISE, True), ("vague", PRECISE, False))
"""The lists of what is said of an offer, with what that tells of it."""


@dataclass(frozen=True, slots=True)
class Reception:
    """That an offer is taken well, or is precise, or is not, by the words ``first`` to ``last``."""

    kind: str
    well: bool
    first: int
    last: int


@lru_cache(maxsize=1024)
def reception_of(wording: Wording) -> Reception | None:
    """How a claim says that somebody takes what is offered to him, or how precise it is; None where it says anything
    else.
    """
    main, units, sentence = wording.main, wording.units, wording.sentence
    if not main or units[0].kind not in ("name", "word") or units[0].predicate:
        return None
    verb, offer = units[main], _offer(wording)
    if offer < 0 or any(m & (Mode.NEGATED | UNREAL) for m in sentence.cues.modes[: verb.first + 1]):
        return None
    told = [r for r in _receptions(sentence) if r.first <= offer < r.last]
    if told and (told[0].kind == PRECISE or offer >= units[0].last):
        return told[0]
    refused = wording.is_one_of(main, "refusing") and verb.first <= offer <= verb.last + NEAR
    return Reception(TAKEN, False, verb.first, offer + 1) if refused else None


def receptions_in(document: Document, index: int) -> Sequence[Reception]:
    """How a sentence says that offers are taken well, and how precise they are."""
    return document.found_in(index, "receptions", lambda: _receptions(document.sentences[index]))


def tells_of(kind: str, document: Document, index: int) -> bool:
    """Whether a sentence tells how an offer is taken, or how precise it is."""
    return any(r.kind == kind for r in receptions_in(document, index))


def compare_receptions(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[Reception, bool] | None:
    """How a sentence has the claim's one take the offer, and whether that is as in the claim; None where it does not
    tell.
    """
    mine = reception_of(wording)
    told = [r for r in receptions_in(document, index) if r.kind == mine.kind] if mine is not None else ()
    if mine is None or not told:
        return None
    if links[0].strength < HINTED or (mine.kind == TAKEN and (links[0].first < 0 or links[0].strength < MEANT)):
        return None
    if any(x.strength < TOPIC for u, x in zip(wording.units, links, strict=True) if u.kind == "name"):
        return None
    at = _offer(wording)
    unit = next(u for u in wording.units if u.first <= at < u.last)
    lex = wording.sentence.tokens[at].lex
    if mine.kind == TAKEN and not any(key in document.where for key in (*unit.answers, lex.key)):
        return None  # nothing of the kind is offered
    return told[0], told[0].well == mine.well


def _offer(wording: Wording) -> int:
    offers = wording.language.attribution_words.get("offers", frozenset())
    return next((k for k, t in enumerate(wording.sentence.tokens) if t.lex.lemma in offers), -1)


def _receptions(sentence: SentenceText) -> Iterator[Reception]:
    tokens, words = sentence.tokens, sentence.language.attribution_words
    offers = [k for k, t in enumerate(tokens) if t.lex.lemma in words.get("offers", ())]
    if sentence.question or not offers:
        return
    for key, kind, well in QUALITIES:
        quality = words.get(key, frozenset())
        for k, token in enumerate(tokens):
            if quality.isdisjoint((token.lex.lemma, token.lex.form)):
                continue
            if sentence.cues.modes[k] & (Mode.NEGATED | Mode.DENIED | UNREAL):
                continue
            for i in offers:
                first, last = sorted((i, k))
                if k - NEAR <= i < k + NEAR and not _is_parted(sentence, first, last, kind):
                    yield Reception(kind, well, first, last + 1)


def _is_parted(sentence: SentenceText, first: int, last: int, kind: str) -> bool:
    """Whether a mark stands between an offer and how it is taken; a comma may before how precise it is."""
    marks = "'’-\"“”«» " + ("" if kind == TAKEN else ",")
    return any(t.before.strip(marks) for t in sentence.tokens[first + 1 : last + 1])
