"""YAML front matter, the metadata above an article, as Jekyll and pandoc read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from crosscheck.articles.fields import METADATA, metadata
from crosscheck.claims import nearest
from crosscheck.yamlread import Items, Pairs, Scalar, Source, compose, located, shown

MAX_FRONT_MATTER = 64 * 1024
"""Within how many characters front matter has to end."""

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n|\Z)")
_END_FENCE = re.compile(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)")
_KNOWN_KEY = re.compile(rf"""[\s{{"'-]*(?:{"|".join(METADATA)})["']?\s*:(?:\s|\Z)""")
_ANY_KEY = re.compile(r"[^\W\d][\w-]*:(?:\s|\Z)")
_HEADING = re.compile(r"\s*#[ \t]+([^\r\n]{1,300}?)(?:[ \t]+#+)?[ \t]*(?:[\r\n]|\Z)")


def front_matter(name: str, text: str) -> tuple[int, dict[str, Any], tuple[str, ...]]:
    """Where the article proper begins, the metadata above it, and what is wrong with them.

    A first line of three hyphens may also be a rule above a text. It opens front matter where a line of what it
    encloses begins with a key that is known, or where all its lines look like keys; as for pandoc, a blank line next
    after it speaks for a rule, but a known key speaks louder.
    """
    start = int(text.startswith("\ufeff"))
    opening = _FENCE.match(text, start)
    if opening is None:
        return start, {}, ()
    at = opening.end()
    closing = _END_FENCE.search(text, at, at + MAX_FRONT_MATTER)
    if closing is None:
        head = re.split(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)", text[at : at + MAX_FRONT_MATTER], maxsplit=1)[0]
        if any(_KNOWN_KEY.match(line) for line in head.splitlines()):
            what = "the front matter that begins here does not end; put a line of --- below its last key"
            return start, {}, (located(name, (1, 1), what),)
        return start, {}, ()
    lines = [line for line in text[at : closing.start()].splitlines() if not line.startswith("#")]
    known = any(_KNOWN_KEY.match(line) for line in lines)
    keys_only = all(_ANY_KEY.match(line) for line in lines if line and not line[0].isspace())
    if not known and not (keys_only and (not lines or lines[0].strip())):
        return start, {}, ()
    source = Source(name, text[: closing.start()])
    root = compose(source)
    keys: dict[str, Any] = {}
    if isinstance(root, Pairs):
        keys = metadata(_scalars(source, root), source.wrong)
    elif isinstance(root, Items) or (isinstance(root, Scalar) and not root.blank):
        source.wrong(root.at, "the front matter is no mapping; write lines such as `title: ...`")
    return closing.end(), keys, source.mistakes


def _scalars(source: Source, root: Pairs) -> Iterator[tuple[str, str, int]]:
    """The keys of front matter that are known and hold a text: key, value and the value's place."""
    first: dict[str, int] = {}
    for key, value in root.pairs:
        if not isinstance(key, Scalar):
            source.wrong(key.at, "a key is a list or mapping; write a word, such as title")
        elif key.text in first:
            line, column = source.place(first[key.text])
            source.wrong(key.at, f"the key {shown(key.text)} comes twice (first at {line}:{column}); keep one")
        elif key.text not in METADATA:
            near = nearest(key.text, METADATA)
            advice = f"did you mean {shown(near)}?" if near else f"it takes {', '.join(METADATA)}"
            source.wrong(key.at, f"unknown key {shown(key.text)} in the front matter; {advice}")
        elif not isinstance(value, Scalar):
            what = "a list" if isinstance(value, Items) else "a mapping"
            source.wrong(value.at, f"{key.text} takes a text, and this is {what}; put it in one text, or in quotes")
        elif not value.blank:
            yield key.text, value.text, value.at
        if isinstance(key, Scalar):
            first.setdefault(key.text, key.at)


def heading(text: str, body: int) -> str:
    """The text of a Markdown heading of the first level that an article begins with; empty where there is none."""
    found = _HEADING.match(text, body)
    return " ".join(found[1].split()) if found else ""
