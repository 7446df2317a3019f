"""How somebody takes what is offered to him: "rejected the invitation", "it is a very interesting proposal, he said".

Who finds a proposal interesting has not rejected it, in whatever words he says so.
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


@dataclass(frozen=True, slots=True)
class Reception:
    """That an offer is taken well, or not, by the words ``first`` to ``last``."""

    well: bool
    first: int
    last: int


@lru_cache(maxsize=1024)
def reception_of(wording: Wording) -> Reception | None:
    """How a claim says that somebody takes what is offered to him; None where it says anything else."""
    main, units, tokens = wording.main, wording.units, wording.sentence.tokens
    if not main or units[0].kind not in ("name", "word") or units[0].predicate:
        return None
    words, verb = wording.language.attribution_words, units[main]
    offer = _offer(wording)
    if offer < verb.first or any(m & (Mode.NEGATED | UNREAL) for m in wording.sentence.cues.modes[: verb.last]):
        return None
    if wording.is_one_of(main, "refusing") and offer - verb.last <= NEAR:
        return Reception(False, verb.first, offer + 1)
    praise = words.get("well_received", frozenset())
    well = next((k for k, t in enumerate(tokens) if not praise.isdisjoint((t.lex.lemma, t.lex.form))), -1)
    return (
        Reception(True, min(well, offer), max(well, offer) + 1)
        if 0 <= abs(well - offer) <= NEAR and well >= 0
        else None
    )


def receptions_in(document: Document, index: int) -> Sequence[Reception]:
    """How a sentence says that offers are taken well."""
    return document.found_in(index, "receptions", lambda: _receptions(document.sentences[index]))


def compare_receptions(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[Reception, bool] | None:
    """How a sentence has the claim's one take the offer, and whether that is as in the claim; None where it does not
    tell.
    """
    mine = reception_of(wording)
    told = receptions_in(document, index) if mine is not None else ()
    if mine is None or not told or links[0].first < 0 or links[0].strength < MEANT:
        return None
    if any(x.strength < TOPIC for u, x in zip(wording.units, links, strict=True) if u.kind == "name"):
        return None
    at = _offer(wording)
    unit = next(u for u in wording.units if u.first <= at < u.last)
    lex = wording.sentence.tokens[at].lex
    if not any(key in document.where for key in (*unit.answers, lex.key)):
        return None  # nothing of the kind is offered
    return told[0], told[0].well == mine.well


def _offer(wording: Wording) -> int:
    offers = wording.language.attribution_words.get("offers", frozenset())
    return next((k for k, t in enumerate(wording.sentence.tokens) if t.lex.lemma in offers), -1)


def _receptions(sentence: SentenceText) -> Iterator[Reception]:
    tokens, words, modes = sentence.tokens, sentence.language.attribution_words, sentence.cues.modes
    offers, well = words.get("offers", frozenset()), words.get("well_received", frozenset())
    if sentence.question:
        return
    for k, token in enumerate(tokens):
        if well.isdisjoint((token.lex.lemma, token.lex.form)) or modes[k] & (Mode.NEGATED | Mode.DENIED | UNREAL):
            continue
        for i in range(max(0, k - NEAR), min(len(tokens), k + NEAR)):
            parted = any(t.before.strip("'’-\"“”«» ") for t in tokens[min(i, k) + 1 : max(i, k) + 1])
            if tokens[i].lex.lemma in offers and not parted:
                yield Reception(True, min(i, k), max(i, k) + 1)
