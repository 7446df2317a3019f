"""How much there is to check in a claim: names, figures, dates and acts."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.draft.desk import Desk, is_swapped
from crosscheck.match.attribute import Attribution
from crosscheck.match.sources import (
    is_preposition,
    parted,
)
from crosscheck.text.cues import Mode
from crosscheck.text.segment import Kind


def _compares(desk: Desk, k: int) -> bool:
    """True for "moins hostile", "more careful" that do not say than what."""
    tokens = desk.sentence.tokens
    if tokens[k].lex.form not in desk.lists.comparing or k + 1 >= desk.hi:
        return False
    adjective = not (tokens[k + 1].lex.stop or tokens[k + 1].before or tokens[k + 1].lex.verb)
    return adjective and not any(t.lex.form in desk.lists.compared for t in tokens[k + 2 : k + 6])


def _hanging(desk: Desk, k: int) -> bool:
    """True where a name is the complement of something else: "l'ouverture de la Russie"."""
    tokens, language = desk.sentence.tokens, desk.language
    while (
        k > desk.lo
        and not parted(tokens[k])
        and (
            language.contractions.get(tokens[k - 1].lex.form, tokens[k - 1].lex.form)
            in language.determiners - {"du", "des", "au", "aux"}
            or tokens[k - 1].lex.form.strip(".") in language.title_forms
            or tokens[k - 1].lex.role
        )
    ):
        k -= 1
    if k <= desk.lo or parted(tokens[k]):
        return False
    form = tokens[k - 1].lex.form
    return form in ("du", "des", "au", "aux") or is_preposition(tokens[k - 1].lex, language)


def worth_of(desk: Desk, kept: Sequence[int], main: int, said: Attribution | None) -> float:
    """How much there is to check: names, figures, dates and acts; openings of an article count for more."""
    sentence, tokens = desk.sentence, desk.sentence.tokens
    inside = set(kept)
    names = {n.label for n in desk.document.names[desk.index] if n.first in inside and not is_swapped(desk, n.first)}
    names |= {text for _, text in desk.swaps.values()}
    figures = [q for q in sentence.quantities if q.first in inside and not q.vague]
    dates = [d for d in sentence.dates if d.first in inside and d.when is not None]
    subject = any(
        desk.lo <= n.first < main and n.first in inside and not _hanging(desk, n.first)
        for n in desk.document.names[desk.index]
    ) or any(
        first < main and not text.startswith(("d'", "de ")) and (first == desk.lo or parted(tokens[first]))
        for first, (_, text) in desk.swaps.items()
    )
    role = any(tokens[k].lex.role for k in kept if k < main)
    worth = min(len(names), 4) * 0.7 + (1.5 if subject else 0.5 if role else -0.5)
    worth += min(len(figures), 2) * 1.3 + min(len(dates), 2) * 0.8
    lexemes = [tokens[k].lex for k in range(main, min(main + 4, desk.hi)) if k in inside]
    past = any(lex.lemma in desk.language.have_lemmas for lex in lexemes[:1]) or (
        lexemes[0].lemma not in desk.language.be_lemmas and not lexemes[0].light and lexemes[0].form.endswith("ed")
    )
    worth += 1.0 if past else 0.0
    sections = {p.section for p in sentence.phrases if p.start in inside and p.start >= main}
    worth += 0.5 if sections & {"speech", "denial", "ask"} else 0.0
    modes = sentence.cues.modes[main]
    worth -= 0.8 if modes & Mode.FUTURE else 0.0
    worth -= 1.5 if any(p.section == "belief" and p.start in range(main, main + 2) for p in sentence.phrases) else 0.0
    passive = len(lexemes) > 1 and lexemes[1].verb and lexemes[1].form != lexemes[1].lemma
    copula = lexemes[0].lemma in desk.language.be_lemmas and not passive
    worth -= 1.4 if copula and not figures and not dates else 0.0
    worth -= 1.2 * sum(_compares(desk, k) for k in kept if k >= main)
    worth -= 0.5 * sum(1 for p in sentence.phrases if p.section in ("hedges", "doubt") and p.start in inside)
    worth += 0.6 / (1 + desk.index) + (0.2 if said is not None and said.named else 0.0)
    worth -= 0.04 * max(0, len(kept) - 24) + (0.5 if sentence.kind is Kind.HEADLINE else 0.0)
    return worth
