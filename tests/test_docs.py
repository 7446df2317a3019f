"""The pages that are made from the code are what the code makes; the examples that a reader copies work."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import reference
from readme import ROOT, commands, documents
from test_readme import COMMANDS

DOCS = ROOT / "docs"
WORKFLOW = DOCS / "examples" / "workflow.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def test_the_page_of_commands_is_what_the_commands_say() -> None:
    """`make docs` writes it."""
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page()


def test_the_table_of_commands_in_the_readme_is_what_the_commands_say() -> None:
    """`make docs` writes it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert reference.readme(text) == text
    assert all(f"`crosscheck {name}" in text for name in COMMANDS)


def test_the_page_of_commands_has_every_option_of_every_command() -> None:
    page = reference.page()
    for name, command, _ in reference.walk(reference.cli):
        assert f"## {name}\n" in page
        for param in command.params:
            assert all(option in page for option in (*param.opts, *param.secondary_opts) if option.startswith("-")), (
                name
            )


def test_the_index_names_every_page() -> None:
    """`make docs` adds those that are new."""
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    assert reference.index(index) == index
    pages = {page.name for page in DOCS.glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\(([\w-]+\.md)\)", index)) == pages


def test_links_into_a_page_lead_to_one_of_its_headings() -> None:
    for path in documents():
        prose = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for file, place in re.findall(r"\]\(([\w./-]*)#([^)]+)\)", prose):
            page = (path.parent / file if file else path).read_text(encoding="utf-8")
            headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
            assert place in {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}, (path.name, place)


# -- the tutorial ----------------------------------------------------------------------------------------------------


def _between(text: str, first: str, last: str) -> str:
    return text[text.index(first) : text.index(last)]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "tutorial.md",
            {
                ("## 2", "## 3"): ["No mistakes, 3 warnings"],
                ("## 3", "## 4"): [
                    "indonesie: unreported",
                    "usine-tesla: mentioned",
                    "plusieurs-appels: single-source",
                ],
                ("## 4", "## 5"): ["Said by Wall Street Journal, hedged", "which does not settle it"],
                ("## 5", "## 6"): ["indonesie: contradicted", "plusieurs-appels: disputed", "Passed on:"],
                ("## 6", "## 7"): ["demande-taiwan: mentioned", "decided by AB", "single-source → mentioned"],
            },
        ),
        (
            "tutoriel.md",
            {
                ("## 2", "## 3"): ["Aucune faute"],
                ("## 3", "## 4"): ["indonesie : non rapportée", "usine-tesla : mentionnée"],
                ("## 4", "## 5"): ["avec réserve", "qui ne tranche pas"],
                ("## 5", "## 6"): ["indonesie : contredite", "plusieurs-appels : contestée"],
                ("## 6", "## 7"): ["source unique → mentionnée"],
            },
        ),
    ],
)
def test_what_the_tutorial_says_of_its_results_is_so(name: str, told: dict[tuple[str, str], list[str]]) -> None:
    """Its prose speaks of what its commands print: where this fails, write the prose again."""
    text = (DOCS / name).read_text(encoding="utf-8")
    for (first, last), words in told.items():
        part = "\n".join(re.findall(r"^```console\n(.*?)^```", _between(text, first, last), re.MULTILINE | re.DOTALL))
        for word in words:
            assert word in " ".join(part.split()), (first, word)


def test_both_tutorials_do_the_same() -> None:
    english, french = ((DOCS / name).read_text(encoding="utf-8") for name in ("tutorial.md", "tutoriel.md"))
    yamls = [re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL) for text in (english, french)]
    assert yamls[0] == yamls[1]
    verbs = [[" ".join(line.split()[:2]) for line in commands(text)] for text in (english, french)]
    assert verbs[0] == verbs[1]


# -- before a commit -------------------------------------------------------------------------------------------------


def test_the_hook_is_one_that_pre_commit_takes() -> None:
    client = pytest.importorskip("pre_commit.clientlib", reason="pre-commit is not installed: its check is left out")
    (hook,) = client.load_manifest(str(HOOKS))
    assert hook["id"] == "crosscheck-lint"


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("claims.yaml", True),
        ("stories/claims.yml", True),
        ("articles/gazette/pont.txt", True),
        ("articles/pont.md", True),
        ("README.md", False),
        ("src/claims.py", False),
    ],
)
def test_the_hook_runs_when_claims_or_articles_change(path: str, runs: bool) -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    assert bool(re.search(hook["files"], path)) is runs


def test_the_hook_fails_at_a_mistake(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load(HOOKS.read_text(encoding="utf-8"))
    _story(tmp_path, "Le pont a rouvert.")
    assert _run(hook["entry"], tmp_path).returncode == 0
    (tmp_path / "claims.yaml").write_text("version: 1\nclaims:\n  - id: pont\n", encoding="utf-8")
    failed = _run(hook["entry"], tmp_path)
    assert failed.returncode == 2
    assert "claims.yaml:3:5" in failed.stderr


# -- in a pull request -----------------------------------------------------------------------------------------------


def _steps() -> dict[str, dict[str, Any]]:
    (job,) = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"].values()
    return {step["name"]: step for step in job["steps"] if "run" in step}


def test_the_workflow_is_one_that_github_takes() -> None:
    pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed: the schema is not checked")
    schema = ["--builtin-schema", "vendor.github-workflows", str(WORKFLOW)]
    checked = subprocess.run([sys.executable, "-m", "check_jsonschema", *schema], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_commands_of_the_workflow_exist() -> None:
    run = "\n".join(step["run"] for step in _steps().values())
    called = [shlex.split(line) for line in re.findall(r"^\s*(crosscheck [^>\n]*)", run, re.MULTILINE)]
    assert {words[1] for words in called} >= {"lint", "report", "diff"}
    for words in called:
        command = COMMANDS[words[1]]
        assert command is not None
        command.make_context(words[1], words[2:], resilient_parsing=True)


def test_nothing_of_a_pull_request_is_put_into_a_script() -> None:
    """What somebody else wrote, such as a branch's name, must reach a shell by the environment only."""
    assert not any("${{" in step["run"] for step in _steps().values())


def test_the_workflow_tells_what_a_pull_request_changes_and_fails_where_a_stance_is_reversed(tmp_path: Path) -> None:
    work = tmp_path / "work"
    work.mkdir()
    _story(work, "Le pont de Brasval est ouvert aux camions.")
    _git(work, "init", "--quiet")
    base = _commit(work)
    _story(work, "Le pont de Brasval n'est pas ouvert aux camions.")
    _commit(work)
    summary = tmp_path / "summary.md"
    steps = _steps()
    run = "\n".join(steps[name]["run"] for name in ("Mistakes", "Report", "What the change does"))
    done = _run(run, work, BASE=base, GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    assert "pont" in summary.read_text(encoding="utf-8")
    assert "n'est pas ouvert" in summary.read_text(encoding="utf-8").replace("\\", "").replace("’", "'")
    assert _run(steps["Gate"]["run"], work).returncode == 1
    assert (work / "out" / "report.md").exists()


def test_a_long_comment_is_cut_between_two_characters(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "comment.md").write_text("a" + "é" * 40_000, encoding="utf-8")
    lines = _steps()["What the change does"]["run"].splitlines()
    cut = lines[next(number for number, line in enumerate(lines) if line.startswith("head ")) :]
    done = _run("\n".join(cut), tmp_path, GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == "a" + "é" * 29_999


def _story(folder: Path, text: str) -> None:
    (folder / "claims.yaml").write_text(
        "version: 1\nlanguage: fr\nclaims:\n  - id: pont\n    text: Le pont de Brasval est ouvert aux camions.\n",
        encoding="utf-8",
    )
    (folder / "articles").mkdir(exist_ok=True)
    head = "---\npublisher: La Gazette\npublished: 2024-10-25\nlanguage: fr\n---\n"
    (folder / "articles" / "gazette.txt").write_text(head + text + "\n", encoding="utf-8")


def _git(folder: Path, *words: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def _commit(folder: Path) -> str:
    _git(folder, "add", "claims.yaml", "articles")
    _git(folder, "commit", "--quiet", "--message", "story")
    return _git(folder, "rev-parse", "HEAD")


def _run(script: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """As a runner does: bash that stops at the first failure."""
    bin = str(Path(sys.executable).parent)
    environment = {
        **os.environ,
        "PATH": f"{bin}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONUTF8": "1",
        "CROSSCHECK_CACHE_DIR": str(folder.parent / "cache"),
        **more,
    }
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True
    )
