"""What must not go wrong with the cache and several processes, tried: run as ``python benchmarks/chaos.py``.

A run is killed (SIGKILL) at twenty different moments, then one must give the right bytes; two runs write at once; the
cache is damaged; its disk is full (a small tmpfs, where one may be mounted). Prints what was tried, and ends with
status 1 where bytes differ or a process is left over.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = [sys.executable, "-c", "from crosscheck.cli import main; main()"]
PLACES = ["Vernes", "Tolmont", "Brissac", "Ombrie", "Castel", "Laroche", "Mirande", "Sauve", "Trévoux", "Aubigny"]
THINGS = ["barrage", "pont", "musée", "stade", "port", "moulin", "phare", "tunnel", "marché", "théâtre"]
DONE = ["fissuré", "fermé", "vendu", "rouvert", "inondé"]


def write(folder: Path, articles: int, claims: int) -> None:
    """A corpus and claims, from numbers alone: the same everywhere."""
    said = [f"Le {THINGS[n % 10]} de {PLACES[n // 10 % 10]} est {DONE[n % 5]}." for n in range(claims)]
    rows = "".join(f"  - id: c{n}\n    text: {text}\n" for n, text in enumerate(said))
    (folder / "claims.yaml").write_text(f"version: 1\nlanguage: fr\nclaims:\n{rows}", encoding="utf-8")
    with open(folder / "corpus.jsonl", "w", encoding="utf-8") as file:
        for n in range(articles):
            words = hashlib.sha256(str(n).encode()).hexdigest()
            filler = [f"Le témoin {words[k : k + 4]} regarde la rue {words[k + 1 : k + 5]}." for k in range(0, 60, 3)]
            filler.insert(n % 20, said[n * 7 % claims] if n % 3 else said[n * 7 % claims].replace("est", "n'est pas"))
            file.write(
                json.dumps({"id": f"a{n}", "text": " ".join(filler), "language": "fr"}, ensure_ascii=False) + "\n"
            )


def start(folder: Path, cache: Path | None, jobs: int) -> subprocess.Popen[bytes]:
    where = ["--no-cache"] if cache is None else ["--cache-dir", str(cache)]
    return subprocess.Popen(
        [*COMMAND, "check", "--articles", "corpus.jsonl", "--format", "json", "--jobs", str(jobs), *where],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def left_over(group: int) -> bool:
    """Whether a process of a run's group is still there, a moment later."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


class Trial:
    def __init__(self, folder: Path, jobs: int) -> None:
        self.folder, self.jobs, self.failed = folder, jobs, False
        begun = time.monotonic()
        self.expected, _ = start(folder, None, 1).communicate()
        self.seconds = time.monotonic() - begun

    def tell(self, what: str, ok: bool, note: bytes = b"") -> None:
        self.failed |= not ok
        print(f"{'ok    ' if ok else 'FAILED'} {what}{': ' if note else ''}{note.decode().strip()}", flush=True)

    def right(self, what: str, cache: Path) -> None:
        run = start(self.folder, cache, self.jobs)
        out, err = run.communicate()
        self.tell(what, out == self.expected and run.returncode == 0 and not left_over(run.pid), err)

    def kills(self, cache: Path, times: int) -> None:
        left = 0
        for k in range(times):
            run = start(self.folder, cache, self.jobs)
            time.sleep(self.seconds * (k + 0.5) / times)
            run.kill() if k % 2 else os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
            left += left_over(run.pid)
        self.tell(f"killed {times} times, no process left", not left)
        self.right("the run after", cache)

    def two(self, cache: Path) -> None:
        runs = [start(self.folder, cache, self.jobs) for _ in range(2)]
        outs = [run.communicate() for run in runs]
        self.tell("two runs at once", all(out == self.expected and not err for out, err in outs))
        self.right("the run after", cache)

    def damage(self, cache: Path) -> None:
        for name in sorted(path.name for path in cache.iterdir() if not path.name.endswith(("-wal", "-shm"))):
            data = (cache / name).read_bytes()
            for what, spoilt in (("cut", data[: len(data) // 2]), ("overwritten", os.urandom(len(data)))):
                (cache / name).write_bytes(spoilt)
                self.right(f"{name.split('-')[0]} {what}", cache)

    def full(self, disk: Path, size: str) -> None:
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], capture_output=True)
        if mounted.returncode:
            print(f"not tried: a full disk ({mounted.stderr.decode().strip()})")
            return
        try:
            self.right(f"a disk of {size}", disk / "cache")
            self.right("the run after", disk / "cache")
        finally:
            subprocess.run(["umount", disk], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--claims", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--kills", type=int, default=20)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, asked.articles, asked.claims)
        trial = Trial(folder, asked.jobs)
        print(f"{asked.articles} articles, {asked.claims} claims: {trial.seconds:.1f} s, {len(trial.expected)} bytes")
        trial.kills(folder / "killed", asked.kills)
        trial.two(folder / "both")
        trial.damage(folder / "both")
        trial.full(folder / "small", "256k")
        trial.full(folder / "smaller", "1200k")
    sys.exit(trial.failed)


if __name__ == "__main__":
    main()
