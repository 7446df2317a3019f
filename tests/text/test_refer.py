"""Whom pronouns and roles point back at, and what kind of thing a name is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.text.refer import PERSON, PLACE, SOMEBODY_ELSE, THING
from matching import document

TEXT = "Anne Leroy Paul Morel Kerval Nordal elle il il lui son sa ce dernier la ministre le groupe a vu dit , . « »"


def meant(text: str, language: str = "fr", *, at: int = -1) -> dict[str, set[str]]:
    """What the anaphors of a sentence mean, by their forms: of the last sentence, unless ``at`` tells another."""
    read = document(text, language)
    sentence = read.sentences[at]
    return {sentence.tokens[k].lex.form: set(words) for k, words in read.referents(at % len(read.sentences)).items()}


@pytest.mark.parametrize(
    ("language", "text", "anaphor", "who"),
    [
        # the subject of the sentence before, and not who is named beside it
        ("fr", "Paul Morel a vu le film avec Marc Tardy. Il a aimé la fin.", "il", {"morel"}),
        ("en", "Paul Morel saw the film with Mark Tardy. He liked the end.", "he", {"morel"}),
        # gender: given names, titles, the article of a role
        ("fr", "Anne Leroy a quitté Paul Morel. Il se tait.", "il", {"morel"}),
        ("fr", "Mme Leroy a quitté M. Morel. Il se tait.", "il", {"morel"}),
        ("fr", "La maire Maxence Leroy a quitté Paul Morel. Elle se tait.", "elle", {"leroy"}),
        ("en", "Ann Leroy left Paul Morel. He is silent.", "he", {"morel"}),
        ("en", "The spokesman Robin Leroy met Ann Morel. She is silent.", "she", {"morel"}),
        # the last one said
        ("fr", "Paul Morel a écrit à Marc Tardy. Ce dernier se tait.", "dernier", {"tardy"}),
        ("fr", "Paul Morel a écrit à Marc Tardy. Celui-ci se tait.", "celui-ci", {"tardy"}),
        ("en", "Paul Morel wrote to Mark Tardy. The latter is silent.", "latter", {"tardy"}),
        # kinds: a company is no "he", a person no "it"
        ("en", "Paul Morel runs Nordal, the ferry firm. It lost money.", "it", {"nordal"}),
        (
            "fr",
            "Le groupe Nordal est dirigé par Paul Morel. L'entreprise a perdu de l'argent.",
            "entreprise",
            {"nordal"},
        ),
        # a run of pronouns keeps its man
        ("fr", "Paul Morel est né à Lyon. Il a étudié le droit. Il a vécu à Rome. Il est mort.", "il", {"morel"}),
        # who acts is not acted on by the same verb
        ("en", "Paul Morel spoke. Mark Tardy praised him.", "him", {"morel"}),
        # a town with its region is nobody
        ("en", "Ann Leroy left. The 21-year-old Kerval, Fla. resident paid for it. Her dog barked.", "her", {"leroy"}),
        ("en", "Ann Leroy left. The 21-year-old Kerval, Fla. resident paid for it.", "resident", {"leroy"}),
        # any firm is a firm, whichever else is called one
        ("en", "Chinese firm Belde left. Nordal will split. The US firm will sell its ships.", "firm", {"nordal"}),
        # a role that the article has given somebody
        ("fr", "La ministre Anne Leroy a vu la députée Jeanne Morel. La ministre se tait.", "ministre", {"leroy"}),
    ],
)
def test_what_is_meant(language: str, text: str, anaphor: str, who: set[str]) -> None:
    assert meant(text, language)[anaphor] == who


def test_two_that_are_as_salient_may_both_be_meant() -> None:
    assert meant("Paul Morel et Marc Tardy ont ri. Il se tait.")["il"] == {"morel", "tardy"}


def test_the_president_of_another_country_is_somebody_else() -> None:
    text = "Le président russe Ivo Marek se tait. {} s'est exprimé."
    assert meant(text.format("Le président russe"))["président"] == {"marek"}
    assert meant(text.format("Le président argentin"))["président"] == set(SOMEBODY_ELSE)


def test_a_noun_of_a_class_in_which_no_name_is_means_none() -> None:
    assert meant("Nordal a creusé. Le tunnel est fermé.") == {}
    assert meant("Le tunnel Nordal est creusé. Le tunnel est fermé.")["tunnel"] == {"nordal"}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("fr", "La ministre de la Santé, Anne Leroy, est à Kerval.", {"leroy": PERSON, "sante": THING}),
        ("fr", "Le Courrier du Fleuve paraît. Jean-Yves Morel le dirige.", {"fleuve": THING, "morel": PERSON}),
        ("en", "Halden Motors builds vans near Kerval.", {"motors": THING, "kerval": PLACE}),
        ("fr", "Il est né près de Kerval.", {"kerval": PLACE}),
        ("en", "A Kerval, Fla. resident left.", {"kerval": PLACE, "fla": PLACE}),
        ("en", "She is from Kerval, Florida.", {"kerval": PLACE}),
    ],
)
def test_kinds(language: str, text: str, kinds: dict[str, str]) -> None:
    assert dict(document(text, language).cast.kinds).items() >= kinds.items()


def test_genders() -> None:
    text = "Mme Morel a vu M. Tardy, la maire Camille Roux et Anne Leroy. Nordal se tait."
    assert document(text).cast.genders == {"morel": "f", "tardy": "m", "roux": "f", "leroy": "f"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXT.split()), max_size=40))
def test_any_text_is_read(words: list[str]) -> None:
    """Only names that the text has are meant, and each anaphor is where it says."""
    read = document(" ".join(words))
    known = {name.words[-1] for names in read.names for name in names}
    for index in range(len(read.sentences)):
        found = read.referents(index)
        assert found.keys() <= {a.index for a in read.anaphors(index)}
        for words_meant in found.values():
            assert words_meant == SOMEBODY_ELSE or (words_meant and words_meant <= known)


def test_two_descriptions_in_one_clause_are_two_people() -> None:
    found = document(
        "Anne Roux, négociatrice, est à Lorme. Le chantier appartient à l'entrepreneur Paul Mahé. "
        "Anne Roux a vu la digue. La négociatrice a félicité l'entrepreneur."
    )
    meant = found.referents(3)
    tokens = found.sentences[3].tokens
    assert {tokens[k].lex.form: sorted(names) for k, names in meant.items()} == {
        "négociatrice": ["roux"],
        "entrepreneur": ["mahe"],
    }


@pytest.mark.parametrize(
    ("language", "text", "anaphor", "who"),
    [
        ("en", "Paul Morel sold the mill. A guard saw the smoke. He called for help.", "he", set(SOMEBODY_ELSE)),
        ("en", "Nordal sold the mill. The regulator was told. It asked for papers.", "it", set(SOMEBODY_ELSE)),
        ("fr", "Paul Morel a vendu. Un garde a vu la fumée. Il a appelé.", "il", set(SOMEBODY_ELSE)),
        # of another gender or kind; or a name is the subject
        ("en", "Paul Morel sold the mill. The bride saw the smoke. He called for help.", "he", {"morel"}),
        ("en", "Paul Morel sold the mill. The regulator was told. He denied it.", "he", {"morel"}),
        ("en", "Paul Morel sold the mill. A guard whom Morel paid saw it. Morel said that he ran.", "he", {"morel"}),
    ],
)
def test_somebody_unnamed(language: str, text: str, anaphor: str, who: set[str]) -> None:
    assert meant(text, language).get(anaphor) == who


def test_a_pronoun_that_takes_up_its_noun_points_back_at_nobody() -> None:
    assert "elle" not in meant("Anne Leroy se tait. L'opposition, elle, réclame un audit.")


def test_a_name_with_an_ampersand_is_a_firm() -> None:
    assert document("Paul Morel runs Harlow & Dove.", "en").cast.kinds == {"morel": PERSON, "dove": THING}
