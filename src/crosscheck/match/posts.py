"""Whether somebody keeps a post or goes: "remains mayor", "keeps her job", "has signed a new contract", "steps down".

Who stays does not go, whatever the words for either; and who will head a part of the firm does not leave it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.offices import is_past, kind_of_office, offices_held
from crosscheck.match.persons import Who, read_who, subject_who
from crosscheck.match.wording import Unit, Wording, is_infinitive, is_nominal, names_of
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language
from crosscheck.text.names import Name
from crosscheck.text.refer import PLACE, is_preposition
from crosscheck.text.slots import is_passive, owner_of, subject_of

REACH = 6
"""Within how many words behind its verb the post or body stands that somebody keeps or leaves."""

PAST, NOW, AHEAD = -1, 0, 1

RESIGNS, DISMISSED, LEAVES, STAYS = "resigns", "dismissed", "leaves", "stays"


@dataclass(frozen=True, slots=True)
class Move:
    """That somebody keeps a post or leaves it, by the words ``first`` to ``last`` of a sentence.

    ``how`` is the kind of going, `STAYS` for none; ``time`` whether that was, is or is to come; ``office`` the lemma of
    the noun for the office, ``body`` the folded words of the names and nouns that tell where, each where it is told;
    ``whom`` the words of whoever is sent away by somebody else, none where who goes is the subject of ``verb``;
    ``bound`` whether it is said until when.
    """

    how: str
    time: int
    verb: int
    first: int
    last: int
    office: str = ""
    body: frozenset[str] = frozenset()
    whom: tuple[int, int] | None = None
    bound: bool = False

    @property
    def stays(self) -> bool:
        """Whether the post is kept."""
        return self.how == STAYS


def is_within(unit: Unit, move: Move) -> bool:
    """Whether a unit of a claim is among the words by which it has somebody keep a post or leave it."""
    return unit.kind == "word" and unit.first < move.last and unit.last > move.first


@lru_cache(maxsize=1024)
def move_of(wording: Wording) -> tuple[Move, int] | None:
    """What a claim says of somebody's post, and the unit that says of whose; None where it says something else."""
    main = wording.main
    if main is None:
        return None
    names = names_of(wording)
    found = list(_moves(wording.sentence, names))
    if len(found) != 1 or wording.units[main].first >= found[0].last + 1 or found[0].first > wording.units[main].last:
        return None
    move = found[0]
    if move.whom is not None:
        at = move.whom[0]
    else:
        slot = subject_of(wording.sentence, names, move.verb)
        at = slot.names[0].first if slot.names else slot.head
    who = next((k for k, u in enumerate(wording.units) if u.first <= at < u.last and not u.predicate), -1)
    if who < 0 or (wording.units[who].kind == "word" and owner_of(wording.sentence, names, at) is not None):
        return None  # whose doctor resigned is not asked here
    return move, who


def tells_of_posts(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence says that somebody keeps a post or leaves it, or has one to come, where a claim is of that."""
    found = move_of(wording)
    if found is None:
        return False
    ahead = not found[0].stays and any(held.mode & Mode.FUTURE for held in offices_held(document, index))
    return ahead or bool(moves_in(document, index))


def moves_in(document: Document, index: int) -> Sequence[tuple[Move, Who]]:
    """Who a sentence has keep a post, or leave it."""
    return document.found_in(index, "moves", lambda: _told(document, index))


def compare_moves(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Move, Who, bool] | None:
    """What a sentence says of the post of whom a claim means, of whom, and whether it is the same; None where it says
    nothing that decides the claim.

    ``answer``: what answers in the sentence whom the claim is about; ``keys``: the last words of the names by which the
    article calls him.
    """
    claimed = move_of(wording)
    if claimed is None:
        return None
    mine, who = claimed
    unit = wording.units[who]
    his = [(m, w) for m, w in moves_in(document, index) if w.is_meant_by(unit, answer, document, keys)]
    if not mine.stays:
        his += _in_office(mine, document, index, keys)
    for theirs, told in his:
        same = _decides(mine, theirs)
        if same or (same is False and not _is_told(mine, unit, document, answer, keys)):
            return theirs, told, same
    return None


def _is_told(mine: Move, unit: Unit, document: Document, answer: Link, keys: frozenset[str]) -> bool:
    """Whether the article says somewhere what the claim does: who resigned from one post may keep another."""
    nowhere = replace(answer, first=-1, last=-1)
    return any(
        theirs.stays == mine.stays and who.is_meant_by(unit, nowhere, document, keys) and _decides(mine, theirs)
        for i in range(len(document.sentences))
        for theirs, who in moves_in(document, i)
    )


def _decides(mine: Move, theirs: Move) -> bool | None:
    """Whether what is told is what is claimed, or rules it out; None where it does neither."""
    if mine.body and theirs.body and mine.body.isdisjoint(theirs.body):
        return None
    offices = mine.office and theirs.office and mine.office != theirs.office
    if offices or mine.bound:
        return None
    if mine.stays == theirs.stays:
        if mine.time == PAST != theirs.time or (mine.time == NOW and theirs.time == AHEAD):
            return None
        if mine.office != theirs.office and (mine.office or (mine.body and not mine.stays)):
            return None  # who leaves an office may not leave the firm
        return True if mine.how in (theirs.how, LEAVES) else None
    if theirs.bound or (theirs if theirs.stays else mine).time == PAST:
        return None
    kept, gone = (mine, theirs) if mine.stays else (theirs, mine)
    # who is to go may be there still
    return None if gone.time == AHEAD and kept.time == NOW else False


def _in_office(mine: Move, document: Document, index: int, keys: frozenset[str]) -> Iterator[tuple[Move, Who]]:
    """Whom the claim has leave a body, where the sentence gives him an office of it or of a part of it."""
    if mine.office or not mine.body or mine.time == PAST:
        return
    for held in offices_held(document, index):
        if held.holder.isdisjoint(keys) or held.mode & (Mode.NEGATED | UNREAL & ~Mode.FUTURE) or held.past:
            continue
        if not held.mode & Mode.FUTURE:
            continue
        inside = [n for n in document.names[index] if held.first <= n.first < held.last or n.first == held.last]
        said = document.sentences[index].tokens[held.first : held.last]
        part = any(t.lex.lemma in document.language.attribution_words.get("firm_parts", ()) for t in said)
        if inside and not part and not any(mine.body & set(n.words) for n in inside):
            continue  # of another firm
        move = Move(STAYS, AHEAD, held.at[0], held.first, held.last)
        yield move, read_who(document, index, *held.who, [n for n in document.names[index] if n.first == held.who[0]])


def _told(document: Document, index: int) -> Iterator[tuple[Move, Who]]:
    sentence, names, kinds = document.sentences[index], document.names[index], document.cast.kinds
    for move in _moves(sentence, names):
        if move.whom is not None:
            inside = [n for n in names if n.first == move.whom[0]]
            yield move, read_who(document, index, *move.whom, inside)
            continue
        who = subject_who(document, index, move.verb)
        if who is not None and not any(kinds.get(n.words[-1]) == PLACE for n in who.names):
            yield move, who


def _moves(sentence: SentenceText, names: Sequence[Name]) -> Iterator[Move]:
    tokens, language = sentence.tokens, sentence.language
    for k, token in enumerate(tokens):
        found = _by_verb(sentence, names, k) if token.lex.lemma in _verbs(language) else None
        if found is None:
            continue
        mode = sentence.cues.modes[k]
        if mode & (UNREAL & ~Mode.FUTURE | Mode.DENIED | Mode.DOUBTED | Mode.DEBUNKED):
            continue
        time = AHEAD if mode & Mode.FUTURE else PAST if is_past(sentence, k) else NOW
        if mode & Mode.NEGATED:
            found = replace(found, how=LEAVES if found.stays else STAYS)
            time = max(time, NOW)
        rest = range(found.last, min(len(tokens), found.last + REACH))
        bound = any(tokens[i].lex.form in language.amount_words["until"] for i in (*range(k, found.last), *rest))
        yield replace(found, time=max(time, found.time), bound=bound)


@lru_cache(maxsize=4)
def _verbs(language: Language) -> frozenset[str]:
    keys = (
        "remaining_in",
        "keeping_post",
        "kept_on",
        "renewing",
        "resigning",
        "stepping",
        "dismissing",
        "leaving_post",
    )
    return frozenset[str]().union(*(language.attribution_words.get(k, ()) for k in (*keys, "losing_post", "tendering")))


def _by_verb(sentence: SentenceText, names: Sequence[Name], k: int) -> Move | None:
    """What the verb at word ``k`` says of a post, by what stands behind it; None where it says something else."""
    tokens, language = sentence.tokens, sentence.language
    words, lemma = language.attribution_words, tokens[k].lex.lemma
    if is_nominal(sentence, k):
        return None
    passive = is_passive(sentence, k)
    place = _place(sentence, names, k)
    held = Move(STAYS, PAST, k, k, place.last, place.office, place.body)
    things = {lex for i in range(k + 1, place.last) for lex in (tokens[i].lex.lemma, tokens[i].lex.form)}
    post = not things.isdisjoint(words.get("kept_posts", ()))
    if lemma in words.get("remaining_in", ()) and not passive:
        on = k + 1 < len(tokens) and tokens[k + 1].lex.form in words.get("staying_on", ())
        return held if place.office or (post and place.led) or place.body or on else None
    if lemma in words.get("keeping_post", ()) and not passive and post:
        return replace(held, time=NOW)  # what was kept is kept
    if lemma in words.get("kept_on", ()) and passive and (post or place.office):
        return replace(held, time=NOW)
    if lemma in words.get("renewing", ()) and not things.isdisjoint(words.get("contracts", ())):
        fresh = lemma not in words.get("signing", ()) or not things.isdisjoint(words.get("renewed", ()))
        return replace(held, time=AHEAD) if fresh and not passive else None
    if lemma in words.get("resigning", ()) and not passive:
        return replace(held, how=RESIGNS)
    if lemma in words.get("stepping", ()) and not things.isdisjoint(words.get("stepping_down", ())):
        return replace(held, how=RESIGNS)
    if lemma in words.get("tendering", ()) and not things.isdisjoint(words.get("resignations", ())):
        return replace(held, how=RESIGNS) if not passive else None
    if lemma in words.get("leaving_post", ()) and not passive:
        return replace(held, how=LEAVES) if post or place.body or place.office else None
    if lemma in words.get("losing_post", ()) and not passive and post:
        return replace(held, how=LEAVES)
    if lemma in words.get("dismissing", ()):
        if passive:
            return replace(held, how=DISMISSED)
        named = next((n for n in names if 0 < n.first - k <= 2 and not tokens[n.first].before.strip("'’")), None)
        if named is not None:
            return replace(held, how=DISMISSED, whom=(named.first, named.last), body=frozenset())
    return None


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind a verb: up to which word, the office and the body that are told, and whether led by a
    preposition or possessive."""

    last: int
    office: str
    body: frozenset[str]
    led: bool


def _place(sentence: SentenceText, names: Sequence[Name], verb: int) -> _Behind:
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    office, body, led = "", set[str](), False
    last = verb + 1
    inside = {i for n in names for i in range(n.first, n.last)}
    for k in range(verb + 1, min(len(tokens), verb + 1 + REACH)):
        lex = tokens[k].lex
        called = lex.form in words.get("as", ())
        parted = tokens[k].before.strip("'’-") or (lex.form in language.break_forms and not called)
        after = tokens[k + 1].lex if k + 1 < len(tokens) and lex.form in language.amount_words["to"] else None
        to_do = after is not None and is_infinitive(after) and not after.role
        if parted or to_do or (lex.finite and not lex.role):
            break
        last = k + 1
        before = tokens[k - 1].lex
        if is_preposition(lex, language) or lex.form in language.possessives:
            led = True
        if k in inside:
            name = next(n for n in names if n.first <= k < n.last)
            # in a town, or with a person, one stays as a guest
            located = before.form in language.amount_words["located"] and before.form not in words.get("with_body", ())
            if k == name.first and not located and not _is_personal(name, sentence):
                body.update(name.words)
            continue
        if lex.role and not lex.org_role and not office and not body:
            behind = {t.lex.form for t in tokens[verb + 1 : k] if is_preposition(t.lex, language)}
            small = ("as", "at_head", "stepping_down", "staying_on")
            if behind <= frozenset[str]().union(*(words.get(key, ()) for key in small)):
                office = kind_of_office(sentence, k) or lex.lemma
        elif lex.org_role or lex.lemma in words.get("bodies_left", ()):
            body.add(lex.folded)
    return _Behind(last, office, frozenset(body), led)


def _is_personal(name: Name, sentence: SentenceText) -> bool:
    return len(name.words) > 1 and sentence.tokens[name.first].lex.form in sentence.language.given_names
