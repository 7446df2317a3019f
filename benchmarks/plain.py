#!/usr/bin/env python3
"""How often short pairs are judged rightly within an article: each text is set among sentences of another matter.

    python benchmarks/plain.py benchmarks/data/plain-pairs.jsonl benchmarks/data/plain-pairs-unread.jsonl

Prints for each file how many pairs are told rightly (where the matter is only raised, that it is omitted counts as
right, too), and how many get a side where none, or the other one, is right.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from crosscheck.articles import detect_language
from crosscheck.check import check
from crosscheck.evaluate import Pair, read_pairs
from crosscheck.model import ClaimsFile, Stance

BESIDE = {
    "fr": "Le marché de Vernes ouvre samedi et dure trois jours. " * 6,
    "en": "The market of Vernes opens on Saturday and lasts three days. " * 6,
}
SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS)


def stance(pair: Pair) -> Stance:
    """The stance of an article that has a pair's text somewhere in its middle."""
    language = pair.claim.language
    around = f"{BESIDE[language]}{pair.article.text} {BESIDE[language]}"
    article = replace(pair.article, text=around, excerpt=False)
    claims = ClaimsFile("claims.yaml", (pair.claim,), language=language)
    return check(claims, [article]).claims[0].cells[0].stance


def main() -> None:
    """Reads the files named and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    for path in parser.parse_args().files:
        told = [(stance(pair), pair.accepted) for pair in read_pairs(path, {}, detect_language)]
        wrong = [
            found
            for found, accepted in told
            if found not in accepted and not (found is Stance.OMITS and Stance.MENTIONS in accepted)
        ]
        false = sum(found in SIDES for found in wrong)
        print(f"{path.name}: {len(told) - len(wrong)} of {len(told)} right, {false} false sides")


if __name__ == "__main__":
    main()
