#!/usr/bin/env python3
"""How right the tool is on labelled sets, how well its confidence tells so, and what each group of features is worth.

1. The tool as it ships: one line of figures a set (grading.py says what each is); sets that the shipped weights were
   fitted on flatter it: their cross-validated figures stand in weights.json. --baseline sets baseline.py beside it.
2. Its confidence: the reliability table and the expected calibration error.
3. --ablation: figures and reliability under cross-validation, as in fit.py, and then without one group of features
   at a time: its values set to neutral (0, or for other sentences: not looked at), all weights fitted again. The bars
   read the features themselves and stay, except in the line that leaves out the bars.

example: accuracy.py --pairs pairs.jsonl:fr --gold claims.yaml:articles --baseline
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tabulate import tabulate
from threadpoolctl import threadpool_limits

import baseline
from crosscheck.check import Bench, judge_pairs
from crosscheck.evaluate import is_hedged, judge
from crosscheck.match.align import Alignment
from crosscheck.match.judge import Judgement, default_judge
from crosscheck.match.link import NONE
from crosscheck.model import CrosscheckError, Stance
from fit import FOLDS, Example, by_set, cross_validate, labelled_parts, read_examples, recalibrated, with_strangers
from grading import Told, evenly, figures, is_fnc, reliability, table
from labelled import LabelledSet, arguments, folds, read_sets

GROUPS = {
    "coverage": (
        *("cover", "cover_high", "here", "words", "main", "main_lost", "missing", "lost", "lost_words", "lost_one"),
        *("hit_words", "both", "all", "together", "related", "extra"),
        *("predicated", "predicated_here", "long_cover", "long_lost", "long_all", "long_main", "long_main_lost"),
    ),
    "names, numbers and dates": (
        *("names", "has_names", "weakest_name", "lost_names", "long_names", "numbers", "dates"),
    ),
    "polarity": (
        *("negation", "antonym", "denial", "flip", "flip_main", "flip_half", "long_flip"),
        *("negated_claim", "negated_passage", "denies"),
    ),
    "modality and distance": (
        *("asked", "wanted", "possible", "future", "supposed", "attempted", "question", "believed", "hedged"),
        *("distanced", "debunked", "debunked_claim", "doubted", "quoted", "unreal_claim"),
    ),
    "conflicts": (
        *("number_conflict", "date_conflict", "quantity_conflict", "name_conflict", "exclusive"),
        *("rival_date", "rival_number", "corrects", "corrected"),
    ),
    "order and agents": ("order", "parted", "swapped", "agent_same", "agent_other"),
    "length and place": ("choice", "lead", "claim_long", "passage_long"),
}
"""Every weighed feature but those of other sentences, by what it reads."""

BEYOND = "other sentences"
BEYOND_FEATURES = ("article", "absent")
BEYOND_LINKS = ("pointed back at", "named just before", "named in the article", "said beside")
"""How a unit of the claim is answered where the passage does not say it itself."""


@dataclass(frozen=True, slots=True)
class Alone:
    """The default judge, but it looks at each passage as if it stood alone: no pronouns, no neighbours."""

    name: str = "alone"

    def judge(self, alignment: Alignment) -> Judgement:
        links = tuple(NONE if link.how in BEYOND_LINKS else link for link in alignment.links)
        return default_judge().judge(replace(alignment, links=links))


def run(each: LabelledSet) -> list[Told]:
    """Every row of a set, told by the tool as it ships."""
    out = []
    for row, cell in zip(each.rows, judge_pairs((r.claim, r.article) for r in each.rows), strict=True):
        hedged = is_hedged(judge(row.id, row.claim.text, row.accepted, cell))
        out.append(Told(row, cell.stance, hedged, cell.confidence, tuple(e.quote for e in cell.evidence)))
    return out


def print_reliability(parts: Iterable[Sequence[Told]]) -> None:
    """The table of all rows, and the error of each stance. The sets count alike, however large they are."""
    told = evenly(parts)
    bins, error = reliability(told)
    print(tabulate(bins, ["confidence", "rows", "mean confidence", "right"], "github", floatfmt=".3f"))
    by_stance = {s: [t for t in told if t.stance is s] for s in Stance}
    errors = (f"{s.value} {reliability(part)[1]:.3f}" for s, part in by_stance.items() if part)
    print(f"\nexpected calibration error {error:.3f} ({', '.join(errors)})\n")


SUMMARY = ("pairs: accuracy", "pairs: f1 macro", "pairs: f1 contradicts", "FNC score", "gold: cells", "gold: decisive",
           "false sides")  # fmt: skip


def summary(results: Iterable[tuple[LabelledSet, dict[str, float]]]) -> list[float | None]:
    """The figures of SUMMARY: means over the sets of a kind; false sides are counted over all gold and strangers."""
    found: dict[str, list[float]] = {name: [] for name in SUMMARY}
    for each, values in results:
        if each.kind == "gold":
            found["gold: cells"].append(values["accuracy"])
            found["gold: decisive"].append(values.get("decisive", 1.0))
        elif is_fnc(each.rows):
            found["FNC score"].append(values["FNC score"])
        elif each.kind != "strangers":
            for name in ("accuracy", "f1 macro", "f1 contradicts"):
                found[f"pairs: {name}"].append(values[name])
        if "false side" in values:
            found["false sides"].append(values["false side"])
    sides = found.pop("false sides")
    means = {name: sum(values) / len(values) if values else None for name, values in found.items()}
    return [*means.values(), sum(sides) if sides else None]


def without(examples: Sequence[Example], names: Sequence[str], dropped: Iterable[str]) -> list[Example]:
    """The examples with some features at 0."""
    gone = set(dropped)
    keep = np.array([*(float(n not in gone) for n in names), 1.0])
    return [replace(e, x=e.x * keep) if len(e.x) else e for e in examples]


def ablate(sets: Sequence[LabelledSet], penalty: float) -> None:
    """Prints the third part."""
    examples, names = read_examples(sets)
    fold = folds(sets, FOLDS)
    unknown = set(names) - {n for group in GROUPS.values() for n in group} - set(BEYOND_FEATURES)
    if unknown:
        print(f"in no group: {', '.join(sorted(unknown))}; add them to GROUPS", file=sys.stderr)
    lines: list[list[str | float | None]] = []

    def add(label: str, part: Sequence[Example], barred: bool = True) -> list[Told]:
        told = cross_validate(part, names, fold, penalty, barred)
        results = [found for _, found in by_set(sets, told)]
        lines.append([label, *summary(zip(sets, results, strict=True))])
        return told

    told = add("all", examples)
    print("## Cross-validated\n")
    print(table(by_set(sets, told)), "\n")
    parts = labelled_parts(sets, told)
    print("As the model has it:\n")
    print_reliability(parts)
    print("Calibrated:\n")
    print_reliability(recalibrated(parts, fold))
    for label, group in GROUPS.items():
        add(f"without {label}", without(examples, names, group))
    bench = Bench((), {})
    bench.judge = Alone()
    add(f"without {BEYOND}", without(read_examples(sets, bench)[0], names, BEYOND_FEATURES))
    add("without bars", examples, barred=False)
    print("## What each group is worth\n")
    print(tabulate(lines, ["", *SUMMARY], "github", floatfmt=(*("",), *[".3f"] * (len(SUMMARY) - 1), ".0f")))


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--baseline", action="store_true", help="print the figures of baseline.py too")
    parser.add_argument("--ablation", action="store_true", help="cross-validate, and again without each group")
    args: argparse.Namespace = parser.parse_args()
    sets = read_sets(args)
    try:
        told = {each.name: run(each) for each in sets}
        results = []
        for each in sets:
            results.append((each.name, figures(told[each.name], each)))
            if args.baseline:
                results.append((f"{each.name}, baseline", figures(baseline.tell(each), each)))
        print("## As it ships\n")
        print(table(results), "\n")
        print_reliability(told.values())
        if args.ablation:
            with threadpool_limits(1):
                ablate(with_strangers(sets, args.strangers), args.penalty)
    except CrosscheckError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
