"""How much work something takes, counted and not timed: a busy machine fails no test, and a fast one hides nothing.

What is counted are the lines of Python that run. What runs in C (a regular expression, a sort) is one of them, however
long it takes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python run while the work is done."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], size: int, times: int = 4) -> float:
    """How many times as many steps it takes on an input so many times the size: as many, where they grow evenly."""
    work(2)  # what is read or compiled once is no part of it
    return steps(lambda: work(size * times)) / steps(lambda: work(size))
