"""In which region and nation the larger towns of the world are, as far as a name tells (GeoNames, CC BY 4.0).

The file of a language (languages/*.towns) has a line for each region, ``nation | region | town:north:east, ...``, all
of them folded, with the latitude and longitude in tenths of a degree. It is read when a place is first compared with
another, and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import cos, hypot, radians

from crosscheck.text.language import Language

DEGREE = 111.2
"""How many kilometres a degree of latitude is long."""


@dataclass(frozen=True, slots=True)
class Town:
    """Where a town is: its region, "" where the lists have none, its nation, as labels of ``Language.kin``, and its
    latitude and longitude in degrees.
    """

    region: str
    nations: frozenset[str]
    north: float
    east: float

    def distance(self, other: Town) -> float:
        """How far another town is, in kilometres; good to a tenth, which is as far as the coordinates go."""
        turn = (self.east - other.east + 180) % 360 - 180
        width = cos(radians((self.north + other.north) / 2))
        return DEGREE * hypot(self.north - other.north, turn * width)


def find_town(name: str, language: Language) -> Town | None:
    """The one town that a folded name means; None for any other name."""
    found = _towns(language).get(name)
    return Town(found[0], found[1], int(found[2]) / 10, int(found[3]) / 10) if found is not None else None


@lru_cache(maxsize=4)
def _towns(language: Language) -> Mapping[str, tuple[str, frozenset[str], str, str]]:
    path = files("crosscheck.text") / "languages" / f"{language.code}.towns"
    if not path.is_file():
        return {}
    found: dict[str, tuple[str, frozenset[str], str, str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        nation, region, towns = line.split(" | ")
        nations = language.nations(nation)
        for town in towns.split(", "):
            name, north, east = town.split(":")
            found[name] = region, nations, north, east
    return found
