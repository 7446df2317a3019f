"""Which claims an article can bear on at all: one look at its words, before it is read sentence by sentence.

Most articles of a large corpus have nothing to do with most claims. Here an article is a bag of words, each looked up
once for all claims, and a claim is looked for in it only where its words, or words related to them, are there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.match.wording import STEM, Wording
from crosscheck.text.language import MEMORY, Language, fold, form_of

FLOOR, RARE_FLOOR = 0.35, 0.3
"""The shares of a claim that an article must answer, somewhere, to say more of it than nothing: by the weight of its
units, and by their weight cubed, so that the rare ones count most.

Of 400 articles and 60 claims of the Fake News Challenge these leave out 86 pairs in 100 that say nothing of each other,
and one in 100 of those where something would have been found, most often a mention.
"""

BRIEF = 30
"""Up to so many different words a text is a brief: too short for its silence to mean anything."""

_RUN = re.compile(r"[^\W_]+")
_INITIAL = re.compile(r"\b([^\W\d_a-z])[^\W\d_]")
_LIKE = 84
"""rapidfuzz ratio from which a word may be another spelling of a name, as in the retriever."""

_Hits = tuple[tuple[int, float], ...]


class Scanner:
    """The words of all wordings of all claims, in one index; made for one language.

    Args:
        wordings: one sequence of wordings for each claim.
        language: that of the articles.
    """

    def __init__(self, wordings: Sequence[Sequence[Wording]], language: Language) -> None:
        self._language = language
        self._seen: dict[str, tuple[_Hits, tuple[str, ...]]] = {}
        self._by_key: dict[str, dict[int, float]] = defaultdict(dict)
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._surnames: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._weight: list[tuple[float, float]] = []
        self._wording: list[int] = []
        self._least: list[tuple[float, float]] = []
        self._claim: list[int] = []
        self._acronyms: dict[str, list[int]] = {}
        for claim, several in enumerate(wordings):
            for wording in several:
                self._add(claim, wording)
        self._claims = len(wordings)
        self._runs: dict[str, list[tuple[tuple[str, ...], _Hits]]] = defaultdict(list)
        for table in (language.phrases, language.forms):
            for words, section, value in table.entries():
                hits = self._by_key.get(f"{section}:{value}")
                if hits and len(words) > 1:
                    self._runs[words[0]].append((words[1:], tuple(hits.items())))

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
                        self._surnames[part[0]].append((part, slot))
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

    def _look_up(self, run: str) -> tuple[_Hits, tuple[str, ...]]:
        """What a run of letters or digits would answer, and under which words expressions know it."""
        language = self._language
        lex = language.lexeme(form_of(run))
        keys = (() if lex.stop else lex.keys) + ("~" + lex.folded,)
        keys += tuple(f"kin:{label}" for label in language.kin.get(lex.folded, ()))
        found: dict[int, float] = {}

        def take(hits: dict[int, float], most: float = 1.0) -> None:
            for slot, strength in hits.items():
                found[slot] = max(found.get(slot, 0.0), min(strength, most))

        for key in keys:
            if key in self._by_key:
                take(self._by_key[key])
        if not lex.stop:
            for key in lex.keys:
                for other in self._stems.get(key[:5], ()) if len(key) >= 5 else ():
                    if min(len(key), len(other)) >= 0.6 * max(len(key), len(other)):
                        take(self._by_key[other], STEM)
        if len(lex.folded) > 4:
            for part, slot in self._surnames.get(lex.folded[0], ()):
                if abs(len(part) - len(lex.folded)) < 3 and fuzz.ratio(part, lex.folded) >= _LIKE:
                    take({slot: 0.9})
        words = tuple(w for w in dict.fromkeys((lex.key, lex.form_key, lex.form)) if w in self._runs)
        return tuple(found.items()), words

    def claims(self, text: str) -> Sequence[bool]:
        """For each claim, whether an article with this text can say anything of it."""
        runs = set(_RUN.findall(text.lower()))
        if len(runs) <= BRIEF:
            return [True] * self._claims
        seen, best, openings = self._seen, dict[int, float](), []
        for run in runs:
            known = seen.get(run)
            if known is None:
                if len(seen) > MEMORY:
                    seen.clear()
                known = seen[run] = self._look_up(run)
            for slot, strength in known[0]:
                if strength > best.get(slot, 0.0):
                    best[slot] = strength
            if known[1]:
                openings.append(known[1])
        if openings:
            self._expressions(runs, openings, best)
        if self._acronyms:
            initials = "".join(_INITIAL.findall(text))
            for acronym, slots in self._acronyms.items():
                if acronym in initials:
                    best.update(dict.fromkeys(slots, 1.0))
        shares = [(0.0, 0.0)] * len(self._least)
        for slot, strength in best.items():
            place, (weight, rare) = self._wording[slot], self._weight[slot]
            share, rare_share = shares[place]
            shares[place] = share + weight * strength, rare_share + rare * strength
        out = [False] * self._claims
        for claim, (share, rare_share), (least, least_rare) in zip(self._claim, shares, self._least, strict=True):
            if share >= least and rare_share >= least_rare:
                out[claim] = True
        return out

    def _expressions(self, runs: set[str], openings: Sequence[tuple[str, ...]], best: dict[int, float]) -> None:
        """Adds what expressions of several words answer, wherever in the text their words stand."""
        language = self._language
        words: set[str] = set()
        for run in runs:
            lex = language.lexeme(form_of(run))
            words.update((lex.key, lex.form_key, lex.form))
        for opening in openings:
            for word in opening:
                for rest, hits in self._runs[word]:
                    if words.issuperset(rest):
                        for slot, strength in hits:
                            if strength > best.get(slot, 0.0):
                                best[slot] = strength
