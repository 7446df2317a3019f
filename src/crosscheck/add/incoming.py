"""What is brought in, before it is an article of the folder, and why something cannot be."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from crosscheck.extras import install

MAX_LINE = 300
"""How many characters of a title, an author or a publisher are kept."""

_LONG_TITLE = 20  # letters; a shorter one may begin a sentence


class UnreadableError(Exception):
    """Why one source cannot be brought in; its text is the reason, and the other sources go on."""


class MissingExtraError(UnreadableError):
    """A kind of source whose library is not installed."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} takes libraries that are not installed; run: {install('add', 'trafilatura pypdf')}")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A text with what is known of it; empty where nothing is.

    ``published`` is a year, month or day as articles state it; ``url`` where the text comes from, ``name`` what its
    file may be called where it has no title.
    """

    text: str
    title: str = ""
    author: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    note: str = ""
    name: str = ""


# Controls, marks that turn the direction of writing, invisible marks that would part a word, and what is no character.
_UNWANTED = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t]+")
_EMPTY_LINES = re.compile("\n{3,}")


def clean_text(text: str) -> str:
    """A text with line feeds alone, composed letters (NFC), and none of what acts instead of being seen.

    Blanks at the ends of lines go, more than one empty line become one, and the text ends in a line feed. A text of
    nothing but blanks becomes empty.
    """
    text = _UNWANTED.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)))
    text = _EMPTY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n")
    return f"{text}\n" if text.strip() else ""


def clean_line(text: str) -> str:
    """A text on one line, without what acts instead of being seen, and no longer than ``MAX_LINE``."""
    line = " ".join(clean_text(text).split())
    return line if len(line) <= MAX_LINE else line[: MAX_LINE - 1].rstrip() + "…"


def paragraphs(text: str) -> str:
    """Lines as paragraphs: an empty line after each, so that no reader takes them for one text wrapped by hand."""
    return "\n\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n") if line.strip())


def word_count(text: str) -> int:
    """How many words a text has, numbers counted."""
    return len(re.findall(r"\w+(?:[.,'’-]\w+)*", text))


def letters(text: str) -> str:
    """The letters and digits of a text alone, in small ones: what two ways to set one line have in common."""
    return "".join(character for character in text.casefold() if character.isalnum())


def under(title: str, body: str) -> str:
    """The body with its headline on top, unless it is among its first lines."""
    wanted = letters(title)
    first = [line for line in body[:2000].split("\n") if line.strip()][:4]
    long = len(wanted) >= _LONG_TITLE and wanted in letters(body[: len(title) + 300])
    if not wanted or long or any(letters(line) == wanted for line in first):
        return body
    return f"{title}\n\n{body}"
