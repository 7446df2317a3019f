"""The result as JSON, schema ``crosscheck/1``: the contract with other programs."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from math import isfinite
from typing import Any

from crosscheck import __version__
from crosscheck.model import Article, Cell, ClaimResult, CopyGroup, Evidence, Result
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import json_escapes

SUFFIXES: tuple[str, ...] = (".json",)
SCHEMA = "crosscheck/1"


def render(result: Result, options: Options = DEFAULTS) -> str:
    """The result as one JSON object, indented, UTF-8 where that is safe to show; what is unknown is null."""
    return json_escapes(indented(document(result))) + "\n"


def indented(value: Any, line: str = "\n") -> str:
    """What ``json.dumps(value, ensure_ascii=False, indent=2)`` writes, in a third of the time.

    With an indent, Python's own encoder does not use its compiled part.

    Args:
        value: plain values; the keys of objects are strings.
        line: what a line that follows begins with.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        inner = line + "  "
        rows = [f"{encode_basestring(key)}: {indented(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(rows)}{line}}}"
    if isinstance(value, (list, tuple)) and value:
        inner = line + "  "
        return f"[{inner}{f',{inner}'.join([indented(each, inner) for each in value])}{line}]"
    if value is None:
        return "null"
    if (isinstance(value, float) and isfinite(value)) or type(value) is int:
        return repr(value)
    return json.dumps(value)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the result, as it ships with the package."""
    from importlib import resources  # a hundredth of a second that no command needs

    found: dict[str, Any] = json.loads(
        resources.files("crosscheck.report").joinpath("crosscheck-1.schema.json").read_text(encoding="utf-8")
    )
    return found


def document(result: Result) -> dict[str, Any]:
    """The JSON object as Python values, its keys in the order of the contract."""
    return {
        "schema": SCHEMA,
        "crosscheck": __version__,
        "engine": {"retriever": result.engine.retriever, "judge": result.engine.judge},
        "articles": [_article(article) for article in result.articles],
        "claims": [_claim(claim) for claim in result.claims],
        "copies": [_copies(group) for group in result.copies],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "path": article.path,
        "title": article.title or None,
        "publisher": article.publisher or None,
        "published": str(article.published) if article.published else None,
        "language": article.language or None,
        "sha256": article.sha256,
    }


def _claim(result: ClaimResult) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": result.claim.id,
        "text": result.claim.text,
        "status": result.status.value,
        "supporting_origins": list(result.supporting_origins),
        "contradicting_origins": list(result.contradicting_origins),
        "articles": [_cell(cell) for cell in result.cells],
    }
    if result.omitting is not None:
        row["omitting"] = result.omitting
    return row


def _cell(cell: Cell) -> dict[str, Any]:
    row: dict[str, Any] = {
        "article": cell.article,
        "stance": cell.stance.value,
        "confidence": round(cell.confidence, 2),
        "reason": cell.reason.value if cell.reason else None,
        "decided_by": cell.decided_by,
    }
    if cell.verdict:
        row["verdict"] = {"by": cell.verdict.by, "why": cell.verdict.why}
        row["matcher_stance"] = cell.matcher_stance.value if cell.matcher_stance else None
    row["evidence"] = [evidence_row(evidence) for evidence in cell.evidence]
    return row


def _copies(group: CopyGroup) -> dict[str, Any]:
    return {
        "articles": list(group.articles),
        "origin": group.origin,
        "shares": [
            {
                "a": share.a,
                "b": share.b,
                "share_of_a": round(share.share_of_a, 2),
                "share_of_b": round(share.share_of_b, 2),
            }
            for share in group.shares
        ],
    }


def evidence_row(evidence: Evidence) -> dict[str, Any]:
    """One piece of evidence with its keys in the order of the contract; ``dates`` only where there are any."""
    conflict = evidence.conflict
    row: dict[str, Any] = {
        "side": evidence.side.value,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "line": evidence.line,
        "score": round(evidence.score, 2),
        "voice": evidence.voice.value,
        "speaker": evidence.speaker,
        "hedged": evidence.hedged,
        "conflict": conflict and {"kind": conflict.kind.value, "claim": conflict.claim, "article": conflict.article},
        "chain": list(evidence.chain),
        "same_as": evidence.same_as,
    }
    if evidence.dates:
        row["dates"] = [
            {"text": each.text, "start": each.start.isoformat(), "end": each.end.isoformat()} for each in evidence.dates
        ]
    return row
