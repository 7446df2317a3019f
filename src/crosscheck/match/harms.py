"""Whether somebody came to harm: "escaped unhurt", "suffered cuts and bruises", "her injuries", "sans une égratignure".

Who is told to have been hurt is told so in many words, each of another kind of wound; whoever came away unhurt has none
of them. A claim of either is answered by whatever a sentence tells of the same person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.persons import Who, read_who, subject_who
from crosscheck.match.wording import Wording, is_nominal
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.slots import group_start, is_passive, owner_of

BEFORE = 7
"""Within how many words before a wound stands the verb by which somebody has it ("suffered deep cuts and bruises")."""

OBJECT = 3
"""Within how many words behind a verb of wounding stands who is wounded."""


@dataclass(frozen=True, slots=True)
class Harm:
    """That somebody was hurt, or was not, by the words ``first`` to ``last``."""

    who: Who
    hurt: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a claim says of somebody's health: the unit for him, those for it, and whether he was hurt."""

    who: int
    told: tuple[int, ...]
    hurt: bool
    plain: bool
    """Whether it is said in words for any harm: who broke a leg was hurt, who was hurt need not have broken one."""


@lru_cache(maxsize=1024)
def harm_of(wording: Wording) -> Claimed | None:
    """Whether a claim says that somebody was hurt, or was not; None where it says more than that, or anything else."""
    units, sentence = wording.units, wording.sentence
    if len(units) < 2 or sentence.cues.has(UNREAL | Mode.DENIED) or units[0].kind not in ("name", "word"):
        return None
    states = list(_states(sentence))
    start = next((k for k, u in enumerate(units) if u.predicate), len(units))
    who = start - 1
    if not states or who < 0 or units[who].kind not in ("name", "word") or len({hurt for _, hurt in states}) > 1:
        return None
    told = tuple(k for k in range(start, len(units)) if _is_of_health(wording, k))
    rest = [u for k, u in enumerate(units) if k >= start and k not in told]
    if not told or any(u.kind != "word" or u.predicate or u.first < units[told[-1]].first for u in rest):
        return None
    plain = all(_is_one_of(sentence, k, "hurting", "wounds", "unhurt") for k, _ in states)
    return Claimed(who, told, states[0][1], plain)


def harms_in(document: Document, index: int) -> Sequence[Harm]:
    """Whom a sentence tells to have been hurt, or not to have been."""
    return document.found_in(index, "harms", lambda: _harms(document, index))


def compare_harms(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Harm, bool] | None:
    """What a sentence tells of the health of whom the claim means, and whether it is the same; None where nothing.

    ``answer``: what answers in the sentence whom the claim means; ``keys``: the last words of the names by which the
    article calls him.
    """
    claimed = harm_of(wording)
    if claimed is None:
        return None
    unit = wording.units[claimed.who]
    for theirs in harms_in(document, index):
        if theirs.hurt and claimed.hurt and not claimed.plain:
            continue
        if theirs.who.is_meant_by(unit, answer, document, keys):
            return theirs, theirs.hurt == claimed.hurt
    return None


def _is_one_of(sentence: SentenceText, k: int, *lists: str) -> bool:
    lex, words = sentence.tokens[k].lex, sentence.language.attribution_words
    return any(lex.lemma in words.get(key, ()) or lex.form in words.get(key, ()) for key in lists)


def _is_of_health(wording: Wording, k: int) -> bool:
    """Whether all words of a unit of a claim tell how somebody came away."""
    sentence, unit = wording.sentence, wording.units[k]
    keys = ("hurting", "wounding", "wounds", "wound_kinds", "unhurt", "suffering", "coming_away")
    return unit.kind == "word" and all(
        sentence.tokens[i].lex.stop or _is_one_of(sentence, i, *keys) for i in range(unit.first, unit.last)
    )


def _states(sentence: SentenceText) -> Iterator[tuple[int, bool]]:
    """The words of a sentence by which somebody is hurt or is not, and which."""
    tokens, modes = sentence.tokens, sentence.cues.modes
    for k in range(len(tokens)):
        unsaid = modes[k] & (UNREAL | Mode.DENIED | Mode.DOUBTED)
        if unsaid:
            continue
        negated = bool(modes[k] & Mode.NEGATED)
        if _is_one_of(sentence, k, "unhurt"):
            yield k, negated
        elif _is_one_of(sentence, k, "hurting", "wounding") and _is_done(sentence, k):
            yield k, not negated
        elif _is_one_of(sentence, k, "wounds", "wound_kinds") and (verb := _governing(sentence, k)) >= 0:
            spared = _is_one_of(sentence, verb, "sparing") and not any(
                t.lex.form in sentence.language.attribution_words.get("with", ()) for t in tokens[verb + 1 : k]
            )
            if spared and any(not t.lex.stop for t in tokens[verb + 1 : k]):
                continue  # "escaped serious injury" may have had others
            yield k, not (negated or spared)


def _is_done(sentence: SentenceText, k: int) -> bool:
    """Whether a verb of wounding is one that is told of, and no noun."""
    lex = sentence.tokens[k].lex
    return (lex.verb and not is_nominal(sentence, k) and lex.form != lex.lemma) or is_passive(sentence, k)


def _governing(sentence: SentenceText, k: int) -> int:
    """The verb by which somebody has a wound, -1 where there is none."""
    for i in range(k - 1, max(-1, k - 1 - BEFORE), -1):
        if sentence.tokens[i + 1].before.strip("'’-,"):
            return -1
        if _is_one_of(sentence, i, "suffering", "sparing", "coming_away") and sentence.tokens[i].lex.verb:
            return i
        if sentence.tokens[i].lex.finite and not sentence.tokens[i].lex.stop:
            return -1
    return -1


def _subject(document: Document, index: int, verb: int) -> Who | None:
    """Who a verb is said of; of one that goes on with "and" who the verb before it is said of."""
    sentence = document.sentences[index]
    who, start = subject_who(document, index, verb), group_start(sentence, verb)
    if who is not None or start < 2 or sentence.tokens[start - 1].lex.form not in sentence.language.join_forms:
        return who
    before = next((k for k in range(start - 2, -1, -1) if sentence.tokens[k].lex.finite), -1)
    return subject_who(document, index, before) if before > 0 else None


def _harms(document: Document, index: int) -> Iterator[Harm]:
    sentence, names = document.sentences[index], document.names[index]
    tokens, language = sentence.tokens, sentence.language
    for k, hurt in _states(sentence):
        verb = k
        if _is_one_of(sentence, k, "wounds", "wound_kinds"):
            verb = _governing(sentence, k)
        elif _is_one_of(sentence, k, "unhurt"):
            verb = next((i for i in range(k - 1, max(-1, k - 1 - BEFORE), -1) if tokens[i].lex.verb), -1)
        elif not is_passive(sentence, k):
            behind = range(k + 1, min(len(tokens), k + 1 + OBJECT))
            named = next((n for n in names if n.first in behind), None)
            pointing = next((i for i in behind if tokens[i].lex.form in language.pronouns), -1)
            if named is not None:
                yield Harm(read_who(document, index, named.first, named.last, (named,)), hurt, k, k + 1)
            elif pointing >= 0:
                yield Harm(read_who(document, index, pointing, pointing + 1), hurt, k, k + 1)
            continue
        who = _subject(document, index, verb) if verb >= 0 else None
        if who is not None:
            yield Harm(who, hurt, min(verb, k), max(verb, k) + 1)
    for k in range(1, len(tokens)):
        if not _is_one_of(sentence, k, "wounds") or sentence.cues.modes[k] & (Mode.NEGATED | UNREAL):
            continue
        if tokens[k - 1].lex.form in language.possessives:
            yield Harm(read_who(document, index, k - 1, k), True, k, k + 1)
        elif (owner := owner_of(sentence, names, k)) is not None:
            named = next((n for n in names if n.first == owner[0]), None)
            yield Harm(read_who(document, index, *owner, (named,) if named is not None else ()), True, k, k + 1)
