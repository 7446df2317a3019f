"""Who is meant by the words that an article has for somebody."""

from __future__ import annotations

import pytest

from crosscheck.match.ages import ages_in
from crosscheck.match.persons import read_who, subject_who
from crosscheck.match.seats import seats_in
from crosscheck.text.document import Document
from matching import assert_stance, document


def word(read: Document, form: str) -> tuple[int, int]:
    return next((i, k) for i, s in enumerate(read.sentences) for k, t in enumerate(s.tokens) if t.lex.form == form)


def test_a_noun_that_points_back_means_whom_it_points_at() -> None:
    read = document("Ann Leroy sings. The singer lives in Kerval.", "en")
    index, k = word(read, "singer")
    who = read_who(read, index, k, k + 1)
    assert (who.meant, who.owned, who.anybody) == ({"leroy"}, False, False)


def test_whom_somebody_has_is_not_that_one() -> None:
    read = document("Ann Leroy sings. Her grandfather, 80, does not.", "en")
    index, k = word(read, "grandfather")
    assert read_who(read, index, k, k + 1).owned


@pytest.mark.parametrize(
    ("text", "verb", "names"),
    [
        ("Ann Leroy lives in Kerval.", "lives", ["ann leroy"]),
        ("Ann Leroy, who lives in Kerval, sings.", "lives", ["ann leroy"]),
    ],
)
def test_who_a_verb_is_said_of(text: str, verb: str, names: list[str]) -> None:
    read = document(text, "en")
    who = subject_who(read, *word(read, verb))
    assert who is not None
    assert [name.label for name in who.names] == names


def test_ages_and_places_have_their_own() -> None:
    read = document("Hull, Ont. resident Ann Leroy, 42, and her 80-year-old father left.", "en")
    assert [(a.amount.value, a.who.owned, [n.label for n in a.who.names]) for a in ages_in(read, 0)] == [
        (42, False, ["ann leroy"]),
        (80, True, []),
    ]
    assert [(s.place.town, [n.label for n in s.who.names]) for s in seats_in(read, 0)] == [("hull", ["ann leroy"])]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit lives in Leeds.",
            (
                "Ida Petit, 21, paid $20,000 to add a third ear. Dreams of being a star: The massage therapist "
                "from Hull, England, said her dream is a show."
            ),
            "contradicts",
        ),
        (
            "en",
            "Ida Petit lives in Hull.",
            (
                "Ida Petit, 21, paid $20,000 to add a third ear. Dreams of being a star: The massage therapist "
                "from Hull, England, said her dream is a show."
            ),
            "supports",
        ),
        (
            "en",
            "Ida Petit lives in Leeds.",
            (
                "Ida Petit, 21, paid a surgeon $20,000 to add a third ear. The surgeon from Hull, England, said it "
                "was hard."
            ),
            "mentions",
        ),
        (
            "en",
            "Ida Petit lives in Leeds.",
            (
                "Ida Petit, 21, paid Marc Roux $20,000. Marc Roux was glad. The massage therapist from Hull, "
                "England, said it was hard."
            ),
            "mentions",
        ),
    ],
)
def test_who_is_known_without_an_introduction(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
