"""Starts a project that runs at once: a claims file that explains itself, and a folder of articles."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import yaml

from crosscheck.model import Article, Claim, CrosscheckError

CLAIMS, ARTICLES = "claims.yaml", "articles"

_DRAFTS = 3
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Started:
    """What was made: the paths of all files, the claims file first, and why a source did not come in."""

    paths: tuple[str, ...]
    failed: tuple[str, ...] = ()


def languages() -> tuple[str, ...]:
    """The languages in which there is an example."""
    return tuple(sorted(entry.name for entry in files("crosscheck").joinpath("starter").iterdir() if entry.is_dir()))


def init(folder: str, language: str = "en", sources: Sequence[str] = ()) -> Started:
    """Start a project in ``folder``, which may exist: a claims file and a folder of articles.

    Without ``sources``, both are an example of four claims and two articles that were made up. With them (whatever
    ``crosscheck.add.add`` takes), they are the articles, and the claims are drafted from them by ``suggest``.

    Raises ``CrosscheckError`` where a claims file or articles are there already, and where no source can be read;
    then nothing was changed.
    """
    claims, articles = os.path.join(folder, CLAIMS), os.path.join(folder, ARTICLES)
    _refuse(folder, claims, articles)
    made = _missing(folder)
    try:
        os.makedirs(folder, exist_ok=True)
        beside = tempfile.mkdtemp(prefix=".starting-", dir=folder)
    except OSError as error:
        raise CrosscheckError(f"{folder}: cannot be made ({error.strerror}); choose another folder") from None
    failed: tuple[str, ...] = ()
    try:
        inside = os.path.join(beside, ARTICLES)
        head = _starter(language, "head.yaml")
        if sources:
            failed = _bring_in(sources, inside)
            text = head + _drafted(inside, language)
        else:
            text = head + _starter(language, CLAIMS)
            _example(language, inside)
        _check(text, inside, beside)
        with contextlib.suppress(OSError):
            os.rmdir(articles)  # an empty one gives way
        os.rename(inside, articles)
        with open(claims, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise CrosscheckError(f"{folder}: cannot be written to ({error.strerror}); choose another folder") from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if not os.path.exists(claims):
            for path in made:
                with contextlib.suppress(OSError):
                    os.rmdir(path)
    return Started((claims, *sorted(_files(articles))), failed)


def _refuse(folder: str, claims: str, articles: str) -> None:
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise CrosscheckError(f"{folder}: this is no folder; name one, which need not exist")
    mistakes = []
    if os.path.lexists(claims):
        mistakes.append(f"{claims}: there is a claims file already, and nothing was changed; choose another folder")
    if os.path.lexists(articles) and not (os.path.isdir(articles) and not os.listdir(articles)):
        mistakes.append(
            f"{articles}: there are articles already, and nothing was changed; "
            "choose another folder, or write a claims file beside them"
        )
    if mistakes:
        raise CrosscheckError(*mistakes)


def _missing(folder: str) -> list[str]:
    """The folders that have to be made, the innermost first."""
    missing = []
    path = os.path.abspath(folder)
    while not os.path.exists(path):
        missing.append(path)
        path = os.path.dirname(path)
    return missing


def _starter(language: str, name: str) -> str:
    return files("crosscheck").joinpath("starter", language, name).read_text(encoding="utf-8")


def _example(language: str, folder: str) -> None:
    os.mkdir(folder)
    for article in files("crosscheck").joinpath("starter", language, ARTICLES).iterdir():
        with open(os.path.join(folder, article.name), "w", encoding="utf-8", newline="") as file:
            file.write(article.read_text(encoding="utf-8"))


def _bring_in(sources: Sequence[str], folder: str) -> tuple[str, ...]:
    from crosscheck.add import What, add

    outcomes = list(add(sources, folder))
    failed = tuple(f"{each.source}: {each.reason}" for each in outcomes if each.what is What.FAILED)
    if not any(each.what is What.ADDED for each in outcomes):
        raise CrosscheckError(*failed)
    return failed


def _drafted(folder: str, language: str) -> str:
    """The rest of a claims file: what the articles say that can be checked, or else what the first begins with."""
    from crosscheck.articles import load_articles
    from crosscheck.suggest import suggest

    articles = load_articles(folder)
    found = suggest(articles, limit=_DRAFTS)
    claims = [draft.claim for draft in found.suggestions] or [_first_sentence(articles[0])]
    keys: dict[str, object] = {"language": found.language, "articles": f"{ARTICLES}/"}
    entries = [{"id": claim.id, "text": claim.text, **_other_texts(claim)} for claim in claims]
    remark = _starter(language, "drafts.yaml")
    return _dumped(keys) + "\n" + remark + _dumped({"claims": entries})


def _other_texts(claim: Claim) -> dict[str, str]:
    return {f"text_{code}": text for code, text in claim.texts.items() if code != claim.language}


def _dumped(keys: object) -> str:
    return yaml.safe_dump(keys, allow_unicode=True, sort_keys=False, width=_LONGEST)


def _first_sentence(article: Article) -> Claim:
    from crosscheck.text.segment import Kind, segment

    sentences = segment(article.text, article.body, article.language, article.title)
    first = next((sentence for sentence in sentences if sentence.kind is Kind.TEXT), None)
    text = article.text[first.start : first.end] if first else article.title or article.text[article.body :]
    return Claim("first-claim", " ".join(text.split())[:_LONGEST], article.language)


def _check(text: str, articles: str, folder: str) -> None:
    """Read both back as ``check`` will, before anything takes its place."""
    from crosscheck.articles import load_articles
    from crosscheck.claims import check_articles, load_claims

    path = os.path.join(folder, CLAIMS)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    check_articles(load_claims(path), [article.id for article in load_articles(articles)])


def _files(folder: str) -> list[str]:
    return [os.path.join(above, name) for above, _, names in os.walk(folder) for name in names]
