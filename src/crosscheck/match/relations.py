"""What the words of a claim are answered by where it tells a relation that has words of every class.

How old somebody is, where he lives, which post he keeps, what he wants, what a thing cost and whose it is are read as
such on both sides, each in a module of its own; here what a sentence tells of it answers the claim's units.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crosscheck.match.ages import age_of, ages_in, his_age
from crosscheck.match.aims import aim_of, compare_aims
from crosscheck.match.deadlines import compare_due, due_of
from crosscheck.match.disclosures import compare_disclosures, disclosure_of
from crosscheck.match.fields import compare_fields, field_of, is_with_others
from crosscheck.match.genuine import compare_had, had_of, others_thing
from crosscheck.match.harms import compare_harms, harm_of
from crosscheck.match.jobs import bearer_told, job_of, other_job
from crosscheck.match.link import COUNTED, COUNTED_SO, NEAR, NONE, OF_ANOTHER, SAME_NAME, Link, pointed_at, said_beside
from crosscheck.match.natures import compare_natures, nature_of
from crosscheck.match.owners import compare_owners, owner_claimed
from crosscheck.match.parts import compare_parts, is_part_of_it, parts_of
from crosscheck.match.persons import POINTS, is_place, read_who
from crosscheck.match.places import facility_elsewhere, facility_of
from crosscheck.match.posts import compare_moves, is_within, move_of
from crosscheck.match.precedents import compare_precedents
from crosscheck.match.prices import (
    SAID_SO,
    compare_prices,
    is_of_another_thing,
    payer_of,
    price_of,
    things_of,
    within_thing,
)
from crosscheck.match.realnames import says_one
from crosscheck.match.receptions import compare_receptions, reception_of
from crosscheck.match.rescues import compare_rescues
from crosscheck.match.respective import compare_respective
from crosscheck.match.seats import compare_seats, seat_of, seat_unit
from crosscheck.match.shares import compare_shares, share_of
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.slots import subject_of
from crosscheck.text.tokens import quoted

KeysOf = Callable[[Unit], frozenset[str]]

RAISED = 0.45
"""How far what a claim has somebody sign is answered by what is only kept without: it raises the matter."""

Told = tuple[bool, tuple[str, str]]
"""Whether a sentence says the same of a relation as the claim, and the words of both where it says otherwise."""

UNTOLD: Told = False, ("", "")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Related:
    """What a sentence says of the relation that a claim tells: ``same`` whether it is as the claim has it, ``rival``
    the words of both where it is not; ``settled`` whether that holds whatever either denies, ``priced`` whether it is
    the price of the claim's thing.
    """

    same: bool
    rival: tuple[str, str]
    settled: bool
    priced: bool
    paid: tuple[int, int] | None = None
    """The words by which it gives the price of the claim's thing, where that is the claim's."""
    contrary: bool = False
    """Whether what it says otherwise rules the claim out, and leaves open whether its opposite is so."""


def relate(
    wording: Wording,
    links: list[Link],
    document: Document,
    index: int,
    called: Callable[[Unit, Document], frozenset[str]],
) -> Related:
    """Answers the units of a claim that tell such a relation by what the sentence tells of it.

    ``called`` gives the last words of the names by which an article calls what a unit names.
    """

    def keys_of(unit: Unit) -> frozenset[str]:
        return called(unit, document) if unit.kind == "name" else frozenset()

    _age_so(wording, links, document, index, keys_of)
    told = _tell_name_so(wording, links, document, index)
    job = _job_so(wording, links, document, index)
    field = _field_so(wording, links, document, index)
    received = _reception_so(wording, links, document, index)
    precedent = _precedent_so(wording, links, document, index)
    respective = _respective_so(wording, links, document, index)
    due = _due_so(wording, links, document, index)
    nature = _nature_so(wording, links, document, index, keys_of)
    harm = _harm_so(wording, links, document, index, keys_of)
    price, paid = _price_so(wording, links, document, index, keys_of)
    found = (
        _seat_so(wording, links, document, index, keys_of),
        told,
        due,
        _post_so(wording, links, document, index, keys_of),
        price,
        _aim_so(wording, links, document, index, keys_of),
        _parts_so(wording, links, document, index),
        _share_so(wording, links, document, index),
        precedent,
        respective,
        received,
        job,
        field,
        _owner_so(wording, links, document, index),
        _facility_so(wording, links, document, index),
        _had_so(wording, links, document, index, keys_of),
        _only_he(wording, links, document, index, keys_of),
        _one_person_so(wording, links, document, index),
        harm,
        _saved_so(wording, links, document, index),
        nature,
    )
    settled = told[0] or any(each != UNTOLD for each in (due, field, harm, job, nature, precedent, respective))
    rival = next((r for _, r in found if r[1]), ("", ""))
    return Related(any(same for same, _ in found), rival, settled, price[0], paid, bool(received[1][1]))


def _said(same: bool, wording: Wording, mine: Span, sentence: SentenceText, theirs: Span) -> Told:
    """Whether a sentence says the same, by the words of both that tell the relation."""
    return (True, ("", "")) if same else (False, (wording.sentence.said(*mine), sentence.said(*theirs)))


def _age_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> None:
    """Answers whom a claim gives an age by whoever is given one in the sentence and is the same."""
    found = age_of(wording) if ages_in(document, index) else None
    mine = wording.units[found[1]].quantity if found is not None else None
    if found is None or mine is None:
        return
    who, age = found
    keys = keys_of(wording.units[who])
    his, others = his_age(wording, who, mine, document, index, links[who], keys)
    if his is None:
        links[age] = NONE if others else links[age]
        return
    amount = his.amount
    if mine.agrees(amount):
        links[age] = Link(1.0, "same amount", amount.first, amount.last)
    else:
        links[age] = Link(0.0, "other amount", amount.first, amount.last, conflict=amount.text)
    links[who] = pointed_at(links[who], his.who.first, his.who.last)


def _seat_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers where a claim says that somebody lives by where the sentence says that he is from: whether it is the same
    place, and the words of both where it is not.
    """
    mine, main = seat_of(wording), seat_unit(wording)
    if mine is None:
        return UNTOLD
    keys = keys_of(wording.units[0])
    told = compare_seats(wording, document, index, links[0], keys)
    if told is None:
        tokens = document.sentences[index].tokens
        left = document.language.attribution_words.get("leaving_from", frozenset())
        for k in range(main + 1, len(wording.units)):
            at = links[k].first - 1
            if at >= 0 and at == links[main].last and tokens[at].lex.form in left:
                links[k] = NONE  # "has moved its head office from Leeds"
        return UNTOLD
    seat, same = told
    who, place, sentence = seat.who, seat.place, document.sentences[index]
    links[0] = pointed_at(links[0], who.first, who.last)
    if not same or links[main].strength < SAME_NAME or links[main].opposite:
        links[main] = Link(COUNTED_SO, COUNTED, min(who.first, place.first), max(who.last, place.last))
    for k in range(main + 1, len(wording.units)):
        if same is None and mine.town and place.town and mine.town != place.town:
            links[k] = NONE  # "has moved from Leeds to Hull"
        elif same is not None:
            conflict = "" if same else sentence.said(place.first, place.last)
            how = "same place" if same else "other place"
            links[k] = Link(COUNTED_SO if same else 0.0, how, place.first, place.last, conflict=conflict)
    if same is None:
        return UNTOLD
    return _said(same, wording, (mine.first, mine.last), sentence, (place.first, place.last))


def _tell_name_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers that a claim has somebody's name told or kept back by what the sentence says of that: whether it is the
    same, and the words of both where it is not. A sentence that says nothing of it does not answer it.
    """
    claimed = disclosure_of(wording)
    if claimed is None:
        return UNTOLD
    mine, whose = claimed
    told, sentence = compare_disclosures(wording, links, document, index), document.sentences[index]
    for k, unit in enumerate(wording.units):
        if unit is whose or not mine.first <= unit.first < mine.last:
            continue
        if told is not None:
            # who keeps a name to himself need have signed nothing
            strength = RAISED if mine.signed and not told[0].signed else COUNTED_SO
            links[k] = Link(strength, COUNTED, told[0].first, told[0].last)
        elif k == wording.main:
            links[k] = NONE
    if told is None or told[1]:
        return told is not None and told[0].signed >= mine.signed, ("", "")
    return _said(False, wording, (mine.first, mine.last), sentence, (told[0].first, told[0].last))


def _post_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers that a claim has somebody keep a post, or leave it, by what the sentence says of that: whether it is the
    same, and the words of both where it is not.
    """
    claimed = move_of(wording)
    if claimed is None:
        return UNTOLD
    mine, who = claimed
    keys = keys_of(wording.units[who])
    told = compare_moves(wording, document, index, links[who], keys)
    if told is None:
        return UNTOLD
    theirs, somebody, same = told
    sentence = document.sentences[index]
    within = [k for k, unit in enumerate(wording.units) if k != who and is_within(unit, mine)]
    verbs = (wording.sentence.tokens[mine.verb].lex.lemma, document.sentences[index].tokens[theirs.verb].lex.lemma)
    if same and verbs[0] == verbs[1] and all(links[k].strength >= COUNTED_SO for k in within):
        return UNTOLD  # in the same words
    links[who] = pointed_at(links[who], somebody.first, somebody.last)
    for k, unit in enumerate(wording.units):
        if k in within:
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
        elif not same and unit.kind == "name" and not mine.body.isdisjoint(unit.words):
            links[k] = pointed_at(links[k], theirs.first, theirs.last)  # the post is in that body
    return _said(same, wording, (mine.first, mine.last), sentence, (theirs.first, theirs.last))


def _price_so(
    wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf
) -> tuple[Told, Span | None]:
    """Answers that a claim has somebody pay so much for a thing, or the thing cost it, by what the sentence has it
    cost: whether it is as much, and the words of both where it is not; and the words of the sentence where it is.
    """
    mine = price_of(wording)
    if mine is None:
        return UNTOLD, None
    payer = payer_of(wording, mine)
    keys = keys_of(wording.units[payer]) if payer >= 0 else frozenset[str]()
    told = compare_prices(wording, document, index, links[payer] if payer >= 0 else NONE, keys)
    if told is None:
        if is_of_another_thing(wording, document, index):
            for k, unit in enumerate(wording.units):
                links[k] = NONE if unit.kind == "number" else links[k]
        return UNTOLD, None
    theirs, who, same = told
    sentence = document.sentences[index]
    paid = (theirs.first, theirs.last) if same else None
    if who is not None and payer >= 0:
        links[payer] = pointed_at(links[payer], who.first, who.last)
    things = {*things_of(wording, mine), *within_thing(wording, mine)}
    told_so = all(links[k].strength >= SAID_SO for k in (*things, wording.main) if k is not None)
    amounts = [links[k] for k, u in enumerate(wording.units) if u.kind == "number" and k not in things]
    if told_so and all(bool(x.conflict) != same for x in amounts):
        return UNTOLD, paid  # in the same words
    for k, unit in enumerate(wording.units):
        amount = unit.kind == "number" and unit.first < mine.amount.last and mine.amount.first < unit.last
        if amount and not same:
            said = sentence.said(theirs.amount.first, theirs.amount.last)
            links[k] = Link(0.0, "other amount", theirs.amount.first, theirs.amount.last, conflict=said)
        elif amount or k == wording.main or k in things:
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    return _said(same, wording, (mine.first, mine.last), sentence, (theirs.first, theirs.last)), paid


def _aim_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers what a claim says that somebody wants, or does something for, by what the sentence says that he wants:
    whether it is that, and the words of both where it is the opposite.
    """
    claimed = aim_of(wording)
    if claimed is None:
        return UNTOLD
    held = wording.units[claimed.who]
    keys = keys_of(held)
    told = compare_aims(wording, document, index, links[claimed.who], keys)
    if told is None:
        return UNTOLD
    aim, same = told
    sentence = document.sentences[index]
    if same:
        for k in range(claimed.who + 1, len(wording.units)):
            if k in claimed.aim or k == wording.main:
                if links[k].strength < SAID_SO or links[k].opposite:
                    wants = k not in claimed.aim
                    span = (aim.by, aim.by + 1) if wants else (aim.first, aim.last)
                    links[k] = Link(COUNTED_SO, COUNTED, *span)
            else:
                links[k] = said_beside(links[k])
        return True, ("", "")
    if wording.main is not None and wording.main not in claimed.aim and links[wording.main].strength < NEAR:
        links[wording.main] = Link(COUNTED_SO, COUNTED, aim.by, aim.by + 1)
    wanted = wording.units[claimed.aim[0]].first, wording.units[claimed.aim[-1]].last
    return _said(False, wording, wanted, sentence, (aim.first, aim.last))


def _had_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers that somebody got or had a thing in a claim, or that it is a fake there, by what the sentence says of the
    thing: whether it says so too, and the words of both where it says the contrary.
    """
    held = wording.units[0]
    keys = keys_of(held)
    k = others_thing(wording, links, document, index, keys)
    if k >= 0:
        links[k] = NONE
    told = compare_had(wording, links, document, index)
    had = had_of(wording)
    if told is None or had is None:
        return UNTOLD
    theirs, same = told
    sentence = document.sentences[index]
    for k, unit in enumerate(wording.units):
        if k == had.who:
            links[k] = said_beside(links[k])
        elif unit.kind == "number" or links[k].strength < SAID_SO or links[k].opposite:
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    claimed = wording.units[wording.main or 0].first, wording.units[-1].last
    return _said(same, wording, claimed, sentence, (theirs.first, theirs.last))


def _harm_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers that somebody was hurt in a claim, or was not, by what the sentence tells of him: whether it is the same,
    and the words of both where it is not.
    """
    claimed = harm_of(wording)
    if claimed is None:
        return UNTOLD
    told = compare_harms(wording, document, index, links[claimed.who], keys_of(wording.units[claimed.who]))
    if told is None:
        return UNTOLD
    theirs, same = told
    links[claimed.who] = pointed_at(links[claimed.who], theirs.who.first, theirs.who.last)
    for k in claimed.told:
        links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    mine = wording.units[claimed.told[0]].first, wording.units[claimed.told[-1]].last
    return _said(same, wording, mine, document.sentences[index], (theirs.first, theirs.last))


def _nature_so(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers of which trade or nation somebody is in a claim by what the sentence has him be: whether it is the same,
    and the words of both where it is not.
    """
    claimed = nature_of(wording)
    if claimed is None:
        return UNTOLD
    told = compare_natures(wording, document, index, links[0], keys_of(wording.units[0]))
    if told is None:
        for k in claimed.units:
            said = links[k].strength > OF_ANOTHER if claimed.nations else links[k].strength >= SAME_NAME
            links[k] = links[k] if said else NONE  # a trader need be no baker, nor who has a Chinese rival be Chinese
        return UNTOLD
    theirs, same = told
    links[0] = pointed_at(links[0], theirs.who.first, theirs.who.last)
    for k in range(1, len(links)):
        nation = wording.units[k].first <= claimed.word < wording.units[k].last or not claimed.nations
        if not same or (nation and links[k].strength < SAID_SO):
            links[k] = Link(COUNTED_SO, COUNTED, theirs.at, theirs.at + 1)
    word = claimed.word, claimed.word + 1
    return _said(same, wording, word, document.sentences[index], (theirs.at, theirs.at + 1))


def _saved_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers that somebody was saved in a claim by the outcome that the sentence tells."""
    told = compare_rescues(wording, links, document, index)
    if told is None or wording.main is None or links[wording.main].strength >= SAID_SO:
        return UNTOLD
    links[wording.main] = Link(COUNTED_SO, COUNTED, *told)
    for k in range(wording.main + 1, len(links)):
        links[k] = said_beside(links[k])
    return True, ("", "")


def _one_person_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers that two names are one person's in a claim by a sentence that gives both to one."""
    if not says_one(wording, document, index):
        return UNTOLD
    spans = [(x.first, x.last) for x in links[:2] if x.first >= 0]
    span = min(a for a, _ in spans), max(b for _, b in spans)
    for k in range(2, len(links)):
        links[k] = Link(COUNTED_SO, COUNTED, *span)
    return True, ("", "")


def _only_he(wording: Wording, links: list[Link], document: Document, index: int, keys_of: KeysOf) -> Told:
    """Answers who alone did something in a claim, or whose very words it gives, by whoever else does it by name in the
    sentence, or says them, and gives both.
    """
    main, sentence = wording.main, document.sentences[index]
    if not main or wording.units[0].kind != "name" or not (wording.only or _quotes_same(wording, links, sentence)):
        return UNTOLD
    rest = links[1:]
    if any(x.first < 0 or x.strength < POINTS or x.opposite for x in rest):
        return UNTOLD
    names = subject_of(sentence, document.names[index], links[main].first).names
    if (
        len(names) != 1
        or is_place(document, names[0])
        or read_who(document, index, names[0].first, names[0].last, names).is_of(keys_of(wording.units[0]), document)
    ):
        return UNTOLD
    links[0] = said_beside(links[0])
    return _said(
        False, wording, (wording.units[0].first, wording.units[0].last), sentence, (names[0].first, names[0].last)
    )


def _quotes_same(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> bool:
    """Whether a claim gives somebody's very words, and a sentence quotes the same."""
    mine, theirs = quoted(wording.sentence.tokens), sentence.cues.modes
    words = [x for u, x in zip(wording.units, links, strict=True) if mine[u.first]]
    return len(words) > 1 and all(x.first >= 0 and x.how == "same" and theirs[x.first] & Mode.QUOTED for x in words)


def _due_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers when something is complete in a claim by the day by which the sentence has it done: whether it is as the
    claim has it, and the words of both where it is not.
    """
    mine, told = due_of(wording), compare_due(wording, links, document, index)
    if mine is None or told is None or links[mine.done].strength >= SAID_SO:
        return UNTOLD  # in the same words
    date, same = told
    said = document.sentences[index].said(date.first, date.last)
    for k in {mine.done, wording.main}:
        if k is not None and links[k].strength < SAID_SO:
            links[k] = Link(COUNTED_SO, COUNTED, date.first, date.last)
    links[mine.date] = Link(COUNTED_SO, "same date", date.first, date.last)
    if same:
        return True, ("", "")
    links[mine.date] = Link(0.0, "other date", date.first, date.last, conflict=said)
    return False, (wording.units[mine.date].text, said)


def _parts_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers of how many parts something stays or becomes in a claim by what the sentence says of it: whether it is as
    many, and the words of both where it is not.
    """
    claimed = parts_of(wording)
    told = compare_parts(wording, links, document, index)
    if claimed is not None and told is None and not wording.is_one_of(wording.main or 0, "dividing"):
        for k, unit in enumerate(wording.units):
            if unit.kind == "number" and is_part_of_it(wording, k):
                links[k] = NONE  # how many it has is not how many it becomes
    if told is None or claimed is None:
        return UNTOLD
    theirs, same = told
    for k in range(len(wording.units)):
        if is_part_of_it(wording, k):
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    mine = claimed[0]
    return _said(same, wording, (mine.first, mine.last), document.sentences[index], (theirs.first, theirs.last))


def _precedent_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers that something was never so before in a claim by that it is not the first time in the sentence."""
    told = compare_precedents(wording, links, document, index)
    if told is None or wording.main is None:
        return UNTOLD
    links[wording.main] = Link(COUNTED_SO, COUNTED, *told)
    unit = wording.units[wording.main]
    return _said(False, wording, (unit.first, unit.last), document.sentences[index], told)


def _field_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers in which field a claim has people work together by the fields that the sentence names."""
    mine, told = field_of(wording), compare_fields(wording, links, document, index)
    if mine is not None and told is None and is_with_others(wording, links, document, index):
        links[mine.together] = NONE
    if mine is None or told is None:
        return UNTOLD
    for k in range(len(wording.units)):
        if k in mine.field:
            continue
        if wording.units[k].kind == "name":
            links[k] = said_beside(links[k])
        elif links[k].strength < SAID_SO or links[k].first < 0:
            links[k] = Link(COUNTED_SO, COUNTED, *told)
    return True, ("", "")


def _job_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers what a claim says that somebody is by what else the sentence describes him as, and gives both."""
    named = bearer_told(wording, links, document, index)
    if named is not None:
        his, same = named
        said, sentence = wording.units[-1].text, document.sentences[index]
        links[len(links) - 2] = Link(COUNTED_SO, COUNTED, his.first, his.last)
        return same, ("", "") if same else (said, sentence.said(his.name.first, his.name.last))
    units, job = job_of(wording), other_job(wording, links, document, index)
    if not units or job is None:
        return UNTOLD
    for k in units:
        links[k] = Link(COUNTED_SO, COUNTED, job.first, job.last)
    claimed = wording.units[units[0]].first, wording.units[units[-1]].last
    return _said(False, wording, claimed, document.sentences[index], (job.first, job.last))


def _reception_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers how a claim has somebody take an offer by how the sentence has him take it."""
    mine, told = reception_of(wording), compare_receptions(wording, links, document, index)
    if mine is None or told is None:
        return UNTOLD
    theirs, same = told
    for k, unit in enumerate(wording.units[1:], 1):
        if unit.kind == "name":
            links[k] = said_beside(links[k])
        elif unit.kind == "word" and (links[k].strength < SAID_SO or not same):
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    return _said(same, wording, (mine.first, mine.last), document.sentences[index], (theirs.first, theirs.last))


def _respective_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers what a claim says of one of two by which of two things the sentence tells of it, respectively."""
    told = compare_respective(wording, links, document, index)
    if told is None:
        return UNTOLD
    span, same = told
    for k in range(1, len(wording.units)):
        if links[k].strength < SAID_SO or links[k].first not in span:
            links[k] = Link(COUNTED_SO, COUNTED, span.start, span.stop)
    claimed = wording.units[1].first, wording.units[-1].last
    return _said(same, wording, claimed, document.sentences[index], (span.start, span.stop))


def _share_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers what one of the parts of something will do in a claim by the part that the sentence names where it tells
    how that is divided.
    """
    share, told = share_of(wording), compare_shares(wording, links, document, index)
    if share is None or told is None:
        return UNTOLD
    for k in (*share.part, *share.does):
        if links[k].strength < SAID_SO or links[k].first < 0:
            links[k] = Link(COUNTED_SO, COUNTED, *told)
    return True, ("", "")


def _owner_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers to whom a claim says that something belongs by what the sentence says of that: whether it is the same,
    and the words of both where it is not.
    """
    mine, told = owner_claimed(wording), compare_owners(wording, links, document, index)
    if mine is None or told is None:
        return UNTOLD
    theirs, same = told
    for k in range(1, len(wording.units)):
        if links[k].strength < SAID_SO or not same:
            links[k] = Link(COUNTED_SO, COUNTED, theirs.first, theirs.last)
    return _said(same, wording, (mine.first, mine.last), document.sentences[index], (theirs.first, theirs.last))


def _facility_so(wording: Wording, links: list[Link], document: Document, index: int) -> Told:
    """Answers the place of some kind at which a claim has something take place by the one that the article has in
    another town, and gives the words of both.
    """
    found, name = facility_of(wording), facility_elsewhere(wording, links, document, index)
    if found is None or not name:
        return UNTOLD
    kind, town = found
    if links[kind].strength < SAME_NAME:
        links[kind] = Link(SAME_NAME, "said beside")
    links[town] = Link(0.0, "other place", conflict=name)
    return False, (wording.units[town].text, name)
