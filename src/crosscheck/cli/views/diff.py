"""What ``diff`` prints: what changed between two results, the most important first, what did not only counted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crosscheck import __version__
from crosscheck.cli.terminal import Page, indented
from crosscheck.cli.views.check import source
from crosscheck.diff import Change, Difference, EvidenceTurn, OriginsTurn, Saved, StanceTurn
from crosscheck.model import Article, Cell, Claim, ClaimResult, Evidence
from crosscheck.report.json import evidence_row
from crosscheck.report.markdown import escape
from crosscheck.report.safe import json_escapes
from crosscheck.report.words import Words

SCHEMA = "crosscheck-diff/1"

_SIGNS = {Change.LOST: "−", Change.GAINED: "+", Change.EDITED: "≠", Change.RETOLD: "≠"}
_SHA = 12
"""How many characters of a SHA-256 tell two texts apart at a glance."""


_Paths = tuple[Mapping[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Quote:
    """One piece of evidence: what became of it, with its words, and the line on who says it and where."""

    sign: str
    quote: str
    about: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One change: what turned, what there is to know about it, and the quotes that came and went."""

    head: str
    about: tuple[str, ...] = ()
    quotes: tuple[_Quote, ...] = ()
    colour: str = ""
    coloured: str = ""


@dataclass(frozen=True, slots=True)
class _Section:
    """Changes of one kind."""

    title: str
    entries: tuple[_Entry, ...]


def text(difference: Difference, page: Page, words: Words) -> str:
    """The changes laid out for the page."""
    lines = [page.bold(words("diff.title"))]
    for fact in _facts(difference, words):
        lines += indented(fact, page.width, "", "  ")
    for section in _sections(difference, words):
        lines += ["", page.bold(f"{section.title} ({len(section.entries)})")]
        for number, entry in enumerate(section.entries):
            lines += [""] if number and entry.quotes else []
            first, *rest = indented(entry.head, page.width, "  ", "    ")
            if entry.coloured:
                first = first.replace(entry.coloured, page.paint(entry.coloured, entry.colour))
            lines += [first, *rest]
            for fact in entry.about:
                lines += indented(fact, page.width, "    ")
            for each in entry.quotes:
                lines += indented(each.quote, page.width, f"    {each.sign} ", "      ")
                lines += indented(each.about, page.width, "      ", "        ")
    lines += ["", *indented(_same(difference, words), page.width, "")]
    return "\n".join(lines) + "\n"


def markdown(difference: Difference, words: Words) -> str:
    """The changes as a Markdown document that reads well raw and rendered."""
    parts = [f"# {words('diff.title')}", "\n".join(f"- {escape(fact)}" for fact in _facts(difference, words))]
    for section in _sections(difference, words):
        parts.append(f"## {section.title} ({len(section.entries)})")
        parts.append("\n".join(line for entry in section.entries for line in _item(entry)))
    return "\n\n".join([*parts, _same(difference, words)]) + "\n"


def _item(entry: _Entry) -> Iterator[str]:
    yield f"- **{escape(entry.head)}**"
    yield from (f"  - {escape(fact)}" for fact in entry.about)
    for each in entry.quotes:
        yield f"  - {escape(each.sign)} {escape(each.quote)}\\"
        yield f"    {escape(each.about)}"


def _facts(difference: Difference, words: Words) -> Iterator[str]:
    for name, saved in (("old", difference.old), ("new", difference.new)):
        yield words(
            "diff.compared",
            name=words(f"diff.{name}"),
            file=saved.file,
            articles=len(saved.result.articles),
            claims=len(saved.result.claims),
            version=saved.version,
        )
    old, new = _program(difference.old), _program(difference.new)
    if old != new:
        yield words("diff.programs", old=old, new=new)
    if not difference:
        yield words("diff.nothing")


def _program(saved: Saved) -> str:
    engine = saved.result.engine
    return f"crosscheck {saved.version}, {engine.retriever}, {engine.judge}"


def _same(difference: Difference, words: Words) -> str:
    return words(
        "diff.same", claims=difference.same_claims, articles=difference.same_articles, cells=difference.same_cells
    )


# -- the changes in words -------------------------------------------------------------------------------------------


def _sections(difference: Difference, words: Words) -> Iterator[_Section]:
    for name, entries in (
        ("statuses", [_status(difference, place, words) for place in range(len(difference.statuses))]),
        ("stances", _stances(difference, words)),
        ("evidence", _evidence(difference, words)),
        ("origins", _origins(difference, words)),
        ("claims", list(_claims(difference, words))),
        ("articles", list(_articles(difference, words))),
    ):
        if entries:
            yield _Section(words(f"diff.{name}"), tuple(entries))


def _status(difference: Difference, place: int, words: Words) -> _Entry:
    turn = difference.statuses[place]
    now = words(f"status.{turn.new}")
    head = words("diff.turned", name=turn.claim.id, old=words(f"status.{turn.old}"), new=now)
    told = [
        words("report.fact", name=words(f"diff.{each.side}"), fact=signs)
        for each, signs in _signed(difference, turn.claim, words)
    ]
    return _Entry(head, (turn.claim.text, *told), colour=turn.new, coloured=now)


def _origins(difference: Difference, words: Words) -> list[_Entry]:
    """Those of claims whose status stayed: under a status that turned, they are told there."""
    turned = {turn.claim.id for turn in difference.statuses}
    claims = {turn.claim.id: turn.claim for turn in difference.origins if turn.claim.id not in turned}
    return [
        _Entry(
            words("report.fact", name=claim.id, fact=claim.text),
            tuple(
                words("report.fact", name=words(f"diff.{each.side}"), fact=signs)
                for each, signs in _signed(difference, claim, words)
            ),
        )
        for claim in claims.values()
    ]


def _signed(difference: Difference, claim: Claim, words: Words) -> Iterator[tuple[OriginsTurn, str]]:
    for turn in difference.origins:
        if turn.claim.id == claim.id:
            signs = [*(f"+ {origin}" for origin in turn.gained), *(f"− {origin}" for origin in turn.lost)]
            yield turn, words("report.separator").join(signs)


def _stances(difference: Difference, words: Words) -> list[_Entry]:
    quotes: dict[tuple[str, str], list[EvidenceTurn]] = {}
    for each in difference.evidence:
        if each.turned:
            quotes.setdefault((each.claim.id, each.article), []).append(each)
    paths = _paths(difference)
    return [_stance(turn, quotes.get((turn.claim.id, turn.article), []), paths, words) for turn in difference.stances]


def _stance(turn: StanceTurn, quotes: Sequence[EvidenceTurn], paths: _Paths, words: Words) -> _Entry:
    now = _cell(turn.new, words)
    where = words("diff.where", claim=turn.claim.id, article=turn.article)
    because = next((each.because for each in quotes if each.because), None)
    return _Entry(
        words("diff.turned", name=where, old=_cell(turn.old, words), new=now),
        (words(f"diff.because.{because}"),) if because and turn.old and turn.new else (),
        tuple(quote for each in quotes for quote in _quotes(each, paths, words)),
        turn.new.stance if turn.new else "",
        now if turn.new else "",
    )


def _cell(cell: Cell | None, words: Words) -> str:
    if cell is None:
        return words("diff.absent")
    shown = words.cell(cell.stance)
    return words("diff.decided", stance=shown) if cell.decided_by == "person" else shown


def _evidence(difference: Difference, words: Words) -> list[_Entry]:
    """That of cells whose stance stayed: under a stance that turned, it is told there."""
    cells: dict[tuple[str, str], list[EvidenceTurn]] = {}
    for each in difference.evidence:
        if not each.turned:
            cells.setdefault((each.claim.id, each.article), []).append(each)
    paths = _paths(difference)
    return [
        _Entry(
            words("diff.where", claim=claim, article=article),
            (words(f"diff.because.{turns[0].because}"),) if turns[0].because else (),
            tuple(quote for each in turns for quote in _quotes(each, paths, words)),
        )
        for (claim, article), turns in cells.items()
    ]


def _quotes(turn: EvidenceTurn, paths: _Paths, words: Words) -> Iterator[_Quote]:
    old, new = (found.get(turn.article) or turn.article for found in paths)
    what = words(f"diff.{turn.change}")
    if turn.change is Change.EDITED and turn.old and turn.new:
        yield _quote(Change.LOST, what, turn.old, old, words)
        yield _quote(Change.GAINED, what, turn.new, new, words)
    elif turn.change is Change.RETOLD and turn.old and turn.new:
        about = words(
            "diff.turn",
            old=_how(turn.old, words),
            new=_how(turn.new, words),
        )
        yield _Quote(_SIGNS[turn.change], _told(what, turn.new, words), about)
    else:
        for evidence, place in ((turn.old, old), (turn.new, new)):
            if evidence:
                yield _quote(turn.change, what, evidence, place, words)


def _paths(difference: Difference) -> _Paths:
    """Where each article stands, by its id: in the old result, and in the new one; in the other where it is in one."""
    old, new = ({a.id: a.path for a in saved.result.articles} for saved in (difference.old, difference.new))
    renamed = {now.id: was.path for was, now in difference.renamed_articles}
    return new | old | renamed, old | new


def _quote(change: Change, what: str, evidence: Evidence, place: str, words: Words) -> _Quote:
    about = words("report.fact", name=f"{place}:{evidence.line}", fact=_how(evidence, words))
    return _Quote(_SIGNS[change], _told(what, evidence, words), about)


def _how(evidence: Evidence, words: Words) -> str:
    return words("report.separator").join([words.cell(evidence.side), source(evidence, words)])


def _told(what: str, evidence: Evidence, words: Words) -> str:
    return words("report.fact", name=what, fact=words("diff.quote", quote=evidence.quote))


def _claims(difference: Difference, words: Words) -> Iterator[_Entry]:
    for name, claims in (("new_claim", difference.new_claims), ("gone_claim", difference.gone_claims)):
        for each in claims:
            status = words(f"status.{each.status}")
            head = words(f"diff.{name}", name=each.claim.id, status=status)
            yield _Entry(head, (each.claim.text,), (), each.status, status)
    for was, now in difference.reworded_claims:
        yield _Entry(words("diff.reworded_claim", name=now.id), (f"− {was.text}", f"+ {now.text}"))


def _articles(difference: Difference, words: Words) -> Iterator[_Entry]:
    for article in difference.new_articles:
        yield _Entry(words("diff.new_article", name=_known(article, words)))
    for article in difference.gone_articles:
        yield _Entry(words("diff.gone_article", name=_known(article, words)))
    for was, now in difference.changed_articles:
        yield _Entry(
            words("diff.changed_article", name=_known(now, words), old=_short(was.sha256), new=_short(now.sha256)),
        )
    for was, now in difference.renamed_articles:
        yield _Entry(words("diff.renamed_article", old=was.id, new=now.id))


def _known(article: Article, words: Words) -> str:
    facts = ", ".join(part for part in (article.publisher, words.date(article.published)) if part)
    return f"{article.id} ({facts})" if facts else article.id


def _short(sha256: str) -> str:
    return f"{sha256[:_SHA]}…" if len(sha256) > _SHA else sha256


# -- the changes as JSON --------------------------------------------------------------------------------------------


def as_json(difference: Difference) -> str:
    """The changes as one JSON object, every list with the most important first; ``null`` stands for what is not."""
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "crosscheck": __version__,
        "old": _saved_row(difference.old),
        "new": _saved_row(difference.new),
        "changed": bool(difference),
        "statuses": [
            {"claim": turn.claim.id, "text": turn.claim.text, "old": turn.old.value, "new": turn.new.value}
            for turn in difference.statuses
        ],
        "stances": [
            {
                "claim": turn.claim.id,
                "article": turn.article,
                "old": _cell_row(turn.old),
                "new": _cell_row(turn.new),
            }
            for turn in difference.stances
        ],
        "evidence": [
            {
                "claim": turn.claim.id,
                "article": turn.article,
                "change": turn.change.value,
                "because": turn.because.value if turn.because else None,
                "old": evidence_row(turn.old) if turn.old else None,
                "new": evidence_row(turn.new) if turn.new else None,
            }
            for turn in difference.evidence
        ],
        "origins": [
            {"claim": turn.claim.id, "side": turn.side.value, "gained": list(turn.gained), "lost": list(turn.lost)}
            for turn in difference.origins
        ],
        "claims": {
            "new": [_claim_row(claim) for claim in difference.new_claims],
            "gone": [_claim_row(claim) for claim in difference.gone_claims],
            "reworded": [{"id": now.id, "old": was.text, "new": now.text} for was, now in difference.reworded_claims],
        },
        "articles": {
            "new": [_article_row(article) for article in difference.new_articles],
            "gone": [_article_row(article) for article in difference.gone_articles],
            "changed": [
                {"article": now.id, "old": was.sha256, "new": now.sha256} for was, now in difference.changed_articles
            ],
            "renamed": [{"old": was.id, "new": now.id} for was, now in difference.renamed_articles],
        },
        "unchanged": {
            "claims": difference.same_claims,
            "articles": difference.same_articles,
            "cells": difference.same_cells,
        },
    }
    return json_escapes(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _saved_row(saved: Saved) -> dict[str, Any]:
    engine = saved.result.engine
    return {
        "file": saved.file,
        "crosscheck": saved.version,
        "engine": {"retriever": engine.retriever, "judge": engine.judge},
        "articles": len(saved.result.articles),
        "claims": len(saved.result.claims),
    }


def _cell_row(cell: Cell | None) -> dict[str, Any] | None:
    return {"stance": cell.stance.value, "decided_by": cell.decided_by} if cell else None


def _claim_row(claim: ClaimResult) -> dict[str, Any]:
    return {"id": claim.claim.id, "text": claim.claim.text, "status": claim.status.value}


def _article_row(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "title": article.title or None,
        "publisher": article.publisher or None,
        "published": str(article.published) if article.published else None,
        "sha256": article.sha256,
    }
