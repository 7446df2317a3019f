#!/usr/bin/env python3
"""How often short pairs are judged rightly within an article: each text is set among sentences of another matter.

    python benchmarks/plain.py benchmarks/data/plain-pairs.jsonl benchmarks/data/plain-pairs-unread.jsonl

Prints for each file how many pairs are told rightly (where the matter is only raised, that it is omitted counts as
right, too), and how many get a side where none, or the other one, is right.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from crosscheck.check import check
from crosscheck.model import Article, Claim, ClaimsFile, Stance

BESIDE = {
    "fr": "Le marché de Vernes ouvre samedi et dure trois jours. " * 6,
    "en": "The market of Vernes opens on Saturday and lasts three days. " * 6,
}
SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS)


def stance(claim: str, text: str, language: str) -> Stance:
    """The stance of an article that has a text somewhere in its middle."""
    article = Article(id="a", text=f"{BESIDE[language]}{text} {BESIDE[language]}", language=language)
    claims = ClaimsFile("claims.yaml", (Claim("c", claim, language),), language=language)
    return check(claims, [article]).claims[0].cells[0].stance


def main() -> None:
    """Reads the files named and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl")
    for path in parser.parse_args().files:
        right = false = rows = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            told, wanted = stance(row["claim"], row["text"], row["language"]), Stance(row["label"][0])
            good = told is wanted or (wanted is Stance.MENTIONS and told is Stance.OMITS)
            rows, right, false = rows + 1, right + good, false + (not good and told in SIDES)
        print(f"{path.name}: {right} of {rows} right, {false} false sides")


if __name__ == "__main__":
    main()
