"""benchmarks/speed.py and what it runs work, on a few articles; docs/performance.md shows what was measured."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import corpus  # noqa: E402
import speed  # noqa: E402
import speed_page  # noqa: E402

FOUND = json.loads(speed.FIGURES.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["fr", "en"])
def news(request: pytest.FixtureRequest) -> corpus.News:
    return corpus.News(request.param)


def test_an_article_depends_on_its_number_alone(news: corpus.News) -> None:
    few, many = (
        [news.article(n, stories, relevant) for n in range(40)] for stories, relevant in ((4, 20), (4, 5))
    )  # those that are relevant to neither are the same
    same = [a for a, b in zip(few, many, strict=True) if a == b]
    assert 20 < len(same) < 40
    again = corpus.News(news.language)
    assert again.article(39, 4, 20) == few[39]
    assert again.claims(12)[:6] == news.claims(6)


def test_relevant_articles_speak_of_a_story(news: corpus.News) -> None:
    names = {re.findall(r"[A-ZÉ]\w{3,}", claim)[-1] for claim in news.claims(12)}
    every, none = (
        [sum(name in news.article(n, stories, 1)["text"] for name in names) for n in range(60)] for stories in (4, 0)
    )
    assert all(every)
    assert sum(map(bool, none)) < 30


def test_lengths_are_those_of_news(news: corpus.News) -> None:
    words = sorted(len(news.article(n, 4, 20)["text"].split()) for n in range(200))
    assert 300 < words[100] < 420
    assert 380 < sum(words) / 200 < 460


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("speed") / "corpus"
    corpus.write(folder, articles=12, claims=6, relevant=1)
    return folder


@pytest.mark.parametrize("script", ["forty", "bm25"])
def test_the_alternatives_find_sentences(script: str, made: Path) -> None:
    if script == "bm25":
        pytest.importorskip("bm25s")
    files = [str(made / "claims.yaml"), str(made / "corpus.jsonl")]
    command = [sys.executable, str(ROOT / "benchmarks" / f"{script}.py"), *files]
    out = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    found = [json.loads(line) for line in out.splitlines()]
    claims = {row["id"] for row in yaml.safe_load((made / "claims.yaml").read_text(encoding="utf-8"))["claims"]}
    texts = {row["id"]: row["text"] for row in map(json.loads, (made / "corpus.jsonl").open(encoding="utf-8"))}
    assert {row["claim"] for row in found} == claims
    assert all(row["quote"] in texts[row["article"]] for row in found)


def test_forty_lines_are_forty() -> None:
    assert len((ROOT / "benchmarks" / "forty.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_it_measures(tmp_path: Path, made: Path) -> None:
    sizes = replace(speed.TINY, articles=12, claims=6, relevant=(1,), usual=1)
    # what corpus.py would make in three processes, each of which reads the dictionaries
    for language in ("fr", "en"):
        made_for = tmp_path / f"{language}-12x6-1in1"
        made_for.symlink_to(made)
    found = speed.measured(["alternatives"], sizes, 1, tmp_path)
    tools = {"crosscheck", "unasked", "forty"} | {row["tool"] for row in found["rows"]} & {"bm25"}
    assert {(row["tool"], row["language"]) for row in found["rows"]} == {(t, x) for t in tools for x in ("fr", "en")}
    for row in found["rows"]:
        assert 0 < row["cpu"] < 100
        assert 5 < row["peak"] < 1000
        assert row.get("told", 1) > 0
    # parts that were not measured keep their figures
    kept = speed.measured([], sizes, 1, tmp_path, found)
    assert kept == found


def test_the_page_shows_what_was_measured() -> None:
    """`python benchmarks/speed.py --only none --write` writes both."""
    text = speed_page.PAGE.read_text(encoding="utf-8")
    assert speed_page.page(text, FOUND) == text
    assert speed_page.plot(FOUND["rows"]) == speed_page.PLOT.read_text(encoding="utf-8")
    assert set(re.findall(r"<!-- speed: (\w+) -->", text)) == set(speed_page.BLOCKS)
    assert "Not measured yet." not in text
    assert speed_page.as_json(FOUND) == speed.FIGURES.read_text(encoding="utf-8")


def test_what_was_measured_is_what_is_measured_by_default() -> None:
    asked = {(row["articles"], row["claims"]) for row in FOUND["rows"] if row["part"] == "large"}
    assert asked == {speed.FULL.large}
    shares = [r["relevant"] for r in FOUND["rows"] if r["part"] == "alternatives" and r["tool"] == "crosscheck"]
    assert shares == [*speed.FULL.relevant, speed.FULL.usual]


@pytest.mark.parametrize("block", ["alternatives", "growth", "start", "cache", "jobs", "large", "goals"])
def test_tables_have_their_form(block: str) -> None:
    head, rule, *rows = speed_page.BLOCKS[block](FOUND).splitlines()
    assert set(rule) <= set("|-: ")
    assert len(rows) > 1
    assert {line.count("|") for line in (head, rule, *rows)} == {head.count("|")}


def test_who_is_faster_is_told_either_way() -> None:
    def summary(ours: float, theirs: float) -> str:
        cpu = {"crosscheck": ours, "forty": theirs}
        rows = [
            row | {"cpu": cpu[row["tool"]]} if row["part"] == "alternatives" and row["tool"] in cpu else row
            for row in FOUND["rows"]
        ]
        return speed_page.BLOCKS["summary"](FOUND | {"rows": rows})

    assert "crosscheck is 4.0 times as fast" in summary(2, 8)
    assert "crosscheck was faster whatever" in summary(2, 8)
    assert "the script is 4.0 times as fast" in summary(8, 2)
    assert "The script was faster whatever" in summary(8, 2)
