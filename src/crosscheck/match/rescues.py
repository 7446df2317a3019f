"""Who or what saved somebody: "is alive thanks to the dog", "the wolf's attack was broken off by the dog".

A rescue is often told by its outcome: that the one lives owing to the other, or that the attack on him ended.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.match.link import Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import UNREAL, Mode
from crosscheck.text.document import Document

MEANT = 0.8
"""From which strength on who saves somebody, and whom, are taken for whom the claim means."""


def compare_rescues(wording: Wording, links: Sequence[Link], document: Document, index: int) -> tuple[int, int] | None:
    """The words by which a sentence tells the outcome of the rescue that a claim tells; None where it does not."""
    main = wording.main
    if not main or not wording.is_one_of(main, "saving") or wording.sentence.cues.has(Mode.NEGATED | UNREAL):
        return None
    units = list(zip(wording.units, links, strict=True))
    by = [x for u, x in units[:main] if u.kind in ("name", "word")]
    others = [x for u, x in units[main + 1 :] if u.kind in ("name", "word")]
    if not by or any(x.first < 0 or x.strength < MEANT or x.opposite for x in by):
        return None
    if not others or sum(x.first >= 0 and x.strength >= MEANT for x in others) < min(2, len(others)):
        return None
    sentence, first = document.sentences[index], min(x.first for x in by)
    tokens, modes, words = sentence.tokens, sentence.cues.modes, sentence.language.attribution_words
    attacked = any(t.lex.lemma in words.get("attacks", ()) for t in tokens)
    for k, token in enumerate(tokens):
        if modes[k] & (Mode.NEGATED | UNREAL | Mode.DENIED):
            continue
        owed = any(t.lex.form in words.get("owing_to", ()) for t in tokens[k + 1 : first])
        lives = token.lex.lemma in words.get("alive", ()) and owed
        if lives or (attacked and token.lex.verb and token.lex.lemma in words.get("breaking_off", ())):
            return k, k + 1
    return None
