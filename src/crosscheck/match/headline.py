"""A headline against a whole article: does it tell what the article amounts to?

For claims that their curator calls headlines, and for labelled pairs of a whole article and a claim in the form of
one. A headline sums up a text, and no sentence of it need say the same. So the article is
judged as a whole: how much of the headline it answers, together and in its opening, and whether it vouches for what it
tells, keeps its distance, or refutes it. For, against and observing are the stances that Silverman's journalists told
apart in news of rumours (Lies, Damn Lies and Viral Content, 2015), and that the Fake News Challenge took over
(Pomerleau and Rao, 2017).

The model is two logistic regressions over a few named features. Its weights stand in ``headline.json`` beside this
file, with where they come from; benchmarks/headlines.py fits them again. It is fitted to say what journalists call a
headline borne out, on English news alone: for a claim that one sentence can settle it finds sides too easily.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log

from crosscheck.match.judge import Judgement
from crosscheck.match.retrieve import spread
from crosscheck.match.wording import Unit, Wording
from crosscheck.model import Feature, Whole
from crosscheck.text.document import Document, SentenceText
from crosscheck.text.tokens import title_case

OPENING = 3
"""How many sentences tell the gist of an article: more than its headline says stands in them (the inverted pyramid)."""

SPARING = 0.1
"""The share of a headline's words that are articles at most, where only its grammar shows that it is one."""

_STOPS = ".…。"
_MARKS = re.compile(r"[:?!|]|…|\.\.\.|(?<!\w)['‘’\"“«]|\s[-–—]\s")
_CLOSING = "\"'”’»)] \u00a0\u202f"

_RESERVE = frozenset(("hedges", "distance", "belief"))
_REPORTED = frozenset(("source_nouns", "attribution"))
_REFUTED = frozenset(("debunk", "denial", "doubt"))
_POSSIBLE = frozenset(("possibility", "conditional"))


def is_headline(sentence: SentenceText) -> bool:
    """True for a claim in the form of a headline: no full stop at its end, and the look or the grammar of one.

    By its look: capitals, a colon, a question, quotation marks, a dash. By its grammar: hardly an article and no
    auxiliary (Mårdh, Headlinese, 1980). A plain sentence whose full stop was forgotten has neither.
    """
    said = sentence.text[sentence.start : sentence.end].strip().rstrip(_CLOSING)
    if not said or said[-1] in _STOPS or len(sentence.tokens) < 2:
        return False
    tokens, language = sentence.tokens, sentence.language
    if _MARKS.search(sentence.text, sentence.start, sentence.end) or title_case(tokens):
        return True
    articles = [token.lex.form in language.definite or token.lex.form in language.indefinite for token in tokens]
    auxiliary = language.be_lemmas | language.have_lemmas
    sparing = not articles[0] and sum(articles) <= SPARING * len(tokens)
    return sparing and not any(token.lex.lemma in auxiliary for token in tokens)


@dataclass(frozen=True, slots=True)
class Tone:
    """How a text tells what it tells: how many of its sentences reserve, report, refute, each 0 to 1.

    By kind, which is one of reserve, reported, refuted: ``opening`` counts expressions in the first sentences, up to
    three, in thirds; ``share`` is the share of all sentences that have one.
    """

    opening: Mapping[str, float]
    share: Mapping[str, float]
    first: bool
    """Whether the first sentence has reserve."""
    asks: bool
    """Whether the first sentences ask something."""


_KINDS = {"reserve": _RESERVE, "reported": _REPORTED, "refuted": _REFUTED}


def tone_of(document: Document) -> Tone:
    """The tone of an article."""
    sections = [_sections(sentence) for sentence in document.sentences]
    count = len(sections) or 1
    opening = {
        kind: min(3, sum(section in wanted for found in sections[:OPENING] for section in found)) / 3
        for kind, wanted in _KINDS.items()
    }
    share = {kind: sum(not wanted.isdisjoint(found) for found in sections) / count for kind, wanted in _KINDS.items()}
    first = bool(sections) and not _RESERVE.isdisjoint(sections[0])
    return Tone(opening, share, first, any(sentence.question for sentence in document.sentences[:OPENING]))


def _sections(sentence: SentenceText) -> list[str]:
    """The lists of the language that a sentence's expressions stand in."""
    return [
        *(phrase.section for phrase in sentence.phrases if not isinstance(phrase.value, int)),
        *(form.section for form in sentence.forms),
    ]


def _coverage(wording: Wording, document: Document) -> dict[str, float]:
    """How much of a headline the article answers: anywhere, together, in its opening."""
    found = spread(wording, document)
    anywhere = [(unit, max(spots.values(), default=0.0)) for unit, spots in found]
    places = sorted({place for _, spots in found for place in spots})

    def within(first: int, last: int) -> list[tuple[Unit, float]]:
        return [(u, max((spots.get(i, 0.0) for i in range(first, last)), default=0.0)) for u, spots in found]

    opening = within(0, OPENING)
    hits = sum(strength > 0.5 for _, strength in anywhere)
    return {
        "anywhere": _share(anywhere),
        "rare": _share(anywhere, 3),
        "names": _share([(u, x) for u, x in anywhere if u.kind == "name"], default=0.5),
        "words": _share([(u, x) for u, x in anywhere if u.kind == "word"], default=0.5),
        "opening": _share(opening),
        "opening_words": _share([(u, x) for u, x in opening if u.kind == "word"], default=0.5),
        "one": max((_share(within(i, i + 1)) for i in places), default=0.0),
        "three": max((_share(within(i, i + 3)) for i in places), default=0.0),
        "hits": min(hits, 6) / 6,
        "units": min(1.0, log(1 + len(found)) / log(20)),
        "sentences": min(1.0, log(1 + len(document.sentences)) / log(60)),
    }


def _share(pairs: Sequence[tuple[Unit, float]], power: int = 1, default: float = 0.0) -> float:
    total = sum(unit.weight**power for unit, _ in pairs)
    return sum(unit.weight**power * strength for unit, strength in pairs) / total if total else default


def _of_headline(wording: Wording) -> dict[str, float]:
    """How the headline tells it: "Report: ...", "... may ...", "Is ...?", "... a hoax"."""
    sentence = wording.sentence
    found = _sections(sentence)
    modal = {form.value for form in sentence.forms if form.section == "modal"}
    return {
        "head_reserve": float(not _RESERVE.isdisjoint(found)),
        "head_reported": float(not _REPORTED.isdisjoint(found)),
        "head_refuted": float(not _REFUTED.isdisjoint(found)),
        "head_negated": float(any(cue.kind == "negation" for cue in sentence.cues.cues)),
        "head_possible": float(not _POSSIBLE.isdisjoint(modal)),
        "head_asks": float(sentence.question),
        "head_colon": float(":" in wording.text),
    }


def _of_tone(tone: Tone, headline: Mapping[str, float]) -> dict[str, float]:
    refuted = float(headline["head_refuted"] != headline["head_negated"])  # "not a hoax" refutes nothing
    opening, share = tone.opening["refuted"], tone.share["refuted"]
    return {
        **{f"opening_{kind}": value for kind, value in tone.opening.items()},
        "share_reserve": tone.share["reserve"],
        "share_refuted": share,
        "first_reserve": float(tone.first),
        "opening_asks": float(tone.asks),
        "refutes": float(share > 0),
        # a headline that calls it a hoax is backed by an article that does, and the other way round
        "both_refute": refuted * float(opening > 0),
        "article_refutes": (1 - refuted) * opening,
        "article_refutes_often": (1 - refuted) * share,
        "headline_refutes": refuted * float(share == 0),
    }


def _of_passages(judgements: Sequence[Judgement], reserved: bool) -> dict[str, float]:
    """What the passages judged one by one say of it."""
    readings = [judgement.reading.values for judgement in judgements]
    closest = max(judgements, key=lambda judgement: judgement.reading.values["cover"])
    return {
        "reserved": float(reserved),
        "hedged": float(any(judgement.reading.hedged for judgement in judgements)),
        "closest_hedged": float(closest.reading.hedged),
        "flip": max(values["flip"] for values in readings),
        "distanced": max(values["distanced"] for values in readings),
        "supports": max(judgement.supports for judgement in judgements),
        "contradicts": max(judgement.contradicts for judgement in judgements),
    }


def headline_features(
    wording: Wording,
    document: Document,
    tone: Tone,
    judgements: Sequence[Judgement],
    reserved: bool,
) -> dict[str, float]:
    """The features of a headline and an article, each between 0 and 1.

    ``judgements`` are those of the article's passages, at least one; ``reserved`` is whether the article opens with
    reserve.
    """
    headline = _of_headline(wording)
    return {
        **_coverage(wording, document),
        **headline,
        **_of_tone(tone, headline),
        **_of_passages(judgements, reserved),
    }


@dataclass(frozen=True, slots=True)
class HeadlineModel:
    """Weights towards each side and towards being about the headline, by feature, and the threshold for the latter."""

    supports: Mapping[str, float]
    contradicts: Mapping[str, float]
    related: Mapping[str, float]
    threshold: float

    def relatedness(self, values: Mapping[str, float]) -> float:
        """How surely the article is about the headline, 0 to 1: what it covers of it tells."""
        return 1 / (
            1 + exp(-sum(weight * (1.0 if name == "bias" else values[name]) for name, weight in self.related.items()))
        )

    def judge(self, values: Mapping[str, float]) -> Whole:
        """The probabilities that these features mean."""
        values = {**values, "bias": 1.0}

        def sum_of(weights: Mapping[str, float]) -> float:
            return sum(weight * values[name] for name, weight in weights.items())

        to_support, to_contradict = sum_of(self.supports), sum_of(self.contradicts)
        top = max(to_support, to_contradict, 0.0)
        es, ec, en = exp(to_support - top), exp(to_contradict - top), exp(-top)
        total = es + ec + en
        features = (
            Feature(name, values[name], weight, self.contradicts[name]) for name, weight in self.supports.items()
        )
        about = {name: weight * values[name] for name, weight in self.related.items()}
        return Whole(self.relatedness(values), es / total, ec / total, self.threshold, tuple(features), about)


@cache
def load_headline_model() -> HeadlineModel:
    """The weights that ship with the package."""
    data = json.loads((files("crosscheck.match") / "headline.json").read_text(encoding="utf-8"))
    sides = data["sides"]
    return HeadlineModel(
        {name: pair[0] for name, pair in sides.items()},
        {name: pair[1] for name, pair in sides.items()},
        data["related"],
        data["threshold"],
    )


def nearest(judgements: Sequence[Judgement], most: int) -> tuple[int, ...]:
    """The places of the passages that show best what an article makes of a headline: those that answer most of it.

    Of passages that answer nearly as much, those without reserve come first.
    """
    covers = [judgement.reading.values["cover"] for judgement in judgements]
    least = 0.6 * max(covers, default=0.0)
    ranked = sorted(
        (judgements[place].reading.hedged, -cover, place) for place, cover in enumerate(covers) if cover >= least
    )
    return tuple(place for _, _, place in ranked[:most])
