"""Where two sentences about one thing cannot both be exact: an amount, a date, a denial, a name."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.compare.model import Difference
from crosscheck.compare.pairs import NEARLY, SAME, Pair, Text, place_of, same_text, spaced
from crosscheck.compare.shared import Quoting
from crosscheck.match.wording import Wording
from crosscheck.model import ConflictKind
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import fold
from crosscheck.text.quantity import Quantity, Role

ALIKE = 0.45
"""Cover from which two sentences that say one thing are looked through for what differs in them."""


ACTOR = 5
"""How many words before a verb the one who acts is looked for."""


def differences_of(pairs: Sequence[Pair], texts: Sequence[Text], quoting: Quoting) -> tuple[Difference, ...]:
    """What two sides say of one thing that cannot both be exact, each once, the weightiest first."""
    found: dict[tuple[object, ...], Difference] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, p.first, p.second)):
        one, other = texts[pair.first[0]], texts[pair.second[0]]
        documents = one.document, other.document
        if same_text(pair, texts):
            conflict = _dates_apart(pair, *documents)  # "yesterday", written on two days
        elif pair.shared * pair.score < SAME or (pair.score < ALIKE and not _same_subject(pair, one, other)):
            conflict = _amounts(pair, *documents, alone=True)
        else:
            conflict = (
                _amounts(pair, *documents)
                or _dates_apart(pair, *documents)
                or _opposed(pair)
                or _other_name(pair, *documents)
            )
        if conflict is None:
            continue
        kind, mine, theirs = conflict
        weight = max(place_of(texts, pair.first), place_of(texts, pair.second)) * pair.score
        key = (one.side, other.side, kind, spaced(mine).casefold(), spaced(theirs).casefold())
        found.setdefault(
            key, Difference(kind, quoting(pair.first), quoting(pair.second), mine, theirs, round(weight, 4))
        )
    return tuple(sorted(found.values(), key=lambda d: (-d.weight, d.first.article, d.first.start)))


_Conflict = tuple[ConflictKind, str, str]


def _same_subject(pair: Pair, one: Text, other: Text) -> bool:
    """True where both sentences begin with one thing: what each says of it may differ, whatever else they tell.

    Where they tell what somebody says, what is said has to begin so.
    """
    for alignment, frames in ((pair.there, one.frames[pair.first[1]]), (pair.back, other.frames[pair.second[1]])):
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if unit.kind in ("number", "date") or (frames and not any(f <= unit.first < t for f, t in frames)):
                continue
            if link.first < 0 or link.strength < 0.8 or link.opposite:
                return False
            break
    return True


_POLARITY = (ConflictKind.NEGATION, ConflictKind.ANTONYM, ConflictKind.DENIAL)


_SAME_WORD = ("same", "family")


def _amounts(pair: Pair, one: Document, other: Document, *, alone: bool = False) -> _Conflict | None:
    """Two amounts of one thing that are not the same, beyond rounding.

    They count the same noun, or stand with verbs that answer each other; and neither article gives the other's figure
    elsewhere, as one does that tells of an earlier count. Where the sentences have little else in common (``alone``),
    both have to say of one thing, with one verb, how many of the same it has ("the plant employs 312 people").
    """
    mine, theirs = pair.back.sentence, pair.there.sentence
    for a in mine.quantities:
        for b in theirs.quantities:
            if a.vague or b.vague or not a.comparable(b) or a.agrees(b) or a.near(b) or a.same_figure(b):
                continue
            if (a.unit == "") != (b.unit == "") or a.role is Role.LABEL:
                continue
            if (a.part, a.extra, a.change, a.per) != (b.part, b.extra, b.change, b.per):
                continue
            if _set_aside(mine, a) or _set_aside(theirs, b) or not _of_one_thing(pair, a, b):
                continue
            if _says_figure(one, b) or _says_figure(other, a) or (alone and not _same_actor(pair, a, b)):
                continue
            return ConflictKind.NUMBER, _counted(mine, a), _counted(theirs, b)
    return None


def _counted(sentence: SentenceText, quantity: Quantity) -> str:
    """An amount with the noun that follows it, if one does."""
    following = [k for k in quantity.at if quantity.last <= k <= quantity.last + 1]
    return sentence.said(quantity.first, following[-1] + 1) if following else quantity.text


def _of_one_thing(pair: Pair, a: Quantity, b: Quantity) -> bool:
    mine, theirs = pair.back.sentence, pair.there.sentence
    people = mine.language.amount_words["people"]
    counted = {key for at, key in zip(a.at, a.nouns, strict=False) if mine.tokens[at].lex.form not in people}
    if a.nouns and b.nouns:
        if counted & set(b.nouns):
            return True
        if counted:
            return False
    answered = _answered_words(pair)
    return any((i, j) in answered for i in _governing(mine, a) for j in _governing(theirs, b))


def _same_actor(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """True where the verb before either amount is the same word, and something close before it is, too."""
    mine, theirs = pair.back.sentence, pair.there.sentence
    if not set(a.nouns) & set(b.nouns):
        return False
    answered = _answered_words(pair)
    for i in _governing(mine, a):
        for j in _governing(theirs, b):
            verb, other = mine.tokens[i].lex, theirs.tokens[j].lex
            if not verb.finite or not other.finite or verb.key != other.key or verb.light or verb.weight < 0.4:
                continue
            near = ((k, n) for k in range(max(0, i - ACTOR), i) for n in range(max(0, j - ACTOR), j))
            if any(pair_of in answered for pair_of in near):
                return True
    return False


def _governing(sentence: SentenceText, quantity: Quantity) -> tuple[int, ...]:
    """The content word before an amount and the verbs before it ("raised a total of $3 million": total, raised).

    Two verbs, since a noun may look like one.
    """
    lexemes = [(k, sentence.tokens[k].lex) for k in range(max(0, quantity.first - 6), quantity.first)]
    before = [(k, lex) for k, lex in lexemes if not lex.stop and lex.number is None and lex.form[0].isalpha()]
    verbs = [k for k, lex in before if lex.verb]
    return tuple(dict.fromkeys((*(k for k, _ in before[-1:]), *verbs[-2:])))


def _answered_words(pair: Pair) -> frozenset[tuple[int, int]]:
    """Which word of the first sentence is answered by which of the second, in one direction or the other."""
    out: set[tuple[int, int]] = set()
    for alignment, turned in ((pair.there, False), (pair.back, True)):
        whole = pair.there.sentence if turned else pair.back.sentence
        shift = len(whole.tokens) - len(alignment.wording.sentence.tokens)
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if link.first < 0 or link.strength < 0.75 or unit.kind != "word":
                continue
            for i in range(unit.first + shift, unit.last + shift):
                out.update((j, i) if turned else (i, j) for j in range(link.first, link.last))
    return frozenset(out)


def _set_aside(sentence: SentenceText, quantity: Quantity) -> bool:
    """True for a figure that is named to be denied ("79, et non 118")."""
    return bool(sentence.cues.modes[quantity.first] & Mode.NEGATED)


def _says_figure(document: Document, quantity: Quantity) -> bool:
    """True where an article has that very figure of that very thing somewhere, and does not deny it."""
    return any(
        q.comparable(quantity)
        and q.same_figure(quantity)
        and q.unit == quantity.unit
        and (not q.nouns or not quantity.nouns or bool(set(q.nouns) & set(quantity.nouns)))
        and not _set_aside(sentence, q)
        for sentence in document.sentences
        for q in sentence.quantities
    )


def _dates_apart(pair: Pair, one: Document, other: Document) -> _Conflict | None:
    """Two dates of one event that cannot be the same, where neither article names the other's elsewhere."""
    if any(a.agrees(b) for a in pair.back.sentence.dates for b in pair.there.sentence.dates):
        return None
    for alignment, document, turned in ((pair.there, other, False), (pair.back, one, True)):
        for unit, link in zip(alignment.wording.units, alignment.links, strict=True):
            if unit.kind != "date" or not link.conflict or unit.date is None:
                continue
            if any(unit.date.agrees(d) for s in document.sentences for d in s.dates):
                continue
            return (
                (ConflictKind.DATE, link.conflict, unit.text)
                if turned
                else (
                    ConflictKind.DATE,
                    unit.text,
                    link.conflict,
                )
            )
    return None


def _opposed(pair: Pair) -> _Conflict | None:
    """One says what the other denies: the judge finds it in both directions, on one and the same verb or adjective."""
    there, back = pair.judged
    one, other = there.reading.conflict, back.reading.conflict
    if one is None or other is None or one.kind not in _POLARITY or other.kind not in _POLARITY:
        return None
    if pair.score < ALIKE:
        return None
    if there.contradicts <= there.supports or back.contradicts <= back.supports:
        return None
    if max(there.contradicts, back.contradicts) < 0.4 or min(there.contradicts, back.contradicts) < 0.1:
        return None
    for unit, link in zip(pair.there.wording.units, pair.there.links, strict=True):
        if unit.text == one.claim and link.first >= 0:
            if one.kind is not ConflictKind.ANTONYM and link.how not in _SAME_WORD:
                return None
            if one.kind is ConflictKind.NEGATION and _negated_by(
                pair.there.wording.sentence, unit.first, unit.last
            ) == (_negated_by(pair.there.sentence, link.first, link.last)):
                return None  # "could not confirm", "could not immediately confirm"
            if one.kind is ConflictKind.ANTONYM and not link.opposite:
                return None
            if not _is_main(pair.there.wording, one.claim) or not _is_main(pair.back.wording, other.claim):
                return None
            return one.kind, one.claim, one.article
    return None


def _is_main(wording: Wording, text: str) -> bool:
    """True where these words are the first verb: a noun that could be a verb (often the first word) turns nothing."""
    verbs = (unit for unit in wording.units if unit.predicate and unit.first > 0 and unit.weight > 0.3)
    first = next(verbs, None)
    return first is not None and first.text == text


def _negated_by(sentence: SentenceText, first: int, last: int) -> bool:
    """True where a negation stands in the clause of these words, or among them."""
    clause = sentence.cues.clause
    here = {clause[k] for k in range(first, last)}
    return any(
        (cue.kind.startswith("negation") and clause[cue.first] in here)
        or (cue.scope[0] < last and first < cue.scope[1] and cue.kind.startswith("negation"))
        for cue in sentence.cues.cues
    ) or any(sentence.cues.modes[k] & Mode.NEGATED for k in range(first, last))


def _other_name(pair: Pair, one: Document, other: Document) -> _Conflict | None:
    """A name where the other sentence has another one, which the first article never has, and the other way round."""
    there, back = (judgement.reading.conflict for judgement in pair.judged)
    if there is None or back is None or there.kind is not ConflictKind.NAME or back.kind is not ConflictKind.NAME:
        return None
    if (there.claim, there.article) != (back.article, back.claim) or pair.score < NEARLY:
        return None
    if fuzz.ratio(there.claim.casefold(), there.article.casefold()) >= 70:
        return None
    if not there.claim[:1].isupper() or not there.article[:1].isupper():
        return None
    if _holds(one, there.article) or _holds(other, there.claim):
        return None
    if not _takes_part(pair.there.wording, there.claim) or not _takes_part(pair.back.wording, there.article):
        return None
    return ConflictKind.NAME, there.claim, there.article


def _takes_part(wording: Wording, name: str) -> bool:
    """True for a name that acts or is acted on, and does not only tell where, or whose: one thing often has two such.

    It follows a verb or its noun, with an article at most, or begins a clause, and owns nothing ("Manhattan's").
    """
    sentence = wording.sentence
    tokens, language = sentence.tokens, wording.language
    for unit in wording.units:
        if unit.kind != "name" or unit.text != name:
            continue
        k = unit.first
        while k and not tokens[k].before and tokens[k - 1].lex.form in language.definite:
            k -= 1
        end = tokens[unit.last - 1].end
        owns = sentence.text[end : end + 1] in ("'", "’") or sentence.text[end - 2 : end] in ("'s", "’s")
        return not owns and (k == 0 or bool(tokens[k].before) or not tokens[k - 1].lex.stop)
    return False


def _holds(document: Document, name: str) -> bool:
    """True where a document has the last word of a name anywhere."""
    words = document.language.words(name)
    return bool(words) and bool(document.where.get("~" + fold(words[-1])))
