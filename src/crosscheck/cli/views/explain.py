"""What ``explain`` prints: why one cell is what it is, how that was reached, and what it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from crosscheck.cli.tables import table
from crosscheck.cli.terminal import Page, columns, indented, pad
from crosscheck.cli.views.check import known, source
from crosscheck.corroborate import origins_of
from crosscheck.model import Explanation, Feature, Match, Stance, Voice, Weighed, Whole
from crosscheck.report.evidence import decision
from crosscheck.report.json import evidence_row
from crosscheck.report.safe import json_escapes
from crosscheck.report.words import Words, percent

SCHEMA = "crosscheck-explain/1"
_RULED_OUT = "ruled out: "
_RISES = "_long"
_FIRST = 3
_MOST_FEATURES = 8
_UNSURE = 0.7


def text(explanation: Explanation, page: Page, words: Words, *, every_passage: bool = False) -> str:
    """The verdict, whom it rests on, the passages weighed, best first, and what is uncertain.

    Unless every passage is asked for: the three best, each with the wording of the claim that it answers best, and
    the features that count least as one line. With every passage, features have the names that the weights file and
    JSON give them beside the ones made for readers.
    """
    lines = [*_verdict(explanation, page, words), ""]
    if explanation.whole is not None:
        lines += [*_as_headline(explanation.whole, page, words, every_passage), ""]
    shown = list(explanation.passages if every_passage else _best(explanation.passages)[:_FIRST])
    for number, weighed in enumerate(shown, 1):
        lines += [*_passage(number, weighed, explanation, page, words, every_passage), ""]
    if len(shown) < len(explanation.passages):
        lines += [*indented(words.count("explain.more", len(explanation.passages) - len(shown)), page.width, ""), ""]
    lines += [page.bold(words("explain.doubts.title"))]
    for doubt in _doubts(explanation, words):
        lines += indented(doubt, page.width, "  - ")
    return "\n".join(lines) + "\n"


def _best(passages: Sequence[Weighed]) -> list[Weighed]:
    """Each passage once, with the wording that it answers best: the first, as they come best first."""
    best: dict[int, Weighed] = {}
    for weighed in passages:
        best.setdefault(weighed.start, weighed)
    return list(best.values())


def as_json(explanation: Explanation) -> str:
    """The same as JSON: every passage with its words, cues and features."""
    cell = explanation.cell
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "claim": explanation.claim.id,
        "text": explanation.claim.text,
        "article": explanation.article.id,
        "stance": cell.stance.value,
        "confidence": round(cell.confidence, 2),
        "reason": cell.reason.value if cell.reason else None,
        "decided_by": cell.decided_by,
        "origins": _origins(explanation),
        "copies": [
            {"article": share.b, "share": round(share.share_of_a, 2)}
            if share.a == explanation.article.id
            else {"article": share.a, "share": round(share.share_of_b, 2)}
            for share in explanation.shares
        ],
        "thresholds": {name: round(value, 4) for name, value in explanation.thresholds.items()},
        "considered": explanation.considered,
        "headline": _headline_row(explanation.whole) if explanation.whole else None,
        "passages": [_passage_row(weighed) for weighed in explanation.passages],
    }
    return json_escapes(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _passage_row(weighed: Weighed) -> dict[str, Any]:
    return {
        "quote": weighed.text,
        "start": weighed.start,
        "end": weighed.end,
        "line": weighed.line,
        "wording": weighed.wording,
        "side": weighed.side.value,
        "supports": round(weighed.supports, 4),
        "contradicts": round(weighed.contradicts, 4),
        "words": [
            {
                "claim": match.claim,
                "passage": match.passage,
                "how": match.how,
                "weight": round(match.weight, 4),
                "strength": round(match.strength, 4),
            }
            for match in weighed.matches
        ],
        "cues": list(weighed.cues),
        "features": _feature_rows(weighed.features),
        "evidence": evidence_row(weighed.evidence) if weighed.evidence else None,
    }


def _feature_rows(features: Sequence[Feature]) -> list[dict[str, Any]]:
    return [
        {
            "name": feature.name,
            "value": round(feature.value, 4),
            "supports": round(feature.supports, 4),
            "contradicts": round(feature.contradicts, 4),
        }
        for feature in features
    ]


def _headline_row(whole: Whole) -> dict[str, Any]:
    return {
        "related": round(whole.related, 4),
        "threshold": round(whole.threshold, 4),
        "supports": round(whole.supports, 4),
        "contradicts": round(whole.contradicts, 4),
        "discusses": round(whole.discusses, 4),
        "about": {name: round(value, 4) for name, value in whole.about.items()},
        "features": _feature_rows(whole.features),
    }


def _verdict(explanation: Explanation, page: Page, words: Words) -> Iterator[str]:
    claim, article, cell = explanation.claim, explanation.article, explanation.cell
    labels = {key: words(f"explain.{key}") for key in ("claim", "article", "verdict", "rests", "copies", "reading")}
    lead = max(map(columns, labels.values())) + 1
    blank = " " * lead

    def labelled(key: str, told: str) -> list[str]:
        return indented(told, page.width, pad(labels[key], lead), blank)

    fact = claim.texts.get(words.language, claim.text)
    yield from labelled("claim", words("report.fact", name=claim.id, fact=fact))
    yield from labelled("article", known(article, words))
    notes = decision(cell, words) if cell.verdict else [words.confidence(cell.confidence)]
    if cell.reason:
        notes.append(words(f"cell.{cell.reason}"))
    stance = words.cell(cell.stance)
    told = words("explain.verdict_is", stance=stance, notes=words("report.separator").join(notes))
    first, *rest = labelled("verdict", told)
    yield first.replace(stance, page.paint(stance, cell.stance), 1)
    yield from rest
    yield from indented(words(f"stance_means.{cell.stance}"), page.width, blank)
    origins = _origins(explanation)
    if origins:
        yield from labelled("rests", words("report.separator").join(origins))
    for share in explanation.shares:
        other, part = (share.b, share.share_of_a) if share.a == article.id else (share.a, share.share_of_b)
        told = words("copies.with", share=percent(part), article=other)
        yield from labelled("copies", told) if share is explanation.shares[0] else indented(told, page.width, blank)
    compared = words(
        "explain.compared",
        sentences=words.count("explain.sentences", explanation.considered),
        comparisons=words.count("explain.comparisons", len(explanation.passages)),
    )
    yield from labelled("reading", compared)
    thresholds = words("report.separator").join(
        f"{_named('explain.threshold', name, words)} {words.number(value, 2)}"
        for name, value in _thresholds(explanation).items()
    )
    yield from indented(words("explain.thresholds", thresholds=thresholds), page.width, blank)


def _named(section: str, name: str, words: Words) -> str:
    """The reader's name of what the matcher calls so; the matcher's own where another judge made it."""
    return words.texts.get(f"{section}.{name}", name)


def _origins(explanation: Explanation) -> list[str]:
    """The witnesses on both sides of the cell, each once."""
    cell, article = explanation.cell, explanation.article
    sides = (origins_of(cell, side, article) for side in (Stance.SUPPORTS, Stance.CONTRADICTS))
    return list(dict.fromkeys(cell.origins or (origin for side in sides for origin in side)))


def _passage(
    number: int, weighed: Weighed, explanation: Explanation, page: Page, words: Words, every_feature: bool
) -> Iterator[str]:
    claim, article = explanation.claim, explanation.article
    place = f"{article.path or article.id}:{weighed.line}"
    head = words("explain.passage", number=number, place=place, side=words.cell(weighed.side))
    yield from indented(head, page.width, "")
    yield from indented(words.quoted(weighed.text), page.width, "  ")
    if weighed.evidence:
        if weighed.evidence.quote != weighed.text:
            yield from indented(
                words("explain.quoted", quote=words.quoted(weighed.evidence.quote)), page.width, "  ", "    "
            )
        yield from indented(words.sentence(source(weighed.evidence, words, article)), page.width, "  ", "    ")
    if weighed.wording != claim.text:
        kind = "denial" if weighed.wording in claim.denials else "wording"
        yield from indented(words(f"explain.{kind}", wording=words.quoted(weighed.wording)), page.width, "  ", "    ")
    answered = [
        _answer(each, words) for each in weighed.matches if (each.passage or each.strength) and not _differs(each)
    ]
    differing = [_answer(each, words) for each in weighed.matches if _differs(each)]
    missing = [words.quoted(match.claim) for match in weighed.matches if not (match.passage or match.strength)]
    rulings = [_named("bar", cue.removeprefix(_RULED_OUT), words) for cue in weighed.cues if cue.startswith(_RULED_OUT)]
    for key, told in (
        ("matched", answered),
        ("differing", differing),
        ("unmatched", missing),
        ("cues", [_cue(cue, words) for cue in weighed.cues if not cue.startswith(_RULED_OUT)]),
        ("ruled_out", rulings),
    ):
        if key in ("differing", "ruled_out") and not told:
            continue
        listed = words("report.separator").join(told) or words("explain.none")
        yield from indented(words(f"explain.{key}", words=listed), page.width, "  ", "    ")
    yield from (f"  {line}" for line in _features(weighed, explanation, page, words, every_feature).splitlines())


def _answer(match: Match, words: Words) -> str:
    """What answers a word of the claim, how, and how well; without words of its own where other sentences say it."""
    how = words(
        "explain.strength", how=_named("how", match.how, words), strength=words.number(match.strength, 2)
    ).lstrip()
    if match.passage is None:
        return words("explain.taken_up", claim=words.quoted(match.claim), how=how)
    key = "differ" if _differs(match) else "match"
    return words(f"explain.{key}", claim=words.quoted(match.claim), passage=words.quoted(match.passage), how=how)


def _differs(match: Match) -> bool:
    """True where the passage has something else in the place of a word of the claim, or its opposite."""
    return match.passage is not None and (not match.strength or match.how == "antonym")


def _cue(cue: str, words: Words) -> str:
    """A cue ("negation: ne ... pas") in the reader's words."""
    kind, _, said = cue.partition(": ")
    return (
        words("explain.cue", kind=_named("cue", kind, words), text=words.quoted(said))
        if said
        else _named("cue", kind, words)
    )


def _as_headline(whole: Whole, page: Page, words: Words, every_feature: bool) -> Iterator[str]:
    """The claim as a headline: whether the article as a whole is about it, and then which side it takes."""
    told = words(
        "explain.headline.read",
        related=words.number(whole.related, 2),
        threshold=words.number(whole.threshold, 2),
        discusses=words.number(whole.discusses, 2),
    )
    yield from indented(told, page.width, "")
    rows = _counted(whole.features, "headline_feature", words, every_feature)
    rows.append([words("explain.probability"), words.number(whole.supports, 2), words.number(whole.contradicts, 2)])
    yield from (f"  {line}" for line in _weighed_table(rows, page, words).splitlines())


def _counted(features: Sequence[Feature], section: str, words: Words, every_feature: bool) -> list[list[str]]:
    """Value × weight = contribution towards each side, those that count most first, and the sums."""
    counted = [(each, each.value * each.supports, each.value * each.contradicts) for each in features]
    counted.sort(key=lambda row: -max(abs(row[1]), abs(row[2])))
    counted = [row for row in counted if row[1] or row[2]]
    most = len(counted) if every_feature else _MOST_FEATURES
    large, small = counted[:most], counted[most:]

    def signed(value: float) -> str:
        return words.number(value, 2, sign=True)

    def product(value: float, weight: float, result: float) -> str:
        return words("explain.product", value=words.number(value, 2), weight=signed(weight), product=signed(result))

    rows = [
        [
            _feature(section, each.name, words, every_feature),
            product(each.value, each.supports, supports),
            product(each.value, each.contradicts, contradicts),
        ]
        for each, supports, contradicts in large
    ]
    if small:
        others = words.count("explain.others", len(small))
        rows.append([others, signed(sum(row[1] for row in small)), signed(sum(row[2] for row in small))])
    rows.append([words("explain.sum"), signed(sum(row[1] for row in counted)), signed(sum(row[2] for row in counted))])
    return rows


def _weighed_table(rows: list[list[str]], page: Page, words: Words) -> str:
    heads = [words("explain.feature"), words("explain.supports"), words("explain.contradicts")]
    return table(heads, rows, "simple", page.width - 2)


def _features(weighed: Weighed, explanation: Explanation, page: Page, words: Words, every_feature: bool) -> str:
    """What each feature of a passage counts towards each side, down to the probabilities."""
    rows = _counted(weighed.features, "feature", words, every_feature)
    denial = weighed.wording in explanation.claim.denials
    if denial:
        rows.append([words("explain.swapped"), rows[-1][2], rows[-1][1]])
    barred = any(cue.startswith(_RULED_OUT) for cue in weighed.cues)
    likely = [
        words("explain.barred" if barred and not value else "explain.likely", probability=words.number(value, 2))
        for value in (weighed.supports, weighed.contradicts)
    ]
    rows.append([words("explain.probability"), *likely])
    thresholds = _thresholds(explanation)
    limits = [thresholds.get(side) for side in ("supports", "contradicts")]
    rows.append([words("explain.limit"), *("" if limit is None else words.number(limit, 2) for limit in limits)])
    return _weighed_table(rows, page, words)


def _thresholds(explanation: Explanation) -> dict[str, float]:
    """The thresholds of this article: those of the sides rise with the passages that there are to choose from."""
    features = (each for passage in explanation.passages for each in passage.features)
    choice = max((each.value for each in features if each.name == "choice"), default=0.0)
    known = explanation.thresholds
    return {
        name: value + known.get(f"{name}{_RISES}", 0.0) * choice
        for name, value in known.items()
        if not name.endswith(_RISES)
    }


def _feature(section: str, name: str, words: Words, raw: bool) -> str:
    told = _named(section, name, words)
    return words("explain.named", name=told, raw=name) if raw and told != name else told


def _doubts(explanation: Explanation, words: Words) -> Iterator[str]:
    """What a careful reader would say aloud about this verdict."""
    cell, article = explanation.cell, explanation.article
    deciding = [evidence for evidence in cell.evidence if evidence.side is cell.stance or cell.stance is Stance.MIXED]
    decided = next((weighed for weighed in explanation.passages if weighed.evidence), None)
    matches = decided.matches if decided else ()
    missing = [words.quoted(each.claim) for each in matches if not (each.passage or each.strength)]
    low = not cell.verdict and cell.stance is not Stance.OMITS and cell.confidence < _UNSURE
    for doubt, holds in (
        ("person", cell.verdict is not None),
        ("silence", cell.stance is Stance.OMITS),
        ("hedged", deciding and all(evidence.hedged for evidence in deciding)),
        ("attributed", deciding and all(evidence.voice is Voice.ATTRIBUTED for evidence in deciding)),
        ("unnamed", any(evidence.voice is Voice.ATTRIBUTED and not evidence.speaker for evidence in deciding)),
        ("unanswered", missing),
        ("low", low),
        ("publisher", not article.publisher),
        ("published", not article.published),
        ("meaning", True),
    ):
        if holds:
            confidence = words.number(cell.confidence, 2)
            yield words(f"explain.doubts.{doubt}", words=", ".join(missing), confidence=confidence)
