"""What shows that a passage is about something else than the claim: another thing, another voice, what is lost."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from crosscheck.match.agents import head_of, is_called
from crosscheck.match.align import Alignment
from crosscheck.match.conflicts import below_first
from crosscheck.match.directed import DIRECTIONS, is_small
from crosscheck.match.link import COUNTED, NONE, POINTED, RANKED, SAYS_IT, TOPIC, Link
from crosscheck.match.offices import is_past
from crosscheck.match.pair import OPPOSED, Pair, share_of
from crosscheck.match.verbs import BY_WHAT_FOLLOWS
from crosscheck.match.wording import (
    LIGHT,
    Unit,
    Wording,
    cited,
    is_infinitive,
    is_nominal,
    is_superlative,
    names_of,
    says_what,
    vouches,
    wants_thing,
)
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import Language, Lexeme, Phrase
from crosscheck.text.measures import dimension
from crosscheck.text.names import Name
from crosscheck.text.numbers import Quantity
from crosscheck.text.refer import genders_of
from crosscheck.text.slots import behind_owner, governed, is_passive, lead_of, owner_of, subject_of, verb_in

SAYER = 6
"""Within how many words of a verb of saying whoever says it stands."""

APPOSED = 3
"""How many words at most stand between somebody's name and his verb, beside it in commas."""

TOLD = 5
"""Within how many words of a verb of saying the question begins that it answers."""

BESIDE = 4
"""Within how many words before a noun "be" says it of something."""

_VOICES = ("speech", "denial", "belief", "ask", "want", "factive")
_SAID = ("speech", "denial", "belief", "ask", "factive")

SURE = 0.8
"""From which strength on a name or an office is taken for the claim's."""

HEAVY, FAINT = 0.8, 0.4
"""From which weight on a word is missed where it is lacking; below which share hardly anything is answered."""

SPAN = 4
"""Within how many words behind "in" or "for" the time stands for which nothing was done."""

BEHIND = 6
"""Within how many words behind a verb the name stands that it is done to."""

REASON = 0.5
"""Which share of a reason must be answered, whoever it names."""

COMPARED = 5
"""Within how many words of a comparative stands what something is compared with."""

NARROW = 20
"""Up to how many points of a hundred a share may lie apart that is still a figure ("about a quarter")."""

MAGNITUDE = 1000
"""From how many on a rounded amount ("thousands of") is what a claim is about."""


PRESSED = 6
"""Within how many words before somebody stands the verb by which he is pressed to do something."""


def has_another_head(alignment: Alignment) -> bool:
    """True where the claim is of the museum of Kerval and the passage of some other thing of Kerval."""
    wording, sentence = alignment.wording, alignment.sentence
    of = wording.language.amount_words["of"]
    pairs = list(zip(wording.units, alignment.links, strict=True))
    for unit, link in pairs[:2]:
        if unit.kind != "name" or link.first < 0 or link.how == POINTED:
            continue
        mine = head_of(wording.sentence.tokens, unit.first, unit.last, of)
        theirs = head_of(sentence.tokens, link.first, link.last, of)
        if mine < 0 or theirs < 0:
            continue
        said = next((x for u, x in pairs if u.first <= mine < u.last and not u.predicate), None)
        if said is not None and said.strength < 0.35 and not any(x.first <= theirs < x.last for _, x in pairs):
            return True
    return False


def is_another_of_its_kind(alignment: Alignment) -> bool:
    """True where the claim is of the pipe company and the passage of the dairy company: what tells which body is meant
    is something else there.
    """
    wording, sentence = alignment.wording, alignment.sentence
    pairs = list(zip(wording.units[: wording.main], alignment.links, strict=False))
    of, names = wording.language.amount_words["of"], alignment.names
    mine = {word for u in wording.units for word in u.words}
    used = {i for x in alignment.links if x.first >= 0 for i in range(x.first, x.last)}
    for n, (unit, link) in enumerate(pairs):
        lex = wording.sentence.tokens[unit.last - 1].lex
        if unit.kind != "word" or link.first < 1 or not wording.language.is_body(lex):
            continue
        said = [x for u, x in pairs[:n] if 0 <= unit.first - u.last <= 1]
        at, apart = link.first - 1, sentence.tokens[link.first].before
        after = wording.sentence.tokens[unit.last : unit.last + 1]
        if after and after[0].lex.form in of:  # "l'entreprise de conduites", "l'entreprise de services"
            said = [x for u, x in pairs[n + 1 :] if u.first - unit.last <= 2]
            at = link.last + 1
            if at >= len(sentence.tokens) or sentence.tokens[link.last].lex.form not in of:
                continue
            apart = sentence.tokens[at].before
        told = sentence.tokens[at]
        plain = not (told.lex.stop or told.lex.finite or apart.strip("-'’")) and at not in used
        plain = plain and (not told.capital or any(n.first <= at < n.last and not mine & {*n.words} for n in names))
        if said and plain and all(x.first < 0 for x in said):
            return True
    return False


def is_of_other_times(pair: Pair) -> bool:
    """True where what one of the two denies is only that it was so before: who has not done it in ten years, or had not
    since May, may have done it now, and who does it now may never have done it before.
    """
    alignment, main = pair.alignment, pair.alignment.wording.main
    if main is None or not pair.main.flipped or alignment.links[main].first < 0:
        return False
    wording, sentence = alignment.wording, alignment.sentence
    unit, link = pair.linked[main]
    mine, theirs = pair.mine[unit.first] & Mode.NEGATED, pair.theirs[link.first] & Mode.NEGATED
    if theirs and not mine:
        if any(u.kind == "date" or (u.quantity is not None and u.quantity.unit) for u in wording.units):
            return False
        ended = sentence.language.attribution_words.get("no_more", frozenset())
        if any(t.lex.form in ended for t in sentence.tokens[max(0, link.first - 2) : link.last + 2]):
            return False  # "no longer sits on it since May"
        behind = [d for d in sentence.dates if d.first >= link.first]
        tokens, units = sentence.tokens, sentence.language.units
        here = sentence.clause[link.first]
        spans = [
            k
            for k in range(link.last, len(tokens))
            if dimension(units.get(tokens[k].lex.form, "")) == "time" and sentence.clause[k] == here
        ]
        lasting = sentence.language.attribution_words.get("lasting", frozenset())
        return any(d.since for d in behind) or any(
            t.lex.form in lasting for k in spans for t in tokens[max(link.last, k - SPAN) : k]
        )
    former = wording.language.attribution_words.get("formerly", frozenset())
    if mine and not theirs and any(t.lex.form in former for t in wording.sentence.tokens[unit.last : -1]):
        told = any(t.lex.form in former or t.lex.lemma in former for t in sentence.tokens)
        return not (told or sentence.dates or alignment.sentence.quantities)
    return False


def is_of_fewer(pair: Pair) -> bool:
    """True where the claim is of a number of people or things, and the passage turns round what one of them does: that
    one agreed is not against fifty having refused.
    """
    main = pair.alignment.wording.main
    if main is None or not pair.main.flipped:
        return False
    counted = [
        (u, x, other)
        for (u, x), (_, other) in pairwise(pair.linked[:main])
        if u.kind == "number" and u.quantity is not None and u.quantity.low > 1 and not u.quantity.unit
    ]
    tokens = pair.alignment.sentence.tokens
    return any(
        x.strength < FAINT
        and not x.conflict
        and other.first >= 0
        and tokens[other.last - 1].lex.form == tokens[other.last - 1].lex.lemma
        for _, x, other in counted
    )


def is_beside_lost(pair: Pair) -> bool:
    """True where the passage has hardly a word of the claim but the one that it turns round, or not the verb that
    hangs on that one ("accepté de venir").
    """
    main = pair.alignment.wording.main
    if main is None and _is_said_lost(pair.alignment):
        return True
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
        if k + 1 == len(pair.linked) or not _says_who_it_is(pair.alignment.wording, k)
    ]
    return sum(w for w, _ in rest) >= HEAVY and share_of(rest) < FAINT


def _is_said_lost(alignment: Alignment) -> bool:
    """Whether a claim without a verb says by a form of "be" what something is ("is Roux's son"), and the passage has
    nothing of that.
    """
    wording, unit = alignment.wording, alignment.wording.units[-1]
    told = unit.kind == "word" and not alignment.links[-1].strength
    return told and any(t.lex.lemma in wording.language.be_lemmas for t in wording.sentence.tokens[: unit.first])


def _says_who_it_is(wording: Wording, k: int) -> bool:
    """Whether a noun right before a name only tells what its bearer is ("its rival Kardex")."""
    unit, name = wording.units[k], wording.units[k + 1]
    if unit.predicate or any(t.lex.stop for t in wording.sentence.tokens[unit.first : unit.last]):
        return False
    return name.kind == "name" and name.first == unit.last and not wording.sentence.tokens[name.first].before


def is_object_lost(alignment: Alignment) -> bool:
    """True where the claim ends on what its main verb is done to ("lose a leg"), and the passage has nothing of it."""
    wording = alignment.wording
    if wording.main is None or not is_last_lost(alignment):
        return False
    verb = wording.units[wording.main]
    between = wording.sentence.tokens[verb.last - (verb.last - verb.first > 1) : wording.units[-1].first]
    small = wording.language.determiners | wording.language.possessives
    return all(not t.lex.stop or t.lex.form in small for t in between)


def is_last_lost(alignment: Alignment) -> bool:
    """True where the passage has nothing of what the claim ends on."""
    wording = alignment.wording
    unit, link = wording.units[-1], alignment.links[-1]
    if unit.kind != "word" or unit.weight < HEAVY or link.strength or len(wording.units) < 2:
        return False
    if wording.main is not None and alignment.links[wording.main].how == BY_WHAT_FOLLOWS:
        return True  # who means to create something need not mean to create this
    lex = wording.sentence.tokens[unit.last - 1].lex
    manner = wording.language.adverb_endings
    if unit.last - unit.first > 1 or lex.stop or lex.verb or (manner and lex.form.endswith(manner)):
        return False
    return wording.main is None or unit.first >= wording.units[wording.main].last


def is_other_voice(alignment: Alignment, *, against: bool) -> bool:
    """True where the claim is of what somebody said, and the passage does not have them say anything.

    That the clinic said that none was made is not contradicted by who says that one was made. ``against``: the passage
    says the contrary of what the claim has them say.
    """
    wording, sentence = alignment.wording, alignment.sentence
    said = [p for p in wording.sentence.phrases if p.section == "speech"]
    pairs = list(zip(wording.units, alignment.links, strict=True))
    k = next((k for k, (u, _) in enumerate(pairs) if u.predicate), len(pairs))
    voice = cited(wording)
    if voice:  # "according to the mayor, it is closed"
        k = sum(u.last <= voice for u, _ in pairs)
    elif not 0 < k < len(pairs) - 1 or not any(p.start < pairs[k][0].last and pairs[k][0].first < p.end for p in said):
        return False
    elif not any(u.predicate for u, _ in pairs[k + 1 :]):
        return False  # "praised the plan": nothing is said to be so
    elif (
        against
        and (is_of_the_speaker(wording, pairs[k][0]) or _is_done_by_speaker(alignment, pairs[:k]))
        and not any(
            p.section in _VOICES[:3] and any(p.end <= x.first for u, x in pairs[k + 1 :] if u.predicate)
            for p in sentence.phrases
        )
    ):
        return False  # what she says of herself is told of her
    clause = sentence.clause
    voices = (
        _VOICES if voice or not any(p.start < pairs[k][0].last and pairs[k][0].first < p.end for p in said) else _SAID
    )
    verb = pairs[k][1] if k < len(pairs) else NONE
    for _, link in pairs[:k]:
        if link.how == SAYS_IT:
            return False
        if link.first < 0 or link.strength < 0.5 or link.how == "same stem":
            continue
        for p in (*sentence.phrases, *sentence.forms):
            near = 0 <= p.start - link.last <= SAYER
            beside = clause[p.start] == clause[link.first] or (
                p.start - link.last <= APPOSED
                and not any(t.lex.verb and not t.lex.stop for t in sentence.tokens[link.last : p.start])
            )  # "Lea Roux, 21, claims"
            answers = p.section in _VOICES and verb.strength >= SURE and p.start <= verb.first < p.end
            before = (p.section in voices or answers) and near and beside
            relatives = sentence.language.attribution_words["relatives"]
            told = before and sentence.tokens[link.last].lex.form in relatives  # "the same from Roux, who said"
            before = before and (told or not governed(sentence, link.first))  # "a friend of the mayor said"
            if before or (p.section == "attribution" and 0 <= link.first - p.end <= SAYER):
                return False
            # "Roux, who hopes to be elected next year, says"
            if p.section in _SAID[:1] and any(
                n.first < link.last and link.first < n.last
                for n in subject_of(sentence, alignment.names, p.start).names
            ):
                return False
    return True


def _is_done_by_speaker(alignment: Alignment, before: Sequence[tuple[Unit, Link]]) -> bool:
    """Whether in the passage whoever speaks in the claim does what answers its verb ("said the trip cost $20": "the
    nurse paid $10 for it").
    """
    sentence, main = alignment.sentence, alignment.wording.main
    if main is None or alignment.links[main].how not in (COUNTED, "converse"):
        return False
    at = alignment.links[main].first
    slot = subject_of(sentence, alignment.names, at)
    who = [*((n.first, n.last) for n in slot.names), *(((slot.head, slot.head + 1),) if slot.head >= 0 else ())]
    return any(
        x.strength >= 0.5 and x.first < last and first < x.last
        for u, x in before
        if u.kind in ("name", "word") and not u.predicate
        for first, last in who
    )


def is_of_the_speaker(wording: Wording, said: Unit) -> bool:
    """Whether what somebody says is of the same person by its first words ("said she had", "dit que sa maison"), or by
    whom its price is told ("said that it cost her $20").
    """
    tokens, language = wording.sentence.tokens, wording.language
    k = said.last
    while k < len(tokens) and tokens[k].lex.form in language.attribution_words.get("that", ()):
        k += 1
    if k >= len(tokens):
        return False
    form = tokens[k].lex.form
    if form in language.possessives or (form in language.pronouns and "p" not in language.pronouns[form]):
        return True
    return k > said.last and any(
        one.lex.verb
        and other.lex.form in language.pronouns
        and "p" not in language.pronouns[other.lex.form]
        and not other.before
        and third.lex.form[0] in SIGNS
        for one, other, third in zip(tokens[k:], tokens[k + 1 :], tokens[k + 2 :], strict=False)
    )


def is_negated_there(pair: Pair) -> bool:
    """True where the passage negates something that it does not say of what it has been speaking of in passing.

    What a relative clause denies of somebody who is named on the way ("a leak that the town, which had not mended it")
    leaves what the sentence tells as it is; it counts where the clause itself answers what the claim says.
    """
    sentence, main = pair.alignment.sentence, pair.alignment.wording.main
    clause = sentence.clause
    negated = {clause[k] for k, mode in enumerate(pair.theirs) if mode & Mode.NEGATED}
    if not negated:
        return False
    opened = {clause[p.start] for p in sentence.forms if _opens_relative(sentence, p)}
    said = {
        clause[x.first]
        for u, x in pair.linked[main or 0 :]
        if u.kind != "name" and x.first >= 0 and x.strength >= FAINT
    }
    return bool(negated - (opened - said))


def _opens_relative(sentence: SentenceText, phrase: Phrase) -> bool:
    """True for the word that begins a clause said of the noun before it ("qui", "which"; "que" behind a noun)."""
    tokens, clause, first = sentence.tokens, sentence.clause, phrase.start
    if phrase.section != "modal" or not first or phrase.value not in ("relative", "complement"):
        return False
    before = tokens[first - 1].lex
    joined = before.form in sentence.language.join_forms
    if clause[first - 1] == clause[first] and not joined:
        return False
    return phrase.value == "relative" or not (joined or before.stop or before.verb)


def is_denied_actor(pair: Pair) -> bool:
    """True where whoever acts in the claim stands in the passage as what somebody is not: that "the driver, who is not
    a doctor, treated him" is not of a doctor.
    """
    alignment = pair.alignment
    main = alignment.wording.main
    if main is None or alignment.links[main].first < 0 or pair.theirs[alignment.links[main].first] & Mode.NEGATED:
        return False
    actors = [(u, x) for u, x in pair.linked[:main] if u.kind == "word" and not u.predicate and x.first >= 0]
    return (
        bool(actors)
        and all(pair.theirs[x.first] & Mode.NEGATED and not pair.mine[u.first] & Mode.NEGATED for u, x in actors)
        and _is_said_of(alignment.sentence, actors[0][1].first)
    )


def _is_said_of(sentence: SentenceText, i: int) -> bool:
    """True for a word that "be" says of something ("is not a specialist")."""
    tokens, be = sentence.tokens, sentence.language.be_lemmas
    return any(tokens[k].lex.lemma in be for k in range(max(0, i - BESIDE), i))


def is_not_its_opposite(pair: Pair) -> bool:
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


def is_to_come(pair: Pair) -> bool:
    """True where the opposite of what the claim asserts is only to come, wanted or asked for: what will be repaired is
    broken.
    """
    main = pair.alignment.wording.main
    if main is None or not pair.main.opposite or not pair.main.flipped:
        return False
    mine, theirs = pair.mine[pair.alignment.wording.units[main].first], pair.theirs[pair.alignment.links[main].first]
    if _is_purpose(pair.alignment.wording, main):
        return False
    return bool(theirs & UNREAL) and not theirs & Mode.NEGATED and not mine & UNREAL


def _is_purpose(wording: Wording, main: int) -> bool:
    """True where what the claim is taken to assert is what something was done for ("left to be alone")."""
    tokens, first = wording.sentence.tokens, wording.units[main].first
    led = any(
        p.section == "modal" and p.value == "infinitive" and 0 <= first - p.end <= 2 for p in wording.sentence.forms
    )
    small = wording.language.attribution_words["prepositions"]
    led = led or (
        tokens[first].lex.form == tokens[first].lex.lemma and first > 0 and tokens[first - 1].lex.form in small
    )
    return led and any(u.predicate for u in wording.units[:main])


def is_wish_lost(alignment: Alignment) -> bool:
    """True where the passage itself does not say what the claim has somebody want: others may want something else."""
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units):
        return False
    if alignment.links[main + 1].first >= 0:
        return False
    return wording.units[main + 1].kind == "word" and wording.is_of(main, "want")


def is_complement_lost(alignment: Alignment) -> bool:
    """True where the claim is that somebody admitted or confirmed something, and the passage does not say the verb of
    it ("admitted that it was a fake": "said that she paid for it").
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not vouches(wording, main):
        return False
    pairs = zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
    return any(u.kind == "word" and u.predicate and u.weight > LIGHT and x.strength < FAINT for u, x in pairs)


def is_unwanted(alignment: Alignment) -> bool:
    """True where the claim has somebody want a thing that nobody wants in the passage: who watches a show need not."""
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not wants_thing(wording) or wording.units[main + 1].kind != "word":
        return False
    return alignment.links[main].first < 0


def is_other_deed(alignment: Alignment) -> bool:
    """True where somebody decided, planned or refused something in the claim, and to do something else in the passage
    ("decided to close the school", "the decision to renovate the school").
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units) or alignment.links[main].first < 0:
        return False
    verb, deed, at = wording.units[main], wording.units[main + 1], alignment.links[main]
    if alignment.links[main + 1].strength or _deed_of(wording.sentence, verb.last) != deed.first:
        return False
    theirs = _deed_of(alignment.sentence, at.last)
    return theirs >= 0 and not any(x.first <= theirs < x.last for x in alignment.links)


def _before_infinitives(language: Language) -> frozenset[str]:
    """The small words by which an infinitive or gerund hangs on another word ("to", "of", "de", "à")."""
    return language.attribution_words["prepositions"] | language.amount_words["to"] | language.amount_words["of"]


def _deed_of(sentence: SentenceText, last: int) -> int:
    """The infinitive that hangs on the word before word ``last`` by a small word, -1 where none does."""
    tokens, small = sentence.tokens, _before_infinitives(sentence.language)
    for k in (last, last + 1):
        if 0 < k < len(tokens) and not tokens[k].before.strip("'’") and tokens[k - 1].lex.form in small:
            lex = tokens[k].lex
            return k if lex.verb and lex.form == lex.lemma and not lex.stop and not lex.light else -1
    return -1


def is_only_asked(pair: Pair) -> bool:
    """True where the passage has somebody press or want the claim's actor to do it ("urged the council to close the
    mill", "hopes that the council will"), and the claim has him do it.
    """
    alignment, main = pair.alignment, pair.alignment.wording.main
    if not main:
        return False
    wording, sentence, verb = alignment.wording, alignment.sentence, alignment.links[main]
    if verb.first < 0 and main + 1 < len(wording.units) and wording.units[main + 1].predicate:
        verb = alignment.links[main + 1]  # "decided to close the mill": others want it to
    elif pair.mine[wording.units[main].first] & (UNREAL & ~Mode.FUTURE):
        return False
    if verb.first < 0:
        return False
    acting = [x.first for u, x in pair.linked[:main] if not u.predicate and 0 <= x.first < verb.first]
    return any(_is_pressed(sentence, k, verb) for k in acting)


def _is_pressed(sentence: SentenceText, k: int, verb: Link) -> bool:
    """Whether somebody at word ``k`` is pressed or hoped to do what stands at a verb."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    if k and tokens[k].lex.folded in language.demonyms and tokens[k - 1].lex.role and not tokens[k].before:
        k -= 1  # "urged Russian bakers"
    while (
        k > 0
        and not tokens[k].before.strip("'’")
        and (tokens[k - 1].lex.form in words.get("that", ()) or is_small(tokens[k - 1], language))
    ):
        k -= 1
    inside = tokens[k + 1 : verb.first + 1]
    if k < 1 or tokens[k].before.strip("'’") or any(t.before.strip("'’-«“\"") for t in inside):
        return False
    if tokens[k - 1].lex.lemma in words.get("hoping", ()):
        return True
    at = verb_in(sentence, verb.first, verb.last)
    led = tokens[verb.first - 1].lex.form in _before_infinitives(language)
    if not led or tokens[at].lex.form != tokens[at].lex.lemma:
        return False
    for i in range(k - 1, max(-1, k - 1 - PRESSED), -1):  # "invited on Monday the mayor to speak"
        if tokens[i].lex.lemma in words.get("pressing", ()):
            return True
        if tokens[i].lex.finite or tokens[i].before.strip("'’"):
            return False
    return False


def is_only_accused(pair: Pair) -> bool:
    """True where the passage only has somebody accused or suspected of what the claim has him do."""
    main = pair.alignment.wording.main
    if main is None or pair.alignment.links[main].first < 2:
        return False
    wording, sentence, verb = pair.alignment.wording, pair.alignment.sentence, pair.alignment.links[main]
    language, k = sentence.language, verb.first
    accusing = language.attribution_words.get("suspecting", frozenset())
    if any(t.lex.lemma in accusing for t in wording.sentence.tokens):
        return False
    helping = language.have_lemmas | language.be_lemmas
    while k > 0 and sentence.tokens[k - 1].lex.lemma in helping and not sentence.tokens[k].before.strip("'’"):
        k -= 1
    small = _before_infinitives(language)
    if k < 2 or sentence.tokens[k - 1].lex.form not in small or sentence.tokens[k].before.strip("'’"):
        return False
    return sentence.tokens[k - 2].lex.lemma in accusing and not sentence.tokens[k - 1].before.strip("'’")


def is_only_meant(pair: Pair) -> bool:
    """True where the passage only tells for what somebody else acts ("pour remplacer Roux, le conseil a nommé")."""
    main = pair.alignment.wording.main
    if main is None or pair.alignment.links[main].first < 1:
        return False
    wording, sentence, verb = pair.alignment.wording, pair.alignment.sentence, pair.alignment.links[main]
    purposes = sentence.language.attribution_words.get("purposes", frozenset())
    if not purposes or pair.mine[wording.units[main].first] & (UNREAL & ~Mode.FUTURE):
        return False
    if any(t.lex.form in purposes for t in wording.sentence.tokens[: wording.units[main].first]):
        return False
    lex = sentence.tokens[verb.first].lex
    helps = lex.lemma in sentence.language.have_lemmas | sentence.language.be_lemmas
    infinitive = is_infinitive(lex) and not helps
    if not infinitive or not any(t.lex.form in purposes for t in sentence.tokens[: min(2, verb.first)]):
        return False
    acts = next((k for k in range(verb.last, len(sentence.tokens)) if sentence.tokens[k].lex.finite), -1)
    acting = [x for u, x in pair.linked[:main] if not u.predicate and x.first >= 0]
    return bool(acting) and all(0 < acts < x.first for x in acting)


def is_supposed(pair: Pair) -> bool:
    """True where the passage only supposes what it says of the claim's main verb, and the claim does not."""
    main = pair.alignment.wording.main
    if main is None or pair.alignment.links[main].first < 0:
        return False
    mine, theirs = pair.mine[pair.alignment.wording.units[main].first], pair.theirs[pair.alignment.links[main].first]
    return bool(theirs & Mode.SUPPOSED) and not mine & Mode.SUPPOSED


def is_named_elsewhere(alignment: Alignment) -> bool:
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


def is_name_unsaid(alignment: Alignment) -> bool:
    """True where the claim is that something is a name ("her real name is Ida Petit"), which the article never says:
    that something is not so of her name excludes nothing.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 2 != len(wording.units) or wording.units[-1].kind != "name":
        return False
    stating = wording.language.be_lemmas | wording.language.attribution_words.get("naming", frozenset())
    between = wording.sentence.tokens[wording.units[main].first : wording.units[-1].first]
    last = alignment.links[-1]
    return last.first < 0 and not last.strength and bool(between) and between[-1].lex.lemma in stating


def is_partner_unsaid(alignment: Alignment) -> bool:
    """True where the claim is of what one does with another ("will merge with Belde", "part the pumps from the pipes"),
    and the passage has the opposite without him: who parts from one may join the other.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not alignment.links[main].opposite:
        return False
    words = wording.language.attribution_words
    partners = words.get("with", frozenset()) | words.get("parted_from", frozenset())
    return any(
        u.kind in ("name", "word")
        and x.first < 0
        and not (u.kind == "word" and x.strength)
        and u.first >= wording.units[main].last
        and _led_by_one_of(wording, u.first, partners)
        for u, x in zip(wording.units, alignment.links, strict=True)
    )


def _led_by_one_of(wording: Wording, k: int, forms: frozenset[str]) -> bool:
    """Whether one of some prepositions stands before a word of the claim, with its article or without."""
    tokens, language = wording.sentence.tokens, wording.language
    small = language.determiners | language.possessives
    while k > 1 and tokens[k - 1].lex.form in small and tokens[k - 1].lex.form not in forms:
        k -= 1
    return k > 0 and tokens[k - 1].lex.form in forms


def has_other_named_object(alignment: Alignment) -> bool:
    """True where what the claim's verb is done to, by name, is named elsewhere only, and another name stands where the
    passage's verb is done to it ("captured Vernes", "took control of Belde").
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units) or alignment.links[main].first < 0:
        return False
    unit, link, verb = wording.units[main + 1], alignment.links[main + 1], alignment.links[main]
    if unit.kind != "name" or link.first >= 0 or unit.first != wording.units[main].last:
        return False
    behind = next((n for n in alignment.names if 0 <= n.first - verb.last <= BEHIND), None)
    if behind is None or any(x.first < behind.last and behind.first < x.last for x in alignment.links):
        return False
    tokens, language = alignment.sentence.tokens, alignment.sentence.language
    of, words = language.amount_words["of"], language.attribution_words["prepositions"]
    between = tokens[verb.last : behind.first]
    small = of | language.verb_particles  # "took over the control of"
    if any(t.lex.finite or (t.lex.form in words and t.lex.form not in small) for t in between):
        return False
    return not any(t.before.strip("'’-") for t in tokens[verb.last : behind.first + 1])


def goes_nowhere(alignment: Alignment) -> bool:
    """True where the claim tells where somebody went to do something ("went to Rome to meet Roux"), and the passage
    neither that he went nor of the place."""
    main, pairs = alignment.wording.main or 0, list(zip(alignment.wording.units, alignment.links, strict=True))
    return any(
        verb.predicate and link.first < 0 and place.kind == "name" and place.first == verb.last and told.first < 0
        for (verb, link), (place, told) in pairwise(pairs[: main + 1])
    )


def has_another_object(alignment: Alignment) -> bool:
    """True where the claim is of the headphones of Beats, or of the doors, and the passage does it to another thing."""
    wording, sentence = alignment.wording, alignment.sentence
    units, links = wording.units, alignment.links
    of, adjuncts = wording.language.amount_words["of"], wording.language.adjunct_forms
    used = {i for x in links if x.first >= 0 for i in range(x.first, x.last)}
    at = None
    for k, (unit, link) in enumerate(zip(units, links, strict=True)):
        at = k if unit.predicate else at
        if unit.kind != "name" or link.first < 0 or link.strength < 0.5 or link.how == POINTED:
            continue
        if at is None or any(t.lex.form in adjuncts for t in wording.sentence.tokens[units[at].last : unit.first]):
            continue
        verb = links[at]
        mine = head_of(wording.sentence.tokens, unit.first, unit.last, of)
        head = next((x for u, x in zip(units, links, strict=True) if u.first <= mine < u.last), None)
        if mine < 0 or head is None or head.first >= 0 or head.strength >= 0.8:
            continue
        after = [n for n in alignment.names if n.first >= verb.last and set(unit.words) & set(n.words)]
        near = min(after, key=lambda n: n.first, default=None)
        first, last = (near.first, near.last) if near is not None else (link.first, link.last)
        if near is not None and len(near.words) > len(unit.words):
            return True  # "Beats Music", not the headphones
        theirs = head_of(sentence.tokens, first, last, of)
        if theirs >= 0 and theirs not in used:
            return True
    return False


def is_elsewhere(alignment: Alignment) -> bool:
    """True where the claim says at what place something is done, and the passage has it done at another ("works at the
    town hall": "works in Hull").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or main + 1 != len(wording.units) - 1 or alignment.links[main].first < 0:
        return False
    place, lost = wording.units[-1], alignment.links[-1]
    located = _at(wording.language)
    lead = lead_of(wording.sentence, place.first)
    if place.kind != "word" or lost.first >= 0 or lost.strength >= SURE:
        return False
    between = [t.lex.form for t in wording.sentence.tokens[wording.units[main].first : place.first]]
    if lead not in located and not any(form in located for form in between):
        return False
    verb, tokens = alignment.links[main], sentence.tokens
    for k in range(verb.last, min(len(tokens) - 1, verb.last + 3)):
        if tokens[k].before.strip("'’"):
            return False
        if tokens[k].lex.form in _at(sentence.language):
            return any(n.first == k + 1 for n in alignment.names)
    return False


def _at(language: Language) -> frozenset[str]:
    """The prepositions before a place at which something is done."""
    words = language.attribution_words
    towns = words.get("in_town", frozenset())
    return language.amount_words["located"] | words.get("placing", frozenset()) | towns


def is_of_another_nation(alignment: Alignment) -> bool:
    """True where the claim gives somebody's office a nation, and the passage the office and not the nation ("le
    président ukrainien", "le président Roux").
    """
    wording = alignment.wording
    pairs = list(zip(wording.units, alignment.links, strict=True))
    for (one, said), (other, lost) in (*pairwise(pairs), *pairwise(pairs[::-1])):
        beside = one.last == other.first or other.last == one.first
        if not beside or said.first < 0 or said.strength < 0.5 or lost.strength or other.kind != "word":
            continue
        tokens = wording.sentence.tokens
        if tokens[one.first].lex.role and tokens[other.first].lex.folded in wording.language.demonyms:
            return True
    return False


def has_another_office(alignment: Alignment) -> bool:
    """True where the claim gives somebody an office of one body, and the passage that of another ("will be head of the
    bank and chair the insurer"): nothing that tells the claim's body stands where the passage says whose office it is.
    """
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return False
    named = names_of(wording)
    for unit, link in zip(wording.units[wording.main :], alignment.links[wording.main :], strict=True):
        if unit.kind != "word" or link.first < 0 or link.strength < 0.5:
            continue
        office, theirs = (
            _office_in(wording.sentence, unit.first, unit.last),
            _office_in(sentence, link.first, link.last),
        )
        mine = _led_by(wording.sentence, unit)
        if mine is None and office >= 0:
            mine = _body_of(wording.sentence, named, office)
        if mine is not None and theirs >= 0 and _is_of_another_body(alignment, mine, link, theirs):
            return True
    return False


def _is_of_another_body(alignment: Alignment, mine: tuple[int, int], link: Link, theirs: int) -> bool:
    """Whether nothing that tells the claim's body, at words ``mine``, stands where the passage tells that of the office
    at word ``theirs``, which ``link`` holds.
    """
    wording, sentence, names = alignment.wording, alignment.sentence, alignment.names
    pairs = zip(wording.units, alignment.links, strict=True)
    body = [(u, x) for u, x in pairs if mine[0] <= u.first < mine[1]]
    # of "the retail bank" it is "retail" that tells which, of "la banque privée" "privée"
    head = 0 if wording.language.particles else len(body) - 1
    telling = [(u, x) for k, (u, x) in enumerate(body) if u.kind == "name" or (k != head and u.weight >= HEAVY)]
    if not telling:
        return False
    other = _body_of(sentence, names, theirs)
    if other is None:
        told = [x for u, x in telling if (x.first >= 0 or u.kind == "name") and x.strength >= 0.5]
        held = sentence.tokens[theirs].lex
        offices = [k for k, t in enumerate(sentence.tokens) if k > theirs and t.lex.role and t.lex.key != held.key]
        bodies = [b for k in offices if (b := _body_of(sentence, names, k)) is not None and b[0] > k]
        # nothing tells whose, or an office named later is that one's
        return all(any(b[0] <= x.first < b[1] for b in bodies) for x in told)
    beside = range(min(other[0], link.first - 2), max(other[1], link.last + 2))
    return not any(
        x.first >= 0 and x.strength >= 0.5 and (x.first in beside or _of_one_clause(alignment, x, link))
        for _, x in telling
    )


def _of_one_clause(alignment: Alignment, one: Link, other: Link) -> bool:
    """Whether nothing stands between two answers that could be said of somebody else: a conjunction or another name."""
    sentence, between = alignment.sentence, range(min(one.last, other.last), max(one.first, other.first))
    tokens, language = sentence.tokens, sentence.language
    if any(tokens[k].lex.form in language.break_forms | language.join_forms for k in between):
        return False
    spoken = (tokens[k].lex for k in between)
    if any(lex.finite and not lex.stop and not lex.form.endswith("ing") for lex in spoken):
        return False  # "under its head Anna Roux, the bank reorganised the insurer"
    of = language.amount_words["of"]
    if any(tokens[k].lex.role and tokens[k + 1].lex.form in of and k + 1 in between for k in between):
        return False  # "the head of Kardex will be chairman of the bank"
    return not any(
        n.first in between and not any(x.first < n.last and n.first < x.last for x in alignment.links)
        for n in alignment.names
    )


def has_rival_office(pair: Pair) -> tuple[str, str]:
    """For whom the claim has somebody act, and for whom the passage, where these are people: the envoy of one is not
    that of another. Two empty texts where nothing is disputed.
    """
    alignment, wording, sentence = pair.alignment, pair.alignment.wording, pair.alignment.sentence
    if wording.main is None or not has_another_office(alignment):
        return "", ""
    subject = next((x for u, x in pair.linked[: wording.main] if u.kind == "name"), None)
    unit, link = pair.linked[wording.main]
    if subject is None or subject.first < 0 or subject.strength < SURE or link.first < 0 or link.strength < SURE:
        return "", ""
    theirs = _office_in(sentence, link.first, link.last)
    body = _body_of(sentence, alignment.names, theirs) if theirs >= 0 else None
    mine = _body_of(
        wording.sentence,
        names_of(wording),
        _office_in(wording.sentence, unit.first, unit.last),
    )
    if body is None or mine is None or body[0] < theirs:
        return "", ""
    if not _is_person_in(sentence, alignment.names, body):
        return "", ""  # somebody may lead two firms, and a firm be called otherwise
    return wording.sentence.said(*mine), sentence.said(*body)


def has_rival_holder(pair: Pair) -> tuple[str, str]:
    """Whom the claim has hold an office that only one holds ("will be chairman of the bank"), and whom the passage has
    hold the same one of the same body. Two empty texts where nothing is disputed.
    """
    alignment, wording, sentence = pair.alignment, pair.alignment.wording, pair.alignment.sentence
    main = wording.main
    subject = next(((u, x) for u, x in pair.linked[:main] if u.kind == "name"), None)
    if main is None or subject is None or pair.main.flipped or pair.main.unreal:
        return "", ""
    unit, link = pair.linked[main]
    at = _office_in(sentence, link.first, link.last) if link.first >= 0 and link.strength >= SURE else -1
    if at < 0 or not is_sole_office(wording, main):
        return "", ""
    if pair.theirs[at] & (Mode.NEGATED | UNREAL) & ~pair.mine[unit.first]:
        return "", ""
    body = _body_of(
        wording.sentence,
        names_of(wording),
        _office_in(wording.sentence, unit.first, unit.last),
    )
    telling = [(u, x) for u, x in pair.linked if body is not None and body[0] <= u.first < body[1]]
    if not telling or any(x.first < 0 or x.strength < 0.5 for u, x in telling) or has_another_office(alignment):
        return "", ""
    holder = _holder(alignment, at)
    words = subject[0].words
    if holder is not None and _was(sentence, holder.last, at) != _was(wording.sentence, subject[0].last, unit.last):
        return "", ""  # who was the mayor is not who is
    if holder is None or set(holder.words) & set(words) or subject[1].first == holder.first:
        return "", ""
    return subject[0].text, sentence.said(holder.first, holder.last)


def is_sole_office(wording: Wording, main: int) -> bool:
    """Whether the claim is that somebody holds an office that only one holds ("is the mayor of")."""
    sole = wording.language.attribution_words.get("sole_offices", frozenset())
    return not wording.lemmas(main).isdisjoint(sole) and says_what(wording, wording.units[main].last)


def _holder(alignment: Alignment, at: int) -> Name | None:
    """The name of who holds the office at word ``at`` by "be", "become" or "serve" before it."""
    sentence = alignment.sentence
    tokens, language = sentence.tokens, sentence.language
    before = [n for n in alignment.names if n.last <= at and not governed(sentence, n.first)]
    if not before:
        return None
    name = before[-1]
    holding = language.attribution_words.get("holding", frozenset()) | language.be_lemmas | language.have_lemmas
    for k in range(name.last, at):
        lex = tokens[k].lex
        if lex.form in language.pronouns or (lex.finite and not lex.stop and lex.lemma not in holding):
            return None
    held = any(tokens[k].lex.lemma in holding for k in range(name.last, at))
    return name if held else None


def _was(sentence: SentenceText, first: int, last: int) -> bool:
    """Whether the first form of "be" among some words tells of the past."""
    be = sentence.language.be_lemmas
    verb = next((k for k in range(first, last) if sentence.tokens[k].lex.lemma in be), -1)
    return verb >= 0 and is_past(sentence, verb)


def _is_person_in(sentence: SentenceText, names: Sequence[Name], body: tuple[int, int]) -> bool:
    """Whether among some words stands the name of a person with a given name."""
    language = sentence.language
    return any(
        len(n.words) > 1 and sentence.tokens[n.first].lex.form in language.given_names
        for n in names
        if body[0] <= n.first < body[1]
    )


def _led_by(sentence: SentenceText, unit: Unit) -> tuple[int, int] | None:
    """The words of what somebody leads by the verb of a unit ("will head the retail bank"), None for another verb."""
    tokens, language = sentence.tokens, sentence.language
    leading = language.attribution_words.get("leading_verbs", ())
    if unit.last - unit.first > 1 or tokens[unit.first].lex.lemma not in leading or is_nominal(sentence, unit.first):
        return None
    start = unit.last
    while start < len(tokens) and tokens[start].lex.form in language.determiners | language.possessives:
        start += 1
    end = start
    while end < len(tokens) and not tokens[end].before.strip("'’-/") and not tokens[end].lex.stop:
        end += 1
    return (start, end) if start > unit.last and end > start else None


def _office_in(sentence: SentenceText, first: int, last: int) -> int:
    """The last word of a run that says what somebody is; -1 where none does."""
    return next((k for k in range(last - 1, first - 1, -1) if sentence.tokens[k].lex.role), -1)


def _body_of(sentence: SentenceText, names: Sequence[Name], noun: int) -> tuple[int, int] | None:
    """The words of whose an office is, all that "and" joins among them ("of the pipe and valve maker")."""
    found = owner_of(sentence, names, noun)
    if found is None or found[0] < noun:
        return found
    tokens, language = sentence.tokens, sentence.language
    small = language.join_forms | language.amount_words["of"] | language.determiners
    start = behind_owner(sentence, found[0])
    k = max(found[1], start)
    while k < len(tokens) and not tokens[k].before.strip("'’-/"):
        lex = tokens[k].lex
        joined = tokens[k - 1].lex.form in language.join_forms
        if lex.finite or (lex.stop and lex.form not in small) or (lex.role and joined):
            break
        k += 1
    return start, k


def is_by_another(alignment: Alignment) -> bool:
    """True where the claim has a thing done by one, and the passage by another ("un projet mené par la Norvège", "un
    projet mené par la Suède").
    """
    wording, sentence = alignment.wording, alignment.sentence
    tokens, by, small = wording.sentence.tokens, wording.language.passive_by, wording.language.determiners
    for (one, verb), (unit, link) in pairwise(zip(wording.units, alignment.links, strict=True)):
        if unit.kind != "name" or link.first >= 0 or verb.first < 0 or verb.strength < 0.5 or not one.predicate:
            continue
        led = [t.lex.form for t in tokens[one.first : unit.first] if t.lex.form not in small]
        theirs = sentence.tokens[verb.first : verb.last + 1]
        if led[-1] not in by or not any(t.lex.form in sentence.language.passive_by for t in theirs):
            continue
        behind = next((n for n in alignment.names if 0 <= n.first - verb.last <= 2), None)
        if behind is not None and not any(x.first < behind.last and behind.first < x.last for x in alignment.links):
            return True
    return False


def is_of_another_topic(alignment: Alignment) -> bool:
    """True where the claim tells of whom or what somebody speaks, by name, and the passage does not."""
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units) or wording.units[main + 1].kind != "name":
        return False
    verb, topic = wording.units[main], alignment.links[main + 1]
    if verb.last - verb.first < 2 or topic.first >= 0 or topic.strength > TOPIC:
        return False
    lex = wording.sentence.tokens[verb.last - 1].lex
    return lex.form in wording.language.amount_words["of"] or lex.form in wording.language.amount_words["about"]


def is_not_refused(alignment: Alignment, complement: int | None) -> bool:
    """True where what the claim says to be refused is not what the passage says to be; ``complement`` is its unit."""
    return complement is not None and alignment.links[complement].strength < 0.5


def is_unnamed(alignment: Alignment) -> bool:
    """True where the claim has several names and the passage, and what stands just before it, none of them; or where
    it has others do it.
    """
    names = [x.strength for u, x in zip(alignment.wording.units, alignment.links, strict=True) if u.kind == "name"]
    return (len(names) > 1 and max(names) <= TOPIC) or is_done_by_others(alignment)


def is_done_by_others(alignment: Alignment) -> bool:
    """True where the claim's actors are only named elsewhere in the article, and the passage has others do it: another
    noun is the verb's subject ("les participants échangent"), or a noun tells the act and not whose it is ("ces
    discussions").
    """
    wording, sentence = alignment.wording, alignment.sentence
    main = wording.main
    if main is None or alignment.links[main].first < 0:
        return False
    actors = [x for u, x in zip(wording.units[:main], alignment.links, strict=False) if u.kind == "name"]
    verb = alignment.links[main]
    if not actors or any(x.first >= 0 for x in actors):
        return False
    if verb.how == "general":
        return True  # who is named before "makes" need not be whom the claim has build
    near = any(x.strength > TOPIC for x in actors)
    if not near and verb.last - verb.first == 1 and is_nominal(sentence, verb.first) and not wording.units[main].words:
        return True
    tokens, clause, language = sentence.tokens, sentence.clause, sentence.language
    for k in range(verb.first - 1, 0, -1):
        if clause[k] != clause[verb.first] or tokens[k + 1].before.strip("'’"):
            return False
        lex = tokens[k].lex
        lead = tokens[k - 1].lex
        anew = lex.role and lead_of(sentence, k) in language.indefinite and not governed(sentence, k)
        if anew and not near and not any(x.first <= k < x.last for x in alignment.links):
            return True  # "a private donor gave it": not the firm that is named elsewhere
        plain = not lex.stop and not lex.role and not lex.finite
        plain = plain and (lead.form in language.determiners or lead.number is not None)
        if plain and not governed(sentence, k):
            # "the crossing" may well be the bridge that is named elsewhere
            counted = lead.number is not None and lead.number > 1  # "eight people" are not whom it names before
            several = counted or (not near and lex.form != lex.lemma and lex.form.endswith(("s", "x")))
            return several and not any(x.first <= k < x.last for x in alignment.links)
    return False


def _headless(wording: Wording, unit: Unit) -> bool:
    """True for a number that stands for those it counts ("the three arrived")."""
    tokens, after = wording.sentence.tokens, unit.last
    if not unit.first or tokens[unit.first - 1].lex.form not in wording.language.definite or after >= len(tokens):
        return False
    lex = tokens[after].lex
    return lex.finite or lex.lemma in wording.language.be_lemmas or lex.lemma in wording.language.have_lemmas


def is_one_of_them(alignment: Alignment, unit: Unit) -> bool:
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


def tells_much(quantity: Quantity, language: Language) -> bool:
    """True for an amount without which something less is said: a figure, a share ("seven in ten"), a magnitude
    ("millions of"); not for "some", "most" or "every".
    """
    share = quantity.unit == "%" and quantity.low > 0 and quantity.high < 100
    # "about a third of the sales", but "a third arm"
    bare = quantity.text.split(" ", 1)[0].lower() in language.indefinite
    share = share and quantity.high - quantity.low <= (0 if bare else NARROW)
    return not quantity.vague or share or quantity.low >= MAGNITUDE


def is_crossed(pair: Pair) -> bool:
    """True where something said of the main verb, near it in both, is its opposite ("à la hausse", "à la baisse")."""
    alignment = pair.alignment
    for unit, link in pair.linked:
        single = link.first >= 0 and unit.kind == "word" and unit.last - unit.first == 1
        if single and below_first(alignment, unit, link):
            return True  # "the largest", "the second largest"
    main = alignment.wording.main
    if main is not None and alignment.links[main].first < 0:  # "arrived late", "docked on time"
        return any(is_opposed(pair, u, x) and x.strength >= OPPOSED for u, x in pair.linked[main + 1 :])
    if main is None or pair.main.flipped:
        return False
    verb, clause = alignment.links[main], alignment.sentence.clause
    said = any(
        p.section == "speech"
        and p.start < alignment.wording.units[main].last
        and alignment.wording.units[main].first < p.end
        for p in alignment.wording.sentence.phrases
    )
    if said and any(
        is_opposed(pair, u, x) and x.strength >= OPPOSED and u.weight >= HEAVY for u, x in pair.linked[main + 1 :]
    ):
        return True  # "said that she was fit", "said that she was unfit"
    return any(
        x.opposite and x.strength >= OPPOSED and clause[x.first] == clause[verb.first] and u.weight >= 0.5
        for u, x in pair.linked[main + 1 :]
    )


def is_opposed(pair: Pair, unit: Unit, link: Link) -> bool:
    """True where the passage has the opposite of a word, negated in both or in neither ("real", "a hoax")."""
    if not link.opposite or link.first < 0 or link.how == RANKED:
        return False
    return bool(pair.mine[unit.first] & Mode.NEGATED) == bool(pair.theirs[link.first] & Mode.NEGATED)


def only_opposite(pair: Pair) -> tuple[str, str]:
    """The one word of a claim of which the passage has the opposite, where it has all the rest, and that opposite
    ("wanted to look attractive to men", "wanted to look unattractive to men"); two empty texts for any other.
    """
    main = pair.alignment.wording.main
    if main is None or pair.main.flipped or pair.main.unreal:
        return "", ""
    turned = [(k, u, x) for k, (u, x) in enumerate(pair.linked) if is_opposed(pair, u, x) and x.strength >= OPPOSED]
    cited_at = {k for p in pair.alignment.sentence.forms if p.section == "attribution" for k in range(p.start, p.end)}
    if (
        len(turned) != 1
        or turned[0][2].first in cited_at
        or turned[0][0] <= main
        or turned[0][1].weight < 0.5
        or turned[0][1].kind != "word"
    ):
        return "", ""
    rest = [x for k, (u, x) in enumerate(pair.linked) if k != turned[0][0] and u.weight > LIGHT]
    if pair.linked[main][1].first < 0 or any(x.first < 0 or x.strength < SURE or x.opposite for x in rest):
        return "", ""
    return turned[0][1].text, pair.alignment.sentence.said(turned[0][2].first, turned[0][2].last)


def is_no_superlative(alignment: Alignment, unit: Unit, link: Link) -> bool:
    """Whether the passage has a word for a superlative of the claim, but not as one ("the richest", "rich")."""
    wording, sentence = alignment.wording, alignment.sentence
    mine = any(is_superlative(wording.sentence.tokens, k, wording.language) for k in range(unit.first, unit.last))
    if not mine or link.first < 0 or link.how == RANKED:
        return False
    return not any(is_superlative(sentence.tokens, k, sentence.language) for k in range(link.first, link.last))


def is_reason_lost(alignment: Alignment) -> bool:
    """True where the passage has hardly anything of why, or of what before or after which, the claim has a thing done
    ("resigned because the mill had closed"): that it was done is said, and not that.
    """
    start = _reason_in(alignment.wording)
    pairs = zip(alignment.wording.units, alignment.links, strict=True)
    told = [(u.weight, x.strength) for u, x in pairs if start >= 0 and u.first > start and u.kind != "name"]
    return bool(told) and share_of(told) < REASON


@lru_cache(maxsize=1024)
def _reason_in(wording: Wording) -> int:
    """The word behind a claim's main verb that begins why, or before or after what, it was done; -1 where none does."""
    if wording.main is None:
        return -1
    words = wording.language.attribution_words
    reasons, times = words.get("reasons", frozenset()), words.get("order", frozenset())
    last = max((u.first for u in wording.units if u.predicate), default=-1)
    for k, token in enumerate(wording.sentence.tokens):
        form = token.lex.form
        if k >= wording.units[wording.main].last and (form in reasons or (form in times and last > k)):
            return k
    return -1


def is_question_lost(alignment: Alignment) -> bool:
    """True where the claim is that somebody told who, why or where ("revealed which surgeon operated"), and the passage
    has no such question: that she found a surgeon tells not which.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None:
        return False
    words, behind = wording.language.attribution_words.get("asking", frozenset()), wording.units[main].last
    tokens = wording.sentence.tokens
    asked = next((t.lex.form for t in tokens[behind : behind + 1] if t.lex.form in words), None)
    if asked is None:  # whom it was told stands before the question ("told the public which surgeon operated")
        apart = wording.language.attribution_words.get("asking_on", frozenset())
        heard = takewhile(lambda t: not t.before.strip("'’") and not t.lex.finite, tokens[behind : behind + TOLD])
        asked = next((t.lex.form for t in heard if t.lex.form in apart), None)
        if asked is None or not wording.is_of(main, "speech"):
            return False
    return not any(t.lex.form == asked for t in alignment.sentence.tokens)


def is_only_spoken_of(alignment: Alignment) -> bool:
    """True where the claim is that somebody praised or condemned something, and the passage has them speak of it."""
    main = alignment.wording.main
    if main is None or alignment.links[main].how != "same class":
        return False
    return alignment.wording.is_one_of(main, "judging")


def is_not_revealed(alignment: Alignment) -> bool:
    """True where the claim is that somebody revealed a thing ("revealed the surgeon's name"), and the passage has them
    say or find something else.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units):
        return False
    if not wording.is_one_of(main, "revealing"):
        return False
    unit, told = wording.units[main + 1], alignment.links[main + 1]
    between = wording.sentence.tokens[wording.units[main].last : unit.first]
    if unit.kind != "word" or unit.predicate or any(t.lex.stop and not is_small(t, wording.language) for t in between):
        return False
    verb, sentence = alignment.links[main], alignment.sentence
    if told.first < 0 or told.strength < OPPOSED or verb.strength < OPPOSED:
        return True
    if told.first < verb.first:
        return not is_passive(sentence, verb_in(sentence, verb.first, verb.last))
    behind = sentence.tokens[verb.last : told.first]
    return any(t.lex.finite or t.lex.lemma in sentence.language.be_lemmas for t in behind)


def is_bound_lost(pair: Pair) -> bool:
    """True where the claim denies that something is so before a time ("will not be done before 2017"), and the passage
    says of no time that it is.
    """
    alignment, main = pair.alignment, pair.alignment.wording.main
    if main is None or not pair.mine[alignment.wording.units[main].first] & Mode.NEGATED:
        return False
    bounds = [x for u, x in pair.linked if u.date is not None and u.date.bound in ("before", "until", "since")]
    return bool(bounds) and not alignment.sentence.dates and all(not x.strength for x in bounds)


def is_of_the_past(alignment: Alignment) -> bool:
    """True where the claim tells what somebody had meant or thought of ("had never thought about selling"), and nothing
    in the passage says that he had: what is planned now tells nothing of it.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None:
        return False
    verb, at = wording.units[main], alignment.links[main]
    had = wording.language.attribution_words.get("pluperfect", frozenset())
    before = wording.sentence.tokens[max(0, verb.first - 2) : verb.first]
    wanted = wording.is_of(main, "want")
    sentence = alignment.sentence
    past = sentence.dates or any(t.lex.lemma in sentence.language.have_lemmas for t in sentence.tokens)
    unsaid = at.first < 0 or at.how == BY_WHAT_FOLLOWS
    return wanted and unsaid and not past and any(t.lex.form in had for t in before)


def is_opposite_before(alignment: Alignment) -> bool:
    """True where the claim tells what is to come, and the passage that somebody once did the opposite, or set about it:
    what was joined in 2012 may be divided now. Who decided for the opposite has decided.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not alignment.links[main].opposite:
        return False
    unit, link, sentence = wording.units[main], alignment.links[main], alignment.sentence
    modes = wording.sentence.cues.modes
    if not any(modes[k] & (Mode.FUTURE | Mode.WANTED) for k in range(unit.first, unit.last)):
        return False
    tokens, language = sentence.tokens, sentence.language
    k, small = verb_in(sentence, link.first, link.last), _before_infinitives(language)
    if tokens[k].lex.form == tokens[k].lex.lemma and k and tokens[k - 1].lex.form in small:
        led = (i for i in range(k - 2, -1, -1) if tokens[i].lex.finite or any(m in ".;:" for m in tokens[i + 1].before))
        k = next(led, k)
        if k and tokens[k - 1].lex.finite and not tokens[k].before:
            k -= 1  # "held talks to"
    decided = language.attribution_words.get("resolving", frozenset())
    helping = language.have_lemmas | language.be_lemmas
    helped = any(
        tokens[i].lex.lemma in helping and (tokens[i].lex.lemma in language.have_lemmas or is_past(sentence, i))
        for i in range(max(0, k - 2), k)
    )
    return tokens[k].lex.finite and tokens[k].lex.lemma not in decided and (helped or is_past(sentence, k))


def is_of_other_gender(alignment: Alignment) -> bool:
    """True where the claim is of a man or a woman whom nothing in the passage answers, and the passage tells it of a
    person of the other gender ("The woman was arrested", "Marc Roux was arrested").
    """
    wording, main = alignment.wording, alignment.wording.main
    if not main or alignment.links[main].first < 0:
        return False
    language, tokens = wording.language, wording.sentence.tokens
    unit, link = wording.units[0], alignment.links[0]
    if unit.kind != "word" or unit.predicate or link.first >= 0 or unit.last - unit.first > 1:
        return False
    words, lemma = language.attribution_words, tokens[unit.first].lex.lemma
    mine = [g for g, key in (("m", "men"), ("f", "women")) if lemma in words.get(key, ())]
    sentence, verb = alignment.sentence, alignment.links[main]
    before = [n for n in alignment.names if n.last <= verb.first and verb.first - n.last <= SAYER]
    theirs = genders_of(sentence.tokens, before[-1], sentence.language) if before else ()
    return len(mine) == 1 and bool(theirs) and mine[0] not in theirs


def is_phase_alone(alignment: Alignment) -> bool:
    """True where the claim is that something began, went on or ended ("has finished moving"), and the passage does not
    say what.
    """
    wording, main = alignment.wording, alignment.wording.main
    if main is None or main + 1 >= len(wording.units):
        return False
    if not wording.is_one_of(main, "phases"):
        return False
    unit = wording.units[main + 1]
    governed = wording.sentence.tokens[verb_in(wording.sentence, unit.first, unit.last)]
    return unit.kind == "word" and governed.lex.verb and alignment.links[main + 1].strength < OPPOSED


def is_still_lost(alignment: Alignment) -> bool:
    """True where the claim is that something still goes on, and the passage has only that it did ("after two weeks on
    strike", "the woman who was missing"): nothing like "still", and not as what is.
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or not _goes_on(wording) or alignment.links[main].first < 0:
        return False
    tokens, words = sentence.tokens, sentence.language.attribution_words
    still, staying = words.get("still", frozenset()), words.get("staying", frozenset())
    link, clause = alignment.links[main], sentence.clause
    if any(t.lex.form in still or t.lex.lemma in staying for t in tokens):
        return False
    verb = verb_in(sentence, link.first, link.last)
    lex = tokens[verb].lex
    if lex.verb and lex.finite and not is_nominal(sentence, verb) and not is_past(sentence, verb):
        return False
    now = (k for k in range(link.first) if clause[k] == clause[link.first] and tokens[k].lex.finite)
    have = sentence.language.have_lemmas
    return not any(tokens[k].lex.lemma not in have and not is_past(sentence, k) for k in now)


@lru_cache(maxsize=1024)
def _goes_on(wording: Wording) -> bool:
    """Whether a claim says that something still is so ("are still on strike"), and not that it has always been."""
    tokens, language = wording.sentence.tokens, wording.language
    still, modes = language.attribution_words.get("still", frozenset()), wording.sentence.cues.modes
    return any(
        t.lex.form in still
        and not modes[k] & Mode.NEGATED
        and not any(b.lex.lemma in language.have_lemmas for b in tokens[max(0, k - 2) : k])
        for k, t in enumerate(tokens)
    )


def is_of_another_noun(alignment: Alignment) -> bool:
    """True where the claim says what something is, and the passage has the adjective before another noun ("the ring is
    fake", "a ring and a fake stone").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or sentence.language.particles or not says_what(wording, wording.units[main].last):
        return False
    link, mine = alignment.links[main], wording.sentence.tokens[wording.units[main].last - 1].lex
    at = link.last
    if link.first < 0 or link.opposite or mine.role or at >= len(sentence.tokens) or sentence.tokens[at].before.strip():
        return False
    noun = sentence.tokens[at].lex
    led = link.first > 0 and sentence.tokens[link.first - 1].lex.form in sentence.language.determiners
    if noun.stop or noun.number is not None or ((noun.finite or noun.verb) and not led):
        return False
    if wording.units[main].last < len(wording.sentence.tokens):
        return False  # "is a fake ring"
    before = [x for u, x in zip(wording.units[:main], alignment.links, strict=False) if u.kind in ("name", "word")]
    return bool(before) and not any(x.first <= at < x.last for x in before)


def is_noun_denied(alignment: Alignment) -> bool:
    """True where the claim's verb is answered by a noun of which the passage denies something ("the refund is not
    certain"): that there is such a thing is not said.
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None:
        return False
    link, tokens, modes = alignment.links[main], sentence.tokens, sentence.cues.modes
    if link.first < 0 or link.last - link.first > 1:
        return False
    if tokens[link.first].lex.verb and not is_nominal(sentence, link.first):
        return False
    if modes[link.first] & Mode.NEGATED or governed(sentence, link.first):
        return False
    for k in range(link.last, len(tokens)):
        if sentence.clause[k] != sentence.clause[link.first] or tokens[k].before.strip("'’"):
            return False
        if tokens[k].lex.finite and not is_nominal(sentence, k):
            be = tokens[k].lex.lemma in sentence.language.be_lemmas
            return be and bool(modes[k] & Mode.NEGATED) and not wording.sentence.cues.modes[0] & Mode.NEGATED
    return False


def is_asked_and_denied(alignment: Alignment) -> bool:
    """True where the passage has what the claim asserts only in what somebody was asked about, who then denied
    something ("asked about a takeover, the club denied any talks").
    """
    sentence, main = alignment.sentence, alignment.wording.main
    if main is None or alignment.links[main].first < 0:
        return False
    asked, at = sentence.language.attribution_words.get("questioned", frozenset()), alignment.links[main].first
    told = any(t.lex.form in asked for t in sentence.tokens[:at])
    return told and any(c.kind == "denial" and c.first > at for c in sentence.cues.cues)


def is_of_some_only(alignment: Alignment) -> bool:
    """True where the claim is of all of some kind ("will keep all the workers"), and the passage counts them ("wants to
    keep 130 people"): so many may be all or not.
    """
    wording, sentence = alignment.wording, alignment.sentence
    for (all_of, link), (counted, theirs) in pairwise(zip(wording.units, alignment.links, strict=True)):
        mine = all_of.quantity
        if mine is None or link.first >= 0 or theirs.first < 0 or counted.kind != "word":
            continue
        if (
            mine.unit == "%"
            and mine.low == mine.high == 100
            and any(not q.vague and q.unit != "%" and 0 <= theirs.first - q.last <= 1 for q in sentence.quantities)
        ):
            return True
    return False


@lru_cache(maxsize=1024)
def _compares(wording: Wording) -> bool:
    """Whether a claim sets two things beside each other by a comparative ("is more profitable than")."""
    sentence, than = wording.sentence, wording.language.amount_words["than"]
    counted = {k for q in sentence.quantities for k in range(q.first, q.last + 1)}
    tokens = sentence.tokens
    return any(
        _is_comparative(tokens[k].lex, wording.language)
        and k not in counted
        and any(t.lex.form in than for t in tokens[k + 1 : k + 1 + COMPARED])
        for k in range(len(tokens))
    )


def _is_comparative(lex: Lexeme, language: Language) -> bool:
    """Whether a word compares by itself or the one behind it ("more", "larger", "plus", "meilleur")."""
    better = language.amount_words["better"]
    if lex.form in language.attribution_words.get("comparing", ()) or lex.form in better or lex.lemma in better:
        return True
    return not language.particles and lex.form.endswith("er") and lex.form != lex.lemma and not lex.verb


def is_comparison_lost(alignment: Alignment) -> bool:
    """True where the claim compares two things, and the passage has both of them without comparing."""
    main = alignment.wording.main
    if main is not None and alignment.wording.is_one_of(main, "preferring") and alignment.links[main].first < 0:
        return True  # who prefers one of the two, the passage does not say
    if not _compares(alignment.wording):
        return False
    sentence, language = alignment.sentence, alignment.sentence.language
    words = language.amount_words
    marks = words["compared"] - words["than"] | words["exceeding"]
    found = any(
        _is_comparative(t.lex, language)
        or t.lex.form in marks
        or t.lex.lemma in marks
        or is_superlative(sentence.tokens, k, language)
        for k, t in enumerate(sentence.tokens)
    )
    if any(x.how in DIRECTIONS or x.opposite for x in alignment.links):
        return False
    return not found or _is_plain(alignment)


def _is_plain(alignment: Alignment) -> bool:
    """Whether the passage has the claim's comparative as a plain adjective ("deeper than", "is 40 metres deep")."""
    language, tokens = alignment.sentence.language, alignment.sentence.tokens
    more, mine = language.amount_words["compared"], alignment.wording.sentence.tokens
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        compared = any(_is_comparative(t.lex, language) for t in mine[unit.first : unit.last])
        if unit.kind != "word" or not compared or link.first < 0 or link.last - link.first > 1:
            continue
        around = tokens[max(0, link.first - 1) : link.last + 2]
        if not any(_is_comparative(t.lex, language) or t.lex.form in more for t in around):
            return True
    return False


def decides_all(wording: Wording, unit: Unit) -> bool:
    """True for a word on which all hangs ("officially", "a real crab", "the largest"): without it, something less is
    said.
    """
    tokens, language = wording.sentence.tokens, wording.language
    return unit.kind == "word" and any(
        tokens[k].lex.key in language.decisive
        or is_superlative(tokens, k, language)
        or (tokens[k].lex.form in language.attribution_words.get("final", ()) and _tells_order(wording, k))
        for k in range(unit.first, unit.last)
    )


def _tells_order(wording: Wording, k: int) -> bool:
    """Whether the claim is that somebody is the last to do something ("was the last dairy to close")."""
    tokens, language = wording.sentence.tokens, wording.language
    said = any(t.lex.lemma in language.be_lemmas for t in tokens[:k])
    small = _before_infinitives(language)
    return said and any(
        tokens[i].lex.verb and tokens[i].lex.form == tokens[i].lex.lemma and tokens[i - 1].lex.form in small
        for i in range(k + 2, len(tokens))
    )


def is_official_anyway(pair: Pair, unit: Unit) -> bool:
    """True for "officially" of what the passage has the claim's subject announce or confirm himself."""
    wording, sentence = pair.alignment.wording, pair.alignment.sentence
    official = wording.language.attribution_words.get("officially", ())
    main = wording.main
    if not main or wording.sentence.tokens[unit.first].lex.form not in official:
        return False
    verb = pair.alignment.links[main]
    before = [x for u, x in pair.linked[:main] if u.kind == "name"]
    if verb.how == "said so":
        return bool(before) and all(x.first >= 0 for x in before)
    if verb.first < 0 or verb.strength < SURE or pair.theirs[verb.first] & UNREAL or not before:
        return False
    told = sentence.tokens[verb.first].lex.verb and not is_nominal(sentence, verb.first)
    said = wording.is_of(main, "speech", "factive")
    return said and told and all(0 <= x.first < verb.first for x in before)


def is_only_called_so(pair: Pair) -> bool:
    """True where the claim says that somebody is something no longer, and the passage only calls him so beside his name
    ("the mayor, Anna Roux, had bought it"), or says it of somebody whom it tells by a wider word than the claim's.
    """
    alignment, main = pair.alignment, pair.alignment.wording.main
    wording = alignment.wording
    if not main or not pair.main.flipped or not pair.mine[wording.units[main].first] & Mode.NEGATED:
        return False
    tokens = wording.sentence.tokens
    if any(x.how == "general" and u.kind == "word" and tokens[u.first].lex.role for u, x in pair.linked[:main]):
        return True
    until_now = wording.language.attribution_words.get("no_more", ())
    ended = any(t.lex.form in until_now for t in tokens[: wording.units[main].last])
    return ended and says_what(wording, wording.units[main].last) and is_called(alignment)
