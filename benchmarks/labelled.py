"""Labelled claims and texts, read from the command line's sets: what fit.py, accuracy.py and baseline.py share."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import yaml

from crosscheck.articles import detect_language, load_articles
from crosscheck.evaluate import read_pairs
from crosscheck.model import Article, Claim, CrosscheckError, Stance

PAIRS = re.compile(r"(?:([\w+-]+)=)?(.+?)(?::([a-z]{2,3}))?(?::(\d*\.?\d+))?(?::(\d+))?")
GOLD = re.compile(r"(?:([\w+-]+)=)?([^:]+):(.+?)(?::(\d*\.?\d+))?")
BUNDLES = 10
RAISED = "raised"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A claim and a text, the stances that a person accepts (preferred first), the words that settle it.

    ``share`` is how many rows of the file this one stands for, where only a sample of it is read.
    """

    id: str
    claim: Claim
    article: Article
    accepted: tuple[Stance, ...]
    quote: str = ""
    share: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class LabelledSet:
    """Rows from one file. ``kind`` is passages (pairs with their text), articles (pairs that name articles),
    gold (claims read over a whole corpus), raised (the same, which teach the fit what raises a matter and no side) or
    strangers (claims beside texts that have nothing to do with them).

    ``weight`` is what a row counts in the fit; ``story`` names the corpus of a gold set that shares it with no other.
    """

    name: str
    file: str
    kind: str
    weight: float
    rows: tuple[Row, ...]
    story: str = ""


def digest(text: str) -> int:
    """A number that depends on the text alone: order and folds are the same everywhere and always."""
    return int.from_bytes(sha256(text.encode()).digest()[:8])


def arguments(description: str | None) -> argparse.ArgumentParser:
    """A parser that knows how sets are named on the command line."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    pairs = "labelled pairs; of more than ROWS rows a sample is read"
    gold = "claims with a reader's answers for each article of a folder"
    chance = "share of each set of passages to set beside unrelated texts as well (default 0.5)"
    add("--pairs", action="append", default=[], metavar="[NAME=]FILE[:language][:weight[:rows]]", help=pairs)
    add("--articles", action="append", default=[], metavar="DIR|FILE.jsonl", help="the articles that pairs name by id")
    add("--gold", action="append", default=[], metavar="[NAME=]GOLD.yaml:ARTICLES_DIR[:weight]", help=gold)
    parser.set_defaults(raised=[])  # what only the fit asks for
    add("--penalty", type=float, default=2.0, help="how hard the fit holds to its priors (default 2)")
    add("--strangers", type=float, default=0.5, metavar="SHARE", help=chance)
    return parser


def read_sets(args: argparse.Namespace) -> list[LabelledSet]:
    """Every set that the command line names. Ends the program with the mistakes where one cannot be read."""
    try:
        sets = [*(_pairs(s, tuple(args.articles)) for s in args.pairs), *(_gold(s) for s in args.gold)]
        sets += [replace(_gold(s), kind=RAISED) for s in args.raised]
    except (CrosscheckError, OSError, ValueError, yaml.YAMLError) as error:
        sys.exit(str(error))
    except (AttributeError, KeyError, TypeError) as error:
        sys.exit(f"a gold file needs claims, each with id and text, and gold as article: [stances] ({error!r})")
    corpora = Counter(s.story for s in sets)
    sets = [replace(s, story=s.story if corpora[s.story] == 1 < len(sets) else "") for s in sets]
    twice = [name for name, times in Counter(s.name for s in sets).items() if times > 1]
    if twice or not sets:
        sys.exit(f"two sets are called {twice[0]}; write NAME=FILE" if twice else "name a set with --pairs or --gold")
    return sets


@cache
def _load(path: str) -> tuple[Article, ...]:
    return tuple(load_articles(path))


def _pairs(spec: str, where: Sequence[str]) -> LabelledSet:
    found = PAIRS.fullmatch(spec)
    if not found:
        sys.exit(f"{spec!r}: write FILE, with :language, :weight or :weight:rows where it has them")
    name, file, language, weight, limit = found.groups()
    articles = {a.id: replace(a, language=language or a.language) for path in where for a in _load(path)}
    pairs = read_pairs(file, articles, lambda text: language or detect_language(text))
    named = any(articles.get(p.article.id) is p.article for p in pairs)
    rows = [Row(p.id, p.claim, p.article, p.accepted) for p in pairs]
    if limit and len(rows) > int(limit):
        rows = _sample(rows, int(limit))
    kind = "articles" if named else "passages"
    return LabelledSet(name or Path(file).stem, Path(file).name, kind, float(weight or 1), tuple(rows))


def _sample(rows: list[Row], limit: int) -> list[Row]:
    """As many rows that omit as others, each with the number of rows it stands for."""
    out = []
    for omits in (False, True):
        part = sorted((r for r in rows if (r.accepted[0] is Stance.OMITS) is omits), key=lambda r: digest(r.id))
        taken = part[: limit // 2]
        out += [replace(r, share=len(part) / len(taken)) for r in taken]
    return out


def _gold(spec: str) -> LabelledSet:
    found = GOLD.fullmatch(spec)
    if not found:
        sys.exit(f"{spec}: write GOLD.yaml:ARTICLES_DIR, with :weight where it has one")
    name, file, folder, weight = found.groups()
    data = yaml.safe_load(Path(file).read_text(encoding="utf-8"))
    language, rows = data.get("language", "fr"), []
    for each in data["claims"]:
        claim = Claim(each["id"], each["text"], language)
        for article in _load(folder):
            accepted = tuple(map(Stance, each.get("gold", {}).get(article.id, ["omits"])))
            quote = each.get("quotes", {}).get(article.id, "")
            rows.append(Row(f"{claim.id}/{article.id}", claim, article, accepted, quote))
    story = str(Path(folder).resolve())
    return LabelledSet(name or Path(file).stem, Path(file).name, "gold", float(weight or 1), tuple(rows), story)


def strangers(source: LabelledSet, share: float, weight: float) -> LabelledSet:
    """Claims of a set of passages beside articles made of its other texts: whatever they share, they share by chance.

    Pairs picked by hand speak of the same matter by design; a tool that reads whole articles must also learn how
    much a claim has in common with texts that have nothing to do with it.
    """
    rows = []
    for language in sorted({r.article.language for r in source.rows}):
        mine = [r for r in source.rows if r.article.language == language]
        texts = [mine[i::BUNDLES] for i in range(BUNDLES)]
        bundles = [
            Article(f"others-{i}", "\n\n".join(r.article.text for r in t), language=language)
            for i, t in enumerate(texts)
        ]
        own = {r.id: i % BUNDLES for i, r in enumerate(mine)}
        taken = sorted(mine, key=lambda r: digest(r.id))[: round(share * len(mine))]
        for n, row in enumerate(taken):
            other = (own[row.id] + 1 + n % (BUNDLES - 1)) % BUNDLES
            if row.claim.text not in {r.claim.text for r in texts[other]}:
                rows.append(Row(f"{row.id}+{other}", row.claim, bundles[other], (Stance.OMITS,)))
    return LabelledSet(f"{source.name}+strangers", source.file, "strangers", weight, tuple(rows))


def folds(sets: Iterable[LabelledSet], count: int) -> dict[int, int]:
    """id() of a row -> its fold. Rows of one claim stand in one fold, and so do those of one story or article.

    A gold set that has its corpus to itself is a story: it is left out whole. An article of a story that other
    pairs name is left out with it.
    """
    sets = list(sets)
    stories = sorted(s.story for s in sets if s.story)
    bodies = {r.article.text.strip(): stories.index(s.story) for s in sets if s.story for r in s.rows}
    out = {}
    for each in sets:
        for row in each.rows:
            if each.story:
                fold = stories.index(each.story)
            elif each.kind == "articles":
                fold = bodies.get(row.article.text.strip(), digest(row.article.id))
            else:
                fold = digest(row.claim.text)
            out[id(row)] = fold % count
    return out
