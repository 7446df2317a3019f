"""Who stands in a verb's places: the words before it that act, and those behind it that are acted on.

Without a parser: a subject is the last phrase of its clause before the verb that no preposition governs; what a verb
acts on stands behind it, up to the next verb, conjunction or preposition of another kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crosscheck.text.language import REFLEXIVES, Language, Lexeme
from crosscheck.text.names import Name
from crosscheck.text.refer import hangs, is_preposition
from crosscheck.text.tokens import Token, is_by

if TYPE_CHECKING:
    from crosscheck.text.document import SentenceText

_LONG = 24
"""How many words before a verb its subject is looked for."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The words that a place of a verb is looked for in, and what stands there: names, or else one word.

    ``head`` is a pronoun or noun; -1 where names stand there, or nothing that is understood.
    """

    names: tuple[Name, ...] = ()
    head: int = -1


NOBODY = Slot()


def verb_in(sentence: SentenceText, first: int, last: int) -> int:
    """The last verb of an expression; where only its auxiliary is known for one ("été blessés"), the word after it."""
    tokens, language = sentence.tokens, sentence.language
    words = range(last - 1, first - 1, -1)
    known = next((k for k in words if tokens[k].lex.verb), first)
    helped = known > 0 and tokens[known - 1].lex.lemma in language.have_lemmas
    if known + 1 < last and helped and tokens[known].lex.lemma in language.be_lemmas:
        endings = language.participle_endings
        return next((k for k in words if k > known and tokens[k].lex.form.endswith(endings)), known)
    return known


def is_passive(sentence: SentenceText, verb: int) -> bool:
    """ "a été vendu par", "was sold by": a form of "be" just before the verb, or "by" just after."""
    language, tokens = sentence.language, sentence.tokens
    lex = tokens[verb].lex
    office = lex.role and not lex.form.endswith(language.participle_endings)
    if lex.lemma in language.be_lemmas or office:
        return False  # "is slated to be chairman", "will be head of the bank"
    if lex.lemma in language.be_verbs:
        return False  # "est né": the auxiliary is "be", the voice active
    for k in range(verb + 1, min(verb + 4, len(tokens))):
        if tokens[k].before.strip("'’-\"«»“” "):
            break
        if is_by(tokens, k, language):
            return True
    if lex.form.endswith("ing") or not verb:
        return False
    lead = verb - 1
    while lead > 0 and language.is_inserted(tokens[lead].lex):
        lead -= 1
    infinitive = lex.form == lex.lemma and not lex.form.endswith(language.participle_endings)
    if infinitive and tokens[lead].lex.form in language.amount_words["to"]:
        return False  # "was quick to deny", "est prêt à vendre"
    form = tokens[verb - 1].lex.form
    nominal = form in language.determiners or form in language.attribution_words.get("prepositions", ())
    if nominal and form not in language.amount_words["to"]:
        return False  # "est une filiale de", "is in talks": a noun
    for k in range(verb - 1, max(-1, verb - 5), -1):
        lemma = tokens[k].lex.lemma
        if tokens[k].lex.form in language.attribution_words.get("relatives", ()):
            return False  # "it was the boy who pulled"
        if lemma in language.have_lemmas:
            return False  # "is said to have sold": active
        # "s'est exprimé" has the same auxiliary and is no passive
        if lemma in language.be_lemmas and not (k and tokens[k - 1].lex.form in REFLEXIVES):
            return True
    return False


def subject_of(sentence: SentenceText, names: Sequence[Name], verb: int) -> Slot:
    """Who stands before the verb at word ``verb`` as its subject; nobody where that is not certain.

    An infinitive has the subject of the verb that it hangs on ("a tenté de vendre").
    """
    tokens, language = sentence.tokens, sentence.language
    verb = _governor(sentence, verb)
    end = group_start(sentence, verb)
    if end == 0:
        return NOBODY
    if end > 1 and tokens[end - 1].lex.form in language.attribution_words.get("himself", ()):
        end -= 1  # "the mayor himself has said"
    last = tokens[end - 1].lex
    if not tokens[end].before.strip("'’-"):
        if last.form in language.pronouns and last.form not in language.possessives:
            return Slot(head=end - 1)
        if last.form in language.attribution_words.get("first", ()) and last.form not in language.possessives:
            return Slot(head=end - 1)
        if last.form in language.attribution_words.get("latter", ()):
            return Slot(head=end - 1)
        if last.stop and not any(n.last == end for n in names):
            return NOBODY
    elif tokens[end].before == ",":  # "Peter Lang, who …, resigned", "Anne Leroy, présidente de la région, a dit"
        opened, inner = apposed_before(sentence, names, end)
        if opened <= 0:
            return NOBODY
        if inner is not None:  # "her manager, Greg Hollis, blamed"
            return Slot(names=(inner,))
        end = opened
    elif tokens[end].before.strip() == ")":  # "Anne Leroy (no kin of the mayor's) has resigned"
        end = next((k for k in range(end - 1, max(0, end - _LONG), -1) if "(" in tokens[k].before), 0)
        if end == 0:
            return NOBODY
    else:
        return NOBODY
    start = clause_start(sentence, end)
    before = [n for n in names if start <= n.first and n.last <= end]
    free = tuple(n for n in before if not hangs(sentence, n) and not _is_attribute(sentence, n, end))
    if free:
        return Slot(names=free)
    for k in range(end - 1, start - 1, -1):
        lex = tokens[k].lex
        if (lex.role or lex.org_role) and not any(n.first <= k < n.last for n in before) and not governed(sentence, k):
            return Slot(head=k)
    return NOBODY


def _is_attribute(sentence: SentenceText, name: Name, end: int) -> bool:
    """True for a country or region right before the noun that it tells more of ("the US firm")."""
    if name.last >= end or not sentence.language.is_land(name.label):
        return False
    behind = sentence.tokens[name.last]
    return not behind.before and (behind.lex.role or behind.lex.org_role)


def article_of(sentence: SentenceText, k: int) -> int:
    """The first word of the article of the noun at word ``k``, or the noun where it has none."""
    tokens, language = sentence.tokens, sentence.language
    while k and not tokens[k].before.strip("'’-") and tokens[k - 1].lex.form in language.determiners:
        k -= 1
    return k


def apposed_before(sentence: SentenceText, names: Sequence[Name], end: int) -> tuple[int, Name | None]:
    """Where what stands between two commas before word ``end`` begins, -1 where nothing does; and the name that it is,
    if it is nothing but a name.
    """
    tokens, language = sentence.tokens, sentence.language
    marks = [k for k in range(end - 1, max(0, end - _LONG), -1) if tokens[k].before.strip("'’-")]
    for opened in marks:
        inner = next((n for n in names if n.first == opened and n.last == end), None)
        if tokens[opened].before != ",":
            break
        if inner is None or not language.is_land(inner.label):
            return opened, inner
    return -1, None  # of "Lea Roux, of Tampa, Florida, said" the state only tells where the town is


_CONTROL = frozenset(("want", "attempt", "negation.implicit"))
"""Kinds of verbs that have the subject of what hangs on them; who asks for a thing does not do it."""


def _governor(sentence: SentenceText, verb: int) -> int:
    """The verb on which an infinitive hangs by a small word, or the verb itself."""
    tokens = sentence.tokens
    if tokens[verb].lex.form != tokens[verb].lex.lemma or verb < 2 or tokens[verb].before.strip("'’"):
        return verb
    known = next((p for p in sentence.phrases if p.section in _CONTROL and p.end == verb and p.end - p.start > 1), None)
    if known is None:
        return verb
    return next((k for k in range(known.start, known.end) if tokens[k].lex.finite), verb)


def object_of(sentence: SentenceText, names: Sequence[Name], verb: int, led_by: str = "") -> Slot:
    """Who stands behind the verb that ends before word ``verb``, right there or behind the preposition ``led_by``."""
    tokens, language = sentence.tokens, sentence.language
    k, n = verb, len(tokens)
    if led_by:
        while k < n and not _ends(sentence, k) and not _is_led(tokens[k].lex, led_by, language):
            k += 1
        if k >= n or _ends(sentence, k):
            return NOBODY
        k += 1
    of = language.attribution_words.get("of", frozenset())
    start = k
    while k < n and not (k > start and _ends(sentence, k)) and not (k == start and tokens[k].before.strip("'’\"«“")):
        if k > start and is_preposition(tokens[k].lex, language) and tokens[k].lex.form not in of:
            break
        k += 1
    inside = [x for x in names if start <= x.first and x.last <= k]
    if k < n and tokens[k].before == ",":  # "the prime minister of Lotharia, Jana Reyl"
        inside += [x for x in names if x.first == k]
    lead = start
    while (
        lead < k
        and not tokens[lead].capital
        and (tokens[lead].lex.form in language.determiners or tokens[lead].lex.role)
    ):
        lead += 1  # "au maire Marc Tardy"
    free = tuple(x for x in inside if not hangs(sentence, x) or x.first == lead)
    if free:
        return Slot(names=free)
    for i in range(start, k):
        if tokens[i].lex.role and not (inside and any(x.first <= i < x.last for x in inside)):
            return Slot(head=i)
    return NOBODY


def _is_led(lex: Lexeme, led_by: str, language: Language) -> bool:
    return language.contractions.get(lex.form, lex.form) == led_by


def _ends(sentence: SentenceText, k: int) -> bool:
    """True where a clause ends before word ``k``: at punctuation, a conjunction or another verb."""
    token, language = sentence.tokens[k], sentence.language
    lex = token.lex
    if token.before.strip("'’-\"«»“”"):
        return True
    return lex.finite or lex.form in language.break_forms or lex.form in language.contrast_forms


def group_start(sentence: SentenceText, verb: int) -> int:
    """Where a verb's group begins: auxiliaries, negations, adverbs and the object pronouns before a French verb."""
    tokens, language = sentence.tokens, sentence.language
    words = language.attribution_words
    clitics, first = words.get("object_clitics", frozenset()), words.get("first", frozenset())
    k = verb
    while k > 0 and not tokens[k].before.strip("'’"):
        lex = tokens[k - 1].lex
        if lex.form in clitics:
            led = k > 1 and not tokens[k - 1].before.strip("'’")
            before = tokens[k - 2].lex if led else None
            # "nous avons vu", but "il nous a vus"
            if lex.form in first | language.pronouns.keys() and (
                before is None or (before.stop and before.form not in language.pronouns)
            ):
                break
        elif lex.form in language.pronouns or lex.form in first:
            break
        elif language.adverb_endings and lex.form.endswith(language.adverb_endings) and not tokens[k - 1].capital:
            pass
        elif lex.form in language.break_forms and k > 1 and tokens[k - 2].lex.lemma in language.have_lemmas:
            pass  # "had once played"
        elif lex.form in language.particles or (k > 1 and not lex.stop and _auxiliary(tokens[k - 2].lex, language)):
            pass  # "n'a jamais refusé", "has just refused"
        elif not lex.stop or (not lex.verb and _opens(lex.form, sentence)):
            break
        k -= 1
    return k


def _auxiliary(lex: Lexeme, language: Language) -> bool:
    return lex.stop and ((lex.verb and lex.finite) or lex.lemma in language.have_lemmas)


def _opens(form: str, sentence: SentenceText) -> bool:
    """True for a small word that belongs to a noun phrase or joins clauses: no verb's group goes on over it."""
    language = sentence.language
    return (
        form in language.determiners
        or form in language.possessives
        or form in language.break_forms
        or form in language.join_forms
        or form in language.attribution_words.get("that", ())
        or form in language.attribution_words.get("relatives", ())
        or form in language.attribution_words.get("prepositions", ())
    )


def clause_start(sentence: SentenceText, end: int) -> int:
    """Where the words begin that stand before word ``end`` in its clause: behind a mark, a conjunction or a verb."""
    tokens, language = sentence.tokens, sentence.language
    k = end
    breaks = language.break_forms | language.contrast_forms | language.attribution_words.get("that", frozenset())
    while k > 0 and end - k < _LONG:
        if k < end and tokens[k].before.strip("'’-") and not _title_stop(tokens, k):
            return k
        lex = tokens[k - 1].lex
        if lex.form in breaks or (lex.finite and not lex.role and k - 1 < end - 1):
            return k
        k -= 1
    return k


def _title_stop(tokens: Sequence[Token], k: int) -> bool:
    return tokens[k].before == "." and tokens[k].capital and len(tokens[k - 1].lex.form) <= 4


def owner_of(sentence: SentenceText, names: Sequence[Name], noun: int) -> tuple[int, int] | None:
    """The words of whoever the noun at a word belongs to or acts for, None where it is not said.

    "Hill" in "Hill's old doctor" and "the doctor of Hill", "company" in "a company spokesman".
    """
    tokens, language = sentence.tokens, sentence.language
    owned = language.attribution_words.get("owned", frozenset())
    k = noun
    while k > 0:
        before = tokens[k - 1]
        if _marks_owner(tokens, k):
            last = k if tokens[k].before else k - 1
            found = next((n for n in names if n.first < last <= n.last), None)
            return (found.first, last) if found is not None else (last - 1, last)
        if tokens[k].before.strip("-") or before.lex.stop or before.lex.finite:
            break
        found = next((n for n in names if n.last == k and n.first < k), None)
        if found is not None:
            return found.first, found.last
        if k == noun and language.is_body(before.lex):
            return k - 1, k
        k -= 1
    k = noun + 1
    if k + 1 >= len(tokens) or tokens[k].before or tokens[k].lex.form not in owned:
        return None
    k += 1
    small = language.determiners | language.possessives
    while k < len(tokens) and not tokens[k].before.strip("'’-") and tokens[k].lex.form in small:
        k += 1
    start = k
    while k < len(tokens) and (k == start or not tokens[k].before.strip("'’-")):
        found = next((n for n in names if n.first == k), None)
        if found is not None:
            return found.first, found.last
        joined = k + 1 < len(tokens) and tokens[k + 1].before == "-"  # "of the split-off business"
        ends = tokens[k].lex.stop or (tokens[k].lex.finite and not joined)
        if ends and (k == start or tokens[k].before != "-"):
            break
        k += 1
    return (start, k) if k > start else None


def lead_of(sentence: SentenceText, noun: int) -> str:
    """The determiner, pronoun or preposition that a noun and its adjectives follow; "" where none stands there."""
    tokens = sentence.tokens
    k = noun
    while k > 0 and not tokens[k].before.strip("'’-") and noun - k < 5:
        lex = tokens[k - 1].lex
        if lex.stop:
            return lex.form
        if lex.finite:
            return ""
        k -= 1
    return ""


def behind_owner(sentence: SentenceText, start: int) -> int:
    """Where what belongs to somebody begins in a noun phrase from word ``start`` on: at "bank" in "Kardex's bank"; at
    ``start`` itself where it belongs to nobody."""
    tokens = sentence.tokens
    k = start
    while k + 1 < len(tokens) and not tokens[k + 1].before.strip("'’-"):
        k += 1
        if tokens[k].lex.form == "'s":
            owns = k + 1 < len(tokens) and not tokens[k + 1].before and not tokens[k + 1].lex.stop
            return k + 1 if owns else start
        if tokens[k].lex.stop or tokens[k].lex.finite:
            break
    return start


def _marks_owner(tokens: Sequence[Token], k: int) -> bool:
    """True where the words before ``k`` are a possessor's ("the mayor's doctor", "the players' doctor")."""
    if tokens[k - 1].lex.form == "'s" and k > 1:
        return True
    return tokens[k].before.strip() in ("'", "’") and tokens[k - 1].lex.form.endswith("s")


def governed(sentence: SentenceText, k: int) -> bool:
    """True where a preposition stands before a noun and its article."""
    return bool(governor(sentence, k))


def governor(sentence: SentenceText, k: int) -> str:
    """The preposition before a noun, its article and its adjectives, without the article ("de" of "du"), or ""."""
    tokens, language = sentence.tokens, sentence.language
    while k > 0 and not tokens[k].before.strip("'’"):
        lex = tokens[k - 1].lex
        if lex.form == "'s":
            k -= 1  # "at Kerval's clinic"
            continue
        if lex.stop or lex.finite:
            contracted = language.contractions.get(lex.form, "")
            if lex.form in language.determiners and contracted in ("", *language.definite):
                k -= 1
                continue
            return contracted or (lex.form if is_preposition(lex, language) else "")
        k -= 1
    return ""
