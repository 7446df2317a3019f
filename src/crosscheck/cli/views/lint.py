"""What ``lint`` prints: the warnings, each with its place, and what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosscheck.cli.terminal import Page, indented
from crosscheck.cli.warnings import Warning
from crosscheck.model import Article, ClaimsFile
from crosscheck.report.words import Words


def text(claims: ClaimsFile, articles: Sequence[Article], warnings: Sequence[Warning], page: Page, words: Words) -> str:
    """The warnings, and how many claims and articles were read without a mistake."""
    lines = [
        line
        for warning in warnings
        for line in indented(
            words("lint.warning", place=warning.place, what=warning.told(words)), page.width, "", "    "
        )
    ]
    spoken = Counter(article.language or "?" for article in articles)
    told = words(
        "lint.read",
        file=claims.path,
        claims=words.count("tally.claims", len(claims.claims)),
        articles=words.count("tally.articles", len(articles)),
        languages=", ".join(
            words(
                "lint.language",
                count=words.number(count),
                language=words.texts.get(f"language.names.{language}", language),
            )
            for language, count in sorted(spoken.items())
        ),
        found=words.count("lint.warned", len(warnings)) if warnings else words("lint.good"),
    )
    return "\n".join([*lines, *indented(told, page.width, "")]) + "\n"
