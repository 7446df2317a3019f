"""``crosscheck eval``: how often the tool agrees with a person."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import (
    Common,
    articles_at,
    common_options,
    format_option,
    read_claims,
    show,
    watched,
    watched_articles,
    write_output,
)

if TYPE_CHECKING:
    from crosscheck.evaluate import Evaluation, Judged
    from crosscheck.model import ClaimsFile
    from crosscheck.report.words import Words


@click.command(short_help="How often the tool agrees with your reading, or with labelled pairs.")
@click.argument("pairs", required=False, type=click.Path(), metavar="[PAIRS.jsonl]")
@common_options
@format_option("text", "json")
@click.option(
    "--predictions", type=click.Path(), metavar="OUT.jsonl", help="Write {id, stance, confidence, hedged} rows."
)
@click.option(
    "--min-accuracy", type=click.FloatRange(0, 1), metavar="X", help="Exit with status 1 below this accuracy."
)
@click.option("--min-f1", type=click.FloatRange(0, 1), metavar="X", help="Exit with status 1 below this macro F1.")
def command(
    pairs: str | None,
    common: Common,
    form: str,
    predictions: str | None,
    min_accuracy: float | None,
    min_f1: float | None,
) -> None:
    """Compare the tool's stances with those that a person expects.

    Without PAIRS, with `expect` in the claims file. With PAIRS, one JSON object a line, with that: `id`, `claim`,
    `text` (or `article`, an id in --articles), `label` (a stance, or a list of acceptable ones, preferred first), and
    optionally `language`. No claims file is needed then.

    Prints accuracy, a confusion table, and precision, recall and F1 for each stance; -v lists the disagreements.

    \b
    Examples:
      crosscheck eval -v
      crosscheck eval pairs.jsonl --predictions out.jsonl
      crosscheck eval pairs.jsonl --articles articles.jsonl --min-accuracy 0.8
    """
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import evaluation as view
    from crosscheck.evaluate import evaluate, prediction
    from crosscheck.report.safe import json_escapes

    claims = read_claims(common) if pairs is None else None
    words = common.words(claims)
    judged = _expectations(claims, common) if claims is not None else _pairs(str(pairs), common)
    evaluation = evaluate(judged)
    if predictions is not None:
        rows = (json.dumps(prediction(each), ensure_ascii=False) for each in judged)
        write_output("".join(f"{json_escapes(row)}\n" for row in rows), predictions)
    if form == "json":
        write_output(view.as_json(evaluation), None)
    else:
        page = page_for_stdout(common.no_color)
        show(view.text(evaluation, page, words, disagreements=common.verbose), common)
    if _below(evaluation, min_accuracy, min_f1, common, words):
        click.get_current_context().exit(1)


def _expectations(claims: ClaimsFile, common: Common) -> list[Judged]:
    from crosscheck.check import check
    from crosscheck.evaluate import against_expectations

    return list(against_expectations(claims, check(claims, watched_articles(common, claims))))


def _pairs(path: str, common: Common) -> list[Judged]:
    from crosscheck.articles import detect_language
    from crosscheck.check import judge_pairs
    from crosscheck.evaluate import judge, read_pairs

    articles = {article.id: article for article in articles_at(common.articles, common)} if common.articles else {}
    pairs = read_pairs(path, articles, detect_language)
    cells = judge_pairs((pair.claim, pair.article) for pair in pairs)
    return [
        judge(pair.id, pair.claim.text, pair.accepted, cell)
        for pair, cell in zip(pairs, watched(cells, len(pairs), "pairs", common), strict=True)
    ]


def _below(
    evaluation: Evaluation, min_accuracy: float | None, min_f1: float | None, common: Common, words: Words
) -> bool:
    below = False
    for name, value, least in (
        (words("eval.accuracy"), evaluation.accuracy, min_accuracy),
        (words("eval.macro_f1"), evaluation.macro_f1, min_f1),
    ):
        if least is not None and value < least:
            below = True
            shown = words.number(value, 4), words.number(least, len(f"{least:g}".partition(".")[2]))
            common.note(words("note.below", name=name, value=shown[0], least=shown[1]))
    return below
