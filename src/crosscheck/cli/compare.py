"""``crosscheck compare``: articles or publishers against each other."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from crosscheck.cli.options import (
    DEFAULT_ARTICLES,
    Common,
    articles_at,
    common_options,
    format_option,
    known_article,
    read_articles,
    read_claims,
    show,
    word_option,
    write_output,
)
from crosscheck.model import Article, ClaimsFile, CrosscheckError

if TYPE_CHECKING:
    from crosscheck.report.words import Words


@click.command(short_help="Articles or publishers against each other.")
@click.argument("names", nargs=-1, required=True, metavar="A B ...")
@common_options
@format_option("text", "markdown", "json", tables=True)
@word_option(
    "--by",
    words=lambda: ["article", "publisher"],
    what="a kind of side",
    default="article",
    show_default=True,
    metavar="article|publisher",
    help="Whether the names are those of articles (ids or paths) or of publishers.",
)
@click.option("--no-claims", is_flag=True, help="Compare the texts only, though there is a claims file.")
@click.option("--claims-only", is_flag=True, help="Compare what they do with the claims only, not their texts.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many entries each part shows. [default: 5; all with -v and in json]",
)
def command(
    names: tuple[str, ...], common: Common, form: str, by: str, no_claims: bool, claims_only: bool, limit: int | None
) -> None:
    """Compare two or more articles, or publishers: what they share, where they differ, what only one says.

    With a claims file: first the claims on which they agree or conflict, and those that one settles and another
    passes over. Then, with or without it: what both say, where their numbers, dates, names or negations differ, and
    what only one says, each with the quotes. Sentences are matched as claims are.

    \b
    Examples:
      crosscheck compare bfm-musk-poutine dmitriev-musk
      crosscheck compare articles/a.txt articles/b.txt --no-claims
      crosscheck compare --by publisher "Le Monde" Sputnik
      crosscheck compare a b c --format markdown --limit 10
    """
    from crosscheck.cli.terminal import page_for_stdout, table_width
    from crosscheck.cli.views import compare as view
    from crosscheck.cli.views import compare_json
    from crosscheck.compare import compare

    if no_claims and claims_only:
        raise click.UsageError("--no-claims and --claims-only leave nothing to compare: give one of them.")
    claims = _claims(common, no_claims, claims_only)
    articles = _publishers(names, common, claims) if by == "publisher" else _articles(names, common, claims)
    result = compare(articles, claims, by=by, text=not claims_only)
    words = _words(common, claims, articles)
    most = limit if limit is not None or common.verbose else view.SHOWN
    if form == "json":
        write_output(compare_json.text(result, limit), None)
    elif form == "markdown":
        show(view.markdown(result, words, most), common)
    elif form == "text":
        show(view.text(result, words, page_for_stdout(common.no_color), most), common)
    else:
        show(view.as_table(result, words, form, table_width(), most), common)


def _words(common: Common, claims: ClaimsFile | None, articles: Sequence[Article]) -> Words:
    """As elsewhere; without a claims file, the words of the articles' language where they have one in common."""
    from crosscheck.report.words import load_words

    spoken = {article.language for article in articles}
    if claims is None and not common.lang and len(spoken) == 1:
        return load_words(spoken.pop())
    return common.words(claims)


def _claims(common: Common, no_claims: bool, claims_only: bool) -> ClaimsFile | None:
    """The claims file, where there is one or one was asked for."""
    if no_claims:
        return None
    given = click.get_current_context().get_parameter_source("claims") is not ParameterSource.DEFAULT
    if not given and not claims_only and not os.path.exists(common.claims):
        return None
    return read_claims(common)


def _corpus(common: Common, claims: ClaimsFile | None) -> tuple[Article, ...]:
    if claims is not None:
        return read_articles(common, claims)
    return tuple(articles_at(common.articles or DEFAULT_ARTICLES, common))


def _articles(names: Sequence[str], common: Common, claims: ClaimsFile | None) -> list[Article]:
    """The articles of those ids or paths. A path outside of the corpus is read where it stands."""
    corpus: tuple[Article, ...] | None = None
    if common.articles or not all(map(_is_file, names)) or os.path.isdir(DEFAULT_ARTICLES):
        corpus = _corpus(common, claims)
    found: list[Article] = []
    wrong: list[str] = []
    for name in dict.fromkeys(names):
        try:
            article = known_article(corpus or (), name) if corpus or not _is_file(name) else _outside(name)
        except CrosscheckError as error:
            if not _is_file(name):
                wrong += error.mistakes
                continue
            article = _outside(name)
        if all(article.path != a.path or article.id != a.id for a in found):
            found.append(article)
    if wrong:
        raise CrosscheckError(*wrong)
    ids = [article.id for article in found]
    return [a if ids.count(a.id) == 1 else _by_path(a) for a in found]


def _is_file(name: str) -> bool:
    return name.lower().endswith((".txt", ".md")) and os.path.isfile(name)


def _outside(path: str) -> Article:
    from crosscheck.articles import load_articles

    folder = os.path.dirname(path) or "."
    return known_article(load_articles(folder), path)


def _by_path(article: Article) -> Article:
    """Two files of one name in two folders are told apart by their paths."""
    from dataclasses import replace

    return replace(article, id=article.path)


def _publishers(names: Sequence[str], common: Common, claims: ClaimsFile | None) -> list[Article]:
    """All articles of those publishers, in the order of the names. Raises CrosscheckError where there is none."""
    from crosscheck.claims import nearest

    corpus = _corpus(common, claims)
    known = {article.publisher.casefold(): article.publisher for article in corpus if article.publisher}
    wrong = []
    for name in names:
        if name.casefold() in known:
            continue
        near = nearest(name.casefold(), known)
        if near:
            advice = f"; did you mean {known[near]!r}?"
        elif known:
            advice = f"; choose from {', '.join(sorted(known.values()))}"
        else:
            advice = "; no article names its publisher: put it in the front matter"
        wrong.append(f"{name!r} is not a publisher of these articles{advice}")
    if wrong:
        raise CrosscheckError(*wrong)
    return [a for name in dict.fromkeys(n.casefold() for n in names) for a in corpus if a.publisher.casefold() == name]
