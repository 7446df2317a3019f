"""How sure a passage is to support or to contradict a claim: a small fitted model over the named features.

A multinomial logistic regression with three outcomes (supports, contradicts, neither). Its weights stand in
``weights.json`` beside this file, with where they come from; benchmarks/fit.py fits them again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Protocol

from crosscheck.match.align import ELSEWHERE, Alignment
from crosscheck.match.called import names_thing, other_name, same_name
from crosscheck.match.deadlines import due_of
from crosscheck.match.features import (
    Reading,
    is_as_it_seems,
    may_oppose_without_verb,
    read_features,
    read_glance,
    read_here,
)
from crosscheck.match.link import TAKEN, Link
from crosscheck.match.others import is_comparison_lost
from crosscheck.match.pair import LONG, share_of
from crosscheck.match.persons import is_anybody
from crosscheck.match.realnames import claims_real_name, is_real_name
from crosscheck.match.verbs import complement_of
from crosscheck.match.wording import STEM
from crosscheck.model import Feature, Stance


@dataclass(slots=True, eq=False)
class Judgement:
    """One passage judged: probabilities of the two sides, and what they rest on."""

    alignment: Alignment
    supports: float
    contradicts: float
    related: float
    """How surely the passage raises the claim's matter at all, whatever it says of it."""
    model: Model
    _reading: Reading | None = None

    @property
    def reading(self) -> Reading:
        """The features and the conflict; read when first asked for where the probabilities are known without."""
        if self._reading is None:
            self._reading = read_features(self.alignment)
        return self._reading

    @property
    def here(self) -> float:
        """How much of the claim the sentence answers: the feature of this name, without reading the others."""
        return read_here(self.alignment) if self._reading is None else self._reading.values["here"]

    @property
    def barred(self) -> tuple[str, ...]:
        """Why a side was ruled out whatever the weights say: keys of `bars`."""
        return tuple(why for _, why in bars(self.reading))

    @property
    def features(self) -> tuple[Feature, ...]:
        """Each feature with its weights, the bias last: what the probabilities were before a side was ruled out."""
        a, b = self.model.supports, self.model.contradicts
        values = {**self.reading.values, "bias": 1.0}
        return tuple(Feature(name, value, a.get(name, 0.0), b.get(name, 0.0)) for name, value in values.items())


class Judge(Protocol):
    """Weighs one aligned claim-passage pair."""

    @property
    def name(self) -> str:
        """What results call it."""
        ...

    def judge(self, alignment: Alignment) -> Judgement:
        """The probabilities that the passage supports and contradicts the claim."""
        ...


@dataclass(frozen=True, slots=True)
class Model:
    """Weights towards each side by feature, the thresholds that an article's verdict takes, and how far to trust it.

    ``calibration`` has the slope and intercept of each stance's confidence; a stance that is not in it is told as is.
    """

    supports: Mapping[str, float]
    contradicts: Mapping[str, float]
    related: Mapping[str, float]
    thresholds: Mapping[str, float]
    calibration: Mapping[str, Sequence[float]]


@cache
def load_model() -> Model:
    """The weights that ship with the package."""
    data = json.loads((files("crosscheck.match") / "weights.json").read_text(encoding="utf-8"))
    weights = data["weights"]
    return Model(
        {name: pair[0] for name, pair in weights.items()},
        {name: pair[1] for name, pair in weights.items()},
        data["related"],
        data["thresholds"],
        data.get("calibration", {}),
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """The default judge: features by rule, weights by fit. No download, no network, no chance."""

    model: Model
    name: str = "rules"

    def judge(self, alignment: Alignment) -> Judgement:
        """The probabilities that the passage supports and contradicts the claim."""
        model = self.model
        glance = read_glance(alignment)
        if is_off_both(alignment, glance) and is_as_it_seems(alignment):
            return Judgement(alignment, 0.0, 0.0, self._related(alignment, glance), model)
        reading = read_features(alignment)
        to_support, to_contradict = model.supports["bias"], model.contradicts["bias"]
        for name, value in reading.values.items():
            if value:
                to_support += model.supports.get(name, 0.0) * value
                to_contradict += model.contradicts.get(name, 0.0) * value
        top = max(to_support, to_contradict, 0.0)
        es, ec, en = exp(to_support - top), exp(to_contradict - top), exp(-top)
        total = es + ec + en
        supports, contradicts = es / total, ec / total
        barred = bars(reading)
        for side, _ in barred:
            if side is Stance.SUPPORTS:
                supports = 0.0
            else:
                contradicts = 0.0
        if alignment.untold:
            contradicts = 0.0
        if _is_anybodys(alignment):
            supports = contradicts = 0.0
        if alignment.wording.denial:
            supports, contradicts = 0.0 if alignment.contrary else contradicts, supports
        related = self._related(alignment, reading.values)
        return Judgement(alignment, supports, contradicts, related, model, reading)

    def _related(self, alignment: Alignment, values: Mapping[str, float]) -> float:
        weights = self.model.related
        raised = weights["bias"] + sum(w * values[name] for name, w in weights.items() if name != "bias")
        related = 1 / (1 + exp(-raised))
        if _is_of_his_name(alignment):
            return max(related, SURE)
        return related if related >= least_related(alignment, values) else 0.0


SLIGHT = 0.3
"""The weight up to which a word says too little to be missed."""

FEW = 4
"""From how many things on that it says a claim is not raised by one of them."""

SURE = 0.9
"""From this probability on a passage raises the claim's matter though it has hardly more than its names."""

UNSAID, MOST, NEVER = 0.3, 0.8, 2.0
"""Below which strength nothing in the article answers what the claim asserts; which share of a claim is nearly all of
it; more than any probability."""

WEIGHTY, ASSERTED, NEARLY = 0.7, 0.65, 0.75
"""From which weight on something is missed that an article has nowhere; which share of what a claim asserts a passage
must have then, if not nearly all of the claim."""

MEANING = ("ask", "want", "plan", "attempt", "implicit negation")
"""What a verb does that says little without the one that it governs."""

BESIDE = 2
"""How many words may stand between the two."""

_NEGATIVE = ("negated_passage", "antonym", "denial", "debunked", "doubted")
_OF_AMOUNT = ("number_conflict", "quantity_conflict")


def only_names(alignment: Alignment, values: Mapping[str, float]) -> bool:
    """True where hardly more than the claim's names is answered: every article of one story has them.

    What a sentence beside it says counts half.
    """
    pairs = list(zip(alignment.wording.units, alignment.links, strict=True))
    if not any(u.kind == "word" and u.weight > SLIGHT for u, _ in pairs):
        return False
    words = [(u.weight, _raised(x)) for u, x in pairs if u.kind == "word"]
    said = sum(weight * strength for weight, strength in words) / sum(weight for weight, _ in words)
    return said < (0.4 if values["unsaid"] else 0.2)


def _of_somebody_absent(alignment: Alignment, values: Mapping[str, float]) -> bool:
    """True where the article has none of the names of which the claim says something: it is about others.

    Whom it names far off only is not absent from a passage that says nearly all the rest.
    """
    main = alignment.wording.main
    before = [
        x
        for u, x in zip(alignment.wording.units[:main], alignment.links, strict=False)
        if u.kind == "name" and main is not None
    ]
    there = (TAKEN, ELSEWHERE) if values["words"] >= MOST and not values["unsaid"] else (TAKEN,)
    return bool(before) and all(x.first < 0 and not x.strength and x not in there for x in before)


def _kin_acting(alignment: Alignment) -> list[int]:
    """The units before a claim's verb that are for somebody's relative ("her mother")."""
    wording = alignment.wording
    before = range(wording.main or 0)
    return [k for k in before if wording.units[k].kind == "word" and wording.is_one_of(k, "kinsfolk")]


def _of_anybody(alignment: Alignment) -> bool:
    """True where whose relative acts in the claim ("her mother") is answered by a wider word ("a woman") or not."""
    acting = [alignment.links[k] for k in _kin_acting(alignment)]
    return bool(acting) and all(x.how == "general" or (x.first < 0 and not x.strength) for x in acting)


def _is_anybodys(alignment: Alignment) -> bool:
    """True where somebody's relative acts in the claim ("her mother") and only anybody in the passage ("a woman")."""
    tokens, language = alignment.wording.sentence.tokens, alignment.wording.language
    owning = language.possessives | {"'s"}
    for k in _kin_acting(alignment):
        first, link = alignment.wording.units[k].first, alignment.links[k]
        if first and tokens[first - 1].lex.form in owning and link.how == "general" and link.first >= 0:
            return is_anybody(alignment.sentence.tokens[link.last - 1].lex, alignment.sentence.language)
    return False


def _is_of_his_name(alignment: Alignment) -> bool:
    """True where a claim is what somebody is really called, and the passage speaks of his real name, or has both names:
    it asks the same.
    """
    named, links = claims_real_name(alignment.wording), alignment.links
    if named is None or named[0] < 0 or links[named[0]].first < 0 or links[named[0]].strength < NEARLY:
        return False
    told = links[named[1]]
    if any(is_real_name(alignment.sentence, k) for k in range(max(0, told.first), told.last)):
        return True
    return links[-1].first >= 0 and min(links[k].strength for k in (named[0], -1)) >= SURE


def _of_one_thing(alignment: Alignment) -> bool:
    """True where of all that the claim says the sentence itself has one thing only."""
    weighty = [x for u, x in zip(alignment.wording.units, alignment.links, strict=True) if u.weight > SLIGHT]
    return len(weighty) >= FEW and sum(x.first >= 0 and x.strength >= 0.5 for x in weighty) < 2


def _said(alignment: Alignment) -> float:
    """The share of what a claim says beside its names that is answered; another figure or date is about it, too."""
    pairs = zip(alignment.wording.units, alignment.links, strict=True)
    return share_of([(u.weight, _raised(x)) for u, x in pairs if u.kind != "name"])


def _raised(link: Link) -> float:
    """How far something of the claim is raised: wholly by another amount or date of its kind, half by what only a
    sentence beside has."""
    if link.conflict:
        return 1.0
    return link.strength if link.first >= 0 else link.strength / 2


def _lacks_its_matter(alignment: Alignment, values: Mapping[str, float]) -> bool:
    """True where the article nowhere has something weighty of the claim, and the passage hardly more than its subject.

    What the claim asserts stands from its verb on, behind its subject for one without a verb; what a sentence beside
    it says counts half. That the claim's subject does what the claim says is its matter, wherever and whenever it does.
    """
    if values["absent"] < WEIGHTY or values["article"] >= MOST or values["here"] >= NEARLY:
        return False
    units, links, main = alignment.wording.units, alignment.links, alignment.wording.main
    start = 1 if main is None else main
    asserted = [(u.weight, _raised(x)) for u, x in zip(units[start:], links[start:], strict=True)]
    if share_of(asserted) >= ASSERTED:
        return False
    if main is None or links[main].first < 0 or links[main].strength < STEM:
        return True
    governed = complement_of(alignment, main, MEANING)
    if governed is not None and links[governed].strength < 0.5 and units[governed].first - units[main].last <= BESIDE:
        return True  # who wants something else
    before = [x for u, x in zip(units[:main], links, strict=False) if u.kind in ("name", "word") and u.weight > SLIGHT]
    return bool(before) and not any(x.first >= 0 and x.strength >= 0.5 for x in before)


def least_related(alignment: Alignment, values: Mapping[str, float]) -> float:
    """How surely a passage must raise the matter to be told to: above 1 where it cannot.

    What a claim asserts of its persons and things is its matter. Where an article says it nowhere, nor an opposite of
    it, and the passage hardly half of the rest, the persons are raised and not the matter.
    """
    little = values["words"] < 0.5 and _said(alignment) < 0.5
    if values["core"] < UNSAID and little and values["article"] < MOST:
        return NEVER
    if _of_somebody_absent(alignment, values) or _of_anybody(alignment):
        return NEVER
    if alignment.untold or _gives_no_name(alignment) or is_comparison_lost(alignment) or _is_without_another(alignment):
        return NEVER
    due = due_of(alignment.wording)
    if due is not None and alignment.links[due.done].strength < SLIGHT:
        return NEVER
    if _of_one_thing(alignment) or _lacks_its_matter(alignment, values):
        return NEVER
    return SURE if only_names(alignment, values) else 0.0


def _gives_no_name(alignment: Alignment) -> bool:
    """Whether a claim is what something will be called, and the passage has neither a verb of naming nor the name."""
    wording, main = alignment.wording, alignment.wording.main
    if main is None or not names_thing(wording) or alignment.links[-1].strength >= SURE:
        return False
    return alignment.links[main].first < 0 and same_name(alignment) is None and other_name(alignment) is None


def _is_without_another(alignment: Alignment) -> bool:
    """Whether a claim has another behind its verb, by name, whom the article has nowhere ("will merge with Belde")."""
    main = alignment.wording.main
    if main is None or alignment.absent < 1.0:
        return False
    pairs = zip(alignment.wording.units[main + 1 :], alignment.links[main + 1 :], strict=True)
    return any(u.kind == "name" and not x.strength and u.weight >= 1.0 for u, x in pairs)


def _lacks_the_rest(values: Mapping[str, float]) -> bool:
    """Whether a passage that lacks the claim's verb lacks some of nearly all the rest, too."""
    if values["cover"] < 0.75 or values["words"] < 0.6 or values["predicated"] < 0.4 or values["predicated_here"] < 0.3:
        return True
    # that something is said ("asked") answers for what was said ("apologised") only where all else is there
    return bool(values["main_class"]) and values["words"] < 0.75


def bars(reading: Reading) -> tuple[tuple[Stance, str], ...]:
    """The sides that a passage cannot be on, each with the reason: what no weight may overrule.

    Reasons are keys; report/languages/ says them in words, under ``bar``.

    A contradiction needs something that cannot both hold; support needs the claim's figures, dates and names, and
    in an article, where chance has more passages to find, the main verb or nearly all the rest.
    """
    values = reading.values
    out = []
    if not values["conflict"]:
        out.append((Stance.CONTRADICTS, "no-conflict"))
    elif values["stranger"] and (not values["name_conflict"] or values["turned"]) and values["choice"] > LONG:
        out.append((Stance.CONTRADICTS, "other-subject-against"))
    elif (
        values["main_lost"]
        and (values["choice"] > LONG or values["date_conflict"])
        and not any(values[name] for name in _OF_AMOUNT)
        and (not values["set_aside"] or values["main_class"])
        and not values["held_elsewhere"]
        and not values["other_value"]
        and not values["undone"]
    ):
        out.append((Stance.CONTRADICTS, "no-verb-against"))
    elif (
        values["agent_other"]
        and not values["name_conflict"]
        and not values["swapped"]  # they have changed places: that is the conflict
    ):
        out.append((Stance.CONTRADICTS, "other-agent-against"))
    elif (
        (values["beside_lost"] or values["object_lost"])
        and values["choice"] > LONG
        and not any(values[name] for name in _OF_AMOUNT)
    ):
        out.append((Stance.CONTRADICTS, "half-against"))
    elif (
        values["weakest_name"] < 0.35
        and values["antonym"]  # who never met did not meet there either; who left another party may be in this one
        and values["choice"] > LONG
        and not any(values[name] for name in (*_OF_AMOUNT, "date_conflict", "exclusive"))
        and not (values["name_conflict"] and not values["turned"])  # what strengthens another does not weaken this one
    ):
        out.append((Stance.CONTRADICTS, "no-name-against"))
    elif values["swapped"] and values["core_lost"] and values["choice"] > LONG and not values["turned"]:
        out.append((Stance.CONTRADICTS, "half-against"))
    elif values["unsaid_name"] and (not values["name_conflict"] or values["turned"]):
        out.append((Stance.CONTRADICTS, "no-name-against"))
    elif (
        values["here"] < 0.4
        and values["choice"] > LONG
        and not values["antonym"]
        and not (values["main"] >= 0.5 and (values["number_conflict"] or values["date_conflict"]))
    ):
        out.append((Stance.CONTRADICTS, "elsewhere-against"))
    elif values["other_voice"] and values["choice"] > LONG and not values["held_elsewhere"]:
        out.append((Stance.CONTRADICTS, "other-voice-against"))
    elif values["other_thing"] and values["choice"] > LONG and not any(values[name] for name in _OF_AMOUNT):
        out.append((Stance.CONTRADICTS, "other-subject-against"))
    elif values["to_come"] and values["choice"] > LONG:
        out.append((Stance.CONTRADICTS, "to-come-against"))
    elif (values["supposed_main"] and values["turned"]) or (values["unreal_main"] and values["swapped"]):
        out.append((Stance.CONTRADICTS, "supposed-against"))
    if (values["agent_other"] and values["choice"] > LONG) or values["other_role"]:
        out.append((Stance.SUPPORTS, "other-agent"))
    if values["turned"]:
        out.append((Stance.SUPPORTS, "turned"))
    if values["only_asked"]:
        out.append((Stance.SUPPORTS, "unreal"))
    if values["undecided"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "undecided"))
    if values["crossed"]:
        out.append((Stance.SUPPORTS, "crossed"))
    if values["unreal_main"]:
        out.append((Stance.SUPPORTS, "unreal"))
    if values["stranger"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "other-subject"))
    if values["other_object"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "other-object"))
    if values["last_lost"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "last-lost"))
    if values["not_opposite"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "opposite-denied"))
    if values["swapped"] > 0:
        out.append((Stance.SUPPORTS, "swapped"))
    if values["more_than_only"]:
        out.append((Stance.SUPPORTS, "not-only"))
    if values["unanswered"] and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "no-figure"))
    if values["weakest_name"] < 0.35 or (values["unnamed"] and values["choice"] > LONG):
        out.append((Stance.SUPPORTS, "no-name"))
    denies = values["denies"] and not values["negated_claim"]
    if (
        values["unsaid"]
        and values["choice"] > LONG
        and (_lacks_the_rest(values) or denies or values["unproved"] or values["other_verb"])
    ):
        out.append((Stance.SUPPORTS, "no-verb"))
    if (values["here"] < 0.4 or values["words_here"] < 0.35) and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "elsewhere"))
    negative = values["directed"] or values["denied_main"] or any(values[name] for name in _NEGATIVE)
    if values["negated_claim"] and not negative:
        out.append((Stance.SUPPORTS, "no-negation"))
    if values["words"] < 0.5 and values["choice"] > LONG:
        out.append((Stance.SUPPORTS, "half"))
    return tuple(out)


def is_off_both(alignment: Alignment, glance: Mapping[str, float]) -> bool:
    """Whether `bars` would rule out both sides for the reasons "no-verb-against" (or another one before it) and
    "no-verb", "elsewhere" or "half": most passages of an article, for which nothing else need be read.

    ``glance`` has the features that take little time.
    """
    main = alignment.wording.main
    if main is None or not glance["main_lost"] or glance["choice"] <= LONG:
        return False
    verb = alignment.links[main]
    if verb.opposite or verb.how == "converse":
        return False  # may be answered less than it seems
    lacking = _lacks_the_rest(glance) or glance["here"] < 0.4 or glance["words_here"] < 0.35 or glance["words"] < 0.5
    return lacking and not may_oppose_without_verb(alignment)


@cache
def default_judge() -> Rules:
    """The judge with the shipped weights."""
    return Rules(load_model())
