"""Each feature rises where it should, and stays at nothing where it should not, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.judge import load_model
from crosscheck.model import ConflictKind
from matching import cell, reading, values

CONFLICTS = ("negation", "antonym", "denial", "flip", "number_conflict", "date_conflict", "name_conflict", "exclusive",
             "quantity_conflict", "swapped", "debunked")  # fmt: skip
MODES = ("asked", "wanted", "possible", "future", "supposed", "question", "believed", "hedged", "attempted", "doubted")


@pytest.mark.parametrize(
    ("language", "claim", "passage", "feature", "kind"),
    [
        ("fr", "Le pont est ouvert aux camions.", "Le pont n'est pas ouvert aux camions.", "negation", "negation"),
        ("fr", "Le pont n'est pas ouvert aux camions.", "Le pont est ouvert aux camions.", "negation", "negation"),
        ("fr", "Le pont est ouvert aux camions.", "Le pont est fermé aux camions.", "antonym", "antonym"),
        ("fr", "La mairie a acheté le terrain.", "La mairie nie avoir acheté le terrain.", "denial", "denial"),
        ("fr", "La mairie a acheté le terrain.", "La mairie dément avoir acheté le terrain.", "denial", "denial"),
        ("fr", "La mairie a acheté le terrain.", "La mairie a démenti avoir acheté le terrain.", "denial", "denial"),
        ("fr", "Douze navires sont à quai.", "Quinze navires sont à quai.", "number_conflict", "number"),
        ("fr", "Le pont a rouvert en mai 2019.", "Le pont a rouvert en juin 2021.", "date_conflict", "date"),
        ("fr", "Le musée est dû à Anne Leroy.", "Le musée est dû à Paul Girard.", "name_conflict", "name"),
        ("fr", "Le port a plusieurs grutiers.", "Le port n'a aucun grutier.", "quantity_conflict", "quantity"),
        ("fr", "Les ministres se sont vus plusieurs fois.", "Les ministres ne se sont vus qu'une fois.",
         "quantity_conflict", "quantity"),
        ("fr", "La région paie le stade.", "Il est faux que la région paie le stade.", "debunked", "denial"),
        ("en", "The bridge is open to lorries.", "The bridge is not open to lorries.", "negation", "negation"),
        ("en", "The bridge is open to lorries.", "The bridge is closed to lorries.", "antonym", "antonym"),
        ("en", "The council bought the land.", "The council denied buying the land.", "denial", "denial"),
        ("en", "Twelve ships are docked.", "Fifteen ships are docked.", "number_conflict", "number"),
        ("en", "The bridge reopened in May 2019.", "The bridge reopened in June 2021.", "date_conflict", "date"),
        ("en", "The museum was designed by Jill Fountain.", "The museum was designed by Paul Gerard.",
         "name_conflict", "name"),
        ("en", "The ministers met several times.", "The ministers met only once.", "quantity_conflict", "quantity"),
        ("en", "The region funded the stadium.", "It is not true that the region funded the stadium.",
         "debunked", "denial"),
    ],
)  # fmt: skip
def test_conflicts(language: str, claim: str, passage: str, feature: str, kind: str) -> None:
    found = reading(claim, passage, language)
    assert found.values[feature] > 0.25
    assert found.conflict is not None
    assert found.conflict.kind is ConflictKind(kind)
    assert found.conflict.claim in claim
    assert found.conflict.article.lower() in passage.lower()


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Le pont est ouvert aux camions.", "Le pont est ouvert aux camions."),
        ("fr", "Le pont n'est pas ouvert aux camions.", "Le pont n'est pas ouvert aux camions."),
        ("fr", "La mairie a acheté le terrain.", "La mairie confirme avoir acheté le terrain."),
        ("fr", "Douze navires sont à quai.", "Quinze camions et douze navires sont à quai."),
        ("fr", "Le pont a rouvert en 2019.", "Le pont a rouvert le 3 mai 2019."),
        ("fr", "Le musée fut dessiné par Anne Leroy.", "Le musée fut dessiné par Leroy."),
        ("fr", "Nantes a battu Lille en finale.", "Lille a été battu par Nantes en finale."),
        ("fr", "La mairie demande au port de ne pas fermer.", "La mairie demande au port de ne pas fermer."),
        ("en", "The bridge is open to lorries.", "The bridge is open to lorries."),
        ("en", "The bridge is not open to lorries.", "The bridge is not open to lorries."),
        ("en", "The bridge reopened in 2019.", "The bridge reopened on 3 May 2019."),
        ("en", "Leeds beat Derby in the final.", "Derby was beaten by Leeds in the final."),
        ("en", "The council asked the port not to close.", "The council asked the port not to close."),
    ],
)
def test_no_conflict(language: str, claim: str, passage: str) -> None:
    found = reading(claim, passage, language)
    assert {name: found.values[name] for name in CONFLICTS if found.values[name]} == {}
    assert found.conflict is None


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Le pont est ouvert aux camions.", "Le pont n'est pas fermé aux camions."),
        ("en", "The bridge is open to lorries.", "The bridge is not closed to lorries."),
    ],
)
def test_two_turns_make_none(language: str, claim: str, passage: str) -> None:
    found = reading(claim, passage, language)
    assert found.values["negation"] > 0
    assert found.values["antonym"] > 0
    assert found.values["flip"] == 0
    assert found.conflict is None


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Nantes a battu Lille en finale.", "Lille a battu Nantes en finale."),
        ("fr", "Nantes a battu Lille en finale.", "Nantes a été battu par Lille en finale."),
        ("en", "Leeds beat Derby in the final.", "Derby beat Leeds in the final."),
        ("en", "Leeds beat Derby in the final.", "Leeds was beaten by Derby in the final."),
        # the converse, and nobody has changed places
        ("fr", "Norvane a vendu Belltec à Ostran.", "Norvane a acheté Belltec à Ostran."),
        ("fr", "Norvane est propriétaire de Belltec.", "Norvane est une filiale de Belltec."),
        ("en", "Norvane bought Belltec.", "Norvane sold Belltec last year."),
        ("en", "Norvane owns Belltec.", "Norvane is a subsidiary of Belltec."),
        # a noun tells by its preposition who did it to whom
        ("fr", "Norvane a attaqué Belltec.", "L'attaque de Belltec contre Norvane a duré deux jours."),
        ("en", "Norvane attacked Belltec.", "Belltec's attack on Norvane lasted two days."),
    ],
)
def test_roles_exchanged(language: str, claim: str, passage: str) -> None:
    assert values(claim, passage, language)["swapped"] > 0.5


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Nantes a vendu un bus à Lille.", "Lille a acheté un bus à Nantes."),
        ("en", "Leeds sold a bus to Derby.", "Derby bought a bus from Leeds."),
    ],
)
def test_a_converse_told_from_its_other_end_is_no_swap(language: str, claim: str, passage: str) -> None:
    found = reading(claim, passage, language)
    assert (found.values["swapped"], found.values["flip"], found.conflict) == (0, 0, None)


FR, EN = "La région a financé le stade.", "The region funded the stadium."


@pytest.mark.parametrize(
    ("language", "passage", "feature"),
    [
        ("fr", "La région aurait financé le stade.", "hedged"),
        ("fr", "La région financera le stade.", "future"),
        ("fr", "La région pourrait financer le stade.", "possible"),
        ("fr", "La région souhaite financer le stade.", "wanted"),
        ("fr", "La région a-t-elle financé le stade ?", "question"),
        ("fr", "Si la région finance le stade, il ouvrira.", "supposed"),
        ("fr", "Le maire demande à la région de financer le stade.", "asked"),
        ("fr", "La région a tenté de financer le stade.", "attempted"),
        ("fr", "Le maire croit que la région a financé le stade.", "believed"),
        ("en", "The region reportedly funded the stadium.", "hedged"),
        ("en", "The region will fund the stadium.", "future"),
        ("en", "The region may fund the stadium.", "possible"),
        ("en", "The region wants to fund the stadium.", "wanted"),
        ("en", "Did the region fund the stadium?", "question"),
        ("en", "If the region funds the stadium, it will open.", "supposed"),
        ("en", "The mayor asked the region to fund the stadium.", "asked"),
        ("en", "The region tried to fund the stadium.", "attempted"),
        ("en", "The mayor believes that the region funded the stadium.", "believed"),
    ],
)
def test_modality(language: str, passage: str, feature: str) -> None:
    """What is asked, wanted, supposed or still to come is not said to be so."""
    claim = FR if language == "fr" else EN
    found = reading(claim, passage, language)
    assert found.values[feature] > 0.5
    assert found.hedged is (feature in ("hedged", "possible"))
    plain = values(claim, claim, language)
    assert {name: plain[name] for name in MODES if plain[name]} == {}


def test_a_claim_about_a_wish_is_answered_by_the_wish() -> None:
    """What the claim itself says with reserve is no reserve of the passage."""
    for language, claim in (
        ("fr", "La région souhaite financer le stade."),
        ("en", "The region wants to fund the stadium."),
    ):
        assert values(claim, claim, language)["wanted"] == 0


def test_cover_falls_with_every_word_that_is_missing() -> None:
    claim = "La région a financé le stade de Nantes."
    whole, less, none = (
        values(claim, passage)["cover"]
        for passage in (
            "La région a financé le stade de Nantes.",
            "La région a financé un lycée.",
            "Il pleut depuis hier.",
        )
    )
    assert whole == 1.0
    assert whole > less > none == 0


def test_conflicts_count_only_between_things_that_are_about_the_same() -> None:
    claim = "Douze navires sont à quai au port de Brest."
    same = values(claim, "Quinze navires sont à quai au port de Brest.")["number_conflict"]
    other = values(claim, "Quinze navires de plaisance ont fait naufrage.")["number_conflict"]
    assert same > other


@given(st.text(max_size=100), st.text(max_size=200), st.sampled_from(["fr", "en"]))
@settings(max_examples=80, deadline=None)
def test_every_feature_lies_between_0_and_1(claim: str, text: str, language: str) -> None:
    for at in (0, -1):
        try:
            found = values(claim, "La région a financé le stade. " + text, language, at=at)
        except LookupError:
            return
        assert {name: v for name, v in found.items() if not 0 <= v <= 1} == {}


def test_every_weight_has_its_feature_and_every_feature_its_weight() -> None:
    """A weight without a feature would never count, and nobody would see it."""
    model = load_model()
    names = {*values(FR, FR), "bias"}
    assert set(model.supports) == set(model.contradicts)
    assert set(model.supports) <= names
    assert set(model.related) <= names


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Norvane a attaqué Belltec.", "L'attaque de Norvane contre Belltec a duré deux jours."),
        ("fr", "Norvane a vendu Belltec à Ostran.", "Ostran a acheté Belltec à Norvane."),
        ("en", "Norvane attacked Belltec.", "Norvane's attack on Belltec lasted two days."),
        ("en", "Norvane owns Belltec.", "Belltec is a subsidiary of Norvane."),
        # places and times are not acted on
        ("fr", "Paul Girard est né en Italie.", "Paul Girard, né en Italie, vit à Metz."),
        ("fr", "Le port de Kerval a été bloqué en Norvège.", "Un cargo a bloqué le port de Kerval en Norvège."),
        ("fr", "Paul Girard a été arrêté en Italie.", "Paul Girard a été détenu en Italie."),
        ("en", "Norvane was fined by Belltec.", "Norvane had to pay a fine to Belltec."),
        ("en", "The strike began at Kerval in Norway.", "In Norway Kerval saw the beginning of the strike."),
    ],
)
def test_roles_that_are_the_same(language: str, claim: str, passage: str) -> None:
    assert values(claim, passage, language)["swapped"] == 0


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Le pilote est un soldat canadien.", "Le pilote est un soldat norvégien."),
        ("fr", "Anne Leroy est la première femme maire.", "Anne Leroy est la deuxième femme maire."),
        ("fr", "Kerval est la capitale du Nordal.", "Kerval est un village du Nordal."),
        ("en", "The village lies on the coast.", "The capital lies on the coast."),
    ],
)
def test_what_only_one_can_be(language: str, claim: str, passage: str) -> None:
    assert values(claim, passage, language)["exclusive"] > 0.1


def test_the_nation_of_something_else_excludes_nothing() -> None:
    assert values("Le pilote est canadien.", "Le pilote a posé un avion norvégien.")["exclusive"] == 0


@pytest.mark.parametrize(
    ("language", "claim", "passage", "feature"),
    [
        ("fr", "La photo a été prise en 2022.", "La photo existait déjà en 2019.", "rival_date"),
        ("fr", "La Nordalie compte 50 % de retraités.", "Les retraités forment 30 % du Nordal.", "rival_number"),
        ("en", "The photo was taken in 2022.", "The photo existed as early as 2019.", "rival_date"),
    ],
)
def test_another_date_or_figure_of_who_knows_what(language: str, claim: str, passage: str, feature: str) -> None:
    found = reading(claim, passage, language)
    assert found.values[feature] > 0
    assert found.values["conflict"]


def test_in_an_article_other_dates_are_no_conflict() -> None:
    filler = "\n\n".join(f"Le marché numéro {n} ouvre à huit heures." for n in range(12))
    assert not values("La photo a été prise en 2022.", "La photo existait déjà en 2019.\n\n" + filler)["conflict"]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "words"),
    [
        ("fr", "La vidéo montre un tir à Kerval.", "La vidéo n'a aucun lien avec Kerval.", "aucun lien avec"),
        ("fr", "La photo montre un soldat.", "La photo montre en réalité un acteur.", "en réalité"),
        ("en", "The photo shows a soldier.", "In reality the photo shows an actor.", "In reality"),
    ],
)
def test_what_sets_something_right(language: str, claim: str, passage: str, words: str) -> None:
    found = reading(claim, passage, language)
    assert found.values["corrects"] == 1
    assert values(passage, claim, language)["corrected"] == 1
    assert values(passage, passage, language)["corrects"] == 0
    assert found.conflict is not None
    assert found.conflict.article == words


def test_the_opposite_of_another_object_turns_nothing_round() -> None:
    claim = "Nora Lemaire a quitté Lyon en 2003."
    assert not values(claim, "Nora Lemaire a pu rejoindre Lille en 2003, loin de Lyon.")["turned"]
    assert values(claim, "Nora Lemaire a pu rejoindre Lyon en 2003.")["turned"]


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("fr", "Paul Mérindol a démissionné.", "Paul Mérindol a remis sa démission au préfet."),
        ("fr", "La ville a acheté le moulin.", "La ville a fait l'acquisition du moulin."),
        ("fr", "Un court-circuit a causé l'incendie.", "Un court-circuit est à l'origine de l'incendie."),
        ("fr", "Les habitants ont élu Lise Arnoux.", "Lise Arnoux est élue par les habitants."),
        ("fr", "Le canot est parti.", "Le canot devait partir."),
        ("en", "Clara Whitlow resigned.", "Clara Whitlow handed in her resignation."),
        ("en", "The suspect fled.", "The suspect took flight."),
        ("en", "The board approved the plan.", "The board gave its approval to the plan."),
    ],
)
def test_a_verb_and_its_expression_are_one(language: str, claim: str, passage: str) -> None:
    assert values(claim, passage, language)["main"] >= 0.75


def test_an_expression_hides_the_verb_in_it() -> None:
    assert values("Le conseil a approuvé le budget.", "Le conseil a voté contre le budget.")["turned"]


def test_a_verb_between_parts_what_it_stands_between() -> None:
    claim = "Lise Arnoux vit à Metz."
    assert values(claim, "Lise Arnoux vit à Metz.")["parted"] == 0
    assert values(claim, "Lise Arnoux a vendu la ferme de sa mère à Metz.")["parted"] > 0


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stranger"),
    [
        ("fr", "Deux marins ont été blessés à Kerval.", "Le phare de Kerval a brûlé. Personne n'a été blessé.", False),
        (
            "fr",
            "Des gens ont été blessés à Kerval.",
            "Le phare de Kerval a brûlé. Deux pompiers ont été blessés.",
            False,
        ),
        ("fr", "Deux marins ont été blessés à Kerval.", "Le phare a brûlé. Deux pompiers ont été blessés.", True),
        ("en", "Two sailors were injured in Kerval.", "The Kerval light burned. Nobody was injured.", False),
        ("en", "People were injured in Kerval.", "The Kerval light burned. No one was injured.", False),
        ("en", "Two sailors were injured in Kerval.", "The light burned. Two firemen were injured.", True),
    ],
)
def test_nobody_and_people_are_nobody_else(language: str, claim: str, passage: str, stranger: bool) -> None:
    assert bool(values(claim, passage, language)["stranger"]) is stranger


@pytest.mark.parametrize(
    ("language", "claim", "passage", "feature", "wanted"),
    [
        # whose lighthouse it is need not be said again; the recipient is nobody who acts
        (
            "fr",
            "Le phare de Kerval a été cédé à Nordal.",
            "Kerval a voté. Le phare a été cédé mardi à Nordal.",
            "agent_other",
            False,
        ),
        (
            "fr",
            "Le phare de Kerval a été cédé à Nordal.",
            "Kerval a voté. Le conseil a cédé le phare à Nordal.",
            "agent_other",
            False,
        ),
        (
            "en",
            "The Kerval mill was sold to Nordal.",
            "Kerval voted. The mill was sold on Tuesday to Nordal.",
            "agent_other",
            False,
        ),
        # what a complaint is about is not denied with the complaint
        ("fr", "Le phare a été vendu.", "Aucune plainte n'a été déposée sur la vente du phare.", "turned", False),
        ("en", "The mill was sold.", "No complaint was filed about the sale of the mill.", "turned", False),
        ("en", "The mill was sold.", "No sale of the mill was approved.", "turned", True),
        # the infinitive of headlines is a plan
        ("en", "The Kerval mill has reopened.", "Kerval mill to reopen within six weeks", "unreal_main", True),
    ],
)
def test_who_acts_and_what_is_taken_for_granted(
    language: str, claim: str, passage: str, feature: str, wanted: bool
) -> None:
    assert bool(values(claim, passage, language)[feature]) is wanted


@pytest.mark.parametrize(
    ("claim", "passage", "conflict"),
    [
        ("The Ames is the longest river in Kerval.", "The Ames is the second longest river in Kerval.", True),
        ("The Ames is the longest river in Kerval.", "The Ames is the third-longest river in Kerval.", True),
        ("Dorn is the most populous town in Kerval.", "Dorn is the fourth most populous town in Kerval.", True),
        ("The Ames is the second longest river in Kerval.", "The Ames is the second longest river in Kerval.", False),
        ("The Ames is the longest river in Kerval.", "In its second year, the longest river festival began.", False),
    ],
)
def test_second_among_all_is_not_the_first(claim: str, passage: str, conflict: bool) -> None:
    assert (reading(claim, passage, "en").values["exclusive"] > 0) is conflict


def test_the_third_largest_is_not_the_largest_in_french_either() -> None:
    values = reading("Dorn est le plus grand port du pays.", "Dorn est le troisième plus grand port du pays.").values
    assert values["exclusive"] > 0


def test_what_is_general_does_not_hide_another_value() -> None:
    claim, passage = "Lise Roux plays as a midfielder.", "Lise Roux, a footballer from Metz, plays as a goalkeeper."
    assert reading(claim, passage, "en").values["exclusive"] > 0


@pytest.mark.parametrize(
    ("passage", "other"),
    [
        ("The bridge was designed by Ada Holm and built by Jon Weir.", True),
        ("The bridge was built by Ada Holm and designed by Jon Weir.", False),
        ("The bridge was designed by Jon Weir.", False),
    ],
)
def test_who_did_another_thing_did_not_do_this_one(passage: str, other: bool) -> None:
    assert (reading("Jon Weir designed the bridge.", passage, "en").values["agent_other"] > 0) is other


def assert_stance(claim: str, text: str, stance: str) -> None:
    """What an article that says the text among other things does with the claim; "none" is neither side."""
    body = (
        f"Le conseil de Lorme s'est tenu jeudi. Anne Roux était là. {text} Il a plu. Le vent est tombé. La nuit vient."
    )
    found = cell(claim, body, "fr").stance.value
    assert found == stance if stance != "none" else found not in ("supports", "contradicts")


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Lorme a refusé de rejoindre la ligue.", "Lorme a choisi de rester à l'écart de la ligue.", "supports"),
        (
            "Lorme renonce à reprendre le port.",
            "Lorme a jeté l'éponge : la ville ne reprendra pas le port.",
            "supports",
        ),
        ("Lorme veut agrandir son port.", "Lorme vise surtout à agrandir son port.", "supports"),
        ("Lorme a refusé de vendre le port.", "Lorme a demandé à la région de ne pas vendre le port.", "none"),
        ("Anne Roux a affirmé que le port serait vendu.", "Anne Roux n'a rien affirmé sur ses vacances.", "none"),
        ("Anne Roux et Paule Mahé ont parlé de la vente.", "Leurs avis sont flous, mais elles en ont parlé.", "none"),
    ],
)
def test_what_becomes_of_what_a_verb_governs(claim: str, text: str, stance: str) -> None:
    assert_stance(claim, text, stance)


@pytest.mark.parametrize(
    ("claim", "text", "stance"),
    [
        ("Lorme a quitté la ligue Valdor.", "Les maires restent à Lorme.", "none"),
        ("Lorme a quitté la ligue.", "Les villes de la ligue, dont Lorme, restent prudentes.", "none"),
        ("Anne Roux a accepté de vendre le port.", "Anne Roux a repoussé une chaise sur le port.", "none"),
        (
            "Anne Roux a rejeté l'idée de vendre le port.",
            "Quant à vendre le port, Anne Roux a rejeté l'idée.",
            "supports",
        ),
        ("Norvik est un groupe polonais.", "Le président polonais a visité le groupe Norvik.", "none"),
        (
            "Anne Roux a l'intention de vendre le port.",
            "Paul Mahé pourrait vendre le port pour ses projets de digue.",
            "none",
        ),
        ("Le port de Lorme va fermer.", "Paul Mahé exclut une fermeture du port de Lorme.", "contradicts"),
        ("Anne Roux a proposé une digue.", "Paul Mahé a tenté de proposer une digue.", "none"),
    ],
)
def test_what_is_said_of_something_else(claim: str, text: str, stance: str) -> None:
    assert_stance(claim, text, stance)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Anne Roux produit des grues.", "Anne Roux dirige l'usine qui produit des grues."),
        ("Anne Roux dirige la ville.", "Le dirigeant espère que Mme Roux quittera la ville."),
        ("Anne Roux doute de la vente.", "Anne Roux voit sans aucun doute la vente."),
    ],
)
def test_who_is_not_the_subject(claim: str, text: str) -> None:
    body = (
        "Le conseil de Lorme s'est tenu jeudi. Anne Roux était là. "
        + text
        + " Il a plu. Le vent est tombé. La nuit vient."
    )
    assert cell(claim, body, "fr").stance.value not in ("supports", "contradicts")
