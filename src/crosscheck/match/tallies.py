"""How many of what: the dead and injured of an event, the staff of a firm, the years and euros of a sentence.

"The fire killed two people", "two residents died in the fire" and "two dead, ten injured" tell one figure in words of
every class, so that it is read as a figure of its kind, and not by its verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from crosscheck.match.link import COUNTED, Link
from crosscheck.match.wording import Wording, is_nominal
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import Language, Lexeme
from crosscheck.text.measures import dimension
from crosscheck.text.quantity import Quantity, Role
from crosscheck.text.slots import is_passive

RESULTS = ("losses", "profits", "turnover")
"""The kinds of what a firm makes in a year, by the key of their nouns in the language files."""

REACH = 10
"""How many words at most stand between how many there are and what has become of them."""

NEAR = 3
"""Within how many words before a figure stands the verb of which it is the object."""

ASKED = 8
"""Within how many words of those who are counted a verb says that they refused, or were asked."""

PAID = 5
"""Within how many words behind a verb of paying the price stands ("paid a surgeon in Leeds $20,000")."""

CODE = 3
"""How many letters the code of a currency has (ISO 4217)."""

PENALTY = 24
"""Within how many words before a penalty stands what says whether it was imposed or only asked for."""

MEASURED_SO = 0.95
"""How far a verb of measure is answered by another way of giving a figure for the same thing."""

HARMED = ("dead", "injured", "missing")
"""The kinds of what becomes of people, by the key of their words in the language files."""

PENALTIES = ("prison", "fine", "ban")
"""The kinds of what somebody is sentenced to, by the key of their words in the language files."""

STAFF, LAYOFFS, PRICE, REFUSED = "staff", "layoffs", "price", "refused"

COSTS, PAYS, LOSES = "costs", "pays", "loses"
"""The verbs by which a price, or a loss, is told."""

MEASURED = 14
"""Within how many words behind a thing the figure stands that a verb gives for it ("the debt now stands at")."""

SAME_THING = 0.75
"""From which strength on a word of the passage is for the thing that the claim measures."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A figure of one kind: ``first`` to ``last`` (exclusive) bound the words of it and of what is counted.

    ``whole`` is whether it is all of them ("the 212 workers", no "some 50 workers"); ``sought`` whether a penalty is
    only asked for; ``suspended`` whether one is, where that is told; ``harm`` whether it counts what became of people;
    ``verb`` whether a price is told by what a thing costs or by what somebody pays; ``of`` is the noun of those who
    refused something.
    """

    kind: str
    amount: Quantity
    first: int
    last: int
    whole: bool = True
    sought: bool = False
    suspended: bool | None = None
    verb: str = ""
    of: Lexeme | None = None

    @property
    def counted(self) -> tuple[int, int]:
        """The first word of the amount, and the word behind it and the noun of what is counted."""
        end = max(self.amount.at[0] + 1 if self.amount.at else 0, self.amount.last)
        return self.amount.first, end

    @property
    def harm(self) -> bool:
        """Whether it counts what became of people."""
        return self.kind in HARMED


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of the claim, that of the same kind in a sentence, and whether the two are the same; nothing is said of
    it where the sentence counts only some of them.
    """

    mine: Tally
    theirs: Tally
    same: bool | None


def compare_tallies(wording: Wording, document: Document, index: int) -> Counted | None:
    """What a sentence says of the one figure of such a kind that a claim gives; nothing where either gives none."""
    mine = _claimed(wording)
    if mine is None:
        return None
    known = tallies_in(document, index)
    theirs = [
        t
        for t in known
        if t.kind == mine.kind
        and t.sought == mine.sought
        and (t.amount.unit == mine.amount.unit if mine.kind == PRICE else mine.amount.comparable(t.amount))
        and _of_one_kind(mine, t)
    ]
    if mine.kind == STAFF and theirs and all(not t.whole and t.amount.high < mine.amount.low for t in theirs):
        return Counted(mine, theirs[0], None)
    same = next((t for t in theirs if (t.whole or t.harm or t.kind == PRICE) and _is_same(mine, t)), None)
    if same is not None:
        return Counted(mine, same, True)
    theirs = [t for t in theirs if t.whole or t.harm]
    if not theirs:
        return None
    others = any(t.harm and t.kind != mine.kind for t in known)  # "two dead and 17 others injured"
    told = [t for t in theirs if not t.amount.part and not t.amount.extra] or (theirs if others else [])
    if not told:
        return None
    if all(not mine.amount.agrees(t.amount) and not t.amount.part for t in told) or _is_other_kind(mine, told[0]):
        return Counted(mine, told[0], False)
    return None


def tallies_in(document: Document, index: int) -> Sequence[Tally]:
    """The figures of such a kind that a sentence of a document gives."""
    return document.found_in(index, "tallies", lambda: _tallies_in(document, index))


def _tallies_in(document: Document, index: int) -> Iterator[Tally]:
    found = tuple(tallies(document.sentences[index]))
    yield from found
    if all(t.kind != REFUSED for t in found) and index + 1 < len(document.sentences):
        yield from _all_refused(document.sentences[index], document.sentences[index + 1])


def _all_refused(sentence: SentenceText, behind: SentenceText) -> Iterator[Tally]:
    """How many refused, where the next sentence says that all of them did ("She asked ten banks. All refused.")."""
    words, tokens = sentence.language.attribution_words, behind.tokens
    every, refusing = words.get("every_one", frozenset()), words.get("turning_down", frozenset())
    if not any(t.lex.form in every for t in tokens[:2]) or not any(t.lex.lemma in refusing for t in tokens):
        return
    for amount in sentence.quantities:
        if amount.role is not Role.COUNT or not amount.at or amount.part:
            continue
        asked = range(max(0, amount.first - ASKED), amount.first)
        if any(sentence.tokens[k].lex.lemma in words.get("asked_for_it", ()) for k in asked):
            end = _noun_end(sentence, amount)
            yield Tally(REFUSED, amount, amount.first, end, of=sentence.tokens[end - 1].lex)


@lru_cache(maxsize=1024)
def tally_of(wording: Wording) -> Tally | None:
    """The figure of such a kind that a claim gives, None where it gives none."""
    return _claimed(wording)


def measured(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> tuple[int, Link, Link] | None:
    """The unit of the claim's figure for a thing ("the debt amounts to 2 million"), what answers it in a sentence that
    gives one for the same thing in other words ("with debts of 3 million"), and what answers its verb; nothing where
    either gives none.
    """
    found = _measures(wording)
    if found is None or wording.main is None:
        return None
    thing, k = found
    at, mine = links[thing], wording.units[k].quantity
    if mine is None or at.first < 0 or at.strength < SAME_THING or at.opposite:
        return None
    for theirs in sentence.quantities:
        if not mine.comparable(theirs) or not mine.unit or sentence.cues.modes[theirs.first] & (Mode.NEGATED | UNREAL):
            continue
        if not _gives(sentence, at, theirs):
            continue
        verb = Link(MEASURED_SO, COUNTED, min(at.first, theirs.first), max(at.last, theirs.last))
        if not mine.agrees(theirs):
            return k, _figure(theirs, same=False), verb
        if mine.near(theirs) or theirs.within(mine) or mine.within(theirs):
            return k, _figure(theirs, same=True), verb
    return None


def proportion(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> tuple[int, Link, Link] | None:
    """As `measured`, for a share of the whole that a part brings in ("tyres account for half of the revenue")."""
    found = _shares(wording)
    if found is None or wording.main is None:
        return None
    parts, k, whole = found
    mine = wording.units[k].quantity
    there = [links[p] for p in parts if links[p].first >= 0 and links[p].strength >= SAME_THING]
    if mine is None or not there or wording.sentence.cues.modes[parts[0]] & Mode.NEGATED:
        return None
    totals = sentence.language.attribution_words.get("totals", frozenset())
    for theirs in sentence.quantities:
        if theirs.role is not Role.SHARE or theirs.first < max(x.last for x in there):
            continue
        reach = range(theirs.last, min(theirs.last + REACH, len(sentence.tokens)))
        of_it = any(links[w].first in reach and links[w].strength >= SAME_THING for w in whole)
        if not of_it and not any(sentence.tokens[i].lex.lemma in totals for i in reach):
            continue
        same = mine.agrees(theirs) or mine.near(theirs)
        if len(there) < len(parts) and not same:
            continue  # of one part it may be less than of both
        return k, _figure(theirs, same), Link(MEASURED_SO, COUNTED, theirs.first, theirs.last)
    return None


def _figure(theirs: Quantity, same: bool) -> Link:
    """What answers the figure of a claim: the same in a sentence, or another that cannot hold beside it."""
    if same:
        return Link(1.0, "same amount", theirs.first, theirs.last)
    return Link(0.0, "other amount", theirs.first, theirs.last, conflict=theirs.text)


@lru_cache(maxsize=1024)
def _shares(wording: Wording) -> tuple[tuple[int, ...], int, tuple[int, ...]] | None:
    """The units of the part, of its share and of the whole in a claim that gives a share."""
    main, words = wording.main, wording.language.attribution_words
    if main is None or wording.lemmas(main).isdisjoint(words.get("sharing", frozenset())):
        return None
    parts = tuple(k for k, u in enumerate(wording.units[:main]) if u.kind == "word" and not u.predicate)
    tokens = wording.sentence.tokens
    # of "the pump business" it is the pumps that tell which
    parts = tuple(k for k in parts if not tokens[wording.units[k].last - 1].lex.org_role) or parts
    figure = next((k for k, u in enumerate(wording.units) if k > main and u.quantity is not None), None)
    if not parts or figure is None:
        return None
    quantity = wording.units[figure].quantity
    whole = tuple(k for k, u in enumerate(wording.units) if k > figure and u.kind == "word")
    share = quantity is not None and quantity.role is Role.SHARE
    return (parts, figure, whole) if share and whole else None


@lru_cache(maxsize=1024)
def _measures(wording: Wording) -> tuple[int, int] | None:
    """The units of a thing and of its figure in a claim that says how much it is."""
    main, words = wording.main, wording.language.attribution_words
    if main is None or wording.lemmas(main).isdisjoint(words.get("measuring", frozenset())):
        return None
    nouns = [k for k, u in enumerate(wording.units[:main]) if u.kind == "word" and not u.predicate]
    figure = next((k for k, u in enumerate(wording.units) if k > main and u.kind == "number"), None)
    if not nouns or figure is None or wording.sentence.cues.modes[wording.units[main].first] & Mode.NEGATED:
        return None
    return (nouns[0] if wording.language.particles else nouns[-1]), figure


def _gives(sentence: SentenceText, thing: Link, amount: Quantity) -> bool:
    """Whether a sentence gives an amount for a thing, or as what it exceeds."""
    tokens, language = sentence.tokens, sentence.language
    of, words = language.amount_words["of"], language.attribution_words
    if amount.last < thing.first <= amount.last + NEAR:  # "1.8 million euros of debt"
        between = tokens[amount.last : thing.first]
        return between[0].lex.form in of and not any(t.before.strip("'’-") for t in between)
    between = tokens[thing.last : amount.first]
    if not 0 < len(between) <= MEASURED or any(t.before.strip("'’-") for t in between):
        return False
    if len(between) <= NEAR and between[-1].lex.form in of and all(t.lex.stop for t in between):
        return True  # "a debt of 1.8 million"
    verbs = [t.lex for t in between if t.lex.finite and not _is_auxiliary(t.lex.lemma, language)]
    if len(verbs) != 1:
        return False
    return verbs[0].lemma in language.amount_words["exceeding"] or verbs[0].lemma in words.get("measuring", ())


def _is_auxiliary(lemma: str, language: Language) -> bool:
    return lemma in language.have_lemmas or lemma in language.be_lemmas


def _of_one_kind(mine: Tally, theirs: Tally) -> bool:
    """Whether two figures count the same: of those who refused, the same sort of people or firms."""
    if mine.of is None or theirs.of is None:
        return mine.harm or mine.of is theirs.of
    same = mine.of.key == theirs.of.key or not mine.of.senses.isdisjoint(theirs.of.senses)
    return (
        same or not mine.of.implies.isdisjoint(theirs.of.implied) or not mine.of.implied.isdisjoint(theirs.of.implies)
    )


def _is_same(mine: Tally, theirs: Tally) -> bool:
    if not mine.amount.agrees(theirs.amount) or _is_other_kind(mine, theirs):
        return False
    return theirs.amount.within(mine.amount) or mine.amount.near(theirs.amount)


def _is_other_kind(mine: Tally, theirs: Tally) -> bool:
    return None not in (mine.suspended, theirs.suspended) and mine.suspended != theirs.suspended


@lru_cache(maxsize=1024)
def _claimed(wording: Wording) -> Tally | None:
    """The one figure of such a kind that a claim gives; none where it is told who did it ("the gang killed two")."""
    main = wording.main
    harming = wording.language.attribution_words.get("harming", frozenset())
    if main is not None and not wording.lemmas(main).isdisjoint(harming):
        acting = [u for u in wording.units[:main] if u.kind in ("name", "word")]
        people = (t.lex.role for u in acting for t in wording.sentence.tokens[u.first : u.last])
        if not is_passive(wording.sentence, wording.units[main].last - 1) and (
            any(u.kind == "name" for u in acting) or any(people)
        ):
            return None
    found = [t for t in tallies(wording.sentence) if t.harm or t.whole]
    return found[0] if len(found) == 1 else None


def tallies(sentence: SentenceText) -> Iterator[Tally]:
    """The figures of a sentence that count what became of people, who works somewhere, or what somebody was sentenced
    to, in the order of its words.
    """
    for amount in (*sentence.quantities, *_single(sentence)):
        if amount.role is not Role.COUNT or sentence.cues.modes[amount.first] & Mode.NEGATED:
            continue
        if amount.unit:
            found = _penalty(sentence, amount) or _price(sentence, amount) or _result(sentence, amount)
        else:
            found = _harm(sentence, amount) or _layoffs(sentence, amount)
            found = found or _staff(sentence, amount) or _refused(sentence, amount)
        if found is not None:
            yield found
    yield from _first_asked(sentence)


def _single(sentence: SentenceText) -> Iterator[Quantity]:
    """What is one by its article ("a year in prison", "un an de prison")."""
    tokens, language = sentence.tokens, sentence.language
    counted_words = {k for q in sentence.quantities for k in range(q.first, q.last)}
    for k, token in enumerate(tokens[:-1]):
        unit = language.units.get(tokens[k + 1].lex.form)
        if unit is not None and token.lex.form in language.indefinite and not counted_words & {k, k + 1}:
            yield Quantity(k, k + 2, 1.0, 1.0, unit, "", (), False, sentence.said(k, k + 2), value=1.0)


def _harm(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """What became of so many: "two dead", "17 others injured", "two residents died", "killed two people"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    kinds = {kind: words.get(kind, frozenset()) for kind in HARMED}
    harming = words.get("harming", frozenset())  # verbs of which it is the object
    for k in range(amount.last, min(amount.last + REACH, len(tokens))):
        if tokens[k].before.strip("'’-\"«“»” "):
            break
        lex = tokens[k].lex
        kind = next((kind for kind in HARMED if lex.lemma in kinds[kind] or lex.form in kinds[kind]), "")
        if kind and not sentence.cues.modes[k] & (Mode.NEGATED | UNREAL):
            if lex.lemma in harming and _harms(sentence, k):
                return None  # "two men killed a guard"
            return Tally(kind, amount, amount.first, k + 1, of=_who(sentence, amount))
        if _is_life(sentence, k):
            return Tally("dead", amount, amount.first, k + 1, of=_who(sentence, amount))
        loses = lex.lemma in words.get("losing_life", ())
        if lex.verb and not loses and not _is_helper(sentence, k) and not is_nominal(sentence, k):
            break
        if lex.number is not None or lex.form in sentence.language.join_forms | sentence.language.break_forms:
            break
    for k in range(amount.first - 1, max(-1, amount.first - 1 - NEAR), -1):
        lex = tokens[k].lex
        if tokens[k + 1].before.strip("'’-"):
            break
        if lex.lemma in harming and not is_nominal(sentence, k) and not is_passive(sentence, k):
            kind = next((kind for kind in HARMED if lex.lemma in kinds[kind]), "dead")
            if sentence.cues.modes[k] & (Mode.NEGATED | UNREAL):
                return None
            return Tally(kind, amount, k, _noun_end(sentence, amount), of=_who(sentence, amount))
        if not lex.stop and not lex.light:
            break
    return _toll(sentence, amount)


def _who(sentence: SentenceText, amount: Quantity) -> Lexeme | None:
    """The noun for those who are counted ("two sailors"); nothing where it is a word for anybody ("two people")."""
    anybody = sentence.language.attribution_words.get("anybody_counted", frozenset())
    for k in range(amount.last, _noun_end(sentence, amount)):
        lex = sentence.tokens[k].lex
        if lex.role and lex.lemma not in anybody and lex.form not in anybody:
            return lex
    return None


def _harms(sentence: SentenceText, k: int) -> bool:
    """Whether a verb of harm has its subject before it: it has a helping "have", or an object behind it."""
    tokens, language = sentence.tokens, sentence.language
    if is_passive(sentence, k):
        return False
    if any(t.lex.lemma in language.have_lemmas for t in tokens[max(0, k - NEAR) : k]):
        return True
    if k + 1 >= len(tokens) or tokens[k + 1].before.strip("'’-"):
        return False
    behind = tokens[k + 1]
    led = language.determiners | language.possessives | language.pronouns.keys()
    return behind.capital or behind.lex.form in led or behind.lex.number is not None


def _is_helper(sentence: SentenceText, k: int) -> bool:
    lex = sentence.tokens[k].lex
    return lex.stop or lex.light or _is_auxiliary(lex.lemma, sentence.language)


def _is_life(sentence: SentenceText, k: int) -> bool:
    """Whether word ``k`` ends an expression for dying: "perdre la vie", "lose their lives", "claimed two lives"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    lives = words.get("lives", frozenset())
    if tokens[k].lex.lemma not in lives and tokens[k].lex.form not in lives:
        return False
    lost = words.get("losing_life", frozenset())
    return any(t.lex.lemma in lost for t in tokens[max(0, k - NEAR - 1) : k])


def _toll(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """ "The death toll has risen to three", "a coûté la vie à deux personnes"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    tolls = words.get("tolls", frozenset())
    for k in range(amount.first - 1, max(-1, amount.first - 1 - REACH), -1):
        if tokens[k + 1].before.strip("'’-"):
            return None
        if _is_life(sentence, k) and amount.first - k <= NEAR:
            return Tally("dead", amount, k, _noun_end(sentence, amount))
        if tokens[k].lex.lemma in tolls and not amount.nouns:
            return Tally("dead", amount, k, amount.last)
    return None


def _noun_end(sentence: SentenceText, amount: Quantity) -> int:
    """Where the noun phrase ends that says what is counted, or the amount where nothing does."""
    end = amount.last
    for k in amount.at:
        token = sentence.tokens[k]
        if k > amount.at[0] and (token.lex.finite or token.capital):
            break
        end = max(end, k + 1)
    return end


def _layoffs(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """How many lose their jobs: "cuts 500 jobs", "500 workers will be laid off", "500 job cuts", "layoffs rise to 500".

    Some of them only where they have gone "already".
    """
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    end = _noun_end(sentence, amount)
    if end == amount.last and end < len(tokens) and not tokens[end].before.strip() and not tokens[end].lex.stop:
        end += 1
    lead = tokens[amount.first - 1].lex.form if amount.first else ""
    nouns = {t.lex.lemma for t in tokens[amount.last : end]}
    jobs = not nouns.isdisjoint(words.get("jobs", ()))
    people = jobs or not nouns.isdisjoint(words.get("employed", ()))
    already = words.get("already", frozenset())
    near = tokens[max(0, amount.first - 2 * NEAR) : amount.first]
    whole = not amount.part and not any(t.lex.form in already for t in near)
    if not nouns.isdisjoint(words.get("layoff_nouns", ())):
        return Tally(LAYOFFS, amount, amount.first, end, whole)
    behind = tokens[end].lex if end < len(tokens) and not tokens[end].before.strip() else None
    if jobs and behind is not None and behind.lemma in words.get("cutting", ()) and not behind.finite:
        return Tally(LAYOFFS, amount, amount.first, end + 1, whole)  # "5,000 job cuts"
    for k in range(amount.first - 1, max(-1, amount.first - 1 - REACH), -1):
        lex = tokens[k].lex
        if tokens[k + 1].before.strip("'’-"):
            break
        if lex.lemma in words.get("layoff_nouns", ()) or lex.form in words.get("layoff_nouns", ()):
            to = lead in words.get("reaching", ()) or lead in language.amount_words["of"]
            if to and (people or end == amount.last or not nouns):
                return Tally(LAYOFFS, amount, k, max(end, amount.last), whole)
            break
        cuts = people and (lex.lemma in words.get("cutting", ()) or lex.form in words.get("cutting", ()))
        if cuts and amount.first - k <= 2 * NEAR:
            if sentence.cues.modes[k] & Mode.NEGATED or is_passive(sentence, k):
                return None
            return Tally(LAYOFFS, amount, k, end, whole)
        if not lex.stop and not lex.light and amount.first - k > NEAR and not _is_layoff_word(lex, language):
            break
    if not people:
        return None
    for k in range(end, min(end + REACH, len(tokens))):
        lex = tokens[k].lex
        if tokens[k].before.strip("'’-"):
            return None
        lost = lex.lemma in words.get("losing_post", ()) and any(
            t.lex.lemma in words.get("jobs", ()) for t in tokens[k + 1 : k + 1 + NEAR]
        )
        cut = lex.lemma in words.get("cutting", ()) and is_passive(sentence, k)
        if lost or cut:
            return None if sentence.cues.modes[k] & Mode.NEGATED else Tally(LAYOFFS, amount, amount.first, k + 1, whole)
        if lex.verb and not _is_helper(sentence, k):
            return None
    return None


def _is_layoff_word(lex: Lexeme, language: Language) -> bool:
    """Whether a word may stand between a noun for layoffs and how many there are ("layoffs rose by 50 to 500")."""
    return lex.number is not None or lex.lemma in language.attribution_words.get("jobs", ())


def _staff(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """How many work somewhere: "the 212 workers", "employs 212 people", "130 of the 212 jobs"."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    staff, employing = words.get("staff", frozenset()), words.get("with_staff", frozenset())
    k = amount.last
    if k + 1 < len(tokens) and tokens[k].lex.form in language.amount_words["of"]:
        k += 1  # "une cinquantaine de salariés"
    behind = tokens[k].lex if k < len(tokens) and not tokens[k].before.strip("'’-") else None
    led = tokens[amount.first - 1].lex if amount.first and not tokens[amount.first].before.strip("'’-") else None
    known = language.definite | language.possessives | language.contractions.keys()
    whole = led is not None and led.form in known and not amount.part
    for i in range(amount.first - 1, max(-1, amount.first - 1 - NEAR), -1):
        lex = tokens[i].lex
        hires = lex.lemma in words.get("employing", ())
        counts = (lex.lemma in employing or lex.form in employing) and _counts_staff(sentence, amount)
        if (hires or counts) and not is_nominal(sentence, i):
            if sentence.cues.modes[i] & (Mode.NEGATED | UNREAL):
                return None
            return Tally(STAFF, amount, i, _noun_end(sentence, amount))
    if behind is not None and (behind.lemma in staff or behind.form in staff):
        return Tally(STAFF, amount, amount.first, k + 1, whole)
    relative = behind is not None and behind.form in words.get("object_relatives", ())
    if whole and relative and any(t.lex.lemma in employing or t.lex.form in employing for t in tokens[k + 1 : k + 2]):
        before = tokens[max(0, amount.first - REACH) : amount.first]
        if any(t.lex.lemma in staff for t in before):  # "130 postes sur les 212 que compte l'usine"
            return Tally(STAFF, amount, amount.first, k + 2)
    return None


def _counts_staff(sentence: SentenceText, amount: Quantity) -> bool:
    staff = sentence.language.attribution_words.get("staff", frozenset())
    return any(sentence.tokens[k].lex.lemma in staff for k in range(amount.last, _noun_end(sentence, amount)))


def _penalty(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """What somebody was sentenced to: "un an de prison", "a fine of 20,000 euros"; or what was asked for."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    k, kind, last = amount.last, "", amount.last
    while k < len(tokens) and k <= amount.last + NEAR and not tokens[k].before.strip("'’-"):
        kind = _kind_of_penalty(tokens[k].lex, language)
        if kind or (not tokens[k].lex.stop and k > amount.last + 1):
            break
        k += 1
    if kind:
        last = k + 1
    else:
        for i in range(amount.first - 1, max(-1, amount.first - 1 - NEAR), -1):
            lex = tokens[i].lex
            kind = _kind_of_penalty(lex, language)
            if kind or not lex.stop or tokens[i + 1].before.strip("'’-"):
                break
    if not kind:
        return None
    for i in range(min(amount.first, last) - 1, max(-1, amount.first - PENALTY), -1):
        lemma = tokens[i].lex.lemma
        if lemma in words.get("sentencing", ()):
            if sentence.cues.modes[i] & Mode.NEGATED:
                return None
            return Tally(kind, amount, amount.first, last, suspended=_suspended(sentence, amount.last))
        if lemma in words.get("seeking", ()):
            return Tally(kind, amount, amount.first, last, True, True, _suspended(sentence, amount.last))
    return None


def _kind_of_penalty(lex: Lexeme, language: Language) -> str:
    """The key of the list of penalties that has a word; none where none has."""
    return next((key for key in PENALTIES if lex.lemma in language.attribution_words.get(key, ())), "")


def _refused(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """How many refused something: "turned down by 50 banks", "50 banks said no", "asked 50 banks before one agreed"."""
    if not amount.at or amount.part:
        return None
    tokens, words = sentence.tokens, sentence.language.attribution_words
    noun = _noun_end(sentence, amount) - 1
    refusing, asking = words.get("turning_down", frozenset()), words.get("asked_for_it", frozenset())
    around = [*range(max(0, amount.first - ASKED), amount.first), *range(noun + 1, min(noun + 1 + ASKED, len(tokens)))]
    near = [k for k in around if tokens[k].lex.lemma in refusing and not is_nominal(sentence, k)]
    near = [k for k in near if not any(_acts(sentence, i) for i in range(noun + 1, k))]
    if any(not sentence.cues.modes[k] & (Mode.NEGATED | UNREAL) for k in near):
        return Tally(REFUSED, amount, amount.first, noun + 1, of=tokens[noun].lex)
    asked = (k for k in around if k < amount.first and tokens[k].lex.lemma in asking)
    if not any(not sentence.cues.modes[k] & Mode.NEGATED for k in asked):
        return None
    vain = words.get("in_vain", frozenset())
    behind = [t.lex.form for t in tokens[noun + 1 :]]
    if any(form in vain for form in behind) or any(f"{a}-{b}" in vain for a, b in pairwise(behind)):
        return Tally(REFUSED, amount, amount.first, noun + 1, of=tokens[noun].lex)
    return None


def _acts(sentence: SentenceText, k: int) -> bool:
    """Whether a word is a verb by which somebody does something, and no helping one."""
    return sentence.tokens[k].lex.verb and not _is_helper(sentence, k) and not is_nominal(sentence, k)


def _first_asked(sentence: SentenceText) -> Iterator[Tally]:
    """That nobody refused: "the first bank that they asked agreed"."""
    tokens, words, modes = sentence.tokens, sentence.language.attribution_words, sentence.cues.modes
    asking, yes = words.get("asked_for_it", frozenset()), words.get("saying_yes", frozenset())
    for k, token in enumerate(tokens[:-1]):
        noun = tokens[k + 1]
        if token.lex.ordinal != 1 or noun.before.strip("'’") or noun.lex.stop:
            continue
        asked = next((i for i in range(k + 2, min(k + 2 + ASKED, len(tokens))) if tokens[i].lex.lemma in asking), -1)
        agreed = (i for i in range(max(asked, k + 1) + 1, len(tokens)) if tokens[i].lex.lemma in yes)
        if asked >= 0 and any(not modes[i] & (Mode.NEGATED | UNREAL) for i in agreed):
            said, key = sentence.said(k, k + 1), noun.lex.key
            none = Quantity(k, k + 1, 0.0, 0.0, "", key, (key,), False, said, Role.COUNT, 0.0, 1.0, at=(k + 1,))
            yield Tally(REFUSED, none, k, k + 2, of=noun.lex)


def _price(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """What a thing costs, by what it does or by what somebody pays: "cost her $20,000", "paid a surgeon $20,000", "her
    $20,000 surgery".
    """
    if not is_money(amount.unit) or amount.per:
        return None
    tokens, language = sentence.tokens, sentence.language
    if (paying := verb_of_price(sentence, amount, (COSTS, PAYS), PAID)) is not None:
        k, verb = paying
        unsaid = sentence.cues.modes[k] & (Mode.NEGATED | UNREAL) or is_passive(sentence, k)
        return None if unsaid else Tally(PRICE, amount, k, amount.last, verb=verb)
    k = amount.last
    if k < len(tokens) and amount.first and not tokens[k].before.strip() and not language.particles:
        led = tokens[amount.first - 1].lex.form in language.determiners | language.possessives
        if led and not tokens[k].lex.stop and not tokens[k].lex.finite:
            return Tally(PRICE, amount, amount.first, k + 1, whole=False, verb=COSTS)
    return None


def verb_of_price(sentence: SentenceText, amount: Quantity, kinds: Sequence[str], reach: int) -> tuple[int, str] | None:
    """The verb before an amount by which it is a price, and its kind, of some that are keys of lists in the language
    files; None where none stands within ``reach`` words.
    """
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    for k in range(amount.first - 1, max(-1, amount.first - 1 - reach), -1):
        lex = tokens[k].lex
        if tokens[k + 1].before.strip("'’-\"“” "):
            return None
        kind = next((kind for kind in kinds if lex.lemma in words.get(kind, ())), "")
        if kind and lex.verb and not is_nominal(sentence, k):
            return k, kind
        if lex.finite or lex.form in language.join_forms | language.break_forms:
            return None
    return None


def _result(sentence: SentenceText, amount: Quantity) -> Tally | None:
    """What a firm lost, made or sold for: "lost 9 million euros", "11 millions d'euros de pertes", "a loss of $2m"."""
    if not is_money(amount.unit) or amount.per:
        return None
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    of = language.amount_words["of"] | words.get("reaching", frozenset())
    k = amount.last
    if k + 1 < len(tokens) and tokens[k].lex.form in language.amount_words["of"] and not tokens[k].before.strip():
        k += 1  # "11 millions d'euros de pertes"
    behind = tokens[k].lex if k < len(tokens) and not tokens[k].before.strip("'’-") else None
    kind = next((kind for kind in RESULTS if behind is not None and behind.lemma in words.get(kind, ())), "")
    if kind:
        return Tally(kind, amount, amount.first, k + 1)
    for i in range(amount.first - 1, max(-1, amount.first - 1 - REACH), -1):
        lex = tokens[i].lex
        if tokens[i + 1].before.strip("'’-"):
            return None
        kind = next((kind for kind in RESULTS if lex.lemma in words.get(kind, ())), "")
        if kind:
            by = tokens[amount.first - 1 - (tokens[amount.first - 1].lex.form in SIGNS)].lex.form
            return Tally(kind, amount, i, amount.last) if by in of or is_nominal(sentence, i) else None
        loses = lex.lemma in words.get("losing_post", ()) and lex.verb and not is_nominal(sentence, i)
        if loses:
            if sentence.cues.modes[i] & (Mode.NEGATED | UNREAL) or is_passive(sentence, i):
                return None
            return Tally("losses", amount, i, amount.last, verb=LOSES)
        if lex.finite and not lex.stop and not lex.light:
            return None
    return None


def is_money(unit: str) -> bool:
    """Whether a unit is a currency, by its sign or by its code."""
    return any(sign in unit for sign in SIGNS) or (len(unit) == CODE and unit.isalpha() and dimension(unit) == unit)


def _suspended(sentence: SentenceText, k: int) -> bool | None:
    """Whether a penalty that ends before word ``k`` is suspended, where the words behind it tell."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    for i in range(k, min(k + 2 * NEAR, len(tokens))):
        if tokens[i].before.strip("'’-") or tokens[i].lex.number is not None:
            return None
        if tokens[i].lex.form in words.get("suspended", ()):
            return True
        if tokens[i].lex.form in words.get("unsuspended", ()):
            return False
    return None
