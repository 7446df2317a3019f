"""Tables as people and programs write them: delimiters, quotation marks, encodings, and what is wrong in a row."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles

from .made import mistakes, read, table


def written(folder: Path, content: str | bytes, name: str = "c.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_dialects(tmp_path: Path, delimiter: str, end: str, mark: str) -> None:
    text = 'Un pont, un quai; un port | une \t grue : « enfin ! » dit-il, "bravo".'
    data = mark.encode() + table([{"Text": text, "Title": "A; b, c", "kind": "x|y,z"}], delimiter, end)
    (article,) = load_articles(written(tmp_path, data))
    assert (article.text, article.title) == (text, "A; b, c")


def test_what_separates_the_cells_is_told_from_the_columns_and_not_from_the_texts(tmp_path: Path) -> None:
    path = written(tmp_path, "kind,of;text,full;text;title\n1,2;3,4;Le pont, rouvert, enfin, mardi;A\n")
    (article,) = load_articles(path)
    assert (article.text, article.title) == ("Le pont, rouvert, enfin, mardi", "A")


def test_excel_may_say_it_first(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeffsep=;\r\nid;text\r\na;Le pont, rouvert\r\n")
    assert [(a.id, a.text) for a in load_articles(path)] == [("a", "Le pont, rouvert")]


def test_line_ends_in_a_cell_stay_as_they_are(tmp_path: Path) -> None:
    path = written(tmp_path, 'id,text\r\na,"Un.\r\nDeux.\nTrois.\rQuatre."\r\n')
    assert load_articles(path)[0].text == "Un.\r\nDeux.\nTrois.\rQuatre."


def test_one_column_is_enough(tmp_path: Path) -> None:
    assert [a.text for a in load_articles(written(tmp_path, "text\nUn\n\nDeux\n"))] == ["Un", "Deux"]


def test_rows_that_are_not_well_formed_cost_only_themselves(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'id,text,title\na,Un,A\nb,"Deux" "x",B\nc,"Trois, C\nd,Quatre,D\ne,Cinq\nf,Six,F,G\ng,Sept,G,\nh,"H ""u""",\n',
    )
    articles, told = read(path)
    assert [(a.id, a.text) for a in articles] == [("a", "Un"), ("d", "Quatre"), ("g", "Sept"), ("h", 'H "u"')]
    assert told == [
        "c.csv:3: a text goes on after its closing quotation mark; write a quotation mark in a text twice",
        "c.csv:4: a text goes on after its closing quotation mark (at line 9); write a quotation mark in a text twice",
        "c.csv:6: has 2 cells where the header has 3; put a text that holds ',' in quotation marks",
        "c.csv:7: has 4 cells where the header has 3; put a text that holds ',' in quotation marks",
    ]
    assert mistakes(path) == told


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    path = written(tmp_path, 'id,text\na,"Un\nb,Deux\nc,Trois\n')
    articles, told = read(path)
    assert [a.id for a in articles] == ["b", "c"]
    assert told == ["c.csv:2: a quotation mark opens in this row and is never closed; close it"]


def test_it_does_not_swallow_more_than_a_row_may_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.articles.fields.MAX_BYTES", 2000)
    rows = "".join(f"r{n},Le pont rouvre mardi.\n" for n in range(100))
    articles, told = read(written(tmp_path, f'id,text\na,"Un\n{rows}'))
    assert [a.id for a in articles] == [f"r{n}" for n in range(100)]
    assert told == ["c.csv:2: is longer than 0 MiB; split the article"]


def test_places_are_lines_and_rows_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    path = written(tmp_path, 'text,url\n"Un\nDeux\n",\nTrois,x\n')
    _, told = read(path)
    assert told[0].startswith("c.csv:5 (row 3): 'x' is no web address")


def test_other_encodings(tmp_path: Path) -> None:
    path = written(tmp_path, "id,text,title\na,été,A\n".encode() + "b,été,B\nc,x,é\n".encode("cp1252") + b"d,x,D\n")
    articles, told = read(path)
    assert [a.id for a in articles] == ["a", "d"]
    assert told == [
        "c.csv:3: text is not UTF-8 (byte 0xE9); save the file as UTF-8",
        "c.csv:4: title is not UTF-8 (byte 0xE9); save the file as UTF-8",
    ]
    (told_once,) = mistakes(written(tmp_path, "id\ttext\na\tété\n".encode("utf-16"), "c.tsv"))
    assert told_once.startswith("c.tsv:1:1: this is UTF-16 and not UTF-8; convert it: iconv -f UTF-16")
    (told_once,) = mistakes(written(tmp_path, "text,été\na,b\n".encode("cp1252")))
    assert told_once == "c.csv:1: the header is not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            "id,body\na,b\n",
            "c.csv:1: there is no column text; name the one that it is in: --columns text=NAME ('id', '",
        ),
        ("text,text\na,b\n", "c.csv:1: two columns are called 'text'; rename one"),
        ('"text\na\n', "c.csv:1: this is no header; name the columns in the first row: id, text, title, …"),
        ("\n\ntext\n", "c.csv:1: this is no header"),
        ("", "c.csv: there is no article in it"),
        ("\ufeff", "c.csv: there is no article in it"),
        ("text\n", "c.csv: there is no article in it"),
        ("\x1b[31m,b\n", "c.csv:1: there is no column text; name the one that it is in: --columns text=NAME ('\\x1b["),
    ],
)
def test_headers(tmp_path: Path, content: str, told: str) -> None:
    first = mistakes(written(tmp_path, content))[0]
    assert first.startswith(told)
    assert first.isprintable()


def test_a_column_that_is_named_and_not_there(tmp_path: Path) -> None:
    path = written(tmp_path, "id,Body\na,b\n")
    assert mistakes(path, columns={"text": "Bdy"}) == ["c.csv:1: there is no column 'Bdy'; did you mean 'Body'?"]
    assert [a.text for a in load_articles(path, columns={"text": "body"})] == ["b"]


def test_the_bound_on_cells_that_other_users_of_the_module_have_is_theirs(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    (article,) = load_articles(written(tmp_path, f"text\n{'a' * (before + 1)}\n"))
    assert len(article.text) == before + 1
    assert csv.field_size_limit() == before


@given(
    st.lists(
        st.tuples(st.text("ab,;\t|\"'\n\r é", max_size=12), st.text('ab,;"\n ', max_size=8)), min_size=1, max_size=6
    ),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_written_is_read(tmp_path: Path, rows: list[tuple[str, str]], delimiter: str, quoting: int) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=quoting)
    writer.writerow(["note", "text", "tags"])
    for note, tags in rows:
        writer.writerow([note, f"x{note}x", tags])
    articles, told = read(written(tmp_path, text.getvalue()))
    assert told == []
    assert [a.text for a in articles] == [f"x{note}x" for note, _ in rows]
    assert [a.note for a in articles] == [note.strip() for note, _ in rows]


@given(st.lists(st.sampled_from(['"', '""', ",", "\n", "\r", "a", "b,c,d\n", 'e,"f",g\n', "\xe9", "\0"]), max_size=40))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_read_to_its_end(tmp_path: Path, pieces: list[str]) -> None:
    path = written(tmp_path, "id,text,title\n" + "".join(pieces) + "\nlast,The end.,T\n")
    articles, told = read(path)
    assert [a.text for a in articles][-1:] == ["The end."]
    assert all(mistake.startswith("c.csv:") for mistake in told)
