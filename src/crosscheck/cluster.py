"""Articles judged by the workers of a Dask cluster, for corpora that one machine takes too long for: the same result.

A corpus at an address that the workers can read too (``s3://bucket/year.jsonl``) is cut into parts, which they read
themselves; one on this machine is read here and sent to them. What they send back is what `judge_article` says of each
article, and no text unless it is asked for. It is put together here, in the order of the corpus, as that of one process
is. Dask gives what a lost worker had to another one; as nothing but the article and the claims matters to a judgement,
it makes no difference which.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import hashlib
import logging
import pickle
import signal
import threading
import time
import unicodedata
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from itertools import islice
from multiprocessing import resource_tracker
from typing import Any, TypeAlias

from crosscheck import __version__
from crosscheck.articles import Bad, Found, Partition, Read, address, articles_in, jsonl, parquet, partitions
from crosscheck.articles import read_partition as read
from crosscheck.articles.fields import unreadable
from crosscheck.articles.packed import without_packing
from crosscheck.check import ArticleResult, Bench, as_read, bench_for, judge_article, reduce_articles
from crosscheck.extras import install
from crosscheck.jobs import processors, uninterrupted
from crosscheck.model import Article, ClaimsFile, CrosscheckError, Result

LOCAL = "local"
"""Instead of a scheduler's address: a cluster of this machine's processors, for this run."""

PART = 4 * 1024 * 1024
"""Bytes of a .jsonl file in one task at most: with texts of 3,000 characters some 1,300 articles, seconds of work."""

ROWS = 1000
"""Rows of a .parquet file in one task, where its row groups are not larger."""

FILES = 200
"""Files of a folder in one task at most."""

EACH = 8
"""Into how many parts a small corpus is cut for each thread, so that all have something to do to the end."""

SENT = 100
"""Articles that are read here in one task."""

SENT_CHARACTERS = 1_000_000
"""With so many characters, no more articles go into a task."""

AHEAD = 3
"""How many tasks are given out ahead for each thread of the workers."""

CONNECT = 15.0
"""Seconds within which the scheduler must answer."""

CLOSING = 0.5
"""Seconds that an earlier connection of the same process is given to be closed."""

GONE = 60.0
"""Seconds for which a run waits for a worker where there is none: at the beginning, or because all were lost."""

LOOK = 2.0
"""Seconds after which it is looked how many workers there are."""

TRIES = 3
"""How often a worker tries to read a part."""

_SURVEYED = 16  # parts of a .jsonl file whose lines one task counts

_Source: TypeAlias = Partition | list[Found]
_Judged: TypeAlias = list[tuple[Found, ArticleResult | None]]


def check_corpus(
    claims: ClaimsFile,
    corpus: str,
    scheduler: str,
    *,
    columns: Mapping[str, str] | None = None,
    skip: Callable[[Bad], None] | None = None,
    only: Collection[str] = (),
    omits: bool = True,
    texts: bool = False,
) -> Result:
    """Every claim against every article of a corpus, on a cluster: what `crosscheck.check.check` says of it.

    Args:
        claims: the claims file.
        corpus: a folder or file of this machine, which is read here, or an address, which the workers read.
        scheduler: the address of the scheduler, such as ``tcp://10.0.0.5:8786``, or ``local``.
        columns: as for `crosscheck.articles.load_articles`.
        skip: as for `crosscheck.articles.load_articles`.
        only: ids of the claims to check; all where empty.
        omits: whether cells that omit are listed; where not, only their count.
        texts: whether the result's articles have their texts, which all come back from the workers then.

    Raises:
        CrosscheckError: what `check` and `load_articles` raise; and where the scheduler or its workers cannot be
            reached, are lost for good, or have another version of crosscheck than this machine.
    """
    bench = bench_for(claims, only)
    judged = judge_corpus(partitions(corpus, 1, columns=columns), bench, scheduler, skip=skip, texts=texts)
    return reduce_articles(claims, bench, judged, omits=omits, texts=texts)


def judge_corpus(
    parts: Sequence[Partition],
    bench: Bench,
    scheduler: str,
    *,
    skip: Callable[[Bad], None] | None = None,
    texts: bool = False,
) -> Iterator[tuple[Article, ArticleResult]]:
    """Each article of a corpus with what `judge_article` says of it, in the order of the corpus.

    Args:
        parts: the corpus, as `partitions` has it in one part.
        bench: the claims.
        scheduler: as for `check_corpus`.
        skip: as for `crosscheck.articles.load_articles`.
        texts: whether the articles come with their texts.

    Raises:
        CrosscheckError: as `check_corpus` does.
    """
    latest: ArticleResult | None = None

    def found() -> Iterator[Found]:
        nonlocal latest
        with _connected(scheduler) as cluster:
            for each, result in _all_judged(cluster, parts, bench, texts):
                latest = result
                yield each

    for article in articles_in(found(), parts[0].path, skip=skip):
        assert latest is not None
        yield article, latest


def _all_judged(
    cluster: _Cluster, parts: Sequence[Partition], bench: Bench, texts: bool
) -> Iterator[tuple[Found, ArticleResult | None]]:
    cluster.must_agree()
    data = pickle.dumps((bench.claims, bench.names, bench.default))
    # a result like any other, which workers have from each other, and which is made again where all who had it are lost
    claims = cluster.client.submit(_as_it_is, data, pure=False)
    here = program()

    def task(source: _Source) -> Any:
        return cluster.client.submit(_judged, source, claims, here, texts, pure=False)

    for judged in cluster.in_order(task, _sources(cluster, parts), _place):
        yield from judged


# -- what a task is about ----------------------------------------------------------------------------------------------


def _sources(cluster: _Cluster, parts: Sequence[Partition]) -> Iterator[_Source]:
    """A corpus in the parts that one task each is about, in their order."""
    known = cluster.in_order(
        lambda part: cluster.client.submit(_measured, part, pure=False, retries=TRIES - 1, priority=1),
        filter(_can_be_cut, parts),
        _place,
    )
    for part in parts:
        if not address.is_address(part.path):
            yield from _batches(read(part))
        elif part.form == "folder":
            several = _share(len(part.files), FILES, cluster)
            for at in range(0, len(part.files), several):
                yield replace(part, files=part.files[at : at + several], before=part.before + at)
        elif _can_be_cut(part):
            size, pieces = next(known)
            if size > PART // 64:
                pieces = jsonl.between(_surveyed(cluster, part, size), size)
            yield from (replace(part, start=start, stop=stop, before=before) for start, stop, before in pieces)
        else:
            yield part


def _share(size: int, most: int, cluster: _Cluster) -> int:
    """How much of so much one task is about."""
    return max(most // 64, min(most, -(-size // (EACH * max(cluster.threads(), 1)))))


def _can_be_cut(part: Partition) -> bool:
    return address.is_address(part.path) and (
        part.form == ".parquet" or (part.form == ".jsonl" and not without_packing(part.path)[1])
    )


def _surveyed(cluster: _Cluster, part: Partition, size: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a .jsonl file begin, part by part; many workers count them."""
    count = -(-size // _share(size, PART, cluster))
    ends = [size * at // count for at in range(count + 1)]
    several = [ends[at : at + _SURVEYED + 1] for at in range(0, count, _SURVEYED)]
    for found in cluster.in_order(
        lambda cuts: cluster.client.submit(_lines, part.path, cuts, pure=False, retries=TRIES - 1, priority=1),
        several,
        lambda _: _place(part),
    ):
        yield from found


def _batches(found: Iterator[Found]) -> Iterator[list[Found]]:
    while batch := list(islice(found, 1)):
        size = _characters(batch[0])
        while size < SENT_CHARACTERS and len(batch) < SENT and (more := next(found, None)) is not None:
            size += _characters(more)
            batch.append(more)
        yield batch


def _characters(found: Found) -> int:
    return len(found.article.text) if isinstance(found, Read) else 0


def _place(source: _Source) -> str:
    """How a message names what a task is about."""
    if isinstance(source, list):
        first = source[0]
        return first.place if isinstance(first, Read) else first.mistakes[0].partition(": ")[0]
    if source.files:
        first_file = source.files[0]
        return first_file.mistakes[0].partition(": ")[0] if isinstance(first_file, Bad) else first_file.path
    return f"{source.path}, after row {source.before}" if source.before else source.path


# -- on a worker -------------------------------------------------------------------------------------------------------

# Of one process, one thread judges: others would only take turns with it, and the words of a language are shared.
_TURN = threading.Lock()


def _as_it_is(data: bytes) -> bytes:
    return data


def _judged(source: _Source, claims: bytes, wanted: Mapping[str, str], texts: bool) -> _Judged:
    """What is in a part of a corpus, with what each article does with each claim."""
    from distributed import Reschedule, Status, get_worker

    worker = get_worker()
    if other := _difference(program(), wanted):
        raise CrosscheckError(_differs(worker.address, other))
    with _TURN:
        bench = _bench(claims)
        for attempt in range(1, TRIES + 1):
            out: _Judged = []
            for found in source if isinstance(source, list) else read(source):
                if worker.status in (Status.closing, Status.closed):
                    raise Reschedule  # it would wait for this task; another one takes it
                out.append(_one(found, bench, texts))
                if isinstance(found, Bad) and found.fatal and attempt < TRIES:
                    time.sleep(attempt)  # a store may be out of reach for a moment
                    break
            else:
                break
        return out


def _one(found: Found, bench: Bench, texts: bool) -> tuple[Found, ArticleResult | None]:
    if isinstance(found, Bad):
        return found, None
    result = judge_article(found.article, bench)
    return replace(found, article=as_read(found.article, result, texts)), result


@lru_cache(maxsize=1)
def _bench(claims: bytes) -> Bench:
    claims_, names, default = pickle.loads(claims)
    return Bench(claims_, names, default=default)


def _measured(part: Partition) -> tuple[int, list[tuple[int, int | None, int]]]:
    """How many bytes a .jsonl file has, as it is one part while nobody cuts it; or the parts of a .parquet file."""
    try:
        if part.form == ".jsonl":
            size = address.size(part.path)
            return size, [(0, None, 0)] if size else []
        pieces: list[tuple[int, int | None, int]] = []
        pieces.extend(parquet.pieces(part.path, -(-parquet.rows_of(part.path) // ROWS) or 1))
        return 0, pieces or [(0, None, 0)]
    except OSError as error:
        raise CrosscheckError(unreadable(part.path, error)) from None


def _lines(path: str, cuts: Sequence[int]) -> list[tuple[int, int]]:
    try:
        return jsonl.survey(path, cuts)
    except OSError as error:
        raise CrosscheckError(unreadable(path, error)) from None


# -- who may judge for us ----------------------------------------------------------------------------------------------


@cache
def program() -> Mapping[str, str]:
    """What a judgement rests on beside the claim and the article: versions, and hashes of files, by what they are."""
    root = files("crosscheck")
    folders = (root, root / "articles", root / "match", root / "text", root / "text" / "languages")
    all_files = [each for folder in folders for each in folder.iterdir()]
    return {
        "crosscheck": __version__,
        "weights": _hash(each for each in all_files if each.name.endswith(".json")),
        "word lists": _hash(each for each in all_files if each.name.endswith((".yaml", ".towns"))),
        "code": _hash(each for each in all_files if each.name.endswith(".py")),
        **{name: _version(name) for name in ("PyStemmer", "rapidfuzz", "sentencex", "simplemma")},
        "Unicode": unicodedata.unidata_version,
    }


def _hash(all_files: Iterable[Any]) -> str:
    known = hashlib.sha256()
    for each in sorted(all_files, key=lambda each: str(each.name)):
        known.update(f"{each.name}\0".encode())
        known.update(each.read_bytes().replace(b"\r\n", b"\n"))
    return known.hexdigest()[:12]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _difference(theirs: object, ours: Mapping[str, str]) -> str:
    """What of theirs is not as ours is; nothing where they agree."""
    if not isinstance(theirs, Mapping):
        return f"no crosscheck that can judge for this one ({theirs})"
    other = [
        f"{name} {theirs.get(name, 'none')} (here {ours[name]})" for name in ours if theirs.get(name) != ours[name]
    ]
    # another version has other files
    return ", ".join(other[:1] if other and other[0].startswith("crosscheck ") else other)


def _differs(who: str, other: str) -> str:
    return f"{who}: has {other}; its results would be others: install the same there as here"


# -- the cluster -------------------------------------------------------------------------------------------------------


class _Cluster:
    """A connection to a scheduler: tasks are given out, and their results taken, as its workers come free."""

    def __init__(self, client: Any, address: str) -> None:
        self.client, self.address = client, address
        self._threads, self._looked, self._seen = 0, 0.0, time.monotonic()

    def threads(self) -> int:
        """How many threads the workers have, as of a moment ago. Raises ``CrosscheckError``: none for too long."""
        now = time.monotonic()
        if now - self._looked > LOOK or not self._threads:
            self._threads = sum(self.client.nthreads().values())
            self._looked = now
            if self._threads:
                self._seen = now
            elif now - self._seen > GONE:
                what = f"has had no worker for {GONE:.0f} seconds; start some: dask worker {self.address}"
                raise CrosscheckError(f"{self.address}: this scheduler {what}")
        return self._threads

    def must_agree(self) -> None:
        """Waits for a worker. Raises ``CrosscheckError`` where they, or the scheduler, have another program."""
        while not self.threads():
            time.sleep(0.1)
        ours = program()
        answers: dict[str, object] = {}
        try:
            answers[f"the scheduler {self.address}"] = self.client.run_on_scheduler(program)
        except (ImportError, AttributeError) as error:
            answers[f"the scheduler {self.address}"] = error
        answers.update(self.client.run(program, on_error="return"))
        mistakes = [_differs(who, other) for who in sorted(answers) if (other := _difference(answers[who], ours))]
        if mistakes:
            more = [f"{self.address}: and {len(mistakes) - 3} more workers have other programs"] * (len(mistakes) > 3)
            raise CrosscheckError(*mistakes[:3], *more)

    def in_order(self, task: Callable[[Any], Any], items: Iterable[Any], place: Callable[[Any], str]) -> Iterator[Any]:
        """The results of tasks on items, in order; no more tasks are given out than workers soon take."""
        source = iter(items)
        waiting: deque[tuple[str, Any]] = deque()
        try:
            while True:
                # there may be fewer workers than a moment ago, or none
                for item in islice(source, max(AHEAD * self.threads() - len(waiting), 0 if waiting else 1)):
                    waiting.append((place(item), task(item)))
                if not waiting:
                    return
                yield self._result(*waiting.popleft())
        finally:
            with contextlib.suppress(Exception):
                self.client.cancel([future for _, future in waiting])

    def _result(self, where: str, future: Any) -> Any:
        from distributed import KilledWorker, wait

        while True:
            try:
                with self.client.as_current():
                    wait(future, timeout=LOOK)
                # what is done goes with the last worker that has it, and may have nobody to do it again
                return future.result(timeout=GONE)
            except TimeoutError:
                if future.status == "error":  # it is the task's own
                    raise
                self.threads()
            except KilledWorker as error:
                lost = f"{error.allowed_failures + 1} workers were lost, one after the other"
                what = f"{lost}, with the part that begins here; give workers more memory, or leave it out"
                raise CrosscheckError(f"{where}: {what}") from None
            except ImportError as error:
                raise CrosscheckError(_differs(f"a worker of {self.address}", _difference(error, {}))) from None


@contextlib.contextmanager
def _connected(scheduler: str) -> Iterator[_Cluster]:
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        what = f"a cluster takes more packages; install them: {install('cluster', 'distributed')}"
        raise CrosscheckError(f"{scheduler}: {what}") from None
    # what matters of what they log is told in our own words
    levels = {name: logging.getLogger(name).level for name in ("asyncio", "distributed", "tornado")}
    for name in levels:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with contextlib.ExitStack() as stack:
            if scheduler == LOCAL:
                with _interrupts_kept():
                    local = stack.enter_context(_local(LocalCluster))
                client = stack.enter_context(Client(local, set_as_default=False))
            else:
                client = stack.enter_context(_reached(Client, scheduler))
            try:
                yield _Cluster(client, scheduler)
            except (concurrent.futures.CancelledError, OSError) as error:
                reason = str(error).splitlines()[0] if str(error) else type(error).__name__
                what = f"was lost in the middle of the run ({reason}); see its log, and run again"
                raise CrosscheckError(f"{scheduler}: the scheduler {what}") from None
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


def _local(cluster: Any) -> Any:
    return cluster(
        n_workers=processors(),
        threads_per_worker=1,
        memory_limit=0,
        dashboard_address=None,
        # its page of health is served even so, and not where another cluster may serve its own, of which it would warn
        scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
        silence_logs=logging.CRITICAL,
        security=True,  # so that nobody else on this machine can give the workers something to do
    )


@contextlib.contextmanager
def _interrupts_kept() -> Iterator[None]:
    """Processes started meanwhile pass Ctrl-C over, which reaches all of a terminal: this one ends them.

    The signal is blocked, as each thread and process has that from the one that started it.
    """
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # whoever starts it unblocks the signal
    with uninterrupted():
        yield


def _reached(client: Any, scheduler: str) -> Any:
    try:
        try:
            return client(scheduler, timeout=CONNECT, set_as_default=False)
        except AssertionError:  # in the same process an earlier connection is still being closed
            time.sleep(CLOSING)
            return client(scheduler, timeout=CONNECT, set_as_default=False)
    except (OSError, TimeoutError):
        what = f"no scheduler answers there within {CONNECT:.0f} seconds; start one (dask scheduler), or name another"
    except (TypeError, ValueError, RuntimeError, ImportError) as error:
        what = f"cannot be connected to ({str(error).splitlines()[0]}); write it as tcp://HOST:8786, or local"
    raise CrosscheckError(f"{scheduler}: {what}")
