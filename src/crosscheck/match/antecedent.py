"""What a pronoun stands for where that is no name: "The hospital lost the file. It has apologised."

A name is followed through an article by text/refer.py. A noun is followed here, and only as far as is safe: from the
subject or object of the claim's verb to the subject of the sentence before (centering: Grosz, Joshi and Weinstein,
1995), or to what that sentence's verb acts on, where the pronoun is itself an object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.match.link import NONE, TAKEN, Link
from crosscheck.match.reference import CALLED, holders_of, is_one_of
from crosscheck.match.wording import Unit, Wording
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language, Lexeme
from crosscheck.text.names import Name
from crosscheck.text.refer import PERSON, SOMEBODY_ELSE, find_unnamed, gender_before, hangs, is_plural
from crosscheck.text.segment import Kind
from crosscheck.text.slots import governed, is_passive, lead_of, subject_of, verb_in
from crosscheck.text.tokens import is_by

OPENING = 5
"""Within how many sentences, headlines counted, whoever an article begins with is named."""

FOLLOWED, STANDS_FOR = 0.76, "stands for it"
"""How far a pronoun answers for a noun that it most likely stands for: as far as for a name."""

OPENED_WITH, OPENS = 0.65, 3
"""How far "it" in somebody's words, which answer what they were asked, answers for what the article begins with; within
how many sentences."""

BACK = 3
"""How many sentences a pronoun is followed back through others of its kind."""

SAME_ACT, BY = 0.8, 8
"""From which strength a verb is the claim's own; within how many words behind a passive who did it is said."""

UNSAID, WITHOUT_SAYING = 0.8, "goes without saying"
"""How far who acts is answered by a passive that leaves unsaid what goes without saying."""

VERB = 0.4
"""From which strength a verb is taken for the claim's, so that its places can be compared."""


def borne(unit: Unit, wording: Wording, document: Document, index: int) -> Link:
    """The name of the sentence of which the article has said what a noun of the claim says ("the cat": "Bart")."""
    tokens = wording.sentence.tokens
    lead = lead_of(wording.sentence, unit.first)
    if unit.last - unit.first > 1 or lead not in wording.language.definite or is_plural(tokens[unit.first].lex):
        return NONE
    called = bearers(unit, document) | holders_of(unit, document) if document.names[index] else frozenset[str]()
    found = next((n for n in document.names[index] if is_one_of(n, called, document)), None) if called else None
    return Link(CALLED, "called so", found.first, found.last) if found is not None else NONE


def by_class(unit: Unit, wording: Wording, link: Link, document: Document, index: int) -> Link:
    """What answers a noun by the class that it is of, more surely where the article has just said the noun itself and
    now points back at it ("The hospital lost the file. The institution apologised.").
    """
    sentence, language = document.sentences[index], document.language
    lead = lead_of(sentence, link.first)
    if link.how != "general" or unit.predicate or lead not in language.definite | language.demonstratives:
        return link
    mine = wording.sentence.tokens[unit.first]
    if is_plural(sentence.tokens[link.first].lex) or mine.capital or is_plural(mine.lex):
        return link
    for i in range(index - 1, max(-1, index - 1 - BACK), -1):
        tokens = document.sentences[i].tokens
        if any(_says(unit, t.lex) and not is_plural(t.lex) for t in tokens):
            return replace(link, strength=FOLLOWED, how="called by its class")
        if any(t.lex.lemma == sentence.tokens[link.first].lex.lemma for t in tokens):
            return link
    return link


def unsaid(unit: Unit, wording: Wording, links: Sequence[Link], sentence: SentenceText) -> Link:
    """Who acts in a claim, where the passage has it done in the passive and does not say by whom: with some verbs there
    is one answer only ("was arrested": by the police).
    """
    if wording.main is None or unit.last > wording.units[wording.main].first:
        return NONE
    held, verb, claim = wording.units[wording.main], links[wording.main], wording.sentence
    acts = wording.language.doers.get(claim.tokens[unit.first].lex.lemma, frozenset())
    if not acts or verb.first < 0 or verb.strength < SAME_ACT or verb.opposite or not _is_subject(claim, unit, held):
        return NONE
    done = {t.lex.lemma for t in claim.tokens[held.first : held.last]}
    theirs = verb_in(sentence, verb.first, verb.last)
    if not any(act <= done for act in acts) or is_passive(claim, verb_in(claim, held.first, held.last)):
        return NONE
    if not is_passive(sentence, theirs) or any(
        is_by(sentence.tokens, k, sentence.language)
        for k in range(verb.last, min(verb.last + BY, len(sentence.tokens)))
    ):
        return NONE
    return Link(UNSAID, WITHOUT_SAYING)


def followed(unit: Unit, wording: Wording, links: list[Link], document: Document, index: int) -> Link:
    """The pronoun that stands for a noun of the claim beside the claim's verb, where the sentence has no such noun."""
    if wording.main is None:
        return NONE
    at = _held_by(unit, wording)
    held, verb = wording.units[at], links[at]
    if verb.first < 0 or verb.strength < VERB or verb.how == "converse" or unit.predicate:
        return NONE
    claim, sentence = wording.sentence, document.sentences[index]
    mine, theirs = verb_in(claim, held.first, held.last), verb_in(sentence, verb.first, verb.last)
    if not sentence.tokens[theirs].lex.verb:
        return NONE
    passive, asked = is_passive(sentence, theirs), is_passive(claim, mine)
    if _is_subject(claim, unit, held):
        acts = passive == asked
    elif not asked and _is_object(claim, unit, held):
        acts = passive
    else:
        return NONE
    if acts:
        slot = subject_of(sentence, document.names[index], theirs)
        if slot.names and _are_others(slot.names, unit, document):
            return TAKEN
        spot = slot.head if slot.head >= 0 or slot.names else _of_all(sentence, document.names[index], theirs)
    elif not passive:
        spot = _object_pronoun(sentence, verb, theirs)
    else:
        return NONE
    if spot < 0 or not _points_back(sentence, spot):
        return NONE
    meant = document.referents(index).get(spot)
    if not acts and _begins_to_speak(document, index, spot) and _is_opened_with(unit, document):
        near = {n.words[-1] for i in (index - 1, index) if i >= 0 for n in document.names[i]}
        if not meant or near.isdisjoint(meant):
            return Link(OPENED_WITH, STANDS_FOR, spot, spot + 1)
    if meant and meant is not SOMEBODY_ELSE:
        called = bearers(unit, document) | holders_of(unit, document)
        if meant <= called:
            return Link(FOLLOWED, STANDS_FOR, spot, spot + 1)
        return TAKEN if called and called.isdisjoint(meant) else NONE
    if _leads_to(unit, document, index, spot, acts):
        return Link(FOLLOWED, STANDS_FOR, spot, spot + 1)
    before = document.sentences[index - 1] if index else None
    about = find_unnamed(before, document.names[index - 1]) if before is not None and acts else None
    other = about is not None and before is not None and not _says(unit, before.tokens[about.index].lex)
    return TAKEN if other and (meant or sentence.tokens[spot].lex.lemma not in _generic(sentence)) else NONE


def _begins_to_speak(document: Document, index: int, word: int) -> bool:
    """Whether a word stands in the clause by which somebody begins to speak, in the first person ("I built it")."""
    sentence = document.sentences[index]
    first = sentence.language.attribution_words.get("first", frozenset())
    start = next((k for k in range(word, -1, -1) if sentence.clause[k] != sentence.clause[word]), -1) + 1
    opened = any(mark in "'‘’\"“«" for mark in sentence.tokens[start].before) or (
        not start and sentence.text[sentence.start] in "'‘\"“«"
    )
    return opened and any(t.lex.form in first for t in sentence.tokens[start:word])


def _is_opened_with(unit: Unit, document: Document) -> bool:
    """Whether an article begins with what a noun of the claim says, one of it: what it asks people about."""
    return any(
        _says(unit, token.lex) and not is_plural(token.lex)
        for sentence in document.sentences[:OPENS]
        for token in sentence.tokens
    )


def _held_by(unit: Unit, wording: Wording) -> int:
    """The unit of the verb that a noun of the claim is the object of, the main one for any other."""
    main = wording.main or 0
    before = [k for k in range(main + 1, len(wording.units)) if wording.units[k].last <= unit.first]
    verb = next((k for k in reversed(before) if wording.units[k].predicate), main)
    return verb if verb != main and _is_object(wording.sentence, unit, wording.units[verb]) else main


def _are_others(names: Sequence[Name], unit: Unit, document: Document) -> bool:
    """True where an article says of each of some people what they are, and of none what the claim's noun says."""
    called = bearers(unit, document) | holders_of(unit, document)
    roles, kinds = document.cast.roles, document.cast.kinds
    return all(
        kinds.get(n.words[-1]) == PERSON and roles.get(n.words[-1]) and n.words[-1] not in called for n in names
    ) and bool(called)


def _generic(sentence: SentenceText) -> frozenset[str]:
    return sentence.language.attribution_words.get("somebody", frozenset())


def _is_subject(claim: SentenceText, unit: Unit, verb: Unit) -> bool:
    """True for a noun, with its article or bare, right before the claim's main verb and its auxiliaries."""
    tokens, language = claim.tokens, claim.language
    lead = tokens[unit.first - 1].lex if unit.first else None
    if unit.last > verb.first or (lead is not None and not _led(lead, language) and lead.number != 1):
        return False
    if governed(claim, unit.first) or any(t.before.strip("-'’") for t in tokens[unit.last : verb.first + 1]):
        return False
    last = _end_of_owner(claim, unit.last, verb.first)
    between = [t.lex for t in tokens[last : verb.first]]
    return all(lex.stop and lex.form not in language.attribution_words["prepositions"] for lex in between)


def _end_of_owner(claim: SentenceText, last: int, verb: int) -> int:
    """Where a noun ends that ends before word ``last``, with whose it is ("the owner of the house")."""
    tokens, language = claim.tokens, claim.language
    owned = language.attribution_words.get("owned", frozenset())
    k = last if tokens[last - 1].lex.form in owned else last + 1
    if k >= verb or tokens[k - 1].lex.form not in owned:
        return last
    while k < verb and (_led(tokens[k].lex, language) or not tokens[k].lex.stop):
        k += 1
    return k


def _is_object(claim: SentenceText, unit: Unit, verb: Unit) -> bool:
    """True for a noun right behind the claim's main verb, its article and adjectives aside."""
    between = [t.lex for t in claim.tokens[verb.last : unit.first]]
    return (
        unit.first >= verb.last and bool(between) and all(_led(lex, claim.language) or lex.ordinal for lex in between)
    )


def _led(lex: Lexeme, language: Language) -> bool:
    return lex.form in language.determiners or lex.form in language.possessives


def _of_all(sentence: SentenceText, names: Sequence[Name], verb: int) -> int:
    """The pronoun, or noun that says no more than one, that a sentence begins with and that is the subject of all its
    verbs up to ``verb``, since no other stands between ("The man shouted but was forced to leave"); -1 where not.
    """
    tokens, language = sentence.tokens, sentence.language
    first = 1 if tokens and tokens[0].lex.form in language.determiners else 0
    if first >= verb or not _points_back(sentence, first) or any(n.first < verb for n in names):
        return -1
    told = _agreement(sentence, first)
    relatives = language.attribution_words.get("relatives", frozenset())
    for k in range(first + 1, verb):
        lex = tokens[k].lex
        other = lex.form in language.pronouns and lex.form not in language.possessives
        if (
            (other and _agreement(sentence, k) != told)
            or lex.form in relatives
            or any(m in ".;:!?" for m in tokens[k].before)
        ):
            return -1
        if (lex.role or lex.org_role) and not governed(sentence, k):
            return -1
    return first


def _object_pronoun(sentence: SentenceText, verb: Link, word: int) -> int:
    """The pronoun that a verb acts on ("adopted it", "l'a rejeté"), -1 where there is none."""
    tokens, language = sentence.tokens, sentence.language
    clitics = language.attribution_words.get("object_clitics", frozenset()) & language.definite
    if clitics:
        k = word
        while k > 0 and not tokens[k].before.strip("'’"):
            lex = tokens[k - 1].lex
            if lex.form in clitics:
                return k - 1
            if not (lex.stop and lex.verb) and lex.form not in language.particles:
                break
            k -= 1
        return -1
    k = verb.last
    if k >= len(tokens) or tokens[k].before or tokens[k].lex.form not in language.pronouns:
        return -1
    alone = k + 1 >= len(tokens) or tokens[k + 1].before or tokens[k + 1].lex.stop
    return k if alone or tokens[k].lex.form not in language.possessives else -1


def _points_back(sentence: SentenceText, i: int) -> bool:
    """True for a personal pronoun of the third person, the article that stands for one before a verb, and a noun that
    says no more of somebody than a pronoun ("the man", "la quadragénaire").
    """
    tokens, language = sentence.tokens, sentence.language
    lex = tokens[i].lex
    if lex.lemma in language.attribution_words.get("somebody", ()):
        return i > 0 and tokens[i - 1].lex.form in language.definite | language.demonstratives
    return lex.form in language.definite or (lex.form in language.pronouns and lex.form not in language.possessives)


def _agreement(sentence: SentenceText, i: int) -> tuple[str, bool]:
    """The gender that a word that points back tells, "" where none, and whether it means several."""
    lex, language = sentence.tokens[i].lex, sentence.language
    if lex.form in language.pronouns:
        told = language.pronouns[lex.form]
        return (told[0] if told[0] in ("m", "f", "n") else ""), "p" in told
    if lex.form in language.definite:
        words = language.attribution_words
        told_by = next((g for g, w in _ARTICLES if lex.form in words.get(w, ())), "")
        return told_by, not told_by and lex.form.endswith("s")
    return _gender_of(sentence, i), is_plural(lex)


_ARTICLES = (("m", "masculine_articles"), ("f", "feminine_articles"))


def _gender_of(sentence: SentenceText, i: int) -> str:
    """The gender of a noun by its article, or else by what it means ("son", "bride"); "" where neither tells."""
    words, lex = sentence.language.attribution_words, sentence.tokens[i].lex
    by_meaning = next((g for g, w in (("m", "masculine"), ("f", "feminine")) if lex.lemma in words.get(w, ())), "")
    return gender_before(sentence.tokens, i, sentence.language) or by_meaning


def bearers(unit: Unit, document: Document) -> frozenset[str]:
    """The last words of the names of which an article says what a noun of the claim says ("Bart the cat")."""
    known: frozenset[str] | None = document.known.get(("bearers", unit))
    if known is None:
        beside = {
            name.words[-1]
            for sentence, names in zip(document.sentences, document.names, strict=True)
            for name in names
            for k in _beside(sentence, name)
            if _says(unit, sentence.tokens[k].lex)
        }
        known = document.known["bearers", unit] = frozenset(beside | _named_later(unit, document))
    return known


def _named_later(unit: Unit, document: Document) -> set[str]:
    """Who is only named after the first sentence has told that he is what a noun of the claim says."""
    found = _delayed(document)
    return {found[1]} if found is not None and _says(unit, found[0]) else set()


def introduced(nouns: frozenset[str], document: Document) -> frozenset[str]:
    """The last words of the names of whom an article calls by one of the nouns with these keys."""
    holders = document.cast.holders
    known = frozenset(last for noun in nouns for last in holders.get(noun, ()))
    found = _delayed(document)
    return known | {found[1]} if found is not None and not nouns.isdisjoint(found[0].keys) else known


def _delayed(document: Document) -> tuple[Lexeme, str] | None:
    """What the first sentence of an article says that somebody is, and the last word of the name that the next one
    has for him: "A teacher was jailed. On Monday, Ann Hale, …".

    The delayed identification of news writing: whoever is not known by name is first told by what they do.
    """
    if "delayed" not in document.known:
        document.known["delayed"] = _find_delayed(document)
    found: tuple[Lexeme, str] | None = document.known["delayed"]
    return found


def _find_delayed(document: Document) -> tuple[Lexeme, str] | None:
    language, called, others = document.language, None, set[str]()
    for sentence, names in list(zip(document.sentences, document.names, strict=True))[:OPENING]:
        people = [n for n in names if document.cast.kinds.get(n.words[-1]) == PERSON]
        if called is not None:
            if not people:
                continue
            acting = [n for n in people if not (hangs(sentence, n) or is_compounded(sentence, n))]
            others.update(n.words[-1] for n in people if n not in acting)
            if not acting:
                continue
            first = acting[0]
            alone = len(first.words) > 1 and not document.cast.roles.get(first.words[-1])
            leads = alone and not any(t.lex.finite for t in sentence.tokens[: first.first])
            return (called, first.words[-1]) if leads and first.words[-1] not in others else None
        if sentence.kind is Kind.HEADLINE:
            continue
        tokens = sentence.tokens
        at = next((k for k, t in enumerate(tokens) if t.lex.role or t.lex.lemma in _generic(sentence)), -1)
        if at < 0 and all(hangs(sentence, n) for n in people):
            continue  # a remark before the story begins
        if any(n.first < at for n in people) or at < 0 or lead_of(sentence, at) not in language.indefinite:
            return None
        if not _first_noun(sentence, at) or any(t.lex.finite for t in tokens[:at]):
            return None
        called, others = tokens[at].lex, {n.words[-1] for n in people}
    return None


def is_compounded(sentence: SentenceText, name: Name) -> bool:
    """True for a name that only tells after whom a noun is called ("a Lea Roux song")."""
    tokens = sentence.tokens
    lex = tokens[name.last].lex if name.last < len(tokens) and not tokens[name.last].before.strip() else None
    if lex is None or lex.stop:
        return False
    one = name.first > 0 and tokens[name.first - 1].lex.form in sentence.language.indefinite
    return one or not (lex.verb or lex.finite)


def _beside(sentence: SentenceText, name: Name) -> list[int]:
    """The nouns that tell what the bearer of a name is ("his cat, Bart, was hit", "Bart the cat", "Bart, a pet")."""
    tokens, language = sentence.tokens, sentence.language
    out = []
    closed = name.last >= len(tokens) or tokens[name.last].before.startswith((",", ")", ";"))
    k = name.first - 1
    if k > 0 and (not tokens[name.first].before or (tokens[name.first].before == "," and closed)):
        lead = k
        while lead > 0 and not tokens[lead].before and not tokens[lead - 1].lex.stop and k - lead < 3:
            lead -= 1
        if lead > 0 and not tokens[lead].before and _led(tokens[lead - 1].lex, language):
            out.append(k)
    k = name.last
    if k + 1 < len(tokens) and tokens[k].before in ("", ",") and tokens[k].lex.form in language.determiners:
        k += 1
        while (
            k + 1 < len(tokens) and not tokens[k + 1].before and not (tokens[k + 1].lex.stop or tokens[k + 1].lex.verb)
        ):
            k += 1
        out.append(k)
    return out


def _says(unit: Unit, lex: Lexeme) -> bool:
    """True for a word that says what the claim's noun says."""
    if lex.stop:
        return False
    return any(
        key in unit.answers and unit.answers[key].how in ("same", "synonym") and not unit.answers[key].opposite
        for key in lex.places
    )


def _leads_to(unit: Unit, document: Document, index: int, spot: int, acts: bool) -> bool:
    """True where the noun is what the pronoun at a word was last said of."""
    language = document.language
    gender, several = _agreement(document.sentences[index], spot)
    for i in range(index, max(-1, index - 1 - BACK), -1):
        sentence = document.sentences[i]
        tokens = sentence.tokens[: spot - 1 if i == index else len(sentence.tokens)]
        for k in range(len(tokens) - 1, 0, -1):
            described = k > 1 and not (tokens[k - 1].lex.stop or tokens[k].before or tokens[k - 1].before)
            if not _says(unit, tokens[k].lex) or not _led(tokens[k - 1 - described].lex, language):
                continue
            if governed(sentence, k) or not _agrees(sentence, k, gender, several):
                continue
            if not acts or _first_noun(sentence, k) or _only_one(sentence, document.names[i], k, gender, several):
                return True
        again = any(
            t.lex.form in language.pronouns and _agreement(sentence, k) == (gender, several)
            for k, t in enumerate(tokens)
        )
        if i < index and not again:
            return False
    return False


def _agrees(sentence: SentenceText, k: int, gender: str, several: bool) -> bool:
    """True where a noun can be what a pronoun of a gender means."""
    language, lex = sentence.language, sentence.tokens[k].lex
    if is_plural(lex) != several:
        return False
    told = _gender_of(sentence, k)
    if told and gender and told != gender:
        return False
    if any(form in language.attribution_words.get("masculine_articles", ()) for form in language.definite):
        return True  # things have a gender, too
    animate = lex.role or lex.lemma in language.attribution_words.get("animals", ())
    return not lex.role if gender == "n" else several or animate


def _only_one(sentence: SentenceText, names: Sequence[Name], k: int, gender: str, several: bool) -> bool:
    """True for the only person of a sentence that a pronoun of a gender can mean."""
    lex = sentence.tokens[k].lex
    if gender not in ("m", "f") or not lex.role or not _gender_of(sentence, k) or names:
        return False
    return not any(
        t.lex.role and i != k and _agrees(sentence, i, gender, several) for i, t in enumerate(sentence.tokens)
    )


def _first_noun(sentence: SentenceText, k: int) -> bool:
    """True for a noun before the first verb of its clause that no other noun stands before: its subject."""
    tokens, clause = sentence.tokens, sentence.clause
    for i in range(k - 1, -1, -1):
        if clause[i] != clause[k] or tokens[i + 1].before.strip("'’-"):
            return True
        lex = tokens[i].lex
        if not lex.stop and (lex.finite or not _led_by_article(sentence, i, k)):
            return False
    return True


def _led_by_article(sentence: SentenceText, i: int, k: int) -> bool:
    """True for an adjective between an article and its noun."""
    return all(not sentence.tokens[n].lex.stop for n in range(i, k))
