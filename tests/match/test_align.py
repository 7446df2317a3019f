"""Which words of a passage answer a claim's: each relation, in both languages, and what answers nothing."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.align import FUZZY, name_strength
from matching import aligned, assert_stance, document, links


@pytest.mark.parametrize(
    ("language", "claim", "word", "passage", "how"),
    [
        ("fr", "La mairie a fermé le pont.", "fermé", "La mairie fermera le pont demain.", "same"),
        ("fr", "Les chevaux ont fui.", "chevaux", "Un cheval a fui.", "same"),
        ("fr", "La mairie a acheté un terrain.", "acheté", "La mairie va acquérir un terrain.", "synonym"),
        ("fr", "La mairie a ouvert le pont.", "ouvert", "La mairie a fermé le pont.", "antonym"),
        ("fr", "Le roi a été tué.", "été tué", "Des bandits ont assassiné le roi.", "entails"),
        ("fr", "Des bandits ont tué le roi.", "tué", "Des bandits ont assassiné le roi.", "entails"),
        ("fr", "La région veut construire un lycée.", "construire", "La construction d'un lycée est voulue.", "family"),
        ("fr", "L'usine a fourni du lait à l'école.", "fourni", "L'école a reçu du lait de l'usine.", "converse"),
        ("fr", "L'usine a vendu un camion à l'école.", "vendu", "L'école a acheté un camion à l'usine.", "converse"),
        ("en", "The mayor closed the bridge.", "closed", "The mayor will close the bridge.", "same"),
        ("en", "The women ran.", "women", "A woman ran.", "same"),
        ("en", "The firm bought the land.", "bought", "The firm acquired the land.", "synonym"),
        ("en", "The mayor opened the bridge.", "opened", "The mayor closed the bridge.", "antonym"),
        ("en", "The king was killed.", "was killed", "The king was murdered.", "entails"),
        ("en", "Bandits killed the king.", "killed", "Bandits murdered the king.", "entails"),
        ("en", "The region will build a school.", "build", "The building of a school begins.", "same"),
        ("en", "The judge will decide soon.", "decide", "The decision of the judge is near.", "family"),
        (
            "en",
            "The plant sold a lorry to the school.",
            "sold",
            "The school bought a lorry from the plant.",
            "converse",
        ),
    ],
)
def test_relations_of_words(language: str, claim: str, word: str, passage: str, how: str) -> None:
    """A verb with its auxiliary is one unit where the lexicon has it as one ("être tué")."""
    link = links(claim, passage, language)[word]
    assert link.how == how
    assert link.strength > 0.7
    assert link.opposite == (how == "antonym")


@pytest.mark.parametrize(
    ("language", "claim", "passage", "name"),
    [
        ("fr", "La Russie a livré du blé.", "Moscou a livré du blé hier.", "Russie"),
        ("fr", "Moscou a signé le traité.", "La diplomatie russe a signé le traité.", "Moscou"),
        ("fr", "Paris a signé le traité.", "Les autorités françaises ont signé le traité.", "Paris"),
        ("en", "Russia delivered wheat.", "Moscow delivered wheat yesterday.", "Russia"),
        ("en", "London signed the treaty.", "British envoys signed the treaty.", "London"),
    ],
)
def test_a_country_its_capital_and_its_adjective(language: str, claim: str, passage: str, name: str) -> None:
    link = links(claim, passage, language)[name]
    assert link.strength >= 0.8
    assert link.first >= 0


@pytest.mark.parametrize(
    ("language", "claim", "passage", "name"),
    [
        ("fr", "Omar Diallo a été reçu à Lisbonne.", "Omar Diallo, le ministre portugais, a été reçu.", "Lisbonne"),
        ("en", "Omar Diallo was received in Lisbon.", "The minister was received in Portuguese style.", "Lisbon"),
    ],
)
def test_a_country_by_itself_is_answered_by_its_adjective(language: str, claim: str, passage: str, name: str) -> None:
    assert links(claim, passage, language)[name].strength > 0.8


@pytest.mark.parametrize("title", ["le président portugais", "le Président portugais"])
def test_a_country_that_is_part_of_a_title_is_not_said_besides(title: str) -> None:
    names = {"Omar Diallo": ("le président portugais",)}
    told = links("Omar Diallo a reçu Anne Morel à Lisbonne.", f"Anne Morel a invité {title}.", names=names)
    assert told["Omar Diallo"].strength == 1.0
    assert told["Lisbonne"].strength <= 0.5


def test_another_country_answers_nothing() -> None:
    assert links("La Russie a livré du blé.", "L'Espagne a livré du blé hier.")["Russie"].strength == 0
    assert links("Russia delivered wheat.", "Spain delivered wheat yesterday.", "en")["Russia"].strength == 0


@pytest.mark.parametrize(
    ("claim", "passage", "name"),
    [
        ("Claire Fontaine a signé le bail.", "Le maire dit que Fontaine a signé le bail.", "Claire Fontaine"),
        ("Fontaine a signé le bail.", "Le maire dit que Claire Fontaine a signé le bail.", "Fontaine"),
        ("Dmitri Volkov a signé le bail.", "Le maire dit que Dmitry Volkov a signé le bail.", "Dmitri Volkov"),
        (
            "L'Organisation mondiale du commerce a tort.",
            "Selon elle, l'OMC a tort.",
            "Organisation mondiale du commerce",
        ),
        ("L'OMC a tort.", "Elle croit que l'Organisation mondiale du commerce a tort.", "OMC"),
    ],
)
def test_names(claim: str, passage: str, name: str) -> None:
    link = links(claim, passage)[name]
    assert link.strength >= 0.9
    assert link.first >= 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("claire", "fontaine"), ("claire", "fontaine"), True),
        (("fontaine",), ("claire", "fontaine"), True),
        (("claire", "fontaine"), ("fontaine",), True),
        (("dmitri", "volkov"), ("dmitry", "volkov"), True),
        (("volodymyr", "zelensky"), ("volodymyr", "zelenskyy"), True),
        (("omc",), ("organisation", "mondiale", "commerce"), True),
        (("jill", "martin"), ("joe", "martin"), False),
        (("claire", "fontaine"), ("claire", "girard"), False),
        (("fontaine",), ("girard",), False),
        (("niger",), ("nigeria",), False),
        (("poutine",), ("putin",), True),
    ],
)
def test_name_strength(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert (name_strength(one, other) > 0.9) is same


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1, max_size=3).map(tuple))
@settings(max_examples=80, deadline=None)
def test_a_name_is_itself(words: tuple[str, ...]) -> None:
    assert name_strength(words, words) == 1.0
    assert 0 <= name_strength(words, (*words, "zzzzz")) <= 1.0


def test_spellings_of_one_name_are_near_enough() -> None:
    assert 50 < FUZZY < 100


class TestAliases:
    NAMES: ClassVar = {"Anne Roux": ["la patronne de Sudmedia"]}

    def test_an_alias_of_the_claims_file_is_the_name(self) -> None:
        claim, passage = "Anne Roux a vendu le journal.", "On sait que la patronne de Sudmedia a vendu le journal."
        with_names = links(claim, passage, names=self.NAMES)["Anne Roux"]
        assert (with_names.how, with_names.strength) == ("same name", 1.0)
        assert links(claim, passage)["Anne Roux"].strength < 0.9

    def test_either_way(self) -> None:
        found = links(
            "La patronne de Sudmedia a vendu le journal.",
            "On sait que Anne Roux a vendu le journal.",
            names=self.NAMES,
        )
        assert found["patronne de Sudmedia"].how == "same name"


class TestPointingBack:
    @pytest.mark.parametrize(
        ("language", "claim", "text", "name", "said"),
        [
            (
                "fr",
                "Anne Leroy a vendu le stade.",
                "La société que dirige Anne Leroy va mal depuis deux ans. Elle a vendu le stade hier.",
                "Anne Leroy",
                "Elle",
            ),
            (
                "fr",
                "Anne Leroy a vendu le stade.",
                "La société que dirige Anne Leroy va mal depuis deux ans. La milliardaire a vendu le stade hier.",
                "Anne Leroy",
                "milliardaire",
            ),
            (
                "fr",
                "Le réseau fonctionne au Portugal.",
                "La société veut investir au Portugal. Mais le réseau ne fonctionne pas dans ce pays.",
                "Portugal",
                "pays",
            ),
            (
                "en",
                "Jill Fountain sold the stadium.",
                "The firm that Jill Fountain runs has been in trouble for years. She sold the stadium yesterday.",
                "Jill Fountain",
                "She",
            ),
            (
                "en",
                "The network works in Portugal.",
                "The firm wants to invest in Portugal. But the network does not work in that country.",
                "Portugal",
                "country",
            ),
        ],
    )
    def test_a_pronoun_a_role_or_this_country(self, language: str, claim: str, text: str, name: str, said: str) -> None:
        found = aligned(claim, text, language)
        link = next(x for u, x in zip(found.wording.units, found.links, strict=True) if u.text == name)
        tokens = found.sentence.tokens
        assert said in text[tokens[link.first].start : tokens[link.last - 1].end]
        assert 0.5 < link.strength < 1

    def test_a_name_said_just_before_counts_in_part(self) -> None:
        text = "La société que dirige Anne Leroy va mal depuis deux ans. Le stade a été vendu hier."
        near = links("Anne Leroy a vendu le stade.", text)["Anne Leroy"]
        assert 0 < near.strength < 0.85
        assert near.first == -1

    def test_a_thing_does_not_point_at_a_person(self) -> None:
        text = "La société que dirige Anne Leroy va mal depuis deux ans. Le journal a été vendu hier."
        assert links("Anne Leroy a vendu le journal.", text)["Anne Leroy"].first == -1

    def test_a_name_that_the_article_does_not_know_is_not_pointed_at(self) -> None:
        text = "La société que dirige Paul Girard va mal depuis deux ans. Elle a vendu le stade hier."
        assert links("Anne Leroy a vendu le stade.", text)["Anne Leroy"].strength == 0


class TestAmountsAndDates:
    @pytest.mark.parametrize(
        ("language", "claim", "passage", "number"),
        [
            ("fr", "Le conseil compte douze membres.", "Le conseil compte 12 membres.", "douze"),
            ("fr", "Le conseil compte 2 300 membres.", "Le conseil compte 2300 membres.", "2 300"),
            ("en", "The council has twelve members.", "The council has 12 members.", "twelve"),
        ],
    )
    def test_figures_and_words_are_one(self, language: str, claim: str, passage: str, number: str) -> None:
        found = links(claim, passage, language)
        link = next(x for text, x in found.items() if number in text)
        assert (link.strength, link.conflict) == (1.0, "")

    @pytest.mark.parametrize(
        ("language", "claim", "passage", "conflict"),
        [
            ("fr", "Le conseil compte douze membres.", "Le conseil compte quinze membres.", "quinze"),
            ("fr", "Le pont a rouvert en mai 2019.", "Le pont a rouvert en juin 2021.", "juin 2021"),
            ("en", "The council has twelve members.", "The council has fifteen members.", "fifteen"),
            ("en", "The bridge reopened in May 2019.", "The bridge reopened in June 2021.", "June 2021"),
        ],
    )
    def test_what_cannot_both_hold(self, language: str, claim: str, passage: str, conflict: str) -> None:
        found = [x for x in links(claim, passage, language).values() if x.conflict]
        assert [(x.strength, x.conflict) for x in found] == [(0.0, conflict)]

    @pytest.mark.parametrize(
        ("claim", "passage"),
        [
            ("Le pont a rouvert en 2019.", "Le pont a rouvert le 3 mai 2019."),
            ("Le conseil compte douze membres.", "Le conseil compte douze membres et trois cents agents."),
            ("Le conseil compte douze membres.", "Le conseil compte des membres, et trois agents."),
        ],
    )
    def test_what_can(self, claim: str, passage: str) -> None:
        assert not any(x.conflict for x in links(claim, passage).values())


def test_another_matter_answers_nothing() -> None:
    found = links("Claire Fontaine a vendu douze tableaux à Lyon.", "Il pleuvra demain sur les côtes.")
    assert all(x.strength == 0 for x in found.values())


@given(st.text(max_size=80), st.text(max_size=160), st.sampled_from(["fr", "en"]))
@settings(max_examples=80, deadline=None)
def test_any_claim_against_any_text(claim: str, text: str, language: str) -> None:
    """One link a unit; its strength from 0 to 1; its words inside the sentence."""
    try:
        found = aligned(claim, "Le port est ouvert. " + text, language)
    except LookupError:
        return
    assert len(found.links) == len(found.wording.units)
    for link in found.links:
        assert 0 <= link.strength <= 1
        assert -1 <= link.first <= link.last <= len(found.sentence.tokens)
        assert (link.first == -1) == (link.last == -1)
        assert not (link.conflict and link.strength)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "word", "strength"),
    [
        ("fr", "Andriy Kovalenko a vendu le phare.", "A. Kovalenko a vendu le phare.", "Andriy Kovalenko", 0.95),
        ("fr", "Andriy Kovalenko a vendu le phare.", "B. Kovalenko a vendu le phare.", "Andriy Kovalenko", 0.4),
        ("en", "J. Rowan sold the mill.", "Jill Rowan sold the mill.", "J. Rowan", 0.95),
        # a light verb of another expression
        ("fr", "Le maire n'a fait aucune visite.", "La visite fait partie du plan.", "fait", 0.0),
        ("fr", "Le maire n'a fait aucune visite.", "Le maire fait des visites au phare.", "fait", 1.0),
    ],
)
def test_initials_and_light_verbs(language: str, claim: str, passage: str, word: str, strength: float) -> None:
    assert links(claim, passage, language)[word].strength == pytest.approx(strength)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "word", "how"),
    [
        # a possessive is that of the one name before it
        ("fr", "Paul Girard a un accord.", "Paul Girard parle. Kerval vante ses accords.", "Paul Girard", "named"),
        ("fr", "Paul Girard a un accord.", "Paul Girard parle. Hier, ses accords ont plu.", "Paul Girard", "pointed"),
        # who is said to do something announces nothing
        ("en", "Nordal announced a sale.", "Nordal is said to be near a sale.", "announced", "none"),
        ("en", "Nordal announced a sale.", "Nordal said that a sale was near.", "announced", "general"),
        # a noun in a fixed expression
        ("en", "Nordal was charged.", "The warden, in charge of Nordal, left.", "was charged", "none"),
    ],
)
def test_what_is_no_answer_though_the_word_is_there(
    language: str, claim: str, passage: str, word: str, how: str
) -> None:
    assert links(claim, passage, language)[word].how.startswith(how)


@pytest.mark.parametrize(
    ("language", "claim", "text", "word", "there"),
    [
        ("fr", "Anne Roux a fermé l'école.", "Anne Roux a fermé les yeux sur l'école.", "fermé", False),
        ("fr", "Anne Roux a fermé l'école.", "Anne Roux a fermé l'école hier.", "fermé", True),
        ("fr", "Le groupe a vendu la mine.", "Le groupe a vendu la mèche sur la mine.", "vendu", False),
        ("en", "The mayor broke the dam.", "The mayor broke the ice at the dam.", "broke", False),
        ("en", "The mayor broke the dam.", "The mayor broke the dam on Monday.", "broke", True),
    ],
)
def test_an_idiom_says_something_else_than_its_words(
    language: str, claim: str, text: str, word: str, there: bool
) -> None:
    found = aligned(claim, text, language)
    linked = {u.text: x for u, x in zip(found.wording.units, found.links, strict=True)}
    assert (linked[word].strength > 0.5) is there


def test_a_noun_that_stands_for_a_name_is_no_other_word() -> None:
    text = "Anne Roux, négociatrice, est à Lorme. La négociatrice a félicité le maire."
    found = aligned("Anne Roux a promis une négociation.", text, "fr")
    linked = {u.text: x.how for u, x in zip(found.wording.units, found.links, strict=True)}
    assert linked["Anne Roux"] == "pointed back at"
    assert linked["négociation"] == "none"


@pytest.mark.parametrize(
    ("language", "claim", "text", "word", "answer"),
    [
        # of two words that answer, the one that is not set aside
        ("en", "She wed a guest.", "Instead of wedding the groom, she married a guest.", "wed", "married"),
        (
            "fr",
            "La mairie a vendu la halle.",
            "Plutôt que de vendre la halle en bloc, la mairie a cédé la halle par lots.",
            "vendu",
            "cédé",
        ),
        # where it is all there is, or where the claim denies it, it answers
        ("en", "She sold the mill.", "Instead of selling the mill, she left it to rot.", "sold", "selling"),
        (
            "fr",
            "La mairie n'a pas vendu la halle.",
            "Plutôt que de vendre la halle, la mairie a cédé le quai.",
            "vendu",
            "vendre",
        ),
    ],
)
def test_what_is_set_aside_answers_less(language: str, claim: str, text: str, word: str, answer: str) -> None:
    found = next(x for said, x in links(claim, text, language).items() if word in said)
    sentence = document(text, language).sentences[0]
    assert answer in sentence.said(found.first, found.last)


def test_who_dismisses_a_report_has_dismissed_nobody() -> None:
    claim = "The airline employs women."
    assert not links(claim, "The airline dismissed reports that women were kept apart.", "en")["employs"].strength
    assert links(claim, "The airline dismissed its women.", "en")["employs"].opposite


@pytest.mark.parametrize(
    ("language", "claim", "text", "word"),
    [
        ("en", "The cat died.", "The cat was written off for dead and came home.", "died"),
        ("fr", "Le maire est revenu au port.", "Reste que le maire du port est riche.", "revenu"),
    ],
)
def test_idioms_say_something_else(language: str, claim: str, text: str, word: str) -> None:
    assert not next(x for said, x in links(claim, text, language).items() if word in said).strength


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Kardex pourrait s'intéresser à une coopération avec la Norvège.",
            (
                "Kardex pourrait-elle s'intéresser à une coopération avec la Norvège ? Pour l'expert, cela ne fait "
                "aucun doute."
            ),
            "supports",
        ),
        ("en", "Kardex will close its plant.", "Will Kardex close its plant? Yes, the board says.", "supports"),
        (
            "fr",
            "Kardex n'a aucun intérêt à coopérer avec la Norvège.",
            (
                "Kardex pourrait-elle s'intéresser à une coopération avec la Norvège ? Pour l'expert, cela ne fait "
                "aucun doute."
            ),
            "contradicts",
        ),
    ],
)
def test_a_question_that_is_affirmed(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Les autorités ukrainiennes ont rejeté le plan d'Ida Petit.",
            "Kiev a rejeté le plan d'Ida Petit.",
            "supports",
        ),
        (
            "fr",
            "Les autorités ukrainiennes ont rejeté le plan d'Ida Petit.",
            "Kyiv a rejeté le plan d'Ida Petit.",
            "supports",
        ),
        (
            "fr",
            "Les autorités russes ont rejeté le plan d'Ida Petit.",
            "Moscou a rejeté le plan d'Ida Petit.",
            "supports",
        ),
        ("en", "Russian authorities rejected Ida Petit's plan.", "Moscow rejected Ida Petit's plan.", "supports"),
        (
            "en",
            "The Russian government rejected Ida Petit's plan.",
            "The Kremlin rejected Ida Petit's plan.",
            "supports",
        ),
        ("en", "The French government rejected Ida Petit's plan.", "Moscow rejected Ida Petit's plan.", "no side"),
        (
            "fr",
            "Moscou a rejeté le plan d'Ida Petit.",
            "Les autorités russes ont rejeté le plan d'Ida Petit.",
            "supports",
        ),
        (
            "fr",
            "Le Kremlin a rejeté le plan d'Ida Petit.",
            "Le gouvernement russe a rejeté le plan d'Ida Petit.",
            "supports",
        ),
        ("en", "Moscow rejected Ida Petit's plan.", "Russian authorities rejected Ida Petit's plan.", "supports"),
        (
            "fr",
            "Les autorités russes ont rejeté le plan d'Ida Petit.",
            "Moscou a accepté le plan d'Ida Petit.",
            "contradicts",
        ),
        (
            "fr",
            "Les autorités russes ont rejeté le plan d'Ida Petit.",
            "Le chanteur, né à Moscou, a rejeté le plan d'Ida Petit.",
            "no side",
        ),
    ],
)
def test_a_country_stands_for_who_governs_it(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
