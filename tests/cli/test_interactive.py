"""What only a terminal gets: the pager and the progress bar; and `--watch`, which goes on until it is interrupted."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from crosscheck.cli.options import Common, watched
from crosscheck.cli.watch import state, wait_for_change

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]
WAIT = 30


def plain_environment(**more: str) -> dict[str, str]:
    dropped = {"PAGER", "LESS", "NO_COLOR", "COLUMNS", "LINES"}
    return {k: v for k, v in os.environ.items() if k not in dropped} | {"TERM": "xterm", "PYTHONUTF8": "1"} | more


def on_terminal(*arguments: str, lines: int = 24, stdout: int | None = None, **environment: str) -> tuple[int, str]:
    """Exit status of a command whose streams are a terminal (its output perhaps not), and what the terminal got."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, 100, 0, 0))
    running = subprocess.Popen(
        [*CROSSCHECK, *arguments],
        stdin=theirs,
        stdout=theirs if stdout is None else stdout,
        stderr=theirs,
        env=plain_environment(**environment),
        close_fds=True,
    )
    os.close(theirs)
    got = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # the last of the other end is closed
            break
        if not more:
            break
        got += more
    os.close(ours)
    return running.wait(WAIT), got.decode("utf-8").replace("\r\n", "\n")


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says that it ran, and passes on what it is given."""
    script = tmp_path / "pager"
    script.write_text('#!/bin/sh\necho "PAGED $*"\nexec cat\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script)


class TestPager:
    def test_long_text_is_paged_and_short_text_is_not(self, project: Path, pager: str) -> None:
        status, got = on_terminal("check", lines=10, PAGER=f"{pager} -x")
        assert status == 0
        assert got.startswith("PAGED -x\n")
        assert "\x1b[32m✓ soutenue par\x1b[0m" in got
        assert got.count("navires") == got.replace("\n\n\n", "\n\n").count("navires") > 0
        assert "PAGED" not in on_terminal("check", lines=400, PAGER=pager)[1]

    @pytest.mark.parametrize("arguments", [["check", "--no-pager"], ["check", "--format", "json"]])
    def test_it_can_be_refused_and_json_never_is(self, arguments: list[str], project: Path, pager: str) -> None:
        assert "PAGED" not in on_terminal(*arguments, lines=5, PAGER=pager)[1]

    @pytest.mark.parametrize("environment", [{"PAGER": ""}, {"PAGER": "cat"}, {"TERM": "dumb"}])
    def test_none_where_there_is_none(self, environment: dict[str, str], project: Path) -> None:
        status, got = on_terminal("check", "--no-color", lines=5, **environment)
        assert status == 0
        assert got.startswith("navires")

    def test_no_colour_through_the_pager_where_none_is_welcome(self, project: Path, pager: str) -> None:
        assert "\x1b" not in on_terminal("check", lines=5, PAGER=pager, NO_COLOR="1")[1]
        assert "\x1b" not in on_terminal("check", "--no-color", lines=5, PAGER=pager)[1]

    def test_who_leaves_it_early_still_gets_the_exit_status(self, project: Path, tmp_path: Path) -> None:
        script = tmp_path / "early"
        script.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
        script.chmod(0o755)
        status, got = on_terminal("check", "--fail-on", "disputed", lines=5, PAGER=str(script))
        assert status == 1
        assert "Traceback" not in got

    @pytest.mark.skipif(not shutil.which("less"), reason="there is no less here")
    def test_less_keeps_colours_and_what_fits_on_the_screen(self, project: Path) -> None:
        # -F ends it by itself where all fits; -X leaves the text on the screen
        status, got = on_terminal("table", "--timeline", lines=200, LESS="-R -F -X")
        assert status == 0
        assert "\x1b[32m" in got


class TestProgress:
    @pytest.fixture
    def many(self, project: Path) -> Path:
        rows = (f'{{"id": "a{n}", "text": "Le port a rouvert. Il fait beau.", "language": "fr"}}' for n in range(150))
        (project / "many.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
        claims = (project / "claims.yaml").read_text(encoding="utf-8")
        (project / "claims.yaml").write_text(
            "\n".join(line for line in claims.splitlines() if "expect" not in line and "      " not in line),
            encoding="utf-8",
        )
        return project

    def test_it_tells_how_many_how_fast_and_how_long(self, many: Path) -> None:
        with open(many / "out.txt", "wb") as out:
            status, got = on_terminal("check", "--articles", "many.jsonl", "--no-omits", stdout=out.fileno())
        assert status == 0, got
        last = re.split("[\r\n]", got.strip("\r\n"))[-1]
        assert re.search(r"Articles  \[#+\]  150/150 .*\d/s", last), got[-300:]
        assert "Articles" not in (many / "out.txt").read_text(encoding="utf-8")

    def test_rate_and_time_left(self, monkeypatch: pytest.MonkeyPatch) -> None:
        clock = [1000.0]

        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        def items() -> Iterator[int]:
            for number in range(200):
                clock[0] += 2.0
                yield number

        shown = Terminal()
        monkeypatch.setattr(sys, "stderr", shown)
        monkeypatch.setattr(time, "time", lambda: clock[0])
        monkeypatch.setattr(time, "monotonic", lambda: clock[0])
        common = Common("claims.yaml", None, quiet=False, verbose=False, no_color=True, lang="fr")
        assert list(watched(items(), 200, "pairs", common)) == list(range(200))
        # a hundred done, a hundred to go, two seconds each
        (halfway,) = {line.strip() for line in shown.getvalue().split("\r") if "100/200" in line}
        assert re.fullmatch(r"Paires  \[#{18}-{18}\]  100/200  00:03:\d\d  0,5/s", halfway), halfway

    def test_silence_is_silence(self, many: Path) -> None:
        with open(many / "out.txt", "wb") as out:
            assert on_terminal("check", "-q", "--articles", "many.jsonl", stdout=out.fileno()) == (0, "")

    def test_none_where_no_terminal_is(self, many: Path) -> None:
        got = subprocess.run([*CROSSCHECK, "check", "--articles", "many.jsonl"], capture_output=True, timeout=WAIT)
        assert got.stderr == b""


class Watched:
    """A command under --watch, and what it has said so far."""

    def __init__(self, *arguments: str) -> None:
        self.running = subprocess.Popen(
            [*CROSSCHECK, *arguments, "--watch"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            env=plain_environment(COLUMNS="100"),
        )
        self.said = {"stdout": "", "stderr": ""}
        for name in self.said:
            threading.Thread(target=self._read, args=(name,), daemon=True).start()

    def _read(self, name: str) -> None:
        stream = getattr(self.running, name)
        for line in iter(stream.readline, b""):
            self.said[name] += line.decode("utf-8").replace("\u00a0", " ")

    def until(self, said: Callable[[str, str], bool]) -> None:
        """Wait until standard output and error say so."""
        end = time.monotonic() + WAIT
        while not said(self.said["stdout"], self.said["stderr"]):
            assert time.monotonic() < end, self.said
            assert self.running.poll() is None, self.said
            time.sleep(0.02)

    def interrupt(self) -> int:
        self.running.send_signal(signal.SIGINT)
        return self.running.wait(WAIT)


@pytest.fixture
def watch() -> Iterator[Callable[..., Watched]]:
    started: list[Watched] = []

    def start(*arguments: str) -> Watched:
        started.append(Watched(*arguments))
        return started[-1]

    yield start
    for each in started:
        if each.running.poll() is None:
            each.running.kill()
            each.running.wait()


class TestWatch:
    def test_it_runs_again_until_it_is_interrupted(self, project: Path, watch: Callable[..., Watched]) -> None:
        seen = watch("check", "navires", "--fail-on", "disputed,contradicted")
        seen.until(lambda out, err: "1 affirmation" in out and "Sous surveillance : claims.yaml, articles" in err)
        assert "\x1b" not in seen.said["stdout"]

        (project / "articles" / "neuf.txt").write_text("Douze navires sont à quai.\n", encoding="utf-8")
        seen.until(lambda out, err: "neuf" in out and err.count("Sous surveillance") == 2)

        good = (project / "claims.yaml").read_text(encoding="utf-8")
        (project / "claims.yaml").write_text(good.replace("text: Douze", "txt: Douze"), encoding="utf-8")
        seen.until(lambda out, err: "claims.yaml:5:" in err and "waiting for a change" in err)

        (project / "claims.yaml").write_text(good.replace("text: Douze", "text: Treize"), encoding="utf-8")
        seen.until(lambda out, err: "Treize navires" in out)
        assert seen.interrupt() == 130
        assert "Traceback" not in seen.said["stderr"]

    def test_a_report_is_written_again(self, project: Path, watch: Callable[..., Watched]) -> None:
        seen = watch("report", "-o", "r.md", "--lang", "en")
        seen.until(lambda out, err: "Wrote r.md" in err and "Watching" in err)
        (project / "articles" / "blog.txt").unlink()
        seen.until(lambda out, err: err.count("Wrote r.md") == 2)
        assert "blog" not in (project / "r.md").read_text(encoding="utf-8")
        assert seen.interrupt() == 130

    def test_wrong_usage_ends_it(self, project: Path) -> None:
        got = subprocess.run([*CROSSCHECK, "table", "--watch", "--sort", "alone"], capture_output=True, timeout=WAIT)
        assert got.returncode == 2

    def test_what_counts_as_a_change(self, tmp_path: Path) -> None:
        (tmp_path / "folder" / "deep").mkdir(parents=True)
        article = tmp_path / "folder" / "deep" / "a.txt"
        article.write_text("un", encoding="utf-8")
        places = [str(tmp_path / "claims.yaml"), str(tmp_path / "folder")]
        before = state(places)
        assert list(before) == [str(article)]
        for ignored in (".a.txt.swp", "a.txt~"):
            (article.parent / ignored).write_text("x", encoding="utf-8")
        assert state(places) == before
        (tmp_path / "claims.yaml").write_text("x", encoding="utf-8")
        assert state(places) != before
        (tmp_path / "claims.yaml").unlink()
        os.utime(article, (1, 1))
        assert state(places) != before
        article.unlink()
        assert state(places) == {}

    def test_it_waits_until_a_save_is_whole(self, tmp_path: Path) -> None:
        article = tmp_path / "a.txt"
        before = state([str(tmp_path)])

        def save() -> None:
            for number in range(5):
                article.write_text("x" * (number + 1), encoding="utf-8")
                time.sleep(0.04)

        saving = threading.Thread(target=save)
        saving.start()
        wait_for_change([str(tmp_path)], before)
        assert article.read_text(encoding="utf-8") == "xxxxx"
        saving.join()
