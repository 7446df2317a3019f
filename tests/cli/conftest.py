from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

import crosscheck.cache  # noqa: F401  (before a stand-in takes the place of what it imports)
from crosscheck.model import Article, Cell, Claim, ClaimsFile, Evidence, Explanation, Result, Stance
from results import BLOG, PORT, RADIO, RESULT, explanation

CLAIMS = """\
version: 1
title: Le port
language: fr
claims:
  - id: navires
    text: Douze navires sont à quai.
    when: 2021
    tags: [port]
    expect:
      port-quotidien: supports
      radio-cote: [mixed, contradicts]
      "*": omits
  - id: reouverture
    text: Le port a rouvert.
    tags: [port, ville]
    expect:
      port-quotidien: contradicts
  - id: grue
    text: Une grue est tombée.
"""

FRONT_MATTER = {
    "port-quotidien": "title: Le port rouvre\npublisher: Le Quotidien du port\npublished: 2021-03\nlanguage: fr\n",
    "radio-cote": "publisher: Radio Côte\nlanguage: fr\n",
    "blog": "published: 2019\nlanguage: fr\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a claims file and articles, as the working directory."""
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    for article in (PORT, RADIO, BLOG):
        text = f"---\n{FRONT_MATTER[article.id]}---\n{article.text}"
        (tmp_path / "articles" / f"{article.id}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def run() -> CliRunner:
    return CliRunner()


class Engine(ModuleType):
    """Stands in for `crosscheck.check`: a result made by hand, and a record of what was asked."""

    def __init__(self) -> None:
        super().__init__("crosscheck.check")
        self.asked: dict[str, object] = {}
        self.how: dict[str, object] = {}
        self.result = RESULT

    def check(
        self,
        claims: ClaimsFile,
        articles: Iterable[Article],
        *,
        only: Collection[str] = (),
        omits: bool = True,
        **others: object,
    ) -> Result:
        self.how = others
        self.asked = {"claims": claims, "articles": [article.id for article in articles], "only": only, "omits": omits}
        return self.result

    def explain(
        self, claims: ClaimsFile, claim_id: str, article: Article, corpus: Iterable[Article] = ()
    ) -> Explanation:
        self.asked = {"claim": claim_id, "article": article.id, "corpus": [each.id for each in corpus]}
        return explanation()

    def judge_pairs(self, pairs: Iterable[tuple[Claim, Article]]) -> Iterator[Cell]:
        """What an article says of a claim is the first word of its text; in capitals, it is said with reserve."""
        self.asked = {"pairs": []}
        for claim, article in pairs:
            self.asked["pairs"].append((claim, article))  # type: ignore[attr-defined]
            word = article.text.split()[0]
            stance = Stance(word.lower())
            shown = Evidence(stance, article.text, 0, len(article.text), 1, 0.5, hedged=word.isupper())
            yield Cell(article.id, stance, 0.123456, () if stance is Stance.OMITS else (shown,))


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The commands with that stand-in behind them."""
    stand_in = Engine()
    monkeypatch.setitem(sys.modules, "crosscheck.check", stand_in)
    return stand_in
