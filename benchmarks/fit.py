#!/usr/bin/env python3
"""Fits the judge's weights from labelled pairs and writes them with where they come from.

The model is the package's own: features and bars by rule (crosscheck.match), a multinomial logistic regression with
the outcomes supports, contradicts and neither for each passage, and stance_of() for the article. What is fitted:

- A row says which stances a person accepts for a whole text, not which passage shows it. So the passage that shows
  it best is chosen with the weights so far and the weights are fitted on the passages chosen, in turns (multiple
  instances: Andrews, Tsochantaridis and Hofmann, NIPS 2002); where several stances are accepted, their
  probabilities are added (partial labels: Cour, Sapp and Taskar, JMLR 2011). The first choice is by coverage.
- Each weight has a Gaussian prior whose mean says what the feature means (priors.yaml, with reasons).
- Whether a passage raises the claim's matter is a second regression, over the sets that have whole articles, and
  over those of --raised, from which no side is learnt.
- How far a decision is to be trusted: a logistic for each stance, from the confidence of cross-validated decisions
  to whether they are right (Platt 1999), every set counting alike. It changes no stance.

Figures are cross-validated in five folds: rows of one claim, of one article or of one story stay together. The same
input gives the same file, byte for byte: no clock, no chance.

example: fit.py --pairs pairs.jsonl:fr:1 --gold claims.yaml:articles:4 --output weights.json
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.optimize import minimize
from threadpoolctl import threadpool_limits

from crosscheck.check import Bench
from crosscheck.match.cell import (
    UNTOUCHED,
    calibrated,
    compile_claim,
    judge_passages,
    logit,
    opens_with_reserve,
    quote_of,
    stance_of,
)
from crosscheck.match.features import Reading
from crosscheck.match.judge import bars, least_related
from crosscheck.match.scan import Scanner
from crosscheck.model import CrosscheckError, Stance
from crosscheck.text.language import load_language
from grading import DISCUSSED, SIDES, Told, evenly, figures, reliability, table
from labelled import RAISED, LabelledSet, Row, arguments, folds, read_sets, strangers

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "src" / "crosscheck" / "match" / "weights.json"
SETTINGS = yaml.safe_load((HERE / "priors.yaml").read_text(encoding="utf-8"))
FOLDS, ROUNDS, STRANGERS_WEIGHT = 5, 3, 0.6
OTHER_SIDE = 0.5
"""What it counts, beside the row itself, that the text's other passages are not on the opposite side."""
SILENT = 1.5
"""How much more a passage counts that is on no side in a whole article: a side claimed there harms most."""
RELATED_PENALTY = 0.5

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(slots=True, eq=False)
class Example:
    """One row and the passages of its text that are worth judging: one line of ``x`` each, the last column 1."""

    row: Row
    kind: str
    weight: float
    x: Array
    raised: Array
    """The features that tell whether the matter is raised, the last column 1."""
    free: Array
    """1 where the bars leave a side open: columns supports and contradicts."""
    hedged: tuple[bool, ...]
    least: tuple[float, ...]
    """How surely a passage must raise the claim's matter to be told to."""
    choice: float
    coverage: Array
    nearness: Array


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Weights as columns: towards supports and contradicts, and towards raising the matter."""

    sides: Array
    related: Array


def read_examples(sets: Iterable[LabelledSet], bench: Bench | None = None) -> tuple[list[Example], list[str]]:
    """The package's own features for every row, and their names (without the bias, which comes last)."""
    bench = bench or Bench((), {})
    out: list[Example] = []
    names: list[str] = []
    for each in sets:
        readers, compiled, scanners = {}, {}, {}
        for row in each.rows:
            key = id(row.article)
            if key not in readers:
                readers[key] = bench.reader(row.article)
            reader, claim = readers[key], (row.claim.text, row.claim.language, row.article.language)
            if claim not in compiled:
                language = load_language(row.article.language)
                compiled[claim] = compile_claim(row.claim, language, None)
                scanners[claim] = Scanner((compiled[claim].wordings,), language)
            text, excerpt = row.article.text[row.article.body :], row.article.excerpt
            found = []
            if all(scanners[claim].claims(text, excerpt=excerpt)):
                found = judge_passages(compiled[claim], reader, bench.retriever, bench.judge)
            readings = [j.reading for _, j in found]
            if readings and not names:
                names = sorted(set(readings[0].values) - set(SETTINGS["unweighed"]))
            reserved = opens_with_reserve(found, reader)
            hedged = tuple(quote_of(c, j, Stance.SUPPORTS, 0.0, reader, reserved).hedged for c, j in found)
            least = tuple(least_related(j.alignment, j.reading.values) for _, j in found)
            out.append(_example(row, each, names, readings, hedged, least))
    return out, names


def _example(
    row: Row,
    each: LabelledSet,
    names: Sequence[str],
    readings: Sequence[Reading],
    hedged: tuple[bool, ...],
    least: tuple[float, ...],
) -> Example:
    def columns(wanted: Sequence[str]) -> Array:
        return np.array([[*(r.values[n] for n in wanted), 1.0] for r in readings])

    values = [r.values for r in readings]
    barred = [{side for side, _ in bars(r)} for r in readings]
    return Example(
        row,
        each.kind,
        each.weight,
        columns(names),
        columns(SETTINGS["related"]),
        np.array([[float(side not in b) for side in SIDES] for b in barred]),
        hedged,
        least,
        max((v["choice"] for v in values), default=0.0),
        np.array([v["cover"] + 0.3 * v["here"] for v in values]),
        np.array([v["cover"] + min(v["here"], v["words"], 1 - v["missing"] / 2) for v in values]),
    )


def probabilities(x: Array, weights: Array) -> Array:
    """Softmax over the columns of ``weights`` and one more outcome whose weights are all 0."""
    z = np.c_[x @ weights, np.zeros(len(x))]
    p = np.exp(z - z.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def regress(x: Array, y: Array, weight: Array, prior: Array, penalty: float) -> Array:
    """Logistic regression whose rows accept every outcome that ``y`` marks; ``prior`` is the mean of the weights.

    Minimises -sum(weight * log(sum of the accepted outcomes' probabilities)) + penalty * |weights - prior|², the
    bias (the last line) free.
    """

    def loss(flat: Array) -> tuple[float, Array]:
        w = flat.reshape(prior.shape)
        p = probabilities(x, w)
        accepted = (p * y).sum(1) + 1e-12
        away = (w - prior)[:-1]
        gradient = (x.T @ ((p - p * y / accepted[:, None]) * weight[:, None]))[:, :-1]
        gradient[:-1] += 2 * penalty * away
        return float(-(weight * np.log(accepted)).sum() + penalty * (away**2).sum()), gradient.ravel()

    start = np.zeros(prior.size)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x).reshape(prior.shape)


def lessons(example: Example, weights: Array | None) -> Iterable[tuple[int, tuple[float, float, float], float]]:
    """What a row teaches: a passage, which of supports, contradicts, neither it may be, and what that counts."""
    accepted, most = example.row.accepted, example.weight
    if (
        example.kind == RAISED
        or not len(example.x)
        or (accepted[0] is Stance.MENTIONS and set(accepted) == set(DISCUSSED))
    ):
        return  # told with reserve, or by two sides: which passage would be on none cannot be known
    p = probabilities(example.x, weights) if weights is not None else None
    sided = p[:, :2].max(1) if p is not None else example.coverage
    y = tuple(float(s in accepted) for s in SIDES)
    neither = float(any(s in accepted for s in (Stance.MENTIONS, Stance.OMITS)))
    if accepted[0] is Stance.MIXED:
        for k, target in enumerate(((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))):
            yield int(np.argmax(p[:, k] if p is not None else sided)), target, 0.6 * most
    elif accepted[0] not in SIDES and not any(y):
        top = np.argsort(-sided, kind="stable")[:3]
        more = 1.0 if example.kind == "passages" else SILENT
        for i in top:
            yield int(i), (0.0, 0.0, 1.0), more * most / len(top)
    else:
        shown = sided
        if p is not None and not neither:
            shown = 0.7 * p[:, :2] @ np.array(y) + 0.3 * example.coverage / 1.3
        best = int(np.argmax(shown))
        yield best, (*y, neither), most
        if not neither and Stance.MIXED not in accepted:
            against = 1 if accepted[0] is Stance.SUPPORTS else 0
            for i in np.argsort(-(p[:, against] if p is not None else sided), kind="stable")[:2]:
                if i != best:
                    yield int(i), (1.0, 0.0, 1.0) if against else (0.0, 1.0, 1.0), OTHER_SIDE * most


def fit(examples: Sequence[Example], names: Sequence[str], penalty: float) -> Model:
    """The weights for these rows."""
    prior = np.array([SETTINGS["priors"].get(n, (0, 0))[:2] for n in names] + [[0, 0]], float)
    sides = None
    for _ in range(ROUNDS):
        taught = [(e.x[i], y, w) for e in examples for i, y, w in lessons(e, sides)]
        x, y, w = (np.array(column) for column in zip(*taught, strict=True))
        sides = regress(x, y, w, prior, penalty)
    whole = [e for e in examples if e.kind in ("articles", "gold", RAISED) and len(e.x)]
    # who would have taken silence as well as a mention teaches nothing here
    whole = [e for e in whole if not (e.row.accepted[0] is Stance.OMITS and Stance.MENTIONS in e.row.accepted)]
    related = np.zeros((len(SETTINGS["related"]) + 1, 1))
    if whole:
        x = np.array([e.raised[np.argmax(e.nearness)] for e in whole])
        raised = np.array([[float(e.row.accepted[0] is not Stance.OMITS)] for e in whole])
        weight = np.array([min(2.0, 2.5 * e.weight) for e in whole])
        related = regress(x, np.c_[raised, 1 - raised], weight, related, RELATED_PENALTY)
    else:
        related[-1] = 1.0
    return Model(np.asarray(sides), related)


def tell(example: Example, model: Model, barred: bool = True) -> Told:
    """The stance of a row under a model, decided as the package decides it."""
    if not len(example.x):
        return Told(example.row, Stance.OMITS, False, UNTOUCHED)
    sides = probabilities(example.x, model.sides)[:, :2] * (example.free if barred else 1.0)
    raised = probabilities(example.raised, model.related)[:, 0]
    raised[raised < np.array(example.least)] = 0.0
    passages = [(float(s), float(c), float(r)) for (s, c), r in zip(sides, raised, strict=True)]
    excerpt = example.row.article.excerpt
    outcome = stance_of(passages, example.choice, SETTINGS["thresholds"], excerpt=excerpt)
    deciding = [example.hedged[place] for _, places in outcome.sides for place, _ in places]
    return Told(example.row, outcome.stance, bool(deciding) and all(deciding), outcome.confidence)


def cross_validate(
    examples: Sequence[Example], names: Sequence[str], fold: dict[int, int], penalty: float, barred: bool = True
) -> list[Told]:
    """Every row told by weights that were fitted without its fold."""
    told: dict[int, Told] = {}
    for k in sorted(set(fold.values())):
        model = fit([e for e in examples if fold[id(e.row)] != k], names, penalty)
        told |= {id(e.row): tell(e, model, barred) for e in examples if fold[id(e.row)] == k}
    return [told[id(e.row)] for e in examples]


def calibrate(told: Sequence[Told]) -> dict[str, tuple[float, float]]:
    """The slope and intercept that turn each stance's confidence into how often it is right, rows by their share.

    Platt's method and his targets, which hold a little back from 0 and 1 (1999). A slope below 0 would turn the
    order of the confidences round; 0 is the least.
    """
    out = {}
    for stance in Stance:
        part = [t for t in told if t.stance is stance]
        if not part:
            continue
        x = np.array([logit(t.confidence) for t in part])
        right = np.array([t.right for t in part])
        weight = np.array([t.row.share for t in part])
        y = np.where(right, (right.sum() + 1) / (right.sum() + 2), 1 / ((~right).sum() + 2))
        fitted = minimize(_surprise, np.array([1.0, 0.0]), (x, y, weight), bounds=((0, None), (None, None)))
        out[stance.value] = (round(float(fitted.x[0]), 3) + 0.0, round(float(fitted.x[1]), 3) + 0.0)
    return out


def _surprise(line: Array, x: Array, y: Array, weight: Array) -> float:
    z = line[0] * x + line[1]
    return float((weight * (np.logaddexp(0, z) - y * z)).sum() / weight.sum())


def recalibrated(parts: Sequence[Sequence[Told]], fold: dict[int, int]) -> list[list[Told]]:
    """The decisions of each set, every confidence calibrated without the rows of its own fold."""
    lines = {
        k: calibrate(evenly([[t for t in part if fold[id(t.row)] != k] for part in parts])) for k in set(fold.values())
    }
    return [
        [replace(t, confidence=calibrated(t.stance, t.confidence, lines[fold[id(t.row)]])) for t in part]
        for part in parts
    ]


def by_set(sets: Sequence[LabelledSet], told: Sequence[Told]) -> list[tuple[str, dict[str, float]]]:
    """The figures of each set."""
    of = {id(t.row): t for t in told}
    return [(s.name, figures([of[id(r)] for r in s.rows], s)) for s in sets]


def labelled_parts(sets: Sequence[LabelledSet], told: Sequence[Told]) -> list[list[Told]]:
    """The decisions of each set that a person labelled: strangers omit by the way they are made."""
    of = {id(t.row): t for t in told}
    return [[of[id(r)] for r in s.rows] for s in sets if s.kind != "strangers"]


def with_strangers(sets: Sequence[LabelledSet], share: float) -> list[LabelledSet]:
    """The sets, and for each set of passages its claims beside texts that have nothing to do with them."""
    passages = [s for s in sets if s.kind == "passages" and share]
    return [*sets, *(strangers(s, share, min(s.weight, STRANGERS_WEIGHT)) for s in passages)]


def as_json(
    model: Model, names: Sequence[str], calibration: dict[str, tuple[float, float]], provenance: dict[str, Any]
) -> str:
    """weights.json: one feature a line."""

    def rounded(row: Array) -> list[float]:
        return [round(float(v), 3) + 0.0 for v in row]

    weights = [
        f"  {json.dumps(n)}: {json.dumps(rounded(w))}" for n, w in zip([*names, "bias"], model.sides, strict=True)
    ]
    raised = {n: rounded(w)[0] for n, w in zip([*SETTINGS["related"], "bias"], model.related, strict=True)}
    related, thresholds, origin = (
        json.dumps(part, indent=1, ensure_ascii=False).replace("\n", "\n ")
        for part in (raised, SETTINGS["thresholds"], provenance)
    )
    body = ",\n".join(weights)
    lines = ",\n".join(f"  {json.dumps(stance)}: {json.dumps(line)}" for stance, line in calibration.items())
    return (
        f'{{\n "weights": {{\n{body}\n }},\n "related": {related},\n "thresholds": {thresholds},\n'
        f' "calibration": {{\n{lines}\n }},\n "provenance": {origin}\n}}\n'
    )


def _origin(each: LabelledSet, found: dict[str, float]) -> dict[str, Any]:
    validated = {k: int(v) if k in ("rows", "false side") else round(v, 4) for k, v in found.items()}
    return {"file": each.file, "kind": each.kind, "weight": each.weight, "cross-validated": validated}


def main() -> None:
    parser = arguments(__doc__)
    only = "claims that only teach what raises a matter, and no side: sets on which rules were made"
    form = "[NAME=]GOLD.yaml:ARTICLES_DIR[:weight]"
    parser.add_argument("--raised", action="append", default=[], metavar=form, help=only)
    parser.add_argument("--date", default="", help="when this was run, for the provenance: there is no clock")
    parser.add_argument("--output", default=str(WEIGHTS), help="where to write (default: the package's weights.json)")
    args = parser.parse_args()
    sets = with_strangers(read_sets(args), args.strangers)
    try:
        examples, names = read_examples(sets)
    except CrosscheckError as error:
        sys.exit(str(error))
    with threadpool_limits(1):  # matrices this small only wait for each other on several threads
        fold = folds(sets, FOLDS)
        told = cross_validate(examples, names, fold, args.penalty)
        model = fit(examples, names, args.penalty)
    results = by_set(sets, told)
    parts = labelled_parts(sets, told)
    before, after = (reliability(evenly(p))[1] for p in (parts, recalibrated(parts, fold)))
    print(table(results))
    print(f"\nexpected calibration error {before:.3f}, calibrated {after:.3f}")
    # file names without their folders: where somebody keeps the data says nothing about the weights
    command = [re.sub(r"[^=:]*/", "", part) for part in sys.argv[1:]]
    for own in ("--output", "--date"):
        if own in command:
            del command[command.index(own) : command.index(own) + 2]
    provenance = {
        "command": " ".join(["benchmarks/fit.py", *command]),
        **({"date": args.date} if args.date else {}),
        "penalty": args.penalty,
        "priors": "benchmarks/priors.yaml",
        "validation": f"{FOLDS} folds by claim, article or story; rows of a sample weighted by what they stand for",
        "expected calibration error": {"as the model has it": round(before, 3), "calibrated": round(after, 3)},
        "sets": {s.name: _origin(s, found) for s, (_, found) in zip(sets, results, strict=True)},
    }
    text = as_json(model, names, calibrate(evenly(parts)), provenance)
    Path(args.output).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
