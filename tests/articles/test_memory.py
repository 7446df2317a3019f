"""Reading holds a few rows, whatever the size of the file."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from crosscheck.articles import iter_articles, load_articles

from .made import FILES, FR, corpus, parquet

SIZE = 20_000
MANY = 600


@pytest.mark.parametrize("name", FILES)
def test_a_corpus_is_not_held(tmp_path: Path, name: str) -> None:
    rows = [{"id": f"a{n}", "text": f"{n} {FR} " * (SIZE // 70), "language": "fr"} for n in range(MANY)]
    path = corpus(tmp_path, name, rows) if name != "c.parquet" else parquet(tmp_path / name, rows, group=MANY)
    del rows
    next(iter_articles(path))
    tracemalloc.start()
    try:
        read = sum(len(article.text) for article in iter_articles(path))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert read > SIZE * MANY * 0.9
    assert peak < read / 5


def test_of_a_row_group_one_page_is_held(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    import pyarrow.parquet as pq

    rows = [{"id": f"a{n}", "text": f"{n} {FR} " * (SIZE // 70), "language": "fr"} for n in range(MANY)]
    path = tmp_path / "c.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, use_dictionary=False, data_page_size=SIZE, write_batch_size=20)
    del rows
    pool = pa.default_memory_pool()
    before, most, read = pool.bytes_allocated(), 0, 0
    for article in iter_articles(path):
        read += len(article.text)
        most = max(most, pool.bytes_allocated() - before)
    assert most < read / 5


@pytest.mark.parametrize("part", ["{},", "0.5,", "[],", '"":0,'])
def test_a_row_of_many_parts_is_not_taken_apart(tmp_path: Path, part: str) -> None:
    path = tmp_path / "c.jsonl"
    opening, closing = ("{", '"a":1}') if ":" in part else ('{"id": "b", "x": [', "0]}")
    path.write_text(f"{opening}{part * 2_000_000}{closing}\n" + '{"id": "a", "text": "Un", "language": "fr"}\n')
    told: list[str] = []
    tracemalloc.start()
    try:
        (article,) = load_articles(path, skip=lambda bad: told.extend(bad.mistakes))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert article.id == "a"
    assert told == [f"{path}:1: this JSON has more than 1000000 parts; write an article a row, its text as a text"]
    assert peak < 4 * path.stat().st_size
