"""What ``compare`` prints: claims that sides share or divide, what both say, where they differ, what only one says.

One outline serves every format: sections of entries, each with its quotes and notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.cli.terminal import Page, clean, indented, wrap
from crosscheck.compare.model import ClaimView, Comparison, Difference, Facts, Point, Quote
from crosscheck.compare.pairs import same_words
from crosscheck.model import Stance, Voice
from crosscheck.report.markdown import escape
from crosscheck.report.words import Words

SHOWN = 5
"""How many entries a section shows unless more are asked for."""

WORDINGS = 3
"""How many wordings of one point are shown unless all are asked for."""

_MARKS = frozenset('«»“”"')


@dataclass(frozen=True, slots=True)
class _Line:
    """One quote of an entry: where it stands, its words, and what is to be said of it."""

    place: str
    quote: str
    note: str = ""
    stance: Stance | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    head: str = ""
    lines: tuple[_Line, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of the note; ``total`` is how many entries there are, ``entries`` those that are shown."""

    title: str
    entries: tuple[_Entry, ...]
    total: int
    empty: str = ""


def text(comparison: Comparison, words: Words, page: Page, limit: int | None = SHOWN) -> str:
    """The note for a terminal: quotes one under the other, each behind its file and line."""
    lines = [page.bold(line) for line in wrap(_title(comparison, words), page.width)]
    for remark in _remarks(comparison, words):
        lines += indented(remark, page.width, "  ")
    for section in _sections(comparison, words, limit):
        lines.append("")
        heading = _heading(section, words)
        lines += [page.bold(line) for line in wrap(heading, page.width)]
        if not section.total and section.empty:
            lines += indented(section.empty, page.width, "  ")
        for number, entry in enumerate(section.entries, 1):
            lines += _entry(entry, f"{number:>3}. ", page, words)
    return "\n".join(lines) + "\n"


def _entry(entry: _Entry, mark: str, page: Page, words: Words) -> Iterator[str]:
    behind = " " * len(mark)
    first = mark
    if entry.head:
        yield from indented(entry.head, page.width, first, behind)
        first = behind
    for line in entry.lines:
        place = f"{line.place}{f' ({line.note})' if line.note else ''}"
        shown = indented(_said(line, place, words), page.width, first, behind)
        if line.stance:
            stance = words.cell(line.stance)
            shown[0] = shown[0].replace(stance, page.paint(stance, line.stance), 1)
        yield from shown
        if line.quote:
            yield from indented(_quoted(line.quote, words), page.width, behind + "  ")
        first = behind
    for note in entry.notes:
        yield from indented(note, page.width, first, behind)
        first = behind


def _quoted(quote: str, words: Words) -> str:
    """A quote between quotation marks, unless it brings its own."""
    own = quote[:1] in _MARKS and quote[-1:] in _MARKS
    return quote if own else words.quoted(quote)


def _said(line: _Line, place: str, words: Words) -> str:
    return words("compare.stance", stance=words.cell(line.stance), place=place) if line.stance else place


def markdown(comparison: Comparison, words: Words, limit: int | None = SHOWN) -> str:
    """The same note as a Markdown document."""
    lines = [f"# {escape(clean(_title(comparison, words)))}", ""]
    lines += [f"{escape(clean(remark))}\n" for remark in _remarks(comparison, words)]
    for section in _sections(comparison, words, limit):
        lines += [f"## {escape(clean(_heading(section, words)))}", ""]
        if not section.total and section.empty:
            lines += [escape(clean(section.empty)), ""]
        for number, entry in enumerate(section.entries, 1):
            parts = []
            if entry.head:
                parts.append(escape(clean(entry.head)))
            for line in entry.lines:
                note = f" ({escape(clean(line.note))})" if line.note else ""
                quote = f"\n   > {escape(clean(line.quote))}" if line.quote else ""
                parts.append(f"{_said(line, escape(clean(line.place)), words)}{note}{quote}")
            parts += [escape(clean(note)) for note in entry.notes]
            lines += [f"{number}. " + "\n\n   ".join(parts), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_table(comparison: Comparison, words: Words, form: str, width: int | None, limit: int | None = SHOWN) -> str:
    """One row a quote: the part of the note, the entry's number, where the quote stands, its words, what is noted."""
    from crosscheck.cli.tables import table

    rows: list[list[str]] = []
    for section in _sections(comparison, words, limit):
        for number, entry in enumerate(section.entries, 1):
            head = [section.title, str(number)]
            about = [entry.head] if entry.head else []
            for line in entry.lines:
                stance = [words.cell(line.stance)] if line.stance else []
                notes = [*about, *stance, *([line.note] if line.note else [])]
                rows.append([*head, line.place, line.quote, "; ".join(notes)])
            if entry.notes or not entry.lines:
                rows.append([*head, "", "", "; ".join([*about, *entry.notes])])
    headers = [words(f"compare.column.{key}") for key in ("part", "number", "place", "quote", "notes")]
    return table(headers, rows, form, width)


# -- the outline ------------------------------------------------------------------------------------------------------


def _title(comparison: Comparison, words: Words) -> str:
    return words("compare.title", sides=_listed([s.name for s in comparison.sides], words))


def _listed(names: Sequence[str], words: Words) -> str:
    return words("compare.and").join((", ".join(names[:-1]), names[-1]))


def _heading(section: _Section, words: Words) -> str:
    if section.total > len(section.entries):
        return words("compare.some", title=section.title, shown=len(section.entries), total=section.total)
    return words("compare.all", title=section.title, total=section.total)


def _remarks(comparison: Comparison, words: Words) -> Iterator[str]:
    """How near the sides are, which are copies, and which are in two languages."""
    several = len(comparison.sides) > 2
    if several:
        for side in comparison.sides:
            nearest = max((x for x in comparison.likeness if side.name in (x.first, x.second)), key=lambda x: x.common)
            if not nearest.related:
                yield words("compare.matter.alone", side=side.name, likeness=words.number(nearest.common, 2))
    for near in comparison.likeness:
        told = []
        if not several:
            matter = "one" if near.related else "two"
            told.append(words(f"compare.matter.{matter}", likeness=words.number(near.common, 2)))
        if near.copied:
            told.append(words("compare.copied", share=round(100 * near.copied)))
        if near.languages:
            told.append(words("compare.languages", languages=", ".join(near.languages)))
        for remark in told:
            yield words("compare.pair", pair=f"{near.first} / {near.second}", told=remark) if several else remark


def _sections(comparison: Comparison, words: Words, limit: int | None) -> Iterator[_Section]:
    if comparison.claims is not None:
        for relation in ("conflict", "agree", "one", "raised"):
            rows = [row for row in comparison.claims if row.relation == relation]
            if rows or relation == "conflict":
                yield _cut(
                    words(f"compare.claims.{relation}"),
                    [_claim(row, words) for row in rows],
                    limit if limit is None or relation != "raised" else 0,  # nobody's word, so only on request
                    words("compare.claims.none"),
                )
    if comparison.shared is None:
        return
    two = len(comparison.sides) == 2
    together = any(not near.languages for near in comparison.likeness)
    if together:
        yield _cut(
            words("compare.both" if two else "compare.several"),
            [_point(point, comparison, words, limit is None) for point in comparison.shared],
            limit,
            words("compare.none_shared"),
        )
        yield _cut(
            words("compare.differ"),
            [
                _Entry(
                    _conflict(d.kind.value, d.said_first, d.said_second, words),
                    (_line(d.first, words), _line(d.second, words)),
                    _later(d, comparison, words),
                )
                for d in comparison.differences
            ],
            limit,
            words("compare.none_differ"),
        )
        for only in comparison.only:
            yield _cut(
                words("compare.only", side=only.side),
                [_Entry("", tuple(_line(quote, words) for quote in point.quotes)) for point in only.points],
                limit,
                words("compare.none_only"),
            )
    for facts in comparison.facts:
        yield _facts(facts, words, limit)


def _cut(title: str, entries: Sequence[_Entry], limit: int | None, empty: str) -> _Section:
    return _Section(title, tuple(entries if limit is None else entries[:limit]), len(entries), empty)


def _claim(row: ClaimView, words: Words) -> _Entry:
    lines = [_line(quote, words, stance) for stance, quote in row.quotes]
    notes = []
    for silence in row.silences:
        key = "predates" if silence.predates else "look" if silence.look else "elsewhere"
        told = words(
            f"compare.silent.{key}",
            side=silence.side,
            likest=silence.likest,
            likeness=words.number(silence.likeness, 2),
        )
        notes.append(words("compare.stance", stance=words.cell(Stance.OMITS), place=told))
    return _Entry(words("compare.claim", claim=row.claim, text=row.text), tuple(lines), tuple(notes))


def _point(point: Point, comparison: Comparison, words: Words, every: bool) -> _Entry:
    """A point with each wording once; of many sides, the first few wordings, unless ``every`` one is wanted."""
    count = len(point.quotes)
    head = words("compare.of", count=count, total=len(comparison.sides)) if len(comparison.sides) > 2 else ""
    shown: list[Quote] = []
    again: list[str] = []
    others: list[str] = []
    for quote in point.quotes:
        if any(same_words(quote.quote, other.quote) for other in shown):
            again.append(_place(quote))
        elif len(shown) < WORDINGS or every:
            shown.append(quote)
        else:
            others.append(_place(quote))
    notes = [
        words(f"compare.{key}", places=", ".join(places))
        for key, places in (("verbatim", again), ("otherwise", others))
        if places
    ]
    return _Entry(head, tuple(_line(quote, words) for quote in shown), tuple(notes))


def _line(quote: Quote, words: Words, stance: Stance | None = None) -> _Line:
    note = ""
    speaker = quote.speaker or ""
    # most often the quote itself says who speaks
    if quote.voice is Voice.ATTRIBUTED and speaker and speaker.split()[-1].casefold() not in quote.quote.casefold():
        note = words("evidence.speaker", speaker=speaker)
    return _Line(_place(quote), quote.quote, note, stance)


def _place(quote: Quote) -> str:
    where = f"{quote.path or quote.article}:{quote.line}"
    return where if quote.side in (quote.article, "") else f"{quote.side}, {where}"


def _conflict(kind: str, first: str, second: str, words: Words) -> str:
    named = words(f"conflict.{kind}")
    if kind in ("negation", "denial") or first.casefold() == second.casefold():
        return words("compare.turned", kind=named, word=first)
    return words("compare.apart", kind=named, first=first, second=second)


def _later(difference: Difference, comparison: Comparison, words: Words) -> tuple[str, ...]:
    """Which of the two appeared later, where that is certain: what differs may have changed in between."""
    published = {a.id: a.published for side in comparison.sides for a in side.articles}
    one, other = (published[quote.article] for quote in (difference.first, difference.second))
    if one is None or other is None or not (one.before(other) or other.before(one)):
        return ()
    first, second = (
        (difference.first, difference.second) if one.before(other) else (difference.second, difference.first)
    )
    return (
        words(
            "compare.later",
            first=first.article,
            second=second.article,
            one=words.date(published[first.article]),
            other=words.date(published[second.article]),
        ),
    )


def _facts(facts: Facts, words: Words, limit: int | None) -> _Section:
    entries = []
    for key, side, values in (
        ("shared", "", facts.shared),
        ("only", facts.first, facts.only_first),
        ("only", facts.second, facts.only_second),
    ):
        if values:
            shown = values if limit is None else values[: 3 * limit]
            more = words("compare.facts.more", count=len(values) - len(shown)) if len(values) > len(shown) else ""
            entries.append(_Entry(words(f"compare.facts.{key}", side=side, values="; ".join(shown)) + more))
    title = words(f"compare.facts.{facts.kind}", first=facts.first, second=facts.second)
    return _Section(title, tuple(entries), len(entries), words("compare.facts.none"))
