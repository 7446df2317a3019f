"""Writes docs/commands.md, and the table of commands in README.md, from the commands themselves.

In docs/README.md, it lists the pages that the index does not name by itself. `python tests/reference.py` writes all of
this (`make docs` does so); tests/test_docs.py fails where a file says another thing.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from crosscheck.cli import cli

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "commands.md"
_TABLE = re.compile(r"(?<=^<!-- commands -->\n\n).*?(?=^<!-- end of commands -->$)", re.MULTILINE | re.DOTALL)
_OTHERS = re.compile(r"(?<=^<!-- other pages -->\n\n).*?(?=^<!-- end of other pages -->$)", re.MULTILINE | re.DOTALL)
_HEAD = """# The commands

What `crosscheck COMMAND -h` says, on one page. This page is written from the commands themselves by `make docs`.
`-h` and `--help` are not repeated below. Options stand in any order; what stands in [brackets] can be left out, and
what ends in ... can be given several times.
"""


def walk(
    command: click.Command, name: str = "crosscheck", above: click.Context | None = None
) -> Iterator[tuple[str, click.Command, click.Context]]:
    """Every command below ``command``, with the whole of its name; itself first."""
    context = click.Context(command, parent=above, info_name=name, **command.context_settings)
    yield name, command, context
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            below = command.get_command(context, each)
            assert below is not None, each
            yield from walk(below, f"{name} {each}", context)


def page() -> str:
    """docs/commands.md as it should be."""
    (_, whole, context), *commands = walk(cli)
    shared = _shared([_options(command, ctx) for _, command, ctx in commands if not isinstance(command, click.Group)])
    own = [row for row in _options(whole, context) if row not in shared]
    parts = [_HEAD, _table(commands), "## crosscheck\n", *_help(whole), _rows(own)]
    parts += ["## Common options\n", "A command takes all of them unless it says that it does not.\n", _rows(shared)]
    for name, command, ctx in commands:
        parts += [f"## {name}\n", f"```sh\n{' '.join([name, *command.collect_usage_pieces(ctx)])}\n```\n"]
        parts += _help(command)
        rows = _options(command, ctx)
        if isinstance(command, click.Group):
            continue
        if set(shared) <= set(rows):
            rows = [row for row in rows if row not in shared]
        else:
            parts.append("These are all of its options; of the common ones it takes only those that stand here.\n")
        if rows:
            parts.append(_rows(rows))
    return "\n".join(parts)


def readme(text: str) -> str:
    """README.md with the table of commands as it should be."""
    return _TABLE.sub(lambda _: _table(list(walk(cli))[1:], "docs/commands.md") + "\n", text)


def index(text: str) -> str:
    """docs/README.md with every page that it does not name elsewhere, by its title."""
    named = set(re.findall(r"\]\(([\w-]+\.md)\)", _OTHERS.sub("", text))) | {"README.md"}
    others = [path for path in sorted(PAGE.parent.glob("*.md")) if path.name not in named]
    rows = [f"- [{path.read_text(encoding='utf-8').split(chr(10))[0].lstrip('# ')}]({path.name})" for path in others]
    return _OTHERS.sub(lambda _: "".join(f"{row}\n" for row in rows) + "\n", text)


def _table(commands: list[tuple[str, click.Command, click.Context]], file: str = "") -> str:
    """One row a command of the first rank: how it is called, and what it does."""
    rows = ["| command | what it does |", "| --- | --- |"]
    for name, command, ctx in commands:
        if name.count(" ") == 1:
            called = " ".join([name, *(piece for piece in command.collect_usage_pieces(ctx) if piece != "[OPTIONS]")])
            target = f"{file}#{name.replace(' ', '-')}"
            rows.append(f"| [`{_cell(called)}`]({target}) | {_cell(command.get_short_help_str(200))} |")
    return "\n".join(rows) + "\n"


def _shared(options: list[list[tuple[str, str]]]) -> list[tuple[str, str]]:
    """The options that most commands take, told alike, in the order of the first that has them all."""
    often = Counter(row for rows in options for row in rows)
    shared = {row for row, times in often.items() if 2 * times > len(options)}
    return [row for row in max(options, key=lambda rows: len(shared & set(rows))) if row in shared]


def _options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    # without --help: every command has it, and click names it as it did when it was first asked
    options = (each for each in command.params if isinstance(each, click.Option))
    return [found for each in options if (found := each.get_help_record(context))]


def _rows(options: list[tuple[str, str]]) -> str:
    rows = [f"| `{_cell(called)}` | {_text(_cell(what))} |" for called, what in options]
    return "\n".join(["| option | what it does |", "| --- | --- |", *rows]) + "\n"


def _help(command: click.Command) -> Iterator[str]:
    """The paragraphs of a command's help; those whose lines are kept, as code."""
    for part in re.split(r"\n{2,}", inspect.cleandoc(command.help or "")):
        lines = part.split("\n")
        if lines[0] != "\b":
            yield _text(" ".join(lines)) + "\n"
            continue
        if lines[1].endswith(":"):
            yield _text(lines.pop(1)) + "\n"
        body = inspect.cleandoc("\n".join(lines[1:]))
        kind = "sh" if body.startswith("crosscheck ") else "text"
        yield f"```{kind}\n{body}\n```\n"


def _text(text: str) -> str:
    """A help text as Markdown: what stands between backticks stays code, the rest is no markup."""
    parts = text.split("`")
    return "`".join(
        p if number % 2 else re.sub(r"([<*]|(?<!\w)_|_(?!\w))", r"\\\1", p) for number, p in enumerate(parts)
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Writes each file that says another thing, and tells which changed."""
    home, contents = ROOT / "README.md", PAGE.parent / "README.md"
    for path, new in (
        (PAGE, page()),
        (home, readme(home.read_text(encoding="utf-8"))),
        (contents, index(contents.read_text(encoding="utf-8"))),
    ):
        if not path.exists() or path.read_text(encoding="utf-8") != new:
            path.write_text(new, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: written")


if __name__ == "__main__":
    main()
