"""A sentence of an article as a claim that stands alone: trimmed to one assertion, what points elsewhere resolved.

What makes a statement worth checking follows ClaimBuster (Hassan, Arslan, Li and Tremayne, *Toward Automated
Fact-Checking: Detecting Check-worthy Factual Claims by ClaimBuster*, KDD 2017) and the CheckThat! labs of CLEF:
somebody named did, said or decided something; figures, dates and places; no question, no opinion, no forecast. That
a claim must be understood without its article is decontextualization (Choi et al., TACL 2021): pronouns, roles,
surnames and relative dates are replaced in square brackets, as editors do. Where that cannot be done with
confidence, there is no draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.draft.cuts import (
    begin_with_subject,
    cut_attribution,
    cut_brackets,
    cut_first_person,
    cut_lead_ins,
    cut_tails,
    refuse_unasserted,
    take_one_of_two,
)
from crosscheck.draft.dates import resolve_dates
from crosscheck.draft.desk import LONGEST, SHORTEST, Desk, Unfit, in_name, is_adverb, main_verb, says_enough
from crosscheck.draft.names import complete_names
from crosscheck.draft.people import People
from crosscheck.draft.references import resolve_references
from crosscheck.draft.render import render
from crosscheck.draft.worth import worth_of
from crosscheck.match.wording import Aliases
from crosscheck.text.cues import Mode
from crosscheck.text.document import Document
from crosscheck.text.segment import Kind

_ADDRESS = re.compile(r"https?:|www\.|\b[\w.]+\.(?:com|twitter)\b|(?<!\w)@\w")


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim drafted from one sentence.

    ``text`` is the claim, ``start`` and ``end`` the sentence in the article's text; ``edits`` counts what was cut or
    replaced; ``speaker`` is whom the article cites for it (empty: nobody), ``named`` whether that can be a witness;
    ``hedged`` marks what the article reports with reserve. ``worth`` is how much there is to check, about 0 to 10;
    ``part`` is 1 for the second of two assertions of one sentence.
    """

    article: str
    index: int
    text: str
    language: str
    start: int
    end: int
    edits: int
    speaker: str
    named: bool
    hedged: bool
    worth: float
    part: int = 0


def draft_claims(document: Document, people: People, aliases: Aliases | None = None) -> Iterator[Draft]:
    """Every sentence of an article that can be made a claim, in the order of the text."""
    for index in range(len(document.sentences)):
        for part in (0, 1):
            try:
                yield draft_claim(document, index, people, aliases, part)
            except Unfit:
                continue


def draft_claim(document: Document, index: int, people: People, aliases: Aliases | None = None, part: int = 0) -> Draft:
    """One sentence as a claim; of a long one that says two things of its subject, the first or (``part`` 1) the second.

    Raises:
        Unfit: it makes none, or none that stands alone.
    """
    sentence = document.sentences[index]
    if sentence.kind not in (Kind.TEXT, Kind.BULLET, Kind.HEADLINE):
        raise Unfit("no sentence")
    if _ADDRESS.search(sentence.text, sentence.start, sentence.end):
        raise Unfit("an address")
    if sentence.question or "?" in sentence.text[sentence.start : sentence.end]:
        raise Unfit("a question")
    return _drafted(Desk(document, index, people, aliases, part))


def _drafted(desk: Desk) -> Draft:
    """The steps, in their order: what is cut first need not be resolved."""
    sentence, tokens = desk.sentence, desk.sentence.tokens
    desk.hi = len(tokens)
    if len(tokens) < SHORTEST:
        raise Unfit("too short")
    said = cut_attribution(desk)
    cut_brackets(desk)
    cut_lead_ins(desk)
    cut_tails(desk)
    cut_first_person(desk)
    main = main_verb(desk)
    if main is None:
        raise Unfit("no verb")
    main = begin_with_subject(desk, main)
    take_one_of_two(desk, main)
    main = main_verb(desk) or main
    refuse_unasserted(desk, main)
    resolve_dates(desk)
    resolve_references(desk)
    complete_names(desk)
    main = main_verb(desk)
    if main is None:
        raise Unfit("no verb is left")
    if not says_enough(desk, main, desk.hi):
        raise Unfit("it says too little")
    _refuse_what_is_said_elsewhere(desk, main)
    kept = [k for k in range(desk.lo, desk.hi) if k not in desk.cut]
    if not SHORTEST <= len(kept) <= LONGEST:
        raise Unfit("too short or too long")
    text = render(desk)
    modes = sentence.cues.modes[main]
    conditional = any(tokens[k].lex.form in desk.language.conditional_auxiliaries for k in kept)
    hedged = bool(modes & Mode.HEDGED) or conditional or (said is not None and not said.named)
    return Draft(
        desk.document.article.id,
        desk.index,
        text,
        desk.document.article.language,
        sentence.start,
        sentence.end,
        len(desk.swaps) + len(desk.cut) + desk.lo + (len(tokens) - desk.hi),
        said.speaker if said is not None else "",
        said is not None and said.named,
        hedged,
        round(worth_of(desk, kept, main, said) - desk.vague, 3),
        desk.part,
    )


def _refuse_what_is_said_elsewhere(desk: Desk, main: int) -> None:
    """Refuses "he said:" whose words stand in a quotation, or another sentence."""
    sentence, tokens = desk.sentence, desk.sentence.tokens
    speaks = any(p.section in ("speech", "ask") and p.start in (main, main + 1) for p in sentence.phrases)
    left = sentence.text[tokens[desk.hi - 1].end : sentence.end] if desk.hi < len(tokens) else ""
    left += sentence.text[sentence.start : tokens[desk.lo].start] if desk.lo else ""
    if speaks and not {"«", "“", '"', "‘"}.isdisjoint(left):
        raise Unfit("what was said is quoted apart")
    if speaks and not any(
        in_name(desk, k) or not (tokens[k].lex.stop or tokens[k].lex.verb or is_adverb(desk, k))
        for k in range(main + 1, desk.hi)
    ):
        raise Unfit("what was said stands elsewhere")
    after = main + 1
    if (
        after < desk.hi
        and tokens[after].before
        and any(p.section == "speech" and p.start == main for p in sentence.phrases)
    ):
        raise Unfit("what was said stands elsewhere")
