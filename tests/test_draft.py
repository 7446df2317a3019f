from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.dates import parse_partial_date
from crosscheck.draft import Draft, draft_claim, draft_claims
from crosscheck.draft.desk import Unfit
from crosscheck.draft.lists import load_lists
from crosscheck.draft.people import People, read_people
from crosscheck.draft.render import finished
from crosscheck.model import Article
from crosscheck.text.document import Document, read_document
from crosscheck.text.language import languages


def document(text: str, language: str = "fr", published: str = "") -> Document:
    when = parse_partial_date(published) if published else None
    return read_document(Article("article", text, language=language, published=when))


def drafts(text: str, language: str = "fr", published: str = "") -> list[str]:
    read = document(text, language, published)
    return [d.text for d in draft_claims(read, read_people([read]))]


def first(text: str, language: str = "fr", published: str = "") -> Draft:
    read = document(text, language, published)
    return next(iter(draft_claims(read, read_people([read]))))


def test_a_weekday_beside_a_past_tense_is_the_last_one() -> None:
    english = "Drivers of the Mersey tram company left the Bootle depot on Wednesday."
    assert drafts(english, "en", "2024-05-03") == [english.replace("Wednesday", "[May 1, 2024]")]
    french = "Les chauffeurs du tramway de Valbourg ont quitté le dépôt Perrin mercredi."
    assert drafts(french, "fr", "2024-05-03") == [french.replace("mercredi", "[le 1er mai 2024]")]


def test_a_weekday_alone_is_one_of_two_days() -> None:
    english = "The Mersey tram company closes the Bootle depot on Wednesday."
    assert drafts(english, "en", "2024-05-03") == [english.replace("Wednesday", "[May 1, 2024 or May 8, 2024]")]
    french = "La compagnie de tramway de Valbourg ferme le dépôt Perrin mercredi."
    assert drafts(french, "fr", "2024-05-03") == [french.replace("mercredi", "[le 1er mai 2024 ou 8 mai 2024]")]


def test_a_figure_that_begins_a_draft_is_followed_by_no_capital() -> None:
    assert finished("340 drivers are on strike") == "340 drivers are on strike."
    assert finished("« 340 drivers are on strike") == "340 drivers are on strike."
    assert finished("(drivers) are on strike") == "(Drivers) are on strike."


def test_a_plain_statement_stays_as_it_is() -> None:
    said = "La mairie de Valbourg a vendu le stade Perrin pour 12 millions d'euros en mars 2021."
    assert drafts(said) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Claire Vasseur a-t-elle vendu le stade Perrin ?",
        "Le maire Paul Ormont pourrait vendre le stade Perrin.",
        "Si Paul Ormont vendait le stade, Claire Vasseur démissionnerait.",
        "« Je suis très heureuse de cette belle victoire », a dit Claire Vasseur.",
        "Nous avons rencontré Claire Vasseur à Valbourg.",
        "Lisez aussi : Valbourg sans stade",
        "Paul Ormont semble très fatigué par les travaux du stade.",
    ],
)
def test_what_cannot_be_checked_is_no_draft(text: str) -> None:
    assert drafts(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Selon Le Matin, Claire Vasseur a vendu le stade Perrin à Paul Ormont.",
            "Claire Vasseur a vendu le stade Perrin à Paul Ormont.",
        ),
        (
            "Claire Vasseur a déclaré que la ville de Valbourg avait vendu le stade Perrin.",
            "La ville de Valbourg avait vendu le stade Perrin.",
        ),
        (
            "Toutefois, la ville de Valbourg a vendu le stade Perrin.",
            "La ville de Valbourg a vendu le stade Perrin.",
        ),
        (
            "La ville de Valbourg a vendu le stade Perrin, ce qui a provoqué la colère des supporteurs.",
            "La ville de Valbourg a vendu le stade Perrin.",
        ),
    ],
)
def test_attribution_lead_ins_and_tails_are_cut(text: str, claim: str) -> None:
    assert drafts(text) == [claim]


def test_english_attribution_is_cut_and_kept_aside() -> None:
    draft = first("The council of Harrowby sold the Perrin stadium to Acme Homes, Jane Porter said.", "en")
    assert draft.text == "The council of Harrowby sold the Perrin stadium to Acme Homes."
    assert draft.speaker == "Jane Porter"


def test_words_left_out_inside_are_marked() -> None:
    text = "La ville de Valbourg (12 000 habitants) a vendu le stade Perrin en mars 2021."
    assert drafts(text) == ["La ville de Valbourg […] a vendu le stade Perrin en mars 2021."]


def test_a_pronoun_is_replaced_by_the_subject_before_in_brackets() -> None:
    text = "Claire Vasseur dirige la banque Ormont. En mai 2019, elle a vendu le stade Perrin à Valbourg."
    assert drafts(text)[-1] == "En mai 2019, [Claire Vasseur] a vendu le stade Perrin à Valbourg."


def test_a_pronoun_that_is_not_sure_makes_no_draft() -> None:
    text = "Le débat a opposé les élus. Elle a vendu le stade Perrin à Valbourg."
    assert drafts(text) == []


def test_que_is_elided_before_a_name_in_brackets() -> None:
    text = (
        "Inès Aubry dirige la banque Ormont. Le conseil de Valbourg a annoncé en mai 2019 la vente du stade de "
        "Mme Aubry."
    )
    assert any("d'[Inès Aubry]" in claim for claim in drafts(text))


def test_a_surname_becomes_the_full_name_once() -> None:
    text = "Claire Vasseur a vendu le stade Perrin. M. Perrin n'a rien dit. Mme Vasseur a acheté la tour de Valbourg."
    assert "[Claire Vasseur] a acheté la tour de Valbourg." in drafts(text)


def test_his_becomes_whose() -> None:
    text = "Jane Porter runs Acme Homes. Her brother bought the Perrin stadium in Harrowby."
    assert "[Jane Porter's] brother bought the Perrin stadium in Harrowby." in drafts(text, "en")


def test_relative_dates_are_resolved_where_the_article_is_dated() -> None:
    text = "La ville de Valbourg a vendu hier le stade Perrin à Claire Vasseur."
    assert drafts(text, published="2024-03-12") == [
        "La ville de Valbourg a vendu [le 11 mars 2024] le stade Perrin à Claire Vasseur."
    ]
    assert "hier" not in " ".join(drafts(text))


def test_a_weekday_without_a_date_is_left_out() -> None:
    text = "Jane Porter sold the Perrin stadium to Acme Homes on Wednesday."
    assert drafts(text, "en") == ["Jane Porter sold the Perrin stadium to Acme Homes."]


@pytest.mark.parametrize(
    "text",
    [
        "Cette décision a provoqué la colère des supporteurs de Valbourg.",
        "La vente a provoqué la colère.",
        "Malgré cela, ce dernier a vendu le stade Perrin.",
    ],
)
def test_what_points_elsewhere_makes_no_draft(text: str) -> None:
    assert drafts(text) == []


def test_reserve_is_told() -> None:
    draft = first("Selon Le Matin, Claire Vasseur aurait vendu le stade Perrin à Valbourg.")
    assert draft.hedged
    assert draft.text == "Claire Vasseur aurait vendu le stade Perrin à Valbourg."


def test_two_assertions_are_two_drafts() -> None:
    text = "Acme Homes was founded by Jane Porter in 2010 and has raised 67 million dollars in Harrowby."
    assert drafts(text, "en") == [
        "Acme Homes was founded by Jane Porter in 2010.",
        "Acme Homes […] has raised 67 million dollars in Harrowby.",
    ]


def test_figures_names_and_dates_are_worth_more() -> None:
    plain = first("La ville a donc des habitants et des arbres.", "fr") if drafts("La ville a des arbres.") else None
    rich = first("Claire Vasseur a vendu le stade Perrin pour 12 millions d'euros en mars 2021.")
    assert plain is None or rich.worth > plain.worth
    assert rich.worth > first("Claire Vasseur a vendu le stade Perrin.").worth


def test_a_role_is_resolved_across_the_corpus() -> None:
    one = document("Paul Ormont, le président de Valbourg, a démissionné en mai 2019.")
    other = document("Le président de Valbourg a vendu le stade Perrin à Claire Vasseur.")
    people = read_people([one, other])
    found = draft_claim(other, 0, people)
    assert found.text == "[Paul Ormont] a vendu le stade Perrin à Claire Vasseur."


def test_nobody_is_found_where_two_hold_the_name() -> None:
    people = read_people([document("Paul Ormont a vu Claire Ormont. Claire Ormont a salué Paul Ormont.")])
    assert people.surname("ormont") is None
    assert People({}, {}).surname("ormont") is None


def test_every_language_has_its_lists() -> None:
    for code in languages():
        assert load_lists(code).relatives
    assert load_lists("xx").relatives == frozenset()


def test_a_lone_mark_is_refused_or_taken_away() -> None:
    assert finished("« Le stade est vendu") == "Le stade est vendu."
    with pytest.raises(Unfit):
        finished("Le « stade est vendu")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.sampled_from(languages()))
def test_any_text_makes_drafts_or_none(text: str, language: str) -> None:
    read = document(text, language, "2024-03")
    for draft in draft_claims(read, read_people([read])):
        assert draft.text == draft.text.strip()
        assert "\n" not in draft.text
        assert 0 <= draft.start < draft.end <= len(text)


_WORDS = st.sampled_from(
    [
        "Claire",
        "Vasseur",
        "Paul",
        "Ormont",
        "Mme",
        "M.",
        "il",
        "elle",
        "lui",
        "son",
        "ses",
        "cette",
        "ce",
        "a",
        "vendu",
        "acheté",
        "déclaré",
        "que",
        "selon",
        ",",
        ".",
        ";",
        ":",
        "«",
        "»",
        '"',
        "(",
        ")",
        "–",
        "—",
        "hier",
        "mardi",
        "12",
        "2021",
        "millions",
        "le",
        "la",
        "les",
        "un",
        "stade",
        "à",
        "de",
        "d'",
        "et",
        "mais",
        "qui",
        "qu'",
        "n'",
        "pas",
        "Valbourg",
        "récemment",
        "lundi",
        "s'est",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, min_size=4, max_size=40))
def test_any_words_in_any_order_make_drafts_or_none(words: list[str]) -> None:
    read = document(" ".join(words) + ".", "fr", "2024-03-12")
    for draft in draft_claims(read, read_people([read])):
        assert draft.text.count("[") == draft.text.count("]")
        assert draft.text.endswith((".", "»", '"', "!", "…"))
