"""JSON Lines: one object a line, read one at a time and never held, packed or not."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import IO, Any

from crosscheck.articles import fields
from crosscheck.articles.fields import Bad, Found, fatal, safe, unreadable
from crosscheck.articles.packed import BrokenError, open_bytes
from crosscheck.articles.rows import ENDLESS, Columns, broken, endless, read_row, too_long
from crosscheck.model import CrosscheckError
from crosscheck.yamlread import shown

_BLOCK = 1024 * 1024
# What JSON is made of takes up to a hundred bytes each in memory, and two in the file.
_MOST_PARTS = 1_000_000


def read(path: str, chosen: Columns, start: int = 0, stop: int | None = None, before: int = 0) -> Iterator[Found]:
    """The articles of a file's lines, or of those from byte ``start`` to byte ``stop``, which have ``before`` above."""
    try:
        with open_bytes(path) as file:
            if start:
                file.seek(start)
            yield from read_lines(file, path, chosen, None if stop is None else stop - start, before)
    except OSError as error:
        yield fatal(unreadable(path, error))
    except CrosscheckError as error:
        yield fatal(*error.mistakes)


def read_lines(
    file: IO[bytes], path: str, chosen: Columns, size: int | None = None, before: int = 0
) -> Iterator[Found]:
    """The articles of an open stream's lines, or of its next ``size`` bytes, which end at a line's end.

    Args:
        file: the stream, unpacked.
        path: how messages name it.
        chosen: which keys of the objects are read.
        size: how many bytes are read; all where ``None``.
        before: how many lines come before them.
    """
    name, number, left = safe(path), before, size
    pairs = chosen.pairs()
    read_from = frozenset(of for _, of in pairs)
    try:
        while (left is None or left > 0) and (data := file.readline(fields.MAX_BYTES + 1)):
            number += 1
            place = f"{name}:{number}"
            read = len(data)
            if read > fields.MAX_BYTES and not data.endswith(b"\n"):
                yield too_long(place)
                while data and not data.endswith(b"\n"):
                    data = file.readline(_BLOCK)
                    read += len(data)
                    if read > fields.MAX_BYTES * ENDLESS:
                        yield broken(place, endless(read))
                        return
                data = b""
            if left is not None:
                left -= read
            if number == 1:
                data = data.removeprefix(codecs.BOM_UTF8)
            if data.strip():
                row = _object(place, data)
                if isinstance(row, Bad):
                    yield row
                else:
                    values = {key: row.get(of) for key, of in pairs}
                    other = [key for key in row if key not in read_from]
                    yield read_row(values, number, place, path, other=other, chosen=chosen)
    except BrokenError as error:
        yield broken(f"{name}:{number + 1}", error)


def pieces(path: str, n: int) -> list[tuple[int, int, int]]:
    """A file that is not packed, cut at line ends into at most ``n`` parts of about one size.

    Each is the byte where it begins, the byte before which it ends, and how many lines come before it.
    """
    with open_bytes(path) as file:
        size = file.seek(0, io.SEEK_END)
    cuts = sorted({size * part // n for part in range(n + 1)})
    return list(between(survey(path, cuts), size))


def survey(path: str, cuts: Sequence[int]) -> list[tuple[int, int]]:
    """Between each two of some bytes of a file: where the first line begins that begins there, and how many do."""
    found = []
    with open_bytes(path) as file:
        # a line begins after the end of another one: what is looked through is one byte ahead of what is told of
        at = file.seek(max(cuts[0] - 1, 0)) if len(cuts) > 1 else 0
        for begin, end in pairwise(cuts):
            first, lines = (0, 1) if begin == 0 else (0, 0)
            while at < end - 1 and (block := file.read(min(_BLOCK, end - 1 - at))):
                if not lines and b"\n" in block:
                    first = at + block.index(b"\n") + 1
                lines += block.count(b"\n")
                at += len(block)
            found.append((first, lines))
    return found


def between(surveyed: Iterable[tuple[int, int]], size: int) -> Iterator[tuple[int, int, int]]:
    """The parts, as ``pieces`` has them, of a file of ``size`` bytes, of all of which ``survey`` tells in order."""
    start: int | None = None
    before = above = 0
    for first, lines in surveyed:
        if lines:
            if start is not None:
                yield start, first, before
            start, before = first, above
            above += lines
    if start is not None:
        yield start, size, before


class _TwiceError(ValueError):
    """A key that one JSON object holds twice."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _TwiceError(key)
            seen.add(key)
    return keys


def _object(place: str, data: bytes) -> dict[str, Any] | Bad:
    if len(data) > _MOST_PARTS and sum(map(data.count, (b",", b"{", b"["))) > _MOST_PARTS:
        return Bad(
            (f"{place}: this JSON has more than {_MOST_PARTS} parts; write an article a row, its text as a text",)
        )
    try:
        row = json.loads(data.decode("utf-8").rstrip("\r\n"), object_pairs_hook=_unique)
    except UnicodeDecodeError as error:
        column = len(data[: error.start].decode("utf-8")) + 1
        return Bad((f"{place}:{column}: this is not UTF-8 (byte 0x{data[error.start]:02X}); save the file as UTF-8",))
    except json.JSONDecodeError as error:
        what = f"this is no JSON ({error.msg}); write one object a line, with id and text"
        return Bad((f"{place}:{error.pos + 1}: {what}",))
    except _TwiceError as error:
        return Bad((f"{place}: the key {shown(str(error))} comes twice; keep one",))
    except (ValueError, RecursionError):
        what = "this JSON cannot be read (too deep, or a number too long); write id and text as texts"
        return Bad((f"{place}: {what}",))
    return row if isinstance(row, dict) else Bad((f'{place}: this is no object; write {{"id": ..., "text": ...}}',))
