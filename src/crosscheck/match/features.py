"""What a claim and a passage have in common and where they part, as named numbers.

Each feature is named after the linguistics it stands for (the typology of de Marneffe, Rafferty and Manning, ACL
2008; the modality classes of Saurí and Pustejovsky, 2009) and lies between 0 and 1, so that its weight can be
read. Conflicts count only in so far as claim and passage are about the same thing: each is scaled by coverage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from crosscheck.match.agents import (
    Agent,
    acts_on_another,
    agent_of,
    describes_another,
    does_to_another,
    has_another_patient,
    is_passive_span,
)
from crosscheck.match.aims import aim_of, is_aim_lost
from crosscheck.match.align import CALLED_SO, HELD_OTHER, Alignment
from crosscheck.match.called import is_given_by_noun, is_name_of_another, other_name, rival_name, same_name
from crosscheck.match.conflicts import (
    Conflicts,
    Found,
    find_conflicts,
    is_placed_elsewhere,
    only_so_much,
    other_sole_doer,
    words_around,
)
from crosscheck.match.construed import OF_NOUN, refuses
from crosscheck.match.directed import ANSWERED, DIRECTIONS
from crosscheck.match.genuine import had_of
from crosscheck.match.link import Link
from crosscheck.match.offices import is_past
from crosscheck.match.others import (
    decides_all,
    goes_nowhere,
    has_another_head,
    has_another_object,
    has_another_office,
    has_other_named_object,
    has_rival_holder,
    has_rival_office,
    is_another_of_its_kind,
    is_asked_and_denied,
    is_beside_lost,
    is_bound_lost,
    is_by_another,
    is_comparison_lost,
    is_complement_lost,
    is_crossed,
    is_denied_actor,
    is_elsewhere,
    is_last_lost,
    is_name_unsaid,
    is_named_elsewhere,
    is_negated_there,
    is_no_superlative,
    is_not_its_opposite,
    is_not_refused,
    is_not_revealed,
    is_noun_denied,
    is_object_lost,
    is_of_another_nation,
    is_of_another_noun,
    is_of_another_topic,
    is_of_fewer,
    is_of_other_gender,
    is_of_other_times,
    is_of_some_only,
    is_of_the_past,
    is_of_the_speaker,
    is_official_anyway,
    is_one_of_them,
    is_only_accused,
    is_only_asked,
    is_only_called_so,
    is_only_meant,
    is_only_spoken_of,
    is_opposed,
    is_opposite_before,
    is_other_deed,
    is_other_voice,
    is_partner_unsaid,
    is_phase_alone,
    is_question_lost,
    is_reason_lost,
    is_sole_office,
    is_still_lost,
    is_supposed,
    is_to_come,
    is_unnamed,
    is_unwanted,
    is_wish_lost,
    only_opposite,
    tells_much,
)
from crosscheck.match.pair import LONG, OPPOSED, UNDOING, Pair, answered_units, choice_of, share_of
from crosscheck.match.roles import SAME, compare_roles, is_anothers_own, is_of_another_thing
from crosscheck.match.verbs import complement_of, is_permitted, main_verb, of_other_words, proved_alignment
from crosscheck.match.wording import (
    CALLS_UNTRUE,
    LIGHT,
    Wording,
    is_decided,
    is_nominal,
    is_reduced,
    vouches,
    wants_thing,
)
from crosscheck.model import Conflict, ConflictKind
from crosscheck.text.cues import UNREAL, Cue, Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.slots import lead_of, verb_in
from crosscheck.text.tokens import Token

TOUCHED = 0.2
"""From which coverage on a correction in the one can be meant for the other."""


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


def _remains(sentence: SentenceText) -> Iterator[tuple[int, int]]:
    """The words that a sentence says will go on to be so, and so are ("will remain closed until June")."""
    remaining = sentence.language.attribution_words.get("remaining", frozenset())
    for cue in sentence.cues.cues:
        first = cue.first if cue.scope[0] <= cue.first else cue.scope[0]
        if cue.kind == "future" and first < len(sentence.tokens) and sentence.tokens[first].lex.lemma in remaining:
            yield cue.scope


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
    for k in range(*(alignment.taken_for_granted or (0, 0))):
        out[1][k] &= ~UNREAL
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        if unit.predicate and link.first >= 0 and _presupposed(alignment.sentence, link.first):
            out[1][link.first] &= ~Mode.NEGATED
        if (
            unit.predicate
            and link.first >= 0
            and is_reduced(alignment.sentence.tokens, link, alignment.sentence.language)
        ):
            for k in _known_thing(alignment.sentence, link):
                out[1][k] &= ~UNREAL
    main = alignment.wording.main
    if main is not None and is_decided(alignment.wording):  # more than what is only wanted
        first = alignment.wording.units[main].first
        out[0][first] = (out[0][first] & ~Mode.WANTED) | Mode.FUTURE
    if main is not None and wants_thing(alignment.wording):
        for k in range(alignment.wording.units[main].last, len(out[0])):
            out[0][k] |= Mode.WANTED
    if main is not None and _is_under_way(alignment.wording, main):
        out[0][alignment.wording.units[main].first] |= Mode.FUTURE
    if main is not None and not out[0][alignment.wording.units[main].first] & UNREAL:
        for start, end in _remains(alignment.sentence):
            out[1][start:end] = [mode & ~Mode.FUTURE for mode in out[1][start:end]]
    if main is not None and alignment.links[main].first >= 0 and of_other_words(alignment, main):
        out[1][alignment.links[main].first] &= ~(Mode.NEGATED | Mode.DENIED)
    if main is not None and alignment.links[main].first >= 0:
        out[1][alignment.links[main].first] |= _of_event(alignment.sentence, alignment.links[main].first)
    beside = main is not None and alignment.links[main].how == OF_NOUN
    if main is not None and beside:  # "Roux, of Metz": whatever is said of her beside, and she is
        out[1][alignment.links[main].first] = out[0][alignment.wording.units[main].first] & ~Mode.NEGATED
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
    for unit, link in answered_units(alignment):
        # an expression that holds its negation ("not comment") says the whole
        for side, first, last in ((0, unit.first, unit.last), (1, link.first, link.last)):
            if last - first > 1 and link.how == "same":
                held = any(c.kind == "negation" and first <= c.first and c.last <= last for c in sides[side].cues.cues)
                out[side][first] &= ~Mode.NEGATED if held else ~Mode.NONE
        opened = sides[0].tokens[unit.first].lex.form in alignment.wording.language.negative_words
        if unit.predicate and opened and link.last - link.first == 1:  # "not verify", "confirm"
            out[0][unit.first] |= out[0][unit.last - 1] & Mode.NEGATED
    leaving = alignment.wording.language.attribution_words.get("leaving", ())
    for cue in sides[1].cues.cues:
        if cue.kind != "implicit negation" or sides[1].tokens[cue.first].lex.lemma not in leaving:
            continue
        if _holds_now(alignment.wording):
            for k in _offices(alignment, cue):
                out[1][k] |= Mode.NEGATED  # "Roux, the mayor, resigned from her post"
        else:  # who has left it held it before
            for k in range(max(cue.scope[0], 0), min(cue.scope[1], len(out[1]))):
                out[1][k] &= ~Mode.NEGATED
    for cue in sides[0].cues.cues:
        if cue.kind == "implicit negation" and sides[0].tokens[cue.first].lex.lemma in leaving:
            for k in range(max(cue.scope[0], 0), min(cue.scope[1], len(out[0]))):
                out[0][k] &= ~Mode.NEGATED
    for cue in sides[1].cues.cues:
        # "a campaign to stop the theft of bicycles": bicycles are stolen
        if cue.kind == "implicit negation" and out[1][cue.first] & UNREAL:
            for unit, link in answered_units(alignment):
                if cue.scope[0] <= link.first < cue.scope[1] and not out[0][unit.first] & (UNREAL | Mode.NEGATED):
                    out[1][link.first] &= ~Mode.NEGATED
    denied = [(u, x) for u, x in answered_units(alignment) if not out[0][u.first] & Mode.DEBUNKED]
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
            # "denies the claim and says that": what is denied stands wherever it does
            before = any(0 <= link.first < c.first or _of_a_tale(sides[1], c) for c in same)
            if cue.scope[0] <= unit.first < cue.scope[1] and before and link.first >= 0:
                for k in range(link.first, link.last):
                    out[1][k] = out[0][unit.first]
    theirs_all = [m | Mode.DEBUNKED for m in out[1]] if alignment.retracted and not beside else out[1]
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        # "does not help", "there is no evidence of benefit"
        if link.first >= 0 and out[0][unit.first] & Mode.NEGATED and theirs_all[link.first] & Mode.DEBUNKED:
            theirs_all[link.first] = theirs_all[link.first] & ~Mode.DEBUNKED ^ Mode.NEGATED
    for unit, link in answered_units(alignment):
        # who could not confirm it has not confirmed it, reserve or not
        if unit.predicate and any(_refused(sides[0], k) for k in range(unit.first, unit.last)):
            out[0][unit.first] |= Mode.NEGATED
        if unit.predicate and _refused(sides[1], link.first):
            theirs_all[link.first] |= Mode.NEGATED
        if link.how == CALLED_SO:
            theirs_all[link.first : link.last] = [Mode.NONE] * (link.last - link.first)
    asked = next((p.end for p in sides[0].forms if p.section == "modal" and p.value == "question" and p.start), None)
    if asked is not None:  # "could not say whether it was real": neither real nor not
        for unit, link in answered_units(alignment):
            if unit.first >= asked:
                theirs_all[link.first] = theirs_all[link.first] & ~Mode.NEGATED | out[0][unit.first] & Mode.NEGATED
    if alignment.affirmed:
        theirs_all = [mode & ~(Mode.QUESTION | Mode.POSSIBLE) for mode in theirs_all]
    if alignment.settled:
        cleared = Mode.NEGATED | UNREAL
        return tuple(mode & ~cleared for mode in out[0]), tuple(mode & ~cleared for mode in theirs_all)
    return tuple(out[0]), tuple(theirs_all)


def _is_counted(pair: Pair) -> bool:
    """Whether so many act in a claim ("a thousand people marched") of whom the passage speaks, too."""
    before = pair.linked[: pair.alignment.wording.main or 0]
    counts = next((u for u, _ in before if u.kind == "number" and u.quantity is not None), None)
    if counts is None or counts.quantity is None:
        return False
    nouns = [(u, x) for u, x in before if u is not counts]
    return all(x.strength >= ANSWERED and any(u.first <= k < u.last for k in counts.quantity.at) for u, x in nouns)


def _of_event(sentence: SentenceText, noun: int) -> Mode:
    """What is said of an event by the verb that says whether it took place ("the launch did not take place")."""
    tokens = sentence.tokens
    if tokens[noun].lex.verb and not is_nominal(sentence, noun):
        return Mode.NONE
    told = next(((p.start, p.end) for p in sentence.phrases if p.section == "events" and p.start > noun), None)
    realising = sentence.language.attribution_words.get("realising", frozenset())
    if told is None:  # "has never been carried out"
        done = next((k for k in range(noun + 1, len(tokens)) if tokens[k].lex.lemma in realising), -1)
        told = (done, done + 1) if done >= 0 and sentence.cues.modes[done] & Mode.NEGATED else None
    if told is None or any(t.lex.finite and not t.lex.stop for t in _outside_commas(tokens, noun + 1, told[0])):
        return Mode.NONE
    return sentence.cues.modes[told[1] - 1] & (Mode.NEGATED | UNREAL)


def _outside_commas(tokens: Sequence[Token], first: int, last: int) -> list[Token]:
    """Some words, without those between two commas."""
    marks = [k for k in range(first, last + 1) if k < len(tokens) and tokens[k].before.strip() == ","]
    inside = range(marks[0], marks[1]) if len(marks) > 1 else range(0)
    return [tokens[k] for k in range(first, last) if k not in inside]


def _holds_now(wording: Wording) -> bool:
    """Whether a claim says that somebody is something now ("is the director", "is no longer mayor", "runs it")."""
    main = wording.main
    words = wording.language.attribution_words
    if main is None:
        return False
    first, sentence = wording.units[main].first, wording.sentence
    if wording.is_one_of(main, "leading_verbs") and not sentence.cues.modes[first] & UNREAL:
        return not is_past(sentence, first)
    return any(t.lex.form in words.get("being", ()) for t in sentence.tokens[: first + 1])


def _offices(alignment: Alignment, cue: Cue) -> Sequence[int]:
    """The words of the sentence that say what the claim's subject is, where it is he who leaves his post."""
    main = alignment.wording.main
    before = zip(alignment.wording.units[:main], alignment.links, strict=False)
    subject = next((x for u, x in before if u.kind == "name"), None)
    if main is None or subject is None or not 0 <= subject.first < cue.first:
        return ()
    if any(subject.last <= n.first < cue.first for n in alignment.names):
        return ()
    tokens, leading = alignment.sentence.tokens, alignment.sentence.language.attribution_words.get("leading_verbs", ())
    return [
        x.first
        for x in alignment.links[main:]
        if x.first >= 0 and (not tokens[x.first].lex.finite or tokens[x.first].lex.lemma in leading)
    ]


def _of_a_tale(sentence: SentenceText, cue: Cue) -> bool:
    """Whether what an operator governs is called a claim or a rumour, or only pointed at ("denies it")."""
    language = sentence.language
    tales = language.attribution_words.get("tales", ())
    behind = sentence.tokens[cue.last : cue.last + 2]
    return any(t.lex.lemma in tales for t in (*sentence.tokens[cue.first + 1 : cue.last], *behind))


def _is_under_way(wording: Wording, main: int) -> bool:
    """Whether the claim's verb is an English progressive of the present, which may well tell what is arranged ("is
    selling its mill"; Leech, Meaning and the English Verb, 2004).
    """
    tokens, unit = wording.sentence.tokens, wording.units[main]
    verb = verb_in(wording.sentence, unit.first, unit.last)
    if wording.language.particles or not tokens[verb].lex.form.endswith("ing"):
        return False
    now = wording.language.attribution_words.get("being", ())
    return any(t.lex.form in now for t in tokens[max(0, verb - 3) : verb])


def _refused(sentence: SentenceText, i: int) -> bool:
    """Whether word ``i`` is the negated verb of an expression of reserve ("could not confirm")."""
    negative = sentence.language.negative_words
    reserve = [p.start for p in sentence.phrases if p.section == "hedges" and p.start < i < p.end]
    return any(
        any(t.lex.form in negative for t in sentence.tokens[start:i])
        or any(p.section == "negation.implicit" and p.start == start for p in sentence.phrases)
        for start in reserve
    )


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
    if is_permitted(sentence, i):
        return True
    if tokens[i - 1].lex.form not in language.definite:
        return False
    about = language.amount_words["about"] | language.attribution_words.get("commenting", frozenset())
    return tokens[i - 2].lex.form in about and not tokens[i - 1].before.strip("'’ \u00a0")


DESCRIBED = 4
"""How many words behind a participle at most say who did it."""


def _known_thing(sentence: SentenceText, verb: Link) -> range:
    """The words of a known thing that a participle describes ("the market ruled by Kardex"): so it is, whatever is
    planned or supposed about it. None where the article before it is not definite.
    """
    tokens, language = sentence.tokens, sentence.language
    if lead_of(sentence, verb.first) not in language.definite:
        return range(0)
    start = next(k for k in range(verb.first - 1, -1, -1) if tokens[k].lex.stop)
    return range(start, min(len(tokens), verb.last + DESCRIBED))


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
    for unit, link in answered_units(alignment):
        number = clause[link.first]
        mass[number] = mass.get(number, 0.0) + unit.weight * link.strength
    total = sum(mass.values())
    if not total:
        return 0.0
    return max(mass[n] + mass.get(n + 1, 0.0) for n in mass) / total


def _is_another_verb(alignment: Alignment, main: int) -> bool:
    """Whether between what answers the claim's subject and its object the passage has a verb that says no such thing
    ("saw the mayor", where the claim has "bit the mayor"); most others may say so in words that no list has.
    """
    units, links, sentence = alignment.wording.units, alignment.links, alignment.sentence
    subject = next((k for k in range(main - 1, -1, -1) if not units[k].predicate), -1)
    behind = next((k for k in range(main + 1, len(units)) if not units[k].predicate), -1)
    if subject < 0 or behind < 0 or links[subject].first < 0 or links[behind].first < links[subject].last:
        return False
    if min(links[subject].strength, links[behind].strength) < 0.75:
        return False
    between = sentence.tokens[links[subject].last : links[behind].first]
    verbs = [t.lex for t in between if t.lex.verb and not t.lex.stop]
    merely = sentence.language.attribution_words.get("merely", frozenset())
    return len(verbs) == 1 and verbs[0].lemma in merely and not any(t.before.strip("'’-\"“”«»") for t in between)


_CONFLICTS = ("number_conflict", "date_conflict", "name_conflict", "exclusive", "quantity_conflict")


def _coverage(alignment: Alignment) -> dict[str, float]:
    """How much of the claim the passage answers, as a whole and by kind of unit."""
    pairs = list(zip(alignment.wording.units, alignment.links, strict=True))
    main_at = alignment.wording.main
    main = 0.5 if main_at is None else alignment.links[main_at].strength
    core = alignment.wording.core
    said = main
    if main_at is not None and core and main_at not in core:
        # "a fait un mort": what is asserted is said by the word after the verb
        said = min(main, max(alignment.links[k].strength for k in core))
    # one pass: this is asked of every passage
    weight = got = here = lost = missing = predicate_weight = predicate_got = predicate_here = 0.0
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
            predicate_here += held
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
        "unproved": float(main < 0.5 and main_at is not None and _is_unproved(alignment, main_at)),
        "other_verb": float(main < 0.5 and main_at is not None and _is_another_verb(alignment, main_at)),
        "main_class": float(main_at is not None and alignment.links[main_at].how == "same class"),
        "main_lost": float(main_at is not None and main < 0.5),
        "unsaid": float(main_at is not None and said < 0.5),
        "predicated": predicate_got / predicate_weight if predicate_weight else 1.0,
        "predicated_here": predicate_here / predicate_weight if predicate_weight else 1.0,
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


def _is_unproved(alignment: Alignment, main: int) -> bool:
    """Whether a verb is answered by what may be nothing of the kind: by its converse, or by the noun of an expression
    alone ("rejeté l'invitation", "invité"); or not answered though it must be: who says something has not confirmed it.
    """
    wording, link = alignment.wording, alignment.links[main]
    unit = wording.units[main]
    naming = wording.language.attribution_words.get("naming", ())
    gives = any(t.lex.verb and t.lex.lemma in naming for t in wording.sentence.tokens[unit.first : unit.last])
    if gives and main + 2 == len(wording.units) and wording.units[-1].kind == "name":
        return True  # "will be called Kardex": that it is its name must be said
    things = [x for u, x in zip(wording.units[:main], alignment.links, strict=False) if u.kind == "word"]
    found = wording.is_one_of(main, "coming_upon") and is_passive_span(wording.sentence, unit)
    if found and link.first < 0 and things and all(x.first < 0 for x in things):
        return True  # where nothing is told of the thing, it is not found
    if is_sole_office(wording, main) or (vouches(wording, main) and not _says_of_itself(alignment, main)):
        return True
    if link.how != "part":
        return link.how == "converse"
    verb = next((t.lex for t in wording.sentence.tokens[unit.first : unit.last] if t.lex.verb), None)
    return verb is not None and alignment.sentence.tokens[link.first].lex.key != verb.key


def _says_of_itself(alignment: Alignment, main: int) -> bool:
    """Whether the claim is that somebody confirmed something of himself, and the passage has him say it."""
    wording, said = alignment.wording, alignment.links[main]
    subject = next((x for u, x in zip(wording.units[:main], alignment.links, strict=False) if u.kind == "name"), None)
    if subject is None or not is_of_the_speaker(wording, wording.units[main]):
        return False
    tokens, to = alignment.sentence.tokens, alignment.sentence.language.amount_words["to"]
    lex = tokens[said.first].lex
    if not (0 <= subject.first < said.first and lex.verb and lex.form != lex.lemma):
        return False  # no report
    return said.last >= len(tokens) or tokens[said.last].lex.form not in to  # "who claimed to have ..."


_SAME = frozenset(("same", "same name", "same word"))


def _arranged(alignment: Alignment) -> dict[str, float]:
    """How what answers the claim stands in the passage."""
    return {"order": _order(alignment), "parted": _parted(alignment)}


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


def _opposition(pair: Pair, found: Conflicts, about: float) -> dict[str, float]:
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
        # that the event is the same one is part of the finding where only its place differs
        "exclusive": max(found.exclusive.weight * _about_but(pair, found.exclusive.claim), found.place.weight),
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


def _flags(pair: Pair) -> list[tuple[float, int, int]]:
    """The answered words but names (else the names): share of them, flags in the claim, flags in the passage.

    As plain integers: flags take ten times as long, and every word is asked for every flag.
    """
    matched = [
        (u, x) for u, x in pair.linked if x.first >= 0 and x.strength > 0 and u.kind != "name"
    ] or answered_units(pair.alignment)
    weight = sum(u.weight for u, _ in matched) or 1.0
    return [(u.weight / weight, int(m := pair.mine[u.first]), _raised(m, pair.theirs[x.first])) for u, x in matched]


_TO_COME = Mode.FUTURE | Mode.WANTED | Mode.POSSIBLE


def _raised(mine: Mode, theirs: Mode) -> int:
    """The flags of a passage's word, without those that make of it what the claim says as well: that something is to
    come ("should be finished", "is expected to be finished", "will be finished").
    """
    if mine & _TO_COME and theirs & Mode.FUTURE:
        return int(theirs) & ~int((Mode.FUTURE | Mode.WANTED) & ~mine)
    if mine & Mode.NEGATED and theirs & Mode.NEGATED:  # "no longer talks to her", "won't talk to her"
        return int(theirs) & ~int(Mode.FUTURE & ~mine)
    if mine & Mode.POSSIBLE and theirs & Mode.SUPPOSED:  # "would be", "if it came to that, it would be"
        return int(theirs) & ~int((Mode.SUPPOSED | Mode.FUTURE) & ~mine)
    return int(theirs)


def _only_mine(flags: Sequence[tuple[float, int, int]], flag: Mode) -> float:
    mask = int(flag)
    return sum(w for w, mine, theirs in flags if mine & mask and not theirs & mask)


def _about_but(pair: Pair, name: str) -> float:
    """How far the two are about one thing, the name that is disputed set aside."""
    rest = share_of([(u.weight, x.strength) for u, x in pair.linked if not x.conflict and u.text != name])
    return rest * rest


def _sure_rival(pair: Pair, rival: Found) -> float:
    """Whether another date is that of the same event: in a passage picked for the claim, which says all the rest."""
    if not rival.weight or choice_of(pair.alignment.choice) > LONG or pair.main.strength < OPPOSED or pair.main.flipped:
        return 0.0
    rest = share_of([(u.weight, x.strength) for u, x in pair.linked if u.kind != "date"])
    return float(rest >= OPPOSED)


def _both_deny(pair: Pair) -> bool:
    """Whether the claim denies what the passage sets right: "bats are not blind", "contrary to belief, bats see"."""
    main = pair.alignment.wording.main
    if main is None or pair.main.flipped or pair.main.strength < ANSWERED:
        return False
    return bool(pair.mine[pair.alignment.wording.units[main].first] & Mode.NEGATED)


def _modality(pair: Pair, flags: Sequence[tuple[float, int, int]], about: float) -> dict[str, float]:
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


def _is_of_another(pair: Pair) -> bool:
    """Whether the passage says it of another person, thing, place or office than the claim."""
    alignment, main = pair.alignment, pair.alignment.wording.main
    return (
        has_another_object(alignment)
        or has_other_named_object(alignment)
        or has_another_patient(alignment)
        or is_of_other_gender(alignment)
        or is_named_elsewhere(alignment)
        or is_of_another_nation(alignment)
        or is_elsewhere(alignment)
        or is_by_another(alignment)
        or goes_nowhere(alignment)
        or (main is not None and _has_object(alignment, main) and does_to_another(alignment))
        or acts_on_another(alignment)
        or is_of_another_topic(alignment)
        or has_another_office(alignment)
        or (main is not None and alignment.links[main].how == HELD_OTHER)
        or is_name_of_another(alignment)
        or is_anothers_own(alignment)
        or (main is not None and of_other_words(alignment, main))
        or (main is not None and is_not_refused(alignment, complement_of(alignment, main, UNDOING)))
    )


def _is_end_lost(alignment: Alignment) -> bool:
    """Whether what the claim ends on, or has something done for, is not said."""
    return is_last_lost(alignment) or is_aim_lost(alignment.wording, alignment.links)


def _for_bars(
    pair: Pair, values: Mapping[str, float], found: Conflicts, agent: Agent, flags: Sequence[tuple[float, int, int]]
) -> dict[str, float]:
    """What the bars ask beside the weighed features (see ``bars`` in judge.py)."""
    denied = int(Mode.DENIED)
    main_at = pair.alignment.wording.main
    past = is_of_the_past(pair.alignment)
    apart = describes_another(pair.alignment)
    return {
        "conflict": float(
            any(values[name] > 0 for name in _CONFLICTS)
            or found.swapped > 0
            or found.turned.weight > 0.3
            or any(is_opposed(pair, u, x) and decides_all(pair.alignment.wording, u) for u, x in pair.linked)
            or pair.main.flipped
            or values["debunked"] > 0.3
            # in a text of many passages something else of a kind, or something set right, is always at hand
            or (values["choice"] <= LONG and (any(r.weight for r in found.rivals) or _sets_right(values)))
        ),
        "turned": float(pair.main.flipped),
        "unnamed": float(is_unnamed(pair.alignment)),
        "core_lost": float(
            any(pair.alignment.links[k].strength < 0.5 for k in pair.alignment.wording.core if k != main_at)
            or is_wish_lost(pair.alignment)
        ),
        "held_elsewhere": found.place.weight,
        "other_value": float(
            main_at is not None
            and found.exclusive.weight > 0
            and (_is_value(pair.alignment, main_at, found.exclusive) or other_name(pair.alignment) is not None)
        ),
        "set_aside": float(found.set_aside),
        "denies": float(
            is_negated_there(pair) or any(theirs & denied and not mine & denied for _, mine, theirs in flags)
        ),
        "denied_main": float(
            main_at is not None
            and pair.alignment.links[main_at].first >= 0
            and bool(pair.theirs[pair.alignment.links[main_at].first] & Mode.DENIED)
        ),
        "undone": float(pair.main.undone),
        "only_asked": float(
            is_only_asked(pair) or is_only_accused(pair) or is_only_meant(pair) or is_other_deed(pair.alignment)
        ),
        "other_thing": float(is_of_another_thing(pair.alignment) or apart),
        "crossed": float(is_crossed(pair)),
        "object_lost": float(
            _is_of_another_report(pair)
            or (pair.main.opposite and is_object_lost(pair.alignment))
            or (pair.main.flipped and does_to_another(pair.alignment))
        ),
        "to_come": float(is_to_come(pair)),
        "beside_lost": float(
            (is_beside_lost(pair) and not pair.alignment.tenure[1])
            or is_opposite_before(pair.alignment)
            or is_of_fewer(pair)
            or is_of_other_times(pair)
            or is_bound_lost(pair)
            or is_only_called_so(pair)
            or past
        ),
        "last_lost": float(_is_end_lost(pair.alignment) and not pair.alignment.holds),
        "unsaid_name": float(is_name_unsaid(pair.alignment) or is_partner_unsaid(pair.alignment)),
        # that somebody wants the contrary, or that a thing is a fake, is against it, whoever tells it
        "other_voice": float(
            not (pair.alignment.tenure[1] and (aim_of(pair.alignment.wording) or had_of(pair.alignment.wording)))
            and is_other_voice(pair.alignment, against=pair.main.flipped or values["number_conflict"] > 0)
        ),
        "not_opposite": float(is_not_its_opposite(pair)),
        "supposed_main": float(is_supposed(pair)),
        "other_object": float(
            bool(pair.alignment.tenure[1] or pair.alignment.figure[1])
            or (not pair.alignment.holds and (apart or _is_of_another(pair)))
        ),
        "undecided": float(
            is_comparison_lost(pair.alignment)
            or is_reason_lost(pair.alignment)
            or is_question_lost(pair.alignment)
            or is_phase_alone(pair.alignment)
            or is_still_lost(pair.alignment)
            or is_unwanted(pair.alignment)
            or is_complement_lost(pair.alignment)
            or is_given_by_noun(pair.alignment)
            or is_noun_denied(pair.alignment)
            or is_of_another_noun(pair.alignment)
            or is_asked_and_denied(pair.alignment)
            or is_of_some_only(pair.alignment)
            or is_not_revealed(pair.alignment)
            or past
            or is_only_spoken_of(pair.alignment)
            or (main_at is not None and _is_office_told_loosely(pair.alignment, main_at))
            or (main_at is not None and _is_only_wanted(pair.alignment, main_at))
            or (main_at is not None and values["main_lost"] > 0 and is_decided(pair.alignment.wording))
            or any(
                (
                    x.strength < 0.5
                    or x.first < 0
                    or x.how in _AKIN
                    or is_opposed(pair, u, x)
                    or is_no_superlative(pair.alignment, u, x)
                )
                and decides_all(pair.alignment.wording, u)
                and not is_official_anyway(pair, u)
                for u, x in pair.linked
            )
        ),
        "directed": float(any(x.how in DIRECTIONS for x in pair.alignment.links)),
        "unreal_main": float(pair.main.unreal),
        # who has not done it to the other is not said to have had it done by the other
        "stranger": float(
            agent.absent
            or has_another_head(pair.alignment)
            or is_another_of_its_kind(pair.alignment)
            or is_denied_actor(pair)
            or (found.swapped > 0 and pair.main.flipped and not found.set_aside)
        ),
        "more_than_only": float(_only_mine(flags, Mode.ONLY) >= 0.5 and not found.only),
        "unanswered": float(
            any(
                x.strength < 0.4
                for u, x in pair.linked
                if u.kind == "date"
                or (
                    u.kind == "number"
                    and u.quantity is not None
                    and tells_much(u.quantity, pair.alignment.wording.language)
                )
                if not is_one_of_them(pair.alignment, u)
            )
        ),
    }


def _has_object(alignment: Alignment, main: int) -> bool:
    """Whether something stands right behind a claim's verb, which says more than that ("has created a currency")."""
    wording = alignment.wording
    verb = wording.units[main]
    if main + 1 >= len(wording.units) or verb.weight <= LIGHT:
        return False
    between = wording.sentence.tokens[verb.last : wording.units[main + 1].first]
    small = wording.language.determiners | wording.language.possessives
    return all(t.lex.form in small and not t.before.strip("'’") for t in between)


def _is_of_another_report(pair: Pair) -> bool:
    """Whether the claim is that something was reported, and the passage has the opposite of it reported: who reports
    the one may report the other.
    """
    wording, main = pair.alignment.wording, pair.alignment.wording.main
    if main is None or pair.main.flipped or main + 1 >= len(wording.units):
        return False
    told = wording.units[main + 1]
    return wording.is_of(main, "speech") and not told.predicate and pair.alignment.links[main + 1].opposite


def _is_value(alignment: Alignment, main: int, exclusive: Found) -> bool:
    """Whether what the claim says something to be is what the passage has another value for ("Danish", "Swedish")."""
    wording = alignment.wording
    unit = wording.units[main]
    return unit.text == exclusive.claim and not any(t.lex.verb for t in wording.sentence.tokens[unit.first : unit.last])


def _is_only_wanted(alignment: Alignment, main: int) -> bool:
    """Whether the claim's verb is answered only by a wish that goes with it ("has accepted", "wants to")."""
    link = alignment.links[main]
    return link.how == "general" and any(
        p.section == "want" and p.start < link.last and link.first < p.end for p in alignment.sentence.phrases
    )


def _is_office_told_loosely(alignment: Alignment, main: int) -> bool:
    """Whether the claim gives somebody an office that only one holds, and the passage a wider one ("executive")."""
    return alignment.links[main].how == "general" and is_sole_office(alignment.wording, main)


_AKIN = ("family", "same stem")
"""Of one family, and no more: "realistic" is not "real"."""


def _sets_right(values: Mapping[str, float]) -> bool:
    """True where one of the two corrects something, the other does not, and they have some words in common."""
    return bool(values["corrects"] or values["corrected"]) and values["cover"] > TOUCHED


def _first_conflict(pair: Pair, values: Mapping[str, float], found: Conflicts) -> Conflict | None:
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
        return Conflict(ConflictKind.NAME, pair.alignment.wording.text, words_around(pair.alignment))
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
            found.corrects or words_around(pair.alignment),
        )
    return None


def read_glance(alignment: Alignment) -> dict[str, float]:
    """Those of the features that only ask what answers the claim, and how far."""
    return {**_coverage(alignment), **_size(alignment)}


def read_here(alignment: Alignment) -> float:
    """The feature "here" by itself: how much of the claim the sentence answers."""
    return _coverage(proved_alignment(alignment))["here"]


def is_as_it_seems(alignment: Alignment) -> bool:
    """Whether a claim's verb that nothing answers stays without answer when all is read: no other word tells it (see
    `proved_alignment`).
    """
    main = alignment.wording.main
    return main is None or proved_alignment(alignment).links[main].strength < 0.5


def may_oppose_without_verb(alignment: Alignment) -> bool:
    """Whether there is more to be read in a passage that lacks the claim's verb: an amount that conflicts, or
    something that is set aside. Where not, nothing in it opposes the claim (see ``bars`` in judge.py).
    """
    wording, main = alignment.wording, alignment.wording.main
    return (
        any(x.conflict for u, x in zip(wording.units, alignment.links, strict=True) if u.kind == "number")
        or any(p.section == "contrast" for p in alignment.sentence.forms)
        or only_so_much(alignment)[0]
        or is_placed_elsewhere(alignment)
        or other_name(alignment) is not None
        or (main is not None and complement_of(alignment, main, (*UNDOING, "denial")) is not None)
        or (main is not None and refuses(wording, main))
        or (
            main is not None
            and wording.sentence.tokens[wording.units[main].first].lex.folded in wording.language.demonyms
        )
    )


def read_features(alignment: Alignment) -> Reading:
    """The features of a claim's wording and one sentence."""
    alignment = proved_alignment(alignment)
    mine, theirs = _modes(alignment)
    pair = Pair(alignment, mine, theirs, main_verb(alignment, mine, theirs))
    # what is left when the disputed unit is set aside: are the two about one thing?
    rest = share_of([(u.weight, x.strength) for u, x in pair.linked if not x.conflict])
    about = rest * rest
    found = find_conflicts(pair)
    mine_of, theirs_of = has_rival_office(pair)
    if theirs_of:
        found = replace(found, exclusive=Found(1.0, mine_of, theirs_of))
    held, rival = has_rival_holder(pair)
    if alignment.figure[1] and not found.number.weight:
        found = replace(found, number=Found(1.0, *alignment.figure))
    for more in (alignment.tenure, alignment.figure, other_sole_doer(pair)):
        held, rival = more if more[1] else (held, rival)
    held, rival = (held, rival) if rival else only_opposite(pair)
    held, rival = rival_name(alignment) or (held, rival)
    if rival:
        found = replace(found, name=Found(1.0, held, rival), exclusive=Found(1.0, held, rival))
    # "a report on Vale (real name Ida Petit)": who bears the name need do nothing
    agent = Agent(same=True) if alignment.holds or same_name(alignment) is not None else agent_of(alignment)
    roles = SAME if alignment.holds else compare_roles(alignment)
    if roles.other:
        agent = Agent(other=True)
    if roles.exchanged:
        found = replace(found, swapped=1.0)
    elif alignment.holds:  # "Belde overtook Kardex", "Kardex lost the title to Belde"
        found = replace(found, swapped=0.0)
    if agent.other and found.number.weight and _is_counted(pair):
        agent = Agent()  # "a thousand people marched", "the march drew 400 people"
    if roles.sole:
        held = alignment.wording.units[0].text
        found = replace(found, name=Found(1.0, held, roles.doer), exclusive=Found(1.0, held, roles.doer))
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
    values |= _for_bars(pair, values, found, agent, flags)
    values["other_role"] = float(roles.other or bool(alignment.tenure[1] or alignment.figure[1]))
    if alignment.settled:
        values["negated_claim"] = 0.0
    values |= _in_articles(values)
    kept_off = int(Mode.HEDGED | Mode.DISTANCED)
    reserve = sum(w for w, _, theirs in flags if theirs & kept_off)
    return Reading(values, _first_conflict(pair, values, found), reserve)
