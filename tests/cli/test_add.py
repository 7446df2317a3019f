"""The command `add`: where things go, what is told, and the exit status."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.articles import load_articles
from crosscheck.cli import cli
from results import ESCAPES
from webserver import PARAGRAPHS, html, page, serving

HALL = page("Grain hall sold", *PARAGRAPHS, head='<meta name="date" content="2021-05-04">')


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "hall.html").write_bytes(HALL)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


def test_a_page_and_what_is_told_of_it(here: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["add", "hall.html"])
    assert got.exit_code == 0
    assert got.stderr == ""
    assert got.stdout == (
        "+ articles/grain-hall-sold-2021-05-04.txt\n"
        "  Grain hall sold; 2021-05-04; 60 words\n"
        "  not stated: publisher\n"
        "\n"
        "added: 1.\n"
    )
    (article,) = load_articles("articles")
    assert (article.title, str(article.published), article.language) == ("Grain hall sold", "2021-05-04", "en")


def test_what_is_stated_on_the_command_line_goes_first(here: Path, run: CliRunner) -> None:
    options = ["--publisher", "Millrace Mail", "--published", "2021-05", "--language", "fr", "--to", "corpus"]
    assert run.invoke(cli, ["add", "hall.html", *options]).exit_code == 0
    (article,) = load_articles("corpus")
    assert article.id == "millrace-mail-grain-hall-sold-2021-05"
    assert (article.publisher, str(article.published), article.language) == ("Millrace Mail", "2021-05", "fr")


def test_some_and_none(here: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["add", "hall.html", "gone.pdf"])
    assert got.exit_code == 1
    assert "✗ gone.pdf: it cannot be opened (No such file or directory)" in got.stdout
    assert "added: 1, not readable: 1." in got.stdout
    assert run.invoke(cli, ["add", "gone.pdf"]).exit_code == 2
    again = run.invoke(cli, ["add", "hall.html"])
    assert again.exit_code == 0
    assert "= hall.html: already there, as grain-hall-sold-2021-05-04" in again.stdout
    assert run.invoke(cli, ["add", "hall.html", "gone.pdf", "-q"]).stdout.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["add"],
        ["add", "hall.html", "--published", "May 2021"],
        ["add", "hall.html", "--published", "2020..2021"],
        ["add", "hall.html", "--language", "english"],
        ["add", "hall.html", "--limit", "0"],
        ["add", "hall.html", "--to", "hall.html"],
        ["add", "hall.html", "--claims", "gone.yaml"],
    ],
)
def test_wrong_usage_is_2_and_writes_nothing(arguments: list[str], here: Path, run: CliRunner) -> None:
    got = run.invoke(cli, arguments)
    assert (got.exit_code, got.stdout) == (2, "")
    assert [path.name for path in here.iterdir()] == ["hall.html"]


def test_the_folder_is_the_one_that_the_claims_file_names(here: Path, run: CliRunner) -> None:
    (here / "claims.yaml").write_text(
        "language: fr\narticles: presse\nclaims:\n  - {id: a, text: Le port a rouvert.}\n"
    )
    got = run.invoke(cli, ["add", "hall.html"])
    assert got.stdout.startswith("+ presse/grain-hall-sold-2021-05-04.txt\n")
    assert "ajoutés\u00a0: 1." in got.stdout
    (here / "claims.yaml").write_text("articles: corpus.jsonl\nclaims:\n  - {id: a, text: Le port a rouvert.}\n")
    got = run.invoke(cli, ["add", "hall.html"])
    assert got.exit_code == 2
    assert "--to" in got.stderr


def test_dry_run_writes_nothing(here: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["add", "hall.html", "--dry-run"])
    assert got.exit_code == 0
    assert "+ articles/grain-hall-sold-2021-05-04.txt" in got.stdout
    assert "Nothing was written" in got.stdout
    assert [path.name for path in here.iterdir()] == ["hall.html"]


def test_json(here: Path, run: CliRunner) -> None:
    document = json.loads(run.invoke(cli, ["add", "hall.html", "hall.html", "gone", "--format", "json"]).stdout)
    added, failed = document["sources"]
    assert added == {
        "source": "hall.html",
        "outcome": "added",
        "article": "grain-hall-sold-2021-05-04",
        "path": "articles/grain-hall-sold-2021-05-04.txt",
        "title": "Grain hall sold",
        "author": "",
        "published": "2021-05-04",
        "publisher": "",
        "url": "",
        "language": "en",
        "words": 60,
    }
    assert (failed["source"], failed["outcome"]) == ("gone", "failed")


def test_standard_input(here: Path, run: CliRunner) -> None:
    got = run.invoke(
        cli, ["add", "-", "--publisher", "Mail"], input="Grain hall sold\n\nIt was sold for 90,000 pounds.\n"
    )
    assert got.exit_code == 0
    assert load_articles("articles")[0].title == "Grain hall sold"
    assert run.invoke(cli, ["add", "-"], input=HALL).exit_code == 0
    assert len(load_articles("articles")) == 2


def test_addresses_of_ones_own_network_have_to_be_asked_for(here: Path, run: CliRunner) -> None:
    with serving({"/hall": html(HALL)}) as server:
        got = run.invoke(cli, ["add", f"{server}/hall"])
        assert got.exit_code == 2
        assert "--allow-private" in got.stdout
        got = run.invoke(cli, ["add", f"{server}/hall", "--allow-private"])
    assert got.exit_code == 0
    (article,) = load_articles("articles")
    assert article.url == f"{server}/hall"
    assert article.publisher == "127.0.0.1"


def test_what_sources_hold_reaches_no_terminal_as_a_control(here: Path, run: CliRunner) -> None:
    (here / "x.html").write_bytes(page(f"Hall {ESCAPES} sold", *PARAGRAPHS))
    name = f"{ESCAPES.replace('/', '')}.html"
    got = run.invoke(cli, ["add", "x.html", name, f"http://{ESCAPES}/", "-v"])
    assert got.exit_code == 1
    assert not any(character in got.stdout for character in "\x1b\x07\u202e\x9b")


@pytest.mark.parametrize("module", ["trafilatura", "lxml", "pypdf", "charset_normalizer", "warcio", "feedparser"])
def test_without_the_extra_it_says_what_to_install(
    module: str, here: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = {
        "trafilatura": "hall.html",
        "lxml": "x.docx",
        "pypdf": "x.pdf",
        "charset_normalizer": "latin.txt",
        "warcio": "x.warc",
    }
    (here / "x.pdf").write_bytes(b"%PDF-1.4\n")
    (here / "x.docx").write_bytes(b"PK\x03\x04")
    (here / "latin.txt").write_bytes("Le café a fermé à l'été.".encode("latin-1"))
    (here / "x.warc").write_bytes(b"WARC/1.0\r\n")
    for name in [name for name in sys.modules if name == module or name.startswith(f"{module}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    with serving({"/feed": (200, {"Content-Type": "application/rss+xml"}, b"<rss/>")}) as server:
        arguments = [sources[module]] if module in sources else ["--feed", f"{server}/feed", "--allow-private"]
        got = run.invoke(cli, ["add", *arguments])
    assert got.exit_code == 2
    assert "pip install charset-normalizer" in got.stdout
    assert "trafilatura" in got.stdout


def test_utf_8_text_needs_no_extra(here: Path, run: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("trafilatura", "lxml", "pypdf", "charset_normalizer", "warcio", "feedparser"):
        monkeypatch.setitem(sys.modules, module, None)
    (here / "a.txt").write_text("Le café a fermé à l'été.\n", encoding="utf-8")
    (here / "b.md").write_text("# Un titre\n\nLe port a rouvert.\n", encoding="utf-8")
    assert run.invoke(cli, ["add", "a.txt", "b.md"]).exit_code == 0
    assert [article.title for article in load_articles("articles")] == ["", "Un titre"]
