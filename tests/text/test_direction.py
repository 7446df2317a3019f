"""Words that tell a direction, and what stands between them and what they are said of."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.direction import DOWN, EFFECT, UP, distance, find_directions, find_measures
from crosscheck.text.document import read_sentence
from crosscheck.text.language import load_language


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    sentence = read_sentence(text, load_language(language))
    return [
        (sentence.said(d.first, d.last), d.sense)
        for d in find_directions(sentence.tokens, sentence.phrases, sentence.language)
    ]


def test_verbs_nouns_and_comparisons() -> None:
    assert found("Frost cut the harvest, so that prices went up and fewer mills ran.") == [
        ("cut", DOWN),
        ("went up", UP),
        ("fewer", DOWN),
    ]
    assert found("It had no effect.") == [("effect", EFFECT)]
    assert found("La hausse a entraîné une baisse.", "fr") == [("hausse", UP), ("entraîné", UP), ("baisse", DOWN)]


def test_the_longer_of_two_that_overlap() -> None:
    assert found("The growth slowed down.") == [("growth", UP), ("slowed down", DOWN)]


def test_what_is_caused_by_something_need_not_rise() -> None:
    assert found("The floods are caused by rain.") == []
    assert found("Rain causes floods.") == [("causes", UP)]


def test_measures_and_words_of_grammar_are_no_distance() -> None:
    sentence = read_sentence("There was a rise in the number of heavy storms, and of gales.", load_language("en"))
    words = [t.lex.form for t in sentence.tokens]
    skipped = find_measures(sentence.phrases)
    rise, storms, gales = (words.index(w) for w in ("rise", "storms", "gales"))
    assert distance(sentence.tokens, skipped, (rise, rise + 1), (storms, storms + 1)) == 1
    assert distance(sentence.tokens, skipped, (rise, rise + 1), (gales, gales + 1)) is None


@given(st.lists(st.sampled_from(["rise", "fall", "in", "prices", "no", "effect", "went", "up", ",", "30", "%"])))
def test_directions_stand_in_order_and_apart(words: list[str]) -> None:
    sentence = read_sentence(" ".join(words), load_language("en"))
    directions = find_directions(sentence.tokens, sentence.phrases, sentence.language)
    ends = [0, *(d.last for d in directions)]
    assert all(end <= d.first < d.last <= len(sentence.tokens) for end, d in zip(ends, directions, strict=False))
