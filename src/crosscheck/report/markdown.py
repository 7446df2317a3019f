"""The result as a Markdown document that reads well raw and rendered, in the language of the claims file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from crosscheck import __version__
from crosscheck.model import Article, Cell, ClaimResult, Evidence, Result, Stance, Status
from crosscheck.report.evidence import SIDES, by_side, passed_on
from crosscheck.report.interface import DEFAULTS, Options
from crosscheck.report.safe import one_line
from crosscheck.report.words import Words, load_words

SUFFIXES: tuple[str, ...] = (".md", ".markdown")

# A pipe table with more columns than this is read by nobody, raw or rendered: articles are counted instead.
_MOST_COLUMNS = 8

# What would be taken for markup: the inline marks of CommonMark, GitHub's tables, strikethrough and mathematics,
# Liquid's braces. Backslash escapes where every Markdown has them, character references for the rest.
_MARKS = str.maketrans(
    {mark: f"\\{mark}" for mark in "`*_[]~^$#"}
    | {mark: f"&#{ord(mark)};" for mark in "\\|{}"}
    | {"<": "&lt;", ">": "&gt;"}
)
_REFERENCE = re.compile(r"&(?=#?\w+;)")
# Addresses that GitHub and others link by themselves. They are shown as code, which nothing links. (A mail address is
# tried only where a word starts: from every letter of a long word, that would take time squared.)
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp|mailto|xmpp):|www\.)[^\s<>`|]+|(?<![^\s<>`|@()\[\]])[^\s<>`|@()\[\]]+@[^\s<>`|@]+", re.IGNORECASE
)
_LINE_START = re.compile(r"^(?:[+=:-]|\d+(?=[.)](?: |$)))")
_SAFE_URL = re.compile(r"https?://[A-Za-z0-9/?#@!$&'*+,;=.:_~%-]+")


def render(result: Result, options: Options = DEFAULTS) -> str:
    """Summary, table, one section a claim with its quotes, the articles, and what the method cannot do."""
    words = load_words(options.language or result.language)
    parts = [
        f"# {escape(result.title) or words('report.title')}",
        words("report.purpose", articles=len(result.articles), claims=len(result.claims)),
        f"## {words('report.summary')}",
        _summary(result, words),
        f"## {words('report.table')}",
        *_table(result, words),
        f"## {words('report.claims')}",
        *(part for claim in result.claims for part in _claim(claim, result, words)),
        *_copies(result, words),
        f"## {words('report.articles')}",
        "\n".join(_article(article, words) for article in result.articles) or words("report.nothing"),
        words("report.fingerprint_means"),
        f"## {words('report.method')}",
        "\n".join(f"- {words(key)}" for key in words.texts if key.startswith("report.limits.")),
        words(
            "report.made_by",
            version=__version__,
            retriever=escape(result.engine.retriever),
            judge=escape(result.engine.judge),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """Text as Markdown that shows just that text, on one line, wherever it is put."""
    shown = one_line(text)
    pieces: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(shown):
        pieces += [_plain(shown[end : address.start()]), f"`{address[0]}`"]
        end = address.end()
    pieces.append(_plain(shown[end:]))
    return _LINE_START.sub(_disarmed, "".join(pieces))


def _plain(text: str) -> str:
    return _REFERENCE.sub("&amp;", text).translate(_MARKS)


def _disarmed(start: re.Match[str]) -> str:
    mark = start[0]
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _rows(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    from tabulate import tabulate  # slow to import, and the other formats need none of it

    return tabulate(list(rows), headers=list(headers), tablefmt="github", disable_numparse=True)


def _summary(result: Result, words: Words) -> str:
    counts = Counter(claim.status for claim in result.claims)
    return _rows(
        [words("report.status"), words("report.count"), words("report.meaning")],
        [[words(f"status.{status}"), str(counts[status]), words(f"status_means.{status}")] for status in Status],
    )


def _table(result: Result, words: Words) -> Iterator[str]:
    left = [words("report.claim"), words("report.status")]
    if 0 < len(result.articles) <= _MOST_COLUMNS:
        headers = [*left, *(escape(article.id) for article in result.articles)]
        rows = [[*_row_head(claim, words), *_row_cells(claim, result.articles, words)] for claim in result.claims]
    else:
        if result.articles:
            yield words("report.too_wide")
        headers = [*left, *(words.cell(stance) for stance in Stance)]
        rows = [[*_row_head(claim, words), *_row_counts(claim)] for claim in result.claims]
    yield _rows(headers, rows)
    yield "\n".join(f"- {_fact(words.cell(stance), words(f'stance_means.{stance}'), words)}" for stance in Stance)


def _row_head(result: ClaimResult, words: Words) -> list[str]:
    return [f"[{escape(result.claim.id)}](#{_anchor(result.claim.id)})", words(f"status.{result.status}")]


def _row_cells(result: ClaimResult, articles: Iterable[Article], words: Words) -> list[str]:
    stances = {cell.article: cell.stance for cell in result.cells}
    return [words.cell(stances.get(article.id, Stance.OMITS)) for article in articles]


def _row_counts(result: ClaimResult) -> list[str]:
    counts = Counter(cell.stance for cell in result.cells)
    counts[Stance.OMITS] += result.omitting or 0
    return [str(counts[stance]) for stance in Stance]


def _anchor(claim_id: str) -> str:
    """The fragment that GitHub and most renderers give a heading that holds only this id."""
    return re.sub(r"[^\w-]", "", claim_id.lower())


def _claim(result: ClaimResult, whole: Result, words: Words) -> Iterator[str]:
    claim = result.claim
    text = claim.texts.get(words.language, claim.text)
    yield f"### {escape(claim.id)}"
    yield f"**{escape(text)}**"
    status = f"{words(f'status.{result.status}')} ({words(f'status_means.{result.status}')})"
    facts = [_fact(words("report.status"), status, words)]
    if result.supporting_origins:
        facts.append(
            words("origins.supporting", origins=escape(words("report.separator").join(result.supporting_origins)))
        )
    if result.contradicting_origins:
        facts.append(
            words("origins.contradicting", origins=escape(words("report.separator").join(result.contradicting_origins)))
        )
    if text != claim.text:
        facts.append(words("report.original", text=escape(claim.text)))
    if claim.when:
        facts.append(words("report.when", when=escape(str(claim.when))))
    if claim.tags:
        facts.append(words("report.tags", tags=escape(", ".join(claim.tags))))
    if claim.note:
        facts.append(words("report.note", note=escape(claim.note)))
    yield "\n".join(f"- {fact}" for fact in facts)

    articles = {article.id: article for article in whole.articles}
    told = [cell for cell in result.cells if cell.stance is not Stance.OMITS]
    for side in SIDES:
        entries = [(cell, found) for cell in told if (found := by_side(cell).get(side)) is not None]
        if entries:
            yield f"#### {words.cell(side)}"
        for cell, shown in entries:
            yield _entry(cell, side, articles[cell.article], words)
            for evidence in shown:
                yield f"> {escape(evidence.quote)}"
                yield _about(evidence, articles[cell.article], words)

    silent = [_silent(cell, words) for cell in result.cells if cell.stance is Stance.OMITS]
    if silent:
        yield _fact(f"**{words('report.omitted_by')}**", ", ".join(silent), words)
    if result.omitting:
        yield words("report.omitting", count=result.omitting)


def _copies(result: Result, words: Words) -> Iterator[str]:
    if not result.copies:
        return
    yield f"## {words('copies.title')}"
    yield words("copies.means")
    lines = []
    for group in result.copies:
        names = ", ".join(f"**{escape(article)}**" for article in group.articles)
        lines.append(f"- {words('copies.group', articles=names, origin=escape(group.origin))}")
        lines += [f"  - {words.share(share, escape)}" for share in group.shares]
    yield "\n".join(lines)


def _entry(cell: Cell, side: Stance, article: Article, words: Words) -> str:
    known = [part for part in (article.publisher, str(article.published or "")) if part]
    source = f" ({escape(', '.join(known))})" if known else ""
    notes = [words.cell(cell.stance)] if cell.stance is not side else []
    notes += _decision(cell, words)
    if not cell.verdict:
        notes.append(words("cell.confidence", confidence=f"{cell.confidence:.2f}"))
    if not cell.evidence:
        notes.append(words("cell.unquoted"))
    return _fact(f"**{escape(article.id)}**{source}", words("report.separator").join(notes), words)


def _silent(cell: Cell, words: Words) -> str:
    notes = [words(f"cell.{cell.reason}")] if cell.reason else []
    notes += _decision(cell, words)
    return escape(cell.article) + (f" ({', '.join(notes)})" if notes else "")


def _fact(name: str, fact: str, words: Words) -> str:
    return words("report.fact", name=name, fact=fact)


def _decision(cell: Cell, words: Words) -> list[str]:
    if not cell.verdict:
        return []
    decision = words("cell.person", by=escape(cell.verdict.by) or words("cell.somebody"))
    notes = [words("cell.why", decision=decision, why=escape(cell.verdict.why)) if cell.verdict.why else decision]
    if cell.matcher_stance:
        notes.append(words("cell.replaced", stance=words(f"stance.{cell.matcher_stance}")))
    return notes


def _about(evidence: Evidence, article: Article, words: Words) -> str:
    notes = [f"{escape(article.path or article.id)}:{evidence.line}"]
    if evidence.voice == "own":
        notes.append(words("evidence.own"))
    elif evidence.speaker:
        notes.append(words("evidence.speaker", speaker=escape(evidence.speaker)))
    else:
        notes.append(words("evidence.unnamed"))
    if chain := passed_on(evidence, article):
        notes.append(words("evidence.chain", chain=escape(" ← ".join(chain))))
    if evidence.hedged:
        notes.append(words("evidence.hedged"))
    if evidence.conflict:
        notes.append(escape(words.conflict(evidence.conflict)))
    if evidence.same_as:
        notes.append(words("evidence.same_as", article=escape(evidence.same_as), origin=escape(evidence.shared_origin)))
    return words("report.separator").join(notes)


def _article(article: Article, words: Words) -> str:
    facts = [
        ("publisher", escape(article.publisher)),
        ("author", escape(article.author)),
        ("agency", escape(article.agency)),
        ("published", escape(str(article.published or ""))),
        ("language", escape(article.language)),
        ("file", escape(article.path)),
        ("fingerprint", escape(article.sha256)),
    ]
    told = [
        _fact(words(f"report.{name}"), fact or words("report.unknown"), words)
        for name, fact in facts
        if fact or name in {"publisher", "published"}
    ]
    if article.note:
        told.append(words("report.note", note=escape(article.note)))
    title = _headline(article)
    head = f"**{escape(article.id)}**"
    return "\n".join([f"- {_fact(head, title, words) if title else head}", *(f"  - {fact}" for fact in told)])


def _headline(article: Article) -> str:
    """The title, linked where the article's address is one that cannot break out of the link."""
    title = escape(article.title)
    return f"[{title or escape(article.id)}]({article.url})" if _SAFE_URL.fullmatch(article.url) else title
