"""Articles from folders and .jsonl files: what is read letter for letter, and every mistake with its place."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crosscheck.articles.fields
import crosscheck.articles.folder
from crosscheck.articles import MAX_MISTAKES, detect_language, iter_articles, load_articles
from crosscheck.model import Article, CrosscheckError
from steps import growth, steps

FR = "Le pont de la ville rouvre mardi matin, après deux ans de travaux.\n"
EN = "The bridge of the town opens again on Tuesday, after two years of repairs.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def one(folder: Path, content: str | bytes, name: str = "a.txt") -> Article:
    (article,) = load_articles(write(folder, {name: content}))
    return article


def mistakes(path: Path) -> list[str]:
    """The mistakes of a corpus, without the folder that holds it."""
    with pytest.raises(CrosscheckError) as caught:
        load_articles(path)
    return [mistake.replace(f"{path}/", "").replace(f"{path}", path.name) for mistake in caught.value.mistakes]


def rows(folder: Path, *lines: object) -> Path:
    path = folder / "corpus.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


class TestFolder:
    def test_ids_paths_and_order(self, tmp_path: Path) -> None:
        files = {"b.txt": FR, "a.md": EN, "sub/c.d.TXT": FR, "sub/deep/e.txt": FR, "Z.txt": FR, "é x.txt": FR}
        articles = load_articles(write(tmp_path, dict(files)))
        assert [a.id for a in articles] == ["Z", "a", "b", "sub/c.d", "sub/deep/e", "é x"]
        assert articles[3].path == str(tmp_path / "sub" / "c.d.TXT")

    def test_the_path_is_the_one_that_was_given(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path / "corpus", {"sub/a.txt": FR})
        monkeypatch.chdir(tmp_path)
        assert [load_articles(given)[0].path for given in ("corpus", "corpus/", "./corpus", Path("corpus"))] == [
            str(Path("corpus", "sub", "a.txt"))
        ] * 4
        monkeypatch.chdir(tmp_path / "corpus")
        assert load_articles(".")[0].path == str(Path("sub", "a.txt"))

    def test_what_is_no_article(self, tmp_path: Path) -> None:
        files = ["README.md", "readme.txt", "ReadMe.fr.md", ".hidden.txt", ".git/a.txt", "sub/.b/c.txt", "notes.pdf"]
        write(tmp_path, dict.fromkeys([*files, "a.txt.bak", "sub/README.TXT"], b"\xff"))
        assert one(tmp_path, FR).id == "a"

    def test_the_text_is_the_files(self, tmp_path: Path) -> None:
        data = "\ufeff---\r\ntitle: T\r\n---\r\n Un\r\rdeux\n\u2028trois\u0085 é\u0301 fin".encode()
        article = one(tmp_path, data)
        with open(article.path, encoding="utf-8", newline="") as file:
            assert article.text == file.read()
        assert article.text[article.body :].startswith(" Un\r\rdeux")
        assert article.sha256 == hashlib.sha256(data).hexdigest()

    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_text(self, tmp_path: Path, text: str) -> None:
        write(tmp_path, {"a.txt": f"{text}a"})
        if text.startswith(("---", "\ufeff---")):  # what looks like front matter may be wrong
            return
        (article,) = load_articles(tmp_path)
        assert article.text == f"{text}a"
        assert article.body == text.startswith("\ufeff")

    def test_language_is_told_from_the_words_unless_named(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": FR, "b.txt": EN, "c.txt": "---\nlanguage: en\n---\n" + FR, "d.txt": "42"})
        assert [a.language for a in load_articles(tmp_path)] == ["fr", "en", "en", "fr"]

    def test_front_matter_does_not_count_for_the_language(self, tmp_path: Path) -> None:
        head = f"---\nnote: {EN.strip() * 30}\n---\n"
        assert one(tmp_path, head + FR).language == "fr"

    def test_a_markdown_heading_is_the_title(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.md": f"\n# Le  pont #\n\n{FR}", "b.md": f"---\ntitle: T\n---\n# Le pont\n{FR}"})
        write(tmp_path, {"c.txt": f"# Le pont\n{FR}", "d.md": f"## Le pont\n{FR}", "e.md": f"{FR}\n# Le pont"})
        assert [a.title for a in load_articles(tmp_path)] == ["Le pont", "T", "", "", ""]

    def test_the_shipped_texts_are_letter_for_letter(self) -> None:
        digests = {
            "bfm-musk-poutine": "f587cd6145897eb076342affec4c5dae585ddfa2a98523913189bba1cd8a6b45",
            "clubhouse-sputnik": "3d78b4b827b6ba90f0d545a69092d5ac068e6f63f756671b7b4252993f241684",
            "dmitriev-musk": "1b3972b8188f3e0e2b31dc5c010a5bfa02456e3db16228de3e7ace78c436fdf6",
            "poutine-brics": "69f171a9dd45b7c1179b27f452ffbfc7aeb342218b7b3431a5814c9df8fde917",
            "zauers-gazprombank": "cf8208195b4a1c42ded36fc1402472c604bc11d17a8e1ef295a45ca98879ff23",
        }
        articles = load_articles(Path(__file__).parent.parent / "articles")
        bodies = {a.id: hashlib.sha256(a.text[a.body :].encode()).hexdigest() for a in articles}
        assert bodies == digests
        assert {a.language for a in articles} == {"fr"}


class TestFrontMatter:
    HEAD = (
        "---\ntitle: 'Le pont : enfin !'\npublisher: Le  Pont\nauthor: no\npublished: 2024-10\nurl: https://a.org/b?c=d\n"
        "language: fr-CA\nagency: AFP\nnote: |\n  Une ligne.\n  Une autre.\n---\n"
    )

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("bom", ["", "\ufeff"])
    def test_every_key(self, tmp_path: Path, end: str, bom: str) -> None:
        article = one(tmp_path, bom + (self.HEAD + FR).replace("\n", end))
        assert (article.title, article.publisher, article.author) == ("Le pont : enfin !", "Le Pont", "no")
        assert (article.url, article.language, article.agency) == ("https://a.org/b?c=d", "fr", "AFP")
        assert article.note == "Une ligne.\nUne autre."
        assert article.published is not None
        assert (str(article.published), article.published.end.isoformat()) == ("2024-10", "2024-10-31")
        assert article.text[article.body :] == FR.replace("\n", end)

    @pytest.mark.parametrize(
        "head", ["---\n---\n", "---\n# a comment\n---\n", "---\ntitle:\nurl: ~\n---\n", "---\ntitle: a\n...\n"]
    )
    def test_little_of_it(self, tmp_path: Path, head: str) -> None:
        article = one(tmp_path, head + FR)
        assert article.text[article.body :] == FR

    @pytest.mark.parametrize(
        "text",
        [
            f"---\n\n{FR}\n---\n\n{FR}",
            f"---\n{FR}",
            f"---\n{FR}---\n{FR}",
            f"---\n- Un pont.\n- Un quai.\n---\n{FR}",
            f"---\nMardi: {FR}{FR}---\n{FR}",
            f"--- {FR}",
            f"----\ntitle: a\n---\n{FR}",
            f"-- {FR}",
            f"{FR}---\ntitle: a\n---\n",
        ],
    )
    def test_hyphens_that_open_a_text(self, tmp_path: Path, text: str) -> None:
        article = one(tmp_path, text)
        assert (article.body, article.title) == (0, "")

    @pytest.mark.parametrize(
        ("head", "told"),
        [
            ("titel: Le pont\n", "a.txt:2:1: unknown key 'titel' in the front matter; did you mean 'title'?"),
            ("title: a\ncolour: b\n", "a.txt:3:1: unknown key 'colour' in the front matter; it takes title, publisher"),
            ("title: a\nnote: c\ntitle: b\n", "a.txt:4:1: the key 'title' comes twice (first at 2:1); keep one"),
            ("author: [Ann, Bob]\n", "a.txt:2:9: author takes a text, and this is a list"),
            ("title: {a: b}\n", "a.txt:2:8: title takes a text, and this is a mapping"),
            ("published: mardi\n", "a.txt:2:12: published: 'mardi' is no date"),
            ("published: 2024-13\n", "a.txt:2:12: published: '2024-13' has no month 13"),
            ("published: 2023..2024\n", "a.txt:2:12: published: '2023..2024' is a span; write one year"),
            ("language: français\n", "a.txt:2:11: 'français' is no language code (ISO 639-1); write two letters"),
            ("url: javascript:alert(1)\n", "a.txt:2:6: 'javascript:alert(1)' is no web address; write it from http://"),
            ('title: "a\\e[31m"\n', "a.txt:2:8: "),
            ("title: a \u202e b\n", "a.txt:2:8: title holds U+202E, which turns the direction of writing; remove it"),
            ("- title: a\n", "a.txt:2:1: the front matter is no mapping; write lines such as `title: ...`"),
            ("title: a: b\n", "a.txt:2:9: "),
            ("title: !!python/object:os.system x\n", "a.txt:2:8: YAML tags are not read here"),
        ],
    )
    def test_mistakes(self, tmp_path: Path, head: str, told: str) -> None:
        write(tmp_path, {"a.txt": f"---\n{head}---\n{FR}"})
        (mistake,) = mistakes(tmp_path)
        assert mistake.startswith(told), mistake

    def test_all_mistakes_of_a_file_at_once_and_the_mark_is_no_column(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": f"\ufeff---\ntitel: a\r\nurl: b\rpublished: c\n---\n{FR}"})
        assert [m.split(": ")[0] for m in mistakes(tmp_path)] == ["a.txt:2:1", "a.txt:3:6", "a.txt:4:12"]

    @pytest.mark.parametrize("text", [f"---\ntitle: a\n\n{FR}", f"---\ntitle: a\n{FR}", "---\ntitle: a"])
    def test_without_an_end(self, tmp_path: Path, text: str) -> None:
        write(tmp_path, {"a.txt": text})
        assert mistakes(tmp_path) == [
            "a.txt:1:1: the front matter that begins here does not end; put a line of --- below its last key"
        ]

    def test_it_is_bounded(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": "---\ntitle: a\nnote: " + "x" * 70_000 + f"\n---\n{FR}"})
        write(tmp_path, {"b.txt": "---\ntitle: " + "[" * 60_000 + f"\n---\n{FR}"})
        bomb = "".join(f"{k}: &{k} [{', '.join([f'*{p}'] * 9)}]\n" for p, k in zip("abcdefg", "bcdefgh", strict=True))
        write(tmp_path, {"c.txt": f"---\ntitle: x\na: &a [x]\n{bomb}---\n{FR}"})
        told: list[str] = []
        assert steps(lambda: told.extend(mistakes(tmp_path))) < 2_000_000  # written out, the last key has 9 ** 7 values
        assert {mistake[:5] for mistake in told} == {"a.txt", "b.txt", "c.txt"}


class TestFolderMistakes:
    def test_nothing_there(self, tmp_path: Path) -> None:
        (told,) = mistakes(tmp_path / "none")
        assert told.startswith(
            "none: there is no such file or folder; name a folder of articles or a file: .jsonl, .csv"
        )

    def test_no_article(self, tmp_path: Path) -> None:
        (told,) = mistakes(write(tmp_path, {"README.md": FR, "a.pdf": "x"}))
        assert "there is no article in it; put UTF-8 .txt or .md files there" in told

    def test_a_file_that_is_no_corpus(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": FR, "a.doc": FR, "a.parquet.gz": FR})
        assert mistakes(tmp_path / "a.txt") == ["a.txt: this is one article; name the folder that it is in"]
        (told,) = mistakes(tmp_path / "a.doc")
        assert told.startswith("a.doc: this is neither a folder nor a file of articles; name one: .jsonl, .csv, .tsv")
        (told,) = mistakes(tmp_path / "a.parquet.gz")
        assert told == "a.parquet.gz: a .parquet file is packed inside, and cannot be read so; unpack it"

    def test_two_files_with_one_id(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": FR, "a.md": FR, "e\u0301.txt": FR, "é.md": FR})
        told = mistakes(tmp_path)
        assert told[0] == "a.txt: its id 'a' is also that of a.md; rename one of them"
        assert len(told) == 2

    def test_other_encodings(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.txt": f"Une ligne.\r\nLe \u00a0 café fermé\n{FR}".encode("cp1252")})
        write(tmp_path, {"b.txt": FR.encode("utf-16"), "c.txt": b"%PDF\0\1", "d.txt": b"a\xed\xa0\x80"})
        told = mistakes(tmp_path)
        assert told[0].startswith("a.txt:2:4: this is not UTF-8 (byte 0xA0 at offset 15); if it was written on Windows")
        assert "iconv -f WINDOWS-1252 -t UTF-8" in told[0]
        assert told[1].startswith("b.txt:1:1: this is UTF-16 and not UTF-8; convert it: iconv -f UTF-16")
        assert told[2].startswith("c.txt: holds NUL bytes")
        assert told[3].startswith("d.txt:1:2: this is not UTF-8 (byte 0xED at offset 1)")

    @pytest.mark.parametrize(
        "text",
        ["", "\n \t\r\n", "\ufeff", "\ufeff\n", "---\ntitle: a\n---\n", "---\n---", "\ufeff---\ntitle: a\n---\n\n "],
    )
    def test_an_empty_article(self, tmp_path: Path, text: str) -> None:
        write(tmp_path, {"a.txt": text, "b.txt": FR})
        assert mistakes(tmp_path) == ["a.txt: the article is empty; put its text there, or remove the file"]

    def test_too_large(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(crosscheck.articles.fields, "MAX_BYTES", 1024**2)
        write(tmp_path, {"a.txt": "a" * (1024**2 + 1), "b.txt": "b" * 1024**2})
        assert mistakes(tmp_path) == ["a.txt: is larger than 1 MiB; split it into several articles"]

    def test_unreadable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path, {"a.txt": FR})

        def refuse(*_: object) -> object:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(crosscheck.articles.folder, "open_file", refuse)
        assert mistakes(tmp_path) == ["a.txt: cannot be read (Permission denied); check the name and its permissions"]

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.txt")
        (told,) = (m for m in mistakes(tmp_path) if "a.txt" in m)
        assert told == "a.txt: this is no regular file; put a text file there, or rename it"

    @pytest.mark.parametrize("name", [b"a\x1b[31m.txt", b"a\nb.txt", b"a\xe2\x80\xae.txt", b"a\xff.txt", b"*.txt"])
    def test_names_that_cannot_be_shown(self, tmp_path: Path, name: bytes) -> None:
        path = os.path.join(os.fsencode(tmp_path), name)
        try:
            with open(path, "wb") as file:
                file.write(FR.encode())
        except OSError:
            pytest.skip("this file system takes no such name")
        (told,) = mistakes(tmp_path)
        assert "rename the file" in told
        assert told.isprintable()
        told.encode("utf-8")

    def test_all_files_in_one_run_and_within_bounds(self, tmp_path: Path) -> None:
        write(tmp_path, {f"a{n:03}.txt": b"\xff" for n in range(MAX_MISTAKES + 20)})
        told = mistakes(tmp_path)
        assert len(told) == MAX_MISTAKES + 1
        assert told[-1].endswith("there are 20 more mistakes; mend these first")


class TestLinks:
    @pytest.fixture
    def corpus(self, tmp_path: Path) -> Path:
        write(tmp_path / "elsewhere", {"x.txt": EN, "y.pdf": b"y"})
        return write(tmp_path / "corpus", {"a.txt": FR, "sub/b.txt": FR, ".store/c": FR, ".store/d/e.txt": FR})

    def test_inside_they_are_followed(self, corpus: Path) -> None:
        (corpus / "c.txt").symlink_to(".store/c")
        (corpus / "d").symlink_to(".store/d")
        assert [a.id for a in load_articles(corpus)] == ["a", "c", "d/e", "sub/b"]

    def test_a_folder_is_not_read_twice(self, corpus: Path) -> None:
        (corpus / "again").symlink_to("sub")
        (corpus / "d1").symlink_to(".store/d")
        (corpus / "d2").symlink_to(".store/d")
        assert [a.id for a in load_articles(corpus)] == ["a", "d1/e", "sub/b"]

    def test_outside_they_are_refused(self, corpus: Path) -> None:
        (corpus / "x.txt").symlink_to("../elsewhere/x.txt")
        (corpus / "sub" / "out").symlink_to("../../elsewhere")
        (corpus / "y.pdf").symlink_to("../elsewhere/y.pdf")
        told = mistakes(corpus)
        assert [m.partition(": this link leaves the folder, to ")[0] for m in told] == ["sub/out", "x.txt"]
        assert all(m.endswith("; copy what is there instead") for m in told)

    def test_a_folder_whose_name_only_begins_alike_is_outside(self, corpus: Path) -> None:
        write(corpus.parent / "corpus-2", {"z.txt": FR})
        (corpus / "z.txt").symlink_to("../corpus-2/z.txt")
        (told,) = mistakes(corpus)
        assert "leaves the folder" in told

    def test_loops(self, corpus: Path) -> None:
        (corpus / "sub" / "up").symlink_to("..")
        (corpus / "here").symlink_to(".")
        (corpus / "self.txt").symlink_to("self.txt")
        (corpus / "gone.txt").symlink_to("nowhere.txt")
        told = mistakes(corpus)
        assert [m.split(": ")[0] for m in told] == ["gone.txt", "here", "self.txt", "sub/up"]
        assert "leads to nothing" in told[0]
        assert "leads back to a folder that it is in" in told[1]
        assert "cannot be read" in told[2]

    def test_the_folder_itself_may_be_a_link(self, corpus: Path) -> None:
        link = corpus.parent / "link"
        link.symlink_to(corpus)
        assert [a.path for a in load_articles(link)] == [str(link / "a.txt"), str(link / "sub" / "b.txt")]


class TestJsonl:
    def test_rows(self, tmp_path: Path) -> None:
        text = "\ufeff---\ntitle: no front matter here\n---\r\n" + FR
        path = rows(
            tmp_path,
            {"id": "z", "text": text, "title": "T", "published": 2024, "language": "en", "url": None, "label": 3},
            "",
            {"id": "a/b", "text": FR},
        )
        first, second = load_articles(path)
        assert (first.id, first.text, first.body, first.title, first.language) == ("z", text, 1, "T", "en")
        assert (str(first.published), first.path) == ("2024", str(path))
        assert first.sha256 == hashlib.sha256(text.encode()).hexdigest()
        assert (second.id, second.body, second.language) == ("a/b", 0, "fr")

    def test_a_byte_order_mark_and_other_line_ends(self, tmp_path: Path) -> None:
        path = tmp_path / "CORPUS.JSONL"
        path.write_bytes(b'\xef\xbb\xbf{"id": "a", "text": "Le pont"}\r\n{"id": "b", "text": "Le quai"}')
        assert [a.id for a in load_articles(path)] == ["a", "b"]

    @pytest.mark.parametrize(
        ("line", "told"),
        [
            ("{'id': 1}", "1:2: this is no JSON (Expecting property name enclosed in double quotes)"),
            ('{"id": "a", "text": "b"', "1:24: this is no JSON"),
            ('["a"]', '1: this is no object; write {"id": ..., "text": ...}'),
            ('{"Id": "a", "text": "b"}', "1: there is no id (but 'Id')"),
            ('{"id": true, "text": "b"}', "1: id is no text but 'true'"),
            ('{"id": "../a", "text": "b"}', "1: the id '../a' reads as a path that leads elsewhere"),
            ('{"id": "a/./b", "text": "b"}', "1: the id 'a/./b' reads as a path that leads elsewhere"),
            ('{"id": "a\\\\..", "text": "b"}', "1: the id 'a\\\\..' reads as a path that leads elsewhere"),
            ('{"id": "/a", "text": "b"}', "1: the id '/a' reads as a path that leads elsewhere"),
            ('{"id": "C:/a", "text": "b"}', "1: the id 'C:/a' reads as a path that leads elsewhere"),
            (f'{{"id": "{"a" * 1001}", "text": "b"}}', "1: the id 'aaa"),
            ('{"id": "*", "text": "b"}', "1: the id '*' stands for every other article"),
            ('{"id": "a\\u001b", "text": "b"}', "1: the id 'a\\x1b' holds the character U+001B"),
            ('{"id": "a"}', "1: there is no text; write the article's text"),
            ('{"id": "a", "text": ""}', "1: text is blank"),
            ('{"id": "a", "text": null}', "1: there is no text"),
            ('{"id": "a", "text": ["b"]}', "1: text is no text but '[\"b\"]'"),
            ('{"id": "a", "text": "b\\ud800"}', "1: text holds U+D800"),
            ('{"id": "a", "text": "b\\u0000"}', "1: text holds U+0000"),
            ('{"id": "a", "text": "b", "id": "c"}', "1: the key 'id' comes twice; keep one"),
            ('{"id": "a", "text": "b", "titel": "c"}', "1: unknown key 'titel'; did you mean 'title'?"),
            ('{"id": "a", "text": "b", "title": ["c"]}', "1: title takes a text, and this is '[\"c\"]'"),
            ('{"id": "a", "text": "b", "published": true}', "1: published takes a text, and this is 'true'"),
            ('{"id": "a", "text": "b", "published": "hier"}', "1: published: 'hier' is no date"),
            ('{"id": "a", "text": "b", "url": "a.org"}', "1: 'a.org' is no web address"),
            ("[" * 100_000, "1: this JSON cannot be read"),
            ("9" * 100_000, "1: this JSON cannot be read"),
        ],
    )
    def test_mistakes(self, tmp_path: Path, line: str, told: str) -> None:
        (mistake,) = mistakes(rows(tmp_path, line))
        assert mistake.startswith(f"corpus.jsonl:{told}"), mistake

    def test_all_mistakes_in_one_run(self, tmp_path: Path) -> None:
        path = rows(tmp_path, {"id": "a", "text": "b"}, {"id": "a", "text": "c"}, "", "x", {"id": [], "text": 2})
        assert [m.split(": ")[0] for m in mistakes(path)] == [
            "corpus.jsonl:2",
            "corpus.jsonl:4:1",
            "corpus.jsonl:5",
            "corpus.jsonl:5",
        ]

    def test_not_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "corpus.jsonl"
        path.write_bytes(b'{"id": "a", "text": "b"}\n{"id": "\xe9"}\n')
        assert mistakes(path)[0].startswith("corpus.jsonl:2:9: this is not UTF-8 (byte 0xE9); save the file as UTF-8")

    @pytest.mark.parametrize("content", ["", "\n\n", "\ufeff"])
    def test_empty(self, tmp_path: Path, content: str) -> None:
        path = write(tmp_path, {"c.jsonl": content}) / "c.jsonl"
        (told,) = mistakes(path)
        assert told.startswith("c.jsonl: there is no article in it")

    def test_a_line_too_long(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(crosscheck.articles.fields, "MAX_BYTES", 1024**2)
        long = json.dumps({"id": "b", "text": "b" * (3 * 1024**2)})
        path = rows(tmp_path, {"id": "a", "text": FR}, long, {"id": "a", "text": FR})
        told = mistakes(path)
        assert told[0] == "corpus.jsonl:2: is longer than 1 MiB; split the article"
        assert told[1].startswith("corpus.jsonl:3: the id 'a' is taken (first at row 1)")

    def test_it_streams(self, tmp_path: Path) -> None:
        path = rows(tmp_path, {"id": "a", "text": FR}, "x", {"id": "b", "text": FR})
        articles = iter_articles(path)
        assert next(articles).id == "a"
        with pytest.raises(CrosscheckError) as caught:
            next(articles)
        assert re.search(r"corpus\.jsonl:2:1: ", str(caught.value))

    @given(st.lists(st.one_of(st.binary(max_size=30), st.text(max_size=30).map(str.encode)), max_size=8))
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_bytes(self, tmp_path: Path, lines: list[bytes]) -> None:
        path = tmp_path / "c.jsonl"
        path.write_bytes(b"\n".join([*lines, b'{"id": 1}']))
        with pytest.raises(CrosscheckError) as caught:
            load_articles(path)
        assert all("c.jsonl" in mistake for mistake in caught.value.mistakes)


class TestDetectLanguage:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            (FR, "fr"),
            (EN, "en"),
            ("La ministre a démissionné hier soir.", "fr"),
            ("The minister resigned last night.", "en"),
            ("", "fr"),
            ("12 345", "fr"),
            ("市長は橋を開いた。", "fr"),
        ],
    )
    def test_told_from_the_words(self, text: str, language: str) -> None:
        assert detect_language(text) == language

    def test_the_beginning_is_enough(self) -> None:
        assert detect_language(FR * 200_000) == "fr"
        assert growth(lambda size: detect_language(FR * size), 20_000, 10) < 1.1
