"""A claim's wording, compiled once: the units that a passage must answer, and every word that would answer them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from crosscheck.text.cues import Mode
from crosscheck.text.dates import DateMention
from crosscheck.text.document import UNTRUE, SentenceText, read_sentence
from crosscheck.text.figures import SIGNS
from crosscheck.text.language import REFLEXIVES, Language, Lexeme, PhraseTable, fold
from crosscheck.text.names import Name, find_names
from crosscheck.text.numbers import Quantity
from crosscheck.text.segment import Kind
from crosscheck.text.tokens import Token

SYNONYM, FAMILY, ENTAILED, GENERAL, OPPOSITE, CONVERSE, STEM, KIN, CLASS = (
    0.9,
    0.8,
    0.9,
    0.55,
    0.9,
    0.85,
    0.75,
    0.9,
    0.45,
)
"""How far a word answers another that it is related to, from not at all (0) to the same word (1)."""


REMOTE = 0.75
"""How far a word is opposed that is the opposite of a synonym."""

DISTANT = 0.48
"""A noun of a synonym's family ("parler" by "discussion"): it answers, but not for a main verb."""

SAID_UNTRUE = 0.85
"""How far a verdict ("said it was not true") answers a verb of denying."""

CALLS_UNTRUE = "calls it untrue"
SAME_SIDE = 0.95
"""An expression and another that stands on its side of a line of the lexicon, most often itself."""

LIGHT = 0.35
"""The weight up to which a verb says little without its object ("faire", "mettre", "take")."""

PARTICLE = 0.8
"""The least weight of a verb with its particle."""

IDIOM = 0.6
"""The weight of an expression of which every word says little ("prendre fin")."""

EVENT = 0.2
"""The weight of a verb that says no more than that something took place."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a word of an article would answer a unit: the relation, its strength, whether it means the opposite."""

    how: str
    strength: float
    opposite: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A name, word, number or date of the claim.

    ``answers`` maps a key (or a group of the lexicon, as ``section:group``) to what it would answer; ``weight``
    is the unit's share in the meaning of the claim, from its rarity.
    """

    kind: str
    text: str
    first: int
    last: int
    weight: float
    answers: dict[str, Answer]
    words: tuple[str, ...] = ()
    kin: frozenset[str] = frozenset()
    predicate: bool = False
    quantity: Quantity | None = None
    date: DateMention | None = None

    @property
    def key(self) -> str:
        """The key of the unit's own word; "" where it has none."""
        return next((k for k, a in self.answers.items() if a.how == "same" and ":" not in k), "")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """One sentence that states a claim (or its denial), as units."""

    sentence: SentenceText
    units: tuple[Unit, ...]
    language: Language
    denial: bool = False
    headline: bool = False
    """Whether it stands for a whole text, and is judged against the whole of an article."""
    only: bool = False
    """Whether it says that its subject did it and nobody else ("it was Roux who")."""
    main: int | None = None
    """Index in ``units`` of the main verb's unit."""
    core: tuple[int, ...] = ()
    """Indices in ``units`` of what is asserted: the verbs, for one that says little ("faire") the word after it."""

    @property
    def text(self) -> str:
        """The wording as written."""
        return self.sentence.text

    def lemmas(self, k: int) -> frozenset[str]:
        """The lemmas of the words of unit ``k``, and the verb of a participle that may be a noun ("splitting")."""
        unit = self.units[k]
        said = [t.lex for t in self.sentence.tokens[unit.first : unit.last]]
        gerunds = (lex.key for lex in said if lex.lemma == lex.form and lex.form.endswith("ing"))
        return frozenset((*(lex.lemma for lex in said), *gerunds))

    def is_one_of(self, k: int, key: str) -> bool:
        """Whether a word of unit ``k`` is in the language's list ``key`` of ``attribution_words``."""
        return not self.lemmas(k).isdisjoint(self.language.attribution_words.get(key, ()))

    def is_of(self, k: int, *sections: str) -> bool:
        """Whether unit ``k`` has words in common with an expression of one of these sections ("speech", "want")."""
        unit = self.units[k]
        return any(p.section in sections and p.start < unit.last and unit.first < p.end for p in self.sentence.phrases)


@dataclass(frozen=True, slots=True, eq=False)
class Aliases:
    """The names of a claims file: expressions of any case that stand for one canonical name."""

    table: PhraseTable
    language: Language
    canonical: Mapping[str, str]

    def find(self, sentence: SentenceText) -> tuple[tuple[int, int, str], ...]:
        """Where the names stand in a sentence: first word, last word (exclusive), canonical name."""
        return tuple((p.start, p.end, p.value) for p in self.table.find([t.lex.folded for t in sentence.tokens]))


def compile_aliases(names: Mapping[str, Iterable[str]], language: Language) -> Aliases:
    """The claims file's ``names`` as a table; a leading article is left away, so that "au patron" is found too."""
    table, canonical = PhraseTable(), {}
    for name, aliases in names.items():
        for alias in (name, *aliases):
            words = [fold(w) for w in language.words(alias)]
            while len(words) > 1 and words[0] in {fold(d) for d in language.definite}:
                words = words[1:]
            table.add(words, "alias", name)
            canonical[" ".join(words)] = name
    return Aliases(table, language, canonical)


class Span(Protocol):
    """Words ``first`` to ``last`` (exclusive) of a sentence."""

    @property
    def first(self) -> int:
        """The first word."""
        ...

    @property
    def last(self) -> int:
        """The word after the last."""
        ...


NOTHING = Answer("none", 0.0)

LED = 0.45
"""How far a verb with a noun behind its preposition is answered by the verb alone ("put on trial": "put")."""

KIND = 0.75
"""How far an English compound is answered by its last word ("bid" for "takeover bid")."""

WHICH = 0.2
"""How far an expression is answered by a word of it that only tells which one is meant ("train" for "train driver")."""

_LOOSELY = frozenset(("none", "synonym's family", "family", "general"))

CLASS_OF = {
    "speech": "class:say",
    "want": "class:want",
    "attempt": "class:want",
    "ask": "class:ask",
    "denial": "class:deny",
    "belief": "class:believe",
}
"""Cue lists whose verbs do one kind of thing with what follows, so that one can stand for another in part."""

_RELATIONS = (
    # attribute of the lexeme, section of the answering words, relation, strength, opposite
    ("senses", "senses", "synonym", SYNONYM, False),
    ("family", "family", "family", FAMILY, False),
    ("implied", "implies", "entails", ENTAILED, False),
    ("implies", "implied", "general", GENERAL, False),
    ("left", "right", "antonym", OPPOSITE, True),
    ("right", "left", "antonym", OPPOSITE, True),
    ("converse_left", "converse_right", "converse", CONVERSE, False),
    ("converse_right", "converse_left", "converse", CONVERSE, False),
)


def run_of(tokens: Sequence[Token]) -> str:
    """The key of an expression itself, by its words."""
    return "=" + " ".join(t.lex.key for t in tokens)


def answers_to(lexemes: Sequence[Lexeme], groups: Iterable[tuple[str, int]], language: Language) -> dict[str, Answer]:
    """Every key or group that answers a word (or an expression in the given groups), strongest relation first."""
    found: dict[str, Answer] = {}

    def offer(key: str, answer: Answer) -> None:
        if key not in found or found[key].strength < answer.strength:
            found[key] = answer

    held: dict[str, set[int]] = {}
    for section, group in groups:
        held.setdefault(section, set()).add(group)
    for section, members in held.items():
        if section in ("implies", "implied"):
            continue  # what entails one thing need not be one thing: "tuer", "assassiner"
        for group in sorted(members):
            offer(f"{section}:{group}", Answer("same", SAME_SIDE))
    opposite_of_synonym = Answer("antonym", REMOTE, True)
    single = lexemes[0] if len(lexemes) == 1 else None
    if single is not None:
        for key in single.keys:
            offer(key, Answer("same", 1.0))
    for attribute, section, how, strength, opposite in _RELATIONS:
        mine = set(held.get(attribute, ()))
        if single is not None:
            mine |= getattr(single, attribute)
        answer = Answer(how, strength, opposite)
        for group in sorted(mine):
            offer(f"{section}:{group}", answer)
            for key in language.members.get((section, group), ()):
                offer(key, answer)
                if section == "senses":
                    if single is None:  # an expression seldom has two senses
                        for side, other in (("left", "right"), ("right", "left")):
                            for opposed in language.groups[side].get(key, ()):
                                offer(f"{other}:{opposed}", opposite_of_synonym)
                    for family in language.groups["family"].get(key, ()):
                        for relative in language.members.get(("family", family), ()):
                            offer(relative, Answer("synonym's family", DISTANT))
    return found


def says(lex: Lexeme) -> float:
    """How much a word says in a claim, 0 to 1: common words of news still carry it ("tuer", "attaque")."""
    if lex.stop:
        return 0.0
    return lex.weight if lex.light else 0.45 + 0.55 * lex.weight


def _negating(sentence: SentenceText) -> frozenset[int]:
    """The single words of a claim that only negate it ("hardly", "ne ... plus") and say nothing by themselves."""
    tokens, language = sentence.tokens, sentence.language
    held = [c for c in sentence.cues.cues if c.kind == "negation" and tokens[c.first].lex.form in language.particles]
    return frozenset(
        p.start
        for p in sentence.forms
        if p.section == "negation.words"
        and p.end == p.start + 1
        and (not language.particles or any(c.first < p.start < c.last for c in held))
    )


_LEXICON = frozenset(("senses", "implies", "implied", "left", "right", "converse_left", "converse_right"))


def compile_wording(text: str, language: Language, aliases: Aliases | None = None, *, denial: bool = False) -> Wording:
    """A claim's wording as units."""
    text = text.strip()
    sentence = read_sentence(text, language, kind=Kind.TEXT)
    tokens = sentence.tokens
    taken = [False] * len(tokens)
    units: list[Unit] = []

    def free(first: int, last: int) -> bool:
        return not any(taken[first:last])

    def take(first: int, last: int) -> None:
        for k in range(first, last):
            taken[k] = True

    def said(first: int, last: int) -> str:
        return text[tokens[first].start : tokens[last - 1].end]

    for date in sentence.dates:
        units.append(Unit("date", said(date.first, date.last), date.first, date.last, 0.8, {}, date=date))
        take(date.first, date.last)
    names = find_names([tokens], language)[0]
    for first, last, canonical in aliases.find(sentence) if aliases else ():
        if free(first, last):
            words = tuple(tokens[k].lex.folded for k in range(first, last) if not tokens[k].lex.stop)
            named = Name(first, last, words)
            units.append(_name_unit(named, said(first, last), language, canonical))
            take(first, last)
    for name in names:
        if free(name.first, name.last):
            units.append(_name_unit(name, said(name.first, name.last), language, None))
            take(name.first, name.last)
            before = tokens[name.first - 1] if name.first else None
            if before is not None and before.capital and before.lex.form.strip(".") in language.title_forms:
                take(name.first - 1, name.first)  # "Dr Roux"
    none: set[int] = set()
    for quantity in sentence.quantities:
        if quantity.high == 0:  # "aucun": a negation, which the words around it carry
            take(quantity.first, quantity.last)
            none.update(range(quantity.first, quantity.last))
        elif free(quantity.first, quantity.last):
            weight = 0.9 if not quantity.vague else 0.6
            units.append(Unit("number", quantity.text, quantity.first, quantity.last, weight, {}, quantity=quantity))
            take(quantity.first, quantity.last)
    stating = [p for p in sentence.phrases if p.section == "copulas" and free(p.start, p.end)]
    for phrase in stating:
        take(phrase.start, phrase.end)
    for phrase in sentence.phrases:
        small = tokens[phrase.start].lex.stop and not any(t.lex.verb for t in tokens[phrase.start : phrase.end])
        if phrase.section == "negation.implicit" and small:
            take(phrase.start, phrase.end)  # "no longer", "by no means": the words around it carry the negation
    for phrase in sentence.forms:
        opens = phrase.section == "attribution" and not phrase.start and tokens[phrase.end - 1].lex.stop
        if opens and free(phrase.start, phrase.end):
            take(phrase.start, phrase.end)  # "according to": whose words they are is asked elsewhere
        future = phrase.section == "modal" and str(phrase.value).split("+")[0] == "future"
        if future and phrase.end - phrase.start > 1 and free(phrase.start, phrase.end):
            take(phrase.start, phrase.end)  # "is going to sell": it says when
    groups: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for phrase in sentence.phrases:
        if phrase.section in _LEXICON:
            groups.setdefault((phrase.start, phrase.end), []).append((phrase.section, phrase.value))
    negating = _negating(sentence)
    prepositions = language.attribution_words["prepositions"]
    for (first, last), held in sorted(groups.items(), key=lambda g: (g[0][0] - g[0][1], g[0][0])):
        whole = any(t.lex.form in language.particles for t in tokens[first:last])  # "recommander de ne pas"
        if language.particles and not whole and not negating.isdisjoint((first, last - 1)):
            continue  # "n'a jamais vu" is not "jamais vu"
        # "n'a pris aucune mesure": what is negated is the verb
        inside = none.intersection(range(first + 1, last - 1)) if language.particles else ()
        if not any(taken[k] for k in range(first, last) if k not in inside):
            lexemes = [t.lex for t in tokens[first:last]]
            weight = max((says(lex) for lex in lexemes), default=0.3)
            predicate = any(lex.verb for lex in lexemes) and not (
                (_begins(tokens, first, language) and _spoken_after(tokens, last, language))
                or _is_led(tokens, first, last, language)
                # "Kardex's share price fell", but "Kardex's share price is ..."
                or (first > 0 and tokens[first - 1].lex.form == "'s" and not _is_then(tokens, last, language))
            )
            apart = last == first + 1 and sentence.has_particle(first)
            particle = apart or lexemes[-1].form in language.verb_particles
            if predicate and particle:
                weight = max(weight, PARTICLE)  # of "make up" neither word says what both do
            elif predicate and weight <= LIGHT and sum(not lex.stop for lex in lexemes) > 1:
                weight = IDIOM
            if lexemes[0].lemma in language.be_lemmas:  # "was called off": "called off"
                rest = [t.lex.key for t in tokens[first + 1 : last]]
                for p in language.phrases.find(rest):
                    if p.end - p.start == len(rest) > 1 and p.section in _LEXICON:
                        held.append((p.section, p.value))
            # whoever made it up has not made it
            answers = answers_to(lexemes * 2 if apart else lexemes, held, language)
            if not apart:
                answers[run_of(tokens[first:last])] = Answer("same", 1.0)
            shorter = groups.get((first, last - 1), ())
            if shorter and last - first > 2 and predicate and lexemes[-1].stop:
                # "take the floor at" is to take the floor
                answers.setdefault(run_of(tokens[first : last - 1]), Answer("same", 0.95))
                for key, answer in answers_to((), shorter, language).items():
                    answers.setdefault(key, replace(answer, strength=0.95 * answer.strength))
            content = [lex for lex in lexemes if not lex.stop]
            full = [lex for lex in content if not lex.light] or content
            # of "open to traffic" it is "open" that can be turned round
            leading = prepositions if predicate else prepositions | language.amount_words["of"]
            led = next((k for k, lex in enumerate(lexemes) if lex.form in leading), len(lexemes))
            heads = [lex for lex in full if lex in lexemes[:led]] or full
            compound = not predicate and not language.particles and led == len(lexemes)
            if compound:
                heads = full[-1:]  # a takeover bid is a bid
            # "not true" is not "true" in part
            untrue = any(p.section == "debunk" and p.start < last and first < p.end for p in sentence.phrases)
            negative = untrue and any(lex.form in language.lone_negations for lex in lexemes)
            another = lexemes[0].form in REFLEXIVES and heads[0].key in language.distinct_reflexives
            # whom a campaign is against
            another = another or lexemes[-1].form in language.attribution_words.get("opposing", ())
            another = another or any(lex.ordinal for lex in heads)  # of "the first to report" "first" says little
            if len(heads) == 1 and not negative and not another and not particle:
                # a verb with its auxiliary or preposition, a noun with its light verb: what answers the one
                # answers the whole
                # what is not her "real name" may be real
                of_noun = lexemes[-1].light and lexemes[-1] is not heads[0] and not heads[0].verb
                # who was sentenced was not for that "sentenced to prison": the noun behind its preposition says more
                behind = [lex for lex in content if lex in lexemes[led:] and not lex.light]
                alone = LED if predicate and behind and heads[0] in lexemes[:led] else KIND if compound else 0.95
                for key, answer in answers_to(heads, (), language).items():
                    if answer.opposite and of_noun:
                        continue
                    # what the lists say of the whole goes before: "recommander de ne pas" is against "recommander"
                    held_loosely = answers.get(key, NOTHING).how in _LOOSELY
                    strength = (0.95 if answer.opposite else alone) * answer.strength
                    if held_loosely and strength > answers.get(key, NOTHING).strength:
                        answers[key] = replace(answer, strength=strength)
            if not negative and not particle:  # who called a strike has not called it off in part
                for lex in content:  # its words alone answer it in part, those that only tell which one hardly
                    only = predicate or compound or lex in heads or len(heads) == len(full)
                    answers.setdefault(lex.key, Answer("part", 0.9 / len(content) if only else WHICH))
            units.append(Unit("word", said(first, last), first, last, max(weight, 0.3), answers, predicate=predicate))
            take(first, last)
            for k in range(first + 1, last - 1):
                if tokens[k - 1].lex.verb and language.is_inserted(tokens[k].lex):
                    taken[k] = False  # an adverb that parts it says something by itself
    # "the world's largest", "le plus grand du monde": the largest
    superlative = any(is_superlative(tokens, i, language) for i in range(len(tokens)))
    stated = superlative and any(t.lex.lemma in language.be_lemmas for t in tokens)
    everywhere = language.attribution_words.get("everywhere", frozenset()) if stated else frozenset()
    for i, token in enumerate(tokens):
        if not token.lex.form.strip(SIGNS + "%#&"):
            continue  # of "$20" the sign is the number's
        if not taken[i] and not token.lex.stop and i not in negating:  # "hardly": that it negates is asked elsewhere
            lex = token.lex
            verbal = lex.verb and not _noun(tokens, i, language) and not _before_modal(sentence, i)
            answers = answers_to([lex], (), language)
            if lex.folded in language.demonyms:
                for label in language.kin.get(lex.folded, ()):
                    answers.setdefault(f"kin:{label}", Answer("same country", KIN))
            weight = min(says(lex), LIGHT) if lex.lemma in everywhere else says(lex)
            units.append(Unit("word", said(i, i + 1), i, i + 1, weight, answers, predicate=verbal))
    for phrase in sentence.phrases:
        group = CLASS_OF.get(phrase.section)
        if group is not None:
            for unit in units:
                if unit.kind == "word" and unit.predicate and unit.first <= phrase.start < unit.last:
                    unit.answers.setdefault(group, Answer("same class", CLASS))
    for phrase in sentence.phrases:
        if phrase.section in ("denial", "debunk"):
            for unit in units:
                predicate = unit.predicate or phrase.section == "debunk"
                if unit.kind == "word" and predicate and unit.first < phrase.end and phrase.start < unit.last:
                    unit.answers.setdefault(UNTRUE, Answer(CALLS_UNTRUE, SAID_UNTRUE))
    units.sort(key=lambda u: u.first)
    units = [
        replace(u, weight=LIGHT) if k and _is_land_of(units[k - 1], u, tokens, language) else u
        for k, u in enumerate(units)
    ]
    units = [
        replace(u, weight=min(u.weight, LIGHT)) if _governs(units, k, tokens, language) else u
        for k, u in enumerate(units)
    ]
    events = [(p.start, p.end) for p in sentence.phrases if p.section == "events"]
    units = [
        # "took place" says only that there was such a thing
        replace(u, weight=min(u.weight, EVENT), predicate=False)
        if u.kind == "word" and any(first <= u.first and u.last <= last + 1 for first, last in events)
        else _predicative(u, tokens, language)
        for u in units
    ]
    _head_of_owned(units, tokens)
    for phrase in stating:  # "holds the post of director": that she is director
        at = next((k for k, u in enumerate(units) if u.kind == "word" and u.first >= phrase.end), None)
        if at is not None:
            units[at] = replace(units[at], predicate=True)
    acting = [k for k, u in enumerate(units) if u.predicate]
    # "reported the planned sale": what is told is the reporting
    told = [k for k in acting if not _is_attributive(tokens, units[k], language)] or acting
    main = next((k for k in told if units[k].weight > 0.3), None)
    if main is None:
        modal = {p.start for p in sentence.forms if p.section == "modal"}
        # "va produire": what is to be done, though its verb says little
        main = next((k for k in told if units[k].first not in modal), told[0] if told else None)
    if main is None and (main := _had_done(units, sentence)) is not None:
        units[main] = replace(units[main], predicate=True)
    if main is not None:
        main = _after_relative(units, main, sentence)
        units[main] = replace(units[main], predicate=True)
        linked = _decided(units, main, sentence)
        if linked is None:
            linked = _linked(units, main, sentence)
        if linked is not None:
            main = linked
            units[main] = replace(units[main], predicate=True)
    return Wording(sentence, tuple(units), language, denial, main=main, core=_core(units, main))


def _head_of_owned(units: list[Unit], tokens: Sequence[Token]) -> None:
    """Takes what "be" says of something from whose it is to the noun ("is the world's largest maker": a maker)."""
    for k, unit in enumerate(units):
        owner = unit.predicate and unit.last < len(tokens) and tokens[unit.last].lex.form == "'s"
        if not owner or any(t.lex.verb for t in tokens[unit.first : unit.last]):
            continue
        head, end = -1, unit.last + 1
        for n in range(k + 1, len(units)):
            if units[n].first != end or tokens[end].before.strip("-'’"):
                break
            head, end = (n if units[n].kind == "word" else head), units[n].last
        if head >= 0 and not units[head].predicate:
            units[k], units[head] = replace(unit, predicate=False), replace(units[head], predicate=True)


def is_superlative(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """Whether word ``i`` is a superlative ("largest", "plus grand" behind its "le")."""
    lex = tokens[i].lex
    if lex.form.endswith("est") and lex.form != lex.lemma and not language.particles:
        return True
    if lex.form in language.attribution_words.get("superlatives", ()):
        return True
    if i < 2 or lex.stop or tokens[i - 1].lex.form not in language.amount_words["superlative"]:
        return False
    return tokens[i - 2].lex.form in language.definite | language.possessives or not language.particles


def _core(units: Sequence[Unit], main: int | None) -> tuple[int, ...]:
    if main is None:
        return ()
    verbs = tuple(k for k, u in enumerate(units) if k >= main and u.predicate and u.weight > LIGHT)
    if verbs:
        return verbs
    return tuple(k for k, u in enumerate(units) if k > main and u.kind == "word" and u.weight > LIGHT)[:1] or (main,)


def _had_done(units: Sequence[Unit], sentence: SentenceText) -> int | None:
    """What somebody had done to a thing of his ("had a new tooth surgically implanted"), in a claim that ends on it."""
    tokens, language = sentence.tokens, sentence.language
    if language.particles or not units or units[-1].kind != "word" or units[-1].last != len(tokens):
        return None
    lex = tokens[units[-1].last - 1].lex
    had = any(t.lex.lemma in language.have_lemmas for t in tokens[: units[-1].first - 1])
    return len(units) - 1 if had and lex.verb and lex.form.endswith(language.participle_endings) else None


def _governs(units: Sequence[Unit], k: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a unit is the noun for who governs the country that the next one tells ("the Russian authorities"), for
    whom that country's name stands.
    """
    unit = units[k]
    if unit.kind != "word" or tokens[unit.first].lex.lemma not in language.attribution_words.get("governing", ()):
        return False
    beside = (u for u in units[max(0, k - 1) : k + 2] if u.first == unit.last or u.last == unit.first)
    return any(u.kind == "word" and tokens[u.first].lex.folded in language.demonyms for u in beside)


def _is_land_of(town: Unit, land: Unit, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a name only tells in which country or region the town before it is ("in Leeds, England")."""
    if town.kind != "name" or land.kind != "name" or land.first != town.last or tokens[land.first].before != ",":
        return False
    return language.is_land(" ".join(land.words))


def _decided(units: Sequence[Unit], main: int, sentence: SentenceText) -> int | None:
    """What somebody is said to have decided to do ("decided to keep the mill"): that, and not the deciding, is told."""
    deciding = sentence.language.attribution_words.get("deciding", frozenset())
    unit = units[main]
    if main + 1 == len(units) or sentence.tokens[unit.first].lex.lemma not in deciding:
        return None
    done = units[main + 1]
    beside = (
        done.kind == "word" and done.predicate and done.first == unit.last and not sentence.tokens[done.first].before
    )
    return main + 1 if beside and not sentence.cues.modes[unit.first] & Mode.NEGATED else None


def _linked(units: Sequence[Unit], main: int, sentence: SentenceText) -> int | None:
    """The adjective that a linking verb only says of its subject: of "escaped unharmed" it is "unharmed" that is said.

    Halliday, An Introduction to Functional Grammar, 1985: relational processes, whose attribute carries the meaning.
    """
    unit, tokens = units[main], sentence.tokens
    if main + 1 == len(units) or not any(
        p.section == "linking" and p.start < unit.last and unit.first < p.end for p in sentence.phrases
    ):
        return None
    said = units[main + 1]
    beside = said.kind == "word" and said.first == unit.last and not tokens[said.first].before
    after = tokens[said.last] if said.last < len(tokens) else None
    if (
        after is not None
        and not sentence.language.particles
        and not (after.before or after.lex.stop or after.lex.finite)
    ):
        manner = sentence.language.adverb_endings
        beside = beside and bool(manner) and after.lex.form.endswith(manner)  # "felt severe pain"
    return main + 1 if beside and said.weight > LIGHT and not tokens[said.first].lex.finite else None


def _after_relative(units: Sequence[Unit], main: int, sentence: SentenceText) -> int:
    """The main verb where the first verb only says which subject is meant ("le train qui a déraillé roulait").

    So does a participle with its agent ("l'offre faite par le port tient"), and an infinitive behind a noun. It is
    the next verb that no relative, conjunction or infinitive hangs on something else; ``main`` if there is none.
    """
    tokens, language = sentence.tokens, sentence.language
    starts = [
        p.start
        for p in sentence.forms
        if (p.section == "modal" and p.value in ("relative", "complement") and p.start > 0)
        and (not tokens[p.start].before or ("," in tokens[p.start].before and p.value == "relative"))
        and not tokens[p.start - 1].lex.stop
    ]
    first = units[main].first
    if (
        is_reduced(tokens, units[main], language)
        or _hangs_on_noun(tokens, first, language)
        or _describes(tokens, units[main], language)
        or _is_participle(units, main, sentence)
        or _is_attributive(tokens, units[main], language)
        or _is_contact(units, main, tokens, language)
        or _is_plural(units[main], tokens, language)
    ):
        starts.append(first)
    elif not any(start < first for start in starts):
        return main
    elif (caused := _caused(units, main, min(starts), sentence)) >= 0:
        return caused
    elif any(u.predicate for u in units if u.last <= min(starts)):
        return main
    held = units[main].last
    for k in range(main + 1, len(units)):
        unit = units[k]
        if not unit.predicate:
            continue
        between = tokens[held : unit.first]
        joined = any(t.lex.form in language.join_forms or t.lex.form in language.break_forms for t in between)
        verb = tokens[unit.first].lex
        infinitive = verb.form == verb.lemma or (
            verb.form.endswith("ing") and not _helped(tokens, unit.first, language)
        )
        if not joined and not infinitive and not any(held <= s <= unit.first for s in starts) and unit.weight > 0.15:
            return k
        held = unit.last
    return main


def _caused(units: Sequence[Unit], main: int, relative: int, sentence: SentenceText) -> int:
    """The verb for what somebody is made to do, where ``main``, behind the relative at word ``relative``, only says who
    he is ("made the man who had robbed her hold a sign"); -1 where nobody is made to do anything.
    """
    tokens, causing = sentence.tokens, sentence.language.attribution_words.get("causing", frozenset())
    if not any(t.lex.lemma in causing for t in tokens[:relative]):
        return -1
    rest = range(main + 1, len(units))
    return next((k for k in rest if is_infinitive(tokens[units[k].first].lex)), -1)  # "her hold" looks like a noun


def _is_contact(units: Sequence[Unit], main: int, tokens: Sequence[Token], language: Language) -> bool:
    """Whether an English verb is that of a clause without "that" ("the first doctor Roux asked agreed to").

    A name right behind a noun is its subject, and the next verb stands right behind it (Quirk et al., A Comprehensive
    Grammar of the English Language, 1985, on zero relatives).
    """
    if language.particles or main < 2 or main + 1 >= len(units):
        return False
    noun, name, verb, following = units[main - 2], units[main - 1], units[main], units[main + 1]
    beside = noun.last == name.first and name.last == verb.first and verb.last == following.first
    told = noun.kind == "word" and not noun.predicate and name.kind == "name" and following.predicate
    marks = any(tokens[k].before.strip("'’") for k in range(name.first, following.first + 1))
    led = (noun.first > 0 and tokens[noun.first - 1].lex.form in language.determiners) or noun.first > 1
    return beside and told and led and not marks


def _is_plural(verb: Unit, tokens: Sequence[Token], language: Language) -> bool:
    """Whether what could be an English verb is a noun, since one that cannot be its object stands right behind it
    ("Kardex shares fell", "talks have failed").
    """
    if language.particles or verb.last - verb.first > 1 or not verb.first or verb.last >= len(tokens):
        return False
    lex, after = tokens[verb.first].lex, tokens[verb.last]
    if (
        not lex.form.endswith("s")
        or lex.form == lex.lemma
        or after.before.strip("'’")
        or after.lex.form.endswith("ing")
    ):
        return False
    helps = after.lex.lemma in language.be_lemmas or after.lex.lemma in language.have_lemmas
    return helps or (
        after.lex.finite and not after.lex.form.endswith(("ed", "s")) and after.lex.form != after.lex.lemma
    )


def is_reduced(tokens: Sequence[Token], span: Span, language: Language) -> bool:
    """Whether a verb is a participle that belongs to the noun before it, with who did it after it."""
    first, last = span.first, span.last
    if not first or last >= len(tokens) or tokens[first].before or tokens[last].before:
        return False
    before = tokens[first - 1].lex
    return (
        any(t.lex.form in language.passive_by for t in tokens[last - 1 : last + 1])
        and any(t.lex.form.endswith(language.participle_endings) for t in tokens[first:last])
        and not before.stop
        and not before.verb
        and not _helped(tokens, first, language)
    )


def _describes(tokens: Sequence[Token], span: Span, language: Language) -> bool:
    """Whether a French verb is a participle that only tells which thing is meant ("le pont envisagé ici serait")."""
    first = span.first
    if not language.particles or span.last - first > 1 or not first or tokens[first].before:
        return False
    before, verb = tokens[first - 1].lex, tokens[first].lex
    if before.stop or before.finite or tokens[first - 1].capital or not verb.form.endswith(language.participle_endings):
        return False
    helpers = language.be_lemmas | language.have_lemmas
    return not any(t.lex.lemma in helpers for t in tokens[max(0, first - 4) : first])


def _is_attributive(tokens: Sequence[Token], span: Span, language: Language) -> bool:
    """Whether an English verb is a participle before its noun ("the stolen bag was found")."""
    first, last = span.first, span.last
    if language.particles or last - first > 1 or not first or last >= len(tokens) or tokens[last].before:
        return False
    lead, verb, noun = tokens[first - 1].lex, tokens[first].lex, tokens[last].lex
    led = lead.form == "'s" or lead.form in language.determiners or lead.form in language.possessives
    return led and not tokens[first].before and verb.form != verb.lemma and not noun.stop and not noun.finite


def _is_participle(units: Sequence[Unit], main: int, sentence: SentenceText) -> bool:
    """Whether an English verb is a participle that only tells which thing is meant: another verb follows that has no
    other subject ("the bag stolen from Petit was found").
    """
    tokens, language, span = sentence.tokens, sentence.language, units[main]
    first, small = span.first, language.attribution_words["prepositions"]
    if language.particles or not first or tokens[first].before or tokens[first - 1].lex.stop:
        return False
    verb = tokens[first].lex
    if verb.form == verb.lemma or verb.form.endswith(("ing", "s")) or _helped(tokens, first, language):
        return False
    led = tokens[span.last - 1].lex.form if span.last - first > 1 else ""
    led = led if led in small else tokens[span.last].lex.form if span.last < len(tokens) else ""
    if led not in small or any(p.start <= first < p.end for p in sentence.phrases if p.section in ("speech", "belief")):
        return False
    helping = language.be_lemmas | language.have_lemmas
    for k in range(span.last, len(tokens)):
        lex = tokens[k].lex
        if tokens[k].before.strip("'’-") or lex.form in language.join_forms | language.break_forms:
            return False
        if lex.form in language.pronouns and lex.form not in language.possessives:
            return False
        if lex.lemma in helping and lex.form != lex.lemma:
            return any(u.predicate and u.last > k for u in units[main + 1 :])
    return False


def _hangs_on_noun(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Whether a verb is an infinitive that says what its noun is of ("l'appel à coopérer vient de la mairie")."""
    if first < 2 or tokens[first].before.strip("'’") or tokens[first - 1].before:
        return False
    verb, lead, noun = tokens[first].lex, tokens[first - 1].lex, tokens[first - 2].lex
    small = language.attribution_words["prepositions"]
    return verb.form == verb.lemma and lead.form in small and not noun.stop and not noun.verb


@lru_cache(maxsize=1024)
def names_of(wording: Wording) -> tuple[Name, ...]:
    """The names that a claim holds, where they stand in it."""
    return tuple(Name(u.first, u.last, u.words) for u in wording.units if u.kind == "name")


@lru_cache(maxsize=1024)
def cited(wording: Wording) -> int:
    """Where what a claim lays to somebody begins ("selon Roux, le pont est fermé"), 0 for another claim."""
    tokens = wording.sentence.tokens
    view = wording.language.attribution_words.get("viewpoint", frozenset())
    viewed = len(tokens) > 1 and tokens[0].lex.form in view and tokens[1].capital  # "Pour Anne Roux, c'est vrai"
    if not viewed and not any(p.section == "attribution" and not p.start for p in wording.sentence.forms):
        return 0
    return next((i for i in range(1, len(tokens)) if "," in tokens[i].before), 0)


@lru_cache(maxsize=1024)
def told_from(wording: Wording) -> int:
    """Where what the claim has somebody say begins, if its main verb has a subject of its own ("Roux said the repair
    cost 300 euros"), 0 for another claim.
    """
    units, main = wording.units, wording.main or 0
    for phrase in wording.sentence.phrases:
        if phrase.section not in ("speech", "belief") or phrase.end > units[main].first:
            continue
        says = any(u.predicate and u.first < phrase.end and phrase.start < u.last for u in units[:main])
        before = any(u.last <= phrase.start and not u.predicate for u in units)
        subject = any(phrase.end <= u.first and u.kind in ("name", "word") and not u.predicate for u in units[:main])
        if says and before and subject:
            return phrase.end
    return 0


def describes(wording: Wording, k: int) -> bool:
    """Whether a name only tells from where somebody is whom the claim does not name ("a Hull woman")."""
    units, tokens, language = wording.units, wording.sentence.tokens, wording.language
    if k + 1 >= len(units) or units[k].kind != "name" or units[k + 1].first != units[k].last or not units[k].first:
        return False
    noun = tokens[units[k + 1].first]
    somebody = noun.lex.role or noun.lex.lemma in language.attribution_words.get("somebody", ())
    return somebody and not noun.before.strip() and tokens[units[k].first - 1].lex.form in language.indefinite


def has_done(wording: Wording) -> bool:
    """Whether a claim is that somebody had a thing done ("had the tooth replaced"): another than its subject did it."""
    main = wording.main
    if not main or wording.language.particles or wording.units[main].last != len(wording.sentence.tokens):
        return False
    tokens, have = wording.sentence.tokens, wording.language.have_lemmas
    done = tokens[wording.units[main].last - 1].lex
    at = next((k for k, t in enumerate(tokens) if t.lex.lemma in have), len(tokens))
    thing = any(u.kind in ("word", "name") and at < u.first for u in wording.units[:main])
    return thing and done.verb and done.form.endswith(wording.language.participle_endings)


def is_decided(wording: Wording) -> bool:
    """Whether a claim is that somebody decided to do something ("decided to keep the mill")."""
    main = wording.main
    if not main:
        return False
    before = wording.units[main - 1]
    deciding = wording.language.attribution_words.get("deciding", frozenset())
    return before.last == wording.units[main].first and wording.sentence.tokens[before.first].lex.lemma in deciding


@lru_cache(maxsize=1024)
def apposed(wording: Wording) -> frozenset[int]:
    """The units that only tell who the claim's subject is, between commas behind its name ("Roux, the mayor, ...")."""
    tokens, units = wording.sentence.tokens, wording.units
    if wording.main is None or not units or units[0].kind != "name" or units[0].last >= len(tokens):
        return frozenset()
    first = units[0].last
    if tokens[first].before != ",":
        return frozenset()
    last = next((k for k in range(first + 1, len(tokens)) if "," in tokens[k].before), 0)
    inside = frozenset(k for k, u in enumerate(units) if first <= u.first < last)
    noun = tokens[first].lex.form in wording.language.determiners or tokens[first].lex.role
    return (
        inside
        if noun and wording.main not in inside and not any(t.lex.finite for t in tokens[first:last])
        else frozenset()
    )


def says_what(wording: Wording, last: int) -> bool:
    """Whether a claim says before word ``last`` what somebody or something is ("est", "holds the post of")."""
    sentence, be = wording.sentence, wording.language.be_lemmas
    return any(t.lex.lemma in be for t in sentence.tokens[:last]) or any(
        p.section == "copulas" and p.end <= last for p in sentence.phrases
    )


def vouches(wording: Wording, k: int) -> bool:
    """Whether unit ``k`` has somebody stand for what the claim goes on to say ("confirmed that", "avoue que")."""
    return wording.is_one_of(k, "vouching")


@lru_cache(maxsize=1024)
def wants_thing(wording: Wording) -> bool:
    """Whether a claim is that somebody wants a thing, and not to do something ("wants her own show")."""
    main = wording.main
    if main is None or main + 1 >= len(wording.units) or wording.units[main + 1].predicate:
        return False
    last, to = wording.units[main].last, wording.language.amount_words["to"]
    tokens = wording.sentence.tokens
    hangs = last < len(tokens) and (tokens[last].lex.form in to or tokens[last - 1].lex.form in to)
    return wording.is_one_of(main, "wishing") and not hangs


@lru_cache(maxsize=1024)
def event_of(wording: Wording) -> int:
    """The first word of the verb by which a claim says where something took place; -1 for another claim."""
    sentence = wording.sentence
    several = (*sentence.phrases, *wording.language.phrases.find([t.lex.key for t in sentence.tokens]))
    return min((p.start for p in several if p.section == "events"), default=-1)


def is_nominal(sentence: SentenceText, i: int) -> bool:
    """True where the word before shows that what could be a verb is used as a noun ("his face", "la marche")."""
    if not i or sentence.tokens[i].before:
        return False
    if not sentence.tokens[i].lex.verb:
        return False  # a noun that looks like no verb says what it says
    form = sentence.tokens[i - 1].lex.form
    return form == "'s" or form in sentence.language.determiners or form in sentence.language.possessives


def is_infinitive(lex: Lexeme) -> bool:
    """Whether a word may be a verb in its bare form."""
    return lex.verb and lex.form == lex.lemma


def _begins(tokens: Sequence[Token], i: int, language: Language) -> bool:
    return i == 0 or (i == 1 and tokens[0].lex.form in language.determiners)


def _is_led(tokens: Sequence[Token], first: int, last: int, language: Language) -> bool:
    """Whether an expression of bare words is what the verb before it acts on ("wants her own reality show")."""
    k, own = first, language.attribution_words.get("own", frozenset())
    while k > 0 and not tokens[k].before and (form := tokens[k - 1].lex.form):
        if form not in language.determiners and form not in language.possessives and form not in own:
            break
        k -= 1
    verb = tokens[k - 1].lex if k else None
    return verb is not None and k < first and verb.verb and not any(t.lex.stop for t in tokens[first:last])


def _spoken_after(tokens: Sequence[Token], start: int, language: Language) -> bool:
    """Whether a verb of its own follows what stands at the start, which is then no verb ("sleep loss impairs")."""
    if start >= len(tokens):
        return False
    lex = tokens[start].lex
    if lex.finite or lex.lemma in language.be_lemmas or lex.lemma in language.have_lemmas:
        return True
    return lex.verb and not tokens[start].before and start + 1 < len(tokens) and _noun(tokens, start, language)


def _helped(tokens: Sequence[Token], i: int, language: Language) -> bool:
    return any(t.lex.lemma in language.be_lemmas for t in tokens[max(0, i - 3) : i])


def _noun(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True where a word that could be a verb is a noun: at the start, after an article, before an auxiliary."""
    if not i and any(t.lex.verb and not t.lex.stop for t in tokens[1:]):
        return True  # "Floods destroyed the mill": an assertion does not begin with its verb
    modals = language.attribution_words.get("modals", ())
    if i + 1 < len(tokens) and not tokens[i + 1].before and tokens[i + 1].lex.form in modals:
        return True  # "the Kerval plan would close it", "the repairs will cost"
    if i and _attributive(tokens, i, language):
        return True
    plain = tokens[i].lex.form in (tokens[i].lex.lemma, f"{tokens[i].lex.lemma}s")
    if i and plain and tokens[i - 1].lex.form == "'s":
        return True  # "the clinic's staff", "Kardex's shares": no verb has such a form there
    if not i or tokens[i].lex.finite:
        return False
    before = tokens[i - 1].lex
    if before.form in language.determiners:
        return True
    bare = tokens[i].lex.form == tokens[i].lex.lemma and not language.particles
    if bare and _before_figure(tokens, i):
        return False
    if bare and _in_noun_phrase(tokens, i, language):
        return True
    if before.stop and before.form not in language.possessives:
        return False
    # "the Kerval bridge is open", "its plant has closed"
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or following.before:
        return False
    if not following.lex.stop:
        # "night work raises", "sea level rise is"
        bare = tokens[i].lex.form == tokens[i].lex.lemma and not before.stop and before.key != tokens[i].lex.key
        return bare and following.lex.verb and (following.lex.finite or _noun(tokens, i + 1, language))
    return following.lex.finite or following.lex.lemma in language.be_lemmas


MODALS = frozenset(("possibility", "ability", "obligation", "future", "conditional"))


def _before_modal(sentence: SentenceText, i: int) -> bool:
    """True for "rules" in "that rules would be enforced", "that new rules will be": the subject of the verb to come."""
    tokens = sentence.tokens
    modal = any(p.section == "modal" and p.start == i + 1 and p.value in MODALS for p in sentence.forms)
    if not modal or not i or tokens[i].before or tokens[i + 1].before:
        return False
    if any(p.section == "modal" and p.value == "complement" and p.end == i for p in sentence.forms):
        return True
    before = tokens[i - 1].lex
    return not before.stop and not before.verb and not tokens[i - 1].capital


def _is_then(tokens: Sequence[Token], i: int, language: Language) -> bool:
    return i < len(tokens) and tokens[i].lex.lemma in language.be_lemmas


def _attributive(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True for "reported" in "the reported losses", "with missing parts": an English participle of a noun."""
    if language.particles or i + 1 >= len(tokens) or tokens[i].before or tokens[i + 1].before:
        return False
    noun, lex = tokens[i + 1].lex, tokens[i].lex
    before, words = tokens[i - 1].lex.form, language.attribution_words
    led = before in language.determiners or before in words.get("with", ())
    led = led or (lex.form.endswith("ed") and before in words["prepositions"])
    participle = lex.form.endswith(("ed", "ing")) or (lex.form != lex.lemma and not lex.form.endswith("s"))
    after = tokens[i + 2].lex if i + 2 < len(tokens) and not tokens[i + 2].before else None
    helped = after is not None and (after.lemma in language.be_lemmas or after.lemma in language.have_lemmas)
    looks = noun.verb and not (noun.form.endswith("ing") and helped)  # "the stolen painting was"
    return led and participle and not (noun.stop or noun.finite or looks)


def _before_figure(tokens: Sequence[Token], i: int) -> bool:
    """True for "cost" in "that the repair cost 300 euros": right before a figure, with no other verb after it."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or not (following.lex.form[0].isdigit() or following.lex.form[0] in SIGNS):
        return False
    return not any(t.lex.finite for t in tokens[i + 1 :])


def _in_noun_phrase(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True for "voice" in "because of her hoarse voice": an English verb agrees with no such subject as "his phone"."""
    k = i
    while k > 0 and i - k < 3 and not tokens[k].before.strip("-'’"):
        lex = tokens[k - 1].lex
        if lex.form in language.possessives or lex.form in language.determiners:
            that = language.attribution_words.get("that", ())
            if k > 1 and tokens[k - 2].lex.form in that and not any(t.lex.verb for t in tokens[i + 1 :]):
                return False  # "says that the work cost her $10": its only verb
            return any(t.lex.verb and not t.lex.stop for t in tokens[: k - 1])
        if lex.stop or lex.form != lex.lemma or lex.role:
            return False
        k -= 1
    return False


def _predicative(unit: Unit, tokens: Sequence[Token], language: Language) -> Unit:
    """The unit as predicate where it is one by a form of "be" ("est ouvert", "is not a hoax")."""
    if unit.kind != "word" or unit.predicate or language.is_inserted(tokens[unit.first].lex):
        return unit  # "was afterwards driven"
    if any(t.lex.lemma in language.be_lemmas for t in tokens[unit.first : unit.last]):
        return replace(unit, predicate=True)  # an expression that holds the verb: "is a hoax"
    ended = language.attribution_words.get("no_more", ())
    held = [k for k in range(max(0, unit.first - 3), unit.first) if tokens[k].lex.form in ended]
    for k in range(unit.first - 1, max(-1, unit.first - (6 if held else 4)), -1):
        if tokens[k + 1].before:
            return unit
        lex = tokens[k].lex
        if lex.lemma in language.be_lemmas:
            return replace(unit, predicate=True)
        if lex.lemma in language.have_lemmas:  # "n'a pas fermé": a participle that the word lists take for an adjective
            nouns = language.determiners | frozenset(language.amount_words["of"])
            spoken = all(t.lex.form not in nouns for t in tokens[k + 1 : unit.first])
            participle = tokens[unit.first].lex.form.endswith(language.participle_endings)
            return replace(unit, predicate=True) if spoken and participle else unit
        if not lex.stop and k not in held:
            return unit
    return unit


def _name_unit(name: Name, text: str, language: Language, canonical: str | None) -> Unit:
    answers: dict[str, Answer] = {}
    if canonical is not None:
        answers[f"alias:{canonical}"] = Answer("same name", 1.0)
    kin = frozenset(language.kin.get(name.label, ()))
    for label in sorted(kin):
        answers[f"kin:{label}"] = Answer("same country", KIN)
    weight = 1.0 if not kin else 0.9
    return Unit("name", text, name.first, name.last, weight, answers, name.words, kin)
