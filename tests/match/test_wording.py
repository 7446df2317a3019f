"""A claim as units: what is a name, a word, a number, a date, what weighs, and what would answer it."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.wording import compile_aliases
from crosscheck.text.document import read_sentence
from crosscheck.text.language import load_language
from matching import assert_stance, unit, wording


def kinds(text: str, language: str = "fr") -> dict[str, str]:
    return {u.text: u.kind for u in wording(text, language).units}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Douze navires ont quitté Brest en mai 2019.", {"Douze": "number", "Brest": "name", "mai 2019": "date"}),
        ("fr", "La ministre Claire Fontaine a visité Lyon.", {"Claire Fontaine": "name", "Lyon": "name"}),
        ("en", "Twelve ships left Plymouth in May 2019.", {"Twelve": "number", "Plymouth": "name", "May 2019": "date"}),
        ("en", "The minister Jill Fountain visited Leeds.", {"Jill Fountain": "name", "Leeds": "name"}),
    ],
)
def test_kinds(language: str, text: str, wanted: dict[str, str]) -> None:
    found = kinds(text, language)
    assert {word: found.get(word) for word in wanted} == wanted


def test_small_words_are_no_units() -> None:
    assert not {"la", "le", "de", "en", "du", "par"} & set(kinds("La région du sud a été vendue par le maire en mai."))


def test_the_main_verb_is_the_predicate() -> None:
    for language, text, verb in (
        ("fr", "Le conseil municipal a vendu le stade.", "vendu"),
        ("en", "The town council sold the stadium.", "sold"),
        # an assertion does not begin with its verb
        ("en", "Floods destroyed the mill.", "destroyed"),
        ("en", "Volunteers rebuilt the hut.", "rebuilt"),
        ("en", "Claims of fraud were rejected.", "rejected"),
        ("fr", "Fermer la centrale coûterait deux milliards.", "coûterait"),
    ):
        found = wording(text, language)
        assert found.main is not None
        assert found.units[found.main].text == verb
        assert found.units[found.main].predicate


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The Kerval bridge is open.", "open"),
        ("Their rate has risen again.", "risen"),
        ("The bishop will bridge the gap.", "bridge"),
    ],
)
def test_a_noun_that_could_be_a_verb_is_no_predicate_before_an_auxiliary(text: str, verb: str) -> None:
    found = wording(text, "en")
    assert found.main is not None
    assert found.units[found.main].text == verb


def test_a_passive_is_answered_as_its_verb_is_and_slightly_less() -> None:
    whole, verb = unit("Le roi a été tué.", "été tué"), unit("Des bandits ont tué le roi.", "tué")
    key = load_language("fr").key("tuer")
    assert 0.9 < whole.answers[key].strength < verb.answers[key].strength == 1.0
    assert whole.answers[key].how == verb.answers[key].how == "same"


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    assert (
        unit("Le jour du chalutier est venu.", "chalutier").weight
        > unit("Le jour du chalutier est venu.", "jour").weight
    )
    assert (
        unit("The trawler had a good day.", "trawler", "en").weight
        > unit("The trawler had a good day.", "day", "en").weight
    )


@pytest.mark.parametrize(
    ("language", "text", "word", "how", "opposite"),
    [
        ("fr", "La mairie a ouvert le pont.", "ouvert", "antonym", True),
        ("fr", "La mairie a fermé le pont.", "fermé", "antonym", True),
        ("fr", "La région a construit un lycée.", "construit", "family", False),
        ("fr", "Des bandits ont tué le roi.", "tué", "entails", False),
        ("en", "Bandits killed the king.", "killed", "entails", False),
        ("fr", "La commune a acheté le terrain.", "acheté", "synonym", False),
        ("en", "The mayor opened the bridge.", "opened", "antonym", True),
        ("en", "The firm bought the land.", "bought", "synonym", False),
    ],
)
def test_what_would_answer_a_word(language: str, text: str, word: str, how: str, opposite: bool) -> None:
    answers = unit(text, word, language).answers.values()
    assert any(a.how == how and a.opposite is opposite for a in answers)
    assert any(a.how == "same" and a.strength == 1.0 for a in answers)
    assert all(0 < a.strength <= 1 for a in answers)
    assert all(a.opposite == (a.how == "antonym") for a in answers)


@pytest.mark.parametrize(
    ("language", "text", "sold", "bought"),
    [("fr", "L'usine a vendu un camion.", "vendu", "acheter"), ("en", "The plant sold a lorry.", "sold", "buy")],
)
def test_a_converse_is_no_opposite(language: str, text: str, sold: str, bought: str) -> None:
    """Who buys does not contradict who sells: the roles are exchanged, and the deal is one."""
    key = load_language(language).key(bought)
    answer = unit(text, sold, language).answers[key]
    assert (answer.how, answer.opposite) == ("converse", False)


class TestAliases:
    NAMES: ClassVar = {"Anne Roux": ("la patronne de Sudmedia", "Mme Roux"), "Sudmedia": ()}

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("La patronne de Sudmedia vend.", "patronne de Sudmedia"),
            ("On le dit à la patronne de Sudmedia.", "patronne de Sudmedia"),
            ("LA PATRONNE DE SUDMEDIA VEND.", "PATRONNE DE SUDMEDIA"),
            ("Voici anne roux.", "anne roux"),
            ("Voici Mme Roux.", "Mme Roux"),
        ],
    )
    def test_any_of_the_names_stands_for_the_one(self, text: str, said: str) -> None:
        language = load_language("fr")
        sentence = read_sentence(text, language)
        found = compile_aliases(self.NAMES, language).find(sentence)
        words = [
            text[sentence.tokens[a].start : sentence.tokens[b - 1].end] for a, b, name in found if name == "Anne Roux"
        ]
        assert words == [said]

    def test_the_longer_name_wins(self) -> None:
        """ "la patronne de Sudmedia" is a person, and names no company."""
        language = load_language("fr")
        found = compile_aliases(self.NAMES, language).find(read_sentence("La patronne de Sudmedia vend.", language))
        assert [name for _, _, name in found] == ["Anne Roux"]

    def test_an_alias_in_a_claim_is_one_name(self) -> None:
        found = wording("La patronne de Sudmedia a vendu le journal.", names=self.NAMES)
        assert [u.text for u in found.units if u.kind == "name"] == ["patronne de Sudmedia"]


@given(st.text(max_size=120), st.sampled_from(["fr", "en"]))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read(text: str, language: str) -> None:
    """Units are in order, do not overlap, and say what stands in the claim."""
    found = wording(text, language)
    last = 0
    for each in found.units:
        assert last <= each.first < each.last <= len(found.sentence.tokens)
        last = each.last
        assert each.text in text
        assert 0 <= each.weight <= 1
    assert found.main is None or found.units[found.main].predicate


def test_the_same_text_twice_is_the_same() -> None:
    one, two = (wording("Claire Fontaine a vendu douze tableaux à Lyon en 2019.") for _ in range(2))
    assert [(u.text, u.kind, u.weight, dict(u.answers)) for u in one.units] == [
        (u.text, u.kind, u.weight, dict(u.answers)) for u in two.units
    ]


@pytest.mark.parametrize(
    ("language", "claim", "main"),
    [
        ("fr", "Le train qui a déraillé à Kerval roulait vite.", "roulait"),
        ("fr", "La ministre, qui a visité l'usine, a promis une aide.", "promis"),
        ("fr", "Le marin qui a volé et vendu le bateau a quitté le port.", "quitté"),
        ("fr", "Le maire a promis que le train qui a déraillé roulerait.", "promis"),
        ("en", "The train that derailed at Kerval was travelling fast.", "travelling"),
        ("en", "The mayor who wants to sell the mill has resigned.", "resigned"),
        ("en", "The sailor who stole and sold the boat left the port.", "left"),
    ],
)
def test_a_relative_clause_says_only_which_one_is_meant(language: str, claim: str, main: str) -> None:
    asked = wording(claim, language)
    assert asked.main is not None
    assert main in asked.units[asked.main].text


@pytest.mark.parametrize(
    ("language", "claim", "main"),
    [
        ("fr", "La proposition faite par le port reste imprécise.", "imprécise"),
        ("fr", "Le film réalisé par Roux sort mardi.", "sort"),
        ("fr", "Le partenariat envisagé avec Roux porterait sur le bois.", "porterait"),
        ("fr", "La loi est votée par le Parlement et promulguée.", "votée"),
        ("en", "The offer made by the port stands.", "stands"),
        ("en", "The bridge was built by prisoners.", "built"),
    ],
)
def test_a_participle_with_its_agent_says_only_which_one_is_meant(language: str, claim: str, main: str) -> None:
    asked = wording(claim, language)
    assert asked.main is not None
    assert main in asked.units[asked.main].text


@pytest.mark.parametrize(
    ("claim", "main"),
    [
        ("The manager said that rules would soon be enforced.", "enforced"),
        ("The clinic's staff told the police.", "told"),
        ("Kardex's shares fell on Monday.", "fell"),
        ("Kardex is the world's largest paper maker.", "maker"),
        ("The board says that new rules will follow.", "says"),
        ("The bag stolen from Ida Petit at the airport was never found.", "found"),
        ("Ida Petit's stolen bag was found.", "found"),
        ("The man arrested on Monday has died.", "died"),
        ("The clerk moved to Leeds because he was ill.", "moved to"),
        ("Ida Petit made the man who had robbed her hold a sign.", "hold"),
    ],
)
def test_a_noun_that_looks_like_a_verb_is_no_main_verb(claim: str, main: str) -> None:
    found = wording(claim, "en")
    assert found.main is not None
    assert found.units[found.main].text == main


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "Ida Petit returned to Leeds.", "Ida Petit recovered in Leeds.", "mentions"),
        (
            "en",
            "Ida Petit's stolen bag was recovered.",
            "Ida Petit's stolen bag was returned to her in May.",
            "supports",
        ),
        (
            "en",
            "The bag stolen from Ida Petit at the airport was never found.",
            "Police found the bag that was stolen from Ida Petit at the airport.",
            "contradicts",
        ),
    ],
)
def test_what_is_given_back(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "L'Ukraine et Ida Petit vont travailler ensemble.",
            "Le maire a exhorté les boulangers ukrainiens à travailler avec Ida Petit.",
            "no side",
        ),
        (
            "fr",
            "La mairie n'a pris aucune mesure contre le bruit.",
            "La mairie a déjà pris des mesures contre le bruit.",
            "contradicts",
        ),
        (
            "fr",
            "La mairie n'a pris aucune mesure contre le bruit.",
            "La mairie n'a pas pris de mesures contre le bruit.",
            "supports",
        ),
        ("fr", "Kardex livre du bois à la Norvège.", "La Norvège reçoit du bois de Kardex.", "supports"),
        ("fr", "Kardex vend du bois à la Norvège.", "La Norvège achète du bois à Kardex.", "supports"),
        ("fr", "Kardex fournit du bois à la Norvège.", "La Norvège se procure du bois auprès de Kardex.", "supports"),
        ("fr", "Kardex vend du bois à la Norvège.", "La Norvège achète du bois auprès de Kardex.", "supports"),
        (
            "fr",
            "D'après le quotidien Le Phare, la mairie a demandé à Ida Petit d'allumer le four à Metz.",
            (
                "Le Phare a enquêté sur le four. D'après le quotidien, la mairie a demandé à Ida Petit de ne pas "
                "activer le four à Metz."
            ),
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit a proposé au maire de parler avec elle à Metz.",
            "Ida Petit a invité mardi le maire à discuter avec elle à Metz.",
            "supports",
        ),
    ],
)
def test_what_verbs_say_with_their_pronoun_or_with_none(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "Her aunt loaded the map onto the phone.", '"My aunt put the map onto my phone," she said.', "supports"),
        (
            "en",
            "Her aunt loaded the map onto the phone.",
            '"I like the map, but it was my aunt who put it onto my phone," Ida Petit said.',
            "supports",
        ),
    ],
)
def test_an_object_stands_inside_put_onto(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Lea Vale was a guest on Kim's show.",
            "Lea Vale says she has upcoming appearances on the Kim show and the Dawn one.",
            "no side",
        ),
        (
            "en",
            "Lea Vale was a guest on Kim's show.",
            "Lea Vale says she has upcoming appearances on Kim's show.",
            "no side",
        ),
        (
            "en",
            "Lea Vale will be a guest on Kim's show.",
            "Lea Vale says she has upcoming appearances on Kim's show.",
            "supports",
        ),
        ("en", "Lea Vale was a guest on Kim's show.", "Lea Vale appeared on Kim's show.", "supports"),
    ],
)
def test_what_is_upcoming_was_not(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The Hull Post reported the planned split.",
            "The planned split, first reported on Sunday by the Hull Post, is a surprise.",
            "supports",
        ),
        (
            "en",
            "A Hull woman paid $300 for a boat.",
            "Baker Ida Petit lives in Hull. The woman paid $300 for a boat.",
            "supports",
        ),
    ],
)
def test_what_only_describes_is_not_told(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
