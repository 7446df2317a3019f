"""What the documents show is what the command does; what they name exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import crosscheck
from crosscheck.cli import cli
from crosscheck.model import Stance, Status
from readme import ROOT, commands, documents, refreshed
from reference import walk

_CONTEXT = click.Context(cli)
COMMANDS = {name: cli.get_command(_CONTEXT, name) for name in cli.list_commands(_CONTEXT)}
EVERY = [command for _, command, _ in walk(cli)]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_every_command_shown_prints_what_is_shown(path: Path) -> None:
    """`make readme` writes today's output; look at what it changes before you commit it."""
    shown = path.read_text(encoding="utf-8")
    assert refreshed(shown) == shown


def test_the_first_screen_shows_output_and_the_two_commands_of_set_up() -> None:
    screen = "\n".join(README.splitlines()[:60])
    assert screen.index("$ crosscheck check") < screen.index("make demo") < screen.index("make test")
    assert "✗ contradicts" in screen


def test_every_make_target_named_is_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for path in documents():
        named = set(re.findall(r"(?:^|`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= targets, path.name
    assert {"demo", "test", "lint", "readme"} <= targets


def test_every_command_is_documented_and_every_command_named_exists() -> None:
    documented = set(re.findall(r"^\| \[?`crosscheck ([a-z]+)", README, re.MULTILINE))
    assert documented == set(COMMANDS)
    for path in documents():
        named = set(re.findall(r"(?:`|[|$] )crosscheck ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= set(COMMANDS), path.name


OF_OTHERS = {
    "cluster.md": {
        *("--host", "--port", "--nworkers", "--nthreads", "--no-nanny", "--memory-limit", "--local-directory"),
        *("--ntasks", "--cpus-per-task", "--mem-per-cpu", "--no-cache-dir"),
    },
    "performance.md": {"--only"},
}
"""Options of dask, Slurm, pip and the benchmarks that a page shows."""


def test_every_option_named_exists() -> None:
    known = {option for each in EVERY for p in each.params for option in (*p.opts, *p.secondary_opts)}
    known |= {"-h", "--help", "--version"}
    for path in documents():
        text = path.read_text(encoding="utf-8")
        named = set(
            re.findall(r"(?<![\w-])--[a-z][a-z0-9-]+", "\n".join(re.findall(r"`[^`]+`", text) + commands(text)))
        )
        assert named - OF_OTHERS.get(path.name, set()) <= known, path.name
    common = {"--claims", "--articles", "--format", "--lang", "-q", "-v", "--no-color"}
    assert all(f"`{o}" in README for o in common)


def test_every_shown_crosscheck_command_parses() -> None:
    """Those that are only mentioned too: each option stands with a command that has it."""
    for path in documents():
        for line in commands(path.read_text(encoding="utf-8")):
            for part in re.split(r"[|;]|>\s*\S+", line):
                words = shlex.split(part)
                if words[:1] == ["crosscheck"] and len(words) > 1 and not words[1].startswith("-"):
                    command = COMMANDS[words[1]]
                    assert command is not None
                    command.make_parser(click.Context(command)).parse_args(words[2:])


def test_every_stance_status_and_public_name_is_in_the_documents() -> None:
    assert all(f"`{stance.value}`" in README for stance in Stance)
    assert all(f"`{status.value}`" in README for status in Status)
    api = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    assert all(f"`{name}" in api or f"crosscheck.{name}" in api for name in crosscheck.__all__)


@pytest.mark.parametrize("path", [*documents(), ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target
