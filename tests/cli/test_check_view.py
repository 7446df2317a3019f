from __future__ import annotations

import dataclasses

import pytest

from crosscheck.cli.tables import FORMATS
from crosscheck.cli.terminal import Page, columns
from crosscheck.cli.views import check as view
from crosscheck.model import Result, Stance, Status, Verdict
from crosscheck.report.words import Words, load_words
from results import COPIED, ESCAPES, HOSTILE, PORT, RESULT, hostile

ENGLISH, FRENCH = load_words("en"), load_words("fr")


def text(result: Result, page: Page, words: Words = ENGLISH, *, every_passage: bool = False) -> str:
    return view.text(result, page, words, every_passage=every_passage)


def as_table(result: Result, form: str, words: Words = ENGLISH) -> str:
    return view.as_table(result, form, None, words)


def tally(result: Result, words: Words = ENGLISH) -> str:
    return view.tally(result, words)


def block(shown: str, claim: str) -> str:
    """The part of the output about one claim, blanks and line breaks as one blank."""
    after = shown.split(f"{claim}: ", 1)[1]
    for other in ("navires", "reouverture", "grue", "3 claims"):
        after = after.split(f"\n{other}", 1)[0]
    return " ".join(after.split())


def test_a_claim_says_status_origins_stances_quotes_and_places() -> None:
    told = block(text(RESULT, Page(100)), "navires")
    assert told.startswith("disputed Twelve ships are docked. One origin supports it: la préfecture.")
    assert "✓ supported by port-quotidien (Le Quotidien du port, March 2021); confidence 0.91." in told
    said = "Said by la préfecture, hedged (articles/port-quotidien.txt:3):"
    assert f"{said} “Selon la préfecture, douze navires seraient à quai.”" in told
    assert "✗ contradicted by radio-cote (Radio Côte); confidence 0.80." in told
    said = "In its own voice (articles/radio-cote.txt:1): “Vingt-trois navires sont à quai.”"
    assert f"{said} Number: the claim says “12”, the article says “23”." in told
    assert told.endswith("· omitted by blog, published before the event.")


def test_copies_come_last_with_what_they_have_in_common() -> None:
    told = text(COPIED, Page(100))
    assert "  - port-quotidien, radio-cote (origin: Le Quotidien du port)\n" in told
    assert "      port-quotidien and radio-cote: 48 % of the one, 100 % of the other\n" in told
    assert "Copies" not in text(RESULT, Page(100))
    many = dataclasses.replace(COPIED.copies[0], shares=COPIED.copies[0].shares * 7)
    many = dataclasses.replace(COPIED, copies=(many,))
    assert "      2 more pairs: -v shows them.\n" in text(many, Page(100))
    assert text(many, Page(100), every_passage=True).count("of the one") == 7


def test_a_mixed_article_shows_the_best_of_both_sides() -> None:
    told = block(text(RESULT, Page(100)), "reouverture")
    assert "± supported and contradicted by port-quotidien" in told
    assert "✓ supports, in its own voice (articles/port-quotidien.txt:1): “Le port rouvre”" in told
    assert "✗ contradicts, said by Le maire (articles/port-quotidien.txt:4): “Le maire assure que" in told
    assert "1 more passage" in told
    assert "douze navires seraient" not in told


def test_a_person_s_decision_is_shown_as_such() -> None:
    told = block(text(RESULT, Page(100)), "reouverture")
    assert "✓ supported by radio-cote (Radio Côte); decided by AB: écouté à l'antenne; the matcher said: omits." in told


def test_a_person_s_omission_is_not_folded_away() -> None:
    cell = dataclasses.replace(RESULT.claims[0].cells[0], stance=Stance.OMITS, decided_by="person")
    cell = dataclasses.replace(cell, verdict=Verdict(Stance.OMITS, "", "autre port"), matcher_stance=Stance.SUPPORTS)
    claim = dataclasses.replace(RESULT.claims[0], cells=(cell,))
    told = " ".join(text(dataclasses.replace(RESULT, claims=(claim,)), Page(100)).split())
    assert "· omitted by port-quotidien" in told
    assert "decided by a person: autre port; the matcher said: supports" in told


def test_silence_is_one_line_or_a_count() -> None:
    assert block(text(RESULT, Page(100)), "grue").endswith("· omitted by port-quotidien, radio-cote and blog.")
    bare = dataclasses.replace(RESULT.claims[2], cells=(), omitting=19_987)
    assert "· omitted by 19,987 articles." in text(dataclasses.replace(RESULT, claims=(bare,)), Page(100))


def test_it_ends_with_how_many_there_are() -> None:
    assert text(RESULT, Page(80)).endswith("\n3 claims, 3 articles: 2 disputed, 1 unreported.\n")
    assert tally(dataclasses.replace(RESULT, claims=RESULT.claims[2:])) == "1 claim, 3 articles: 1 unreported."
    assert tally(dataclasses.replace(RESULT, claims=())) == "0 claims, 3 articles."


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("hurt", HOSTILE)
def test_hostile_text_stays_text_and_inside_the_page(hurt: str, width: int) -> None:
    for every_passage in (False, True):
        shown = text(hostile(hurt), Page(width), every_passage=every_passage)
        assert max(map(columns, shown.splitlines())) <= width
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(shown)


def test_colour_marks_stances_and_statuses_only_where_it_is_welcome() -> None:
    assert "\x1b[32m✓ supported by\x1b[0m port-quotidien" in text(RESULT, Page(100, True))
    assert "\x1b" not in text(RESULT, Page(100))
    # What an article says cannot look like what the tool says.
    assert text(hostile(ESCAPES), Page(100, True)).count("\x1b[31m") == 0


@pytest.mark.parametrize("form", FORMATS)
def test_every_table_format_holds_every_cell(form: str) -> None:
    shown = as_table(RESULT, form)
    for word in ("navires", "quotidien", "supports", "contradicts", "mixed", "omits", "23"):
        assert word in shown


def test_a_table_has_a_row_a_side() -> None:
    rows = [line.split("\t") for line in as_table(RESULT, "tsv").splitlines()]
    assert rows[0] == ["claim", "status", "article", "stance", "quote", "line", "notes"]
    mixed = [row for row in rows if row[3] == "± mixed"]
    assert [(row[4], row[5]) for row in mixed] == [
        ("Le port rouvre", "1"),
        ("Le maire assure que rien n'a rouvert.", "4"),
    ]
    assert ["navires", "disputed", "blog", "· omits", "", "", "published before the event"] in rows
    assert all(len(row) == 7 for row in rows)


def test_a_claim_without_cells_keeps_its_row() -> None:
    bare = dataclasses.replace(RESULT.claims[2], cells=(), omitting=3, status=Status.UNREPORTED)
    assert as_table(dataclasses.replace(RESULT, claims=(bare,)), "tsv").splitlines()[1] == "grue\tunreported\t\t\t\t\t"


def test_a_quote_with_quotation_marks_stands_in_others() -> None:
    said = dataclasses.replace(PORT, text="« Le port rouvre », dit-on.\n")
    shown = dataclasses.replace(RESULT.claims[0].cells[1].evidence[0], quote="« Le port rouvre », dit-on.")
    cell = dataclasses.replace(RESULT.claims[0].cells[0], evidence=(shown,))
    claim = dataclasses.replace(RESULT.claims[0], cells=(cell,))
    told = text(dataclasses.replace(RESULT, articles=(said,), claims=(claim,)), Page(100), FRENCH)
    assert "“« Le port rouvre », dit-on.”" in told
    assert FRENCH.quoted("Le port rouvre") == "«\u00a0Le port rouvre\u00a0»"
    assert ENGLISH.quoted('The "port" opens') == '‘The "port" opens’'


def test_in_french_it_is_french() -> None:
    told = " ".join(text(RESULT, Page(100), FRENCH).split(" "))
    told = " ".join(line.strip() for line in told.splitlines())
    assert "navires\u00a0: contestée Douze navires sont à quai. Une origine la soutient\u00a0: la préfecture." in told
    assert "✓ soutenue par port-quotidien (Le Quotidien du port, mars 2021)\u00a0; confiance 0,91." in told
    said = "Selon la préfecture, avec réserve (articles/port-quotidien.txt:3)\u00a0:"
    assert f"{said} «\u00a0Selon la préfecture, douze navires seraient à quai.\u00a0»" in told
    assert "Nombre\u00a0: l’affirmation dit «\u00a012\u00a0», l’article dit «\u00a023\u00a0»." in told
    assert "· n’en dit rien, publié avant l’événement\u00a0: blog." in told
    assert "· n’en disent rien\u00a0: port-quotidien, radio-cote et blog." in told
    assert told.endswith("3 affirmations, 3 articles\u00a0: 2 contestées, 1 non rapportée.")
    assert tally(dataclasses.replace(RESULT, claims=RESULT.claims[2:]), FRENCH).startswith("1 affirmation, 3 articles")


def test_what_settles_a_claim_comes_before_what_raises_it() -> None:
    claim = RESULT.claims[0]
    stances = (Stance.MENTIONS, Stance.CONTRADICTS, Stance.MIXED, Stance.SUPPORTS)
    made = [dataclasses.replace(RESULT.articles[0], id=f"{number}-{stance}") for number, stance in enumerate(stances)]
    cells = tuple(
        dataclasses.replace(claim.cells[0], article=article.id, stance=stance)
        for article, stance in zip(made, stances, strict=True)
    )
    result = Result(tuple(made), (dataclasses.replace(claim, cells=cells),), language="en")
    told = text(result, Page(100))
    places = [told.index(f" {article.id} ") for article in made]
    assert sorted(range(4), key=places.__getitem__) == [3, 1, 2, 0]
