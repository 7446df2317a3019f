from __future__ import annotations

import dataclasses

import pytest

from crosscheck.agreement import merged
from crosscheck.cli.terminal import Page, columns
from crosscheck.cli.views.table import as_table, grid, text
from crosscheck.model import Cell, ClaimResult, Result, Stance, Status
from crosscheck.report.words import load_words
from results import HOSTILE, LONG, RESULT, article, hostile

S, C, X, M, O = Stance  # noqa: E741
EN, FR = load_words("en"), load_words("fr")


@pytest.mark.parametrize(
    ("stances", "together"),
    [([], O), ([O, O], O), ([O, S], S), ([S, M], S), ([C, M, O], C), ([S, C], X), ([X, O], X), ([M, O], M)],
)
def test_what_a_publisher_says_together(stances: list[Stance], together: Stance) -> None:
    assert merged(stances) is together


def test_by_publisher_one_column_holds_its_articles() -> None:
    other = article("radio-soir", "rien", publisher="Radio Côte")
    result = dataclasses.replace(RESULT, articles=(*RESULT.articles, other))
    first = result.claims[0]
    said = dataclasses.replace(first, cells=(*first.cells, Cell("radio-soir", S, 0.9)))
    shown = grid(dataclasses.replace(result, claims=(said,)), by_publisher=True)
    assert shown.columns == ("Le Quotidien du port", "Radio Côte", "blog")
    assert shown.rows[0].stances == (S, X, O)


def test_cells_left_out_are_omissions() -> None:
    bare = dataclasses.replace(RESULT.claims[2], cells=(), omitting=3)
    assert grid(dataclasses.replace(RESULT, claims=(bare,))).rows[0].stances == (O, O, O)


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_every_width_shows_every_claim_status_and_stance(width: int) -> None:
    shown = text(grid(RESULT), Page(width), EN)
    assert max(map(columns, shown.splitlines())) <= width
    for word in (
        "navires",
        "reouverture",
        "grue",
        "disputed",
        "unreported",
        "✓ supports",
        "✗ contradicts",
        "± mixed",
        "· omits",
    ):
        assert word in shown
    assert "Twelve ships are docked." in shown


def test_wide_pages_hold_a_claim_in_a_row() -> None:
    lines = text(grid(RESULT), Page(200), EN).splitlines()
    row = next(line for line in lines if line.startswith("navires"))
    assert " ".join(row.split()) == "navires Twelve ships are docked. disputed ✓ supports ✗ contradicts · omits"


def test_columns_stand_under_each_other() -> None:
    for width in (60, 200):
        lines = [line for line in text(grid(RESULT), Page(width), EN).splitlines() if line.endswith("· omits")]
        assert len(lines) == 3
        assert len({line.rindex("· omits") for line in lines}) == 1


def test_narrow_pages_number_the_articles_and_say_which_is_which() -> None:
    many = tuple(article(f"article-{number}", "rien") for number in range(12))
    cells = (Cell("article-3", S, 0.9), Cell("article-7", C, 0.9))
    claim = ClaimResult(RESULT.claims[2].claim, Status.DISPUTED, cells, ("a",), ("b",), 10)
    shown = text(grid(Result(many, (claim,))), Page(80), EN)
    assert "✓ supports: 4\n" in shown
    assert "✗ contradicts: 8\n" in shown
    assert "· omits: 1-3, 5-7, 9-12\n" in shown
    assert " 4  article-3\n" in shown
    assert "12  article-11\n" in shown


def test_the_legend_tells_only_what_is_there_and_can_be_left_out() -> None:
    assert "~ mentions" not in text(grid(RESULT), Page(80), EN)
    assert "the article says both" in text(grid(RESULT), Page(80), EN)
    assert "the article says both" not in text(grid(RESULT), Page(80), EN, legend=False)


def test_colour_changes_nothing_but_colour() -> None:
    for width in (40, 60, 200):
        coloured = text(grid(RESULT), Page(width, True), EN)
        plain = coloured
        for code in ("\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
            plain = plain.replace(code, "")
        assert coloured != plain == text(grid(RESULT), Page(width), EN)


@pytest.mark.parametrize("hurt", HOSTILE)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_hostile_text_breaks_no_layout(hurt: str, width: int) -> None:
    result = dataclasses.replace(hostile(hurt), articles=(dataclasses.replace(hostile(hurt).articles[0], id=hurt),))
    for by_publisher in (False, True):
        shown = text(grid(result, by_publisher=by_publisher), Page(width), EN)
        assert max(map(columns, shown.splitlines())) <= width
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(shown)


def test_wide_characters_keep_columns_straight() -> None:
    claim = ClaimResult(
        dataclasses.replace(RESULT.claims[2].claim, id="a", text="港口重新开放 e\u0301te\u0301"),
        Status.UNREPORTED,
        (),
        (),
        (),
        1,
    )
    other = dataclasses.replace(claim, claim=dataclasses.replace(claim.claim, id="b", text="abc"))
    lines = text(grid(Result((article("x", "rien"),), (claim, other))), Page(120), EN).splitlines()
    first, second = (next(line for line in lines if line.startswith(f"{id}  ")) for id in "ab")
    assert columns(first.split("unreported")[0]) == columns(second.split("unreported")[0])


def test_as_a_table_of_tabulate() -> None:
    lines = as_table(grid(RESULT), "github", None, EN).splitlines()
    assert [cell.strip() for cell in lines[0].strip("|").split("|")] == [
        *("claim", "text", "status", "port-quotidien", "radio-cote", "blog")
    ]
    assert "✗ contradicts" in lines[2]
    assert LONG not in lines[2]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_in_french_every_word_is(width: int) -> None:
    shown = " ".join(text(grid(RESULT), Page(width), FR).split())
    for word in ("contestée", "non rapportée", "✓ soutient", "✗ contredit", "± partagé", "· omet", "l’article dit les"):
        assert word in shown
    assert "Douze navires sont à quai." in shown
    for word in ("disputed", "supports", "omits", "claim"):
        assert word not in shown
    heads = as_table(grid(RESULT), "tsv", None, FR).splitlines()[0].split("\t")
    assert heads[:3] == ["affirmation", "texte", "statut"]
