"""What docs/examples/ shows is what the commands write."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from crosscheck.report.json import schema
from examples import EXAMPLES, FOLDER, README, ROOT, made, project, readme


@pytest.fixture(scope="module")
def today() -> Iterator[dict[str, str]]:
    """Every file as it is made now."""
    with project():
        yield {name: made(name) for name in EXAMPLES}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_what_its_command_writes(name: str, today: dict[str, str]) -> None:
    """`make examples` writes today's; look at what it changes before you commit it."""
    assert (ROOT / FOLDER / name).read_bytes().decode() == today[name]


def test_the_page_tells_how_each_file_was_made() -> None:
    shown = (ROOT / README).read_text(encoding="utf-8")
    assert readme(shown) == shown
    named = set(re.findall(r"\]\(([\w.-]+)\)", shown))
    assert {path.name for path in (ROOT / FOLDER).iterdir()} == named | {"README.md"}


def shown(name: str) -> str:
    return (ROOT / FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["result.json", "verdicts.json"])
def test_the_results_obey_the_schema(name: str) -> None:
    Draft202012Validator(schema()).validate(json.loads(shown(name)))


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.endswith(".md") and name != "check-github.md"])
def test_every_link_of_a_report_leads_to_a_file_and_a_line_or_to_a_heading(name: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(shown(name))
    children = [child for token in tokens for child in token.children or ()]
    headings = {
        tokens[at + 1].content.replace("\\", "") for at, token in enumerate(tokens) if token.type == "heading_open"
    }
    links = [str(child.attrs["href"]) for child in children if child.type == "link_open"]
    for href in links:
        path, _, fragment = href.partition("#")
        if not path:
            assert fragment in headings
        elif "://" not in path:
            lines = (ROOT / FOLDER / path).read_text(encoding="utf-8").splitlines()
            assert not fragment or lines[int(fragment.removeprefix("L")) - 1].strip()


def test_the_table_has_every_claim_and_article() -> None:
    rows = list(csv.DictReader(io.StringIO(shown("result.csv"), newline="")))
    result = json.loads(shown("result.json"))
    cells = {(claim["id"], cell["article"]) for claim in result["claims"] for cell in claim["articles"]}
    assert {(row["claim"], row["article"]) for row in rows} == cells
    assert len(rows) == sum(max(len(cell["evidence"]), 1) for claim in result["claims"] for cell in claim["articles"])


def test_only_persons_are_reviewers() -> None:
    reviews = json.loads(shown("verdicts.jsonld"))
    assert [(review["identifier"], review["author"]["name"]) for review in reviews] == [
        ("starlink-taiwan", "AB"),
        ("echanges-depuis-2022", "AB"),
        ("brics-40-candidats", "CD"),
        ("silence-de-musk", "CD"),
    ]
