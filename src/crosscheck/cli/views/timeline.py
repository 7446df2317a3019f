"""What ``table --timeline`` prints: for each claim, who reported what first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosscheck.cli.terminal import Page, indented, wrap
from crosscheck.cli.views.check import best_of_each_side
from crosscheck.model import Article, Cell
from crosscheck.report.evidence import resolved
from crosscheck.report.safe import one_line
from crosscheck.report.words import Words
from crosscheck.timeline import Report, Timeline

_OPENING = 90
"""How many characters of a quote are enough to find it again."""

_NAMED = 4
"""Of more articles than this, the others are counted."""

_COLUMNS = (
    *("claim", "place", "published", "article", "publisher", "stance", "first", "origins", "quote", "dates", "notes"),
)


def text(timelines: Sequence[Timeline], page: Page, words: Words, *, legend: bool = True) -> str:
    """Claim by claim, the articles that speak of it in the order in which they appeared."""
    lines: list[str] = []
    for each in timelines:
        lines += [*([""] if lines else []), *_timeline(each, page, words)]
    if legend:
        reports = [report for each in timelines for report in each.reports]
        notes = [("together", any(r.same_time for r in reports)), ("undated_means", any(not r.place for r in reports))]
        lines += [line for key, so in notes if so for line in ("", *indented(words(f"timeline.{key}"), page.width, ""))]
    return "\n".join(lines) + "\n"


def as_table(timelines: Sequence[Timeline], form: str, width: int | None, words: Words) -> str:
    """One row a claim and article that speaks of it, in a format of tabulate."""
    from crosscheck.cli.tables import table

    rows = [
        [
            each.claim.claim.id,
            _number(report),
            str(report.article.published or ""),
            report.article.id,
            report.article.publisher,
            words.cell(report.cell.stance),
            _list(_firsts(report, words), words),
            _list(report.cell.origins, words),
            _list((opening(evidence.quote) for evidence in best_of_each_side(report.cell)), words),
            _list(_dates(report.cell, words), words),
            _list(_notes(report, words), words),
        ]
        for each in timelines
        for report in each.reports
    ]
    return table([words(f"timeline.columns.{column}") for column in _COLUMNS], rows, form, width)


def opening(quote: str, most: int = _OPENING) -> str:
    """The first words of a quote: whole words, and an ellipsis where more follows."""
    shown = one_line(quote)
    if len(shown) <= most:
        return shown
    cut = shown[: most - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return f"{whole.rstrip(' ,;:')}…"


def _dates(cell: Cell, words: Words) -> list[str]:
    """The relative dates in the quotes that are shown, each once."""
    return list(dict.fromkeys(resolved((d for e in best_of_each_side(cell) for d in e.dates), words)))


def _timeline(each: Timeline, page: Page, words: Words) -> Iterator[str]:
    claim = each.claim.claim
    status = words(f"status.{each.claim.status}")
    *before, last = wrap(words("report.fact", name=claim.id, fact=status), page.width, after="-")
    yield from before
    yield last.replace(status, page.paint(status, each.claim.status), 1)
    yield from indented(claim.texts.get(words.language, claim.text), page.width, "  ")
    if claim.when:
        yield from indented(words("timeline.event", when=words.date(claim.when)), page.width, "  ", "    ")
    for report in each.reports:
        yield from _report(report, page, words)
    if not each.reports:
        yield from indented(words("timeline.silent"), page.width, "  ")
    if each.too_early:
        yield from indented(words("timeline.too_early", articles=_few(each.too_early, words)), page.width, "  ", "    ")


def _report(report: Report, page: Page, words: Words) -> Iterator[str]:
    article, stance = report.article, words.cell(report.cell.stance)
    kind = "undated" if report.place is None else "same_time" if report.same_time else "report"
    published = words.date(article.published)
    head = words(f"timeline.{kind}", place=report.place, published=published, article=_named(article))
    told = words("report.separator").join([stance, *_firsts(report, words)])
    first, *rest = indented(words("report.fact", name=head, fact=told), page.width, "  ", "      ")
    lines = [first, *rest]
    yield from (line.replace(stance, page.paint(stance, report.cell.stance), 1) for line in lines)
    for evidence in best_of_each_side(report.cell):
        side = f"{words.cell(evidence.side)} " if evidence.side is not report.cell.stance else ""
        quote = words("timeline.quote", quote=opening(evidence.quote))
        place = f"{article.path or article.id}:{evidence.line}"
        yield from indented(f"{side}{quote} ({place})", page.width, "      ", "        ")
    about = [*_dates(report.cell, words), *_notes(report, words)]
    if report.cell.origins:
        about.insert(0, words("timeline.origins", origins=_list(report.cell.origins, words)))
    if about:
        yield from indented(_list(about, words), page.width, "      ", "        ")


def _number(report: Report) -> str:
    return "?" if report.place is None else f"{report.place}=" if report.same_time else str(report.place)


def _named(article: Article) -> str:
    return f"{article.id} ({article.publisher})" if article.publisher else article.id


def _firsts(report: Report, words: Words) -> list[str]:
    return [words(f"timeline.first_to.{side}.{first}") for side, first in report.firsts]


def _notes(report: Report, words: Words) -> list[str]:
    notes = [words("timeline.before_event")] if report.before_event else []
    if report.open_with:
        notes.append(words("timeline.open", articles=_few(report.open_with, words)))
    return notes


def _few(articles: Sequence[str], words: Words) -> str:
    shown = ", ".join(articles[:_NAMED])
    more = len(articles) - _NAMED
    return words("timeline.more", articles=shown, count=more) if more > 0 else shown


def _list(told: Iterable[str], words: Words) -> str:
    return words("report.separator").join(told)
