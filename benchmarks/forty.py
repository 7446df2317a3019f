#!/usr/bin/env python3
"""What forty lines of rapidfuzz do: for each claim and article the sentence most like the claim, if it is like enough.

    python benchmarks/forty.py claims.yaml corpus.jsonl > found.jsonl

It finds where to look. It does not tell who says it, whether it is denied, planned or another number, or who copies
whom. It is written to be quick: texts are normalised once, and rapidfuzz compares a claim with all sentences of an
article in one call, where a script in a hurry would call it for each.
"""

from __future__ import annotations

import json
import re
import sys

import yaml
from rapidfuzz import fuzz, process, utils

ENOUGH = 60


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        claims = {row["id"]: utils.default_process(row["text"]) for row in yaml.safe_load(file)["claims"]}
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            article = json.loads(line)
            sentences = re.split(r"(?<=[.!?])\s+", article["text"])
            words = [utils.default_process(sentence) for sentence in sentences]
            for claim, text in claims.items():
                best = process.extractOne(text, words, scorer=fuzz.token_set_ratio, score_cutoff=ENOUGH)
                if best is not None:
                    _, score, place = best
                    row = {"claim": claim, "article": article["id"], "score": score, "quote": sentences[place]}
                    print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
