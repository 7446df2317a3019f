"""How often the tool agrees with a person: labelled pairs read, predictions compared, figures computed."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from crosscheck.claims import EVERY_OTHER, nearest
from crosscheck.match.headline import is_headline
from crosscheck.model import Article, Cell, Claim, ClaimsFile, CrosscheckError, Result, Stance
from crosscheck.text.document import read_sentence
from crosscheck.text.language import languages, load_language


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and an article with the stances that a person accepts, the preferred one first."""

    id: str
    claim: Claim
    article: Article
    accepted: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the tool made of one pair. Where a person decided the cell, ``stance`` is the matcher's own."""

    id: str
    claim: str
    article: str
    accepted: tuple[Stance, ...]
    stance: Stance
    cell: Cell

    @property
    def agrees(self) -> bool:
        """Whether the stance is one of those that the person accepts."""
        return self.stance in self.accepted

    @property
    def wanted(self) -> Stance:
        """The stance that counts as the right one: the tool's where it is accepted, or else the preferred one."""
        return self.stance if self.agrees else self.accepted[0]


@dataclass(frozen=True, slots=True)
class Score:
    """One stance over all pairs, 0 to 1: ``precision`` of those told, ``recall`` of those wanted, their ``f1``.

    Precision is None where the stance was never told, recall and F1 are None where it was never wanted.
    """

    wanted: int
    told: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Agreement over all pairs.

    ``accuracy`` is the share of acceptable stances; ``macro_f1`` the mean F1 of the stances that some pair prefers, so
    that a rare stance weighs as much as a common one; ``confusion`` counts pairs by wanted and told.
    """

    pairs: int
    agreed: int
    accuracy: float
    macro_f1: float
    scores: Mapping[Stance, Score]
    confusion: Mapping[tuple[Stance, Stance], int]
    disagreements: tuple[Judged, ...]


def evaluate(judged: Iterable[Judged]) -> Evaluation:
    """Compute the figures. Raises CrosscheckError where there is nothing to compare."""
    rows = tuple(judged)
    if not rows:
        raise CrosscheckError(
            "there is nothing to compare: no pair has a label; add `expect` to a claim, or name PAIRS"
        )
    confusion = Counter((row.wanted, row.stance) for row in rows)
    scores = {stance: _score(confusion, stance) for stance in Stance}
    # A stance that is only ever acceptable beside another has no misses of its own: it would flatter the mean.
    preferred = {row.accepted[0] for row in rows}
    counted = [score.f1 for stance, score in scores.items() if score.f1 is not None and stance in preferred]
    counted = counted or [score.f1 for score in scores.values() if score.f1 is not None]
    agreed = sum(row.agrees for row in rows)
    return Evaluation(
        pairs=len(rows),
        agreed=agreed,
        accuracy=agreed / len(rows),
        macro_f1=sum(counted) / len(counted),
        scores=scores,
        confusion=dict(confusion),
        disagreements=tuple(row for row in rows if not row.agrees),
    )


def _score(confusion: Mapping[tuple[Stance, Stance], int], stance: Stance) -> Score:
    hits = confusion.get((stance, stance), 0)
    wanted = sum(count for (want, _), count in confusion.items() if want is stance)
    told = sum(count for (_, said), count in confusion.items() if said is stance)
    return Score(
        wanted,
        told,
        precision=hits / told if told else None,
        recall=hits / wanted if wanted else None,
        f1=2 * hits / (wanted + told) if wanted else None,
    )


def against_expectations(claims: ClaimsFile, result: Result) -> Iterator[Judged]:
    """The cells of a result for which the claims file says what its curator expects (``*``: every other article)."""
    expected = {claim.id: claim.expect for claim in claims.claims}
    for row in result.claims:
        expect = expected[row.claim.id]
        for cell in row.cells:
            accepted = expect.get(cell.article, expect.get(EVERY_OTHER))
            if accepted:
                yield judge(f"{row.claim.id}/{cell.article}", row.claim.text, accepted, cell)


def judge(id: str, claim: str, accepted: Sequence[Stance], cell: Cell) -> Judged:
    """A cell set beside what a person accepts; what a person decided in it does not count for the tool."""
    return Judged(id, claim, cell.article, tuple(accepted), cell.matcher_stance or cell.stance, cell)


def prediction(judged: Judged) -> dict[str, Any]:
    """One row of ``--predictions``: id, stance, confidence (0 to 1), and whether it rests on reserve alone."""
    return {
        "id": judged.id,
        "stance": judged.stance.value,
        "confidence": round(judged.cell.confidence, 4),
        "hedged": is_hedged(judged),
    }


def is_hedged(judged: Judged) -> bool:
    """Whether every passage that decided the stance is said with reserve; without passages, it is not."""
    sides = {Stance.SUPPORTS, Stance.CONTRADICTS} if judged.stance is Stance.MIXED else {judged.stance}
    deciding = [evidence.hedged for evidence in judged.cell.evidence if evidence.side in sides]
    return bool(deciding) and all(deciding)


def read_pairs(
    path: str | os.PathLike[str], articles: Mapping[str, Article], detect_language: Callable[[str], str]
) -> tuple[Pair, ...]:
    """Read labelled pairs: one JSON object a line, other keys than those of the format ignored.

    ``id``; ``claim``, which beside a whole article is a headline where it has the form of one (see
    `crosscheck.match.headline`); ``text``, or ``article``, an id in ``articles``; ``label``, a stance or a list of
    acceptable ones; ``language`` where it is known, or else the article's, or else what ``detect_language`` makes of
    the text.
    Rows that share a claim or an article share the object, so that a matcher need read it only once.

    Raises CrosscheckError with every mistake of the file, as ``file:line: what``.
    """
    name = os.fsdecode(path)
    mistakes: list[str] = []
    pairs: list[Pair] = []
    lines_of: dict[str, int] = {}
    claims: dict[tuple[str, str, bool], Claim] = {}
    texts: dict[tuple[str, str], Article] = {}
    for number, row in _rows(name, mistakes):
        found = _mistakes(row, articles)
        if not found and str(row["id"]) in lines_of:
            found.append(
                f"the id {row['id']!r} stands on line {lines_of[str(row['id'])]} already; give each row its own"
            )
        if found:
            mistakes += (f"{name}:{number}: {what}" for what in found)
            continue
        id = str(row["id"])
        lines_of[id] = number
        if "article" in row:
            article = articles[str(row["article"])]
        else:
            said = row.get("language") or ""
            article = texts.get((row["text"], said)) or Article(
                id, row["text"], language=said or detect_language(row["text"]), excerpt=True
            )
            texts[row["text"], said] = article
        language = row.get("language") or article.language
        headline = "article" in row and _is_headline(row["claim"], language)
        claim = claims.setdefault(
            (row["claim"], language, headline), Claim(id, row["claim"], language, headline=headline)
        )
        pairs.append(Pair(id, claim, article, tuple(map(Stance, _labels(row)))))
    if not pairs and not mistakes:
        mistakes.append(f"{name}: there is no row in it; write one JSON object a line with id, claim, text and label")
    if mistakes:
        raise CrosscheckError(*mistakes)
    return tuple(pairs)


@cache
def _is_headline(claim: str, language: str) -> bool:
    return language in languages() and is_headline(read_sentence(claim, load_language(language)))


def _rows(name: str, mistakes: list[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        with open(name, "rb") as file:
            data = file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CrosscheckError(f"{name}: cannot be read ({reason}); name a file of labelled pairs") from None
    # Only \n ends a row: JSON strings may hold every other line separator.
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            mistakes.append(f"{name}:{number}:{error.start + 1}: this is not UTF-8; save the file as UTF-8")
        except json.JSONDecodeError as error:
            mistakes.append(f"{name}:{number}:{error.colno}: this is not JSON ({error.msg}); write one object a line")
        except (ValueError, RecursionError):
            mistakes.append(f"{name}:{number}: this is nested too deeply or holds too long a number; simplify the row")
        else:
            if isinstance(row, dict):
                yield number, row
            else:
                mistakes.append(f"{name}:{number}: a row is an object with id, claim, text and label, not {_kind(row)}")


def _mistakes(row: Mapping[str, Any], articles: Mapping[str, Article]) -> list[str]:
    found = []
    if not (_is_text(row.get("id")) or _is_number(row.get("id"))):
        found.append(f"`id` must be a text or a whole number, {_instead(row, 'id')}")
    if not _is_text(row.get("claim")):
        found.append(f"`claim` must be a text, {_instead(row, 'claim')}")
    if ("text" in row) == ("article" in row):
        found.append("a row needs `text`, or else `article`, and not both; leave out one of them")
    elif "text" in row and not _is_text(row["text"]):
        found.append(f"`text` must be a text, {_instead(row, 'text')}")
    elif "article" in row:
        found += _wrong_article(row, articles)
    if not (row.get("language") is None or _is_text(row["language"])):
        found.append(f"`language` must be a code such as fr, {_instead(row, 'language')}")
    return found + _wrong_labels(row)


def _wrong_article(row: Mapping[str, Any], articles: Mapping[str, Article]) -> list[str]:
    wanted = row["article"]
    if not (_is_text(wanted) or _is_number(wanted)):
        return [f"`article` must be the id of an article, {_instead(row, 'article')}"]
    if not articles:
        return [f"`article` names {str(wanted)!r}, but there are no articles; say where they are with --articles"]
    if str(wanted) not in articles:
        return [f"no article has the id {str(wanted)!r}; {_advice(str(wanted), articles)}"]
    return []


def _wrong_labels(row: Mapping[str, Any]) -> list[str]:
    labels = _labels(row)
    if not labels:
        return [f"`label` must be a stance or a list of stances, {_instead(row, 'label')}"]
    return [
        f"{label!r} is not a stance; {_advice(str(label), list(Stance))}"
        for label in labels
        if label not in list(Stance)
    ]


def _labels(row: Mapping[str, Any]) -> list[Any]:
    label = row.get("label")
    return label if isinstance(label, list) else [label] if label is not None else []


def _is_text(value: object) -> bool:
    """Whether it is a text with something in it that can be written as UTF-8: JSON can spell lone surrogates."""
    return isinstance(value, str) and bool(value.strip()) and not any("\ud800" <= c <= "\udfff" for c in value)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _advice(word: str, names: Iterable[str]) -> str:
    known = [str(name) for name in names]
    near = nearest(word, known)
    if near:
        return f"did you mean {near!r}?"
    return f"there are {', '.join(known[:8])}{' and others' if len(known) > 8 else ''}"


def _instead(row: Mapping[str, Any], key: str) -> str:
    return f"not {_kind(row[key])}" if key in row else "and is missing"


def _kind(value: object) -> str:
    if isinstance(value, str):
        return "an empty text" if not value.strip() else "a text that UTF-8 cannot hold"
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
