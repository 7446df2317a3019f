#!/usr/bin/env python3
"""A corpus of news-like text that means nothing, and claims of which one article in N speaks.

    python benchmarks/corpus.py FOLDER [--articles 2000] [--claims 60] [--relevant 20] [--language fr]

writes corpus.jsonl and claims.yaml. What costs time is as in the news: the length of articles (log-normal, 420 words in
the mean), of sentences, and of the vocabulary (Zipf's law over 18,000 inflected words of simplemma's dictionary and a
few hundred that newspapers use most), names (a few in each article, told again by the surname), amounts, dates,
quotations and sources. Persons, places and organisations follow Zipf's law too: what claims speak of also stands in
articles that have nothing to do with them.

Every three claims belong to one story. An article that is relevant is about one story: its persons and places stand
all over it, and from one to three of its claims are told, told with reserve, denied, planned, or told with another
number. Nothing depends on chance: each article comes from the hash of its number, so that 2,000 articles are the
first of 8,000, and those that are not relevant are the same whatever N.
"""

from __future__ import annotations

import argparse
import json
import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from pathlib import Path
from random import Random
from zlib import crc32

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

NOUNS, VERBS, ADJECTIVES = 12_000, 2_500, 3_500
"""How many words of each kind a language has here."""

PERSONS, PLACES, ORGANISATIONS = 3_000, 600, 900

STORY = 3
"""How many claims each story has."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a language has of its own. Slots: n noun, N plural, a adjective, v participle, p person, s surname, l place,
    o organisation, d time, q amount; of claims also c act, t thing."""

    nouns: str
    verbs: str
    adjectives: str
    firsts: str
    places: str
    bodies: str
    times: str
    acts: str
    """Participles, each with the thing that it is done to."""
    runs: tuple[str, str]
    """What is written before a vowel, as a regular expression and what takes its place."""
    participle: str
    lemmas: tuple[str, ...]
    """The endings of a verb whose participle ends in ``participle``."""
    endings: tuple[str, ...]
    """Those of adjectives."""
    clauses: str
    links: str
    sources: str
    claims: tuple[str, ...]
    told: tuple[tuple[str, ...], ...]
    """For each of the claims: told, told of another source, denied, planned."""
    mentions: str
    """What else an article that is about a story says of it."""


FRENCH = Tongue(
    nouns="""accord année affaire aide association attaque avenir avocat ministre bureau budget campagne candidat cause
    centre chef chiffre conseil contrat crise débat décision défense demande directeur droit économie école effet
    élection élu emploi ennemi enquête entreprise équipe état étude exemple famille femme fin fonction force
    gouvernement groupe guerre homme hôpital idée image industrie jeune jour journal juge justice ligne loi magistrat
    maire marché membre mesure milieu mois monde moyen niveau nom opération ordre parti partie peuple place plan point
    police politique président presse prix problème procès production produit programme projet question rapport
    recherche réforme région réponse responsable résultat réunion risque route salarié santé secteur sécurité semaine
    service site situation société soir soldat source syndicat système temps terme texte traité travail tribunal usine
    vente victime vie ville voix vote""",
    verbs="""accepté annoncé appelé changé chargé confirmé créé décidé demandé déclaré donné engagé estimé évoqué
    expliqué financé formé gagné imposé indiqué lancé laissé montré organisé passé porté présenté proposé publié rappelé
    refusé rejeté remplacé rencontré signalé souligné trouvé utilisé visé voté""",
    adjectives="""ancien central commun différent difficile économique européen final financier fort français général
    grave haut important international jeune judiciaire large local long militaire mondial municipal national nouveau
    officiel personnel petit politique possible premier principal privé public récent régional responsable seul social
    sûr total urgent""",
    firsts="""Alice Amir Anne Antoine Bruno Camille Chloé Claire David Denis Élise Éric Fatou Franck Hélène Hugo Inès
    Jeanne Jules Karim Laure Léa Louis Lucie Malik Marc Marie Nadia Nina Olivier Omar Paul Pierre Rachid Rose Sarah
    Simon Sophie Thomas Yann""",
    places="""Paris Bruxelles Lyon Marseille Genève Washington Londres Berlin Lille Nantes Moscou Bordeaux Rennes Rome
    Madrid Toulouse Strasbourg Nancy Metz Pékin Nice Dijon Rouen Brest Toulon Québec Rabat Tokyo Tunis Kiev Reims""",
    bodies="groupe fondation fédération agence compagnie société syndicat institut collectif observatoire",
    times="""lundi,mardi,mercredi,jeudi,vendredi,hier,la semaine dernière,en mars,en juin,en octobre,
    depuis 2019,le 4 mai,le 12 septembre,en janvier 2023,au début de l'année,pour la deuxième fois,dans la nuit""",
    acts="""fermé usine,ouvert école,vendu terrain,acheté navire,construit pont,détruit immeuble,
    financé hôpital,supprimé poste,créé emploi,commandé train,signalé incendie,recensé victime,évacué habitant,
    inspecté centrale,condamné élu,interdit pesticide,rénové gymnase,livré autobus,perdu client,
    embauché médecin,saisi véhicule,arrêté suspect,planté arbre,installé caméra,annulé concert,repeint tramway,
    loué bureau,restitué tableau""",
    runs=(r"\b([LlDd])[ea] (?=[aeiouhéèêAEIOÉÎ])|\b([Qq]u)e (?=[aeiouhéèêAEIOÉÎ])", r"\1\2'"),
    participle="é",
    lemmas=("er",),
    endings=("al", "ique", "if", "eux", "able", "aire"),
    clauses="""le {n} {a} de {l} a {v} la {n} des {N} {d}|les {N} ont {v} le {n} et la {n} {a}|{p} n'a pas {v} le {n} de
    {l}|la {n} {a} du {n} reste au {n} des {N}|il y a {q} {N} dans la {n} {a} de {l}|{s} a {v} un {n} {a} pour {q} {N}
    {d}|la {o} a {v} {q} {N} à {l}|selon la {n}, les {N} de {l} seraient {v} par un {n}|le {n} qui a {v} les {N} est
    encore plus {a} que la {n}|cette {n} ne doit pas {v} dans les {N} du {n}|on sait que le {n} {a} avait {v} {s} {d}|
    avec {q} {N}, le {n} est le plus {a} des {N}|près de {q} pour cent des {N} sont {v} avant la {n}|le {n} de la {o} et
    {s} se sont {v} sur la {n} {a}""",
    links="alors que|parce que|tandis que|mais|et|avant que|puisque|même si",
    sources="""selon {p}, {c}|{c}, a déclaré {s}|« {c} », explique {p}, de la {o}|{c}, d'après la {o}|« {c} », assure
    {s}|{s} affirme que {c}""",
    claims=(
        "La {o} a {c} {q} {t}s à {l}.",
        "{p} a {c} le {t} de {l}.",
        "Le {t} de la {o} à {l} n'a jamais été {c}.",
    ),
    told=(
        (
            "à {l}, la {o} a {c} {q} {t}s {d}",
            "selon {p}, la {o} aurait {c} {q} {t}s à {l}",
            "la {o} n'a {c} aucun {t} à {l}",
            "la {o} a {c} {r} {t}s à {l}",
            "la {o} veut que {q} {t}s soient {c}s à {l} {d}",
        ),
        (
            "le {t} de {l} a été {c} par {p} {d}",
            "d'après la {o}, {s} aurait {c} le {t} de {l}",
            "{p} n'a pas {c} le {t} de {l}",
            "{s} a démenti avoir {c} le {t} de {l}",
            "{p} souhaite que le {t} de {l} soit {c}",
        ),
        (
            "à {l}, le {t} de la {o} n'a jamais été {c}",
            "{p} affirme que le {t} de la {o} à {l} n'a pas été {c}",
            "le {t} de la {o} à {l} a été {c} {d}",
            "la {o} dément que le {t} de {l} ait été {c}",
            "la {o} demande si le {t} de {l} a été {c}",
        ),
    ),
    mentions="""{s} a {v} la {n} {a} de {l} {d}|la {o} a {v} les {N} avec {s}|à {l}, le {t} a {v} un {n} {a}|les {N} de
    la {o} n'ont pas {v} {p}|{s} s'est {v} à {l} pour {q} {N}""",
)

ENGLISH = Tongue(
    nouns="""account agency agreement area army attack bank bill board business campaign candidate case center century
    chance change charge city claim company contract cost council country court crisis day deal death debate decision
    defense demand director economy effect effort election employee evidence family figure fire force friend fund game
    government group health home hospital hour house idea image industry interest issue job judge law lawyer leader
    level line machine manager market mayor measure meeting member military minister minute money month night number
    office officer official operation order paper part party patient people period place plan player point police policy
    power president price problem process product program project question rate reason record region report result risk
    road role rule school season security senator service side site soldier source state story street system team term
    town trade trial union vote wall war water week woman worker world year""",
    verbs="""accepted accused added announced approved asked blocked called changed charged claimed confirmed created
    defended demanded discussed ended expected funded helped killed launched moved named offered opened ordered passed
    planned played pointed posted praised rejected released reported signed stopped supported used voted warned""",
    adjectives="""able active big central clear common current different early economic federal final financial foreign
    former free full general global good hard high human important international large late legal likely local long
    major medical military modern national new official old open personal political poor possible private public recent
    regional serious short small social special strong sure white young""",
    firsts="""Adam Alice Amy Andrew Anna Ben Carla Carol Chris Daniel Emma Eric Frank Grace Hannah Helen Ian Jack James
    Jane Karen Kevin Laura Linda Lucas Mark Mary Michael Nina Omar Paul Peter Rachel Robert Rosa Sarah Simon Steven
    Thomas Victor""",
    places="""London Washington Rome Leeds Paris Beijing Chicago Austin Boston Moscow Phoenix Baghdad Toronto Dallas
    Geneva Seattle Berlin Tehran Miami Denver Ottawa Damascus Detroit Tampa Sydney Dublin Tokyo Lagos Delhi
    Manchester""",
    bodies="group foundation federation agency company society union institute coalition watchdog",
    times="""on Monday,on Tuesday,on Wednesday,on Thursday,on Friday,yesterday,last week,in March,in June,
    in October,since 2019,on May 4,on September 12,in January 2023,earlier this year,for the second time,
    overnight""",
    acts="""closed factory,opened school,sold warehouse,acquired ship,built bridge,destroyed building,
    funded hospital,cancelled order,created job,delivered train,reported fire,counted victim,rescued villager,
    inspected reactor,convicted lawmaker,banned pesticide,repaired stadium,ordered aircraft,lost customer,
    hired doctor,seized truck,arrested suspect,planted tree,installed camera,postponed concert,painted tram,
    rented office,returned painting""",
    runs=(r"\b([Aa]) (?=[aeio])", r"\1n "),
    participle="ed",
    lemmas=("", "e"),
    endings=("al", "ic", "ive", "ous", "able", "ful"),
    clauses="""the {a} {n} of {l} {v} the {n} of the {N} {d}|the {N} have {v} the {n} and the {a} {n}|{p} has not {v}
    the {n} of {l}|the {a} {n} of the {n} remains in the {n} of the {N}|there are {q} {N} in the {a} {n} of {l}|{s} {v}
    a {a} {n} for {q} {N} {d}|the {o} has {v} {q} {N} in {l}|according to the {n}, the {N} of {l} were {v} by a {n}|the
    {n} that {v} the {N} is even more {a} than the {n}|this {n} may not be {v} in the {N} of the {n}|it is known that
    the {a} {n} had {v} {s} {d}|with {q} {N}, the {n} is the most {a} of the {N}|nearly {q} percent of the {N} were {v}
    before the {n}|the {n} of the {o} and {s} were {v} over the {a} {n}""",
    links="while|because|whereas|but|and|before|since|even though",
    sources="""according to {p}, {c}|{c}, {s} said|“{c},” said {p} of the {o}|{c}, the {o} said|“{c},” {s} told
    reporters|{s} claims that {c}""",
    claims=(
        "The {o} {c} {q} {t}s in {l}.",
        "{p} {c} the {t} of {l}.",
        "The {t} of the {o} in {l} was never {c}.",
    ),
    told=(
        (
            "in {l}, the {o} {c} {q} {t}s {d}",
            "according to {p}, the {o} reportedly {c} {q} {t}s in {l}",
            "the {o} has not {c} any {t} in {l}",
            "the {o} {c} {r} {t}s in {l}",
            "the {o} wants {q} {t}s to be {c} in {l} {d}",
        ),
        (
            "the {t} of {l} was {c} by {p} {d}",
            "according to the {o}, {s} may have {c} the {t} of {l}",
            "{p} has not {c} the {t} of {l}",
            "{s} denied having {c} the {t} of {l}",
            "{p} hopes that the {t} of {l} will be {c}",
        ),
        (
            "in {l}, the {t} of the {o} was never {c}",
            "{p} says that the {t} of the {o} in {l} was not {c}",
            "the {t} of the {o} in {l} was {c} {d}",
            "the {o} denies that the {t} of {l} was {c}",
            "the {o} asks whether the {t} of {l} was {c}",
        ),
    ),
    mentions="""{s} {v} the {a} {n} of {l} {d}|the {o} {v} the {N} with {s}|in {l}, the {t} {v} a {a} {n}|the {N} of the
    {o} have not {v} {p}|{s} was {v} in {l} for {q} {N}""",
)

TONGUES = {"fr": FRENCH, "en": ENGLISH}

HOW_TOLD = (0.45, 0.6, 0.75, 0.85, 1.0)
"""Up to where a number between 0 and 1 is each way of telling a claim."""

ONSETS = ("B", "C", "D", "F", "G", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Br", "Cl", "Dr", "Gr", "Tr", "Ch")
VOWELS = ("a", "e", "i", "o", "u", "ai", "ou", "é")
CODAS = ("b", "d", "l", "m", "n", "r", "s", "t", "v", "rn", "ll", "nt", "rd")
ENDS = ("", "e", "ac", "ier", "on", "in", "ard", "y")

Template = tuple[tuple[str, str], ...]
"""Of each slot, the words before it and its letter; the last has no letter."""


class Zipf:
    """Words by rank: the one of rank r comes in proportion to 1 / (r + shift), Mandelbrot's form of Zipf's law."""

    def __init__(self, words: Sequence[str], shift: float) -> None:
        self.words = words
        self._sums = list(accumulate(1 / (rank + shift) for rank in range(len(words))))

    def one(self, chance: Random) -> str:
        return self.words[bisect(self._sums, chance.random() * self._sums[-1])]


@dataclass(frozen=True, slots=True)
class Story:
    """What the claims of one story are about; each claim has an act, a thing and an amount."""

    person: str
    place: str
    body: str
    deeds: tuple[tuple[str, str, int], ...]


def _pick(chance: Random, several: Sequence[str]) -> str:
    # only random() gives the same numbers in every version of Python
    return several[int(chance.random() * len(several))]


def _templates(text: str) -> tuple[Template, ...]:
    out = []
    for each in text.split("|"):
        parts = " ".join(each.split()).replace("}", "{").split("{")
        out.append(tuple(zip(parts[::2], [*parts[1::2], ""], strict=True)))
    return tuple(out)


def _shuffled(words: Iterator[str] | Sequence[str]) -> list[str]:
    """The words in an order that has nothing to do with their letters, and is the same everywhere."""
    return sorted(set(words), key=lambda word: (crc32(word.encode()), word))


class News:
    """Writes claims and articles in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        tongue = self._tongue = TONGUES[language]
        known = DefaultDictionaryFactory().get_dictionary(language)
        usual = [(w, lemma) for w, lemma in known.items() if w.isalpha() and w.islower() and 5 <= len(w) <= 12]
        plurals = [w[:-1] for w, lemma in usual if w[-1] == "s" and lemma == w[:-1]]
        ending = tongue.participle
        verbs = [
            w for w, lemma in usual if w.endswith(ending) and lemma[len(w) - len(ending) :] in tongue.lemmas
            and lemma[: len(w) - len(ending)] == w[: -len(ending)]
        ]  # fmt: skip
        adjectives = [w for w, lemma in usual if w == lemma and w.endswith(tongue.endings)]
        self._nouns, self._verbs, self._adjectives = (
            Zipf([*first.split(), *_shuffled(rest)][:most], 12)
            for first, rest, most in (
                (tongue.nouns, plurals, NOUNS),
                (tongue.verbs, verbs, VERBS),
                (tongue.adjectives, adjectives, ADJECTIVES),
            )
        )
        # the same ranks: a plural is as common as its noun
        self._plurals = Zipf([_plural(noun) for noun in self._nouns.words], 12)
        names = [_name(number) for number in range(PERSONS + PLACES + ORGANISATIONS)]
        firsts = tongue.firsts.split()
        self._persons = Zipf([f"{firsts[n * 7 % len(firsts)]} {names[n]}" for n in range(PERSONS)], 5)
        self._places = Zipf([*tongue.places.split(), *names[PERSONS : PERSONS + PLACES]], 3)
        bodies = tongue.bodies.split()
        called = [(bodies[n % len(bodies)], name) for n, name in enumerate(names[PERSONS + PLACES :])]
        self._bodies = Zipf([f"{b} {n}" if language == "fr" else f"{n} {b}" for b, n in called], 5)
        self._times = [" ".join(each.split()) for each in tongue.times.split(",")]
        self._acts = [tuple(each.split()) for each in tongue.acts.split(",")]
        self._clauses, self._sources, self._mentions = map(
            _templates, (tongue.clauses, tongue.sources, tongue.mentions)
        )
        self._links = tongue.links.split("|")
        self._claims = [_templates(each)[0] for each in tongue.claims]
        self._told = [[_templates(each)[0] for each in several] for several in tongue.told]
        self._stories = cache(self._story)
        before, after = tongue.runs
        self._vowels = partial(re.compile(before).sub, after)

    def _story(self, number: int) -> Story:
        chance = Random(crc32(f"story {number}".encode()))
        deeds = []
        for _ in range(STORY):
            act, thing = self._acts[int(chance.random() * len(self._acts))]
            deeds.append((act, thing, 2 + int(chance.random() * 400)))
        return Story(self._persons.one(chance), self._places.one(chance), self._bodies.one(chance), tuple(deeds))

    def claims(self, count: int) -> list[str]:
        """The first claims."""
        out = []
        for number in range(count):
            story = self._stories(number // STORY)
            said = self._fill(self._claims[number % STORY], Random(number), story, story.deeds[number % STORY])
            out.append(_begin(said))
        return out

    def article(self, number: int, stories: int, relevant: int) -> dict[str, str]:
        """An article as a row of a corpus, which is about one of so many stories where its number asks for it."""
        chance = Random(crc32(f"article {number}".encode()))
        story = None
        if stories and crc32(f"relevant {number}".encode()) % relevant == 0:
            story = self._stories(crc32(f"of {number}".encode()) % stories)
        cast = Story(self._persons.one(chance), self._places.one(chance), self._bodies.one(chance), ())
        # a sum of twelve is close to normal
        words = min(max(int(350 * 1.8 ** (sum(chance.random() for _ in range(12)) - 6)), 60), 3000)
        lines, length = [], 0
        while length < words:
            lines.append(self._sentence(chance, cast))
            length += lines[-1].count(" ") + 1
        if story:
            self._tell(Random(crc32(f"told {number}".encode())), story, lines)
        lines = [_begin(line) + "." for line in lines]
        paragraphs, start = [], 0
        while start < len(lines):
            size = 2 + int(chance.random() * 3)
            paragraphs.append(" ".join(lines[start : start + size]))
            start += size
        return {
            "id": f"a{number:06}",
            "title": " ".join(lines[0].split()[:9]).rstrip(".,"),
            "publisher": f"{self._places.words[number % 90]} {number % 3 + 1}",
            "published": f"2023-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "language": self.language,
            "text": "\n\n".join(paragraphs),
        }

    def _tell(self, chance: Random, story: Story, lines: list[str]) -> None:
        """Puts a story in place of some sentences: a fifth that speak of it, and one to three that tell a claim."""
        for place in range(len(lines)):
            if chance.random() < 0.2:
                lines[place] = self._fill(
                    self._mentions[int(chance.random() * len(self._mentions))],
                    chance,
                    story,
                    story.deeds[int(chance.random() * STORY)],
                )
        for _ in range(1 + int(chance.random() * 3)):
            which = int(chance.random() * STORY)
            how = bisect(HOW_TOLD, chance.random())
            place = int(chance.random() ** 2 * len(lines))  # news says first what it is about
            lines[place] = self._fill(self._told[which][how], chance, story, story.deeds[which])

    def _sentence(self, chance: Random, cast: Story) -> str:
        said = self._fill(self._clauses[int(chance.random() * len(self._clauses))], chance, cast)
        if chance.random() < 0.5:
            more = self._clauses[int(chance.random() * len(self._clauses))]
            said = f"{said} {_pick(chance, self._links)} {self._fill(more, chance, cast)}"
        if chance.random() < 0.2:
            source = self._sources[int(chance.random() * len(self._sources))]
            return self._fill(source, chance, cast, (said, "", 0))
        return said

    def _fill(self, template: Template, chance: Random, about: Story, deed: tuple[str, str, int] = ("", "", 0)) -> str:
        out = []
        for before, slot in template:
            out.append(before)
            if slot == "n":
                out.append(self._nouns.one(chance))
            elif slot == "N":
                out.append(self._plurals.one(chance))
            elif slot == "a":
                out.append(self._adjectives.one(chance))
            elif slot == "v":
                out.append(self._verbs.one(chance))
            elif slot == "q":
                out.append(str(deed[2] or 2 + int(chance.random() ** 3 * 900)))
            elif slot == "r":
                out.append(str(deed[2] + 3))
            elif slot in "pslo" and slot:
                # mostly those whom the article is about
                own = bool(about.deeds) or chance.random() < 0.7
                if slot == "l":
                    out.append(about.place if own else self._places.one(chance))
                elif slot == "o":
                    out.append(about.body if own else self._bodies.one(chance))
                else:
                    person = about.person if own else self._persons.one(chance)
                    out.append(person if slot == "p" else person.split()[-1])
            elif slot == "d":
                out.append(_pick(chance, self._times))
            elif slot == "c":
                out.append(deed[0])
            elif slot == "t":
                out.append(deed[1])
        return self._vowels("".join(out))


def _begin(line: str) -> str:
    """With a capital, behind a quotation mark too."""
    return re.sub(r"\w", lambda found: found.group().upper(), line, count=1)


def _plural(noun: str) -> str:
    if noun[-1] in "sxz":
        return noun
    return noun[:-1] + "ies" if noun[-1] == "y" else noun + "s"


def _name(number: int) -> str:
    """A surname that is nobody's, or the name of a town that is nowhere."""
    chance = Random(crc32(f"name {number}".encode()))
    middle = (VOWELS, CODAS) * (2 if chance.random() < 0.5 else 3)
    return "".join(_pick(chance, each) for each in (ONSETS, *middle, ENDS))


def write(folder: Path, articles: int, claims: int, relevant: int = 20, language: str = "fr") -> None:
    """Writes claims.yaml and corpus.jsonl; one article in ``relevant`` speaks of one of the claims' stories."""
    folder.mkdir(parents=True, exist_ok=True)
    news = News(language)
    texts = news.claims(claims)
    rows = "".join(f"  - id: c{n:03}\n    text: {json.dumps(t, ensure_ascii=False)}\n" for n, t in enumerate(texts))
    (folder / "claims.yaml").write_text(
        f"version: 1\nlanguage: {language}\narticles: corpus.jsonl\nclaims:\n{rows}", encoding="utf-8"
    )
    stories = -(-claims // STORY)
    with open(folder / "corpus.jsonl", "w", encoding="utf-8") as file:
        for number in range(articles):
            file.write(json.dumps(news.article(number, stories, relevant), ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=60)
    parser.add_argument("--relevant", type=int, default=20, metavar="N", help="one article in N speaks of a claim")
    parser.add_argument("--language", choices=sorted(TONGUES), default="fr")
    asked = parser.parse_args()
    write(asked.folder, asked.articles, asked.claims, asked.relevant, asked.language)


if __name__ == "__main__":
    main()
