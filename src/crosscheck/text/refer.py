"""What a pronoun, "le milliardaire" or "ce pays" can point back at, so that a sentence answers for a name unsaid.

After Lappin and Leass (1994): every mention adds to a name's salience, a subject's most, a sentence halves what was
added before, and an anaphor means the most salient name that agrees with it in gender, number and kind. There is no
parser: a subject is the first name before the verb that no preposition governs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crosscheck.text.language import Language, Lexeme
from crosscheck.text.names import Name, read_role
from crosscheck.text.segment import Kind
from crosscheck.text.tokens import Token, quoted

if TYPE_CHECKING:
    from crosscheck.text.document import Document, SentenceText

PERSON, PLACE, THING, PLURAL = "person", "place", "thing", "plural"

SUBJECT, OTHER, HANGING = 1.0, 0.5, 0.35
"""What a mention adds to a name's salience: as a subject, otherwise, behind a preposition."""

TITLE, QUOTED = 0.5, 0.5
"""The share of that in a headline, which is no part of the story's run, and in a quotation."""

REPEATED = 0.2
"""What is added for a name that was salient before and is said again, as a share of the lesser of the two."""

TOPIC = 0.15
"""What is added for the name that the article says most."""

FADED = 0.02
"""The salience below which a name is forgotten."""

CLEARLY, FROM_AFAR = 0.6, 0.8
"""A name may be meant as well if it has this share of the salience of the most salient one; or that share where it
stands neither in the sentence nor in the one before."""

LOOSE = 0.5
"""The share of its salience with which a thing counts for a pronoun that a person would suit better ("il", "elle")."""


_STOPS, _PARTING = frozenset(".;:!?"), frozenset(".;:!?()")

SOMEBODY_ELSE = frozenset(("",))
"""What an anaphor means that stands for nobody whom the article names."""


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that points back: where it stands, what kind of thing it can mean, and its role noun, if it is one.

    ``gender`` is "m", "f", "n" or "" where it tells none; ``latter`` is true for what means the last name said ("ce
    dernier", "celui-ci", "the latter"), ``loose`` for a noun that would do for any firm ("the firm").
    """

    index: int
    kind: str
    role: str = ""
    pointed: bool = False
    gender: str = ""
    latter: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """Whom an article is about: for each surname or single name its kind, the roles that it is given, its gender."""

    kinds: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    holders: Mapping[str, frozenset[str]]
    genders: Mapping[str, str] = field(default_factory=dict)


def read_cast(document: Document) -> Cast:
    """Kinds and roles of an article's names, from titles, appositions, countries and the shape of the name."""
    language = document.language
    firms = language.attribution_words.get("firms", frozenset())
    person: dict[str, int] = defaultdict(int)
    thing: dict[str, int] = defaultdict(int)
    roles: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, dict[str, int]] = defaultdict(lambda: {"m": 0, "f": 0})
    place: set[str] = set()
    at: dict[str, int] = defaultdict(int)
    seen: dict[str, int] = defaultdict(int)
    for sentence, names in zip(document.sentences, document.names, strict=True):
        tokens = sentence.tokens
        for name in names:
            last = name.words[-1]
            if language.nations(name.label):
                place.add(last)
                continue
            if _is_town(tokens, name, names, language):
                place.add(last)
                continue
            seen[last] += 1
            at[last] += _located(sentence, name)
            if name.label in language.outlets or name.label in language.agencies:
                thing[last] += 3
                continue
            part = tokens[name.first : name.last]
            if any(t.lex.form == "&" for t in part):  # "Harlow & Sons"
                thing[last] += 3
                continue
            if len(name.words) > 1 and not any(t.upper for t in part):
                called = part[0].lex.form in language.given_names  # "Bill" is no law where a surname follows
                if tokens[name.last - 1].lex.form in firms or (part[0].lex.org_role and not called):
                    thing[last] += 1
                elif _looks_personal(part, name, language):
                    person[last] += 1
            if _titled(tokens, name, language):
                person[last] += 3
            told = genders_of(tokens, name, language)
            for gender in told:
                genders[last][gender] += 1
            for k in range(max(0, name.first - 3), name.first):
                lex = tokens[k].lex
                if not _STOPS.isdisjoint(tokens[k + 1].before):
                    continue
                between = tokens[k + 1 : name.first]
                if all(t.lex.stop for t in between) and any(is_preposition(t.lex, language) for t in between):
                    continue  # "la ministre de la Santé"
                if any(t.lex.form in language.join_forms for t in between):
                    continue  # "a doctor and Hill"
                if lex.role and all(not t.lex.verb or t.lex.role for t in tokens[k + 1 : name.first]):
                    if told and gender_before(tokens, k, language) not in ("", *told):
                        continue  # "un départ de la présidente, M. Olivetan a …"
                    person[last] += 2
                    roles[last].add(lex.lemma)
                elif lex.org_role and not any(
                    # "the firm that Jill Fountain runs" is not her
                    t.before or t.lex.verb or t.lex.form in language.break_forms
                    for t in tokens[k + 1 : name.first + 1]
                ):
                    thing[last] += 2
                    roles[last].add(lex.lemma)
            if name.last < len(tokens) and "," in tokens[name.last].before:
                for token in tokens[name.last : name.last + 4]:
                    if token.lex.role:
                        person[last] += 2
                        roles[last].add(token.lex.lemma)
                        break
                    if token.lex.org_role:
                        thing[last] += 1
                        roles[last].add(token.lex.lemma)
                        break
                    if token.lex.verb:
                        break
    kinds = {}
    for names in document.names:
        for name in names:
            last = name.words[-1]
            if last in place or (at[last] > max(person[last], thing[last]) and 2 * at[last] >= seen[last]):
                kinds[last] = PLACE
            elif person[last] > thing[last]:
                kinds[last] = PERSON
            else:
                kinds[last] = THING
    holders: dict[str, set[str]] = defaultdict(set)
    for last, given in roles.items():
        for role in given:
            holders[role].add(last)
    return Cast(
        kinds,
        {k: frozenset(v) for k, v in roles.items()},
        {k: frozenset(v) for k, v in holders.items()},
        {last: "m" if n["m"] > n["f"] else "f" for last, n in genders.items() if n["m"] != n["f"]},
    )


def _is_town(tokens: Sequence[Token], name: Name, names: Sequence[Name], language: Language) -> bool:
    """True for a name behind which the region stands that it is in ("Hull, Ont."), and for that region."""
    if name.label in language.region_of and name.first and tokens[name.first].before == ",":
        return any(n.last == name.first for n in names)
    behind = next((n for n in names if n.first == name.last), None)
    return behind is not None and tokens[behind.first].before == "," and behind.label in language.region_of


def _located(sentence: SentenceText, name: Name) -> bool:
    """True where a preposition of place stands right before a name ("dans Kerval", "près de Kerval", "near Kerval")."""
    if not name.first or sentence.tokens[name.first].before.strip():
        return False
    words, tokens = sentence.language.amount_words, sentence.tokens
    form = tokens[name.first - 1].lex.form
    of = form in words["of"] and name.first > 1
    return form in words["located"] or (of and tokens[name.first - 2].lex.form in words["located"])


def _titled(tokens: Sequence[Token], name: Name, language: Language) -> bool:
    """True right after a title ("M. Dupont", "Mme Leroy")."""
    before = tokens[name.first - 1] if name.first else None
    return before is not None and before.capital and before.lex.form.strip(".") in language.title_forms


def _looks_personal(part: Sequence[Token], name: Name, language: Language) -> bool:
    """True for a given name and what follows, or two words that are no words of the language ("Lars Egeberg")."""
    if part[0].lex.form in language.given_names:
        return True
    if len(name.words) != 2 or any(is_preposition(t.lex, language) for t in part):
        return False
    return not all(language.is_word(t.lex) for t in part)


def genders_of(tokens: Sequence[Token], name: Name, language: Language) -> Sequence[str]:
    """What a mention tells of somebody's gender: a title, a given name, or else a role's article ("la ministre")."""
    words = language.attribution_words
    lists = (("m", "masculine", "masculine_names"), ("f", "feminine", "feminine_names"))
    out = []
    given = tokens[name.first].lex.form
    for gender, titles, names in lists:
        if len(name.words) > 1 and given in words.get(names, ()):
            out.append(gender)
        if name.first and tokens[name.first - 1].lex.form.strip(".") in words.get(titles, ()):
            out.append(gender)
    for k in range(name.first - 1, max(-1, name.first - 5) if not out else name.first - 1, -1):
        lex = tokens[k].lex
        if not _STOPS.isdisjoint(tokens[k + 1].before) or is_preposition(lex, language):
            break
        if lex.role:
            return [g for g in (gender_before(tokens, k, language),) if g]
    return out


_BY_ARTICLE = (("m", "masculine_articles"), ("f", "feminine_articles"))


def find_anaphors(sentence: SentenceText, names: Sequence[Name]) -> tuple[Anaphor, ...]:
    """The words of a sentence that point back; a role that stands beside a name belongs to that name."""
    language, tokens = sentence.language, sentence.tokens
    latter = language.attribution_words.get("latter", frozenset())
    of = language.attribution_words.get("of", frozenset())
    aged = language.attribution_words.get("aged", frozenset())
    beside: set[int] = set()
    for name in names:
        whose = _tells_whose(tokens, name, names, language)
        for k in range(name.first - 1, max(-1, name.first - 6), -1):
            lex = tokens[k].lex
            if whose or lex.finite or not _PARTING.isdisjoint(tokens[k + 1].before):
                break
            if is_preposition(lex, language) and language.contractions.get(lex.form, lex.form) not in of:
                break  # "le président argentin à Vienne"
            beside.add(k)
        if name.last < len(tokens) and "," in tokens[name.last].before and not _is_town(tokens, name, names, language):
            beside.update(range(name.last, min(len(tokens), name.last + 3)))
    out = []
    for i, token in enumerate(tokens):
        lex = token.lex
        if _taken_up(tokens, i, language):
            continue
        if lex.form in language.pronouns:
            agreement = language.pronouns[lex.form]
            gender = agreement[0] if agreement[0] in ("m", "f", "n") else ""
            last = lex.form.endswith(("-ci", "-là"))
            if "p" in agreement:
                if not _of_things(tokens, i, language):
                    out.append(Anaphor(i, PLURAL, gender=gender))
            elif "n" in agreement:
                out.append(Anaphor(i, THING, gender=gender))
            else:
                out.append(Anaphor(i, PERSON, gender=gender, latter=last))
        elif lex.form in latter and i and not token.before and _alone(tokens, i):
            lead = tokens[i - 1].lex.form
            agreement = language.pronouns.get(f"{lead} {lex.form}", ())
            if agreement or lead in language.demonstratives:
                gender = agreement[0] if agreement and agreement[0] in ("m", "f") else ""
                out.append(Anaphor(i, PERSON, gender=gender, latter=True))
        elif lex.form in aged and i > 1 and tokens[i - 2].lex.form in language.definite and _alone(tokens, i):
            out.append(Anaphor(i, PERSON))  # "the 42-year-old fled"
        elif (lex.role or lex.org_role) and i not in beside and not lex.finite:
            first = _behind_places(tokens, i, names, language)  # "the Hull, Ont. nurse"
            reach = 4 if first and tokens[first - 1].lex.form in aged else 2  # "the 42-year-old man"
            before = [t.lex.form for t in tokens[max(0, first - reach) : i]]
            pointed = any(f in language.demonstratives for f in before)
            equal = lex.lemma in language.attribution_words.get("counterparts", ())
            led = any(f in language.definite or (equal and f in language.possessives) for f in before)
            if not pointed and not led:
                continue
            if lex.role and any(t.lex.number == 2 for t in tokens[max(0, i - 2) : i]):
                out.append(Anaphor(i, PLURAL, lex.lemma, pointed))
            elif lex.form != lex.lemma and lex.form.endswith("s") and not lex.lemma.endswith("s"):
                continue  # "les responsables": several
            elif lex.role:
                gender = gender_before(tokens, i, language)
                out.append(Anaphor(i, PERSON, lex.lemma, pointed, gender))
            elif lex.lemma in language.outlet_nouns or not pointed:
                loose = lex.lemma in language.attribution_words.get("any_firm", ())
                out.append(Anaphor(i, THING, lex.lemma, pointed, loose=loose))
            else:
                out.append(Anaphor(i, PLACE, lex.lemma, pointed))
    return tuple(out)


def _behind_places(tokens: Sequence[Token], i: int, names: Sequence[Name], language: Language) -> int:
    """The word where the town and region begin that stand before a noun, or the noun's own."""
    while (name := next((n for n in names if n.last == i), None)) is not None and (
        _is_town(tokens, name, names, language) or language.is_land(name.label)
    ):
        i = name.first
    return i


def _tells_whose(tokens: Sequence[Token], name: Name, names: Sequence[Name], language: Language) -> bool:
    """True for a name that only says whose somebody is ("the head of Kardex"), who is not named beside it."""
    of, k = language.attribution_words.get("of", frozenset()), name.first - 1
    joined = next((n for n in names if n.last == k and tokens[k].lex.form in language.join_forms), None)
    if joined is not None:
        k = joined.first - 1  # "the head of Kardex and Orvane"
    while k > 0 and tokens[k].lex.form in language.determiners and tokens[k].lex.form not in of:
        k -= 1
    if k < 1 or tokens[k].lex.form not in of or not tokens[k - 1].lex.role or tokens[k + 1].before:
        return False
    return not any(n.first == name.last for n in names)


def _taken_up(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True for a pronoun that only takes up the noun before it ("L'opposition, elle, réclame")."""
    if not 0 < i < len(tokens) - 1 or tokens[i].lex.form not in language.pronouns:
        return False
    return tokens[i].before == "," and tokens[i + 1].before == "," and not tokens[i - 1].lex.stop


def _of_things(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True for a plural pronoun before which its sentence has several things ("ces discussions sont floues, mais elles
    ..."): it means those, and not two persons whom the article names.
    """
    if tokens[i].lex.form in language.possessives:
        return False
    for k in range(i - 2, -1, -1):
        lex, noun = tokens[k].lex, tokens[k + 1].lex
        if lex.form.endswith("s") and lex.form in language.determiners | language.possessives:
            several = noun.form.endswith(("s", "x")) and not noun.stop and not tokens[k + 1].capital
            if several and not noun.finite and not noun.role:
                return True
    return False


def _alone(tokens: Sequence[Token], i: int) -> bool:
    """True where no noun follows word ``i``, which stands for one itself then: "ce dernier", not "ce dernier point"."""
    if i + 1 >= len(tokens) or tokens[i + 1].before:
        return True
    after = tokens[i + 1].lex
    return after.stop or after.finite


def gender_before(tokens: Sequence[Token], i: int, language: Language) -> str:
    """The gender that the article before a role tells, "" where it tells none."""
    words = language.attribution_words
    if not i or tokens[i].before or tokens[i].lex.lemma in words.get("epicene", ()):
        return ""
    return next((g for g, articles in _BY_ARTICLE if tokens[i - 1].lex.form in words.get(articles, ())), "")


def can_mean(anaphor: Anaphor, word: str, kind: str, cast: Cast) -> float:
    """How well an anaphor can stand for a name (its last word), from 0 to 1, by kind, gender and role alone."""
    if anaphor.kind == PLURAL:
        if anaphor.gender == "f" and kind == PERSON and cast.genders.get(word) == "m":
            return 0.0  # "elles" are no two men
        return 0.8 if kind == PERSON else 0.3
    if anaphor.gender in ("m", "f") and kind == PERSON and cast.genders.get(word, anaphor.gender) != anaphor.gender:
        return 0.0
    if anaphor.role:
        holders = cast.holders.get(anaphor.role)
        if holders and (word in holders or not anaphor.loose):
            return 1.0 if word in holders else 0.0
    if anaphor.latter:
        return 0.8
    if anaphor.kind == PERSON:
        if kind != PERSON:
            return 0.0
        return 0.9 if anaphor.role else 0.8
    if anaphor.kind == PLACE:
        return 0.9 if kind in (PLACE, THING) else 0.0
    if kind == THING:
        return 0.6 if anaphor.role else 0.4
    return 0.7 if kind == PLACE and anaphor.pointed else 0.0


# -- what each anaphor of an article means -----------------------------------------------------------------------


def find_referents(document: Document) -> Iterator[Mapping[int, frozenset[str]]]:
    """For each sentence, the names (by their last words) that each of its anaphors most likely means.

    An anaphor that no name before it suits is left out; one for which several names are about as salient has them all.
    """
    salience: dict[str, float] = {}
    latest: Sequence[str] = ()
    recent: Iterable[str] = ()
    unnamed: Unnamed | None = None
    for index, sentence in enumerate(document.sentences):
        for word in list(salience):
            salience[word] *= 0.5
            if salience[word] < FADED:
                del salience[word]
        run = _Run(sentence)
        found: dict[int, frozenset[str]] = {}
        names = document.names[index]
        at = 0
        for anaphor in document.anaphors(index):
            while at < len(names) and names[at].first < anaphor.index:
                run.names(names[at])
                at += 1
            if unnamed is not None and not run.has_subject and unnamed.suits(anaphor):
                found[anaphor.index] = SOMEBODY_ELSE
                continue
            meant = _of_clause_before(anaphor, sentence, names[:at], document.cast)
            meant = meant or _meant(anaphor, document, names[:at], salience, run, latest, recent)
            if meant:
                found[anaphor.index] = meant
                if len(meant) == 1 and meant is not SOMEBODY_ELSE:
                    run.means(anaphor, next(iter(meant)))
        for name in names[at:]:
            run.names(name)
        for word, weight in run.mentions.items():
            salience[word] = _both(salience.get(word, 0.0), weight)
        later = find_unnamed(sentence, names)
        if later is not None:
            unnamed = later if later.index not in found else None
        elif run.has_subject or SOMEBODY_ELSE not in found.values():
            unnamed = None
        known = [next(iter(m)) for m in found.values() if len(m) == 1 and m is not SOMEBODY_ELSE]
        latest = run.said or known[-1:] or latest
        recent = tuple(run.mentions)
        yield found


def _of_clause_before(anaphor: Anaphor, sentence: SentenceText, before: Sequence[Name], cast: Cast) -> frozenset[str]:
    """Whom a pronoun means that follows a clause of time or condition and its comma: the one person named there
    ("thinks that once Roux has left, she"), who is its subject as the pronoun is that of what follows.
    """
    tokens, k = sentence.tokens, anaphor.index
    opening = sentence.language.attribution_words.get("opening_clauses", frozenset())
    if anaphor.role or anaphor.kind != PERSON or tokens[k].before != "," or not opening:
        return frozenset()
    k -= 1
    # a full stop inside a sentence is that of an abbreviation ("M. Roux")
    while k > 0 and not tokens[k].before.strip("'’-.") and tokens[k].lex.form not in opening:
        k -= 1
    if tokens[k].lex.form not in opening or tokens[k].before.strip("'’-") not in ("", ","):
        return frozenset()
    named = [n for n in before if n.first > k and not hangs(sentence, n) and cast.kinds.get(n.words[-1]) == PERSON]
    if len(named) != 1 or anaphor.gender not in ("", cast.genders.get(named[0].words[-1], anaphor.gender)):
        return frozenset()
    follows = tokens[named[0].last : anaphor.index]
    return frozenset((named[0].words[-1],)) if any(t.lex.finite for t in follows) else frozenset()


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody or some body that a sentence is about and does not name ("A detective said"): word, kind, gender."""

    index: int
    kind: str
    gender: str

    def suits(self, anaphor: Anaphor) -> bool:
        """Whether a pronoun of the next sentence can mean it."""
        if anaphor.role or anaphor.latter or anaphor.kind not in (self.kind, PERSON):
            return False
        if anaphor.kind != self.kind:  # "il", "elle" of a body
            return anaphor.gender in ("m", "f") and anaphor.gender == self.gender
        return not (anaphor.gender in ("m", "f") and self.gender and anaphor.gender != self.gender)


def find_unnamed(sentence: SentenceText, names: Sequence[Name]) -> Unnamed | None:
    """The noun for a person or body that a sentence begins with as its subject, if no name stands before its verb."""
    tokens, language = sentence.tokens, sentence.language
    if sentence.kind is Kind.HEADLINE:
        return None
    for k in range(1, min(len(tokens), OPENING)):
        lex = tokens[k].lex
        if tokens[k].before.strip("'’-") or lex.finite or any(n.first <= k for n in names):
            return None
        if not (lex.role or lex.org_role) or tokens[k].capital:
            if lex.stop and lex.form not in language.determiners:
                return None
            continue
        if k + 1 < len(tokens) and not tokens[k + 1].before and (tokens[k + 1].lex.role or tokens[k + 1].lex.org_role):
            continue  # "the company spokesman"
        lead = tokens[0].lex.form
        if lead not in language.determiners | language.possessives or is_plural(lex):
            return None
        words = language.attribution_words
        relative = words.get("relatives", frozenset()) | words.get("that", frozenset())
        verb = next((i for i in range(k + 1, len(tokens)) if tokens[i].lex.finite), len(tokens))
        if any(n.first < verb for n in names) or any(t.lex.form in relative for t in tokens[k + 1 : verb]):
            return None
        meant = next((g for g, w in (("m", "masculine"), ("f", "feminine")) if lex.lemma in words.get(w, ())), "")
        return Unnamed(k, PERSON if lex.role else THING, gender_before(tokens, k, language) or meant)
    return None


OPENING = 5
"""Within how many words a sentence says what it is about."""


def is_plural(lex: Lexeme) -> bool:
    """True for the plural of a noun."""
    return lex.form != lex.lemma and lex.form.endswith(("s", "x", "men"))


def _both(one: float, other: float) -> float:
    return max(one, other) + REPEATED * min(one, other)


class _Run:
    """The mentions of one sentence, in their order: what each name gains by them."""

    def __init__(self, sentence: SentenceText) -> None:
        self.sentence = sentence
        self.scale = TITLE if sentence.kind is Kind.HEADLINE else 1.0
        self.quoted = quoted(sentence.tokens)
        self.verb = next((k for k, t in enumerate(sentence.tokens) if t.lex.finite), len(sentence.tokens))
        self.has_subject = False
        self.mentions: dict[str, float] = {}
        self.said: list[str] = []
        self.described: list[tuple[str, Anaphor]] = []

    def names(self, name: Name) -> None:
        """A name is said."""
        tokens, language = self.sentence.tokens, self.sentence.language
        if name.first and tokens[name.first - 1].lex.form in language.possessives and name.words[-1].endswith("s"):
            return  # "ses Gigafactories": several things of somebody's
        hanging = hangs(self.sentence, name)
        subject = not (self.has_subject or hanging) and name.first < self.verb
        self._add(name.words[-1], SUBJECT if subject else HANGING if hanging else OTHER, name.first)
        self.has_subject = self.has_subject or subject
        self.said.append(name.words[-1])

    def called_otherwise(self, anaphor: Anaphor) -> Iterable[str]:
        """Whom another noun means in the same clause: two descriptions there are two people ("le négociateur a salué
        l'entrepreneur").
        """
        clause = self.sentence.clause
        return [
            word
            for word, other in self.described
            if anaphor.role and other.role != anaphor.role and clause[other.index] == clause[anaphor.index]
        ]

    def means(self, anaphor: Anaphor, word: str) -> None:
        """An anaphor means a name."""
        if anaphor.role:
            self.described.append((word, anaphor))
        owner = self.sentence.tokens[anaphor.index].lex.form in self.sentence.language.possessives
        subject = not (self.has_subject or owner) and anaphor.index <= self.verb
        self._add(word, SUBJECT if subject else OTHER, anaphor.index)
        self.has_subject = self.has_subject or subject

    def _add(self, word: str, weight: float, at: int) -> None:
        weight *= self.scale * (QUOTED if self.quoted[at] else 1.0)
        self.mentions[word] = max(self.mentions.get(word, 0.0), weight)


def _meant(
    anaphor: Anaphor,
    document: Document,
    here: Sequence[Name],
    salience: Mapping[str, float],
    run: _Run,
    latest: Sequence[str],
    recent: Iterable[str],
) -> frozenset[str]:
    """Which names an anaphor means.

    ``here`` are those before it in its sentence, ``latest`` the last ones said before that, ``recent`` all of the
    sentence before.
    """
    sentence, mine = run.sentence, run.mentions
    cast, language = document.cast, document.language
    if anaphor.kind == PLURAL or not stands_for_names(anaphor, document):
        return frozenset()
    role = read_role(sentence.tokens, anaphor.index, language) if anaphor.role else None
    others = frozenset[str]()
    if role is not None and role.of:
        known = document.appositions.who(role)
        if known:
            return frozenset(label.split()[-1] for label in known)
        others = cast.holders.get(anaphor.role, frozenset())
        if others and not anaphor.loose:
            return SOMEBODY_ELSE  # "le président argentin", where the one president named is Russia's
    neuter = any(agreement[0] == "n" for agreement in language.pronouns.values())
    barred = {*_clause_mates(anaphor, sentence, here), *run.called_otherwise(anaphor), *others}
    scores: dict[str, float] = {}
    for word in {*salience, *mine}:
        if word in barred:
            continue
        kind = cast.kinds.get(word, THING)
        fit = can_mean(anaphor, word, kind, cast)
        if not fit and anaphor.kind == PERSON and not anaphor.role and not neuter and kind == THING:
            fit = LOOSE  # "il", "elle" of a company
        elif not fit and anaphor.gender == "n" and kind == PLACE:
            fit = LOOSE / 2
        if fit:
            held = _both(salience.get(word, 0.0), mine.get(word, 0.0))
            scores[word] = fit * (held + TOPIC * document.topics.get(word, 0.0))
    if not scores:
        return frozenset()
    if anaphor.latter:
        found = next((w for w in reversed(run.said or latest) if w in scores and cast.kinds.get(w) != PLACE), None)
        return frozenset((found,)) if found else frozenset()
    best = max(scores.values())
    near = {*mine, *recent}
    return frozenset(w for w, score in scores.items() if score >= (CLEARLY if w in near else FROM_AFAR) * best)


def stands_for_names(anaphor: Anaphor, document: Document) -> bool:
    """True unless it is a noun of a class that no name is said to be in: "the tunnel", where none is called one."""
    if not anaphor.role or anaphor.kind == PERSON or document.cast.holders.get(anaphor.role):
        return True
    return anaphor.role in document.language.attribution_words.get("company_nouns", ())


def _clause_mates(anaphor: Anaphor, sentence: SentenceText, here: Sequence[Name]) -> Iterable[str]:
    """The names that a pronoun cannot mean since they stand in its own clause ("Lang met him")."""
    tokens, language = sentence.tokens, sentence.language
    i = anaphor.index
    form = tokens[i].lex.form
    if anaphor.role or form in language.possessives or form.endswith(("self", "-même")):
        return ()
    breaks = language.break_forms | language.join_forms | language.contrast_forms
    acts = i + 1 < len(tokens) and not tokens[i + 1].before and (tokens[i + 1].lex.finite or tokens[i + 1].lex.stop)
    out = set()
    for name in here:
        between = tokens[name.last : i + 1]
        if any(t.before.strip("'’-") for t in between) or any(t.lex.form in breaks for t in between):
            continue
        if not (acts and any(t.lex.finite for t in between)):
            out.add(name.words[-1])
    return out


def hangs(sentence: SentenceText, name: Name) -> bool:
    """True for a name behind a preposition or with a possessive: it is no subject."""
    tokens, language = sentence.tokens, sentence.language
    if name.last < len(tokens) and tokens[name.last].lex.form in ("'s", "'"):
        return True
    k = name.first
    while k > 0 and not tokens[k].before.strip("'’."):
        lex = tokens[k - 1].lex
        if lex.stop or lex.finite:
            break
        if lex.folded in language.weekday_forms or lex.folded in language.month_forms:
            return False  # "On Monday Pike met"
        k -= 1
    return k > 0 and not tokens[k].before.strip("'’.") and is_preposition(tokens[k - 1].lex, language)


def is_preposition(lex: Lexeme, language: Language) -> bool:
    """True for a word of grammar that is none of the other kinds: what is left are prepositions and adverbs."""
    form = language.contractions.get(lex.form, lex.form)
    if form != lex.form:
        return lex.stop and form not in language.definite and form not in language.pronouns
    return (
        lex.stop
        and not lex.verb
        and lex.number is None
        and form not in language.determiners
        and form not in language.pronouns
        and form not in language.possessives
        and form not in language.join_forms
        and form not in language.break_forms
        and form not in language.attribution_words.get("some", ())
    )
