"""What a report format is: a module with these names; and what a person may choose of a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from crosscheck.model import Result


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may choose of a document. Each format heeds what concerns it."""

    language: str = ""
    """The language of the report's own words; the claims file's where empty."""
    folder: str = "."
    """The folder in which the document will stand: links to the articles' files start there."""
    claims: str = ""
    """The claims file as it was named, for the account of how the document was made."""
    url: str = ""
    """The address at which the document will be published."""
    quotes: int | None = None
    """How many passages are quoted at most on each side of a claim; the format's own measure where ``None``."""
    bom: bool = False
    """Whether a byte order mark leads the document, by which spreadsheets know UTF-8."""


DEFAULTS = Options()


class Format(Protocol):
    """One way to write a result down as a document."""

    SUFFIXES: tuple[str, ...]
    """The file name endings that ask for this format, lower case, with their dot."""

    def render(self, result: Result, options: Options = DEFAULTS) -> str:
        """The whole document, ending in a line end. Same result and options, same document, byte for byte.

        Raises CrosscheckError where the result and the options do not suffice for the format.
        """
        ...
