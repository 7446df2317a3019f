"""The command line: one file a command, loaded when it is asked for."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import traceback
from importlib import import_module

import click

from crosscheck import __version__
from crosscheck.model import CrosscheckError

# In the order in which somebody new needs them.
_COMMANDS = (
    *("check", "table", "compare", "explain", "report", "diff", "lint", "eval", "suggest", "init", "add"),
    "cache",
)


class _Mistakes(click.ClickException):
    """Wrong input, told line by line on standard error, with exit status 2."""

    exit_code = 2

    def __init__(self, error: CrosscheckError) -> None:
        super().__init__(str(error))
        self.lines = error.mistakes

    def show(self, file: object = None) -> None:
        """Print the mistakes, harmless whatever the input held, and how many they are."""
        for line in self.lines:
            click.echo(_clean(line), err=True)
        if len(self.lines) > 1:
            click.echo(f"{len(self.lines)} mistakes.", err=True)


class _Commands(click.Group):
    """A group whose commands are modules of this package, each with a ``command``, imported when first needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"crosscheck.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from crosscheck.claims import nearest

            near = nearest(args[0], _COMMANDS)
            advice = f"Did you mean {near!r}?" if near else f"The commands are {', '.join(_COMMANDS)}."
            ctx.fail(f"There is no command {args[0]!r}. {advice}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CrosscheckError as error:
            raise _Mistakes(error) from error


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Which articles support, contradict or omit each claim, in their own words.

    Claims stand in a claims file (claims.yaml), articles in a folder of .txt and .md files (articles/). crosscheck
    reports what articles say. It does not say what is true.

    \b
    Examples:
      crosscheck check                         every claim, with quotes
      crosscheck table                         claims × articles at a glance
      crosscheck explain CLAIM ARTICLE         why one verdict is what it is
      crosscheck report -o report.md           the whole as a document

    Results go to standard output, notes and errors to standard error.

    \b
    Exit status:
      0  done
      1  a gate failed (check or diff --fail-on, eval --min-accuracy, --min-f1)
      2  wrong usage or input
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main() -> None:
    """Run the command and exit with its status; whatever happens, nobody sees a Python traceback."""
    # What is read is kept to the end: to look for garbage among it, on the way or at the end, finds nothing.
    gc.set_threshold(100_000)
    status = _status()
    if language := sys.modules.get("crosscheck.text.language"):
        language.keep_lemmas()
    gc.freeze()
    sys.exit(status)


def _status() -> int:
    # A reader that has seen enough (`crosscheck check | head`) ends the program as it ends any other.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    _speak_utf8()
    try:
        status = cli.main(prog_name="crosscheck", standalone_mode=False)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as error:
        return _failed_output(error)
    except Exception as error:
        return _our_fault(error)
    return status if isinstance(status, int) else 0


def _show(error: click.ClickException) -> None:
    """What click shows, made harmless: a message may name a file that a shell pattern brought in."""
    if isinstance(error, _Mistakes):
        error.show()
        return
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"Try '{error.ctx.command_path} --help' for help.\n", err=True)
    _complain(f"Error: {error.format_message()}")


def _speak_utf8() -> None:
    """Write UTF-8 to files and pipes whatever the locale; on a terminal, never fail at what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            terminal = stream.isatty()
            stream.reconfigure(
                encoding=None if terminal else "utf-8", errors="replace" if terminal else "backslashreplace"
            )


def _failed_output(error: OSError) -> int:
    # What is left in the buffer must not fail a second time when Python shuts down.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _complain(f"Error: {error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
    return 2


def _our_fault(error: Exception) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {os.path.basename(frames[-1].filename)}, line {frames[-1].lineno}" if frames else ""
    _complain(f"Error: something went wrong that is not your fault: {type(error).__name__}{place}: {error}")
    _complain("Please report this line, with the command and, if you can, the files that led to it.")
    return 2


def _complain(message: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        click.echo(_clean(message), err=True)


def _clean(message: str) -> str:
    from crosscheck.cli.terminal import clean

    return clean(message)
