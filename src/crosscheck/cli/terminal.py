"""Text for a terminal: harmless, wrapped by what it measures on the screen, coloured only where that is welcome."""

from __future__ import annotations

import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import click

from crosscheck.report.safe import one_line as clean

__all__ = ["Page", "clean", "columns", "pad", "wrap"]

_NARROWEST = 40
_DEFAULT_WIDTH = 80

_COLOURS = {
    "supports": "green",
    "corroborated": "green",
    "contradicts": "red",
    "contradicted": "red",
    "mixed": "yellow",
    "disputed": "yellow",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What text is laid out for: a width in screen columns, and whether colour is welcome."""

    width: int = _DEFAULT_WIDTH
    colour: bool = False

    def paint(self, text: str, word: str) -> str:
        """The text in the colour of a stance or status: an addition to the word, never instead of it."""
        return click.style(text, fg=_COLOURS[word]) if self.colour and word in _COLOURS else text

    def bold(self, text: str) -> str:
        """The text in bold where colour is welcome."""
        return click.style(text, bold=True) if self.colour else text


def page_for_stdout(no_color: bool) -> Page:
    """The page that standard output is: ``COLUMNS``, or else the terminal's width, or 80.

    Colour needs a terminal, no ``--no-color``, and an environment without ``NO_COLOR`` (https://no-color.org).
    """
    width = max(_NARROWEST, shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns)
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return Page(
        width, terminal and not no_color and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def columns(text: str) -> int:
    """How many screen columns the text takes: two for wide East Asian characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """The text with blanks behind it up to that many screen columns."""
    return text + " " * (width - columns(text))


def wrap(text: str, width: int, *, after: str = "", less: int = 0) -> list[str]:
    """The cleaned text in lines of at most ``width`` screen columns; at least one line, perhaps empty.

    Lines break at blanks (no-break spaces are none) and behind the characters in ``after``; a word longer than a
    line is divided, so that nothing is cut away and nothing sticks out. The first line has ``less`` columns.
    """
    lines = [""]
    used = less
    for word in clean(text).split(" "):
        glue = " " if lines[-1] else ""
        for piece in _pieces(word, width, after):
            size = columns(piece)
            if used + len(glue) + size > width and (lines[-1] or used):
                lines.append(piece)
                used = size
            else:
                lines[-1] += glue + piece
                used += len(glue) + size
            glue = ""
    return lines


def _pieces(word: str, width: int, after: str) -> Iterable[str]:
    parts = re.split(f"(?<=[{re.escape(after)}])", word) if after else [word]
    for part in parts:
        if columns(part) <= width:
            yield part
            continue
        piece, used = "", 0
        for character in part:
            size = _columns(character)
            if used + size > width and piece:
                yield piece
                piece, used = "", 0
            piece += character
            used += size
        yield piece


def indented(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    """The wrapped text behind ``first``, and behind ``rest`` (as many blanks, unless told) from the second line on."""
    behind = " " * columns(first) if rest is None else rest
    lines = wrap(text, width - columns(behind), less=columns(first) - columns(behind))
    return [f"{behind if number else first}{line}" for number, line in enumerate(lines)]


def table_width() -> int | None:
    """How wide a table may be: ``COLUMNS``, or else the terminal's width; no limit where it goes to a file."""
    if os.environ.get("COLUMNS", "").isdecimal() or (sys.stdout is not None and sys.stdout.isatty()):
        return max(_NARROWEST, shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns)
    return None
