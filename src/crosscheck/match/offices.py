"""Who is said to hold which office of what: "will be chairman of the bank, and Anna Roux will run the insurer".

An office that only one holds has one holder, and who is given it of one body is hardly given the same of another: what
an article says of the offices sets it against a claim that has them otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from crosscheck.match.link import Link
from crosscheck.match.naming import names_given
from crosscheck.match.wording import Wording, is_nominal, names_of
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language
from crosscheck.text.names import Name
from crosscheck.text.refer import PERSON
from crosscheck.text.slots import NOBODY, Slot, article_of, behind_owner, governed, group_start, lead_of, subject_of

HOLDING = 6
"""How many words stand at most between the verb by which somebody holds an office and the office."""

BOTH = 2
"""Within how many words behind an office "both" stands ("chief executive of both")."""

ANSWERED = 0.4
"""From which strength on a word of the claim is answered where the sentence tells whose the office is."""

SLIGHT = 0.5
"""Below which weight a word tells no body ("the new company")."""

WITHIN = 40
"""How many words before a description those stand whom it may mean in its own sentence."""

FAMILY, ACRONYM = 5, 3
"""How many letters at least begin two words of one family; how many letters at most an acronym has."""

FOUNDED = "found"
"""The kind of who founded a body: an office in so far as one is called by it."""

_ASIDE = frozenset(",;:.()–—")
"""What stands behind what is said of somebody by the way."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """That somebody holds an office of some body: in one sentence, by its words.

    ``holder`` has the last words of the names that may be meant; ``office`` is its kind, so that who runs a firm is its
    chief executive; ``who`` bounds the words that name the holder or point back at him; ``body`` has the keys of the
    words that tell which body it is, none where nothing does; ``first`` and ``last`` bound the words of both;
    ``definite`` is whether the body is told as a known one; ``apart`` tells the body that it is not ("chairman of the
    bank and head of the other company"); ``every`` is whether it is an office of both ("will run both companies");
    ``past`` is whether it is told of the past; ``at`` bounds the words that say which office it is; ``given``
    is whether he is told to have been given it, and so to hold it from now on; ``noun`` is the key of the noun for
    what kind of body it is ("bank"); ``aside`` is whether it only describes him ("Anna Roux, head of the bank, said"),
    and ``meant`` whether he is not named where it does ("the head of the bank said"); ``alike`` has the groups of
    synonyms of the one word that tells which body it is; ``owner`` is whose the body is, if anybody's ("the bank's");
    ``name`` has the words of its name, where that alone tells it or stands behind it ("the bank, Kardex Inc"), and
    ``named`` the keys of what tells, elsewhere in the article, what that is the name of.
    """

    holder: frozenset[str]
    office: str
    who: tuple[int, int]
    body: frozenset[str]
    first: int
    last: int
    mode: Mode
    definite: bool
    apart: frozenset[str] = frozenset()
    every: bool = False
    past: bool = False
    at: tuple[int, int] = (-1, -1)
    given: bool = False
    noun: str = ""
    aside: bool = False
    meant: bool = False
    alike: frozenset[int] = frozenset()
    owner: str = ""
    name: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def rival_tenure(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[str, str]:
    """The words by which a claim gives somebody an office, and those by which a sentence gives it otherwise: to another
    person, or him that of another body, where the article gives the claim's body another holder or him another office
    of it. Two empty texts where nothing is disputed.

    ``links`` are what answers the claim's units in the sentence.
    """
    claimed = _claimed(wording)
    if claimed is None or claimed.mode & Mode.NEGATED:
        return "", ""
    told, sentence = _tenures(document), document.sentences[index]
    kinds = document.cast.kinds
    if claimed.office == FOUNDED:
        return "", ""  # which several do
    here = [t for t in told.get(index, ()) if t.office == claimed.office and (t.body or t.apart) and not t.meant]
    if claimed.every:
        here = [t for t in here if t.holder.isdisjoint(claimed.holder)]  # then one of them is another's
    if any(not t.holder.isdisjoint(claimed.holder) and _is_one_body(t, claimed) for t in here):
        return "", ""
    if claimed.every and (one := _of_one_only(claimed, told, index)) is not None:
        return wording.sentence.said(claimed.first, claimed.last), sentence.said(one.first, one.last)
    for theirs in here:
        # what is planned is not what is, nor is what was, and what is denied is neither
        to_come = (bool(theirs.mode & UNREAL), theirs.given or bool(theirs.mode & UNREAL))
        if theirs.mode & Mode.NEGATED or bool(claimed.mode & UNREAL) not in to_come:
            continue
        if theirs.past != claimed.past:
            continue
        if theirs.holder.isdisjoint(claimed.holder):
            one_body = claimed.every or _is_one_body(theirs, claimed)
            if one_body and all(kinds.get(w) == PERSON for w in theirs.holder):
                return wording.sentence.said(*claimed.who), sentence.said(*theirs.who)
            continue
        elsewhere = (
            theirs.body
            and theirs.definite
            and theirs.body.isdisjoint(claimed.body)
            and not _is_one_body(theirs, claimed)
            and not _is_told_otherwise(wording, links, claimed, sentence, theirs)
            and _is_anothers(claimed, told)
        )
        if elsewhere or (theirs.apart and _is_one_body(replace(theirs, body=theirs.apart), claimed)):
            return wording.sentence.said(claimed.first, claimed.last), sentence.said(theirs.first, theirs.last)
    return "", ""


def _of_one_only(claimed: Tenure, told: Mapping[int, Sequence[Tenure]], index: int) -> Tenure | None:
    """What a sentence says of somebody who is claimed to hold an office of both bodies, where the article gives him
    that of one and another office of the other ("will be head of the bank and chair the insurer").
    """
    his = [t for several in told.values() for t in several if t.body and not t.holder.isdisjoint(claimed.holder)]
    same = [t for t in his if t.office == claimed.office and not t.every and not t.aside]
    others = [t for t in his if t.office != claimed.office and not t.aside]
    apart = any(not _is_one_body(one, other) for one in same for other in others)
    here = [t for t in told.get(index, ()) if t in same]
    return here[0] if apart and here and len({t.body for t in same}) == 1 else None


def offices_held(document: Document, index: int) -> Sequence[Tenure]:
    """What a sentence says of who holds which office."""
    return _tenures(document).get(index, ())


def kind_of_office(sentence: SentenceText, k: int) -> str:
    """The kind of office that word ``k`` names, so that who runs a firm is its chief executive; "" for none."""
    return _kind_of(sentence, k) if _is_office(sentence.tokens[k].lex.lemma, sentence.language) else ""


def same_office(wording: Wording, document: Document, index: int) -> tuple[int, Tenure, bool] | None:
    """The unit by which a claim gives somebody an office, what a sentence says of that office, however it names it
    ("will run the bank", "takes the helm of the bank"), and whether it gives it to the same one; nothing where it tells
    of no such office.
    """
    found = _claimed_at(wording)
    if found is None:
        return None
    unit, claimed = found
    one = [
        t
        for t in _tenures(document).get(index, ())
        if t.office == claimed.office and not t.every and _is_one_body(t, claimed)
    ]
    his = next((t for t in one if not t.holder.isdisjoint(claimed.holder)), None)
    if his is not None:
        return unit, his, True
    one = [t for t in one if not t.meant and t.office != FOUNDED]
    return (unit, one[0], False) if one else None


def other_office(wording: Wording, document: Document, index: int) -> tuple[int, Tenure] | None:
    """The unit by which a claim gives somebody an office, and another office of the same body that a sentence has him
    hold ("heads Kardex", "the founder of Kardex"); nothing where it tells of none.
    """
    found = _claimed_at(wording)
    if found is None:
        return None
    unit, claimed = found
    his = (
        t
        for t in _tenures(document).get(index, ())
        if t.office != claimed.office and not t.holder.isdisjoint(claimed.holder) and _is_one_body(t, claimed)
    )
    held = next(his, None)
    return (unit, held) if held is not None else None


def body_units(wording: Wording) -> Sequence[int]:
    """The units by which a claim tells of which body somebody holds an office; none for another claim."""
    claimed = _claimed(wording)
    if claimed is None or claimed.every:
        return ()
    units, tokens = wording.units, wording.sentence.tokens
    return [
        k
        for k, u in enumerate(units)
        if claimed.at[1] <= u.first < claimed.last and any(t.lex.key in claimed.body for t in tokens[u.first : u.last])
    ]


def told_by_name(wording: Wording, document: Document) -> Sequence[int]:
    """The sentences that tell of the claim's office by the body's name, which another one says is its name."""
    claimed = _claimed(wording)
    if claimed is None or claimed.every or not _bodies_named(document):
        return ()
    return [
        index
        for index, several in _tenures(document).items()
        if any(t.named and t.office == claimed.office and _is_one_body(t, claimed) for t in several)
    ]


def _claimed_at(wording: Wording) -> tuple[int, Tenure] | None:
    """The unit by which a claim gives somebody the office of one body, and that office; nothing for another claim."""
    claimed = _claimed(wording)
    if claimed is None or claimed.every:
        return None
    first, last = claimed.at
    unit = next((k for k, u in enumerate(wording.units) if u.first < last and first < u.last), -1)
    return (unit, claimed) if unit >= 0 else None


def _is_told_otherwise(
    wording: Wording, links: Sequence[Link], claimed: Tenure, sentence: SentenceText, theirs: Tenure
) -> bool:
    """Whether a sentence may mean the claim's body by other words ("the PC firm", "the personal computing firm")."""
    tokens = wording.sentence.tokens
    telling = [
        (u, x)
        for u, x in zip(wording.units, links, strict=True)
        if claimed.first < u.first < claimed.last and tokens[u.first].lex.key in claimed.body
    ]
    if any(theirs.first < x.first < theirs.last and x.strength >= ANSWERED for _, x in telling):
        return True
    letters = "".join(t.lex.folded[:1] for t in sentence.tokens[theirs.first + 1 : theirs.last] if not t.lex.stop)
    return any(u.text.isupper() and len(u.text) > 1 and u.text.lower() in letters for u, _ in telling)


def _is_anothers(claimed: Tenure, told: Mapping[int, Sequence[Tenure]]) -> bool:
    """Whether an article gives the claim's body another holder, or the claim's holder another office of it."""
    return any(
        _is_one_body(one, claimed) and (one.office != claimed.office or one.holder.isdisjoint(claimed.holder))
        for several in told.values()
        for one in several
        if not one.meant
    )


def _is_one_body(one: Tenure, other: Tenure) -> bool:
    """Whether two bodies may be one: all that tells one of them tells the other ("the enterprise-oriented firm"), or
    one is told by its noun alone ("la piscine", "la piscine municipale").
    """
    if not one.body or not other.body or (one.owner and other.owner and not _is_one_name(one.owner, other.owner)):
        return False
    if not one.alike.isdisjoint(other.alike):
        return True  # "the enterprise company", "the corporate side"
    if other.body == {one.noun} or one.body == {other.noun}:
        return True
    for mine in filter(None, (one.body, one.named)):
        for theirs in filter(None, (other.body, other.named)):
            here, there = _spelt_out(mine, theirs), _spelt_out(theirs, mine)
            if _covers(here, there) or _covers(there, here):
                return True
    return False


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names are one, or one has the first letters of the other ("HP", "Hewlett-Packard")."""
    short, long = sorted((one, other), key=len)
    return short == long or short == "".join(word[0] for word in long.replace("-", " ").split())


def _covers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether all words of a body are another's, or of their families ("the printing arm", "the printer maker")."""
    return all(
        key in other or any(min(len(key), len(k)) >= FAMILY and (k.startswith(key) or key.startswith(k)) for k in other)
        for key in one
    )


def _spelt_out(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words of a body with the acronym that another has for some of them ("personal computing": "PC")."""
    for short in other - one:
        spelt = [key for key in one if key[:1] in short]
        if 1 < len(short) <= ACRONYM and sorted(key[0] for key in spelt) == sorted(short):
            return (one - set(spelt)) | {short}
    return one


@lru_cache(maxsize=1024)
def _claimed(wording: Wording) -> Tenure | None:
    """The office of a body that a claim gives to somebody by name; nothing for another claim."""
    if wording.main is None:
        return None
    names = names_of(wording)
    found = [
        t
        for t in _read(wording.sentence, names, lambda slot: last_words(slot.names))
        if t.holder and (t.body or t.every) and not t.aside
    ]
    return found[0] if len(found) == 1 else None


def _tenures(document: Document) -> Mapping[int, Sequence[Tenure]]:
    """All that an article says of who holds which office, by sentence. Found once for each article."""
    held: dict[int, Sequence[Tenure]] | None = document.known.get("tenures")
    if held is None:
        held = document.known["tenures"] = {}
        for index, sentence in enumerate(document.sentences):
            if not any(_is_office(t.lex.lemma, document.language) for t in sentence.tokens):
                continue

            def meant(slot: Slot, index: int = index) -> frozenset[str]:
                words = last_words(slot.names)
                people = frozenset(word for word in words if document.cast.kinds.get(word) == PERSON)
                return people or words or _meant_in(document, index, slot.head)

            if found := tuple(_read(sentence, document.names[index], meant)):
                called = _bodies_named(document)
                held[index] = [replace(t, named=t.named or called.get(t.name, frozenset())) for t in found]
    return held


def _bodies_named(document: Document) -> Mapping[tuple[str, ...], frozenset[str]]:
    """What tells the bodies of which an article gives the name ("the tram company will be called Kardex Inc"), by the
    words of their names. Found once for each article.
    """
    found: dict[tuple[str, ...], frozenset[str]] | None = document.known.get("bodies named")
    if found is None:
        found = document.known["bodies named"] = {}
        for index, sentence in enumerate(document.sentences):
            for thing, name in names_given(sentence, document.names[index]):
                start = thing.start
                while start < thing.stop and sentence.tokens[start].lex.stop:
                    start += 1
                start = behind_owner(sentence, start)
                held = [k for k in range(start, thing.stop) if not sentence.tokens[k].lex.stop]
                head = _head_of(held, sentence.language)
                if head >= 0 and sentence.language.is_body(sentence.tokens[head].lex):
                    telling = _telling(sentence, (), (start, thing.stop), apposed=False)
                    found.setdefault(_words_of(sentence, name), telling)
    return found


def _words_of(sentence: SentenceText, name: Name) -> tuple[str, ...]:
    """All words of a name, with the one for what kind of firm it is ("Kardex Inc")."""
    return tuple(t.lex.folded for t in sentence.tokens[name.first : name.last])


def _meant_in(document: Document, index: int, k: int) -> frozenset[str]:
    """Whom word ``k`` of a sentence means; of a description, that is nobody who acts in its own clause: "Anna Roux met
    the head of the bank" is of two persons (Chomsky's Principle C, Lectures on Government and Binding, 1981). Where
    nothing tells, the one person whom the sentence has named besides.
    """
    sentence, names = document.sentences[index], document.names[index]
    meant = document.referents(index).get(k, frozenset())
    lex = sentence.tokens[k].lex
    if k < 0 or lex.form in sentence.language.pronouns or lex.stop:
        return meant
    reach = range(max(0, k - WITHIN), k)
    before = [n for n in names if n.first in reach and n.last <= k]
    acting = {
        n.words[-1]
        for v in reach
        if sentence.tokens[v].lex.finite and not is_nominal(sentence, v)
        for n in subject_of(sentence, names, v).names
        if n.last <= k
    }
    # who is asked to do what follows does it
    to = sentence.language.amount_words["to"]
    asked = {
        n.words[-1]
        for n in before
        if not sentence.tokens[n.last].before.strip()
        and any(t.lex.form in to for t in sentence.tokens[n.last : min(k, n.last + 2)])
    }
    people = {n.words[-1] for n in before if not governed(sentence, n.first)} - asked
    others = {word for word in people if document.cast.kinds.get(word) == PERSON}
    return (meant - acting) or frozenset(others - acting if len(others - acting) == 1 else ())


def last_words(names: Iterable[Name]) -> frozenset[str]:
    """The last words of names, by which their bearers are told apart."""
    return frozenset(n.words[-1] for n in names)


def _is_office(lemma: str, language: Language) -> bool:
    words = language.attribution_words
    return any(
        lemma in words.get(key, ())
        for key in ("sole_offices", "leading_verbs", "headships", "if_the_only", "founding", "founding_verbs")
    )


def _read(sentence: SentenceText, names: Sequence[Name], meant: Callable[[Slot], frozenset[str]]) -> Iterator[Tenure]:
    """What a sentence says of who holds which office, in the order of its words."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    before: Tenure | None = None
    for k, token in enumerate(tokens):
        office = _kind_of(sentence, k) if _is_office(token.lex.lemma, language) else ""
        if not office:
            continue
        end = k + 1  # of "chief executive", the last word
        while end < len(tokens) and not tokens[end].before and tokens[end].lex.form in words.get("general", ()):
            end += 1
        leading = words.get("leading_verbs", frozenset()) | words.get("founding_verbs", frozenset())
        leads = token.lex.lemma in leading and not _is_noun(sentence, k)
        verb, slot, body = _by_verb(sentence, names, k) if leads else _by_noun(sentence, names, k, end)
        aside = verb < 0 and slot == NOBODY and body is not None
        if aside and body is not None:
            body = _named_in(names, body)
            slot = _called_so(sentence, names, k, body)
        if verb < 0 and slot == NOBODY and (before is None or not _is_joined(sentence, k)):
            continue
        holder = meant(slot)
        own = bool(holder)
        if own:
            who = (slot.names[0].first, slot.names[0].last) if slot.names else (slot.head, slot.head + 1)
        elif before is not None and _goes_on(sentence, names, before.last, k):
            holder, who = before.holder, before.who
        else:
            continue
        first, last = (k, end) if body is None else (min(k, body[0]), max(end, body[1]))
        telling, apart, noun = frozenset[str](), frozenset[str](), ""
        if body is not None:
            noun = _noun_of(sentence, body)
            telling = _telling(sentence, names, body) or _meant_by(sentence, names, body)
            if (
                not telling
                and before is not None
                and any(t.lex.form in words.get("other", ()) for t in tokens[end:last])
            ):
                apart = before.body
        elif before is not None:
            telling = before.body  # "Roux will be chairman of the bank, and Blanc will be chief executive"
        mode = Mode.NONE if aside else sentence.cues.modes[k]
        taken = verb if token.lex.lemma in words.get("headships", ()) and 0 <= verb < k else k
        if own and verb >= 0:
            mode |= sentence.cues.modes[verb] & UNREAL
        elif before is not None and not own:
            mode |= before.mode & UNREAL
        definite = body is None or lead_of(sentence, body[0]) not in language.indefinite
        every = not telling and any(t.lex.form in words.get("both", ()) for t in tokens[end : max(last, end + BOTH)])
        told = own and verb >= 0 and not mode & UNREAL
        past = told and is_past(sentence, verb) if own else before is not None and before.past
        given = own and verb >= 0 and tokens[verb].lex.lemma in words.get("appointing", ())
        held = Tenure(
            holder, office, who, telling, first, last, mode, definite, apart, every, past, (taken, end), given, noun
        )
        if body is not None:
            held = replace(held, owner=_owner(sentence, names, body[0]))
            if (known := _name_of(sentence, names, body)) is not None:
                spelt = _telling(sentence, names, body, apposed=False) if known.first > body[0] else frozenset()
                held = replace(held, name=_words_of(sentence, known), named=spelt)
        if own and body is not None and len(telling) == 1:
            general = words.get("company_nouns", ())
            groups = (t.lex.senses for t in tokens[slice(*body)] if t.lex.key in telling and t.lex.lemma not in general)
            held = replace(held, alike=frozenset[int]().union(*groups))
        if aside and own:
            yield replace(held, aside=True, meant=not slot.names)
        else:
            before = held
            yield before


_Places: TypeAlias = tuple[int, Slot, tuple[int, int] | None]
"""The verb by which somebody holds an office, -1 for none; who; and the words of the body."""


def _by_verb(sentence: SentenceText, names: Sequence[Name], k: int) -> _Places:
    """Who leads what by the verb at word ``k``."""
    tokens, language = sentence.tokens, sentence.language
    behind = _named_behind(names, k + 1)
    if behind is not None and tokens[k - 1].lex.form in language.attribution_words.get("object_relatives", ()):
        led = _before(sentence, k - 1)
        if led is not None:
            return k, Slot((behind,)), led  # "la banque, que dirige Anna Roux"
    behind = _named_behind(names, k + 2)
    if behind is not None and tokens[k + 1].lex.form in language.passive_by:
        start = group_start(sentence, k)
        led = _before(sentence, start)
        if led is not None:
            return start, Slot((behind,)), led  # "la banque est dirigée par Anna Roux"
    return k, subject_of(sentence, names, _first_of(sentence, k)), _thing_led(sentence, k)


def _by_noun(sentence: SentenceText, names: Sequence[Name], k: int, end: int) -> _Places:
    """Who holds the office at words ``k`` to ``end`` of what."""
    tokens, language = sentence.tokens, sentence.language
    owned = language.attribution_words.get("owned", ())
    led = end < len(tokens) and not tokens[end].before and tokens[end].lex.form in owned
    body = _thing_led(sentence, end) if led else None
    verb = _holding_verb(sentence, names, k)
    if verb >= 0:
        return verb, subject_of(sentence, names, verb), body
    if body is not None and body[1] < len(tokens) and tokens[body[1]].lex.lemma in language.be_lemmas:
        named = _named_behind(names, body[1] + 1)
        if named is not None:
            return -1, Slot((named,)), body  # "the chairman of the bank is Anna Roux"
    return -1, NOBODY, body


def _named_in(names: Sequence[Name], body: tuple[int, int]) -> tuple[int, int]:
    """The words of a body up to the last of its names, where a description ends ("the head of Kardex has said")."""
    last = body[0]
    for name in names:
        if body[0] <= name.first <= last + 1 and name.last <= body[1]:
            last = name.last
    return (body[0], last) if last > body[0] else body


def _called_so(sentence: SentenceText, names: Sequence[Name], k: int, body: tuple[int, int]) -> Slot:
    """Whom the office at word ``k`` of a body only describes: the name beside it, or else who is meant by "the head of
    the bank"; who does what follows, for "at the head of the bank, he"."""
    tokens, language = sentence.tokens, sentence.language
    if tokens[k].lex.form != tokens[k].lex.lemma and tokens[k].lex.form.endswith("s"):
        return NOBODY  # several
    start = article_of(sentence, k)
    aside = body[1] == len(tokens) or tokens[body[1]].before[:1] in _ASIDE
    named = next((n for n in names if n.last == start), None)
    if named is not None and tokens[start].before == "," and aside:
        return Slot((named,))  # "Anna Roux, head of the bank,"
    following = tokens[body[1]] if body[1] < len(tokens) and tokens[body[1]].before == "," else None
    if following is not None:
        named = _named_behind(names, body[1])
        if tokens[k].lex.lemma in language.attribution_words.get("headships", ()):
            led = k > 0 and all(t.lex.stop for t in tokens[:k])
            if not led or not (named or following.lex.form in language.pronouns):
                return NOBODY
            return Slot((named,)) if named else Slot(head=body[1])
        if named is not None and (named.last == len(tokens) or tokens[named.last].before[:1] in _ASIDE):
            return Slot((named,))  # "the head of the bank, Anna Roux,"
    if tokens[k].lex.lemma in language.attribution_words.get("headships", ()) or start == k:
        return NOBODY
    return Slot(head=k) if tokens[start].lex.form in language.definite else NOBODY


def _named_behind(names: Sequence[Name], k: int) -> Name | None:
    return next((n for n in names if n.first == k), None)


def _before(sentence: SentenceText, end: int) -> tuple[int, int] | None:
    """The words of the noun phrase that ends before word ``end``."""
    tokens = sentence.tokens
    start = end
    while start > 0 and not tokens[start - 1].lex.stop and not (start < end and tokens[start].before.strip("'’-")):
        start -= 1
    return (start, end) if start < end else None


def _meant_by(sentence: SentenceText, names: Sequence[Name], body: tuple[int, int]) -> frozenset[str]:
    """What tells the body that another word points back at ("an executive of the pipe maker, will run that firm")."""
    tokens, language = sentence.tokens, sentence.language
    if tokens[body[0] - 1].lex.form not in language.demonstratives:
        return frozenset()
    prepositions = language.attribution_words["prepositions"]
    for k in range(body[0] - 4, 0, -1):  # before "chief executive of that"
        if tokens[k].lex.role and not tokens[k + 1].before and tokens[k + 1].lex.form in prepositions:
            found = _thing_led(sentence, k + 1)
            return _telling(sentence, names, found) if found is not None else frozenset()
    return frozenset()


def _is_noun(sentence: SentenceText, k: int) -> bool:
    """Whether a word that can be a verb of leading is a noun or adjective here ("its head", "lead director")."""
    tokens, language = sentence.tokens, sentence.language
    lex = tokens[k].lex
    if is_nominal(sentence, k) or lead_of(sentence, k) in language.determiners | language.possessives:
        return True
    following = tokens[k + 1].lex if k + 1 < len(tokens) and not tokens[k + 1].before else None
    return lex.role and following is not None and following.form in language.attribution_words.get("owned", ())


def _kind_of(sentence: SentenceText, k: int) -> str:
    """The kind of office that a word names: of those who lead, of those who preside, or its own; "" for a part of
    another's title ("chief financial officer", "directeur financier").
    """
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    lex = tokens[k].lex
    whole = words.get("general", frozenset())
    if lex.lemma in words.get("titled_offices", ()) and k + 1 < len(tokens) and not tokens[k + 1].before:
        following = tokens[k + 1].lex
        if not following.stop and following.form not in whole and not tokens[k + 1].capital:
            return ""
    if lex.lemma in words.get("if_the_only", ()):
        led = tokens[k - 1].lex if k else lex
        alone = led.form in language.definite or led.lemma in language.be_lemmas | words.get("appointing", frozenset())
        return "lead" if alone else ""  # "the director of", no "a director", no "finance director"
    if lex.lemma in words.get("founding", ()) or lex.lemma in words.get("founding_verbs", ()):
        return FOUNDED
    if lex.lemma in words.get("chairing", ()):
        return "chair"
    if lex.lemma in words.get("leading", ()):
        return "lead"
    return lex.lemma


def _holding_verb(sentence: SentenceText, names: Sequence[Name], k: int) -> int:
    """The verb by which somebody holds the office at word ``k`` ("will become the next"), -1 where there is none."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    holding = words.get("holding", frozenset()) | words.get("appointing", frozenset()) | language.be_lemmas
    headship = tokens[k].lex.lemma in words.get("headships", ())
    if headship:
        holding |= words.get("taking", frozenset())
    for i in range(k - 1, max(-1, k - 1 - HOLDING), -1):
        if tokens[i + 1].before.strip("'’-") or any(n.first <= i < n.last for n in names):
            return -1
        lex = tokens[i].lex
        if lex.lemma in holding and (lex.verb or lex.stop):
            return _first_of(sentence, i)
        if lex.form in words.get("as", ()) or (headship and lex.form in words["prepositions"]):
            continue  # "is at the helm of"
        if lex.finite or lex.role or lex.form in language.join_forms | language.break_forms:
            return -1
        if lex.stop and lex.form not in language.determiners and not language.is_inserted(lex):
            return -1
    return -1


def _first_of(sentence: SentenceText, verb: int) -> int:
    """The first word of the verbs that an infinitive hangs on ("is slated to be", "est appelé à devenir")."""
    tokens, language = sentence.tokens, sentence.language
    holding = language.attribution_words.get("holding", frozenset())
    if verb > 1 and tokens[verb - 1].lex.form in language.amount_words["to"]:
        k = verb - 2
        while k > 0 and tokens[k].lex.lemma in holding and tokens[k - 1].lex.lemma in language.be_lemmas:
            k -= 1
        if tokens[k].lex.lemma in language.be_lemmas:
            return k
    return verb


def is_past(sentence: SentenceText, verb: int) -> bool:
    """Whether a verb tells of the past ("was", "has run", "dirigeait"): who held an office then need not hold it."""
    tokens, language = sentence.tokens, sentence.language
    lex = tokens[verb].lex
    if sentence.cues.modes[verb] & UNREAL or lex.lemma in language.attribution_words.get("appointing", ()):
        return False  # who was elected holds it
    if any(t.lex.lemma in language.have_lemmas for t in tokens[max(0, verb - 2) : verb]):
        return True
    if lex.lemma in language.be_lemmas:
        return lex.form not in language.attribution_words.get("being", ()) and lex.form != lex.lemma
    words = language.attribution_words
    if endings := tuple(words.get("imperfect", ())):
        return lex.form.endswith(endings) and lex.form not in words.get("like_imperfect", ())
    return lex.form != lex.lemma and not lex.form.endswith(("s", "ing"))


def _is_joined(sentence: SentenceText, k: int) -> bool:
    """Whether a conjunction stands before the office at word ``k`` and its article ("and chairman of")."""
    tokens, language = sentence.tokens, sentence.language
    k -= 1
    while k > 0 and tokens[k].lex.form in language.determiners | language.possessives:
        k -= 1
    return k > 0 and tokens[k].lex.form in language.join_forms


def _goes_on(sentence: SentenceText, names: Sequence[Name], start: int, k: int) -> bool:
    """Whether between two offices nobody else is named, so that both have one holder ("and act as chairman of")."""
    tokens, language = sentence.tokens, sentence.language
    between = tokens[start:k]
    called = language.attribution_words.get("as", frozenset())
    for name in names:
        led = name.first > 0 and tokens[name.first - 1].lex.form in called  # "to be known as Kardex"
        if start <= name.first and name.last <= k and not (led or governed(sentence, name.first)):
            return False
    return any(t.lex.form in language.join_forms | language.break_forms for t in between) and not any(
        t.lex.form in language.pronouns or t.lex.role for t in between
    )


def _thing_led(sentence: SentenceText, verb: int) -> tuple[int, int] | None:
    """The words of what somebody leads by the verb at word ``verb`` ("will head the retail bank")."""
    tokens, language = sentence.tokens, sentence.language
    start = verb + 1
    while start < len(tokens) and tokens[start].lex.form in language.determiners | language.possessives:
        start += 1
    return _phrase(sentence, behind_owner(sentence, start))


def _name_of(sentence: SentenceText, names: Sequence[Name], body: tuple[int, int]) -> Name | None:
    """The name that alone tells a body ("chairman of Kardex Inc"), or stands behind it ("of the bank, Kardex Inc")."""
    last = (_phrase(sentence, body[0]) or body)[1]
    apposed = last < len(sentence.tokens) and sentence.tokens[last].before == ","
    start = last if apposed and _named_behind(names, last) else body[0]
    found = _named_behind(names, start)
    return found if found is not None and (start == last or found.last >= last) else None


def _owner(sentence: SentenceText, names: Sequence[Name], start: int) -> str:
    """Whose the body is of which the words begin at word ``start``, by its name; "" where none stands before them."""
    if start < 2 or sentence.tokens[start - 1].lex.form != "'s":
        return ""
    return next((" ".join(n.words) for n in names if n.first < start - 1 <= n.last), "")


def _phrase(sentence: SentenceText, start: int) -> tuple[int, int] | None:
    """The words of a noun phrase from word ``start`` on, with what "and" and "of" join to it."""
    tokens, language = sentence.tokens, sentence.language
    small = language.join_forms | language.amount_words["of"] | language.determiners
    small |= language.attribution_words.get("owned", frozenset()) | language.attribution_words.get("other", frozenset())
    holding = language.attribution_words.get("holding", frozenset())
    end = start
    while end < len(tokens) and (end == start or not tokens[end].before.strip("'’-/")):
        lex = tokens[end].lex
        inside = end > start and tokens[end].before == "-"  # "the split-off business"
        joined = tokens[end - 1].lex.form in language.join_forms
        if (lex.stop and lex.form not in small and not inside) or (joined and (lex.role or lex.lemma in holding)):
            break
        end += 1
    while end > start and tokens[end - 1].lex.stop:
        end -= 1
    return (start, end) if end > start else None


def _noun_of(sentence: SentenceText, body: tuple[int, int]) -> str:
    """The key of the noun that says what kind of body it is; "" for one that any company is called by."""
    head = _head_of(_held_in(sentence, body), sentence.language)
    if head < 0:
        return ""
    lex = sentence.tokens[head].lex
    return "" if lex.lemma in sentence.language.attribution_words.get("company_nouns", ()) else lex.key


def _held_in(sentence: SentenceText, body: tuple[int, int]) -> Sequence[int]:
    """The words of a noun phrase but for the small ones."""
    return [k for k in range(*(_phrase(sentence, body[0]) or body)) if not sentence.tokens[k].lex.stop]


def _head_of(held: Sequence[int], language: Language) -> int:
    """Of the words of a noun phrase the noun itself, -1 of none: the first of "la banque privée", the last of "a retail
    bank".
    """
    return -1 if not held else held[0] if language.particles else held[-1]


def _telling(
    sentence: SentenceText, names: Sequence[Name], body: tuple[int, int], apposed: bool = True
) -> frozenset[str]:
    """The keys of the words that tell which body it is: all but the noun that says what kind of body ("company"); with
    ``apposed`` those of a name behind it, too ("the new insurer, Kardex Vie").
    """
    tokens, language = sentence.tokens, sentence.language
    held, last = _held_in(sentence, body), (_phrase(sentence, body[0]) or body)[1]
    named = {k for n in names for k in range(n.first, n.last)}
    after = next((n for n in names if n.first == last and tokens[last].before == ","), None)
    head = _head_of(held, language)
    return frozenset(after.words if after is not None and apposed else ()) | frozenset(
        tokens[k].lex.key
        for k in held
        if k in named
        or (k != head and tokens[k].lex.weight >= SLIGHT and (not tokens[k].lex.finite or is_nominal(sentence, k)))
        or (len(held) == 1 and tokens[k].lex.lemma not in language.attribution_words.get("company_nouns", ()))
    )
