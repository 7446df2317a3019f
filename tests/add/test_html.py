"""Pages as sites make them: title, day, author, publisher and text of each layout, and none of what stands around."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.add.html import PAYWALLED, read_html
from crosscheck.add.incoming import Incoming, UnreadableError
from crosscheck.add.store import Store
from webserver import PARAGRAPHS, page

PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Layout:
    title: str
    published: str
    author: str
    publisher: str
    language: str
    text: tuple[str, ...]  # in this order
    around: tuple[str, ...]  # nowhere


LAYOUTS = {
    "consent-jsonld": Layout(
        "Valbourg : le pont des Tanneurs fermé jusqu'à Noël",
        "2023-10-17",
        "Maëlle Guérin",
        "Le Courrier du Val",
        "fr",
        (
            "Des fissures ont été découvertes dans deux piles de l'ouvrage.",
            "« Nous ne prendrons aucun risque », a déclaré la maire, Solange Perrault.",
            "Les travaux doivent coûter 3,2 millions d'euros",
            "Les 9 000 automobilistes qui empruntaient l'ouvrage chaque jour",
        ),
        (
            "partenaires",
            "accepter",
            "412",
            "Tweeter",
            "À lire aussi",
            "tramway",
            "lettre du matin",
            "Gaston",
            "©",
            "LIRE",
            "PUBLIC",
        ),
    ),
    "meta-only": Layout(
        "Harbour authority admits dredging delay",
        "2022-02-03",
        "Priya Lindqvist",
        "The Northern Ledger",
        "en",
        (
            "would not be finished before June",
            "thirty-one working days",
            "his letter of resignation",
            "Ferries to the Skerry islands",
        ),
        ("Subscribe", "Lighthouse keeper", "car park", "Ledger Holdings", "Updated", "silts up", "Advertisement"),
    ),
    "time-tag": Layout(
        "Otter numbers double on the Wend, survey finds",
        "2024-05-21",
        "Tom Achterberg",
        "Riverwatch",
        "en",
        ("has doubled in six years", '"Nobody expected that," said Ingrid Sallow', "- 31 had been counted in 2018"),
        ("Volunteers wanted", "New hide", "Donate", "Tags:", "By Tom"),
    ),
    "date-in-text": Layout(
        "La piscine municipale rouvrira avec un an de retard",
        "2019-03-04",
        "Julien Estève",
        "L'Écho de Brasval",
        "",
        ("ne rouvrira pas à la rentrée", "commencé le 12 juin 2018", "« On perd des licenciés chaque semaine »"),
        ("Petites annonces", "Copyright", "Publié le"),
    ),
    "latin1": Layout(
        "Grève des éboueurs : la collecte reprend à Fontvieille",
        "2006-11-23",
        "Hélène Dubœuf",
        "La Dépêche côtière",
        "fr",
        ("La mairie s’est engagée à verser une prime de 150 € à chaque agent dès décembre.", "dépôt de la Crête"),
        ("bandeau", "�", "Ã"),
    ),
    "amp": Layout(
        "Mill owner denies dumping dye in canal",
        "2020-07-14",
        "Rosa Whitlock",
        "Daily Quay",
        "en",
        ("four miles of canal last weekend", "Our tanks are sealed", "samples at seven places"),
        ("Advertisement", "Opinion", "{{", "UA-1", "By Rosa"),
    ),
    "paywall": Layout(
        "Enquête : les comptes cachés du stade de Montlaur",
        "2021-09-05",
        "Anouk Ferrand, Idriss Belkacem",
        "Mediaval",
        "fr",
        ("a payé deux fois les mêmes travaux", "réglée le 3 mai 2016"),
        ("réservée aux abonnés", "85 %", "m'abonne"),
    ),
    "liveblog": Layout(
        "Storm Odile: live updates as flood gates close",
        "2023-11-02",
        "Wen Okafor",
        "Coastline",
        "en",
        ("were closed at 5.50pm", "Fourteen schools between Saltmarsh and Kerrow", "gusts of 140 kilometres an hour"),
        ("Share this",),
    ),
    "body-in-jsonld": Layout(
        "Les ostréiculteurs de l'anse d'Ordan contestent la fermeture",
        "2024-01-09",
        "Nolwenn Cadiou",
        "Radio Estran",
        "fr",
        ("devant la préfecture.\n\nIls contestent", "quatre parcs sur soixante-deux", "« On nous punit"),
        ("JavaScript", "<p>", "&#39;"),
    ),
    "several-articles": Layout(
        "Bakers win appeal over night work",
        "2017-08-30",
        "Edith Marlowe",
        "The Granary",
        "en",
        ("may not forbid bakers to work", "Three judges found", "nine bakers who had sued"),
        ("Wheat prices", "Oven maker", "bread is too cheap", "caraway"),
    ),
    "microdata": Layout(
        "Ferry company fined over life jackets",
        "2015-04-18",
        "Magnus Flett",
        "Skerry Post",
        "en",
        ("fined 40,000 pounds", "Kirkhaven sheriff court", "comforted no one in the water"),
        ("1.2k", "Advertisement", "Join the discussion", "Last modified"),
    ),
    "blog-french": Layout(
        "Le moulin vendu aux enchères",
        "2015-02-01",
        "Odile Castagné",
        "Carnets de Lorme",
        "fr",
        ("adjugé vendredi 262 000 euros", "« Nous respecterons le résultat »", "charpentier de Montlaur"),
        ("Bravo à tous", "12 réponses", "Archives", "décembre"),
    ),
    "updated-only": Layout(
        "How the town council works",
        "",  # when it was changed last is not when it was published, and the election in the text is neither
        "",
        "Kirkhaven Guide",
        "en",
        ("twenty-three members", "The last election was held on 5 May 2022", "by noon on the Friday before"),
        ("Copyright", "Last updated"),
    ),
}


def read(name: str) -> Incoming:
    data = (PAGES / f"{name}.html").read_bytes()
    if name == "latin1":
        data = data.decode().encode("cp1252")  # and nothing in it says so
    return read_html(data)


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    wanted, got = LAYOUTS[name], read(name)
    assert (got.title, got.published, got.author, got.publisher, got.language) == (
        wanted.title,
        wanted.published,
        wanted.author,
        wanted.publisher,
        wanted.language,
    )
    at = [got.text.find(words) for words in wanted.text]
    assert -1 not in at
    assert at == sorted(at)
    assert [words for words in wanted.around if words in got.text] == []
    assert got.text.startswith(wanted.title)
    assert got.text.count(wanted.title) == 1


def test_every_page_has_its_expectations() -> None:
    assert {path.stem for path in PAGES.iterdir()} == set(LAYOUTS)


def test_a_paywall_is_told() -> None:
    assert read("paywall").note == PAYWALLED
    assert read("amp").note == ""


def test_the_address_is_the_canonical_one_of_the_same_site() -> None:
    head = '<link rel="canonical" href="/hall">'
    assert read_html(page("Hall", *PARAGRAPHS, head=head), "https://m.news.example/amp/hall?x=1").url == (
        "https://m.news.example/hall"
    )
    head = '<link rel="canonical" href="https://elsewhere.example/hall">'
    assert (
        read_html(page("Hall", *PARAGRAPHS, head=head), "https://news.example/hall").url == "https://news.example/hall"
    )


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2021/05/04/hall", "2021-05-04"),
        ("https://news.example/2021/05/hall", "2021-05"),
        ("https://news.example/hall-2021-05-04.html", "2021-05-04"),
        ("https://news.example/2021/13/45/hall", ""),
        ("https://news.example/2021/hall", ""),
    ],
)
def test_the_day_in_the_address_is_the_last_resort(url: str, day: str) -> None:
    assert read_html(page("Hall", *PARAGRAPHS), url).published == day
    assert read_html(page("Hall", *PARAGRAPHS, head='<meta name="date" content="2021-05-02">'), url).published == (
        "2021-05-02"
    )


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2021-05-04T23:30:00-05:00", "2021-05-04"),  # the day where it was published, not where the server stands
        ("20210504T233000Z", "2021-05-04"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("Tue, 04 May 2021 08:00:00 GMT", "2021-05-04"),
        ("4 mai 2021", "2021-05-04"),
        ("2021-02-31", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_days_as_pages_state_them(stated: str, day: str, tmp_path: Path) -> None:
    got = read_html(page("Hall", *PARAGRAPHS, head=f'<meta property="article:published_time" content="{stated}">'))
    with Store(str(tmp_path)) as store:
        article = store.put(got).article
    assert article is not None
    assert str(article.published or "") == day


def test_a_logo_is_no_headline() -> None:
    """A site sets its own name as the first heading; the window's title holds both."""
    body = page("Grain hall sold to a theatre | The Mail", *PARAGRAPHS).replace(
        b"<h1>Grain hall sold to a theatre | The Mail</h1>", b"<h1>The Mail</h1>"
    )
    assert read_html(body.replace(b"<head>", b'<head><meta property="og:site_name" content="The Mail">')).title == (
        "Grain hall sold to a theatre"
    )


def test_the_text_stays_whatever_its_box_is_called() -> None:
    """A section of French papers is called "social", and a body is marked as paywalled though it is all there."""
    footer = (
        "<footer>" + "<p>About the Mail, its owners, its rules and its printers in the old town.</p>" * 30 + "</footer>"
    )
    body = page("Hall", *PARAGRAPHS).replace(b"<div>", b'<div class="rubrique-social paywall has-comments">')
    got = read_html(body.replace(b"</body>", footer.encode() + b"</body>"))
    assert [text in got.text for text in PARAGRAPHS] == [True] * 3


def test_a_time_marked_as_that_of_publication() -> None:
    inside = b'<header><time class="pub-date" datetime="2021-05-04">4 May</time></header><h1>'
    body = page("Hall", *PARAGRAPHS).replace(b"<h1>", inside).replace(b"<body>", b'<body class="comments-open">')
    assert read_html(body).published == "2021-05-04"


def test_an_ellipsis_or_the_site_in_the_title_is_no_headline() -> None:
    head = '<meta property="og:title" content="Grain hall sold | Millrace Mail">'
    head += '<meta property="og:site_name" content="Millrace Mail">'
    body = b"<html><head>" + head.encode() + b"</head><body>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS).encode()
    assert read_html(body).title == "Grain hall sold"
    spaced = page("Hall", *PARAGRAPHS).replace(b"<h1>Hall</h1>", b"<h1>Grain hall sold to\n a  theatre</h1>")
    assert read_html(spaced).title == "Grain hall sold to a theatre"


def test_a_declared_encoding_is_used_where_the_bytes_are_not_utf_8() -> None:
    czech = "<p>Starosta oznámil, že zavřený most se otevře před Vánoci. "
    czech += "Práce budou stát tři miliony korun a potrvají rok.</p>"
    for data, charset in (
        (f'<html><head><meta charset="windows-1250"></head><body>{czech}</body></html>'.encode("cp1250"), ""),
        (f"<html><body>{czech}</body></html>".encode("iso8859-2"), "iso-8859-2"),
        (f'<html><head><meta charset="iso-8859-1"></head><body>{czech}</body></html>'.encode(), "latin-1"),
    ):
        assert "Starosta oznámil, že zavřený most se otevře" in read_html(data, charset=charset).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"<html><body><p>Please enable JavaScript.</p></body></html>", "no article"),
        (b"<html><body>" + b"<a href='/x'>More</a> " * 5 + b"</body></html>", "no article"),
        (b"<!-- nothing -->", "read|no article"),
    ],
)
def test_a_page_without_an_article(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_html(data)


def test_hostile_pages_end_in_a_reason_or_in_a_text() -> None:
    article = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    deep = "<div>" * 30_000 + article + "</div>" * 30_000
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body>&b;' + article
    nested = '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + article
    for text in (deep, bomb, nested, article + "\0" * 1000, article.replace("p", "p" * 50)):
        with contextlib.suppress(UnreadableError):
            assert "aaaaaaaaaaaaaaaaaaaa" not in read_html(text.encode()).text


@given(st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_bytes(data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        assert read_html(b"<html>" + data).text
