"""A language as data: its word lists, compiled once for look-up.

The lists stand in ``languages/<code>.yaml``; docs/languages.md tells what each section means and how to add a
language. Words are compared by *key*: the Snowball stem of the lemma (simplemma), without accents, so that
``demandé``, ``demandent`` and ``demande`` are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import simplemma
import Stemmer
import yaml

from crosscheck.model import CrosscheckError

STEMMERS = {"fr": "french", "en": "english"}
"""Snowball's name for a language; one that it does not know is compared by lemma alone."""

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "＇": "'", "´": "'"})
_ACCENTS = re.compile(r"[\u0300-\u036f]")


def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes, compatibility forms resolved (``Œ`` is ``oe``)."""
    text = text.translate(_APOSTROPHES).lower().replace("œ", "oe").replace("æ", "ae")
    if text.isascii():
        return text
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text))


def form_of(text: str) -> str:
    """The form that word lists are written in: lower case, straight apostrophe, composed accents."""
    text = text.translate(_APOSTROPHES).lower()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@dataclass(frozen=True, slots=True, eq=False)
class Lexeme:
    """One word form of one language, with all that the lists say of it. Compared by identity: they are interned.

    ``weight`` is how much the word says, from 0.15 (in every text) to 1 (rare), from its frequency band.
    """

    form: str
    folded: str
    lemma: str
    key: str
    keys: frozenset[str]
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression found in a run of tokens: ``section`` names the list that holds it, ``value`` what it says."""

    start: int
    end: int
    section: str
    value: Any


class PhraseTable:
    """Expressions of one or more words, found in one pass; the longest match of a section wins."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, Any]]] = defaultdict(list)

    def add(self, words: Sequence[str], section: str, value: Any) -> None:
        """Adds one expression, given as the words it is matched by."""
        if words:
            self._by_first[words[0]].append((tuple(words), section, value))

    def seal(self) -> None:
        """Orders the entries so that the longest comes first."""
        for entries in self._by_first.values():
            entries.sort(key=lambda e: -len(e[0]))

    def find(self, words: Sequence[str]) -> Iterator[Phrase]:
        """Every expression in ``words``; of one section and value's overlapping matches the longest only."""
        table = self._by_first
        taken: dict[str, int] = {}
        n = len(words)
        for i, word in enumerate(words):
            entries = table.get(word)
            if entries is None:
                continue
            longest: dict[str, int] = {}
            for pattern, section, value in entries:
                size = len(pattern)
                if (
                    i + size > n
                    or size < longest.get(section, 0)
                    or i < taken.get(section, 0)
                    or any(words[i + k] != pattern[k] for k in range(1, size))
                ):
                    continue
                longest[section] = size
                yield Phrase(i, i + size, section, value)
            for section, size in longest.items():
                taken[section] = i + size


@dataclass(slots=True)
class _Lists:
    """Single-word look-ups while they are being filled: key -> ids of the groups that hold it."""

    senses: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    implies: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    implied: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    left: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    right: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    converse_left: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    converse_right: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    exclusive: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    family: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


def _lines(block: str | None) -> list[str]:
    return [line.strip() for line in (block or "").splitlines() if line.strip() and not line.lstrip().startswith("#")]


def _members(text: str) -> list[str]:
    return [m.strip() for m in text.split(",") if m.strip()]


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


_FORM_SECTIONS = (
    "attribution",
    "hypothetical",
    "contrast",
)
_LEMMA_SECTIONS = (
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
_LEXICON = ("synonyms", "antonyms", "converses", "implies", "exclusives", "derivations")
_REQUIRED = (
    "language name stopwords light verbs negation speech nations months weekdays number_words units roles furniture"
).split()
_REFLEXIVES = {"se", "s'", "oneself"}


class Language:
    """One language's lists, compiled. Made by ``load_language``; not changed afterwards."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        missing = [section for section in _REQUIRED if section not in data]
        if missing:
            raise CrosscheckError(f"languages/{code}.yaml: no section {', '.join(missing)}; see docs/languages.md")
        self.code = code
        self.name: str = data["name"]
        self._data = data
        self._stemmer = Stemmer.Stemmer(STEMMERS[code]) if code in STEMMERS else None
        self._lexemes: dict[str, Lexeme] = {}
        self._keys: dict[str, str] = {}
        self._lemmas: dict[str, str] = {}
        self.elisions = tuple(data.get("elisions", "").split())
        self.clitics = tuple(data.get("clitics", "").split())
        self.contractions = dict(line.split(" = ") for line in _lines(data.get("contractions")))
        self.irregular = {
            form: lemma for line in _lines(data.get("lemmas")) for lemma, _, forms in [line.partition(" = ")]
            for form in forms.split()
        }
        self.stopwords = frozenset(data["stopwords"].split())
        self.titles = frozenset(data.get("titles", "").split())
        self.abbreviations = frozenset(data.get("abbreviations", "").split())
        self.furniture = tuple(_lines(data["furniture"]))
        self.demonstratives = frozenset(data.get("demonstratives", "").split())
        self.determiners = frozenset(" ".join(str(data.get(k, "")) for k in ("definite", "indefinite", "demonstratives")).split())
        self.definite = frozenset(data.get("definite", "").split())
        self.indefinite = frozenset(data.get("indefinite", "").split())
        self.pronouns = {
            form: tuple(rest.split()) for form, rest in self._pairs("pronouns")
        }
        self.particles = frozenset(data["negation"].get("particles", "").split())
        self.passive_by = frozenset(data.get("passive_by", "").split())
        self.outlet_nouns = self._key_set(data.get("outlet_nouns", ""))
        self.speech_nouns = self._key_set(data.get("speech_nouns", ""))
        self.plan_nouns = frozenset(data.get("plan_nouns", "").split())
        self._light = self._key_set(data["light"])
        self._verb_lemmas = frozenset(data["verbs"].split())
        self._roles = frozenset(data["roles"].split())
        self._org_roles = frozenset(data.get("org_roles", "").split())
        self._numbers = {form: value for form, value in self._pairs("number_words")}
        self._scales = frozenset(data.get("scales", "").split())
        self._future = tuple(data.get("future_endings", "").split())
        self._conditional = tuple(data.get("conditional_endings", "").split())
        self.conditional_auxiliaries = frozenset(data.get("conditional_auxiliaries", "").split())
        self._bands = {
            word: float(weight)
            for line in _lines(data.get("frequency"))
            for weight, _, words in [line.partition(" ")]
            for word in words.split()
        }
        self.month_forms = _numbered(data["months"], 1)
        self.weekday_forms = _numbered(data["weekdays"], 0)
        self.season_forms = {fold(form): n for n, form in enumerate(data.get("seasons", "").split())}
        self.amount_words: Mapping[str, frozenset[str]] = {
            what: frozenset(forms.split()) for what, forms in data.get("amount_words", {}).items()
        }
        """Words by which amounts and dates are read ("entre", "dont", "siècle"), by what they do."""
        self.decimal_comma = data.get("decimal", ".") == ","
        self.join_forms = frozenset(data.get("joins", "").split())
        self.break_forms = frozenset(data.get("clause_breaks", "").split()) - self.join_forms
        self.contrast_forms = frozenset(data.get("contrast_forms", "").split())
        self.restrictive_words = frozenset(data.get("restrictive_words", "").split())
        self.bare_negated = frozenset(data.get("bare_negated", "").split())
        self.lone_negations = frozenset(data.get("lone_negations", "").split())
        self.asking_keys = self._key_set(data.get("asking", ""))
        self.be_lemmas = frozenset(data.get("be", "").split())
        self.units = {form: unit[0] for unit in map(_members, _lines(data["units"])) for form in unit}
        self.forms = PhraseTable()
        self.phrases = PhraseTable()
        self.kin: dict[str, set[str]] = defaultdict(set)
        """Names that stand for one another: nations with their people and seats of government, nicknames."""
        self.outlets: dict[str, str] = {}
        self.agencies: dict[str, str] = {}
        self.members: dict[tuple[str, int], set[str]] = defaultdict(set)
        """The keys of each group of the lexicon: (section, group) -> keys."""
        self._lists = _Lists()
        self._compile()

    # -- words ---------------------------------------------------------------------------------------------

    def lemma(self, form: str) -> str:
        """The dictionary form of a lower-case form."""
        found = self._lemmas.get(form)
        if found is None:
            form_ = self.contractions.get(form, form)
            found = self.irregular.get(form_) or (
                form_ if len(form_) > 60 else form_of(simplemma.lemmatize(form_, lang=self.code))
            )
            self._lemmas[form] = found
        return found

    def key(self, form: str) -> str:
        """What a lower-case form is compared by: the stem of its lemma, without accents."""
        found = self._keys.get(form)
        if found is None:
            lemma = self.lemma(form)
            stem = self._stemmer.stemWord(lemma) if self._stemmer and len(lemma) > 3 else lemma
            found = self._keys[form] = fold(stem)
        return found

    def is_word(self, lex: Lexeme) -> bool:
        """True where a list of the language holds the word, or simplemma knows it as a form of another."""
        return bool(lex.senses or lex.implies or lex.implied or lex.left or lex.right or lex.family or lex.exclusive) or (
            lex.key in self._bands or lex.lemma != lex.form
        )

    def lexeme(self, form: str) -> Lexeme:
        """All that the lists say of a lower-case form, interned."""
        found = self._lexemes.get(form)
        if found is None:
            if len(self._lexemes) > 200_000:  # a crawl's misspellings must not fill the memory
                self._lexemes.clear()
            found = self._lexemes[form] = self._make(form)
        return found

    def _make(self, form: str) -> Lexeme:
        lists, key, lemma = self._lists, self.key(form), self.lemma(form)
        number = self._numbers.get(form)
        value, ordinal = None, None
        if number is not None:
            if number.startswith("#"):
                ordinal = int(number[1:])
            else:
                value = float(number)
        stop = form in self.stopwords
        keys = frozenset({key, self.key(self.contractions[form])} if form in self.contractions else {key})
        verb = lemma in self._verb_lemmas
        none: frozenset[int] = frozenset()
        return Lexeme(
            form=form,
            folded=fold(form),
            lemma=lemma,
            key=key,
            keys=keys,
            weight=0.0 if stop else self.rarity(key, form),
            stop=stop,
            light=key in self._light,
            verb=verb,
            finite=verb and form != lemma,
            number=value,
            ordinal=ordinal,
            scale=form in self._scales,
            future=verb and form != lemma and form.endswith(self._future) if self._future else False,
            conditional=verb and form != lemma and form.endswith(self._conditional) if self._conditional else False,
            senses=frozenset(lists.senses.get(key, none)),
            implies=frozenset(lists.implies.get(key, none)),
            implied=frozenset(lists.implied.get(key, none)),
            left=frozenset(lists.left.get(key, none)),
            right=frozenset(lists.right.get(key, none)),
            converse_left=frozenset(lists.converse_left.get(key, none)),
            converse_right=frozenset(lists.converse_right.get(key, none)),
            exclusive=lists.exclusive.get(key, {}),
            family=frozenset(lists.family.get(key, none)),
            role=lemma in self._roles or form in self._roles,
            org_role=lemma in self._org_roles or form in self._org_roles,
        )

    def rarity(self, key: str, form: str) -> float:
        """How much a word says, 0.15 to 1, by its frequency band; a light word at most 0.3."""
        weight = self._bands.get(key, 1.0 if len(form) > 2 or form.isdigit() else 0.6)
        return min(weight, 0.3) if key in self._light else weight

    # -- compiling -----------------------------------------------------------------------------------------

    def words(self, text: str) -> list[str]:
        """An entry of a list as the forms that tokens come in (no offsets)."""
        return [form_of(text[s:e]) for s, e in spans(text, self.elisions, self.clitics)]

    def _pairs(self, section: str) -> list[tuple[str, str]]:
        out = []
        for line in _lines(self._data.get(section)):
            left, _, right = line.rpartition("=")
            if left:
                out.append((left.strip(), right.strip()))
        return out

    def _key_set(self, block: str) -> frozenset[str]:
        return frozenset(self.key(word) for word in block.split())

    def _expression(self, text: str) -> tuple[str, ...]:
        words = [w for w in self.words(text) if w not in _REFLEXIVES]
        return tuple(self.key(w) for w in words)

    def _compile(self) -> None:
        data, forms = self._data, self.forms
        for section in _FORM_SECTIONS:
            block = data.get(section, "")
            for entry in _lines(block):
                forms.add(self.words(entry), section, entry)
        negation = data["negation"]
        for section in ("words", "determiners", "pronouns"):
            for entry in negation.get(section, "").split():
                forms.add([entry], f"negation.{section}", entry)
        for section in ("prepositions", "restrictive", "false"):
            for entry in _lines(negation.get(section)):
                forms.add(self.words(entry), f"negation.{section}", entry)
        for entry in _lines(negation.get("implicit")):
            self.phrases.add(self._expression(entry), "negation.implicit", entry)
        for section in _LEMMA_SECTIONS:
            for entry in _lines(data.get(section)):
                for member in _members(entry):
                    self.phrases.add(self._expression(member), section, member)
        for form, what in self._pairs("modal_forms"):
            forms.add(self.words(form), "modal", what)
        for section in ("plural_quantity", "proportions"):
            for form, value in self._pairs(section):
                if (span := _span(value)) is not None:
                    forms.add(self.words(form), section, span)
        for bound, block in data.get("approximators", {}).items():
            for entry in _lines(block):
                forms.add(self.words(entry), "approximator", bound)
        for form, unit in self.units.items():
            forms.add(self.words(form), "unit", unit)
        for form, value in self._pairs("relative_dates"):
            forms.add(self.words(form), "relative_date", value)
        self._compile_names()
        self._compile_lexicon()
        forms.seal()
        self.phrases.seal()

    def _compile_names(self) -> None:
        data = self._data
        for line in _lines(data["nations"]):
            name, _, rest = line.partition("|")
            people, _, seats = rest.partition("|")
            group = [name.strip(), *people.split(), *_members(seats)]
            self._link(group, f"nation:{fold(name.strip())}")
        for line in _lines(data.get("nicknames")):
            self._link(_members(line), None)
        for section, table in (("outlets", self.outlets), ("agencies", self.agencies)):
            for line in _lines(data.get(section)):
                members = _members(line)
                for member in members:
                    table[" ".join(fold(w) for w in self.words(member))] = members[0]

    def _link(self, group: Iterable[str], kin: str | None) -> None:
        entries = [" ".join(fold(w) for w in self.words(member)) for member in group]
        label = kin or f"nickname:{entries[0]}"
        for entry in entries:
            self.kin[entry].add(label)
            self.forms_folded_add(entry, label)

    def forms_folded_add(self, entry: str, label: str) -> None:
        """Registers a name of several words, so that it is found as one."""
        words = entry.split()
        if len(words) > 1:
            self.forms.add(words, "kin", label)

    def _add(self, table: Mapping[str, set[int]], section: str, member: str, group: int) -> None:
        words = self._expression(member)
        if len(words) == 1:
            table[words[0]].add(group)
            self.members[section, group].add(words[0])
        elif words:
            self.phrases.add(words, section, group)

    def _compile_lexicon(self) -> None:
        data, lists = self._data, self._lists
        for group, line in enumerate(_lines(data.get("synonyms"))):
            for member in _members(line):
                self._add(lists.senses, "senses", member, group)
        for section, left, right, mark in (
            ("antonyms", lists.left, lists.right, "<>"),
            ("converses", lists.converse_left, lists.converse_right, "<>"),
            ("implies", lists.implies, lists.implied, ">"),
        ):
            names = {"antonyms": ("left", "right"), "converses": ("converse_left", "converse_right")}
            first, second = names.get(section, ("implies", "implied"))
            for group, line in enumerate(_lines(data.get(section))):
                one, found, other = line.partition(mark)
                if found:
                    for member in _members(one):
                        self._add(left, first, member, group)
                    for member in _members(other):
                        self._add(right, second, member, group)
        for group, line in enumerate(_lines(data.get("exclusives"))):
            for place, member in enumerate(_members(line)):
                words = self._expression(member)
                if len(words) == 1:
                    lists.exclusive[words[0]][group] = place
                    self.members["exclusives", group].add(words[0])
        for group, line in enumerate(_lines(data.get("derivations"))):
            for member in _members(line):
                words = self._expression(member)
                if len(words) == 1:
                    lists.family[words[0]].add(group)
                    self.members["family", group].add(words[0])


_WORD = re.compile(
    r"""
    \d{1,3}(?:[.,\u00a0\u202f\u2009 ]\d{3}(?!\d))+(?:[.,]\d+)?  # 1 200  1,200.50
  | \d+(?:[.,]\d+)?                                             # 12  2022  27,5  9.4
  | [^\W\d_]+(?:-?\d+(?:[.-]\d+)*)[^\W_]*                     # Covid-19, F-16, CO2
  | [^\W\d_](?:\.[^\W\d_])+\.?                                # U.S.  A.B.
  | [^\W_]+(?:['’ʼ‘＇´][^\W\d_]+)*(?:['’ʼ](?![^\W_]))?           # l'espace, aujourd'hui
  | [%€$£°&§]
    """,
    re.VERBOSE,
)


def spans(text: str, elisions: Sequence[str], clitics: Sequence[str], start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The words, numbers and units of ``text[start:end]`` as offsets; elided and enclitic words stand alone."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        s, e = found.span()
        word = form_of(found.group())
        if "'" not in word or e - s > 40:
            yield s, e
            continue
        parts = [(s, e)]
        for elision in elisions:
            if word.startswith(elision) and len(word) > len(elision):
                parts = [(s, s + len(elision)), (s + len(elision), e)]
                word = word[len(elision) :]
                break
        head, tail = parts[:-1], parts[-1]
        yield from head
        for clitic in clitics:
            if word.endswith(clitic) and len(word) > len(clitic):
                yield tail[0], tail[1] - len(clitic)
                yield tail[1] - len(clitic), tail[1]
                break
        else:
            if word.endswith("'") and tuple(head) == () and word not in elisions:
                yield tail[0], tail[1] - 1
            else:
                yield tail


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a data file, sorted."""
    folder = files("crosscheck.text") / "languages"
    return tuple(sorted(p.name.removesuffix(".yaml") for p in folder.iterdir() if p.name.endswith(".yaml")))


@cache
def load_language(code: str) -> Language:
    """The language ``code``, compiled.

    Raises:
        CrosscheckError: there is no data file for it.
    """
    if code not in languages():
        raise CrosscheckError(f"no language data for {code!r}; there is {', '.join(languages())}")
    text = (files("crosscheck.text") / "languages" / f"{code}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return Language(code, yaml.load(text, Loader=loader))  # noqa: S506 - a safe loader either way
