"""What the commands share: their common options, the values these take, and how the two inputs are read."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import click

from crosscheck.model import Article, ClaimsFile, CrosscheckError, Result

if TYPE_CHECKING:
    from crosscheck.articles import Bad, Partition
    from crosscheck.check import ArticleResult, Bench
    from crosscheck.report.words import Words

_Item = TypeVar("_Item")
_Function = TypeVar("_Function", bound=Callable[..., Any])

DEFAULT_CLAIMS = "claims.yaml"
DEFAULT_ARTICLES = "articles"

# How many rows that cannot be read are named; with -v; of the others only the number is told.
_NAMED, _NAMED_ALL = 10, 100

# Fewer than this many articles or pairs are done before a progress bar could be read.
_MANY = 100


@dataclass(frozen=True, slots=True)
class Common:
    """The options that every command takes."""

    claims: str
    articles: str | None
    quiet: bool
    verbose: bool
    no_color: bool
    lang: str | None = None
    pager: bool = True
    columns: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    cache_dir: str | None = None
    """Where is kept what a later run need not do again; ``None`` where nothing may be."""

    def words(self, claims: ClaimsFile | None = None) -> Words:
        """The words in which to tell a result: of ``--lang``, or else of the claims file's language, or English."""
        from crosscheck.report.words import load_words

        return load_words(self.lang or (claims.language if claims else "en"))

    def note(self, message: str) -> None:
        """Say something on standard error that is no result, unless ``-q`` asks for silence."""
        if not self.quiet:
            self.complain(message)

    def complain(self, message: str) -> None:
        """Say on standard error what is wrong, made harmless, ``-q`` or not."""
        from crosscheck.cli.terminal import clean

        click.echo(clean(message), err=True)


def languages() -> Iterable[str]:
    """The languages in which results can be told."""
    from crosscheck.report import words

    return words.languages()


def common_options(command: _Function) -> _Function:
    """Add the common options; the command gets them as ``common``."""

    @functools.wraps(command)
    def with_common(
        *args: Any,
        claims: str,
        articles: str | None,
        quiet: bool,
        verbose: bool,
        no_color: bool,
        lang: str | None,
        no_pager: bool,
        columns: Mapping[str, str],
        strict: bool,
        cache_dir: str | None,
        no_cache: bool,
        **others: Any,
    ) -> Any:
        cache = None if no_cache else cache_folder(cache_dir)
        common = Common(claims, articles, quiet, verbose, no_color, lang, not no_pager, columns, strict, cache)
        if cache:
            from crosscheck.text.language import keep_compiled

            keep_compiled(cache)
        return command(*args, common=common, **others)

    for option in (
        cache_dir_option,
        click.option("--no-cache", is_flag=True, help="Neither read nor keep what was judged before."),
        click.option(
            "--no-color", "--no-colour", is_flag=True, help="No colour, even on a terminal (so does NO_COLOR)."
        ),
        click.option("--no-pager", is_flag=True, help="Print long text at once, even on a terminal."),
        click.option("-v", "--verbose", is_flag=True, help="Tell more."),
        word_option(
            "--lang",
            words=languages,
            what="a language of results",
            metavar="fr|en",
            help="The language of what is printed. [default: the claims file's]",
        ),
        click.option("-q", "--quiet", is_flag=True, help="No notes and no legend, only results and errors."),
        click.option("--strict", is_flag=True, help="Stop at a row of --articles FILE that cannot be read."),
        click.option(
            "--columns",
            multiple=True,
            callback=_columns,
            metavar="KEY=NAME,...",
            help="What columns of --articles FILE are called, if not as here: text=body,published=date.",
        ),
        click.option(
            "--articles",
            type=click.Path(),
            metavar="DIR|FILE",
            help="The articles: a folder, or a .jsonl, .csv, .tsv (also .gz, .zst) or .parquet file; or its address,"
            " such as s3://BUCKET/FILE. [default: what the claims file names, or else articles/ beside it]",
        ),
        click.option(
            "--claims",
            type=click.Path(),
            default=DEFAULT_CLAIMS,
            metavar="FILE",
            show_default=True,
            help="The claims file.",
        ),
    ):
        with_common = option(with_common)
    return with_common  # type: ignore[return-value]


def _columns(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> Mapping[str, str]:
    """By key, the column that it is read from. What is no key is told by whoever reads the articles."""
    columns: dict[str, str] = {}
    for part in (part for value in values for part in value.split(",")):
        key, equals, name = part.partition("=")
        if not equals:
            raise click.BadParameter(f"{part!r} names no column; write KEY=NAME, such as text=body", ctx, param)
        if key.strip() in columns:
            raise click.BadParameter(f"{key.strip()!r} comes twice; name one column for it", ctx, param)
        columns[key.strip()] = name.strip()
    return columns


cache_dir_option = click.option(
    "--cache-dir",
    type=click.Path(file_okay=False),
    envvar="CROSSCHECK_CACHE_DIR",
    metavar="DIR",
    help="Where what was judged is kept for the next run. [default: the user's cache folder]",
)

jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    help="How many processes judge articles; 0 for one a processor. The result is the same. "
    "[default: 1, and one a processor, up to 4, for more than 256 articles]",
)

scheduler_option = click.option(
    "--scheduler",
    metavar="ADDRESS|local",
    help="Judge on the Dask cluster with this scheduler, such as tcp://HOST:8786, or on one made here. "
    "The result is the same; the cache is not used.",
)


def cache_folder(chosen: str | None) -> str:
    """The folder of what is kept from run to run: the one that was chosen, or else where the system has such things."""
    if chosen:
        return chosen
    from platformdirs import user_cache_dir

    return user_cache_dir("crosscheck", appauthor=False)


def checked(
    common: Common,
    claims: ClaimsFile,
    *,
    only: Collection[str] = (),
    omits: bool = True,
    texts: bool = False,
    jobs: int | None = None,
    scheduler: str | None = None,
) -> Result:
    """Every claim against the articles that the options name, with progress shown; from the cache, where it can be.

    Args:
        common: the common options.
        claims: the claims file.
        only: ids of the claims to check; all where empty.
        omits: whether cells that omit are listed.
        texts: whether the result's articles have their texts, all of which are held then.
        jobs: how many processes judge; 0 for one a processor, none for what is best.
        scheduler: the address of the scheduler of a cluster that judges instead of this machine, or ``local``.
    """
    if scheduler is not None:
        from crosscheck.check import bench_for, reduce_articles

        if jobs is not None:
            raise click.UsageError("--jobs is for this machine; a cluster (--scheduler) has the workers that it has.")
        bench = bench_for(claims, only)
        with _ignored_broken_pipe():  # a worker that is lost is one
            judged = _judged_elsewhere(common, claims, bench, scheduler, texts)
            return reduce_articles(claims, bench, judged, omits=omits, texts=texts)
    from crosscheck.check import check

    articles = watched_articles(common, claims)
    if common.cache_dir is None:
        return check(claims, articles, only=only, omits=omits, texts=texts, jobs=jobs)
    from crosscheck.cache import Cache

    cache = Cache(common.cache_dir, common.note)
    try:
        return check(claims, articles, only=only, omits=omits, texts=texts, jobs=jobs, cache=cache)
    finally:
        cache.close()


def _judged_elsewhere(
    common: Common, claims: ClaimsFile, bench: Bench, scheduler: str, texts: bool
) -> Iterator[tuple[Article, ArticleResult]]:
    """What a cluster says of each article, with progress shown as it comes back."""
    from crosscheck.articles import count, ids
    from crosscheck.claims import check_articles
    from crosscheck.cluster import judge_corpus

    parts = _partitions(common, claims)
    known = ids(parts)
    if known:
        check_articles(claims, known)
    seen: list[str] = []
    with _left_out(parts[0].path, common, common.words(claims), common.strict) as skip:
        judged = judge_corpus(parts, bench, scheduler, skip=skip, texts=texts)
        for article, found in watched(judged, count(parts), "articles", common, common.words(claims)):
            if not known:
                seen.append(article.id)
            yield article, found
    if not known:
        check_articles(claims, seen)


def word_option(
    *names: str, words: Callable[[], Iterable[str]], what: str, several: bool = False, **rest: Any
) -> Callable[[_Function], _Function]:
    """An option that takes one of some words or, separated by commas, ``several`` of them (then its value is a tuple).

    The words are asked for only when the option is used, and no further than to the one given, so that those that
    take an import to know come last; a near miss is told the nearest one.
    """

    def convert(ctx: click.Context, param: click.Parameter, value: str | None) -> str | tuple[str, ...] | None:
        if value is None:
            return () if several else None
        given = [part.strip() for part in value.split(",")] if several else [value]
        for word in given:
            if word not in words():
                raise click.BadParameter(_not_one_of(word, list(words()), what), ctx, param)
        return tuple(dict.fromkeys(given)) if several else value

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",") if several else ("", "", incomplete)
        return [f"{before}{comma}{word}" for word in words() if word.startswith(last)]

    return click.option(*names, callback=convert, shell_complete=complete, **rest)


def format_option(
    *own: str, tables: bool = False, default: str | None = "text", help: str | None = None
) -> Callable[[_Function], _Function]:
    """``--format``, with a command's ``own`` formats and, where it makes ``tables``, those of tabulate."""

    def formats() -> Iterator[str]:
        yield from own
        if tables:
            from crosscheck.cli.tables import FORMATS

            yield from FORMATS

    named = f"{', '.join(own)}, or a table format of tabulate, such as grid, github, html, latex or tsv."
    return word_option(
        "--format",
        "form",
        words=formats,
        what="a format",
        default=default,
        show_default=default is not None,
        metavar="|".join((*own, "TABLE") if tables else own),
        help=help or (named if tables else None),
    )


def complete_claims(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The ids in the claims file that begin so, for the shell; none where the file cannot be read."""
    from crosscheck.claims import load_claims

    try:
        claims = load_claims(ctx.params.get("claims") or DEFAULT_CLAIMS).claims
    except CrosscheckError:
        return []
    return [claim.id for claim in claims if claim.id.startswith(incomplete)]


def read_claims(common: Common) -> ClaimsFile:
    """The claims file that the options name."""
    from crosscheck.claims import load_claims

    return load_claims(common.claims)


def read_articles(common: Common, claims: ClaimsFile, *, strict: bool | None = None) -> tuple[Article, ...]:
    """The articles that the options or the claims file name, once ``expect`` and ``verdicts`` agree with them.

    Rows that cannot be read are left out and told, unless ``strict`` (``None``: as ``--strict`` says).
    """
    parts = _partitions(common, claims)
    return tuple(_articles(parts, common, claims, common.strict if strict is None else strict))


def watched_articles(common: Common, claims: ClaimsFile) -> Iterator[Article]:
    """The same articles, read one at a time, with progress shown as they are taken.

    Where their ids are not known before, what ``expect`` and ``verdicts`` name is looked for at the end.
    """
    from crosscheck.articles import count

    parts = _partitions(common, claims)
    articles = _articles(parts, common, claims, common.strict)
    length = count(parts)
    if length is None and _shows_progress(common):
        length = _lines(parts)
    return watched(articles, length, "articles", common, common.words(claims))


def _lines(parts: Sequence[Partition]) -> int | None:
    """How many lines a plain .jsonl file has: reading it for that takes a thousandth of what judging it does."""
    path = parts[0].path.lower()  # a packed one shows its lines only to whoever unpacks all of it
    if [part.form for part in parts] != [".jsonl"] or not path.endswith(".jsonl") or not os.path.isfile(parts[0].path):
        return None
    with open(parts[0].path, "rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))


def articles_at(path: str, common: Common) -> Iterator[Article]:
    """The articles at a path, as ``read_articles`` reads them, whatever the claims file says."""
    from crosscheck.articles import iter_articles

    with _left_out(path, common, common.words(), common.strict) as skip:
        yield from iter_articles(path, columns=common.columns, skip=skip)


def _partitions(common: Common, claims: ClaimsFile) -> tuple[Partition, ...]:
    from crosscheck.articles import partitions

    beside = os.path.join(os.path.dirname(claims.path), DEFAULT_ARTICLES)
    return partitions(common.articles or claims.articles or beside, 1, columns=common.columns)


def _articles(parts: Sequence[Partition], common: Common, claims: ClaimsFile, strict: bool) -> Iterator[Article]:
    from crosscheck.articles import ids, read_partitions
    from crosscheck.claims import check_articles

    known = ids(parts)
    if known:
        check_articles(claims, known)
    seen: list[str] = []
    with _left_out(parts[0].path, common, common.words(claims), strict) as skip:
        for article in read_partitions(parts, skip=skip):
            if not known:
                seen.append(article.id)
            yield article
    if not known:
        check_articles(claims, seen)


@contextlib.contextmanager
def _left_out(path: str, common: Common, words: Words, strict: bool) -> Iterator[Callable[[Bad], None] | None]:
    """What takes each row that cannot be read; at the end the first of them are named, and all are counted.

    The count, and a file that breaks off, are told in spite of ``-q``: without them a result would pass for whole.
    """
    if strict:
        yield None
        return
    named: list[str] = []
    breaks: list[str] = []
    rows = 0

    def skip(bad: Bad) -> None:
        nonlocal rows
        rows += bad.rows
        kept = named if bad.rows == 1 else breaks
        kept.extend(bad.mistakes[: _NAMED_ALL - len(kept)])

    try:
        yield skip
    finally:
        for mistake in named if common.verbose else named[:_NAMED]:
            common.note(mistake)
        for mistake in breaks:
            common.complain(mistake)
        if rows:
            common.complain(words.count("note.left_out", rows, file=path))


def watched(
    items: Iterable[_Item], length: int | None, label: str, common: Common, words: Words | None = None
) -> Iterator[_Item]:
    """The same items; where standard error is a terminal and there are many of them, with a progress bar there.

    The bar tells how many are done, how many a second, and the time that is left.

    Args:
        items: what is to be done.
        length: how many they are, if that is known.
        label: what they are: ``articles`` or ``pairs``.
        common: ``-q`` silences the bar.
        words: the words in which to tell; those of ``--lang``, or else English, where none are given.
    """
    if (length is not None and length < _MANY) or not _shows_progress(common):
        yield from items
        return
    told = words or common.words()
    start = time.monotonic()

    def rate(_: object) -> str | None:
        seconds = time.monotonic() - start
        return (
            told("progress.rate", rate=told.number(bar.pos / seconds, 0 if bar.pos > 10 * seconds else 1))
            if bar.pos
            else None
        )

    bar = click.progressbar(
        items,
        length=length,
        label=told(f"progress.{label}"),
        show_pos=True,
        item_show_func=rate,
        file=sys.stderr,
        color=None if not common.no_color and not os.environ.get("NO_COLOR") else False,
    )
    with bar:
        yield from bar


def _shows_progress(common: Common) -> bool:
    return not common.quiet and sys.stderr is not None and sys.stderr.isatty()


def known_claims(claims: ClaimsFile, ids: Sequence[str]) -> frozenset[str]:
    """The ids as a set. Raises CrosscheckError with each that no claim has."""
    known = [claim.id for claim in claims.claims]
    wrong = [f"{claims.path}: {_not_one_of(id, known, 'the id of a claim')}" for id in ids if id not in known]
    if wrong:
        raise CrosscheckError(*wrong)
    return frozenset(ids)


def known_article(articles: Sequence[Article], wanted: str) -> Article:
    """The article with that id, or else with that path. Raises CrosscheckError where there is none."""
    for article in articles:
        if article.id == wanted:
            return article
    for article in articles:
        if article.path and os.path.normpath(article.path) == os.path.normpath(wanted):
            return article
    raise CrosscheckError(_not_one_of(wanted, [article.id for article in articles], "the id of an article"))


def _not_one_of(word: str, known: Sequence[str], what: str) -> str:
    from crosscheck.claims import nearest

    near = nearest(word, known)
    if near:
        return f"{word!r} is not {what}; did you mean {near!r}?"
    return f"{word!r} is not {what}; choose from {', '.join(known)}"


def show(text: str, common: Common) -> None:
    """Write text for a reader to standard output: where that is a terminal on which it does not fit, page by page.

    ``PAGER`` names the pager, as elsewhere; without it, ``less``, told to keep colours and to leave the screen as it is
    where ``LESS`` does not say otherwise. ``--no-pager``, an empty ``PAGER`` or ``PAGER=cat`` print all at once.
    """
    if not common.pager or not _too_long(text):
        write_output(text, None)
        return
    os.environ.setdefault("LESS", "-R -F -X")
    # Who leaves the pager early has seen enough: that is no reason to end before the exit status is known.
    with _ignored_broken_pipe():
        click.echo_via_pager(text, color="\x1b" in text)


def _too_long(text: str) -> bool:
    """True where both ends are a terminal, it is not a dumb one, and the text has more lines than its screen."""
    if any(stream is None or not stream.isatty() for stream in (sys.stdin, sys.stdout)):
        return False
    pager = os.environ.get("PAGER")
    if os.environ.get("TERM", "dumb") == "dumb" or pager in ("", "cat") or not (pager or shutil.which("less")):
        return False
    return text.count("\n") >= shutil.get_terminal_size().lines


@contextlib.contextmanager
def _ignored_broken_pipe() -> Iterator[None]:
    if not hasattr(signal, "SIGPIPE"):
        yield
        return
    before = signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGPIPE, before)


def write_output(text: str, path: str | None) -> None:
    """Write to standard output, or to a file: whole or not at all.

    A new file appears beside the old one and then takes its name. ``-`` is standard output; a device or a pipe is
    written to as it is. Raises CrosscheckError where the file cannot be written.
    """
    if path is None or path == "-":
        if sys.stdout is not None:
            click.echo(text, nl=False)
        return
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if not os.path.isdir(folder):
        raise CrosscheckError(
            f"{path}: there is no folder {os.path.dirname(path) or folder}; create it or choose another"
        )
    if os.path.isdir(target):
        raise CrosscheckError(f"{path}: this is a folder; name a file in it")
    beside = os.path.join(folder, f".{os.path.basename(target)}.{os.getpid()}.tmp")
    whole = not os.path.exists(target) or os.path.isfile(target)
    try:
        with open(beside if whole else target, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(text)
        if whole:
            if os.path.exists(target):
                shutil.copymode(target, beside)
            os.replace(beside, target)
    except OSError as error:
        if whole and os.path.exists(beside):
            os.unlink(beside)
        raise CrosscheckError(f"{path}: cannot be written ({error.strerror or error}); choose another place") from None
