"""Which words of a passage answer which units of a claim, and how.

Monolingual alignment by word relations (same lemma, synonym, family, entailment, opposite), in the spirit of
Sultan, Bethard and Sumner (TACL 2014), with names, dates and amounts compared as what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from crosscheck.match.amounts import date_link, number_link
from crosscheck.match.link import NONE, Link
from crosscheck.match.wording import Answer, Unit, Wording
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.segment import Kind

PRONOUN, ROLE, NEAR, TOPIC, NEIGHBOUR = 0.85, 0.85, 0.6, 0.4, 0.4
"""How far a name counts that the sentence itself does not say: by a pronoun or "le milliardaire" that can stand
for it; named in the sentence before; what the article is about; and a word of a neighbouring sentence."""

FUZZY = 84.0
"""rapidfuzz ratio (0 to 100) from which two spellings are one name (Dmitri/Dmitry, Zelensky/Zelenskyy)."""


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """A wording against one sentence of a document: one link for each unit."""

    wording: Wording
    sentence: SentenceText
    links: tuple[Link, ...]
    names: tuple[Name, ...] = ()
    """The names that the sentence holds."""
    choice: int = 1
    """How many sentences the article has."""
    article: float = 0.0
    """The share of the claim that the article answers anywhere."""
    absent: float = 0.0
    """The weight of the weightiest unit that the article answers nowhere."""


Places = Mapping[str, Sequence[tuple[int, int]]]


def find_places(sentence: SentenceText, aliases: Sequence[tuple[int, int, str]] = ()) -> Places:
    """Where each key, expression, folded word (``~word``), country and alias stands in a sentence."""
    out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    kin = sentence.language.kin
    for i, token in enumerate(sentence.tokens):
        lex = token.lex
        for key in lex.keys:
            out[key].append((i, i + 1))
        out["~" + lex.folded].append((i, i + 1))
        for label in kin.get(lex.folded, ()):
            if token.capital or label.startswith("nation:"):
                out[f"kin:{label}"].append((i, i + 1))
    for phrase in sentence.phrases:
        if isinstance(phrase.value, int):
            out[f"{phrase.section}:{phrase.value}"].append((phrase.start, phrase.end))
    for phrase in sentence.forms:
        if phrase.section == "kin":
            out[f"kin:{phrase.value}"].append((phrase.start, phrase.end))
    for first, last, canonical in aliases:
        out[f"alias:{canonical}"].append((first, last))
    return out


def name_strength(words: Sequence[str], other: Sequence[str]) -> float:
    """How surely two names are one: 1 the same, about 0.95 a surname alone, little for another given name.

    Spellings are compared by rapidfuzz; initials of several words match their acronym.
    """
    mine, theirs = list(words), list(other)
    if mine == theirs:
        return 1.0
    if len(mine) == 1 and len(theirs) > 2 and "".join(w[0] for w in theirs) == mine[0]:
        return 0.95
    if len(theirs) == 1 and len(mine) > 2 and "".join(w[0] for w in mine) == theirs[0]:
        return 0.95
    hits = 0
    for word in mine:
        if any(word == w or (len(word) > 4 and len(w) > 4 and fuzz.ratio(word, w) >= FUZZY) for w in theirs):
            hits += 1
    if not hits:
        return 0.0
    surname = mine[-1] == theirs[-1] or (len(mine[-1]) > 4 and fuzz.ratio(mine[-1], theirs[-1]) >= FUZZY)
    if surname:
        if len(mine) == 1 or len(theirs) == 1:
            return 0.95
        return 1.0 if hits >= min(len(mine), len(theirs)) else 0.3  # Jill Biden is not Joe Biden
    return 0.9 * hits / len(mine)


def _best_name(unit: Unit, sentence: SentenceText, names: Sequence[Name], places: Places) -> Link:
    best = NONE
    for key, answer in unit.answers.items():
        for first, last in places.get(key, ()):
            if answer.strength > best.strength:
                best = Link(answer.strength, answer.how, first, last)
    for name in names:
        strength = name_strength(unit.words, name.words)
        if strength > best.strength:
            best = Link(strength, "same name" if strength > 0.9 else "part of the name", name.first, name.last)
    if best.strength < 0.9:  # a headline, or a text without capitals, has the words without the look of a name
        found = [places[f"~{w}"][0] for w in unit.words if f"~{w}" in places]
        if found:
            share = len(found) / len(unit.words)
            whole = 0.9 if share == 1 else 0.8 if f"~{unit.words[-1]}" in places and not names else 0.5 * share
            if whole > best.strength:
                best = Link(whole, "same word", found[0][0], found[-1][1])
    return best


def _word_link(unit: Unit, places: Places, clause: Mapping[int, float], modes_clause: Sequence[int]) -> Link:
    best, best_score = NONE, 0.0
    for key, answer in unit.answers.items():
        spots = places.get(key)
        if not spots:
            continue
        for first, last in spots:
            score = answer.strength + 0.05 * clause.get(modes_clause[first], 0.0)
            if score > best_score:
                best_score = score
                best = Link(answer.strength, answer.how, first, last, answer.opposite)
    return best


def _stem_link(unit: Unit, document: Document, places: Places) -> Link:
    """A word of one family that no list names: the same first letters, and most of the rest."""
    if unit.last - unit.first != 1 or unit.kind != "word":
        return NONE
    key = next((k for k, a in unit.answers.items() if a.how == "same"), "")
    if len(key) < 5:
        return NONE
    for other in document.stems.get(key[:5], ()):
        spots = places.get(other)
        if spots and other != key and min(len(key), len(other)) >= 0.6 * max(len(key), len(other)):
            return Link(0.75, "same stem", spots[0][0], spots[0][1])
    return NONE


def _anaphors(sentence: SentenceText) -> tuple[bool, bool, bool, tuple[int, ...]]:
    """Whether a sentence has a pronoun for a person, "le milliardaire", or "ce pays"; and where."""
    language = sentence.language
    person = role = thing = False
    where: list[int] = []
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        lex = token.lex
        if lex.form in language.pronouns:
            person = True
            where.append(i)
        elif lex.role or lex.org_role:
            before = [t.lex.form for t in tokens[max(0, i - 2) : i]]
            pointed = any(f in language.demonstratives for f in before)
            if pointed or any(f in language.definite for f in before):
                role = role or lex.role
                thing = thing or (lex.org_role and (pointed or not lex.role))
                where.append(i)
    return person, role, thing, tuple(where)


def _from_context(unit: Unit, document: Document, index: int, anaphors: tuple[bool, bool, bool, tuple[int, ...]]) -> Link:
    """A name that the sentence does not say itself, but points back at, or takes from what stands before it."""
    person, role, thing, where = anaphors
    near = topic = 0.0
    distance = 99
    for i in range(index - 1, max(-1, index - 4), -1):
        strength = max((name_strength(unit.words, name.words) for name in document.names[i]), default=0.0)
        if unit.kin and strength < 0.8:
            labels = {f"nation:{k.partition(':')[2]}" for k in unit.kin}
            for token in document.sentences[i].tokens:
                if not labels.isdisjoint(document.language.kin.get(token.lex.folded, ())):
                    strength = 0.8
        if strength >= 0.8:
            near, distance = strength, index - i
            break
    topic = document.topics.get(unit.words[-1], 0.0) if unit.words else 0.0
    spot = (where[0], where[0] + 1) if where else (-1, -1)
    pointing = person or role or thing
    if near and pointing and distance <= 2:
        return Link(PRONOUN, "pointed back at", *spot)
    if topic >= 0.5 and pointing:
        return Link(ROLE - 0.1, "pointed back at", *spot)
    if near and distance == 1:
        return Link(NEAR, "named just before")
    if near or topic >= 0.5:
        return Link(TOPIC, "named in the article")
    return NONE


def align(
    wording: Wording,
    document: Document,
    index: int,
    places_of: Sequence[Places | None],
    article: float = 0.0,
    absent: float = 0.0,
) -> Alignment:
    """Links each unit of a wording to sentence ``index`` of a document.

    ``places_of`` holds the places of that sentence and, where they are known, of its neighbours.
    """
    sentence = document.sentences[index]
    places = places_of[index]
    assert places is not None
    clause = sentence.cues.clause
    names = document.names[index]
    links: list[Link] = [NONE] * len(wording.units)
    weight_in: dict[int, float] = defaultdict(float)
    for k, unit in enumerate(wording.units):
        if unit.kind == "name":
            links[k] = _best_name(unit, sentence, names, places)
            if links[k].first >= 0:
                weight_in[clause[links[k].first]] += unit.weight
    rough: dict[int, float] = defaultdict(float)
    for unit in wording.units:
        if unit.kind == "word":
            for key, answer in unit.answers.items():
                for first, _ in places.get(key, ()):
                    rough[clause[first]] += unit.weight * answer.strength
    for number, weight in rough.items():
        weight_in[number] += weight
    for k, unit in enumerate(wording.units):
        if unit.kind == "word":
            link = _word_link(unit, places, weight_in, clause)
            links[k] = link if link.strength else _stem_link(unit, document, places)
    anaphors = _anaphors(sentence)
    for k, unit in enumerate(wording.units):
        if unit.kind == "date":
            links[k] = date_link(unit, k, wording, sentence, links)
        elif unit.kind == "number":
            links[k] = number_link(unit, k, wording, sentence, links)
        elif unit.kind == "name" and links[k].strength < 0.5:
            other = _from_context(unit, document, index, anaphors)
            if other.strength > links[k].strength:
                links[k] = other
        elif unit.kind == "word" and not links[k].strength:
            links[k] = _neighbour(unit, index, places_of, document)
    return Alignment(wording, sentence, tuple(links), names, len(document.sentences), article, absent)


def _neighbour(unit: Unit, index: int, places_of: Sequence[Places | None], document: Document) -> Link:
    """A word that the sentence before or after says, or the headline: it belongs to the same matter."""
    for i in (index - 1, index + 1, 0):
        if 0 <= i < len(places_of) and i != index:
            around = places_of[i]
            if around is None:
                continue
            if i == 0 and abs(index) > 1 and document.sentences[0].kind is not Kind.HEADLINE:
                continue
            for key, answer in unit.answers.items():
                if key in around and not answer.opposite:
                    return Link(NEIGHBOUR * answer.strength, "said beside")
    return NONE


__all__ = ["Alignment", "Answer", "Link", "Places", "align", "find_places", "name_strength"]
