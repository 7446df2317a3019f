"""The HTML report as a person meets it: in a browser, with a mouse, a keyboard, a screen reader, a phone, on paper."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from crosscheck.model import Cell, ClaimResult, Result, Stance, Status
from results import COPIED, HOSTILE, LONG, MARKUP, RESULT, article, evidence, hostile

Open = Callable[..., Any]

ATTACK = (
    "<script>window.pwned = 1</script><img src=x onerror='window.pwned = 1'></script></style></template>-->"
    '<svg onload="window.pwned = 1"><a href="javascript:window.pwned=1">x</a>" autofocus onfocus="window.pwned=1"'
)


def many(articles: int) -> Result:
    made = tuple(
        article(f"a{number:03}", "Le pont est fermé.", publisher=f"Journal {number}") for number in range(articles)
    )
    cells = tuple(Cell(a.id, Stance.SUPPORTS, 0.9, (evidence(a, "Le pont est fermé."),)) for a in made)
    claims = tuple(
        ClaimResult(dataclasses.replace(RESULT.claims[2].claim, id=f"c{n}"), Status.CORROBORATED, cells)
        for n in range(60)
    )
    return Result(made, claims, language="en")


def wait_for_count(page: Any, selector: str, count: int) -> None:
    from playwright.sync_api import expect

    expect(page.locator(selector)).to_have_count(count, timeout=5000)


def focused(page: Any) -> str:
    told: str = page.evaluate("document.activeElement.getAttribute('href') || document.activeElement.id")
    return told


@pytest.mark.parametrize("width", [360, 800, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_violation_no_message_and_no_request(opened: Open, width: int, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    report = opened(COPIED, width=width, color_scheme=scheme)
    page = report.page
    found = Axe().run(page).response["violations"]
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    found += Axe().run(page).response["violations"]
    page.click("#_matrix td.contradicts")
    found += Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert report.messages == []
    assert report.requests == [page.url.split("#")[0]]


def test_a_screen_reader_finds_a_table_with_headers(opened: Open) -> None:
    page = opened(RESULT).page
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    told = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes if "role" in n and not n["ignored"]]
    assert ("table", "What each article does with each claim") in told
    assert [name for role, name in told if role == "columnheader"] == [
        *("Claim", "Le Quotidien du port port-quotidien", "Radio Côte radio-cote", "blog")
    ]
    rows = [name for role, name in told if role == "rowheader"]
    assert [name.split(" disputed")[0] for name in rows[:2]] == ["Le port a rouvert.", "Twelve ships are docked."]
    assert ("link", "Radio Côte: contradicts, confidence: high") in told
    assert sum(role in ("cell", "gridcell") for role, _ in told) == 9


def test_a_table_with_many_articles_is_accessible_too(opened: Open) -> None:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(opened(many(40)).page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []


def test_a_cell_opens_its_evidence_beside_the_article_with_the_quote_highlighted(opened: Open) -> None:
    page = opened(RESULT).page
    page.click("#_matrix tr[data-c='1'] td.contradicts")
    assert page.inner_text("#_reader-claim") == "Twelve ships are docked."
    assert page.inner_text("#_reader-evidence blockquote") == "Vingt-trois navires sont à quai."
    assert page.inner_text("#_reader-article mark.on") == "Vingt-trois navires sont à quai."
    left, right = (page.locator(each).bounding_box() for each in ("#_reader-evidence", "#_reader-article"))
    assert left["x"] + left["width"] <= right["x"]
    # every id is there once, the copies in the reader included
    assert (
        page.evaluate("(ids => ids.length - new Set(ids).size)([...document.querySelectorAll('[id]')].map(e => e.id))")
        == 0
    )


def test_a_cell_that_omits_opens_the_article(opened: Open) -> None:
    page = opened(RESULT).page
    page.click("#_matrix tr[data-c='2'] td:last-child")
    assert "nothing about the claim was found" in page.inner_text("#_reader-evidence")
    assert "Il fait beau." in page.inner_text("#_reader-article")


def test_the_whole_with_the_keyboard(opened: Open) -> None:
    page = opened(RESULT).page
    page.keyboard.press("Tab")
    assert focused(page) == "#_table"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(focused(page))
        if seen[-1].startswith("#_e"):
            break
    assert seen[-1] == "#_e0-0"
    page.keyboard.press("ArrowDown")
    assert focused(page) == "#_e1-0"
    page.keyboard.press("ArrowRight")
    assert focused(page) == "#_e1-1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "#_e1-0"
    page.keyboard.press("End")
    assert focused(page) == "#_t2"
    page.keyboard.press("Home")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.locator("#_reader").is_visible()
    for _ in range(15):  # Tab stays in the dialog (or goes to the browser's own bars)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#_reader')")
    page.keyboard.press("Escape")
    wait_for_count(page, "#_matrix a[href='#_e1-0']:focus", 1)
    assert not page.locator("#_reader").is_visible()


def test_stepping_to_the_next_article_moves_the_focus_with_it(opened: Open) -> None:
    page = opened(RESULT).page
    page.click("#_matrix tr[data-c='1'] td.supports")
    assert page.locator("#_reader-before").is_disabled()
    page.click("#_reader-after")
    assert "Vingt-trois" in page.inner_text("#_reader-evidence")
    assert page.locator("#_reader-after").is_disabled()
    page.click("#_reader-close")
    wait_for_count(page, "#_matrix a[href='#_e1-1']:focus", 1)


def test_a_link_to_an_entry_opens_it(opened: Open) -> None:
    page = opened(RESULT, fragment="#_e1-1").page
    assert page.inner_text("#_reader-evidence blockquote") == "Vingt-trois navires sont à quai."
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "#" not in url, timeout=5000)


@pytest.mark.parametrize("script", [True, False])
def test_a_link_to_a_claim_opens_it(opened: Open, script: bool) -> None:
    page = opened(many(3), fragment="#c42", script=script).page
    assert page.locator("#_c42 blockquote").first.is_visible()
    assert not page.locator("#_c41 blockquote").first.is_visible()
    heading = page.locator("#_c42 h3").bounding_box()
    assert 0 <= heading["y"] < 450


def test_a_link_to_a_claim_that_a_filter_hides_shows_it(opened: Open) -> None:
    page = opened(RESULT).page
    page.fill("#_search", "nulle part")
    wait_for_count(page, "#_matrix tbody tr", 0)
    page.evaluate("location.hash = 'navires'")
    wait_for_count(page, "#_matrix tbody tr", 3)
    assert page.locator("#_c1 blockquote").first.is_visible()
    assert page.input_value("#_search") == ""
    assert page.inner_text("#_counted") == "Claims shown: 3 of 3. Articles shown: 3 of 3."


def test_filters(opened: Open) -> None:
    page = opened(RESULT).page

    def shown() -> tuple[list[str], list[str], str]:
        rows = page.eval_on_selector_all("#_matrix tbody tr:not([hidden])", "rows => rows.map(r => r.dataset.c)")
        columns = page.eval_on_selector_all("#_matrix thead th[data-a]", "all => all.map(c => c.dataset.a)")
        return rows, columns, page.inner_text("#_counted")

    everything = (["0", "1", "2"], ["0", "1", "2"], "Claims shown: 3 of 3. Articles shown: 3 of 3.")
    assert shown() == everything
    page.check("input[value=unreported]")
    assert shown() == (["2"], ["0", "1", "2"], "Claims shown: 1 of 3. Articles shown: 3 of 3.")
    assert not page.locator("#_c0").is_visible()
    page.uncheck("input[value=unreported]")
    assert shown() == everything
    page.select_option("#_stance", "contradicts")
    assert shown()[:2] == (["1"], ["1"])
    assert page.eval_on_selector_all("#_c1 .entry", "all => all.map(e => e.hidden)") == [True, False]
    page.select_option("#_stance", "")
    page.select_option("#_publisher", label="Radio Côte")
    assert shown()[:2] == (["0", "1", "2"], ["1"])
    page.select_option("#_stance", "omits")
    assert shown()[:2] == (["2"], ["1"])
    page.select_option("#_stance", "")
    page.select_option("#_publisher", "")
    page.select_option("#_tag", label="ville")
    assert shown()[:2] == (["0"], ["0", "1", "2"])
    page.click("button[type=reset]")
    wait_for_count(page, "#_matrix tbody tr", 3)
    page.fill("#_search", "PREFECTURE")
    wait_for_count(page, "#_matrix tbody tr", 1)
    assert shown()[:2] == (["1"], ["0"])
    page.fill("#_search", "ships")
    wait_for_count(page, "#_matrix thead th[data-a]", 2)
    assert shown()[:2] == (["1"], ["0", "1"])
    page.fill("#_search", "nulle part")
    wait_for_count(page, "#_matrix tbody tr", 0)
    assert page.locator("#_none").is_visible()
    page.click("button[type=reset]")
    wait_for_count(page, "#_matrix tbody tr", 3)
    assert shown() == everything
    page.click("#_matrix tr[data-c='1'] td.contradicts")
    assert page.locator("#_reader").is_visible()


def test_what_is_counted_is_told_to_screen_readers(opened: Open) -> None:
    assert opened(RESULT).page.get_attribute("#_counted", "role") == "status"


def test_a_large_table_is_turned_like_pages(opened: Open) -> None:
    page = opened(many(70)).page
    first = "#_matrix thead th:nth-child(2) b"
    assert page.inner_text("#_columns output") == "1 to 30 of 70"
    assert page.inner_text("#_rows output") == "1 to 30 of 60"
    page.click("#_columns button:last-child")
    assert page.inner_text(first) == "Journal 30"
    page.click("#_columns button:last-child")
    assert page.locator("#_matrix tbody tr:first-child td").count() == 10
    assert page.locator("#_columns button:last-child").is_disabled()
    page.click("#_columns button:first-child")
    page.focus("#_matrix tbody tr:first-child td:last-child a")
    page.keyboard.press("ArrowRight")
    assert focused(page) == "#_e0-60"
    page.keyboard.press("Enter")
    assert page.inner_text("#_reader-article h4") == "Journal 60"
    page.keyboard.press("Escape")
    page.click("#_rows button:last-child")
    assert page.locator("#_matrix tbody tr").count() == 30
    assert (
        page.get_attribute("#_matrix tbody tr:first-child td:last-child a", "aria-label")
        == "Journal 69: supports, confidence: high"
    )


def test_without_its_script_it_can_be_read(opened: Open) -> None:
    page = opened(RESULT, script=False).page
    assert not page.locator("#_search").is_visible()
    assert page.locator("#_matrix").is_visible()
    assert page.locator("#_e1-1 blockquote").is_visible()
    page.click("#_matrix a[href='#_t2']")
    assert page.locator("#_a2 .text").is_visible()
    page.click("#_e1-1 figcaption a")
    assert page.locator("#_a1 mark").is_visible()


def test_on_a_phone_the_table_is_a_list_of_cards(opened: Open) -> None:
    page = opened(RESULT, width=360).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    cell = page.locator("#_matrix tr[data-c='1'] td.contradicts")
    assert cell.bounding_box()["width"] > 300
    assert cell.bounding_box()["height"] >= 44
    assert (
        page.evaluate("getComputedStyle(document.querySelector('td.contradicts a'), '::before').content")
        == '"Radio Côte"'
    )
    assert not page.locator("#_matrix tr[data-c='1'] td.predates").is_visible()
    cell.click()
    evidence_box, article_box = (
        page.locator(each).bounding_box() for each in ("#_reader-evidence", "#_reader-article")
    )
    assert evidence_box["y"] + evidence_box["height"] <= article_box["y"]


def test_dark_mode_and_no_motion(opened: Open) -> None:
    ask = "(style => [style.backgroundColor, style.scrollBehavior])(getComputedStyle(document.documentElement))"
    assert opened(RESULT).page.evaluate(ask) == ["rgb(253, 252, 249)", "auto"]
    assert opened(RESULT, color_scheme="dark").page.evaluate(ask) == ["rgb(22, 23, 26)", "auto"]


def test_paper_shows_what_is_quoted_and_no_buttons(opened: Open) -> None:
    page = opened(RESULT).page
    page.click("#_claims button[data-close]")
    assert not page.locator("#_e1-1 blockquote").is_visible()
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#_e1-1 blockquote").is_visible()
    assert not page.locator("button").first.is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not page.evaluate("document.getElementById('_c1').open")


@pytest.mark.parametrize("text", [ATTACK, MARKUP, LONG, "\n".join(HOSTILE[:3])])
def test_hostile_text_does_nothing(opened: Open, text: str) -> None:
    report = opened(hostile(text), width=360)
    page = report.page
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.click("#_matrix td.mixed")
    assert page.evaluate("window.pwned") is None
    assert page.locator("body script").count() == 2
    assert page.locator("img, iframe, object").count() == 0
    assert report.messages == []
    assert len(report.requests) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.querySelector('.panes').scrollWidth") <= 360


def test_the_policy_holds_even_if_markup_came_in(opened: Open) -> None:
    report = opened(RESULT)
    refused: list[str] = []
    report.page.on("requestfailed", lambda request: refused.append(request.url))
    report.page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend",
            "<img src='https://example.org/x.png' onerror='window.pwned = 1'>");
          const script = document.createElement("script");
          script.textContent = "window.pwned = 2";
          document.body.append(script);
        }"""
    )
    report.page.wait_for_timeout(200)
    assert report.page.evaluate("window.pwned") is None
    assert refused == report.requests[1:]
    assert any("Content Security Policy" in message for message in report.messages)


def test_served_over_http_it_asks_for_nothing_more(opened: Open, tmp_path: Any) -> None:
    import functools
    import threading
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            asked.append(self.path)

    report = opened(RESULT)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        report.page.goto(f"http://127.0.0.1:{server.server_address[1]}/report-0.html")
        report.page.wait_for_timeout(300)
    finally:
        server.shutdown()
        server.server_close()
    assert asked == ["/report-0.html"]
    assert report.messages == []
