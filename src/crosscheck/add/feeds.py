"""Where a site lists its articles: RSS and Atom feeds by feedparser, sitemaps by their XML."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from urllib.parse import urljoin, urlsplit

from crosscheck.add.fetch import MAX_BYTES, Page
from crosscheck.add.incoming import MissingExtraError, UnreadableError

MAX_SITEMAPS = 50
"""How many sitemaps one index is followed into."""

_LISTED = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def feed_links(page: Page) -> list[str]:
    """The addresses of a feed's articles, in its order, each once.

    Raises ``UnreadableError`` where the page is no feed, ``MissingExtraError`` without feedparser.
    """
    try:
        import feedparser  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise MissingExtraError("a feed") from None
    # A file object and never a text: feedparser would fetch a text that looks like an address.
    headers = {"content-type": "; charset=".join(filter(None, (page.kind or "application/xml", page.charset)))}
    parsed = feedparser.parse(BytesIO(page.data), response_headers={**headers, "content-location": page.url})
    if not parsed.get("version"):
        raise UnreadableError("this is no RSS or Atom feed")
    return _links(page.url, (str(entry.get("link") or "") for entry in parsed.entries))


def sitemap_links(page: Page, ask: Callable[[str], Page], limit: int) -> list[str]:
    """The addresses in a sitemap, the sitemaps that it is an index of included; ``limit`` of them at most.

    ``ask`` fetches. Raises ``UnreadableError`` where the page is no sitemap; one of those in an index that cannot be
    read is passed over, unless all are.
    """
    links, maps = _in_sitemap(page)
    problem: UnreadableError | None = None
    for address in maps[:MAX_SITEMAPS]:
        if len(links) >= limit:
            break
        try:
            inner, _ = _in_sitemap(ask(address))
        except UnreadableError as error:
            problem = problem or error
            continue
        links += [link for link in inner if link not in links]
    if not links and problem is not None:
        raise problem
    return links[:limit]


def _in_sitemap(page: Page) -> tuple[list[str], list[str]]:
    """The addresses of pages and of further sitemaps (sitemaps.org, protocol 0.9; a list of lines is one too)."""
    try:
        from lxml import etree  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise MissingExtraError("a sitemap") from None
    data = page.data
    if data.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(BytesIO(data)) as packed:
                data = packed.read(MAX_BYTES + 1)
        except (OSError, EOFError):
            raise UnreadableError("its compression is broken") from None
        if len(data) > MAX_BYTES:
            raise UnreadableError(f"it unpacks to more than {MAX_BYTES // 1024**2} MiB")
    lines = data.decode("utf-8", "replace").split()
    if lines and all(_LISTED.match(line) for line in lines):
        return _links(page.url, iter(lines)), []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        root = None
    name = etree.QName(root).localname if root is not None else ""
    if root is None or name not in ("urlset", "sitemapindex"):
        raise UnreadableError("this is no sitemap")
    # Pictures and films have a loc too, in a namespace of their own.
    own = "*[local-name()='loc' and namespace-uri()=namespace-uri(..)]"
    found = root.xpath(f"*[local-name()='url' or local-name()='sitemap']/{own}")
    links = _links(page.url, ((element.text or "").strip() for element in found))
    return (links, []) if name == "urlset" else ([], links)


def _links(base: str, links: Iterator[str]) -> list[str]:
    whole = []
    for link in links:
        try:
            address = urljoin(base, link.strip())
            if link.strip() and urlsplit(address).scheme in ("http", "https"):
                whole.append(address)
        except ValueError:
            continue
    return list(dict.fromkeys(whole))
