"""Corpora made for the tests: rows of every kind, as each format writes them."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from crosscheck.articles import Bad, load_articles
from crosscheck.model import Article, CrosscheckError

FR = "Le pont de la ville rouvre mardi matin, après deux ans de travaux."
EN = "The bridge of the town opens again on Tuesday, after two years of repairs."

Row = Mapping[str, Any]


def jsonl(rows: Sequence[Row]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def table(rows: Sequence[Row], delimiter: str = ",", end: str = "\r\n") -> bytes:
    names = list(dict.fromkeys(key for row in rows for key in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, names, delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def zst(data: bytes) -> bytes:
    zstd = pytest.importorskip("backports.zstd", reason="needs the extra [zstd]")
    return zstd.compress(data, options={zstd.CompressionParameter.checksum_flag: 1})  # as the command zstd does


def parquet(path: Path, rows: Sequence[Row] | Any, *, group: int = 1000) -> Path:
    pyarrow = pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    import pyarrow.parquet as pq

    if isinstance(rows, pyarrow.Table):
        made = rows
    else:
        names = dict.fromkeys(key for row in rows for key in row)
        made = pyarrow.table({name: [row.get(name) for row in rows] for name in names})
    pq.write_table(made, path, row_group_size=group)
    return path


WRITERS: dict[str, Callable[[Sequence[Row]], bytes]] = {
    "c.jsonl": jsonl,
    "c.jsonl.gz": lambda rows: gzip.compress(jsonl(rows)),
    "c.jsonl.zst": lambda rows: zst(jsonl(rows)),
    "c.csv": table,
    "c.csv.gz": lambda rows: gzip.compress(table(rows, ";")),
    "c.tsv": lambda rows: table(rows, "\t", "\n"),
    "c.tsv.zst": lambda rows: zst(table(rows, "\t", "\n")),
}
"""How files of rows are called, and what writes them; besides .parquet."""


def corpus(folder: Path, name: str, rows: Sequence[Row]) -> Path:
    """A file of rows in the format that its name says."""
    path = folder / name
    if name.endswith(".parquet"):
        return parquet(path, rows, group=3)
    path.write_bytes(WRITERS[name](rows))
    return path


FILES = (*WRITERS, "c.parquet")


def read(path: Path, **options: Any) -> tuple[list[Article], list[str]]:
    """The articles that can be read, and what is told of the rest, without the folder."""
    bad: list[Bad] = []
    articles = load_articles(path, skip=bad.append, **options)
    return list(articles), [plain(path, mistake) for each in bad for mistake in each.mistakes]


def mistakes(path: Path, **options: Any) -> list[str]:
    """What a strict reading tells."""
    with pytest.raises(CrosscheckError) as caught:
        load_articles(path, **options)
    return [plain(path, mistake) for mistake in caught.value.mistakes]


def plain(path: Path, mistake: str) -> str:
    return mistake.replace(f"{path.parent}/", "")
