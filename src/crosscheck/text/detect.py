"""Which language a text is in, by simplemma's detector, which counts the words that each of its dictionaries holds."""

from __future__ import annotations

from functools import cache

from simplemma import LanguageDetector
from simplemma.strategies import DictionaryLookupStrategy, LemmatizationStrategy

from crosscheck.text.language import languages
from crosscheck.text.lemmas import Dictionaries

MEMORY = 100_000
"""How many words of each language are remembered before starting anew: some 20 MB."""


class _Remembered(LemmatizationStrategy):
    """Looks each word up once: most words of an article are those of the one before.

    simplemma's default strategy also takes words apart that no dictionary holds: twice the time, for the same answers.
    Dictionaries that are held would be quicker asked, and tens of MB larger.
    """

    def __init__(self) -> None:
        self._looked_up = DictionaryLookupStrategy(Dictionaries(hold=False))
        self._known: dict[str, dict[str, bool]] = {}

    def get_lemma(self, token: str, lang: str) -> str | None:
        """Any text where the dictionary of a language holds a word, and nothing where not: no more is asked."""
        words = self._known.setdefault(lang, {})
        known = words.get(token)
        if known is None:
            if len(words) >= MEMORY:
                words.clear()
            known = words[token] = self._looked_up.get_lemma(token, lang) is not None
        return token if known else None


@cache
def detector() -> LanguageDetector:
    """The detector of the languages that have a data file."""
    return LanguageDetector(languages(), lemmatization_strategy=_Remembered())
