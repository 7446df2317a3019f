"""What a claim and a passage have in common and where they part, as named numbers.

Each feature is named after the linguistics it stands for (the typology of de Marneffe, Rafferty and Manning, ACL
2008; the modality classes of Saurí and Pustejovsky, 2009) and lies between 0 and 1, so that its weight can be
read. Conflicts count only in so far as claim and passage are about the same thing: each is scaled by coverage.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from crosscheck.match.align import TAKEN, TOPIC, Alignment
from crosscheck.match.amounts import COMPATIBLE
from crosscheck.match.directed import ANSWERED, DIRECTIONS, OTHER_DIRECTION
from crosscheck.match.link import Link
from crosscheck.match.wording import CALLS_UNTRUE, LIGHT, SAME_SIDE, Unit, Wording, is_nominal
from crosscheck.model import Conflict, ConflictKind
from crosscheck.text.cues import UNREAL, Cue, Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.numbers import Quantity
from crosscheck.text.slots import governed, is_passive, verb_in
from crosscheck.text.tokens import Token

UNPROVED = 0.45
"""What the converse of a main verb counts where nothing shows that giver and taker are exchanged."""

TOUCHED = 0.2
"""From which coverage on a correction in the one can be meant for the other."""

OPPOSED = 0.8
"""From which strength on a word beside the main one turns what both say round."""

NARROWER = 0.2
"""What a narrower word counts that the passage negates."""

OTHER_OBJECT = 0.3
"""What the opposite of a main verb counts that is said of another object."""

LONG = 0.4
"""From this value of ``choice`` on (about four sentences) a text is an article, not a passage picked by hand."""

SAYER = 6
"""Within how many words of a verb of saying whoever says it stands."""

_VOICES = ("speech", "denial", "belief", "ask", "want")

HEAVY, FAINT = 0.8, 0.4
"""From which weight on a word is missed where it is lacking; below which share hardly anything is answered."""

MAGNITUDE = 1000
"""From how many on a rounded amount ("thousands of") is what a claim is about."""

PREDICATE = 2.0
"""How much more a verb weighs than another word where polarity and modality are compared."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The features of one claim-passage pair, and the conflict that a person would name first."""

    values: Mapping[str, float]
    conflict: Conflict | None
    reserve: float
    """The share of what answers the claim that the passage says with reserve, whatever the claim's own reserve."""

    @property
    def hedged(self) -> bool:
        """Whether the passage says it with reserve: at least half of what answers the claim."""
        return self.reserve >= 0.5


def _share(pairs: Sequence[tuple[float, float]]) -> float:
    """The weighted mean of (weight, value) pairs; 1 where there is nothing to answer."""
    total = sum(w for w, _ in pairs)
    return sum(w * v for w, v in pairs) / total if total else 1.0


def _answered(alignment: Alignment) -> list[tuple[Unit, Link]]:
    return [
        (u, x) for u, x in zip(alignment.wording.units, alignment.links, strict=True) if x.first >= 0 and x.strength > 0
    ]


_GIVES = {
    "ask": Mode.ASKED,
    "want": Mode.WANTED,
    "plan": Mode.WANTED,
    "attempt": Mode.ATTEMPTED,
    "belief": Mode.BELIEVED,
    "denial": Mode.DENIED,
    "doubt": Mode.DOUBTED,
    "implicit negation": Mode.NEGATED,
}
"""What an operator does to its complement."""


def _modes(alignment: Alignment) -> tuple[tuple[Mode, ...], tuple[Mode, ...]]:
    """The flags of the claim's words and of the passage's, an operator that only one list knows left out.

    Where "a chargé X d'étudier" is answered by "a demandé à X d'étudier", both say that it was asked for, though
    only the second verb is known to ask.
    """
    sides = (alignment.wording.sentence, alignment.sentence)
    out = [list(side.cues.modes) for side in sides]
    pairs = [
        ((u.first, u.last), (x.first, x.last))
        for u, x in zip(alignment.wording.units, alignment.links, strict=True)
        if u.kind == "word" and x.first >= 0 and x.strength >= 0.8 and not x.opposite
    ]
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        if unit.predicate and link.first >= 0 and _presupposed(alignment.sentence, link.first):
            out[1][link.first] &= ~Mode.NEGATED
    main = alignment.wording.main
    if main is not None and alignment.links[main].first >= 0 and _of_other_words(alignment, main):
        out[1][alignment.links[main].first] &= ~(Mode.NEGATED | Mode.DENIED)
    for mine in (0, 1):
        theirs = 1 - mine
        known = {(c.kind, k) for c in sides[theirs].cues.cues for k in range(c.first, c.last)}
        for cue in sides[mine].cues.cues:
            mode = _GIVES.get(cue.kind)
            if mode is None:
                continue
            for pair in pairs:
                here, there = pair[mine], pair[theirs]
                if (
                    here[0] < cue.last
                    and cue.first < here[1]
                    and not any((kind, k) in known for kind in _GIVES for k in range(there[0], there[1]))
                ):
                    for k in range(max(cue.scope[0], 0), min(cue.scope[1], len(out[mine]))):
                        if mode is Mode.NEGATED and not mine and _told_apart(alignment, k, there[0]):
                            continue
                        out[mine][k] = out[mine][k] ^ mode if mode is Mode.NEGATED else out[mine][k] & ~mode
                    break
    for unit, link in _answered(alignment):
        # an expression that holds its negation ("not comment") says the whole
        for side, first, last in ((0, unit.first, unit.last), (1, link.first, link.last)):
            if last - first > 1 and link.how == "same":
                held = any(c.kind == "negation" and first <= c.first and c.last <= last for c in sides[side].cues.cues)
                out[side][first] &= ~Mode.NEGATED if held else ~Mode.NONE
    for cue in sides[1].cues.cues:
        # "a campaign to stop the theft of bicycles": bicycles are stolen
        if cue.kind == "implicit negation" and out[1][cue.first] & UNREAL:
            for unit, link in _answered(alignment):
                if cue.scope[0] <= link.first < cue.scope[1] and not out[0][unit.first] & (UNREAL | Mode.NEGATED):
                    out[1][link.first] &= ~Mode.NEGATED
    denied = [(u, x) for u, x in _answered(alignment) if not out[0][u.first] & Mode.DEBUNKED]
    if any(x.how == CALLS_UNTRUE for _, x in denied):  # "denied it", "said that it was untrue"
        for unit, link in denied:
            if out[1][link.first] & Mode.DEBUNKED:
                out[1][link.first] = out[1][link.first] & ~Mode.DEBUNKED | out[0][unit.first] & Mode.DENIED
    for cue in sides[0].cues.cues:
        if cue.kind not in ("denial", "implicit negation"):
            continue
        same = [c for c in sides[1].cues.cues if c.kind == cue.kind and _answer_each_other(pairs, cue, c)]
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            # "asked whether it was his, Roux rejected the idea": what is rejected stands before
            if cue.scope[0] <= unit.first < cue.scope[1] and any(0 <= link.first < c.first for c in same):
                for k in range(link.first, link.last):
                    out[1][k] = out[0][unit.first]
    theirs_all = [m | Mode.DEBUNKED for m in out[1]] if alignment.retracted else out[1]
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        # "does not help", "there is no evidence of benefit"
        if link.first >= 0 and out[0][unit.first] & Mode.NEGATED and theirs_all[link.first] & Mode.DEBUNKED:
            theirs_all[link.first] = theirs_all[link.first] & ~Mode.DEBUNKED ^ Mode.NEGATED
    return tuple(out[0]), tuple(theirs_all)


def _answer_each_other(pairs: Sequence[tuple[tuple[int, int], tuple[int, int]]], mine: Cue, theirs: Cue) -> bool:
    """Whether the words of one operator are answered by those of the other."""
    return any(
        here[0] < mine.last and mine.first < here[1] and there[0] < theirs.last and theirs.first < there[1]
        for here, there in pairs
    )


def _told_apart(alignment: Alignment, word: int, operator: int) -> bool:
    """True for a word of the claim that the passage negates in another clause than the one that answers its operator
    ("il renonce : il ne viendra pas").
    """
    clause, modes = alignment.sentence.clause, alignment.sentence.cues.modes
    return any(
        u.first <= word < u.last
        and x.first >= 0
        and modes[x.first] & Mode.NEGATED
        and clause[x.first] != clause[operator]
        for u, x in zip(alignment.wording.units, alignment.links, strict=True)
    )


def _presupposed(sentence: SentenceText, i: int) -> bool:
    """True for an event that is taken for granted, whatever becomes of what is said about it ("aucune plainte sur la
    vente"): a noun with its article behind a preposition (on presupposition: Karttunen, 1974).
    """
    tokens, language = sentence.tokens, sentence.language
    if i < 2 or tokens[i].before or tokens[i].lex.finite:
        return False
    if _permitted(sentence, i):
        return True
    if tokens[i - 1].lex.form not in language.definite:
        return False
    about = language.amount_words["about"]
    return tokens[i - 2].lex.form in about and not tokens[i - 1].before.strip("'’ \u00a0")


def _permitted(sentence: SentenceText, i: int) -> bool:
    """True for what a refused permission is for ("pas d'accord pour sa vente"): it is neither so nor not."""
    tokens, language = sentence.tokens, sentence.language
    return (
        i > 1
        and tokens[i - 1].lex.form in language.possessives
        and tokens[i - 2].lex.form in language.attribution_words["prepositions"]
        and bool(sentence.cues.modes[i] & Mode.NEGATED)
    )


def _polarity(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> tuple[dict[str, float], str, str]:
    """Weighted shares of the aligned words on which the two sides differ in negation, antonymy or denial.

    Also the weightiest pair of words that differ.
    """
    sentence = alignment.sentence
    total = 0.0
    shares: dict[str, float] = dict.fromkeys(("negation", "antonym", "denial", "flip"), 0.0)
    word_claim = word_article = ""
    best = 0.0
    answered = _answered(alignment)
    predicates = [(u, x) for u, x in answered if u.predicate]
    # what is negated is the predicate, whose complements only follow it; an opposite may stand in any of them
    for unit, link in answered:
        if unit.kind not in ("word", "number"):
            continue
        follows = bool(predicates) and not unit.predicate
        if follows and not link.opposite:
            continue
        weight = unit.weight * link.strength * (PREDICATE if unit.predicate else 1.0)
        a, b = mine[unit.first], theirs[link.first]
        total += weight
        negated = not follows and bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not _only_meant(a, b)
        denied = not follows and bool(a & Mode.DENIED) != bool(b & Mode.DENIED)
        shares["negation"] += weight * negated
        shares["denial"] += weight * denied
        shares["antonym"] += weight * link.opposite
        flipped = (negated + denied + link.opposite) % 2 == 1
        shares["flip"] += weight * flipped
        if flipped and weight > best:
            best, word_claim = weight, unit.text
            word_article = sentence.said(link.first, link.last)
    if total:
        shares = {k: v / total for k, v in shares.items()}
    return shares, word_claim, word_article


def _only_meant(mine: Mode, theirs: Mode) -> bool:
    """True where the claim says that something is not so and the passage only that it is wanted, asked or possible."""
    return bool(mine & Mode.NEGATED and theirs & UNREAL and not mine & UNREAL)


@dataclass(frozen=True, slots=True)
class _Main:
    """What becomes of the claim's main verb in the passage."""

    strength: float
    """How well it is answered; 0.5 for a claim that has none."""
    flipped: bool = False
    """Negated, denied or an opposite, an odd number of times."""
    opposite: bool = False
    undone: bool = False
    """The claim says that something was refused, avoided or given up, which the passage says was done."""
    unreal: bool = False
    """The passage only plans, wants, supposes or asks what the claim says to be so."""


def _main(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> _Main:
    k = alignment.wording.main
    if k is None:
        turned = _direction_turned(alignment, -1, mine, theirs)
        return _Main(0.5, _light_turned(alignment, len(alignment.links), mine, theirs) != turned)
    unit, link = alignment.wording.units[k], alignment.links[k]
    if link.first < 0:
        undone = _complement(alignment, k, _UNDOING)
        if undone is not None and _parts_ways(alignment, undone, mine, theirs):
            return _Main(link.strength, True, undone=True)  # "a refusé de signer", "a signé"
        return _Main(link.strength, _direction_turned(alignment, k, mine, theirs))
    a, b = mine[unit.first], theirs[link.first]
    flips = (
        (bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not _only_meant(a, b))
        + (bool(a & Mode.DENIED) != bool(b & Mode.DENIED))
        + link.opposite
    )
    unreal = bool(b & _NOT_SAID & ~Mode.ATTEMPTED) and not a & _NOT_SAID
    unreal = unreal or _permitted(alignment.sentence, link.first) or _weighed(alignment.sentence, link.first)
    attribute = _attribute(alignment, k)
    opposite = link.opposite != (attribute is not None)
    flips += (attribute is not None) + _light_turned(alignment, k, mine, theirs)
    asked = None if (a | b) & Mode.NEGATED else _complement(alignment, k, _GOVERNING)
    flips += asked is not None and _parts_ways(alignment, asked, mine, theirs)
    flips += not flips and _direction_turned(alignment, k, mine, theirs)
    return _Main(link.strength, flips % 2 == 1, opposite, unreal=unreal)


def _weighed(sentence: SentenceText, i: int) -> bool:
    """True for a gerund that begins a sentence as the subject of its verb ("Selling the mill makes sense"): weighed,
    and not told.
    """
    tokens, language = sentence.tokens, sentence.language
    endings = tuple(language.attribution_words.get("gerunds", ()))
    if i or not endings or not tokens[0].lex.form.endswith(endings):
        return False
    verb = next((k for k in range(1, len(tokens)) if tokens[k].lex.finite), 0)
    return verb > 0 and not any(t.before.strip("-'’\"“” ") for t in tokens[1 : verb + 1])


_NOT_SAID = UNREAL | Mode.DOUBTED
_UNDOING = ("implicit negation",)
_GOVERNING = ("ask", "want", "plan", "belief")
"""Kinds of verbs of which the complement is what is asked, wanted, planned or believed."""


_OPINION = ("speech", "belief")
SAME_WORDS = 0.5
"""From which share on what is said in claim and passage is taken for the same words."""


def _of_other_words(alignment: Alignment, main: int) -> bool:
    """True where the claim is that somebody says that something is so, and the passage is of what he says of another
    matter: who made no statement on the sale may have said all the same that he would come.
    """
    wording = alignment.wording
    sentence, verb = wording.sentence, wording.units[main]
    if not any(p.section in _OPINION and p.start < verb.last and verb.first < p.end for p in sentence.phrases):
        return False
    tokens, that = sentence.tokens, sentence.language.attribution_words.get("that", ())
    if verb.last >= len(tokens) or tokens[verb.last].lex.form not in that:
        return False
    words = [
        (u.weight, x.strength)
        for u, x in zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
        if u.kind == "word"
    ]
    return bool(words) and _share(words) < SAME_WORDS


def _direction_turned(alignment: Alignment, main: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """Whether the passage tells the other direction of what the claim says to rise or fall, or denies the claim's."""
    # what is taken for the main verb may be the noun that falls or rises ("smaller schools lower costs")
    for k in range(max(0, main - 1), len(alignment.links)):
        unit, link = alignment.wording.units[k], alignment.links[k]
        if link.how not in DIRECTIONS or k == main:
            continue
        a, b = mine[unit.first], theirs[link.first]
        if (bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not _only_meant(a, b)) != link.opposite:
            return True
    return False


def _light_turned(alignment: Alignment, main: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """Whether a verb that says little by itself, before the main one, has its opposite ("savoir", "ignorer que"; "avoir
    lieu", "être reporté"), or says that what took place did not.
    """
    sentence = alignment.wording.sentence
    events = [p for p in sentence.phrases if p.section == "events"]
    for unit, link in zip(alignment.wording.units[:main], alignment.links, strict=False):
        event = any(p.start < unit.last and unit.first < p.end for p in events)
        opposite = link.opposite and link.strength >= OPPOSED and (unit.predicate or event)
        negated = event and not unit.predicate and link.first >= 0 and link.strength >= OPPOSED
        negated = negated and bool(mine[unit.first] & Mode.NEGATED) != bool(theirs[link.first] & Mode.NEGATED)
        if opposite != negated:
            return True
    return False


def _complement(alignment: Alignment, main: int, kinds: Container[str]) -> int | None:
    """The unit of the claim that its main verb, of one of some kinds, governs ("demander de ne pas intervenir")."""
    units, sentence = alignment.wording.units, alignment.wording.sentence
    verb = units[main]
    governing = [c for c in sentence.cues.cues if c.kind in kinds and c.first < verb.last and verb.first < c.last]
    for k in range(main + 1, len(units)):
        unit = units[k]
        if unit.kind == "word" and sentence.tokens[verb_in(sentence, unit.first, unit.last)].lex.verb:
            return k if any(c.scope[0] <= unit.first < c.scope[1] for c in governing) else None
    return None


def _parts_ways(alignment: Alignment, k: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """True where the passage says the complement too, but not negated where the claim negates it or the reverse."""
    unit, link = alignment.wording.units[k], alignment.links[k]
    if link.first < 0 or link.strength < OPPOSED or not alignment.sentence.tokens[link.first].lex.verb:
        return False
    return (bool(mine[unit.first] & Mode.NEGATED) != bool(theirs[link.first] & Mode.NEGATED)) != link.opposite


def _attribute(alignment: Alignment, main: int) -> Unit | None:
    """What is said of the noun that the claim asserts and has its opposite in the passage ("une société privée")."""
    units, links = alignment.wording.units, alignment.links
    at = links[main]
    if any(t.lex.verb for t in alignment.wording.sentence.tokens[units[main].first : units[main].last]):
        return None
    for k in (main - 1, main + 1):
        if not 0 <= k < len(units) or units[k].kind != "word" or units[k].predicate:
            continue
        left, right = sorted((units[main], units[k]), key=lambda u: u.first)
        link = links[k]
        if (
            left.last == right.first
            and link.opposite
            and link.strength >= OPPOSED
            and 0 <= max(link.first, at.first) - min(link.last, at.last) <= 1
        ):
            return units[k]
    return None


def _is_passive_span(sentence: SentenceText, span: Unit | Link) -> bool:
    return is_passive(sentence, verb_in(sentence, span.first, span.last))


def _has_by(sentence: SentenceText, span: Unit | Link) -> bool:
    return any(t.lex.form in sentence.language.passive_by for t in sentence.tokens[span.first : span.last])


def _swapped(alignment: Alignment) -> float:
    """1 where two names that stand on two sides of the main verb have changed sides, voice being the same."""
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return 0.0
    verb_unit, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < UNPROVED or verb.opposite:
        return 0.0
    clause = sentence.clause
    of = wording.language.amount_words["of"]
    subject = object_ = None
    for unit, link in zip(wording.units, alignment.links, strict=True):
        actor = unit.kind == "name" or (unit.kind == "word" and _is_actor(wording.sentence, unit.first))
        if not actor or link.first < 0 or link.strength < 0.8 or link.how == "pointed back at":
            continue
        if unit.first < verb_unit.first:
            if unit.first > 1 and wording.sentence.tokens[unit.first - 1].lex.form in of:
                continue  # "l'émissaire de Kerval": it is the emissary who acts
            subject = link
        elif object_ is None:
            between = wording.sentence.tokens[verb_unit.first : unit.first]
            if any(t.lex.form in wording.language.adjunct_forms for t in between):
                return 0.0  # "est né en Pologne": where and when are not acted on
            object_ = link
    if subject is None or object_ is None or subject.first == object_.first:
        return 0.0
    if abs(clause[subject.first] - clause[verb.first]) > 1 or abs(clause[object_.first] - clause[verb.first]) > 1:
        return 0.0
    # of "a été arrêté" the last word tells, what stands before it being the auxiliaries
    passive = _is_passive_span(wording.sentence, verb_unit) != _is_passive_span(sentence, verb)
    if verb.how == "converse" and (_has_by(sentence, verb) or _has_by(wording.sentence, verb_unit)):
        passive = False  # "was led by" is the converse of "led": voice has been counted
    if verb.strength == SAME_SIDE and verb.last - verb.first > 1 < verb_unit.last - verb_unit.first:
        passive = False  # two expressions of one line of the lexicon: "be fined", "pay a fine"
    targeted = _targeted(sentence, subject.first), _targeted(sentence, object_.first)
    noun = not sentence.tokens[verb.first].lex.verb or is_nominal(sentence, verb.first)
    if noun and any(targeted):
        # "l'attaque de Lens contre Metz": a noun tells by its prepositions who did it to whom
        return float(targeted == (True, False))
    copular = any(
        t.lex.lemma in sentence.language.be_lemmas for t in sentence.tokens[max(0, verb.first - 3) : verb.last]
    )
    if noun and not copular:
        return 0.0  # of "la vente de Lens à Metz" the order tells nothing
    crossed = object_.first < verb.first < subject.first
    straight = subject.first < verb.first < object_.first
    converse = verb.how == "converse"
    if crossed and not passive and not converse:
        return 1.0
    if straight and (passive != converse):
        return 1.0
    return 0.0


def _targeted(sentence: SentenceText, i: int) -> bool:
    """True for what an attack, a complaint or a victory is directed against, by the preposition before word ``i``."""
    while i > 0 and not sentence.tokens[i].before and sentence.tokens[i - 1].lex.form in sentence.language.determiners:
        i -= 1
    return i > 0 and sentence.tokens[i - 1].lex.form in sentence.language.target_forms


def _passed_over(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> float:
    """1 where a name or thing of the claim is what the passage sets aside ("la Chine plutôt que les États-Unis")."""
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        thing = unit.kind == "name" or (unit.kind == "word" and not unit.predicate and unit.weight >= 0.8)
        if not thing or link.opposite or link.first < 0 or link.strength < 0.8 or link.how == "pointed back at":
            continue
        set_aside = theirs[link.first] & Mode.NEGATED and not mine[unit.first] & Mode.NEGATED
        if set_aside and _contrasted(alignment.sentence, link.first):
            return 1.0
    return 0.0


def _around(alignment: Alignment) -> str:
    """The passage's words from the first that answers the claim to the last."""
    used = [x for x in alignment.links if x.first >= 0]
    if not used:
        return alignment.sentence.said(0, len(alignment.sentence.tokens))
    first, last = min(x.first for x in used), max(x.last for x in used)
    return alignment.sentence.said(first, last)


def _correction(sentence: SentenceText) -> str:
    """The words by which a sentence sets something right ("en réalité", "et non", "a hoax"), or none."""
    for phrase in sentence.forms:
        if phrase.section in ("contrast", "corrections"):
            return sentence.said(phrase.start, phrase.end)
    return next((c.text for c in sentence.cues.cues if c.kind in ("debunk", "denial")), "")


def _contrasted(sentence: SentenceText, i: int) -> bool:
    return any(p.section == "contrast" and 0 <= i - p.end <= 4 for p in sentence.forms)


@dataclass(frozen=True, slots=True)
class _Agent:
    """Who acts in the passage: the same as in the claim, or another; ``absent`` where it does not say the first."""

    same: bool = False
    other: bool = False
    absent: bool = False


def _anybody(alignment: Alignment, mine: Unit, theirs: Link) -> bool:
    """True where the claim's actor is "people", or the passage's is nobody at all: neither is somebody else."""
    wording, sentence = alignment.wording, alignment.sentence
    people = wording.language.amount_words["people"]
    actor = next(
        (u for u in wording.units if u.kind in ("name", "word") and not u.predicate and u.first < mine.first), None
    )
    if actor is not None and all(t.lex.form in people for t in wording.sentence.tokens[actor.first : actor.last]):
        return True
    clause = sentence.clause
    return any(
        p.section == "negation.pronouns" and p.end <= theirs.first and clause[p.start] == clause[theirs.first]
        for p in sentence.forms
    )


def _agent(alignment: Alignment) -> _Agent:
    """Whether the one who acts in the claim acts in the passage too."""
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return _Agent()
    verb_unit, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < 0.4:
        return _Agent()
    if alignment.other_actor:
        return _Agent(other=True)
    before_verb = [(u, x) for u, x in zip(wording.units, alignment.links, strict=True) if u.first < verb_unit.first]
    # "Musk et Poutine se sont parlé": either may stand before the passage's verb
    actors = [x for u, x in before_verb if u.kind == "name"]
    if not actors:
        words = [k for k, (u, _) in enumerate(before_verb) if u.kind == "word" and not u.predicate]
        # of "warm winters" it is the winters that act
        phrase = [
            before_verb[k] for n, k in enumerate(words) if k - words[0] == n and _adjoin(before_verb, words[0], k)
        ]
        # and of "a throat specialist" the specialist
        doers = [x for u, x in phrase if u.last - u.first == 1 and _is_actor(wording.sentence, u.first)]
        actors = doers or [x for _, x in phrase]
    if not actors:
        return _Agent()
    if all(x.strength < 0.35 for x in actors):
        if _anybody(alignment, verb_unit, verb):
            return _Agent()
        if verb.how in DIRECTIONS and choice_of(alignment.choice) <= LONG:
            return _Agent()  # a passage picked for the claim need not say again what has the effect
        return _Agent(other=True, absent=True)
    clause = sentence.clause
    theirs, mine = _is_passive_span(sentence, verb), _is_passive_span(wording.sentence, verb_unit)
    if verb.how == "converse":  # "was led by" is the converse of "led": voice has been counted
        theirs, mine = theirs and not _has_by(sentence, verb), mine and not _has_by(wording.sentence, verb_unit)
    passive = theirs != mine
    turned = passive != (verb.how == "converse")

    def before(first: int) -> bool:
        return first < verb.first if not turned else first > verb.first

    reach = 0 if verb.how == "converse" else 1
    here = [x for x in actors if x.first >= 0] or _heads_of(alignment, verb_unit)
    if theirs and turned and _by_another(alignment, verb.last, here):
        return _Agent(other=True)
    if (
        not turned
        and here
        and all(x.first < verb.first and _relative_of_another(sentence, x, verb.first) for x in here)
    ):
        return _Agent(other=True)
    if any(before(x.first) and abs(clause[x.first] - clause[verb.first]) <= reach for x in here):
        return _Agent(same=True)
    behind = any(not before(x.first) for x in here) and not turned
    for name in alignment.names:
        if any(x.first < name.last and name.first < x.last for x in here):
            continue
        # the actor stands where what is acted on does, and somebody else before the verb
        near = clause[name.first] == clause[verb.first] and abs(name.first - verb.first) <= 8
        if near and _of_a_verb_between(sentence, name.last, verb.first):
            continue  # "Roux exclut une fermeture": who excludes it is not who would close
        if before(name.first) and (near or behind) and not (turned and _recipient(sentence, verb.last, name.first)):
            return _Agent(other=True)
    if not here and _begins_with_actor(sentence) and not any(x.first in (0, 1) for x in alignment.links):
        return _Agent(other=True)  # "L'opposition ... réclame un audit": not the mayor, who is named elsewhere
    if not turned and not any(x.how == "pointed back at" for x in here):
        other = _actor(sentence, verb.first)
        named = {k for x in alignment.links if x.first >= 0 and x.strength >= 0.5 for k in range(x.first, x.last)}
        told = any(u.kind == "word" and _is_actor(wording.sentence, u.first) for u, _ in before_verb)
        if other >= 0 and told and other not in named:
            return _Agent(other=True)
    if theirs and not mine and not here and not _by(sentence, verb.last):
        return _Agent(other=True)  # "he was saved": by whom, it does not say
    return _Agent()


def _relative_of_another(sentence: SentenceText, actor: Link, verb: int) -> bool:
    """True where the verb's subject is the noun before its "who" or "which" ("Roux dirige l'usine qui produit")."""
    tokens, relatives = sentence.tokens, sentence.language.attribution_words.get("relatives", frozenset())
    for k in range(verb - 1, actor.last, -1):
        if any(mark in ",;:.()" for mark in tokens[k + 1].before) or (tokens[k].lex.finite and not tokens[k].lex.stop):
            return False
        if tokens[k].lex.form in relatives:
            led = not tokens[k].before and not tokens[k - 1].lex.stop
            return led and any(t.lex.finite for t in tokens[actor.last : k])
    return False


def _of_a_verb_between(sentence: SentenceText, name: int, noun: int) -> bool:
    """True where a verb between a name and a noun governs the noun, so that the name is the subject of the verb."""
    if sentence.tokens[noun].lex.verb and not is_nominal(sentence, noun):
        return False
    cues = sentence.cues.cues
    return any(c.kind in ("implicit negation", "denial") and name <= c.first and c.last <= noun for c in cues)


def _adjoin(pairs: Sequence[tuple[Unit, Link]], first: int, last: int) -> bool:
    """Whether units follow one another without a word between."""
    return all(pairs[k][0].last == pairs[k + 1][0].first for k in range(first, last))


def _by_another(alignment: Alignment, verb: int, actors: Sequence[Link]) -> bool:
    """True where the claim's actor did only what a second passive says ("directed by Roux and written by Blanc")."""
    sentence = alignment.sentence
    by = [k for k in range(verb, len(sentence.tokens)) if sentence.tokens[k].lex.form in sentence.language.passive_by]
    if len(by) < 2 or by[0] > verb + 3:
        return False
    named = any(by[0] < name.first < by[1] for name in alignment.names)
    return named and all(x.first > by[1] for x in actors if x.first > verb) and any(x.first > by[1] for x in actors)


def _is_actor(sentence: SentenceText, i: int) -> bool:
    """True for a person or body by what it does ("le maire", "the union")."""
    lex = sentence.tokens[i].lex
    acts = lex.role or lex.lemma in sentence.language.bodies
    return acts and (is_nominal(sentence, i) or not lex.finite)


def _begins_with_actor(sentence: SentenceText) -> bool:
    """True where a sentence begins with somebody told by what they do: its subject, mostly."""
    tokens = sentence.tokens
    return len(tokens) > 1 and tokens[0].lex.form in sentence.language.determiners and _is_actor(sentence, 1)


def _actor(sentence: SentenceText, verb: int) -> int:
    """The subject of a verb where it is somebody by what they do ("le préfet n'a pas démissionné"); -1 if none is seen.

    It is the noun that no preposition goes before, in the verb's own clause.
    """
    tokens, clause, language = sentence.tokens, sentence.clause, sentence.language
    found = -1
    for k in range(verb - 1, -1, -1):
        if clause[k] != clause[verb] or tokens[k + 1].before.strip():
            break
        if _is_actor(sentence, k) and k and tokens[k - 1].lex.form in language.determiners:
            before = tokens[k - 2].lex if k > 1 and clause[k - 2] == clause[verb] and not tokens[k - 1].before else None
            if before is None or not before.stop or before.form in language.join_forms:
                found = k
    return found


def _by(sentence: SentenceText, verb: int) -> bool:
    """True where it is said soon after a passive who did it."""
    return any(t.lex.form in sentence.language.passive_by for t in sentence.tokens[verb : verb + 8])


def _recipient(sentence: SentenceText, verb: int, name: int) -> bool:
    """True where a preposition other than "by" parts a name from the verb before it ("a vendu le phare à Nordal")."""
    language = sentence.language
    return any(
        t.lex.stop and t.lex.form not in language.determiners and t.lex.form not in language.passive_by
        for t in sentence.tokens[verb:name]
    )


def _heads_of(alignment: Alignment, verb: Unit) -> list[Link]:
    """What answers the noun that a name before the verb only tells apart ("le phare de Kerval": "le phare")."""
    wording = alignment.wording
    of = wording.language.amount_words["of"]
    tokens = wording.sentence.tokens
    pairs = list(zip(wording.units, alignment.links, strict=True))
    names = [u for u, _ in pairs if u.kind == "name" and u.last <= verb.first]
    heads = {k for k in (_head(tokens, u.first, u.last, of) for u in names) if 0 <= k < verb.first}
    found = [x for u, x in pairs if u.kind == "word" and x.first >= 0 and any(u.first <= k < u.last for k in heads)]
    first = next((x for u, x in pairs if u.kind == "word" and not u.predicate and u.first < verb.first), None)
    return found or ([first] if heads and first is not None and first.first >= 0 else [])


def _head(tokens: Sequence[Token], first: int, last: int, of: Container[str]) -> int:
    """The word that a name only tells apart ("le musée de Kerval", "the Kerval museum"), -1 where there is none."""
    if first > 1 and tokens[first - 1].lex.form in of and not tokens[first - 2].lex.stop and not tokens[first].before:
        return first - 2
    if last < len(tokens) and not tokens[last].before and not tokens[last].lex.stop and not tokens[last].lex.finite:
        return last
    return -1


def _another_head(alignment: Alignment) -> bool:
    """True where the claim is of the museum of Kerval and the passage of some other thing of Kerval."""
    wording, sentence = alignment.wording, alignment.sentence
    of = wording.language.amount_words["of"]
    pairs = list(zip(wording.units, alignment.links, strict=True))
    for unit, link in pairs[:2]:
        if unit.kind != "name" or link.first < 0 or link.how == "pointed back at":
            continue
        mine = _head(wording.sentence.tokens, unit.first, unit.last, of)
        theirs = _head(sentence.tokens, link.first, link.last, of)
        if mine < 0 or theirs < 0:
            continue
        said = next((x for u, x in pairs if u.first <= mine < u.last and not u.predicate), None)
        if said is not None and said.strength < 0.35 and not any(x.first <= theirs < x.last for _, x in pairs):
            return True
    return False


def _beside_lost(pair: _Pair) -> bool:
    """True where the passage has hardly a word of the claim but the one that it turns round, or not the verb that
    hangs on that one ("accepté de venir").
    """
    main = pair.alignment.wording.main
    if main is not None and main + 1 < len(pair.linked):
        verb, (unit, link) = pair.alignment.wording.units[main], pair.linked[main + 1]
        lex = pair.alignment.wording.sentence.tokens[unit.first].lex
        hangs = unit.predicate and unit.first - verb.last <= 1 and lex.form == lex.lemma and unit.weight > LIGHT
        if hangs and link.strength < FAINT:
            return True
    general = main is not None and pair.linked[main][1].how == "general"
    if main is not None and general and pair.mine[pair.alignment.wording.units[main].first] & Mode.NEGATED:
        return True  # what is not disclosed may have been announced
    rest = [
        (u.weight, x.strength)
        for k, (u, x) in enumerate(pair.linked)
        if u.kind == "word" and k != main and not (u.predicate and main is not None and k < main)
    ]
    return sum(w for w, _ in rest) >= HEAVY and _share(rest) < FAINT


def _object_lost(alignment: Alignment) -> bool:
    """True where the claim ends on what its main verb is done to ("lose a leg"), and the passage has nothing of it."""
    wording = alignment.wording
    if wording.main is None or not _last_lost(alignment):
        return False
    verb = wording.units[wording.main]
    between = wording.sentence.tokens[verb.last - (verb.last - verb.first > 1) : wording.units[-1].first]
    small = wording.language.determiners | wording.language.possessives
    return all(not t.lex.stop or t.lex.form in small for t in between)


def _last_lost(alignment: Alignment) -> bool:
    """True where the passage has nothing of what the claim ends on."""
    wording = alignment.wording
    unit, link = wording.units[-1], alignment.links[-1]
    if unit.kind != "word" or unit.weight < HEAVY or link.strength or wording.main is None:
        return False
    lex = wording.sentence.tokens[unit.last - 1].lex
    manner = wording.language.adverb_endings
    if unit.last - unit.first > 1 or lex.stop or lex.verb or (manner and lex.form.endswith(manner)):
        return False
    verb = wording.units[wording.main].last
    return unit.first >= verb


def _other_voice(alignment: Alignment) -> bool:
    """True where the claim is of what somebody said, and the passage does not have them say anything.

    That the clinic said that none was made is not contradicted by who says that one was made.
    """
    wording, sentence = alignment.wording, alignment.sentence
    said = [p for p in wording.sentence.phrases if p.section == "speech"]
    pairs = list(zip(wording.units, alignment.links, strict=True))
    k = next((k for k, (u, _) in enumerate(pairs) if u.predicate), len(pairs))
    if not 0 < k < len(pairs) - 1 or not any(p.start < pairs[k][0].last and pairs[k][0].first < p.end for p in said):
        return False
    if not any(u.predicate for u, _ in pairs[k + 1 :]):
        return False  # "praised the plan": nothing is said to be so
    clause = sentence.clause
    for _, link in pairs[:k]:
        if link.first < 0 or link.strength < 0.5 or link.how == "same stem":
            continue
        for p in (*sentence.phrases, *sentence.forms):
            before = (
                p.section in _VOICES and 0 <= p.start - link.last <= SAYER and clause[p.start] == clause[link.first]
            )
            before = before and not governed(sentence, link.first)  # "a friend of the mayor said"
            if before or (p.section == "attribution" and 0 <= link.first - p.end <= SAYER):
                return False
    return True


def _not_its_opposite(pair: _Pair) -> bool:
    """True where the passage only has an opposite of the claim's main verb prevented: who was kept from being killed
    need not be unharmed. Most opposites are contraries, which can both be false (Cruse, Lexical Semantics, 1986).
    """
    alignment = pair.alignment
    main = alignment.wording.main
    if main is None or not alignment.links[main].opposite or pair.main.flipped:
        return False
    if pair.mine[alignment.wording.units[main].first] & Mode.NEGATED:
        return False
    at = alignment.links[main].first
    return any(c.kind == "implicit negation" and c.scope[0] <= at < c.scope[1] for c in alignment.sentence.cues.cues)


def _to_come(pair: _Pair) -> bool:
    """True where the opposite of what the claim asserts is only to come, wanted or asked for: what will be repaired is
    broken.
    """
    main = pair.alignment.wording.main
    if main is None or not pair.main.opposite or not pair.main.flipped:
        return False
    mine, theirs = pair.mine[pair.alignment.wording.units[main].first], pair.theirs[pair.alignment.links[main].first]
    return bool(theirs & UNREAL) and not theirs & Mode.NEGATED and not mine & UNREAL


def _supposed(pair: _Pair) -> bool:
    """True where the passage only supposes what it says of the claim's main verb, and the claim does not."""
    main = pair.alignment.wording.main
    if main is None or pair.alignment.links[main].first < 0:
        return False
    mine, theirs = pair.mine[pair.alignment.wording.units[main].first], pair.theirs[pair.alignment.links[main].first]
    return bool(theirs & Mode.SUPPOSED) and not mine & Mode.SUPPOSED


def _elsewhere_named(alignment: Alignment) -> bool:
    """True where a name behind the claim's verb is only named elsewhere, and another name stands behind the passage's
    verb: what is built in Texas is not what is made in Fremont.
    """
    main = alignment.wording.main
    if main is None or alignment.links[main].first < 0:
        return False
    verb, mine = alignment.links[main], alignment.wording.units[main]
    links = alignment.links
    tokens, adjuncts = alignment.wording.sentence.tokens, alignment.wording.language.adjunct_forms
    lost = any(
        u.kind == "name" and u.first >= mine.last and x.first < 0 and tokens[u.first - 1].lex.form in adjuncts
        for u, x in zip(alignment.wording.units, links, strict=True)
    )
    return lost and any(
        n.first >= verb.last and not any(x.first < n.last and n.first < x.last for x in links) for n in alignment.names
    )


def _another_object(alignment: Alignment) -> bool:
    """True where the claim is of the headphones of Beats, or of the doors, and the passage does it to another thing."""
    wording, sentence = alignment.wording, alignment.sentence
    units, links = wording.units, alignment.links
    of, adjuncts = wording.language.amount_words["of"], wording.language.adjunct_forms
    used = {i for x in links if x.first >= 0 for i in range(x.first, x.last)}
    at = None
    for k, (unit, link) in enumerate(zip(units, links, strict=True)):
        at = k if unit.predicate else at
        if unit.kind != "name" or link.first < 0 or link.strength < 0.5 or link.how == "pointed back at":
            continue
        if at is None or any(t.lex.form in adjuncts for t in wording.sentence.tokens[units[at].last : unit.first]):
            continue
        verb = links[at]
        mine = _head(wording.sentence.tokens, unit.first, unit.last, of)
        head = next((x for u, x in zip(units, links, strict=True) if u.first <= mine < u.last), None)
        if mine < 0 or head is None or head.first >= 0 or head.strength >= 0.8:
            continue
        after = [n for n in alignment.names if n.first >= verb.last and set(unit.words) & set(n.words)]
        near = min(after, key=lambda n: n.first, default=None)
        first, last = (near.first, near.last) if near is not None else (link.first, link.last)
        if near is not None and len(near.words) > len(unit.words):
            return True  # "Beats Music", not the headphones
        theirs = _head(sentence.tokens, first, last, of)
        if theirs >= 0 and theirs not in used:
            return True
    return False


def _slot(alignment: Alignment) -> tuple[float, str, str]:
    """A name of the claim that is missing where the passage has another one in its place.

    The place is that of the neighbours: the words before or after the name are answered in the passage, and
    beside their answers stands a name that answers nothing.
    """
    wording, sentence = alignment.wording, alignment.sentence
    document_names = alignment.names
    answered = {k: x for k, x in enumerate(alignment.links) if x.first >= 0 and x.strength >= 0.5}
    used = list(answered.values())
    for k, unit in enumerate(wording.units):
        if unit.kind != "name" or alignment.links[k].strength >= 0.5 or alignment.links[k] is TAKEN:
            continue
        for step in (-1, 1):
            beside = answered.get(k + step)
            if beside is None or wording.units[k + step].kind == "date":
                continue
            for name in document_names:
                if any(x.first < name.last and name.first < x.last for x in used):
                    continue
                gap = name.first - beside.last if step == -1 else beside.first - name.last
                near = (
                    0 <= gap <= 3
                    and _one_place(alignment, unit, name.first)
                    and not any(
                        t.before
                        for t in sentence.tokens[min(beside.last, name.first) : max(beside.first, name.first) + 1]
                    )
                )
                if near and abs(sentence.clause[name.first] - sentence.clause[beside.first]) <= (step == -1):
                    return (
                        1.0,
                        unit.text,
                        sentence.said(name.first, name.last),
                    )
    return 0.0, "", ""


def _one_place(alignment: Alignment, unit: Unit, name: int) -> bool:
    """False where a name stands behind another preposition than the claim's: "shot in Rome", "directed by Roux"."""
    mine, theirs = alignment.wording.sentence.tokens, alignment.sentence.tokens
    prepositions = alignment.wording.language.attribution_words["prepositions"]
    one = mine[unit.first - 1].lex.form if unit.first else ""
    other = theirs[name - 1].lex.form if name else ""
    return one == other or not (one in prepositions and other in prepositions)


def _other_doer(alignment: Alignment) -> tuple[float, str, str]:
    """Who did it, by the passive of the claim, where the passage says that it was done by somebody else ("was
    discovered by Roux", "was discovered in 1928 by the chemist Anna Blanc").
    """
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return 0.0, "", ""
    main, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < OPPOSED or verb.opposite:
        return 0.0, "", ""
    by = sentence.language.passive_by
    for k in range(wording.main + 1, len(wording.units)):
        unit, link = wording.units[k], alignment.links[k]
        if unit.kind != "name" or link.strength >= 0.5 or link is TAKEN:
            continue
        between = wording.sentence.tokens[main.last : unit.first]
        if len(between) > 4 or not any(t.lex.form in by for t in between):
            return 0.0, "", ""
        at = next(
            (
                i
                for i in range(verb.last, min(verb.last + 8, len(sentence.tokens)))
                if sentence.tokens[i].lex.form in by
            ),
            -1,
        )
        doer = next((n for n in alignment.names if 0 < n.first - at <= 5), None) if at >= 0 else None
        used = doer is not None and any(x.first < doer.last and doer.first < x.last for x in alignment.links)
        if doer is not None and not used and sentence.clause[at] == sentence.clause[verb.first]:
            return 1.0, unit.text, sentence.said(doer.first, doer.last)
    return 0.0, "", ""


def _nations(sentence: SentenceText, i: int) -> set[str]:
    """The nations that word ``i`` is an adjective of, or whose people it names."""
    lex = sentence.tokens[i].lex
    if lex.folded not in sentence.language.demonyms:
        return set()
    return {k for k in sentence.language.kin.get(lex.folded, ()) if k.startswith("nation:")}


def _other_nation(alignment: Alignment, k: int) -> int:
    """The word that gives to what unit ``k`` tells the nation of another one ("un pilote italien", "portugais")."""
    wording, sentence = alignment.wording, alignment.sentence
    unit = wording.units[k]
    nations = _nations(wording.sentence, unit.first)
    if not nations:
        return -1
    beside = [
        alignment.links[n]
        for n in (k - 1, k + 1)
        if 0 <= n < len(wording.units) and alignment.links[n].first >= 0 and alignment.links[n].strength >= 0.5
    ]
    for i in range(len(sentence.tokens)):
        theirs = _nations(sentence, i)
        if not theirs or theirs & nations:
            continue
        for link in beside:
            gap = i - link.last if i >= link.last else link.first - i - 1
            between = range(link.last, i) if i >= link.last else range(i + 1, link.first)
            if 0 <= gap <= 2 and all(sentence.tokens[n].lex.stop for n in between):
                return i
    return -1


def _exclusive(alignment: Alignment) -> tuple[float, str, str]:
    """A word of the claim whose place in a set of exclusive values another takes ("lundi" and "mardi")."""
    wording, sentence = alignment.wording, alignment.sentence
    best, mine, other = 0.0, "", ""
    used = {i for x in alignment.links if x.first >= 0 for i in range(x.first, x.last)}
    for k, (unit, link) in enumerate(zip(wording.units, alignment.links, strict=True)):
        if link.first >= 0 and unit.last - unit.first == 1 and (rank := _below_first(alignment, unit, link)):
            return 1.0, unit.text, rank
        answered = link.first >= 0 and link.strength > 0.5 and link.how != "general"  # a keeper is a player, no striker
        if answered or unit.last - unit.first != 1:
            continue
        rival = _other_nation(alignment, k)
        if rival >= 0 and unit.weight > best:
            best, mine, other = unit.weight, unit.text, sentence.said(rival, rival + 1)
        if unit.kind != "word":
            continue
        lex = wording.sentence.tokens[unit.first].lex
        after = alignment.links[k + 1].first if k + 1 < len(wording.units) else -1
        ranked = sentence.tokens[after - 1] if after > 0 else None
        if ranked is not None and lex.ordinal and ranked.lex.ordinal and ranked.lex.ordinal != lex.ordinal:
            # "la première femme maire", "la deuxième femme maire"
            return 1.0, unit.text, sentence.said(after - 1, after)
        for group, place in lex.exclusive.items():
            for i, token in enumerate(sentence.tokens):
                if i not in used and token.lex.exclusive.get(group, place) != place and unit.weight > best:
                    best, mine, other = unit.weight, unit.text, sentence.text[token.start : token.end]
    return best, mine, other


def _below_first(alignment: Alignment, unit: Unit, link: Link) -> str:
    """The rank that the passage gives to what the claim says is the first ("the second largest", "le troisième plus
    grand"), or nothing.
    """
    tokens, mine = alignment.sentence.tokens, alignment.wording.sentence.tokens
    words = alignment.wording.language.amount_words["superlative"]
    form = mine[unit.first].lex.form
    if not (form.endswith("est") and form != mine[unit.first].lex.lemma) and not (
        unit.first and mine[unit.first - 1].lex.form in words
    ):
        return ""
    if any(t.lex.number == 1 for t in mine[max(0, unit.first - 3) : unit.first]):
        return ""  # "one of the largest"
    before = range(max(0, link.first - 2), link.first)
    ranked = next((k for k in before if (tokens[k].lex.ordinal or 0) > 1), -1)
    if ranked < 0 or any(t.lex.ordinal for t in mine[max(0, unit.first - 2) : unit.first]):
        return ""
    return alignment.sentence.said(ranked, link.last)


def _rival_date(pair: _Pair) -> _Found:
    """A date of the claim that is missing where the passage has only others, whatever they are the dates of."""
    dates = pair.alignment.sentence.dates
    for unit, link in pair.linked:
        mine = unit.date
        if mine is None or link.strength or link.conflict or not dates or len(dates) > 3:
            continue
        if all(mine.conflicts(d) for d in dates):
            return _Found(unit.weight, unit.text, dates[0].text)
    return _Found()


def _rival_number(pair: _Pair) -> _Found:
    """A figure of the claim that is missing where the passage has another one in the same unit or of the same noun."""
    for unit, link in pair.linked:
        mine = unit.quantity
        if mine is None or mine.vague or link.strength >= COMPATIBLE or link.conflict:
            continue
        for theirs in pair.alignment.sentence.quantities:
            alike = (mine.unit and mine.unit == theirs.unit) or not set(mine.nouns).isdisjoint(theirs.nouns)
            if alike and not theirs.vague and mine.excludes(theirs):
                return _Found(unit.weight, unit.text, theirs.text)
    return _Found()


def _vague(alignment: Alignment) -> tuple[bool, str, str]:
    """An indefinite "a" against "several", "only one" against "many": quantities that are no figures."""
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        if unit.kind == "number" and link.conflict and unit.quantity is not None:
            theirs = next((q for q in alignment.sentence.quantities if q.first == link.first), None)
            if unit.quantity.vague or (theirs is not None and theirs.vague):
                return True, unit.text, link.conflict
    return False, "", ""


def _only(alignment: Alignment) -> tuple[bool, str, str]:
    """The passage restricts to fewer ("n'a évoqué qu'un appel") than the claim says ("plusieurs appels")."""
    wording, sentence = alignment.wording, alignment.sentence
    tokens, modes, language = sentence.tokens, sentence.cues.modes, sentence.language
    for unit, link in zip(wording.units, alignment.links, strict=True):
        mine = unit.quantity
        if mine is None or link.strength > 0.5 or mine.low < 2:
            continue
        for theirs in sentence.quantities:
            if (
                theirs.high < mine.low
                and modes[theirs.first] & Mode.ONLY
                and ((mine.unit and mine.unit == theirs.unit) or (mine.noun and mine.noun in theirs.nouns))
            ):
                return True, unit.text, theirs.text
        counted = next(
            (
                x
                for u, x in zip(wording.units, alignment.links, strict=True)
                if u.kind == "word" and unit.last <= u.first <= unit.last + 1 and x.first >= 0
            ),
            None,
        )
        if counted is None or not modes[counted.first] & Mode.ONLY:
            continue
        before = tokens[max(0, counted.first - 2) : counted.first]
        if any(t.lex.form in language.indefinite or t.lex.number == 1 for t in before):
            return True, unit.text, sentence.text[before[0].start : tokens[counted.last - 1].end]
    return False, "", ""


def _order(alignment: Alignment) -> float:
    """The share of the claim's neighbouring units whose answers are in the same order and near one another."""
    spots = [x.first for x in alignment.links if x.first >= 0 and x.strength > 0]
    if len(spots) < 2:
        return 0.0
    return sum(0 <= b - a <= 6 for a, b in pairwise(spots)) / (len(alignment.links) - 1 or 1)


def _parted(alignment: Alignment) -> float:
    """The share of the answered units between which and the next one stands a verb that answers nothing.

    What such a verb says is said of one of the two only: "Roux, qui a vendu la ferme, vit à Metz".
    """
    sentence = alignment.sentence
    tokens, determiners = sentence.tokens, sentence.language.determiners
    spots = [x for x in alignment.links if x.first >= 0 and x.strength >= 0.3]
    used = {k for x in spots for k in range(x.first, x.last)}
    parted = 0
    for one, other in pairwise(spots):
        between = range(min(one.first, other.first) + 1, max(one.first, other.first))
        parted += any(
            tokens[k].lex.finite
            and not tokens[k].lex.stop
            and k not in used
            and tokens[k - 1].lex.form not in determiners
            for k in between
        )
    return parted / (len(spots) - 1) if len(spots) > 1 else 0.0


def _together(alignment: Alignment) -> float:
    """The share of the answered weight that stands in one clause or the clause beside it."""
    clause = alignment.sentence.clause
    mass: dict[int, float] = {}
    for unit, link in _answered(alignment):
        number = clause[link.first]
        mass[number] = mass.get(number, 0.0) + unit.weight * link.strength
    total = sum(mass.values())
    if not total:
        return 0.0
    return max(mass[n] + mass.get(n + 1, 0.0) for n in mass) / total


_CONFLICTS = ("number_conflict", "date_conflict", "name_conflict", "exclusive", "quantity_conflict")


def _other_object(alignment: Alignment, main: int) -> bool:
    """True where the claim's verb and the passage's are followed by two names: who joins Lille may have left Lyon."""
    units, links, verb = alignment.wording.units, alignment.links, alignment.links[main]
    if main + 1 >= len(units) or units[main + 1].kind != "name" or units[main + 1].first - units[main].last > 1:
        return False
    mine = links[main + 1]
    after = [n for n in alignment.names if 0 <= n.first - verb.last <= 2]
    if (
        mine.first < 0
        or not after
        or any(alignment.sentence.tokens[k].before for k in range(verb.last, after[0].first))
    ):
        return False
    return not any(mine.first < n.last and n.first < mine.last for n in after)


def _told_by_denial(alignment: Alignment) -> Alignment:
    """The alignment without the answers that a negated narrower word seems to give.

    Negation turns entailment round: who did not beat a bear may have attacked it all the same, and who did not tweet
    may have been on other networks (MacCartney and Manning, "Modeling Semantic Containment and Exclusion in Natural
    Language Inference", 2008).
    """
    narrower = [k for k, link in enumerate(alignment.links) if link.how == "entails" and link.first >= 0]
    modes = alignment.sentence.cues.modes if narrower else ()
    links = list(alignment.links)
    negated = [k for k in narrower if modes[links[k].first] & Mode.NEGATED]
    for k in negated:
        links[k] = replace(links[k], strength=min(links[k].strength, NARROWER))
    return replace(alignment, links=tuple(links)) if negated else alignment


_WILLING = ("want", "plan")
FOLLOWS = 0.75
"""How far a verb is answered by what becomes of its complement."""


def _told_by_complement(alignment: Alignment) -> Alignment:
    """The alignment with a main verb answered that the passage tells by its complement: who chose to stay away refused
    to join, and who aims to do a thing wants it done.
    """
    main = alignment.wording.main
    if main is None or alignment.links[main].strength >= 0.5:
        return alignment
    units, modes = alignment.wording.units, alignment.sentence.cues.modes
    undone, wanted = _complement(alignment, main, _UNDOING), _complement(alignment, main, _WILLING)
    for k in (undone, wanted):
        if k is None:
            continue
        link = alignment.links[k]
        if link.first < 0 or link.strength < OPPOSED or is_nominal(alignment.sentence, link.first):
            continue
        if not alignment.sentence.tokens[verb_in(alignment.sentence, link.first, link.last)].lex.verb:
            continue
        if any(x.strength < 0.35 for u, x in zip(units[:main], alignment.links, strict=False) if u.kind != "number"):
            continue  # somebody else's doing
        theirs = modes[link.first]
        real = not theirs & _NOT_SAID & ~Mode.FUTURE
        denied = bool(theirs & Mode.NEGATED) != link.opposite
        if (real and denied) if k == undone else theirs & (Mode.WANTED | Mode.ATTEMPTED):
            links = list(alignment.links)
            links[main] = replace(links[main], strength=FOLLOWS, how="told by what follows", opposite=False)
            return replace(alignment, links=tuple(links))
    return alignment


def _contraries(alignment: Alignment) -> Alignment:
    """The alignment without the answers that deny the other direction: what has not fallen need not have risen."""
    links = list(alignment.links)
    for k, link in enumerate(links):
        if link.how == OTHER_DIRECTION and alignment.sentence.cues.modes[link.first] & Mode.NEGATED:
            links[k] = replace(link, strength=NARROWER, opposite=False)
    return replace(alignment, links=tuple(links))


def _governs_another(alignment: Alignment, main: int) -> bool:
    """True where what answers the claim's wish or demand governs something else, and the claim's complement stands
    outside: "les projets de Roux" are no intention to do what the sentence says besides.
    """
    k, at = _complement(alignment, main, _GOVERNING), alignment.links[main]
    if k is None or at.first < 0 or alignment.links[k].first < 0:
        return False
    cues = [c for c in alignment.sentence.cues.cues if c.kind in _GOVERNING and c.first < at.last and at.first < c.last]
    there = alignment.links[k].first
    tokens, be = alignment.sentence.tokens, alignment.sentence.language.be_lemmas
    if any(t.lex.lemma in be for t in tokens[at.last : there]):
        return False  # "l'ambition de Roux est de vendre"
    return bool(cues) and all(c.scope[0] < c.scope[1] and not c.scope[0] <= there < c.scope[1] for c in cues)


def _both_by(alignment: Alignment, main: int) -> bool:
    """True where the claim's expression holds the "by" of a passive, and the passage's verb is passive with "by"."""
    wording, verb = alignment.wording, alignment.links[main]
    if not _has_by(wording.sentence, wording.units[main]) or _has_by(alignment.sentence, verb):
        return False
    return _is_passive_span(alignment.sentence, verb) and _by(alignment.sentence, verb.last)


def _proved(alignment: Alignment) -> Alignment:
    """The alignment with the converse of its main verb ("offrir" for "recevoir") weakened, unless giver and taker
    are seen to be exchanged; and its opposite ("rejoindre" for "quitter") hardly an answer where it is said of
    another place or person.
    """
    alignment = _contraries(_told_by_complement(_told_by_denial(alignment)))
    main = alignment.wording.main
    if main is None:
        return alignment
    verb = alignment.links[main]
    if verb.opposite and _other_object(alignment, main):
        proved = replace(verb, strength=OTHER_OBJECT, opposite=False)
    elif verb.how == "converse" and _both_by(alignment, main):
        proved = replace(verb, how="synonym")  # "was hit by", "was struck by"
    elif _governs_another(alignment, main) or (verb.how == "converse" and not _agent(alignment).same):
        proved = replace(verb, strength=min(verb.strength, UNPROVED))
    else:
        return alignment
    links = list(alignment.links)
    links[main] = proved
    return replace(alignment, links=tuple(links))


@dataclass(frozen=True, slots=True, eq=False)
class _Pair:
    """A claim's wording beside one sentence, with what several groups of features read."""

    alignment: Alignment
    mine: tuple[Mode, ...]
    """The flags of the claim's words."""
    theirs: tuple[Mode, ...]
    """The flags of the passage's words."""
    main: _Main

    @property
    def linked(self) -> list[tuple[Unit, Link]]:
        """Each unit of the claim with what answers it."""
        return list(zip(self.alignment.wording.units, self.alignment.links, strict=True))


@dataclass(frozen=True, slots=True)
class _Found:
    """A conflict that is there or not: how much it weighs, and the words on both sides."""

    weight: float = 0.0
    claim: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class _Conflicts:
    """All that sets a passage against a claim, before it is scaled by how much they have in common."""

    shares: Mapping[str, float]
    turned: _Found
    number: _Found
    date: _Found
    quantity: _Found
    vague: bool
    """The quantity is one that no figure tells ("several" against "one")."""
    only: bool
    """The quantity conflicts because the passage says that there is only so much."""
    name: _Found
    doer: bool
    """The name is that of who did it, in the passive of both."""
    exclusive: _Found
    rivals: tuple[_Found, _Found]
    """A date and a figure that the passage has others of, without being seen to be said of the same thing."""
    swapped: float
    set_aside: bool
    """What the claim names is what the passage prefers something else to."""
    corrects: str
    """What in the passage sets something right."""
    corrected: str
    """What in the claim does."""


def _conflicts(pair: _Pair) -> _Conflicts:
    alignment = pair.alignment
    shares, turned_claim, turned_article = _polarity(alignment, pair.mine, pair.theirs)

    def disputed(kind: str) -> _Found:
        return next(
            (_Found(1.0, u.text, x.conflict) for u, x in pair.linked if u.kind == kind and x.conflict), _Found()
        )

    passed_over = _passed_over(alignment, pair.mine, pair.theirs)
    vague, vague_claim, vague_article = _vague(alignment)
    only, only_claim, only_article = _only(alignment)
    doer = _other_doer(alignment)
    return _Conflicts(
        shares,
        _Found(shares["flip"], turned_claim, turned_article),
        disputed("number"),
        disputed("date"),
        _Found(float(vague or only), vague_claim or only_claim, vague_article or only_article),
        vague,
        only,
        _Found(*max(_slot(alignment), doer)),
        doer[0] > 0,
        _Found(*_exclusive(alignment)),
        (_rival_date(pair), _rival_number(pair)),
        max(_swapped(alignment), passed_over),
        passed_over > 0,
        _correction(alignment.sentence),
        _correction(alignment.wording.sentence),
    )


def _coverage(alignment: Alignment) -> dict[str, float]:
    """How much of the claim the passage answers, as a whole and by kind of unit."""
    pairs = list(zip(alignment.wording.units, alignment.links, strict=True))
    main_at = alignment.wording.main
    main = 0.5 if main_at is None else alignment.links[main_at].strength
    core = alignment.wording.core
    if main_at is not None and core and main_at not in core:
        # "a fait un mort": what is asserted is said by the word after the verb
        main = min(main, max(alignment.links[k].strength for k in core))
    # one pass: this is asked of every passage
    weight = got = here = lost = missing = predicate_weight = predicate_got = 0.0
    name_weight = name_got = lost_names = word_weight = word_got = word_here = lost_words = 0.0
    other_weight = other = 0.0
    weakest_name = numbers = dates = 1.0
    for k, (unit, link) in enumerate(pairs):
        w, strength = unit.weight, link.strength
        gain, loss, held = w * strength, w * (1 - strength), w * strength if link.first >= 0 else 0.0
        weight += w
        got += gain
        here += held
        lost += loss
        missing = max(missing, loss)
        if k >= (main_at or 0):
            predicate_weight += w
            predicate_got += gain
        if unit.kind == "word":
            word_weight += w
            word_got += gain
            word_here += held
            lost_words += loss
        elif unit.kind == "name":
            name_weight += w
            name_got += gain
            lost_names += loss
            weakest_name = min(weakest_name, strength)
        elif unit.kind == "number":
            numbers = min(numbers, strength)
        else:
            dates = min(dates, strength)
        if link.first >= 0 and strength > 0:
            other_weight += w
            other += w * (link.how not in _SAME)
    cover = got / weight if weight else 1.0
    names = name_got / name_weight if name_weight else 1.0
    words = word_got / word_weight if word_weight else 1.0
    return {
        "cover": cover,
        "cover_high": max(0.0, cover - 0.6) / 0.4,
        "here": here / weight if weight else 1.0,
        "words_here": word_here / word_weight if word_weight else 1.0,
        "names": names,
        "has_names": float(any(u.kind == "name" for u, _ in pairs)),
        "words": words,
        "main": main,
        "main_class": float(main_at is not None and alignment.links[main_at].how == "same class"),
        "main_lost": float(main_at is not None and main < 0.5),
        "predicated": predicate_got / predicate_weight if predicate_weight else 1.0,
        "numbers": numbers,
        "dates": dates,
        "missing": missing,
        "lost": min(1.0, lost / 3),
        "lost_names": min(1.0, lost_names / 2),
        "lost_words": min(1.0, lost_words / 3),
        "lost_one": min(1.0, max(0.0, lost - 0.3) / 0.7),
        "hit_words": min(1.0, word_here / 2),
        "weakest_name": weakest_name,
        "both": names * words,
        "all": float(lost < 0.5),
        "together": _together(alignment),
        "related": other / other_weight if other_weight else 0.0,
    }


_SAME = frozenset(("same", "same name", "same word"))


def _arranged(alignment: Alignment) -> dict[str, float]:
    """How what answers the claim stands in the passage."""
    return {"order": _order(alignment), "parted": _parted(alignment)}


def choice_of(sentences: int) -> float:
    """How many passages there were to choose from, 0 to 1: the more, the easier one agrees by chance."""
    return min(1.0, log(1 + sentences) / log(60))


def _size(alignment: Alignment) -> dict[str, float]:
    """How long claim and passage are, how many passages there were to choose from, and what the others say."""
    content = sum(not t.lex.stop for t in alignment.sentence.tokens) or 1
    used = len({i for x in alignment.links if x.first >= 0 and x.strength > 0 for i in range(x.first, x.last)})
    return {
        "extra": 1 - min(1.0, used / content),
        "choice": choice_of(alignment.choice),
        "lead": float(alignment.sentence.index < 3 and alignment.choice > 3),
        "claim_long": min(1.0, log(1 + len(alignment.links)) / log(30)),
        "passage_long": min(1.0, log(1 + content) / log(80)),
        "article": alignment.article,
        "absent": alignment.absent,
        "core": alignment.core,
    }


def _opposition(pair: _Pair, found: _Conflicts, about: float) -> dict[str, float]:
    """What sets the two against each other, in so far as they are about one thing."""
    flip = found.turned.weight
    return {
        "negation": found.shares["negation"] * about,
        "antonym": found.shares["antonym"] * about,
        "denial": found.shares["denial"] * about,
        "flip": flip * about,
        "flip_main": float(pair.main.flipped) * about,
        "flip_half": float(flip >= 0.5) * about,
        "number_conflict": found.number.weight * about,
        "date_conflict": max(found.date.weight, _sure_rival(pair, found.rivals[0])) * about,
        "name_conflict": found.name.weight * (_about_but(pair, found.name.claim) if found.doer else about),
        "exclusive": found.exclusive.weight * _about_but(pair, found.exclusive.claim),
        "quantity_conflict": found.quantity.weight * about,
        "rival_date": found.rivals[0].weight * about,
        "rival_number": found.rivals[1].weight * about,
        "swapped": found.swapped * about,
        "corrects": float(bool(found.corrects and not found.corrected and not _both_deny(pair))),
        "corrected": float(bool(found.corrected and not found.corrects)),
    }


_FLAGS = {
    "asked": Mode.ASKED,
    "wanted": Mode.WANTED,
    "possible": Mode.POSSIBLE,
    "future": Mode.FUTURE,
    "supposed": Mode.SUPPOSED,
    "attempted": Mode.ATTEMPTED,
    "question": Mode.QUESTION,
    "believed": Mode.BELIEVED,
    "hedged": Mode.HEDGED,
    "distanced": Mode.DISTANCED,
    "doubted": Mode.DOUBTED,
    "quoted": Mode.QUOTED,
    "debunked": Mode.DEBUNKED,
}


def _flags(pair: _Pair) -> list[tuple[float, int, int]]:
    """The answered words but names (else the names): share of them, flags in the claim, flags in the passage.

    As plain integers: flags take ten times as long, and every word is asked for every flag.
    """
    matched = [(u, x) for u, x in pair.linked if x.first >= 0 and x.strength > 0 and u.kind != "name"] or _answered(
        pair.alignment
    )
    weight = sum(u.weight for u, _ in matched) or 1.0
    return [(u.weight / weight, int(pair.mine[u.first]), int(pair.theirs[x.first])) for u, x in matched]


def _only_mine(flags: Sequence[tuple[float, int, int]], flag: Mode) -> float:
    mask = int(flag)
    return sum(w for w, mine, theirs in flags if mine & mask and not theirs & mask)


def _about_but(pair: _Pair, name: str) -> float:
    """How far the two are about one thing, the name that is disputed set aside."""
    rest = _share([(u.weight, x.strength) for u, x in pair.linked if not x.conflict and u.text != name])
    return rest * rest


def _sure_rival(pair: _Pair, rival: _Found) -> float:
    """Whether another date is that of the same event: in a passage picked for the claim, which says all the rest."""
    if not rival.weight or choice_of(pair.alignment.choice) > LONG or pair.main.strength < OPPOSED or pair.main.flipped:
        return 0.0
    rest = _share([(u.weight, x.strength) for u, x in pair.linked if u.kind != "date"])
    return float(rest >= OPPOSED)


def _both_deny(pair: _Pair) -> bool:
    """Whether the claim denies what the passage sets right: "bats are not blind", "contrary to belief, bats see"."""
    main = pair.alignment.wording.main
    if main is None or pair.main.flipped or pair.main.strength < ANSWERED:
        return False
    return bool(pair.mine[pair.alignment.wording.units[main].first] & Mode.NEGATED)


def _modality(pair: _Pair, flags: Sequence[tuple[float, int, int]], about: float) -> dict[str, float]:
    """The shares of the answered words that the passage flags and the claim does not, and the other way round."""
    raised = 0
    for _, mine, theirs in flags:
        raised |= theirs & ~mine

    def only_theirs(flag: Mode) -> float:
        mask = int(flag)
        return sum(w for w, mine, theirs in flags if theirs & mask and not mine & mask) if raised & mask else 0.0

    values = {name: only_theirs(flag) for name, flag in _FLAGS.items()}
    values["debunked"] *= about
    negated = int(Mode.NEGATED)
    return {
        **values,
        "debunked_claim": _only_mine(flags, Mode.DEBUNKED) * about,
        "unreal_claim": _only_mine(flags, UNREAL),
        "negated_claim": float(any(int(m) & negated for m in pair.mine)),
        "negated_passage": float(any(int(m) & negated for m in pair.theirs)),
    }


def _in_articles(values: Mapping[str, float]) -> dict[str, float]:
    """Features that count by how many passages there were.

    In a text that has many, a full answer is seldom chance; beside a single passage it often is, since whoever wrote
    that claim had the passage before their eyes.
    """
    long = values["choice"]
    return {
        "long_cover": values["cover"] * long,
        "long_lost": values["lost"] * long,
        "long_all": values["all"] * long,
        "long_flip": values["flip_half"] * long,
        "long_main": values["main"] * long,
        "long_main_lost": values["main_lost"] * long,
        "long_names": values["names"] * long,
    }


def _unnamed(alignment: Alignment) -> bool:
    """True where the claim has several names and the passage, and what stands just before it, none of them."""
    names = [x.strength for u, x in zip(alignment.wording.units, alignment.links, strict=True) if u.kind == "name"]
    return len(names) > 1 and max(names) <= TOPIC


def _for_bars(pair: _Pair, values: Mapping[str, float], found: _Conflicts, agent: _Agent) -> dict[str, float]:
    """What the bars ask beside the weighed features (see ``bars`` in judge.py)."""
    return {
        "conflict": float(
            any(values[name] > 0 for name in _CONFLICTS)
            or found.swapped > 0
            or found.turned.weight > 0.3
            or any(_opposed(pair, u, x) and _decides(pair.alignment.wording, u) for u, x in pair.linked)
            or pair.main.flipped
            or values["debunked"] > 0.3
            # in a text of many passages something else of a kind, or something set right, is always at hand
            or (values["choice"] <= LONG and (any(r.weight for r in found.rivals) or _sets_right(values)))
        ),
        "turned": float(pair.main.flipped),
        "unnamed": float(_unnamed(pair.alignment)),
        "set_aside": float(found.set_aside),
        "denied_passage": float(
            any(theirs & int(Mode.DENIED) and not mine & int(Mode.DENIED) for _, mine, theirs in _flags(pair))
        ),
        "undone": float(pair.main.undone),
        "crossed": float(_crossed(pair)),
        "object_lost": float(pair.main.opposite and _object_lost(pair.alignment)),
        "to_come": float(_to_come(pair)),
        "beside_lost": float(_beside_lost(pair)),
        "last_lost": float(_last_lost(pair.alignment)),
        "other_voice": float(_other_voice(pair.alignment)),
        "not_opposite": float(_not_its_opposite(pair)),
        "supposed_main": float(_supposed(pair)),
        "other_object": float(_another_object(pair.alignment) or _elsewhere_named(pair.alignment)),
        "undecided": float(
            any(
                (x.strength < 0.5 or x.how in _AKIN or _opposed(pair, u, x)) and _decides(pair.alignment.wording, u)
                for u, x in pair.linked
            )
        ),
        "directed": float(any(x.how in DIRECTIONS for x in pair.alignment.links)),
        "unreal_main": float(pair.main.unreal),
        # who has not done it to the other is not said to have had it done by the other
        "stranger": float(
            agent.absent
            or _another_head(pair.alignment)
            or (found.swapped > 0 and pair.main.flipped and not found.set_aside)
        ),
        "more_than_only": float(_only_mine(_flags(pair), Mode.ONLY) >= 0.5 and not found.only),
        "unanswered": float(
            any(
                x.strength < 0.4
                for u, x in pair.linked
                if u.kind == "date" or (u.kind == "number" and u.quantity is not None and _tells(u.quantity))
                if not _one_of_them(pair.alignment, u)
            )
        ),
    }


def _headless(wording: Wording, unit: Unit) -> bool:
    """True for a number that stands for those it counts ("the three arrived")."""
    tokens, after = wording.sentence.tokens, unit.last
    if not unit.first or tokens[unit.first - 1].lex.form not in wording.language.definite or after >= len(tokens):
        return False
    lex = tokens[after].lex
    return lex.finite or lex.lemma in wording.language.be_lemmas or lex.lemma in wording.language.have_lemmas


def _one_of_them(alignment: Alignment, unit: Unit) -> bool:
    """True for "one" that a passage need not count ("one son apologised": "the son apologised", "he apologised")."""
    mine = unit.quantity
    if mine is not None and _headless(alignment.wording, unit):
        return True  # "the three arrived": "they arrived"
    if mine is None or mine.unit or mine.low != 1 or mine.high != 1:
        return False
    for other, link in zip(alignment.wording.units, alignment.links, strict=True):
        if other.kind == "word" and unit.last <= other.first <= unit.last + 1:
            if link.first < 0:
                return link.strength > 0
            lex = alignment.sentence.tokens[link.first].lex
            counted = any(q.last <= link.first <= q.last + 1 for q in alignment.sentence.quantities)
            return lex.form == lex.lemma and not counted
    return False


def _tells(quantity: Quantity) -> bool:
    """True for an amount without which something less is said: a figure, a share ("seven in ten"), a magnitude
    ("millions of"); not for "some", "most" or "every".
    """
    share = quantity.unit == "%" and 0 < quantity.low == quantity.high < 100
    return not quantity.vague or share or quantity.low >= MAGNITUDE


def _crossed(pair: _Pair) -> bool:
    """True where something said of the main verb, near it in both, is its opposite ("à la hausse", "à la baisse")."""
    alignment = pair.alignment
    for unit, link in pair.linked:
        single = link.first >= 0 and unit.kind == "word" and unit.last - unit.first == 1
        if single and _below_first(alignment, unit, link):
            return True  # "the largest", "the second largest"
    main = alignment.wording.main
    if main is None or pair.main.flipped or alignment.links[main].first < 0:
        return False
    verb, clause = alignment.links[main], alignment.sentence.clause
    return any(
        x.opposite and x.strength >= OPPOSED and clause[x.first] == clause[verb.first] and u.weight >= 0.5
        for u, x in pair.linked[main + 1 :]
    )


def _opposed(pair: _Pair, unit: Unit, link: Link) -> bool:
    """True where the passage has the opposite of a word, negated in both or in neither ("real", "a hoax")."""
    if not link.opposite or link.first < 0:
        return False
    return bool(pair.mine[unit.first] & Mode.NEGATED) == bool(pair.theirs[link.first] & Mode.NEGATED)


_AKIN = ("family", "same stem")
"""Of one family, and no more: "realistic" is not "real"."""


def _decides(wording: Wording, unit: Unit) -> bool:
    """True for a word on which all hangs ("officially", "a real crab"): without it, something less is said."""
    return unit.kind == "word" and any(
        wording.sentence.tokens[k].lex.key in wording.language.decisive for k in range(unit.first, unit.last)
    )


def _sets_right(values: Mapping[str, float]) -> bool:
    """True where one of the two corrects something, the other does not, and they have some words in common."""
    return bool(values["corrects"] or values["corrected"]) and values["cover"] > TOUCHED


def _first_conflict(pair: _Pair, values: Mapping[str, float], found: _Conflicts) -> Conflict | None:
    """The conflict that a person would name first."""
    shares = found.shares
    if found.number.weight and not found.vague:
        return Conflict(ConflictKind.NUMBER, found.number.claim, found.number.article)
    if found.quantity.weight:
        return Conflict(ConflictKind.QUANTITY, found.quantity.claim, found.quantity.article)
    if found.date.weight:
        return Conflict(ConflictKind.DATE, found.date.claim, found.date.article)
    if found.turned.weight > 0.3 or pair.main.flipped:
        kind = ConflictKind.NEGATION
        if shares["antonym"] >= max(shares["negation"], shares["denial"]) or pair.main.opposite:
            kind = ConflictKind.ANTONYM
        elif shares["denial"] > shares["negation"]:
            kind = ConflictKind.DENIAL
        return Conflict(kind, found.turned.claim, found.turned.article)
    if found.swapped:
        return Conflict(ConflictKind.NAME, pair.alignment.wording.text, _around(pair.alignment))
    for other in (found.name, found.exclusive, *found.rivals):
        if other.weight:
            return Conflict(ConflictKind.NAME, other.claim, other.article)
    if values["debunked"] > 0.3:
        cue = next((c.text for c in pair.alignment.sentence.cues.cues if c.kind == "debunk"), "")
        return Conflict(ConflictKind.DENIAL, pair.alignment.wording.text, cue)
    if values["choice"] <= LONG and _sets_right(values):
        return Conflict(
            ConflictKind.DENIAL,
            found.corrected or pair.alignment.wording.text,
            found.corrects or _around(pair.alignment),
        )
    return None


def read_glance(alignment: Alignment) -> dict[str, float]:
    """Those of the features that only ask what answers the claim, and how far."""
    return {**_coverage(alignment), **_size(alignment)}


def may_oppose_without_verb(alignment: Alignment) -> bool:
    """Whether there is more to be read in a passage that lacks the claim's verb: an amount that conflicts, or
    something that is set aside. Where not, nothing in it opposes the claim (see ``bars`` in judge.py).
    """
    return (
        any(x.conflict for u, x in zip(alignment.wording.units, alignment.links, strict=True) if u.kind == "number")
        or any(p.section == "contrast" for p in alignment.sentence.forms)
        or _only(alignment)[0]
        or (alignment.wording.main is not None and _complement(alignment, alignment.wording.main, _UNDOING) is not None)
    )


def read_features(alignment: Alignment) -> Reading:
    """The features of a claim's wording and one sentence."""
    alignment = _proved(alignment)
    mine, theirs = _modes(alignment)
    pair = _Pair(alignment, mine, theirs, _main(alignment, mine, theirs))
    # what is left when the disputed unit is set aside: are the two about one thing?
    rest = _share([(u.weight, x.strength) for u, x in pair.linked if not x.conflict])
    about = rest * rest
    found = _conflicts(pair)
    agent = _agent(alignment)
    flags = _flags(pair)
    values = {
        **_coverage(alignment),
        **_arranged(alignment),
        **_size(alignment),
        **_opposition(pair, found, about),
        "agent_same": float(agent.same),
        "agent_other": float(agent.other),
        **_modality(pair, flags, about),
    }
    values |= _for_bars(pair, values, found, agent)
    values |= _in_articles(values)
    kept_off = int(Mode.HEDGED | Mode.DISTANCED)
    reserve = sum(w for w, _, theirs in flags if theirs & kept_off)
    return Reading(values, _first_conflict(pair, values, found), reserve)
