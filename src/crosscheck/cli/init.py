"""``crosscheck init``: a project that runs at once."""

from __future__ import annotations

import os

import click

from crosscheck.cli.options import word_option, write_output


def _languages() -> tuple[str, ...]:
    from crosscheck.init import languages

    return languages()


@click.command(short_help="Start a project: a claims file and articles.")
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option("--from", "sources", multiple=True, metavar="FILE", help="An article of your own: a file or an address.")
@word_option(
    "--lang",
    words=_languages,
    what="a language of projects",
    metavar="fr|en",
    default="en",
    show_default=True,
    help="The language of the example, of the comments, and of what is printed.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing.")
def command(folder: str, sources: tuple[str, ...], lang: str, quiet: bool) -> None:
    """Start a project in DIR: a claims file that explains itself, and a folder of articles.

    Without more, both are a small example that was made up. With --from, your articles go in (see crosscheck add
    --help for what can), and the first claims are drafted from them. crosscheck check works at once in either.

    What is there already is not touched.

    \b
    Examples:
      crosscheck init bridge
      crosscheck init pont --lang fr
      crosscheck init strike --from article.html --from report.pdf
    """
    from crosscheck.cli.terminal import indented, page_for_stdout
    from crosscheck.init import init
    from crosscheck.report.words import load_words

    started = init(folder, lang, sources)
    for reason in started.failed:
        from crosscheck.cli.terminal import clean

        click.echo(clean(reason), err=True)
    if not quiet:
        words = load_words(lang)
        width = page_for_stdout(True).width
        lines = [line for path in started.paths for line in indented(path.replace(os.sep, "/"), width, "+ ")]
        lines += ["", words("init.next")]
        inside = os.path.normpath(folder)
        if inside != os.curdir:
            lines.append(f"  cd {_quoted(inside)}")
        lines += ["  crosscheck check", "  crosscheck table"]
        write_output("\n".join(lines) + "\n", None)
    if started.failed:
        click.get_current_context().exit(1)


def _quoted(path: str) -> str:
    import shlex

    from crosscheck.cli.terminal import clean

    return clean(shlex.quote(path))
