"""What ``eval`` prints: accuracy, a confusion table, the figures for each stance, and the disagreements."""

from __future__ import annotations

import dataclasses
import json

from crosscheck.cli.tables import table
from crosscheck.cli.terminal import Page, indented
from crosscheck.evaluate import Evaluation, Judged
from crosscheck.model import Stance
from crosscheck.report.evidence import telling
from crosscheck.report.safe import json_escapes

SCHEMA = "crosscheck-eval/1"


def text(evaluation: Evaluation, page: Page, *, disagreements: bool = False) -> str:
    """The figures as tables, and below them, where they are asked for, the pairs on which tool and person differ."""
    parts = [
        f"Accuracy {evaluation.accuracy:.4f} ({evaluation.agreed} of {evaluation.pairs} agree), "
        f"macro F1 {evaluation.macro_f1:.4f}.\n",
        "A row is the stance that a person wants, a column the one that the tool tells:\n",
        _confusion(evaluation, page),
        _scores(evaluation, page),
    ]
    if disagreements:
        parts += [_disagreement(each, page) for each in evaluation.disagreements]
    elif evaluation.disagreements:
        parts.append(f"Disagreements: {len(evaluation.disagreements)}. -v lists them.\n")
    return "\n".join(parts)


def as_json(evaluation: Evaluation) -> str:
    """The figures as JSON, rounded to four decimals; what cannot be computed is null."""
    document = {
        "schema": SCHEMA,
        "pairs": evaluation.pairs,
        "agreed": evaluation.agreed,
        "accuracy": round(evaluation.accuracy, 4),
        "macro_f1": round(evaluation.macro_f1, 4),
        "stances": {
            stance.value: {
                name: round(value, 4) if isinstance(value, float) else value
                for name, value in dataclasses.asdict(score).items()
            }
            for stance, score in evaluation.scores.items()
        },
        "confusion": {
            wanted.value: {told.value: evaluation.confusion.get((wanted, told), 0) for told in Stance}
            for wanted in Stance
        },
        "disagreements": [
            {
                "id": each.id,
                "article": each.article,
                "label": [stance.value for stance in each.accepted],
                "stance": each.stance.value,
                "confidence": round(each.cell.confidence, 2),
            }
            for each in evaluation.disagreements
        ],
    }
    return json_escapes(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _confusion(evaluation: Evaluation, page: Page) -> str:
    used = [stance for stance in Stance if any(stance in pair for pair in evaluation.confusion)]
    rows = [[wanted, *(str(evaluation.confusion.get((wanted, told), 0)) for told in used)] for wanted in used]
    return table(["wanted", *used], rows, "simple", page.width, numbers=len(used))


def _scores(evaluation: Evaluation, page: Page) -> str:
    rows = [
        [stance, str(score.wanted), str(score.told), *map(_share, (score.precision, score.recall, score.f1))]
        for stance, score in evaluation.scores.items()
        if score.wanted or score.told
    ]
    return table(["stance", "wanted", "told", "precision", "recall", "F1"], rows, "simple", page.width, numbers=5)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _disagreement(judged: Judged, page: Page) -> str:
    wanted = " or ".join(judged.accepted)
    lines = indented(f"{judged.id}: {judged.stance}, not {wanted}", page.width, "")
    lines += indented(judged.claim, page.width, "  ")
    shown = telling(judged.cell)
    if shown:
        lines += indented(f"«{shown[0].quote}»", page.width, "    ")
    return "\n".join(lines) + "\n"
