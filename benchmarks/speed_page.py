"""Writes what speed.py measured into docs/performance.md and its plot: the same figures give the same page."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

from tabulate import tabulate

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, PLOT = DOCS / "performance.md", DOCS / "performance.svg"

NAMES = {"crosscheck": "crosscheck", "forty": "forty lines", "bm25": "BM25"}

PEER_MS = (54, 74)
"""What groundrails 1.1.2 takes for a claim and an article, in milliseconds; measured elsewhere, and not by speed.py."""

Row = dict[str, Any]


def as_json(found: Row) -> str:
    """One row a line, so that what changed between two measurements can be read."""
    rows = ",\n".join("    " + json.dumps(row) for row in found["rows"])
    about = json.dumps(found["machine"], ensure_ascii=False)
    return f'{{\n  "machine": {about},\n  "rows": [\n{rows}\n  ]\n}}\n'


def write(found: Row) -> None:
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")
    PLOT.write_text(plot(found["rows"]), encoding="utf-8")


def page(text: str, found: Row) -> str:
    """A page with its blocks between ``<!-- speed: NAME -->`` and ``<!-- end of speed -->`` made anew.

    Raises:
        KeyError: there is no such block.
    """
    measured = {row["part"] for row in found["rows"]}

    def block(match: re.Match[str]) -> str:
        name = match[2]
        made = BLOCKS[name](found) if measured.issuperset(NEEDS.get(name, (name,))) else "Not measured yet."
        made = "\n".join(_wrapped(line) for line in made.splitlines())
        return f"{match[1]}\n\n{made}\n\n<!-- end of speed -->"

    return re.sub(r"(<!-- speed: (\w+) -->)\n.*?<!-- end of speed -->", block, text, flags=re.DOTALL)


def _wrapped(line: str) -> str:
    if line.startswith("|"):
        return line
    return fill(line, 120, subsequent_indent="  " if line.startswith("- ") else "", break_on_hyphens=False)


# -- figures ---------------------------------------------------------------------------------------------------------


def _rows(found: Row, part: str, **what: object) -> list[Row]:
    return [r for r in found["rows"] if r["part"] == part and all(r.get(key) == value for key, value in what.items())]


def _cpu(found: Row, part: str, tool: str, **what: object) -> float:
    (row,) = _rows(found, part, tool=tool, **what)
    return float(row["cpu"])


def _usual(found: Row) -> Row:
    """The corpus that the parts other than the first take."""
    return next(iter(_rows(found, "cache")))


def _seconds(value: float) -> str:
    return f"{value:.2f}" if value < 1 else f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def _share(relevant: int) -> str:
    return "every article" if relevant == 1 else f"1 article in {relevant}"


def _against(ours: float, theirs: float) -> str:
    """How many times as fast we are, or they are."""
    return f"crosscheck {theirs / ours:.1f} ×" if ours <= theirs else f"forty lines {ours / theirs:.1f} ×"


def _table(rows: Iterable[Sequence[object]], header: Sequence[str], left: int = 1) -> str:
    align = ["left"] * left + ["right"] * (len(header) - left)
    lines = tabulate([[str(c) for c in row] for row in rows], header, "pipe", disable_numparse=True, colalign=align)
    return re.sub(r" {2,}", " ", re.sub(r"-{3,}", "---", lines))


def _machine(found: Row) -> str:
    about = found["machine"]
    others = ", ".join(f"{name} {number}" for name, number in about["versions"].items())
    return (
        f"Measured on {about['date']}: {about['processor']}, {about['cores']} cores, {about['system']}, Python"
        f" {about['python']}, {others}."
    )


def _alternatives(found: Row) -> str:
    out = []
    for ours in _rows(found, "alternatives", tool="crosscheck"):
        same = {key: ours[key] for key in ("articles", "claims", "relevant", "language")}
        others = {row["tool"]: row for row in _rows(found, "alternatives", **same)}
        forty, bm25, unasked = others["forty"], others.get("bm25"), others["unasked"]
        out.append(
            (
                _share(ours["relevant"]) + ("" if ours["language"] == "fr" else ", in English"),
                _seconds(ours["cpu"]),
                _seconds(forty["cpu"]),
                _seconds(bm25["cpu"]) if bm25 else "",
                _against(ours["cpu"], forty["cpu"]),
                f"{_seconds(unasked['wall'])} / {_seconds(forty['wall'])}",
                f"{ours['told']:,}",
                " / ".join(f"{row['peak']:.0f}" for row in (ours, forty, bm25) if row),
            )
        )
    return _table(
        out,
        (
            "relevant",
            "crosscheck, s",
            "forty lines, s",
            "BM25, s",
            "faster",
            "by the clock, s",
            "cells that say something",
            "memory, MB",
        ),
    )


def _growth(found: Row) -> str:
    out = []
    for part, relevant in (("articles", None), ("claims", None), ("claims", 1)):
        usual = _usual(found)["relevant"] if relevant is None else relevant
        for ours in _rows(found, part, tool="crosscheck", relevant=usual):
            same = {key: ours[key] for key in ("articles", "claims", "relevant")}
            others = {row["tool"]: row for row in _rows(found, part, **same)}
            out.append(
                (
                    f"{ours['articles']:,}",
                    ours["claims"],
                    _share(usual),
                    *(_seconds(others[tool]["cpu"]) if tool in others else "" for tool in NAMES),
                    _against(ours["cpu"], others["forty"]["cpu"]),
                    f"{ours['peak']:.0f}",
                )
            )
    header = ("articles", "claims", "relevant", *(f"{n}, s" for n in NAMES.values()), "faster", "memory, MB")
    return _table(out, header, 0)


def _start(found: Row) -> str:
    names = {
        "python": "Python itself",
        "--help": "`crosscheck --help`",
        "check, first time": "`crosscheck check`, the first time",
        "check, again": "`crosscheck check`, again",
        "check --no-cache": "`crosscheck check --no-cache`",
    }
    rows = [(names[r["tool"]], _seconds(r["wall"]), _seconds(r["cpu"])) for r in _rows(found, "start")]
    return _table(rows, ("", "clock, s", "processor, s"))


def _cache(found: Row) -> str:
    rows = [(r["tool"], _seconds(r["wall"]), _seconds(r["cpu"])) for r in _rows(found, "cache")]
    return _table(rows, ("", "clock, s", "processor, s"))


def _jobs(found: Row) -> str:
    out = []
    for one in _rows(found, "jobs", tool="--jobs 1"):
        (two,) = _rows(found, "jobs", tool="--jobs 2", relevant=one["relevant"])
        out.append(
            (
                _share(one["relevant"]),
                *(_seconds(row[key]) for key in ("wall", "cpu") for row in (one, two)),
                f"{one['wall'] / two['wall']:.2f} ×",
                f"{one['peak']:.0f} / {two['together']:.0f}",
            )
        )
    header = ("relevant", "clock, 1", "clock, 2", "processor, 1", "processor, 2", "faster", "memory, 1 / 2, MB")
    return _table(out, header)


def _large(found: Row) -> str:
    (row,) = _rows(found, "large")
    each = 1000 * row["cpu"] / row["articles"]
    minutes, seconds = divmod(round(row["wall"]), 60)
    return _table(
        [
            ("articles × claims", f"{row['articles']:,} × {row['claims']}, {_share(row['relevant'])} relevant"),
            ("corpus", f"{row['corpus']:,} MB"),
            ("time, two processes", f"{minutes} min {seconds:02} s"),
            ("of the processor", f"{row['cpu']:,.0f} s, {each:.1f} ms an article"),
            ("memory of all processes together, at most", f"{row['together']:,.0f} MB"),
            ("memory of each, at most", f"{', '.join(map(str, row['each']))} MB"),
            ("cells that say something", f"{row['told']:,} of {row['articles'] * row['claims']:,}"),
            ("the result", f"{row['result']} MB of JSON"),
        ],
        ("", ""),
    )


def _peer(found: Row) -> tuple[float, float, float]:
    """Seconds that the peer would take, by its least and its most, and ours."""
    usual = _usual(found)
    same = {key: usual[key] for key in ("articles", "claims", "relevant")}
    pairs = usual["articles"] * usual["claims"]
    ours = _cpu(found, "alternatives", "crosscheck", language="fr", **same)
    return pairs * PEER_MS[0] / 1000, pairs * PEER_MS[1] / 1000, ours


def _groundrails(found: Row) -> str:
    usual, (least, most, ours) = _usual(found), _peer(found)
    return (
        f"At {PEER_MS[0]} to {PEER_MS[1]} ms a pair, {usual['articles']:,} articles × {usual['claims']} claims would be"
        f" {least:,.0f} to {most:,.0f} s, against {_seconds(ours)} s for crosscheck: {least / ours:,.0f} to"
        f" {most / ours:,.0f} times as long."
    )


def _four_times(found: Row, part: str, relevant: int) -> tuple[float, float]:
    """How many times the time four times the claims or articles take: crosscheck, and the forty lines."""
    base = _usual(found)[part]
    return tuple(  # type: ignore[return-value]
        _cpu(found, part, tool, relevant=relevant, **{part: 4 * base})
        / _cpu(found, part, tool, relevant=relevant, **{part: base})
        for tool in ("crosscheck", "forty")
    )


def _goals(found: Row) -> str:
    usual = _usual(found)
    relevant = usual["relevant"]
    same = {key: usual[key] for key in ("articles", "claims")}
    out = []

    def goal(what: str, wanted: str, figure: str, reached: bool) -> None:
        out.append((what, wanted, figure, "yes" if reached else "no"))

    where = f"{usual['articles']:,} × {usual['claims']}"
    for share in (relevant, 1):
        ours, theirs = (
            _cpu(found, "alternatives", t, language="fr", relevant=share, **same) for t in ("crosscheck", "forty")
        )
        goal(
            f"{where}, {_share(share)} relevant: as fast as the forty lines",
            "5 ×",
            f"{theirs / ours:.2f} ×",
            theirs >= 5 * ours,
        )
        ours, theirs = (
            float(_rows(found, "alternatives", tool=t, language="fr", relevant=share, **same)[0]["wall"])
            for t in ("unasked", "forty")
        )
        goal(f"the same by the clock, {_share(share)} relevant", "5 ×", f"{theirs / ours:.2f} ×", theirs >= 5 * ours)
    least, _, ours = _peer(found)
    goal("as fast as groundrails' figure", "1,000 ×", f"{least / ours:,.0f} ×", least >= 1000 * ours)
    for share in (relevant, 1):
        times, _ = _four_times(found, "claims", share)
        goal(f"four times the claims, {_share(share)} relevant", "under 2 ×", f"{times:.2f} ×", times < 2)
    times, _ = _four_times(found, "articles", relevant)
    goal("four times the articles", "4.5 × at most", f"{times:.2f} ×", times <= 4.5)
    for tool, what, most in (
        ("--help", "`crosscheck --help`", 0.15),
        ("check, again", "`check` on the five articles, from the second time on", 0.6),
        ("check, first time", "the same, the first time", 0.6),
    ):
        (row,) = _rows(found, "start", tool=tool)
        goal(what, f"under {most} s", f"{row['wall']:.2f} s", row["wall"] < most)
    for one in _rows(found, "jobs", tool="--jobs 1"):
        (two,) = _rows(found, "jobs", tool="--jobs 2", relevant=one["relevant"])
        gain = one["wall"] / two["wall"]
        goal(f"two processes, {_share(one['relevant'])} relevant", "1.7 × as fast", f"{gain:.2f} ×", gain >= 1.7)
    for row in _rows(found, "large"):
        goal(
            f"memory for {row['articles']:,} × {row['claims']}",
            "under 1,000 MB",
            f"{row['together']:,.0f} MB",
            row["together"] < 1000,
        )
    return _table(out, ("", "goal", "measured", "reached"), 1)


def _summary(found: Row) -> str:
    usual = _usual(found)
    size = {key: usual[key] for key in ("articles", "claims")}
    shares = [row["relevant"] for row in _rows(found, "alternatives", tool="crosscheck", language="fr")]

    def pair(relevant: int) -> tuple[float, float]:
        return (
            _cpu(found, "alternatives", "crosscheck", language="fr", relevant=relevant, **size),
            _cpu(found, "alternatives", "forty", language="fr", relevant=relevant, **size),
        )

    won = [share for share in shares if pair(share)[0] <= pair(share)[1]]
    lost = [share for share in shares if share not in won]
    claims, theirs = _four_times(found, "claims", usual["relevant"])
    four_times = {"articles": usual["articles"], "claims": 4 * usual["claims"], "relevant": usual["relevant"]}
    more = [_cpu(found, "claims", tool, **four_times) for tool in ("crosscheck", "forty")]

    def told(ours: float, others: float) -> str:
        ahead = "crosscheck" if ours < others else "the script"
        times = max(ours, others) / min(ours, others)
        so = f"**{ahead} is {times:.1f} times as fast**" if times >= 1.1 else "about the same"
        return (
            f"crosscheck takes {_seconds(ours)} s of one processor, forty lines of rapidfuzz {_seconds(others)} s: {so}"
        )

    where = (
        f"The script was faster with {_list(_share(s) for s in lost)} relevant, crosscheck with"
        f" {_list(_share(s) for s in won)}."
        if won and lost
        else f"{'crosscheck' if won else 'The script'} was faster whatever the share of relevant articles."
    )
    lines = [
        f"- {usual['articles']:,} articles and {usual['claims']} claims, {_share(usual['relevant'])} relevant:"
        f" {told(*pair(usual['relevant']))}. Where every article is: {told(*pair(1))}.",
        f"- {where} The script judges nothing; see below.",
        f"- Four times the claims take crosscheck {claims:.1f} times as long, the script {theirs:.1f} times. With"
        f" {4 * usual['claims']} claims, {_share(usual['relevant'])} relevant: {told(*more)}.",
    ]
    for row in _rows(found, "large"):
        lines.append(
            f"- {row['articles']:,} articles × {row['claims']} claims: {row['wall'] / 60:.0f} minutes with two"
            f" processes, which hold {row['together']:,.0f} MB together."
        )
    return "\n".join(lines)


def _list(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


BLOCKS = {
    "summary": _summary,
    "machine": _machine,
    "alternatives": _alternatives,
    "groundrails": _groundrails,
    "growth": _growth,
    "start": _start,
    "cache": _cache,
    "jobs": _jobs,
    "large": _large,
    "goals": _goals,
}

NEEDS = {
    "summary": ("alternatives", "claims", "cache"),
    "machine": (),
    "groundrails": ("alternatives", "cache"),
    "growth": ("articles", "claims", "cache"),
    "goals": ("alternatives", "articles", "claims", "start", "cache", "jobs"),
}
"""What has to be measured for a block, where it is not the part of its name."""


# -- the plot --------------------------------------------------------------------------------------------------------

WIDTH, HEIGHT, LEFT, TOP, SIDE, GAP = 920, 340, 56, 76, 240, 52

# colours that a colour-blind reader tells apart (Okabe and Ito, 2008); shapes tell the lines apart without them
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f } .dim { fill: #57606a } .grid { stroke: #d0d7de }
polyline { fill: none; stroke-width: 2 } .head { font-weight: 600 } .back { fill: #ffffff }
.crosscheck { stroke: #0072b2; fill: #0072b2 } .forty { stroke: #d55e00; fill: #d55e00 }
.bm25 { stroke: #009e73; fill: #009e73 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .dim { fill: #9198a1 } .grid { stroke: #3d444d } .back { fill: #0d1117 }
.crosscheck { stroke: #56b4e9; fill: #56b4e9 } .forty { stroke: #e69f00; fill: #e69f00 } }
"""

Line = list[tuple[float, float]]
Panel = tuple[str, list[tuple[float, str]], dict[str, Line]]
"""A heading, the ticks below, and a line for each tool; positions of x between 0 and 1."""


def plot(rows: Sequence[Row]) -> str:
    """Seconds of the processor by share of relevant articles, by articles and by claims; both axes logarithmic."""
    usual = next(row for row in rows if row["part"] == "cache")
    panels: list[Panel] = []
    for part, key, heading in (
        ("alternatives", "relevant", "by relevant articles"),
        ("articles", "articles", "by articles"),
        ("claims", "claims", "by claims"),
    ):
        chosen = [
            r
            for r in rows
            if r["part"] == part and r["language"] == "fr" and (key == "relevant" or r["relevant"] == usual["relevant"])
        ]
        values = sorted({r[key] for r in chosen}, reverse=key == "relevant")
        low, high = math.log(values[0]), math.log(values[-1])
        at = {v: (math.log(v) - low) / (high - low) if high != low else 0.5 for v in values}
        names = {v: ("all" if v == 1 else f"1 in {v}") if key == "relevant" else f"{v:,}" for v in values}
        lines = {t: sorted((at[r[key]], float(r["cpu"])) for r in chosen if r["tool"] == t) for t in NAMES}
        panels.append((heading, [(at[v], names[v]) for v in values], {t: line for t, line in lines.items() if line}))
    seconds = [y for _, _, lines in panels for line in lines.values() for _, y in line]
    ticks = _ticks(min(seconds), max(seconds))
    head = (
        f"Seconds of one processor: {usual['articles']:,} articles × {usual['claims']} claims,"
        f" {_share(usual['relevant'])} relevant, unless shown otherwise; logarithmic"
    )
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t d">',
        f'<title id="t">{escape(head)}</title>',
        f'<desc id="d">{escape(_described(panels))}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="back" width="{WIDTH}" height="{HEIGHT}"/>',
        f'<text class="head" x="{LEFT}" y="22">{escape(head)}</text>',
    ]
    for place, tool in enumerate(t for t in NAMES if any(t in lines for _, _, lines in panels)):
        x = LEFT + 6 + place * 130
        out += [_mark(tool, x, 42), f'<text x="{x + 12}" y="46">{NAMES[tool]}</text>']
    for place, panel in enumerate(panels):
        out += _drawn(panel, LEFT + place * (SIDE + GAP), ticks)
    return "\n".join([*out, "</svg>\n"])


def _described(panels: Sequence[Panel]) -> str:
    told = []
    for heading, ticks, lines in panels:
        names = dict(ticks)
        for tool, line in lines.items():
            points = ", ".join(f"{names[x]}: {_seconds(y)}" for x, y in line)
            told.append(f"{NAMES[tool]} {heading}: {points}.")
    return " ".join(told)


def _ticks(low: float, high: float) -> list[float]:
    steps = [m * 10.0**e for e in range(-3, 5) for m in (1, 2, 5)]
    first = max((i for i, s in enumerate(steps) if s <= low), default=0)
    last = min((i for i, s in enumerate(steps) if s >= high), default=len(steps) - 1)
    return steps[first : last + 1]


def _drawn(panel: Panel, left: float, ticks: Sequence[float]) -> list[str]:
    heading, below, lines = panel
    bottom = HEIGHT - 40
    low, high = math.log(ticks[0]), math.log(ticks[-1])

    def across(x: float) -> float:
        return round(left + 10 + x * (SIDE - 20), 1)

    def up(y: float) -> float:
        return round(bottom - (math.log(y) - low) / (high - low) * (bottom - TOP), 1)

    out = [f'<text class="head" x="{left}" y="{TOP - 10}">{heading}</text>']
    for tick in ticks:
        out.append(f'<path class="grid" d="M{left} {up(tick)}h{SIDE}"/>')
        out.append(f'<text class="dim" x="{left - 6}" y="{up(tick) + 4}" text-anchor="end">{tick:g}</text>')
    for x, name in below:
        out.append(f'<text class="dim" x="{across(x)}" y="{bottom + 18}" text-anchor="middle">{name}</text>')
    for tool, line in lines.items():
        points = " ".join(f"{across(x)},{up(y)}" for x, y in line)
        out.append(f'<polyline class="{tool}" style="fill:none" points="{points}"/>')
        out += [_mark(tool, across(x), up(y)) for x, y in line]
    return out


def _mark(tool: str, x: float, y: float) -> str:
    if tool == "crosscheck":
        return f'<circle class="{tool}" cx="{x}" cy="{y}" r="4"/>'
    if tool == "forty":
        return f'<rect class="{tool}" x="{x - 3.5:g}" y="{y - 3.5:g}" width="7" height="7"/>'
    return f'<path class="{tool}" d="M{x} {y - 4.5:g}l4.5 8h-9z"/>'
