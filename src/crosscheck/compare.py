"""Article against article, or publisher against publisher: what they share, where they differ, what only one says.

No second matcher: each sentence of an article is compiled like a claim and aligned with the sentences of the others,
in both directions, by the functions that check claims. What two sentences share is weighed by how rare it is in the
articles compared, so that the names of which all of them speak all the time join nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from math import log, sqrt
from typing import TypeVar

from rapidfuzz import fuzz

from crosscheck.copies import find_copies, fingerprint
from crosscheck.match.align import Alignment, align, name_strength
from crosscheck.match.attribute import attribution_of, find_attributions
from crosscheck.match.cell import Reader, trim
from crosscheck.match.judge import Judgement, default_judge
from crosscheck.match.retrieve import Lexical
from crosscheck.match.wording import Unit, Wording, compile_aliases, compile_wording
from crosscheck.model import Article, ClaimsFile, ConflictKind, CrosscheckError, Evidence, Reason, Stance, Voice
from crosscheck.text.cues import Mode
from crosscheck.text.dates import DateMention
from crosscheck.text.document import Document, SentenceText, read_document
from crosscheck.text.language import fold, languages
from crosscheck.text.quantity import Quantity, Role

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

ALIKE = 0.45
"""Cover from which two sentences that say one thing are looked through for what differs in them."""

NEARLY = 0.6
"""The same for another name in one place, which is otherwise most often another thing."""

TOUCHED = 0.34
"""Cover from which a sentence is no longer something that only one article says."""

ACTOR = 5
"""How many words before a verb the one who acts is looked for."""

LEAST = 0.1
"""Weight below which a sentence is left out of what only one says, unless most of it is new."""

VERBATIM = 90.0
"""rapidfuzz ratio (0 to 100) from which two sentences are one, lightly edited."""

RELATED = 0.15
"""Likeness of two articles (0 to 1) from which they are about one matter, so that a silence is worth a look."""

_SILENT, _TAKES_SIDE = Stance.OMITS, (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared: an article, or all articles of one publisher."""

    name: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article: ``Article.text[start:end] == quote``; ``line`` counts from 1."""

    side: str
    article: str
    path: str
    quote: str
    start: int
    end: int
    line: int
    voice: Voice = Voice.OWN
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """What several sides say, one quote each, in the order of the sides.

    ``weight`` is how much it matters among the points, 0 to 1; ``verbatim`` is True where the quotes are one text,
    lightly edited at most.
    """

    quotes: tuple[Quote, ...]
    weight: float
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sentences about one thing that cannot both be exact: in what, and the words of each."""

    kind: ConflictKind
    first: Quote
    second: Quote
    said_first: str
    said_second: str
    weight: float


@dataclass(frozen=True, slots=True)
class Only:
    """What one side says and no other does, the weightiest first."""

    side: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near two sides are.

    ``common`` is the likeness of their words and names, 0 to 1 (of two publishers, that of their likest articles);
    ``copied`` the greatest part of an article that stands in one of the other side (crosscheck.copies). Where
    ``languages`` names two, their sentences were not compared.
    """

    first: str
    second: str
    common: float
    copied: float
    languages: tuple[str, ...] = ()

    @property
    def related(self) -> bool:
        """True where the two are about one matter."""
        return self.common >= RELATED


@dataclass(frozen=True, slots=True)
class Silence:
    """A side that says nothing of a claim that another settles.

    ``likeness`` is that to the likest side that does; ``look`` is True where they are about one matter, so that the
    omission is worth a look; ``predates`` where all its articles appeared before the event.
    """

    side: str
    likest: str
    likeness: float
    look: bool
    predates: bool = False


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim over the sides: ``relation`` is ``agree``, ``conflict``, ``one``, ``raised`` or ``none``.

    ``one`` is a claim that a single side settles; ``raised`` one that is mentioned and no more.
    """

    claim: str
    text: str
    relation: str
    stances: Mapping[str, Stance]
    quotes: tuple[tuple[Stance, Quote], ...]
    silences: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names, numbers and dates of two sides in two languages: what both have, and what only one has."""

    first: str
    second: str
    kind: str
    shared: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What ``compare`` returns.

    ``claims`` is None where no claims were compared, ``shared`` where nothing but claims was.
    """

    sides: tuple[Side, ...]
    likeness: tuple[Likeness, ...]
    claims: tuple[ClaimView, ...] | None = None
    shared: tuple[Point, ...] | None = None
    differences: tuple[Difference, ...] = ()
    only: tuple[Only, ...] = ()
    facts: tuple[Facts, ...] = ()


def compare(
    articles: Iterable[Article], claims: ClaimsFile | None = None, *, by: str = "article", text: bool = True
) -> Comparison:
    """Two or more articles, or publishers, against each other.

    Args:
        articles: what to compare, as ``load_articles`` reads it.
        claims: the claims on which to compare them; none where None.
        by: ``article``, or ``publisher``: all articles of one publisher are then one side.
        text: whether their sentences are compared with each other.

    Raises:
        CrosscheckError: there are fewer than two sides.
    """
    language = claims.language if claims else ""
    sides = sides_of([_known(article, language) for article in articles], by)
    if len(sides) < 2:
        what = "publishers" if by == "publisher" else "articles"
        raise CrosscheckError(f"to compare takes two {what} or more; there {'is' if sides else 'are'} {len(sides)}")
    names = dict(claims.names) if claims else {}
    texts = [_read(number, article, names) for number, side in enumerate(sides) for article in side.articles]
    rarity = _Rarity(texts)
    pairs = _pairs(texts, rarity) if text else []
    likeness = _likeness(sides, texts)
    found = _claims(claims, sides, likeness) if claims else None
    if not text:
        return Comparison(sides, likeness, found)
    quoting = _Quoting(sides, texts)
    shared, covered = _shared(pairs, texts, quoting)
    differences = _differences(pairs, texts, quoting)
    apart = {(d.first, d.second) for d in differences}
    told = frozenset(q for p in shared for q in p.quotes) | {q for both in apart for q in both}
    return Comparison(
        sides,
        likeness,
        found,
        tuple(p for p in shared if p.quotes not in apart),  # told once, as a difference
        differences,
        tuple(_only(number, side, texts, pairs, covered, told, quoting, rarity) for number, side in enumerate(sides)),
        tuple(_facts(sides, texts, likeness)),
    )


def sides_of(articles: Sequence[Article], by: str) -> tuple[Side, ...]:
    """The articles one by one, or by publisher in the order of their first articles; of no publisher, none."""
    if by != "publisher":
        return tuple(Side(article.id, (article,)) for article in articles)
    groups: dict[str, list[Article]] = {}
    for article in articles:
        if article.publisher:
            groups.setdefault(article.publisher.casefold(), []).append(article)
    return tuple(Side(group[0].publisher, tuple(group)) for group in groups.values())


def _known(article: Article, default: str) -> Article:
    """As when claims are checked: a language without data is read as the claims', or as English."""
    if article.language in languages():
        return article
    return replace(article, language=default if default in languages() else "en")


# -- sentences as claims ----------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class _Text:
    """One article of a side: its sentences as claims where they can serve as one, and as passages."""

    side: int
    reader: Reader
    wordings: list[Wording | None]
    frames: list[tuple[tuple[int, int], ...]] = field(default_factory=list)

    @property
    def document(self) -> Document:
        return self.reader.document


def _read(side: int, article: Article, names: Mapping[str, tuple[str, ...]]) -> _Text:
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
    return _Text(side, reader, wordings, frames)


def _asserts(sentence: SentenceText) -> bool:
    """True for a sentence that can be true or false: no question, and no heading without a verb."""
    if sentence.question or len(sentence.tokens) < 4:
        return False
    return any(t.lex.finite for t in sentence.tokens)


class _Rarity:
    """How much a unit tells among the articles compared: less, the more of their sentences have it."""

    def __init__(self, texts: Sequence[_Text]) -> None:
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


# -- pairs of sentences -----------------------------------------------------------------------------------------------

_Spot = tuple[int, int]
"""An article by its number, and a sentence of it."""


@dataclass(slots=True, eq=False)
class _Pair:
    """Two sentences of two sides, each as a claim about the other."""

    first: _Spot
    second: _Spot
    there: Alignment
    back: Alignment
    cover_there: float
    cover_back: float
    shared: float
    score: float
    judged: tuple[Judgement, Judgement]
    verbatim: bool


def _pairs(texts: Sequence[_Text], rarity: _Rarity) -> list[_Pair]:
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
                _Pair(
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


def _aligned(mine: _Text, i: int, theirs: _Text, j: int) -> Alignment:
    wording = mine.wordings[i]
    assert wording is not None
    return align(wording, theirs.document, j, theirs.reader.around(j))


_PART = frozenset(("synonym", "entails", "antonym", "converse", "general", "same class", "pointed back at", "part"))
"""Relations by which two sentences share less than a word: of two long ones, some words are always so related."""


def _cover(alignment: Alignment, frames: Sequence[tuple[int, int]], rarity: _Rarity, lead: bool) -> tuple[float, float]:
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


def _verbatim(one: _Text, i: int, other: _Text, j: int) -> bool:
    return fuzz.ratio(_plain(one.document.sentences[i]), _plain(other.document.sentences[j])) >= VERBATIM


def same_words(one: str, other: str) -> bool:
    """True where two quotes are one text, lightly edited at most: their marks and capitals aside."""
    first, second = (" ".join(re.findall(r"\w+", text.casefold())) for text in (one, other))
    return fuzz.ratio(first, second) >= VERBATIM


def _plain(sentence: SentenceText) -> str:
    return " ".join(t.lex.form for t in sentence.tokens)


def _says_same(pair: _Pair) -> bool:
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
        if unit.kind == "name" and link.first >= 0 and link.strength >= 0.9 and link.how != "pointed back at"
    ]
    return any(
        any(mine < unit.first and theirs < link.first for mine, theirs in names)
        and any(mine > unit.first and theirs > link.first for mine, theirs in names)
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True)
        if unit.predicate and unit.weight >= 0.5 and link.first >= 0 and link.strength >= 0.8 and not link.opposite
    )


def _anchored(pair: _Pair) -> bool:
    """True where both have a number or date in common, and the main verb of one of them."""
    links = list(zip(pair.there.wording.units, pair.there.links, strict=True))
    fixed = any(
        u.kind in ("number", "date") and x.strength >= 0.95 and not (u.quantity and u.quantity.vague) for u, x in links
    )
    return fixed and any(
        a.wording.main is not None and a.links[a.wording.main].first >= 0 and a.links[a.wording.main].strength >= 0.7
        for a in (pair.there, pair.back)
    )


# -- what several say -------------------------------------------------------------------------------------------------


class _Quoting:
    """Sentences as quotes, each made once."""

    def __init__(self, sides: Sequence[Side], texts: Sequence[_Text]) -> None:
        self._sides, self._texts = sides, texts
        self._made: dict[_Spot, Quote] = {}

    def __call__(self, spot: _Spot) -> Quote:
        if spot not in self._made:
            self._made[spot] = self._quote(spot)
        return self._made[spot]

    def _quote(self, spot: _Spot) -> Quote:
        text, index = self._texts[spot[0]], spot[1]
        document, sentence = text.document, text.document.sentences[index]
        start, end = trim(sentence.text, sentence.start, sentence.end)
        content = [k for k, t in enumerate(sentence.tokens) if not t.lex.stop]
        found = attribution_of(document, index, content) if content else None
        return Quote(
            self._sides[text.side].name,
            document.article.id,
            document.article.path,
            sentence.text[start:end],
            start,
            end,
            text.reader.line(start),
            Voice.ATTRIBUTED if found else Voice.OWN,
            # who tells it first: "selon Zauers, Poutine a demandé" is told by Zauers
            (found.chain[0] if found.chain else found.speaker) if found else None,
        )


def _place(texts: Sequence[_Text], spot: _Spot) -> float:
    """How far up a sentence stands, from 1 at the top to 0.5 at the foot: news puts first what matters most."""
    size = len(texts[spot[0]].document.sentences)
    return 1 - 0.5 * spot[1] / max(size - 1, 1)


def _shared(
    pairs: Sequence[_Pair], texts: Sequence[_Text], quoting: _Quoting
) -> tuple[tuple[Point, ...], frozenset[_Spot]]:
    """The points that two sides or more have in common, the weightiest first, and every sentence that is in one.

    Sentences are joined best pair first, and only where each is the other's best (or nearly); of one side, a point
    has one sentence.
    """
    same = sorted((p for p in pairs if _says_same(p)), key=lambda p: (-p.verbatim, -p.score, p.first, p.second))
    alike = {(min(p.first, p.second), max(p.first, p.second)) for p in same}
    best: dict[tuple[_Spot, int], float] = defaultdict(float)
    for pair in same:
        for mine, theirs in ((pair.first, pair.second), (pair.second, pair.first)):
            key = (mine, texts[theirs[0]].side)
            best[key] = max(best[key], 1.0 if pair.verbatim else pair.score)
    group: dict[_Spot, dict[int, _Spot]] = {}
    joined: list[tuple[_Pair, dict[int, _Spot]]] = []
    for pair in same:
        score = 1.0 if pair.verbatim else pair.score
        if any(
            score < 0.9 * best[mine, texts[theirs[0]].side]
            for mine, theirs in ((pair.first, pair.second), (pair.second, pair.first))
        ):
            continue
        one = group.get(pair.first, {texts[pair.first[0]].side: pair.first})
        other = group.get(pair.second, {texts[pair.second[0]].side: pair.second})
        if one is other or set(one) & set(other):
            continue
        across = [(x, y) for x in one.values() for y in other.values()]
        if sum((min(x, y), max(x, y)) in alike for x, y in across) < 0.5 * len(across):
            continue  # a chain of sentences each a little like the next
        merged = {**one, **other}
        for spot in merged.values():
            group[spot] = merged
        joined.append((pair, merged))
    score_of: dict[int, list[_Pair]] = defaultdict(list)
    for pair, _ in joined:
        score_of[id(group[pair.first])].append(pair)
    points = []
    for held in score_of.values():
        spots = [spot for _, spot in sorted(group[held[0].first].items())]
        place = max(_place(texts, spot) for spot in spots)
        mass = min(1.0, sum(p.shared for p in held) / len(held) / 4)
        weight = place * (0.5 + 0.5 * mass) * (0.5 + 0.5 * min(1.0, held[0].score))
        quotes = tuple(quoting(spot) for spot in spots)
        points.append(Point(quotes, round(weight, 4), all(p.verbatim for p in held)))
    points.sort(key=lambda p: (-len(p.quotes), -p.weight, p.quotes[0].article, p.quotes[0].start))
    return tuple(points), frozenset(spot for p in same for spot in (p.first, p.second))


# -- where they differ ------------------------------------------------------------------------------------------------


def _differences(pairs: Sequence[_Pair], texts: Sequence[_Text], quoting: _Quoting) -> tuple[Difference, ...]:
    found: dict[tuple[object, ...], Difference] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.first, p.second)):
        one, other = texts[pair.first[0]], texts[pair.second[0]]
        documents = one.document, other.document
        if pair.shared * pair.score < SAME or (pair.score < ALIKE and not _same_subject(pair, one, other)):
            conflict = _amounts(pair, *documents, alone=True)
        else:
            conflict = (
                _amounts(pair, *documents)
                or _dates_apart(pair, *documents)
                or _opposed(pair)
                or _other_name(pair, *documents)
            )
        if conflict is None:
            continue
        kind, mine, theirs = conflict
        weight = max(_place(texts, pair.first), _place(texts, pair.second)) * pair.score
        key = (one.side, other.side, kind, _spaced(mine).casefold(), _spaced(theirs).casefold())
        found.setdefault(
            key, Difference(kind, quoting(pair.first), quoting(pair.second), mine, theirs, round(weight, 4))
        )
    return tuple(sorted(found.values(), key=lambda d: (-d.weight, d.first.article, d.first.start)))


_Conflict = tuple[ConflictKind, str, str]


def _same_subject(pair: _Pair, one: _Text, other: _Text) -> bool:
    """True where both sentences begin with one thing: what each says of it may differ, whatever else they tell.

    Where they tell what somebody says, what is said has to begin so.
    """
    for alignment, frames in ((pair.there, one.frames[pair.first[1]]), (pair.back, other.frames[pair.second[1]])):
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if unit.kind in ("number", "date") or (frames and not any(f <= unit.first < t for f, t in frames)):
                continue
            if link.first < 0 or link.strength < 0.8 or link.opposite:
                return False
            break
    return True


_POLARITY = (ConflictKind.NEGATION, ConflictKind.ANTONYM, ConflictKind.DENIAL)
_SAME_WORD = ("same", "family")


def _amounts(pair: _Pair, one: Document, other: Document, *, alone: bool = False) -> _Conflict | None:
    """Two amounts of one thing that are not the same, beyond rounding.

    They count the same noun, or stand with verbs that answer each other; and neither article gives the other's figure
    elsewhere, as one does that tells of an earlier count. Where the sentences have little else in common (``alone``),
    both have to say of one thing, with one verb, how many of the same it has ("the plant employs 312 people").
    """
    mine, theirs = pair.back.sentence, pair.there.sentence
    for a in mine.quantities:
        for b in theirs.quantities:
            if a.vague or b.vague or not a.comparable(b) or a.agrees(b) or a.near(b) or a.same_figure(b):
                continue
            if (a.unit == "") != (b.unit == "") or a.role is Role.LABEL:
                continue
            if (a.part, a.extra, a.change, a.per) != (b.part, b.extra, b.change, b.per):
                continue
            if _set_aside(mine, a) or _set_aside(theirs, b) or not _of_one_thing(pair, a, b):
                continue
            if _says_figure(one, b) or _says_figure(other, a) or (alone and not _same_actor(pair, a, b)):
                continue
            return ConflictKind.NUMBER, _counted(mine, a), _counted(theirs, b)
    return None


def _counted(sentence: SentenceText, quantity: Quantity) -> str:
    """An amount with the noun that follows it, if one does."""
    following = [k for k in quantity.at if quantity.last <= k <= quantity.last + 1]
    return sentence.said(quantity.first, following[-1] + 1) if following else quantity.text


def _of_one_thing(pair: _Pair, a: Quantity, b: Quantity) -> bool:
    mine, theirs = pair.back.sentence, pair.there.sentence
    people = mine.language.amount_words["people"]
    counted = {key for at, key in zip(a.at, a.nouns, strict=False) if mine.tokens[at].lex.form not in people}
    if a.nouns and b.nouns:
        if counted & set(b.nouns):
            return True
        if counted:
            return False
    answered = _answered_words(pair)
    return any((i, j) in answered for i in _governing(mine, a) for j in _governing(theirs, b))


def _same_actor(pair: _Pair, a: Quantity, b: Quantity) -> bool:
    """True where the verb before either amount is the same word, and something close before it is, too."""
    mine, theirs = pair.back.sentence, pair.there.sentence
    if not set(a.nouns) & set(b.nouns):
        return False
    answered = _answered_words(pair)
    for i in _governing(mine, a):
        for j in _governing(theirs, b):
            verb, other = mine.tokens[i].lex, theirs.tokens[j].lex
            if not verb.finite or not other.finite or verb.key != other.key or verb.light or verb.weight < 0.4:
                continue
            near = ((k, n) for k in range(max(0, i - ACTOR), i) for n in range(max(0, j - ACTOR), j))
            if any(pair_of in answered for pair_of in near):
                return True
    return False


def _governing(sentence: SentenceText, quantity: Quantity) -> tuple[int, ...]:
    """The content word before an amount and the verbs before it ("raised a total of $3 million": total, raised).

    Two verbs, since a noun may look like one.
    """
    lexemes = [(k, sentence.tokens[k].lex) for k in range(max(0, quantity.first - 6), quantity.first)]
    before = [(k, lex) for k, lex in lexemes if not lex.stop and lex.number is None and lex.form[0].isalpha()]
    verbs = [k for k, lex in before if lex.verb]
    return tuple(dict.fromkeys((*(k for k, _ in before[-1:]), *verbs[-2:])))


def _answered_words(pair: _Pair) -> frozenset[tuple[int, int]]:
    """Which word of the first sentence is answered by which of the second, in one direction or the other."""
    out: set[tuple[int, int]] = set()
    for alignment, turned in ((pair.there, False), (pair.back, True)):
        whole = pair.there.sentence if turned else pair.back.sentence
        shift = len(whole.tokens) - len(alignment.wording.sentence.tokens)
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if link.first < 0 or link.strength < 0.75 or unit.kind != "word":
                continue
            for i in range(unit.first + shift, unit.last + shift):
                out.update((j, i) if turned else (i, j) for j in range(link.first, link.last))
    return frozenset(out)


def _set_aside(sentence: SentenceText, quantity: Quantity) -> bool:
    """True for a figure that is named to be denied ("79, et non 118")."""
    return bool(sentence.cues.modes[quantity.first] & Mode.NEGATED)


def _says_figure(document: Document, quantity: Quantity) -> bool:
    """True where an article has that very figure of that very thing somewhere, and does not deny it."""
    return any(
        q.comparable(quantity)
        and q.same_figure(quantity)
        and q.unit == quantity.unit
        and (not q.nouns or not quantity.nouns or bool(set(q.nouns) & set(quantity.nouns)))
        and not _set_aside(sentence, q)
        for sentence in document.sentences
        for q in sentence.quantities
    )


def _dates_apart(pair: _Pair, one: Document, other: Document) -> _Conflict | None:
    """Two dates of one event that cannot be the same, where neither article names the other's elsewhere."""
    if any(a.agrees(b) for a in pair.back.sentence.dates for b in pair.there.sentence.dates):
        return None
    for alignment, document, turned in ((pair.there, other, False), (pair.back, one, True)):
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if unit.kind != "date" or not link.conflict or unit.date is None:
                continue
            if any(unit.date.agrees(d) for s in document.sentences for d in s.dates):
                continue
            return (
                (ConflictKind.DATE, link.conflict, unit.text)
                if turned
                else (
                    ConflictKind.DATE,
                    unit.text,
                    link.conflict,
                )
            )
    return None


def _opposed(pair: _Pair) -> _Conflict | None:
    """One says what the other denies: the judge finds it in both directions, on one and the same verb or adjective."""
    there, back = pair.judged
    one, other = there.reading.conflict, back.reading.conflict
    if one is None or other is None or one.kind not in _POLARITY or other.kind not in _POLARITY:
        return None
    if pair.score < ALIKE:
        return None
    if there.contradicts <= there.supports or back.contradicts <= back.supports:
        return None
    if max(there.contradicts, back.contradicts) < 0.4 or min(there.contradicts, back.contradicts) < 0.1:
        return None
    for unit, link in zip(pair.there.wording.units, pair.there.links, strict=True):
        if unit.text == one.claim and link.first >= 0:
            if one.kind is not ConflictKind.ANTONYM and link.how not in _SAME_WORD:
                return None
            if one.kind is ConflictKind.NEGATION and _negated_by(
                pair.there.wording.sentence, unit.first, unit.last
            ) == (_negated_by(pair.there.sentence, link.first, link.last)):
                return None  # "could not confirm", "could not immediately confirm"
            if one.kind is ConflictKind.ANTONYM and not link.opposite:
                return None
            if not _is_main(pair.there.wording, one.claim) or not _is_main(pair.back.wording, other.claim):
                return None
            return one.kind, one.claim, one.article
    return None


def _is_main(wording: Wording, text: str) -> bool:
    """True where these words are the first verb: a noun that could be a verb (often the first word) turns nothing."""
    verbs = (unit for unit in wording.units if unit.predicate and unit.first > 0 and unit.weight > 0.3)
    first = next(verbs, None)
    return first is not None and first.text == text


def _negated_by(sentence: SentenceText, first: int, last: int) -> bool:
    """True where a negation stands in the clause of these words, or among them."""
    clause = sentence.cues.clause
    here = {clause[k] for k in range(first, last)}
    return any(
        (cue.kind.startswith("negation") and clause[cue.first] in here)
        or (cue.scope[0] < last and first < cue.scope[1] and cue.kind.startswith("negation"))
        for cue in sentence.cues.cues
    ) or any(sentence.cues.modes[k] & Mode.NEGATED for k in range(first, last))


def _other_name(pair: _Pair, one: Document, other: Document) -> _Conflict | None:
    """A name where the other sentence has another one, which the first article never has, and the other way round."""
    there, back = (judgement.reading.conflict for judgement in pair.judged)
    if there is None or back is None or there.kind is not ConflictKind.NAME or back.kind is not ConflictKind.NAME:
        return None
    if (there.claim, there.article) != (back.article, back.claim) or pair.score < NEARLY:
        return None
    if fuzz.ratio(there.claim.casefold(), there.article.casefold()) >= 70:
        return None
    if not there.claim[:1].isupper() or not there.article[:1].isupper():
        return None
    if _holds(one, there.article) or _holds(other, there.claim):
        return None
    if not _takes_part(pair.there.wording, there.claim) or not _takes_part(pair.back.wording, there.article):
        return None
    return ConflictKind.NAME, there.claim, there.article


def _takes_part(wording: Wording, name: str) -> bool:
    """True for a name that acts or is acted on, and does not only tell where, or whose: one thing often has two such.

    It follows a verb or its noun, with an article at most, or begins a clause, and owns nothing ("Manhattan's").
    """
    sentence = wording.sentence
    tokens, language = sentence.tokens, wording.language
    for unit in wording.units:
        if unit.kind != "name" or unit.text != name:
            continue
        k = unit.first
        while k and not tokens[k].before and tokens[k - 1].lex.form in language.definite:
            k -= 1
        end = tokens[unit.last - 1].end
        owns = sentence.text[end : end + 1] in ("'", "’") or sentence.text[end - 2 : end] in ("'s", "’s")
        return not owns and (k == 0 or bool(tokens[k].before) or not tokens[k - 1].lex.stop)
    return False


def _holds(document: Document, name: str) -> bool:
    """True where a document has the last word of a name anywhere."""
    words = document.language.words(name)
    return bool(words) and bool(document.where.get("~" + fold(words[-1])))


# -- what only one says -----------------------------------------------------------------------------------------------


def _only(
    side: int,
    whose: Side,
    texts: Sequence[_Text],
    pairs: Sequence[_Pair],
    covered: frozenset[_Spot],
    told: frozenset[Quote],
    quoting: _Quoting,
    rarity: _Rarity,
) -> Only:
    """The sentences of one side that no other side answers, the weightiest first.

    What weighs is what the others do not have anywhere: names and numbers first, rare words, and how far up it stands.
    """
    touched: dict[_Spot, float] = defaultdict(float)
    for pair in pairs:
        for spot, cover in ((pair.first, pair.cover_there), (pair.second, pair.cover_back)):
            touched[spot] = max(touched[spot], cover)
    others = [t.document for t in texts if t.side != side and _comparable(t, texts, side)]
    if not others:
        return Only(whose.name, ())
    found: list[tuple[float, _Spot]] = []
    for number, text in enumerate(texts):
        if text.side != side:
            continue
        for index, wording in enumerate(text.wordings):
            spot = (number, index)
            if wording is None or quoting(spot) in told:
                continue
            new = known = named = 0.0
            for unit in wording.units:
                weight = rarity(unit)
                if any(_has(document, unit) for document in others):
                    known += weight
                    continue
                new += weight
                if unit.kind == "name":
                    named += 0.5 + text.document.topics.get(unit.words[-1] if unit.words else "", 0.0)
                elif unit.kind in ("number", "date"):
                    named += 0.5
            # what another says in part is still something only this one says, where it names what that one does not
            if (spot in covered or touched[spot] >= TOUCHED) and (touched[spot] >= 0.5 or named < 1.0):
                continue
            if new < 1.0 or new < 0.3 * (new + known):
                continue
            if any(mark in '«“"' for t in text.document.sentences[index].tokens for mark in t.before):
                named += 0.5  # somebody's own words
            weight = _place(texts, spot) * (min(1.0, new / 6) + min(1.5, named)) / 2.5
            if _leans(text, index):
                weight *= 0.5
            if weight < LEAST and new < 0.6 * (new + known):
                continue
            found.append((weight, spot))
    found.sort(key=lambda w: (-w[0], w[1]))
    points: list[Point] = []
    said: list[frozenset[str]] = []
    for weight, spot in found:
        words = frozenset(t.lex.key for t in texts[spot[0]].document.sentences[spot[1]].tokens if not t.lex.stop)
        if any(len(words & other) >= 0.6 * min(len(words), len(other)) for other in said):
            continue  # an article says its main things twice
        said.append(words)
        points.append(Point((quoting(spot),), round(weight, 4)))
    return Only(whose.name, tuple(points))


def _comparable(other: _Text, texts: Sequence[_Text], side: int) -> bool:
    return any(t.side == side and t.document.language is other.document.language for t in texts)


def _leans(text: _Text, index: int) -> bool:
    """True for a sentence that begins with what points back and names nobody: alone, it says too little."""
    document = text.document
    return bool(document.anaphors(index)) and document.anaphors(index)[0].index < 3 and not document.names[index]


def _has(document: Document, unit: Unit) -> bool:
    """True where a document answers a unit anywhere."""
    if any(a.strength >= 0.7 and not a.opposite and document.where.get(k) for k, a in unit.answers.items()):
        return True
    if unit.kind == "name":
        if any(name_strength(unit.words, n.words) >= 0.8 for names in document.names for n in names):
            return True
        return all(document.where.get("~" + word) for word in unit.words)
    if unit.kind == "number" and unit.quantity is not None:
        mine = unit.quantity
        return any(mine.comparable(q) and mine.agrees(q) for s in document.sentences for q in s.quantities)
    if unit.kind == "date" and unit.date is not None:
        theirs = (d for s in document.sentences for d in s.dates)
        return any(unit.date.agrees(d) for d in theirs)
    return False


# -- how near they are ------------------------------------------------------------------------------------------------


def _likeness(sides: Sequence[Side], texts: Sequence[_Text]) -> tuple[Likeness, ...]:
    copied: dict[frozenset[str], float] = {}
    for share in find_copies([fingerprint(t.document) for t in texts]).shares:
        copied[frozenset((share.a, share.b))] = max(share.share_of_a, share.share_of_b)
    words, names = [_vector(t, words=True) for t in texts], [_vector(t, words=False) for t in texts]
    out = []
    for a, b in combinations(range(len(sides)), 2):
        one, other = ([n for n, t in enumerate(texts) if t.side == side] for side in (a, b))
        pairs = [(i, j) for i in one for j in other]
        together = any(texts[i].document.language is texts[j].document.language for i, j in pairs)
        vectors = words if together else names
        codes = tuple(sorted({texts[n].document.language.code for n in (*one, *other)}))
        out.append(
            Likeness(
                sides[a].name,
                sides[b].name,
                round(max(_cosine(vectors[i], vectors[j]) for i, j in pairs), 2),
                round(
                    max(
                        copied.get(frozenset((texts[i].document.article.id, texts[j].document.article.id)), 0.0)
                        for i, j in pairs
                    ),
                    2,
                ),
                () if together else codes,
            )
        )
    return tuple(out)


def _vector(text: _Text, *, words: bool) -> Mapping[str, float]:
    """What an article is about: its names and rarer words, each weighed by rarity and how often it comes.

    Where ``words`` is false, its names only: they are what two languages share.
    """
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for sentence, names in zip(text.document.sentences, text.document.names, strict=True):
        held = {k for n in names for k in range(n.first, n.last)}
        for k, token in enumerate(sentence.tokens):
            lex = token.lex
            if lex.stop or lex.number is not None or not (words or k in held):
                continue
            key = lex.folded if k in held else lex.key
            counts[key] += 1
            weights[key] = max(weights.get(key, 0.0), 2.0 if k in held else lex.weight**2)
    return {key: weights[key] * (1 + log(n)) for key, n in counts.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    product = sum(w * other.get(key, 0.0) for key, w in one.items())
    size = sqrt(sum(w * w for w in one.values())) * sqrt(sum(w * w for w in other.values()))
    return product / size if size else 0.0


# -- claims -----------------------------------------------------------------------------------------------------------


def _claims(claims: ClaimsFile, sides: Sequence[Side], likeness: Sequence[Likeness]) -> tuple[ClaimView, ...]:
    from crosscheck.check import check

    side_of = {article.id: side for side in sides for article in side.articles}
    result = check(claims, [article for side in sides for article in side.articles])
    out = []
    for row in result.claims:
        cells: dict[str, list[tuple[Stance, Reason | None]]] = {side.name: [] for side in sides}
        quotes: dict[tuple[str, Stance], tuple[float, Quote]] = {}
        for cell in row.cells:
            side = side_of[cell.article]
            cells[side.name].append((cell.stance, cell.reason))
            article = next(a for a in side.articles if a.id == cell.article)
            for evidence in cell.evidence:
                held = quotes.get((side.name, evidence.side))
                if held is None or evidence.score > held[0]:
                    quotes[side.name, evidence.side] = (evidence.score, _evidence_quote(evidence, side, article))
        stances = {name: _together([stance for stance, _ in found]) for name, found in cells.items()}
        relation = _relation(list(stances.values()))
        speaking = [name for name, stance in stances.items() if stance in _TAKES_SIDE]
        silences = []
        for side in sides:
            if stances[side.name] is _SILENT and speaking:
                near, likest = max((_like(likeness, side.name, name), name) for name in speaking)
                early = all(reason is Reason.PREDATES for _, reason in cells[side.name])
                silences.append(Silence(side.name, likest, near, near >= RELATED and not early, early))
        shown = [
            (stance, quote)
            for (name, stance), (_, quote) in sorted(
                quotes.items(), key=lambda q: [s.name for s in sides].index(q[0][0])
            )
            if stance is not Stance.MENTIONS or stances[name] is Stance.MENTIONS
        ]
        out.append(ClaimView(row.claim.id, row.claim.text, relation, stances, tuple(shown), tuple(silences)))
    return tuple(out)


def _evidence_quote(evidence: Evidence, side: Side, article: Article) -> Quote:
    return Quote(
        side.name,
        article.id,
        article.path,
        evidence.quote,
        evidence.start,
        evidence.end,
        evidence.line,
        evidence.voice,
        evidence.speaker,
    )


def _together(stances: Sequence[Stance]) -> Stance:
    """One side's stance from its articles'."""
    held = set(stances)
    if Stance.MIXED in held or {Stance.SUPPORTS, Stance.CONTRADICTS} <= held:
        return Stance.MIXED
    for stance in (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MENTIONS):
        if stance in held:
            return stance
    return Stance.OMITS


def _relation(stances: Sequence[Stance]) -> str:
    settled = [s for s in stances if s in _TAKES_SIDE]
    if not settled:
        return "raised" if Stance.MENTIONS in stances else "none"
    if len(settled) == 1:
        return "one"
    return "agree" if len(set(settled)) == 1 else "conflict"


def _like(likeness: Sequence[Likeness], one: str, other: str) -> float:
    return next(x.common for x in likeness if {x.first, x.second} == {one, other})


# -- two languages ----------------------------------------------------------------------------------------------------


def _facts(sides: Sequence[Side], texts: Sequence[_Text], likeness: Sequence[Likeness]) -> Iterator[Facts]:
    """Names, numbers and dates of sides that have no language in common."""
    for near in likeness:
        if not near.languages:
            continue
        one, other = ([t for t in texts if sides[t.side].name == name] for name in (near.first, near.second))
        yield _divided(near, "names", _names(one), _names(other), _same_name)
        yield _divided(near, "numbers", _numbers(one), _numbers(other), _same_number)
        yield _divided(near, "dates", _dates(one), _dates(other), _same_date)


_Value = TypeVar("_Value")


def _divided(
    near: Likeness,
    kind: str,
    mine: Mapping[str, _Value],
    theirs: Mapping[str, _Value],
    same: Callable[[_Value, _Value], bool],
) -> Facts:
    shared = tuple(text for text, value in mine.items() if any(same(value, v) for v in theirs.values()))
    return Facts(
        near.first,
        near.second,
        kind,
        shared,
        tuple(text for text in mine if text not in shared),
        tuple(text for text, value in theirs.items() if not any(same(v, value) for v in mine.values())),
    )


def _names(texts: Sequence[_Text]) -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    """The names of a side, each by its fullest form, those that come most often first."""
    counts: Counter[tuple[str, ...]] = Counter()
    written: dict[tuple[str, ...], tuple[str, frozenset[str]]] = {}
    for text in texts:
        language = text.document.language
        for sentence, names in zip(text.document.sentences, text.document.names, strict=True):
            for name in names:
                kin = frozenset(k for k in language.kin.get(name.label, ()) if k.startswith("nation:"))
                counts[name.words] += 1
                written.setdefault(name.words, (sentence.said(name.first, name.last), kin))
    out: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
    fullest: list[tuple[str, ...]] = []
    for words in sorted(counts, key=lambda w: (-len(w), -counts[w])):
        if not any(name_strength(words, other) >= 0.9 for other in fullest):
            fullest.append(words)
    for words in sorted(fullest, key=lambda w: -counts[w]):
        out.setdefault(written[words][0], (words, written[words][1]))
    return out


def _same_name(one: tuple[tuple[str, ...], frozenset[str]], other: tuple[tuple[str, ...], frozenset[str]]) -> bool:
    return bool(one[1] & other[1]) or name_strength(one[0], other[0]) >= 0.8


def _numbers(texts: Sequence[_Text]) -> dict[str, Quantity]:
    found = (q for t in texts for s in t.document.sentences for q in s.quantities)
    return {_spaced(q.text): q for q in found if not q.vague and q.role in (Role.COUNT, Role.SHARE) and q.high > 1}


def _same_number(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.comparable(other) and (one.low, one.high) == (other.low, other.high)


def _dates(texts: Sequence[_Text]) -> dict[str, DateMention]:
    found = (d for t in texts for s in t.document.sentences for d in s.dates)
    return {_spaced(d.text): d for d in found if d.year is not None or d.month is not None}


def _same_date(one: DateMention, other: DateMention) -> bool:
    return (one.year, one.month, one.day) == (other.year, other.month, other.day)


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)
