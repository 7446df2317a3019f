"""What an article is made of, whatever it was read from: its id, its text and its metadata, each checked."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from crosscheck.claims import EVERY_OTHER, LANGUAGES
from crosscheck.dates import partial_date
from crosscheck.model import Article, PartialDate
from crosscheck.text.language import languages
from crosscheck.yamlread import shown

METADATA = ("title", "publisher", "author", "published", "url", "language", "agency", "note")
"""The keys of the front matter, and of a row besides ``id`` and ``text``."""

MAX_BYTES = 64 * 1024 * 1024
"""How large a text file, or one row of a file of rows, may be. Such a file itself has no bound."""

MAX_ID = 1000
"""How many characters an id may have."""

DETECTED_ON = 800
"""How many characters of an article its language is told from."""

DEFAULT_LANGUAGE = "fr"
"""The language of a text whose words say nothing of it."""


@dataclass(frozen=True, slots=True)
class Read:
    """An article as it was read: ``number`` is its row in the corpus, from 1, and ``place`` how a message names it."""

    article: Article
    number: int
    place: str


@dataclass(frozen=True, slots=True)
class Bad:
    """What could not be read, one line a mistake, each with its place.

    ``rows`` is how many rows of the corpus it stands for. Where that is not known, or where nothing may be left out,
    it is none: a ``fatal`` mistake ends the run, any other (a file that breaks off) only what there is to read.
    """

    mistakes: tuple[str, ...]
    rows: int = 1
    fatal: bool = False


Found: TypeAlias = Read | Bad


def fatal(*mistakes: str) -> Bad:
    """Mistakes that end the run."""
    return Bad(mistakes, rows=0, fatal=True)


def detect_language(text: str) -> str:
    """The code of the language, among those that have a data file, whose words the text's beginning holds most of.

    A text in none of them gets the nearest, and one whose words say nothing ``DEFAULT_LANGUAGE``. The detector is
    simplemma's, which looks the most common words up in its dictionaries.
    """
    from crosscheck.text.detect import detector  # a tenth of a second, where every article says its language

    code = detector().main_language(text[:DETECTED_ON])
    return code if code in languages() else DEFAULT_LANGUAGE


def metadata(values: Iterable[tuple[str, str, int]], wrong: Callable[[int, str], None]) -> dict[str, Any]:
    """The metadata as ``Article`` takes it, from key, value and the value's place, which ``wrong`` is told."""
    keys: dict[str, Any] = {}
    for key, value, at in values:
        if stray := _TURNS.search(value):
            wrong(at, f"{key} holds U+{ord(stray[0]):04X}, which turns the direction of writing; remove it")
        elif key == "published":
            keys[key] = _published(value, at, wrong)
        elif key == "language":
            code = re.split("[-_]", value.strip().lower())[0]  # of a tag such as fr-CA, the language
            if code not in LANGUAGES:
                wrong(at, f"{shown(value)} is no language code (ISO 639-1); write two letters, such as fr or en")
            keys[key] = code
        elif key == "url":
            if not _URL.fullmatch(value.strip()):
                wrong(at, f"{shown(value)} is no web address; write it from http:// or https:// on")
            keys[key] = value.strip()
        elif key == "note":
            keys[key] = value.strip()
        else:
            # Many articles have one publisher, or author: it is held once.
            keys[key] = sys.intern(" ".join(value.split()))
    return keys


_URL = re.compile(r"https?://[^\s/?#\"'<>]+[^\s\"'<>]*", re.IGNORECASE)
# By these a name can be made to look like another one. The marks of single words in Arabic or Hebrew do not.
_BIDI = "\u202a-\u202e\u2066-\u2069"
_TURNS = re.compile(f"[{_BIDI}]")
_UNSAFE = re.compile(f"[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff{_BIDI}]")
# What a program that made a file name of an id would write elsewhere by, on any system.
_LEADS_OUT = re.compile(r"(?:\A|[/\\])\.\.?(?=[/\\]|\Z)|\A[/\\]|\A[A-Za-z]:[/\\]")


def _published(value: str, at: int, wrong: Callable[[int, str], None]) -> PartialDate | None:
    if ".." in value:
        wrong(at, f"published: {shown(value)} is a span; write one year (2024), month (2024-10) or day (2024-10-05)")
        return None
    try:
        return _date(value)
    except ValueError as error:
        wrong(at, f"published: {error}")
        return None


# As publishers, days are those of many articles.
_date = lru_cache(maxsize=4096)(partial_date)


def day_of(value: str) -> str:
    """Of an instant as programs write it (ISO 8601, RFC 3339), the day that it states; any other text as it is."""
    instant = re.match(r"\s*([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}(?::[0-9]{2}){0,2}(?:[.,][0-9]+)?", value)
    if instant is None or not re.fullmatch(r" ?(?:Z|UTC|GMT|[+-][0-9]{2}:?(?:[0-9]{2})?)?\s*", value[instant.end() :]):
        return value
    try:
        return dt.date.fromisoformat(instant[1]).isoformat()
    except ValueError:
        return value


def article(id: str, text: str, path: str, body: int, sha256: str, keys: dict[str, Any]) -> Article:
    """An article from what was checked, with its language told from its words where nothing names it."""
    if not keys.get("language"):
        keys["language"] = detect_language(text[body : body + DETECTED_ON])
    return Article(id=id, text=text, path=path, body=body, sha256=sha256, **keys)


def wrong_id(id: str) -> str | None:
    """Why a text cannot be an article's id, if so."""
    if len(id) > MAX_ID:
        return f"has more than {MAX_ID} characters"
    if stray := _UNSAFE.search(id):
        return f"holds the character U+{ord(stray[0]):04X}, which no terminal shows as it is"
    if _LEADS_OUT.search(id):
        return "reads as a path that leads elsewhere"
    return "stands for every other article in a claims file" if id == EVERY_OTHER else None


def unreadable(path: str, error: OSError | ValueError) -> str:
    """The mistake that a file cannot be read."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{safe(path)}: cannot be read ({reason}); check the name and its permissions"


def safe(path: str) -> str:
    """A path as a message shows it: what a terminal would obey, or cannot show, is escaped."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", path)


class Ids:
    """The ids that a corpus has had so far. Memory grows by about a hundred bytes an article, and by nothing else."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}

    def taken(self, read: Read) -> Bad | None:
        """Take an article's id; where another one has it already, what is wrong."""
        first = self._first.get(read.article.id)
        if first is None:
            self._first[read.article.id] = read.number
            return None
        what = f"the id {shown(read.article.id)} is taken (first at row {first}); choose another one"
        return Bad((f"{read.place}: {what}",))
