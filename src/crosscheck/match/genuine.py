"""Whether somebody got or had what is told, or it is a fake: "had a third ear added", "the ear is not real".

That it is a fake contradicts that it was had; and where an article nowhere doubts it, that it was had, and what was
paid for it, contradicts that it is a fake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import TOPIC, Link
from crosscheck.match.persons import Who, read_who, subject_who
from crosscheck.match.prices import nouns_at, parts_gained, says_thing, told_purposes
from crosscheck.match.tallies import is_money
from crosscheck.match.wording import Unit, Wording, is_nominal, told_from
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import UNTRUE, Document, SentenceText
from crosscheck.text.language import Lexeme
from crosscheck.text.quantity import Role
from crosscheck.text.slots import lead_of

BEHIND = 5
"""Within how many words behind a verb of getting the thing stands."""

NEAR = 12
"""Within how many words behind a thing it is said that it is none."""

MEANT = 0.5
"""From which strength on what answers whoever has the thing in the claim is taken for him."""


@dataclass(frozen=True, slots=True)
class Had:
    """What a claim says of a thing: the unit for whose it is, those for it, and whether it is said to be a fake."""

    who: int
    thing: tuple[int, ...]
    fake: bool
    real: bool = False
    """Whether it is said to be real."""
    priced: bool = False
    """Whether it is said what was paid for it: who only has it need not have paid that."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words ``first`` to ``last`` by which a sentence tells of the thing, ``fake`` whether as of a fake."""

    first: int
    last: int
    fake: bool
    negated: bool = False
    """Whether it is told as of nothing real ("is not a true one")."""
    doubt: bool = False
    """Whether it is only doubted."""


@lru_cache(maxsize=1024)
def had_of(wording: Wording) -> Had | None:
    """What a claim says of something that somebody got or had, None where it says more than that, or anything else."""
    units, sentence, main = wording.units, wording.sentence, wording.main
    if main is None or len(units) < 2:
        return None
    if sentence.cues.has(Mode.NEGATED | UNREAL & ~Mode.DEBUNKED | Mode.DENIED):
        return None
    counted = [u.quantity for u in units if u.quantity is not None and u.quantity.role is not Role.ORDINAL]
    priced = bool(counted) and wording.is_one_of(main, "pays") and not told_from(wording)
    if counted and not (priced and all(is_money(q.unit) for q in counted)):
        return None  # how many there are is compared elsewhere
    who = next((k for k, u in enumerate(units) if u.kind == "name"), -1)
    last = len(units) - 1
    found = main < last and wording.is_one_of(main, "finding")  # "Kardex confirmed that the arm is real"
    fake, real = _is_fake(wording, last), wording.is_one_of(last, "true_to_life")
    if (fake or real) and (main == last or found):
        start = units[main].last if found else told_from(wording)
        words = [k for k in range(last) if units[k].kind == "word" and units[k].first >= start]
        thing = tuple(k for k in words if k != who and not wording.is_one_of(k, "tales"))
        return Had(who, thing[-1:], fake, real) if thing and not any(units[k].predicate for k in words) else None
    if who < 0 or any(u.kind in ("name", "date") for u in units[who + 1 :]):
        return None
    at = [k for k in _things(sentence) if k >= units[who].last]
    if not at:
        return None
    thing = tuple(k for k, u in enumerate(units) if u.kind == "word" and u.first <= at[-1] < u.last)
    told = (who, *thing, main) if priced else (who, *thing)
    rest = [u for k, u in enumerate(units) if k not in told and not _serves(wording, k) and u.first < at[0]]
    behind = [u for k, u in enumerate(units) if u.first > at[-1] and not _serves(wording, k)]
    numbers = [u for u in rest if u.kind == "number" and u.last <= at[0]]
    return Had(who, thing, False, priced=priced) if thing and len(rest) == len(numbers) and not behind else None


def _is_fake(wording: Wording, k: int) -> bool:
    """Whether a unit says that something is untrue or a fake."""
    return UNTRUE in wording.units[k].answers or wording.is_of(k, "debunk") or wording.is_one_of(k, "sham")


def tells_of_it(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence says that the thing of such a claim was got, or is a fake."""
    had = had_of(wording)
    return had is not None and next(_told(wording, had, document, index), None) is not None


def compare_had(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[Told, bool] | None:
    """What a sentence says of the thing that somebody got in a claim, or that is a fake there, and whether it says so
    too; None where it says nothing of it.
    """
    had = had_of(wording)
    if had is None:
        return None
    doubted = _is_doubted(document)
    for told in _told(wording, had, document, index):
        if told.fake and had.fake and told.negated:
            continue  # which any negation of the opposite is
        if told.doubt and (had.fake or not (had.who < 0 or links[had.who].strength >= TOPIC)):
            continue  # who doubts it does not say that it is a fake
        if told.fake:
            return told, had.fake
        if had.real or had.priced or told_from(wording):
            continue  # who has it does not say that it is real, nor does that tell what anybody says of it
        meant = had.who < 0 or links[had.who].strength >= MEANT
        if had.fake and lead_of(document.sentences[index], told.last - 1) in _known_leads(document):
            continue  # who got the video does not say that it is real
        if meant and not doubted:
            return told, not had.fake
    return None


def _known_leads(document: Document) -> frozenset[str]:
    """The words before a noun for what is known already ("the video", "her video")."""
    language = document.language
    return language.definite | language.possessives | language.demonstratives


def others_thing(wording: Wording, links: Sequence[Link], document: Document, index: int, keys: frozenset[str]) -> int:
    """The unit for what somebody has in a claim that says no more, where a sentence has somebody else have it ("her
    neighbour has a dog"), else -1.

    ``keys``: the last words of the names by which the article calls whoever has it in the claim.
    """
    units, claim = wording.units, wording.sentence
    if wording.main is not None or len(units) != 2 or units[0].kind != "name" or units[1].kind != "word":
        return -1
    language, sentence, link = document.language, document.sentences[index], links[1]
    between = claim.tokens[units[0].last : units[1].first]
    if link.first < 0 or not any(t.lex.lemma in wording.language.have_lemmas for t in between):
        return -1
    for k in range(link.first - 1, max(-1, link.first - 1 - BEHIND), -1):
        if sentence.tokens[k + 1].before.strip("'’-\"“” "):
            return -1
        if sentence.tokens[k].lex.lemma in language.have_lemmas:
            who = subject_who(document, index, k) or _noun_before(document, index, k)
            return 1 if who is not None and not who.is_meant_by(units[0], links[0], document, keys) else -1
        if not sentence.tokens[k].lex.stop:
            return -1
    return -1


def _noun_before(document: Document, index: int, verb: int) -> Who | None:
    """Somebody whom only a noun tells right before a verb ("her neighbour has")."""
    tokens = document.sentences[index].tokens
    if not verb or tokens[verb].before.strip() or tokens[verb - 1].lex.stop:
        return None
    return read_who(document, index, verb - 1, verb)


def _is_doubted(document: Document) -> bool:
    """Whether an article says of anything that it is untrue or a fake, or reports that it is said not to be."""
    if "doubted" not in document.known:
        document.known["doubted"] = any(
            any(c.kind == "debunk" for c in sentence.cues.cues)
            or any(p.section == "debunk" and _is_negated(sentence, p.start) for p in sentence.phrases)
            for sentence in (document.sentences[i] for i in document.where.get(UNTRUE, ()))
        )
    return bool(document.known["doubted"])


def _is_negated(sentence: SentenceText, k: int) -> bool:
    return bool(sentence.cues.modes[k] & Mode.NEGATED) and not sentence.question


def _told(wording: Wording, had: Had, document: Document, index: int) -> Iterator[Told]:
    sentence = document.sentences[index]
    units = [wording.units[k] for k in had.thing]
    if sentence.question:
        return
    fake = next((c for c in sentence.cues.cues if c.kind == "debunk"), None)
    if fake is not None:
        first, last = fake.first, fake.last
        about = _is_about(units, [t.lex for t in sentence.tokens[:last]], document)
        said = sentence.cues.modes[first]
        if about and not said & (Mode.NEGATED | UNREAL | Mode.DENIED | Mode.DOUBTED):
            yield Told(first, last, True)
            return
    modes, language = sentence.cues.modes, document.language
    classed = _classed_as(sentence)
    if classed is not None:
        led = sentence.tokens[: classed[0]]
        if any(says_thing(u, t.lex) for u in units for t in led):
            yield Told(*classed, True)
            return
    true, sham = (language.attribution_words.get(key, frozenset()) for key in ("true_to_life", "sham"))
    for words, negated in ((sham, False), (true, True)):
        for k, token in enumerate(sentence.tokens):
            near = sentence.tokens[max(0, k - NEAR) : k]
            if token.lex.lemma not in words or _is_negated(sentence, k) != negated:
                continue
            if any(says_thing(u, t.lex) for u in units for t in near):
                yield Told(k, k + 1, True, negated)
                return
    for k, token in enumerate(sentence.tokens):
        if token.lex.lemma in language.attribution_words.get("faking", ()) and token.lex.verb:
            nouns = [sentence.tokens[i].lex for i in nouns_at(sentence, k + 1)]
            if _is_about(units, nouns, document) and not modes[k] & (Mode.NEGATED | UNREAL):
                yield Told(k, k + 1, True)
                return
    if fake is not None:
        return
    doubt = _doubts(sentence)
    if doubt >= 0:
        behind = [t.lex for t in sentence.tokens[doubt + 1 : doubt + 1 + BEHIND]]
        tales = language.attribution_words.get("tales", frozenset())
        if _is_about(units, behind, document) or any(lex.lemma in tales for lex in behind):
            yield Told(doubt, doubt + 1, True, doubt=True)
            return
    doubting = language.attribution_words.get("purporting", frozenset())
    for k in _things(sentence):
        lex = sentence.tokens[k].lex
        if not any(says_thing(u, lex) for u in units) or modes[k] & (Mode.NEGATED | Mode.DOUBTED | Mode.DENIED):
            continue
        if any(t.lex.lemma in doubting for t in sentence.tokens[:k]):
            continue
        yield Told(max(0, k - BEHIND), k + 1, False)


def _doubts(sentence: SentenceText) -> int:
    """The word by which a sentence doubts something ("many are sceptical about her claim"), -1 where none does."""
    doubting = sentence.language.attribution_words.get("doubts", frozenset())
    spots = (k for k, t in enumerate(sentence.tokens) if t.lex.lemma in doubting and not _is_negated(sentence, k))
    return next(spots, -1)


def _is_about(units: Sequence[Unit], lexemes: Sequence[Lexeme], document: Document) -> bool:
    """Whether some words name a thing of the claim, or what the article says was done to get it."""
    if any(says_thing(unit, lex) for unit in units for lex in lexemes):
        return True
    acts = {act.key for act, aims in told_purposes(document) if any(says_thing(u, a) for u in units for a in aims)}
    operations = document.language.attribution_words.get("operations", frozenset())
    done = any(says_thing(u, part) for u in units for part in parts_gained(document))
    return any(lex.key in acts or (done and lex.lemma in operations) for lex in lexemes)


def _classed_as(sentence: SentenceText) -> tuple[int, int] | None:
    """The words by which somebody classes something as untrue ("outed the arm as fake", "rated the story false")."""
    classing = sentence.language.attribution_words.get("classing", frozenset())
    for phrase in sentence.phrases:
        if phrase.section != "debunk" or _is_negated(sentence, phrase.start):
            continue
        before = sentence.tokens[max(0, phrase.start - NEAR) : phrase.start]
        if any(t.lex.lemma in classing for t in before):
            return phrase.start, phrase.end
    return None


def _things(sentence: SentenceText) -> Sequence[int]:
    """The nouns for what somebody gets, has done to him or pays for, each by its last word."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    gaining = frozenset[str]().union(*(words.get(key, ()) for key in ("given", "pays")))
    found = []
    for k, token in enumerate(tokens):
        lex = token.lex
        have = lex.lemma in language.have_lemmas and not _is_auxiliary(sentence, k)
        if not (have or (lex.verb and lex.lemma in gaining and not is_nominal(sentence, k))):
            continue
        if sentence.cues.modes[k] & (Mode.NEGATED | Mode.DENIED):
            continue
        start = k + 1
        if lex.lemma in words.get("pays", ()):
            paid_for = words.get("paid_for", frozenset())
            start = next(
                (i + 1 for i in range(k + 1, min(len(tokens), k + BEHIND)) if tokens[i].lex.form in paid_for), 0
            )
        elif start < len(tokens) and tokens[start].lex.form in language.pronouns:
            start += 1  # "gave her a third ear"
        thing = nouns_at(sentence, start) if start else ()
        if thing and not any(tokens[i].before.strip("'’\"“” -") for i in range(k + 1, thing[-1] + 1)):
            found.append(thing[-1])
    return found


def _is_auxiliary(sentence: SentenceText, k: int) -> bool:
    """Whether a verb of having helps a participle behind it ("has paid")."""
    for token in sentence.tokens[k + 1 : k + 3]:
        if token.lex.verb and not token.lex.stop:
            return not token.before.strip()
        if not token.lex.stop:
            return False
    return False


def _serves(wording: Wording, k: int) -> bool:
    """True for a unit that only tells how the thing was got ("had", "surgically", "implanted")."""
    words, language = wording.language.attribution_words, wording.language
    lemmas = {t.lex.lemma for t in wording.sentence.tokens[wording.units[k].first : wording.units[k].last]}
    forms = {t.lex.form for t in wording.sentence.tokens[wording.units[k].first : wording.units[k].last]}
    serving = frozenset[str]().union(*(words.get(key, ()) for key in ("given", "operating", "indeed")))
    small = language.determiners | language.have_lemmas | language.be_lemmas
    return all(lemma in serving | small for lemma in lemmas) or forms <= serving | small
