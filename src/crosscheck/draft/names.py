"""Surnames as full names, put into a sentence with what French elides and contracts before them."""

from __future__ import annotations

from crosscheck.draft.desk import Desk, is_swapped
from crosscheck.draft.people import looks_personal
from crosscheck.match.sources import (
    full_name,
    is_person,
    parted,
    written,
)
from crosscheck.text.language import Language

_ELIDING = {"de": "d'", "que": "qu'", "lorsque": "lorsqu'", "puisque": "puisqu'", "jusque": "jusqu'", "le": "l'"}


_ELIDED = {"d'": "de ", "qu'": "que ", "lorsqu'": "lorsque ", "puisqu'": "puisque ", "jusqu'": "jusque "}


_CONTRACTED = {"au": "à ", "du": "de ", "aux": "à ", "des": "de "}


def folded(word: str, language: Language) -> str:
    """The last word of a text, as names are compared: without capitals and accents."""
    forms = language.words(word)
    return language.lexeme(forms[-1]).folded if forms else word.casefold()


def put_name(desk: Desk, first: int, last: int, name: str) -> None:
    """A name in brackets in the place of words; "du président" is "de [Vladimir Poutine]"."""
    tokens, code = desk.sentence.tokens, desk.language.code
    if code != "fr":
        desk.swaps[first] = (last, f"[{name}]")
        return
    lead = _CONTRACTED.get(tokens[first].lex.form, "") if last - first > 1 else ""
    vowel = name[:1].lower() in "aeiouyéèêàâîôûhœ"
    if lead == "de " and vowel:
        lead = "d'"
    if not lead and first > desk.lo and not parted(tokens[first]) and not is_swapped(desk, first - 1):
        form = tokens[first - 1].lex.form
        if vowel and form in ("de", "que", "lorsque", "puisque", "jusque"):
            first, lead = first - 1, _ELIDING[form]
        elif not vowel and form in _ELIDED:
            first, lead = first - 1, _ELIDED[form]
    desk.swaps[first] = (last, f"{lead}[{name}]" if lead.endswith((" ", "'")) or not lead else f"[{lead}{name}]")


def complete_names(desk: Desk) -> None:
    """A surname, and "M. Poutine", as the full name, where it first stands."""
    tokens, language = desk.sentence.tokens, desk.language
    said: set[str] = {text.strip("[]") for _, text in desk.swaps.values()}
    for name in desk.document.names[desk.index]:
        if name.first < desk.lo or name.last > desk.hi or name.first in desk.cut or is_swapped(desk, name.first):
            continue
        label = written(desk.sentence, name.first, name.last)
        given = name.words[0] in language.given_names
        if len(name.words) > 1 or not (given or is_person(desk.document, desk.index, name)):
            said.add(full_name(desk.document, desk.index, name))
            continue
        full = full_name(desk.document, desk.index, name)
        if full == label:
            full = desk.people.surname(name.words[-1]) or label
        if not looks_personal(full, language):
            full = label
        if (
            full == label
            or full in said
            or (folded(full.split()[-1], language) != name.words[-1] and full.split()[0].casefold() != label.casefold())
        ):
            said.add(full)
            continue
        hyphen = tokens[name.first].before in ("-", "‑") or (
            name.last < len(tokens) and tokens[name.last].before in ("-", "‑")
        )
        before = tokens[name.first - 1].lex if name.first > desk.lo and not tokens[name.first].before else None
        beside = (
            before is not None
            and not before.stop
            and not before.verb
            and not before.role
            and before.form.strip(".") not in language.title_forms
        )
        if hyphen or beside:
            continue
        said.add(full)
        first = name.first
        if (
            first > desk.lo
            and tokens[first - 1].lex.form.strip(".") in language.title_forms
            and tokens[first].before in ("", ".")
        ):
            first -= 1
        put_name(desk, first, name.last, full) if first == name.first or language.code != "fr" else _put_titled(
            desk, first, name.last, full
        )


def _put_titled(desk: Desk, first: int, last: int, name: str) -> None:
    tokens = desk.sentence.tokens
    vowel = name[:1].lower() in "aeiouyéèêàâîôû"
    form = tokens[first - 1].lex.form if first > desk.lo and not parted(tokens[first]) else ""
    if vowel and form in _ELIDING and form != "le" and not is_swapped(desk, first - 1):
        desk.swaps[first - 1] = (last, f"{_ELIDING[form]}[{name}]")
    else:
        desk.swaps[first] = (last, f"[{name}]")
