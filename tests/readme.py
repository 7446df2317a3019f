"""Runs what the documents show: the commands of ```console blocks and the Python of ```pycon blocks.

`python tests/readme.py` writes the output of today into README.md and docs/*.md (`make readme` does so);
tests/test_readme.py fails where a document shows another. With names of documents, it writes only those.

A block below a line `<!-- file: NAME -->` is saved under that name before the commands that follow it, as its reader
is told to do; one below `<!-- end of: NAME -->` is added to that file. Blocks of any other kind are shown and not run.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
# No document may find what another run of its reader left behind; its own commands share what they learn.
_CACHE = tempfile.TemporaryDirectory(prefix="crosscheck-cache-")
_BLOCK = re.compile(
    r"(?:^<!-- (?P<how>file|end of): (?P<file>[\w.-]+) -->\n+)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_COMMAND = re.compile(r"^\$ (.*(?:\\\n.*)*)\n", re.MULTILINE)


def documents() -> list[Path]:
    """Every document that may show commands."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def refreshed(text: str) -> str:
    """A document with the output that its commands have now.

    Each document has a folder of its own that holds claims.yaml and articles/; its commands run there, in order.
    """
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "claims.yaml", folder)
        shutil.copytree(ROOT / "articles", Path(folder) / "articles")

        def run(found: re.Match[str]) -> str:
            if found["file"]:
                mode = "a" if found["how"] == "end of" else "w"
                with open(Path(folder) / found["file"], mode, encoding="utf-8") as file:
                    file.write(found["body"])
                return found.group()
            if found["kind"] not in _RUN:
                return found.group()
            return f"```{found['kind']}\n{_RUN[found['kind']](found['body'], folder)}```"

        return _BLOCK.sub(run, text)


def commands(text: str) -> list[str]:
    """The commands that a document shows with their output."""
    blocks = (found for found in _BLOCK.finditer(text) if found["kind"] == "console" and not found["file"])
    return [command for found in blocks for command in _COMMAND.findall(found["body"])]


def _console(body: str, folder: str) -> str:
    bin = str(Path(sys.executable).parent)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("CROSSCHECK")} | {
        "PATH": f"{bin}{os.pathsep}{os.environ.get('PATH', '')}",
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        "CROSSCHECK_CACHE_DIR": _CACHE.name,
    }
    out = []
    for command in _COMMAND.findall(body):
        # a reader sees both streams in one terminal
        got = subprocess.run(
            command, shell=True, cwd=folder, env=environment, timeout=60,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        out.append(f"$ {command}\n{got.stdout.decode()}")
    return re.sub(r"\n\n(?=\Z)", "\n", "".join(shown + "\n" * (shown.count("\n") > 1) for shown in out))


_PYTHON = """
import contextlib, doctest, io, sys, traceback
space = {"__name__": "__console__"}
for example in doctest.DocTestParser().get_examples(sys.stdin.read()):
    lines = example.source.splitlines()
    print(">>> " + lines[0], *("... " + line for line in lines[1:]), sep="\\n")
    try:
        exec(compile(example.source, "<stdin>", "single"), space)
    except Exception as error:
        print("Traceback (most recent call last):", "    ...", sep="\\n")
        print("".join(traceback.format_exception_only(error)), end="")
"""


def _python(body: str, folder: str) -> str:
    doctest.DocTestParser().get_examples(body)  # a slip in the document is told here, with its line
    got = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _PYTHON],
        input=body, capture_output=True, encoding="utf-8", cwd=folder, timeout=60,
    )  # fmt: skip
    if got.returncode:
        raise RuntimeError(got.stderr)
    return got.stdout


_RUN = {"console": _console, "pycon": _python}


def main(names: list[str]) -> None:
    """Writes today's output into the documents of these names, or into every one, and says which changed."""
    for path in documents():
        if names and path.name not in names:
            continue
        old = path.read_text(encoding="utf-8")
        new = refreshed(old)
        if new != old:
            path.write_text(new, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: written")


if __name__ == "__main__":
    main(sys.argv[1:])
