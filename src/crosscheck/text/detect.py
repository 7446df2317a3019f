"""Which language a text is in, by simplemma's detector, which counts the words that each of its dictionaries holds."""

from __future__ import annotations

from functools import cache

from simplemma import LanguageDetector
from simplemma.strategies import DictionaryLookupStrategy, LemmatizationStrategy
from simplemma.strategies.dictionaries import DefaultDictionaryFactory, StreamDictionaryFactory

from crosscheck.text.language import MANY, MEMORY, languages


class _Remembered(LemmatizationStrategy):
    """Looks each word up once: most words of an article are those of the one before.

    simplemma's default strategy also takes words apart that no dictionary holds: twice the time, for the same answers.
    """

    def __init__(self) -> None:
        # to read a dictionary where it stands is sooner ready, to read all of it pays from some thousand words on
        self._looked_up = DictionaryLookupStrategy(StreamDictionaryFactory())
        self._known: dict[tuple[str, str], str | None] = {}
        self._asked = 0

    def get_lemma(self, token: str, lang: str) -> str | None:
        """The lemma of a word in a language; nothing where its dictionary does not hold the word."""
        key = (token, lang)
        if key in self._known:
            return self._known[key]
        if len(self._known) > MEMORY:
            self._known.clear()
        self._asked += 1
        if self._asked == MANY:
            self._looked_up = DictionaryLookupStrategy(DefaultDictionaryFactory())
        found = self._known[key] = self._looked_up.get_lemma(token, lang)
        return found


@cache
def detector() -> LanguageDetector:
    """The detector of the languages that have a data file."""
    return LanguageDetector(languages(), lemmatization_strategy=_Remembered())
