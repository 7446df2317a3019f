"""Pronouns that stand for a noun, names that were called by it, and who is not said to act."""

from __future__ import annotations

import pytest

from crosscheck.match.antecedent import WITHOUT_SAYING
from matching import cell, document, links

FOLLOWED = "stands for it"


@pytest.mark.parametrize(
    ("language", "claim", "text", "word", "spot"),
    [
        ("en", "The museum apologised.", "The museum lost the vase. It apologised.", "museum", "It"),
        ("en", "The goat will lose a horn.", "The goat fled. They say he is well. He will lose a horn.", "goat", "He"),
        ("en", "The couple kept the puppy.", "The puppy was found in June. The couple kept it.", "puppy", "it"),
        ("fr", "Le préfet a rejeté le recours.", "Le recours est arrivé tard. Le préfet l'a rejeté.", "recours", "l'"),
        (
            "fr",
            "Les mineurs ont repris le travail.",
            "Les mineurs ont voté. Ils ont repris le travail.",
            "mineurs",
            "Ils",
        ),
        # in the other voice
        ("en", "The foal was sold.", "The foal was thin. A farmer sold it in June.", "foal", "it"),
        ("en", "The rangers freed the bear.", "The bear was stuck. It was freed by the rangers.", "bear", "It"),
        # the only one of a gender
        ("en", "The son apologised.", "The mother scolded her son for an hour. He apologised.", "son", "He"),
        # somebody of whom no more is said than by a pronoun
        ("en", "The groom fainted.", "The groom danced all night. The man fainted at dawn.", "groom", "man"),
    ],
)
def test_a_pronoun_for_a_noun(language: str, claim: str, text: str, word: str, spot: str) -> None:
    link = links(claim, text, language)[word]
    sentence = document(text, language, excerpt=True).sentences[-1]
    assert link.how == FOLLOWED
    assert sentence.said(link.first, link.last) == spot


@pytest.mark.parametrize(
    ("language", "claim", "text", "word"),
    [
        ("en", "The museum apologised.", "The museum lost the vase. The insurer was angry. It apologised.", "museum"),
        ("en", "The goat bit the vet.", "The vet examined the goat. He bit the bullet.", "goat"),
        ("en", "The museum apologised.", "The museum lost the vase. They apologised.", "museum"),
        ("en", "The report apologised.", "The report was late. He apologised.", "report"),
        ("en", "The bride fainted.", "The bride danced. He fainted.", "bride"),
        ("fr", "La mairie a cédé.", "La mairie a consulté. Il a cédé.", "mairie"),
    ],
)
def test_a_pronoun_for_another_noun(language: str, claim: str, text: str, word: str) -> None:
    assert links(claim, text, language)[word].how != FOLLOWED


@pytest.mark.parametrize(
    "before", ["Everybody knows Rollo the goat.", "Their goat, Rollo, was lost.", "Rollo, a goat, was lost."]
)
def test_a_name_called_by_the_noun(before: str) -> None:
    link = links("The goat reappeared.", f"{before} On Sunday, Rollo reappeared at a farm.", "en")["goat"]
    assert (link.how, link.strength) == ("called so", 0.85)


def test_a_name_beside_the_noun_is_not_called_so() -> None:
    found = links("The goat reappeared.", "They sold the goat, Rollo said. Rollo reappeared at a farm.", "en")
    assert found["goat"].how != "called so"


@pytest.mark.parametrize(
    ("language", "claim", "text", "word"),
    [
        ("en", "Police arrested a baker.", "A baker was arrested in Ellery.", "Police"),
        ("en", "The court convicted a baker.", "A baker was found guilty.", "court"),
        ("fr", "Les gendarmes ont interpellé un boulanger.", "Un boulanger a été interpellé à Orvel.", "gendarmes"),
    ],
)
def test_what_goes_without_saying(language: str, claim: str, text: str, word: str) -> None:
    assert links(claim, text, language)[word].how == WITHOUT_SAYING
    assert cell(claim, text, language).stance.value == "supports"


@pytest.mark.parametrize(
    ("language", "claim", "text"),
    [
        ("en", "Police arrested a baker.", "A baker was arrested by soldiers."),
        ("en", "Police insulted a baker.", "A baker was insulted in Ellery."),
        ("fr", "Les pompiers ont interpellé un boulanger.", "Un boulanger a été interpellé à Orvel."),
    ],
)
def test_what_does_not_go_without_saying(language: str, claim: str, text: str) -> None:
    assert all(x.how != WITHOUT_SAYING for x in links(claim, text, language).values())
    assert cell(claim, text, language).stance.value not in ("supports", "contradicts")


def test_an_adjective_of_another_noun_is_no_verb() -> None:
    text = "Rollo the goat is safe. Rollo has a dead tooth and a bruise."
    assert cell("The goat died.", text, "en").stance.value != "supports"


NAMED_LATER = "A teacher was cleared on Monday. Ann Hale, 34, had been accused of theft. {}"


@pytest.mark.parametrize(
    "text",
    [
        NAMED_LATER.format("Hale wept."),
        "Theft is a serious matter. " + NAMED_LATER.format("Hale wept."),
        "Not everybody likes Rosa Lind's songs. A teacher was stopped over a Rosa Lind poster. Ann Hale wept.",
    ],
)
def test_whom_an_article_begins_with_is_named_later(text: str) -> None:
    """A remark may stand before, and the name of somebody after whom a thing is called."""
    link = links("The teacher wept.", text, "en")["teacher"]
    assert (link.how, link.strength) == ("called so", 0.85)


@pytest.mark.parametrize(
    "text",
    [
        "The teachers met on Monday. Ann Hale, 34, had been accused of theft. Hale wept.",
        "A teacher was cleared on Monday. Judge Ann Hale had been on holiday. Hale wept.",
        "Bob Sand, a teacher, was cleared on Monday. Ann Hale had been accused of theft. Hale wept.",
        "A teacher was cleared on Monday. The town said that Ann Hale had been ill. Hale wept.",
    ],
)
def test_who_is_named_later_is_somebody_else(text: str) -> None:
    assert links("The teacher wept.", text, "en")["teacher"].how != "called so"


@pytest.mark.parametrize(
    ("language", "claim", "text", "word"),
    [
        ("en", "The fisherman escaped.", "The fisherman shouted. Other fishermen escaped.", "fisherman"),
        ("fr", "Le couple a vendu la ferme.", "Un autre couple a vendu la ferme.", "couple"),
    ],
)
def test_another_one_is_not_the_same(language: str, claim: str, text: str, word: str) -> None:
    assert links(claim, text, language)[word].first < 0


def test_another_one_is_one_as_well() -> None:
    assert links("A mother beat her son.", "Another mother beat her son.", "en")["mother"].first >= 0


DISPUTE = """Museum loses vase

The museum sold its rarest vase in May. Norvik, the insurer, was told in June.

A guard told the police that the key had vanished. He apologised to the board.

The regulator said it would look into the sale. Its director warned the trustees.

Nora Hale, the curator, disagreed. She defended the sale.
"""


@pytest.mark.parametrize(
    ("claim", "stance"),
    [
        ("The guard apologised to the board.", "supports"),
        ("The curator apologised to the board.", "no side"),
        ("The regulator's director warned the trustees.", "supports"),
        ("Norvik warned the trustees.", "no side"),
        ("Nora Hale defended the sale.", "supports"),
        ("The owner of the vase defended the sale.", "no side"),
    ],
)
def test_a_pronoun_means_whom_the_sentence_before_was_about(claim: str, stance: str) -> None:
    found = cell(claim, DISPUTE, "en").stance.value
    assert found == stance or (stance == "no side" and found in ("mentions", "omits"))


def test_a_noun_called_by_its_class() -> None:
    text = "The hospital in Ellery lost the file. The building closed in May."
    assert links("The hospital closed.", text, "en")["hospital"].how == "called by its class"
    text = "The school in Ellery lost the file. The building closed in May."
    assert links("The hospital closed.", text, "en")["hospital"].how != "called by its class"
    text = "The hospital is near. A building closed in May."
    assert links("The hospital closed.", text, "en")["hospital"].how != "called by its class"
