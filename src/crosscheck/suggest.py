"""Claims drafted from articles: what they state that can be checked, each statement once, conflicts first.

The order is that of an editor's morning: what the articles contradict each other on, then what most origins carry,
then what is most worth checking (see ``crosscheck.draft`` for what makes a statement so). Whether an article's sentence
says or denies a draft is decided by the matcher that ``check`` uses, and the result is ``check``'s own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from crosscheck.check import check
from crosscheck.draft import Draft, draft_claim, draft_claims
from crosscheck.draft.desk import Unfit
from crosscheck.draft.people import People, read_people
from crosscheck.draft.render import CUT
from crosscheck.match.cell import CompiledClaim, Reader, compile_claim, decide, judge_passages
from crosscheck.match.judge import Judgement, default_judge, load_model
from crosscheck.match.retrieve import Candidate, Lexical
from crosscheck.match.wording import compile_aliases
from crosscheck.model import Article, Cell, Claim, ClaimResult, ClaimsFile, Stance
from crosscheck.text.document import Document, read_document
from crosscheck.text.language import fold, languages, load_language

LIMIT = 20
"""How many claims are drafted unless told otherwise."""

LEAST_WORTH, LEAST_SHARED_WORTH = 1.5, 0.8
"""The worth below which a statement is no claim for a fact-checker's list: of one article alone, and of several."""

CONFLICT = 0.65
"""How sure the matcher must be that an article says the contrary before the claim is put first."""

SAME = 0.5
"""The probability from which a passage says what a draft or claim says, or the contrary."""

_COMMON = 200
"""A word that more sentences share than this finds none of them: names of the story itself."""

_NEAR = 8
"""How many articles, those that share most of its rare words, are asked about a draft."""

_LEAST_SHARED = 0.3
"""The share of a draft's weight that a sentence must have in common with it for its article to be asked."""

_JUDGED = 800
"""How many drafts are compared with other articles at most: those most worth it."""

_SHORTLIST = 10
"""How many more than the limit are checked in full before the list is cut."""

_ID_WORDS, _ID_LENGTH = 3, 40
_SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A drafted claim with what every article does with it, and the sentence from which it was drafted.

    ``quote`` is that sentence letter for letter, ``article`` its article and ``line`` its place there, from 1;
    ``speaker`` is whom the article cites for it (empty: nobody), ``hedged`` whether it says so with reserve;
    ``edited`` whether the claim's words are not the sentence's alone. ``conflicting`` marks a claim that is both
    supported and contradicted.
    """

    claim: Claim
    result: ClaimResult
    article: str
    quote: str
    line: int
    speaker: str
    hedged: bool
    edited: bool
    worth: float

    @property
    def conflicting(self) -> bool:
        """True where one side says so and another the contrary."""
        return any(_against(cell) for cell in self.result.cells) and any(_for(cell) for cell in self.result.cells)

    @property
    def carriers(self) -> int:
        """How many articles take a side."""
        return sum(1 for c in self.result.cells if c.stance in _SIDES)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The drafted claims, best first; how many statements were found, and how many the claims file covers already."""

    suggestions: tuple[Suggestion, ...]
    articles: tuple[Article, ...]
    language: str
    drafted: int
    covered: int


def suggest(
    articles: Iterable[Article],
    claims: ClaimsFile | None = None,
    *,
    limit: int = LIMIT,
    min_articles: int = 1,
    only: Collection[str] = (),
) -> Suggestions:
    """Drafts claims from articles.

    Args:
        articles: the corpus, as ``load_articles`` reads it.
        claims: a claims file; what its claims cover is left out, its names are used, its ids are not used again.
        limit: how many claims at most.
        min_articles: how many articles at least must say it or deny it.
        only: ids of the articles to draft from; all where empty. Every article is asked what it says.
    """
    corpus = tuple(articles)
    code = _language(corpus, claims)
    corpus = tuple(a if a.language in languages() else replace(a, language=code) for a in corpus)
    bench = _Bench(corpus, claims)
    covered = bench.covered_by(claims.claims if claims is not None else ())
    people = read_people(bench.documents)
    drafts: list[tuple[int, Draft]] = []
    left_out = 0
    for number, document in enumerate(bench.documents):
        if only and document.article.id not in only:
            continue
        for draft in draft_claims(document, people, bench.readers[number].aliases):
            if (number, draft.index) in covered:
                left_out += 1
            else:
                drafts.append((number, draft))
    drafts.sort(key=lambda pair: (-pair[1].worth, pair[0], pair[1].index))
    chosen = bench.clustered(drafts)
    chosen = chosen[: limit + _SHORTLIST]
    namer = _Namer(bench, {c.id for c in claims.claims} if claims is not None else set())
    named = [(namer.claim(number, draft, code), number, draft) for number, draft in chosen]
    file = ClaimsFile(
        claims.path if claims is not None else "",
        tuple(claim for claim, _, _ in named),
        language=code,
        names=claims.names if claims is not None else {},
    )
    results = check(file, corpus).claims if named else ()
    found = [
        _suggestion(claim, result, bench, number, draft)
        for (claim, number, draft), result in zip(named, results, strict=True)
    ]
    kept = [
        s
        for s in found
        if s.carriers >= min_articles and s.worth >= (LEAST_WORTH if s.carriers == 1 else LEAST_SHARED_WORTH)
    ]
    kept.sort(key=lambda s: (not s.conflicting, -len(s.result.supporting_origins), -s.carriers, -s.worth, s.claim.id))
    return Suggestions(tuple(kept[:limit]), corpus, code, len(drafts), left_out)


def _against(cell: Cell) -> bool:
    """True where an article surely says the contrary."""
    return cell.stance in (Stance.CONTRADICTS, Stance.MIXED) and any(
        e.side is Stance.CONTRADICTS and e.score >= CONFLICT for e in cell.evidence
    )


def _for(cell: Cell) -> bool:
    return cell.stance in (Stance.SUPPORTS, Stance.MIXED)


def _language(corpus: Sequence[Article], claims: ClaimsFile | None) -> str:
    """The claims file's language, or else that of most articles."""
    if claims is not None and claims.language in languages():
        return claims.language
    spoken = Counter(a.language for a in corpus if a.language in languages())
    return min(spoken, key=lambda code: (-spoken[code], code)) if spoken else "en"


class _Bench:
    """The corpus read once, with the sentences in which each word stands."""

    def __init__(self, corpus: Sequence[Article], claims: ClaimsFile | None) -> None:
        names = dict(claims.names) if claims is not None else {}
        codes = {a.language for a in corpus}
        self.aliases = {c: compile_aliases(names, load_language(c)) if names else None for c in codes}
        self.readers = [Reader(read_document(a), self.aliases[a.language]) for a in corpus]
        self.retriever, self.judge, self.model = Lexical(), default_judge(), load_model()
        self.where: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, document in enumerate(self.documents):
            for key, sentences in document.where.items():
                if not key.startswith("kin:"):
                    self.where[f"{document.language.code}/{key}"] += [(number, i) for i in sentences]

    @property
    def documents(self) -> list[Document]:
        return [reader.document for reader in self.readers]

    def covered_by(self, claims: Iterable[Claim]) -> set[tuple[int, int]]:
        """The sentences that say what a claim says, or the contrary: (article, sentence)."""
        out: set[tuple[int, int]] = set()
        by_language: dict[str, list[CompiledClaim]] = {}
        for number, reader in enumerate(self.readers):
            code = reader.document.language.code
            if code not in by_language:
                by_language[code] = [compile_claim(c, load_language(code), self.aliases[code]) for c in claims]
            for compiled in by_language[code]:
                for candidate, judgement in judge_passages(compiled, reader, self.retriever, self.judge):
                    if max(judgement.supports, judgement.contradicts) >= SAME:
                        out.add((number, candidate.index))
        return out

    def near(self, compiled: CompiledClaim, number: int) -> list[int]:
        """The articles that share most of a draft's rare words in one sentence, its own first."""
        code = self.readers[number].document.language.code
        shared: dict[tuple[int, int], float] = defaultdict(float)
        total = 0.0
        for unit in compiled.wordings[0].units if compiled.wordings else ():
            total += unit.weight
            spots: set[tuple[int, int]] = set()
            keys = [f"{code}/~{word}" for word in unit.words] if unit.kind == "name" else []
            keys += (
                [f"{code}/~{word.casefold()}" for word in unit.text.split()] if unit.kind in ("number", "date") else []
            )
            keys += [f"{code}/{key}" for key, answer in unit.answers.items() if answer.how in ("same", "synonym")]
            for key in keys:
                spots.update(self.where.get(key, ())[:_COMMON])
            for spot in spots:
                shared[spot] += unit.weight
        best: dict[int, float] = {}
        for (other, _), weight in shared.items():
            best[other] = max(best.get(other, 0.0), weight)
        close = [n for n, weight in best.items() if n != number and weight >= _LEAST_SHARED * total]
        return [number, *sorted(close, key=lambda n: (-best[n], n))[:_NEAR]]

    def compiled(self, draft: Draft) -> CompiledClaim:
        """A draft ready for articles of its language."""
        language = load_language(draft.language)
        return compile_claim(Claim("draft", draft.text, draft.language), language, self.aliases[draft.language])

    def decide(self, compiled: CompiledClaim, reader: Reader) -> tuple[Cell, list[tuple[Candidate, Judgement]]]:
        """What one article does with a draft."""
        model = self.model
        return decide(compiled, reader, self.retriever, self.judge, model.thresholds, model.calibration)

    def said_by_its_own(self, number: int, draft: Draft) -> Draft | None:
        """The draft where the matcher finds it in its own article; else as that article alone allows it, or None.

        Who "la maire" is may stand in another article only: then its own article cannot be found to name her.
        """
        reader = self.readers[number]
        if _for(self.decide(self.compiled(draft), reader)[0]):
            return draft
        try:
            alone = draft_claim(reader.document, draft.index, People({}, {}), reader.aliases, draft.part)
        except Unfit:
            return None
        same = alone.text == draft.text
        return alone if not same and _for(self.decide(self.compiled(alone), reader)[0]) else None

    def clustered(self, drafts: Sequence[tuple[int, Draft]]) -> list[tuple[int, Draft]]:
        """The drafts without those that say what a better one says; conflicts first, then what most articles carry."""
        taken: set[tuple[int, int]] = set()
        texts: set[str] = set()
        own: set[tuple[int, int]] = set()
        out: list[tuple[bool, int, float, int, Draft]] = []
        for number, first in drafts[:_JUDGED]:
            if ((number, first.index) in taken and (number, first.index) not in own) or fold(first.text) in texts:
                continue
            texts.add(fold(first.text))
            draft = self.said_by_its_own(number, first)
            if draft is None:
                continue
            language = self.readers[number].document.language
            compiled = self.compiled(draft)
            taking = conflicts = 0
            for other in self.near(compiled, number):
                reader = self.readers[other]
                if reader.document.language is not language:
                    continue
                cell, passages = self.decide(compiled, reader)
                taking += cell.stance in _SIDES
                conflicts += _against(cell)
                # who says the contrary is quoted there: the same matter needs no second claim
                taken.update(
                    (other, candidate.index)
                    for candidate, judged in passages
                    if judged.supports >= SAME or judged.contradicts >= CONFLICT
                )
            taken.add((number, draft.index))
            own.add((number, draft.index))
            out.append((conflicts > 0, taking, draft.worth, number, draft))
        out.sort(key=lambda row: (not row[0], -row[1], -row[2], row[3], row[4].index))
        return [(number, draft) for _, _, _, number, draft in out]


_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class _Namer:
    """Gives each draft an id of its rarest names and words, none twice and none of the claims file's."""

    bench: _Bench
    used: set[str]

    def claim(self, number: int, draft: Draft, code: str) -> Claim:
        """The draft as a claim; one in another language than the file's has its text for that language too."""
        language = load_language(draft.language)
        compiled = compile_claim(Claim("draft", draft.text, draft.language), language, None)
        name = self._id(compiled, draft)
        texts = {} if draft.language == code else {draft.language: draft.text}
        return Claim(name, draft.text, code, texts)

    def _id(self, compiled: CompiledClaim, draft: Draft) -> str:
        units = compiled.wordings[0].units if compiled.wordings else ()
        language = load_language(draft.language)
        ranked: list[tuple[float, int, str]] = []
        for place, unit in enumerate(units):
            words: Sequence[str] = (unit.text,)
            if unit.kind == "name":
                words = unit.words[-1:]
            elif unit.kind == "word":
                content = [w for w in language.words(unit.text) if not language.lexeme(w).stop]
                words = sorted(content, key=lambda w: -language.lexeme(w).weight)[:1]
            slug = _slug(" ".join(words))
            if len(slug) < 3 - (unit.kind in ("number", "name")) or (unit.kind == "word" and unit.weight < 0.4):
                continue
            spread = len(self.bench.where.get(f"{draft.language}/~{words[0].casefold()}", ())) if words else 0
            rank = spread - (4.0 if unit.kind == "name" else 0.0) + (2.0 if unit.kind in ("number", "date") else 0.0)
            ranked.append((rank, place, slug))
        ranked.sort()
        best: list[tuple[int, str]] = []
        for _, place, slug in ranked:
            if all(slug != other for _, other in best) and len("-".join((*[s for _, s in best], slug))) <= _ID_LENGTH:
                best.append((place, slug))
        for size in range(min(_ID_WORDS, len(best)), len(best) + 1):
            name = "-".join(slug for _, slug in sorted(best[:size]))
            if name and name not in self.used:
                self.used.add(name)
                return name
        base = (
            "-".join(slug for _, slug in sorted(best[:_ID_WORDS]))
            or _slug(draft.article)[:_ID_LENGTH].strip("-")
            or "claim"
        )
        again = 1 if base not in self.used else 2
        while (name := base if again == 1 else f"{base}-{again}") in self.used:
            again += 1
        self.used.add(name)
        return name


def _slug(text: str) -> str:
    return _NOT_SLUG.sub("-", fold(text).lower()).strip("-")[:_ID_LENGTH].strip("-")


def _suggestion(claim: Claim, result: ClaimResult, bench: _Bench, number: int, draft: Draft) -> Suggestion:
    reader = bench.readers[number]
    text = reader.document.article.text
    quote = text[draft.start : draft.end]
    return Suggestion(
        claim,
        result,
        draft.article,
        quote,
        reader.line(draft.start),
        draft.speaker,
        draft.hedged,
        draft.edits > 0 or CUT in draft.text,
        draft.worth,
    )
