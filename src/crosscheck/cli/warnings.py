"""What in claims and articles is no mistake, but would make a report less sure than it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from crosscheck.model import Article, ClaimsFile
from crosscheck.report.words import Words

LOOKED_AT = 3000
"""Characters of an article from which it is told whether its words are those of its language."""

KNOWN = 0.5
"""Part of an article's words, 0 to 1, that the dictionary of its language holds at least.

Of 436 news articles in French and English none was below 0.65; sentences in five other languages were below 0.35.
"""

FEW = 5
"""Of fewer words, nothing is said of their language."""


@dataclass(frozen=True, slots=True)
class Warning:
    """What to look at, as a key of the words and what it names, and where: a file, with a line where there is one."""

    place: str
    kind: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def told(self, words: Words) -> str:
        """The warning in those words."""
        return words(f"lint.{self.kind}", **self.values)


def warnings(claims: ClaimsFile, articles: Sequence[Article]) -> tuple[Warning, ...]:
    """All warnings, those on claims first, in the order of the files."""
    return (*_on_claims(claims), *_on_articles(claims, articles))


def _on_claims(claims: ClaimsFile) -> Iterator[Warning]:
    first: dict[str, str] = {}
    for claim in claims.claims:
        place = f"{claims.path}:{claim.line}"
        if claim.text.rstrip().endswith("?"):
            yield Warning(place, "question", {"claim": claim.id})
        same = first.setdefault(" ".join(claim.text.casefold().split()), claim.id)
        if same != claim.id:
            yield Warning(place, "same_claim", {"claim": claim.id, "other": same})


def _on_articles(claims: ClaimsFile, articles: Sequence[Article]) -> Iterator[Warning]:
    from crosscheck.text.language import languages

    known = languages()
    dated = any(claim.when for claim in claims.claims)
    first: dict[str, str] = {}
    for article in articles:
        place = article.path or article.id
        body = " ".join(article.text[article.body :].split())
        if not body:
            yield Warning(place, "empty")
            continue
        same = first.setdefault(body, article.id)
        if same != article.id:
            yield Warning(place, "same_text", {"other": same})
        if article.language and article.language not in known:
            yield Warning(place, "language_unknown", {"language": article.language, "known": ", ".join(known)})
        elif _is_foreign(body, article.language):
            yield Warning(place, "other_language", {"language": article.language, "known": ", ".join(known)})
        if not article.text[: article.body].strip("\ufeff") and (key := _bare_key(body)):
            yield Warning(place, "bare_key", {"key": key})
        if not (article.publisher or article.agency):
            yield Warning(place, "no_publisher")
        if dated and not article.published:
            yield Warning(place, "no_date")


def _is_foreign(body: str, language: str) -> bool:
    """True where most words of a text are none of the language that it is read in."""
    from crosscheck.text.detect import detector

    said = body[:LOOKED_AT]
    if len(re.findall(r"[^\W\d]{2,}", said)) < FEW:
        return False
    return detector().proportion_in_each_language(said).get(language, 0.0) < KNOWN


def _bare_key(body: str) -> str:
    """The key of front matter with which a text begins, where no line of --- stands above it; or else ""."""
    from crosscheck.articles.fields import METADATA

    found = re.match(rf"\ufeff?({'|'.join(METADATA)})\s*:", body)
    return found[1] if found else ""
