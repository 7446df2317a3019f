"""Packed files: whole, in several pieces, cut off anywhere, damaged, and made to burst."""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles
from crosscheck.model import CrosscheckError

from .made import FR, jsonl, mistakes, read, table, zst

ROWS = [{"id": f"a{n}", "text": f"{FR} {n} {n * 7919 % 1000}", "language": "fr"} for n in range(300)]
PACKED = {
    "c.jsonl.gz": gzip.compress(jsonl(ROWS), mtime=0),
    "c.csv.gz": gzip.compress(table(ROWS), mtime=0),
}


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", PACKED)
@given(part=st.floats(0, 1, exclude_max=True))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_of_a_gzip_that_is_cut_off_the_rows_before_count(tmp_path: Path, name: str, part: float) -> None:
    data = PACKED[name][: 1 + int(part * (len(PACKED[name]) - 1))]
    path = written(tmp_path, name, data)
    lines = zlib.decompressobj(31).decompress(data).split(b"\n")[:-1]  # the last one is not whole
    expected = len(lines) - (".csv" in name)
    if expected <= 0:
        with pytest.raises(CrosscheckError):
            load_articles(path, skip=lambda bad: None)
        return
    articles, told = read(path)
    assert [a.id for a in articles] == [row["id"] for row in ROWS[:expected]]
    (mistake,) = told
    assert mistake == (
        f"{name}:{len(lines) + 1}: the file breaks off here, cut off after {len(data)} packed bytes; "
        "the rows before count, and the others are lost: fetch it again"
    )
    assert mistakes(path) == told


def test_of_a_zstandard_that_is_cut_off_the_rows_before_count(tmp_path: Path) -> None:
    frames = [zst(jsonl(ROWS[at : at + 100])) for at in (0, 100, 200)]
    path = written(tmp_path, "c.jsonl.zst", b"".join(frames))
    assert [a.id for a in load_articles(path)] == [row["id"] for row in ROWS]
    path.write_bytes(b"".join(frames)[:-10])
    articles, told = read(path)
    assert 200 <= len(articles) < 300
    assert [a.id for a in articles] == [row["id"] for row in ROWS[: len(articles)]]
    assert told[0].startswith(f"c.jsonl.zst:{len(articles) + 1}: the file breaks off here, cut off after ")


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst", "c.csv.gz"])
def test_damage_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    # Several times what an unpacker takes at once: of a piece that is damaged it gives nothing.
    rows = [{"id": f"{n}", "text": hashlib.sha512(b"%d" % n).hexdigest(), "language": "fr"} for n in range(8000)]
    made = table(rows) if ".csv" in name else jsonl(rows)
    data = bytearray(zst(made) if name.endswith(".zst") else gzip.compress(made))
    middle = len(data) // 2
    data[middle : middle + 200] = bytes(200)
    articles, told = read(written(tmp_path, name, bytes(data)))
    assert [a.id for a in articles[:2000]] == [row["id"] for row in rows[:2000]]
    assert told[-1].startswith(f"{name}:")
    assert "the file breaks off here, damaged before packed byte" in told[-1] or "checksum does not match" in told[-1]


def test_a_gzip_of_several_members(tmp_path: Path) -> None:
    data = b"".join(gzip.compress(jsonl(ROWS[at : at + 7])) for at in range(0, 300, 7))
    assert [a.id for a in load_articles(written(tmp_path, "C.JSONL.GZ", data))] == [row["id"] for row in ROWS]


@pytest.mark.parametrize("name", ["c.jsonl.gz", "c.jsonl.zst", "c.csv.gz", "c.tsv.zst"])
@pytest.mark.parametrize("data", [b"", b"no such packing", b"\x1f\x8b", b"\x28\xb5\x2f\xfd"])
def test_what_is_not_packed_is_told(tmp_path: Path, name: str, data: bytes) -> None:
    if name.endswith(".zst"):
        pytest.importorskip("backports.zstd", reason="needs the extra [zstd]")
    told = mistakes(written(tmp_path, name, data))
    assert told[0].startswith(name)
    assert "the file" in told[0] or "there is no article in it" in told[0]


def test_a_line_that_bursts_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.articles.fields.MAX_BYTES", 1024**2)
    first = json.dumps({"id": "a", "text": FR}).encode()
    long = b'{"id": "b", "text": "' + b"b" * (40 * 1024**2)
    path = written(tmp_path, "c.jsonl.gz", gzip.compress(first + b"\n" + long + b"\n" + first))
    assert path.stat().st_size < 100_000
    articles, told = read(path)
    assert [a.id for a in articles] == ["a"]
    assert told[0] == "c.jsonl.gz:2: is longer than 1 MiB; split the article"
    assert told[1].startswith("c.jsonl.gz:2: the file breaks off here, in a line of more than ")
    path = written(tmp_path, "c.csv.gz", gzip.compress(b"id,text\na,Un\nb," + long))
    articles, told = read(path)
    assert [a.id for a in articles] == ["a"]
    assert told[-1].startswith("c.csv.gz:3: the file breaks off here, in a line of more than ")


def test_without_the_package_it_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("compression", "compression.zstd", "backports", "backports.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    (told,) = mistakes(written(tmp_path, "c.jsonl.zst", b""))
    assert "reading .zst files takes one more package; install it: pip install backports" in told
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (told,) = mistakes(written(tmp_path, "c.parquet", b""))
    assert told.endswith("reading .parquet files takes one more package; install it: pip install pyarrow")
