"""Files and folders of every kind: what is taken, what is passed over, and that one failure stops nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

import crosscheck.add as package
from crosscheck.add import Outcome, What, add
from crosscheck.articles import load_articles
from webserver import PARAGRAPHS, html, page, serving

HALL = page("Grain hall sold", *PARAGRAPHS)
FR = (
    "Le pont de la ville rouvre mardi matin, après deux ans de travaux, a annoncé la mairie. Les habitants des deux "
    "rives attendaient cette nouvelle depuis longtemps, et les commerçants plus encore que les autres. "
)


def write(folder: Path, files: dict[str, bytes]) -> str:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return str(folder)


def told(outcomes: list[Outcome], folder: Path) -> dict[str, str]:
    return {os.path.relpath(each.source, folder): each.reason or each.what for each in outcomes}


def test_a_folder_of_everything(tmp_path: Path) -> None:
    source = tmp_path / "in"
    write(
        source,
        {
            "hall.html": HALL,
            "deep/er/pont.txt": FR.encode("cp1252"),
            "deep/note.md": b"# A note\n\nThe note says little.\n",
            "README.md": b"Not an article.",
            ".hidden.txt": b"Not an article.",
            ".git/x.txt": b"Not an article.",
            "hall_files/logo.png": b"\x89PNG",
            "hall_files/style.css": b"p {}",
            "broken.pdf": b"%PDF-1.4 nothing",
            "broken.docx": b"PK\x03\x04 nothing",
            "fake.pdf": b"Not a PDF.",
            "empty.txt": b"",
            "binary.txt": b"\0\1\2\3" * 50,
        },
    )
    got = list(add([str(source)], str(tmp_path / "out")))
    assert told(got, source) == {
        ".": "2 files of other kinds (.png, .css)",
        "hall.html": "added",
        "deep/er/pont.txt": "added",
        "deep/note.md": "added",
        "broken.pdf": "this PDF cannot be read (PdfStreamError); print it to a new PDF",
        "broken.docx": "this is no whole Word document; save it anew as .docx",
        "fake.pdf": "its name says .pdf, and it is something else",
        "empty.txt": "it is empty",
        "binary.txt": "there is no text in it",
    }
    articles = load_articles(tmp_path / "out")
    assert {(article.title, article.language) for article in articles} == {
        ("A note", "en"),
        ("Grain hall sold", "en"),
        ("", "fr"),
    }
    assert {each.what for each in add([str(source)], str(tmp_path / "out"))} >= {What.PRESENT, What.FAILED}
    assert len(load_articles(tmp_path / "out")) == 3


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("x.jsonl", b'{"id": "a"}', "--articles"),
        ("x.json", b"{}", "data and no article"),
        ("x.csv", b"a,b", "data and no article"),
        ("x.mhtml", b"From: <Saved by Browser>", "save the page as HTML"),
        ("x.doc", b"\xd0\xcf\x11\xe0", "save it as .docx"),
        ("x.rtf", b"{\\rtf1 x}", "save it as .docx"),
        ("x.zip", b"PK\x03\x04", "Word document"),
        ("x.odt", b"PK\x03\x04", "Word document"),
        ("x.gz", b"\x1f\x8b\x08", "unpack it"),
        ("x", b"WARC/1.0\r\n", "has to end in .warc"),
        ("x.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0", "no text"),
    ],
)
def test_what_is_named_and_is_no_article(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    (outcome,) = add([str(tmp_path / name)], str(tmp_path / "out"))
    assert outcome.what is What.FAILED
    assert reason in outcome.reason


def test_kinds_are_told_by_what_is_in_them(tmp_path: Path) -> None:
    write(tmp_path, {"page": HALL, "saved.php": HALL, "text": b"Le port a rouvert.", "a.txt": HALL})
    names = ["page", "saved.php", "text", "a.txt"]
    got = list(add([str(tmp_path / name) for name in names], str(tmp_path / "out")))
    # The same page is there already; what calls itself text is taken as the text that it is.
    assert [each.what for each in got] == [What.ADDED, What.PRESENT, What.ADDED, What.ADDED]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"secret.txt": b"A secret.", "in/a.txt": b"The port.", "in/deep/b.txt": b"The bridge."})
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "inside.txt").symlink_to(tmp_path / "in" / "deep" / "b.txt")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "in" / "pipe.txt")
    list(add([str(tmp_path / "in")], str(tmp_path / "out")))
    assert sorted(article.text[article.body :] for article in load_articles(tmp_path / "out")) == [
        "The bridge.\n",
        "The port.\n",
    ]


def test_a_folder_with_nothing_in_it(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.png": b"x"})
    (outcome,) = add([str(tmp_path / "in")], str(tmp_path / "out"))
    assert (outcome.what, outcome.reason) == (What.FAILED, "no file in it is of a kind that is read (it has .png)")


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_FILE", 10)
    (tmp_path / "a.txt").write_text("More than ten.")
    (outcome,) = add([str(tmp_path / "a.txt")], str(tmp_path / "out"))
    assert "larger than" in outcome.reason


def test_the_language_is_that_of_the_words(tmp_path: Path) -> None:
    """A template says "en" above a French page; what is neither French nor English is left to the page's word."""
    spanish = "El puente de la ciudad volverá a abrir el martes por la mañana, anunció el ayuntamiento. " * 4
    write(
        tmp_path,
        {
            "a.html": page("Le pont rouvre", FR, FR).replace(b"\xc3\xa9", b"&eacute;"),
            "b.html": page("El puente", spanish).replace(b'lang="en"', b'lang="es"'),
            "c.txt": spanish.encode(),
            "d.txt": FR.encode(),
        },
    )
    got = list(
        add([str(tmp_path / f"{name}") for name in ("a.html", "b.html", "c.txt", "d.txt")], str(tmp_path / "out"))
    )
    heads = [Path(each.path).read_text(encoding="utf-8").split("---")[1] for each in got]
    assert ["language: fr" in heads[0], "language: es" in heads[1], "language" in heads[2]] == [True, True, False]
    assert "language: fr" in heads[3]


def test_the_sources_are_watched_once_each(tmp_path: Path) -> None:
    write(tmp_path / "in", {f"{number}.txt": b"Text %d." % number for number in range(5)})
    seen: list[str] = []

    def watch(sources: Sequence[str]) -> Sequence[str]:
        seen.extend(sources)
        return sources

    list(add([str(tmp_path / "in"), str(tmp_path / "in" / "1.txt")], str(tmp_path / "out"), watch=watch))
    assert seen == [str(tmp_path / "in" / f"{number}.txt") for number in range(5)]


def test_what_an_address_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "PAUSE", 0.0)
    hall, kind = HALL.replace(b"utf-8", b"latin-1"), {"Content-Type": "text/plain; charset=iso-8859-1"}
    with serving(
        {
            "/hall": html(hall),
            "/pont.txt": (200, kind, FR.encode("cp1252")),
            "/x.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 nothing"),
            "/map": (200, {"Content-Type": "text/xml"}, b"<?xml version='1.0'?><urlset></urlset>"),
        }
    ) as server:
        paths = ["/hall", "/pont.txt", "/x.pdf", "/map"]
        got = list(add([server + path for path in paths], str(tmp_path), allow_private=True))
    assert [each.reason[:22] for each in got] == ["", "", "this PDF cannot be rea", "this is a sitemap; nam"]
    assert {article.url for article in load_articles(tmp_path)} == {f"{server}/hall", f"{server}/pont.txt"}


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two runs that know nothing of each other give two names, and neither replaces what the other wrote."""
    write(tmp_path, {"a.txt": b"The port.", "b.txt": b"The bridge."})
    first, second = (add([str(tmp_path / f"{name}.txt")], str(tmp_path / "out"), publisher="Mail") for name in "ab")
    (tmp_path / "a.txt").write_text("Grain hall\n\nThe port.")
    (tmp_path / "b.txt").write_text("Grain hall\n\nThe bridge.")
    got = [*first, *second]
    assert [each.id for each in got] == ["mail-grain-hall", "mail-grain-hall-2"]


def test_two_runs_at_once_over_the_same_sources_write_each_once(tmp_path: Path) -> None:
    write(tmp_path / "in", {f"{number}.txt": b"Hall\n\nText %d." % number for number in range(4)})
    first, second = (add([str(tmp_path / "in")], str(tmp_path / "out")) for _ in range(2))
    got = [outcome for pair in zip(first, second, strict=True) for outcome in pair]
    assert [outcome.what for outcome in got] == [What.ADDED, What.PRESENT] * 4
    assert [outcome.id for outcome in got[::2]] == ["hall", "hall-2", "hall-3", "hall-4"]
    assert len(load_articles(tmp_path / "out")) == 4
