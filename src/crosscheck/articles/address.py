"""Corpora at addresses (``s3://bucket/year.jsonl``), as fsspec reads them; this machine's own files need none of it.

An address may have parts as fsspec chains them (``zip://articles::s3://bucket/all.zip``), and a pattern in its path
(``s3://bucket/crawl/*.jsonl.gz``) that stands for several files.
"""

from __future__ import annotations

import errno
import io
import re
from collections.abc import Callable
from typing import IO, Any, TypeVar

from crosscheck.articles.fields import safe
from crosscheck.extras import install
from crosscheck.model import CrosscheckError

_Found = TypeVar("_Found")

_PASSWORD = re.compile(r"://[^/@:]*:[^/@]*@")
_READ_AT_ONCE = 1024 * 1024


def is_address(path: str) -> bool:
    """Whether a corpus is named by an address, and not by a path of this machine."""
    return "://" in path


def name_of(path: str) -> str:
    """What a file is called, by whose ending its format is told: of an address, without what it is chained to."""
    return path.partition("::")[0] if is_address(path) else path


def kind(address: str) -> str:
    """``folder``, ``file``, or ``several`` where it is a pattern.

    Raises ``OSError``; ``CrosscheckError`` where the address, or what reads it, is not there to be used.
    """
    if "*" in _path(address):
        return "several"
    return "folder" if _about(address)["type"] == "directory" else "file"


def size(address: str) -> int:
    """How many bytes a file has. Raises ``OSError``."""
    return int(_about(address)["size"])


def matching(address: str) -> list[str]:
    """The addresses of the files that a pattern stands for, by their names. Raises ``OSError``."""
    store, path = _store(address)
    found = _safely(lambda: store.glob(path, detail=True))
    return [_sibling(address, name) for name in sorted(found) if found[name]["type"] == "file"]


def files(address: str) -> list[str]:
    """What is in a folder, at any depth: paths from there on. Raises ``OSError``."""
    store, path = _store(address)
    top = path.rstrip("/")
    found = _safely(lambda: store.find(path, detail=True))
    return [name[len(top) :].lstrip("/") for name in found if found[name]["type"] == "file"]


def below(address: str, inside: str) -> str:
    """The address of what lies in a folder."""
    first, chain, rest = address.partition("::")
    between = "" if first.endswith(("/", "://")) else "/"
    return f"{first}{between}{inside}{chain}{rest}"


def open_address(address: str, *, at_random: bool = False) -> IO[bytes]:
    """A file as a stream of bytes in which one can seek; read ahead unless ``at_random``.

    Raises ``OSError``, also while it is read, whatever the store's own errors are.
    """
    store, path = _store(address)
    ahead = "none" if at_random else "readahead"
    opened = _safely(lambda: store.open(path, "rb", cache_type=ahead))
    return io.BufferedReader(_Stream(opened, store), _READ_AT_ONCE)


class _Stream(io.RawIOBase):
    """What a store opened, its errors as those of any file."""

    def __init__(self, file: Any, store: Any) -> None:
        self._file = file
        self._store = store  # an archive is closed when nobody has it any more

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return int(_safely(lambda: self._file.seek(offset, whence)))

    def tell(self) -> int:
        return int(self._file.tell())

    def readinto(self, buffer: Any, /) -> int:
        data = _safely(lambda: self._file.read(len(buffer)))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._file.close()


def _path(address: str) -> str:
    return name_of(address).partition("://")[2]


def _sibling(address: str, name: str) -> str:
    """The address of a path in the same store."""
    if is_address(name):
        return name
    first, chain, rest = address.partition("::")
    return f"{first.partition('://')[0]}://{name}{chain}{rest}"


def _about(address: str) -> Any:
    store, path = _store(address)
    return _safely(lambda: store.info(path))


def _store(address: str) -> tuple[Any, str]:
    """The store of an address, and the path in it."""
    if _PASSWORD.search(address):
        what = "holds a password, which results would show; give it to fsspec in a file or the environment"
        raise CrosscheckError(f"{safe(_PASSWORD.sub('://…@', address))}: {what}")
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        what = f"reading from an address takes more packages; install them: {install('cluster', 'fsspec')}"
        raise CrosscheckError(f"{safe(address)}: {what}") from None
    try:
        # what a store listed for an earlier run may have changed since
        store, path = _safely(lambda: url_to_fs(address, use_listings_cache=False))
    except (ImportError, ValueError) as error:
        what = f"cannot be read ({_line(error)}); install what reads such addresses, or name another"
        raise CrosscheckError(f"{safe(address)}: {what}") from None
    return store, str(path)


def _safely(work: Callable[[], _Found]) -> _Found:
    """What a store answers; whatever it raises (each has errors of its own) as ``OSError``."""
    try:
        return work()
    except (OSError, ImportError, ValueError, CrosscheckError):
        raise
    except Exception as error:
        raise OSError(errno.EIO, f"{type(error).__name__}: {_line(error)}") from error


def _line(error: Exception) -> str:
    lines = str(error).splitlines()
    return safe(lines[0].rstrip(".")) if lines else type(error).__name__
