"""What is said without the claim's verb."""

from __future__ import annotations

import pytest

from matching import assert_stance, cell, links


@pytest.mark.parametrize(
    ("language", "claim", "text", "verb", "how"),
    [
        ("fr", "Kardex possède une usine à Orvel.", "Kardex a une usine à Orvel.", "possède", "has it"),
        ("en", "The singer suffered a relapse.", "The singer had another relapse.", "suffered", "has it"),
        ("en", "The dam costs five billion dollars.", "Kardex wants a $5 billion dam.", "costs", "said of it"),
        (
            "en",
            "The deal is worth 2 billion dollars.",
            "It is a deal estimated at $2 billion.",
            "is worth",
            "said of it",
        ),
        ("fr", "Le contrat vaut 2 millions d'euros.", "Un contrat de 2 millions d'euros.", "vaut", "said of it"),
        ("en", "Lea Roux lives in Orvel.", "Lea Roux, a baker from Orvel, left.", "lives in", "said of it"),
        ("fr", "La Norvège fait partie du Club.", "Le Club (Islande, Norvège) siège.", "fait partie du", "said of it"),
    ],
)
def test_a_construction_says_it(language: str, claim: str, text: str, verb: str, how: str) -> None:
    assert links(claim, text, language)[verb].how == how


@pytest.mark.parametrize(
    ("language", "claim", "text", "verb"),
    [
        ("fr", "Kardex possède une usine à Orvel.", "Kardex n'a pas une usine à Orvel.", "possède"),
        ("fr", "Kardex possède une usine à Orvel.", "Kardex a visité une usine à Orvel.", "possède"),
        ("en", "Kardex owns a mill.", "Kardex has sold its mill.", "owns"),
        ("en", "Lea Roux lives in Orvel.", "Lea Roux left a letter from Orvel.", "lives in"),
        ("fr", "La Norvège fait partie du Club.", "Le Club (Islande, Suède) écrit à la Norvège.", "fait partie du"),
        ("en", "The dam costs five billion dollars.", "The dam will help a city that lost $5 billion.", "costs"),
    ],
)
def test_a_construction_that_says_something_else(language: str, claim: str, text: str, verb: str) -> None:
    assert links(claim, text, language)[verb].how not in ("has it", "said of it")


def test_who_has_it() -> None:
    assert cell("Kardex owns a mill in Ellery.", "Kardex has an old mill in Ellery.", "en").stance.value == "supports"
    assert cell("Kardex owns a mill in Ellery.", "Norvik has an old mill in Ellery.", "en").stance.value != "supports"


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            (
                "Last year, Petit allegedly made the man who robbed her wear a paper hat and hold a sign reading "
                '"I STEAL BIKES" at a busy crossing.'
            ),
            "supports",
        ),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            'In May, Petit made the man wear a paper hat and hold a sign reading "I steal bikes".',
            "supports",
        ),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            'In May, Petit forced a man who robbed her to hold a sign saying "I steal bikes".',
            "supports",
        ),
        (
            "en",
            "Ida Petit made a man who had robbed her hold a sign saying that he steals bikes.",
            'In May, Petit forced a man who robbed her to hold a sign saying "I steal bikes".',
            "supports",
        ),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            'In May, a man made Ida Petit hold a sign saying "I steal bikes".',
            "mentions",
        ),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            'In May, Petit shamed a man into standing in the street with a sign reading "I steal bikes".',
            "supports",
        ),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he steals bikes.",
            'In May, Petit had a man stand on a street corner holding up a sign that reads "I steal bikes".',
            "supports",
        ),
        ("en", "Ida Petit forced a man to hold a sign.", "In May, Marc Roux forced a man to hold a sign.", "mentions"),
        ("en", "A man held a sign.", "Marc Roux stood in the street with a sign. A man passed by.", "mentions"),
        ("en", "Marc Roux carried a gun.", "Marc Roux went to the meeting without a gun.", "mentions"),
        ("fr", "Marc Roux tenait une pancarte.", "Marc Roux attendait dans la rue avec une pancarte.", "supports"),
        (
            "en",
            "Ida Petit made a man hold a sign saying that he beats dogs.",
            (
                'Last year, Petit allegedly made the man who beat her wear a paper hat and hold a sign reading "I '
                'BEAT DOGS" at a busy crossing.'
            ),
            "supports",
        ),
    ],
)
def test_what_somebody_is_made_to_hold(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "A fake nose was found in Ida Petit's stolen bag.",
            (
                "According to the report, Petit's bag was stolen and recovered. Listed among the bag's contents, "
                'alongside a hairbrush and clothing: a "fake nose."'
            ),
            "supports",
        ),
        (
            "en",
            "A fake nose was found in Ida Petit's stolen luggage.",
            "Police drew up an inventory of Ida Petit's stolen bag: clothes, a brush and a fake nose.",
            "supports",
        ),
        (
            "en",
            "A fake nose was found in Ida Petit's stolen bag.",
            "Ida Petit's bag was stolen. She wore a fake nose.",
            "mentions",
        ),
        (
            "en",
            "No fake nose was found in Ida Petit's stolen bag.",
            "Listed among the contents of Ida Petit's stolen bag was a fake nose.",
            "contradicts",
        ),
        (
            "fr",
            "Un faux nez a été trouvé dans le sac volé d'Ida Petit.",
            "L'inventaire du sac volé d'Ida Petit mentionne un faux nez.",
            "supports",
        ),
    ],
)
def test_what_is_found_in_what(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "La rencontre entre Ida Petit et Luc Roux date de mai 2019.",
            "Ida Petit reconnaît une rencontre avec Luc Roux en mai 2021.",
            "contradicts",
        ),
        (
            "fr",
            "La rencontre entre Ida Petit et Luc Roux date de mai 2019.",
            "Ida Petit reconnaît une rencontre avec Luc Roux en mai 2019.",
            "supports",
        ),
    ],
)
def test_a_talk_in_may_was_in_may(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
