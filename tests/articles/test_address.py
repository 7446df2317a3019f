"""Corpora at addresses are read as the same corpora on this machine are."""

from __future__ import annotations

import pickle
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crosscheck.articles import Bad, Read, iter_articles, jsonl, load_articles, partitions, read_partition
from crosscheck.articles.address import below
from crosscheck.model import CrosscheckError

from .made import EN, FILES, FR, corpus

pytest.importorskip("fsspec", reason="needs the extra [cluster]")

ROWS = [{"id": f"a{at}" if at % 2 else "", "text": text} for at, text in enumerate([FR, "", EN * 40, FR * 9, EN])]


def zipped(path: Path, archive: Path) -> str:
    """The address of a file or folder in an archive made of it, which only fsspec can read."""
    with zipfile.ZipFile(archive, "w") as file:
        for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
            file.write(each, each.relative_to(path.parent))
    return f"zip://{path.name}::{archive.as_uri()}"


def read(path: str, n: int = 1) -> list[Any]:
    """All that is found in a corpus, without where it stands."""
    found = [each for part in partitions(path, n) for each in read_partition(pickle.loads(pickle.dumps(part)))]
    where = path.partition("*")[0]

    def elsewhere(text: str) -> str:
        return text.replace(path, "").replace(where, "") if where else text

    return [
        replace(each, article=replace(each.article, path=""), place=elsewhere(each.place))
        if isinstance(each, Read)
        else replace(each, mistakes=tuple(map(elsewhere, each.mistakes)))
        for each in found
    ]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("n", [1, 3])
def test_files_of_every_format(tmp_path: Path, name: str, n: int) -> None:
    path = corpus(tmp_path, name, ROWS)
    here = read(str(path))
    assert len(here) == len(ROWS)
    assert read(path.as_uri(), n) == here
    assert read(zipped(path, tmp_path / "all.zip"), n) == here


def test_a_folder(tmp_path: Path) -> None:
    root = tmp_path / "articles"
    for name in ("b.txt", "a/é.md", "README.md", ".hidden/c.txt", "a/.d.txt", "a/e.json"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"---\ntitle: Le pont\n---\n{FR}", encoding="utf-8")
    (root / "empty.txt").write_bytes(b"")
    here = read(str(root))
    assert [each.article.id for each in here if isinstance(each, Read)] == ["a/é", "b"]
    for address in (root.as_uri(), f"{root.as_uri()}/", zipped(root, tmp_path / "all.zip")):
        assert [replace(each, place="") if isinstance(each, Read) else type(each) for each in read(address, 2)] == [
            replace(each, place="") if isinstance(each, Read) else type(each) for each in here
        ]
    (first, *_) = (each for each in read_partition(partitions(root.as_uri(), 1)[0]) if isinstance(each, Read))
    assert first.article.path == f"{root.as_uri()}/a/é.md"


def test_a_pattern_is_several_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for at in (2, 0, 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        corpus(folder, "c.jsonl.gz" if at else "c.jsonl", [{"id": f"{at}-{row}", "text": FR} for row in range(3)])
    found = list(iter_articles(f"{tmp_path.as_uri()}/*/c.jsonl*"))
    assert [each.id for each in found] == [f"{at}-{row}" for at in range(3) for row in range(3)]
    assert found[3].path == f"{tmp_path.as_uri()}/1/c.jsonl.gz"
    with pytest.raises(CrosscheckError, match="there is no such file"):
        load_articles(f"{tmp_path.as_uri()}/*.csv")


def test_one_id_at_one_row_of_two_files_is_told(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        corpus(tmp_path / name, "c.jsonl", [{"id": "same", "text": FR}])
    told: list[Bad] = []
    assert len(list(iter_articles(f"{tmp_path.as_uri()}/*/c.jsonl", skip=told.append))) == 1
    assert "b/c.jsonl:1: the id 'same' is taken" in told[0].mistakes[0]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nothing-such://x/c.jsonl", "install what reads such addresses"),
        ("file:///no-such-folder-at-all/c.jsonl", "there is no such file or folder"),
        ("ftp://ab:secret@host/c.jsonl", "holds a password"),
        ("zip://c.jsonl::ftp://ab:secret@host/all.zip", "holds a password"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(address: str, said: str) -> None:
    with pytest.raises(CrosscheckError) as caught:
        load_articles(address)
    (told,) = caught.value.mistakes
    assert said in told
    assert "secret" not in told


def test_without_the_library_its_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(CrosscheckError, match=r"more packages; install them: pip install .*fsspec"):
        load_articles("s3://bucket/c.jsonl")


def test_the_errors_of_a_store_are_those_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fsspec.implementations.local as local

    class OwnError(Exception):
        """As stores have them."""

    def fails(self: object, *_: object) -> bytes:
        raise OwnError("throttled\nfor a while")

    path = corpus(tmp_path, "c.jsonl", ROWS)
    monkeypatch.setattr(local.LocalFileOpener, "read", fails)
    with pytest.raises(CrosscheckError, match=r"cannot be read \(OwnError: throttled\)"):
        load_articles(path.as_uri())


def test_what_lies_below_an_address() -> None:
    assert below("s3://bucket/a/", "b.txt") == below("s3://bucket/a", "b.txt") == "s3://bucket/a/b.txt"
    assert below("zip://::file:///x.zip", "b.txt") == "zip://b.txt::file:///x.zip"
    assert below("zip://a::file:///x.zip", "b.txt") == "zip://a/b.txt::file:///x.zip"


def test_survey_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(b"ab\n\ncdefgh\nij")
    assert jsonl.survey(str(path), range(14)) == [
        *((0, 1), (0, 0), (0, 0), (3, 1), (4, 1), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (11, 1), (0, 0))
    ]
    assert jsonl.survey(str(path), (0, 4, 5, 13)) == [(0, 2), (4, 1), (11, 1)]
    assert list(jsonl.between([(0, 2), (4, 1), (11, 1)], 13)) == [(0, 4, 0), (4, 11, 2), (11, 13, 3)]
