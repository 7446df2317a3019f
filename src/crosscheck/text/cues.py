"""What is done to the words of a sentence: negated, denied, asked for, wanted, supposed, questioned, doubted.

Each word gets a set of flags. The scope of a cue is found from punctuation, conjunctions and the word's side of
the cue, without a parser (the cue-and-scope view of negation follows Morante and Blanco, *SEM 2012; the classes
of veridicality follow Saurí and Pustejovsky, FactBank, 2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntFlag

from crosscheck.text.language import Language, Phrase
from crosscheck.text.tokens import Token, clauses, quoted


class Mode(IntFlag):
    """How a word stands towards the facts."""

    NONE = 0
    NEGATED = 1
    DENIED = 2
    ASKED = 4
    WANTED = 8
    ATTEMPTED = 16
    POSSIBLE = 32
    FUTURE = 64
    SUPPOSED = 128
    QUESTION = 256
    BELIEVED = 512
    HEDGED = 1024
    DISTANCED = 2048
    DEBUNKED = 4096
    QUOTED = 8192
    ONLY = 16384
    DOUBTED = 32768


UNREAL = Mode.ASKED | Mode.WANTED | Mode.POSSIBLE | Mode.FUTURE | Mode.SUPPOSED | Mode.QUESTION | Mode.ATTEMPTED
"""What is said so is not said to be the case."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or expression that changes how others stand: its kind, its words, and the words it governs."""

    kind: str
    first: int
    last: int
    scope: tuple[int, int]
    text: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The flags of each word of a sentence, its clauses, and the cues they come from."""

    modes: tuple[Mode, ...]
    clause: tuple[int, ...]
    cues: tuple[Cue, ...]
    question: bool


_FORWARD = {
    "ask": Mode.ASKED,
    "want": Mode.WANTED,
    "attempt": Mode.ATTEMPTED,
    "belief": Mode.BELIEVED,
    "doubt": Mode.DOUBTED,
    "hypothetical": Mode.SUPPOSED,
    "distance": Mode.DISTANCED,
}
_STRONG = frozenset(".;:!?…")


def _phrase_text(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    return text[tokens[first].start : tokens[last - 1].end]


def _scope_right(tokens: Sequence[Token], start: int, contrast: frozenset[int]) -> int:
    """The end of what an operator at ``start - 1`` governs: strong punctuation or a contrasting conjunction."""
    for j in range(start, len(tokens)):
        if j > start and (j in contrast or any(mark in _STRONG for mark in tokens[j].before)):
            return j
    return len(tokens)


def _clause_end(clause: Sequence[int], start: int) -> int:
    j = start
    while j < len(clause) and clause[j] == clause[start]:
        j += 1
    return j


def _clause_start(clause: Sequence[int], start: int) -> int:
    j = start
    while j > 0 and clause[j - 1] == clause[start]:
        j -= 1
    return j


def _negations(
    text: str, tokens: Sequence[Token], language: Language, phrases: Sequence[Phrase], clause: Sequence[int]
) -> list[tuple[str, int, int, int, int]]:
    """Negation cues as (kind, first, last, scope start, scope end).

    A French "ne" and the word that answers it are one cue; "ne ... que" restricts and does not negate; of two
    negations in one clause the second takes the first back.
    """
    out: list[tuple[str, int, int, int, int]] = []
    false = [(p.start, p.end) for p in phrases if p.section == "negation.false"]
    inside = {k for s, e in false for k in range(s, e)}
    words = {p.start for p in phrases if p.section == "negation.words"}
    determiners = {p.start for p in phrases if p.section == "negation.determiners"}
    pronouns = {p.start for p in phrases if p.section == "negation.pronouns"}
    answered: set[int] = set()
    for i, token in enumerate(tokens):
        if token.lex.form not in language.particles or i in inside:
            continue
        reach = min(len(tokens), i + 9)
        answers = []
        only = None
        for j in range(i + 1, reach):
            if any(mark in _STRONG for mark in tokens[j].before):
                break
            if tokens[j].lex.form in language.particles:
                break
            if j in words or j in determiners or j in pronouns:
                answers.append(j)
                continue
            if tokens[j].lex.form in language.restrictive_words and not answers:
                only = j
                break
            if answers and j - answers[-1] > 3:
                break
        # the subject can be the negation ("aucun pays n'a", "personne ne", "ni l'un ni l'autre ne")
        before = [j for j in range(max(0, i - 6), i) if (j in determiners or j in pronouns) and clause[j] == clause[i]]
        if answers or before:
            start, end = (min(before) if before else i), _clause_end(clause, (answers or [i])[-1])
            out.append(("negation", i, (answers or [i])[-1] + 1, start, max(end, (answers or [i])[-1] + 1)))
            answered.update(answers, before)
        elif only is not None:
            out.append(("restriction", i, only + 1, only, _clause_end(clause, only)))
        elif i + 1 < len(tokens) and tokens[i + 1].lex.lemma in language.bare_negated:
            out.append(("negation", i, i + 1, i, _clause_end(clause, i)))
    for i, token in enumerate(tokens):
        if i in answered or i in inside:
            continue
        if i in words and (not language.particles or token.lex.form in language.lone_negations):
            start = i
            while start > 0 and clause[start - 1] == clause[i] and i - start < 2:
                start -= 1
            out.append(("negation", i, i + 1, start, _clause_end(clause, i)))
        elif (i in determiners or i in pronouns) and not language.particles:
            start = _clause_start(clause, i)
            out.append(("negation", i, i + 1, start, _clause_end(clause, i)))
        elif i in determiners:
            out.append(("negation", i, i + 1, i, min(_clause_end(clause, i), i + 5)))
    return out


def find_cues(text: str, tokens: Sequence[Token], language: Language, forms: Sequence[Phrase], phrases: Sequence[Phrase], question: bool) -> Cues:
    """The cues of one sentence and what they do to each word.

    ``forms`` and ``phrases`` are what the language's two tables find in the sentence; ``question`` is whether it
    ends in a question mark.
    """
    n = len(tokens)
    clause = clauses(tokens, language.break_forms, language.join_forms)
    modes = [Mode.NONE] * n
    cues: list[Cue] = []

    def mark(kind: str, first: int, last: int, lo: int, hi: int, mode: Mode) -> None:
        cues.append(Cue(kind, first, last, (lo, hi), _phrase_text(text, tokens, first, last)))
        for k in range(max(lo, 0), min(hi, n)):
            modes[k] |= mode

    contrast = frozenset(i for i, t in enumerate(tokens) if t.lex.form in language.contrast_forms)
    for kind, first, last, lo, hi in _negations(text, tokens, language, forms, clause):
        cues.append(Cue(kind, first, last, (lo, hi), _phrase_text(text, tokens, first, last)))
        for k in range(lo, min(hi, n)):
            if kind == "restriction":
                modes[k] |= Mode.ONLY
            else:
                modes[k] ^= Mode.NEGATED
    for phrase in forms:
        i, j = phrase.start, phrase.end
        if phrase.section in ("negation.prepositions", "contrast"):
            end = min(_clause_end(clause, i), j + 6) if phrase.section == "negation.prepositions" else _clause_end(clause, i)
            cues.append(Cue("negation", i, j, (j, end), phrase.value))
            for k in range(j, end):
                modes[k] ^= Mode.NEGATED
        elif phrase.section == "negation.restrictive":
            mark("restriction", i, j, j, _clause_end(clause, i), Mode.ONLY)
        elif phrase.section == "hypothetical":
            if phrase.value in ("si", "if", "s'") and i and tokens[i - 1].lex.key in language.asking_keys:
                mark("question", i, j, j, _scope_right(tokens, j, contrast), Mode.QUESTION)
            else:
                mark("hypothetical", i, j, j, _clause_end(clause, i), Mode.SUPPOSED)
                # what would follow from the condition is no fact either
                for k in range(n):
                    if tokens[k].lex.conditional or tokens[k].lex.future:
                        for m in range(k, _clause_end(clause, k)):
                            modes[m] |= Mode.SUPPOSED
        elif phrase.section == "modal":
            kind = phrase.value
            mode = {
                "possibility": Mode.POSSIBLE,
                "obligation": Mode.POSSIBLE,
                "future": Mode.FUTURE,
                "conditional": Mode.POSSIBLE,
            }.get(kind, Mode.NONE)
            if mode:
                mark(kind, i, j, j, _clause_end(clause, i), mode)
    for phrase in phrases:
        i, j = phrase.start, phrase.end
        section = phrase.section
        mode_of = _FORWARD.get(section)
        if section == "negation.implicit":
            end = _scope_right(tokens, j, contrast)
            cues.append(Cue("implicit negation", i, j, (j, end), phrase.value))
            for k in range(j, end):
                modes[k] ^= Mode.NEGATED
        elif section == "denial":
            passive = _passive(tokens, i, language)
            if passive:
                mark("denial", i, j, 0, i, Mode.DENIED)
            else:
                mark("denial", i, j, j, _scope_right(tokens, j, contrast), Mode.DENIED)
        elif section == "debunk":
            mark("debunk", i, j, 0, n, Mode.DEBUNKED)
        elif section == "hedges":
            mark("hedge", i, j, 0, n, Mode.HEDGED)
        elif mode_of is not None:
            # a finite operator governs what follows; a participle before a name ("prétendu") its phrase
            mark(section, i, j, j, _scope_right(tokens, j, contrast), mode_of)
    for i, token in enumerate(tokens):
        lex = token.lex
        if lex.form in language.conditional_auxiliaries:
            mark("reporting conditional", i, i + 1, i, _clause_end(clause, i), Mode.HEDGED)
        elif lex.conditional and not modes[i] & (Mode.SUPPOSED | Mode.POSSIBLE):
            mark("conditional", i, i + 1, i, _clause_end(clause, i), Mode.HEDGED)
        elif lex.future and not modes[i] & Mode.FUTURE:
            mark("future", i, i + 1, i, _clause_end(clause, i), Mode.FUTURE)
        elif lex.lemma in language.plan_nouns and not lex.stop:
            mark("plan", i, i + 1, i + 1, _clause_end(clause, i), Mode.WANTED)
    if question:
        cues.append(Cue("question", n - 1, n, (0, n), "?"))
        modes = [mode | Mode.QUESTION for mode in modes]
    for i, inside in enumerate(quoted(tokens)):
        if inside:
            modes[i] |= Mode.QUOTED
    return Cues(tuple(modes), clause, tuple(cues), question)


def _passive(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True where the verb at ``i`` is said of what stands before it ("a été démenti", "was denied by")."""
    return any(t.lex.lemma in language.be_lemmas for t in tokens[max(0, i - 2) : i])
