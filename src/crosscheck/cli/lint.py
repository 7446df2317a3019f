"""``crosscheck lint``: the claims file and the articles read and looked over, without matching."""

from __future__ import annotations

import json

import click

from crosscheck.cli.options import Common, common_options, format_option, read_articles, read_claims, show, write_output
from crosscheck.model import CrosscheckError


@click.command(short_help="Check the claims file and the articles, without matching.")
@common_options
@format_option("text", "json")
def command(common: Common, form: str) -> None:
    """Read the claims file and the articles, and tell every mistake with its place.

    Mistakes end with exit status 2. Warnings, of what would make a report less sure than it looks, do not.

    \b
    Examples:
      crosscheck lint
      crosscheck lint --claims claims.yaml --articles articles/
    """
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import lint as view
    from crosscheck.cli.warnings import warnings
    from crosscheck.report.words import load_words

    try:
        claims = read_claims(common)
    except CrosscheckError as error:
        raise CrosscheckError(*error.mistakes, *_in_articles(common)) from None
    articles = read_articles(common, claims, strict=True)
    found = warnings(claims, articles)
    if form == "json":
        english = load_words("en")
        rows = [{"place": each.place, "kind": each.kind, "warning": each.told(english)} for each in found]
        document = {"claims": len(claims.claims), "articles": len(articles), "warnings": rows}
        write_output(json.dumps(document, ensure_ascii=True, indent=2) + "\n", None)
    else:
        page = page_for_stdout(common.no_color)
        show(view.text(claims, articles, found, page, common.words(claims)), common)


def _in_articles(common: Common) -> tuple[str, ...]:
    """The mistakes in the articles that the options name, so that one run tells them beside those in the claims."""
    from crosscheck.articles import iter_articles

    try:
        if common.articles:
            for _ in iter_articles(common.articles, columns=common.columns):
                pass
    except CrosscheckError as error:
        return error.mistakes
    return ()
