from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.compare import compare
from crosscheck.compare.model import Comparison, Difference
from crosscheck.compare.pairs import same_words
from crosscheck.dates import parse_partial_date
from crosscheck.model import Article, Claim, ClaimsFile, CrosscheckError, Stance

BRIDGE_A = """\
La maire de Sainte-Olive, Claire Duval, a inauguré mardi 4 juin 2024 le nouveau pont sur la Lemme. L'ouvrage a coûté \
12 millions d'euros. Le chantier a employé 140 ouvriers pendant trois ans.

« Ce pont change la vie de la vallée », a déclaré Claire Duval. L'entreprise Bertolin a livré le tablier en mars. Le \
pont est ouvert aux camions.

Selon la préfecture, deux ouvriers ont été blessés pendant les travaux. Le péage a été supprimé par le conseil \
municipal. Les pêcheurs de la Lemme demandent une passe à poissons.
"""
BRIDGE_B = """\
Le nouveau pont de Sainte-Olive a été inauguré le jeudi 6 juin 2024 par la maire Claire Duval. Il a coûté 19 millions \
d'euros, d'après le département. Le chantier a duré trois ans et employé 140 ouvriers.

L'entreprise Kessler a livré le tablier en mars. Le pont n'est pas ouvert aux camions. Trois ouvriers ont été blessés \
pendant les travaux, selon la préfecture.

Le conseil municipal a maintenu le péage. L'opposant Marc Tissier dénonce un gouffre financier. Une piste cyclable \
reliera la gare au pont en 2026.
"""
FERRY_A = """\
The ferry Aurelia ran aground off Calder Point on 3 March, the coast guard said. It carried 212 passengers.

Captain Helen Marsh said the rudder had failed. The company, Norrin Lines, paid $4 million for repairs. The ship will \
return to service in May.

Engineers found no oil in the water. A diver filmed a long crack in the hull.
"""
FERRY_B = """\
On 5 March the ferry Aurelia ran aground near Calder Point. Seven people were hurt.

The captain, Helen Marsh, said that the rudder failed. Norrin Lines paid $9 million for the repairs. Engineers found \
oil in the water near the wreck.

A rival company, Bluewater, offered free crossings. The mayor of Calder asked for an inquiry.
"""
BAKER = """\
Une boulangère de Mortagne a remporté le concours de la tourte au seigle. Lucie Ferrand avait appris le métier \
auprès de son oncle. Le jury a goûté quarante pains en une journée.
"""


def read(id: str, text: str, language: str = "fr", **known: object) -> Article:
    return replace(Article(id, text, f"{id}.txt", language=language), **known)  # type: ignore[arg-type]


def bridges() -> list[Article]:
    return [read("a", BRIDGE_A), read("b", BRIDGE_B)]


def ferries() -> list[Article]:
    return [read("a", FERRY_A, "en"), read("b", FERRY_B, "en")]


def told(differences: tuple[Difference, ...]) -> set[tuple[str, str, str]]:
    return {(d.kind.value, d.said_first, d.said_second) for d in differences}


def only(comparison: Comparison, side: str) -> str:
    return " ".join(p.quotes[0].quote for o in comparison.only if o.side == side for p in o.points)


def shared(comparison: Comparison) -> list[tuple[str, ...]]:
    return [tuple(q.quote for q in p.quotes) for p in comparison.shared or ()]


# -- what differs --


def test_french_numbers_dates_names_negations_and_opposites_that_differ() -> None:
    assert told(compare(bridges()).differences) == {
        ("date", "mardi 4 juin 2024", "jeudi 6 juin 2024"),
        ("number", "deux ouvriers", "Trois ouvriers"),
        ("name", "Bertolin", "Kessler"),
        ("negation", "est ouvert", "ouvert"),
        ("antonym", "été supprimé", "maintenu"),
    }


def test_english_numbers_dates_and_negations_that_differ() -> None:
    assert told(compare(ferries()).differences) == {
        ("date", "3 March", "5 March"),
        ("number", "$4 million", "$9 million"),
        ("negation", "found", "found"),
    }


def test_a_difference_is_the_same_the_other_way_round() -> None:
    for pair in (bridges(), ferries()):
        forth, back = compare(pair).differences, compare(pair[::-1]).differences
        assert {(d.first.quote, d.second.quote, d.kind) for d in forth} == {
            (d.second.quote, d.first.quote, d.kind) for d in back
        }


def test_what_differs_is_not_told_a_second_time_as_what_both_say() -> None:
    compared = compare(bridges())
    apart = {(d.first.quote, d.second.quote) for d in compared.differences}
    assert not apart & set(shared(compared))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La tour Besson mesure 231 mètres de haut.", "La tour Besson mesure environ 230 mètres de haut."),
        ("Le maire Paul Crémieux a vendu 12 bateaux.", "Le maire Paul Crémieux a vendu une douzaine de bateaux."),
        ("Le maire Paul Crémieux a vendu 12 bateaux en mai.", "Le maire Paul Crémieux a vendu 3 camions en mai."),
        ("L'usine Vaudreuil compte au moins 40 employés.", "L'usine Vaudreuil compte 55 employés."),
        ("Paul Crémieux a rencontré Anne Weil en mars 2021.", "En 2021, Paul Crémieux a rencontré Anne Weil."),
        ("Paul Crémieux n'a pas démenti la vente du port.", "Paul Crémieux n'a jamais démenti la vente du port."),
        (
            "La mairie n'a pas pu confirmer la vente du port.",
            "La mairie n'a pas pu confirmer aussitôt la vente du port.",
        ),
        (
            "En mai, Paul Crémieux a dit que le port ouvrirait en juin.",
            "Paul Crémieux a dit que le port ouvrira en juin.",
        ),
        ("L'usine Vaudreuil de Lormont emploie 40 ouvriers.", "L'usine Vaudreuil de Mortagne emploie 40 ouvriers."),
    ],
)
def test_what_can_both_be_exact_is_no_difference(one: str, other: str) -> None:
    assert compare([read("a", one), read("b", other)]).differences == ()


def test_an_earlier_count_that_the_article_itself_gives_is_no_difference() -> None:
    later = read("a", "L'incendie de Lormont a fait neuf blessés. Un premier bilan parlait de cinq blessés.")
    early = read("b", "L'incendie de Lormont a fait cinq blessés.")
    assert compare([later, early]).differences == ()
    alone = read("a", "L'incendie de Lormont a fait neuf blessés.")
    assert told(compare([alone, early]).differences) == {("number", "neuf blessés", "cinq blessés")}


def test_a_figure_named_to_be_denied_is_nobodys_figure() -> None:
    one = read("a", "Le camion roulait à 118 km/h, selon le parquet.")
    other = read("b", "Le camion roulait à 79 km/h et non à 118, conclut l'expert.")
    assert told(compare([one, other]).differences) == {("number", "118 km/h", "79 km/h")}


# -- what both say, what only one says --


def test_what_both_say_stands_side_by_side_in_their_own_words() -> None:
    assert shared(compare(bridges())) == [
        (
            "Le chantier a employé 140 ouvriers pendant trois ans.",
            "Le chantier a duré trois ans et employé 140 ouvriers.",
        )
    ]
    assert shared(compare(ferries())) == [
        ("Captain Helen Marsh said the rudder had failed.", "The captain, Helen Marsh, said that the rudder failed.")
    ]


def test_what_only_one_says() -> None:
    compared = compare(bridges())
    assert "passe à poissons" in only(compared, "a")
    assert "passe à poissons" not in only(compared, "b")
    assert "Marc Tissier" in only(compared, "b")
    assert "piste cyclable" in only(compared, "b")
    assert "140 ouvriers" not in only(compared, "a") + only(compared, "b")


def test_questions_and_headings_say_nothing() -> None:
    text = f"Qui paiera le pont de Sainte-Olive ?\n\nUn avenir pour Tréville\n\n{BRIDGE_A}"
    compared = compare([read("a", text), read("b", BRIDGE_B)])
    assert "Tréville" not in only(compared, "a")
    assert "Qui paiera" not in only(compared, "a")


def test_what_an_article_says_twice_is_told_once() -> None:
    twice = "Le capitaine Orban a vendu son voilier à un musée suédois. " * 2
    compared = compare([read("a", twice + BRIDGE_A), read("b", BRIDGE_B)])
    assert only(compared, "a").count("Orban") == 1


def test_a_sentence_that_only_shares_names_with_another_is_not_the_same() -> None:
    one = "Anne Weil a félicité Paul Crémieux pour sa médaille. Anne Weil vit à Lormont."
    other = "Paul Crémieux accuse Anne Weil d'avoir vidé la caisse. Paul Crémieux tient un hôtel."
    compared = compare([read("a", one), read("b", other)])
    assert compared.shared == ()
    assert compared.differences == ()


def test_every_quote_is_letter_for_letter_the_articles() -> None:
    for pair in (bridges(), ferries()):
        texts = {article.id: article.text for article in pair}
        compared = compare(pair)
        quotes = [q for p in compared.shared or () for q in p.quotes]
        quotes += [q for d in compared.differences for q in (d.first, d.second)]
        quotes += [q for o in compared.only for p in o.points for q in p.quotes]
        assert len(quotes) > 10
        for quote in quotes:
            assert texts[quote.article][quote.start : quote.end] == quote.quote
            assert texts[quote.article][: quote.start].count("\n") + 1 == quote.line


def test_the_weightiest_comes_first() -> None:
    compared = compare(bridges())
    for points in (compared.shared or (), *(o.points for o in compared.only)):
        assert [p.weight for p in points] == sorted((p.weight for p in points), reverse=True)
    assert all(0 <= p.weight <= 1 for o in compared.only for p in o.points)


# -- copies, likeness, several sides --


def test_a_copy_is_told_as_one() -> None:
    compared = compare([read("a", BRIDGE_A), read("b", BRIDGE_A.replace("Selon la préfecture, d", "D"))])
    assert compared.likeness[0].copied > 0.8
    assert compared.shared
    assert sum(p.verbatim for p in compared.shared) >= len(compared.shared) - 1
    assert compared.differences == ()
    assert all(not o.points for o in compared.only)


def test_articles_about_different_matters() -> None:
    compared = compare([read("a", BRIDGE_A), read("b", BAKER)])
    assert not compared.likeness[0].related
    assert compared.shared == ()
    assert compared.differences == ()
    assert compare(bridges()).likeness[0].related


def test_three_articles_make_one_point_of_what_all_say() -> None:
    third = read("c", "Le chantier a employé 140 ouvriers pendant trois ans, dit la mairie de Sainte-Olive.")
    compared = compare([*bridges(), third])
    assert [q.side for q in (compared.shared or ())[0].quotes] == ["a", "b", "c"]
    assert len(compared.likeness) == 3


def test_publishers_are_sides_of_all_their_articles() -> None:
    parts = BRIDGE_A.split("\n\n", 1)
    articles = [
        read("a1", parts[0], publisher="Le Courrier"),
        read("a2", parts[1], publisher="LE COURRIER"),
        read("b", BRIDGE_B, publisher="La Gazette"),
        read("c", BAKER),
    ]
    compared = compare(articles, by="publisher")
    assert [(s.name, len(s.articles)) for s in compared.sides] == [("Le Courrier", 2), ("La Gazette", 1)]
    assert ("number", "deux ouvriers", "Trois ouvriers") in told(compared.differences)
    assert {q.article for p in compared.shared or () for q in p.quotes} <= {"a1", "a2", "b"}


@pytest.mark.parametrize("articles", [[], [read("a", BRIDGE_A)]])
def test_it_takes_two(articles: list[Article]) -> None:
    with pytest.raises(CrosscheckError, match="takes two articles or more"):
        compare(articles)


def test_two_languages_share_only_names_numbers_and_dates() -> None:
    one = read("a", "Le cargo Orion a coulé le 12 février 2023 au large de Brest. Dix-sept marins étaient à bord.")
    other = read("b", "The freighter Orion sank on 12 February 2023 off Brest with 300 tonnes of steel.", "en")
    compared = compare([one, other])
    assert compared.likeness[0].languages == ("en", "fr")
    assert compared.shared == ()
    assert compared.differences == ()
    facts = {f.kind: f for f in compared.facts}
    assert set(facts["names"].shared) == {"Orion", "Brest"}
    assert facts["dates"].shared == ("12 février 2023",)
    assert facts["numbers"].only_second == ("300 tonnes",)


# -- claims --

CLAIMS = ClaimsFile(
    "c.yaml",
    (
        Claim("camions", "Le pont de Sainte-Olive est ouvert aux camions."),
        Claim("chantier", "Le chantier a employé 140 ouvriers."),
        Claim("poissons", "Les pêcheurs demandent une passe à poissons.", when=parse_partial_date("2024-06")),
        Claim("lune", "Une fusée a atteint la Lune."),
    ),
)


def test_claims_on_which_they_agree_conflict_or_one_is_silent() -> None:
    views = {v.claim: v for v in compare(bridges(), CLAIMS).claims or ()}
    assert {id: v.relation for id, v in views.items()} == {
        "camions": "conflict",
        "chantier": "agree",
        "poissons": "one",
        "lune": "none",
    }
    assert views["camions"].stances["a"] is Stance.SUPPORTS
    assert {(Stance.SUPPORTS, "a"), (Stance.CONTRADICTS, "b")} <= {(s, q.article) for s, q in views["camions"].quotes}
    [silence] = views["poissons"].silences
    assert (silence.side, silence.likest, silence.look, silence.predates) == ("b", "a", True, False)


def test_a_silence_about_another_matter_or_before_the_event_is_not_worth_a_look() -> None:
    views = {v.claim: v for v in compare([read("a", BRIDGE_A), read("b", BAKER)], CLAIMS).claims or ()}
    assert [s.look for s in views["poissons"].silences] == [False]
    early = read("b", BRIDGE_B, published=parse_partial_date("2023"))
    views = {v.claim: v for v in compare([read("a", BRIDGE_A), early], CLAIMS).claims or ()}
    assert [(s.look, s.predates) for s in views["poissons"].silences] == [(False, True)]


def test_claims_only_leaves_the_sentences_alone() -> None:
    compared = compare(bridges(), CLAIMS, text=False)
    assert compared.shared is None
    assert compared.differences == ()
    assert compared.only == ()
    assert compare(bridges()).claims is None


# -- whatever the text --

ODD = [
    "",
    " ",
    "Oui",
    "a" * 10_000,
    "\x00\x1b[31m\u202e rouge",
    "? ! … « »",
    "12 12 12 12",
    "\ud800",
    "Il a dit. " * 40,
]


@pytest.mark.parametrize(("one", "other"), list(combinations([*ODD, BRIDGE_A], 2)))
def test_odd_texts_are_compared_without_complaint(one: str, other: str) -> None:
    compared = compare([read("a", one), read("b", other)])
    assert len(compared.sides) == 2


PIECES = st.sampled_from(
    [
        "Paul Weil",
        "a vendu",
        "n'a pas",
        "12",
        "deux ponts",
        "en mai 2021",
        "«",
        "»",
        ".",
        ",",
        "selon",
        "\n\n",
        "%",
        "?",
    ]
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join))


@settings(max_examples=60, deadline=None)
@given(one=TEXTS, other=TEXTS, language=st.sampled_from(["fr", "en"]))
def test_no_text_fails_and_order_makes_no_difference(one: str, other: str, language: str) -> None:
    pair = [read("a", one, language), read("b", other, language)]
    forth, back = compare(pair), compare(pair[::-1])
    assert forth == compare(pair)
    assert len(forth.shared or ()) == len(back.shared or ())
    assert len(forth.differences) == len(back.differences)


@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
@example(text="0tEND«1PAS TEND")
def test_an_article_does_not_differ_from_itself(text: str) -> None:
    compared = compare([read("a", text), read("b", text)])
    assert compared.differences == ()


def test_same_words() -> None:
    assert same_words("“Je n’ai rien vu”, dit-il.", "Je n'ai rien vu, dit-il")
    assert not same_words("Je n'ai rien vu", "J'ai tout vu et tout entendu")
