"""What ``check`` prints: each claim, its status, and what each article says of it, in the article's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from crosscheck.cli.terminal import Page, indented, wrap
from crosscheck.model import Article, Cell, ClaimResult, Evidence, Result, Stance, Status, Voice
from crosscheck.report.evidence import passed_on, resolved, telling
from crosscheck.report.words import GLYPHS, Words, load_words

_HEADERS = ("claim", "status", "article", "stance", "quote", "line", "notes")


def text(result: Result, page: Page, *, every_passage: bool = False) -> str:
    """Claims one after the other, with the best passage on each side that an article takes, or with every passage."""
    words = load_words("en")
    articles = {article.id: article for article in result.articles}
    lines: list[str] = []
    for claim in result.claims:
        lines += _claim(claim, articles, page, words, every_passage)
        lines.append("")
    if result.copies:
        lines += [*_copies(result, page, words), ""]
    return "\n".join([*lines, *indented(tally(result), page.width, "")]) + "\n"


def as_table(result: Result, form: str, width: int | None) -> str:
    """One row a claim and article, or one a side that the article takes, in a format of tabulate."""
    from crosscheck.cli.tables import table

    words = load_words("en")
    articles = {article.id: article for article in result.articles}
    rows: list[list[str]] = []
    for claim in result.claims:
        head = [claim.claim.id, claim.status.value]
        if not claim.cells:
            rows.append([*head, "", "", "", "", ""])
        for cell in claim.cells:
            cell_head = [*head, cell.article, words.cell(cell.stance)]
            best = best_of_each_side(cell)
            if not best:
                rows.append([*cell_head, "", "", "; ".join(_notes(cell, words))])
            for evidence in best:
                side = [] if evidence.side is cell.stance else [words.cell(evidence.side)]
                notes = "; ".join([*side, *decision(cell, words), source(evidence, words, articles.get(cell.article))])
                rows.append([*cell_head, evidence.quote, str(evidence.line), notes])
    return table(_HEADERS, rows, form, width)


def _copies(result: Result, page: Page, words: Words) -> Iterator[str]:
    yield page.bold(words("copies.title"))
    yield from indented(words("copies.means"), page.width, "  ")
    for group in result.copies:
        told = words("copies.group", articles=", ".join(group.articles), origin=group.origin)
        yield from indented(told, page.width, "  - ", "    ")
        for share in group.shares:
            yield from indented(words.share(share), page.width, "      ", "        ")


def tally(result: Result) -> str:
    """How many claims and articles there are, and how many claims have each status."""
    counts = Counter(claim.status for claim in result.claims)
    told = ", ".join(f"{counts[status]} {status}" for status in Status if counts[status])
    size = f"{_count(len(result.claims), 'claim')}, {_count(len(result.articles), 'article')}"
    return f"{size}: {told}." if told else f"{size}."


def best_of_each_side(cell: Cell) -> tuple[Evidence, ...]:
    """The best passage on each side that the cell's evidence takes, the best of all first."""
    best: dict[Stance, Evidence] = {}
    for evidence in telling(cell):
        best.setdefault(evidence.side, evidence)
    return tuple(best.values())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _claim(
    result: ClaimResult, articles: Mapping[str, Article], page: Page, words: Words, every_passage: bool
) -> Iterator[str]:
    *before, last = wrap(f"{result.claim.id}: {result.status}", page.width, after="-")
    yield from before
    yield last.replace(result.status, page.paint(result.status, result.status), 1)
    yield from indented(result.claim.text, page.width, "  ")
    for side, origins in (("supporting", result.supporting_origins), ("contradicting", result.contradicting_origins)):
        if origins:
            yield from indented(words(f"origins.{side}", origins="; ".join(origins)), page.width, "  ", "    ")
    for cell in result.cells:
        if cell.stance is not Stance.OMITS or cell.verdict:
            yield ""
            yield from _cell(cell, articles[cell.article], page, words, every_passage)
    silent = [cell for cell in result.cells if cell.stance is Stance.OMITS and not cell.verdict]
    if silent or result.omitting:
        yield ""
        yield from indented(_silence(silent, result.omitting or 0), page.width, f"  {GLYPHS[Stance.OMITS]} ")


def _silence(cells: Iterable[Cell], omitting: int) -> str:
    plain = [cell.article for cell in cells if not cell.reason]
    early = [cell.article for cell in cells if cell.reason]
    told = []
    if plain:
        told.append(f"omitted by {', '.join(plain)}")
    if early:
        told.append(f"published before the event, and so omitted by {', '.join(early)}")
    if omitting:
        told.append(f"omitted by {_count(omitting, 'article')}")
    return "; ".join(told)


def _cell(cell: Cell, article: Article, page: Page, words: Words, every_passage: bool) -> Iterator[str]:
    notes = decision(cell, words) if cell.verdict else [words("cell.confidence", confidence=f"{cell.confidence:.2f}")]
    known = ", ".join(part for part in (article.publisher, str(article.published or "")) if part)
    head = f"{cell.stance}: {article.id}{f' ({known})' if known else ''}; {'; '.join(notes)}"
    first, *rest = indented(head, page.width, f"  {GLYPHS[cell.stance]} ", "      ")
    stance = f"{GLYPHS[cell.stance]} {cell.stance}"
    yield first.replace(stance, page.paint(stance, cell.stance), 1)
    yield from rest
    shown = telling(cell) if every_passage else best_of_each_side(cell)
    for evidence in shown:
        side = "" if evidence.side is cell.stance else f"{GLYPHS[evidence.side]} {evidence.side}: "
        yield from indented(f"{side}«{evidence.quote}»", page.width, "      ")
        yield from indented(
            f"{_place(article, evidence)}: {source(evidence, words, article)}", page.width, "      ", "        "
        )
    hidden = len(cell.evidence) - len(shown)
    if hidden:
        yield f"      {_count(hidden, 'more passage')}: see -v or explain"


def _notes(cell: Cell, words: Words) -> list[str]:
    return [words(f"cell.{cell.reason}")] if cell.reason else decision(cell, words)


def decision(cell: Cell, words: Words) -> list[str]:
    """Who decided a cell instead of the matcher, why, and what the matcher said; nothing where nobody did."""
    if not cell.verdict:
        return []
    decision = words("cell.person", by=cell.verdict.by or words("cell.somebody"))
    told = [words("cell.why", decision=decision, why=cell.verdict.why) if cell.verdict.why else decision]
    if cell.matcher_stance:
        told.append(words("cell.replaced", stance=cell.matcher_stance))
    return told


def _place(article: Article, evidence: Evidence) -> str:
    return f"{article.path or article.id}:{evidence.line}"


def source(evidence: Evidence, words: Words, article: Article | None = None) -> str:
    """Who says a passage, through whom it came to the article, with what reserve, and what conflicts with the claim."""
    if evidence.voice is Voice.OWN:
        told = [words("evidence.own")]
    elif evidence.speaker:
        told = [words("evidence.speaker", speaker=evidence.speaker)]
    else:
        told = [words("evidence.unnamed")]
    chain = passed_on(evidence, article) if article is not None else tuple(reversed(evidence.chain))
    if len(chain) > 1:
        told.append(words("evidence.chain", chain=" ← ".join(chain)))
    if evidence.hedged:
        told.append(words("evidence.hedged"))
    if evidence.conflict:
        told.append(words.conflict(evidence.conflict))
    told += resolved(evidence.dates, words)
    if evidence.same_as:
        told.append(words("evidence.same_as", article=evidence.same_as, origin=evidence.shared_origin))
    return "; ".join(told)
