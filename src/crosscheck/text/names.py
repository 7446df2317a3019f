"""Names of people, places and organisations, found by their capitals, and what an article says they are.

Apposition ("Dmitri Peskov, porte-parole du Kremlin") tells who a later "le porte-parole" is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.language import Language
from crosscheck.text.tokens import Token, title_case

_PARTICLES = frozenset("de du des la le van von der den bin ben al el di da dos of the".split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name at words ``first`` to ``last`` (exclusive); ``words`` are its folded words without particles."""

    first: int
    last: int
    words: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name's folded words as one string."""
        return " ".join(self.words)


def is_common(token: Token, language: Language) -> bool:
    """True for a word that the language's lists know, so that a capital alone makes no name of it."""
    lex = token.lex
    return lex.stop or lex.verb or lex.light or lex.number is not None or language.is_word(lex)


def find_names(sentences: Sequence[Sequence[Token]], language: Language) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence of one text.

    A capital inside a sentence makes a name; at its start, or in a headline set in capitals, only where the word
    has a capital elsewhere in the text too or is none that the language's lists know.
    """
    inner: set[str] = set()
    lower: set[str] = set()
    for tokens in sentences:
        headline = title_case(tokens)
        for i, token in enumerate(tokens):
            if token.capital:
                if i and not headline and not _opens(token):
                    inner.add(token.lex.folded)
            else:
                lower.add(token.lex.folded)
    out = []
    for tokens in sentences:
        headline = title_case(tokens)
        flags = []
        for i, token in enumerate(tokens):
            lex = token.lex
            named = token.capital and not lex.stop and lex.form not in language.titles and f"{lex.form}." not in language.titles
            if named and (headline or i == 0 or _opens(token)):
                named = lex.folded in inner or (lex.folded not in lower and not is_common(token, language)) or (
                    lex.folded in language.kin and lex.folded not in lower
                )
            flags.append(named)
        out.append(tuple(_runs(tokens, flags, language)))
    return tuple(out)


def _opens(token: Token) -> bool:
    """True where a sentence or quotation may start at the word."""
    return any(mark in ".!?:«“\"-•*–—" for mark in token.before)


def _runs(tokens: Sequence[Token], flags: Sequence[bool], language: Language) -> list[Name]:
    out = []
    i, n = 0, len(tokens)
    while i < n:
        if not flags[i]:
            i += 1
            continue
        j = i + 1
        while j < n:
            if flags[j] and tokens[j].before in ("", "-", "."):
                j += 1
            elif (
                tokens[j].lex.form in _PARTICLES
                and not tokens[j].before
                and j + 1 < n
                and flags[j + 1]
                and not tokens[j + 1].before
                and tokens[j].lex.form not in ("des", "du", "the", "of", "de", "le")
            ):
                j += 2
            else:
                break
        words = tuple(t.lex.folded for t in tokens[i:j] if t.lex.form not in _PARTICLES)
        if words:
            out.append(Name(i, j, words))
        i = j
    return out
