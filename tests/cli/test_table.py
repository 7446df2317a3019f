from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.terminal import Page
from crosscheck.cli.views.table import as_table, grid, text
from crosscheck.report.words import load_words
from results import RESULT

from .conftest import Engine

FR = load_words("fr")


def test_text_is_the_default(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["table"])
    assert got.exit_code == 0
    assert got.stdout == text(grid(RESULT), Page(100), FR)
    assert got.stderr == ""


def test_quiet_leaves_out_the_legend(project: Path, run: CliRunner, engine: Engine) -> None:
    assert run.invoke(cli, ["table", "-q"]).stdout == text(grid(RESULT), Page(100), FR, legend=False)


def test_by_publisher_and_in_a_format_of_tabulate(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["table", "--by", "publisher", "--format", "github"])
    assert got.stdout == as_table(grid(RESULT, by_publisher=True), "github", 100, FR)


@pytest.mark.parametrize(
    ("arguments", "shown", "hidden"),
    [
        (["--status", "unreported"], ["grue"], ["navires", "reouverture"]),
        (["--status", "disputed,unreported"], ["grue", "navires", "reouverture"], []),
        (["--stance", "mixed"], ["reouverture"], ["navires", "grue"]),
        (["--stance", "contradicts,mixed"], ["navires", "reouverture"], ["grue"]),
        (["--stance", "contradicts", "--status", "disputed"], ["navires"], ["reouverture", "grue"]),
    ],
)
def test_filters(
    arguments: list[str], shown: list[str], hidden: list[str], project: Path, run: CliRunner, engine: Engine
) -> None:
    got = run.invoke(cli, ["table", *arguments]).stdout
    assert all(claim in got for claim in shown)
    assert not any(f"{claim} " in got for claim in hidden)


def test_only_claims_with_a_tag_are_checked(project: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["table", "--tag", "ville"])
    assert engine.asked["only"] == {"reouverture"}
    run.invoke(cli, ["table", "--tag", "ville", "--tag", "port"])
    assert engine.asked["only"] == {"reouverture", "navires"}


def test_a_tag_that_no_claim_has(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["table", "--tag", "vile"])
    assert got.exit_code == 2
    assert "no claim has the tag 'vile'; the tags are port, ville" in got.stderr


def test_nothing_left_is_no_error(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["table", "--status", "corroborated"])
    assert got.exit_code == 0
    assert got.stdout == ""
    assert got.stderr


@pytest.mark.parametrize(
    "arguments", [["--by", "auteur"], ["--stance", "agrees"], ["--status", "x"], ["--format", "json"]]
)
def test_wrong_usage_is_2(arguments: list[str], project: Path, run: CliRunner, engine: Engine) -> None:
    assert run.invoke(cli, ["table", *arguments]).exit_code == 2
