"""The claim's main verb in a passage: answered, turned round, undone or only meant, and what proves an answer."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from operator import is_not

from crosscheck.match.agents import acts_on_another, agent_of, has_by, is_called, is_passive_span, stands_by
from crosscheck.match.align import Alignment
from crosscheck.match.called import other_name, same_name
from crosscheck.match.construed import OF_NOUN, calls_for
from crosscheck.match.directed import DIRECTIONS, OTHER_DIRECTION
from crosscheck.match.link import POINTED, Link
from crosscheck.match.pair import OPPOSED, UNDOING, UNPROVED, MainVerb, answered_units, only_meant, share_of
from crosscheck.match.wording import LIGHT, Unit, Wording, is_nominal, says_what
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.slots import NOBODY, is_passive, lead_of, subject_of, verb_in

NARROWER = 0.2
"""What a narrower word counts that the passage negates."""

PLACE = 4
"""Within how many words of its verb stands whose place it is that is lost."""

NAMED = 0.9
"""How far a verb of naming is answered by another name that a thing is given by any other verb."""

SAID = 3
"""Within how many words before an adjective "be" says it of something."""

BEFORE = 10
"""Within how many words before what somebody is stands the verb that says that he had been it."""

OTHER_OBJECT = 0.3
"""What the opposite of a main verb counts that is said of another object."""

PREDICATE = 2.0
"""How much more a verb weighs than another word where polarity and modality are compared."""


def is_permitted(sentence: SentenceText, i: int) -> bool:
    """True for what a refused permission is for ("pas d'accord pour sa vente"): it is neither so nor not."""
    tokens, language = sentence.tokens, sentence.language
    return (
        i > 1
        and tokens[i - 1].lex.form in language.possessives
        and tokens[i - 2].lex.form in language.attribution_words["prepositions"]
        and bool(sentence.cues.modes[i] & Mode.NEGATED)
    )


def polarity_of(
    alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]
) -> tuple[dict[str, float], str, str]:
    """Weighted shares of the aligned words on which the two sides differ in negation, antonymy or denial.

    Also the weightiest pair of words that differ.
    """
    total = 0.0
    shares: dict[str, float] = dict.fromkeys(("negation", "antonym", "denial", "flip"), 0.0)
    word_claim = word_article = ""
    best = 0.0
    answered = answered_units(alignment)
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
        negated = not follows and bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not only_meant(a, b)
        denied = not follows and bool(a & Mode.DENIED) != bool(b & Mode.DENIED)
        if negated and denied and bool(a & Mode.DENIED) == bool(b & Mode.NEGATED):
            negated = denied = False  # "denied having sold it", "did not sell it"
        shares["negation"] += weight * negated
        shares["denial"] += weight * denied
        shares["antonym"] += weight * link.opposite
        flipped = (negated + denied + link.opposite) % 2 == 1
        shares["flip"] += weight * flipped
        if flipped and weight > best:
            best = weight
            word_claim, word_article = _said(alignment, unit, link)
    if total:
        shares = {k: v / total for k, v in shares.items()}
    main = alignment.wording.main
    if main is not None and answered and _is_replaced(alignment, main):
        shares |= {"antonym": 1.0, "flip": 1.0}
        word_claim, word_article = _said(alignment, alignment.wording.units[main], alignment.links[main])
    elif main is not None and alignment.links[main].first < 0 and calls_for(alignment.wording, alignment.links, theirs):
        shares |= {"antonym": 1.0, "flip": 1.0}
        unit, link = alignment.wording.units[main], alignment.links[main + 1]
        word_claim, word_article = unit.text, alignment.sentence.said(link.first, link.last)
    return shares, word_claim, word_article


def _said(alignment: Alignment, unit: Unit, link: Link) -> tuple[str, str]:
    """A unit and what answers it, as written; of both the end only where a negation stands inside ("est pas actif")."""
    wording, sentence = alignment.wording, alignment.sentence
    negative = sentence.language.negative_words
    inside = [k for k in range(link.first, link.last) if sentence.tokens[k].lex.form in negative]
    tail = link.last - inside[-1] - 1 if inside else 0
    mine = [t.lex.key for t in wording.sentence.tokens[unit.last - tail : unit.last]] if tail else []
    if mine and mine == [t.lex.key for t in sentence.tokens[link.last - tail : link.last]]:
        return wording.sentence.said(unit.last - tail, unit.last), sentence.said(link.last - tail, link.last)
    return unit.text, sentence.said(link.first, link.last)


def main_verb(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> MainVerb:
    """What a passage does with the claim's main verb; ``mine`` and ``theirs`` are the flags of the words of both."""
    k = alignment.wording.main
    if k is None:
        turned = _direction_turned(alignment, -1, mine, theirs)
        flipped = _light_turned(alignment, len(alignment.links), mine, theirs) != turned
        return MainVerb(0.5, flipped, unreal=_is_yet_to_be(alignment, mine, theirs))
    unit, link = alignment.wording.units[k], alignment.links[k]
    if alignment.settled:
        return MainVerb(link.strength, False)
    if link.first < 0:
        undone = complement_of(alignment, k, UNDOING)
        if undone is not None and _parts_ways(alignment, undone, mine, theirs):
            return MainVerb(link.strength, True, undone=True)  # "a refusé de signer", "a signé"
        denied = complement_of(alignment, k, ("denial",))
        if denied is not None and not mine[unit.first] & Mode.NEGATED and _announces(alignment, k, denied, theirs):
            return MainVerb(link.strength, True, undone=True)  # "a démenti vouloir vendre", "a annoncé la vente"
        if not mine[unit.first] & Mode.NEGATED and calls_for(alignment.wording, alignment.links, theirs):
            return MainVerb(link.strength, True, undone=True)  # "refuse tout accord", "a appelé à un accord"
        said_not = _said_not(alignment, k, mine, theirs)
        return MainVerb(
            link.strength,
            said_not or _direction_turned(alignment, k, mine, theirs),
            undone=said_not and _of_its_subject(alignment, k),
        )
    a, b = mine[unit.first], theirs[link.first]
    flips = (
        (bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not only_meant(a, b))
        + (bool(a & Mode.DENIED) != bool(b & Mode.DENIED))
        + link.opposite
    )
    said = b & ~Mode.FUTURE if a & b & Mode.NEGATED else b  # who won't talk does not talk
    tried = Mode.ATTEMPTED if _is_act_of_speech(alignment.wording, k) else Mode.NONE
    unreal = bool(said & _NOT_SAID & ~tried) and not a & _NOT_SAID
    unreal = unreal and link.how != OF_NOUN and not is_called(alignment) and not _names_office(alignment, k)
    unreal = unreal or is_permitted(alignment.sentence, link.first) or _weighed(alignment.sentence, link.first)
    unreal = unreal or (bool(b & Mode.BELIEVED) and not a & Mode.BELIEVED and _mistaken(alignment.sentence, link.first))
    unreal = unreal or (_was_before(alignment, k) and not b & Mode.NEGATED) or _only_mulled(alignment, k, a, b)
    attribute = _attribute(alignment, k)
    opposite = link.opposite != (attribute is not None)
    flips += (attribute is not None) + _light_turned(alignment, k, mine, theirs)
    asked = None if (a | b) & Mode.NEGATED else complement_of(alignment, k, _GOVERNING)
    flips += asked is not None and _parts_ways(alignment, asked, mine, theirs)
    flips += asked is None and not flips and _says_otherwise(alignment, k, mine, theirs)
    flips += asked is None and not flips and _that_it_does_not(alignment, k, theirs)
    flips += not flips and _direction_turned(alignment, k, mine, theirs)
    flips += not flips and _is_replaced(alignment, k)
    return MainVerb(link.strength, flips % 2 == 1, opposite, unreal=unreal)


def _is_yet_to_be(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """True where a claim says by a noun what somebody has had ("has already had the operation"), and the passage has it
    as yet to come ("will have the operation", "before the operation").
    """
    wording = alignment.wording
    done = wording.language.attribution_words.get("undergone", frozenset())
    said = [
        (u, x) for u, x in zip(wording.units, alignment.links, strict=True) if u.kind == "word" and u.weight > LIGHT
    ]
    if not said or not any(t.lex.form in done for t in wording.sentence.tokens):
        return False
    unit, link = said[-1]
    if link.first < 0 or link.strength < OPPOSED or mine[unit.first] & _NOT_SAID:
        return False
    tokens, words = alignment.sentence.tokens, alignment.sentence.language.attribution_words
    ahead = words.get("ahead", frozenset())
    led = any(t.lex.form in ahead for t in tokens[max(0, link.first - 3) : link.first])
    return led or bool(theirs[link.first] & _NOT_SAID)


def _is_act_of_speech(wording: Wording, k: int) -> bool:
    """Whether a claim's verb is done by saying it: who tried to propose a plan has proposed one."""
    return wording.is_one_of(k, "uttering") or wording.is_of(k, *_OPINION, "ask", "want", "plan")


def _said_not(alignment: Alignment, main: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """Whether what a verb that says little is followed by is negated in one of the two ("rend stérile", "n'entraîne pas
    de stérilité").
    """
    k = next(iter(alignment.wording.core), -1)
    if k != main + 1 or alignment.wording.units[main].weight > LIGHT:
        return False
    unit, link = alignment.wording.units[k], alignment.links[k]
    if link.first < 0 or link.strength < OPPOSED or unit.kind != "word":
        return False
    a, b = mine[unit.first], theirs[link.first]
    return (bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not only_meant(a, b)) != link.opposite


def _announces(alignment: Alignment, main: int, complement: int, theirs: Sequence[Mode]) -> bool:
    """Whether the passage has the claim's subject say or plan what the claim has him deny."""
    sentence, links = alignment.sentence, alignment.links
    said = links[complement]
    subject = next((x for u, x in zip(alignment.wording.units[:main], links, strict=False) if u.kind == "name"), None)
    if subject is None or min(subject.first, said.first) < 0 or said.strength < OPPOSED or said.opposite:
        return False
    if theirs[said.first] & (Mode.NEGATED | Mode.DENIED | Mode.DEBUNKED | Mode.DOUBTED) or subject.strength < OPPOSED:
        return False
    between = range(subject.last, said.first)
    if any(n.first in between for n in alignment.names):
        return False  # somebody else's words
    if any(p.section in _ANNOUNCING and p.start in between for p in sentence.phrases):
        return True
    return not theirs[said.first] & _TOLD_WITH_RESERVE and _does(alignment, subject, said)  # "is selling its mine"


def _does(alignment: Alignment, subject: Link, said: Link) -> bool:
    """Whether the passage has the claim's subject do something, by a verb of which it stands as the subject."""
    sentence = alignment.sentence
    verb = verb_in(sentence, said.first, said.last)
    led = sentence.tokens[max(0, verb - 1)].lex
    verbal = sentence.tokens[verb].lex.verb or led.verb or led.lemma in sentence.language.be_lemmas
    if not verbal or is_nominal(sentence, verb) or is_passive(sentence, verb):
        return False
    spoken = {p.start for p in sentence.phrases if p.section in _ANNOUNCING[:1]}
    if any(p.section == "attribution" and p.start not in spoken for p in (*sentence.phrases, *sentence.forms)):
        return False  # "according to a newspaper"
    for p in sentence.phrases:
        speaker = subject_of(sentence, alignment.names, p.start) if p.section in _ANNOUNCING[:1] else NOBODY
        if speaker.names and all(subject.last <= n.first or n.last <= subject.first for n in speaker.names):
            return False  # somebody else says so
    slot = subject_of(sentence, alignment.names, verb)
    return subject.first <= slot.head < subject.last or any(
        n.first < subject.last and subject.first < n.last for n in slot.names
    )


def _of_its_subject(alignment: Alignment, main: int) -> bool:
    """Whether the claim's subject stands beside what answers the word after its verb ("les progrès réalisés par")."""
    units, links = alignment.wording.units, alignment.links
    subject = next((x for u, x in zip(units[:main], links, strict=False) if u.kind in ("name", "word")), None)
    if subject is None or subject.first < 0 or subject.strength < OPPOSED:
        return False
    said = links[main + 1]
    between = range(min(subject.last, said.last), max(subject.first, said.first))
    return len(between) <= PLACE and not any(n.first in between for n in alignment.names)


def _names_office(alignment: Alignment, main: int) -> bool:
    """True where the claim says what somebody is, and the passage calls somebody so with the article ("to meet the head
    of Kardex"): he is, whatever is only planned with him.
    """
    sentence, at = alignment.sentence, alignment.links[main].first
    if not says_what(alignment.wording, alignment.wording.units[main].last) or not sentence.tokens[at].lex.role:
        return False
    return lead_of(sentence, at) in sentence.language.definite


def _mistaken(sentence: SentenceText, i: int) -> bool:
    """True for what somebody thought in the past, which a newspaper says of what has turned out otherwise ("who thought
    he was dead").
    """
    tokens, language = sentence.tokens, sentence.language
    mistaking = language.attribution_words.get("mistaking", ())
    return any(
        c.kind == "belief"
        and c.scope[0] <= i < c.scope[1]
        and tokens[c.first].lex.form in mistaking
        and not is_passive(sentence, c.first)  # "is thought to be dead"
        for c in sentence.cues.cues
    )


def _is_replaced(alignment: Alignment, main: int) -> bool:
    """True where the claim says what somebody is, and the passage has somebody else take that place of theirs, or them
    lose it ("Belde, which overtook Kardex as the largest maker", "Kardex lost its place as the largest maker").
    """
    wording, sentence = alignment.wording, alignment.sentence
    if not says_what(wording, wording.units[main].last) or not main:
        return False
    tokens, words = sentence.tokens, sentence.language.attribution_words
    taking, role = words.get("replacing", frozenset()), words.get("as", frozenset())
    of = sentence.language.amount_words["of"]
    losing, ranks = words.get("losing", frozenset()), words.get("ranks", frozenset())
    said = alignment.links[main].first
    for unit, link in zip(wording.units[:main], alignment.links, strict=False):
        if unit.kind != "name" or not 0 <= link.first < said:
            continue
        own = next((n.words for n in alignment.names if n.first <= link.first < n.last), unit.words)
        for name in alignment.names:
            if not 0 < name.first < said or name.words[-1] not in (own[-1], unit.words[-1]):
                continue
            before = next((t.lex for t in reversed(tokens[: name.first]) if not t.lex.stop), None)
            if before is not None and before.lemma in taking and tokens[name.last].lex.form in role:
                return True
        for k in range(link.last, said):
            place = [t.lex for t in tokens[k + 1 : min(k + PLACE, said)]]
            lost = any(lex.lemma in ranks for lex in place) and any(lex.form in role | of for lex in place)
            if lost and tokens[k].lex.lemma in losing:
                return not sentence.cues.modes[k] & Mode.NEGATED
    return False


def _only_mulled(alignment: Alignment, main: int, mine: Mode, theirs: Mode) -> bool:
    """True where the passage has what the claim asserts talked over or possible only ("held talks to merge", "the
    possible sale"): that it will be so is not said either.
    """
    sentence, words = alignment.sentence, alignment.sentence.language.attribution_words
    tokens, link = sentence.tokens, alignment.links[main]
    if mine & Mode.FUTURE and not mine & (Mode.WANTED | Mode.POSSIBLE) and theirs & Mode.POSSIBLE:
        return not theirs & (Mode.FUTURE | Mode.NEGATED)  # "could be sold" is less than "will be sold"
    if mine & Mode.FUTURE and not mine & (Mode.WANTED | Mode.POSSIBLE) and theirs & (Mode.WANTED | Mode.ASKED):
        mulling = words.get("mulling", ())
        return any(
            c.scope[0] <= link.first < c.scope[1] and any(t.lex.lemma in mulling for t in tokens[c.first : c.last])
            for c in sentence.cues.cues
        )
    if mine & _NOT_SAID or (tokens[link.first].lex.verb and not is_nominal(sentence, link.first)):
        return False
    unrealised = words.get("unrealised", ())
    beside = [k for k in (link.first - 1, link.last) if 0 <= k < len(tokens)]
    return any(tokens[k].lex.lemma in unrealised and not tokens[max(k, link.first)].before for k in beside)


def _was_before(alignment: Alignment, main: int) -> bool:
    """True where the claim says what somebody or something is, and the passage what it had been ("had long reigned as
    the top maker"): it leaves open whether it still is.
    """
    wording, sentence = alignment.wording, alignment.sentence
    words, first = sentence.language.attribution_words, wording.units[main].first
    now = wording.language.attribution_words.get("being", ())
    if not any(t.lex.form in now for t in wording.sentence.tokens[:first]):
        return False
    at, clause, had = alignment.links[main].first, sentence.clause, words.get("pluperfect", ())
    return any(
        0 <= clause[at] - clause[k] <= 1  # what follows "as" is a clause of its own
        and sentence.tokens[k].lex.form in had
        and (sentence.tokens[k + 1].lex.verb or sentence.tokens[k + 2].lex.verb)
        for k in range(max(0, at - BEFORE), at - 2)
    )


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

_GOVERNING = ("ask", "want", "plan", "belief")
"""Kinds of verbs of which the complement is what is asked, wanted, planned or believed."""

_OPINION = ("speech", "belief")

_TOLD_WITH_RESERVE = (
    Mode.QUESTION | Mode.SUPPOSED | Mode.HEDGED | Mode.DISTANCED | Mode.BELIEVED | Mode.POSSIBLE | Mode.ASKED
)
_ANNOUNCING = ("speech", "want", "factive")

SAME_WORDS = 0.5
"""From which share on what is said in claim and passage is taken for the same words."""


def of_other_words(alignment: Alignment, main: int) -> bool:
    """True where the claim is that somebody says that something is so, and the passage is of what he says of another
    matter: who made no statement on the sale may have said all the same that he would come.
    """
    wording = alignment.wording
    sentence, verb = wording.sentence, wording.units[main]
    if not alignment.wording.is_of(main, *_OPINION):
        return False
    tokens, that = sentence.tokens, sentence.language.attribution_words.get("that", ())
    led = verb.last < len(tokens) and tokens[verb.last].lex.form in that
    hangs = main + 1 < len(alignment.wording.units) and alignment.wording.units[main + 1]
    if not led and not (hangs and hangs.predicate and hangs.first == verb.last and not tokens[hangs.first].before):
        return False
    words = [
        (u.weight, x.strength)
        for u, x in zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
        if u.kind == "word"
    ]
    return bool(words) and share_of(words) < SAME_WORDS


def _direction_turned(alignment: Alignment, main: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """Whether the passage tells the other direction of what the claim says to rise or fall, or denies the claim's."""
    # what is taken for the main verb may be the noun that falls or rises ("smaller schools lower costs")
    for k in range(max(0, main - 1), len(alignment.links)):
        unit, link = alignment.wording.units[k], alignment.links[k]
        if link.how not in DIRECTIONS or k == main:
            continue
        a, b = mine[unit.first], theirs[link.first]
        if (bool(a & Mode.NEGATED) != bool(b & Mode.NEGATED) and not only_meant(a, b)) != link.opposite:
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


def complement_of(alignment: Alignment, main: int, kinds: Container[str]) -> int | None:
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
    if link.first < 0 or link.strength < OPPOSED:
        return False
    if not alignment.sentence.tokens[link.first].lex.verb and not link.opposite:
        return False  # but "the decision to spin-off it"
    return (bool(mine[unit.first] & Mode.NEGATED) != bool(theirs[link.first] & Mode.NEGATED)) != link.opposite


def _that_it_does_not(alignment: Alignment, main: int, theirs: Sequence[Mode]) -> bool:
    """Whether the claim tells by a noun what the passage says the contrary of in a clause ("provides for the return of
    the island", "implied that the island would stay").
    """
    units, links, sentence = alignment.wording.units, alignment.links, alignment.sentence
    if main + 1 >= len(units) or units[main + 1].kind != "word" or units[main + 1].first - units[main].last > 1:
        return False
    said, verb = links[main + 1], links[main]
    if not said.opposite or said.strength < OPPOSED or not sentence.tokens[said.first].lex.finite:
        return False
    led = sentence.tokens[verb.last - 1].lex.form in sentence.language.attribution_words.get("that", ())
    return led and verb.last <= said.first and not theirs[said.first] & Mode.NEGATED


def _says_otherwise(alignment: Alignment, main: int, mine: Sequence[Mode], theirs: Sequence[Mode]) -> bool:
    """Whether what somebody is said to say is said too, but negated in one of the two ("dit qu'il peut payer", "dit ne
    pas pouvoir payer").
    """
    units, sentence = alignment.wording.units, alignment.wording.sentence
    verb, that = units[main], sentence.language.attribution_words.get("that", ())
    manner = sentence.language.adverb_endings
    at = verb.last  # "announced publicly that"
    while at < len(sentence.tokens) and manner and sentence.tokens[at].lex.form.endswith(manner):
        at += 1
    if at >= len(sentence.tokens) or sentence.tokens[at].lex.form not in that:
        return False
    if not alignment.wording.is_of(main, *_OPINION):
        return False
    if of_other_words(alignment, main):
        return False
    said = next((k for k in range(main + 1, len(units)) if units[k].predicate), None)
    return said is not None and _parts_ways(alignment, said, mine, theirs)


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
    if mine.last <= verb.first and not alignment.sentence.tokens[verb.first].lex.verb:
        return False  # "Roux is alive after his Lille trial": that is said of him
    if mine.how == POINTED and verb.last <= mine.first < after[0].first:
        return False  # "courted the head of Kardex": he stands there, and not the firm
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

BY_WHAT_FOLLOWS, FOLLOWS = "told by what follows", 0.75
"""What a verb is answered by that stands in what becomes of its complement, and how far it is."""


def _followed(alignment: Alignment, main: int) -> Alignment:
    links = list(alignment.links)
    links[main] = replace(links[main], strength=FOLLOWS, how=BY_WHAT_FOLLOWS, opposite=False)
    return replace(alignment, links=tuple(links))


def _told_by_complement(alignment: Alignment) -> Alignment:
    """The alignment with a main verb answered that the passage tells by its complement: who chose to stay away refused
    to join, and who aims to do a thing wants it done.
    """
    main = alignment.wording.main
    if main is None or alignment.links[main].strength >= 0.5:
        return alignment
    units = alignment.wording.units
    undone, wanted = complement_of(alignment, main, UNDOING), complement_of(alignment, main, _WILLING)
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
        if k == wanted and _by_gerund(alignment.sentence, link.first):
            continue  # "reforms aiming to": not what the subject aims to do
        theirs = alignment.sentence.cues.modes[link.first]
        real = not theirs & _NOT_SAID & ~Mode.FUTURE
        denied = bool(theirs & Mode.NEGATED) != link.opposite
        if (real and denied) if k == undone else theirs & (Mode.WANTED | Mode.ATTEMPTED | Mode.FUTURE) and not denied:
            return _followed(alignment, main)
    return alignment


def _told_by_office(alignment: Alignment) -> Alignment:
    """The alignment with a main verb answered by which somebody is given an office, where the passage has him in it
    ("will be CEO" for "has been chosen as chief executive").
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or alignment.links[main].strength >= 0.5 or main + 1 >= len(wording.units):
        return alignment
    language, sentence = wording.language, alignment.sentence
    if not wording.is_one_of(main, "appointing"):
        return alignment
    office, held = wording.units[main + 1], alignment.links[main + 1]
    roles = [wording.sentence.tokens[k].lex.role for k in range(office.first, office.last)]
    who = [x for u, x in zip(wording.units[:main], alignment.links, strict=False) if u.kind == "name"]
    if not any(roles) or held.first < 0 or held.strength < OPPOSED or len(who) != 1 or who[0].strength < OPPOSED:
        return alignment
    holding = language.be_lemmas | language.attribution_words.get("holding", frozenset())
    between = sentence.tokens[who[0].last : held.first]
    apart = any(t.lex.finite and t.lex.lemma not in holding for t in between)
    has = any(t.lex.lemma in holding for t in between)
    modes = sentence.cues.modes[held.first]
    if who[0].first < 0 or not has or apart or modes & _NOT_SAID & ~Mode.FUTURE or modes & Mode.NEGATED:
        return alignment
    return _followed(alignment, main)


def _by_gerund(sentence: SentenceText, k: int) -> bool:
    """Whether what governs word ``k`` is a participle ("aiming to", "visant à")."""
    endings = tuple(sentence.language.attribution_words.get("gerunds", ()))
    return any(
        sentence.tokens[c.first].lex.form.endswith(endings)
        for c in sentence.cues.cues
        if c.kind in _WILLING and c.scope[0] <= k < c.scope[1]
    )


def _contraries(alignment: Alignment) -> Alignment:
    """The alignment without the answers that deny the other direction: what has not fallen need not have risen."""
    links = list(alignment.links)
    for k, link in enumerate(links):
        if link.how == OTHER_DIRECTION and alignment.sentence.cues.modes[link.first] & Mode.NEGATED:
            links[k] = replace(link, strength=NARROWER, opposite=False)
    return replace(alignment, links=tuple(links)) if any(map(is_not, links, alignment.links)) else alignment


def _governs_another(alignment: Alignment, main: int) -> bool:
    """True where what answers the claim's wish or demand governs something else, and the claim's complement stands
    outside: "les projets de Roux" are no intention to do what the sentence says besides.
    """
    k, at = complement_of(alignment, main, _GOVERNING), alignment.links[main]
    if k is None or at.first < 0 or alignment.links[k].first < 0:
        return False
    cues = [c for c in alignment.sentence.cues.cues if c.kind in _GOVERNING and c.first < at.last and at.first < c.last]
    there = alignment.links[k].first
    tokens, be = alignment.sentence.tokens, alignment.sentence.language.be_lemmas
    if any(t.lex.lemma in be for t in tokens[at.last : there]):
        return False  # "l'ambition de Roux est de vendre"
    return bool(cues) and all(c.scope[0] < c.scope[1] and not c.scope[0] <= there < c.scope[1] for c in cues)


def _said_of_another(alignment: Alignment, main: int) -> bool:
    """True where the claim's verb is answered by an adjective of its family, or its opposite, that the passage gives to
    a noun which answers nothing: who has "a dead eye" has not died, and "her real name" is of another thing than what
    is a hoax.
    """
    verb, sentence = alignment.links[main], alignment.sentence
    tokens, small = sentence.tokens, sentence.language.determiners | sentence.language.possessives
    at = verb.first
    akin = verb.how == "family" or verb.opposite
    if not akin or verb.last - at > 1 or not 0 < at < len(tokens) - 1 or tokens[at].lex.verb:
        return False
    be = sentence.language.be_lemmas
    if verb.opposite and any(t.lex.lemma in be for t in tokens[max(0, at - SAID) : at]):
        return False  # "is a real arm"
    noun = tokens[at + 1]
    opened = verb.opposite and tokens[at].before.strip("'’-")
    if not (opened or tokens[at - 1].lex.form in small) or noun.before or noun.lex.stop or noun.lex.finite:
        return False
    if tokens[at - 1].before == "," and any(x.last == at - 1 for x in alignment.links):
        return False  # "Roux, a single teacher"
    last = at + 2
    while last < len(tokens) and not (tokens[last].before or tokens[last].lex.stop or tokens[last].lex.finite):
        last += 1
    return not any(x.first <= k < x.last for x in alignment.links for k in range(at + 1, last))


def _both_by(alignment: Alignment, main: int) -> bool:
    """True where the claim's expression holds the "by" of a passive, and the passage's verb is passive with "by"."""
    wording, verb = alignment.wording, alignment.links[main]
    if not has_by(wording.sentence, wording.units[main]) or has_by(alignment.sentence, verb):
        return False
    return is_passive_span(alignment.sentence, verb) and stands_by(alignment.sentence, verb.last)


def proved_alignment(alignment: Alignment) -> Alignment:
    """The alignment with the converse of its main verb ("offrir" for "recevoir") weakened, unless giver and taker
    are seen to be exchanged; and its opposite ("rejoindre" for "quitter") hardly an answer where it is said of
    another place or person.
    """
    alignment = _contraries(_told_by_office(_told_by_complement(_told_by_denial(alignment))))
    main = alignment.wording.main
    if main is None:
        return alignment
    verb = alignment.links[main]
    if verb.strength < UNPROVED and (name := other_name(alignment) or same_name(alignment)) is not None:
        links = list(alignment.links)
        links[main] = Link(NAMED, OF_NOUN, name.first, name.last)
        return replace(alignment, links=tuple(links))
    if verb.opposite and (_other_object(alignment, main) or acts_on_another(alignment)):
        proved = replace(verb, strength=OTHER_OBJECT, opposite=False)
    elif verb.how == "converse" and _both_by(alignment, main):
        proved = replace(verb, how="synonym")  # "was hit by", "was struck by"
    elif _said_of_another(alignment, main):
        proved = replace(verb, strength=min(verb.strength, UNPROVED), opposite=False)
    elif _governs_another(alignment, main) or (verb.how == "converse" and not agent_of(alignment).same):
        proved = replace(verb, strength=min(verb.strength, UNPROVED))
    else:
        return alignment
    links = list(alignment.links)
    links[main] = proved
    return replace(alignment, links=tuple(links))
