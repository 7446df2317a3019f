"""The lists as look-ups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import CrosscheckError
from crosscheck.text.language import Language, PhraseTable, fold, form_of, languages, load_language, spans
from crosscheck.text.tokens import tokenize


def test_languages() -> None:
    assert {"en", "fr"} <= set(languages())
    assert load_language("fr") is load_language("fr")


def test_an_unknown_language_names_those_there_are() -> None:
    with pytest.raises(CrosscheckError, match=r"'xx'.*en.*fr"):
        load_language("xx")


def test_missing_sections_are_named() -> None:
    with pytest.raises(CrosscheckError, match="stopwords"):
        Language("xx", {"language": "xx"})


@given(st.text(max_size=40))
def test_fold_and_form_are_settled(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert form_of(form_of(text)) == form_of(text)


def test_fold() -> None:
    assert fold("L’Œuvre Été") == "l'oeuvre ete"


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("fr", ("demander", "demandent", "demandait", "demandé", "demandées")),
        ("fr", ("allons", "vont", "aller", "irait")),
        ("en", ("take", "took", "taken", "taking")),
    ],
)
def test_forms_of_one_word_share_a_key(language: str, forms: tuple[str, ...]) -> None:
    data = load_language(language)
    first, *others = (set(data.lexeme(f).keys) for f in forms)
    assert all(not first.isdisjoint(other) for other in others)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "mari", "mars"),
        ("fr", "mère", "mer"),
        ("fr", "armée", "arme"),
        ("en", "unit", "unite"),
        ("en", "organ", "organize"),
    ],
)
def test_words_whose_stems_collide_are_told_apart(language: str, one: str, other: str) -> None:
    data = load_language(language)
    assert set(data.lexeme(one).keys).isdisjoint(data.lexeme(other).keys)


def test_a_form_that_is_two_words_is_both() -> None:
    french = load_language("fr")
    held = french.lexeme("interdit")
    assert french.stem("interdire") in held.keys
    assert french.stem("interdit") in held.keys


@pytest.mark.parametrize(
    ("language", "one", "other", "mine", "theirs"),
    [
        ("fr", "ouvrir", "fermée", "left", "right"),
        ("fr", "gagner", "perdu", "left", "right"),
        ("en", "opened", "closing", "left", "right"),
        ("fr", "acheter", "vendu", "converse_left", "converse_right"),
        ("fr", "assassiner", "mourut", "implies", "implied"),
    ],
)
def test_relations(language: str, one: str, other: str, mine: str, theirs: str) -> None:
    a, b = (load_language(language).lexeme(w) for w in (one, other))
    pairs = ((getattr(a, mine), getattr(b, theirs)), (getattr(a, theirs), getattr(b, mine)))
    assert any(x & y for x, y in pairs)


def test_expressions_are_found_by_lemma_and_contracted_words_as_they_are() -> None:
    french = load_language("fr")
    tokens = tokenize("Elle perdit la vie.", french)
    found = {p.section for p in french.phrases.find([t.lex.key for t in tokens], [t.lex.form_key for t in tokens])}
    assert "senses" in found


def test_plurals_of_expressions_are_found_where_the_singular_is_kept_apart() -> None:
    french = load_language("fr")
    tokens = tokenize("Les forces de l'ordre arrivent.", french)
    found = french.phrases.find([t.lex.key for t in tokens], [t.lex.form_key for t in tokens])
    assert any((p.start, p.end) == (1, 5) for p in found)


@pytest.mark.parametrize(
    ("form", "verb"), [("thanked", "thank"), ("thinking", "think"), ("unfolded", "unfold"), ("playing", "play")]
)
def test_forms_of_english_verbs(form: str, verb: str) -> None:
    lex = load_language("en").lexeme(form)
    assert (lex.lemma, lex.verb) == (verb, True)


def test_ordinals_codes_and_numbers() -> None:
    french = load_language("fr")
    assert french.lexeme("47e").ordinal == 47
    assert french.lexeme("quatre-vingt-dix").number == 90
    assert french.lexeme("covid-19").keys == french.lexeme("covid19").keys


def test_weights() -> None:
    french = load_language("fr")
    assert french.lexeme("le").weight == 0
    assert 0 < french.lexeme("faire").weight <= 0.3 < french.lexeme("zinguer").weight == 1


def test_kin() -> None:
    french, english = load_language("fr"), load_language("en")
    assert french.kin["moscou"] & french.kin["russe"]
    assert english.kin["u.s."] & english.kin["american"]
    assert "etats-unis" in french.kin


def test_a_phrase_table_takes_the_longest_of_a_section() -> None:
    table = PhraseTable()
    table.add(["a"], "s", 1)
    table.add(["a", "b"], "s", 2)
    table.add(["b"], "s", 3)
    table.add(["b"], "t", 4)
    found = [(p.start, p.end, p.section, p.value) for p in table.find(["a", "b", "a"])]
    assert found == [(0, 2, "s", 2), (1, 2, "t", 4), (2, 3, "s", 1)]
    assert [p.value for p in table.find(["x", "x"], ["a", "b"])] == [2, 4]


@given(
    st.lists(st.sampled_from("abc"), max_size=8),
    st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3), max_size=5),
)
def test_what_a_phrase_table_finds_stands_there(words: list[str], patterns: list[list[str]]) -> None:
    table = PhraseTable()
    for pattern in patterns:
        table.add(pattern, "s", tuple(pattern))
    for phrase in table.find(words):
        assert tuple(words[phrase.start : phrase.end]) == phrase.value


@pytest.mark.parametrize("code", ["fr", "en"])
@given(entry=st.lists(st.text("abéÉ'’-0 .", min_size=1, max_size=8), max_size=4).map(" ".join))
def test_an_entry_has_the_words_that_a_text_would_have(code: str, entry: str) -> None:
    language = load_language(code)
    in_text = [language.form(entry[start:end]) for start, end in spans(entry, language)]
    assert language.words(entry) == in_text
    assert language.words(entry) == in_text  # what was remembered of its parts says the same
