"""Which words of a passage answer which units of a claim, and how.

Monolingual alignment by word relations (same lemma, synonym, family, entailment, opposite), in the spirit of
Sultan, Bethard and Sumner (TACL 2014), with names, dates and amounts compared as what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from rapidfuzz import fuzz

from crosscheck.match.amounts import count_otherwise, date_link, number_link
from crosscheck.match.antecedent import STANDS_FOR, WITHOUT_SAYING, borne, by_class, followed, unsaid
from crosscheck.match.attribute import find_attributions
from crosscheck.match.construed import construed, told_by_noun
from crosscheck.match.directed import directed
from crosscheck.match.disclosures import compare_disclosures, disclosure_of
from crosscheck.match.link import (
    AGED,
    COUNTED,
    COUNTED_SO,
    EXCHANGED,
    NEAR,
    NEIGHBOUR,
    NONE,
    OF_ANOTHER,
    POINTED,
    RANKED,
    SAME_NAME,
    SAYS_IT,
    TAKEN,
    TOPIC,
    Link,
    pointed_at,
    said_beside,
)
from crosscheck.match.offices import body_units, is_past, other_office, rival_tenure, same_office
from crosscheck.match.places import WITHIN, answer_within, lands_of
from crosscheck.match.precedents import is_of_earlier, never_thought_of
from crosscheck.match.prices import price_of
from crosscheck.match.ranks import ranked
from crosscheck.match.realnames import aliases, claims_real_name, is_real_name, real_name_of
from crosscheck.match.reference import (
    SPEAKER,
    bearers_of,
    called,
    find_speakers,
    holders_of,
    is_anothers,
    is_taken,
    said_so,
    speaks_of_others,
    spoken_for,
)
from crosscheck.match.relations import relate
from crosscheck.match.seats import seat_of, seats_in
from crosscheck.match.tallies import (
    COSTS,
    LAYOFFS,
    PRICE,
    REFUSED,
    RESULTS,
    STAFF,
    Counted,
    Tally,
    compare_tallies,
    measured,
    proportion,
    tally_of,
)
from crosscheck.match.wording import (
    CLASS_OF,
    LIGHT,
    NOTHING,
    STEM,
    Answer,
    Unit,
    Wording,
    answers_to,
    apposed,
    cited,
    describes,
    is_nominal,
    names_of,
    run_of,
    says_what,
    vouches,
    wants_thing,
)
from crosscheck.text.cues import ELLIPSIS, UNREAL, Mode
from crosscheck.text.document import UNTRUE, Document, SentenceText
from crosscheck.text.language import REFLEXIVES, Language, Lexeme, Phrase, fold
from crosscheck.text.names import Name, initials, read_role
from crosscheck.text.quantity import Role
from crosscheck.text.refer import PERSON, PLACE, PLURAL, SOMEBODY_ELSE, THING, can_mean, hangs, stands_for_names
from crosscheck.text.segment import Kind
from crosscheck.text.slots import governed, lead_of, object_of, owner_of, subject_of, verb_in

PREFIX = 3
"""Up to how many letters what stands before a hyphen is a prefix, and no noun ("pre-ordering")."""

OTHER_OFFICE, HELD_OTHER = 0.45, "other office"
"""How far an office is answered by another one that the same person holds of the same body, and how: it raises the
matter."""

CALLED_SO = "described so"
"""How an office is answered by a description of who has it ("the head of Kardex has said"), which says no more of him:
what is denied, asked or planned of him is not the office.
"""

ARTICLE = 6
"""As how many sentences an article counts at least: one that is shorter is no passage picked for the claim."""

MEANT = 0.8
"""How far what points back answers for the one name that it most likely means."""

PART_OF_NAME = 0.3
"""How far a nation is answered by a longer name that ends with its name."""

WHO_IT_IS = 0.6
"""How far what a claim says in passing of its subject is answered by the subject's name."""

WHERE_TOWN_IS = 0.6
"""How far a state or country is answered by the town that stands before it, where only the claim says where that is."""

OF_PLACE, STEM_OF_PLACE, ENDING = 0.8, 4, 6
"""How surely an adjective made from a place's name is of that place; how many letters both begin with at least, and
how many the adjective adds at most."""

SURNAME = 0.8
"""How surely a surname alone, which is not seen to be one, is that of the claim's person."""

PART_OF_TITLE = 0.5
"""How far a country is answered by a title that another name of the claim is answered by."""

BESIDE = 4
"""How many words may stand between a name and the noun that says what its bearer is."""

STATED = 0.85
"""How far a verb of saying is answered by an attribution without one ("selon Roux")."""

GIVEN_NAME = 0.9
"""How surely a given name alone is the one person of that name whom the article names in full."""
FIRST_NAME = 0.6
"""How far a full name is answered by the first name alone where an age follows it, as whoever is quoted is called."""

ANOTHER_GIVEN, SHORT_GIVEN = 0.3, 0.95
"""How surely two names of one surname are one's: with other given names, with two forms of one ("Pat", "Patricia")."""

INITIALS = 0.9
"""How surely two letters are the initials of a name of two words ("HP", "Hewlett-Packard")."""

PUT_OTHERWISE = 0.95
"""How far a compound is answered by its words in another order."""

SAME_OFFICE = 0.95
"""How far the word by which somebody holds an office is answered by another for the same one."""

RANKED_SO, OTHER_RANKS = 0.95, 0.45
"""How far the words by which somebody is first, or has taken that place, are answered by others for the same; by those
for places among other things, which only raise the matter."""

THING_PAID = 0.5
"""From which strength on a passage has what the claim gives the price of."""

FOR_WHAT = 10
"""Within how many words behind a price stands what it was paid for."""

COUNTED_BEHIND = 4
"""Within how many words behind the claim's verb stands the figure that it tells."""

COMPOSED = 8
"""Within how many words of its verb stands what the verb is done to."""

NOTHING_LEFT, ANYTHING = 0.75, 4
"""How far "anything" answers each thing, behind a negation; within how many words of the verb it stands."""

SECOND = 0.9
"""How good a second answer must be where the first answers another word."""

SET_ASIDE = 0.2
"""How much less a verb answers that is set aside ("instead of selling it, she gave it away") beside one that is not; a
third of that for other words."""

ASIDE = 4
"""Within how many words before a number stands what sets it aside."""

ONLY_PLANNED = 0.06
"""How much less a verb answers that tells what was only planned, wanted or possible beside one that does not."""

SHARED = 0.65
"""Which share of the shorter of two words of one family both begin with."""

VERDICT = 12
"""How many words at most a sentence has that only says of the one before it that it is untrue."""

FUZZY = 82.0
"""rapidfuzz ratio (0 to 100) from which two spellings are one name (Dmitri/Dmitry, Zelensky/Zelenskyy)."""


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """A wording against one sentence of a document: one link for each unit."""

    wording: Wording
    sentence: SentenceText
    links: tuple[Link, ...]
    names: tuple[Name, ...] = ()
    """The names that the sentence holds."""
    choice: int = 1
    """How many sentences the article has, an article for no fewer than `ARTICLE`."""
    article: float = 0.0
    """The share of the claim that the article answers anywhere."""
    absent: float = 0.0
    """The weight of the weightiest unit that the article answers nowhere."""
    retracted: bool = False
    """The sentence after it says that what it reports is untrue."""
    other_actor: bool = False
    """A pronoun or role stands as subject that means somebody else than the claim's, whom the sentence names too."""
    core: float = 1.0
    """How well the article answers anywhere what the claim asserts, 0 to 1; 1 for a wording without a verb."""
    tenure: tuple[str, str] = ("", "")
    """The words by which the claim gives somebody an office, and those by which the sentence gives it otherwise."""
    holds: bool = False
    """The sentence gives the office that the claim speaks of to whom the claim gives it."""
    taken_for_granted: tuple[int, int] | None = None
    """The words of a figure of the claim that the sentence has as known, whatever it says of it."""
    figure: tuple[str, str] = ("", "")
    """The words of a figure of the claim, and those of another one of its kind in the sentence."""
    settled: bool = False
    """The sentence says the same of a name as the claim, whatever either denies: who refuses to tell it keeps it."""
    untold: bool = False
    """The claim tells where somebody lives, how many refused, whether a name was told, or what was never so before, and
    the sentence does not.
    """
    affirmed: bool = False
    """The sentence asks, and the next one says yes."""
    contrary: bool = False
    """What the sentence says rules the claim out, and leaves its opposite open: "interesting" is no yes."""


Places = Mapping[str, Sequence[tuple[int, int]]]


def find_places(sentence: SentenceText, aliases: Sequence[tuple[int, int, str]] = ()) -> Places:
    """Where each key, expression, folded word (``~word``), country and alias stands in a sentence."""
    out: dict[str, list[tuple[int, int]]] = defaultdict(list)
    another = _reflexive_verbs(sentence)
    for i, token in enumerate(sentence.tokens):
        span = (i, i + 1)
        lex = token.lex
        if i in another:
            continue
        # those of a stop word, an auxiliary, are not among them
        for key in lex.places if token.capital else lex.small_places:
            out[key].append(span)
    for phrase in sentence.phrases:
        if phrase.start in another:
            continue  # "s'approvisionner en" is no "approvisionner en"
        if isinstance(phrase.value, int):
            out[f"{phrase.section}:{phrase.value}"].append((phrase.start, phrase.end))
            out[run_of(sentence.tokens[phrase.start : phrase.end])].append((phrase.start, phrase.end))
            if phrase.end - phrase.start > 2:
                lexemes = tuple(t.lex for t in sentence.tokens[phrase.start : phrase.end])
                for inner in _inside(lexemes, sentence.language):
                    span = phrase.start + inner.start, phrase.start + inner.end
                    out[f"{inner.section}:{inner.value}"].append(span)
                    out[run_of(sentence.tokens[span[0] : span[1]])].append(span)
        elif phrase.section in CLASS_OF:
            out[CLASS_OF[phrase.section]].append((phrase.start, phrase.end))
        elif phrase.section == "debunk":
            out[UNTRUE].append((phrase.start, phrase.end))
    for phrase in sentence.forms:
        if phrase.section == "kin":
            out[f"kin:{phrase.value}"].append((phrase.start, phrase.end))
    for first, last, canonical in aliases:
        out[f"alias:{canonical}"].append((first, last))
    return out


def _reflexive_verbs(sentence: SentenceText) -> set[int]:
    """The words of verbs that mean something else with their pronoun ("se procurer" is no "procurer")."""
    tokens, distinct = sentence.tokens, sentence.language.distinct_reflexives
    out = set[int]()
    for phrase in sentence.phrases if distinct else ():
        if tokens[phrase.start].lex.form in REFLEXIVES and isinstance(phrase.value, int):
            out.update(k for k in range(phrase.start, phrase.end) if tokens[k].lex.key in distinct)
    return out


@lru_cache(maxsize=8192)
def _inside(lexemes: tuple[Lexeme, ...], language: Language) -> tuple[Phrase, ...]:
    """The shorter expressions of several words inside one ("high alert" in "be placed on high alert")."""
    found = {}
    ends = len(lexemes)
    for first, last in ((0, ends - 1), *((k, ends) for k in range(1, ends - 1))):
        run = lexemes[first:last]
        for p in language.phrases.find([x.key for x in run], [x.form_key for x in run]):
            if isinstance(p.value, int) and p.end - p.start > 1:
                found[first + p.start, first + p.end, p.section, p.value] = p._replace(
                    start=first + p.start, end=first + p.end
                )
    return tuple(found.values())


def _one_spelling(one: str, other: str) -> bool:
    """Two ways to write one name; the name that goes on from a shorter one is another (Niger, Nigeria)."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or (len(long) > len(short) + 1 and long.startswith(short)):
        return False
    return fuzz.ratio(one, other) >= FUZZY


@lru_cache(maxsize=65_536)
def name_strength(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """How surely two names are one: 1 the same, about 0.95 a surname alone, little for another given name.

    Spellings are compared by rapidfuzz; initials of several words match their acronym.
    """
    if mine == theirs:
        return 1.0
    if len(mine) == 1 and len(theirs) > 2 and "".join(w[0] for w in theirs) == mine[0]:
        return 0.95
    if len(theirs) == 1 and len(mine) > 2 and "".join(w[0] for w in mine) == theirs[0]:
        return 0.95
    hits = 0
    for word in mine:
        if any(word == w or _one_spelling(word, w) for w in theirs):
            hits += 1
    if not hits:
        return 0.0
    surname = mine[-1] == theirs[-1] or _one_spelling(mine[-1], theirs[-1])
    if surname:
        if len(mine) == 1 or len(theirs) == 1:
            return 0.95
        if hits >= min(len(mine), len(theirs)):
            return 1.0
        one, other = mine[0], theirs[0]
        if min(len(one), len(other)) == 1 and one[0] == other[0]:
            return 0.95  # "J. Biden"
        return ANOTHER_GIVEN  # Jill Biden is not Joe Biden
    if hits < min(len(mine), len(theirs)):
        return 0.2  # nor is Mount Korva Mount Belde
    return 0.9 * hits / len(mine)


def _one_name(mine: tuple[str, ...], theirs: tuple[str, ...], language: Language) -> float:
    """How surely two names are one, see `name_strength`; two initials may be those of what is no person's name."""
    strength = name_strength(mine, theirs)
    if strength < INITIALS and {len(mine), len(theirs)} == {1, 2}:
        short, full = sorted((mine, theirs), key=len)
        if short[0] == initials(full, language):
            return INITIALS
    if strength <= ANOTHER_GIVEN and min(len(mine), len(theirs)) > 1 and mine[-1] == theirs[-1]:
        called = language.kin.get(mine[0], set()) & language.kin.get(theirs[0], set())
        if any(not label.startswith("nation:") for label in called):
            return SHORT_GIVEN
    return strength


def _aged(sentence: SentenceText, i: int) -> bool:
    """ "Igor, 42 ans,": an age follows at word ``i``."""
    return any(q.role is Role.AGE and q.first == i for q in sentence.quantities)


def _other_thing(unit: Unit, name: Name) -> bool:
    """Air Canada is not Canada: a short name that ends with the nation's own is another thing's."""
    return bool(unit.kin) and len(unit.words) == 1 and len(name.words) == 2 and name.words[-1] == unit.words[0]


def _best_name(unit: Unit, sentence: SentenceText, names: Sequence[Name], places: Places) -> Link:
    best = NONE
    for answer, spots in _shared(unit, places):
        for first, last in spots:
            strength = answer.strength
            if any(_other_thing(unit, name) and name.first < first and last <= name.last for name in names):
                strength = PART_OF_NAME
            if strength > best.strength:
                best = Link(strength, answer.how, first, last)
    for name in names:
        strength = _one_name(unit.words, name.words, sentence.language)
        if _other_thing(unit, name):
            strength = min(strength, PART_OF_NAME)
        elif len(unit.words) > 1 and name.words == unit.words[:1] and _aged(sentence, name.last):
            strength = max(strength, FIRST_NAME)
        if strength > best.strength:
            best = Link(strength, "same name" if strength > 0.9 else "part of the name", name.first, name.last)
    if best.strength < OF_PLACE and len(unit.words) == 1:
        at = _of_place(unit.words[0], sentence)
        if at >= 0:
            best = Link(OF_PLACE, "of that place", at, at + 1)
    if best.strength < 0.9:  # a headline, or a text without capitals, has the words without the look of a name
        telling = [w for w in unit.words if w not in sentence.language.stopwords] or unit.words
        found = [places[f"~{w}"][0] for w in telling if f"~{w}" in places]
        if any(_other_thing(unit, name) and name.first < first < name.last for name in names for first, _ in found):
            found = []
        if found and found[-1][1] - found[0][0] > 2 * len(unit.words) + 1:
            found = found[-1:]  # its words, but not its name
        if found:
            share = len(found) / len(telling)
            last = places.get(f"~{unit.words[-1]}", [(-1, -1)])[0][0]
            # a surname that begins the sentence may look like another word
            alone = last >= 0 and (not names or (sentence.tokens[last].capital and not _within(names, last)))
            whole = 0.9 if share == 1 else SURNAME if alone else 0.5 * share
            if whole > best.strength:
                best = Link(whole, "same word", found[0][0], found[-1][1])
    return best


def _of_place(place: str, sentence: SentenceText) -> int:
    """The first word that is made from a place's name for what is from there, though no list has it ("kervalais":
    "Kerval"), or -1.
    """
    stem = place.rstrip("aeious")
    if len(stem) < STEM_OF_PLACE:
        return -1
    endings = tuple(sentence.language.attribution_words.get("demonym_endings", ()))
    for k, token in enumerate(sentence.tokens):
        word = token.lex.folded
        if word.startswith(stem) and word != place:
            rest = word[len(stem) :]
            if len(rest) <= ENDING and rest.endswith(endings):
                return k
    return -1


def _within(names: Sequence[Name], i: int) -> bool:
    return any(name.first <= i < name.last for name in names)


def _by_given_name(unit: Unit, found: Link, names: Sequence[Name], document: Document) -> Link:
    """A person called by the given name alone ("Claire" for "Claire Fontaine"), where the article has one such only."""
    if not unit.words or found.strength >= GIVEN_NAME:
        return found
    if len(unit.words) < 2:  # "Fontaine" is "Claire" where the article has one Claire only, who is Claire Fontaine
        if found.first >= 0:
            return found
        for name in names if document.cast.kinds.get(unit.words[-1] if unit.words else "") == PERSON else ():
            if len(name.words) == 1 and bearers_of(name.words, document) == {unit.words[-1]}:
                return Link(GIVEN_NAME, "part of the name", name.first, name.last)
        return found
    given = unit.words[:1]
    if found.first < 0 or not any(name.first == found.first and name.words == given for name in names):
        return found
    return replace(found, strength=GIVEN_NAME) if bearers_of(given, document) == {unit.words[-1]} else found


_SAME_WORD = frozenset(("same", "family", "part"))


def _shared(unit: Unit, places: Places) -> list[tuple[Answer, Sequence[tuple[int, int]]]]:
    """What of a sentence answers a unit by its words, each with where it stands, in the order of the answers."""
    keys = unit.answers.keys() & places.keys()
    return [(answer, places[key]) for key, answer in unit.answers.items() if key in keys] if keys else []


def _word_link(
    unit: Unit,
    found: Sequence[tuple[Answer, Sequence[tuple[int, int]]]],
    clause: Mapping[int, float],
    modes_clause: Sequence[int],
    sentence: SentenceText,
    idiom: bool = True,
    aside: Sequence[Mode] = (),
    acts: bool = False,
    real: bool = False,
) -> Link:
    """What answers a unit best; ``idiom`` where a word of an idiom of the sentence does not; ``acts`` for a subject;
    ``real`` where the claim tells what is or will be.

    ``aside`` are the flags of the sentence's words where it sets something aside ("instead of marrying him").
    """
    best, best_score = NONE, 0.0
    if not found:
        return best
    # an expression hides its words: who votes against a thing does not vote it
    whole = [(a, b) for answer, spots in found if answer.opposite for a, b in spots if b - a > 1]
    reserve = [(p.start, p.end) for p in sentence.phrases if p.section == "hedges" and p.end - p.start > 1]
    tales = sentence.language.attribution_words.get("tales", ())
    denials = [
        (p.start, p.end)
        for p in sentence.phrases
        if p.section == "denial" and any(t.lex.lemma in tales for t in sentence.tokens[p.start + 1 : p.end])
    ]
    idioms = [(p.start, p.end) for p in sentence.phrases if p.section == "idioms"] if idiom else ()
    negative = sentence.language.negative_words
    verdicts = [
        (p.start, p.end)
        for p in sentence.phrases
        if p.section == "debunk" and any(t.lex.form in negative for t in sentence.tokens[p.start : p.end])
    ]
    light = unit.predicate and unit.weight <= LIGHT and unit.last - unit.first == 1
    for answer, spots in found:
        for first, last in spots:
            alone = unit.predicate and last - first == 1 and not answer.opposite
            apart = light or (alone and answer.how not in _SAME_WORD)
            if apart and _of_another(sentence, first, unit):
                continue  # who takes part carries nothing
            person = last - first == 1 and sentence.tokens[first].lex.role
            if answer.how == "converse" and person and acts:
                continue  # a pupil is no teacher
            if any(a <= first and last <= b and last - first < b - a for a, b in idioms):
                continue  # who closes their eyes to it has not closed it
            if unit.predicate and last - first == 1 and _adverbial(sentence, first):
                continue
            if answer.opposite and last - first == 1 and _copular(sentence, first):
                continue  # "restent prudents" is not the opposite of "ont quitté"
            if answer.how not in _SAME_WORD and any(a <= first < b for a, b in reserve):
                continue  # "is said to be near a deal" announces nothing
            if answer.opposite and UNTRUE not in unit.answers and any(a <= first and last <= b for a, b in denials):
                continue  # who dismisses a report has dismissed nobody
            if answer.opposite and last - first == 1 and any(a <= first < b for a, b in verdicts):
                continue  # "not real" is no opposite of "fake"
            if not answer.opposite and any(a <= first and last <= b and last - first < b - a for a, b in whole):
                continue
            # a verb is not answered by the noun that a synonym of it happens to look like
            if unit.predicate and answer.how not in _SAME_WORD and last - first == 1 and is_nominal(sentence, first):
                continue
            score = answer.strength + 0.05 * clause.get(modes_clause[first], 0.0)
            if aside and (answer.opposite or aside[first] & Mode.NEGATED):
                score -= SET_ASIDE if unit.predicate else SET_ASIDE / 3
            if real and answer.how == "same" and sentence.cues.modes[first] & _PLANNED:
                score -= ONLY_PLANNED  # "was to cost 2 million and cost 3"
            if score > best_score:
                best_score = score
                best = Link(answer.strength, answer.how, first, last, answer.opposite)
    return best


_PLANNED = UNREAL & ~Mode.FUTURE


def _in_idiom(unit: Unit, wording: Wording) -> bool:
    """True for a word of an idiom of the claim, which the same word of the passage's may answer."""
    return any(p.section == "idioms" and p.start <= unit.first < p.end for p in wording.sentence.phrases)


def _copular(sentence: SentenceText, i: int) -> bool:
    """Word ``i`` is a verb that only links its subject to an adjective right behind it ("restent prudents")."""
    tokens = sentence.tokens
    if (
        i + 1 >= len(tokens)
        or tokens[i + 1].before
        or not any(p.section == "linking" and p.start <= i < p.end for p in sentence.phrases)
    ):
        return False
    said = tokens[i + 1].lex
    return (
        not said.stop
        and not said.finite
        and said.folded not in sentence.language.demonyms  # "reste russe": whose it is
        and not tokens[i + 1].capital
        and not said.form.endswith(sentence.language.adverb_endings)
    )


def _of_another(sentence: SentenceText, i: int, unit: Unit) -> bool:
    """The light verb at word ``i`` is part of an expression that says something else ("fait partie" for "a fait")."""
    return any(
        p.start <= i < p.end
        and p.end - p.start > 1
        and isinstance(p.value, int)
        and any(not t.lex.stop for t in sentence.tokens[i + 1 : p.end])
        and f"{p.section}:{p.value}" not in unit.answers
        for p in sentence.phrases
    )


def _adverbial(sentence: SentenceText, i: int) -> bool:
    """Word ``i`` is a bare noun between two prepositions ("in charge of", "en cours de"): it says nothing by itself."""
    tokens, language = sentence.tokens, sentence.language
    if not 0 < i < len(tokens) - 1 or tokens[i].before or tokens[i + 1].before or not tokens[i - 1].lex.stop:
        return False
    return tokens[i - 1].lex.form in language.adjunct_forms and tokens[i + 1].lex.form in language.amount_words["of"]


def _put_otherwise(unit: Unit, wording: Wording, sentence: SentenceText, places: Places) -> Link | None:
    """A compound by all its words in another order, close together ("cancer of the lung" for "lung cancer")."""
    lexemes = [t.lex for t in wording.sentence.tokens[unit.first : unit.last] if not t.lex.stop]
    if unit.predicate or len(lexemes) < 2:
        return None
    several = [[span for key in lex.keys for span in places.get(key, ())] for lex in lexemes]
    if not all(several):
        return None
    for first, _ in several[0]:
        near = [min(spots, key=lambda span: abs(span[0] - first)) for spots in several]
        start, end = min(a for a, _ in near), max(b for _, b in near)
        between = sum(not t.lex.stop for t in sentence.tokens[start:end])
        if len(set(near)) == len(near) == between and sentence.clause[start] == sentence.clause[end - 1]:
            return Link(PUT_OTHERWISE, "same words", start, end)
    return None


@lru_cache(maxsize=1024)
def _verb_and_thing(wording: Wording, unit: Unit) -> tuple[Unit, str] | None:
    """The verb of an expression by itself, and the key of what it is done to ("raised its rates": to raise, rates);
    nothing for an expression whose verb says nothing without the rest ("took place").
    """
    tokens, language = wording.sentence.tokens, wording.language
    content = [k for k in range(unit.first, unit.last) if not tokens[k].lex.stop]
    verbs = [k for k in content if tokens[k].lex.verb and not is_nominal(wording.sentence, k)]
    things = [tokens[k].lex.key for k in content if k not in verbs]
    if len(verbs) != 1 or len(things) != 1 or content[0] != verbs[0]:
        return None
    lex = tokens[verbs[0]].lex
    if lex.light or lex.weight <= LIGHT or sum(t.lex.stop for t in tokens[unit.first : unit.last]) < 1:
        return None
    verb = Unit("word", lex.form, verbs[0], verbs[0] + 1, unit.weight, answers_to([lex], (), language), predicate=True)
    return verb, things[0]


def _composed(
    unit: Unit, wording: Wording, sentence: SentenceText, places: Places, clause: Mapping[int, float]
) -> Link | None:
    """What answers an expression of a verb and what it is done to where both stand apart ("raised on Monday its
    rates"), or another verb is said of the same thing ("cut its rates")."""
    parted = _verb_and_thing(wording, unit) if unit.predicate else None
    spots = places.get(parted[1], ()) if parted is not None else ()
    if parted is None or not spots:
        return None
    verb = parted[0]
    link = _word_link(verb, _shared(verb, places), clause, sentence.clause, sentence)
    if link.strength < SAME_NAME or is_nominal(sentence, link.first):
        return None
    near = min(spots, key=lambda span: abs(span[0] - link.first))
    if abs(near[0] - link.first) > COMPOSED or abs(sentence.clause[near[0]] - sentence.clause[link.first]) > 1:
        return None
    return replace(link, strength=PUT_OTHERWISE * link.strength)


def stem_keys(unit: Unit, document: Document) -> Sequence[str]:
    """The document's words of one family with a unit that no list names: the same first letters, most of the rest."""
    if unit.last - unit.first != 1 or unit.kind != "word":
        return ()
    known: tuple[str, ...] | None = document.known.get(unit)
    if known is None:
        key = unit.key
        several = document.stems.get(key[:5], ()) if len(key) >= 5 else ()
        known = document.known[unit] = tuple(
            other
            for other in several
            if other != key
            and min(len(key), len(other)) >= 0.6 * max(len(key), len(other))
            and sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(key, other, strict=False)))
            >= SHARED * min(len(key), len(other))
        )
    return known


def _stem_link(unit: Unit, document: Document, places: Places) -> Link:
    """A word of one family that no list names."""
    for other in stem_keys(unit, document):
        spots = places.get(other)
        if spots:
            return Link(STEM, "same stem", spots[0][0], spots[0][1])
    return NONE


ELSEWHERE = Link(0.0, "named elsewhere")
"""What answers a name that only sentences far off have: the article is about its bearer too."""


def _keys(unit: Unit, document: Document) -> frozenset[str]:
    """The last words of the names by which an article calls what a unit names."""
    mine = unit.words, next((key for key in unit.answers if key.startswith("alias:")), "")
    found: frozenset[str] | None = document.known.get(mine)
    if found is None:
        forms = [form for form in (unit.words, tuple(fold(mine[1][6:]).split())) if form]
        found = document.known[mine] = frozenset(
            words[-1]
            for words in document.called
            if any(_one_name(form, words, document.language) >= SAME_NAME for form in forms)
        )
        same = aliases(document)
        found = document.known[mine] = found.union(*(same[last] for last in found if last in same))
    return found


def _refer(k: int, wording: Wording, document: Document, index: int, used: set[int], links: Sequence[Link]) -> Link:
    """A name that the sentence does not say itself, but points back at, or takes from what stands before it."""
    unit = wording.units[k]
    near, distance = 0.0, 99
    for i in range(index - 1, max(-1, index - 4), -1):
        strength = max((_one_name(unit.words, n.words, document.language) for n in document.names[i]), default=0.0)
        if unit.kin and strength < 0.8:
            for token in document.sentences[i].tokens:
                if not unit.kin.isdisjoint(document.language.kin.get(token.lex.folded, ())):
                    strength = 0.8
        if strength >= 0.8:
            near, distance = strength, index - i
            break
    word = unit.words[-1] if unit.words else ""
    topic = document.topics.get(word, 0.0)
    keys = _keys(unit, document)
    if unit.first < cited(wording) and _is_cited(keys, wording, document, index, links):
        return Link(SPEAKER, SAYS_IT)
    strength, spot = spoken_for(unit, keys, find_speakers(document, index))
    if strength and _acts_there(unit, wording, links, document.sentences[index], spot):
        return Link(strength, SAYS_IT, spot, spot + 1)
    meant = document.referents(index) if keys else {}
    opened = _introduced(document, index, keys) if not near else -1
    if opened >= 0 and opened not in used:
        used.add(opened)
        return Link(MEANT, POINTED, opened, opened + 1)
    if not near and topic < 0.5 and not any(len(words) == 1 and words <= keys for words in meant.values()):
        return ELSEWHERE if keys or any(key in document.where for key in unit.answers) else NONE
    if is_taken(unit, wording, links, document, index, keys):
        return _in_the_others_place(unit, wording, links, document, index, keys) or TAKEN
    kind = PLACE if any(k.startswith("nation:") for k in unit.kin) else document.cast.kinds.get(word, THING)
    best, spot = 0.0, -1
    own = {links[n].first for n in _owned_by(wording).get(k, ()) if links[n].first >= 0}  # Roux's lawyer is not Roux
    if any(is_anothers(head, document, index, keys) for head in own):
        return TAKEN
    if (
        unit.last < len(wording.sentence.tokens)
        and wording.sentence.tokens[unit.last].lex.form in wording.language.join_forms
    ):
        # of "the NB and pipe maker" it is the maker that "the maker" stands for
        own |= {x.first for u, x in zip(wording.units[k + 1 :], links[k + 1 :], strict=True) if u.kind == "word"}
    for anaphor in document.anaphors(index):
        if (anaphor.index in used and anaphor.kind != PLURAL) or _owner_before(document, index, anaphor.index):
            continue
        strange = anaphor.kind == THING and anaphor.index not in meant and not stands_for_names(anaphor, document)
        strange = strange and not (distance == 1 and _is_body(unit, document, index - 1))
        if anaphor.index in own or strange or _is_foreign(document, index, anaphor.index, word):
            continue
        fit = can_mean(anaphor, word, kind, document.cast) * (1.0 if distance <= 2 else 0.8)
        words = meant.get(anaphor.index)
        if words:
            fit = 0.0 if keys.isdisjoint(words) else max(fit, MEANT if len(words) == 1 else 0.0)
        if fit > best and not speaks_of_others(document, index, anaphor.index, keys):
            best, spot = fit, anaphor.index
    if best >= 0.45:
        used.add(spot)
        return Link(0.95 * best, POINTED, spot, spot + 1)
    if near and distance == 1:
        return Link(NEAR, "named just before")
    return Link(TOPIC, "named in the article")


LEAD = 2
"""Within how many sentences of the beginning somebody is told by what he is before he is named, and how many further
on his name follows."""


def _introduced(document: Document, index: int, keys: frozenset[str]) -> int:
    """The noun by which an article opens with somebody whom it names only afterwards ("A baker has ..."; "Lea Roux,
    42, says ..."), or -1: the delayed identification of news leads.
    """
    kinds = document.cast.kinds
    if index > LEAD or not any(kinds.get(key) == PERSON for key in keys):
        return -1
    for i, names in enumerate(document.names[: index + 1 + LEAD]):
        people = [n for n in names if len(n.words) > 1 and kinds.get(n.words[-1]) == PERSON]
        if people and (i <= index or people[0].words[-1] not in keys):
            return -1
        if people:
            break
    else:
        return -1
    sentence = document.sentences[index]
    for i, token in enumerate(sentence.tokens):
        if token.lex.role and not token.lex.org_role and not token.lex.finite:
            led = lead_of(sentence, i) in sentence.language.indefinite and not governed(sentence, i)
            return i if led else -1
    return -1


def _is_cited(keys: frozenset[str], wording: Wording, document: Document, index: int, links: Sequence[Link]) -> bool:
    """Whether a sentence, as far as it answers what the claim lays to somebody, is laid to them by the article."""
    start = cited(wording)
    here = [x for u, x in zip(wording.units, links, strict=True) if u.first >= start and x.first >= 0 and x.strength]
    return bool(keys and here) and any(
        a.named
        and not keys.isdisjoint(fold(a.speaker).split())
        and all(a.scope[0] <= x.first < a.scope[1] for x in here)
        for a in find_attributions(document, index)
    )


def _in_the_others_place(
    unit: Unit, wording: Wording, links: Sequence[Link], document: Document, index: int, keys: frozenset[str]
) -> Link | None:
    """A name whose place another name of the claim has taken, by what points back at its bearer in that one's place:
    for "Roux invited Petit" in "Petit invited the mayor", who is Roux.
    """
    main = wording.main
    if main is None or links[main].first < 0:
        return None
    sentence, names, verb = document.sentences[index], document.names[index], links[main]
    acts = unit.first < wording.units[main].first
    if acts:
        place = object_of(sentence, names, verb.last)
    else:
        place = subject_of(sentence, names, verb_in(sentence, verb.first, verb.last))
    for other, link in zip(wording.units, links, strict=True):
        beyond = (other.first < wording.units[main].first) != acts
        if other.kind == "name" and beyond and link.first >= 0 and (link.first < verb.first) == acts:
            break  # the other one of the two stands where this one should
    else:
        return None
    word, meant = unit.words[-1], document.referents(index)
    for anaphor in document.anaphors(index):
        if anaphor.index != place.head or _is_foreign(document, index, anaphor.index, word):
            continue
        words = meant.get(anaphor.index)
        if words:  # whom another noun of the sentence surely means acts on somebody else
            words -= {word for k, known in meant.items() if k != anaphor.index and len(known) == 1 for word in known}
        sure = words is not None and len(words) == 1 and not keys.isdisjoint(words)
        only = words is None and can_mean(anaphor, word, document.cast.kinds.get(word, THING), document.cast) >= MEANT
        if sure or only:
            return Link(MEANT, EXCHANGED, anaphor.index, anaphor.index + 1)
    return None


def _is_foreign(document: Document, index: int, i: int, word: str) -> bool:
    """True where word ``i`` is said to be of another nation than whoever has led one ("le milliardaire américain")."""
    language, tokens = document.language, document.sentences[index].tokens
    led = language.led.get(word)
    if not led:
        return False
    beside = [k for k in (i - 1, i + 1) if 0 <= k < len(tokens) and not tokens[max(k, i)].before]
    nations = [language.nations(tokens[k].lex.folded) for k in beside if tokens[k].lex.folded in language.demonyms]
    return any(several and several.isdisjoint(led) for several in nations)


def _is_body(unit: Unit, document: Document, index: int) -> bool:
    """True where a sentence has the name as an acronym with its article ("la CGT", "the UAW"), as bodies are called and
    firms are not.
    """
    sentence = document.sentences[index]
    return any(
        name.last - name.first == 1
        and sentence.tokens[name.first].upper
        and name.first > 0
        and sentence.tokens[name.first - 1].lex.form in document.language.definite
        and name_strength(unit.words, name.words) >= SAME_NAME
        for name in document.names[index]
    )


@lru_cache(maxsize=1024)
def _owned_by(wording: Wording) -> Mapping[int, Sequence[int]]:
    """For the names of a claim that tell whose somebody is ("l'avocat de Roux"), the units that name him."""
    names = names_of(wording)
    out: dict[int, list[int]] = defaultdict(list)
    for n, unit in enumerate(wording.units):
        if unit.kind == "word" and wording.sentence.tokens[unit.first].lex.role:
            owner = owner_of(wording.sentence, names, unit.first)
            for k, other in enumerate(wording.units if owner is not None else ()):
                if other.kind == "name" and owner is not None and other.first < owner[1] and owner[0] < other.last:
                    out[k].append(n)
    return out


def _called(unit: Unit, wording: Wording, document: Document, index: int, links: Sequence[Link]) -> Link | None:
    """Who is called by a role of the claim ("la maire") and stands in the sentence by name, or as its speaker."""
    tokens = wording.sentence.tokens
    lead = tokens[unit.first - 1].lex.form if unit.first else ""
    if unit.last - unit.first > 1 or not tokens[unit.first].lex.role or lead not in wording.language.definite:
        return None
    sentence = document.sentences[index]
    strength, spot = spoken_for(unit, frozenset(), find_speakers(document, index))
    if strength and _acts_there(unit, wording, links, sentence, spot):
        return Link(strength, SAYS_IT, spot, spot + 1)
    strength, first, last = called(unit, document, index)
    if strength and not _owner_before(document, index, first) and _acts_there(unit, wording, links, sentence, first):
        return Link(strength, "called so", first, last)
    return None


def _acts_there(unit: Unit, wording: Wording, links: Sequence[Link], sentence: SentenceText, spot: int) -> bool:
    """True unless the claim's verb, before which the unit stands, is answered in another clause than word ``spot``."""
    if wording.main is None or unit.first > wording.units[wording.main].first or links[wording.main].first < 0:
        return True
    clause, verb = sentence.cues.clause, links[wording.main].first
    if clause[spot] == clause[verb]:
        return True
    # "Roux lost his job and his house": what stands between has no subject of its own
    return 0 <= spot < verb and not any(
        t.lex.form in sentence.language.pronouns.keys() - sentence.language.possessives
        or t.lex.form in sentence.language.break_forms
        or (t.capital and not t.lex.stop and k > 1)
        or t.lex.role
        for k, t in enumerate(sentence.tokens[spot + 1 : verb])
    )


def _owner_before(document: Document, index: int, i: int) -> bool:
    """A possessive at word ``i`` is that of a name before it in its clause ("la Russie vante ses partenariats")."""
    sentence = document.sentences[index]
    if sentence.tokens[i].lex.form not in document.language.possessives:
        return False
    clause = sentence.clause
    tokens = sentence.tokens
    mine = clause[i]
    if i and tokens[i - 1].lex.form in document.language.join_forms and clause[i - 1] == mine:
        mine -= 1  # "la Russie et ses alliés"
    before = [n for n in document.names[index] if n.last <= i and clause[n.first] in (mine, clause[i])]
    # of two names, or beside a role ("le patron de SpaceX"), whose it is cannot be told
    return len(before) == 1 and not any(t.lex.role for t in sentence.tokens[:i])


def _set_aside(link: Link, unit: Unit, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    """A number that the passage names to deny it ("de 8 %, et non de 12 %"), its verb being affirmed."""
    if link.first < 0 or not link.strength:
        return link
    theirs = sentence.cues.modes
    if not theirs[link.first] & Mode.NEGATED or wording.sentence.cues.modes[unit.first] & Mode.NEGATED:
        return link
    verbs = [x for u, x in zip(wording.units, links, strict=True) if u.predicate and x.first >= 0]
    if not verbs or any(theirs[x.first] & Mode.NEGATED for x in verbs):
        return link
    near = range(max(0, link.first - ASIDE), link.first)
    set_aside = any(c.kind == "negation" and c.last - 1 in near for c in sentence.cues.cues)
    if not set_aside and not any(p.section == "contrast" and p.end - 1 in near for p in sentence.forms):
        return link
    said = sentence.said(max(0, link.first - 3), link.last)
    return Link(0.0, "set aside", link.first, link.last, conflict=said)


def _only_one(unit: Unit, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    """ "Un seul appel" answered by "n'a évoqué qu'un appel": a restriction and an indefinite article."""
    mine = unit.quantity
    if mine is None or mine.low != 1 or mine.high != 1:
        return NONE
    for other, link in zip(wording.units, links, strict=True):
        if other.kind != "word" or not unit.last <= other.first <= unit.last + 1 or link.first < 1:
            continue
        before = sentence.tokens[link.first - 1].lex
        if sentence.cues.modes[link.first] & Mode.ONLY and before.form in sentence.language.indefinite:
            return Link(1.0, "only one", link.first - 1, link.first)
    return NONE


_LOOSE = frozenset(("antonym", "synonym", "converse", "entails", "general", "family", "synonym's family"))


def _one_to_one(units: Sequence[Unit], links: list[Link], heads: bool) -> None:
    """Where one word answers several words of the claim, it answers the one that it answers best.

    ``heads``: of two side by side the second is the head, as in English.
    """
    held: dict[int, int] = {}
    for k, link in enumerate(links):
        if units[k].kind != "word" or link.first < 0:
            continue
        other = held.get(link.first)
        if other is None or _said_again(units[other], units[k]):
            held[link.first] = k
        elif links[other].strength == link.strength and heads and units[other].last == units[k].first:
            links[other] = NONE  # of "the retail firm" it is the firm that a bank is
            held[link.first] = k
        elif links[other].strength > link.strength or (
            links[other].strength == link.strength
            and (link.opposite or not links[other].opposite)
            and (units[other].weight >= units[k].weight or link.opposite != links[other].opposite)
        ):
            links[k] = NONE
        else:
            links[other] = NONE
            held[link.first] = k
    whole = [
        x for u, x in zip(units, links, strict=True) if u.kind == "word" and x.last - x.first > 1 and not x.opposite
    ]
    for k, link in enumerate(links):
        loose = units[k].kind == "word" and link.last - link.first == 1 and link.how in _LOOSE
        if loose and any(x.first < link.first < x.last for x in whole):
            links[k] = NONE  # of "tax cuts" the second word says nothing else


def _in_one_word(wording: Wording, links: list[Link], places: Places) -> None:
    """Answers two words side by side that the passage writes as one ("gun battle", "gunbattle")."""
    tokens = wording.sentence.tokens
    for k, (one, other) in enumerate(pairwise(wording.units)):
        if one.kind != "word" or other.kind != "word" or other.last - one.first != 2:
            continue
        if tokens[other.first].before.strip("-") or (links[k].strength and links[k + 1].strength):
            continue
        spots = places.get("~" + tokens[one.first].lex.folded + tokens[other.first].lex.folded)
        if spots:
            links[k] = links[k + 1] = Link(1.0, "same", *spots[0])


def _is_another(unit: Unit, wording: Wording, sentence: SentenceText, i: int) -> bool:
    """True for another one than the claim's ("the fisherman" is none of the "other fishermen")."""
    language = sentence.language
    if lead_of(wording.sentence, unit.first) not in wording.language.definite:
        return False
    k, extra = i - 1, language.attribution_words.get("another", frozenset())
    while k >= 0 and i - k <= 3 and not sentence.tokens[k + 1].before.strip("'’-"):
        if sentence.tokens[k].lex.form in extra:
            return True
        if sentence.tokens[k].lex.stop:
            break
        k -= 1
    return False


def _is_compounded(sentence: SentenceText, i: int) -> bool:
    """True for a participle that a hyphen ties to a noun, which nobody does ("two market-leading companies")."""
    token, language = sentence.tokens[i], sentence.language
    if i < 1 or token.before != "-" or not token.lex.form.endswith("ing") or language.particles:
        return False
    return len(sentence.tokens[i - 1].lex.form) > PREFIX


def _said_again(one: Unit, other: Unit) -> bool:
    """True where a claim has a word twice ("the largest crab, the spider crab"): a passage need say it but once."""
    return any(a.how == "same" and other.answers.get(key, NOTHING).how == "same" for key, a in one.answers.items())


def _asserted_nation(k: int, wording: Wording) -> bool:
    """True for a nationality that the claim asserts: what a sentence beside it calls so may be anything."""
    main, unit = wording.main, wording.units[k]
    return main is not None and k > main and wording.sentence.tokens[unit.first].lex.folded in wording.language.demonyms


def _own_opposites(wording: Wording, sentence: SentenceText, links: list[Link]) -> None:
    """Takes away an opposite that is said of another noun: a fake card is not against a real name."""
    units, tokens = wording.units, sentence.tokens
    used = {i for x in links if x.first >= 0 for i in range(x.first, x.last)}
    departing = sentence.language.attribution_words.get("departing", frozenset())
    for k, (unit, link) in enumerate(zip(units, links, strict=True)):
        left = link.opposite and unit.predicate
        left = left and any(t.lex.lemma in departing for t in tokens[link.first : link.last])
        if left and is_past(wording.sentence, verb_in(wording.sentence, unit.first, unit.last)):
            links[k] = NONE  # who has left a council sat on it
            continue
        if link.opposite and unit.predicate and link.last - link.first == 1 and not sentence.language.particles:
            at, noun = tokens[link.first], tokens[link.last] if link.last < len(tokens) else None
            told = noun is not None and not (noun.before or noun.lex.stop or noun.lex.verb) and link.last not in used
            if told and not at.lex.verb and noun is not None and not noun.lex.form.endswith("ly"):
                links[k] = NONE  # "(real name Lea Roux)" is not against "is a fake"
                continue
        if not link.opposite or unit.predicate or unit.kind != "word" or unit.last - unit.first > 1:
            continue
        for n in (k + 1, k - 1):
            if not 0 <= n < len(units) or units[n].kind != "word" or units[n].predicate or links[n].first < 0:
                continue
            beside = units[n].first == unit.last if n > k else units[n].last == unit.first
            if beside and max(link.first - links[n].last, links[n].first - link.last) > 2:
                links[k] = NONE
                break


def _own_adjectives(wording: Wording, sentence: SentenceText, links: list[Link]) -> None:
    """Weakens a nationality that is said of another noun: "le président russe" makes no network Russian."""
    tokens, demonyms = sentence.tokens, sentence.language.demonyms
    origin = sentence.language.attribution_words.get("origin", frozenset())
    for k, (unit, link) in enumerate(zip(wording.units, links, strict=True)):
        if unit.kind != "word" or link.first < 0 or wording.sentence.tokens[unit.first].lex.folded not in demonyms:
            continue
        nouns = [
            x
            for u, x in ((wording.units[n], links[n]) for n in (k - 1, k + 1) if 0 <= n < len(links))
            if u.kind == "word" and (u.last == unit.first or unit.last == u.first)
        ]
        if len(nouns) != 1 or nouns[0].first < 0:
            continue
        before = link.first - 1
        while (
            before > 1
            and tokens[before].lex.form in sentence.language.join_forms
            and tokens[before - 1].lex.folded in demonyms
        ):
            before -= 2  # "la concurrence américaine et chinoise"
        beside = [
            i
            for i in (before, link.last)
            if 0 <= i < len(tokens) and not tokens[max(i, link.first)].before and not tokens[i].lex.stop
        ]
        noun = nouns[0]
        named = range(link.last, noun.first)
        if (
            named
            and all(tokens[i].capital or tokens[i].lex.form == "'s" for i in named)
            and not tokens[link.last].before
        ):
            continue  # "the Saudi Arabian committee", "Saudi Arabia's committee"
        if (
            beside
            and not any(noun.first <= i < noun.last for i in beside)
            and not (noun.first - 1 <= link.first <= noun.last)
            and not (link.first == noun.last + 1 and tokens[noun.last].lex.form in origin)  # "policemen from Belde"
        ):
            links[k] = replace(link, strength=OF_ANOTHER)


def _one_name_each(units: Sequence[Unit], links: list[Link]) -> None:
    """Weakens a country that is only part of somebody's title: "le président russe" is Putin, and not Moscow too."""
    titles = [x for u, x in zip(units, links, strict=True) if u.kind == "name" and x.last - x.first > 1]
    for k, link in enumerate(links):
        if link.how == "same country" and any(
            x.first <= link.first and link.last <= x.last and (x.first, x.last) != (link.first, link.last)
            for x in titles
        ):
            links[k] = replace(link, strength=min(link.strength, PART_OF_TITLE))


def _capitals_as_places(wording: Wording, sentence: SentenceText, links: list[Link]) -> None:
    """Weakens a country that answers its capital where that is a place: who took parts of Norway has not taken Oslo,
    though what Oslo says is what Norway says.
    """
    main, language = wording.main, wording.language
    located = language.amount_words["located"] | language.adjunct_forms
    for k, (unit, link) in enumerate(zip(wording.units, links, strict=True)):
        if unit.kind != "name" or link.how != "same country" or main is None or k <= main or link.first < 0:
            continue
        mine, theirs = " ".join(unit.words), sentence.tokens[link.first].lex.folded
        if f"nation:{mine}" in unit.kin or mine == theirs or theirs in sentence.language.demonyms:
            continue
        lead = wording.sentence.tokens[unit.first - 1].lex.form
        if lead in located or wording.units[main].last == unit.first:
            links[k] = replace(link, strength=PART_OF_NAME)


def _part_of_title(units: Sequence[Unit], links: list[Link]) -> None:
    """Weakens a country that only tells which president another name of the claim is answered by."""
    roles = [x for u, x in zip(units, links, strict=True) if u.kind == "name" and x.how == POINTED]
    for k, link in enumerate(links):
        if link.how == "same country" and any(x.last == link.first or link.last == x.first for x in roles):
            links[k] = replace(link, strength=min(link.strength, PART_OF_TITLE))


def align(
    wording: Wording,
    document: Document,
    index: int,
    places_of: Callable[[int], Places],
    article: float = 0.0,
    absent: float = 0.0,
) -> Alignment:
    """Links each unit of a wording to sentence ``index`` of a document.

    ``places_of`` tells the places of a sentence of the document.
    """
    sentence = document.sentences[index]
    places = places_of(index)
    clause = sentence.clause
    names = document.names[index]
    links: list[Link] = [NONE] * len(wording.units)
    weight_in: dict[int, float] = defaultdict(float)
    for k, unit in enumerate(wording.units):
        if unit.kind == "name":
            links[k] = _by_given_name(unit, _best_name(unit, sentence, names, places), names, document)
    for k in lands_of(wording):
        if links[k].strength < WITHIN:
            links[k] = max(links[k], answer_within(wording.units[k], document, index), key=lambda x: x.strength)
    _one_name_each(wording.units, links)
    for unit, link in zip(wording.units, links, strict=True):
        if link.first >= 0:
            weight_in[clause[link.first]] += unit.weight
    rough: dict[int, float] = defaultdict(float)
    shared = [_shared(unit, places) if unit.kind == "word" else [] for unit in wording.units]
    for unit, several in zip(wording.units, shared, strict=True):
        for answer, spots in several:
            for first, _ in spots:
                rough[clause[first]] += unit.weight * answer.strength
    for number, weight in rough.items():
        weight_in[number] += weight
    sets_aside = any(p.section == "contrast" for p in sentence.forms)
    aside = sentence.cues.modes if sets_aside else ()
    counted = any(unit.kind == "number" for unit in wording.units)
    for k, unit in enumerate(wording.units):
        if unit.kind == "word":
            plain = aside and not wording.sentence.cues.modes[unit.first] & Mode.NEGATED
            acts = wording.main is not None and k < wording.main
            free = not _in_idiom(unit, wording)
            real = (
                unit.predicate and counted and not wording.sentence.cues.modes[unit.first] & (_PLANNED | Mode.NEGATED)
            )
            link = _word_link(unit, shared[k], weight_in, clause, sentence, free, aside if plain else (), acts, real)
            links[k] = link if link.strength else _stem_link(unit, document, places)
            if link.strength < PUT_OTHERWISE and unit.last - unit.first > 1:
                links[k] = _put_otherwise(unit, wording, sentence, places) or links[k]
                if links[k].strength < SAME_NAME:
                    links[k] = _composed(unit, wording, sentence, places, weight_in) or links[k]
            if unit.predicate and links[k].first >= 0 and _is_compounded(sentence, links[k].first):
                links[k] = NONE
            if links[k].first >= 0 and not unit.predicate and _is_another(unit, wording, sentence, links[k].first):
                links[k] = NONE
            links[k] = by_class(unit, wording, links[k], document, index) if links[k].how == "general" else links[k]
    held = list(links)
    _one_to_one(wording.units, links, not wording.language.particles)
    for k in [k for k, link in enumerate(links) if link is NONE and held[k].first >= 0]:
        if not wording.units[k].predicate:  # what another word of the claim is answered by may leave a second answer
            used_by = {x.first for x in links} | {i for i, mode in enumerate(aside) if mode & Mode.NEGATED}
            rest = [
                (a, [s for s in spots if s[0] not in used_by])
                for a, spots in shared[k]
                if not a.opposite and a.strength >= SECOND
            ]
            links[k] = _word_link(wording.units[k], [r for r in rest if r[1]], weight_in, clause, sentence)
    _in_one_word(wording, links, places)
    _own_adjectives(wording, sentence, links)
    _own_opposites(wording, sentence, links)
    used: set[int] = set()
    other_actor = False
    for k, unit in enumerate(wording.units):
        if unit.kind == "date":
            links[k] = date_link(unit, k, wording, sentence, links)
        elif unit.kind == "number":
            link = _set_aside(number_link(unit, k, wording, sentence, links), unit, wording, sentence, links)
            links[k] = link if link.strength or link.conflict else _only_one(unit, wording, sentence, links)
        elif unit.kind == "name" and links[k].strength >= 0.5:
            other_actor = other_actor or is_taken(
                unit, wording, links, document, index, _keys(unit, document), said=True
            )
        elif unit.kind == "name":
            other = _refer(k, wording, document, index, used, links)
            if other.how == POINTED and unit is wording.units[-1] and claims_real_name(wording) is not None:
                continue  # she is who she is, whatever her name
            if other.strength > links[k].strength or (not other.strength and links[k] is NONE):
                links[k] = other
        elif unit.kind == "word" and not unit.predicate and _unanswered(k, wording, links):
            named = _named(wording, document) if k == 0 else wording
            if named is not wording and not links[k].strength:
                given = _by_given_name(named.units[0], NONE, names, document)
                links[k] = given if given.strength else _refer(k, named, document, index, used, links)
                continue
            stands = followed(unit, wording, links, document, index)
            if not stands.strength and stands is not TAKEN:
                stands = borne(unit, wording, document, index)
            if not stands.strength and stands is not TAKEN:
                stands = unsaid(unit, wording, links, sentence)
            if stands.strength or stands is TAKEN:
                links[k] = stands
                continue
            if links[k].strength:
                continue
            links[k] = _called(unit, wording, document, index, links) or (
                NONE if _asserted_nation(k, wording) else _neighbour(unit, index, places_of, document)
            )
    _count_followed(wording.units, links, document, index)
    _leave_nothing(wording, links, sentence)
    _one_use_each(wording, sentence, links)
    _part_of_title(wording.units, links)
    _capitals_as_places(wording, sentence, links)
    _leave_unsaid(wording, sentence, names, links)
    _by_metonymy(wording, sentence, names, links)
    for k, unit in enumerate(wording.units):
        if links[k].first < 0 and describes(wording, k) and f"~{unit.words[-1]}" in document.where:
            links[k] = said_beside(links[k])  # "a Hull woman", who is a baker from Hull elsewhere
    _let_say(wording, links, document, index)
    loose = wants_thing(wording) and wording.main is not None and links[wording.main].strength < SAME_NAME
    if wording.main is not None and (loose or not links[wording.main].strength):
        found = construed(wording, links, sentence)
        links[wording.main] = found if found.strength or not loose else links[wording.main]
        for k, unit in enumerate(wording.units):
            # now that it is known what its verb is
            if unit.kind == "number" and links[k] is NONE and links[wording.main].strength:
                links[k] = number_link(unit, k, wording, sentence, links)
            elif unit.kind == "date" and not links[k].strength and links[wording.main].strength:
                links[k] = date_link(unit, k, wording, sentence, links)
    told_by_noun(wording, links, sentence)
    count_otherwise(wording, sentence, links)
    holds = _hold_office(wording, links, document, index)
    rival = rival_tenure(wording, links, document, index)
    same_rank, rival_rank = _rank_so(wording, links, document, index)
    tally = compare_tallies(wording, document, index)
    same_tally, rival_tally = _count_so(wording, links, tally, sentence)
    if tally is not None and tally.same and tally.mine.kind == REFUSED:
        # "before one agreed": which the article tells, or need not
        _tell_rest(
            wording, links, document, tally.mine.last, Link(COUNTED_SO, COUNTED, tally.theirs.first, tally.theirs.last)
        )
    figure = measured(wording, links, sentence) or proportion(wording, links, sentence)
    if figure is not None and wording.main is not None:
        links[figure[0]] = figure[1]
        if links[wording.main].strength < SAME_NAME or links[wording.main].opposite:
            links[wording.main] = figure[2]
        if figure[1].conflict and not rival_tally[1]:
            rival_tally = wording.units[figure[0]].text, figure[1].conflict
        same_tally = same_tally or not figure[1].conflict
    same_name, rival_name = _name_so(wording, links, document, index)
    related = relate(wording, links, document, index, _keys)
    if related.priced:
        rival_tally = "", ""  # the price of something else in the sentence
    if related.paid is not None and (price := price_of(wording)) is not None:
        # "for surgery to mend her knee": what it was for stands elsewhere
        last = max(price.last, *(k + 1 for k in price.thing))
        _tell_rest(wording, links, document, last, Link(COUNTED_SO, COUNTED, *related.paid))
    granted = tally is not None and bool(tally.same) and (tally.mine.kind == STAFF or tally.mine.sought)
    other_actor = other_actor or _is_somebody_elses_office(wording, links, document, index)
    core: float | None = document.known.get(wording)
    if core is None:
        core = document.known[wording] = max((_anywhere(wording.units[k], document) for k in wording.core), default=1.0)
    return Alignment(
        wording,
        sentence,
        tuple(directed(wording, sentence, links)),
        names,
        len(document.sentences) if document.article.excerpt else max(len(document.sentences), ARTICLE),
        article,
        absent,
        retracted(document, index),
        other_actor,
        core,
        next((r for r in (rival_rank, rival_name, related.rival) if r[1]), rival),
        holds or same_rank or same_tally or same_name or related.same,
        (tally.theirs.first, tally.theirs.last) if tally is not None and granted else None,
        rival_tally,
        related.settled or (tally is not None and tally.mine.kind == REFUSED and bool(tally.same)),
        _is_untold(wording, links, document, index, tally),
        affirmed(document, index),
        related.contrary,
    )


def _tell_rest(wording: Wording, links: list[Link], document: Document, start: int, told: Link) -> None:
    """Answers what stands in a claim behind the relation that it tells, from word ``start`` on, where the article has
    it anywhere; ``told`` is what answers a number there.
    """
    for k, unit in enumerate(wording.units):
        if unit.first < start or links[k].first >= 0:
            continue
        if unit.kind == "number":
            links[k] = told
        elif (
            _anywhere(unit, document) >= AGED or wording.is_one_of(k, "saying_yes") or _is_kind_of(unit, wording, links)
        ):
            links[k] = said_beside(links[k])


def _is_kind_of(unit: Unit, wording: Wording, links: Sequence[Link]) -> bool:
    """Whether a noun is another for one of those that the claim tells before it ("50 doctors": "a surgeon")."""
    before = (u for u, x in zip(wording.units, links, strict=True) if u.last <= unit.first and x.first >= 0)
    lex = wording.sentence.tokens[unit.first].lex
    return lex.role and any(key in u.answers for u in before for key in _answering(unit))


def _answering(unit: Unit) -> Sequence[str]:
    return [key for key, answer in unit.answers.items() if answer.how in ("same", "synonym", "general", "entails")]


def _is_somebody_elses_office(wording: Wording, links: Sequence[Link], document: Document, index: int) -> bool:
    """True where the claim says what somebody is, and whom the passage calls so is somebody else."""
    main = wording.main
    if main is None or links[main].first < 0:
        return False
    if not (says_what(wording, wording.units[main].last) or wording.is_one_of(main, "leading_verbs")):
        return False
    subject = next((u for u in wording.units[:main] if u.kind == "name"), None)
    at = next(
        (i for i in range(links[main].first, links[main].last) if document.sentences[index].tokens[i].lex.role), -1
    )
    if subject is None or at < 0:
        return False
    keys, sentence = _keys(subject, document), document.sentences[index]
    role = read_role(sentence.tokens, at, document.language)
    if role is None or not keys:
        return False
    of = document.language.amount_words["of"]
    owned = any(t.lex.form in of for t in sentence.tokens[at + 1 : role.last])
    beside = [
        name
        for name in document.names[index]
        if 0 <= role.first - name.last <= 1
        or (name.first == role.last and (not owned or "," in sentence.tokens[name.first].before))
    ]
    if beside:  # "Ida Petit, the head of Kardex"
        known = document.cast.kinds
        return all(n.words[-1] not in keys for n in beside) and all(known.get(n.words[-1]) == PERSON for n in beside)
    meant = document.referents(index).get(at)
    return bool(meant) and meant is not SOMEBODY_ELSE and keys.isdisjoint(meant or ())


def _count_followed(units: Sequence[Unit], links: list[Link], document: Document, index: int) -> None:
    """Answers a figure by the pronoun that stands for what it counts ("a third tower": "she built it")."""
    for k in range(1, len(units)):
        number, link = links[k - 1], links[k]
        if units[k - 1].kind != "number" or units[k - 1].last != units[k].first or link.how != STANDS_FOR:
            continue
        words = [fold(word) for word in units[k - 1].text.split()]
        before = set().union(*(document.where.get(f"~{word}", ()) for word in words))
        if not number.strength and not number.conflict and any(i <= index for i in before):
            links[k - 1] = replace(link)


def _hold_office(wording: Wording, links: list[Link], document: Document, index: int) -> bool:
    """Answers the word by which a claim gives somebody an office by those of the same one; whether he is given it."""
    told = same_office(wording, document, index)
    if told is None:
        other = other_office(wording, document, index)
        if other is not None and links[other[0]].strength < OTHER_OFFICE:
            first, last = other[1].at
            links[other[0]] = Link(OTHER_OFFICE, HELD_OTHER, first, last)
        return False
    k, held, his = told
    if links[k].strength < SAME_OFFICE or not held.at[0] <= links[k].first < held.at[1]:
        links[k] = Link(SAME_OFFICE, CALLED_SO if held.aside else "same office", held.at[0], held.at[1])
    if held.named:
        for i in body_units(wording):
            if links[i].strength < SAME_OFFICE and links[i].first < 0:
                links[i] = Link(SAME_OFFICE, COUNTED, held.first, held.last)
    return his


def _rank_so(wording: Wording, links: list[Link], document: Document, index: int) -> tuple[bool, tuple[str, str]]:
    """Answers the words by which a claim has somebody be first, or take or lose that place, by those for the same or
    the contrary: whether it is the same, and the words of both where it is the contrary.
    """
    told = ranked(wording, document, index, lambda unit: _keys(unit, document))
    if told is None:
        return False, ("", "")
    mine, theirs, sentence = told.mine, told.theirs, document.sentences[index]
    for k, unit in enumerate(wording.units):
        if not mine.first <= unit.first < mine.last or unit.kind in ("name", "date"):
            continue
        if told.same or told.rival:
            links[k] = Link(
                RANKED_SO, RANKED, theirs.first, theirs.last, k == wording.main and told.same and mine.denied
            )
        elif k == wording.main:
            links[k] = Link(OTHER_RANKS, "other places", theirs.first, theirs.last)
    said = wording.sentence.said(mine.first, mine.last), sentence.said(theirs.first, theirs.last)
    return told.same, said if told.rival else ("", "")


def _count_so(
    wording: Wording, links: list[Link], told: Counted | None, sentence: SentenceText
) -> tuple[bool, tuple[str, str]]:
    """Answers a figure of the claim, and the verb by which it is told, by the figure of its kind in the sentence,
    however that is told; whether it is the same by whoever acts there, and the words of both where it is not the same.
    """
    if told is None:
        return False, ("", "")
    mine, theirs = told.mine, told.theirs
    if told.same is None:
        for k, unit in enumerate(wording.units):
            links[k] = NONE if unit.kind == "number" and mine.first <= unit.first < mine.last else links[k]
        return False, ("", "")
    if mine.kind == PRICE and not told.same and not _is_of_the_thing_paid(wording, links, mine, theirs, sentence):
        return False, ("", "")
    named = [x for u, x in zip(wording.units, links, strict=True) if u.kind == "name"]
    dated = [x for u, x in zip(wording.units, links, strict=True) if u.kind == "date"]
    yearly = mine.kind == LAYOFFS or mine.kind in RESULTS
    if yearly and not told.same and any(x.first < 0 or x.conflict for x in dated):
        return False, ("", "")  # those of another year
    if (yearly or mine.kind == STAFF) and not told.same and any(x.strength < THING_PAID for x in named):
        return False, ("", "")  # that of another firm, or of nobody knows whom
    for k, unit in enumerate(wording.units):
        if mine.kind == REFUSED and told.same and links[k].opposite:
            links[k] = NONE  # whoever agreed is not one of those who refused
        within = mine.first <= unit.first < mine.last
        main = k == wording.main and (mine.first - unit.last <= COUNTED_BEHIND or mine.kind == REFUSED)
        if unit.kind == "date" or not (within or main):
            continue
        figure = unit.first < mine.amount.last and mine.amount.first < unit.last
        said = (
            mine.harm
            and links[k].strength >= SAME_NAME
            and not links[k].opposite
            and links[k].first in range(theirs.first, theirs.last)
        )
        if said and not figure:
            continue  # in the same words
        if told.same or not figure:
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
        elif unit.kind == "number":
            amount = theirs.amount
            links[k] = Link(0.0, "other amount", amount.first, amount.last, conflict=amount.text)
    rival = wording.sentence.said(*mine.counted), sentence.said(*theirs.counted)
    # what a thing costs somebody has paid
    personal = mine.harm or mine.kind in (STAFF, LAYOFFS, REFUSED) or mine.verb != theirs.verb
    return told.same and personal, ("", "") if told.same else rival


def _name_so(wording: Wording, links: list[Link], document: Document, index: int) -> tuple[bool, tuple[str, str]]:
    """Answers what a claim says that somebody is really called by what the sentence says so of the same one: whether it
    is the same name, and the words of both where it is not.
    """
    claimed = claims_real_name(wording)
    if claimed is None or claimed[0] < 0:
        return False, ("", "")
    who, main = claimed
    mine, unit, sentence = wording.units[-1], wording.units[who], document.sentences[index]
    keys = _keys(unit, document) if unit.kind == "name" else frozenset[str]()
    found = real_name_of(unit, document, index, links[who], keys, _keys(mine, document))
    if found is None or found.who is None:
        at = links[main].last - 1
        if at > 0 and sentence.cues.modes[at] & Mode.NEGATED and is_real_name(sentence, at):
            before = next((n for n in reversed(document.names[index]) if n.last <= links[main].first), None)
            if before is None or before.words[-1] not in mine.words:
                # of "Vale (not her real name)", it is not said what that is
                links[main] = replace(links[main], strength=OTHER_OFFICE, how="not this name")
            else:
                links[who] = pointed_at(links[who], before.first, before.last)
        return False, ("", "")
    name, said = found.name, sentence.said(found.name.first, found.name.last)
    if links[main].strength < COUNTED_SO:
        links[main] = Link(COUNTED_SO, COUNTED, name.first, name.last)
    links[who] = pointed_at(links[who], found.who.first, found.who.last)
    other = len(name.words) > 1 < len(mine.words) and name.words[0] != mine.words[0]  # "Ida Petit", "Ann Petit"
    if name_strength(mine.words, name.words) >= SAME_NAME and not other:
        links[-1] = Link(1.0, "same name", name.first, name.last)
        return True, ("", "")
    links[-1] = Link(0.0, "other name", name.first, name.last, conflict=said)
    return False, (mine.text, said)


def _is_untold(wording: Wording, links: Sequence[Link], document: Document, index: int, tally: Counted | None) -> bool:
    """Whether a claim is of what is told in words of every class, and the sentence tells nothing of that kind."""
    if disclosure_of(wording) is not None:
        return compare_disclosures(wording, links, document, index) is None
    if never_thought_of(wording):
        return not is_of_earlier(document.sentences[index])
    if seat_of(wording) is not None:
        return not seats_in(document, index) and not (wording.main is not None and links[wording.main].strength)
    claimed = tally_of(wording)
    return claimed is not None and claimed.kind == REFUSED and tally is None


def _is_of_the_thing_paid(
    wording: Wording, links: Sequence[Link], price: Tally, theirs: Tally, sentence: SentenceText
) -> bool:
    """Whether a passage that gives a price says for what of the claim it was paid."""
    tokens, costs = sentence.tokens, price.verb == COSTS
    words = sentence.language.attribution_words.get("paid_for", frozenset())
    reach = range(len(tokens))
    if theirs.last < len(tokens) and tokens[theirs.last].lex.form in words:
        rest = range(theirs.last, min(len(tokens), theirs.last + FOR_WHAT))
        end = next((k for k in rest if tokens[k].before.strip("'’-\"“”«» ")), rest.stop)
        reach = range(theirs.last, end)
    return any(
        x.first in reach and x.strength >= THING_PAID and unit.kind in ("word", "name")
        for unit, x in zip(wording.units, links, strict=True)
        if (unit.last <= price.first if costs else unit.first >= price.last) and not unit.predicate
    )


def _leave_nothing(wording: Wording, links: list[Link], sentence: SentenceText) -> None:
    """Answers what the claim's verb is done to by "anything" behind a negation: who felt nothing felt no pain."""
    main, tokens = wording.main, sentence.tokens
    verb = links[main] if main is not None else NONE
    words = sentence.language.attribution_words.get("anything", frozenset())
    if main is None or verb.first < 0 or verb.strength < SAME_NAME or verb.last - verb.first > 1:
        return
    around = range(max(0, verb.first - 2), min(len(tokens), verb.last + ANYTHING))
    if not any(tokens[k].lex.form in words for k in around) or not sentence.cues.modes[verb.first] & Mode.NEGATED:
        return
    for k in range(main + 1, len(links)):
        unit = wording.units[k]
        if unit.predicate or unit.kind == "date":
            return
        if unit.kind == "word" and links[k].strength < NOTHING_LEFT:
            at = next(i for i in around if tokens[i].lex.form in words)
            links[k] = Link(NOTHING_LEFT, "general", at, at + 1)


def _unanswered(k: int, wording: Wording, links: Sequence[Link]) -> bool:
    """True where nothing answers a word; for who acts, where only a word of its family does, behind the verb ("maire":
    "elle a averti la mairie").
    """
    link, main = links[k], wording.main
    if not link.strength:
        return True
    return main is not None and k < main and link.how == "family" and link.first > links[main].first >= 0


def _one_use_each(wording: Wording, sentence: SentenceText, links: list[Link]) -> None:
    """Takes from a word of the claim, unless it says what somebody is, the noun that stands for a name ("le
    négociateur" is Roux, and no negotiation), and from its verb a noun for somebody else ("le dirigeant").
    """
    tokens, language = sentence.tokens, sentence.language
    meant = {x.first for u, x in zip(wording.units, links, strict=True) if u.kind == "name" and x.how == POINTED}
    subject = next((x for u, x in zip(wording.units[: wording.main], links, strict=False) if u.kind == "name"), None)
    for k, (unit, link) in enumerate(zip(wording.units, links, strict=True)):
        said = [t.lex for t in wording.sentence.tokens[unit.first : unit.last]]
        if unit.kind != "word" or link.first < 1 or any(lex.role or lex.org_role for lex in said):
            continue
        theirs = tokens[link.first].lex
        if link.first in meant and all(theirs.lemma != lex.lemma for lex in said):
            links[k] = NONE
        elif k == wording.main and theirs.role and not theirs.verb and subject is not None and subject.first >= 0:
            lead = tokens[link.first - 1].lex.form
            beside = range(min(link.last, subject.last), max(link.first, subject.first))
            apart = len(beside) > BESIDE or any(tokens[i].lex.finite for i in beside)
            if lead in language.definite | language.demonstratives and apart:
                links[k] = replace(link, strength=min(link.strength, OF_ANOTHER))


def _leave_unsaid(wording: Wording, sentence: SentenceText, names: Sequence[Name], links: list[Link]) -> None:
    """Answers in part what few say again: the state or country that only tells where a town is ("Tampa, Florida"), and
    what the claim says of its subject in passing ("Lea Roux, the mayor, ...").
    """
    for k in apposed(wording):
        if links[k].strength < WHO_IT_IS and not links[k].opposite and links[0].strength >= SAME_NAME:
            links[k] = Link(WHO_IT_IS, WITHOUT_SAYING)
    for k in range(1, len(links)):
        town, unit = wording.units[k - 1], wording.units[k]
        if (town.kind, unit.kind) != ("name", "name") or links[k].strength >= WHERE_TOWN_IS or links[k].first >= 0:
            continue
        beside = unit.first == town.last and wording.sentence.tokens[unit.first].before == ","
        if not beside or not wording.language.is_land(" ".join(unit.words)):
            continue
        at = links[k - 1]
        if at.first < 0 or at.strength < SAME_NAME:
            continue
        after = next((n for n in names if 0 <= n.first - at.last <= 1), None)
        if after is None or not sentence.language.is_land(after.label):
            links[k] = Link(WHERE_TOWN_IS, WITHOUT_SAYING)


def _by_metonymy(wording: Wording, sentence: SentenceText, names: Sequence[Name], links: list[Link]) -> None:
    """Answers who governs a country by its name, or its capital's, which stand for them ("Moscow": "the Russian
    government"; Lakoff and Johnson, Metaphors We Live By, 1980: the place for the institution), and leaves a name that
    does so in a claim unanswered by anybody from there ("a Russian baker").
    """
    language, main = sentence.language, wording.main or 0
    for k, unit in enumerate(wording.units):
        speaks = (
            unit.kind == "name" and k < main and not hangs(wording.sentence, Name(unit.first, unit.last, unit.words))
        )
        if speaks and links[k].how == "same country" and _is_of_citizen(sentence, links[k]):
            links[k] = replace(links[k], strength=PART_OF_TITLE)
        if unit.kind != "word" or links[k].strength >= SAME_NAME or not wording.is_one_of(k, "governing"):
            continue
        beside = (u for u in wording.units[max(0, k - 1) : k + 2] if u.first == unit.last or u.last == unit.first)
        lands = {key for u in beside if u.kind == "word" for key in u.answers if key.startswith("kin:nation:")}
        for name in names:
            if any(f"kin:{label}" in lands for label in language.nations(name.label)) and not hangs(sentence, name):
                links[k] = Link(SAME_NAME, "stands for it", name.first, name.last)
                break


def _is_of_citizen(sentence: SentenceText, link: Link) -> bool:
    """Whether what answers a country only tells where somebody is from, who does not speak for it."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    ruling = words.get("governing", frozenset()) | words.get("ruling", frozenset())
    if link.first < 0 or tokens[link.first].lex.folded not in sentence.language.demonyms:
        return False
    beside = [t.lex for t in (*tokens[max(0, link.first - 1) : link.first], *tokens[link.last : link.last + 1])]
    return any(lex.role and lex.lemma not in ruling for lex in beside)


def _let_say(wording: Wording, links: list[Link], document: Document, index: int) -> None:
    """Answers the verb by which the claim's subject says or thinks what the passage lays to the same person."""
    if wording.main is None or links[wording.main].strength >= 0.5:
        return
    before = wording.units[: wording.main]
    tokens = wording.sentence.tokens
    subject = next((k for k, u in enumerate(before) if u.kind == "name" or tokens[u.first].lex.role), None)
    if subject is None:
        return
    unit = wording.units[subject]
    keys = (
        _keys(unit, document) if unit.kind == "name" else holders_of(unit, document) | {tokens[unit.first].lex.folded}
    )
    if not said_so(wording, links, document, index, keys):
        return
    if wording.is_one_of(wording.main, "judging"):
        return  # whoever speaks of it has not praised it
    modes = document.sentences[index].cues.modes
    told = [x for x in links[wording.main + 1 :] if x.first >= 0]
    if vouches(wording, wording.main) and any(modes[x.first] & Mode.HEDGED for x in told):
        return  # who speaks of allegations that it is so has not confirmed it
    links[wording.main] = Link(STATED, "said so")
    if links[subject].strength < SPEAKER:
        links[subject] = replace(links[subject], strength=SPEAKER, how=SAYS_IT)


def retracted(document: Document, index: int) -> bool:
    """Whether the next sentence calls what a sentence says untrue ("C'est faux.", "That was wrong."), or a later one
    the tale that it tells (see `untrue_tales`).

    It must be the article that says so, of nothing that it names itself.
    """
    if index + 1 >= len(document.sentences):
        return False
    if any(first <= index < last for first, last in untrue_tales(document)):
        return True
    verdict, said = document.sentences[index + 1], document.sentences[index]
    tokens = verdict.tokens
    if len(tokens) > VERDICT or said.question:
        return said.question and denies_briefly(verdict)
    if any(p.section == "corrections" and p.start == 0 for p in verdict.forms):
        return True
    if not any(p.section == "debunk" for p in verdict.phrases):
        return False
    cue = next((c for c in verdict.cues.cues if c.kind == "debunk"), None)
    if cue is None or any(m & Mode.QUOTED for m in verdict.cues.modes[cue.first : cue.last]):
        return False
    language = verdict.language
    pointing = language.demonstratives | language.pronouns.keys()
    named = [k for k in range(cue.first) if not tokens[k].lex.stop and tokens[k].lex.form not in language.pronouns]
    if not named:
        return bool(tokens) and tokens[0].lex.form in pointing
    if named == [1] and tokens[0].lex.form in language.definite:  # "The report was untrue."
        return tokens[1].lex.lemma in language.attribution_words.get("tales", ())
    return len(named) == 1 and named[0] == 1 and tokens[0].lex.form in language.demonstratives


AFFIRMED = 14
"""Within how many words of the next sentence a question is affirmed."""


def affirmed(document: Document, index: int) -> bool:
    """Whether the next sentence says yes to what a sentence asks ("That is beyond doubt.", "Sans aucun doute.")."""
    if index + 1 >= len(document.sentences) or not document.sentences[index].question:
        return False
    answer = document.sentences[index + 1]
    return not answer.question and any(p.section == "affirmations" and p.end <= AFFIRMED for p in answer.forms)


TALE = 5
"""Within how many sentences from where it begins a tale is told."""


def untrue_tales(document: Document) -> Sequence[tuple[int, int]]:
    """From which sentence of an article to which (exclusive) it tells what it goes on to call untrue in its own voice
    ("But the story is a hoax.").

    It begins where somebody is cited for it, since what stands before that may be so; else with the article.
    """
    known: Sequence[tuple[int, int]] | None = document.known.get(untrue_tales)
    if known is None:
        found = []
        for v in document.where.get(UNTRUE, ()):
            if v and _calls_tale_untrue(document, v):
                cited = [i for i in range(v) if find_attributions(document, i)]
                first = cited[0] if cited else 0
                if first == 1 and document.sentences[0].kind is Kind.HEADLINE:
                    first = 0
                found.append((first, min(v, first + TALE)))
        known = document.known[untrue_tales] = tuple(found)
    return known


_NOT_ASSERTED = UNREAL | Mode.QUOTED | Mode.HEDGED | Mode.DENIED | Mode.DOUBTED | Mode.NEGATED


def _calls_tale_untrue(document: Document, index: int) -> bool:
    """True for a sentence that says of the story, the report or the rumour as such that it is untrue.

    "The rumour of a second attack" and "a similar story" are others.
    """
    sentence, language = document.sentences[index], document.language
    tokens = sentence.tokens
    cue = next((c for c in sentence.cues.cues if c.kind == "debunk"), None)
    if cue is None or sentence.question:
        return False
    if any(sentence.cues.modes[k] & _NOT_ASSERTED for k in range(cue.first, cue.last)):
        return False
    words = language.attribution_words
    tales = words.get("tales", frozenset())
    tale = next((k for k in range(1, cue.first) if tokens[k].lex.lemma in tales), 0)
    itself = tokens[tale].lex.lemma in words.get("pieces", ())  # "this article was incorrect": it sets itself right
    pointing = language.definite if itself else language.definite | language.demonstratives
    lead = next((k for k in range(tale) if tokens[k].lex.form in pointing), -1)
    if lead < 0 or tale - lead > 2 or any(t.before.strip("'’") for t in tokens[lead + 1 : tale + 1]):
        return False
    if not all(
        t.lex.stop or t.lex.form.endswith(language.adverb_endings) or t.lex.form in language.contrast_forms
        for t in tokens[:lead]
    ):
        return False
    of = language.amount_words["of"] | words["that"] | language.amount_words["about"]
    between = tokens[tale + 1 : cue.first]
    if any(t.lex.form in of or not (t.lex.stop or t.lex.verb) for t in between):
        return False
    return not any(a.scope[0] <= cue.first < a.scope[1] for a in find_attributions(document, index))


def _named(wording: Wording, document: Document) -> Wording:
    """The wording with its first word as a name, where a capital tells nothing but the article has such a name only.

    At the start of a sentence "Rivers" may be rivers or somebody called so.
    """
    unit = wording.units[0] if wording.units else None
    if unit is None or unit.kind != "word" or unit.first or unit.last != 1:
        return wording
    known: Wording | None = document.known.get(("named", wording))
    if known is None:
        token, known = wording.sentence.tokens[0], wording
        word = token.lex.folded
        common = token.lex.role or token.lex.lemma in document.language.bodies
        called = any(words[-1] == word for words in document.called)
        if token.capital and not common and called and wording.language.code == document.language.code:
            named = Unit("name", unit.text, 0, 1, 1.0, {}, (word,))
            known = replace(wording, units=(named, *wording.units[1:]))
        document.known["named", wording] = known
    return known


def denies_briefly(answer: SentenceText) -> bool:
    """Whether a sentence answers a question by an ellipsis ("It's not.", "Answer: They didn't.")."""
    tokens, language = answer.tokens, answer.language
    start = 1 if len(tokens) > 1 and ":" in tokens[1].before else 0
    rest = tokens[start:]
    if len(rest) == 1:  # "No."
        return not answer.question and any(p.section.startswith("negation.") and p.start == start for p in answer.forms)
    return (
        2 <= len(rest) <= ELLIPSIS
        and not answer.question
        and all(t.lex.stop for t in rest)
        and any(t.lex.form in language.pronouns or t.lex.form in language.demonstratives for t in rest)
        and any(p.section == "negation.words" for p in answer.forms)
    )


def _anywhere(unit: Unit, document: Document) -> float:
    """How well a document answers a word in any of its sentences; an opposite is of the same matter."""
    answers = unit.answers
    best = max((answers[key].strength for key in answers.keys() & document.where.keys()), default=0.0)
    return best or (STEM if stem_keys(unit, document) else 0.0)


_CLASSES = frozenset(CLASS_OF.values())


def _neighbour(unit: Unit, index: int, places_of: Callable[[int], Places], document: Document) -> Link:
    """A word that the sentence before or after says, or the headline: it belongs to the same matter."""
    where, near = document.where, {index - 1, index + 1, 0}
    if not any(key in where and not near.isdisjoint(where[key]) for key in unit.answers) and not any(
        key[0] == "=" or key in _CLASSES for key in unit.answers
    ):
        return NONE  # but for expressions by their own words ("=") and classes, all is in the document's index
    for i in (index - 1, index + 1, 0):
        if 0 <= i < len(document.sentences) and i != index:
            if i == 0 and abs(index) > 1 and document.sentences[0].kind is not Kind.HEADLINE:
                continue
            for answer, _ in _shared(unit, places_of(i)):
                if not answer.opposite:
                    return Link(NEIGHBOUR * answer.strength, "said beside")
    return NONE
