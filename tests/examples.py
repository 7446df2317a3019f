"""Makes docs/examples/: what the commands write about the five articles that come with the project.

`python tests/examples.py` writes the files of today, and the table in docs/examples/README.md that tells how each is
made (`make examples` does so); tests/test_examples.py fails where one is another.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from click.testing import CliRunner

from crosscheck.cli import cli

ROOT = Path(__file__).parent.parent
FOLDER = Path("docs", "examples")
README = FOLDER / "README.md"
_BEGIN, _END = "<!-- files -->\n", "<!-- end -->\n"
_VERDICTS = "--claims docs/examples/verdicts.yaml"
_URL = "--url https://example.org/musk-russie"

# Each file with the arguments of the command that makes it, and what it is. Where the arguments name no output, the
# file is what the command prints. They are made in this order: a later one may read an earlier one.
EXAMPLES: Mapping[str, tuple[str, str]] = {
    "report.md": ("report -o docs/examples/report.md", "The report in Markdown, in French as the claims file is"),
    "report.en.md": ("report --lang en -o docs/examples/report.en.md", "The same in English"),
    "report.html": ("report -o docs/examples/report.html", "The report as one page for a browser"),
    "report.en.html": ("report --lang en -o docs/examples/report.en.html", "The same in English"),
    "result.csv": ("report -o docs/examples/result.csv", "One row a claim, article and passage, for spreadsheets"),
    "result.json": ("report -o docs/examples/result.json", "The result in full, for programs (docs/json.md)"),
    "verdicts.md": (
        f"report {_VERDICTS} -o docs/examples/verdicts.md",
        "Four claims on which persons decided (verdicts.yaml; the persons are made up)",
    ),
    "verdicts.jsonld": (
        f"report {_VERDICTS} {_URL} -o docs/examples/verdicts.jsonld",
        "Their decisions as ClaimReview, for the databases of fact-checks",
    ),
    "verdicts.json": (f"report {_VERDICTS} -o docs/examples/verdicts.json", "The same as a result in full"),
    "check.txt": ("check", "What `check` prints: each claim with its quotes"),
    "check.en.txt": ("check --lang en", "The same in English"),
    "check-github.md": (
        "check brics-23-candidats brics-40-candidats indonesie-brics --no-omits --format github",
        "Three claims as a table, for a pull request",
    ),
    "table.txt": ("table", "Claims × articles"),
    "table.en.txt": ("table --lang en", "The same in English"),
    "table-publishers.txt": ("table --by publisher --sort contested", "Claims × publishers, the most contested first"),
    "timeline.txt": ("table --timeline --status disputed,corroborated", "Who reported what first"),
    "coverage.txt": ("table --coverage", "What each publisher covers, omits, and is alone to report"),
    "agreement.txt": ("table --agreement --by article", "How far each two articles agree"),
    "explain.txt": ("explain brics-40-candidats zauers-gazprombank", "Why one verdict is what it is"),
    "explain.en.txt": ("explain brics-40-candidats zauers-gazprombank --lang en", "The same in English"),
    "compare.txt": ("compare poutine-brics zauers-gazprombank", "Two articles side by side"),
    "compare.en.md": ("compare poutine-brics zauers-gazprombank --lang en --format markdown", "The same as Markdown"),
    "suggest.yaml": ("suggest --limit 8", "Claims drafted from the articles, on what no claim covers yet"),
    "lint.txt": ("lint", "What `lint` says of the claims file and the articles"),
    "eval.txt": ("eval", "How often it agrees with our own reading (`expect`)"),
    "before.json": (
        "check starlink-taiwan echanges-depuis-2022 brics-40-candidats silence-de-musk --format json",
        "The same four claims before the decisions",
    ),
    "diff.txt": ("diff docs/examples/before.json docs/examples/verdicts.json", "What the decisions changed"),
}


@contextlib.contextmanager
def project() -> Iterator[Path]:
    """A copy of what the commands read, as the working directory."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copy(ROOT / "claims.yaml", work)
        shutil.copytree(ROOT / "articles", work / "articles")
        (work / FOLDER).mkdir(parents=True)
        shutil.copy(ROOT / FOLDER / "verdicts.yaml", work / FOLDER)
        os.chdir(work)
        try:
            yield work
        finally:
            os.chdir(before)


def made(name: str) -> str:
    """One file as the command makes it now, in the working directory, where it is written, too."""
    arguments = EXAMPLES[name][0]
    environment = {"COLUMNS": "80", "NO_COLOR": "1"} | {k: None for k in os.environ if k.startswith("CROSSCHECK")}
    got = CliRunner(env=environment).invoke(cli, shlex.split(arguments), catch_exceptions=False)
    if got.exit_code:
        raise RuntimeError(f"crosscheck {arguments}: exit status {got.exit_code}\n{got.stderr}")
    path = FOLDER / name
    if " -o " not in arguments:
        # what a reader sees in one terminal; the notes of `lint` and `eval` are not on standard output
        path.write_bytes(got.output.encode())
    return path.read_bytes().decode()


def readme(text: str) -> str:
    """The text of docs/examples/README.md with the table of today."""
    before, _, rest = text.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    rows = "".join(f"| [{name}]({name}) | `crosscheck {how}` | {what} |\n" for name, (how, what) in EXAMPLES.items())
    return f"{before}{_BEGIN}| file | made by | what it is |\n| --- | --- | --- |\n{rows}{_END}{after}"


def main() -> None:
    """Write every file that is another now, and say which."""
    with project():
        files = {name: made(name) for name in EXAMPLES}
    files["README.md"] = readme((ROOT / README).read_text(encoding="utf-8"))
    for name, text in files.items():
        path = ROOT / FOLDER / name
        if not path.exists() or path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            print(f"{path.relative_to(ROOT)}: written")


if __name__ == "__main__":
    sys.exit(main())
