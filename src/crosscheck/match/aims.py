"""What somebody wants, and does something for: "moved to be near her son", "because she wanted to be near her son".

Whoever tells why something was done seldom tells in the same words what was done: "I did it in the hope of being near
him". A claim of an aim is answered by the aim, where the article has the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.persons import subject_who
from crosscheck.match.wording import Unit, Wording, is_infinitive, is_nominal, wants_thing
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language, Lexeme

LONG = 24
"""Of how many words at most an aim is."""

LEADS = 3
"""Within how many words behind a word of wanting the aim begins ("her whole dream is to")."""

ANSWERS = 0.6
"""From which strength on a word of an aim is the claim's."""

SHARE = 0.7
"""What share of the claim's aim, by weight, its words must be."""

TAKEN_PART = 0.75
"""From which strength on what answers whoever wants something in the claim is taken for him."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The words ``first`` to ``last`` for what somebody wants; ``by`` is the word of wanting, a verb or a noun."""

    by: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a claim says that somebody wants: the units for it, those for what he did for it, and who, ``who`` is."""

    who: int
    aim: tuple[int, ...]
    deed: tuple[int, ...]
    thing: bool
    """Whether it is a thing ("wants her own show")."""


@lru_cache(maxsize=1024)
def aim_of(wording: Wording) -> Claimed | None:
    """What a claim says that somebody wants or does something for; None where it says anything else."""
    units, sentence = wording.units, wording.sentence
    tokens, language = sentence.tokens, wording.language
    if wording.main is None or sentence.cues.has(Mode.NEGATED | Mode.DENIED):
        return None
    first_verb = next((k for k, u in enumerate(units) if u.predicate), wording.main)
    who = first_verb - 1  # the last noun before the first verb: of "the mayor's doctor" the doctor
    if who < 0 or units[who].kind not in ("name", "word"):
        return None
    if wants_thing(wording):
        own = language.attribution_words.get("own", frozenset())
        rest = range(wording.main + 1, len(units))
        aim = tuple(k for k in rest if tokens[units[k].first].lex.form not in own)
        return Claimed(who, aim, (), True) if aim else None
    controlled = any(t.lex.lemma in language.attribution_words.get("controlling", ()) for t in tokens)
    for by, first in _beginnings(sentence, plain=not controlled):
        within = [k for k, u in enumerate(units) if u.first >= first and not _only_makes(sentence, u)]
        finite = tokens[first - 1].lex.form in language.attribution_words.get("that", ())
        aim = tuple(k for k in within if not (finite and wording.is_one_of(k, "finding_so")))
        deed = tuple(k for k, u in enumerate(units) if who < k and u.last <= by and not _tells(wording, k))
        wanting = _wants(tokens[by].lex, language)
        is_one = not wanting and any(t.lex.lemma in language.be_lemmas for t in tokens[:by])  # "is the first to swim"
        if aim and units[who].last <= by and (wanting or deed) and not is_one:
            return Claimed(who, aim, deed, False)
    return None


def aims_in(document: Document, index: int) -> Sequence[Aim]:
    """What a sentence says that somebody wants."""
    return document.found_in(index, "aims", lambda: _aims(document.sentences[index]))


def compare_aims(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Aim, bool] | None:
    """What a sentence says that whoever wants something in the claim wants, and whether it is that, or the opposite;
    None where it does not tell.

    ``answer``: what answers in the sentence who wants it; ``keys``: the last words of the names by which the article
    calls him.
    """
    claimed = aim_of(wording)
    if claimed is None or not _has_deed(wording, claimed, document):
        return None
    sentence = document.sentences[index]
    for aim in aims_in(document, index):
        same = _compared(wording, claimed, sentence, aim)
        if same is None:
            continue
        first = document.language.attribution_words.get("first", frozenset())
        spoken = any(t.lex.form in first for t in sentence.tokens[max(0, aim.by - LEADS) : aim.by])
        who = None if spoken or not sentence.tokens[aim.by].lex.verb else subject_who(document, index, aim.by)
        if who is not None and not who.is_meant_by(wording.units[claimed.who], answer, document, keys):
            continue
        if who is None and answer.strength < TAKEN_PART:
            continue
        return aim, same
    return None


def is_aim_lost(wording: Wording, links: Sequence[Link]) -> bool:
    """Whether a claim has something done for an aim, of which a sentence says nothing."""
    claimed = aim_of(wording)
    return claimed is not None and bool(claimed.deed) and all(links[k].first < 0 for k in claimed.aim)


def _has_deed(wording: Wording, claimed: Claimed, document: Document) -> bool:
    """Whether an article tells of what is done in the claim for the aim, by its nouns."""
    nouns = [
        wording.units[k] for k in claimed.deed if not wording.units[k].predicate and wording.units[k].kind == "word"
    ]
    return all(any(key in document.where for key, a in u.answers.items() if a.strength >= ANSWERS) for u in nouns)


def _compared(wording: Wording, claimed: Claimed, sentence: SentenceText, aim: Aim) -> bool | None:
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    lessening = words.get("lessening", frozenset())
    head, acts = tokens[aim.first].lex, wording.units[claimed.aim[0]]
    if claimed.thing:
        if head.lemma not in words.get("gaining", ()):
            return None
    elif acts.predicate:
        if not any(strength >= ANSWERS for strength, _ in _answers(acts, head)):
            return None
    elif head.lemma not in words.get("rendering", frozenset()) | language.be_lemmas:
        units = [wording.units[k] for k in claimed.aim]
        if any(t.lex.form in lessening for u in units for t in wording.sentence.tokens[u.first - 1 : u.last]):
            return None
        if not any(strength >= ANSWERS for u in units for strength, _ in _answers(u, head)):
            return None  # "in hopes of deterring men" tells what "to be attractive to men" does
    said = opposed = total = 0.0
    for k in claimed.aim:
        unit = wording.units[k]
        total += unit.weight
        same = opposite = 0.0
        less = any(t.lex.form in lessening for t in wording.sentence.tokens[unit.first - 1 : unit.last])
        for i in range(aim.first, aim.last):
            turned = i > aim.first and tokens[i - 1].lex.form in lessening
            for strength, opp in _answers(unit, tokens[i].lex):
                if opp != (turned != less):
                    opposite = max(opposite, strength)
                else:
                    same = max(same, strength)
        if same >= ANSWERS and same >= opposite:
            said += unit.weight
        elif opposite >= ANSWERS:
            opposed += unit.weight
    if total and said >= SHARE * total and not opposed:
        return True
    return False if opposed and said + opposed >= SHARE * total and (said or len(claimed.aim) == 1) else None


def _answers(unit: Unit, lex: Lexeme) -> Iterator[tuple[float, bool]]:
    if unit.kind == "name":
        if unit.words and lex.folded == unit.words[-1]:
            yield 1.0, False
        return
    for key in lex.places:
        answer = unit.answers.get(key)
        if answer is not None:
            yield answer.strength, answer.opposite


def _aims(sentence: SentenceText) -> Iterator[Aim]:
    tokens, language = sentence.tokens, sentence.language
    adverbs = language.adverb_endings or ("\0",)
    controlling = language.attribution_words.get("controlling", frozenset())
    for by, first in _beginnings(sentence, plain=not any(t.lex.lemma in controlling for t in tokens)):
        if sentence.cues.modes[by] & Mode.NEGATED:
            continue
        gerund = not is_infinitive(tokens[first].lex)
        end = min(len(tokens), first + LONG)
        last = next((k for k in range(first + 1, end) if any(m in ".;:!?" for m in tokens[k].before)), end)
        start = first
        for k in range(first + 1, last - 1):  # "in hopes of selling the farm and moving to town"
            if tokens[k].lex.form in language.join_forms:
                behind = k + 1 + (tokens[k + 1].lex.form in _leads(language) and k + 2 < last)
                lex = tokens[behind].lex
                if _is_gerund(lex) if gerund else is_infinitive(lex):
                    yield Aim(by, start, k)
                    start = behind
        while start < last - 1 and tokens[start].lex.form.endswith(adverbs):
            start += 1
        yield Aim(by, start, last)


def _leads(language: Language) -> frozenset[str]:
    """The small words before an infinitive that tells what is wanted."""
    to = language.amount_words["to"] | language.amount_words["of"]
    return to | language.attribution_words.get("aiming", frozenset())


def _beginnings(sentence: SentenceText, plain: bool = False) -> Iterator[tuple[int, int]]:
    """The words of wanting of a sentence, and where what is wanted begins: behind a verb ("wants to move"), a noun
    ("in hopes of moving", "her dream is to move"), and with ``plain`` behind what is done for it ("sold it to move",
    "so that her son would stay").
    """
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    to, aiming = language.amount_words["to"], words.get("aiming", frozenset())
    plainly = aiming or to
    of, by_verb = language.amount_words["of"], words.get("wishing", frozenset()) | words.get("intending", frozenset())
    for k in range(1, len(tokens) - 1):
        lex, behind = tokens[k].lex, tokens[k + 1].lex
        so_that = lex.form in words.get("so_that", ()) and behind.form in words.get("that", ())
        if plain and so_that and k + 2 < len(tokens) and not tokens[k + 1].before:
            yield k, k + 2  # "so that her son would stay"
        if lex.form not in to and lex.form not in of and lex.form not in aiming:
            # in French the infinitive stands right behind the verb
            if language.particles and lex.lemma in by_verb and lex.verb and is_infinitive(behind):
                yield k, k + 1
            continue
        start = k + 1
        while start < len(tokens) - 1 and tokens[start].lex.form.endswith(language.adverb_endings or ("\0",)):
            start += 1
        behind = tokens[start].lex
        is_so = behind.lemma in language.be_lemmas and behind.form == behind.lemma  # "wanted to be known"
        if tokens[k].before.strip("'’-") or not (is_infinitive(behind) or _is_gerund(behind) or is_so):
            continue
        for i in range(k - 1, max(-1, k - 1 - LEADS), -1):
            held = tokens[i].lex
            if held.lemma in by_verb and held.verb and not is_nominal(sentence, i) and lex.form in to:
                yield i, start
                break
            if held.lemma in words.get("aims", ()):
                yield i, start
                break
            if not (held.stop or held.lemma in language.be_lemmas):
                if plain and lex.form in plainly and not held.finite and i == k - 1:
                    yield k, start
                break


def _is_gerund(lex: Lexeme) -> bool:
    return lex.verb and lex.form.endswith("ing") and lex.form != lex.lemma


def _wants(lex: Lexeme, language: Language) -> bool:
    words = language.attribution_words
    return any(lex.lemma in words.get(key, ()) for key in ("wishing", "intending", "aims"))


def _only_makes(sentence: SentenceText, unit: Unit) -> bool:
    """True for a verb by which something only becomes what is told behind it ("to make herself known")."""
    words = sentence.language.attribution_words
    lemmas = {t.lex.lemma for t in sentence.tokens[unit.first : unit.last] if not t.lex.stop}
    return unit.predicate and lemmas <= words.get("rendering", frozenset())


def _tells(wording: Wording, k: int) -> bool:
    """True for a verb of saying."""
    return wording.units[k].predicate and (wording.is_one_of(k, "telling") or wording.is_one_of(k, "reporting"))
