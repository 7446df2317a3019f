"""The JSON Schema of the result: what is written obeys it, and what it forbids is not read."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from crosscheck.cli import cli
from crosscheck.diff import read_result
from crosscheck.model import ConflictKind, CrosscheckError, Reason, Stance, Status, Voice
from crosscheck.report.json import SCHEMA, document, schema
from results import HOSTILE, RESULT, hostile

CLAIMS = """\
language: fr
claims:
  - id: naufrage
    text: Le bac de Lornes a coulé.
    when: 2024-10-21
    verdicts:
      vide: {stance: mentions, by: AB, why: un sous-entendu}
      radio: {stance: supports}
  - id: victimes
    text: Douze passagers ont été blessés.
"""
WIRE = (
    "Le bac de Lornes a coulé hier soir au large du phare, avec ses passagers et leurs voitures. "
    "Douze passagers ont été blessés, selon la préfecture, qui a ouvert une cellule de crise à la mairie. "
    "Les recherches reprendront à l'aube avec deux hélicoptères et quatre vedettes de la douane.\n"
)


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for id, front, body in (
        ("gazette", "publisher: La Gazette\npublished: 2024-10-22\nagency: AFP", WIRE),
        ("matin", "publisher: Le Matin\npublished: 2024-10-22", WIRE),
        ("radio", "publisher: Radio Cap\npublished: 2024-10", "Vingt-trois passagers ont été blessés lundi.\n"),
        ("blog", "published: 2019", "Il fait beau sur la côte.\n"),
        ("vide", "title: rien", "Rien.\n"),
    ):
        (folder / f"{id}.txt").write_text(f"---\n{front}\nlanguage: fr\n---\n{body}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wrong(instance: object) -> list[str]:
    """Where the schema finds mistakes."""
    return ["/".join(map(str, error.absolute_path)) for error in Draft202012Validator(schema()).iter_errors(instance)]


def objects(found: Any) -> Iterator[dict[str, Any]]:
    """Every schema of an object within a schema."""
    if isinstance(found, dict):
        if "properties" in found and found.get("type") == "object":
            yield found
        for inner in found.values():
            yield from objects(inner)
    if isinstance(found, list):
        for inner in found:
            yield from objects(inner)


def test_it_is_a_schema_that_explains_every_key_and_forbids_no_other() -> None:
    Draft202012Validator.check_schema(schema())
    for each in objects(schema()):
        assert "additionalProperties" not in each
        for key, value in each["properties"].items():
            assert value.get("description"), key


def test_its_words_are_the_field_s() -> None:
    defined = schema()["$defs"]
    assert schema()["properties"]["schema"]["const"] == SCHEMA
    assert defined["stance"]["enum"] == list(Stance)
    assert defined["claim"]["properties"]["status"]["enum"] == list(Status)
    assert defined["cell"]["properties"]["reason"]["enum"] == [*Reason, None]
    assert defined["evidence"]["properties"]["voice"]["enum"] == list(Voice)
    conflict = defined["evidence"]["properties"]["conflict"]["anyOf"][1]
    assert conflict["properties"]["kind"]["enum"] == list(ConflictKind)


def test_every_key_that_is_written_is_in_it(story: Path, run: CliRunner) -> None:
    result = json.loads(run.invoke(cli, ["report", "--format", "json"]).stdout)
    defined = schema()["$defs"]
    cells = [cell for claim in result["claims"] for cell in claim["articles"]]
    evidence = [each for cell in cells for each in cell["evidence"]]
    for rows, known in (
        ([result], schema()["properties"]),
        (result["articles"], defined["article"]["properties"]),
        (result["claims"], defined["claim"]["properties"]),
        (cells, defined["cell"]["properties"]),
        (evidence, defined["evidence"]["properties"]),
        (result["copies"], defined["copies"]["properties"]),
    ):
        assert rows
        assert {key for row in rows for key in row} <= set(known)
    # the corpus has what there is to have
    assert any("dates" in each for each in evidence)
    assert any(each["conflict"] for each in evidence)
    assert any("verdict" in cell for cell in cells)
    assert any(cell["reason"] for cell in cells)
    assert result["copies"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "--format", "json"],
        ["report", "--format", "json", "--no-omits"],
        ["check", "--format", "json"],
        ["check", "victimes", "--format", "json", "--no-omits"],
    ],
)
def test_what_is_written_obeys_it_and_is_read_back(arguments: list[str], story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, arguments)
    assert got.exit_code == 0, got.output
    assert wrong(json.loads(got.stdout)) == []
    (story / "r.json").write_text(got.stdout, encoding="utf-8")
    assert len(read_result("r.json").result.articles) == 5


@pytest.mark.parametrize("text", HOSTILE)
def test_so_does_a_hostile_corpus(text: str) -> None:
    assert wrong(document(hostile(text))) == []


def test_keys_of_a_later_version_are_allowed() -> None:
    later = document(RESULT) | {"later": 1}
    later["claims"][0]["later"] = later["claims"][0]["articles"][0]["later"] = {}
    assert wrong(later) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("schema",), "crosscheck/2"),
        (("engine",), None),
        (("articles",), {}),
        (("articles", 0), 3),
        (("articles", 0, "article"), ""),
        (("articles", 0, "published"), 2021),
        (("articles", 0, "sha256"), None),
        (("claims", 0, "status"), "true"),
        (("claims", 0, "supporting_origins"), ["a", 1]),
        (("claims", 0, "omitting"), -1),
        (("claims", 0, "articles", 0, "stance"), "agrees"),
        (("claims", 0, "articles", 0, "confidence"), 1.5),
        (("claims", 0, "articles", 0, "reason"), "late"),
        (("claims", 0, "articles", 0, "decided_by"), "machine"),
        (("claims", 0, "articles", 0, "evidence", 0, "quote"), None),
        (("claims", 0, "articles", 0, "evidence", 0, "line"), "1"),
        (("claims", 0, "articles", 0, "evidence", 0, "hedged"), "no"),
        (("claims", 0, "articles", 0, "evidence", 0, "dates"), [{"text": "hier", "start": "2024", "end": "2024"}]),
        (("claims", 0, "articles", 1, "evidence", 0, "conflict", "kind"), "feeling"),
        (("claims", 1, "articles", 1, "verdict"), "AB"),
    ],
)
def test_schema_and_reader_refuse_the_same(tmp_path: Path, place: tuple[str | int, ...], value: object) -> None:
    broken = copy.deepcopy(document(RESULT))
    at: Any = broken
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    assert wrong(broken)
    (tmp_path / "r.json").write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(CrosscheckError):
        read_result(str(tmp_path / "r.json"))


def test_a_person_s_decision_and_its_verdict_go_together() -> None:
    broken = document(RESULT)
    cell = broken["claims"][1]["articles"][1]
    del cell["verdict"]
    assert wrong(broken)
    cell["decided_by"] = "matcher"
    assert wrong(broken)
    del cell["matcher_stance"]
    assert wrong(broken) == []


def test_the_document_says_what_the_schema_says() -> None:
    shown = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    rows = [line for line in shown.splitlines() if line.startswith("| `")]
    for each in objects(schema()):
        for key, value in each["properties"].items():
            optional = "" if key in each.get("required", ()) else " (not always)"
            assert any(row.startswith(f"| `{key}`{optional} | ") and value["description"] in row for row in rows), key
