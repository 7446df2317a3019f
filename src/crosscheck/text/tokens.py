"""Words with their offsets, and the marks that stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple
from weakref import WeakKeyDictionary

from crosscheck.text.language import MEMORY, REFLEXIVES, Language, Lexeme, form_of, spans, spans_of_piece

LONGEST = 40
"""How long what stands between two blanks may be to be remembered."""


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


class Piece(NamedTuple):
    """What stands between two blanks of a text, taken apart: most of a text is made of pieces seen before."""

    words: tuple[tuple[int, int, Lexeme, bool, bool, str, bool], ...]
    """Of each: start and end, lexeme, capital, all capitals, the marks before it, whether it may be another word."""
    after: str
    """The marks after the last word."""
    opens: bool
    """It begins with a digit."""
    ends: bool
    """It ends with a digit, so that it may be one number with the next piece ("1 200")."""


class Pieces(dict[str, Piece]):
    """A language's pieces; what is not there is taken apart."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __missing__(self, text: str) -> Piece:
        words = []
        last = 0
        for s, e in spans_of_piece(text, self._language):
            word = text[s:e]
            looked_up = self._language.look_up(word)
            words.append((s, e, *looked_up, text[last:s], is_ambiguous(word, looked_up[0], self._language)))
            last = e
        piece = Piece(tuple(words), text[last:], text[0].isdecimal(), text[-1].isdecimal())
        if len(text) <= LONGEST:
            if len(self) > MEMORY:
                self.clear()
            self[text] = piece
        return piece


_pieces: WeakKeyDictionary[Language, Pieces] = WeakKeyDictionary()


def tokenize(text: str, language: Language, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of ``text[start:end]``; offsets are into ``text``."""
    stop = len(text) if end is None else end
    known = _pieces.get(language)
    if known is None:
        known = _pieces[language] = Pieces(language)
    tokens: list[Token] = []
    several: list[int] = []
    at, gap, number = start, "", False
    find = text.find
    for part in text[start:stop].split():
        words, after, opens, ends = known[part]
        if opens and number:
            return _in_whole(text, language, start, stop)
        number = ends
        at = find(part, at)
        if not words:
            gap += _mark(after, tokens)
            continue
        for s, e, lex, capital, upper, before, ambiguous in words:
            if ambiguous:
                several.append(len(tokens))
            tokens.append(Token(at + s, at + e, lex, capital, upper, gap + before if gap else before))
            gap = ""
        gap = after
        at += len(part)
    if start and tokens and tokens[0].before[:1] in _SUFFIX_MARKS and not text[start - 1].isspace():
        return _in_whole(text, language, start, stop)  # what stands before may make it a suffix
    return _settled(text, language, tokens, several)


_SUFFIX_MARKS = ("'", "’")


def _marks(gap: str, before: Sequence[Token]) -> str:
    """The marks of what stands between two words."""
    marks = gap.split()
    alone = range(not gap[0].isspace(), len(marks) - (not gap[-1].isspace()))
    return "".join([_mark(mark, before) if k in alone else mark for k, mark in enumerate(marks)])


def _mark(mark: str, before: Sequence[Token]) -> str:
    """A mark that stands by itself; a hyphen there is a dash, as it is typed, unless it may be a minus or a range."""
    return "–" if mark in ("-", "--") and before and before[-1].lex.number is None else mark


def _in_whole(text: str, language: Language, start: int, stop: int) -> tuple[Token, ...]:
    """The words of a run of text in which a number goes on over a blank."""
    tokens: list[Token] = []
    several: list[int] = []
    last = start
    look_up = language.look_up
    for s, e in spans(text, language, start, stop):
        word = text[s:e]
        lex, capital, upper = look_up(word)
        if is_ambiguous(word, lex, language):
            several.append(len(tokens))
        gap = text[last:s]
        # nearly always one blank, which is no mark
        marks = "" if not gap or gap == " " else _marks(gap, tokens)
        tokens.append(Token(s, e, lex, capital, upper, marks))
        last = e
    return _settled(text, language, tokens, several)


def is_ambiguous(word: str, lex: Lexeme, language: Language) -> bool:
    """Whether what stands around a word tells which of two it is: a pronoun or "US", a noun or a verb."""
    return word in language.cased or language.as_verb(lex) is not None


def _settled(text: str, language: Language, tokens: list[Token], several: Sequence[int]) -> tuple[Token, ...]:
    """The words, those that may be two each for what it is here; ``several`` are their places."""
    if not several:
        return tuple(tokens)
    capitals = len(tokens) > 2 and sum(t.upper for t in tokens) > len(tokens) // 2
    for k in several:
        token = tokens[k]
        if text[token.start : token.end] in language.cased:
            if capitals:  # among capitals only, "US" may be the pronoun
                tokens[k] = replace(token, lex=language.lexeme(form_of(text[token.start : token.end])))
        elif _stands_for_verb(tokens, k, language):
            verb = language.as_verb(token.lex)
            tokens[k] = replace(token, lex=verb) if verb is not None else token
    return tuple(tokens)


def is_by(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether word ``k`` is the preposition of who acts in a passive, and not one of manner ("par ailleurs")."""
    if tokens[k].lex.form not in language.passive_by:
        return False
    manner = language.attribution_words.get("by_no_doer", frozenset())
    return k + 1 == len(tokens) or tokens[k + 1].lex.form not in manner


def _stands_for_verb(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word that may be noun or verb is the verb: by the name, pronoun or noun with its article before it ("la
    région annonce"), where no noun would stand ("l'annonce", "une nouvelle annonce"), and by what follows.
    """
    if not k or tokens[k].capital:
        return False
    if tokens[k].before:
        return _says_behind(tokens, k, language)
    before, lex = tokens[k - 1], tokens[k - 1].lex
    words = language.attribution_words
    if language.is_participle(tokens[k].lex):
        i = k - 1
        while i > 0 and language.is_inserted(tokens[i].lex):
            i -= 1
        if tokens[i].lex.lemma in language.be_lemmas or tokens[i].lex.lemma in language.have_lemmas:
            return True  # "s'est bien produit"
        if tokens[k].lex.form not in language.homographs:
            return False
    if lex.form in language.particles or lex.form in REFLEXIVES or lex.form in words["relatives"] | words["one"]:
        return True
    if lex.form in words.get("object_relatives", ()):  # "la banque, que préside Anna Roux"
        return k + 1 < len(tokens) and tokens[k + 1].capital and not tokens[k + 1].before
    if lex.form in language.pronouns or lex.form in words["object_clitics"]:
        return not (lex.form in language.determiners or lex.form in language.possessives | words["prepositions"])
    following = tokens[k + 1] if k + 1 < len(tokens) and not tokens[k + 1].before else None
    if tokens[k].lex.form in language.rather_adjectives and (
        following is None or following.lex.form not in language.determiners or _has_verb(tokens, k)
    ):
        return False  # "un prix fixe", but "l'accord fixe un prix"
    named = before.capital and k > 1  # "Ida Petit annonce"
    if lex.stop or lex.finite or lex.number is not None or lex.ordinal:
        return False
    if lex.form in language.before_nouns and not named:
        return False
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if after is not None and not after.before and after.lex.finite:
        return False  # "la date limite est fixée"
    if named or (before.capital and (lex.folded in language.kin or not language.is_word(lex))):
        return True
    if lex.verb or not _has_article(tokens, k - 1, language):
        return False
    if after is None or after.before:
        return not _has_verb(tokens, k)  # "la piscine ferme", but "on fixe la date limite"
    if after.lex.form in words.get("in", ()) and not any(t.lex.finite for t in tokens):
        return True  # "le club joue en deuxième division"
    return after.lex.form not in words["of"] or after.lex.form in language.indefinite  # "le point presse du ministre"


def _says_behind(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether a word behind a quotation or a comma begins the words that tell who says it ("», précise le maire")."""
    if k + 1 >= len(tokens) or not any(mark in '»”",' for mark in tokens[k].before):
        return False
    if language.is_participle(tokens[k].lex):
        return False  # "Anne Roux, déléguée CGT"
    after = tokens[k + 1]
    led = after.capital or after.lex.form in language.determiners or after.lex.form in language.pronouns
    return led and not after.before.strip("'’-")


def _has_verb(tokens: Sequence[Token], k: int) -> bool:
    """Whether a verb stands between word ``k`` and the mark before it."""
    while k > 0 and not tokens[k].before.strip("'’"):
        k -= 1
        if tokens[k].lex.finite:
            return True
    return False


def _has_article(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """Whether an article stands before the noun at word ``k``, or before the noun that it is an adjective of."""
    for i in range(k - 1, max(-1, k - 3), -1):
        lex = tokens[i].lex
        if tokens[i + 1].before.strip("'’"):
            return False
        if lex.form in language.definite:
            return True
        if lex.stop or lex.finite:
            return False
    return False


def title_case(tokens: Sequence[Token]) -> bool:
    """True where capitals tell nothing, as in an English headline: most words but the small ones have one."""
    if sum([t.capital for t in tokens]) < 4:
        return False
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
    return _resumed(tokens, out)


_ASIDE, _BRACKETED = 4, 8
"""How many words at most stand between commas to tell who says it, and between brackets."""


def _resumed(tokens: Sequence[Token], numbers: Sequence[int]) -> tuple[int, ...]:
    """The clause numbers, where what follows an aside goes on with the clause before it: who says it, between commas
    ("the bridge, Roux said, is closed"), or what stands between brackets.
    """
    out = list(numbers)
    starts = [i for i in range(1, len(out)) if out[i] != out[i - 1]]
    for first, last in pairwise(starts):
        inside = tokens[first:last]
        if "(" in tokens[first].before and ")" in tokens[last].before:
            aside = len(inside) <= _BRACKETED
        elif tokens[first].before.strip() == "," == tokens[last].before.strip():
            ends = len(inside) > 1 and (inside[0].lex.finite or inside[-1].lex.finite)
            aside = len(inside) <= _ASIDE and ends and sum(t.lex.finite for t in inside) == 1
        else:
            continue
        if aside:
            own = out[last]
            for k in range(last, len(out)):
                if out[k] != own:
                    break
                out[k] = out[first - 1]
    return tuple(out)
