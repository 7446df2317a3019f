"""Articles read from a folder of text files, or from a file with one row an article, each mistake told with its place.

Whoever writes an article by hand may put its metadata above it as YAML front matter, as Jekyll and pandoc read it;
the text itself is taken letter for letter, so that a quote's offsets are offsets into the file. A file of rows is
read one row at a time, whatever its size.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.articles import address, csv, folder, jsonl, parquet, rows
from crosscheck.articles.fields import (
    MAX_BYTES,
    METADATA,
    Bad,
    Found,
    Ids,
    Read,
    detect_language,
    fatal,
    safe,
    unreadable,
)
from crosscheck.articles.folder import SUFFIXES
from crosscheck.articles.frontmatter import MAX_FRONT_MATTER
from crosscheck.articles.packed import without_packing
from crosscheck.articles.rows import KEYS, Columns
from crosscheck.model import Article, CrosscheckError

__all__ = [
    "KEYS",
    "MAX_BYTES",
    "MAX_FRONT_MATTER",
    "MAX_MISTAKES",
    "METADATA",
    "Bad",
    "Found",
    "Ids",
    "Partition",
    "Read",
    "articles_in",
    "count",
    "detect_language",
    "ids",
    "iter_articles",
    "load_articles",
    "partitions",
    "read_partition",
    "read_partitions",
]

FORMATS = (".jsonl", ".csv", ".tsv", ".parquet")
"""What files of rows are called; all but the last may be packed, with .gz or .zst after it."""

MAX_MISTAKES = 100
"""How many mistakes are told at most; of the others only their number."""

_FILES = ".jsonl, .csv, .tsv (each also .gz or .zst) or .parquet"


def load_articles(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    skip: Callable[[Bad], None] | None = None,
) -> tuple[Article, ...]:
    """Read all articles of a folder, at any depth, or of a file with one row an article.

    Of a folder: the UTF-8 files whose name ends in .txt or .md, except README and what is hidden (a leading dot),
    sorted by id. The id is the path in the folder without its suffix, with ``/`` between folders, in Unicode's
    composed form (NFC). ``text`` is what ``open(path, encoding="utf-8", newline="").read()`` returns, and the article
    proper begins at ``body``, after a byte order mark and front matter. Symbolic links are followed where they stay
    in the folder; a linked folder whose files are read anyway is not read twice.

    Of a file (.jsonl, .csv, .tsv, each also packed as .gz or .zst; .parquet): each row has ``text``, and may have
    ``id`` and the keys of the front matter. They are read in the order of the file; a row without an id is called
    ``row-N`` after its number. Other keys are left alone, unless they look like a misspelt one. Blank lines are
    skipped.

    An article that names no language gets the one that ``detect_language`` finds. A Markdown file without a title in
    its front matter takes it from a first heading of the first level.

    Args:
        path: the folder or file.
        columns: by key (``id``, ``text``, ``title``, ...), the column of a file of rows that it is read from, where
            that has another name; an empty name leaves the key out.
        skip: what is told of each row that cannot be read; the others are read. Without it, and always for a
            folder, a mistake is an error.

    Raises ``CrosscheckError`` with every mistake (``MAX_MISTAKES`` at most), each ``file:line:column: what`` where it
    has a place, and where there is no article at all.
    """
    return tuple(iter_articles(path, columns=columns, skip=skip))


def iter_articles(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    skip: Callable[[Bad], None] | None = None,
) -> Iterator[Article]:
    """Read articles as ``load_articles`` does, one at a time: a file of rows is never held in memory.

    What is held is the largest row, and of each article its id. The first mistake ends the articles, but reading
    goes on to the end, where ``CrosscheckError`` tells them all.
    """
    name = os.fsdecode(path)
    try:
        parts = partitions(name, 1, columns=columns)
    except CrosscheckError as error:
        yield from _readable(name, (fatal(*error.mistakes),), skip)
        return
    yield from read_partitions(parts, skip=skip)


# -- in parts ----------------------------------------------------------------------------------------------------------


_AS_THEY_ARE = Columns()


@dataclass(frozen=True, slots=True)
class Partition:
    """A part of a corpus that can be read by itself, by another process or machine that sees the same files.

    The parts of a corpus, one after the other, have its articles in its order. ``start`` and ``stop`` are bytes of
    a .jsonl file and row groups of a .parquet file; ``before`` is how many rows, or files, come before it.
    """

    path: str
    form: str
    columns: Columns = _AS_THEY_ARE
    start: int = 0
    stop: int | None = None
    before: int = 0
    files: tuple[folder.File | Bad, ...] = ()


def partitions(
    path: str | os.PathLike[str], n: int, *, columns: Mapping[str, str] | None = None
) -> tuple[Partition, ...]:
    """A corpus in at most ``n`` parts of about one size, and at least one.

    A folder is split by its files, .jsonl at line ends and .parquet between row groups. A packed file and a .csv
    table are one part: where their rows begin is known only to whoever reads them from the beginning.

    Two rows with one id may be in different parts: whoever puts the parts together asks ``Ids`` of each article.

    Raises ``CrosscheckError`` where the path, or a name in ``columns``, cannot be what it should be.
    """
    name = os.fsdecode(path)
    if n < 1:
        raise ValueError("a corpus has one part at least")
    chosen = rows.columns(columns)
    try:
        match form := _form(name):
            case "several":
                return tuple(part for each in _several(name) for part in partitions(each, n, columns=columns))
            case "folder":
                files = folder.listed(name)
                cuts = sorted({len(files) * part // n for part in range(n + 1)})
                return tuple(Partition(name, form, before=a, files=tuple(files[a:b])) for a, b in pairwise(cuts)) or (
                    Partition(name, form),
                )
            case ".jsonl" if not without_packing(name)[1] and n > 1:
                pieces = jsonl.pieces(name, n)
            case ".parquet" if n > 1:
                pieces = parquet.pieces(name, n)
            case _:
                pieces = []
    except OSError as error:
        raise CrosscheckError(unreadable(name, error)) from None
    return tuple(Partition(name, form, chosen, start, stop, before) for start, stop, before in pieces) or (
        Partition(name, form, chosen),
    )


def _several(pattern: str) -> list[str]:
    """The files that a pattern in an address stands for."""
    found = address.matching(pattern)
    if not found:
        raise CrosscheckError(f"{safe(pattern)}: there is no such file; name others: {_FILES}")
    return found


def read_partition(part: Partition) -> Iterator[Found]:
    """The articles of a part of a corpus, and what in it cannot be read, one at a time."""
    match part.form:
        case "folder":
            for number, file in enumerate(part.files, part.before + 1):
                yield file if isinstance(file, Bad) else folder.read(file, number)
        case ".jsonl":
            yield from jsonl.read(part.path, part.columns, part.start, part.stop, part.before)
        case ".parquet":
            yield from parquet.read(part.path, part.columns, part.start, part.stop, part.before)
        case _:
            yield from csv.read(part.path, part.columns)


def read_partitions(parts: Sequence[Partition], *, skip: Callable[[Bad], None] | None = None) -> Iterator[Article]:
    """The articles of a corpus from all its parts, as ``iter_articles`` reads them."""
    yield from articles_in((each for part in parts for each in read_partition(part)), parts[0].path, skip=skip)


def articles_in(found: Iterable[Found], path: str, *, skip: Callable[[Bad], None] | None = None) -> Iterator[Article]:
    """The articles in what was read of a corpus by ``read_partition``, here or elsewhere, as ``iter_articles`` does.

    Args:
        found: what was read, in the order of the corpus. As much is taken of it as is asked for.
        path: how messages name the corpus.
        skip: as for ``load_articles``.
    """
    yield from _readable(path, _first_of_each(found), skip)


def ids(parts: Sequence[Partition]) -> list[str] | None:
    """The ids of a corpus where they are known without reading it: those of a folder's files."""
    if any(part.form != "folder" for part in parts):
        return None
    return [file.id for part in parts for file in part.files if isinstance(file, folder.File)]


def count(parts: Sequence[Partition]) -> int | None:
    """How many articles a corpus has where that is known without reading it: a folder, or a whole .parquet file."""
    if (known := ids(parts)) is not None:
        return len(known)
    if [part.form for part in parts] == [".parquet"] and parts[0].stop is None:
        return parquet.rows_of(parts[0].path)
    return None


def _first_of_each(found: Iterable[Found]) -> Iterator[Found]:
    known = Ids()
    for each in found:
        yield (known.taken(each) or each) if isinstance(each, Read) else each


def _readable(name: str, all_found: Iterable[Found], skip: Callable[[Bad], None] | None) -> Iterator[Article]:
    """The articles; at the end, an error with all mistakes that nobody passes over."""
    mistakes: list[str] = []
    more = passed = 0
    empty = True
    for found in all_found:
        if isinstance(found, Read):
            empty = False
            if not mistakes:
                yield found.article
        elif skip is not None and not found.fatal:
            passed += found.rows
            skip(found)
        else:
            empty = False
            room = MAX_MISTAKES - len(mistakes)
            mistakes.extend(found.mistakes[:room])
            more += len(found.mistakes[room:])
    if more:
        mistakes.append(f"{safe(name)}: there are {more} more mistakes; mend these first")
    if empty and passed:
        advice = "mend them, or name the columns that they have: --columns text=NAME"
        mistakes.append(f"{safe(name)}: none of its {passed} rows can be read; {advice}")
    elif empty:
        wanted = "put UTF-8 .txt or .md files there, or name" if os.path.isdir(name) else "name"
        mistakes.append(f"{safe(name)}: there is no article in it; {wanted} another --articles")
    if mistakes:
        raise CrosscheckError(*mistakes)


def _form(name: str) -> str:
    """``folder``, the suffix by which a file of rows is read, or ``several`` files at an address.

    Raises ``CrosscheckError`` where it is none of these.
    """
    try:
        if address.is_address(name):
            kind = address.kind(name)
        else:
            kind = "folder" if stat.S_ISDIR(os.stat(name).st_mode) else "file"
    except FileNotFoundError:
        what = f"there is no such file or folder; name a folder of articles or a file: {_FILES}"
        raise CrosscheckError(f"{safe(name)}: {what}") from None
    except (OSError, ValueError) as error:
        raise CrosscheckError(unreadable(name, error)) from None
    if kind != "file":
        return kind
    low, packing = without_packing(name)
    form = os.path.splitext(low)[1]
    if form == ".parquet" and packing:
        raise CrosscheckError(f"{safe(name)}: a .parquet file is packed inside, and cannot be read so; unpack it")
    if form in FORMATS:
        return form
    if form in SUFFIXES and not packing:
        raise CrosscheckError(f"{safe(name)}: this is one article; name the folder that it is in")
    raise CrosscheckError(f"{safe(name)}: this is neither a folder nor a file of articles; name one: {_FILES}")
