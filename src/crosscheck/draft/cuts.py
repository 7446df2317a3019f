"""What is cut from a sentence until one assertion is left, and what is refused because none is."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.draft.desk import (
    SHORTEST,
    Desk,
    Unfit,
    drop_from,
    hangs,
    has_verb,
    in_name,
    is_adverb,
    is_finite,
    main_verb,
    opens_quote,
    opens_saying,
    says_enough,
)
from crosscheck.match.attribute import Attribution, find_attributions
from crosscheck.match.sources import (
    is_preposition,
    parted,
    words_for,
)
from crosscheck.text.cues import Mode

_DASHES = frozenset("–—")


def cut_attribution(desk: Desk) -> Attribution | None:
    """Cuts "selon X", "X a déclaré que", ", said X": the claim is what is said; who says it is kept aside."""
    tokens, language = desk.sentence.tokens, desk.language
    found = sorted(find_attributions(desk.document, desk.index), key=lambda a: (a.scope[0] - a.scope[1], a.cue))
    said: Attribution | None = None
    for one in found:
        (first, last), (start, end) = one.cue, one.scope
        if first == last == 0:
            said = said or one
            desk.quoted_whole = True
            continue
        if end - start < SHORTEST or not desk.lo <= first < desk.hi:
            continue
        if start >= last and first == 0 and not tokens[0].lex.verb and not in_name(desk, 0):
            if "," not in tokens[start].before:
                start = next((k for k in range(start, min(start + 14, desk.hi)) if "," in tokens[k].before), start)
            at = _past_relative(desk, start)  # "Selon le journal, qui cite ..., ..."
        elif start >= last:
            at = next((k + 1 for k in range(last, min(last + 8, desk.hi)) if opens_saying(desk, k)), -1)
            if at < 0 and language.code == "en" and not is_preposition(tokens[start].lex, language):
                at = start if has_verb(desk, start + 1, min(end, start + 12)) else -1
            if at > 0 and any(is_finite(desk, k) for k in range(last, at - 1)):
                at = -1
        elif end <= first:
            if main_verb(desk, desk.lo, end) is not None:
                desk.hi, said = end, said or one
            continue
        elif parted(tokens[first]):
            stop = next((k for k in range(last, desk.hi) if parted(tokens[k])), desk.hi)
            if stop == desk.hi:
                desk.hi = first
            else:
                desk.cut.update(range(first, stop))
            said = said or one
            continue
        else:
            at = -1
        if at > desk.lo and main_verb(desk, at, desk.hi) is not None and not hangs(desk, at):
            desk.lo, said = at, one
    return said


def _past_relative(desk: Desk, start: int) -> int:
    tokens = desk.sentence.tokens
    if start < desk.hi and tokens[start].lex.form in desk.lists.relatives:
        return next((k for k in range(start + 1, desk.hi) if "," in tokens[k].before), start)
    return start


def cut_brackets(desk: Desk) -> None:
    """Cuts what stands in parentheses and between two dashes."""
    tokens = desk.sentence.tokens
    opened: int | None = None
    for k in range(desk.lo, desk.hi):
        before = tokens[k].before
        if ")" in before and opened is not None:
            desk.cut.update(range(opened, k))
            opened = None
        if "(" in before:
            opened = k
    if opened is not None:
        tail = desk.sentence.text[tokens[desk.hi - 1].end : desk.sentence.end]
        if ")" in tail:
            desk.cut.update(range(opened, desk.hi))
    dashes = [
        k
        for k in range(desk.lo + 1, desk.hi)
        if not _DASHES.isdisjoint(tokens[k].before)
        or "--" in tokens[k].before
        or (tokens[k].before == "-" and desk.sentence.text[tokens[k - 1].end].isspace())
    ]
    if len(dashes) >= 2:
        desk.cut.update(range(dashes[0], dashes[1]))
    elif dashes and main_verb(desk, desk.lo, dashes[0]) is not None:
        desk.hi = dashes[0]
    elif dashes:
        raise Unfit("a dash parts it")
    _cut_insertions(desk)
    while desk.hi > desk.lo and desk.hi - 1 in desk.cut:
        desk.hi -= 1


def _cut_insertions(desk: Desk) -> None:
    """Cuts ", par exemple," and ", however,": small words between two commas."""
    tokens = desk.sentence.tokens
    commas = [k for k in range(desk.lo + 1, desk.hi) if tokens[k].before == ","]
    for first, last in pairwise(commas):
        small = all(
            (tokens[k].lex.stop or tokens[k].lex.light or is_adverb(desk, k)) and tokens[k].lex.number is None
            for k in range(first, last)
        )
        if last - first <= 3 and small and not any(is_finite(desk, k) for k in range(first, last)):
            desk.cut.update(range(first, last))


def cut_lead_ins(desk: Desk) -> None:
    """Cuts "Toutefois, ...", "Même si ..., ...", "Malgré ces défis, ...": what only ties it to the text before."""
    tokens, language = desk.sentence.tokens, desk.language
    for k in range(desk.lo + 1, min(desk.lo + 3, desk.hi)):
        if ":" in tokens[k].before and main_verb(desk, k, desk.hi) is not None:
            desk.lo = k  # a label: "Weather: ..."
    if (
        tokens[desk.lo].lex.form in desk.lists.interjections
        and desk.lo + 1 < desk.hi
        and "," in tokens[desk.lo + 1].before
    ):
        raise Unfit("chat")
    for _ in range(3):
        first = tokens[desk.lo].lex
        if (
            first.form in language.join_forms or first.form in language.contrast_forms or first.form in ("so", "then")
        ) and first.form not in desk.lists.subordinators:
            desk.lo += 1
            continue
        comma = next((k for k in range(desk.lo + 1, min(desk.lo + 26, desk.hi)) if "," in tokens[k].before), None)
        if comma is None or main_verb(desk, comma, desk.hi) is None or hangs(desk, comma):
            break
        words = range(desk.lo, comma)
        named = any(n.first in words for n in desk.document.names[desk.index])
        dated = any(d.first in words for d in desk.sentence.dates) or any(
            q.first in words for q in desk.sentence.quantities
        )
        empty = (
            not named
            and not dated
            and all(tokens[k].lex.stop or tokens[k].lex.light or is_adverb(desk, k) for k in words)
        )
        conditional = (
            any(p.section == "hypothetical" and p.start == desk.lo for p in desk.sentence.forms)
            or first.form in desk.lists.suppositions
        )
        if conditional:
            raise Unfit("a supposition")
        bound = first.form in desk.lists.subordinators and (
            has_verb(desk, desk.lo, comma) or first.form in desk.lists.prepositional
        )
        if not {"«", "“", '"'}.isdisjoint("".join(tokens[k].before for k in words)):
            break
        outlet = not named and any(x in language.outlet_nouns for k in words for x in tokens[k].lex.keys)
        points = (
            any(tokens[k].lex.form in language.demonstratives for k in words) and first.form not in language.determiners
        )
        if not (empty or bound or points or outlet):
            break
        desk.lo = comma
    if desk.lo >= desk.hi:
        raise Unfit("nothing is left")


def cut_tails(desk: Desk) -> None:
    """Cuts ", which ...", ", suggesting that ...", ", mais ...": one assertion is enough."""
    tokens, language = desk.sentence.tokens, desk.language
    gerunds = tuple(words_for(language, "gerunds"))
    for k in range(desk.lo + SHORTEST - 1, desk.hi):
        before = tokens[k].before
        if k in desk.cut:
            continue
        if not parted(tokens[k]):
            if _another_subject(desk, k):
                desk.hi = k
                return
            continue
        lex = tokens[k].lex
        main = main_verb(desk, desk.lo, k)
        if main is None or main >= k - 1:
            continue
        if ";" in before or (":" in before and not (set('«“"') & set(before))):
            desk.hi = k
            return
        if "," not in before:
            continue
        after = tokens[k + 1].lex if k + 1 < desk.hi else lex
        relative = lex.form in desk.lists.relatives or (
            lex.form in language.demonstratives and after.form in desk.lists.relatives | words_for(language, "that")
        )
        gerund = len(lex.form) > 4 and lex.form.endswith(gerunds) and not tokens[k].capital and _verbal(desk, k)
        noun_relative = not lex.stop and not tokens[k].capital and after.form in ("où", "qui", "dont", "which", "that")
        turns = (
            lex.form in language.contrast_forms
            or lex.form in desk.lists.subordinators - desk.lists.loose - desk.lists.suppositions
        )
        joins = (lex.form in language.join_forms or turns or lex.form in ("but", "mais", "so", "or")) and main_verb(
            desk, k + 1, desk.hi
        ) is not None
        if (
            (relative and main_verb(desk, k + 1, desk.hi) is not None and _ends_in_relative(desk, k))
            or (gerund and k - desk.lo >= 9)
            or joins
        ):
            desk.hi = k
            return
        apposed = (
            in_name(desk, k - 1)
            and not has_verb(desk, k, desk.hi)
            and not any("," in tokens[j].before for j in range(k + 1, desk.hi))
            and (lex.form in language.determiners or lex.role or lex.org_role)
            and after.form not in words_for(language, "that")
        )
        if noun_relative or apposed:
            desk.hi = k
            return


def _another_subject(desk: Desk, k: int) -> bool:
    """True for "and" before somebody else who does something else: "the bear fled and the man called for help"."""
    tokens, language = desk.sentence.tokens, desk.language
    if tokens[k].lex.form not in desk.lists.joins or k + 3 >= desk.hi or tokens[k + 1].before:
        return False
    opens = tokens[k + 1].lex.form in language.determiners or in_name(desk, k + 1)
    main = main_verb(desk, desk.lo, k)
    if not opens or main is None or not says_enough(desk, main, k) or opens_quote(desk, k):
        return False
    after = main_verb(desk, k + 1, desk.hi)
    return after is not None and not any(parted(tokens[j]) for j in range(k + 2, after + 1))


def _verbal(desk: Desk, k: int) -> bool:
    lex = desk.sentence.tokens[k].lex
    return lex.verb or lex.lemma != lex.form


def _ends_in_relative(desk: Desk, k: int) -> bool:
    """True where the main verb stands before: the relative clause is no insertion."""
    return main_verb(desk, desk.lo, k) is not None


def cut_first_person(desk: Desk) -> None:
    """Cuts what somebody says in the first or second person."""
    first = words_for(desk.language, "first") | desk.lists.second
    for k in range(desk.lo, desk.hi):
        form = desk.sentence.tokens[k].lex.form
        if k not in desk.cut and form in first:
            drop_from(desk, k, "somebody speaks in person")


def take_one_of_two(desk: Desk, main: int) -> None:
    """Of "X was founded in 2010 and has raised 67 million" each half is a claim, if it is long or has figures."""
    tokens, language = desk.sentence.tokens, desk.language
    at = next(
        (
            k
            for k in range(main + 2, desk.hi - SHORTEST + 1)
            if tokens[k].lex.form in desk.lists.joins
            and k not in desk.cut
            and not tokens[k + 1].before
            and is_finite(desk, k + 1)
            and (tokens[k + 1].lex.lemma in language.have_lemmas | language.be_lemmas or language.code == "fr")
        ),
        None,
    )
    if at is None or opens_quote(desk, at):
        at = None
    figures = at is not None and any(at < q.first < desk.hi and not q.vague for q in desk.sentence.quantities)
    if at is None or not (figures or desk.hi - desk.lo > 22):
        if desk.part:
            raise Unfit("it says one thing")
        return
    if desk.part:
        desk.cut.update(range(main, at + 1))
    else:
        desk.hi = at


def begin_with_subject(desk: Desk, main: int) -> int:
    """The main verb, once the statement has a subject: its own, or that of "la question se pose depuis que ..."."""
    try:
        _refuse_bare_subject(desk, main)
        return main
    except Unfit:
        modes = desk.sentence.cues.modes[main]
        kinds = {c.kind for c in desk.sentence.cues.cues if c.first <= main + 1}
        at = next((k + 1 for k in range(main, min(main + 4, desk.hi)) if opens_saying(desk, k)), None)
        if modes or at is None or any("negation" in x or "denial" in x or "doubt" in x for x in kinds):
            raise
        inner = main_verb(desk, at, desk.hi)
        if inner is None:
            raise
        desk.lo = at
        _refuse_bare_subject(desk, inner)
        return inner


def _refuse_bare_subject(desk: Desk, main: int) -> None:
    """Refuses what begins with a bare "le partenariat", "the deal": the reader does not know which."""
    tokens, language = desk.sentence.tokens, desk.language
    head = [k for k in range(desk.lo, main) if k not in desk.cut]
    if not head:
        raise Unfit("no subject")
    comma = next((k for k in head[1:] if parted(tokens[k])), main)
    names = any(in_name(desk, k) for k in head if k <= comma or tokens[head[0]].lex.form not in language.definite)
    first = tokens[head[0]].lex
    if first.form in desk.lists.subordinators and not any(
        "," in tokens[k].before for k in range(desk.lo + 1, main + 1)
    ):
        raise Unfit("a subordinate clause")
    plain = [
        k
        for k in head
        if not tokens[k].lex.stop
        and tokens[k].lex.form not in language.particles
        and not is_adverb(desk, k)
        and not (tokens[k].lex.light or tokens[k].lex.number is not None or tokens[k].lex.form[0].isdigit())
    ]
    if names or first.form in language.pronouns:
        return
    if not plain:
        raise Unfit("no subject")
    if first.form in language.definite:
        told = any(
            tokens[k].lex.form in words_for(language, "of") | desk.lists.telling | {"en", "à", "au"} for k in head[1:]
        ) or any(tokens[k].lex.folded in language.demonyms for k in head)
        role = any(tokens[k].lex.role or tokens[k].lex.org_role for k in head)
        if not told and not role:
            raise Unfit("which one is meant stands elsewhere")


def refuse_unasserted(desk: Desk, main: int) -> None:
    """Refuses what is only possible, supposed or asked: nothing has happened that could be checked."""
    modes = desk.sentence.cues.modes[main]
    if modes & (Mode.POSSIBLE | Mode.SUPPOSED | Mode.QUESTION):
        raise Unfit("only possible or supposed")
    tokens = desk.sentence.tokens
    if tokens[main].lex.lemma in desk.lists.seeming:
        raise Unfit("an impression")
    dated = any(d.first in range(desk.lo, desk.hi) for d in desk.sentence.dates)
    if (tokens[main].lex.future or modes & Mode.FUTURE) and not dated and desk.lo == 0:
        raise Unfit("a forecast")
    helper = main + 1 if tokens[main].lex.stop else main
    for k in range(main, min(helper + 3, desk.hi)):
        if (
            desk.sentence.cues.modes[k] & (Mode.POSSIBLE | Mode.SUPPOSED)
            and tokens[k].lex.verb
            and not tokens[k].before
        ):
            raise Unfit("only possible or supposed")
    kept = [k for k in range(desk.lo, desk.hi) if k not in desk.cut]
    lemmas = [tokens[k].lex.lemma for k in kept if not tokens[k].capital]
    desk.vague += 2.0 * sum(lemma in desk.lists.musing for lemma in lemmas)
    if len(kept) > 2 and tokens[kept[-2]].lex.form in words_for(desk.language, "some"):
        raise Unfit("what it announces stands elsewhere")  # "émet plusieurs hypothèses"
