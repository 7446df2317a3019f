from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import pickle
import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.check import check, explain
from crosscheck.copies import CROWD, Copies, Fingerprint, find_copies, fingerprint, lead_of, may_share, measure
from crosscheck.model import Article, Claim, ClaimsFile, PartialDate, Stance, Status, Verdict
from crosscheck.text.document import read_document

FERRY = """Un ferry s'est échoué mardi à l'aube sur un banc de sable à l'entrée du port de Kerlouan, avec 80 passagers.

Deux remorqueurs venus de Brest ont tenté de dégager le navire avant la marée basse, sans y parvenir. Les passagers ont
été évacués par petits groupes vers la gare maritime, où la mairie avait ouvert une salle chauffée.

La capitainerie a fermé le chenal jusqu'à nouvel ordre. Trois cargos attendent au large que la voie soit libre. Une
enquête technique a été ouverte pour déterminer pourquoi le pilote avait quitté la route habituelle.
"""

MARKET = """The covered market in Aldport will close for nine months from January while its iron roof is replaced.

Council engineers found rust in more than half of the girders during an inspection in the spring, and warned that heavy
snow could bring down the eastern bay. Stallholders will be offered pitches in the old bus depot on Quay Street at half
the usual rent. The work is to cost four million pounds, most of which comes from a heritage fund.

Traders fear that shoppers will not follow them across the river. Nearly a third of the stalls are already empty.
"""

OTHER = """Le musée de la Mine rouvrira ses galeries souterraines au printemps, après deux ans de gros travaux.

Les visiteurs descendront par un ascenseur neuf et suivront un parcours de six cents mètres, éclairé par des lampes que
les anciens mineurs ont aidé à choisir. La région a payé la moitié du chantier, la ville le reste.
"""


def article(id: str, text: str, language: str = "fr", **known: object) -> Article:
    return Article(id, text, language=language, **known)  # type: ignore[arg-type]


def prints(*articles: Article) -> list[Fingerprint]:
    return [fingerprint(read_document(each)) for each in articles]


def copies(*articles: Article) -> Copies:
    return find_copies(prints(*articles))


def shares(*articles: Article) -> dict[tuple[str, str], tuple[float, float]]:
    return {(s.a, s.b): (round(s.share_of_a, 2), round(s.share_of_b, 2)) for s in copies(*articles).shares}


def day(text: str) -> PartialDate:
    date = dt.date.fromisoformat(text)
    return PartialDate(date, date, text)


@pytest.mark.parametrize(("text", "language"), [(FERRY, "fr"), (MARKET, "en")])
def test_the_same_text_is_a_copy(text: str, language: str) -> None:
    assert shares(article("a", text, language), article("b", text, language)) == {("a", "b"): (1.0, 1.0)}


@pytest.mark.parametrize(("text", "language"), [(FERRY, "fr"), (MARKET, "en")])
def test_paragraphs_in_another_order_are_a_copy(text: str, language: str) -> None:
    turned = "\n\n".join(reversed(text.strip().split("\n\n")))
    assert shares(article("a", text, language), article("b", turned, language)) == {("a", "b"): (1.0, 1.0)}


def test_light_edits_are_a_copy() -> None:
    edited = (
        MARKET.replace("nine months", "the best part of a year")
        .replace("found rust", "discovered corrosion")
        .replace("Nearly a third", "About a third")
        .replace("four million pounds", "£4m")
    )
    ((left, right),) = shares(article("a", MARKET, "en"), article("b", edited, "en")).values()
    assert 0.8 < left < 1
    assert 0.8 < right < 1


def test_marks_and_accents_make_no_difference() -> None:
    typed = FERRY.replace("'", "’").replace("évacués", "evacués").replace("à", "a\u0300")
    assert shares(article("a", FERRY), article("b", typed)) == {("a", "b"): (1.0, 1.0)}


def test_a_brief_in_a_long_article_is_a_copy_of_that_part() -> None:
    brief = MARKET.split("\n\n")[1]
    long = "\n\n".join(
        f"In ward number {n} the {what} was repaired by volunteers who asked for nothing but paint and a ladder."
        for n, what in enumerate(["school", "chapel", "library", "bandstand", "boathouse", "clock", "well", "gate"] * 4)
    )
    found = shares(article("brief", brief, "en"), article("long", f"{long}\n\n{brief}\n\n{long}", "en"))
    ((of_brief, of_long),) = found.values()
    assert of_brief == 1.0
    assert of_long < 0.1


def test_other_texts_are_no_copies() -> None:
    assert copies(article("a", FERRY), article("b", OTHER), article("c", MARKET, "en")) == Copies()


SAID = (
    "Nous avons perdu deux heures à chercher un câble assez long, et la mer n'attend personne. Sans les pêcheurs du "
    "port voisin, qui ont mis leurs barques à l'eau sans qu'on le leur demande, nous y serions encore ce soir."
)
FIRST = "Le capitaine du remorqueur est revenu sur la nuit de mardi devant quelques journalistes. {} Il reprend demain."
SECOND = "À Kerlouan, on parle encore de l'échouement. {} C'est ce que répète un marin rencontré sur le quai du bac."


@pytest.mark.parametrize(("open_", "close"), [("« ", " »"), ("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’")])
def test_one_quotation_in_two_articles_is_no_copy_but_one_passage(open_: str, close: str) -> None:
    quoted = f"{open_}{SAID}{close}"
    found = copies(article("a", FIRST.format(quoted)), article("b", SECOND.format(quoted)))
    assert found.shares == ()
    assert found.groups == ()
    assert set(found.holders) == {("a", "b")}


def test_a_short_sentence_in_two_articles_is_nothing() -> None:
    found = copies(
        article("a", FIRST.format("Le chenal est fermé.")), article("b", SECOND.format("Le chenal est fermé."))
    )
    assert found == Copies()


ENDING = (
    "La rédaction de cette page reçoit vos remarques chaque jour par courrier et y répond dans la semaine. "
    "Les lecteurs abonnés retrouvent nos archives depuis l'origine du titre dans toutes les médiathèques de la région."
)


def test_what_a_site_prints_below_its_articles_makes_no_copies() -> None:
    texts = [FERRY, OTHER, FIRST.format(SAID)]
    three = [article(f"a{n}", f"{text}\n\n{ENDING}") for n, text in enumerate(texts)]
    assert copies(*three).groups == ()
    two = [article(each.id, each.text, publisher="Le Titre") for each in three[:2]]
    assert copies(*two).groups == ()


def test_two_mostly_equal_articles_of_one_site_are_copies() -> None:
    assert shares(*(article(i, FERRY, publisher="Le Titre") for i in "ab")) == {("a", "b"): (1.0, 1.0)}


def test_very_many_copies_are_one_group() -> None:
    many = [article(f"a{n:03}", f"{FERRY}\n\nÉdition locale numéro {n}.") for n in range(CROWD * 3)]
    found = copies(*many)
    assert found.groups == (tuple(each.id for each in many),)
    assert len(found.shares) < CROWD * len(many)


def test_the_order_of_articles_makes_no_difference() -> None:
    texts = [FERRY, MARKET, OTHER, FERRY + OTHER, OTHER + ENDING, ENDING + MARKET]
    all_ = prints(*(article(f"a{n}", text, "en" if "market" in text else "fr") for n, text in enumerate(texts)))
    known = find_copies(all_)
    assert known.groups
    for seed in range(5):
        assert find_copies(random.Random(seed).sample(all_, len(all_))) == known


def test_a_fingerprint_goes_to_another_process_and_is_small() -> None:
    (made,) = prints(article("a", FERRY * 20))
    again = pickle.loads(pickle.dumps(made))
    assert again == made
    assert len(pickle.dumps(made)) < 8 * len(made.words)


def test_hash_seeds_make_no_difference() -> None:
    code = (
        "from crosscheck.copies import *; from crosscheck.model import Article; import hashlib, pickle\n"
        "from crosscheck.text.document import read_document as read\n"
        f"texts = {[FERRY, FERRY + OTHER, OTHER]!r}\n"
        "print(find_copies([fingerprint(read(Article(str(n), t, language='fr'))) for n, t in enumerate(texts)]))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert b"share_of_a=1.0" in told.pop()


SEA = ["mer", "vent", "quai", "phare", "barque", "marée", "port", "digue", "cale", "sel", "algue", "crabe"]
WORDS = st.lists(st.sampled_from(SEA), min_size=4)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=6).map(
    lambda paragraphs: "\n\n".join(" ".join(" ".join(w).capitalize() + "." for w in p) for p in paragraphs)
)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_a_text_is_a_copy_of_itself_or_too_short(text: str) -> None:
    one, two = prints(article("a", text), article("b", text))
    measured = measure(one, two)
    assert measured.one <= len(one.words)
    found = find_copies([one, two])
    long = sum(len(w.split()) for w in text.split(".") if len(w.split()) >= 5) >= 25
    if long:
        assert [(s.share_of_a, s.share_of_b) for s in found.shares] == [(1.0, 1.0)]


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_measuring_is_the_same_from_both_sides(left: str, right: str) -> None:
    one, two = prints(article("a", left), article("b", right))
    here, there = measure(one, two), measure(two, one)
    assert (here.one, here.other) == (there.other, there.one)
    assert {(j, i) for i, j in there.links} == set(here.links)
    assert 0 <= here.one <= len(one.words)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
def test_any_text_has_a_fingerprint(text: str, language: str) -> None:
    (made,) = prints(article("a", text, language))
    assert len(made.starts) == len(made.firsts) == len(made.told) == len(made.heads)
    assert all(0 <= told <= len(made.words) for told in made.told)


# -- origins ---------------------------------------------------------------------------------------------------------


def test_the_agency_stands_for_a_text_else_the_earliest_else_the_first() -> None:
    def stands(**known: Article) -> str:
        return lead_of(sorted(known), known)

    plain = article("a", FERRY)
    assert stands(a=plain, b=article("b", FERRY, agency="AFP")) == "b"
    assert (
        stands(a=article("a", FERRY, published=day("2023-03-08")), b=article("b", FERRY, published=day("2023-03-07")))
        == "b"
    )
    assert stands(a=plain, b=article("b", FERRY, published=day("2023-03-07"))) == "b"
    month = PartialDate(dt.date(2023, 3, 1), dt.date(2023, 3, 31), "2023-03")
    assert stands(a=article("a", FERRY, published=month), b=article("b", FERRY, published=day("2023-03-02"))) == "a"


CLAIM = Claim("ferry", "Un ferry s'est échoué à l'entrée du port de Kerlouan.")
CLAIMS = ClaimsFile("claims.yaml", (CLAIM,))


def test_copies_by_two_publishers_are_one_witness() -> None:
    one, two = article("a", FERRY, publisher="La Vigie"), article("b", FERRY, publisher="Le Phare")
    result = check(CLAIMS, (one, two))
    (claim,) = result.claims
    assert claim.status is Status.SINGLE_SOURCE
    assert claim.supporting_origins == ("La Vigie",)
    assert [cell.origins for cell in claim.cells] == [("La Vigie",), ("La Vigie",)]
    assert claim.cells[0].evidence[0].same_as is None
    assert claim.cells[1].evidence[0].same_as == "a"
    (group,) = result.copies
    assert (group.articles, group.origin) == (("a", "b"), "La Vigie")


def test_an_agency_s_copy_and_a_reprint_without_credit_are_the_agency_s() -> None:
    result = check(CLAIMS, (article("a", FERRY, publisher="La Vigie"), article("b", FERRY, agency="AFP")))
    assert result.claims[0].supporting_origins == ("AFP",)


def test_what_a_copy_adds_has_its_own_origin() -> None:
    added = FERRY + "\n\nSur place, notre reporter a vu le ferry échoué sur le sable à l'entrée du port de Kerlouan.\n"
    one, two = article("a", FERRY, publisher="La Vigie"), article("b", added, publisher="Le Phare")
    (claim,) = check(CLAIMS, (one, two)).claims
    assert claim.supporting_origins == ("La Vigie", "Le Phare")
    assert claim.status is Status.CORROBORATED


def test_what_a_paper_adds_to_an_agency_s_paragraph_is_its_own() -> None:
    dispatch = article("a", FERRY, agency="AFP")
    lead = "Depuis la digue, notre reporter a vu le ferry échoué sur le sable à l'entrée du port de Kerlouan. "
    more = (
        "Des enfants dessinent le bateau penché, et la boulangère a doublé sa fournée pour nourrir les curieux venus. "
    )
    paper = article("b", lead + more * 3 + "\n\n" + FERRY.split("\n\n")[1] + "\n\n(Avec AFP)\n", publisher="Le Phare")
    (claim,) = check(CLAIMS, (dispatch, paper)).claims
    assert claim.supporting_origins == ("AFP", "Le Phare")
    assert check(CLAIMS, (paper,)).claims[0].supporting_origins == ("AFP",)


def test_two_articles_in_their_own_words_are_two_witnesses() -> None:
    other = "À Kerlouan, un ferry s'est échoué mardi matin devant l'entrée du port, selon nos constatations au phare."
    (claim,) = check(
        CLAIMS, (article("a", FERRY, publisher="La Vigie"), article("b", other, publisher="Le Phare"))
    ).claims
    assert len(claim.supporting_origins) == 2


def test_the_headline_of_a_copy_is_no_witness_of_its_own() -> None:
    headed = "Un ferry échoué à l'entrée du port de Kerlouan\n\n" + FERRY
    (claim,) = check(
        CLAIMS, (article("a", FERRY, publisher="La Vigie"), article("b", headed, publisher="Le Phare"))
    ).claims
    assert claim.supporting_origins == ("La Vigie",)


def test_a_named_speaker_stays_the_origin_and_speaks_for_a_copy_that_does_not_name_him() -> None:
    named = (
        FERRY + "\n\nSelon Yann Le Goff, le pilote du port, la barre du ferry était bloquée depuis la veille au soir.\n"
    )
    claim = Claim("barre", "La barre du ferry était bloquée.")
    pair = (
        article("a", named, publisher="La Vigie"),
        article("b", named.replace("Yann Le Goff, ", ""), publisher="Le Phare"),
    )
    (told,) = check(ClaimsFile("claims.yaml", (claim,)), pair).claims
    assert told.supporting_origins == ("Yann Le Goff",)


def test_a_verdict_without_a_quote_on_a_copy_is_the_copied_text_s() -> None:
    claim = Claim("nuit", "La nuit était claire.", verdicts={i: Verdict(Stance.SUPPORTS, "AB") for i in "ab"})
    pair = (article("a", FERRY, publisher="La Vigie"), article("b", FERRY, publisher="Le Phare"))
    (told,) = check(ClaimsFile("claims.yaml", (claim,)), pair).claims
    assert told.supporting_origins == ("La Vigie",)
    assert told.status is Status.SINGLE_SOURCE


def test_explain_says_the_same_of_a_copy_as_check() -> None:
    corpus = (
        article("a", FERRY, publisher="La Vigie"),
        article("b", FERRY, publisher="Le Phare"),
        article("c", OTHER, publisher="Le Mineur"),
    )
    result = check(CLAIMS, corpus)
    told = explain(CLAIMS, "ferry", corpus[1], corpus)
    assert told.cell == result.claims[0].cells[1]
    assert [(s.a, s.b) for s in told.shares] == [("a", "b")]
    alone = explain(CLAIMS, "ferry", corpus[1])
    assert alone.shares == ()
    assert [each.id for each in may_share(read_document(corpus[1]), corpus)] == ["a"]


def test_several_processes_find_the_copies_that_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    dispatch = "Le préfet a fermé la route du col après la chute de trois rochers, et nul ne sait quand elle rouvrira. "
    own = "À {}, un marchand de {} dit que cela ne change rien pour lui, ni pour ceux qui viennent de la vallée. "
    goods = ("pain", "bois", "sel", "miel", "laine", "vin")
    texts = [
        dispatch * (number % 3) + own.format(place, goods[number % 6]) + dispatch.replace("trois", place)
        for number, place in enumerate(f"Bourg{n}" for n in range(18))
    ]
    made = prints(*(article(f"a{number}", text) for number, text in enumerate(texts)))
    expected = find_copies(made)
    assert expected.groups
    monkeypatch.setattr("crosscheck.copies.MANY", 1)
    for jobs in (2, 3, 40):
        assert find_copies(reversed(made), jobs) == expected
    assert multiprocessing.active_children() == []
