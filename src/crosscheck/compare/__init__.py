"""Article against article, or publisher against publisher: what they share, where they differ, what only one says.

No second matcher: each sentence of an article is compiled like a claim and aligned with the sentences of the others,
in both directions, by the functions that check claims. What two sentences share is weighed by how rare it is in the
articles compared, so that the names of which all of them speak all the time join nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.compare.claims import views_of
from crosscheck.compare.differences import differences_of
from crosscheck.compare.facts import facts_of
from crosscheck.compare.likeness import likeness_of
from crosscheck.compare.model import Comparison, Side
from crosscheck.compare.only import only_of
from crosscheck.compare.pairs import Rarity, as_read, pairs_of, read_text
from crosscheck.compare.shared import Quoting, shared_points
from crosscheck.model import Article, ClaimsFile, CrosscheckError


def compare(
    articles: Iterable[Article], claims: ClaimsFile | None = None, *, by: str = "article", text: bool = True
) -> Comparison:
    """Two or more articles, or publishers, against each other.

    Args:
        articles: what to compare, as ``load_articles`` reads it.
        claims: the claims on which to compare them; none where None.
        by: ``article``, or ``publisher``: all articles of one publisher are then one side.
        text: whether their sentences are compared with each other.

    Raises:
        CrosscheckError: there are fewer than two sides.
    """
    language = claims.language if claims else ""
    sides = sides_of([as_read(article, language) for article in articles], by)
    if len(sides) < 2:
        what = "publishers" if by == "publisher" else "articles"
        raise CrosscheckError(f"to compare takes two {what} or more; there {'is' if sides else 'are'} {len(sides)}")
    names = dict(claims.names) if claims else {}
    texts = [read_text(number, article, names) for number, side in enumerate(sides) for article in side.articles]
    rarity = Rarity(texts)
    pairs = pairs_of(texts, rarity) if text else []
    likeness = likeness_of(sides, texts)
    found = views_of(claims, sides, likeness) if claims else None
    if not text:
        return Comparison(sides, likeness, found)
    quoting = Quoting(sides, texts)
    shared, covered = shared_points(pairs, texts, quoting)
    differences = differences_of(pairs, texts, quoting)
    apart = {(d.first, d.second) for d in differences}
    told = frozenset(q for p in shared for q in p.quotes) | {q for both in apart for q in both}
    return Comparison(
        sides,
        likeness,
        found,
        tuple(p for p in shared if p.quotes not in apart),  # told once, as a difference
        differences,
        tuple(only_of(number, side, texts, pairs, covered, told, quoting, rarity) for number, side in enumerate(sides)),
        tuple(facts_of(sides, texts, likeness)),
    )


def sides_of(articles: Sequence[Article], by: str) -> tuple[Side, ...]:
    """The articles one by one, or by publisher in the order of their first articles; of no publisher, none."""
    if by != "publisher":
        return tuple(Side(article.id, (article,)) for article in articles)
    groups: dict[str, list[Article]] = {}
    for article in articles:
        if article.publisher:
            groups.setdefault(article.publisher.casefold(), []).append(article)
    return tuple(Side(group[0].publisher, tuple(group)) for group in groups.values())
