"""Brings articles in from files, folders, addresses, feeds, sitemaps and crawls, as clean text with front matter."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from crosscheck.add.docx import is_docx, read_docx
from crosscheck.add.feeds import feed_links, sitemap_links
from crosscheck.add.fetch import Page
from crosscheck.add.fetch import fetch as fetched
from crosscheck.add.html import is_html, read_html
from crosscheck.add.incoming import Incoming, MissingExtraError, UnreadableError
from crosscheck.add.pdf import read_pdf
from crosscheck.add.store import Store
from crosscheck.add.text import read_text
from crosscheck.add.warc import is_warc, warc_pages
from crosscheck.model import Article
from crosscheck.text.language import languages

__all__ = ["LIMIT", "Outcome", "What", "add"]

LIMIT = 100
"""How many articles of one feed or sitemap are brought in unless told otherwise."""

MAX_FILE = 64 * 1024 * 1024
"""How large a file may be; a WARC file has no bound."""

PAUSE = 1.0
"""How many seconds apart one host is asked for pages."""

STDIN = "-"

_TEXTS = (".txt", ".md", ".markdown", ".text")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_CRAWLS = (".warc", ".warc.gz")
_KINDS = (*_TEXTS, *_PAGES, *_CRAWLS, ".pdf", ".docx")
_DATA = {
    ".jsonl": "it is a corpus already; name it with --articles",
    **dict.fromkeys((".json", ".csv", ".xml", ".yaml", ".yml"), "it is data and no article"),
    **dict.fromkeys((".mht", ".mhtml"), "it is a web archive of one page; save the page as HTML"),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages", ".epub"), "it is of a kind that is not read; save it as .docx"),
    **dict.fromkeys((".zip", ".tar", ".tgz", ".gz", ".7z", ".rar"), "it is an archive; unpack it, and add the folder"),
}
_BEGINNINGS = {
    b"{\\rtf": _DATA[".rtf"],
    b"\xd0\xcf\x11\xe0": _DATA[".doc"],
    b"From: <Saved by": _DATA[".mht"],
    b"\x1f\x8b": _DATA[".gz"],
}
# A language is found by its words in a text of so many characters, where so many of them are of that language: of
# French and English news, nine words in ten are, of Spanish, Italian or German news two in ten.
_ENOUGH, _READ = 200, 1000
_SURE = 0.7


class What(StrEnum):
    """What became of one source."""

    ADDED = "added"
    PRESENT = "present"
    FAILED = "failed"
    PASSED_OVER = "passed-over"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: a file, an address, a page of a crawl.

    ``id`` and ``path`` are the article's that it became or that it is already; ``reason`` is why it failed or was
    passed over; ``article`` is what was written, as the package reads it.
    """

    source: str
    what: What
    id: str = ""
    path: str = ""
    reason: str = ""
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class _Options:
    publisher: str
    published: str
    language: str
    limit: int | None
    allow_private: bool


def add(
    given: Iterable[str],
    to: str,
    *,
    feeds: Iterable[str] = (),
    sitemaps: Iterable[str] = (),
    publisher: str = "",
    published: str = "",
    language: str = "",
    limit: int | None = None,
    dry_run: bool = False,
    allow_private: bool = False,
    watch: Callable[[Sequence[str]], Iterable[str]] = iter,
) -> Iterator[Outcome]:
    """Bring articles into the folder ``to``, one at a time, each with what became of it.

    ``given`` are files, folders, ``http`` or ``https`` addresses, and ``-`` for standard input; ``feeds`` and
    ``sitemaps`` are addresses whose articles are fetched, ``limit`` of each at most (``LIMIT`` unless told; of a WARC
    file all, unless told). ``publisher``, ``published`` (a year, month or day) and ``language`` go before what the
    sources say. ``watch`` gets the sources once they are listed, and gives them back as it shows their progress.

    Nothing is overwritten: a text that is in the folder already stays as it is, and another text under a name that is
    taken gets another name. A source that cannot be read fails, and the others go on. ``dry_run`` writes nothing.

    Raises ``CrosscheckError`` where the folder cannot be written to.
    """
    options = _Options(publisher, published, language, limit, allow_private)
    ask = _polite(allow_private)
    sources: list[str] = []
    for name in given:
        if name == STDIN or _is_address(name) or not os.path.isdir(name):
            sources.append(name)
        else:
            inside, passed_over = _listed(name)
            sources += inside
            if passed_over:
                yield passed_over
    for listing, links in ((feeds, _of_feed), (sitemaps, _of_sitemap)):
        for address in listing:
            try:
                sources += links(address, ask, LIMIT if limit is None else limit)
            except UnreadableError as error:
                yield Outcome(address, What.FAILED, reason=str(error))
    with Store(to, dry_run=dry_run) as store:
        for source in watch(list(dict.fromkeys(sources))):
            yield from _added(source, store, options, ask)


def _is_address(name: str) -> bool:
    return "://" in name[:12] or name.lower().startswith(("http:", "https:"))


def _of_feed(address: str, ask: Callable[[str], Page], limit: int) -> list[str]:
    return feed_links(ask(address))[:limit]


def _of_sitemap(address: str, ask: Callable[[str], Page], limit: int) -> list[str]:
    return sitemap_links(ask(address), ask, limit)


def _polite(allow_private: bool) -> Callable[[str], Page]:
    """Fetches as ``fetch`` does, and gives a host time to breathe between two pages."""
    last: dict[str, float] = {}

    def ask(url: str) -> Page:
        host = urlsplit(url).netloc if "//" in url else ""
        if host in last:
            time.sleep(max(0.0, last[host] + PAUSE - time.monotonic()))
        try:
            return fetched(url, allow_private=allow_private)
        finally:
            last[host] = time.monotonic()

    return ask


def _listed(folder: str) -> tuple[list[str], Outcome | None]:
    """The files of a folder, at any depth, that may be articles, and what else is in it."""
    files: list[str] = []
    others: Counter[str] = Counter()
    top = os.path.realpath(folder)
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(above, name)
            if name.startswith(".") or name.split(".")[0].casefold() == "readme":
                continue
            # What a link leads to outside of the folder was not asked for.
            within = os.path.realpath(path).startswith(top.rstrip(os.sep) + os.sep)
            if name.lower().endswith(_KINDS) and within and os.path.isfile(path):
                files.append(path)
            else:
                others[PurePath(name).suffix.lower() or name] += 1
    if not others and files:
        return files, None
    kinds = ", ".join(kind for kind, _ in others.most_common(8))
    if not files:
        reason = "no file in it is of a kind that is read" + (f" (it has {kinds})" if kinds else "")
        return [], Outcome(folder, What.FAILED, reason=reason)
    return files, Outcome(folder, What.PASSED_OVER, reason=f"{others.total()} files of other kinds ({kinds})")


# -- one source --------------------------------------------------------------------------------------------------------


def _added(source: str, store: Store, options: _Options, ask: Callable[[str], Page]) -> Iterator[Outcome]:
    try:
        for place, incoming in _texts(source, options, ask):
            if isinstance(incoming, UnreadableError):
                yield Outcome(place, What.FAILED, reason=str(incoming))
                continue
            try:
                stored = store.put(_with_options(incoming, options))
            except UnreadableError as error:
                yield Outcome(place, What.FAILED, reason=str(error))
                continue
            what = What.ADDED if stored.new else What.PRESENT
            yield Outcome(place, what, stored.id, stored.path, article=stored.article)
    except UnreadableError as error:
        yield Outcome(source, What.FAILED, reason=str(error))


def _with_options(incoming: Incoming, options: _Options) -> Incoming:
    return replace(
        incoming,
        publisher=options.publisher or incoming.publisher,
        published=options.published or incoming.published,
        language=options.language or _language(incoming),
    )


def _language(incoming: Incoming) -> str:
    """The language that the source states, unless its words are clearly of another one that is known here.

    Templates say "en" above French pages every day. Where nothing is stated, only a sure finding is written down.
    """
    from crosscheck.text.detect import detector

    if len(incoming.text) < _ENOUGH:
        return incoming.language
    shares = detector().proportion_in_each_language(incoming.text[:_READ])
    share, code = max((shares.get(code, 0.0), code) for code in languages())
    return code if share >= _SURE else incoming.language


def _texts(
    source: str, options: _Options, ask: Callable[[str], Page]
) -> Iterator[tuple[str, Incoming | UnreadableError]]:
    """The texts of one source, each with its place, or with why it cannot be read."""
    if source == STDIN:
        yield source, _read(_bounded(sys.stdin.buffer), "")
    elif _is_address(source):
        page = ask(source)
        yield source, _of_page(page)
    elif source.lower().endswith(_CRAWLS):
        yield from _crawled(source, options.limit)
    else:
        try:
            with open(source, "rb") as file:
                data = _bounded(file)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableError(f"it cannot be opened ({reason})") from None
        yield source, _read(data, source)


def _bounded(file: BinaryIO) -> bytes:
    data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise UnreadableError(f"it is larger than {MAX_FILE // 1024**2} MiB")
    return data


def _crawled(source: str, limit: int | None) -> Iterator[tuple[str, Incoming | UnreadableError]]:
    try:
        regular = stat.S_ISREG(os.stat(source).st_mode)
        file = open(source, "rb")  # noqa: SIM115 - closed below, after the last of what comes out of it
    except OSError as error:
        raise UnreadableError(f"it cannot be opened ({error.strerror})") from None
    if not regular:
        file.close()
        raise UnreadableError("it is no file")
    with file:
        count = 0
        for page in warc_pages(file):
            if limit is not None and count >= limit:
                return
            if not isinstance(page, Page):
                yield page[0], UnreadableError(page[1])
                continue
            try:
                incoming = _of_page(page)
            except MissingExtraError:
                raise
            except UnreadableError as error:
                yield page.url, error
                continue
            count += 1
            yield page.url, incoming
        if not count:
            raise UnreadableError("no page in it holds an article")


def _of_page(page: Page) -> Incoming:
    name = unquote(urlsplit(page.url).path.rstrip("/").rsplit("/", 1)[-1])
    if page.kind.endswith(("/rss+xml", "/atom+xml")) or b"<rss" in page.data[:500] or b"<feed" in page.data[:500]:
        raise UnreadableError("this is a feed; name it with --feed")
    if b"<urlset" in page.data[:1000] or b"<sitemapindex" in page.data[:1000]:
        raise UnreadableError("this is a sitemap; name it with --sitemap")
    incoming = _read(page.data, name, page.url, page.kind, page.charset)
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    return replace(incoming, url=incoming.url or page.url, publisher=incoming.publisher or host)


def _read(data: bytes, name: str, url: str = "", kind: str = "", charset: str = "") -> Incoming:
    """One text out of bytes: what they are tells their beginning, then what they are called, then who sent them."""
    suffix = PurePath(name).suffix.lower()
    stem = PurePath(name).stem
    if not data.strip():
        raise UnreadableError("it is empty")
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, stem)
    if is_docx(data):
        return read_docx(data, stem)
    if is_warc(data):
        raise UnreadableError("this is a WARC file; its name has to end in .warc or .warc.gz")
    for beginning, reason in _BEGINNINGS.items():
        if data.startswith(beginning):
            raise UnreadableError(reason)
    if suffix in _PAGES or kind in ("text/html", "application/xhtml+xml") or (suffix not in _TEXTS and is_html(data)):
        return read_html(data, url, charset, stem)
    if suffix in _DATA and not url:
        raise UnreadableError(_DATA[suffix])
    if suffix in (".pdf", ".docx"):
        raise UnreadableError(f"its name says {suffix}, and it is something else")
    return read_text(data, name, charset)
