"""``crosscheck table``: claims × articles at a glance."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import click

from crosscheck.cli.options import Common, common_options, read_claims, watched_articles, word_option, write_output
from crosscheck.model import ClaimsFile, CrosscheckError, Stance, Status


def _formats() -> Iterator[str]:
    yield "text"
    from crosscheck.cli.tables import FORMATS

    yield from FORMATS


@click.command(short_help="Claims × articles at a glance.")
@common_options
@word_option(
    "--format",
    "form",
    words=_formats,
    what="a format",
    default="text",
    show_default=True,
    metavar="text|TABLE",
    help="text, or a table format of tabulate, such as grid, github, html, latex or tsv.",
)
@word_option(
    "--by",
    words=lambda: ["article", "publisher"],
    what="a kind of column",
    default="article",
    show_default=True,
    metavar="article|publisher",
    help="One column an article, or one a publisher, with what its articles say together.",
)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only claims with this tag. May be repeated.")
@word_option(
    "--stance",
    "stances",
    words=lambda: [stance.value for stance in Stance],
    what="a stance",
    several=True,
    metavar="STANCE,...",
    help="Only claims towards which an article takes one of these stances.",
)
@word_option(
    "--status",
    "statuses",
    words=lambda: [status.value for status in Status],
    what="a status",
    several=True,
    metavar="STATUS,...",
    help="Only claims with one of these statuses.",
)
def command(
    common: Common, form: str, by: str, tags: tuple[str, ...], stances: tuple[str, ...], statuses: tuple[str, ...]
) -> None:
    """Show what every article does with every claim: one glyph and one word a cell, and the claim's status.

    On a narrow terminal the claims stand above their rows, or the columns are numbered.

    \b
    Examples:
      crosscheck table
      crosscheck table --by publisher
      crosscheck table --tag starlink --status disputed,contradicted
      crosscheck table --stance contradicts --format github
    """
    from crosscheck.check import check
    from crosscheck.cli.terminal import page_for_stdout, table_width
    from crosscheck.cli.views import table as view

    claims = read_claims(common)
    only = _tagged(claims, tags)
    result = check(claims, watched_articles(common, claims), only=only)
    kept = tuple(
        row
        for row in result.claims
        if (not statuses or row.status.value in statuses)
        and (not stances or any(cell.stance.value in stances for cell in row.cells))
    )
    if not kept:
        common.note("No claim is so: there is nothing to show.")
        return
    grid = view.grid(dataclasses.replace(result, claims=kept), by_publisher=by == "publisher")
    if form == "text":
        shown = view.text(grid, page_for_stdout(common.no_color), legend=not common.quiet)
    else:
        shown = view.as_table(grid, form, table_width())
    write_output(shown, None)


def _tagged(claims: ClaimsFile, tags: tuple[str, ...]) -> frozenset[str]:
    """The ids of the claims that have one of the tags. Raises CrosscheckError for a tag that no claim has."""
    known = {tag for claim in claims.claims for tag in claim.tags}
    wrong = [tag for tag in tags if tag not in known]
    if wrong:
        there_are = f"the tags are {', '.join(sorted(known))}" if known else "no claim has any tag"
        raise CrosscheckError(*(f"{claims.path}: no claim has the tag {tag!r}; {there_are}" for tag in wrong))
    return frozenset(claim.id for claim in claims.claims if set(tags) & set(claim.tags))
