"""Plain text: encodings, front matter that is there already, titles and datelines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.add.dateline import is_update, published_in
from crosscheck.add.incoming import UnreadableError, clean_line, clean_text, paragraphs
from crosscheck.add.text import decode, read_text

FR = "Le maire de Fontvieille l’a annoncé mardi : « Le café du théâtre rouvrira à Noël, cœur léger », pour 3 €."
RU = "Мэр города объявил во вторник, что мост, закрытый с лета, откроется к Рождеству. Это очень хорошая новость."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_french_in_every_encoding(encoding: str) -> None:
    assert decode(FR.encode(encoding)).removeprefix("\ufeff") == FR


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le café a fermé à l'été.", "latin-1"),
        ("Le café coûte 3 € l'été.", "iso8859-15"),
        ("Garçon!", "cp1252"),
        ("Hôtel à céder.", "cp1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, a starosta řekl, že most se zavře.", "cp1250"),
        (RU, "koi8-r"),
        (RU, "cp1251"),
    ],
)
def test_short_texts_and_other_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_what_is_declared_counts_where_it_is_not_utf_8() -> None:
    assert decode("ž".encode("cp1250"), "windows-1250") == "ž"
    assert decode("été".encode(), "iso-8859-1") == "été"
    assert decode("l’été".encode("cp1252"), "iso-8859-1") == "l’été"
    assert decode("Un été chaud.".encode("cp1252"), "utf-8") == "Un été chaud."
    assert decode("Un été chaud.".encode("cp1252"), "no-such-encoding") == "Un été chaud."
    assert decode("東京の橋".encode("iso2022_jp"), "iso-2022-jp") == "東京の橋"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", bytes(range(256)) * 4])
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no text in any encoding"):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    try:
        clean_text(decode(data)).encode("utf-8")
    except UnreadableError as error:
        assert "no text" in str(error)  # noqa: PT017


def test_front_matter_that_is_there_is_taken_over() -> None:
    text = '---\nlayout: post\ntitle: "Le pont"\ndate: 2020-05-06\nlang: fr\ntags: [a, b]\n---\nLe pont a rouvert.\n'
    got = read_text(text.encode(), "2020-05-06-pont.md")
    assert (got.title, got.published, got.language) == ("Le pont", "2020-05-06", "fr")
    assert got.text == "Le pont a rouvert.\n"
    assert got.name == "2020-05-06-pont"


@pytest.mark.parametrize("text", ["---\nIl pleut\n---\nSuite.\n", "---\n- a\n---\nx\n", "---\nsans fin\n"])
def test_rules_above_a_text_are_no_front_matter(text: str) -> None:
    assert read_text(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "\n# Le  pont #\n\nTexte.", "Le pont"),
        ("a.txt", "# Le pont\n\nTexte.", "# Le pont"),
        ("a.txt", "Le pont a rouvert\n\nTexte.", "Le pont a rouvert"),
        ("a.txt", "Le pont a rouvert.\n\nTexte.", ""),
        ("a.txt", "Le pont a rouvert\nTexte.", ""),
        ("a.txt", "Le pont a rouvert", ""),
        ("a.txt", "Le pont " * 30 + "\n\nTexte.", ""),
    ],
)
def test_titles(name: str, text: str, title: str) -> None:
    assert read_text(text.encode(), name).title == title


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 12 mars 2024 à 10h30", "2024-03-12"),
        ("Publié le 03/04/2024 à 08h00 - Mis à jour le 04/04/2024", "2024-04-03"),
        ("mardi 12 mars 2024", "2024-03-12"),
        ("Le Courrier du Port — mardi 12 mars 2024 — n° 1234", "2024-03-12"),
        ("1er févr. 2024", "2024-02-01"),
        ("March 5, 2021", "2021-03-05"),
        ("By Ann Lee | Published on 5 March 2021, 10:30 am GMT", "2021-03-05"),
        ("2024-05-06", "2024-05-06"),
        ("Friday, 3rd of May 2019", "2019-05-03"),
        ("25.12.2023", "2023-12-25"),
        ("Posted 12/25/2023", "2023-12-25"),
        ("03/04/2024", ""),  # April in one country, March in another
        ("Mis à jour le 3 mai 2024", ""),
        ("Updated 3 May 2024", ""),
        ("The crash of 12 March 2010", ""),
        ("Il est mort le 3 mai 2020.", ""),
        ("Publié le 31 février 2024", ""),
        ("", ""),
    ],
)
def test_datelines(line: str, day: str) -> None:
    assert published_in([line]) == day


def test_a_dateline_stands_at_the_head() -> None:
    lines = [f"Ligne {number}" for number in range(20)]
    assert published_in([*lines[:10], "2024-05-06"]) == "2024-05-06"
    assert published_in([*lines, "2024-05-06"]) == ""


def test_a_line_that_only_says_when_it_was_changed() -> None:
    assert is_update("Last updated: 12 January 2024")
    assert is_update("Mis à jour le 6 mars 2019 à 8h30")
    assert not is_update("The law was last amended on 12 January 2024")
    assert not is_update("Updated rules")


def test_clean_text() -> None:
    assert clean_text("a\r\nb\rc\u2028d\x0be\x00f\u200bg\u202eh  \n\n\n\ni\ufeff") == "a\nb\nc\nd\nefgh\n\ni\n"
    assert clean_text("e\u0301") == "é\n"
    assert clean_text(" \n\0") == ""
    assert clean_line(" a\n b\t\x1bc ") == "a b c"
    assert clean_line("x" * 400).endswith("…")
    assert paragraphs("a\n\n\nb  c\n d ") == "a\n\nb c\n\nd"


@given(st.text())
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert "\r" not in once
