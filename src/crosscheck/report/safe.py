"""Makes text from articles and claims harmless to what displays it, without hiding that something was there."""

from __future__ import annotations

import re
import unicodedata

# What a terminal or an editor obeys instead of showing: C0 and C1 controls, the bidirectional marks, overrides and
# isolates of Trojan Source (CVE-2021-42574), zero-width characters, line and paragraph separators, interlinear
# annotations, tags, and surrogates, which no UTF-8 stream can carry. Signs of category Cf that are drawn (the Arabic
# number signs and the like) are left alone.
_CONTROLS = (
    "\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\ud800-\udfff\U000e0000-\U000e007f"
)
_UNSEEN = re.compile(f"[\x00-\x1f{_CONTROLS}]")
_UNSEEN_IN_CELL = re.compile(f"\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f{_CONTROLS}]")
_UNSEEN_IN_JSON = re.compile(f"[\xad{_CONTROLS}]")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_SOFT_HYPHEN = "\xad"

# The characters with which a spreadsheet starts a formula or a command (OWASP, "CSV Injection"), and those that NFKC
# turns into one of them.
_FORMULA = "=+\\-@\u2212⁺⁻⁼₊₋₌⩵⩶﬩﹢﹣﹦﹫＋－＝＠"
# A spreadsheet may divide cells at semicolons, tabs or bars (in French, Excel expects semicolons): what follows one
# is the start of a cell then, whatever quotation marks stand between. So is the start of a line.
_LEADING = re.compile(r"^[\s\"]+")
_DIVIDED = re.compile(f"(?<=[;|\t\r\n])([ \"'\u00a0\u202f]*)(?=[{_FORMULA}])")


def visible(text: str) -> str:
    r"""Every character that would act instead of being seen, written out as ``\x1b`` or ``\u202e``.

    Soft hyphens, which mean nothing inside a line, are taken out.
    """
    return _UNSEEN.sub(_written, text.replace(_SOFT_HYPHEN, ""))


def one_line(text: str) -> str:
    """The text on one line, runs of blanks as one space, and nothing in it that acts instead of being seen.

    No-break spaces stay as they are: French sets them inside its quotation marks.
    """
    return visible(_BLANKS.sub(" ", text).strip(" "))


def spreadsheet_cell(text: str) -> str:
    """The text as a cell in which no spreadsheet finds a formula; a ``'`` marks where one was disarmed.

    That may be within the text, where a spreadsheet might divide it. Line ends and tabs stay: a CSV writer quotes them.
    """
    shown = _DIVIDED.sub(r"'\1", _UNSEEN_IN_CELL.sub(_written, text.replace(_SOFT_HYPHEN, "")))
    start = unicodedata.normalize("NFKC", _LEADING.sub("", shown, count=1)[:1])[:1]
    starts = shown[:1] in {"\t", "\r", "\n"} or (start and start in "=+-@\u2212")
    return f"'{shown}" if starts else shown


def json_escapes(document: str) -> str:
    """A JSON document with the characters that a terminal would obey as ``\\uXXXX``: the same values, seen."""
    return _UNSEEN_IN_JSON.sub(_as_json, document)


def _written(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _as_json(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
