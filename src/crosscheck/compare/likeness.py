"""How near two sides are, by their words, their names, and what one has copied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from math import log, sqrt

from crosscheck.compare.model import Likeness, Side
from crosscheck.compare.pairs import Text
from crosscheck.copies import find_copies, fingerprint


def likeness_of(sides: Sequence[Side], texts: Sequence[Text]) -> tuple[Likeness, ...]:
    """How near each two sides are, in the order of the sides."""
    copied: dict[frozenset[str], float] = {}
    for share in find_copies([fingerprint(t.document) for t in texts]).shares:
        copied[frozenset((share.a, share.b))] = max(share.share_of_a, share.share_of_b)
    words, names = [_vector(t, words=True) for t in texts], [_vector(t, words=False) for t in texts]
    out = []
    for a, b in combinations(range(len(sides)), 2):
        one, other = ([n for n, t in enumerate(texts) if t.side == side] for side in (a, b))
        pairs = [(i, j) for i in one for j in other]
        together = any(texts[i].document.language is texts[j].document.language for i, j in pairs)
        vectors = words if together else names
        codes = tuple(sorted({texts[n].document.language.code for n in (*one, *other)}))
        out.append(
            Likeness(
                sides[a].name,
                sides[b].name,
                round(max(_cosine(vectors[i], vectors[j]) for i, j in pairs), 2),
                round(
                    max(
                        copied.get(frozenset((texts[i].document.article.id, texts[j].document.article.id)), 0.0)
                        for i, j in pairs
                    ),
                    2,
                ),
                () if together else codes,
            )
        )
    return tuple(out)


def _vector(text: Text, *, words: bool) -> Mapping[str, float]:
    """What an article is about: its names and rarer words, each weighed by rarity and how often it comes.

    Where ``words`` is false, its names only: they are what two languages share.
    """
    counts: Counter[str] = Counter()
    weights: dict[str, float] = {}
    for sentence, names in zip(text.document.sentences, text.document.names, strict=True):
        held = {k for n in names for k in range(n.first, n.last)}
        for k, token in enumerate(sentence.tokens):
            lex = token.lex
            if lex.stop or lex.number is not None or not (words or k in held):
                continue
            key = lex.folded if k in held else lex.key
            counts[key] += 1
            weights[key] = max(weights.get(key, 0.0), 2.0 if k in held else lex.weight**2)
    return {key: weights[key] * (1 + log(n)) for key, n in counts.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    product = sum(w * other.get(key, 0.0) for key, w in one.items())
    size = sqrt(sum(w * w for w in one.values())) * sqrt(sum(w * w for w in other.values()))
    return product / size if size else 0.0
