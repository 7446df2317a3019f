"""Pages from the web, from addresses that anybody may have written: what is connected to is what was checked.

Whoever can make a program fetch an address can make it ask what stands behind a firewall (server-side request forgery,
OWASP SSRF prevention). So every address, that of each redirect included, is looked up once, refused where any of its
IP addresses is not public, and connected to by the very IP address that was checked: a name that answers differently
the second time (DNS rebinding) gains nothing. Proxies of the environment are not used, for they would look up the
name again.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from crosscheck import __version__
from crosscheck.add.incoming import UnreadableError

MAX_BYTES = 32 * 1024 * 1024
"""How large an answer may be, before and after it is decompressed."""

SECONDS = 30.0
"""How long one address may take, its redirects included."""

MAX_REDIRECTS = 5

_AGENT = f"crosscheck/{__version__}"
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1"
_CHUNK = 64 * 1024
_REFUSED_KINDS = re.compile(
    r"(?:image|audio|video|font|multipart|message)/|text/(?:css|javascript)|application/(?:javascript|json)"
)
# A host of Microsoft's cloud that answers every machine in it with its secrets, under an address that looks public.
_ALSO_PRIVATE = (ipaddress.ip_network("168.63.129.16/32"),)
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
_UNSAFE = re.compile(r"[\0-\x20\x7f]")


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: its last address, its bytes, and what the server says that they are."""

    url: str
    data: bytes
    kind: str
    charset: str


@dataclass(frozen=True, slots=True)
class _Target:
    url: str
    secure: bool
    host: str
    port: int
    path: str
    addresses: tuple[str, ...]


def fetch(url: str, *, allow_private: bool = False, seconds: float | None = None) -> Page:
    """The page at an address, its redirects followed and each of them checked.

    ``seconds`` bounds the whole (``SECONDS`` unless told). Raises ``UnreadableError`` with the reason: an address that
    is no ``http`` or ``https`` one, holds a password, or leads to a private network (unless ``allow_private``), too
    many redirects, too slow, too large, an answer other than 200, or a kind of content that is no article.
    """
    deadline = time.monotonic() + (SECONDS if seconds is None else seconds)
    for _ in range(MAX_REDIRECTS + 1):
        target = _checked(url, allow_private)
        found = _ask(target, deadline)
        if isinstance(found, Page):
            return found
        url = urljoin(target.url, found)
    raise UnreadableError(f"it redirects more than {MAX_REDIRECTS} times")


def _checked(url: str, allow_private: bool) -> _Target:
    """Take an address apart, and look it up. Raises ``UnreadableError`` where it may not be asked."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise UnreadableError("this is no web address") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise UnreadableError(f"only http and https addresses are read, not {parts.scheme or 'this'}:")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise UnreadableError("the address holds a name or password; addresses with credentials are not read")
    if not host or _UNSAFE.search(host):
        raise UnreadableError("this is no web address")
    secure = parts.scheme.lower() == "https"
    port = port or (443 if secure else 80)
    try:
        ascii_host = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise UnreadableError("the name of the host is no valid one") from None
    addresses = _looked_up(ascii_host, port)
    if not allow_private and (private := next((each for each in addresses if not is_public(each)), None)):
        where = "" if private == ascii_host else f" ({private})"
        raise UnreadableError(
            f"{ascii_host}{where} is not on the public internet; --allow-private reads addresses of your own network"
        )
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]{}|")
    netloc = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    if port != (443 if secure else 80):
        netloc += f":{port}"
    whole = urlunsplit(("https" if secure else "http", netloc, path, query, ""))
    return _Target(whole, secure, ascii_host, port, f"{path}?{query}" if query else path, addresses)


def _looked_up(host: str, port: int) -> tuple[str, ...]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnreadableError(f"there is no host {host}, or it cannot be looked up") from None
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, and not one that only stands for a private one."""
    try:
        ip = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    inner: list[ipaddress.IPv4Address | ipaddress.IPv6Address] = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        # IPv4 within IPv6: mapped, translated, 6to4, Teredo (RFC 4291, 6052, 3056, 4380).
        if ip.ipv4_mapped is not None:
            inner = [ip.ipv4_mapped]
        elif ip in _TRANSLATED:
            inner = [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
        else:
            inner += [each for each in (ip.sixtofour, *(ip.teredo or ())) if each is not None]
    return all(
        each.is_global
        and not (each.is_multicast or each.is_private or each.is_loopback or each.is_link_local or each.is_reserved)
        and not any(each in network for network in _ALSO_PRIVATE if network.version == each.version)
        for each in inner
    )


@cache
def _trust() -> ssl.SSLContext:
    context = ssl.create_default_context()
    with contextlib.suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


class _Expired:
    """Ends a connection when its time is over, however little of it each single step takes."""

    def __init__(self, deadline: float) -> None:
        self.over = False
        self.sock: socket.socket | None = None
        self._timer = threading.Timer(max(0.0, deadline - time.monotonic()), self._end)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        self.over = True
        if self.sock is not None:
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)

    def cancel(self) -> None:
        self._timer.cancel()


def _ask(target: _Target, deadline: float) -> Page | str:
    """The answer of a host, or where it redirects to."""
    watch = _Expired(deadline)
    connection = http.client.HTTPConnection(target.host, target.port)
    try:
        connection.sock = _connected(target, deadline, watch)
        headers = {"User-Agent": _AGENT, "Accept": _ACCEPT, "Accept-Encoding": "gzip", "Connection": "close"}
        connection.request("GET", target.path, headers={"Host": urlsplit(target.url).netloc, **headers})
        return _answer(target, connection.getresponse(), watch)
    except ssl.SSLCertVerificationError as error:
        raise UnreadableError(f"its certificate is not valid ({error.verify_message})") from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if watch.over or isinstance(error, TimeoutError):
            raise UnreadableError("it takes too long to answer") from None
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UnreadableError(f"the connection failed ({reason})") from None
    finally:
        watch.cancel()
        connection.close()


def _connected(target: _Target, deadline: float, watch: _Expired) -> socket.socket:
    """A connection to one of the addresses that were checked, and to no other."""
    problem: OSError = TimeoutError()
    for address in target.addresses:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            plain = socket.create_connection((address, target.port), timeout=left)
        except OSError as error:
            problem = error
            continue
        watch.sock = plain
        if not target.secure:
            return plain
        try:
            watch.sock = secured = _trust().wrap_socket(plain, server_hostname=target.host)
        except BaseException:
            plain.close()
            raise
        return secured
    raise problem


def _answer(target: _Target, response: http.client.HTTPResponse, watch: _Expired) -> Page | str:
    if response.status in (301, 302, 303, 307, 308):
        where = response.getheader("Location")
        if not where:
            raise UnreadableError("it redirects to nowhere")
        return where
    if response.status != 200:
        reason = f" {response.reason}" if response.reason else ""
        raise UnreadableError(f"the server answers {response.status}{reason}"[:100])
    kind = response.headers.get_content_type() if response.getheader("Content-Type") else ""
    if _REFUSED_KINDS.match(kind):
        raise UnreadableError(f"it is {kind}, which is no article")
    charset = response.headers.get_param("charset") or ""
    length = response.getheader("Content-Length") or ""
    if length.isdecimal() and int(length) > MAX_BYTES:
        raise UnreadableError(f"it is larger than {MAX_BYTES // 1024**2} MiB")
    encoding = (response.getheader("Content-Encoding") or "").strip().lower()
    data = b"".join(_bounded(inflated(_chunks(response), encoding)))
    if watch.over:
        raise UnreadableError("it takes too long to answer")
    if length.isdecimal() and response.length:
        raise UnreadableError("the connection broke before the end")
    return Page(target.url, data, kind, charset if isinstance(charset, str) else "")


def _chunks(response: http.client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read1(_CHUNK):
        yield chunk


def _bounded(chunks: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > MAX_BYTES:
            raise UnreadableError(f"it is larger than {MAX_BYTES // 1024**2} MiB")
        yield chunk


def inflated(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Decompressed pieces of bounded size. Raises ``UnreadableError`` for an encoding that is not known."""
    if encoding in ("", "identity"):
        yield from _bounded(chunks)
        return
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise UnreadableError(f"it is compressed in a way that was not asked for ({encoding[:20]!r})")
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for chunk in _bounded(chunks):
        while chunk:
            yield inflate.decompress(chunk, _CHUNK)
            chunk = inflate.unconsumed_tail
    yield inflate.flush()
    if not inflate.eof:
        raise UnreadableError("it is compressed, and breaks off before the end")
