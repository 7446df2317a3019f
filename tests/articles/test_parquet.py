"""Parquet: types as programs write them, row groups, and damage."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from crosscheck.articles import count, load_articles, partitions

from .made import EN, FR, mistakes, parquet, read

pa = pytest.importorskip("pyarrow", reason="needs the extra [parquet]")


def table(**columns: object) -> object:
    return pa.table(columns)


def test_types(tmp_path: Path) -> None:
    texts = [FR, EN]
    made = table(
        id=pa.array([7, 8], pa.int64()),
        text=pa.array(texts, pa.large_string()),
        title=pa.array(["A", "A"]).dictionary_encode(),
        author=pa.array([b"Ann", b"\xc3\xa9"], pa.binary()),
        published=pa.array([dt.date(2024, 5, 3), None], pa.date32()),
        tags=pa.array([["x"], ["y", "z"]]),
        score=pa.array([0.5, 1.5]),
    )
    first, second = load_articles(parquet(tmp_path / "c.parquet", made))
    assert (first.id, first.text, first.title, first.author, str(first.published)) == (
        "7",
        FR,
        "A",
        "Ann",
        "2024-05-03",
    )
    assert (second.id, second.text, second.author, second.published) == ("8", EN, "é", None)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize(("zone", "day"), [(None, "2024-05-03"), ("UTC", "2024-05-03"), ("Europe/Paris", "2024-05-04")])
def test_an_instant_is_the_day_of_its_zone(tmp_path: Path, unit: str, zone: str | None, day: str) -> None:
    instant = pa.array([1_714_776_300_000_000_001 // 10**9], pa.int64()).cast(pa.timestamp("s"))  # 22:45 UTC
    column = instant.cast(pa.timestamp(unit)).cast(pa.timestamp(unit, zone))
    (article,) = load_articles(parquet(tmp_path / "c.parquet", table(text=[FR], published=column)))
    assert str(article.published) == day


def test_a_year_may_be_a_number(tmp_path: Path) -> None:
    (article,) = load_articles(parquet(tmp_path / "c.parquet", table(text=[FR], published=[2024])))
    assert str(article.published) == "2024"


def test_values_that_are_no_text(tmp_path: Path) -> None:
    made = table(text=pa.array([["a"], None], pa.list_(pa.string())), author=[1.5, None])
    articles = mistakes(parquet(tmp_path / "c.parquet", made))
    assert articles == [
        "c.parquet: row 1: text is no text but '[\"a\"]'; write the article's text",
        "c.parquet: row 1: author takes a text, and this is '1.5'; put it in one text",
        "c.parquet: row 2: there is no text; write the article's text",
    ]


def test_a_text_that_is_not_utf8_costs_its_row(tmp_path: Path) -> None:
    raw = pa.array([FR.encode(), b"caf\xe9", EN.encode()], pa.binary())
    made = table(text=pa.Array.from_buffers(pa.string(), 3, raw.buffers()))
    articles, told = read(parquet(tmp_path / "c.parquet", made))
    assert [a.id for a in articles] == ["row-1", "row-3"]
    assert told == ["c.parquet: row 2: text is not UTF-8 (byte 0xE9); save the file as UTF-8"]


def test_only_the_columns_that_are_read_are_decoded(tmp_path: Path) -> None:
    rows = [{"id": f"a{n}", "text": FR, "html": f"<p>{n:0200}</p>"} for n in range(10)]
    path = parquet(tmp_path / "c.parquet", rows)
    _spoil(path, b"<p>0000")
    assert [a.id for a in load_articles(path)] == [f"a{n}" for n in range(10)]


def test_a_damaged_row_group_costs_its_rows(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    rows = [{"id": f"a{n}", "text": f"{FR} {n}", "language": "fr"} for n in range(12)]
    path = tmp_path / "c.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=4, compression="zstd", use_dictionary=False)
    start = pq.ParquetFile(path).metadata.row_group(1).column(1).data_page_offset
    data = bytearray(path.read_bytes())
    data[start : start + 60] = bytes(60)
    path.write_bytes(data)
    articles, told = read(path)
    assert [a.id for a in articles] == ["a0", "a1", "a2", "a3", "a8", "a9", "a10", "a11"]
    (mistake,) = told
    assert mistake.startswith("c.parquet: row 5: row group 1 cannot be decoded (")
    assert mistake.endswith("), and rows 5 to 8 are lost; fetch the file again")
    assert mistakes(path) == told


def test_files_that_are_no_parquet(tmp_path: Path) -> None:
    path = parquet(tmp_path / "c.parquet", table(text=[FR]))
    whole = path.read_bytes()
    for data in (b"", b"PAR1", whole[:-1], whole[: len(whole) // 2], b"id,text\n"):
        path.write_bytes(data)
        (told,) = mistakes(path)
        assert told.startswith("c.parquet: is no whole Parquet file (")
        assert told.endswith("; fetch it again, or export it again")
    path.unlink()
    (told,) = mistakes(path)
    assert told.startswith("c.parquet: there is no such file or folder")


def test_how_many_they_are_is_known(tmp_path: Path) -> None:
    path = parquet(tmp_path / "c.parquet", [{"text": FR}] * 12, group=5)
    assert count(partitions(path, 1)) == 12


def _spoil(path: Path, found: bytes) -> None:
    data = bytearray(path.read_bytes())
    at = data.find(found)
    if at >= 0:
        data[at : at + len(found)] = bytes(len(found))
        path.write_bytes(data)
