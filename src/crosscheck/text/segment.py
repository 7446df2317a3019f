"""A text cut into sentences, each with its place and what it is: article text, headline, heading, bullet, or furniture.

Paragraphs come first: a line is one, unless the text is wrapped by hand at a fixed width, which shows by its lines
filling that width and breaking mid-sentence. Within a paragraph the sentence boundaries are those of ``sentencex``,
run on a copy of the same length whose quotation marks are blank: it keeps a quotation in one piece, and one mark
that is never closed would glue the rest of the text together. Its boundaries are then corrected by the language's
abbreviations and titles.

What is not the article's own text (share counters, photo credits, bylines, links to other stories) is recognised by
its form and its place, and by the phrases of the language's ``furniture`` list. A sentence that reads like one is
never furniture because of the word that it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

import sentencex  # type: ignore[import-untyped]

from crosscheck.text.language import fold, form_of, languages, load_language

MAX_SENTENCE = 2000
"""Characters beyond which a run without any boundary (a transcript, a table) is cut at a space."""


class Kind(StrEnum):
    """What a sentence is part of. ``FURNITURE`` is what surrounds an article on its page, and is no evidence."""

    HEADLINE = "headline"
    TEXT = "text"
    HEADING = "heading"
    BULLET = "bullet"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text[start:end]``, without white space around it; ``paragraph`` counts from 0."""

    start: int
    end: int
    paragraph: int
    kind: Kind


def segment(text: str, start: int = 0, language: str = "fr", title: str = "") -> tuple[Sentence, ...]:
    """The sentences of ``text`` from the offset ``start``, in order and without overlap.

    Together they hold every character after ``start`` that is not white space, except the marks that open a line in
    Markdown and lists (``#``, ``>``, ``-``, ``•``): these are no words. ``title`` is the article's title where it is
    known; a line that repeats it is the headline. A language without a data file is cut by its punctuation alone.
    """
    cues = _cues(language if language in languages() else "")
    paragraphs = _paragraphs(text, _lines(text, start))
    kinds = _kinds(paragraphs, cues, title)
    out: list[Sentence] = []
    for number, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        if kind in (Kind.TEXT, Kind.BULLET):
            out.extend(
                Sentence(paragraph.start + s, paragraph.start + e, number, kind)
                for s, e in _sentences(paragraph.text, language, cues)
            )
        else:
            out.append(Sentence(paragraph.start, paragraph.end, number, kind))
    return tuple(out)


@dataclass(frozen=True, slots=True)
class _Cues:
    """What of a language's lists is needed here. Furniture is in ``form_of`` form, titles and the like as written."""

    furniture: dict[str, tuple[str, ...]]  # first word -> phrases, the longest first; ":" at the end is required
    labels: frozenset[str]  # the last words of these phrases, folded
    stopwords: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    by: frozenset[str]
    calendar: frozenset[str]  # folded


@cache
def _cues(language: str) -> _Cues:
    if not language:
        return _Cues({}, *(frozenset[str]() for _ in range(6)))
    data = load_language(language)
    phrases: dict[str, list[str]] = {}
    for entry in data.furniture:
        for phrase in form_of(entry).split(","):
            if first := _FIRST_WORD.match(phrase.strip()):
                phrases.setdefault(first[0], []).append(phrase.strip())
    return _Cues(
        furniture={word: tuple(sorted(group, key=len, reverse=True)) for word, group in phrases.items()},
        labels=frozenset(fold(phrase.rstrip(" :").split()[-1]) for group in phrases.values() for phrase in group),
        stopwords=data.stopwords,
        titles=data.titles,
        abbreviations=data.abbreviations,
        by=data.passive_by,
        calendar=frozenset({*data.month_forms, *data.weekday_forms}),
    )


# -- paragraphs ------------------------------------------------------------------------------------------------------

_QUOTE_MARK = re.compile(r"(?:>[ \t]?)+")
_HEADING_MARK = re.compile(r"#{1,6}[ \t]+")
_BULLET_MARK = re.compile(r"[-–—•*+·▪▫◦‣●○■][ \t\u00a0\u202f]+")
_NUMBER_MARK = re.compile(r"\d{1,2}[.)][ \t\u00a0]+(?=\D)")
_FIRST_WORD = re.compile(r"[^\W_]+|.")
_HEAD = 80  # characters: no first word of a phrase of furniture is as long
_GLUED_WORD = re.compile(r"[^\W\d_]*?[^\W\d_A-ZÀ-ÖØ-Þ](?=[A-ZÀ-ÖØ-Þ])")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank; ``start`` is after its mark. ``after_blank``: a blank line stands before it."""

    start: int
    end: int
    text: str
    mark: str
    after_blank: bool


def _lines(text: str, start: int) -> list[_Line]:
    out: list[_Line] = []
    at, after_blank = start, True
    for raw in (text[start:] if start else text).splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            offset = at + raw.index(stripped[0])
            mark, width = _mark(stripped)
            out.append(_Line(offset + width, offset + len(stripped), stripped[width:], mark, after_blank))
        after_blank = not stripped
        at += len(raw)
    return out


def _mark(line: str) -> tuple[str, int]:
    """Which mark opens a line, and how many characters of it are no words. Without words it opens nothing."""
    kind, at = "", 0
    if found := _QUOTE_MARK.match(line):
        kind, at = ">", found.end()
    for name, pattern in (("#", _HEADING_MARK), ("-", _BULLET_MARK)):
        if found := pattern.match(line, at):
            kind, at = name, found.end()
            break
    else:
        # The number of a list stays: "12. Mai" is a date and not the twelfth of something.
        if _NUMBER_MARK.match(line, at):
            kind = "1"
    while at < len(line) and line[at].isspace():
        at += 1
    return (kind, at) if any(c.isalnum() for c in line[at:]) else ("", 0)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """One line, or the lines of one wrapped paragraph; ``text`` is just what stands from ``start`` to ``end``."""

    start: int
    end: int
    text: str
    mark: str
    after_blank: bool


def _paragraphs(text: str, lines: Sequence[_Line]) -> list[_Paragraph]:
    width = _wrap_width(lines)
    out: list[_Paragraph] = []
    first = 0
    for i, line in enumerate(lines):
        if i + 1 < len(lines) and _continues(line, lines[i + 1], width):
            continue
        head = lines[first]
        out.append(_Paragraph(head.start, line.end, text[head.start : line.end], head.mark, head.after_blank))
        first = i + 1
    return out


_CLOSERS = " \t\u00a0\u202f)]\"'’”»›*_"
_STOPS = ".!…。！।۔"  # and their like in other scripts
_END_OF_SENTENCE = _STOPS + "?？؟"


def _last(text: str) -> str:
    """The last character, closing quotation marks and brackets aside."""
    return text[-12:].rstrip(_CLOSERS)[-1:]


def _continues(line: _Line, after: _Line, width: int) -> bool:
    """Whether ``after`` goes on with the paragraph of ``line``. ``width`` is that of a wrapped text, else 0."""
    if after.after_blank or line.mark == "#" or after.mark not in ("", ">") or (after.mark == ">" != line.mark):
        return False
    # A line that ends mid-sentence before a small letter was broken by hand, whatever the rest of the text does.
    if len(line.text) >= 40 and _last(line.text) not in _END_OF_SENTENCE + ":" and _begins_small(after.text):
        return True
    return bool(width) and len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width


def _begins_small(text: str) -> bool:
    """Whether a text begins with a small letter, and not with a name such as iPhone."""
    return text[:1].islower() and not text[1:2].isupper()


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The width at which a text is wrapped by hand, 0 where it is not.

    Wrapped text fills its lines: the first word of the next line would not have fitted. Of the pairs of lines that
    touch, most must do so, and a good part must break in mid-sentence before a small letter. Lines may be a tenth
    shorter than the longest, since people and programs wrap at different places.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not b.after_blank and b.mark in ("", ">")]
    if len(pairs) < 2:
        return 0
    lengths = sorted(len(a.text) for a, _ in pairs)
    longest = lengths[int(0.95 * (len(lengths) - 1))]
    if not 30 <= longest <= 130:
        return 0
    width = int(0.9 * longest)
    full = sum(len(a.text) + 1 + len(b.text.split(None, 1)[0]) > width for a, b in pairs)
    broken = sum(_last(a.text) not in _END_OF_SENTENCE and _begins_small(b.text) for a, b in pairs)
    return width if full >= 0.6 * len(pairs) and broken >= 0.3 * len(pairs) else 0


# -- what a paragraph is ---------------------------------------------------------------------------------------------

_LONG = 400  # characters: longer than any headline, heading or line of furniture
_MARKUP = re.compile(r"<[a-zA-Z/!]|[{}]|pic\.twitter\.com|@\w")
_CODE = re.compile(
    r"\b(?:var|const) [\w$]+ ?=|\bfunction ?\w*\(|\} ?\) ?;|^<!--"
    r"|\{[^{}]{0,200}:[^{}]{0,200};[^{}]{0,200}\}|^[@.#]\S[^{}]{0,80}\{"
)
_MARKS_OF_CODE = ("{", "}", "=", "function", "<!--")  # one of which all code has
_URL = re.compile(r"(?:https?://|www\.|\b[\w-]+(?:\.[\w-]+)+/)\S+", re.IGNORECASE)
_CREDIT = re.compile(r"[^\W\d_][\w&.'’-]*(?: [^\W\d_][\w&.'’-]*){0,3} ?/ ?[^\W\d_][\w&.'’ -]*$")
_SIGNED = re.compile(r"[-–—]{1,2} ?\S.*\(@\w+\)|.{0,60}\(@\w{2,20}\)(?: .{0,30})?$")
_SLUG = re.compile(r"[\w.]+(?:[-_][\w.]+)+$")
_CLOCK_OR_YEAR = re.compile(r"(?<!\d)(?:\d{1,2}\s?[:hH]\s?\d{2}|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_ALNUM = re.compile(r"[^\W_]+")
_QUOTED_OPEN = "«“„\"'‘‹"


@dataclass(frozen=True, slots=True)
class _Shape:
    """What of a paragraph's form the rules look at. ``words`` are what white space separates."""

    text: str
    mark: str
    after_blank: bool
    words: tuple[str, ...]
    small: int  # words that begin with a small letter
    last: str
    prose: bool
    furniture: bool
    opener: bool  # furniture that announces what stands below it

    @property
    def bare(self) -> bool:
        """Without the punctuation that ends a sentence; a question may be a heading."""
        return self.last not in _STOPS


def _kinds(paragraphs: Sequence[_Paragraph], cues: _Cues, title: str) -> list[Kind]:
    shapes = [_shape(paragraph, cues) for paragraph in paragraphs]
    furniture = [shape.furniture for shape in shapes]
    prose = [i for i, shape in enumerate(shapes) if shape.prose and not shape.furniture]
    top = prose[0] if prose else 0
    bottom = prose[-1] if prose else len(shapes)
    known = _letters(title)
    # a line that repeats the title is hardly longer: marks and blanks
    room = min(_LONG, 2 * len(title) + 20)
    named = [bool(known) and len(s.text) <= room and _letters(s.text) == known for s in shapes]
    _mark_links(shapes, furniture, top)
    _mark_bottom(shapes, furniture, bottom)
    headlines = _headlines(shapes, furniture, named, top)
    for i in range(top):
        # Section names and labels stand above the headline in one or two words, names of authors below it.
        if i not in headlines and not shapes[i].mark and shapes[i].bare and len(shapes[i].words) <= 2:
            furniture[i] = True
    kinds: list[Kind] = []
    heads_text = _above_text(shapes, furniture)
    end = max((i for i, is_furniture in enumerate(furniture) if not is_furniture), default=0)
    for i, shape in enumerate(shapes):
        if i in headlines:
            kinds.append(Kind.HEADLINE)
        elif furniture[i]:
            kinds.append(Kind.FURNITURE)
        elif shape.mark == "#":
            kinds.append(Kind.HEADING)
        elif shape.mark in ("-", "1"):
            kinds.append(Kind.BULLET)
        elif i < end and _heads(shape) and (heads_text[i] or _is_label(shape)):
            kinds.append(Kind.HEADING)
        else:
            kinds.append(Kind.TEXT)
    return kinds


def _letters(text: str) -> str:
    return "".join(c for c in form_of(text) if c.isalnum())


def _shape(paragraph: _Paragraph, cues: _Cues) -> _Shape:
    text, mark = paragraph.text, paragraph.mark
    beginning = text[:_LONG]
    code = any(mark in beginning for mark in _MARKS_OF_CODE) and bool(_CODE.search(beginning))
    if len(text) > _LONG:
        return _Shape(text, mark, paragraph.after_blank, (), 0, _last(text), not code, code, False)
    words = tuple(text.split())
    small = sum([word[0].islower() for word in words])
    last = _last(text)
    enough = 4 if last in _STOPS else 15 if last in _END_OF_SENTENCE else 40
    prose = len(words) >= enough and small >= 2 and bool(last)
    shape = _Shape(text, mark, paragraph.after_blank, words, small, last, prose, False, False)
    rest = _after_cue(shape, cues)
    furniture = code or rest is not None or (not prose and _is_furniture(shape, cues))
    opener = rest is not None and rest.strip(" \t\u00a0\u202f:>»–—-") == "" and mark != "1"
    return _Shape(text, mark, paragraph.after_blank, words, small, last, prose, furniture, opener)


def _after_cue(shape: _Shape, cues: _Cues) -> str | None:
    """What follows the phrase of furniture that a paragraph begins with; ``None`` where it begins with none.

    One word ("tags", "photo") or two ("read more") open furniture only where little follows, or a colon does; a whole
    sentence, only where a phrase of several words opens it that can hardly be anything else.
    """
    text = shape.text.lstrip("[(*_|>»•– ")
    opening = _FIRST_WORD.match(text, 0, _HEAD)
    if opening is not None and (text[1:2] == "." or not text[: opening.end() + 1].isascii()):
        opening = _FIRST_WORD.match(form_of(text[:_HEAD]))
    if (opening is None or opening[0].lower() not in cues.furniture) and not _GLUED_WORD.match(text):
        return None  # nearly always; the form of the whole takes far longer
    form = form_of(text)
    if len(form) != len(text):  # a letter whose small form is two, or that was composed: places would not agree
        text = form
    candidates: tuple[str, ...] = ()
    if first := _FIRST_WORD.match(form):
        candidates += cues.furniture.get(first[0], ())
    if glued := _GLUED_WORD.match(text):  # "RelatedThe other story": two elements of a page run together
        candidates += cues.furniture.get(form_of(glued[0]), ())
    for entry in candidates:
        phrase = entry.rstrip(" :")
        if not form.startswith(phrase):
            continue
        rest, before = text[len(phrase) :], text[len(phrase) - 1 : len(phrase)]
        if before.isalnum() and rest[:1].isalnum() and not (before.islower() and rest[0].isupper()):
            continue
        follows, size = rest.lstrip(), len(_ALNUM.findall(phrase))
        colon = follows.startswith(":")
        if shape.prose:
            sure = (size >= 2 and colon) or (size >= 3 and len(shape.words) <= 25)
        elif colon or (size >= 3 and len(shape.words) <= 25):
            sure = True
        else:
            room = 12 if _CLOCK_OR_YEAR.search(rest) else 6 if size == 2 else 2
            sure = entry[-1] != ":" and (follows[:1] in tuple("|–—-/(") or len(rest.split()) <= room)
        if sure:
            return rest
    return None


def _is_furniture(shape: _Shape, cues: _Cues) -> bool:
    """Whether a paragraph that is no sentence has the form of a counter, credit, byline, date, link or label."""
    text, words = shape.text, shape.words
    if not any(c.isalpha() for c in text):
        return True
    if len(words) > 25:
        return False
    without_links = _URL.sub("", text)
    if without_links != text and sum(c.isalpha() for c in without_links) <= 3:
        return True
    if text[0] in "[(" and text[-1] in ")]" and not re.search(r"[\])].", text) and len(words) <= 20:
        return True
    if "©" in text or _SIGNED.match(text) or _is_credit(without_links):
        return True
    if _is_byline(shape, cues) or _is_date(text, cues):
        return True
    if shape.mark or shape.last in _END_OF_SENTENCE + ":":
        return False
    # Labels of the page's machinery: "video placeholder", "photo-1-final_2".
    return (len(words) <= 3 and shape.small == len(words)) or bool(len(words) == 1 and _SLUG.match(text))


def _is_credit(text: str) -> bool:
    """Names around a slash at the end are a credit where there are several, or where hardly anything else stands."""
    if not _CREDIT.search(text.rstrip(" )].")):
        return False
    words = _WORD.findall(text)
    names = sum(word[0].isupper() for word in words)
    return text.count("/") >= 2 or (names >= 3 and names * 2 > len(words))


def _is_byline(shape: _Shape, cues: _Cues) -> bool:
    words = shape.words
    if len(words) > 12 or form_of(words[0]) not in cues.by or shape.last in _END_OF_SENTENCE:
        return False
    names = [word for word in words[1:] if word[0].isupper()]
    return len(words) == 1 or (
        words[1][0].isupper() and (len(words) <= 4 or words[2][:1].isupper()) and len(names) * 5 >= 3 * len(words[1:])
    )


def _is_date(text: str, cues: _Cues) -> bool:
    """A date or time with at most short words around it ("le", "at", "GMT")."""
    words = [fold(word) for word in _WORD.findall(text)]
    if len(words) > 12:
        return False
    named = sum(word in cues.calendar for word in words)
    others = [word for word in words if len(word) > 3 and word not in cues.calendar]
    if len(others) > 1 or (others and others[0] not in cues.labels):
        return False
    return bool(_CLOCK_OR_YEAR.search(text) or (named and any(c.isdigit() for c in text)))


def _mark_links(shapes: Sequence[_Shape], furniture: list[bool], top: int) -> None:
    """Marks what stands below "Read also:": lines like headlines, until a blank line or a sentence.

    Without a colon the lines must follow at once, and not at the top, where a button may stand on the headline.
    """
    for i, opener in enumerate(shapes):
        if not opener.opener or not furniture[i]:
            continue
        colon = opener.text.rstrip().endswith(":")
        for j in range(i + 1, len(shapes)):
            line = shapes[j]
            if furniture[j] and line.opener:
                break
            blank_ends_it = j > i + 1 or not colon
            if (line.after_blank and blank_ends_it) or (not colon and i < top):
                break
            if line.mark == "#" or len(line.text) > _LONG or len(line.words) > 30 or not line.bare:
                break
            furniture[j] = True


def _mark_bottom(shapes: Sequence[_Shape], furniture: list[bool], bottom: int) -> None:
    """Marks what stands below the last sentence: signatures and labels, and all after the first furniture there."""
    seen = False
    for i in range(bottom + 1, len(shapes)):
        shape = shapes[i]
        if shape.mark in ("#", "-", "1") or shape.prose:
            continue
        if furniture[i]:
            seen = True
        elif seen and shape.last not in _END_OF_SENTENCE:
            furniture[i] = True
        elif shape.bare and shape.last != "?" and _is_label(shape):
            furniture[i] = seen = True


def _is_label(shape: _Shape) -> bool:
    """A name, a signature, a title of another story: hardly a word that begins small, or hardly a word."""
    if not shape.words or shape.text[0] in _QUOTED_OPEN:
        return False
    longer = sum(word[0].islower() and len(word) > 3 for word in shape.words)
    return len(shape.words) <= 2 or (len(shape.words) <= 12 and longer == 0 and shape.small * 3 <= len(shape.words))


def _headlines(shapes: Sequence[_Shape], furniture: list[bool], named: Sequence[bool], top: int) -> frozenset[int]:
    """Which paragraphs are the headline and its second line.

    The one that repeats the known title is; else the first lines above the first sentence that are no labels.
    """
    if any(named):
        first = named.index(True)
        furniture[first] = False
        return frozenset({first})
    found: list[int] = []
    for i in range(top):
        shape = shapes[i]
        if furniture[i] or shape.mark in ("-", "1"):
            if found:
                break
            continue
        if shape.mark == "#":
            found.append(i)
        elif shape.bare and shape.last not in ",;:-–—" and 3 <= len(shape.words) <= 30 and not _is_web(shape.text):
            if found and _is_label(shape) and len(shape.words) <= 6:
                continue  # an author's name below the headline
            found.append(i)
        if len(found) == 2:
            break
    return frozenset(found)


def _above_text(shapes: Sequence[_Shape], furniture: Sequence[bool]) -> list[bool]:
    """For each paragraph, whether the next one that is not furniture is text or a list, as below a heading."""
    out, text = [False] * len(shapes), False
    for i in range(len(shapes) - 1, -1, -1):
        out[i] = text
        if not furniture[i]:
            text = shapes[i].prose or shapes[i].mark in ("-", "1", ">") or not _heads(shapes[i])
    return out


def _heads(shape: _Shape) -> bool:
    """Whether a line inside the text is a heading: short, whole, and without the end of a sentence."""
    return (
        not shape.prose
        and 0 < len(shape.words) <= 14
        and len(shape.text) <= 110
        and shape.bare
        and shape.last not in ",;:-–—"
        and not _is_web(shape.text)
    )


def _is_web(text: str) -> bool:
    """Whether a line holds an address, a handle or left-over markup: nothing that a heading holds."""
    return bool(_URL.search(text) or _MARKUP.search(text))


# -- sentences -------------------------------------------------------------------------------------------------------

_BLANK = {ord(c): " " for c in '«»“”„‟"‹›\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\u00a0\u202f\u2009'}
_MASK = {chr(c): mark for c, mark in {**_BLANK, ord("…"): ".", ord("‘"): "'", ord("’"): "'"}.items()}
_MASKED = re.compile(f"[{''.join(map(re.escape, _MASK))}]")  # a third of the time of `str.translate`
_SINGLE_QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")  # between two letters it is an apostrophe
_BRACKETS = {ord(c): " " for c in "()[]{}"}
_CLOSING, _OPENING, _EITHER = "»”›", "«“„‟‹‘", "\"'’"
_SHORT_QUOTE = re.compile(r"«[^«»]{1,160}»|“[^“”]{1,160}”|(?<![\w\"])\"(?=\S)[^\"]{1,160}(?<=\S)\"(?!\w)")
_WINDOW = 10_000  # characters
_LONG_RUN = 600  # characters: a sentence beyond it may be held together by brackets that do not belong together
_TOKEN = re.compile(r"[^\s«»“”„\"‹›(\[{]+$")
_NEXT = re.compile(r"[\s«»“”„\"‹›(\[{'*_]*([^\W_]+)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+$")
_NOTE = re.compile(r"(?:[(\[]\d{1,3}[)\]]\s*)+$")
_SPACED = ".!?…"  # a space follows these marks, where nothing went wrong
_GLUED = re.compile(r"[^\W\d_][^\W\d_]")


def _mask(found: re.Match[str]) -> str:
    return _MASK[found[0]]


def _sentences(text: str, language: str, cues: _Cues) -> list[tuple[int, int]]:
    """The sentences of one paragraph as offsets into it."""
    masked = _SINGLE_QUOTE.sub(" ", _MASKED.sub(_mask, text))
    found = _cut(text, masked, language, cues)
    if any(e - s > _LONG_RUN for s, e in found) and ("(" in text or "[" in text):
        found = _cut(text, masked.translate(_BRACKETS), language, cues)
    return [piece for s, e in found for piece in _bounded(text, s, e)]


def _cut(text: str, masked: str, language: str, cues: _Cues) -> list[tuple[int, int]]:
    quotes = "«" in text or "“" in text or '"' in text
    whole = [found.span() for found in _SHORT_QUOTE.finditer(text)] if quotes else []
    out: list[tuple[int, int]] = []
    start, inside = 0, 0
    for boundary in _boundaries(masked, language):
        at = _between_quotes(text, masked, boundary)
        while inside < len(whole) and whole[inside][1] <= at:
            inside += 1
        if inside < len(whole) and whole[inside][0] < at < whole[inside][1]:
            continue
        if _goes_on(text, start, at, cues):
            continue
        _append(text, start, at, out)
        start = at
    _append(text, start, len(text), out)
    return out


def _boundaries(masked: str, language: str) -> Iterator[int]:
    """Where ``sentencex`` lets a sentence begin, asked a window at a time: without spaces its time is quadratic."""
    at = 0
    while at < len(masked):
        window = masked[at : at + _WINDOW]
        found = [piece["start_index"] for piece in sentencex.get_sentence_boundaries(language, window)][1:]
        yield from (at + place for place in found)
        # The last sentence of the window may go on after it: the next window begins with it.
        at += found[-1] if found and at + len(window) < len(masked) else len(window)


def _append(text: str, start: int, end: int, out: list[tuple[int, int]]) -> None:
    """Adds what stands there without white space around it; punctuation alone, or a note's "(2)", joins the rest."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if start >= end:
        return
    alone = bool(_NOTE.match(text, start, end)) or not _has_words(text, start, end)
    if out and (alone or not _has_words(text, *out[-1])):
        out[-1] = (out[-1][0], end)
    else:
        out.append((start, end))


def _has_words(text: str, start: int, end: int) -> bool:
    return _ALNUM.search(text, start, end) is not None


def _between_quotes(text: str, masked: str, at: int) -> int:
    """Moves a boundary among the quotation marks around it: closing ones stay before it, opening ones go after it."""
    left = at
    while left > 0 and masked[left - 1] == " ":
        left -= 1
    right = at
    while right < len(masked) and masked[right] == " ":
        right += 1
    cut = left
    for i in range(left, right):
        if text[i] in _OPENING:
            break
        if text[i] in _CLOSING:
            cut = i + 1
        elif text[i] in _EITHER:
            glued_left, glued_right = i == left, i + 1 == right
            if glued_left != glued_right:
                closes = glued_left
            else:  # blanks or words on both sides: an odd mark closes what an even one opened
                closes = text.count(text[i], 0, i) % 2 == 1 if i < 5000 else True
            if not closes:
                break
            cut = i + 1
    return cut


def _goes_on(text: str, start: int, at: int, cues: _Cues) -> bool:
    """Whether the sentence that begins at ``start`` goes on after the boundary ``at``, which ``sentencex`` found."""
    if at - start > 6 and text[at - 1] in ".!?" and text[at : at + 1] == " " and text[at + 1 : at + 2].isupper():
        ended = text[text.rfind(" ", start, at - 1) + 1 : at]
        word = ended[:-1]
        # as nearly always: a word in small letters, a mark, a blank, a capital
        plain = 1 < len(word) < 40 and word.isalpha() and word.islower()
        if plain and ended not in cues.titles and ended not in cues.abbreviations:
            return False
    left = text[max(start, at - 60) : at]
    token_found = _TOKEN.search(left.rstrip(' \t\n\r\u00a0\u202f»”›"'))
    token = token_found[0] if token_found else ""
    if not any(c.isalpha() for c in text[start : min(at, start + 20)]) and at - start <= 6:
        return True  # the number of a list: "1. "
    glued = left[-1:] in tuple(_SPACED) and text[at] not in _OPENING + _EITHER + "([" and not text[at].isspace()
    word_found = _NEXT.match(text, at, at + 80)
    if word_found is None:
        return glued
    word = word_found[1]
    opens = word[0].isupper() and form_of(word) in cues.stopwords
    bare = token.rpartition("'")[2].rpartition("’")[2]  # without an elided article
    if _listed(bare, cues.titles):
        # "M. Le Pen", but "King Jr. The ..."
        return not (opens and _ends_name(text, start, at, bare))
    if token.endswith("."):
        if _listed(bare, cues.abbreviations):
            return word[0].isdigit() if bare[:-1] in cues.stopwords else not opens
        if _INITIALS.match(bare):
            return not opens
    if glued:
        return not _is_glued_sentence(token, text, at, opens)
    # « Ah ! » dit-il: a quotation or an exclamation within a sentence that goes on.
    return _begins_small(word) and (token[-1:] != "." or left.rstrip()[-1:] in _CLOSING + _EITHER)


def _listed(token: str, words: frozenset[str]) -> bool:
    """Whether a word is in a list as it stands, or with a capital where the list has none: "Art." as "art."."""
    return token in words or (token[:1].isupper() and token.lower() in words)


def _ends_name(text: str, start: int, at: int, title: str) -> bool:
    """Whether a title before the boundary ``at`` stands after a name, and not at the head of one."""
    before = text[max(start, at - 80) : at].rpartition(title)[0].replace(",", " ").split()
    return len(before) > 1 and before[-1][0].isupper()


def _is_glued_sentence(token: str, text: str, at: int, opens: bool) -> bool:
    """Whether a stop without a space after it ends a sentence ("fini.Puis"), and is no address ("Example.Com").

    After a name it does only before a word that opens sentences (``opens``).
    """
    word = token.rstrip(".!?…)]")
    after = _GLUED.match(text, at)
    return (
        len(word) >= 3
        and word.isalpha()
        and word != "www"
        and (word.islower() or (opens and len(word) >= 4))
        and after is not None
        and after[0][0].isupper()
        and after[0][1].islower()
    )


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, cut at spaces where it is longer than ``MAX_SENTENCE``; a word is never cut."""
    out: list[tuple[int, int]] = []
    while end - start > MAX_SENTENCE:
        cut = start + MAX_SENTENCE
        while cut > start and not text[cut].isspace():
            cut -= 1
        if cut == start:
            cut = start + MAX_SENTENCE
            while cut < end and not text[cut].isspace():
                cut += 1
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        out.append((start, stop))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        out.append((start, end))
    return out
