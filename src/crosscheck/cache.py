"""What was judged before, kept in a file: a second run with one new article costs that article.

For each article one row of SQLite holds what it does with each claim it was judged for, by a hash of the claim, and
what copies of it are found by. Rows are found by a hash of all that a judgement rests on beside the claim: the article
with its metadata, the program, its weights and its lists. Quotes are not kept, only their places; what is kept in
words are names of sources and words in conflict.

Whatever happens to the file, the result is the same: what cannot be read is judged anew.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import marshal
import os
import sqlite3
import sys
import time
import zlib
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from crosscheck import __version__
from crosscheck.check import ArticleResult, Bench
from crosscheck.copies import Fingerprint
from crosscheck.model import Article, Cell, Claim, Conflict, ConflictKind, Evidence, PartialDate, Stance, Voice

NAME = "judged-1.sqlite"

BOUND = 512 * 1024 * 1024
"""How large the file may become, in bytes; then the rows that were not used for the longest time leave it."""

LEAVE = 0.8
"""The part of ``BOUND`` that is left then."""

CLAIMS = 1000
"""For how many claims an article's row holds results; of more, the latest."""

PATIENCE = 10.0
"""Seconds for which another run is waited for that writes at the moment."""

EVERY = 5.0
"""Seconds after which what was judged is written at the latest."""

_DAY = 24 * 3600

_TABLE = """
create table if not exists judged (
    key blob primary key, used integer not null, size integer not null, data blob not null
) without rowid
"""


@dataclass(frozen=True, slots=True)
class Info:
    """What the cache holds: how many articles, and how large its file is, in bytes."""

    path: str
    articles: int
    size: int
    bound: int = BOUND


class Cache:
    """The file in a folder, which is made when it is needed; see the module.

    Args:
        folder: where it is.
        note: told, once, in a sentence, what of the cache cannot be used.
        bound: how large the file may become, in bytes.
    """

    def __init__(self, folder: str, note: Callable[[str], None] = lambda _: None, *, bound: int = BOUND) -> None:
        self._folder, self._note, self._bound = folder, note, bound
        self._path = os.path.join(folder, NAME)
        self._program = _program()
        self._claims: dict[int, tuple[Bench, tuple[bytes, ...]]] = {}
        self._waiting: list[tuple[bytes, bytes]] = []
        self._touched: list[bytes] = []
        self._written = time.monotonic()
        self._noted = False
        self._writable = True
        self._today = int(time.time()) // _DAY
        self._rows = self._open()

    # -- looking up --------------------------------------------------------------------------------------------

    def find(self, bench: Bench, article: Article) -> tuple[ArticleResult | None, Collection[int] | None]:
        """What is known of an article, and for the claims at which places it is not; nothing and nothing: of none."""
        if self._rows is None:
            return None, None
        key = self._key(article)
        row = self._row(key)
        state = _unpacked(row[1]) if row else None
        if state is None:
            return None, None
        try:
            found = _result(state, article, self._hashes(bench))
        except (TypeError, ValueError, KeyError, IndexError):
            return None, None
        if found is None:
            return None, None
        result, missing = found
        if row[0] < self._today:
            self._touched.append(key)
        if not result.cells and article.id not in bench.decided:
            return replace(result, agency="", print=None), missing
        if result.print is None:
            return None, None  # a person has decided on it since: what copies are found by is needed now
        return result, missing

    def _row(self, key: bytes) -> Any:
        return self._safely(lambda rows: rows.execute(_FIND, (key,)).fetchone())

    def _key(self, article: Article) -> bytes:
        values = [getattr(article, name) for name in _MATTER]
        told = "\0".join(
            f"{value.start} {value.end} {value}" if isinstance(value, PartialDate) else f"{value}" for value in values
        )
        return hashlib.sha256(self._program + told.encode("utf-8", "surrogatepass")).digest()[:16]

    def _hashes(self, bench: Bench) -> tuple[bytes, ...]:
        held = self._claims.get(id(bench))
        if held is None:
            shared = repr((bench.default, sorted((name, sorted(others)) for name, others in bench.names.items())))
            held = self._claims[id(bench)] = bench, tuple(_hash(claim, shared) for claim in bench.claims)
        return held[1]

    # -- keeping -----------------------------------------------------------------------------------------------

    def keep(self, bench: Bench, results: Iterable[tuple[Article, ArticleResult]]) -> None:
        """Keeps what was judged. ``results`` hold what was known of these articles for other claims of the bench."""
        if self._rows is None or not self._writable:
            return
        hashes = self._hashes(bench)
        for article, result in results:
            key = self._key(article)
            before = self._row(key)
            state = _unpacked(before[1]) if before else None
            self._waiting.append((key, _packed(_state(result, hashes, state))))
        if time.monotonic() - self._written > EVERY or len(self._waiting) > 2000:
            self._write()

    def settle(self) -> None:
        """Writes what is waiting, and makes room where the file has become too large."""
        if self._rows is not None and self._writable:
            self._write()
            self._safely(self._make_room)

    def _write(self) -> None:
        self._written = time.monotonic()
        waiting, touched, self._waiting, self._touched = self._waiting, self._touched, [], []
        today = self._today

        def write(rows: sqlite3.Connection) -> None:
            with rows:
                rows.execute("begin immediate")
                rows.executemany(
                    "insert or replace into judged values (?, ?, ?, ?)",
                    ((key, today, len(data), data) for key, data in waiting),
                )
                rows.executemany("update judged set used = ? where key = ?", ((today, key) for key in touched))

        if waiting or touched:
            self._safely(write)

    def _make_room(self, rows: sqlite3.Connection) -> None:
        if _size(rows) <= self._bound:
            return
        with rows:
            rows.execute("begin immediate")
            (total,) = rows.execute("select coalesce(sum(size), 0) from judged").fetchone()
            room = total - self._bound * LEAVE * total / _size(rows)
            for key, size in rows.execute("select key, size from judged order by used, key").fetchall():
                if room <= 0:
                    break
                rows.execute("delete from judged where key = ?", (key,))
                room -= size
        rows.executescript("pragma incremental_vacuum; pragma wal_checkpoint(truncate)")

    # -- the file ----------------------------------------------------------------------------------------------

    def info(self) -> Info:
        """What it holds."""
        count = self._safely(lambda rows: rows.execute("select count(*) from judged").fetchone()) or (0,)
        return Info(self._path, count[0], _on_disk(self._folder), self._bound)

    def close(self) -> None:
        """Lets go of the file."""
        if self._rows is not None:
            with contextlib.suppress(sqlite3.Error):
                self._rows.close()
            self._rows = None

    def _open(self) -> sqlite3.Connection | None:
        for attempt in (1, 2):
            try:
                return _connected(self._folder, self._path)
            except sqlite3.OperationalError as error:
                if "malformed" in str(error) and attempt == 1 and self._rebuild(error):
                    continue
                read_only = _read_only(self._path) if os.path.exists(self._path) else None
                self._writable = False
                if read_only is None:
                    self._say(f"the cache {self._path} cannot be opened ({error}); going on without")
                return read_only
            except sqlite3.DatabaseError as error:
                if attempt == 2 or not self._rebuild(error):
                    break
            except OSError as error:
                self._say(f"the cache {self._path} cannot be opened ({error.strerror or error}); going on without")
                break
        self._writable = False
        return None

    def _rebuild(self, error: Exception) -> bool:
        self._say(f"the cache {self._path} was damaged ({error}) and is made anew")
        return _removed(self._folder)

    def _safely(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        """Does something with the file, whose failure is never that of the run."""
        if self._rows is None:
            return None
        try:
            return work(self._rows)
        except sqlite3.OperationalError as error:
            if not self._writable:
                self.close()  # it cannot even be read
            self._writable = False
            self._waiting, self._touched = [], []
            self._say(f"the cache {self._path} is not written ({error}); the result is complete all the same")
        except sqlite3.DatabaseError as error:
            self.close()
            if self._writable and self._rebuild(error):
                self._rows = self._open()
        return None

    def _say(self, what: str) -> None:
        if not self._noted:
            self._noted = True
            self._note(what[0].upper() + what[1:] + ".")


def clear(folder: str) -> int:
    """Removes all that is kept in a folder by this module and by `crosscheck.text.language`; how many bytes that was.

    Raises:
        OSError: something cannot be removed.
    """
    size = _on_disk(folder)
    for path in _files(folder):
        path.unlink(missing_ok=True)
    return size


_FIND = "select used, data from judged where key = ?"

# neither its name nor where it stands makes a difference to what an article says, and of a note nothing is read
_NO_MATTER = frozenset(("id", "path", "note", "sha256"))
_MATTER = tuple(each.name for each in fields(Article) if each.name not in _NO_MATTER)


def _connected(folder: str, path: str) -> sqlite3.Connection:
    os.makedirs(folder, mode=0o700, exist_ok=True)
    with contextlib.suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    rows = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        rows.execute("pragma auto_vacuum = incremental").fetchall()
        rows.execute("pragma journal_mode = wal").fetchall()
        rows.execute("pragma synchronous = normal").fetchall()
        rows.execute(_TABLE)
        rows.execute("select count(*) from (select key from judged limit 1)").fetchall()
        if not os.access(path, os.W_OK):
            raise sqlite3.OperationalError("it may only be read")
    except BaseException:
        rows.close()
        raise
    return rows


def _read_only(path: str) -> sqlite3.Connection | None:
    """The file of a folder that cannot be written."""
    try:
        rows = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        rows.execute("select count(*) from (select key from judged limit 1)").fetchall()
    except sqlite3.Error:
        return None
    return rows


def _files(folder: str) -> list[Path]:
    patterns = (f"{NAME}*", "lists-*.bin*", "lemmas-*.bin*")
    return [path for pattern in patterns for path in Path(folder).glob(pattern)]


def _on_disk(folder: str) -> int:
    total = 0
    for path in _files(folder):
        with contextlib.suppress(OSError):
            total += path.stat().st_size
    return total


def _removed(folder: str) -> bool:
    try:
        for path in Path(folder).glob(f"{NAME}*"):
            path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _size(rows: sqlite3.Connection) -> int:
    (pages,), (free,), (size,) = (
        rows.execute(f"pragma {what}").fetchone() for what in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _program() -> bytes:
    """A hash that changes with the program, its weights and lists, and what it stands on.

    By the sizes and times of its files, so that nobody who works on it is told what an older version thought.
    """
    known = hashlib.sha256(repr((__version__, sys.version)).encode())
    root = Path(str(files("crosscheck")))
    with contextlib.suppress(OSError):  # an installation in one file changes with its version
        for folder in (root, root / "match", root / "text", root / "text" / "languages"):
            for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
                if entry.name.endswith((".py", ".json", ".yaml", ".towns")):
                    found = entry.stat()
                    known.update(repr((entry.name, found.st_size, found.st_mtime_ns)).encode())
    return known.digest()


def _hash(claim: Claim, shared: str) -> bytes:
    """What of a claim a judgement rests on: its wordings, its time, and the names of the claims file."""
    wordings = (claim.text, claim.language, sorted(claim.texts.items()), claim.also, claim.denials, claim.headline)
    when = claim.when and (claim.when.start, claim.when.end)
    return hashlib.sha256(repr((wordings, when, shared)).encode("utf-8", "surrogatepass")).digest()[:8]


# -- a row ---------------------------------------------------------------------------------------------------------


def _packed(state: Mapping[str, Any]) -> bytes:
    data = zlib.compress(marshal.dumps(dict(state)), 1)
    return hashlib.sha256(data).digest()[:8] + data


def _unpacked(data: Any) -> dict[str, Any] | None:
    """A row as it was packed; nothing where it is not whole."""
    if not isinstance(data, bytes) or hashlib.sha256(data[8:]).digest()[:8] != data[:8]:
        return None
    try:
        state = marshal.loads(zlib.decompress(data[8:]))
    except (zlib.error, ValueError, EOFError, TypeError):
        return None
    return state if isinstance(state, dict) else None


def _state(result: ArticleResult, hashes: Sequence[bytes], before: Mapping[str, Any] | None) -> dict[str, Any]:
    """A result as plain values, with what was known for other claims before."""
    claims: dict[bytes, Any] = dict(before["claims"]) if before else {}
    for place, value in enumerate(hashes):
        claims.pop(value, None)  # so that it comes last
        cell = result.cells.get(place)
        claims[value] = result.omitting.get(place, 0) if cell is None else _cell_state(cell)
    while len(claims) > max(CLAIMS, len(hashes)):
        del claims[next(iter(claims))]
    kept = result.print
    print = kept and (kept.site, kept.words, *(each.tobytes() for each in _arrays(kept)), kept.heads)
    if print is None and before:
        print = before["print"]
    return {
        "language": result.language,
        "claims": claims,
        "agency": result.agency or (before["agency"] if before else ""),
        "print": print,
    }


def _result(
    state: Mapping[str, Any], article: Article, hashes: Sequence[bytes]
) -> tuple[ArticleResult, Collection[int]] | None:
    claims = state["claims"]
    cells: dict[int, Cell] = {}
    omitting: dict[int, float] = {}
    missing: list[int] = []
    for place, value in enumerate(hashes):
        held = claims.get(value)
        if held is None:
            missing.append(place)
        elif isinstance(held, float):
            omitting[place] = held
        elif held != 0:
            cells[place] = _cell(held, article)
    if len(missing) == len(hashes):
        return None
    print = None
    if state["print"] is not None:
        site, words, starts, firsts, told, hashes_kept, heads = state["print"]
        print = Fingerprint(
            article.id, site, words, _array(starts), _array(firsts), _array(told), heads, _array(hashes_kept)
        )
    return ArticleResult(article.id, state["language"], cells, omitting, state["agency"], print), missing


def _arrays(kept: Fingerprint) -> tuple[array[int], ...]:
    return kept.starts, kept.firsts, kept.told, kept.hashes


def _array(data: bytes) -> array[int]:
    out = array("I")
    out.frombytes(data)
    return out


def _cell_state(cell: Cell) -> tuple[Any, ...]:
    return cell.stance.value, cell.confidence, tuple(_evidence_state(each) for each in cell.evidence)


def _cell(state: tuple[Any, ...], article: Article) -> Cell:
    stance, confidence, evidence = state
    return Cell(article.id, Stance(stance), confidence, tuple(_evidence(each, article) for each in evidence))


def _evidence_state(each: Evidence) -> tuple[Any, ...]:
    conflict = each.conflict and (each.conflict.kind.value, each.conflict.claim, each.conflict.article)
    dates = tuple((date.start.toordinal(), date.end.toordinal(), date.text) for date in each.dates)
    return (
        *(each.side.value, each.start, each.end, each.line, each.score, each.voice.value, each.speaker),
        *(each.hedged, conflict, each.chain, dates),
    )


def _evidence(state: tuple[Any, ...], article: Article) -> Evidence:
    side, start, end, line, score, voice, speaker, hedged, conflict, chain, dates = state
    return Evidence(
        side=Stance(side),
        quote=article.text[start:end],
        start=start,
        end=end,
        line=line,
        score=score,
        voice=Voice(voice),
        speaker=speaker,
        hedged=hedged,
        conflict=conflict and Conflict(ConflictKind(conflict[0]), *conflict[1:]),
        chain=chain,
        dates=tuple(
            PartialDate(dt.date.fromordinal(first), dt.date.fromordinal(last), text) for first, last, text in dates
        ),
    )
