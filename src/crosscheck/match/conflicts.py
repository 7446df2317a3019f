"""What sets a passage against a claim: other amounts, dates, names, values of one attribute, and exchanged roles.

The kinds are those of de Marneffe, Rafferty and Manning, "Finding contradictions in text" (ACL 2008).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.match.agents import has_by, is_actor, is_passive_span
from crosscheck.match.align import Alignment
from crosscheck.match.amounts import COMPATIBLE
from crosscheck.match.construed import OF_NOUN
from crosscheck.match.fields import field_of
from crosscheck.match.link import EXCHANGED, POINTED, TAKEN, Link
from crosscheck.match.offices import is_past
from crosscheck.match.pair import OPPOSED, UNPROVED, Pair
from crosscheck.match.places import are_apart, is_land, lies_in, town_of
from crosscheck.match.verbs import polarity_of
from crosscheck.match.wording import LIGHT, SAME_SIDE, Unit, Wording, event_of, is_nominal, is_superlative
from crosscheck.text.cues import Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.gazetteer import find_town
from crosscheck.text.language import Language
from crosscheck.text.names import Name
from crosscheck.text.slots import governor, lead_of, subject_of, verb_in


def _swapped(alignment: Alignment) -> float:
    """1 where two names that stand on two sides of the main verb have changed sides, voice being the same."""
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return 0.0
    verb_unit, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < UNPROVED or verb.opposite:
        return 0.0
    clause = sentence.clause
    of = wording.language.amount_words["of"]
    subject = object_ = None
    exchanged = any(x.how == EXCHANGED for x in alignment.links)
    for unit, link in zip(wording.units, alignment.links, strict=True):
        actor = unit.kind == "name" or (unit.kind == "word" and is_actor(wording.sentence, unit.first))
        if not actor or link.first < 0 or link.strength < 0.8 or (link.how == POINTED and not exchanged):
            continue
        if unit.kind == "word" and _is_one_of_many(wording.sentence, unit, sentence, link):
            return 0.0  # "a neighbour sued her", "she sued one of her neighbours"
        if unit.kind == "word" and _titles_name(wording, unit):
            continue  # "the Kardex company"
        acts = unit.first < verb_unit.first
        if acts and link.how in ("same country", "of that place") and _is_adjective(sentence, link.first):
            continue  # "twenty Norwegian tanks"
        if unit.first < verb_unit.first:
            if unit.first > 1 and wording.sentence.tokens[unit.first - 1].lex.form in of:
                continue  # "l'émissaire de Kerval": it is the emissary who acts
            subject = link
        elif object_ is None:
            between = wording.sentence.tokens[verb_unit.first : unit.first]
            if any(t.lex.form in wording.language.adjunct_forms for t in between):
                return 0.0  # "est né en Pologne": where and when are not acted on
            if any(t.lex.form in wording.language.attribution_words.get("with", ()) for t in between):
                return 0.0  # who merges with whom is all one
            if is_passive_span(wording.sentence, verb_unit) and not any(
                t.lex.form in wording.language.passive_by for t in between
            ):
                return 0.0  # "was compared to Lang": who did it is not said
            object_ = link
    if subject is None or object_ is None or subject.first == object_.first or _speaks_behind(sentence, subject):
        return 0.0
    if abs(clause[subject.first] - clause[verb.first]) > 1 or abs(clause[object_.first] - clause[verb.first]) > 1:
        return 0.0
    # of "a été arrêté" the last word tells, what stands before it being the auxiliaries
    passive = is_passive_span(wording.sentence, verb_unit) != is_passive_span(sentence, verb)
    if verb.how == "converse" and (has_by(sentence, verb) or has_by(wording.sentence, verb_unit)):
        passive = False  # "was led by" is the converse of "led": voice has been counted
    if verb.strength == SAME_SIDE and verb.last - verb.first > 1 < verb_unit.last - verb_unit.first:
        passive = False  # two expressions of one line of the lexicon: "be fined", "pay a fine"
    targeted = _targeted(sentence, subject.first), _targeted(sentence, object_.first)
    noun = not sentence.tokens[verb.first].lex.verb or is_nominal(sentence, verb.first)
    if noun and governor(sentence, subject.first) in sentence.language.amount_words["of"]:
        return 0.0  # "is under the control of the army"
    if noun and any(targeted):
        # "l'attaque de Lens contre Metz": a noun tells by its prepositions who did it to whom
        return float(targeted == (True, False))
    copular = any(
        t.lex.lemma in sentence.language.be_lemmas for t in sentence.tokens[max(0, verb.first - 3) : verb.last]
    )
    if noun and not copular:
        return 0.0  # of "la vente de Lens à Metz" the order tells nothing
    crossed = object_.first < verb.first < subject.first
    straight = subject.first < verb.first < object_.first
    converse = verb.how == "converse"
    if crossed and not passive and not converse:
        return 1.0
    if straight and (passive != converse):
        return 1.0
    return 0.0


def _speaks_behind(sentence: SentenceText, who: Link) -> bool:
    """Whether somebody stands at the end as the one who says all that goes before ("…, Kardex confirmed", "« … », a
    admis le maire")."""
    tokens = sentence.tokens
    before, after = range(max(0, who.first - 4), who.first), range(who.last, min(len(tokens), who.last + 2))
    for p in sentence.phrases:
        if p.section not in ("speech", "factive"):
            continue
        follows = p.start in after and tokens[who.first].before.strip("'’-") != ""
        marks = "".join(t.before for t in tokens[max(0, p.start - 1) : p.end])
        leads = p.end - 1 in before and any(mark in marks for mark in ",»”")
        if (follows or leads) and not any(t.before.strip("'’-") for t in tokens[p.end : who.first]):
            return True
    return False


def _is_one_of_many(mine: SentenceText, unit: Unit, theirs: SentenceText, link: Link) -> bool:
    """Whether claim and passage need not mean the same person by a noun: one has it with an indefinite article."""
    if lead_of(mine, unit.first) in mine.language.indefinite:
        return True
    tokens, one = theirs.tokens, theirs.language.indefinite
    of = theirs.language.amount_words["of"]
    k = link.first - 1
    while k > 0 and tokens[k].lex.form in theirs.language.determiners | theirs.language.possessives:
        k -= 1
    return k > 0 and tokens[k].lex.form in of and (tokens[k - 1].lex.form in one or tokens[k - 1].lex.number == 1)


def _is_adjective(sentence: SentenceText, k: int) -> bool:
    """Whether a word that tells of a place stands right beside the noun that it describes."""
    tokens = sentence.tokens
    if sentence.language.particles:
        return k > 0 and not tokens[k].before and not tokens[k - 1].lex.stop and not tokens[k - 1].lex.finite
    return k + 1 < len(tokens) and not tokens[k + 1].before and not tokens[k + 1].lex.stop


def _titles_name(wording: Wording, unit: Unit) -> bool:
    """Whether a noun stands right behind a name and tells what that is the name of ("the Kardex company")."""
    beside = any(u.kind == "name" and u.last == unit.first for u in wording.units)
    return beside and not wording.sentence.tokens[unit.first].before


def _targeted(sentence: SentenceText, i: int) -> bool:
    """True for what an attack, a complaint or a victory is directed against, by the preposition before word ``i``."""
    while i > 0 and not sentence.tokens[i].before and sentence.tokens[i - 1].lex.form in sentence.language.determiners:
        i -= 1
    return i > 0 and sentence.tokens[i - 1].lex.form in sentence.language.target_forms


def _passed_over(alignment: Alignment, mine: Sequence[Mode], theirs: Sequence[Mode]) -> float:
    """1 where a name or thing of the claim is what the passage sets aside ("la Chine plutôt que les États-Unis")."""
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        thing = unit.kind == "name" or (unit.kind == "word" and not unit.predicate and unit.weight >= 0.8)
        if not thing or link.opposite or link.first < 0 or link.strength < 0.8 or link.how == POINTED:
            continue
        set_aside = theirs[link.first] & Mode.NEGATED and not mine[unit.first] & Mode.NEGATED
        if set_aside and _is_less_liked(alignment.wording, unit):
            continue  # "prefers Iceland to Sweden", "Iceland rather than Sweden"
        if set_aside and _contrasted(alignment.sentence, link.first):
            return 1.0
    return 0.0


def _is_less_liked(wording: Wording, unit: Unit) -> bool:
    """Whether the claim has something else preferred to what a unit names."""
    main, language = wording.main, wording.language
    if main is None or unit.first <= wording.units[main].last:
        return False
    verb = wording.units[main]
    if not wording.is_one_of(main, "preferring"):
        return False
    k = unit.first - 1
    tokens = wording.sentence.tokens
    while k > verb.last and tokens[k].lex.form in language.definite and tokens[k].lex.form not in language.contractions:
        k -= 1
    form = tokens[k].lex.form
    than = language.amount_words["than"]
    if form in than or (form in language.attribution_words["prepositions"] and tokens[k - 1].lex.form in than):
        return True  # "préfère coopérer avec la Suède qu'avec le Danemark"
    return language.contractions.get(form, form) in language.amount_words["to"] or form in language.amount_words["to"]


def words_around(alignment: Alignment) -> str:
    """The passage's words from the first that answers the claim to the last."""
    used = [x for x in alignment.links if x.first >= 0]
    if not used:
        return alignment.sentence.said(0, len(alignment.sentence.tokens))
    first, last = min(x.first for x in used), max(x.last for x in used)
    return alignment.sentence.said(first, last)


def _correction(sentence: SentenceText) -> str:
    """The words by which a sentence sets something right ("en réalité", "et non", "a hoax"), or none."""
    for phrase in sentence.forms:
        if phrase.section in ("contrast", "corrections"):
            return sentence.said(phrase.start, phrase.end)
    return next((c.text for c in sentence.cues.cues if c.kind in ("debunk", "denial")), "")


def _contrasted(sentence: SentenceText, i: int) -> bool:
    return any(p.section == "contrast" and 0 <= i - p.end <= 4 for p in sentence.forms)


def _slot(alignment: Alignment) -> tuple[float, str, str]:
    """A name of the claim that is missing where the passage has another one in its place.

    The place is that of the neighbours: the words before or after the name are answered in the passage, and
    beside their answers stands a name that answers nothing.
    """
    wording, sentence = alignment.wording, alignment.sentence
    document_names = alignment.names
    answered = {k: x for k, x in enumerate(alignment.links) if x.first >= 0 and x.strength >= 0.5}
    used = list(answered.values())
    main = wording.main
    # of two that want, think or try something, neither does so instead of the other
    free = main if main is not None and wording.is_of(main, "want", "belief", "attempt") else 0
    for k, unit in enumerate(wording.units):
        if unit.kind != "name" or alignment.links[k].strength >= 0.5 or alignment.links[k] is TAKEN or k < free:
            continue
        for step in (-1, 1):
            beside = answered.get(k + step)
            if beside is None or wording.units[k + step].kind == "date":
                continue
            for name in document_names:
                if any(x.first < name.last and name.first < x.last for x in used):
                    continue
                gap = name.first - beside.last if step == -1 else beside.first - name.last
                near = (
                    0 <= gap <= 3
                    and _one_place(alignment, unit, name.first)
                    and not _may_hold(alignment, unit, name)
                    and not any(
                        t.before
                        for t in sentence.tokens[min(beside.last, name.first) : max(beside.first, name.first) + 1]
                    )
                )
                if near and abs(sentence.clause[name.first] - sentence.clause[beside.first]) <= (step == -1):
                    return (
                        1.0,
                        unit.text,
                        sentence.said(name.first, name.last),
                    )
    return 0.0, "", ""


def _one_place(alignment: Alignment, unit: Unit, name: int) -> bool:
    """False where a name stands behind another preposition than the claim's: "shot in Rome", "directed by Roux"."""
    mine, theirs = alignment.wording.sentence.tokens, alignment.sentence.tokens
    prepositions = alignment.wording.language.attribution_words["prepositions"]
    one = mine[unit.first - 1].lex.form if unit.first else ""
    other = theirs[name - 1].lex.form if name else ""
    return one == other or not (one in prepositions and other in prepositions)


def _may_hold(alignment: Alignment, unit: Unit, name: Name) -> bool:
    """True where one of two names is that of a nation and the other may be a place in it: "in Rakva", "in Norway"."""
    mine, theirs = alignment.wording.sentence.tokens, alignment.sentence.tokens
    language = alignment.sentence.language
    located = language.amount_words["located"] | language.adjunct_forms
    lead = name.first - 1
    while lead > 0 and not theirs[lead].before and theirs[lead].lex.form not in located:
        lead -= 1  # "in the north of Norway", "in northern Norway"
    placed = unit.first and mine[unit.first - 1].lex.form in located and theirs[lead].lex.form in located
    return bool(placed) and bool(language.nations(" ".join(unit.words))) != bool(language.nations(name.label))


def _other_doer(alignment: Alignment) -> tuple[float, str, str]:
    """Who did it, by the passive of the claim, where the passage says that it was done by somebody else ("was
    discovered by Roux", "was discovered in 1928 by the chemist Anna Blanc").
    """
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return 0.0, "", ""
    main, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < OPPOSED or verb.opposite:
        return 0.0, "", ""
    by = sentence.language.passive_by
    for k in range(wording.main + 1, len(wording.units)):
        unit, link = wording.units[k], alignment.links[k]
        if unit.kind != "name" or link.strength >= 0.5 or link is TAKEN:
            continue
        between = wording.sentence.tokens[main.last : unit.first]
        if len(between) > 4 or not any(t.lex.form in by for t in between):
            return 0.0, "", ""
        at = next(
            (
                i
                for i in range(verb.last, min(verb.last + 8, len(sentence.tokens)))
                if sentence.tokens[i].lex.form in by
            ),
            -1,
        )
        doer = next((n for n in alignment.names if 0 < n.first - at <= 5), None) if at >= 0 else None
        used = doer is not None and any(x.first < doer.last and doer.first < x.last for x in alignment.links)
        if doer is not None and not used and sentence.clause[at] == sentence.clause[verb.first]:
            return 1.0, unit.text, sentence.said(doer.first, doer.last)
    return 0.0, "", ""


def other_sole_doer(pair: Pair) -> tuple[str, str]:
    """Whom the claim has do what only one can have done ("was the first to report it", "is the largest maker of"), and
    whom the passage has do it, by name. Two empty texts where nothing is disputed.
    """
    alignment, wording, sentence = pair.alignment, pair.alignment.wording, pair.alignment.sentence
    main = wording.main
    if not main or wording.units[0].kind != "name" or pair.main.flipped or pair.main.unreal:
        return "", ""
    (subject, answer), rest = pair.linked[0], pair.linked[1:]
    if answer.strength >= HELD_BY or is_passive_span(wording.sentence, wording.units[main]):
        return "", ""
    if any(
        u.weight > LIGHT
        and u.kind != "date"
        and (x.strength < 0.5 or x.opposite or (x.first < 0 and u.kind != "name"))  # or it has just been named
        for u, x in rest
    ):
        return "", ""
    verb = alignment.links[main]
    if verb.strength < OPPOSED or not any(x.strength >= OPPOSED and _is_sole(wording, u) for u, x in rest):
        return "", ""
    names = alignment.names
    if is_passive_span(sentence, verb):
        by = sentence.language.passive_by
        at = next(
            (
                k
                for k in range(verb.last, min(verb.last + 3, len(sentence.tokens)))
                if sentence.tokens[k].lex.form in by
            ),
            -1,
        )
        doer = next((n for n in names if 0 < n.first - at <= 2), None) if at >= 0 else None
    else:
        at = _finite(sentence, verb_in(sentence, verb.first, verb.last))
        relatives = sentence.language.attribution_words["relatives"]
        told = at > 0 and sentence.tokens[at - 1].lex.form in relatives
        doer = next(iter(subject_of(sentence, names, at).names), None)
        doer = next((n for n in names if n.last == at - 1), None) if told else doer
    if doer is None or set(doer.words) & set(subject.words):
        return "", ""
    if any(x.first < doer.last and doer.first < x.last for x in alignment.links):
        return "", ""
    return subject.text, sentence.said(doer.first, doer.last)


def _finite(sentence: SentenceText, i: int) -> int:
    """The verb of what word ``i`` says: its own place, or that of the "be" before it ("is the oldest")."""
    tokens, language = sentence.tokens, sentence.language
    k = i
    while k > 0 and not tokens[k].lex.verb and not tokens[k].before.strip("'’-"):
        k -= 1
        if tokens[k].lex.lemma in language.be_lemmas:
            return k
        if tokens[k].lex.form not in language.determiners and not tokens[k].lex.ordinal:
            break
    return i


def _is_sole(wording: Wording, unit: Unit) -> bool:
    """Whether a unit says that there is only one ("the first to", "largest")."""
    tokens = wording.sentence.tokens
    return any(
        tokens[k].lex.ordinal == 1 or is_superlative(tokens, k, wording.language) for k in range(unit.first, unit.last)
    )


def _nations(sentence: SentenceText, i: int) -> frozenset[str]:
    """The nations that word ``i`` is an adjective of, or whose people it names."""
    lex = sentence.tokens[i].lex
    if lex.folded not in sentence.language.demonyms:
        return frozenset()
    return sentence.language.nations(lex.folded)


def _owns(wording: Wording, unit: Unit) -> bool:
    """Whether a name says whose somebody is ("Sweden's ambassador", "l'ambassadeur de Suède")."""
    tokens, of = wording.sentence.tokens, wording.language.amount_words["of"]
    if unit.last < len(tokens) and tokens[unit.last].lex.form == "'s":
        return True
    return unit.first > 1 and tokens[unit.first - 1].lex.form in of and tokens[unit.first - 2].lex.role


def _other_nation(alignment: Alignment, k: int) -> int:
    """The word that gives to what unit ``k`` tells the nation of another one ("un pilote italien", "portugais")."""
    wording, sentence = alignment.wording, alignment.sentence
    unit = wording.units[k]
    nations = _nations(wording.sentence, unit.first)
    if unit.kind == "name" and _owns(wording, unit):
        nations = wording.language.nations(" ".join(unit.words))
    if not nations:
        return -1
    beside = [
        alignment.links[n]
        for n in (k - 1, k + 1)
        if 0 <= n < len(wording.units) and alignment.links[n].first >= 0 and alignment.links[n].strength >= 0.5
    ]
    for i in range(len(sentence.tokens)):
        theirs = _nations(sentence, i)
        if not theirs or theirs & nations:
            continue
        for link in beside:
            gap = i - link.last if i >= link.last else link.first - i - 1
            between = range(link.last, i) if i >= link.last else range(i + 1, link.first)
            if 0 <= gap <= 2 and all(sentence.tokens[n].lex.stop for n in between):
                return i
    return -1


SEAT = 1
"""How many words stand at most between the words for somebody's seat and the town."""

HINTED_TOWN = 0.3
"""Below which strength on the passage does not name the claim's town."""

HELD = 8
"""Within how many words behind an event the place stands where it was held."""


def _other_place(alignment: Alignment) -> tuple[float, str, str]:
    """Where the claim has an event take place in one country or region, and the passage the same event in another."""
    wording, sentence = alignment.wording, alignment.sentence
    held = event_of(wording)
    pairs = list(zip(wording.units, alignment.links, strict=True))
    if held < 0:
        mine, event = _placed(wording, pairs)
    else:
        mine = next(((u, x) for u, x in pairs if u.kind == "name" and u.first >= held), None)
        # a relative clause tells which event is meant
        told = min((u.first for u, _ in pairs if u.predicate), default=held)
        event = [(u, x) for u, x in pairs if u.last <= min(held, told)]
    if held >= 0 and (mine is None or mine[1].strength):
        mine, event = _placed(wording, pairs)  # who "est intervenu" has spoken, and did not happen
    if mine is None or mine[1].strength or not event:
        return 0.0, "", ""
    heads = [x for u, x in event if x.first >= 0 and x.strength >= OPPOSED]
    if any(u.kind == "name" and x.strength < OPPOSED for u, x in event) or not heads:
        return 0.0, "", ""
    language, tokens = sentence.language, sentence.tokens
    place = " ".join(mine[0].words)
    located = language.amount_words["located"] | language.adjunct_forms
    for name in alignment.names:
        near = any(0 <= name.first - x.last <= HELD for x in heads)
        if not near or not _apart(place, name.label, language):
            continue
        lead = name.first - 1
        while lead > 0 and tokens[lead].lex.form in language.definite:
            lead -= 1
        last = max(x.last for x in heads if x.last <= name.first)
        if tokens[lead].lex.form in located and not any(t.lex.finite for t in tokens[last : name.first]):
            return 1.0, mine[0].text, sentence.said(name.first, name.last)
    return 0.0, "", ""


def _like_place(alignment: Alignment) -> tuple[float, str, str]:
    """Where the claim has something done at one place, and the passage the same at another of its kind ("at Vernes
    Airport", "at Belde Airport").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or alignment.links[main].first < 0 or alignment.links[main].strength < OPPOSED:
        return 0.0, "", ""
    language, verb = sentence.language, alignment.links[main]
    located = language.amount_words["located"] | language.adjunct_forms
    for unit, link in zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True):
        lead = wording.sentence.tokens[unit.first - 1].lex.form
        if unit.kind != "name" or len(unit.words) < 2 or link.strength >= OPPOSED or lead not in located:
            continue
        for name in alignment.names:
            alike = len(name.words) > 1 and name.words[-1] == unit.words[-1] and name.words[0] != unit.words[0]
            if not alike or not 0 <= name.first - verb.last <= HELD or lead_of(sentence, name.first) not in located:
                continue
            if sentence.clause[name.first] == sentence.clause[verb.first]:
                return 1.0, unit.text, sentence.said(name.first, name.last)
    return 0.0, "", ""


def _in_other_nation(alignment: Alignment) -> tuple[float, str, str]:
    """Where the claim has its subject do something, or undergo it, in one country, and the passage tells the same of it
    in a place of another ("in Kenya", "in a northern Ugandan town").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or alignment.links[main].first < 0 or alignment.links[main].strength < UNPROVED:
        return 0.0, "", ""
    language, tokens, verb = sentence.language, sentence.tokens, alignment.links[main]
    acting = list(zip(wording.units[:main], alignment.links, strict=False))
    before = [x for u, x in acting if u.kind == "name"]
    at = verb_in(wording.sentence, wording.units[main].first, wording.units[main].last)
    once = not before and _took_place(wording.sentence, at)
    if once and all(lead_of(wording.sentence, u.first) in wording.language.definite for u, _ in acting):
        before = [x for _, x in acting]  # "the fire broke out"
    if verb.opposite or not before or any(x.strength < OPPOSED for x in before):
        return 0.0, "", ""
    located = language.amount_words["located"] | language.adjunct_forms
    located |= language.attribution_words.get("in_town", frozenset())
    placing = wording.language.attribution_words.get("placing", frozenset())
    placing |= wording.language.attribution_words.get("in_town", frozenset())
    if any(u.kind == "number" and x.first < 0 for u, x in zip(wording.units, alignment.links, strict=True)):
        return 0.0, "", ""  # of "three plants in Kenya" one in Uganda tells nothing
    for unit, link in zip(wording.units[main + 1 :], alignment.links[main + 1 :], strict=True):
        label = " ".join(unit.words)
        mine, lead = wording.language.nations(label), lead_of(wording.sentence, unit.first)
        if unit.kind != "name" or link.first >= 0 or lead not in placing:
            continue
        if not (is_land(label, wording.language) or find_town(label, wording.language)):
            continue
        near = range(verb.last, min(len(tokens), verb.last + HELD))
        if any(language.nations(tokens[i].lex.folded) & mine for i in near):
            continue
        towns = {n.first for n in alignment.names if _apart(label, town_of(n, language) or n.label, language)}
        for i in near:
            if not (i in towns or (mine and language.nations(tokens[i].lex.folded))):
                continue
            way = tokens[verb.last : i]
            led = next((k for k, t in enumerate(way) if t.lex.form in located), -1)
            if led >= 0 and not any(t.lex.finite or t.before.strip("'’-") for t in (*way[led:], tokens[i])):
                return 1.0, unit.text, sentence.said(i, i + 1)
    return 0.0, "", ""


def _took_place(sentence: SentenceText, verb: int) -> bool:
    """Whether a verb tells what took place once ("broke out", "s'est déclaré"), and not what goes on."""
    language, lex = sentence.language, sentence.tokens[verb].lex
    helping = language.have_lemmas | language.be_lemmas
    helped = any(t.lex.lemma in helping for t in sentence.tokens[max(0, verb - 2) : verb])
    return is_past(sentence, verb) or (helped and not lex.form.endswith("ing"))


def _other_seat(alignment: Alignment) -> tuple[float, str, str]:
    """Where the claim has somebody's seat in one town, and the passage in another ("is based in Leeds", "whose head
    office is in Hull"), where the claim says of which country or region it is: of another name it may be a town.
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None:
        return 0.0, "", ""
    verb, language = alignment.links[main], sentence.language
    seats = wording.language.attribution_words.get("seats", frozenset())
    if verb.first < 0 or verb.strength < OPPOSED or verb.opposite or wording.lemmas(main).isdisjoint(seats):
        return 0.0, "", ""
    places = [(u, x) for u, x in zip(wording.units[main:], alignment.links[main:], strict=True) if u.kind == "name"]
    town = next(((u, x) for u, x in places if not language.is_land(" ".join(u.words))), None)
    behind = [n for n in alignment.names if 0 <= n.first - verb.last <= SEAT]
    if sentence.tokens[verb.first].before == "-":  # "Leeds, England-based Kardex"
        led = [n for n in alignment.names if n.last <= verb.first and verb.first - n.first <= 2 + SEAT]
        if town is not None and town[1].strength < HINTED_TOWN and led and not language.is_land(led[0].label):
            return 1.0, town[0].text, sentence.said(led[0].first, led[0].last)
    if town is None or town[1].strength >= HINTED_TOWN or not behind:
        return 0.0, "", ""
    if not any(wording.language.is_land(" ".join(u.words)) and u.first == town[0].last for u, _ in places):
        return 0.0, "", ""  # of "based in Yorkshire" it may be a town
    lead = sentence.tokens[behind[0].first - 1].lex.form
    if lead not in language.amount_words["located"] | language.adjunct_forms or language.is_land(behind[0].label):
        return 0.0, "", ""
    return 1.0, town[0].text, sentence.said(behind[0].first, behind[0].last)


def is_placed_elsewhere(alignment: Alignment) -> bool:
    """Whether the passage has what the claim gives a place somewhere else."""
    return _other_place(alignment)[0] > 0


def _placed(
    wording: Wording, pairs: Sequence[tuple[Unit, Link]]
) -> tuple[tuple[Unit, Link] | None, list[tuple[Unit, Link]]]:
    """The place that a claim gives to something right behind its name ("Korvacon in Norway"), and what has the name."""
    located = wording.language.amount_words["located"] | wording.language.adjunct_forms
    located |= wording.language.attribution_words.get("placing", frozenset())
    for one, other in pairwise(pairs):
        between = wording.sentence.tokens[one[0].last : other[0].first]
        led = bool(between) and between[0].lex.form in located and all(t.lex.stop for t in between)
        if (one[0].kind, other[0].kind) == ("name", "name") and led and not one[0].kin:
            return other, [one]
    return None, []


def _apart(one: str, other: str, language: Language) -> bool:
    """True for two regions of one nation, or two nations that are none of another's regions, and for a town that lies
    in no such place.
    """
    if one == other:
        return False
    if find_town(other, language) is not None and not is_land(other, language):
        if is_land(one, language):
            return lies_in(other, one, language) is False
        return are_apart(one, other, language)
    if one in language.regions or other in language.regions:
        return language.regions.get(one) == language.regions.get(other)
    mine, theirs = language.nations(one), language.nations(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _exclusive(alignment: Alignment) -> tuple[float, str, str]:
    """A word of the claim whose place in a set of exclusive values another takes ("lundi" and "mardi")."""
    wording, sentence = alignment.wording, alignment.sentence
    best, mine, other = 0.0, "", ""
    used = {i for x in alignment.links if x.first >= 0 for i in range(x.first, x.last)}
    final, owners = wording.language.attribution_words.get("final", frozenset()), sentence.language.possessives
    worked_on = field_of(wording)
    for k, (unit, link) in enumerate(zip(wording.units, alignment.links, strict=True)):
        if worked_on is not None and k in worked_on.field:
            continue  # a partnership may have several
        if link.first >= 0 and unit.last - unit.first == 1 and (rank := below_first(alignment, unit, link)):
            return 1.0, unit.text, rank
        answered = link.first >= 0 and link.strength > 0.5 and link.how != "general"  # a keeper is a player, no striker
        if answered or unit.last - unit.first != 1:
            continue
        rival = _other_nation(alignment, k)
        if rival >= 0 and unit.weight > best:
            best, mine, other = unit.weight, unit.text, sentence.said(rival, rival + 1)
        if unit.kind != "word":
            continue
        lex = wording.sentence.tokens[unit.first].lex
        after = alignment.links[k + 1].first if k + 1 < len(wording.units) else -1
        ranked = sentence.tokens[after - 1] if after > 0 else None
        mine_last, theirs_last = lex.lemma in final, ranked is not None and ranked.lex.lemma in final
        if ranked is not None and (
            (lex.ordinal and ranked.lex.ordinal and ranked.lex.ordinal != lex.ordinal)
            or (mine_last and ranked.lex.ordinal)
            or (lex.ordinal and theirs_last)
        ):
            # "la première femme maire", "la deuxième femme maire", "la dernière femme maire"
            return 1.0, unit.text, sentence.said(after - 1, after)
        for group, place in lex.exclusive.items():
            for i, token in enumerate(sentence.tokens):
                if i in used or token.lex.exclusive.get(group, place) == place or unit.weight <= best:
                    continue
                if token.lex.verb and token.lex.form != token.lex.lemma and not is_nominal(sentence, i):
                    continue  # "has left", and not "her left eye"
                # "a woman was arrested for hitting her husband": the wife was
                if not link.strength or lead_of(sentence, i) not in owners:
                    best, mine, other = unit.weight, unit.text, sentence.text[token.start : token.end]
    return best, mine, other


def below_first(alignment: Alignment, unit: Unit, link: Link) -> str:
    """The rank that the passage gives to what the claim says is the first ("the second largest", "le troisième plus
    grand"), or nothing.
    """
    tokens, mine = alignment.sentence.tokens, alignment.wording.sentence.tokens
    words = alignment.wording.language.amount_words["superlative"]
    form = mine[unit.first].lex.form
    if not (form.endswith("est") and form != mine[unit.first].lex.lemma) and not (
        unit.first and mine[unit.first - 1].lex.form in words
    ):
        return ""
    if any(t.lex.number == 1 for t in mine[max(0, unit.first - 3) : unit.first]):
        return ""  # "one of the largest"
    before = range(max(0, link.first - 2), link.first)
    ranked = next((k for k in before if (tokens[k].lex.ordinal or 0) > 1), -1)
    if ranked < 0 or any(t.lex.ordinal for t in mine[max(0, unit.first - 2) : unit.first]):
        return ""
    return alignment.sentence.said(ranked, link.last)


def _rival_date(pair: Pair) -> Found:
    """A date of the claim that is missing where the passage has only others, whatever they are the dates of."""
    dates = pair.alignment.sentence.dates
    for unit, link in pair.linked:
        mine = unit.date
        if mine is None or link.strength or link.conflict or not dates or len(dates) > 3:
            continue
        if all(mine.conflicts(d) for d in dates):
            return Found(unit.weight, unit.text, dates[0].text)
    return Found()


def _rival_number(pair: Pair) -> Found:
    """A figure of the claim that is missing where the passage has another one in the same unit or of the same noun."""
    for unit, link in pair.linked:
        mine = unit.quantity
        if mine is None or mine.vague or link.strength >= COMPATIBLE or link.conflict:
            continue
        for theirs in pair.alignment.sentence.quantities:
            alike = (mine.unit and mine.unit == theirs.unit) or not set(mine.nouns).isdisjoint(theirs.nouns)
            if alike and not theirs.vague and mine.excludes(theirs):
                return Found(unit.weight, unit.text, theirs.text)
    return Found()


def _vague(alignment: Alignment) -> tuple[bool, str, str]:
    """An indefinite "a" against "several", "only one" against "many": quantities that are no figures."""
    for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
        if unit.kind == "number" and link.conflict and unit.quantity is not None:
            theirs = next((q for q in alignment.sentence.quantities if q.first == link.first), None)
            if unit.quantity.vague or (theirs is not None and theirs.vague):
                return True, unit.text, link.conflict
    return False, "", ""


def only_so_much(alignment: Alignment) -> tuple[bool, str, str]:
    """The passage restricts to fewer ("n'a évoqué qu'un appel") than the claim says ("plusieurs appels")."""
    wording, sentence = alignment.wording, alignment.sentence
    tokens, language = sentence.tokens, sentence.language
    for unit, link in zip(wording.units, alignment.links, strict=True):
        mine = unit.quantity
        if mine is None or link.strength > 0.5 or mine.low < 2:
            continue
        for theirs in sentence.quantities:
            if (
                theirs.high < mine.low
                and ((mine.unit and mine.unit == theirs.unit) or (mine.noun and mine.noun in theirs.nouns))
                and sentence.cues.modes[theirs.first] & Mode.ONLY  # last: cues take long to find
            ):
                return True, unit.text, theirs.text
        counted = next(
            (
                x
                for u, x in zip(wording.units, alignment.links, strict=True)
                if u.kind == "word" and unit.last <= u.first <= unit.last + 1 and x.first >= 0
            ),
            None,
        )
        if counted is None:
            continue
        before = tokens[max(0, counted.first - 2) : counted.first]
        if (
            any(t.lex.form in language.indefinite or t.lex.number == 1 for t in before)
            and sentence.cues.modes[counted.first] & Mode.ONLY
        ):
            return True, unit.text, sentence.text[before[0].start : tokens[counted.last - 1].end]
    return False, "", ""


HELD_BY = 0.35
"""From which strength on a claim's subject may stand in a sentence that does not name it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A conflict that is there or not: how much it weighs, and the words on both sides."""

    weight: float = 0.0
    claim: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All that sets a passage against a claim, before it is scaled by how much they have in common."""

    shares: Mapping[str, float]
    turned: Found
    number: Found
    date: Found
    quantity: Found
    vague: bool
    """The quantity is one that no figure tells ("several" against "one")."""
    only: bool
    """The quantity conflicts because the passage says that there is only so much."""
    name: Found
    doer: bool
    """The name is that of who did it, in the passive of both."""
    exclusive: Found
    place: Found
    """The passage has the same event take place somewhere else."""
    rivals: tuple[Found, Found]
    """A date and a figure that the passage has others of, without being seen to be said of the same thing."""
    swapped: float
    set_aside: bool
    """What the claim names is what the passage prefers something else to."""
    corrects: str
    """What in the passage sets something right."""
    corrected: str
    """What in the claim does."""


def find_conflicts(pair: Pair) -> Conflicts:
    """All conflicts of a passage with a claim."""
    alignment = pair.alignment
    shares, turned_claim, turned_article = polarity_of(alignment, pair.mine, pair.theirs)

    def disputed(kind: str) -> Found:
        return next((Found(1.0, u.text, x.conflict) for u, x in pair.linked if u.kind == kind and x.conflict), Found())

    # "40,000 people in 2021" is not against "52,000 people in 2017"
    elsewhen = any(u.kind == "number" and not x.strength for u, x in pair.linked)
    passed_over = _passed_over(alignment, pair.mine, pair.theirs)
    vague, vague_claim, vague_article = _vague(alignment)
    only, only_claim, only_article = only_so_much(alignment)
    doer = _other_doer(alignment)
    place = Found(*_other_place(alignment))
    main = alignment.wording.main
    beside = main is not None and alignment.links[main].how == OF_NOUN  # no story is set right
    return Conflicts(
        shares,
        Found(shares["flip"], turned_claim, turned_article),
        disputed("number"),
        Found() if elsewhen else disputed("date"),
        Found(float(vague or only), vague_claim or only_claim, vague_article or only_article),
        vague,
        only,
        Found(*max(_slot(alignment), doer)),
        doer[0] > 0,
        max(
            (
                Found(*_exclusive(alignment)),
                place,
                Found(*_like_place(alignment)),
                Found(*_in_other_nation(alignment)),
                Found(*_other_seat(alignment)),
            ),
            key=lambda found: found.weight,
        ),
        place,
        (_rival_date(pair), _rival_number(pair)),
        max(_swapped(alignment), passed_over),
        passed_over > 0,
        "" if beside else _correction(alignment.sentence),
        _correction(alignment.wording.sentence),
    )
