"""Parts of a corpus: put together they are the whole, in its order, wherever they are read."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.articles import (
    Bad,
    Ids,
    Partition,
    Read,
    count,
    ids,
    load_articles,
    partitions,
    read_partition,
    read_partitions,
)
from crosscheck.model import CrosscheckError

from .made import EN, FILES, FR, corpus

COMMON = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def apart(parts: tuple[Partition, ...]) -> list[Read | Bad]:
    """What the parts hold, each read as by another process."""
    return [found for part in parts for found in read_partition(pickle.loads(pickle.dumps(part)))]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("n", [1, 2, 3, 5, 100])
def test_the_parts_of_every_format_are_the_whole(tmp_path: Path, name: str, n: int) -> None:
    texts = [FR, "", f"{EN}\n{EN}", FR * 9, EN, FR, EN]
    rows = [{"id": f"a{at}" if at % 2 else "", "text": text} for at, text in enumerate(texts)]
    path = corpus(tmp_path, name, rows)
    parts = partitions(path, n)
    assert 1 <= len(parts) <= n
    if name == "c.parquet" and n in (2, 3):
        assert len(parts) == n
    whole = list(read_partition(Partition(str(path), parts[0].form)))
    assert apart(parts) == whole
    bad: list[Bad] = []
    assert tuple(read_partitions(parts, skip=bad.append)) == load_articles(path, skip=lambda each: None)
    assert [each.rows for each in bad] == [1]


@given(
    lines=st.lists(
        st.one_of(
            st.integers(0, 300).map(lambda size: f'{{"text": "{"é" * size}x", "language": "fr"}}'.encode()),
            st.sampled_from([b"", b"\r", b"{", b"\xff", b'\xef\xbb\xbf{"text": "y", "language": "fr"}']),
        ),
        max_size=25,
    ),
    end=st.sampled_from([b"\n", b"\r\n"]),
    last=st.booleans(),
    n=st.integers(1, 12),
)
@COMMON
def test_jsonl_is_cut_at_line_ends(tmp_path: Path, lines: list[bytes], end: bytes, last: bool, n: int) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(end.join(lines) + (end if last else b""))
    parts = partitions(path, n)
    assert apart(parts) == apart(partitions(path, 1))
    size = path.stat().st_size
    if size:
        assert [part.start for part in parts] == [0, *(part.stop or size for part in parts[:-1])]
        assert (parts[-1].stop or size) == size


@given(names=st.lists(st.text("ab/", min_size=1, max_size=4), max_size=9, unique=True), n=st.integers(1, 6))
@COMMON
def test_a_folder_is_split_by_its_files(tmp_path: Path, names: list[str], n: int) -> None:
    root = tmp_path / f"{abs(hash((tuple(names), n)))}"
    root.mkdir(exist_ok=True)
    for at, name in enumerate(names):
        path = root / (name.strip("/").replace("//", "/") + f"{at}.txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("" if at == 3 else f"{FR} {at}", encoding="utf-8")
    parts = partitions(root, n)
    found = apart(parts)
    assert found == apart(partitions(root, 1))
    assert [each.number for each in found if isinstance(each, Read)] == [
        number for number, each in enumerate(found, 1) if isinstance(each, Read)
    ]
    known = ids(parts)
    assert known is not None
    assert len(known) == count(parts) == len(names)
    assert {each.article.id for each in found if isinstance(each, Read)} <= set(known)


@given(groups=st.integers(1, 7), rows=st.integers(0, 30), n=st.integers(1, 9))
@COMMON
def test_parquet_is_split_between_row_groups(tmp_path: Path, groups: int, rows: int, n: int) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    from .made import parquet

    made = [{"text": f"Un pont {at}.", "language": "fr"} for at in range(rows)] or [{"text": "", "language": ""}]
    path = parquet(tmp_path / "c.parquet", made, group=groups)
    assert apart(partitions(path, n)) == apart(partitions(path, 1))


def test_two_rows_with_one_id_in_two_parts(tmp_path: Path) -> None:
    path = corpus(tmp_path, "c.jsonl", [{"id": "a", "text": FR}, {"id": "b", "text": EN}, {"id": "a", "text": EN}])
    parts = partitions(path, 5)
    assert len(parts) == 3
    known = Ids()
    told = [known.taken(found) for found in apart(parts) if isinstance(found, Read)]
    assert [bad and bad.mistakes for bad in told[:2]] == [None, None]
    assert told[2] is not None
    assert told[2].mistakes == (f"{path}:3: the id 'a' is taken (first at row 1); choose another one",)
    with pytest.raises(CrosscheckError, match="is taken"):
        list(read_partitions(parts))


def test_what_cannot_be_split_is_told(tmp_path: Path) -> None:
    with pytest.raises(CrosscheckError, match="there is no such file or folder"):
        partitions(tmp_path / "none", 2)
    with pytest.raises(CrosscheckError, match="did you mean 'text'"):
        partitions(tmp_path, 2, columns={"txt": "a"})
    with pytest.raises(ValueError, match="one part at least"):
        partitions(tmp_path, 0)
    assert [part.files for part in partitions(tmp_path, 4)] == [()]
    path = corpus(tmp_path, "c.csv.gz", [{"text": FR}] * 5)
    assert len(partitions(path, 4)) == 1
    assert count(partitions(path, 1)) is None
