"""What ``table`` prints: claims × articles (or publishers), one glyph and one word a cell, and the status."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.agreement import groups, merged
from crosscheck.cli.terminal import Page, clean, columns, indented, pad, wrap
from crosscheck.model import Claim, Result, Stance, Status
from crosscheck.report.words import Words

GAP = "  "
_NARROWEST_TEXT = 32
_WIDEST_ID = 24
_WIDEST_HEAD = 16
_HEADS = ("claim", "text", "status")


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
    of = groups(result, by_publisher=by_publisher)
    rows = []
    for claim in result.claims:
        stances = {cell.article: cell.stance for cell in claim.cells}
        together = (merged(stances.get(each, Stance.OMITS) for each in ids) for ids in of.values())
        rows.append(Row(claim.claim, claim.status, tuple(together)))
    return Grid(tuple(of), tuple(rows))


def as_table(shown: Grid, form: str, width: int | None, words: Words) -> str:
    """The grid in a format of tabulate."""
    from crosscheck.cli.tables import table

    rows = [[row.claim.id, _text(row, words), _status(row, words), *map(words.cell, row.stances)] for row in shown.rows]
    return table([*(words(f"table.{head}") for head in _HEADS), *shown.columns], rows, form, width)


def text(shown: Grid, page: Page, words: Words, *, legend: bool = True) -> str:
    """The grid laid out for the page, with a legend of its words underneath.

    Where the page is wide enough, a row holds all. On a narrower one the claim's text stands above its row, and
    where that does not suffice the columns are numbered. Where even that is too wide, each claim lists the numbers
    under their stance.
    """
    lines = _wide(shown, page, words) or _banded(shown, page, shown.columns, words)
    if lines is None:
        numbers = [str(number) for number, _ in enumerate(shown.columns, 1)]
        lines = [*(_banded(shown, page, numbers, words) or _listed(shown, page, words)), "", *_key(shown, page)]
    if legend:
        lines += ["", *_legend(shown, page, words)]
    return "\n".join(lines) + "\n"


def _status(row: Row, words: Words) -> str:
    return words(f"status.{row.status}")


def _text(row: Row, words: Words) -> str:
    """The claim in the language of the table where it is written in it."""
    return row.claim.texts.get(words.language, row.claim.text)


def _legend(shown: Grid, page: Page, words: Words) -> list[str]:
    used = {stance for row in shown.rows for stance in row.stances}
    lead = max((columns(words.cell(stance)) for stance in used), default=0)
    return [
        line
        for stance in Stance
        if stance in used
        for line in indented(words(f"stance_means.{stance}"), page.width, pad(words.cell(stance), lead) + GAP)
    ]


def _wide(shown: Grid, page: Page, words: Words) -> list[str] | None:
    claim, _, status_head = (words(f"table.{head}") for head in _HEADS)
    ids = min(_width(claim, *(row.claim.id for row in shown.rows)), _WIDEST_ID)
    cells = _cell_widths(shown, shown.columns, words)
    status = _width(status_head, *(_status(row, words) for row in shown.rows))
    longest = _width(*(_text(row, words) for row in shown.rows))
    left = page.width - sum([ids, status, *cells]) - len(GAP) * (len(cells) + 2)
    if left < min(_NARROWEST_TEXT, longest):
        return None
    sizes = [ids, min(left, longest), status, *cells]
    heads = [
        wrap(head, size, after="-") for head, size in zip((claim, "", status_head, *shown.columns), sizes, strict=True)
    ]
    blocks = []
    for row in shown.rows:
        parts = [wrap(row.claim.id, ids, after="-"), wrap(_text(row, words), sizes[1]), [_status(row, words)]]
        parts += [[words.cell(stance)] for stance in row.stances]
        blocks.append(side_by_side(parts, sizes, page, (row.status, *row.stances)))
    lines = [*side_by_side(heads, sizes), rule(sizes)]
    apart = [""] if any(len(block) > 1 for block in blocks) else []
    for number, block in enumerate(blocks):
        lines += [*(apart if number else []), *block]
    return lines


def _banded(shown: Grid, page: Page, heads: Sequence[str], words: Words) -> list[str] | None:
    sizes = _cell_widths(shown, heads, words)
    if sum(sizes) + len(GAP) * (len(heads) - 1) > page.width:
        return None
    titles = [wrap(head, size, after="-") for head, size in zip(heads, sizes, strict=True)]
    lines = [*side_by_side(titles, sizes), rule(sizes)] if heads else []
    for number, row in enumerate(shown.rows):
        lines += [*([""] if number else []), *_claim(row, page, words)]
        if heads:
            lines += side_by_side([[words.cell(stance)] for stance in row.stances], sizes, page, row.stances)
    return lines


def _listed(shown: Grid, page: Page, words: Words) -> list[str]:
    lines: list[str] = []
    for number, row in enumerate(shown.rows):
        lines += [*([""] if number else []), *_claim(row, page, words)]
        for stance in Stance:
            numbers = [number for number, each in enumerate(row.stances, 1) if each is stance]
            if numbers:
                first, *rest = indented(
                    words("report.fact", name=words.cell(stance), fact=_runs(numbers)), page.width, "  ", "    "
                )
                lines += [first.replace(words.cell(stance), page.paint(words.cell(stance), stance), 1), *rest]
    return lines


def _claim(row: Row, page: Page, words: Words) -> list[str]:
    status = _status(row, words)
    *before, last = wrap(words("report.fact", name=row.claim.id, fact=status), page.width, after="-")
    last = page.paint(status, row.status).join(last.rsplit(status, 1))
    return [*before, last, *indented(_text(row, words), page.width, "  ")]


def _key(shown: Grid, page: Page) -> list[str]:
    size = len(str(len(shown.columns)))
    return [
        line
        for number, name in enumerate(shown.columns, 1)
        for line in indented(name, page.width, f"{number:>{size}}{GAP}")
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


def _cell_widths(shown: Grid, heads: Sequence[str], words: Words) -> list[int]:
    """Wide enough for every cell of a column, and for its head divided at blanks and hyphens (up to a limit)."""
    widths = []
    for number, head in enumerate(heads):
        longest_part = min(_width(*re.split(r"(?<=-)| ", head)), _WIDEST_HEAD)
        widths.append(max(_width(*(words.cell(row.stances[number]) for row in shown.rows)), longest_part, 1))
    return widths


def rule(sizes: Sequence[int]) -> str:
    """A line under the heads of columns of these widths."""
    return GAP.join("─" * size for size in sizes)


def side_by_side(
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
        rows.append(GAP.join(cells).rstrip())
    return rows
