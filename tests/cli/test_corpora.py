"""Corpora that are files, from the command line to the result, and what is told of rows that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from articles.made import FILES, corpus, zst
from crosscheck.cli import cli

CLAIMS = """\
claims:
  - id: pont
    text: Le pont de la ville a rouvert mardi.
"""
ROWS: list[dict[str, Any]] = [
    {"id": "a", "text": "Le pont de la ville a rouvert mardi matin, selon la mairie.", "publisher": "Le Quai"},
    {"id": "b", "text": "Le pont de la ville n'a pas rouvert mardi.", "publisher": "La Rive"},
    {"id": "c", "text": "Un marché aux fleurs s'est tenu samedi sur la place.", "publisher": "Le Port"},
]
SAYS = {"a": "supports", "b": "contradicts", "c": "omits"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(run: CliRunner, *arguments: str) -> Result:
    return run.invoke(cli, ["check", "--lang", "en", "--format", "json", *arguments])


def stances(got: Result) -> dict[str, str]:
    assert got.exit_code == 0, got.stderr
    (claim,) = json.loads(got.stdout)["claims"]
    return {cell["article"]: cell["stance"] for cell in claim["articles"]}


@pytest.mark.parametrize("name", FILES)
def test_every_format(folder: Path, run: CliRunner, name: str) -> None:
    got = check(run, "--articles", corpus(folder, name, ROWS).name)
    assert stances(got) == SAYS
    assert got.stderr == ""
    for each in json.loads(got.stdout)["claims"][0]["articles"]:
        text = next(row["text"] for row in ROWS if row["id"] == each["article"])
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in each["evidence"])


def test_the_claims_file_may_name_it(folder: Path, run: CliRunner) -> None:
    corpus(folder, "c.csv", ROWS)
    (folder / "claims.yaml").write_text(f"articles: c.csv\n{CLAIMS}", encoding="utf-8")
    assert stances(check(run)) == SAYS


def test_rows_that_cannot_be_read_are_named_and_counted(folder: Path, run: CliRunner) -> None:
    bad = [{"id": f"../{n}", "text": "x\x1b[2J", "published": "hier"} for n in range(12)]
    corpus(folder, "c.jsonl", [*ROWS, *bad])
    got = check(run, "--articles", "c.jsonl")
    assert stances(got) == SAYS
    told = got.stderr.splitlines()
    assert told[0] == "c.jsonl:4: the id '../0' reads as a path that leads elsewhere; choose another one"
    assert told[1].startswith("c.jsonl:4: published: 'hier' is no date")
    assert told[-1] == "c.jsonl: 12 rows cannot be read and are left out; --strict stops there instead"
    assert len(told) == 11
    assert len(check(run, "--articles", "c.jsonl", "-v").stderr.splitlines()) == 25
    assert check(run, "--articles", "c.jsonl", "-q").stderr.splitlines() == told[-1:]


def test_strict_stops_and_tells_them_all(folder: Path, run: CliRunner) -> None:
    corpus(folder, "c.csv", [*ROWS, {"id": "d", "text": " "}, {"id": "a", "text": "x"}])
    got = check(run, "--articles", "c.csv", "--strict")
    assert (got.exit_code, got.stdout) == (2, "")
    assert got.stderr.splitlines() == [
        "c.csv:5: text is blank; write the article's text",
        "c.csv:6: the id 'a' is taken (first at row 2); choose another one",
        "2 mistakes.",
    ]


def test_a_broken_file_in_a_folder_stops_with_and_without_it(folder: Path, run: CliRunner) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_text(ROWS[0]["text"], encoding="utf-8")
    (folder / "articles" / "b.txt").write_bytes(b"caf\xe9")
    for arguments in ([], ["--strict"], ["-q"]):
        got = check(run, *arguments)
        assert (got.exit_code, got.stdout) == (2, "")
        assert "b.txt:1:4: this is not UTF-8" in got.stderr


def test_lint_is_strict(folder: Path, run: CliRunner) -> None:
    corpus(folder, "c.jsonl", [*ROWS, {"id": "d", "text": ""}])
    got = run.invoke(cli, ["lint", "--articles", "c.jsonl"])
    assert got.exit_code == 2
    assert "c.jsonl:4: text is blank" in got.stderr


def test_no_row_can_be_read(folder: Path, run: CliRunner) -> None:
    corpus(folder, "c.jsonl", [{"body": "x"}, {"body": "y"}])
    got = check(run, "--articles", "c.jsonl")
    assert (got.exit_code, got.stdout) == (2, "")
    assert "c.jsonl: none of its 2 rows can be read; mend them, or name the columns" in got.stderr
    assert stances(check(run, "--articles", "c.jsonl", "--columns", "text=body")) == {
        "row-1": "omits",
        "row-2": "omits",
    }


def test_a_file_that_breaks_off(folder: Path, run: CliRunner) -> None:
    rows = [json.dumps(row) + "\n" for row in ROWS]
    (folder / "c.jsonl.zst").write_bytes(zst("".join(rows[:2]).encode()) + zst(rows[2].encode())[:-20])
    got = check(run, "--articles", "c.jsonl.zst", "-q")
    assert stances(got) == {"a": "supports", "b": "contradicts"}
    (told,) = got.stderr.splitlines()
    assert told.startswith("c.jsonl.zst:3: the file breaks off here, cut off after ")
    assert check(run, "--articles", "c.jsonl.zst", "--strict").exit_code == 2


def test_columns_with_other_names(folder: Path, run: CliRunner) -> None:
    rows = [{"Kennung": row["id"], "Full text": row["text"], "date": "2024-05-03 08:00"} for row in ROWS]
    corpus(folder, "c.csv", rows)
    got = check(run, "--articles", "c.csv", "--columns", "id=Kennung, text=Full text", "--columns", "published=date")
    assert stances(got) == SAYS
    assert {each["published"] for each in json.loads(got.stdout)["articles"]} == {"2024-05-03"}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ("text", "'text' names no column; write KEY=NAME, such as text=body"),
        ("text=a,text=b", "'text' comes twice; name one column for it"),
        ("txt=a", "columns: 'txt' is nothing that an article has; did you mean 'text'?"),
        ("text=", "columns: an article needs its text"),
        ("text=Kennun", "c.csv:1: there is no column 'Kennun'; did you mean 'Kennung'?"),
    ],
)
def test_columns_that_cannot_be(folder: Path, run: CliRunner, columns: str, told: str) -> None:
    corpus(folder, "c.csv", [{"Kennung": "a", "b": "c"}])
    got = check(run, "--articles", "c.csv", "--columns", columns)
    assert (got.exit_code, got.stdout) == (2, "")
    assert told in got.stderr


def test_what_is_expected_of_an_article_that_no_row_is(folder: Path, run: CliRunner) -> None:
    (folder / "claims.yaml").write_text(f"{CLAIMS}    expect: {{bb: omits, a: supports}}\n", encoding="utf-8")
    corpus(folder, "c.jsonl", ROWS)
    got = check(run, "--articles", "c.jsonl")
    assert (got.exit_code, got.stdout) == (2, "")
    assert "claims.yaml:4:14: no article has the id 'bb' (expect)" in got.stderr
