"""What a claim says that says more than one thing, piece by piece: "sold the farm and kept the mill".

Whoever denies one half denies the whole, and whoever says all of them says it; so such a claim is judged by its pieces
as well, each as a claim of its own (atomic facts: Min et al., FActScore, EMNLP 2023; made to stand alone as in Choi et
al., Decontextualization, TACL 2021). So is one whose words stand in another order than a report's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.text.cues import Mode
from crosscheck.text.document import SentenceText, read_sentence
from crosscheck.text.language import Language
from crosscheck.text.names import Name, find_names
from crosscheck.text.refer import is_preposition
from crosscheck.text.slots import group_start

DESCRIBED = 14
"""How many words at most an apposition has ("Ida Petit, the nurse who found the boy, is")."""

DEPTH = 3
"""How often a piece is taken apart again."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim that is part of another, or says it in other words."""

    text: str
    decides: bool = True
    """Whether who denies it denies the other."""
    denial: bool = False
    """Whether who says it denies the other."""
    raises: bool = True
    """Whether who only speaks of it speaks of the other."""
    only: bool = False
    """Whether it is said that its subject did it and nobody else."""


def pieces_of(text: str, language: Language, depth: int = DEPTH) -> Sequence[Piece]:
    """What a claim is put together of, or the same in the order of a report; nothing for a plain claim."""
    sentence = read_sentence(text, language)
    if not depth or not sentence.tokens or sentence.cues.question or _is_conditional(sentence):
        return ()
    names = find_names([sentence.tokens], language)[0]
    for cut in (_uncleft, _without_apposition, _without_alternative, _not_the_other, _coordinated, _own_words):
        found = cut(sentence, names)
        if found:
            return [p for piece in found for p in _within(piece, language, depth - 1)]
    return ()


def _within(piece: Piece, language: Language, depth: int) -> Sequence[Piece]:
    """The pieces of a piece, itself where it has none."""
    inner = () if piece.denial else pieces_of(piece.text, language, depth)
    return [replace(p, decides=p.decides and piece.decides, raises=p.raises and piece.raises) for p in inner] or [piece]


def _is_conditional(sentence: SentenceText) -> bool:
    return any(p.section == "modal" and p.value == "condition" for p in sentence.forms)


def _text(sentence: SentenceText, first: int, last: int) -> str:
    """The words ``first`` to ``last`` as written, with the quotation mark behind the last of the sentence."""
    if first >= last:
        return ""
    if last < len(sentence.tokens):
        return sentence.said(first, last)
    return sentence.text[sentence.tokens[first].start : sentence.end].rstrip(" .!…")


def _is_finite(sentence: SentenceText, k: int) -> bool:
    """Whether a word is a finite verb, as far as its form tells."""
    language, lex = sentence.language, sentence.tokens[k].lex
    if lex.lemma in language.be_lemmas | language.have_lemmas:
        return lex.form not in language.attribution_words.get("unfinished", ()) and lex.form != lex.lemma
    return (lex.finite and not lex.form.endswith("ing")) or _is_modal(sentence, k)


def _is_modal(sentence: SentenceText, k: int) -> bool:
    token = sentence.tokens[k]
    return not token.capital and token.lex.form in sentence.language.attribution_words.get("modals", ())


def _is_surely_finite(sentence: SentenceText, k: int) -> bool:
    """Whether a finite verb can be no participle."""
    language, lex = sentence.language, sentence.tokens[k].lex
    if lex.lemma in language.be_lemmas | language.have_lemmas or _is_modal(sentence, k):
        return True
    return not lex.form.endswith(tuple(language.participle_endings))


def _may_describe(sentence: SentenceText, k: int) -> bool:
    """Whether a verb may only describe the noun before it ("the bread sold in Hull")."""
    tokens, language = sentence.tokens, sentence.language
    helped = tokens[k].lex.lemma in language.be_lemmas | language.have_lemmas or _is_modal(sentence, k)
    led = k + 1 < len(tokens) and is_preposition(tokens[k + 1].lex, language)
    return not helped and (led or not _is_surely_finite(sentence, k))


def _first_verb(sentence: SentenceText, start: int, end: int) -> int:
    """The first finite verb from word ``start`` on, -1 where none stands before ``end``."""
    return next((k for k in range(start, end) if _is_finite(sentence, k)), -1)


def _uncleft(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "It was Roux who sold the mill": Roux sold the mill. "C'est en mai que Roux a vendu": a vendu en mai."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    if len(tokens) < 5 or tokens[0].lex.form not in words.get("presenting", ()):
        return ()
    if tokens[1].lex.lemma not in language.be_lemmas or tokens[2].lex.form in words.get("denying", ()):
        return ()
    who, that = words.get("cleft_who", frozenset()), words.get("cleft_that", frozenset())
    at = next((k for k in range(3, len(tokens) - 1) if tokens[k].lex.form in who | that), -1)
    if at < 0 or any(_is_finite(sentence, k) for k in range(2, at)) or sentence.cues.has(Mode.NEGATED):
        return ()
    held, rest = _text(sentence, 2, at), _text(sentence, at + 1, len(tokens))
    verb = _first_verb(sentence, at + 1, len(tokens))
    if verb < 0:
        return ()
    acts = group_start(sentence, verb) == at + 1
    if acts and tokens[at].lex.form in who:
        return (Piece(f"{held} {rest}.", only=True),)
    return () if acts else (Piece(f"{rest} {held}."),)


def _without_apposition(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "Ida Petit, the nurse of Hull, is 34": Ida Petit is 34."""
    tokens, language = sentence.tokens, sentence.language
    small = language.determiners | language.definite | language.indefinite
    for name in names:
        k = name.last
        if k + 2 >= len(tokens) or tokens[k].before != "," or any(_is_finite(sentence, i) for i in range(name.first)):
            continue
        noun = tokens[k].lex.form in small or tokens[k].lex.role
        end = next((i for i in range(k + 1, min(len(tokens), k + DESCRIBED)) if "," in tokens[i].before), 0)
        if noun and end and group_start(sentence, max(_first_verb(sentence, end, len(tokens)), 0)) == end:
            return (Piece(f"{_text(sentence, 0, k)} {_text(sentence, end, len(tokens))}."),)
    return ()


def _without_alternative(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "Kept the mill instead of selling it": kept the mill; that it is selling the mill is denied."""
    tokens, language = sentence.tokens, sentence.language
    found = next((p for p in sentence.forms if p.section == "contrast"), None)
    verb = _first_verb(sentence, 0, found.start) if found is not None else -1
    if found is None or verb < 1 or found.end + 1 >= len(tokens):
        return ()
    start = group_start(sentence, verb)
    subject, behind = _text(sentence, 0, start), list(range(found.end, len(tokens)))
    act = next((k for k in behind[:2] if tokens[k].lex.verb and _is_unfinished(sentence, k)), -1)
    if not subject or act < 0 or any(tokens[k].before.strip("'’-") for k in behind[1:]):
        return ()
    last = next((k for k in range(found.start - 1, verb - 1, -1) if tokens[k].lex.verb), verb)
    thing = _text(sentence, last + 1, found.start)
    kept = Piece(f"{_text(sentence, 0, found.start)}.")
    pointing = [k for k in behind if k != act and _is_object(sentence, k)]
    rest = " ".join(_text(sentence, k, k + 1) for k in behind if k != act and k not in pointing)
    if len(rest.split()) > 1 or bool(pointing) != bool(thing):
        rest, thing = " ".join(_text(sentence, k, k + 1) for k in behind if k != act and k not in pointing), ""
    lead = next(iter(language.attribution_words.get("about_to", ())), "")
    said = " ".join(x for x in (subject, lead, _text(sentence, act, act + 1), rest, thing) if x)
    return (kept, Piece(f"{said}.", denial=True))


def _not_the_other(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "Lives in Hull, not in Leeds": lives in Hull; that it is in Leeds is denied."""
    tokens, language = sentence.tokens, sentence.language
    denying = language.attribution_words.get("denying", frozenset()) | language.lone_negations
    joins = language.join_forms | language.contrast_forms

    def begins(k: int) -> bool:
        joined = tokens[k].lex.form in joins and tokens[k + 1].lex.form in denying
        return joined or ("," in tokens[k].before and tokens[k].lex.form in denying)

    at = next((k for k in range(3, len(tokens) - 2) if begins(k)), 0)
    verb = _first_verb(sentence, 0, at)
    if not at or verb < 1 or _first_verb(sentence, at, len(tokens)) >= 0:
        return ()
    start = at + 1
    while start < len(tokens) - 1 and tokens[start].lex.form in denying:
        start += 1  # "non pas"
    if any(t.before.strip("'’-") for t in tokens[start + 1 :]):
        return ()
    form = tokens[start].lex.form
    like = language.determiners if form in language.determiners else {form}
    same = next((k for k in range(at - 1, verb, -1) if tokens[k].lex.form in like), -1)
    if same < 0 and any(n.first == start for n in names):
        same = next((n.first for n in reversed(names) if verb < n.first and n.last <= at), -1)
    if same < 0:
        return ()
    other = f"{_text(sentence, 0, same)} {_text(sentence, start, len(tokens))}."
    return (Piece(f"{_text(sentence, 0, at)}."), Piece(other, denial=True))


def _is_unfinished(sentence: SentenceText, k: int) -> bool:
    lex = sentence.tokens[k].lex
    return lex.form.endswith("ing") if not sentence.language.particles else lex.form == lex.lemma


def _is_object(sentence: SentenceText, k: int) -> bool:
    """Whether a word only points back at what an act is done to ("selling it", "de le vendre")."""
    language, form = sentence.language, sentence.tokens[k].lex.form
    return form in language.attribution_words.get("object_clitics", ()) or form in language.pronouns


def _coordinated(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "Roux sold the farm and kept the mill": both, each with its subject."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    joining, relatives = words.get("coordinating", frozenset()), _subordinating(language)
    for at in range(2, len(tokens) - LEAST):
        if tokens[at].lex.form not in joining:
            continue
        start = at + 1
        while start < len(tokens) and tokens[start].lex.form in words.get("that", ()):
            start += 1  # "tandis que"
        verb = _first_verb(sentence, 0, at)
        if verb < 1 or any(tokens[k].lex.form in relatives for k in range(at)):
            continue
        other = _other_half(sentence, verb, at, start)
        if other:
            named = not names or bool(find_names([read_sentence(other, language).tokens], language)[0])
            alone = named and _stands_alone(sentence, start) and not _dates_half(sentence, at)
            return (Piece(f"{_text(sentence, 0, at)}."), Piece(f"{other}.", decides=alone))
    return ()


LEAST = 2
"""How many words a half has at the least."""


def _stands_alone(sentence: SentenceText, start: int) -> bool:
    """Whether nothing points back at the first half but a subject or possessive."""
    language = sentence.language
    pointing = language.pronouns.keys() - language.possessives
    return not any(t.lex.form in pointing for t in sentence.tokens[start + 1 :])


def _dates_half(sentence: SentenceText, at: int) -> bool:
    """Whether only one half says when: it holds for the other, too."""
    return len({d.first < at for d in sentence.dates}) == 1


def _subordinating(language: Language) -> frozenset[str]:
    words = language.attribution_words
    return (words.get("relatives", frozenset()) | words.get("that", frozenset()) | language.break_forms) - (
        language.contrast_forms
    )


def _other_half(sentence: SentenceText, verb: int, at: int, start: int) -> str:
    """What is said behind a conjunction at word ``at``, with a subject; "" where it is no sentence of its own.

    ``verb``: the first verb of what stands before it; ``start``: where what stands behind begins.
    """
    tokens, language = sentence.tokens, sentence.language
    end, subject = len(tokens), group_start(sentence, verb)
    if not subject:
        return ""
    other = _first_verb(sentence, start, end)
    if other >= 0 and any(tokens[k].lex.form in _subordinating(language) for k in range(start, other)):
        return ""
    rest = _text(sentence, start, end)
    be = tokens[verb].lex.lemma in language.be_lemmas
    if be and other < 0 and tokens[start].lex.form in language.attribution_words.get("denying", ()):
        return f"{_text(sentence, 0, verb + 1)} {rest}"  # "is a fake and not the work of Roux"
    if other < 0:
        return ""
    begins = group_start(sentence, other)
    if begins <= start:
        if _is_surely_finite(sentence, other) and (other > start or tokens[other].lex.form != tokens[other].lex.lemma):
            return f"{_text(sentence, 0, subject)} {rest}"
        if other > start or (be and not language.particles):
            return ""  # "was born in Hull and moved"
        acting = next((k for k in range(verb, at) if tokens[k].lex.verb and not tokens[k].lex.stop), verb)
        return f"{_text(sentence, 0, acting)} {rest}"
    marked = "," in tokens[at].before or tokens[at].lex.form in language.contrast_forms
    if not marked and (_may_describe(sentence, verb) or not _is_surely_finite(sentence, other)):
        return ""
    return _resolved(sentence, start, begins, subject, rest)


def _resolved(sentence: SentenceText, start: int, begins: int, subject: int, rest: str) -> str:
    """A half with a subject of its own; who is only pointed at in it is named."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    names = [n for n in find_names([tokens], language)[0] if n.last <= start]
    form, whole = tokens[start].lex.form, _text(sentence, 0, subject)
    if begins == start + 1 and form in language.pronouns and form not in language.possessives:
        return f"{whole} {_text(sentence, begins, len(tokens))}"
    if form in language.possessives and form not in words.get("whose", ()):
        owner = _text(sentence, names[0].first, names[0].last) if names else ""
        if not owner:
            return ""
        behind = _text(sentence, start + 1, len(tokens))
        if not language.particles:
            return f"{owner}'s {behind}"
        noun = _text(sentence, start + 1, begins)
        return f"le {noun} de {owner} {_text(sentence, begins, len(tokens))}"
    return rest


def _own_words(sentence: SentenceText, names: Sequence[Name]) -> Sequence[Piece]:
    """ "Roux says she paid", "Roux affirme avoir payé": Roux paid. Who pays otherwise need not have said so."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    telling = words.get("telling", frozenset()) | words.get("asserting", frozenset())
    said = next((p for p in sentence.phrases if p.section == "speech" and p.value in telling), None)
    if said is None or not said.start or not _is_finite(sentence, said.start) or sentence.cues.has(Mode.NEGATED):
        return ()
    subject = group_start(sentence, said.start)
    if not any(n.last == subject for n in names):
        return ()
    k = next((i + 1 for i in range(said.start, min(len(tokens), said.end)) if tokens[i].lex.verb), said.end)
    while k < len(tokens) and tokens[k].lex.form in language.attribution_words.get("that", ()):
        k += 1
    if k + LEAST >= len(tokens) or tokens[k].before.strip("'’"):
        return ()
    who = _text(sentence, 0, subject)
    form = tokens[k].lex.form
    if form in language.pronouns and form not in language.possessives and _first_verb(sentence, k, len(tokens)) > k:
        return (Piece(f"{who} {_text(sentence, k + 1, len(tokens))}.", decides=False, raises=False),)
    return ()
