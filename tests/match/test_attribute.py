"""Who says it, in French and English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.attribute import Attribution, attribution_of, find_attributions, relayed
from crosscheck.match.sources import can_witness, full_name
from crosscheck.model import Article
from crosscheck.text.document import Document, read_document
from crosscheck.text.language import load_language
from matching import document
from steps import growth


def read(text: str, language: str = "fr") -> Document:
    return read_document(Article("a", text, language=language))


def spot(document: Document, words: str) -> tuple[int, list[int]]:
    """The sentence and the words at which ``words`` stand."""
    start = document.article.text.index(words)
    end = start + len(words)
    for sentence in document.sentences:
        if sentence.start <= start < sentence.end:
            return sentence.index, [k for k, t in enumerate(sentence.tokens) if start <= t.start < end]
    raise AssertionError(words)


def says(text: str, words: str, language: str = "fr", said: str = "") -> Attribution | None:
    document = read(text, language)
    index, spots = spot(document, words)
    return attribution_of(document, index, spots, spot(document, said)[1] if said else ())


def speaker(text: str, words: str, language: str = "fr") -> str | None:
    found = says(text, words, language)
    return found.speaker if found else None


FRENCH = [
    ("Selon Anne Morel, le barrage est fissuré.", "barrage est fissuré", "Anne Morel"),
    ("D'après Le Figaro, le barrage est fissuré.", "fissuré", "Le Figaro"),
    ("Le barrage est fissuré, selon Anne Morel.", "barrage est fissuré", "Anne Morel"),
    ("Le barrage, d'après Anne Morel, est fissuré.", "fissuré", "Anne Morel"),
    ("Aux dires de Paul Lenoir, le barrage est fissuré.", "fissuré", "Paul Lenoir"),
    ("Pour l'ingénieure Anne Morel, le barrage est fissuré.", "fissuré", "Anne Morel"),
    ("Anne Morel a déclaré que le barrage était fissuré.", "barrage était fissuré", "Anne Morel"),
    ("Anne Morel affirme avoir vu la fissure.", "vu la fissure", "Anne Morel"),
    ("Anne Morel estime que le barrage tiendra.", "barrage tiendra", "Anne Morel"),
    ("Le barrage tiendra, a déclaré lundi Anne Morel.", "barrage tiendra", "Anne Morel"),
    ("« Le barrage tiendra », assure Anne Morel.", "barrage tiendra", "Anne Morel"),
    ("Anne Morel s'est avancée. « Le barrage tiendra », a-t-elle ajouté.", "barrage tiendra", "Anne Morel"),
    ("Anne Morel s'est avancée. « Le barrage tiendra », s'est-elle amusée.", "barrage tiendra", "Anne Morel"),
    ("Le barrage tiendra, a indiqué le préfet, Paul Lenoir, mardi.", "barrage tiendra", "Paul Lenoir"),
    ("Le préfet du Rhône, Paul Lenoir, a confirmé la rupture du barrage.", "rupture du barrage", "Paul Lenoir"),
    ("Paul Lenoir, préfet du Rhône, a confirmé la rupture du barrage.", "rupture du barrage", "Paul Lenoir"),
    ("Même réponse pour Paul Lenoir qui a reconnu une rupture du barrage.", "rupture du barrage", "Paul Lenoir"),
    ("La rupture a été annoncée par Paul Lenoir.", "rupture", "Paul Lenoir"),
    ("Paul Lenoir n'a évoqué qu'une fuite du barrage.", "fuite du barrage", "Paul Lenoir"),
    ("Paul Lenoir a répondu en riant : « Le barrage est intact. »", "barrage est intact", "Paul Lenoir"),
    ("Paul Lenoir a nié la rupture du barrage.", "rupture du barrage", "Paul Lenoir"),
    ("Paul Lenoir a souri, ajoutant que le barrage tiendrait.", "barrage tiendrait", "Paul Lenoir"),
    ("Un communiqué de la SNCF indique que la ligne est coupée.", "ligne est coupée", "SNCF"),
    ("La ligne est coupée, rapporte l'AFP.", "ligne est coupée", "AFP"),
    ("La ligne est coupée depuis mardi (AFP).", "ligne est coupée", "AFP"),
]

ENGLISH = [
    ("According to Mary Stone, the dam is cracked.", "dam is cracked", "Mary Stone"),
    ("The dam is cracked, according to the Guardian.", "dam is cracked", "The Guardian"),
    ("Mary Stone said the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("Mary Stone said on Monday that the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("The dam is cracked, said Mary Stone.", "dam is cracked", "Mary Stone"),
    ("The dam is cracked, Mary Stone said on Monday.", "dam is cracked", "Mary Stone"),
    ("“The dam is cracked,” Mary Stone told the council.", "dam is cracked", "Mary Stone"),
    ("'The dam is cracked,' Mary Stone claims.", "dam is cracked", "Mary Stone"),
    ("It was reported by Mary Stone that the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("The city engineer, Mary Stone, told the council that the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("Mary Stone, the city engineer, confirmed the collapse.", "collapse", "Mary Stone"),
    ("In a statement, Mary Stone said the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("The BBC reports that the dam is cracked.", "dam is cracked", "BBC"),
    ("The dam, Mary Stone says, is cracked.", "is cracked", "Mary Stone"),
    ("Mary Stone nodded, adding that the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("Mary Stone flatly denied that the dam was cracked.", "dam was cracked", "Mary Stone"),
    ("The dam is cracked (Reuters).", "dam is cracked", "Reuters"),
]


@pytest.mark.parametrize(("text", "words", "who"), FRENCH)
def test_french(text: str, words: str, who: str) -> None:
    assert speaker(text, words) == who


@pytest.mark.parametrize(("text", "words", "who"), ENGLISH)
def test_english(text: str, words: str, who: str) -> None:
    assert speaker(text, words, "en") == who


INSTITUTIONS = [
    ("La piscine fermera en juin, assure la mairie.", "piscine fermera", "fr", "la mairie"),
    ("La piscine fermera en juin, a assuré mardi la mairie de Lorient.", "fermera", "fr", "la mairie de Lorient"),
    ("Le pont est sûr, affirme la préfecture du Gard dans un communiqué.", "sûr", "fr", "la préfecture du Gard"),
    ("Le trafic reprendra lundi, promet la direction.", "trafic reprendra", "fr", "la direction"),
    ("Le trafic reprendra lundi, a fait savoir l'entreprise.", "trafic reprendra", "fr", "l'entreprise"),
    ("Le gouvernement affirme que la loi passera.", "loi passera", "fr", "le gouvernement"),
    ("La loi passera, martèle le gouvernement.", "loi passera", "fr", "le gouvernement"),
    ("La loi passera, espère la ministre de la Santé.", "loi passera", "fr", "la ministre de la Santé"),
    ("La direction dément toute fermeture du bassin.", "fermeture du bassin", "fr", "la direction"),
    ("Une fermeture du bassin que dément la direction.", "fermeture du bassin", "fr", "la direction"),
    ("La piscine fermera, indique un communiqué de la mairie.", "piscine fermera", "fr", "la mairie"),
    ("La piscine fermera, explique-t-on à la mairie.", "piscine fermera", "fr", "la mairie"),
    ("Le bassin fuit, a-t-on appris auprès de la préfecture.", "bassin fuit", "fr", "la préfecture"),
    ("Le bassin fuit, selon un bilan communiqué mardi par la préfecture.", "bassin fuit", "fr", "la préfecture"),
    (
        "Le Bureau d'enquêtes ferroviaires conclut que le rail a cassé.",
        "rail a cassé",
        "fr",
        "Bureau d'enquêtes ferroviaires",
    ),
    ("The pool will close in June, said the council.", "pool will close", "en", "the council"),
    ("The bridge is safe, the ministry said in a statement.", "bridge is safe", "en", "the ministry"),
    ("A spokesman for the Home Office said the pool would close.", "pool would close", "en", "Home Office"),
    ("The pool will close, a Northgate spokeswoman said.", "pool will close", "en", "Northgate"),
]


@pytest.mark.parametrize(("text", "words", "language", "who"), INSTITUTIONS)
def test_an_institution_speaks_without_a_name(text: str, words: str, language: str, who: str) -> None:
    found = says(text, words, language)
    assert found is not None
    assert (found.speaker, found.named) == (who, True)


OUTLETS = [
    ("Ouest-Info révèle que la piscine fermera en juin.", "piscine fermera", "fr", "Ouest-Info"),
    ("La piscine fermera, rapporte Ouest-Info.", "piscine fermera", "fr", "Ouest-Info"),
    ("La piscine fermera, d'après nos confrères du Monde.", "piscine fermera", "fr", "Le Monde"),
    ("Selon nos confrères de Ouest-France, la piscine fermera.", "piscine fermera", "fr", "Ouest-France"),
    ("La piscine fermera en juin, écrit lemonde.fr.", "piscine fermera", "fr", "Le Monde"),
    ("La piscine fermera, selon l'agence russe Interfax.", "piscine fermera", "fr", "Interfax"),
    ("La piscine fermera, a appris l'AFP de source policière.", "piscine fermera", "fr", "AFP"),
    ("Selon une source citée par Reuters, la piscine fermera.", "piscine fermera", "fr", "Reuters"),
    ("Selon un sondage publié par Le Monde, la piscine fermera.", "piscine fermera", "fr", "Le Monde"),
    ("La Gazette du Port a enquêté. Selon le journal, la piscine fermera.", "piscine fermera", "fr", "Gazette du Port"),
    ("The pool is closed, guardian.co.uk says.", "pool is closed", "en", "The Guardian"),
    ("The pool will close, Northern Press news agency reported.", "pool will close", "en", "Northern Press"),
    ("The pool will close, sources told Reuters.", "pool will close", "en", "Reuters"),
    ("The pool will close, a source tells Mary Stone, an editor at PoolWatch.", "pool will close", "en", "PoolWatch"),
    ("Tom Reed met the Valley Times. The pool will close, the Times said.", "pool will close", "en", "Valley Times"),
    ("The pool leaks, reports PoolWatch. It will close, according to the article.", "will close", "en", "PoolWatch"),
]


@pytest.mark.parametrize(("text", "words", "language", "who"), OUTLETS)
def test_outlets_by_any_of_their_names(text: str, words: str, language: str, who: str) -> None:
    found = says(text, words, language)
    assert found is not None
    assert found.named
    assert found.speaker in (who, f"La {who}")


def test_the_daily_is_the_newspaper_named_far_above() -> None:
    between = "La ville dort. " * 20
    text = f"Le Figaro a enquêté. {between}L'AFP a appelé. Selon le quotidien, la piscine fermera."
    assert speaker(text, "piscine fermera") == "Le Figaro"
    text = "The Guardian looked. " + "The town sleeps. " * 20 + "The newspaper said the pool would close."
    assert speaker(text, "pool would close", "en") == "The Guardian"


def test_an_article_that_names_its_own_newspaper() -> None:
    document = read_document(
        Article("a", "“The pool leaks,” Mary Stone told the Ledger.", language="en", publisher="The Ellery Ledger")
    )
    index, spots = spot(document, "pool leaks")
    found = attribution_of(document, index, spots)
    assert found is not None
    assert found.chain == ("The Ellery Ledger", "Mary Stone")


UNWITNESSED = [
    ("Des emplois seront supprimés, craignent les syndicats.", "emplois", "fr", "les syndicats"),
    ("Deux personnes ont été blessées, ont indiqué les riverains.", "blessées", "fr", "les riverains"),
    ("La piscine fermera, indique-t-on de source proche du dossier.", "piscine", "fr", "source proche du dossier"),
    ("Le bassin est vide, note le rapport.", "bassin est vide", "fr", "le rapport"),
    ("The pool will close, authorities say.", "pool will close", "en", "authorities"),
    ("The paper said the pool would close.", "pool would close", "en", "the paper"),
]


@pytest.mark.parametrize(("text", "words", "language", "who"), UNWITNESSED)
def test_several_or_a_paper_of_nobody_are_cited_and_no_witnesses(
    text: str, words: str, language: str, who: str
) -> None:
    found = says(text, words, language)
    assert found is not None
    assert (found.speaker, found.named) == (who, False)


@pytest.mark.parametrize(
    ("text", "words", "language", "who"),
    [
        ("Deux personnes ont été blessées, ont indiqué les pompiers.", "blessées", "fr", "les pompiers"),
        ("The fire is under control, firefighters said.", "under control", "en", "firefighters"),
    ],
)
def test_a_service_is_one_body_though_it_is_told_in_the_plural(text: str, words: str, language: str, who: str) -> None:
    found = says(text, words, language)
    assert found is not None
    assert (found.speaker, found.named) == (who, True)


OWN = [
    ("Les Verreries Roux ont annoncé la fermeture de l'usine, qui emploie 312 personnes.", "emploie 312", "fr"),
    ("La maire annonce la couleur, la piscine ferme.", "piscine ferme", "fr"),
    ("She laughed at claims that a newt is living in the pool - insisting it is a sock.", "it is a sock", "en"),
    ("Anne Morel a demandé au préfet de vider le barrage.", "vider le barrage", "fr"),
    ("Paul Lenoir a appelé à une évacuation de la vallée.", "évacuation de la vallée", "fr"),
    ("Selon nos informations, le barrage est fissuré.", "barrage est fissuré", "fr"),
    ("La société a lancé une fusée vers la Lune.", "fusée vers la Lune", "fr"),
    ("Le préfet n'a pas dit si le barrage tiendrait.", "barrage tiendrait", "fr"),
    ("Le préfet doit annoncer que le barrage sera vidé.", "barrage sera vidé", "fr"),
    ("L'annonce du préfet a surpris la vallée.", "surpris la vallée", "fr"),
    ("Le maire assure que la route est libre, mais douze camions restent bloqués.", "douze camions restent", "fr"),
    ("Le maire a ri, et douze camions restent bloqués.", "douze camions restent", "fr"),
    ("The mayor says the road is open, but twelve lorries remain stuck.", "twelve lorries remain stuck", "en"),
    ("The report in question was lost in the flood.", "lost in the flood", "en"),
    ("The rocket was launched by Mary Stone's company.", "rocket", "en"),
    ("It was reported that the dam was cracked.", "dam was cracked", "en"),
    ("They will segregate passengers according to age on every flight.", "segregate passengers", "en"),
]


@pytest.mark.parametrize(("text", "words", "language"), OWN)
def test_the_articles_own_voice(text: str, words: str, language: str) -> None:
    assert says(text, words, language) is None


def test_a_claim_about_the_saying_itself_is_told_by_the_article() -> None:
    text = "Paul Lenoir a reconnu une rupture du barrage."
    assert says(text, "rupture du barrage", said="reconnu") is None
    found = says("Selon Anne Morel, " + text, "rupture du barrage", said="reconnu")
    assert found is not None
    assert found.speaker == "Anne Morel"

    text = "Le Monde a enquêté. Auprès du quotidien, Paul Lenoir a reconnu une rupture du barrage."
    found = says(text, "rupture du barrage", said="reconnu")
    assert found is not None
    assert found.chain == ("Le Monde",)


UNNAMED = [
    ("Selon certaines informations, le barrage est fissuré.", "fissuré", "fr", "certaines informations"),
    ("Des sources proches du dossier affirment que le barrage est fissuré.", "fissuré", "fr", "des sources proches"),
    ("Un responsable a indiqué que le barrage était fissuré.", "fissuré", "fr", "un responsable"),
    ("The dam is cracked, a source close to the mayor said.", "dam is cracked", "en", "a source close to the mayor"),
    ("The dam is cracked, said people familiar with the matter.", "dam", "en", "people familiar with the matter"),
    ("Officials say the dam is cracked.", "dam is cracked", "en", "officials"),
    ("According to local media, the dam is cracked.", "dam is cracked", "en", "local media"),
]


@pytest.mark.parametrize(("text", "words", "language", "who"), UNNAMED)
def test_unnamed_sources_are_cited_but_no_witnesses(text: str, words: str, language: str, who: str) -> None:
    found = says(text, words, language)
    assert found is not None
    assert not found.named
    assert found.speaker.startswith(who)


CHAINS = [
    ("Paul Lenoir told Reuters that the dam was cracked.", "dam was cracked", "en", ("Reuters", "Paul Lenoir")),
    ("Paul Lenoir told Valley News the dam was cracked.", "dam was cracked", "en", ("Valley News", "Paul Lenoir")),
    (
        "The New York Times reported, citing two officials, that the dam was cracked.",
        "dam was cracked",
        "en",
        ("New York Times", "two officials"),
    ),
    (
        'Selon le Monde, qui cite une "source de la préfecture", le barrage est fissuré.',
        "barrage est fissuré",
        "fr",
        ("Le Monde", "source de la préfecture"),
    ),
    ("« Le barrage tient », a déclaré Paul Lenoir à l'AFP.", "barrage tient", "fr", ("AFP", "Paul Lenoir")),
    ("Selon Reuters, Paul Lenoir a déclaré que le barrage tenait.", "tenait", "fr", ("Reuters", "Paul Lenoir")),
    ("La piscine fermera, rapporte le Monde, citant Paul Lenoir.", "piscine", "fr", ("Le Monde", "Paul Lenoir")),
    (
        "La piscine fermera, rapporte le Monde, citant Le Figaro, d'après qui le bassin fuit.",
        "piscine fermera",
        "fr",
        ("Le Monde", "Le Figaro"),
    ),
    (
        "La piscine fermera, a appris l'AFP auprès de la préfecture.",
        "piscine fermera",
        "fr",
        ("AFP", "la préfecture"),
    ),
    ("Interrogé par l'AFP, Paul Lenoir a assuré que le bassin fuyait.", "bassin fuyait", "fr", ("AFP", "Paul Lenoir")),
    (
        "Invité de France Inter, Paul Lenoir a annoncé que le bassin fuyait.",
        "bassin fuyait",
        "fr",
        ("France Inter", "Paul Lenoir"),
    ),
    (
        "Dans un entretien au Figaro, Paul Lenoir affirme que le bassin fuit.",
        "bassin fuit",
        "fr",
        ("Le Figaro", "Paul Lenoir"),
    ),
    ("Paul Lenoir, cité par l'AFP, a confirmé la fuite du bassin.", "fuite", "fr", ("AFP", "Paul Lenoir")),
    ("Mary Stone told the BBC the pool would close.", "pool would close", "en", ("BBC", "Mary Stone")),
    ("In an interview with CNN, Mary Stone said the pool would close.", "pool would", "en", ("CNN", "Mary Stone")),
    ("Speaking to the BBC, Mary Stone said the pool would close.", "pool would close", "en", ("BBC", "Mary Stone")),
    ("Mary Stone, quoted by Reuters, said the pool would close.", "pool would", "en", ("Reuters", "Mary Stone")),
    ("Mary Stone was quoted by TASS as saying the pool would close.", "pool would", "en", ("TASS", "Mary Stone")),
    ("TASS quoted Mary Stone as saying the pool would close.", "pool would close", "en", ("TASS", "Mary Stone")),
    ("Reuters, citing three officials, said the pool leaked.", "pool leaked", "en", ("Reuters", "three officials")),
    (
        "The pool will close, according to people familiar with the matter cited by Bloomberg.",
        "pool will close",
        "en",
        ("Bloomberg", "people familiar with the matter"),
    ),
    (
        'The pool will close, the Guardian reports, citing a "well-placed" source in the council.',
        "pool will close",
        "en",
        ("The Guardian", '"well-placed" source in the council'),
    ),
    (
        "Last night Mary Stone cited a source who claims that the pool leaks.",
        "pool leaks",
        "en",
        ("Mary Stone", "a source"),
    ),
    (
        "Le Monde publie une enquête. Auprès du quotidien, le préfet Paul Lenoir n'a évoqué qu'une fuite du barrage.",
        "fuite du barrage",
        "fr",
        ("Le Monde", "Paul Lenoir"),
    ),
]


@pytest.mark.parametrize(("text", "words", "language", "chain"), CHAINS)
def test_who_cites_whom(text: str, words: str, language: str, chain: tuple[str, ...]) -> None:
    found = says(text, words, language)
    assert found is not None
    assert found.chain == chain
    named = [name for name in chain if can_witness(name, load_language(language))]
    assert found.named
    assert found.speaker == named[-1]


def test_an_outlet_said_again() -> None:
    text = "Le Wall Street Journal a enquêté. Selon le quotidien économique, le barrage est fissuré."
    assert speaker(text, "barrage est fissuré") == "Wall Street Journal"
    text = "The Wall Street Journal looked into it. The newspaper said the dam was cracked."
    assert speaker(text, "dam was cracked", "en") == "Wall Street Journal"
    assert speaker("The WSJ reported that the dam was cracked.", "dam was cracked", "en") == "Wall Street Journal"


def test_pronouns_and_roles() -> None:
    assert speaker("Paul Lenoir est arrivé tôt. Il assure que le barrage tient.", "barrage tient") == "Paul Lenoir"
    text = "Paul Lenoir, ingénieur des mines, a visité la vallée. Pour l'ingénieur, le barrage tient."
    assert speaker(text, "barrage tient") == "Paul Lenoir"
    text = "Mary Stone, a spokeswoman for the city, came first. The spokeswoman said the dam was cracked."
    assert speaker(text, "dam was cracked", "en") == "Mary Stone"
    text = "Mary Stone met Paul Field at noon. She said the dam was cracked."
    assert speaker(text, "dam was cracked", "en") == "Mary Stone"


def test_the_pronoun_inside_an_expression() -> None:
    text = "Paul Lenoir est venu avec Anne Morel. Paul Lenoir a parlé longtemps. À l'en croire, la piscine fermera."
    assert speaker(text, "piscine fermera") == "Paul Lenoir"
    assert speaker("La maire Anne Morel a reçu Paul Lenoir. À l'en croire, le mur tient.", "mur tient") == "Anne Morel"


def test_whom_a_speaker_names_is_not_the_speaker() -> None:
    text = "Mary Stone runs the pool. “Mr Reed never warned us of the leak,” she told reporters."
    assert speaker(text, "warned us", "en") == "Mary Stone"


def test_a_man_is_whom_the_article_spoke_of() -> None:
    text = "Tom Reed swam all day. The man said the pool leaked."
    assert speaker(text, "pool leaked", "en") == "Tom Reed"


def test_a_role_told_after_the_name() -> None:
    text = "« J'avais tout écrit », dit Paul Lenoir. L'ancien inspecteur assure que le mur penche."
    assert speaker(text, "mur penche") == "Paul Lenoir"


def test_a_title_and_a_name_that_is_a_common_word() -> None:
    assert speaker("« Le mur tient », a promis M. Rançon.", "mur tient") == "Rançon"


def test_accusers_answer_for_what_they_accuse_of() -> None:
    text = "« Le mur penche », a lancé Anne Morel, déléguée CGT, qui accuse le fonds Kern de vouloir vider le barrage."
    assert speaker(text, "vider le barrage") == "Anne Morel"


def test_a_saying_aside() -> None:
    text = "Paul Reed is old. In June, he says, he handed in a report on the cracks."
    assert speaker(text, "report on the cracks", "en") == "Paul Reed"


HEADLINES = [
    ("Lenoir : « La piscine fermera »\n\nPaul Lenoir a parlé mardi devant le conseil.", "piscine fermera", "fr"),
    ("Paul Lenoir : « La piscine fermera »\n\nLe maire a parlé mardi devant le conseil.", "piscine fermera", "fr"),
    ("Lenoir: 'We will close the pool'\n\nPaul Lenoir spoke on Tuesday in the town hall.", "close the pool", "en"),
    ("Pool to close in June: Lenoir\n\nPaul Lenoir spoke on Tuesday in the town hall.", "Pool to close", "en"),
]


@pytest.mark.parametrize(("text", "words", "language"), HEADLINES)
def test_headlines(text: str, words: str, language: str) -> None:
    assert speaker(text, words, language) == "Paul Lenoir"


@pytest.mark.parametrize(
    ("text", "words", "language", "who"),
    [
        # a headline that begins with a place tells what is there
        ("Kerval : l'école fermera\n\nLes parents de Kerval protestent à Kerval.", "école fermera", "fr", None),
        ("Kerval: school to close\n\nThe council in Kerval voted on Tuesday.", "school to close", "en", None),
        # who acts in the article, or is cited in it, speaks
        ("Kernex : l'usine fermera\n\nKernex emploie cent personnes à Lorme.", "usine fermera", "fr", "Kernex"),
        ("Kernex: no plan to leave\n\nThe town, according to Kernex, is safe.", "no plan", "en", "Kernex"),
        ("Paul Lenoir : la piscine fermera\n\nLe maire a parlé mardi.", "piscine fermera", "fr", "Paul Lenoir"),
    ],
)
def test_a_place_before_a_headlines_colon_says_nothing(text: str, words: str, language: str, who: str | None) -> None:
    assert speaker(text, words, language) == who


class TestRelayed:
    def test_one_agencys_report_retold(self) -> None:
        text = "The pool burst. Forty people fled, Reuters reports. The mayor wept. Nobody was hurt."
        assert relayed(read(text, "en")) == ("Reuters",)

    @pytest.mark.parametrize(
        "text",
        [
            "The pool burst. Forty people fled, the Guardian reports. Nobody was hurt.",
            "The pool burst. Forty people fled, Reuters reports. The mayor wept, said AFP.",
            "The pool burst. “Forty fled,” Mary Stone told Reuters. Nobody was hurt.",
            "The pool burst. Nobody was hurt.",
        ],
    )
    def test_not_a_newspapers_nor_two_agencies_nor_a_quote(self, text: str) -> None:
        assert relayed(read(text, "en")) == ()


def test_a_claim_about_somebodys_words_is_told_by_the_outlet() -> None:
    text = "Mary Stone told the BBC the pool would close."
    document = read(text, "en")
    index, spots = spot(document, "pool would close")
    found = attribution_of(document, index, spots, (), spot(document, "Mary Stone")[1])
    assert found is not None
    assert found.chain == ("BBC",)
    assert attribution_of(read("Mary Stone said the pool would close.", "en"), 0, [4, 5], (), [0, 1]) is None


def test_a_role_nobody_is_said_to_have_stays_a_role() -> None:
    text = "« Le barrage tient », a dit Paul Lenoir, directeur du port. Le maire assure que le barrage fuit."
    found = says(text, "barrage fuit")
    assert found is not None
    assert found.speaker == "le maire"
    assert found.named


class TestQuotations:
    def test_several_paragraphs_belong_to_the_speaker_introduced(self) -> None:
        text = (
            "Paul Lenoir énumère plusieurs faiblesses, surtout au sud :\n\n"
            "« Le mur penche depuis dix ans. Personne ne le répare.\n\n"
            "« La vanne est rouillée. »\n\n"
            "Le barrage date de 1930."
        )
        for words in ("mur penche", "Personne ne le répare", "vanne est rouillée"):
            assert speaker(text, words) == "Paul Lenoir", words
        assert says(text, "barrage date") is None

    def test_a_quotation_that_goes_on_after_its_cue(self) -> None:
        text = "“The wall leans,” Mary Stone said. “The valve is rusty. Nobody mends it.”"
        for words in ("wall leans", "valve is rusty", "Nobody mends"):
            assert speaker(text, words, "en") == "Mary Stone", words

    def test_a_quotation_whose_cue_comes_at_its_end(self) -> None:
        text = "« Le mur penche. La vanne est rouillée », résume Paul Lenoir."
        assert speaker(text, "mur penche") == "Paul Lenoir"

    def test_a_cue_after_a_paragraph_break(self) -> None:
        text = "« Le mur penche », a déclaré Paul Lenoir.\n\n« La vanne est rouillée », a-t-il ajouté."
        assert speaker(text, "vanne est rouillée") == "Paul Lenoir"
        text = "“The wall leans,” said Mary Stone.\n\n“The valve is rusty,” she added."
        assert speaker(text, "valve is rusty", "en") == "Mary Stone"

    def test_any_verb_behind_a_quotation(self) -> None:
        assert speaker("« Le mur penche », sourit Anne Morel.", "mur penche") == "Anne Morel"
        assert speaker("« Le mur penche », a tweeté Anne Morel.", "mur penche") == "Anne Morel"
        assert speaker("“The wall leans,” Mary Stone wrote on Twitter.", "wall leans", "en") == "Mary Stone"

    def test_a_heading_in_quotation_marks_is_nobodys(self) -> None:
        text = (
            "Paul Lenoir a confirmé la fuite.\n\n« Plan de secours »\n\nLe barrage date de 1930 et la vallée le sait."
        )
        assert says(text, "Plan de secours") is None

    def test_apostrophes_close_nothing(self) -> None:
        text = "Mary Stone said: ‘I don’t trust the workers’ wall. It leans.’ The valley is calm."
        assert speaker(text, "It leans", "en") == "Mary Stone"
        assert says(text, "valley is calm", "en") is None

    def test_a_mark_typed_the_wrong_way_round_closes(self) -> None:
        text = "Paul Lenoir a dit : « Le mur penche« . Cette phrase prouve que la vallée dort."
        assert says(text, "vallée dort") is None


def test_the_conditional_of_reporting_keeps_a_source_up() -> None:
    text = "Selon certaines sources, le barrage est fissuré. La fissure mesurerait deux mètres. La vallée dort."
    found = says(text, "fissure mesurerait")
    assert found is not None
    assert not found.named
    assert says(text, "vallée dort") is None


class TestNames:
    @staticmethod
    def name(text: str, language: str = "en") -> str:
        document = read(text, language)
        last = len(document.sentences) - 1
        return full_name(document, last, document.names[last][-1])

    def test_a_surname_is_given_its_full_form(self) -> None:
        assert self.name("Dmitry Zauers spoke. It was all about Zauers.") == "Dmitry Zauers"
        assert self.name("Elon Musk a parlé. On a vu M. Musk.", "fr") == "Elon Musk"

    def test_never_where_two_people_share_it(self) -> None:
        assert self.name("John Foley met Diane Foley. The rest was about Foley.") == "Foley"

    def test_two_spellings_of_one_given_name_are_one_person(self) -> None:
        assert self.name("Dmitri Peskov spoke. Dmitry Peskov left. They all know Peskov.").endswith("Peskov")
        assert self.name("Dmitri Peskov spoke. Dmitry Peskov left. They all know Peskov.") != "Peskov"


@pytest.mark.parametrize(
    ("source", "language", "named"),
    [
        ("Anne Morel", "fr", True),
        ("la préfecture", "fr", True),
        ("le maire", "fr", True),
        ("le porte-parole du Kremlin", "fr", True),
        ("des sources", "fr", False),
        ("plusieurs responsables", "fr", False),
        ("un témoin", "fr", False),
        ("son avocat", "fr", False),
        ("certaines informations", "fr", False),
        ("police", "en", True),
        ("the ministry", "en", True),
        ("officials", "en", False),
        ("several news agencies", "en", False),
        ("the man", "en", False),
        ("two officials", "en", False),
        ("", "en", False),
    ],
)
def test_who_can_be_a_witness(source: str, language: str, named: bool) -> None:
    assert can_witness(source, load_language(language)) is named


WORDS = """
Selon selon Paul Lenoir Anne Morel il elle a dit déclaré que AFP le quotidien qui cite -t-il said told Reuters she
according to by the source was et mais and but
""".split()  # noqa: SIM905
MARKS = [*",.:;()«»“”‘’\"'—", "\n\n"]
PIECES = st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=60)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.sampled_from(("fr", "en")))
def test_any_text_gives_sound_attributions(pieces: list[str], language: str) -> None:
    document = read(" ".join(pieces), language)
    for index, sentence in enumerate(document.sentences):
        found = find_attributions(document, index)
        assert found == find_attributions(document, index)
        for a in found:
            assert 0 <= a.scope[0] < a.scope[1] <= len(sentence.tokens)
            assert a.speaker.strip()
            assert a.speaker in a.chain
            assert len(set(a.chain)) == len(a.chain)


PEOPLE = st.sampled_from(("Anne Morel", "Paul Lenoir", "le maire", "la mairie", "il", "elle", "Reuters", "l'AFP"))
FRAMES = st.sampled_from(
    (
        "« Le mur penche », a déclaré {who}.",
        "Le mur penche, assure {who}.",
        "Selon {who}, le mur penche.",
        "{who} a dit à Reuters que le mur penchait.",
        "À l'en croire, le mur penche.",
        "Le journal ajoute que le mur penche.",
        "{who} : « Le mur penche. »",
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(FRAMES, PEOPLE), min_size=1, max_size=6), st.sampled_from((" ", "\n\n")))
def test_a_speaker_is_text_of_the_article_or_a_known_outlet(pairs: list[tuple[str, str]], gap: str) -> None:
    text = gap.join(frame.format(who=who) for frame, who in pairs)
    document = read(text)
    language = load_language("fr")
    outlets = {*language.outlets.values(), *language.agencies.values()}
    for index in range(len(document.sentences)):
        for found in find_attributions(document, index):
            for name in found.chain:
                assert name in outlets or name.casefold() in text.casefold(), (name, text)


@settings(max_examples=100, deadline=None)
@given(PIECES, st.sampled_from(("fr", "en")))
def test_what_is_relayed_is_an_outlet_of_the_text(pieces: list[str], language: str) -> None:
    document = read(" ".join(pieces), language)
    assert relayed(document) in ((), ("Reuters",), ("AFP",))


def test_who_speaks_at_the_end_of_a_long_quotation_costs_no_more_than_near_its_beginning() -> None:
    def last(size: int) -> None:
        for index in range(max(len(documents[size].sentences) - 10, 0), len(documents[size].sentences)):
            find_attributions(documents[size], index)

    text = "Paul Lenoir a dit :\n\n« Il a dit que le mur penche. "
    documents = {size: read(text + "Il a ajouté que la vanne fuit. " * size) for size in (2, 100, 400)}
    assert growth(last, 100) < 1.5


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le conseil municipal de Kerval affirme que l'eau est potable.", "le conseil municipal de Kerval"),
        ("Le conseil municipal affirme que l'eau est potable.", "le conseil municipal"),
        ("Le tribunal administratif estime que la loi est nulle.", "le tribunal administratif"),
        ("Le conseil d'administration assure que l'usine rouvrira.", "le conseil d'administration"),
    ],
)
def test_an_institution_speaks_by_its_noun_and_adjective(text: str, speaker: str) -> None:
    found = find_attributions(document(text), 0)
    assert [(a.speaker, a.named) for a in found] == [(speaker, True)]


def test_a_colleague_is_the_newspaper_named_last() -> None:
    text = "Le Courrier du Fleuve a enquêté. Notre confrère affirmait, sur la foi d'un témoin, que le pont est fermé."
    assert any(a.speaker == "Courrier du Fleuve" for a in find_attributions(document(text), 1))
    assert not find_attributions(document("Notre confrère affirmait que le pont est fermé."), 0)


@pytest.mark.parametrize(
    ("text", "words", "language", "who"),
    [
        # a given name tells of whom a pronoun cannot speak
        ("Thierry Morel a tout dit. Il dit que le mur penche.", "mur penche", "fr", "Thierry Morel"),
        ("Thierry Morel a tout dit. Une élève se lève. Elle dit que le mur penche.", "mur penche", "fr", None),
        ("Peter Stone said it all. A pupil rose. She said the wall was leaning.", "wall was leaning", "en", None),
        # in what a role tells, "he" is whoever has the role
        (
            "Mary Stone wept. The city's former inspector told a court that he had warned of the crack.",
            "the crack",
            "en",
            "the city's former inspector",
        ),
        # a town is nobody
        ("Le juge a rayé le vote de Saint-Morand. Il dit que le mur penche.", "mur penche", "fr", None),
        ("Le juge a parlé. « Le mur penche », s'est réjoui Karim Morel.", "mur penche", "fr", "Karim Morel"),
        # what is only called so, nobody says
        ("“It works,” Mary Stone said. “Quick Share” is a new tool.", "Quick Share", "en", None),
        # a nation's press is no newspaper; the sources of one are its own
        ("The wall leans. US media have reported that the pool burst.", "pool burst", "en", "US media"),
        ("The wall leans. CNN's sources maintain the pool burst.", "pool burst", "en", "CNN"),
        # who tells a newspaper is not who spoke before
        (
            "Le mur tient, a dit la préfecture. « Tout a basculé d'un coup », raconte à Fil22 Hugo, lycéen.",
            "basculé d'un coup",
            "fr",
            "Fil22 Hugo",
        ),
    ],
)
def test_who_does_not_speak(text: str, words: str, language: str, who: str | None) -> None:
    assert speaker(text, words, language) == who


def test_a_nations_press_is_no_witness() -> None:
    document = read("The wall leans. US media have reported that the pool burst.", "en")
    index, spots = spot(document, "pool burst")
    found = attribution_of(document, index, spots)
    assert found is not None
    assert not found.named
