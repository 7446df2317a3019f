from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import __version__
from crosscheck.model import PartialDate
from crosscheck.report.json import document, evidence_row, indented, render
from results import COPIED, HOSTILE, PORT, RESULT, hostile


def test_the_contract_to_the_letter() -> None:
    document = json.loads(render(RESULT))
    assert list(document) == ["schema", "crosscheck", "engine", "articles", "claims", "copies"]
    assert document["copies"] == []
    assert document["schema"] == "crosscheck/1"
    assert document["crosscheck"] == __version__
    assert document["engine"] == {"retriever": "lexical", "judge": "rules"}
    assert document["articles"][0] == {
        "article": "port-quotidien",
        "path": "articles/port-quotidien.txt",
        "title": "Le port rouvre",
        "publisher": "Le Quotidien du port",
        "published": "2021-03",
        "language": "fr",
        "sha256": PORT.sha256,
    }
    ships = document["claims"][0]
    assert list(ships) == ["id", "text", "status", "supporting_origins", "contradicting_origins", "articles"]
    assert ships["status"] == "disputed"
    assert ships["supporting_origins"] == ["la préfecture"]
    cell = ships["articles"][0]
    assert list(cell) == ["article", "stance", "confidence", "reason", "decided_by", "evidence"]
    assert (cell["stance"], cell["confidence"], cell["reason"], cell["decided_by"]) == (
        "supports",
        0.91,
        None,
        "matcher",
    )
    assert cell["evidence"] == [
        {
            "side": "supports",
            "quote": "Selon la préfecture, douze navires seraient à quai.",
            "start": 16,
            "end": 67,
            "line": 3,
            "score": 0.88,
            "voice": "attributed",
            "speaker": "la préfecture",
            "hedged": True,
            "conflict": None,
            "chain": ["la préfecture"],
            "same_as": None,
        }
    ]
    assert ships["articles"][1]["evidence"][0]["conflict"] == {"kind": "number", "claim": "12", "article": "23"}
    assert ships["articles"][2]["reason"] == "predates"


def test_keys_keep_their_order() -> None:
    evidence = json.loads(render(RESULT))["claims"][0]["articles"][0]["evidence"][0]
    assert list(evidence) == [
        *("side", "quote", "start", "end", "line", "score", "voice", "speaker", "hedged", "conflict", "chain"),
        "same_as",
    ]


def test_copies_name_their_articles_and_shares() -> None:
    assert json.loads(render(COPIED))["copies"] == [
        {
            "articles": ["port-quotidien", "radio-cote"],
            "origin": "Le Quotidien du port",
            "shares": [{"a": "port-quotidien", "b": "radio-cote", "share_of_a": 0.48, "share_of_b": 1.0}],
        }
    ]


def test_a_person_s_decision_shows_what_it_replaced() -> None:
    cell = json.loads(render(RESULT))["claims"][1]["articles"][1]
    assert cell["decided_by"] == "person"
    assert cell["verdict"] == {"by": "AB", "why": "écouté à l'antenne"}
    assert cell["matcher_stance"] == "omits"
    assert cell["stance"] == "supports"


def test_what_is_unknown_is_null() -> None:
    radio = json.loads(render(RESULT))["articles"][1]
    assert radio["title"] is None
    assert radio["published"] is None


def test_omitting_is_there_only_when_cells_were_left_out() -> None:
    claim = RESULT.claims[0]
    short = dataclasses.replace(claim, cells=claim.cells[:2], omitting=1)
    row = json.loads(render(dataclasses.replace(RESULT, claims=(short,))))["claims"][0]
    assert row["omitting"] == 1
    assert [cell["article"] for cell in row["articles"]] == ["port-quotidien", "radio-cote"]
    assert "omitting" not in json.loads(render(RESULT))["claims"][0]


def test_french_is_written_as_it_is_and_the_document_ends_in_a_line_end() -> None:
    assert "la préfecture" in render(RESULT)
    assert render(RESULT).endswith("}\n")
    assert render(RESULT) == render(RESULT)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_keeps_its_value_and_reaches_no_terminal(text: str) -> None:
    document = render(hostile(text))
    assert json.loads(document)["claims"][0]["articles"][0]["evidence"][0]["quote"] == text
    document.encode("utf-8")
    assert not set("\x1b\x9b\x07\x08\x0d\u202e\u2066\u200b\u2028\ufeff") & set(document)


def test_relative_dates_are_there_only_where_they_are_resolved() -> None:
    yesterday = PartialDate(dt.date(2021, 2, 28), dt.date(2021, 3, 1), "hier")
    shown = RESULT.claims[0].cells[0].evidence[0]
    assert "dates" not in evidence_row(shown)
    assert evidence_row(dataclasses.replace(shown, dates=(yesterday,)))["dates"] == [
        {"text": "hier", "start": "2021-02-28", "end": "2021-03-01"}
    ]


PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(VALUES)
def test_values_are_written_as_python_writes_them(value: object) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)


def test_a_result_is_written_as_python_writes_it() -> None:
    for result in (RESULT, COPIED):
        whole = document(result)
        assert indented(whole) == json.dumps(whole, ensure_ascii=False, indent=2)
