"""The quantities in a sentence, as figures or words, with their bounds, units, and what they count.

"plus de vingt pays" is an interval, so that "23 pays" agrees with it (the treatment of numeric mismatch follows
de Marneffe, Rafferty and Manning, ACL 2008).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.text.figures import SIGNS, Spelled, figure, is_figure, read_number, scaled
from crosscheck.text.language import Language, Phrase
from crosscheck.text.measures import dimension
from crosscheck.text.quantity import ABOUT, RECKONED, Quantity, Role
from crosscheck.text.tokens import Token

_LETTER_SCALES = {"k": 1e3, "m": 1e6, "md": 1e9, "mds": 1e9, "mrd": 1e9, "bn": 1e9, "b": 1e9}
_NOUN_REACH = 6
GREAT = 100_000
"""From which figure on one that counts nothing is of the same unit as the amount before it."""
_NO_DATES: tuple[tuple[int, int], ...] = ()
_DASHES = frozenset(("-", "–", "—", "‑", "−"))
_CLOCK = re.compile(r"(\d\d?)h([0-5]\d)?")
_RANK = re.compile(r"(\d+)([^\W\d]+)")
_TWO = re.compile(r"[0-5]\d")


class _Sentence:
    """What is looked up while the amounts of one sentence are read."""

    def __init__(self, text: str, tokens: Sequence[Token], language: Language, phrases: Sequence[Phrase]) -> None:
        self.text, self.tokens, self.language = text, tokens, language
        self.words = language.amount_words
        self.units: dict[int, Phrase] = {}
        self.units_before: dict[int, Phrase] = {}
        self.bounds: dict[int, Phrase] = {}
        self.bounds_after: dict[int, Phrase] = {}
        self.said: dict[int, Phrase] = {}
        for phrase in phrases:
            section = phrase.section
            if section == "unit":
                phrase = self._of_sign(phrase)
                if phrase.start not in self.units or self.units[phrase.start].end < phrase.end:
                    self.units[phrase.start] = phrase
                self.units_before[phrase.end] = phrase
            elif section == "approximator":
                if phrase.end not in self.bounds or phrase.start < self.bounds[phrase.end].start:
                    self.bounds[phrase.end] = phrase
                if phrase.start not in self.bounds_after or phrase.end > self.bounds_after[phrase.start].end:
                    self.bounds_after[phrase.start] = phrase
            elif (
                section in ("plural_quantity", "proportions")
                and (phrase.start not in self.said or self.said[phrase.start].end < phrase.end)
                and not (section == "proportions" and self._ranks(phrase))
            ):
                self.said[phrase.start] = phrase

    def _ranks(self, share: Phrase) -> bool:
        """Whether what may be a share is a rank, right before a noun ("a third person", but "a third quit")."""
        k = share.end
        if self.tokens[k - 1].lex.ordinal is None or k >= len(self.tokens) or self.tokens[k].before.strip():
            return False
        lex = self.tokens[k].lex
        higher = lex.form.endswith("er") and lex.form != lex.lemma
        several = lex.form.endswith("s") and lex.form != lex.lemma
        return not (lex.stop or lex.finite or lex.verb or higher or several or lex.number is not None)

    def _of_sign(self, unit: Phrase) -> Phrase:
        """The unit of a sign alone where a blank parts it from the letters before it: "a $5 billion plan", no "A$"."""
        sign = unit.end - 1
        if sign == unit.start or self.text[self.tokens[sign].start] not in SIGNS:
            return unit
        if self.tokens[sign - 1].end == self.tokens[sign].start:
            return unit
        return unit._replace(start=sign, value=self.language.units.get(self.tokens[sign].lex.form, unit.value))

    def form(self, i: int) -> str:
        return self.tokens[i].lex.form if 0 <= i < len(self.tokens) else ""

    def before(self, i: int) -> str:
        """The marks before word ``i``; past the end, a full stop."""
        return self.tokens[i].before if i < len(self.tokens) else "."

    def is_(self, i: int, what: str) -> bool:
        return self.form(i) in self.words[what]

    def adjacent(self, i: int) -> bool:
        """True where word ``i`` is written onto the word before it."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def adjacent_marks(self, i: int) -> bool:
        """True where only marks, and no space, stand between word ``i`` and the word before it."""
        return not any(c.isspace() for c in self.text[self.tokens[i - 1].end : self.tokens[i].start])

    def determiner(self, i: int) -> bool:
        return self.form(i) in self.language.determiners or self.is_(i, "possessive")

    def content(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and not self.tokens[i].lex.stop and not is_figure(self.tokens[i])

    def countable(self, i: int) -> bool:
        """True where word ``i`` can be what a number before it counts."""
        return (
            self.content(i)
            and not self.before(i)
            and not self.tokens[i].lex.finite
            and self.tokens[i].lex.number is None
        )


def find_quantities(
    text: str,
    tokens: Sequence[Token],
    language: Language,
    phrases: Sequence[Phrase],
    dates: Sequence[tuple[int, int]] = _NO_DATES,
) -> tuple[Quantity, ...]:
    """Every amount in a sentence, in order, but for the words that belong to a date (``dates``)."""
    figures = any(t.lex.number is not None or t.lex.ordinal is not None or t.lex.form[0].isdecimal() for t in tokens)
    if not figures and not any(
        p.section in ("plural_quantity", "proportions")
        or (p.section == "unit" and p.start and tokens[p.start - 1].lex.form in language.indefinite)
        for p in phrases
    ):
        return ()
    sentence = _Sentence(text, tokens, language, phrases)
    taken = bytearray(len(tokens) + 1)
    for first, last in dates:
        for k in range(first, last):
            taken[k] = 1
    out: list[Quantity] = []
    i = 0
    while i < len(tokens):
        if taken[i]:
            i += 1
            continue
        found = _read(sentence, i, taken)
        if found is None:
            i += 1
            continue
        quantities, i = found
        out += quantities
    return tuple(sorted(_related(sentence, out), key=lambda q: (q.first, q.role is Role.SHARE)))


def _read(s: _Sentence, i: int, taken: bytearray) -> tuple[list[Quantity], int] | None:
    """The amount that starts at word ``i``, and the word after it; an empty list for a number that is none."""
    tokens, language = s.tokens, s.language
    lex = tokens[i].lex
    digits = is_figure(tokens[i])
    phrase = s.said.get(i)
    spelled = None
    if digits or lex.number is not None:
        alone = s.is_(i - 1, "between") or (i > 1 and s.is_(i - 2, "between"))
        spelled = read_number(s.text, tokens, i, language, alone=alone)
    if phrase is not None and (spelled is None or phrase.end >= spelled.last) and not digits:
        if any(taken[i : phrase.end]):
            return None
        if phrase.value == (0.0, 0.0) and s.form(i - 1) == "en":
            return [], phrase.end  # "en aucun cas"
        if s.is_(phrase.end - 1, "of") and not s.determiner(i) and lex.number is None and s.determiner(i - 1):
            return [], phrase.end  # "le nombre de morts"
        if (
            s.form(phrase.end - 1) == s.form(i)
            and lex.number is not None
            and i + 1 < len(tokens)
            and tokens[i + 1].before == "-"
        ) or _share_ahead(s, i, phrase, spelled):
            phrase = None
    elif spelled is not None:
        phrase = None
    if s.is_(i, "half") and (halved := _half(s, i)) is not None:
        return halved
    if spelled is None and phrase is None and _later(s, i):
        return _amount(s, i, Spelled(1.0, i + 1, 1.0))
    if phrase is not None and math.isinf(phrase.value[1]) and phrase.end - i > 1 and _is_money(s.tokens, phrase.end):
        return [], phrase.end  # "in a range of $3 to $5"
    if phrase is not None:
        return [_from_phrase(s, phrase)], phrase.end
    if digits and (skip := _code(s, i)) is not None:
        return [], skip
    if (rank := _RANK.fullmatch(lex.form)) is not None and rank.group(2) in s.words["ordinal_suffixes"]:
        return _ordinal(s, i, i + 1, float(rank.group(1)))
    if lex.form[0].isdecimal() and (clock := _clock(s, i)) is not None:
        return clock
    if spelled is None:
        return _ordinal(s, i, i + 1, float(lex.ordinal)) if lex.ordinal is not None else None
    if spelled.last == i + 1 and not digits and lex.number == 1 and not _one(s, i):
        return None
    return _amount(s, i, spelled)


def _is_money(tokens: Sequence[Token], i: int) -> bool:
    """Whether a figure with the sign of a currency begins at word ``i``."""
    return i + 1 < len(tokens) and tokens[i].lex.form in SIGNS and is_figure(tokens[i + 1])


def _later(s: _Sentence, i: int) -> bool:
    """True for the article of "a week later", which says that it was one."""
    unit = s.units.get(i + 1)
    return unit is not None and s.form(i) in s.language.indefinite and is_onward(s.tokens, unit.end, s.language)


def is_onward(tokens: Sequence[Token], i: int, language: Language) -> bool:
    """True where a span of time is counted from what went before: at "later", "plus tard", "after the vote"."""
    words = language.amount_words
    forms = [t.lex.form for t in tokens[i : i + 2]]
    if not forms:
        return False
    return forms[0] in words["onward"] or (forms[0] in words["offset"] and forms[-1] in words["onward"])


def _share_ahead(s: _Sentence, i: int, phrase: Phrase, spelled: Spelled | None) -> bool:
    """True for "deux" of "deux sur trois" or "deux cents", which the list has as words of their own."""
    return spelled is not None and spelled.last > phrase.end


def _half(s: _Sentence, i: int) -> tuple[list[Quantity], int] | None:
    """ "half a million", "un demi-million"."""
    k = i + 2 if s.form(i + 1) in s.language.indefinite else i + 1
    if not scaled(s.tokens, k) and not (k < len(s.tokens) and s.tokens[k].lex.scale and s.before(k) == "-"):
        return None
    scale = s.tokens[k].lex.number or 1.0
    found = Spelled(scale / 2, k + 1, scale / 2)
    return _amount(s, i, found)


def _one(s: _Sentence, i: int) -> bool:
    """True where "one" counts: not "no one", "the one who", "one of", and French "un" only after a bound."""
    unit = s.units.get(i + 1)
    if unit is not None and s.is_(unit.end, "and") and s.is_(unit.end + 1, "half"):
        return True  # "une heure et demie"
    if s.form(i) in s.language.indefinite:
        return i in s.bounds or _share(s, i, i + 1) is not None or _later(s, i)
    if s.is_(i + 1, "of") or s.form(i + 1) in ("another", "'s"):
        return _share(s, i, i + 1) is not None
    if i and (s.determiner(i - 1) or s.form(i - 1) in ("no", "any", "some", "every", "each", "which", "only")):
        return s.form(i - 1) == "only"
    if s.is_(i + 1, "and") and (s.is_(i + 2, "half") or s.is_(i + 3, "half")):
        return True
    return s.countable(i + 1) or i + 1 in s.units or _share(s, i, i + 1) is not None


def _from_phrase(s: _Sentence, phrase: Phrase) -> Quantity:
    low, high = phrase.value
    value = low if low == high else (low + high) / 2 if math.isfinite(high) else math.nan
    share = phrase.section == "proportions"
    first, last = phrase.start, phrase.end
    bound = s.bounds.get(first)
    about = low != high and math.isfinite(high) and not share
    if bound is not None and value == value:
        middle = value
        if bound.value == "more":
            low, high = (low, 100.0) if share else (low, math.inf)
        elif bound.value == "less":
            low = 0.0
        else:
            about, low, high = True, min(low, middle * (1 - ABOUT)), max(high, middle * (1 + ABOUT))
    unit = "%" if share else ""
    if not share:
        unit, last, _ = _unit(s, first, last)
        if s.is_(last - 1, "times"):
            unit = "times"
    nouns, at = _nouns(s, last, share)
    vague = low != high or share or low == 0
    text = s.text[s.tokens[first].start : s.tokens[last - 1].end]
    role = Role.SHARE if share else Role.COUNT
    return Quantity(
        first, last, low, high, unit, nouns[0] if nouns else "", nouns, vague, text, role, value, 0.0, about, at=at,
        part=_is_part(s, first), extra=_is_extra(s, first, last),
    )  # fmt: skip


def _code(s: _Sentence, i: int) -> int | None:
    """Where ``i`` starts a figure that is part of a name, a telephone number or a version: the word after it."""
    tokens = s.tokens
    j = i + 1
    while (
        j < len(tokens)
        and is_figure(tokens[j])
        and tokens[j].before in (".", "/", "")
        and (tokens[j].before != "" or len(tokens[j].lex.form) == len(tokens[i].lex.form) <= 4)
    ):
        j += 1
    if j - i >= 3 or (j - i == 2 and tokens[i + 1].before in (".", "/") and s.adjacent_marks(i + 1)):
        return j
    if i == 0:
        return None
    previous = tokens[i - 1]
    if s.is_(i - 1, "number_signs") and (s.form(i - 1) != "no" or (s.before(i) in (".", "") and previous.capital)):
        return i + 1
    if s.form(i - 1) == "°" and s.is_(i - 2, "number_signs"):
        return i + 1
    if previous.lex.form in ("§", "#") or (tokens[i].before == "#"):
        return i + 1
    if tokens[i].before or i in s.units_before or j > i + 1:
        return None
    value = figure(tokens[i].lex.form, s.language.decimal_comma)
    if previous.capital and not previous.lex.stop and value is not None and value == int(value):
        if i + 1 in s.units or s.countable(i + 1) or scaled(tokens, i + 1) or s.form(i + 1) == "%":
            return None
        if i == 1 and previous.lex.verb:
            return None
        return i + 1
    return None


def _is_rank(token: Token) -> bool:
    return token.lex.form[0].isdecimal()


def _ordinal(s: _Sentence, i: int, last: int, value: float | None) -> tuple[list[Quantity], int] | None:
    """A rank, where it ranks a thing: not "premier ministre", "first, ..." or "seconde" as a time."""
    if value is None:
        return [], last
    bare = _is_rank(s.tokens[i]) and (
        s.before(last) != "" or last >= len(s.tokens) or s.tokens[last].lex.stop or s.tokens[last].lex.finite
    )
    if bare:  # "le 50e s'étalera ..."
        said = s.text[s.tokens[i].start : s.tokens[last - 1].end]
        return [Quantity(i, last, value, value, "#", "", (), False, said, Role.ORDINAL, value, 1.0)], last
    if s.before(last) or last >= len(s.tokens):
        return [], last
    lex = s.tokens[last].lex
    led = i > 1 and s.form(i - 1) in s.language.possessives and s.tokens[i - 2].lex.lemma in s.words["celebrating"]
    if led and s.is_(last, "birthday") and value < 125:
        said = s.text[s.tokens[i].start : s.tokens[last].end]  # "celebrated her 21st birthday"
        return [Quantity(i, last + 1, value, value, "", "", (), False, said, Role.AGE, value, 1.0)], last
    if not s.content(last) or lex.role or lex.finite or (s.tokens[i].capital and i and s.tokens[last].capital):
        return [], last
    nouns, at = _nouns(s, last, False)
    text = s.text[s.tokens[i].start : s.tokens[last - 1].end]
    return [
        Quantity(
            i, last, value, value, "#", nouns[0] if nouns else "", nouns, False, text, Role.ORDINAL, value, 1.0, at=at
        )
    ], last


def _clock(s: _Sentence, i: int) -> tuple[list[Quantity], int] | None:
    """A time of day in minutes: "20h30", "20 h", "8:30 pm", "à 8 heures du matin"."""
    form = s.form(i)
    if (found := _CLOCK.fullmatch(form)) is not None:
        hour, minute, last = int(found.group(1)), int(found.group(2) or 0), i + 1
        if hour > 24 or (found.group(2) is None and not s.is_(i - 1, "clock_before")):
            return None
    elif len(form) > 2 or not form.isdecimal() or int(form) > 24:
        return None
    else:
        hour, minute, last = int(form), 0, i + 1
    if found is not None:
        pass
    elif s.before(last) == ":" and last < len(s.tokens) and _TWO.fullmatch(s.form(last)) and s.adjacent_marks(last):
        minute, last = int(s.form(last)), last + 1
    elif s.is_(last, "hours") and not s.before(last):
        pointed = s.is_(i - 1, "clock_before")
        last += 1
        if (last < len(s.tokens) and s.adjacent(last) and _TWO.fullmatch(s.form(last))) or (
            last < len(s.tokens) and not s.before(last) and _TWO.fullmatch(s.form(last)) and not s.countable(last + 1)
        ):
            minute, last = int(s.form(last)), last + 1
        elif s.is_(last, "of") and (s.is_(last + 1, "morning") or s.is_(last + 1, "evening")):
            pass
        elif not pointed or s.is_(last, "of"):
            return None
    elif not (s.is_(last, "morning") or s.is_(last, "evening")) or s.language.decimal_comma or s.before(last):
        return None
    for k in (last, last + 1):
        if k < len(s.tokens) and not s.before(k):
            if s.is_(k, "evening"):
                hour, last = hour % 12 + 12, k + 1
                break
            if s.is_(k, "morning"):
                hour, last = hour % 12 if s.form(k) != "matin" else hour, k + 1
                break
    at = float(hour * 60 + minute)
    text = s.text[s.tokens[i].start : s.tokens[last - 1].end]
    bound = s.bounds.get(i)
    low, high = (at - 60, at + 60) if bound is not None else (at, at)
    return [Quantity(i, last, low, high, "clock", "", (), False, text, Role.CLOCK, at, 1.0)], last


def _unit(s: _Sentence, first: int, last: int) -> tuple[str, int, float]:
    """The unit of the number at ``first`` to ``last``, the word after it, and what a letter multiplies by ("5 M€")."""
    tokens = s.tokens
    if (
        last + 1 < len(tokens)
        and s.form(last) in _LETTER_SCALES
        and not s.before(last)
        and s.text[tokens[last + 1].start] in SIGNS
        and (last + 1) in s.units
    ):
        phrase = s.units[last + 1]
        return phrase.value, phrase.end, _LETTER_SCALES[s.form(last)]
    for start in (last, last + 1):
        found = s.units.get(start)
        marks = s.before(start) if start < len(tokens) else ""
        hyphen = marks == "-" and start == last
        if (
            found is not None
            and (not marks or hyphen)
            and (start == last or (s.is_(last, "of") and not s.before(last)))
        ):
            if (
                start > last
                and tokens[last - 1].lex.number is not None
                and not tokens[last - 1].lex.scale
                and s.form(last) == "of"
            ):
                continue
            return "times" if s.is_(found.end - 1, "times") else found.value, found.end, 1.0
    if s.language.code == "en" and s.form(last) == "m" and not s.before(last):
        return "metre", last + 1, 1.0
    before = s.units_before.get(first)
    if before is not None and s.text[tokens[before.end - 1].end - 1] in SIGNS and not s.before(first):
        return before.value, last, 1.0
    return "", last, 1.0


def _amount(s: _Sentence, i: int, spelled: Spelled) -> tuple[list[Quantity], int] | None:
    """A number with all that belongs to it: range or bound, unit, role, what it counts."""
    tokens = s.tokens
    first, last = i, spelled.last
    low = high = value = spelled.value
    step = spelled.step
    vague = about = part = False
    second: Spelled | None = None
    if spelled.bare and not (i and s.determiner(i - 1)) and s.is_(last, "of"):
        low, high, vague = value, math.inf, True  # "millions de"
    half = (
        last + 1 < len(tokens)
        and s.is_(last, "and")
        and (s.is_(last + 1, "half") or (s.form(last + 1) == "a" and s.is_(last + 2, "half")))
    )
    if half:
        last += 2 if s.is_(last + 1, "half") else 3
        if scaled(tokens, last):  # "one and a half million"
            step, last = tokens[last].lex.number or 1.0, last + 1
            value *= step
        value += 0.5 * step
        low = high = value
        step /= 2
    single = _unit(s, first, last)
    other = single[1] if single[0] else last
    if s.before(last) == "±":  # "125 ± 2 million"
        spread = read_number(s.text, tokens, last, s.language)
        if spread is not None:
            times = spread.step if spread.step >= 1000 and step < 1000 else 1.0
            unit, end, _ = _unit(s, last, spread.last)
            low, high = value * times - spread.value, value * times + spread.value
            return [_make(s, first, end, low, high, unit, "", value * times, step * times, about=True)], end
    joint = _joint(s, first, other)
    if joint is not None:
        second = read_number(s.text, tokens, joint, s.language)
    if second is not None and joint is not None:
        unit, end, times = _unit(s, joint, second.last)
        if single[0] and unit and unit != single[0]:
            second = None
        else:
            unit = unit or single[0]
            end = max(end, second.last)
            a, b = value, second.value * times
            if a < b and second.step >= 1000 and step < 1000 and a * second.step < b * 10:
                a *= second.step  # "2 à 3 millions"
            dashed = tokens[joint].before in _DASHES and joint == other
            counted = bool(unit) or s.countable(end)
            opened = s.is_(first - 1, "from") and not dashed
            if a > b and opened:
                text = s.text[tokens[first].start : tokens[other - 1].end]
                old = _make(s, first, other, a, a, unit, text, a, step, part=True)
                return [old, *_amount_at(s, joint, second)], end
            if (dashed and not counted) or a > b:
                low, high = min(a, b), max(a, b)
                text = s.text[tokens[first].start : tokens[second.last - 1].end]
                if a == int(a) and b == int(b) and b < 1000:
                    return [
                        Quantity(first, second.last, low, high, "score", "", (), False, text, Role.SCORE, a, 1.0)
                    ], second.last
                return _amount_at(s, first, spelled), last
            low, high, value, last = a, b, math.nan, end
            return [_make(s, first, last, low, high, unit, "", value, step, about=opened)], last
    unit, last, times = single
    if times != 1.0:
        low, high, value, step = low * times, high * times, value * times, step * times
    if unit and last + 1 < len(tokens) and s.is_(last, "and") and s.is_(last + 1, "half"):  # "une heure et demie"
        low, high, value, last = low + 0.5, high + 0.5, value + 0.5, last + 2
    if first and tokens[first].lex.scale and s.form(first - 1) in s.language.indefinite and not s.before(first):
        first -= 1  # "over a million"
    bound = s.bounds.get(first)
    if bound is None and first and first - 1 in s.units and first - 1 in s.bounds:
        bound = s.bounds[first - 1]  # "more than $5"
    if bound is not None and tokens[first].before not in ("", "-", *SIGNS):
        bound = None
    if bound is None:
        bound = _bound_after(s, last)
    if bound is not None and not vague:
        if bound.value == "more":
            high = 100.0 if unit == "%" and value <= 100 else math.inf
        elif bound.value == "less":
            low = min(0.0, low)
        else:
            low, high, about = value * (1 - ABOUT), value * (1 + ABOUT), True
    quantity = _make(s, first, last, low, high, unit, "", value, step, vague=vague, about=about, part=part)
    if bound is not None and bound.start < first:
        quantity = replace(quantity, extra=_is_extra(s, bound.start, last), part=_is_part(s, bound.start))
        if not any(t.lex.verb for t in tokens[bound.start : first]) and quantity.first == first:
            text = s.text[tokens[bound.start].start : tokens[last - 1].end]
            quantity = replace(quantity, first=bound.start, text=text)
    out = [quantity]
    if (share := _share(s, first, spelled.last)) is not None:
        whole, sure, end = share
        low_share = 100 * low / whole.value if low else 0.0
        high_share = min(100.0, 100 * high / whole.value)
        nouns, at = _nouns(s, end, False)
        nouns, at = nouns or quantity.nouns, at or quantity.at
        text = s.text[tokens[first].start : tokens[end - 1].end]
        proportion = Quantity(
            first, end, low_share, high_share, "%", nouns[0] if nouns else "", nouns, low != high, text, Role.SHARE,
            100 * value / whole.value, RECKONED, about, at=at,
        )  # fmt: skip
        if sure:
            return [proportion], end
        count = replace(quantity, noun=nouns[0] if nouns else "", nouns=nouns, at=at, part=True)
        return [count, proportion], last
    return out, last


def _amount_at(s: _Sentence, i: int, spelled: Spelled) -> list[Quantity]:
    unit, last, times = _unit(s, i, spelled.last)
    value = spelled.value * times
    return [_make(s, i, last, value, value, unit, "", value, spelled.step * times)]


def _joint(s: _Sentence, first: int, last: int) -> int | None:
    """Where the second number of a range or score starts: "5-10", "10 à 20", "between 3 and 5"."""
    tokens = s.tokens
    if last >= len(tokens):
        return None
    if tokens[last].before in _DASHES and (is_figure(tokens[last]) or tokens[last].lex.number is not None):
        return last
    if tokens[last].before or last + 1 >= len(tokens) or tokens[last + 1].before:
        return None
    following = tokens[last + 1].lex
    number = is_figure(tokens[last + 1]) or (
        following.number is not None and following.form not in s.language.indefinite
    )
    if (
        not number
        and s.text[tokens[last + 1].start] in SIGNS
        and last + 2 < len(tokens)
        and is_figure(tokens[last + 2])
    ):
        number, skip = True, 2
    else:
        skip = 1
    if not number:
        return None
    if s.is_(last, "to") and s.form(last) not in ("au", "aux"):
        by = first > 0 and not s.before(first) and s.form(first - 1) in s.language.passive_by
        return None if by else last + skip  # "raised by 5 to 50"
    between = any(s.is_(k, "between") for k in range(max(0, first - 3), first))
    if between and s.is_(last, "and"):
        return last + skip
    if s.is_(last, "or"):
        return last + skip
    return None


def _bound_after(s: _Sentence, last: int) -> Phrase | None:
    """ "30 ou plus", "200 people or so", "30 morts au moins"."""
    for k in (last, last + 1):
        bound = s.bounds_after.get(k)
        if bound is None or s.before(k) or (k > last and not s.countable(last)):
            continue
        ends = (
            bound.end >= len(s.tokens)
            or s.tokens[bound.end].before
            or (s.tokens[bound.end].lex.number is None and not is_figure(s.tokens[bound.end]))
        )
        joined = s.is_(k, "or") or s.is_(k, "and")
        if ends and (
            joined
            or ((bound.end >= len(s.tokens) or bool(s.tokens[bound.end].before)) and not s.is_(k, "needs_number"))
        ):
            return bound
    return None


def _make(
    s: _Sentence,
    first: int,
    last: int,
    low: float,
    high: float,
    unit: str,
    text: str,
    value: float,
    step: float,
    *,
    vague: bool = False,
    about: bool = False,
    part: bool = False,
) -> Quantity:
    role = Role.SHARE if unit == "%" else Role.COUNT
    end = last
    if unit in ("an", "year", "") and _is_age(s, first, last, unit, value):
        role = Role.AGE
        if s.before(end) == "-" and s.is_(end, "age"):
            end += 1
    nouns, at = _nouns(s, end, unit == "%")
    if not nouns and not unit and role is Role.COUNT and first and s.content(first - 1) and not s.tokens[first].before:
        before = s.tokens[first - 1]
        led = first > 1 and s.tokens[first - 2].lex.stop and s.form(first - 2) not in s.language.pronouns
        if (
            (not before.lex.verb or (led and not before.lex.finite))
            and not before.capital
            and step < 1000  # "in the end 3 million"
            and before.lex.form not in s.words["clock_before"]
            and not before.lex.form.endswith(s.language.adverb_endings)
        ):
            role, nouns, at = Role.LABEL, (before.lex.key,), (first - 1,)
    said = text or s.text[s.tokens[_start(s, first, unit)].start : s.tokens[last - 1].end]
    return Quantity(
        first, last, low, high, unit, nouns[0] if nouns else "", nouns, vague, said, role, value, step, about,
        part or _is_part(s, first), _is_extra(s, first, end), _is_change(s, first) or _is_offset(s, last, unit),
        _per(s, at[0] + 1 if at else last), at,
    )  # fmt: skip


def _start(s: _Sentence, first: int, unit: str) -> int:
    before = s.units_before.get(first)
    signed = (
        before is not None
        and before.value == unit
        and not s.before(first)
        and s.text[s.tokens[first - 1].start] in SIGNS
    )
    return before.start if before is not None and signed else first


def _is_age(s: _Sentence, first: int, last: int, unit: str, value: float) -> bool:
    """ "âgé de 42 ans", "42-year-old", "aged 42", "Jeanne Roux, 42 ans,", "at the age of 42"."""
    if value == value and not 0 < value < 125:
        return False
    tokens = s.tokens
    for k in range(max(0, first - 3), first):
        if s.is_(k, "age") and all(s.tokens[m].lex.stop and not s.before(m) for m in range(k + 1, first)):
            return s.form(k) != "ages" or bool(unit)
    his = unit and first > 1 and s.form(first - 1) in s.language.possessives and not s.before(first)
    if his and tokens[first - 2].lex.lemma in s.words["celebrating"]:
        return True  # "a fêté ses 42 ans"
    if unit and s.is_(first - 1, "age_verbs") and not s.before(first) and not s.is_(last, "of"):
        return True
    if unit:
        said = s.text[tokens[last - 1].start : tokens[last - 1].end].lower()
        if said.endswith(("old", "of age")) or (
            last < len(tokens) and s.is_(last, "age") and s.before(last) in ("", "-")
        ):
            return True
        if first >= 2 and s.is_(first - 1, "of") and not s.before(first) and tokens[first - 2].lex.role:
            return True
    if not first or not (is_figure(tokens[first]) or unit):
        return False
    if first > 1 and s.form(first - 1) in s.language.attribution_words["prepositions"] and not s.before(first):
        dying = s.language.attribution_words.get("dying", ())
        if tokens[first - 2].lex.lemma in dying and (unit or last == len(tokens) or s.before(last)):
            return bool(unit) or value > 9  # "died at 84", "mort à 84 ans"
    if first > 1 and not unit and tokens[first - 1].lex.lemma in s.language.be_lemmas and not s.language.particles:
        # "Anne Roux is 42."
        return tokens[first - 2].capital and value > 9 and (last == len(tokens) or bool(s.before(last)))
    enclosed = tokens[first].before in (",", "(") and s.before(last) in (",", ")", ").", "),", ",)", ".")
    who = tokens[first - 1]
    told = who.capital or (tokens[first].before == "," and who.lex.role)  # "the actress, 52,"
    return enclosed and told and (bool(unit) or (value > 9 and s.before(last) != "."))


def _nouns(s: _Sentence, i: int, share: bool) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Keys and places of the content words after word ``i``: what is counted, with its adjectives."""
    keys: list[str] = []
    at: list[int] = []
    tokens = s.tokens
    for k in range(i, min(len(tokens), i + _NOUN_REACH)):
        token = tokens[k]
        lex = token.lex
        if token.before and (token.before != "-" or not keys):
            break
        if not lex.stop:
            if lex.number is not None or is_figure(token):
                break
            if not keys and lex.finite and not _participle(s, k):
                break
            keys.append(lex.key)
            at.append(k)
            if len(keys) == 3:
                break
        elif lex.form == "'s" and keys:
            continue
        elif lex.form in s.words["of"] or s.determiner(k) or lex.form in s.words["extra"]:
            if keys and lex.form not in s.words["of"] and not share:
                break
        else:
            break
    return tuple(keys), tuple(at)


def _participle(s: _Sentence, k: int) -> bool:
    """True where a verb form after a number is what it counts: "neuf blessés", "three wounded"."""
    form = s.form(k)
    return (
        form.endswith(("és", "ées", "is", "ies", "us", "ues"))
        if s.language.decimal_comma
        else form.endswith("ed") and s.form(k + 1) not in s.language.determiners
    )


def _is_part(s: _Sentence, first: int) -> bool:
    """True for an amount out of another: "dont trois enfants", "including two children", "of whom 119"."""
    for k in range(max(0, first - 3), first):
        if s.is_(k, "part") or (s.is_(k, "of") and s.form(k + 1) in ("whom", "which")):
            return True
    return False


def _is_extra(s: _Sentence, first: int, last: int) -> bool:
    """True for an amount that comes on top of another: "douze autres", "another five", "3 more"."""
    if first and not s.before(first) and s.is_(first - 1, "extra"):
        return True
    if s.before(last):
        return False
    return s.is_(last, "extra") or (not s.before(last + 1) and s.content(last) and s.is_(last + 1, "extra"))


def _is_change(s: _Sentence, first: int) -> bool:
    """True for an amount by which something rose or fell, and not for the level that it reached."""
    for k in range(first - 1, max(-1, first - 5), -1):
        if s.tokens[k + 1].before not in ("", *SIGNS):
            return False
        lex = s.tokens[k].lex
        if lex.form in s.words["change"] or lex.lemma in s.words["change"]:
            # "up to three", "broken up into three"
            return not any(s.is_(m, "to") or s.is_(m, "parts") for m in range(k + 1, first))
    return False


def _is_offset(s: _Sentence, last: int, unit: str) -> bool:
    """True for a time that is a distance from another ("six mois après"), not how long something lasts."""
    return dimension(unit) == "time" and not s.before(last) and s.is_(last, "offset")


def _per(s: _Sentence, i: int) -> str:
    """What an amount is a rate of: the key after "par", "per", "a", or nothing."""
    if i + 1 >= len(s.tokens) or s.before(i) or not s.is_(i, "per") or s.before(i + 1) or not s.content(i + 1):
        return ""
    return s.tokens[i + 1].lex.key if i + 1 in s.units or s.form(i) in ("per", "each") else ""


def _share(s: _Sentence, first: int, last: int) -> tuple[Spelled, bool, int] | None:
    """The whole of "17 of 60" or "un élève sur dix": it, whether nothing but the share is meant, and its end."""
    tokens = s.tokens
    k = last
    if s.countable(k) and k not in s.units:
        k += 1
    if k < len(tokens) and s.form(k) == "out":
        k += 1
    if k >= len(tokens) or s.before(k) or not s.is_(k, "out_of"):
        return None
    narrow = s.form(k) == "in"
    k += 1
    bare = k
    while (
        k < len(tokens)
        and not s.before(k)
        and (s.determiner(k) or s.form(k) == "every")
        and tokens[k].lex.number is None
    ):
        k += 1
    if k >= len(tokens) or s.before(k) or not (is_figure(tokens[k]) or tokens[k].lex.number is not None):
        return None
    if narrow and k > bare and s.form(k - 1) != "every":
        return None
    whole = read_number(s.text, tokens, k, s.language)
    part = read_number(s.text, tokens, first, s.language)
    if whole is None or part is None or whole.value <= 0 or part.value > whole.value or whole.value < 2:
        return None
    if (narrow and whole.value > 1000) or (whole.last in s.units and s.units[whole.last].value != "%"):
        return None
    sure = k == bare and (whole.value <= 10 or (part.value == 1 and whole.value <= 1000))
    return whole, sure, whole.last


def _related(s: _Sentence, found: list[Quantity]) -> list[Quantity]:
    """Amounts in the light of one another: "Sur les 62 commerçants, 49 ...": a share; "un mort et trois blessés"."""
    out = list(found)
    for quantity in found:
        if quantity.role is Role.COUNT and not quantity.vague and (one := _one_beside(s, quantity)) is not None:
            out.append(one)
    for n in range(1, len(out)):
        bare, before = out[n], out[n - 1]
        if (
            bare.value >= GREAT
            and bare.role is Role.COUNT is before.role
            and not (bare.unit or bare.nouns or bare.vague)
            and before.value >= GREAT
            and before.unit
        ):
            out[n] = replace(bare, unit=before.unit)  # "it was to cost 2 million euros and cost 3 million"
    for n, whole in enumerate(found):
        if whole.unit or whole.role is not Role.COUNT or whole.vague or not whole.nouns or whole.value < 2:
            continue
        opened = any(s.is_(k, "out_of") and s.form(k) != "in" for k in range(max(0, whole.first - 2), whole.first))
        part = found[n + 1] if n + 1 < len(found) else None
        inside = found[n - 1] if n else None
        if (
            inside is not None
            and inside.role is Role.COUNT
            and not inside.unit
            and inside.low == inside.high <= whole.value
            and not any(q.role is Role.SHARE and q.first == inside.first for q in found)
            and 1 <= whole.first - inside.last <= 2
            and s.is_(inside.last, "of")
            and not any(s.before(k) for k in range(inside.last, whole.first + 1))
        ):
            out.append(_reckoned(s, inside, whole))
        if (
            part is not None
            and opened
            and not any(q.role is Role.SHARE and q.first <= whole.first < q.last for q in found)
            and part.role in (Role.COUNT, Role.LABEL)
            and not part.unit
            and not part.vague
            and 0 <= part.value <= whole.value
            and (not s.countable(part.last) or s.tokens[part.last].lex.verb)
            and (whole.first < 3 or s.before(part.first))
        ):
            named = replace(part, role=Role.COUNT, noun=whole.noun, nouns=whole.nouns, at=whole.at, part=True)
            out[out.index(part)] = named
            out.append(_reckoned(s, named, whole))
    return out


def _reckoned(s: _Sentence, part: Quantity, whole: Quantity) -> Quantity:
    """The percentage that one count is of another."""
    low, high = 100 * part.low / whole.value, min(100.0, 100 * part.high / whole.value)
    return Quantity(
        part.first, part.last, low, high, "%", whole.noun, whole.nouns, False, part.text, Role.SHARE,
        100 * part.value / whole.value, RECKONED, part.about, at=whole.at,
    )  # fmt: skip


def _one_beside(s: _Sentence, other: Quantity) -> Quantity | None:
    """The "un" of "un mort et trois blessés" or "trois blessés et un mort", which counts as the other number does."""
    after = other.at[0] + 1 if other.at and other.at[0] == other.last else -1
    before = other.first - 3
    for i, joined in ((before, before + 2), (after + 1, after)):
        if (
            i >= 0
            and after != -1
            and i + 1 < len(s.tokens)
            and s.form(i) in s.language.indefinite
            and s.tokens[i].lex.number == 1
            and s.is_(joined, "and")
            and s.countable(i + 1)
            and not (i and s.is_(i - 1, "of"))
        ):
            key = s.tokens[i + 1].lex.key
            text = s.text[s.tokens[i].start : s.tokens[i].end]
            return Quantity(i, i + 1, 1.0, 1.0, "", key, (key,), True, text, Role.COUNT, 1.0, 1.0, at=(i + 1,))
    return None


__all__ = ["Quantity", "Role", "find_quantities"]
