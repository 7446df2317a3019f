"""The result as one HTML page that needs nothing else: no request, no framework, readable without its script.

All that is told stands in the document itself; the script only draws other pages of the table, filters, and shows a
quote beside its article. The page forbids itself everything but its own style and script, which are named by their
hashes (Content Security Policy Level 3, W3C), so that an article's text could not act even if it were not escaped.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from crosscheck import __version__
from crosscheck.corroborate import agency_of
from crosscheck.dates import format_partial_date
from crosscheck.model import Article, Cell, ClaimResult, Evidence, PartialDate, Reason, Result, Stance
from crosscheck.report.evidence import MOST_CONTESTED, SIDES, contested_first, decision, source, telling
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import visible
from crosscheck.report.words import GLYPHS, Words, load_words
from crosscheck.timeline import Report, Timeline, timeline

if TYPE_CHECKING:
    from jinja2 import Template

SUFFIXES: tuple[str, ...] = (".html", ".htm")

_KINDS = (*(stance.value for stance in Stance), Reason.PREDATES.value)
_LEVELS = (0.5, 0.8)
_LEVEL_NAMES = {"l1": "low", "l2": "medium", "l3": "high"}

# A table of more columns or rows than these is turned like pages, so that a filter shows its effect within 100 ms,
# which is taken for at once (Miller, "Response time in man-computer conversational transactions", 1968).
_COLUMNS, _ROWS = 30, 30
# More columns than these leave no room for a word in each cell; the word is then for screen readers only.
_WIDE = 8
# Fewer claims than these are shown open.
_OPEN = 12

# Characters of article text that the page holds. Beyond, only articles with evidence are there; then only what stands
# around the evidence.
_MOST_TEXT = 6_000_000
# Cells whose quotes the page holds. Beyond, each claim keeps its best.
_MOST_ENTRIES = 12_000
# Of a longer stretch without evidence only the ends are kept, where the whole is too much.
_CONTEXT = 600
# Of more names than these, a list is folded; of more reports than these, a timeline shows the first.
_NAMED = 30
_REPORTS = 20

_LINE = re.compile(r"[^\r\n]+")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_SAFE_URL = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.IGNORECASE)
_ANCHOR = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_EXACT = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of an article's paragraph; ``mark`` numbers those that are evidence, from 1."""

    text: str
    mark: int = 0
    cut: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """What the page holds of an article, paragraph by paragraph, and which marks make up each piece of evidence."""

    paragraphs: tuple[tuple[_Piece, ...], ...]
    marks: Mapping[tuple[int, int], tuple[int, int]]


def render(result: Result, options: Options = DEFAULTS) -> str:
    """The whole page: the claims by the articles as a table, claim by claim the quotes, and the articles' texts."""
    return _Page(result, load_words(options.language or result.language)).render(options.claims)


class _Page:
    """A result as the template asks for it."""

    def __init__(self, result: Result, words: Words) -> None:
        self.result = result
        self.words = words
        self.place = {article.id: place for place, article in enumerate(result.articles)}
        self.claims = tuple(sorted(timeline(result), key=lambda each: contested_first(each.claim)))
        self.tags = sorted({tag for claim in result.claims for tag in claim.claim.tags})
        self.publishers = sorted({article.publisher for article in result.articles if article.publisher})
        self.date = cache(words.date)
        # an agency's credit is looked for once an article, not once a quote
        self.bylines = tuple(
            dataclasses.replace(article, agency=agency_of(article), text="", body=0) for article in result.articles
        )
        self.quoted = _quoted([each.claim for each in self.claims])
        self.texts = self._texts()
        telling_cells: Counter[str] = Counter(
            cell.article for each in self.claims for cell in each.claim.cells if cell.stance is not Stance.OMITS
        )
        self.columns = list(range(len(result.articles)))
        if len(self.columns) > _COLUMNS:
            self.columns.sort(key=lambda place: -telling_cells[result.articles[place].id])

    def render(self, claims: str) -> str:
        """The page; ``claims`` is the claims file as it was named."""
        style, script = _source("report.css"), _source("report.js")
        page: str = _template().render(
            page=self,
            w=self.words,
            result=self.result,
            version=__version__,
            made_from=claims,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
            data=self._data(),
            Stance=Stance,
            stances=list(Stance),
            kinds=_KINDS,
            glyphs=GLYPHS,
            statuses=MOST_CONTESTED,
            counts=Counter(claim.status for claim in self.result.claims),
            tags=self.tags,
            publishers=self.publishers,
            shown_columns=self.columns[:_COLUMNS],
            shown_rows=min(_ROWS, len(self.claims)),
            dense=min(len(self.columns), _COLUMNS) > _WIDE,
            open_claims=len(self.claims) <= _OPEN,
            limits=[key for key in self.words.texts if key.startswith("report.limits.")],
        )
        return page

    # What the template asks of a claim.

    def anchor(self, number: int) -> str:
        """Where a link leads to the claim of that number: its id, which stays when claims are added.

        The page's own ids begin with "_", which an id of a claims file cannot; any other id becomes one of them.
        """
        id = self.claims[number].claim.claim.id
        return id if _ANCHOR.fullmatch(id) else f"_k{number}"

    def wording(self, result: ClaimResult) -> tuple[str, str]:
        """The claim in the language of the page, or else its own, and which language that is."""
        claim = result.claim
        if self.words.language in claim.texts:
            return claim.texts[self.words.language], self.words.language
        return claim.text, _language(claim.language)

    def kinds(self, result: ClaimResult) -> Mapping[int, str]:
        """What stands in each cell of a claim's row: by the article's place, its kind, level and who decided."""
        return {self.place[cell.article]: _kind(cell) for cell in result.cells}

    def entries(self, result: ClaimResult, stance: Stance) -> list[Cell]:
        """The cells with that stance whose evidence the page holds, the most certain first."""
        return [cell for cell in self.quoted[result.claim.id] if cell.stance is stance]

    def has_entry(self, result: ClaimResult) -> frozenset[int]:
        """The places of the articles whose cell of this claim has an entry."""
        return frozenset(self.place[cell.article] for cell in self.quoted[result.claim.id])

    def left_out(self, result: ClaimResult) -> int:
        """How many cells that say something of the claim have no entry."""
        return sum(map(_tells, result.cells)) - len(self.quoted[result.claim.id])

    def count(self, result: ClaimResult) -> list[tuple[Stance, int]]:
        """How many articles take each stance towards the claim; those that none takes are left out."""
        counts = Counter(cell.stance for cell in result.cells)
        counts[Stance.OMITS] += result.omitting or 0
        return [(stance, counts[stance]) for stance in Stance if counts[stance]]

    def silent(self, result: ClaimResult) -> list[Cell]:
        """The cells that omit the claim, where they are few enough to name."""
        silent = [cell for cell in result.cells if not _tells(cell)]
        return silent if len(silent) <= _NAMED else []

    def speaks_of(self) -> Mapping[int, Mapping[Stance, list[int]]]:
        """By the article's place and its stance, the places of the claims that it speaks of."""
        found: dict[int, dict[Stance, list[int]]] = {}
        for stance in Stance:
            for number, each in enumerate(self.claims):
                for cell in self.quoted[each.claim.claim.id]:
                    if cell.stance is stance:
                        found.setdefault(self.place[cell.article], {}).setdefault(stance, []).append(number)
        return found

    # What it asks of a cell of the table, whose kind is a stance or "predates", a level and "person" if one decided.

    def stance_of(self, kind: str) -> Stance:
        """The stance of a cell."""
        name = kind.split()[0]
        return Stance.OMITS if name == Reason.PREDATES else Stance(name)

    def word(self, kind: str) -> str:
        """What is written in a cell."""
        return self.words(
            f"cell.{Reason.PREDATES}" if kind.startswith(Reason.PREDATES) else f"stance.{kind.split()[0]}"
        )

    def label(self, kind: str, name: str) -> str:
        """A cell in words."""
        stance = self.stance_of(kind)
        told = [self.words(f"stance.{stance}")]
        if kind.startswith(Reason.PREDATES):
            told.append(self.word(kind))
        if "person" in kind:
            told.append(self.words("html.person"))
        elif stance is not Stance.OMITS:
            told.append(self.words("html.level", level=self.words(f"html.{_LEVEL_NAMES[kind.split()[1]]}")))
        return self.words("report.fact", name=name, fact=", ".join(told)) if name else ", ".join(told)

    def few(self, names: Sequence[str]) -> str:
        """The names; of very many, how many more there are."""
        if len(names) <= _NAMED:
            return self.words("report.separator").join(names)
        shown = self.words("report.separator").join(names[:_NAMED])
        return self.words("timeline.more", articles=shown, count=self.words.number(len(names) - _NAMED))

    # What it asks of a piece of evidence.

    def evidence(self, cell: Cell) -> tuple[Evidence, ...]:
        """The evidence of a cell as it is shown."""
        return telling(cell)

    def marks(self, cell: Cell, evidence: Evidence) -> tuple[int, int] | None:
        """The first and last mark of the evidence in its article's text; None where the page does not hold it."""
        text = self.texts.get(self.place[cell.article])
        return text.marks.get((evidence.start, evidence.end)) if text else None

    def about(self, cell: Cell, evidence: Evidence) -> list[str]:
        """Who says it, through whom, with what reserve, and why it conflicts."""
        return source(evidence, self.bylines[self.place[cell.article]], self.words)

    def beside(self, cell: Cell) -> str:
        """What else names the article of an entry, when it appeared, and how certain the program is of it."""
        place = self.place[cell.article]
        told = [self.second_name(place), self.date(self.result.articles[place].published)]
        if not cell.verdict:
            told.append(self.words.confidence(cell.confidence))
        return " · ".join(part for part in told if part)

    def decision(self, cell: Cell) -> list[str]:
        """Who decided the cell, why, and what the matcher had said; nothing where that was the matcher."""
        return decision(cell, self.words)

    # What it asks of an article.

    def name(self, place: int) -> str:
        """An article in as few words as name it: its publisher, or else its title or its id."""
        article = self.result.articles[place]
        return article.publisher or article.title or article.id

    def second_name(self, place: int) -> str:
        """The article's id, where its name is another."""
        id = self.result.articles[place].id
        return id if id != self.name(place) else ""

    def article_name(self, id: str) -> str:
        """An article's publisher beside its id."""
        place = self.place.get(id)
        publisher = self.result.articles[place].publisher if place is not None else ""
        return f"{id} ({publisher})" if publisher else id

    def language(self, code: str) -> str:
        """The code where it can be the value of ``lang``, or else nothing."""
        return _language(code)

    def address(self, article: Article) -> str:
        """The article's address where it is one of the web and cannot be anything else."""
        return article.url if _SAFE_URL.fullmatch(article.url) else ""

    def exact(self, date: PartialDate) -> str:
        """The date for machines, where HTML has one for it: a year, a month or a day."""
        written = format_partial_date(date)
        return written if _EXACT.fullmatch(written) else ""

    # What it asks of a timeline.

    def first_reports(self, each: Timeline) -> Sequence[Report]:
        """The earliest reports, as many as are read."""
        return each.reports[:_REPORTS]

    def order(self, report: Report) -> str:
        """The place of a report among the others, as far as it is certain."""
        if report.place is None:
            return self.words("html.order_unknown")
        return self.words("html.order_same" if report.same_time else "html.order", place=report.place)

    def firsts(self, report: Report) -> list[str]:
        """How far the article is the first to take its side, and what else is to be said of its place."""
        told = [self.words(f"timeline.first_to.{side}.{first}") for side, first in report.firsts]
        return [*told, self.words("timeline.before_event")] if report.before_event else told

    def chart(self, each: Timeline) -> list[tuple[str, Stance, int, float, float]]:
        """The dated reports as bars: article, stance, lane, and start and width in percent of the time they span."""
        dated = [(report, date) for report in each.reports if (date := report.article.published) is not None]
        if not dated:
            return []
        first = min(date.start for _, date in dated)
        days = (max(date.end for _, date in dated) - first).days + 1
        if len({date for _, date in dated}) < 2:
            return []
        lanes = [stance for stance in SIDES if any(report.cell.stance is stance for report, _ in dated)]
        return [
            (
                self.name(self.place[report.article.id]),
                report.cell.stance,
                lanes.index(report.cell.stance),
                round(96 * (date.start - first).days / days, 2),
                round(max(96 * ((date.end - date.start).days + 1) / days, 0.8), 2),
            )
            for report, date in dated
        ]

    def span(self, each: Timeline) -> tuple[PartialDate, PartialDate]:
        """The earliest and the latest date of the reports."""
        dates = [date for report in each.reports if (date := report.article.published) is not None]
        return min(dates), max(dates, key=lambda date: date.end)

    # What it holds.

    def _texts(self) -> Mapping[int, _Text]:
        articles = self.result.articles
        spans: dict[int, set[tuple[int, int]]] = {}
        for cells in self.quoted.values():
            for cell in cells:
                place = self.place[cell.article]
                spans.setdefault(place, set()).update((each.start, each.end) for each in telling(cell))
        held: Sequence[int] = range(len(articles))
        if sum(len(article.text) for article in articles) > _MOST_TEXT:
            held = sorted(place for place, found in spans.items() if found)
        short = sum(len(articles[place].text) for place in held) > _MOST_TEXT
        return {place: _read(articles[place], spans.get(place, set()), short=short) for place in held}

    def _data(self) -> str:
        """What the script needs beyond the document, as JSON that can stand in a script element."""
        texts = self.words.texts
        found = {
            "claims": [
                {
                    "status": each.claim.status.value,
                    "tags": [self.tags.index(tag) for tag in each.claim.claim.tags],
                    "cells": [part for cell in self._told(each.claim) for part in cell],
                }
                for each in self.claims
            ],
            "articles": [
                {
                    "name": _shown(self.name(place)),
                    "id": _shown(article.id),
                    "publisher": self.publishers.index(article.publisher) if article.publisher else None,
                }
                for place, article in enumerate(self.result.articles)
            ],
            "kinds": _KINDS,
            "columns": _COLUMNS,
            "rows": _ROWS,
            "wide": _WIDE,
            "group": texts["language.group"],
            "fact": texts["report.fact"],
            "words": {key: texts[f"html.{key}"] for key in ("shown", "page_of")},
        }
        plain = json.dumps(found, ensure_ascii=True, separators=(",", ":"))
        return plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")

    def _told(self, result: ClaimResult) -> Iterator[tuple[int, int]]:
        entries = self.has_entry(result)
        for cell in result.cells:
            if _tells(cell) or cell.reason:
                place = self.place[cell.article]
                kind = _KINDS.index(_kind(cell).split()[0])
                yield place, kind + 10 * _level(cell) + 100 * bool(cell.verdict) + 1000 * (place in entries)


def _tells(cell: Cell) -> bool:
    """Whether there is more to say of a cell than that nothing was found."""
    return cell.stance is not Stance.OMITS or cell.verdict is not None


def _kind(cell: Cell) -> str:
    kind = cell.reason if cell.reason and cell.stance is Stance.OMITS else cell.stance
    return f"{kind} l{_level(cell)}{' person' if cell.verdict else ''}"


def _level(cell: Cell) -> int:
    return 3 if cell.verdict else 1 + bisect_right(_LEVELS, cell.confidence)


def _quoted(claims: Iterable[ClaimResult]) -> Mapping[str, tuple[Cell, ...]]:
    """By claim, the cells whose evidence the page holds, the most certain first, what a person decided before all."""
    ranked = {
        result.claim.id: sorted(
            filter(_tells, result.cells),
            key=lambda cell: (cell.verdict is None, cell.stance is Stance.MENTIONS, -cell.confidence, cell.article),
        )
        for result in claims
    }
    sizes = sorted(len(cells) for cells in ranked.values())
    each, left = 0, _MOST_ENTRIES
    # the most for each claim such that all together are few enough: small claims leave their share to the others
    for number, size in enumerate(sizes):
        each = left // (len(sizes) - number)
        left -= min(size, each)
    return {id: tuple(cells[: max(each, 1)]) for id, cells in ranked.items()}


def _read(article: Article, spans: set[tuple[int, int]], *, short: bool) -> _Text:
    """An article's paragraphs cut where evidence begins and ends; if ``short``, only what stands around evidence."""
    text = article.text
    cuts = sorted({offset for span in spans for offset in span})
    covered = _united(spans)
    starts = [start for start, _ in covered]
    paragraphs: list[list[tuple[int, int, bool]]] = []
    for line in _LINE.finditer(text, article.body):
        if not line[0].strip():
            continue
        inner = cuts[bisect_right(cuts, line.start()) : bisect_left(cuts, line.end())]
        edges = [line.start(), *inner, line.end()]
        pieces = []
        for start, end in pairwise(edges):
            at = bisect_right(starts, start) - 1
            pieces.append((start, end, at >= 0 and start < covered[at][1]))
        paragraphs.append(pieces)
    marked: list[tuple[int, int]] = []
    shown: list[tuple[_Piece, ...]] = []
    near = {
        other
        for number, pieces in enumerate(paragraphs)
        if any(mark for _, _, mark in pieces)
        for other in (number - 1, number, number + 1)
    }
    missing = False
    for number, pieces in enumerate(paragraphs):
        if short and number not in near:
            missing = True
            continue
        told = [_Piece("", cut=True)] if missing else []
        missing = False
        for start, end, mark in pieces:
            if mark:
                marked.append((start, end))
                told.append(_Piece(text[start:end], len(marked)))
            elif short and end - start > 2 * _CONTEXT:
                told += [
                    _Piece(text[start : start + _CONTEXT]),
                    _Piece("", cut=True),
                    _Piece(text[end - _CONTEXT : end]),
                ]
            else:
                told.append(_Piece(text[start:end]))
        shown.append(tuple(told))
    if missing:
        shown.append((_Piece("", cut=True),))
    first = [start for start, _ in marked]
    last = [end for _, end in marked]
    marks = {}
    for start, end in spans:
        one, other = bisect_left(first, start) + 1, bisect_right(last, end)
        if one <= other:
            marks[start, end] = (one, other)
    return _Text(tuple(shown), marks)


def _united(spans: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _language(code: str) -> str:
    return code if _LANGUAGE.fullmatch(code) else ""


def _shown(value: str) -> str:
    """Blanks as one blank, and nothing that acts instead of being seen; the ends stay, since pieces are joined."""
    # nothing printable is a control, a format character or a blank other than a space (str.isprintable)
    return value if value.isprintable() else visible(_BLANKS.sub(" ", value))


def _finalize(value: object) -> object:
    # only what is plain: markup that the template made itself has its own class
    return _shown(value) if type(value) is str else value


@cache
def _template() -> Template:
    import jinja2  # slow to import, and the other formats need none of it
    import markupsafe

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["raw"] = markupsafe.Markup
    return environment.get_template("report.html")


def _source(name: str) -> str:
    return files("crosscheck.report").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
