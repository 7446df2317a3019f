"""How large and how quick the HTML report is on a made corpus: python benchmarks/html_report.py [ARTICLES [CLAIMS]].

Makes a result of that many articles and claims (1,000 and 100 unless told), writes it, and, where chromium and
playwright are there, opens it in the browser: time to the first paint and until the page answers, and for each filter
the time from the event to the frame after it, as a person would wait for it (a search waits 120 ms more for the next
letter), and how much of it the page's thread worked, which does not depend on what else the machine does.

The texts are drawn from a list of words with a fixed seed. One cell in eleven says something, in one passage or two;
an article has 600 words in the mean.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimResult,
    Conflict,
    ConflictKind,
    Evidence,
    PartialDate,
    Result,
    Stance,
    Status,
    Voice,
)
from crosscheck.report.html import render

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession

TELLING = 1 / 11
TEXT = (
    "le la les un une des du de et ou mais dans sur pour avec sans selon après avant maire ministre région ville port "
    "navire train usine école hôpital budget contrat accord projet pont route annonce déclare confirme dément ouvre "
    "ferme reçoit signe vote refuse demande propose publie rapporte mardi mercredi janvier février juillet douze vingt "
    "cent mille million habitants ouvriers élus juges médecins travaux enquête procès tempête incendie grève réunion"
)
WORDS = TEXT.split()
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(length)).capitalize() + "."


def made(articles: int, claims: int, seed: int = 7) -> Result:
    chance = random.Random(seed)
    publishers = [f"Journal {sentence(chance, 2)[:-1]}" for _ in range(max(articles // 12, 1))]
    corpus, sentences = [], []
    for number in range(articles):
        day = dt.date(2024, 1, 1) + dt.timedelta(days=chance.randrange(700))
        title = sentence(chance, 9)[:-1]
        lines, spans = [title], []
        while sum(map(len, lines)) < 3700:
            lines.append(" ".join(sentence(chance, chance.randrange(9, 26)) for _ in range(chance.randrange(2, 5))))
        text = "\n\n".join(lines) + "\n"
        start = len(title) + 2
        while (end := text.find(".", start)) > 0:
            spans.append((start, end + 1))
            start = end + 2
            while start < len(text) and text[start] in " \n":
                start += 1
        article = Article(
            id=f"corpus/{number:05}",
            text=text,
            path=f"articles/corpus/{number:05}.txt",
            title=title,
            publisher=chance.choice(publishers),
            published=PartialDate(day, day, day.isoformat()),
            language="fr",
            sha256=f"{chance.getrandbits(256):064x}",
        )
        corpus.append(article)
        sentences.append(spans)
    stances = (Stance.SUPPORTS, Stance.CONTRADICTS, Stance.MIXED, Stance.MENTIONS)
    rows = []
    for number in range(claims):
        cells = []
        for article, spans in zip(corpus, sentences, strict=True):
            if chance.random() > TELLING:
                cells.append(Cell(article.id, Stance.OMITS, 0.97))
                continue
            stance = chance.choices(stances, (55, 12, 5, 28))[0]
            found = []
            for span in chance.sample(spans, chance.choice((1, 1, 2))):
                side = stance if stance is not Stance.MIXED else Stance.SUPPORTS
                found.append(
                    Evidence(
                        side,
                        article.text[slice(*span)],
                        *span,
                        article.text.count("\n", 0, span[0]) + 1,
                        chance.random(),
                        voice=chance.choice(tuple(Voice)),
                        speaker=chance.choice((None, "le maire", "la préfecture")),
                        hedged=chance.random() < 0.2,
                        conflict=Conflict(ConflictKind.NUMBER, "12", "23") if stance is Stance.CONTRADICTS else None,
                    )
                )
            cells.append(Cell(article.id, stance, chance.random(), tuple(found), origins=(article.publisher,)))
        claim = Claim(id=f"affirmation-{number}", text=sentence(chance, 12), tags=(chance.choice(("un", "deux")),))
        status = chance.choice((Status.DISPUTED, Status.CORROBORATED, Status.MENTIONED, Status.CONTRADICTED))
        origins = tuple(sorted({cell.origins[0] for cell in cells if cell.origins}))
        rows.append(ClaimResult(claim, status, tuple(cells), origins, origins[:3]))
    return Result(tuple(corpus), tuple(rows), title="Un grand corpus", language="fr")


# The frame after the event: what it changed has been laid out and painted then.
MEASURE = """async (act) => {
  const node = document.getElementById(act.id) || document.querySelector(act.id);
  const start = performance.now();
  if (act.click) node.click();
  else { node.value = act.value; node.dispatchEvent(new Event("input", { bubbles: true })); }
  const wait = act.delay || 0;
  if (wait) await new Promise((done) => setTimeout(done, wait));
  await new Promise((done) => requestAnimationFrame(() => { const c = new MessageChannel();
    c.port1.onmessage = done; c.port2.postMessage(0); }));
  return performance.now() - start - wait;
}"""
ACTS = [
    ("status", {"id": "input[value=disputed]", "click": True}),
    ("status off", {"id": "input[value=disputed]", "click": True}),
    ("stance", {"id": "stance", "value": "contradicts"}),
    ("stance off", {"id": "stance", "value": ""}),
    ("publisher", {"id": "publisher", "value": "3"}),
    ("publisher off", {"id": "publisher", "value": ""}),
    ("tag", {"id": "tag", "value": "1"}),
    ("tag off", {"id": "tag", "value": ""}),
    ("search", {"id": "search", "value": "tempete ministre", "delay": 120}),
    ("search off", {"id": "search", "value": "", "delay": 120}),
    ("next articles", {"id": "#columns button:last-child", "click": True}),
    ("open a cell", {"id": "td.supports a, td.contradicts a", "click": True}),
]


def busy(session: CDPSession) -> float:
    """How long the page's thread has worked, in seconds of the processor: what else runs meanwhile does not count."""
    found = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    return found["TaskDuration"]


def browse(path: Path) -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.on("console", lambda message: print("console:", message.text))
        start = time.perf_counter()
        page.goto(path.as_uri(), wait_until="load")
        loaded = time.perf_counter() - start
        page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
        told = page.evaluate(
            "() => ({paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,"
            "ready: performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart,"
            "nodes: document.getElementsByTagName('*').length})"
        )
        print(f"first paint {told['paint']:.0f} ms; script done {told['ready']} ms; loaded {loaded * 1000:.0f} ms")
        print(f"elements {told['nodes']:,}")
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.wait_for_timeout(3000)  # the page reads its own text for the search while it is idle
        for name, act in ACTS:
            before = busy(session)
            took = page.evaluate(MEASURE, act)
            worked = 1000 * (busy(session) - before)
            print(f"{name:15} {took:7.1f} ms to the next frame; {worked:6.1f} ms of the processor")
        browser.close()


def main() -> None:
    given = [int(each) for each in sys.argv[1:3]]
    articles, claims = given + [1000, 100][len(given) :]
    result = made(articles, claims)
    telling = sum(cell.stance is not Stance.OMITS for claim in result.claims for cell in claim.cells)
    start = time.perf_counter()
    document = render(result)
    took = time.perf_counter() - start
    text = sum(len(article.text) for article in result.articles)
    print(f"{articles} articles x {claims} claims; {telling} cells say something; {text:,} characters of text")
    print(f"rendered in {took:.2f} s; {len(document.encode()) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "report.html")
        path.write_text(document, encoding="utf-8")
        try:
            browse(path)
        except ImportError:
            print("playwright is not installed (pip install playwright): not opened in a browser")


if __name__ == "__main__":
    main()
