#!/usr/bin/env python3
"""How fast crosscheck is and how much memory it takes, beside what else one would reach for.

    python benchmarks/speed.py                   measures everything, prints it
    python benchmarks/speed.py --write           and writes data/speed.json, docs/performance.md and its plot
    python benchmarks/speed.py --only start,jobs --write       measures these parts anew and keeps the others
    python benchmarks/speed.py --only none --write             draws page and plot from data/speed.json

Every figure is that of a whole process, from its start to its end, as the operating system counts it. The programs take
turns, and the least of several runs counts, since whatever else a machine does only ever adds. (Of memory the most
counts; Linux tells none that is less than this process had when it started the other, 18 MB.) The corpora come from
corpus.py. Needs `pip install bm25s` for that column; it stays empty otherwise. Linux or macOS.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FIGURES = HERE / "data" / "speed.json"

CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]
SCRIPTS = {"forty": "forty.py", "bm25": "bm25.py"}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    articles: int
    claims: int
    relevant: tuple[int, ...]
    """One article in so many speaks of a claim."""
    usual: int
    """Which of them the other parts take."""
    more_articles: tuple[int, ...]
    more_claims: tuple[int, ...]
    large: tuple[int, int]
    starts: int


FULL = Sizes(2000, 60, (100, 20, 5, 1), 20, (500, 2000, 8000), (15, 60, 240), (100_000, 100), 15)
TINY = Sizes(20, 6, (5, 1), 5, (10, 20, 40), (3, 6, 12), (40, 6), 2)


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds on the clock and of the processor (its children's with it), and peak memory in MB."""

    wall: float
    cpu: float
    peak: float
    """Of the process that had most."""
    together: float = 0.0
    """Of all its processes at one time, shared pages counted once; 0 where that was not watched."""
    each: tuple[int, ...] = ()
    """Of each of its processes, the largest first."""


def run(command: Sequence[str], out: Path, cache: Path | None = None, watch: bool = False) -> Run:
    """Runs a command to its end, with its output in a file.

    Raises:
        SystemExit: it failed; what it said is shown.
    """
    env = os.environ | {"OPENBLAS_NUM_THREADS": "1"} | ({"CROSSCHECK_CACHE_DIR": str(cache)} if cache else {})
    env.pop(
        "PYTHONDONTWRITEBYTECODE", None
    )  # else modules would be compiled at each start, as where nothing installs them
    errors = out.with_suffix(".err")
    with open(out, "wb") as file, open(errors, "wb") as notes:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=file, stderr=notes, env=env, cwd=ROOT, start_new_session=True)
        watched = _Watch(process.pid) if watch else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with status {process.returncode}: {errors.read_text()}")
    most = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    together, each = watched.most() if watched else (0.0, ())
    return Run(wall, used.ru_utime + used.ru_stime, most, together, each)


class _Watch:
    """Looks twice a second at how much memory a session of processes holds in all."""

    def __init__(self, session: int) -> None:
        self._session, self._most, self._over = session, 0.0, threading.Event()
        self._each: dict[str, float] = {}
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._over.wait(0.5):
            members = self._members()
            self._most = max(self._most, sum(_kilobytes(f"{name}/smaps_rollup", "Pss:") for name in members) / 1024)
            for name in members:
                self._each[name] = max(self._each.get(name, 0.0), _kilobytes(f"{name}/status", "VmHWM:") / 1024)

    def _members(self) -> list[str]:
        out = []
        for name in os.listdir("/proc") if os.path.isdir("/proc") else ():
            if name.isdigit():
                try:
                    with open(f"/proc/{name}/stat") as file:
                        # what follows the name in brackets: state, parent, group, session
                        if int(file.read().rpartition(")")[2].split()[3]) == self._session:
                            out.append(name)
                except OSError:
                    continue
        return out

    def most(self) -> tuple[float, tuple[int, ...]]:
        """Of all together, what each holds with others divided between them (PSS), and of each, the largest first."""
        self._over.set()
        self._thread.join()
        return self._most, tuple(sorted(map(round, self._each.values()), reverse=True))


def _kilobytes(file: str, key: str) -> int:
    """A figure of a process; 0 where it has ended meanwhile."""
    try:
        with open(f"/proc/{file}") as lines:
            return sum(int(line.split()[1]) for line in lines if line.startswith(key))
    except OSError:
        return 0


@dataclass(slots=True)
class Bench:
    """Where corpora are, and what was measured."""

    work: Path
    sizes: Sizes
    repeats: int
    rows: list[Row] = field(default_factory=list)

    def corpus(self, articles: int, claims: int, relevant: int, language: str = "fr") -> Path:
        """The folder of a corpus; made in a process of its own, to keep this one small."""
        folder = self.work / f"{language}-{articles}x{claims}-1in{relevant}"
        if not folder.exists():
            command = [sys.executable, str(HERE / "corpus.py"), str(folder.with_suffix(".part"))]
            options = {"articles": articles, "claims": claims, "relevant": relevant, "language": language}
            command += [word for name, value in options.items() for word in (f"--{name}", str(value))]
            subprocess.run(command, check=True)
            folder.with_suffix(".part").rename(folder)
        return folder

    def take_turns(self, part: str, what: Row, turns: Mapping[str, Callable[[], Run]], repeats: int = 0) -> None:
        """Each in turn, several times; the least of each figure counts, of memory the most."""
        runs: dict[str, list[Run]] = {name: [] for name in turns}
        for _ in range(repeats or self.repeats):
            for name, start in turns.items():
                runs[name].append(start())
        for name, several in runs.items():
            row = {
                "part": part,
                "tool": name,
                **what,
                "cpu": round(min(r.cpu for r in several), 3),
                "wall": round(min(r.wall for r in several), 3),
                "peak": round(max(r.peak for r in several), 1),
                "runs": len(several),
            }
            if together := max(r.together for r in several):
                row |= {"together": round(together, 1), "each": max(several, key=lambda r: r.together).each}
            self.rows.append(row)
            print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)

    def tools(
        self, part: str, articles: int, claims: int, relevant: int, language: str = "fr", few: bool = False
    ) -> None:
        """crosscheck and the alternatives on one corpus."""
        folder = self.corpus(articles, claims, relevant, language)
        turns = {"crosscheck": partial(self.check, folder, "--no-cache", "--jobs", "1")}
        if part == "alternatives":  # with as many processes as it takes where nobody says how many
            turns["unasked"] = partial(self.check, folder, "--no-cache")
        for name in SCRIPTS:
            if name != "bm25" or find_spec("bm25s"):
                turns[name] = partial(self.script, name, folder)
        what = {"articles": articles, "claims": claims, "relevant": relevant, "language": language}
        self.take_turns(part, what, turns, min(2, self.repeats) if few else 0)
        self.rows[-len(turns)]["told"] = _told(self.work / "crosscheck.json")

    def check(self, folder: Path, *options: str, cache: Path | None = None, watch: bool = False) -> Run:
        files = ["--claims", str(folder / "claims.yaml"), "--articles", str(folder / "corpus.jsonl")]
        command = [*CROSSCHECK, "check", *files, "--no-omits", "--format", "json", *options]
        return run(command, self.work / "crosscheck.json", cache, watch)

    def script(self, name: str, folder: Path) -> Run:
        command = [sys.executable, str(HERE / SCRIPTS[name]), str(folder / "claims.yaml"), str(folder / "corpus.jsonl")]
        return run(command, self.work / f"{name}.jsonl")


def _told(path: Path) -> int:
    """How many cells of a result say something; counted in another process, to keep this one small."""
    count = "import json,sys; print(sum(len(c['articles']) for c in json.load(open(sys.argv[1]))['claims']))"
    return int(subprocess.run([sys.executable, "-c", count, str(path)], check=True, capture_output=True).stdout)


# -- the parts -------------------------------------------------------------------------------------------------------


def alternatives(bench: Bench) -> None:
    """crosscheck, the forty lines and retrieval, by how many articles are relevant; and in English."""
    sizes = bench.sizes
    for relevant in sizes.relevant:
        bench.tools("alternatives", sizes.articles, sizes.claims, relevant)
    bench.tools("alternatives", sizes.articles, sizes.claims, sizes.usual, "en")


def growth(bench: Bench) -> None:
    """More articles, more claims; more claims also where every article is about one of them."""
    sizes = bench.sizes
    for articles in sizes.more_articles:
        bench.tools("articles", articles, sizes.claims, sizes.usual, few=True)
    for claims in sizes.more_claims:
        bench.tools("claims", sizes.articles, claims, sizes.usual, few=True)
    for claims in (sizes.claims, 4 * sizes.claims):
        bench.tools("claims", sizes.articles, claims, 1, few=True)


def start(bench: Bench) -> None:
    """Until the command answers: its help, and `check` on the five articles that come with the project."""
    out = bench.work / "start.txt"
    check = [*CROSSCHECK, "check", "--claims", str(ROOT / "claims.yaml")]
    kept = bench.work / "cache-start"
    new = bench.work / "cache-new"

    def first() -> Run:
        shutil.rmtree(new, ignore_errors=True)
        return run(check, out, new)

    run(check, out, kept)
    turns = {
        "python": lambda: run([sys.executable, "-c", "pass"], out),
        "--help": lambda: run([*CROSSCHECK, "--help"], out),
        "check, first time": first,
        "check, again": lambda: run(check, out, kept),
        "check --no-cache": lambda: run([*check, "--no-cache"], out),
    }
    bench.take_turns("start", {}, turns, bench.sizes.starts)


def cache(bench: Bench) -> None:
    """A run that fills the cache, the same again, and one with an article more."""
    sizes = bench.sizes
    folder = bench.corpus(sizes.articles, sizes.claims, sizes.usual)
    more = bench.corpus(sizes.articles + 1, sizes.claims, sizes.usual)
    kept = bench.work / "cache"

    def cold() -> Run:
        shutil.rmtree(kept, ignore_errors=True)
        return bench.check(folder, "--jobs", "1", cache=kept)

    turns = {
        "no cache": lambda: bench.check(folder, "--no-cache", "--jobs", "1"),
        "first run": cold,
        "same again": lambda: bench.check(folder, "--jobs", "1", cache=kept),
        "one article more": lambda: bench.check(more, "--jobs", "1", cache=kept),
    }
    bench.take_turns("cache", {"articles": sizes.articles, "claims": sizes.claims, "relevant": sizes.usual}, turns)


def jobs(bench: Bench) -> None:
    """One process against two."""
    sizes = bench.sizes
    for relevant in (sizes.usual, 1):
        folder = bench.corpus(sizes.articles, sizes.claims, relevant)
        turns = {
            f"--jobs {n}": partial(bench.check, folder, "--no-cache", "--jobs", str(n), watch=n > 1) for n in (1, 2)
        }
        what = {"articles": sizes.articles, "claims": sizes.claims, "relevant": relevant}
        bench.take_turns("jobs", what, turns)


def large(bench: Bench) -> None:
    """Once, with two processes."""
    articles, claims = bench.sizes.large
    relevant = bench.sizes.usual
    folder = bench.corpus(articles, claims, relevant)
    turns = {"crosscheck": lambda: bench.check(folder, "--no-cache", "--jobs", "2", watch=True)}
    what = {"articles": articles, "claims": claims, "relevant": relevant}
    bench.take_turns("large", what, turns, 1)
    bench.rows[-1] |= {
        "told": _told(bench.work / "crosscheck.json"),
        "corpus": round((folder / "corpus.jsonl").stat().st_size / 1e6),
        "result": round((bench.work / "crosscheck.json").stat().st_size / 1e6, 1),
    }


PARTS: dict[str, Callable[[Bench], None]] = {
    "alternatives": alternatives,
    "growth": growth,
    "start": start,
    "cache": cache,
    "jobs": jobs,
    "large": large,
}
MAKES = {"growth": ("articles", "claims")}
"""What the rows of a part are called, where not as the part."""


def as_installed() -> None:
    """Compiles the word lists, as an installation does; those of a checkout may have changed since."""
    compile_lists = (
        "from importlib.resources import files; from crosscheck.text.language import compile_lists;"
        'compile_lists(str(files("crosscheck.text") / "languages"))'
    )
    subprocess.run([sys.executable, "-c", compile_lists], check=False, stderr=subprocess.DEVNULL)


def machine() -> Row:
    """What it was measured on."""
    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), model)
    versions = {}
    for name in ("rapidfuzz", "bm25s", "simplemma", "PyStemmer"):
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            continue
    return {
        "date": dt.date.today().isoformat(),
        "processor": model,
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "versions": versions,
    }


def measured(parts: Sequence[str], sizes: Sizes, repeats: int, work: Path, before: Row | None = None) -> Row:
    """The figures, those of parts that are not measured as they were before."""
    bench = Bench(work, sizes, repeats)
    if parts and sizes is not TINY:
        as_installed()
    for name in parts:
        print(f"-- {name}: {(PARTS[name].__doc__ or '').splitlines()[0]}", flush=True)
        PARTS[name](bench)
    done = {kind for name in parts for kind in MAKES.get(name, (name,))}
    kept = [row for row in (before or {}).get("rows", ()) if row["part"] not in done]
    # in the order of the parts, whichever were measured last
    order = [kind for name in PARTS for kind in MAKES.get(name, (name,))]
    rows = sorted([*kept, *bench.rows], key=lambda row: order.index(row["part"]))
    about = machine() if parts or not before else before["machine"]
    return {"machine": about, "rows": rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default=",".join(PARTS), metavar="PART,...", help=f"of {', '.join(PARTS)}; or none")
    parser.add_argument("--repeats", type=int, default=3, help="of each measurement [3; fewer where it takes long]")
    parser.add_argument("--work", type=Path, help="where corpora are kept for the next time [a temporary folder]")
    parser.add_argument("--tiny", action="store_true", help="a few articles: to see that it works")
    parser.add_argument("--write", action="store_true", help="write data/speed.json and the page with its plot")
    asked = parser.parse_args()
    parts = [] if asked.only == "none" else asked.only.split(",")
    if unknown := set(parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    before = json.loads(FIGURES.read_text(encoding="utf-8")) if asked.write and FIGURES.exists() else None
    with tempfile.TemporaryDirectory() as scratch:
        work = (asked.work or Path(scratch)).resolve()
        work.mkdir(parents=True, exist_ok=True)
        found = measured(parts, TINY if asked.tiny else FULL, asked.repeats, work, before)
    if asked.write:
        import speed_page  # not while something is measured

        FIGURES.write_text(speed_page.as_json(found), encoding="utf-8")
        speed_page.write(found)


if __name__ == "__main__":
    main()
