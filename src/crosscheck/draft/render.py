"""The words that are kept as a sentence, with what was put in brackets, and marks where words are missing."""

from __future__ import annotations

import re

from crosscheck.draft.desk import Desk, Unfit
from crosscheck.report.safe import one_line

CUT = "[…]"
"""What stands for words that were left out inside a sentence."""


def _openers(gap: str) -> str:
    found = re.search(r"[«“„\"‘']\s*$", gap)
    return found.group() if found else ""


def _closers(gap: str) -> str:
    found = re.match(r"\s*[»”\"]", gap)
    return found.group() if found else ""


_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


_SINGLE = re.compile(r"^['‘](?P<said>[^'‘]+?)['’]?[.]?['’]?$")


_END = re.compile(r"[\s,;:.!…–—-]+$")


def finished(text: str) -> str:
    """A text as a whole sentence on one line: a capital at its head, a full stop at its end, no mark alone.

    Raises:
        Unfit: a quotation mark or bracket stands alone inside it.
    """
    text = one_line(text).strip()
    if re.search(r"(?<!\[)…(?!\])(?=\s*\w)|\.\.\.(?=\s*\w)", text):
        raise Unfit("it breaks off")
    if (single := _SINGLE.match(text)) is not None:
        text = single["said"].strip()
    ends_quoted = re.search(r"[.!…]\s*[\"”»]$", text)
    whole = (len(text) > 2 and text[0] in '«“"' and text[-1:] in '»”"') or (ends_quoted and text[0] in '«“"')
    for opening, closing in (*_PAIRS, ('"', '"')):
        inner = text[1:]
        if text.startswith(opening) and closing not in inner:
            text = inner.strip()
        if text.endswith(closing) and opening not in text[:-1]:
            text = text[:-1].strip()
        if opening != closing and text.count(opening) != text.count(closing):
            raise Unfit("a quotation is cut")
        if opening == closing and text.count(opening) % 2:
            raise Unfit("a quotation is cut")
        bare = text.rstrip(". ")
        if (
            whole
            and bare.startswith(opening)
            and bare.endswith(closing)
            and bare.count(opening) == (2 if opening == closing else 1)
        ):
            text = bare[1:-1].strip()
    if not text:
        raise Unfit("nothing is left")
    if not re.search(r"[.!…]\s*[\"”»]$", text):
        text = _END.sub("", text) + "."
    at = next((i for i, c in enumerate(text) if c.isalnum()), 0)
    mixed = text[at + 1 : at + 2].isupper()  # "iPhone"; a figure is no letter, and what follows it begins nothing
    return text if mixed else text[:at] + text[at].upper() + text[at + 1 :]


def render(desk: Desk) -> str:
    """The kept words as the article has them, with what was put in brackets and marks where words are missing."""
    sentence = desk.sentence
    text, tokens = sentence.text, sentence.tokens
    parts: list[str] = []
    last: int | None = None
    k = desk.lo
    while k < desk.hi:
        if k in desk.cut and k not in desk.swaps:
            k += 1
            continue
        if last is None:
            parts.append(_openers(text[sentence.start if k == 0 else tokens[k - 1].end : tokens[k].start]))
        elif last == k:
            parts.append(text[tokens[k - 1].end : tokens[k].start])
        else:
            after = text[tokens[last - 1].end : tokens[last].start]
            before = text[tokens[k - 1].end : tokens[k].start]
            comma = "," if before.lstrip().startswith(",") and "," not in after else ""
            parts.append(f"{_closers(after)} {CUT}{comma} {_openers(before).lstrip()}")
        if k in desk.swaps:
            stop, shown = desk.swaps[k]
            parts.append(shown)
            k = last = stop
        else:
            parts.append(text[tokens[k].start : tokens[k].end])
            k += 1
            last = k
    if last is None:
        raise Unfit("nothing is left")
    if last >= len(tokens):
        parts.append(text[tokens[-1].end : sentence.end])
    else:
        parts.append(_closers(text[tokens[last - 1].end : tokens[last].start]))
    return finished("".join(parts))
