"""Which claims an article can bear on at all: one look at its words, before it is read sentence by sentence.

Most articles of a large corpus have nothing to do with most claims. Here an article is a bag of words, each looked up
once for all claims, and a claim is looked for in it only where its words, or words related to them, are there; and
where so many of them stand in one sentence that something could be said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from crosscheck.match.wording import STEM, Wording
from crosscheck.text.language import MEMORY, Language, fold, form_of, load_language

FLOOR, RARE_FLOOR = 0.35, 0.3
"""The shares of a claim that an article must answer, somewhere, to say more of it than nothing: by the weight of its
units, and by their weight cubed, so that the rare ones count most."""

NEAR_FLOOR, BESIDE = 0.38, 0.35
"""The share of a claim that one sentence must answer, where what the rest of the article answers counts ``BESIDE``.

Of 25,300 pairs of claims and articles (60 headlines of the Fake News Challenge with 400 articles; five stories told by
5 to 27 articles each) both floors leave out 87 in 100 of those that say nothing of each other, and 5 of the 852 of
which something is told, all of them mentions.
"""

BRIEF, SHORT = 30, 1000
"""A text of up to so many different words, in up to so many characters, is too short for its silence to mean
anything."""

_RUN = re.compile(r"[^\W_]+")
_CUT = re.compile(r"[.!?…;][\"»”’)]*\s+|\n")
_INITIAL = re.compile(r"\b([^\W\d_a-z])[^\W\d_]")
_LIKE = 84
"""rapidfuzz ratio from which a word may be another spelling of a name, as in the retriever."""

_Hits = tuple[tuple[int, float], ...]


class _Known(NamedTuple):
    """What a run of letters or digits is to the claims."""

    hits: _Hits
    """The units that it answers, and how far."""
    opens: tuple[str, ...]
    """The words by which it opens an expression that answers one."""
    goes_on: tuple[str, ...]
    """The words by which it goes on with one."""


class _Seen(dict[str, _Known | None]):
    """What has been looked up, and looks up what has not; ``None`` is what is nothing to any claim."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner

    def __missing__(self, run: str) -> _Known | None:
        if len(self) > MEMORY:
            self.clear()
        known = self[run] = self._scanner.look_up(run)
        return known


@cache
def _expressions_of(code: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The expressions of several words that a language's lists know, by their key."""
    out: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    language = load_language(code)
    for table in (language.phrases, language.forms):
        for words, section, value in table.entries():
            if len(words) > 1:
                out[f"{section}:{value}"].append(words)
    return dict(out)


_NONE = (0.0, 0.0)


class Scanner:
    """The words of all wordings of all claims, in one index; made for one language.

    Args:
        wordings: one sequence of wordings for each claim.
        language: that of the articles.
    """

    def __init__(self, wordings: Sequence[Sequence[Wording]], language: Language) -> None:
        self._language = language
        self._seen = _Seen(self)
        self._by_key: dict[str, dict[int, float]] = defaultdict(dict)
        self._stems: dict[str, list[str]] = defaultdict(list)
        # by first letter and length, with those that are up to two letters longer or shorter
        self._surnames: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        self._weight: list[tuple[float, float]] = []
        self._wording: list[int] = []
        self._least: list[tuple[float, float]] = []
        self._claim: list[int] = []
        self._acronyms: dict[str, list[int]] = {}
        for claim, several in enumerate(wordings):
            for wording in several:
                self._add(claim, wording)
        self._claims = len(wordings)
        # a wording of dates alone may be anywhere
        self._empty = [place for place, (least, _) in enumerate(self._least) if not least]
        self._runs: dict[str, list[tuple[tuple[str, ...], _Hits]]] = defaultdict(list)
        expressions = _expressions_of(language.code)
        for key in [key for key in self._by_key if key in expressions]:
            for words in expressions[key]:
                self._runs[words[0]].append((words[1:], tuple(self._by_key[key].items())))
        self._following = {word for several in self._runs.values() for rest, _ in several for word in rest}

    def _add(self, claim: int, wording: Wording) -> None:
        place = len(self._least)
        self._claim.append(claim)
        # dates are left aside: "hier" may be any of them
        units = [unit for unit in wording.units if unit.kind != "date"]
        total, rare = (sum(unit.weight**power for unit in units) for power in (1, 3))
        self._least.append((FLOOR * total, RARE_FLOOR * rare))
        for unit in units:
            slot = len(self._weight)
            self._weight.append((unit.weight, unit.weight**3))
            self._wording.append(place)
            if unit.kind == "word":
                for key, answer in unit.answers.items():
                    self._offer(key, slot, answer.strength)
                    if answer.how == "same" and len(key) >= 5:
                        self._stems[key[:5]].append(key)
                continue
            for key in unit.answers:
                self._offer(key, slot, 1.0)
            for word in unit.words or unit.text.split():
                for part in _RUN.findall(fold(word)):
                    self._offer("~" + part, slot, 1.0)
                    if unit.kind == "name" and len(part) > 4:
                        for length in range(len(part) - 2, len(part) + 3):
                            self._surnames[part[0], length].append((part, slot))
            if unit.kind == "name" and len(unit.words) == 1 and unit.text.isupper() and len(unit.text) > 2:
                self._acronyms.setdefault(unit.text, []).append(slot)

    def _offer(self, key: str, slot: int, strength: float) -> None:
        held = self._by_key[key]
        if strength > held.get(slot, 0.0):
            held[slot] = strength
        if "-" in key and ":" not in key:  # here a hyphen divides words
            for part in key.strip("~'").split("-"):
                if part:
                    self._offer("~" + part if key[0] == "~" else self._language.stem(part), slot, strength)

    def look_up(self, run: str) -> _Known | None:
        """What a run of letters or digits is to the claims; nothing where it is nothing to any."""
        language = self._language
        form, folded, keys, stop = language.compared(run if run.isascii() else form_of(run))
        found: dict[int, float] = {}

        def take(hits: Mapping[int, float], most: float = 1.0) -> None:
            for slot, strength in hits.items():
                found[slot] = max(found.get(slot, 0.0), min(strength, most))

        by_key, stems = self._by_key, self._stems
        if not stop:
            for key in keys:
                if key in by_key:
                    take(by_key[key])
                if len(key) >= 5 and key[:5] in stems:
                    for other in stems[key[:5]]:
                        if min(len(key), len(other)) >= 0.6 * max(len(key), len(other)):
                            take(by_key[other], STEM)
        if (key := "~" + folded) in by_key:
            take(by_key[key])
        if folded in language.kin:
            for label in language.kin[folded]:
                if (key := f"kin:{label}") in by_key:
                    take(by_key[key])
        if len(folded) > 4:
            for part, slot in self._surnames.get((folded[0], len(folded)), ()):
                if fuzz.ratio(part, folded, score_cutoff=_LIKE):
                    take({slot: 0.9})
        opens: tuple[str, ...] = ()
        goes_on: tuple[str, ...] = ()
        for word in {keys[0]: 0, keys[1]: 0, form: 0}:
            if word in self._runs:
                opens += (word,)
            if word in self._following:
                goes_on += (word,)
        return _Known(tuple(found.items()), opens, goes_on) if found or opens or goes_on else None

    def claims(self, text: str) -> Sequence[bool]:
        """For each claim, whether an article with this text can say anything of it."""
        small = text.lower()
        if len(small) <= SHORT and len(set(_RUN.findall(small))) <= BRIEF:
            return [True] * self._claims
        look_up, find = self._seen.__getitem__, _RUN.findall
        sentences: list[dict[int, float]] = []
        best: dict[int, float] = {}
        opens: set[str] = set()
        goes_on: set[str] = set()
        for sentence in _CUT.split(small):
            here: dict[int, float] = {}
            for known in filter(None, map(look_up, find(sentence))):
                hits, opening, going_on = known
                for slot, strength in hits:
                    if strength > here.get(slot, 0.0):
                        here[slot] = strength
                if opening:
                    opens.update(opening)
                if going_on:
                    goes_on.update(going_on)
            if here:
                sentences.append(here)
                for slot, strength in here.items():
                    if strength > best.get(slot, 0.0):
                        best[slot] = strength
        anywhere = self._anywhere(text, opens, goes_on, best)
        best.update(anywhere)
        shares: dict[int, tuple[float, float]] = {}
        of_wording, weights = self._wording, self._weight
        for slot, strength in best.items():
            place, (weight, rare) = of_wording[slot], weights[slot]
            share, rare_share = shares.get(place, _NONE)
            shares[place] = share + weight * strength, rare_share + rare * strength
        out = [False] * self._claims
        least = self._least
        passing = {
            place: share
            for place, (share, rare_share) in shares.items()
            if share >= least[place][0] and rare_share >= least[place][1]
        }
        if passing:
            for place in self._near(passing, sentences, anywhere):
                out[self._claim[place]] = True
        for place in self._empty:
            out[self._claim[place]] = True
        return out

    def _anywhere(
        self, text: str, opens: set[str], goes_on: set[str], best: Mapping[int, float]
    ) -> Mapping[int, float]:
        """What expressions of several words and acronyms answer, wherever in the text their words stand."""
        out: dict[int, float] = {}
        if opens and goes_on:
            for word in opens:
                for rest, hits in self._runs[word]:
                    if goes_on.issuperset(rest):
                        for slot, strength in hits:
                            if strength > max(best.get(slot, 0.0), out.get(slot, 0.0)):
                                out[slot] = strength
        if self._acronyms:
            initials = "".join(_INITIAL.findall(text))
            for acronym, slots in self._acronyms.items():
                if acronym in initials:
                    out.update(dict.fromkeys(slots, 1.0))
        return out

    def _near(
        self, passing: Mapping[int, float], sentences: Sequence[Mapping[int, float]], anywhere: Mapping[int, float]
    ) -> set[int]:
        """Of the wordings that an article answers in part, those of which one sentence answers enough."""
        of_wording, weights = self._wording, self._weight
        base: dict[int, float] = {}
        for slot, strength in anywhere.items():
            place = of_wording[slot]
            base[place] = base.get(place, 0.0) + weights[slot][0] * strength
        top = {place: base.get(place, 0.0) for place in passing}
        for sentence in sentences:
            here: dict[int, float] = {}
            for slot, strength in sentence.items():
                place = of_wording[slot]
                if place in passing and slot not in anywhere:
                    here[place] = here.get(place, 0.0) + weights[slot][0] * strength
            for place, direct in here.items():
                whole = direct + base.get(place, 0.0)
                if whole > top[place]:
                    top[place] = whole
        return {
            place
            for place, direct in top.items()
            if direct + BESIDE * (passing[place] - direct) >= self._least[place][0] * (NEAR_FLOOR / FLOOR)
        }
