"""A sentence of an article as a claim that stands alone: trimmed to one assertion, what points elsewhere resolved.

What makes a statement worth checking follows ClaimBuster (Hassan, Arslan, Li and Tremayne, *Toward Automated
Fact-Checking: Detecting Check-worthy Factual Claims by ClaimBuster*, KDD 2017) and the CheckThat! labs of CLEF:
somebody named did, said or decided something; figures, dates and places; no question, no opinion, no forecast. That
a claim must be understood without its article is decontextualization (Choi et al., TACL 2021): pronouns, roles,
surnames and relative dates are replaced in square brackets, as editors do. Where that cannot be done with
confidence, there is no draft.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from importlib.resources import files
from itertools import pairwise

import yaml

from crosscheck.match.attribute import Attribution, find_attributions
from crosscheck.match.sources import (
    appositions,
    asserts,
    full_name,
    governed,
    is_person,
    is_preposition,
    last_outlet,
    parted,
    words_for,
    written,
)
from crosscheck.match.wording import Aliases
from crosscheck.report.safe import one_line
from crosscheck.text.cues import Mode
from crosscheck.text.dates import DateMention
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language
from crosscheck.text.names import Role, read_role
from crosscheck.text.refer import Anaphor
from crosscheck.text.segment import Kind
from crosscheck.yamlread import LOADER

SHORTEST, LONGEST = 5, 48
"""How many words a claim has at least and at most: less says nothing, more is no single assertion."""

CUT = "[…]"
"""What stands for words that were left out inside a sentence."""

_BACK = 3
"""How many sentences back the one is looked for whom a pronoun means."""

_ELIDING = {"de": "d'", "que": "qu'", "lorsque": "lorsqu'", "puisque": "puisqu'", "jusque": "jusqu'", "le": "l'"}
_ELIDED = {"d'": "de ", "qu'": "que ", "lorsqu'": "lorsque ", "puisqu'": "puisque ", "jusqu'": "jusque "}
_CONTRACTED = {"au": "à ", "du": "de ", "aux": "à ", "des": "de "}
_ARTICLE_FOR = {"son": "le", "sa": "la", "ses": "les"}
_DASHES = frozenset("–—")
_ADDRESS = re.compile(r"https?:|www\.|\b[\w.]+\.(?:com|twitter)\b|(?<!\w)@\w")


@dataclass(frozen=True, slots=True)
class Lists:
    """One language's words from ``drafting.yaml``; see there for what each list is for."""

    second: frozenset[str]
    subordinators: frozenset[str]
    loose: frozenset[str]
    suppositions: frozenset[str]
    prepositional: frozenset[str]
    impersonal: frozenset[str]
    relatives: frozenset[str]
    interjections: frozenset[str]
    present: frozenset[str]
    telling: frozenset[str]
    infinitives: frozenset[str]
    seeming: frozenset[str]
    bare: frozenset[str]
    vague: frozenset[str]
    musing: frozenset[str]
    last: frozenset[str]
    spans: frozenset[str]
    comparing: frozenset[str]
    compared: frozenset[str]
    joins: frozenset[str]
    pronouns: frozenset[str]
    objects: frozenset[str]


@cache
def load_lists(code: str) -> Lists:
    """The lists of a language; empty ones where it has none."""
    text = files("crosscheck").joinpath("drafting.yaml").read_text(encoding="utf-8")
    block = yaml.load(text, Loader=LOADER).get(code, {})
    return Lists(*(frozenset(str(block.get(one.name) or "").split()) for one in fields(Lists)))


class Unfit(Exception):  # noqa: N818 (what it says of a sentence, and no error of anybody's)
    """A sentence that makes no claim; the text says why."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim drafted from one sentence.

    ``text`` is the claim, ``start`` and ``end`` the sentence in the article's text; ``edits`` counts what was cut or
    replaced; ``speaker`` is whom the article cites for it (empty: nobody), ``named`` whether that can be a witness;
    ``hedged`` marks what the article reports with reserve. ``worth`` is how much there is to check, about 0 to 10;
    ``part`` is 1 for the second of two assertions of one sentence.
    """

    article: str
    index: int
    text: str
    language: str
    start: int
    end: int
    edits: int
    speaker: str
    named: bool
    hedged: bool
    worth: float
    part: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """What a whole corpus says of its names: surname -> full names, and each role with those who are given it."""

    full: Mapping[str, frozenset[str]]
    roles: Mapping[str, Sequence[tuple[Role, str]]]

    def surname(self, word: str) -> str | None:
        """The one full name of the corpus with that surname."""
        found = self.full.get(word, frozenset())
        return next(iter(found)) if len(found) == 1 else None

    def holder(self, role: Role) -> str | None:
        """The one person of the corpus who is said to be what a role with a complement says."""
        found = {
            name
            for known, name in self.roles.get(role.lex.lemma, ())
            if known.same_noun(role) and not known.of.isdisjoint(role.of)
        }
        return next(iter(found)) if role.of and len(found) == 1 else None


def read_people(documents: Iterable[Document]) -> People:
    """The full names and the roles that a corpus gives to people; a name spelled in two ways keeps its first."""
    full: dict[str, dict[str, str]] = defaultdict(dict)
    roles: dict[str, dict[tuple[str, frozenset[str]], tuple[Role, str]]] = defaultdict(dict)
    for document in documents:
        called: dict[str, str] = {}
        for index, names in enumerate(document.names):
            for name in names:
                if len(name.words) > 1 and name.label not in called and is_person(document, index, name):
                    said = full_name(document, index, name)
                    if not looks_personal(said, document.language):
                        continue
                    called[name.label] = said
                    full[name.words[-1]].setdefault(name.label, said)
        for label, known in appositions(document).roles.items():
            for role in known:
                if label in called and role.of:
                    held = full[label.split()[-1]].get(label, called[label])
                    roles[role.lex.lemma].setdefault((held, role.of), (role, held))
    return People(
        {word: frozenset(found.values()) for word, found in full.items()},
        {lemma: tuple(found.values()) for lemma, found in roles.items()},
    )


def draft_claims(document: Document, people: People, aliases: Aliases | None = None) -> Iterator[Draft]:
    """Every sentence of an article that can be made a claim, in the order of the text."""
    for index in range(len(document.sentences)):
        for part in (0, 1):
            try:
                yield draft_claim(document, index, people, aliases, part)
            except Unfit:
                continue


def draft_claim(document: Document, index: int, people: People, aliases: Aliases | None = None, part: int = 0) -> Draft:
    """One sentence as a claim; of a long one that says two things of its subject, the first or (``part`` 1) the second.

    Raises:
        Unfit: it makes none, or none that stands alone.
    """
    sentence = document.sentences[index]
    if sentence.kind not in (Kind.TEXT, Kind.BULLET, Kind.HEADLINE):
        raise Unfit("no sentence")
    if _ADDRESS.search(sentence.text, sentence.start, sentence.end):
        raise Unfit("an address")
    if sentence.question or "?" in sentence.text[sentence.start : sentence.end]:
        raise Unfit("a question")
    return _Desk(document, index, people, aliases, part).draft()


@dataclass(slots=True)
class _Desk:
    """One sentence while it is edited: which words are kept, and what stands in the place of others."""

    document: Document
    index: int
    people: People
    aliases: Aliases | None
    part: int = 0
    swaps: dict[int, tuple[int, str]] = field(default_factory=dict)
    cut: set[int] = field(default_factory=set)
    lo: int = 0
    hi: int = 0
    vague: float = 0.0
    quoted_whole: bool = False

    @property
    def lists(self) -> Lists:
        return load_lists(self.document.language.code)

    @property
    def sentence(self) -> SentenceText:
        return self.document.sentences[self.index]

    @property
    def language(self) -> Language:
        return self.document.language

    # -- the steps ------------------------------------------------------------------------------------------

    def draft(self) -> Draft:
        sentence, tokens = self.sentence, self.sentence.tokens
        self.hi = len(tokens)
        if len(tokens) < SHORTEST:
            raise Unfit("too short")
        said = self._attributed()
        self._brackets()
        self._lead_ins()
        self._tails()
        self._first_person()
        main = self.main()
        if main is None:
            raise Unfit("no verb")
        main = self._begun(main)
        self._one_of_two(main)
        main = self.main() or main
        self._asserted(main)
        self._dates()
        self._references()
        self._names()
        main = self.main()
        if main is None:
            raise Unfit("no verb is left")
        if not self._says_enough(main, self.hi):
            raise Unfit("it says too little")
        speaks = any(p.section in ("speech", "ask") and p.start in (main, main + 1) for p in sentence.phrases)
        left = sentence.text[tokens[self.hi - 1].end : sentence.end] if self.hi < len(tokens) else ""
        left += sentence.text[sentence.start : tokens[self.lo].start] if self.lo else ""
        if speaks and not {"«", "“", '"', "‘"}.isdisjoint(left):
            raise Unfit("what was said is quoted apart")
        if speaks and not any(
            self._names_at(k) or not (tokens[k].lex.stop or tokens[k].lex.verb or self._adverb(k))
            for k in range(main + 1, self.hi)
        ):
            raise Unfit("what was said stands elsewhere")
        after = main + 1
        if (
            after < self.hi
            and tokens[after].before
            and any(p.section == "speech" and p.start == main for p in sentence.phrases)
        ):
            raise Unfit("what was said stands elsewhere")
        kept = [k for k in range(self.lo, self.hi) if k not in self.cut]
        if not SHORTEST <= len(kept) <= LONGEST:
            raise Unfit("too short or too long")
        text = self.render()
        modes = sentence.cues.modes[main]
        conditional = any(tokens[k].lex.form in self.language.conditional_auxiliaries for k in kept)
        hedged = bool(modes & Mode.HEDGED) or conditional or (said is not None and not said.named)
        return Draft(
            self.document.article.id,
            self.index,
            text,
            self.document.article.language,
            sentence.start,
            sentence.end,
            len(self.swaps) + len(self.cut) + self.lo + (len(tokens) - self.hi),
            said.speaker if said is not None else "",
            said is not None and said.named,
            hedged,
            round(self._worth(kept, main, said) - self.vague, 3),
            self.part,
        )

    # -- words ------------------------------------------------------------------------------------------------

    def finite(self, k: int) -> bool:
        """True for a verb that can be the main one: neither a participle nor a noun, as far as its form tells."""
        tokens, language = self.sentence.tokens, self.language
        lex = tokens[k].lex
        before = tokens[k - 1].lex if k and not parted(tokens[k]) else None
        if before is not None and (before.form in language.determiners or before.form in language.possessives):
            return False
        if (
            before is not None
            and before.form in words_for(language, "prepositions")
            and before.form not in ("en", "to")
        ):
            return False
        if tokens[k].before in ("-", "‑") and not lex.stop:
            return False  # "San Francisco-based"
        if lex.form.endswith(tuple(words_for(language, "gerunds"))) or (tokens[k].capital and k):
            return False
        helper = lex.lemma in language.be_lemmas or lex.lemma in language.have_lemmas
        if helper:
            return lex.form != lex.lemma and not lex.form.endswith(("té", "been"))
        if before is not None and (before.lemma in language.have_lemmas or before.lemma in language.be_lemmas):
            return False
        if any(p.section == "modal" and p.start == k for p in self.sentence.forms):
            return (
                before is not None
                and not is_preposition(before, language)
                and (lex.verb or lex.stop)
                and lex.form
                not in words_for(language, "that") | words_for(language, "prepositions") | self.lists.relatives
            )
        if lex.stop and not lex.verb:
            return False
        if before is not None and before.form in language.particles and not lex.stop:
            return True  # "ne traîne"
        inflected = (
            language.code == "fr" and lex.form != lex.lemma and lex.lemma.endswith(tuple(self.lists.infinitives))
        )
        if asserts(lex, language) or (
            inflected
            and before is not None
            and (not before.stop or before.form in ("se", "s'", "ne", "n'") or before.form in language.pronouns)
        ):
            past = lex.form.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues"))
            return not (past and language.code == "fr")
        if language.code == "fr" and k and lex.form.endswith(("e", "ent")) and self._verb_in_e(k):
            return True
        if language.code == "fr" and k + 2 < len(tokens) and before is not None and not before.stop:
            link, act = tokens[k + 1], tokens[k + 2].lex
            if link.lex.form in ("de", "d'", "à") and not link.before:
                act = tokens[k + 3].lex if act.form in ("se", "s'") and k + 3 < len(tokens) else act
                if act.verb and act.form == act.lemma and lex.form.endswith(("e", "ent", "t")) and not lex.role:
                    return language.lexeme(f"{lex.form.rstrip('e')}er").verb
        plural = before is not None and before.form != before.lemma and before.form.endswith("s") and not before.verb
        return lex.verb and lex.form == lex.lemma and plural and language.code == "en"

    def _verb_in_e(self, k: int) -> bool:
        """True for a verb that looks like a noun: "X rencontre régulièrement", "la question se pose"."""
        tokens, language = self.sentence.tokens, self.language
        lex = tokens[k].lex
        stem = lex.form.removesuffix("nt").removesuffix("e")
        if lex.role or tokens[k].capital or not language.lexeme(f"{stem}er").verb:
            return False
        if tokens[k - 1].lex.form in ("se", "s'", "ne", "n'"):
            return True
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        led = "," in tokens[k].before or (not tokens[k].before and self._names_at(k - 1))
        return (
            led
            and after is not None
            and not after.before
            and (self._adverb(k + 1) or after.lex.form in language.determiners)
        )

    def main(self, lo: int | None = None, hi: int | None = None) -> int | None:
        """The main verb among the words that are kept: the first that no relative or conjunction governs."""
        tokens, language = self.sentence.tokens, self.language
        that = words_for(language, "that")
        first = self.lo if lo is None else lo
        last = self.hi if hi is None else hi
        under = passed = False
        for k in range(first, last):
            if k in self.cut:
                continue
            form = tokens[k].lex.form
            if k > first and "," in tokens[k].before and under and self.finite_since(first, k):
                under = False
            if k > first and (
                form in self.lists.relatives or form in that or form in self.lists.subordinators - self.lists.loose
            ):
                under = True
            if self.finite(k) and not self._headline_passive(k):
                if not under and not (passed and self._reduced(k)):
                    return k
                under, passed = False, True  # the next one is the main clause's: "the man who came has left"
        return None

    def _headline_passive(self, k: int) -> bool:
        """True for "journalist beheaded by": a headline's participle without its auxiliary."""
        tokens = self.sentence.tokens
        by = k + 1 < len(tokens) and not tokens[k + 1].before and tokens[k + 1].lex.form in self.language.passive_by
        return by and not tokens[k].lex.stop and tokens[k].lex.form.endswith(self.language.participle_endings)

    def _reduced(self, k: int) -> bool:
        """True for what is rather a participle: "a website devoted to"."""
        tokens = self.sentence.tokens
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        ending = tokens[k].lex.form.endswith(self.language.participle_endings)
        return ending and after is not None and not after.before and is_preposition(after.lex, self.language)

    def finite_since(self, first: int, last: int) -> bool:
        """True where a verb stands between."""
        return any(self.finite(k) for k in range(first, last) if k not in self.cut)

    def _attributed(self) -> Attribution | None:
        """Cuts "selon X", "X a déclaré que", ", said X": the claim is what is said; who says it is kept aside."""
        tokens, language = self.sentence.tokens, self.language
        words_for(language, "that")
        found = sorted(find_attributions(self.document, self.index), key=lambda a: (a.scope[0] - a.scope[1], a.cue))
        said: Attribution | None = None
        for one in found:
            (first, last), (start, end) = one.cue, one.scope
            if first == last == 0:
                said = said or one
                self.quoted_whole = True
                continue
            if end - start < SHORTEST or not self.lo <= first < self.hi:
                continue
            if start >= last and first == 0 and not tokens[0].lex.verb and not self._names_at(0):
                if "," not in tokens[start].before:
                    start = next((k for k in range(start, min(start + 14, self.hi)) if "," in tokens[k].before), start)
                at = self._past_relative(start)  # "Selon le journal, qui cite ..., ..."
            elif start >= last:
                at = next((k + 1 for k in range(last, min(last + 8, self.hi)) if self._that(k)), -1)
                if at < 0 and language.code == "en" and not is_preposition(tokens[start].lex, language):
                    at = start if self.finite_since(start + 1, min(end, start + 12)) else -1
                if at > 0 and any(self.finite(k) for k in range(last, at - 1)):
                    at = -1
            elif end <= first:
                if self.main(self.lo, end) is not None:
                    self.hi, said = end, said or one
                continue
            elif parted(tokens[first]):
                stop = next((k for k in range(last, self.hi) if parted(tokens[k])), self.hi)
                if stop == self.hi:
                    self.hi = first
                else:
                    self.cut.update(range(first, stop))
                said = said or one
                continue
            else:
                at = -1
            if at > self.lo and self.main(at, self.hi) is not None and not self._hangs(at):
                self.lo, said = at, one
        return said

    def _that(self, k: int) -> bool:
        """True where a word opens what is said: "que", but not that of "ce que"."""
        tokens = self.sentence.tokens
        return tokens[k].lex.form in words_for(self.language, "that") and not (
            k > 0 and tokens[k - 1].lex.form in self.language.demonstratives
        )

    def _names_at(self, k: int) -> bool:
        return any(n.first <= k < n.last for n in self.document.names[self.index])

    def _hangs(self, k: int) -> bool:
        """True where what begins at a word is no sentence: a verb, a preposition of its own."""
        lex = self.sentence.tokens[k].lex
        return (lex.verb and not self.sentence.tokens[k].capital) and not lex.stop

    def _past_relative(self, start: int) -> int:
        tokens = self.sentence.tokens
        if start < self.hi and tokens[start].lex.form in self.lists.relatives:
            return next((k for k in range(start + 1, self.hi) if "," in tokens[k].before), start)
        return start

    def _brackets(self) -> None:
        """Cuts what stands in parentheses and between two dashes."""
        tokens = self.sentence.tokens
        opened: int | None = None
        for k in range(self.lo, self.hi):
            before = tokens[k].before
            if ")" in before and opened is not None:
                self.cut.update(range(opened, k))
                opened = None
            if "(" in before:
                opened = k
        if opened is not None:
            tail = self.sentence.text[tokens[self.hi - 1].end : self.sentence.end]
            if ")" in tail:
                self.cut.update(range(opened, self.hi))
        dashes = [
            k
            for k in range(self.lo + 1, self.hi)
            if not _DASHES.isdisjoint(tokens[k].before)
            or "--" in tokens[k].before
            or (tokens[k].before == "-" and self.sentence.text[tokens[k - 1].end].isspace())
        ]
        if len(dashes) >= 2:
            self.cut.update(range(dashes[0], dashes[1]))
        elif dashes and self.main(self.lo, dashes[0]) is not None:
            self.hi = dashes[0]
        elif dashes:
            raise Unfit("a dash parts it")
        self._insertions()
        while self.hi > self.lo and self.hi - 1 in self.cut:
            self.hi -= 1

    def _insertions(self) -> None:
        """Cuts ", par exemple," and ", however,": small words between two commas."""
        tokens = self.sentence.tokens
        commas = [k for k in range(self.lo + 1, self.hi) if tokens[k].before == ","]
        for first, last in pairwise(commas):
            small = all(
                (tokens[k].lex.stop or tokens[k].lex.light or self._adverb(k)) and tokens[k].lex.number is None
                for k in range(first, last)
            )
            if last - first <= 3 and small and not any(self.finite(k) for k in range(first, last)):
                self.cut.update(range(first, last))

    def _lead_ins(self) -> None:
        """Cuts "Toutefois, ...", "Même si ..., ...", "Malgré ces défis, ...": what only ties it to the text before."""
        tokens, language = self.sentence.tokens, self.language
        for k in range(self.lo + 1, min(self.lo + 3, self.hi)):
            if ":" in tokens[k].before and self.main(k, self.hi) is not None:
                self.lo = k  # a label: "Weather: ..."
        if (
            tokens[self.lo].lex.form in self.lists.interjections
            and self.lo + 1 < self.hi
            and "," in tokens[self.lo + 1].before
        ):
            raise Unfit("chat")
        for _ in range(3):
            first = tokens[self.lo].lex
            if (
                first.form in language.join_forms
                or first.form in language.contrast_forms
                or first.form in ("so", "then")
            ) and first.form not in self.lists.subordinators:
                self.lo += 1
                continue
            comma = next((k for k in range(self.lo + 1, min(self.lo + 26, self.hi)) if "," in tokens[k].before), None)
            if comma is None or self.main(comma, self.hi) is None or self._hangs(comma):
                break
            words = range(self.lo, comma)
            named = any(n.first in words for n in self.document.names[self.index])
            dated = any(d.first in words for d in self.sentence.dates) or any(
                q.first in words for q in self.sentence.quantities
            )
            empty = (
                not named
                and not dated
                and all(tokens[k].lex.stop or tokens[k].lex.light or self._adverb(k) for k in words)
            )
            conditional = (
                any(p.section == "hypothetical" and p.start == self.lo for p in self.sentence.forms)
                or first.form in self.lists.suppositions
            )
            if conditional:
                raise Unfit("a supposition")
            bound = first.form in self.lists.subordinators and (
                self.finite_since(self.lo, comma) or first.form in self.lists.prepositional
            )
            if not {"«", "“", '"'}.isdisjoint("".join(tokens[k].before for k in words)):
                break
            outlet = not named and any(x in language.outlet_nouns for k in words for x in tokens[k].lex.keys)
            points = (
                any(tokens[k].lex.form in language.demonstratives for k in words)
                and first.form not in language.determiners
            )
            if not (empty or bound or points or outlet):
                break
            self.lo = comma
        if self.lo >= self.hi:
            raise Unfit("nothing is left")

    def _adverb(self, k: int) -> bool:
        lex = self.sentence.tokens[k].lex
        return (
            bool(self.language.adverb_endings) and len(lex.form) > 5 and lex.form.endswith(self.language.adverb_endings)
        )

    def _tails(self) -> None:
        """Cuts ", which ...", ", suggesting that ...", ", mais ...": one assertion is enough."""
        tokens, language = self.sentence.tokens, self.language
        gerunds = tuple(words_for(language, "gerunds"))
        for k in range(self.lo + SHORTEST - 1, self.hi):
            before = tokens[k].before
            if k in self.cut:
                continue
            if not parted(tokens[k]):
                if self._another_subject(k):
                    self.hi = k
                    return
                continue
            lex = tokens[k].lex
            main = self.main(self.lo, k)
            if main is None or main >= k - 1:
                continue
            if ";" in before or (":" in before and not (set('«“"') & set(before))):
                self.hi = k
                return
            if "," not in before:
                continue
            after = tokens[k + 1].lex if k + 1 < self.hi else lex
            relative = lex.form in self.lists.relatives or (
                lex.form in language.demonstratives and after.form in self.lists.relatives | words_for(language, "that")
            )
            gerund = len(lex.form) > 4 and lex.form.endswith(gerunds) and not tokens[k].capital and self._verbal(k)
            noun_relative = (
                not lex.stop and not tokens[k].capital and after.form in ("où", "qui", "dont", "which", "that")
            )
            turns = (
                lex.form in language.contrast_forms
                or lex.form in self.lists.subordinators - self.lists.loose - self.lists.suppositions
            )
            joins = (lex.form in language.join_forms or turns or lex.form in ("but", "mais", "so", "or")) and self.main(
                k + 1, self.hi
            ) is not None
            if (
                (relative and self.main(k + 1, self.hi) is not None and self._ends_in_relative(k))
                or (gerund and k - self.lo >= 9)
                or joins
            ):
                self.hi = k
                return
            apposed = (
                self._names_at(k - 1)
                and not self.finite_since(k, self.hi)
                and not any("," in tokens[j].before for j in range(k + 1, self.hi))
                and (lex.form in language.determiners or lex.role or lex.org_role)
                and after.form not in words_for(language, "that")
            )
            if noun_relative or apposed:
                self.hi = k
                return

    def _another_subject(self, k: int) -> bool:
        """True for "and" before somebody else who does something else: "the bear fled and the man called for help"."""
        tokens, language = self.sentence.tokens, self.language
        if tokens[k].lex.form not in self.lists.joins or k + 3 >= self.hi or tokens[k + 1].before:
            return False
        opens = tokens[k + 1].lex.form in language.determiners or self._names_at(k + 1)
        main = self.main(self.lo, k)
        if not opens or main is None or not self._says_enough(main, k) or self._opens_quote(k):
            return False
        after = self.main(k + 1, self.hi)
        return after is not None and not any(parted(tokens[j]) for j in range(k + 2, after + 1))

    def _verbal(self, k: int) -> bool:
        lex = self.sentence.tokens[k].lex
        return lex.verb or lex.lemma != lex.form

    def _ends_in_relative(self, k: int) -> bool:
        """True where the main verb stands before: the relative clause is no insertion."""
        return self.main(self.lo, k) is not None

    def _first_person(self) -> None:
        first = words_for(self.language, "first") | self.lists.second
        for k in range(self.lo, self.hi):
            form = self.sentence.tokens[k].lex.form
            if k not in self.cut and form in first:
                self._drop_from(k, "somebody speaks in person")

    def _drop_from(self, k: int, why: str) -> None:
        """Cuts what begins at the last punctuation before a word, where a statement is left; else there is no claim."""
        tokens = self.sentence.tokens
        for at in range(k, self.lo + SHORTEST - 1, -1):
            main = self.main(self.lo, at) if parted(tokens[at]) else None
            if ":" in tokens[at].before:
                break  # what only announces a quotation
            if main is not None and self._says_enough(main, at) and not self._opens_quote(at):
                self.hi = at
                return
        raise Unfit(why)

    def _says_enough(self, main: int, end: int) -> bool:
        """True where more follows the verb than its participle."""
        tokens = self.sentence.tokens
        content = [k for k in range(main, end) if k not in self.cut and not tokens[k].lex.stop]
        return len(content) >= 2 + (tokens[main].lex.stop and any(tokens[k].lex.verb for k in content[:1]))

    def _opens_quote(self, at: int) -> bool:
        """True where a cut would leave a quotation mark alone."""
        text = self.sentence.text[self.sentence.tokens[self.lo].start : self.sentence.tokens[at - 1].end]
        return text.count("«") != text.count("»") or text.count("“") != text.count("”") or text.count('"') % 2 == 1

    def _one_of_two(self, main: int) -> None:
        """Of "X was founded in 2010 and has raised 67 million" each half is a claim, if it is long or has figures."""
        tokens, language = self.sentence.tokens, self.language
        at = next(
            (
                k
                for k in range(main + 2, self.hi - SHORTEST + 1)
                if tokens[k].lex.form in self.lists.joins
                and k not in self.cut
                and not tokens[k + 1].before
                and self.finite(k + 1)
                and (tokens[k + 1].lex.lemma in language.have_lemmas | language.be_lemmas or language.code == "fr")
            ),
            None,
        )
        if at is None or self._opens_quote(at):
            at = None
        figures = at is not None and any(at < q.first < self.hi and not q.vague for q in self.sentence.quantities)
        if at is None or not (figures or self.hi - self.lo > 22):
            if self.part:
                raise Unfit("it says one thing")
            return
        if self.part:
            self.cut.update(range(main, at + 1))
        else:
            self.hi = at

    def _begun(self, main: int) -> int:
        """The main verb, once the statement has a subject: its own, or that of "la question se pose depuis que ..."."""
        try:
            self._subject(main)
            return main
        except Unfit:
            modes = self.sentence.cues.modes[main]
            kinds = {c.kind for c in self.sentence.cues.cues if c.first <= main + 1}
            words_for(self.language, "that")
            at = next((k + 1 for k in range(main, min(main + 4, self.hi)) if self._that(k)), None)
            if modes or at is None or any("negation" in x or "denial" in x or "doubt" in x for x in kinds):
                raise
            inner = self.main(at, self.hi)
            if inner is None:
                raise
            self.lo = at
            self._subject(inner)
            return inner

    def _subject(self, main: int) -> None:
        """Refuses what begins with a bare "le partenariat", "the deal": the reader does not know which."""
        tokens, language = self.sentence.tokens, self.language
        head = [k for k in range(self.lo, main) if k not in self.cut]
        if not head:
            raise Unfit("no subject")
        comma = next((k for k in head[1:] if parted(tokens[k])), main)
        names = any(self._names_at(k) for k in head if k <= comma or tokens[head[0]].lex.form not in language.definite)
        first = tokens[head[0]].lex
        if first.form in self.lists.subordinators and not any(
            "," in tokens[k].before for k in range(self.lo + 1, main + 1)
        ):
            raise Unfit("a subordinate clause")
        plain = [
            k
            for k in head
            if not tokens[k].lex.stop
            and tokens[k].lex.form not in language.particles
            and not self._adverb(k)
            and not (tokens[k].lex.light or tokens[k].lex.number is not None or tokens[k].lex.form[0].isdigit())
        ]
        if names or first.form in language.pronouns:
            return
        if not plain:
            raise Unfit("no subject")
        if first.form in language.definite:
            told = any(
                tokens[k].lex.form in words_for(language, "of") | self.lists.telling | {"en", "à", "au"}
                for k in head[1:]
            ) or any(tokens[k].lex.folded in language.demonyms for k in head)
            role = any(tokens[k].lex.role or tokens[k].lex.org_role for k in head)
            if not told and not role:
                raise Unfit("which one is meant stands elsewhere")

    def _asserted(self, main: int) -> None:
        """Refuses what is only possible, supposed or asked: nothing has happened that could be checked."""
        modes = self.sentence.cues.modes[main]
        if modes & (Mode.POSSIBLE | Mode.SUPPOSED | Mode.QUESTION):
            raise Unfit("only possible or supposed")
        tokens = self.sentence.tokens
        if tokens[main].lex.lemma in self.lists.seeming:
            raise Unfit("an impression")
        dated = any(d.first in range(self.lo, self.hi) for d in self.sentence.dates)
        if (tokens[main].lex.future or modes & Mode.FUTURE) and not dated and self.lo == 0:
            raise Unfit("a forecast")
        helper = main + 1 if tokens[main].lex.stop else main
        for k in range(main, min(helper + 3, self.hi)):
            if (
                self.sentence.cues.modes[k] & (Mode.POSSIBLE | Mode.SUPPOSED)
                and tokens[k].lex.verb
                and not tokens[k].before
            ):
                raise Unfit("only possible or supposed")
        kept = [k for k in range(self.lo, self.hi) if k not in self.cut]
        lemmas = [tokens[k].lex.lemma for k in kept if not tokens[k].capital]
        self.vague += 2.0 * sum(lemma in self.lists.musing for lemma in lemmas)
        if len(kept) > 2 and tokens[kept[-2]].lex.form in words_for(self.language, "some"):
            raise Unfit("what it announces stands elsewhere")  # "émet plusieurs hypothèses"

    # -- dates ------------------------------------------------------------------------------------------------

    def _dates(self) -> None:
        """Relative dates as what they mean, in brackets; those that cannot be told are cut, or there is no claim."""
        tokens = self.sentence.tokens
        told = {k for d in self.sentence.dates for k in range(d.first, d.last)}
        for date in self.sentence.dates:
            if date.first < self.lo or date.last > self.hi or date.first in self.cut:
                continue
            if date.relative and tokens[date.first].lex.form in self.lists.present:
                continue
            if date.relative:
                shown = shown_date(date, self.language.code)
                if shown is None:
                    self._leave_out(date.first, date.last, "when it was stands elsewhere")
                    continue
                before = tokens[date.first - 1].lex if date.first > self.lo else None
                bare = before is not None and not parted(tokens[date.first]) and before.stop and not before.verb
                bare = bare and (
                    (before is not None and is_preposition(before, self.language))
                    or (before is not None and before.form in self.language.determiners)
                )
                self.swaps[date.first] = (
                    date.last,
                    f"[{shown if bare else _adverbial(date, shown, self.language.code)}]",
                )
            elif date.weekday is not None and date.month is None and date.when is None:
                self._leave_out(date.first, date.last, "when it was stands elsewhere")
            elif date.when is None and date.year is None:
                self.vague += 0.6
        for phrase in self.sentence.forms:
            if phrase.section != "relative_date" or phrase.start in told or not self.lo <= phrase.start < self.hi:
                continue
            if phrase.start not in self.cut and tokens[phrase.start].lex.form not in self.lists.present:
                self._leave_out(phrase.start, phrase.end, "when it was stands elsewhere")
        self._as_of()

    def _as_of(self) -> None:
        """ "Récemment", "in recent months": the reader is told when the article says so."""
        tokens, published = self.sentence.tokens, self.document.article.published
        for k in range(self.lo, self.hi):
            if k in self.cut or self._swapped(k):
                continue
            lex = tokens[k].lex
            recent = lex.lemma in self.lists.last and k + 1 < self.hi
            span = recent and (
                tokens[k + 1].lex.lemma in self.lists.spans and tokens[k + 1].lex.form != tokens[k + 1].lex.lemma
            )
            if not span and recent and self.language.code == "fr" and tokens[k + 1].lex.form == "mois":
                span = lex.form == "derniers"
            after = (
                k > self.lo
                and lex.lemma in self.lists.last
                and tokens[k - 1].lex.lemma in self.lists.spans
                and lex.form.endswith("s")
            )
            if not (lex.form in self.lists.vague or span or after):
                continue
            last = k + 2 if span else k + 1
            when = shown_interval(published.start, published.end, self.language.code) if published else None
            if when is None:
                self.vague += 0.5
                continue
            said = self.sentence.said(k, last)
            self.swaps[k] = (last, f"{said} [{_as_of(when, self.language.code)}]")
            return

    def _leave_out(self, first: int, last: int, why: str) -> None:
        """Cuts a date with its preposition, where it hangs loose in the sentence."""
        tokens = self.sentence.tokens
        if last < self.hi and tokens[last].lex.form in ("'s", "'"):
            self._drop_from(first, why)
            return
        while (
            first > self.lo + 1
            and not parted(tokens[first])
            and (
                is_preposition(tokens[first - 1].lex, self.language)
                or tokens[first - 1].lex.form in self.language.determiners
            )
        ):
            first -= 1
        if first <= self.lo:
            if last < self.hi and "," in tokens[last].before:
                self.lo = last
                return
            raise Unfit(why)
        if last >= self.hi:
            self.hi = first
            return
        if self.finite(last) or is_preposition(tokens[last].lex, self.language) or parted(tokens[last]):
            self.cut.update(range(first, last))
            return
        self._drop_from(first, why)

    # -- what points elsewhere ---------------------------------------------------------------------------------

    def _references(self) -> None:
        tokens, language = self.sentence.tokens, self.language
        anaphors = {a.index: a for a in self.document.anaphors(self.index)}
        k = self.lo
        while k < self.hi:
            if k not in self.cut and not self._swapped(k):
                form = tokens[k].lex.form
                if form in language.demonstratives:
                    self._demonstrative(k)
                elif form in language.possessives and form in language.pronouns:
                    self._possessive(k)
                elif k in anaphors and (form in language.pronouns):
                    self._pronoun(k, anaphors[k])
                elif tokens[k].lex.lemma in self.lists.bare and self._bare(k):
                    self._drop_from(k, f"which {form!r} is meant stands elsewhere")
                elif k in anaphors:
                    self._role(k, anaphors[k])
                elif tokens[k].lex.role and self._beside_nobody(k):
                    self._role(k, Anaphor(k, "person", tokens[k].lex.lemma))
                elif (
                    (
                        form in ("y", "en")
                        and tokens[k - 1].lex.form != "il"
                        and k + 1 < self.hi
                        and tokens[k + 1].lex.verb
                        and not tokens[k + 1].before
                    )
                    and not tokens[k + 1].lex.form.endswith(tuple(words_for(language, "gerunds")))
                    and not any(parted(tokens[j]) for j in range(self.lo + 1, k + 1))
                ):
                    self._drop_from(k, f"what {form!r} means stands elsewhere")
            k += 1

    def _bare(self, k: int) -> bool:
        """True for a noun with an article and nothing that tells which one."""
        tokens, language = self.sentence.tokens, self.language
        if k == self.lo or tokens[k - 1].lex.form not in language.definite or tokens[k].lex.form != tokens[k].lex.lemma:
            return False
        if any(tokens[k].lex.key in tokens[j].lex.keys for j in range(self.lo, k) if j not in self.cut):
            return False
        if k + 1 >= self.hi or tokens[k + 1].before:
            return True
        after = tokens[k + 1].lex
        told = (
            after.form
            in words_for(language, "of") | words_for(language, "that") | self.lists.relatives | self.lists.telling
        )
        if told and after.form in ("en", "at", "in", "from"):
            told = False
        return not told and (after.stop or self._adverb(k + 1))

    def _swapped(self, k: int) -> bool:
        return any(first <= k < last for first, (last, _) in self.swaps.items())

    def _beside_nobody(self, k: int) -> bool:
        """True for "au patron de SpaceX", which has a complement and no name beside it."""
        tokens, language = self.sentence.tokens, self.language
        if k == 0 or tokens[k].capital or tokens[k - 1].lex.form not in language.definite:
            return False
        role = read_role(tokens, k, language)
        if role is None or not role.of:
            return False
        return not (role.last < self.hi and self._names_at(role.last) and tokens[role.last].before in ("", ","))

    def _demonstrative(self, k: int) -> None:
        tokens, language = self.sentence.tokens, self.language
        form = tokens[k].lex.form
        after = tokens[k + 1].lex if k + 1 < self.hi else None
        if after is None:
            self._drop_from(k, "what is meant stands elsewhere")
            return
        that = words_for(language, "that")
        if form in ("that", "c'", "ce", "such", "tel", "telle", "tels", "telles") and (
            after.form in that | {"as", "que", "qui", "qu'"} | self.lists.relatives or (form == "that" and k > self.lo)
        ):
            return
        if form in ("celui", "celle", "ceux", "celles", "those") and (
            is_preposition(after, language) or after.finite or after.form in self.lists.relatives
        ):
            return
        if form == "c'" and k > self.lo and tokens[k].before:
            return
        nouns = [t.lex for t in tokens[k + 1 : min(k + 3, self.hi)] if not t.lex.stop]
        earlier = {
            key for j in range(self.lo, k) if j not in self.cut for key in tokens[j].lex.keys if not tokens[j].lex.stop
        }
        if any(not earlier.isdisjoint(lex.keys) for lex in nouns):
            return
        self._drop_from(k, "what is meant stands elsewhere")

    def _person_before(self, k: int) -> bool:
        """True where a person is named, or told by a role, among the kept words before."""
        tokens = self.sentence.tokens
        here = any(
            self.lo <= n.first
            and n.last <= k
            and n.first not in self.cut
            and (is_person(self.document, self.index, n) or n.words[0] in self.language.given_names)
            for n in self.document.names[self.index]
        )
        return here or any(
            self.lo <= j < k and j not in self.cut and (tokens[j].lex.role or self._swapped(j))
            for j in range(self.lo, k)
        )

    def _noun_before(self, k: int) -> bool:
        tokens = self.sentence.tokens
        return bool(self._swaps_before(k)) or any(
            j not in self.cut and not tokens[j].lex.stop and not tokens[j].lex.verb and tokens[j].lex.number is None
            for j in range(self.lo, k)
        )

    def _pronoun(self, k: int, anaphor: Anaphor) -> None:
        tokens, language = self.sentence.tokens, self.language
        form = tokens[k].lex.form
        after = tokens[k + 1].lex if k + 1 < self.hi else None
        if (
            form == "il"
            and after is not None
            and (after.form in self.lists.impersonal or (after.form in ("n'", "ne") and self._impersonal(k)))
        ):
            return
        if form in self.lists.relatives:
            return
        if "-" in tokens[k].before:
            raise Unfit("an inversion")
        if anaphor.kind == "person" and self._person_before(k):
            return
        main = self.main()
        if form in self.lists.objects and main is not None and main < k <= main + 3:
            self._drop_from(k, f"whom {form!r} means stands elsewhere")  # it cannot be the subject
            return
        if (
            (anaphor.kind != "person" or language.code == "fr")
            and self._noun_before(k)
            and main is not None
            and k > main
        ):
            return
        if anaphor.kind == "person":
            found = self._meant(k)
            if found is not None and form in self.lists.pronouns:
                self._put(k, k + 1, found)
                return
        self._drop_from(k, f"whom {form!r} means stands elsewhere")

    def _impersonal(self, k: int) -> bool:
        return any(t.lex.form in self.lists.impersonal for t in self.sentence.tokens[k + 1 : k + 5])

    def _meant(self, k: int) -> str | None:
        """The person whom a pronoun at the start means: the subject of the sentence before, if that is a person.

        Inside a quotation it means none of the article's subjects.
        """
        if self.quoted_whole or self._swaps_before(k):
            return None
        if any(
            self.lo <= n.first and n.last <= k and n.first not in self.cut and is_person(self.document, self.index, n)
            for n in self.document.names[self.index]
        ):
            return None
        return subject_of(self.document, self.index - 1, _BACK)

    def _possessive(self, k: int) -> None:
        tokens = self.sentence.tokens
        form = tokens[k].lex.form
        if k + 1 < self.hi and (tokens[k + 1].lex.stop or set(tokens[k + 1].before) - set('"«“')):
            raise Unfit("no possessive")  # "même son de cloche"
        if self._noun_before(k) and k > self.lo + 1:
            main = self.main()
            plural_subject = main is not None and k > main and self._several(main)
            if not (plural_subject and form in ("son", "sa", "ses", "his", "her", "its")):
                return
        found = self._meant(k) if form not in ("their", "leur", "leurs", "its") else None
        if found is None or k + 1 >= self.hi:
            self._drop_from(k, f"whose {form!r} is stands elsewhere")
            return
        if self.language.code != "fr":
            self._put(k, k + 1, f"{found}'s")
            return
        noun = k + 1
        while (
            noun < self.hi - 1
            and (tokens[noun].lex.light and not tokens[noun].lex.verb)
            and not tokens[noun + 1].lex.stop
            and not tokens[noun + 1].before
        ):
            noun += 1
        last = noun + 1
        while last < self.hi and tokens[last].capital and not tokens[last].before:
            last += 1
        article = _ARTICLE_FOR.get(form, "le")
        if article in ("le", "la") and tokens[k + 1].lex.form[0] in "aâàeéèêëiîïoôuùûüyh":
            article = "l'"
        text = self.sentence.said(k + 1, last)
        self.swaps[k] = (last, f"[{article}{'' if article.endswith(chr(39)) else ' '}{text} {_of(found)}]")

    def _several(self, main: int) -> bool:
        tokens = self.sentence.tokens
        return any(
            tokens[j].lex.form in self.lists.joins and not tokens[j].before
            for j in range(self.lo + 1, main)
            if self._names_at(j - 1) and (self._names_at(j + 1) or tokens[j + 1].capital)
        )

    def _role(self, k: int, anaphor: Anaphor) -> None:
        """ "Le milliardaire", "the company", "le porte-parole du Kremlin": the name where it is sure."""
        tokens, language = self.sentence.tokens, self.language
        if k + 1 < self.hi and not (tokens[k + 1].before or tokens[k + 1].lex.stop) and not tokens[k].lex.role:
            return  # "the giant animal"
        if not set(tokens[k].before).isdisjoint("‘'"):
            raise Unfit("a word is quoted with distance")
        if anaphor.kind == "plural" and not self._several_before(k):
            self._both(k)
            return
        role = read_role(tokens, k, language)
        if role is None:
            return
        if any(
            n.first in range(role.last, role.last + 2) and not parted(tokens[n.first])
            for n in self.document.names[self.index]
            if n.first < self.hi
        ):
            near = next(n for n in self.document.names[self.index] if n.first in range(role.last, role.last + 2))
            if near.first == role.last:
                return
        if (
            role.first > self.lo
            and "," in tokens[role.first - (1 if tokens[role.first - 1].lex.stop else 0)].before
            and self._names_at(role.first - (2 if tokens[role.first - 1].lex.stop else 1))
        ):
            return  # an apposition: "Vladimir Poutine, le président russe"
        det = role.first - 1
        if det < self.lo or not (
            tokens[det].lex.form in language.definite or tokens[det].lex.form in language.demonstratives
        ):
            if role.first == self.lo and (tokens[role.first].lex.form in language.determiners):
                det = role.first
            else:
                return
        if anaphor.kind == "plural" or (tokens[k].lex.form != tokens[k].lex.lemma and tokens[k].lex.form.endswith("s")):
            return
        found = self._alias(det, role.last) or self._who(k, role, anaphor)
        if found is not None:
            if found in self._said_before(k):
                return
            self._put(det, max(role.last, k + 1), found)
            return
        if role.of or (anaphor.pointed is False and not tokens[k].lex.role):
            if det == self.lo and not role.of:
                self._drop_from(k, "which one is meant stands elsewhere")
            return
        if self._said_before(det):
            return
        self._drop_from(k, "who is meant stands elsewhere")

    def _both(self, k: int) -> None:
        """ "Les deux hommes": the two people of whom the article speaks far more than of anybody else."""
        tokens, document = self.sentence.tokens, self.document
        counts: dict[str, int] = defaultdict(int)
        for i in range(self.index):
            for n in document.names[i]:
                if is_person(document, i, n):
                    full = full_name(document, i, n)
                    counts[full if " " in full else self.people.surname(n.words[-1]) or full] += 1
        ranked = sorted(counts, key=lambda name: -counts[name])
        clear = len(ranked) >= 2 and (len(ranked) == 2 or 2 * counts[ranked[2]] <= counts[ranked[1]])
        first = k - 2
        if (
            not clear
            or first < self.lo
            or tokens[k - 1].lex.number != 2
            or tokens[first].lex.form not in self.language.definite
        ):
            self._drop_from(k, "who they are stands elsewhere")
            return
        joint = "et" if self.language.code == "fr" else "and"
        self._put(first, k + 1, f"{ranked[0]} {joint} {ranked[1]}")

    def _several_before(self, k: int) -> bool:
        people = {
            n.label
            for n in self.document.names[self.index]
            if self.lo <= n.first and n.last <= k and is_person(self.document, self.index, n)
        }
        return len(people | set(self._swaps_before(k))) >= 2

    def _swaps_before(self, k: int) -> list[str]:
        return [text for first, (_, text) in self.swaps.items() if first < k]

    def _said_before(self, k: int) -> frozenset[str]:
        out = {text.strip("[]") for first, (_, text) in self.swaps.items() if first < k}
        out |= {
            full_name(self.document, self.index, n)
            for n in self.document.names[self.index]
            if self.lo <= n.first and n.last <= k and n.first not in self.cut
        }
        return frozenset(out)

    def _alias(self, first: int, last: int) -> str | None:
        """The name of the claims file that these words stand for."""
        if self.aliases is None:
            return None
        found = [c for a, b, c in self.aliases.find(self.sentence) if first <= a <= first + 1 and b == last]
        return found[0] if found else None

    def _who(self, k: int, role: Role, anaphor: Anaphor) -> str | None:
        language = self.language
        if any(w in language.outlet_nouns for w in role.lex.keys) and not role.lex.role:
            return last_outlet(self.document, self.index, k)
        labels = set(appositions(self.document).who(role))
        if labels:
            called = {
                full_name(self.document, i, n)
                for label in labels
                for i in self.document.name_keys.get(label.split()[-1], ())
                for n in self.document.names[i]
                if n.label == label and (not role.lex.role or is_person(self.document, i, n))
            }
            if len(called) == 1:
                return next(iter(called))
        if role.of:
            held = self.people.holder(role) if role.lex.role else None
            loose = all(w in language.demonyms or w.startswith("nation:") for w in role.of)
            if held is not None or not loose or not role.lex.role or not anaphor.role:
                return held
        if not role.lex.role:
            return self._thing_meant(k)
        found = subject_of(self.document, self.index - 1, 1)
        if found is None or (labels and found not in {self._called(label) for label in labels}):
            return None
        word = found.split()[-1]
        salient = max(self.document.topics.values(), default=0.0)
        known = self.document.topics.get(_folded(word, language), 0.0)
        return found if known >= 0.5 * salient else None

    def _called(self, label: str) -> str:
        for i in self.document.name_keys.get(label.split()[-1], ()):
            for n in self.document.names[i]:
                if n.label == label:
                    return full_name(self.document, i, n)
        return label

    def _thing_meant(self, k: int) -> str | None:
        """ "The company": the one name that opens the sentence before and is no person."""
        if not self.index:
            return None
        before = self.document.names[self.index - 1]
        sentence = self.document.sentences[self.index - 1]
        if sentence.paragraph != self.sentence.paragraph or not before:
            return None
        free = [n for n in before if not governed(self.document, self.index - 1, n)]
        things = {
            full_name(self.document, self.index - 1, n) for n in free if not is_person(self.document, self.index - 1, n)
        }
        first = before[0]
        if (
            first.first <= 1
            and first in free
            and not is_person(self.document, self.index - 1, first)
            and len(things) == 1
        ):
            nation = any(x.startswith("nation:") for x in self.language.kin.get(first.label, ()))
            return None if nation else next(iter(things))
        return None

    def _put(self, first: int, last: int, name: str) -> None:
        """A name in brackets in the place of words; "du président" is "de [Vladimir Poutine]"."""
        tokens, code = self.sentence.tokens, self.language.code
        if code != "fr":
            self.swaps[first] = (last, f"[{name}]")
            return
        lead = _CONTRACTED.get(tokens[first].lex.form, "") if last - first > 1 else ""
        vowel = name[:1].lower() in "aeiouyéèêàâîôûhœ"
        if lead == "de " and vowel:
            lead = "d'"
        if not lead and first > self.lo and not parted(tokens[first]) and not self._swapped(first - 1):
            form = tokens[first - 1].lex.form
            if vowel and form in ("de", "que", "lorsque", "puisque", "jusque"):
                first, lead = first - 1, _ELIDING[form]
            elif not vowel and form in _ELIDED:
                first, lead = first - 1, _ELIDED[form]
        self.swaps[first] = (last, f"{lead}[{name}]" if lead.endswith((" ", "'")) or not lead else f"[{lead}{name}]")

    def _names(self) -> None:
        """A surname, and "M. Poutine", as the full name, where it first stands."""
        tokens, language = self.sentence.tokens, self.language
        said: set[str] = {text.strip("[]") for _, text in self.swaps.values()}
        for name in self.document.names[self.index]:
            if name.first < self.lo or name.last > self.hi or name.first in self.cut or self._swapped(name.first):
                continue
            label = written(self.sentence, name.first, name.last)
            given = name.words[0] in language.given_names
            if len(name.words) > 1 or not (given or is_person(self.document, self.index, name)):
                said.add(full_name(self.document, self.index, name))
                continue
            full = full_name(self.document, self.index, name)
            if full == label:
                full = self.people.surname(name.words[-1]) or label
            if not looks_personal(full, language):
                full = label
            if (
                full == label
                or full in said
                or (
                    _folded(full.split()[-1], language) != name.words[-1]
                    and full.split()[0].casefold() != label.casefold()
                )
            ):
                said.add(full)
                continue
            hyphen = tokens[name.first].before in ("-", "‑") or (
                name.last < len(tokens) and tokens[name.last].before in ("-", "‑")
            )
            before = tokens[name.first - 1].lex if name.first > self.lo and not tokens[name.first].before else None
            beside = (
                before is not None
                and not before.stop
                and not before.verb
                and not before.role
                and before.form.strip(".") not in language.title_forms
            )
            if hyphen or beside:
                continue
            said.add(full)
            first = name.first
            if (
                first > self.lo
                and tokens[first - 1].lex.form.strip(".") in language.title_forms
                and tokens[first].before in ("", ".")
            ):
                first -= 1
            self._put(first, name.last, full) if first == name.first or language.code != "fr" else self._put_titled(
                first, name.last, full
            )

    def _put_titled(self, first: int, last: int, name: str) -> None:
        tokens = self.sentence.tokens
        vowel = name[:1].lower() in "aeiouyéèêàâîôû"
        form = tokens[first - 1].lex.form if first > self.lo and not parted(tokens[first]) else ""
        if vowel and form in _ELIDING and form != "le" and not self._swapped(first - 1):
            self.swaps[first - 1] = (last, f"{_ELIDING[form]}[{name}]")
        else:
            self.swaps[first] = (last, f"[{name}]")

    # -- the text -----------------------------------------------------------------------------------------------

    def render(self) -> str:
        """The kept words as the article has them, with what was put in brackets and marks where words are missing."""
        sentence = self.sentence
        text, tokens = sentence.text, sentence.tokens
        parts: list[str] = []
        last: int | None = None
        k = self.lo
        while k < self.hi:
            if k in self.cut and k not in self.swaps:
                k += 1
                continue
            if last is None:
                parts.append(_openers(text[sentence.start if k == 0 else tokens[k - 1].end : tokens[k].start]))
            elif last == k:
                parts.append(text[tokens[k - 1].end : tokens[k].start])
            else:
                after = text[tokens[last - 1].end : tokens[last].start]
                before = text[tokens[k - 1].end : tokens[k].start]
                comma = "," if before.lstrip().startswith(",") and "," not in after else ""
                parts.append(f"{_closers(after)} {CUT}{comma} {_openers(before).lstrip()}")
            if k in self.swaps:
                stop, shown = self.swaps[k]
                parts.append(shown)
                k = last = stop
            else:
                parts.append(text[tokens[k].start : tokens[k].end])
                k += 1
                last = k
        if last is None:
            raise Unfit("nothing is left")
        if last >= len(tokens):
            parts.append(text[tokens[-1].end : sentence.end])
        else:
            parts.append(_closers(text[tokens[last - 1].end : tokens[last].start]))
        return finished("".join(parts))

    # -- worth ----------------------------------------------------------------------------------------------------

    def _compares(self, k: int) -> bool:
        """True for "moins hostile", "more careful" that do not say than what."""
        tokens = self.sentence.tokens
        if tokens[k].lex.form not in self.lists.comparing or k + 1 >= self.hi:
            return False
        adjective = not (tokens[k + 1].lex.stop or tokens[k + 1].before or tokens[k + 1].lex.verb)
        return adjective and not any(t.lex.form in self.lists.compared for t in tokens[k + 2 : k + 6])

    def _hanging(self, k: int) -> bool:
        """True where a name is the complement of something else: "l'ouverture de la Russie"."""
        tokens, language = self.sentence.tokens, self.language
        while (
            k > self.lo
            and not parted(tokens[k])
            and (
                language.contractions.get(tokens[k - 1].lex.form, tokens[k - 1].lex.form)
                in language.determiners - {"du", "des", "au", "aux"}
                or tokens[k - 1].lex.form.strip(".") in language.title_forms
                or tokens[k - 1].lex.role
            )
        ):
            k -= 1
        if k <= self.lo or parted(tokens[k]):
            return False
        form = tokens[k - 1].lex.form
        return form in ("du", "des", "au", "aux") or is_preposition(tokens[k - 1].lex, language)

    def _worth(self, kept: Sequence[int], main: int, said: Attribution | None) -> float:
        """How much there is to check: names, figures, dates and acts; openings of an article count for more."""
        sentence, tokens = self.sentence, self.sentence.tokens
        inside = set(kept)
        names = {n.label for n in self.document.names[self.index] if n.first in inside and not self._swapped(n.first)}
        names |= {text for _, text in self.swaps.values()}
        figures = [q for q in sentence.quantities if q.first in inside and not q.vague]
        dates = [d for d in sentence.dates if d.first in inside and d.when is not None]
        subject = any(
            self.lo <= n.first < main and n.first in inside and not self._hanging(n.first)
            for n in self.document.names[self.index]
        ) or any(
            first < main and not text.startswith(("d'", "de ")) and (first == self.lo or parted(tokens[first]))
            for first, (_, text) in self.swaps.items()
        )
        role = any(tokens[k].lex.role for k in kept if k < main)
        worth = min(len(names), 4) * 0.7 + (1.5 if subject else 0.5 if role else -0.5)
        worth += min(len(figures), 2) * 1.3 + min(len(dates), 2) * 0.8
        lexemes = [tokens[k].lex for k in range(main, min(main + 4, self.hi)) if k in inside]
        past = any(lex.lemma in self.language.have_lemmas for lex in lexemes[:1]) or (
            lexemes[0].lemma not in self.language.be_lemmas and not lexemes[0].light and lexemes[0].form.endswith("ed")
        )
        worth += 1.0 if past else 0.0
        sections = {p.section for p in sentence.phrases if p.start in inside and p.start >= main}
        worth += 0.5 if sections & {"speech", "denial", "ask"} else 0.0
        modes = sentence.cues.modes[main]
        worth -= 0.8 if modes & Mode.FUTURE else 0.0
        worth -= (
            1.5 if any(p.section == "belief" and p.start in range(main, main + 2) for p in sentence.phrases) else 0.0
        )
        passive = len(lexemes) > 1 and lexemes[1].verb and lexemes[1].form != lexemes[1].lemma
        copula = lexemes[0].lemma in self.language.be_lemmas and not passive
        worth -= 1.4 if copula and not figures and not dates else 0.0
        worth -= 1.2 * sum(self._compares(k) for k in kept if k >= main)
        worth -= 0.5 * sum(1 for p in sentence.phrases if p.section in ("hedges", "doubt") and p.start in inside)
        worth += 0.6 / (1 + self.index) + (0.2 if said is not None and said.named else 0.0)
        worth -= 0.04 * max(0, len(kept) - 24) + (0.5 if sentence.kind is Kind.HEADLINE else 0.0)
        return worth


def looks_personal(name: str, language: Language) -> bool:
    """True where the first word of a name is a given name or, at least, no word of the language."""
    forms = language.words(name)
    first = language.lexeme(forms[0]) if forms else None
    return first is not None and (first.form in language.given_names or not (first.stop or language.is_word(first)))


def subject_of(document: Document, index: int, reach: int) -> str | None:
    """The person who is the subject of a sentence, or of those before it that it goes on from; else None."""
    language = document.language
    while index >= 0 and reach > 0:
        sentence = document.sentences[index]
        if sentence.kind is Kind.HEADING:
            return None
        tokens = sentence.tokens
        free = [n for n in document.names[index] if is_person(document, index, n)]
        # in "De quoi X veut-il ..." nothing governs X
        free = [n for n in free if not governed(document, index, n) or (sentence.question and n.first <= 2)]
        if free:
            one = free[0]
            k = one.first
            while k > 0 and tokens[k - 1].lex.form.strip(".") in language.title_forms:
                k -= 1
            whole = k <= 2 or "," in tokens[k].before or tokens[k - 1].lex.form in words_for(language, "that")
            called = {full_name(document, index, n) for n in free}
            return full_name(document, index, one) if whole and (len(called) == 1 or k <= 1) else None
        opening = {t.lex.form for t in tokens[:8]}
        if not opening & load_lists(language.code).pronouns:
            return None
        index, reach = index - 1, reach - 1
    return None


def _folded(word: str, language: Language) -> str:
    forms = language.words(word)
    return language.lexeme(forms[-1]).folded if forms else word.casefold()


def _of(name: str) -> str:
    return f"d'{name}" if name[:1].lower() in "aeiouyéèêàâîôû" else f"de {name}"


def _openers(gap: str) -> str:
    found = re.search(r"[«“„\"‘']\s*$", gap)
    return found.group() if found else ""


def _closers(gap: str) -> str:
    found = re.match(r"\s*[»”\"]", gap)
    return found.group() if found else ""


_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
_SINGLE = re.compile(r"^['‘](?P<said>[^'‘]+?)['’]?[.]?['’]?$")
_END = re.compile(r"[\s,;:.!…–—-]+$")


def finished(text: str) -> str:
    """A text as a whole sentence on one line: a capital at its head, a full stop at its end, no mark alone.

    Raises:
        Unfit: a quotation mark or bracket stands alone inside it.
    """
    text = one_line(text).strip()
    if re.search(r"(?<!\[)…(?!\])(?=\s*\w)|\.\.\.(?=\s*\w)", text):
        raise Unfit("it breaks off")
    if (single := _SINGLE.match(text)) is not None:
        text = single["said"].strip()
    ends_quoted = re.search(r"[.!…]\s*[\"”»]$", text)
    whole = (len(text) > 2 and text[0] in '«“"' and text[-1:] in '»”"') or (ends_quoted and text[0] in '«“"')
    for opening, closing in (*_PAIRS, ('"', '"')):
        inner = text[1:]
        if text.startswith(opening) and closing not in inner:
            text = inner.strip()
        if text.endswith(closing) and opening not in text[:-1]:
            text = text[:-1].strip()
        if opening != closing and text.count(opening) != text.count(closing):
            raise Unfit("a quotation is cut")
        if opening == closing and text.count(opening) % 2:
            raise Unfit("a quotation is cut")
        bare = text.rstrip(". ")
        if (
            whole
            and bare.startswith(opening)
            and bare.endswith(closing)
            and bare.count(opening) == (2 if opening == closing else 1)
        ):
            text = bare[1:-1].strip()
    if not text:
        raise Unfit("nothing is left")
    if not re.search(r"[.!…]\s*[\"”»]$", text):
        text = _END.sub("", text) + "."
    at = next((i for i, c in enumerate(text) if c.isalpha()), 0)
    mixed = text[at + 1 : at + 2].isupper()  # "iPhone"
    return text if mixed else text[:at] + text[at].upper() + text[at + 1 :]


_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),  # noqa: SIM905
    "en": list(calendar.month_name)[1:],
}


def shown_date(date: DateMention, code: str) -> str | None:
    """The day, month or year that a relative date means, in words of the language; None where it is wider."""
    return shown_interval(date.when.start, date.when.end, code) if date.when is not None else None


def shown_interval(start: dt.date, end: dt.date, code: str) -> str | None:
    """An interval of days as a day, a month, two months or a year; None where it is wider than a year."""
    months = _MONTHS.get(code, _MONTHS["en"])
    if start == end:
        if code == "fr":
            return f"{start.day}{'er' if start.day == 1 else ''} {months[start.month - 1]} {start.year}"
        return f"{months[start.month - 1]} {start.day}, {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{months[start.month - 1]} {start.year}"
    if start.year == end.year:
        if start.month == 1 and end.month == 12:
            return str(start.year)
        if (end - start).days <= 62:
            joint = "à" if code == "fr" else "to"
            return f"{months[start.month - 1]} {joint} {months[end.month - 1]} {start.year}"
        return str(start.year)
    return None


def _as_of(when: str, code: str) -> str:
    if code != "fr":
        return f"article of {when}"
    return (
        f"article {'du ' if when[:1].isdigit() and ' ' in when else 'd' + chr(39) if when[:1] in 'ao' else 'de '}{when}"
    )


def _adverbial(date: DateMention, shown: str, code: str) -> str:
    day = date.when is not None and date.when.start == date.when.end
    if code == "fr":
        return f"le {shown}" if day else (f"de {shown}" if " à " in shown else f"en {shown}")
    return f"on {shown}" if day else (f"from {shown}" if " to " in shown else f"in {shown}")
