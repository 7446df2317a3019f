"""Two results compared: what counts as a change, what does not, and which saved results are read at all."""

from __future__ import annotations

import copy
import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.diff import Because, Change, Saved, diff, occasions, read_result
from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimResult,
    CrosscheckError,
    Evidence,
    Result,
    Stance,
    Status,
    Verdict,
    Voice,
)
from crosscheck.report.json import render
from results import HOSTILE, RESULT, hostile

S, C, X, M, O = Stance  # noqa: E741


def said(quote: str, side: Stance = S, start: int = 0, **known: Any) -> Evidence:
    return Evidence(side, quote, start, start + len(quote), 1, 0.9, **known)


def cell(article: str, stance: Stance, *quotes: Evidence, **known: Any) -> Cell:
    return Cell(article, stance, 0.9, quotes, **known)


def claim(id: str, status: Status, *cells: Cell, text: str = "Le bac a coulé.", **known: Any) -> ClaimResult:
    return ClaimResult(Claim(id, text), status, cells, **known)


def saved(*claims: ClaimResult, articles: dict[str, str] | None = None) -> Saved:
    """Articles by id, each with its SHA-256; those that the cells name where none are given."""
    ids = articles or {cell.article: "0" for claim in claims for cell in claim.cells}
    return Saved("x.json", "0", Result(tuple(Article(id, "", sha256=sha) for id, sha in ids.items()), claims))


def test_the_same_result_has_no_difference() -> None:
    same = Saved("a.json", "0", RESULT)
    found = diff(same, Saved("b.json", "0", RESULT))
    assert not found
    assert (found.same_claims, found.same_articles, found.same_cells) == (3, 3, 9)
    assert not any(count for _, count in occasions(found))


class TestTurns:
    def test_a_status_a_stance_and_their_evidence(self) -> None:
        old = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S, said("Il a coulé."))))
        new = saved(claim("c", Status.CONTRADICTED, cell("a", C, said("Il flotte.", C))))
        found = diff(old, new)
        assert [(t.claim.id, t.old, t.new) for t in found.statuses] == [
            ("c", Status.SINGLE_SOURCE, Status.CONTRADICTED)
        ]
        (turn,) = found.stances
        assert turn.old is not None
        assert turn.new is not None
        assert (turn.old.stance, turn.new.stance) == (S, C)
        assert [(e.change, e.turned) for e in found.evidence] == [(Change.LOST, True), (Change.GAINED, True)]
        assert found.same_claims == found.same_cells == 0
        happened = dict(occasions(found))
        assert happened["reversed"] == happened["status"] == happened["lost"] == happened["contradicted"] == 1
        assert happened["disputed"] == happened["articles"] == happened["claims"] == 0

    def test_the_most_important_turn_comes_first(self) -> None:
        turns = {"e": (O, M), "d": (S, O), "c": (O, S), "b": (S, X), "a": (S, C)}
        old = saved(claim("c", Status.DISPUTED, *(cell(id, was) for id, (was, _) in turns.items())))
        new = saved(claim("c", Status.DISPUTED, *(cell(id, now) for id, (_, now) in turns.items())))
        assert [turn.article for turn in diff(old, new).stances] == ["a", "b", "c", "d", "e"]

    def test_the_most_important_status_comes_first(self) -> None:
        turns = {
            "up": (Status.SINGLE_SOURCE, Status.CORROBORATED),
            "settled": (Status.DISPUTED, Status.CORROBORATED),
            "down": (Status.CORROBORATED, Status.MENTIONED),
            "against": (Status.SINGLE_SOURCE, Status.CONTRADICTED),
            "both": (Status.SINGLE_SOURCE, Status.DISPUTED),
        }
        old = saved(*(claim(id, was) for id, (was, _) in turns.items()), articles={"a": "0"})
        new = saved(*(claim(id, now) for id, (_, now) in turns.items()), articles={"a": "0"})
        assert [turn.claim.id for turn in diff(old, new).statuses] == ["both", "against", "down", "settled", "up"]

    def test_origins_on_each_side(self) -> None:
        old = saved(claim("c", Status.DISPUTED, supporting_origins=("AFP", "Peskov")), articles={"a": "0"})
        new = saved(claim("c", Status.DISPUTED, supporting_origins=("AFP", "maire"), contradicting_origins=("Peskov",)))
        assert [(t.side, t.gained, t.lost) for t in diff(old, new).origins] == [
            (S, ("maire",), ("Peskov",)),
            (C, ("Peskov",), ()),
        ]

    def test_a_decision_that_keeps_the_stance_is_a_change(self) -> None:
        old = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S)))
        new = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S, decided_by="person", verdict=Verdict(S, "AB"))))
        (turn,) = diff(old, new).stances
        assert (turn.article, turn.old and turn.old.decided_by, turn.new and turn.new.decided_by) == (
            "a",
            "matcher",
            "person",
        )
        assert diff(new, new).stances == ()

    def test_a_decision_is_told_as_the_reason(self) -> None:
        old = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S, said("Il a coulé."))))
        decided = cell("a", O, decided_by="person", verdict=Verdict(O, "AB"), matcher_stance=S)
        assert [e.because for e in diff(old, saved(claim("c", Status.UNREPORTED, decided))).evidence] == [
            Because.DECISION
        ]


class TestEvidence:
    def changes(self, old: list[Evidence], new: list[Evidence]) -> list[Change]:
        found = diff(
            saved(claim("c", Status.SINGLE_SOURCE, cell("a", S, *old))),
            saved(claim("c", Status.SINGLE_SOURCE, cell("a", S, *new))),
        )
        assert not found.stances
        return [turn.change for turn in found.evidence]

    def test_the_same_words_elsewhere_are_the_same(self) -> None:
        assert self.changes([said("Il a\ncoulé.")], [said("Il a coulé.", start=700)]) == []
        assert self.changes([said("Il est coule\u0301.")], [said("Il est coulé.", start=7)]) == []

    def test_their_order_and_score_do_not_matter(self) -> None:
        one, two = said("Il a coulé."), said("Le bac est au fond.")
        assert self.changes([one, two], [dataclasses.replace(two, score=0.1), one]) == []

    def test_gained_and_lost(self) -> None:
        one, two = said("Il a coulé hier au large."), said("Le bac est au fond de l'eau.")
        assert self.changes([one], [two]) == [Change.LOST, Change.GAINED]
        assert self.changes([one], [one, two]) == [Change.GAINED]
        assert self.changes([one, two], [two]) == [Change.LOST]

    def test_a_quote_that_stands_twice_and_then_once(self) -> None:
        assert self.changes([said("Il a coulé."), said("Il a coulé.", start=90)], [said("Il a coulé.", start=90)]) == [
            Change.LOST
        ]

    def test_an_edited_passage_is_told_as_one(self) -> None:
        old, new = said("Douze passagers ont été blessés."), said("Douze passagers ont été gravement blessés.")
        assert self.changes([old], [new]) == [Change.EDITED]
        assert self.changes([old], [dataclasses.replace(new, side=M)]) == [Change.LOST, Change.GAINED]

    @pytest.mark.parametrize(
        "known", [{"hedged": True}, {"voice": Voice.ATTRIBUTED, "speaker": "le maire"}, {"side": C}]
    )
    def test_the_same_words_told_otherwise(self, known: dict[str, Any]) -> None:
        old = said("Il a coulé.")
        assert self.changes([old], [dataclasses.replace(old, **known)]) == [Change.RETOLD]


class TestArticlesAndClaims:
    def test_new_gone_changed_and_renamed_articles(self) -> None:
        one = claim("c", Status.SINGLE_SOURCE, cell("gone", S, said("Il a coulé.")), cell("edited", O), cell("was", M))
        two = claim("c", Status.SINGLE_SOURCE, cell("edited", O), cell("new", S, said("Au fond.")), cell("now", M))
        found = diff(
            saved(one, articles={"gone": "1", "edited": "2", "was": "3"}),
            saved(two, articles={"edited": "22", "new": "4", "now": "3"}),
        )
        assert [a.id for a in found.gone_articles] == ["gone"]
        assert [a.id for a in found.new_articles] == ["new"]
        assert [(a.sha256, b.sha256) for a, b in found.changed_articles] == [("2", "22")]
        assert [(a.id, b.id) for a, b in found.renamed_articles] == [("was", "now")]
        assert [(t.article, t.old is None, t.new is None) for t in found.stances] == [
            ("new", True, False),
            ("gone", False, True),
        ]
        assert {e.article: e.because for e in found.evidence} == {
            "new": Because.NEW_ARTICLE,
            "gone": Because.GONE_ARTICLE,
        }
        assert found.same_cells == 2

    def test_two_articles_with_the_same_text_are_not_taken_for_renamed(self) -> None:
        one = saved(claim("c", Status.UNREPORTED), articles={"a": "1", "b": "1"})
        two = saved(claim("c", Status.UNREPORTED), articles={"d": "1"})
        assert not diff(one, two).renamed_articles

    def test_a_new_article_that_omits_turns_nothing(self) -> None:
        old = saved(claim("c", Status.UNREPORTED, cell("a", O)))
        new = saved(claim("c", Status.UNREPORTED, cell("a", O), cell("b", O)))
        found = diff(old, new)
        assert not found.stances
        assert (found.same_claims, found.same_cells) == (1, 1)
        assert found  # an article is new

    def test_new_gone_and_reworded_claims(self) -> None:
        old = saved(claim("gone", Status.DISPUTED), claim("kept", Status.UNREPORTED), articles={"a": "0"})
        new = saved(claim("kept", Status.UNREPORTED, text="Le bac flotte."), claim("new", Status.DISPUTED))
        found = diff(
            old, dataclasses.replace(new, result=dataclasses.replace(new.result, articles=old.result.articles))
        )
        assert [c.claim.id for c in found.new_claims] == ["new"]
        assert [c.claim.id for c in found.gone_claims] == ["gone"]
        assert [(a.text, b.text) for a, b in found.reworded_claims] == [("Le bac a coulé.", "Le bac flotte.")]
        assert found.same_claims == 0
        assert dict(occasions(found))["claims"] == 3
        assert dict(occasions(found))["disputed"] == 1

    def test_cells_left_out_are_omissions(self) -> None:
        whole = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S), cell("b", O), cell("d", O)))
        articles = {"a": "0", "b": "0", "d": "0"}
        short = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S), omitting=2), articles=articles)
        for one, two in ((whole, short), (short, whole), (short, short)):
            found = diff(one, two)
            assert not found
            assert found.same_cells == 3
        spoke = saved(claim("c", Status.SINGLE_SOURCE, cell("a", S), cell("b", C), omitting=1), articles=articles)
        assert [(t.article, t.old and t.old.stance) for t in diff(short, spoke).stances] == [("b", O)]


# -- reading --------------------------------------------------------------------------------------------------------


def written(tmp_path: Path, document: object) -> str:
    path = tmp_path / "r.json"
    path.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return str(path)


def mistakes(path: str) -> tuple[str, ...]:
    with pytest.raises(CrosscheckError) as error:
        read_result(path)
    return error.value.mistakes


def test_what_report_writes_is_read_back(tmp_path: Path) -> None:
    found = read_result(written(tmp_path, render(RESULT)))
    assert not diff(found, Saved("", "", RESULT))
    assert [c.status for c in found.result.claims] == [c.status for c in RESULT.claims]
    assert found.result.claims[1].cells[1].verdict == RESULT.claims[1].cells[1].verdict
    assert found.result.articles[0].published == RESULT.articles[0].published


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_result_is_read_letter_for_letter(tmp_path: Path, text: str) -> None:
    found = read_result(written(tmp_path, render(hostile(text))))
    assert found.result.claims[0].cells[0].evidence[0].quote == text


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(b"\xef\xbb\xbf" + render(RESULT).encode())
    assert read_result(str(path)).result.claims


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no JSON"),
        ('{"schema": ', "r.json:1:12: no JSON"),
        ("[" * 100_000, "nested too deep"),
        ('{"schema": NaN}', "NaN is no number"),
        ('{"a": 1, "a": 2}', "the key 'a' comes twice"),
        ('{"a": ' + "9" * 5000 + "}", "no result"),
        ("[]", "no result of crosscheck; write one with"),
        ("{}", "no result of crosscheck; write one with"),
        ('{"schema": 1}', "no result of crosscheck"),
        ('{"schema": "crosscheck/2"}', "schema crosscheck/2, and this version"),
        ('{"schema": "crosscheck-diff/1"}', "what 'crosscheck diff' wrote"),
        ('{"schema": "crosscheck-explain/1"}', "what 'crosscheck explain' wrote"),
        ('{"schema": "\\u001b[31m"}', "is not crosscheck/1"),
    ],
)
def test_what_is_no_result_is_refused_with_what_to_do(tmp_path: Path, text: str, says: str) -> None:
    (told,) = mistakes(written(tmp_path, text))
    assert says in told
    assert "r.json" in told


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert "there is no such file" in mistakes(str(tmp_path / "none.json"))[0]
    assert "this is a folder" in mistakes(str(tmp_path))[0]
    (tmp_path / "latin.json").write_bytes('{"schema": "é"}'.encode("latin-1"))
    assert "not UTF-8" in mistakes(str(tmp_path / "latin.json"))[0]
    assert mistakes("a\0b.json")


@pytest.mark.parametrize(
    ("place", "value", "says"),
    [
        (("articles",), {}, "articles: an object is not a list"),
        (("articles", 0), 3, "articles[0]: 3 is no object"),
        (("articles", 0, "article"), "", "articles[0].article: an id cannot be empty"),
        (("articles", 0, "article"), None, "articles[0].article: null is not a text"),
        (("articles", 1, "article"), "port-quotidien", "articles[1].article: 'port-quotidien' comes twice"),
        (("articles", 0, "published"), "soon", "articles[0].published: 'soon' is no date"),
        (("articles", 0, "published"), 2021, "articles[0].published: 2021 is not a text"),
        (("articles", 0, "sha256"), ["x"], "articles[0].sha256: a list is not a text"),
        (("engine",), None, "engine: null is not an object"),
        (("claims", 0, "status"), "true", "claims[0].status: 'true' is not one of corroborated, "),
        (("claims", 0, "supporting_origins"), ["a", 1], "claims[0].supporting_origins: a list is not a list of texts"),
        (("claims", 0, "omitting"), -1, "claims[0].omitting: -1 is not a whole number from 0"),
        (("claims", 0, "omitting"), True, "claims[0].omitting: true is not a whole number from 0"),
        (("claims", 1, "id"), "navires", "claims[1].id: 'navires' comes twice"),
        (("claims", 0, "articles", 0, "article"), "x", "claims[0].articles[0].article: 'x' is not among"),
        (("claims", 0, "articles", 1, "article"), "port-quotidien", "comes twice"),
        (("claims", 0, "articles", 0, "stance"), "agrees", "claims[0].articles[0].stance: 'agrees' is not one of"),
        (("claims", 0, "articles", 0, "confidence"), 1.5, "is not a number from 0 to 1"),
        (("claims", 0, "articles", 0, "reason"), "late", "reason: 'late' is not one of predates"),
        (("claims", 0, "articles", 0, "decided_by"), "x", "'x' is neither 'matcher' nor 'person'"),
        (("claims", 0, "articles", 0, "evidence", 0, "quote"), 1, "evidence[0].quote: 1 is not a text"),
        (("claims", 0, "articles", 0, "evidence", 0, "line"), 1e300, "evidence[0].line: a number is not a whole"),
        (("claims", 0, "articles", 0, "evidence", 0, "hedged"), "no", "hedged: 'no' is neither true nor false"),
        (("claims", 0, "articles", 1, "evidence", 0, "conflict", "kind"), "x" * 99, "kind: 'xxx"),
        (("claims", 1, "articles", 1, "verdict"), "AB", "verdict: 'AB' is not an object"),
    ],
)
def test_every_value_is_checked_and_told_with_its_place(
    tmp_path: Path, place: tuple[str | int, ...], value: object, says: str
) -> None:
    document = json.loads(render(RESULT))
    at = document
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    told = mistakes(written(tmp_path, document))
    assert any(says in each for each in told), told
    assert all(len(each) < 400 for each in told)


def test_what_is_missing_is_told_once(tmp_path: Path) -> None:
    document = json.loads(render(RESULT))
    del document["engine"]
    del document["claims"][2]["text"]
    told = mistakes(written(tmp_path, document))
    assert [each.split("r.json: ")[1] for each in told] == [
        "claims[2].text: missing; it must be a text",
        "engine: missing; it must be an object",
    ]


def test_many_mistakes_are_counted(tmp_path: Path) -> None:
    document = json.loads(render(RESULT))
    document["articles"] = list(range(100))
    told = mistakes(written(tmp_path, document))
    assert len(told) == 21
    assert "more; write the result again" in told[-1]


def test_keys_that_are_not_known_are_left_to_those_who_know_them(tmp_path: Path) -> None:
    document = json.loads(render(RESULT))
    document["copies"] = [{"articles": ["a", "b"]}]
    document["claims"][0]["articles"][0]["evidence"][0]["extra"] = {"deep": [1]}
    assert read_result(written(tmp_path, document)).result.claims


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_stands_anywhere_is_read_or_told(tmp_path: Path, data: st.DataObject) -> None:
    document = json.loads(render(RESULT))
    whole = copy.deepcopy(document)
    at: Any = document
    while True:
        steps = list(at) if isinstance(at, dict) else list(range(len(at)))
        step = data.draw(st.sampled_from(steps))
        inner = at[step]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        at = inner
    junk = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    )
    at[step] = data.draw(junk)
    try:
        found = read_result(written(tmp_path, document))
    except CrosscheckError:
        return
    diff(found, read_result(written(tmp_path, whole)))
