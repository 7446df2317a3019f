"""``crosscheck report``: the whole as a document."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from crosscheck.cli.options import (
    DEFAULT_ARTICLES,
    Common,
    checked,
    common_options,
    jobs_option,
    read_claims,
    scheduler_option,
    show,
    word_option,
    write_output,
)
from crosscheck.cli.watch import watchable


def _formats() -> Iterable[str]:
    from crosscheck.report import FORMATS

    return FORMATS


def _spare_input(output: str, claims: str, articles: str | None) -> None:
    """Refuses to write a report over what it is made from, or where the next run would read it as an article."""
    from pathlib import Path

    target = Path(output).resolve()
    corpus = Path(articles or Path(claims).parent / DEFAULT_ARTICLES).resolve()
    if target == Path(claims).resolve():
        raise click.UsageError(f"{output!r} is the claims file; choose another place for the report.")
    if target == corpus or corpus in target.parents:
        raise click.UsageError(f"{output!r} is among the articles; choose another place for the report.")


@click.command(short_help="The whole as a document: Markdown, HTML, CSV, JSON, ClaimReview.")
@common_options
@watchable
@word_option(
    "--format",
    "form",
    words=_formats,
    what="a report format",
    metavar="markdown|html|csv|json|claimreview",
    help="The format. [default: by the ending of FILE, or else markdown]",
)
@click.option(
    "-o", "--output", type=click.Path(), metavar="FILE", help="Write to this file (.md, .html, .csv, .json, .jsonld)."
)
@click.option("--no-omits", is_flag=True, help="Leave out the articles that omit a claim; count them only.")
@jobs_option
@scheduler_option
@click.option(
    "--max-quotes",
    type=click.IntRange(min=1),
    metavar="N",
    help="Quote at most N passages on each side of a claim. [default: 10 in Markdown]",
)
@click.option("--url", default="", metavar="URL", help="Where the report is published, for ClaimReview.")
@click.option("--bom", is_flag=True, help="Begin a CSV with a byte order mark, so that Excel reads it as UTF-8.")
def command(
    common: Common,
    form: str | None,
    output: str | None,
    no_omits: bool,
    jobs: int | None,
    scheduler: str | None,
    max_quotes: int | None,
    url: str,
    bom: bool,
) -> None:
    """Write all claims, stances and quotes as one document.

    Markdown is for readers, in the language of the claims file; HTML is one page that needs nothing else, with every
    quote beside its article; CSV has one row a claim, article and passage; JSON is
    the result in full. ClaimReview (.jsonld) holds what persons decided (verdicts in the claims file), and nothing
    else: it needs the --url at which the report is published.

    \b
    Examples:
      crosscheck report -o report.md
      crosscheck report -o report.html
      crosscheck report -o result.json
      crosscheck report --format csv --bom > result.csv
      crosscheck report -o review.jsonld --url https://example.org/report
    """
    from crosscheck.cli.views.check import tally
    from crosscheck.report import FORMATS, format_for
    from crosscheck.report.claimreview import wrong_address
    from crosscheck.report.interface import Options

    if form is None and output not in (None, "-"):
        form = format_for(str(output))
        if form is None:
            endings = ", ".join(ending for each in FORMATS.values() for ending in each.SUFFIXES)
            raise click.UsageError(f"{output!r} ends in none of {endings}; rename it, or choose with --format.")
    if form == "claimreview" and (mistake := wrong_address(url)):
        raise click.UsageError(mistake)
    claims = read_claims(common)
    if output not in (None, "-"):
        _spare_input(str(output), claims.path, common.articles or claims.articles)
    result = checked(common, claims, omits=not no_omits, texts=form == "html", jobs=jobs, scheduler=scheduler)
    folder = os.path.dirname(output) if output not in (None, "-") and output else ""
    options = Options(
        language=common.lang or "", folder=folder or ".", claims=claims.path, url=url, quotes=max_quotes, bom=bom
    )
    document = FORMATS[form or "markdown"].render(result, options)
    if output in (None, "-") and form in (None, "markdown"):
        show(document, common)
    else:
        write_output(document, output)
    if form == "claimreview" and not any(cell.verdict for claim in result.claims for cell in claim.cells):
        common.note(common.words(claims)("claimreview.nothing"))
    if output not in (None, "-"):
        words = common.words(claims)
        common.note(words("note.wrote", file=output, tally=tally(result, words)))
