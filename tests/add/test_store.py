"""Articles written into a folder: names, front matter that nothing can break out of, and nothing ever overwritten."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.add import store as module
from crosscheck.add.incoming import Incoming, UnreadableError
from crosscheck.add.store import Store, Stored, fingerprint
from crosscheck.articles import load_articles
from crosscheck.model import Article, CrosscheckError

TEXT = "The council of Millrace sold the grain hall.\n\nNine members were in favour.\n"
HALL = Incoming(TEXT, title="Grain hall sold", publisher="Millrace Mail", published="2021-05-04")


def put(folder: Path, *incoming: Incoming, dry_run: bool = False) -> list[Stored]:
    with Store(str(folder), dry_run=dry_run) as store:
        return [store.put(each) for each in incoming]


def one(folder: Path, incoming: Incoming) -> Article:
    put(folder, incoming)
    (article,) = load_articles(folder)
    return article


def test_text_and_front_matter(tmp_path: Path) -> None:
    whole = replace(HALL, author="Ann Lee", url="https://mail.example/hall", language="en", note="Seen in print.")
    article = one(tmp_path / "new" / "articles", whole)
    assert article.id == "millrace-mail-grain-hall-sold-2021-05-04"
    assert article.text[article.body :] == TEXT
    assert (article.title, article.author, article.publisher) == ("Grain hall sold", "Ann Lee", "Millrace Mail")
    assert (str(article.published), article.url, article.language) == ("2021-05-04", "https://mail.example/hall", "en")
    assert article.note == "Seen in print."


def test_nothing_else_stays_in_the_folder(tmp_path: Path) -> None:
    put(tmp_path / "a", HALL)
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["millrace-mail-grain-hall-sold-2021-05-04.txt"]


@pytest.mark.parametrize(
    "title",
    [
        "---",
        "a\n---\nb",
        "x: y",
        "title: x\npublisher: y",
        "'quoted' \"twice\"",
        "# no comment",
        "- a list",
        "[x]",
        "{a: b}",
        "!tag",
        "&anchor *alias",
        "yes",
        "2024",
        "null",
        "~",
        "...",
        "| block",
        "a\x1b[31mred\x00\u202egnp",
        "tab\there",
        "\u2028next",
        "%directive",
        "@at",
        "\ufeffmark",
        "x" * 5000,
        "é" * 5000,
    ],
)
def test_no_title_breaks_out_of_the_front_matter(title: str, tmp_path: Path) -> None:
    article = one(tmp_path, replace(HALL, title=title, author=title, note=title))
    assert article.text[article.body :] == TEXT
    assert article.title == article.author
    assert article.publisher == "Millrace Mail"
    assert "\n" not in article.title
    assert not any(character in article.title for character in "\x1b\0\u202e")
    assert len(article.title) <= 300


@given(
    st.builds(Incoming, *[st.text(st.characters(exclude_categories=["Cs"]), max_size=60)] * 9),
    st.sampled_from(["", "---\n", "---\ntitle: other\n---\n", "\ufeff"]),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_in_reads_back_as_it_was_written_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, incoming: Incoming, before: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    try:
        (stored,) = put(folder, replace(incoming, text=before + incoming.text))
    except UnreadableError:
        assert os.listdir(folder) == []
        return
    (article,) = load_articles(folder)
    assert article.id == stored.id
    assert Path(stored.path).parent == folder
    assert put(folder, replace(incoming, text=before + incoming.text))[0].new is False


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\0\0"])
def test_an_empty_text_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no text"):
        put(tmp_path, Incoming(text, title="T"))


def test_the_same_text_again_is_there_already(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "mine.md").write_text(f"---\npublisher: millrace mail\n---\n{TEXT}", encoding="utf-8")
    otherwise = TEXT.upper().replace("\n", "\r\n").replace(".", " !")
    for text in (TEXT, otherwise):
        (stored,) = put(tmp_path, replace(HALL, text=text, title="Another title"))
        assert (stored.new, stored.id) == (False, "deep/mine")
    assert len(load_articles(tmp_path)) == 1


def test_a_file_that_no_reader_takes_is_compared_too(tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(f"---\nunknown: key\ntitle: [1, 2]\n---\n{TEXT}", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    assert put(tmp_path, HALL)[0].new is False


def test_the_same_text_from_another_publisher_is_another_article(tmp_path: Path) -> None:
    first, second, unknown = put(
        tmp_path, HALL, replace(HALL, publisher="The Ledger"), replace(HALL, publisher="", title="X")
    )
    assert (first.new, second.new, unknown.new) == (True, True, False)
    assert second.id == "the-ledger-grain-hall-sold-2021-05-04"


def test_another_text_under_one_name_gets_another_name(tmp_path: Path) -> None:
    texts = [f"{TEXT}\nPart {number}.\n" for number in range(3)]
    stored = put(tmp_path, *(replace(HALL, text=text) for text in texts))
    base = "millrace-mail-grain-hall-sold-2021-05-04"
    assert [each.id for each in stored] == [base, f"{base}-2", f"{base}-3"]
    assert [article.text[article.body :] for article in load_articles(tmp_path)] == texts
    # and the same names are found when they are brought in again
    assert [(each.id, each.new) for each in put(tmp_path, *(replace(HALL, text=text) for text in texts))] == [
        (each.id, False) for each in stored
    ]


def test_a_name_is_taken_whatever_its_case_and_suffix(tmp_path: Path) -> None:
    (tmp_path / "Millrace-Mail-Grain-Hall-Sold-2021-05-04.md").write_text("Something else.", encoding="utf-8")
    assert put(tmp_path, HALL)[0].id.endswith("-2")


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "millrace-mail-grain-hall-sold-2021-05-04.txt"
    for links in (True, False):
        if not links:
            monkeypatch.setattr(os, "link", _no_links)
        for old in tmp_path.glob("*.txt"):
            old.unlink()
        with Store(str(tmp_path)) as store:
            store._index()
            monkeypatch.setattr(os.path, "lexists", lambda _: False)
            path.write_text("somebody else's")
            assert store.put(HALL).id.endswith("-2")
            monkeypatch.undo() if links else None
        assert path.read_text() == "somebody else's"


def _no_links(*_: object) -> None:
    raise PermissionError("this file system has no links")


def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    assert one(tmp_path, HALL).text.endswith(TEXT)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_symbolic_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("kept")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "millrace-mail-grain-hall-sold-2021-05-04.txt").symlink_to(tmp_path / "gone")
    assert put(folder, HALL)[0].id.endswith("-2")
    assert not (tmp_path / "gone").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "millrace-mail-grain-hall-sold-2021-05-04.md")
    assert put(tmp_path, HALL)[0].id.endswith("-2")


def test_dry_run(tmp_path: Path) -> None:
    stored = put(tmp_path / "a", HALL, HALL, replace(HALL, text="Other words."), dry_run=True)
    assert [each.new for each in stored] == [True, False, True]
    assert stored[2].id.endswith("-2")
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("L'été à Évian : œuvre n° 3", "l-ete-a-evian-oeuvre-n-3"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("README", "article-readme"),
        ("CON", "article-con"),
        ("Мэр открыл мост", "мэр-открыл-мост"),
        ("!!!", "the-file"),
        ("", "the-file"),
        ("a" * 300, "a" * 44),
        ("mot " * 40, "mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot"),
    ],
)
def test_names(title: str, id: str, tmp_path: Path) -> None:
    assert one(tmp_path, Incoming(TEXT, title=title, name="The file")).id == id


def test_nothing_to_name_it_by(tmp_path: Path) -> None:
    assert one(tmp_path, Incoming(TEXT)).id == "article"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("published", "yesterday"),
        ("published", "2024-13"),
        ("published", "2020..2021"),
        ("language", "french"),
        ("url", "javascript:alert(1)"),
        ("url", "https://a.example/x y"),
        ("url", "https://user:pass@a.example/"),
        ("url", "https://a.example/\u202e"),
    ],
)
def test_metadata_that_no_reader_takes_are_left_out(key: str, value: str, tmp_path: Path) -> None:
    article = one(tmp_path, replace(Incoming(TEXT, title="T", language="en"), **{key: value}))
    assert article.text[article.body :] == TEXT
    assert not getattr(article, key) or key == "language"


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CrosscheckError, match="no folder"):
        put(tmp_path / "file", HALL)
    with pytest.raises(CrosscheckError, match="cannot be written"):
        put(tmp_path / "file" / "below", HALL)


def test_a_text_too_large_for_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 20)
    with pytest.raises(UnreadableError, match="larger"):
        put(tmp_path, HALL)


@given(st.text(min_size=1))
@settings(max_examples=50, deadline=None)
def test_a_fingerprint_does_not_see_case_line_ends_and_blanks(text: str) -> None:
    assert fingerprint(text) == fingerprint(f" {text}\r\n")
    assert fingerprint("word " + text) != fingerprint("other " + text)
