"""No test reads or writes the cache of whoever runs it, and none fails because a machine is slow."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("crosscheck", deadline=None)
settings.load_profile("crosscheck")


@pytest.fixture(scope="session", autouse=True)
def _own_cache() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CROSSCHECK_CACHE_DIR"] = os.path.join(folder, "cache")
        yield
