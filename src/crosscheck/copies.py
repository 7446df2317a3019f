"""Articles that share long runs of text: found in one pass, measured exactly, grouped, and counted as one origin.

Each article becomes a `Fingerprint`, by itself, so that articles can be read in any order and in several processes;
`find_copies` then goes over all fingerprints at once. Its time grows with the corpus and not with its square:

- **candidates** by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document
  Fingerprinting", SIGMOD 2003): of the hashes of all runs of ``RUN`` words, the least in every window of ``WINDOW``.
  Whatever ``RUN + WINDOW - 1`` words in a row two articles share, they have a hash in common, wherever it stands and
  however long the rest is. MinHash, which estimates how alike two texts are as wholes, misses a brief that stands in
  a long article.
- **a hash that very many articles have** pairs each of them with a few others only, so that none costs its square.
- **measure**: sentence by sentence, the words that stand in the same order in the other article (the longest common
  subsequence with the best place there, by rapidfuzz). The order of sentences makes no difference.

Words within quotation marks are not counted when it is decided whether two articles are copies: that two reporters
quote the same sentences of the same speaker is no copying. Where nearly all of one stands in the other, they are
copies even so. The passages are another matter: one long sentence that stands in two articles comes from one place,
whether they are copies or quote it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Generic, TypeVar
from zlib import crc32

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from crosscheck.corroborate import agency_of, origin_of, witness_of
from crosscheck.match.sources import outlet_of
from crosscheck.model import Article, Cell, CopyGroup, Evidence, Share
from crosscheck.text.document import Document
from crosscheck.text.language import fold, load_language
from crosscheck.text.segment import Kind
from crosscheck.text.tokens import Token

RUN = 5
"""Words in a row that are hashed together."""

WINDOW = 6
"""Of so many hashes in a row, one at least is kept."""

SAME = 0.7
"""The part of a sentence's words that stand in another article, in their order, from which on it is the same."""

ALONE = 15
"""So many words make one sentence that two articles share a passage with one origin, if nothing else is shared."""

NARRATION = 25
"""How many words outside quotation marks two articles have to share, in sentences that are the same."""

WHOLE = 0.8
"""The part of an article from which on it is a copy as a whole, quotations counted, if ``BRIEF`` words are shared."""

MOSTLY = 0.5
"""The part of an article from which on its headline, and a verdict that quotes nothing, count with the copied text."""

BRIEF = 15
"""The least number of shared words that make a copy, whatever the part."""

CROWD, NEXT = 24, 4
"""Of up to ``CROWD`` articles that have one hash all are compared with each other; of more, each with the ``NEXT``."""

HINTS = 2
"""How many hashes two articles have in common before they are compared."""

MANY = 1000
"""From so many pairs on, several processes compare them."""

_FIRST, _COUNT = 0x1000, 0xC000
"""Characters that words are written as: 49,152 of them, below the surrogates, two bytes each."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of an article to find its copies: about four bytes a word.

    ``site`` is its publisher, or the host of its address; empty where neither is known.

    ``words`` has one character for each word, sentence after sentence; sentence ``i`` begins at the character
    ``starts[i]`` of the article's text and at the word ``firsts[i]``, and has ``told[i]`` words outside quotation
    marks. ``heads`` marks headlines and headings. ``hashes`` are the winnowed hashes, sorted, each once.
    """

    article: str
    site: str
    words: str
    starts: array[int]
    firsts: array[int]
    told: array[int]
    heads: bytes
    hashes: array[int]


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of an article; furniture is no part of it. The same text has the same, on any machine."""
    words: list[str] = []
    starts, firsts, told, heads = array("I"), array("I"), array("I"), bytearray()
    paragraph, inside = -1, ""
    for sentence in document.sentences:
        if sentence.start < document.article.body:
            continue  # whoever prints a copy gives it a title of their own
        if sentence.paragraph != paragraph:
            paragraph, inside = sentence.paragraph, ""
        starts.append(sentence.start)
        firsts.append(len(words))
        outside, inside = _outside_quotes(sentence.text, sentence.tokens, sentence.start, sentence.end, inside)
        told.append(outside)
        heads.append(sentence.kind in (Kind.HEADLINE, Kind.HEADING))
        words.extend(map(_character, [token.lex.folded for token in sentence.tokens]))
    written = "".join(words)
    return Fingerprint(
        document.article.id, _site(document.article), written, starts, firsts, told, bytes(heads), _winnow(written)
    )


def _site(article: Article) -> str:
    host = article.url.partition("://")[2].partition("/")[0]
    return fold(article.publisher or host.removeprefix("www.")).strip()


@lru_cache(maxsize=1 << 16)
def _character(word: str) -> str:
    return chr(_FIRST + crc32(word.encode("utf-8", "replace")) % _COUNT)


_CLOSED_BY = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’'", "'": "'’"}
_QUOTING = frozenset(_CLOSED_BY)


def _outside_quotes(text: str, tokens: Sequence[Token], start: int, end: int, inside: str) -> tuple[int, str]:
    """How many words stand outside quotation marks, and what would close the quotation that is open at the end."""
    between = "".join([token.before for token in tokens])
    if not inside and tokens and _QUOTING.isdisjoint(between) and _QUOTING.isdisjoint(text[tokens[-1].end : end]):
        return len(tokens), ""
    outside, at = 0, start
    for token in tokens:
        inside = _after(text, at, token.start, inside) if token.before or at == start else inside
        outside += not inside
        at = token.end
    return outside, _after(text, at, end, inside)


def _after(text: str, start: int, end: int, inside: str) -> str:
    """What closes the quotation that is open after ``text[start:end]``, marks and blanks between two words."""
    for at in range(start, end):
        mark = text[at]
        if inside:
            # within a word, an apostrophe; before one, a quotation in a quotation
            if mark in inside and not (mark in "'’" and text[at + 1 : at + 2].isalnum()):
                inside = ""
        elif mark in "'‘":
            if text[at + 1 : at + 2].isalpha() and not text[at - 1 : at].isalnum():
                inside = _CLOSED_BY[mark]
        else:
            inside = _CLOSED_BY.get(mark, "")
    return inside


def _winnow(words: str) -> array[int]:
    written = words.encode("utf-16-le")
    hashes = [crc32(written[i : i + 2 * RUN]) for i in range(0, len(written) - 2 * RUN + 1, 2)]
    if len(hashes) <= WINDOW:
        return array("I", sorted({min(hashes)})) if hashes else array("I")
    found = set()
    at, least = -1, 0
    for last in range(WINDOW - 1, len(hashes)):
        if at <= last - WINDOW:  # the least of the window before is not in this one
            window = hashes[last - WINDOW + 1 : last + 1]
            least = min(window)
            at = last - WINDOW + 1 + window.index(least)
            found.add(least)
        elif hashes[last] <= least:
            at, least = last, hashes[last]
            found.add(least)
    return array("I", sorted(found))


# -- which articles to compare ---------------------------------------------------------------------------------------


def candidates(prints: Sequence[Fingerprint]) -> Iterator[tuple[int, list[int]]]:
    """For each article the later ones that it has to be compared with, both as places in ``prints``."""
    holders = _holders(prints)
    for place, each in enumerate(prints):
        common: Counter[int] = Counter()
        for value in each.hashes:
            if (found := holders.get(value)) is not None:
                after = bisect_right(found, place)
                common.update(found[after : after + NEXT] if len(found) > CROWD else found[after:])
        partners = sorted(other for other, hints in common.items() if _promises(each, prints[other], hints))
        if partners:
            yield place, partners


def _holders(prints: Sequence[Fingerprint]) -> dict[int, array[int]]:
    """Which articles have a hash, for those that more than one has.

    The hashes are gone through in slices of their range: nearly all have one holder, and are not kept for long.
    """
    slices = 1 + len(prints) // 1000
    width = (1 << 32) // slices + 1
    out: dict[int, array[int]] = {}
    for number in range(slices):
        first: dict[int, int] = {}
        for place, each in enumerate(prints):
            start = bisect_left(each.hashes, number * width)
            for value in each.hashes[start : bisect_left(each.hashes, (number + 1) * width)]:
                if value in out:
                    out[value].append(place)
                elif value in first:
                    out[value] = array("I", (first[value], place))
                else:
                    first[value] = place
    return out


def _promises(one: Fingerprint, other: Fingerprint, hints: int) -> bool:
    """Whether so many hashes in common make it worth to compare two articles."""
    shorter = min(len(one.hashes), len(other.hashes))
    # of one site, only what is mostly the same is looked at: half the text has about half the hashes
    return hints >= min(HINTS, shorter) and not (one.site and one.site == other.site and hints * 4 < shorter)


# -- how much two articles share -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Measured:
    """What two articles share: the words of each that stand in the other, in sentences that are the same.

    ``told`` is how many of them stand outside quotation marks, on the side that has fewer; ``links`` pairs the
    sentences, as places in either article; ``alone`` are those of the pairs that have ``ALONE`` words in common.
    """

    one: int
    other: int
    told: float
    links: tuple[tuple[int, int], ...]
    alone: tuple[tuple[int, int], ...]


def measure(one: Fingerprint, other: Fingerprint, runs: Mapping[str, Sequence[int]] | None = None) -> Measured:
    """How much two articles share. ``runs`` is ``runs_of(one)``, where that is at hand."""
    runs = runs_of(one) if runs is None else runs
    words = other.words
    there = [place for place in range(len(words) - RUN + 1) if words[place : place + RUN] in runs]
    here = sorted({each for place in there for each in runs[words[place : place + RUN]]})
    shared, told, links = _same(one, other, here)
    shared_back, told_back, back = _same(other, one, there)
    for (j, i), words_same in back.items():
        links[i, j] = max(links.get((i, j), 0), words_same)
    alone = sorted(link for link, words_same in links.items() if words_same >= ALONE)
    return Measured(shared, shared_back, min(told, told_back), tuple(sorted(links)), tuple(alone))


def runs_of(each: Fingerprint) -> dict[str, list[int]]:
    """Where each run of ``RUN`` words stands."""
    out: dict[str, list[int]] = defaultdict(list)
    for place in range(len(each.words) - RUN + 1):
        out[each.words[place : place + RUN]].append(place)
    return dict(out)


def _same(of: Fingerprint, within: Fingerprint, runs: Iterable[int]) -> tuple[int, float, dict[tuple[int, int], int]]:
    """How many words of one article stand in the other, in all and outside quotation marks, and in which sentences.

    Of each pair of sentences that go together, the words in common are told. Only sentences that hold part of a run
    which both have (``runs``: where they begin, in order) are looked for; very short ones are taken where they are a
    sentence of the other, too.
    """
    touched: set[int] = set()
    end = 0
    for place in runs:
        if place + RUN > end:  # else it is within the sentence of the one before
            last = bisect_right(of.firsts, place + RUN - 1) - 1
            touched |= {bisect_right(of.firsts, place) - 1, last}
            end = _end(of, last)
    total, told = 0, 0.0
    links: dict[tuple[int, int], int] = {}
    for i in sorted(touched):
        sentence = of.words[of.firsts[i] : _end(of, i)]
        same, start, end = _place(sentence, within.words) if len(sentence) >= RUN else (0, 0, 0)
        if same < SAME * len(sentence) or not same:
            continue
        total += same
        told += of.told[i] * same / len(sentence)
        for j in range(bisect_right(within.firsts, start) - 1, bisect_right(within.firsts, end - 1)):
            beside = within.words[within.firsts[j] : _end(within, j)]
            common = LCSseq.similarity(sentence, beside)
            if common >= max(SAME * min(len(sentence), len(beside)), RUN):
                links[i, j] = common
    if total and (short := _short(of)):
        others = {sentence: j for j, sentence in _short(within)}
        for i, sentence in short:
            if sentence in others:
                total += len(sentence)
                links[i, others[sentence]] = len(sentence)
    return total, told, links


def _short(of: Fingerprint) -> list[tuple[int, str]]:
    """The sentences that are too short for a run."""
    ends = (*of.firsts[1:], len(of.words))
    return [
        (i, of.words[first:end])
        for i, (first, end) in enumerate(zip(of.firsts, ends, strict=True))
        if 1 < end - first < RUN
    ]


def _place(sentence: str, words: str) -> tuple[int, int, int]:
    """How many of a sentence's words stand in their order at the best place of a text, and from where to where."""
    exact = words.find(sentence)
    if exact >= 0:
        return len(sentence), exact, exact + len(sentence)
    found = fuzz.partial_ratio_alignment(sentence, words)
    if found is None:
        return 0, 0, 0
    # the place found is as long as the sentence; where words were added there, its end lies beyond
    margin = len(sentence) // 4
    same = LCSseq.similarity(sentence, words[max(found.dest_start - margin, 0) : found.dest_end + margin])
    return same, found.dest_start, found.dest_end


def _end(of: Fingerprint, sentence: int) -> int:
    return of.firsts[sentence + 1] if sentence + 1 < len(of.firsts) else len(of.words)


# -- what is a copy --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passages:
    """Which sentences of an article stand in others, too.

    Sentence ``i`` begins at the character ``starts[i]`` and belongs to the passage ``passage[i]`` (a place in
    `Copies.holders`), or to none (-1). ``mostly`` is the passage that stands for the article as a whole where half
    of it or more is a copy, else -1.
    """

    starts: array[int]
    passage: array[int]
    mostly: int = -1

    def of(self, start: int, end: int) -> int:
        """The passage to which the text from ``start`` to ``end`` belongs, if all of its sentences are shared."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        found = self.passage[first : max(bisect_right(self.starts, end - 1), first + 1)]
        return found[0] if found and -1 not in found else -1


@dataclass(frozen=True, slots=True)
class Copies:
    """What a corpus has of copies: the pairs, the groups that they form, and who has each shared passage.

    Everything is in the order of the ids, whatever the order of the articles was.
    """

    shares: tuple[Share, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    passages: Mapping[str, Passages] = field(default_factory=dict)
    holders: tuple[tuple[str, ...], ...] = ()


def find_copies(fingerprints: Iterable[Fingerprint], jobs: int = 1) -> Copies:
    """Which articles of a corpus share text, how much, and which sentences.

    Two articles share text where ``NARRATION`` words outside quotation marks do, or where nearly all of one
    (``WHOLE``) stands in the other. Between two articles of one site it has to be half of one: the rest is what the
    site prints below every article. So is an ending that three articles share which have nothing else in common.

    Args:
        fingerprints: the articles.
        jobs: how many processes compare them, where there are many to compare; 0 for one a processor.
    """
    prints = sorted(fingerprints, key=lambda each: each.article)
    found: list[tuple[int, int, Measured]] = []
    sentences: _Union[tuple[int, int]] = _Union()
    for one, other, measured in _compared(prints, jobs):
        if _is_copy(prints[one], prints[other], measured):
            found.append((one, other, measured))
        else:
            for i, j in measured.alone:
                sentences.join((one, i), (other, j))
    found = _without_endings(prints, found)
    articles: _Union[int] = _Union()
    shares = []
    for one, other, measured in found:
        articles.join(one, other)
        for i, j in measured.links:
            sentences.join((one, i), (other, j))
        a, b = prints[one], prints[other]
        shares.append(Share(a.article, b.article, measured.one / len(a.words), measured.other / len(b.words)))
    parts: defaultdict[str, float] = defaultdict(float)
    for share in shares:
        parts[share.a] = max(parts[share.a], share.share_of_a)
        parts[share.b] = max(parts[share.b], share.share_of_b)
    numbers: dict[tuple[int, int], int] = {}
    holders = []
    for number, members in enumerate(sentences.groups()):
        holders.append(tuple(prints[place].article for place in sorted({place for place, _ in members})))
        numbers.update((member, number) for member in members)
    groups = articles.groups()
    return Copies(
        tuple(sorted(shares, key=lambda share: (share.a, share.b))),
        tuple(tuple(prints[place].article for place in group) for group in groups),
        {
            prints[place].article: _passages(place, prints[place], numbers, parts[prints[place].article])
            for place in sorted({place for place, _ in numbers})
        },
        tuple(holders),
    )


def _compared(prints: Sequence[Fingerprint], jobs: int) -> Iterable[tuple[int, int, Measured]]:
    """The candidates that share anything, measured, in their order."""

    def some(part: Iterable[tuple[int, list[int]]]) -> Iterator[tuple[int, int, Measured]]:
        for one, others in part:
            runs = runs_of(prints[one])
            for other in others:
                measured = measure(prints[one], prints[other], runs)
                if measured.links or (measured.one and measured.other):
                    yield one, other, measured

    if jobs == 1:
        return some(candidates(prints))
    pairs = list(candidates(prints))
    if sum(len(others) for _, others in pairs) < MANY:
        return some(pairs)
    from crosscheck.jobs import in_parts

    return sorted(in_parts(lambda part: list(some(part)), pairs, jobs), key=lambda each: each[:2])


def _is_copy(one: Fingerprint, other: Fingerprint, measured: Measured) -> bool:
    part = max(measured.one / len(one.words), measured.other / len(other.words))
    if min(measured.one, measured.other) < BRIEF:
        return False
    if one.site and one.site == other.site and part < MOSTLY:
        return False
    return measured.told >= NARRATION or part >= WHOLE


def _without_endings(
    prints: Sequence[Fingerprint], found: Sequence[tuple[int, int, Measured]]
) -> list[tuple[int, int, Measured]]:
    """The pairs, except those whose articles share only their last sentences with each other and with a third."""
    ends: list[bool] = []
    same: _Union[int] = _Union()
    for one, other, measured in found:
        only = all(
            sorted({link[side] for link in measured.links})
            == list(range(min(link[side] for link in measured.links), len(prints[place].firsts)))
            for side, place in ((0, one), (1, other))
        )
        part = max(measured.one / len(prints[one].words), measured.other / len(prints[other].words))
        ends.append(only and part < MOSTLY)
        if ends[-1]:
            same.join(one, other)
    many = {place for group in same.groups() if len(group) > 2 for place in group}
    return [pair for pair, end in zip(found, ends, strict=True) if not (end and pair[0] in many)]


def _passages(place: int, each: Fingerprint, numbers: Mapping[tuple[int, int], int], part: float) -> Passages:
    passage = array("i", (numbers.get((place, i), -1) for i in range(len(each.firsts))))
    if part < MOSTLY:
        return Passages(each.starts, passage)
    words: Counter[int] = Counter()
    for i, number in enumerate(passage):
        if number >= 0:
            words[number] += _end(each, i) - each.firsts[i]
    mostly = min(words, key=lambda number: (-words[number], number))
    # a copy has a headline of its own, which says nothing that the text does not
    passage = array("i", (mostly if p < 0 and each.heads[i] else p for i, p in enumerate(passage)))
    return Passages(each.starts, passage, mostly)


# -- one origin for what is shared -----------------------------------------------------------------------------------


def copy_groups(copies: Copies, articles: Mapping[str, Article]) -> tuple[CopyGroup, ...]:
    """The groups of copies, each with its shares and the origin of its text; ``articles`` are those of the corpus."""
    number = {article: i for i, group in enumerate(copies.groups) for article in group}
    shares: list[list[Share]] = [[] for _ in copies.groups]
    for share in copies.shares:
        shares[number[share.a]].append(share)
    return tuple(
        CopyGroup(group, witness_of(articles[lead_of(group, articles)]), tuple(found))
        for group, found in zip(copies.groups, shares, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Settled:
    """What the copies mean for origins.

    ``leads`` has for each shared passage the article that stands for it. ``own`` are the articles that name an agency
    and share less than half of their text with another that names it: the rest is their own.
    """

    copies: Copies
    leads: tuple[str, ...]
    own: frozenset[str]


def settle(copies: Copies, articles: Mapping[str, Article]) -> Settled:
    """What the copies mean for the origins of evidence; ``articles`` are those of the corpus."""
    agencies = {article: agency_of(articles[article]) for article in copies.passages}
    reprints = set()
    for share in copies.shares:
        if agencies[share.a] and agencies[share.a] == agencies[share.b]:
            reprints |= {share.a, share.b}
    return Settled(
        copies,
        tuple(lead_of(holders, articles, agencies) for holders in copies.holders),
        frozenset(each for each in reprints if copies.passages[each].mostly < 0 and articles[each].publisher),
    )


def lead_of(holders: Sequence[str], articles: Mapping[str, Article], agencies: Mapping[str, str] | None = None) -> str:
    """Which of the articles that share a text stands for it.

    The first that is an agency's copy; else the one that certainly appeared before every other whose date is known;
    else the first. ``holders`` are ids in order; ``agencies`` has the agency of each, where it is known already.
    """
    for holder in holders:
        if agency_of(articles[holder]) if agencies is None else agencies[holder]:
            return holder
    dated = [(date, holder) for holder in holders if (date := articles[holder].published)]
    first = min(dated, default=None)
    if first and all(first[0].before(date) for date, holder in dated if holder != first[1]):
        return first[1]
    return holders[0]


def with_origins(cells: Sequence[Cell], settled: Settled, articles: Mapping[str, Article]) -> list[Cell]:
    """One claim's cells with the origins of the passages that are shared.

    Where one of the articles names who says a shared passage, that is where it comes from in all of them: a copy that
    has "he", "the fisherman" or "an expert told the Mail" for the name is no second witness. Where two name different
    people, each keeps its own, and the others have the one that is named most often. Where nobody is named but those
    who pass it on, it comes from the agency among them, else from the newspaper that most name. Else it comes from the
    article that stands for it.
    """
    copies, leads = settled.copies, settled.leads
    named: dict[int, Counter[str]] = defaultdict(Counter)
    ranks: dict[str, int] = {}
    for cell in cells:
        if cell.article in copies.passages:
            for evidence in cell.evidence:
                if evidence.chain and (number := _passage(evidence, cell, copies)) >= 0:
                    origin = origin_of(evidence, articles[cell.article])
                    named[number][origin] += 1
                    ranks[origin] = max(ranks.get(origin, 0), _rank(origin, evidence, articles[cell.article]))
    origins = {number: min(names, key=lambda n: (ranks[n], -names[n], n)) for number, names in named.items()}
    out = []
    for cell in cells:
        if cell.article in copies.passages and (cell.evidence or cell.verdict):
            told = tuple(_told(evidence, cell, settled, origins, ranks, articles) for evidence in cell.evidence)
            whole = copies.passages[cell.article].mostly
            cell = replace(cell, evidence=told, witness=witness_of(articles[leads[whole]]) if whole >= 0 else "")
        out.append(cell)
    return out


_SPEAKER, _AGENCY, _OUTLET, _ROLE = range(4)


def _rank(origin: str, evidence: Evidence, article: Article) -> int:
    """Whether an origin says the words itself, or as an agency or a newspaper passes them on, or is only described."""
    language, folded = load_language(article.language), fold(origin)
    if origin == origin.lower():  # "un expert": what names somebody has a capital somewhere
        return _ROLE
    if folded in language.agencies:
        return _AGENCY
    if outlet_of(language, folded) or origin != evidence.chain[-1]:
        return _OUTLET
    return _SPEAKER


def _passage(evidence: Evidence, cell: Cell, copies: Copies) -> int:
    return copies.passages[cell.article].of(evidence.start, evidence.end)


def _told(
    evidence: Evidence,
    cell: Cell,
    settled: Settled,
    origins: Mapping[int, str],
    ranks: Mapping[str, int],
    articles: Mapping[str, Article],
) -> Evidence:
    number = _passage(evidence, cell, settled.copies)
    article = articles[cell.article]
    if number < 0:
        own = cell.article in settled.own and not evidence.chain
        return replace(evidence, shared_origin=article.publisher) if own else evidence
    lead = settled.leads[number]
    origin = origin_of(evidence, article) if evidence.chain else ""
    if not origin or ranks[origin] > _SPEAKER:
        origin = origins.get(number) or witness_of(articles[lead])
    return replace(evidence, same_as=None if lead == cell.article else lead, shared_origin=origin)


def may_share(document: Document, articles: Iterable[Article]) -> Iterator[Article]:
    """Of these articles those that may share text with a document, found without reading them: no copy is left out.

    For one article against a corpus: nine words in a row that both have hold one of the pieces that are looked for.
    """
    pieces = []
    for sentence in document.sentences:
        tokens = sentence.tokens
        for i in range(0, len(tokens) - RUN + 1, RUN):
            pieces.append(_bare(sentence.said(i, i + RUN)))
    for article in articles:
        text = _bare(article.text[article.body :])
        if article.id != document.article.id and any(piece in text for piece in pieces):
            yield article


def _bare(text: str) -> str:
    return _NO_WORD.sub(" ", fold(text)).strip()


_NO_WORD = re.compile(r"[\W_]+")

_Node = TypeVar("_Node", int, tuple[int, int])


class _Union(Generic[_Node]):
    """Which things belong together when some pairs do (union-find, with the smallest as the root)."""

    def __init__(self) -> None:
        self._parents: dict[_Node, _Node] = {}

    def _root(self, node: _Node) -> _Node:
        parents = self._parents
        root = parents.setdefault(node, node)
        while parents[root] != root:
            root = parents[root]
        while parents[node] != root:
            parents[node], node = root, parents[node]
        return root

    def join(self, one: _Node, other: _Node) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parents[second] = first

    def groups(self) -> list[list[_Node]]:
        """The groups and their members in order."""
        out: dict[_Node, list[_Node]] = defaultdict(list)
        for node in sorted(self._parents):
            out[self._root(node)].append(node)
        return [out[root] for root in sorted(out)]
