"""What ``check`` prints: each claim with its status, and what each article does with it, in the article's words.

The text is made of sentences about the claim, so that it can be read aloud: by whom it is supported or contradicted,
how surely; then, passage by passage, who says it and where, the quote, and what a reader should know of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosscheck.cli.terminal import Page, indented, wrap
from crosscheck.model import Article, Cell, ClaimResult, Evidence, Result, Stance, Status
from crosscheck.report.evidence import SIDES, about, decision, telling, who
from crosscheck.report.evidence import source as evidence_source
from crosscheck.report.words import GLYPHS, Words

_PAIRS = 5
"""How many pairs of a group of copies are told unless all are asked for: ten articles make forty-five."""

_COLUMNS = (
    "table.claim",
    "table.status",
    "table.article",
    "check.columns.stance",
    "check.columns.quote",
    "check.columns.line",
    "check.columns.notes",
)


def text(result: Result, page: Page, words: Words, *, every_passage: bool = False) -> str:
    """Claims one after the other, with the best passage on each side that an article takes, or with every passage."""
    articles = {article.id: article for article in result.articles}
    lines: list[str] = []
    for claim in result.claims:
        lines += _claim(claim, articles, page, words, every_passage)
        lines.append("")
    if result.copies:
        lines += [*_copies(result, page, words, every_passage), ""]
    return "\n".join([*lines, *indented(tally(result, words), page.width, "")]) + "\n"


def as_table(result: Result, form: str, width: int | None, words: Words) -> str:
    """One row a claim and article, or one a side that the article takes, in a format of tabulate."""
    from crosscheck.cli.tables import table

    articles = {article.id: article for article in result.articles}
    rows: list[list[str]] = []
    for claim in result.claims:
        head = [claim.claim.id, words(f"status.{claim.status}")]
        if not claim.cells:
            rows.append([*head, "", "", "", "", ""])
        for cell in claim.cells:
            cell_head = [*head, cell.article, words.cell(cell.stance)]
            best = best_of_each_side(cell)
            if not best:
                rows.append([*cell_head, "", "", _joined(_notes(cell, words), words)])
            for evidence in best:
                side = [] if evidence.side is cell.stance else [words.cell(evidence.side)]
                notes = [*side, *decision(cell, words), source(evidence, words, articles.get(cell.article))]
                rows.append([*cell_head, evidence.quote, str(evidence.line), _joined(notes, words)])
    return table([words(column) for column in _COLUMNS], rows, form, width)


def _joined(notes: Iterable[str], words: Words) -> str:
    return words("report.separator").join(notes)


def _copies(result: Result, page: Page, words: Words, every_pair: bool) -> Iterator[str]:
    yield page.bold(words("copies.title"))
    yield from indented(words("copies.means"), page.width, "  ")
    for group in result.copies:
        told = words("copies.group", articles=", ".join(group.articles), origin=group.origin)
        yield from indented(told, page.width, "  - ", "    ")
        shown = group.shares if every_pair else group.shares[:_PAIRS]
        for share in shown:
            yield from indented(words.share(share), page.width, "      ", "        ")
        if len(shown) < len(group.shares):
            more = words.count("check.more_shares", len(group.shares) - len(shown))
            yield from indented(more, page.width, "      ")


def tally(result: Result, words: Words) -> str:
    """How many claims and articles there are, and how many claims have each status, as a sentence."""
    counts = Counter(claim.status for claim in result.claims)
    told = [words.count(f"tally.status.{status}", counts[status]) for status in Status if counts[status]]
    return words(
        "tally.all" if told else "tally.none",
        claims=words.count("tally.claims", len(result.claims)),
        articles=words.count("tally.articles", len(result.articles)),
        statuses=", ".join(told),
    )


def best_of_each_side(cell: Cell) -> tuple[Evidence, ...]:
    """The best passage on each side that the cell's evidence takes, the best of all first."""
    best: dict[Stance, Evidence] = {}
    for evidence in telling(cell):
        best.setdefault(evidence.side, evidence)
    return tuple(best.values())


def _claim(
    result: ClaimResult, articles: Mapping[str, Article], page: Page, words: Words, every_passage: bool
) -> Iterator[str]:
    status = words(f"status.{result.status}")
    *before, last = wrap(words("report.fact", name=result.claim.id, fact=status), page.width, after="-")
    yield from before
    yield page.paint(status, result.status).join(last.rsplit(status, 1))
    yield from indented(result.claim.texts.get(words.language, result.claim.text), page.width, "  ")
    for side, origins in (("supporting", result.supporting_origins), ("contradicting", result.contradicting_origins)):
        if origins:
            told = words.count(f"check.origins.{side}", len(origins), origins=_joined(origins, words))
            yield from indented(told, page.width, "  ", "    ")
    silent = [cell for cell in result.cells if cell.stance is Stance.OMITS and not cell.verdict]
    # what settles the claim before what only raises it, each in the order of the articles
    order = [*SIDES, Stance.OMITS]
    for cell in sorted(result.cells, key=lambda cell: order.index(cell.stance)):
        if cell.stance is Stance.OMITS and not cell.verdict:
            continue
        yield ""
        yield from _cell(cell, articles[cell.article], page, words, every_passage)
    told_silent = _silence(silent, result.omitting or 0, words)
    if told_silent:
        yield ""
        for told in told_silent:
            yield from indented(told, page.width, "  ", "    ")


def _silence(cells: Sequence[Cell], omitting: int, words: Words) -> list[str]:
    """Who says nothing of a claim, those that could not know apart, and how many more."""
    glyph = GLYPHS[Stance.OMITS]
    told = []
    for key, early in (("plain", False), ("early", True)):
        ids = [cell.article for cell in cells if bool(cell.reason) is early]
        if ids:
            told.append(words.count(f"check.silent.{key}", len(ids), glyph=glyph, articles=words.listed(ids)))
    if omitting:
        told.append(words.count("check.silent.counted", omitting, glyph=glyph))
    return told


def _cell(cell: Cell, article: Article, page: Page, words: Words, every_passage: bool) -> Iterator[str]:
    notes = decision(cell, words) if cell.verdict else [words.confidence(cell.confidence)]
    glyph = GLYPHS[cell.stance]
    told = words(f"check.by.{cell.stance}", glyph=glyph, article=known(article, words), notes=_joined(notes, words))
    first, *rest = indented(told, page.width, "  ", "      ")
    # what stands before the article's name: the glyph and the word for it
    lead = words(f"check.by.{cell.stance}", glyph=glyph, article="\0", notes="").split("\0", 1)[0].rstrip()
    yield first.replace(lead, page.paint(lead, cell.stance), 1)
    yield from rest
    shown = telling(cell) if every_passage else best_of_each_side(cell)
    for evidence in shown:
        yield from passage(evidence, article, page, words, named=evidence.side is not cell.stance)
    hidden = len(cell.evidence) - len(shown)
    if hidden:
        yield from indented(words.count("check.more", hidden), page.width, "      ")


def known(article: Article, words: Words) -> str:
    """An article's id with its publisher and date, as far as they are known."""
    told = ", ".join(part for part in (article.publisher, words.date(article.published)) if part)
    return words("check.article", article=article.id, known=told) if told else article.id


def passage(evidence: Evidence, article: Article, page: Page, words: Words, *, named: bool = False) -> Iterator[str]:
    """Who says it and where, the quote, and what else is to be known of it; with its side where that is ``named``."""
    said = words(
        "check.said_hedged" if evidence.hedged else "check.said",
        who=who(evidence, words) if named else _capital(who(evidence, words)),
        place=f"{article.path or article.id}:{evidence.line}",
    )
    if named:
        said = words("check.side", side=words.cell(evidence.side), said=said)
    yield from indented(said, page.width, "      ")
    yield from indented(words.quoted(evidence.quote), page.width, "        ")
    for told in about(evidence, article, words):
        yield from indented(words.sentence(told), page.width, "      ", "        ")


def _capital(told: str) -> str:
    return told[:1].upper() + told[1:]


def _notes(cell: Cell, words: Words) -> list[str]:
    return [words(f"cell.{cell.reason}")] if cell.reason else decision(cell, words)


def source(evidence: Evidence, words: Words, article: Article | None = None) -> str:
    """Who says a passage, through whom it came to the article, with what reserve, and what conflicts with the claim."""
    return _joined(evidence_source(evidence, article, words), words)
