"""What in claims and articles is no mistake, but would make a report less sure than it looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosscheck.model import Article, ClaimsFile


class Warning(NamedTuple):
    """What to look at, and where: a file, with a line where there is one."""

    place: str
    what: str


def warnings(claims: ClaimsFile, articles: Sequence[Article]) -> tuple[Warning, ...]:
    """All warnings, those on claims first, in the order of the files."""
    return (*_on_claims(claims), *_on_articles(claims, articles))


def _on_claims(claims: ClaimsFile) -> Iterator[Warning]:
    first: dict[str, str] = {}
    for claim in claims.claims:
        place = f"{claims.path}:{claim.line}"
        if claim.text.rstrip().endswith("?"):
            yield Warning(place, f"{claim.id} is a question; a claim asserts what can be true or false")
        same = first.setdefault(" ".join(claim.text.casefold().split()), claim.id)
        if same != claim.id:
            yield Warning(place, f"{claim.id} says the same as {same}; leave out one of them")


def _on_articles(claims: ClaimsFile, articles: Sequence[Article]) -> Iterator[Warning]:
    from crosscheck.text.language import languages

    known = languages()
    dated = any(claim.when for claim in claims.claims)
    first: dict[str, str] = {}
    for article in articles:
        place = article.path or article.id
        body = " ".join(article.text[article.body :].split())
        if not body:
            yield Warning(place, "there is no text in it: it omits every claim")
            continue
        same = first.setdefault(body, article.id)
        if same != article.id:
            yield Warning(
                place, f"its text is that of {same}: name the same publisher or agency, so that they are one witness"
            )
        if article.language and article.language not in known:
            there_are = ", ".join(known)
            yield Warning(
                place, f"its language, {article.language}, is none of {there_are}: little will be found in it"
            )
        if not (article.publisher or article.agency):
            yield Warning(place, "it names no publisher: it counts as an origin of its own")
        if dated and not article.published:
            yield Warning(place, "it has no date of publication: whether it predates an event cannot be told")
