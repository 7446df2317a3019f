"""The gazetteers: where the larger towns are."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest

from crosscheck.text.gazetteer import find_town
from crosscheck.text.language import fold, load_language


@pytest.mark.parametrize(
    ("language", "town", "region", "nation"),
    [
        ("en", "tampa", "florida", "nation:united states"),
        ("en", "munich", "", "nation:germany"),
        ("en", "new york", "", "nation:united states"),  # the city's name is its state's
        ("fr", "tampa", "floride", "nation:etats-unis"),
        ("fr", "rennes", "bretagne", "nation:france"),
        ("fr", "cologne", "", "nation:allemagne"),
    ],
)
def test_where_a_town_is(language: str, town: str, region: str, nation: str) -> None:
    found = find_town(town, load_language(language))
    assert found is not None
    assert found.region in (region, town)
    assert found.nations == {nation}


@pytest.mark.parametrize("name", ["birmingham", "springfield", "victoria", "kerval", ""])
def test_a_name_that_says_no_one_town(name: str) -> None:
    assert find_town(name, load_language("en")) is None


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_line_is_of_a_nation_and_region_that_the_lists_have(code: str) -> None:
    language = load_language(code)
    text = (files("crosscheck.text") / "languages" / f"{code}.towns").read_text("utf-8")
    lines = [line.split(" | ") for line in text.splitlines() if not line.startswith("#")]
    assert len(lines) > 150
    for nation, region, towns in lines:
        assert language.nations(nation), nation
        assert not region or region in language.region_of, region
        for name, north, east in (town.split(":") for town in towns.split(", ")):
            assert name
            assert name == fold(name)
            assert -900 <= int(north) <= 900
            assert -1800 <= int(east) <= 1800


def test_how_far_two_towns_are() -> None:
    """Tampa is 326 km from Miami by the great circle; across the date line is not round the world."""
    language = load_language("en")
    tampa, miami = find_town("tampa", language), find_town("miami", language)
    assert tampa is not None
    assert miami is not None
    assert tampa.distance(miami) == pytest.approx(326, rel=0.03)
    assert tampa.distance(miami) == miami.distance(tampa)
    east, west = replace(tampa, east=179.9), replace(tampa, east=-179.9)
    assert east.distance(west) < 25
