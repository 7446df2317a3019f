"""What was judged before: the same result with and without, whatever happens to the file."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import cache as module
from crosscheck import jobs
from crosscheck.articles import load_articles
from crosscheck.cache import NAME, Cache, clear
from crosscheck.check import ArticleResult, Bench, check, judge_article
from crosscheck.claims import load_claims
from crosscheck.model import Article, Claim, ClaimsFile, Result, Stance, Verdict
from crosscheck.report import json

ROOT = Path(__file__).parent.parent
FILE = load_claims(str(ROOT / "tests/corpus/claims.yaml"))
ARTICLES = load_articles(ROOT / "tests/corpus/articles")
DAM = Claim(id="barrage", text="Le barrage de Vernes est fissuré.")
YES = Article(id="oui", text="Le barrage de Vernes est fissuré, selon Anne Morel.", language="fr", publisher="P")
ELSE = Article(id="autre", text="La foire de printemps ouvre lundi.", language="fr", publisher="Q")


class Run:
    """Checks with a cache in a folder, and tells which articles were judged."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.judged, self.notes = folder, list[str](), list[str]()

        def judge(article: Article, bench: Bench, places: object = None) -> object:
            self.judged.append(article.id)
            return judge_article(article, bench, places)  # type: ignore[arg-type]

        monkeypatch.setattr(jobs, "judge_article", judge)

    def __call__(self, claims: ClaimsFile, articles: Iterable[Article], **known: object) -> Result:
        self.judged.clear()
        cache = Cache(str(self.folder), self.notes.append)
        try:
            return check(claims, articles, cache=cache, **known)  # type: ignore[arg-type]
        finally:
            cache.close()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return Run(tmp_path / "cache", monkeypatch)


def file(*claims: Claim, **known: object) -> ClaimsFile:
    return ClaimsFile("claims.yaml", claims, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize("how", [{}, {"omits": False}, {"texts": False}, {"omits": False, "texts": False}])
def test_the_result_is_the_same_and_nothing_is_judged_twice(run: Run, how: dict[str, bool]) -> None:
    expected = json.render(check(FILE, ARTICLES, **how))  # type: ignore[arg-type]
    assert json.render(run(FILE, ARTICLES, **how)) == expected
    assert len(run.judged) == len(ARTICLES)
    assert json.render(run(FILE, ARTICLES, **how)) == expected
    assert run.judged == run.notes == []
    assert check(FILE, ARTICLES, **how) == run(FILE, ARTICLES, **how)  # type: ignore[arg-type]


def test_one_new_article_is_what_a_run_judges(run: Run) -> None:
    run(FILE, ARTICLES[1:])
    assert json.render(run(FILE, ARTICLES)) == json.render(check(FILE, ARTICLES))
    assert run.judged == [ARTICLES[0].id]


def test_only_a_new_claim_is_judged(run: Run) -> None:
    one, other = file(DAM), file(replace(DAM, id="mur", text="Le mur de Vernes est haut."), DAM)
    run(one, (YES, ELSE))
    assert run(other, (YES, ELSE)) == check(other, (YES, ELSE))
    assert run.judged == ["oui", "autre"]
    for known in (one, other):
        assert run(known, (YES, ELSE)) == check(known, (YES, ELSE))
        assert run.judged == []


@pytest.mark.parametrize(
    "changed",
    [
        file(replace(DAM, text="Le barrage de Vernes est intact.")),
        file(replace(DAM, also=("Le mur de Vernes se fend.",))),
        file(replace(DAM, denials=("Le barrage de Vernes tient.",))),
        file(DAM, names={"Vernes": ("le village",)}),
    ],
    ids=["text", "also", "denials", "names"],
)
def test_a_claim_that_was_changed_is_judged_again(run: Run, changed: ClaimsFile) -> None:
    run(file(DAM), (YES,))
    run(changed, (YES,))
    assert run.judged == ["oui"]


@pytest.mark.parametrize("changed", [{"text": YES.text + " Rien de plus."}, {"title": "Vernes"}, {"publisher": "R"}])
def test_an_article_that_was_changed_is_judged_again(run: Run, changed: dict[str, str]) -> None:
    run(file(DAM), (YES,))
    run(file(DAM), (replace(YES, **changed),))
    assert run.judged == ["oui"]


def test_an_article_under_another_name_is_not(run: Run) -> None:
    run(file(DAM), (YES,))
    renamed = replace(YES, id="nom", path="elsewhere/nom.txt")
    assert run(file(DAM), (renamed,)) == check(file(DAM), (renamed,))
    assert run.judged == []


def test_another_program_judges_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(file(DAM), (YES,))
    monkeypatch.setattr(module, "_program", lambda: b"another")
    run(file(DAM), (YES,))
    assert run.judged == ["oui"]


def test_a_verdict_counts_at_once(run: Run) -> None:
    run(file(DAM), (YES, ELSE))
    decided = file(replace(DAM, verdicts={"autre": Verdict(Stance.SUPPORTS), "oui": Verdict(Stance.OMITS)}))
    assert run(decided, (YES, ELSE)) == check(decided, (YES, ELSE))
    assert run(file(DAM), (YES, ELSE)) == check(file(DAM), (YES, ELSE))


def test_no_quote_is_kept_and_the_file_is_the_users_own(run: Run) -> None:
    run(file(DAM), (YES,))
    for path in run.folder.iterdir():
        assert b"barrage de Vernes" not in path.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["junk", "cut", "page", "row", "empty", "table"])
def test_a_damaged_file_is_made_anew_or_read_where_it_is_whole(run: Run, damage: str) -> None:
    expected = json.render(run(FILE, ARTICLES))
    path = run.folder / NAME
    for beside in run.folder.glob(f"{NAME}-*"):
        beside.unlink()
    data = path.read_bytes()
    if damage == "row":
        rows = sqlite3.connect(path)
        rows.execute("update judged set data = cast(substr(data, 1, 40) || x'00' || substr(data, 42) as blob)")
        rows.commit()
        rows.close()
    elif damage == "table":
        rows = sqlite3.connect(path)
        rows.execute("drop table judged")
        rows.execute("create table judged (something)")
        rows.commit()
        rows.close()
    else:
        middle = len(data) // 2
        path.write_bytes(
            {
                "junk": b"no database at all" * 300,
                "cut": data[:middle],
                "page": data[:4096] + os.urandom(middle) + data[4096 + middle :],
                "empty": b"",
            }[damage]
        )
    assert json.render(run(FILE, ARTICLES)) == expected
    if damage in ("junk", "cut"):
        assert "made anew" in run.notes[0]
    assert json.render(run(FILE, ARTICLES)) == expected
    assert json.render(run(FILE, ARTICLES)) == expected
    assert run.judged == [] or damage in ("page", "table")


def test_a_file_that_may_only_be_read_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(FILE, ARTICLES[1:])
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert json.render(run(FILE, ARTICLES)) == json.render(check(FILE, ARTICLES))
    assert run.judged == [ARTICLES[0].id]
    run(FILE, ARTICLES)
    assert run.judged == [ARTICLES[0].id]


def test_a_place_that_cannot_be_is_told_once(tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").write_text("")
    run.folder = tmp_path / "file" / "cache"
    assert json.render(run(FILE, ARTICLES)) == json.render(check(FILE, ARTICLES))
    assert len(run.notes) == 1
    assert "going on without" in run.notes[0]


def test_a_full_disk_is_told_once_and_the_result_is_whole(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(FILE, ARTICLES[:1])
    connected = module._connected

    def small(folder: str, path: str) -> sqlite3.Connection:
        rows = connected(folder, path)
        (pages,) = rows.execute("pragma page_count").fetchone()
        rows.execute(f"pragma max_page_count = {pages}").fetchall()
        return rows

    monkeypatch.setattr(module, "_connected", small)
    assert json.render(run(FILE, ARTICLES)) == json.render(check(FILE, ARTICLES))
    assert run.judged == [each.id for each in ARTICLES[1:]]
    assert len(run.notes) == 1
    assert "full" in run.notes[0]
    run(FILE, ARTICLES[:1])
    assert run.judged == []


def test_what_was_not_used_for_the_longest_time_leaves_first(tmp_path: Path) -> None:
    def results(first: int) -> list[tuple[Article, ArticleResult]]:
        return [
            (
                Article(id=f"a{n}", text=f"text {n}", language="fr"),
                ArticleResult(
                    f"a{n}", "fr", agency="".join(sha256(f"{n} {k}".encode()).hexdigest() for k in range(20))
                ),
            )
            for n in range(first, first + 200)
        ]

    bench, bound = Bench((DAM,), {}), 350_000
    kept = []
    for first, days in ((0, 30), (200, 0)):
        cache = Cache(str(tmp_path), bound=bound)
        cache._today -= days
        cache.keep(bench, results(first))
        cache.settle()
        kept = [[cache.find(bench, each)[0] is not None for each, _ in results(first)] for first in (0, 200)]
        held = cache.info()
        cache.close()
    assert held.size <= bound + 40_000  # the index of the log that is beside it
    assert 100 < held.articles < 350
    assert all(kept[1])
    assert 0 < sum(kept[0]) < 200


def test_clear_leaves_nothing_of_it_and_all_else(run: Run) -> None:
    run(FILE, ARTICLES)
    (run.folder / "mine.txt").write_text("mine")
    assert clear(str(run.folder)) > 10_000
    assert [path.name for path in run.folder.iterdir()] == ["mine.txt"]
    assert clear(str(run.folder)) == 0


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_kept_as_it_is(text: str, other: str) -> None:
    def encodable(given: str) -> str:
        return given.encode("utf-8", "replace").decode()

    article = Article(id="x", text=f"{YES.text} {encodable(text)}", title=encodable(other), language="fr")
    result = judge_article(article, bench := Bench((DAM,), {}))
    state = module._unpacked(module._packed(module._state(result, (b"hash",), None)))
    assert state is not None
    assert module._result(state, article, (b"hash",)) == (result, [])
    assert bench.decided == {}


# -- several runs, and runs that are killed --------------------------------------------------------------------------


def command(folder: Path, cache: Path) -> subprocess.Popen[bytes]:
    program = "from crosscheck.cli import main; main()"
    arguments = ["check", "--format", "json", "--cache-dir", str(cache)]
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_bytes((ROOT / "tests/corpus/claims.yaml").read_bytes())
    os.symlink(ROOT / "tests/corpus/articles", tmp_path / "articles")
    return tmp_path


def test_two_runs_at_once_and_one_that_is_killed(project: Path, tmp_path: Path) -> None:
    """benchmarks/chaos.py does it twenty times."""
    cache = tmp_path / "cache"
    expected = json.render(check(load_claims(str(project / "claims.yaml")), ARTICLES))
    killed = command(project, cache)
    time.sleep(0.8)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    both = [command(project, cache), command(project, cache)]
    for each in both:
        out, err = each.communicate(timeout=120)
        assert (each.returncode, err) == (0, b"")
        assert [line for line in out.decode().splitlines() if '"path"' not in line] == [
            line for line in expected.splitlines() if '"path"' not in line
        ]
