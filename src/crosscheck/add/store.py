"""Articles written into a folder: under a name of their own, whole or not at all, and never over another file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import tempfile
import unicodedata
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import yaml

from crosscheck.add.incoming import Incoming, UnreadableError, clean_line, clean_text
from crosscheck.articles import MAX_BYTES, MAX_FRONT_MATTER, load_articles
from crosscheck.claims import LANGUAGES
from crosscheck.dates import parse_partial_date
from crosscheck.model import Article, CrosscheckError

_SUFFIXES = (".txt", ".md")
_KEYS = ("title", "author", "published", "publisher", "url", "language", "note")
_PUBLISHER, _TITLE = 24, 44  # the longest that these parts of a name may be
_WORD = re.compile(r"[^\W_]+")
_FENCED = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_URL = re.compile(r"https?://[^\s/?#\"'<>@]+(?:[/?#][^\s\"'<>]*)?", re.IGNORECASE)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|readme)\Z")


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a text stands now. ``new`` is false where it stood there before; ``article`` is what a reader finds."""

    id: str
    path: str
    new: bool
    article: Article | None = None


class Store:
    """A folder that articles are added to; use it in a ``with`` statement.

    What it knows of the folder is read when the first text comes: a fingerprint of each article's text, by which the
    same text is recognised whatever its file is called, its line ends, its case and its punctuation. With ``dry_run``
    nothing is written, and what would be is told.

    Raises ``CrosscheckError`` where the folder cannot be made or read.
    """

    def __init__(self, folder: str, *, dry_run: bool = False) -> None:
        self.folder = folder
        self.dry_run = dry_run
        self._beside: str | None = None
        self._known: dict[str, list[str]] | None = None
        self._names: set[str] = set()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._beside is not None:
            shutil.rmtree(self._beside, ignore_errors=True)

    def put(self, incoming: Incoming) -> Stored:
        """Write one article, or say under which name its text stands there already.

        A text that stands there for another publisher is another article: two newspapers that print the same agency's
        copy are compared, not merged. Raises ``UnreadableError`` where the text is empty or too large.
        """
        known = self._index()
        text = clean_text(incoming.text)
        if not text:
            raise UnreadableError("there is no text in it")
        if len(text.encode()) > MAX_BYTES:
            raise UnreadableError(f"the text is larger than {MAX_BYTES // 1024**2} MiB")
        keys = _front_matter(incoming)
        mark = fingerprint(text)
        for path in known.get(mark, ()):
            if _same_publisher(path, keys.get("publisher", "")):
                return Stored(self._id(path), path, new=False)
        article, written = self._proved(keys, text)
        path, new = self._placed(_slug(keys, incoming.name), written, mark, keys.get("publisher", ""))
        known.setdefault(mark, []).append(path)
        return Stored(self._id(path), path, new=new, article=article if new else None)

    def _id(self, path: str) -> str:
        inside = os.path.relpath(path, self.folder).replace(os.sep, "/")
        return unicodedata.normalize("NFC", inside[: inside.rindex(".")])

    def _index(self) -> dict[str, list[str]]:
        if self._known is not None:
            return self._known
        if os.path.exists(self.folder) and not os.path.isdir(self.folder):
            raise CrosscheckError(f"{self.folder}: this is no folder; name one with --to")
        try:
            if not self.dry_run:
                os.makedirs(self.folder, exist_ok=True)
                self._beside = tempfile.mkdtemp(prefix=".adding-", dir=self.folder)
            else:
                self._beside = tempfile.mkdtemp(prefix="crosscheck-")
        except OSError as error:
            raise CrosscheckError(
                f"{self.folder}: cannot be written to ({error.strerror}); choose another folder with --to"
            ) from None
        self._known = {}
        for above, folders, files in os.walk(self.folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if above == self.folder:
                    self._names.add(os.path.splitext(name)[0].casefold())
                if name.lower().endswith(_SUFFIXES) and not name.startswith("."):
                    path = os.path.join(above, name)
                    if body := _body(path):
                        self._known.setdefault(fingerprint(body), []).append(path)
        return self._known

    def _proved(self, keys: dict[str, str], text: str) -> tuple[Article, str]:
        """The file as written beside the folder, once the package's own reader finds in it what was meant."""
        assert self._beside is not None
        path = os.path.join(self._beside, "article.txt")
        dumped = yaml.safe_dump(keys, allow_unicode=True, sort_keys=False, width=1000, default_style=None)
        head = f"---\n{dumped}---\n" if keys else "---\n---\n"
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(head + text)
            file.flush()
            os.fsync(file.fileno())
        try:
            (article,) = load_articles(self._beside)
        except CrosscheckError as error:
            raise UnreadableError(
                f"it cannot be written as an article ({error.mistakes[0].split(': ', 1)[-1]})"
            ) from None
        read: dict[str, Any] = {key: str(getattr(article, key) or "") for key in keys}
        if article.text[article.body :] != text or read != keys:
            raise UnreadableError("it cannot be written as an article that reads back as the same")
        return article, path

    def _placed(self, slug: str, written: str, mark: str, publisher: str) -> tuple[str, bool]:
        """Give the file its name in the folder, or the next that is free: to link fails where a file exists.

        A file that somebody else put there meanwhile may be the same text: then that one is it.
        """
        number = 1
        while True:
            name = slug if number == 1 else f"{slug}-{number}"
            number += 1
            path = os.path.join(self.folder, f"{name}.txt")
            if name.casefold() in self._names:
                continue
            self._names.add(name.casefold())
            if not os.path.lexists(path):
                if self.dry_run:
                    return path, True
                try:
                    _link(written, path)
                except FileExistsError:
                    pass
                except OSError as error:
                    raise CrosscheckError(f"{path}: cannot be written ({error.strerror or error})") from None
                else:
                    return path, True
            if fingerprint(_body(path)) == mark and _same_publisher(path, publisher):
                return path, False


def _link(written: str, path: str) -> None:
    try:
        os.link(written, path)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links: the name is taken first, so that nobody else's file is replaced.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(written, path)
        return
    os.unlink(written)


def fingerprint(text: str) -> str:
    """What two texts have in common that differ in line ends, case, punctuation and the form of letters only."""
    words = " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
    return hashlib.sha256((words or text.strip()).encode("utf-8", "surrogatepass")).hexdigest()


def _body(path: str) -> str:
    """An article's text without its front matter, whether or not a reader would take it; empty where it is none."""
    if not os.path.isfile(path):  # to open a pipe would wait for somebody to write into it
        return ""
    try:
        with open(path, "rb") as file:
            text = file.read(MAX_BYTES + 1).decode("utf-8", "replace")
    except OSError:
        return ""
    fenced = _FENCED.match(text[: MAX_FRONT_MATTER + 10])
    return clean_text(text[fenced.end() :] if fenced else text)


def _same_publisher(path: str, publisher: str) -> bool:
    """Whether an article in the folder is that publisher's, as far as both are known."""
    if not publisher:
        return True
    with contextlib.suppress(OSError, yaml.YAMLError, RecursionError), open(path, encoding="utf-8") as file:
        fenced = _FENCED.match(file.read(MAX_FRONT_MATTER + 10))
        keys = yaml.safe_load(fenced[1]) if fenced else None
        theirs = keys.get("publisher") if isinstance(keys, dict) else None
        return not theirs or _slugged(str(theirs), 100) == _slugged(publisher, 100)
    return True


def _front_matter(incoming: Incoming) -> dict[str, str]:
    """What is known of a text, as front matter takes it; what it would not take is left out."""
    keys = {key: clean_line(getattr(incoming, key)) for key in _KEYS}
    try:
        day = parse_partial_date(keys["published"]) if keys["published"] else None
        keys["published"] = day.text if day and ".." not in day.text else ""
    except ValueError:
        keys["published"] = ""
    if keys["language"] not in LANGUAGES:
        keys["language"] = ""
    address = incoming.url.strip()
    keys["url"] = address if len(address) <= 2000 and _URL.fullmatch(address) and address.isprintable() else ""
    return {key: value for key, value in keys.items() if value}


def _slug(keys: dict[str, str], name: str) -> str:
    """A file's name: publisher, title and day, in small letters that every file system takes."""
    title = _slugged(keys.get("title", ""), _TITLE) or _slugged(name, _TITLE) or "article"
    parts = [_slugged(keys.get("publisher", ""), _PUBLISHER), title, keys.get("published", "")]
    slug = "-".join(part for part in parts if part)
    return f"article-{slug}" if _RESERVED.match(slug.split(".")[0]) else slug


def _slugged(text: str, longest: int) -> str:
    """The words of a text with hyphens between them, without accents, as many as there is room for.

    Letters of other scripts stay; the room is counted in bytes, as file systems count it.
    """
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    plain = unicodedata.normalize("NFC", plain.casefold().replace("œ", "oe").replace("æ", "ae").replace("ø", "o"))
    slug = ""
    for word in _WORD.findall(plain):
        longer = f"{slug}-{word}" if slug else word
        if len(longer.encode()) > longest:
            return slug or word.encode()[:longest].decode("utf-8", "ignore")
        slug = longer
    return slug
