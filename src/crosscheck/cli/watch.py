"""``--watch``: a command that runs again when the claims file or the articles change.

Changes are found by looking at sizes and times of change every now and then: that needs no library, and it also works
on network drives and shared folders, where notifications of the system do not arrive.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import click

from crosscheck.cli.options import DEFAULT_ARTICLES, Common
from crosscheck.model import CrosscheckError

_Function = TypeVar("_Function", bound=Callable[..., Any])
State = Mapping[str, tuple[int, int]]

_EVERY = 0.3
"""Seconds between two looks; where a look takes long, as in a large corpus, more of them."""

_SHARE = 0.05
"""The share of the time that looking may take."""

_STILL = 0.1
"""Seconds for which nothing may have changed before the command runs: a save can be several writes."""

_LONGEST = 2.0
"""Seconds after which it runs though the files are still changing."""


def watchable(command: _Function) -> _Function:
    """Add ``--watch`` to a command that gets its common options as ``common``."""

    @functools.wraps(command)
    def with_watch(*args: Any, common: Common, watch: bool, **others: Any) -> Any:
        if not watch:
            return command(*args, common=common, **others)
        # a pager would wait for its reader while the articles change
        once = functools.partial(command, *args, common=dataclasses.replace(common, pager=False), **others)
        return _again_and_again(once, common)

    option = click.option(
        "--watch", is_flag=True, help="Run again when the claims file or the articles change; Ctrl-C ends."
    )
    return option(with_watch)  # type: ignore[return-value]


def _again_and_again(once: Callable[[], object], common: Common) -> None:
    """Run, wait for a change, and so on, until somebody interrupts; wrong input is told, and then waited for."""
    articles = common.articles or DEFAULT_ARTICLES
    while True:
        articles, told = _corpus(common, articles)
        places = (common.claims, articles)
        before = state(places)
        if sys.stdout is not None and sys.stdout.isatty():
            click.clear()
        try:
            once()
        except CrosscheckError as error:
            for mistake in error.mistakes:
                common.complain(mistake)
            common.note(told("watch.failed"))
        except click.exceptions.Exit:
            pass  # a gate failed: the result says so, and what is watched may change
        common.note(told("watch.waiting", places=", ".join(places)))
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        wait_for_change(places, before)


def _corpus(common: Common, last: str) -> tuple[str, Callable[..., str]]:
    """Where the articles are, the last known place while the claims file cannot be read; and the words to tell it."""
    from crosscheck.cli.options import read_claims

    try:
        claims = read_claims(common)
    except CrosscheckError:
        return last, common.words()
    beside = os.path.join(os.path.dirname(claims.path), DEFAULT_ARTICLES)
    return common.articles or claims.articles or beside, common.words(claims)


def wait_for_change(places: Iterable[str], before: State) -> None:
    """Return once something in these files and folders is no longer as it was, and has been still for a moment."""
    places = tuple(places)
    while True:
        start = time.monotonic()
        now = state(places)
        if now != before:
            break
        time.sleep(max(_EVERY, (time.monotonic() - start) / _SHARE))
    limit = time.monotonic() + _LONGEST
    while time.monotonic() < limit:
        time.sleep(_STILL)
        later = state(places)
        if later == now:
            return
        now = later


def state(places: Iterable[str]) -> State:
    """Size and time of change of every file in these files and folders; hidden files and backups are passed over."""
    found: dict[str, tuple[int, int]] = {}
    for place in places:
        for path in _files(place):
            with contextlib.suppress(OSError):  # gone since it was listed
                about = os.stat(path)
                found[path] = (about.st_mtime_ns, about.st_size)
    return found


def _files(place: str) -> Iterator[str]:
    if not os.path.isdir(place):
        yield place
        return
    for folder, folders, names in os.walk(place):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(folder, name) for name in names if not name.startswith(".") and not name.endswith("~"))
