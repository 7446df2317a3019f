"""The segmenter against texts of our own in both languages, against forms that pages take, and against anything."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.text.segment import MAX_SENTENCE, Kind, segment
from steps import growth


def kinds(text: str, language: str = "fr", title: str = "") -> list[tuple[Kind, str]]:
    return [(s.kind, text[s.start : s.end]) for s in segment(text, 0, language, title)]


def sentences(text: str, language: str = "fr") -> list[str]:
    return [text[s.start : s.end] for s in segment(text, 0, language)]


def furniture(text: str, language: str = "fr") -> list[str]:
    return [line for kind, line in kinds(text, language) if kind is Kind.FURNITURE]


# Two paragraphs of plain prose, to stand around whatever a test is about.
FR = "Le maire de la ville a inauguré le pont mardi matin. Il avait été fermé pendant deux ans pour travaux."
EN = "The mayor opened the bridge on Tuesday morning. It had been closed for two years because of repairs."


class TestBoundaries:
    @pytest.mark.parametrize(
        ("language", "text", "count"),
        [
            ("fr", "M. Dupuis a vu Mme Lemaire. Elle part demain.", 2),
            ("fr", "Le rapport vise M. Le Goff et le Dr. Roux. Les deux hommes nient.", 2),
            ("fr", "Le pont fut bâti vers 52 av. J.-C. par des soldats.", 1),
            ("fr", "J. Martin et A. B. Legrand ont signé l'accord. Il entre en vigueur lundi.", 2),
            ("fr", "Il hésite... puis il part.", 1),
            ("fr", "Il hésite… Elle part sans lui.", 2),
            ("fr", "La hausse atteint 3.5 points. Le ministre s'en réjouit.", 2),
            ("fr", "« Ah ! » dit-il en riant.", 1),
            ("fr", "Est-ce vrai ? Personne ne le sait !", 2),
            ("fr", "le syndicat a fini par céder. la grève continue pourtant ailleurs.", 2),
            ("en", "Mr. Hale met Dr. Stone at 5 p.m. in St. Albans. They left early.", 2),
            ("en", "The U.S. army left. The U.S. President stayed.", 2),
            ("en", "The firm is based in the U.S. The union is not.", 2),
            ("en", "He was named after Martin Hale Jr. The family declined to speak.", 2),
            ("en", "Did he sign? No. He refused.", 3),
            ("en", "Asked twice, he said no. The mayor left the room.", 2),
            ("en", "See No. 7 and fig. 3 of the report.", 1),
            ("en", "Wait... what happened next is unclear.", 1),
        ],
    )
    def test_counts(self, language: str, text: str, count: int) -> None:
        found = sentences(text, language)
        assert len(found) == count, found

    def test_a_stop_without_a_space_ends_a_sentence(self) -> None:
        assert sentences("Le chantier sera bientôt terminé.Cela rassure les riverains du quai.") == [
            "Le chantier sera bientôt terminé.",
            "Cela rassure les riverains du quai.",
        ]
        assert len(sentences("Il a parlé à Lemaire.Les deux hommes se connaissent.")) == 2

    @pytest.mark.parametrize("text", ["Le site www.Exemple.Org est fermé.", "Il vend tout sur Reserve.Com depuis mai."])
    def test_an_address_is_one_word(self, text: str) -> None:
        assert sentences(text) == [text]

    def test_a_note_stays_with_its_sentence(self) -> None:
        assert sentences("Le taux baisse depuis.[3] On ignore pourquoi. (4)") == [
            "Le taux baisse depuis.[3]",
            "On ignore pourquoi. (4)",
        ]

    def test_other_languages_are_cut_by_punctuation(self) -> None:
        assert len(sentences("Der Zug kam zu spät. Niemand wurde verletzt.", "de")) == 2
        assert len(sentences("列车晚点了。没有人受伤。", "xx")) == 2


class TestQuotations:
    LONG = (
        "La directrice a répondu longuement : « Nous avons prévenu la mairie dès le mois de mars de cette année. "
        "Personne ne nous a rappelés pendant tout l'été. Nous avons donc fermé le gymnase nous-mêmes, "
        "avec l'accord des parents. » Puis elle s'est tue."
    )

    def test_a_long_quotation_is_cut_within(self) -> None:
        found = sentences(self.LONG)
        assert [s[:14] for s in found] == ["La directrice ", "Personne ne no", "Nous avons don", "Puis elle s'es"]
        assert found[2].endswith("parents. »")

    @pytest.mark.parametrize(("opening", "closing"), [("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'")])
    def test_whatever_the_marks(self, opening: str, closing: str) -> None:
        text = self.LONG.replace("« ", opening).replace(" »", closing)
        found = sentences(text)
        assert [s[:14] for s in found][1:] == ["Personne ne no", "Nous avons don", "Puis elle s'es"]
        assert found[2].endswith("parents." + closing)

    def test_a_short_quotation_stays_with_its_speaker(self) -> None:
        text = "« Non. Jamais de la vie », a dit le maire. Il a quitté la salle."
        assert sentences(text) == ["« Non. Jamais de la vie », a dit le maire.", "Il a quitté la salle."]

    @pytest.mark.parametrize("mark", ["«", "“", '"', "‘", "("])
    def test_a_mark_that_is_never_closed_glues_nothing(self, mark: str) -> None:
        text = f"Il a dit : {mark}Nous irons plus loin. Le budget est voté. La salle est vide. Les élus sont partis."
        assert len(sentences(text)) == 4

    def test_a_quotation_opened_twice_glues_nothing(self) -> None:
        text = (
            "Il a répondu : « Je ne vends pas : « Je ne vends pas« . Cette phrase a fait rire la salle. Il est sorti."
        )
        assert len(sentences(text)) == 3

    def test_marks_stay_with_their_own_sentence(self) -> None:
        assert sentences('She left. "I am done," she said. He stayed. “Not me.” They laughed.', "en") == [
            "She left.",
            '"I am done," she said.',
            "He stayed.",
            "“Not me.”",
            "They laughed.",
        ]


class TestParagraphs:
    WRAPPED = (
        "Le conseil municipal a voté hier soir la fermeture du vieux marché\n"
        "couvert, malgré l'opposition des commerçants qui y travaillent depuis\n"
        "trente ans. Les travaux doivent commencer en avril. Ils dureront deux\n"
        "ans au moins, selon la mairie.\n"
        "\n"
        "Les commerçants seront relogés sur la place voisine, où la mairie de\n"
        "Saint-Aubin promet des étals neufs et gratuits pendant toute la durée\n"
        "du chantier. Aucun loyer ne sera demandé.\n"
    )

    def test_lines_wrapped_by_hand_are_one_paragraph(self) -> None:
        found = segment(self.WRAPPED)
        assert [s.paragraph for s in found] == [0, 0, 0, 1, 1]
        first = self.WRAPPED[found[0].start : found[0].end]
        assert first.startswith("Le conseil")
        assert first.endswith("trente ans.")
        assert {s.kind for s in found} == {Kind.TEXT}

    def test_also_with_other_line_ends(self) -> None:
        text = self.WRAPPED.replace("\n", "\r\n")
        assert len(segment(text)) == len(segment(self.WRAPPED))

    def test_also_in_a_quoted_block(self) -> None:
        text = "".join(f"> {line}\n" if line else ">\n" for line in self.WRAPPED.splitlines())
        assert [s.kind for s in segment(text)].count(Kind.TEXT) == 5

    def test_a_line_broken_in_mid_sentence_goes_on_anywhere(self) -> None:
        text = f"{FR}\n\nLe chantier, dont le coût a doublé depuis le début,\ndevait finir en mai.\n\n{FR}"
        assert "Le chantier, dont le coût a doublé depuis le début,\ndevait finir en mai." in sentences(text)

    def test_lines_that_are_paragraphs_are_not_joined(self) -> None:
        lines = [f"Le quartier numéro {n} a voté pour la liste du maire sortant dimanche." for n in range(5)]
        found = segment("\n".join(lines))
        assert [s.paragraph for s in found] == [0, 1, 2, 3, 4]

    def test_list_items_are_not_joined(self) -> None:
        text = f"{FR}\n- le pont du nord, fermé depuis le mois de janvier dernier\n- le pont du sud\n1. le quai\n\n{FR}"
        assert [line for kind, line in kinds(text) if kind is Kind.BULLET] == [
            "le pont du nord, fermé depuis le mois de janvier dernier",
            "le pont du sud",
            "1. le quai",
        ]

    @pytest.mark.parametrize("mark", ["- ", "• ", "* ", "– ", "+ "])
    def test_the_mark_of_a_list_is_no_part_of_the_sentence(self, mark: str) -> None:
        text = f"{mark}Le pont est fermé. Il rouvrira en mai.\n{mark}Le quai reste ouvert aux piétons.\n{FR}"
        assert kinds(text)[:3] == [
            (Kind.BULLET, "Le pont est fermé."),
            (Kind.BULLET, "Il rouvrira en mai."),
            (Kind.BULLET, "Le quai reste ouvert aux piétons."),
        ]

    def test_a_negative_number_and_emphasis_are_no_list(self) -> None:
        text = "-5 degrés ont été relevés dans la vallée hier.\n*Tout* le monde a eu froid cette nuit-là."
        assert [kind for kind, _ in kinds(text)] == [Kind.TEXT, Kind.TEXT]


class TestHeadings:
    def test_headline_and_headings(self) -> None:
        text = f"Le pont rouvre après deux ans de travaux\n\n{FR}\n\nUn chantier difficile\n\n{FR}\n\nEt après ?\n{FR}"
        assert [(k, t) for k, t in kinds(text) if k is not Kind.TEXT] == [
            (Kind.HEADLINE, "Le pont rouvre après deux ans de travaux"),
            (Kind.HEADING, "Un chantier difficile"),
            (Kind.HEADING, "Et après ?"),
        ]

    def test_markdown(self) -> None:
        text = f"# Le pont rouvre\n\n{FR}\n\n## Les travaux\n\n> {FR}\n\n[Le plan](https://exemple.org/plan)\n\n{FR}"
        found = kinds(text)
        assert found[0] == (Kind.HEADLINE, "Le pont rouvre")
        assert (Kind.HEADING, "Les travaux") in found
        assert (Kind.TEXT, "Le maire de la ville a inauguré le pont mardi matin.") in found[4:]

    def test_the_known_title_is_the_headline_wherever_it_stands(self) -> None:
        text = f"Région\n\nUne autre ligne sans point final\n\nPont : c’est fini !\n\n{FR}"
        assert (Kind.HEADLINE, "Pont : c’est fini !") in kinds(text, title="Pont : c'est fini !")

    def test_a_first_sentence_is_no_headline(self) -> None:
        assert {kind for kind, _ in kinds(FR)} == {Kind.TEXT}

    def test_a_text_of_one_line_is_text(self) -> None:
        assert kinds("Le pont de la ville rouvre mardi") == [(Kind.TEXT, "Le pont de la ville rouvre mardi")]

    def test_lines_without_full_stops_are_text_where_they_head_nothing(self) -> None:
        rows = "\n".join(f"Le quai numéro {n} sera fermé aux piétons en hiver" for n in range(4))
        found = [kind for kind, line in kinds(f"{FR}\n\n{rows}") if line.startswith("Le quai")]
        assert found == [Kind.TEXT] * 4


class TestFurniture:
    def test_a_page(self) -> None:
        text = (
            "Région\nInfo&Vous\n\nLe pont rouvre après deux ans de travaux\n\nPar Anne Besson\n1204\nvideo player\n\n"
            f"{FR}\n\nLire aussi :\n\nUn marché couvert menacé par la pluie\nQui veut encore du vieux tramway?\n\n"
            f"{FR}\n\n"
            "Tags :\nPont, Travaux, Mairie\nPartager\n"
        )
        found = kinds(text)
        assert [line for kind, line in found if kind is Kind.FURNITURE] == [
            "Région",
            "Info&Vous",
            "Par Anne Besson",
            "1204",
            "video player",
            "Lire aussi :",
            "Un marché couvert menacé par la pluie",
            "Qui veut encore du vieux tramway?",
            "Tags :",
            "Pont, Travaux, Mairie",
            "Partager",
        ]
        assert (Kind.HEADLINE, "Le pont rouvre après deux ans de travaux") in found

    @pytest.mark.parametrize(
        "line",
        [
            "12 345",
            "* * *",
            "photo 2024-05 Marc Alban/Presse Nord/NORDPIX",
            "© Marc Alban",
            "(Photo by Ann Hale/Northpix)",
            "[Image via Northpix]",
            "Ann Hale/Northpix Images",
            "By Ann Hale, Staff Writer",
            "By ANN HALE and JOHN STONE",
            "Updated: 3:15 pm, 12 May 2024",
            "12 May 2024 | 10:34",
            "https://example.org/a/b?c=d",
            "— Ann Hale (@annhale) May 12, 2024",
            "Read more: Bridge to close again",
            "Advertisement",
            "bridge-opening-2024-620x400",
            "Follow us on Facebook",
            "var page = {'id': 7}; show(page, 'top');",
            ".player { display: none; }",
        ],
    )
    def test_lines_of_a_page(self, line: str) -> None:
        assert line.lstrip("—* ") in " ".join(furniture(f"{EN}\n\n{line}\n\n{EN}", "en"))

    @pytest.mark.parametrize(
        "line",
        [
            "12 mai 2024 à 10h30",
            "Publié le 12 mai 2024",
            "Mis à jour le 12 mai 2024 à 18:05",
            "Par Anne Besson avec AFP",
            "Crédit photo : Marc Alban",
            "Lire aussi : Le marché menacé",
            "Abonnez-vous",
            "Publié le 3 mai 2025 à 10h12, mis à jour à 11h",
        ],
    )
    def test_lines_of_a_french_page(self, line: str) -> None:
        assert line in furniture(f"{FR}\n\n{line}\n\n{FR}")

    @pytest.mark.parametrize(
        ("language", "sentence"),
        [
            ("fr", "Par chance, le pont a tenu pendant toute la crue."),
            ("fr", "Par Toutatis et par tous les saints, le maire a juré de finir le pont."),
            ("fr", "Tags et graffitis couvrent désormais les piles du pont."),
            ("fr", "Publicité mensongère ou non, le tribunal devra trancher en mai."),
            ("fr", "Partager le pouvoir avec la région ne plaît pas au maire."),
            ("fr", "Photo à l'appui, le maire a montré les fissures du pont."),
            ("en", "By Tuesday the bridge had been closed for two years."),
            ("en", "Related costs have doubled since the bridge was closed."),
            ("en", "Share prices fell by 3% after the bridge was closed."),
            ("en", "Comments by the mayor angered the union on Tuesday."),
            ("en", "Read more books, the minister told pupils in May."),
            ("en", "Advertisement spending rose by a fifth last year."),
            ("en", "Photos: the mayor denied that they had been altered."),
        ],
    )
    def test_a_sentence_is_not_furniture_for_its_first_word(self, language: str, sentence: str) -> None:
        around = FR if language == "fr" else EN
        for text in (
            f"{around}\n\n{sentence}\n\n{around}",
            f"{sentence}\n\n{around}",
            f"{around}\n\n{sentence}",
            sentence,
        ):
            assert (Kind.TEXT, sentence) in kinds(text, language), text

    def test_a_slash_does_not_make_a_heading_a_credit(self) -> None:
        assert furniture(f"{FR}\n\nLe duel entre mairie et/ou région se durcit encore\n\n{FR}") == []

    def test_left_over_markup_is_text(self) -> None:
        assert furniture(f"{EN}\n\n<p>The bridge is open to all.</p>\n\n{EN}", "en") == []

    def test_sentences_below_read_also_are_text(self) -> None:
        assert furniture(f"{FR}\n\nLire aussi :\n\n{FR}") == ["Lire aussi :"]


# -- anything at all --------------------------------------------------------------------------------------------------

_MARKS = "#>-–—•*+·▪▫◦‣●○■"


def check(text: str, start: int, language: str, title: str = "") -> None:
    found = segment(text, start, language, title)
    at, paragraph = start, 0
    covered = [False] * len(text)
    for s in found:
        assert at <= s.start < s.end <= len(text)
        assert text[s.start : s.end] == text[s.start : s.end].strip()
        assert s.paragraph >= paragraph
        for i in range(s.start, s.end):
            covered[i] = True
        at, paragraph = s.end, s.paragraph
    for i in range(start, len(text)):
        assert covered[i] or text[i].isspace() or text[i] in _MARKS, (i, text[i])
    assert found == segment(text, start, language, title)


PIECES = st.one_of(
    st.sampled_from(
        [". ", ".", "… ", "? ", "! ", "« ", "» ", '"', "“", "”", "'", "’", "(", ")", "[1]", "。", "/", "—"]
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", "\t", "\u00a0", "# ", "- ", "> ", "1. ", "@x", "©"]),
    st.sampled_from(
        ["Le maire a parlé", "M. ", "Mr. ", "U.S. ", "Lire aussi:", "Tags:", "By Ann Hale", "Par ", "2024"]
    ),
    st.sampled_from(["https://a.org/b", "İstanbul", "ß", "iPhone", "e\u0301", "😀", "\ufeff", "\u200b", "\x00"]),
)


class TestAnything:
    @given(st.text(max_size=300), st.sampled_from(["fr", "en", "xx"]))
    @settings(max_examples=150, deadline=None)
    def test_any_unicode(self, text: str, language: str) -> None:
        check(text, 0, language)

    @given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["fr", "en"]), st.data())
    @settings(max_examples=250, deadline=None)
    def test_any_mixture(self, text: str, language: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        check(text, start, language, title=text[:20])

    @pytest.mark.parametrize(
        "text",
        [
            '"' * 100_000,
            "« " * 50_000,
            '"Oui. ' * 20_000,
            "(Oui. " * 20_000,
            "Le maire part vite. " * 50_000,
            "mot " * 250_000,
            "a" * 1_000_000,
            ("b" * 10_000 + " ") * 20,
            "\n" * 500_000,
            "他说。" * 30_000,
            "A/" * 50_000,
            "> " * 50_000,
            "Lire aussi:\n" + "Un titre sans point final\n" * 20_000,
            "\u0301" * 100_000,
            "l'" * 100_000,
        ],
        ids=lambda text: re.sub(r"\s", "_", text[:12]) + f"x{len(text)}",
    )
    def test_what_would_hang(self, text: str) -> None:
        found = segment(text)
        assert all(" " not in text[s.start : s.end] for s in found if s.end - s.start > MAX_SENTENCE)

    def test_the_work_is_linear(self) -> None:
        assert len(segment((FR + "\n\n") * 2000)) == 2000 * len(segment(FR + "\n\n"))
        assert growth(lambda size: segment((FR + "\n\n") * size), 50) < 5
