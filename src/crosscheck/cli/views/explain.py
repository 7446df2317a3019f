"""What ``explain`` prints: why one cell is what it is, how that was reached, and what it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from crosscheck.cli.tables import table
from crosscheck.cli.terminal import Page, indented
from crosscheck.cli.views.check import decision, source
from crosscheck.corroborate import origins_of
from crosscheck.model import Explanation, Match, Stance, Voice, Weighed
from crosscheck.report.json import evidence_row
from crosscheck.report.safe import json_escapes
from crosscheck.report.words import GLYPHS, Words, load_words, percent

SCHEMA = "crosscheck-explain/1"
_FIRST = 3
_MOST_FEATURES = 8
_UNSURE = 0.7


def text(explanation: Explanation, page: Page, *, every_passage: bool = False) -> str:
    """The verdict, whom it rests on, the passages weighed, best first, and what is uncertain.

    Unless every passage is asked for: the three best, each with the wording of the claim that it answers best, and
    the features that count least as one line.
    """
    words = load_words("en")
    lines = [*_verdict(explanation, page, words), ""]
    shown = list(explanation.passages if every_passage else _best(explanation.passages)[:_FIRST])
    for number, weighed in enumerate(shown, 1):
        lines += [*_passage(number, weighed, explanation, page, words, every_passage), ""]
    if len(shown) < len(explanation.passages):
        lines += [f"{len(explanation.passages) - len(shown)} more comparisons: -v shows them.", ""]
    lines += [page.bold("Uncertain or missing")]
    for doubt in _doubts(explanation):
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
        "features": [
            {
                "name": feature.name,
                "value": round(feature.value, 4),
                "supports": round(feature.supports, 4),
                "contradicts": round(feature.contradicts, 4),
            }
            for feature in weighed.features
        ],
        "evidence": evidence_row(weighed.evidence) if weighed.evidence else None,
    }


def _verdict(explanation: Explanation, page: Page, words: Words) -> Iterator[str]:
    claim, article, cell = explanation.claim, explanation.article, explanation.cell
    yield from indented(f"{claim.id}: {claim.text}", page.width, "Claim    ")
    known = ", ".join(part for part in (article.publisher, str(article.published or "")) if part)
    yield from indented(f"{article.id}{f' ({known})' if known else ''}", page.width, "Article  ")
    notes = [f"confidence {cell.confidence:.2f}"] if not cell.verdict else decision(cell, words)
    if cell.reason:
        notes.append(words(f"cell.{cell.reason}"))
    stance = f"{GLYPHS[cell.stance]} {cell.stance}"
    first, *rest = indented(f"{stance}; {'; '.join(notes)}", page.width, "Verdict  ")
    yield first.replace(stance, page.paint(stance, cell.stance), 1)
    yield from rest
    yield from indented(words(f"stance_means.{cell.stance}"), page.width, "         ")
    origins = _origins(explanation)
    if origins:
        yield from indented("; ".join(origins), page.width, "Rests on ")
    for share in explanation.shares:
        other, part = (share.b, share.share_of_a) if share.a == article.id else (share.a, share.share_of_b)
        told = words("copies.with", share=percent(part), article=other)
        yield from indented(told, page.width, "Copies   " if share is explanation.shares[0] else "         ")
    compared = (
        f"{explanation.considered} sentences read, {len(explanation.passages)} comparisons of a passage with a wording"
    )
    yield from indented(compared, page.width, "Reading  ")
    thresholds = ", ".join(f"{name} {value:.2f}" for name, value in explanation.thresholds.items())
    yield from indented(f"thresholds: {thresholds}", page.width, "         ")


def _origins(explanation: Explanation) -> list[str]:
    """The witnesses on both sides of the cell, each once."""
    cell, article = explanation.cell, explanation.article
    sides = (origins_of(cell, side, article) for side in (Stance.SUPPORTS, Stance.CONTRADICTS))
    return list(dict.fromkeys(cell.origins or (origin for side in sides for origin in side)))


def _passage(
    number: int, weighed: Weighed, explanation: Explanation, page: Page, words: Words, every_feature: bool
) -> Iterator[str]:
    claim, article = explanation.claim, explanation.article
    side = f"{GLYPHS[weighed.side]} {weighed.side}"
    yield from indented(f"Passage {number}, {article.path or article.id}:{weighed.line}: {side}", page.width, "")
    yield from indented(f"«{weighed.text}»", page.width, "  ")
    if weighed.evidence:
        if weighed.evidence.quote != weighed.text:
            yield from indented(f"«{weighed.evidence.quote}»", page.width, "  quoted: ")
        yield from indented(source(weighed.evidence, words, article), page.width, "  ", "    ")
    if weighed.wording != claim.text:
        kind = "a denial of the claim" if weighed.wording in claim.denials else "another wording of the claim"
        yield from indented(f"compared with {kind}: “{weighed.wording}”", page.width, "  ", "    ")
    answered = [f"“{match.claim}” = “{match.passage}” ({_how(match)})" for match in weighed.matches if match.passage]
    missing = [f"“{match.claim}”" for match in weighed.matches if not match.passage]
    yield from indented("; ".join(answered) or "none", page.width, "  words that match: ", "    ")
    yield from indented("; ".join(missing) or "none", page.width, "  words without match: ", "    ")
    yield from indented("; ".join(weighed.cues) or "none", page.width, "  cues: ", "    ")
    yield from (f"  {line}" for line in _features(weighed, explanation, page, every_feature).splitlines())


def _how(match: Match) -> str:
    return f"{match.how} {match.strength:.2f}".lstrip()


def _features(weighed: Weighed, explanation: Explanation, page: Page, every_feature: bool) -> str:
    """Value × weight = contribution towards each side, those that count most first, down to the probabilities."""
    counted = [(each, each.value * each.supports, each.value * each.contradicts) for each in weighed.features]
    counted.sort(key=lambda row: -max(abs(row[1]), abs(row[2])))
    counted = [row for row in counted if row[1] or row[2]]
    most = len(counted) if every_feature else _MOST_FEATURES
    large, small = counted[:most], counted[most:]
    rows = [
        [
            each.name,
            f"{each.value:.2f} × {each.supports:+.2f} = {supports:+.2f}",
            f"{each.value:.2f} × {each.contradicts:+.2f} = {contradicts:+.2f}",
        ]
        for each, supports, contradicts in large
    ]
    if small:
        rows.append(
            [f"{len(small)} others", f"{sum(row[1] for row in small):+.2f}", f"{sum(row[2] for row in small):+.2f}"]
        )
    rows.append(["sum", f"{sum(row[1] for row in counted):+.2f}", f"{sum(row[2] for row in counted):+.2f}"])
    denial = weighed.wording in explanation.claim.denials
    if denial:
        rows.append(["a denial: sides change", rows[-1][2], rows[-1][1]])
    rows.append(["probability", f"{weighed.supports:.2f}", f"{weighed.contradicts:.2f}"])
    limits = [explanation.thresholds.get(side) for side in ("supports", "contradicts")]
    rows.append(["threshold", *("" if limit is None else f"{limit:.2f}" for limit in limits)])
    return table(["feature", "towards supports", "towards contradicts"], rows, "simple", page.width - 2)


def _doubts(explanation: Explanation) -> list[str]:
    """What a careful reader would say aloud about this verdict."""
    cell, article = explanation.cell, explanation.article
    doubts = []
    if cell.verdict:
        doubts.append("A person decided this; the passages show only what the matcher found.")
    if cell.stance is Stance.OMITS:
        doubts.append(
            "That nothing was found does not show that nothing is there: another wording may have gone unseen."
        )
    deciding = [evidence for evidence in cell.evidence if evidence.side is cell.stance or cell.stance is Stance.MIXED]
    if deciding and all(evidence.hedged for evidence in deciding):
        doubts.append("All that decides is hedged: it is said with reserve.")
    if deciding and all(evidence.voice is Voice.ATTRIBUTED for evidence in deciding):
        doubts.append("The article does not say it in its own voice: it passes on what others say.")
    if any(evidence.voice is Voice.ATTRIBUTED and not evidence.speaker for evidence in deciding):
        doubts.append("It does not name who says it.")
    decided = next((weighed for weighed in explanation.passages if weighed.evidence), None)
    missing = [f"“{match.claim}”" for match in decided.matches if not match.passage] if decided else []
    if missing:
        doubts.append(f"The best passage has nothing that answers {', '.join(missing)}.")
    if not cell.verdict and cell.stance is not Stance.OMITS and cell.confidence < _UNSURE:
        doubts.append(f"The confidence is low: {cell.confidence:.2f}.")
    if not article.publisher:
        doubts.append("The article names no publisher.")
    if not article.published:
        doubts.append("The article has no date of publication.")
    doubts.append("Confidence is about the reading of the article, not about whether the claim is true.")
    return doubts
