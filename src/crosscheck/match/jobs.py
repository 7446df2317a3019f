"""What somebody is by trade or office, as an article describes him: "Ida Petit, deputy head of the bank, said".

Who is described as a spokesman or a deputy is so by his work: he is hardly the head of another body, nor of the same.
Of those who own, found or lead something that cannot be said: they may lead several.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.offices import is_past
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.refer import PERSON

LONG = 10
"""Of how many words at most a description is."""

SAME = 0.5
"""From which strength on a word of the claim's office is in the description."""

NAMED = 0.9
"""From which strength on a name is taken for the claim's."""


@dataclass(frozen=True, slots=True)
class Job:
    """By words ``first`` to ``last``, what the bearer of a name is; ``at`` is the noun for it."""

    name: Name
    at: int
    first: int
    last: int


@lru_cache(maxsize=1024)
def job_of(wording: Wording) -> Sequence[int]:
    """The units by which a claim says what the one with whose name it begins is, of what; none for another claim."""
    units, main, words = wording.units, wording.main, wording.language.attribution_words
    if main != 1 or units[0].kind != "name" or (len(units) < 3 and units[1].last - units[1].first < 3):
        return ()
    if wording.sentence.cues.has(Mode.NEGATED | Mode.DENIED | UNREAL):
        return ()
    tokens, be = wording.sentence.tokens, wording.language.be_lemmas
    holds = _leads(wording) or wording.is_one_of(1, "sole_offices") or wording.is_one_of(1, "by_trade")
    past = any(t.lex.form in words.get("former", ()) or t.lex.lemma in words.get("filling_in", ()) for t in tokens)
    joined = any(t.lex.form in wording.language.join_forms for t in tokens)
    verbs = (k for k in range(units[0].last, units[1].last) if tokens[k].lex.verb or tokens[k].lex.lemma in be)
    was = any(is_past(wording.sentence, k) for k in verbs)
    return range(1, len(units)) if holds and not (past or joined or was) else ()


def _leads(wording: Wording) -> bool:
    """Whether a claim has somebody be at the head of something ("runs the bank", "est le numéro un de la banque")."""
    unit, tokens = wording.units[1], wording.sentence.tokens
    if any(wording.is_one_of(1, key) for key in ("leading_verbs", "leading")):
        return True
    return any(t.lex.number == 1 for t in tokens[unit.first : unit.last])


def jobs_in(document: Document, index: int) -> Sequence[Job]:
    """What a sentence says in describing them that people are by their work."""
    return document.found_in(index, "jobs", lambda: _jobs(document, index)) if document.names[index] else ()


def describes(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence describes the one with whose name a claim begins by his work."""
    last = wording.units[0].words[-1:]
    return any(job.name.words[-1:] == last for job in jobs_in(document, index))


def other_job(wording: Wording, links: Sequence[Link], document: Document, index: int) -> Job | None:
    """What a sentence says that somebody is by his work, where a claim says that he is something else, and the article
    nowhere has that of him.
    """
    units = job_of(wording)
    if not units or links[0].strength < NAMED:
        return None
    for job in jobs_in(document, index):
        if not (job.name.first <= links[0].first < job.name.last):
            continue
        if _is_promoted(wording, document):
            return None
        same = [k for k in units if job.first <= links[k].first < job.last and links[k].strength >= SAME]
        if any(k != units[0] for k in same):
            return job if _is_below(wording, document, index, job) else None
        return None if _is_told_so(wording, document) else job
    return None


def _is_promoted(wording: Wording, document: Document) -> bool:
    """Whether an article tells that somebody takes another post, or fills in one ("assure l'intérim")."""
    words = document.language.attribution_words
    taking = frozenset[str]().union(*(words.get(key, ()) for key in ("appointing", "holding", "filling_in")))
    return any(t.lex.lemma in taking for i in _with_him(wording, document) for t in document.sentences[i].tokens)


def _is_below(wording: Wording, document: Document, index: int, job: Job) -> bool:
    """Whether somebody leads a body in a claim of which the description has him second ("deputy head of the bank")."""
    second = document.language.attribution_words.get("seconds", frozenset())
    tokens = document.sentences[index].tokens
    if any(t.lex.lemma in second for t in wording.sentence.tokens):
        return False
    return _leads(wording) and any(t.lex.lemma in second for t in tokens[job.first : job.last])


def bearer_told(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[Job, bool] | None:
    """Who a sentence says has the work of which a claim names the one who does it ("the bank's spokesman is called Ida
    Petit"), and whether it is the same one; None where it names nobody for all that the claim says of it.
    """
    units, main = wording.units, wording.main
    if not main or main + 2 != len(units) or units[-1].kind != "name" or not wording.is_one_of(main, "naming"):
        return None
    if not wording.is_one_of(0, "by_trade"):
        return None
    for job in jobs_in(document, index):
        if all(job.first <= x.first < job.last and x.strength >= SAME for x in links[:main]):
            return job, job.name.words[-1] == units[-1].words[-1]
    return None


def _is_told_so(wording: Wording, document: Document) -> bool:
    """Whether a sentence of the article has the claim's person and all of what it says that he is of."""
    bodies = [u for u in wording.units[2:] if u.kind in ("name", "word")] or [wording.units[1]]
    where = document.where
    several = [{i for key in (*u.answers, *(f"~{w}" for w in u.words)) for i in where.get(key, ())} for u in bodies]
    return any(all(i in spots for spots in several) for i in _with_him(wording, document))


def _with_him(wording: Wording, document: Document) -> Collection[int]:
    """The sentences of an article that have the last name of the claim's person."""
    return document.where.get("~" + wording.units[0].words[-1], ())


def _jobs(document: Document, index: int) -> Iterator[Job]:
    sentence, kinds = document.sentences[index], document.cast.kinds
    words = sentence.language.attribution_words
    by_trade, former = words.get("by_trade", frozenset()), words.get("former", frozenset())
    for name in document.names[index]:
        if kinds.get(name.words[-1]) != PERSON:
            continue
        for span in filter(None, (_behind(sentence, name), _before(sentence, name))):
            at = next((k for k in range(*span) if sentence.tokens[k].lex.lemma in by_trade), -1)
            if at >= 0 and not any(t.lex.form in former for t in sentence.tokens[max(0, span[0] - 1) : span[1]]):
                yield Job(name, at, *span)
                break


def _behind(sentence: SentenceText, name: Name) -> tuple[int, int] | None:
    """The words between commas behind a name ("Ida Petit, deputy head of the bank,")."""
    tokens, start = sentence.tokens, name.last
    if start >= len(tokens) or tokens[start].before != ",":
        return None
    end = start + 1
    while end < len(tokens) and end - start < LONG and not tokens[end].before.strip("'’- "):
        if tokens[end].lex.form in sentence.language.join_forms:
            return None
        end += 1
    return start, end


def _before(sentence: SentenceText, name: Name) -> tuple[int, int] | None:
    """The words right before a name that a determiner opens ("the deputy head of the bank, Ida Petit")."""
    tokens, language = sentence.tokens, sentence.language
    k, end = name.first - 1, name.first
    if k < 0 or tokens[name.first].before not in ("", ","):
        return None
    while k >= 0 and end - k <= LONG:
        if k + 1 < end and tokens[k + 1].before.strip("'’-"):
            return None
        lex = tokens[k].lex
        if lex.finite and not lex.role:
            return None
        if lex.form in language.definite and k + 1 < end and tokens[k + 1].lex.role:
            return k + 1, end
        k -= 1
    return None
