"""YAML text read into nodes that know their places, within bounds, and without YAML's guesses at types.

A scalar keeps its own source text, so that ``no``, ``2022`` and ``12:30`` stay what was written (YAML 1.1 would
make them a boolean, a number and 750). PyYAML's parser gives the events; composing them here and not with
``yaml.compose`` keeps depth and size bounded before anything is built, and tells tags that were written from
tags that were guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeAlias

import yaml

# libyaml's parser is ten times as fast; not every build of PyYAML holds it. Both give the same events and marks.
LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

MAX_DEPTH = 20
"""How many lists and mappings may stand in one another."""

MAX_SIZE = 32 * 1024 * 1024
"""How large the text may become once its aliases are followed: characters, and ``NODE_SIZE`` for every value."""

NODE_SIZE = 32

# What YAML calls not printable, what prints nothing but moves the cursor of a terminal, and stray byte order marks.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_YAML_TAG = "tag:yaml.org,2002:"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it is written: ``plain`` without quotes, ``at`` as an offset into the source."""

    text: str
    plain: bool
    at: int

    @property
    def blank(self) -> bool:
        """True where nothing was written, or only YAML's word for it."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, in the order of the file, keys that come twice included."""

    pairs: tuple[tuple[Node, Node], ...]
    at: int


Node: TypeAlias = Scalar | Items | Pairs


class Source:
    """A named text, and what is wrong in it by offset.

    A byte order mark at the start is left out of ``text``: no editor counts it as a column.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text.removeprefix("\ufeff")
        self._wrong: list[tuple[int, str]] = []

    def wrong(self, at: int, what: str) -> None:
        """Note a mistake at an offset."""
        self._wrong.append((at, what))

    def place(self, at: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1, as editors count them."""
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    @property
    def mistakes(self) -> tuple[str, ...]:
        """All mistakes in the order of the text, each ``name:line:column: what``, none of them twice."""
        ordered = sorted(self._wrong, key=lambda mistake: mistake[0])
        return tuple(dict.fromkeys(located(self.name, self.place(at), what) for at, what in ordered))

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]


def located(name: str, place: tuple[int, int], what: str) -> str:
    """One mistake as it is told: ``name:line:column: what``."""
    return f"{name}:{place[0]}:{place[1]}: {what}"


def shown(text: str) -> str:
    """A text in quotes for a message, shortened."""
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


def compose(source: Source) -> Node | None:
    """The document of a YAML text as nodes; ``None`` where it is empty or cannot be read.

    Mistakes go to ``source``: syntax, control characters, tags, more than one document, aliases to nothing or to
    themselves, and anything beyond ``MAX_DEPTH`` and ``MAX_SIZE``.
    """
    if stray := _CONTROL.search(source.text):
        others = sum(1 for _ in _CONTROL.finditer(source.text, stray.end()))
        more = f" (and {others} more in the file)" if others else ""
        source.wrong(stray.start(), f"{_control(stray[0])}{more}; remove it")
        return None
    composer = _Composer(source)
    try:
        for event in yaml.parse(source.text, Loader=LOADER):
            if not composer.take(event):
                break
    except yaml.MarkedYAMLError as error:
        source.wrong(*_explain(error, source))
        return None
    except (yaml.YAMLError, ValueError) as error:
        source.wrong(composer.at, f"YAML cannot be read from here on ({error}); correct it")
        return None
    return composer.root


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    mapping: bool
    at: int
    anchor: str | None
    before: int
    parts: list[Node]


class _Composer:
    """Builds nodes from events, without recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.at = 0
        self._size = 0
        self._documents = 0
        self._open: list[_Open] = []
        # An anchor whose node is still open holds None: an alias to it would never end.
        self._anchors: dict[str, tuple[Node, int] | None] = {}

    def take(self, event: yaml.Event) -> bool:
        """Take one event; ``False`` where reading has to stop."""
        self.at = at = _index(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            self._check_tag(event)
            if match := _CONTROL.search(event.value):
                self.source.wrong(at, f"{_control(match[0])} in this text; remove it")
            node = Scalar(event.value, not event.style, at)
            return self._grow(NODE_SIZE + len(node.text)) and self._put(node, event.anchor, NODE_SIZE + len(node.text))
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._check_tag(event)
            if len(self._open) == MAX_DEPTH:
                self.source.wrong(at, f"more than {MAX_DEPTH} lists or mappings in one another; write it flatter")
                return self._fail()
            if event.anchor:
                self._anchors[event.anchor] = None
            mapping = isinstance(event, yaml.MappingStartEvent)
            self._open.append(_Open(mapping, at, event.anchor, self._size, []))
            return self._grow(NODE_SIZE)
        if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            return self._close(self._open.pop())
        if isinstance(event, yaml.AliasEvent):
            return self._follow(event.anchor or "")
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self.source.wrong(at, "a second YAML document begins here; keep one to a file")
                return False
        return True

    def _close(self, done: _Open) -> bool:
        node: Node
        if done.mapping:
            node = Pairs(tuple(zip(done.parts[::2], done.parts[1::2], strict=True)), done.at)
        else:
            node = Items(tuple(done.parts), done.at)
        # Where the anchor was given again further in, that one is the nearest before whatever follows.
        anchor = done.anchor if done.anchor and self._anchors[done.anchor] is None else None
        return self._put(node, anchor, self._size - done.before)

    def _follow(self, anchor: str) -> bool:
        if anchor not in self._anchors:
            self.source.wrong(self.at, f"nothing above is named &{anchor}; put the text in quotes if it begins with *")
            return self._put(Scalar(f"*{anchor}", False, self.at), None, 0)
        known = self._anchors[anchor]
        if known is None:
            self.source.wrong(self.at, f"*{anchor} stands within what it repeats; write it out")
            return self._put(Scalar(f"*{anchor}", False, self.at), None, 0)
        node, size = known
        # What is wrong with the node itself is best shown where it is used.
        return self._grow(size) and self._put(replace(node, at=self.at), None, size)

    def _put(self, node: Node, anchor: str | None, size: int) -> bool:
        if anchor:
            self._anchors[anchor] = node, size
        if self._open:
            self._open[-1].parts.append(node)
        else:
            self.root = node
        return True

    def _grow(self, size: int) -> bool:
        self._size += size
        if self._size <= MAX_SIZE:
            return True
        self.source.wrong(self.at, "too much to read from here on, aliases (*) followed; split the file")
        return self._fail()

    def _fail(self) -> bool:
        self.root = None
        return False

    def _check_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            tag = tag.replace(_YAML_TAG, "!!") if tag.startswith(_YAML_TAG) else tag
            hint = "remove it, or put the text in quotes if it begins with !"
            self.source.wrong(self.at, f"YAML tags are not read here: {shown(tag)}; {hint}")


def _index(mark: Any) -> int:
    """The offset of a mark: the two parsers have a class of marks each, and allow for none."""
    return mark.index if mark else 0


def _control(character: str) -> str:
    if character == "\ufeff":
        return "byte order mark (U+FEFF) that is not at the start"
    return f"control character U+{ord(character):04X}"


def _explain(error: yaml.MarkedYAMLError, source: Source) -> tuple[int, str]:
    """Where a syntax error is and what to do about it, in the words of somebody who writes claims.

    The parser's own problem is told only where none of the usual slips is behind it.
    """
    problem, context = error.problem or "", error.context or ""
    at = _index(error.problem_mark)
    opened = _index(error.context_mark or error.problem_mark)
    here = source.text[at : at + 1]
    if "\t" in problem or "tab" in problem or ("cannot start" in problem and here == "\t"):
        return at, "a tab indents this line; indent with spaces"
    if "cannot start" in problem:
        return at, f"a text cannot begin with {here}; put it in quotes"
    if "mapping values" in problem:
        return at, "a colon that no key stands before; put a text that holds ': ' in quotes, or indent the line rightly"
    if "alias" in context:
        return opened, 'a * that repeats nothing; put it in quotes ("*")'
    if "anchor" in context:
        return opened, "a text cannot begin with &; put it in quotes"
    if "quoted scalar" in context and ("end of stream" in problem or "document" in problem):
        return opened, "this quotation mark is never closed; close it"
    if "escape" in problem:
        return at, "an unknown escape after a backslash; write the backslash twice, or use '...' for quotes"
    if "flow" in context and ("','" in problem or "node content" in problem):
        line, column = source.place(opened)
        return at, f"the bracket that opens at line {line}, column {column} is not closed before this; close it"
    if "block" in context and ("<block end>" in problem or "expected key" in problem or "'-'" in problem):
        if source.text[:at].rstrip(" ")[-1:] in {'"', "'"}:
            return at, "a text goes on after its closing quotation mark; put the whole text in other quotes"
        if source.text[:at].rstrip(" ")[-1:] in {"]", "}"}:
            return at, "a text goes on after its closing bracket; put the whole text in quotes"
        return at, "this line does not line up with the lines that it belongs to; indent it as they are"
    if "sequence entries" in problem or "mapping keys" in problem:
        return at, f"a text cannot begin with '{here} '; put it in quotes, or begin the list on the next line"
    if "node content" in problem:
        return at, f"a text cannot begin with {here}; put it in quotes" if here else "the file ends too soon; write on"
    if "block scalar" in context:
        return at, "a text after | or > begins on the next line, indented; put it there"
    return at, f"this is not YAML ({': '.join(filter(None, (context, problem)))}); correct it"
