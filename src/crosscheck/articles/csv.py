"""Tables as text, one row an article, with the names of the columns in the first row: CSV (RFC 4180) and TSV.

What separates the cells is told from the first row: it is what makes its columns those that an article has.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from typing import IO, TextIO

from crosscheck.articles import fields
from crosscheck.articles.fields import Bad, Found, fatal, safe, unreadable
from crosscheck.articles.packed import BrokenError, open_bytes
from crosscheck.articles.rows import ENDLESS, Columns, Header, broken, endless, header, read_row, too_long
from crosscheck.model import CrosscheckError

DELIMITERS = (",", ";", "\t", "|")
"""What may separate cells."""

_MAX_HEADER = 1024 * 1024
# A first line by which Excel is told the delimiter.
_SEP = re.compile(r"sep=(.)\s*")
_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")


def read(path: str, chosen: Columns) -> Iterator[Found]:
    """The articles of a file's rows."""
    try:
        with open_bytes(path) as file:
            yield from read_table(file, path, chosen)
    except OSError as error:
        yield fatal(unreadable(path, error))
    except CrosscheckError as error:
        yield fatal(*error.mistakes)


def read_table(file: IO[bytes], path: str, chosen: Columns) -> Iterator[Found]:
    """The articles of an open stream's rows.

    A row's number is the one that a spreadsheet shows: the header is row 1. A row that is not well formed is told,
    and reading goes on with the line after the one where it begins, so that a quotation mark that is never closed
    costs its own row only.

    Args:
        file: the stream, unpacked.
        path: how messages name it.
        chosen: which columns are read.
    """
    name = safe(path)
    lines: _Lines | None = None
    try:
        if (mark := file.read(2)) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            yield fatal(f"{name}:1:1: this is UTF-16 and not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 {name} > NEW")
            return
        # A byte that is not UTF-8 costs its row, not the file.
        whole = io.BufferedReader(_Again(mark, file))
        text = io.TextIOWrapper(whole, encoding="utf-8-sig", errors="surrogateescape", newline="")
        lines = _Lines(text)
        found, delimiter = _header(lines, chosen)
        if found.mistakes:
            yield fatal(*(f"{name}:{lines.first}: {what}" for what in found.mistakes))
            return
        if delimiter:
            yield from _rows(lines, found, delimiter, path)
    except BrokenError as error:
        yield broken(f"{name}:{lines.number + 1 if lines else 1}", error)


def _rows(lines: _Lines, found: Header, delimiter: str, path: str) -> Iterator[Found]:
    name, number = safe(path), 1
    places = tuple(found.places.items())
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.begin()
        number += 1
        try:
            cells = _next(reader)
        except csv.Error as error:
            place = _place(name, lines.first, number)
            yield too_long(place) if lines.too_long else Bad((f"{place}: {_why(error, lines)}",))
            lines.back_to_the_second()
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            continue
        if cells is None:
            return
        if not cells:
            continue
        place = _place(name, lines.first, number)
        if len(cells) != found.width and (len(cells) < found.width or any(cells[found.width :])):
            what = f"has {_many(len(cells), 'cell')} where the header has {found.width}"
            yield Bad((f"{place}: {what}; put a text that holds {delimiter!r} in quotation marks",))
            continue
        yield read_row({key: cells[at] or None for key, at in places}, number, place, path)


def _header(lines: _Lines, chosen: Columns) -> tuple[Header, str]:
    """Where the columns are, and what separates them; no delimiter where the file is empty."""
    lines.begin()
    first = next(lines, None)
    if first is None:
        return Header(), ""
    told = _SEP.fullmatch(first)
    if told:
        lines.begin()
    else:
        lines.back()
    best: tuple[tuple[int, int, int], Header, str] | None = None
    for delimiter in (told[1],) if told else DELIMITERS:
        lines.begin()
        try:
            cells = _next(csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error:
            cells = None
        if cells and any(_ESCAPED_BYTE.search(cell) for cell in cells):
            return Header(mistakes=("the header is not UTF-8; save the file as UTF-8",)), delimiter
        if cells and sum(map(len, cells)) <= _MAX_HEADER:
            found = header(cells, chosen)
            # The one by which there is a text, then most of what is known, then most columns.
            rank = ("text" in found.places, len(found.places), len(cells))
            if best is None or rank > best[0]:
                best = rank, found, delimiter
        lines.back()
    if best is None:
        what = "this is no header; name the columns in the first row: id, text, title, …"
        return Header(mistakes=(what,)), ","
    lines.begin()
    _next(csv.reader(lines, delimiter=best[2], strict=True))
    return best[1], best[2]


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row. The module's bound on a cell, which all its users share, is lifted meanwhile: rows have one."""
    limit = csv.field_size_limit(2**31 - 1)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(limit)


def _place(name: str, line: int, number: int) -> str:
    return f"{name}:{line}" if line == number else f"{name}:{line} (row {number})"


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _why(error: csv.Error, lines: _Lines) -> str:
    if "unexpected end of data" in str(error):
        return "a quotation mark opens in this row and is never closed; close it"
    if "expected after" in str(error):
        where = f" (at line {lines.number})" if lines.number > lines.first else ""
        return f"a text goes on after its closing quotation mark{where}; write a quotation mark in a text twice"
    return f"this is no CSV ({error}); put texts in quotation marks"


class _Lines:
    """The lines of a stream, with those of the row at hand kept, so that they can be read again; bounded."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._waiting: deque[str] = deque()
        self._size = 0
        self.record: list[str] = []
        self.number = 0
        self.first = 1
        self.too_long = False

    def begin(self) -> None:
        """A new row begins with the next line."""
        self.record.clear()
        self._size = 0
        self.first = self.number + 1
        self.too_long = False

    def back(self) -> None:
        """The lines of the row are read again."""
        self._waiting.extendleft(reversed(self.record))
        self.number -= len(self.record)
        self.record.clear()

    def back_to_the_second(self) -> None:
        """The lines of the row but the first are read again."""
        first, rest = self.record[:1], self.record[1:]
        self.record = rest
        self.back()
        self.record = first

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._text.readline(fields.MAX_BYTES + 1)
        if not line:
            raise StopIteration
        self.number += 1
        self._size += len(line)
        if len(line) > fields.MAX_BYTES:
            self._skip(line)
        else:
            self.record.append(line)
        if self._size > fields.MAX_BYTES:
            self.too_long = True
            raise csv.Error("too long")
        return line

    def _skip(self, line: str) -> None:
        read = len(line)
        while line and not line.endswith(("\n", "\r")):
            line = self._text.readline(fields.MAX_BYTES)
            read += len(line)
            if read > fields.MAX_BYTES * ENDLESS:
                self.number -= 1
                raise endless(read)


class _Again(io.RawIOBase):
    """A stream with the bytes that were read of it already put back."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head or self._rest.read1(len(buffer))  # type: ignore[attr-defined]
        self._head = b""
        buffer[: len(data)] = data
        return len(data)
