"""A language as data: its word lists, compiled once for look-up.

The lists stand in ``languages/<code>.yaml``; docs/languages.md tells what each section means and how to add a
language. Words are compared by *key*, a Snowball stem without accents. A list's entry has the key of the entry as
written; a word of a text has two, that of its lemma (simplemma) and that of its form, so that ``demandé``,
``demandent`` and ``demande`` are one and ``élu`` is both the verb and the noun.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

import Stemmer  # type: ignore[import-not-found]

from crosscheck.model import CrosscheckError

STEMMERS = {"fr": "french", "en": "english"}
"""Snowball's name for a language; one that it does not know is compared by lemma alone."""

ACRONYMS = re.compile(r"[A-Z]{2,}s")
"""Several of what an acronym stands for ("MPs"): the word is the acronym itself."""

ARABIC_ARTICLES = frozenset(f"{a}{b}-" for a in "aeiu" for b in "lsdrntz")
"""What begins a name without a capital: "al-Assad", "el-Sisi"."""

PARTICLES = frozenset(
    ("von", "van", "der", "den", "ter", "ten", "zu", "bin", "ben", "ibn", "al", "el", "di", "da", "dos", "della", "y")
)
"""Small words inside a person's name; as a rule lower case."""

MEMORY = 200_000
"""How many word forms are remembered before starting anew: a crawl's misspellings must not fill the memory."""

_MARKS = {"’": "'", "ʼ": "'", "‘": "'", "＇": "'", "´": "'", "‐": "-", "‑": "-"}
_STRAIGHT = str.maketrans(_MARKS)
_PLAIN = str.maketrans({**_MARKS, "\u00ad": None, "\u200b": None, "\u200d": None, "\u2060": None})
_BASIC = str.maketrans({**_MARKS, "\u00ad": None, "\u200b": None, "\u200d": None, "\u2060": None, "œ": "oe", "æ": "ae"})
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_DOTTED = re.compile(r"[^\W\d_](?:\.[^\W\d_]){2,}\.?")


def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes, compatibility forms resolved (``Œ`` is ``oe``)."""
    text = text.lower()
    if text.isascii():
        return text
    text = text.translate(_BASIC)
    if text.isascii():
        return text
    # what a compatibility form resolves to may be a capital or a mark again (the mathematical alpha, "ŉ")
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).lower().translate(_BASIC)


def form_of(text: str) -> str:
    """The form that word lists are written in: lower case, straight marks, composed accents, ``O.N.U.`` as ``onu``."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_PLAIN))
    if text[1:2] == "." and _DOTTED.fullmatch(text):
        return text.replace(".", "")
    return text


@dataclass(slots=True, eq=False)
class Lexeme:
    """One word form of one language, with all that the lists say of it. Compared by identity: they are interned.

    Not changed once made; not frozen either, since that makes each of the many take six times as long to make.

    ``weight`` is how much the word says, from 0.15 (in every text) to 1 (rare), from its frequency band. ``key``
    is the lemma's key; ``keys`` begins with it and holds those of the form and of what a contraction stands for.
    """

    form: str
    folded: str
    lemma: str
    key: str
    form_key: str
    keys: tuple[str, ...]
    weight: float
    stop: bool
    light: bool
    verb: bool
    finite: bool
    number: float | None
    ordinal: int | None
    scale: bool
    future: bool
    conditional: bool
    senses: frozenset[int]
    implies: frozenset[int]
    implied: frozenset[int]
    left: frozenset[int]
    right: frozenset[int]
    converse_left: frozenset[int]
    converse_right: frozenset[int]
    exclusive: Mapping[int, int]
    family: frozenset[int]
    role: bool
    org_role: bool
    places: tuple[str, ...]
    """By what an article's index finds it: its keys, unless it is a stop word; ``~`` and its folded form; what it is
    kin to."""
    small_places: tuple[str, ...]
    """The same of the word without a capital, which is no nickname."""
    forms: Beginnings
    phrases: Beginnings
    names: Beginnings
    """The expressions of the language's three tables that begin with it."""
    indexed: Mapping[str, set[str]]
    """Of the second table, those that an article's index holds: the second words with the third ones, "" for none."""
    named: frozenset[str]
    """Of the first table, those that are a name: the second words."""


class Phrase(NamedTuple):
    """An expression found in a run of tokens: ``section`` names the list that holds it, ``value`` what it says."""

    start: int
    end: int
    section: str
    value: Any


_Entry: TypeAlias = tuple[tuple[str, ...], str, Any]
_Entries: TypeAlias = dict[str, dict[str, list[_Entry]]]
Beginnings: TypeAlias = tuple[dict[str, list[_Entry]], ...]
"""The expressions that begin with a word, by their second word: "" for those that have none."""


class PhraseTable:
    """Expressions of one or more words, found in one pass; the longest match of a section wins."""

    def __init__(self, entries: _Entries | None = None) -> None:
        # by the first word and then by the second, "" for none: hundreds of expressions begin with "en" or "of"
        self._entries: _Entries = entries or {}

    def plain(self) -> _Entries:
        """All of it as plain values, of which another one can be made."""
        return self._entries

    def add(self, words: Sequence[str], section: str, value: Any) -> None:
        """Adds one expression, given as the words it is matched by."""
        if words:
            following = words[1] if len(words) > 1 else ""
            entry = tuple(words), section, value
            known = self._entries.get(words[0])
            if known is None:
                self._entries[words[0]] = {following: [entry]}
            elif following in known:
                known[following].append(entry)
            else:
                known[following] = [entry]

    def entries(self) -> Iterator[tuple[tuple[str, ...], str, Any]]:
        """Every expression: the words that it is matched by, its section and its value."""
        for following in self._entries.values():
            for several in following.values():
                yield from several

    def find(self, words: Sequence[str], others: Sequence[str] | None = None) -> Sequence[Phrase]:
        """Every expression in ``words``; of one section's overlapping matches the longest only.

        ``others`` is a second key for each word (that of its form), by which it may be matched as well.
        """
        second = words if others is None else others
        return self.find_from([self.begin(*pair) for pair in zip(words, second, strict=True)], words, second)

    def begin(self, word: str, other: str) -> Beginnings:
        """What begins with a word that has these two keys; found once for each word of a language."""
        table = self._entries
        if other == word or other not in table:
            return (table[word],) if word in table else ()
        return (table[word], table[other]) if word in table else (table[other],)

    def find_from(
        self, beginnings: Sequence[Beginnings], words: Sequence[str], others: Sequence[str]
    ) -> Sequence[Phrase]:
        """`find`, where it is known what `begin` says of each word."""
        out: list[Phrase] = []
        taken: dict[str, int] = {}
        n = len(words)
        for i, here in enumerate(beginnings):
            if not here:
                continue
            entries: list[_Entry] | None = None
            after, also = (words[i + 1], others[i + 1]) if i + 1 < n else ("", "")
            for following in here:
                # nothing is added to a list of the table: `+` makes another one
                if after and after in following:
                    entries = entries + following[after] if entries else following[after]
                if also != after and also in following:
                    entries = entries + following[also] if entries else following[also]
                if "" in following:
                    entries = entries + following[""] if entries else following[""]
            if not entries:
                continue
            if len(entries) == 1 and len(entries[0][0]) < 3:
                possible = entries
            else:
                third, also = (words[i + 2], others[i + 2]) if i + 2 < n else ("", "")
                possible = []
                for entry in entries:
                    pattern = entry[0]
                    size = len(pattern)
                    if size < 3 or (
                        (pattern[2] == third or pattern[2] == also)
                        and i + size <= n
                        and (
                            size == 3
                            or all(words[i + k] == pattern[k] or others[i + k] == pattern[k] for k in range(3, size))
                        )
                    ):
                        possible.append(entry)
                if not possible:
                    continue
            if len(possible) == 1:
                pattern, section, value = possible[0]
                if not taken or i >= taken.get(section, 0):
                    end = taken[section] = i + len(pattern)
                    out.append(Phrase(i, end, section, value))
                continue
            possible.sort(key=_size, reverse=True)
            longest: dict[str, int] = {}
            for pattern, section, value in possible:
                size = len(pattern)
                if size < longest.get(section, 0) or i < taken.get(section, 0):
                    continue
                longest[section] = size
                out.append(Phrase(i, i + size, section, value))
            for section, size in longest.items():
                taken[section] = i + size
        return out


def _without_capital(places: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key for key in places if not key.startswith("kin:") or key.startswith("kin:nation:"))


def _indexed(beginnings: Beginnings) -> dict[str, set[str]]:
    """Of some expressions those that an article's index holds: one of the lexicon's, or a verdict."""
    out: dict[str, set[str]] = {}
    for following in beginnings:
        for second, entries in following.items():
            for words, section, value in entries:
                if isinstance(value, int) or section == "debunk":
                    third = words[2] if len(words) > 2 else ""
                    if second in out:
                        out[second].add(third)
                    else:
                        out[second] = {third}
    return out


def _named(beginnings: Beginnings) -> frozenset[str]:
    return frozenset(
        second
        for following in beginnings
        for second, entries in following.items()
        if any(section == "kin" for _, section, _ in entries)
    )


def _size(entry: tuple[tuple[str, ...], str, Any]) -> int:
    return len(entry[0])


def _lines(block: str | None) -> list[str]:
    return [line for raw in (block or "").splitlines() if (line := raw.strip()) and line[0] != "#"]


def _members(text: str) -> list[str]:
    return [m for part in text.split(",") if (m := part.strip())] if "," in text else [text]


def _entries(block: str | None) -> list[str]:
    """A block's entries, one or several a line."""
    return [member for line in _lines(block) for member in _members(line)]


_SPAN = re.compile(r"^\s*(\d+(?:\.\d+)?)?\s*\.\.\s*(\d+(?:\.\d+)?)?\s*$")


def _span(text: str) -> tuple[float, float] | None:
    found = _SPAN.match(text)
    if found is None:
        return None
    low, high = found.groups()
    return (float(low) if low else 0.0, float(high) if high else float("inf"))


def _numbered(block: str, first: int) -> dict[str, int]:
    """``janvier/janv février/fév`` as folded form -> number."""
    return {fold(form).strip("."): n for n, entry in enumerate(block.split(), first) for form in entry.split("/")}


_FORM_SECTIONS = ("attribution", "hypothetical", "contrast", "corrections", "affirmations")
_LEMMA_SECTIONS = (
    "events",
    "idioms",
    "linking",
    "copulas",
    "speech",
    "belief",
    "ask",
    "want",
    "attempt",
    "factive",
    "denial",
    "doubt",
    "debunk",
    "distance",
    "hedges",
    "source_nouns",
)
_PAIRED = (
    # section, what stands between the two sides, the name of each side
    ("antonyms", "<>", "left", "right"),
    ("converses", "<>", "converse_left", "converse_right"),
    ("implies", ">", "implies", "implied"),
)
_REQUIRED = (
    "language",
    "name",
    "stopwords",
    "light",
    "verbs",
    "negation",
    "speech",
    "nations",
    "months",
    "weekdays",
    "number_words",
    "units",
    "roles",
    "furniture",
)
_TABLES = (dict, defaultdict)
_NOT_KEPT = frozenset(
    ("_stemmer", "_grouped", "_data", "_lexemes", "_verbal", "_looked_up", "_stems", "_cuts", "_forms_in", "_lemmas")
)
REFLEXIVES = frozenset(("se", "s'", "oneself"))
_REFLEXIVE = ("se ", "s'")
_NONE: frozenset[int] = frozenset()
_NO_WORDS: Mapping[str, set[str]] = {}
_NO_NAMES: frozenset[str] = frozenset()
_NOTHING: Mapping[int, int] = {}
_GROUPS = ("senses", "implies", "implied", "left", "right", "converse_left", "converse_right", "family")
_ORDINAL = re.compile(r"(\d{1,4})(?:ers?|[eè]res?|[eè]?mes?|es?|nde?s?|st|rd|th)")
_MARK_OF_CODE = re.compile(r"[-.]")


class Language:
    """One language's lists, compiled. Made by ``load_language``; not changed afterwards."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        missing = [section for section in _REQUIRED if section not in data]
        if missing:
            raise CrosscheckError(f"languages/{code}.yaml: no section {', '.join(missing)}; see docs/languages.md")
        self.code = code
        self.name: str = data["name"]
        self._data = data
        self._stemmer = Stemmer.Stemmer(STEMMERS[code], 0) if code in STEMMERS else None
        self._lexemes: dict[str, Lexeme] = {}
        self._verbal: dict[str, Lexeme | None] = {}
        self._grouped: frozenset[str] | None = None
        self._lemmas: dict[str, str] = {}
        self._looked_up: dict[str, tuple[Lexeme, bool, bool]] = {}
        self._cuts: dict[str, tuple[tuple[int, int], ...]] = {}
        self._forms_in: dict[str, tuple[str, ...]] = {}
        self._stems: dict[str, str] = {}
        self._compile_words()
        self._compile_numbers()
        self.forms = PhraseTable()
        """Expressions of one or more words, matched by their forms."""
        self.phrases = PhraseTable()
        """Expressions matched by the keys of their words."""
        self.kin: dict[str, set[str]] = defaultdict(set)
        """Names that stand for one another: nations with their people and seats of government, nicknames."""
        self.names = PhraseTable()
        """Nations, outlets and agencies of several words, by their folded words."""
        self.demonyms: set[str] = set()
        """Folded forms of "russe", "Russian" and the like."""
        self.leaders: dict[str, list[tuple[str, str]]] = {}
        """Folded full names of who has led a nation -> office and folded nation."""
        self.led: dict[str, set[str]] = {}
        """Last words of those names -> the nations, as in ``kin``."""
        self.regions: dict[str, str] = {}
        """Folded names of regions -> folded nation."""
        self.region_of: dict[str, str] = {}
        """Folded names of regions, shortened or not -> the full one."""
        self.outlets: dict[str, str] = {}
        self.agencies: dict[str, str] = {}
        self.groups: dict[str, dict[str, list[int]]] = defaultdict(dict)
        """The lexicon's single words: section -> key -> the groups that hold it."""
        self.members: dict[tuple[str, int], list[str]] = {}
        """The keys of each group of the lexicon: (section, group) -> keys."""
        self.exclusive: dict[str, dict[int, int]] = {}
        """Values of one attribute that exclude each other: key -> group -> place in the group."""
        self._compile_expressions()
        self._compile_names()
        self._compile_lexicon()
        self.separable = self._find_separable()
        """Verbs with a particle or preposition before which an object may stand ("turn it down"): first word -> second
        -> the groups of the lexicon that hold both."""

    # -- kept from run to run ------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """All that was compiled, as plain values."""
        return {
            name: value.plain() if isinstance(value, PhraseTable) else dict(value) if type(value) in _TABLES else value
            for name, value in self.__dict__.items()
            if name not in _NOT_KEPT
        }

    def restore(self, code: str, state: Mapping[str, Any]) -> None:
        """Becomes what `state` told of another one."""
        self.__dict__.update(state)
        self._stemmer = Stemmer.Stemmer(STEMMERS[code], 0) if code in STEMMERS else None
        self._lexemes, self._looked_up, self._stems, self._cuts, self._lemmas = {}, {}, {}, {}, {}
        self._data, self._forms_in, self._grouped = {}, {}, None
        self._verbal = {}
        for name in ("forms", "phrases", "names"):
            setattr(self, name, PhraseTable(state[name]))
        self.kin = defaultdict(set, state["kin"])
        self.groups = defaultdict(dict, state["groups"])

    def lemmas(self) -> Mapping[str, str]:
        """The lemmas that simplemma was asked for."""
        return self._lemmas

    def know(self, lemmas: Mapping[str, str]) -> None:
        """Takes lemmas that simplemma told before."""
        self._lemmas.update(lemmas)

    # -- words ---------------------------------------------------------------------------------------------

    def lemma(self, form: str) -> str:
        """The dictionary form of a lower-case form."""
        form = self.contractions.get(form, form)
        if form in self.irregular:
            return self.irregular[form]
        if len(form) > 60 or form[0].isdigit():
            return form
        found = self._lemmas.get(form)
        if found is None:
            if len(self._lemmas) > MEMORY:
                self._lemmas.clear()
            found = self._lemmas[form] = form_of(self._lemmatize(form))
        return found

    def _lemmatize(self, form: str) -> str:
        from crosscheck.text.lemmas import lemma_of  # a tenth of a second, and most forms are known from last time

        return lemma_of(form, self.code)

    def stem(self, word: str) -> str:
        """What a word as it stands is compared by: its Snowball stem without accents; a code without its marks."""
        found = self._stems.get(word)
        if found is None:
            # the mark is one that no stem ends with
            found = fold(word) + "'" if word in self._distinct else fold(self._snowball(word))
            if found[-1:].isdigit() and found[:1].isalpha():
                found = _MARK_OF_CODE.sub("", found)
            if len(self._stems) > MEMORY:
                self._stems.clear()
            self._stems[word] = found
        return found

    def _snowball(self, word: str) -> str:
        return self._stemmer.stemWord(word) if self._stemmer and len(word) > 3 else word

    def key(self, form: str) -> str:
        """What a form is compared by: the stem of its lemma."""
        return self.stem(self.lemma(form))

    def is_word(self, lex: Lexeme) -> bool:
        """True where a list of the language holds the word, unless as a proper noun, or simplemma knows it as a form of
        another."""
        if lex.form in self.attribution_words.get("proper", ()):
            return False
        return lex.lemma != lex.form or any(
            key in self._bands or key in self.exclusive or any(key in table for table in self.groups.values())
            for key in lex.keys
        )

    def is_body(self, lex: Lexeme) -> bool:
        """True for a noun for a body of people ("union", "firm")."""
        return lex.org_role or lex.lemma in self.bodies

    def nations(self, name: str) -> frozenset[str]:
        """The nations, as labels of ``kin``, that a folded name is one of the names of ("ottawa", "canadian")."""
        labels = self.kin.get(name)
        return frozenset(k for k in labels if k.startswith("nation:")) if labels else frozenset()

    def is_land(self, name: str) -> bool:
        """Whether a folded name is that of a country or of a region."""
        return name in self.regions or bool(self.nations(name))

    def lexeme(self, form: str) -> Lexeme:
        """All that the lists say of a lower-case form, interned."""
        found = self._lexemes.get(form)
        if found is None:
            if len(self._lexemes) > MEMORY:
                self._lexemes.clear()
            found = self._lexemes[form] = self._make(form)
        return found

    def look_up(self, word: str) -> tuple[Lexeme, bool, bool]:
        """A word as it stands in running text: its lexeme, whether it has a capital, and whether it is all capitals."""
        found = self._looked_up.get(word)
        if found is None:
            if len(self._looked_up) > MEMORY:
                self._looked_up.clear()
            first = word[1] if word[0] in "#@" and len(word) > 1 else word[0]
            if word[:3] in ARABIC_ARTICLES and len(word) > 3:
                first = word[3]  # "al-Assad"
            if ACRONYMS.fullmatch(word):
                word = word[:-1]
            capitals = len(word) > 1 and word.isupper()
            found = self._looked_up[word] = (self.lexeme(self.form(word)), first.isupper(), capitals)
        return found

    def as_verb(self, lex: Lexeme) -> Lexeme | None:
        """What a noun is where it is a form of the verb that looks like it ("annonce", "demande"); None for others."""
        if not self._verb_endings or lex.verb or lex.stop or lex.number is not None:
            return None
        if lex.form not in self._verbal:
            if len(self._verbal) > MEMORY:
                self._verbal.clear()
            infinitives = [lex.form + ending for ending in self._verb_endings]
            known = self._infinitives_of(lex.form) + [verb for verb in infinitives if verb in self._verb_lemmas]
            if lex.form in self.homographs:
                known.append(self.homographs[lex.form])
            verb = next((v for v in map(self.lexeme, known) if v.verb), None)
            self._verbal[lex.form] = verb and replace(
                verb,
                form=lex.form,
                folded=lex.folded,
                form_key=lex.form_key,
                keys=tuple(dict.fromkeys((*verb.keys, *lex.keys))),
                finite=True,
                light=lex.light,
                weight=lex.weight,
                places=(places := tuple(dict.fromkeys((*verb.keys, *lex.places)))),
                small_places=_without_capital(places),
                forms=lex.forms,
                phrases=(phrases := self.phrases.begin(verb.key, lex.form_key)),
                names=lex.names,
                indexed=_indexed(phrases),
                named=lex.named,
            )
        return self._verbal[lex.form]

    def _infinitives_of(self, form: str) -> list[str]:
        """The verbs that a form may be the participle of, by its ending."""
        if not form.endswith(self._participle_ends):
            return []  # as most words
        stems = ((form.removesuffix(own), verb) for verb, own in self._participles if form.endswith(own))
        return [stem + verb for stem, verb in stems if stem + verb in self._verb_lemmas]

    def is_participle(self, lex: Lexeme) -> bool:
        """Whether a word that is taken for a noun or adjective may be a verb's participle, and no other form of it."""
        if not lex.form.endswith(self.participle_endings):
            return False
        return lex.form in self.homographs or bool(self._infinitives_of(lex.form))

    def is_inserted(self, lex: Lexeme) -> bool:
        """True for an adverb that may stand inside an expression, behind its verb, and changes nothing in it."""
        if lex.stop:
            return lex.form in self._inserted
        return bool(self._inserted) and lex.form.endswith(self.adverb_endings) and not lex.verb

    def compared(self, form: str) -> tuple[str, str, tuple[str, ...], bool]:
        """By what a lower-case form is compared: itself, its folded form, its keys, and whether it is a stop word.

        As in its lexeme, in a third of the time where that is not there yet.
        """
        found = self._lexemes.get(form)
        if found is not None:
            return form, found.folded, (found.key, found.form_key, *found.keys[2:]), found.stop
        bare = form[1:] if form[0] in "#@" and len(form) > 1 else form
        return form, self._folded(bare), self._keys(bare, self.lemma(bare)), form in self.stopwords

    def _keys(self, bare: str, lemma: str) -> tuple[str, ...]:
        """The key of a form's lemma, that of the form, and that of what it is contracted from."""
        key = self.stem(lemma)
        # a contracted and an irregular form are no other word by their looks ("est", "left")
        settled = bare in self.irregular or bare in self.contractions
        form_key = key if settled or (lemma in self._distinct and bare not in self._distinct) else self.stem(bare)
        if bare[-1] in "sx" and bare[:-1] in self._distinct:
            form_key = self.stem(bare[:-1])
        if self.participles.get(bare, lemma) != lemma:
            form_key = self.stem(self.participles[bare])
        return (key, form_key, self.stem(bare)) if bare in self.contractions else (key, form_key)

    def _has_groups(self) -> frozenset[str]:
        """The keys that any group of the lexicon holds."""
        if self._grouped is None:
            self._grouped = frozenset().union(*self.groups.values())
        return self._grouped

    def _folded(self, bare: str) -> str:
        folded = fold(bare)
        if folded[:1].isalpha() and folded[-1].isdigit():
            folded = _MARK_OF_CODE.sub("", folded)
        return folded

    def _make(self, form: str) -> Lexeme:
        bare = form[1:] if form[0] in "#@" and len(form) > 1 else form
        lemma = self.lemma(bare)
        stop = form in self.stopwords
        verb = lemma in self._verb_lemmas
        keys = self._keys(bare, lemma)
        key, form_key = keys[:2]
        folded = self._folded(bare)
        number, value, ordinal = self._numbers.get(form), None, None
        if number is not None:
            if number.startswith("#"):
                ordinal = int(number[1:])
            else:
                value = float(number)
        elif form[0].isdigit() and (suffixed := _ORDINAL.fullmatch(form)):
            ordinal = int(suffixed[1])
        inflected = verb and form != lemma

        distinct = tuple(dict.fromkeys(keys)) if form_key != key or len(keys) > 2 else (key,)
        forms, phrases = self.forms.begin(form, form), self.phrases.begin(key, form_key)
        places = small_places = ("~" + folded,) if stop else (*distinct, "~" + folded)
        if folded in self.kin:
            places = (*places, *(f"kin:{label}" for label in sorted(self.kin[folded])))
            small_places = _without_capital(places)
        grouped = self._has_groups()
        groups = [_NONE] * len(_GROUPS)
        if key in grouped or form_key in grouped:
            for k, section in enumerate(_GROUPS):
                table = self.groups[section]
                first = table.get(key)
                second = table.get(form_key) if form_key != key else None
                if first or second:
                    groups[k] = frozenset((*(first or ()), *(second or ())))
        senses, implies, implied, left, right, converse_left, converse_right, family = groups
        return Lexeme(
            form=form,
            folded=folded,
            lemma=lemma,
            key=key,
            form_key=form_key,
            keys=distinct,
            weight=0.0 if stop else min(self.rarity(key, form), self.rarity(form_key, form)),
            stop=stop,
            light=key in self._light or form_key in self._light,
            verb=verb,
            finite=inflected,
            number=value,
            ordinal=ordinal,
            scale=form in self._scales,
            future=inflected and form.endswith(self._future),
            conditional=inflected and form.endswith(self._conditional),
            senses=senses,
            implies=implies,
            implied=implied,
            left=left,
            right=right,
            converse_left=converse_left,
            converse_right=converse_right,
            exclusive=self.exclusive.get(key) or self.exclusive.get(form_key) or self.exclusive.get(folded) or _NOTHING,
            family=family,
            role=lemma in self._roles or form in self._roles,
            org_role=lemma in self._org_roles or form in self._org_roles,
            places=places,
            small_places=small_places,
            forms=forms,
            phrases=phrases,
            names=self.names.begin(folded, folded),
            indexed=_indexed(phrases) if phrases else _NO_WORDS,
            named=_named(forms) if forms else _NO_NAMES,
        )

    def rarity(self, key: str, form: str) -> float:
        """How much a word says, 0.15 to 1, by its frequency band; a light word at most 0.3."""
        band = fold(self._snowball(form)) if key[-1:] == "'" else key
        weight = self._bands.get(band, 1.0 if len(form) > 2 or form.isdigit() else 0.6)
        return min(weight, 0.3) if key in self._light else weight

    def cuts(self, word: str) -> tuple[tuple[int, int], ...]:
        """Where a run of letters, apostrophes and hyphens divides into words, as offsets into it."""
        found = self._cuts.get(word)
        if found is None:
            if len(self._cuts) > MEMORY:
                self._cuts.clear()
            plain = word.translate(_STRAIGHT)
            lower = plain.lower()
            found = self._cuts[word] = tuple(self._cut(lower if len(lower) == len(plain) else plain, 0))
        return found

    def _cut(self, word: str, at: int) -> list[tuple[int, int]]:
        n = len(word)
        if n > 60:  # no word of a language
            return [(at + m.start(), at + m.end()) for m in re.finditer(r"[^'-]+", word)]
        if word in self.elisions or word in self._undivided:
            return [(at, at + n)]
        if word[-1] == "'":
            return self._cut(word[:-1], at)
        if "-" not in word and "'" not in word:
            return [(at, at + n)]
        if "-" in word and (self._compound(word) or _CODE.fullmatch(word)):
            return [(at, at + n)]
        for elision in self.elisions:
            if word.startswith(elision) and n > len(elision):
                return [(at, at + len(elision)), *self._cut(word[len(elision) :], at + len(elision))]
        for clitic in self.clitics:
            if word.endswith(clitic) and n > len(clitic):
                tail = n - len(clitic) + clitic.rfind("-") + 1
                return [*self._cut(word[: n - len(clitic)], at), (at + tail, at + n)]
        for hyphen in [k for k in range(n - 1, 0, -1) if word[k] == "-"]:
            if "-" not in word[:hyphen] or self._compound(word[:hyphen]):
                return [*self._cut(word[:hyphen], at), *self._cut(word[hyphen + 1 :], at + hyphen + 1)]
        return [(at, at + n)]

    def _compound(self, word: str) -> bool:
        return "-" in word and (word in self._compounds or ("'" not in word and self.stem(word) in self._compounds))

    # -- compiling -----------------------------------------------------------------------------------------

    def words(self, text: str) -> list[str]:
        """An entry of a list as the forms that tokens come in (no offsets)."""
        words = text.split()
        if all(map(str.isalpha, words)):
            return words if text.islower() else [self.form(word) for word in words]
        if _DIGIT.search(text):  # which may belong together across a blank
            return [self.form(text[s:e]) for s, e in spans(text, self)]
        out: list[str] = []
        for word in words:
            forms = self._forms_in.get(word)
            if forms is None:
                forms = self._forms_in[word] = tuple(self.form(word[s:e]) for s, e in spans(word, self))
            out.extend(forms)
        return out

    def form(self, word: str) -> str:
        """The form of a word of running text. ``US`` is no pronoun: words of ``cased`` become ``u.s.``."""
        return ".".join(word.lower()) + "." if word in self.cased else form_of(word)

    def _words_of(self, section: str) -> frozenset[str]:
        return frozenset(self._data.get(section, "").split())

    def _keys_of(self, section: str) -> frozenset[str]:
        return frozenset(map(self.stem, self._data.get(section, "").split()))

    def _pairs(self, section: str) -> list[tuple[str, str]]:
        out: list[tuple[str, str]] = []
        for line in _lines(self._data.get(section)):
            left, _, right = line.rpartition("=")
            out.extend((member.strip(), right.strip()) for member in _members(left))
        return out

    def _expression(self, text: str) -> tuple[str, ...]:
        if text.isalpha():
            return (self._listed(text),)
        contractions = self.contractions
        return tuple(
            [
                self._listed(word)
                for found in self.words(text)
                if found not in REFLEXIVES
                for word in (contractions.get(found, found),)
            ]
        )

    def _listed(self, word: str) -> str:
        """The key of a word of a list, as it may stand there in the plural ("forces" of "forces de l'ordre").

        Of "close its doors" the possessive stands for any, since all are forms of one.
        """
        if word in self.possessives and word in self.irregular:
            return self.stem(self.irregular[word])
        if word[-1] in "sx" and word[:-1] in self._distinct and word not in self._distinct:
            return self.stem(word[:-1])
        return self.stem(word)

    def _reflexive(self, text: str) -> list[tuple[str, ...]]:
        """How an entry is matched that is reflexive, of a verb of which that is another one: with its pronoun, and an
        auxiliary that stands between the two. Empty for other entries.
        """
        if not text.startswith(_REFLEXIVE):
            return []
        words = self._expression(text)
        return [(*before, *words) for before in self._reflexive_starts if words[0] in self.distinct_reflexives]

    def _compile_words(self) -> None:
        data, words = self._data, self._words_of
        self.elisions = tuple(data.get("elisions", "").split())
        self.clitics = tuple(data.get("clitics", "").split())
        self._undivided = words("undivided")
        self.cased = words("cased")
        twofold = data.get("homographs", {})
        self._verb_endings = tuple(twofold.get("endings", "").split())
        self.homographs = {
            form: verb for line in _lines(twofold.get("forms")) for verb, _, form in [line.partition(" = ")]
        }
        self._participles = tuple(
            (verb, own)
            for line in _lines(twofold.get("participles"))
            for verb, _, endings in [line.partition(" = ")]
            for own in endings.split()
        )
        self._participle_ends = tuple(sorted({own for _, own in self._participles}))
        self.rather_adjectives = frozenset(twofold.get("adjectives", "").split())
        self.before_nouns = frozenset(twofold.get("before_nouns", "").split())
        self._distinct = words("distinct")
        self._articles = frozenset(data.get("some", "").split())
        self._none = data.get("none", "")
        self.contractions = dict(line.split(" = ") for line in _lines(data.get("contractions")))
        self.irregular = {
            form: lemma
            for line in _lines(data.get("lemmas"))
            for lemma, _, forms in [line.partition(" = ")]
            for form in forms.split()
        }
        self.participles = {
            form: verb
            for line in _lines(data.get("participles"))
            for verb, _, forms in [line.partition(" = ")]
            for form in forms.split()
        }
        self.stopwords = words("stopwords")
        self.titles = words("titles")
        self.title_forms = frozenset(form_of(title).strip(".") for title in self.titles)
        self.abbreviations = words("abbreviations")
        self.furniture = tuple(_entries(data["furniture"]))
        self.demonstratives = words("demonstratives")
        self.possessives = frozenset(data.get("possessives", "").split())
        self.definite = words("definite")
        self.indefinite = words("indefinite")
        self.determiners = self.definite | self.indefinite | self.demonstratives
        self.pronouns = {form: tuple(rest.split()) for form, rest in self._pairs("pronouns")}
        self.particles = frozenset(data["negation"].get("particles", "").split())
        self.negative_words = frozenset(data["negation"].get("words", "").split())
        self.passive_by = words("passive_by")
        self.target_forms = words("target_forms")
        self.adjunct_forms = words("adjunct_forms")
        self.be_verbs = words("be_verbs")
        self.plan_nouns = words("plan_nouns")
        self.conditional_auxiliaries = words("conditional_auxiliaries")
        self.join_forms = words("joins")
        self.break_forms = words("clause_breaks") - self.join_forms
        self.contrast_forms = words("contrast_forms")
        self.restrictive_words = words("restrictive_words")
        self.bare_negated = words("bare_negated")
        self.lone_negations = words("lone_negations")
        self.participle_endings = tuple(data.get("participle_endings", "").split())
        self.have_lemmas = frozenset(data.get("have", "").split())
        self.be_lemmas = words("be")
        starts = [(self._keys(p, p)[0],) for p in ("se", "s'")]
        self.distinct_reflexives = self._keys_of("reflexives")
        self._reflexive_starts = [*starts, *((*p, self.stem(be)) for p in starts for be in sorted(self.be_lemmas))]
        self.given_names = words("given_names")
        self.adjective_endings = tuple(data.get("adjective_endings", "").split())
        self._inserted = words("inserted_adverbs")
        self.adverb_endings = tuple(data.get("adverb_endings", "").split())
        self.plain_capitals = words("plain_capitals")
        self.capital_adjectives = bool(data.get("capital_adjectives"))
        self._compounds = self._find_compounds()
        self.outlet_nouns = self._keys_of("outlet_nouns")
        self.speech_nouns = self._keys_of("speech_nouns")
        self.asking_keys = self._keys_of("asking")
        self.decisive = self._keys_of("decisive")
        self._light = self._keys_of("light")
        self._verb_lemmas = words("verbs")
        self._roles = words("roles")
        self._org_roles = words("org_roles")
        self.bodies = words("bodies")
        self.dyads = words("dyads")
        self.verb_particles = words("verb_particles")
        self._object_prepositions = words("object_prepositions")
        doers: dict[str, set[frozenset[str]]] = defaultdict(set)
        for line in _lines(data.get("doers")):
            actors, _, acts = line.partition(" > ")
            for actor in _members(actors):
                doers[actor].update(frozenset(act.split()) for act in _members(acts))
        self.doers: Mapping[str, frozenset[frozenset[str]]] = {who: frozenset(what) for who, what in doers.items()}
        """Who does a thing unless it is said who ("was arrested": the police): by lemma, the words of what is done."""
        self._bands = {
            word: float(weight)
            for line in _lines(data.get("frequency"))
            for weight, _, rest in [line.partition(" ")]
            for word in rest.split()
        }

    def _find_compounds(self) -> frozenset[str]:
        """The hyphenated words of all lists, and their keys; those that a clitic makes ("dit-il") are none."""
        found: set[str] = set()
        for section, block in self._data.items():
            for text in block.values() if isinstance(block, dict) else (str(block),):
                if section not in ("elisions", "clitics"):
                    found.update(
                        form_of(w) for w in text.replace(",", " ").split() if "-" in w and _HYPHENATED.fullmatch(w)
                    )
        found = {w.partition("'")[2] if w.startswith(self.elisions) else w for w in found}
        kept = self.stopwords
        out = {w for w in found if w in kept or not (w.endswith(self.clitics) or w.startswith("ex-"))}
        return frozenset(out | {self.stem(word) for word in out})

    def _compile_numbers(self) -> None:
        data = self._data
        self._numbers = dict(self._pairs("number_words"))
        self._scales = self._words_of("scales")
        self._future = tuple(data.get("future_endings", "").split())
        self._conditional = tuple(data.get("conditional_endings", "").split())
        self.month_forms = _numbered(data["months"], 1)
        self.weekday_forms = _numbered(data["weekdays"], 0)
        self.season_forms = {fold(form): n for n, form in enumerate(data.get("seasons", "").split())}
        self.amount_words: Mapping[str, frozenset[str]] = {
            what: frozenset(forms.split()) for what, forms in data.get("amount_words", {}).items()
        }
        """Words by which amounts and dates are read ("entre", "dont", "siècle"), by what they do."""
        self.attribution_words: Mapping[str, frozenset[str]] = {
            what: frozenset(forms.split()) for what, forms in data.get("attribution_words", {}).items()
        }
        """Words by which a source is told from what it says, by what they do; verbs and nouns are lemmas."""
        self.decimal_comma = data.get("decimal", ".") == ","
        self.units = {form: unit[0] for unit in map(_members, _lines(data["units"])) for form in unit}

    def _compile_expressions(self) -> None:
        data, forms, phrases = self._data, self.forms, self.phrases
        negation = data["negation"]
        for section in _FORM_SECTIONS:
            for entry in _entries(data.get(section)):
                forms.add(self.words(entry), section, entry)
        for section in ("words", "determiners", "pronouns"):
            for entry in negation.get(section, "").split():
                forms.add([entry], f"negation.{section}", entry)
        for section in ("prepositions", "restrictive", "false", "presupposing"):
            for entry in _entries(negation.get(section)):
                forms.add(self.words(entry), f"negation.{section}", entry)
        self.implicit = tuple(_entries(negation.get("implicit")))
        for entry in self.implicit:
            phrases.add(self._expression(entry), "negation.implicit", entry)
        for section in _LEMMA_SECTIONS:
            for entry in _entries(data.get(section)):
                for words in self._reflexive(entry) or (self._expression(entry),):
                    phrases.add(words, section, entry)
        for sense, block in data.get("directions", {}).items():
            for entry in _entries(block):
                phrases.add(self._expression(entry), "directions", sense)
        for form, what in self._pairs("modal_forms"):
            forms.add(self.words(form), "modal", what)
        for section in ("plural_quantity", "proportions"):
            for form, value in self._pairs(section):
                if (span := _span(value)) is not None:
                    forms.add(self.words(form), section, span)
        for bound, block in data.get("approximators", {}).items():
            for entry in _entries(block):
                forms.add(self.words(entry), "approximator", bound)
        for form, unit in self.units.items():
            forms.add(self.words(form), "unit", unit)
        for form, value in self._pairs("relative_dates"):
            forms.add(self.words(form), "relative_date", value)

    def _compile_names(self) -> None:
        data = self._data
        for line in _lines(data["nations"]):
            name, _, rest = line.partition("|")
            people, _, seats = rest.partition("|")
            group = [name.strip(), *people.split(), *_members(seats)]
            self._link(group, f"nation:{fold(name.strip())}")
            self.demonyms.update(fold(form) for form in people.split())
        for line in _lines(data.get("nicknames")):
            self._link(_members(line), None)
        for line in _lines(data.get("regions")):
            nation, _, several = line.partition("|")
            for forms in _members(several):
                labels = [" ".join(fold(w) for w in self.words(form)) for form in forms.split("=")]
                self.regions[labels[0]] = fold(nation.strip())
                self.region_of |= dict.fromkeys(labels, labels[0])
        for line in _lines(data.get("leaders")):
            nation, office, people = (part.strip() for part in line.split("|"))
            nation = " ".join(fold(w) for w in self.words(nation))
            for person in _members(people):
                words = [fold(w) for w in self.words(person) if w not in PARTICLES]
                self.leaders.setdefault(" ".join(words), []).append((office, nation))
                self.led.setdefault(words[-1], set()).update(self.nations(nation))
        for section, table in (("outlets", self.outlets), ("agencies", self.agencies)):
            for line in _lines(data.get(section)):
                members = _members(line)
                for member in members:
                    words = [fold(w) for w in self.words(member)]
                    table[" ".join(words)] = members[0]
                    if len(words) > 1:
                        self.names.add(words, "outlet", members[0])

    def _link(self, group: Iterable[str], kin: str | None) -> None:
        """Names for one thing; those of several words are found as one, with their accents or without."""
        entries = {tuple(self.words(member)) for member in group}
        folded = sorted({" ".join(map(fold, words)) for words in entries})
        label = kin or f"nickname:{folded[0]}"
        for entry in folded:
            self.kin[entry].add(label)
        for words in sorted(entries | {tuple(entry.split()) for entry in folded}):
            if len(words) > 1:
                self.forms.add(words, "kin", label)
        if kin is not None:
            for entry in folded:
                if " " in entry:
                    self.names.add(entry.split(), "nation", label)

    def _add(self, section: str, members: Iterable[str], group: int) -> None:
        table = self.groups[section]
        keys: list[str] = []
        known: set[tuple[str, ...]] = set()
        for member in members:
            several = self._reflexive(member)
            for words in several:
                self.phrases.add(words, section, group)
            if several:
                continue
            words = self._expression(member)
            if len(words) != 1:
                if words not in known:  # "lose his job", "lose her job"
                    self.phrases.add(words, section, group)
                    known.add(words)
                    if len(words) == 3 and words[1] in self._articles:  # "prendre des mesures", "aucune mesure"
                        self.phrases.add((words[0], self._none, words[2]), section, group)
                continue
            key = words[0]
            held = table.get(key)
            if held is None:
                table[key] = [group]
            elif held[-1] != group:
                held.append(group)
            else:
                continue
            keys.append(key)
        if keys:
            self.members.setdefault((section, group), []).extend(keys)

    def _compile_lexicon(self) -> None:
        data = self._data
        for section, name in (("synonyms", "senses"), ("derivations", "family")):
            for group, line in enumerate(_lines(data.get(section))):
                self._add(name, _members(line), group)
        for section, mark, left, right in _PAIRED:
            for group, line in enumerate(_lines(data.get(section))):
                one, found, other = line.partition(mark)
                if found:
                    self._add(left, _members(one), group)
                    self._add(right, _members(other), group)
        for group, line in enumerate(_lines(data.get("exclusives"))):
            for place, member in enumerate(_members(line)):
                words = self._expression(member)
                if len(words) == 1:
                    self.exclusive.setdefault(words[0], {})[group] = place
                    self.members.setdefault(("exclusives", group), []).append(words[0])

    def _find_separable(self) -> dict[str, dict[str, list[tuple[str, int]]]]:
        """The lexicon's expressions of a verb and a small word behind which the object may stand, or before it."""
        small = {self._keys(word, word)[0] for word in self.verb_particles | self._object_prepositions}
        found: dict[str, dict[str, list[tuple[str, int]]]] = {}
        for words, section, value in self.phrases.entries():
            if len(words) == 2 and words[1] in small and isinstance(value, int) and section != "directions":
                found.setdefault(words[0], {}).setdefault(words[1], []).append((section, value))
        return found


_W = r"[^\W_]++(?:[\u0300-\u036f\u00ad\u200b\u200d\u2060]++[^\W_]*+)*+"
_A = r"[^\W\d_]\.[^\W\d_](?![^\W_])"
_CODE = re.compile(r"[^\W\d_]{1,5}\d{0,3}(?:[-‐‑.]\d{1,3}[a-z]?)+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_HYPHENATED = re.compile(r"[^\W_]+(?:['-][^\W_]+)+")
_WORD = re.compile(
    rf"""
    https?://[^\s<>"«»“”]{{1,1000}}[\w/=]
  | [\w.+-]{{1,64}}+@[\w-]{{1,63}}+(?:\.[\w-]{{1,63}}+){{1,4}}
  | (?:www\.)?(?:[^\W_][\w-]{{0,62}}+\.){{1,4}}(?:com|org|net|fr|ru|eu|info|gov|edu|io|tv|co\.uk)\b
      (?:/[^\s<>"«»“”,;]{{0,500}}[\w/=])?
  | [@\#][^\W\d_]\w{{0,60}}+                                    # a handle, a hashtag
  | \d{{1,2}}h(?:\d\d)?(?![^\W_])                               # 20h30
  | \d{{1,4}}(?:ers?|[eè]res?|[eè]?mes?|es?|nde?s?|st|rd|th)(?![^\W_]) | \d{{3}}0s(?![^\W_])    # 1er  21st  1990s
  | [1-9][DG](?![^\W_])                                         # 5G
  | \d{{1,3}}(?:[.,\u00a0\u202f\u2009 ]\d{{3}}(?!\d))+(?:[.,]\d+)? | \d++(?:[.,]\d+)?      # 1 200  27,5  9.4
  | [^\W\d_]{{1,5}}+\d{{0,3}}+(?:[-‐‑]\d{{1,3}}(?!\d)[A-Za-z]?)(?:[-‐‑.]\d{{1,3}}(?!\d))*(?![^\W_])   # Covid-19  F-16
  | [A-Z]{{1,4}}+\d{{0,3}}+(?:[-.]\d{{1,3}}(?!\d))+(?![^\W_])      # BA.4-5
  | [^\W\d_](?:\.[^\W\d_])+\.?(?![^\W_])                       # U.S.  A.B.
  | {_W}(?:['’ʼ‘＇´‐‑-](?!{_A}){_W})*+(?:['’ʼ](?:(?![^\W_])|(?={_A})))?                 # l'espace  a-t-il  porte-parole
  | (?<=[A-Z\d.])['’]s(?![^\W_])                                  # U.S.'s
  | [%‰€$£¥₽₹°&§]
    """,
    re.VERBOSE,
)
_JOINED = frozenset("-'’ʼ‘＇´‐‑")


_STOP_MARKS = frozenset(".,;:!?…»”)")


def spans_of_piece(piece: str, language: Language) -> Iterable[tuple[int, int]]:
    """`spans` of what stands between two blanks: mostly letters alone, which need no looking for what else it is."""
    if piece.isalpha():
        return ((0, len(piece)),)
    if piece[-1] in _STOP_MARKS and piece[:-1].isalpha():
        return ((0, len(piece) - 1),)
    return spans(piece, language)


def spans(text: str, language: Language, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The words, numbers and units of ``text[start:end]`` as offsets.

    Elided and enclitic words stand alone ("l'|espace", "a-t-|il", "Putin|'s"), and so do the parts of a hyphenated
    word that no list of the language holds as one. Addresses, handles, hashtags and codes ("F-16") are one word.
    """
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        s, e = found.span()
        word = found.group()
        if word.isalnum() or _JOINED.isdisjoint(word) or "@" in word or "/" in word:
            yield s, e
        else:
            for first, last in language.cuts(word):
                yield s + first, s + last


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a data file, sorted."""
    folder = files("crosscheck.text") / "languages"
    return tuple(sorted(p.name.removesuffix(".yaml") for p in folder.iterdir() if p.name.endswith(".yaml")))


@cache
def load_language(code: str) -> Language:
    """The language ``code``, compiled: as `compile_lists` or `keep_compiled` left it, where that is of these lists.

    Raises:
        CrosscheckError: there is no data file for it.
    """
    if code not in languages():
        raise CrosscheckError(f"no language data for {code!r}; there is {', '.join(languages())}")
    data = (files("crosscheck.text") / "languages" / f"{code}.yaml").read_bytes()
    key = _key(code, data)
    state = _shipped(code, key)
    kept = _Kept(code, key) if _folder else None
    if state is None and kept:
        state = kept.lists()
    if state is not None:
        language = Language.__new__(Language)
        language.restore(code, state)
    else:
        language = _compiled(code, data)
        if kept:
            kept.keep(language)
    if kept:
        kept.follow(language)
    return language


def _compiled(code: str, data: bytes) -> Language:
    import yaml  # late: with the lists compiled it is not needed

    from crosscheck.yamlread import LOADER

    return Language(code, yaml.load(data.decode("utf-8"), Loader=LOADER))


def _key(code: str, data: bytes) -> bytes:
    """A hash of all that compiled lists depend on: the lists, what compiles them, and the format they are in."""
    known = hashlib.sha256(repr((code, sys.implementation.name, marshal.version, Stemmer.version())).encode())
    known.update(files("crosscheck.text").joinpath("language.py").read_bytes())
    known.update(data)
    return known.digest()


# -- compiled lists, in the package --------------------------------------------------------------------------------

COMPILED = ".compiled"
"""What the file of compiled lists ends in, which stands beside the lists."""


def compile_lists(folder: str) -> list[str]:
    """Compiles the lists of all languages into files in a folder, as the build of a package does beside the lists.

    Such a file is a hash of what it was made of and Python's own format for constants. It is taken as it is, like the
    code beside it, for lists, stemmer and program that have that hash; with any other the lists are compiled anew.

    Returns:
        the files that were written.

    Raises:
        OSError: the folder cannot be written in.
    """
    out = []
    for code in languages():
        data = (files("crosscheck.text") / "languages" / f"{code}.yaml").read_bytes()
        path = os.path.join(folder, code + COMPILED)
        beside = f"{path}.{os.getpid()}.tmp"
        with open(beside, "wb") as file:
            file.write(_key(code, data) + marshal.dumps(_compiled(code, data).state()))
        os.replace(beside, path)
        out.append(path)
    return out


def _shipped(code: str, key: bytes) -> dict[str, Any] | None:
    """What `compile_lists` made beside the lists, if it is of the same."""
    try:
        with (files("crosscheck.text") / "languages" / (code + COMPILED)).open("rb") as file:
            if file.read(len(key)) != key:
                return None
            state = marshal.loads(file.read())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return state if isinstance(state, dict) else None


# -- compiled lists, kept from run to run --------------------------------------------------------------------------

KEPT = 20_000
"""How many lemmas are kept from run to run."""

_folder = ""
_languages: list[tuple[_Kept, Language]] = []


def keep_compiled(folder: str) -> None:
    """From now on, keep compiled lists and the lemmas of words in a folder, which is made when it is needed.

    Compiled lists are read again where they are whole and of the same lists, program and Python; what cannot be read
    is made anew, and what cannot be written is not kept.
    """
    global _folder
    _folder = folder


def keep_lemmas() -> None:
    """Keeps the lemmas that were looked up, for the next run; nothing where none is new."""
    for kept, language in _languages:
        kept.keep_lemmas(language)


class _Kept:
    """One language's files in the folder: what its lists are compiled to, and the lemmas that texts asked for.

    A file is a SHA-256 of the rest and Python's own format for constants, which can hold no code.
    """

    def __init__(self, code: str, key: bytes) -> None:
        self._code = code
        known = hashlib.sha256(key)
        for name in ("simplemma", "Stemmer"):
            spec = find_spec(name)
            found = os.stat(spec.origin) if spec and spec.origin else None
            known.update(repr(found and (found.st_size, found.st_mtime_ns)).encode())
        known.update(sys.version.encode())
        self._key = known.hexdigest()[:16]
        self._lemmas = 0

    def _path(self, what: str, key: str) -> str:
        return os.path.join(_folder, f"{what}-{self._code}-{key}.bin")

    def lists(self) -> dict[str, Any] | None:
        """The lists as they were kept; nothing where they were not."""
        state = self._read("lists")
        return state if isinstance(state, dict) else None

    def keep(self, language: Language) -> None:
        """Keeps the lists of a language that were compiled just now."""
        self._write("lists", language.state())

    def follow(self, language: Language) -> None:
        """Tells a language the lemmas that were kept, and will keep those that it is asked for."""
        lemmas = self._read("lemmas")
        if isinstance(lemmas, dict):
            language.know(lemmas)
            self._lemmas = len(lemmas)
        _languages.append((self, language))

    def keep_lemmas(self, language: Language) -> None:
        """Keeps the lemmas that the language was asked for; of very many, the first."""
        lemmas = language.lemmas()
        if self._lemmas < min(len(lemmas), KEPT):
            self._write("lemmas", dict(islice(lemmas.items(), KEPT)))

    def _read(self, what: str) -> Any:
        try:
            with open(self._path(what, self._key), "rb") as file:
                found = file.read()
        except OSError:
            return None
        return marshal.loads(found[32:]) if hashlib.sha256(found[32:]).digest() == found[:32] else None

    def _write(self, what: str, state: dict[str, Any]) -> None:
        data = marshal.dumps(state)
        path = self._path(what, self._key)
        beside = f"{path}.{os.getpid()}.tmp"
        try:
            os.makedirs(_folder, mode=0o700, exist_ok=True)
            old = [each for each in os.listdir(_folder) if each.startswith(f"{what}-{self._code}-")]
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(hashlib.sha256(data).digest() + data)
            os.replace(beside, path)
            for each in old:
                if os.path.join(_folder, each) != path:
                    os.unlink(os.path.join(_folder, each))
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(beside)
