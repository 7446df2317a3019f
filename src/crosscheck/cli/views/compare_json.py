"""What ``compare --format json`` prints: all of a comparison; docs/compare.md tells what each key holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from crosscheck import __version__
from crosscheck.compare.model import ClaimView, Comparison, Likeness, Point, Quote
from crosscheck.report.safe import json_escapes

SCHEMA = "crosscheck-compare/1"


def text(comparison: Comparison, limit: int | None = None) -> str:
    """The comparison as one JSON object, schema ``crosscheck-compare/1``: everything, unless a limit is given."""
    return json_escapes(json.dumps(document(comparison, limit), ensure_ascii=False, indent=2)) + "\n"


def document(comparison: Comparison, limit: int | None = None) -> dict[str, Any]:
    """The JSON object as Python values."""
    return {
        "schema": SCHEMA,
        "crosscheck": __version__,
        "sides": [
            {"side": side.name, "articles": [{"article": a.id, "path": a.path} for a in side.articles]}
            for side in comparison.sides
        ],
        "likeness": [_likeness_row(near) for near in comparison.likeness],
        "claims": None if comparison.claims is None else [_claim_row(row) for row in comparison.claims],
        "shared": None if comparison.shared is None else [_point_row(p) for p in _first(comparison.shared, limit)],
        "differences": [
            {
                "kind": d.kind.value,
                "first": {**_quote_row(d.first), "says": d.said_first},
                "second": {**_quote_row(d.second), "says": d.said_second},
                "weight": round(d.weight, 2),
            }
            for d in _first(comparison.differences, limit)
        ],
        "only": [
            {"side": only.side, "points": [_point_row(p) for p in _first(only.points, limit)]}
            for only in comparison.only
        ],
        "facts": [
            {
                "first": f.first,
                "second": f.second,
                "kind": f.kind,
                "shared": list(f.shared),
                "only_first": list(f.only_first),
                "only_second": list(f.only_second),
            }
            for f in comparison.facts
        ],
    }


def _first(items: Sequence[Any], limit: int | None) -> Iterable[Any]:
    return items if limit is None else items[:limit]


def _likeness_row(near: Likeness) -> dict[str, Any]:
    return {
        "first": near.first,
        "second": near.second,
        "likeness": near.common,
        "one_matter": near.related,
        "copied": near.copied,
        "languages": list(near.languages),
    }


def _claim_row(row: ClaimView) -> dict[str, Any]:
    return {
        "id": row.claim,
        "text": row.text,
        "relation": row.relation,
        "stances": {side: stance.value for side, stance in row.stances.items()},
        "quotes": [{"stance": stance.value, **_quote_row(quote)} for stance, quote in row.quotes],
        "silent": [
            {
                "side": s.side,
                "likest": s.likest,
                "likeness": s.likeness,
                "worth_a_look": s.look,
                "predates": s.predates,
            }
            for s in row.silences
        ],
    }


def _point_row(point: Point) -> dict[str, Any]:
    return {
        "weight": round(point.weight, 2),
        "verbatim": point.verbatim,
        "quotes": [_quote_row(quote) for quote in point.quotes],
    }


def _quote_row(quote: Quote) -> dict[str, Any]:
    return {
        "side": quote.side,
        "article": quote.article,
        "quote": quote.quote,
        "start": quote.start,
        "end": quote.end,
        "line": quote.line,
        "voice": quote.voice.value,
        "speaker": quote.speaker,
    }
