"""A small result made by hand, so that what renders results is tested without what makes them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimResult,
    ClaimsFile,
    Conflict,
    ConflictKind,
    CopyGroup,
    Evidence,
    Explanation,
    Feature,
    Match,
    PartialDate,
    Reason,
    Result,
    Share,
    Stance,
    Status,
    Verdict,
    Voice,
    Weighed,
)

MARCH = PartialDate(dt.date(2021, 3, 1), dt.date(2021, 3, 31), "2021-03")


def article(id: str, text: str, **known: object) -> Article:
    fields: dict[str, object] = {"path": f"articles/{id}.txt", "language": "fr"} | known
    return Article(id=id, text=text, sha256=hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), **fields)  # type: ignore[arg-type]


def evidence(of: Article, quote: str, side: Stance = Stance.SUPPORTS, **known: object) -> Evidence:
    start = of.text.index(quote)
    line = of.text.count("\n", 0, start) + 1
    fields: dict[str, object] = {"score": 0.875} | known
    return Evidence(side, quote, start, start + len(quote), line, **fields)  # type: ignore[arg-type]


PORT = article(
    "port-quotidien",
    "Le port rouvre\n\nSelon la préfecture, douze navires seraient à quai.\nLe maire assure que rien n'a rouvert.\n",
    title="Le port rouvre",
    publisher="Le Quotidien du port",
    published=MARCH,
    url="https://example.org/port?id=1",
)
RADIO = article("radio-cote", "Vingt-trois navires sont à quai.\n", publisher="Radio Côte", note="date inconnue")
BLOG = article("blog", "Il fait beau.\n", published=PartialDate(dt.date(2019, 1, 1), dt.date(2019, 12, 31), "2019"))

SHIPS = Claim(
    id="navires",
    text="Douze navires sont à quai.",
    texts={"en": "Twelve ships are docked."},
    when=PartialDate(dt.date(2021, 1, 1), dt.date(2021, 12, 31), "2021"),
    tags=("port",),
    note="Compter aussi les barges.",
    expect={"port-quotidien": (Stance.SUPPORTS,), "*": (Stance.OMITS,)},
)
OPEN = Claim(id="reouverture", text="Le port a rouvert.", tags=("port", "ville"))
NOBODY = Claim(id="grue", text="Une grue est tombée.")

CLAIMS = ClaimsFile("claims.yaml", (SHIPS, OPEN, NOBODY), title="Le port", language="fr")

RESULT = Result(
    articles=(PORT, RADIO, BLOG),
    claims=(
        ClaimResult(
            SHIPS,
            Status.DISPUTED,
            (
                Cell(
                    "port-quotidien",
                    Stance.SUPPORTS,
                    0.914,
                    (
                        evidence(
                            PORT,
                            "Selon la préfecture, douze navires seraient à quai.",
                            voice=Voice.ATTRIBUTED,
                            speaker="la préfecture",
                            hedged=True,
                            chain=("la préfecture",),
                        ),
                    ),
                    origins=("la préfecture",),
                ),
                Cell(
                    "radio-cote",
                    Stance.CONTRADICTS,
                    0.8,
                    (
                        evidence(
                            RADIO,
                            "Vingt-trois navires sont à quai.",
                            Stance.CONTRADICTS,
                            conflict=Conflict(ConflictKind.NUMBER, "12", "23"),
                        ),
                    ),
                    origins=("Radio Côte",),
                ),
                Cell("blog", Stance.OMITS, 0.99, reason=Reason.PREDATES),
            ),
            ("la préfecture",),
            ("Radio Côte",),
        ),
        ClaimResult(
            OPEN,
            Status.DISPUTED,
            (
                Cell(
                    "port-quotidien",
                    Stance.MIXED,
                    0.7,
                    (
                        evidence(PORT, "Le port rouvre", score=0.9),
                        evidence(
                            PORT,
                            "Le maire assure que rien n'a rouvert.",
                            Stance.CONTRADICTS,
                            score=0.6,
                            voice=Voice.ATTRIBUTED,
                            speaker="Le maire",
                            conflict=Conflict(ConflictKind.NEGATION, "a rouvert", "rien n'a rouvert"),
                        ),
                        evidence(PORT, "douze navires seraient à quai", Stance.MENTIONS, score=0.3),
                    ),
                ),
                Cell(
                    "radio-cote",
                    Stance.SUPPORTS,
                    0.5,
                    decided_by="person",
                    verdict=Verdict(Stance.SUPPORTS, "AB", "écouté à l'antenne"),
                    matcher_stance=Stance.OMITS,
                ),
                Cell("blog", Stance.OMITS, 0.99),
            ),
            ("Le Quotidien du port", "Radio Côte"),
            ("Le maire",),
        ),
        ClaimResult(NOBODY, Status.UNREPORTED, tuple(Cell(a.id, Stance.OMITS, 0.97) for a in (PORT, RADIO, BLOG))),
    ),
    title="Le port",
    language="fr",
)

COPIED = dataclasses.replace(
    RESULT,
    copies=(
        CopyGroup(
            ("port-quotidien", "radio-cote"),
            "Le Quotidien du port",
            (Share("port-quotidien", "radio-cote", 0.478, 1.0),),
        ),
    ),
)
"""The same result with two articles that share text."""

# What a hostile article, claims file or file name may hold. ``MARK`` must never reach a reader as anything but itself.
ESCAPES = "\x1b[31mrouge\x1b]0;titre\x07\x9b2J\r\x08"
BIDI = "\u202edroite\u2066isolé\u2069\u200f\u200b\ufeff\u2028\U000e0041"
MARKUP = (
    "# titre <script>alert(1)</script> <img src=x> &lt; [lien](javascript:x) ![i](x) **gras** _it_ `code` | b | "
    "https://evil.example/?a_b_c www.evil.example a@evil.example <https://evil.example> \\[x\\] ~~r~~ ==s== $x$ {{ l }}"
)
FORMULA = '=HYPERLINK("https://evil.example")'
LONG = "x" * 10_000
HOSTILE = (
    ESCAPES,
    BIDI,
    MARKUP,
    FORMULA,
    LONG,
    "\ud800",
    "- liste",
    "1. liste",
    "> cité",
    "\t=1+1",
    "＝1+1",
    "```\n---\n",
)


def hostile(text: str) -> Result:
    """A result in which everything that comes from outside is that text."""
    bad = article("a", text, path=text, title=text, publisher=text, author=text, url=text, agency=text, note=text)
    claim = Claim(id="c", text=text, tags=(text,), note=text)
    conflict = Conflict(ConflictKind.NAME, text, text)
    shown = evidence(bad, text, Stance.CONTRADICTS, voice=Voice.ATTRIBUTED, speaker=text, conflict=conflict)
    shown = Evidence(**{f: getattr(shown, f) for f in shown.__slots__} | {"chain": (text, text), "hedged": True})
    decided = Cell("a", Stance.MIXED, 0.5, (shown,), None, "person", Verdict(Stance.MIXED, text, text), Stance.OMITS)
    second = article("b", "rien", path=text)
    return Result(
        (bad, second),
        (ClaimResult(claim, Status.DISPUTED, (decided, Cell("b", Stance.OMITS, 1.0)), (text,), (text,)),),
        title=text,
        language="en",
    )


def explanation() -> Explanation:
    shown = RESULT.claims[0].cells[1].evidence[0]
    weighed = Weighed(
        start=shown.start,
        end=shown.end,
        line=1,
        text=shown.quote,
        wording=SHIPS.text,
        matches=(
            Match("navires", "navires", "same word", 2.0, 1.0),
            Match("Douze", None, "", 1.5, 0.0),
            Match("quai", "quai", "same word", 1.0, 0.9),
        ),
        cues=("number",),
        features=(Feature("coverage", 0.8, 2.0, 1.0), Feature("number_conflict", 1.0, -3.0, 4.0)),
        supports=-1.4,
        contradicts=4.8,
        side=Stance.CONTRADICTS,
        evidence=shown,
    )
    return Explanation(SHIPS, RADIO, RESULT.claims[0].cells[1], (weighed,), {"supports": 0.5, "contradicts": 0.6}, 4)
