"""Whether something was ever so before: "had never thought of it before", "this is not the first time".

What is so now, or is to come, tells nothing of that; only what is told of earlier days does.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.offices import is_past
from crosscheck.match.wording import Wording
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document, SentenceText

NEAR = 4
"""Within how many words before "first" it is denied."""

MEANT = 0.5
"""From which strength on what was never so before in the claim is told of."""


@lru_cache(maxsize=1024)
def never_before(wording: Wording) -> bool:
    """Whether a claim is that something was never so before."""
    sentence, main = wording.sentence, wording.main
    words = wording.language.attribution_words
    if main is None or not sentence.cues.has(Mode.NEGATED):
        return False
    forms = [t.lex.form for t in sentence.tokens]
    if not any(form in words.get("never", ()) for form in forms):
        return False
    until = wording.language.amount_words["until"]
    led = len(forms) > 1 and forms[0] in until and forms[1] in words.get("this_time", ())
    return led or forms[-1] in words.get("before_now", ())


def never_thought_of(wording: Wording) -> bool:
    """Whether a claim is that something was never thought of before: that it is planned now tells nothing of that."""
    return never_before(wording) and any(wording.is_one_of(k, "pondering") for k in range(len(wording.units)))


def is_of_earlier(sentence: SentenceText) -> bool:
    """Whether a sentence tells of earlier days: "for years", "in the past", "not the first time", "in 2011"."""
    tokens, words = sentence.tokens, sentence.language.attribution_words
    earlier = words.get("of_old", frozenset())
    if any(t.lex.form in earlier or t.lex.lemma in earlier for t in tokens) or not_the_first(sentence) is not None:
        return True
    modes = sentence.cues.modes
    if not any(d.year is not None and d.bound != "before" and not modes[d.first] & Mode.FUTURE for d in sentence.dates):
        return False
    return any(_was(sentence, k) for k in range(len(tokens)))


def _was(sentence: SentenceText, k: int) -> bool:
    """Whether a word is a verb of the past ("considered", "a envisagé"), whatever else is thought of it."""
    tokens, language, lex = sentence.tokens, sentence.language, sentence.tokens[k].lex
    if not lex.verb or lex.stop or lex.form == lex.lemma:
        return False
    before = [t.lex.lemma for t in tokens[max(0, k - 2) : k]]
    if language.particles:
        return any(lemma in language.have_lemmas for lemma in before) or is_past(sentence, k)
    return not lex.form.endswith(("ing", "s")) and not any(lemma in language.be_lemmas for lemma in before)


def not_the_first(sentence: SentenceText) -> tuple[int, int] | None:
    """The words by which a sentence says that it is not the first time; None where it does not."""
    denying = sentence.language.attribution_words.get("denying", frozenset())
    for k, token in enumerate(sentence.tokens):
        if token.lex.ordinal == 1:
            before = range(max(0, k - NEAR), k)
            first = next((i for i in before if sentence.tokens[i].lex.form in denying), -1)
            if first >= 0:
                return first, min(len(sentence.tokens), k + 2)
    return None


def compare_precedents(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[int, int] | None:
    """The words by which a sentence says that it is not the first time of what was never so before in the claim."""
    main = wording.main
    if not never_before(wording) or main is None:
        return None
    now = wording.language.attribution_words.get("before_now", frozenset())
    things = [k for k, u in enumerate(wording.units) if k != main and u.kind in ("name", "word")]
    told = [links[k] for k in things if wording.units[k].text.lower() not in now]
    if not told or any(x.first < 0 or x.strength < MEANT or x.opposite for x in told):
        return None
    return not_the_first(document.sentences[index])
