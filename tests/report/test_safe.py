from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.safe import json_escapes, one_line, spreadsheet_cell, visible

ANY = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrouge", "\\x1b[31mrouge"),
        ("\x9b2J", "\\x9b2J"),
        ("a\u202eb", "a\\u202eb"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("a\U000e0041", "a\\U000e0041"),
        ("dé\xadmo", "démo"),
        ("l’été « ici » 12\u202f000 €", "l’été « ici » 12\u202f000 €"),
        ("e\u0301", "e\u0301"),
        ("\ud800", "\\ud800"),
    ],
)
def test_what_acts_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_control_and_every_undrawn_format_character_is_covered() -> None:
    drawn = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
    for code in range(0x110000):
        character = chr(code)
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and code not in drawn:
            assert character not in visible(character), f"U+{code:04X}"


@given(ANY)
def test_one_line_is_one_line_and_harmless(text: str) -> None:
    shown = one_line(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown)
    assert one_line(shown) == shown


@given(ANY)
def test_json_keeps_its_values(text: str) -> None:
    document = json_escapes(json.dumps({"quote": text}, ensure_ascii=False))
    assert json.loads(document) == {"quote": text}
    document.encode("utf-8")
    assert "\x9b" not in document
    assert "\u202e" not in document


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\t=1",
        "\r\n=1",
        "\n=1",
        "  =1",
        "\xa0=1",
        "\u3000=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\u22121",
    ],
)
def test_a_formula_is_disarmed(text: str) -> None:
    assert spreadsheet_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Paris", "12", "« =1 »", "a\nb", "'déjà"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert spreadsheet_cell(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("un an;=1+1", "un an;'=1+1"),
        ("un an; =1+1", "un an;' =1+1"),
        ('dit;"=1+1"', 'dit;\'"=1+1"'),
        ("liste :\n- un", "liste :\n'- un"),
        ("a\t@SUM(1)|+2", "a\t'@SUM(1)|'+2"),
        ("un an ; puis - deux, +3 %", "un an ; puis - deux, +3 %"),
    ],
)
def test_what_a_spreadsheet_might_divide_is_disarmed_within(text: str, shown: str) -> None:
    assert spreadsheet_cell(text) == shown


def test_every_character_that_starts_a_formula_is_known() -> None:
    starts = [
        chr(code)
        for code in range(0x110000)
        if not 0xD800 <= code < 0xE000 and unicodedata.normalize("NFKC", chr(code))[:1] in set("=+-@\u2212")
    ]
    assert len(starts) > 10
    for mark in starts:
        assert spreadsheet_cell(f"{mark}1") == f"'{mark}1"
        assert spreadsheet_cell(f"a;{mark}1") == f"a;'{mark}1"


@given(st.one_of(ANY, st.text(st.sampled_from("=+-@;|\t\n\r \"'a1"), max_size=12)))
def test_no_cell_starts_a_formula(text: str) -> None:
    cell = spreadsheet_cell(text)
    for part in re.split(r"[;|\t\r\n]", cell):
        assert unicodedata.normalize("NFKC", part.lstrip(' "')[:1])[:1] not in {"=", "+", "-", "@", "\u2212"}
    out = io.StringIO()
    csv.writer(out).writerow([cell])
    assert next(csv.reader(io.StringIO(out.getvalue(), newline="")), [""]) == [cell]
