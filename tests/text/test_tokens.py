"""Words and their offsets."""

from collections.abc import Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crosscheck.text.language import load_language, spans, spans_of_piece
from crosscheck.text.tokens import Token, _in_whole, clauses, quoted, title_case, tokenize
from steps import growth


def words(text: str, language: str) -> list[str]:
    return [text[t.start : t.end] for t in tokenize(text, load_language(language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'usine n'a qu'un gardien.", ["L'", "usine", "n'", "a", "qu'", "un", "gardien"]),
        ("L’usine d‘à côté", ["L’", "usine", "d‘", "à", "côté"]),
        ("Viendra-t-il ? Non, dit-elle.", ["Viendra", "il", "Non", "dit", "elle"]),
        ("Le porte-parole et la porte rouge", ["Le", "porte-parole", "et", "la", "porte", "rouge"]),
        ("l'ex-vice-président", ["l'", "ex", "vice-président"]),
        ("l'après-midi, aujourd'hui", ["l'", "après-midi", "aujourd'hui"]),
        ("celui-là, cette fois-là", ["celui-là", "cette", "fois", "là"]),
        ("quatre-vingt-dix-sept", ["quatre-vingt-dix-sept"]),
        ("12km, 27%, 1 200 euros, 9,5", ["12", "km", "27", "%", "1 200", "euros", "9,5"]),
        ("en 2022 300 hommes", ["en", "2022", "300", "hommes"]),
        ("le 1er, à 20h30", ["le", "1er", "à", "20h30"]),
        ("l'O.N.U. et les F-16, CO2, BA.4-5", ["l'", "O.N.U.", "et", "les", "F-16", "CO2", "BA.4-5"]),
        ("mi-2022", ["mi", "2022"]),
    ],
)
def test_french(text: str, expected: list[str]) -> None:
    assert words(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor's dog didn't bark", ["The", "mayor", "'s", "dog", "did", "n't", "bark"]),
        ("They'll say it can't, won't", ["They", "'ll", "say", "it", "can't", "won't"]),
        ("voters’ rights", ["voters", "rights"]),
        ("a 42-year-old, a 4-inch nail", ["a", "42", "year-old", "a", "4", "inch", "nail"]),
        ("$5m in the U.S.'s budget", ["$", "5", "m", "in", "the", "U.S.", "'s", "budget"]),
        ("mail a.b@site.co.uk or @mayor #Flood", ["mail", "a.b@site.co.uk", "or", "@mayor", "#Flood"]),
        ("see https://a.example/b?c=d.", ["see", "https://a.example/b?c=d"]),
        ("Covid-19 in the 1990s, on 5G", ["Covid-19", "in", "the", "1990s", "on", "5G"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert words(text, "en") == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("O.N.U.", "ONU"),
        ("Covid-19", "COVID19"),
        ("#Inondation", "inondation"),
        ("e\u0301te\u0301s", "étés"),
        ("bâ\u00adtir", "bâtir"),
    ],
)
def test_spellings_of_one_word(one: str, other: str) -> None:
    french = load_language("fr")
    (a,), (b,) = tokenize(one, french), tokenize(other, french)
    assert a.lex.folded == b.lex.folded
    assert not set(a.lex.keys).isdisjoint(b.lex.keys)


def test_a_country_is_no_pronoun_unless_all_is_in_capitals() -> None:
    english = load_language("en")
    stops = {t.lex.form: t.lex.stop for t in tokenize("The US gave us money", english)}
    assert stops["us"]
    assert not stops["u.s."]
    assert tokenize("GIVE US MORE TIME", english)[1].lex.stop


@pytest.mark.parametrize("language", ["fr", "en"])
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_offsets(language: str, text: str) -> None:
    """Words are in order, apart, not empty; between them stands no letter, and ``before`` is what stands there."""
    last = 0
    for token in tokenize(text, load_language(language)):
        assert last <= token.start < token.end <= len(text)
        gap = text[last : token.start]
        assert token.before == "".join(c for c in gap if not c.isspace())
        last = token.end


@pytest.mark.parametrize("language", ["fr", "en"])
@given(st.text(alphabet="ab'’- .0-9@#/:d’unt1è\u0301", max_size=60), st.integers(0, 20))
def test_a_part_of_a_text_is_read_alone(language: str, text: str, start: int) -> None:
    start = min(start, len(text))
    tokens = tokenize("(" * 5 + text, load_language(language), start + 5)
    assert [(t.start - start - 5, t.end - start - 5) for t in tokens] == [
        (t.start, t.end) for t in tokenize(text[start:], load_language(language))
    ] or text[:start].strip("(")


@pytest.mark.parametrize("piece", ["a-", "a.", "a'", "1 ", "1.", "@", "a@", "x-1-", "http://", "a.b-", "\u0301", "A.1"])
def test_the_work_on_hostile_input_is_linear(piece: str) -> None:
    french = load_language("fr")
    assert growth(lambda size: tokenize(piece * size, french), 500) < 6
    tokenize(piece * 40_000, french)


def test_title_case() -> None:
    english = load_language("en")
    assert title_case(tokenize("Mayor Sells Old Town Hall to the Bank", english))
    assert not title_case(tokenize("The mayor of Port Lorn sold the old town hall", english))


def test_quoted_and_clauses() -> None:
    french = load_language("fr")
    tokens = tokenize("Le maire dit « je pars » et il part.", french)
    assert [t.lex.form for t, inside in zip(tokens, quoted(tokens), strict=True) if inside] == ["je", "pars"]
    numbers = clauses(tokens, french.break_forms, french.join_forms)
    assert list(numbers) == sorted(numbers)
    assert numbers[0] < numbers[-1]


@given(
    st.text(alphabet="aB'’-., 12\u00a03«»\"—@/:€%S\n\u200bé(U)", max_size=40), st.data(), st.sampled_from(["fr", "en"])
)
def test_pieces_make_the_same_words_as_the_whole(text: str, data: st.DataObject, code: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    language = load_language(code)

    def told(tokens: Sequence[Token]) -> list[tuple[object, ...]]:
        return [(t.start, t.end, t.lex.form, t.capital, t.upper, t.before) for t in tokens]

    assert told(tokenize(text, language, start, stop)) == told(_in_whole(text, language, start, stop))


@given(
    st.text(min_size=1, max_size=12).filter(lambda s: not any(c.isspace() for c in s)), st.sampled_from(["fr", "en"])
)
@settings(max_examples=200, deadline=None)
@example("M.", "fr")
@example("l'eau,", "fr")
@example("etc.)", "en")
def test_a_piece_is_divided_as_any_text_is(piece: str, code: str) -> None:
    language = load_language(code)
    assert list(spans_of_piece(piece, language)) == list(spans(piece, language))


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("La région annonce une aide.", "annonce", True),
        ("Le groupe italien annonce une aide.", "annonce", True),
        ("Jeanne Morvan juge la mesure utile.", "juge", True),
        ("Kerval renonce à son port.", "renonce", True),
        ("Elle demande un vote.", "demande", True),
        ("Le préfet ne demande rien.", "demande", True),
        ("Le groupe Norvik produit des grues.", "produit", True),
        ("Faute d'argent, la piscine ferme.", "ferme", True),
        ("La mairie a fixé la date limite.", "limite", False),
        ("Deux ans de prison ferme ont été requis.", "ferme", False),
        ("L'annonce de la région a surpris.", "annonce", False),
        ("Une nouvelle demande est arrivée.", "demande", False),
        ("La longue marche des éleveurs commence.", "marche", False),
        ("Le juge a tranché.", "juge", False),
        ("La date limite est fixée.", "limite", False),
        ("Le point presse du maire est annulé.", "presse", False),
        ("Il a fait grève sur demande de la centrale.", "demande", False),
        ("Sa demande reste sans réponse.", "demande", False),
        ("Le prix de la place de parking grimpe.", "place", False),
    ],
)
def test_a_word_that_may_be_noun_or_verb(text: str, word: str, verb: bool) -> None:
    found = next(t for t in tokenize(text, load_language("fr")) if t.lex.form == word)
    assert (found.lex.verb, found.lex.finite) == (verb, verb)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("La mairie a annulé la fête.", ["annuler"]),
        ("Il n'a pas été arrêté.", ["arrêter"]),
        ("La fête annulée a plu.", ["plaire"]),
        ("L'accusé a parlé.", ["parler"]),
        ("Elle précise que la porte est fermée.", ["préciser", "fermer"]),
        ("Une réponse précise est attendue.", ["attendre"]),
        ("« La porte est fermée », précise le maire.", ["fermer", "préciser"]),
        ("La porte, demande Anne Roux, rouvrira.", ["demander", "rouvrir"]),
        ("Une offre, demande et pétition, est là.", []),
    ],
)
def test_what_may_be_a_verb_is_one_by_what_stands_before_it(text: str, verbs: list[str]) -> None:
    assert [t.lex.lemma for t in tokenize(text, load_language("fr")) if t.lex.verb and not t.lex.stop] == verbs


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The bridge, Roux said, is closed.", [0, 0, 1, 1, 0, 0]),
        ("The bridge (not the new one) is closed.", [0, 0, 1, 1, 1, 1, 0, 0]),
        ("The bridge, Roux and Blanc, is closed.", [0, 0, 1, 2, 2, 3, 3]),
    ],
)
def test_what_follows_an_aside_goes_on_with_the_clause_before_it(text: str, numbers: list[int]) -> None:
    language = load_language("en")
    tokens = tokenize(text, language)
    assert list(clauses(tokens, language.break_forms, language.join_forms)) == numbers
