"""What somebody is by trade or by nation: "works as a nurse", "the Finnish envoy", "Roxel, l'agence spatiale russe".

Whom an article has as a baker is no nurse for it, and whom it has as a Finn no Norwegian, whatever words tell it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import NONE, Link
from crosscheck.match.persons import OPENING, Who, is_protagonist, read_who, subject_who
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.refer import is_preposition
from crosscheck.text.slots import lead_of

SAME = 0.5
"""From which strength on a noun says what the claim's noun says."""

NEAR = 4
"""Within how many words of a name stands what its bearer is."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """The units of a claim for what its subject is, and the word of the trade or nation among them."""

    units: tuple[int, ...]
    word: int
    nations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nature:
    """What somebody is, by word ``at``; ``nations`` is empty for a trade."""

    who: Who
    at: int
    nations: frozenset[str]


@lru_cache(maxsize=1024)
def nature_of(wording: Wording) -> Claimed | None:
    """Of which trade or nation a claim says that its subject is; None where it says more, or anything else."""
    units, sentence, language = wording.units, wording.sentence, wording.language
    words, tokens = language.attribution_words, sentence.tokens
    if len(units) < 2 or units[0].kind != "name":
        return None
    if any(u.kind != "word" and tokens[u.first].lex.folded not in language.demonyms for u in units[1:]):
        return None
    if sentence.cues.has(Mode.NEGATED | Mode.DENIED | UNREAL) or sentence.cues.question:
        return None
    verbs = [t.lex for t in tokens[units[0].last : units[-1].first]]
    working = words.get("working_as", frozenset())
    if not any(lex.lemma in language.be_lemmas or lex.lemma in working for lex in verbs):
        return None
    first = next((i for i in range(units[0].last, len(tokens)) if tokens[i].lex.verb), units[0].last)
    leads = [t.lex for t in tokens[first + 1 : units[-1].last]]
    if any(is_preposition(lex, language) and lex.form not in words.get("as", ()) for lex in leads):
        return None  # "is next in line to the Danish throne"
    told = tuple(k for k in range(1, len(units)) if not wording.is_one_of(k, "working_as"))
    spots = [i for k in told for i in range(units[k].first, units[k].last)]
    lands = [i for i in spots if tokens[i].lex.folded in language.demonyms]
    if len(lands) == 1:
        nations = language.nations(tokens[lands[0]].lex.folded)
        return Claimed(told, lands[0], nations) if nations else None
    trades = [i for i in spots if tokens[i].lex.lemma in words.get("trades", ())]
    one = len(told) == 1 and len(trades) == 1
    return Claimed(told, trades[0], frozenset()) if one else None


def natures_in(document: Document, index: int) -> Sequence[Nature]:
    """What a sentence says that people and bodies are, by trade or nation."""
    return document.found_in(index, "natures", lambda: _natures(document, index))


def tells_nature(wording: Wording, document: Document, index: int) -> bool:
    """Whether a sentence tells of what kind, a trade or a nation, somebody is of whom the claim may tell it."""
    claimed = nature_of(wording)
    lasts = frozenset(wording.units[0].words[-1:])
    return claimed is not None and any(
        bool(n.nations) == bool(claimed.nations) and (not n.who.known or n.who.is_of(lasts, document))
        for n in natures_in(document, index)
    )


def compare_natures(
    wording: Wording, document: Document, index: int, answer: Link, keys: frozenset[str]
) -> tuple[Nature, bool] | None:
    """What a sentence has the claim's subject be, and whether that is the same; None where it has him be nothing, or
    the article says so of him elsewhere.

    ``answer``: what answers in the sentence whom the claim means; ``keys``: the last words of the names by which the
    article calls him.
    """
    claimed = nature_of(wording)
    if claimed is None:
        return None
    unit, found = wording.units[0], None
    mine = next(u for u in wording.units if u.first <= claimed.word < u.last)
    for theirs in natures_in(document, index):
        if bool(theirs.nations) != bool(claimed.nations):
            continue
        # that a noun of trade points back at somebody is only known where it is known to be his
        alone = theirs.who.first <= theirs.at < theirs.who.last and not theirs.who.names
        serving = document.language.attribution_words.get("serving", ())
        if alone and document.sentences[index].tokens[theirs.at].lex.lemma in serving:
            continue  # "the surgeon": hers
        his = theirs.who.is_meant_by(unit, NONE if alone else answer, document, keys)
        if not (his or (alone and _opens_with(document, index, theirs.at) and is_protagonist(keys, document))):
            continue
        lex = document.sentences[index].tokens[theirs.at].lex
        said = any(mine.answers[key].strength > SAME for key in lex.keys if key in mine.answers)
        if said or not claimed.nations.isdisjoint(theirs.nations):
            return theirs, True
        found = theirs
    same = [document.where[key] for key in mine.answers if mine.answers[key].how == "same" and key in document.where]
    if claimed.nations:  # another nation may be spoken of beside him, a trade of nobody else
        named = {i for word in unit.words[-1:] for i in document.name_keys.get(word, ()) if i != index}
        same = [places for places in same if not named.isdisjoint(places)]
    if found is None or same:
        return None
    return found, False


def _opens_with(document: Document, index: int, k: int) -> bool:
    """Whether an article begins with what somebody is ("a baker has sold her boat")."""
    return index < OPENING and lead_of(document.sentences[index], k) in document.language.indefinite


def _natures(document: Document, index: int) -> Iterator[Nature]:
    sentence, language = document.sentences[index], document.language
    tokens, modes = sentence.tokens, sentence.cues.modes
    trades = language.attribution_words.get("trades", frozenset())
    for k, token in enumerate(tokens):
        nations = _nations_of(sentence, k)
        if not nations and not (token.lex.lemma in trades and token.lex.role):
            continue
        if modes[k] & (Mode.NEGATED | Mode.DENIED):
            continue
        who = _whose(document, index, k)
        if who is None:
            continue
        between = [t.lex for t in tokens[min(who.last, k) : max(who.first, k)]]
        apposed = who.names and not any(lex.finite or lex.lemma in language.be_lemmas for lex in between)
        if apposed or not modes[k] & UNREAL:  # whom somebody may work with is what he is all the same
            yield Nature(who, k, nations)


def _nations_of(sentence: SentenceText, k: int) -> frozenset[str]:
    """The nations of which word ``k`` says that something is; of "national" it is the last told before it."""
    tokens, language = sentence.tokens, sentence.language
    if tokens[k].lex.lemma in language.attribution_words.get("national", ()):
        told = (nations for i in range(k - 1, -1, -1) if (nations := language.nations(tokens[i].lex.folded)))
        return next(told, frozenset())
    return language.nations(tokens[k].lex.folded) if tokens[k].lex.folded in language.demonyms else frozenset()


def _whose(document: Document, index: int, k: int) -> Who | None:
    """Who is described by word ``k``: whose name stands behind it, or before it and a comma, or who is said to be."""
    sentence, names = document.sentences[index], document.names[index]
    tokens, language = sentence.tokens, sentence.language
    for name in names:
        gap = tokens[k + 1 : name.first]
        behind = k < name.first <= k + NEAR and not any(t.lex.stop or t.lex.finite for t in gap)
        if behind and not any(t.before.strip("'’-,") for t in tokens[k + 1 : name.first + 1]):
            return read_who(document, index, name.first, name.last, (name,))
        before = tokens[name.last : k + 1]
        apposed = 0 < k - name.last + 1 <= NEAR + 1 and before and before[0].before == ","
        if apposed and not any(t.before.strip("'’-") for t in before[1:]) and not any(t.lex.finite for t in before):
            return read_who(document, index, name.first, name.last, (name,))
    be = next((i for i in range(k - 1, max(-1, k - 1 - NEAR), -1) if tokens[i].lex.lemma in language.be_lemmas), -1)
    between = [t for t in tokens[be + 1 : k + 1] if t.lex.lemma not in language.be_lemmas]
    if be > 0 and not any(t.before.strip("'’-") or t.lex.finite for t in between):
        return subject_who(document, index, be)
    if tokens[k].lex.role:
        return read_who(document, index, k, k + 1)
    return None
