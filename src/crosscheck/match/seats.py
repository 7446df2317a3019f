"""Where somebody lives and where a firm has its seat: "the Hull nurse", "Kardex, based in Leeds", "Roux, 42, of Metz".

A claim that says where is answered by whatever words tell of the same one that he is from there, or from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.persons import Who, called_behind, is_place, is_somebody, read_who, subject_who
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.gazetteer import find_town
from crosscheck.text.language import Language
from crosscheck.text.names import Name
from crosscheck.text.quantity import Role
from crosscheck.text.refer import PLACE, is_preposition
from crosscheck.text.slots import owner_of

ATTRIBUTIVE = 4
"""How many words at most describe somebody behind the place that he is from ("the Hull throat specialist")."""

LIVES = 6
"""Within how many words behind a verb of living, or a noun for a seat, the place stands."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its town, region and nation, as far as each is told, and its words ``first`` to ``last``."""

    town: str
    region: str
    nations: frozenset[str]
    first: int
    last: int
    sure: bool = False
    """Whether its town is one, and no part of the country: so it is said, or its region stands behind it."""
    known: bool = False
    """Whether a gazetteer alone tells in which region its town is."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who is told to be from a place, or to have his seat there."""

    who: Who
    place: Place


@lru_cache(maxsize=1024)
def seat_of(wording: Wording) -> Place | None:
    """The place where a claim says that its subject lives or has its seat; None where it says anything else."""
    main, language = seat_unit(wording), wording.language
    if main != 1 or wording.units[0].kind not in ("name", "word") or wording.units[0].predicate:
        return None
    if not (wording.is_one_of(main, "living") or wording.is_one_of(main, "seats")):
        return None
    if not all(u.kind == "name" for u in wording.units[2:]) or not wording.units[2:]:
        return None
    if wording.sentence.cues.modes[wording.units[1].first] & (Mode.NEGATED | UNREAL):
        return None
    first, tokens = wording.units[2], wording.sentence.tokens
    lead = first.first - 1
    while lead > 0 and tokens[lead].lex.form in language.definite:  # "in the United States"
        lead -= 1
    if tokens[lead].lex.form not in _located(language):
        return None
    place = _read([" ".join(u.words) for u in wording.units[2:]], first.first, wording.units[-1].last, language)
    towns = language.attribution_words.get("in_town", frozenset())
    if place is None or tokens[lead].lex.form not in towns:
        return place
    return replace(place, sure=True)


def seat_unit(wording: Wording) -> int:
    """The unit by which a claim may say where somebody lives: its main verb, or the noun where the verb says nothing
    ("a son siège").
    """
    return wording.main if wording.main is not None else min(1, len(wording.units) - 1)


def seats_in(document: Document, index: int) -> Sequence[Seat]:
    """Whom a sentence tells to be from where."""
    return document.found_in(index, "seats", lambda: _seats(document, index)) if document.names[index] else ()


def compare_seats(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Seat, bool | None] | None:
    """Where a sentence has whom a claim gives a place, and whether that is the same; nothing is said of it where the
    two may be one. None where the claim gives no place, or the sentence none to him.

    ``answer``: what answers in the sentence whom the claim is about; ``keys``: the last words of the names by which the
    article calls him.
    """
    mine = seat_of(wording)
    if mine is None:
        return None
    unit = wording.units[0]
    his = [s for s in seats_in(document, index) if s.who.is_meant_by(unit, answer, document, keys)]
    told = [(seat, same_place(mine, _completed(seat.place, document))) for seat in his]
    return next((t for t in told if t[1]), told[0] if told else None)


def same_place(mine: Place, theirs: Place) -> bool | None:
    """Whether two places are one, as far as both are told; None where they may be."""
    if mine.town:
        if mine.town == theirs.town:
            if not (mine.region and theirs.region and mine.region != theirs.region):
                return True
            return None if mine.known or theirs.known else False  # there is a London in Ontario
        if theirs.town and (mine.sure or theirs.sure or (mine.known and theirs.known)):
            return False
        apart = mine.region and theirs.region and mine.region != theirs.region
        return False if apart or _of_other_nations(mine, theirs) else None
    if mine.region:
        if theirs.region:
            return mine.region == theirs.region
        return False if _of_other_nations(mine, theirs) else None
    return None if not theirs.nations or not mine.nations else not _of_other_nations(mine, theirs)


def _of_other_nations(mine: Place, theirs: Place) -> bool:
    return bool(mine.nations and theirs.nations) and mine.nations.isdisjoint(theirs.nations)


def _located(language: Language) -> frozenset[str]:
    words = language.attribution_words
    return language.amount_words["located"] | words.get("placing", frozenset()) | words.get("origin", frozenset())


def _read(labels: Sequence[str], first: int, last: int, language: Language) -> Place | None:
    town = region = ""
    nations = frozenset[str]()
    if len(labels) == 1 and not language.is_land(labels[0]):  # "Hull Ontario"
        town, _, behind = labels[0].rpartition(" ")
        labels = (town, behind) if town and behind in language.region_of else labels
    for label in labels:
        if label in language.region_of:
            region = language.region_of[label]
            nations |= language.nations(language.regions[region])
        elif (found := language.nations(label)) and (f"nation:{label}" in found or find_town(label, language) is None):
            nations |= found
        elif not town or label is labels[0]:
            town = label
        else:
            return None
    place = Place(town, region, nations, first, last, bool(town and (region or nations)))
    listed = find_town(town, language) if town and not region else None
    if listed is None or (nations and nations != listed.nations):
        return place
    return replace(place, region=listed.region, nations=listed.nations, known=True)


def _completed(place: Place, document: Document) -> Place:
    """A place with the region that the article has behind its town elsewhere ("Hull, Ont.")."""
    found = _towns(document).get(place.town) if place.town and (place.known or not place.region) else None
    if found is None:
        return place
    return replace(place, region=found.region, nations=found.nations, sure=True, known=False)


def _towns(document: Document) -> Mapping[str, Place]:
    """The towns behind which an article has their region."""
    known: dict[str, Place] | None = document.known.get("towns")
    if known is None:
        places = (p for i in range(len(document.sentences)) for p in _places(document, i))
        known = document.known["towns"] = {p.town: p for p in places if p.town and p.region and not p.known}
    return known


def _places(document: Document, index: int) -> Iterator[Place]:
    """The places of a sentence, each with what tells where it is ("Hull, Ont."); they need not be places."""
    names, tokens, language = document.names[index], document.sentences[index].tokens, document.language
    taken = -1
    for name in names:
        if name.first < taken:
            continue
        chain = [name]
        while behind := next((n for n in names if n.first == chain[-1].last), None):
            land = behind.label in language.region_of or bool(language.nations(behind.label))
            if tokens[behind.first].before != "," or not land:
                break
            chain.append(behind)
        taken = chain[-1].last
        place = _read([n.label for n in chain], name.first, taken, language)
        if place is not None:
            yield place


def _seats(document: Document, index: int) -> Iterator[Seat]:
    sentence = document.sentences[index]
    for place in _places(document, index):
        if sentence.cues.modes[place.first] & Mode.NEGATED:
            continue
        who = _described(document, index, place) or _from_there(document, index, place) or _has(document, index, place)
        if who is not None:
            yield Seat(who, place)


def _described(document: Document, index: int, place: Place) -> Who | None:
    """ "The Hull nurse", "Hull resident Lea Roux", "Leeds-based Kardex"."""
    sentence, names, language = document.sentences[index], document.names[index], document.language
    tokens, words = sentence.tokens, language.attribution_words
    k = end = place.last
    if k >= len(tokens) or (place.first and is_preposition(tokens[place.first - 1].lex, language)):
        return None
    based = tokens[k].before.lstrip(".") == "-" and tokens[k].lex.lemma in words.get("seats", ())
    if based:
        k = end = k + 1
    elif tokens[k].before.strip(".") or (
        # in French it is an adjective
        language.particles
        or not (
            place.region
            or place.nations
            or _stands_as_place(document, place.town)
            or tokens[k].lex.lemma in words.get("natives", ())
        )
    ):
        return None
    people = [n for n in names if n.first >= k and not is_place(document, n)]
    while end < len(tokens) and end - k < ATTRIBUTIVE and not (end > k and tokens[end].before.strip("-'’.")):
        lex = tokens[end].lex
        named = next((n for n in people if n.first == end), None)
        if named is not None:
            return read_who(document, index, named.first, named.last, (named,)) if based or end > k else None
        if lex.stop or tokens[end].capital or (lex.finite and not (lex.role or lex.org_role)):
            return None
        end += 1
        if is_somebody(lex, language) or lex.org_role:
            named = next((n for n in people if n.first == end and not tokens[end].before.strip()), None)
            apposed = named or called_behind(sentence, people, end) or _apposed(sentence, people, end)
            return read_who(document, index, place.first, end, (apposed,) if apposed is not None else ())
    return None


def _apposed(sentence: SentenceText, people: Sequence[Name], end: int) -> Name | None:
    """The name between commas behind a word ("a Hull nurse, Lea Roux, has")."""
    tokens = sentence.tokens
    if end >= len(tokens) or "," not in tokens[end].before:
        return None
    name = next((n for n in people if n.first == end), None)
    return name if name is not None and (name.last >= len(tokens) or "," in tokens[name.last].before) else None


def _stands_as_place(document: Document, town: str) -> bool:
    """Whether an article has a name as that of a place elsewhere: its region behind it, or "in" before it."""
    return document.cast.kinds.get(town.split()[-1]) == PLACE or town in _towns(document)


def _from_there(document: Document, index: int, place: Place) -> Who | None:
    """ "Lea Roux, 42, of Hull", "a nurse from Hull", "Kardex, based in Leeds"."""
    sentence, names, language = document.sentences[index], document.names[index], document.language
    tokens, words = sentence.tokens, language.attribution_words
    lead = place.first - 1
    if lead < 1 or tokens[place.first].before.strip("'’"):
        return None
    form = tokens[lead].lex.form
    if language.contractions.get(form, form) not in words.get("hailing", ()):
        return None
    k = lead
    aged = next((q for q in sentence.quantities if q.role is Role.AGE and q.last == lead), None)
    if aged is not None and tokens[aged.first].before == ",":
        k = aged.first
    named = next((n for n in names if n.last == k and not is_place(document, n)), None)
    if named is not None and (k < lead or not tokens[lead].before.strip(",")):
        return read_who(document, index, named.first, named.last, (named,))
    noun = tokens[lead - 1].lex
    if not is_somebody(noun, language) or tokens[lead].before or form in language.amount_words["of"]:
        return None
    first = lead - 1
    while (
        first > 0 and not tokens[first].before and not tokens[first - 1].lex.stop and not tokens[first - 1].lex.finite
    ):
        first -= 1
    be = first - 1
    while be >= 0 and tokens[be].lex.form in language.determiners and not tokens[be + 1].before.strip("'’"):
        be -= 1
    if 0 <= be < first - 1 and tokens[be].lex.lemma in language.be_lemmas:  # "Roux is a nurse from Hull"
        return subject_who(document, index, be)
    people = [n for n in names if n.first >= place.last and not is_place(document, n)]
    behind = called_behind(sentence, people, place.last) or _apposed(sentence, people, place.last)
    inside = next((n for n in names if first <= n.first and n.last <= lead), None)
    his = behind or (inside if inside is not None and not is_place(document, inside) else None)
    return read_who(document, index, first, lead, (his,) if his is not None else ())


def _has(document: Document, index: int, place: Place) -> Who | None:
    """ "Roux lives in Hull", "the house where Roux lives in Hull", "its head office is in Leeds"."""
    sentence, names, language = document.sentences[index], document.names[index], document.language
    tokens, words = sentence.tokens, language.attribution_words
    lead = place.first - 1
    while lead > 0 and tokens[lead].lex.form in language.definite:
        lead -= 1
    lives = lead >= 0 and tokens[lead].lex.verb and tokens[lead].lex.lemma in words.get("living", ())
    form = "" if lead < 0 else tokens[lead].lex.form
    if (form not in _located(language) and not lives) or form in words.get("leaving_from", ()):
        return None  # "has moved its head office from Leeds"
    start = lead if lives else lead - 1  # "habite Metz"
    for k in range(start, max(-1, start - LIVES), -1):
        if tokens[k + 1].before.strip("'’-") and k + 1 < place.first:
            return None
        lex = tokens[k].lex
        if lex.lemma in words.get("living", ()) and lex.verb:
            if sentence.cues.modes[k] & (Mode.NEGATED | UNREAL):
                return None
            return subject_who(document, index, k)
        if lex.lemma in words.get("seats", ()):
            if lex.verb and lex.form != lex.lemma and not (k and tokens[k - 1].lex.form in language.determiners):
                if "," in tokens[k].before:  # "Kardex, based in Leeds"
                    named = next((n for n in names if n.last == k), None)
                    first = named.first if named is not None else k - 1
                    return read_who(document, index, first, k, (named,) if named is not None else ())
                return subject_who(document, index, k)
            if any(t.lex.lemma not in language.be_lemmas and not t.lex.stop for t in tokens[k + 1 : place.first]):
                return None
            if k and tokens[k - 1].lex.form in language.possessives:
                return read_who(document, index, k - 1, k)
            owner = owner_of(sentence, names, k)
            if owner is None and k > 1 and tokens[k - 2].lex.form in words.get("whose", ()):
                named = next((n for n in names if n.last == k - 2), None)  # "Kardex, dont le siège est à Metz"
                return read_who(document, index, named.first, named.last, (named,)) if named is not None else None
            if owner is None:
                return None
            named = next((n for n in names if n.first == owner[0]), None)
            return read_who(document, index, *owner, (named,) if named is not None else ())
        if not lex.stop and not lex.form.endswith(language.adverb_endings or ("\0",)):
            return None
    return None
