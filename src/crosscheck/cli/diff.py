"""``crosscheck diff``: what changed from one result to another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import Common, common_options, format_option, read_claims, show, word_option, write_output
from crosscheck.model import ClaimsFile, CrosscheckError, Status

if TYPE_CHECKING:
    from crosscheck.diff import Saved

_EVENTS = ("any", "status", "stance", "reversed", "lost", "gained", "retold", "origins", "claims", "articles")


@click.command(short_help="What changed between two JSON results.")
@click.argument("old", type=click.Path(), metavar="OLD.json")
@click.argument("new", type=click.Path(), metavar="NEW.json")
@common_options
@format_option("text", "markdown", "json")
@word_option(
    "--fail-on",
    words=lambda: [*_EVENTS, *(status.value for status in Status)],
    what="a change",
    several=True,
    metavar="CHANGE,...",
    help="Exit with status 1 if one of these happened: " + ", ".join(_EVENTS) + ", or a status that a claim now has.",
)
def command(old: str, new: str, common: Common, form: str, fail_on: tuple[str, ...]) -> None:
    """Compare two results that report or check wrote as JSON, as the story grew.

    The most important comes first: claims whose status turned, articles whose stance turned, evidence gained and
    lost, origins, then the claims and articles themselves. What did not change is only counted. Evidence is the same
    where its words are, wherever they now stand in the article.

    \b
    What --fail-on can name:
      status     a claim has another status; or the status that it now has: disputed, contradicted...
      stance     an article takes another stance; reversed: the opposite one
      lost       a quote that was evidence is gone or reworded; gained: there is a new one
      retold     the same quote on another side, by another speaker, or with other reserve
      origins    a side of a claim has a new witness or one less
      claims     a claim is new, gone or reworded; articles: one is new, gone, changed or renamed
      any        any of these

    \b
    Examples:
      crosscheck report -o monday.json
      crosscheck report -o tuesday.json
      crosscheck diff monday.json tuesday.json
      crosscheck diff monday.json tuesday.json --format markdown > changes.md
      crosscheck diff monday.json tuesday.json --fail-on reversed,lost,disputed
    """
    from crosscheck.cli.terminal import page_for_stdout
    from crosscheck.cli.views import diff as view
    from crosscheck.diff import diff, occasions

    difference = diff(*_both(old, new))
    words = common.words(_claims(common))
    if form == "json":
        write_output(view.as_json(difference), None)
    elif form == "markdown":
        show(view.markdown(difference, words), common)
    else:
        show(view.text(difference, page_for_stdout(common.no_color), words), common)
    happened = {word: count for word, count in occasions(difference) if count}
    if "any" in fail_on and happened:
        common.note(f"any: {', '.join(f'{word} {count}' for word, count in happened.items())}")
    for word in fail_on:
        if word in happened:
            common.note(f"{word}: {happened[word]}")
    if happened and ("any" in fail_on or happened.keys() & set(fail_on)):
        click.get_current_context().exit(1)


def _both(old: str, new: str) -> list[Saved]:
    """The two results. Raises CrosscheckError with what is wrong in either."""
    from crosscheck.diff import read_result

    found: list[Saved] = []
    mistakes: list[str] = []
    for path in (old, new):
        try:
            found.append(read_result(path))
        except CrosscheckError as error:
            mistakes += error.mistakes
    if mistakes:
        raise CrosscheckError(*mistakes)
    return found


def _claims(common: Common) -> ClaimsFile | None:
    """The claims file, whose language is that of what is printed; results can be compared without one."""
    if not os.path.isfile(common.claims):
        return None
    try:
        return read_claims(common)
    except CrosscheckError:
        return None
