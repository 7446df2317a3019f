"""What something is called: the name that a claim gives it, and those that a passage gives to what."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.match.align import Alignment, name_strength
from crosscheck.match.naming import gives_name, names_given
from crosscheck.match.wording import Unit, Wording, is_nominal
from crosscheck.text.document import SentenceText
from crosscheck.text.language import fold
from crosscheck.text.names import Name

HEAVY = 0.8
"""From which weight on a word tells which thing is meant ("the pipe company")."""

SAME = 0.5
"""From which likeness on two names may be one ("Kardex", "Kardex Inc")."""


@lru_cache(maxsize=1024)
def names_thing(wording: Wording) -> bool:
    """Whether a claim is that something is called by a name, on which it ends ("will be called Kardex")."""
    main, words = wording.main, wording.language.attribution_words
    if main is None or not main or wording.units[-1].kind != "name" or main + 2 != len(wording.units):
        return False
    naming = words.get("naming", frozenset())
    first, last = wording.units[main].first, wording.units[main].last
    return any(gives_name(t.lex) and t.lex.lemma in naming for t in wording.sentence.tokens[first:last])


def other_name(alignment: Alignment) -> Name | None:
    """Another name than the claim's by which the passage calls what the claim names, or the claim's where it calls
    something else so; nothing where it calls it both.
    """
    given = _given(alignment)
    meant = [(name, mine) for name, mine, its in given if its]
    if meant:
        return meant[-1][0] if not any(mine for _, mine in meant) else None
    main = alignment.wording.main
    if main is None or not _is_body(alignment.wording, alignment.wording.units[main - 1]):
        return None  # several people bear one name
    return next((name for name, mine, _ in given if mine and _thing_tells(alignment, name)), None)


def _is_body(wording: Wording, unit: Unit) -> bool:
    lex, language = wording.sentence.tokens[unit.last - 1].lex, wording.language
    parts = language.attribution_words.get("firm_parts", frozenset())
    return unit.kind == "word" and (language.is_body(lex) or lex.lemma in parts)


def rival_name(alignment: Alignment) -> tuple[str, str] | None:
    """The words of the claim and those of the passage that give a name otherwise; nothing where it gives none so."""
    name, units = other_name(alignment), alignment.wording.units
    if name is None:
        return None
    if not _may_be_one(units[-1].words, name.words):
        return units[-1].text, alignment.sentence.said(name.first, name.last)
    thing = next(thing for thing, given in names_given(alignment.sentence, alignment.names) if given is name)
    return alignment.wording.sentence.said(0, units[-2].first), alignment.sentence.said(thing.start, thing.stop)


def _thing_tells(alignment: Alignment, name: Name) -> bool:
    """Whether what bears a name in the passage is told apart from the claim's thing by a word of its own."""
    wording, sentence = alignment.wording, alignment.sentence
    thing = next(
        (thing for thing, given in names_given(alignment.sentence, alignment.names) if given is name), range(0)
    )
    known = [u for u in wording.units[: wording.main] if u.kind in ("name", "word")]
    return any(
        not (lex.stop or lex.verb or sentence.language.is_body(lex) or lex.light)
        and not any(lex.key in u.answers or lex.folded in u.words for u in known)
        for lex in (sentence.tokens[k].lex for k in thing)
    )


def same_name(alignment: Alignment) -> Name | None:
    """The claim's name, where the passage gives it to the claim's thing by any words ("will use the name Kardex")."""
    return next((name for name, mine, its in _given(alignment) if mine and its), None)


def is_name_of_another(alignment: Alignment) -> bool:
    """Whether the passage gives the claim's name to something else, and not to what the claim does."""
    whose = [its for _, mine, its in _given(alignment) if mine]
    return bool(whose) and not any(whose)


def is_given_by_noun(alignment: Alignment) -> bool:
    """Whether a verb of naming is only answered by a noun, which gives nothing a name ("lost the title")."""
    if alignment.holds:
        return False  # "the spokesman, Ida Petit"
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not names_thing(wording) or alignment.links[main].first < 0 or same_name(alignment) is not None:
        return False
    lex = alignment.sentence.tokens[alignment.links[main].first].lex
    return (
        not lex.stop
        and lex.lemma not in alignment.sentence.language.attribution_words.get("person_names", ())
        and (is_nominal(alignment.sentence, alignment.links[main].first) or not lex.verb)
    )


def _given(alignment: Alignment) -> list[tuple[Name, bool, bool]]:
    """The names that a passage gives to things, whether each may be the claim's, and whether the thing is the claim's;
    nothing where the claim is not of what something is called.
    """
    wording = alignment.wording
    if not names_thing(wording):
        return []
    words = wording.units[-1].words
    return [
        (
            name,
            _may_be_one(words, name.words),
            _is_meant(wording, alignment.sentence, thing) or _tells_of(wording, name),
        )
        for thing, name in names_given(alignment.sentence, alignment.names)
    ]


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one: Kardex and Kardex Inc may, Kardex Inc and Kardex Trams are two."""
    two = len(one) > 1 and len(other) > 1 and one[-1] != other[-1]
    return name_strength(one, other) >= SAME and not two


def _tells_of(wording: Wording, name: Name) -> bool:
    """Whether a name has all the words that tell which thing the claim is of ("Kardex Trams", of the tram company)."""
    telling = [u for u in wording.units[: wording.main] if _tells(u) and u.kind == "word"]
    return bool(telling) and all(fold(u.text) in name.words for u in telling)


def _is_meant(wording: Wording, sentence: SentenceText, thing: range) -> bool:
    """Whether all that tells the claim's thing stands among some words."""
    assert wording.main is not None
    tokens = [sentence.tokens[k].lex for k in thing]
    telling = [u for u in wording.units[: wording.main] if _tells(u)] or list(wording.units[: wording.main])

    head = wording.units[wording.main - 1]

    def said(unit: Unit) -> bool:
        if unit.kind == "name":
            return any(lex.folded in unit.words for lex in tokens)
        # of "the enterprise company" any company is no enterprise one
        return any(
            lex.key in unit.answers and (unit is head or unit.answers[lex.key].how == "same" or not lex.org_role)
            for lex in tokens
        )

    return bool(tokens) and all(said(unit) for unit in telling)


def _tells(unit: Unit) -> bool:
    return unit.kind == "name" or (unit.kind == "word" and unit.weight >= HEAVY)
