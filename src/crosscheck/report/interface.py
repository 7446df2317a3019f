"""What a report format is: a module with these names."""

from __future__ import annotations

from typing import Protocol

from crosscheck.model import Result


class Format(Protocol):
    """One way to write a result down as a document."""

    SUFFIXES: tuple[str, ...]
    """The file name endings that ask for this format, lower case, with their dot."""

    def render(self, result: Result) -> str:
        """The whole document, ending in a line end. Same result, same document, byte for byte."""
        ...
