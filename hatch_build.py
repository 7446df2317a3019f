"""Puts the compiled word lists into the package, so that the first run starts as soon as any other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = """
import sys
sys.path.insert(0, sys.argv[2])
from crosscheck.text.language import compile_lists
compile_lists(sys.argv[1])
"""
"""Puts the source first by itself: pip takes what an installation adds to the path out of it, and ``PYTHONPATH`` with
that, where this very folder is installed to be edited."""


class CompiledLists(BuildHookInterface[Any]):
    """Compiles the lists beside themselves, where wheels and editable installations have them from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles them; without what that takes, the package is whole, and compiles them where it runs."""
        source = Path(self.root) / "src"
        # with one order of sets, the same lists make the same file
        env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        folder = source / "crosscheck" / "text" / "languages"
        command = [sys.executable, "-c", COMPILE, str(folder), str(source)]
        got = subprocess.run(command, env=env, capture_output=True, text=True)
        if got.returncode:
            why = got.stderr.strip().rpartition("\n")[2]
            self.app.display_warning(f"The word lists are not compiled, they will be where they are used: {why}")
