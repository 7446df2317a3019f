"""Names of people, places and organisations, found by their capitals, and what an article says they are.

Apposition ("Dmitri Peskov, porte-parole du Kremlin") tells who a later "le porte-parole" is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from crosscheck.text.language import PARTICLES, Language, Lexeme
from crosscheck.text.tokens import Token, title_case

_LINKS = frozenset(("de", "du", "des", "d'", "of", "for"))
"""Words that join two capitals only where what stands before can carry a complement ("Bank of America")."""

_ARTICLES = frozenset(("le", "la", "les", "l'", "the"))
_JOINING = frozenset(("and", "et", "&"))
_SMALL = PARTICLES | _LINKS | _ARTICLES | _JOINING
_PLACES = frozenset(
    (
        "saint",
        "sainte",
        "st",
        "ste",
        "mont",
        "port",
        "val",
        "nord",
        "sud",
        "bas",
        "haut",
        "ile",
        "new",
        "bade",
        "nouvelle",
    )
)
_OPENING = frozenset('.!?:;«“„"•*–—([')
_HYPHENS = ("-", "‐", "‑")
_PREFIXES = frozenset(
    (
        "anti",
        "post",
        "non",
        "ex",
        "pro",
        "pre",
        "mid",
        "semi",
        "ultra",
        "vice",
        "sous",
        "contre",
        "inter",
        "self",
        "all",
    )
)
"""What a hyphen joins to a name without being one: "Anti-Trump"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at words ``first`` to ``last`` (exclusive); ``words`` are its folded words without particles."""

    first: int
    last: int
    words: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name's folded words as one string."""
        return " ".join(self.words)


def is_common(token: Token, language: Language) -> bool:
    """True for a word that the language's lists know, so that a capital alone makes no name of it."""
    lex = token.lex
    if lex.stop or lex.verb or lex.light or lex.number is not None or language.is_word(lex):
        return True
    return len(lex.form) > 6 and bool(language.adverb_endings) and lex.form.endswith(language.adverb_endings)


def find_names(sentences: Sequence[Sequence[Token]], language: Language) -> tuple[tuple[Name, ...], ...]:
    """The names of each sentence of one text.

    A capital inside a sentence makes a name; at its start, or in a headline set in capitals, only where the word
    has a capital elsewhere in the text too or is none that the language's lists know. Nations and outlets of
    several words are found whole. Titles, roles and, in front of a lower-case word, words such as "Russian" stay
    outside; names that a hyphen or conjunction joins stay two.
    """
    inner: set[str] = set()
    lower: set[str] = set()
    headlines = [title_case(tokens) for tokens in sentences]
    for tokens, headline in zip(sentences, headlines, strict=True):
        for i, token in enumerate(tokens):
            if not token.capital:
                lower.add(token.lex.folded)
            elif i and not headline and not _opens(token):
                inner.add(token.lex.folded)
    reader = _Reader(language, inner, lower)
    return tuple(tuple(reader.names(tokens, headline)) for tokens, headline in zip(sentences, headlines, strict=True))


def _opens(token: Token) -> bool:
    """True where a sentence or quotation may start at the word."""
    return not _OPENING.isdisjoint(token.before)


def _titled(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True right after a title and its full stop: "M. Rançon"."""
    return (
        i > 0 and tokens[i].before == "." and tokens[i - 1].capital and tokens[i - 1].lex.form in language.title_forms
    )


@dataclass(slots=True)
class _Reader:
    """One text's names: the words that it writes with a capital inside a sentence, and those in lower case."""

    language: Language
    inner: set[str]
    lower: set[str]

    def names(self, tokens: Sequence[Token], headline: bool) -> Iterator[Name]:
        fixed = self._listed(tokens, headline)
        flags = [token.capital and self._flag(tokens, i, headline) for i, token in enumerate(tokens)]
        i, n = 0, len(tokens)
        while i < n:
            if i in fixed:
                yield Name(i, fixed[i], tuple(t.lex.folded for t in tokens[i : fixed[i]]))
                i = fixed[i]
            elif flags[i]:
                j = i + 1
                while j < n and j not in fixed and (step := self._joins(tokens, flags, i, j)):
                    j += step
                if j == i + 1 and not headline:
                    j = self._adjectives(tokens, i)
                yield from self._parts(tokens, i, min(j, n))
                i = j
            else:
                i += 1

    def _listed(self, tokens: Sequence[Token], headline: bool) -> dict[int, int]:
        """Nations, outlets and agencies of several words, first word -> word after the last."""
        out: dict[int, int] = {}
        end = 0
        beginnings = [t.lex.names for t in tokens]
        if not any(here and after.lex.folded in here[0] for here, after in zip(beginnings, tokens[1:], strict=False)):
            return out  # each has two words at least
        words = [t.lex.folded for t in tokens]
        for phrase in self.language.names.find_from(beginnings, words, words):
            first, last = phrase.start, phrase.end
            if first < end and out:
                start = max(out)
                if last - first <= out[start] - start:
                    continue
                del out[start]
            if not tokens[first].capital and tokens[first].lex.form in _ARTICLES and last - first > 2:
                first += 1
            content = [t for t in tokens[first:last] if t.lex.form not in _SMALL]
            if not tokens[first].capital or not content or not content[0].capital:
                continue
            if phrase.section == "outlet" and (not content[-1].capital or (headline and tokens[first].lex.stop)):
                continue
            out[first], end = last, last
        return out

    def _flag(self, tokens: Sequence[Token], i: int, headline: bool) -> bool:
        token, language = tokens[i], self.language
        lex = token.lex
        if not token.capital:
            return False
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if after is not None and after.before == "." and after.capital and len(lex.form) == 1:
            return lex.form not in language.title_forms  # "J. K. Rowling", not "M. Dupont"
        if lex.number is not None or lex.ordinal is not None:
            return False
        if lex.stop:  # "Marine Le Pen", "The Hague"
            small = lex.form in _ARTICLES or lex.form in PARTICLES or lex.form in ("de", "new")
            inside = small and i > 0 and not (headline or _opens(token) or token.upper)
            follows = inside and after is not None and after.capital and not after.before and not after.lex.stop
            return follows and after is not None and not self._nation(after)
        if after is not None and after.before == "." and after.capital and lex.form in language.title_forms:
            return False  # "Rep. Smith"
        if lex.form in language.plain_capitals or (token.upper and lex.role and not lex.org_role):
            return False  # "CEO" says what somebody is
        if lex.folded in language.month_forms or lex.folded in language.weekday_forms:
            before = i > 0 and tokens[i - 1].capital and not token.before and not tokens[i - 1].lex.stop
            return before and not tokens[i - 1].lex.form[0].isdigit() and not _figure_follows(tokens, i)
        if token.upper and len(lex.form) > 4 and lex.folded in self.lower and is_common(token, language):
            return False  # shouted
        if not (headline or i == 0 or _opens(token)) or (_titled(tokens, i, language) and not lex.stop):
            return True
        if lex.folded in self.inner:
            return True
        if lex.folded in self.lower:
            return False
        given = i > 0 and not token.before and tokens[i - 1].capital and tokens[i - 1].lex.form in language.given_names
        if headline and given and not lex.finite and lex.folded not in self.lower:
            return True  # "Tim Cook Says"
        if lex.folded in language.kin or lex.form in language.given_names or not is_common(token, language):
            return True
        if not headline and self._doubled(token, after):
            return True
        if headline or lex.verb or lex.light or lex.role or after is None:  # a word like any other
            return False
        third = tokens[i + 2] if i + 2 < len(tokens) else None
        if third is not None and after.capital and third.capital and not after.before and not third.before:
            run = (after.lex, third.lex)
            if not any(x.stop or x.role or x.form in language.given_names or x.folded in language.kin for x in run):
                return True  # "World Health Organization"
        # "Pierre Dupont": a noun that opens a sentence, and a name at once
        return after.capital and not after.before and not after.lex.stop and not is_common(after, language)

    @staticmethod
    def _doubled(token: Token, after: Token | None) -> bool:
        """True for a common word that a hyphen makes the first half of a name: "Ouest-Info"."""
        if after is None or after.before not in _HYPHENS or not after.capital or after.lex.stop:
            return False
        return token.lex.form not in _PREFIXES and len(token.lex.form) > 2 and not token.lex.stop

    def _joins(self, tokens: Sequence[Token], flags: Sequence[bool], first: int, j: int) -> int:
        """How many words from ``j`` on go on with the name that began at ``first``."""
        token, last = tokens[j], tokens[j - 1]
        if flags[j]:
            if token.before in _HYPHENS:
                return int(self._double(tokens, flags, j))
            if token.before == ".":
                return int(len(last.lex.form) == 1)
            if token.before not in ("", "'"):
                return 0
            return int(not self._apart(last, token))
        if token.before or j + 1 >= len(tokens):
            return 0
        form = token.lex.form
        if form == "&" and flags[j + 1]:
            return 2
        k = j + 1
        small = _ARTICLES | PARTICLES
        while k < len(tokens) - 1 and tokens[k].lex.form in small and not (tokens[k].before or flags[k]):
            k += 1
        if form in PARTICLES and flags[k] and not any(t.before.strip("-‐‑") for t in tokens[j : k + 1]):
            return k - j + 1  # "Omar al-Tarn"
        if not flags[k] or any(t.before for t in tokens[j : k + 1]):
            return 0
        if form in _LINKS:
            return k - j + 1 if self._carries(tokens, first, j, k) else 0
        if form in ("and", "et") and any(t.lex.form in _LINKS for t in tokens[first:j]):
            return k - j + 1 if is_common(last, self.language) and is_common(tokens[k], self.language) else 0
        return 0

    def _carries(self, tokens: Sequence[Token], first: int, j: int, k: int) -> bool:
        """Whether "de" or "of" at ``j`` joins: after a common noun ("Banque"), or a given name ("Charles")."""
        last = tokens[j - 1]
        if last.lex.form in self.language.attribution_words.get("media_first", ()):
            return True  # "la Gazette du Port"
        if last.lex.form not in self.language.given_names and is_common(last, self.language):
            body = self.language.is_body(last.lex)
            led = tokens[k : k + 2]
            strange = len(led) == 2 and led[1].capital and not any(is_common(t, self.language) for t in led)
            if j == 1 and not body and (strange or tokens[k].lex.form in self.language.given_names):
                return False  # "News of Lea Roux"
            bare = last.lex.role and not last.lex.org_role and last.lex.form not in self.language.title_forms
            return not bare and last.lex.folded not in self.language.kin
        if tokens[j].lex.form not in ("de", "d'") or self._nation(tokens[k]):
            return False
        given = self.language.given_names
        person = tokens[k].lex.form in given and k + 1 < len(tokens) and tokens[k + 1].capital
        return last.lex.form in given or (j - first == 1 and not self._nation(last) and not person)

    def _nation(self, token: Token) -> bool:
        return bool(self.language.nations(token.lex.folded))

    def _apart(self, last: Token, token: Token) -> bool:
        """Two capitals side by side that are two names: "du Kremlin Dmitri Peskov"."""
        return self._nation(last) and token.lex.form in self.language.given_names

    def _double(self, tokens: Sequence[Token], flags: Sequence[bool], j: int) -> bool:
        """Whether a hyphen makes one name ("Jean-Luc", "Saint-Denis") or joins two ("Poutine-Musk")."""
        last, token, given = tokens[j - 1], tokens[j], self.language.given_names
        if last.lex.form in given or last.lex.folded in _PLACES or len(last.lex.form) < 3 or len(token.lex.form) < 3:
            return True
        if {last.lex.folded, token.lex.folded} <= self.inner and any(
            t.lex.folded == word.lex.folded and t.before not in _HYPHENS
            for word in (last, token)
            for t in tokens
            if t is not word
        ):
            return False
        if any(is_common(word, self.language) and not self._nation(word) for word in (last, token)):
            return True  # "Ouest-Info", "Presse-Océan"
        follows = j + 1 < len(tokens) and flags[j + 1] and not tokens[j + 1].before
        leads = j > 1 and flags[j - 2] and not last.before
        return follows != leads or not (follows or leads or self._between(tokens, j))

    def _between(self, tokens: Sequence[Token], j: int) -> bool:
        """Whether a noun beside two names says what is between them ("l'appel Roux-Tardy", "the Roux-Tardy call"), or
        they are the topic ("Roux-Tardy : l'entente").
        """
        if j == 1 and len(tokens) > 2 and ":" in tokens[2].before:
            return True
        before = tokens[j - 2].lex.lemma if j > 1 and not tokens[j - 1].before else ""
        after = tokens[j + 1].lex.lemma if j + 1 < len(tokens) and not tokens[j + 1].before else ""
        return not self.language.dyads.isdisjoint((before, after))

    def _adjectives(self, tokens: Sequence[Token], i: int) -> int:
        """The end of a name whose head alone has a capital: "Cour pénale internationale"."""
        head, endings = tokens[i], self.language.adjective_endings
        if not endings or not head.lex.org_role:
            return i + 1
        j, n = i + 1, len(tokens)

        def adjective(k: int) -> bool:
            lex = tokens[k].lex
            return not (tokens[k].before or tokens[k].capital or lex.stop) and lex.form.endswith(endings)

        while j < n and j < i + 3 and adjective(j):
            j += 1
        if j > i + 1 and j + 2 < n and tokens[j].lex.form in ("de", "du", "des") and not tokens[j].before:
            k = j + 2 if tokens[j + 1].lex.form in _ARTICLES else j + 1
            if not (
                tokens[j + 1].before
                or tokens[k].before
                or tokens[k].capital
                or tokens[k].lex.stop
                or tokens[k].lex.finite
            ):
                j = k + 1
                if j < n and adjective(j):
                    j += 1
        return j

    def _parts(self, tokens: Sequence[Token], first: int, last: int) -> Iterator[Name]:
        """A run of capitals as names: titles left out, and what stands before a role a name of its own."""
        language = self.language
        start = first
        for k in range(first, last - 1):
            lex = tokens[k].lex
            title = lex.form in language.title_forms
            if (
                k < start
                or not (title or (lex.role and lex.form == lex.lemma))
                or tokens[k + 1].before not in ("", ".")
            ):
                continue
            rest = k + 1
            if tokens[rest].lex.form in _LINKS:  # "Secretary of State John Kerry"
                while rest < last and (tokens[rest].lex.form in _SMALL or _plain_word(tokens[rest].lex)):
                    rest += 1
                title = False
            person = any(t.lex.form in language.given_names or not is_common(t, language) for t in tokens[rest:last])
            if person or (title and lex.form not in ("general", "justice")):
                yield from self._plain(tokens, start, k, led=True)
                start = rest
        yield from self._plain(tokens, start, last, led=False)

    def _plain(self, tokens: Sequence[Token], first: int, last: int, *, led: bool) -> Iterator[Name]:
        language = self.language
        while last > first and tokens[last - 1].lex.form in _SMALL:
            last -= 1
        if first < last and tokens[first].lex.folded in language.demonyms:
            after = tokens[first + 1] if first + 1 < len(tokens) else None
            adjective = led or (first + 1 == last and after is not None and not after.before and not after.lex.stop)
            if adjective and language.capital_adjectives and not tokens[first].lex.form.endswith("s"):
                first += 1
        if first + 1 == last and tokens[first].lex.role and not tokens[first].lex.org_role:
            before = tokens[first - 1].lex.form if first else ""
            if before in language.determiners or before in _ARTICLES:
                return  # "the President"
        if led and all(_plain_word(t.lex) and not self._nation(t) for t in tokens[first:last]):
            return
        words = _content(tokens, first, last)
        legal = language.attribution_words.get("legal_forms", ())
        while len(words) > 1 and words[-1].strip(".") in legal:
            words = words[:-1]  # "Kardex Corp." is called Kardex
        if words:
            yield Name(first, last, words)


def _plain_word(lex: Lexeme) -> bool:
    """True for a word such as "Prime" or "Foreign", which before a role is no name."""
    return lex.stop or lex.light or lex.verb or lex.role or bool(lex.senses or lex.left or lex.right)


def _figure_follows(tokens: Sequence[Token], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].lex.form[0].isdigit()


def _content(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The name's folded words; a small word counts only where it has a capital itself ("Le Pen", "El Al")."""
    links = _LINKS | _JOINING
    words = tuple(
        t.lex.folded for t in tokens[first:last] if t.lex.form not in _SMALL or (t.capital and t.lex.form not in links)
    )
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return ("".join(words),)  # "H-P", "J. R."
    return words


def initials(words: Sequence[str], language: Language) -> str:
    """The two letters for which a name of two words is known ("hp" for Hewlett-Packard); "" for a person's name, and
    where they are a word of the language ("is").
    """
    if len(words) != 2 or min(map(len, words)) < 3 or words[0] in language.given_names:
        return ""
    letters = words[0][0] + words[1][0]
    lex = language.lexeme(letters)
    return "" if lex.stop or language.is_word(lex) else letters


# -- what names are said to be -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Role:
    """A noun that says what somebody or something is, at words ``first`` to ``last`` of its sentence.

    ``of`` holds the folded words of its complement, and ``nation:...`` for countries and their people: that of
    "le président russe" shares a nation with that of "le président de la Russie".
    """

    lex: Lexeme
    of: frozenset[str]
    first: int
    last: int
    any_office: bool = False
    """Whether it only says that the office is the same as somebody else's ("son homologue russe")."""

    def same_noun(self, other: Role) -> bool:
        """True where the two nouns are one word, synonyms, or the other is the more general."""
        a, b = self.lex, other.lex
        return (
            not set(a.keys).isdisjoint(b.keys)
            or not a.senses.isdisjoint(b.senses)
            or not a.implies.isdisjoint(b.implied)
        )


@dataclass(frozen=True, slots=True)
class Appositions:
    """What one article says of its names: label -> roles, and an acronym's letters -> the words they stand for."""

    roles: Mapping[str, tuple[Role, ...]]
    full: Mapping[str, tuple[str, ...]]
    leaders: Mapping[str, tuple[Role, ...]] = field(default_factory=dict)
    """Of names that the lists know, the offices that their bearers have held, whatever the article says."""

    def who(self, role: Role) -> tuple[str, ...]:
        """The labels of the names that a later "le président russe" can mean, in the order of the article.

        A role without a complement fits every name that has the role; with one, only where the complements share
        a word or a nation, or, if there is no such name, where the name itself was given none.
        """
        if role.any_office:
            return tuple(k for k, known in self.leaders.items() if any(not role.of.isdisjoint(r.of) for r in known))
        if not role.of:
            return tuple(label for label, known in self.roles.items() if any(r.same_noun(role) for r in known))
        sure, open_ = [], []
        for label in {**self.roles, **self.leaders}:
            known = [r for r in (*self.roles.get(label, ()), *self.leaders.get(label, ())) if r.same_noun(role)]
            if any(not role.of.isdisjoint(r.of) for r in known):
                sure.append(label)
            elif any(not r.of for r in known):
                open_.append(label)
        return tuple(sure or open_)


_LEADS = frozenset(("de", "du", "des", "d'", "en", "chez", "pour", "of", "for", "at", "in"))
_REACH = 7


def read_role(tokens: Sequence[Token], i: int, language: Language) -> Role | None:
    """The role whose noun is word ``i``, with its adjectives and complement; None where it is no such noun."""
    lex = tokens[i].lex
    if not (lex.role or lex.org_role) or lex.stop or (lex.finite and not lex.role):
        return None
    n = len(tokens)
    of: set[str] = set()

    def take(token: Token) -> None:
        of.add(token.lex.folded)
        of.update(language.nations(token.lex.folded))

    first = i
    while first > 0 and not tokens[first].before:  # "the Kremlin spokesman", "Tesla's founder"
        word = tokens[first - 1]
        if word.lex.form == "'s" and first > 1:
            first -= 1
            continue
        if word.lex.stop or word.lex.verb or i - first > 2:
            break
        if word.capital or word.lex.folded in language.demonyms:
            take(word)
        first -= 1
    j = i + 1
    while j < n and not tokens[j].before and not tokens[j].capital and j <= i + 2 and _adjective(tokens[j], language):
        take(tokens[j])
        j += 1
    while j + 1 < n and not tokens[j].before and tokens[j].lex.form in _LEADS and j - i < _REACH:
        k = j + 1
        while k < n and not tokens[k].before and tokens[k].lex.form in (language.determiners | _ARTICLES):
            k += 1
        end = k
        while end < n and end - k < 4 and (end == k or not tokens[end].before):
            noun = tokens[end].lex
            verb = noun.finite and end > k
            if noun.stop or verb or (end == k and tokens[end].before) or noun.form in language.given_names:
                break
            if end > k and tokens[end].capital and not tokens[end - 1].capital:
                break  # "le ministre de la défense Sergueï Choïgou"
            take(tokens[end])
            end += 1
        if end == k:
            break
        j = end
    equal = lex.lemma in language.attribution_words.get("counterparts", ())
    return Role(lex, frozenset(of), first, j, any_office=equal and bool(of))


def _adjective(token: Token, language: Language) -> bool:
    lex = token.lex
    if lex.stop or lex.finite:
        return False
    return (
        lex.role
        or lex.folded in language.demonyms
        or bool(language.adjective_endings and lex.form.endswith(language.adjective_endings))
    )


def find_appositions(
    sentences: Sequence[Sequence[Token]], names: Sequence[Sequence[Name]], language: Language
) -> Appositions:
    """What an article says each name is: in apposition, before the name, or with the verb "to be"; and acronyms.

    ``names`` is what ``find_names`` found in the same sentences.
    """
    roles: dict[str, list[Role]] = {}
    full: dict[str, tuple[str, ...]] = {}
    people = {n.words[-1] for found in names for n in found if len(n.words) > 1 and n.words[0] in language.given_names}
    for tokens, found in zip(sentences, names, strict=True):
        for name in found:
            for role in (*_before(tokens, name, language), *_after(tokens, name, language)):
                if name.words[-1] in people and not role.lex.role:
                    continue  # "l'administration Trump"
                known = roles.setdefault(name.label, [])
                if not any(r.lex is role.lex and r.of == role.of for r in known):
                    known.append(role)
        full.update(_acronyms(tokens))
    leaders = {n.label: tuple(_offices(n, language)) for found in names for n in found if n.label in language.leaders}
    return Appositions({label: tuple(known) for label, known in roles.items()}, full, leaders)


def _offices(name: Name, language: Language) -> Iterator[Role]:
    """The offices that the lists know somebody to have held."""
    for office, nation in language.leaders[name.label]:
        yield Role(language.lexeme(office), language.nations(nation) | {nation}, name.first, name.last)


def _before(tokens: Sequence[Token], name: Name, language: Language) -> Iterator[Role]:
    """Roles that lead to a name: "le porte-parole du Kremlin, Dmitri Peskov", "the Kremlin spokesman Dmitry Peskov"."""
    if tokens[name.first].before not in ("", ",", "."):
        return
    found = -1
    for i in range(name.first - 1, max(-1, name.first - _REACH - 1), -1):
        role = read_role(tokens, i, language)
        if role is not None:
            if found >= 0 and i < found - 2:
                return
            if role.last == name.first:
                comma = tokens[name.first].before == ","
                pointed = role.first == 0 or tokens[role.first - 1].lex.form in language.determiners
                if not comma or (pointed and tokens[i].lex.role):
                    yield role
            found = i if tokens[i].lex.role else found
        elif found >= 0 and tokens[i].lex.stop:
            return
        if tokens[i].before:
            return


def _after(tokens: Sequence[Token], name: Name, language: Language) -> Iterator[Role]:
    """Roles that follow a name: "Dmitri Peskov, porte-parole du Kremlin", "Marc German est expert"."""
    i, n = name.last, len(tokens)
    if i >= n:
        return
    if tokens[i].before != ",":
        if tokens[i].before or tokens[i].lex.lemma not in language.be_lemmas:
            return
        i += 1
    for k in range(i, min(n, i + 4)):
        lex = tokens[k].lex
        if k > i and tokens[k].before:
            return
        role = read_role(tokens, k, language)
        if role is not None:
            yield role
            return
        adverb = bool(language.adverb_endings) and lex.form.endswith(language.adverb_endings)
        if lex.finite or adverb or (lex.stop and lex.form not in language.determiners):
            return


def _acronyms(tokens: Sequence[Token]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Letters and the words they begin: "Agence France-Presse (AFP)", "AFP (Agence France-Presse)"."""
    for i, token in enumerate(tokens):
        letters = token.lex.folded
        if not (token.upper and 2 <= len(letters) <= 8 and letters.isalpha()):
            continue
        if "(" in token.before:
            words: list[str] = []
            for k in range(i - 1, max(-1, i - 14), -1):
                if not tokens[k].lex.stop:
                    words.insert(0, tokens[k].lex.folded)
                if len(words) == len(letters):
                    if tokens[k].capital and "".join(w[0] for w in words) == letters:
                        yield letters, tuple(words)
                    break
        elif i + 1 < len(tokens) and "(" in tokens[i + 1].before:
            words = [t.lex.folded for t in tokens[i + 1 : i + 14] if not t.lex.stop][: len(letters)]
            if len(words) == len(letters) and "".join(w[0] for w in words) == letters:
                yield letters, tuple(words)
