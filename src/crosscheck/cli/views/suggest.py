"""What ``suggest`` prints: the drafted claims as a claims file with comments, JSON, Markdown or text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from crosscheck import __version__
from crosscheck.cli.terminal import Page, indented, wrap
from crosscheck.model import Article, Cell, Evidence, Stance
from crosscheck.report.evidence import SIDES, by_side
from crosscheck.report.json import evidence_row
from crosscheck.report.markdown import escape
from crosscheck.report.safe import json_escapes, one_line
from crosscheck.report.words import GLYPHS, Words
from crosscheck.suggest import Suggestion, Suggestions

SCHEMA = "crosscheck/suggest-1"

_WIDTH = 116
# What YAML reads in no place, and what the other formats need not escape (YAML 1.2, 5.1: printable characters).
_UNPRINTABLE = re.compile("[\ufffe\uffff\U0001fffe\U0001ffff]")


def as_yaml(found: Suggestions, words: Words, articles: str | None, names: Mapping[str, Sequence[str]]) -> str:
    """A whole claims file: each draft with the articles that carry it in comments above.

    ``articles`` is the corpus as the file names it, ``names`` those of the claims file that was there.
    """
    lines = [*_comment(words("suggest.head", count=len(found.suggestions))), "version: 1"]
    lines.append(f"language: {found.language}")
    if articles:
        lines.append(f"articles: {_scalar(articles)}")
    if names:
        dumped = yaml.safe_dump(
            {"names": {name: list(others) for name, others in names.items()}}, allow_unicode=True, width=_WIDTH
        )
        lines += ["", *dumped.rstrip("\n").split("\n")]
    lines += ["", "claims:" if found.suggestions else "claims: []"]
    by_id = {article.id: article for article in found.articles}
    for number, suggestion in enumerate(found.suggestions, 1):
        lines.append("")
        lines += [f"  {line}" for line in _above(suggestion, number, by_id, words)]
        lines += [f"  - id: {suggestion.claim.id}", f"    text: {_scalar(suggestion.claim.text)}"]
        for code, text in suggestion.claim.texts.items():
            if code != suggestion.claim.language:
                lines.append(f"    text_{code}: {_scalar(text)}")
    return "\n".join(lines) + "\n"


def _above(suggestion: Suggestion, number: int, articles: Mapping[str, Article], words: Words) -> Iterator[str]:
    yield from _comment(f"{number}. {_standing(suggestion, words)}")
    for about, quote in _places(suggestion, articles, words):
        yield from _comment(about)
        if quote:
            yield from _comment(words("suggest.quote", quote=quote), "  ")


def _standing(suggestion: Suggestion, words: Words) -> str:
    """The status in words, with the origins of each side."""
    said = [words("suggest.conflict")] if suggestion.conflicting else []
    said.append(words(f"status.{suggestion.result.status}"))
    for key, origins in (
        ("supporting", suggestion.result.supporting_origins),
        ("contradicting", suggestion.result.contradicting_origins),
    ):
        if origins:
            said.append(words(f"suggest.{key}", origins=", ".join(origins)))
    return words("suggest.and").join(said)


def _places(suggestion: Suggestion, articles: Mapping[str, Article], words: Words) -> Iterator[tuple[str, str]]:
    """Where it stands: first the sentence that it was drafted from, then every passage on a side, with its quote."""
    own = one_line(suggestion.quote)
    who = [_voice(suggestion.speaker, suggestion.hedged, words)]
    from_ = words("suggest.edited" if suggestion.edited else "suggest.verbatim")
    yield (
        words(
            "suggest.place",
            glyph="→",
            article=suggestion.article,
            line=suggestion.line,
            about=words("suggest.and").join([from_, *[w for w in who if w]]),
        ),
        own,
    )
    for cell in suggestion.result.cells:
        for side, evidence in by_side(cell).items():
            if side in SIDES[:3]:
                for one in evidence:
                    if cell.article != suggestion.article or one_line(one.quote) != own:
                        yield _place(cell, side, one, words), one_line(one.quote)


def _place(cell: Cell, side: Stance, evidence: Evidence, words: Words) -> str:
    about = [words("suggest.side." + side), _voice(evidence.speaker or "", evidence.hedged, words)]
    if evidence.conflict is not None:
        about.append(words.conflict(evidence.conflict))
    return words(
        "suggest.place",
        glyph=GLYPHS[side],
        article=cell.article,
        line=evidence.line,
        about=words("suggest.and").join(part for part in about if part),
    )


def _voice(speaker: str, hedged: bool, words: Words) -> str:
    said = [words("evidence.speaker", speaker=speaker)] if speaker else []
    return words("suggest.and").join([*said, *([words("evidence.hedged")] if hedged else [])])


def _comment(text: str, indent: str = "") -> list[str]:
    """Text as lines of a YAML comment: no character of it can end the comment."""
    return [f"# {indent}{_printable(line)}".rstrip() for line in wrap(text, _WIDTH - len(indent))]


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _scalar(text: str) -> str:
    """Text as a YAML scalar on one line, quoted where it must be."""
    dumped: str = yaml.safe_dump(_printable(text), allow_unicode=True, width=2**31)
    return dumped.removesuffix("\n").removesuffix("\n...").rstrip("\n")


def as_json(found: Suggestions) -> str:
    """The drafts as one JSON object, with every cell that takes a side."""
    document = {
        "schema": SCHEMA,
        "crosscheck": __version__,
        "language": found.language,
        "drafted": found.drafted,
        "covered": found.covered,
        "suggestions": [_row(s) for s in found.suggestions],
    }
    return json_escapes(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def _row(suggestion: Suggestion) -> dict[str, Any]:
    result = suggestion.result
    return {
        "id": suggestion.claim.id,
        "text": suggestion.claim.text,
        "conflict": suggestion.conflicting,
        "status": result.status.value,
        "supporting_origins": list(result.supporting_origins),
        "contradicting_origins": list(result.contradicting_origins),
        "worth": suggestion.worth,
        "from": {
            "article": suggestion.article,
            "quote": suggestion.quote,
            "line": suggestion.line,
            "speaker": suggestion.speaker or None,
            "hedged": suggestion.hedged,
            "edited": suggestion.edited,
        },
        "articles": [
            {
                "article": cell.article,
                "stance": cell.stance.value,
                "confidence": cell.confidence,
                "evidence": [evidence_row(one) for one in cell.evidence],
            }
            for cell in result.cells
            if cell.stance in SIDES[:3]
        ],
    }


def as_markdown(found: Suggestions, words: Words) -> str:
    """The drafts as a list to read: each claim, where it stands, who says it."""
    by_id = {article.id: article for article in found.articles}
    parts = [f"# {escape(words('suggest.title'))}", escape(words("suggest.head", count=len(found.suggestions)))]
    for number, suggestion in enumerate(found.suggestions, 1):
        parts.append(f"## {number}. {escape(suggestion.claim.text)}")
        lines = [escape(_standing(suggestion, words)), ""]
        for about, quote in _places(suggestion, by_id, words):
            lines.append(f"- {escape(about)}")
            if quote:
                lines += ["", f"  > {escape(quote)}", ""]
        parts.append("\n".join([f"`{suggestion.claim.id}`", "", *lines]).rstrip())
    return "\n\n".join(parts) + "\n"


def as_text(found: Suggestions, words: Words, page: Page) -> str:
    """The drafts for a terminal."""
    by_id = {article.id: article for article in found.articles}
    lines: list[str] = []
    for number, suggestion in enumerate(found.suggestions, 1):
        lines += indented(suggestion.claim.text, page.width, f"{number}. ")
        word = "disputed" if suggestion.conflicting else suggestion.result.status.value
        for line in indented(_standing(suggestion, words), page.width, "   "):
            lines.append(page.paint(line, word))
        lines += indented(suggestion.claim.id, page.width, "   id ")
        for about, quote in _places(suggestion, by_id, words):
            lines += indented(about, page.width, "   ", "     ")
            lines += indented(words("suggest.quote", quote=quote), page.width, "       ")
        lines.append("")
    lines += indented(words("suggest.head", count=len(found.suggestions)), page.width, "")
    return "\n".join(lines) + "\n"
