from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options as Flags
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from crosscheck.model import Article, Cell, Claim, ClaimResult, CopyGroup, PartialDate, Result, Share, Stance, Status
from crosscheck.report.interface import Options
from crosscheck.report.markdown import QUOTES, escape, render
from crosscheck.report.safe import one_line
from results import BLOG, COPIED, HOSTILE, MARKUP, RESULT, SHIPS, article, evidence, hostile

ENGLISH = dataclasses.replace(RESULT, language="en")
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def blocks(document: str) -> list[tuple[str, str]]:
    """The blocks of a document in their order, as a parser of CommonMark with tables sees them."""
    return [(token.type, token.tag) for token in PARSER.parse(document)]


def inline(document: str) -> Iterator[Token]:
    for token in PARSER.parse(document):
        yield from token.children or ()


def told(token: Token) -> str:
    """What a reader sees of an inline token."""
    return "".join(child.content for child in token.children or ())


def quoted(document: str) -> list[str]:
    """What a reader sees in the block quotes."""
    found, tokens = [], PARSER.parse(document)
    for at, token in enumerate(tokens):
        if token.type == "blockquote_open":
            found.append(told(tokens[at + 2]))
    return found


def section(document: str, heading: str) -> str:
    return re.split(r"^#{2,3} ", document.split(f"\n### {heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


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
    found = section(render(ENGLISH), "navires")
    supports, contradicts = found.split("#### ✗ contradicts")
    assert "> Selon la préfecture, douze navires seraient à quai.\n" in supports
    assert "[articles/port-quotidien.txt:3](articles/port-quotidien.txt#L3); said by la préfecture; hedged" in supports
    assert "> Vingt-trois navires sont à quai.\n" in contradicts
    assert "number: the claim says “12”, the article says “23”" in contradicts
    assert "**Published before the event, and silent** (1): blog" in contradicts
    assert "Origins that support it: la préfecture" in found
    assert "Note: Compter aussi les barges." in found


def test_a_mixed_cell_stands_on_both_sides_and_says_so() -> None:
    supports, contradicts = section(render(ENGLISH), "reouverture").split("#### ✗ contradicts")
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


def corpus(size: int, claims: int = 1, stance: Stance = Stance.OMITS) -> Result:
    """So many articles that do the same with so many claims."""
    articles = tuple(article(f"a{number:03}", f"Fait {number}.") for number in range(size))
    quotes = () if stance is Stance.OMITS else ("Fait",)
    cells = tuple(
        Cell(a.id, stance, 0.9, tuple(evidence(a, a.text.strip(), stance) for _ in quotes), origins=(a.id,))
        for a in articles
    )
    rows = tuple(
        ClaimResult(Claim(f"c{number}", f"Claim {number}."), Status.MENTIONED, cells) for number in range(claims)
    )
    return Result(articles, rows, language="en")


def tables(document: str) -> list[list[str]]:
    """The header of each table."""
    found: list[list[str]] = []
    tokens = PARSER.parse(document)
    for at, token in enumerate(tokens):
        if token.type == "thead_open":
            found.append([])
        if token.type == "th_open":
            found[-1].append(told(tokens[at + 1]))
    return found


def test_few_articles_have_a_column_each() -> None:
    assert tables(render(corpus(5, 9)))[1:] == [["Claim", "Status", "a000", "a001", "a002", "a003", "a004"]]


def test_a_wide_table_is_cut_into_parts_of_one_size() -> None:
    parts = tables(render(corpus(20, 9)))[1:]
    assert [len(part) - 2 for part in parts] == [5, 5, 5, 5]
    assert [id for part in parts for id in part[2:]] == [f"a{number:03}" for number in range(20)]


def test_few_claims_and_many_articles_are_turned_round() -> None:
    document = render(corpus(30, 2))
    assert tables(document)[1:] == [["Article", "c0", "c1"]]
    assert "| a007 " in document


def test_very_many_articles_are_counted_instead_of_columned() -> None:
    many = tuple(article(f"a{number}", "rien") for number in range(140))
    cells = (Cell("a3", Stance.SUPPORTS, 0.9),)
    claim = ClaimResult(RESULT.claims[2].claim, Status.SINGLE_SOURCE, cells, ("a3",), (), omitting=139)
    document = render(Result(many, (claim,), language="en"))
    assert re.search(r"\| 1 +\| 0 +\| 0 +\| 0 +\| 139 +\|", document)
    assert "Articles that omit the claim and are not listed: 139." in document


def test_long_corpora_fold_what_omits_and_what_repeats() -> None:
    silent = section(render(corpus(140)), "c0")
    assert "**Omitted by** (140): a000, a001," in silent
    assert "a011 and 128 more" in silent
    assert "a012" not in silent
    crowded = render(corpus(140, stance=Stance.SUPPORTS))
    assert len(quoted(crowded)) == QUOTES
    assert "**Also** (130): [a010](articles/a010.txt#L1)," in crowded
    assert "a021](articles/a021.txt#L1) and 118 more" in crowded
    assert len(quoted(render(corpus(140, stance=Stance.SUPPORTS), Options(quotes=3)))) == 3


def test_a_crowd_of_one_origin_does_not_push_another_out() -> None:
    whole = corpus(40, stance=Stance.SUPPORTS)
    cells = tuple(
        dataclasses.replace(cell, origins=("AFP",) if at < 39 else ("Le maire",), confidence=0.9 if at < 39 else 0.6)
        for at, cell in enumerate(whole.claims[0].cells)
    )
    result = dataclasses.replace(whole, claims=(dataclasses.replace(whole.claims[0], cells=cells),))
    assert quoted(render(result, Options(quotes=2))) == ["Fait 0.", "Fait 39."]


def test_the_most_contested_come_first() -> None:
    turned = dataclasses.replace(ENGLISH, claims=tuple(reversed(ENGLISH.claims)))
    heads = re.findall(r"^### (.*)$", render(turned), re.MULTILINE)
    assert heads == ["reouverture", "navires", "grue"]
    summary = render(turned).split("## Claims and articles")[0]
    assert "- [Le port a rouvert.](#reouverture) (disputed)\n  - Origins that support it:" in summary
    assert "grue" not in summary


def test_a_claim_s_link_leads_to_its_heading_also_where_a_section_has_its_name() -> None:
    claims = tuple(
        ClaimResult(Claim(id, "Il pleut."), Status.UNREPORTED, ()) for id in ("summary", "pluie", "claim-by-claim")
    )
    document = render(Result((BLOG,), claims, language="en"))
    assert {"#summary-1", "#pluie", "#claim-by-claim-1"} == set(re.findall(r"\]\((#[^)]*)\)", document))


def test_links_start_where_the_document_stands() -> None:
    assert "(../articles/radio-cote.txt#L1)" in render(RESULT, Options(folder="docs"))
    assert "(articles/radio-cote.txt#L1)" in render(RESULT)


def test_a_row_of_a_collection_has_no_line_of_its_own_to_link() -> None:
    row = article("r1", "Fait.", path="les articles.jsonl")
    cell = Cell("r1", Stance.SUPPORTS, 0.9, (evidence(row, "Fait."),))
    document = render(Result((row,), (ClaimResult(SHIPS, Status.SINGLE_SOURCE, (cell,)),), language="en"))
    assert "[les articles.jsonl](les%20articles.jsonl) (r1:1); in its own voice" in document


def test_what_lies_in_a_store_is_named_and_not_linked() -> None:
    row = article("r1", "Fait.", path="s3://seau/les articles/r1.txt")
    cell = Cell("r1", Stance.SUPPORTS, 0.9, (evidence(row, "Fait."),))
    document = render(Result((row,), (ClaimResult(SHIPS, Status.SINGLE_SOURCE, (cell,)),), language="en"))
    assert "s3://seau/les articles/r1.txt (r1:1); in its own voice" in document
    assert "](s3" not in document
    assert "s3:/seau" not in document


def test_relative_dates_are_resolved() -> None:
    day = dt.date(2021, 2, 28)
    cell = ENGLISH.claims[0].cells[0]
    shown = dataclasses.replace(cell.evidence[0], dates=(PartialDate(day, day, "hier"),))
    claim = dataclasses.replace(ENGLISH.claims[0], cells=(dataclasses.replace(cell, evidence=(shown,)),))
    assert "“hier” = " in render(dataclasses.replace(ENGLISH, claims=(claim,)))


def dated(id: str, text: str, year: int) -> Article:
    return article(id, text, published=PartialDate(dt.date(year, 1, 1), dt.date(year, 12, 31), str(year)))


def test_the_order_of_reports_is_told_where_two_are_dated() -> None:
    articles = dated("a", "Fait.", 2022), dated("b", "Fait.", 2021), article("c", "Fait.")
    cells = tuple(Cell(a.id, Stance.SUPPORTS, 0.9, (evidence(a, "Fait."),)) for a in articles)
    claim = ClaimResult(Claim("fait", "Fait."), Status.CORROBORATED, cells)
    document = render(Result(articles, (claim,), language="en"))
    assert ["order", "published", "article", "stance", "notes"] in tables(document)
    rows = [re.split(" *\\| *", line)[1:4] for line in document.split("#### Who said it first")[1].splitlines()[4:7]]
    assert rows == [["1", "2021", "b"], ["2", "2022", "a"], ["?", "not stated", "c"]]
    one = dataclasses.replace(claim, cells=cells[1:])
    assert "#### Who said it first" not in render(Result(articles, (one,), language="en"))


def test_articles_on_a_claim_that_share_text_are_named_there() -> None:
    assert "**Shared text**: **port-quotidien**, **radio-cote** (origin: Le Quotidien du port)" in section(
        render(dataclasses.replace(COPIED, language="en")), "navires"
    )


def test_many_pairs_of_copies_are_counted() -> None:
    many = corpus(40)
    shares = tuple(Share("a000", f"a{number:03}", 0.5, 0.5) for number in range(1, 40))
    document = render(dataclasses.replace(many, copies=(CopyGroup(tuple(a.id for a in many.articles), "AFP", shares),)))
    assert len(re.findall(r"^  - a000 and a0", document, re.MULTILINE)) == 12
    assert "and 27 more pairs" in document


def test_mentions_beside_sides_are_one_line_each() -> None:
    cells = (
        RESULT.claims[0].cells[0],
        Cell("radio-cote", Stance.MENTIONS, 0.5, (evidence(RESULT.articles[1], "navires", Stance.MENTIONS),)),
    )
    claim = dataclasses.replace(ENGLISH.claims[0], cells=cells)
    document = render(dataclasses.replace(ENGLISH, claims=(claim,)))
    assert quoted(document) == ["Selon la préfecture, douze navires seraient à quai."]
    assert (
        "- **radio-cote** (Radio Côte): “navires” ([articles/radio-cote.txt:1](articles/radio-cote.txt#L1))" in document
    )
    alone = dataclasses.replace(claim, cells=cells[1:])
    assert quoted(render(dataclasses.replace(ENGLISH, claims=(alone,)))) == ["navires"]


def test_the_report_s_language_can_be_chosen() -> None:
    assert render(RESULT, Options(language="en")) == render(ENGLISH)
    assert render(ENGLISH, Options(language="fr")) == render(RESULT)


def test_what_was_run_is_told() -> None:
    last = render(ENGLISH, Options(claims="claims.yaml")).splitlines()[-1]
    assert re.match(r"Claims: claims\.yaml\. Made by crosscheck [\d.]+ \(retriever: lexical; judge: rules\)", last)


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
        ("selon @maire/presse, ici", "selon `@maire/presse`, ici"),
        ("voir https://x]: /u", r"voir `https://x`\]: /u"),
        ("@mairexmpp:un@x.org", "`@mairexmpp:un@x.org`"),
        ("0@:@0 ici", "`0@:@0` ici"),
        ("l'été à 12 h 30, « ici »", "l'été à 12 h 30, « ici »"),
        ("une\nligne\n\n---\n", r"une ligne ---"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


def test_escape_takes_no_time_squared() -> None:
    for long in ("x" * 1_000_000, "x." * 500_000, "a@" * 500_000, "www." * 250_000):
        assert len(escape(long)) >= len(long)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_escape_leaves_no_bare_mark(text: str) -> None:
    shown = escape(text)
    outside_code = re.sub(r"(?<!\\)`[^`]*`", "", shown)
    assert not re.search(r"(?<!\\)[`*_\[\]~$]", outside_code)
    assert not re.search(r"[<>|{}]", outside_code)
    assert not re.search(r"&(?!amp;|lt;|gt;|#\d+;)#?\w+;", outside_code)
    assert "\n" not in shown


def only_its_own(document: str, text: str) -> None:
    """Nothing in the document is markup of the text's: no HTML, image or emphasis, and no link but ours."""
    plain = render(hostile("rien"))
    # Whatever the text is, the document has the same blocks in the same order.
    assert blocks(document) == blocks(plain)
    kinds = Counter(token.type for token in inline(document))
    assert kinds["strong_open"] == Counter(token.type for token in inline(plain))["strong_open"]
    assert set(kinds) <= {"text", "strong_open", "strong_close", "link_open", "link_close", "code_inline"}
    links = [str(token.attrs["href"]) for token in inline(document) if token.type == "link_open"]
    ours = [href for href in links if href.startswith("#")]
    files = [href for href in links if not href.startswith("#")]
    # a text that comes to the claim's own name (":C") takes its anchor, and the claim the next one
    named = "".join(c for c in text.lower() if c.isalnum()) == "c" and ours[:1] == ["#c-1"]
    assert ours == ["#c-1" if named else "#c"] * 2
    for href in files:
        assert href == text or not re.match(r"(?:[a-z]+:|//)", href), href
        assert re.fullmatch(r"[A-Za-z0-9/._~%+?#@!$&'*,;=:-]+", href)
    assert quoted(document) == [one_line(text.strip()) or "[…]"]


def in_files(result: Result) -> Result:
    """The same result with articles that are files of their own, whose lines are linked."""
    return dataclasses.replace(
        result, articles=tuple(dataclasses.replace(a, path=f"{a.path}/a.txt") for a in result.articles)
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_injects_no_markup(text: str) -> None:
    document = render(hostile(text))
    only_its_own(document, text)
    only_its_own(render(in_files(hostile(text))), text)
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)
    assert "<" not in document
    assert all(line.startswith(("> ", "#", "-", "  - ")) or ">" not in line for line in document.splitlines())


MARKS = st.text(st.sampled_from("ab1 *_`~[]()<>!\\|#-+=.:/&;@\"'{}$^\n\t\u00a0«»é"), min_size=1, max_size=40)


# What a parser of GitHub's links by itself or defines, in pieces that come together.
PIECES = st.lists(
    st.sampled_from(
        [
            *("https://x", "www.x.org", "a@b.org", "xmpp:a@b.org", "@maire", "]:", "[x]: /u", "[^1]", "![i](x)", "<b>"),
            *("**", "__", "~~", "`", "|", "\\", "- ", "1. ", "* * *", "&lt;", " ", "\n", "(", ")", "«", "$x$", "#12"),
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)


def tags(document: str) -> Counter[str]:
    """The HTML elements that GitHub's own parser makes of a document, with what it links by itself."""
    html = github_flavored_markdown_to_html(document, options=Flags.CMARK_OPT_UNSAFE)
    return Counter(name for name in re.findall(r"</?([a-z][a-z0-9]*)", html) if name != "code")


@settings(deadline=None)
@example("C")
@given(st.one_of(MARKS, PIECES, st.text(min_size=1, max_size=40)))
def test_the_structure_does_not_depend_on_the_text(text: str) -> None:
    assume(escape(text))  # a text in which nothing can be seen is as if there were none
    only_its_own(render(hostile(text)), text)
    only_its_own(render(in_files(hostile(text))), text)


@settings(deadline=None)
@given(st.one_of(MARKS, PIECES))
def test_github_links_nothing_by_itself(text: str) -> None:
    assume(escape(text) and not re.match("https?://", text))  # an article's own address is linked
    plain = "rien://" if "://" in text else "rien"  # what is read from a store is not linked
    assert tags(render(hostile(text))) == tags_of(plain)


@cache
def tags_of(plain: str) -> Counter[str]:
    return tags(render(hostile(plain)))


PRINTABLE = st.characters(exclude_categories=("C", "Z"), exclude_characters="/\\") | st.just(" ")


@settings(deadline=None)
@given(st.text(PRINTABLE, min_size=1, max_size=30))
def test_the_address_of_a_file_leads_to_that_file(name: str) -> None:
    assume(name.isprintable() and name not in {".", ".."})
    shown = article("a", "rien", path=name)
    document = render(Result((shown,), (), language="en"))
    (href,) = [str(token.attrs["href"]) for token in inline(document) if token.type == "link_open"]
    assert unquote(href) == name


def test_an_address_is_linked_only_where_it_cannot_break_out() -> None:
    for url in ("javascript:alert(1)", "https://x.org/)[a](b", "https://x.org/ a", 'https://x.org/"onclick', "data:x"):
        linked = dataclasses.replace(RESULT, articles=(article("a", "rien", title="t", url=url),), claims=())
        assert "[t](" not in render(linked).split("## Articles")[1]


def test_markup_in_a_table_row_makes_no_column() -> None:
    header = next(line for line in render(hostile(MARKUP)).splitlines() if line.startswith("| Claim "))
    row = next(line for line in render(hostile(MARKUP)).splitlines() if line.startswith("| [c]"))
    assert header.count("|") == row.count("|")
