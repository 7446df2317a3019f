"""Result against result: what changed between two runs as the story grew.

A saved result comes from anywhere, so that nothing in it is trusted: it is read by hand against the schema
``crosscheck/1`` (``report/crosscheck-1.schema.json``), every value by its type, every mistake by its place.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from rapidfuzz import fuzz

from crosscheck.dates import parse_partial_date
from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimResult,
    Conflict,
    ConflictKind,
    CrosscheckError,
    Engine,
    Evidence,
    PartialDate,
    Reason,
    Result,
    Stance,
    Status,
    Verdict,
    Voice,
)

SCHEMA = "crosscheck/1"

_SAME_PASSAGE = 75
"""How alike (rapidfuzz's ratio, 0 to 100) a lost and a gained quote are where one is the other, edited."""

_MOST_MISTAKES = 20
_WHOLE = 2**53
"""Beyond this, programs read a JSON number differently (RFC 8259, section 6)."""

_Word = TypeVar("_Word", bound=StrEnum)


class Change(StrEnum):
    """What became of a piece of evidence."""

    LOST = "lost"
    GAINED = "gained"
    EDITED = "edited"
    """Its article now says it in other words."""
    RETOLD = "retold"
    """The same words, but on another side, by another speaker, with more or less reserve, or with another conflict."""


class Because(StrEnum):
    """What else changed, where that can be why evidence did."""

    NEW_ARTICLE = "new_article"
    GONE_ARTICLE = "gone_article"
    CHANGED_ARTICLE = "changed_article"
    REWORDED_CLAIM = "reworded_claim"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Saved:
    """A result as it was saved: the file, the version of crosscheck that made it, and what it says.

    Its articles have no text: a result does not hold any.
    """

    file: str
    version: str
    result: Result


@dataclass(frozen=True, slots=True)
class StatusTurn:
    """A claim that has another status."""

    claim: Claim
    old: Status
    new: Status


@dataclass(frozen=True, slots=True)
class StanceTurn:
    """An article that takes another stance, or whose stance a person has decided since, or no longer decides.

    ``None`` where the article is not in that result.
    """

    claim: Claim
    article: str
    old: Cell | None
    new: Cell | None


@dataclass(frozen=True, slots=True)
class OriginsTurn:
    """The witnesses that one side of a claim gained and lost."""

    claim: Claim
    side: Stance
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceTurn:
    """A quote that is new, gone, or no longer the same; ``old`` or ``new`` is ``None`` where there is none."""

    claim: Claim
    article: str
    change: Change
    old: Evidence | None
    new: Evidence | None
    because: Because | None = None
    turned: bool = False
    """True where the article's stance on the claim turned, too."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed from one result to another, the most important first, and how much did not."""

    old: Saved
    new: Saved
    statuses: tuple[StatusTurn, ...] = ()
    stances: tuple[StanceTurn, ...] = ()
    evidence: tuple[EvidenceTurn, ...] = ()
    origins: tuple[OriginsTurn, ...] = ()
    new_claims: tuple[ClaimResult, ...] = ()
    gone_claims: tuple[ClaimResult, ...] = ()
    reworded_claims: tuple[tuple[Claim, Claim], ...] = ()
    new_articles: tuple[Article, ...] = ()
    gone_articles: tuple[Article, ...] = ()
    changed_articles: tuple[tuple[Article, Article], ...] = ()
    renamed_articles: tuple[tuple[Article, Article], ...] = ()
    same_claims: int = 0
    same_articles: int = 0
    same_cells: int = 0

    def __bool__(self) -> bool:
        """True where anything changed."""
        return any(count for _, count in occasions(self))


# -- two results compared -------------------------------------------------------------------------------------------


def diff(old: Saved, new: Saved) -> Difference:
    """What changed from the old result to the new one.

    Claims and articles are the same where their ids are; an article under a new id is the same where its SHA-256 is
    (told as renamed). Evidence is the same where its words are, wherever they now stand.
    """
    before, after = _by_id(old.result.articles), _by_id(new.result.articles)
    renamed = _renamed(before, after)
    kept = {id: id for id in before if id in after} | renamed
    changed = [(before[i], after[j]) for i, j in kept.items() if before[i].sha256 != after[j].sha256]
    fresh = [article for id, article in after.items() if id not in kept.values()]
    gone = [article for id, article in before.items() if id not in kept]
    edited = frozenset(now.id for _, now in changed)
    was = {claim.claim.id: claim for claim in old.result.claims}
    now = {claim.claim.id: claim for claim in new.result.claims}
    statuses: list[StatusTurn] = []
    stances: list[StanceTurn] = []
    evidence: list[EvidenceTurn] = []
    origins: list[OriginsTurn] = []
    same_claims = same_cells = 0
    for id in now:
        if id not in was:
            continue
        one, two = was[id], now[id]
        turns, quotes, unchanged = _cells(one, two, kept, [a.id for a in fresh], [a.id for a in gone], edited)
        sources = list(_origins(one, two))
        stances += turns
        evidence += quotes
        origins += sources
        same_cells += unchanged
        if one.status is not two.status:
            statuses.append(StatusTurn(two.claim, one.status, two.status))
        same = one.status is two.status and one.claim.text == two.claim.text
        same_claims += same and not turns and not quotes and not sources
    return Difference(
        old,
        new,
        tuple(sorted(statuses, key=_weight_of_status)),
        tuple(sorted(stances, key=_weight_of_stance)),
        tuple(sorted(evidence, key=lambda turn: list(Change).index(turn.change))),
        tuple(origins),
        tuple(claim for id, claim in now.items() if id not in was),
        tuple(claim for id, claim in was.items() if id not in now),
        tuple((was[id].claim, c.claim) for id, c in now.items() if id in was and was[id].claim.text != c.claim.text),
        tuple(fresh),
        tuple(gone),
        tuple(changed),
        tuple((before[i], after[j]) for i, j in renamed.items()),
        same_claims,
        len(kept) - len(changed) - len(renamed),
        same_cells,
    )


def occasions(difference: Difference) -> tuple[tuple[str, int], ...]:
    """How often each thing happened on which ``--fail-on`` can fail, under its word there (``any`` left out)."""
    became = Counter(turn.new for turn in difference.statuses)
    became.update(claim.status for claim in difference.new_claims)
    changes = Counter(turn.change for turn in difference.evidence)
    return (
        ("status", len(difference.statuses)),
        ("stance", len(difference.stances)),
        ("reversed", sum(_weight_of_stance(turn) == 0 for turn in difference.stances)),
        ("lost", changes[Change.LOST] + changes[Change.EDITED]),
        ("gained", changes[Change.GAINED]),
        ("retold", changes[Change.RETOLD]),
        ("origins", len(difference.origins)),
        ("claims", len(difference.new_claims) + len(difference.gone_claims) + len(difference.reworded_claims)),
        (
            "articles",
            len(difference.new_articles)
            + len(difference.gone_articles)
            + len(difference.changed_articles)
            + len(difference.renamed_articles),
        ),
        *((status.value, became[status]) for status in Status),
    )


def _by_id(articles: Iterable[Article]) -> dict[str, Article]:
    return {article.id: article for article in articles}


def _renamed(before: Mapping[str, Article], after: Mapping[str, Article]) -> dict[str, str]:
    """Old ids to new ones: the same bytes under another name, where only one article on each side has them."""
    gone: dict[str, list[str]] = defaultdict(list)
    fresh: dict[str, list[str]] = defaultdict(list)
    for articles, others, found in ((before, after, gone), (after, before, fresh)):
        for id, article in articles.items():
            if article.sha256 and id not in others:
                found[article.sha256].append(id)
    return {
        ids[0]: fresh[sha][0] for sha, ids in gone.items() if len(ids) == 1 and len(fresh.get(sha, ())) == 1
    }  # fmt: skip


def _cells(
    one: ClaimResult,
    two: ClaimResult,
    kept: Mapping[str, str],
    fresh: Sequence[str],
    gone: Sequence[str],
    edited: frozenset[str],
) -> tuple[list[StanceTurn], list[EvidenceTurn], int]:
    was = {cell.article: cell for cell in one.cells}
    now = {cell.article: cell for cell in two.cells}
    reworded = one.claim.text != two.claim.text
    turns: list[StanceTurn] = []
    quotes: list[EvidenceTurn] = []
    unchanged = 0
    pairs: list[tuple[str, Cell | None, Cell | None]] = [
        *((j, was.get(i, _omits(i)), now.get(j, _omits(j))) for i, j in kept.items() if i in was or j in now),
        *((id, None, now[id]) for id in fresh if id in now),
        *((id, was[id], None) for id in gone if id in was),
    ]
    unchanged += sum(1 for i, j in kept.items() if i not in was and j not in now)
    for article, old, new in pairs:
        decided = old is not None and new is not None and old.decided_by != new.decided_by
        turned = decided or _stance(old) is not _stance(new)
        if turned:
            turns.append(StanceTurn(two.claim, article, old, new))
        because = (
            Because.NEW_ARTICLE if old is None
            else Because.GONE_ARTICLE if new is None
            else Because.CHANGED_ARTICLE if article in edited
            else Because.REWORDED_CLAIM if reworded
            else Because.DECISION if old.decided_by != new.decided_by
            else None
        )  # fmt: skip
        found = [
            EvidenceTurn(two.claim, article, change, a, b, because, turned)
            for change, a, b in _evidence(old.evidence if old else (), new.evidence if new else ())
        ]
        quotes += found
        unchanged += old is not None and new is not None and not turned and not found
    return turns, quotes, unchanged


def _omits(article: str) -> Cell:
    """A cell that was left out for omitting (``--no-omits``)."""
    return Cell(article, Stance.OMITS, 0.0)


def _stance(cell: Cell | None) -> Stance:
    return cell.stance if cell else Stance.OMITS


def _evidence(
    old: Sequence[Evidence], new: Sequence[Evidence]
) -> Iterator[tuple[Change, Evidence | None, Evidence | None]]:
    waiting: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in new:
        waiting[_words(evidence.quote)].append(evidence)
    lost = []
    for evidence in old:
        twins = waiting[_words(evidence.quote)]
        if not twins:
            lost.append(evidence)
            continue
        # a quote may stand in an article twice: the twin that tells the same is the same
        twin = next((each for each in twins if _told(each) == _told(evidence)), twins[0])
        twins.remove(twin)
        if _told(twin) != _told(evidence):
            yield Change.RETOLD, evidence, twin
    gained = [evidence for evidence in new if any(evidence is each for each in waiting[_words(evidence.quote)])]
    for evidence in lost:
        likely = [
            (fuzz.ratio(evidence.quote, each.quote), -place)
            for place, each in enumerate(gained)
            if each.side is evidence.side
        ]
        best, place = max(likely, default=(0.0, 0))
        if best >= _SAME_PASSAGE:
            yield Change.EDITED, evidence, gained.pop(-place)
        else:
            yield Change.LOST, evidence, None
    for evidence in gained:
        yield Change.GAINED, None, evidence


def _words(quote: str) -> str:
    """A quote as its words: a line broken elsewhere or another form of the same letters makes no other quote."""
    return " ".join(unicodedata.normalize("NFC", quote).split())


def _told(evidence: Evidence) -> tuple[object, ...]:
    return evidence.side, evidence.voice, evidence.speaker, evidence.hedged, evidence.conflict


def _origins(one: ClaimResult, two: ClaimResult) -> Iterator[OriginsTurn]:
    for side, was, now in (
        (Stance.SUPPORTS, one.supporting_origins, two.supporting_origins),
        (Stance.CONTRADICTS, one.contradicting_origins, two.contradicting_origins),
    ):
        gained = tuple(origin for origin in now if origin not in was)
        lost = tuple(origin for origin in was if origin not in now)
        if gained or lost:
            yield OriginsTurn(two.claim, side, gained, lost)


_FOR_AND_AGAINST = {
    Stance.SUPPORTS: {Stance.SUPPORTS},
    Stance.CONTRADICTS: {Stance.CONTRADICTS},
    Stance.MIXED: {Stance.SUPPORTS, Stance.CONTRADICTS},
}
_STRENGTH = (Status.UNREPORTED, Status.MENTIONED, Status.SINGLE_SOURCE, Status.CORROBORATED)


def _weight_of_status(turn: StatusTurn) -> int:
    """A claim that is now contested comes first, then one that lost support, one that is no longer contested, and
    one that gained support."""
    if turn.new is Status.DISPUTED:
        return 0
    if turn.new is Status.CONTRADICTED:
        return 1
    if turn.old not in _STRENGTH:
        return 3
    return 2 if _STRENGTH.index(turn.new) < _STRENGTH.index(turn.old) else 4


def _weight_of_stance(turn: StanceTurn) -> int:
    """An article that says the contrary comes first, then one that takes a side more or less, then the rest."""
    was, now = (_FOR_AND_AGAINST.get(_stance(cell), set()) for cell in (turn.old, turn.new))
    if was and now and not was & now:
        return 0
    if was and now:
        return 1
    if was or now:
        return 2 if now else 3
    return 4


# -- a saved result read --------------------------------------------------------------------------------------------


def read_result(path: str) -> Saved:
    """A result that ``report`` or ``check`` wrote as JSON.

    Raises:
        CrosscheckError: the file cannot be read, is no JSON, is no result of this schema, or holds a value that the
            schema does not allow; each mistake with its place.
    """
    return _Reader(path).read()


class _Reader:
    """A file while it is read: what is wrong is noted, and the rest read on, so that all is told at once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.mistakes: list[str] = []

    def read(self) -> Saved:
        root = self.parsed()
        schema = root.get("schema") if isinstance(root, dict) else None
        if not isinstance(root, dict) or not isinstance(schema, str):
            raise CrosscheckError(
                f"{self.file}: this is no result of crosscheck; write one with "
                f"'crosscheck report -o FILE.json' or 'crosscheck check --format json'"
            )
        if schema != SCHEMA:
            raise CrosscheckError(f"{self.file}: {_other_schema(schema)}")
        articles = self.articles(root)
        claims = self.claims(root, {article.id for article in articles})
        engine = self.row(root, "engine", "")
        version = self.text(root, "crosscheck", "")
        result = Result(
            tuple(articles),
            tuple(claims),
            engine=Engine(self.text(engine, "retriever", "engine"), self.text(engine, "judge", "engine")),
        )
        if self.mistakes:
            more = len(self.mistakes) - _MOST_MISTAKES
            shown = self.mistakes[:_MOST_MISTAKES]
            if more > 0:
                shown.append(f"{self.file}: and {more} more; write the result again with crosscheck report")
            raise CrosscheckError(*shown)
        return Saved(self.file, version, result)

    def parsed(self) -> Any:
        advice = "write it again with 'crosscheck report -o FILE.json'"
        try:
            with open(self.file, "rb") as file:
                text = file.read().decode("utf-8-sig")
        except FileNotFoundError:
            raise CrosscheckError(f"{self.file}: there is no such file; {advice}") from None
        except IsADirectoryError:
            raise CrosscheckError(f"{self.file}: this is a folder; name the JSON file in it") from None
        except UnicodeDecodeError as error:
            raise CrosscheckError(f"{self.file}: not UTF-8 (byte {error.start}); {advice}") from None
        except (OSError, ValueError) as error:
            told = getattr(error, "strerror", None) or error
            raise CrosscheckError(f"{self.file}: cannot be read ({told}); check the name and the rights") from None
        try:
            return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
        except json.JSONDecodeError as error:
            place = f"{self.file}:{error.lineno}:{error.colno}"
            raise CrosscheckError(f"{place}: no JSON: {error.msg}; {advice}") from None
        except RecursionError:
            raise CrosscheckError(f"{self.file}: no result: nested too deep; {advice}") from None
        except ValueError as error:
            raise CrosscheckError(f"{self.file}: no result: {error}; {advice}") from None

    # -- the parts of a result ------------------------------------------------------------------------------------

    def articles(self, root: dict[str, Any]) -> list[Article]:
        found: dict[str, Article] = {}
        for place, row in self.rows(root, "articles", ""):
            id = self.named(row, "article", place, found)
            published: PartialDate | None = None
            if written := self.text(row, "published", place, null=True):
                try:
                    published = parse_partial_date(written)
                except ValueError as error:
                    self.wrong(f"{place}.published", str(error))
            found[id] = Article(
                id,
                "",
                path=self.text(row, "path", place),
                title=self.text(row, "title", place, null=True),
                publisher=self.text(row, "publisher", place, null=True),
                published=published,
                language=self.text(row, "language", place, null=True),
                sha256=self.text(row, "sha256", place),
            )
        return list(found.values())

    def claims(self, root: dict[str, Any], articles: set[str]) -> list[ClaimResult]:
        found: dict[str, ClaimResult] = {}
        for place, row in self.rows(root, "claims", ""):
            id = self.named(row, "id", place, found)
            found[id] = ClaimResult(
                Claim(id, self.text(row, "text", place)),
                self.word(row, "status", place, Status),
                tuple(self.cells(row, place, articles)),
                self.texts(row, "supporting_origins", place),
                self.texts(row, "contradicting_origins", place),
                self.whole(row, "omitting", place) if "omitting" in row else None,
            )
        return list(found.values())

    def cells(self, claim: dict[str, Any], above: str, articles: set[str]) -> Iterator[Cell]:
        seen: dict[str, bool] = {}
        for place, row in self.rows(claim, "articles", above):
            id = self.named(row, "article", place, seen)
            seen[id] = True
            if id and id not in articles:
                self.wrong(f"{place}.article", f"{_shown(id)} is not among the result's articles")
            stance = self.word(row, "stance", place, Stance)
            by = self.text(row, "decided_by", place)
            if by not in ("matcher", "person", ""):
                self.wrong(f"{place}.decided_by", f"{_shown(by)} is neither 'matcher' nor 'person'")
            verdict = None
            if row.get("verdict") is not None:
                told = self.row(row, "verdict", place)
                verdict = Verdict(
                    stance, self.text(told, "by", f"{place}.verdict"), self.text(told, "why", f"{place}.verdict")
                )
            yield Cell(
                id,
                stance,
                self.share(row, "confidence", place),
                tuple(self.evidence(row, place)),
                self.word(row, "reason", place, Reason) if row.get("reason") is not None else None,
                by or "matcher",
                verdict,
                self.word(row, "matcher_stance", place, Stance) if row.get("matcher_stance") is not None else None,
            )

    def evidence(self, cell: dict[str, Any], above: str) -> Iterator[Evidence]:
        for place, row in self.rows(cell, "evidence", above):
            conflict = None
            if row.get("conflict") is not None:
                told, where = self.row(row, "conflict", place), f"{place}.conflict"
                conflict = Conflict(
                    self.word(told, "kind", where, ConflictKind),
                    self.text(told, "claim", where),
                    self.text(told, "article", where),
                )
            hedged = row.get("hedged")
            if not isinstance(hedged, bool):
                self.wrong(f"{place}.hedged", f"{_shown(hedged)} is neither true nor false")
            yield Evidence(
                self.word(row, "side", place, Stance),
                self.text(row, "quote", place),
                self.whole(row, "start", place),
                self.whole(row, "end", place),
                self.whole(row, "line", place),
                self.share(row, "score", place),
                self.word(row, "voice", place, Voice),
                self.text(row, "speaker", place, null=True) or None,
                hedged is True,
                conflict,
                self.texts(row, "chain", place) if "chain" in row else (),
                self.text(row, "same_as", place, null=True) or None,
                dates=tuple(self.dates(row, place)) if "dates" in row else (),
            )

    def dates(self, evidence: dict[str, Any], above: str) -> Iterator[PartialDate]:
        for place, row in self.rows(evidence, "dates", above):
            days = []
            for key in ("start", "end"):
                try:
                    days.append(dt.date.fromisoformat(self.text(row, key, place)))
                except ValueError:
                    self.wrong(f"{place}.{key}", f"{_shown(row.get(key))} is no day such as 2024-10-05")
            if len(days) == 2 and days[0] <= days[1]:
                yield PartialDate(days[0], days[1], self.text(row, "text", place))
            elif len(days) == 2:
                self.wrong(place, "the end is before the start")

    # -- values ---------------------------------------------------------------------------------------------------

    def wrong(self, place: str, what: str) -> None:
        self.mistakes.append(f"{self.file}: {place}: {what}")

    def named(self, row: dict[str, Any], key: str, place: str, taken: Mapping[str, object]) -> str:
        id = self.text(row, key, place)
        if not id and key in row and isinstance(row[key], str):
            self.wrong(f"{place}.{key}", "an id cannot be empty")
        if id in taken:
            self.wrong(f"{place}.{key}", f"{_shown(id)} comes twice")
        return id

    def text(self, row: dict[str, Any], key: str, place: str, *, null: bool = False) -> str:
        value = row.get(key)
        if isinstance(value, str):
            return value
        if not (null and value is None):
            self.expected(row, key, place, "a text")
        return ""

    def texts(self, row: dict[str, Any], key: str, place: str) -> tuple[str, ...]:
        value = row.get(key)
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        self.expected(row, key, place, "a list of texts")
        return ()

    def whole(self, row: dict[str, Any], key: str, place: str) -> int:
        value = row.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _WHOLE:
            return value
        self.expected(row, key, place, "a whole number from 0")
        return 0

    def share(self, row: dict[str, Any], key: str, place: str) -> float:
        value = row.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
            return float(value)
        self.expected(row, key, place, "a number from 0 to 1")
        return 0.0

    def word(self, row: dict[str, Any], key: str, place: str, words: type[_Word]) -> _Word:
        value = row.get(key)
        known: Mapping[str, Any] = words._value2member_map_
        if isinstance(value, str) and value in known:
            return words(value)
        self.expected(row, key, place, f"one of {', '.join(words)}")
        return next(iter(words))

    def row(self, row: dict[str, Any], key: str, place: str) -> dict[str, Any]:
        value = row.get(key)
        if isinstance(value, dict):
            return value
        self.expected(row, key, place, "an object")
        return _Absent()

    def rows(self, row: dict[str, Any], key: str, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
        value = row.get(key)
        if not isinstance(value, list):
            self.expected(row, key, place, "a list")
            return
        for number, each in enumerate(value):
            where = f"{place}.{key}[{number}]".lstrip(".")
            if isinstance(each, dict):
                yield where, each
            else:
                self.wrong(where, f"{_shown(each)} is no object")

    def expected(self, row: dict[str, Any], key: str, place: str, what: str) -> None:
        """Notes a value that is none of those allowed; says nothing of what is in an object that is itself missing."""
        if isinstance(row, _Absent):
            return
        where = f"{place}.{key}".lstrip(".")
        self.wrong(where, f"{_shown(row[key])} is not {what}" if key in row else f"missing; it must be {what}")


class _Absent(dict[str, Any]):
    """Stands for an object that is not there."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ValueError(f"the key {_shown(twice)} comes twice in one object")
    return row


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number of JSON")


def _other_schema(schema: str) -> str:
    from crosscheck import __version__

    if re.fullmatch(r"crosscheck/[0-9]{1,9}", schema):
        return (
            f"this is a result of schema {schema}, and this version of crosscheck ({__version__}) compares {SCHEMA}; "
            "write the result again with this version, or compare both with the other"
        )
    if schema == "crosscheck-diff/1":
        return "this is what 'crosscheck diff' wrote; compare two results of 'crosscheck report' instead"
    if schema == "crosscheck-explain/1":
        return "this is what 'crosscheck explain' wrote; compare two results of 'crosscheck report' instead"
    return f"the schema {_shown(schema)} is not {SCHEMA}; compare two results of 'crosscheck report -o FILE.json'"


def _shown(value: object) -> str:
    """A value short enough for a message: the beginning of a text, or what kind of value it is."""
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:40] + "…")
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, int | float):
        return repr(value) if abs(value) < 1e15 else "a number"
    return "a list" if isinstance(value, list) else "an object"
