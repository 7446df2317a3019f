"""The commands with the real engine behind them: on an ordinary corpus, and on one that means harm."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.cli.tables import FORMATS
from results import BIDI, ESCAPES, FORMULA, LONG, MARKUP

HARM = f"=cmd|' /C calc'!A0 Douze navires {ESCAPES} sont à quai {BIDI} dans le port {MARKUP} {FORMULA}. "
CONTROLS = set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff")


@pytest.fixture
def hostile_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose texts, metadata and file names are an attack as far as reading lets them in."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "attaque.txt").write_text(HARM * 3 + "\n", encoding="utf-8", newline="")
    (folder / "=1+1.txt").write_text(f"Douze navires sont à quai, {LONG}.\n", encoding="utf-8")
    title = json.dumps(f"{FORMULA} {MARKUP}")
    (folder / "titre.md").write_text(
        f"---\ntitle: {title}\npublisher: {title}\nlanguage: fr\n---\nAucun navire n'est à quai dans le port.\n",
        encoding="utf-8",
    )
    claims = (
        f"claims:\n  - id: navires\n    text: Douze navires sont à quai dans le port.\n    note: {json.dumps(MARKUP)}\n"
    )
    (tmp_path / "claims.yaml").write_text(claims, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json", *FORMATS])
def test_no_format_of_check_lets_a_control_through(form: str, hostile_project: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["check", "--format", form])
    assert got.exit_code == 0, got.output
    assert not CONTROLS & set(got.output)


@pytest.mark.parametrize(
    "arguments",
    [
        ["table"],
        ["table", "--by", "publisher"],
        ["explain", "navires", "attaque"],
        ["explain", "navires", "attaque", "--format", "json", "-v"],
        ["report"],
        ["report", "--format", "csv"],
        ["report", "--format", "json"],
        ["lint"],
    ],
)
def test_no_command_lets_a_control_through(arguments: list[str], hostile_project: Path, run: CliRunner) -> None:
    got = run.invoke(cli, arguments)
    assert got.exit_code == 0, got.output
    assert not CONTROLS & set(got.output)


def test_quotes_stay_letter_for_letter_where_a_program_reads_them(hostile_project: Path, run: CliRunner) -> None:
    result = json.loads(run.invoke(cli, ["check", "--format", "json"]).stdout)
    paths = {article["article"]: article["path"] for article in result["articles"]}
    shown = [(cell["article"], each) for cell in result["claims"][0]["articles"] for each in cell["evidence"]]
    assert shown
    for article, evidence in shown:
        with open(paths[article], encoding="utf-8", newline="") as file:
            assert file.read()[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_no_cell_of_the_csv_is_a_formula(hostile_project: Path, run: CliRunner) -> None:
    rows = list(csv.reader(io.StringIO(run.invoke(cli, ["report", "--format", "csv"]).stdout, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(tuple("=+-@"))]


def test_the_same_output_on_every_run(project: Path, run: CliRunner) -> None:
    for arguments in (
        ["check"],
        ["check", "--format", "json"],
        ["table"],
        ["report"],
        ["explain", "navires", "radio-cote"],
    ):
        assert run.invoke(cli, arguments).stdout == run.invoke(cli, arguments).stdout


def test_no_omits_counts_what_it_leaves_out(project: Path, run: CliRunner) -> None:
    whole = json.loads(run.invoke(cli, ["check", "--format", "json"]).stdout)
    short = json.loads(run.invoke(cli, ["check", "--format", "json", "--no-omits"]).stdout)
    for all_cells, some_cells in zip(whole["claims"], short["claims"], strict=True):
        kept = [cell for cell in all_cells["articles"] if cell["stance"] != "omits"]
        assert some_cells["articles"] == kept
        assert some_cells["omitting"] == len(all_cells["articles"]) - len(kept)


def test_eval_reads_pairs_with_the_real_engine(tmp_path: Path, run: CliRunner) -> None:
    row = {"id": "1", "claim": "Le port a rouvert.", "text": "Il fait beau à Brest.", "label": ["omits"]}
    (tmp_path / "p.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    got = run.invoke(cli, ["eval", str(tmp_path / "p.jsonl"), "--predictions", str(tmp_path / "o.jsonl")])
    assert got.exit_code == 0, got.output
    (said,) = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text(encoding="utf-8").splitlines()]
    assert list(said) == ["id", "stance", "confidence", "hedged"]
