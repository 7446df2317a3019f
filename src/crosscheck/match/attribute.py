"""Who says it: the article itself, or somebody whom it cites, and through whom.

Attribution cues after Pareti (PARC, 2012): a source, a cue (a preposition such as "selon", a verb of saying,
quotation marks) and the content that it governs. Who the source is, sources.py tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from weakref import WeakKeyDictionary

from crosscheck.match.sources import (
    REACH,
    Source,
    asserts,
    can_witness,
    governed,
    is_agency,
    is_person,
    is_preposition,
    last_person,
    outlet_name,
    outlet_of,
    parted,
    read_source,
    titled,
    words_for,
    written,
)
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import fold
from crosscheck.text.names import Name
from crosscheck.text.segment import Kind
from crosscheck.text.tokens import Token

_SAYING = ("speech", "denial", "belief")
_UNSAID = Mode.WANTED | Mode.ASKED | Mode.ATTEMPTED | Mode.SUPPOSED | Mode.FUTURE | Mode.POSSIBLE | Mode.QUESTION
_QUOTES = frozenset('«“„»”"‘’')
_CREDIT_WORDS = 4
_LONG_SOURCE = 14
_LONG_CLAUSE = 40
_CUES = 32
"""How many verbs of one sentence are read at most: a text without punctuation must not cost its length squared."""

_QUOTED_PARAGRAPHS = 12
_TERM = 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source and the words it answers for (``scope``, first to last exclusive).

    ``chain`` runs from the article's own witness to the farthest one (article → Reuters → Peskov). ``speaker`` is the
    last of them that can be told from others, and so the origin; ``named`` is false where there is none
    ("certain sources"): such a source is cited but cannot be a witness.
    """

    speaker: str
    scope: tuple[int, int]
    cue: tuple[int, int]
    chain: tuple[str, ...]
    named: bool


# -- quotation marks --------------------------------------------------------------------------------------------------

_MARK = re.compile("[«»“”„\"‘’']")
_CLOSES = {"«": "»", "“": '”"', "„": "“”", '"': '"”', "‘": "’'", "'": "'’"}


def _marks(text: str, start: int, end: int, state: str) -> str:
    """The mark of the quotation that is open at ``end``, or "": ``state`` is what was open at ``start``.

    A mark counts by where it stands: an apostrophe closes nothing, and "«" straight after a word closes (it is
    often typed so).
    """
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        leans = bool(before) and not before.isspace() and before not in "([—–"
        if not state:
            if mark in "«“„":
                state = mark
            elif mark in "\"‘'" and not before.isalnum() and (after.isalnum() or not leans):
                state = mark if mark != "'" or after.isalpha() else ""
        elif mark in "’'" and mark in _CLOSES[state]:
            if not after.isalnum() and not (before == "s" and after == " "):  # "don’t", "the doctors’ union"
                state = ""
        elif mark in _CLOSES[state]:
            state = state if mark == '"' and not leans and after.isalnum() else ""
        elif mark == state and leans and not after.isalnum():
            state = ""
    return state


def _open_before(document: Document, index: int) -> str:
    """The mark of a quotation that opened in an earlier sentence of the paragraph and is still open, or ""."""
    sentence = document.sentences[index]
    first = index
    while first > 0 and index - first < 4 * REACH and document.sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    return _marks(sentence.text, document.sentences[first].start, sentence.start, "") if first < index else ""


def _tail(sentence: SentenceText) -> str:
    """What follows the last word: punctuation, a closing quotation mark, a colon."""
    start = sentence.tokens[-1].end if sentence.tokens else sentence.start
    return "".join(sentence.text[start : sentence.end].split())


def _inside(sentence: SentenceText, state: str) -> tuple[bool, ...]:
    """For each word whether it is quoted."""
    out, at = [], sentence.start
    for token in sentence.tokens:
        if token.before:
            state = _marks(sentence.text, at, token.start, state)
        at = token.end
        out.append(bool(state))
    return tuple(out)


# -- verbs of saying --------------------------------------------------------------------------------------------------


def _group_start(tokens: Sequence[Token], verb: int, sentence: SentenceText) -> tuple[int, int | None, bool]:
    """Where the verb's group begins ("n'a pas | encore dit"), an inverted pronoun in it, and whether it is passive."""
    language = sentence.language
    pronoun: int | None = None
    be = reflexive = False
    k = verb
    while k > 0 and not (parted(tokens[k]) and pronoun != k):
        lex, after = tokens[k - 1].lex, tokens[k].lex
        if lex.form in language.pronouns and "-" in tokens[k - 1].before and pronoun is None:
            pronoun = k - 1
        elif lex.lemma in language.be_lemmas:
            be = True
        elif lex.stop and lex.verb:
            pass
        elif lex.form in language.particles or (
            lex.stop
            and not lex.verb
            and lex.form not in language.pronouns
            and lex.form not in language.determiners
            and lex.form not in language.break_forms
            and lex.form not in language.join_forms
            and lex.form not in words_for(language, "first")
            and lex.form not in words_for(language, "prepositions")
        ):
            reflexive = reflexive or lex.lemma == "se"
        elif lex.form in language.definite and after.verb and (after.stop or be or _clitic(tokens, k - 1, sentence)):
            pass  # "l'a annoncé", "il les décrit"
        elif (
            tokens[k - 1].capital
            or lex.role
            or lex.org_role  # "le gouvernement"
            or not (language.adverb_endings and lex.form.endswith(language.adverb_endings))
        ):
            break
        k -= 1
    return k, pronoun, be and not reflexive


def _clitic(tokens: Sequence[Token], at: int, sentence: SentenceText) -> bool:
    """True for an article that is an object pronoun, since a subject stands before it."""
    if not at or parted(tokens[at]):
        return False
    return tokens[at - 1].lex.form in sentence.language.pronouns or tokens[at - 1].capital


def _segment_start(tokens: Sequence[Token], at: int, sentence: SentenceText) -> int:
    """Where the clause that holds the words before ``at`` begins: after punctuation or a conjunction."""
    language = sentence.language
    k = at
    while k > 0 and at - k < _LONG_CLAUSE:
        if parted(tokens[k]) and not titled(tokens, k, language):
            return k
        form = tokens[k - 1].lex.form
        if form in language.break_forms or form in language.contrast_forms:
            return k
        if form in language.join_forms and not (k > 1 and tokens[k - 2].capital and tokens[k].capital):
            return k
        k -= 1
    return k


def _rest_end(tokens: Sequence[Token], start: int) -> int:
    k = start
    while k < len(tokens) and not (k > start and parted(tokens[k])) and not (k == start and parted(tokens[k])):
        k += 1
    return k


def _same_verb(lemma: str, value: str) -> bool:
    """True where a lemma is the verb of an expression, or its participle ("tweeté" of "tweeter")."""
    return lemma in value or (len(lemma) > 4 and value.startswith(lemma[:-1]) and len(value) <= len(lemma) + 1)


class _Reading:
    """One sentence while its attributions are read."""

    def __init__(self, document: Document, index: int, resolve: bool) -> None:
        self.document, self.index = document, index
        self.sentence = document.sentences[index]
        self.tokens, self.language = self.sentence.tokens, document.language
        self.n = len(self.tokens)
        self.finite = {k for k, t in enumerate(self.tokens) if asserts(t.lex, self.language)}
        small = words_for(self.language, "that") | words_for(self.language, "prepositions")
        self.finite.update(
            p.start for p in self.sentence.forms if p.section == "modal" and self.tokens[p.start].lex.form not in small
        )
        # "officials say", "they deny": present forms that look like the infinitive
        self.finite.update(
            k
            for k in range(1, self.n)
            if self.tokens[k].lex.verb and self.tokens[k].lex.form == self.tokens[k].lex.lemma and self._many(k - 1)
        )
        self.quoted = _inside(self.sentence, _open_before(document, index))
        # no method of its own, which would keep it, and the document, until the garbage collector comes
        self.spoke = partial(_who_spoke, document) if resolve else None
        self.out: list[Attribution] = []

    def source(
        self, lo: int, hi: int, *, last: bool = False, loose: bool = False, hanging: bool = False
    ) -> Source | None:
        if lo >= hi:
            return None
        return read_source(self.document, self.index, lo, hi, self.spoke, last=last, loose=loose, hanging=hanging)

    def add(self, source: Source, lo: int, hi: int, cue: tuple[int, int], outer: Sequence[str] = ()) -> None:
        chain = (*outer, source.name) if source.name not in outer else tuple(outer)
        if lo < hi:
            self.out.append(self._attribution(chain, (lo, hi), cue, source))

    def _attribution(
        self, chain: tuple[str, ...], scope: tuple[int, int], cue: tuple[int, int], source: Source | None = None
    ) -> Attribution:
        sure = source.name if source is not None and source.named else None
        named = [name for name in chain if name == sure or can_witness(name, self.language)]
        return Attribution(named[-1] if named else chain[-1], scope, cue, chain, bool(named))

    def _citations(self) -> None:
        """Whom the source itself cites ("le Wall Street Journal, qui cite une source du renseignement")."""
        citing = words_for(self.language, "citing")
        for k, token in enumerate(self.tokens):
            if token.lex.lemma not in citing or not token.lex.verb or self.quoted[k] or self._noun(k, k):
                continue
            if _group_start(self.tokens, k, self.sentence)[2] and self._quoted_by(k, k + 1):
                continue
            cited = self.source(k + 1, self.end_of_phrase(k + 1))
            if cited is None:
                continue
            group, _, _ = _group_start(self.tokens, k, self.sentence)
            said = [a for a in self.out if a.chain[0] == cited.name and 0 <= a.cue[0] - cited.last < 3]
            said = [a for a in said if not any(parted(t) for t in self.tokens[cited.last : a.cue[0] + 1])]
            if said:  # "X cited a source who claims that"
                by = self._subject(_segment_start(self.tokens, group, self.sentence), group)
                if by is not None and by.name != cited.name:
                    self.out = [
                        self._attribution((by.name, *a.chain), a.scope, a.cue, by) if a in said else a for a in self.out
                    ]
                continue
            held = [a for a in self.out if cited.name not in a.chain]
            if held:
                self.out = [
                    self._attribution((*a.chain, cited.name), a.scope, a.cue) if a in held else a for a in self.out
                ]
                continue
            group, _, _ = _group_start(self.tokens, k, self.sentence)
            by = self._subject(_segment_start(self.tokens, group, self.sentence), group)
            if not self.out and (by is not None or self.tokens[k].before):
                chain = tuple(dict.fromkeys((by.name, cited.name) if by is not None else (cited.name,)))
                self.out.append(self._attribution(chain, (0, self.n), (k, cited.last), by or cited))

    def end_of_phrase(self, start: int) -> int:
        """The end of a noun phrase's stretch: punctuation that parts, a conjunction or relative."""
        k = start
        while k < self.n and k - start < _LONG_SOURCE:
            token = self.tokens[k]
            if parted(token) and not (
                k == start or set(token.before) <= _QUOTES or titled(self.tokens, k, self.language)
            ):
                break
            form = token.lex.form
            if k > start and form in self.language.join_forms:
                if not token.capital and not (k + 1 < self.n and self.tokens[k + 1].capital):
                    break
            elif k > start and (form in self.language.break_forms or form in words_for(self.language, "that")):
                break
            k += 1
        return k

    # -- scope ----------------------------------------------------------------------------------------------

    def content_end(self, start: int) -> int:
        """Where what is said ends: a coordinated statement that does not go on with "that" is the article's own."""
        language, tokens = self.language, self.tokens
        that = words_for(language, "that")
        for j in range(start + 1, self.n):
            token = tokens[j]
            if self.quoted[j]:
                continue
            if ";" in token.before:
                return j
            form = token.lex.form
            if "," not in token.before and not _QUOTES & set(token.before):
                continue
            contrast, join = form in language.contrast_forms, form in language.join_forms
            if (contrast or join) and j + 1 < self.n and tokens[j + 1].lex.form not in that and not self.quoted[j + 1]:
                k = j + 1
                if k in self.finite and not contrast and tokens[k].lex.stop:
                    continue  # "said that the dam is old and would be closed": no subject of its own
                while k < self.n and not parted(tokens[k]):
                    if k in self.finite and k > j + 1:
                        return j
                    k += 1
        return self.n

    def after_quote(self, start: int) -> int:
        """The end of the quotation that opens at ``start``, where one does; else the end of what is said."""
        if start < self.n and self.quoted[start]:
            last = max(k for k in range(start, self.n) if self.quoted[k])
            return last + 1
        return self.content_end(start)

    # -- the readings ------------------------------------------------------------------------------------------

    def _many(self, k: int) -> bool:
        """True for a subject of several: a plural noun, "they"."""
        lex = self.tokens[k].lex
        plural = lex.form != lex.lemma and lex.form.endswith("s") and not lex.verb and not lex.stop
        return not parted(self.tokens[k + 1]) and (plural or lex.form in self.language.pronouns)

    def closes(self, k: int) -> bool:
        """True where a quotation ends just before word ``k``."""
        return 0 < k < self.n and self.quoted[k - 1] and not self.quoted[k]

    def read(self) -> list[Attribution]:
        self._prepositions()
        self._verbs()
        self._after_what_was_said()
        self._moved()
        self._impersonal()
        self._citations()
        if not self.out:
            self._viewpoint()
        if not self.out:
            self._credit()
        if not self.out:
            self._colon()
        return self.out

    def _prepositions(self) -> None:
        """Prepositions: "selon X", "according to X", "cité par X"."""
        first_person = words_for(self.language, "first")
        for phrase in self.sentence.forms:
            if phrase.section != "attribution" or self.quoted[phrase.start]:
                continue
            ends_open = self.tokens[phrase.end - 1].lex.stop or self.tokens[phrase.end - 1].lex.verb
            start = phrase.end if ends_open else phrase.start + 1
            words = self.tokens[phrase.start : phrase.end]
            if words[0].lex.lemma in words_for(self.language, "citing"):
                continue  # it says whom another source cites
            if any(t.lex.form in first_person for t in words):
                self._colleagues(phrase.start, phrase.end)
                continue
            if any(t.lex.verb and not t.lex.stop for t in words[-1:]) and phrase.end - phrase.start == 1:
                continue  # "says" alone is read as a verb
            if self._points_back(phrase.start, phrase.end):
                continue
            relative = start < self.n and self.tokens[start].lex.form in words_for(self.language, "relatives")
            if relative:  # "citant Le Figaro, d'après qui le bassin fuit"
                self._relative(phrase.start, start + 1)
                continue
            source = self.source(start, self.end_of_phrase(start), loose=True)
            if source is None and not ends_open:
                text = written(self.sentence, start, phrase.end)
                source = Source(text, False, start, phrase.end)
            if source is None and start < self.n and self.tokens[start].lex.form in first_person:
                self._colleagues(phrase.start, start)
                continue
            if source is None:
                own = [k for k in range(phrase.start, phrase.end) if self.tokens[k].lex.form in self.language.pronouns]
                if own and self.spoke is not None:
                    found = last_person(self.document, self.index, phrase.start, self.spoke)
                    source = Source(found, True, phrase.start, phrase.end) if found else None
            if source is None:
                continue
            end = max(source.last, phrase.end)
            leads = self._leads(phrase.start)
            lo = end if leads else self._before(phrase.start)
            outer = [c.name for c in self._channels(end)] if source.named and not source.outlet else []
            through = self._through(end) if not source.outlet else None
            if through is not None and through.outlet:
                end, outer = through.last, [through.name]
            elif through is not None and not source.named and through.named:
                end, source = through.last, through  # "selon un bilan communiqué par la préfecture"
            self.add(source, lo, self.content_end(end), (phrase.start, end), outer)

    def _leads(self, start: int) -> bool:
        """True where an expression opens its clause, so that what it governs follows."""
        if start == 0:
            return True
        return not parted(self.tokens[start]) and _segment_start(self.tokens, start, self.sentence) == start

    def _colleagues(self, start: int, end: int) -> None:
        """The newspaper whose people are "nos confrères": "d'après nos confrères du Monde"."""
        stop = self.end_of_phrase(end)
        found = self.source(end, stop, hanging=True) if end < stop else None
        if found is None and end < stop:
            outlets = (n for n in self.document.names[self.index] if end <= n.first < stop)
            label = next((s for n in outlets if (s := outlet_of(self.language, n.label))), None)
            found = Source(label, True, end, stop, True) if label else None
        if found is None or not found.outlet:
            return
        leads = self._leads(start)
        self.add(found, found.last if leads else self._before(start), self.content_end(found.last), (start, found.last))

    def _points_back(self, start: int, end: int) -> bool:
        """Whether an expression has its own pronoun ("à l'en croire"); whoever that means is cited."""
        tokens, language = self.tokens, self.language
        last = tokens[end - 1].lex
        if end - start < 3 or not last.verb or last.form != last.lemma:
            return False
        clitic = next((k for k in range(start + 1, end - 1) if tokens[k].lex.form in language.definite), None)
        if clitic is None:
            return False
        one = tokens[clitic].lex.form == language.contractions.get("l'") or tokens[clitic].lex.form.endswith("'")
        found = last_person(self.document, self.index, start, self.spoke) if one and self.spoke is not None else None
        if found:
            leads = self._leads(start)
            source = Source(found, True, start, end)
            self.add(source, end if leads else self._before(start), self.content_end(end), (start, end))
        return True

    def _relative(self, start: int, end: int) -> None:
        """The name just before ", d'après qui …" answers for what follows."""
        name = next((n for n in self.document.names[self.index] if n.last == start), None)
        found = self.source(name.first, name.last) if name is not None else None
        if found is not None:
            self.add(found, end, self.content_end(end), (start, end))

    def _through(self, start: int) -> Source | None:
        """The outlet that quotes or publishes a source: "une source citée par Reuters", "a poll published by X"."""
        by, endings = self.language.passive_by, self.language.participle_endings
        for k in range(start, min(self.n - 1, start + 8)):
            if parted(self.tokens[k]):
                return None
            done = any(t.lex.form.endswith(endings) for t in self.tokens[max(0, k - 2) : k])
            if self.tokens[k].lex.form in by and done:
                found = self.source(k + 1, self.end_of_phrase(k + 1))
                return found if found is not None and (found.outlet or found.named) else None
        return None

    def _before(self, at: int) -> int:
        """Where a statement that ends in ", selon X" begins: after a semicolon."""
        return next((k for k in range(at, 0, -1) if ";" in self.tokens[k].before and not self.quoted[k]), 0)

    def _channels(self, start: int) -> Iterator[Source]:
        """Newspapers and agencies to which something is told: "à l'AFP", "told Reuters", "auprès du quotidien"."""
        language, tokens = self.language, self.tokens
        through = words_for(language, "channels")
        for k in range(start, self.n):
            if tokens[k].lex.form not in through or self.quoted[k]:
                continue
            if any(parted(tokens[j]) for j in range(start + 1, k + 1)):
                return
            start_of = k + 1 if tokens[k].lex.verb else k
            source = self.source(start_of, min(self.end_of_phrase(k + 1), k + 7), hanging=True)
            if source is not None and source.outlet and source.first <= k + 3:
                yield source
                return
            if source is not None and source.named and tokens[k].lex.verb and source.first <= k + 3:
                employer = self._employer(source)  # "told Jane Roe, an editor at the Herald"
                if employer is not None:
                    yield employer
                return

    def _employer(self, person: Source) -> Source | None:
        """The outlet that a reporter works for, named beside him."""
        for name in self.document.names[self.index]:
            outlet = outlet_name(self.document, self.index, name)
            near = person.last <= name.first < person.last + 9 or name.last + 1 == person.first
            beside = self.tokens[person.last : name.first] if name.first >= person.last else ()
            if any(asserts(t.lex, self.language) for t in beside):
                continue
            if outlet is None and any(t.lex.lemma in words_for(self.language, "reporters") for t in beside):
                outlet = written(self.sentence, name.first, name.last)
            if outlet and near:
                return Source(outlet, True, name.first, name.last, True)
        return None

    def _verbs(self) -> None:
        """Verbs: "X a déclaré que", "said X", "a-t-il ajouté", "it was reported by X"."""
        seen: dict[int, tuple[int, int]] = {}
        citing = words_for(self.language, "citing")
        thinks = {p.start for p in self.sentence.phrases if p.section == "belief"}
        told = tuple(self.out)
        says = {p.start for p in self.sentence.phrases if p.section in ("speech", "denial")}
        asks = {p.start for p in self.sentence.phrases if p.section in ("ask", "want")}
        for phrase in self.sentence.phrases:
            if phrase.section in _SAYING and isinstance(phrase.value, str):
                verb = next((k for k in range(phrase.start, phrase.end) if self.tokens[k].lex.verb), None)
                single = phrase.end - phrase.start == 1
                if verb is None and single and self._spoken(phrase.start, phrase.value):
                    verb = phrase.start  # "estime", which is a noun as well
                if verb is not None and single and not _same_verb(self.tokens[verb].lex.lemma, phrase.value):
                    continue  # another word of the same stem
                if verb is not None and any(a.cue[0] <= verb <= a.cue[1] for a in told):
                    continue  # "according to a study published by"
                if verb is not None and not self.quoted[verb] and self.tokens[verb].lex.lemma not in citing:
                    held = seen.get(verb, (verb, verb))
                    seen[verb] = (phrase.start, max(held[1], phrase.end))
        for k, token in enumerate(self.tokens):
            spoken = token.lex.form in words_for(self.language, "spoken") and not self.quoted[k] and k not in seen
            if spoken and not token.capital and not any(a.cue[0] <= k <= a.cue[1] for a in told):
                seen[k] = (k, k + 1)
        for verb in sorted(seen)[:_CUES]:
            self._verb(verb, seen[verb][1], verb in asks, belief=verb in thinks and verb not in says)

    def _spoken(self, k: int, value: str) -> bool:
        """True where a form that the lemmatizer takes for a noun can be the verb ``value``."""
        form = self.tokens[k].lex.form
        return self.language.lexeme(value).verb or (form != value and form.endswith(self.language.participle_endings))

    def _after_what_was_said(self) -> None:
        """Verbs that tell who speaks only where they stand behind what was said: ", promet la mairie"."""
        inverting, learning = words_for(self.language, "inverting"), words_for(self.language, "learning")
        for k, token in enumerate(self.tokens):
            lemma = token.lex.lemma
            if lemma not in (inverting | learning) or not token.lex.verb or self.quoted[k]:
                continue
            if any(a.cue[0] <= k < a.cue[1] for a in self.out):
                continue
            group, _, _ = _group_start(self.tokens, k, self.sentence)
            before = len(self.out)
            if group and (parted(self.tokens[group]) or self.closes(group)):
                self._inverted(k, group, k + 1)
            elif lemma in learning:
                subject = self._subject(_segment_start(self.tokens, group, self.sentence), group)
                if subject is not None and subject.outlet:
                    self._subject_verb(subject, _segment_start(self.tokens, group, self.sentence), k, k + 1, False)
            if lemma in learning and len(self.out) > before:
                self.out[before:] = [self._learned(a) for a in self.out[before:] if self._is_outlet(a.speaker)]

    def _learned(self, found: Attribution) -> Attribution:
        """From whom an outlet learned it: "a appris l'AFP auprès de la préfecture"."""
        for k in range(found.cue[1] - 1, min(self.n - 1, found.cue[1] + 4)):
            if self.tokens[k].lex.form in words_for(self.language, "from"):
                inner = self.source(k + 1, self.end_of_phrase(k + 1), hanging=True)
                if inner is not None and inner.name not in found.chain:
                    return self._attribution((*found.chain, inner.name), found.scope, found.cue, inner)
        return found

    def _is_outlet(self, name: str) -> bool:
        return outlet_of(self.language, " ".join(map(fold, self.language.words(name)))) is not None

    def _impersonal(self) -> None:
        """Where "one" says it: "explique-t-on à la mairie", "dit-on de source proche"."""
        one, at = words_for(self.language, "one"), words_for(self.language, "from")
        for k in range(1, self.n - 1):
            if self.tokens[k].lex.form not in one or "-" not in self.tokens[k].before or self.quoted[k]:
                continue
            place = k + 2 if self.tokens[k + 1].lex.verb and k + 2 < self.n - 1 else k + 1  # "a-t-on appris auprès de"
            if self.tokens[place].lex.form not in at or any(parted(t) for t in self.tokens[k + 1 : place + 1]):
                continue
            if any(a.cue[0] <= k + 2 and k <= a.cue[1] for a in self.out):
                continue
            group = k
            while group > 0 and k - group < 4 and not parted(self.tokens[group]):
                group -= 1
            source = self.source(place + 1, self.end_of_phrase(place + 1), hanging=True)
            if source is not None and group and (source.named or self._speaks(source)):
                self.add(source, self._before(group), group, (group, source.last))

    def _speaks(self, source: Source) -> bool:
        return any(t.lex.role or t.lex.org_role for t in self.tokens[source.first : source.last])

    def _noun(self, verb: int, group: int) -> bool:
        """True where what looks like a verb is a noun: "the report", "recent claims", "une annonce"."""
        token = self.tokens[verb]
        if token.capital and verb and not parted(token):
            return True
        if not verb or parted(token):
            return False
        before = self.tokens[verb - 1]
        language = self.language
        if group < verb and not before.lex.verb:
            return False
        if before.lex.form in language.definite and verb > 1 and not parted(before):
            lead = self.tokens[verb - 2]
            if lead.lex.form in language.pronouns or any(n.last == verb - 1 for n in self.document.names[self.index]):
                return False  # "Il les décrit", "Musk l'affirme"
        if (
            before.lex.form in language.determiners
            or before.lex.form in words_for(language, "prepositions")
            or before.lex.number is not None
        ):
            return True
        if (
            len(language.pronouns.get(before.lex.form, ())) == 2
            and language.pronouns[before.lex.form][0] == "x"
            and before.lex.stop
        ):
            return True
        plain = token.lex.form in (token.lex.lemma, f"{token.lex.lemma}s")
        if plain and asserts(before.lex, language) and before.lex.stop and token.lex.form != token.lex.lemma:
            return True  # "there are claims"
        follows = self.tokens[verb + 1] if verb + 1 < self.n else None
        return plain and follows is not None and not follows.before and asserts(follows.lex, language)

    def _verb(self, verb: int, end: int, asks: bool, belief: bool) -> None:
        tokens, language = self.tokens, self.language
        modes = self.sentence.cues.modes[verb]
        group, pronoun, passive = _group_start(tokens, verb, self.sentence)
        if self._noun(verb, group):
            return
        if end < self.n and tokens[end].lex.form in language.pronouns and "-" in tokens[end].before:
            pronoun = end
            end += 1
        asked = modes & Mode.QUESTION and self.sentence.question and not (group and any(self.quoted[:group]))
        if (modes & (_UNSAID & ~Mode.QUESTION) and pronoun is None and not parted(tokens[group])) or asked:
            return
        if modes & Mode.NEGATED and not modes & Mode.ONLY:
            return
        if passive and tokens[verb].lex.lemma not in language.be_lemmas:
            self._passive(verb, end)
            return
        lex = tokens[verb].lex
        behind = group and (parted(tokens[group]) or self.closes(group)) and not lex.verb  # "…, note le rapport"
        that = group >= 2 and not lex.verb and tokens[group - 1].lex.form in words_for(language, "that")
        behind = behind or that  # "un transfert que dément la direction"
        plain = lex.form == lex.lemma and (lex.verb or group == verb)
        if plain and not behind and not self._bare_form(verb, group):
            return
        if pronoun is not None:
            source = self.source(pronoun, pronoun + 1)
            if source is not None:
                self._trailing(source, group, end)
            return
        start = _segment_start(tokens, group, self.sentence)
        if (
            start == group
            and group
            and (parted(tokens[group]) or self.closes(group))
            and self._inverted(verb, group, end)
        ):
            return
        if self._object_relative(verb, group, end):
            return
        source = self._subject(start, group)
        if source is not None:
            if not (belief and end < self.n and is_preposition(tokens[end].lex, language)):
                self._subject_verb(source, start, verb, end, asks)
            return
        if group == 0 and self._inverted(verb, group, end):
            return
        if not belief:
            self._inherited(start, group, end)

    def _inverted(self, verb: int, group: int, end: int) -> bool:
        """Inversion, "…, a déclaré X", "..., said X": the speaker follows, and what was said stands before."""
        tokens = self.tokens
        if end >= self.n or parted(tokens[end]) or tokens[verb].lex.form in words_for(self.language, "channels"):
            return False
        if tokens[verb].lex.form.endswith(tuple(words_for(self.language, "gerunds"))):
            return False
        stop = self.end_of_phrase(end)
        that = words_for(self.language, "that")
        if any(k in self.finite for k in range(end, stop)) or any(t.lex.form in that for t in tokens[end : stop + 1]):
            return False
        source = self.source(end, stop)
        if source is None or source.first - end > 5 or (group and not self._states(group)):
            return False
        named = any(source.first <= n.first < source.last for n in self.document.names[self.index])
        speaks = named or source.outlet or not source.named or self.closes(group)
        if not speaks and not any(t.lex.role or t.lex.org_role for t in tokens[source.first : source.last]):
            return False
        source = self._apposed(source)
        self._trailing(source, group, max(end, source.last), verb)
        return True

    def _moved(self) -> None:
        """After a quotation, any verb with its pronoun behind it tells who speaks: "« C », s'est-il moqué"."""
        for k in range(1, self.n):
            if (
                not self.quoted[k]
                and self.quoted[k - 1]
                and not any(a.cue[0] <= k + 3 and a.cue[1] >= k for a in self.out)
            ):
                for j in range(k + 1, min(k + 4, self.n)):
                    if "-" in self.tokens[j].before and self.tokens[j].lex.form in self.language.pronouns:
                        source = self.source(j, j + 1)
                        if source is not None:
                            self._trailing(source, k, j + 1)
                        break
                    if parted(self.tokens[j]):
                        break
                else:
                    self._beside(k)

    def _beside(self, k: int) -> None:
        """A person named after the verb behind a quotation, whatever the verb: "« C », sourit Anne Morel"."""
        stop = min(self.n, k + 5)
        name = next((n for n in self.document.names[self.index] if k < n.first < stop), None)
        if name is None or not is_person(self.document, self.index, name):
            return
        between = self.tokens[k : name.first]
        if any(parted(t) for t in between[1:]) or parted(self.tokens[name.first]):
            return
        language = self.language
        helped = any(t.lex.lemma in language.be_lemmas or t.lex.lemma in language.have_lemmas for t in between[:-1])
        participle = helped and between[-1].lex.form.endswith(language.participle_endings)  # "s'est réjoui"
        if not (between[-1].lex.verb or participle):
            return
        if any(is_preposition(t.lex, language) and t.lex.lemma != "se" for t in between):
            return
        if any(t.capital for t in between):
            return
        source = self.source(name.first, name.last)
        if source is not None:
            self._trailing(source, k, name.last)

    def _bare_form(self, verb: int, group: int) -> bool:
        """True where a form like the infinitive speaks all the same: "officials say", "vient d'annoncer"."""
        tokens = self.tokens
        if group == 0:
            return False
        before = tokens[group - 1]
        if before.lex.form in words_for(self.language, "prepositions"):
            return group >= 2 and tokens[group - 2].lex.light and tokens[group - 2].lex.verb
        lex = before.lex
        many = lex.form != lex.lemma and lex.form.endswith("s") and not lex.verb
        noun = tokens[group - 2].lex if group > 1 and not before.before else lex
        if lex.form.endswith(self.language.adjective_endings or ()) and (noun.role or noun.org_role):
            lex = noun  # "le tribunal administratif estime"
        speaks = before.capital or lex.role or lex.org_role or many or lex.form in self.language.pronouns
        return group == verb and (speaks or lex.lemma in words_for(self.language, "unnamed"))

    def _apposed(self, source: Source) -> Source:
        """The name in "le porte-parole du Kremlin, Dmitri Peskov", where a role alone was read."""
        if source.last < self.n and "," in self.tokens[source.last].before and source.name[:1].islower():
            name = next((n for n in self.document.names[self.index] if n.first == source.last), None)
            if name is not None and is_person(self.document, self.index, name):
                found = self.source(name.first, name.last)
                if found is not None:
                    return replace(found, first=source.first)
        return source

    def _subject(self, start: int, group: int) -> Source | None:
        tokens, language = self.tokens, self.language
        names = self.document.names[self.index]
        if start < group:
            if tokens[start].lex.form in self.language.pronouns and group - start == 1:
                return self._who_told(start) or self.source(start, group)
            return self.source(start, group, last=True)
        if group and tokens[group - 1].lex.form in words_for(language, "relatives"):
            back = group - 1
            over = self._over_apposition(back)
            if over is not None:
                return over
            name = next((n for n in names if n.last == back), None)
            if name is not None and not (name.last < self.n and tokens[name.last].lex.form == "'s"):
                return self.source(name.first, name.last)
            return self.source(_segment_start(tokens, max(0, back - 1), self.sentence), back, last=True)
        if group and parted(tokens[group]) and set(tokens[group].before) <= {",", ")", "–", "—", "-"}:
            # over an apposition: "Dmitri Peskov, porte-parole du Kremlin, a déclaré"
            inner = next((n for n in names if n.last == group and n.first and "," in tokens[n.first].before), None)
            if inner is not None and is_person(self.document, self.index, inner):
                return self.source(inner.first, inner.last)  # "the envoy to Iraq, Nikolay Mladenov, told"
            for b in range(group - 1, max(0, group - 2 * _LONG_SOURCE), -1):
                if self.quoted[b] or not parted(tokens[b]):
                    continue
                if not set(tokens[b].before) <= {",", "(", "–", "—"}:
                    return None
                lead = _segment_start(tokens, b - 1, self.sentence) if b > 1 else 0
                name = next((n for n in names if n.last == b), None)
                if name is not None:
                    found = self.source(lead, b, last=True)
                    if found is not None or governed(self.document, self.index, name):
                        return found
                    return self.source(name.first, name.last)
                found = self.source(lead, b, last=True)
                if found is not None and found.last == b and not any(lead <= k < b for k in self.finite):
                    return found
        return None

    def _who_told(self, k: int) -> Source | None:
        """Whom a pronoun at word ``k`` means in what a role tells ("the inspector said that he had warned"): the role,
        where nobody is named before it."""
        gender, number = (*self.language.pronouns[self.tokens[k].lex.form], "s")[:2]
        if gender not in ("m", "f") or number == "p":
            return None
        if any(n.last <= k and is_person(self.document, self.index, n) for n in self.document.names[self.index]):
            return None
        told = [a for a in self.out if a.scope[0] <= k < a.scope[1] and a.cue[1] <= k and a.speaker[:1].islower()]
        return Source(told[-1].speaker, told[-1].named, k, k + 1) if told else None

    def _object_relative(self, verb: int, group: int, end: int) -> bool:
        """ "Un transfert que dément la direction": who denies it follows the verb. True where it is so."""
        tokens = self.tokens
        if group < 2 or end >= self.n or parted(tokens[end]) or not tokens[verb].lex.form:
            return False
        if tokens[group - 1].lex.form not in words_for(self.language, "that") or parted(tokens[group]):
            return False
        before = tokens[group - 2]
        if before.lex.stop or before.lex.finite or "'" in tokens[group].before or not self._noun_before(group - 2):
            return False
        source = self.source(end, self.end_of_phrase(end))
        if source is None or source.first - end > 2 or not (source.named or self._speaks(source)):
            return False
        if any(k in self.finite for k in range(end, min(self.n, source.last + 1))):
            return False
        self.add(source, 0, self.n if source.last >= self.n else group - 1, (group - 1, max(end, source.last)))
        return True

    def _noun_before(self, k: int) -> bool:
        return not self.tokens[k].lex.verb or any(
            t.lex.form in self.language.determiners for t in self.tokens[max(0, k - 2) : k]
        )

    def _over_apposition(self, end: int) -> Source | None:
        """The person before ", déléguée CGT, qui …"."""
        if not (end < self.n and "," in self.tokens[end].before):
            return None
        lead = self._stretch(end - 1)
        name = next((n for n in self.document.names[self.index] if n.last == lead), None)
        if name is None or not is_person(self.document, self.index, name) or "," not in self.tokens[lead].before:
            return None
        if any(k in self.finite for k in range(lead, end)) or not any(
            t.lex.role or t.lex.org_role for t in self.tokens[lead:end]
        ):
            return None
        return self.source(name.first, name.last)

    def _subject_verb(self, source: Source, start: int, verb: int, end: int, asks: bool) -> None:
        tokens, language = self.tokens, self.language
        that, small = words_for(language, "that"), words_for(language, "prepositions")
        stop = _rest_end(tokens, end)
        finite = next((k for k in range(end, stop) if k in self.finite), None)
        conjunction = next((k for k in range(end, stop) if tokens[k].lex.form in that), None)
        if conjunction is None and stop == end < self.n and "," in tokens[end].before:
            # "affirmait, sur la foi d'une source anonyme, que"
            after = _rest_end(tokens, end + 1)
            aside = after < self.n and "," in tokens[after].before and after - end < _LONG_SOURCE
            conjunction = after if aside and tokens[after].lex.form in that else None
        opens = stop < self.n and (
            ":" in tokens[stop].before or (self.quoted[stop] and not self.quoted[max(0, stop - 1)])
        )
        quotes = opens or any(self.quoted[end:stop])
        tells = tokens[verb].lex.form in words_for(language, "channels")
        marked = conjunction is not None or opens or (stop == self.n and _tail(self.sentence).endswith(":"))
        between = stop == end and end < self.n and self._goes_on(end)  # "the dam, Mary Stone says, is cracked"
        aside = stop == end < self.n and "," in tokens[end].before and any(k > end for k in self.finite)
        if not between and start and aside and tokens[start].lex.form in language.pronouns and not self._states(start):
            self.add(source, 0, self.n, (start, end))  # "In May, she says, the dam cracked"
            return
        before = self._states(start) or between
        if start and not marked and before and (self.closes(start) or "," in tokens[start].before):
            short = end >= stop or tokens[end].lex.form in small or self._adverbial(end, stop)
            if self.closes(start) or (finite is None and (short or tells)):
                self._trailing(source, start, end, verb)
                return
        marked = marked or self._infinitive(end, stop) or tokens[verb].lex.lemma in words_for(language, "accusing")
        if tells and finite is None and any(k >= stop for k in self.finite):
            marked = True  # "told Tolo News, a broadcaster, she was awake"
        reports = tokens[verb].lex.lemma in words_for(language, "reporting")
        if not (marked or quotes or ((finite is not None or reports) and (tells or not asks))):
            return
        outer = [c.name for c in (*self._channels(verb), *self._led_by_channel(start))][:1]
        lo = conjunction if conjunction is not None and (finite is None or conjunction < finite) else end
        hi = self.content_end(lo)
        if lo == end and conjunction is None and not quotes and not self._infinitive(end, stop) and not tells:
            hi = self._object_end(end, hi)
        opened = next((k for k in range(end, hi) if self.quoted[k] and not (k and self.quoted[k - 1])), None)
        if opened is not None and (":" in tokens[opened].before or opened == end):
            hi = max(hi, self.after_quote(opened))
        self.add(source, lo, hi, (verb, end), [o for o in outer if o != source.name])

    def _object_end(self, start: int, end: int) -> int:
        """Where what is announced ends, if that is a noun: "la fermeture de l'usine | , qui emploie 312 personnes",
        "une hausse | , la taxe passe à 5 %".
        """
        relatives, articles = words_for(self.language, "relatives"), self.language.determiners
        for k in range(start + 1, end):
            lex = self.tokens[k].lex
            restarts = lex.form in articles and self.tokens[start].lex.form in articles
            restarts = restarts and any(j in self.finite for j in range(k, end))
            aside = "," in self.tokens[k].before and not self.quoted[k] and (lex.form in relatives or restarts)
            if aside and not any(j in self.finite and not self.quoted[j] for j in range(start, k)):
                return k
        return end

    def _infinitive(self, start: int, stop: int) -> bool:
        """True where a verb form follows with nothing but small words in between, and no preposition."""
        for k in range(start, stop):
            lex = self.tokens[k].lex
            if lex.verb:
                return lex.form == lex.lemma
            if (
                lex.form in words_for(self.language, "prepositions")
                or not lex.stop
                or lex.form in self.language.indefinite
            ):
                return False
        return False

    def _states(self, start: int) -> bool:
        """True where what stands before is a statement of its own."""
        return any(self.quoted[:start]) or any(k < start for k in self.finite)

    def _adverbial(self, start: int, stop: int) -> bool:
        """True for what can follow "X said": a day, "à la presse", "on Monday"."""
        if start >= stop:
            return True
        lex = self.tokens[start].lex
        return lex.folded in self.language.weekday_forms or (lex.stop and lex.form not in self.language.determiners)

    def _led_by_channel(self, start: int) -> list[Source]:
        """An outlet to which something is told, named in what leads the clause or stands between subject and verb:
        "Auprès du quotidien, le porte-parole …", "Interrogé par l'AFP, X …", "X, quoted by Reuters, said".
        """
        out = []
        if start and self.tokens[0].lex.form in words_for(self.language, "channels"):
            found = self.source(0, self.end_of_phrase(1), hanging=True)
            if found is not None and found.outlet:
                return [found]
        ends = {p.start for p in self.sentence.forms if p.section == "attribution"}
        for name in self.document.names[self.index]:
            if name.last > start or self.quoted[name.first]:
                break
            outlet = outlet_name(self.document, self.index, name)
            lead = self._stretch(name.first)
            apart = name.last < self.n and "," in self.tokens[name.last].before
            if outlet is None or not ((apart and lead not in ends) or (lead in ends and self._cites(lead))):
                continue
            if name.first - lead in range(1, 7) and not any(
                k in self.finite and not self._cites(k) for k in range(lead + 1, name.first)
            ):
                out.append(Source(outlet, True, name.first, name.last, True))
        return out[:1]

    def _cites(self, k: int) -> bool:
        return self.tokens[k].lex.lemma in words_for(self.language, "citing")

    def _stretch(self, at: int) -> int:
        """The first word after the punctuation that stands before word ``at``."""
        while at > 0 and not parted(self.tokens[at]):
            at -= 1
        return at

    def _trailing(self, source: Source, group: int, end: int, verb: int = -1) -> None:
        """What precedes "…, a déclaré X" is X's, and so is the quotation that goes on after it."""
        outer = [c.name for c in (*self._channels(end if verb < 0 else verb), *self._led_by_channel(source.first))][:1]
        later = [k for k in range(end, self.n) if self.quoted[k]]
        hi = later[-1] + 1 if later else max(group, 1)
        if (group == 0 and not later) or (end + 1 < self.n and parted(self.tokens[end]) and self._goes_on(end)):
            hi = self.n  # "the implant, TMZ reports, is not one"
        lo = self._before(group) if group else end
        self.add(source, lo, hi if hi > lo else self.n, (group, end), [o for o in outer if o != source.name])

    def _goes_on(self, k: int) -> bool:
        """True for a verb with which the statement itself goes on."""
        gerund = self.tokens[k].lex.form.endswith(tuple(words_for(self.language, "gerunds")))
        return k in self.finite and not gerund and not self.quoted[k]

    def _quoted_by(self, verb: int, end: int) -> bool:
        """ "X was quoted by TASS as saying …": X says it, and TASS passes it on. True where it is so."""
        group, _, _ = _group_start(self.tokens, verb, self.sentence)
        by = next((k for k in range(end, min(self.n, end + 3)) if self._passes_on(k)), None)
        if not self._cites(verb) or by is None:
            return False
        through = self.source(by + 1, self.end_of_phrase(by + 1), loose=True)
        said = self._subject(_segment_start(self.tokens, group, self.sentence), group)
        if through is None or said is None:
            return False
        self.add(said, through.last, self.content_end(through.last), (verb, through.last), [through.name])
        return True

    def _passes_on(self, k: int) -> bool:
        return self.tokens[k].lex.form in self.language.passive_by and not parted(self.tokens[k])

    def _passive(self, verb: int, end: int) -> None:
        """The passive, "it was reported by X", "a été annoncé par X"; without "by" nobody is cited. Who "was quoted
        by X as saying" something is cited by X.
        """
        for k in range(end, min(self.n, end + 6)):
            if parted(self.tokens[k]):
                return
            if self._passes_on(k):
                source = self.source(k + 1, self.end_of_phrase(k + 1))
                if source is not None:
                    self.add(source, 0, self.content_end(verb), (verb, max(k + 1, source.last)))
                return

    def _inherited(self, start: int, group: int, end: int) -> None:
        """Gerunds, "…, déclarant : « … »", ", adding that": whoever speaks or acts in the clause before."""
        if not group or start != group or "," not in self.tokens[group].before:
            return
        stop = _rest_end(self.tokens, end)
        that = words_for(self.language, "that")
        opens = stop < self.n and self.quoted[stop]
        if not (opens or any(t.lex.form in that for t in self.tokens[end:stop]) or any(self.quoted[end:stop])):
            return
        if self.out:
            last = self.out[-1]
            self.out.append(
                replace(
                    last, scope=(end, self.after_quote(end) if not opens else self.after_quote(stop)), cue=(group, end)
                )
            )
            return
        subject = next(
            (n for n in self.document.names[self.index] if n.last <= group and is_person(self.document, self.index, n)),
            None,
        )
        source = self.source(subject.first, subject.last) if subject else None
        if source is not None:
            self.add(source, end, self.after_quote(stop if opens else end), (group, end))

    def _viewpoint(self) -> None:
        """A person's view, where it leads the sentence and ends at a comma: "Pour le spécialiste, …"."""
        if not self.n or self.tokens[0].lex.form not in words_for(self.language, "viewpoint") or self.quoted[0]:
            return
        end = self.end_of_phrase(1)
        if end >= self.n or "," not in self.tokens[end].before:
            return
        source = self.source(1, end)
        if source is None or source.outlet or source.first > 4:
            return
        people = [n for n in self.document.names[self.index] if n.first >= 1 and n.last <= end]
        role = any(t.lex.role for t in self.tokens[1:end])
        if role or any(is_person(self.document, self.index, n) for n in people):
            self.add(source, end, self.content_end(end), (0, end))

    def _credit(self) -> None:
        """A source set off by punctuation alone: "(AFP)", "— Reuters", "C: Kremlin"."""
        names, tokens = self.document.names[self.index], self.tokens
        for name in names:
            alone = name.last == self.n or parted(tokens[name.last])
            before = tokens[name.first].before
            outlet = outlet_of(self.language, name.label)
            if outlet and alone and name.first and ("(" in before or before in ("-", "–", "—")):
                self.add(Source(outlet, True, name.first, name.last, True), 0, name.first, (name.first, name.last))
                return
        if self.sentence.kind is Kind.HEADLINE or self.index == 0:
            for k in range(self.n - 1, max(0, self.n - 1 - _CREDIT_WORDS), -1):
                if tokens[k].before in (":", "–", "—", "-") and k >= 3 and not any(j >= k for j in self.finite):
                    if tokens[k].before == "-" and not self._apart(k):
                        continue  # "Ouest-Info"
                    source = self.source(k, self.n, loose=True)
                    speaks = source is not None and (
                        source.outlet
                        or any(t.lex.role or t.lex.org_role for t in tokens[k:])
                        or any(n.first == k for n in names)
                        or any(w in self.language.speech_nouns for t in tokens[k:] for w in t.lex.keys)
                    )
                    headline = tokens[k].before == ":" and k >= 4 and source is not None and source.last == self.n
                    if source is not None and speaks and (self._states(k) or headline):
                        self.add(source, 0, k, (k, self.n))
                    return

    def _apart(self, k: int) -> bool:
        """True where white space stands on both sides of the mark before word ``k``."""
        gap = self.sentence.text[self.tokens[k - 1].end : self.tokens[k].start]
        return gap[:1].isspace() and gap[-1:].isspace()

    def _colon(self) -> None:
        """Who stands before a colon speaks: "Dmitri Peskov a pris acte : « … »", "Peskov : « … »"."""
        opened = next((k for k in range(1, self.n) if self.quoted[k] and ":" in self.tokens[k].before), None)
        if opened is None:
            head = next((n for n in self.document.names[self.index] if n.first <= 1), None)
            if (
                head is not None
                and head.last < self.n
                and self.tokens[head.last].before == ":"
                and self.sentence.kind is Kind.HEADLINE
                and self._can_speak(head)
            ):
                source = self.source(head.first, head.last)
                if source is not None and not self.sentence.question:
                    self.add(source, head.last, self.n, (head.first, head.last))
            return
        found = self.who_introduces(opened)
        if found is not None:
            self.add(found, opened, self.after_quote(opened), (opened, opened))

    def _can_speak(self, head: Name) -> bool:
        """True for the name before a headline's colon whose bearer acts or is cited in the article, or a person's.

        A place, of which the headline only tells what is there ("Lorme : l'école fermera"), says nothing.
        """
        if outlet_name(self.document, self.index, head):
            return True
        spots = self.document.name_keys.get(head.words[-1], ())[: 2 * REACH]
        others = [
            (i, n) for i in spots if i != self.index for n in self.document.names[i] if n.words[-1] == head.words[-1]
        ]
        if not others:
            return is_person(self.document, self.index, head)
        return any(not governed(self.document, i, n) or self._is_cited(i, n) for i, n in others)

    def _is_cited(self, index: int, name: Name) -> bool:
        forms = self.document.sentences[index].forms
        return any(p.section == "attribution" and 0 <= name.first - p.end < _CREDIT_WORDS for p in forms)

    def is_term(self, quoted: Sequence[int]) -> bool:
        """True for a sentence whose subject stands in quotation marks ("“Quick Share” is new"): nobody says it."""
        end = next((k for k in range(self.n) if not self.quoted[k]), self.n)
        if end > _TERM or end == self.n or len(quoted) > end or (parted(self.tokens[end]) and not self.closes(end)):
            return False
        if not _QUOTES.issuperset(self.tokens[end].before) or any(k in self.finite for k in range(end)):
            return False
        return end in self.finite or any(p.section == "modal" and p.start == end for p in self.sentence.forms)

    def unread(self) -> Attribution | None:
        """Who says a quotation that begins the sentence, where a verb of saying follows it but its subject is not
        understood: somebody who is not named, and nobody who spoke before."""
        end = next((k for k in range(self.n) if not self.quoted[k]), self.n)
        says = [p for p in self.sentence.phrases if p.section == "speech" and end <= p.start < end + _CREDIT_WORDS]
        verb = next((p for p in says if p.start in self.finite and not self._noun(p.start, p.start)), None)
        if verb is None or verb.end >= self.n or parted(self.tokens[verb.end]):
            return None
        first, last = verb.end, self.end_of_phrase(verb.end)
        while first < last and is_preposition(self.tokens[first].lex, self.language):
            first += 1
        if first == last or any(k in self.finite for k in range(first, last)):
            return None
        name = written(self.sentence, first, last)
        return Attribution(name, (0, end), (verb.start, last), (name,), False)

    def who_introduces(self, end: int) -> Source | None:
        """The subject of the words before ``end``: who speaks in what they introduce."""
        names = self.document.names[self.index]
        people = [n for n in names if n.last <= end and is_person(self.document, self.index, n)]
        free = next((n for n in people if not governed(self.document, self.index, n)), None)
        if free is not None:
            return self.source(free.first, free.last)
        for verb in [k for k in range(1, end) if k in self.finite and not self.quoted[k]]:
            group, pronoun, _ = _group_start(self.tokens, verb, self.sentence)
            source = (
                self.source(pronoun, pronoun + 1)
                if pronoun is not None
                else self._subject(_segment_start(self.tokens, group, self.sentence), group)
            )
            if source is not None:
                return source
        if people:
            return self.source(people[0].first, people[0].last)
        person = any(self.language.pronouns.get(t.lex.form, ("",))[0] in ("m", "f") for t in self.tokens[:end])
        if not person and any(k < end for k in self.finite):
            return None
        if self.spoke is not None and (found := last_person(self.document, self.index, end, self.spoke)):
            return Source(found, True, 0, 0)
        return None


def _who_spoke(document: Document, i: int) -> Sequence[tuple[str, bool]]:
    return [(a.speaker, a.named) for a in _Reading(document, i, False).read()]


# -- over sentences -------------------------------------------------------------------------------------------------


_FOUND: WeakKeyDictionary[Document, dict[int, tuple[Attribution, ...]]] = WeakKeyDictionary()


def find_attributions(document: Document, index: int) -> tuple[Attribution, ...]:
    """Every source that sentence ``index`` cites, with the words that each answers for; quotations that an earlier
    or later sentence attributes included. Found once for each sentence."""
    held = _FOUND.setdefault(document, {})
    if index not in held:
        held[index] = _find_attributions(document, index)
    return held[index]


def _find_attributions(document: Document, index: int) -> tuple[Attribution, ...]:
    reading = _Reading(document, index, True)
    if not reading.n:
        return ()
    out = reading.read()
    quoted = [k for k in range(reading.n) if reading.quoted[k]]
    if quoted and not any(a.scope[0] <= quoted[0] < a.scope[1] for a in out):
        starts = quoted[0] == 0 and reading.sentence.kind in (Kind.TEXT, Kind.BULLET)
        starts = starts and not reading.is_term(quoted)
        who = (reading.unread() or _who_is_quoted(document, index)) if starts else None
        if who is not None:
            last = quoted[0]
            while last + 1 < reading.n and reading.quoted[last + 1]:
                last += 1
            out.append(Attribution(who.speaker, (0, last + 1), (0, 0), who.chain, who.named))
    if not out and index and not quoted:
        kept = _kept_up(document, index)
        if kept is not None:
            out.append(replace(kept, scope=(0, reading.n), cue=(0, 0)))
    return tuple(out)


_RELAYED: WeakKeyDictionary[Document, tuple[str, ...]] = WeakKeyDictionary()
_OPENING = 0.5
"""The first part of an article in which an agency must be cited for its whole story to rest on it."""


def relayed(document: Document) -> tuple[str, ...]:
    """The agency that an article retells, as a chain, where its first half says that one agency reports the story.

    "…, Northern Press Agency reports" answers for what the article goes on to tell in its own words. That somebody
    told an agency something is not enough, nor is a newspaper's report, and of two agencies neither is.
    """
    held = _RELAYED.get(document)
    if held is None:
        held = _RELAYED[document] = _find_relayed(document)
    return held


def _find_relayed(document: Document) -> tuple[str, ...]:
    named: set[str] = set()
    reports: set[str] = set()
    for i, names in enumerate(document.names):
        found = {
            outlet for n in names if (outlet := outlet_name(document, i, n)) and outlet != document.article.publisher
        }
        named |= found
        if any(is_agency(document, name) for name in found) and i <= _OPENING * len(document.sentences):
            for a in _Reading(document, i, False).read():
                whole = a.scope[1] - a.scope[0] >= 0.5 * len(document.sentences[i].tokens)
                if len(a.chain) == 1 and a.chain[0] in found and is_agency(document, a.chain[0]) and whole:
                    reports.add(a.chain[0])
    return tuple(reports) if len(named) == 1 and len(reports) == 1 else ()


def _kept_up(document: Document, index: int) -> Attribution | None:
    """The source of the sentence before, where the conditional of reporting keeps it up ("il viserait…")."""
    sentence = document.sentences[index]
    if document.sentences[index - 1].paragraph != sentence.paragraph:
        return None
    auxiliaries = document.language.conditional_auxiliaries
    if not any(t.lex.conditional or t.lex.form in auxiliaries for t in sentence.tokens):
        return None
    before = _Reading(document, index - 1, True).read()
    return next((a for a in before if a.cue[0] == 0 and a.scope[1] == len(document.sentences[index - 1].tokens)), None)


def _who_is_quoted(document: Document, index: int) -> Attribution | None:
    """Who speaks in a sentence that is quoted from its first word: told after the quotation, or before it."""
    sentences = document.sentences
    paragraph = sentences[index].paragraph
    for j in range(index, min(len(sentences), index + 2 * REACH)):
        if sentences[j].paragraph != paragraph:
            break
        if j > index:
            if not _open_before(document, j):
                break
            said = _Reading(document, j, True).read()
            if said:
                return said[0]
    passed = 0
    for i in range(index - 1, max(-1, index - 4 * REACH), -1):
        sentence = sentences[i]
        if not sentence.tokens:
            continue
        reading = _Reading(document, i, True)
        said = reading.read()
        same = sentence.paragraph == paragraph
        colon = _tail(sentence).rstrip('»”" ').endswith(":") and not reading.quoted[-1]
        if said and (same or colon or said[-1].scope[1] >= 1):
            return said[-1]
        if colon:
            source = reading.who_introduces(reading.n)
            return Attribution(source.name, (0, 0), (0, 0), (source.name,), source.named) if source else None
        if reading.quoted[0]:
            found = reading.unread() if not said else None
            if found is not None:
                return found
            passed += 1
            if passed > _QUOTED_PARAGRAPHS:
                return None
            continue
        if not same:
            return None
    return None


def _is_named_at(document: Document, index: int, speaker: str, k: int) -> bool:
    """True where word ``k`` is of the speaker's name, or of the role that stands beside it."""
    tokens, key = document.sentences[index].tokens, fold(speaker).split()
    if tokens[k].lex.folded in key:
        return True
    for at in range(k + 1, min(len(tokens), k + 4)):
        if tokens[at].lex.finite or tokens[at].lex.stop:
            return False
        if tokens[at].lex.folded in key:
            return True
    return False


def attribution_of(
    document: Document, index: int, spots: Sequence[int], said: Sequence[int] = (), sayers: Sequence[int] = ()
) -> Attribution | None:
    """The source that answers for the words at ``spots``, with everybody through whom it is told.

    Where one source cites another ("Selon Reuters, Peskov a déclaré que…") the chain has both. ``said`` are words
    that the claim itself says: where the verb of saying is one of them, the claim is about the saying, and whoever
    tells of it answers for that: the newspaper to which it was said, or else the article. ``sayers`` are the words
    that name whose saying the claim is about: what is laid to them here is that saying, whatever its verb.
    """
    covering = []
    for found in find_attributions(document, index):
        own = any(_is_named_at(document, index, found.speaker, k) for k in sayers)
        if own or any(found.cue[0] <= k < found.cue[1] for k in said):
            through = found.chain[:-1]
            if through:
                everything = (0, len(document.sentences[index].tokens))
                covering.append(Attribution(through[-1], everything, found.cue, through, True))
            continue
        lo, hi = found.scope
        inside = sum(lo <= k < hi for k in spots)
        if inside >= 0.5 * len(spots) or (said and all(lo <= k < hi for k in said)):
            covering.append(found)
    if not covering:
        return None
    covering.sort(key=lambda a: (a.scope[0] - a.scope[1], a.cue))  # the widest first: it tells of the others
    chain = tuple(dict.fromkeys(name for a in covering for name in a.chain))
    named = [a for a in covering if a.named]
    inner = (named or covering)[-1]
    return Attribution(inner.speaker, inner.scope, inner.cue, chain, bool(named))
