"""``crosscheck cache``: what is kept from run to run, and how to be rid of it."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import DEFAULT_CLAIMS, cache_dir_option, cache_folder, languages, word_option
from crosscheck.model import CrosscheckError

if TYPE_CHECKING:
    from crosscheck.report.words import Words

_lang_option = word_option(
    "--lang",
    words=languages,
    what="a language of results",
    metavar="fr|en",
    help=f"The language of what is printed. [default: that of {DEFAULT_CLAIMS} here, or else English]",
)


@click.group(short_help="What is kept from run to run: tell of it, or remove it.", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """What is kept from run to run: what was judged of each article, and the words of each language, compiled.

    All of it can be removed at any time: the next run makes it anew.

    \b
    Examples:
      crosscheck cache info
      crosscheck cache clear
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@command.command(short_help="Where it is, how many articles it holds, and how large it is.")
@cache_dir_option
@_lang_option
def info(cache_dir: str | None, lang: str | None) -> None:
    """Where it is, how many articles it holds, and how large it is."""
    from crosscheck.cache import Cache, Info

    folder = cache_folder(cache_dir)
    found = Info(folder, 0, 0)
    if os.path.isdir(folder):
        cache = Cache(folder, lambda note: click.echo(note, err=True))
        found = cache.info()
        cache.close()
    words = _words(lang)
    told = words.count("cache.info", found.articles, size=_size(found.size, words), bound=_size(found.bound, words))
    click.echo(words("report.fact", name=folder, fact=told))


@command.command(short_help="Remove it.")
@cache_dir_option
@_lang_option
def clear(cache_dir: str | None, lang: str | None) -> None:
    """Remove it."""
    from crosscheck.cache import clear

    folder = cache_folder(cache_dir)
    try:
        size = clear(folder)
    except OSError as error:
        raise CrosscheckError(f"{folder}: cannot be removed ({error.strerror or error}); remove it by hand") from None
    words = _words(lang)
    click.echo(words("report.fact", name=folder, fact=words("cache.removed", size=_size(size, words))))


def _words(lang: str | None) -> Words:
    """The words of ``--lang``, or else of the claims file in this folder, where it can be read."""
    from crosscheck.report.words import load_words

    if lang is None and os.path.isfile(DEFAULT_CLAIMS):
        from crosscheck.claims import load_claims

        with contextlib.suppress(CrosscheckError):  # what is wrong with it is no matter here
            lang = load_claims(DEFAULT_CLAIMS).language
    return load_words(lang or "en")


def _size(size: int, words: Words) -> str:
    """A number of bytes in words, in the units of a thousand that disks are sold in."""
    if size < 1000:
        return words.count("cache.bytes", size)
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= 1000
        if value < 1000 or unit == "GB":
            break
    return words(f"cache.{unit}", size=words.number(value, 1))
