from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crosscheck
from crosscheck.check import check
from crosscheck.claims import load_claims
from crosscheck.cli.terminal import Page
from crosscheck.cli.views.suggest import as_json, as_markdown, as_text, as_yaml
from crosscheck.model import Article, Claim, ClaimsFile, Stance
from crosscheck.report.words import load_words
from crosscheck.suggest import suggest
from steps import growth

MATIN = """\
La ville de Valbourg a vendu le stade Perrin à la société Batival pour 12 millions d'euros en mars 2021.
Claire Vasseur, la maire de Valbourg, a signé l'acte de vente le 4 mars 2021.
Le temps est resté beau toute la journée.
"""
SOIR = """\
La ville de Valbourg a vendu le stade Perrin à la société Batival pour 23 millions d'euros en mars 2021.
La maire de Valbourg aurait promis un gymnase aux habitants du quartier des Tanneurs.
"""
GAZETTE = """\
En mars 2021, Valbourg a vendu son stade Perrin à Batival pour 12 millions d'euros.
Le club de football de Valbourg joue désormais à Morteau.
"""
TIMES = """\
Jane Porter sold the Perrin stadium to Acme Homes for 12 million pounds in March 2021.
Harrowby council approved the sale by nine votes to four, the Gazette said.
"""


def article(name: str, text: str, language: str = "fr", publisher: str = "") -> Article:
    return Article(name, text, language=language, publisher=publisher or name)


CORPUS = (article("matin", MATIN), article("soir", SOIR), article("gazette", GAZETTE))


def test_what_articles_contradict_each_other_on_comes_first() -> None:
    found = suggest(CORPUS)
    best = found.suggestions[0]
    assert best.conflicting
    assert "stade Perrin" in best.claim.text
    stances = {cell.article: cell.stance for cell in best.result.cells}
    assert Stance.CONTRADICTS in stances.values()
    assert stances[best.article] is Stance.SUPPORTS


def test_a_statement_comes_once_with_every_article_that_carries_it() -> None:
    twice = (article("matin", MATIN), article("gazette", GAZETTE))
    found = suggest(twice)
    sales = [s for s in found.suggestions if "Batival" in s.claim.text]
    assert len(sales) == 1
    assert {c.article for c in sales[0].result.cells if c.stance is Stance.SUPPORTS} == {"matin", "gazette"}
    assert len(sales[0].result.supporting_origins) == 2


def test_the_quote_is_letter_for_letter() -> None:
    by_id = {a.id: a for a in CORPUS}
    for suggestion in suggest(CORPUS).suggestions:
        assert suggestion.quote in by_id[suggestion.article].text
        line = by_id[suggestion.article].text.split("\n")[suggestion.line - 1]
        assert suggestion.quote.split("\n")[0] in line


def test_results_are_those_of_check() -> None:
    found = suggest(CORPUS)
    file = ClaimsFile("", tuple(s.claim for s in found.suggestions), language="fr")
    assert [r.status for r in check(file, CORPUS).claims] == [s.result.status for s in found.suggestions]


def test_what_the_claims_file_covers_is_left_out_and_ids_are_not_used_again() -> None:
    before = suggest(CORPUS)
    best = before.suggestions[0]
    other = before.suggestions[-1]
    taken = Claim(other.claim.id, "Les abeilles de Morteau ont disparu.")
    claims = ClaimsFile("claims.yaml", (Claim("vente", best.claim.text), taken), language="fr")
    after = suggest(CORPUS, claims)
    assert after.covered
    assert best.claim.text not in {s.claim.text for s in after.suggestions}
    assert not {"vente", other.claim.id} & {s.claim.id for s in after.suggestions}


def test_limit_and_min_articles() -> None:
    assert len(suggest(CORPUS, limit=1).suggestions) == 1
    several = suggest(CORPUS, min_articles=2).suggestions
    assert several
    assert all(s.carriers >= 2 for s in several)
    assert suggest(CORPUS, min_articles=9).suggestions == ()


def test_only_some_articles_are_drafted_from_but_all_are_asked() -> None:
    found = suggest(CORPUS, only=["gazette"]).suggestions
    assert {s.article for s in found} == {"gazette"}
    assert any(s.carriers > 1 for s in found)


def test_ids_are_unique_slugs_and_stable() -> None:
    ids = [s.claim.id for s in suggest(CORPUS).suggestions]
    assert len(set(ids)) == len(ids)
    assert ids == [s.claim.id for s in suggest(CORPUS).suggestions]
    assert all(i.isascii() and i == i.lower() for i in ids)


def test_another_language_than_the_files_has_its_own_text() -> None:
    found = suggest((*CORPUS, article("times", TIMES, "en")))
    assert found.language == "fr"
    english = [s for s in found.suggestions if s.article == "times"]
    assert english
    assert english[0].claim.texts["en"] == english[0].claim.text


def test_no_article_gives_nothing() -> None:
    assert suggest(()).suggestions == ()
    assert suggest((article("vide", ""),)).suggestions == ()


def test_suggest_is_public() -> None:
    assert crosscheck.suggest(CORPUS, limit=1).suggestions == suggest(CORPUS, limit=1).suggestions


def loaded(path: Path, text: str) -> ClaimsFile:
    path.write_text(text, encoding="utf-8", newline="")
    return load_claims(path)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_yaml_is_a_claims_file_with_the_same_claims(tmp_path: Path, language: str) -> None:
    found = suggest((*CORPUS, article("times", TIMES, "en")))
    text = as_yaml(found, load_words(language), "articles/", {"Batival": ("la société",)})
    read = loaded(tmp_path / "drafts.yaml", text)
    assert [(c.id, c.text) for c in read.claims] == [(s.claim.id, s.claim.text) for s in found.suggestions]
    assert [dict(c.texts) for c in read.claims] == [dict(s.claim.texts) for s in found.suggestions]
    assert read.names["Batival"] == ("la société",)
    assert read.articles
    for article_id in ("matin", "soir", "gazette"):
        assert f" {article_id}, " in text


def test_comments_quote_both_sides_and_say_what_conflicts() -> None:
    text = as_yaml(suggest(CORPUS, limit=1), load_words("fr"), None, {})
    comments = " ".join(line.strip("# ") for line in text.split("\n") if line.lstrip().startswith("#"))
    assert "12 millions d'euros" in comments
    assert "23 millions d'euros" in comments
    assert "dit le contraire" in comments


def test_nothing_found_is_still_a_claims_file(tmp_path: Path) -> None:
    text = as_yaml(suggest(()), load_words("en"), None, {})
    assert loaded(tmp_path / "none.yaml", text).claims == ()


def test_the_other_formats_have_every_claim() -> None:
    found = suggest(CORPUS)
    words = load_words("fr")
    for suggestion in found.suggestions:
        assert suggestion.claim.id in as_json(found)
        assert suggestion.claim.id in as_markdown(found, words)
        assert suggestion.claim.id in as_text(found, words, Page(90))


_NASTY = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("\x00\x1b\x85\u2028\u202e\u200b\ufeff\uffff\ufffe\U0001fffe#:-?!&*|>%@`'\"{}[],\n\t\\«»…"),
    ),
    max_size=60,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(_NASTY, min_size=1, max_size=5),
    st.sampled_from(["fr", "en"]),
    st.sampled_from(
        ["{} a vendu le stade {} à Paul Ormont pour 12 millions d'euros.", "Jane {} sold {} to Acme Homes."]
    ),
)
def test_whatever_the_articles_hold_the_yaml_loads(tmp_path: Path, parts: list[str], code: str, frame: str) -> None:
    body = "\n\n".join(frame.format(f"Claire {part}", part) for part in parts)
    corpus = (article("un", body, code, parts[0]), article("deux", parts[-1] + body, code))
    found = suggest(corpus)
    text = as_yaml(found, load_words(code), f"articles/{parts[0]}", {parts[0]: tuple(parts[1:])} if parts[0] else {})
    assert yaml.safe_load(text)["version"] == 1
    bare = as_yaml(found, load_words(code), None, {})
    read = loaded(tmp_path / "drafts.yaml", bare)
    assert [c.id for c in read.claims] == [s.claim.id for s in found.suggestions]
    assert "\x1b" not in as_markdown(found, load_words(code)) + as_text(found, load_words(code), Page(80))


def test_a_long_word_and_many_quotes_stay_on_one_line(tmp_path: Path) -> None:
    long = "Batival" * 300
    text = f"Claire Vasseur a vendu le stade « {long} » : « 12 » 'fois' à Paul Ormont en mars 2021."
    found = suggest((article("un", text),))
    loaded(tmp_path / "drafts.yaml", as_yaml(found, load_words("fr"), None, {}))


def test_the_work_grows_with_the_articles_and_not_with_their_square() -> None:
    """Articles about other matters are not asked: four times the corpus takes nothing like sixteen times the work."""

    def drafted(towns: int) -> None:
        many = [
            article(f"a{i}", MATIN.replace("Valbourg", f"Valb{i}ourg").replace("Perrin", f"Perr{i}"))
            for i in range(towns)
        ]
        assert suggest(many, limit=3).suggestions

    assert growth(drafted, 2) < 10
