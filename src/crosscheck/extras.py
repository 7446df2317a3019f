"""What to install for what the core leaves to other libraries."""

from __future__ import annotations

import re


def install(extra: str, package: str) -> str:
    """The command that installs an extra's libraries, by their own names: as crosscheck itself was installed from a
    folder or an address, its name alone may fetch somebody else's.

    Args:
        extra: the extra, such as ``add``.
        package: what to name where the package's own metadata cannot be read.
    """
    from importlib.metadata import PackageNotFoundError, requires  # late: a hundredth of a second, for a mistake

    try:
        needed = requires("crosscheck") or ()
    except PackageNotFoundError:
        needed = ()
    names = [
        re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0]
        for line in needed
        if re.search(rf"""extra\s*==\s*["']{re.escape(extra)}["']""", line)
    ]
    return f"pip install {' '.join(dict.fromkeys(names)) or package}"
