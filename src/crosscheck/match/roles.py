"""Who does it and to whom it is done: the noun phrases around a verb, and whether those of claim and passage agree.

Without a parser: of the phrases before a verb the one that no preposition governs is its subject, what stands right
behind it is its object, and a passive or a cleft ("it was the boy who") turns the two round. Where that is not certain,
nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.align import Alignment
from crosscheck.match.link import POINTED, Link
from crosscheck.match.wording import Unit, Wording, has_done, is_nominal, names_of
from crosscheck.text.document import SentenceText
from crosscheck.text.names import Name
from crosscheck.text.refer import is_preposition
from crosscheck.text.slots import apposed_before, clause_start, group_start, is_passive, lead_of, owner_of, verb_in
from crosscheck.text.tokens import is_by

REACH = 24
"""How many words before a verb its subject is looked for."""

BY = 3
"""Within how many words of a passive the preposition stands that tells who did it."""

ANSWERED = 0.8
"""From which strength on somebody of the claim is taken to be somebody of the passage."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The words of who does what a verb says, and of what it is done to; none where that is not seen.

    ``cleft`` is whether it is stressed that it is this one who does it ("it was the boy who"); ``by`` whether it is
    told behind a passive.
    """

    doer: frozenset[int] = frozenset()
    done_to: frozenset[int] = frozenset()
    cleft: bool = False
    by: bool = False


NO_ROLES = Roles()


def roles_of(sentence: SentenceText, names: Sequence[Name], first: int, last: int) -> Roles:
    """The roles around the verb at words ``first`` to ``last`` (exclusive)."""
    tokens, language = sentence.tokens, sentence.language
    verb = verb_in(sentence, first, last)
    lex = tokens[verb].lex
    if not lex.verb or is_nominal(sentence, verb) or lex.lemma in language.be_lemmas:
        return NO_ROLES
    led = language.determiners | language.possessives
    if lex.form == lex.lemma and lead_of(sentence, verb) in led and not _takes_object(sentence, verb + 1):
        return NO_ROLES  # "Kardex's product launch"
    at = next((k for k in range(verb + 1, min(verb + 1 + BY, len(tokens))) if is_by(tokens, k, language)), -1)
    if any(tokens[k].before.strip("'’\"«»“” ") for k in range(verb + 1, at + 1)):
        at = -1
    start = group_start(sentence, verb)
    before, cleft = _before(sentence, names, start)
    if is_passive(sentence, verb):
        if at > 0 and tokens[at - 1].lex.form in language.negative_words:  # "not by the council but by Roux"
            at = next((k for k in range(at + 1, len(tokens)) if tokens[k].lex.form in language.passive_by), -1)
        by = _phrase(sentence, at + 1) if at >= 0 else frozenset()
        helped = any(t.lex.lemma in language.be_lemmas for t in tokens[start:verb])
        return Roles(by, before if helped else frozenset(), False, bool(by))
    bare = lex.form == lex.lemma and not any(t.lex.finite for t in tokens[start:verb])
    if at >= 0 or (bare and (bool(language.particles) or tokens[verb - 1].lex.form in language.amount_words["to"])):
        return NO_ROLES  # an infinitive has its subject elsewhere
    return Roles(before, _phrase(sentence, max(last, verb + 1)), cleft)


def _takes_object(sentence: SentenceText, k: int) -> bool:
    """Whether an article, a possessive or a name begins at word ``k``, as what a verb is done to does."""
    if k >= len(sentence.tokens) or sentence.tokens[k].before.strip("'’-\"«“"):
        return False
    small = sentence.language.determiners | sentence.language.possessives
    return sentence.tokens[k].capital or sentence.tokens[k].lex.form in small


def _phrase(sentence: SentenceText, start: int) -> frozenset[int]:
    """The words of the noun phrase that begins at word ``start``, with what "and" joins to it; none where none does."""
    tokens, language = sentence.tokens, sentence.language
    small = language.determiners | language.possessives
    k = start
    while k < len(tokens) and language.is_inserted(tokens[k].lex) and not tokens[k].before.strip("'’-"):
        k += 1
    start = k
    while k < len(tokens) and not (k > start and tokens[k].before.strip("'’-")):
        lex = tokens[k].lex
        joined = lex.form in language.join_forms and k > start
        contracted = lex.form in language.contractions and lex.form not in small
        if (
            contracted
            or (lex.stop and lex.form not in small and not joined)
            or (lex.finite and not tokens[k].capital and k > start and not tokens[k - 1].lex.stop)
        ):
            break
        k += 1
    held = range(start, k)
    return frozenset(held) if any(not tokens[i].lex.stop for i in held) else frozenset()


def _before(sentence: SentenceText, names: Sequence[Name], end: int) -> tuple[frozenset[int], bool]:
    """The words of the subject of the verb whose group begins at word ``end``, and whether a cleft stresses it."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    if end <= 0:
        return frozenset(), False
    that = words.get("relatives", frozenset()) | words.get("that", frozenset())
    called: frozenset[int] = frozenset()
    if tokens[end - 1].lex.form in that and end > 1:
        end -= 1
        stressed = _stressed(sentence, end)
        if stressed or tokens[end].before.strip("'’"):
            return stressed, bool(stressed)  # "the mayor, who": of the last noun, or of one before it
    elif tokens[end].before.strip("'’-\"«»“” ") == ",":
        opened, inner = apposed_before(sentence, names, end)
        if opened <= 0:
            return frozenset(), False
        if inner is not None:  # "her manager, Greg Hollis, blamed", but "another farmer, Moses Reed, feeds"
            named = frozenset(range(inner.first, inner.last))
            led = _head(sentence, clause_start(sentence, opened), opened)
            known = led and tokens[min(led)].lex.form in language.definite | language.possessives
            return (named | led if known else named), False
        if any(t.lex.lemma in words.get("voices", ()) for t in tokens[opened:end]):
            called = frozenset(range(opened, end))  # "Jan Vogt, a spokesman for the council, said"
        end = opened
    elif tokens[end].before.strip("'’-"):
        return frozenset(), False
    head = _head(sentence, clause_start(sentence, end), end)
    apposed = next((n for n in names if head and n.first == min(head) and n.last == max(head) + 1), None)
    if apposed is not None and apposed.first > 1 and tokens[apposed.first].before == ",":
        # "the president of the club, Jan Vogt, 67, has resigned"
        led = _head(sentence, clause_start(sentence, apposed.first), apposed.first)
        known = led and tokens[min(led)].lex.form in language.definite | language.possessives
        if known and any(tokens[k].lex.role for k in led):
            called |= led
    return head | called, False


def _stressed(sentence: SentenceText, end: int) -> frozenset[int]:
    """The words before a relative pronoun at word ``end`` that a cleft stresses ("it was the boy who"), or none."""
    tokens, language = sentence.tokens, sentence.language
    be, opened = language.be_lemmas, end - 1
    while opened > max(0, end - REACH) and not tokens[opened].lex.finite and tokens[opened].lex.lemma not in be:
        opened -= 1
    if opened < 1 or tokens[opened].lex.lemma not in be:
        return frozenset()
    if tokens[opened - 1].lex.form not in language.attribution_words.get("cleft", ()):
        return frozenset()
    inside = range(opened + 1, end)
    return frozenset() if any(is_preposition(tokens[k].lex, language) for k in inside) else frozenset(inside)


def _head(sentence: SentenceText, start: int, end: int) -> frozenset[int]:
    """The words of the last noun phrase between two words that no preposition governs, with what "and" joins to it."""
    tokens, language = sentence.tokens, sentence.language
    small = (language.determiners | language.possessives) - {"'s"}
    phrases: list[tuple[int, int, bool]] = []
    k = start
    while k < end:
        lex = tokens[k].lex
        if is_preposition(lex, language) or (lex.form in language.contractions and lex.form not in small):
            governed = True
            k += 1
        else:
            governed = False
        first = k
        while (
            k < end
            and not is_preposition(tokens[k].lex, language)
            and not (tokens[k].lex.form in small and k > first and tokens[k - 1].lex.form not in language.join_forms)
        ):
            k += 1
        if k > first:
            phrases.append((first, k, governed))
        elif not governed:
            k += 1
    free = [
        (a, b)
        for a, b, governed in phrases
        if not governed and any(not t.lex.stop or t.lex.form in language.pronouns for t in tokens[a:b])
    ]
    return frozenset(range(*free[-1])) if free else frozenset()


@lru_cache(maxsize=1024)
def _claimed(wording: Wording) -> Roles:
    if wording.main is None:
        return NO_ROLES
    unit = wording.units[wording.main]
    return roles_of(
        wording.sentence,
        names_of(wording),
        unit.first,
        unit.last,
    )


@dataclass(frozen=True, slots=True)
class Compared:
    """What the roles of a passage are to those of a claim.

    ``other``: somebody else does it; ``exchanged``: the two have changed places by name, or where it is stressed
    who does it; ``sole``: it is stressed, or only one can have done it; ``doer``: who does it in the passage.
    """

    other: bool = False
    exchanged: bool = False
    sole: bool = False
    doer: str = ""


SAME = Compared()


def compare_roles(alignment: Alignment) -> Compared:
    """Whether the passage has somebody else do what the claim says, or those two the other way round."""
    wording, sentence = alignment.wording, alignment.sentence
    main = wording.main
    if main is None:
        return SAME
    verb = alignment.links[main]
    if verb.first < 0 or verb.opposite or verb.how == "converse" or has_done(wording):
        return SAME
    if verb.strength < ANSWERED and verb.how != "part":
        return SAME
    mine = _claimed(wording)
    if not mine.doer:
        return SAME
    theirs = roles_of(sentence, alignment.names, verb.first, verb.last)
    if not theirs.doer:
        return SAME
    doing, undergoing = _held(alignment, mine.doer), _held(alignment, mine.done_to)
    there = [(u, x) for u, x in doing if x.first >= 0]
    if not doing or any(_within(x, theirs.doer) for _, x in there):
        return SAME
    named = [n for n in alignment.names if n.first in theirs.doer]
    led = {label for u, _ in doing for label in u.kin}
    if any(not led.isdisjoint(wording.language.led.get(n.words[-1], ())) for n in named):
        return SAME  # who leads a nation acts for it
    told = sentence.said(min(theirs.doer), max(theirs.doer) + 1)
    passed = [(u, x) for u, x in undergoing if x.first >= 0 and _within(x, theirs.doer)]
    if passed and (not there or any(_within(x, theirs.done_to) for _, x in there)):
        names = all(any(u.kind == "name" for u, _ in several) for several in (passed, there))
        return Compared(True, names or theirs.cleft, theirs.cleft, told)
    told_of = [
        x
        for u, x in zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
        if u.kind == "word" and any(t.lex.role for t in wording.sentence.tokens[u.first : u.last])
    ]
    if there and any(x.first >= 0 and x.strength >= ANSWERED and _within(x, theirs.doer) for x in told_of):
        return Compared(True, False, theirs.cleft, told)  # "played a trick on her nephew", "her nephew played"
    if any(x.first < 0 < x.strength or x.how == POINTED for _, x in doing):
        return SAME  # whom the sentence does not name may be meant by a word that is not understood
    held = [x for u, x in there if u.kind == "name"] or [x for _, x in there if len(there) == len(doing)]
    animate = any(sentence.tokens[k].lex.role or sentence.tokens[k].lex.org_role for k in theirs.doer)
    if held and (named or (theirs.by and animate)):
        once = wording.is_one_of(main, "once_only")
        same = [x for _, x in undergoing if x.strength >= ANSWERED and _within(x, theirs.done_to)]
        joined = any(sentence.tokens[k].lex.form in sentence.language.join_forms for k in theirs.doer)
        sole = once and bool(same) and len(same) == len(undergoing) and not joined and bool(named)
        return Compared(True, False, theirs.cleft or sole, told)
    return SAME


def _within(link: Link, words: frozenset[int]) -> bool:
    return not words.isdisjoint(range(link.first, link.last))


def _held(alignment: Alignment, words: frozenset[int]) -> list[tuple[Unit, Link]]:
    """The units of a claim among some of its words that name somebody or something, with what answers them."""
    return [
        (u, x)
        for u, x in zip(alignment.wording.units, alignment.links, strict=True)
        if u.kind in ("name", "word") and not u.predicate and not words.isdisjoint(range(u.first, u.last))
    ]


def is_anothers_own(alignment: Alignment) -> bool:
    """Whether the claim is of somebody's manager, and the passage of that of whoever acts there ("Belde, beaten by
    Kardex, sacked its manager").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if not main or alignment.links[main].first < 0:
        return False
    others = []  # what answers those to whom the claim's somebody belongs, where the passage has one's own
    for unit, link in zip(wording.units, alignment.links, strict=True):
        role = any(t.lex.role for t in wording.sentence.tokens[unit.first : unit.last])
        if unit.kind != "word" or unit.predicate or link.first < 0 or not role:
            continue
        owner = owner_of(wording.sentence, names_of(wording), unit.first)
        if owner is None or lead_of(sentence, link.first) not in sentence.language.possessives - {"'s"}:
            continue
        others.append(
            [x for u, x in zip(wording.units, alignment.links, strict=True) if u.first < owner[1] and owner[0] < u.last]
        )
    if not any(others):
        return False
    verb = alignment.links[main]
    doer = roles_of(sentence, alignment.names, verb.first, verb.last).doer
    by_name = any(n.first in doer for n in alignment.names)
    return by_name and any(owners and all(x.first >= 0 and not _within(x, doer) for x in owners) for owners in others)


def is_of_another_thing(alignment: Alignment) -> bool:
    """Whether the opposite of the claim's verb is said of a thing that is not its subject, which only another sentence
    has ("the road is closed"; "the market opens on Saturday").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if not main or alignment.links[main].first < 0 or not alignment.links[main].opposite:
        return False
    tokens, verb = sentence.tokens, alignment.links[main]
    at = verb_in(sentence, verb.first, verb.last)
    acting = [x for u, x in zip(wording.units[:main], alignment.links, strict=False) if not u.predicate]
    if not tokens[at].lex.verb or is_nominal(sentence, at) or not acting or any(x.first >= 0 for x in acting):
        return False
    before = _before(sentence, alignment.names, group_start(sentence, at))[0]
    told = [tokens[k].lex for k in before if not tokens[k].lex.stop]
    bodies = sentence.language.bodies
    return bool(told) and not any(lex.role or lex.org_role or lex.lemma in bodies for lex in told)
