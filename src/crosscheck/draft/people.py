"""Who is who in a whole corpus: surnames with their full names, roles with those who hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.match.sources import (
    appositions,
    full_name,
    is_person,
)
from crosscheck.text.document import Document
from crosscheck.text.language import Language
from crosscheck.text.names import Role


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


def looks_personal(name: str, language: Language) -> bool:
    """True where the first word of a name is a given name or, at least, no word of the language."""
    forms = language.words(name)
    first = language.lexeme(forms[0]) if forms else None
    return first is not None and (first.form in language.given_names or not (first.stop or language.is_word(first)))
