"""PDF files: text in reading order, columns, running heads and hyphens undone.

pypdf lays each page out on a grid of characters. On that grid a gutter between columns is a strip that stays blank
over many lines which have text on both sides, and a paragraph begins where lines part, or where one is indented, or
after a short line that ends a sentence.
"""

from __future__ import annotations

import logging
import re
import time
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from crosscheck.add.dateline import published_in
from crosscheck.add.incoming import Incoming, MissingExtraError, UnreadableError, clean_line, under, word_count
from crosscheck.text.language import languages, load_language

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MAX_PAGES = 1000
SECONDS = 120.0
"""How long one file may take; checked after every page."""

FEWEST_WORDS = 8
"""With fewer words than this the pages are pictures, or empty."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|sur|de|von)\s*\d{1,4})?\W*\Z", re.IGNORECASE
)
_END = re.compile(r"[.!?…:;][\s»”\"')\]]*\Z")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\xad\u2010]\Z")
_SPAN = re.compile(r"\d[-\u2010-\u2013]\Z")
_LAST_WORD, _FIRST_WORD = re.compile(r"[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"[•▪■●–—*-]\s")
_NO_TITLE = re.compile(
    r"\.(?:docx?|odt|indd|qxd|qxp|pdf|tex|dvi|rtf)\Z|^(?:microsoft word|untitled|sans titre|document)\b", re.I
)
_AT_EDGE = 3  # how many lines at the top and the bottom of a page may be a running head or foot
_GUTTER = 2  # columns of the grid
_NARROWEST = 15  # characters, that a column of text is wide
_FEWEST_LINES = 4  # that a column of text has


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the grid: its text, where it begins and ends, and how many blank lines stand above it."""

    text: str
    start: int
    end: int
    gap: int


def read_pdf(data: bytes, name: str = "") -> Incoming:
    """The text of a PDF file.

    The title is what the first page shows in clearly larger letters, or else what the file calls itself. The day is
    that of a dateline on the first page: when the file was made says nothing of when its text was published.

    Raises ``UnreadableError`` for what is no PDF, is protected, holds pictures alone, or takes too long, and
    ``MissingExtraError`` without pypdf.
    """
    try:
        from pypdf import PdfReader
    except ModuleNotFoundError:
        raise MissingExtraError("a PDF file") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    until = time.monotonic() + SECONDS
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("it is protected by a password; save it without one")
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise UnreadableError(f"it has {count} pages, more than {MAX_PAGES}; take out what is the article")
        pages: list[list[_Line]] = []
        for page in reader.pages:
            pages.append(_lines(page))
            if time.monotonic() > until:
                raise UnreadableError(f"it takes longer than {SECONDS:.0f} seconds to read")
        headline = _headline(reader.pages[0]) if pages else ""
        title, author = headline or _own_title(reader), _own_author(reader)
    except UnreadableError:
        raise
    except Exception as error:
        # Broken PDF files make pypdf fail in every way that there is; the other files go on.
        if type(error).__name__ == "DependencyError":
            raise UnreadableError("it is encrypted; save it without protection") from None
        raise UnreadableError(f"this PDF cannot be read ({type(error).__name__}); print it to a new PDF") from None
    first = [line.text for line in pages[0]] if pages else []
    blocks = [block for page in _without_running_heads(pages) for block in _columns(page)]
    text = "\n\n".join(_flowed([paragraph for block in blocks for paragraph in _paragraphs(block)]))
    if word_count(text) < FEWEST_WORDS:
        raise UnreadableError("there is no text in it, only pictures of pages; run OCR over it first (ocrmypdf does)")
    if text.count("(cid:") + text.count("\ufffd") > len(text) / 50:
        raise UnreadableError(
            "its fonts do not say which letters they show; run OCR over it first (ocrmypdf --force-ocr)"
        )
    return Incoming(under(title, text), title=title, author=author, published=published_in(first), name=name)


def _lines(page: PageObject) -> list[_Line]:
    plain = page.extract_text()
    try:
        laid_out = page.extract_text(extraction_mode="layout")
    except (ArithmeticError, IndexError, KeyError, TypeError, ValueError, AttributeError):
        laid_out = ""
    # The grid leaves out turned text; where that is much of the page, the order of the file has to do.
    grid = laid_out if _size(laid_out) > 0.8 * _size(plain) else plain
    lines: list[_Line] = []
    gap = 0
    for raw in grid.translate(_LIGATURES).split("\n"):
        text = raw.expandtabs().rstrip()
        if not text.strip():
            gap += 1
            continue
        lines.append(_Line(text.strip(), len(text) - len(text.lstrip()), len(text), gap))
        gap = 0
    return lines


def _size(text: str) -> int:
    return sum(1 for character in text if not character.isspace())


def _without_running_heads(pages: list[list[_Line]]) -> list[list[_Line]]:
    """The pages without page numbers, and without what stands at the same edge of half of them or more."""
    seen: Counter[tuple[bool, str]] = Counter()
    for page in pages:
        seen.update({(top, _key(line)) for top in (True, False) for line in _edge(page, top)})
    wanted = max(2, (len(pages) + 1) // 2)
    kept = []
    for page in pages:
        drop: set[int] = set()
        for top in (True, False):
            for line in _edge(page, top):
                if not (_PAGE_NUMBER.match(line.text) or (len(pages) > 1 and seen[top, _key(line)] >= wanted)):
                    break  # what stands further in is text
                drop.add(id(line))
        kept.append([line for line in page if id(line) not in drop])
    return kept


def _edge(page: list[_Line], top: bool) -> list[_Line]:
    return page[:_AT_EDGE] if top else page[: -_AT_EDGE - 1 : -1]


def _key(line: _Line) -> str:
    return re.sub(r"\d+", "0", "".join(line.text.casefold().split()))


# -- columns -----------------------------------------------------------------------------------------------------------


def _columns(lines: list[_Line]) -> list[list[_Line]]:
    """The lines in reading order: a page of columns falls into bands, and each band into its columns."""
    gutter = _gutter(lines)
    if gutter is None:
        return [lines] if lines else []
    blocks: list[list[_Line]] = []
    left: list[_Line] = []
    right: list[_Line] = []

    def close() -> None:
        for column in (left, right):
            if column:
                blocks.extend(_columns(column.copy()) if len(column) < len(lines) else [column.copy()])
            column.clear()

    for line in lines:
        before, after = _parted(line, gutter)
        if before is None and after is None:
            close()
            blocks.append([line])
            continue
        if before is not None:
            left.append(before)
        if after is not None:
            right.append(after)
    close()
    return _merged(blocks)


def _merged(blocks: list[list[_Line]]) -> list[list[_Line]]:
    """Lines that run over the whole width, one after the other, are one block."""
    merged: list[list[_Line]] = []
    for block in blocks:
        if len(block) == 1 and merged and len(merged[-1]) < _FEWEST_LINES and block[0].gap == 0:
            merged[-1] = merged[-1] + block
        else:
            merged.append(block)
    return merged


def _gutter(lines: list[_Line]) -> int | None:
    """Where the strip begins that has most lines with text on both of its sides, if those are a page of columns."""
    if len(lines) < _FEWEST_LINES:
        return None
    both: Counter[int] = Counter()
    crossed: Counter[int] = Counter()
    width = max(line.end for line in lines)
    for line in lines:
        blank = [True] * (width + _GUTTER)
        for at, character in enumerate(line.text, line.start):
            blank[at] = character == " "
        for at in range(width):
            if not all(blank[at : at + _GUTTER]):
                crossed[at] += 1
            elif line.start < at < line.end - _GUTTER:
                both[at] += 1
    usable = [at for at in both if both[at] >= _FEWEST_LINES and both[at] >= 2 * crossed[at]]
    if not usable:
        return None
    best = max(usable, key=lambda at: (both[at] - crossed[at], -at))
    # Numbers beside names are a table, and a mark at the margin is one: both are read along the lines.
    sides = (
        [min(line.end, best) - line.start for line in lines if line.start < best],
        [line.end - max(line.start, best) for line in lines if line.end > best + _GUTTER],
    )
    return best if all(side and median(side) >= _NARROWEST for side in sides) else None


def _parted(line: _Line, gutter: int) -> tuple[_Line | None, _Line | None]:
    """What of a line stands left and right of a gutter; neither where it runs across."""
    if line.end <= gutter + _GUTTER and line.start < gutter:
        return line, None
    if line.start >= gutter:
        return None, line
    at = gutter - line.start
    if line.text[at : at + _GUTTER].strip():
        return None, None
    before, after = line.text[:at].rstrip(), line.text[at:].lstrip()
    return (
        _Line(before, line.start, line.start + len(before), line.gap),
        _Line(after, line.end - len(after), line.end, line.gap),
    )


# -- paragraphs --------------------------------------------------------------------------------------------------------


def _paragraphs(lines: list[_Line]) -> list[str]:
    """The lines of one column as paragraphs."""
    if not lines:
        return []
    usual = Counter(line.gap for line in lines[1:]).most_common(1)[0][0] if len(lines) > 1 else 0
    starts = Counter(line.start for line in lines)
    left = min(start for start, count in starts.items() if count >= len(lines) / 5 or count == max(starts.values()))
    right = max(line.end for line in lines)
    out: list[str] = [lines[0].text]
    for above, line in pairwise(lines):
        indented = line.start - left >= 2 and above.start - left < 2
        short = above.end - left < 0.8 * (right - left) and bool(_END.search(above.text))
        if line.gap > usual or indented or short or _BULLET.match(line.text):
            out.append(line.text)
        else:
            out[-1] = _joined(out[-1], line.text)
    return [" ".join(paragraph.split()) for paragraph in out]


def _flowed(paragraphs: list[str]) -> list[str]:
    """Paragraphs that a column's or a page's end had cut, whole again."""
    out: list[str] = []
    for paragraph in paragraphs:
        cut = bool(out) and len(out[-1]) > 40 and not _END.search(out[-1])
        if cut and (paragraph[:1].islower() or _HYPHEN.search(out[-1])):
            out[-1] = _joined(out[-1], paragraph)
        else:
            out.append(paragraph)
    return out


def _joined(above: str, below: str) -> str:
    """Two lines as one; a hyphen at the end of the first goes where it only divided a word."""
    if _SPAN.search(above) and below[:1].isdigit():
        return above + below
    if not _HYPHEN.search(above) or not below[:1].isalpha():
        return f"{above} {below}"
    first, second = _LAST_WORD.search(above[:-1]), _FIRST_WORD.match(below)
    if above[-1] != "\xad" and first and second and _is_compound(first[0], second[0]):
        return above + below
    return above[:-1] + below


def _is_compound(first: str, second: str) -> bool:
    """Whether a hyphen belongs to the word: its parts are words, and together they are none ("peut-être")."""
    from simplemma import is_known

    if second[:1].isupper():
        return True
    codes = languages()
    if is_known(first + second, codes):
        return False
    small = frozenset[str]().union(*(load_language(code).stopwords for code in codes))
    return all(part.lower() in small or is_known(part, codes) for part in (first, second))


# -- title and author --------------------------------------------------------------------------------------------------


def _headline(page: PageObject) -> str:
    """What the first page shows in letters clearly larger than most of its text."""
    runs: list[tuple[float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.strip():
            scale = max(abs(tm[3]), abs(tm[1])) * max(abs(cm[3]), abs(cm[1]))
            runs.append((round(abs(size) * scale, 1), text))

    page.extract_text(visitor_text=visit)
    if not runs:
        return ""
    usual = median(size for size, text in runs for _ in range(min(len(text), 200)))
    largest = max(size for size, _ in runs)
    title = clean_line(" ".join(text for size, text in runs if size >= 0.95 * largest).translate(_LIGATURES))
    return title if largest >= 1.25 * usual and 3 <= len(title) <= 250 else ""


def _own_title(reader: PdfReader) -> str:
    title = clean_line(str((reader.metadata and reader.metadata.title) or ""))
    return "" if _NO_TITLE.search(title) or not any(character.isalpha() for character in title) else title


def _own_author(reader: PdfReader) -> str:
    # One word is the name of somebody's account.
    author = clean_line(str((reader.metadata and reader.metadata.author) or ""))
    return author if len(author.split()) > 1 else ""
