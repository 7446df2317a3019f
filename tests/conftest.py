"""No test reads or writes the cache of whoever runs it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_cache() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CROSSCHECK_CACHE_DIR"] = os.path.join(folder, "cache")
        yield
