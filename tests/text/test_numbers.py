"""Amounts: read from figures and words, with what belongs to them, and compared."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.text.document import read_sentence
from crosscheck.text.figures import figure
from crosscheck.text.language import load_language
from crosscheck.text.numbers import Quantity, Role


def amounts(text: str, language: str = "fr") -> tuple[Quantity, ...]:
    return read_sentence(text, load_language(language)).quantities


def only(text: str, language: str = "fr") -> Quantity:
    found = amounts(text, language)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "vingt-trois chaises", 23),
        ("fr", "Vingt et un vélos", 21),
        ("fr", "soixante et onze vélos", 71),
        ("fr", "quatre-vingts vélos", 80),
        ("fr", "quatre-vingt-dix mille vélos", 90_000),
        ("fr", "mille neuf cent quatre-vingt-dix-sept vélos", 1997),
        ("fr", "deux cent cinq vélos", 205),
        ("fr", "trois cent mille vélos", 300_000),
        ("fr", "septante vélos", 70),
        ("fr", "1,2 million de vélos", 1_200_000),
        ("fr", "deux millions et demi de vélos", 2_500_000),
        ("fr", "1 200 vélos", 1200),
        ("fr", "1\u202f200 vélos", 1200),
        ("fr", "1.200 vélos", 1200),
        ("fr", "12,5 vélos", 12.5),
        ("fr", "cent vélos", 100),
        ("en", "two hundred and five bikes", 205),
        ("en", "twenty-three bikes", 23),
        ("en", "a thousand and one bikes", 1001),
        ("en", "half a million bikes", 500_000),
        ("en", "two and a half million bikes", 2_500_000),
        ("en", "1,200 bikes", 1200),
        ("en", "1,200.50 bikes", 1200.5),
        ("en", "2bn bikes", 2e9),
        ("en", "3m bikes", 3e6),
        ("en", "two dozen bikes", 24),
    ],
)
def test_value(language: str, text: str, value: float) -> None:
    quantity = only(text, language)
    assert quantity.value == pytest.approx(value)
    assert quantity.low <= value <= quantity.high


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "It cost $27.5 billion.", 27.5e9, "$"),
        ("fr", "Cela a coûté 27,5 milliards de dollars.", 27.5e9, "$"),
        ("fr", "Cela a coûté 5 M€.", 5e6, "€"),
        ("fr", "Cela a coûté 3 Mds€.", 3e9, "€"),
        ("fr", "Cela a coûté 12 k€.", 12_000, "€"),
        ("en", "It cost £3m.", 3e6, "£"),
        ("en", "It ran 100 m further.", 100, "metre"),
        ("fr", "haut de 12 pieds", 12, "pied"),
        ("fr", "une heure et demie de retard", 1.5, "h"),
        ("en", "one and a half years later", 1.5, "year"),
    ],
)
def test_unit(language: str, text: str, value: float, unit: str) -> None:
    found = [q for q in amounts(text, language) if q.unit == unit]
    assert found, [(q.text, q.unit) for q in amounts(text, language)]
    assert found[0].value == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "text", "low", "high"),
    [
        ("fr", "plus de vingt pays", 20, math.inf),
        ("fr", "au moins 30 pays", 30, math.inf),
        ("fr", "30 pays au moins", 30, math.inf),
        ("fr", "30 pays ou plus", 30, math.inf),
        ("fr", "jusqu'à 500 pays", 0, 500),
        ("fr", "près de mille pays", 900, 1100),
        ("fr", "entre 10 et 20 pays", 10, 20),
        ("fr", "10 à 20 pays", 10, 20),
        ("fr", "2 à 3 millions de pays", 2e6, 3e6),
        ("fr", "une vingtaine de pays", 17, 23),
        ("fr", "plus d'une vingtaine de pays", 17, math.inf),
        ("fr", "aucun pays", 0, 0),
        ("fr", "un seul pays", 1, 1),
        ("en", "over a million countries", 1e6, math.inf),
        ("en", "fewer than 300 countries", 0, 300),
        ("en", "5-10 countries", 5, 10),
        ("en", "5 to 10 countries", 5, 10),
        ("en", "between two hundred and five hundred countries", 200, 500),
        ("en", "only one country", 1, 1),
        ("en", "20 or more countries", 20, math.inf),
    ],
)
def test_bounds(language: str, text: str, low: float, high: float) -> None:
    quantity = only(text, language)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("fr", "un tiers des lits", 33.5),
        ("fr", "33 % des lits", 33),
        ("fr", "la moitié des lits", 50),
        ("fr", "un lit sur dix", 10),
        ("fr", "Sur les 62 commerces visités, 31 sont fermés.", 50),
        ("fr", "Un seul des cinq partis a signé.", 20),
        ("en", "15 of 60 patients", 25),
        ("en", "Three of the twelve hostages", 25),
        ("en", "9 out of 10 cats", 90),
        ("en", "Of the 210 wells tested, 105 were dry.", 50),
    ],
)
def test_share(language: str, text: str, share: float) -> None:
    found = [q for q in amounts(text, language) if q.role is Role.SHARE]
    assert [q.value for q in found] == [pytest.approx(share)]


@pytest.mark.parametrize(
    ("language", "text", "role", "value"),
    [
        ("fr", "Jeanne Roux, 42 ans, habite ici.", Role.AGE, 42),
        ("fr", "âgé de 12 ans", Role.AGE, 12),
        ("fr", "un homme de 35 ans", Role.AGE, 35),
        ("fr", "condamné à 5 ans de prison", Role.COUNT, 5),
        ("en", "a 42-year-old baker", Role.AGE, 42),
        ("en", "John Mallory, 42, said so.", Role.AGE, 42),
        ("en", "at the age of 9", Role.AGE, 9),
        ("en", "She celebrated her 21st birthday.", Role.AGE, 21),
        ("fr", "Elle a fêté son 21e anniversaire.", Role.AGE, 21),
        ("fr", "Elle a fêté ses 42 ans.", Role.AGE, 42),
        ("en", "The actress, 81, has died.", Role.AGE, 81),
        ("en", "until his 21st birthday", Role.ORDINAL, 21),
        ("fr", "la 3e place", Role.ORDINAL, 3),
        ("fr", "le troisième tour", Role.ORDINAL, 3),
        ("en", "the 3rd round", Role.ORDINAL, 3),
        ("fr", "à 20h30", Role.CLOCK, 1230),
        ("fr", "8 heures du matin", Role.CLOCK, 480),
        ("fr", "pendant 24 heures", Role.COUNT, 24),
        ("en", "at 8:30 pm", Role.CLOCK, 1230),
        ("fr", "un séisme de magnitude 6,1", Role.LABEL, 6.1),
        ("fr", "battu 3 à 1", Role.SCORE, 3),
        ("en", "They won 3-1.", Role.SCORE, 3),
    ],
)
def test_role(language: str, text: str, role: Role, value: float) -> None:
    quantity = amounts(text, language)[-1]
    assert (quantity.role, quantity.value) == (role, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "le Boeing 747 et le G7"),
        ("fr", "le numéro est n° 12"),
        ("fr", "la variante Covid-19"),
        ("fr", "appelez le 06 12 34 56 78"),
        ("fr", "le Premier ministre"),
        ("fr", "une femme et un enfant"),
        ("fr", "le nombre de chats"),
        ("en", "the F-16 over Route 66"),
        ("en", "running Windows 10"),
        ("en", "one of the men"),
        ("en", "the first lady"),
        ("en", "the one who left"),
    ],
)
def test_no_amount(language: str, text: str) -> None:
    assert [q.text for q in amounts(text, language)] == []


def test_what_an_amount_is_for() -> None:
    whole, part, rest = amounts("Il y a 30 blessés, dont 3 enfants, et 12 autres sont morts.")
    assert (whole.part, part.part, rest.extra) == (False, True, True)
    assert amounts("en hausse de 12 %")[0].change
    assert not amounts("porté à 12 %")[0].change
    old, new = amounts("de 300 à 200 lits")
    assert (old.part, new.value) == (True, 200)
    one, three = amounts("un mort et trois blessés")
    assert (one.value, three.value) == (1, 3)
    assert amounts("5 euros par jour")[0].per


def test_a_year_before_a_count_is_not_part_of_it() -> None:
    assert only("En 2022 300 maisons ont brûlé.").value == 300


PAIRS = [
    # first, second, agree, exclude
    ("fr", "23 pays", "plus de vingt pays", True, False),
    ("fr", "12 pays", "plus de vingt pays", False, True),
    ("fr", "30 pays", "au moins 30 pays", True, False),
    ("fr", "1 200 pays", "1 234 pays", False, False),
    ("fr", "980 pays", "près de mille pays", True, False),
    ("fr", "27,5 pays", "27 pays", False, False),
    ("fr", "27 pays", "28 pays", False, True),
    ("fr", "4 000 pays", "400 pays", False, True),
    ("fr", "environ 20 pays", "24 pays", False, False),
    ("fr", "environ 20 pays", "40 pays", False, True),
    ("fr", "aucun pays", "trois pays", False, True),
    ("fr", "un tiers des lits", "33 % des lits", True, False),
    ("fr", "la moitié des lits", "8 % des lits", False, True),
    ("fr", "5 euros", "5 dollars", None, False),
    ("fr", "10 à 20 pays", "15 pays", True, False),
    ("en", "12 ft", "144 inches", True, False),
    ("en", "12 ft", "10 kg", None, False),
    ("en", "50 °F", "10 °C", True, False),
    ("en", "18 months", "10 years", False, True),
    ("en", "two days", "48 hours", True, False),
    ("en", "aged 42", "aged 43", False, True),
    ("en", "aged 42", "aged 57", False, True),
]


@pytest.mark.parametrize(("language", "one", "other", "agree", "exclude"), PAIRS)
def test_compared(language: str, one: str, other: str, agree: bool | None, exclude: bool) -> None:
    a, b = only(one, language), only(other, language)
    if agree is None:
        assert not a.comparable(b)
    else:
        assert a.agrees(b) is agree
        assert b.agrees(a) is agree
    assert a.excludes(b) is exclude
    assert b.excludes(a) is exclude


def test_converted_lengths_differ_by_rounding_only() -> None:
    assert only("12 ft", "en").near(only("3.7 metres", "en"))


@given(st.integers(0, 10**12))
@settings(max_examples=60, deadline=None)
def test_grouped_figures_are_read_back(value: int) -> None:
    grouped = f"{value:,}"
    assert figure(grouped, comma=False) == value
    assert figure(grouped.replace(",", " "), comma=True) == value
    assert figure(grouped.replace(",", "."), comma=True) == value


_TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}
_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)


def _english(value: int) -> str:
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    if value < 1000:
        return f"{_SMALL[value // 100]} hundred" + (f" and {_english(value % 100)}" if value % 100 else "")
    head, tail = divmod(value, 1000)
    return f"{_english(head)} thousand" + ((" and " if tail < 100 else " ") + _english(tail) if tail else "")


@given(st.integers(2, 999_999))
@settings(max_examples=80, deadline=None)
def test_english_number_words_are_read_back(value: int) -> None:
    found = amounts(f"{_english(value)} bikes", "en")
    assert [q.value for q in found] == [value]


@given(st.text(alphabet="0123456789 .,-–à%€$hmk'et()ans dont", max_size=60), st.sampled_from(["fr", "en"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text: str, language: str) -> None:
    for quantity in amounts(text, language):
        assert quantity.first < quantity.last
        assert quantity.low <= quantity.high
        assert not quantity.excludes(quantity)


@pytest.mark.parametrize(
    ("text", "unit"), [("It is a $5 billion plan.", "$"), ("It is an A$5 billion plan.", "a$"), ("It cost $5.", "$")]
)
def test_an_article_before_a_sign_is_no_part_of_it(text: str, unit: str) -> None:
    assert [q.unit for q in read_sentence(text, load_language("en")).quantities] == [unit]
