"""What ``lint`` prints: the warnings, each with its place, and what was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosscheck.cli.terminal import Page, indented
from crosscheck.cli.warnings import Warning
from crosscheck.model import Article, ClaimsFile


def text(claims: ClaimsFile, articles: Sequence[Article], warnings: Sequence[Warning], page: Page) -> str:
    """The warnings, and how many claims and articles were read without a mistake."""
    lines = [line for place, what in warnings for line in indented(f"{place}: warning: {what}", page.width, "", "    ")]
    spoken = Counter(article.language or "?" for article in articles)
    languages = ", ".join(f"{count} in {language}" for language, count in sorted(spoken.items()))
    told = f"{claims.path}: {len(claims.claims)} claims; {len(articles)} articles ({languages}). No mistakes"
    warned = f", {len(warnings)} warnings." if warnings else ", no warnings."
    return "\n".join([*lines, *indented(told + warned, page.width, "")]) + "\n"
