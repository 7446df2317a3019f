"""Puts the compiled word lists into the package, so that the first run starts as soon as any other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = "import sys; from crosscheck.text.language import compile_lists; compile_lists(sys.argv[1])"


class CompiledLists(BuildHookInterface[Any]):
    """Compiles the lists beside themselves, where wheels and editable installations have them from."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles them; without what that takes, the package is whole, and compiles them where it runs."""
        source = Path(self.root) / "src"
        path = os.pathsep.join(filter(None, (str(source), os.environ.get("PYTHONPATH"))))
        # with one order of sets, the same lists make the same file
        env = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        folder = source / "crosscheck" / "text" / "languages"
        got = subprocess.run([sys.executable, "-c", COMPILE, str(folder)], env=env, capture_output=True, text=True)
        if got.returncode:
            why = got.stderr.strip().rpartition("\n")[2]
            self.app.display_warning(f"The word lists are not compiled, they will be where they are used: {why}")
