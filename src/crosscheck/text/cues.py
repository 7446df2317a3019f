"""What is done to the words of a sentence: negated, denied, asked for, wanted, supposed, questioned, doubted.

Each word gets a set of flags. The scope of a cue is found from punctuation, conjunctions, complementizers and the
word's side of the cue, without a parser. The cue-and-scope view of negation follows Morante and Blanco (*SEM 2012);
the classes of veridicality Saurí and Pustejovsky (FactBank, 2009); that an embedding verb projects, cancels or
reverses its complement, Karttunen (Simple and phrasal implicatives, *SEM 2012); that "does not think that" denies
what is thought, Horn's neg-raising (A Natural History of Negation, 1989).

An operator never carries the flags that it gives: in "a demandé de ne pas activer" the demand is a plain fact, and
only "activer" is asked for and negated. Negation is a parity: what is negated twice is not negated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache

from crosscheck.text.language import Language, Lexeme, Phrase
from crosscheck.text.tokens import Token, is_by, quoted, title_case


class Mode(IntFlag):
    """How a word stands towards the facts."""

    # those of IntFlag take five times as long, and every word is asked for every flag
    def __and__(self, other: int) -> Mode:
        return _MODES[int.__and__(self, other)]

    def __or__(self, other: int) -> Mode:
        return _MODES[int.__or__(self, other)]

    def __xor__(self, other: int) -> Mode:
        return _MODES[int.__xor__(self, other)]

    NONE = 0
    NEGATED = 1
    DENIED = 2
    ASKED = 4
    WANTED = 8
    ATTEMPTED = 16
    POSSIBLE = 32
    FUTURE = 64
    SUPPOSED = 128
    QUESTION = 256
    BELIEVED = 512
    HEDGED = 1024
    DISTANCED = 2048
    DEBUNKED = 4096
    QUOTED = 8192
    ONLY = 16384
    DOUBTED = 32768


class _Modes(dict[int, Mode]):
    """What several flags together are, by their value."""

    def __missing__(self, value: int) -> Mode:
        mode = self[value] = Mode(value)
        return mode


_MODES = _Modes()

UNREAL = Mode.ASKED | Mode.WANTED | Mode.POSSIBLE | Mode.FUTURE | Mode.SUPPOSED | Mode.QUESTION | Mode.ATTEMPTED
"""What is said so is not said to be the case."""


ELLIPSIS = 7
"""How many words at most deny what stands before them without repeating it ("but it hasn't been")."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or expression that changes how others stand: its kind, its words, and the words it governs."""

    kind: str
    first: int
    last: int
    scope: tuple[int, int]
    text: str


@dataclass(frozen=True, slots=True)
class Cues:
    """The flags of each word of a sentence, its clauses, and the cues they come from."""

    modes: tuple[Mode, ...]
    clause: tuple[int, ...]
    cues: tuple[Cue, ...]
    question: bool

    def has(self, mode: Mode) -> bool:
        """Whether a word of the sentence has one of some flags."""
        return any(m & mode for m in self.modes)


_STRONG = frozenset(".;!?…")
_COMMAS = frozenset(",()[]–—:")
_ADVERBS = ("ement", "amment", "emment", "iment", "ument", "ly")
APPROVAL = 8
"""Of how many words at most an if-clause is that only tells who must approve."""

_REACH = 24
"""How many words may stand between a French negated subject and its verb's "ne"."""

MEMBER = 6
"""How many words a member of a list has at most, but the last one."""

_ORDER = (
    "factive",
    "debunk",
    "denial",
    "negation.implicit",
    "doubt",
    "distance",
    "hedges",
    "attempt",
    "want",
    "ask",
    "belief",
)
"""Of two lists that hold one expression, the first decides: one thing is one cue."""
_COMPLEMENT = {
    "ask": Mode.ASKED,
    "want": Mode.WANTED,
    "attempt": Mode.ATTEMPTED,
    "belief": Mode.BELIEVED,
    "doubt": Mode.DOUBTED,
}
_GRAMMAR = ("infinitive", "gerund", "complement", "relative")
"""Entries of the list of modal forms that are no modals: the small words by which scopes are found."""
_NEGATING = ("negation.words", "negation.determiners", "negation.pronouns")
_RAISING = frozenset({"belief", "want"})
_EMBEDDING = frozenset({"speech", "belief", "factive", "ask", "want", "denial", "doubt", "attempt"})


@dataclass(frozen=True, slots=True)
class _Words:
    """One sentence's words with what scopes are bounded by, each a set of word numbers."""

    tokens: Sequence[Token]
    language: Language
    clause: Sequence[int]
    contrast: frozenset[int]
    markers: frozenset[int]
    gerunds: frozenset[int]
    complements: frozenset[int]
    relatives: frozenset[int]
    modals: frozenset[int]
    negating: frozenset[int]
    titled: bool
    inflects: bool
    """An infinitive differs from the other forms of its verb (French), so that it needs no "to" before it."""

    def __len__(self) -> int:
        return len(self.tokens)

    def strong(self, i: int) -> bool:
        """A sentence or half of one ends before word ``i``."""
        before = self.tokens[i].before
        return bool(before) and any(mark in _STRONG for mark in before)

    def comma(self, i: int) -> bool:
        """A weaker mark stands before word ``i``."""
        before = self.tokens[i].before
        return bool(before) and any(mark in _COMMAS for mark in before)

    def plain(self, i: int) -> bool:
        """A word without content: it may stand between an operator and its complement."""
        return self.tokens[i].lex.stop or _adverb(self.tokens[i].lex)

    def name(self, i: int) -> bool:
        """Capitalised where that tells something."""
        return self.tokens[i].capital and i > 0 and not self.titled and not self.strong(i)

    def infinitive(self, i: int) -> bool:
        """A verb in its dictionary form."""
        lex = self.tokens[i].lex
        return (
            lex.form == lex.lemma
            and (lex.verb or lex.lemma in self.language.be_lemmas)
            and not self.tokens[i].upper
            and (self.inflects or not _noun_before(self, i))
        )

    def finite(self, i: int) -> bool:
        """A verb in another form; not where an article before it makes a noun of it."""
        lex = self.tokens[i].lex
        return (
            lex.finite or (lex.lemma in self.language.be_lemmas and lex.form != lex.lemma) or i in self.modals
        ) and not (i and self.tokens[i - 1].lex.form in self.language.determiners)

    def infinitive_after(self, i: int, reach: int = 5) -> bool:
        """An infinitive follows from word ``i`` on, with nothing but clitics, negations and adverbs between."""
        for j in range(i, min(len(self), i + reach)):
            if j > i and (self.strong(j) or self.comma(j)):
                return False
            if self.infinitive(j):
                return True
            if not self.plain(j):
                return False
        return False


def _adverb(lex: Lexeme) -> bool:
    """An adverb of manner, by its ending; "affirment" is none, its lemma being a verb."""
    return len(lex.lemma) >= 6 and lex.lemma.endswith(_ADVERBS)


@lru_cache(maxsize=4096)
def _entry(language: Language, entry: str) -> tuple[Lexeme, ...]:
    """The words of a list's entry."""
    return tuple(language.lexeme(w) for w in language.words(entry) if w not in ("se", "s'"))


def _same_word(entry: Lexeme, lex: Lexeme) -> bool:
    """The word is the entry's. Stems alone cannot tell "likely" from "like", "prêté" from "prêt"."""
    if entry.form == lex.form or entry.lemma == lex.lemma:
        return True
    if _adverb(entry) != _adverb(lex) or (lex.finite and not entry.verb):
        return False
    if entry.verb and not lex.verb and entry.form.endswith("er"):
        # a noun of the same stem ("arrêt", "emploi"); "demande" is a form of the verb too
        stem = entry.form[:-2]
        return lex.form.startswith(stem) and lex.form != stem
    size = 3 if len(entry.form) > 3 else 2
    return entry.form[:size] in (lex.form[:size], lex.lemma[:size])


def _same_words(words: _Words, p: Phrase) -> bool:
    """The expression found is word by word the one listed."""
    entry = _entry(words.language, p.value)
    return len(entry) != p.end - p.start or all(
        _same_word(lex, words.tokens[k].lex) and (words.inflects or words.tokens[k].lex.verb or not lex.verb)
        for lex, k in zip(entry, range(p.start, p.end), strict=True)
    )


def _past(lex: Lexeme) -> bool:
    """A French past whose ending looks like a future's: "tirait", "retira", "restaura" are no "finirait", "finira"."""
    stem, rest = lex.lemma[:-2], lex.form[len(lex.lemma) - 2 :]
    return lex.lemma.endswith("er") and lex.form.startswith(stem) and rest.startswith("a")


def _opens_clause(words: _Words, i: int, reach: int = 12) -> bool:
    """The coordination at ``i`` joins a clause with a verb of its own, not one more complement.

    Further off than five words only an auxiliary or a "ne" is taken for one: a participle may belong to a noun.
    """
    for j in range(i + 1, min(len(words), i + reach)):
        if words.strong(j) or words.comma(j):
            return False
        if words.infinitive(j) or j in words.markers or j in words.complements:
            return False
        lex = words.tokens[j].lex
        if lex.form in words.language.break_forms:
            return False
        if lex.form in words.language.particles or (words.finite(j) and (lex.stop or j < i + 6)):
            return True
    return False


def _resumes(words: _Words, start: int, j: int) -> bool:
    """What follows the comma before ``j`` still belongs to the complement that began at ``start``."""
    tokens = words.tokens
    if j in words.complements and any(k < start for k in words.complements):
        # of "said that it could happen, that he left" the second hangs on the first verb, as the first does
        return any(start <= k < j for k in words.complements)
    if j in words.markers or j in words.complements or (words.infinitive(j) and j - start <= 3):
        return True
    if all(words.plain(k) for k in range(start, j)):
        return True
    for k in range(j + 1, min(len(words), j + 9)):
        if words.strong(k):
            return False
        if words.comma(k):
            return k in words.complements or (k in words.markers and words.infinitive_after(k + 1))
        if words.finite(k) or tokens[k].lex.form in words.language.break_forms:
            return False
    return False


def _right(
    words: _Words, start: int, *, complements: bool = True, relatives: bool = False, nominal: bool = False
) -> int:
    """The end of what an operator before ``start`` governs.

    It ends at a strong mark, a contrast, a comma after which something else begins, a subordinate clause, or a
    coordination that opens a clause of its own. ``complements``: a "that" clause is governed too; ``relatives``:
    and so is any other subordinate clause; ``nominal``: the operator is a noun, so that a finite verb is the
    sentence's own ("le projet de vendre l'usine a échoué").
    """
    tokens, language = words.tokens, words.language
    # "a démenti, mardi soir, l'annonce": what is put between commas right after the operator is stepped over
    inserted = start < len(words) and words.comma(start)
    if relatives and _manner(words, start):
        return start
    opened = 0
    for j in range(start + 1, len(words)):
        form = tokens[j].lex.form
        opened += tokens[j].before.count("(") - tokens[j].before.count(")")
        if words.strong(j) or j in words.contrast or (nominal and words.finite(j)) or opened < 0:
            return j
        if words.comma(j):
            if not inserted and not _resumes(words, start, j):
                return j
            inserted = False
        if form in language.join_forms:
            if _opens_clause(words, j):
                return j
        elif (relatives and _manner(words, j)) or _reason(words, j):
            return j  # "a rejeté l'idée en plaisantant": how it was rejected
        elif j in words.complements:
            if not complements:
                return j
        elif form in language.break_forms and not relatives and tokens[j].lex.lemma not in language.be_lemmas:
            return j
    return len(words)


def _manner(words: _Words, i: int) -> bool:
    """Whether a gerund with its marker begins at word ``i`` ("en plaisantant")."""
    known = words.language.attribution_words
    if i + 1 >= len(words) or words.tokens[i].lex.form not in known.get("gerund_markers", ()):
        return False
    following = words.tokens[i + 1].lex
    return following.form.endswith(tuple(known["gerunds"]))


def _reason(words: _Words, i: int) -> bool:
    """Whether it is told from word ``i`` on for what reason something is so ("par crainte de", "for fear of")."""
    known = words.language.attribution_words
    if i + 1 >= len(words) or words.tokens[i].lex.form not in known.get("reason_leads", ()):
        return False
    return words.tokens[i + 1].lex.form in known.get("reason_nouns", ())


def _carried_on(words: _Words, end: int) -> int:
    """The end of what a modal governs, with the infinitives and gerunds that go on after a comma or "and".

    "Pourrait relancer l'usine, et favoriser l'emploi, en attirant des clients": what has no finite verb of its own
    hangs on the modal too.
    """
    known = words.language.attribution_words
    gerunds = tuple(known["gerunds"])
    while 0 < end < len(words) and not words.strong(end) and end not in words.contrast:
        k = end
        if words.tokens[k].lex.form in words.language.join_forms:
            k += 1
        if k >= len(words) or words.strong(k):
            return end
        gerund = (
            k + 1 < len(words)
            and words.tokens[k].lex.form in known["gerund_markers"]
            and words.tokens[k + 1].lex.form.endswith(gerunds)
        )
        if not (words.infinitive(k) and words.inflects) and not gerund:
            listed = _listed(words, end)
            if listed == end:
                return end
            end = listed
            continue
        longer = _right(words, k + gerund)
        participles = (*words.language.participle_endings, *gerunds)
        rest = range(k + 1 + gerund, longer)
        if longer <= end or any(words.finite(n) and not words.tokens[n].lex.form.endswith(participles) for n in rest):
            return end
        end = longer
    return end


def _participle(words: _Words, k: int) -> bool:
    """True for what a noun before it may be qualified by ("un système basé sur"); "dit" and "fait" are verbs too."""
    form = words.tokens[k].lex.form
    return words.inflects and len(form) > 4 and form.endswith(tuple(words.language.participle_endings))


def _listed(words: _Words, start: int) -> int:
    """The end of a list that goes on from the comma before ``start`` ("le rail, | la route et le port"); ``start`` if
    what follows is none: it has a verb of its own, or nothing joins its last member.
    """
    joins = words.language.join_forms
    first = start
    while first < len(words):
        stop = first + 1
        while stop < len(words) and not (words.comma(stop) or words.strong(stop)):
            inside = range(first, stop)
            opened = any(words.tokens[k].lex.form in words.language.break_forms for k in inside)
            opened = opened or any(words.finite(k) and not _participle(words, k) for k in inside)
            joined = words.tokens[stop].lex.form in joins and words.infinitive(min(stop + 1, len(words) - 1))
            if joined and not opened:
                return stop  # "la pêche, la halle | et attirer des clients"
            stop += 1
        part = range(first, stop)
        forms = [words.tokens[k].lex.form for k in part]
        verbs = [k for k in part if words.infinitive(k) or (words.finite(k) and not _participle(words, k))]
        if verbs or words.contrast.intersection(part):
            return start
        if any(form in words.language.break_forms and form not in joins for form in forms):
            return start
        if any(form in joins for form in forms):
            return stop
        if stop - first > MEMBER or stop == len(words) or words.strong(stop):
            return start
        first = stop
    return start


def _group(words: _Words, start: int, limit: int = 5) -> int:
    """The end of the noun phrase (or participle with its object) that begins at ``start``."""
    j = start
    while j < len(words) and j - start < limit:
        if j == start and words.tokens[j].lex.stop and words.finite(j):
            break
        if j > start:
            form = words.tokens[j].lex.form
            if form in words.language.particles:
                break
            if words.tokens[j].before.strip("-'\"«»“”") or j in words.contrast or form in words.language.break_forms:
                break
            if form in words.language.join_forms:
                break
            lex = words.tokens[j].lex  # "heart attacks": an English plural may be a verb's form as well
            stops = words.finite(j) and (words.inflects or lex.stop or not lex.form.endswith("s"))
            if stops and any(not words.plain(k) for k in range(start, j)):
                break
        j += 1
    return j


def _stretch(words: _Words, i: int, embedded: frozenset[int]) -> tuple[int, int]:
    """The part of the sentence in which word ``i`` can be said of something: strong marks, contrasts and the
    "that" of a verb of saying bound it."""
    lo = i
    while lo > 0 and not (words.strong(lo) or lo in words.contrast or ":" in words.tokens[lo].before):
        if lo in embedded:
            lo += 1
            break
        if lo < i and words.tokens[lo].lex.form in words.language.join_forms and _opens_clause(words, lo, 5):
            break
        lo -= 1
    hi = i + 1
    while hi < len(words) and not (words.strong(hi) or hi in words.contrast or ":" in words.tokens[hi].before):
        hi += 1
    return lo, hi


def _subject(words: _Words, i: int, embedded: frozenset[int]) -> int:
    """Where that begins which a participle at ``i`` is said of: its subject, or the noun that it is joined to."""
    lo = _stretch(words, i, embedded)[0]
    if any(words.tokens[k].lex.lemma in words.language.be_lemmas for k in range(max(0, i - 3), i)):
        return lo
    start = i - 1 if i and words.comma(i) else i
    lo = max(lo, i - 6)
    while start > lo and not words.comma(start):
        start -= 1
    return start


def _clause_of(words: _Words, i: int) -> tuple[int, int]:
    """The clause of an adverb at ``i``; where it stands alone between commas, what the commas interrupt."""
    lo = hi = i
    clause, n = words.clause, len(words)
    while lo > 0 and clause[lo - 1] == clause[i]:
        lo -= 1
    while hi < n and clause[hi] == clause[i]:
        hi += 1
    if not any(words.finite(k) or words.infinitive(k) for k in range(lo, hi)):
        # verbless: an adverb in commas, or an opening such as "Selon des témoins,"
        if lo > 0 and words.comma(lo) and hi - lo <= 4:
            before = lo - 1
            while before > 0 and clause[before - 1] == clause[lo - 1]:
                before -= 1
            lo = before
        if hi < n and not words.strong(hi):
            hi = _right(words, hi)
    return lo, hi


def _complement(words: _Words, start: int, end: int) -> int | None:
    """Where the infinitive or the "that" clause begins that an operator before ``start`` governs, if there is one."""
    for j in range(start, end):
        if j in words.complements:
            before = words.tokens[j - 1].lex
            idle = before.stop and not before.verb and before.form not in words.language.pronouns
            if j > start and idle and j - 1 not in words.negating:
                continue  # "après que", "alors que"
            return j + 1
        if j in words.markers and words.infinitive_after(j + 1):
            return j + 1
        if j in words.gerunds and j + 1 < len(words) and words.tokens[j + 1].lex.form.endswith("ing"):
            return j + 1
        if words.inflects and words.infinitive(j) and all(words.plain(k) for k in range(start, j)):
            return start
        if j == start and not words.inflects and _gerund(words, j):
            return j
    return None


def _gerund(words: _Words, j: int) -> bool:
    """An English gerund that a verb right before it governs ("is considering opening")."""
    lex = words.tokens[j].lex
    governed = not words.tokens[j].before and words.tokens[j - 1].lex.verb and not _noun_before(words, j - 1)
    return j > 0 and governed and lex.verb and lex.form.endswith("ing") and lex.form != lex.lemma


def _passive(words: _Words, first: int, last: int) -> bool:
    """True where the verb is said of what stands before it ("a été démenti", "démenti par", "was denied by")."""
    tokens, language = words.tokens, words.language
    if last < len(words) and is_by(tokens, last, language) and not tokens[last].before:
        return True
    if tokens[first].lex.form.endswith("ing"):
        return False
    for j in range(first - 1, max(-1, first - 4), -1):
        lex = tokens[j].lex
        if lex.lemma in language.be_lemmas:
            return not (j and tokens[j - 1].lex.lemma == "se")
        if not words.plain(j) or lex.lemma in language.pronouns or words.comma(j + 1):
            return False
    return False


def _chosen(phrases: Sequence[Phrase], blocked: Sequence[tuple[int, int]], words: _Words) -> list[Phrase]:
    """The expressions that are cues: the longest where two overlap, and none inside an idiom that only looks so."""
    rank = {section: k for k, section in enumerate(_ORDER)}
    found = [p for p in phrases if p.section in rank]
    if not found:
        return []
    tokens = words.tokens
    out: list[Phrase] = []
    taken: set[int] = set()
    for p in sorted(found, key=lambda p: (p.start - p.end, rank[p.section], p.start)):
        if any(k in taken for k in range(p.start, p.end)):
            continue
        if p.section not in ("hedges", "factive") and any(a <= p.start < b for a, b in blocked):
            continue
        if any(words.strong(k) for k in range(p.start + 1, p.end)):
            continue
        if not _same_words(words, p):
            continue
        if (
            p.section not in ("debunk", "denial", "distance")
            and _noun_before(words, p.start)
            and (p.section in ("belief", "ask", "want", "attempt") or _entry(words.language, p.value)[0].verb)
        ):
            continue  # "les accusations de", "un arrêt de": nouns, by the same stem as the verb of the list
        if (
            p.section == "hedges"
            and "-" in p.value
            and p.end - p.start > 1
            and not any("-" in tokens[k].before for k in range(p.start + 1, p.end))
        ):
            continue  # "peut être vendu" is no "peut-être"
        if p.end - p.start == 1 and words.name(p.start) and p.section != "debunk":
            continue
        taken.update(range(p.start, p.end))
        out.append(p)
    return sorted(out, key=lambda p: p.start)


def _parted(words: _Words, phrases: Sequence[Phrase]) -> list[Phrase]:
    """ "Kept the boat from leaving": a verb of preventing whose object stands between it and its preposition."""
    prevented = {entry[0].key: entry for entry in _preventing(words.language)}
    out = []
    for i, token in enumerate(words.tokens):
        entry = prevented.get(token.lex.key)
        if entry is None or not token.lex.verb or any(p.section in _ORDER and p.start == i for p in phrases):
            continue
        for j in range(i + 2, min(len(words) - 1, i + 9)):
            if words.strong(j) or words.comma(j) or (words.finite(j) and not words.tokens[j].capital):
                break
            if words.tokens[j].lex.form == entry[1].form:
                if words.tokens[j + 1].lex.form.endswith("ing"):
                    out.append(Phrase(i, i + 1, "negation.implicit", entry[0].form))
                break
    return out


@lru_cache(maxsize=16)
def _preventing(language: Language) -> tuple[tuple[Lexeme, ...], ...]:
    """The verbs of preventing that take a preposition and a gerund ("keep from")."""
    found = []
    for entry in language.implicit:
        words = _entry(language, entry)
        if len(words) == 2 and words[0].verb and words[1].stop and not language.conditional_auxiliaries:
            found.append(words)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Negation:
    """One negation (or, with ``only``, restriction) as found: its words and what it bears on."""

    first: int
    last: int
    lo: int
    hi: int
    only: bool = False


def _noun_before(words: _Words, i: int) -> bool:
    """An article, a possessive or a number makes a noun of the word at ``i`` ("un pas", "his will")."""
    if not i or words.tokens[i].before.strip("-"):
        return False
    lex = words.tokens[i - 1].lex
    here = words.tokens[i].lex
    if lex.form == "'s" and here.form.endswith("s"):
        return True
    if i - 1 in words.complements and here.finite and not here.form.endswith(("s", "ing")):
        return False  # "the only thing that kept": a relative, and no "that boat"
    return lex.form in words.language.determiners or lex.number is not None


def _preposition(words: _Words, i: int) -> bool:
    """A function word at ``i`` that is no auxiliary, article, pronoun or conjunction."""
    lex, language = words.tokens[i].lex, words.language
    return (
        lex.stop
        and not lex.verb
        and lex.lemma not in language.be_lemmas
        and i not in words.modals
        and lex.form not in language.determiners
        and lex.form not in language.pronouns
        and lex.form not in language.break_forms
        and lex.form not in language.join_forms
        and not lex.form.startswith("'")
        and lex.form != "there"
    )


def _negations(
    words: _Words, forms: Sequence[Phrase], spent: set[int], embedded: frozenset[int], says: frozenset[int]
) -> Iterator[_Negation]:
    """The negations of a sentence, ``spent`` words left out.

    A French "ne" and the word or words that answer it are one negation; "ne ... que" restricts and does not negate;
    "ne" alone is none, but before "pouvoir" and its like.
    """
    tokens, language, n = words.tokens, words.language, len(words)
    adverbs = {p.start for p in forms if p.section == "negation.words"} - spent
    nominal = {p.start for p in forms if p.section in ("negation.determiners", "negation.pronouns")} - spent
    nominal = {i for i in nominal if not _noun_before(words, i) or i - 1 in words.complements}  # "said that no"
    adverbs = {i for i in adverbs if not (language.particles and _noun_before(words, i))}
    answered: set[int] = set()
    for i, token in enumerate(tokens):
        if token.lex.form not in language.particles or i in spent:
            continue
        answers: list[int] = []
        only = stop = None
        verbs = 0
        for j in range(i + 1, min(n, i + 10)):
            form = tokens[j].lex.form
            if words.strong(j) or form in language.particles:
                break
            if j in words.negating and j in spent:
                stop = j  # "n'est pas avéré que": the expression has its own say
                break
            if j in adverbs or j in nominal:
                if (
                    answers
                    and j - answers[-1] > 3
                    and form not in language.join_forms
                    and form != tokens[answers[-1]].lex.form
                ):
                    break
                answers.append(j)
            elif form in language.restrictive_words and j not in spent:
                held = answers and not tokens[j - 2].lex.stop  # "ne pense pas que": the verb holds the clause
                if not answers or (answers[-1] == j - 1 and not held and j not in embedded):
                    only = j
                elif (
                    not any(tokens[k].lex.form in language.lone_negations for k in answers)
                    and j - answers[-1] > 2
                    and j not in embedded
                    and verbs < 2
                ):
                    only = j  # "n'accepte plus à ses frontières que"
                stop = j
                break
            elif j - answers[-1] > 4 if answers else form in language.break_forms:
                break
            verbs += tokens[j].lex.verb
        concord = nominal | {k for k in adverbs if tokens[k].lex.form in language.lone_negations or _opens(words, k)}
        subject = _negated_subject(words, i, concord, answered, embedded, far=not any(j in adverbs for j in answers))
        if only is not None and not subject:
            answered.update(answers)
            if not answers or tokens[answers[-1]].lex.form not in language.lone_negations:
                yield _Negation(i, only + 1, only + 1, _right(words, only + 1), only=True)
        elif answers or subject:
            answered.update(answers, subject)
            lo = min([i, *subject])
            last = max([i, *answers])
            hi = max(_right(words, last, complements=False), last + 1)
            yield _Negation(i, last + 1, lo, hi)
        elif stop is None and i + 1 < n and _bare(words, i + 1):
            yield _Negation(i, i + 1, i, _right(words, i, complements=False))
    determiners = {p.start for p in forms if p.section == "negation.determiners"}
    without = {p.end for p in forms if p.section == "negation.prepositions"}
    for i in sorted((adverbs | nominal) - answered):
        form = tokens[i].lex.form
        if language.particles and i in nominal and i not in determiners:
            continue  # "une autre personne"
        if (i - 1 in answered or i in without) and not tokens[i].before:
            continue  # "non pas", "sans aucun"
        answered.add(i)
        nxt = tokens[i + 1] if i + 1 < n else None
        if nxt is not None and "," in nxt.before and (i == 0 or words.comma(i) or words.strong(i)):
            continue  # "No, he came": an answer
        if nxt is None or words.strong(i + 1):
            if i in nominal and not language.particles:
                yield _Negation(i, i + 1, *_object_scope(words, i, says))
            continue
        if i in adverbs:
            if not language.particles:
                end = max(_right(words, i, complements=False), i + 1)
                inserted = next((k for k in range(i + 1, end) if words.comma(k)), end) if i and words.comma(i) else end
                if not any(words.finite(k) or _verb_only(words, k) for k in range(i, inserted)):
                    end = inserted  # "Lea Roux, not her real name, insists"
                yield _Negation(i, i + 1, i, end)
            elif nxt.lex.stop and i and not (_opens(words, i) or tokens[i - 1].lex.stop or words.finite(i - 1)):
                continue  # "un petit pas pour"
            elif form in language.lone_negations or (_opens(words, i) and form != "plus"):
                # "non prouvé" is one word, "pas un bruit", "et non à Lyon" a phrase
                yield _Negation(i, i + 1, i, _group(words, i, 6 if tokens[i + 1].lex.stop else 2))
        elif not language.particles:
            yield _Negation(i, i + 1, *_object_scope(words, i, says))
        elif tokens[i].lex.number is None:
            yield _Negation(i, i + 1, i, _group(words, i))


def _opens(words: _Words, i: int) -> bool:
    """The word at ``i`` begins its clause ("Jamais le maire ..."; not "du jamais vu")."""
    return i == 0 or words.strong(i) or words.comma(i)


def _negated_subject(
    words: _Words, ne: int, candidates: set[int], answered: set[int], embedded: frozenset[int], *, far: bool
) -> list[int]:
    """The negations in the subject of the verb whose "ne" is at ``ne`` ("aucun des pays n'a", "ni lui ni elle ne").

    Not ``far``: those of its own clause only, since the "ne" has its answer.
    """
    out = []
    for j in range(ne - 1, max(-1, ne - _REACH), -1):
        if j in candidates and j not in answered:
            out.append(j)
        form = words.tokens[j].lex.form
        if (
            words.strong(j)
            or j in embedded
            or form in words.language.particles
            or (not far and form in words.language.break_forms)
        ):
            break
    return out


def _bare(words: _Words, i: int) -> bool:
    """The verb at ``i`` or after a clitic is negated by "ne" alone ("ne peut", "ne saurait", "n'ose")."""
    keys = {words.language.key(verb) for verb in words.language.bare_negated}
    while i < len(words) and words.tokens[i].lex.stop and not words.tokens[i].lex.verb:
        i += 1
    return i < len(words) and words.tokens[i].lex.key in keys and words.infinitive_after(i + 1, 3)


def _object_scope(words: _Words, i: int, says: frozenset[int]) -> tuple[int, int]:
    """What "no", "none", "nobody" bears on: with the verb before it, or all of the clause that it is the subject of."""
    end = max(_right(words, i, complements=False), i + 1)
    if i and not words.tokens[i].before and _preposition(words, i - 1):
        return i, _group(words, i)
    for j in range(i - 1, max(-1, i - 6), -1):
        form = words.tokens[j].lex.form
        if (
            words.tokens[j + 1].before.strip("-'")
            or form in words.language.break_forms
            or form in words.language.join_forms
        ):
            break
        if words.tokens[j].lex.lemma in words.language.be_lemmas:
            break  # "felt there was no need"
        if words.tokens[j].lex.verb and not _noun_before(words, j):
            if j + 1 in says:
                break  # "says no decision has been made"
            return j, end
    return i, end


def _overlaps(spans: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    return any(a < last and first < b for a, b in spans)


class _Marks:
    """The flags of a sentence while its cues are being read."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.modes = [Mode.NONE] * len(tokens)
        self.cues: list[Cue] = []

    def add(self, kind: str, first: int, last: int, scope: tuple[int, int], mode: Mode) -> None:
        """Notes a cue; in its scope, the cue's own words left out, ``mode`` is set (negation: turned over)."""
        lo, hi = max(0, scope[0]), min(len(self.tokens), scope[1])
        self.cues.append(
            Cue(kind, first, last, (lo, hi), self.text[self.tokens[first].start : self.tokens[last - 1].end])
        )
        for k in range(lo, hi):
            if first <= k < last and mode != Mode.NEGATED and mode != Mode.HEDGED:
                continue
            if mode == Mode.NEGATED:
                self.modes[k] ^= mode
            else:
                self.modes[k] |= mode


def find_cues(
    text: str,
    tokens: Sequence[Token],
    language: Language,
    forms: Sequence[Phrase],
    phrases: Sequence[Phrase],
    question: bool,
    clause: tuple[int, ...],
) -> Cues:
    """The cues of one sentence and what they do to each word.

    ``forms`` and ``phrases`` are what the language's two tables find in the sentence; ``question`` is whether it
    ends in a question mark; ``clause`` is the number of the clause that each word is in.
    """
    if not tokens:
        return Cues((), (), (), question)
    words, grammar = _read_words(tokens, language, forms, clause)
    marks = _Marks(text, tokens)
    blocked = [(p.start, p.end) for p in forms if p.section == "negation.false"]
    blocked += [(p.start, p.end) for p in grammar if p.value == "fact"]
    chosen = _chosen([*phrases, *_parted(words, phrases)], blocked, words)
    prepositions = [
        p
        for p in forms
        if p.section == "negation.prepositions"
        and not _overlaps(blocked, p.start, p.end)
        and not _noun_before(words, p.start)
    ]
    spent = {k for a, b in blocked for k in range(a, b)}
    for p in (*chosen, *prepositions):
        if p.end - p.start > 1:
            spent.update(range(p.start, p.end))
    # a verb of saying before "que"/"that": what follows is its complement
    ends = {
        p.end: p.section
        for p in phrases
        if p.section in _EMBEDDING and not _noun_before(words, p.start) and p.end - p.start <= 2
    }
    embedded = frozenset(
        i
        for i in words.complements
        if any(k in ends and not any(words.comma(m) for m in range(k, i + 1)) for k in range(i, max(0, i - 5), -1))
    )
    spoken = frozenset((p.start, p.end) for p in phrases if p.section == "speech")
    for p in forms:
        if p.section == "negation.restrictive" and (
            (p.start, p.end) in blocked or not _overlaps(blocked, p.start, p.end)
        ):
            marks.add("restriction", p.start, p.end, (p.end, _right(words, p.end)), Mode.ONLY)
    limits = _operators(words, marks, chosen, embedded, spoken)
    presupposing = [p for p in forms if p.section == "negation.presupposing"]
    for found in _negations(words, forms, spent, embedded, frozenset(ends)):
        _negate(words, marks, found, limits, ends, chosen, presupposing)
    for p in prepositions:
        if p.end < len(tokens) and not _tells_kind(words, p):
            verbal = words.infinitive_after(p.end) or tokens[p.end].lex.finite
            end = _right(words, p.end) if verbal else _group(words, p.end)
            marks.add("negation", p.start, p.end, (p.end, end), Mode.NEGATED)
    _conditions(words, marks, forms, blocked)
    _claims_of_falsehood(words, marks, chosen, embedded)
    _taken_back(words, marks, forms, phrases)
    _moods(words, marks, forms, grammar, _told(words, phrases))
    _presupposed(words, marks, phrases)
    if question:
        lo = len(tokens) - 1
        while lo > 0 and not (words.strong(lo) or ":" in tokens[lo].before):
            lo -= 1
        marks.add("question", len(tokens) - 1, len(tokens), (lo, len(tokens)), Mode.QUESTION)
        marks.modes[-1] |= Mode.QUESTION
    modes = [m | Mode.QUOTED if inside else m for m, inside in zip(marks.modes, quoted(tokens), strict=True)]
    return Cues(tuple(modes), clause, tuple(marks.cues), question)


def _read_words(
    tokens: Sequence[Token], language: Language, forms: Sequence[Phrase], clause: Sequence[int]
) -> tuple[_Words, list[Phrase]]:
    """The sentence with its boundaries, and the expressions of the list of modal forms."""
    grammar = [p for p in forms if p.section == "modal"]
    by_kind: dict[str, set[int]] = {kind: set() for kind in (*_GRAMMAR, "modal")}
    for p in grammar:
        by_kind[p.value if p.value in by_kind else "modal"].add(p.start)
    facts = {k for p in grammar if p.value == "fact" for k in range(p.start, p.end)}
    words = _Words(
        tokens,
        language,
        clause,
        frozenset(i for i, t in enumerate(tokens) if t.lex.form in language.contrast_forms),
        frozenset(by_kind["infinitive"]),
        frozenset(by_kind["gerund"]),
        frozenset(by_kind["complement"]),
        frozenset(by_kind["relative"]),
        frozenset(by_kind["modal"] - facts),
        frozenset(p.start for p in forms if p.section in _NEGATING),
        title_case(tokens),
        bool(language.conditional_auxiliaries),
    )
    return words, [p for p in grammar if p.value not in _GRAMMAR]


def _operators(
    words: _Words,
    marks: _Marks,
    chosen: Sequence[Phrase],
    embedded: frozenset[int],
    spoken: frozenset[tuple[int, int]],
) -> dict[int, int]:
    """Verbs and nouns that ask, want, try, believe, doubt, deny or undo their complement.

    Returns where negation stops short: a demand that was not made says nothing of what it would have been for
    (word number of the operator -> first word of its complement).
    """
    tokens, language = words.tokens, words.language
    limits: dict[int, int] = {}
    for p in chosen:
        i, j, section = p.start, p.end, p.section
        if section in ("factive", "debunk") or j > len(words):
            continue
        if section == "want" and not words.inflects and j - i == 1 and i and tokens[i].lex.form.endswith("ed"):
            superlative = tokens[i - 1].lex.form in language.amount_words["superlative"]
            if superlative and not tokens[i].before:
                continue  # "the most wanted men"
        end = _right(words, j) if j < len(words) else j
        near = min(end, j + 8) if section == "belief" else end
        begin = _complement(words, j, near) if j < len(words) else None
        if j - 1 in words.complements or (j - 1 in words.markers and words.infinitive_after(j)):
            begin = j
        # a noun or an infinitive may be the subject of a verb that follows ("le refus de payer a surpris")
        nominal = not tokens[i].lex.verb or _noun_before(words, i) or (words.inflects and words.infinitive(i))
        nominal = nominal and not (begin is not None and begin - 1 in words.complements)
        if section == "negation.implicit":
            if begin is not None and (
                begin > j + 1
                if begin - 1 in words.complements
                else begin > j + 4 and (not tokens[i].lex.verb or _noun_before(words, i))
            ):
                begin = None  # "une interdiction de visa ... soupçonnés d'avoir"
            if any(k in words.negating for k in range(i, j)):
                marks.add(
                    "implicit negation",
                    i,
                    j,
                    (j, _right(words, j, complements=False) if j < len(words) else j),
                    Mode.NEGATED,
                )
            elif begin is not None:
                marks.add("implicit negation", i, j, (begin, _right(words, begin, nominal=nominal)), Mode.NEGATED)
            elif j < len(words) and not words.name(j) and not words.comma(j) and not words.strong(j):
                marks.add("implicit negation", i, j, (j, _group(words, j)), Mode.NEGATED)
        elif section == "denial":
            antecedent = _antecedent(words, i, j)
            if antecedent is not None:
                marks.add("denial", i, j, antecedent, Mode.DENIED)
            elif _passive(words, i, j):
                marks.add("denial", i, j, (_subject(words, i, embedded), i), Mode.DENIED)
            elif j < len(words) and not words.strong(j):
                if words.comma(j) and not _entry(language, p.value)[0].verb:
                    continue  # "contrary to popular belief, bats can see"
                if begin is None and _noun_before(words, i) and _entry(language, p.value)[0].verb:
                    continue  # "le démenti de la mairie": who denies, not what is denied
                marks.add("denial", i, j, (j, _until_verdict(words, j, _right(words, j, relatives=True))), Mode.DENIED)
        elif section == "distance":
            _distance(words, marks, p)
        elif section == "hedges":
            _hedge(words, marks, p, begin)
        else:
            mode = _COMPLEMENT[section]
            if begin is not None and (i, j) in spoken and section == "ask" and begin - 1 in words.complements:
                continue  # "told the radio that": said, not asked for
            if begin is not None:
                limits[i] = begin
                marks.add(section, i, j, (begin, _right(words, begin, nominal=nominal and section != "belief")), mode)
            elif section == "belief":
                if _bare_clause(words, i, j, near):
                    marks.add(section, i, j, (j, _right(words, j)), mode)
            elif _passive(words, i, j):
                if j - i > 1 and not words.inflects and j < len(words) and not words.plain(j):
                    marks.add(section, i, j, (j, _group(words, j)), mode)  # "was asked for details"
                    continue
                if j < len(words) and (
                    tokens[j].lex.form in language.break_forms
                    or j in words.markers
                    or j - 1 in words.markers
                    or (i, j) in spoken
                ):
                    continue  # "was asked what", "was told": the subject is who was asked
                marks.add(section, i, j, (_subject(words, i, embedded), i), mode)
            elif j < len(words) and not words.strong(j) and not words.comma(j) and not words.finite(j):
                if tokens[j].lex.form in language.break_forms:
                    continue  # "demande si", "asked what"
                first = next((k for k in range(j, end) if not words.plain(k)), j)
                if (
                    i in {a for a, _ in spoken}
                    and not words.inflects
                    and any(_verb_only(words, k) for k in range(first + 1, end))
                ):
                    continue  # "told the radio the dam had burst": said, not asked for
                recipient = words.name(first) or tokens[j].lex.form in language.pronouns or (i, j) in spoken
                if j - i > 1 or not recipient:
                    marks.add(section, i, j, (j, end), mode)
    for i, token in enumerate(tokens):
        if token.lex.lemma in language.plan_nouns and not token.lex.stop and i + 1 < len(words):
            if marks.modes[i] & UNREAL or tokens[i + 1].before or any(c.first <= i < c.last for c in marks.cues):
                continue
            if i + 1 in words.markers and words.infinitive_after(i + 2):
                marks.add("plan", i, i + 1, (i + 2, _right(words, i + 2, nominal=True)), Mode.WANTED)
            elif i + 1 in words.complements:
                marks.add("plan", i, i + 1, (i + 2, _right(words, i + 1)), Mode.WANTED)
            elif i + 1 in words.markers if words.inflects else _preposition(words, i + 1) and not words.infinitive(i):
                marks.add("plan", i, i + 1, (i + 2, _group(words, i + 2)), Mode.WANTED)
    return limits


def _until_verdict(words: _Words, start: int, end: int) -> int:
    """Where what is denied ends: before what it is dismissed as ("dismissed the report as baseless")."""
    tokens, language = words.tokens, words.language
    marks = language.attribution_words.get("dismissed_as", ())
    for k in range(start + 1, end - 1):
        after = tokens[k + 1].lex
        if tokens[k].lex.form in marks and not (after.stop or tokens[k + 1].capital or tokens[k + 1].before):
            return k
    return end


def _bare_clause(words: _Words, i: int, j: int, end: int) -> bool:
    """True where a clause follows that no "that" opens: "thought he was dead"."""
    if words.inflects or not words.tokens[i].lex.verb or j >= len(words) or words.comma(j) or words.strong(j):
        return False
    subject = words.tokens[j].lex.form
    language = words.language
    if not (subject in language.pronouns or subject in language.determiners or words.name(j)):
        return False
    for k in range(j + 1, min(end, j + 5)):
        if words.comma(k) or words.strong(k) or words.tokens[k].lex.form in language.break_forms:
            return False
        if words.finite(k) or k in words.modals:
            return True
    return False


def _antecedent(words: _Words, i: int, j: int) -> tuple[int, int] | None:
    """What an object relative says to be denied by the verb at ``i`` to ``j`` ("une vente que dément la mairie")."""
    tokens = words.tokens
    ends = j >= len(words) or words.strong(j) or words.comma(j)
    if not ends and not (words.inflects and i - 1 in words.complements):
        return None  # it has an object of its own
    opening = next((k for k in range(i - 1, max(0, i - 7), -1) if k in words.complements), None)
    if opening is None or opening == 0 or any(words.strong(k) or words.comma(k) for k in range(opening + 1, i + 1)):
        return None
    noun = tokens[opening - 1].lex
    if noun.stop or noun.finite or words.comma(opening):
        return None
    start = opening - 1
    while start > 0 and opening - start < 6 and not words.comma(start) and not words.strong(start):
        if words.finite(start - 1) or tokens[start - 1].lex.form in words.language.break_forms:
            break
        start -= 1
    return start, opening


def _distance(words: _Words, marks: _Marks, p: Phrase) -> None:
    """Distance taken from a clause ("prétend que", "falsely claims that") or from one noun ("le prétendu vol")."""
    i, j = p.start, p.end
    end = min(_right(words, j), len(words)) if j < len(words) else j
    begin = None if _noun_before(words, i) else _complement(words, j, min(end, j + 6))
    if j - 1 in words.complements or (not words.inflects and j - 2 in words.markers):
        begin = j  # "the myth that", "claims to have"
    if begin is not None:
        marks.add("distance", i, j, (begin, _right(words, begin)), Mode.DISTANCED)
    elif not _noun_before(words, i) and (_adverb(words.tokens[i].lex) or (i and j - i > 1 and words.finite(i - 1))):
        marks.add("distance", i, j, (j, end), Mode.DISTANCED)
    elif _noun_before(words, i) or i == 0 or words.tokens[i].before or words.plain(i - 1) or words.finite(i - 1):
        marks.add("distance", i, j, (j, _group(words, j, 3)), Mode.DISTANCED)
    else:  # "l'auteur présumé", "affirmé à tort"
        marks.add("distance", i, j, (i - 1, _group(words, j, 3) if j < len(words) else j), Mode.DISTANCED)


def _hedge(words: _Words, marks: _Marks, p: Phrase, begin: int | None) -> None:
    """A verb hedges its complement ("semble avoir"), an adjective its noun ("un possible accord"), else the clause."""
    i, j = p.start, p.end
    verb = any(words.tokens[k].lex.verb for k in range(i, j)) or j - 1 in words.markers or j - 1 in words.complements
    if any(k in words.negating for k in range(i, j)) and begin is None and j - 1 not in words.complements:
        marks.add("hedge", i, j, _clause_of(words, i), Mode.HEDGED)
    elif _noun_before(words, i) and not verb:
        marks.add("hedge", i, j, (j, _group(words, j, 4)), Mode.HEDGED)
    elif j - i == 1 and not verb and not _adverb(words.tokens[i].lex) and i and _postposed(words, i):
        marks.add("hedge", i, j, (i - 1, _group(words, j, 3) if j < len(words) else j), Mode.HEDGED)
    elif verb and j < len(words):
        marks.add("hedge", i, j, (begin if begin is not None else j, _right(words, j)), Mode.HEDGED)
    else:
        marks.add("hedge", i, j, _clause_of(words, i), Mode.HEDGED)


def _postposed(words: _Words, i: int) -> bool:
    """An adjective behind its noun ("un accord éventuel"): a word with content stands right before it."""
    lex = words.tokens[i - 1].lex
    return not words.tokens[i].before and not words.plain(i - 1) and not lex.verb


def _negate(
    words: _Words,
    marks: _Marks,
    found: _Negation,
    limits: dict[int, int],
    ends: dict[int, str],
    chosen: Sequence[Phrase],
    presupposing: Sequence[Phrase],
) -> None:
    """Turns over what a negation bears on; where it stands before a "that" clause, what becomes of the clause."""
    lo, hi = found.lo, found.hi
    if found.only:
        marks.add("restriction", found.first, found.last, (lo, hi), Mode.ONLY)
        return
    for cue in marks.cues:
        if cue.kind == "ask" and lo <= cue.first < hi and limits.get(cue.first, 0) > cue.first:
            hi = min(hi, limits[cue.first])
    # "it is not the first time that the mill was sold": it was
    so = [p.end for p in presupposing if found.first < p.start < hi]
    hi = min([hi, *so])
    asserted = Mode.NONE
    if hi < len(words) and hi in words.complements and not so:
        held = next((ends[k] for k in range(hi, max(lo, hi - 5), -1) if k in ends), "")
        end = _right(words, hi)
        # "n'a pas été prouvé que", "it is not certain that"
        last = words.tokens[found.last - 1].lex.form
        adverb = last in words.language.lone_negations or found.last - found.first > 1
        governed = adverb and hi > found.first + 1 and not words.plain(hi - 1) and not _noun_before(words, hi - 1)
        if words.inflects and hi == found.last:  # "il ne s'ensuit pas que le pont soit sûr"
            verb = any(words.tokens[k].lex.verb and not words.plain(k) for k in range(found.first + 1, hi))
            governed = governed or (verb and any(words.finite(k) for k in range(hi + 1, end)))
        if held in _RAISING:
            hi = end
        elif (
            (held or governed)
            and held != "factive"
            and not any(p.section == "debunk" and lo <= p.start < hi for p in chosen)
        ):
            asserted = Mode.SUPPOSED
            for k in range(hi + 1, end):
                marks.modes[k] = (marks.modes[k] | asserted) & ~(Mode.DENIED | Mode.DOUBTED)
    marks.add("negation", found.first, found.last, (lo, hi), Mode.NEGATED)
    for cue in list(marks.cues):
        # "n'a pas démenti avoir", "does not doubt that": what was denied or doubted is so no longer
        if cue.kind in ("denial", "doubt") and lo <= cue.first < hi and found.first <= cue.first < hi + 1:
            for k in range(*cue.scope):
                marks.modes[k] &= ~(Mode.DENIED | Mode.DOUBTED)
                if cue.kind == "denial":
                    marks.modes[k] |= Mode.HEDGED
                if lo <= k < hi and k >= cue.last:
                    marks.modes[k] ^= Mode.NEGATED


def _conditions(words: _Words, marks: _Marks, forms: Sequence[Phrase], blocked: Sequence[tuple[int, int]]) -> None:
    """If-clauses, and indirect questions where the "if" hangs on a verb of asking."""
    tokens, language = words.tokens, words.language
    for p in forms:
        if p.section != "hypothetical" or p.end >= len(words) or _overlaps(blocked, p.start, p.end):
            continue
        i, j = p.start, p.end
        before = tokens[i - 1].lex if i else None
        if j - i == 1 and before is not None and before.key in language.asking_keys and not tokens[i].before:
            marks.add("question", i, j, (j, _right(words, j)), Mode.QUESTION)
            continue
        if j - i == 1 and _intensifies(words, i):
            continue
        end = _if_end(words, j)
        if _awaits_approval(words, j, end):
            for m in range(j, end):
                marks.modes[m] |= Mode.SUPPOSED
            continue  # "the sale, if approved by the board, will close in May": it is planned for May
        marks.add("hypothetical", i, j, (j, end), Mode.SUPPOSED)
        for k, token in enumerate(tokens):
            # what would follow from the condition is no fact either
            if (token.lex.conditional or token.lex.future) and not _past(token.lex) and _reached(words, k, i):
                for m in range(k, _right(words, k)):
                    marks.modes[m] |= Mode.SUPPOSED


def _awaits_approval(words: _Words, first: int, end: int) -> bool:
    """Whether an if-clause is only that something is approved, as every deal must be."""
    approving = words.language.attribution_words.get("approving", frozenset())
    content = [t.lex for t in words.tokens[first : min(end, first + APPROVAL)] if not t.lex.stop]
    return end - first <= APPROVAL and bool(content) and content[0].lemma in approving


def _presupposed(words: _Words, marks: _Marks, phrases: Sequence[Phrase]) -> None:
    """What somebody would know is so, whatever the condition is for ("if they had asked, they would know that it has
    closed"): factive verbs presuppose their complement (Kiparsky and Kiparsky, "Fact", 1970).
    """
    for p in phrases:
        if p.section != "factive" or p.end not in words.complements or not marks.modes[p.start] & Mode.SUPPOSED:
            continue
        inside = range(p.end + 1, len(words))
        own = next((k for k in inside if words.strong(k)), len(words))
        if any(p.end < c.first < own and "negation" not in c.kind for c in marks.cues):
            continue  # what it says has a reserve of its own
        for k in range(p.end + 1, own):
            marks.modes[k] &= ~UNREAL


def _verb_only(words: _Words, k: int) -> bool:
    """A verb at ``k`` that no article or name makes a noun, in any form."""
    lex = words.tokens[k].lex
    return lex.verb and not _noun_before(words, k) and not words.tokens[k].capital and (k == 0 or lex.form != lex.lemma)


def _reached(words: _Words, k: int, i: int) -> bool:
    """The condition at ``i`` bears on the verb at ``k``: no "that" stands between them."""
    return not any(m in words.complements for m in range(min(i, k) + 1, max(i, k)))


def _if_end(words: _Words, start: int, *, relative: bool = False) -> int:
    """The if-clause ends at its comma."""
    for j in range(start, len(words)):
        if words.strong(j) or (words.comma(j) and (j > start or relative)) or j in words.contrast:
            return j
    return len(words)


def _intensifies(words: _Words, i: int) -> bool:
    """The word opens no clause but heightens the one that follows it ("si grand", "si bien que")."""
    tokens = words.tokens
    if i == 0 or tokens[i].before or i + 1 >= len(words):
        return False
    before, after = tokens[i - 1].lex, tokens[i + 1]
    if before.form in words.language.break_forms or before.form in words.language.join_forms or words.infinitive(i - 1):
        return False
    return not (after.lex.stop or after.capital or after.lex.number is not None)


def _tells_kind(words: _Words, phrase: Phrase) -> bool:
    """Whether what could deny something by "of" only says what kind of body it is whose name or place follows ("la
    clinique privée de Nantes", no "privé de soins").
    """
    tokens, start = words.tokens, phrase.start
    apart = not start or tokens[start].before.strip() or not words.language.is_body(tokens[start - 1].lex)
    return not apart and phrase.end - start > 1 and tokens[phrase.end].capital


def _claims_of_falsehood(words: _Words, marks: _Marks, chosen: Sequence[Phrase], embedded: frozenset[int]) -> None:
    """ "This is false", "a hoax", "no evidence that": what is said to be untrue.

    A single word counts only where it is said of something ("is fake", "s'avère faux"), not in "fake passport";
    under a negation ("is not a hoax") it does not count at all.
    """
    for p in chosen:
        i, j = p.start, p.end
        if p.section != "debunk" or (marks.modes[i] | marks.modes[j - 1]) & Mode.NEGATED:
            continue
        if j - i == 1 and not _predicative(words, i):
            continue
        marks.add("debunk", i, j, _said_untrue(words, i, j, embedded), Mode.DEBUNKED)


def _taken_back(words: _Words, marks: _Marks, forms: Sequence[Phrase], phrases: Sequence[Phrase]) -> None:
    """An elliptical denial at the end takes back what stands before it: "Some say that it is closed, but it isn't."

    Its words are all small ones: a pronoun, an auxiliary, a negation (verb phrase ellipsis: Hardt, 1993).
    """
    tokens, language = words.tokens, words.language
    start = next((k for k in range(len(tokens) - 1, 0, -1) if k in words.contrast), 0)
    tail = range(start + 1, len(tokens))
    if not start or not 2 <= len(tail) <= ELLIPSIS or any(not words.plain(k) or words.strong(k) for k in tail):
        return
    if not any(tokens[k].lex.form in language.pronouns or tokens[k].lex.form in language.demonstratives for k in tail):
        return
    if not any(p.section == "negation.words" and p.start > start for p in forms):
        return
    held = [p.end for p in phrases if p.section in _EMBEDDING and p.end < start]
    lo = held[-1] if held else next((k for k in range(start, 0, -1) if words.strong(k)), 0)
    marks.add("debunk", start, len(tokens), (lo, start), Mode.DEBUNKED)


def _said_untrue(words: _Words, i: int, j: int, embedded: frozenset[int]) -> tuple[int, int]:
    """What a verdict at ``i`` to ``j`` bears on: its "that" clause, its subject, or what stood before the colon.

    What follows "C'est faux :" is the correction and no part of it.
    """
    tokens, language = words.tokens, words.language
    lo, hi = _stretch(words, i, embedded)
    if j - 1 in words.complements:
        return j, _right(words, j)
    bare = all(words.plain(k) or words.tokens[k].lex.lemma in language.be_lemmas for k in range(lo, i))
    if j < hi and (bare or j in words.complements):
        # "il est faux que", "it was not true, the inquiry found, that", "inexact de dire que"
        begin = _complement(words, j, min(hi, j + 8))
        if begin is not None and begin < hi:
            return begin, _right(words, begin)
    if bare and lo > 0 and ":" in tokens[lo].before:
        return _stretch(words, lo - 1, embedded)[0], i
    if bare and j - i == 1:
        return lo, _clause_of(words, i)[1] if j < len(words) and not words.comma(j) else j
    relative = next((k for k in range(i, lo, -1) if k in words.relatives), None)
    if relative is not None:
        # "the account, which is fake, ...": the clause and the noun that it hangs on
        return max(lo, relative - 4), max(_if_end(words, j, relative=True) if j < len(words) else j, j)
    return lo, hi


def _predicative(words: _Words, i: int) -> bool:
    """The word at ``i`` is said of a subject by "be" before it in the same clause, or stands alone as a verdict."""
    tokens, language = words.tokens, words.language
    if len(words) <= 2 or (
        i == 0 and len(words) > 1 and (words.comma(1) or words.strong(1) or "!" in tokens[1].before)
    ):
        return True
    if i + 1 < len(words) and not words.tokens[i + 1].before and not words.plain(i + 1):
        return False  # "is a false passport"
    for j in range(i - 1, max(-1, i - 5), -1):
        if words.tokens[j + 1].before.strip("-'\"«»“”"):
            return False
        lex = tokens[j].lex
        if lex.lemma in language.be_lemmas or lex.form == "'s":
            return True
        if not (words.plain(j) or lex.light or lex.verb):
            return False
    return False


def _told(words: _Words, phrases: Sequence[Phrase]) -> frozenset[int]:
    """The words of what somebody is reported to have said, where a conditional is the future of the past.

    "Said that it would close" reports "it will close" (backshift: Comrie, Tense, 1985). English may leave "that" away,
    and the verb of saying may come last ("it would close, he said").
    """
    out: set[int] = set()
    for p in phrases:
        i, j = p.start, p.end
        if p.section != "speech" or _noun_before(words, i) or not _said_before(words, i):
            continue
        begin = next((k for k in range(j, min(len(words), j + 5)) if k in words.complements), None)
        if begin is not None and not any(words.strong(k) or words.finite(k) for k in range(j, begin)):
            out.update(range(begin, _right(words, begin)))
            continue
        if words.inflects:
            continue
        if j < len(words) and not words.strong(j) and not words.comma(j):
            out.update(range(j, _right(words, j, complements=False)))
        lo = i
        while lo > 0 and not words.comma(lo) and not words.strong(lo) and not words.finite(lo - 1):
            lo -= 1
        if words.comma(lo):
            start = lo
            while start > 0 and not words.strong(start):
                start -= 1
            out.update(range(start, lo))
    return frozenset(out)


def _said_before(words: _Words, i: int) -> bool:
    """The verb of saying at ``i`` is in a past tense."""
    lex, language = words.tokens[i].lex, words.language
    auxiliaries = language.have_lemmas | language.be_lemmas
    if any(words.tokens[k].lex.lemma in auxiliaries for k in range(max(0, i - 4), i)):
        return lex.form != lex.lemma and not (lex.conditional or lex.future)
    if words.inflects:
        return lex.form.endswith(("ait", "aient", "a", "èrent")) and not lex.conditional and not lex.future
    return lex.form != lex.lemma and not lex.form.endswith(("s", "ing"))


def _moods(
    words: _Words, marks: _Marks, forms: Sequence[Phrase], grammar: Sequence[Phrase], told: frozenset[int]
) -> None:
    """Modal verbs, the conditional of reporting, the conditional, the future.

    ``told``: words of reported speech, where the conditional is the future.
    """
    tokens, language = words.tokens, words.language
    conditions = [cue.first for cue in marks.cues if cue.kind == "hypothetical"]
    attributed = any(p.section == "attribution" for p in forms)
    taken: set[int] = set()
    kinds = {
        "possibility": Mode.POSSIBLE | Mode.HEDGED,
        "counterfactual": Mode.POSSIBLE,
        "obligation": Mode.POSSIBLE,
        "conditional": Mode.POSSIBLE,
        "future": Mode.FUTURE,
        "intention": Mode.WANTED,
        "question": Mode.QUESTION,
    }
    for p in grammar:
        kind, _, wants = p.value.partition("+")
        mode = kinds.get(kind, Mode.NONE)
        i, j = p.start, p.end
        if not mode or j >= len(words) or words.strong(j) or _noun_before(words, i):
            continue
        if tokens[i].capital and not words.titled and (i or tokens[j].capital or tokens[j].lex.form[0].isdigit()):
            continue  # "May 5", "Will Smith"
        if wants and not words.infinitive_after(j):
            continue
        taken.update(range(i, j))
        backshifted = i in told and tokens[j].lex.lemma not in language.have_lemmas  # not "would have cost"
        if kind == "conditional" and backshifted and not any(_reached(words, i, k) for k in conditions):
            kind, mode = "future", Mode.FUTURE
        if mode & Mode.POSSIBLE and attributed and language.particles:
            mode |= Mode.HEDGED
        if mode & (Mode.POSSIBLE | Mode.FUTURE) and any(_reached(words, i, k) for k in conditions):
            mode |= Mode.SUPPOSED
        marks.add(kind, i, j, (j, _carried_on(words, _right(words, j))), mode)
    for i in () if words.inflects else sorted(words.markers):
        # the infinitive of headlines ("Bridge to reopen"): nothing before it is a verb on which it could hang
        if (
            0 < i < len(words) - 1
            and words.infinitive(i + 1)
            and not tokens[i].before
            and not tokens[i - 1].lex.stop
            and not any(words.finite(k) or _verb_only(words, k) for k in range(i))
            and not any(c.first <= i < c.last or c.scope[0] <= i + 1 < c.scope[1] for c in marks.cues)
        ):
            marks.add("future", i, i + 1, (i + 1, _right(words, i + 1)), Mode.FUTURE)
    for i, token in enumerate(tokens):
        lex = token.lex
        if i in taken or not (lex.conditional or lex.future) or _past(lex) or _noun_before(words, i):
            continue
        scope = (i, _right(words, i))
        past = i in told and lex.form not in language.conditional_auxiliaries
        if lex.conditional and not (past and not any(_reached(words, i, k) for k in conditions)):
            if any(_reached(words, i, k) for k in conditions):
                marks.add("conditional", i, i + 1, scope, Mode.SUPPOSED)
                marks.modes[i] |= Mode.SUPPOSED
            elif lex.form in language.conditional_auxiliaries:
                marks.add("reporting conditional", i, i + 1, scope, Mode.HEDGED)
            else:
                mode = Mode.HEDGED if attributed else Mode.POSSIBLE
                marks.add("conditional", i, i + 1, scope, mode)
                marks.modes[i] |= mode
        else:
            marks.add("future", i, i + 1, scope, Mode.FUTURE)
            marks.modes[i] |= Mode.FUTURE
