"""What a pronoun, "le milliardaire" or "ce pays" can point back at, so that a sentence answers for a name unsaid.

A light form of Lappin and Leass (1994): an anaphor takes the most salient earlier name of its kind, and each
anaphor stands for one name only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosscheck.text.names import Name

if TYPE_CHECKING:
    from crosscheck.text.document import Document, SentenceText

PERSON, PLACE, THING, PLURAL = "person", "place", "thing", "plural"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that points back: where it stands, what kind of thing it can mean, and its role noun, if it is one."""

    index: int
    kind: str
    role: str = ""
    pointed: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Whom an article is about: for each surname or single name its kind, and the roles that it is given."""

    kinds: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    holders: Mapping[str, frozenset[str]]


def read_cast(document: Document) -> Cast:
    """Kinds and roles of an article's names, from titles, appositions, countries and the shape of the name."""
    language = document.language
    person: dict[str, int] = defaultdict(int)
    thing: dict[str, int] = defaultdict(int)
    roles: dict[str, set[str]] = defaultdict(set)
    place: set[str] = set()
    at: dict[str, int] = defaultdict(int)
    seen: dict[str, int] = defaultdict(int)
    for sentence, names in zip(document.sentences, document.names, strict=True):
        tokens = sentence.tokens
        for name in names:
            last = name.words[-1]
            if any(k.startswith("nation:") for k in language.kin.get(name.label, ())):
                place.add(last)
                continue
            seen[last] += 1
            at[last] += _located(sentence, name)
            if name.label in language.outlets or name.label in language.agencies:
                thing[last] += 3
                continue
            if len(name.words) == 2 and not any(tokens[k].upper for k in range(name.first, name.last)):
                person[last] += 1
            for k in range(max(0, name.first - 3), name.first):
                lex = tokens[k].lex
                if any(mark in ".;:!?" for mark in tokens[k + 1].before):
                    continue
                if lex.form in language.titles or f"{lex.form}." in language.titles:
                    person[last] += 3
                elif lex.role and all(not t.lex.verb or t.lex.role for t in tokens[k + 1 : name.first]):
                    person[last] += 2
                    roles[last].add(lex.lemma)
                elif lex.org_role and not any(
                    # "the firm that Jill Fountain runs" is not her
                    t.before or t.lex.verb or t.lex.form in language.break_forms
                    for t in tokens[k + 1 : name.first + 1]
                ):
                    thing[last] += 2
                    roles[last].add(lex.lemma)
            if name.last < len(tokens) and "," in tokens[name.last].before:
                for token in tokens[name.last : name.last + 4]:
                    if token.lex.role:
                        person[last] += 2
                        roles[last].add(token.lex.lemma)
                        break
                    if token.lex.org_role:
                        thing[last] += 1
                        roles[last].add(token.lex.lemma)
                        break
                    if token.lex.verb:
                        break
    kinds = {}
    for names in document.names:
        for name in names:
            last = name.words[-1]
            if last in place or (at[last] > max(person[last], thing[last]) and 2 * at[last] >= seen[last]):
                kinds[last] = PLACE
            elif person[last] > thing[last]:
                kinds[last] = PERSON
            else:
                kinds[last] = THING
    holders: dict[str, set[str]] = defaultdict(set)
    for last, given in roles.items():
        for role in given:
            holders[role].add(last)
    return Cast(kinds, {k: frozenset(v) for k, v in roles.items()}, {k: frozenset(v) for k, v in holders.items()})


def _located(sentence: SentenceText, name: Name) -> bool:
    """True where a preposition of place stands right before a name ("dans Kerval", "près de Kerval", "near Kerval")."""
    if not name.first or sentence.tokens[name.first].before.strip():
        return False
    words, tokens = sentence.language.amount_words, sentence.tokens
    form = tokens[name.first - 1].lex.form
    of = form in words["of"] and name.first > 1
    return form in words["located"] or (of and tokens[name.first - 2].lex.form in words["located"])


def find_anaphors(sentence: SentenceText, names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """The words of a sentence that point back; a role that stands beside a name belongs to that name."""
    language, tokens = sentence.language, sentence.tokens
    beside: set[int] = set()
    for name in names:
        for k in range(name.first - 1, max(-1, name.first - 6), -1):
            if any(mark in ".;:!?()" for mark in tokens[k + 1].before) or tokens[k].lex.finite:
                break
            beside.add(k)
        if name.last < len(tokens) and "," in tokens[name.last].before:
            beside.update(range(name.last, min(len(tokens), name.last + 3)))
    out = []
    for i, token in enumerate(tokens):
        lex = token.lex
        if lex.form in language.pronouns:
            agreement = language.pronouns[lex.form]
            if "p" in agreement:
                out.append(Anaphor(i, PLURAL))
            elif "n" in agreement:
                out.append(Anaphor(i, THING))
            else:
                out.append(Anaphor(i, PERSON))
        elif (lex.role or lex.org_role) and i not in beside and not lex.finite:
            before = [t.lex.form for t in tokens[max(0, i - 2) : i]]
            pointed = any(f in language.demonstratives for f in before)
            if not pointed and not any(f in language.definite for f in before):
                continue
            if lex.role and any(t.lex.number == 2 for t in tokens[max(0, i - 2) : i]):
                out.append(Anaphor(i, PLURAL, lex.lemma, pointed))
            elif lex.form != lex.lemma and lex.form.endswith("s") and not lex.lemma.endswith("s"):
                continue  # "les responsables": several
            elif lex.role:
                out.append(Anaphor(i, PERSON, lex.lemma, pointed))
            elif lex.lemma in language.outlet_nouns or not pointed:
                out.append(Anaphor(i, THING, lex.lemma, pointed))
            else:
                out.append(Anaphor(i, PLACE, lex.lemma, pointed))
    return tuple(out)


def can_mean(anaphor: Anaphor, word: str, kind: str, cast: Cast) -> float:
    """How well an anaphor can stand for a name (its last word), from 0 to 1."""
    if anaphor.kind == PLURAL:
        return 0.8 if kind == PERSON else 0.3
    if anaphor.role:
        holders = cast.holders.get(anaphor.role)
        if holders:
            return 1.0 if word in holders else 0.0
    if anaphor.kind == PERSON:
        if kind != PERSON:
            return 0.0
        return 0.9 if anaphor.role else 0.8
    if anaphor.kind == PLACE:
        return 0.9 if kind in (PLACE, THING) else 0.0
    if kind == THING:
        return 0.6 if anaphor.role else 0.4
    return 0.7 if kind == PLACE and anaphor.pointed else 0.0
