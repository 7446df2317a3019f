"""Tables in every format of tabulate, each cell harmless in the format that it goes into."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tabulate import MIN_PADDING, multiline_formats, tabulate, tabulate_formats

from crosscheck.cli.terminal import clean, columns, wrap
from crosscheck.report.markdown import escape as markdown
from crosscheck.report.safe import spreadsheet_cell

FORMATS: tuple[str, ...] = tuple(tabulate_formats)

# The same tables without tabulate's escaping: text from articles must not be passed through unescaped.
_ESCAPING_TWIN = {"unsafehtml": "html", "latex_raw": "latex"}

_MARKDOWN = {"github", "pipe", "colon_grid"}
_ENTITIES_FOR = {"asciidoc", "mediawiki", "moinmoin", "textile"}
_BACKSLASHES_FOR = {"jira", "youtrack", "rst"}

# The marks of these markups, where they stand so that they could mark something: a hyphen, underscore or apostrophe
# within a word marks nothing and stays readable.
_MARKS = re.compile(r"""[&<>|\[\]{}*`~^+#!\\"@]|(?<!\w)[-_]|[-_](?!\w)|'(?=')|(?<=')'|:(?=//)|^\.""")
_ORG = str.maketrans({"|": "\\vert{}", "*": "\\ast{}", "[": "\\lbrack{}", "]": "\\rbrack{}"})

# Narrower than this, a column of words is a column of letters.
_NARROWEST_COLUMN = 8


def table(
    headers: Sequence[str], rows: Iterable[Sequence[str]], form: str, width: int | None = None, *, numbers: int = 0
) -> str:
    """The table in that format of tabulate, ending in a line end; its last ``numbers`` columns are set right.

    Where the format has cells of several lines, they are wrapped so that the table fits into ``width``.
    """
    form = _ESCAPING_TWIN.get(form, form)
    safe = _escape_for(form)
    cells = [[safe(clean(cell)) for cell in row] for row in rows]
    heads = [safe(clean(header)) for header in headers]
    if form == "tsv":  # tabulate pads its cells and drops the empty ones at the end of a row
        return "".join("\t".join(row) + "\n" for row in [heads, *cells])
    # Escapes must not be torn apart, and in Markdown's and the wikis' tables a line is a row.
    if width and form in multiline_formats and safe is _as_is:
        heads, cells = _fitted(heads, cells, width, form)
    aligned = ["left"] * (len(heads) - numbers) + ["right"] * numbers
    return tabulate(cells, headers=heads, tablefmt=form, disable_numparse=True, colalign=aligned) + "\n"


def _escape_for(form: str) -> Callable[[str], str]:
    if form in _MARKDOWN:
        return markdown
    if form in _ENTITIES_FOR:
        return lambda text: _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text)
    if form in _BACKSLASHES_FOR:
        return lambda text: _MARKS.sub(lambda mark: f"\\{mark[0]}", text)
    if form == "orgtbl":
        return lambda text: text.translate(_ORG)
    if form == "tsv":
        return spreadsheet_cell
    return _as_is


def _as_is(text: str) -> str:
    return text


def _fitted(
    headers: Sequence[str], rows: Sequence[Sequence[str]], width: int, form: str
) -> tuple[list[str], list[list[str]]]:
    """Header and cells wrapped: the widest column gives way first, until the table fits or none can give more."""
    # tabulate sets a header two columns wider than it is.
    widths = [
        max(columns(head) + MIN_PADDING, *(columns(row[number]) for row in rows), 0)
        for number, head in enumerate(headers)
    ]
    narrow = tabulate([["xxx"] * len(widths)], headers=["x"] * len(widths), tablefmt=form)
    frame = max(map(len, narrow.splitlines())) - 3 * len(widths)
    while sum(widths) + frame > width and max(widths) > _NARROWEST_COLUMN:
        widths[widths.index(max(widths))] -= 1

    def wrapped(row: Sequence[str], less: int = 0) -> list[str]:
        return ["\n".join(wrap(cell, size - less, after="-/")) for cell, size in zip(row, widths, strict=True)]

    return wrapped(headers, MIN_PADDING), [wrapped(row) for row in rows]
