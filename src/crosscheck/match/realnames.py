"""What somebody is really called: "Vale (real name Ida Petit)", "Vale, whose real name is", "Vale, born Ida Petit".

A claim of this kind is answered by the name that a sentence gives, and by whom it gives it to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.persons import Who, read_who
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.slots import owner_of, subject_of

BYNAME = 6
"""How many words at most stand between a name and the one that its bearer goes by ("Petit, who performs as Vale")."""

BEHIND = 2
"""How many words at most stand between "real name" and the name ("real name is Ida Petit")."""


@dataclass(frozen=True, slots=True)
class RealName:
    """A name that a sentence says to be the real one, and whose, where that is told."""

    name: Name
    who: Who | None


@lru_cache(maxsize=1024)
def claims_real_name(wording: Wording) -> tuple[int, int] | None:
    """The units of whom a claim says what he is really called, -1 where that is a pronoun, and of "real name"; it ends
    on the name. None where it says anything else.
    """
    units, sentence, last = wording.units, wording.sentence, len(wording.units) - 2
    if last < 0 or units[-1].kind != "name" or (wording.main or 0) > last:
        return None
    named = (last, last - 1) if last == 1 else (last,)  # "Le vrai nom de Vale est"
    k = next((k for k in named if any(is_real_name(sentence, i) for i in range(units[k].first, units[k].last))), -1)
    if k < 0 or sentence.cues.modes[units[k].first] & Mode.NEGATED:
        return None
    return (k - 1 if k else 1 if last else -1), k


@lru_cache(maxsize=1024)
def are_one(wording: Wording) -> bool:
    """Whether a claim is that two names are one person's ("Vale and Ida Petit are the same woman")."""
    units, words = wording.units, wording.language.attribution_words
    if [u.kind for u in units[:2]] != ["name", "name"] or len(units) < 3:
        return False
    same = any(t.lex.form in words.get("the_same", ()) for t in wording.sentence.tokens[units[1].last :])
    be = any(t.lex.lemma in wording.language.be_lemmas for t in wording.sentence.tokens[units[1].last :])
    held = words.get("somebody", frozenset()) | words.get("the_same", frozenset())
    lexemes = [t.lex for u in units[2:] for t in wording.sentence.tokens[u.first : u.last]]
    return same and be and all(lex.stop or lex.lemma in held or lex.form in held for lex in lexemes)


def says_one(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence gives both names of a claim that they are one person's to the same one."""
    if not are_one(wording):
        return False
    mine = {u.words[-1] for u in wording.units[:2]}
    return any(set(pair) == mine for pair in _same_ones(document, index))


def real_names(document: Document, index: int) -> Sequence[RealName]:
    """The real names that a sentence gives."""
    return document.found_in(index, "real names", lambda: _given(document, index)) if document.names[index] else ()


def real_name_of(
    unit: Unit, document: Document, index: int, answer: Link, keys: frozenset[str], called: frozenset[str]
) -> RealName | None:
    """The real name that a sentence gives to whom a unit of the claim means, None where it gives none to him.

    ``answer``: what answers in the sentence whom the claim is about; ``keys``: the last words of the names by which the
    article calls him, ``called`` those of the name that the claim says is his: who bears that may have another.
    """
    for told in real_names(document, index):
        if told.who is None:
            continue
        if told.who.is_meant_by(unit, answer, document, keys) or told.who.is_of(called, document):
            return told
    return None


def is_real_name(sentence: SentenceText, k: int) -> bool:
    """Whether word ``k`` is the noun of "real name", "nom de naissance"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    if tokens[k].lex.lemma not in words.get("person_names", ()):
        return False
    really = words.get("really", frozenset())
    beside = (*tokens[max(0, k - 1) : k], *tokens[k + 1 : k + 3])
    return any(t.lex.lemma in really or t.lex.form in really for t in beside)


def _given(document: Document, index: int) -> Iterator[RealName]:
    sentence, names = document.sentences[index], document.names[index]
    tokens, language = sentence.tokens, sentence.language
    words, be = language.attribution_words, language.be_lemmas
    for name in names:
        if name.first < 2:
            continue
        k = name.first - 1
        if tokens[k].lex.form in words.get("born", ()) and not tokens[name.first].before and len(name.words) > 1:
            if not _is_denied(sentence, name):
                yield RealName(name, _before(document, index, k))
            continue
        really = words.get("really", frozenset())
        while name.first - k <= BEHIND + 2 and k and (tokens[k].lex.lemma in be or tokens[k].lex.form in really):
            k -= 1
        while (
            k and tokens[k].lex.lemma not in words.get("person_names", ()) and tokens[k].lex.stop and name.first - k < 4
        ):
            k -= 1
        if not is_real_name(sentence, k) or any(t.before.strip(":'’ ") for t in tokens[k + 1 : name.first + 1]):
            continue
        if _is_denied(sentence, name):
            continue
        first = k - 1 if tokens[k - 1].lex.lemma in really else k
        owner = owner_of(sentence, names, k)
        if owner is not None and owner[1] <= first:
            inside = next((n for n in names if n.first < owner[1] and owner[0] < n.last), None)
            yield RealName(name, read_who(document, index, *owner, (inside,) if inside is not None else ()))
            continue
        lead = tokens[first - 1].lex.form if first else ""
        relative = lead in words.get("whose", ())
        if lead in language.possessives and not relative:
            yield RealName(name, read_who(document, index, first - 1, first))
        else:
            yield RealName(name, _before(document, index, first - 1 if relative else first, relative=relative))


def _is_denied(sentence: SentenceText, name: Name) -> bool:
    return bool(sentence.cues.modes[name.first - 1] & Mode.NEGATED)  # asked last: cues take long to find


def aliases(document: Document) -> Mapping[str, frozenset[str]]:
    """For the last words of names: those of the other names that an article has for the same one, as it says itself."""
    found: dict[str, frozenset[str]] | None = document.known.get("aliases")
    if found is None:
        pairs = [pair for i in range(len(document.sentences)) for pair in _same_ones(document, i)]
        found = document.known["aliases"] = {}
        for one, other in (*pairs, *((b, a) for a, b in pairs)):
            found[one] = found.get(one, frozenset()) | {other}
    return found


def _same_ones(document: Document, index: int) -> Iterator[tuple[str, str]]:
    for told in real_names(document, index):
        who = told.who
        lasts = [n.words[-1] for n in who.names] or list(who.meant) if who is not None else []
        for last in lasts if len(lasts) == 1 else ():
            yield last, told.name.words[-1]
    names, tokens = document.names[index], document.sentences[index].tokens
    words = document.language.attribution_words
    for name in names:
        k = name.first - 1
        if k < 1:
            continue
        performs = tokens[k].lex.form in words.get("under_name", ()) and tokens[k - 1].lex.lemma in words.get(
            "goes_by", ()
        )
        if tokens[k].lex.form in words.get("aka", ()) or performs:  # "Ida Petit, aka Vale", "who performs as Vale"
            before = next((n for n in reversed(names) if n.last <= k), None)
            if before is not None and k - before.last <= (BYNAME if performs else 0):
                yield before.words[-1], name.words[-1]
        elif tokens[k].lex.form in words.get("himself", ()) and tokens[k - 1].lex.key in words.get("naming", ()):
            slot = subject_of(document.sentences[index], names, k - 1)
            meant = {n.words[-1] for n in slot.names} or document.referents(index).get(slot.head, frozenset())
            for other in meant if len(meant) == 1 else ():
                if other:
                    yield other, name.words[-1]


def _before(document: Document, index: int, k: int, *, relative: bool = False) -> Who | None:
    """Who stands right before the bracket, comma or relative clause that opens at a word."""
    tokens, names = document.sentences[index].tokens, document.names[index]
    if k < 1 or not (relative or tokens[k].before.strip("'’-")):
        return None
    name = next((n for n in names if n.last == k), None)
    if name is None and relative:  # "Vale, the singer whose real name is"
        name = next((n for n in reversed(names) if n.last < k and "," in tokens[n.last].before), None)
        if name is not None and any(t.lex.finite or "," in t.before for t in tokens[name.last + 1 : k]):
            name = None
    first = name.first if name is not None and name.last == k else k - 1
    return read_who(document, index, first, k, (name,) if name is not None else ())
