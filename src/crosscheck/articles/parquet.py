"""Apache Parquet, one row an article: a few rows in memory at a time, and of the columns only those that are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crosscheck.articles.address import is_address, open_address
from crosscheck.articles.fields import Bad, Found, fatal, safe, unreadable
from crosscheck.articles.rows import Columns, header, read_row
from crosscheck.extras import install
from crosscheck.model import CrosscheckError

if TYPE_CHECKING:
    import pyarrow
    import pyarrow.parquet

# Rows decoded at once: little memory where articles are long, and few calls.
_BATCH = 64
# How much of a column is read at once; otherwise it is all that a row group has of it.
_BUFFER = 1024 * 1024


def read(path: str, chosen: Columns, first: int = 0, stop: int | None = None, before: int = 0) -> Iterator[Found]:
    """The articles of a file, or of its row groups from ``first`` to before ``stop``, which ``before`` rows precede."""
    try:
        with opened(path) as file:
            yield from read_groups(file, path, chosen, first, stop, before)
    except CrosscheckError as error:
        yield fatal(*error.mistakes)


def read_groups(
    file: pyarrow.parquet.ParquetFile,
    path: str,
    chosen: Columns,
    first: int = 0,
    stop: int | None = None,
    before: int = 0,
) -> Iterator[Found]:
    """The articles of an open file's row groups, as ``read`` reads them.

    What cannot be decoded costs the rest of its row group: its rows are told, and reading goes on with the next one.
    """
    name = safe(path)
    found = header(file.schema_arrow.names, chosen)
    if found.mistakes:
        yield fatal(*(f"{name}: {what}" for what in found.mistakes))
        return
    wanted = {file.schema_arrow.names[at]: key for key, at in found.places.items()}
    end = before
    for group in range(first, file.num_row_groups if stop is None else stop):
        number, end = end, end + file.metadata.row_group(group).num_rows
        try:
            for batch in file.iter_batches(_BATCH, row_groups=[group], columns=list(wanted), use_threads=False):
                columns = {wanted[of]: _legible(batch.column(at)) for at, of in enumerate(batch.schema.names)}
                for row in range(batch.num_rows):
                    number += 1
                    values = {key: _plain(column[row].as_py()) for key, column in columns.items()}
                    yield read_row(values, number, f"{name}: row {number}", path)
        except (OSError, ValueError, NotImplementedError) as error:  # pyarrow's own errors are among these
            lost = end - number
            rows = f"row {end} is" if lost == 1 else f"rows {number + 1} to {end} are"
            what = f"row group {group} cannot be decoded ({_line(error)}), and {rows} lost; fetch the file again"
            yield Bad((f"{name}: row {number + 1}: {what}",), rows=lost)


def opened(path: str) -> pyarrow.parquet.ParquetFile:
    """A file, of which only the end has been read.

    Raises ``CrosscheckError`` where it cannot be read, and where pyarrow, which reads it, is not installed.
    """
    try:
        import pyarrow.parquet
    except ImportError:
        what = f"reading .parquet files takes one more package; install it: {install('parquet', 'pyarrow')}"
        raise CrosscheckError(f"{safe(path)}: {what}") from None
    try:
        if is_address(path):
            return pyarrow.parquet.ParquetFile(
                open_address(path, at_random=True), pre_buffer=False, buffer_size=_BUFFER
            )
        with open(path, "rb"):
            pass  # so that what is wrong with its name or permissions is told as for any other file
        return pyarrow.parquet.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)
    except OSError as error:
        if error.errno is not None:
            raise CrosscheckError(unreadable(path, error)) from None
        raise CrosscheckError(_damaged(path, error)) from None
    except ValueError as error:
        raise CrosscheckError(_damaged(path, error)) from None


def pieces(path: str, n: int) -> list[tuple[int, int, int]]:
    """The row groups of a file in at most ``n`` parts with about as many rows each.

    Each is its first row group, the one before which it ends, and how many rows come before it.
    """
    with opened(path) as file:
        rows = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
    found: list[tuple[int, int, int]] = []
    first, above, at, total = 0, 0, 0, sum(rows)
    for group, count in enumerate(rows):
        at += count
        if at * n >= total * (len(found) + 1) or group == len(rows) - 1:
            if at > above:
                found.append((first, group + 1, above))
            first, above = group + 1, at
    return found


def rows_of(path: str) -> int:
    """How many rows a file has, as it says itself."""
    with opened(path) as file:
        return int(file.metadata.num_rows)


def _legible(column: pyarrow.Array) -> pyarrow.Array:
    """A column whose values Python can have one by one: instants as days, and texts as bytes."""
    import pyarrow

    kind = column.type
    if pyarrow.types.is_timestamp(kind):
        import pyarrow.compute

        # The day as the clock of the column's own zone shows it.
        column = pyarrow.compute.local_timestamp(column) if kind.tz else column
        column = pyarrow.compute.cast(pyarrow.compute.floor_temporal(column, unit="day"), pyarrow.date32())
    elif pyarrow.types.is_string(kind) or pyarrow.types.is_large_string(kind):
        # As bytes, since one text that is not UTF-8 would cost all the others.
        column = column.cast(pyarrow.large_binary() if pyarrow.types.is_large_string(kind) else pyarrow.binary())
    return column


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    return value


def _damaged(path: str, error: Exception) -> str:
    return f"{safe(path)}: is no whole Parquet file ({_line(error)}); fetch it again, or export it again"


def _line(error: Exception) -> str:
    lines = str(error).splitlines()
    return safe(lines[0].rstrip(".")) if lines else type(error).__name__
