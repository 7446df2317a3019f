"""One look at an article's words: it may let too much pass, and must lose no side that is taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles
from crosscheck.check import Bench, judge_article
from crosscheck.claims import load_claims
from crosscheck.match.scan import SHORT, Scanner
from crosscheck.match.wording import compile_aliases, compile_wording
from crosscheck.model import Stance
from crosscheck.text.language import load_language

ROOT = Path(__file__).parents[2]
PADDING = (
    "Le marché ouvre tôt et les fermiers déchargent leurs cageots sous la halle. Une fanfare répète sur la place, "
    "les enfants jouent au ballon devant la fontaine. Le boulanger raconte sa semaine à la cliente suivante, qui "
    "hoche la tête. Plus bas, un chien dort. La bibliothèque prête ses romans le samedi, et le libraire vend des "
    "cartes postales aux touristes de passage. On entend au loin une tondeuse et des cloches. "
)


def scanner(*claims: str, language: str = "fr") -> Scanner:
    found = load_language(language)
    return Scanner([(compile_wording(claim, found),) for claim in claims], found)


@pytest.mark.parametrize(
    ("claims", "articles"),
    [
        (ROOT / "claims.yaml", ROOT / "articles"),
        (ROOT / "tests" / "corpus" / "claims.yaml", ROOT / "tests" / "corpus" / "articles"),
    ],
    ids=["project", "corpus"],
)
def test_no_side_that_is_taken_is_lost(claims: Path, articles: Path) -> None:
    file, corpus = load_claims(str(claims)), load_articles(articles)
    bench, full = Bench(file.claims, file.names), Bench(file.claims, file.names)
    full.touched = lambda article: [True] * len(full.claims)  # type: ignore[method-assign]
    judged = said = lost = 0
    for article in corpus:
        cells, all_cells = judge_article(article, bench).cells, judge_article(article, full).cells
        judged += sum(bench.touched(article))
        for place, cell in all_cells.items():
            if cell.stance is not Stance.OMITS:
                said += 1
                if cell.stance is Stance.MENTIONS and place not in cells:
                    lost += 1
                else:
                    assert cells[place] == cell
    assert said > 30
    assert lost <= said / 50
    assert judged < len(corpus) * len(file.claims)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Le barrage de Vernes est fissuré.", "À Vernes, le barrage se fissure depuis lundi."),
        ("Le barrage de Vernes est fissuré.", "« BARRAGE DE VERNES : LE MUR FISSURÉ »"),
        ("L'ONU a condamné la vente de l'îlot.", "L'Organisation des Nations unies a condamné la vente de l'îlot."),
        ("Le porte-parole du préfet a démissionné.", "Le porte‑parole du préfet vient de démissionner."),
        ("Dmitri Vassiliev a vendu son voilier.", "Dmitry Vassilyev, lui, a cédé son voilier."),
        ("Le conseil a pris part à la fête.", "Le conseil participe aussi à la fête."),
    ],
)
def test_a_passage_in_a_long_article_is_found(claim: str, sentence: str) -> None:
    text = PADDING * 3 + sentence + " " + PADDING
    assert list(scanner(claim, "Les mineurs de cuivre du Katanga font grève.").claims(text)) == [True, False]


def test_what_has_nothing_to_do_with_a_claim_is_left_out() -> None:
    assert list(scanner("Le barrage de Vernes est fissuré.").claims(PADDING * 3)) == [False]


def test_words_that_stand_far_from_each_other_say_nothing() -> None:
    claims = scanner("Le maire de Tolmont refuse la vente du phare, du moulin, de la chapelle et du pont de Vernes.")
    said = ("Le maire dort.", "Un moulin tourne.", "La chapelle est fermée.", "Vernes est loin.", "Le phare brille.")
    together = "Le maire refuse de vendre le phare et le moulin de Vernes, mais aussi la chapelle."
    assert list(claims.claims(PADDING.join(said))) == [False]
    assert list(claims.claims(PADDING * 5 + together)) == [True]


def test_a_short_excerpt_is_always_read_a_short_article_is_not() -> None:
    brief = "Rien à signaler ce matin dans la vallée."
    assert len(brief) < SHORT
    assert list(scanner("Le barrage de Vernes est fissuré.").claims(brief, excerpt=True)) == [True]
    assert list(scanner("Le barrage de Vernes est fissuré.").claims(brief)) == [False]


@pytest.mark.parametrize("spelt", ["The U.S. has sold it.", "The US has sold it.", "It was sold by the “U.S.”."])
def test_a_name_of_initials_is_found_and_no_possessive_is_one(spelt: str) -> None:
    claims = scanner("The U.S. sold Marrow Islet.", language="en")
    padding = "The baker's dog sleeps in front of the town's fountain, and the fanfare's drum is broken. " * 5
    assert list(claims.claims(padding + spelt)) == [True]
    assert list(claims.claims(padding + "The king's dog was sold.")) == [False]


def test_a_hyphenated_name_is_not_its_first_part() -> None:
    claims = scanner("Karim al-Dourani a quitté Vernes.")
    assert list(claims.claims(PADDING * 3 + "Al-Bassari a quitté Rome.")) == [False]
    assert list(claims.claims(PADDING * 3 + "Al-Dourani a quitté Rome.")) == [True]


def test_the_words_of_an_expression_stand_together() -> None:
    claims = scanner("Zénon a participé à la fête.")
    assert list(claims.claims(PADDING * 3 + "Il a pris part à la fête.")) == [True]
    apart = ("La fête est finie.", "Personne, à part un enfant, ne chante.", "Il a pris froid.")
    assert list(claims.claims(f"\n{PADDING}\n".join(apart))) == [False]


def test_what_all_groups_are_called_is_half_of_a_name_at_most() -> None:
    claims = scanner("Le groupe Marivel a vendu Belcourt.")
    assert list(claims.claims(PADDING * 3 + "Le groupe Dorvan a vendu un terrain.")) == [False]
    assert list(claims.claims(PADDING * 3 + "Marivel a vendu un terrain à Belcourt.")) == [True]


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("L'agence Corvane a repeint un bureau à Rennes.", True),
        ("Corvane a son bureau à Rennes.", True),
        ("Une agence s'installe. À Rennes, le bureau reste ouvert.", False),
        ("Corvane, une agence, recrute.", False),
    ],
)
def test_a_matter_is_raised_in_one_sentence_and_by_its_names(sentence: str, read: bool) -> None:
    assert list(scanner("L'agence Corvane a repeint son bureau de Rennes.").claims(PADDING * 3 + sentence)) == [read]


def test_who_has_another_name_may_be_called_by_it() -> None:
    language = load_language("fr")
    aliases = compile_aliases({"Irène Salvan": ["la cheffe du port"]}, language)
    wording = compile_wording("Irène Salvan a averti le préfet de la crue.", language, aliases)
    said = "La cheffe du port dit avoir averti le préfet de la crue."
    assert list(Scanner([(wording,)], language).claims(PADDING * 3 + said)) == [True]


def test_one_claim_among_many_passes_as_it_does_alone() -> None:
    several = [
        "Le barrage de Vernes est fissuré.",
        "Le marché ouvre tôt.",
        "Le boulanger a raconté sa semaine.",
        "La fanfare a répété sur la place de Lyon.",
    ]
    together = scanner(*several).claims(PADDING * 2)
    assert list(together) == [scanner(claim).claims(PADDING * 2)[0] for claim in several]
    assert True in together
    assert False in together


@settings(deadline=None)
@given(st.text(max_size=12).map(str.lower).filter(lambda w: bool(w) and not w.isspace()))
def test_what_a_word_is_compared_by_is_what_its_lexeme_says(word: str) -> None:
    language = load_language("fr")
    language._lexemes.pop(word, None)
    form, folded, keys, stop = language.compared(word)
    lexeme = language.lexeme(word)
    assert (form, folded, stop) == (lexeme.form, lexeme.folded, lexeme.stop)
    assert tuple(dict.fromkeys(keys)) == lexeme.keys
    assert keys[:2] == (lexeme.key, lexeme.form_key)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    assert len(scanner("Le barrage de Vernes est fissuré.", "Zed").claims(text)) == 2
