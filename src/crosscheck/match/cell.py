"""One claim against one article: the best passages on each side, weighed into a stance."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp, log

from crosscheck.match.align import Places, align, find_places
from crosscheck.match.attribute import Attribution, attribution_of, relayed
from crosscheck.match.compound import Piece, pieces_of
from crosscheck.match.headline import Tone, headline_features, load_headline_model, nearest, tone_of
from crosscheck.match.judge import Judge, Judgement
from crosscheck.match.pair import choice_of
from crosscheck.match.retrieve import Candidate, Retriever
from crosscheck.match.sources import asserts, words_for
from crosscheck.match.wording import MODALS, Aliases, Wording, compile_wording, is_nominal
from crosscheck.model import Article, Cell, Claim, ConflictKind, Evidence, PartialDate, Reason, Stance, Voice, Whole
from crosscheck.text.document import Document
from crosscheck.text.language import Language, load_language
from crosscheck.text.relative import relative_dates

PASSAGES = 10
"""How many sentences of an article are judged for one wording of a claim: the most relevant ones."""

UNTOUCHED = 0.97
"""How sure it is, before calibration, that an article omits a claim where no passage is worth judging."""

SHOWN = 3
"""How many quotes a side shows at most."""

LEAD = 4
"""How many sentences open an article: who tells a story with reserve says so there, headline counted."""

RAISED = 0.4
"""How much of a claim a sentence of the lead answers if its reserve is about the claim."""


@dataclass(frozen=True, slots=True, eq=False)
class CompiledClaim:
    """A claim ready for articles of one language: all its wordings as units."""

    claim: Claim
    wordings: tuple[Wording, ...]
    pieces: tuple[tuple[Piece, Wording], ...] = ()
    """What a claim that says more than one thing is put together of."""

    @property
    def sought(self) -> tuple[Wording, ...]:
        """All that an article is looked through for."""
        return (*self.wordings, *(wording for _, wording in self.pieces))


@dataclass(slots=True, eq=False)
class Reader:
    """A document while claims are checked against it: the places of its sentences, found once and kept."""

    document: Document
    aliases: Aliases | None
    places: list[Places | None] = field(default_factory=list)
    lines: Sequence[int] = ()
    _tone: Tone | None = None

    def __post_init__(self) -> None:
        self.places = [None] * len(self.document.sentences)
        self.lines = [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.document.article.text))]

    def at(self, index: int) -> Places:
        """The places of a sentence."""
        places = self.places[index]
        if places is None:
            sentence = self.document.sentences[index]
            places = self.places[index] = find_places(sentence, self.aliases.find(sentence) if self.aliases else ())
        return places

    @property
    def tone(self) -> Tone:
        """How the article tells what it tells, found when first asked for."""
        if self._tone is None:
            self._tone = tone_of(self.document)
        return self._tone

    def line(self, offset: int) -> int:
        """The line of an offset, from 1; a line ends with any of LF, CR LF, CR."""
        return bisect_right(self.lines, offset)


def compile_claim(claim: Claim, language: Language, aliases: Aliases | None) -> CompiledClaim:
    """A claim's wordings for articles in a language: in that language where it has one, else its own."""
    text = claim.texts.get(language.code)
    other = language if text is not None else load_language(claim.language)
    own = claim.language == language.code
    texts = [text if text is not None else claim.text]
    wordings = [replace(compile_wording(t, other, aliases), headline=claim.headline) for t in texts]
    if own:
        wordings += [compile_wording(t, language, aliases) for t in claim.also]
        wordings += [compile_wording(t, language, aliases, denial=True) for t in claim.denials]
    pieces = () if claim.headline else pieces_of(texts[0], other)
    compiled = ((p, replace(compile_wording(p.text, other, aliases, denial=p.denial), only=p.only)) for p in pieces)
    return CompiledClaim(claim, tuple(w for w in wordings if w.units), tuple((p, w) for p, w in compiled if w.units))


def judge_passages(
    compiled: CompiledClaim, reader: Reader, retriever: Retriever, judge: Judge
) -> list[tuple[Candidate, Judgement]]:
    """Every passage worth judging, for every wording, in the order of the text."""
    out = []
    for wording in compiled.wordings:
        for candidate in retriever.candidates(wording, reader.document, PASSAGES):
            alignment = align(
                wording,
                reader.document,
                candidate.index,
                reader.at,
                candidate.article,
                candidate.absent,
            )
            out.append((candidate, judge.judge(alignment)))
    out.sort(key=lambda pair: pair[0].index)
    return out


def decide(
    compiled: CompiledClaim,
    reader: Reader,
    retriever: Retriever,
    judge: Judge,
    thresholds: Mapping[str, float],
    calibration: Mapping[str, Sequence[float]],
) -> tuple[Cell, list[tuple[Candidate, Judgement]]]:
    """The cell of one claim and one article, and the passages it was decided on."""
    if compiled.pieces:
        wordings = [compiled.wordings, *((wording,) for _, wording in compiled.pieces)]
        (undivided, passages), *parts = [
            decide(CompiledClaim(compiled.claim, each), reader, retriever, judge, thresholds, calibration)
            for each in wordings
        ]
        pieces = [(piece, cell) for (piece, _), (cell, _) in zip(compiled.pieces, parts, strict=True)]
        return joined(undivided, pieces), [*passages, *(passage for _, more in parts for passage in more)]
    article = reader.document.article
    passages = judge_passages(compiled, reader, retriever, judge)
    if not passages:
        return untouched(compiled.claim, article, calibration), passages
    ranked = strongest(passages)
    early = predates(article, compiled.claim)
    told = any(j.supports >= thresholds["supports"] and _same_amounts(j) for _, j in ranked)
    weighed = [
        before_event(j) if early else (j.supports, 0.0 if told and _other_amount(j) else j.contradicts, j.related)
        for _, j in ranked
    ]
    choice = choice_of(ranked[0][1].alignment.choice)
    outcome = stance_of(weighed, choice, thresholds, excerpt=article.excerpt)
    if outcome.stance is Stance.MENTIONS:
        raising = [
            (i, related, j.here)
            for i, ((_, _, related), (_, j)) in enumerate(zip(weighed, ranked, strict=True))
            if related >= raised_from(thresholds, choice)
        ]
        outcome = replace(outcome, sides=((Stance.MENTIONS, _fullest(raising)),))
    whole = whole_article(compiled, ranked, reader)
    if whole is None:
        reserved = bool(outcome.sides) and opens_with_reserve(ranked, reader)
    else:
        outcome, reserved = outcome_of(whole, outcome, [j for _, j in ranked])
    evidence = [
        quote_of(*ranked[place], side, score, reader, reserved and side is not Stance.CONTRADICTS)
        for side, places in outcome.sides
        for place, score in places
    ]
    reason = Reason.PREDATES if outcome.stance is Stance.OMITS and early else None
    confidence = outcome.confidence if whole else calibrated(outcome.stance, outcome.confidence, calibration)
    return Cell(article.id, outcome.stance, round(confidence, 4), tuple(evidence), reason), passages


def joined(cell: Cell, told: Sequence[tuple[Piece, Cell]]) -> Cell:
    """The cell of a claim from those of its pieces, where it is not decided as a whole: who denies one denies it, who
    says all says it.
    """
    against = [c for p, c in told if p.decides and c.stance is Stance.CONTRADICTS]
    cells, said = [c for _, c in told], [c for p, c in told if not p.denial]
    agreed = bool(said) and all(c.stance in (Stance.SUPPORTS, Stance.MIXED) for c in said)
    if agreed and against:  # "is in Hull, not in Leeds", where it says both
        sure = min(c.confidence for c in (*said, *against))
        return replace(cell, stance=Stance.MIXED, confidence=sure, evidence=_all_of(cells), reason=None)
    if against and cell.stance is not Stance.CONTRADICTS and all(c.stance is not Stance.MIXED for c in cells):
        return max(against, key=lambda c: c.confidence)
    if cell.stance not in (Stance.MENTIONS, Stance.OMITS):
        return cell
    if agreed:  # that nobody says what is denied with it is enough
        stance = Stance.MIXED if any(c.stance is Stance.MIXED for c in said) else Stance.SUPPORTS
        sure = min(c.confidence for c in said)
        return replace(cell, stance=stance, confidence=sure, evidence=_all_of(said), reason=None)
    raising = [p.raises and c.stance is not Stance.OMITS for p, c in told]
    sides = any(p.raises and p.decides and c.stance in (Stance.SUPPORTS, Stance.MIXED) for p, c in told)
    if cell.stance is Stance.OMITS and (sides or all(raising)):
        told_of = {e.start: replace(e, side=Stance.MENTIONS, conflict=None) for e in _all_of(cells)}
        raised = tuple(told_of.values())[:SHOWN]
        sure = max(c.confidence for c in cells if c.stance is not Stance.OMITS)
        return replace(cell, stance=Stance.MENTIONS, confidence=sure, evidence=raised, reason=None)
    return cell


def _all_of(cells: Sequence[Cell]) -> tuple[Evidence, ...]:
    """The evidence of several cells, each passage once for a side."""
    return tuple({(e.start, e.side): e for c in reversed(cells) for e in reversed(c.evidence)}.values())[::-1]


_AMOUNTS = (ConflictKind.NUMBER, ConflictKind.QUANTITY, ConflictKind.DATE)


def _other_amount(judgement: Judgement) -> bool:
    """Whether all that sets a passage against the claim is another amount."""
    if judgement.contradicts <= judgement.supports:
        return False
    conflict = judgement.reading.conflict
    return conflict is not None and conflict.kind in _AMOUNTS and not judgement.reading.values["turned"]


def _same_amounts(judgement: Judgement) -> bool:
    """Whether a passage has the very amounts and dates of the claim: other ones, elsewhere, count something else."""
    pairs = zip(judgement.alignment.wording.units, judgement.alignment.links, strict=True)
    amounts = [x for u, x in pairs if u.kind in ("number", "date")]
    return bool(amounts) and all(x.first >= 0 and x.strength >= 0.9 for x in amounts)


def strongest(passages: Sequence[tuple[Candidate, Judgement]]) -> list[tuple[Candidate, Judgement]]:
    """Each passage once, by the wording for which it is surest of a side, in the order of the text."""
    best: dict[int, tuple[Candidate, Judgement]] = {}
    for candidate, judgement in passages:
        held = best.get(candidate.index)
        if held is None or max(judgement.supports, judgement.contradicts) > max(held[1].supports, held[1].contradicts):
            best[candidate.index] = (candidate, judgement)
    return sorted(best.values(), key=lambda pair: pair[0].index)


def untouched(claim: Claim, article: Article, calibration: Mapping[str, Sequence[float]]) -> Cell:
    """The cell of an article that has no passage worth judging for a claim."""
    confidence = calibrated(Stance.OMITS, UNTOUCHED, calibration)
    return Cell(
        article.id, Stance.OMITS, round(confidence, 4), (), Reason.PREDATES if predates(article, claim) else None
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article's stance, how sure it is (0 to 1), and what each side rests on.

    ``sides`` lists the sides that stand; each has at most ``SHOWN`` pairs of a passage's place and its probability,
    best first.
    """

    stance: Stance
    confidence: float
    sides: tuple[tuple[Stance, tuple[tuple[int, float], ...]], ...] = ()


def stance_of(
    passages: Sequence[tuple[float, float, float]],
    choice: float,
    thresholds: Mapping[str, float],
    *,
    excerpt: bool = False,
) -> Outcome:
    """The stance of an article from its passages' probabilities to support, to contradict and to raise the claim.

    ``passages`` stand in the order of the text; ``choice`` is how many there were to choose from, 0 to 1, as in the
    features; ``thresholds`` are the model's. Both sides stand only where the weaker is nearly as sure as the stronger.
    """
    # the more passages an article has, the surer one must be, or length alone would find it a side
    least_s = thresholds["supports"] + thresholds["supports_long"] * choice
    # an excerpt was picked for the claim, so that what seems a conflict is seldom chance
    least_c = thresholds["contradicts_excerpt" if excerpt else "contradicts"] + thresholds["contradicts_long"] * choice
    supports = [(i, s) for i, (s, c, _) in enumerate(passages) if s >= least_s and s >= c]
    contradicts = [(i, c) for i, (s, c, _) in enumerate(passages) if c >= least_c and c > s]
    top_s = max((s for _, s in supports), default=0.0)
    top_c = max((c for _, c in contradicts), default=0.0)
    if supports and contradicts and min(top_s, top_c) >= thresholds["mixed"] * max(top_s, top_c):
        sides = ((Stance.SUPPORTS, _best(supports)), (Stance.CONTRADICTS, _best(contradicts)))
        return Outcome(Stance.MIXED, min(top_s, top_c), sides)
    if supports and top_s >= top_c:
        return Outcome(Stance.SUPPORTS, top_s, ((Stance.SUPPORTS, _best(supports)),))
    if contradicts:
        return Outcome(Stance.CONTRADICTS, top_c, ((Stance.CONTRADICTS, _best(contradicts)),))
    sureness = 1 - max((max(s, c) for s, c, _ in passages), default=0.0)
    mentions = [(i, r) for i, (_, _, r) in enumerate(passages) if r >= raised_from(thresholds, choice)]
    if mentions:
        best = _best(mentions)
        return Outcome(Stance.MENTIONS, sureness * best[0][1], ((Stance.MENTIONS, best),))
    return Outcome(Stance.OMITS, sureness)


def raised_from(thresholds: Mapping[str, float], choice: float) -> float:
    """How surely a passage must raise a claim's matter: the more there are to choose from, the surer."""
    return thresholds["mentions"] + thresholds["mentions_long"] * choice


def whole_article(
    compiled: CompiledClaim, ranked: Sequence[tuple[Candidate, Judgement]], reader: Reader
) -> Whole | None:
    """The article judged as a whole where the claim is a headline and the article not older than what it tells.

    None for a claim that is a sentence, and for a passage that somebody picked for it.
    """
    article, wording = reader.document.article, compiled.wordings[0]
    if article.excerpt or not wording.headline or predates(article, compiled.claim):
        return None
    reserved = opens_with_reserve(ranked, reader)
    values = headline_features(wording, reader.document, reader.tone, [j for _, j in ranked], reserved)
    return load_headline_model().judge(values)


def outcome_of(whole: Whole, passages: Outcome, judgements: Sequence[Judgement]) -> tuple[Outcome, bool]:
    """The stance of an article towards a headline, and whether the article tells it with reserve.

    ``passages`` is the stance by its passages alone, ``judgements`` theirs. A side that a passage shows stands as
    evidence; where the article as a whole does not vouch for what its passages tell, it is told with reserve.
    """
    if whole.related < whole.threshold:
        return Outcome(Stance.OMITS, 1 - whole.related), False
    best = max(whole.supports, whole.contradicts, whole.discusses)
    shown = dict(passages.sides)
    gist = tuple((place, best) for place in nearest(judgements, SHOWN))
    if best == whole.supports:
        return Outcome(Stance.SUPPORTS, best, ((Stance.SUPPORTS, shown.get(Stance.SUPPORTS, gist)),)), False
    if best == whole.contradicts:
        return Outcome(Stance.CONTRADICTS, best, ((Stance.CONTRADICTS, shown.get(Stance.CONTRADICTS, gist)),)), False
    if passages.stance is Stance.SUPPORTS:
        return Outcome(Stance.SUPPORTS, best, passages.sides), True
    return Outcome(Stance.MENTIONS, best, ((Stance.MENTIONS, shown.get(Stance.MENTIONS, gist)),)), False


def calibrated(stance: Stance, confidence: float, calibration: Mapping[str, Sequence[float]]) -> float:
    """How often such a decision is right, 0 to 1, from how sure the model is of it.

    Platt scaling ("Probabilistic outputs for support vector machines", in: Advances in Large Margin Classifiers,
    1999): a logistic of the confidence's logit, whose slope and intercept ``calibration`` has for each stance; a
    stance that it does not have keeps its confidence.
    """
    if stance.value not in calibration:
        return confidence
    slope, intercept = calibration[stance.value]
    return 1 / (1 + exp(-(slope * logit(confidence) + intercept)))


def logit(probability: float) -> float:
    """The log-odds of a probability, which is taken for at least 0.001 and at most 0.999."""
    held = min(max(probability, 0.001), 0.999)
    return log(held / (1 - held))


def _best(side: Sequence[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    return tuple(sorted(side, key=lambda pair: (-pair[1], pair[0]))[:SHOWN])


def _fullest(raising: Sequence[tuple[int, float, float]]) -> tuple[tuple[int, float], ...]:
    """The passages that raise a claim's matter, with how surely: of those that do so about as surely the one first that
    has most of the claim. ``raising`` are their places, how surely they do, and how much of it each has.
    """
    ranked = sorted(raising, key=lambda one: (-round(one[1], 1), -one[2], one[0]))
    return tuple((place, sure) for place, sure, _ in ranked[:SHOWN])


def predates(article: Article, claim: Claim) -> bool:
    """True only where the article certainly appeared before the claim's event."""
    published: PartialDate | None = article.published
    return claim.when is not None and published is not None and published.before(claim.when)


def before_event(judgement: Judgement) -> tuple[float, float, float]:
    """What a passage from before a claim's event can say of it: nothing for or against, but that the matter is raised.

    A plan, a forecast or the denial of a plan raises it. The state of things from before ("is closed", of what will
    reopen) is another matter, which the event ends.
    """
    main, links = judgement.alignment.wording.main, judgement.alignment.links
    another = main is not None and links[main].opposite
    return 0.0, 0.0, 0.0 if another else judgement.related


def opens_with_reserve(passages: Sequence[tuple[Candidate, Judgement]], reader: Reader) -> bool:
    """Whether the article's opening raises the claim with reserve, which then holds for all that it tells of it.

    News tells the gist and its source first (the inverted pyramid), and seldom repeats "reportedly" or "according to
    people who know of it" where it goes into details: Bell, The Language of News Media, 1991.
    """
    return any(
        c.index < LEAD and j.here >= RAISED and (j.reading.reserve > 0 or _by_nobody(_cited(c, j, reader)))
        for c, j in passages
    )


def _by_nobody(found: Attribution | None) -> bool:
    """Whether it is cited from a source that is not named ("people familiar with the matter", "reports")."""
    return found is not None and not found.named


def _cited(candidate: Candidate, judgement: Judgement, reader: Reader) -> Attribution | None:
    pairs = [
        (u, x)
        for u, x in zip(judgement.alignment.wording.units, judgement.alignment.links, strict=True)
        if x.first >= 0
    ]
    verbs = [x.first for u, x in pairs if u.predicate]
    words = [x.first for u, x in pairs if u.kind != "name"]
    spots = sorted({k for _, x in pairs for k in range(x.first, x.last)})
    return attribution_of(reader.document, candidate.index, words or spots, verbs, _sayers(judgement))


def _is_taken_for_granted(judgement: Judgement, found: Attribution) -> bool:
    """Whether what a source is cited with only presupposes the claim, and says something else of it: who says that
    "the ban would cost jobs" is no witness of the ban.

    What a definite noun presupposes is taken for granted by whoever reports the saying as well (Karttunen,
    Presupposition and Linguistic Context, 1974).
    """
    wording, sentence = judgement.alignment.wording, judgement.alignment.sentence
    tokens, language = sentence.tokens, sentence.language
    if wording.main is None:
        return False
    link = judgement.alignment.links[wording.main]
    lo, hi = found.scope
    if not lo <= link.first < hi or link.last - link.first > 1:
        return False
    gerunds = tuple(words_for(language, "gerunds"))
    spoken = [
        k
        for k in range(lo, hi)
        if asserts(tokens[k].lex, language)
        and not is_nominal(sentence, k)
        and not (gerunds and tokens[k].lex.form.endswith(gerunds))
    ]
    spoken += [p.start for p in sentence.forms if p.section == "modal" and lo <= p.start < hi and p.value in MODALS]
    told = {k for x in judgement.alignment.links if x.first >= 0 for k in range(x.first, x.last)}
    if link.first in spoken or not spoken or not told.isdisjoint(spoken):
        return False
    lead = link.first - 1
    while lead > lo and not tokens[lead].lex.stop and not tokens[lead + 1].before.strip("-'’"):
        lead -= 1
    if tokens[lead].lex.form not in language.definite | language.demonstratives:
        return False
    beside = lead > lo and tokens[lead - 1].lex.form in language.adjunct_forms  # "since the ban"
    return beside or min(spoken) > link.first


def _sayers(judgement: Judgement) -> list[int]:
    """Where the passage names whose saying the claim is about ("Le Kremlin n'évoque rien"); empty if nobody's."""
    wording, links = judgement.alignment.wording, judgement.alignment.links
    if wording.main is None:
        return []
    main = wording.units[wording.main]
    if wording.lemmas(wording.main).isdisjoint(
        words_for(wording.language, "telling") | words_for(wording.language, "reporting")
    ):
        return []
    subjects = [x for u, x in zip(wording.units, links, strict=True) if u.kind == "name" and u.last <= main.first]
    return [k for x in subjects[:1] if x.first >= 0 for k in range(x.first, x.last)]


def quote_of(
    candidate: Candidate, judgement: Judgement, side: Stance, score: float, reader: Reader, reserved: bool = False
) -> Evidence:
    """A judged passage as evidence for a side: its exact words, who says them, with what reserve, what conflicts.

    ``reserved``: the article tells the whole story with reserve, whatever this passage marks.
    """
    sentence = judgement.alignment.sentence
    text = sentence.text
    start, end = trim(text, sentence.start, sentence.end)
    found = _cited(candidate, judgement, reader)
    witness = found is not None and found.named and not _is_taken_for_granted(judgement, found)
    conflict = judgement.reading.conflict if side is Stance.CONTRADICTS else None
    return Evidence(
        side=side,
        quote=text[start:end],
        start=start,
        end=end,
        line=reader.line(start),
        score=round(score, 4),
        voice=Voice.ATTRIBUTED if found else Voice.OWN,
        speaker=found.speaker if found else None,
        # who will not be named, or is cited with distance, is cited with reserve
        hedged=reserved or judgement.reading.hedged or _by_nobody(found),
        conflict=conflict,
        chain=tuple(found.chain if witness else ()) if found else relayed(reader.document),
        dates=relative_dates(sentence, start, end),
    )


_LEAD = re.compile(r"(?:[-•*–—·▪]+\s+|\d{1,2}[.)]\s+|#{1,6}\s+|>\s+)+")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A sentence without its bullet, numbering and outer white space."""
    found = _LEAD.match(text, start, end)
    if found and found.end() < end:
        start = found.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
