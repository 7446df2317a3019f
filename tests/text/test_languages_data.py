"""Every language file: all sections, each in its format, nothing twice, nothing that contradicts itself."""

import re
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

import pytest
import yaml

from crosscheck.text import language as module
from crosscheck.text.language import Language, languages
from crosscheck.yamlread import LOADER

CODES = languages()
ONE_A_WORD = [
    *("stopwords", "light", "verbs", "scales", "roles", "org_roles"),
    *("demonstratives", "definite", "given_names", "distinct"),
]
LEXICON = {"antonyms": "<>", "converses": "<>", "implies": ">"}
AT_LEAST = {"antonyms": 400, "converses": 120, "exclusives": 60, "synonyms": 900, "implies": 300, "derivations": 350}


@cache
def data(code: str) -> dict[str, Any]:
    text = (files("crosscheck.text") / "languages" / f"{code}.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=LOADER))


@cache
def compiled(code: str) -> Language:
    """The lists as they stand, and not as an earlier run may have kept them."""
    return Language(code, data(code))


def lines(code: str, section: str) -> list[str]:
    return module._lines(data(code)[section])


def sides(code: str, section: str) -> list[tuple[list[str], list[str]]]:
    out = []
    for line in lines(code, section):
        left, _, right = line.partition(LEXICON[section])
        out.append((module._members(left.strip()), module._members(right.strip())))
    return out


@pytest.mark.parametrize("code", CODES)
def test_every_file_has_the_sections_of_the_others(code: str) -> None:
    assert set(data(code)) == set(data("fr"))
    assert set(data(code)["negation"]) == set(data("fr")["negation"])
    assert data(code)["language"] == code


@pytest.mark.parametrize("code", CODES)
def test_no_key_stands_twice(code: str) -> None:
    """YAML takes the last of two, and the first is lost without a word."""
    text = (files("crosscheck.text") / "languages" / f"{code}.yaml").read_text(encoding="utf-8")
    twice = []

    def read(node: yaml.Node) -> None:
        if isinstance(node, yaml.MappingNode):
            keys = Counter(key.value for key, _ in node.value)
            twice.extend(key for key, n in keys.items() if n > 1)
            for _, value in node.value:
                read(value)

    read(yaml.compose(text, Loader=LOADER))
    assert twice == []


@pytest.mark.parametrize("code", CODES)
def test_text_is_composed_and_has_straight_apostrophes(code: str) -> None:
    text = yaml.safe_dump(data(code), allow_unicode=True)
    assert text == unicodedata.normalize("NFC", text)
    assert not re.search("[’‘`´]", text)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("section", ONE_A_WORD)
def test_words_stand_once(code: str, section: str) -> None:
    words = data(code)[section].split()
    assert [w for w, n in Counter(words).items() if n > 1] == []
    assert not any("," in w for w in words)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("section", AT_LEAST)
def test_lexicon_lines(code: str, section: str) -> None:
    """Enough of them, none twice, no word twice in one."""
    found = lines(code, section)
    assert len(found) >= AT_LEAST[section]
    assert [x for x, n in Counter(found).items() if n > 1] == []
    for line in found:
        members = [m.strip() for m in re.split(r",|<>|>", line)]
        assert all(members), line
        assert len(members) > 1, line
        assert len(members) == len(set(members)) or section == "converses", line


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("section", LEXICON)
def test_two_sides(code: str, section: str) -> None:
    for line in lines(code, section):
        assert line.count(LEXICON[section]) == 1, line
    for left, right in sides(code, section):
        assert left, right
        assert right, left
        if section != "converses":  # "marry" is its own converse
            assert not set(left) & set(right)


@pytest.mark.parametrize("code", CODES)
def test_no_two_words_are_both_one_and_opposite(code: str) -> None:
    groups = [set(module._members(line)) for line in lines(code, "synonyms")]
    together = {frozenset(p) for g in groups for p in product(g, g) if p[0] != p[1]}
    opposites = {frozenset(p) for left, right in sides(code, "antonyms") for p in product(left, right)}
    entailed = {frozenset(p) for left, right in sides(code, "implies") for p in product(left, right)}
    exchanged = {frozenset(p) for left, right in sides(code, "converses") for p in product(left, right)}
    assert sorted(map(sorted, opposites & together)) == []
    assert sorted(map(sorted, opposites & entailed)) == []
    assert sorted(map(sorted, opposites & exchanged)) == []


@pytest.mark.parametrize("code", CODES)
def test_no_stem_makes_a_word_its_own_opposite(code: str) -> None:
    """Two words with one key can be no opposites: one of them belongs into ``distinct``."""
    language = compiled(code)
    both = {
        key
        for left, right in sides(code, "antonyms")
        for key in {language._expression(m) for m in left} & {language._expression(m) for m in right}
    }
    assert both == set()


@pytest.mark.parametrize("code", CODES)
def test_no_word_tells_two_directions(code: str) -> None:
    language = compiled(code)
    assert set(data(code)["directions"]) == {
        "up",
        "cause",
        "down",
        "better",
        "worse",
        "effect",
        "measure",
        "good",
        "bad",
    }
    seen = Counter(
        words
        for block in data(code)["directions"].values()
        for words in {language._expression(entry) for entry in module._entries(block)}
    )
    assert [words for words, n in seen.items() if n > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_calendar(code: str) -> None:
    language = compiled(code)
    assert sorted(set(language.month_forms.values())) == list(range(1, 13))
    assert sorted(set(language.weekday_forms.values())) == list(range(7))
    for section in ("months", "weekdays"):
        assert len(data(code)[section].split()) == (12 if section == "months" else 7)


@pytest.mark.parametrize("code", CODES)
def test_numbers(code: str) -> None:
    for form, value in compiled(code)._pairs("number_words"):
        assert re.fullmatch(r"#?\d+(\.\d+)?", value), form
    for section in ("plural_quantity", "proportions"):
        for form, value in compiled(code)._pairs(section):
            span = module._span(value)
            assert span is not None, form
            assert span[0] <= span[1], form


@pytest.mark.parametrize("code", CODES)
def test_modal_forms_and_relative_dates(code: str) -> None:
    for form, value in compiled(code)._pairs("modal_forms"):
        assert re.fullmatch(r"[a-z]+(\+infinitive)?", value), form
    for form, value in compiled(code)._pairs("relative_dates"):
        assert value == "same year" or re.fullmatch(
            r"[+-]?\d+ (day|week|month|year|hour|minute|decade|century|season|weekend|quarter)s?", value
        ), (form, value)


@pytest.mark.parametrize("code", CODES)
def test_nations(code: str) -> None:
    found = lines(code, "nations")
    assert len(found) >= 190
    for line in found:
        assert line.count("|") == 2, line
    names = [line.partition("|")[0].strip() for line in found]
    assert [n for n, k in Counter(names).items() if k > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_frequency_bands(code: str) -> None:
    seen: Counter[str] = Counter()
    for line in lines(code, "frequency"):
        weight, *words = line.split()
        assert 0.1 <= float(weight) <= 1
        seen.update(words)
    assert [w for w, n in seen.items() if n > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_negations_are_words_of_grammar(code: str) -> None:
    """A negation that were content would have to be found in a passage that denies nothing."""
    language = compiled(code)
    for form in data(code)["negation"]["words"].split():
        first = language.words(form)[-1]
        assert language.lexeme(first).stop or language.lexeme(first).light or "'" not in form, form
