"""Several processes: the same result in the same order, nothing left running, and a process that dies is told."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck import jobs
from crosscheck.articles import load_articles
from crosscheck.cache import Cache
from crosscheck.check import Bench, check, judge_article
from crosscheck.claims import load_claims
from crosscheck.jobs import AHEAD, BATCH, FIRST, in_parts, judge_all
from crosscheck.model import Article, Claim, ClaimsFile, CrosscheckError, Stance, Verdict
from crosscheck.report import json

ROOT = Path(__file__).parent.parent
CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]
CLAIM = Claim(id="barrage", text="Le barrage de Vernes est fissuré.", verdicts={"a3": Verdict(Stance.SUPPORTS)})
FILE = ClaimsFile("claims.yaml", (CLAIM,), names={"Vernes": ("le village",)})


def corpus(count: int) -> Iterator[Article]:
    said = ("Le barrage de Vernes est fissuré.", "Le barrage de Vernes n'est pas fissuré.", "La foire ouvre lundi.")
    for number in range(count):
        yield Article(id=f"a{number}", text=f"{said[number % 3]} Le vent souffle, dit-on à la mairie.", language="fr")


def test_claims_travel_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(FILE)) == FILE


@pytest.mark.parametrize("count", [0, 1, BATCH, FIRST, FIRST + 1, FIRST + 5 * BATCH + 3])
def test_several_processes_say_what_one_says_in_order(count: int) -> None:
    expected = json.render(check(FILE, corpus(count)))
    assert json.render(check(FILE, corpus(count), jobs=3)) == expected
    assert multiprocessing.active_children() == []


def test_a_whole_corpus_with_its_copies() -> None:
    file, articles = load_claims(str(ROOT / "tests/corpus/claims.yaml")), load_articles(ROOT / "tests/corpus/articles")
    assert json.render(check(file, articles, jobs=2)) == json.render(check(file, articles))


def test_articles_are_taken_no_further_ahead_than_needed() -> None:
    taken = 0

    def counted() -> Iterator[Article]:
        nonlocal taken
        for article in corpus(100 * BATCH):
            taken += 1
            yield article

    found = judge_all(counted(), Bench((CLAIM,), {}), 2)
    next(found)
    assert taken <= (2 * AHEAD + 1) * BATCH
    assert multiprocessing.active_children()
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_few_articles_need_no_other_process() -> None:
    found = judge_all(corpus(FIRST), Bench((CLAIM,), {}), 2)
    next(found)
    assert multiprocessing.active_children() == []
    assert len(list(found)) == FIRST - 1


def test_where_nobody_says_how_many_processes_many_articles_get_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "processors", lambda: 2)
    monkeypatch.setattr(jobs, "MANY", 2 * BATCH)
    monkeypatch.setattr(jobs, "FIRST", BATCH)
    few, many = (judge_all(corpus(count), Bench((CLAIM,), {}), None) for count in (2 * BATCH - 1, 9 * BATCH))
    next(few)
    assert multiprocessing.active_children() == []
    next(many)
    assert (len(multiprocessing.active_children()) == 2) is (sys.platform == "linux")
    assert len(list(many)) == 9 * BATCH - 1
    expected = json.render(check(FILE, corpus(9 * BATCH)))
    assert json.render(check(FILE, corpus(9 * BATCH), jobs=None)) == expected


def test_what_is_known_needs_no_other_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(jobs, "processors", lambda: 2)
    monkeypatch.setattr(jobs, "MANY", 2 * BATCH)
    monkeypatch.setattr(jobs, "FIRST", BATCH)
    cache, bench = Cache(str(tmp_path)), Bench((CLAIM,), {})
    expected = list(judge_all(corpus(9 * BATCH), bench, None, cache))
    again = judge_all(corpus(9 * BATCH + 5), bench, None, cache)
    first = next(again)
    assert multiprocessing.active_children() == []
    assert [first, *again][: 9 * BATCH] == expected
    cache.close()


def test_where_processes_cannot_be_forked_they_are_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = json.render(check(FILE, corpus(3 * BATCH)))
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    assert json.render(check(FILE, corpus(3 * BATCH), jobs=2)) == expected
    assert in_parts(lambda part: [len(part)], "abc", 2) == [3]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("count", [0, 1, 2, 9])
def test_the_parts_of_a_list_in_several_processes(count: int) -> None:
    found = in_parts(lambda part: [(each, os.getpid()) for each in part], range(count), 3)
    assert sorted(each for each, _ in found) == list(range(count))
    assert len({pid for _, pid in found}) == min(count, 3)
    assert multiprocessing.active_children() == []


def test_a_part_that_fails_is_told() -> None:
    def fails(part: list[int]) -> list[int]:
        if 1 in part:
            raise CrosscheckError("no language data for 'xx'")
        return part

    def dies(part: list[int]) -> list[int]:
        if 1 in part:
            os.kill(os.getpid(), signal.SIGKILL)
        return part

    with pytest.raises(CrosscheckError, match="xx"):
        in_parts(fails, range(4), 2)
    with pytest.raises(CrosscheckError, match="ended by signal 9"):
        in_parts(dies, range(4), 2)
    assert multiprocessing.active_children() == []


def test_an_error_of_the_corpus_ends_the_processes() -> None:
    def broken() -> Iterator[Article]:
        yield from corpus(FIRST + 3 * BATCH)
        raise CrosscheckError("corpus.jsonl:49: this is no JSON")

    with pytest.raises(CrosscheckError, match="no JSON"):
        check(FILE, broken(), jobs=2)
    assert multiprocessing.active_children() == []


def test_an_error_in_a_process_is_that_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(article: Article, bench: Bench, places: object = None) -> object:
        if article.id == f"a{FIRST + BATCH}":
            raise CrosscheckError("no language data for 'xx'")
        return judge_article(article, bench)

    monkeypatch.setattr(jobs, "judge_article", fails)
    with pytest.raises(CrosscheckError, match="xx"):
        check(FILE, corpus(FIRST + 5 * BATCH), jobs=2)
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(article: Article, bench: Bench, places: object = None) -> object:
        if article.id == f"a{FIRST + BATCH}":
            os.kill(os.getpid(), signal.SIGKILL)
        return judge_article(article, bench)

    monkeypatch.setattr(jobs, "judge_article", dies)
    with pytest.raises(CrosscheckError, match="ended by signal 9"):
        check(FILE, corpus(FIRST + 5 * BATCH), jobs=2)
    assert multiprocessing.active_children() == []


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    claim = "  - id: barrage\n    text: Le barrage de Vernes est fissuré.\n"
    (tmp_path / "claims.yaml").write_text(f"version: 1\nlanguage: fr\nclaims:\n{claim}", encoding="utf-8")
    return tmp_path


def children(pid: int) -> list[int]:
    got = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True)
    return [int(each) for each in got.stdout.split()]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes as Linux tells them")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_leaves_no_process(project: Path, how: signal.Signals) -> None:
    row = '{{"id": "a{}", "text": "Le barrage {} de Vernes est fissuré, dit-on à la mairie.", "language": "fr"}}\n'
    (project / "corpus.jsonl").write_text("".join(row.format(n, n) for n in range(20_000)), encoding="utf-8")
    arguments = ["check", "--articles", "corpus.jsonl", "--jobs", "2", "--no-cache"]
    run = subprocess.Popen(
        [*CROSSCHECK, *arguments], cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    until = time.monotonic() + 30
    while len(started := children(run.pid)) < 2 and run.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    assert len(started) == 2
    if how is signal.SIGINT:
        os.killpg(run.pid, how)  # as a terminal does
    else:
        run.kill()
    out, err = run.communicate(timeout=30)
    assert (out, err.strip()) == (b"", b"")
    assert run.returncode == (130 if how is signal.SIGINT else -9)
    until = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in started) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{pid}").exists() for pid in started)


def test_few_articles_are_judged_without_what_processes_take(project: Path) -> None:
    row = '{"id": "a", "text": "Le barrage de Vernes est fissuré.", "language": "fr"}\n'
    (project / "corpus.jsonl").write_text(row, encoding="utf-8")
    command = "import sys; from crosscheck.cli import cli; cli(standalone_mode=False); print(*sys.modules)"
    arguments = ["check", "--articles", "corpus.jsonl", "--cache-dir", str(project / "cache")]
    got = subprocess.run(
        [sys.executable, "-c", command, *arguments], cwd=project, capture_output=True, text=True, check=True
    )
    assert "crosscheck.jobs" in got.stdout.split()
    assert not {"multiprocessing", "jinja2", "importlib.metadata", "crosscheck.report.html"} & set(got.stdout.split())
