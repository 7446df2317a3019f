"""Which sentences of an article can bear on a claim: a cheap look at what is shared, before any judging.

``Retriever`` is the protocol; ``Lexical`` the default. Another (embeddings, a person) can stand in for it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Protocol

from rapidfuzz import fuzz

from crosscheck.match.ages import age_of
from crosscheck.match.align import name_strength, stem_keys
from crosscheck.match.construed import goes_unsaid
from crosscheck.match.deadlines import deadlines_in, due_of
from crosscheck.match.disclosures import disclosure_of, disclosures_in
from crosscheck.match.fields import field_of, tells_field
from crosscheck.match.genuine import had_of, tells_of_it
from crosscheck.match.harms import harm_of, harms_in
from crosscheck.match.jobs import describes, job_of
from crosscheck.match.link import NEAR, TOPIC
from crosscheck.match.natures import nature_of, tells_nature
from crosscheck.match.offices import body_units, told_by_name
from crosscheck.match.owners import owner_claimed, owners_in
from crosscheck.match.parts import is_part_of_it, parts_in, parts_of
from crosscheck.match.places import WITHIN, lands_of, sentences_within
from crosscheck.match.posts import is_within, move_of, tells_of_posts
from crosscheck.match.prices import price_of, prices_in, things_of
from crosscheck.match.realnames import are_one, claims_real_name, real_names, says_one
from crosscheck.match.receptions import reception_of, tells_of
from crosscheck.match.seats import seat_of, seat_unit, seats_in
from crosscheck.match.shares import divides, share_of
from crosscheck.match.tallies import REFUSED, Tally, tallies_in, tally_of
from crosscheck.match.wording import EVENT, Unit, Wording, told_from
from crosscheck.text.document import Document
from crosscheck.text.figures import SIGNS
from crosscheck.text.names import initials
from crosscheck.text.quantity import Role

LONG = 12
"""From so many sentences on an article is long: something in it shares a little with any claim."""

LEAST = 0.4
"""What a sentence must share of a claim at the least, as the weight of units."""

SPOKEN = 0.2
"""The share of what is no name that a sentence of an article must answer by itself."""

SUM = 0.7
"""How far a sum answers another of the same money, an age another age, and a place where somebody is from another."""

PART = 0.5
"""How far a part of a name answers the name, where it is not the last: "groupe", "Élise"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence worth judging and how much of the claim it shares with its surroundings, 0 to 1."""

    index: int
    relevance: float
    article: float = 0.0
    """The share of the claim that the article answers anywhere, 0 to 1."""
    absent: float = 0.0
    """The weight of the claim's weightiest unit that the article answers nowhere."""


class Retriever(Protocol):
    """Finds the sentences of a document that may bear on a claim's wording."""

    def candidates(self, wording: Wording, document: Document, limit: int) -> Sequence[Candidate]:
        """The best ``limit`` sentences, most relevant first."""
        ...


def _spots(unit: Unit, document: Document) -> dict[int, float]:
    """Sentence -> how well it answers one unit, by look-ups alone."""
    where = document.where
    out: dict[int, float] = {}
    answers = unit.answers
    for key in answers.keys() & where.keys():
        strength = answers[key].strength
        for i in where[key]:
            if strength > out.get(i, 0.0):
                out[i] = strength
    if unit.kind == "name":
        last = unit.words[-1] if unit.words else ""
        for word in unit.words:
            strength = 1.0 if word == last else PART
            for i in where.get("~" + word, ()):
                out[i] = max(out.get(i, 0.0), strength)
        letters = initials(unit.words, document.language)
        for word in (last, letters) if letters or len(last) == 2 else ():
            for i in document.name_keys.get(word, ()):
                out[i] = 1.0
        if not out and len(last) > 4:
            for other, sentences in document.name_keys.items():
                if abs(len(other) - len(last)) < 3 and other[0] == last[0] and fuzz.ratio(other, last) >= 84:
                    for i in sentences:
                        out[i] = max(out.get(i, 0.0), 0.9)
        elif not out and len(unit.words) == 1 and 1 < len(last) < 7:
            for i, names in enumerate(document.names):
                if any(
                    (len(n.words) > 2 and name_strength(unit.words, n.words) > 0.9)
                    or last == initials(n.words, document.language)
                    for n in names
                ):
                    out[i] = 0.95
    elif unit.kind == "word" and not out:
        for other in stem_keys(unit, document):
            for i in where[other]:
                out[i] = 0.75
    elif unit.kind in ("number", "date"):
        words = unit.text.split()
        for word in words:
            for i in where.get("~" + word.lower(), ()):
                out[i] = 1.0
        if unit.kind == "number" and unit.text[0] in SIGNS:  # another sum of the same money
            for i in where.get("~" + unit.text[0], ()):
                out.setdefault(i, SUM)
        if unit.quantity is not None and unit.quantity.role is Role.AGE:
            for i, sentence in enumerate(document.sentences):
                if any(q.role is Role.AGE for q in sentence.quantities):
                    out.setdefault(i, SUM)
    return out


@dataclass(frozen=True, slots=True)
class Asked:
    """A relation that a claim tells: the units by which it does, and whether a sentence tells of such a relation."""

    units: Collection[int]
    tells: Callable[[Document, int], object] | None


@lru_cache(maxsize=1024)
def _asked(wording: Wording) -> Asked | None:
    """The relation that a claim tells, None for a claim that says anything else."""
    units, every = wording.units, range(len(wording.units))
    if seat_of(wording) is not None:
        return Asked(range(seat_unit(wording), len(units)), seats_in)
    if (moved := move_of(wording)) is not None:
        return Asked([k for k in every if is_within(units[k], moved[0])], partial(tells_of_posts, wording))
    if owner_claimed(wording) is not None:
        return Asked(range(1, len(units)), owners_in)
    if (kept := disclosure_of(wording)) is not None:
        return Asked(
            [k for k in every if kept[0].first <= units[k].first < kept[0].last and units[k] is not kept[1]],
            disclosures_in,
        )
    if (due := due_of(wording)) is not None:
        return Asked((wording.main or due.done, due.done, due.date), deadlines_in)
    if (field := field_of(wording)) is not None:
        return Asked((field.together, *field.rest), tells_field)
    if (taken := reception_of(wording)) is not None:
        return Asked([k for k in every if units[k].kind == "word" and k], partial(tells_of, taken.kind))
    if (share := share_of(wording)) is not None:
        return Asked(share.part, divides)
    if parts_of(wording) is not None:
        return Asked([k for k in every if is_part_of_it(wording, k)], parts_in)
    if (had := had_of(wording)) is not None:
        return Asked([k for k in every if k not in (had.who, *had.thing)], partial(tells_of_it, wording))
    if (priced := price_of(wording)) is not None:
        words = (*things_of(wording, priced), wording.main)
        said = [k for k in every if (k in words and units[k].kind == "word") or units[k].kind == "number"]
        return Asked(said, prices_in)
    if (tally := tally_of(wording)) is not None:
        return Asked(_counting(wording, tally), partial(_counts, tally.kind))
    if (nature := nature_of(wording)) is not None:
        return Asked(nature.units, partial(tells_nature, wording))
    if (harm := harm_of(wording)) is not None:
        return Asked(harm.told, harms_in)
    if are_one(wording):
        return Asked(range(2, len(units)), partial(says_one, wording))
    named = claims_real_name(wording)
    found = named or age_of(wording)
    tells = partial(_tells_of_name, wording) if named is not None else None
    return Asked((found[1],), tells) if found is not None else None


def _tells_of_name(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence gives a real name, or has both names of the claim."""
    words = [u.words[-1] for u in wording.units if u.kind == "name" and u.words]
    both = len(words) > 1 and all(index in document.where.get(f"~{w}", ()) for w in words)
    return both or bool(real_names(document, index))


def _counting(wording: Wording, tally: Tally) -> Collection[int]:
    """The units by which a claim tells how many there are of what."""
    units, tokens = wording.units, wording.sentence.tokens
    if tally.kind == REFUSED:
        who = tally.of.lemma if tally.of is not None else ""
        return [k for k, u in enumerate(units) if u.kind != "name" and tokens[u.last - 1].lex.lemma != who]
    within = range(tally.first, tally.last)
    return [k for k, u in enumerate(units) if u.kind != "name" and (k == wording.main or u.first in within)]


def _counts(kind: str, document: Document, index: int) -> bool:
    return any(t.kind == kind for t in tallies_in(document, index))


def told_in_any_words(wording: Wording) -> Collection[int]:
    """The units of a claim that may be answered in words that no list has: where somebody lives, how old he is, what he
    is really called, which post he keeps, what is his, real or a fake, what it cost, how many died or refused.
    """
    asked = _asked(wording)
    return asked.units if asked is not None else ()


def _told_otherwise(wording: Wording, document: Document) -> Sequence[int]:
    """The sentences that tell in any words of the relation that a claim tells."""
    asked = _asked(wording)
    if asked is None or asked.tells is None:
        return ()
    return [i for i in range(len(document.sentences)) if asked.tells(document, i)]


def spread(wording: Wording, document: Document) -> list[tuple[Unit, Mapping[int, float]]]:
    """Each unit of a wording with the sentences that answer it, and how well, by look-ups alone."""
    return [(unit, _spots(unit, document)) for unit in wording.units]


def to_be_said(wording: Wording) -> float:
    """What a claim says by words, as the weight of units, but for a verb that a passage need not have."""
    unsaid = goes_unsaid(wording)
    return sum(u.weight for k, u in enumerate(wording.units) if u.kind == "word" and u.weight > EVENT and k != unsaid)


@dataclass(frozen=True, slots=True)
class Lexical:
    """Shared words, weighted by rarity; a name said nearby counts in part (no index beyond the document's own)."""

    floor: float = 0.22
    picked: float = 0.12
    long_floor: float = 0.35
    """What a sentence and those around it must share, in a text, in a short excerpt, which was picked, and in a text of
    `LONG` sentences."""
    direct: float = 0.25
    words: float = SPOKEN
    """What a sentence of an article must share by itself: of all, and of what is no name."""
    free_floor: float = 0.3
    """``long_floor`` for a headline, which is compared with the article as a whole, and for an excerpt, which was
    picked; what they must share by themselves is not looked at."""
    name: str = "lexical"

    def candidates(self, wording: Wording, document: Document, limit: int) -> Sequence[Candidate]:
        """The best ``limit`` sentences, most relevant first; ties in the order of the text."""
        total = sum(u.weight for u in wording.units)
        if not total:
            return ()
        strict = not (wording.headline or document.article.excerpt)
        floor, least, of_words = (self.picked if document.article.excerpt else self.floor), LEAST, 0.0
        if len(document.sentences) >= LONG:
            floor = self.long_floor if strict else self.free_floor
        if strict:
            # who says a thing, and that he does, stands beside it
            told = told_from(wording)
            least = max(least, self.direct * sum(u.weight for u in wording.units if u.first >= told))
            # that a thing took place need not be said where it is
            of_words = self.words * to_be_said(wording)
        here: dict[int, float] = {}
        spoken: dict[int, float] = {}
        spots_of = []
        strong = False
        article = absent = 0.0
        otherwise, anyhow = _told_otherwise(wording, document), told_in_any_words(wording)
        lands, renamed = lands_of(wording), told_by_name(wording, document)
        body = body_units(wording) if renamed else ()
        job = job_of(wording)
        described = [i for i in range(len(document.sentences)) if describes(wording, document, i)] if job else ()
        for k, unit in enumerate(wording.units):
            spots = _spots(unit, document)
            if k in body:
                spots = dict.fromkeys(renamed, SUM) | spots
            if k in job:
                spots = dict.fromkeys(described, SUM) | spots
            if k in lands:
                spots = dict.fromkeys(sentences_within(unit, document), WITHIN) | spots
            if otherwise and k in anyhow:
                spots = dict.fromkeys(otherwise, SUM) | spots
            spots_of.append((unit, spots))
            most = max(spots.values(), default=0.0)
            article += unit.weight * most
            absent = max(absent, unit.weight * (1 - most))
            strong = strong or (bool(spots) and unit.weight >= 0.6)
            for i, strength in spots.items():
                here[i] = here.get(i, 0.0) + unit.weight * strength
                if unit.kind == "word":
                    spoken[i] = spoken.get(i, 0.0) + unit.weight * strength
        if not strong:
            return ()
        ranked = []
        for i, direct in here.items():
            if direct < least or spoken.get(i, 0.0) < of_words:
                continue
            around = 0.0
            for unit, spots in spots_of:
                if i in spots or not spots:
                    continue
                if unit.kind == "name":
                    near = i - 1 in spots or i - 2 in spots
                    around += unit.weight * (NEAR if near else TOPIC)
                elif i - 1 in spots or i + 1 in spots or 0 in spots:
                    around += unit.weight * 0.3
            relevance = (direct + around) / total
            if relevance >= floor:
                ranked.append((-(relevance + 0.001 * direct / total), i, relevance))
        ranked.sort()
        return tuple(Candidate(i, relevance, article / total, absent) for _, i, relevance in ranked[:limit])
