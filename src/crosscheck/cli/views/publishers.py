"""What ``table --coverage`` and ``table --agreement`` print: publishers (or articles) by the claims they speak of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from crosscheck.agreement import Agreement, Coverage
from crosscheck.cli.terminal import Page, clean, columns, indented, wrap
from crosscheck.cli.views.table import GAP, rule, side_by_side
from crosscheck.model import Stance
from crosscheck.report.words import GLYPHS, Words, percent

_MOST = 12
"""A square of more publishers than this is read by nobody: they are listed in pairs."""

_FEW = 5
"""A share of fewer claims than this is said to say little."""

_NARROWEST_NAME = 12

_DASH = "–"

COVERAGE_SORTS: Mapping[str, Callable[[Coverage], tuple[object, ...]]] = {
    "coverage": lambda row: (-row.covers, -(row.share or 0)),
    "id": lambda row: (),
    "contested": lambda row: (-len(row.contradicts) - len(row.mixed), -len(row.contradicts)),
    "omits": lambda row: (-(len(row.omits) - len(row.predates)), -len(row.omits)),
    "alone": lambda row: (-len(row.alone),),
}

AGREEMENT_SORTS: Mapping[str, Callable[[Agreement], tuple[object, ...]]] = {
    "agreement": lambda row: (-(row.share or 0), -row.both),
    "coverage": lambda row: (-row.both,),
    "contested": lambda row: (-len(row.conflict), -len(row.partly), row.share or 0),
}


def sorted_coverage(rows: Iterable[Coverage], by: str) -> list[Coverage]:
    """The rows in the order that ``by`` names; what is alike, by name."""
    return sorted(rows, key=lambda row: (*COVERAGE_SORTS[by](row), row.name))


def sorted_agreement(rows: Iterable[Agreement], by: str) -> list[Agreement]:
    """The pairs in the order that ``by`` names; what is alike, by name."""
    return sorted(rows, key=lambda row: (*AGREEMENT_SORTS[by](row), row.one, row.other))


# -- coverage -------------------------------------------------------------------------------------------------------


def coverage_text(
    rows: Sequence[Coverage], page: Page, words: Words, name: str, *, legend: bool = True, ids: bool = False
) -> str:
    """One row a publisher; the stances' columns are headed by their signs, which the legend explains.

    Where ``ids``, the claims that it omits, could not know, or is alone to report are named underneath. On a page
    that is too narrow for columns, each publisher has its figures behind its name.
    """
    lines = _columns(rows, page, words, name) or [line for row in rows for line in _figures(row, page, words)]
    if ids:
        lines += [line for row in rows for line in _named(row, page, words)]
    if legend:
        signs = [(GLYPHS[stance], words(f"stance.{stance}")) for stance in Stance]
        told = [
            (words("table.covers"), words("table.legend.covers")),
            *signs,
            (words("table.predates"), words("table.legend.predates")),
            (words("table.alone"), words("table.legend.alone")),
        ]
        lines += _legend(told, page, words)
    return "\n".join(lines) + "\n"


def _columns(rows: Sequence[Coverage], page: Page, words: Words, name: str) -> list[str]:
    figures = [_coverage(row, words)[1:] for row in rows]
    heads = [words("table.articles"), words("table.covers"), words("table.share")]
    heads += [GLYPHS[stance] for stance in Stance]
    heads += [words("table.predates"), words("table.alone")]
    if name == "article":
        heads, figures = heads[1:], [row[1:] for row in figures]
    sizes = [
        max(max(map(columns, head.split(" "))), *(columns(row[place]) for row in figures))
        for place, head in enumerate(heads)
    ]
    left = page.width - sum(sizes) - len(GAP) * len(sizes)
    longest = max(columns(clean(row.name)) for row in rows)
    if left < min(_NARROWEST_NAME, longest):
        return []
    sizes = [min(left, max(longest, columns(words(f"table.{name}")))), *sizes]
    titles = [wrap(head, size, after="-") for head, size in zip([words(f"table.{name}"), *heads], sizes, strict=True)]
    titles = [
        titles[0],
        *([_right(line, size) for line in lines] for lines, size in zip(titles[1:], sizes[1:], strict=True)),
    ]
    lines = [*side_by_side(titles, sizes), rule(sizes)]
    for row, told in zip(rows, figures, strict=True):
        cells = [[_right(each, size)] for each, size in zip(told, sizes[1:], strict=True)]
        lines += side_by_side([wrap(row.name, sizes[0], after="-"), *cells], sizes)
    return lines


def _right(text: str, size: int) -> str:
    return " " * (size - columns(text)) + text


def _figures(row: Coverage, page: Page, words: Words) -> list[str]:
    stances = (row.supports, row.contradicts, row.mixed, row.mentions, row.omits)
    told = [
        words("table.counted", name=words("table.covers"), count=f"{row.covers} ({_share(row.share, words)})"),
        " ".join(f"{GLYPHS[stance]}\N{NO-BREAK SPACE}{len(ids)}" for stance, ids in zip(Stance, stances, strict=True)),
        words("table.counted", name=words("table.predates"), count=len(row.predates)),
        words("table.counted", name=words("table.alone"), count=len(row.alone)),
    ]
    fact = words("report.fact", name=row.name, fact=words("report.separator").join(told))
    return indented(fact, page.width, "", "  ")


def _named(row: Coverage, page: Page, words: Words) -> list[str]:
    unexplained = [id for id in row.omits if id not in row.predates]
    lines = ["", *wrap(row.name, page.width)]
    for name, ids in (
        (words("table.omits"), unexplained),
        (words("table.predates"), row.predates),
        (words("table.alone"), row.alone),
    ):
        if ids:
            lines += indented(words("report.fact", name=name, fact=", ".join(ids)), page.width, "  ", "    ")
    return lines


def coverage_table(rows: Sequence[Coverage], form: str, width: int | None, words: Words, name: str) -> str:
    """The same in a format of tabulate, its columns headed by words, with the ids of what only one reports."""
    from crosscheck.cli.tables import table

    heads = [words(f"table.{name}"), words("table.articles"), words("table.covers"), words("table.share")]
    heads += [words.cell(stance) for stance in Stance]
    heads += [words("table.predates"), words("table.alone")]
    return table(heads, [_coverage(row, words) for row in rows], form, width, numbers=len(heads) - 1)


def _coverage(row: Coverage, words: Words) -> list[str]:
    stances = (row.supports, row.contradicts, row.mixed, row.mentions, row.omits)
    counts = [len(ids) for ids in (*stances, row.predates, row.alone)]
    return [row.name, str(row.articles), str(row.covers), _share(row.share, words), *map(str, counts)]


# -- agreement ------------------------------------------------------------------------------------------------------


def agreement_text(
    rows: Sequence[Agreement], names: Sequence[str], page: Page, words: Words, *, square: bool, legend: bool = True
) -> str:
    """A square of the publishers where it fits the page, and else, or unless ``square``, one row a pair."""
    shown = agreement_square(rows, names, "simple", None, words) if square else None
    if shown is not None and max(map(columns, shown.splitlines())) <= page.width:
        lines = shown.splitlines()
        told = [("%", words("table.legend.matrix")), (_DASH, words("table.legend.dash"))]
    else:
        lines = [line for row in rows for line in _pair(row, page, words)]
        told = [
            (words(f"table.{key}"), words(f"table.legend.{key}"))
            for key in _KINDS
            if any(getattr(row, key) for row in rows)
        ]
    if legend:
        lines += _legend(told, page, words)
        if any(row.both < _FEW for row in rows):
            lines += ["", *indented(words("table.legend.few"), page.width, "")]
    return "\n".join(lines) + "\n"


def _pair(row: Agreement, page: Page, words: Words) -> list[str]:
    told = [words("table.rests", share=_share(row.share, words), both=row.both)]
    for key, ids in zip(_KINDS, (row.agree, row.partly, row.conflict, row.one_origin), strict=True):
        if ids:
            kind = "named" if key == "conflict" else "counted"
            told.append(words(f"table.{kind}", name=words(f"table.{key}"), count=len(ids), claims=", ".join(ids)))
    pair = words("table.pair", one=row.one, other=row.other)
    return indented(words("report.fact", name=pair, fact=words("report.separator").join(told)), page.width, "", "  ")


_KINDS = ("agree", "partly", "conflict", "one_origin")


def agreement_square(
    rows: Sequence[Agreement], names: Sequence[str], form: str, width: int | None, words: Words
) -> str | None:
    """Publishers × publishers: how far each two agree and on how many claims that rests; ``None`` for too many."""
    from crosscheck.cli.tables import table

    if len(names) > _MOST:
        return None
    cells = {(row.one, row.other): _rests(row, words) for row in rows}
    cells |= {(other, one): told for (one, other), told in cells.items()}
    square = [[one, *("" if one == other else cells.get((one, other), _DASH) for other in names)] for one in names]
    return table(["", *names], square, form, width)


def agreement_table(rows: Sequence[Agreement], form: str, width: int | None, words: Words) -> str:
    """One row a pair that takes sides on a claim in common, with the ids of the claims on which it is in conflict."""
    from crosscheck.cli.tables import table

    heads = [words(f"table.{key}") for key in ("one", "other", "share", "both", *_KINDS, "conflicts")]
    body = [
        [
            row.one,
            row.other,
            _share(row.share, words),
            str(row.both),
            *(str(len(ids)) for ids in (row.agree, row.partly, row.conflict, row.one_origin)),
            ", ".join(row.conflict),
        ]
        for row in rows
    ]
    return table(heads, body, form, width)


def _rests(row: Agreement, words: Words) -> str:
    kind = "rests_conflict" if row.conflict else "rests"
    return words(f"table.{kind}", share=_share(row.share, words), both=row.both, conflict=len(row.conflict))


def _share(share: float | None, words: Words) -> str:
    return _DASH if share is None else words("table.percent", share=percent(share))


def _legend(told: Iterable[tuple[str, str]], page: Page, words: Words) -> list[str]:
    return ["", words("table.reads")] + [
        line
        for name, meaning in told
        for line in indented(words("report.fact", name=name, fact=meaning), page.width, "  ", "    ")
    ]
