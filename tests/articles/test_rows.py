"""What every file of rows has in common, in each of its formats."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.articles import iter_articles, load_articles
from crosscheck.articles.fields import day_of
from crosscheck.articles.rows import columns
from crosscheck.model import CrosscheckError

from .made import EN, FILES, FR, corpus, mistakes, read

ROWS = [
    {"id": "a/1", "text": FR, "title": "Le pont", "publisher": "Le Quai", "published": "2024-05-03", "url": ""},
    {"id": "b", "text": f"{EN}\nSays “the mayor”; not, for once, |me|.\n", "published": "2024-05", "note": "1\n2"},
    {"id": "c", "text": f"  {FR}\t{FR}", "language": "fr-CA", "author": "Ann"},
    {"id": "d", "text": EN, "url": "https://a.org/x?y=1,2"},
]

PIECES = [
    b"id,text\n",
    b"text\n",
    b"a,Un\n",
    b'"',
    b"\r",
    b"\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"PAR1",
    b"sep=;\n",
]
PIECES += [
    b'{"id": "a", "text": "Un"}',
    b"\x1f\x8b\x08\0",
    gzip.compress(b"text\nUn\n"),
    b"\x28\xb5\x2f\xfd",
    b"\x1b[2J",
]


@pytest.mark.parametrize("name", FILES)
class TestEveryFormat:
    def test_the_same_articles(self, tmp_path: Path, name: str) -> None:
        path = corpus(tmp_path, name, ROWS)
        articles = load_articles(path)
        assert [a.id for a in articles] == ["a/1", "b", "c", "d"]
        assert [a.text for a in articles] == [row["text"] for row in ROWS]
        assert [a.language for a in articles] == ["fr", "en", "fr", "en"]
        assert [str(a.published or "") for a in articles] == ["2024-05-03", "2024-05", "", ""]
        assert (articles[0].title, articles[0].publisher, articles[0].url) == ("Le pont", "Le Quai", "")
        assert (articles[1].note, articles[2].author, articles[3].url) == ("1\n2", "Ann", "https://a.org/x?y=1,2")
        assert {a.path for a in articles} == {str(path)}
        assert articles[1].sha256 == hashlib.sha256(articles[1].text.encode()).hexdigest()

    def test_bad_rows_are_left_out_or_stop_the_run(self, tmp_path: Path, name: str) -> None:
        rows = [
            {"id": "a", "text": FR, "published": "2024"},
            {"id": "../etc", "text": FR},
            {"id": "c", "text": ""},
            {"id": "d\x1b[2J", "text": FR},
            {"id": "e", "text": FR, "published": "hier", "url": "a.org"},
            {"id": "a", "text": EN},
            {"id": "g", "text": EN},
        ]
        path = corpus(tmp_path, name, rows)
        articles, told = read(path)
        assert [a.id for a in articles] == ["a", "g"]
        assert [t.partition(": ")[2].replace("row 2: ", "") for t in told if "'../etc'" in t] == [
            "the id '../etc' reads as a path that leads elsewhere; choose another one"
        ]
        expected = ["leads elsewhere", "text", "U+001B", "'hier' is no date", "'a.org' is no web address", "is taken"]
        assert len(told) == len(expected)
        assert all(part in mistake for part, mistake in zip(expected, told, strict=True))
        assert all(mistake.isprintable() for mistake in told)
        assert mistakes(path) == told

    def test_rows_without_an_id_are_called_after_their_number(self, tmp_path: Path, name: str) -> None:
        first = 2 if ".csv" in name or ".tsv" in name else 1
        path = corpus(tmp_path, name, [{"id": "", "text": FR}, {"id": "x", "text": EN}, {"id": "", "text": EN}])
        assert [a.id for a in load_articles(path)] == [f"row-{first}", "x", f"row-{first + 2}"]
        taken = f"row-{first + 1}"
        path = corpus(tmp_path, name, [{"id": taken, "text": FR}, {"id": None, "text": EN}])
        (told,) = mistakes(path)
        assert f"the id '{taken}' is taken (first at row {first})" in told

    def test_columns_have_other_names(self, tmp_path: Path, name: str) -> None:
        rows = [{"doc id": "a", "body": FR, "date": "2024-05-03T08:15:00Z", "language": "French", "text": "a teaser"}]
        named = {"id": "doc id", "text": "body", "published": "date", "language": ""}
        (article,) = load_articles(corpus(tmp_path, name, rows), columns=named)
        assert (article.id, article.text, str(article.published)) == ("a", FR, "2024-05-03")
        assert article.language == "fr"

    def test_a_misspelt_column_is_told(self, tmp_path: Path, name: str) -> None:
        path = corpus(tmp_path, name, [{"id": "a", "text": FR, "titel": "Le pont", "titles": "x", "tags": "y"}])
        (told,) = mistakes(path)
        assert "'titel'; did you mean" in told
        assert [a.title for a in load_articles(path, columns={"title": "titel"})] == ["Le pont"]
        assert [a.title for a in load_articles(path, columns={"title": ""})] == [""]

    def test_it_streams(self, tmp_path: Path, name: str) -> None:
        articles = iter_articles(corpus(tmp_path, name, [{"id": "a", "text": FR}, {"id": "b", "text": ""}]))
        assert next(articles).id == "a"
        with pytest.raises(CrosscheckError):
            next(articles)

    def test_nothing_to_read(self, tmp_path: Path, name: str) -> None:
        path = corpus(tmp_path, name, [{"id": "a", "text": " "}, {"id": "b", "text": " "}])
        with pytest.raises(CrosscheckError, match="none of its 2 rows can be read"):
            load_articles(path, skip=lambda bad: None)

    def test_a_text_beyond_bounds(self, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("crosscheck.articles.fields.MAX_BYTES", 1024**2)
        rows = [{"id": "a", "text": FR}, {"id": "b", "text": "b" * (3 * 1024**2)}, {"id": "c", "text": EN}]
        articles, told = read(corpus(tmp_path, name, rows))
        assert [a.id for a in articles] == ["a", "c"]
        assert len(told) == 1
        assert "longer than 1 MiB; split the article" in told[0]


def test_wrong_names_of_columns() -> None:
    with pytest.raises(CrosscheckError) as caught:
        columns({"txt": "body", "bodies": "x", "text": ""})
    assert "did you mean 'text'?" in caught.value.mistakes[0]
    assert "choose from id, text, title" in caught.value.mistakes[1]
    assert "an article needs its text" in caught.value.mistakes[2]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-03T08:15:00Z", "2024-05-03"),
        ("2024-05-03 08:15", "2024-05-03"),
        ("2024-05-03T23:59:59.999+02:00", "2024-05-03"),
        ("2024-05-03 08:15:00 UTC", "2024-05-03"),
        ("2024-05-03T08", "2024-05-03"),
        ("2024-05-03", "2024-05-03"),
        ("2024", "2024"),
        ("2024-13-03T08:15:00Z", "2024-13-03T08:15:00Z"),
        ("2024-05-03 mardi", "2024-05-03 mardi"),
        ("2024-05-03T08:15:00Z..2025", "2024-05-03T08:15:00Z..2025"),
        ("03/05/2024 08:15", "03/05/2024 08:15"),
    ],
)
def test_an_instant_is_its_day(written: str, day: str) -> None:
    assert day_of(written) == day


@pytest.mark.parametrize("name", FILES)
@given(data=st.one_of(st.binary(max_size=60), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told(tmp_path: Path, name: str, data: bytes) -> None:
    if name.endswith((".zst", ".parquet")):
        corpus(tmp_path, name, ROWS)  # skips where nothing is installed to read it
    path = tmp_path / name
    path.write_bytes(data)
    told: list[str] = []
    try:
        articles = load_articles(path, skip=lambda bad: told.extend(bad.mistakes))
    except CrosscheckError as error:
        told.extend(error.mistakes)
    else:
        assert all(article.text.strip() and article.id for article in articles)
    assert all(name in mistake and mistake.isprintable() for mistake in told)
