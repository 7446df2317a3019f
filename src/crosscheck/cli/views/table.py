"""What ``table`` prints: claims × articles (or publishers), one glyph and one word a cell, and the status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosscheck.cli.terminal import Page, clean, columns, indented, pad, wrap
from crosscheck.model import Article, Claim, Result, Stance, Status
from crosscheck.report.words import GLYPHS, load_words

_GAP = "  "
_NARROWEST_TEXT = 32
_WIDEST_ID = 24
_WIDEST_HEAD = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: its status, and a stance for every column."""

    claim: Claim
    status: Status
    stances: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Claims × columns; a column is an article or a publisher."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def grid(result: Result, *, by_publisher: bool = False) -> Grid:
    """The result as a grid. A publisher's stance is what its articles say together; an article that names no
    publisher stands for itself."""
    groups: dict[str, set[str]] = {}
    for article in result.articles:
        groups.setdefault(_column(article, by_publisher), set()).add(article.id)
    rows = []
    for claim in result.claims:
        stances = {cell.article: cell.stance for cell in claim.cells}
        together = (merged(stances.get(each, Stance.OMITS) for each in group) for group in groups.values())
        rows.append(Row(claim.claim, claim.status, tuple(together)))
    return Grid(tuple(groups), tuple(rows))


def merged(stances: Iterable[Stance]) -> Stance:
    """What several articles do with a claim together: both sides are mixed, a side outweighs a mention."""
    found = set(stances)
    if Stance.MIXED in found or {Stance.SUPPORTS, Stance.CONTRADICTS} <= found:
        return Stance.MIXED
    order = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MENTIONS)
    return next((stance for stance in order if stance in found), Stance.OMITS)


def _column(article: Article, by_publisher: bool) -> str:
    return article.publisher or article.id if by_publisher else article.id


def as_table(shown: Grid, form: str, width: int | None) -> str:
    """The grid in a format of tabulate."""
    from crosscheck.cli.tables import table

    rows = [[row.claim.id, row.claim.text, row.status.value, *map(_cell, row.stances)] for row in shown.rows]
    return table(["claim", "text", "status", *shown.columns], rows, form, width)


def text(shown: Grid, page: Page, *, legend: bool = True) -> str:
    """The grid laid out for the page, with a legend of its words underneath.

    Where the page is wide enough, a row holds all. On a narrower one the claim's text stands above its row, and
    where that does not suffice the columns are numbered. Where even that is too wide, each claim lists the numbers
    under their stance.
    """
    lines = _wide(shown, page) or _banded(shown, page, shown.columns)
    if lines is None:
        numbers = [str(number) for number, _ in enumerate(shown.columns, 1)]
        lines = [*(_banded(shown, page, numbers) or _listed(shown, page)), "", *_key(shown, page)]
    if legend:
        lines += ["", *_legend(shown, page)]
    return "\n".join(lines) + "\n"


def _cell(stance: Stance) -> str:
    return f"{GLYPHS[stance]} {stance}"


def _legend(shown: Grid, page: Page) -> list[str]:
    words = load_words("en")
    used = {stance for row in shown.rows for stance in row.stances}
    lead = max((columns(_cell(stance)) for stance in used), default=0)
    return [
        line
        for stance in Stance
        if stance in used
        for line in indented(words(f"stance_means.{stance}"), page.width, pad(_cell(stance), lead) + _GAP)
    ]


def _wide(shown: Grid, page: Page) -> list[str] | None:
    ids = min(_width("claim", *(row.claim.id for row in shown.rows)), _WIDEST_ID)
    cells = _cell_widths(shown, shown.columns)
    status = _width("status", *(row.status for row in shown.rows))
    longest = _width(*(row.claim.text for row in shown.rows))
    left = page.width - sum([ids, status, *cells]) - len(_GAP) * (len(cells) + 2)
    if left < min(_NARROWEST_TEXT, longest):
        return None
    sizes = [ids, min(left, longest), status, *cells]
    heads = [
        wrap(head, size, after="-") for head, size in zip(("claim", "", "status", *shown.columns), sizes, strict=True)
    ]
    blocks = []
    for row in shown.rows:
        parts = [wrap(row.claim.id, ids, after="-"), wrap(row.claim.text, sizes[1]), [row.status.value]]
        parts += [[_cell(stance)] for stance in row.stances]
        blocks.append(_side_by_side(parts, sizes, page, (row.status, *row.stances)))
    lines = [*_side_by_side(heads, sizes), _rule(sizes)]
    apart = [""] if any(len(block) > 1 for block in blocks) else []
    for number, block in enumerate(blocks):
        lines += [*(apart if number else []), *block]
    return lines


def _banded(shown: Grid, page: Page, heads: Sequence[str]) -> list[str] | None:
    sizes = _cell_widths(shown, heads)
    if sum(sizes) + len(_GAP) * (len(heads) - 1) > page.width:
        return None
    titles = [wrap(head, size, after="-") for head, size in zip(heads, sizes, strict=True)]
    lines = [*_side_by_side(titles, sizes), _rule(sizes)] if heads else []
    for number, row in enumerate(shown.rows):
        lines += [*([""] if number else []), *_claim(row, page)]
        if heads:
            lines += _side_by_side([[_cell(stance)] for stance in row.stances], sizes, page, row.stances)
    return lines


def _listed(shown: Grid, page: Page) -> list[str]:
    lines: list[str] = []
    for number, row in enumerate(shown.rows):
        lines += [*([""] if number else []), *_claim(row, page)]
        for stance in Stance:
            numbers = [number for number, each in enumerate(row.stances, 1) if each is stance]
            if numbers:
                first, *rest = indented(f"{_cell(stance)}: {_runs(numbers)}", page.width, "  ", "    ")
                lines += [first.replace(_cell(stance), page.paint(_cell(stance), stance), 1), *rest]
    return lines


def _claim(row: Row, page: Page) -> list[str]:
    *before, last = wrap(f"{row.claim.id}: {row.status}", page.width, after="-")
    last = last.replace(row.status, page.paint(row.status, row.status), 1)
    return [*before, last, *indented(row.claim.text, page.width, "  ")]


def _key(shown: Grid, page: Page) -> list[str]:
    size = len(str(len(shown.columns)))
    return [
        line
        for number, name in enumerate(shown.columns, 1)
        for line in indented(name, page.width, f"{number:>{size}}{_GAP}")
    ]


def _runs(numbers: Sequence[int]) -> str:
    """``[1, 2, 3, 7]`` as ``1-3, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)


def _width(*texts: str) -> int:
    return max((columns(clean(text)) for text in texts), default=0)


def _cell_widths(shown: Grid, heads: Sequence[str]) -> list[int]:
    """Wide enough for every cell of a column, and for its head divided at blanks and hyphens (up to a limit)."""
    widths = []
    for number, head in enumerate(heads):
        longest_part = min(_width(*re.split(r"(?<=-)| ", head)), _WIDEST_HEAD)
        widths.append(max(_width(*(_cell(row.stances[number]) for row in shown.rows)), longest_part, 1))
    return widths


def _rule(sizes: Sequence[int]) -> str:
    return _GAP.join("─" * size for size in sizes)


def _side_by_side(
    parts: Sequence[list[str]], sizes: Sequence[int], page: Page | None = None, words: Sequence[str] = ()
) -> list[str]:
    """Cells of one or more lines beside each other; the last ones in the colour of their stance or status."""
    plain = len(parts) - len(words)
    rows = []
    for number in range(max(map(len, parts))):
        cells = []
        for index, (lines, size) in enumerate(zip(parts, sizes, strict=True)):
            line = lines[number] if number < len(lines) else ""
            blanks = " " * (size - columns(line))
            cells.append((page.paint(line, words[index - plain]) if page and index >= plain else line) + blanks)
        rows.append(_GAP.join(cells).rstrip())
    return rows
