"""Runs it all: claims and articles in, every cell, status and explanation out. The only file that knows every step."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType

from crosscheck.copies import (
    Fingerprint,
    copy_groups,
    find_copies,
    fingerprint,
    may_share,
    settle,
    with_origins,
)
from crosscheck.corroborate import corroborate, origins_of, with_full_names
from crosscheck.match.cell import CompiledClaim, Reader, compile_claim, decide, trim
from crosscheck.match.judge import Judgement, default_judge, load_model
from crosscheck.match.retrieve import Candidate, Lexical
from crosscheck.match.wording import Aliases, compile_aliases
from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimResult,
    ClaimsFile,
    CrosscheckError,
    Engine,
    Evidence,
    Explanation,
    Match,
    Result,
    Share,
    Stance,
    Weighed,
)
from crosscheck.text.document import read_document
from crosscheck.text.language import languages, load_language


class _Bench:
    """Claims compiled once for each language that the articles are in."""

    def __init__(self, claims: Iterable[Claim], names: dict[str, tuple[str, ...]]) -> None:
        self._claims = tuple(claims)
        self._names = names
        self._compiled: dict[str, tuple[CompiledClaim, ...]] = {}
        self._aliases: dict[str, Aliases | None] = {}
        self.retriever, self.judge = Lexical(), default_judge()
        self.thresholds, self.calibration = load_model().thresholds, load_model().calibration

    def aliases(self, code: str) -> Aliases | None:
        if code not in self._aliases:
            self._aliases[code] = compile_aliases(self._names, load_language(code)) if self._names else None
        return self._aliases[code]

    def compiled(self, code: str) -> tuple[CompiledClaim, ...]:
        if code not in self._compiled:
            language, aliases = load_language(code), self.aliases(code)
            self._compiled[code] = tuple(compile_claim(claim, language, aliases) for claim in self._claims)
        return self._compiled[code]

    def reader(self, article: Article) -> Reader:
        return Reader(read_document(article), self.aliases(article.language))

    def decide(self, compiled: CompiledClaim, reader: Reader) -> tuple[Cell, list[tuple[Candidate, Judgement]]]:
        return decide(compiled, reader, self.retriever, self.judge, self.thresholds, self.calibration)


def check(claims: ClaimsFile, articles: Iterable[Article], *, only: Collection[str] = (), omits: bool = True) -> Result:
    """Every claim against every article.

    Args:
        claims: the claims file, as ``load_claims`` reads it.
        articles: the corpus, as ``load_articles`` reads it.
        only: ids of the claims to check; all where empty.
        omits: whether cells that omit are listed; where not, only their count.

    Raises:
        CrosscheckError: a claim id in ``only`` is not in the file, or an article's language has no data.
    """
    chosen = _chosen(claims, only)
    bench = _Bench(chosen, dict(claims.names))
    read: list[Article] = []
    prints: list[Fingerprint] = []
    cells: list[list[Cell]] = [[] for _ in chosen]
    for article in articles:
        article = _known_language(article, claims.language)
        read.append(article)
        reader = bench.reader(article)
        prints.append(fingerprint(reader.document))
        for row, compiled in zip(cells, bench.compiled(article.language), strict=True):
            row.append(_overruled(bench.decide(compiled, reader)[0], compiled.claim))
    by_id = {a.id: a for a in read}
    copies = find_copies(prints)
    settled = settle(copies, by_id)
    results = []
    for claim, found in zip(chosen, cells, strict=True):
        told = with_full_names(found, by_id, claims.names)
        row = [_with_origins(cell, by_id, claims) for cell in with_origins(told, settled, by_id)]
        status, supporting, contradicting = corroborate(row, by_id, claims.names)
        shown = row if omits else [c for c in row if c.stance is not Stance.OMITS]
        results.append(
            ClaimResult(
                claim, status, tuple(shown), supporting, contradicting, None if omits else len(row) - len(shown)
            )
        )
    return Result(
        tuple(read),
        tuple(results),
        claims.title,
        claims.language,
        Engine(bench.retriever.name, bench.judge.name),
        copy_groups(copies, by_id),
    )


def _with_origins(cell: Cell, articles: Mapping[str, Article], claims: ClaimsFile) -> Cell:
    article = articles[cell.article]
    sides = (origins_of(cell, side, article, claims.names) for side in (Stance.SUPPORTS, Stance.CONTRADICTS))
    return replace(cell, origins=tuple(dict.fromkeys(o for side in sides for o in side)))


def judge_pairs(pairs: Iterable[tuple[Claim, Article]]) -> Iterator[Cell]:
    """One cell for each claim and article, in order; an article or claim that comes again is compiled once."""
    documents: dict[int, Reader] = {}
    compiled: dict[tuple[str, str, str], CompiledClaim] = {}
    kept: list[Article] = []
    bench = _Bench((), {})
    for claim, article in pairs:
        reader = documents.get(id(article))
        if reader is None:
            reader = documents[id(article)] = bench.reader(_known_language(article, claim.language))
            kept.append(article)  # so that its id() stays its own
        code = reader.document.article.language
        key = (claim.text, claim.language, code)
        if key not in compiled:
            compiled[key] = compile_claim(claim, load_language(code), None)
        yield bench.decide(replace(compiled[key], claim=claim), reader)[0]


def explain(claims: ClaimsFile, claim_id: str, article: Article, corpus: Iterable[Article] = ()) -> Explanation:
    """Why a cell is what it is.

    Args:
        claims: the claims file.
        claim_id: which of its claims.
        article: the article.
        corpus: the articles among which copies of it are looked for.

    Raises:
        CrosscheckError: no such claim.
    """
    claim = _chosen(claims, (claim_id,))[0]
    bench = _Bench((claim,), dict(claims.names))
    article = _known_language(article, claims.language)
    reader = bench.reader(article)
    compiled = bench.compiled(article.language)[0]
    cell, passages = bench.decide(compiled, reader)
    (cell,) = with_full_names([_overruled(cell, claim)], {article.id: article}, claims.names)
    cell, shares = _among_copies(cell, reader, corpus, bench, claims)
    by_start = {e.start: e for e in cell.evidence}
    weighed = sorted(
        (_weighed(c, j, reader, by_start) for c, j in passages),
        key=lambda w: (-max(w.supports, w.contradicts), w.start),
    )
    return Explanation(claim, article, cell, tuple(weighed), bench.thresholds, len(reader.document.sentences), shares)


def _among_copies(
    cell: Cell, reader: Reader, corpus: Iterable[Article], bench: _Bench, claims: ClaimsFile
) -> tuple[Cell, tuple[Share, ...]]:
    """The cell with the origins of what its article shares with others, and how much that is."""
    article = reader.document.article
    readers = {article.id: reader}
    for other in may_share(reader.document, corpus):
        readers[other.id] = bench.reader(_known_language(other, claims.language))
    copies = find_copies(fingerprint(each.document) for each in readers.values())
    if article.id not in copies.passages:
        return cell, ()
    by_id = {each.document.article.id: each.document.article for each in readers.values()}
    cells = [cell]
    for id_, each in readers.items():
        if id_ != article.id and id_ in copies.passages:
            cells.append(bench.decide(bench.compiled(each.document.article.language)[0], each)[0])
    told = with_origins(cells, settle(copies, by_id), by_id)[0]
    shares = (share for share in copies.shares if article.id in (share.a, share.b))
    return _with_origins(told, by_id, claims), tuple(
        sorted(shares, key=lambda s: (-(s.share_of_a if s.a == article.id else s.share_of_b), s.a, s.b))
    )


def _weighed(candidate: Candidate, judgement: Judgement, reader: Reader, evidence: Mapping[int, Evidence]) -> Weighed:
    alignment = judgement.alignment
    sentence = alignment.sentence
    start, end = trim(sentence.text, sentence.start, sentence.end)
    matches = tuple(
        Match(
            unit.text,
            sentence.said(link.first, link.last) if link.first >= 0 else None,
            link.how,
            unit.weight,
            link.strength,
        )
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True)
    )
    side = Stance.MENTIONS
    if max(judgement.supports, judgement.contradicts) >= 1 - judgement.supports - judgement.contradicts:
        side = Stance.SUPPORTS if judgement.supports >= judgement.contradicts else Stance.CONTRADICTS
    return Weighed(
        start,
        end,
        reader.line(start),
        sentence.text[start:end],
        alignment.wording.text,
        matches,
        (
            *(f"{cue.kind}: {cue.text}" for cue in sentence.cues.cues),
            *(f"ruled out: {why}" for why in judgement.barred),
        ),
        judgement.features,
        judgement.supports,
        judgement.contradicts,
        side,
        evidence.get(start),
    )


def _overruled(cell: Cell, claim: Claim) -> Cell:
    """The cell with a person's verdict in place of the matcher's, where there is one."""
    verdict = claim.verdicts.get(cell.article)
    if verdict is None:
        return cell
    return replace(
        cell,
        stance=verdict.stance,
        confidence=1.0,
        decided_by="person",
        verdict=verdict,
        matcher_stance=cell.stance,
        reason=None,
    )


def _chosen(claims: ClaimsFile, only: Collection[str]) -> tuple[Claim, ...]:
    if not only:
        return claims.claims
    by_id = {c.id: c for c in claims.claims}
    unknown = [i for i in only if i not in by_id]
    if unknown:
        from crosscheck.claims import nearest

        def hint(i: str) -> str:
            near = nearest(i, by_id)
            return f"; did you mean {near!r}?" if near else ""

        raise CrosscheckError(*(f"{claims.path}: no claim {i!r}{hint(i)}" for i in unknown))
    wanted = set(only)
    return tuple(c for c in claims.claims if c.id in wanted)


def _known_language(article: Article, default: str) -> Article:
    """An article in a language that has no data is read by the claims' language: better than not at all."""
    if article.language in languages():
        return article
    return replace(article, language=default if default in languages() else "en")


class _CallableModule(ModuleType):
    """``crosscheck.check`` is this module once it is imported, and the public function before: both can be called."""

    def __call__(
        self, claims: ClaimsFile, articles: Iterable[Article], *, only: Collection[str] = (), omits: bool = True
    ) -> Result:
        return check(claims, articles, only=only, omits=omits)


sys.modules[__name__].__class__ = _CallableModule
