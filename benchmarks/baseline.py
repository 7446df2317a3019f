#!/usr/bin/env python3
"""What anyone would write in an afternoon: shared words, two thresholds, a flag for negation. The floor to beat.

The best sentence of the text by rapidfuzz's token_set_ratio (0 to 100) raises the claim from RAISED on and is on a
side from SIDE on: contradicts where just one of the two is negated, supports otherwise.

example: baseline.py --pairs pairs.jsonl:fr --gold claims.yaml:articles
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz, utils

from crosscheck.model import Stance
from grading import Told, figures, table
from labelled import LabelledSet, arguments, read_sets

SIDE, RAISED = 70.0, 50.0
SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
NEGATION = re.compile(r"\b(?:ne|n['’]\w+|pas|jamais|aucune?|sans|ni|not|\w+n['’]t|never|no|nobody|without)\b", re.I)


def read(claim: str, text: str) -> tuple[Stance, float, str]:
    """The stance of a text, the likeness of its best sentence (0 to 1), and that sentence."""
    sentences = [s for s in SENTENCE.split(text) if s.strip()]
    likeness, best = max((fuzz.token_set_ratio(claim, s, processor=utils.default_process), s) for s in sentences)
    if likeness < RAISED:
        return Stance.OMITS, likeness / 100, ""
    if likeness < SIDE:
        return Stance.MENTIONS, likeness / 100, best
    differ = bool(NEGATION.search(claim)) != bool(NEGATION.search(best))
    return Stance.CONTRADICTS if differ else Stance.SUPPORTS, likeness / 100, best


def tell(each: LabelledSet) -> list[Told]:
    """Every row of a set."""
    read_rows = [(row, read(row.claim.text, row.article.text)) for row in each.rows]
    return [Told(row, stance, False, likeness, (quote,)) for row, (stance, likeness, quote) in read_rows]


if __name__ == "__main__":
    print(table((each.name, figures(tell(each), each)) for each in read_sets(arguments(__doc__).parse_args())))
