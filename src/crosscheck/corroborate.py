"""From cells to witnesses: the origins of each side of a claim, and what the corpus does with it.

Two articles with one origin are one witness. An origin is, in this order,

- the last *named* witness in the chain of who cites whom: "Peskov told Reuters" rests on Peskov; "selon le Wall
  Street Journal, qui cite une source du renseignement" on the Wall Street Journal, which alone has met its source;
- the agency whose copy the article is, told by its metadata or by a credit ("(AFP)", "avec Reuters"), or whose report
  it says that it retells;
- the publisher; where that is unknown, the article itself, under its title or id.

A passage that several articles share, word for word or nearly, has one origin in all of them (`crosscheck.copies`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from crosscheck.match.sources import one_person, outlet_of, spelled_alike, words_for
from crosscheck.model import Article, Cell, Evidence, Stance, Status, Voice
from crosscheck.text.language import Language, fold, languages, load_language

_FOR = (Stance.SUPPORTS, Stance.MIXED)
_AGAINST = (Stance.CONTRADICTS, Stance.MIXED)
_HEAD, _FOOT = 500, 300
"""Characters at the start and the end of an article in which an agency's credit is looked for."""

_LINES = 6
"""How many lines of the start and of the end are looked at."""

_CREDIT = 90
"""Characters of a line that can be a credit."""

_DATELINE = re.compile(r"\(([^()\n]{2,30})\)(?:\s*[-–—:]|\s*$)", re.MULTILINE)
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,60})[)\]]\.?\s*$")
_BESIDE = re.compile(
    r"\s*(?:[,;:/&+©|·•—–()]|\.\s|\bstaff\b|\s-\s|\bet\b|\band\b|\bavec\b|\bwith\b|\bpar\b|\bby\b|\bfrom\b|\bvia\b|\bcopyright\b"
    r"|\bthe\b(?=\s+[a-z])|\bl['’]|\b\d{4}\b)\s*",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:photos?|photograph\w*|pictures?|images?|caption|légende|getty|illustration|vid[ée]o)\b", re.I
)
_CONTRIBUTED = re.compile(r"([A-Z][\w.’' -]{1,40}?)\s+contributed to this (?:report|story|article)\b")
_HOUSE_STYLE = re.compile(
    r"^\W*(?:Additional )?[Rr]eporting by [^\n]{2,200}; *(?:[Ww]riting|[Ee]diting) by ", re.MULTILINE
)
"""How Reuters signs its stories, and nobody else (Handbook of Journalism, sign-offs)."""


def agency_of(article: Article) -> str:
    """The agency whose copy an article is, or "".

    From its metadata (``agency``, else an ``author`` that is an agency), or else from what the text says at its start
    and end: a dateline ("PARIS (AFP) -"), a byline ("Par Agence France-Presse", "Jane Roe, Associated Press"), a credit
    ("avec AFP", "© 2024 AFP", "With files from CP", "Reporting by …; editing by …"). Credits of pictures do not count,
    nor does an agency that a sentence cites.
    """
    language = load_language(article.language) if article.language in languages() else None
    if article.agency:
        return (language and _agency(article.agency, language)) or article.agency
    if language is None:
        return ""
    body = article.text[article.body :]
    for part in _BESIDE.split(article.author):
        if found := _agency(part, language):
            return found
    head = [line for line in body[:_HEAD].splitlines() if line.strip()][:_LINES]
    foot = [line for line in body[-_FOOT:].splitlines() if line.strip()][-_LINES:]
    for line in head:
        for match in _DATELINE.finditer(line):
            if match.start() < _CREDIT and (found := _credited(match.group(1), language)):
                return found
    for line in foot[-1:]:
        alone = line.strip(" ()[].,/-–—©")  # "ats", "La Presse canadienne"
        if found := language.agencies.get(" ".join(fold(w) for w in language.words(alone)), "") if alone else "":
            return found
    for line in (*head, *reversed(foot)):
        if not _is_credit(line, language) or _PICTURE.search(line):
            continue
        if not ("/" in line and line in head) and (found := _credited(line, language)):
            return found
    for line in reversed(foot):
        for pattern in (_IN_BRACKETS, _CONTRIBUTED):
            credit = pattern.search(line)
            if credit and not _PICTURE.search(credit.group(1)) and (found := _credited(credit.group(1), language)):
                return found
    signed = _HOUSE_STYLE.search("\n".join(foot))
    return language.agencies.get("reuters", "") if signed else ""


def _agency(name: str, language: Language) -> str:
    plain = name.strip("()[]. ’'")
    if plain == plain.lower() and plain != "dpa":
        return ""
    return language.agencies.get(" ".join(fold(w) for w in language.words(plain)), "") if plain else ""


def _credited(text: str, language: Language) -> str:
    for part in _BESIDE.split(text.strip("()[]. ")):
        if part and (found := _agency(part, language)):
            return found
    return ""


def _is_credit(line: str, language: Language) -> bool:
    """True for a short line of names, dates and small words: no sentence."""
    if len(line) > _CREDIT:
        return False
    small = words_for(language, "credit")
    words = re.findall(r"[^\W\d_]+", re.sub(r"\.[a-z]{2,4}\b", "", line))
    return all(w[0].isupper() or w in small or fold(w) in language.month_forms or len(w) == 1 for w in words)


def origin_of(evidence: Evidence, article: Article) -> str:
    """Where one piece of evidence comes from; see the module for the order."""
    if evidence.shared_origin:
        return evidence.shared_origin
    if evidence.chain:
        return evidence.speaker or evidence.chain[-1]
    return witness_of(article)


def witness_of(article: Article) -> str:
    """Where what an article says by itself comes from: the agency whose copy it is, else its publisher, else itself."""
    return agency_of(article) or article.publisher or article.title or article.id


def origins_of(
    cell: Cell, side: Stance, article: Article, names: Mapping[str, Sequence[str]] | None = None
) -> tuple[str, ...]:
    """The origins of one cell's evidence on one side; a person's verdict without evidence counts as the article's.

    An article that says a thing itself, and elsewhere names whom it has it from, is no witness besides that one: one
    article alone corroborates nothing by telling again what it cites.
    """
    stances = _FOR if side is Stance.SUPPORTS else _AGAINST
    if cell.stance not in stances:
        return ()
    told = [e for e in cell.evidence if e.side is side]
    cited = any(e.chain for e in told)
    found = [origin_of(e, article) for e in told if not cited or e.voice is not Voice.OWN or e.chain]
    return merge(found or [cell.witness or witness_of(article)], (article.language,), names)


def corroborate(
    cells: Sequence[Cell],
    articles: Mapping[str, Article],
    names: Mapping[str, Sequence[str]] | None = None,
    codes: Sequence[str] | None = None,
) -> tuple[Status, tuple[str, ...], tuple[str, ...]]:
    """The status of a claim over its cells, with the origins that support it and those that contradict it.

    Args:
        cells: what each article does with the claim; those that omit it may be left out.
        articles: the articles by id.
        names: one thing, many names, as in the claims file.
        codes: the languages of the corpus, sorted; those of the cells' articles where not given.
    """
    codes = tuple(sorted({articles[c.article].language for c in cells})) if codes is None else codes
    supporting, contradicting = (
        merge((o for c in cells for o in origins_of(c, side, articles[c.article])), codes, names)
        for side in (Stance.SUPPORTS, Stance.CONTRADICTS)
    )
    if supporting and contradicting:
        status = Status.DISPUTED
    elif len(supporting) >= 2:
        status = Status.CORROBORATED
    elif supporting:
        status = Status.SINGLE_SOURCE
    elif contradicting:
        status = Status.CONTRADICTED
    elif any(c.stance is Stance.MENTIONS for c in cells):
        status = Status.MENTIONED
    else:
        status = Status.UNREPORTED
    return status, supporting, contradicting


# -- one witness under several names --------------------------------------------------------------------------------


def merge(
    origins: Iterable[str], codes: Sequence[str] = (), names: Mapping[str, Sequence[str]] | None = None
) -> tuple[str, ...]:
    """Origins without repetition, the fullest name of each, in alphabetical order: the order given makes no difference.

    Spellings, initials and given names are reconciled ("Dmitri/Dmitry Peskov", "WSJ"); a surname alone joins the full
    name that ends in it where only one does.

    Args:
        origins: names of witnesses, repetition allowed.
        codes: the languages whose newspapers, agencies and nicknames are known.
        names: one thing, many names, as in the claims file.
    """
    return tuple(sorted(set(_fullest(origins, codes, names).values()), key=lambda o: (fold(o), o)))


def _fullest(origins: Iterable[str], codes: Sequence[str], names: Mapping[str, Sequence[str]] | None) -> dict[str, str]:
    """Each name with the fullest name of the same witness."""
    known = [load_language(code) for code in codes if code in languages()]
    alias = {_plain(other, known): name for name, others in (names or {}).items() for other in (name, *others)}
    usual: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for origin in origins:
        if origin not in usual:
            usual[origin] = _canonical(origin, known, alias)
        counts[usual[origin]] += 1
    words = {origin: tuple(_plain(origin, known).split()) for origin in counts}
    spellings = spelled_alike(said[-1] for said in words.values() if said)
    # the fullest names first, so that a surname meets the names that it could be short for
    ordered = sorted(counts, key=lambda o: (-len(words[o]), -len(o), -counts[o], o))
    groups: list[str] = []
    places: dict[str, list[int]] = defaultdict(list)
    full: dict[str, str] = {}
    for origin in ordered:
        said = words[origin]
        near = sorted({place for key in _keys(said, spellings) for place in places.get(key, ())})
        fitting = [groups[place] for place in near if same_source(groups[place], origin, known)]
        if len(fitting) != 1:
            for key in _keys(said):
                places[key].append(len(groups))
            groups.append(origin)
        full[origin] = fitting[0] if len(fitting) == 1 else origin
    return {origin: full[name] for origin, name in usual.items()}


def _keys(words: Sequence[str], spellings: Mapping[str, Sequence[str]] = MappingProxyType({})) -> Iterator[str]:
    """What two names have in common where ``same_source`` can hold: their letters, initials, or last word.

    With ``spellings``, the last word in every spelling: whoever looks up has them, what is found under them has not.
    """
    yield "=" + "".join(words)
    if len(words) > 2:
        yield "." + "".join(word[0] for word in words)
    elif len(words) == 1:
        yield "." + words[0]
    for word in words[-1:]:
        for other in spellings.get(word, (word,)):
            yield "~" + other


def with_full_names(
    cells: Sequence[Cell],
    articles: Mapping[str, Article],
    names: Mapping[str, Sequence[str]] | None = None,
    codes: Sequence[str] | None = None,
) -> list[Cell]:
    """One claim's cells with every speaker under the fullest name that any of the articles, or the claims file, has.

    "Musk" in one article is "Elon Musk" where another says so, and "le patron de SpaceX" is who ``names`` says he is.
    A name that the claims file merely counts as another's ("Moscou", for Russia) stays as it is written. ``codes`` are
    the languages of the corpus, sorted; those of the cells' articles where not given.
    """
    codes = tuple(sorted({articles[c.article].language for c in cells})) if codes is None else codes
    known = [load_language(code) for code in codes if code in languages()]
    cited = [name for c in cells for e in c.evidence for name in (*e.chain, e.speaker or "") if name]
    full = _fullest(cited, codes, names)

    @cache
    def of(name: str) -> str:
        other = full.get(name, name)
        fuller = len(_plain(other, known).split()) > len(_plain(name, known).split())
        return other if name[:1].islower() or (fuller and same_source(name, other, known)) else name

    def told(evidence: Evidence) -> Evidence:
        chain = tuple(dict.fromkeys(of(name) for name in evidence.chain))
        speaker = of(evidence.speaker) if evidence.speaker else evidence.speaker
        if (speaker, chain) == (evidence.speaker, evidence.chain):
            return evidence
        return replace(evidence, speaker=speaker, chain=chain)

    return [replace(c, evidence=tuple(told(e) for e in c.evidence)) if c.evidence else c for c in cells]


def _canonical(origin: str, known: Sequence[Language], alias: Mapping[str, str]) -> str:
    plain = _plain(origin, known)
    for language in known:
        if found := outlet_of(language, plain):
            return alias.get(_plain(found, known), found)
    return alias.get(plain, origin)


def _plain(name: str, known: Sequence[Language]) -> str:
    """A name folded, without the article or title that leads it."""
    words = fold(name).replace("l'", "").split()
    while len(words) > 1 and any(
        words[0] in language.definite or words[0].strip(".") in language.title_forms for language in known
    ):
        words = words[1:]
    return " ".join(words)


def same_source(one: str, other: str, known: Sequence[Language] = ()) -> bool:
    """True where two names of sources are one: the same, spelled alike, initials, or a surname and the full name."""
    a, b = _plain(one, known).split(), _plain(other, known).split()
    if a == b or not a or not b:
        return a == b
    if "".join(a) == "".join(b):
        return True  # "PandoDaily", "Pando Daily"
    for short, long in ((a, b), (b, a)):
        if len(short) == 1 and len(long) > 2 and short[0] == "".join(w[0] for w in long):
            return True
    if not (one[:1].isupper() and other[:1].isupper()):
        return False  # "le maire" and "le maire de Lyon" may be two
    if any(outlet_of(language, name) for language in known for name in (" ".join(a), " ".join(b))):
        return False
    return one_person(a, b, known)
