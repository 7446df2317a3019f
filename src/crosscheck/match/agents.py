"""Who acts, and on whom: whether the passage has the one who acts in the claim do it, or somebody else."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.align import Alignment
from crosscheck.match.antecedent import WITHOUT_SAYING
from crosscheck.match.construed import OF_NOUN
from crosscheck.match.directed import DIRECTIONS
from crosscheck.match.link import NEAR, POINTED, Link
from crosscheck.match.pair import LONG, choice_of, share_of
from crosscheck.match.persons import called_behind
from crosscheck.match.wording import (
    Unit,
    Wording,
    cited,
    has_done,
    is_infinitive,
    is_nominal,
    names_of,
    says_what,
    told_from,
)
from crosscheck.text.cues import Mode
from crosscheck.text.direction import find_directions
from crosscheck.text.document import SentenceText
from crosscheck.text.names import Name
from crosscheck.text.refer import hangs, is_preposition
from crosscheck.text.slots import (
    article_of,
    clause_start,
    governed,
    group_start,
    is_passive,
    lead_of,
    object_of,
    owner_of,
    subject_of,
    verb_in,
)
from crosscheck.text.tokens import Token, is_by

BESIDE = 4
"""Within how many words of a name what its bearer is stands."""

REST = 0.5
"""From which share on of what follows a verb it is done to the same, though its object is called otherwise."""

UNDERGONE = 0.7
"""From which strength on what a verb is done to is taken for the claim's."""

MADE_TO = 16
"""Within how many words behind the verb of making somebody do something stands what he does."""

ACTS = 0.8
"""From which strength on somebody told by what they do is taken for the claim's."""


def is_passive_span(sentence: SentenceText, span: Unit | Link) -> bool:
    """Whether the verb of a unit, or of what answers it, is in the passive."""
    return is_passive(sentence, verb_in(sentence, span.first, span.last))


def has_by(sentence: SentenceText, span: Unit | Link) -> bool:
    """Whether a unit, or what answers it, holds the preposition of who acts in a passive ("par", "by")."""
    return any(t.lex.form in sentence.language.passive_by for t in sentence.tokens[span.first : span.last])


@dataclass(frozen=True, slots=True)
class Agent:
    """Who acts in the passage: the same as in the claim, or another; ``absent`` where it does not say the first."""

    same: bool = False
    other: bool = False
    absent: bool = False


def _is_aside(wording: Wording, name: Unit) -> bool:
    """True for a name that a preposition ties to what describes the subject ("patients vaccinated against Korva")."""
    tokens, language = wording.sentence.tokens, wording.language
    k = name.first - 1
    while k > 0 and tokens[k].lex.form in language.determiners and not is_preposition(tokens[k].lex, language):
        k -= 1
    if k < 1 or not is_preposition(tokens[k].lex, language):
        return False
    form = tokens[k].lex.form
    if language.contractions.get(form, form) in language.amount_words["of"]:
        return False
    described = any(u.predicate and u.last <= k and u.first > 0 for u in wording.units)
    owns = name.last < len(tokens) and tokens[name.last].lex.form == "'s"
    return (described or owns) and any(
        u.kind in ("name", "word") and not u.predicate and u.last <= k for u in wording.units
    )


def _anybody(alignment: Alignment, mine: Unit, theirs: Link) -> bool:
    """True where the claim's actor is "people", or the passage's is nobody at all: neither is somebody else."""
    wording, sentence = alignment.wording, alignment.sentence
    people = wording.language.amount_words["people"]
    actor = next(
        (u for u in wording.units if u.kind in ("name", "word") and not u.predicate and u.first < mine.first), None
    )
    if actor is not None and all(t.lex.form in people for t in wording.sentence.tokens[actor.first : actor.last]):
        return True
    clause = sentence.clause
    return any(
        p.section == "negation.pronouns" and p.end <= theirs.first and clause[p.start] == clause[theirs.first]
        for p in sentence.forms
    )


def _is_had(wording: Wording, unit: Unit) -> bool:
    """True for what a claim has somebody have, behind a form of "have" ("had the surgery to become famous")."""
    tokens, language = wording.sentence.tokens, wording.language
    k = unit.first
    while k > 0 and not tokens[k].before.strip("'’") and tokens[k - 1].lex.form in language.determiners:
        k -= 1
    return unit.kind == "word" and 0 < k < unit.first and tokens[k - 1].lex.lemma in language.have_lemmas


def _by_nobody(alignment: Alignment, verb: Link) -> bool:
    """True where the passage says that it has not been done, by whomever, to what the claim has it done to ("the weapon
    has not been found")."""
    sentence, main = alignment.sentence, alignment.wording.main or 0
    if not sentence.cues.modes[verb.first] & Mode.NEGATED or verb.opposite:
        return False
    done_to = [
        x
        for u, x in zip(alignment.wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
        if not u.predicate
    ]
    return (
        bool(done_to)
        and 0 <= done_to[0].first < verb.first
        and is_passive_span(sentence, verb)
        and not stands_by(sentence, verb.last)
    )


def agent_of(alignment: Alignment) -> Agent:
    """Whether the one who acts in the claim acts in the passage too."""
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None:
        return Agent()
    verb_unit, verb = wording.units[wording.main], alignment.links[wording.main]
    if verb.first < 0 or verb.strength < 0.4:
        pairs = list(zip(wording.units[: wording.main], alignment.links, strict=False))
        unverbed = _owned(alignment, pairs)[0]
        return Agent(other=unverbed is not None and unverbed[1].first >= 0 and _of_another(alignment, *unverbed))
    if _is_made_to(alignment, verb) or _is_so_named(alignment, verb):
        return Agent(same=True)
    if alignment.other_actor:
        return Agent(other=True)
    if has_done(wording):
        return Agent()
    if verb.opposite and _stays(alignment, wording.main):
        return Agent()
    voice = cited(wording) or told_from(wording)  # who is cited for it, or says it, does not do it
    before_verb = [
        (u, x)
        for u, x in zip(wording.units, alignment.links, strict=True)
        if voice <= u.first < verb_unit.first and not _is_had(wording, u)
    ]
    # "Musk et Poutine se sont parlé": either may stand before the passage's verb
    owned, owners = _owned(alignment, before_verb)
    if owned is not None and (_of_another(alignment, *owned) or _owner_acts(alignment, owned[1], owners, verb)):
        return Agent(other=True)
    actors = [x for u, x in before_verb if u.kind == "name" and not _is_aside(wording, u)]
    if owned is not None and (
        owned[1].first >= 0 or (actors and all(u in owners for u, _ in before_verb if u.kind == "name"))
    ):
        actors = [owned[1]]
    thing = _thing_of(alignment, before_verb)
    if thing is not None and actors and (verb.how in DIRECTIONS or _tells_direction(wording, verb_unit)):
        if 0 <= max(thing.first, verb.first) - min(thing.last, verb.last) <= 1:
            return Agent(same=True)  # "falling revenue"
        actors = [thing]
    elif thing is not None and all(x.first >= 0 for x in actors) and _is_of_the_thing(sentence, thing, verb.first):
        return Agent(same=True)
    if not actors:
        words = [k for k, (u, _) in enumerate(before_verb) if u.kind == "word" and not u.predicate]
        if len(words) > 1 and _is_part_of(wording.sentence, before_verb[words[0]][0]):
            words = words[-1:]  # of "a member of the clinic's staff" it is the staff
        # of "warm winters" it is the winters that act
        phrase = [
            before_verb[k] for n, k in enumerate(words) if k - words[0] == n and _adjoin(before_verb, words[0], k)
        ]
        # and of "a throat specialist" the specialist
        doers = [x for u, x in phrase if u.last - u.first == 1 and is_actor(wording.sentence, u.first)]
        manner = wording.language.adverb_endings
        nouns = [(u, x) for u, x in phrase if not (manner and u.text.endswith(manner))]
        head = nouns[-1:] if not wording.language.particles else phrase  # "a film crew"
        beside = any(x.first < 0 < x.strength for _, x in head)
        actors = doers or [x for _, x in (phrase if beside else head)]
    if not actors:
        return Agent()
    acting = [u for u, x in before_verb if any(x is y for y in actors)]
    if (
        all(_is_denied_to_be(sentence, x.first) for x in actors)
        and not any(wording.sentence.cues.modes[u.first] & Mode.NEGATED for u in acting)
        and not sentence.cues.modes[verb.first] & Mode.NEGATED
    ):
        return Agent(other=True)  # "his cook, who is no baker, baked the bread"
    inside = [n for n in alignment.names if verb.first < n.first and n.last < verb.last]
    if inside:  # "the victory of Roux in the election": hers
        its = any(n.first <= x.first < n.last for x in actors for n in inside)
        return Agent(same=its, other=not its)
    if verb.how == OF_NOUN or all(x.how == WITHOUT_SAYING for x in actors):
        return Agent(same=True)
    if all(x.strength < 0.35 for x in actors):
        if _anybody(alignment, verb_unit, verb) or _by_nobody(alignment, verb):
            return Agent()
        if verb.how in DIRECTIONS and choice_of(alignment.choice) <= LONG:
            return Agent()  # a passage picked for the claim need not say again what has the effect
        return Agent(other=True, absent=True)
    clause = sentence.clause
    theirs, mine = is_passive_span(sentence, verb), is_passive_span(wording.sentence, verb_unit)
    if not sentence.tokens[verb_in(sentence, verb.first, verb.last)].lex.verb and not any(
        t.lex.verb for t in wording.sentence.tokens[verb_unit.first : verb_unit.last]
    ):
        theirs = mine = False  # "on alert": nobody does it, whoever put it there
    present = [x for x in actors if x.first >= 0]
    if present and (mine or _is_said_to_be(wording, verb_unit)) and _is_described_by(sentence, verb.first):
        described = any(x.last <= verb.first and _reaches(sentence, alignment.names, x, verb.first) for x in present)
        return Agent(same=described, other=not described)
    if verb.how == "converse":  # "was led by" is the converse of "led": voice has been counted
        be = sentence.language.be_lemmas
        counted = [
            has_by(s, x) or any(t.lex.lemma in be for t in s.tokens[x.first : x.last])
            for s, x in ((sentence, verb), (wording.sentence, verb_unit))
        ]
        theirs, mine = theirs and not counted[0], mine and not counted[1]
    passive = theirs != mine
    turned = passive != (verb.how == "converse")

    def before(first: int) -> bool:
        return first < verb.first if not turned else first > verb.first

    reach = 0 if verb.how == "converse" else 1
    here = [x for x in actors if x.first >= 0] or _heads_of(alignment, verb_unit)
    if here and not turned and all(x.first < verb.first and _only_owns(sentence, x) for x in here):
        return Agent(other=True)
    if theirs and turned and _by_another(alignment, verb.last, here):
        return Agent(other=True)
    if theirs and turned and not here and _by_somebody(sentence, verb.last):
        return Agent(other=True)
    if mine and turned and not theirs and _is_made_by_another(alignment, verb_unit, verb):
        return Agent(other=True)
    if mine and turned and not theirs and here and _is_done_to_another(alignment, verb, here):
        return Agent(other=True)
    told = here and not turned and all(x.first > verb.last for x in here) and _leads_clause(sentence, verb.last)
    if told and not sentence.cues.modes[verb.first] & Mode.QUOTED:
        return Agent(other=True)  # "outlets reported that Roux had ..."
    if (
        not turned
        and here
        and all(x.first < verb.first and _relative_of_another(sentence, x, verb.first) for x in here)
    ):
        return Agent(other=True)
    if not turned and _of_the_relative(alignment, [u for u, _ in before_verb if u.kind == "name"], verb.first):
        return Agent(other=True)
    tokens = sentence.tokens
    if tokens[verb.first].lex.role and any(
        -1 <= x.first - verb.last <= 1 and not any(t.before or t.lex.stop for t in tokens[verb.last : x.first + 1])
        for x in here
    ):
        return Agent(same=True)  # "Tampa resident Lea Roux", who lives there
    by_name = any(u.kind == "name" for u in acting)
    if by_name and not turned and not here and _of_a_noun_that(sentence, verb.first):
        return Agent(other=True)
    if any(_called(alignment, verb_unit, verb, x) or _described(alignment, verb_unit, verb, x) for x in here):
        return Agent(same=True)
    loose = bool(here) and all(x.how == "family" and not is_actor(sentence, x.first) for x in here)
    if loose and not turned and _actor(sentence, verb.first) >= 0:
        return Agent(other=True)  # "le syndicat des agents municipaux" is not the mayor
    if (not turned or _acts_on_nothing(wording.sentence, verb_unit)) and _is_some_other(alignment, verb, here):
        return Agent(other=True)
    if any(-1 <= verb.last - x.first <= 0 and _tells_of(sentence, verb, x) for x in here):
        return Agent(same=True)  # "a cancerous growth"
    if not turned and _sounds_on(alignment, verb_unit, verb, here):
        return Agent(same=True)
    if not turned and not theirs and _undergoes(alignment, verb_unit, verb, here):
        return Agent(other=True)
    if any(before(x.first) and abs(clause[x.first] - clause[verb.first]) <= reach for x in here):
        return Agent(same=True)
    if not turned and any(_is_apposed_to(sentence, x, verb.first) for x in here):
        return Agent(same=True)  # "the president of the club, Jan Vogt, 67, has resigned"
    if turned and any(before(k) and clause[k] == clause[verb.first] for k in _named_again(alignment, here)):
        return Agent(same=True)  # "Kardex fears Belde, which overtook Kardex"
    if not turned and any(_speaks_for(sentence, x.first, verb.first) for x in here):
        return Agent(same=True)
    if here and not turned and by_name and all(x.first >= verb.last and _is_beside_it(sentence, x) for x in here):
        return Agent(other=True)  # "to get the show on KTV": not KTV got it
    behind = any(not before(x.first) for x in here) and not turned
    if here and not turned and _in_first_person(sentence, verb.first):
        return Agent()  # "Roux, who works for Petit, said: 'I think'": whoever speaks
    led = {label for u, _ in before_verb if u.kind == "name" for label in u.kin}
    for name in alignment.names:
        if any(x.first < name.last and name.first < x.last for x in here):
            continue
        # the actor stands where what is acted on does, and somebody else before the verb
        near = clause[name.first] == clause[verb.first] and abs(name.first - verb.first) <= 8
        if not led.isdisjoint(wording.language.led.get(name.words[-1], ())):
            continue  # who leads a nation acts for it
        if near and _of_a_verb_between(sentence, name.last, verb.first):
            continue  # "Roux exclut une fermeture": who excludes it is not who would close
        if before(name.first) and (near or behind) and not (turned and _recipient(sentence, verb.last, name.first)):
            return Agent(other=True)
    if not here and not turned and _begins_with_actor(sentence) and not any(x.first in (0, 1) for x in alignment.links):
        return Agent(other=True)  # "L'opposition ... réclame un audit": not the mayor, who is named elsewhere
    if not turned and not any(x.how == POINTED for x in here):
        other = _actor(sentence, verb.first)
        said = [x for u, x in zip(wording.units, alignment.links, strict=True) if u not in owners]
        named = {k for x in said if x.first >= 0 and x.strength >= 0.5 for k in range(x.first, x.last)}
        told = any(u.kind == "word" and is_actor(wording.sentence, u.first) for u, _ in before_verb)
        if told and here and all(x.first > verb.first for x in here) and other < 0:
            other = _begins_with_body(sentence, verb.first)
        if other >= 0 and told and other not in named:
            return Agent(other=True)
    unsaid = theirs and not mine and not here and not stands_by(sentence, verb.last)
    if unsaid and not (sentence.cues.modes[verb.first] & Mode.NEGATED and not verb.opposite):
        return Agent(other=True)  # "he was saved": by whom, it does not say; who was not told was told by nobody
    return Agent()


def _sounds_on(alignment: Alignment, verb_unit: Unit, verb: Link, here: Sequence[Link]) -> bool:
    """Whether what plays something in the claim is what it plays on in the passage ("the radio played the song", "the
    song played on the radio"; Levin, English Verb Classes and Alternations, 1993, on verbs of sound emission).
    """
    sentence, mine = alignment.sentence, alignment.wording.sentence
    words = sentence.language.attribution_words
    sounding, places = words.get("sounding", frozenset()), words.get("sounding_on", frozenset())
    spans = ((sentence, verb.first, verb.last), (mine, verb_unit.first, verb_unit.last))
    if any(s.tokens[k].lex.lemma not in sounding for s, a, b in spans for k in (verb_in(s, a, b),)):
        return False
    lead = {_lead(sentence, x.first) for x in here if x.first >= verb.last}
    return bool(here) and all(x.first >= verb.last for x in here) and lead <= places


def _lead(sentence: SentenceText, k: int) -> str:
    """The preposition before a noun, whatever else stands between the two."""
    form = lead_of(sentence, k)
    while k > 0 and (form in sentence.language.determiners or form in sentence.language.possessives):
        k = next((i for i in range(k - 1, -1, -1) if sentence.tokens[i].lex.form == form), 0)
        form = lead_of(sentence, k)
    return form


def _is_made_to(alignment: Alignment, verb: Link) -> bool:
    """Whether the passage has the one who makes somebody do it in the claim make the same one do it ("made the man who
    had robbed her hold a sign").
    """
    wording, sentence = alignment.wording, alignment.sentence
    causing = [s.language.attribution_words.get("causing", frozenset()) for s in (wording.sentence, sentence)]
    main = wording.main or 0
    by = next((k for k in range(main) if any(lemma in causing[0] for lemma in wording.lemmas(k))), -1)
    if by < 1:
        return False
    made = alignment.links[by]
    if made.first < 0 or not made.first < verb.first <= made.first + MADE_TO:
        return False
    tokens = sentence.tokens
    if tokens[made.first].lex.lemma not in causing[1] or not is_infinitive(tokens[verb.first].lex):
        return False
    if any(t.before.strip("'’-\"“” ") for t in tokens[made.last : verb.first + 1]):
        return False
    makers, caused = alignment.links[:by], alignment.links[by + 1 : main]
    near = all(x.first < made.first and x.strength >= NEAR for x in makers)
    return near and any(made.last <= x.first < verb.first and x.strength >= NEAR for x in caused)


def _is_so_named(alignment: Alignment, verb: Link) -> bool:
    """Whether a relative names whom the noun before it is of as the claim does ("the dance teacher, who calls herself
    Ida Petit").
    """
    wording, sentence = alignment.wording, alignment.sentence
    mine = [x for u, x in zip(wording.units[: wording.main], alignment.links, strict=False) if u.kind == "name"]
    relatives = sentence.language.attribution_words.get("relatives", ())
    for k in range(verb.last, min(len(sentence.tokens), verb.last + BESIDE)):
        if sentence.tokens[k].lex.form in relatives:
            name = called_behind(sentence, alignment.names, k)
            return name is not None and any(name.first <= x.first < name.last for x in mine)
        if sentence.tokens[k].lex.finite or sentence.tokens[k].lex.stop:
            return False
    return False


def _is_apposed_to(sentence: SentenceText, actor: Link, verb: int) -> bool:
    """Whether between a noun for somebody and the verb stands nothing but what is said of him between commas."""
    tokens, start = sentence.tokens, group_start(sentence, verb)
    if not 0 <= actor.first < actor.last < start or not is_actor(sentence, actor.first):
        return False
    if tokens[start].before.strip() != "," or governed(sentence, actor.first):
        return False
    before = clause_start(sentence, actor.last)
    between = tokens[actor.last : start]
    joined = sentence.language.join_forms
    return before <= actor.first and not any(
        t.lex.finite or t.lex.form in joined or t.before.strip("'’\"«“») -") not in ("", ",") for t in between
    )


def _is_said_to_be(wording: Wording, verb: Unit) -> bool:
    """Whether a unit holds a form of "be" ("is headquartered in")."""
    be = wording.language.be_lemmas
    return any(t.lex.lemma in be for t in wording.sentence.tokens[verb.first : verb.last])


def _is_described_by(sentence: SentenceText, verb: int) -> bool:
    """Whether a participle without its auxiliary begins, behind a comma, to describe the noun before it ("Kardex, based
    in Vernes").
    """
    tokens, language = sentence.tokens, sentence.language
    if not verb or tokens[verb].before.strip(". ") != "," or verb + 1 >= len(tokens) or tokens[verb + 1].before:
        return False
    lex = tokens[verb].lex
    if lex.lemma in language.be_lemmas:
        return False  # "the mast, mended in May, was out of order"
    return lex.form.endswith(language.participle_endings) and tokens[verb + 1].lex.form in language.adjunct_forms


def _reaches(sentence: SentenceText, names: Sequence[Name], actor: Link, verb: int) -> bool:
    """Whether a noun or name ends right before word ``verb``, or what only tells where it is does ("the road between
    the villages, closed since 2019").
    """
    named = [n.last for n in names if n.first <= actor.first < n.last and "name" in actor.how]
    end = max(named, default=actor.last)
    if end == verb:
        return True
    tokens, language = sentence.tokens, sentence.language
    between = range(end, verb)
    if end > verb or any(tokens[k].before.strip("'’-") or tokens[k].lex.finite for k in between):
        return False
    if not is_preposition(tokens[end].lex, language):
        return False
    # of "la maire de la ville, fondée en 1200" it may be either
    return all(tokens[k].lex.form not in language.amount_words["of"] for k in between)


def _speaks_for(sentence: SentenceText, actor: int, verb: int) -> bool:
    """Whether a body's spokesman is the one who acts ("a spokesperson for the committee, Jan Vogt, said")."""
    tokens, language = sentence.tokens, sentence.language
    voices = language.attribution_words.get("voices", frozenset())
    k = actor - 1
    while k > 0 and actor - k <= BESIDE and tokens[k].lex.lemma not in voices:
        if tokens[k + 1].before.strip("'’-") or tokens[k].lex.finite:
            return False
        k -= 1
    return 0 <= k < actor < verb and tokens[k].lex.lemma in voices and not any(t.lex.finite for t in tokens[k:actor])


def _named_again(alignment: Alignment, here: Sequence[Link]) -> list[int]:
    """Where else the sentence has the names by which some actors are answered."""
    names = alignment.names
    held = [n for n in names if any(n.first <= x.first < n.last for x in here)]
    return [n.first for n in names if n not in held and any(n.words[-1] == m.words[-1] for m in held)]


def _is_made_by_another(alignment: Alignment, mine: Unit, verb: Link) -> bool:
    """True where the claim says by whom a thing is done, by name, and the passage has somebody else before the verb and
    him behind it ("is made by Belde", "Kardex makes it, and Belde the screen").
    """
    wording, sentence = alignment.wording, alignment.sentence
    by = wording.language.passive_by
    doer = next(
        (
            x
            for u, x in zip(wording.units, alignment.links, strict=True)
            if u.kind == "name" and u.first >= mine.last and wording.sentence.tokens[u.first - 1].lex.form in by
        ),
        None,
    )
    if doer is None or doer.first < verb.last:
        return False
    slot = subject_of(sentence, alignment.names, verb.first)
    return bool(slot.names) and not any(n.first <= doer.first < n.last for n in slot.names)


def _is_done_to_another(alignment: Alignment, verb: Link, patients: Sequence[Link]) -> bool:
    """True where whom the claim has something done to stands before a verb by which somebody else does it to another
    ("a story about Roux that the Post picked up").
    """
    sentence, words = alignment.sentence, alignment.sentence.language.attribution_words
    relatives = words["relatives"] | words.get("that", frozenset())
    if any(x.last > verb.first for x in patients):
        return False
    subject = subject_of(sentence, alignment.names, verb.first).names
    if not subject or any(x.first < n.last and n.first < x.last for n in subject for x in patients):
        return False
    k = subject[0].first
    articles = sentence.language.determiners - relatives
    while k > 0 and sentence.tokens[k - 1].lex.form in articles:
        k -= 1
    behind = sentence.tokens[verb.last].lex.form if verb.last < len(sentence.tokens) else ""
    if k < 2 or behind in sentence.language.pronouns or behind in sentence.language.determiners:
        return False
    noun = sentence.tokens[k - 2].lex
    gap = sentence.tokens[k - 1].lex.form in relatives and not noun.stop and not noun.finite
    return gap and not any(x.last == k - 1 for x in patients)  # "a story that the Post picked up": not him


def _is_beside_it(sentence: SentenceText, actor: Link) -> bool:
    """Whether a name behind a verb stands for where, when or for whom it is done."""
    tokens, language = sentence.tokens, sentence.language
    words, k = language.attribution_words, actor.first
    while k > 0 and not tokens[k].before and tokens[k - 1].lex.form in language.determiners:
        k -= 1
    if actor.how == POINTED or not k or tokens[k].before:
        return False
    form = tokens[k - 1].lex.form
    partner = form in words.get("with", ()) or form in language.passive_by or form in language.amount_words["of"]
    return not partner and (form in words["prepositions"] or form in language.adjunct_forms)


def _tells_of(sentence: SentenceText, verb: Link, actor: Link) -> bool:
    """Whether what answers the claim's verb is an adjective right before what answers its subject."""
    tokens = sentence.tokens
    plain = verb.last == actor.first and verb.last - verb.first == 1 and not tokens[verb.first].lex.finite
    return plain and not tokens[verb.first].lex.verb and not tokens[actor.first].before


def _undergoes(alignment: Alignment, mine: Unit, verb: Link, here: Sequence[Link]) -> bool:
    """True where what the claim's verb is done to is the subject of the passage's, which is done to nothing: "the wind
    opened the door" is not said where "the door opened" (on the alternation: Levin, English Verb Classes, 1993).
    """
    wording, sentence = alignment.wording, alignment.sentence
    tokens, clause, language = sentence.tokens, sentence.clause, sentence.language
    pairs = zip(wording.units, alignment.links, strict=True)
    small = wording.language.determiners | wording.language.possessives
    thing = next(
        (
            x
            for u, x in pairs
            if u.first >= mine.last
            and u.kind in ("name", "word")
            and not u.predicate
            and all(t.lex.form in small for t in wording.sentence.tokens[mine.last : u.first])
        ),
        None,
    )
    if (
        thing is None
        or not 0 <= thing.first < verb.first
        or thing.strength < UNDERGONE
        or is_nominal(sentence, verb.first)
    ):
        return False
    if clause[thing.first] != clause[verb.first] or any(x.first < verb.first for x in here) or not here:
        return False
    if any(t.lex.finite and not t.lex.stop for t in tokens[thing.last : verb.first]):
        return False
    behind = (
        verb.last < len(tokens)
        and not tokens[verb.last].before
        and (
            not tokens[verb.last].lex.stop
            or tokens[verb.last].lex.form in language.determiners | language.possessives
            or tokens[verb.last].lex.form in language.pronouns
        )
    )
    return not behind


def _owned(
    alignment: Alignment, before_verb: Sequence[tuple[Unit, Link]]
) -> tuple[tuple[Unit, Link] | None, list[Unit]]:
    """Who acts in the claim where he is told by whose he is ("Hill's doctor", "le ministère de la Santé"), and whose:
    it is not Hill who acts, nor health.

    Whoever speaks for a body may be answered by the body, and who governs a country by its name.
    """
    wording = alignment.wording
    sentence, names = wording.sentence, [Name(u.first, u.last, u.words) for u, _ in before_verb if u.kind == "name"]
    words = sentence.language.attribution_words
    voices = words.get("voices", frozenset()) | words.get("rulers", frozenset())
    for unit, link in before_verb:
        if unit.kind != "word" or unit.predicate or unit.last - unit.first > 1 or not is_actor(sentence, unit.first):
            continue
        start = before_verb[0][0].last
        if any(
            is_preposition(t.lex, sentence.language) and t.lex.form not in sentence.language.amount_words["of"]
            for t in sentence.tokens[start : unit.first]
        ):
            continue  # "the growth in Roux's head": the growth
        owner = owner_of(sentence, names, unit.first)
        if owner is None or (link.first < 0 and sentence.tokens[unit.first].lex.lemma in voices):
            continue
        if link.first < 0 or link.strength >= ACTS:
            return (unit, link), [u for u, _ in before_verb if u.first < owner[1] and owner[0] < u.last]
    return None, []


@lru_cache(maxsize=1024)
def _tells_direction(wording: Wording, verb: Unit) -> bool:
    sentence = wording.sentence
    found = find_directions(sentence.tokens, sentence.phrases, sentence.language)
    return any(d.first < verb.last and verb.first < d.last for d in found)


def _thing_of(alignment: Alignment, before_verb: Sequence[tuple[Unit, Link]]) -> Link | None:
    """What answers the thing of which the claim tells that it rises or falls, where a name only says whose it is
    ("Kardex's revenue", "le chiffre d'affaires de Kardex").
    """
    tokens, of = alignment.wording.sentence.tokens, alignment.wording.language.amount_words["of"]
    named = [u for u, _ in before_verb if u.kind == "name"]
    things = [(u, x) for u, x in before_verb if u.kind == "word" and not u.predicate]
    if len(named) != 1 or not things:
        return None
    owner = named[0]
    marked = owner.last < len(tokens) and tokens[owner.last].lex.form == "'s"
    if marked:
        return next((x for u, x in reversed(things) if u.first > owner.last), None)
    led = owner.first > 1 and tokens[owner.first - 1].lex.form in of
    return next((x for u, x in reversed(things) if u.last <= owner.first), None) if led else None


def describes_another(alignment: Alignment) -> bool:
    """Whether what the claim says its subject is stands in the passage behind the name of another ("Belde, the public
    utility, ..."), and the claim's subject only in a sentence beside it.
    """
    wording, sentence = alignment.wording, alignment.sentence
    tokens = sentence.tokens
    pairs = list(zip(wording.units, alignment.links, strict=True))
    told = next((k for k, (u, _) in enumerate(pairs) if u.kind == "word" and says_what(wording, u.first)), 0)
    subjects = [x for u, x in pairs[:told] if u.kind == "name"]
    if not subjects or any(x.first >= 0 for x in subjects) or pairs[told][1].first < 0:
        return False
    start = article_of(sentence, pairs[told][1].first)
    return tokens[start].before == "," and any(n.last == start for n in alignment.names)


def _stays(alignment: Alignment, main: int) -> bool:
    """Whether the passage has what the claim's verb is done to stay as it is, by a verb that nobody does to it ("would
    return the island to Spain", "the island would remain British").
    """
    sentence, verb = alignment.sentence, alignment.links[main]
    staying = sentence.language.attribution_words.get("remaining", ())
    if sentence.tokens[verb.first].lex.lemma not in staying or main + 1 >= len(alignment.links):
        return False
    start = group_start(sentence, verb.first)
    return any(x.first >= 0 and x.last == start for x in alignment.links[main + 1 :])


def _is_of_the_thing(sentence: SentenceText, thing: Link, verb: int) -> bool:
    """Whether the thing is what acts: the verb follows it, or the "which" behind it, and no other verb stands between
    ("her plan for Rome and Vernes, which implied").
    """
    if not 0 <= thing.first < verb or thing.strength < ACTS:
        return False
    return not any(t.lex.finite and not t.lex.stop for t in sentence.tokens[thing.last : verb])


def _only_owns(sentence: SentenceText, actor: Link) -> bool:
    """True where what points back at the claim's actor only says whose somebody is ("leurs voisins", "his mother"),
    who does not speak or decide for him.
    """
    tokens, language = sentence.tokens, sentence.language
    last = actor.first + 1
    if actor.how != POINTED or tokens[actor.first].lex.form not in language.possessives:
        last = actor.last
        if last >= len(tokens) or tokens[last].lex.form != "'s":
            return False
        last += 1
    for k in range(last, min(last + 3, len(tokens))):
        lex = tokens[k].lex
        if tokens[k].before.strip("-") or lex.stop or lex.finite:
            return False
        if lex.role:
            words = language.attribution_words
            return lex.lemma not in words.get("voices", ()) and lex.lemma not in words.get("leaders", ())
    return False


def _owner_acts(alignment: Alignment, owned: Link, owners: Sequence[Unit], verb: Link) -> bool:
    """True where the passage has Hill do what the claim has his wife do, whom the sentence lacks."""
    if owned.first >= 0:
        return False
    sentence = alignment.sentence
    at = [
        x
        for u, x in zip(alignment.wording.units, alignment.links, strict=True)
        if u in owners and u.kind == "name" and 0 <= x.first < verb.first and x.how != POINTED
    ]
    return any(not hangs(sentence, n) for x in at for n in alignment.names if n.first <= x.first < n.last)


def _is_part_of(sentence: SentenceText, unit: Unit) -> bool:
    """True for a noun that only tells how many of the others there are ("a member of", "un groupe de")."""
    language, tokens = sentence.language, sentence.tokens
    of = language.amount_words["of"]
    known = tokens[unit.first].lex.lemma in language.attribution_words.get("part_of", ())
    return known and any(t.lex.form in of for t in tokens[unit.first + 1 : unit.last + 1])


def _of_another(alignment: Alignment, unit: Unit, link: Link) -> bool:
    """True where the passage's doctor is somebody else's ("the hospital's doctor" for "the mayor's")."""
    wording, sentence = alignment.wording, alignment.sentence
    named = names_of(wording)
    mine = owner_of(wording.sentence, named, unit.first)
    theirs = owner_of(sentence, alignment.names, link.first)
    if mine is None or theirs is None:
        return False
    pairs = [
        (u, x) for u, x in zip(wording.units, alignment.links, strict=True) if u.first < mine[1] and mine[0] < u.last
    ]
    if not pairs or any(x.first < theirs[1] and theirs[0] < x.last for _, x in pairs):
        return False
    tokens, language = wording.sentence.tokens, wording.language
    by_name = any(
        u.kind == "name"
        or (
            tokens[u.first].capital
            and not tokens[u.first].lex.role
            and tokens[u.first].lex.lemma not in language.bodies
        )
        for u, _ in pairs
    )
    if any(n.first < theirs[1] and theirs[0] < n.last for n in alignment.names):
        return by_name
    heads = [k for k in range(*theirs) if sentence.tokens[k].lex.role]
    if by_name and heads and lead_of(sentence, heads[0]) in sentence.language.indefinite:
        return True  # "the son of a former coach of Roux"
    return not by_name and any(sentence.tokens[k].lex.role or sentence.tokens[k].lex.org_role for k in range(*theirs))


def is_called(alignment: Alignment) -> bool:
    """True where the claim says what somebody or something is, and the passage calls them so beside their name."""
    main = alignment.wording.main
    if not main or alignment.links[main].first < 0:
        return False
    pairs = list(zip(alignment.wording.units, alignment.links, strict=True))
    subject = next((x for u, x in pairs[:main] if u.kind == "name" or (u.kind == "word" and not u.predicate)), None)
    if subject is None or subject.first < 0:
        return False
    if subject.how == POINTED:
        return _described(alignment, *pairs[main], subject)
    return _called(alignment, *pairs[main], subject)


def _called(alignment: Alignment, unit: Unit, said: Link, actor: Link) -> bool:
    """True where the claim says what its actor is, and the passage calls him so ("la Première ministre Lea Roux")."""
    tokens, language = alignment.sentence.tokens, alignment.sentence.language
    mine = alignment.wording.sentence.tokens[unit.first : unit.last]
    known = says_what(alignment.wording, unit.last)
    if not known or tokens[said.first].lex.verb or any(t.lex.verb and not t.lex.stop for t in mine):
        return False
    first, last = (said.last, actor.first) if said.first < actor.first else (actor.last, said.first)
    if not 0 <= last - first <= BESIDE:
        return False
    between = tokens[first:last]
    small = language.determiners | language.amount_words["of"] | language.attribution_words["prepositions"]
    if any(t.before.strip("'’-") for t in tokens[first + 1 : last]) or any(t.lex.finite for t in between):
        return False
    ends = tokens[last].before.strip("'’-")
    return ends in ("", ",") and all(not t.lex.stop or t.lex.form in small for t in between)


def _described(alignment: Alignment, unit: Unit, said: Link, actor: Link) -> bool:
    """True where the claim says what its actor is, and what points back at him in the passage calls him so ("the head
    of Kardex" of Roux, who is the head of Kardex).
    """
    if actor.how != POINTED or not said.first <= actor.first < said.last:
        return False
    return says_what(alignment.wording, unit.last)


def _is_denied_to_be(sentence: SentenceText, noun: int) -> bool:
    """True for what somebody is said not to be ("who is not a baker")."""
    if noun < 0 or not sentence.cues.modes[noun] & Mode.NEGATED:
        return False
    tokens, language = sentence.tokens, sentence.language
    first = max(0, noun - BESIDE)
    negated = any(c.kind == "negation" and first <= c.last and c.first < noun for c in sentence.cues.cues)
    return negated and any(t.lex.lemma in language.be_lemmas for t in tokens[first:noun])


def _relative_of_another(sentence: SentenceText, actor: Link, verb: int) -> bool:
    """True where the verb's subject is the noun before its "who" or "which" ("Roux dirige l'usine qui produit")."""
    tokens, relatives = sentence.tokens, sentence.language.attribution_words.get("relatives", frozenset())
    for k in range(verb - 1, actor.last, -1):
        if any(mark in ",;:.()" for mark in tokens[k + 1].before) or (tokens[k].lex.finite and not tokens[k].lex.stop):
            return False
        if tokens[k].lex.form in relatives:
            led = not tokens[k].before and not tokens[k - 1].lex.stop
            return led and any(t.lex.finite for t in tokens[actor.last : k])
    return False


def _acts_on_nothing(sentence: SentenceText, verb: Unit) -> bool:
    """Whether nothing that a verb acts on stands behind it ("died in the raid"): it has the subject of a passive."""
    if verb.last >= len(sentence.tokens) or sentence.tokens[verb.last].before:
        return True
    after = sentence.tokens[verb.last].lex
    return after.stop and after.form not in sentence.language.determiners | sentence.language.possessives


def _is_some_other(alignment: Alignment, verb: Link, here: Sequence[Link]) -> bool:
    """True where the verb has somebody unnamed for its subject, and the claim's actor by name stands elsewhere ("what
    became of Roux after an aide was killed").
    """
    sentence, names = alignment.sentence, alignment.names
    if not here or not all(any(x.first < n.last and n.first < x.last for n in names) for x in here):
        return False
    head = subject_of(sentence, names, verb_in(sentence, verb.first, verb.last)).head
    if head < 0 or any(x.first <= head < x.last for x in alignment.links):
        return False
    return lead_of(sentence, head) in sentence.language.indefinite


def _in_first_person(sentence: SentenceText, verb: int) -> bool:
    """Whether a verb has "I" or "we" right before it, in a quotation."""
    words = sentence.language.attribution_words
    first = words.get("first", frozenset()) - words.get("object_clitics", frozenset())
    return verb > 0 and sentence.tokens[verb - 1].lex.form in first and bool(sentence.cues.modes[verb] & Mode.QUOTED)


def _of_the_relative(alignment: Alignment, actors: Sequence[Unit], verb: int) -> bool:
    """True where the verb is that of a "who" right behind another name ("le Courrier, qui cite une source")."""
    sentence = alignment.sentence
    tokens, clause, relatives = sentence.tokens, sentence.clause, sentence.language.attribution_words["relatives"]
    k = verb - 1
    while k > 0 and clause[k] == clause[verb] and tokens[k].lex.stop and tokens[k].lex.form not in relatives:
        k -= 1
    if k < 1 or tokens[k].lex.form not in relatives or clause[k] != clause[verb]:
        return False
    others = [n for n in alignment.names if n.last == k]
    return bool(actors and others) and not any(set(u.words) & set(n.words) for u in actors for n in others)


def _of_a_noun_that(sentence: SentenceText, verb: int) -> bool:
    """True where the verb is that of a "who" right behind somebody told by what they do ("a builder who agreed to")."""
    tokens, relatives = sentence.tokens, sentence.language.attribution_words["relatives"]
    k = verb - 1
    while k > 0 and tokens[k].lex.stop and tokens[k].lex.form not in relatives and not tokens[k].before.strip("'’"):
        k -= 1
    return k > 0 and tokens[k].lex.form in relatives and not tokens[k].before and is_actor(sentence, k - 1)


def _of_a_verb_between(sentence: SentenceText, name: int, noun: int) -> bool:
    """True where a verb between a name and a noun governs the noun, so that the name is the subject of the verb."""
    if sentence.tokens[noun].lex.verb and not is_nominal(sentence, noun):
        return False
    cues = sentence.cues.cues
    return any(c.kind in ("implicit negation", "denial") and name <= c.first and c.last <= noun for c in cues)


def _adjoin(pairs: Sequence[tuple[Unit, Link]], first: int, last: int) -> bool:
    """Whether units follow one another without a word between."""
    return all(pairs[k][0].last == pairs[k + 1][0].first for k in range(first, last))


def _by_another(alignment: Alignment, verb: int, actors: Sequence[Link]) -> bool:
    """True where the claim's actor did only what a second passive says ("directed by Roux and written by Blanc")."""
    sentence = alignment.sentence
    by = [k for k in range(verb, len(sentence.tokens)) if sentence.tokens[k].lex.form in sentence.language.passive_by]
    if len(by) < 2 or by[0] > verb + 3:
        return False
    named = any(by[0] < name.first < by[1] for name in alignment.names)
    return named and all(x.first > by[1] for x in actors if x.first > verb) and any(x.first > by[1] for x in actors)


def _by_somebody(sentence: SentenceText, verb: int) -> bool:
    """Whether a passive says who did it by a noun that is not known before ("was accused by several women")."""
    tokens, language = sentence.tokens, sentence.language
    at = next((k for k in range(verb, min(verb + 3, len(tokens))) if is_by(tokens, k, language)), -1)
    if at < 0 or at + 1 >= len(tokens):
        return False
    head = tokens[at + 1].lex
    if head.form in language.definite | language.demonstratives | language.possessives or tokens[at + 1].capital:
        return False
    reach = range(at + 1, min(at + 5, len(tokens)))
    return any(tokens[k].lex.role or tokens[k].lex.org_role for k in reach)


def _leads_clause(sentence: SentenceText, k: int) -> bool:
    """Whether a "that" clause begins at word ``k``."""
    tokens, that = sentence.tokens, sentence.language.attribution_words.get("that", ())
    return k < len(tokens) and not tokens[k].before and tokens[k].lex.form in that


def is_actor(sentence: SentenceText, i: int) -> bool:
    """True for a person or body by what it does ("le maire", "the union")."""
    lex = sentence.tokens[i].lex
    acts = lex.role or lex.lemma in sentence.language.bodies
    return acts and (is_nominal(sentence, i) or not lex.finite)


def _begins_with_actor(sentence: SentenceText) -> bool:
    """True where a sentence begins with somebody told by what they do: its subject, mostly."""
    tokens = sentence.tokens
    return len(tokens) > 1 and tokens[0].lex.form in sentence.language.determiners and is_actor(sentence, 1)


def _actor(sentence: SentenceText, verb: int) -> int:
    """The subject of a verb where it is somebody by what they do ("le préfet n'a pas démissionné"); -1 if none is seen.

    It is the noun that no preposition goes before, in the verb's own clause.
    """
    tokens, clause, language = sentence.tokens, sentence.clause, sentence.language
    found = -1
    for k in range(verb - 1, -1, -1):
        if clause[k] != clause[verb] or tokens[k + 1].before.strip():
            break
        lead = tokens[k - 1].lex.form if k else ""
        if is_actor(sentence, k) and (lead in language.determiners or lead in language.possessives):
            before = tokens[k - 2].lex if k > 1 and clause[k - 2] == clause[verb] and not tokens[k - 1].before else None
            if before is None or not before.stop or before.form in language.join_forms:
                found = k
    return found


def has_another_patient(alignment: Alignment) -> bool:
    """True where the claim is of what is done to somebody told by what they are ("arrested a teacher"), and the passage
    has it done to another ("a pupil was arrested").
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or main + 1 >= len(wording.units) or is_passive_span(wording.sentence, wording.units[main]):
        return False
    unit, link, verb = wording.units[main + 1], alignment.links[main + 1], alignment.links[main]
    answered = link.first >= 0 and link.how != "converse"
    if unit.kind != "word" or answered or verb.first < 0 or not is_actor(wording.sentence, unit.first):
        return False
    language = wording.language
    between = wording.sentence.tokens[wording.units[main].last : unit.first]
    if not between or not all(t.lex.form in language.determiners | language.possessives for t in between):
        return False
    if is_passive_span(sentence, verb):
        noun = _actor(sentence, verb.first)
    else:
        noun = object_of(sentence, alignment.names, verb.last).head
    others = [x for k, x in enumerate(alignment.links) if k != main + 1]
    if noun >= 0 and sentence.tokens[noun].lex.lemma in language.attribution_words.get("counterparts", ()):
        return False  # "son homologue" may be a president or a mayor
    return noun >= 0 and is_actor(sentence, noun) and not any(x.first <= noun < x.last for x in others)


def _begins_with_body(sentence: SentenceText, verb: int) -> int:
    """The noun for a body or place that begins a sentence, right before its verb ("a zoo has apologised"), or -1."""
    tokens, language = sentence.tokens, sentence.language
    if len(tokens) < 2 or tokens[0].lex.form not in language.determiners or not tokens[1].lex.org_role:
        return -1
    return 1 if all(t.lex.stop and not t.before.strip("'’-") for t in tokens[2:verb]) else -1


def stands_by(sentence: SentenceText, verb: int) -> bool:
    """True where it is said soon after a passive who did it."""
    tokens = sentence.tokens
    return any(is_by(tokens, k, sentence.language) for k in range(verb, min(verb + 8, len(tokens))))


def _recipient(sentence: SentenceText, verb: int, name: int) -> bool:
    """True where a preposition other than "by" parts a name from the verb before it ("a vendu le phare à Nordal")."""
    language = sentence.language
    return any(
        t.lex.stop and t.lex.form not in language.determiners and t.lex.form not in language.passive_by
        for t in sentence.tokens[verb:name]
    )


def acts_on_another(alignment: Alignment) -> bool:
    """True where the claim says what is done to somebody, and the passage's verb does it to something else, that stands
    right behind it ("was kidnapped", "released a video").
    """
    wording, sentence = alignment.wording, alignment.sentence
    if wording.main is None or not wording.main:
        return False
    mine, theirs = wording.units[wording.main], alignment.links[wording.main]
    if theirs.first < 0 or is_nominal(sentence, theirs.first):
        return False
    if not is_passive_span(wording.sentence, mine) or is_passive_span(sentence, theirs):
        return False
    whole = (p for p in sentence.phrases if isinstance(p.value, int) and p.start <= theirs.first < p.end)
    if any(p.end > theirs.last for p in whole):
        return False  # "closed its doors" is one verb
    tokens, language, k = sentence.tokens, sentence.language, theirs.last
    if tokens[k - 1].lex.form in language.attribution_words["prepositions"]:
        return False  # "emerged on the artist's blog"
    small = language.determiners | language.possessives
    while k < len(tokens) and not tokens[k].before.strip("'’") and tokens[k].lex.form in small:
        k += 1
    if k >= len(tokens) or tokens[k].before.strip("'’"):
        return False
    named = any(n.first == k for n in alignment.names)
    if not named and (k == theirs.last or tokens[k].lex.stop):
        return False
    head = k
    while head + 1 < len(tokens) and not tokens[head + 1].before and not tokens[head + 1].lex.stop:
        head += 1  # "the reporter Anne Roux"
    return not any(x.first <= head and k < x.last for x in alignment.links if x.first >= 0)


def does_to_another(alignment: Alignment) -> bool:
    """True where the passage's verb has an object of its own that answers nothing, and what stands behind the claim's
    verb is not done to there: who strengthened his business has not added jobs.
    """
    wording, sentence, main = alignment.wording, alignment.sentence, alignment.wording.main
    if main is None or alignment.links[main].first < 0:
        return False
    verb = alignment.links[main]
    if is_nominal(sentence, verb.first) or is_passive_span(sentence, verb):
        return False
    thing, tokens = _thing_behind(sentence, verb.last), sentence.tokens
    whole = any(isinstance(p.value, int) and p.start <= verb.first and p.end > verb.last for p in sentence.phrases)
    if not thing or whole:
        return False
    answering = {tokens[k].lex.key for x in alignment.links if x.first >= 0 for k in range(x.first, x.last)}
    if any(tokens[k].lex.key in answering for k in thing):
        return False
    pairs = list(zip(wording.units, alignment.links, strict=True))
    after = [(u.weight, x.strength * (x.first >= verb.last)) for u, x in pairs[main + 1 :]]
    if after and share_of(after) >= REST:
        return False  # "warned his superiors of the cracks", "warned the town of the cracks"
    behind = next(((u, x) for u, x in pairs[main + 1 :] if u.kind in ("word", "name") and not u.predicate), None)
    if behind is not None:
        unit, link = behind
        # "the service" may be the one that is named elsewhere
        meant = unit.kind == "name" and link.first < 0 and link.strength > 0
        known = lead_of(sentence, thing.start) in sentence.language.definite
        return link.first < verb.first and not (meant and known)
    manner = wording.language.adverb_endings
    before = [x for u, x in pairs[:main] if u.kind == "word" and not (manner and u.text.endswith(manner))]
    return verb.opposite or bool(before and before[-1].first < 0)


def _thing_behind(sentence: SentenceText, start: int) -> range:
    """The words of a noun phrase with its article that begins at word ``start``, but for a time; none of another."""
    tokens, language = sentence.tokens, sentence.language
    small, k = language.determiners | language.possessives, start
    while k < len(tokens) and not tokens[k].before.strip("'’") and tokens[k].lex.form in small:
        k += 1
    if k >= len(tokens) or tokens[k].lex.stop or tokens[k].before.strip("'’"):
        return range(0)
    last = k + 1
    while last < len(tokens) and not tokens[last].before and not (tokens[last].lex.stop or tokens[last].lex.finite):
        last += 1
    if last - k == 1 and language.is_inserted(tokens[k].lex):
        return range(0)  # "believed her anyway"
    head = tokens[last - 1].lex
    several = head.form != head.lemma and head.form.endswith("s") and not head.verb and not tokens[k].lex.verb
    if k == start and (language.particles or not several):
        return range(0)  # without an article only several things are named
    timed = any(d.first < last and k < d.last for d in sentence.dates)
    counted = any(q.first < last and k < q.last for q in sentence.quantities)
    return range(0) if timed or counted else range(k, last)


def _heads_of(alignment: Alignment, verb: Unit) -> list[Link]:
    """What answers the noun that a name before the verb only tells apart ("le phare de Kerval": "le phare")."""
    wording = alignment.wording
    of = wording.language.amount_words["of"]
    tokens = wording.sentence.tokens
    pairs = list(zip(wording.units, alignment.links, strict=True))
    names = [u for u, _ in pairs if u.kind == "name" and u.last <= verb.first]
    heads = {k for k in (head_of(tokens, u.first, u.last, of) for u in names) if 0 <= k < verb.first}
    found = [x for u, x in pairs if u.kind == "word" and x.first >= 0 and any(u.first <= k < u.last for k in heads)]
    first = next((x for u, x in pairs if u.kind == "word" and not u.predicate and u.first < verb.first), None)
    return found or ([first] if heads and first is not None and first.first >= 0 else [])


def head_of(tokens: Sequence[Token], first: int, last: int, of: Container[str]) -> int:
    """The word that a name only tells apart ("le musée de Kerval", "the Kerval museum"), -1 where there is none."""
    if first > 1 and tokens[first - 1].lex.form in of and not tokens[first - 2].lex.stop and not tokens[first].before:
        return first - 2
    if last < len(tokens) and not tokens[last].before and not tokens[last].lex.stop and not tokens[last].lex.finite:
        return last
    return -1
