from __future__ import annotations

import pytest

from crosscheck.cli.tables import FORMATS, table
from crosscheck.cli.terminal import columns
from results import BIDI, ESCAPES, FORMULA, HOSTILE, LONG, MARKUP

WRAPPED = (
    *(
        "plain",
        "simple",
        "grid",
        "simple_grid",
        "rounded_grid",
        "heavy_grid",
        "mixed_grid",
        "double_grid",
        "fancy_grid",
    ),
    *("outline", "simple_outline", "rounded_outline", "heavy_outline", "mixed_outline", "double_outline"),
    *("fancy_outline", "presto", "pretty", "psql"),
)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", [ESCAPES, BIDI, "\ud800", "a\nb"])
def test_no_format_passes_a_control_on(form: str, text: str) -> None:
    shown = table(["claim", text], [["a", text]], form, 80)
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(shown)


@pytest.mark.parametrize("form", WRAPPED)
@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("text", ["le port a rouvert hier " * 20, LONG[:500], "port-quotidien/2021" * 10])
def test_a_table_on_a_terminal_wraps_and_cuts_nothing(form: str, width: int, text: str) -> None:
    shown = table(["claim", "status", "quote", "notes"], [["navires", "disputed", text, text]], form, width)
    assert max(map(columns, shown.splitlines())) <= width
    assert shown.count("x") == 2 * text.count("x")


@pytest.mark.parametrize("form", FORMATS)
def test_without_a_limit_a_row_is_a_row(form: str) -> None:
    short = table(["claim", "quote"], [["a", "b"]], form)
    long = table(["claim", "quote"], [["a", "le port a rouvert " * 20]], form)
    assert len(short.splitlines()) == len(long.splitlines())


@pytest.mark.parametrize("form", ["html", "unsafehtml"])
def test_html_is_escaped_even_where_tabulate_would_not(form: str) -> None:
    shown = table(["claim"], [[MARKUP]], form)
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


@pytest.mark.parametrize("form", ["latex", "latex_raw", "latex_booktabs", "latex_longtable"])
def test_latex_is_escaped_even_where_tabulate_would_not(form: str) -> None:
    assert "\\input" not in table(["claim"], [["\\input{/etc/passwd} & $x$"]], form)


@pytest.mark.parametrize("form", ["github", "pipe", "orgtbl", "jira", "asciidoc", "textile", "youtrack"])
def test_a_pipe_makes_no_column(form: str) -> None:
    plain = table(["claim", "quote"], [["a", "b c d"]], form).splitlines()[-1]
    piped = table(["claim", "quote"], [["a", "b | c || d"]], form).splitlines()[-1]
    assert piped.replace("\\|", "").count("|") == plain.count("|")


def test_mediawiki_and_rst_marks_are_disarmed() -> None:
    assert "[[" not in table(["claim"], [["[[Fichier:x]] {{modèle}} ''it''"]], "mediawiki")
    assert "{{" not in table(["claim"], [["[[Fichier:x]] {{modèle}} ''it''"]], "mediawiki")
    assert "\\`" in table(["claim"], [["`x <https://x.org>`_"]], "rst")
    assert "l'article port-quotidien" in table(["claim"], [["l'article port-quotidien"]], "mediawiki")


def test_tsv_has_every_cell_and_no_formula() -> None:
    shown = table(["claim", "quote", "notes"], [["a", FORMULA, ""], ["a\tb", "c\nd", "e"]], "tsv")
    assert shown == f"claim\tquote\tnotes\na\t'{FORMULA}\t\na b\tc d\te\n"


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_text_changes_no_number_of_lines(form: str) -> None:
    lines = len(table(["claim"], [["rien"]], form).splitlines())
    for text in HOSTILE:
        assert len(table(["claim"], [[text]], form).splitlines()) == lines
