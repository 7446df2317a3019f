"""Numbers as written: figures with either language's marks, and number words."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.language import Language
from crosscheck.text.tokens import Token

_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]")


def figure(form: str, comma: bool) -> float | None:
    """The value of a number in figures. ``comma``: the decimal mark is a comma (French), else a point.

    >>> figure("27,5", True), figure("1.200", True), figure("1,200", False), figure("50,000", True)
    (27.5, 1200.0, 1200.0, 50000.0)
    """
    text = _SPACES.sub("", form)
    decimal, group = (",", ".") if comma else (".", ",")
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", text) or re.fullmatch(
        rf"[1-9]\d{{0,2}}{re.escape(group)}000", text
    ):
        text = text.replace(group, "")
    elif re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(decimal)}000|(?:{re.escape(decimal)}\d{{3}}){{2,}})", text):
        text = text.replace(decimal, "")  # the other language's separator, as copy from agencies has it
    text = text.replace(",", ".")
    if text.count(".") > 1 or not text.isascii():
        return None
    try:
        return float(text)
    except ValueError:
        return None


def is_figure(token: Token) -> bool:
    """True for a plain number, not for "3e", "20h30" or "1990s"."""
    form = token.lex.form
    return form[0].isdecimal() and form[-1].isdecimal() and "h" not in form


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number as read: its value, the word after it, its last decimal place, and whether it is a bare scale."""

    value: float
    last: int
    step: float
    bare: bool = False


def read_number(
    text: str, tokens: Sequence[Token], i: int, language: Language, *, alone: bool = False
) -> Spelled | None:
    """The number that starts at word ``i``: figures, number words and scales.

    ``alone``: what follows "and" is another number ("between two hundred and five hundred").
    """
    words = language.amount_words
    total, group, scale, step = 0.0, 0.0, math.inf, 1.0
    started = figured = bare = False
    j, n = i, len(tokens)
    while j < n:
        token = tokens[j]
        lex = token.lex
        if j > i and token.before not in ("", "-", "‑"):
            break
        if lex.number is None and is_figure(token):
            value = figure(lex.form, language.decimal_comma)
            if value is None or (started and not (total and not group and value < scale and not figured)):
                if started and total and not group and value is not None and value < scale < math.inf and scale >= 1e6:
                    group, step, j = value, 1.0, j + 1  # "1 million 200 000"
                    continue
                break
            mark = max(lex.form.rfind(","), lex.form.rfind("."))
            step = 10.0 ** -(len(lex.form) - mark - 1) if value != int(value) and mark >= 0 else 1.0
            group, started, figured, j = value, True, True, j + 1
            continue
        value = lex.number
        if value is None:
            linked = started and not figured and lex.form in words["and"] and j + 1 < n and not tokens[j + 1].before
            after = tokens[j + 1].lex if linked else None
            if after is not None and after.number is not None and not after.scale:
                if scaled(tokens, j + 2) and (alone or total or (tokens[j + 2].lex.number or 0) < 1000):
                    break
                tens = group % 100 >= 20 and group % 10 == 0 and after.number in (1, 11)
                if tens or (not alone and (group or total) and group % 100 == 0 and after.number < 100):
                    j += 1
                    continue
            break
        if lex.scale and value >= 100:
            if figured and value == 100:
                break  # "50 cents"
            if len(lex.form) <= 3 and lex.form.isascii() and not _abbreviated(text, tokens, i, j, words["lengths"]):
                break
            if value == 100:
                group = (group or 1.0) * 100
            elif total and value > scale:
                total, group = (total + group) * value, 0.0  # "deux mille milliards"
            else:
                bare = not group and not started
                total, group = total + (group or 1.0) * value, 0.0
            if value >= 1000:
                step, scale = step * value, value
        elif lex.scale:
            group, step = (group or 1.0) * value, step
        elif figured:
            break
        elif not started or group % 100 == 0:
            if group and value >= 100:
                break
            group += value
        elif value == 20 and group % 100 == 4 and token.before:
            group += 76  # quatre-vingt
        elif (group % 10 == 0 and 0 < value < 10) or (group % 100 in (60, 80) and 10 <= value < 20):
            group += value
        else:
            break
        started, j = True, j + 1
    if not started:
        return None
    if total and group:
        step = 1.0
    return Spelled(total + group, j, step, bare and total + group == scale)


def scaled(tokens: Sequence[Token], i: int) -> bool:
    """True where a word such as "hundred" multiplies what stands before word ``i``."""
    return i < len(tokens) and not tokens[i].before and tokens[i].lex.scale


def _abbreviated(text: str, tokens: Sequence[Token], i: int, j: int, lengths: frozenset[str]) -> bool:
    """True where a short scale ("bn", "m", "k") multiplies the figure before it: "$3m" but not "3 m"."""
    if j == 0 or not is_figure(tokens[j - 1]):
        return False
    money = (i > 0 and text[tokens[i - 1].start] in SIGNS) or (
        j + 1 < len(tokens) and text[tokens[j + 1].start] in SIGNS
    )
    if tokens[j].lex.form in ("m", "k"):
        return money or (tokens[j].start == tokens[j - 1].end and not lengths.intersection(_following(tokens, j + 1)))
    return True


def _following(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    return tuple(t.lex.form for t in tokens[i : i + 2])


SIGNS = "$£€¥"
