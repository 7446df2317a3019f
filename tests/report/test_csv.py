from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io

import pytest

from crosscheck.model import PartialDate, Result
from crosscheck.report.csv import COLUMNS, render
from crosscheck.report.interface import Options
from results import FORMULA, HOSTILE, RESULT, hostile


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(result), newline="")))


def test_one_row_a_claim_article_and_evidence() -> None:
    found = [(row["claim"], row["article"], row["side"]) for row in rows(RESULT)]
    assert found == [
        ("navires", "port-quotidien", "supports"),
        ("navires", "radio-cote", "contradicts"),
        ("navires", "blog", ""),
        ("reouverture", "port-quotidien", "supports"),
        ("reouverture", "port-quotidien", "contradicts"),
        ("reouverture", "port-quotidien", "mentions"),
        ("reouverture", "radio-cote", ""),
        ("reouverture", "blog", ""),
        ("grue", "port-quotidien", ""),
        ("grue", "radio-cote", ""),
        ("grue", "blog", ""),
    ]


def test_the_columns_hold_what_they_say() -> None:
    first, second, third, *_ = rows(RESULT)
    assert first["quote"] == "Selon la préfecture, douze navires seraient à quai."
    assert (first["start"], first["end"], first["line"], first["score"]) == ("16", "67", "3", "0.88")
    assert (first["voice"], first["speaker"], first["hedged"]) == ("attributed", "la préfecture", "true")
    assert (second["conflict"], second["conflict_claim"], second["conflict_article"]) == ("number", "12", "23")
    assert (third["reason"], third["quote"], third["hedged"]) == ("predates", "", "")
    assert set(first) == set(COLUMNS)


def test_a_person_s_decision() -> None:
    decided = next(row for row in rows(RESULT) if row["decided_by"] == "person")
    assert (decided["verdict_by"], decided["verdict_why"], decided["matcher_stance"]) == (
        "AB",
        "écouté à l'antenne",
        "omits",
    )


def test_a_claim_without_cells_does_not_vanish() -> None:
    bare = dataclasses.replace(RESULT.claims[2], cells=(), omitting=3)
    found = rows(dataclasses.replace(RESULT, claims=(bare,)))
    assert [(row["claim"], row["status"], row["article"]) for row in found] == [("grue", "unreported", "")]


def test_who_it_rests_on_and_when_it_was() -> None:
    first, second, *_ = rows(RESULT)
    assert (first["origin"], first["chain"], first["tags"]) == ("la préfecture", "la préfecture", "port")
    assert (second["origin"], second["chain"], second["url"]) == ("Radio Côte", "", "")
    assert first["url"] == "https://example.org/port?id=1"
    days = PartialDate(dt.date(2021, 2, 28), dt.date(2021, 3, 1), "hier")
    may = PartialDate(dt.date(2021, 5, 1), dt.date(2021, 5, 31), "en mai")
    claim, cell = RESULT.claims[0], RESULT.claims[0].cells[0]
    told = dataclasses.replace(cell, evidence=(dataclasses.replace(cell.evidence[0], dates=(days, may)),))
    result = dataclasses.replace(RESULT, claims=(dataclasses.replace(claim, cells=(told,)),))
    assert rows(result)[0]["dates"] == "hier = 2021-02-28..2021-03-01 | en mai = 2021-05"


def test_a_byte_order_mark_only_where_asked() -> None:
    assert render(RESULT, Options(bom=True)) == "\ufeff" + render(RESULT)


def test_a_spreadsheet_that_divides_at_semicolons_finds_no_formula_either() -> None:
    text = 'Fait;=HYPERLINK("https://evil.example") et\n-2+3'
    for line in render(hostile(text)).splitlines():
        for part in line.split(";"):
            assert not part.lstrip(' "').startswith(tuple("=+-@"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell_and_starts_no_formula(text: str) -> None:
    found = rows(hostile(text))
    assert [row["claim"] for row in found] == ["c", "c"]
    for row in found:
        assert None not in row
        assert not any(cell.lstrip().startswith(tuple("=+-@＝＋－＠")) for cell in row.values() if cell)
    document = render(hostile(text))
    assert not set("\x1b\x9b\x07\x08\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)
    assert "\r" not in document.replace("\r\n", "")


def test_a_formula_keeps_its_text_behind_the_mark() -> None:
    assert rows(hostile(FORMULA))[0]["quote"] == f"'{FORMULA}"
