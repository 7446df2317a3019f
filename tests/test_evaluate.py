from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evaluate import Judged, against_expectations, evaluate, is_hedged, judge, prediction, read_pairs
from crosscheck.model import Article, Cell, CrosscheckError, Evidence, Stance, Verdict
from results import CLAIMS, RESULT

S, C, X, M, O = Stance  # noqa: E741


def judged(stance: Stance, *accepted: Stance) -> Judged:
    return judge("a", "Un.", accepted, Cell("x", stance, 0.5))


def french(text: str) -> str:
    return "fr"


def test_figures_by_hand() -> None:
    # supports: wanted 3, told 3, right 2; contradicts: wanted 1, told 0; omits: wanted 1, told 2, right 1.
    rows = [judged(S, S), judged(S, S), judged(O, S), judged(S, C), judged(O, O)]
    got = evaluate(rows)
    assert (got.pairs, got.agreed, got.accuracy) == (5, 3, 0.6)
    assert got.scores[S].precision == pytest.approx(2 / 3)
    assert got.scores[S].recall == pytest.approx(2 / 3)
    assert got.scores[S].f1 == pytest.approx(2 / 3)
    assert got.scores[C].precision is None
    assert (got.scores[C].recall, got.scores[C].f1) == (0.0, 0.0)
    assert (got.scores[O].precision, got.scores[O].recall) == (0.5, 1.0)
    assert got.scores[X].f1 is None
    assert got.macro_f1 == pytest.approx((2 / 3 + 0 + 2 / 3) / 3)
    assert got.confusion == {(S, S): 2, (S, O): 1, (C, S): 1, (O, O): 1}
    assert [(row.wanted, row.stance) for row in got.disagreements] == [(S, O), (C, S)]


def test_any_acceptable_stance_agrees_and_the_preferred_one_is_missed() -> None:
    got = evaluate([judged(M, X, M), judged(S, X, M)])
    assert got.agreed == 1
    assert got.confusion == {(M, M): 1, (X, S): 1}


def test_a_stance_that_nobody_prefers_does_not_raise_the_mean() -> None:
    got = evaluate([judged(S, S), judged(X, M, X), judged(O, M, X)])
    assert got.scores[X].f1 == 1.0
    assert got.macro_f1 == pytest.approx((1.0 + 0.0) / 2)
    assert evaluate([judged(X, M, X)]).macro_f1 == 1.0


def test_nothing_to_compare_is_said() -> None:
    with pytest.raises(CrosscheckError, match="nothing to compare"):
        evaluate([])


@given(st.lists(st.tuples(st.sampled_from(Stance), st.lists(st.sampled_from(Stance), min_size=1)), min_size=1))
def test_figures_stay_within_bounds(rows: list[tuple[Stance, list[Stance]]]) -> None:
    got = evaluate(judged(stance, *accepted) for stance, accepted in rows)
    assert 0 <= got.macro_f1 <= 1
    assert sum(got.confusion.values()) == got.pairs == len(rows)
    assert got.agreed == sum(count for (wanted, told), count in got.confusion.items() if wanted is told)
    assert got.agreed + len(got.disagreements) == got.pairs


def test_expectations_cover_named_articles_and_every_other() -> None:
    rows = list(against_expectations(CLAIMS, RESULT))
    assert [(row.id, row.accepted, row.stance, row.agrees) for row in rows] == [
        ("navires/port-quotidien", (S,), S, True),
        ("navires/radio-cote", (O,), C, False),
        ("navires/blog", (O,), O, True),
    ]


def test_a_person_s_decision_does_not_count_for_the_tool() -> None:
    cell = Cell("x", S, 1.0, decided_by="person", verdict=Verdict(S), matcher_stance=O)
    row = judge("a", "Un.", (S,), cell)
    assert row.stance is O
    assert not row.agrees
    assert prediction(row)["stance"] == "omits"


@pytest.mark.parametrize(
    ("stance", "evidence", "hedged"),
    [
        (S, [(S, True)], True),
        (S, [(S, True), (S, False)], False),
        (S, [(S, True), (C, False)], True),
        (S, [], False),
        (O, [], False),
        (M, [(M, True)], True),
        (X, [(S, True), (C, False)], False),
        (X, [(S, True), (C, True)], True),
    ],
)
def test_hedged_is_when_all_that_decides_is(stance: Stance, evidence: list[tuple[Stance, bool]], hedged: bool) -> None:
    shown = tuple(Evidence(side, "q", 0, 1, 1, 0.5, hedged=reserve) for side, reserve in evidence)
    assert is_hedged(judge("a", "Un.", (S,), Cell("x", stance, 0.5, shown))) is hedged


def write(path: Path, *rows: object) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_pairs_are_read(tmp_path: Path) -> None:
    articles = {"7": Article("7", "Le port a rouvert.", language="en")}
    path = write(
        tmp_path / "p.jsonl",
        {"id": 1, "claim": "Un.", "text": "Un texte.", "label": "supports", "source": "ignored"},
        "",
        {"id": "2", "claim": "Un.", "text": "Un texte.", "label": ["mixed", "mentions"], "language": "en"},
        {"id": "3", "claim": "Un.", "article": 7, "label": ["omits"]},
        {"id": "4", "claim": "Deux.", "text": "Un texte.", "label": ["omits"]},
    )
    first, second, third, fourth = read_pairs(path, articles, french)
    assert (first.id, first.claim.text, first.article.text, first.accepted) == ("1", "Un.", "Un texte.", (S,))
    assert (first.claim.language, first.article.language) == ("fr", "fr")
    assert second.accepted == (X, M)
    assert (second.claim.language, second.article.language) == ("en", "en")
    assert third.article is articles["7"]
    assert third.claim is second.claim  # one claim in one language is one object
    assert fourth.article is first.article


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("{", r":1:\d+: this is not JSON"),
        ("[1]", ":1: a row is an object .* not a list"),
        ("[" * 100_000, ":1: this is nested too deeply"),
        ("1" * 10_000, ":1: this is nested too deeply or holds too long a number"),
        ({"claim": "c", "text": "t", "label": "omits"}, ":1: `id` must be .* and is missing"),
        ({"id": True, "claim": "c", "text": "t", "label": "omits"}, ":1: `id` must be .*, not true or false"),
        ({"id": "", "claim": "c", "text": "t", "label": "omits"}, ":1: `id` must be .*, not an empty text"),
        ({"id": 1, "claim": " ", "text": "t", "label": "omits"}, ":1: `claim` must be a text, not an empty text"),
        ({"id": 1, "claim": 3, "text": "t", "label": "omits"}, ":1: `claim` must be a text, not a number"),
        ({"id": 1, "claim": "c", "label": "omits"}, ":1: a row needs `text`, or else `article`"),
        ({"id": 1, "claim": "c", "text": "t", "article": "a", "label": "omits"}, ":1: a row needs `text`, or else"),
        ({"id": 1, "claim": "c", "text": "\ud800", "label": "omits"}, ":1: `text` must be .* UTF-8 cannot hold"),
        ({"id": 1, "claim": "c", "text": None, "label": "omits"}, ":1: `text` must be a text, not null"),
        ({"id": 1, "claim": "c", "text": "t"}, ":1: `label` must be a stance .* and is missing"),
        ({"id": 1, "claim": "c", "text": "t", "label": []}, ":1: `label` must be a stance .*, not a list"),
        (
            {"id": 1, "claim": "c", "text": "t", "label": "support"},
            "'support' is not a stance; did you mean 'supports'",
        ),
        ({"id": 1, "claim": "c", "text": "t", "label": ["omits", 4]}, ":1: 4 is not a stance"),
        ({"id": 1, "claim": "c", "text": "t", "label": [["omits"]]}, "is not a stance"),
        ({"id": 1, "claim": "c", "text": "t", "label": "omits", "language": 3}, ":1: `language` must be a code"),
        ({"id": 1, "claim": "c", "article": "port-quotidie", "label": "omits"}, "did you mean 'port-quotidien'"),
        ({"id": 1, "claim": "c", "article": [], "label": "omits"}, ":1: `article` must be the id of an article"),
    ],
)
def test_a_bad_row_is_placed(row: object, told: str, tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", row)
    articles = {"port-quotidien": Article("port-quotidien", "x")}
    with pytest.raises(CrosscheckError, match=told) as error:
        read_pairs(path, articles, french)
    assert all(mistake.startswith(f"{path}:1") for mistake in error.value.mistakes)


def test_all_mistakes_are_told_in_one_run(tmp_path: Path) -> None:
    good = {"id": "a", "claim": "c", "text": "t", "label": "omits"}
    path = write(tmp_path / "p.jsonl", good, {"id": "b"}, good, "nonsense")
    with pytest.raises(CrosscheckError) as error:
        read_pairs(path, {}, french)
    places = [mistake.removeprefix(f"{path}:").split(":")[0] for mistake in error.value.mistakes]
    assert places == ["2", "2", "2", "3", "4"]
    assert "stands on line 1 already" in error.value.mistakes[3]


def test_articles_are_missed_when_none_were_given(tmp_path: Path) -> None:
    path = write(tmp_path / "p.jsonl", {"id": 1, "claim": "c", "article": "a", "label": "omits"})
    with pytest.raises(CrosscheckError, match="--articles"):
        read_pairs(path, {}, french)


def test_files_that_are_no_pairs(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"\n\n")
    with pytest.raises(CrosscheckError, match="no row"):
        read_pairs(tmp_path / "empty.jsonl", {}, french)
    (tmp_path / "latin.jsonl").write_bytes('{"id": "é"}'.encode("latin-1"))
    with pytest.raises(CrosscheckError, match=r":1:9: this is not UTF-8"):
        read_pairs(tmp_path / "latin.jsonl", {}, french)
    with pytest.raises(CrosscheckError, match="cannot be read"):
        read_pairs(tmp_path / "none.jsonl", {}, french)
    with pytest.raises(CrosscheckError, match="cannot be read"):
        read_pairs(tmp_path, {}, french)


def test_a_byte_order_mark_and_line_separators_in_texts_are_no_matter(tmp_path: Path) -> None:
    row = {"id": 1, "claim": "c", "text": "a\u2028b\x85c", "label": "omits"}
    data = b"\xef\xbb\xbf" + json.dumps(row, ensure_ascii=False).encode() + b"\r\n"
    (tmp_path / "p.jsonl").write_bytes(data)
    (pair,) = read_pairs(tmp_path / "p.jsonl", {}, french)
    assert pair.article.text == "a\u2028b\x85c"


def test_predictions_hold_what_the_contract_says() -> None:
    cell = dataclasses.replace(RESULT.claims[0].cells[0], confidence=0.123456)
    assert prediction(judge("7", "Un.", (S,), cell)) == {
        "id": "7",
        "stance": "supports",
        "confidence": 0.1235,
        "hedged": True,
    }
