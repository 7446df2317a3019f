"""The words of a report in the reader's language: one data file a language in ``languages/``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from crosscheck.model import Conflict, Share, Stance
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
    return Words(chosen, MappingProxyType(dict(_flat(yaml.load(source, Loader=LOADER)))))


def _flat(tree: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        found += _flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else [(prefix + key, str(value))]
    return found
