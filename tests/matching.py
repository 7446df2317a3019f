"""Short ways to put a claim and a passage before the matcher, for the tests of its parts."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from crosscheck.check import check
from crosscheck.match.align import Alignment, align
from crosscheck.match.cell import Reader, compile_claim
from crosscheck.match.features import Reading, read_features
from crosscheck.match.link import Link
from crosscheck.match.retrieve import Lexical
from crosscheck.match.wording import Unit, Wording, compile_aliases, compile_wording
from crosscheck.model import Article, Cell, Claim, ClaimsFile, PartialDate, Stance
from crosscheck.text.document import Document, read_document
from crosscheck.text.language import load_language

Names = Mapping[str, Collection[str]]


def article(text: str, language: str = "fr", **known: Any) -> Article:
    return Article(**{"id": "a", "text": text, "language": language} | known)


def document(text: str, language: str = "fr", published: PartialDate | None = None, excerpt: bool = False) -> Document:
    return read_document(article(text, language, published=published, excerpt=excerpt))


def wording(text: str, language: str = "fr", names: Names | None = None, denial: bool = False) -> Wording:
    data = load_language(language)
    return compile_wording(text, data, compile_aliases(names, data) if names else None, denial=denial)


def aligned(claim: str, text: str, language: str = "fr", *, at: int = -1, names: Names | None = None) -> Alignment:
    """A claim against one sentence of a text: the last, unless ``at`` tells another."""
    data = load_language(language)
    aliases = compile_aliases(names, data) if names else None
    reader = Reader(document(text, language, excerpt=True), aliases)
    if not reader.document.sentences:
        raise LookupError("the text is page furniture only")
    index = at % len(reader.document.sentences)
    asked = wording(claim, language, names)
    found = Lexical().candidates(asked, reader.document, 1)
    whole = (found[0].article, found[0].absent) if found else (0.0, 1.0)
    return align(asked, reader.document, index, reader.at, *whole)


def links(claim: str, text: str, language: str = "fr", **more: Any) -> dict[str, Link]:
    """What answers each unit of a claim, by the unit's words."""
    found = aligned(claim, text, language, **more)
    return {u.text: x for u, x in zip(found.wording.units, found.links, strict=True)}


def unit(text: str, word: str, language: str = "fr", **more: Any) -> Unit:
    """The unit of a claim that holds a word."""
    return next(u for u in wording(text, language, **more).units if word in u.text)


def reading(claim: str, text: str, language: str = "fr", **more: Any) -> Reading:
    return read_features(aligned(claim, text, language, **more))


def values(claim: str, text: str, language: str = "fr", **more: Any) -> Mapping[str, float]:
    return reading(claim, text, language, **more).values


def cell(claim: str | Claim, text: str | Article, language: str = "fr", names: Names | None = None) -> Cell:
    """What the whole matcher makes of one claim and one article."""
    asked = claim if isinstance(claim, Claim) else Claim("c", claim, language)
    read = text if isinstance(text, Article) else article(text, language)
    found = check(ClaimsFile("c.yaml", (asked,), language=language, names=names or {}), [read])
    return found.claims[0].cells[0]


MARKET = {
    "en": "The market opens at eight. It rained all week. ",
    "fr": "Le marché ouvre à huit heures. Il a plu toute la semaine. ",
}
"""What stands around a passage, so that it is an article and not picked for the claim."""


def stance_in_article(claim: str, passage: str, language: str) -> Stance:
    """What an article says of a claim that has one passage on the matter, among others on none of it."""
    return cell(claim, f"{MARKET[language]}{passage} {MARKET[language]}", language).stance


def assert_stance(claim: str, passage: str, language: str, stance: str) -> None:
    """That an article with a passage among others takes a side on a claim, or none: "no side", as "mentions" and
    "omits", is that it does either.
    """
    told = stance_in_article(claim, passage, language)
    no_side = (Stance.MENTIONS, Stance.OMITS)
    expected = no_side if stance in ("no side", *no_side) else (Stance(stance),)
    assert told in expected, f"{told.value}: {claim} | {passage}"


__all__ = [
    "aligned",
    "article",
    "assert_stance",
    "cell",
    "compile_claim",
    "document",
    "links",
    "reading",
    "stance_in_article",
    "unit",
    "values",
    "wording",
]
