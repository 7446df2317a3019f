"""Who says it: the article itself, or somebody whom it cites, and through whom.

Attribution cues after Pareti (PARC, 2012): a source, a cue (a preposition such as "selon", a verb of saying,
quotation marks) and the content that it governs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import fold
from crosscheck.text.names import Name

_LONG_SOURCE = 9
_SPEECH = ("speech", "factive", "denial", "belief")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and the words it answers for (``scope``, first to last exclusive).

    ``chain`` runs from the article outwards: whom it cites, and whom that one cites. ``named`` tells a person,
    newspaper or office that can be a witness from "certain sources".
    """

    speaker: str
    scope: tuple[int, int]
    cue: tuple[int, int]
    chain: tuple[str, ...]
    named: bool


def full_name(document: Document, index: int, name: Name) -> str:
    """The longest form under which the article knows a name, as written there; outlets by their usual name."""
    sentence = document.sentences[index]
    best = _written(sentence, name)
    outlet = _outlet(document, name.label)
    if outlet:
        return outlet
    size = len(name.words)
    for i, names in enumerate(document.names):
        for other in names:
            if len(other.words) > size and other.words[-1] == name.words[-1] and len(other.words) <= 4 and (
                size == 1 or set(name.words) <= set(other.words)
            ):
                size, best = len(other.words), _written(document.sentences[i], other)
    return best


def _written(sentence: SentenceText, name: Name) -> str:
    return " ".join(sentence.text[sentence.tokens[name.first].start : sentence.tokens[name.last - 1].end].split())


def _outlet(document: Document, label: str) -> str | None:
    tables = (document.language.outlets, document.language.agencies)
    for table in tables:
        for form in (label, f"le {label}", f"the {label}", f"la {label}"):
            if form in table:
                return table[form]
    return None


def _last_outlet(document: Document, index: int) -> str | None:
    """The last outlet named before a sentence: who "le quotidien" or "the paper" is."""
    for i in range(index, -1, -1):
        for name in reversed(document.names[i]):
            found = _outlet(document, name.label)
            if found:
                return found
    return None


def _name_at(names: Sequence[Name], lo: int, hi: int) -> Name | None:
    return next((n for n in names if lo <= n.first < hi), None)


def _source_after(document: Document, index: int, start: int) -> tuple[str, bool, int] | None:
    """The source named from word ``start`` on: its name, whether it can be a witness, and the word after it."""
    sentence = document.sentences[index]
    tokens = sentence.tokens
    stop = start
    while stop < len(tokens) and stop - start < _LONG_SOURCE and not (stop > start and any(m in ",;:.!?()" for m in tokens[stop].before)):
        stop += 1
    if stop == start:
        return None
    # "le porte-parole du Kremlin, Dmitri Peskov": the name in apposition is the better answer
    name = _name_at(document.names[index], start, stop)
    beyond = _name_at(document.names[index], stop, min(stop + 1, len(tokens)))
    role = any(t.lex.role for t in tokens[start:stop])
    if name is not None and role and beyond is not None:
        return full_name(document, index, beyond), True, beyond.last
    lead = next((t for t in tokens[start:stop] if not t.lex.stop), None)
    if lead is not None and lead.lex.lemma in _lemmas(document, "outlet_nouns") and name is None:
        outlet = _last_outlet(document, index)
        if outlet:
            return outlet, True, stop
    if name is not None:
        return full_name(document, index, name), True, max(name.last, start + 1)
    text = sentence.text[tokens[start].start : tokens[stop - 1].end]
    return " ".join(text.split()), False, stop


def _lemmas(document: Document, section: str) -> frozenset[str]:
    found: frozenset[str] = getattr(document.language, section)
    return found


def _subject(document: Document, index: int, verb: int, end: int) -> tuple[str, bool] | None:
    """Who says: the name or "il" before the verb in its clause, or just after it ("a déclaré X", "said X")."""
    sentence = document.sentences[index]
    tokens, clause = sentence.tokens, sentence.cues.clause
    names = document.names[index]
    before = [n for n in names if n.last <= verb and clause[verb] - clause[n.first] <= 1 and verb - n.last <= 8]
    if before:
        return full_name(document, index, before[-1]), True
    after = _name_at(names, end, end + 6)
    if after is not None and clause[after.first] == clause[max(verb, end - 1)] and (after.first - end <= 1 or tokens[end].lex.role if end < len(tokens) else False):
        return full_name(document, index, after), True
    for i in range(verb - 1, max(-1, verb - 6), -1):
        lex = tokens[i].lex
        if lex.form in document.language.pronouns or (lex.role and not lex.stop):
            return _last_person(document, index, i)
        if lex.lemma in document.language.outlet_nouns:
            outlet = _last_outlet(document, index)
            return (outlet, True) if outlet else None
    return None


def _last_person(document: Document, index: int, before: int) -> tuple[str, bool] | None:
    """Whom "il" or "le spécialiste" points back at: the last name said, outlets and countries left out."""
    kin = document.language.kin
    for i in range(index, max(-1, index - 6), -1):
        names = [n for n in document.names[i] if i < index or n.last <= before]
        for name in reversed(names):
            if len(name.words) <= 4 and name.label not in kin and not _outlet(document, name.label) and (
                len(name.words) > 1 or document.topics.get(name.words[-1], 0) > 0.1
            ):
                return full_name(document, i, name), True
    return None


def find_attributions(document: Document, index: int) -> tuple[Attribution, ...]:
    """Every source that sentence ``index`` cites, with the words that each answers for."""
    sentence = document.sentences[index]
    tokens = sentence.tokens
    n = len(tokens)
    out: list[Attribution] = []
    for phrase in sentence.forms:
        if phrase.section != "attribution":
            continue
        source = _source_after(document, index, phrase.end)
        if source is None:
            continue
        speaker, named, end = source
        chain = _cited_by(document, index, end, speaker)
        out.append(Attribution(speaker, (0, n), (phrase.start, end), chain, named))
    for phrase in sentence.phrases:
        if phrase.section not in _SPEECH:
            continue
        verb = next((k for k in range(phrase.start, phrase.end) if tokens[k].lex.verb), None)
        if verb is None or (phrase.section == "belief" and False):
            continue
        if sentence.cues.modes[verb] & (Mode.WANTED | Mode.SUPPOSED):
            continue
        subject = _subject(document, index, verb, phrase.end)
        if subject is None:
            continue
        lo, hi = phrase.end, n
        if verb > n // 2 and (any(m in ",»”\"" for m in tokens[max(0, verb - 3)].before + tokens[verb].before) or sentence.cues.modes[0] & Mode.QUOTED):
            lo = 0  # what is said stands before: "..., a déclaré X"
        out.append(Attribution(subject[0], (lo, hi), (verb, phrase.end), (subject[0],), subject[1]))
    if not out and index and n and any(mark in "«“\"" for mark in tokens[0].before + sentence.text[sentence.start : sentence.start + 1]):
        opened = _introduced(document, index)
        if opened:
            out.append(Attribution(opened[0], (0, n), (0, 0), (opened[0],), opened[1]))
    elif not out and index and _inside_quotation(document, index):
        opened = _introduced(document, index)
        if opened:
            out.append(Attribution(opened[0], (0, n), (0, 0), (opened[0],), opened[1]))
    return tuple(out)


def _inside_quotation(document: Document, index: int) -> bool:
    """True where a quotation opened in an earlier sentence of the paragraph is still open."""
    sentence = document.sentences[index]
    first = index
    while first > 0 and document.sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    text = sentence.text[document.sentences[first].start : sentence.start]
    opened = max(text.rfind("«"), text.rfind("“"))
    return opened > max(text.rfind("»"), text.rfind("”"))


def _introduced(document: Document, index: int) -> tuple[str, bool] | None:
    """Who speaks in a quotation that an earlier sentence introduces (it ends with a colon, or names a speaker)."""
    for i in range(index - 1, max(-1, index - 4), -1):
        sentence = document.sentences[i]
        text = sentence.text[sentence.start : sentence.end].rstrip()
        if text.endswith(":"):
            speech = find_attributions(document, i)
            if speech:
                return speech[-1].speaker, speech[-1].named
            return _last_person(document, i, len(sentence.tokens))
        if "«" in text or "“" in text or sentence.paragraph == document.sentences[index].paragraph:
            continue
        break
    return None


_CITES = ("citer", "cite", "quote")


def _cited_by(document: Document, index: int, start: int, speaker: str) -> tuple[str, ...]:
    """Whom the source itself cites ("le Wall Street Journal, qui cite une source du renseignement")."""
    sentence = document.sentences[index]
    for i in range(start, min(start + 6, len(sentence.tokens))):
        if sentence.tokens[i].lex.lemma in _CITES:
            further = _source_after(document, index, i + 1)
            if further:
                return (speaker, further[0])
    return (speaker,)


def attribution_of(document: Document, index: int, spots: Sequence[int], said: Sequence[int] = ()) -> Attribution | None:
    """The source that answers for the words at ``spots``; the innermost where several do.

    ``said`` are words that the claim itself says: where the verb of saying is one of them, the claim is about the
    saying, and the article reports it in its own voice.
    """
    best: Attribution | None = None
    for found in find_attributions(document, index):
        if any(found.cue[0] <= k < found.cue[1] for k in said):
            continue
        lo, hi = found.scope
        inside = sum(lo <= k < hi for k in spots)
        if spots and inside < 0.5 * len(spots):
            continue
        if best is None or (found.scope[1] - found.scope[0]) < (best.scope[1] - best.scope[0]) or (found.named and not best.named):
            best = found
    return best


def same_source(one: str, other: str) -> bool:
    """True where two names of sources are one: the same, or a surname and the full name."""
    a, b = fold(one).split(), fold(other).split()
    return a == b or (bool(a) and bool(b) and a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or set(a) <= set(b) or set(b) <= set(a)))
