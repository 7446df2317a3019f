"""Every sentence of an article as a claim, and which sentence of another says nearly that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import log

from rapidfuzz import fuzz

from crosscheck.match.align import Alignment, align
from crosscheck.match.attribute import find_attributions
from crosscheck.match.cell import Reader, trim
from crosscheck.match.judge import Judgement, default_judge
from crosscheck.match.link import POINTED
from crosscheck.match.retrieve import Lexical
from crosscheck.match.wording import Unit, Wording, compile_aliases, compile_wording
from crosscheck.model import Article, ConflictKind
from crosscheck.text.document import Document, SentenceText, read_document
from crosscheck.text.language import languages

FLOOR = 0.3
"""How much of a sentence must be shared before two are compared at all (``Lexical.floor``)."""


PARTNERS = 5
"""How many sentences of another article one sentence is compared with."""


SAME = 0.75
"""What two sentences that say one thing come to at least: the weight of what they share times how much of them it is.

Half of each in four rare words, or nearly all of it in one.
"""


ANCHORED = 0.4
"""The same where they have a number or a date in common and the verb that goes with it."""


CORE = 0.3
"""The same where who does what to whom is the same in both, by its names and verb."""


LEAD = 4
"""How many sentences at the top of an article are its lead: there the names that it is about count for more."""


NEARLY = 0.6
"""The same for another name in one place, which is otherwise most often another thing."""


VERBATIM = 90.0
"""rapidfuzz ratio (0 to 100) from which two sentences are one, lightly edited."""


def as_read(article: Article, default: str) -> Article:
    """As when claims are checked: a language without data is read as the claims', or as English."""
    if article.language in languages():
        return article
    return replace(article, language=default if default in languages() else "en")


@dataclass(slots=True, eq=False)
class Text:
    """One article of a side: its sentences as claims where they can serve as one, and as passages."""

    side: int
    reader: Reader
    wordings: list[Wording | None]
    frames: list[tuple[tuple[int, int], ...]] = field(default_factory=list)

    @property
    def document(self) -> Document:
        """The article, read."""
        return self.reader.document


def read_text(side: int, article: Article, names: Mapping[str, tuple[str, ...]]) -> Text:
    """An article of a side, its sentences compiled like claims; ``names`` as in the claims file."""
    document = read_document(article)
    aliases = compile_aliases(names, document.language) if names else None
    reader = Reader(document, aliases)
    wordings: list[Wording | None] = []
    frames: list[tuple[tuple[int, int], ...]] = []
    for index, sentence in enumerate(document.sentences):
        if not _asserts(sentence):
            wordings.append(None)
            frames.append(())
            continue
        start, end = trim(sentence.text, sentence.start, sentence.end)
        wording = compile_wording(sentence.text[start:end], document.language, aliases)
        wordings.append(wording if len(wording.units) >= 3 else None)
        # what is said, as against who says it: only the first is compared, where the two can be told
        shift = len(sentence.tokens) - len(wording.sentence.tokens)
        scopes = [
            (a.scope[0] - shift, a.scope[1] - shift)
            for a in find_attributions(document, index)
            if a.scope[0] < a.scope[1]
        ]
        frames.append(tuple(scopes))
    return Text(side, reader, wordings, frames)


def _asserts(sentence: SentenceText) -> bool:
    """True for a sentence that can be true or false: no question, and no heading without a verb."""
    if sentence.question or len(sentence.tokens) < 4:
        return False
    return any(t.lex.finite for t in sentence.tokens)


class Rarity:
    """How much a unit tells among the articles compared: less, the more of their sentences have it."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._documents = [t.document for t in texts]
        self._size = 2 + sum(len(d.sentences) for d in self._documents)
        self._known: dict[tuple[str, str], float] = {}

    def __call__(self, unit: Unit, lead: bool = False) -> float:
        """The unit's weight; in a ``lead``, the names and words of the story itself keep half of theirs."""
        rare = self._rare(unit)
        return 0.5 * (rare + unit.weight) if lead else rare

    def _rare(self, unit: Unit) -> float:
        key = (unit.kind, " ".join(unit.words) or unit.text)
        found = self._known.get(key)
        if found is None:
            held = sum(len(set(self._where(unit, d))) for d in self._documents)
            found = self._known[key] = unit.weight * log(self._size / max(held, 1)) / log(self._size)
        return found

    @staticmethod
    def _where(unit: Unit, document: Document) -> Iterator[int]:
        if unit.kind == "name":
            yield from document.name_keys.get(unit.words[-1], ()) if unit.words else ()
            return
        for key, answer in unit.answers.items():
            if answer.how == "same":
                yield from document.where.get(key, ())


Spot = tuple[int, int]
"""An article by its number, and a sentence of it."""


@dataclass(slots=True, eq=False)
class Pair:
    """Two sentences of two sides, each as a claim about the other."""

    first: Spot
    second: Spot
    there: Alignment
    back: Alignment
    cover_there: float
    cover_back: float
    shared: float
    score: float
    judged: tuple[Judgement, Judgement]
    verbatim: bool


def pairs_of(texts: Sequence[Text], rarity: Rarity) -> list[Pair]:
    """The sentences of two sides that have enough in common to be compared, aligned in both directions."""
    retriever, judge = Lexical(floor=FLOOR, long_floor=FLOOR), default_judge()
    out = []
    for a, b in combinations(range(len(texts)), 2):
        one, other = texts[a], texts[b]
        if one.side == other.side or one.document.language is not other.document.language:
            continue
        wanted: set[tuple[int, int]] = set()
        for mine, theirs, turned in ((one, other, False), (other, one, True)):
            for i, wording in enumerate(mine.wordings):
                if wording is not None:
                    for candidate in retriever.candidates(wording, theirs.document, PARTNERS):
                        j = candidate.index
                        if theirs.wordings[j] is not None:
                            wanted.add((j, i) if turned else (i, j))
        for i, j in sorted(wanted):
            there, back = _aligned(one, i, other, j), _aligned(other, j, one, i)
            lead = i < LEAD and j < LEAD
            cover_there, shared_there = _cover(there, one.frames[i], rarity, lead)
            cover_back, shared_back = _cover(back, other.frames[j], rarity, lead)
            high, low = max(cover_there, cover_back), min(cover_there, cover_back)
            out.append(
                Pair(
                    (a, i),
                    (b, j),
                    there,
                    back,
                    cover_there,
                    cover_back,
                    min(shared_there, shared_back),
                    0.6 * high + 0.4 * low,
                    (judge.judge(there), judge.judge(back)),
                    _verbatim(one, i, other, j),
                )
            )
    return out


def _aligned(mine: Text, i: int, theirs: Text, j: int) -> Alignment:
    wording = mine.wordings[i]
    assert wording is not None
    return align(wording, theirs.document, j, theirs.reader.at)


_PART = frozenset(("synonym", "entails", "antonym", "converse", "general", "same class", POINTED, "part"))
"""Relations by which two sentences share less than a word: of two long ones, some words are always so related."""


def _cover(alignment: Alignment, frames: Sequence[tuple[int, int]], rarity: Rarity, lead: bool) -> tuple[float, float]:
    """The share of a sentence that another one answers, by rarity, and the weight of what it answers."""
    total = answered = 0.0
    held: set[int] = set()
    pairs = sorted(
        zip(alignment.wording.units, alignment.links, strict=True), key=lambda pair: (-pair[1].strength, pair[0].first)
    )
    for unit, link in pairs:
        weight = rarity(unit, lead)
        if frames and not any(first <= unit.first < last for first, last in frames):
            weight *= 0.3
        total += weight
        if link.first >= 0 and not link.conflict and link.first not in held:
            held.update(range(link.first, link.last))
            strength = link.strength * (0.6 if link.how in _PART else 1.0) * (0.5 if link.opposite else 1.0)
            answered += weight * strength
    return (answered / total if total else 0.0), answered


def _verbatim(one: Text, i: int, other: Text, j: int) -> bool:
    return fuzz.ratio(_plain(one.document.sentences[i]), _plain(other.document.sentences[j])) >= VERBATIM


def same_words(one: str, other: str) -> bool:
    """True where two quotes are one text, lightly edited at most: their marks and capitals aside."""
    first, second = (" ".join(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return fuzz.ratio(first, second) >= VERBATIM


def same_text(pair: Pair, texts: Sequence[Text]) -> bool:
    """True where the two sentences are one, letter for letter but for blanks."""
    one, other = (texts[number].document.sentences[index] for number, index in (pair.first, pair.second))
    return spaced(one.text[one.start : one.end]) == spaced(other.text[other.start : other.end])


def spaced(text: str) -> str:
    """The text with runs of blanks as one space."""
    return re.sub(r"\s+", " ", text)


def _plain(sentence: SentenceText) -> str:
    return " ".join(t.lex.form for t in sentence.tokens)


def says_same(pair: Pair) -> bool:
    """True where the two sentences say one thing, as far as words tell."""
    strength = pair.shared * pair.score
    if pair.verbatim:
        return True
    if pair.score < NEARLY and all(
        j.reading.conflict is not None and j.reading.conflict.kind in (ConflictKind.NEGATION, ConflictKind.DENIAL)
        for j in pair.judged
    ):
        return False  # one denies what the other says, or something near it
    if strength >= SAME or (strength >= ANCHORED and _anchored(pair)):
        return True
    return strength >= CORE and (_core(pair.there) or _core(pair.back))


def _core(alignment: Alignment) -> bool:
    """True where who does what to whom is answered, in that order, whatever else the sentences tell."""
    names = [
        (unit.first, link.first)
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True)
        if unit.kind == "name" and link.first >= 0 and link.strength >= 0.9 and link.how != POINTED
    ]
    return any(
        any(mine < unit.first and theirs < link.first for mine, theirs in names)
        and any(mine > unit.first and theirs > link.first for mine, theirs in names)
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True)
        if unit.predicate and unit.weight >= 0.5 and link.first >= 0 and link.strength >= 0.8 and not link.opposite
    )


def _anchored(pair: Pair) -> bool:
    """True where both have a number or date in common, and the main verb of one of them."""
    links = list(zip(pair.there.wording.units, pair.there.links, strict=True))
    fixed = any(
        u.kind in ("number", "date") and x.strength >= 0.95 and not (u.quantity and u.quantity.vague) for u, x in links
    )
    return fixed and any(
        a.wording.main is not None and a.links[a.wording.main].first >= 0 and a.links[a.wording.main].strength >= 0.7
        for a in (pair.there, pair.back)
    )


def place_of(texts: Sequence[Text], spot: Spot) -> float:
    """How far up a sentence stands, from 1 at the top to 0.5 at the foot: news puts first what matters most."""
    size = len(texts[spot[0]].document.sentences)
    return 1 - 0.5 * spot[1] / max(size - 1, 1)
