"""Whose something is: "Kardex belongs to a German group", "its German owner, Haldern", "Kardex, owned by Haldern".

What belongs to one owner does not belong to another, by name or by nation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.slots import owner_of, subject_of
from crosscheck.text.tokens import is_by

NEAR = 3
"""Within how many words of the noun for an owner stand his nation and his name."""

BEHIND = 6
"""Within how many words behind a verb of belonging the owner stands."""

MEANT = 0.75
"""From which strength on what answers the claim's thing is taken for it."""


@dataclass(frozen=True, slots=True)
class Owner:
    """To whom something belongs: his nation and the last word of his name, as far as each is told, by the words
    ``first`` to ``last``.
    """

    nations: frozenset[str]
    name: str
    first: int
    last: int
    whose: tuple[int, int] | None = None
    """The words for what belongs to him, where they stand right there."""


@lru_cache(maxsize=1024)
def owner_claimed(wording: Wording) -> Owner | None:
    """To whom a claim says that its subject belongs; None where it says anything else."""
    main, units = wording.main, wording.units
    if main != 1 or units[0].kind not in ("name", "word") or len(units) < 3:
        return None
    if not _belongs(wording) or wording.sentence.cues.has(Mode.NEGATED | UNREAL):
        return None
    language, tokens = wording.language, wording.sentence.tokens
    name, nations, general = "", frozenset[str](), language.attribution_words.get("firm_parts", frozenset())
    for unit in units[2:]:
        lex = tokens[unit.last - 1].lex
        if unit.kind == "name" and not unit.kin:
            name = unit.words[-1]
        elif lex.folded in language.demonyms or unit.kin:
            nations |= frozenset(k for k in language.kin.get(lex.folded, ()) if k.startswith("nation:"))
        elif not (language.is_body(lex) or lex.lemma in general):
            return None
    return Owner(nations, name, units[1].first, units[-1].last) if name or nations else None


def owners_in(document: Document, index: int) -> Sequence[Owner]:
    """To whom a sentence says that something belongs."""
    return document.found_in(index, "owners", lambda: _owners(document, index))


def compare_owners(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[Owner, bool] | None:
    """To whom a sentence says that the claim's thing belongs, and whether it is the same; None where it tells none."""
    mine = owner_claimed(wording)
    if mine is None or links[0].strength < MEANT:
        return None
    for theirs in owners_in(document, index):
        link = links[0]
        if theirs.whose is not None and not (link.first < theirs.whose[1] and theirs.whose[0] < link.last):
            continue  # of something else
        if mine.name and theirs.name:
            return theirs, mine.name == theirs.name
        if mine.nations and theirs.nations:
            return theirs, not mine.nations.isdisjoint(theirs.nations)
    return None


def _belongs(wording: Wording) -> bool:
    unit, tokens = wording.units[1], wording.sentence.tokens
    by = any(is_by(tokens, k, wording.language) for k in range(unit.first, min(len(tokens), unit.last + 1)))
    return wording.is_one_of(1, "belonging_to") or (by and wording.is_one_of(1, "owning"))


def _owners(document: Document, index: int) -> Iterator[Owner]:
    sentence, names, language = document.sentences[index], document.names[index], document.language
    tokens, words, of = sentence.tokens, language.attribution_words, language.amount_words["of"]
    for k, token in enumerate(tokens):
        lemma = token.lex.lemma
        if sentence.cues.modes[k] & (Mode.NEGATED | UNREAL | Mode.DENIED):
            continue
        near = range(max(0, k - NEAR), min(len(tokens), k + 1 + NEAR))
        behind = range(k + 1, min(len(tokens), k + 1 + BEHIND))
        led = k + 1 < len(tokens) and tokens[k + 1].lex.form in of
        if lemma in words.get("owners", ()):
            before = tokens[max(0, k - NEAR) : k]
            if led or any(t.lex.form in language.possessives or t.lex.form == "'s" for t in before):
                name = next((n for n in names if 0 < n.first - k <= NEAR and not led), None)
                yield replace(_owner(sentence, near, name, k), whose=owner_of(sentence, names, k))
        elif lemma in words.get("belonging_to", ()) or (lemma in words.get("owning", ()) and _is_by(sentence, k + 1)):
            owner = _owner(sentence, behind, next((n for n in names if n.first in behind), None), k)
            slot = subject_of(sentence, names, k)
            yield replace(owner, whose=(slot.names[0].first, slot.names[-1].last) if slot.names else None)
        elif lemma in words.get("subsidiaries", ()) and any(tokens[i].lex.form in of for i in behind[:2]):
            yield _owner(sentence, near, next((n for n in names if n.first in behind), None), k)


def _is_by(sentence: SentenceText, k: int) -> bool:
    return k < len(sentence.tokens) and is_by(sentence.tokens, k, sentence.language)


def _owner(sentence: SentenceText, span: range, name: Name | None, at: int) -> Owner:
    """The owner whose nation stands in a span, by the words from there to his name."""
    language = sentence.language
    told = {k: language.nations(sentence.tokens[k].lex.folded) for k in span}
    adjectives = [k for k in span if sentence.tokens[k].lex.folded in language.demonyms and told[k]]
    nations = frozenset(label for k in adjectives for label in told[k])
    words = (at, *adjectives, *((name.first, name.last - 1) if name is not None else ()))
    return Owner(nations, name.words[-1] if name is not None else "", min(words), max(words) + 1)
