"""The result as a Markdown document that reads well raw and rendered, in the language of the claims file.

CommonMark with GitHub's tables and nothing else: no raw HTML, no footnotes. Whatever articles and claims hold, the
document has the same blocks in the same order, and every mark that comes from them is shown, not obeyed.
"""

from __future__ import annotations

import os.path
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from crosscheck import __version__
from crosscheck.model import Article, Cell, ClaimResult, CopyGroup, Evidence, Result, Stance, Status
from crosscheck.report.evidence import SIDES, by_side, contested_first, decision, source
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import one_line
from crosscheck.report.words import Words, load_words
from crosscheck.timeline import Report, reports

SUFFIXES: tuple[str, ...] = (".md", ".markdown")

QUOTES = 10
"""How many passages are quoted on each side of a claim, unless the options say otherwise."""

# What a reader takes in at once: of more than this, the rest is counted. A raw line of a pipe table with more columns
# is longer than any window; then the table is turned round, cut in two or three, or counts.
_COLUMNS = 6
_ROWS = 40
_PARTS = 4
_LISTED = 12
_OPENING = 120
_DETAILED = 20
_PADDED = 80

_TAKING = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)
# What would be taken for markup: the inline marks of CommonMark, GitHub's tables, strikethrough and mathematics,
# Liquid's braces. Backslash escapes where every Markdown has them, character references for the rest.
_MARKS = str.maketrans(
    {mark: f"\\{mark}" for mark in "`*_[]~^$#"}
    | {mark: f"&#{ord(mark)};" for mark in "\\|{}"}
    | {"<": "&lt;", ">": "&gt;"}
)
_REFERENCE = re.compile(r"&(?=#?\w+;)")
# Addresses that GitHub and others link by themselves, and names that a comment there would notify. They are shown as
# code, which nothing links. A bracket ends them: "[`x]: y`" at the start of a line would define a link. (A mail address
# is tried only where a word starts: from every letter of a long word, that would take time squared.)
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp|mailto|xmpp):|www\.)[^\s<>`|\[\]]+"
    r"|(?<![^\s<>`|@()\[\]])[^\s<>`|@()\[\]]+@[^\s<>`|@\[\]]+"
    r"|(?<![\w@`])@\w(?:[^\s<>`|\[\]]*[^\s<>`|\[\].,;:!?)»”\"'])?",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(?:[+=:-]|\d+(?=[.)](?: |$)))")
_SAFE_URL = re.compile(r"https?://[A-Za-z0-9/?#@!$&'*+,;=.:_~%-]+")
_NOTHING_SEEN = "[…]"
_TEXTS = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class _Page:
    """What every part of the document needs to know."""

    result: Result
    articles: Mapping[str, Article]
    words: Words
    options: Options
    anchors: Mapping[str, str]


def render(result: Result, options: Options = DEFAULTS) -> str:
    """Summary, table, one section a claim with its quotes, the articles, and what the method cannot do.

    The most contested claims come first. ``options.folder`` is where links to the articles' files start.
    """
    words = load_words(options.language or result.language)
    title = escape(result.title) or words("report.title")
    heads = [words(f"report.{key}") for key in ("summary", "table", "claims")]
    claims = sorted(result.claims, key=contested_first)
    page = _Page(result, {a.id: a for a in result.articles}, words, options, _anchors([title, *heads], claims))
    parts = [
        f"# {title}",
        words("report.purpose"),
        f"## {heads[0]}",
        *_summary(claims, page),
        f"## {heads[1]}",
        *_table(claims, page),
        f"## {heads[2]}",
        words("report.order"),
        *(part for claim in claims for part in _claim(claim, page)),
        *_copies(page),
        f"## {words('report.articles')}",
        *_articles(page),
        f"## {words('report.method')}",
        "\n".join(f"- {words(key)}" for key in words.texts if key.startswith("report.limits.")),
        _made_by(page),
    ]
    return "\n\n".join(parts) + "\n"


# -- text -------------------------------------------------------------------------------------------------------------


def escape(text: str) -> str:
    """Text as Markdown that shows just that text, on one line, wherever it is put."""
    shown = one_line(text)
    pieces: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(shown):
        if address.start() == end and end:
            pieces[-1] = address[0]  # two that touch are one piece of code: its end comes behind the second
        else:
            pieces += [_plain(shown[end : address.start()]), "`", address[0]]
        pieces.append("`")
        end = address.end()
    pieces.append(_plain(shown[end:]))
    return _LINE_START.sub(_disarmed, "".join(pieces))


def _plain(text: str) -> str:
    return _REFERENCE.sub("&amp;", text).translate(_MARKS)


def _disarmed(start: re.Match[str]) -> str:
    mark = start[0]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _shown(text: str) -> str:
    """The escaped text, or a sign that there was one in which nothing can be seen."""
    return escape(text.strip()) or _plain(_NOTHING_SEEN)


def _strong(text: str) -> str:
    return f"**{_shown(text)}**"


def _opening(text: str) -> str:
    shown = one_line(text)
    if len(shown) <= _OPENING:
        return shown
    cut = shown[: _OPENING - 1]
    return f"{(cut.rsplit(' ', 1)[0] if ' ' in cut else cut).rstrip(' ,;:')}…"


def _few(items: Sequence[str], words: Words, most: int = _LISTED, apart: str = ", ") -> str:
    """The first of many items, already escaped, and how many more there are."""
    if len(items) <= most + 1:
        return apart.join(items)
    return words("timeline.more", articles=apart.join(items[:most]), count=words.number(len(items) - most))


def _list(told: Iterable[str], words: Words) -> str:
    return words("report.separator").join(told)


def _fact(name: str, fact: str, words: Words) -> str:
    return words("report.fact", name=name, fact=fact)


def _rows(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A pipe table, padded for who reads it raw; a column wider than a line is not."""
    lines = [list(headers), *(list(row) for row in rows)]
    widths = [min(max(3, *(len(line[at]) for line in lines)), _PADDED) for at in range(len(headers))]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(map(str.ljust, line, widths))} |" for line in lines)


def _anchors(before: Sequence[str], claims: Sequence[ClaimResult]) -> dict[str, str]:
    """The fragment that GitHub and most renderers give the heading of each claim.

    A heading that is there already keeps the plain one; who comes later gets a number.
    """
    taken = Counter(_slug(head) for head in before)
    found = {}
    for claim in claims:
        slug = _slug(claim.claim.id)
        found[claim.claim.id] = f"{slug}-{taken[slug]}" if taken[slug] else slug
        taken[slug] += 1
    return found


def _slug(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _claim_link(id: str, page: _Page) -> str:
    return f"[{_shown(id)}](#{page.anchors[id]})"


def _place(article: Article, line: int, page: _Page) -> str:
    """Where a passage stands, linked to its line where the article is a file of its own."""
    if not article.path:
        return f"{_shown(article.id)}:{line}"
    if not _own_file(article):
        return f"{_file_link(article, page)} ({_shown(article.id)}:{line})"
    return f"[{_shown(os.path.normpath(article.path))}:{line}]({_href(article.path, page)}#L{line})"


def _own_file(article: Article) -> bool:
    """Whether an article is a file, and no row of a collection, whose lines are not those of its file."""
    return article.path.lower().endswith(_TEXTS) and not _at_address(article)


def _at_address(article: Article) -> bool:
    """Whether it was read from a store (s3://...), to which no link of a document leads."""
    return "://" in article.path


def _file_link(article: Article, page: _Page) -> str:
    if _at_address(article):
        return _shown(article.path)
    return f"[{_shown(os.path.normpath(article.path))}]({_href(article.path, page)})"


def _href(path: str, page: _Page) -> str:
    """The way from the document's folder to the file, as a relative address in which nothing acts."""
    try:
        way = os.path.relpath(path, page.options.folder or ".")
    except ValueError:  # another drive, or a path that no file can have
        way = path
    raw = way.replace(os.sep, "/").encode("utf-8", "surrogateescape" if _from_disk(way) else "backslashreplace")
    return percent_encoded(raw, safe="/")


def _from_disk(path: str) -> bool:
    """Whether all that is no Unicode in a path are bytes of its name on disk."""
    return not any("\ud800" <= c <= "\udfff" and not "\udc80" <= c <= "\udcff" for c in path)


# -- the whole --------------------------------------------------------------------------------------------------------


def _summary(claims: Sequence[ClaimResult], page: _Page) -> Iterator[str]:
    words, articles = page.words, page.result.articles
    asked = [
        words.count("report.asked.claims", len(claims)),
        words.count("report.asked.articles", len(articles)),
    ]
    dated = [article.published for article in articles if article.published is not None]
    if dated:
        first = min(dated, key=lambda date: date.start)
        last = max(dated, key=lambda date: date.end)
        ends = {"start": words.date(first), "end": words.date(last)}
        span = ends["start"] if ends["start"] == ends["end"] else words("language.date.span", **ends)
        asked.append(words("report.asked.published", when=span))
    if undated := len(articles) - len(dated):
        asked.append(words.count("report.asked.undated", undated))
    yield "\n".join(f"- {fact}" for fact in asked)
    counts = Counter(claim.status for claim in claims)
    yield _rows(
        [words("report.status"), words("report.count"), words("report.meaning")],
        [
            [words(f"status.{status}"), words.number(counts[status]), words(f"status_means.{status}")]
            for status in Status
            if counts[status]
        ],
    )
    contested = [claim for claim in claims if claim.status in {Status.DISPUTED, Status.CONTRADICTED}]
    if not contested:
        return
    yield f"**{words('report.contested')}**"
    lines = [line for claim in contested[:_LISTED] for line in _contested_lines(claim, page)]
    if len(contested) > _LISTED:
        lines.append(f"- {words.count('report.more_claims', len(contested) - _LISTED)}")
    yield "\n".join(lines)


def _contested_lines(result: ClaimResult, page: _Page) -> Iterator[str]:
    link = f"[{_shown(_text(result, page.words))}](#{page.anchors[result.claim.id]})"
    yield f"- {link} ({page.words(f'status.{result.status}')})"
    yield from (f"  - {told}" for told in _origins(result, page))


def _text(result: ClaimResult, words: Words) -> str:
    return result.claim.texts.get(words.language, result.claim.text)


def _origins(result: ClaimResult, page: _Page) -> list[str]:
    words = page.words
    return [
        words(
            f"origins.{side}",
            origins=_few([_shown(origin) for origin in origins], words, apart=words("report.separator")),
        )
        for side, origins in (
            ("supporting", result.supporting_origins),
            ("contradicting", result.contradicting_origins),
        )
        if origins
    ]


def _table(claims: Sequence[ClaimResult], page: _Page) -> Iterator[str]:
    """Claims by articles; turned round or in parts where the articles are many, and counts where they are too many."""
    words, articles = page.words, page.result.articles
    heads = [[_claim_link(claim.claim.id, page), words(f"status.{claim.status}")] for claim in claims]
    stances = [{cell.article: cell.stance for cell in claim.cells} for claim in claims]
    left = [words("report.claim"), words("report.status")]
    if 0 < len(articles) <= _COLUMNS or (articles and len(claims) > _COLUMNS and len(articles) <= _COLUMNS * _PARTS):
        parts = -(-len(articles) // _COLUMNS)
        size = -(-len(articles) // parts)
        for start in range(0, len(articles), size):
            shown = articles[start : start + size]
            rows = [
                [*head, *(words.cell(its.get(article.id, Stance.OMITS)) for article in shown)]
                for head, its in zip(heads, stances, strict=True)
            ]
            yield _rows([*left, *(_shown(article.id) for article in shown)], rows)
    elif 0 < len(claims) <= _COLUMNS and len(articles) <= _ROWS:
        rows = [["", *(status for _, status in heads)]]
        rows += [
            [_shown(article.id), *(words.cell(its.get(article.id, Stance.OMITS)) for its in stances)]
            for article in articles
        ]
        yield _rows([words("report.article"), *(link for link, _ in heads)], rows)
    else:
        if articles:
            yield words("report.too_wide")
        rows = [[*head, *_counted(claim, words)] for head, claim in zip(heads, claims, strict=True)]
        yield _rows([*left, *(words.cell(stance) for stance in Stance)], rows)
    yield "\n".join(f"- {_fact(words.cell(stance), words(f'stance_means.{stance}'), words)}" for stance in Stance)


def _counted(result: ClaimResult, words: Words) -> list[str]:
    counts = Counter(cell.stance for cell in result.cells)
    counts[Stance.OMITS] += result.omitting or 0
    return [words.number(counts[stance]) for stance in Stance]


# -- a claim ----------------------------------------------------------------------------------------------------------


def _claim(result: ClaimResult, page: _Page) -> Iterator[str]:
    words = page.words
    yield f"### {_shown(result.claim.id)}"
    yield _strong(_text(result, words))
    yield "\n".join(f"- {fact}" for fact in _facts(result, page))
    speaking = [cell for cell in result.cells if cell.stance is not Stance.OMITS]
    settled = any(cell.stance in _TAKING for cell in speaking)
    for side in SIDES:
        if side is not Stance.MENTIONS or not settled:
            yield from _side(side, speaking, page)
    if settled:
        yield from _mentions([cell for cell in speaking if cell.stance is Stance.MENTIONS], page)
    yield from _timeline(result, page)
    yield from _shared(speaking, page)
    yield from _silence(result, page)


def _facts(result: ClaimResult, page: _Page) -> Iterator[str]:
    claim, words = result.claim, page.words
    status = f"{words(f'status.{result.status}')} ({words(f'status_means.{result.status}')})"
    yield _fact(words("report.status"), status, words)
    yield from _origins(result, page)
    if _text(result, words) != claim.text:
        yield words("report.original", text=_shown(claim.text))
    if claim.when:
        yield words("report.when", when=escape(words.date(claim.when)))
    if claim.tags:
        yield words("report.tags", tags=escape(", ".join(claim.tags)))
    if claim.note:
        yield words("report.note", note=_shown(claim.note))


def _side(side: Stance, cells: Sequence[Cell], page: _Page) -> Iterator[str]:
    """The articles on one side with their quotes: a person's decisions and each origin's best first, then the rest."""
    words = page.words
    entries = [(cell, found) for cell in cells if (found := _on(side, cell)) is not None]
    if not entries:
        return
    yield f"#### {words.cell(side)}"
    left = page.options.quotes or QUOTES
    folded: list[str] = []
    for cell, quotes in _by_witness(entries):
        if left <= 0:
            folded.append(_cell_link(cell, quotes, page))
            continue
        yield _entry(cell, side, page)
        for evidence in quotes[:left]:
            yield f"> {_shown(evidence.quote)}"
            yield _about(evidence, page.articles[cell.article], page)
        left -= max(len(quotes), 1)
    if folded:
        yield _fact(f"**{words('report.also')}** ({words.number(len(folded))})", _few(folded, words), words)


def _on(side: Stance, cell: Cell) -> tuple[Evidence, ...] | None:
    """A cell's quotes on one side; none where it takes the side without a quote, ``None`` where it does not take it."""
    found = by_side(cell)
    if cell.verdict and cell.stance is not Stance.MIXED:
        # a person has decided: what the matcher found on another side no longer counts
        found = {cell.stance: found.get(cell.stance, ())}
    quotes = found.get(side)
    return quotes[:1] if quotes is not None and side is Stance.MENTIONS else quotes


def _by_witness(
    entries: Sequence[tuple[Cell, tuple[Evidence, ...]]],
) -> list[tuple[Cell, tuple[Evidence, ...]]]:
    ranked = sorted(entries, key=lambda entry: (entry[0].verdict is None, -entry[0].confidence, entry[0].article))
    heard: Counter[tuple[str, ...]] = Counter()
    turns = []
    for cell, _ in ranked:
        turns.append((cell.verdict is None, heard[cell.origins] if cell.origins else 0))
        heard[cell.origins] += 1
    order = sorted(range(len(ranked)), key=lambda at: turns[at])
    return [ranked[at] for at in order]


def _cell_link(cell: Cell, quotes: Sequence[Evidence], page: _Page) -> str:
    article = page.articles[cell.article]
    if not quotes or not _own_file(article):
        return _shown(cell.article)
    return f"[{_shown(cell.article)}]({_href(article.path, page)}#L{quotes[0].line})"


def _named(article: Article, words: Words) -> str:
    known = [part for part in (article.publisher, words.date(article.published)) if part]
    return _strong(article.id) + (f" ({escape(', '.join(known))})" if known else "")


def _entry(cell: Cell, side: Stance, page: _Page) -> str:
    words = page.words
    notes = [words.cell(cell.stance)] if cell.stance is not side else []
    notes += [_shown(note) for note in decision(cell, words)]
    if not cell.verdict:
        notes.append(words.confidence(cell.confidence))
    if not cell.evidence:
        notes.append(words("cell.unquoted"))
    return _fact(_named(page.articles[cell.article], words), _list(notes, words), words)


def _about(evidence: Evidence, article: Article, page: _Page) -> str:
    told = _shown(_list(source(evidence, article, page.words), page.words))
    return _list([_place(article, evidence.line, page), told], page.words)


def _mentions(cells: Sequence[Cell], page: _Page) -> Iterator[str]:
    """Those that raise the matter where others settle it: one line each, with the opening of their best passage."""
    if not cells:
        return
    words = page.words
    yield f"#### {words.cell(Stance.MENTIONS)}"
    ranked = sorted(cells, key=lambda cell: (cell.verdict is None, -cell.confidence, cell.article))
    shown = page.options.quotes or QUOTES
    lines = []
    for cell in ranked[:shown]:
        article = page.articles[cell.article]
        told = [_shown(note) for note in decision(cell, words)]
        for evidence in (_on(Stance.MENTIONS, cell) or ())[:1]:
            quote = words("timeline.quote", quote=_shown(_opening(evidence.quote)))
            told.append(f"{quote} ({_place(article, evidence.line, page)})")
        lines.append(f"- {_fact(_named(article, words), _list(told or [words('cell.unquoted')], words), words)}")
    if folded := [_cell_link(cell, _on(Stance.MENTIONS, cell) or (), page) for cell in ranked[shown:]]:
        lines.append(f"- {_few(folded, words)}")
    yield "\n".join(lines)


def _timeline(result: ClaimResult, page: _Page) -> Iterator[str]:
    """Who took a side first, where that can be told; and who spoke of the event before it happened."""
    words = page.words
    taking = reports(
        result.claim, ((page.articles[cell.article], cell) for cell in result.cells if cell.stance in _TAKING)
    )
    if sum(each.place is not None for each in taking) < 2 and not any(each.before_event for each in taking):
        return
    yield f"#### {words('report.timeline')}"
    yield _rows(
        [words(f"timeline.columns.{column}") for column in ("place", "published", "article", "stance", "notes")],
        [
            [
                "?" if each.place is None else f"{each.place}=" if each.same_time else str(each.place),
                escape(words.date(each.article.published)) or words("report.unknown"),
                _shown(each.article.id),
                words.cell(each.cell.stance),
                _list(_order_notes(each, words), words),
            ]
            for each in taking[:_LISTED]
        ],
    )
    notes = []
    if len(taking) > _LISTED:
        notes.append(words.count("report.more_articles", len(taking) - _LISTED))
    if any(each.same_time for each in taking[:_LISTED]):
        notes.append(words("timeline.together"))
    if any(each.place is None for each in taking[:_LISTED]):
        notes.append(words("timeline.undated_means"))
    if notes:
        yield " ".join(notes)


def _order_notes(report: Report, words: Words) -> Iterator[str]:
    yield from (words(f"timeline.first_to.{side}.{first}") for side, first in report.firsts)
    if report.before_event:
        yield words("timeline.before_event")
    if report.open_with:
        yield words("timeline.open", articles=_few([_shown(id) for id in report.open_with], words, 3))


def _shared(cells: Sequence[Cell], page: _Page) -> Iterator[str]:
    """Which of the articles that speak of a claim share text."""
    words, speaking = page.words, {cell.article for cell in cells}
    for group in page.result.copies:
        among = [_strong(article) for article in group.articles if article in speaking]
        if len(among) > 1:
            told = words("copies.group", articles=_few(among, words), origin=_shown(group.origin))
            yield _fact(f"**{words('report.shared')}**", told, words)


def _silence(result: ClaimResult, page: _Page) -> Iterator[str]:
    words = page.words
    silent = [cell for cell in result.cells if cell.stance is Stance.OMITS]
    decided = [f"{_shown(cell.article)} ({_silence_note(cell, words)})" for cell in silent if cell.verdict]
    early = [_shown(cell.article) for cell in silent if cell.reason and not cell.verdict]
    plain = [_shown(cell.article) for cell in silent if not cell.reason and not cell.verdict]
    lines = []
    if decided or plain:
        head = f"**{words('report.omitted_by')}** ({words.number(len(decided) + len(plain))})"
        # what a person decided is never folded
        lines.append(_fact(head, ", ".join([*decided, *([_few(plain, words)] if plain else [])]), words))
    if early:
        lines.append(_fact(f"**{words('report.too_early')}** ({words.number(len(early))})", _few(early, words), words))
    if result.omitting:
        lines.append(words("report.omitting", count=words.number(result.omitting)))
    yield from lines


def _silence_note(cell: Cell, words: Words) -> str:
    notes = [words(f"cell.{cell.reason}")] if cell.reason else []
    return _list([*notes, *(_shown(note) for note in decision(cell, words))], words)


# -- what it is made from ---------------------------------------------------------------------------------------------


def _copies(page: _Page) -> Iterator[str]:
    if not page.result.copies:
        return
    words = page.words
    yield f"## {words('copies.title')}"
    yield words("copies.means")
    lines = []
    for group in page.result.copies:
        names = _few([_strong(article) for article in group.articles], words)
        lines.append(f"- {words('copies.group', articles=names, origin=_shown(group.origin))}")
        lines += [f"  - {share}" for share in _shares(group, words)]
    yield "\n".join(lines)


def _shares(group: CopyGroup, words: Words) -> Iterator[str]:
    ranked = sorted(group.shares, key=lambda share: -max(share.share_of_a, share.share_of_b))
    yield from (words.share(share, _shown) for share in ranked[:_LISTED])
    if len(ranked) > _LISTED:
        yield words.count("report.more_pairs", len(ranked) - _LISTED)


def _articles(page: _Page) -> Iterator[str]:
    words, articles = page.words, page.result.articles
    if not articles:
        yield words("report.nothing")
        return
    told = _article if len(articles) <= _DETAILED else _article_line
    yield "\n".join(told(article, page) for article in articles)
    yield words("report.fingerprint_means")


def _article(article: Article, page: _Page) -> str:
    words = page.words
    facts = [
        ("publisher", escape(article.publisher)),
        ("author", escape(article.author)),
        ("agency", escape(article.agency)),
        ("published", escape(words.date(article.published))),
        ("language", escape(article.language)),
        ("file", _file_link(article, page) if article.path else ""),
        ("fingerprint", escape(article.sha256)),
    ]
    told = [
        _fact(words(f"report.{name}"), fact or words("report.unknown"), words)
        for name, fact in facts
        if fact or name in {"publisher", "published"}
    ]
    if article.note:
        told.append(words("report.note", note=_shown(article.note)))
    title = _headline(article)
    head = _strong(article.id)
    return "\n".join([f"- {_fact(head, title, words) if title else head}", *(f"  - {fact}" for fact in told)])


def _article_line(article: Article, page: _Page) -> str:
    words = page.words
    facts = (_headline(article), escape(article.publisher), escape(words.date(article.published)))
    told = [fact for fact in facts if fact]
    return f"- {_fact(_strong(article.id), _list([*told, escape(article.sha256)], words), words)}"


def _headline(article: Article) -> str:
    """The title, linked where the article's address is one that cannot break out of the link."""
    title = escape(article.title)
    return f"[{title or _shown(article.id)}]({article.url})" if _SAFE_URL.fullmatch(article.url) else title


def _made_by(page: _Page) -> str:
    words, engine = page.words, page.result.engine
    made = words("report.made_by", version=__version__, retriever=escape(engine.retriever), judge=escape(engine.judge))
    return f"{words('report.made_from', file=_shown(page.options.claims))} {made}" if page.options.claims else made
