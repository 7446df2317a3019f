"""``crosscheck cache``: what is kept from run to run, and how to be rid of it."""

from __future__ import annotations

import click

from crosscheck.cli.options import cache_dir_option, cache_folder
from crosscheck.model import CrosscheckError


@click.group(short_help="What is kept from run to run: tell of it, or remove it.")
def command() -> None:
    """What is kept from run to run: what was judged of each article, and the words of each language, compiled.

    All of it can be removed at any time: the next run makes it anew.

    \b
    Examples:
      crosscheck cache info
      crosscheck cache clear
    """


@command.command(short_help="Where it is, how many articles it holds, and how large it is.")
@cache_dir_option
def info(cache_dir: str | None) -> None:
    """Where it is, how many articles it holds, and how large it is."""
    import os

    from crosscheck.cache import Cache, Info

    folder = cache_folder(cache_dir)
    found = Info(folder, 0, 0)
    if os.path.isdir(folder):
        cache = Cache(folder, lambda note: click.echo(note, err=True))
        found = cache.info()
        cache.close()
    click.echo(
        f"{folder}: {_several(found.articles, 'article')}, {_bytes(found.size)} of at most {_bytes(found.bound)}"
    )


@command.command(short_help="Remove it.")
@cache_dir_option
def clear(cache_dir: str | None) -> None:
    """Remove it."""
    from crosscheck.cache import clear

    folder = cache_folder(cache_dir)
    try:
        size = clear(folder)
    except OSError as error:
        raise CrosscheckError(f"{folder}: cannot be removed ({error.strerror or error}); remove it by hand") from None
    click.echo(f"{folder}: {_bytes(size)} removed")


def _several(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _bytes(size: float) -> str:
    if size < 1000:
        return f"{size:.0f} bytes"
    for unit in ("kB", "MB", "GB"):
        size /= 1000
        if size < 1000 or unit == "GB":
            break
    return f"{size:.1f} {unit}"
