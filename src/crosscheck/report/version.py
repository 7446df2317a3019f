"""Which crosscheck made a document."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def tool_version() -> str:
    """The installed version, or ``0`` where the package runs without being installed."""
    try:
        return version("crosscheck")
    except PackageNotFoundError:
        return "0"
