"""The dictionaries of simplemma, ready in a tenth of the time.

simplemma keeps a dictionary as one run of records in the order of their forms, and a record has only what its form
does not share with the form before ("front coding"; ``simplemma/strategies/dictionaries/frontcode.py`` tells the
format). To look a word up in it, simplemma's own reader first goes through all of it in Python, an eighth of a second
for French, which is most of what a single run on a few articles would take. Here a regular expression does that: it
divides the run where the first letters of the forms change, and of the rest only the sections that words are looked
for in are ever read.
"""

from __future__ import annotations

import lzma
import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar, overload

import simplemma
from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY, DictionaryFactory

_Other = TypeVar("_Other")

FOLDER = os.path.join(os.path.dirname(simplemma.__file__), "strategies", "dictionaries", "data")
"""Where simplemma has its dictionaries."""

_MAGIC = b"SMFC1\0"
"""How a run begins whose forms are not written backwards."""

_SHARED = 5
"""A record that shares fewer bytes than so many with the one before begins a section: one in twelve does in French."""

_SAME, _WHOLE = 254, 255
"""Instead of how many bytes of the form the lemma leaves out: the lemma before once more; a lemma by itself."""


def _counted(limit: int) -> bytes:
    """What matches a number below a limit and so many bytes after it."""
    return b"(?:" + b"|".join(re.escape(bytes([n])) + b".{%d}" % n for n in range(limit)) + b")"


# Longer forms there are a few, which `_end` knows: a longer expression would take more to compile than they do.
_REST = _counted(40) + b"(?:\xfe|[^\xfe]" + _counted(40) + b")"
_SECTION = re.compile(b"[\\x00-\\x%02x]%s(?:[\\x%02x-\\x7f]%s)*+" % (_SHARED - 1, _REST, _SHARED, _REST), re.DOTALL)


class Dictionary(Mapping[str, str]):
    """The lemma of each form that a dictionary of simplemma holds.

    Args:
        data: the dictionary as simplemma keeps it, unpacked.
        hold: whether what was read of it stays in memory, at most some 35 MB: for more than a few words, quicker.

    Raises:
        ValueError: it is not in the format that this class reads.
    """

    def __init__(self, data: bytes, *, hold: bool = True) -> None:
        if not data.startswith(_MAGIC):
            raise ValueError("not a dictionary of a known format")
        self._data, self._hold = data, hold
        self._held: dict[int, tuple[dict[bytes, bytes], bytes]] = {}
        self._size, at = _number(data, len(_MAGIC))
        self._firsts: list[bytes] = []
        self._places: list[int] = []
        key = b""
        while at < len(data):
            for found in _SECTION.finditer(data, at):
                if found.start() != at:
                    break
                start = at + 2
                key = key[: data[at]] + data[start : start + data[at + 1]]
                self._firsts.append(key)
                self._places.append(at)
                at = found.end()
            if at < len(data):
                if data[at] < _SHARED:
                    length, start = _number(data, at + 1)
                    key = key[: data[at]] + data[start : start + length]
                    self._firsts.append(key)
                    self._places.append(at)
                at = _end(data, at)
        if at != len(data):
            raise ValueError("a dictionary that breaks off")
        self._places.append(at)

    def _section(self, place: int) -> tuple[dict[bytes, bytes], bytes]:
        """The forms of a section with their lemmas, and the last of these."""
        held = self._held.get(place)
        if held is not None:
            return held
        data, at, end = self._data, self._places[place], self._places[place + 1]
        # what the first form shares with the one before is in its key already
        key, value = self._firsts[place], b""
        _, at = _number(data, at)
        length, at = _number(data, at)
        at += length
        if data[at] == _SAME and place:
            value = self._section(place - 1)[1]
        out: dict[bytes, bytes] = {}
        while True:
            without = data[at]
            at += 1
            if without != _SAME:
                # nearly every number is one byte
                length = data[at]
                if length < 0x80:
                    at += 1
                else:
                    length, at = _number(data, at)
                value = data[at : at + length]
                if without != _WHOLE:
                    value = key[: len(key) - without] + value
                at += length
            out[key] = value
            if at >= end:
                break
            shared, length = data[at], data[at + 1]
            if shared < 0x80 and length < 0x80:
                at += 2
            else:
                shared, at = _number(data, at)
                length, at = _number(data, at)
            key = key[:shared] + data[at : at + length]
            at += length
        if self._hold:
            self._held[place] = out, value
        return out, value

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str | _Other) -> str | _Other: ...
    def get(self, key: str, default: str | _Other | None = None) -> str | _Other | None:
        """The lemma of a form, or else what is given instead."""
        form = key.encode("utf-8", "surrogatepass")
        place = bisect_right(self._firsts, form) - 1
        lemma = self._section(place)[0].get(form) if place >= 0 else None
        return default if lemma is None else lemma.decode()

    def __getitem__(self, form: str) -> str:
        lemma = self.get(form)
        if lemma is None:
            raise KeyError(form)
        return lemma

    def __iter__(self) -> Iterator[str]:
        for place in range(len(self._firsts)):
            for form in self._section(place)[0]:
                yield form.decode()

    def __len__(self) -> int:
        return self._size


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of one byte or more, seven bits in each and the low ones first, and where it ends."""
    byte = data[at]
    if byte < 0x80:
        return byte, at + 1
    number, bits = byte & 0x7F, 7
    while byte >= 0x80:
        at += 1
        byte = data[at]
        number |= (byte & 0x7F) << bits
        bits += 7
    return number, at + 1


def _end(data: bytes, at: int) -> int:
    """Where a record ends."""
    _, at = _number(data, at)
    length, at = _number(data, at)
    at += length
    if data[at] == _SAME:
        return at + 1
    length, at = _number(data, at + 1)
    return at + length


class Dictionaries(DictionaryFactory):
    """The dictionaries of simplemma, each read once; one in a format that `Dictionary` does not know as simplemma does.

    Args:
        hold: whether what was read of them stays in memory.
    """

    def __init__(self, *, hold: bool = True) -> None:
        self._hold = hold
        self._read: dict[str, Mapping[str, str]] = {}

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        """The dictionary of a language. Raises ValueError where simplemma has none."""
        found = self._read.get(lang)
        if found is None:
            found = self._read[lang] = self._opened(lang)
        return found

    def _opened(self, lang: str) -> Mapping[str, str]:
        try:
            with open(os.path.join(FOLDER, f"{os.path.basename(lang)}.plzma"), "rb") as file:
                return Dictionary(lzma.decompress(file.read()), hold=self._hold)
        except (OSError, lzma.LZMAError, ValueError, IndexError):
            return DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang)


@cache
def _dictionaries() -> Dictionaries:
    return Dictionaries()


@cache
def lemmatizer() -> Lemmatizer:
    """simplemma's lemmatizer, over these dictionaries. It remembers nothing: who asks it does."""
    return Lemmatizer(0, lemmatization_strategy=DefaultStrategy(dictionary_factory=_dictionaries()))


def lemma_of(form: str, code: str) -> str:
    """What `lemmatizer` tells of a lower-case form: what the dictionary has, where it has it, without the detour.

    Raises ValueError where simplemma has no dictionary of the language.
    """
    found = _dictionaries().get_dictionary(code).get(form) if form.isalpha() else None
    return found or lemmatizer().lemmatize(form, code)
