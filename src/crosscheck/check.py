"""Runs it all: claims and articles in, every cell, status and explanation out. The only file that knows every step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from crosscheck.copies import (
    Fingerprint,
    copy_groups,
    find_copies,
    fingerprint,
    may_share,
    settle,
    with_origins,
)
from crosscheck.corroborate import agency_of, corroborate, origins_of, with_full_names
from crosscheck.match.cell import (
    UNTOUCHED,
    CompiledClaim,
    Reader,
    calibrated,
    compile_claim,
    decide,
    predates,
    strongest,
    trim,
    whole_article,
)
from crosscheck.match.judge import Judgement, default_judge, load_model
from crosscheck.match.retrieve import Candidate, Lexical
from crosscheck.match.scan import Scanner
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
    Reason,
    Result,
    Share,
    Stance,
    Weighed,
)
from crosscheck.text.document import read_document
from crosscheck.text.language import languages, load_language

if TYPE_CHECKING:
    from crosscheck.cache import Cache


class Bench:
    """Claims compiled once for each language that the articles are in."""

    def __init__(self, claims: Iterable[Claim], names: Mapping[str, Sequence[str]], *, default: str = "fr") -> None:
        self.claims = tuple(claims)
        self.names = {name: tuple(others) for name, others in names.items()}
        self.default = default
        """The language by which an article is read whose own has no data."""
        self._compiled: dict[str, tuple[CompiledClaim, ...]] = {}
        self._scanners: dict[str, Scanner] = {}
        self._aliases: dict[str, Aliases | None] = {}
        self.retriever, self.judge = Lexical(), default_judge()
        self.thresholds, self.calibration = load_model().thresholds, load_model().calibration
        self._untouched = round(calibrated(Stance.OMITS, UNTOUCHED, self.calibration), 4)
        self.decided: Mapping[str, Collection[int]] = _decided_places(self.claims)
        """The articles of which a person decided something, with the places of the claims."""

    def aliases(self, code: str) -> Aliases | None:
        """The claims file's names for articles in a language; nothing where it has none."""
        if code not in self._aliases:
            self._aliases[code] = compile_aliases(self.names, load_language(code)) if self.names else None
        return self._aliases[code]

    def compiled(self, code: str) -> tuple[CompiledClaim, ...]:
        """The claims for articles in a language."""
        if code not in self._compiled:
            language, aliases = load_language(code), self.aliases(code)
            self._compiled[code] = tuple(compile_claim(claim, language, aliases) for claim in self.claims)
        return self._compiled[code]

    def touched(self, article: Article) -> Sequence[bool]:
        """For each claim, whether the article can say anything of it."""
        code = article.language
        if code not in self._scanners:
            self._scanners[code] = Scanner([each.sought for each in self.compiled(code)], load_language(code))
        return self._scanners[code].claims(article.said, excerpt=article.excerpt)

    def reader(self, article: Article) -> Reader:
        """An article, read sentence by sentence."""
        return Reader(read_document(article), self.aliases(article.language))

    def decide(self, compiled: CompiledClaim, reader: Reader) -> tuple[Cell, list[tuple[Candidate, Judgement]]]:
        """A cell, and the passages that it was decided on."""
        return decide(compiled, reader, self.retriever, self.judge, self.thresholds, self.calibration)

    def omitting(self, claim: Claim, article: Article, confidence: float | None = None) -> Cell:
        """The cell of an article that omits a claim; where no confidence is given, no passage was worth judging."""
        reason = Reason.PREDATES if predates(article, claim) else None
        return Cell(article.id, Stance.OMITS, self._untouched if confidence is None else confidence, (), reason)


def _decided_places(claims: Sequence[Claim]) -> Mapping[str, Collection[int]]:
    out: dict[str, set[int]] = {}
    for place, claim in enumerate(claims):
        for article in claim.verdicts:
            out.setdefault(article, set()).add(place)
    return out


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """One article judged by itself: all that the result over a corpus needs of it, without its text.

    ``cells`` has, by the place of the claim, the cells that say something, and ``omitting`` how sure it is of the
    others for which some passage was judged; what is in neither is untouched. ``agency`` is the agency whose copy the
    article is, as far as its text tells, and ``print`` what copies of it are found by: both only where it says
    something, or a person decided what it says.
    """

    article: str
    language: str
    cells: Mapping[int, Cell] = field(default_factory=dict)
    omitting: Mapping[int, float] = field(default_factory=dict)
    agency: str = ""
    print: Fingerprint | None = None

    def joined(self, other: ArticleResult) -> ArticleResult:
        """Of the same article, what two say of different claims."""
        print, agency = (other.print, other.agency) if self.print is None else (self.print, self.agency)
        cells, omitting = {**self.cells, **other.cells}, {**self.omitting, **other.omitting}
        return ArticleResult(self.article, self.language, cells, omitting, agency, print)


def judge_article(article: Article, bench: Bench, places: Collection[int] | None = None) -> ArticleResult:
    """What one article does with each claim: a function of these two alone, so that it can run anywhere.

    Args:
        article: the article.
        bench: the claims.
        places: the claims to judge, by their places; all where not given.
    """
    article = known_language(article, bench.default)
    reader: Reader | None = None
    cells: dict[int, Cell] = {}
    omitting: dict[int, float] = {}
    touched = bench.touched(article)
    compiled = bench.compiled(article.language)
    for place, here in enumerate(touched):
        if here and (places is None or place in places):
            if reader is None:
                reader = bench.reader(article)
            cell, passages = bench.decide(compiled[place], reader)
            if cell.stance is not Stance.OMITS:
                cells[place] = cell
            elif passages:
                omitting[place] = cell.confidence
    if reader is not None:
        reader.document.release()
    if not cells and article.id not in bench.decided:
        return ArticleResult(article.id, article.language, cells, omitting)
    document = read_document(article) if reader is None else reader.document
    return ArticleResult(article.id, article.language, cells, omitting, agency_of(article), fingerprint(document))


def bench_for(claims: ClaimsFile, only: Collection[str] = ()) -> Bench:
    """The claims of a file, or those with the ids in ``only``. Raises CrosscheckError where one is not in the file."""
    return Bench(_chosen(claims, only), claims.names, default=claims.language)


def check(
    claims: ClaimsFile,
    articles: Iterable[Article],
    *,
    only: Collection[str] = (),
    omits: bool = True,
    texts: bool = True,
    jobs: int | None = 1,
    cache: Cache | None = None,
) -> Result:
    """Every claim against every article.

    Articles are taken one at a time. Without ``omits`` and ``texts`` no more of them is held than what the result
    says: their metadata, and what those say that do not omit.

    Args:
        claims: the claims file, as ``load_claims`` reads it.
        articles: the corpus, as ``load_articles`` or ``iter_articles`` reads it.
        only: ids of the claims to check; all where empty.
        omits: whether cells that omit are listed; where not, only their count.
        texts: whether the result's articles have their texts.
        jobs: how many processes judge articles; 0 for one a processor, none for one where articles are few and else
            one a processor, up to four. The result is the same.
        cache: where what was judged before is looked up, and what is judged now is kept. The result is the same.

    Raises:
        CrosscheckError: a claim id in ``only`` is not in the file, an article's language has no data, or a process
            ended before its time.
    """
    bench = bench_for(claims, only)
    if cache is None and jobs == 1:
        judged: Iterable[tuple[Article, ArticleResult]] = ((each, judge_article(each, bench)) for each in articles)
    else:
        from crosscheck.jobs import judge_all, unasked

        judged = judge_all(articles, bench, jobs, cache)
        jobs = unasked() if jobs is None else jobs
    return reduce_articles(claims, bench, judged, omits=omits, texts=texts, jobs=jobs)


def reduce_articles(
    claims: ClaimsFile,
    bench: Bench,
    judged: Iterable[tuple[Article, ArticleResult]],
    *,
    omits: bool = True,
    texts: bool = True,
    jobs: int = 1,
) -> Result:
    """The result over a corpus, from its articles judged one by one, in the order of the corpus.

    Args:
        claims: the claims file.
        bench: the claims of it that were checked.
        judged: each article with what `judge_article` said of it.
        omits: whether cells that omit are listed; where not, only their count.
        texts: whether the result's articles have their texts.
        jobs: how many processes look for copies; 0 for one a processor.
    """
    read: list[Article] = []
    prints: list[Fingerprint] = []
    rows: list[list[Cell]] = [[] for _ in bench.claims]
    for article, found in judged:
        read.append(as_read(article, found, texts))
        if found.print is not None:
            prints.append(found.print)
        decided = bench.decided.get(article.id, ())
        for place in range(len(rows)) if omits else sorted({*found.cells, *decided}):
            cell = found.cells.get(place)
            if cell is None:
                cell = bench.omitting(bench.claims[place], article, found.omitting.get(place))
            if place in decided:
                cell = _overruled(cell, bench.claims[place])
            if omits or cell.stance is not Stance.OMITS:
                rows[place].append(cell)
    by_id = {a.id: a for a in read}
    codes = tuple(sorted({a.language for a in read}))
    copies = find_copies(prints, jobs)
    settled = settle(copies, by_id)
    results = []
    for claim, cells in zip(bench.claims, rows, strict=True):
        told = with_full_names(cells, by_id, claims.names, codes)
        row = [_with_origins(cell, by_id, claims) for cell in with_origins(told, settled, by_id)]
        cells.clear()
        saying = [cell for cell in row if cell.stance is not Stance.OMITS]
        status, supporting, contradicting = corroborate(saying, by_id, claims.names, codes)
        shown = row if omits else saying
        results.append(
            ClaimResult(
                claim, status, tuple(shown), supporting, contradicting, None if omits else len(read) - len(saying)
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


def as_read(article: Article, found: ArticleResult, texts: bool) -> Article:
    """An article as the result has it; without its text, what that tells of its agency is kept."""
    if texts:
        return article if article.language == found.language else replace(article, language=found.language)
    return replace(article, language=found.language, text="", agency=found.agency or article.agency)


def _with_origins(cell: Cell, articles: Mapping[str, Article], claims: ClaimsFile) -> Cell:
    if cell.stance in (Stance.OMITS, Stance.MENTIONS):
        return cell
    article = articles[cell.article]
    sides = (origins_of(cell, side, article, claims.names) for side in (Stance.SUPPORTS, Stance.CONTRADICTS))
    return replace(cell, origins=tuple(dict.fromkeys(o for side in sides for o in side)))


def judge_pairs(pairs: Iterable[tuple[Claim, Article]]) -> Iterator[Cell]:
    """One cell for each claim and article, in order; an article or claim that comes again is compiled once."""
    documents: dict[int, Reader] = {}
    compiled: dict[tuple[str, str, str, bool], tuple[CompiledClaim, Scanner]] = {}
    kept: list[Article] = []
    bench = Bench((), {})
    for claim, article in pairs:
        reader = documents.get(id(article))
        if reader is None:
            reader = documents[id(article)] = bench.reader(known_language(article, claim.language))
            kept.append(article)  # so that its id() stays its own
        read = reader.document.article
        key = (claim.text, claim.language, read.language, claim.headline)
        if key not in compiled:
            language = load_language(read.language)
            made = compile_claim(claim, language, None)
            compiled[key] = made, Scanner((made.sought,), language)
        one, scanner = compiled[key]
        if all(scanner.claims(read.said, excerpt=read.excerpt)):
            yield bench.decide(replace(one, claim=claim), reader)[0]
        else:
            yield bench.omitting(claim, read)


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
    bench = Bench((claim,), claims.names, default=claims.language)
    article = known_language(article, claims.language)
    reader = bench.reader(article)
    cell, passages = _decided(claim, reader, bench)
    (cell,) = with_full_names([_overruled(cell, claim)], {article.id: article}, claims.names)
    cell, shares = _among_copies(claim, cell, reader, corpus, bench, claims)
    by_start = {e.start: e for e in cell.evidence}
    weighed = sorted(
        (_weighed(c, j, reader, by_start) for c, j in passages),
        key=lambda w: (-max(w.supports, w.contradicts), w.start),
    )
    whole = whole_article(bench.compiled(article.language)[0], strongest(passages), reader) if passages else None
    thresholds = {name: value for name, value in bench.thresholds.items() if not name.endswith("_excerpt")}
    return Explanation(claim, article, cell, tuple(weighed), thresholds, len(reader.document.sentences), shares, whole)


def _decided(claim: Claim, reader: Reader, bench: Bench) -> tuple[Cell, list[tuple[Candidate, Judgement]]]:
    """The cell of the bench's only claim, as `judge_article` decides it, and the passages it was decided on."""
    article = reader.document.article
    if all(bench.touched(article)):
        return bench.decide(bench.compiled(article.language)[0], reader)
    return bench.omitting(claim, article), []


def _among_copies(
    claim: Claim, cell: Cell, reader: Reader, corpus: Iterable[Article], bench: Bench, claims: ClaimsFile
) -> tuple[Cell, tuple[Share, ...]]:
    """The cell with the origins of what its article shares with others, and how much that is."""
    article = reader.document.article
    readers = {article.id: reader}
    for other in may_share(reader.document, corpus):
        readers[other.id] = bench.reader(known_language(other, claims.language))
    copies = find_copies(fingerprint(each.document) for each in readers.values())
    if article.id not in copies.passages:
        return cell, ()
    by_id = {each.document.article.id: each.document.article for each in readers.values()}
    cells = [cell]
    for id_, each in readers.items():
        if id_ != article.id and id_ in copies.passages:
            cells.append(_decided(claim, each, bench)[0])
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


def known_language(article: Article, default: str) -> Article:
    """An article in a language that has no data is read by the claims' language: better than not at all."""
    if article.language in languages():
        return article
    return replace(article, language=default if default in languages() else "en")
