"""In which region and nation the larger towns of the world are, as far as a name tells (GeoNames, CC BY 4.0).

The file of a language (languages/*.towns) has a line for each region, ``nation | region | towns``, all of them folded.
It is read when a place is first compared with another, and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from crosscheck.text.language import Language


def find_town(name: str, language: Language) -> tuple[str, frozenset[str]] | None:
    """The region of the one town that a folded name means, "" where the lists have none, and its nation, as labels of
    ``Language.kin``; None for any other name.
    """
    return _towns(language).get(name)


@lru_cache(maxsize=4)
def _towns(language: Language) -> Mapping[str, tuple[str, frozenset[str]]]:
    path = files("crosscheck.text") / "languages" / f"{language.code}.towns"
    if not path.is_file():
        return {}
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        nation, region, towns = line.split(" | ")
        found |= dict.fromkeys(towns.split(", "), (region, language.nations(nation)))
    return found
