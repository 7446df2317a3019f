"""The command as a process: exit statuses, what goes to which stream, and that no traceback ever shows."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck import cli as package
from crosscheck.cli import cli, main
from results import ESCAPES

COMMANDS = ["check", "table", "compare", "explain", "report", "diff", "lint", "eval", "suggest", "init", "add", "cache"]
CROSSCHECK = [sys.executable, "-c", "from crosscheck.cli import main; main()"]


def call(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*CROSSCHECK, *arguments], capture_output=True, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def test_alone_it_prints_help(run: CliRunner) -> None:
    got = run.invoke(cli, [])
    assert got.exit_code == 0
    assert [name for name in COMMANDS if f"\n  {name} " in got.stdout] == COMMANDS
    assert got.stdout == run.invoke(cli, ["--help"]).stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples_and_the_common_options(command: str, run: CliRunner) -> None:
    got = run.invoke(cli, [command, "-h"])
    assert got.exit_code == 0
    assert f"  crosscheck {command}" in got.stdout
    # Where there is no project yet, there is no claims file, no corpus and no result.
    common = ("--claims", "--articles", "--format", "-q", "-v", "--no-color")
    for option in {"init": ("-q",), "cache": ()}.get(command, common):
        assert option in got.stdout


def test_version() -> None:
    got = call("--version")
    assert got.returncode == 0
    assert got.stdout.startswith(b"crosscheck ")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from crosscheck.cli import cli; cli.main(['--help'], standalone_mode=False); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"rapidfuzz", "tabulate", "yaml", "simplemma", "crosscheck.check", "crosscheck.report"} & set(loaded)


def test_an_unknown_command_is_told_the_nearest(run: CliRunner) -> None:
    got = run.invoke(cli, ["chek"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "Did you mean 'check'?" in got.stderr
    assert "The commands are check, table" in run.invoke(cli, ["zzz"]).stderr


def test_results_go_to_standard_output_and_notes_to_standard_error(project: Path) -> None:
    got = call("report", "-o", "r.json")
    assert (got.returncode, got.stdout) == (0, b"")
    assert got.stderr.startswith("r.json est écrit".encode())
    got = call("check", "--format", "json")
    assert got.stderr == b""
    assert json.loads(got.stdout)["schema"] == "crosscheck/1"
    assert got.stdout == (project / "r.json").read_bytes()


def test_output_is_utf_8_whatever_the_locale(project: Path) -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    got = call("table", env=plain)
    assert got.returncode == 0
    assert "réouverture" not in got.stdout.decode("utf-8")
    assert "Le port a rouvert." in got.stdout.decode("utf-8")
    assert "·" in got.stdout.decode("utf-8")


@pytest.mark.parametrize(
    "arguments", [["check"], ["table"], ["explain", "navires", "blog"], ["report"], ["lint"], ["eval"]]
)
def test_no_claims_file_is_2_without_traceback(arguments: list[str], tmp_path: Path) -> None:
    got = call(*arguments, cwd=tmp_path)
    assert (got.returncode, got.stdout) == (2, b"")
    assert b"claims.yaml" in got.stderr
    assert b"Traceback" not in got.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="pipes break otherwise there")
@pytest.mark.parametrize("arguments", [["check", "--format", "json"], ["--help"], ["table"]])
def test_a_broken_pipe_ends_quietly(arguments: list[str], project: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    got = subprocess.run([*CROSSCHECK, *arguments], stdout=write, stderr=subprocess.PIPE, timeout=60)
    os.close(write)
    assert got.stderr == b""
    assert got.returncode == -signal.SIGPIPE


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")
def test_a_full_disk_is_told(project: Path) -> None:
    with open("/dev/full", "wb") as full:
        got = subprocess.run([*CROSSCHECK, "table"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert got.returncode == 2
    assert got.stderr.count(b"\n") == 1
    assert b"No space left" in got.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pairs.jsonl")
    running = subprocess.Popen(
        [*CROSSCHECK, "eval", "pairs.jsonl"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    # It waits for somebody to write into the pipe; once it reads, it is past its start.
    deadline = time.monotonic() + 30
    writer = -1
    while writer < 0 and time.monotonic() < deadline:
        try:
            writer = os.open(tmp_path / "pairs.jsonl", os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=30)
    os.close(writer)
    assert running.returncode == 130
    assert out == b""
    assert b"Traceback" not in err


def test_a_mistake_of_ours_shows_no_traceback(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(ESCAPES)

    monkeypatch.setattr("crosscheck.claims.load_claims", fail)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["crosscheck", "check"])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert "not your fault: RuntimeError in test_main.py, line" in told
    assert "Please report" in told
    assert "Traceback" not in told
    assert "\x1b" not in told


def test_a_name_on_the_command_line_reaches_no_terminal_as_a_control(project: Path) -> None:
    for arguments in (["check", "\x1b[31m"], ["check", "--format", "\x1b[31m"], ["explain", "a", "b", "\x1b[31m"]):
        got = call(*arguments)
        assert got.returncode == 2
        assert b"\x1b" not in got.stderr
    assert call("check", "--claims", "\x1b[31m.yaml").stderr.count(b"\x1b") == 0


def test_completion_offers_commands_claims_and_words(project: Path) -> None:
    def complete(words: str, position: int) -> bytes:
        asked = {
            **os.environ,
            "_CROSSCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(position),
        }
        return call(env=asked).stdout

    assert b"plain,check" in complete("crosscheck ch", 1)
    assert b"plain,navires" in complete("crosscheck check na", 2)
    assert b"plain,contradicted,disputed" in complete("crosscheck check --fail-on contradicted,dis", 3)
    assert b"plain,rounded_grid" in complete("crosscheck table --format rou", 3)


def test_every_command_is_a_module_with_a_command() -> None:
    assert tuple(COMMANDS) == package._COMMANDS
