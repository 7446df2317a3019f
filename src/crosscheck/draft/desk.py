"""One sentence while it is made a claim, and what is asked of its words on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from crosscheck.draft.lists import Lists, load_lists
from crosscheck.draft.people import People
from crosscheck.match.sources import (
    asserts,
    is_preposition,
    parted,
    words_for,
)
from crosscheck.match.wording import Aliases
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language

SHORTEST, LONGEST = 5, 48
"""How many words a claim has at least and at most: less says nothing, more is no single assertion."""


class Unfit(Exception):  # noqa: N818 (what it says of a sentence, and no error of anybody's)
    """A sentence that makes no claim; the text says why."""


@dataclass(slots=True)
class Desk:
    """One sentence while it is edited: which words are kept, and what stands in the place of others.

    The words from ``lo`` up to ``hi`` are kept, but for those in ``cut``. ``swaps`` has what stands in the place of
    words: the first -> the one after the last, and the text. ``part`` is 1 for the second of two assertions; ``vague``
    is what the draft loses in worth for what it leaves open; ``quoted_whole`` where all of it is somebody's words.
    """

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
        """The words of its language that matter to drafting."""
        return load_lists(self.document.language.code)

    @property
    def sentence(self) -> SentenceText:
        """The sentence as the article has it."""
        return self.document.sentences[self.index]

    @property
    def language(self) -> Language:
        """The language of the article."""
        return self.document.language


def is_finite(desk: Desk, k: int) -> bool:
    """True for a verb that can be the main one: neither a participle nor a noun, as far as its form tells."""
    tokens, language = desk.sentence.tokens, desk.language
    lex = tokens[k].lex
    before = tokens[k - 1].lex if k and not parted(tokens[k]) else None
    if before is not None and (before.form in language.determiners or before.form in language.possessives):
        return False
    if before is not None and before.form in words_for(language, "prepositions") and before.form not in ("en", "to"):
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
    if any(p.section == "modal" and p.start == k for p in desk.sentence.forms):
        return (
            before is not None
            and not is_preposition(before, language)
            and (lex.verb or lex.stop)
            and lex.form not in words_for(language, "that") | words_for(language, "prepositions") | desk.lists.relatives
        )
    if lex.stop and not lex.verb:
        return False
    if before is not None and before.form in language.particles and not lex.stop:
        return True  # "ne traîne"
    inflected = language.code == "fr" and lex.form != lex.lemma and lex.lemma.endswith(tuple(desk.lists.infinitives))
    if asserts(lex, language) or (
        inflected
        and before is not None
        and (not before.stop or before.form in ("se", "s'", "ne", "n'") or before.form in language.pronouns)
    ):
        past = lex.form.endswith(("é", "ée", "és", "ées", "u", "ue", "us", "ues"))
        return not (past and language.code == "fr")
    if language.code == "fr" and k and lex.form.endswith(("e", "ent")) and _is_verb_in_e(desk, k):
        return True
    if language.code == "fr" and k + 2 < len(tokens) and before is not None and not before.stop:
        link, act = tokens[k + 1], tokens[k + 2].lex
        if link.lex.form in ("de", "d'", "à") and not link.before:
            act = tokens[k + 3].lex if act.form in ("se", "s'") and k + 3 < len(tokens) else act
            if act.verb and act.form == act.lemma and lex.form.endswith(("e", "ent", "t")) and not lex.role:
                return language.lexeme(f"{lex.form.rstrip('e')}er").verb
    plural = before is not None and before.form != before.lemma and before.form.endswith("s") and not before.verb
    return lex.verb and lex.form == lex.lemma and plural and language.code == "en"


def _is_verb_in_e(desk: Desk, k: int) -> bool:
    """True for a verb that looks like a noun: "X rencontre régulièrement", "la question se pose"."""
    tokens, language = desk.sentence.tokens, desk.language
    lex = tokens[k].lex
    stem = lex.form.removesuffix("nt").removesuffix("e")
    if lex.role or tokens[k].capital or not language.lexeme(f"{stem}er").verb:
        return False
    if tokens[k - 1].lex.form in ("se", "s'", "ne", "n'"):
        return True
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    led = "," in tokens[k].before or (not tokens[k].before and in_name(desk, k - 1))
    return (
        led
        and after is not None
        and not after.before
        and (is_adverb(desk, k + 1) or after.lex.form in language.determiners)
    )


def main_verb(desk: Desk, lo: int | None = None, hi: int | None = None) -> int | None:
    """The main verb among the words that are kept: the first that no relative or conjunction governs."""
    tokens, language = desk.sentence.tokens, desk.language
    that = words_for(language, "that")
    first = desk.lo if lo is None else lo
    last = desk.hi if hi is None else hi
    under = passed = False
    for k in range(first, last):
        if k in desk.cut:
            continue
        form = tokens[k].lex.form
        if k > first and "," in tokens[k].before and under and has_verb(desk, first, k):
            under = False
        if k > first and (
            form in desk.lists.relatives or form in that or form in desk.lists.subordinators - desk.lists.loose
        ):
            under = True
        if is_finite(desk, k) and not _is_headline_passive(desk, k):
            if not under and not (passed and _is_reduced(desk, k)):
                return k
            under, passed = False, True  # the next one is the main clause's: "the man who came has left"
    return None


def _is_headline_passive(desk: Desk, k: int) -> bool:
    """True for "journalist beheaded by": a headline's participle without its auxiliary."""
    tokens = desk.sentence.tokens
    by = k + 1 < len(tokens) and not tokens[k + 1].before and tokens[k + 1].lex.form in desk.language.passive_by
    return by and not tokens[k].lex.stop and tokens[k].lex.form.endswith(desk.language.participle_endings)


def _is_reduced(desk: Desk, k: int) -> bool:
    """True for what is rather a participle: "a website devoted to"."""
    tokens = desk.sentence.tokens
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    ending = tokens[k].lex.form.endswith(desk.language.participle_endings)
    return ending and after is not None and not after.before and is_preposition(after.lex, desk.language)


def has_verb(desk: Desk, first: int, last: int) -> bool:
    """True where a verb stands between."""
    return any(is_finite(desk, k) for k in range(first, last) if k not in desk.cut)


def opens_saying(desk: Desk, k: int) -> bool:
    """True where a word opens what is said: "que", but not that of "ce que"."""
    tokens = desk.sentence.tokens
    return tokens[k].lex.form in words_for(desk.language, "that") and not (
        k > 0 and tokens[k - 1].lex.form in desk.language.demonstratives
    )


def in_name(desk: Desk, k: int) -> bool:
    """True where a word is part of a name."""
    return any(n.first <= k < n.last for n in desk.document.names[desk.index])


def hangs(desk: Desk, k: int) -> bool:
    """True where what begins at a word is no sentence: a verb, a preposition of its own."""
    lex = desk.sentence.tokens[k].lex
    return (lex.verb and not desk.sentence.tokens[k].capital) and not lex.stop


def is_adverb(desk: Desk, k: int) -> bool:
    """True for "rapidement", "slowly"."""
    lex = desk.sentence.tokens[k].lex
    return bool(desk.language.adverb_endings) and len(lex.form) > 5 and lex.form.endswith(desk.language.adverb_endings)


def drop_from(desk: Desk, k: int, why: str) -> None:
    """Cuts what begins at the last punctuation before a word, where a statement is left; else there is no claim."""
    tokens = desk.sentence.tokens
    for at in range(k, desk.lo + SHORTEST - 1, -1):
        main = main_verb(desk, desk.lo, at) if parted(tokens[at]) else None
        if ":" in tokens[at].before:
            break  # what only announces a quotation
        if main is not None and says_enough(desk, main, at) and not opens_quote(desk, at):
            desk.hi = at
            return
    raise Unfit(why)


def says_enough(desk: Desk, main: int, end: int) -> bool:
    """True where more follows the verb than its participle."""
    tokens = desk.sentence.tokens
    content = [k for k in range(main, end) if k not in desk.cut and not tokens[k].lex.stop]
    return len(content) >= 2 + (tokens[main].lex.stop and any(tokens[k].lex.verb for k in content[:1]))


def opens_quote(desk: Desk, at: int) -> bool:
    """True where a cut would leave a quotation mark alone."""
    text = desk.sentence.text[desk.sentence.tokens[desk.lo].start : desk.sentence.tokens[at - 1].end]
    return text.count("«") != text.count("»") or text.count("“") != text.count("”") or text.count('"') % 2 == 1


def is_swapped(desk: Desk, k: int) -> bool:
    """True where something already stands in the place of a word."""
    return any(first <= k < last for first, (last, _) in desk.swaps.items())
