from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.terminal import Page, clean, columns, indented, pad, page_for_stdout, table_width, wrap
from results import HOSTILE

ANY = st.text(st.characters(codec=None), max_size=80)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("été", 3), ("e\u0301te\u0301", 3), ("日本", 4), ("ＡＢ", 4), ("✓ supports", 10)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


@given(ANY, st.integers(2, 40))
def test_wrapping_cuts_nothing_and_nothing_sticks_out(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == clean(text).replace(" ", "")


def test_wrapping_breaks_at_blanks_only_where_it_can() -> None:
    assert wrap("le port a rouvert hier", 11) == ["le port a", "rouvert", "hier"]
    assert wrap("12\xa0000\xa0euros ici", 12) == ["12\xa0000\xa0euros", "ici"]
    assert wrap("port-quotidien", 10, after="-") == ["port-", "quotidien"]
    assert wrap("port-quotidien", 20, after="-") == ["port-quotidien"]
    assert wrap("abcdef", 4) == ["abcd", "ef"]
    assert wrap("", 4) == [""]


def test_a_word_of_ten_thousand_letters_is_divided() -> None:
    lines = indented("x" * 10_000, 80, "  «")
    assert max(map(len, lines)) == 80
    assert "".join(lines).count("x") == 10_000


@given(ANY, st.integers(20, 60))
def test_indented_lines_fit(text: str, width: int) -> None:
    assert all(columns(line) <= width for line in indented(text, width, "  ✓ ", "      "))


def test_pad_counts_columns() -> None:
    assert pad("日本", 6) == "日本  "
    assert pad("abc", 2) == "abc"


@pytest.mark.parametrize("text", HOSTILE)
def test_clean_leaves_no_control(text: str) -> None:
    assert not re.search(
        "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b-\u200f\u2028\ufeff\ud800-\udfff]", clean(text)
    )


def test_colour_is_added_to_the_word() -> None:
    assert Page(80, True).paint("✓ supports", "supports") == "\x1b[32m✓ supports\x1b[0m"
    assert Page(80, True).paint("· omits", "omits") == "· omits"
    assert Page(80, False).paint("✓ supports", "supports") == "✓ supports"
    assert Page(80, False).bold("x") == "x"


def test_the_page_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert page_for_stdout(False).width == 120
    assert table_width() == 120
    monkeypatch.setenv("COLUMNS", "3")
    assert page_for_stdout(False).width == 40
    monkeypatch.delenv("COLUMNS")
    assert page_for_stdout(False).width == 80
    assert table_width() is None


@pytest.mark.parametrize(
    ("environment", "no_color", "colour"),
    [
        ({}, False, True),
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_colour_needs_a_terminal_and_no_objection(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], no_color: bool, colour: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert not page_for_stdout(no_color).colour
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert page_for_stdout(no_color).colour is colour
