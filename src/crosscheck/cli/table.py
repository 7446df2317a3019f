"""``crosscheck table``: claims × articles at a glance, who reported what first, and publishers side by side."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import (
    Common,
    checked,
    common_options,
    format_option,
    jobs_option,
    read_claims,
    scheduler_option,
    show,
    word_option,
)
from crosscheck.cli.watch import watchable
from crosscheck.model import ClaimResult, ClaimsFile, CrosscheckError, Result, Stance, Status

if TYPE_CHECKING:
    from crosscheck.cli.terminal import Page
    from crosscheck.report.words import Words

_SIDES = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED)

# How claims can be ordered; what is alike, as the claims file has it.
_CLAIM_SORTS: Mapping[str, Callable[[ClaimResult], tuple[object, ...]]] = {
    "id": lambda row: (row.claim.id,),
    "status": lambda row: (list(Status).index(row.status),),
    "contested": lambda row: (
        -min(len(row.supporting_origins), len(row.contradicting_origins)),
        -len(row.contradicting_origins),
        row.status is not Status.DISPUTED,
    ),
    "confidence": lambda row: (
        min((cell.confidence for cell in row.cells if cell.stance in _SIDES and not cell.verdict), default=2.0),
    ),
    "coverage": lambda row: (-sum(cell.stance is not Stance.OMITS for cell in row.cells),),
}

_SORTS: Mapping[str, tuple[str, ...]] = {
    "claims": tuple(_CLAIM_SORTS),
    "timeline": tuple(_CLAIM_SORTS),
    "coverage": ("coverage", "id", "contested", "omits", "alone"),
    "agreement": ("id", "coverage", "contested", "agreement"),
}


@click.command(short_help="Claims × articles at a glance; timelines; publishers side by side.")
@common_options
@watchable
@format_option("text", tables=True)
@click.option("--timeline", "kind", flag_value="timeline", help="For each claim, who reported what first.")
@click.option(
    "--coverage", "kind", flag_value="coverage", help="What each publisher covers, omits, and is alone to report."
)
@click.option(
    "--agreement",
    "kind",
    flag_value="agreement",
    help="Publishers × publishers: how far they agree where both take a side.",
)
@word_option(
    "--by",
    words=lambda: ["article", "publisher"],
    what="a kind of column",
    metavar="article|publisher",
    help="Articles one by one, or what those of one publisher say together. "
    "[default: article; publisher with --coverage and --agreement]",
)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only claims with this tag. May be repeated.")
@word_option(
    "--stance",
    "stances",
    words=lambda: [stance.value for stance in Stance],
    what="a stance",
    several=True,
    metavar="STANCE,...",
    help="Only claims towards which an article shown takes one of these stances.",
)
@word_option(
    "--status",
    "statuses",
    words=lambda: [status.value for status in Status],
    what="a status",
    several=True,
    metavar="STATUS,...",
    help="Only claims with one of these statuses.",
)
@click.option(
    "--publisher", "publishers", multiple=True, metavar="NAME", help="Only this publisher's articles. May be repeated."
)
@click.option("--article", "ids", multiple=True, metavar="ARTICLE", help="Only this article. May be repeated.")
@word_option(
    "--sort",
    words=lambda: dict.fromkeys(word for words in _SORTS.values() for word in words),
    what="an order",
    metavar="ORDER",
    help="id, status, contested, confidence (least sure first) or coverage; omits or alone with --coverage; "
    "agreement with --agreement. [default: as in the claims file]",
)
@jobs_option
@scheduler_option
def command(
    common: Common,
    form: str,
    kind: str | None,
    by: str | None,
    tags: tuple[str, ...],
    stances: tuple[str, ...],
    statuses: tuple[str, ...],
    publishers: tuple[str, ...],
    ids: tuple[str, ...],
    sort: str | None,
    jobs: int | None,
    scheduler: str | None,
) -> None:
    """Show what every article does with every claim: one glyph and one word a cell, and the claim's status.

    On a narrow terminal the claims stand above their rows, or the columns are numbered. Statuses, and what is said
    of who came first or stands alone, count all articles, whichever are shown.

    --timeline lists for each claim the articles that speak of it as they appeared. A date may be a month or a year:
    an order is claimed only where it is certain. Relative dates in quotes are resolved where the article has a date.

    --coverage counts for each publisher the claims of which it speaks and those that it omits; -v names them.
    --agreement compares each two publishers on the claims on which both take a side; where they are too many for a
    square, or --sort asks for an order of pairs, as a list.

    \b
    Examples:
      crosscheck table
      crosscheck table --by publisher --sort contested
      crosscheck table --tag starlink --status disputed,contradicted
      crosscheck table --timeline --status disputed
      crosscheck table --coverage --sort omits
      crosscheck table --agreement --format github
    """

    kind = kind or "claims"
    if sort and sort not in _SORTS[kind]:
        shown = "a table of claims" if kind == "claims" else f"--{kind}"
        raise click.UsageError(f"{shown} cannot be sorted by {sort}; choose from {', '.join(_SORTS[kind])}.")
    if by == "publisher" and kind == "timeline":
        raise click.UsageError("--timeline is by article; leave out --by, or choose articles with --publisher.")
    claims = read_claims(common)
    only = _tagged(claims, tags)
    result = checked(common, claims, only=only, jobs=jobs, scheduler=scheduler)
    chosen = _chosen(result, publishers, ids)
    kept = [
        row
        for row in result.claims
        if (not statuses or row.status.value in statuses)
        and (not stances or any(cell.stance.value in stances for cell in row.cells if cell.article in chosen))
    ]
    if not kept:
        common.note(common.words(claims)("note.no_claim"))
        return
    if sort and kind in ("claims", "timeline"):
        kept.sort(key=_CLAIM_SORTS[sort])
    asked = _Asked(
        dataclasses.replace(result, claims=tuple(kept)),
        chosen,
        common,
        common.words(claims),
        form,
        by == "publisher" if by else kind in ("coverage", "agreement"),
        sort,
    )
    show(_SHOWN[kind](asked), common)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be shown, of which articles, and how."""

    result: Result
    chosen: Collection[str]
    common: Common
    words: Words
    form: str
    by_publisher: bool
    sort: str | None

    @property
    def page(self) -> Page | None:
        """The page for text; ``None`` where a table of tabulate is asked for."""
        from crosscheck.cli.terminal import page_for_stdout

        return page_for_stdout(self.common.no_color) if self.form == "text" else None

    @property
    def width(self) -> int | None:
        from crosscheck.cli.terminal import table_width

        return table_width()

    @property
    def legend(self) -> bool:
        return not self.common.quiet


def _claims(asked: _Asked) -> str:
    from crosscheck.cli.views import table as view

    articles = tuple(article for article in asked.result.articles if article.id in asked.chosen)
    grid = view.grid(dataclasses.replace(asked.result, articles=articles), by_publisher=asked.by_publisher)
    if asked.page:
        return view.text(grid, asked.page, asked.words, legend=asked.legend)
    return view.as_table(grid, asked.form, asked.width, asked.words)


def _timeline(asked: _Asked) -> str:
    from crosscheck.cli.views import timeline as view
    from crosscheck.timeline import timeline

    timelines = [
        dataclasses.replace(
            each,
            reports=tuple(report for report in each.reports if report.article.id in asked.chosen),
            too_early=tuple(id for id in each.too_early if id in asked.chosen),
        )
        for each in timeline(asked.result)
    ]
    if asked.page:
        return view.text(timelines, asked.page, asked.words, legend=asked.legend)
    return view.as_table(timelines, asked.form, asked.width, asked.words)


def _coverage(asked: _Asked) -> str:
    from crosscheck.agreement import coverage, groups
    from crosscheck.cli.views import publishers as view

    of = groups(asked.result, by_publisher=asked.by_publisher)
    shown = [row for row in coverage(asked.result, of) if any(id in asked.chosen for id in of[row.name])]
    rows = view.sorted_coverage(shown, asked.sort or "coverage")
    name = "publisher" if asked.by_publisher else "article"
    if asked.page:
        return view.coverage_text(rows, asked.page, asked.words, name, legend=asked.legend, ids=asked.common.verbose)
    return view.coverage_table(rows, asked.form, asked.width, asked.words, name)


def _agreement(asked: _Asked) -> str:
    from crosscheck.agreement import agreement, groups
    from crosscheck.cli.views import publishers as view

    of = groups(asked.result, by_publisher=asked.by_publisher)
    names = [name for name, ids in of.items() if any(id in asked.chosen for id in ids)]
    # one alone is compared with all the others, several with each other
    least = 1 if len(names) == 1 else 2
    rows = [row for row in agreement(asked.result, of) if (row.one in names) + (row.other in names) >= least]
    if not rows:
        asked.common.note(asked.words("note.no_pair"))
        return ""
    by = asked.sort if asked.sort in view.AGREEMENT_SORTS else None
    # where they are listed, those in conflict come first unless another order is asked for
    by_name = sorted(rows, key=lambda row: (row.one, row.other))
    rows = by_name if asked.sort == "id" else view.sorted_agreement(rows, by or "contested")
    names = sorted(names) if asked.sort == "id" else names
    square = by is None and len(names) > 1
    if asked.page:
        return view.agreement_text(rows, names, asked.page, asked.words, square=square, legend=asked.legend)
    told = view.agreement_square(rows, names, asked.form, asked.width, asked.words) if square else None
    return told or view.agreement_table(rows, asked.form, asked.width, asked.words)


_SHOWN: Mapping[str, Callable[[_Asked], str]] = {
    "claims": _claims,
    "timeline": _timeline,
    "coverage": _coverage,
    "agreement": _agreement,
}


def _chosen(result: Result, publishers: Sequence[str], ids: Sequence[str]) -> frozenset[str]:
    """The ids of the articles to show: of one of the publishers and among those named, or all where none is.

    Raises CrosscheckError for a publisher or an article that is not there.
    """
    from crosscheck.claims import nearest
    from crosscheck.cli.options import known_article

    known = {article.publisher.casefold(): article.publisher for article in result.articles if article.publisher}
    mistakes = []
    for wanted in publishers:
        if wanted.casefold() not in known:
            near = nearest(wanted, list(known.values()))
            there_are = (
                f"did you mean {near!r}?" if near else f"there are {', '.join(sorted(known.values())) or 'none'}"
            )
            mistakes.append(f"{wanted!r} is the publisher of no article; {there_are}")
    named = set()
    for id in ids:
        try:
            named.add(known_article(result.articles, id).id)
        except CrosscheckError as error:
            mistakes += error.mistakes
    if mistakes:
        raise CrosscheckError(*mistakes)
    folded = {name.casefold() for name in publishers}
    return frozenset(
        article.id
        for article in result.articles
        if (not publishers or article.publisher.casefold() in folded) and (not ids or article.id in named)
    )


def _tagged(claims: ClaimsFile, tags: tuple[str, ...]) -> frozenset[str]:
    """The ids of the claims that have one of the tags. Raises CrosscheckError for a tag that no claim has."""
    known = {tag for claim in claims.claims for tag in claim.tags}
    wrong = [tag for tag in tags if tag not in known]
    if wrong:
        there_are = f"the tags are {', '.join(sorted(known))}" if known else "no claim has any tag"
        raise CrosscheckError(*(f"{claims.path}: no claim has the tag {tag!r}; {there_are}" for tag in wrong))
    return frozenset(claim.id for claim in claims.claims if set(tags) & set(claim.tags))
