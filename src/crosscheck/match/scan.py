"""Which claims an article can bear on at all: one look at its words, before it is read sentence by sentence.

Most articles of a large corpus have nothing to do with most claims. Here an article is a bag of words, each looked up
once for all claims, and a claim is looked for in it only where half of its words, or words related to them, are there;
and where so many of them stand in one sentence that something could be said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz import fuzz

from crosscheck.match.jobs import job_of
from crosscheck.match.places import lands_of
from crosscheck.match.retrieve import PART, SPOKEN, to_be_said, told_in_any_words
from crosscheck.match.wording import STEM, Wording
from crosscheck.text.document import UNTRUE
from crosscheck.text.language import MEMORY, Language, fold, form_of, load_language
from crosscheck.text.names import initials

FLOOR, FLOOR_HEADLINE, RARE_FLOOR = 0.5, 0.35, 0.3
"""The shares of a claim that an article must answer, somewhere, to say more of it than nothing: by the weight of its
units, less of a headline, which is compared with the article as a whole; and by their weight cubed, so that the rare
ones count most."""

NEAR_FLOOR, NEAR_FLOOR_HEADLINE, BESIDE = 0.45, 0.38, 0.35
"""The share of a claim that one sentence must answer, where what the rest of the article answers counts ``BESIDE``;
less of a headline.

Of 53,800 pairs of claims and articles (news of many kinds, stories told by 5 to 27 articles each, in two languages)
this leaves out 44 of 839 that were told to mention the claim, most of them wrongly, and one of 508 that took a side.
"""

TOGETHER = 0.5
"""The share of a claim that is enough where one sentence answers it by itself. Where none does, more is asked for:"""

FULL, NAMELESS_FLOOR = 1.0, 0.6
"""The weight of a name without which a claim is about something else; the share of a claim that a sentence must answer,
as before, where the article has nowhere one of those."""

FEW_WORDS, PART_OF_ALL, PART_FLOOR, MUCH = 0.7, 0.7, 0.55, 6.0
"""The same share where the article answers less than the first of what the claim says by words, and no more than the
second of the whole, unless the claim weighs more than the last, and says much.

Of 9,456 cells of claims about stories that were left till then, in two languages (the labelled sets of
docs/accuracy.md), these two pass over 624: 611 that omit anyway, 7 mentions that are right, 4 that are not, and 2 of
2,815 sides that are right. Of articles about other things that share a person and a few words with a claim they pass
over three in five.
"""

BRIEF, SHORT = 30, 1000
"""Of up to so many different words, in up to so many characters, an excerpt is too short for its silence to mean
anything, and so is an article beside a headline."""

LONGEST = 60
"""How long a word may be to be remembered."""

_RUN = re.compile(r"[^\W_]+")
_END = re.compile(r"(?<!\b[^\W\d_])[.!?…;][\"»”’)]*\Z")  # no initial
_MAY_END = frozenset('.!?…;"»”’)')
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_INITIAL = re.compile(r"\b([^\W\d_a-z])[^\W\d_]")
_LIKE = 84
"""rapidfuzz ratio from which a word may be another spelling of a name, as in the retriever."""

_Hits = tuple[tuple[int, float], ...]


class _Known(NamedTuple):
    """What a word is to the claims, or what stands between two blanks."""

    hits: _Hits
    """The units that it answers, and how far."""
    opens: tuple[str, ...]
    """The words by which it can be found as the rarest of an expression that answers one."""
    goes_on: tuple[str, ...]
    """The words by which it can be any other of such an expression."""


class _Seen(dict[str, _Known | None]):
    """What has been looked up, and looks up what has not; ``None`` is what is nothing to any claim."""

    def __init__(self, look_up: Callable[[str], _Known | None]) -> None:
        self._look_up = look_up

    def __missing__(self, word: str) -> _Known | None:
        known = self._look_up(word)
        if len(word) <= LONGEST:
            if len(self) > MEMORY:
                self.clear()
            self[word] = known
        return known


@cache
def _verdicts_of(code: str) -> Sequence[str]:
    """The single words that say of something that it is untrue."""
    return [
        words[0]
        for words, section, _ in load_language(code).phrases.entries()
        if section == "debunk" and len(words) == 1
    ]


def _expressions_of(language: Language, keys: Collection[str]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The expressions of several words that a language's lists know by one of the keys."""
    sections = {"debunk" if key == UNTRUE else key.partition(":")[0] for key in keys}
    out: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for table in (language.phrases, language.forms):
        for words, section, value in table.entries():
            if len(words) > 1 and section in sections:
                key = UNTRUE if section == "debunk" else f"{section}:{value}"
                if key in keys:
                    out[key].append(words)
    return dict(out)


class Scanner:
    """The words of all wordings of all claims, in one index; made for one language.

    Args:
        wordings: one sequence of wordings for each claim.
        language: that of the articles.
    """

    def __init__(self, wordings: Sequence[Sequence[Wording]], language: Language) -> None:
        self._language = language
        self._seen = _Seen(self.look_up)
        # what stands between two blanks: what is something to a claim, and what is nothing to any
        self._pieces: dict[str, _Known] = {}
        self._nothing: set[str] = set()
        self._by_key: dict[str, dict[int, float]] = defaultdict(dict)
        # by first letters and key, the units of which it is a word, and not only a synonym
        self._stems: dict[str, dict[str, dict[int, float]]] = defaultdict(dict)
        # by first letter and length, with those that are up to two letters longer or shorter
        self._surnames: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        self._weight: list[float] = []
        self._rare: list[float] = []
        self._spoken: list[float] = []
        self._wording: list[int] = []
        self._least: list[float] = []
        self._least_rare: list[float] = []
        self._least_near: list[float] = []
        self._total: list[float] = []
        self._said: list[float] = []
        # by wording: names, and what may be called otherwise, as the claims file says
        self._named: dict[int, list[int]] = defaultdict(list)
        self._renamed: dict[int, list[int]] = defaultdict(list)
        self._loose: list[bool] = []
        self._least_spoken: list[float] = []
        self._claim: list[int] = []
        self._acronyms: dict[str, list[int]] = {}
        for claim, several in enumerate(wordings):
            for wording in several:
                self._add(claim, wording)
                if job := job_of(wording):  # by its words, or by another description of the same one
                    self._add(claim, wording, job)
        self._claims = len(wordings)
        self._headlines = [place for place, several in enumerate(wordings) if any(w.headline for w in several)]
        self._most_spelt: dict[int, float] = defaultdict(float)  # by wording, with some to spare for rounding
        for slots in self._acronyms.values():
            for slot in slots:
                self._most_spelt[self._wording[slot]] += 1.001 * self._weight[slot]
        # a wording of dates alone may be anywhere
        self._empty = [place for place, least in enumerate(self._least) if not least]
        self._runs: dict[str, list[tuple[tuple[str, ...], _Hits]]] = defaultdict(list)
        expressions = _expressions_of(language, self._by_key)
        small = {form for word in language.stopwords for form in (fold(word), language.key(word))}
        for key in [key for key in self._by_key if key in expressions]:
            for words in expressions[key]:
                # by its rarest word: "of" and "take" are in every text
                rarest = max(words, key=lambda word: 0.0 if word in small else language.rarity(word, word))
                self._runs[rarest].append((words, tuple(self._by_key[key].items())))
        self._following = {word for several in self._runs.values() for words, _ in several for word in words}

    def _add(self, claim: int, wording: Wording, known: Collection[int] = ()) -> None:
        """Takes in a wording; the units ``known`` are taken for answered somewhere."""
        place = len(self._least)
        self._claim.append(claim)
        # a date is not looked for, and taken for answered somewhere: "hier" may be any of them; so is where somebody
        # lives and how old he is, which is told in any words
        otherwise = {*told_in_any_words(wording), *lands_of(wording), *known}
        units = [unit for k, unit in enumerate(wording.units) if unit.kind != "date" and k not in otherwise]
        total, rare = (sum(unit.weight**power for unit in units) for power in (1, 3))
        floor = FLOOR_HEADLINE if wording.headline else FLOOR
        dates = sum(unit.weight for unit in wording.units) - total
        self._least.append(max(floor * total - (1 - floor) * dates, FLOOR_HEADLINE * total))
        self._least_rare.append(RARE_FLOOR * rare)
        near = NEAR_FLOOR_HEADLINE if wording.headline else NEAR_FLOOR
        anyhow = sum(wording.units[k].weight for k in otherwise)
        self._least_near.append(max(near * total - (1 - near) * anyhow, FLOOR_HEADLINE * total))
        self._least_spoken.append(0.0 if wording.headline or otherwise else SPOKEN * to_be_said(wording))
        self._total.append(total)
        self._said.append(sum(unit.weight for unit in units if unit.kind == "word"))
        first = len(self._weight)
        for k, unit in enumerate(units, first):
            if any(key.startswith("alias:") for key in unit.answers):
                self._renamed[place].append(k)
            elif unit.kind == "name" and unit.weight >= FULL:
                self._named[place].append(k)
        # a headline is compared with the article as a whole, and a translation seldom has its words
        self._loose.append(wording.headline or wording.language is not self._language)
        for unit in units:
            slot = len(self._weight)
            self._weight.append(unit.weight)
            self._rare.append(unit.weight**3)
            self._spoken.append(unit.weight if unit.kind == "word" else 0.0)
            self._wording.append(place)
            if unit.kind == "word":
                for key, answer in unit.answers.items():
                    self._offer(key, slot, answer.strength)
                    if key == UNTRUE:
                        for word in _verdicts_of(self._language.code):
                            self._offer(word, slot, answer.strength)
                    if answer.how == "same" and len(key) >= 5:
                        self._stems[key[:5]].setdefault(key, {})[slot] = STEM
                continue
            for key in unit.answers:
                self._offer(key, slot, 1.0)
            words = [fold(word) for word in unit.words or unit.text.split()]
            for word in words:
                if _INITIALS.fullmatch(word):
                    self._offer("~" + word, slot, 1.0)
                    continue
                parts = _RUN.findall(word)
                for part in parts:
                    partly = unit.kind == "name" and (word != words[-1] or part != parts[-1])
                    if len(part) > 1 or part.isdigit() or not partly:
                        self._offer("~" + part, slot, PART if partly else 1.0)
                    if unit.kind == "name" and len(part) > 4:
                        for length in range(len(part) - 2, len(part) + 3):
                            self._surnames[part[0], length].append((part, slot))
            if unit.kind == "name" and (letters := initials(unit.words, self._language)):
                self._offer("~" + letters, slot, 1.0)
            if unit.kind == "name" and len(unit.words) == 1 and unit.text.isupper() and len(unit.text) > 1:
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

        def take(hits: Mapping[int, float]) -> None:
            for slot, strength in hits.items():
                found[slot] = max(found.get(slot, 0.0), strength)

        by_key, stems = self._by_key, self._stems
        if not stop:
            for key in keys:
                if key in by_key:
                    take(by_key[key])
                if len(key) >= 5 and key[:5] in stems:
                    for other, slots in stems[key[:5]].items():
                        if min(len(key), len(other)) >= 0.6 * max(len(key), len(other)):
                            take(slots)
        # in small letters, "US" looks like a pronoun
        for spelt in (folded, ".".join(run) + ".") if run.upper() in language.cased else (folded,):
            if (key := "~" + spelt) in by_key:
                take(by_key[key])
            for label in language.kin.get(spelt, ()):
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

    def _look_up_piece(self, piece: str) -> _Known | None:
        """What the words of a piece, which stands between two blanks, are to the claims."""
        runs = _RUN.findall(piece)
        if "." in piece:
            runs += _INITIALS.findall(piece)
        if "-" in piece and len(runs) > 1 and all(len(run) == 1 for run in runs):  # "h-p"
            runs.append("".join(runs))
        if len(runs) == 1:
            return self._seen[runs[0]]
        found = [known for known in map(self._seen.__getitem__, runs) if known is not None]
        if len(found) < 2:
            return found[0] if found else None
        hits: dict[int, float] = {}
        for known in found:
            for slot, strength in known.hits:
                hits[slot] = max(hits.get(slot, 0.0), strength)
        return _Known(
            tuple(hits.items()),
            tuple(dict.fromkeys(word for known in found for word in known.opens)),
            tuple(dict.fromkeys(word for known in found for word in known.goes_on)),
        )

    def claims(self, text: str, *, excerpt: bool = False) -> Sequence[bool]:
        """For each claim, whether an article with this text can say anything of it.

        ``excerpt``: it is no article, but a passage that somebody picked.
        """
        small = text.lower()
        out = [False] * self._claims
        if (excerpt or self._headlines) and len(small) <= SHORT and len(set(_RUN.findall(small))) <= BRIEF:
            if excerpt:
                return [True] * self._claims
            for claim in self._headlines:
                out[claim] = True
        known = self._known(small)
        best: dict[int, float] = {}
        opens: list[str] = []
        goes_on: set[str] = set()
        for _, (hits, opening, going_on) in known:
            for slot, strength in hits:
                if strength > best.get(slot, 0.0):
                    best[slot] = strength
            if opening:
                opens += opening
            if going_on:
                goes_on.update(going_on)
        anywhere = self._expressions(opens, goes_on, best)
        shares = self._shares({**best, **anywhere})
        if anywhere and any(share >= self._least[place] for place, share in shares.items()):
            # only now, since it takes longer: the words of an expression have to stand in one line
            anywhere = self._expressions(opens, goes_on, best, _words_by_line(small, known))
            shares = self._shares({**best, **anywhere})
        best.update(anywhere)
        if self._acronyms and (spelt := self._spelt(text, shares)):
            anywhere.update(spelt)
            best.update(spelt)
            shares = self._shares(best)
        least = self._least
        passing = {place: share for place, share in shares.items() if share >= least[place]}
        if passing:
            passing = self._with_rare(passing, best)
        if passing:
            near = {place: self._least_near[place] for place in passing}
            if not excerpt:
                self._raise(near, passing, best)
            for place in self._near(passing, near, small, known, anywhere, excerpt):
                out[self._claim[place]] = True
        for place in self._empty:
            out[self._claim[place]] = True
        return out

    def _known(self, small: str) -> list[tuple[str, _Known]]:
        """The pieces of a text that are something to a claim, each once, in one order, so that sums are the same in
        every run."""
        known = []
        for piece in set(small.split()) - self._nothing:  # without most of them, at once
            each = self._pieces.get(piece) or self._see(piece)
            if each is not None:
                known.append((piece, each))
        known.sort(key=itemgetter(0))
        return known

    def _see(self, piece: str) -> _Known | None:
        """What a piece that is not remembered is to the claims; it is from now on."""
        found = self._look_up_piece(piece)
        if len(piece) <= LONGEST:
            if len(self._nothing) + len(self._pieces) > MEMORY:
                self._nothing.clear()
                self._pieces.clear()
            if found is None:
                self._nothing.add(piece)
            else:
                self._pieces[piece] = found
        return found

    def _shares(self, best: Mapping[int, float]) -> dict[int, float]:
        """What of the weight of each wording is answered, of those of which anything is."""
        of_wording, weights = self._wording, self._weight
        shares: dict[int, float] = {}
        for slot, strength in best.items():
            place = of_wording[slot]
            shares[place] = shares.get(place, 0.0) + weights[slot] * strength
        return shares

    def _with_rare(self, passing: Mapping[int, float], best: Mapping[int, float]) -> dict[int, float]:
        """Of the wordings that an article answers in part, those whose rare words it answers."""
        of_wording, rare = self._wording, self._rare
        shares = dict.fromkeys(passing, 0.0)
        for slot, strength in best.items():
            place = of_wording[slot]
            if place in shares:
                shares[place] += rare[slot] * strength
        least = self._least_rare
        return {place: share for place, share in passing.items() if shares[place] >= least[place]}

    def _raise(self, near: dict[int, float], passing: Mapping[int, float], best: Mapping[int, float]) -> None:
        """What a sentence must answer, with what stands around it, of wordings that the article answers but in part."""
        said = dict.fromkeys(passing, 0.0)
        for slot, strength in best.items():
            place = self._wording[slot]
            if place in said:
                said[place] += self._spoken[slot] * strength
        for place, share in passing.items():
            if self._loose[place]:
                continue
            total, least = self._total[place], 0.0
            if any(slot not in best for slot in self._named.get(place, ())):
                least = NAMELESS_FLOOR * total
            elif total <= MUCH and share <= PART_OF_ALL * total and said[place] < FEW_WORDS * self._said[place]:
                least = PART_FLOOR * total
            elsewhere = sum(self._weight[slot] for slot in self._renamed.get(place, ()) if slot not in best)
            near[place] = max(near[place], least - elsewhere)

    def _expressions(
        self, opens: Sequence[str], goes_on: set[str], best: Mapping[int, float], lines: Sequence[set[str]] = ()
    ) -> dict[int, float]:
        """What expressions answer whose words the text has, and where lines are given, one of these all of them."""
        out: dict[int, float] = {}
        for word in dict.fromkeys(opens):
            for words, hits in self._runs[word]:
                if goes_on.issuperset(words) and (not lines or any(line.issuperset(words) for line in lines)):
                    for slot, strength in hits:
                        if strength > max(best.get(slot, 0.0), out.get(slot, 0.0)):
                            out[slot] = strength
        return out

    def _spelt(self, text: str, shares: Mapping[int, float]) -> dict[int, float]:
        """The acronyms that a row of capitals in the text spells, where they could make a difference."""
        least = self._least
        if all(shares.get(place, 0.0) + most < least[place] for place, most in self._most_spelt.items()):
            return {}
        initials = "".join(_INITIAL.findall(text))
        return {slot: 1.0 for acronym, slots in self._acronyms.items() if acronym in initials for slot in slots}

    def _near(
        self,
        passing: Mapping[int, float],
        near: Mapping[int, float],
        small: str,
        known: Sequence[tuple[str, _Known]],
        anywhere: Mapping[int, float],
        excerpt: bool,
    ) -> set[int]:
        """Of the wordings that an article answers in part, those of which one sentence answers enough: ``near``."""
        of_wording = self._wording
        found: set[int] = set()
        self._take(
            found, passing, near, anywhere, {}, excerpt
        )  # an expression whose words stand anywhere may stand in one sentence
        telling: dict[str, _Hits] = {}
        for piece, (hits, _, _) in known:
            if here := tuple([hit for hit in hits if of_wording[hit[0]] in passing and hit[0] not in anywhere]):
                telling[piece] = here
        answered: dict[int, float] = {}
        for line in small.split("\n"):
            for piece in line.split():
                if piece in telling:
                    for slot, strength in telling[piece]:
                        if strength > answered.get(slot, 0.0):
                            answered[slot] = strength
                if answered and piece[-1] in _MAY_END and _END.search(piece):
                    self._take(found, passing, near, answered, anywhere, excerpt)
                    answered = {}
            if answered:
                self._take(found, passing, near, answered, anywhere, excerpt)
                answered = {}
        return found

    def _take(
        self,
        found: set[int],
        passing: Mapping[int, float],
        near: Mapping[int, float],
        answered: Mapping[int, float],
        anywhere: Mapping[int, float],
        excerpt: bool,
    ) -> None:
        """Takes the wordings of which a sentence answers enough, with what is answered ``anywhere``."""
        of_wording, weights, spoken = self._wording, self._weight, self._spoken
        shares: dict[int, float] = {}
        words: dict[int, float] = {}
        for hits in (answered, anywhere):
            for slot, strength in hits.items():
                place = of_wording[slot]
                if place in passing and place not in found:
                    shares[place] = shares.get(place, 0.0) + weights[slot] * strength
                    words[place] = words.get(place, 0.0) + spoken[slot] * strength
        for place, direct in shares.items():
            share = direct + BESIDE * (passing[place] - direct)
            if share < near[place] and (share < self._least_near[place] or direct < TOGETHER * self._total[place]):
                continue
            if excerpt or words[place] >= self._least_spoken[place]:
                found.add(place)


def _words_by_line(small: str, known: Sequence[tuple[str, _Known]]) -> list[set[str]]:
    """The words of expressions that each line of a text has."""
    words = {piece: each.goes_on for piece, each in known if each.goes_on}
    return [{word for piece in line.split() if piece in words for word in words[piece]} for line in small.split("\n")]
