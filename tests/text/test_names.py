"""Names, and what an article says they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.language import load_language
from crosscheck.text.names import Appositions, find_appositions, find_names, initials, read_role
from crosscheck.text.tokens import tokenize


def labels(language: str, *sentences: str) -> list[str]:
    read = [tokenize(s, load_language(language)) for s in sentences]
    return [name.label for names in find_names(read, load_language(language)) for name in names]


def appositions(language: str, *sentences: str) -> Appositions:
    data = load_language(language)
    read = [tokenize(s, data) for s in sentences]
    return find_appositions(read, find_names(read, data), data)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier, Léa Mornet a vendu la ferme.", ["lea mornet"]),
        ("M. Mornet et Mme Valdane sont partis.", ["mornet", "valdane"]),
        ("Le duo Mornet-Valdane ouvre la saison.", ["mornet", "valdane"]),
        ("Mornet-Valdane : l'entente dure.", ["mornet", "valdane"]),
        ("Mornet-Valdane se scinde en deux.", ["mornet valdane"]),
        ("Le maire a reçu Jean-Luc Mornet.", ["jean luc mornet"]),
        ("Ouest-Info a vu la ferme.", ["ouest info"]),
        ("On lit dans Presse-Littoral que la ferme brûle.", ["presse littoral"]),
        ("Hier, la Gazette du Port a vu la ferme.", ["gazette port"]),
        ("« C'est faux », a dit M. Rançon.", ["rancon"]),
        ("On a vu Marine Le Brec et Ursula von der Mahl.", ["marine le brec", "ursula mahl"]),
        ("Il cite Charles de Brec.", ["charles brec"]),
        ("Selon la Cour pénale internationale, rien ne presse.", ["cour penale internationale"]),
        ("Les Émirats arabes unis et l'Afrique du Sud ont signé.", ["emirats arabes unis", "afrique du sud"]),
        ("C'est écrit dans Le Monde.", ["le monde"]),
        ("La Russie de Mornet a changé.", ["russie", "mornet"]),
        ("Le porte-parole du Kremlin Dmitri Brec a parlé.", ["kremlin", "dmitri brec"]),
        ("Le Président est venu lundi.", []),
    ],
)
def test_french(text: str, expected: list[str]) -> None:
    assert labels("fr", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday J. K. Marlow met George W. Tarn.", ["j k marlow", "george w tarn"]),
        ("The firm sued President Ann Tarn in May.", ["ann tarn"]),
        ("She praised Secretary of State John Tarn on Monday.", ["john tarn"]),
        ("He left with Tarn's brother.", ["tarn"]),
        ("The loan came from the Bank of Marlow in April.", ["bank marlow"]),
        ("The paper, the New York Times, said so.", ["new york times"]),
        ("The Russian troops left North Korea.", ["north korea"]),
        ("Mayor Sells Old Car, Tim Marlow Says", ["tim marlow"]),
        ("The U.S. sent help.", ["u.s."]),
        ("The Mornet-Tarn call lasted an hour.", ["mornet", "tarn"]),
        ("She joined H-P and sold PCs.", ["hp"]),
        ("The Mornet PC business and a TV show.", ["mornet"]),
        ("He met Omar al-Tarn.", ["omar tarn"]),
        ("International Mornet Mills Corp. is growing.", ["international mornet mills"]),
        # what somebody is called by what he does is no name, whatever its capitals
        ("Ann Tarn will be CEO of Mornet.", ["ann tarn", "mornet"]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert labels("en", text) == expected


def test_a_word_that_opens_a_sentence_is_a_name_where_the_text_shows_it() -> None:
    assert labels("en", "Baker left.") == []
    assert labels("en", "Baker left.", "They thanked Baker again.") == ["baker", "baker"]


@pytest.mark.parametrize(
    ("language", "text", "label", "role", "of"),
    [
        ("fr", "Paul Mornet, porte-parole du port, a démenti.", "paul mornet", "porte-parole", "port"),
        ("fr", "Le porte-parole du port, Paul Mornet, a démenti.", "paul mornet", "porte-parole", "port"),
        ("fr", "Le président russe Ivan Brec a parlé.", "ivan brec", "président", "nation:russie"),
        ("fr", "Ivan Brec, le président russe, a parlé.", "ivan brec", "président", "nation:russie"),
        ("fr", "Paul Mornet est expert en serrures.", "paul mornet", "expert", "serrures"),
        ("fr", "Le directeur général de Valdane, Paul Mornet, part.", "paul mornet", "directeur", "valdane"),
        ("en", "The Kremlin spokesman Ivan Tarn spoke.", "ivan tarn", "spokesman", "nation:russia"),
        ("en", "Ann Tarn, founder of Marlow, left.", "ann tarn", "founder", "marlow"),
    ],
)
def test_roles(language: str, text: str, label: str, role: str, of: str) -> None:
    known = appositions(language, text).roles[label]
    assert any(r.lex.form == role and of in r.of for r in known)


def test_who_a_role_points_back_at() -> None:
    french = load_language("fr")
    known = appositions(
        "fr",
        "Le président russe Ivan Brec a reçu Léa Mornet, patronne de Valdane.",
        "On y voyait le président argentin Javier Solane.",
    )

    def who(text: str, word: str) -> tuple[str, ...]:
        tokens = tokenize(text, french)
        i = next(k for k, t in enumerate(tokens) if t.lex.form == word)
        role = read_role(tokens, i, french)
        assert role is not None
        return known.who(role)

    assert who("Le président russe a souri.", "président") == ("ivan brec",)
    assert who("Le président de la Russie a souri.", "président") == ("ivan brec",)
    assert who("Le président a souri.", "président") == ("ivan brec", "javier solane")
    assert who("Le ministre a souri.", "ministre") == ()


def test_whom_the_lists_know_to_have_led_a_nation() -> None:
    french = load_language("fr")
    known = appositions("fr", "Vladimir Poutine a reçu le président Javier Solane.")
    tokens = tokenize("Le président russe a souri au président.", french)
    role = read_role(tokens, 1, french)
    assert role is not None
    assert known.who(role) == ("vladimir poutine",)
    plain = read_role(tokens, 6, french)
    assert plain is not None
    assert known.who(plain) == ("javier solane",)  # that he is meant needs the nation


def test_whom_a_counterpart_is() -> None:
    french = load_language("fr")
    known = appositions("fr", "Vladimir Poutine a reçu Joe Biden. Dmitri Roux est le porte-parole russe.")
    role = read_role(tokenize("Joe Biden a salué son homologue russe.", french), 5, french)
    assert role is not None
    assert role.any_office
    assert known.who(role) == ("vladimir poutine",)


def test_initials() -> None:
    english = load_language("en")
    assert initials(("mornet", "tarn"), english) == "mt"
    assert initials(("john", "tarn"), english) == ""  # a person
    assert initials(("islamic", "state"), english) == ""  # "is"
    assert initials(("tarn",), english) == ""


def test_acronyms() -> None:
    assert appositions("fr", "La Ligue Ouvrière du Nord (LON) a gagné.").full == {"lon": ("ligue", "ouvriere", "nord")}
    assert appositions("en", "The LON (Lorn Open Network) won.").full == {"lon": ("lorn", "open", "network")}
    assert appositions("en", "He left (PDF) early.").full == {}


@pytest.mark.parametrize("language", ["fr", "en"])
@given(st.lists(st.text(alphabet="AaBÉé de'-.,(x1Le )\"", max_size=40), max_size=4))
def test_any_text(language: str, texts: list[str]) -> None:
    data = load_language(language)
    sentences = [tokenize(t, data) for t in texts]
    names = find_names(sentences, data)
    assert len(names) == len(sentences)
    for tokens, found in zip(sentences, names, strict=True):
        last = 0
        for name in found:
            assert last <= name.first < name.last <= len(tokens)
            assert name.words
            last = name.last
    find_appositions(sentences, names, data)
