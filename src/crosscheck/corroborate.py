"""From cells to witnesses: the origins of each side of a claim, and what the corpus does with it.

Two articles with one origin are one witness: an origin is the speaker whom an article cites, the agency whose copy
it is, or else its publisher.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crosscheck.match.attribute import same_source
from crosscheck.model import Article, Cell, Evidence, Stance, Status

_FOR = (Stance.SUPPORTS, Stance.MIXED)
_AGAINST = (Stance.CONTRADICTS, Stance.MIXED)


def origin_of(evidence: Evidence, article: Article) -> str:
    """Where one piece of evidence comes from: the cited speaker, the agency, the publisher, or the article itself."""
    if evidence.chain:
        # the last named in the chain is the farthest witness that can be told from others
        return evidence.chain[0] if len(evidence.chain) == 1 or not evidence.chain[-1][:1].isupper() else evidence.chain[-1]
    return article.agency or article.publisher or article.title or article.id


def merge(origins: Iterable[str]) -> tuple[str, ...]:
    """Origins without repetition, the fullest name of each kept, in order of first appearance."""
    out: list[str] = []
    for origin in origins:
        for k, held in enumerate(out):
            if same_source(held, origin):
                if len(origin) > len(held):
                    out[k] = origin
                break
        else:
            out.append(origin)
    return tuple(out)


def origins_of(cell: Cell, side: Stance, article: Article) -> tuple[str, ...]:
    """The origins of one cell's evidence on one side; a person's verdict without evidence counts as the article's."""
    stances = _FOR if side is Stance.SUPPORTS else _AGAINST
    if cell.stance not in stances:
        return ()
    found = [origin_of(e, article) for e in cell.evidence if e.side is side]
    if not found:
        found = [article.agency or article.publisher or article.title or article.id]
    return merge(found)


def corroborate(cells: Sequence[Cell], articles: Mapping[str, Article]) -> tuple[Status, tuple[str, ...], tuple[str, ...]]:
    """The status of a claim over its cells, with the origins that support it and those that contradict it."""
    supporting = merge(o for c in cells for o in origins_of(c, Stance.SUPPORTS, articles[c.article]))
    contradicting = merge(o for c in cells for o in origins_of(c, Stance.CONTRADICTS, articles[c.article]))
    if supporting and contradicting:
        status = Status.DISPUTED
    elif len(supporting) >= 2:
        status = Status.CORROBORATED
    elif supporting:
        status = Status.SINGLE_SOURCE
    elif contradicting:
        status = Status.CONTRADICTED
    elif any(c.stance is Stance.MENTIONS for c in cells):
        status = Status.MENTIONED
    else:
        status = Status.UNREPORTED
    return status, supporting, contradicting
