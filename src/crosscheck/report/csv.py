"""The result as a table for spreadsheets and data frames: one row a claim, article and piece of evidence."""

from __future__ import annotations

import csv
import io

from crosscheck.corroborate import origin_of, witness_of
from crosscheck.dates import format_partial_date
from crosscheck.model import Article, Cell, ClaimResult, Evidence, Result
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import one_line, spreadsheet_cell

SUFFIXES: tuple[str, ...] = (".csv",)
COLUMNS = (
    *("claim", "claim_text", "tags", "status", "article", "title", "publisher", "published", "url", "path"),
    *("stance", "confidence", "reason", "decided_by", "verdict_by", "verdict_why", "matcher_stance"),
    *("side", "quote", "start", "end", "line", "score", "voice", "speaker", "hedged"),
    *("conflict", "conflict_claim", "conflict_article", "chain", "origin", "same_as", "dates"),
)

_SEVERAL = " | "


def render(result: Result, options: Options = DEFAULTS) -> str:
    """UTF-8 comma-separated values with a header.

    A cell without evidence has one row whose last columns are empty; so has a claim whose cells were all left out
    by ``--no-omits``. No cell starts as a formula would (see `crosscheck.report.safe.spreadsheet_cell`).
    """
    articles = {article.id: article for article in result.articles}
    # of each article once, however many rows name it
    described = {article.id: _safe(_article(article)) for article in result.articles}
    witnesses = {article.id: witness_of(article) for article in result.articles}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for claim in result.claims:
        head = _safe(_claim(claim))
        if not claim.cells:
            writer.writerow(head)
        for cell in claim.cells:
            shared = head | described[cell.article] | _safe(_cell(cell))
            for evidence in cell.evidence:
                own = not evidence.chain and not evidence.shared_origin
                origin = witnesses[cell.article] if own else origin_of(evidence, articles[cell.article])
                writer.writerow(shared | _safe(_evidence(evidence, origin)))
            if not cell.evidence:
                writer.writerow(shared)
    return ("\ufeff" if options.bom else "") + out.getvalue()


def _safe(row: dict[str, str]) -> dict[str, str]:
    return {column: spreadsheet_cell(text) for column, text in row.items() if text}


def _claim(result: ClaimResult) -> dict[str, str]:
    return {
        "claim": result.claim.id,
        "claim_text": result.claim.text,
        "tags": _SEVERAL.join(result.claim.tags),
        "status": result.status.value,
    }


def _article(article: Article) -> dict[str, str]:
    return {
        "article": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": str(article.published or ""),
        "url": article.url,
        "path": article.path,
    }


def _cell(cell: Cell) -> dict[str, str]:
    return {
        "stance": cell.stance.value,
        "confidence": f"{cell.confidence:.2f}",
        "reason": cell.reason.value if cell.reason else "",
        "decided_by": cell.decided_by,
        "verdict_by": cell.verdict.by if cell.verdict else "",
        "verdict_why": cell.verdict.why if cell.verdict else "",
        "matcher_stance": cell.matcher_stance.value if cell.matcher_stance else "",
    }


def _evidence(evidence: Evidence, origin: str) -> dict[str, str]:
    conflict = evidence.conflict
    return {
        "side": evidence.side.value,
        "quote": evidence.quote,
        "start": str(evidence.start),
        "end": str(evidence.end),
        "line": str(evidence.line),
        "score": f"{evidence.score:.2f}",
        "voice": evidence.voice.value,
        "speaker": evidence.speaker or "",
        "hedged": "true" if evidence.hedged else "false",
        "conflict": conflict.kind.value if conflict else "",
        "conflict_claim": conflict.claim if conflict else "",
        "conflict_article": conflict.article if conflict else "",
        "chain": " > ".join(evidence.chain),
        "origin": origin,
        "same_as": evidence.same_as or "",
        "dates": _SEVERAL.join(f"{one_line(date.text)} = {format_partial_date(date)}" for date in evidence.dates),
    }
