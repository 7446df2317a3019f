"""Word documents, as python-docx and as hostile hands make them."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from crosscheck.add import docx as module
from crosscheck.add.docx import read_docx
from crosscheck.add.incoming import UnreadableError

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(*paragraphs: tuple[str, str], author: str = "", title: str = "") -> bytes:
    made = docx.Document()
    for text, style in paragraphs:
        made.add_paragraph(text, style=style or None)
    made.core_properties.author, made.core_properties.title = author, title
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return file.getvalue()


def body(inside: str) -> bytes:
    return f'<w:document xmlns:w="{SPACE}"><w:body>{inside}</w:body></w:document>'.encode()


def test_title_day_and_paragraphs() -> None:
    got = read_docx(
        document(
            ("Le moulin vendu", "Title"),
            ("Publié le 3 mai 2021", ""),
            ("Le moulin a été vendu 262 000 euros.", ""),
            ("", ""),
            ("un acheteur", "List Bullet"),
            ("« Bien », dit-il.", ""),
            author="Odile Castagné",
        ),
        "moulin",
    )
    assert (got.title, got.author, got.published) == ("Le moulin vendu", "Odile Castagné", "2021-05-03")
    assert got.text.split("\n\n")[2:] == ["Le moulin a été vendu 262 000 euros.", "un acheteur", "« Bien », dit-il."]


def test_the_documents_own_title_and_no_account_name() -> None:
    got = read_docx(document(("Le moulin a été vendu.", ""), author="ocastagne", title="Le moulin"))
    assert (got.title, got.author, got.published) == ("Le moulin", "", "")


def test_tables_and_lines() -> None:
    made = docx.Document()
    made.add_paragraph("Avant.").add_run().add_break()
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Brasval", "12 400"
    made.add_paragraph("Après.")
    file = io.BytesIO()
    made.save(file)
    text = read_docx(file.getvalue()).text
    assert text.index("Avant.") < text.index("Brasval") < text.index("12 400") < text.index("Après.")


def test_what_was_deleted_or_moved_away_is_no_text() -> None:
    inside = (
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> deleted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> added</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> moved</w:t></w:r></w:moveFrom>"
        "<w:r><w:tab/><w:t>end</w:t></w:r></w:p>"
    )
    assert read_docx(zipped(word__document=body(inside))).text == "Kept added\tend"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 1_000_000)
    with pytest.raises(UnreadableError, match="unpacks to more"):
        read_docx(zipped(word__document=body("<w:p/>" * 2) + bytes(5_000_000)))


@pytest.mark.parametrize(
    "inside",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_not_followed(inside: str) -> None:
    text = body("<w:p><w:r><w:t>One. &a;</w:t></w:r></w:p>").decode()
    with pytest.raises(UnreadableError, match="document type"):
        read_docx(zipped(word__document=(inside + text).encode()))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 nonsense", "no whole Word document"),
        (b"", "no whole Word document"),
        (zipped(other=b"x"), "no Word document"),
        (zipped(word__document=b"<w:document"), "no whole Word document"),
        (zipped(word__document=body("")), "no text"),
        (document(("Texte.", ""))[:-200], "no whole Word document"),
    ],
)
def test_what_is_none(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_docx(data)
