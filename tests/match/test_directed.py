"""Directions: what rises or falls, what has no effect, and who has more of it than whom."""

import pytest

from crosscheck.model import Stance
from matching import article, cell, links, values

UP = "Night work raises the risk of ulcers."


def stance(claim: str, text: str, language: str = "en") -> Stance:
    return cell(claim, article(text, language, excerpt=True), language).stance


@pytest.mark.parametrize(
    "text",
    [
        "Night work was associated with a 12 percent reduction in the incidence of ulcers.",
        "Among bakers on night work there were significantly fewer ulcers.",
        "Night work had no effect on ulcers.",
        "Night work was not linked with ulcers.",
    ],
)
def test_the_other_direction_contradicts(text: str) -> None:
    assert stance(UP, text) is Stance.CONTRADICTS


@pytest.mark.parametrize(
    "text",
    [
        "Night work was followed by a marked increase in the incidence of ulcers.",
        "Bakers on night work had a higher rate of ulcers.",
    ],
)
def test_the_same_direction_supports(text: str) -> None:
    assert stance(UP, text) is Stance.SUPPORTS


def test_a_direction_of_something_else_is_no_answer() -> None:
    found = links(UP, "The fall in wages since the reform made night work rare, and ulcers were not counted.", "en")
    assert found["raises the risk of"].first < 0


def test_two_directions_as_near_that_say_otherwise_are_no_answer() -> None:
    found = links("Pellets lower dust emissions.", "More dust reduces.", "en")
    assert found["lower"].how != "same direction"


def test_what_another_word_of_the_claim_is_answered_by_is_no_direction() -> None:
    found = links("The wage cuts increased the deficit.", "The wage cuts, it turned out, added to the deficit.", "en")
    assert not found["increased"].opposite


def test_less_of_the_one_for_more_of_the_other_is_said_the_other_way_round() -> None:
    read = values("Less sugar lowers the rate of caries.", "Higher sugar intake was followed by more caries.", "en")
    assert not read["flip_main"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lamps of brass weigh 30 percent less than lamps of steel.", Stance.CONTRADICTS),
        ("Lamps of brass weigh 30 percent more than lamps of steel.", Stance.SUPPORTS),
    ],
)
def test_comparisons(text: str, expected: Stance) -> None:
    assert stance("Lamps of brass weigh more than lamps of steel.", text) is expected


def test_who_is_compared_with_whom() -> None:
    claim = "Sleet moves faster over sand than over gravel."
    assert stance(claim, "Over gravel sleet moves faster than over sand.") is Stance.CONTRADICTS
    assert stance(claim, "Over sand sleet moves faster than over gravel.") is Stance.SUPPORTS


def test_no_influence_against_an_influence() -> None:
    assert stance("Altitude has no influence on yields.", "At high altitude yields were 20 percent lower.") is (
        Stance.CONTRADICTS
    )


def test_what_has_not_fallen_need_not_have_risen() -> None:
    assert stance(UP, "Night work did not reduce the number of ulcers.") is not Stance.SUPPORTS
    denied = "There was no increase in ulcers among bakers on night work."
    assert stance("Night work brings no decrease in ulcers.", denied) is not Stance.CONTRADICTS


def test_more_of_what_is_good_is_better() -> None:
    assert stance("Cold baths improve survival.", "With cold baths survival increased by a tenth.") is Stance.SUPPORTS
    assert stance("Cold baths improve survival.", "With cold baths survival fell by a tenth.") is Stance.CONTRADICTS
    assert stance("Cold baths worsen pain.", "Cold baths led to a reduction in pain.") is Stance.CONTRADICTS


def test_in_french() -> None:
    claim = "Le travail de nuit favorise les ulcères."
    assert stance(claim, "Le travail de nuit allait de pair avec une baisse du nombre d'ulcères.", "fr") is (
        Stance.CONTRADICTS
    )


def test_somebody_else_did_it() -> None:
    claim = "The comet was found by Ada Brandt."
    assert stance(claim, "The comet was found in 1911 by the Danish amateur Olaf Lund.") is Stance.CONTRADICTS
    assert stance(claim, "The comet was found in 1911 by the Danish amateur Ada Brandt.") is Stance.SUPPORTS


def test_a_compound_in_another_order() -> None:
    found = links("The clinic treats ulcers of the lip.", "It is a clinic for ulcers.", "en")
    assert found["ulcers"].strength == 1.0
    assert links("Tar causes lung cancer.", "Tar causes cancer of the lung.", "en")["lung cancer"].strength > 0.9


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Lund sold fewer than 800 prints.", Stance.CONTRADICTS),
        ("Lund sold more than 800 prints.", Stance.SUPPORTS),
        ("Lund sold more than 900 prints.", Stance.CONTRADICTS),
    ],
)
def test_a_figure_beyond_a_bound(claim: str, expected: Stance) -> None:
    assert stance(claim, "Lund sold 819 prints and gave 80 away.") is expected


def test_what_is_unlike_another_is_not_it() -> None:
    assert stance("Sponges are plants.", "Sponges are animals and, unlike plants, need no light.") is Stance.CONTRADICTS


def test_a_name_behind_another_preposition_has_another_place() -> None:
    text = "The opera was staged by Ada Brandt in 1911."
    assert values("The opera was staged in Rome.", text, "en")["name_conflict"] == 0
    assert values("The opera was staged by Olaf Lund.", text, "en")["name_conflict"] > 0


def test_a_surname_that_begins_a_sentence() -> None:
    assert links("Ada Banks won two medals.", "Banks won a medal in Oslo.", "en")["Ada Banks"].strength >= 0.8


def test_places_change_no_sides_with_who_acts() -> None:
    claim = "The Larks were founded in Bergen."
    assert stance(claim, "The Larks were a Norwegian band formed in Bergen in 1960.") is Stance.SUPPORTS


def test_a_word_that_negates_need_not_be_answered() -> None:
    assert "hardly" not in links("The glacier hardly moves.", "The glacier does not move.", "en")


def test_what_is_denied_by_both() -> None:
    text = "There is no evidence of benefit from this tea for the common cold."
    assert stance("This tea does not help against colds.", text) is Stance.SUPPORTS
    assert stance("This tea helps against colds.", text) is Stance.CONTRADICTS
