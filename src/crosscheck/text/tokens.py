"""Words with their offsets, and the marks that stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.text.language import Language, Lexeme, form_of, spans

_QUOTES = frozenset('«»“”„"')


@dataclass(slots=True, eq=False)
class Token:
    """One word of a text. ``before`` holds the punctuation between the previous word and this one.

    Not changed once made; not frozen either, since that makes each of millions take three times as long to make.
    """

    start: int
    end: int
    lex: Lexeme
    capital: bool
    upper: bool
    before: str


def tokenize(text: str, language: Language, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text[start:end]``; offsets are into ``text``."""
    stop = len(text) if end is None else end
    tokens: list[Token] = []
    cased: list[int] = []
    last = start
    look_up, ambiguous = language.look_up, language.cased
    for s, e in spans(text, language, start, stop):
        word = text[s:e]
        if word in ambiguous:
            cased.append(len(tokens))
        lex, capital, upper = look_up(word)
        gap = text[last:s]
        # nearly always one blank, which is no mark
        tokens.append(Token(s, e, lex, capital, upper, "" if not gap or gap == " " else "".join(gap.split())))
        last = e
    if cased and sum(t.upper for t in tokens) > len(tokens) // 2 and len(tokens) > 2:
        for k in cased:  # among capitals only, "US" may be the pronoun
            tokens[k] = replace(tokens[k], lex=language.lexeme(form_of(text[tokens[k].start : tokens[k].end])))
    return tuple(tokens)


def title_case(tokens: Sequence[Token]) -> bool:
    """True where capitals tell nothing, as in an English headline: most words but the small ones have one."""
    words = [t for t in tokens if not t.lex.stop and t.lex.number is None and t.lex.form[0].isalpha()]
    return len(words) >= 4 and sum(t.capital for t in words) >= 0.85 * len(words)


def quoted(tokens: Sequence[Token]) -> tuple[bool, ...]:
    """For each word whether it stands inside quotation marks; a mark that is not closed quotes to the end."""
    inside, out = False, []
    for token in tokens:
        for mark in token.before:
            if mark in "«“„":
                inside = True
            elif mark in "»”":
                inside = False
            elif mark == '"':
                inside = not inside
        out.append(inside)
    return tuple(out)


def clauses(tokens: Sequence[Token], breaks: frozenset[str], joins: frozenset[str]) -> tuple[int, ...]:
    """A clause number for each word.

    A clause ends at punctuation and before a conjunction or relative; before a coordination (``joins``) only
    where a verb follows within three words, since "Musk et Poutine" is one subject.
    """
    out: list[int] = []
    number = 0
    for i, token in enumerate(tokens):
        if i:
            if any(mark in ",;:.!?()—–…" or mark in _QUOTES for mark in token.before):
                number += 1
            elif token.lex.form in joins:
                if any(t.lex.finite and not t.before for t in tokens[i + 1 : i + 4]):
                    number += 1
            elif token.lex.form in breaks:
                number += 1
        out.append(number)
    return tuple(out)
