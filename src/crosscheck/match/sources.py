"""Who a source is: its full name, who "il" and "le porte-parole" point back at, and whether it can be a witness.

Pronouns and roles are resolved by recency with a preference for whoever spoke or was the subject last (the centering
view of Grosz, Joshi and Weinstein, 1995), without a parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from crosscheck.text.document import Document, SentenceText
from crosscheck.text.language import Language, Lexeme, fold, load_language
from crosscheck.text.names import Appositions, Name, Role, read_role
from crosscheck.text.refer import is_preposition as is_preposition
from crosscheck.text.tokens import Token, quoted

REACH = 6
"""How many sentences back a pronoun or a role is looked for."""

_FAR = 120
"""How many sentences back the newspaper is looked for that "le quotidien" means: it is often named once only."""

_NEAR = 4
"""How many sentences back the outlet is looked for whose report "the report" is."""

SPELLING = 80.0
"""rapidfuzz ratio (0 to 100) from which two given names or surnames are one (Dmitri/Dmitry, Iouri/Youri)."""

Spoke = Callable[[int], Sequence[tuple[str, bool]]]
"""Who speaks in a sentence by name, and whether each can be a witness."""

_SITE = re.compile(r"(?:www\.)?([a-z0-9][a-z0-9-]*)(?:\.[a-z]{2,4}){1,2}")
_STRONG = frozenset(',;:.!?()—–…«»“”„"')


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody or something that is cited. ``named``: it can be told from others, and so be a witness.

    ``first`` and ``last`` (exclusive) are the words of the sentence that name it.
    """

    name: str
    named: bool
    first: int
    last: int
    outlet: bool = False


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A noun phrase: its words without and with its complements, and the preposition that governs it."""

    first: int
    core: int
    last: int
    prep: str


def words_for(language: Language, what: str) -> frozenset[str]:
    """The language's words that do one thing in attribution (its section ``attribution_words``)."""
    return language.attribution_words.get(what, frozenset())


def asserts(lex: Lexeme, language: Language) -> bool:
    """True for a verb form that can make a statement, "is" and "are" included."""
    return lex.finite or (lex.stop and lex.lemma in language.be_lemmas and lex.form != lex.lemma)


def parted(token: Token) -> bool:
    """True where punctuation that ends a phrase stands before the word."""
    return bool(token.before) and not _STRONG.isdisjoint(token.before)


# -- names ----------------------------------------------------------------------------------------------------------


_ARTICLES = ("", "le ", "the ", "la ", "l' ", "les ")


@lru_cache(maxsize=65_536)
def outlet_of(language: Language, label: str) -> str | None:
    """The usual name of a newspaper, broadcaster or agency, from any of its names or its web address, folded."""
    for article in _ARTICLES:
        for table in (language.outlets, language.agencies):
            if article + label in table:
                return table[article + label]
    site = _SITE.fullmatch(label)
    if site is not None or len(label) > 7:
        squeezed = _squeezed(language.code)
        plain = _squeeze(site.group(1) if site is not None else label)
        return next((squeezed[a + plain] for a in ("", "le", "the", "la", "l", "les") if a + plain in squeezed), None)
    return None


def _squeeze(label: str) -> str:
    return "".join(c for c in label if c.isalnum())


@cache
def _squeezed(code: str) -> Mapping[str, str]:
    """The outlets of a language by their names in one word, as in web addresses and some logos ("AppleInsider")."""
    language = load_language(code)
    return {_squeeze(name): usual for table in (language.agencies, language.outlets) for name, usual in table.items()}


def site_of(language: Language, form: str) -> str | None:
    """The outlet that a web address is of, or the address itself ("lemonde.fr" is Le Monde); None for other words."""
    if "." not in form or _SITE.fullmatch(form) is None or len(form) < 6:
        return None
    return outlet_of(language, form) or form


def outlet_name(document: Document, index: int, name: Name) -> str | None:
    """The outlet that a name is: one of the language's lists, or one that calls itself so ("Tolo News")."""
    language = document.language
    if len(name.words) == 1 and name.first and not is_common_name(name, language):
        lead = document.sentences[index].tokens[name.first - 1].lex.form
        for i in document.name_keys.get(name.label, ())[:REACH] if lead in language.definite else ():
            for other in document.names[i] if i <= index else ():  # "the Mail", after the Daily Mail
                if other.words[-1:] != name.words or len(other.words) == 1:
                    continue
                if usual := outlet_of(language, other.label):
                    return usual
                if name.words[-1] in words_for(language, "media"):
                    return written(document.sentences[i], other.first, other.last)
    found = outlet_of(language, name.label)
    kind = name.words[-1] in words_for(language, "media") or name.words[0] in words_for(language, "media_first")
    if found is None and len(name.words) > 1 and kind:
        return written(document.sentences[index], name.first, name.last)
    if found is None and document.article.publisher and _is_publisher(document, index, name):
        return document.article.publisher
    if found is None and len(name.words) == 1 and document.sentences[index].tokens[name.first].upper:
        return _initials(document, index, name.words[0])
    return found


def _is_publisher(document: Document, index: int, name: Name) -> bool:
    """True where an article names its own newspaper: "told the Standard", in The Ellery Standard."""
    words = _publisher_words(document.language, document.article.publisher)
    if frozenset(words).isdisjoint(name.words):
        return False
    if (
        len(name.words) == 1 < len(words)
        and words[-1] == name.words[0]
        and words[-2] in words_for(document.language, "of")
    ):
        return False  # "à Brasval", in Le Quotidien de Brasval
    if not set(name.words) <= set(words) or is_common_name(name, document.language):
        return " ".join(words[-len(name.words) :]) == name.label or name.label == " ".join(words)
    lead = document.sentences[index].tokens[name.first - 1].lex.form if name.first else ""
    return name.words[-1] == words[-1] or (lead in document.language.definite and name.words[0] in words[:2])


@lru_cache(maxsize=1024)
def _publisher_words(language: Language, publisher: str) -> tuple[str, ...]:
    return tuple(fold(w) for w in language.words(publisher))


def is_common_name(name: Name, language: Language) -> bool:
    """True for a name of one word that is a nation's or a given name, and so may well be another."""
    return len(name.words) == 1 and bool(language.nations(name.label) or name.label in language.given_names)


def _initials(document: Document, index: int, letters: str) -> str | None:
    """The outlet of several words whose initials the letters are: "the AT", after the Austrian Times."""
    if not 2 <= len(letters) <= 4:
        return None
    for i in range(index, max(-1, index - _FAR), -1):
        for other in document.names[i]:
            if len(other.words) == len(letters) and "".join(w[0] for w in other.words) == letters:
                found = outlet_name(document, i, other)
                if found is not None:
                    return found
    return None


def written(sentence: SentenceText, first: int, last: int) -> str:
    """The words ``first`` to ``last`` (exclusive) as the article has them, on one line."""
    return " ".join(sentence.said(first, last).split())


def _is_title(token: Token, language: Language) -> bool:
    return token.lex.form.strip(".") in language.title_forms


def titled(tokens: Sequence[Token], k: int, language: Language) -> bool:
    """True where the full stop before word ``k`` is that of a title: "M. Dupont", "Gen. Smith"."""
    return k > 0 and tokens[k].before == "." and tokens[k].capital and _is_title(tokens[k - 1], language)


def full_name(document: Document, index: int, name: Name) -> str:
    """The longest form under which the article knows a name, as written there; outlets by their usual name.

    A surname that two people of the article share is not expanded.
    """
    sentence = document.sentences[index]
    outlet = outlet_name(document, index, name)
    if outlet:
        return outlet
    best, size, at = name, len(name.words), index
    if size > 3:
        return written(sentence, name.first, name.last)
    found: list[tuple[int, Name]] = []
    for i in document.name_keys.get(name.words[-1], ()):
        for other in document.names[i]:
            fuller = size < len(other.words) <= 4 and other.words[-1] == name.words[-1]
            if fuller and set(name.words) <= set(other.words) and not outlet_name(document, i, other):
                found.append((i, other))
    if not found and size == 1 and name.words[0] in document.language.given_names:
        # a given name alone, where one person of the article has it
        whole = [
            (i, other)
            for i in document.name_keys.get(name.words[0], ())
            for other in document.names[i]
            if 1 < len(other.words) <= 3 and other.words[0] == name.words[0] and is_person(document, i, other)
        ]
        found = whole if len({other.words for _, other in whole}) == 1 else []
    if any(not one_person(a.words, b.words, (document.language,)) for _, a in found for _, b in found[:8]):
        return written(sentence, name.first, name.last)
    for i, longer in found:
        if len(longer.words) > size:
            best, size, at = longer, len(longer.words), i
    return written(document.sentences[at], best.first, best.last)


def one_person(a: Sequence[str], b: Sequence[str], known: Sequence[Language]) -> bool:
    """True where two names, as folded words, can be one person's: one surname, and given names that agree.

    ``known`` are the languages whose nicknames count.
    """
    if not _alike(a[-1], b[-1]):
        return False
    one, other = a[:-1], b[:-1]
    if not one or not other or set(one) <= set(other) or set(other) <= set(one):
        return True
    x, y = one[0], other[0]
    if len(x.strip(".")) == 1 or len(y.strip(".")) == 1:
        return x[0] == y[0]
    kin = any(not language.kin.get(x, set()).isdisjoint(language.kin.get(y, set())) for language in known)
    return kin or _alike(x, y)


def spelled_alike(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each word with those that ``one_person`` can take for other spellings of it, and itself."""
    distinct = tuple(dict.fromkeys(words))
    long = [word for word in distinct if len(word) > 3]
    found: dict[str, tuple[str, ...]] = {word: (word,) for word in distinct}
    for word in long:
        near = process.extract(word, long, scorer=fuzz.ratio, score_cutoff=SPELLING, limit=None)
        found[word] = tuple(other for other, _, _ in near)
    return found


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= SPELLING)


def is_person(document: Document, index: int, name: Name) -> bool:
    """True where a name looks like a person's: a given name and a surname, a title, or a surname of such a name."""
    language, tokens = document.language, document.sentences[index].tokens
    if outlet_name(document, index, name) or language.nations(name.label):
        return False
    if name.first and _is_title(tokens[name.first - 1], language):
        return True
    part = tokens[name.first : name.last]
    if any(t.lex.org_role or any(w in language.outlet_nouns for w in t.lex.keys) for t in part):
        return False
    if len(name.words) > 1:
        if part[0].lex.form in language.given_names:
            return True
        if len(name.words) > 4 or all(language.is_word(t.lex) for t in part):
            return False
        if all("-" in t.before for t in part[1:]):
            return False  # "Saint-Aubin" is one name
        # "Path Talk", of the firm Path: people are called by their last name, things by their first
        return _alone(document, name.words[0]) <= max(1, _alone(document, name.words[-1]))
    if name.first and tokens[name.first - 1].lex.role and not tokens[name.first].before:
        return True
    return any(
        len(other.words) in (2, 3) and other.words[-1] == name.words[-1] and is_person(document, i, other)
        for i in document.name_keys.get(name.words[-1], ())[:12]
        for other in document.names[i]
        if len(other.words) > 1
    )


def _alone(document: Document, word: str) -> int:
    """How many of the first sentences that hold a name's word have it as a name of its own."""
    held = document.name_keys.get(word, ())[:12]
    return sum(any(n.words == (word,) for n in document.names[i]) for i in held)


# -- roles ----------------------------------------------------------------------------------------------------------


def appositions(document: Document) -> Appositions:
    """What the article says its names are."""
    return document.appositions


def _who_is(document: Document, index: int, role: Role) -> str | None:
    """The name of "le porte-parole du Kremlin": of those who are said to be that, the only one or the last named."""
    labels = set(document.appositions.who(role))
    if not labels:
        return None
    first: dict[str, tuple[int, Name]] = {}
    latest: dict[str, int] = {}
    for i, names in enumerate(document.names):
        for n in names:
            if n.label in labels:
                first.setdefault(n.label, (i, n))
                if i <= index:
                    latest[n.label] = i
    called = {
        label: full_name(document, i, n)
        for label, (i, n) in first.items()
        if not role.lex.role or is_person(document, i, n)
    }
    if len(set(called.values())) == 1:
        return next(iter(called.values()))
    earlier = [(latest[label], name) for label, name in called.items() if label in latest]
    return max(earlier)[1] if earlier else None


def _introduced(document: Document, index: int, role: Role) -> str | None:
    """Whom "the fisherman" means where "a fisherman" was introduced first and then named, without the role again."""
    language = document.language
    known = document.appositions.roles
    for i in range(max(0, index - _FAR), index):
        tokens = document.sentences[i].tokens
        for k in range(1, len(tokens)):
            if not tokens[k].lex.role or not set(tokens[k].lex.keys) & set(role.lex.keys) or tokens[k].capital:
                continue
            lead = [t.lex.form for t in tokens[max(0, k - 3) : k]]
            if not any(form in language.indefinite for form in lead):
                continue
            if len({t.lex.lemma for t in tokens if t.lex.role}) > 1:
                return None  # which of the two is named after, is not certain
            for j in range(i, min(index + 1, i + 3)):
                people = [
                    n
                    for n in document.names[j]
                    if (j > i or n.first > k) and is_person(document, j, n) and not governed(document, j, n)
                ]
                if people:
                    return full_name(document, j, people[0]) if not known.get(people[0].label) else None
            return None
    return None


def _spoke_just_now(document: Document, index: int, spoke: Spoke) -> str | None:
    """Who speaks in the sentence before, if it is not said what he is: "dit Jean Roux. L'ancien juge assure"."""
    if not index or document.sentences[index - 1].paragraph != document.sentences[index].paragraph:
        return None
    speaker = next((name for name, named in reversed(spoke(index - 1)) if named), None)
    if speaker is None or not _looks_personal(document, speaker):
        return None
    key = fold(speaker).split()[-1]
    roles = document.appositions.roles
    return None if any(label.split()[-1] == key and known for label, known in roles.items()) else speaker


# -- what is pointed back at ----------------------------------------------------------------------------------------


def last_outlet(
    document: Document, index: int, before: int, *, agency: bool | None = None, reach: int = _FAR, but: str = ""
) -> str | None:
    """The last outlet named before a word: who "le quotidien" or "the paper" is.

    ``agency`` tells whether an agency is meant, or certainly none; where the article names none of the kind asked
    for, the last of the other kind is meant. ``but`` names one that it is not.
    """
    language = document.language
    other: str | None = None
    for i in range(index, max(-1, index - reach - 1), -1):
        for name in reversed(document.names[i]):
            if i == index and name.last > before:
                continue
            found = outlet_name(document, i, name)
            if not found or found == but:
                continue
            if agency is None or (found in _agencies(language.code)) is agency:
                return found
            other = other or found
    return other


def _last_voice(document: Document, index: int, spoke: Spoke | None) -> str | None:
    """The last that was cited and is nobody in person: "the site", after "reports PandoDaily"."""
    if spoke is None:
        return None
    for i in range(index - 1, max(-1, index - 1 - REACH), -1):
        for name, named in reversed(spoke(i)):
            if named and name[:1].isupper() and not _looks_personal(document, name):
                return name
    return None


def is_agency(document: Document, name: str) -> bool:
    """True for a news agency, known or called so by its name ("Northern Press Agency")."""
    language = document.language
    if name in _agencies(language.code):
        return True
    words = language.words(name)
    return len(words) > 1 and any(w in words_for(language, "wires") for w in (words[0], words[-1]))


@cache
def _agencies(code: str) -> frozenset[str]:
    return frozenset(load_language(code).agencies.values())


def governed(document: Document, index: int, name: Name) -> bool:
    """True where a name hangs on a preposition, a possessive or another noun: it is no subject."""
    tokens, language = document.sentences[index].tokens, document.language
    if name.last < len(tokens) and tokens[name.last].lex.form in ("'s", "'"):
        return True
    k = name.first - 1
    while (
        k >= 0
        and not parted(tokens[k + 1])
        and (
            _is_title(tokens[k], language) or tokens[k].lex.role or (not tokens[k].lex.stop and not tokens[k].lex.verb)
        )
    ):
        k -= 1
    if k < 0 or parted(tokens[k + 1]):
        return False
    return is_preposition(tokens[k].lex, language) or language.contractions.get(tokens[k].lex.form, "") not in (
        "",
        *language.definite,
    )


_GIVEN = (("m", "masculine_names"), ("f", "feminine_names"))


def _gender(document: Document, index: int, name: Name) -> str:
    """ "m" or "f" where a title tells, here or elsewhere in the article, or else a given name; else ""."""
    language = document.language
    given = ""
    for i in (index, *document.name_keys.get(name.words[-1], ())[:8]):
        tokens = document.sentences[i].tokens
        for other in document.names[i]:
            if other.words[-1] != name.words[-1]:
                continue
            if len(other.words) > 1 and not given:
                first = tokens[other.first].lex.form
                told = [g for g, names in _GIVEN if first in words_for(language, names)]
                given = told[0] if len(told) == 1 else ""
            if other.first:
                form = tokens[other.first - 1].lex.form.strip(".")
                for gender, words in (("m", "masculine"), ("f", "feminine")):
                    if form in words_for(language, words):
                        return gender
    return given


def _can_be(document: Document, speaker: str, gender: str) -> bool:
    """False where a title or given name tells that a speaker is of the other gender."""
    key = fold(speaker).split()[-1]
    spots = document.name_keys.get(key, ())[:1] if gender else ()
    return all(_gender(document, i, n) in ("", gender) for i in spots for n in document.names[i] if n.words[-1] == key)


def last_person(document: Document, index: int, before: int, spoke: Spoke, gender: str = "") -> str | None:
    """Whom "il" or "she" points back at: in the sentence itself the first subject before it, else, going back,
    whoever spoke, the subject, or the last person named. ``gender`` ("m", "f") rules out whom a title says otherwise.
    """

    def fits(i: int, n: Name) -> bool:
        return not gender or _gender(document, i, n) in ("", gender)

    inside = quoted(document.sentences[index].tokens)
    here = [
        n
        for n in document.names[index]
        if n.last <= before
        and is_person(document, index, n)
        and fits(index, n)
        # whom a speaker names is not the speaker: "« M. Roux a menti », dit-elle"
        and (not inside[n.first] or (before < len(inside) and inside[before]))
    ]
    free = [n for n in here if not governed(document, index, n)]
    if free:
        return full_name(document, index, free[0])
    fallback: str | None = None
    at = index
    for i in range(index - 1, max(-1, index - 1 - REACH), -1):
        speaker = next((name for name, named in reversed(spoke(i)) if named), None)
        if speaker and (
            speaker[:1].islower() or (_looks_personal(document, speaker) and _can_be(document, speaker, gender))
        ):
            return speaker
        people = [n for n in document.names[i] if is_person(document, i, n) and fits(i, n)]
        subjects = [n for n in people if not governed(document, i, n)]
        if subjects and fallback is not None and at - i > 2:
            break  # "Musk's phone rang. He said": who was named last, though no subject, if the last subject is far
        if subjects:
            return full_name(document, i, subjects[0])
        if people and fallback is None:
            fallback, at = full_name(document, i, people[-1]), i
    if fallback is not None:
        return fallback
    if here:
        return full_name(document, index, here[-1])
    return None


# -- noun phrases ---------------------------------------------------------------------------------------------------


def _chunks(sentence: SentenceText, lo: int, hi: int) -> list[_Chunk]:
    """The noun phrases among the words ``lo`` to ``hi``; a complement ("du Kremlin") stays with its head."""
    language, tokens = sentence.language, sentence.tokens
    of, gerunds = words_for(language, "of"), tuple(words_for(language, "gerunds"))
    out: list[_Chunk] = []
    first, core, prep = lo, -1, ""
    filled = False

    def close(end: int) -> None:
        nonlocal filled
        while end - 1 > first and not tokens[end - 1].capital and tokens[end - 1].lex.form in language.pronouns:
            end -= 1  # "la direction leur a dit"
        if filled:
            out.append(_Chunk(first, core if core >= 0 else end, end, prep))
        filled = False

    for k in range(lo, hi):
        lex = tokens[k].lex
        capital = tokens[k].capital and k > lo
        if lex.form in language.clitics and filled and not lex.verb:
            continue  # "Musk's lawyer" is one phrase
        if filled and asserts(lex, language) and not capital and not (lex.role or lex.org_role):
            close(k)  # "the album includes a track": what comes after a verb is not its subject
            first, core, prep = k + 1, -1, ""
        elif k + 1 < hi and "-" in tokens[k + 1].before:
            filled = True  # "al-Nusra"
        elif filled and lex.form in of and not (k + 1 < hi and tokens[k + 1].lex.form.endswith(gerunds)):
            core = k if core < 0 else core
        elif lex.form in language.indefinite and not filled and not prep:
            pass  # "des sources": no preposition where nothing stands before
        elif is_preposition(lex, language) and not capital:
            close(k)
            first, core, prep = k + 1, -1, lex.form
        elif filled and core < 0 and lex.form in language.determiners and not capital:
            close(k)
            first, core, prep = k, -1, ""
        elif not lex.stop or lex.form in language.pronouns or capital:
            filled = True
    close(hi)
    return out


def can_witness(source: str, language: Language) -> bool:
    """True for a source that can be told from others: a name or a definite office, no "sources" or "officials"."""
    words = source.split()
    if not words:
        return False
    forms = [w for word in words for w in language.words(word)]
    lexemes = [language.lexeme(f) for f in forms]
    if any(x.lemma in words_for(language, "unnamed") or x.form in words_for(language, "some") for x in lexemes):
        return False
    if words[0][:1].isupper():
        return True
    first = lexemes[0]
    definite = first.form in language.definite and language.contractions.get(first.form, first.form) not in words_for(
        language, "of"
    )
    content = [x for x in lexemes if not x.stop]
    if not content or first.number is not None:
        return False
    head = next((x for x in content if x.role or x.org_role or not x.light), content[0])
    if any(w in language.speech_nouns for w in head.keys) and not any(w[:1].isupper() for w in words):
        return False  # "the report", "le communiqué": whose it is, is not said
    if head.lemma in words_for(language, "anyone") and not any(w[:1].isupper() for w in words):
        return False
    alone = len(content) == 1 and (definite or first is head)
    if alone and head.lemma in words_for(language, "services"):
        return True  # "les pompiers", "firefighters": of one place there is one such body
    plural = any(x.form != x.lemma and x.form.endswith(("s", "x")) for x in content[:2] if x.role or x is head)
    if plural and (len(content) == 1 or not any(x.org_role for x in content[:2])):
        return False
    return definite or (not first.stop and any(x.org_role for x in content) and not any(x.role for x in content))


def read_source(
    document: Document,
    index: int,
    lo: int,
    hi: int,
    spoke: Spoke | None = None,
    *,
    last: bool = False,
    loose: bool = False,
    hanging: bool = False,
) -> Source | None:
    """The source named by the words ``lo`` to ``hi``: the first noun phrase without a preposition, or the ``last``.

    Args:
        document: the article.
        index: the sentence.
        lo: its first word to look at.
        hi: the word after the last.
        spoke: who speaks in the sentences before; ``None`` leaves pronouns and roles unresolved.
        last: whether the nearest phrase before ``hi`` is meant, as before a verb.
        loose: whether any noun will do; otherwise it must be somebody who can speak.
        hanging: whether the phrase hangs on a preposition ("à l'AFP", "au quotidien").
    """
    sentence = document.sentences[index]
    chunks = [c for c in _chunks(sentence, lo, hi) if hanging or not c.prep]
    for chunk in reversed(chunks) if last else chunks:
        if last and any(asserts(t.lex, document.language) and t.lex.stop for t in sentence.tokens[chunk.last : hi]):
            return None  # "claims that a crab is living here - insisting": the crab has its verb
        found = _resolve(document, index, chunk, spoke, loose)
        if found is not None:
            return found
        if not last and not all(
            _is_time(sentence.tokens[k].lex, document.language) for k in range(chunk.first, chunk.core)
        ):
            return None
    if last:  # what looks like a preposition may be an adverb ("même Peskov a dit")
        name = next((n for n in document.names[index] if n.last == hi and n.first >= lo), None)
        if name is not None and not governed(document, index, name):
            return Source(full_name(document, index, name), True, name.first, name.last)
    return None


def _resolve(document: Document, index: int, chunk: _Chunk, spoke: Spoke | None, loose: bool) -> Source | None:
    sentence, language = document.sentences[index], document.language
    tokens = sentence.tokens
    content = [k for k in range(chunk.first, chunk.core) if not tokens[k].lex.stop or tokens[k].capital]
    names = [n for n in document.names[index] if chunk.first <= n.first < chunk.core]
    opened = next((k for k in range(chunk.first, chunk.last) if not {"«", "“", '"'}.isdisjoint(tokens[k].before)), None)
    if not content or (len(content) == 1 and tokens[content[0]].lex.form in language.pronouns):
        return _pronoun(document, index, chunk, spoke)
    if any(tokens[k].lex.form in words_for(language, "first") for k in range(chunk.first, chunk.core)):
        colleague = any(tokens[k].lex.form in words_for(language, "colleagues") for k in content)
        if not colleague or names:
            return None
        found = last_outlet(document, index, chunk.first, agency=False, but=document.article.publisher)
        if found is None:
            return None
        return Source(found, True, chunk.first, chunk.last, True)  # "notre confrère affirmait"
    beyond = [tokens[k].lex for k in content if names and k >= names[-1].last]
    if (
        names
        and not any(x.role or _is_org(x) or _is_outlet_noun(x, language) for x in beyond)
        and (not beyond or (len(beyond) == 1 and is_person(document, index, names[-1])))
        and not (names[-1].last < len(tokens) and tokens[names[-1].last].lex.form == "'s")
    ):
        name = names[-1]
        outlet = outlet_name(document, index, name)
        alone = name.last - name.first == 1 and name.last == chunk.core < chunk.last
        if outlet is None and alone and _is_org(tokens[name.first].lex):  # "le Bureau d'enquêtes ferroviaires"
            return Source(written(sentence, name.first, chunk.last), True, name.first, chunk.last)
        return Source(full_name(document, index, name), True, name.first, chunk.last, outlet is not None)
    if names and names[-1].last == chunk.last - 1 and tokens[chunk.last - 1].lex.form in language.clitics:
        outlet = outlet_name(document, index, names[-1])  # "CNN's sources maintain": a noun that looks like a verb
        if outlet:
            return Source(outlet, True, chunk.first, chunk.last, True)
    site = next((s for k in content if (s := site_of(language, tokens[k].lex.form))), None)
    if site is not None:
        return Source(site, True, chunk.first, chunk.last, True)
    outlet_noun = any(w in language.outlet_nouns for k in content for w in tokens[k].lex.keys)
    if outlet_noun and names:
        found = outlet_of(language, names[-1].label)
        if (
            found is None
            and not any(tokens[k].lex.role for k in content)
            and _called_outlet(document, index, names[-1])
        ):
            found = written(sentence, names[-1].first, names[-1].last)
        if found:
            return Source(found, True, names[-1].first, chunk.last, True)
    text = written(sentence, opened if opened is not None else chunk.first, chunk.last)
    if not tokens[chunk.first].capital or not any(n.first == chunk.first for n in names):
        text = text[:1].lower() + text[1:]
    text = text.strip("\"«»“”' ")
    for left, right in (('"', '"'), ("“", "”"), ("«", "»")):
        if right in text and text.count(left) % 2 == (left == right):
            text = left + text  # 'a "well-placed" source' is named from within the quotation
    free = [k for k in content if not any(n.first <= k < n.last for n in names)]
    heads = [k for k in free if tokens[k].lex.role]
    definite = chunk.prep in language.definite or any(
        form in language.definite or form in language.demonstratives or form in ("'s", "'")
        for form in (tokens[k].lex.form for k in range(chunk.first, chunk.core))
    )
    unnamed = any(tokens[k].lex.lemma in words_for(language, "unnamed") for k in content)
    if (
        outlet_noun
        and definite
        and not names
        and not unnamed
        and not (heads and not _is_outlet_noun(tokens[heads[0]].lex, language))
    ):
        wire = any(w in words_for(language, "wires") for k in content for w in tokens[k].lex.keys)
        found = last_outlet(document, index, chunk.first, agency=wire) or _last_voice(document, index, spoke)
        if found:
            return Source(found, True, chunk.first, chunk.last, True)
    plain = [k for k in content if not tokens[k].lex.stop]
    if definite and not names and spoke is not None and 1 <= len(plain) <= 2:
        head = tokens[plain[0]].lex
        if head.form == head.lemma and head.form in words_for(language, "somebody"):
            found = last_person(document, index, chunk.first, spoke)  # "the man said"
            if found:
                return Source(found, True, chunk.first, chunk.last)
    saying = any(w in language.speech_nouns for k in content for w in tokens[k].lex.keys)
    if saying and not heads:
        # "un communiqué du Kremlin": the witness is who issued it
        issuer = next((n for n in document.names[index] if chunk.first <= n.first < chunk.last), None)
        if issuer is not None:
            return Source(full_name(document, index, issuer), True, chunk.first, chunk.last)
        pieces = words_for(language, "pieces")
        if definite and chunk.core == chunk.last and any(tokens[k].lex.lemma in pieces for k in content):
            # "according to the article"
            found = last_outlet(document, index, chunk.first, reach=_NEAR) or _last_voice(document, index, spoke)
            if found:
                return Source(found, True, chunk.first, chunk.last, True)
        if any(tokens[k].lex.form in language.demonstratives for k in range(chunk.first, chunk.core)) and not loose:
            return None
        issuer_text = _complement(sentence, chunk)
        if issuer_text is not None and can_witness(issuer_text, language):
            return Source(issuer_text, True, chunk.first, chunk.last)
        return Source(text, False, chunk.first, chunk.last)
    voices = words_for(language, "voices")
    within = [n for n in document.names[index] if chunk.first <= n.first < chunk.last]
    if heads and within and not definite and any(tokens[k].lex.lemma in voices for k in heads):
        # "a spokesman for Tesco", "un porte-parole du Kremlin": whoever it was, Tesco and the Kremlin speak
        name = within[-1]
        if not is_person(document, index, name):
            found_name = outlet_name(document, index, name) or full_name(document, index, name)
            return Source(found_name, True, chunk.first, chunk.last)
    orgs = [k for k in free if _is_org(tokens[k].lex)]
    if (heads or orgs) and definite and spoke is not None:
        role = read_role(tokens, (heads or orgs)[0], language)
        found = _who_is(document, index, role) if role is not None else None
        if not found and heads and role is not None and not names:
            found = _introduced(document, index, role) or _spoke_just_now(document, index, spoke)
        if found:
            return Source(found, True, chunk.first, chunk.last)
    speaks = bool(heads or orgs) or unnamed or bool(names)
    if not speaks:
        # "selon ces chiffres", but not "according to plan"
        return Source(text, False, chunk.first, chunk.last) if loose and chunk.first < content[0] else None
    last = chunk.last
    after = tokens[content[-1]].lex
    if not names and not (after.role or _is_org(after) or after.lemma in words_for(language, "unnamed")):
        # "a source close to the family", "people familiar with the matter"
        while last < len(tokens) and last - chunk.last < 4 and not parted(tokens[last]):
            if asserts(tokens[last].lex, language):
                break
            if last == chunk.last and not is_preposition(tokens[last].lex, language):
                break
            last += 1
        if last > chunk.last:
            text = f"{text} {written(sentence, chunk.last, last)}"
    if any(asserts(tokens[k].lex, language) and not tokens[k].capital for k in range(content[0] + 1, chunk.core)):
        return None  # a clause, and nobody
    return Source(text, opened is None and can_witness(text, language), chunk.first, chunk.last)


def _called_outlet(document: Document, index: int, name: Name) -> bool:
    """True where a noun beside a name calls it an outlet: "Northern Press news agency", "le quotidien russe X"."""
    tokens, language = document.sentences[index].tokens, document.language
    if language.nations(name.label):
        return False  # "US media"
    if name.last < len(tokens) and not tokens[name.last].before and _is_outlet_noun(tokens[name.last].lex, language):
        return True
    after = name.last + 1
    if (
        after < len(tokens)
        and tokens[name.last].lex.form in words_for(language, "media")
        and not (tokens[name.last].before or tokens[after].before)
        and _is_outlet_noun(tokens[after].lex, language)
    ):
        return True
    for k in range(name.first - 1, max(-1, name.first - 4), -1):
        if tokens[k + 1].before:
            return False
        if _is_outlet_noun(tokens[k].lex, language):
            return True
        if tokens[k].lex.stop or tokens[k].lex.verb:
            return False
    return False


def _complement(sentence: SentenceText, chunk: _Chunk) -> str | None:
    """What follows "of" in a noun phrase, with its article: "la mairie" in "un communiqué de la mairie"."""
    language, tokens = sentence.language, sentence.tokens
    if chunk.core >= chunk.last:
        return None
    lead = tokens[chunk.core].lex.form
    rest = written(sentence, chunk.core + 1, chunk.last) if chunk.core + 1 < chunk.last else ""
    if not rest or not any(t.lex.role or _is_org(t.lex) for t in tokens[chunk.core + 1 : chunk.last]):
        return None
    article = language.contractions.get(lead, "")
    first = tokens[chunk.core + 1].lex.form
    if article in language.definite and first not in language.definite:
        return f"{article} {rest}"
    return rest


def _is_time(lex: Lexeme, language: Language) -> bool:
    """True for what may stand between a verb and its speaker: "a déclaré lundi soir le maire"."""
    dated = lex.folded in language.weekday_forms or lex.folded in language.month_forms
    adverb = bool(language.adverb_endings) and lex.form.endswith(language.adverb_endings)
    return dated or adverb or lex.stop or lex.light or lex.number is not None or lex.form[0].isdigit()


def _is_org(lex: Lexeme) -> bool:
    """True for a noun such as "ministry"; a verb form of its looks ("according") is none."""
    return lex.org_role and not (lex.finite and not lex.form.endswith("s"))


def _is_outlet_noun(lex: Lexeme, language: Language) -> bool:
    return any(w in language.outlet_nouns for w in lex.keys)


def _pronoun(document: Document, index: int, chunk: _Chunk, spoke: Spoke | None) -> Source | None:
    tokens, language = document.sentences[index].tokens, document.language
    at = next((k for k in range(chunk.first, chunk.core) if tokens[k].lex.form in language.pronouns), None)
    if at is None or spoke is None:
        return None
    gender, number = (*language.pronouns[tokens[at].lex.form], "s")[:2]
    before = range(index - 1, max(-1, index - 1 - REACH // 2), -1)
    if number == "p" or gender == "n":
        # "they" are the officials of the sentence before, "it" the newspaper or the ministry
        for i in before:
            for name, named in reversed(spoke(i)):
                if (number == "p") is (not named) and (gender != "n" or not _looks_personal(document, name)):
                    return Source(name, named, at, at + 1)
        return None
    found = last_person(document, index, at, spoke, gender if gender in ("m", "f") else "")
    return Source(found, True, at, at + 1) if found else None


def _looks_personal(document: Document, name: str) -> bool:
    return any(
        is_person(document, i, n) and full_name(document, i, n) == name
        for i in document.name_keys.get(fold(name).split()[-1], ())[:REACH]
        for n in document.names[i]
    )
