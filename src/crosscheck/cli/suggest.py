"""``crosscheck suggest``: claims drafted from the articles, ready to paste into the claims file."""

from __future__ import annotations

import os

import click
from click.core import ParameterSource

from crosscheck.cli.options import (
    DEFAULT_ARTICLES,
    Common,
    common_options,
    format_option,
    known_article,
    read_articles,
    read_claims,
    show,
    watched,
    write_output,
)
from crosscheck.model import ClaimsFile


@click.command(short_help="Drafts of claims from the articles, as YAML to paste.")
@click.argument("article", nargs=-1)
@common_options
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="At most N claims."
)
@click.option(
    "--min-articles",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Only what N articles or more say or deny.",
)
@format_option("yaml", "json", "markdown", "text", default="yaml")
@click.option("-o", "--output", type=click.Path(), metavar="FILE", help="Write to this file.")
def command(
    article: tuple[str, ...], common: Common, limit: int, min_articles: int, form: str, output: str | None
) -> None:
    """Draft claims from the articles: from all of them, or only from those whose ids are given.

    Each is a statement that another source could confirm or deny, in an article's own words, once, with the articles
    that carry it. What they contradict each other on comes first, then what most origins carry. Words in [square
    brackets] stand for a pronoun, a role or a relative date; […] for words left out.

    The output is a whole claims file. No claims file is needed; where there is one, what its claims cover is left
    out.

    \b
    Examples:
      crosscheck suggest --articles articles/
      crosscheck suggest --articles articles/ -o drafts.yaml
      crosscheck check --claims drafts.yaml
      crosscheck suggest --min-articles 2 --format text
    """
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import suggest as view
    from crosscheck.suggest import suggest

    claims = _claims(common)
    known = read_articles(common, claims or ClaimsFile(common.claims, ()))
    only = {known_article(known, wanted).id for wanted in article}
    if output not in (None, "-"):
        _spare_input(str(output), common, claims)
    corpus = watched(known, len(known), "articles", common, common.words(claims))
    found = suggest(corpus, claims, limit=limit, min_articles=min_articles, only=only)
    words = common.words(claims or ClaimsFile(common.claims, (), language=found.language))
    if form == "yaml":
        names = claims.names if claims is not None else {}
        shown = view.as_yaml(found, words, _corpus_path(common, claims, output), names)
    elif form == "json":
        shown = view.as_json(found)
    elif form == "markdown":
        shown = view.as_markdown(found, words)
    else:
        shown = view.as_text(found, words, page_for_stdout(common.no_color))
    if form == "text" and output in (None, "-"):
        show(shown, common)
    else:
        write_output(shown, output)
    if found.covered:
        common.note(words.count("note.covered", found.covered, file=common.claims))
    if not found.suggestions:
        common.note(words("note.no_statement"))


def _claims(common: Common) -> ClaimsFile | None:
    """The claims file; none where nobody named one and there is none."""
    given = click.get_current_context().get_parameter_source("claims")
    if given in (ParameterSource.DEFAULT, ParameterSource.DEFAULT_MAP) and not os.path.exists(common.claims):
        return None
    return read_claims(common)


def _corpus(common: Common, claims: ClaimsFile | None) -> str:
    beside = os.path.join(os.path.dirname(common.claims), DEFAULT_ARTICLES)
    return common.articles or (claims.articles if claims is not None else None) or beside


def _corpus_path(common: Common, claims: ClaimsFile | None, output: str | None) -> str:
    """The corpus as the new claims file names it: relative to that file, or to here where it is only printed."""
    folder = os.path.dirname(output) if output not in (None, "-") else ""
    corpus = _corpus(common, claims)
    try:
        return os.path.relpath(corpus, folder or os.curdir).replace(os.sep, "/")
    except ValueError:  # another drive
        return os.path.abspath(corpus)


def _spare_input(output: str, common: Common, claims: ClaimsFile | None) -> None:
    """Refuses an output that would replace the claims file or stand among the articles."""
    target, corpus = os.path.realpath(output), os.path.realpath(_corpus(common, claims))
    if claims is not None and target == os.path.realpath(claims.path):
        raise click.UsageError(f"{output!r} is the claims file; choose another place, and paste what you keep.")
    if target == corpus or target.startswith(corpus + os.sep):
        raise click.UsageError(f"{output!r} is among the articles; choose another place for the drafts.")
