"""The names that a sentence gives to things ("the tram company will be called Kardex", "the insurer, Kardex Vie,")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.text.document import SentenceText
from crosscheck.text.language import Lexeme
from crosscheck.text.names import Name

BEHIND, LONGEST = 3, 8
"""Within how many words of its verb a name begins; how many words what is called so has at most."""


def gives_name(lex: Lexeme) -> bool:
    """Whether a word is a verb, and not the noun that looks like it ("her real name is")."""
    return lex.verb and lex.form != lex.lemma


def names_given(sentence: SentenceText, names: Sequence[Name]) -> Iterator[tuple[range, Name]]:
    """The names that a sentence gives to something, with the words of what has each."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    naming, titles = words.get("naming", frozenset()), words.get("name_nouns", frozenset())
    known, role = words.get("knowing", frozenset()), words.get("as", frozenset())
    for name in names:
        before = range(max(0, name.first - BEHIND), name.first)
        verb = next((k for k in before if tokens[k].lex.lemma in naming and gives_name(tokens[k].lex)), -1)
        if verb < 0:
            verb = next((k for k in before if tokens[k].lex.lemma in known and tokens[k + 1].lex.form in role), -1)
        if verb < 0:
            verb = next((k - 1 for k in before if k and tokens[k].lex.lemma in titles), -1)
        if verb > 0 and not any(t.before.strip("'’\"“«- ") for t in tokens[verb + 1 : name.first + 1]):
            yield _thing_before(sentence, verb), name
        elif (thing := _apposed_to(sentence, name)) is not None:
            yield thing, name


def _apposed_to(sentence: SentenceText, name: Name) -> range | None:
    """The words for a body whose name stands between commas behind it ("the new tram company, Kardex Inc, ...")."""
    tokens, language = sentence.tokens, sentence.language
    closed = name.last >= len(tokens) or any(m in ",.;" for m in tokens[name.last].before)
    if not closed or not name.first or tokens[name.first].before != ",":
        return None
    head = tokens[name.first - 1].lex
    if not (language.is_body(head) or head.lemma in language.attribution_words["firm_parts"]):
        return None
    first = name.first - 1
    while first > 0 and name.first - first < LONGEST and not tokens[first].before.strip("'’-/"):
        first -= 1
        if tokens[first].lex.form in language.determiners or tokens[first].lex.finite:
            break
    return range(first, name.first)


def _thing_before(sentence: SentenceText, verb: int) -> range:
    """The words of the noun phrase that a verb of naming is said of, its auxiliaries and a comma passed over."""
    tokens, language = sentence.tokens, sentence.language
    last = verb
    while last > 0 and (tokens[last - 1].lex.stop or tokens[last - 1].lex.verb) and verb - last < LONGEST:
        behind = last < verb and language.particles and last > 1 and language.is_body(tokens[last - 2].lex)
        if behind and not tokens[last - 1].lex.stop:
            break  # "la banque privée s'appellera"
        last -= 1
    first = last
    while first > 0 and last - first < LONGEST:
        lex = tokens[first - 1].lex
        if lex.finite or (first < last and tokens[first].before.strip("'’-/")):
            break
        first -= 1
        if lex.form in language.determiners:
            break
    return range(first, last)
