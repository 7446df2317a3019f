"""Word documents (.docx): paragraphs in order, read from the XML within, and never unpacked beyond a bound."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from crosscheck.add.dateline import published_in
from crosscheck.add.incoming import Incoming, MissingExtraError, UnreadableError, clean_line, word_count

MAX_BYTES = 64 * 1024 * 1024
"""How large one part of a document may become when it is unpacked."""

_BODY = re.compile(r"/?word/document\d*\.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CHUNK = 64 * 1024


def read_docx(data: bytes, name: str = "") -> Incoming:
    """The text of a Word document, without what was deleted in it, and without notes, headers and comments.

    The title is a first paragraph in the style Title or Heading 1, or else the document's own. The day is that of a
    dateline: when the file was made says nothing of when its text was published.

    Raises ``UnreadableError`` for what is no Word document or is too large, ``MissingExtraError`` without lxml.
    """
    try:
        from lxml import etree  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise MissingExtraError("a Word document") from None
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            body = next((each for each in names if _BODY.fullmatch(each)), None)
            if body is None:
                raise UnreadableError("it is a ZIP archive and no Word document; unpack it, and add what is in it")
            document = _parsed(etree, _part(archive, body))
            core = _parsed(etree, _part(archive, "docProps/core.xml")) if "docProps/core.xml" in names else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        locked = "encrypted" in str(error) or "password" in str(error)
        why = "it is protected by a password" if locked else "this is no whole Word document; save it anew as .docx"
        raise UnreadableError(why) from None
    except etree.LxmlError:
        raise UnreadableError("this is no whole Word document; save it anew as .docx") from None
    written = [(style, text) for style, text in _paragraphs(document) if text.strip()]
    text = "\n\n".join(text for _, text in written)
    if not word_count(text):
        raise UnreadableError("there is no text in it")
    headed = next((text for style, text in written[:3] if style in ("title", "titre", "heading1", "titre1")), "")
    title = clean_line(headed) or _stated(core, "title")
    lines = [line for _, text in written[:10] for line in text.split("\n")]
    return Incoming(text, title=title, author=_author(core), published=published_in(lines), name=name)


def is_docx(data: bytes) -> bool:
    """Whether some bytes begin as a ZIP archive does, which is what a Word document is."""
    return data.startswith(b"PK\x03\x04")


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    # What the archive says of its sizes is not believed: reading ends at the bound.
    with archive.open(name) as part:
        unpacked = part.read(MAX_BYTES + 1)
    if len(unpacked) > MAX_BYTES:
        raise UnreadableError(f"it unpacks to more than {MAX_BYTES // 1024**2} MiB")
    return unpacked


def _parsed(etree: Any, data: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise UnreadableError("it declares a document type, as no Word document does")
    return root


def _paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph's style, in small letters without blanks, and its text."""
    for space in (_WORD, _STRICT):
        for paragraph in document.iter(f"{space}p"):
            # A paragraph within another stands in a text box, and comes when its turn is.
            style = paragraph.find(f"{space}pPr/{space}pStyle")
            kind = (style.get(f"{space}val") or "") if style is not None else ""
            bullet = "- " if paragraph.find(f"{space}pPr/{space}numPr") is not None else ""
            text = "".join(_runs(paragraph, space))
            yield kind.lower().replace(" ", ""), bullet + text if text.strip() else ""


def _runs(paragraph: Any, space: str) -> Iterator[str]:
    for element in paragraph.iter(f"{space}t", f"{space}tab", f"{space}br", f"{space}cr", f"{space}noBreakHyphen"):
        above = next(element.iterancestors(f"{space}p"), None)
        if above is not paragraph or next(element.iterancestors(f"{space}moveFrom", f"{space}pPr"), None) is not None:
            continue
        if element.tag == f"{space}t":
            yield element.text or ""
        elif element.tag == f"{space}noBreakHyphen":
            yield "-"
        else:
            yield "\t" if element.tag == f"{space}tab" else "\n"


def _stated(core: Any, key: str) -> str:
    found = core.find(f"{_DC}{key}") if core is not None else None
    return clean_line(found.text or "") if found is not None else ""


def _author(core: Any) -> str:
    # One word is the name of somebody's account; the libraries that make documents sign them too.
    author = _stated(core, "creator")
    return author if len(author.split()) > 1 else ""
