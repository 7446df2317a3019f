"""A cluster: what its workers say together is what one process says, whatever becomes of them."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

try:
    import distributed
except ImportError:
    warnings.warn("the tests of the cluster are left out: they need the extra [cluster]", stacklevel=1)
    pytest.skip("needs the extra [cluster]", allow_module_level=True)

import crosscheck
from crosscheck import cluster
from crosscheck.articles import Bad, Found, Partition, iter_articles, partitions, read_partition
from crosscheck.check import bench_for, check, reduce_articles
from crosscheck.cluster import check_corpus, judge_corpus, program
from crosscheck.model import Claim, ClaimsFile, CrosscheckError, Stance, Verdict
from crosscheck.report import json as as_json

CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]
CLAIMS = ClaimsFile(
    "claims.yaml",
    (
        Claim(id="barrage", text="Le barrage de Vernes est fissuré.", verdicts={"a3": Verdict(Stance.SUPPORTS)}),
        Claim(id="foire", text="La foire de Vernes ouvre lundi."),
    ),
    names={"Vernes": ("le village",)},
)
SAID = (
    "Le barrage de Vernes est fissuré, selon le maire Paul Orsel.",
    "Le barrage de Vernes n'est pas fissuré, assure la préfecture.",
    "La foire de Vernes ouvre lundi matin, et le marché mardi.",
    "Le vent souffle fort sur la côte.",
)


def rows(count: int) -> list[dict[str, str]]:
    more = " ".join(f"Le quai numéro {n} reste fermé." for n in range(9))
    return [
        {"id": f"a{n}", "text": f"{SAID[n % 4]} {more[n % 50 :]}", "publisher": f"Quai {n % 7}", "language": "fr"}
        for n in range(count)
    ]


def jsonl(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(count)), encoding="utf-8")
    return path


def alone(path: str, **rest: Any) -> str:
    return as_json.render(check(CLAIMS, iter_articles(path), texts=False, **rest))


# -- a cluster of processes --------------------------------------------------------------------------------------------


class Processes:
    """A scheduler and its workers, each a process of its own that speaks over the loopback."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.workers: list[subprocess.Popen[bytes]] = []
        told = folder / "scheduler.json"
        self.scheduler = self._start("scheduler", "--port", "0", "--scheduler-file", str(told))
        self.address = self._soon(lambda: json.loads(told.read_text())["address"])

    def _start(self, what: str, *arguments: str, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", "--host", "127.0.0.1", "--no-dashboard", *arguments],
            cwd=self._folder,
            env={**os.environ, **(env or {})},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def work(self, count: int, **env: str) -> None:
        arguments = (self.address, "--nthreads", "1", "--no-nanny", "--local-directory", str(self._folder))
        self.workers += [self._start("worker", *arguments, env=env) for _ in range(count)]

    @staticmethod
    def _soon(what: Callable[[], Any]) -> Any:
        until = time.monotonic() + 60
        while True:
            try:
                return what()
            except (OSError, ValueError, KeyError):
                assert time.monotonic() < until
                time.sleep(0.02)

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        for each in (*self.workers, self.scheduler):
            each.kill()
            each.wait()


def test_a_cluster_says_what_one_process_says_and_survives_what_it_loses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = jsonl(tmp_path / "c.jsonl", 160)
    expected = alone(path.as_uri())
    monkeypatch.setattr(cluster, "PART", path.stat().st_size // 16)
    with Processes(tmp_path) as several:
        several.work(2)
        pids = {each.pid for each in several.workers}
        with distributed.Client(several.address, set_as_default=False) as onlooker:
            onlooker.wait_for_workers(2, timeout=60)
            bench = bench_for(CLAIMS)
            judged = judge_corpus(partitions(path.as_uri(), 1), bench, several.address)
            begun = [next(judged)]
            assert pids == set(onlooker.run(os.getpid).values())
            lost = min(where for where, tasks in onlooker.processing().items() if tasks)
            pid = onlooker.run(os.getpid)[lost]
            os.kill(pid, signal.SIGKILL)
            found = [*begun, *judged]
            assert list(onlooker.run(os.getpid).values()) == sorted(pids - {pid})
        assert as_json.render(reduce_articles(CLAIMS, bench, found, texts=False)) == expected

        monkeypatch.setattr(cluster, "GONE", 0.5)
        monkeypatch.setattr(cluster, "LOOK", 0.1)
        judged = judge_corpus(partitions(path.as_uri(), 1), bench, several.address)
        next(judged)
        for each in several.workers:
            each.kill()
        with pytest.raises(CrosscheckError, match="has had no worker for"):
            list(judged)

        several.work(1)
        monkeypatch.setattr(cluster, "GONE", 60.0)
        judged = judge_corpus(partitions(path.as_uri(), 1), bench, several.address)
        next(judged)
        several.scheduler.kill()
        with pytest.raises(CrosscheckError, match="the scheduler was lost in the middle of the run"):
            list(judged)


def test_a_worker_with_another_program_is_told(tmp_path: Path) -> None:
    other = tmp_path / "other" / "crosscheck"
    shutil.copytree(Path(crosscheck.__file__).parent, other, ignore=shutil.ignore_patterns("__pycache__"))
    weights = other / "match" / "weights.json"
    weights.write_text(weights.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    path = jsonl(tmp_path / "c.jsonl", 3)
    with Processes(tmp_path) as several:
        several.work(1, PYTHONPATH=str(other.parent))
        with pytest.raises(CrosscheckError) as caught:
            check_corpus(CLAIMS, str(path), several.address)
    (told,) = caught.value.mistakes
    ours = program()["weights"]
    assert told.startswith("tcp://127.0.0.1:")
    assert f"(here {ours}); its results would be others: install the same there as here" in told


def test_the_command_on_a_cluster_of_its_own(tmp_path: Path) -> None:
    claim = "  - id: barrage\n    text: Le barrage de Vernes est fissuré.\n"
    (tmp_path / "claims.yaml").write_text(f"language: fr\nclaims:\n{claim}", encoding="utf-8")
    jsonl(tmp_path / "c.jsonl", 40)
    with (tmp_path / "c.jsonl").open("a", encoding="utf-8") as file:
        file.write("no json\n")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*CROSSCHECK, "check", "--articles", "c.jsonl", "--format", "json", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )

    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        with contextlib.suppress(OSError):  # taken already
            taken.bind(("127.0.0.1", 8787))  # by another cluster, whose dashboard is there
            taken.listen()
        here, there = run("--no-cache"), run("--scheduler", "local")
    assert there.stdout == here.stdout
    assert there.stderr == here.stderr
    assert "c.jsonl:41:1: this is no JSON" in there.stderr
    assert there.returncode == 0


# -- one in this process: a real scheduler and worker, quick to start --------------------------------------------------


@pytest.fixture(scope="module")
def here() -> Iterator[str]:
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None, protocol="tcp"
    ) as local:
        yield local.scheduler_address


def forms(folder: Path, count: int) -> dict[str, str]:
    """A corpus in each form: what it is to the user, and what `check` reads on one machine."""
    import pyarrow
    import pyarrow.parquet

    path = jsonl(folder / "c.jsonl", count)
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows(count)), folder / "c.parquet", row_group_size=7)
    (folder / "articles").mkdir()
    for row in rows(count):
        text = f"---\npublisher: {row['publisher']}\nlanguage: fr\n---\n{row['text']}"
        (folder / "articles" / f"{row['id']}.txt").write_text(text, encoding="utf-8")
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.write(path, "c.jsonl")
    return {
        "file": str(path),
        "address": path.as_uri(),
        "folder": str(folder / "articles"),
        "folder at an address": (folder / "articles").as_uri(),
        "parquet": (folder / "c.parquet").as_uri(),
        "pattern": f"{folder.as_uri()}/*.jsonl",
        "zip": f"zip://c.jsonl::{(folder / 'all.zip').as_uri()}",
    }


def test_every_form_of_a_corpus(here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PART", 700)
    monkeypatch.setattr(cluster, "ROWS", 7)
    monkeypatch.setattr(cluster, "FILES", 6)
    monkeypatch.setattr(cluster, "SENT", 5)
    for name, path in forms(tmp_path, 24).items():
        assert as_json.render(check_corpus(CLAIMS, path, here)) == alone(path), name
    path = str(tmp_path / "c.jsonl")
    texts = check_corpus(CLAIMS, path, here, texts=True, only=["foire"], omits=False)
    assert texts == check(CLAIMS, iter_articles(path), texts=True, only=["foire"], omits=False)


def test_rows_that_cannot_be_read(here: str, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "c.jsonl", 20)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:9], "{\n", lines[3], *lines[9:]]), encoding="utf-8")
    for name in (str(path), path.as_uri()):
        here_told: list[Bad] = []
        there_told: list[Bad] = []
        expected = as_json.render(check(CLAIMS, iter_articles(name, skip=here_told.append), texts=False))
        assert as_json.render(check_corpus(CLAIMS, name, here, skip=there_told.append)) == expected
        assert there_told == here_told
        assert [bad.mistakes[0].partition(": ")[0] for bad in there_told] == [f"{name}:10:2", f"{name}:11"]
        with pytest.raises(CrosscheckError) as caught:
            check_corpus(CLAIMS, name, here)
        assert len(caught.value.mistakes) == 2
    with pytest.raises(CrosscheckError, match="there is no such file"):
        check_corpus(CLAIMS, (tmp_path / "none.jsonl").as_uri(), here)
    (tmp_path / "empty.jsonl").write_bytes(b"")
    with pytest.raises(CrosscheckError, match="there is no article in it"):
        check_corpus(CLAIMS, (tmp_path / "empty.jsonl").as_uri(), here)


def test_a_store_out_of_reach_for_a_moment(here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = jsonl(tmp_path / "c.jsonl", 20)
    expected = alone(path.as_uri())
    tried = []

    def flaky(part: Partition) -> Iterator[Found]:
        found = read_partition(part)
        yield next(found)
        tried.append(part)
        if len(tried) < 3:
            yield Bad((f"{part.path}: cannot be read (Slow down)",), rows=0, fatal=True)
        yield from found

    monkeypatch.setattr(cluster, "read", flaky)
    monkeypatch.setattr(cluster, "PART", 10**9)
    monkeypatch.setattr(cluster.time, "sleep", lambda _: None)
    assert as_json.render(check_corpus(CLAIMS, path.as_uri(), here)) == expected
    assert len(tried) == 3


def test_an_error_of_a_worker_is_that_of_the_run(here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(article: object, bench: object) -> object:
        raise CrosscheckError("no language data for 'xx'")

    monkeypatch.setattr(cluster, "judge_article", fails)
    with pytest.raises(CrosscheckError, match="xx"):
        check_corpus(CLAIMS, str(jsonl(tmp_path / "c.jsonl", 5)), here)


def test_a_worker_that_comes_later_is_looked_at_too(here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster._Cluster, "must_agree", lambda self: None)
    real = cluster._difference
    monkeypatch.setattr(cluster, "_difference", lambda theirs, ours: real({**theirs, "crosscheck": "0.0.1"}, ours))
    with pytest.raises(CrosscheckError, match=r"has crosscheck 0\.0\.1 \(here "):
        check_corpus(CLAIMS, str(jsonl(tmp_path / "c.jsonl", 5)), here)


def test_no_more_is_read_ahead_than_workers_take(here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "SENT", 1)
    taken = 0
    real = cluster.read

    def counted(part: Partition) -> Iterator[Found]:
        nonlocal taken
        for each in real(part):
            taken += 1
            yield each

    monkeypatch.setattr(cluster, "read", counted)
    judged = judge_corpus(partitions(jsonl(tmp_path / "c.jsonl", 300), 1), bench_for(CLAIMS), here)
    next(judged)
    assert taken <= cluster.AHEAD * 2 + 1
    judged.close()  # type: ignore[attr-defined]


# -- what can be wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scheduler", "said"),
    [
        ("tcp://127.0.0.1:1", "no scheduler answers there within"),
        ("tls://127.0.0.1:1", "cannot be connected to"),  # without certificates
        ("nothing://127.0.0.1:1", "cannot be connected to"),
        ("localhost", "cannot be connected to"),
    ],
)
def test_where_no_scheduler_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheduler: str, said: str) -> None:
    monkeypatch.setattr(cluster, "CONNECT", 0.3)
    with pytest.raises(CrosscheckError, match=said) as caught:
        check_corpus(CLAIMS, str(jsonl(tmp_path / "c.jsonl", 5)), scheduler)
    assert all(mistake.startswith(f"{scheduler}: ") for mistake in caught.value.mistakes)


def test_a_connection_that_is_still_being_closed_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CLOSING", 0.0)
    tried = []

    def client(scheduler: str, **_: object) -> str:
        tried.append(scheduler)
        assert len(tried) > 1  # as distributed does where its event loop is neither closed nor running
        return "connected"

    assert cluster._reached(client, "tcp://host:8786") == "connected"


def test_without_the_libraries_their_names_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CrosscheckError, match=r"more packages; install them: pip install .*distributed"):
        check_corpus(CLAIMS, str(jsonl(tmp_path / "c.jsonl", 5)), "local")


def test_what_programs_differ_in() -> None:
    ours = program()
    assert set(ours) == {
        *("crosscheck", "weights", "word lists", "code", "Unicode"),
        *("PyStemmer", "rapidfuzz", "sentencex", "simplemma"),
    }
    assert cluster._difference(dict(ours), ours) == ""
    assert cluster._difference({**ours, "simplemma": "0"}, ours) == f"simplemma 0 (here {ours['simplemma']})"
    # another version has other files: they need not be told of
    older = {**ours, "crosscheck": "0.0.1", "code": "abc"}
    assert cluster._difference(older, ours) == f"crosscheck 0.0.1 (here {ours['crosscheck']})"
    assert "no crosscheck" in cluster._difference(ModuleNotFoundError("No module named 'crosscheck'"), ours)


class Inline:
    """In place of a cluster: does at once what it is told to."""

    client = property(lambda self: self)

    def __init__(self, threads: int) -> None:
        self._threads = threads

    def threads(self) -> int:
        return self._threads

    def submit(self, work: Callable[..., Any], *arguments: Any, **_: object) -> Any:
        return work(*arguments)

    def in_order(self, task: Callable[[Any], Any], items: Sequence[Any], place: object) -> Iterator[Any]:
        return map(task, items)


@pytest.mark.parametrize("part", [1, 64 * 3, 64 * 50, 64 * 400, 10**7])
@pytest.mark.parametrize("threads", [1, 3])
def test_however_it_is_cut_it_is_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int, threads: int
) -> None:
    monkeypatch.setattr(cluster, "PART", part)
    monkeypatch.setattr(cluster, "FILES", part)
    monkeypatch.setattr(cluster, "ROWS", part)
    for path in forms(tmp_path, 30).values():
        whole = partitions(path, 1)
        expected = [found for each in whole for found in read_partition(each)]
        sources: Any = cluster._sources(Inline(threads), whole)  # type: ignore[arg-type]
        found = [
            found for each in sources for found in (each if isinstance(each, list) else list(read_partition(each)))
        ]
        assert found == expected, path


def test_workers_come_and_go(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []
    threads = iter([2, 2, 1, 0, 0, 0, 0, 0, 3, *[1] * 30])

    def task(item: int) -> int:
        given.append(item)
        return item

    monkeypatch.setattr(cluster._Cluster, "threads", lambda self: next(threads))
    monkeypatch.setattr(cluster._Cluster, "_result", lambda self, where, future: future)
    one = cluster._Cluster(None, "tcp://x")
    ahead = []
    for done, result in enumerate(one.in_order(task, range(20), str), 1):
        assert result == done - 1
        ahead.append(len(given) - done)
    assert given == list(range(20))
    assert ahead[:10] == [5, 5, 4, 3, 2, 1, 0, 0, 8, 7]


class _Lost:
    """What was done by a worker that is lost before the result was fetched: it is to be done again, by nobody."""

    status = "pending"

    def result(self, timeout: float | None = None) -> None:
        assert timeout is not None, "waits for ever"
        raise TimeoutError


def test_what_goes_with_the_last_worker_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "GONE", 0.05)
    monkeypatch.setattr(distributed, "wait", lambda future, timeout: None)  # done, as far as is known here
    client = SimpleNamespace(as_current=contextlib.nullcontext, nthreads=dict)
    with pytest.raises(CrosscheckError, match="has had no worker for"):
        cluster._Cluster(client, "tcp://x")._result("a.jsonl:1", _Lost())


def test_a_timeout_of_the_task_itself_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distributed, "wait", lambda future, timeout: None)
    client, future = SimpleNamespace(as_current=contextlib.nullcontext, nthreads=dict), _Lost()
    future.status = "error"
    with pytest.raises(TimeoutError):
        cluster._Cluster(client, "tcp://x")._result("a.jsonl:1", future)


def test_jobs_and_a_cluster_are_not_asked_for_at_once() -> None:
    run = subprocess.run([*CROSSCHECK, "check", "--jobs", "2", "--scheduler", "local"], capture_output=True, text=True)
    assert run.returncode == 2
    assert "--jobs" in run.stderr
