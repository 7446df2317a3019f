"""Results as documents: one file a format, all with the interface of `crosscheck.report.interface`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from crosscheck.report.interface import Format

_NAMES = ("markdown", "json", "csv", "claimreview", "html")


class _Formats(Mapping[str, "Format"]):
    """The formats by their names; each is imported when it is taken, so that a command starts with what it needs."""

    def __getitem__(self, name: str) -> Format:
        if name not in _NAMES:
            raise KeyError(name)
        return cast("Format", import_module(f"crosscheck.report.{name}"))

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


FORMATS: Mapping[str, Format] = _Formats()


def format_for(filename: str) -> str | None:
    """The name of the format that the file name's ending asks for, or None where it asks for none."""
    lowered = filename.lower()
    return next((name for name, form in FORMATS.items() if lowered.endswith(form.SUFFIXES)), None)
