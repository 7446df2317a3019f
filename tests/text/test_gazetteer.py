"""The gazetteers: where the larger towns are."""

from __future__ import annotations

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
    assert found[0] in (region, town)
    assert found[1] == {nation}


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
        assert all(town and town == fold(town) for town in towns.split(", ")), towns
