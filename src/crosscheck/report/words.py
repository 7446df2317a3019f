"""The words of a report in the reader's language: one data file a language in ``languages/``.

A language is data here too: its plural rule, how it writes numbers and dates, and where it sets no-break spaces stand
in its file under ``language``. What is stated there is what the Unicode CLDR states; tests/report/test_words.py
compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from crosscheck.dates import format_partial_date
from crosscheck.model import Conflict, PartialDate, Share, Stance
from crosscheck.yamlread import LOADER

FALLBACK = "en"

# A sign beside the word, never instead of it: each is drawn by common terminal fonts and differs in shape.
GLYPHS: Mapping[Stance, str] = MappingProxyType(
    {
        Stance.SUPPORTS: "✓",
        Stance.CONTRADICTS: "✗",
        Stance.MIXED: "±",
        Stance.MENTIONS: "~",
        Stance.OMITS: "·",
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """What a report says in one language."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that key with the values filled in. Raises KeyError where the language has no such text."""
        return self.texts[key].format(**values)

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The text of that key in the singular or plural that the number takes, which stands in it as ``{count}``."""
        form = "one" if str(number) in self("language.one").split() else "other"
        return self(f"{key}.{form}", count=self.number(number), **values)

    def number(self, value: float, digits: int = 0, *, sign: bool = False) -> str:
        """A number with that many decimals, and its sign where it is asked for, written as the language does."""
        written = f"{value:{'+' if sign else ''},.{digits}f}"
        marks = {",": self("language.group"), ".": self("language.decimal")}
        return "".join(marks.get(character, character) for character in written)

    def date(self, date: PartialDate | None) -> str:
        """A date in words: a day, a month, a year, or a span of these; empty where there is none."""
        if date is None:
            return ""
        start, dots, end = format_partial_date(date).partition("..")
        told = [self._day(part) if part else "" for part in (start, end)]
        if not dots:
            return told[0]
        span = "span" if start and end else "since" if start else "until"
        return self(f"language.date.{span}", start=told[0], end=told[1])

    def _day(self, iso: str) -> str:
        year, *rest = (int(part) for part in iso.split("-"))
        if not rest:
            return iso
        month = self(f"language.months.{rest[0]}")
        if len(rest) == 1:
            return self("language.date.month", month=month, year=year)
        return self("language.date.first" if rest[1] == 1 else "language.date.day", day=rest[1], month=month, year=year)

    def listed(self, items: Iterable[str]) -> str:
        """The items as an enumeration in a sentence: "a, b and c"."""
        *most, last = items
        return f"{', '.join(most)}{self('language.and')}{last}" if most else last

    def quoted(self, text: str) -> str:
        """The text in quotation marks; in other marks than usual where it has the usual ones, or nearly, in it."""
        usual = self("language.quote", text="")
        usual += '"' if "“" in usual else ""
        again = any(mark in text for mark in usual if not mark.isspace())
        return self("language.quote_again" if again else "language.quote", text=text)

    def sentence(self, told: str) -> str:
        """The words as a sentence: with a capital and a full stop, where a quotation at the end does not bring one."""
        ended = told.rstrip("”’\"'»\u00a0\u202f ").endswith((".", "!", "?", "…"))
        return told[:1].upper() + told[1:] + ("" if ended else ".")

    def confidence(self, value: float) -> str:
        """A confidence, 0 to 1, in words."""
        return self("cell.confidence", confidence=self.number(value, 2))

    def cell(self, stance: Stance) -> str:
        """A stance as a glyph and a word."""
        return f"{GLYPHS[stance]} {self('stance.' + stance)}"

    def share(self, share: Share, shown: Callable[[str], str] = str) -> str:
        """How much two articles have in common, in percent of either; ``shown`` makes an id fit to print."""
        return self(
            "copies.share",
            a=shown(share.a),
            b=shown(share.b),
            share_of_a=percent(share.share_of_a),
            share_of_b=percent(share.share_of_b),
        )

    def conflict(self, conflict: Conflict) -> str:
        """A conflict in words: its kind, and what claim and article say where both are known."""
        known = "_".join(part for part in ("claim", "article") if getattr(conflict, part))
        if conflict.claim and conflict.claim.casefold() == conflict.article.casefold():
            known = "same"  # a negation or a denial: the words are those of the claim, what is said of them is not
        return self(
            f"conflict_in.{known or 'neither'}",
            kind=self("conflict." + conflict.kind),
            claim=conflict.claim,
            article=conflict.article,
        )


def percent(part: float) -> int:
    """A part of a whole in percent; only the whole is 100, and only nothing is 0."""
    return round(part * 100) if part in (0, 1) else min(max(round(part * 100), 1), 99)


def languages() -> tuple[str, ...]:
    """The languages in which a report can be written."""
    names = (entry.name for entry in files("crosscheck.report").joinpath("languages").iterdir())
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


@cache
def load_words(language: str) -> Words:
    """The words of a language (``fr-CA`` reads ``fr``), or those of English where there are none."""
    primary = language.replace("_", "-").split("-")[0].lower()
    chosen = primary if primary in languages() else FALLBACK
    source = files("crosscheck.report").joinpath("languages", f"{chosen}.yaml").read_text(encoding="utf-8")
    texts = dict(_flat(yaml.load(source, Loader=LOADER)))
    before, behind = texts["language.no_break_before"], texts["language.no_break_behind"]
    return Words(chosen, MappingProxyType({key: _set(text, before, behind) for key, text in texts.items()}))


def _set(text: str, before: str, behind: str) -> str:
    """The text with no-break spaces for the blanks before and behind those marks: a line never begins with a colon."""
    if before:
        text = re.sub(rf" (?=[{re.escape(before)}])", "\u00a0", text)
    return re.sub(rf"(?<=[{re.escape(behind)}]) ", "\u00a0", text) if behind else text


def _flat(tree: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        found += _flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else [(f"{prefix}{key}", str(value))]
    return found
