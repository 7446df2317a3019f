"""Articles judged by several processes, in order, a few at a time: a corpus is never held, and the result is the same.

A process gets a batch of articles over a pipe and sends back what it says of them. Batches go out as processes come
free, and no further ahead than a few for each, so that articles may come from a file as they are read.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from crosscheck.check import ArticleResult, Bench, judge_article
from crosscheck.model import Article, CrosscheckError

if TYPE_CHECKING:  # multiprocessing is imported where it is needed: most runs have one process
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from crosscheck.cache import Cache

BATCH = 16
"""How many articles are sent to a process at once."""

AHEAD = 3
"""How many batches are taken ahead for each process."""

FIRST = 32
"""How many articles are judged before other processes are started, if there are no more than these none is."""

MANY, MOST = 256, 4
"""Where nobody says how many processes: from how many articles on there are several, and how many at most."""

_Item = TypeVar("_Item")
_Found = TypeVar("_Found")
_Work: TypeAlias = list[tuple[Article, Collection[int] | None]]


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def unasked() -> int:
    """How many processes many articles are judged by where nobody says it: one where it costs much to start them."""
    return min(processors(), MOST) if sys.platform == "linux" else 1


def judge_all(
    articles: Iterable[Article], bench: Bench, jobs: int | None = 1, cache: Cache | None = None
) -> Iterator[tuple[Article, ArticleResult]]:
    """Each article with what `judge_article` says of it, in the order of the articles.

    Args:
        articles: the corpus; taken as results are.
        bench: the claims.
        jobs: how many processes judge; 0 for one a processor; none for `unasked`, where there are many articles.
        cache: where what was judged before is looked up, and what is judged now is kept.

    Raises:
        CrosscheckError: a process ended before its time.
    """
    batches = _batches(articles, bench, cache)
    count, first = unasked() if jobs is None else jobs or processors(), FIRST
    if jobs is None and count > 1:
        ahead = list(islice(batches, -(-MANY // BATCH)))
        if sum(len(batch.articles) for batch in ahead) < MANY:
            count = 1
        elif sum(len(batch.work) for batch in ahead) < MANY:
            first = MANY  # most are known; those that have to be judged may come later
        batches = chain(ahead, batches)
    if count == 1:
        done: Iterable[_Batch] = (_judged_here(batch, bench) for batch in batches)
    else:
        done = _judged_there(batches, bench, count, first)
    for batch in done:
        for article, known in zip(batch.articles, batch.known, strict=True):
            assert known is not None
            yield article, known
        if cache is not None:
            cache.keep(bench, [(batch.articles[i], known) for i in batch.new if (known := batch.known[i]) is not None])
    if cache is not None:
        cache.settle()


@dataclass(slots=True)
class _Batch:
    """Some articles in a row, what is known of each, and which of them are new: to be judged, as a whole or in part."""

    articles: list[Article]
    known: list[ArticleResult | None]
    new: list[int] = field(default_factory=list)
    work: _Work = field(default_factory=list)

    def take(self, results: Sequence[ArticleResult]) -> None:
        """Takes what was said of the new articles."""
        for i, result in zip(self.new, results, strict=True):
            before = self.known[i]
            self.known[i] = result if before is None else before.joined(result)
        self.work = []


def _batches(articles: Iterable[Article], bench: Bench, cache: Cache | None) -> Iterator[_Batch]:
    source = iter(articles)
    while several := list(islice(source, BATCH)):
        batch = _Batch(several, [None] * len(several))
        for i, article in enumerate(several):
            places: Collection[int] | None = None
            if cache is not None:
                batch.known[i], places = cache.find(bench, article)
            if batch.known[i] is None or places:
                batch.new.append(i)
                batch.work.append((article, places))
        yield batch


def _judge(work: _Work, bench: Bench) -> list[ArticleResult]:
    return [judge_article(article, bench, places) for article, places in work]


def _judged_here(batch: _Batch, bench: Bench) -> _Batch:
    batch.take(_judge(batch.work, bench))
    return batch


# -- in other processes ------------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    pipe: Connection
    batch: _Batch | None = None


def _judged_there(batches: Iterator[_Batch], bench: Bench, count: int, first: int) -> Iterator[_Batch]:
    import multiprocessing

    forked = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if forked else "spawn")
    make = partial(_the_same, bench) if forked else partial(Bench, bench.claims, bench.names, default=bench.default)
    # Lists, claims and most words are made ready here for all processes, where they inherit what the first one has.
    here = first if forked else 0
    workers: list[_Worker] = []
    waiting: deque[_Batch] = deque()  # every batch that was taken and not yet given, in order
    ready: deque[_Batch] = deque()  # those of them that no process has yet
    ended = False
    try:
        while True:
            _hand_out(ready, workers)
            while not ended and len(waiting) < AHEAD * count:
                batch = next(batches, None)
                if batch is None:
                    ended = True
                    break
                waiting.append(batch)
                if batch.work and here > 0:
                    here -= len(batch.work)
                    _judged_here(batch, bench)
                elif batch.work:
                    ready.append(batch)
            # a process is started when there is work for it, and no earlier: a cache may leave none
            while ready and len(workers) < count and all(worker.batch for worker in workers):
                _start(context, workers, _serve, make)
                _send(workers[-1], ready.popleft())
            _hand_out(ready, workers)
            while waiting and not waiting[0].work:
                yield waiting.popleft()
            if not waiting:
                if ended:
                    return
                continue
            _receive(workers)
    finally:
        _stop(workers)


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Keeps Ctrl-C back until a process that starts is known, and from the process until it leaves it to this one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """Ctrl-C reaches all processes: the first one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))


def _hand_out(ready: deque[_Batch], workers: Sequence[_Worker]) -> None:
    for worker in workers:
        if ready and worker.batch is None:
            _send(worker, ready.popleft())


def in_parts(work: Callable[[list[_Item]], list[_Found]], items: Sequence[_Item], jobs: int) -> list[_Found]:
    """All that a function finds in the parts of a list, one a process; in what order is for who asks to settle.

    The processes are forked, so that they have what the function knows without its being sent to them; where they
    cannot be, it is all done here.

    Args:
        work: the function.
        items: the list.
        jobs: how many processes, this one with them; 0 for one a processor.

    Raises:
        CrosscheckError: a process ended before its time.
    """
    import multiprocessing

    count = min(jobs or processors(), len(items))
    if count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return work(list(items))
    context = multiprocessing.get_context("fork")
    workers: list[_Worker] = []
    try:
        for number in range(1, count):
            _start(context, workers, _do_part, work, list(items[number::count]))
        found = work(list(items[::count]))
        for worker in workers:
            found += _answer(worker)
        return found
    finally:
        _stop(workers)


def _do_part(
    pipe: Connection, inherited: Iterable[Connection], work: Callable[[list[_Item]], list[_Found]], part: list[_Item]
) -> None:
    _leave_interrupts()
    gc.freeze()
    for other in inherited:
        other.close()
    try:
        answer: list[_Found] | Exception = work(part)
    except Exception as error:
        answer = error
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        pipe.send(answer)
    os._exit(0)


def _start(context: BaseContext, workers: list[_Worker], target: Callable[..., None], *args: Any) -> None:
    """Starts one process more, which has a pipe, and those that it inherits and has no use for, before ``args``."""
    here, there = context.Pipe()
    inherited = [here, *(other.pipe for other in workers)] if context.get_start_method() == "fork" else []
    process: Any = context.Process(target=target, args=(there, inherited, *args), daemon=True)  # type: ignore[attr-defined]
    with uninterrupted():
        process.start()
        workers.append(_Worker(process, here))
    there.close()


def _the_same(bench: Bench) -> Bench:
    return bench


def _serve(pipe: Connection, inherited: Iterable[Connection], make: Callable[[], Bench]) -> None:
    """Judges what comes through the pipe until it is closed, as it is when the first process ends, however it does."""
    _leave_interrupts()
    gc.freeze()  # what is inherited stays, and its pages are shared as long as nobody writes in them
    for other in inherited:
        other.close()
    bench = make()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            work: _Work = pipe.recv()
            try:
                answer: list[ArticleResult] | Exception = _judge(work, bench)
            except Exception as error:
                answer = error
            pipe.send(answer)
    os._exit(0)  # nothing of the first process is to be flushed or ended twice


def _send(worker: _Worker, batch: _Batch) -> None:
    worker.batch = batch
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # told when the answer is waited for
        worker.pipe.send(batch.work)


def _receive(workers: Sequence[_Worker]) -> None:
    """Waits for an answer of one process at least, and takes all that are there."""
    from multiprocessing.connection import wait

    busy = {worker.pipe: worker for worker in workers if worker.batch is not None}
    for pipe in wait(list(busy)):
        worker = busy[pipe]  # type: ignore[index]
        answer = _answer(worker)
        assert worker.batch is not None
        worker.batch.take(answer)
        worker.batch = None


def _answer(worker: _Worker) -> Any:
    """What a process sends back; its error is that of the run."""
    try:
        answer = worker.pipe.recv()
    except (EOFError, OSError):
        raise CrosscheckError(_ended(worker.process)) from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _ended(process: BaseProcess) -> str:
    process.join(5)
    code = process.exitcode
    how = f"by signal {-code}" if code is not None and code < 0 else f"with status {code}"
    return (
        f"a process that judged articles was ended {how}; if memory was short, run again with fewer --jobs, "
        "and without --jobs if it happens again"
    )


def _stop(workers: Sequence[_Worker]) -> None:
    for worker in workers:
        worker.pipe.close()
        worker.process.kill()
    for worker in workers:
        worker.process.join()
