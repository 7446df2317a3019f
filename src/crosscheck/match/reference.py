"""Whom a passage means by "nous", "elle" or "le président", and whether somebody else stands in a name's place.

A name of the claim that the sentence does not say may go without saying: the article has said it before. It does not
where its place is taken: "Elle a refusé" is not said of Lucie Tardy if "elle" is Jeanne Morvan, and who met the
Argentine president has not met Putin there, however often the article names him.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from crosscheck.match.attribute import find_attributions
from crosscheck.match.link import Link
from crosscheck.match.wording import LIGHT, Unit, Wording, names_of
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import fold
from crosscheck.text.names import Name
from crosscheck.text.refer import PERSON, SOMEBODY_ELSE, THING
from crosscheck.text.slots import Slot, is_passive, lead_of, object_of, owner_of, subject_of, verb_in
from crosscheck.text.tokens import quoted

SPEAKER, FELLOW = 0.9, 0.8
"""How far "I" and "we" answer for whoever speaks, and "we" for the firm, town or body that he speaks for."""

ANSWERED = 0.4
"""From which strength a verb is taken for the claim's, so that its places can be compared."""

CALLED = 0.85
"""How far a name, or what points back at it, answers for a role that the article gives it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says "I" or "we" at word ``index``: the last word of the name, what he is, and for whom he speaks."""

    index: int
    word: str
    several: bool
    roles: frozenset[str]
    bodies: frozenset[str]


_SPEAKERS: WeakKeyDictionary[Document, dict[int, tuple[Speaker, ...]]] = WeakKeyDictionary()


def find_speakers(document: Document, index: int) -> tuple[Speaker, ...]:
    """Who the first persons of a sentence are, in so far as it is said who speaks. Found once for each sentence."""
    held = _SPEAKERS.setdefault(document, {})
    if index not in held:
        held[index] = _find_speakers(document, index)
    return held[index]


def _find_speakers(document: Document, index: int) -> tuple[Speaker, ...]:
    sentence, language = document.sentences[index], document.language
    tokens = sentence.tokens
    first = language.attribution_words.get("first", frozenset())
    spots = [k for k, t in enumerate(tokens) if t.lex.form in first]
    if not spots:
        return ()
    several = language.attribution_words.get("we", frozenset())
    found = find_attributions(document, index)
    out = []
    for k in spots:
        said = next((a for a in found if a.scope[0] <= k < a.scope[1]), None)
        words = fold(said.speaker).split() if said is not None else ()
        if not words:
            continue
        roles: set[str] = set()
        bodies: set[str] = set()
        for label, known in document.appositions.roles.items():
            if label.split()[-1] == words[-1]:
                for role in known:
                    roles.update(role.lex.keys)
                    bodies |= role.of
        assert said is not None
        spoken = [word.removesuffix("'s").removesuffix("'") for word in words]
        if len(spoken) > 1 and any(
            language.lexeme(word).role for word in said.speaker.lower().split()
        ):  # "Norvik's manager"
            bodies.update(names[-1] for names in document.called if names[-1] in spoken and names[-1] != words[-1])
        if said.speaker[:1].islower():  # "la mairie", "the chief executive of Norvik"
            roles.update(key for word in said.speaker.split() for key in language.lexeme(word.lower()).keys)
        out.append(Speaker(k, words[-1], tokens[k].lex.form in several, frozenset(roles), frozenset(bodies)))
    return tuple(out)


def speaks_of_others(document: Document, index: int, spot: int, keys: Iterable[str]) -> bool:
    """True for a third person in a quotation whose speaker has one of the names: nobody calls himself "he"."""
    sentence = document.sentences[index]
    if not quoted(sentence.tokens)[spot]:
        return False
    words = set(keys)
    return any(
        a.scope[0] <= spot < a.scope[1] and fold(a.speaker).split()[-1:] and fold(a.speaker).split()[-1] in words
        for a in find_attributions(document, index)
    )


def spoken_for(unit: Unit, keys: frozenset[str], speakers: Sequence[Speaker]) -> tuple[float, int]:
    """How far a first person answers for a name or role of the claim, and at which word; (0, -1) where none does."""
    best, spot = 0.0, -1
    for speaker in speakers:
        strength = 0.0
        if unit.kind == "name":
            if speaker.word in keys or speaker.word == unit.words[-1]:
                strength = SPEAKER
            elif speaker.several and unit.words and unit.words[-1] in speaker.bodies:
                strength = FELLOW
        elif not speaker.roles.isdisjoint(k for k, a in unit.answers.items() if a.how == "same"):
            strength = CALLED
        if strength > best:
            best, spot = strength, speaker.index
    return best, spot


def holders_of(unit: Unit, document: Document) -> frozenset[str]:
    """The last words of the names of which the article says what a role of the claim says ("la maire")."""
    same = {k for k, a in unit.answers.items() if a.how in ("same", "synonym")}
    return frozenset(
        label.split()[-1]
        for label, known in document.appositions.roles.items()
        for role in known
        if not same.isdisjoint(role.lex.keys)
    )


def bearers_of(given: tuple[str, ...], document: Document) -> set[str]:
    """The last names of those whom an article names in full with a given name."""
    return {n.words[-1] for held in document.names for n in held if len(n.words) > 1 and n.words[:1] == given}


def is_one_of(name: Name, holders: frozenset[str], document: Document) -> bool:
    """True for the name of one of several people, told by their last names; a given name alone will do where one
    person only has it.
    """
    if name.words[-1] in holders:
        return True
    bearers = bearers_of(name.words, document) if len(name.words) == 1 else set()
    return len(bearers) == 1 and bearers <= holders


def called(unit: Unit, document: Document, index: int) -> tuple[float, int, int]:
    """How far a name of the sentence, or what points back at it, answers for a role; and its words."""
    holders = holders_of(unit, document)
    if not holders:
        return 0.0, -1, -1
    for name in document.names[index]:
        if is_one_of(name, holders, document):
            return CALLED, name.first, name.last
    for spot, meant in document.referents(index).items():
        if meant <= holders and not speaks_of_others(document, index, spot, meant):
            return CALLED, spot, spot + 1
    return 0.0, -1, -1


_STATING = ("speech", "belief", "denial")
COMPLEMENT = 0.6
"""Which share of what somebody is said to say has to be there for the saying to go without its verb."""


def said_so(wording: Wording, links: Sequence[Link], document: Document, index: int, keys: frozenset[str]) -> bool:
    """True where a claim about somebody's words or view needs no verb of saying: the passage gives them as theirs.

    "Roux juge le barrage fissuré" is answered by "Selon Roux, le barrage est fissuré", and by a quotation that is laid
    to Roux; "Roux dément avoir vendu" by "« Je n'ai pas vendu », dit Roux". ``keys`` are the last words of the names by
    which the article calls whom the claim has for subject.
    """
    claim = wording.sentence
    if wording.main is None or not keys or claim.cues.modes[wording.units[wording.main].first] & Mode.NEGATED:
        return False
    main = wording.units[wording.main]
    said = [(u, x) for u, x in zip(wording.units, links, strict=True) if u.first >= main.last]
    modes = document.sentences[index].cues.modes
    ahead = wording.is_one_of(wording.main, "foreseeing") and any(
        x.first >= 0 and u.kind == "word" and modes[x.first] & Mode.FUTURE for u, x in said
    )
    called = wording.is_one_of(wording.main, "naming") and said[-1:] and said[-1][0].kind == "word"
    viewed = ahead or called or wording.is_one_of(wording.main, "evaluating")
    if not viewed and not wording.is_of(wording.main, *_STATING):
        return False
    weight = sum(u.weight for u, _ in said)
    here = [x for u, x in said if x.first >= 0 and x.strength >= ANSWERED and not x.opposite]
    if not any(u.kind == "word" and x in here for u, x in said):
        return False
    if any(u.predicate and u.weight > LIGHT and x not in here for u, x in said):
        return False
    if sum(u.weight * x.strength for u, x in said if x in here) < COMPLEMENT * weight:
        return False
    return any(
        fold(a.speaker).split()[-1:] and fold(a.speaker).split()[-1] in keys
        for a in find_attributions(document, index)
        if a.named and all(a.scope[0] <= x.first < a.scope[1] for x in here)
    )


def is_taken(
    unit: Unit,
    wording: Wording,
    links: Sequence[Link],
    document: Document,
    index: int,
    keys: frozenset[str],
    *,
    said: bool = False,
) -> bool:
    """True where somebody else than ``unit`` stands in its place: before a verb of the claim, or behind it.

    ``links`` are what answers the claim's units; ``keys`` the last words of the names by which the article calls the
    unit. ``said``: the sentence names the unit, so that only who acts is asked about, and only a pronoun or role tells.
    """
    if not keys:
        return False
    sentence, claim = document.sentences[index], wording.sentence
    for k, mine, subjects in _verbs(wording):
        held, verb = wording.units[k], links[k]
        acts = unit.first in subjects
        if verb.first < 0 or verb.strength < ANSWERED or verb.how == "converse":
            continue
        if not acts and (said or k != wording.main or unit.first < held.last):
            continue
        theirs = verb_in(sentence, verb.first, verb.last)
        that = sentence.language.attribution_words.get("that", ())
        if any(t.lex.form in that for t in sentence.tokens[verb.first : verb.last]):
            theirs = verb.first  # of "pense qu'il y aura" it is who thinks that is asked about
        if not sentence.tokens[theirs].lex.verb or is_passive(claim, mine) != is_passive(sentence, theirs):
            continue
        if not acts:
            slot = object_of(sentence, document.names[index], verb.last, _led_by(claim, unit.first, held.last))
        elif len(subjects) > 1:
            return False  # of two that do it together, the other may be the one who stands there
        else:
            slot = subject_of(sentence, document.names[index], theirs)
        return not (said and slot.names) and _somebody_else(slot, unit, document, index, keys)
    return False


def is_anothers(head: int, document: Document, index: int, keys: frozenset[str]) -> bool:
    """True where the person at a word is somebody else's than the one called by ``keys``: "l'avocat de la banque" is
    not Roux's.
    """
    sentence, names = document.sentences[index], document.names[index]
    owner = owner_of(sentence, names, head)
    if owner is None or not keys:
        return False
    theirs = [n for n in names if n.first < owner[1] and owner[0] < n.last]
    if theirs:
        return all(n.words[-1] not in keys for n in theirs)
    spoken = document.referents(index)
    meant = [spoken[k] for k in range(*owner) if k in spoken]
    if meant:
        return all(keys.isdisjoint(words) for words in meant)
    person = any(document.cast.kinds.get(key) == PERSON for key in keys)
    return person and not any(sentence.tokens[k].lex.role or sentence.tokens[k].lex.stop for k in range(*owner))


@lru_cache(maxsize=1024)
def _verbs(wording: Wording) -> tuple[tuple[int, int, frozenset[int]], ...]:
    """Each verb of a claim: its unit, its word, and the first words of the names that are its subjects."""
    claim = wording.sentence
    named = names_of(wording)
    out = []
    for k, held in enumerate(wording.units):
        if held.predicate:
            verb = verb_in(claim, held.first, held.last)
            out.append((k, verb, frozenset(n.first for n in subject_of(claim, named, verb).names)))
    return tuple(out)


def _led_by(claim: SentenceText, first: int, verb: int) -> str:
    """The preposition before a name of the claim, "" where it stands right behind the verb."""
    tokens, language = claim.tokens, claim.language
    k = first
    while (
        k > verb
        and tokens[k - 1].lex.form in language.determiners
        and (language.contractions.get(tokens[k - 1].lex.form, "le") in language.definite)
    ):
        k -= 1
    if k == verb:
        return ""
    form = tokens[k - 1].lex.form
    return language.contractions.get(form, form)


def _somebody_else(
    slot: Slot,
    unit: Unit,
    document: Document,
    index: int,
    keys: frozenset[str],
) -> bool:
    language, sentence = document.language, document.sentences[index]
    if slot.names:
        if any(n.words[-1] in keys for n in slot.names):
            return False
        if unit.kin:
            return any(language.nations(n.label) for n in slot.names)
        return True
    if slot.head < 0 or unit.kin:
        return False
    token = sentence.tokens[slot.head]
    if token.lex.form in language.attribution_words.get("others", ()):
        return True
    speaker = next((s for s in find_speakers(document, index) if s.index == slot.head), None)
    if speaker is not None:
        return not spoken_for(unit, keys, (speaker,))[0]
    meant = document.referents(index).get(slot.head)
    if speaks_of_others(document, index, slot.head, keys):
        return True
    kinds = document.cast.kinds
    kind = next((kinds[k] for k in sorted(keys) if k in kinds), THING)
    if meant is SOMEBODY_ELSE and token.lex.form in language.pronouns:
        return True
    if meant is SOMEBODY_ELSE:  # not who is called so; whether it is another one, nothing tells
        held = document.cast.holders
        return any(not keys.isdisjoint(held.get(key, ())) for key in (token.lex.lemma, *token.lex.keys))
    if meant:
        return keys.isdisjoint(meant) and all(kinds.get(word, kind) == kind for word in meant)
    owner = owner_of(sentence, document.names[index], slot.head) if token.lex.role and kind != PERSON else None
    if owner is not None:  # "a spokesman for Norvik" does not speak for Kardex
        theirs = [n for n in document.names[index] if n.first < owner[1] and owner[0] < n.last]
        if theirs:
            return all(n.words[-1] not in keys for n in theirs)
    lead = lead_of(sentence, slot.head)
    if lead in language.possessives and kind == THING and token.lex.role:  # "its director", of another firm
        at = next(k for k in range(slot.head - 1, -1, -1) if sentence.tokens[k].lex.form == lead)
        whose = document.referents(index).get(at)
        if whose:
            return keys.isdisjoint(whose)
    return kind == PERSON and token.lex.role and lead in language.indefinite and not quoted(sentence.tokens)[slot.head]
