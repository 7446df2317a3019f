"""Files of rows as streams of bytes, unpacked on the way where they are packed with gzip or Zstandard."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import IO

from crosscheck.articles.address import is_address, name_of, open_address
from crosscheck.articles.fields import safe
from crosscheck.extras import install
from crosscheck.model import CrosscheckError

PACKINGS = (".gz", ".zst")
"""The suffixes of packed files: gzip (RFC 1952) and Zstandard (RFC 8878)."""

# What is asked of the unpacker at once: few calls, and still small beside the largest row.
_CHUNK = 256 * 1024


class BrokenError(Exception):
    """A file that does not go on or end as it should; in the words that a person is told. What came before counts."""


def without_packing(name: str) -> tuple[str, str]:
    """A file's name in small letters without the suffix of its packing, and that suffix or an empty text."""
    low = name_of(name).lower()
    for packing in PACKINGS:
        if low.endswith(packing):
            return low.removesuffix(packing), packing
    return low, ""


def open_file(path: str) -> IO[bytes]:
    """A file as its bytes are, of this machine or at an address. Raises ``OSError``."""
    return open_address(path) if is_address(path) else open(path, "rb", buffering=_CHUNK)


def open_bytes(path: str) -> IO[bytes]:
    """A file as bytes, unpacked as its suffix says.

    Raises ``OSError``; ``CrosscheckError`` where the packing takes what is not installed; and, while it is read,
    ``BrokenError`` after the last byte that can be unpacked.
    """
    packing = without_packing(path)[1]
    if not packing:
        return open_file(path)
    errors: tuple[type[Exception], ...] = (EOFError, zlib.error, gzip.BadGzipFile)
    file = open_file(path)  # the stream that is returned closes it
    try:
        if packing == ".gz":
            unpacked: IO[bytes] = gzip.GzipFile(fileobj=file, mode="rb")  # type: ignore[assignment]
        else:
            unpacked, error = _zstandard(path, file)
            errors = (*errors, error)
    except BaseException:
        file.close()
        raise
    return io.BufferedReader(_Unpacked(file, unpacked, errors), _CHUNK)


def _zstandard(path: str, file: IO[bytes]) -> tuple[IO[bytes], type[Exception]]:
    try:
        from compression import zstd  # of the standard library from Python 3.14 on
    except ImportError:
        try:
            from backports import zstd
        except ImportError:
            what = f"reading .zst files takes one more package; install it: {install('zstd', 'backports.zstd')}"
            raise CrosscheckError(f"{safe(path)}: {what}") from None
    return zstd.ZstdFile(file, "rb"), zstd.ZstdError


class _Unpacked(io.RawIOBase):
    """What an unpacker gives, one piece at a time, so that an error costs nothing of what came before it."""

    def __init__(self, file: IO[bytes], unpacked: IO[bytes], errors: tuple[type[Exception], ...]) -> None:
        self._file, self._unpacked, self._errors = file, unpacked, errors

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        try:
            data = self._unpacked.read1(len(buffer))  # type: ignore[attr-defined]
        except self._errors as error:
            raise BrokenError(self._why(error)) from None
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._unpacked.close()
            self._file.close()

    def _why(self, error: Exception) -> str:
        if "crc" in str(error).lower() or "checksum" in str(error) or "length" in str(error):
            return "the file's checksum does not match: what was read of it may be garbled; fetch it again"
        at = self._file.tell()
        size = self._file.seek(0, io.SEEK_END)
        how = f"cut off after {size} packed bytes"
        if not isinstance(error, EOFError):
            how = f"damaged before packed byte {at} of {size}"
        return f"the file breaks off here, {how}; the rows before count, and the others are lost: fetch it again"
