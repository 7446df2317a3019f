"""``crosscheck explain``: why one article's stance on one claim is what it is."""

from __future__ import annotations

import click

from crosscheck.cli.options import (
    Common,
    common_options,
    complete_claims,
    format_option,
    known_article,
    known_claims,
    read_articles,
    read_claims,
    show,
    write_output,
)


@click.command(short_help="Why an article's stance on a claim is what it is.")
@click.argument("claim", shell_complete=complete_claims)
@click.argument("article")
@common_options
@format_option("text", "json")
def command(claim: str, article: str, common: Common, form: str) -> None:
    """Explain one verdict: CLAIM is a claim's id, ARTICLE an article's id or file.

    Shows the passages that were weighed, best first: the words of the claim that they answer and those that they
    do not, the cues found, each feature's value and weight, the threshold, and what is uncertain or missing.
    -v shows every passage weighed, and beside each feature the name that the weights have.

    \b
    Examples:
      crosscheck explain starlink-taiwan bfm-musk-poutine
      crosscheck explain starlink-taiwan articles/bfm-musk-poutine.txt -v
    """
    from crosscheck.check import explain
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import explain as view

    claims = read_claims(common)
    known_claims(claims, [claim])
    articles = read_articles(common, claims)
    explanation = explain(claims, claim, known_article(articles, article), articles)
    if form == "json":
        write_output(view.as_json(explanation), None)
    else:
        page, words = page_for_stdout(common.no_color), common.words(claims)
        show(view.text(explanation, page, words, every_passage=common.verbose), common)
