"""``crosscheck check``: what the articles do with each claim, in their own words."""

from __future__ import annotations

import click

from crosscheck.cli.options import (
    Common,
    checked,
    common_options,
    complete_claims,
    format_option,
    jobs_option,
    known_claims,
    read_claims,
    scheduler_option,
    show,
    word_option,
    write_output,
)
from crosscheck.cli.watch import watchable
from crosscheck.model import Status


@click.command(short_help="Each claim's status, and each article's stance with its evidence.")
@click.argument("claim", nargs=-1, shell_complete=complete_claims)
@common_options
@watchable
@format_option("text", "json", tables=True)
@click.option("--no-omits", is_flag=True, help="Leave out the articles that omit a claim; count them only.")
@jobs_option
@scheduler_option
@word_option(
    "--fail-on",
    words=lambda: [status.value for status in Status],
    what="a status",
    several=True,
    metavar="STATUS,...",
    help="Exit with status 1 if a claim has one of these: " + ", ".join(Status) + ".",
)
def command(
    claim: tuple[str, ...],
    common: Common,
    form: str,
    no_omits: bool,
    jobs: int | None,
    scheduler: str | None,
    fail_on: tuple[str, ...],
) -> None:
    """Check claims against articles: all of them, or only those whose ids are given.

    For each claim: its status, and for each article its stance with the best passage quoted, where it stands, who
    says it, whether it is hedged, and what conflicts with the claim. -v shows every passage.

    \b
    Examples:
      crosscheck check
      crosscheck check starlink-taiwan -v
      crosscheck check --format json > result.json
      crosscheck check --format github --no-omits
      crosscheck check --fail-on contradicted,disputed
      crosscheck check --articles year.jsonl.gz --no-omits --jobs 0
      crosscheck check --articles s3://bucket/years.jsonl --no-omits --scheduler tcp://10.0.0.5:8786
    """
    from crosscheck.cli.terminal import page_for_stdout, table_width
    from crosscheck.cli.views import check as view
    from crosscheck.report import json

    claims = read_claims(common)
    only = known_claims(claims, claim)
    result = checked(common, claims, only=only, omits=not no_omits, jobs=jobs, scheduler=scheduler)
    words = common.words(claims)
    if form == "text":
        show(view.text(result, page_for_stdout(common.no_color), words, every_passage=common.verbose), common)
    elif form == "json":
        write_output(json.render(result), None)
    else:
        show(view.as_table(result, form, table_width(), words), common)
    failed = [row for row in result.claims if row.status.value in fail_on]
    if failed:
        for row in failed:
            common.note(words("report.fact", name=row.claim.id, fact=words(f"status.{row.status}")))
        click.get_current_context().exit(1)
