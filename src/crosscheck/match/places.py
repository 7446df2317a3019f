"""Where something takes place: a claim that says in which country or region is answered by a town that lies in it.

"In Germany" is told by "in Leipzig", and ruled out by "in Rennes", as far as a gazetteer has the towns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from crosscheck.match.link import NONE, Link
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.document import Document
from crosscheck.text.gazetteer import find_town
from crosscheck.text.language import Language
from crosscheck.text.names import Name
from crosscheck.text.slots import lead_of

APART = 50.0
"""From how many kilometres on two towns are two places, and neither is a suburb of the other."""

FACILITY = 0.75
"""From which strength on what is told of a place of some kind is taken for what the claim tells of one."""

WITHIN = 0.9
"""How far a town answers the country or region that it lies in."""


@lru_cache(maxsize=1024)
def lands_of(wording: Wording) -> Sequence[int]:
    """The units of a claim that say in which country or region something is."""
    language, sentence = wording.language, wording.sentence
    placing = language.attribution_words.get("placing", frozenset()) | language.amount_words["located"]
    return tuple(
        k
        for k, unit in enumerate(wording.units)
        if unit.kind == "name" and is_land(_label(unit), language) and lead_of(sentence, unit.first) in placing
    )


def is_land(name: str, language: Language) -> bool:
    """Whether a folded name is a country's or a region's own, and no capital that stands for it."""
    return name in language.region_of or f"nation:{name}" in language.nations(name)


def lies_in(town: str, land: str, language: Language) -> bool | None:
    """Whether a town lies in a country or region, both folded; None where the lists do not tell."""
    found = find_town(town, language)
    if found is None or town == land:
        return None
    region, nations = found.region, found.nations
    if mine := language.region_of.get(land):
        nation = language.nations(language.regions[mine])
        return region == mine if region else False if nations.isdisjoint(nation) else None
    nation = language.nations(land)
    return not nations.isdisjoint(nation) if nation else None


def are_apart(one: str, other: str, language: Language) -> bool:
    """Whether two folded names are those of towns of which neither is a suburb of the other."""
    mine, theirs = find_town(one, language), find_town(other, language)
    return mine is not None and theirs is not None and mine.distance(theirs) > APART


def town_of(name: Name, language: Language) -> str:
    """The town that a name says: its own, or that which what it names is called after ("Leeds General Hospital")."""
    facilities = language.attribution_words.get("facilities", frozenset())
    for last in range(len(name.words), 0, -1):
        town = " ".join(name.words[:last])
        if find_town(town, language) is not None:
            return town
        if name.words[last - 1] not in facilities:
            return ""
    return ""


def towns_in(document: Document) -> Mapping[int, Sequence[Name]]:
    """The towns that the sentences of an article have something be in, by sentence."""
    known: dict[int, list[Name]] | None = document.known.get("towns_in")
    if known is None:
        language = document.language
        placing = language.amount_words["located"] | language.amount_words["of"] | language.adjunct_forms
        for key in ("placing", "in_town"):
            placing |= language.attribution_words.get(key, frozenset())
        known = document.known["towns_in"] = {}
        for i, (sentence, names) in enumerate(zip(document.sentences, document.names, strict=True)):
            for name in names:
                if town_of(name, language) and lead_of(sentence, name.first) in placing:
                    known.setdefault(i, []).append(name)
    return known


def sentences_within(unit: Unit, document: Document) -> Sequence[int]:
    """The sentences that have something be in a town of the country or region that a unit names."""
    label, language = _label(unit), document.language
    return [
        i
        for i, names in towns_in(document).items()
        if any(lies_in(town_of(n, language), label, language) for n in names)
    ]


def answer_within(unit: Unit, document: Document, index: int) -> Link:
    """The town of a sentence that lies in the country or region that a unit names."""
    for name in towns_in(document).get(index, ()):
        if lies_in(town_of(name, document.language), _label(unit), document.language):
            return Link(WITHIN, "lies in it", name.first, name.last)
    return NONE


@lru_cache(maxsize=1024)
def facility_of(wording: Wording) -> tuple[int, int] | None:
    """The unit for where a claim has something take place and that for the town ("at the airport in Leeds"); None where
    it ends on anything else.
    """
    units, language = wording.units, wording.language
    if wording.main is None or len(units) < wording.main + 3 or units[-1].kind != "name" or units[-2].kind != "word":
        return None
    lemma = wording.sentence.tokens[units[-2].last - 1].lex.lemma
    placing = language.attribution_words.get("placing", frozenset()) | language.amount_words["located"]
    placing |= language.amount_words["of"]
    between = wording.sentence.tokens[units[-2].last : units[-1].first]
    led = bool(between) and all(t.lex.stop for t in between) and between[0].lex.form in placing
    if not led or lemma not in language.attribution_words.get("facilities", ()):
        return None
    return (len(units) - 2, len(units) - 1) if find_town(_label(units[-1]), language) is not None else None


def facility_elsewhere(wording: Wording, links: Sequence[Link], document: Document, index: int) -> str:
    """The one place of the kind that a claim names, which an article has in another town ("Hull Airport"), where a
    sentence tells what the claim has take place there, and not elsewhere; "" where it has none.
    """
    found = facility_of(wording)
    if found is None or wording.main is None:
        return ""
    kind, town = found
    told = [x for k, x in enumerate(links) if k not in found]
    if links[town].strength >= FACILITY or not all(x.strength >= FACILITY and not x.opposite for x in told):
        return ""
    language, sentence, verb = document.language, document.sentences[index], links[wording.main]
    named = [
        (said, n)
        for said, names in zip(document.sentences, document.names, strict=True)
        for whole in names
        for n in (_up_to(whole, wording.units[kind], language),)
        if n is not None and town_of(n, language)
    ]
    towns = {town_of(n, language) for _, n in named}
    mine = _label(wording.units[town])
    if len(towns) != 1 or verb.first < 0 or not all(are_apart(mine, other, language) for other in towns):
        return ""
    premises = language.attribution_words.get("premises", frozenset())
    if any(t.lex.lemma in premises for t in sentence.tokens[verb.last :]):
        return ""
    said, name = named[0]
    return said.said(name.first, name.last)


def _up_to(name: Name, kind: Unit, language: Language) -> Name | None:
    """A name up to the word for a place of some kind ("Leeds Airport" of "Leeds Airport Police"); None without one."""
    at = next((k for k, word in enumerate(name.words) if language.key(word) in kind.answers), 0)
    return replace(name, last=name.last - len(name.words) + at + 1, words=name.words[: at + 1]) if at else None


def _label(unit: Unit) -> str:
    return " ".join(unit.words)
