"""Plain text and Markdown in whatever encoding, with the front matter that they may have already."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from crosscheck.add.dateline import published_in
from crosscheck.add.incoming import Incoming, MissingExtraError, UnreadableError, clean_line
from crosscheck.articles import MAX_FRONT_MATTER, METADATA
from crosscheck.yamlread import Pairs, Scalar, Source, compose

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages say and what they mean by it: browsers read both as Windows-1252 (WHATWG Encoding Standard).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_FENCED = re.compile(r"---[ \t]*\n(.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"#[ \t]+(.{1,300}?)(?:[ \t]+#+)?[ \t]*\n")
_OTHER_NAMES = {"date": "published", "lang": "language", "source": "publisher", "site": "publisher", "link": "url"}
_HEADLINE = 160
_ACCENTED = "àâäáçéèêëíìîïñóòôöúùûüœæ"
_WESTERN = frozenset(
    f"{_ACCENTED}{_ACCENTED.upper()}ßŸÿ«»‹›‘’‚“”„–—…•·€¤£°§©®™ªº¿¡²½\xa0\t\n\r\f" + "".join(map(chr, range(32, 127)))
)
_SAMPLE = 256 * 1024


def decode(data: bytes, declared: str = "") -> str:
    """The text of some bytes: by its byte order mark, as UTF-8, as ``declared``, or else as charset-normalizer finds.

    UTF-8 comes before what is declared: bytes of another encoding hardly ever are UTF-8 by chance, and pages declare
    Latin-1 in front of UTF-8 every day. Raises ``UnreadableError`` where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    plain = b"\0" not in data
    if plain and not (declared and _codec(declared).startswith(("iso2022", "hz", "utf-7"))):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    codec = _codec(declared)
    if codec and codec not in ("utf-8", "utf-7") and (plain or codec.startswith("utf-")):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            pass
    return _decoded(data, _detected(data))


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return (
            data.decode(encoding, errors="replace") if encoding.startswith("utf") else data.decode("cp1252", "replace")
        )


def _codec(declared: str) -> str:
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(name, name)


def _detected(data: bytes) -> str:
    try:
        from charset_normalizer import from_bytes
    except ModuleNotFoundError:
        raise MissingExtraError("text that is not UTF-8") from None
    if _is_western(data):
        # The sign of no currency is where ISO 8859-15 has the euro.
        return "iso8859-15" if b"\xa4" in data else "cp1252"
    matches = from_bytes(data[:_SAMPLE])
    best = matches.best()
    if best is None or (b"\0" in data and not best.encoding.startswith("utf_")):
        raise UnreadableError("it is no text in any encoding that is known")
    for match in matches:
        if match.encoding == "cp1252" and match.chaos <= best.chaos and match.coherence >= best.coherence - 0.05:
            return "cp1252"
    return best.encoding


def _is_western(data: bytes) -> bool:
    """Whether the few bytes beyond ASCII are, as Windows-1252, the letters and marks of Western Europe and no others.

    A few accents are too little for statistics: "été" could be "ZÈZ" on an old mainframe. The letters with which
    Central Europe's and Turkey's encodings would show here (ø, þ, ð, õ, ¹, ³, Ž) are left out of the list.
    """
    if b"\0" in data or sum(byte > 0x7F for byte in data) > len(data) / 4:
        return False
    try:
        return set(data.decode("cp1252")) <= _WESTERN
    except UnicodeDecodeError:
        return False


def read_text(data: bytes, name: str, declared: str = "") -> Incoming:
    """A text file as it is, its own front matter taken for what is known of it.

    The title is that of the front matter, or a first heading of Markdown, or a first line that stands alone, is short
    and no sentence. Raises ``UnreadableError`` where it is no text.
    """
    text = decode(data, declared).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    known: dict[str, str] = {}
    if (fenced := _FENCED.match(text[: MAX_FRONT_MATTER + 10])) and (keys := _keys(fenced[1])) is not None:
        known, text = keys, text[fenced.end() :]
    markdown = PurePath(name).suffix.lower() in (".md", ".markdown")
    title = known.pop("title", "") or _title(text, markdown)
    published = known.pop("published", "") or published_in(text.split("\n"))
    return Incoming(text, title=title, published=published, name=PurePath(name).stem, **known)


def _keys(block: str) -> dict[str, str] | None:
    """What of front matter articles have too; ``None`` where it is none."""
    root = compose(Source("", block))
    if not isinstance(root, Pairs):
        return None
    found: dict[str, str] = {}
    for key, value in root.pairs:
        if isinstance(key, Scalar) and isinstance(value, Scalar) and not value.blank:
            name = _OTHER_NAMES.get(key.text.lower(), key.text.lower())
            if name in METADATA and name != "agency":
                found.setdefault(name, value.text)
    return found


def _title(text: str, markdown: bool) -> str:
    body = text.lstrip()
    if markdown and (heading := _HEADING.match(body)):
        return clean_line(heading[1])
    first, _, rest = body.partition("\n")
    alone = rest.startswith("\n") and bool(rest.strip())
    return clean_line(first) if alone and len(first) <= _HEADLINE and first[-1:] not in set(".:;,…") else ""
