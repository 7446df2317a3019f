"""One row of a file of rows, whatever its format, as an article."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from rapidfuzz.distance import OSA

from crosscheck.articles import fields
from crosscheck.articles.fields import METADATA, Bad, Found, Read, article, day_of, metadata, wrong_id
from crosscheck.articles.packed import BrokenError
from crosscheck.claims import nearest
from crosscheck.model import CrosscheckError
from crosscheck.yamlread import shown

KEYS = ("id", "text", *METADATA)
"""What a row may hold."""

ENDLESS = 16
"""How many times longer than a row may be a line is passed over, before the file is given up."""

_BLANK = "\ufeff \t\r\n"
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff]")
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
# Columns told of in one message.
_LISTED = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column, or key of an object, each key of an article is read from; ``None``: it is not read at all."""

    named: tuple[tuple[str, str | None], ...] = ()

    def of(self, key: str) -> str | None:
        """The name of the column that a key is read from."""
        return dict(self.named).get(key, key)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The keys that are read, each with the name of its column."""
        return tuple((key, name) for key in KEYS if (name := self.of(key)) is not None)

    def slips(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """Of names that are not read, those that a key was meant by, as far as nobody says where it is read from."""
        explicit = [key for key, _ in self.named]
        return [(name, near) for name in names if (near := _slip(name)) and near not in explicit]


_PLAIN = Columns()


def columns(named: Mapping[str, str] | None) -> Columns:
    """The columns that a caller names, by key: ``{"text": "body"}``; an empty name leaves a key out.

    Raises ``CrosscheckError`` with every key that is none.
    """
    mistakes = []
    for key, name in (named or {}).items():
        if key not in KEYS:
            near = nearest(key, KEYS)
            advice = f"did you mean {shown(near)}?" if near else f"choose from {', '.join(KEYS)}"
            mistakes.append(f"columns: {shown(key)} is nothing that an article has; {advice}")
        elif key == "text" and not name:
            mistakes.append("columns: an article needs its text; name the column that holds it: text=COLUMN")
    if mistakes:
        raise CrosscheckError(*mistakes)
    return Columns(tuple((key, name or None) for key, name in (named or {}).items()))


@dataclass(frozen=True, slots=True)
class Header:
    """By key, the place of the column that it is read from, of how many; and what is wrong with their names."""

    places: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    width: int = 0
    mistakes: tuple[str, ...] = ()


def header(names: Sequence[str], chosen: Columns) -> Header:
    """Where the columns of a table are, by their names; capital letters and outer blanks do not matter."""
    plain = [name.strip() for name in names]
    low = [name.casefold() for name in plain]
    places: dict[str, int] = {}
    mistakes: list[str] = []
    listed = ", ".join(shown(name) for name in plain[:_LISTED]) + (", …" if len(plain) > _LISTED else "")
    explicit = {key for key, _ in chosen.named}
    for key, name in chosen.pairs():
        of = plain if name.strip() in plain else low
        wanted = name.strip() if of is plain else name.strip().casefold()
        if wanted not in of:
            if key in explicit:
                near = nearest(wanted, plain)
                advice = f"did you mean {shown(near)}?" if near else f"there are {listed}"
                mistakes.append(f"there is no column {shown(name)}; {advice}")
            elif key == "text":
                mistakes.append(f"there is no column text; name the one that it is in: --columns text=NAME ({listed})")
        elif of.count(wanted) > 1:
            mistakes.append(f"two columns are called {shown(name)}; rename one")
        else:
            places[key] = of.index(wanted)
    for name, near in chosen.slips(name for at, name in enumerate(low) if at not in places.values()):
        if near not in places:
            as_written = plain[low.index(name)]
            what = f"did you mean {near}? Say --columns {near}={as_written}, or {near}= to leave it out"
            mistakes.append(f"unknown column {shown(as_written)}; {what}")
    return Header(places, len(names), tuple(mistakes))


def read_row(
    values: Mapping[str, Any],
    number: int,
    place: str,
    path: str,
    *,
    other: Sequence[str] = (),
    chosen: Columns = _PLAIN,
) -> Found:
    """An article from the values of a row, by key.

    Args:
        values: what the row says of each key; ``None`` where it says nothing.
        number: the row's number in the corpus, from 1. A row without an id is called after it: ``row-17``.
        place: how a message names the row.
        path: the file.
        other: the names of what else the row holds, among which a key may hide that is misspelt.
        chosen: which names the caller reads on purpose.
    """
    mistakes: list[str] = []
    id, text = values.get("id"), values.get("text")
    if isinstance(id, int) and not isinstance(id, bool):
        id = str(id)
    if id is None or (isinstance(id, str) and not id.strip()):
        near = _near("id", other)
        if near:
            mistakes.append(f"{place}: there is no id (but {shown(near)}); write a text that names this article alone")
        id = f"row-{number}"
    elif not isinstance(id, str):
        mistakes.append(f"{place}: id is no text but {_value(id)}; write a text that names this article alone")
    elif wrong := wrong_id(id):
        mistakes.append(f"{place}: the id {shown(id)} {wrong}; choose another one")
    if not isinstance(text, str) or not text.strip(_BLANK):
        mistakes.append(f"{place}: {_missing(text, _near('text', other))}; write the article's text")
    elif stray := _NO_TEXT.search(text):
        mistakes.append(f"{place}: text {_holds(stray[0])}")
    elif len(text) > fields.MAX_BYTES:
        mistakes.append(f"{place}: text is longer than {fields.MAX_BYTES // 1024**2} MiB; split the article")

    def wrong_value(at: int, what: str) -> None:
        mistakes.append(f"{place}: {what}")

    keys = metadata(_texts(values, wrong_value), wrong_value)
    for name, near in chosen.slips(other):
        mistakes.append(f"{place}: unknown key {shown(name)}; did you mean {shown(near)}?")
    if mistakes:
        return Bad(tuple(mistakes))
    assert isinstance(id, str)
    assert isinstance(text, str)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return Read(article(id, text, path, int(text.startswith("\ufeff")), digest, keys), number, place)


def too_long(place: str) -> Bad:
    """The mistake that a row is too long to be held."""
    return Bad((f"{place}: is longer than {fields.MAX_BYTES // 1024**2} MiB; split the article",))


def broken(place: str, error: BrokenError) -> Bad:
    """The mistake that a file does not go on or end as it should."""
    return Bad((f"{place}: {error}",), rows=0)


def endless(read: int) -> BrokenError:
    """What a line is that goes on for so many bytes: whoever packed it meant harm."""
    what = f"the file breaks off here, in a line of more than {read // 1024**2} MiB"
    return BrokenError(f"{what}; the rows before count, and the others are lost: split them at line ends")


def _near(key: str, names: Iterable[str]) -> str | None:
    listed = list(names)
    return nearest(key, listed) if listed and len(listed) <= 100 else None


def _missing(text: object, near: str | None) -> str:
    if text is None:
        return "there is no text" + (f" (but {shown(near)})" if near else "")
    return "text is blank" if isinstance(text, str) else f"text is no text but {_value(text)}"


def _value(value: object) -> str:
    return shown(json.dumps(value, ensure_ascii=False, default=str))


def _holds(stray: str) -> str:
    if _ESCAPED_BYTE.match(stray):
        return f"is not UTF-8 (byte 0x{ord(stray) - 0xDC00:02X}); save the file as UTF-8"
    return f"holds U+{ord(stray):04X}, as no text does; remove it"


def _texts(values: Mapping[str, Any], wrong: Callable[[int, str], None]) -> Iterator[tuple[str, str, int]]:
    for key in METADATA:
        value = values.get(key)
        if value is None:
            continue
        if key == "published" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            wrong(0, f"{key} takes a text, and this is {_value(value)}; put it in one text")
        elif stray := _CONTROL.search(value):
            if _ESCAPED_BYTE.match(stray[0]):
                wrong(0, f"{key} {_holds(stray[0])}")
            else:
                wrong(0, f"{key} holds the control character U+{ord(stray[0]):04X}; remove it")
        elif value.strip():
            yield key, day_of(value) if key == "published" else value, 0


@lru_cache(maxsize=1000)
def _slip(name: str) -> str | None:
    """The key that a foreign name is a slip of the hand for, if it is no word of its own, such as a plural."""
    if not 3 < len(name) < 20 or name in KEYS or not (near := nearest(name, METADATA)):
        return None
    return near if name != f"{near}s" and OSA.distance(name.lower(), near) <= 1 else None
