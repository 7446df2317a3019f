"""Who is meant by the words that an article has for somebody: a name, a noun, an age, or what points back at him."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.match.antecedent import bearers, introduced, is_compounded
from crosscheck.match.link import Link
from crosscheck.match.reference import bearers_of, holders_of, is_one_of
from crosscheck.match.wording import Unit
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language, Lexeme
from crosscheck.text.names import Name
from crosscheck.text.refer import PERSON, PLACE, SOMEBODY_ELSE, gender_before
from crosscheck.text.slots import lead_of, subject_of

NAMED = 5
"""Within how many words of a relative pronoun the name stands that its clause gives."""

RELATIVE = 3
"""How many words before a verb its relative pronoun stands at most ("who recently celebrated")."""

OPENING = 2
"""In how many sentences an article tells at first of whom it tells."""

POINTS = 0.75
"""From which strength on what points back at somebody is taken for him."""

CALLED = 0.5
"""From which strength on a noun of the passage says what the claim's noun says."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of whom a sentence tells something: the words for him, the names and the keys of the nouns among them.

    ``meant``: the last words of the names that the words for him stand for.
    """

    first: int
    last: int
    names: Sequence[Name]
    meant: frozenset[str]
    nouns: frozenset[str]
    gender: str
    anybody: bool
    """Whether the words would do for anybody ("the 21-year-old woman")."""
    owned: bool
    """Whether it is somebody's ("her 80-year-old grandfather")."""
    definite: bool = False
    """Whether it is somebody of whom the article tells ("the woman")."""
    pronoun: bool = False

    @property
    def known(self) -> bool:
        """Whether it is told by name who it is."""
        return bool(self.names or self.meant)

    def is_of(self, last_words: frozenset[str], document: Document) -> bool:
        """Whether he is one of several people, told by the last words of their names."""
        return not last_words.isdisjoint(self.meant) or any(is_one_of(n, last_words, document) for n in self.names)

    def is_meant_by(self, unit: Unit, answer: Link, document: Document, keys: frozenset[str]) -> bool:
        """Whether he is whom a claim names, or whose noun it gives.

        ``answer``: what answers the claim's unit in the sentence; ``keys``: the last words of the names by which the
        article calls whoever the claim names.
        """
        if self.first <= answer.first < self.last and answer.strength >= POINTS:
            return True
        if self.pronoun and not self.known and 0 <= answer.first < self.first and answer.strength >= POINTS:
            return True  # "a nurse said she paid"
        full = unit.kind == "name" and len(unit.words) > 1 and bool(self.names)
        if full and all(
            len(n.words) > 1 and n.words[0] != unit.words[0] and n.words[-1] == unit.words[-1] for n in self.names
        ):
            return False  # her grandfather bears her name
        if unit.kind == "name" and self.known:
            return self.is_of(keys, document) or any(n.words == unit.words[:1] for n in self.names)
        if unit.kind == "name":
            if self.owned or not keys:
                return False
            alone = self.anybody and _is_only_person(keys, document)
            so_named = self.definite and not keys.isdisjoint(_so_named(self.nouns, document))
            if alone or so_named or not keys.isdisjoint(introduced(self.nouns, document)):
                return True
            return self.definite and is_protagonist(keys, document) and _is_presupposed(self.nouns, document)
        if any(unit.answers[key].strength >= CALLED for key in self.nouns if key in unit.answers):
            return True
        if self.is_of(bearers(unit, document) | holders_of(unit, document), document):
            return True
        return self.known and self._is_introduced_as(unit, document)

    def _is_introduced_as(self, unit: Unit, document: Document) -> bool:
        """Whether he is the only one who acts by name in an article that begins with one such ("a baker was saved"), or
        tells of others ("other bakers found him").
        """
        given = {last for n in self.names if len(n.words) == 1 for last in bearers_of(n.words, document)}
        lasts = frozenset({*self.meant, *given, *(n.words[-1] for n in self.names)})
        if not is_protagonist(lasts, document):
            return False
        language = document.language
        others = language.attribution_words.get("other", frozenset())
        for i, (sentence, names) in enumerate(zip(document.sentences, document.names, strict=True)):
            for k, token in enumerate(sentence.tokens):
                lead = lead_of(sentence, k) if token.lex.role else ""
                besides = k > 0 and sentence.tokens[k - 1].lex.lemma in others
                if not token.lex.role or not (besides or (i < OPENING and lead in language.indefinite)):
                    continue
                if not besides and any(n.first in (k + 1, k + 2) or n.last == k for n in names):
                    return False
                if any(unit.answers[key].strength >= CALLED for key in token.lex.keys if key in unit.answers):
                    return True
        return False


def read_who(document: Document, index: int, first: int, last: int, names: Sequence[Name] = ()) -> Who:
    """Who is meant by the words ``first`` to ``last`` of a sentence, with the names that are known to be his."""
    sentence, kinds, language = document.sentences[index], document.cast.kinds, document.language
    tokens, meant, gender = sentence.tokens, frozenset[str](), ""
    if not names:
        referents = document.referents(index)
        found = next((referents[k] for k in range(first, last) if k in referents), meant)
        meant = frozenset() if found is SOMEBODY_ELSE else frozenset(w for w in found if kinds.get(w) != PLACE)
    for k in range(first, last):
        if not gender and is_somebody(tokens[k].lex, language):
            gender = gender_of(tokens[k].lex.lemma, language) or gender_before(tokens, k, language)
    for word in (*(n.words[-1] for n in names), *meant):
        gender = gender or document.cast.genders.get(word, "")
    inside = {k for n in document.names[index] for k in range(n.first, n.last)}
    described = [
        t.lex for k, t in enumerate(tokens[first:last], first) if k not in inside and not t.lex.form[0].isdigit()
    ]
    nouns = frozenset(key for lex in described if not lex.stop or lex.role for key in (*lex.keys, lex.lemma))
    aged = language.attribution_words.get("aged", frozenset())
    anybody = first < last and all(is_anybody(lex, language) or lex.form in aged for lex in described)
    lead = tokens[first - 1].lex.form if first else ""
    definite = lead in language.definite or lead in language.demonstratives
    pronoun = last - first == 1 and tokens[first].lex.form in language.pronouns
    return Who(first, last, names, meant, nouns, gender, anybody, lead in language.possessives, definite, pronoun)


def subject_who(document: Document, index: int, verb: int) -> Who | None:
    """Who a verb is said of: its subject, or whoever stands before the relative pronoun that is; None where it is not
    certain.
    """
    sentence, names = document.sentences[index], document.names[index]
    relatives = document.language.attribution_words.get("relatives", frozenset())
    slot = subject_of(sentence, names, verb)
    if slot.names:
        return read_who(document, index, slot.names[0].first, slot.names[0].last, slot.names)
    if slot.head >= 0 and sentence.tokens[slot.head].lex.form not in relatives:
        return read_who(document, index, slot.head, slot.head + 1)
    k = next((k for k in range(verb - 1, max(0, verb - RELATIVE), -1) if sentence.tokens[k].lex.form in relatives), 0)
    if not k:
        return None
    before = next((n for n in names if n.last == k), None)
    first = before.first if before is not None else k - 1
    return read_who(document, index, first, k, (before,) if before is not None else ())


def is_place(document: Document, name: Name) -> bool:
    """Whether a name is that of a place, as far as the article or the lists tell."""
    return document.cast.kinds.get(name.words[-1]) == PLACE or document.language.is_land(name.label)


def is_anybody(lex: Lexeme, language: Language) -> bool:
    """Whether a noun would do for anybody ("woman")."""
    return lex.lemma in language.attribution_words.get("somebody", ())


def is_somebody(lex: Lexeme, language: Language) -> bool:
    """Whether a noun is for a person."""
    return lex.role or is_anybody(lex, language)


def gender_of(lemma: str, language: Language) -> str:
    """The gender of whom a noun means by itself ("son": m), "" where it tells none."""
    words = language.attribution_words
    return next((g for g, w in (("m", "masculine"), ("f", "feminine")) if lemma in words.get(w, ())), "")


def called_behind(sentence: SentenceText, people: Sequence[Name], end: int) -> Name | None:
    """The name that a relative clause gives to whoever stands before it ("who calls herself Lea Roux")."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    if end >= len(tokens) or tokens[end].lex.form not in words.get("relatives", ()):
        return None
    name = next((n for n in people if 0 < n.first - end <= NAMED), None)
    if name is None or any(t.before for t in tokens[end + 1 : name.first + 1]):
        return None
    verbs = [t.lex for t in tokens[end + 1 : name.first] if t.lex.verb]
    return name if verbs and verbs[-1].lemma in words.get("naming", ()) else None


def _so_named(nouns: frozenset[str], document: Document) -> set[str]:
    """The last words of the names that an article gives to whom it calls by one of some nouns ("the woman, who goes by
    the name Lea Roux").
    """
    known: list[tuple[Lexeme, str]] | None = document.known.get("so_named")
    if known is None:
        known = document.known["so_named"] = []
        for sentence, names in zip(document.sentences, document.names, strict=True):
            for k, token in enumerate(sentence.tokens if names else ()):
                if is_somebody(token.lex, document.language):
                    name = called_behind(sentence, names, k + 1)
                    known += [(token.lex, name.words[-1])] if name is not None else []
    return {last for lex, last in known if not nouns.isdisjoint(lex.keys)}


def _is_presupposed(nouns: frozenset[str], document: Document) -> bool:
    """Whether an article calls somebody by a noun of his trade, always as one who is known ("the massage therapist"):
    then it is whoever it has told of all along (Heim, The Semantics of Definite and Indefinite Noun Phrases, 1982).
    """
    serving = document.language.attribution_words.get("serving", frozenset())
    if not nouns.isdisjoint(serving):
        return False  # "the surgeon": hers, who need not be introduced either
    leads = [
        lead_of(sentence, k)
        for i in {i for key in nouns for i in document.where.get(key, ())}
        for sentence in (document.sentences[i],)
        for k, token in enumerate(sentence.tokens)
        if token.lex.role and token.lex.key in nouns
    ]
    return bool(leads) and document.language.definite.issuperset(leads)


def is_protagonist(keys: frozenset[str], document: Document) -> bool:
    """Whether nobody else acts by name in an article."""
    known: frozenset[str] | None = document.known.get("protagonists")
    if known is None:
        kinds, found, language = document.cast.kinds, set[str](), document.language
        small = language.be_lemmas | language.have_lemmas
        for sentence, names in zip(document.sentences, document.names, strict=True):
            if not any(kinds.get(n.words[-1]) == PERSON for n in names):
                continue
            for k, token in enumerate(sentence.tokens):
                if token.lex.finite or token.lex.lemma in small:
                    acting = subject_of(sentence, names, k).names
                    found |= {n.words[-1] for n in acting if not is_compounded(sentence, n)}
        known = document.known["protagonists"] = frozenset(w for w in found if kinds.get(w) == PERSON)
    return bool(known) and known <= keys


def _is_only_person(keys: frozenset[str], document: Document) -> bool:
    """Whether nobody else has a name in an article, in full."""
    kinds = document.cast.kinds
    people = {n.words[-1] for held in document.names for n in held if len(n.words) > 1}
    return all(last in keys for last in people if kinds.get(last) == PERSON)
