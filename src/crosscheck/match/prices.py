"""What something cost, or somebody paid for it: "paid $20,000 for the boat", "the boat cost $20,000".

The thing paid for may be told by what it was done for: after "an operation to mend her knee", what the operation cost
is what was paid for the knee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.persons import Who, subject_who
from crosscheck.match.tallies import COSTS, PAYS, is_money, verb_of_price
from crosscheck.match.wording import Unit, Wording, describes, is_nominal
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import Lexeme
from crosscheck.text.quantity import Quantity, Role
from crosscheck.text.slots import article_of, group_start, is_passive

BUYS, SELLS = "buying", "selling"
"""The verbs that have a price behind what is bought, by the key of their list in the language files."""

PAID = 6
"""Within how many words behind a verb of paying, or behind what is bought, the price stands."""

NOUNS = 4
"""Of how many words at most the noun for a thing is ("breast cancer surgery")."""

SAME_THING = 0.75
"""From which strength on a word of the passage is for the thing that the claim names."""


SAID_SO = 0.9
"""From which strength on the verb and the thing of the claim are taken for said, and no price need be compared."""


@dataclass(frozen=True, slots=True)
class Price:
    """What something cost: the words ``first`` to ``last`` tell it, ``thing`` are those for what was paid for.

    ``verb`` is the word of its verb, -1 where it has none; ``paid`` whether the verb's subject pays, ``traded``
    whether the verb is one of buying or selling.
    """

    amount: Quantity
    first: int
    last: int
    thing: tuple[int, ...]
    verb: int
    paid: bool
    traded: bool = False


@lru_cache(maxsize=1024)
def price_of(wording: Wording) -> Price | None:
    """What a claim says that something cost; None where it says anything else."""
    if wording.main is None:
        return None
    main, sentence = wording.units[wording.main], wording.sentence
    found = [p for p in _prices(sentence) if main.first <= p.verb < main.last and p.thing]
    if len(found) != 1 or sentence.cues.modes[found[0].verb] & (Mode.NEGATED | UNREAL):
        return None
    return found[0]


def things_of(wording: Wording, price: Price) -> Sequence[int]:
    """The units of a claim that say for what it says that was paid."""
    return [k for k, u in enumerate(wording.units) if any(u.first <= i < u.last for i in price.thing)]


def within_thing(wording: Wording, price: Price) -> Sequence[int]:
    """The units of a claim by which it says which one was paid for, beside the noun for it ("the third one")."""
    first = min(price.thing)
    lead = article_of(wording.sentence, first)
    while lead and wording.sentence.tokens[lead - 1].lex.ordinal is not None:
        lead -= 1
    return [k for k, u in enumerate(wording.units) if u.kind in ("word", "number") and lead <= u.first < first]


def payer_of(wording: Wording, price: Price) -> int:
    """The unit of a claim for who pays, -1 where it does not say."""
    if not price.paid:
        return -1
    units = wording.units
    before = [
        k for k, u in enumerate(units) if u.last <= price.first and u.kind == "name" and not describes(wording, k)
    ]
    return before[-1] if before else -1


def prices_in(document: Document, index: int) -> Sequence[Price]:
    """What a sentence says that things cost."""
    sentence = document.sentences[index]
    return document.found_in(index, "prices", lambda: _prices(sentence)) if sentence.quantities else ()


def compare_prices(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Price, Who | None, bool] | None:
    """What a sentence says that the thing of a claim cost, who paid it as far as it says, and whether it is as much;
    None where it does not tell.

    ``answer``: what answers in the sentence who pays in the claim; ``keys``: the last words of the names by which the
    article calls him.
    """
    mine = price_of(wording)
    if mine is None:
        return None
    payer = payer_of(wording, mine)
    for theirs in prices_in(document, index):
        if theirs.amount.unit != mine.amount.unit or not _is_of_it(wording, mine, document, index, theirs):
            continue
        who = subject_who(document, index, theirs.verb) if theirs.paid else None
        if who is not None and payer >= 0 and not who.is_meant_by(wording.units[payer], answer, document, keys):
            continue
        if mine.amount.agrees(theirs.amount):
            return theirs, who, True
        if not _is_told(wording, mine, document):
            return theirs, who, False
    return None


def _is_told(wording: Wording, mine: Price, document: Document) -> bool:
    """Whether an article says somewhere that the thing cost as much as the claim has it: the rest are parts of it."""
    return any(
        p.amount.unit == mine.amount.unit and mine.amount.agrees(p.amount) and _is_of_it(wording, mine, document, i, p)
        for i in range(len(document.sentences))
        for p in prices_in(document, i)
    )


def _is_of_it(wording: Wording, mine: Price, document: Document, index: int, theirs: Price) -> bool:
    """Whether two prices are those of one thing, as far as its words tell, or what the article says that it is for."""
    tokens = document.sentences[index].tokens
    told = [tokens[k].lex for k in theirs.thing]
    units = [wording.units[k] for k in things_of(wording, mine)]
    if any(says_thing(unit, lex) for unit in units for lex in told):
        return True
    for act, aims in told_purposes(document):
        for one, other in (([act], aims), (aims, [act])):
            called = any(says_thing(unit, lex) for unit in units for lex in one)
            if called and any(_is_one(lex, end) for lex in told for end in other):
                return True
    return _is_by_act(wording, units, document, told)


def _is_by_act(wording: Wording, units: Sequence[Unit], document: Document, told: Sequence[Lexeme]) -> bool:
    """Whether one price is that of an operation and the other that of what somebody in the article has of it: "the
    surgery cost" where he "got a third ear", in an article that speaks of one such thing only.
    """
    acts = document.language.attribution_words.get("operations", frozenset())
    gained = parts_gained(document)
    if any(lex.lemma in acts for lex in told):
        return any(says_thing(u, got) for u in units for got in gained)
    mine = (wording.sentence.tokens[u.last - 1].lex for u in units)
    if not any(lex.lemma in acts for lex in mine) or not any(_is_one(lex, got) for lex in told for got in gained):
        return False
    return any(t.lex.lemma in acts for sentence in document.sentences for t in sentence.tokens)


def parts_gained(document: Document) -> Sequence[Lexeme]:
    """The nouns for the parts of the body that an article says somebody got, had or paid for."""
    known: list[Lexeme] | None = document.known.get("gained")
    if known is None:
        known = document.known["gained"] = []
        words = document.language.attribution_words
        gaining = words.get("given", frozenset()) | document.language.have_lemmas
        parts = words.get("body_parts", frozenset())
        for index, sentence in enumerate(document.sentences):
            known += [sentence.tokens[p.thing[-1]].lex for p in prices_in(document, index) if p.paid and p.thing]
            for k, token in enumerate(sentence.tokens[:-1]):
                if token.lex.lemma in gaining and not is_nominal(sentence, k):
                    known += [sentence.tokens[i].lex for i in nouns_at(sentence, k + 1)[-1:]]
        known[:] = [lex for lex in known if lex.lemma in parts]
    return known


def says_thing(unit: Unit, lex: Lexeme) -> bool:
    """Whether a word is for the thing that a unit of the claim is for."""
    if unit.kind == "name":
        return lex.folded == unit.words[-1] if unit.words else False
    return any(
        key in unit.answers and unit.answers[key].strength >= SAME_THING and not unit.answers[key].opposite
        for key in lex.places
    )


def _is_one(one: Lexeme, other: Lexeme) -> bool:
    return one.key == other.key or not one.senses.isdisjoint(other.senses)


def told_purposes(document: Document) -> Sequence[tuple[Lexeme, Sequence[Lexeme]]]:
    """The nouns of an article of which it says what is got by them, and the nouns for that ("surgery to add a third
    breast", "a procedure adding a breast").
    """
    known: list[tuple[Lexeme, Sequence[Lexeme]]] | None = document.known.get("purposes")
    if known is None:
        known = document.known["purposes"] = []
        getting = document.language.attribution_words.get("getting", frozenset())
        for sentence in document.sentences:
            tokens = sentence.tokens
            for k in range(2, len(tokens) - 1):
                lex = tokens[k].lex
                if lex.lemma not in getting or not lex.verb or tokens[k].before.strip():
                    continue
                led = tokens[k - 1].lex.form in _aiming(sentence)
                act = k - 1 - led
                gerund = not led and not document.language.particles and lex.form.endswith("ing")
                if not (led or gerund) or tokens[act].lex.stop or tokens[act + 1].before.strip():
                    continue
                aims = [tokens[i].lex for i in nouns_at(sentence, k + 1)]
                known += [(tokens[act].lex, aims)] if aims else []
    return known


def _aiming(sentence: SentenceText) -> frozenset[str]:
    """The small words by which a verb tells what something is for."""
    language = sentence.language
    return language.amount_words["to"] | language.attribution_words.get("paid_for", frozenset())


def _prices(sentence: SentenceText) -> Iterator[Price]:
    last: Price | None = None
    for amount in sentence.quantities:
        if amount.role is Role.COUNT and is_money(amount.unit) and not amount.per:
            found = _by_verb(sentence, amount) or _attributive(sentence, amount) or _another(sentence, amount, last)
            if found is not None:
                last = found
                yield found


def _by_verb(sentence: SentenceText, amount: Quantity) -> Price | None:
    found = verb_of_price(sentence, amount, (COSTS, PAYS, BUYS, SELLS), PAID)
    if found is None or sentence.cues.modes[found[0]] & (Mode.NEGATED | UNREAL):
        return None
    k, kind = found
    passive = is_passive(sentence, k)
    if kind == PAYS:
        return None if passive else Price(amount, k, amount.last, _bought(sentence, amount.last), k, True)
    if kind == COSTS or passive:
        return Price(amount, k, amount.last, _subject(sentence, k), k, False, kind != COSTS)
    return Price(amount, k, amount.last, nouns_at(sentence, k + 1), k, kind == BUYS, True)


def _attributive(sentence: SentenceText, amount: Quantity) -> Price | None:
    """ "Her $20,000 surgery"."""
    tokens, language = sentence.tokens, sentence.language
    k = amount.last
    first = amount.first - (amount.first > 0 and tokens[amount.first - 1].lex.form in SIGNS)
    if k >= len(tokens) or not first or tokens[k].before.strip() or language.particles:
        return None
    if tokens[first - 1].lex.form not in language.determiners | language.possessives:
        return None
    thing = nouns_at(sentence, k)
    return Price(amount, first, thing[-1] + 1, thing, -1, False) if thing else None


def _another(sentence: SentenceText, amount: Quantity, last: Price | None) -> Price | None:
    """ "Paid $500,000 for the boat and $2 million for the house": the second of them."""
    if last is None or not last.paid or not last.thing or amount.first - last.thing[-1] > 1 + NOUNS:
        return None
    between = sentence.tokens[last.thing[-1] + 1 : amount.first]
    if any(not t.lex.stop and t.lex.form not in SIGNS for t in between):
        return None
    thing = _bought(sentence, amount.last)
    return replace(last, amount=amount, first=amount.first, last=amount.last, thing=thing) if thing else None


def is_of_another_thing(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence tells what was paid for things that were bought or sold, and only for others than a claim is
    of, where the article has the claim's: "bought the boat for $3 million" says nothing of the house.
    """
    mine = price_of(wording)
    told = prices_in(document, index) if mine is not None else ()
    if mine is None or not told or any(not (p.thing and p.traded) for p in told):
        return False
    units = [wording.units[k] for k in things_of(wording, mine)]
    tokens = document.sentences[index].tokens
    if any(u.kind != "word" for u in units) or not any(key in document.where for u in units for key in u.answers):
        return False
    lexemes = [tokens[k].lex for p in told for k in p.thing]
    kin = any(key in unit.answers for unit in units for lex in lexemes for key in lex.places)
    return not kin and not any(_is_of_it(wording, mine, document, index, p) for p in told)


def _bought(sentence: SentenceText, k: int) -> tuple[int, ...]:
    """The nouns for what is paid for, behind the price ("for a boat", "to have a third breast added")."""
    tokens, language = sentence.tokens, sentence.language
    if k + 1 >= len(tokens) or tokens[k].before.strip() or tokens[k].lex.form not in _aiming(sentence):
        return ()
    adverbs = language.adverb_endings or ("\0",)
    k += 1
    while k < len(tokens) and tokens[k].lex.form.endswith(adverbs):
        k += 1
    lex = tokens[k].lex if k < len(tokens) else None
    does = lex is not None and lex.verb and not lex.stop and not lex.role
    infinitive = lex is not None and (lex.lemma in language.have_lemmas or (does and not is_nominal(sentence, k)))
    return nouns_at(sentence, k + 1 if infinitive else k)


def nouns_at(sentence: SentenceText, k: int) -> tuple[int, ...]:
    """The words of the noun that begins at word ``k``, its articles and numbers aside; without those of its owner."""
    tokens, language = sentence.tokens, sentence.language
    adverbs = language.adverb_endings or ("\0",)
    found: list[int] = []
    for i in range(k, min(len(tokens), k + 2 * NOUNS)):
        lex = tokens[i].lex
        if i > k and tokens[i].before.strip("'’-\"“” "):
            break
        if lex.form == "'s":
            found.clear()
        elif (
            lex.number is not None
            or lex.ordinal is not None
            or lex.form in language.possessives
            or (lex.form in language.determiners and not found)
        ):
            continue
        elif not found and not lex.stop and i > k and tokens[i - 1].lex.form in language.determiners and lex.finite:
            continue  # "the purported surgery"
        elif lex.stop or lex.finite or lex.form.endswith(adverbs):
            break
        elif found and lex.verb and not is_nominal(sentence, i) and not lex.role:
            break  # "a breast attached"
        else:
            found.append(i)
    return tuple(found[-NOUNS:])


def _subject(sentence: SentenceText, verb: int) -> tuple[int, ...]:
    """The nouns right before a verb, of which it is said ("the building of the harbour")."""
    tokens, language = sentence.tokens, sentence.language
    end, of = group_start(sentence, verb), language.amount_words["of"]
    found: list[int] = []
    for i in range(end - 1, max(-1, end - 1 - 2 * NOUNS), -1):
        lex = tokens[i].lex
        if (lex.stop and not (found and (lex.form in of or lex.form in language.determiners))) or lex.finite:
            break
        if tokens[i + 1].before.strip("'’-\"“” "):
            break
        if not lex.stop and lex.number is None and lex.ordinal is None:
            found.append(i)
    return tuple(reversed(found))
