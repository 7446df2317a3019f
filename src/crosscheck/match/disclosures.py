"""Whether somebody's name was told or kept back: "revealed the surgeon's name", "kept his identity secret".

What is told of a name is a relation between one who tells and one who is named, in words of every class; a verb of
telling and the noun "name" somewhere in a sentence are not enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.wording import Unit, Wording, is_nominal
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language
from crosscheck.text.slots import owner_of

AROUND = 8
"""Within how many words of "name" stands the verb by which it is told or kept back."""

OBJECT = 4
"""Within how many words behind a verb of naming stands who is named."""

BEFORE = 3
"""Within how many sentences before stands whom a pronoun means."""

KNOWN = 0.5
"""From which strength on who is named is taken for whom the claim means."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A name that is told, or kept back: the noun for whose it is or a possessive, and the words that say so."""

    told: bool
    whose: int
    first: int
    last: int
    signed: bool = False
    """Whether it is kept back by an agreement that somebody signs."""


@lru_cache(maxsize=1024)
def disclosure_of(wording: Wording) -> tuple[Disclosure, Unit] | None:
    """What a claim says of somebody's name, and the unit of whose it is; None where it says nothing of it."""
    found = list(_disclosures(wording.sentence))
    if len(found) != 1:
        return None
    unit = next((u for u in wording.units if u.first <= found[0].whose < u.last and u.kind == "word"), None)
    return (found[0], unit) if unit is not None else None


def disclosures_in(document: Document, index: int) -> Sequence[Disclosure]:
    """What a sentence says of names that are told or kept back."""
    return document.found_in(index, "disclosures", lambda: _disclosures(document.sentences[index]))


def compare_disclosures(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[Disclosure, bool] | None:
    """What a sentence says of the name of whom the claim means, and whether that is the same; None where nothing.

    ``links``: what answers the units of the claim in the sentence.
    """
    claimed = disclosure_of(wording) if disclosures_in(document, index) else None
    if claimed is None:
        return None
    mine, unit = claimed
    sentence, answer = document.sentences[index], links[wording.units.index(unit)]
    for theirs in disclosures_in(document, index):
        lex = sentence.tokens[theirs.whose].lex
        pointing = lex.form in sentence.language.possessives or lex.form in sentence.language.pronouns
        said = sentence.tokens[: theirs.first] if pointing else sentence.tokens[theirs.whose : theirs.whose + 1]
        here = any(unit.answers[key].strength >= KNOWN for t in said for key in t.lex.keys if key in unit.answers)
        if here or (pointing and (answer.strength >= KNOWN or _is_told_of(unit, document, index))):
            return theirs, theirs.told == mine.told
    return None


def _is_told_of(unit: Unit, document: Document, index: int) -> bool:
    """Whether a sentence shortly before tells of whom a claim means."""
    near = document.sentences[max(0, index - BEFORE) : index]
    keys = (key for sentence in near for token in sentence.tokens for key in token.lex.keys)
    return any(unit.answers[key].strength >= KNOWN for key in keys if key in unit.answers)


def _disclosures(sentence: SentenceText) -> Iterator[Disclosure]:
    tokens, words = sentence.tokens, sentence.language.attribution_words
    for k, token in enumerate(tokens):
        lex = token.lex
        if lex.lemma in words.get("identifying", ()) and _is_verb(sentence, k):
            whose = _object(sentence, k)
            if whose >= 0:
                yield Disclosure(not _is_denied(sentence, k), whose, k, whose + 1)
        elif lex.lemma in words.get("identity", ()):
            whose = _whose(sentence, k)
            found = _is_told(sentence, k) if whose >= 0 else None
            if found is not None:
                yield Disclosure(found[0], whose, min(*found[1], k), max(*found[1], k) + 1)
        elif lex.lemma in words.get("confidential", ()):
            yield from _bound(sentence, k)


def _bound(sentence: SentenceText, k: int) -> Iterator[Disclosure]:
    """What who signs an agreement of silence keeps back: the name of the one who has him sign it ("the surgeon made her
    sign a confidentiality agreement").
    """
    tokens, words, language = sentence.tokens, sentence.language.attribution_words, sentence.language
    before = range(k - 1, max(-1, k - 1 - AROUND), -1)
    near = range(max(0, k - OBJECT), min(len(tokens), k + OBJECT))
    sign = next((i for i in before if tokens[i].lex.lemma in words.get("signing", ())), -1)
    if sign < 0 or _is_denied(sentence, sign) or not any(tokens[i].lex.lemma in words.get("pacts", ()) for i in near):
        return
    who = next((i for i in range(sign - 1, -1, -1) if tokens[i].lex.role), -1)
    if who < 0:
        who = next((i for i in range(sign - 1, -1, -1) if tokens[i].lex.form in language.pronouns), -1)
    if who >= 0:
        yield Disclosure(False, who, sign, k + 1, signed=True)


def _is_verb(sentence: SentenceText, k: int) -> bool:
    """Whether a word that may be a noun is a verb ("named her surgeon", "refused to name him")."""
    tokens, language = sentence.tokens, sentence.language
    lex = tokens[k].lex
    if not k or is_nominal(sentence, k):
        return False
    led = tokens[k - 1].lex
    return lex.form != lex.lemma + "s" and (
        lex.verb
        or lex.form != lex.lemma
        or led.form in language.amount_words["to"]
        or led.verb
        or led.form in _modals(language)
    )


def _modals(language: Language) -> frozenset[str]:
    return language.attribution_words.get("modals", frozenset())


def _whose(sentence: SentenceText, noun: int) -> int:
    """The word for whose name it is ("the name of the surgeon", "his name", "the surgeon's name"); -1 where it is not
    told.
    """
    tokens, language = sentence.tokens, sentence.language
    if noun and tokens[noun - 1].lex.form in language.possessives:
        return noun - 1 - (noun > 1 and tokens[noun - 1].lex.form == "'s")
    owner = owner_of(sentence, (), noun)
    if owner is not None and owner[1] <= noun:
        return owner[1] - 1
    of = language.amount_words["of"]
    if noun + 1 >= len(tokens) or tokens[noun + 1].lex.form not in of or tokens[noun + 1].before:
        return -1
    for k in range(noun + 2, min(noun + 2 + OBJECT, len(tokens))):
        if tokens[k].before.strip("'’") or tokens[k].lex.finite:
            return -1
        if tokens[k].lex.role:
            return k
    return -1


def _object(sentence: SentenceText, verb: int) -> int:
    """The noun for who is named right behind a verb ("named her surgeon"), -1 where there is none."""
    tokens, language = sentence.tokens, sentence.language
    for k in range(verb + 1, min(verb + 1 + OBJECT, len(tokens))):
        lex = tokens[k].lex
        if tokens[k].before.strip("'’") or tokens[k].capital:
            return -1
        if lex.role:
            return k if k + 1 >= len(tokens) or not tokens[k + 1].capital else -1  # "named mayor Roux"
        if not (lex.form in language.determiners or lex.form in language.possessives or not lex.stop):
            return -1
    return -1


def _is_told(sentence: SentenceText, noun: int) -> tuple[bool, tuple[int, ...]] | None:
    """Whether a name is told, and the words that say so; None where nothing does."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    behind = range(noun + 1, min(noun + 1 + AROUND, len(tokens)))
    before = range(noun - 1, max(-1, noun - 1 - AROUND), -1)
    around = [k for k in (*before, *behind) if not _is_parted(sentence, min(k, noun), max(k, noun))]
    for state, told, verbs in (("secret", False, "keeping"), ("public", True, "publishing")):
        so = next((k for k in around if tokens[k].lex.form in words.get(state, ())), -1)
        held = next((k for k in around if tokens[k].lex.lemma in words.get(verbs, ())), -1)
        if so >= 0 and held >= 0:
            return told != _is_denied(sentence, held), (held, so)
    telling = words.get("revealing", frozenset()) | words.get("disclosing", frozenset())
    for k in around:
        if is_nominal(sentence, k):
            continue
        if tokens[k].lex.lemma in telling:
            return not _is_denied(sentence, k), (k,)
        if tokens[k].lex.lemma in words.get("hiding", ()):
            return _is_denied(sentence, k), (k,)
    return None


def _is_parted(sentence: SentenceText, first: int, last: int) -> bool:
    """Whether a mark stands between two words."""
    return any(t.before.strip("'’-") for t in sentence.tokens[first + 1 : last + 1])


def _is_denied(sentence: SentenceText, k: int) -> bool:
    return bool(sentence.cues.modes[k] & Mode.NEGATED)
