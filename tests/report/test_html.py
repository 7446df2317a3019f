from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import hashlib
import json
import re
from functools import cache
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import (
    Cell,
    ClaimResult,
    CopyGroup,
    Evidence,
    PartialDate,
    Result,
    Share,
    Stance,
    Status,
    Verdict,
)
from crosscheck.report import html
from crosscheck.report.html import render
from crosscheck.report.interface import Options
from results import COPIED, HOSTILE, RESULT, article, evidence, hostile

ENGLISH = Options(language="en")


def parsed(document: str) -> Element:
    """The document as a tree; a document that is not valid for the parser of the HTML standard fails."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(document)
    assert parser.errors == []
    return tree


def shown(node: Element) -> str:
    return " ".join("".join(node.itertext()).split())


def by_id(tree: Element, id: str) -> Element:
    found = tree.findall(f".//*[@id='{id}']")
    assert len(found) == 1
    return found[0]


def with_class(tree: Element, name: str) -> list[Element]:
    return [node for node in tree.iter() if isinstance(node.tag, str) and name in node.get("class", "").split()]


def skeleton(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
    """The elements and the names of their attributes, but for paragraphs and marks: line ends make more of these."""
    return [
        (node.tag, tuple(sorted(node.attrib)))
        for node in tree.iter()
        if isinstance(node.tag, str) and node.tag not in ("p", "mark")
    ]


def test_it_is_valid_and_in_the_language_of_the_claims_file_or_the_one_asked_for() -> None:
    tree = parsed(render(RESULT))
    assert tree.get("lang") == "fr"
    assert "Affirmation par affirmation" in shown(tree)
    tree = parsed(render(RESULT, ENGLISH))
    assert tree.get("lang") == "en"
    assert "Claim by claim" in shown(tree)
    assert "Twelve ships are docked." in shown(by_id(tree, "_c1"))
    assert "Original wordingDouze navires sont à quai." in shown(by_id(tree, "_c1"))


def test_ids_are_there_once_and_every_link_within_leads_somewhere() -> None:
    tree = parsed(render(COPIED))
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    # those of templates lead nowhere until the script has filled them in
    inside = {node.get("href", "")[1:] for node in tree.iter("a") if node.get("href", "").startswith("#")} - {"", "_t"}
    assert inside <= set(ids)
    for name in ("for", "aria-labelledby", "aria-describedby"):
        assert {node.get(name) for node in tree.iter() if node.get(name)} <= set(ids)


NAMES = {result.claim.id for result in RESULT.claims}


def named(*ids: str) -> Result:
    """A result whose claims have those ids."""
    claims = tuple(
        dataclasses.replace(RESULT.claims[2], claim=dataclasses.replace(RESULT.claims[2].claim, id=id)) for id in ids
    )
    return dataclasses.replace(RESULT, claims=claims)


def test_a_claim_is_found_under_its_id() -> None:
    tree = parsed(render(RESULT))
    for result in RESULT.claims:
        within = [
            node
            for node in with_class(tree, "claim")
            if any(part.get("id") == result.claim.id for part in node.iter() if part is not node)
        ]
        # inside: a browser opens what is closed around the place that a link leads to
        assert [shown(next(node.iter("h3"))) for node in within] == [result.claim.texts.get("fr", result.claim.text)]
    assert {f"#{result.claim.id}" for result in RESULT.claims} <= {link.get("href") for link in tree.iter("a")}


def test_the_page_keeps_no_id_that_a_claim_could_have() -> None:
    taken = ("table", "data", "claims", "reader", "e0-0", "c1", "k2", "m0-1", "stance", "search")
    result = named(*taken)
    plain = parsed(render(RESULT))
    assert not [
        id for node in plain.iter() if (id := node.get("id", "")) and not id.startswith("_") and id not in NAMES
    ]
    tree = parsed(render(result))
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert all(by_id(tree, id).get("class") == "means" for id in taken)


@pytest.mark.parametrize("id", ["_table", "a b", "", '"><b>', "é", "a\u202eb", "-"])
def test_an_id_that_no_claims_file_has_is_no_anchor(id: str) -> None:
    tree = parsed(render(named(id)))
    assert by_id(tree, "_k0").get("class") == "means"
    assert len(tree.findall(".//*[@id='_table']")) == 1


def test_it_asks_for_nothing_and_allows_itself_nothing_but_its_own_style_and_script() -> None:
    document = render(RESULT)
    tree = parsed(document)
    policy = next(m for m in tree.iter("meta") if m.get("http-equiv") == "Content-Security-Policy").get("content", "")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        texts = [each.text or "" for each in tree.iter(tag) if each.get("type") != "application/json"]
        digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]
        assert [rules[name]] == [f"'sha256-{digest}'" for digest in digests]
    assert not [node for node in tree.iter() if node.get("src") or node.get("style")]
    assert [node.get("href") for node in tree.iter("link")] == ["data:,"]
    assert "url(" not in document
    assert "@import" not in document
    assert not [name for node in tree.iter() for name in node.attrib if name.startswith("on")]


def test_the_table_has_headers_and_in_each_cell_a_glyph_and_a_word() -> None:
    tree = parsed(render(RESULT, ENGLISH))
    table = by_id(tree, "_matrix")
    assert table.find("caption") is not None
    assert {th.get("scope") for th in table.findall("thead/tr/th")} == {"col"}
    rows = table.findall("tbody/tr")
    assert [row.find("th").get("scope") for row in rows] == ["row"] * 3  # type: ignore[union-attr]
    cells = rows[1].findall("td/a")
    assert [shown(cell) for cell in cells] == ["✓supports", "✗contradicts", "·published before the event"]
    assert [cell.get("aria-label") for cell in cells] == [
        "Le Quotidien du port: supports, confidence: high",
        "Radio Côte: contradicts, confidence: high",
        "blog: omits, published before the event",
    ]
    assert [link.get("href") for link in rows[1].findall("td/a")] == ["#_e1-0", "#_e1-1", "#_t2"]
    decided = rows[0].findall("td/a")[1]
    assert shown(decided) == "✓supports ✎"
    assert decided.get("aria-label") == "Radio Côte: supports, decided by a person"


def test_most_contested_first() -> None:
    tree = parsed(render(RESULT, ENGLISH))
    assert [shown(node) for node in tree.findall(".//summary/h3")][:3] == [
        "Le port a rouvert.",
        "Twelve ships are docked.",
        "Une grue est tombée.",
    ]


def test_an_entry_tells_the_quote_its_place_and_where_it_comes_from() -> None:
    tree = parsed(render(RESULT, ENGLISH))
    entry = by_id(tree, "_e1-0")
    assert shown(entry.find(".//blockquote")) == "Selon la préfecture, douze navires seraient à quai."  # type: ignore[arg-type]
    assert "March 2021" in shown(entry)
    assert "confidence 0.91" in shown(entry)
    assert "said by la préfecture; hedged" in shown(entry)
    assert "line 3" in shown(entry)
    assert "number: the claim says “12”, the article says “23”" in shown(by_id(tree, "_e1-1"))
    assert "confiance 0,91" in shown(by_id(parsed(render(RESULT)), "_e1-0"))


def test_what_is_marked_in_the_article_is_the_quote() -> None:
    tree = parsed(render(RESULT))
    marks = {node.get("id"): shown(node) for node in tree.iter("mark")}
    for figure in tree.iter("figure"):
        first, last = (int(part) for part in figure.get("data-marks", "").split("-"))
        link = next(figure.iter("a"))
        place = link.get("href", "").removeprefix("#_m").split("-")[0]
        assert link.get("href") == f"#_m{place}-{first}"
        quote = " ".join(marks[f"_m{place}-{number}"] for number in range(first, last + 1))
        assert quote == shown(figure.find("blockquote"))  # type: ignore[arg-type]


def test_a_person_s_decision_is_shown_as_such() -> None:
    entry = shown(by_id(parsed(render(RESULT, ENGLISH)), "_e0-1"))
    assert "Decided by AB: écouté à l'antenne." in entry
    assert "The matcher said: omits." in entry
    assert "No passage is quoted." in entry
    assert "confidence" not in entry


def test_a_person_may_decide_that_an_article_omits() -> None:
    decided = dataclasses.replace(
        RESULT.claims[1].cells[1],
        stance=Stance.OMITS,
        verdict=Verdict(Stance.OMITS, "AB"),
        matcher_stance=Stance.SUPPORTS,
    )
    claim = dataclasses.replace(RESULT.claims[1], cells=(RESULT.claims[1].cells[0], decided, RESULT.claims[1].cells[2]))
    tree = parsed(render(dataclasses.replace(RESULT, claims=(claim,)), ENGLISH))
    assert "Decided by AB. The matcher said: supports." in shown(by_id(tree, "_e0-1"))
    assert by_id(tree, "_matrix").findall("tbody/tr/td/a")[1].get("aria-label") == (
        "Radio Côte: omits, decided by a person"
    )
    assert "Omitted by blog" in shown(by_id(tree, "_c0"))


def test_copies_timeline_and_limits_are_told() -> None:
    tree = parsed(render(COPIED, ENGLISH))
    assert "48 % of the one, 100 % of the other" in shown(with_class(tree, "copies")[0])
    assert "the only one that supports it" in shown(with_class(tree, "times")[1])
    assert not with_class(parsed(render(RESULT)), "copies")
    assert "It is no probability that the claim is true." in shown(by_id(tree, "_method"))
    assert "does not tell what is true" in shown(tree)


def test_long_lists_are_cut_and_counted() -> None:
    names = tuple(f"a{number:04}" for number in range(100))
    shares = tuple(Share("a0000", name, 0.5, 0.5) for name in names[1:])
    result = dataclasses.replace(many(100), copies=(CopyGroup(names, "a0000", shares),))
    told = shown(with_class(parsed(render(result)), "copies")[0])
    assert "a0029 and 70 more" in told
    assert "And 69 more pairs." in told
    claim = dataclasses.replace(RESULT.claims[0], supporting_origins=names)
    assert "a0029 and 70 more" in shown(
        by_id(parsed(render(dataclasses.replace(RESULT, claims=(claim,)), ENGLISH)), "_c0")
    )


def test_dated_reports_are_drawn() -> None:
    year = PartialDate(dt.date(2022, 1, 1), dt.date(2022, 12, 31), "2022")
    articles = (RESULT.articles[0], dataclasses.replace(RESULT.articles[1], published=year))
    tree = parsed(render(dataclasses.replace(RESULT, articles=articles, claims=(_two(RESULT.claims[0]),)), ENGLISH))
    bars = [node for node in tree.iter() if str(node.tag).endswith("rect")]
    assert [bar.get("class") for bar in bars] == ["supports", "contradicts"]
    starts = [float(bar.get("x", "").rstrip("%")) for bar in bars]
    assert starts[0] == 0 < starts[1]


def _two(result: ClaimResult) -> ClaimResult:
    return dataclasses.replace(result, cells=result.cells[:2])


@cache
def skeleton_of_plain_text() -> list[tuple[str, tuple[str, ...]]]:
    return skeleton(parsed(render(hostile("rien"))))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_injects_no_markup(text: str) -> None:
    document = render(hostile(text))
    assert skeleton(parsed(document)) == skeleton_of_plain_text()
    assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(document)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip() and not re.search(r"[\r\n]", text)))
def test_whatever_the_text_the_document_has_the_same_elements(text: str) -> None:
    assert skeleton(parsed(render(hostile(text)))) == skeleton_of_plain_text()


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!--<script>", "</style><b>", "]]>", '" onload="alert(1)', "' x='"],
)
def test_text_cannot_end_what_it_stands_in(text: str) -> None:
    document = render(hostile(text))
    tree = parsed(document)
    assert skeleton(tree) == skeleton(parsed(render(hostile("rien"))))
    data = json.loads(by_id(tree, "_data").text or "")
    assert data["articles"][0]["name"] == text


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a?b=1&c=é", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ('https://x.org/"onclick="x', False),
        ("https://x.org/\u202etxt", True),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str, linked: bool) -> None:
    result = dataclasses.replace(RESULT, articles=(article("a", "rien", url=url),), claims=(), copies=())
    links = [node for node in parsed(render(result)).iter("a") if "noopener" in (node.get("rel") or "")]
    assert len(links) == linked
    assert all((link.get("href") or "").startswith(("http://", "https://")) for link in links)
    assert all("\u202e" not in (link.get("href") or "") for link in links)


def test_nothing_to_show() -> None:
    parsed(render(Result((), (), language="en")))
    parsed(render(dataclasses.replace(RESULT, claims=())))
    parsed(render(Result((), (dataclasses.replace(RESULT.claims[2], cells=()),))))


def test_a_result_without_omissions_counts_them() -> None:
    claim = dataclasses.replace(RESULT.claims[0], cells=RESULT.claims[0].cells[:1], omitting=2)
    tree = parsed(render(dataclasses.replace(RESULT, claims=(claim,)), ENGLISH))
    assert "Articles that omit it: 2." in shown(by_id(tree, "_c0"))
    assert len(by_id(tree, "_matrix").findall("tbody/tr/td")) == 3


def many(articles: int, claims: int = 1, text: str = "Le pont est fermé. Il pleut.") -> Result:
    made = tuple(article(f"a{number:04}", text) for number in range(articles))
    quote = text.split(". ")[0] + "."
    cells = tuple(
        Cell(a.id, Stance.SUPPORTS, 0.9, (evidence(a, quote),)) if number % 2 else Cell(a.id, Stance.OMITS, 0.9)
        for number, a in enumerate(made)
    )
    rows = tuple(
        ClaimResult(dataclasses.replace(RESULT.claims[2].claim, id=f"c{n}"), Status.SINGLE_SOURCE, cells)
        for n in range(claims)
    )
    return Result(made, rows, language="en")


def test_a_table_with_many_articles_shows_those_that_say_most_and_says_so() -> None:
    tree = parsed(render(many(100)))
    table = by_id(tree, "_matrix")
    assert len(table.findall("thead/tr/th")) == 1 + 30
    assert table.find("thead/tr")[1].get("data-a") == "1"  # type: ignore[index]
    assert "the 30 articles" in shown(by_id(tree, "_table-hint"))
    assert len(with_class(tree, "entry")) == 50
    assert "Articles that omit it: 50." in shown(by_id(tree, "_c0"))


def test_many_quotes_are_held_in_part_and_those_left_out_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_MOST_ENTRIES", 6)
    tree = parsed(render(many(20, claims=2)))
    assert len(with_class(tree, "entry")) == 6
    assert "Articles whose quotes are not in this page, so that it stays small: 7." in shown(by_id(tree, "_c0"))
    hrefs = [link.get("href", "") for link in by_id(tree, "_matrix").findall("tbody/tr/td/a")]
    assert sum(href.startswith("#_e") for href in hrefs) == 6


def test_much_text_is_held_only_around_what_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Premier.\n\nAvant.\n\nLe pont est fermé. Il pleut.\n\nAprès.\n\n" + "Long. " * 500 + "\n"
    result = many(4, text=text)
    quote = "Le pont est fermé."
    claim = result.claims[0]
    cells = [
        dataclasses.replace(cell, evidence=(evidence(result.articles[n], quote),) if n % 2 else ())
        for n, cell in enumerate(claim.cells)
    ]
    result = dataclasses.replace(result, claims=(dataclasses.replace(claim, cells=tuple(cells)),))
    monkeypatch.setattr(html, "_MOST_TEXT", 3 * len(text))
    tree = parsed(render(result))
    assert "Long." in shown(by_id(tree, "_a1"))
    assert not with_class(by_id(tree, "_a0"), "text")
    monkeypatch.setattr(html, "_MOST_TEXT", len(text))
    tree = parsed(render(result))
    held = shown(with_class(by_id(tree, "_a1"), "text")[0])
    assert held == "[…] Avant. Le pont est fermé. Il pleut. Après. […]"
    assert next(by_id(tree, "_a1").iter("mark")).text == quote


@given(st.text(alphabet="ab \n", min_size=1, max_size=40), st.data())
def test_marks_make_up_each_piece_of_evidence(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(offsets, offsets).map(sorted).map(tuple), max_size=5))
    spans = {(start, end) for start, end in pairs if text[start:end].strip()}
    read = html._read(article("a", text), spans, short=False)
    marks = [piece.text for pieces in read.paragraphs for piece in pieces if piece.mark]
    assert " ".join("".join(piece.text for piece in pieces) for pieces in read.paragraphs).split() == text.split()
    for start, end in spans:
        first, last = read.marks[start, end]
        assert "".join("".join(marks[first - 1 : last]).split()) == "".join(text[start:end].split())


def test_the_same_result_gives_the_same_bytes() -> None:
    assert render(COPIED) == render(COPIED)


def test_evidence_over_two_lines_is_marked_on_both() -> None:
    text = "Un deux.\nTrois quatre. Cinq."
    one = article("a", text)
    shown_evidence = evidence(one, "deux.\nTrois")
    claim = ClaimResult(
        RESULT.claims[2].claim, Status.SINGLE_SOURCE, (Cell("a", Stance.SUPPORTS, 0.9, (shown_evidence,)),)
    )
    tree = parsed(render(Result((one,), (claim,))))
    assert [mark.text for mark in tree.iter("mark")] == ["deux.", "Trois"]
    assert next(tree.iter("figure")).get("data-marks") == "1-2"


def test_evidence_is_never_outside_its_text() -> None:
    one = article("a", "Un. Deux.")
    wrong = Evidence(Stance.SUPPORTS, "x", 50, 60, 1, 0.5)
    claim = ClaimResult(RESULT.claims[2].claim, Status.SINGLE_SOURCE, (Cell("a", Stance.SUPPORTS, 0.9, (wrong,)),))
    tree = parsed(render(Result((one,), (claim,))))
    assert next(tree.iter("figure")).get("data-marks") is None
