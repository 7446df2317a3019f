"""By when something will be done: "the sale will be complete by June", "Kardex will make the split by the end of 2015".

What is done by a day is not done after it, in whatever words either is told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.match.link import Link
from crosscheck.match.wording import Wording
from crosscheck.text.cues import Mode
from crosscheck.text.dates import DateMention
from crosscheck.text.document import Document, SentenceText

MEANT = 0.75
"""From which strength on what answers what is done in the claim is taken for it."""

FAR = 16
"""Within how many words before its day stands what is done by then."""

NEAR = 4
"""Within how many words of a thing stands the verb by which it is done or made."""


@dataclass(frozen=True, slots=True)
class Due:
    """When something is complete in a claim: the units for that, that may tell what is, and for the date, and no day
    before ``earliest`` or after ``latest``, as far as either is told.
    """

    done: int
    things: Sequence[int]
    date: int
    earliest: dt.date | None
    latest: dt.date | None


@lru_cache(maxsize=1024)
def due_of(wording: Wording) -> Due | None:
    """When a claim has something be complete; None where it says anything else."""
    main, units = wording.main, wording.units
    date = units[-1].date if main is not None else None
    if main is None or date is None or date.when is None or any(u.date is not None for u in units[:-1]):
        return None
    expected = any(wording.is_one_of(main, key) for key in ("wishing", "intending", "foreseeing"))
    done = next((k for k in ((main, main + 1) if expected else (main,)) if wording.is_one_of(k, "completing")), -1)
    if done < 1 or any(u.kind == "number" for u in units):
        return None
    kinds = wording.language.amount_words["year_kinds"]  # "fiscal 2015"
    dated = [k for k in range(done + 1, len(units) - 1) if units[k].text.lower() in kinds]
    start = 0 if done + 2 + len(dated) == len(units) else done + 1  # what is complete, or what is completed
    of_it = (k for k in range(start, len(units) - 1) if units[k].kind == "word")
    things = [k for k in of_it if k not in (main, done, *dated)]
    when, bound = date.when, date.bound
    denied = wording.sentence.cues.has(Mode.NEGATED)
    told = bound in ("before", "until", "after") if denied else bound not in ("since", "after")
    earliest = when.start if denied or not bound else None
    latest = None if denied else when.end
    return Due(done, things or [0], len(units) - 1, earliest, latest) if told else None


def deadlines_in(document: Document, index: int) -> Sequence[DateMention]:
    """The days by which a sentence says that something will be so."""
    return document.found_in(index, "deadlines", lambda: _deadlines(document.sentences[index]))


def compare_due(
    wording: Wording, links: Sequence[Link], document: Document, index: int
) -> tuple[DateMention, bool] | None:
    """The day by which a sentence has the claim's thing done, and whether that is as the claim has it; None where it
    does not tell.
    """
    mine = due_of(wording)
    if mine is None:
        return None
    told = [links[k] for k in mine.things if links[k].strength >= MEANT and links[k].first >= 0]
    at = next((x for x in told if not x.opposite and _is_to_be_done(document.sentences[index], x)), None)
    if at is None:
        return None
    said = wording.units[mine.date].date
    for date in deadlines_in(document, index):
        if date.when is None or not 0 <= date.first - at.last <= FAR:
            continue
        by = date.when.end
        if mine.earliest is not None and by < mine.earliest:
            return date, False
        if mine.latest is None:
            continue
        if by <= mine.latest:
            return date, True
        if said is not None and said.conflicts(date):
            return date, False  # "by the end of 2014", "by the end of 2015"
    return None


def _is_to_be_done(sentence: SentenceText, thing: Link) -> bool:
    """Whether a sentence has a thing done or made: "make the split", "the sale", "plans to sell", "build a bridge"."""
    tokens, language = sentence.tokens, sentence.language
    words, held = language.attribution_words, tokens[thing.first]
    if held.lex.lemma in words.get("deals", ()):
        return True
    before = tokens[thing.first - 1].lex if thing.first and not held.before.strip() else None
    if held.lex.verb and before is not None and before.stop and before.form not in language.determiners:
        return before.form not in language.possessives
    doing = frozenset[str]().union(*(words.get(key, ()) for key in ("carrying_out", "completing")))
    near = tokens[max(0, thing.first - NEAR) : thing.last + NEAR]
    return any(t.lex.lemma in doing and t.lex.verb for t in near)


def _deadlines(sentence: SentenceText) -> Iterator[DateMention]:
    modes = sentence.cues.modes
    for date in sentence.dates:
        if date.bound == "before" and not modes[date.first] & (Mode.NEGATED | Mode.DENIED):
            yield date
