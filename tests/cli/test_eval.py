from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.cli import cli
from crosscheck.model import Article, Claim

from .conftest import Engine

ROWS = [
    {"id": "1", "claim": "Le port a rouvert.", "text": "SUPPORTS le port", "label": ["supports"]},
    {"id": "2", "claim": "Le port a rouvert.", "text": "contradicts le port", "label": ["mixed", "contradicts"]},
    {"id": "3", "claim": "Le port a rouvert.", "text": "omits le port", "label": "supports"},
    {"id": "4", "claim": "The port is open.", "text": "omits the port", "label": "omits", "language": "en"},
]


@pytest.fixture
def pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of labelled pairs in a folder without a claims file."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_pairs_need_no_claims_file(pairs: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "pairs.jsonl"])
    assert got.exit_code == 0
    assert got.stderr == ""
    assert "Accuracy 0.7500 (3 of 4 agree)" in got.stdout
    assert "1 disagreement: -v lists it." in got.stdout
    lines = [line.split() for line in got.stdout.splitlines()]
    assert ["wanted", "supports", "contradicts", "omits"] in lines
    assert ["supports", "1", "0", "1"] in lines
    assert ["supports", "2", "1", "1.0000", "0.5000", "0.6667"] in lines


def test_disagreements_are_listed_when_asked_for(pairs: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "pairs.jsonl", "-v"])
    assert "3: omits, not supports\n  Le port a rouvert.\n" in got.stdout


def test_predictions_hold_a_row_a_pair(pairs: Path, run: CliRunner, engine: Engine) -> None:
    run.invoke(cli, ["eval", "pairs.jsonl", "--predictions", "out.jsonl"])
    rows = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows == [
        {"id": "1", "stance": "supports", "confidence": 0.1235, "hedged": True},
        {"id": "2", "stance": "contradicts", "confidence": 0.1235, "hedged": False},
        {"id": "3", "stance": "omits", "confidence": 0.1235, "hedged": False},
        {"id": "4", "stance": "omits", "confidence": 0.1235, "hedged": False},
    ]


def test_json(pairs: Path, run: CliRunner, engine: Engine) -> None:
    document = json.loads(run.invoke(cli, ["eval", "pairs.jsonl", "--format", "json"]).stdout)
    assert (document["schema"], document["pairs"], document["agreed"]) == ("crosscheck-eval/1", 4, 3)
    assert document["accuracy"] == 0.75
    assert document["confusion"]["supports"] == {
        "supports": 1,
        "contradicts": 0,
        "mixed": 0,
        "mentions": 0,
        "omits": 1,
    }
    assert document["stances"]["mixed"]["f1"] is None
    assert [row["id"] for row in document["disagreements"]] == ["3"]


@pytest.mark.parametrize(
    ("gate", "code"),
    [
        (["--min-accuracy", "0.75"], 0),
        (["--min-accuracy", "0.76"], 1),
        (["--min-f1", "0.66"], 0),
        (["--min-f1", "0.9"], 1),
        (["--min-accuracy", "1.5"], 2),
        (["--min-f1", "x"], 2),
    ],
)
def test_gates(gate: list[str], code: int, pairs: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "pairs.jsonl", *gate])
    assert got.exit_code == code
    assert bool(got.stderr) == bool(code)


def test_a_row_s_language_is_its_own_or_the_article_s_or_detected(
    pairs: Path, run: CliRunner, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosscheck.articles.detect_language", lambda text: "fr" if " le " in text else "en")
    run.invoke(cli, ["eval", "pairs.jsonl"])
    asked: list[tuple[Claim, Article]] = engine.asked["pairs"]  # type: ignore[assignment]
    assert [(claim.language, article.language) for claim, article in asked] == [("fr", "fr")] * 3 + [("en", "en")]


def test_articles_of_a_corpus(pairs: Path, run: CliRunner, engine: Engine) -> None:
    row = {"id": "a", "text": "supports it all.", "language": "en"}
    Path("corpus.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    pairs.write_text(json.dumps({"id": 1, "claim": "c", "article": "a", "label": "supports"}), encoding="utf-8")
    got = run.invoke(cli, ["eval", "pairs.jsonl", "--articles", "corpus.jsonl"])
    assert "1 of 1 agrees" in got.stdout
    got = run.invoke(cli, ["eval", "pairs.jsonl"])
    assert got.exit_code == 2
    assert "--articles" in got.stderr


def test_bad_rows_are_placed(pairs: Path, run: CliRunner, engine: Engine) -> None:
    pairs.write_text('{"id": 1}\n{\n', encoding="utf-8")
    got = run.invoke(cli, ["eval", "pairs.jsonl"])
    assert got.exit_code == 2
    assert got.stdout == ""
    assert "pairs.jsonl:1: `claim` must be a text, and is missing" in got.stderr
    assert "pairs.jsonl:2:2: this is not JSON" in got.stderr


def test_a_folder_for_predictions_that_does_not_exist(pairs: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "pairs.jsonl", "--predictions", "nulle/out.jsonl"])
    assert got.exit_code == 2
    assert "there is no folder nulle" in got.stderr


def test_without_pairs_the_claims_file_s_expectations_count(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "-v", "--predictions", "out.jsonl", "--lang", "en"])
    assert got.exit_code == 0
    assert "3 of 4 agree" in got.stdout
    assert "reouverture/port-quotidien: mixed, not contradicts" in got.stdout
    assert "“Le port rouvre”" in got.stdout
    ids = [json.loads(line)["id"] for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert ids == ["navires/port-quotidien", "navires/radio-cote", "navires/blog", "reouverture/port-quotidien"]


def test_a_claims_file_that_expects_nothing(project: Path, run: CliRunner, engine: Engine) -> None:
    (project / "claims.yaml").write_text("claims:\n  - id: grue\n    text: Une grue est tombée.\n", encoding="utf-8")
    engine.result = type(engine.result)(engine.result.articles, engine.result.claims[2:])
    got = run.invoke(cli, ["eval"])
    assert got.exit_code == 2
    assert "nothing to compare" in got.stderr


def test_in_the_language_of_the_claims_file(project: Path, run: CliRunner, engine: Engine) -> None:
    got = run.invoke(cli, ["eval", "-v", "--min-accuracy", "0.8"])
    assert "Exactitude 0,7500 (3 accords sur 4), F1 moyen" in got.stdout
    assert "reouverture/port-quotidien\u00a0: partagé, non contredit" in got.stdout
    assert got.stderr == "exactitude\u00a0: 0,7500, au-dessous de 0,8\n"
