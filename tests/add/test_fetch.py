"""Pages from a server on loopback: what is refused, what is bounded, and that nothing is asked that was not checked."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler

import pytest

from crosscheck.add import fetch as module
from crosscheck.add.fetch import Page, fetch, is_public
from crosscheck.add.incoming import UnreadableError
from webserver import Answers, html, serving

HELLO = html(b"<html>hello</html>")


def refusal(url: str, **options: bool) -> str:
    with pytest.raises(UnreadableError) as caught:
        fetch(url, **options)  # type: ignore[arg-type]
    return str(caught.value)


@pytest.fixture
def answers() -> Answers:
    return {"/": HELLO}


@pytest.fixture
def server(answers: Answers) -> Iterator[str]:
    with serving(answers) as address:
        yield address


def test_loopback_is_refused_unless_asked_for(server: str) -> None:
    assert "not on the public internet; --allow-private" in refusal(server)
    page = fetch(server, allow_private=True)
    assert page == Page(f"{server}/", b"<html>hello</html>", "text/html", "utf-8")


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.8.8.8",
        "localhost",
        "0.0.0.0",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "127.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "10.0.0.5",
        "172.16.9.9",
        "192.168.1.1",
        "100.64.0.1",
        "100.100.100.200",
        "169.254.169.254",
        "168.63.129.16",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "224.0.0.1",
        "255.255.255.255",
    ],
)
def test_private_hosts_are_refused_however_they_are_written(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", _no_connection)
    told = refusal(f"http://{host}/latest/meta-data")
    assert "not on the public internet" in told or "there is no host" in told


def _no_connection(*_: object, **__: object) -> socket.socket:
    raise AssertionError("nothing may be connected to")


def test_public_addresses() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:4700::1111")
    assert is_public("64:ff9b::5db8:d822")
    assert not is_public("no address")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://news.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://127.0.0.1:70/_x", "only http and https"),
        ("http://user:secret@news.example/", "credentials"),
        ("http://user@news.example/", "credentials"),
        ("http:///a", "no web address"),
        ("http://[::1/", "no web address"),
        ("http://news.example:99999/", "no web address"),
        ("http://a\x00b.example/", "no web address|no valid one|no host"),
        ("http://" + "a" * 70 + ".example/", "no valid one"),
    ],
)
def test_addresses_that_are_none(url: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", _no_connection)
    with pytest.raises(UnreadableError, match=reason):
        fetch(url)


def test_a_redirect_to_loopback_is_refused(answers: Answers, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address passes as public; the one that it redirects to is looked up and checked anew."""
    answers["/there"] = HELLO
    answers["/go"] = (302, {"Location": f"{server}/there"}, b"")
    monkeypatch.setattr(module, "is_public", lambda address, seen=[]: seen.append(address) or len(seen) == 1)
    told = refusal(f"{server}/go")
    assert "127.0.0.1 is not on the public internet" in told
    answers["/file"] = (302, {"Location": "file:///etc/passwd"}, b"")
    assert "only http and https" in refusal(f"{server}/file", allow_private=True)


def test_redirects_are_followed_relative_ones_too(answers: Answers, server: str) -> None:
    answers["/a"] = (301, {"Location": "b?x=1#top"}, b"")
    answers["/b?x=1"] = (307, {"Location": "/"}, b"")
    assert fetch(f"{server}/a", allow_private=True).url == f"{server}/"
    answers["/round"] = (302, {"Location": "/round"}, b"")
    assert "redirects more than 5 times" in refusal(f"{server}/round", allow_private=True)
    answers["/nowhere"] = (302, {}, b"")
    assert "to nowhere" in refusal(f"{server}/nowhere", allow_private=True)


def test_the_address_that_was_checked_is_the_one_connected_to(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers with a public address first and with loopback afterwards (DNS rebinding) gains nothing."""
    real, connect = socket.getaddrinfo, socket.create_connection
    asked: list[str] = []
    connected: list[str] = []

    def rebinding(host: str, port: int, *rest: object, **options: object) -> object:
        if host == "rebind.example":
            asked.append(host)
            address = "93.184.216.34" if len(asked) == 1 else "127.0.0.1"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]
        return real(host, port, *rest, **options)  # type: ignore[arg-type]

    def connecting(address: tuple[str, int], timeout: float) -> socket.socket:
        connected.append(address[0])
        return connect(("127.0.0.1", int(server.rsplit(":", 1)[1])), timeout=timeout)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", connecting)
    assert fetch("http://rebind.example/").data == b"<html>hello</html>"
    assert asked == ["rebind.example"]
    assert connected == ["93.184.216.34"]


def test_one_private_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.1.1.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    monkeypatch.setattr(socket, "create_connection", _no_connection)
    assert "two.example (10.1.1.1) is not on the public internet" in refusal("http://two.example/")


def test_proxies_of_the_environment_are_not_asked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch(server, allow_private=True).data


def slow(seconds: float, *pieces: bytes) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for piece in pieces:
            time.sleep(seconds)
            handler.wfile.write(piece)
            handler.wfile.flush()

    return answer


def test_a_slow_server(answers: Answers, server: str) -> None:
    def silent(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(1)

    answers["/silent"] = silent
    answers["/drip"] = slow(0.05, *[b"x"] * 40)
    for path in ("/silent", "/drip"):
        # whoever waited for the end would have a page
        with pytest.raises(UnreadableError, match="too long"):
            fetch(server + path, allow_private=True, seconds=0.2)


def test_a_huge_body_is_not_read(answers: Answers, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 200_000)
    answers["/told"] = (200, {"Content-Type": "text/html", "Content-Length": "9999999"}, b"x")
    answers["/untold"] = slow(0, *[b"x" * 100_000] * 4)
    for path in ("/told", "/untold"):
        assert "larger than" in refusal(server + path, allow_private=True)


def packed(data: bytes) -> tuple[int, dict[str, str], bytes]:
    return 200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, data


def test_compression(answers: Answers, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers["/gzip"] = packed(gzip.compress(b"<html>packed</html>"))
    assert fetch(f"{server}/gzip", allow_private=True).data == b"<html>packed</html>"
    monkeypatch.setattr(module, "MAX_BYTES", 1_000_000)
    bomb = gzip.compress(bytes(50_000_000), compresslevel=9)
    assert len(bomb) < 60_000
    answers["/bomb"] = packed(bomb)
    assert "larger than" in refusal(f"{server}/bomb", allow_private=True)
    answers["/cut"] = packed(gzip.compress(bytes(range(256)) * 20)[:-40])
    assert "breaks off" in refusal(f"{server}/cut", allow_private=True)
    answers["/broken"] = packed(b"\x1f\x8b nonsense")
    assert "connection failed" in refusal(f"{server}/broken", allow_private=True)
    answers["/br"] = (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"x")
    assert "not asked for ('br')" in refusal(f"{server}/br", allow_private=True)


@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/json", "text/css"])
def test_what_is_no_article_by_its_type(kind: str, answers: Answers, server: str) -> None:
    answers["/x"] = (200, {"Content-Type": kind}, b"x")
    assert refusal(f"{server}/x", allow_private=True) == f"it is {kind}, which is no article"


def test_other_answers(answers: Answers, server: str) -> None:
    answers["/403"] = (403, {}, b"")
    assert refusal(f"{server}/403", allow_private=True) == "the server answers 403 Forbidden"
    assert "404" in refusal(f"{server}/gone", allow_private=True)
    answers["/short"] = (200, {"Content-Type": "text/html", "Content-Length": "50"}, b"only this")
    assert "broke" in refusal(f"{server}/short", allow_private=True) or "failed" in refusal(
        f"{server}/short", allow_private=True
    )

    def garbage(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"\0\0\0 nonsense\r\n\r\n")

    answers["/garbage"] = garbage
    assert "failed" in refusal(f"{server}/garbage", allow_private=True)


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "connection failed" in refusal(f"http://127.0.0.1:{port}/", allow_private=True)


def test_letters_outside_of_ascii_in_path_and_query(answers: Answers, server: str) -> None:
    answers["/caf%C3%A9?q=%C3%A9t%C3%A9&x=%20"] = HELLO
    assert fetch(f"{server}/café?q=été&x=%20", allow_private=True).data
