"""A title that stands in the front matter only."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.articles import load_articles
from crosscheck.check import check
from crosscheck.copies import fingerprint
from crosscheck.model import Article, Claim, ClaimsFile, Stance
from crosscheck.text.document import read_document
from crosscheck.text.segment import Kind

TITLE = "Kardex closes its mill in Hull"
BODY = "The firm has sold the machines. Forty people worked there until May, and the gates were locked on Monday.\n"


def written(folder: Path, title: str, body: str) -> Article:
    (folder / "a.txt").write_text(f"---\ntitle: {title}\nlanguage: en\n---\n{body}", encoding="utf-8")
    (article,) = load_articles(folder)
    return article


def test_it_is_read_as_the_headline_and_quoted_where_it_stands(tmp_path: Path) -> None:
    article = written(tmp_path, TITLE, BODY)
    first = read_document(article).sentences[0]
    assert (first.kind, article.text[first.start : first.end]) == (Kind.HEADLINE, TITLE)
    claim = Claim("c", "Kardex is closing its mill in Hull.", "en")
    (cell,) = check(ClaimsFile("c.yaml", (claim,), language="en"), [article]).claims[0].cells
    assert cell.stance is Stance.SUPPORTS
    assert any(e.quote == TITLE and article.text[e.start : e.end] == TITLE for e in cell.evidence)


def test_it_names_whom_the_rest_is_about(tmp_path: Path) -> None:
    claim = Claim("c", "Kardex has sold the machines.", "en")
    claims = ClaimsFile("c.yaml", (claim,), language="en")
    (told,) = check(claims, [written(tmp_path, TITLE, BODY)]).claims[0].cells
    (untold,) = check(claims, [written(tmp_path, "Monday in Hull", BODY)]).claims[0].cells
    assert told.stance is not Stance.OMITS
    assert untold.stance is not Stance.SUPPORTS


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (TITLE, f"{TITLE}\n\n{BODY}"),  # the text begins with it
        ('"A \\"mill\\" is closed"', BODY),  # it does not stand there letter for letter
        ("''", BODY),
    ],
)
def test_it_is_read_once_and_only_letter_for_letter(tmp_path: Path, title: str, body: str) -> None:
    article = written(tmp_path, title, body)
    assert article.headline is None
    assert read_document(article).sentences[0].start >= article.body


def test_a_copy_under_another_title_is_a_copy(tmp_path: Path) -> None:
    one = fingerprint(read_document(written(tmp_path, TITLE, BODY)))
    other = fingerprint(read_document(written(tmp_path, "Hull loses a mill", BODY)))
    assert one.hashes == other.hashes
