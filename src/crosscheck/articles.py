"""Articles read from a folder of text files or from a .jsonl file, with every mistake of the corpus told in one run.

Whoever writes an article by hand may put its metadata above it as YAML front matter, as Jekyll and pandoc read it;
the text itself is taken letter for letter, so that a quote's offsets are offsets into the file.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from rapidfuzz.distance import OSA

from crosscheck.claims import EVERY_OTHER, LANGUAGES, nearest
from crosscheck.dates import partial_date
from crosscheck.model import Article, CrosscheckError, PartialDate
from crosscheck.text.language import languages
from crosscheck.yamlread import Items, Pairs, Scalar, Source, compose, located, shown

SUFFIXES = (".txt", ".md")
"""What article files are called, in small or capital letters."""

METADATA = ("title", "publisher", "author", "published", "url", "language", "agency", "note")
"""The keys of the front matter, and of a .jsonl row besides ``id`` and ``text``."""

MAX_BYTES = 64 * 1024 * 1024
"""How large a text file, or one line of a .jsonl file, may be. The .jsonl file itself has no bound."""

MAX_FRONT_MATTER = 64 * 1024
"""Within how many characters front matter has to end."""

MAX_MISTAKES = 100
"""How many mistakes are told at most; of the others only their number."""

DETECTED_ON = 800
"""How many characters of an article its language is told from."""

DEFAULT_LANGUAGE = "fr"
"""The language of a text whose words say nothing of it."""

_Found: TypeAlias = Article | tuple[str, ...]


def load_articles(path: str | os.PathLike[str]) -> tuple[Article, ...]:
    """Read all articles of a folder, at any depth, or of a .jsonl file.

    Of a folder: the UTF-8 files whose name ends in .txt or .md, except README and what is hidden (a leading dot),
    sorted by id. The id is the path in the folder without its suffix, with ``/`` between folders, in Unicode's
    composed form (NFC). ``text`` is what ``open(path, encoding="utf-8", newline="").read()`` returns, and the article
    proper begins at ``body``, after a byte order mark and front matter. Symbolic links are followed where they stay
    in the folder; a linked folder whose files are read anyway is not read twice.

    Of a .jsonl file: one object a line with ``id``, ``text`` and the keys of the front matter, in the order of the
    file. Other keys are left alone, unless they look like a misspelt one. Blank lines are skipped.

    An article that names no language gets the one that ``detect_language`` finds. A Markdown file without a title in
    its front matter takes it from a first heading of the first level.

    Raises ``CrosscheckError`` with every mistake (``MAX_MISTAKES`` at most), each ``file:line:column: what`` where it
    has a place, and where there is no article at all.
    """
    return tuple(iter_articles(path))


def iter_articles(path: str | os.PathLike[str]) -> Iterator[Article]:
    """Read articles as ``load_articles`` does, one at a time: a .jsonl file is never held in memory.

    The first mistake ends the articles, but reading goes on to the end, where ``CrosscheckError`` tells them all.
    """
    name = os.fsdecode(path)
    mistakes: list[str] = []
    more = 0
    empty = True
    for found in _corpus(name):
        empty = False
        if isinstance(found, Article):
            if not mistakes:
                yield found
            continue
        room = MAX_MISTAKES - len(mistakes)
        mistakes.extend(found[:room])
        more += len(found[room:])
    if more:
        mistakes.append(f"{_safe(name)}: there are {more} more mistakes; mend these first")
    if empty:
        mistakes.append(f"{_safe(name)}: there is no article in it; {_WANTED}")
    if mistakes:
        raise CrosscheckError(*mistakes)


def detect_language(text: str) -> str:
    """The code of the language, among those that have a data file, whose words the text's beginning holds most of.

    A text in none of them gets the nearest, and one whose words say nothing ``DEFAULT_LANGUAGE``. The detector is
    simplemma's, which looks the most common words up in its dictionaries.
    """
    from crosscheck.text.detect import detector  # a tenth of a second, where every article says its language

    code = detector().main_language(text[:DETECTED_ON])
    return code if code in languages() else DEFAULT_LANGUAGE


_WANTED = "put UTF-8 .txt or .md files there, or name another --articles"


def _corpus(name: str) -> Iterator[_Found]:
    try:
        mode = os.stat(name).st_mode
    except FileNotFoundError:
        yield (f"{_safe(name)}: there is no such file or folder; name a folder of articles or a .jsonl file",)
        return
    except (OSError, ValueError) as error:
        yield (_unreadable(name, error),)
        return
    if stat.S_ISDIR(mode):
        yield from _folder(name)
    elif name.lower().endswith(".jsonl"):
        yield from _rows(name)
    elif name.lower().endswith(SUFFIXES):
        yield (f"{_safe(name)}: this is one article; name the folder that it is in",)
    else:
        yield (f"{_safe(name)}: this is neither a folder nor a .jsonl file; name one of them",)


# -- a folder ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _File:
    """An article's file: ``inside`` is its path in the folder, ``path`` as the user would name it."""

    inside: str
    path: str
    id: str


def _folder(root: str) -> Iterator[_Found]:
    files, mistakes = _walk(root)
    if mistakes:
        yield tuple(mistakes)
    taken: dict[str, str] = {}
    for file in sorted(files, key=lambda file: (file.id, file.inside)):
        if wrong := _wrong_id(file.id):
            yield (f"{_safe(file.path)}: the name {wrong}; rename the file",)
        elif file.id in taken:
            first = _safe(taken[file.id])
            yield (f"{_safe(file.path)}: its id {shown(file.id)} is also that of {first}; rename one of them",)
        else:
            taken[file.id] = file.path
            yield _read(file)


def _walk(root: str) -> tuple[list[_File], list[str]]:
    """The article files below ``root``, and what is wrong with the folders and links on the way."""
    files: list[_File] = []
    mistakes: list[str] = []
    top = os.path.realpath(root)
    seen = {top}
    folders = [(root, top, "")]
    links: list[tuple[str, str, str]] = []
    while folders or links:
        if not folders:
            # Linked folders come last: most lead to where the walk has been already.
            path, real, inside = links.pop(0)
            if real in seen:
                continue
            seen.add(real)
            folders.append((path, real, inside))
        path, real, inside = folders.pop()
        try:
            with os.scandir(path) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            mistakes.append(_unreadable(path, error))
            continue
        for entry in listed:
            if entry.name.startswith("."):
                continue
            here = os.path.join(path, entry.name)
            below = f"{inside}{entry.name}"
            try:
                is_link = entry.is_symlink()
                mode = os.stat(here).st_mode
                target = os.path.realpath(here) if is_link else os.path.join(real, entry.name)
            except FileNotFoundError:
                if _is_article(entry.name):
                    mistakes.append(f"{_safe(here)}: this link leads to nothing; mend it or remove it")
                continue
            except OSError as error:
                mistakes.append(_unreadable(here, error))
                continue
            is_folder = stat.S_ISDIR(mode)
            if not is_folder and not _is_article(entry.name):
                continue
            if is_link and not _within(target, top):
                where = _safe(target)
                mistakes.append(f"{_safe(here)}: this link leaves the folder, to {where}; copy what is there instead")
            elif is_folder and not is_link:
                seen.add(target)
                folders.append((here, target, f"{below}/"))
            elif is_folder and _within(real, target):
                mistakes.append(f"{_safe(here)}: this link leads back to a folder that it is in; remove it")
            elif is_folder:
                links.append((here, target, f"{below}/"))
            elif not stat.S_ISREG(mode):
                mistakes.append(f"{_safe(here)}: this is no regular file; put a text file there, or rename it")
            else:
                stem = unicodedata.normalize("NFC", below[: below.rindex(".")])
                files.append(_File(below, str(Path(root, *below.split("/"))), stem))
    return files, sorted(mistakes)


def _is_article(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and name.split(".")[0].casefold() != "readme"


def _within(path: str, folder: str) -> bool:
    """Whether a resolved path is the folder or lies in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _read(file: _File) -> _Found:
    name = _safe(file.path)
    try:
        with open(file.path, "rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        return (_unreadable(file.path, error),)
    if len(data) > MAX_BYTES:
        return (f"{name}: is larger than {MAX_BYTES // 1024**2} MiB; split it into several articles",)
    text = _decoded(name, data)
    if isinstance(text, tuple):
        return text
    body, keys, mistakes = _front_matter(name, text)
    if not mistakes and not text[body:].strip():
        mistakes = (f"{name}: the article is empty; put its text there, or remove the file",)
    if mistakes:
        return mistakes
    if "title" not in keys and file.path.lower().endswith(".md"):
        keys["title"] = _heading(text, body)
    return _article(file.id, text, file.path, body, hashlib.sha256(data).hexdigest(), keys)


def _decoded(name: str, data: bytes) -> str | tuple[str, ...]:
    """The text of a file, or what keeps it from being one."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return (f"{name}:1:1: this is UTF-16 and not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 {name} > NEW",)
    if b"\0" in data:
        return (f"{name}: holds NUL bytes, as no text does; save the article as UTF-8 text",)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(name, data[: error.start].decode("utf-8"))
        what = (
            f"this is not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start}); "
            f"if it was written on Windows, convert it: iconv -f WINDOWS-1252 -t UTF-8 {name} > NEW"
        )
        return (located(name, before.place(len(before.text)), what),)


_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_END_FENCE = re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_KNOWN_KEY = re.compile(rf"""[\s{{"'-]*(?:{"|".join(METADATA)})["']?\s*:(?:\s|\Z)""")
_ANY_KEY = re.compile(r"[^\W\d][\w-]*:(?:\s|\Z)")
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]{1,300}?)(?:[ \t]+#+)?[ \t]*(?:[\r\n]|\Z)")


def _front_matter(name: str, text: str) -> tuple[int, dict[str, Any], tuple[str, ...]]:
    """Where the article proper begins, the metadata above it, and what is wrong with them.

    A first line of three hyphens may also be a rule above a text. It opens front matter where a line of what it
    encloses begins with a key that is known, or where all its lines look like keys; as for pandoc, a blank line next
    after it speaks for a rule, but a known key speaks louder.
    """
    start = int(text.startswith("\ufeff"))
    opening = _FENCE.match(text, start)
    if opening is None:
        return start, {}, ()
    at = opening.end()
    closing = _END_FENCE.search(text, at, at + MAX_FRONT_MATTER)
    if closing is None:
        head = re.split(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", text[at : at + MAX_FRONT_MATTER], maxsplit=1)[0]
        if any(_KNOWN_KEY.match(line) for line in head.splitlines()):
            what = "the front matter that begins here does not end; put a line of --- below its last key"
            return start, {}, (located(name, (1, 1), what),)
        return start, {}, ()
    lines = [line for line in text[at : closing.start()].splitlines() if not line.startswith("#")]
    known = any(_KNOWN_KEY.match(line) for line in lines)
    keys_only = all(_ANY_KEY.match(line) for line in lines if line and not line[0].isspace())
    if not known and not (keys_only and (not lines or lines[0].strip())):
        return start, {}, ()
    source = Source(name, text[: closing.start()])
    root = compose(source)
    keys: dict[str, Any] = {}
    if isinstance(root, Pairs):
        keys = _metadata(_scalars(source, root), source.wrong)
    elif isinstance(root, Items) or (isinstance(root, Scalar) and not root.blank):
        source.wrong(root.at, "the front matter is no mapping; write lines such as `title: ...`")
    return closing.end(), keys, source.mistakes


def _scalars(source: Source, root: Pairs) -> Iterator[tuple[str, str, int]]:
    """The keys of front matter that are known and hold a text: key, value and the value's place."""
    first: dict[str, int] = {}
    for key, value in root.pairs:
        if not isinstance(key, Scalar):
            source.wrong(key.at, "a key is a list or mapping; write a word, such as title")
        elif key.text in first:
            line, column = source.place(first[key.text])
            source.wrong(key.at, f"the key {shown(key.text)} comes twice (first at {line}:{column}); keep one")
        elif key.text not in METADATA:
            near = nearest(key.text, METADATA)
            advice = f"did you mean {shown(near)}?" if near else f"it takes {', '.join(METADATA)}"
            source.wrong(key.at, f"unknown key {shown(key.text)} in the front matter; {advice}")
        elif not isinstance(value, Scalar):
            what = "a list" if isinstance(value, Items) else "a mapping"
            source.wrong(value.at, f"{key.text} takes a text, and this is {what}; put it in one text, or in quotes")
        elif not value.blank:
            yield key.text, value.text, value.at
        if isinstance(key, Scalar):
            first.setdefault(key.text, key.at)


def _heading(text: str, body: int) -> str:
    found = _HEADING.match(text, body)
    return " ".join(found[1].split()) if found else ""


# -- a .jsonl file -----------------------------------------------------------------------------------------------------


def _rows(name: str) -> Iterator[_Found]:
    lines: dict[str, int] = {}
    try:
        with open(name, "rb") as file:
            number = 0
            while data := file.readline(MAX_BYTES + 1):
                number += 1
                place = f"{_safe(name)}:{number}"
                if len(data) > MAX_BYTES and not data.endswith(b"\n"):
                    yield (f"{place}: is longer than {MAX_BYTES // 1024**2} MiB; split the article",)
                    while data and not data.endswith(b"\n"):
                        data = file.readline(MAX_BYTES)
                    continue
                if number == 1:
                    data = data.removeprefix(codecs.BOM_UTF8)
                if data.strip():
                    yield _row(name, place, data, number, lines)
    except OSError as error:
        yield (_unreadable(name, error),)


class _TwiceError(ValueError):
    """A key that one JSON object holds twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = dict(pairs)
    if len(keys) < len(pairs):
        names = [key for key, _ in pairs]
        raise _TwiceError(next(key for i, key in enumerate(names) if key in names[:i]))
    return keys


def _row(name: str, place: str, data: bytes, number: int, lines: dict[str, int]) -> _Found:
    try:
        row = json.loads(data.decode("utf-8").rstrip("\r\n"), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        column = len(data[: error.start].decode("utf-8")) + 1
        return (f"{place}:{column}: this is not UTF-8 (byte 0x{data[error.start]:02X}); save the file as UTF-8",)
    except json.JSONDecodeError as error:
        return (f"{place}:{error.pos + 1}: this is no JSON ({error.msg}); write one object a line, with id and text",)
    except _TwiceError as error:
        return (f"{place}: the key {shown(str(error))} comes twice; keep one",)
    except (ValueError, RecursionError):
        return (f"{place}: this JSON cannot be read (too deep, or a number too long); write id and text as texts",)
    if not isinstance(row, dict):
        return (f'{place}: this is no object; write {{"id": ..., "text": ...}}',)
    mistakes: list[str] = []
    id, text = row.get("id"), row.get("text")
    if not isinstance(id, str) or not id.strip():
        mistakes.append(f"{place}: {_missing(row, 'id')}; write a text that names this article alone")
    elif wrong := _wrong_id(id):
        mistakes.append(f"{place}: the id {shown(id)} {wrong}; choose another one")
    elif id in lines:
        mistakes.append(f"{place}: the id {shown(id)} is taken (first at line {lines[id]}); choose another one")
    else:
        lines[id] = number
    if not isinstance(text, str) or not text.strip("\ufeff \t\r\n"):
        mistakes.append(f"{place}: {_missing(row, 'text')}; write the article's text")
    elif stray := re.search("[\0\ud800-\udfff]", text):
        mistakes.append(f"{place}: text holds U+{ord(stray[0]):04X}, as no text does; remove it")

    def wrong_value(at: int, what: str) -> None:
        mistakes.append(f"{place}: {what}")

    keys = _metadata(_values(row, wrong_value), wrong_value)
    if mistakes:
        return tuple(mistakes)
    assert isinstance(id, str)
    assert isinstance(text, str)
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return _article(id, text, name, int(text.startswith("\ufeff")), digest, keys)


def _missing(row: dict[str, Any], key: str) -> str:
    if key not in row:
        near = nearest(key, row) if len(row) <= 100 else None
        return f"there is no {key}" + (f" (but {shown(near)})" if near else "")
    return f"{key} is blank" if isinstance(row[key], str) else f"{key} is no text but {shown(json.dumps(row[key]))}"


def _values(row: dict[str, Any], wrong: Callable[[int, str], None]) -> Iterator[tuple[str, str, int]]:
    for key, value in row.items():
        if key in METADATA:
            if isinstance(value, str):
                if stray := _CONTROL.search(value):
                    wrong(0, f"{key} holds the control character U+{ord(stray[0]):04X}; remove it")
                elif value.strip():
                    yield key, value, 0
            elif isinstance(value, int) and not isinstance(value, bool) and key == "published":
                yield key, str(value), 0
            elif value is not None:
                wrong(0, f"{key} takes a text, and this is {shown(json.dumps(value))}; put it in one text")
        elif key not in ("id", "text") and (near := nearest(key, METADATA)) and _misspelt(key, near):
            wrong(0, f"unknown key {shown(key)}; did you mean {shown(near)}?")


def _misspelt(key: str, near: str) -> bool:
    """Whether a foreign key is a slip of the hand rather than a word of its own, such as a plural."""
    return key != f"{near}s" and len(key) > 3 and OSA.distance(key.lower(), near) <= 1


# -- both --------------------------------------------------------------------------------------------------------------


def _metadata(values: Iterable[tuple[str, str, int]], wrong: Callable[[int, str], None]) -> dict[str, Any]:
    """The metadata as ``Article`` takes it."""
    keys: dict[str, Any] = {}
    for key, value, at in values:
        if stray := _TURNS.search(value):
            wrong(at, f"{key} holds U+{ord(stray[0]):04X}, which turns the direction of writing; remove it")
        elif key == "published":
            keys[key] = _published(value, at, wrong)
        elif key == "language":
            code = re.split("[-_]", value.strip().lower())[0]  # of a tag such as fr-CA, the language
            if code not in LANGUAGES:
                wrong(at, f"{shown(value)} is no language code (ISO 639-1); write two letters, such as fr or en")
            keys[key] = code
        elif key == "url":
            if not _URL.fullmatch(value.strip()):
                wrong(at, f"{shown(value)} is no web address; write it from http:// or https:// on")
            keys[key] = value.strip()
        else:
            keys[key] = value.strip() if key == "note" else " ".join(value.split())
    return keys


_URL = re.compile(r"https?://[^\s/?#\"'<>]+[^\s\"'<>]*", re.IGNORECASE)
# By these a name can be made to look like another one. The marks of single words in Arabic or Hebrew do not.
_BIDI = "\u202a-\u202e\u2066-\u2069"
_TURNS = re.compile(f"[{_BIDI}]")
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff]")
_UNSAFE = re.compile(f"[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff{_BIDI}]")


def _published(value: str, at: int, wrong: Callable[[int, str], None]) -> PartialDate | None:
    if ".." in value:
        wrong(at, f"published: {shown(value)} is a span; write one year (2024), month (2024-10) or day (2024-10-05)")
        return None
    try:
        return partial_date(value)
    except ValueError as error:
        wrong(at, f"published: {error}")
        return None


def _article(id: str, text: str, path: str, body: int, sha256: str, keys: dict[str, Any]) -> Article:
    if not keys.get("language"):
        keys["language"] = detect_language(text[body : body + DETECTED_ON])
    return Article(id=id, text=text, path=path, body=body, sha256=sha256, **keys)


def _wrong_id(id: str) -> str | None:
    """Why a text cannot be an article's id, if so."""
    if stray := _UNSAFE.search(id):
        return f"holds the character U+{ord(stray[0]):04X}, which no terminal shows as it is"
    return "stands for every other article in a claims file" if id == EVERY_OTHER else None


def _unreadable(path: str, error: OSError | ValueError) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{_safe(path)}: cannot be read ({reason}); check the name and its permissions"


def _safe(path: str) -> str:
    """A path as a message shows it: what a terminal would obey, or cannot show, is escaped."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", path)
