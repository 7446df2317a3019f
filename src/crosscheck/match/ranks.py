"""Who is first among whom, and who has taken that place: "Belde overtook Kardex as the largest tyre maker".

That one overtook another, that the other lost the title to it, and that it fell to second place behind it are one
event; who is first after it contradicts that the other still is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from crosscheck.match.offices import is_past, last_words
from crosscheck.match.wording import Unit, Wording, is_nominal, is_superlative, names_of
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.names import Name
from crosscheck.text.slots import Slot, is_passive, object_of, subject_of
from crosscheck.text.tokens import is_by

REACH = 8
"""Within how many words behind its verb a place stands ("lost, after ten years, the title of")."""

Meant: TypeAlias = Callable[[Slot], frozenset[str]]
"""The last words of the names that may be meant by what stands in a verb's place."""


@dataclass(frozen=True, slots=True)
class Standing:
    """That somebody is first, or has taken or lost the first place.

    ``ahead`` and ``behind`` have the last words of the names of who is ahead of whom, none where it is not told;
    ``number`` is which place whoever is behind has, 0 where that is not told; ``ladder`` has the keys of what tells
    among whom, none where nothing does; ``changed`` is whether it is told as an event, and not as how things stand;
    ``first`` and ``last`` bound the words that tell it; ``denied`` is whether it is said not to be so (any longer).
    """

    ahead: frozenset[str]
    behind: frozenset[str]
    ladder: frozenset[str]
    changed: bool
    first: int
    last: int
    number: int = 0
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a sentence says of the places that a claim speaks of: the same, the contrary (``rival``), or neither, of
    other places. ``mine`` and ``theirs`` are the words by which each tells it.
    """

    mine: Standing
    theirs: Standing
    same: bool = False
    rival: bool = False


@dataclass(frozen=True, slots=True)
class _Rung:
    """A place in an order: which one, among what, and the words that tell it."""

    number: int
    ladder: frozenset[str]
    first: int
    last: int


def ranked(wording: Wording, document: Document, index: int, keys: Callable[[Unit], frozenset[str]]) -> Ranked | None:
    """What a sentence says of who is ahead of whom, beside what a claim says of it; nothing where either says nothing
    of the kind. ``keys`` gives the last words of the names by which the article calls whom a unit names.
    """
    mine = _claimed(wording)
    if mine is None:
        return None
    told = _told(document, index)
    if not told:
        return None
    known = {u.words[-1]: keys(u) | {u.words[-1]} for u in wording.units if u.kind == "name" and u.words}
    called = replace(
        mine,
        ahead=frozenset[str]().union(*(known.get(w, frozenset((w,))) for w in mine.ahead)),
        behind=frozenset[str]().union(*(known.get(w, frozenset((w,))) for w in mine.behind)),
    )
    found = [compared for one in told if (compared := _compare(called, one)) is not None]
    return max(found, key=lambda one: (one.same, one.rival), default=None)


def _compare(mine: Standing, theirs: Standing) -> Ranked | None:
    ahead, behind = not mine.ahead.isdisjoint(theirs.ahead), not mine.behind.isdisjoint(theirs.behind)
    passed = not mine.ahead.isdisjoint(theirs.behind)  # whom the claim has ahead is behind
    if passed and theirs.ahead and mine.behind:
        passed = not mine.behind.isdisjoint(theirs.ahead)
    # and whom it has behind is ahead: to have overtaken one is not to be first
    kept = not mine.behind.isdisjoint(theirs.ahead) and (passed or not theirs.changed or mine.number > 0)
    if not (ahead or behind or passed or kept):
        return None
    if mine.ladder and theirs.ladder and mine.ladder.isdisjoint(theirs.ladder):
        return Ranked(mine, theirs)
    if mine.denied:
        return Ranked(mine, theirs, same=passed, rival=ahead) if passed or ahead else None
    if passed or kept:
        return Ranked(mine, theirs, rival=True)
    if mine.number and theirs.number and behind and mine.number != theirs.number:
        return Ranked(mine, theirs, rival=True)
    if (mine.behind and not behind) or (mine.behind and mine.changed and not theirs.changed):
        return None  # who is the largest has overtaken somebody, and it is not said whom; who is second need not fall
    if mine.number and not theirs.number:
        return None
    if mine.ahead and not ahead:
        return Ranked(mine, theirs, rival=True) if theirs.ahead else None
    return Ranked(mine, theirs, same=True)


@lru_cache(maxsize=1024)
def _claimed(wording: Wording) -> Standing | None:
    found = list(_read(wording.sentence, names_of(wording), lambda slot: last_words(slot.names)))
    return found[0] if len(found) == 1 else None


def _told(document: Document, index: int) -> Sequence[Standing]:
    """What a sentence of an article says of who is ahead of whom. Found once."""

    def meant(slot: Slot) -> frozenset[str]:
        return last_words(slot.names) or document.referents(index).get(slot.head, frozenset())

    def read() -> Iterator[Standing]:
        found = _read(document.sentences[index], document.names[index], meant)
        return (one for one in found if not one.denied)

    return document.found_in(index, "standings", read)


def _read(sentence: SentenceText, names: Sequence[Name], meant: Meant) -> Iterator[Standing]:
    """What a sentence says of who is ahead of whom, in the order of its words."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    before: Standing | None = None
    for k, token in enumerate(tokens):
        lemma = token.lex.lemma
        stands = lemma in language.be_lemmas or lemma in words.get("standing", ())
        moves = any(lemma in words.get(kind, ()) for kind in ("overtaking", "losing", "falling", "seizing"))
        if not (stands or moves) or sentence.cues.modes[k] & UNREAL or (not stands and is_nominal(sentence, k)):
            continue
        if stands:
            told = _standing(sentence, names, meant, k)
        elif lemma in words.get("overtaking", ()):
            told = _overtaken(sentence, names, meant, k)
        elif lemma in words.get("seizing", ()):
            told = _taken(sentence, names, meant, k)
        else:
            told = _lost(sentence, names, meant, k)
            if told is not None and not told.behind and before is not None and not before.ahead:
                told = replace(told, behind=before.behind)  # "lost its place, slipping to No. 2 behind Belde"
        if told is None or not (told.ahead or told.behind):
            continue
        denied = any(sentence.cues.modes[i] & Mode.NEGATED for i in (k, told.last - 1))
        if denied and (told.changed or told.behind):
            continue
        before = replace(told, denied=denied)
        yield before


def _subject(sentence: SentenceText, names: Sequence[Name], meant: Meant, k: int) -> frozenset[str]:
    """Who acts by the verb at word ``k``: of a relative clause, whoever stands before its pronoun."""
    tokens, relatives = sentence.tokens, sentence.language.attribution_words.get("relatives", ())
    slot = subject_of(sentence, names, k)
    if slot.names or (slot.head >= 0 and tokens[slot.head].lex.form not in relatives):
        return meant(slot)
    for i in range(k - 1, max(-1, k - REACH), -1):
        if tokens[i].lex.form in relatives:
            return last_words(n for n in names if n.last == i)
        if not tokens[i].lex.stop:
            break
    return frozenset()


def _overtaken(sentence: SentenceText, names: Sequence[Name], meant: Meant, k: int) -> Standing | None:
    """ "Belde overtook Kardex as the largest tyre maker", "Kardex was overtaken by Belde"."""
    tokens, language = sentence.tokens, sentence.language
    rung = _rung_behind(sentence, k + 1, len(tokens))
    if rung is not None and rung.number != 1:
        return None
    if is_passive(sentence, k):
        by = next((i for i in range(k + 1, min(k + REACH, len(tokens))) if is_by(tokens, i, language)), -1)
        ahead = _named_at(sentence, names, by + 1) if by >= 0 else frozenset()
        behind = _subject(sentence, names, meant, k)
    else:
        ahead, behind = _subject(sentence, names, meant, k), meant(object_of(sentence, names, k + 1))
    ladder = rung.ladder if rung is not None else frozenset()
    return Standing(ahead, behind, ladder, True, k, rung.last if rung is not None else k + 1)


def _lost(sentence: SentenceText, names: Sequence[Name], meant: Meant, k: int) -> Standing | None:
    """ "Kardex lost the title of largest tyre maker to Belde", "Kardex slipped to second place behind Belde"."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    rung = _rung_behind(sentence, k + 1, k + 1 + REACH)
    loses = tokens[k].lex.lemma in words.get("losing", ())
    if rung is None or (rung.number == 1) != loses:
        return None
    ahead: frozenset[str] = frozenset()
    led = words.get("losing_to", frozenset()) if loses else words.get("ranked_after", frozenset())
    for i in range(rung.last, len(tokens)):
        if tokens[i].lex.form in led and (found := _named_at(sentence, names, i + 1)):
            ahead = found
            break
        if tokens[i].lex.form in language.break_forms:
            break
    number = rung.number if not loses else 0
    return Standing(ahead, _subject(sentence, names, meant, k), rung.ladder, True, k, rung.last, number)


def _taken(sentence: SentenceText, names: Sequence[Name], meant: Meant, k: int) -> Standing | None:
    """ "Belde became the largest tyre maker", "Belde took first place from Kardex"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    rung = _rung_behind(sentence, k + 1, k + 1 + REACH)
    if rung is None or rung.number != 1:
        return None
    behind: frozenset[str] = frozenset()
    for i in range(rung.last, min(len(tokens), rung.last + 3)):
        if tokens[i].lex.form in words.get("seizing_from", ()):
            behind = _named_at(sentence, names, i + 1)
            break
    return Standing(_subject(sentence, names, meant, k), behind, rung.ladder, True, k, rung.last)


def _standing(sentence: SentenceText, names: Sequence[Name], meant: Meant, k: int) -> Standing | None:
    """ "Kardex remains the largest tyre maker", "Kardex is second behind Belde": not of what it had been."""
    rung = _rung_behind(sentence, k + 1, k + 1 + REACH)
    of = sentence.language.amount_words["of"]
    if rung is not None and any(t.lex.form in of for t in sentence.tokens[k + 1 : rung.first]):
        return None  # "is one of the largest"
    if rung is None or is_past(sentence, k) or any(t.lex.finite for t in sentence.tokens[k + 1 : rung.first]):
        return None
    who, nobody = _subject(sentence, names, meant, k), frozenset[str]()
    if rung.number == 1:
        return Standing(who, nobody, rung.ladder, False, k, rung.last)
    return Standing(nobody, who, rung.ladder, False, k, rung.last, rung.number)


def _named_at(sentence: SentenceText, names: Sequence[Name], k: int) -> frozenset[str]:
    """The last word of the name at word ``k``, behind an article or whose it is there ("behind China's Belde")."""
    tokens = sentence.tokens
    for name in names:
        owns = name.last < len(tokens) and tokens[name.last].lex.form == "'s"
        if k <= name.first <= k + 1 + any(n.last < name.first and n.first >= k for n in names) and not owns:
            return frozenset((name.words[-1],))
    return frozenset()


def _rung_behind(sentence: SentenceText, start: int, end: int) -> _Rung | None:
    """The first place in an order that stands from word ``start`` on in the same clause."""
    tokens, language = sentence.tokens, sentence.language
    breaks = language.break_forms - language.attribution_words.get("as", frozenset())
    for k in range(start, min(end, len(tokens))):
        if k > start and (tokens[k].before.strip("'’- ,\"«“") or tokens[k].lex.form in breaks):
            return None
        if (rung := _rung(sentence, k)) is not None:
            return rung
    return None


def _rung(sentence: SentenceText, k: int) -> _Rung | None:
    """The place in an order that words name from word ``k`` on ("the second-largest maker", "No. 2", "first place")."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    places = words.get("ranks", frozenset())
    lex, following = tokens[k].lex, tokens[k + 1] if k + 1 < len(tokens) else None
    if lex.form in words.get("numbering", ()) and following is not None:
        i = k + 1
        if tokens[i].lex.form in words.get("numbering", ()) and i + 1 < len(tokens):
            i += 1  # "n° 2", in two words
        form, told = tokens[i].lex.form, tokens[i].lex.number
        place = int(form) if form.isdecimal() else int(told) if told is not None else 0
        return _Rung(place, _among(sentence, i + 1), k, i + 1) if place > 0 else None
    number, i = 1, k
    if "-" in lex.form:  # "second-largest", in one word
        number = language.lexeme(lex.form.partition("-")[0]).ordinal or 1
    if lex.ordinal:
        number, i = lex.ordinal, k + 1
    while i < len(tokens) and tokens[i].lex.form in language.amount_words["superlative"] and i == k + 1:
        i += 1
    if i >= len(tokens):
        return None
    if is_superlative(tokens, i, language):
        general = tokens[i].lex.lemma in words.get("by_size", ()) or tokens[i].lex.form in words.get("superlatives", ())
        own = frozenset() if general else frozenset((tokens[i].lex.key,))
        ladder, last = _ladder(sentence, i + 1)
        return _Rung(number, ladder | own, k, last)
    if not lex.ordinal:
        return None
    if tokens[i].lex.lemma in places:
        return _Rung(number, _among(sentence, i + 1), k, i + 1)
    if language.particles and number == 1:  # "le premier fabricant de pneus"
        ladder, last = _ladder(sentence, i)
        return _Rung(number, ladder, k, last) if ladder else None
    return None


def _among(sentence: SentenceText, start: int) -> frozenset[str]:
    """The keys of what tells among whom a place is, behind "among" or "of" ("first place among tyre makers")."""
    tokens, language = sentence.tokens, sentence.language
    if start >= len(tokens) or tokens[start].lex.form not in language.attribution_words.get("ranked_among", ()):
        return frozenset()
    return _ladder(sentence, start + 1)[0]


def _ladder(sentence: SentenceText, start: int) -> tuple[frozenset[str], int]:
    """The keys of the words of a noun phrase that tell among whom a place is, and where the phrase ends."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    small = language.determiners | language.amount_words["of"] | language.join_forms
    general = words.get("company_nouns", frozenset()) | words.get("anywhere", frozenset())
    end = start
    while end < len(tokens) and (end == start or not tokens[end].before.strip("'’-/")):
        lex = tokens[end].lex
        led = lex.form in language.contractions and lex.form not in language.amount_words["of"]
        if (lex.stop and lex.form not in small) or (lex.finite and not lex.role) or (led and end > start):
            break
        end += 1
    while end > start and tokens[end - 1].lex.stop:
        end -= 1
    told = (tokens[i].lex for i in range(start, end) if not tokens[i].capital or tokens[i].lex.form.isupper())
    return frozenset(lex.key for lex in told if not lex.stop and lex.lemma not in general), max(end, start)
