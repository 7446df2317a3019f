"""What persons decided, as ClaimReview (schema.org), for the databases of fact-checks; nothing that the matcher found.

A verdict in the claims file is a person's reading of what one article does with a claim. So is the rating: in words
that name the articles ("Contradicted by Le Soir"), and without a number, since a number would be read as a degree of
truth. ``reviewAspect`` says so. Required by Google's documentation ("Fact check structured data") are ``url``,
``claimReviewed`` and ``reviewRating`` with its ``alternateName``; ``ratingValue``, ``bestRating`` and ``worstRating``
are not. Each review has its own ``@context``: search engines look for a known ``@type`` at the root.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crosscheck.dates import format_partial_date
from crosscheck.model import Article, Cell, ClaimResult, CrosscheckError, Result, Stance
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import json_escapes, one_line
from crosscheck.report.words import Words, load_words

SUFFIXES: tuple[str, ...] = (".jsonld",)

_RATED = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS)
_NAMED = 3
"""Of more articles than this on one side, a rating tells the number: it is shown as a short phrase."""

_ADDRESS = re.compile(r"https?://[A-Za-z0-9/?@!$&'*+,;=.:_~%()-]+(?:#[A-Za-z0-9/?@!$&'*+,;=.:_~%()-]*)?")
_IN_HTML = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&"}


def render(result: Result, options: Options = DEFAULTS) -> str:
    """One ClaimReview for each claim and person that decided what articles say of it, as JSON-LD.

    ``options.url`` is where the report is published, each claim under its id: a review must say where it stands. The
    document can be put into a page as it is (``<script type="application/ld+json">``).

    Raises:
        CrosscheckError: there is no such address, or a verdict does not tell who decided.
    """
    if mistake := wrong_address(options.url):
        raise CrosscheckError(mistake)
    words = load_words(options.language or result.language)
    articles = {article.id: article for article in result.articles}
    decided = [(claim, cell) for claim in result.claims for cell in _decided(claim)]
    if nameless := [(claim, cell) for claim, cell in decided if not _by(cell)]:
        raise CrosscheckError(
            *(
                f"{options.claims or 'verdicts'}: claim {claim.claim.id!r}: the verdict on {cell.article!r} does not "
                "tell who decided; add `by: ...`, the name under which the review is published"
                for claim, cell in nameless
            )
        )
    reviews = [
        _review(claim, by, articles, words, options.url)
        for claim in result.claims
        for by in dict.fromkeys(_by(cell) for cell in _decided(claim))
    ]
    document = json.dumps(reviews, ensure_ascii=False, indent=2)
    # only strings hold these marks, and there they can be written so
    return json_escapes(document.translate(_IN_HTML)) + "\n"


def wrong_address(url: str) -> str:
    """What is wrong with the address of a published report, or ""."""
    if not url:
        return "a ClaimReview says at which address it is published; name the report's with --url https://..."
    if not _ADDRESS.fullmatch(url):
        return f"{one_line(url)!r} is no address of a page; write it in full, as https://example.org/report"
    return ""


def _decided(result: ClaimResult) -> list[Cell]:
    """The cells that a person decided. That an article says nothing of a claim is no review of it."""
    return [cell for cell in result.cells if cell.verdict and cell.stance in _RATED]


def _by(cell: Cell) -> str:
    return one_line(cell.verdict.by) if cell.verdict else ""


def _review(result: ClaimResult, by: str, articles: Mapping[str, Article], words: Words, url: str) -> dict[str, Any]:
    cells = [cell for cell in _decided(result) if _by(cell) == by]
    by_stance = {
        stance: found for stance in _RATED if (found := [articles[c.article] for c in cells if c.stance is stance])
    }
    claim = result.claim
    text = one_line(claim.texts.get(words.language, claim.text))
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{url.split('#')[0]}#{claim.id}",
        "identifier": claim.id,
        "inLanguage": words.language,
        "claimReviewed": text,
        "author": {"@type": "Person", "name": by},
        "reviewRating": {
            "@type": "Rating",
            "alternateName": words("report.separator").join(
                words(f"claimreview.rating.{stance}", articles=_named(found, words))
                for stance, found in by_stance.items()
            ),
            "reviewAspect": words("claimreview.aspect"),
        },
    }
    if reasons := list(_reasons(cells, articles, words)):
        review["reviewBody"] = "\n".join(reasons)
    item: dict[str, Any] = {"@type": "Claim", "name": text}
    # An article that only says the contrary is none in which the claim appears: it is cited.
    if said := [
        article for stance, found in by_stance.items() if stance is not Stance.CONTRADICTS for article in found
    ]:
        item["appearance"] = [_work(article) for article in said]
    review["itemReviewed"] = item
    if denied := by_stance.get(Stance.CONTRADICTS):
        review["citation"] = [_work(article) for article in denied]
    return review


def _named(articles: Sequence[Article], words: Words) -> str:
    if len(articles) > _NAMED:
        return words.count("claimreview.articles", len(articles))
    return words.listed(_name(article, words) for article in articles)


def _name(article: Article, words: Words) -> str:
    name = one_line(article.publisher) or one_line(article.title) or article.id
    return f"{name} ({words.date(article.published)})" if article.published else name


def _reasons(cells: Sequence[Cell], articles: Mapping[str, Article], words: Words) -> Iterator[str]:
    for cell in cells:
        if cell.verdict and (why := one_line(cell.verdict.why)):
            yield words("report.fact", name=_name(articles[cell.article], words), fact=why)


def _work(article: Article) -> dict[str, Any]:
    """An article as schema.org has it; only what its metadata tell."""
    work: dict[str, Any] = {"@type": "CreativeWork", "name": one_line(article.title) or article.id}
    if _ADDRESS.fullmatch(article.url):
        work["url"] = article.url
    if article.published:
        written = format_partial_date(article.published)
        if ".." not in written:  # ISO 8601 has a year and a month, but no span that schema.org's Date would take
            work["datePublished"] = written
    if publisher := one_line(article.publisher):
        work["publisher"] = {"@type": "Organization", "name": publisher}
    if article.language:
        work["inLanguage"] = article.language
    return work
