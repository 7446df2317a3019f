from __future__ import annotations

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Cell, ClaimResult, Result, Stance, Status
from crosscheck.report.markdown import escape, render
from results import COPIED, HOSTILE, MARKUP, RESULT, article, hostile

ENGLISH = dataclasses.replace(RESULT, language="en")


def test_it_is_in_the_language_of_the_claims_file() -> None:
    assert "## Affirmation par affirmation" in render(RESULT)
    assert "## Claim by claim" in render(ENGLISH)
    assert "**Douze navires sont à quai.**" in render(RESULT)


def test_a_claim_is_shown_in_the_report_s_language_beside_its_own_wording() -> None:
    document = render(ENGLISH)
    assert "**Twelve ships are docked.**" in document
    assert "Original wording: Douze navires sont à quai." in document


def test_copies_are_named_with_what_they_have_in_common() -> None:
    document = render(COPIED)
    assert "\n## Copies\n" in document
    assert "- **port-quotidien**, **radio-cote** (origine : Le Quotidien du port)\n" in document
    assert "  - port-quotidien et radio-cote : 48 % de l’un, 100 % de l’autre\n" in document
    assert "## Copies" not in render(RESULT)


def test_the_table_has_a_glyph_and_a_word_a_cell() -> None:
    row = next(line for line in render(ENGLISH).splitlines() if line.startswith("| [navires](#navires)"))
    assert [cell.strip() for cell in row.strip("|").split("|")] == [
        *("[navires](#navires)", "disputed", "✓ supports", "✗ contradicts", "· omits")
    ]


def test_quotes_stand_under_their_side_with_place_and_speaker() -> None:
    section = render(ENGLISH).split("### navires")[1].split("### reouverture")[0]
    supports, contradicts = section.split("#### ✗ contradicts")
    assert "> Selon la préfecture, douze navires seraient à quai.\n" in supports
    assert "articles/port-quotidien.txt:3; said by la préfecture; hedged" in supports
    assert "> Vingt-trois navires sont à quai.\n" in contradicts
    assert "number: the claim says “12”, the article says “23”" in contradicts
    assert "**Omitted by**: blog (published before the event)" in contradicts
    assert "Origins that support it: la préfecture" in section
    assert "Note: Compter aussi les barges." in section


def test_a_mixed_cell_stands_on_both_sides_and_says_so() -> None:
    section = render(ENGLISH).split("### reouverture")[1].split("### grue")[0]
    supports, contradicts = section.split("#### ✗ contradicts")
    assert "± mixed" in supports
    assert "± mixed" in contradicts
    assert "> Le port rouvre\n" in supports
    assert "rien n'a rouvert" in contradicts


def test_a_person_s_decision_is_shown_as_such() -> None:
    assert "decided by AB: écouté à l'antenne; the matcher said: omits; no passage is quoted" in render(ENGLISH)


def test_what_is_missing_is_said() -> None:
    document = render(ENGLISH)
    assert "- **blog**\n  - Publisher: not stated\n  - Published: 2019" in document
    assert "[Le port rouvre](https://example.org/port?id=1)" in document


def test_no_word_of_truth() -> None:
    assert "does not tell what is true" in render(ENGLISH)
    assert not re.search(r"\b(verified|debunked|is false|proven)\b", render(ENGLISH))


def test_many_articles_are_counted_instead_of_columned() -> None:
    many = tuple(article(f"a{number}", "rien") for number in range(40))
    cells = (Cell("a3", Stance.SUPPORTS, 0.9),)
    claim = ClaimResult(RESULT.claims[2].claim, Status.SINGLE_SOURCE, cells, ("a3",), (), omitting=39)
    document = render(Result(many, (claim,), language="en"))
    assert re.search(r"\| 1 +\| 0 +\| 0 +\| 0 +\| 39 +\|", document)
    assert "Articles that omit the claim and are not listed: 39." in document


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("un *gras* et _souligné_", r"un \*gras\* et \_souligné\_"),
        ("[lien](x)", r"\[lien\](x)"),
        ("<b>a & b</b>", "&lt;b&gt;a & b&lt;/b&gt;"),
        ("&lt; &#60; R&D", r"&amp;lt; &amp;\#60; R&D"),
        ("2022..2024", "2022..2024"),
        ("a | b \\", "a &#124; b &#92;"),
        ("# titre", r"\# titre"),
        ("- liste", r"\- liste"),
        ("12. douze", r"12\. douze"),
        ("3) trois", r"3\) trois"),
        ("voir https://x.org/a_b.", "voir `https://x.org/a_b.`"),
        ("un@x.org", "`un@x.org`"),
        ("l'été à 12 h 30, « ici »", "l'été à 12 h 30, « ici »"),
        ("une\nligne\n\n---\n", r"une ligne ---"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_escape_takes_no_time_squared() -> None:
    for long in ("x" * 1_000_000, "x." * 500_000, "a@" * 500_000, "www." * 250_000):
        assert len(escape(long)) >= len(long)


@given(st.text(max_size=80))
def test_escape_leaves_no_bare_mark(text: str) -> None:
    shown = escape(text)
    outside_code = re.sub(r"(?<!\\)`[^`]*`", "", shown)
    assert not re.search(r"(?<!\\)[`*_\[\]~$]", outside_code)
    assert not re.search(r"[<>|{}]", outside_code)
    assert not re.search(r"&(?!amp;|lt;|gt;|#\d+;)#?\w+;", outside_code)
    assert "\n" not in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_injects_no_markup(text: str) -> None:
    document = render(hostile(text))
    plain = render(hostile("rien"))
    kinds = re.compile(r"^(#+|- |  - |> |\||\*\*|---|```|===|\d+\.)?", re.MULTILINE)
    # Whatever the text is, the document has the same blocks in the same order.
    assert [found[1] for found in kinds.finditer(document)] == [found[1] for found in kinds.finditer(plain)]
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)
    assert "<script" not in document
    assert "<img" not in document


def test_an_address_is_linked_only_where_it_cannot_break_out() -> None:
    for url in ("javascript:alert(1)", "https://x.org/)[a](b", "https://x.org/ a", 'https://x.org/"onclick', "data:x"):
        linked = dataclasses.replace(RESULT, articles=(article("a", "rien", title="t", url=url),), claims=())
        assert "](" not in render(linked).split("## Articles")[1]


def test_markup_in_a_table_row_makes_no_column() -> None:
    header = next(line for line in render(hostile(MARKUP)).splitlines() if line.startswith("| Claim "))
    row = next(line for line in render(hostile(MARKUP)).splitlines() if line.startswith("| [c]"))
    assert header.count("|") == row.count("|")
