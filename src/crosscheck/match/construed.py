"""What a passage says by its construction, without a word for the claim's verb: "a $5-billion plant" costs so much.

Who has a thing possesses it, and an amount that stands beside a noun is what the noun costs or is worth (the
compound's and the genitive's relations: Levi, The Syntax and Semantics of Complex Nominals, 1978).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from crosscheck.match.link import NONE, Link
from crosscheck.match.wording import Wording, event_of, is_infinitive, is_nominal, wants_thing
from crosscheck.text.cues import Mode
from crosscheck.text.document import SentenceText
from crosscheck.text.figures import SIGNS
from crosscheck.text.slots import article_of, governed

SAID = 0.9
"""How far a verb is answered by a construction that says the same."""

CALLED_FOR = 0.8
"""How far a verb of refusing is answered where the same one calls for what is refused: it is the contrary."""

ANSWERED = 0.8
"""From which strength on the words about the verb are answered well enough for the construction to be the claim's."""

OTHERWISE = 0.7
"""How far what a price is paid for is answered by another noun, where the price is the same."""

OF_NOUN = "said of it"
"""How a verb is answered by what stands beside a noun, whatever else is said of the noun."""

LISTED = 3
"""From how many names of a list on that a claim has another one in it is set against the list."""

OF_THERE = 6
"""How many words may stand between somebody's name and where he is from."""

CLOSES = 14
"""Within how many words behind a deal the verb stands by which it closes."""

NEAR = 4
"""How many words may stand between "has" and what one has, or between a noun and its amount."""


def construed(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """What answers the claim's main verb where no word does: who "has" a thing, a noun with its amount."""
    if wording.main is None or sentence.language.code != wording.language.code:
        return NONE
    if wants_thing(wording):
        return _wishes(wording, links, sentence)
    unit, words = wording.units[wording.main], wording.language.attribution_words
    lemmas = wording.lemmas(wording.main)
    if refuses(wording, wording.main):
        return Link(CALLED_FOR, "called for") if calls_for(wording, links, sentence.cues.modes) else NONE
    if not lemmas.isdisjoint(words.get("coming_upon", ())):
        return _contained(wording, links, sentence)
    carried = NONE if lemmas.isdisjoint(words.get("carrying", ())) else _carried(wording, links, sentence)
    if carried is not NONE:
        return carried
    if not lemmas.isdisjoint(words.get("having", ())):
        return _had(wording, links, sentence)
    if not lemmas.isdisjoint(words.get("living", ())):
        return _of_there(wording, links, sentence)
    if not lemmas.isdisjoint(words.get("belonging", ())):
        return _listed_in(wording, links, sentence)
    if not lemmas.isdisjoint(words.get("becoming", ())):
        return _made_so(wording, links, sentence)
    if not lemmas.isdisjoint(words.get("completing", ())):
        return _closes(wording, links, sentence)
    if not lemmas.isdisjoint(words.get("dating", ())):
        return _was_then(wording, links, sentence)
    if unit.first <= event_of(wording) < unit.last:
        held = _held(wording, links, sentence)
        return held if held.strength else _was_then(wording, links, sentence)
    return _worth(wording, links, sentence) if not lemmas.isdisjoint(words.get("costing", ())) else NONE


def refuses(wording: Wording, main: int) -> bool:
    """Whether the claim is that somebody refuses a thing ("refuse tout accord", "rejects a merger")."""
    return wording.is_one_of(main, "refusing")


def calls_for(wording: Wording, links: Sequence[Link], modes: Sequence[Mode]) -> bool:
    """Whether a sentence has the claim's subject want, ask for or announce the thing that the claim has him refuse.

    ``links`` are what answers the claim's units in it, ``modes`` the flags of its words.
    """
    main = wording.main
    if main is None or not refuses(wording, main) or main + 1 >= len(wording.units):
        return False
    thing, said = wording.units[main + 1], links[main + 1]
    acting = [(u, x) for u, x in zip(wording.units[:main], links, strict=False) if not u.predicate]
    # by name, or else "the council"
    subject = next((x for u, x in acting if u.kind == "name"), acting[-1][1] if acting else None)
    if thing.kind != "word" or said.first < 0 or said.strength < ANSWERED or said.opposite:
        return False
    if subject is None or not 0 <= subject.first < said.first or subject.strength < ANSWERED:
        return False
    wanted = modes[said.first] & (Mode.WANTED | Mode.ASKED | Mode.FUTURE)
    return bool(wanted) and not modes[said.first] & (Mode.NEGATED | Mode.DENIED | Mode.DOUBTED | Mode.SUPPOSED)


@lru_cache(maxsize=1024)
def goes_unsaid(wording: Wording) -> int:
    """The unit of a claim's main verb, where two names side by side say as much ("Roux, of Metz"), else -1."""
    if wording.main is None:
        return -1
    words = wording.language.attribution_words
    told = words.get("living", frozenset()) | words.get("belonging", frozenset())
    return -1 if wording.lemmas(wording.main).isdisjoint(told) else wording.main


def _held(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "La conférence en Espagne", where the claim has "la conférence avait lieu en Espagne"."""
    tokens, language = sentence.tokens, sentence.language
    located = language.amount_words["located"] | language.adjunct_forms
    for unit, link in zip(wording.units[: wording.main], links, strict=False):
        if unit.kind not in ("word", "name") or link.first < 0 or link.strength < ANSWERED or link.opposite:
            continue
        k = link.last
        led = k + 1 < len(tokens) and tokens[k].lex.form in located and not tokens[k].before.strip(")")
        if led and any(t.capital for t in tokens[k + 1 : k + 3]) and not sentence.cues.modes[link.first] & Mode.NEGATED:
            return Link(SAID, OF_NOUN, k, k + 1)
    return NONE


def _was_then(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "A talk in May", where the claim has "the talk was in May" or "dates from May"."""
    main = wording.main or 0
    if not any(u.kind == "date" for u in wording.units[main + 1 :]):
        return NONE
    event = next((x for u, x in zip(wording.units[:main], links, strict=False) if u.kind == "word"), NONE)
    if event.first < 0 or event.strength < ANSWERED or event.opposite:
        return NONE
    tokens, modes = sentence.tokens, sentence.cues.modes
    for date in sentence.dates:
        between = tokens[event.last : date.first]
        apart = date.first <= event.last or date.bound or any(t.lex.finite for t in between)
        if apart or modes[event.first] & Mode.NEGATED:
            continue
        if not any(t.before.strip("'’-") for t in (*between, tokens[date.first])):
            return Link(SAID, OF_NOUN, date.first - 1, date.first)
    return NONE


def _made_so(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "To make herself attractive", "to be attractive", where the claim has "to become attractive"."""
    behind = (wording.main or 0) + 1
    if behind >= len(wording.units) or wording.units[behind].kind != "word":
        return NONE
    so, tokens, words = links[behind], sentence.tokens, sentence.language.attribution_words
    said = wording.sentence.tokens[wording.units[behind].first].lex
    if so.first < 1 or so.strength < ANSWERED or said.role or said.org_role:
        return NONE
    making = words.get("making", frozenset()) | words.get("becoming", frozenset()) | sentence.language.be_lemmas
    for k in range(so.first - 1, max(-1, so.first - 1 - NEAR), -1):
        if tokens[k].lex.lemma in making:
            return Link(SAID, "made so", k, k + 1)
        if tokens[k + 1].before.strip("'’-\"“”«» ") or not tokens[k].lex.stop:
            break
    return NONE


def _closes(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "The sale is expected to close in May", where the claim has "the sale will be complete in May"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    deals = words.get("deals", frozenset())
    to = sentence.language.amount_words["to"]
    for x in links:
        if x.first < 0 or x.strength < ANSWERED or tokens[x.last - 1].lex.lemma not in deals:
            continue
        for k in range(x.last, min(x.last + CLOSES, len(tokens))):
            near = k + 1 < len(tokens) and tokens[k + 1].lex.form in to  # "close to a deal"
            led = tokens[k - 1].lex
            near = near or (is_infinitive(tokens[k].lex) and not led.stop)  # "following close on it"
            if tokens[k].lex.lemma in words.get("closing", ()) and not is_nominal(sentence, k) and not near:
                return Link(SAID, "closes", k, k + 1)
    return NONE


def _wishes(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "Roux hopes to land a show", "her dream is to have a show", where the claim has "Roux wants a show"."""
    behind = (wording.main or 0) + 1
    things = [x for u, x in zip(wording.units[behind:], links[behind:], strict=True) if u.kind in ("word", "number")]
    wished = [x for x in things if x.first >= 0 and sentence.cues.modes[x.first] & (Mode.WANTED | Mode.ASKED)]
    if not wished or min(x.strength for x in wished) < ANSWERED:
        return NONE
    before = [p for p in sentence.phrases if p.section in ("want", "ask") and p.end <= wished[0].first]
    return Link(SAID, "wished so", before[-1].start, before[-1].end) if before else NONE


def _of_there(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "Lea Roux, 21, of Tampa", "Lea Roux, a baker from Tampa", where the claim has "Roux lives in Tampa"."""
    main = wording.main or 0
    who = next((x for u, x in zip(wording.units[:main], links, strict=False) if u.kind == "name"), NONE)
    pairs = zip(wording.units[main + 1 :], links[main + 1 :], strict=True)
    place = next((x for u, x in pairs if u.kind == "name"), NONE)
    tokens, origin = sentence.tokens, sentence.language.attribution_words.get("origin", frozenset())
    if who.first < 0 or min(who.strength, place.strength) < ANSWERED or not who.last < place.first:
        return NONE
    between = tokens[who.last : place.first]
    if "(" in between[0].before:  # "Lea Roux (not her real name) is a baker from Tampa"
        closed = next((k for k, t in enumerate(between) if ")" in t.before), 0)
        between = between[closed:]
    if len(between) > OF_THERE or between[-1].lex.form not in origin or between[-1].lex.finite:
        return NONE
    is_one = between[0].lex.form in sentence.language.attribution_words.get("being", ()) and between[-2].lex.role
    beside = is_one or "," in between[0].before or "(" in between[0].before or len(between) == 1
    between = between[1:] if is_one else between
    if not beside or any(t.lex.finite and not t.lex.role for t in between) or any(t.capital for t in between):
        return NONE
    return Link(SAID, OF_NOUN, place.first - 1, place.first)


def _listed_in(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "The Nordic Club (Iceland, Norway and Sweden)", where the claim has "Norway is a member of the Nordic Club"."""
    every = [x for u, x in zip(wording.units, links, strict=True) if u.kind == "name"]
    named = [x for x in every if x.first >= 0 and x.strength >= ANSWERED]
    if len(named) < 2 or (len(named) < len(every) and len(named) < LISTED):
        return NONE
    tokens = sentence.tokens
    first, last = min(x.first for x in named), max(x.last for x in named)
    opened = next((k for k in range(first + 1, last) if "(" in tokens[k].before), -1)
    outside = [x for x in named if x.first < opened]
    closed = any(")" in t.before for t in tokens[opened + 1 : last]) if opened >= 0 else True
    if closed or len(outside) != 1 or outside[0].last != opened:
        return NONE
    small = sentence.language.join_forms | sentence.language.determiners
    if not all(t.capital or t.lex.form in small for t in tokens[opened:last]):
        return NONE
    return Link(SAID, OF_NOUN, opened, opened + 1)


def _had(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "J'ai une autorisation", where the claim has "possède une autorisation"."""
    assert wording.main is not None
    pairs = zip(wording.units[wording.main + 1 :], links[wording.main + 1 :], strict=True)
    had = next((x for u, x in pairs if u.kind == "word" and not u.predicate), NONE)
    if had.first < 0 or had.strength < ANSWERED or had.opposite:
        return NONE
    tokens, language = sentence.tokens, sentence.language
    small = language.determiners | language.possessives | language.attribution_words.get("another", frozenset())
    for k in range(had.first - 1, max(-1, had.first - 2 - NEAR), -1):
        lex = tokens[k].lex
        if tokens[k + 1].before.strip("'’-"):
            return NONE
        if lex.lemma in language.have_lemmas and lex.finite:
            return Link(SAID, "has it", k, k + 1) if not sentence.cues.modes[k] & Mode.NEGATED else NONE
        if lex.finite or (lex.stop and lex.form not in small):
            return NONE
    return NONE


def _carried(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "Stood in the street with a sign", where the claim has "held a sign"."""
    behind = (wording.main or 0) + 1
    pairs = zip(wording.units[behind:], links[behind:], strict=True)
    objects = (
        (u, x) for u, x in pairs if u.kind == "word" and not u.predicate and not governed(wording.sentence, u.first)
    )
    _, held = next(objects, (None, NONE))
    if held.first < 2 or held.strength < ANSWERED or held.opposite:
        return NONE
    tokens, language = sentence.tokens, sentence.language
    k = article_of(sentence, held.first) - 1
    led = k >= 0 and tokens[k].lex.form in language.attribution_words.get("with", ()) and not tokens[k + 1].before
    return Link(SAID, "has it", k, k + 1) if led and not sentence.cues.modes[k] & Mode.NEGATED else NONE


def _contained(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "Listed among the contents of the bag: a knife", where the claim has "a knife was found in the bag"."""
    tokens, contents = sentence.tokens, sentence.language.attribution_words.get("contents", frozenset())
    pairs = list(zip(wording.units, links, strict=True))
    things = [x for u, x in pairs[: wording.main] if u.kind == "word"]
    held = [x for u, x in pairs[(wording.main or 0) + 1 :] if u.kind == "word" and not u.predicate]
    if not things or not held or min(things[-1].first, max(x.first for x in held)) < 0:
        return NONE
    if things[-1].strength < ANSWERED or max(x.strength for x in held) < ANSWERED:
        return NONE
    spots = (k for k, t in enumerate(tokens) if t.lex.lemma in contents and not sentence.cues.modes[k] & Mode.NEGATED)
    return next((Link(SAID, "has it", k, k + 1) for k in spots), NONE)


def _worth(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """ "Un contrat de deux milliards", where the claim has "le contrat vaut deux milliards"."""
    assert wording.main is not None
    amount = next(
        (x for u, x in zip(wording.units, links, strict=True) if u.kind == "number" and u.first > wording.main), NONE
    )
    pairs = zip(wording.units[: wording.main], links, strict=False)
    thing = next((x for u, x in pairs if u.kind == "word" and not u.predicate), NONE)
    if min(amount.first, thing.first) < 0 or min(amount.strength, thing.strength) < ANSWERED:
        return NONE
    tokens, language = sentence.tokens, sentence.language
    before = amount.first < thing.first
    first, last = (amount.last, thing.first) if before else (thing.last, amount.first)
    between = tokens[first:last]
    if not 0 <= last - first <= NEAR or any(t.before.strip("'’- " + SIGNS) for t in tokens[first : last + 1]):
        return NONE
    told = language.attribution_words.get("told_worth", frozenset())
    if before and any(t.lex.stop or t.lex.finite for t in between):
        return NONE
    if not before and not all(t.lex.form in told or t.lex.form in language.units for t in between):
        return NONE
    if any(sentence.cues.modes[k] & Mode.NEGATED for k in (amount.first, thing.first)):
        return NONE
    return Link(SAID, OF_NOUN, amount.first, amount.last)


def told_by_noun(wording: Wording, links: list[Link], sentence: SentenceText) -> None:
    """Answers a claim's year or price, and its main verb, where the passage tells them beside the noun alone."""
    main = wording.main
    if main is None:
        return
    for find in (_dated, _priced_otherwise):
        k, told = find(wording, links, sentence)
        if k >= 0:
            links[k], links[main] = told, Link(SAID, OF_NOUN, told.first, told.last)
    bought, at = _paid_for(wording, links, sentence)
    if bought < 0:
        return
    for k in range(bought, len(links)):
        links[k] = Link(OTHERWISE, "called so", at, at + 1)
    if links[main].how == "converse":
        links[main] = replace(links[main], how="synonym")  # who pays need not be said where it costs


def _priced_otherwise(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> tuple[int, Link]:
    """Another price, right before the thing of which the claim tells what it cost ("her $20,000 operation"), and the
    unit of the claim's; -1 where there is none.
    """
    main = wording.main
    costing = wording.language.attribution_words.get("costing", frozenset())
    if main is None or links[main].strength >= ANSWERED or wording.lemmas(main).isdisjoint(costing):
        return -1, NONE
    units = wording.units
    k = _value_of(wording, main, "number")
    mine = units[k].quantity if k >= 0 else None
    if mine is None or not mine.unit or links[k].strength >= ANSWERED:
        return -1, NONE
    for unit, link in zip(units, links, strict=True):
        if unit.kind != "word" or unit.predicate or link.first < 0 or link.strength < ANSWERED or link.opposite:
            continue
        for theirs in sentence.quantities:
            beside = 0 <= link.first - theirs.last <= 1 and not sentence.tokens[link.first].before.strip("-")
            if beside and theirs.unit == mine.unit and mine.excludes(theirs):
                return k, Link(0.0, "other amount", theirs.first, theirs.last, conflict=theirs.text)
    return -1, NONE


def _paid_for(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> tuple[int, int]:
    """Where the passage names by "the" what the very price of the claim is paid for, and the claim's unit from which on
    it names it otherwise ("paid $20 for a tower": "the work cost $20"); -1 twice where it does not.
    """
    main, nowhere = wording.main, (-1, -1)
    costing = wording.language.attribution_words.get("costing", frozenset())
    if (
        main is None
        or links[main].first < 0
        or links[main].strength < ANSWERED
        or wording.lemmas(main).isdisjoint(costing)
    ):
        return nowhere
    units = wording.units
    k = _value_of(wording, main, "number")
    price = units[k].quantity if k >= 0 else None
    if price is None or not price.unit or links[k].strength < 1 or k + 1 >= len(units):
        return nowhere
    purpose = wording.language.attribution_words.get("purpose", frozenset())
    if wording.sentence.tokens[units[k].last].lex.form not in purpose:
        return nowhere
    if any(x.first >= 0 or u.kind == "name" for u, x in zip(units[k + 1 :], links[k + 1 :], strict=True)):
        return nowhere
    tokens, language = sentence.tokens, sentence.language
    verb, amount = links[main], links[k]
    behind = amount.last
    if behind < len(tokens) and tokens[behind].lex.form in purpose:
        behind += 1
        if behind + 1 < len(tokens) and tokens[behind].lex.form in language.definite:
            return k + 1, behind + 1
    lead = verb.first - 1
    while lead > 0 and tokens[lead].lex.stop and tokens[lead].lex.form not in language.definite:
        lead -= 1  # its auxiliaries
    if lead > 0 and tokens[lead - 1].lex.form in language.definite and not tokens[lead].before:
        return k + 1, lead
    return nowhere


def _dated(wording: Wording, links: Sequence[Link], sentence: SentenceText) -> tuple[int, Link]:
    """The year right before a noun phrase that ends on the claim's thing ("the 1990 film Kardex"), where the claim
    tells when it came out, and the claim's unit for it; -1 where there is none.
    """
    main = wording.main
    releasing = wording.language.attribution_words.get("releasing", frozenset())
    if main is None or links[main].strength >= ANSWERED or wording.lemmas(main).isdisjoint(releasing):
        return -1, NONE
    k = _value_of(wording, main, "date")
    mine = wording.units[k].date if k >= 0 else None
    things = [x for u, x in zip(wording.units[:main], links, strict=False) if u.kind in ("name", "word")]
    if mine is None or mine.year is None or not things or any(x.first < 0 or x.strength < ANSWERED for x in things):
        return -1, NONE
    first = min(x.first for x in things)
    for theirs in sentence.dates:
        if theirs.year is None or theirs.month is not None or not 0 <= first - theirs.last <= NEAR:
            continue
        between = sentence.tokens[theirs.last : first]
        led = sentence.tokens[theirs.first - 1].lex.form if theirs.first else ""
        if led not in sentence.language.determiners or any(t.before or t.lex.stop or t.lex.finite for t in between):
            continue
        if mine.conflicts(theirs):
            return k, Link(0.0, "other date", theirs.first, theirs.last, conflict=theirs.text)
        return k, Link(1.0, "same date", theirs.first, theirs.last)
    return -1, NONE


def _value_of(wording: Wording, main: int, kind: str) -> int:
    """The first unit of a kind behind the claim's main verb, -1 where there is none."""
    return next((k for k in range(main + 1, len(wording.units)) if wording.units[k].kind == kind), -1)
