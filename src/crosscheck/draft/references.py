"""What points elsewhere ("he", "the minister", "this plan") as whom or what it means, in brackets."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.draft.desk import Desk, Unfit, drop_from, in_name, is_adverb, is_swapped, main_verb
from crosscheck.draft.lists import load_lists
from crosscheck.draft.names import folded, put_name
from crosscheck.match.sources import (
    appositions,
    full_name,
    governed,
    is_person,
    is_preposition,
    last_outlet,
    parted,
    words_for,
)
from crosscheck.text.document import Document
from crosscheck.text.names import Role, read_role
from crosscheck.text.refer import Anaphor
from crosscheck.text.segment import Kind

_BACK = 3
"""How many sentences back the one is looked for whom a pronoun means."""


_ARTICLE_FOR = {"son": "le", "sa": "la", "ses": "les"}


def subject_of(document: Document, index: int, reach: int) -> str | None:
    """The person who is the subject of a sentence, or of those before it that it goes on from; else None."""
    language = document.language
    while index >= 0 and reach > 0:
        sentence = document.sentences[index]
        if sentence.kind is Kind.HEADING:
            return None
        tokens = sentence.tokens
        free = [n for n in document.names[index] if is_person(document, index, n)]
        # in "De quoi X veut-il ..." nothing governs X
        free = [n for n in free if not governed(document, index, n) or (sentence.question and n.first <= 2)]
        if free:
            one = free[0]
            k = one.first
            while k > 0 and tokens[k - 1].lex.form.strip(".") in language.title_forms:
                k -= 1
            whole = k <= 2 or "," in tokens[k].before or tokens[k - 1].lex.form in words_for(language, "that")
            called = {full_name(document, index, n) for n in free}
            return full_name(document, index, one) if whole and (len(called) == 1 or k <= 1) else None
        opening = {t.lex.form for t in tokens[:8]}
        if not opening & load_lists(language.code).pronouns:
            return None
        index, reach = index - 1, reach - 1
    return None


def _of(name: str) -> str:
    return f"d'{name}" if name[:1].lower() in "aeiouyéèêàâîôû" else f"de {name}"


def resolve_references(desk: Desk) -> None:
    """Pronouns, roles and "this plan" as whom or what they mean; what cannot be told is cut, or there is no claim."""
    tokens, language = desk.sentence.tokens, desk.language
    anaphors = {a.index: a for a in desk.document.anaphors(desk.index)}
    k = desk.lo
    while k < desk.hi:
        if k not in desk.cut and not is_swapped(desk, k):
            form = tokens[k].lex.form
            if form in language.demonstratives:
                _demonstrative(desk, k)
            elif form in language.possessives and form in language.pronouns:
                _possessive(desk, k)
            elif k in anaphors and (form in language.pronouns):
                _pronoun(desk, k, anaphors[k])
            elif tokens[k].lex.lemma in desk.lists.bare and _bare(desk, k):
                drop_from(desk, k, f"which {form!r} is meant stands elsewhere")
            elif k in anaphors:
                _role(desk, k, anaphors[k])
            elif tokens[k].lex.role and _beside_nobody(desk, k):
                _role(desk, k, Anaphor(k, "person", tokens[k].lex.lemma))
            elif (
                (
                    form in ("y", "en")
                    and tokens[k - 1].lex.form != "il"
                    and k + 1 < desk.hi
                    and tokens[k + 1].lex.verb
                    and not tokens[k + 1].before
                )
                and not tokens[k + 1].lex.form.endswith(tuple(words_for(language, "gerunds")))
                and not any(parted(tokens[j]) for j in range(desk.lo + 1, k + 1))
            ):
                drop_from(desk, k, f"what {form!r} means stands elsewhere")
        k += 1


def _bare(desk: Desk, k: int) -> bool:
    """True for a noun with an article and nothing that tells which one."""
    tokens, language = desk.sentence.tokens, desk.language
    if k == desk.lo or tokens[k - 1].lex.form not in language.definite or tokens[k].lex.form != tokens[k].lex.lemma:
        return False
    if any(tokens[k].lex.key in tokens[j].lex.keys for j in range(desk.lo, k) if j not in desk.cut):
        return False
    if k + 1 >= desk.hi or tokens[k + 1].before:
        return True
    after = tokens[k + 1].lex
    told = (
        after.form
        in words_for(language, "of") | words_for(language, "that") | desk.lists.relatives | desk.lists.telling
    )
    if told and after.form in ("en", "at", "in", "from"):
        told = False
    return not told and (after.stop or is_adverb(desk, k + 1))


def _beside_nobody(desk: Desk, k: int) -> bool:
    """True for "au patron de SpaceX", which has a complement and no name beside it."""
    tokens, language = desk.sentence.tokens, desk.language
    if k == 0 or tokens[k].capital or tokens[k - 1].lex.form not in language.definite:
        return False
    role = read_role(tokens, k, language)
    if role is None or not role.of:
        return False
    return not (role.last < desk.hi and in_name(desk, role.last) and tokens[role.last].before in ("", ","))


def _demonstrative(desk: Desk, k: int) -> None:
    tokens, language = desk.sentence.tokens, desk.language
    form = tokens[k].lex.form
    after = tokens[k + 1].lex if k + 1 < desk.hi else None
    if after is None:
        drop_from(desk, k, "what is meant stands elsewhere")
        return
    that = words_for(language, "that")
    if form in ("that", "c'", "ce", "such", "tel", "telle", "tels", "telles") and (
        after.form in that | {"as", "que", "qui", "qu'"} | desk.lists.relatives or (form == "that" and k > desk.lo)
    ):
        return
    if form in ("celui", "celle", "ceux", "celles", "those") and (
        is_preposition(after, language) or after.finite or after.form in desk.lists.relatives
    ):
        return
    if form == "c'" and k > desk.lo and tokens[k].before:
        return
    nouns = [t.lex for t in tokens[k + 1 : min(k + 3, desk.hi)] if not t.lex.stop]
    earlier = {
        key for j in range(desk.lo, k) if j not in desk.cut for key in tokens[j].lex.keys if not tokens[j].lex.stop
    }
    if any(not earlier.isdisjoint(lex.keys) for lex in nouns):
        return
    drop_from(desk, k, "what is meant stands elsewhere")


def _person_before(desk: Desk, k: int) -> bool:
    """True where a person is named, or told by a role, among the kept words before."""
    tokens = desk.sentence.tokens
    here = any(
        desk.lo <= n.first
        and n.last <= k
        and n.first not in desk.cut
        and (is_person(desk.document, desk.index, n) or n.words[0] in desk.language.given_names)
        for n in desk.document.names[desk.index]
    )
    return here or any(
        desk.lo <= j < k and j not in desk.cut and (tokens[j].lex.role or is_swapped(desk, j))
        for j in range(desk.lo, k)
    )


def _noun_before(desk: Desk, k: int) -> bool:
    tokens = desk.sentence.tokens
    return bool(_swaps_before(desk, k)) or any(
        j not in desk.cut and not tokens[j].lex.stop and not tokens[j].lex.verb and tokens[j].lex.number is None
        for j in range(desk.lo, k)
    )


def _pronoun(desk: Desk, k: int, anaphor: Anaphor) -> None:
    tokens, language = desk.sentence.tokens, desk.language
    form = tokens[k].lex.form
    after = tokens[k + 1].lex if k + 1 < desk.hi else None
    if (
        form == "il"
        and after is not None
        and (after.form in desk.lists.impersonal or (after.form in ("n'", "ne") and _impersonal(desk, k)))
    ):
        return
    if form in desk.lists.relatives:
        return
    if "-" in tokens[k].before:
        raise Unfit("an inversion")
    if anaphor.kind == "person" and _person_before(desk, k):
        return
    main = main_verb(desk)
    if form in desk.lists.objects and main is not None and main < k <= main + 3:
        drop_from(desk, k, f"whom {form!r} means stands elsewhere")  # it cannot be the subject
        return
    if (anaphor.kind != "person" or language.code == "fr") and _noun_before(desk, k) and main is not None and k > main:
        return
    if anaphor.kind == "person":
        found = _meant(desk, k)
        if found is not None and form in desk.lists.pronouns:
            put_name(desk, k, k + 1, found)
            return
    drop_from(desk, k, f"whom {form!r} means stands elsewhere")


def _impersonal(desk: Desk, k: int) -> bool:
    return any(t.lex.form in desk.lists.impersonal for t in desk.sentence.tokens[k + 1 : k + 5])


def _meant(desk: Desk, k: int) -> str | None:
    """The person whom a pronoun at the start means: the subject of the sentence before, if that is a person.

    Inside a quotation it means none of the article's subjects.
    """
    if desk.quoted_whole or _swaps_before(desk, k):
        return None
    if any(
        desk.lo <= n.first and n.last <= k and n.first not in desk.cut and is_person(desk.document, desk.index, n)
        for n in desk.document.names[desk.index]
    ):
        return None
    return subject_of(desk.document, desk.index - 1, _BACK)


def _possessive(desk: Desk, k: int) -> None:
    tokens = desk.sentence.tokens
    form = tokens[k].lex.form
    if k + 1 < desk.hi and (tokens[k + 1].lex.stop or set(tokens[k + 1].before) - set('"«“')):
        raise Unfit("no possessive")  # "même son de cloche"
    if _noun_before(desk, k) and k > desk.lo + 1:
        main = main_verb(desk)
        plural_subject = main is not None and k > main and _several(desk, main)
        if not (plural_subject and form in ("son", "sa", "ses", "his", "her", "its")):
            return
    found = _meant(desk, k) if form not in ("their", "leur", "leurs", "its") else None
    if found is None or k + 1 >= desk.hi:
        drop_from(desk, k, f"whose {form!r} is stands elsewhere")
        return
    if desk.language.code != "fr":
        put_name(desk, k, k + 1, f"{found}'s")
        return
    noun = k + 1
    while (
        noun < desk.hi - 1
        and (tokens[noun].lex.light and not tokens[noun].lex.verb)
        and not tokens[noun + 1].lex.stop
        and not tokens[noun + 1].before
    ):
        noun += 1
    last = noun + 1
    while last < desk.hi and tokens[last].capital and not tokens[last].before:
        last += 1
    article = _ARTICLE_FOR.get(form, "le")
    if article in ("le", "la") and tokens[k + 1].lex.form[0] in "aâàeéèêëiîïoôuùûüyh":
        article = "l'"
    text = desk.sentence.said(k + 1, last)
    desk.swaps[k] = (last, f"[{article}{'' if article.endswith(chr(39)) else ' '}{text} {_of(found)}]")


def _several(desk: Desk, main: int) -> bool:
    tokens = desk.sentence.tokens
    return any(
        tokens[j].lex.form in desk.lists.joins and not tokens[j].before
        for j in range(desk.lo + 1, main)
        if in_name(desk, j - 1) and (in_name(desk, j + 1) or tokens[j + 1].capital)
    )


def _role(desk: Desk, k: int, anaphor: Anaphor) -> None:
    """ "Le milliardaire", "the company", "le porte-parole du Kremlin": the name where it is sure."""
    tokens, language = desk.sentence.tokens, desk.language
    if k + 1 < desk.hi and not (tokens[k + 1].before or tokens[k + 1].lex.stop) and not tokens[k].lex.role:
        return  # "the giant animal"
    if not set(tokens[k].before).isdisjoint("‘'"):
        raise Unfit("a word is quoted with distance")
    if anaphor.kind == "plural" and not _several_before(desk, k):
        _both(desk, k)
        return
    role = read_role(tokens, k, language)
    if role is None:
        return
    if any(
        n.first in range(role.last, role.last + 2) and not parted(tokens[n.first])
        for n in desk.document.names[desk.index]
        if n.first < desk.hi
    ):
        near = next(n for n in desk.document.names[desk.index] if n.first in range(role.last, role.last + 2))
        if near.first == role.last:
            return
    if (
        role.first > desk.lo
        and "," in tokens[role.first - (1 if tokens[role.first - 1].lex.stop else 0)].before
        and in_name(desk, role.first - (2 if tokens[role.first - 1].lex.stop else 1))
    ):
        return  # an apposition: "Vladimir Poutine, le président russe"
    det = role.first - 1
    if det < desk.lo or not (
        tokens[det].lex.form in language.definite or tokens[det].lex.form in language.demonstratives
    ):
        if role.first == desk.lo and (tokens[role.first].lex.form in language.determiners):
            det = role.first
        else:
            return
    if anaphor.kind == "plural" or (tokens[k].lex.form != tokens[k].lex.lemma and tokens[k].lex.form.endswith("s")):
        return
    found = _alias(desk, det, role.last) or _who(desk, k, role, anaphor)
    if found is not None:
        if found in _said_before(desk, k):
            return
        put_name(desk, det, max(role.last, k + 1), found)
        return
    if role.of or (anaphor.pointed is False and not tokens[k].lex.role):
        if det == desk.lo and not role.of:
            drop_from(desk, k, "which one is meant stands elsewhere")
        return
    if _said_before(desk, det):
        return
    drop_from(desk, k, "who is meant stands elsewhere")


def _both(desk: Desk, k: int) -> None:
    """ "Les deux hommes": the two people of whom the article speaks far more than of anybody else."""
    tokens, document = desk.sentence.tokens, desk.document
    counts: dict[str, int] = defaultdict(int)
    for i in range(desk.index):
        for n in document.names[i]:
            if is_person(document, i, n):
                full = full_name(document, i, n)
                counts[full if " " in full else desk.people.surname(n.words[-1]) or full] += 1
    ranked = sorted(counts, key=lambda name: -counts[name])
    clear = len(ranked) >= 2 and (len(ranked) == 2 or 2 * counts[ranked[2]] <= counts[ranked[1]])
    first = k - 2
    if (
        not clear
        or first < desk.lo
        or tokens[k - 1].lex.number != 2
        or tokens[first].lex.form not in desk.language.definite
    ):
        drop_from(desk, k, "who they are stands elsewhere")
        return
    joint = "et" if desk.language.code == "fr" else "and"
    put_name(desk, first, k + 1, f"{ranked[0]} {joint} {ranked[1]}")


def _several_before(desk: Desk, k: int) -> bool:
    people = {
        n.label
        for n in desk.document.names[desk.index]
        if desk.lo <= n.first and n.last <= k and is_person(desk.document, desk.index, n)
    }
    return len(people | set(_swaps_before(desk, k))) >= 2


def _swaps_before(desk: Desk, k: int) -> list[str]:
    return [text for first, (_, text) in desk.swaps.items() if first < k]


def _said_before(desk: Desk, k: int) -> frozenset[str]:
    out = {text.strip("[]") for first, (_, text) in desk.swaps.items() if first < k}
    out |= {
        full_name(desk.document, desk.index, n)
        for n in desk.document.names[desk.index]
        if desk.lo <= n.first and n.last <= k and n.first not in desk.cut
    }
    return frozenset(out)


def _alias(desk: Desk, first: int, last: int) -> str | None:
    """The name of the claims file that these words stand for."""
    if desk.aliases is None:
        return None
    found = [c for a, b, c in desk.aliases.find(desk.sentence) if first <= a <= first + 1 and b == last]
    return found[0] if found else None


def _who(desk: Desk, k: int, role: Role, anaphor: Anaphor) -> str | None:
    language = desk.language
    if any(w in language.outlet_nouns for w in role.lex.keys) and not role.lex.role:
        return last_outlet(desk.document, desk.index, k)
    labels = set(appositions(desk.document).who(role))
    if labels:
        called = {
            full_name(desk.document, i, n)
            for label in labels
            for i in desk.document.name_keys.get(label.split()[-1], ())
            for n in desk.document.names[i]
            if n.label == label and (not role.lex.role or is_person(desk.document, i, n))
        }
        if len(called) == 1:
            return next(iter(called))
    if role.of:
        held = desk.people.holder(role) if role.lex.role else None
        loose = all(w in language.demonyms or w.startswith("nation:") for w in role.of)
        if held is not None or not loose or not role.lex.role or not anaphor.role:
            return held
    if not role.lex.role:
        return _thing_meant(desk, k)
    found = subject_of(desk.document, desk.index - 1, 1)
    if found is None or (labels and found not in {_called(desk, label) for label in labels}):
        return None
    word = found.split()[-1]
    salient = max(desk.document.topics.values(), default=0.0)
    known = desk.document.topics.get(folded(word, language), 0.0)
    return found if known >= 0.5 * salient else None


def _called(desk: Desk, label: str) -> str:
    for i in desk.document.name_keys.get(label.split()[-1], ()):
        for n in desk.document.names[i]:
            if n.label == label:
                return full_name(desk.document, i, n)
    return label


def _thing_meant(desk: Desk, k: int) -> str | None:
    """ "The company": the one name that opens the sentence before and is no person."""
    if not desk.index:
        return None
    before = desk.document.names[desk.index - 1]
    sentence = desk.document.sentences[desk.index - 1]
    if sentence.paragraph != desk.sentence.paragraph or not before:
        return None
    free = [n for n in before if not governed(desk.document, desk.index - 1, n)]
    things = {
        full_name(desk.document, desk.index - 1, n) for n in free if not is_person(desk.document, desk.index - 1, n)
    }
    first = before[0]
    if first.first <= 1 and first in free and not is_person(desk.document, desk.index - 1, first) and len(things) == 1:
        return None if desk.language.nations(first.label) else next(iter(things))
    return None
