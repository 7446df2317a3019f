"""What ``explain`` prints: why one cell is what it is, how that was reached, and what it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosscheck.cli.tables import table
from crosscheck.cli.terminal import Page, clean, indented
from crosscheck.cli.views.check import decision, source
from crosscheck.model import Explanation, Stance, Voice, Weighed
from crosscheck.report.json import evidence_row
from crosscheck.report.safe import json_escapes
from crosscheck.report.words import GLYPHS, Words, load_words

SCHEMA = "crosscheck-explain/1"
_FIRST = 3


def text(explanation: Explanation, page: Page, *, every_passage: bool = False) -> str:
    """The verdict, whom it rests on, the passages weighed (the best three, or all), and what is uncertain."""
    words = load_words("en")
    lines = [*_verdict(explanation, page, words), ""]
    shown = explanation.passages if every_passage else explanation.passages[:_FIRST]
    for number, weighed in enumerate(shown, 1):
        lines += [*_passage(number, weighed, explanation, page, words), ""]
    if len(shown) < len(explanation.passages):
        lines += [f"{len(explanation.passages) - len(shown)} more passages were weighed: -v shows them.", ""]
    lines += [page.bold("Uncertain or missing")]
    for doubt in _doubts(explanation):
        lines += indented(doubt, page.width, "  - ")
    return "\n".join(lines) + "\n"


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
        "origins": list(cell.origins),
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
    if cell.origins:
        yield from indented(", ".join(cell.origins), page.width, "Rests on ")
    thresholds = ", ".join(f"{name} {value:.2f}" for name, value in explanation.thresholds.items())
    read = f"{explanation.considered} passages considered, {len(explanation.passages)} weighed"
    yield from indented(f"{read}; thresholds: {thresholds}", page.width, "Reading  ")


def _passage(number: int, weighed: Weighed, explanation: Explanation, page: Page, words: Words) -> Iterator[str]:
    article = explanation.article
    side = f"{GLYPHS[weighed.side]} {weighed.side}"
    yield from indented(f"Passage {number}, {article.path or article.id}:{weighed.line}: {side}", page.width, "")
    yield from indented(f"«{weighed.text}»", page.width, "  ")
    if weighed.evidence:
        if weighed.evidence.quote != weighed.text:
            yield from indented(f"«{weighed.evidence.quote}»", page.width, "  quoted: ")
        yield from indented(source(weighed.evidence, words), page.width, "  ", "    ")
    if weighed.wording != explanation.claim.text:
        yield from indented(weighed.wording, page.width, "  compared with the wording: ", "    ")
    answered = [
        f"{match.claim} = {match.passage} ({_how(match.how, match.strength)})"
        for match in weighed.matches
        if match.passage
    ]
    missing = [match.claim for match in weighed.matches if not match.passage]
    yield from indented("; ".join(answered) or "none", page.width, "  words that match: ", "    ")
    yield from indented("; ".join(missing) or "none", page.width, "  words of the claim without match: ", "    ")
    yield from indented("; ".join(weighed.cues) or "none", page.width, "  cues: ", "    ")
    yield from (f"  {line}" for line in _features(weighed, page).splitlines())


def _how(how: str, strength: float) -> str:
    return f"{how} {strength:.2f}" if how else f"{strength:.2f}"


def _features(weighed: Weighed, page: Page) -> str:
    """Value × weight = contribution towards each side, the features that weigh most first, and the sums."""
    telling = [
        feature
        for feature in weighed.features
        if feature.value * feature.supports or feature.value * feature.contradicts
    ]
    telling.sort(key=lambda feature: -abs(feature.value) * max(abs(feature.supports), abs(feature.contradicts)))
    rows = [
        [
            feature.name,
            *(
                f"{feature.value:.2f} × {weight:+.2f} = {feature.value * weight:+.2f}"
                for weight in (feature.supports, feature.contradicts)
            ),
        ]
        for feature in telling
    ]
    sums = [
        f"{sum(feature.value * getattr(feature, side) for feature in weighed.features):+.2f}"
        for side in ("supports", "contradicts")
    ]
    rows += [["sum", *sums], ["score", f"{weighed.supports:.2f}", f"{weighed.contradicts:.2f}"]]
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
        doubts.append("All that decides is said with reserve.")
    if deciding and all(evidence.voice is Voice.ATTRIBUTED for evidence in deciding):
        doubts.append("The article does not say it in its own voice: it passes on what others say.")
    if any(evidence.voice is Voice.ATTRIBUTED and not evidence.speaker for evidence in deciding):
        doubts.append("It does not name who says it.")
    decided = next((weighed for weighed in explanation.passages if weighed.evidence), None)
    missing = [match.claim for match in decided.matches if not match.passage] if decided else []
    if missing:
        doubts.append(f"The best passage has no match for: {', '.join(map(clean, missing))}.")
    if not article.publisher:
        doubts.append("The article names no publisher.")
    if not article.published:
        doubts.append("The article has no date of publication.")
    doubts.append("Confidence is about the reading of the article, not about whether the claim is true.")
    return doubts
