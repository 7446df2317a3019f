"""Feeds, sitemaps and crawls: which articles they list, and what of them is passed over."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crosscheck.add import Outcome, What, add, feeds, warc
from crosscheck.add.feeds import feed_links, sitemap_links
from crosscheck.add.fetch import Page
from crosscheck.add.incoming import UnreadableError
from crosscheck.articles import load_articles
from webserver import PARAGRAPHS, Answers, html, page, serving

URL = "https://news.example/listing"

RSS = b"""<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>Caf\xe9</title>
<link>https://news.example/</link>
<item><title>One</title><link>https://news.example/1?a=1&amp;b=2</link></item>
<item><title>Again</title><link>https://news.example/1?a=1&amp;b=2</link></item>
<item><title>Two</title><link>/2</link></item>
<item><title>None</title></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>
<entry><title>One</title><link rel="self" href="/x"/><link rel="alternate" href="https://news.example/1"/></entry>
<entry><title>Two</title><link href="https://news.example/2"/></entry></feed>"""

MAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://news.example/1 </loc><image:loc xmlns:image="x">https://news.example/i.png</image:loc></url>
<url><loc>https://news.example/2</loc></url><url><loc>file:///etc/passwd</loc></url></urlset>"""

INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/gone.xml</loc></sitemap>
<sitemap><loc>https://news.example/a.xml</loc></sitemap><sitemap><loc>https://news.example/b.xml.gz</loc></sitemap>
</sitemapindex>"""


def at(data: bytes, kind: str = "application/xml") -> Page:
    return Page(URL, data, kind, "")


def never(url: str) -> Page:
    raise AssertionError(url)


def test_rss_and_atom() -> None:
    assert feed_links(at(RSS)) == ["https://news.example/1?a=1&b=2", "https://news.example/2"]
    assert feed_links(at(ATOM)) == ["https://news.example/1", "https://news.example/2"]


@pytest.mark.parametrize("data", [b"", b"<html><body>no</body></html>", b"https://news.example/1"])
def test_no_feed(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no RSS or Atom feed"):
        feed_links(at(data))


def test_a_feed_that_asks_for_files_gets_none(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("https://secret.example/")
    hostile = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>'.encode() + RSS.split(b"?>", 1)[1].replace(
        b"/2<", b"&x;<"
    )
    try:
        assert "secret" not in str(feed_links(at(hostile)))
    except UnreadableError as error:
        assert "no RSS" in str(error)  # noqa: PT017


def test_sitemaps() -> None:
    links = ["https://news.example/1", "https://news.example/2"]
    assert sitemap_links(at(MAP), never, 10) == links
    assert sitemap_links(at(gzip.compress(MAP)), never, 10) == links
    assert sitemap_links(at(MAP), never, 1) == links[:1]
    assert sitemap_links(at("\n".join(links).encode(), "text/plain"), never, 10) == links


def test_an_index_of_sitemaps() -> None:
    asked = []

    def ask(url: str) -> Page:
        asked.append(url)
        if url.endswith("gone.xml"):
            raise UnreadableError("gone")
        return at(MAP) if url.endswith("a.xml") else at(gzip.compress(MAP.replace(b"example/2", b"example/3")))

    assert sitemap_links(at(INDEX), ask, 10) == [f"https://news.example/{number}" for number in (1, 2, 3)]
    assert len(asked) == 3
    asked.clear()
    assert len(sitemap_links(at(INDEX), ask, 2)) == 2
    assert len(asked) == 2

    def gone(url: str) -> Page:
        raise UnreadableError("gone")

    with pytest.raises(UnreadableError, match="gone"):
        sitemap_links(at(INDEX), gone, 10)


@pytest.mark.parametrize(
    "data", [b"", b"<html/>", b"<urlset", b"\x1f\x8b broken", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>']
)
def test_no_sitemap(data: bytes) -> None:
    try:
        assert sitemap_links(at(data), never, 10) == []
    except UnreadableError as error:
        assert "sitemap" in str(error) or "compression" in str(error)  # noqa: PT017


def test_a_sitemap_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MAX_BYTES", 1000)
    with pytest.raises(UnreadableError, match="unpacks to more"):
        sitemap_links(at(gzip.compress(bytes(100_000))), never, 10)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosscheck.add.PAUSE", 0.0)


@pytest.mark.usefixtures("at_once")
def test_the_articles_of_a_feed_and_of_a_sitemap_come_in(tmp_path: Path) -> None:
    answers: Answers = {
        f"/{number}": html(page(f"Hall {number}", *PARAGRAPHS, f"Part {number}.")) for number in range(5)
    }
    with serving(answers) as server:
        items = "".join(f"<item><link>{server}/{number}</link></item>" for number in (0, 1, 9, 2))
        answers["/rss"] = (
            200,
            {"Content-Type": "application/rss+xml"},
            f"<rss><channel>{items}</channel></rss>".encode(),
        )
        urls = "".join(f"<url><loc>{server}/{number}</loc></url>" for number in (2, 3, 4))
        answers["/map"] = (200, {"Content-Type": "text/xml"}, f"<urlset>{urls}</urlset>".encode())
        got = list(
            add([], str(tmp_path), feeds=[f"{server}/rss"], sitemaps=[f"{server}/map"], limit=3, allow_private=True)
        )
        assert [(each.source.removeprefix(server), each.what) for each in got] == [
            ("/0", What.ADDED),
            ("/1", What.ADDED),
            ("/9", What.FAILED),
            ("/2", What.ADDED),
            ("/3", What.ADDED),
            ("/4", What.ADDED),
        ]
        assert got[2].reason == "the server answers 404 Not Found"
        wrong = list(add([f"{server}/rss"], str(tmp_path), sitemaps=[f"{server}/rss"], allow_private=True))
    assert [each.reason for each in wrong] == ["this is no sitemap", "this is a feed; name it with --feed"]
    assert [article.title for article in load_articles(tmp_path)] == [f"Hall {number}" for number in range(5)]


def test_one_host_is_not_asked_twice_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("crosscheck.add.time.sleep", waits.append)
    with serving({f"/{number}": html(page("Hall", *PARAGRAPHS)) for number in range(2)}) as server:
        list(add([f"{server}/0", f"{server}/1"], str(tmp_path), allow_private=True))
    assert len(waits) == 1
    assert 0.5 < waits[0] <= 1.0


# -- WARC --------------------------------------------------------------------------------------------------------------

Writer = Callable[[WARCWriter], None]


def response(url: str, data: bytes, status: str = "200 OK", kind: str = "text/html", **more: str) -> Writer:
    def write(writer: WARCWriter) -> None:
        headers = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in more.items())]
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(data), http_headers=http))

    return write


def crawl(path: Path, *records: Writer, packed: bool = True) -> str:
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "tests"}))
        for record in records:
            record(writer)
    return str(path)


def hall(number: int, **more: str) -> Writer:
    body = page(f"Hall {number}", *PARAGRAPHS, f"Part {number}.", "Filler. " * 5000)
    return response(f"https://www.mail.example/{number}", body, **more)


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl(packed: bool, tmp_path: Path) -> None:
    source = crawl(
        tmp_path / ("x.warc.gz" if packed else "x.warc"),
        hall(1),
        response("https://mail.example/gone", page("Gone", *PARAGRAPHS), status="404 Not Found"),
        response("https://mail.example/i.png", b"\x89PNG", kind="image/png"),
        response("https://mail.example/links", b"<html><a href='/1'>one</a></html>"),
        response("dns:mail.example", b"127.0.0.1", kind="text/dns"),
        response("https://mail.example/g", gzip.compress(page("Hall 2", *PARAGRAPHS)), Content_Encoding="gzip"),
        packed=packed,
    )
    got = list(add([source], str(tmp_path / "articles")))
    assert [(each.source, each.what) for each in got] == [
        ("https://www.mail.example/1", What.ADDED),
        ("https://mail.example/links", What.FAILED),
        ("https://mail.example/g", What.ADDED),
    ]
    first = load_articles(tmp_path / "articles")[0]
    assert (first.title, first.url, first.publisher) == ("Hall 1", "https://www.mail.example/1", "mail.example")
    assert first.text.count("Filler.") == 5000


def outcomes(source: str, to: Path, limit: int | None = None) -> list[Outcome]:
    return list(add([source], str(to), limit=limit))


def test_a_crawl_is_read_no_further_than_asked(tmp_path: Path) -> None:
    source = crawl(tmp_path / "x.warc", *(hall(number) for number in range(4)))
    assert len(outcomes(source, tmp_path / "a", limit=2)) == 2


def test_a_crawl_that_breaks_off_gives_what_came_before(tmp_path: Path) -> None:
    source = Path(crawl(tmp_path / "x.warc.gz", hall(1), hall(2)))
    source.write_bytes(source.read_bytes()[:-400])
    got = outcomes(str(source), tmp_path / "a")
    assert got[0].what is What.ADDED
    assert got[0].source.endswith("/1")


def test_records_of_a_crawl_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "MAX_BYTES", 20_000)
    small = response("https://mail.example/s", page("Small hall", *PARAGRAPHS))
    bomb = response("https://mail.example/b", gzip.compress(bytes(3_000_000)), Content_Encoding="gzip")
    got = outcomes(crawl(tmp_path / "x.warc", hall(1), bomb, small), tmp_path / "a")
    assert ["larger than" in each.reason for each in got] == [True, True, False]


@pytest.mark.parametrize("data", [b"", b"nonsense\n" * 10, b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08 broken"])
def test_no_crawl(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.warc").write_bytes(data)
    (outcome,) = outcomes(str(tmp_path / "x.warc"), tmp_path / "a")
    assert outcome.what is What.FAILED
    assert outcome.reason
