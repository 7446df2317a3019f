"""Whether a passage tells the same direction of the same thing as a claim: "raises the risk of", "a lower risk of".

The words that tell a direction need not be opposites by the lists, nor of one class: a verb ("reduces strokes"), a noun
("a rise in strokes"), a comparison ("fewer strokes than"). What counts is of what they are said. "No effect on" is
a direction denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.match.link import NONE, Link
from crosscheck.match.wording import Unit, Wording, is_nominal
from crosscheck.text.cues import Mode
from crosscheck.text.direction import (
    AXES,
    EFFECT,
    REACH,
    Direction,
    amount_of,
    distance,
    find_directions,
    find_measures,
)
from crosscheck.text.document import SentenceText
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import Language
from crosscheck.text.measures import dimension
from crosscheck.text.tokens import Token

SAME_WAY, OTHER_WAY, SOME_EFFECT = 0.75, 0.85, 0.45
"""How far a direction is answered by the same one, by the opposite one, and by an effect of which none is told."""

SAME_DIRECTION, OTHER_DIRECTION, AN_EFFECT = "same direction", "other direction", "some effect"
DIRECTIONS = frozenset((SAME_DIRECTION, OTHER_DIRECTION, AN_EFFECT))
"""How a direction is answered."""

NEAR = 4
"""Within how many words of a comparative what it compares with begins, where only the passage compares."""

MANY = 2
"""From how many words on an expression that holds a direction says something else."""

ANSWERED = 0.5
"""From which strength on what a direction is said of is the same thing in both."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A direction of the claim, and where it is told."""

    direction: Direction
    about: tuple[int, ...]
    """The units that it can be said of, the likeliest first."""
    unit: int
    """The unit that tells it; -1 for a word of grammar ("more")."""


def _directions(sentence: SentenceText) -> tuple[Direction, ...]:
    return find_directions(sentence.tokens, sentence.phrases, sentence.language)


def _unit_at(units: Sequence[Unit], direction: Direction) -> int:
    return next((k for k, u in enumerate(units) if u.first < direction.last and direction.first < u.last), -1)


def _said_of(wording: Wording, direction: Direction, unit: int, skipped: frozenset[int]) -> tuple[int, ...]:
    """The units that a direction of the claim can be said of: what follows it, else what stands before it."""
    units, sentence = wording.units, wording.sentence
    span = direction.first, direction.last
    if unit >= 0:
        span = min(units[unit].first, direction.first), max(units[unit].last, direction.last)

    tokens, known = sentence.tokens, sentence.language.units
    # "has risen these last years": the years do not rise
    timed = {i for i, t in enumerate(tokens) if dimension(known.get(t.lex.form, "")) == "time"}
    timed |= {i - 1 for i in timed if i and not tokens[i - 1].lex.verb}

    def near(k: int, *, far: bool = False) -> bool:
        u = units[k]
        if k == unit or u.kind not in ("word", "name") or all(i in skipped for i in range(u.first, u.last)):
            return False
        if u.first in timed:
            return False
        gap = distance(sentence.tokens, skipped, span, (u.first, u.last))
        return gap is not None and (far or gap <= REACH)

    after = [k for k, u in enumerate(units) if u.first >= span[1]]
    stop = next((n for n, k in enumerate(after) if _apart(sentence, direction, span[1], units[k].first)), len(after))
    object_ = tuple(k for k in after[:stop] if near(k))
    if object_:
        return object_
    before = [k for k in reversed(range(len(units))) if units[k].last <= span[0] and near(k)]
    of = sentence.language.amount_words["of"] | sentence.language.adjunct_forms  # "sales at the mill"
    k = units[before[0]].first - 1 if before else 0
    while k > 0 and not tokens[k + 1].before and (not tokens[k].lex.stop or is_small(tokens[k], sentence.language)):
        k -= 1
    if len(before) > 1 and tokens[k].lex.form in of:
        heads = [n for n in reversed(range(len(units))) if units[n].last <= k and near(n, far=True)]
        beside = before[1:2] if units[before[0]].first - 1 == k else []
        # "le prestige de Kardex", "sales of the paper group": the standing, else Kardex
        return (*(heads or beside)[:1], before[0])
    return tuple(before[:1])


def is_small(token: Token, language: Language) -> bool:
    """Whether a word is an article, a determiner or a possessive."""
    return token.lex.form in language.determiners or token.lex.form in language.possessives


def _apart(sentence: SentenceText, direction: Direction, start: int, end: int) -> bool:
    """Whether a place, a time or a comparison begins between two words, which no change is said of.

    What rises "in" something does rise in it where it is a noun ("a rise in prices"), and not where it is a verb.
    """
    tokens, language = sentence.tokens, sentence.language
    verb = tokens[direction.first].lex
    helped = any(p.section == "modal" and p.end == direction.first for p in sentence.forms)
    # "jobs to be cut are in the north"
    helped = helped or (direction.first > 0 and tokens[direction.first - 1].lex.lemma in language.be_lemmas)
    spoken = verb.verb and (verb.finite or helped) and not is_nominal(sentence, direction.first)
    for k in range(start, end):
        form = tokens[k].lex.form
        if form in language.amount_words["than"] or form in language.join_forms or form in language.break_forms:
            return True
        if form in language.adjunct_forms and (spoken or form not in language.amount_words["about_change"]):
            return True
    return False


@lru_cache(maxsize=1024)
def _asked(wording: Wording) -> tuple[_Asked, ...]:
    out = []
    skipped = find_measures(wording.sentence.phrases)
    for direction in _directions(wording.sentence):
        if _counts(wording.sentence, direction):
            continue
        unit = _unit_at(wording.units, direction)
        about = _said_of(wording, direction, unit, skipped)
        if about:
            out.append(_Asked(direction, about, unit))
    return tuple(out)


def _counts(sentence: SentenceText, direction: Direction) -> bool:
    """Whether the word belongs to an amount ("more than 30")."""
    return any(q.first <= direction.first and direction.last <= q.last for q in sentence.quantities)


def _told(sentence: SentenceText, held: Link) -> bool:
    """Whether what answers a direction is a direction, or the same word."""
    if held.how not in (*_BY_LIST, "family", "synonym's family", "part"):
        return True
    return any(d.first < held.last and held.first < d.last for d in _directions(sentence))


_BY_LIST = ("antonym", "synonym", "entails")


def _far(sentence: SentenceText, held: Link, about: Link, skipped: frozenset[int]) -> bool:
    """Whether an opposite or a synonym of the direction is said of something else than what the claim's is said of."""
    if held.how not in _BY_LIST:
        return False
    if sentence.clause[held.first] != sentence.clause[about.first]:
        return True
    gap = distance(sentence.tokens, skipped, (held.first, held.last), (about.first, about.last))
    return gap is None or gap > 0


def _nearest(sentence: SentenceText, link: Link, skipped: frozenset[int], used: frozenset[int]) -> Direction | None:
    """The direction that is said of what answers the claim; none where two are as near that say otherwise."""
    clause = sentence.clause
    found = []
    for direction in _directions(sentence):
        if not used.isdisjoint(range(direction.first, direction.last)):
            continue
        if _counts(sentence, direction):
            continue
        if _apposed(sentence, link, direction):
            found.append((False, 0, True, direction))
            continue
        if clause[direction.first] != clause[link.first]:
            continue
        gap = distance(sentence.tokens, skipped, (direction.first, direction.last), (link.first, link.last))
        if gap is not None and gap <= REACH:
            # of two as near the one that stands before, since what falls or rises mostly follows
            bare = direction.sense == EFFECT and not sentence.cues.modes[direction.first] & Mode.NEGATED
            found.append((bare, gap, direction.first > link.first, direction))
    if not found:
        return None
    found.sort(key=lambda f: f[:3])
    best = found[0]
    rivals = [f[3].sense for f in found if f[:3] == best[:3]]
    return best[3] if len(set(rivals)) == 1 else None


def _apposed(sentence: SentenceText, link: Link, direction: Direction) -> bool:
    """Whether a rise or fall stands in apposition to a figure ("revenue of $27 million, a 1 percent gain")."""
    tokens, language = sentence.tokens, sentence.language
    k = link.last
    while k < direction.first and not tokens[k].before.strip("$€£'’"):
        lex = tokens[k].lex
        if not (lex.stop or lex.scale or lex.number is not None or lex.form[0].isdecimal() or lex.form in SIGNS):
            return False
        k += 1
    led = link.last < k < direction.first <= k + NEAR and tokens[k].before == ","
    return (
        led
        and tokens[k].lex.form in language.indefinite
        and not any(t.before.strip("-%'’") for t in tokens[k + 1 : direction.first + 1])
    )


def directed(wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> list[Link]:
    """The links, with each direction of the claim answered by what the passage tells of the same thing."""
    out = _lessened(wording, sentence, links)
    links = tuple(out)
    asked = _asked(wording)
    if not asked:
        return out
    turned: list[tuple[int, Link]] = []
    taken: frozenset[int] = frozenset()
    for one in asked:
        at = next((k for k in one.about if links[k].first >= 0 and links[k].strength >= ANSWERED), -1)
        held = links[one.unit] if one.unit >= 0 else NONE
        if held.how == "converse" and wording.units[one.unit].last - wording.units[one.unit].first > MANY:
            continue  # "lost its place as" is no fall, but what "overtook" says of the other
        whole = held.strength >= ANSWERED and (held.opposite or _told(sentence, held))
        if _says_more(wording, one) and not whole:
            # of "earn less" the one part is said, and what is told of that is told of the whole
            at, held = (one.unit if held.first >= 0 else -1), NONE
        if at < 0:
            if held.opposite and one.unit >= 0 and not any(links[k].first >= 0 for k in one.about):
                out[one.unit] = NONE
            continue
        others = (x for k, x in enumerate(links) if k != one.unit and x.first >= 0)
        used = taken.union(i for x in others for i in range(x.first, x.last))
        direction = _told_of(sentence, links[at], held, used)
        if direction is None:
            link = held
            if held.strength >= ANSWERED and _swapped(wording, sentence, links, one, held.last) != (
                held.how == "converse"
            ):
                link = replace(held, opposite=not held.opposite)
            if link.opposite != held.opposite or link.opposite:
                link = replace(link, how=OTHER_DIRECTION if link.opposite else SAME_DIRECTION)
        else:
            swapped = _swapped(wording, sentence, links, one, direction.last)
            u, x = wording.units[at], links[at]
            mine, told = one.direction.sense, direction.sense
            if mine != told:
                mine = amount_of(mine, wording.sentence.phrases, u.first, u.last)
                told = amount_of(told, sentence.phrases, x.first, x.last)
            link = _answer(mine, replace(direction, sense=told), x.opposite != swapped)
        if link.first < 0 or link is held:
            continue
        taken |= frozenset(range(link.first, link.last))
        if one.unit >= 0:
            out[one.unit] = link
            if direction is not None and links[at].opposite:
                out[at] = replace(links[at], opposite=False)
            if link.opposite:
                turned.append((one.unit, replace(link, opposite=False, how=SAME_DIRECTION)))
        elif link.opposite and not links[at].opposite:
            out[at] = replace(links[at], opposite=True, how=OTHER_DIRECTION)
            turned.append((at, links[at]))
    if len(turned) == 2:  # less of the one, more of the other: what was said the other way round
        for k, link in turned:
            out[k] = link
    return out


def _lessened(wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> list[Link]:
    """The links, with what the passage says to be less so turned round: "less attractive" is for "unattractive", and
    against "attract"; not "less attractive than", which may be attractive still.
    """
    out = list(links)
    tokens, language = sentence.tokens, sentence.language
    less = language.attribution_words.get("less", frozenset())
    than = language.amount_words["than"]
    for k, (unit, link) in enumerate(zip(wording.units, links, strict=True)):
        if unit.kind != "word" or link.first < 1 or link.last - link.first > 1 or tokens[link.first].before:
            continue
        mine = wording.sentence.tokens[unit.first - 1].lex.form if unit.first else ""
        theirs = tokens[link.first - 1].lex.form
        if mine in wording.language.attribution_words.get("less", ()) and link.opposite and theirs not in less:
            out[k] = replace(link, opposite=False, how=SAME_DIRECTION)  # "unattractive" for "less attractive"
            continue
        if theirs not in less or tokens[link.first].lex.finite:
            continue
        compared = any(t.lex.form in than for t in tokens[link.last : link.last + NEAR])
        if mine in wording.language.attribution_words.get("comparing", ()) or (compared and not link.opposite):
            continue
        out[k] = replace(link, opposite=not link.opposite, how=SAME_DIRECTION if link.opposite else OTHER_DIRECTION)
    return out


def _says_more(wording: Wording, one: _Asked) -> bool:
    """Whether the unit that tells the direction says something else, too ("earn less")."""
    if one.unit < 0:
        return False
    unit, measures = wording.units[one.unit], find_measures(wording.sentence.phrases)
    rest = set(range(unit.first, unit.last)) - set(range(one.direction.first, one.direction.last)) - measures
    return any(not wording.sentence.tokens[k].lex.stop for k in rest)


def _told_of(sentence: SentenceText, about: Link, held: Link, used: frozenset[int]) -> Direction | None:
    """The direction by which the passage answers, or nothing where what answers by the lists stands."""
    skipped = find_measures(sentence.phrases)
    direction = _nearest(sentence, about, skipped, used)
    if held.first >= 0 and not held.opposite and not _told(sentence, held):
        # "costs" for "expensive": what is told of the costs is told of it
        return _nearest(sentence, held, skipped, used) or direction
    if held.strength >= ANSWERED and not _far(sentence, held, about, skipped):
        elsewhere = held.how == "same" and sentence.clause[held.first] != sentence.clause[about.first]
        own = direction is not None and sentence.tokens[direction.first].lex.verb and direction.first > about.first
        # "to strengthen the mill, whose standing has fallen": what is said of the standing is that it fell
        return direction if elsewhere and own else None
    return direction


def _answer(mine: str, theirs: Direction, turned: bool) -> Link:
    if EFFECT not in (mine, theirs.sense) and not any({mine, theirs.sense} <= axis for axis in AXES):
        return NONE
    if mine == theirs.sense or mine == EFFECT:
        strength, how, opposite = SAME_WAY, SAME_DIRECTION, turned and mine != EFFECT
        if opposite:
            strength, how = OTHER_WAY, OTHER_DIRECTION
    elif theirs.sense == EFFECT:
        strength, how, opposite = SOME_EFFECT, AN_EFFECT, False
    else:
        opposite = not turned
        strength, how = (OTHER_WAY, OTHER_DIRECTION) if opposite else (SAME_WAY, SAME_DIRECTION)
    return Link(strength, how, theirs.first, theirs.last, opposite)


def _swapped(wording: Wording, sentence: SentenceText, links: Sequence[Link], one: _Asked, after: int) -> bool:
    """Whether the two that the claim compares have changed places in the passage's comparison.

    ``after`` is the end of the passage's direction.
    """
    mine = _compared(wording.sentence, one.direction.last, "than")
    theirs = _compared(sentence, after, "compared")
    if theirs < 0:
        return False
    pairs = [(u, x) for u, x in zip(wording.units, links, strict=True) if x.first >= 0 and x.strength >= ANSWERED]
    if mine < 0:  # "has fewer", "more in the other than in it"
        subject = [x.first < theirs for u, x in pairs if u.last <= one.direction.first]
        near = sentence.tokens[theirs].lex.form in sentence.language.amount_words["than"] and theirs - after <= NEAR
        return near and bool(subject) and not any(subject)
    first = [x.first < theirs for u, x in pairs if u.last <= mine and x.first != after - 1]
    second = [x.first < theirs for u, x in pairs if u.first > mine]
    return bool(second) and all(second) and not all(first)


def _compared(sentence: SentenceText, start: int, kind: str) -> int:
    """The word from ``start`` on behind which stands what something is compared with; -1 where there is none."""
    tokens, words = sentence.tokens, sentence.language.amount_words
    marks = words[kind]
    verb = start - 1 if start and tokens[start - 1].lex.lemma in words["exceeding"] else -1
    if verb >= 0:
        return verb  # "the north exceeds the south"
    if start > 1 and tokens[start - 1].lex.form == "as":
        marks |= {"as"}
    return next((k for k in range(start, len(tokens)) if tokens[k].lex.form in marks), -1)
