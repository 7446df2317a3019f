"""One language's words from ``drafting.yaml``: data, since a language is data."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

import yaml

from crosscheck.yamlread import LOADER


@dataclass(frozen=True, slots=True)
class Lists:
    """One language's words from ``drafting.yaml``; see there for what each list is for."""

    second: frozenset[str]
    subordinators: frozenset[str]
    loose: frozenset[str]
    suppositions: frozenset[str]
    prepositional: frozenset[str]
    impersonal: frozenset[str]
    relatives: frozenset[str]
    interjections: frozenset[str]
    present: frozenset[str]
    telling: frozenset[str]
    infinitives: frozenset[str]
    seeming: frozenset[str]
    bare: frozenset[str]
    vague: frozenset[str]
    musing: frozenset[str]
    last: frozenset[str]
    spans: frozenset[str]
    comparing: frozenset[str]
    compared: frozenset[str]
    joins: frozenset[str]
    pronouns: frozenset[str]
    objects: frozenset[str]


@cache
def load_lists(code: str) -> Lists:
    """The lists of a language; empty ones where it has none."""
    text = files("crosscheck").joinpath("drafting.yaml").read_text(encoding="utf-8")
    block = yaml.load(text, Loader=LOADER).get(code, {})
    return Lists(*(frozenset(str(block.get(one.name) or "").split()) for one in fields(Lists)))
