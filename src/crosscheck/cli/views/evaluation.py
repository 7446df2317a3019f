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
from crosscheck.report.words import Words

SCHEMA = "crosscheck-eval/1"


def text(evaluation: Evaluation, page: Page, words: Words, *, disagreements: bool = False) -> str:
    """The figures as tables, and below them, where they are asked for, the pairs on which tool and person differ."""
    figures = words.count(
        "eval.figures",
        evaluation.agreed,
        total=words.number(evaluation.pairs),
        accuracy=words.number(evaluation.accuracy, 4),
        macro_f1=words.number(evaluation.macro_f1, 4),
    )
    parts = [
        "\n".join(indented(figures, page.width, "")) + "\n",
        "\n".join(indented(words("eval.confusion"), page.width, "")) + "\n",
        _confusion(evaluation, page, words),
        _scores(evaluation, page, words),
    ]
    if disagreements:
        parts += [_disagreement(each, page, words) for each in evaluation.disagreements]
    elif evaluation.disagreements:
        parts.append(words.count("eval.disagreements", len(evaluation.disagreements)) + "\n")
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


def _confusion(evaluation: Evaluation, page: Page, words: Words) -> str:
    used = [stance for stance in Stance if any(stance in pair for pair in evaluation.confusion)]
    named = [words(f"stance.{stance}") for stance in used]
    rows = [
        [name, *(words.number(evaluation.confusion.get((wanted, told), 0)) for told in used)]
        for wanted, name in zip(used, named, strict=True)
    ]
    return table([words("eval.wanted"), *named], rows, "simple", page.width, numbers=len(used))


def _scores(evaluation: Evaluation, page: Page, words: Words) -> str:
    def share(value: float | None) -> str:
        return "–" if value is None else words.number(value, 4)

    rows = [
        [
            words(f"stance.{stance}"),
            words.number(score.wanted),
            words.number(score.told),
            *map(share, (score.precision, score.recall, score.f1)),
        ]
        for stance, score in evaluation.scores.items()
        if score.wanted or score.told
    ]
    heads = [words(f"eval.{head}") for head in ("stance", "wanted", "told", "precision", "recall", "f1")]
    return table(heads, rows, "simple", page.width, numbers=5)


def _disagreement(judged: Judged, page: Page, words: Words) -> str:
    wanted = words("eval.or").join(words(f"stance.{stance}") for stance in judged.accepted)
    told = words("eval.differs", id=judged.id, told=words(f"stance.{judged.stance}"), wanted=wanted)
    lines = indented(told, page.width, "")
    lines += indented(judged.claim, page.width, "  ")
    shown = telling(judged.cell)
    if shown:
        lines += indented(words.quoted(shown[0].quote), page.width, "    ")
    return "\n".join(lines) + "\n"
