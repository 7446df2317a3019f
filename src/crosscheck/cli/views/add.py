"""What ``add`` prints: what came in and what is known of it, what was there already, and what could not be read."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator

from crosscheck.add import Outcome, What
from crosscheck.add.incoming import word_count
from crosscheck.cli.terminal import Page, indented
from crosscheck.model import Article
from crosscheck.report.words import Words

_SIGNS = {What.ADDED: "+", What.PRESENT: "=", What.FAILED: "✗", What.PASSED_OVER: "·"}


def as_text(
    outcomes: Iterable[Outcome],
    counts: Counter[What],
    words: Words,
    page: Page,
    dry_run: bool,
    quiet: bool = False,
    verbose: bool = False,
) -> str:
    """One entry a source, in the order in which they come, and how many there are of each kind.

    ``counts`` is empty, and holds these numbers in the end.
    """
    lines: list[str] = []
    for outcome in outcomes:
        counts[outcome.what] += 1
        if quiet and outcome.what is not What.FAILED:
            continue
        lines += _entry(outcome, words, page, verbose)
    if not quiet:
        parts = [words(f"add.count.{what}", count=counts[what]) for what in What if counts[what]]
        text = ", ".join(parts) if parts else words("add.nothing")
        lines += ["", words("add.dry_run", counts=text) if dry_run else f"{text}."]
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""


def _entry(outcome: Outcome, words: Words, page: Page, verbose: bool) -> Iterator[str]:
    sign = f"{_SIGNS[outcome.what]} "
    if outcome.what is What.ADDED:
        yield from indented(outcome.path.replace(os.sep, "/"), page.width, sign)
        if outcome.article is not None:
            yield from indented(_known(outcome.article, words), page.width, "  ")
            lacking = _lacking(outcome.article, words)
            if outcome.article.note:
                yield from indented(outcome.article.note, page.width, "  ")
            if lacking:
                yield from indented(words("add.lacking", what=lacking), page.width, "  ")
        if verbose:
            yield from indented(words("add.source", source=outcome.source), page.width, "  ")
        return
    if outcome.what is What.PRESENT:
        text = words("add.present", source=outcome.source, id=outcome.id)
    else:
        text = words("add.reason", source=outcome.source, reason=outcome.reason)
    yield from indented(text, page.width, sign)


def _known(article: Article, words: Words) -> str:
    parts = [article.title, article.publisher, article.author, str(article.published or "")]
    count = word_count(article.text[article.body :])
    return "; ".join([part for part in parts if part] + [words("add.words", count=count)])


def _lacking(article: Article, words: Words) -> str:
    keys = [key for key in ("title", "publisher", "published") if not getattr(article, key)]
    return ", ".join(words(f"add.key.{key}") for key in keys)


def as_json(outcomes: Iterable[Outcome], counts: Counter[What], dry_run: bool) -> str:
    """The same as one document: a row a source."""
    rows = []
    for outcome in outcomes:
        counts[outcome.what] += 1
        rows.append(_row(outcome))
    return json.dumps({"dry_run": dry_run, "sources": rows}, ensure_ascii=True, indent=2) + "\n"


def _row(outcome: Outcome) -> dict[str, object]:
    row: dict[str, object] = {"source": outcome.source, "outcome": str(outcome.what)}
    if outcome.id:
        row |= {"article": outcome.id, "path": outcome.path.replace(os.sep, "/")}
    if outcome.reason:
        row["reason"] = outcome.reason
    if (article := outcome.article) is not None:
        row |= {
            "title": article.title,
            "author": article.author,
            "published": str(article.published) if article.published else None,
            "publisher": article.publisher,
            "url": article.url,
            "language": article.language,
            "words": word_count(article.text[article.body :]),
        }
    return row
