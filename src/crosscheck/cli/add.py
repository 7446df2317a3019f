"""``crosscheck add``: articles brought in from files, folders, addresses, feeds, sitemaps and crawls."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence

import click
from click.core import ParameterSource

from crosscheck.cli.options import (
    DEFAULT_ARTICLES,
    DEFAULT_CLAIMS,
    Common,
    languages,
    read_claims,
    watched,
    word_option,
    write_output,
)
from crosscheck.model import ClaimsFile


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    """A year, a month or a day, as articles state them."""
    from crosscheck.dates import parse_partial_date

    if value is None:
        return ""
    try:
        day = parse_partial_date(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from None
    if ".." in value:
        raise click.BadParameter("write one year (2024), month (2024-10) or day (2024-10-05)", ctx, param)
    return day.text


def _code(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    from crosscheck.claims import LANGUAGES

    if value is not None and value not in LANGUAGES:
        raise click.BadParameter(f"{value!r} is no language code (ISO 639-1); write two letters", ctx, param)
    return value or ""


@click.command(short_help="Bring articles in: web pages, PDF, Word, text, feeds, crawls.")
@click.argument("source", nargs=-1, metavar="FILE|DIR|URL|-...")
@click.option("--feed", multiple=True, metavar="URL", help="The articles of an RSS or Atom feed.")
@click.option("--sitemap", multiple=True, metavar="URL", help="The articles of a sitemap, or of an index of sitemaps.")
@click.option(
    "--to",
    "--articles",
    "to",
    type=click.Path(),
    metavar="DIR",
    help="The folder that they go to. [default: what the claims file names, or else articles/ beside it]",
)
@click.option("--publisher", default="", metavar="NAME", help="Who published them, whatever they say.")
@click.option("--published", callback=_date, metavar="DATE", help="When: a year, a month or a day, whatever they say.")
@click.option("--language", callback=_code, metavar="CODE", help="Their language, whatever they say: fr, en, ...")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="At most N articles of each feed, sitemap and WARC file. [default: 100, of a WARC file all]",
)
@click.option("--dry-run", is_flag=True, help="Write nothing; tell what would be.")
@click.option("--allow-private", is_flag=True, help="Read addresses of your own network too (loopback, private).")
@click.option("--claims", type=click.Path(), default=DEFAULT_CLAIMS, metavar="FILE", help="The claims file.")
@word_option(
    "--format",
    "form",
    words=lambda: ["text", "json"],
    what="a format",
    default="text",
    show_default=True,
    metavar="text|json",
)
@click.option("-q", "--quiet", is_flag=True, help="Tell only what could not be read.")
@word_option("--lang", words=languages, what="a language of results", metavar="fr|en", help="The language of results.")
@click.option("-v", "--verbose", is_flag=True, help="Tell more: what was found out about each article.")
@click.option("--no-color", "--no-colour", is_flag=True, help="No colour, even on a terminal (so does NO_COLOR).")
@click.pass_context
def command(
    ctx: click.Context,
    source: tuple[str, ...],
    feed: tuple[str, ...],
    sitemap: tuple[str, ...],
    to: str | None,
    publisher: str,
    published: str,
    language: str,
    limit: int | None,
    dry_run: bool,
    allow_private: bool,
    claims: str,
    form: str,
    quiet: bool,
    lang: str | None,
    verbose: bool,
    no_color: bool,
) -> None:
    """Bring articles into the folder: clean text, with what is known of it as front matter.

    Web pages (.html), PDF, Word (.docx), text and Markdown in any encoding, WARC files, whole folders of these,
    addresses (http, https), feeds and sitemaps, and - for standard input. Title, author, date, publisher and language
    are what the source states; what it does not state is left out.

    Nothing is overwritten. A text that is there already stays as it is. What cannot be read is listed with the
    reason, and the rest goes in.

    All but UTF-8 text needs the libraries of the extra [add]; where they are missing, it says how to install them.

    \b
    Examples:
      crosscheck add page.html report.pdf --publisher "Le Courrier"
      crosscheck add https://news.example/2024/05/a-bridge
      crosscheck add clippings/ --dry-run
      crosscheck add --feed https://news.example/rss --limit 20
      pbpaste | crosscheck add - --published 2024-05-06

    \b
    Exit status:
      0  all of it is there now
      1  some of it could not be read
      2  none of it could be read, or wrong usage
    """
    from crosscheck.add import What, add
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import add as view

    if not (source or feed or sitemap):
        raise click.UsageError("Name a file, a folder or an address to bring in, or - for standard input.")
    common = Common(claims, None, quiet, verbose, no_color, lang)
    known = _claims(ctx, common)
    folder = to or _folder(known, claims)

    def watch(sources: Sequence[str]) -> Iterable[str]:
        return watched(sources, len(sources), "articles", common)

    outcomes = add(
        source,
        folder,
        feeds=feed,
        sitemaps=sitemap,
        publisher=publisher,
        published=published,
        language=language,
        limit=limit,
        dry_run=dry_run,
        allow_private=allow_private,
        watch=watch,
    )
    counts: Counter[What] = Counter()
    # One at a time: the texts of a whole crawl would not fit into memory.
    if form == "json":
        shown = view.as_json(outcomes, counts, dry_run)
    else:
        page = page_for_stdout(no_color)
        shown = view.as_text(outcomes, counts, common.words(known), page, dry_run, quiet, verbose)
    write_output(shown, None)
    there = counts[What.ADDED] + counts[What.PRESENT]
    if counts[What.FAILED] or not there:
        ctx.exit(1 if there else 2)


def _claims(ctx: click.Context, common: Common) -> ClaimsFile | None:
    """The claims file; none where nobody named one and there is none."""
    given = ctx.get_parameter_source("claims")
    if given in (ParameterSource.DEFAULT, ParameterSource.DEFAULT_MAP) and not os.path.exists(common.claims):
        return None
    return read_claims(common)


def _folder(claims: ClaimsFile | None, path: str) -> str:
    folder = (claims.articles if claims is not None else None) or os.path.join(os.path.dirname(path), DEFAULT_ARTICLES)
    if os.path.isfile(folder) or folder.lower().endswith((".jsonl", ".csv", ".parquet")):
        raise click.UsageError(f"The claims file's articles stand in one file, {folder!r}; name a folder with --to.")
    return folder
