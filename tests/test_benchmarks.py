"""The figures, sets and folds of benchmarks/: a wrong ruler would make every other figure wrong."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from crosscheck.match.cell import calibrated
from crosscheck.model import Article, Claim, Stance

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import grading  # noqa: E402
import labelled  # noqa: E402

S, C, X, M, O = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS, Stance.OMITS  # noqa: E741


def row(*accepted: Stance, id: str = "r", text: str = "Le pont est ouvert.", share: float = 1.0) -> labelled.Row:
    return labelled.Row(
        id, Claim(id, f"Le pont {id} est ouvert."), Article(id, text, language="fr"), accepted, "", share
    )


def graded(kind: str, *cells: tuple[tuple[Stance, ...], Stance], hedged: bool = False) -> dict[str, float]:
    told = [grading.Told(row(*accepted, id=str(i)), stance, hedged) for i, (accepted, stance) in enumerate(cells)]
    return grading.figures(told, labelled.LabelledSet("s", "s", kind, 1, tuple(t.row for t in told)))


def test_three_classes() -> None:
    found = graded("passages", ((S,), S), ((S,), O), ((C,), S), ((C,), C), ((O, M), M))
    assert found["accuracy"] == pytest.approx(3 / 5)
    assert found["f1 supports"] == pytest.approx(2 / 4)
    assert found["f1 contradicts"] == pytest.approx(2 / 3)
    assert found["f1 neither"] == pytest.approx(2 / 3)


def test_mixed_counts_as_a_contradiction_only_where_it_is_accepted() -> None:
    assert graded("passages", ((C, X), X))["f1 contradicts"] == 1
    assert graded("passages", ((C,), X))["f1 contradicts"] == 0


def test_silence_where_support_was_not_asked_for_is_no_miss() -> None:
    assert graded("passages", ((S, M, O), O))["f1 macro"] == 1


def test_the_score_of_the_fake_news_challenge() -> None:
    cells = [((S,), S), ((C,), S), ((M, X), O), ((O,), O), ((O,), M)]
    assert graded("articles", *cells)["FNC score"] == pytest.approx((1 + 0.25 + 0 + 0.25 + 0) / 3.5)
    # told with reserve is discussed: no longer agreement, and right where the label is discuss
    assert graded("articles", ((S,), S), ((M, X), C), ((O,), O), hedged=True)["FNC score"] == pytest.approx(1.5 / 2.25)
    assert "FNC score" not in graded("articles", ((S,), S), ((C,), C))


def test_a_side_where_there_is_none() -> None:
    found = graded("gold", ((S,), C), ((O,), S), ((X, S), C), ((C,), C), ((M, S), S), ((O,), M))
    assert (found["false side"], found["decisive"]) == (2, pytest.approx(1 / 3))


def test_expected_calibration_error() -> None:
    told = [grading.Told(row(S), S if right else C, confidence=0.95) for right in (1, 1, 1, 0)]
    bins, error = grading.reliability(told)
    assert bins == [("0.9-1.0", 4, pytest.approx(0.95), 0.75)]
    assert error == pytest.approx(0.2)


def test_each_set_counts_alike() -> None:
    large = [grading.Told(row(S, share=3), S) for _ in range(8)]
    small = [grading.Told(row(S), S) for _ in range(2)]
    told = grading.evenly([large, small, []])
    assert sum(t.row.share for t in told) == pytest.approx(10)
    assert sum(t.row.share for t in told[:8]) == pytest.approx(sum(t.row.share for t in told[8:]))


def fitting() -> Any:
    """benchmarks/fit.py, or the test is skipped where what it needs is not installed."""
    pytest.importorskip("scipy")
    pytest.importorskip("threadpoolctl")
    return importlib.import_module("fit")


def sure(stance: Stance, confidence: float, right: bool) -> grading.Told:
    return grading.Told(row(stance if right else (S if stance is not S else C)), stance, confidence=confidence)


def test_a_calibration_tells_how_often_such_a_decision_is_right() -> None:
    fit = fitting()
    # right a quarter of the time at 0.6, three quarters of the time at 0.8
    told = [sure(S, 0.6, n % 4 == 0) for n in range(200)] + [sure(S, 0.8, n % 4 != 0) for n in range(200)]
    line = fit.calibrate(told)
    assert set(line) == {"supports"}
    assert calibrated(S, 0.6, line) == pytest.approx(0.25, abs=0.02)
    assert calibrated(S, 0.8, line) == pytest.approx(0.75, abs=0.02)
    assert grading.reliability(fit.recalibrated([told], {id(t.row): n % 5 for n, t in enumerate(told)})[0])[1] < 0.03


def test_a_calibration_never_turns_the_order_round() -> None:
    fit = fitting()
    slope, intercept = fit.calibrate([sure(O, 0.9, False), sure(O, 0.9, True), sure(O, 0.5, True)])["omits"]
    assert slope == 0
    assert intercept > 0


def test_a_sample_stands_for_the_whole(tmp_path: Path) -> None:
    file = tmp_path / "p.jsonl"
    labels = [["supports"]] * 10 + [["omits"]] * 90
    rows = ({"id": str(i), "claim": f"c {i}", "text": "t", "label": label} for i, label in enumerate(labels))
    file.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")
    args = labelled.arguments("").parse_args(["--pairs", f"mine={file}:fr:0.5:8"])
    (each,) = labelled.read_sets(args)
    assert (each.name, each.kind, each.weight, len(each.rows)) == ("mine", "passages", 0.5, 8)
    assert sum(r.share for r in each.rows if r.accepted == (S,)) == pytest.approx(10)
    assert sum(r.share for r in each.rows if r.accepted == (O,)) == pytest.approx(90)
    assert [r.id for r in each.rows] == [r.id for r in labelled.read_sets(args)[0].rows]


def test_strangers_never_hold_the_claim_s_own_text() -> None:
    rows = tuple(row(S, id=f"n{i}", text=f"Texte numéro {i}.") for i in range(40))
    made = labelled.strangers(labelled.LabelledSet("s", "s", "passages", 1, rows), 1.0, 0.6)
    text_of = {r.claim.text: r.article.text for r in rows}
    assert len(made.rows) == 40
    for each in made.rows:
        assert text_of[each.claim.text] not in each.article.text.split("\n\n")
        assert each.accepted == (O,)


def test_folds_keep_stories_claims_and_articles_together() -> None:
    same = [row(S, id="same"), row(C, id="same")]
    pairs = labelled.LabelledSet("p", "p", "passages", 1, (*same, *(row(S, id=f"p{i}") for i in range(30))))
    story = [row(S, id=f"s{i}", text=f"Histoire {i}.") for i in range(6)]
    told = labelled.LabelledSet("g", "g", "gold", 1, tuple(story), "/story")
    other = labelled.LabelledSet("h", "h", "gold", 1, (row(S, id="h"),), "/another")
    named = labelled.LabelledSet("a", "a", "articles", 1, (row(S, id="x", text="Histoire 3."),))
    fold = labelled.folds([pairs, told, other, named], 5)
    assert fold[id(same[0])] == fold[id(same[1])]
    assert len({fold[id(r)] for r in pairs.rows}) > 1
    assert {fold[id(r)] for r in (*story, *named.rows)} != {fold[id(other.rows[0])]}
    assert len({fold[id(r)] for r in (*story, *named.rows)}) == 1


def test_own_data_can_be_read() -> None:
    spec = ["--pairs", str(ROOT / "benchmarks/data/pairs.jsonl")]
    spec += ["--gold", f"{ROOT / 'benchmarks/data/claims-five.yaml'}:{ROOT / 'articles'}"]
    pairs, gold = labelled.read_sets(labelled.arguments("").parse_args(spec))
    assert {r.article.language for r in pairs.rows} == {"fr", "en"}
    assert len(gold.rows) == 200
    assert all(r.quote in r.article.text for r in gold.rows)


def test_the_fit_weighs_every_feature_and_repeats(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    import fit

    rows = []
    for i, name in enumerate(["Kerval", "Morlan", "Brest", "Vannes", "Redon", "Lannion"]):
        open_ = f"Le pont de {name} est ouvert."
        rows.append((open_, f"Le pont de {name} est ouvert depuis mardi.", S))
        rows.append((open_, f"Le pont de {name} n'est pas ouvert.", C))
        rows.append((open_, f"La mairie de {name} a repeint le musée {i} fois.", O))
    made = tuple(
        labelled.Row(str(i), Claim(str(i), c), Article(str(i), t, language="fr"), (s,))
        for i, (c, t, s) in enumerate(rows)
    )
    sets = [labelled.LabelledSet("s", "s", "passages", 1, made)]
    examples, names = fit.read_examples(sets)
    model = fit.fit(examples, names, 2.0)
    line = {"omits": (0.5, 0.25)}
    text = fit.as_json(model, names, line, {})
    assert text == fit.as_json(fit.fit(fit.read_examples(sets)[0], names, 2.0), names, line, {})
    assert json.loads(text)["calibration"] == {"omits": [0.5, 0.25]}
    assert set(json.loads(text)["weights"]) == {*names, "bias"}
    right = sum(fit.tell(e, model).right for e in examples if e.row.accepted[0] is not O)
    assert right == 12
