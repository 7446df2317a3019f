"""Results as documents: one file a format, all with the interface of `crosscheck.report.interface`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from crosscheck.report import claimreview, csv, html, json, markdown
from crosscheck.report.interface import Format

FORMATS: Mapping[str, Format] = MappingProxyType(
    {"markdown": markdown, "json": json, "csv": csv, "claimreview": claimreview, "html": html}
)


def format_for(filename: str) -> str | None:
    """The name of the format that the file name's ending asks for, or None where it asks for none."""
    lowered = filename.lower()
    return next((name for name, form in FORMATS.items() if lowered.endswith(form.SUFFIXES)), None)
