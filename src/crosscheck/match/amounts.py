"""Whether the amounts and dates of a passage answer those of a claim, or cannot both hold.

Two amounts conflict only where the same thing is counted: the same noun, or the same unit or role, said of what
the claim is about. All else is no answer rather than a conflict, since a wrong conflict does more harm than a
missing one (numeric mismatch in de Marneffe, Rafferty and Manning, ACL 2008).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isinf

from crosscheck.match.ages import is_aged_after
from crosscheck.match.link import COUNTED, NONE, Link
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.dates import DateMention
from crosscheck.text.document import SentenceText
from crosscheck.text.measures import dimension
from crosscheck.text.numbers import Quantity, Role, is_onward
from crosscheck.text.tokens import Token

COMPATIBLE = 0.6
"""How far an amount answers that leaves room for the claim's without saying it ("au moins 30" and "45")."""
LEFT_OPEN, FEWEST = 0.3, 10
"""How far words for some or many ("several", "a number of") answer a figure, where they may be fewer than so many."""
FAR = 2.0
"""How many times a bound a figure may be that it is still given for: who says "more than 20" means no 45 (Grice's
maxim of quantity)."""
SAME_FIGURE = 0.9
UNRELATED, UNRELATED_SMALL = 0.9, 0.5
"""How far the same figure answers where it is not seen to count the same thing: large figures seldom coincide."""
NEARBY = 5
"""Within how many words of an amount the word must stand that says what is counted."""
APPOSED = 6
"""How many words at most stand between a name and the age in its apposition."""
MANY = 2
"""How many times more of a thing leaves no room for fewer of it."""
GIVEN_FOR = 6
"""Within how many words behind a sum stands what it was paid for."""
COUNTED_OTHERWISE = 0.8
"""How far an amount answers what the claim counts where it counts the same otherwise."""
PLANNED = 5
"""Within how many words behind what tells an old plan its amount stands."""
PREDICATED = 0.8
"""From which strength on what a claim says of a share is said in the passage."""

HINTED = 0.3
"""How far the claim's subject must be answered, be it by a pronoun or in the sentence before, for a conflict."""
COARSER = 0.8
"""How far a date answers that is less precise than the claim's ("en 2022" for "le 12 mai 2022")."""


def date_link(unit: Unit, k: int, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    """What the dates of a sentence say to unit ``k`` of a claim, a date: the same, less, or another."""
    mine = unit.date
    if mine is None or not sentence.dates:
        return NONE
    best = NONE
    bounds = [d for d in sentence.dates if d.bound in ("since", "until")]
    # "depuis 2022, jusqu'à cette année" is one span: outside one end is outside the other
    outside = len(bounds) > 1 and not all(mine.agrees(d) for d in bounds)
    told: Sequence[DateMention] = sentence.dates
    if len(told) > 1 and not wording.sentence.cues.modes[unit.first] & UNREAL:
        told = [d for d in told if not _was_to_be(d.first, sentence)] or told
    if mine.bound in ("since", "until"):
        told = [d for d in told if d.bound == mine.bound] or told  # "said on Monday that she has led it since 2014"
    for date in told:
        if mine.agrees(date) and not (outside and date in bounds):
            if mine.year and date.year and mine.year != date.year and mine.bound and not date.bound:
                continue  # what was so in 2011 was not done "by the end of 2014"
            strength = 1.0 if date.tells(mine) else COARSER
            if strength > best.strength:
                best = Link(strength, "same date", date.first, date.last)
    if best.strength or len(told) > 3:
        return best
    main = _predicate(wording, links)
    if main is None or not _together(wording.sentence, unit.first, wording.units[main].first):
        return NONE
    at = links[main].first
    if _indefinite(wording, main) or _negated(wording.sentence, wording.units[main].first) != _negated(sentence, at):
        return NONE
    others = [d for d in told if _together(sentence, d.first, at) and _bare(sentence, d, at)]
    if not others and len(told) == 1 and _says_the_rest(unit, wording, links) and _stands_apart(sentence, told[0]):
        others = list(told)  # "it was on 7 July, before a great crowd, that it opened"
    if not others or any(not mine.conflicts(d) for d in others):
        return NONE
    if not _same_subject(wording, sentence, links, main):
        return NONE
    if others[0].weekday is not None and others[0].month is None and mine.weekday is None:
        return NONE  # "jeudi" is reckoned from a day of publication that need not be the day of writing
    date = min(others, key=lambda d: abs(d.first - at))
    return Link(0.0, "other date", date.first, date.last, conflict=date.text)


def number_link(unit: Unit, k: int, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Link:
    """What the amounts of a sentence say to unit ``k`` of a claim, an amount: the same, a compatible or another one."""
    mine = unit.quantity
    if mine is None or (mine.high == 0 and not mine.nouns):
        return NONE
    found = [q for q in sentence.quantities if mine.comparable(q)]
    if not found:
        return NONE
    told = _ages_of(mine, found, wording, sentence, links)
    found = told or [q for q in found if not _of_somebody_else(q, mine, wording, sentence, links)]
    if not found:
        return NONE
    if len(found) > 1 and not wording.sentence.cues.modes[unit.first] & (UNREAL & ~Mode.FUTURE):
        found = [q for q in found if not _was_to_be(q.first, sentence)] or found
    heads = _heads(unit, wording)
    related = [q for q in found if _related(mine, q, heads, wording, sentence, links)]
    best = NONE
    for theirs in found:
        same_thing = theirs in related
        strength, how = _agreement(mine, theirs, same_thing)
        if related and not same_thing and how == "compatible amount" and not mine.same_figure(theirs):
            continue  # what else it leaves room for is of another thing
        if strength > best.strength:
            best = Link(strength, how, theirs.first, theirs.last)
    if best.strength >= UNRELATED_SMALL:
        return best
    if _adds_up(mine, related):
        return Link(COMPATIBLE, "adds up", related[0].first, related[-1].last)
    rival = _rival(mine, related, wording, sentence, links) or _only_such(unit, wording, sentence, links)
    if rival is None:
        return best
    return Link(0.0, "other amount", rival.first, rival.last, conflict=rival.text)


def _was_to_be(first: int, sentence: SentenceText) -> bool:
    """Whether an amount or date is what had been planned once ("was to cost 2 million euros", "scheduled for May")."""
    tokens, language = sentence.tokens, sentence.language
    planned = language.attribution_words.get("once_planned", frozenset())
    now = language.attribution_words.get("being", frozenset())
    for k in range(first - 1, max(-1, first - PLANNED), -1):
        lex = tokens[k].lex
        if tokens[k + 1].before.strip("'’-"):
            return False
        if lex.form in planned:
            return True
        to_be = lex.lemma in language.be_lemmas and tokens[k + 1].lex.form in language.amount_words["to"]
        if to_be and lex.form not in now:
            return not language.particles  # "was to cost"
    return False


def _employs(wording: Wording, sentence: SentenceText, theirs: Quantity) -> bool:
    """Whether a claim is of how many people somebody employs, and an amount is of those who work there."""
    main, words = wording.main, sentence.language.attribution_words
    if main is None or not wording.is_one_of(main, "employing"):
        return False
    return any(sentence.tokens[k].lex.lemma in words.get("workers", ()) for k in theirs.at)


def count_otherwise(wording: Wording, sentence: SentenceText, links: list[Link]) -> None:
    """Answers what the claim counts by an amount that counts the same by other words ("cut 300 jobs", "laid off 300
    people"; "into two halls", "in two").
    """
    for k, (unit, link) in enumerate(zip(wording.units[:-1], links, strict=False)):
        mine, noun = unit.quantity, wording.units[k + 1]
        if mine is None or link.first < 0 or link.strength < SAME_FIGURE:
            continue
        theirs = next((q for q in sentence.quantities if q.first == link.first), None)
        if theirs is None or not any(noun.first <= t < noun.last for t in mine.at):
            continue
        if (
            _employs(wording, sentence, theirs)
            and wording.main is not None
            and links[wording.main].strength < COUNTED_OTHERWISE
        ):
            links[wording.main] = Link(COUNTED_OTHERWISE, COUNTED, link.first, link.last)
            links[k + 1] = Link(COUNTED_OTHERWISE, COUNTED, theirs.at[0], theirs.at[0] + 1)
            continue
        if links[k + 1].strength:
            continue
        if _both_parts(mine, theirs, wording, sentence) or _lose_posts(mine, theirs, wording, sentence, links):
            links[k + 1] = Link(COUNTED_OTHERWISE, COUNTED, link.first, link.last)


def _agreement(mine: Quantity, theirs: Quantity, same_thing: bool) -> tuple[float, str]:
    exact = (mine.low == theirs.low and mine.high == theirs.high) and mine.unit == theirs.unit
    if not (mine.agrees(theirs) or mine.near(theirs)):
        return 0.0, "none"
    if mine.vague and not same_thing:
        return 0.0, "none"
    telling = (
        mine.value > 10 or mine.low > 10 or mine.low != int(mine.low) or (bool(mine.unit) and mine.unit == theirs.unit)
    )
    if exact:
        if same_thing:
            return 1.0, "same amount"
        return (UNRELATED if telling else UNRELATED_SMALL), "same amount"
    if not same_thing:
        close = mine.same_figure(theirs) or mine.near(theirs) or (theirs.within(mine) and theirs.low > 10)
        return (COMPATIBLE if telling and close else 0.2), "compatible amount"
    if theirs.within(mine):
        return 1.0, "compatible amount"
    if theirs.vague and isinf(theirs.high) and theirs.low < FEWEST and not mine.vague and mine.low == mine.high:
        return LEFT_OPEN, "compatible amount"
    if mine.same_figure(theirs) or mine.near(theirs):
        return SAME_FIGURE, "compatible amount"
    return (0.2 if _far(mine, theirs) or _far(theirs, mine) else COMPATIBLE), "compatible amount"


def _far(bound: Quantity, figure: Quantity) -> bool:
    """True where a bound is so far off that nobody would give it for the figure ("plus d'un million": 25 millions)."""
    if isinf(bound.high) and bound.low > 0:
        return figure.low > FAR * bound.low
    return bound.low <= 0 < bound.high and not isinf(bound.high) and figure.high * FAR < bound.high


def _heads(unit: Unit, wording: Wording) -> tuple[Unit, ...]:
    """The units that say what the claim's amount counts: its nouns, and the verb where the noun is "personnes"."""
    mine = unit.quantity
    assert mine is not None
    people = wording.language.amount_words["people"]
    tokens = wording.sentence.tokens
    out = [
        other
        for other in wording.units
        if other.kind in ("word", "name")
        and any(other.first <= t < other.last and tokens[t].lex.form not in people for t in mine.at)
    ]
    if not out and not mine.unit:
        out = [
            other
            for other in wording.units
            if other.kind == "word"
            and any(tokens[t].lex.verb and not tokens[t].lex.light for t in range(other.first, other.last))
            and not any(tokens[t].lex.form in people for t in range(other.first, other.last))
        ]  # fmt: skip
    return tuple(out)


def _related(
    mine: Quantity,
    theirs: Quantity,
    heads: Sequence[Unit],
    wording: Wording,
    sentence: SentenceText,
    links: Sequence[Link],
) -> bool:
    """True where both amounts are of the same thing, as far as the words beside them tell."""
    if mine.role in (Role.AGE, Role.CLOCK, Role.SCORE):
        return True
    people = sentence.language.amount_words["people"]
    answered = False
    for head in heads:
        if any(_answers(head, key) for key in theirs.nouns):
            answered = True
            break
        link = links[wording.units.index(head)]
        if mine.role in (Role.ORDINAL, Role.LABEL, Role.SHARE):
            continue
        if link.first >= 0 and link.strength >= 0.5 and not link.opposite and link.how != "general":
            near = theirs.first - 2 <= link.first <= theirs.last + NEARBY or (not theirs.nouns and not theirs.unit)
            if (
                near
                and sentence.clause[link.first] == sentence.clause[theirs.first]
                and not _own_noun(theirs, sentence, wording.units)
            ):
                answered = True
                break
    if answered or _both_parts(mine, theirs, wording, sentence) or _lose_posts(mine, theirs, wording, sentence, links):
        return True
    if _both_onward(mine, theirs, wording, sentence) or _both_changes(mine, theirs, wording, sentence, links):
        return True
    if mine.unit and theirs.unit and mine.role is not Role.SHARE:
        if mine.nouns and theirs.nouns:
            return bool(set(mine.nouns) & set(theirs.nouns))
        return dimension(mine.unit) != "time" or bool(mine.nouns) == bool(theirs.nouns)  # "5 ans", "5 ans de prison"
    if mine.noun and theirs.noun and set(mine.nouns) & set(theirs.nouns):
        tokens = sentence.tokens
        only_people = all(
            tokens[t].lex.form in people for t, key in zip(theirs.at, theirs.nouns, strict=False) if key in mine.nouns
        )
        return not only_people or not heads
    return False


def _both_parts(mine: Quantity, theirs: Quantity, wording: Wording, sentence: SentenceText) -> bool:
    """True for "will split into three companies" and "will break in two": how many parts something is divided into."""
    into = wording.language.attribution_words.get("into", ())
    if wording.main is None or theirs.nouns or theirs.unit or mine.unit or not mine.first or not theirs.first:
        return False
    if wording.sentence.tokens[mine.first - 1].lex.form not in into or not wording.is_one_of(wording.main, "dividing"):
        return False
    dividing = wording.language.attribution_words["dividing"]
    before = sentence.tokens[max(0, theirs.first - NEARBY) : theirs.first]
    return before[-1].lex.form in into and any(t.lex.lemma in dividing or t.lex.key in dividing for t in before)


def _lose_posts(
    mine: Quantity, theirs: Quantity, wording: Wording, sentence: SentenceText, links: Sequence[Link]
) -> bool:
    """True for "cut 300 jobs" and "laid off 300 people": of those who lose their posts, each loses one."""
    main, ours = wording.main, wording.sentence
    if main is None or links[main].first < 0 or links[main].strength < PREDICATED or links[main].opposite:
        return False
    posts, people = wording.language.attribution_words.get("posts", ()), wording.language.amount_words["people"]

    def counts(tokens: Sequence[Token], at: Sequence[int], lost: bool) -> bool:
        return bool(at) and all(
            tokens[t].lex.lemma in posts if lost else tokens[t].lex.form in people or tokens[t].lex.role for t in at
        )

    one, other = ours.tokens, sentence.tokens
    return (counts(one, mine.at, True) and counts(other, theirs.at, False)) or (
        counts(one, mine.at, False) and counts(other, theirs.at, True)
    )


def _both_onward(mine: Quantity, theirs: Quantity, wording: Wording, sentence: SentenceText) -> bool:
    """True for "two weeks after the vote" and "three weeks later": how long after something."""
    if not mine.unit or not theirs.unit or dimension(mine.unit) != "time":
        return False
    ours = wording.sentence
    return is_onward(ours.tokens, mine.last, ours.language) and is_onward(
        sentence.tokens, theirs.last, sentence.language
    )


def _both_changes(
    mine: Quantity, theirs: Quantity, wording: Wording, sentence: SentenceText, links: Sequence[Link]
) -> bool:
    """True where both tell right behind the verb by how many percent something rose or fell."""
    main = wording.main
    if main is None or mine.role is not Role.SHARE or mine.nouns or theirs.nouns or links[main].first < 0:
        return False
    verb, at = wording.units[main], links[main]
    if at.opposite or at.strength < PREDICATED:
        return False
    near = 0 <= mine.first - verb.last <= 1 and 0 <= theirs.first - at.last <= 1
    words = wording.sentence.tokens[verb.last : mine.first] + sentence.tokens[at.last : theirs.first]
    return near and all(t.lex.stop and not t.before for t in words)


def _own_noun(theirs: Quantity, sentence: SentenceText, units: Sequence[Unit]) -> bool:
    """True where an amount has a noun of its own: neither "personnes" nor a kind of what the claim counts."""
    people = sentence.language.amount_words["people"]
    return any(
        sentence.tokens[t].lex.form not in people
        and not any(_answers(u, key) for u in units for key in sentence.tokens[t].lex.keys)
        for t in theirs.at
    )


def _answers(head: Unit, key: str) -> bool:
    answer = head.answers.get(key)
    return answer is not None and answer.strength >= 0.5 and not answer.opposite and answer.how != "part"


def _rival(
    mine: Quantity, related: Sequence[Quantity], wording: Wording, sentence: SentenceText, links: Sequence[Link]
) -> Quantity | None:
    """The amount that cannot hold together with the claim's, if the sentence leaves no doubt about it."""
    if not related or any(not mine.excludes(q) for q in related):
        return None
    if _was_before(sentence, related[0]):
        return None  # "had previously expected to cut 500 jobs"
    kept = [
        q
        for q in related
        if (_same_use(mine, q) and (bool(mine.unit) == bool(q.unit) or mine.role is Role.AGE))
        or _both_onward(mine, q, wording, sentence)
    ]
    told = _ages_of(mine, kept, wording, sentence, links)
    if told:
        return told[0]
    main = _predicate(wording, links)
    parts = next((q for q in related if _both_parts(mine, q, wording, sentence)), None)
    if parts is not None and links[0].strength >= PREDICATED and wording.main == 1:
        return parts  # "will split into three", "will cleave itself in two, splitting off its pumps"
    if main is not None and links[main].strength >= PREDICATED:
        # "a third of the drivers are men", "men make up 70% of the drivers": whose share it is may stand first
        said = sentence.clause[links[main].first]
        alike = (q for q in related if mine.role is Role.SHARE is q.role and sentence.clause[q.first] == said)
        shared = next((q for q in alike if not set(mine.nouns).isdisjoint(q.nouns)), None)
        if shared is not None:
            return shared
    if not kept or not _same_subject(wording, sentence, links, main):
        return None
    named = _subject(mine, wording)
    if named is not None and links[named].strength < HINTED:
        return None  # of something else, for all that the passage says
    subject = links[named] if named is not None and links[named].first >= 0 else None
    clause = sentence.clause
    owned = [q for q in kept if _owned(q, mine, wording, sentence)]
    none = [q for q in kept if q.high == 0]
    if owned and _weak(wording):
        near, at = owned, owned[0].first
    elif none and (_weak(wording) or _had(mine, wording)):
        near, at = none, none[0].first  # "aucun mort n'est à déplorer": none, whatever the verb
    elif main is None:
        more = [q for q in kept if _weak(wording) and subject is not None and _has_more(q, mine, subject, sentence)]
        return more[0] if more else None
    else:
        at = links[main].first
        near = [
            q for q in kept
            if _together(sentence, q.first, at)
            and (
                wording.main is not None
                or subject is None
                or clause[subject.first] == clause[q.first]
                or is_aged_after(q, subject.last, sentence)
            )
            and (
                subject is None or subject.first < q.first or q in owned or _possessed(q, sentence)
                or any(_given_for(q, x.first, at, sentence) for x in links[: wording.main])
                or _aged(q, subject.first, sentence) or _opens(q, sentence)
            )
        ]  # fmt: skip
    if not near or _other_time(wording, sentence):
        return None
    return min(near, key=lambda q: abs(q.first - at))


def _was_before(sentence: SentenceText, amount: Quantity) -> bool:
    """True for an amount that its clause has as one of before."""
    formerly = sentence.language.attribution_words.get("superseded", frozenset())
    tokens, clause = sentence.tokens, sentence.clause
    return any(clause[k] == clause[amount.first] and tokens[k].lex.form in formerly for k in range(amount.first))


def _only_such(unit: Unit, wording: Wording, sentence: SentenceText, links: Sequence[Link]) -> Quantity | None:
    """The one amount of what the claim counts in a sentence that says nearly all the rest, whatever its verb ("fifty
    people marched in Vernes", "the march in Vernes drew only thirty people").
    """
    mine = unit.quantity
    if mine is None or mine.role is not Role.COUNT or mine.vague or not (mine.nouns or mine.unit):
        return None
    main = wording.main
    if main is not None and links[main].first < 0 and wording.is_one_of(main, "befalling"):
        return None  # other people were hurt than died
    several = [
        q
        for q in sentence.quantities
        if q.role is Role.COUNT
        and mine.comparable(q)
        and (
            (set(mine.nouns) & set(q.nouns) if mine.nouns else bool(q.unit) and not q.nouns)
            or _employs(wording, sentence, q)
        )
    ]
    if len(several) != 1 or not mine.excludes(several[0]) or not _says_the_rest(unit, wording, links):
        return None
    theirs = several[0]
    odd = any(q.part or q.extra or q.change or q.per for q in (mine, theirs))
    flags = wording.sentence.cues.modes[unit.first] ^ sentence.cues.modes[theirs.first]
    return None if odd or flags & (Mode.NEGATED | UNREAL) or _other_time(wording, sentence) else theirs


def _says_the_rest(unit: Unit, wording: Wording, links: Sequence[Link]) -> bool:
    """Whether a sentence itself has every name of a claim, and nearly all else but one of its units and its verb."""
    names = [x for u, x in zip(wording.units, links, strict=True) if u.kind == "name"]
    words = [
        (u.weight, x.strength if x.first >= 0 and not x.opposite else 0.0)
        for k, (u, x) in enumerate(zip(wording.units, links, strict=True))
        if u.kind == "word" and k != wording.main and u is not unit
    ]
    if not names or any(x.first < 0 or x.strength < SAME_FIGURE for x in names):
        return False
    weight = sum(w for w, _ in words)
    return weight > 0 and sum(w * s for w, s in words) >= PREDICATED * weight


def _has_more(theirs: Quantity, mine: Quantity, subject: Link, sentence: SentenceText) -> bool:
    """True for "launched thousands of satellites" against "has a hundred satellites": who did it to many has many."""
    clause = sentence.clause
    if (
        theirs.low <= MANY * mine.high
        or not subject.last <= theirs.first
        or clause[subject.first] != clause[theirs.first]
    ):
        return False
    between = sentence.tokens[subject.last : theirs.first]
    return any(t.lex.verb and not t.lex.stop for t in between) and not any(t.capital for t in between)


def _given_for(theirs: Quantity, thing: int, verb: int, sentence: SentenceText) -> bool:
    """True for "paid 300 euros for the repair": what the sum was given for stands behind it."""
    if not theirs.unit or not verb < theirs.first < thing or thing - theirs.last > GIVEN_FOR:
        return False
    return sentence.tokens[theirs.last].lex.stop and not sentence.tokens[theirs.last].before


def _adds_up(mine: Quantity, related: Sequence[Quantity]) -> bool:
    """True where several amounts of the thing make up the claim's ("once in May and once in June" for "twice")."""
    parts = [q for q in related if q.low == q.high and q.role is Role.COUNT and q.unit == mine.unit]
    return len(parts) > 1 and mine.role is Role.COUNT and mine.low <= sum(q.low for q in parts) <= mine.high


def _indefinite(wording: Wording, main: int) -> bool:
    """True where the claim is about any such thing ("une étude a montré"): another date may be of another one."""
    tokens = wording.sentence.tokens
    for unit in wording.units[:main]:
        if unit.kind in ("name", "word") and not unit.predicate and unit.weight > 0.15:
            before = tokens[unit.first - 1].lex.form if unit.first else ""
            return unit.kind == "word" and before in wording.language.indefinite
    return False


def _negated(sentence: SentenceText, i: int) -> bool:
    return bool(sentence.cues.modes[i] & Mode.NEGATED)


def _subject(mine: Quantity, wording: Wording) -> int | None:
    """The first thing that the claim names before its amount, as an index of its units."""
    for k, unit in enumerate(wording.units):
        if unit.first >= mine.first:
            return None
        if unit.kind == "name" or (unit.kind == "word" and not unit.predicate and unit.weight >= 0.4):
            return k
    return None


def _begins(unit: Unit, sentence: SentenceText) -> bool:
    """True where a longer form of the name is there ("Covid-19" for "Covid")."""
    word = unit.words[-1] if unit.words else ""
    return len(word) > 3 and any(t.lex.folded.startswith(word) for t in sentence.tokens if t.capital)


def _owned(theirs: Quantity, mine: Quantity, wording: Wording, sentence: SentenceText) -> bool:
    """True for "les 19 membres de l'OTAN": what is counted is followed by whose it is, which the claim names first."""
    last = theirs.at[-1] + 1 if theirs.at else theirs.last
    owner = next(
        (u for u in wording.units if u.first < mine.first and u.kind in ("name", "word") and not u.predicate), None
    )
    if owner is None or last >= len(sentence.tokens) or sentence.tokens[last].before:
        return False
    if sentence.tokens[last].lex.form not in sentence.language.amount_words["of"]:
        return False
    following = sentence.tokens[last + 1 : last + 4]
    if owner.kind == "name":
        return any(t.lex.folded in owner.words for t in following)
    return any(_answers(owner, t.lex.key) for t in following)


def _possessed(theirs: Quantity, sentence: SentenceText) -> bool:
    """True for "ses 400 salariés", whose owner may be named after it."""
    possessive = sentence.language.amount_words["possessive"]
    return bool(theirs.first) and sentence.tokens[theirs.first - 1].lex.form in possessive


def _who_is_aged(mine: Quantity, wording: Wording, links: Sequence[Link]) -> Link | None:
    """What answers the name or the noun of whom the claim gives an age, None where it gives none."""
    named = _subject(mine, wording) if mine.role is Role.AGE else None
    if named is None:
        return None
    unit = wording.units[named]
    person = unit.kind == "name" or any(wording.sentence.tokens[k].lex.role for k in range(unit.first, unit.last))
    return links[named] if person else None


def _ages_of(
    mine: Quantity, found: Sequence[Quantity], wording: Wording, sentence: SentenceText, links: Sequence[Link]
) -> list[Quantity]:
    """The ages of whom the claim gives an age, where they stand beside the name."""
    subject = _who_is_aged(mine, wording, links)
    if subject is None or subject.first < 0:
        return []
    return [
        q
        for q in found
        if is_aged_after(q, subject.last, sentence)
        or _aged(q, subject.first, sentence)
        or (q.role is Role.AGE and q.first <= subject.first <= q.last)  # "the 21-year-old said"
    ]


def _of_somebody_else(
    theirs: Quantity, mine: Quantity, wording: Wording, sentence: SentenceText, links: Sequence[Link]
) -> bool:
    """True for an age that stands beside another name than that of whom the claim gives one."""
    subject, tokens = _who_is_aged(mine, wording, links), sentence.tokens
    if subject is None or theirs.role is not Role.AGE:
        return False
    named = _subject(mine, wording)
    noun = named is not None and wording.units[named].kind == "word"
    if noun and any(t.capital or t.lex.role for t in tokens[theirs.last : theirs.last + 1]):
        return not subject.first - 1 <= theirs.last <= subject.last  # "a letter to her 21-year-old sister"
    for k in range(theirs.first, max(0, theirs.first - APPOSED), -1):
        if tokens[k].before == ",":
            return tokens[k - 1].capital and not subject.first <= k - 1 < subject.last
    return False


def _opens(theirs: Quantity, sentence: SentenceText) -> bool:
    """True for how long, where a sentence begins with it ("For more than a decade, the club has ...")."""
    opened = theirs.first <= 1 or all(t.lex.stop for t in sentence.tokens[: theirs.first])
    timed = bool(theirs.unit) and dimension(theirs.unit) == "time"
    return opened and timed and theirs.last < len(sentence.tokens) and "," in sentence.tokens[theirs.last].before


def _aged(theirs: Quantity, name: int, sentence: SentenceText) -> bool:
    """True for the age before a name ("the 42-year-old sculptor Anna Roux")."""
    between = sentence.tokens[theirs.last : name]
    near = theirs.role is Role.AGE and 0 <= name - theirs.last <= 2 and not sentence.tokens[name].before
    return near and not any(t.before or t.lex.stop or t.lex.finite for t in between)


def _weak(wording: Wording) -> bool:
    """True where the claim's verb says little more than "have" or "be" ("compte 16 membres")."""
    if wording.main is None:
        return True
    unit = wording.units[wording.main]
    return any(wording.sentence.tokens[k].lex.light for k in range(unit.first, unit.last)) or unit.weight <= 0.4


def _had(mine: Quantity, wording: Wording) -> bool:
    """Whether the claim says that somebody has so many ("was married and had two children")."""
    before = wording.sentence.tokens[mine.first - 1] if mine.first else None
    return before is not None and before.lex.lemma in wording.language.have_lemmas


def _same_use(mine: Quantity, theirs: Quantity) -> bool:
    """False where one is a part, a rest, a rise or a rate and the other is not; an age is none of these."""
    return mine.role is Role.AGE or (
        (mine.part == theirs.part or mine.high == 0 or theirs.role is Role.SHARE or mine.role is Role.SHARE)
        and mine.extra == theirs.extra
        and mine.change == theirs.change
        and mine.per == theirs.per
    )


def _other_time(wording: Wording, sentence: SentenceText) -> bool:
    """True where claim and sentence are of different times: the figures of 2019 are not those of 2022."""
    for mine in wording.sentence.dates:
        if any(mine.conflicts(d) for d in sentence.dates) and not any(mine.agrees(d) for d in sentence.dates):
            return True
    return False


def _predicate(wording: Wording, links: Sequence[Link]) -> int | None:
    """The claim's main verb, if the sentence answers it; where it has but "be" or "have", its weightiest word."""
    main = wording.main
    if main is None:
        words = [k for k, u in enumerate(wording.units) if u.kind in ("word", "name")]
        main = max(words, key=lambda k: wording.units[k].weight, default=None)
    if main is not None and links[main].first >= 0 and links[main].strength >= 0.5 and not links[main].opposite:
        return main
    return None


def _same_subject(wording: Wording, sentence: SentenceText, links: Sequence[Link], main: int | None) -> bool:
    """True where every name of the claim is in the sentence, or is pointed back at, and not as another's relative."""
    of = sentence.language.amount_words["of"]
    small = of | sentence.language.attribution_words["prepositions"]
    for unit, link in zip(wording.units, links, strict=True):
        if unit.kind != "name":
            continue
        if link.strength < 0.5 and not _begins(unit, sentence):
            return False
        if main is None or link.first < 1 or unit.first > wording.units[main].first:
            continue
        if unit.first and wording.sentence.tokens[unit.first - 1].lex.form in of:
            continue
        k = link.first - 1
        while (
            k > 0
            and sentence.tokens[k].lex.form not in small  # "it is the story of the day for Roux"
            and link.first - k < 3
            and not sentence.tokens[k + 1].before
        ):
            k -= 1
        if sentence.tokens[k].lex.form in of and not sentence.tokens[k + 1].before and links[main].last != k:
            return False  # "la nièce de Charles de Gaulle est morte"
    return True


def _stands_apart(sentence: SentenceText, date: DateMention) -> bool:
    """Whether a date stands in a clause without a verb of its own but "be"."""
    clause = sentence.clause
    beside = [t for t, c in zip(sentence.tokens, clause, strict=True) if c == clause[date.first]]
    return not any(t.lex.verb and not t.lex.stop for t in beside)


def _bare(sentence: SentenceText, date: DateMention, at: int) -> bool:
    """True where the date's clause is that of word ``at``, or says little but the date."""
    clause = sentence.clause
    if clause[date.first] == clause[at]:
        return True
    beside = [n for n, c in enumerate(clause) if c == clause[date.first] and not date.first <= n < date.last]
    return sum(not sentence.tokens[n].lex.stop for n in beside) <= 1


def _together(sentence: SentenceText, i: int, j: int) -> bool:
    """True where words ``i`` and ``j`` stand in one clause, or beside it with no verb between ("En 1947, il ...")."""
    clause = sentence.clause
    a, b = clause[i], clause[j]
    if a == b:
        return True
    if abs(a - b) > 2:
        return False
    between = range(min(a, b), max(a, b) + 1)
    verbs = {clause[n] for n, t in enumerate(sentence.tokens) if t.lex.finite and clause[n] in between and n != j}
    return not (verbs - {b})
