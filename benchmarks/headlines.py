#!/usr/bin/env python3
"""Fits the weights by which a headline is judged against a whole article, and writes them with where they come from.

The model is the package's own (crosscheck.match.headline): a logistic regression for whether the article is about the
headline at all, and a multinomial one, over the rows that are, for whether it vouches for it, refutes it or takes no
side. Rows count by what they are worth to a reader: of the many that have nothing to do with each other each counts
little; sides, which are rare, count more.

Figures are cross-validated in ten folds by story: articles and headlines that any labelled pair brings together stand
in one fold, so that no story is judged by weights that have seen it. The same input gives the same file, byte for byte.

example: headlines.py --pairs fnc/pairs.jsonl:en --articles fnc/articles.jsonl
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from crosscheck.check import Bench
from crosscheck.match.cell import (
    Outcome,
    compile_claim,
    judge_passages,
    opens_with_reserve,
    outcome_of,
    quote_of,
    stance_of,
)
from crosscheck.match.headline import HeadlineModel, headline_features, is_headline
from crosscheck.match.judge import Judgement
from crosscheck.match.scan import Scanner
from crosscheck.model import CrosscheckError, Stance
from crosscheck.text.language import load_language
from fit import Array, regress
from grading import SIDES, Told, figures, reliability, table
from labelled import LabelledSet, Row, arguments, digest, read_sets

WEIGHTS = Path(__file__).resolve().parent.parent / "src" / "crosscheck" / "match" / "headline.json"
FOLDS = 10
THRESHOLD = 0.55
"""From which probability on an article is about a headline."""
WORTH = {Stance.SUPPORTS: 1.1, Stance.CONTRADICTS: 1.7, Stance.MENTIONS: 1.0, Stance.OMITS: 0.6}
"""What a row counts where the stance is fitted: sides are rarer than discussions and matter more; what has nothing to
do with a headline takes no side on it either, in case it is taken to be about it."""
ABOUT = {Stance.SUPPORTS: 0.6, Stance.CONTRADICTS: 0.6, Stance.MENTIONS: 1.0, Stance.OMITS: 0.25}
"""What a row counts where it is fitted whether an article is about a headline, much as in the challenge's score."""
ALONE = ("words", "opening_words", "one", "three")
"""Features that tell only whether an article is about a headline; then those that tell its stance as well."""
RELATED = (*ALONE, "anywhere", "rare", "names", "opening", "hits", "units", "sentences")


@dataclass(slots=True, eq=False)
class Example:
    """A headline beside an article: the features, and what the passages by themselves come to."""

    row: Row
    story: str
    values: dict[str, float]
    passages: Outcome
    judgements: Sequence[Judgement]
    hedged: Sequence[bool]


def stories(rows: Sequence[Row]) -> dict[str, str]:
    """The story of each article: those that share a headline which is about them stand together."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        parent.setdefault(node, node)
        while parent[node] != node:
            node = parent[node]
        return node

    for row in rows:
        article = root(f"article {row.article.id}")
        if row.accepted[0] is not Stance.OMITS:
            parent[article] = root(f"headline {row.claim.text}")
    return {row.article.id: root(f"article {row.article.id}") for row in rows}


def read_examples(each: LabelledSet, bench: Bench) -> tuple[list[Example], list[Told]]:
    """The rows of which some passage is worth judging, and the others, which are told to omit."""
    readers, compiled = {}, {}
    story = stories(each.rows)
    out, rest = [], []
    for row in each.rows:
        language, key = load_language(row.article.language), (row.claim.text, row.article.language)
        if key not in compiled:
            claim = compile_claim(row.claim, language, None)
            compiled[key] = claim, Scanner((claim.wordings,), language)
        claim, scanner = compiled[key]
        if not claim.wordings or not is_headline(claim.wordings[0].sentence):
            continue
        found = []
        if all(scanner.claims(row.article.text[row.article.body :])):
            if row.article.id not in readers:
                readers[row.article.id] = bench.reader(row.article)
            reader = readers[row.article.id]
            found = judge_passages(claim, reader, bench.retriever, bench.judge)
        if not found:
            rest.append(Told(row, Stance.OMITS, confidence=1.0))
            continue
        judgements = [judgement for _, judgement in found]
        reserved = opens_with_reserve(found, reader)
        passages = stance_of(
            [(j.supports, j.contradicts, j.related) for j in judgements],
            max(j.reading.values["choice"] for j in judgements),
            bench.thresholds,
        )
        values = headline_features(claim.wordings[0], reader.document, reader.tone, judgements, reserved)
        hedged = tuple(quote_of(c, j, Stance.SUPPORTS, 0.0, reader).hedged for c, j in found)
        out.append(Example(row, story[row.article.id], values, passages, judgements, hedged))
    return out, rest


def fit(examples: Sequence[Example], names: Sequence[str], penalty: float) -> HeadlineModel:
    """The weights for these rows."""

    def fitted(names: Sequence[str], y: Array, worth: Mapping[Stance, float]) -> Array:
        x = np.array([[*(e.values[n] for n in names), 1.0] for e in examples])
        weight = np.array([worth[e.row.accepted[0]] for e in examples])
        return regress(x, y, weight, np.zeros((len(names) + 1, y.shape[1] - 1)), penalty)

    omits = np.array([float(e.row.accepted[0] is Stance.OMITS) for e in examples])
    sides = np.array([[float(side is e.row.accepted[0]) for side in SIDES] for e in examples])
    related = fitted(RELATED, np.c_[1 - omits, omits], ABOUT)
    told = fitted(names, np.c_[sides, 1 - sides.sum(1)], WORTH)
    return HeadlineModel(
        _named(names, told[:, 0]), _named(names, told[:, 1]), _named(RELATED, related[:, 0]), THRESHOLD
    )


def _named(names: Sequence[str], weights: Array) -> dict[str, float]:
    return {n: round(float(w), 3) + 0.0 for n, w in zip((*names, "bias"), weights, strict=True)}


def tell(example: Example, model: HeadlineModel) -> Told:
    """The stance of a row under a model, decided as the package decides it."""
    outcome, reserved = outcome_of(model.judge(example.values), example.passages, example.judgements)
    deciding = [example.hedged[place] for _, places in outcome.sides for place, _ in places]
    hedged = outcome.stance in SIDES and (reserved or (bool(deciding) and all(deciding)))
    return Told(example.row, outcome.stance, hedged, outcome.confidence)


def cross_validate(examples: Sequence[Example], names: Sequence[str], penalty: float) -> list[Told]:
    """Every row told by weights that were fitted without its story."""
    fold = [digest(e.story) % FOLDS for e in examples]
    out = []
    for k in range(FOLDS):
        model = fit([e for e, f in zip(examples, fold, strict=True) if f != k], names, penalty)
        out += [tell(e, model) for e, f in zip(examples, fold, strict=True) if f == k]
    return out


def as_json(model: HeadlineModel, provenance: dict[str, object]) -> str:
    """headline.json: one feature a line."""
    sides = ",\n".join(f"  {json.dumps(n)}: {json.dumps([w, model.contradicts[n]])}" for n, w in model.supports.items())
    related = ",\n".join(f"  {json.dumps(n)}: {json.dumps(w)}" for n, w in model.related.items())
    origin = json.dumps(provenance, indent=1, ensure_ascii=False).replace("\n", "\n ")
    return (
        f'{{\n "sides": {{\n{sides}\n }},\n "related": {{\n{related}\n }},\n'
        f' "threshold": {model.threshold},\n "provenance": {origin}\n}}\n'
    )


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--date", default="", help="when this was run, for the provenance: there is no clock")
    parser.add_argument("--output", default=str(WEIGHTS), help="where to write (default: the package's headline.json)")
    args = parser.parse_args()
    try:
        (each,) = [s for s in read_sets(args) if s.kind == "articles"][:1] or [None]
        if each is None:
            sys.exit("name a set of headlines and articles: --pairs FILE --articles FILE")
        examples, rest = read_examples(each, Bench((), {}))
    except CrosscheckError as error:
        sys.exit(str(error))
    names = sorted(set(examples[0].values) - set(ALONE))
    with threadpool_limits(1):
        told = cross_validate(examples, names, args.penalty) + rest
        model = fit(examples, names, args.penalty)
    found = figures(told, each)
    bins, error = reliability([replace(t, stance=Stance.MENTIONS) if t.hedged else t for t in told])
    print(table([("cross-validated", found), ("as fitted", figures([tell(e, model) for e in examples] + rest, each))]))
    print(f"\nexpected calibration error {error:.3f}")
    for label, rows, sure, right in bins:
        print(f"  {label}  {rows:6}  {sure:.3f}  {right:.3f}")
    command = [re.sub(r"[^=:]*/", "", part) for part in sys.argv[1:]]
    for own in ("--output", "--date"):
        if own in command:
            del command[command.index(own) : command.index(own) + 2]
    provenance = {
        "command": " ".join(["benchmarks/headlines.py", *command]),
        **({"date": args.date} if args.date else {}),
        "penalty": args.penalty,
        "set": each.name,
        "file": each.file,
        "validation": f"{FOLDS} folds by story",
        "cross-validated": {k: int(v) if k == "rows" else round(v, 4) for k, v in found.items()},
        "expected calibration error": round(error, 3),
    }
    Path(args.output).write_text(as_json(model, provenance), encoding="utf-8")


if __name__ == "__main__":
    main()
