"""How fast copies are found, in how much memory, and how many of the known ones: on a corpus made for it.

    python benchmarks/copies.py [ARTICLES ...]      (5000 10000 20000 unless told)

One article in four is a copy of another: the whole of it, with one word in twelve changed and a sentence left out; its
paragraphs in another order; or three of its sentences within another article. What is no copy is there, too: articles
that quote the same two sentences of one speaker, and articles of one site that all end with the same lines. Each size
runs in a process of its own, so that its peak memory is its own. The corpus is the same in every run.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from crosscheck.copies import find_copies, fingerprint
from crosscheck.model import Article
from crosscheck.text.document import read_document

SIZES = (5_000, 10_000, 20_000)
KINDS = ("whole", "edited", "reordered", "contained")

NOUNS = """
accord bateau budget camion canal chantier collège commune conseil contrat dossier fleuve hangar hôpital
impôt journal lycée marché musée navire palais parc passage pays plan pont port procès projet quai quartier rapport
réseau sentier service stade syndicat tarif terrain théâtre toit train tramway tribunal tunnel verger village voisin
atelier barrage bassin bâtiment bureau cabinet calendrier cinéma comité compte congrès convoi courrier décret délai
domaine édifice élevage étang fonds forage gymnase incendie institut jardin laboratoire loyer manuel monument moulin
orage ouvrage passeport péage permis pilote plateau potager prêt quota refuge régime registre relais salon scrutin
séjour semestre sondage spectacle témoin tournoi traité trafic traitement vaccin vélo verdict vignoble virage
""".split()  # noqa: SIM905
VERBS = """
accueille agrandit annonce attend avance bloque borde cache cède change choisit combat complète condamne
confie contrôle coûte couvre dépasse dessert détruit double éclaire écarte engage évite examine ferme finance forme
frappe garde gêne gère impose inquiète intéresse isole juge libère limite longe loue modifie montre nomme occupe offre
oublie partage perd pousse prépare présente protège prolonge quitte rachète rappelle refait réduit refuse remplace
rencontre répare retarde réunit révèle sauve sépare signe soutient suit surprend touche traverse trouve valide vend
vide vise visite vote
""".split()  # noqa: SIM905
ADJECTIVES = """
ancien blanc bruyant calme central chaud cher commun court curieux discret droit durable étroit fermé
fragile froid gratuit haut immense jeune juste large lent local long lourd mince moderne modeste moyen municipal neuf
nouveau ouvert pauvre petit prochain public rapide rare récent rénové riche rond rural sombre solide souterrain
sportif technique tranquille urbain usé utile vaste vert vide voisin
""".split()  # noqa: SIM905
PLACES = """
Alençon Angoulême Arras Auch Autun Avranches Bayeux Beaune Belfort Béziers Blois Bourges Cahors Castres
Chartres Cholet Colmar Dax Dieppe Dole Épinal Évreux Foix Gap Guéret Laon Laval Lorient Mâcon Mende Millau Morlaix
Nevers Niort Pau Privas Quimper Redon Roanne Rodez Royan Saumur Sedan Semur Tarbes Troyes Tulle Uzès Vannes Vesoul
""".split()  # noqa: SIM905
LINKS = ["alors que", "parce que", "tandis que", "avant que", "pendant que", "puisque"]
TIMES = [*("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), "en mars", "en juin", "en octobre"]


def sentence(chance: random.Random) -> str:
    """A French sentence that means nothing, of about twenty words."""

    def group() -> str:
        return f"le {chance.choice(NOUNS)} {chance.choice(ADJECTIVES)} de {chance.choice(PLACES)}"

    first = (
        f"{group()} {chance.choice(VERBS)} {chance.randrange(2, 900)} {chance.choice(NOUNS)}s {chance.choice(TIMES)}"
    )
    second = f"{group()} {chance.choice(VERBS)} un {chance.choice(NOUNS)} {chance.choice(ADJECTIVES)}"
    return f"{first} {chance.choice(LINKS)} {second}.".capitalize()


Paragraphs = list[list[str]]


def story(chance: random.Random) -> Paragraphs:
    """The paragraphs of an article, of 12 to 30 sentences in all."""
    return [[sentence(chance) for _ in range(3)] for _ in range(chance.randrange(4, 11))]


def copy_of(original: Paragraphs, kind: str, chance: random.Random) -> Paragraphs:
    """A copy of one of the ``KINDS``."""
    if kind == "edited":
        lines = [[_edited(line, chance) for line in lines] for lines in original]
        lines[chance.randrange(len(lines))].pop()
        return lines
    if kind == "reordered":
        return chance.sample(original, len(original))
    if kind == "contained":
        own = story(chance)
        own.insert(chance.randrange(len(own)), chance.choice(original))
        return own
    return original


def _edited(line: str, chance: random.Random) -> str:
    words = line.split()
    for i in range(1, len(words)):
        if chance.random() < 1 / 12:
            words[i] = chance.choice(ADJECTIVES)
    return " ".join(words)


def corpus(size: int) -> Iterator[tuple[Article, int, str]]:
    """Articles, each with the number of the one that it copies, or its own, and the kind of copy."""
    chance = random.Random(4)
    endings = [" ".join(sentence(chance) for _ in range(2)) for _ in range(20)]
    speech = [f"« {sentence(chance)} {sentence(chance)} »" for _ in range(size // 50)]
    originals: dict[int, Paragraphs] = {}
    for number in range(size):
        kind = chance.choice(KINDS) if originals and chance.random() < 0.25 else ""
        if kind:
            source = chance.choice(sorted(originals)[-2000:])
            paragraphs = copy_of(originals[source], kind, chance)
        else:
            source, paragraphs = number, story(chance)
            originals[number] = paragraphs
            if chance.random() < 0.1:
                paragraphs = [*paragraphs, [f"{chance.choice(speech)}, a dit le maire."]]
        if chance.random() < 0.3:
            paragraphs = [*paragraphs, [chance.choice(endings)]]
        text = "\n\n".join(" ".join(lines) for lines in paragraphs) + "\n"
        yield Article(f"a{number:06}", text, language="fr"), source, kind
        originals.pop(number - 3000, None)


def run(size: int) -> None:
    """One size: a row of the table."""
    prints, sources, kinds = [], {}, {}
    reading = printing = 0.0
    for article, source, kind in corpus(size):
        start = time.process_time()
        document = read_document(article)
        read = time.process_time()
        prints.append(fingerprint(document))
        printing += time.process_time() - read
        reading += read - start
        sources[article.id], kinds[article.id] = f"a{source:06}", kind
    before = _peak()
    start = time.process_time()
    copies = find_copies(prints)
    finding = time.process_time() - start
    found = {(share.a, share.b) for share in copies.shares}
    known = {tuple(sorted((article, source))): kinds[article] for article, source in sources.items() if kinds[article]}
    # two copies of one article may share text or not: they are not graded
    wrong = sum(sources[a] != sources[b] for a, b in found)
    right = sum(pair in found for pair in known)
    by_kind = Counter(known.values())
    got = Counter(kind for pair, kind in known.items() if pair in found)
    held = sum(len(p.words) * 2 + sum(len(a) * 4 for a in (p.starts, p.firsts, p.told, p.hashes)) for p in prints)
    recall = ", ".join(f"{kind} {got[kind] / by_kind[kind]:.3f}" for kind in KINDS)
    print(
        f"{size:>9,} {reading:>8.1f} {printing:>8.1f} {finding:>8.1f} {_peak():>9.0f} {_peak() - before:>9.0f}"
        f" {held / size / 1024:>8.1f} {right / (right + wrong):>9.3f} {right / len(known):>7.3f}  {recall}"
    )


def _peak() -> float:
    """The most memory that this process has had, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Runs each size in its own process."""
    if sys.argv[1:2] == ["--one"]:
        run(int(sys.argv[2]))
        return
    print("              read   prints     find   peak MB  find's MB  kB each precision  recall  of each kind")
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        subprocess.run([sys.executable, __file__, "--one", str(size)], check=True)


if __name__ == "__main__":
    main()
