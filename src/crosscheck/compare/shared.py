"""What two sides or more say, one quote each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.compare.model import Point, Quote, Side
from crosscheck.compare.pairs import Pair, Spot, Text, place_of, says_same
from crosscheck.match.attribute import attribution_of
from crosscheck.match.cell import trim
from crosscheck.model import Voice


class Quoting:
    """Sentences as quotes, each made once."""

    def __init__(self, sides: Sequence[Side], texts: Sequence[Text]) -> None:
        self._sides, self._texts = sides, texts
        self._made: dict[Spot, Quote] = {}

    def __call__(self, spot: Spot) -> Quote:
        """The sentence at a spot as a quote."""
        if spot not in self._made:
            self._made[spot] = self._quote(spot)
        return self._made[spot]

    def _quote(self, spot: Spot) -> Quote:
        text, index = self._texts[spot[0]], spot[1]
        document, sentence = text.document, text.document.sentences[index]
        start, end = trim(sentence.text, sentence.start, sentence.end)
        content = [k for k, t in enumerate(sentence.tokens) if not t.lex.stop]
        found = attribution_of(document, index, content) if content else None
        return Quote(
            self._sides[text.side].name,
            document.article.id,
            document.article.path,
            sentence.text[start:end],
            start,
            end,
            text.reader.line(start),
            Voice.ATTRIBUTED if found else Voice.OWN,
            # who tells it first: "selon Zauers, Poutine a demandé" is told by Zauers
            (found.chain[0] if found.chain else found.speaker) if found else None,
        )


def shared_points(
    pairs: Sequence[Pair], texts: Sequence[Text], quoting: Quoting
) -> tuple[tuple[Point, ...], frozenset[Spot]]:
    """The points that two sides or more have in common, the weightiest first, and every sentence that is in one.

    Sentences are joined best pair first, and only where each is the other's best (or nearly); of one side, a point
    has one sentence.
    """
    same = sorted((p for p in pairs if says_same(p)), key=lambda p: (-p.verbatim, -p.score, p.first, p.second))
    alike = {(min(p.first, p.second), max(p.first, p.second)) for p in same}
    best: dict[tuple[Spot, int], float] = defaultdict(float)
    for pair in same:
        for mine, theirs in ((pair.first, pair.second), (pair.second, pair.first)):
            key = (mine, texts[theirs[0]].side)
            best[key] = max(best[key], 1.0 if pair.verbatim else pair.score)
    group: dict[Spot, dict[int, Spot]] = {}
    joined: list[tuple[Pair, dict[int, Spot]]] = []
    for pair in same:
        score = 1.0 if pair.verbatim else pair.score
        if any(
            score < 0.9 * best[mine, texts[theirs[0]].side]
            for mine, theirs in ((pair.first, pair.second), (pair.second, pair.first))
        ):
            continue
        one = group.get(pair.first, {texts[pair.first[0]].side: pair.first})
        other = group.get(pair.second, {texts[pair.second[0]].side: pair.second})
        if one is other or set(one) & set(other):
            continue
        across = [(x, y) for x in one.values() for y in other.values()]
        if sum((min(x, y), max(x, y)) in alike for x, y in across) < 0.5 * len(across):
            continue  # a chain of sentences each a little like the next
        merged = {**one, **other}
        for spot in merged.values():
            group[spot] = merged
        joined.append((pair, merged))
    score_of: dict[int, list[Pair]] = defaultdict(list)
    for pair, _ in joined:
        score_of[id(group[pair.first])].append(pair)
    points = []
    for held in score_of.values():
        spots = [spot for _, spot in sorted(group[held[0].first].items())]
        place = max(place_of(texts, spot) for spot in spots)
        mass = min(1.0, sum(p.shared for p in held) / len(held) / 4)
        weight = place * (0.5 + 0.5 * mass) * (0.5 + 0.5 * min(1.0, held[0].score))
        quotes = tuple(quoting(spot) for spot in spots)
        points.append(Point(quotes, round(weight, 4), all(p.verbatim for p in held)))
    points.sort(key=lambda p: (-len(p.quotes), -p.weight, p.quotes[0].article, p.quotes[0].start))
    return tuple(points), frozenset(spot for p in same for spot in (p.first, p.second))
