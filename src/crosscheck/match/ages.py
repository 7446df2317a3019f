"""How old whom an article says to be: "Lea Roux, 42,", "the 42-year-old", "the nurse, who turned 42".

A claim that only gives somebody's age is answered by whoever the age is given for, however he is told: by name, by a
noun, or by what points back at him; the age of his grandfather is not his.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.match.link import Link
from crosscheck.match.persons import (
    Who,
    called_behind,
    gender_of,
    is_anybody,
    is_place,
    is_somebody,
    read_who,
    subject_who,
)
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.quantity import Quantity, Role
from crosscheck.text.tokens import Token

DESCRIBED = 5
"""How many words at most describe somebody behind an age ("the 21-year-old Tampa massage therapist Lea Roux")."""

PREDICATED = 4
"""Within how many words before an age the verb stands that gives it to its subject."""

APPOSED = 6
"""How many words at most stand between a name and the age in its apposition."""


@dataclass(frozen=True, slots=True)
class Aged:
    """An age of a sentence, and whose it is."""

    amount: Quantity
    who: Who


def age_of(wording: Wording) -> tuple[int, int] | None:
    """The units of whom a claim only says how old he is, and of the age; None where it says anything else."""
    k = next((k for k, u in enumerate(wording.units) if u.quantity is not None and u.quantity.role is Role.AGE), -1)
    if k < 1 or any(u.kind in ("number", "date") for u in wording.units if u is not wording.units[k]):
        return None
    subject, age = wording.units[0], wording.units[k].quantity
    if age is None or subject.kind not in ("name", "word") or subject.predicate:
        return None
    tokens, language = wording.sentence.tokens, wording.language
    verbs = language.be_lemmas | language.have_lemmas
    before = [t.lex for t in tokens[max(0, age.first - PREDICATED) : age.first]]
    at = next((n for n in reversed(range(len(before))) if before[n].lemma in verbs), -1)
    if at < 0 or any(lex.finite and not lex.stop for lex in before[at + 1 :]) or wording.units[k + 1 :]:
        return None
    between = wording.units[1:k]
    if subject.kind == "name" and between:
        return None
    return _head(wording, between), k


def _head(wording: Wording, between: Sequence[Unit]) -> int:
    """The unit of the noun that a claim begins with ("The massage therapist is", "The woman who was attacked is")."""
    tokens, k = wording.sentence.tokens, 0
    for unit in between:
        if unit.predicate or unit.kind != "word" or unit.first != wording.units[k].last or tokens[unit.first].before:
            break
        k += 1
    return k


def ages_in(document: Document, index: int) -> Sequence[Aged]:
    """The ages that a sentence gives, each with whose it is."""
    ages = (q for q in document.sentences[index].quantities if q.role is Role.AGE)
    return document.found_in(
        index, "ages", lambda: (Aged(q, read_who(document, index, *_whose(document, index, q))) for q in ages)
    )


def his_age(
    wording: Wording, who: int, mine: Quantity, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Aged | None, bool]:
    """The age that a sentence gives for whom a claim gives one, the same one first; None, and whether the ages of the
    sentence are all somebody else's, where it gives none.

    ``answer``: what answers in the sentence whom the claim is about; ``keys``: the last words of the names by which the
    article calls him.
    """
    unit, told = wording.units[who], ages_in(document, index)
    his = [
        a for a in told if a.who.is_meant_by(unit, answer, document, keys) or _is_only_such(a, unit, wording, document)
    ]
    if his:
        return next((a for a in his if mine.agrees(a.amount)), his[0]), False
    return None, unit.kind == "name" and all(a.who.known or a.who.owned for a in told)


def _is_only_such(aged: Aged, unit: Unit, wording: Wording, document: Document) -> bool:
    """Whether an age is that of "the woman" of a claim: of the one person of whom an article says how old she is."""
    noun = wording.sentence.tokens[unit.first].lex
    if unit.kind != "word" or unit.last - unit.first > 1 or not is_anybody(noun, wording.language):
        return False
    gender = gender_of(noun.lemma, wording.language)
    told = (a for i in range(len(document.sentences)) for a in ages_in(document, i))
    like = [a for a in told if not a.who.gender or not gender or a.who.gender == gender]
    return aged in like and len({a.amount.value for a in like}) == 1


def _whose(document: Document, index: int, age: Quantity) -> tuple[int, int, Sequence[Name]]:
    """The words for whom an age is given, and his names among them or beside them."""
    sentence, names = document.sentences[index], document.names[index]
    people = [n for n in names if not is_place(document, n)]
    tokens = sentence.tokens
    end = _described_to(sentence, names, people, age)
    named = next((n for n in people if n.first == end and not tokens[end].before.strip()), None)
    if named is None:
        named = next((n for n in people if is_aged_after(age, n.last, sentence)), None)
    if named is not None:
        return named.first, named.last, (named,)
    if age.first and tokens[age.first].before == "," and not tokens[age.first - 1].lex.stop and _shut(tokens, age.last):
        return age.first - 1, age.first, ()
    verb = _verb_before(sentence, age)
    who = subject_who(document, index, verb) if verb >= 0 else None
    if who is not None:
        return who.first, who.last, who.names
    apposed = next(
        (n for n in people if n.first == end and tokens[end].before == "," and _shut(tokens, n.last)), None
    ) or called_behind(sentence, people, end)
    return age.first, end, (apposed,) if apposed is not None else ()


def _described_to(sentence: SentenceText, names: Sequence[Name], people: Sequence[Name], age: Quantity) -> int:
    """Where the words end that tell behind an age who is so old, a name aside."""
    tokens, end = sentence.tokens, age.last
    places = [n for n in names if n not in people]
    while end < len(tokens) and end - age.last < DESCRIBED:
        lex, comma = tokens[end].lex, tokens[end].before.strip("-'’. ")
        if comma and not (comma == "," and any(n.first == end for n in places) and any(n.last == end for n in places)):
            break  # "the 21-year-old Tampa, Fla. nurse"
        if lex.stop or (lex.finite and not lex.role) or any(n.first == end for n in people):
            break
        if end > age.last and is_somebody(tokens[end - 1].lex, sentence.language) and not tokens[end].capital:
            break
        end += 1
    return end


def _shut(tokens: Sequence[Token], last: int) -> bool:
    """Whether a mark stands before word ``last``, or nothing at all."""
    return last >= len(tokens) or bool(tokens[last].before.strip("-'’"))


def _verb_before(sentence: SentenceText, age: Quantity) -> int:
    """The verb that gives its subject an age, -1 where there is none ("is 42", "celebrated her 42nd birthday")."""
    tokens, language = sentence.tokens, sentence.language
    told = language.amount_words["celebrating"] | language.be_lemmas | language.have_lemmas
    for k in range(age.first - 1, max(-1, age.first - 1 - PREDICATED), -1):
        if tokens[k + 1].before.strip("'’"):
            return -1
        lex = tokens[k].lex
        if lex.lemma in told and lex.finite:
            return k
        if not lex.stop and not lex.form.endswith(language.adverb_endings or ("\0",)) and not lex.verb:
            return -1
    return -1


def is_aged_after(age: Quantity, last: int, sentence: SentenceText) -> bool:
    """True for the age behind what ends before a word ("Anne Roux, 42,", "Anne Roux, a 42-year-old sculptor")."""
    gap = age.first - last
    if age.role is not Role.AGE or gap < 0:
        return False
    tokens, relatives = sentence.tokens, sentence.language.attribution_words["relatives"]
    if gap <= 1:
        return not gap or tokens[last].lex.form not in sentence.language.possessives
    told = tokens[last].lex.form in relatives and gap <= APPOSED
    if told and any(t.lex.lemma in sentence.language.amount_words["celebrating"] for t in tokens[last : age.first]):
        return True  # "Roux, who celebrated her 21st birthday"
    return (
        gap <= APPOSED
        and tokens[last].before == ","
        and not any(t.before or t.capital or t.lex.finite for t in tokens[last + 1 : age.first + 1])
    )
