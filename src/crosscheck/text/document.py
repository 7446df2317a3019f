"""An article read once for every claim: its sentences, their words, and where each word stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

from crosscheck.model import Article, PartialDate
from crosscheck.text.cues import Cues, find_cues
from crosscheck.text.dates import DateMention, find_dates
from crosscheck.text.language import Language, Lexeme, Phrase, load_language
from crosscheck.text.names import Appositions, Name, find_appositions, find_names
from crosscheck.text.numbers import Quantity, find_quantities
from crosscheck.text.refer import Anaphor, Cast, find_anaphors, find_referents, read_cast
from crosscheck.text.segment import Kind, Sentence, segment
from crosscheck.text.tokens import Token, clauses, tokenize

T = TypeVar("T")

UNTRUE = "verdict:untrue"
"""The key of what says that something is untrue ("a hoax", "not true")."""


_HIDDEN = frozenset(("events", "want", "attempt"))
"""Sections of operators that a longer expression hides."""


SAME_YEAR, YEAR_BACK = "same year", 2
"""What expressions mean that point back at a year ("that same year"); how many sentences back it may stand."""

OBJECT = 5
"""How many words an object has at most that parts a verb from its particle or preposition."""


def _phrases_of(lexemes: Sequence[Lexeme], language: Language) -> Sequence[Phrase]:
    """The expressions in some words that are matched by their lemmas."""
    beginnings = [lex.phrases for lex in lexemes]
    if not any(beginnings):
        return ()
    return language.phrases.find_from(beginnings, [lex.key for lex in lexemes], [lex.form_key for lex in lexemes])


@dataclass(slots=True, eq=False)
class SentenceText:
    """One sentence with its words. What costs time to find (cues, amounts, dates) is found when first asked for."""

    text: str
    start: int
    end: int
    kind: Kind
    paragraph: int
    index: int
    tokens: tuple[Token, ...]
    language: Language
    anchor: PartialDate | None = None
    before: SentenceText | None = None
    """The sentence before it, where "that same year" looks for its year."""
    _forms: tuple[Phrase, ...] | None = None
    _phrases: tuple[Phrase, ...] | None = None
    _clause: tuple[int, ...] | None = None
    _cues: Cues | None = None
    _dates: tuple[DateMention, ...] | None = None
    _quantities: tuple[Quantity, ...] | None = None

    @property
    def forms(self) -> tuple[Phrase, ...]:
        """Expressions matched by their forms."""
        if self._forms is None:
            beginnings = [t.lex.forms for t in self.tokens]
            if any(beginnings):
                words = [t.lex.form for t in self.tokens]
                self._forms = tuple(self.language.forms.find_from(beginnings, words, words))
            else:
                self._forms = ()
        return self._forms

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Expressions matched by their lemmas."""
        if self._phrases is None:
            self._phrases = tuple(_phrases_of([t.lex for t in self.tokens], self.language))
            parted = self._parted() + self._parted_by_name() + self._apart()
            if parted:
                known = {(p.start, p.section) for p in self._phrases if p.end - p.start > 1}
                parted = [p for p in parted if (p.start, p.section) not in known]
                self._phrases = tuple(sorted((*self._phrases, *parted), key=lambda p: p.start))
            if any(p.section in _HIDDEN for p in self._phrases):
                self._phrases = tuple(p for p in self._phrases if p.section not in _HIDDEN or not self._hidden(p))
        return self._phrases

    def _hidden(self, phrase: Phrase) -> bool:
        """True for an operator whose words begin an expression that is none ("tenir à", in "tenir à l'écart")."""
        assert self._phrases is not None
        return any(
            isinstance(p.value, int)
            and p.section != "directions"
            and p.start <= phrase.start
            and p.end > phrase.end
            and not any(t.lex.verb and not t.lex.stop for t in self.tokens[phrase.end : p.end])
            and (phrase.section == "events" or not all(t.lex.stop for t in self.tokens[phrase.end : p.end]))
            for p in self._phrases
        )

    def may_be_indexed(self) -> bool:
        """Whether an article's index may hold any of its `phrases`; to find them takes far longer.

        True for whatever two neighbouring words begin such an expression, a third one looked at too, or parts of one
        may stand apart.
        """
        language, separable = self.language, self.language.separable
        lexemes = [t.lex for t in self.tokens]
        degrees = language.attribution_words.get("degrees", frozenset())
        last = len(lexemes) - 1
        for i, lex in enumerate(lexemes):
            if lex.indexed:
                begins = lex.indexed
                if "" in begins:
                    return True
                if i < last:
                    second = lexemes[i + 1]
                    third = lexemes[i + 2] if i + 1 < last else None
                    for word in (second.key, second.form_key):
                        if word in begins:
                            thirds = begins[word]
                            if "" in thirds or (
                                third is not None and (third.key in thirds or third.form_key in thirds)
                            ):
                                return True
            if lex.form in degrees and 0 < i < last:
                around = [lexemes[k] for k in range(max(0, i - 4), min(last + 1, i + 3)) if k != i]
                if any(one.indexed and _follows(one, other) for one, other in pairwise(around)):
                    return True
            if lex.verb and i + 1 < last:
                if language.is_inserted(lexemes[i + 1]):
                    around = [lexemes[k] for k in range(max(0, i - 2), i + 3) if k != i + 1]
                    if any(one.indexed and _follows(one, other) for one, other in pairwise(around)):
                        return True
                if lex.key in separable:
                    following = separable[lex.key]
                    if any(other.stop and other.key in following for other in lexemes[i + 2 : i + OBJECT + 2]):
                        return True
        return any(_follows(lexemes[i], lexemes[k]) for i, k in self._names_behind_nouns())

    def _parted(self) -> list[Phrase]:
        """Expressions that an adverb behind their verb parts ("aura bientôt lieu", "vise surtout à"), or an adjective
        of degree beside their noun ("manifester un vif intérêt pour", "show a keen interest in").
        """
        tokens, language = self.tokens, self.language
        degrees = language.attribution_words.get("degrees", frozenset())
        out = []
        for i in range(1, len(tokens) - 1):
            if tokens[i].lex.form not in degrees and not (
                tokens[i - 1].lex.verb and language.is_inserted(tokens[i].lex)
            ):
                continue
            if tokens[i].before.strip("'’") or tokens[i + 1].before.strip("'’"):
                continue
            first = max(0, i - 4)
            around = [t.lex for k, t in enumerate(tokens[first : i + 6], first) if k != i]
            for p in _phrases_of(around, language):
                start, end = first + p.start, first + p.end
                # "n'a pas l'intention de": a negation is nothing that an operator may swallow
                negates = tokens[i].lex.form in language.negative_words and not isinstance(p.value, int)
                if start < i < end and (not negates or p.section == "events"):
                    out.append(p._replace(start=start, end=end + 1))
        return out

    def _parted_by_name(self) -> list[Phrase]:
        """Expressions that whose it is parts behind their noun ("la victoire d'Anna Roux à la présidentielle")."""
        tokens, out = self.tokens, []
        for i, last in self._names_behind_nouns():
            around = [*(t.lex for t in tokens[i : i + 1]), *(t.lex for t in tokens[last : last + 5])]
            for p in _phrases_of(around, self.language):
                if not p.start and p.end > 2:
                    out.append(p._replace(start=i, end=last + p.end - 1))
        return out

    def _names_behind_nouns(self) -> Iterator[tuple[int, int]]:
        """Each noun behind which "of" and a name stand, with the word after the name, where a small word is that."""
        tokens, of = self.tokens, self.language.amount_words["of"]
        for i in range(len(tokens) - 4):
            lex = tokens[i].lex
            if lex.stop or lex.finite or not lex.indexed or tokens[i + 1].before or tokens[i + 1].lex.form not in of:
                continue
            last = i + 2
            while last < len(tokens) and tokens[last].capital and not tokens[last].before.strip("'’-"):
                last += 1
            if i + 2 < last < len(tokens) - 1 and tokens[last].lex.stop and not tokens[last].before:
                yield i, last

    def _apart(self) -> list[Phrase]:
        """Verbs that an object parts from their particle or preposition ("turned the offer down", "accuse le maire de
        fraude"), each as if it stood alone for both.
        """
        tokens, separable = self.tokens, self.language.separable
        out = []
        for i, token in enumerate(tokens[:-2]):
            lex = token.lex
            if lex.key not in separable or not lex.verb or not self._takes_object(i):
                continue
            following = separable[lex.key]
            for k in range(i + 2, min(len(tokens), i + OBJECT + 2)):
                if tokens[k].before.strip("'’\"«“") or tokens[k - 1].lex.finite:
                    break
                if tokens[k].lex.stop and tokens[k].lex.key in following and self._closes_object(i, k):
                    out += [Phrase(i, i + 1, section, value) for section, value in following[tokens[k].lex.key]]
                    break
        return out

    def has_particle(self, i: int) -> bool:
        """Whether the verb at word ``i`` has its particle behind its object."""
        particles = {self.language.lexeme(word).key for word in self.language.verb_particles}
        following = self.language.separable.get(self.tokens[i].lex.key, {})
        own = {value for key, several in following.items() if key in particles for value in several}
        return any(p.start == i and (p.section, p.value) in own for p in self._apart())

    def _takes_object(self, i: int) -> bool:
        """Whether the word behind a verb can begin its object: an article, a pronoun, a name."""
        tokens, language = self.tokens, self.language
        if i and tokens[i - 1].lex.form in language.determiners and not tokens[i].before:
            return False
        after = tokens[i + 1]
        if after.before.strip("'’"):
            return False
        form = after.lex.form
        return (
            after.capital
            or form in language.determiners
            or form in language.possessives
            or form in language.pronouns
            or form in language.attribution_words.get("object_clitics", ())
        )

    def _closes_object(self, verb: int, k: int) -> bool:
        """Whether the small word at ``k`` belongs to the verb, and not to the noun before it or the one behind it."""
        tokens, language = self.tokens, self.language
        after = tokens[k + 1] if k + 1 < len(tokens) and not tokens[k + 1].before.strip("'’") else None
        if tokens[k].lex.form in language.verb_particles:
            # "took the boy out of the water", but "took the road over the pass"
            return after is None or (after.lex.stop and after.lex.form not in language.determiners)
        if tokens[k].lex.form not in language.amount_words["of"]:
            return k + 1 < len(tokens)
        if k + 1 >= len(tokens) or tokens[k + 1].capital or tokens[k + 1].lex.form in language.determiners:
            return False  # "traite le maire de Kerval"
        # "accuse le maire de fraude", but "traite la question de santé"
        person = any(t.capital or t.lex.role or t.lex.form in language.pronouns for t in tokens[verb + 1 : k])
        return person or bool(tokens[k + 1].before)

    def said(self, first: int, last: int) -> str:
        """Its words ``first`` to ``last`` (exclusive), as written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    @property
    def question(self) -> bool:
        """True where the sentence asks."""
        return self.text[self.start : self.end].rstrip("\"'»” )").endswith("?")

    @property
    def clause(self) -> tuple[int, ...]:
        """The number of the clause that each of its words is in; found without its cues, which take far longer."""
        if self._clause is None:
            self._clause = clauses(self.tokens, self.language.break_forms, self.language.join_forms)
        return self._clause

    @property
    def cues(self) -> Cues:
        """What is done to its words."""
        if self._cues is None:
            self._cues = find_cues(
                self.text, self.tokens, self.language, self.forms, self.phrases, self.question, self.clause
            )
        return self._cues

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """Its dates."""
        if self._dates is None:
            found = self._told_dates
            same = next((p for p in self.forms if p.section == "relative_date" and p.value == SAME_YEAR), None)
            self._dates = found if same is None or found else self._same_year(same)
        return self._dates

    @property
    def _told_dates(self) -> tuple[DateMention, ...]:
        """The dates that it tells by itself."""
        return find_dates(self.text, self.tokens, self.language, self.forms, self.anchor)

    def _same_year(self, same: Phrase) -> tuple[DateMention, ...]:
        """The year of the sentence before, or of the one before that, for an expression that points back at it."""
        sentence = self.before
        for _ in range(YEAR_BACK):
            if sentence is None:
                break
            # not what that sentence in turn takes from the one before it: a long run of such would have no end
            years = [d for d in sentence._told_dates if d.year is not None]
            if years:
                year, when = years[-1].year, years[-1].when
                said = self.said(same.start, same.end)
                return (DateMention(same.start, same.end, year, None, None, None, said, when),)
            sentence = sentence.before
        return ()

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its amounts."""
        if self._quantities is None:
            taken = [(d.first, d.last) for d in self.dates]
            self._quantities = find_quantities(self.text, self.tokens, self.language, self.forms, taken)
        return self._quantities


def read_sentence(
    text: str,
    language: Language,
    start: int = 0,
    end: int | None = None,
    *,
    kind: Kind = Kind.TEXT,
    paragraph: int = 0,
    index: int = 0,
    anchor: PartialDate | None = None,
) -> SentenceText:
    """One sentence of ``text`` as words."""
    stop = len(text) if end is None else end
    return SentenceText(
        text, start, stop, kind, paragraph, index, tokenize(text, language, start, stop), language, anchor
    )


@dataclass(eq=False)
class Document:
    """An article as the matcher sees it. ``sentences`` leaves furniture out; ``where`` maps a key to sentences."""

    article: Article
    language: Language
    sentences: tuple[SentenceText, ...]
    where: Mapping[str, Sequence[int]]
    names: tuple[tuple[Name, ...], ...]
    topics: Mapping[str, float] = field(default_factory=dict)
    known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)
    """What was found out about it for a claim, kept for the next sentence, by what it was found out for."""
    _anaphors: dict[int, tuple[Anaphor, ...]] = field(default_factory=dict, init=False, repr=False)
    _referents: list[Mapping[int, frozenset[str]]] = field(default_factory=list, init=False, repr=False)
    _run: Iterator[Mapping[int, frozenset[str]]] | None = field(default=None, init=False, repr=False)

    @cached_property
    def name_keys(self) -> Mapping[str, Sequence[int]]:
        """Folded name words of the article -> the sentences that hold them."""
        out: dict[str, list[int]] = defaultdict(list)
        for i, names in enumerate(self.names):
            for name in names:
                for word in name.words:
                    if not out[word] or out[word][-1] != i:
                        out[word].append(i)
        return out

    def anaphors(self, index: int) -> tuple[Anaphor, ...]:
        """What in a sentence points back, found when first asked for."""
        found = self._anaphors.get(index)
        if found is None:
            found = self._anaphors[index] = find_anaphors(self.sentences[index], self.names[index])
        return found

    def found_in(self, index: int, what: str, read: Callable[[], Iterable[T]]) -> Sequence[T]:
        """What is read in a sentence, once: ``what`` names it; ``read`` is asked the first time."""
        known: dict[int, Sequence[T]] = self.known.setdefault(what, {})
        if index not in known:
            known[index] = tuple(read())
        return known[index]

    @cached_property
    def cast(self) -> Cast:
        """Kinds and roles of its names."""
        return read_cast(self)

    @cached_property
    def appositions(self) -> Appositions:
        """What the article says its names are."""
        return find_appositions([s.tokens for s in self.sentences], self.names, self.language)

    @cached_property
    def called(self) -> Sequence[tuple[str, ...]]:
        """Each name of the article once, as its folded words."""
        return tuple(dict.fromkeys(name.words for names in self.names for name in names))

    def referents(self, index: int) -> Mapping[int, frozenset[str]]:
        """The names that a sentence's anaphors most likely mean, by their last words; read as far as is asked for."""
        if not self.anaphors(index):
            return {}
        if self._run is None:
            self._run = find_referents(self)
        while len(self._referents) <= index:
            self._referents.append(next(self._run))
        return self._referents[index]

    def release(self) -> None:
        """Ends what reads on in it and so holds it: its memory is free when it is let go, without being looked for."""
        self._run = None
        self._referents.clear()

    @cached_property
    def stems(self) -> Mapping[str, Sequence[str]]:
        """The first five letters of a key -> the article's keys that start so (words of one family)."""
        out: dict[str, list[str]] = defaultdict(list)
        for key in self.where:
            if len(key) >= 5 and key[0] != "~":
                out[key[:5]].append(key)
        return out


ABOVE = -1
"""The paragraph of a title that stands in the front matter only."""


def read_document(article: Article) -> Document:
    """Segments and tokenizes an article and notes where each word stands.

    Raises:
        CrosscheckError: the article is in a language without a data file.
    """
    language = load_language(article.language)
    sentences: list[SentenceText] = []
    cut = segment(article.text, article.body, article.language, article.title)
    if article.headline is not None:
        cut = (Sentence(*article.headline, ABOVE, Kind.HEADLINE), *cut)
    for found in cut:
        if found.kind is Kind.FURNITURE:
            continue
        sentences.append(
            read_sentence(
                article.text,
                language,
                found.start,
                found.end,
                kind=found.kind,
                paragraph=found.paragraph,
                index=len(sentences),
                anchor=article.published,
            )
        )
        if len(sentences) > 1:
            sentences[-1].before = sentences[-2]
    where = _where(sentences)
    names = find_names([s.tokens for s in sentences], language)
    counts: Counter[str] = Counter()
    for i, found_names in enumerate(names):
        for name in found_names:
            counts[name.words[-1]] += 3 if i == 0 or sentences[i].kind is Kind.HEADLINE else 1
    most = max(counts.values(), default=1)
    return Document(article, language, tuple(sentences), where, names, {word: n / most for word, n in counts.items()})


def _follows(lex: Lexeme, other: Lexeme) -> bool:
    return other.key in lex.indexed or other.form_key in lex.indexed


def _where(sentences: Sequence[SentenceText]) -> Mapping[str, Sequence[int]]:
    """By each key the sentences that hold it, in order."""
    # first by lexeme: most keys have one only, and can have its list
    held: dict[Lexeme, list[int]] = defaultdict(list)
    groups: dict[str, list[int]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        lexemes = [t.lex for t in sentence.tokens]
        for lex in dict.fromkeys(lexemes):
            held[lex].append(i)
        of_both: list[str] = []
        if sentence.may_be_indexed():
            of_both += [f"{p.section}:{p.value}" for p in sentence.phrases if isinstance(p.value, int)]
            if any(p.section == "debunk" for p in sentence.phrases):
                of_both.append(UNTRUE)
        if any(lex.named and other.form in lex.named for lex, other in pairwise(lexemes)):
            of_both += [f"kin:{p.value}" for p in sentence.forms if p.section == "kin"]
        for key in dict.fromkeys(of_both):
            groups[key].append(i)
    where: dict[str, list[int]] = {}
    for lex, spots in held.items():
        for key in lex.places:
            there = where.get(key)
            where[key] = spots if there is None or there is spots else sorted({*there, *spots})
    for key, spots in groups.items():
        there = where.get(key)
        where[key] = spots if there is None else sorted({*there, *spots})
    return where
