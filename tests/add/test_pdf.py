"""PDF files made here: reading order, running heads, hyphens, and what cannot be read."""

from __future__ import annotations

import textwrap
import zlib
from itertools import zip_longest

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.add import pdf as module
from crosscheck.add.incoming import UnreadableError
from crosscheck.add.pdf import read_pdf

LEFT = (
    "Le conseil municipal de Brasval a approuvé mardi la construction d'une passerelle au-dessus du canal. Le coût "
    "est estimé à 4,1 millions d'euros, dont un tiers sera payé par la région. Les travaux commenceront en avril."
)
RIGHT = (
    "L'opposition a voté contre. Elle juge le tracé dangereux pour les enfants de l'école voisine, et demande une "
    "nouvelle étude. La maire, Solange Perrault, a répondu que trois études suffisaient amplement à décider."
)


def bare() -> FPDF:
    pdf = FPDF()
    pdf.set_auto_page_break(False)
    pdf.add_page()
    pdf.set_font("Times", "", 11)
    return pdf


def lines_at(pdf: FPDF, x: float, y: float, lines: list[str]) -> None:
    for number, line in enumerate(lines):
        pdf.set_xy(x, y + 5.2 * number)
        pdf.cell(85, 5, line)


def read(pdf: FPDF) -> tuple[str, str]:
    got = read_pdf(bytes(pdf.output()), "file")
    return got.title, got.text


def test_one_column_is_paragraphs() -> None:
    pdf = bare()
    for text in (LEFT, RIGHT):
        pdf.multi_cell(0, 6, text, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(6)
    assert read(pdf) == ("", f"{LEFT}\n\n{RIGHT}")


def test_an_indent_begins_a_paragraph() -> None:
    pdf = bare()
    for text in (LEFT, RIGHT, LEFT):
        pdf.multi_cell(0, 6, f"        {text}", align="L", new_x="LMARGIN", new_y="NEXT")
    assert read(pdf)[1] == f"{LEFT}\n\n{RIGHT}\n\n{LEFT}"


@pytest.mark.parametrize("interleaved", [True, False])
def test_two_columns_are_read_one_after_the_other(interleaved: bool) -> None:
    """Whether the file draws them line by line across the page, or the one and then the other."""
    pdf = bare()
    pdf.set_font("Helvetica", "B", 20)
    pdf.set_xy(10, 15)
    pdf.cell(0, 10, "Une passerelle au-dessus du canal")
    pdf.set_font("Times", "", 11)
    left, right = textwrap.wrap(LEFT, 44), textwrap.wrap(RIGHT, 44)
    if interleaved:
        for number, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
            lines_at(pdf, 10, 40 + 5.2 * number, [one])
            lines_at(pdf, 110, 40 + 5.2 * number, [other])
    else:
        lines_at(pdf, 10, 40, left)
        lines_at(pdf, 110, 40, right)
    title, text = read(pdf)
    assert title == "Une passerelle au-dessus du canal"
    assert text == f"Une passerelle au-dessus du canal\n\n{LEFT}\n\n{RIGHT}"


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    pdf = bare()
    lines = textwrap.wrap(f"{LEFT} {RIGHT}", 44)
    lines_at(pdf, 10, 40, lines[:4])
    lines_at(pdf, 110, 40, lines[4:8])
    pdf.add_page()
    pdf.set_font("Times", "", 11)
    lines_at(pdf, 10, 40, lines[8:])
    text = read(pdf)[1]
    assert text.replace("\n\n", " ") == f"{LEFT} {RIGHT}"
    assert text.count("\n\n") <= 1  # where a line that was cut ends in a full stop, nobody can know


def test_hyphens_at_the_ends_of_lines() -> None:
    pdf = bare()
    divided = ["Le conseil de Brasval a approuvé la cons-", "truction d'une passerelle, et c'est peut-",
               "être la dernière de ce mandat : le por-", "te-parole de la région, Jean-", "Marc Ferrand, en doute. Le",
               "coût, de l'ordre de 4-", "5 millions, reste à discuter longuement."]  # fmt: skip
    lines_at(pdf, 10, 40, divided)
    assert read(pdf)[1] == (
        "Le conseil de Brasval a approuvé la construction d'une passerelle, et c'est peut-être la dernière de ce "
        "mandat : le porte-parole de la région, Jean-Marc Ferrand, en doute. Le coût, de l'ordre de 4-5 millions, "
        "reste à discuter longuement."
    )


def test_running_heads_feet_and_page_numbers_go() -> None:
    pdf = FPDF()
    pdf.set_auto_page_break(False)
    last = LEFT.replace("Brasval", "Montlaur").replace("avril", "novembre 2025, et non avant")
    for number, text in enumerate((LEFT, RIGHT, last), 1):
        pdf.add_page()
        pdf.set_font("Helvetica", "", 8)
        pdf.set_xy(10, 5)
        pdf.cell(0, 5, f"Le Courrier du Val - mardi 17 octobre 2023 - n° {number}")
        pdf.set_xy(10, 285)
        pdf.cell(0, 5, f"Page {number} / 3", align="C")
        pdf.set_xy(10, 290)
        pdf.cell(0, 5, "Reproduction interdite")
        pdf.set_font("Times", "", 11)
        pdf.set_xy(10, 30)
        pdf.multi_cell(0, 6, text)
    got = read_pdf(bytes(pdf.output()))
    assert got.text == f"{LEFT}\n\n{RIGHT}\n\n{last}"
    assert got.published == "2023-10-17"


def test_a_table_is_read_along_its_lines() -> None:
    pdf = bare()
    rows = [("Brasval", "12 400"), ("Montlaur", "9 800"), ("Valbourg", "31 000"), ("Lorme", "700"), ("Estran", "88")]
    for number, (name, count) in enumerate(rows):
        pdf.set_xy(10, 30 + 6 * number)
        pdf.cell(60, 6, name)
        pdf.cell(60, 6, count)
    assert "Brasval 12 400" in " ".join(read(pdf)[1].split())


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        (("Une passerelle", "Maëlle Guérin"), ("Une passerelle", "Maëlle Guérin", "")),
        (("Microsoft Word - passerelle_v3.docx", "mguerin"), ("", "", "")),
    ],
)
def test_what_the_file_calls_itself(stated: tuple[str, str], wanted: tuple[str, str, str]) -> None:
    pdf = bare()
    pdf.multi_cell(0, 6, LEFT)
    pdf.set_title(stated[0])
    pdf.set_author(stated[1])
    got = read_pdf(bytes(pdf.output()))
    assert (got.title, got.author, got.published) == wanted


def test_pictures_of_pages_are_told() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.rect(10, 10, 100, 100, style="F")
    with pytest.raises(UnreadableError, match="only pictures of pages; run OCR"):
        read_pdf(bytes(pdf.output()))


def test_a_password() -> None:
    pdf = bare()
    pdf.multi_cell(0, 6, LEFT)
    pdf.set_encryption(owner_password="owner", user_password="user")
    with pytest.raises(UnreadableError, match=r"protected|encrypted"):
        read_pdf(bytes(pdf.output()))


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\n%%EOF", b"%PDF-1.4\nxref\n0 1\ntrailer<</Root 1 0 R>>"])
def test_a_broken_file(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_pdf(data)


def test_a_truncated_file_gives_a_reason_or_what_is_left() -> None:
    pdf = bare()
    pdf.multi_cell(0, 6, LEFT)
    data = bytes(pdf.output())
    for cut in (100, len(data) // 2, len(data) - 30):
        try:
            assert "Brasval" in read_pdf(data[:cut]).text
        except UnreadableError as error:
            assert str(error)  # noqa: PT017


def test_a_decompression_bomb_ends_in_a_reason() -> None:
    packed = zlib.compress(bytes(90_000_000), 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 5\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size 5>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )
    with pytest.raises(UnreadableError):
        read_pdf(data)


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = bare()
    pdf.multi_cell(0, 6, LEFT)
    pdf.add_page()
    data = bytes(pdf.output())
    monkeypatch.setattr(module, "MAX_PAGES", 1)
    with pytest.raises(UnreadableError, match="2 pages, more than 1"):
        read_pdf(data)
    monkeypatch.setattr(module, "MAX_PAGES", 10)
    monkeypatch.setattr(module, "SECONDS", 0.0)
    with pytest.raises(UnreadableError, match="takes longer"):
        read_pdf(data)


@given(st.binary(max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_bytes(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_pdf(b"%PDF-1.4\n" + data)
