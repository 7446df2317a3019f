"""Cues and their scopes. Each case names words of a sentence and the flags that they must have, quotes aside."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.text.cues import Mode
from crosscheck.text.document import read_sentence
from crosscheck.text.language import load_language

N, DEN, ASK, WANT, TRY = Mode.NEGATED, Mode.DENIED, Mode.ASKED, Mode.WANTED, Mode.ATTEMPTED
POSS, FUT, IF, Q, BEL = Mode.POSSIBLE, Mode.FUTURE, Mode.SUPPOSED, Mode.QUESTION, Mode.BELIEVED
HED, DIST, DEB, ONLY, DBT, PLAIN = Mode.HEDGED, Mode.DISTANCED, Mode.DEBUNKED, Mode.ONLY, Mode.DOUBTED, Mode.NONE


def modes(language: str, text: str) -> dict[str, Mode]:
    """The flags of each word (the last of several alike), without the one for quotation."""
    sentence = read_sentence(text, load_language(language))
    return {
        text[t.start : t.end].lower(): mode & ~Mode.QUOTED
        for t, mode in zip(sentence.tokens, sentence.cues.modes, strict=True)
    }


def check(language: str, text: str, expected: dict[str, Mode]) -> None:
    found = modes(language, text)
    assert {word: found[word.lower()] for word in expected} == expected


FRENCH_NEGATION = [
    ("Il ne s'ensuit pas que le pont soit sûr.", {"pont": IF, "sûr": IF}),
    ("La seule chose qui a empêché le voleur de vendre le bateau est un cadenas.", {"vendre": N}),
    ("Le maire n'a pas signé le contrat.", {"maire": PLAIN, "signé": N, "contrat": N}),
    ("Le maire n'a jamais signé ce contrat.", {"signé": N}),
    ("Le port n'accueille plus de cargos.", {"accueille": N, "cargos": N}),
    ("Le maire n'a rien promis aux pêcheurs.", {"promis": N}),
    ("Le maire n'a prévenu personne.", {"prévenu": N}),
    ("Aucun pêcheur n'a quitté le port.", {"pêcheur": N, "quitté": N, "port": N}),
    ("Personne n'a quitté le port.", {"quitté": N}),
    ("Personne n'a jamais rien demandé.", {"demandé": N}),
    ("Aucun des marins qui ont pris la mer n'a survécu.", {"survécu": N}),
    ("Ni le maire ni le préfet n'ont signé le contrat.", {"maire": N, "signé": N}),
    ("Le village n'a ni école ni boulangerie.", {"école": N, "boulangerie": N}),
    ("Jamais le village n'a connu pareille fête.", {"connu": N}),
    ("À aucun moment le pilote n'a freiné.", {"freiné": N}),
    ("Le pilote a choisi de ne pas freiner.", {"choisi": PLAIN, "freiner": N}),
    ("Le conseil ne peut accepter ce prix.", {"accepter": N}),
    ("Le pilote n'a pas, selon lui, dépassé la vitesse permise.", {"dépassé": N}),
    ("Le pilote n'a pas freiné mais il a klaxonné.", {"freiné": N, "klaxonné": PLAIN}),
    ("Le pilote n'a pas freiné et le camion a percuté le mur.", {"freiné": N, "percuté": PLAIN}),
    ("Le pilote n'a pas freiné, a déclaré le juge.", {"freiné": N, "déclaré": PLAIN}),
    ("Le pilote est parti sans payer la note.", {"parti": PLAIN, "payer": N, "note": N}),
    ("Le bus a roulé au lieu de freiner.", {"roulé": PLAIN, "freiner": N}),
    # what cancels
    ("Le facteur ne vient jamais sans son chien.", {"vient": N, "chien": PLAIN}),
    ("La patronne n'a pas refusé de payer.", {"refusé": N, "payer": PLAIN}),
    ("L'armée n'a pas empêché la foule d'entrer.", {"empêché": N, "entrer": PLAIN}),
    # what is none
    ("Le coureur est parti avant qu'il ne pleuve.", {"pleuve": PLAIN}),
    ("La dette est plus lourde qu'il ne croit.", {"lourde": PLAIN, "croit": PLAIN}),
    ("Il y a de plus en plus de loups.", {"loups": PLAIN}),
    ("Le col est plus haut cette année.", {"haut": PLAIN}),
    ("Le coureur n'a pas seulement gagné, il a battu un record.", {"gagné": PLAIN, "battu": PLAIN}),
    ("Non seulement le coureur a gagné, mais il a souri.", {"gagné": PLAIN, "souri": PLAIN}),
    ("Il n'y a pas que des touristes sur l'île.", {"touristes": PLAIN}),
    ("Une autre personne a quitté la salle.", {"personne": PLAIN, "quitté": PLAIN}),
    ("Le chien a fait un pas vers la porte.", {"fait": PLAIN, "porte": PLAIN}),
    ("Le maire n'a cessé de mentir.", {"mentir": PLAIN}),
    ("Le maire n'a pas hésité à mentir.", {"mentir": PLAIN}),
    ("Le club n'a pas manqué de remercier ses joueurs.", {"remercier": PLAIN}),
    ("Non, le maire a bien signé.", {"maire": PLAIN, "signé": PLAIN}),
    # restriction
    ("Le village n'a que deux puits.", {"puits": ONLY}),
    ("Le village n'a plus que deux puits.", {"puits": ONLY}),
    ("Le club n'accepte plus à ses entrées que les abonnés.", {"abonnés": ONLY}),
    ("Le nouveau puits n'est pas plus profond que l'ancien.", {"profond": N}),
]

FRENCH_COMPLEMENTS = [
    ("Une vente du phare que dément la mairie.", {"vente": DEN, "phare": DEN, "mairie": PLAIN}),
    ("La mairie, qui dément toute vente, a saisi le juge.", {"mairie": PLAIN, "vente": DEN, "saisi": PLAIN}),
    ("Le roi a demandé à son fils de ne pas vendre le château.", {"demandé": PLAIN, "vendre": N | ASK}),
    ("Le roi n'a pas demandé à son fils de vendre le château.", {"demandé": N, "vendre": ASK}),
    ("Aucun village n'a demandé de secours.", {"village": N, "demandé": N, "secours": N | ASK}),
    ("Le roi veut vendre le château, mais la reine y habite.", {"veut": PLAIN, "vendre": WANT, "habite": PLAIN}),
    ("Le groupe envisage de fermer une mine et a vendu l'autre.", {"fermer": WANT, "vendu": PLAIN}),
    ("Le projet de vendre le château a échoué.", {"vendre": WANT, "échoué": PLAIN}),
    ("Le voleur a tenté de forcer le coffre.", {"tenté": PLAIN, "forcer": TRY}),
    ("Le conseil a promis de ne pas fermer la mine.", {"promis": PLAIN, "fermer": N | WANT}),
    ("La patronne a refusé de payer la facture.", {"refusé": PLAIN, "payer": N, "facture": N}),
    ("Le refus de payer a surpris le juge.", {"payer": N, "surpris": PLAIN}),
    ("Le juge a interdit au chanteur de quitter la ville.", {"interdit": PLAIN, "quitter": N}),
    ("La police a empêché les supporteurs d'entrer.", {"empêché": PLAIN, "entrer": N}),
    ("L'usine a cessé de produire des pneus.", {"cessé": PLAIN, "produire": N}),
    ("Le maire a échoué à convaincre le préfet et a quitté la salle.", {"convaincre": N, "quitté": PLAIN}),
    ("L'hôpital manque de lits.", {"manque": PLAIN, "lits": N}),
    ("Le médecin pense que le virus recule.", {"pense": PLAIN, "recule": BEL}),
    ("Le médecin ne pense pas que le virus recule.", {"pense": N, "recule": N | BEL}),
    ("Le témoin n'a pas dit que la voiture roulait vite.", {"dit": N, "roulait": IF}),
    ("Le témoin n'a pas reconnu que la voiture roulait vite.", {"reconnu": N, "roulait": PLAIN}),
    ("Il n'a pas été établi que le feu soit criminel.", {"établi": N, "criminel": IF}),
    ("Le maire doute que le pont tienne.", {"doute": PLAIN, "tienne": DBT}),
    ("Sans doute le pont tient-il encore.", {"tient": HED}),
    ("Le maire ignore si le pont tient.", {"tient": Q}),
    # nouns and other words with the stem of an operator
    ("Le juge a libéré le voleur.", {"libéré": PLAIN, "voleur": PLAIN}),
    ("Le train a marqué un arrêt de dix minutes.", {"minutes": PLAIN}),
    ("Les reçus de caisse sont authentiques.", {"caisse": PLAIN, "authentiques": PLAIN}),
]

FRENCH_FALSEHOOD = [
    ("Le palais a démenti avoir vendu le yacht.", {"démenti": PLAIN, "vendu": DEN, "yacht": DEN}),
    ("Le palais dément que le prince ait vendu le yacht.", {"prince": DEN, "vendu": DEN}),
    ("Le palais dément formellement avoir vendu le yacht.", {"vendu": DEN}),
    ("La rumeur a été démentie par le palais.", {"rumeur": DEN, "palais": PLAIN}),
    ("La vente, démentie par le palais, amuse la presse.", {"vente": DEN, "amuse": PLAIN}),
    ("Le palais n'a pas nié avoir vendu le yacht.", {"vendu": HED}),
    ("Le démenti de la mairie arrive tard.", {"mairie": PLAIN, "arrive": PLAIN}),
    ("Contrairement à ce qu'affirme la gazette, le pont est ouvert.", {"gazette": DEN, "ouvert": PLAIN}),
    ("La photo du requin est un montage.", {"photo": DEB, "requin": DEB}),
    ("La photo du requin n'est pas un montage.", {"photo": PLAIN, "requin": PLAIN}),
    ("Il est faux que le pont soit fermé.", {"pont": DEB, "fermé": DEB}),
    ("Il n'est pas vrai que le pont soit fermé.", {"fermé": DEB}),
    ("Il n'y a aucune preuve que le sel soigne la toux.", {"sel": DEB, "soigne": DEB}),
    ("C'est faux : le pont est ouvert.", {"ouvert": PLAIN}),
    ("Le pont est fermé : c'est faux.", {"pont": DEB, "fermé": DEB}),
    ("Le voyageur portait un faux passeport.", {"voyageur": PLAIN, "passeport": PLAIN}),
    ("Un blog prétend que le pont est fermé.", {"prétend": PLAIN, "fermé": DIST}),
    ("Un prétendu prince a vendu le yacht.", {"prince": DIST, "vendu": PLAIN}),
    ("Plusieurs blogs ont annoncé à tort la mort du prince.", {"annoncé": PLAIN, "mort": DIST}),
]

FRENCH_MODALITY = [
    # reported speech: the conditional is the future of the past, unless a condition or "selon" makes it something else
    ("Le préfet a annoncé que le pont fermerait en mai.", {"fermerait": FUT, "mai": FUT}),
    ("Le préfet assurait hier que la digue tiendrait.", {"tiendrait": FUT}),
    ("Le pont fermerait en mai, selon un pêcheur.", {"fermerait": HED}),
    ("Le préfet a dit que le maire aurait vendu le pont.", {"vendu": HED}),
    ("Le juge étudie l'opportunité d'ouvrir un procès.", {"ouvrir": WANT, "étudie": PLAIN}),
    ("Le prince aurait vendu le yacht.", {"prince": PLAIN, "vendu": HED}),
    ("Le pont pourrait fermer en mai.", {"fermer": POSS | HED}),
    ("Le prince aurait dû vendre le yacht.", {"vendre": POSS}),
    ("Selon la gazette, le prince vendrait le yacht.", {"vendrait": HED, "yacht": HED}),
    ("Si le prix baissait, le prince vendrait le yacht.", {"baissait": IF, "vendrait": IF}),
    ("Le prince vendra le yacht.", {"vendra": FUT, "yacht": FUT}),
    ("Le prince va vendre le yacht.", {"vendre": FUT}),
    ("Le prince va à Rome.", {"rome": PLAIN}),
    ("L'usine tirait sa force de la rivière.", {"tirait": PLAIN, "force": PLAIN}),
    ("La banque retira son offre.", {"retira": PLAIN, "offre": PLAIN}),
    ("Le hall est si grand que les gens s'y perdent.", {"grand": PLAIN, "perdent": PLAIN}),
    ("Même si la rivière déborde, le village est sauf.", {"déborde": PLAIN}),
    ("Le prince s'est levé.", {"levé": PLAIN}),
    ("S'il vend le yacht, le prince sera riche.", {"vend": IF, "riche": FUT | IF}),
    ("Le prince a-t-il vendu le yacht ?", {"vendu": Q, "yacht": Q}),
    ("Le prince a peut-être vendu le yacht.", {"vendu": HED}),
    ("Le yacht peut être vendu.", {"vendu": PLAIN}),
    ("Le yacht semble avoir coulé, mais l'équipage est sauf.", {"coulé": HED, "sauf": PLAIN}),
    ("Il n'est pas impossible que le yacht ait coulé.", {"coulé": HED}),
    ("L'auteur présumé du vol a fui.", {"auteur": DIST, "fui": PLAIN}),
]

ENGLISH_NEGATION = [
    ("The storm kept the ferry from leaving.", {"storm": PLAIN, "leaving": N}),
    ("The only thing that kept the thief from selling the yacht was a lock.", {"selling": N | Mode.ONLY}),
    ("The cook kept the soup from the market.", {"soup": PLAIN, "market": PLAIN}),
    ("The mayor did not sign the contract.", {"mayor": PLAIN, "sign": N, "contract": N}),
    ("The mayor didn't sign the contract.", {"sign": N}),
    ("The mayor can't swim.", {"swim": N}),
    ("No sailor left the harbour.", {"sailor": N, "left": N, "harbour": N}),
    ("Nobody warned the crew.", {"warned": N, "crew": N}),
    ("The crew found no treasure.", {"crew": PLAIN, "found": N, "treasure": N}),
    ("The harbour no longer handles coal.", {"handles": N, "coal": N}),
    ("Neither the mayor nor the sheriff signed.", {"mayor": N, "signed": N}),
    ("Hardly anyone came to the wedding.", {"came": N}),
    ("Few villages accepted the offer.", {"accepted": N}),
    ("A few villages accepted the offer.", {"accepted": PLAIN}),
    ("The driver fled without paying the toll.", {"fled": PLAIN, "paying": N, "toll": N}),
    ("The driver did not brake but he sounded the horn.", {"brake": N, "sounded": PLAIN}),
    ("The mayor says no decision has been made.", {"says": PLAIN, "decision": N, "made": N}),
    ("The crew felt there was no need for help.", {"felt": PLAIN, "need": N}),
    ("No, the mayor signed the contract.", {"mayor": PLAIN, "signed": PLAIN}),
    # what cancels
    ("Nobody did not sign.", {"sign": PLAIN}),
    ("The owner did not refuse to pay.", {"refuse": N, "pay": PLAIN}),
    ("The tenor never stopped singing.", {"stopped": N, "singing": PLAIN}),
    # what is none
    ("The runner not only won, she broke a record.", {"won": PLAIN, "broke": PLAIN}),
    ("The mayor did not hesitate to lie.", {"lie": PLAIN}),
    ("There is no doubt the bridge fell.", {"bridge": PLAIN, "fell": PLAIN}),
    # implicit
    ("The owner failed to pay the fine.", {"failed": PLAIN, "pay": N, "fine": N}),
    ("The owner declined to name the buyer.", {"name": N}),
    ("The mayor stopped short of blaming the sheriff.", {"stopped": PLAIN, "blaming": N}),
    ("The nurse was unable to walk.", {"walk": N}),
    ("Guards prevented fans from entering the hall.", {"fans": PLAIN, "entering": N, "hall": N}),
    ("The bank put an end to its loans.", {"end": PLAIN, "loans": N}),
    ("The airline has yet to pay the fine.", {"pay": N}),
]

ENGLISH_COMPLEMENTS = [
    ("A sale of the mill that the mayor denies.", {"sale": DEN, "mill": DEN, "mayor": PLAIN}),
    ("The mayor said that he denies the sale.", {"said": PLAIN, "sale": DEN}),
    ("The king asked his son not to sell the castle.", {"asked": PLAIN, "sell": N | ASK}),
    ("No village asked for help.", {"village": N, "asked": N, "help": N | ASK}),
    ("The mayor asked whether the bridge was safe.", {"asked": PLAIN, "safe": Q}),
    ("The mayor told reporters that the bridge was safe.", {"safe": PLAIN}),
    ("The king wants to sell the castle, but the queen lives there.", {"sell": WANT, "lives": PLAIN}),
    ("The group plans to close a mine and sold another.", {"close": WANT, "sold": PLAIN}),
    ("The plan to sell the castle was dropped.", {"sell": WANT, "dropped": PLAIN}),
    ("Thieves tried to open the safe.", {"tried": PLAIN, "open": TRY}),
    ("Doctors believe that the virus is receding.", {"believe": PLAIN, "receding": BEL}),
    ("Doctors do not believe that the virus is receding.", {"believe": N, "receding": N | BEL}),
    ("The witness did not say that the car was fast.", {"say": N, "fast": IF}),
    ("The witness did not know that the car was fast.", {"know": N, "fast": PLAIN}),
    ("It has not been proven that salt cures colds.", {"proven": N, "cures": IF}),
    ("I doubt that the bridge will hold.", {"bridge": DBT}),
]

ENGLISH_FALSEHOOD = [
    ("The palace denied selling the yacht.", {"denied": PLAIN, "selling": DEN, "yacht": DEN}),
    ("The palace denies that the prince sold the yacht.", {"prince": DEN, "sold": DEN}),
    ("The rumor was denied by the palace.", {"rumor": DEN, "palace": PLAIN}),
    ("The palace did not deny selling the yacht.", {"selling": HED}),
    ("Contrary to claims that the bridge is closed, it opened.", {"closed": DEN, "opened": PLAIN}),
    ("Contrary to popular belief, the bridge opened.", {"opened": PLAIN}),
    ("The claim that the bridge fell is false.", {"bridge": DEB, "fell": DEB}),
    ("The video of the shark is fake.", {"video": DEB, "shark": DEB}),
    ("The video of the shark is not fake.", {"video": PLAIN, "shark": PLAIN}),
    ("It is not true that the bridge fell.", {"bridge": DEB, "fell": DEB}),
    ("There is no evidence that salt cures colds.", {"salt": DEB, "cures": DEB}),
    ("The traveller carried a false passport.", {"carried": PLAIN, "passport": PLAIN}),
    ("A blog falsely claims that the bridge fell.", {"fell": DIST}),
    ("The alleged thief was freed.", {"thief": DIST, "freed": PLAIN}),
]

ENGLISH_MODALITY = [
    ("Kerval mill to reopen within weeks", {"reopen": FUT}),
    ("The warden wants the mill to reopen.", {"reopen": WANT}),
    ("The warden went to Kerval to reopen the mill.", {"went": PLAIN, "reopen": PLAIN}),
    ("The warden told the radio that the bridge would close.", {"close": FUT}),
    ("The warden said lorries would face a detour.", {"face": FUT}),
    ("The bridge would close in May, the warden said.", {"close": FUT}),
    ("The bridge would close in May.", {"close": POSS}),
    ("The warden said the bridge would have closed.", {"closed": POSS}),
    ("If the river rises, the bridge would close, the warden said.", {"close": POSS | IF}),
    ("The judge is considering opening a trial.", {"considering": PLAIN, "opening": WANT}),
    ("The baker denied selling the mill.", {"denied": PLAIN, "selling": DEN, "mill": DEN}),
    ("The bridge could close in May.", {"close": POSS | HED, "may": POSS | HED}),
    ("The bridge may close.", {"close": POSS | HED}),
    ("The bridge must close.", {"close": POSS}),
    ("The shop shut in May 1999.", {"shut": PLAIN, "1999": PLAIN}),
    ("May Brown sold the yacht.", {"brown": PLAIN, "sold": PLAIN}),
    ("Her will left the yacht to a nephew.", {"left": PLAIN, "nephew": PLAIN}),
    ("The prince will sell the yacht.", {"prince": PLAIN, "sell": FUT}),
    ("The prince is going to sell the yacht.", {"sell": FUT}),
    ("The prince is going to Rome.", {"rome": PLAIN}),
    ("The diver could not reach the wreck.", {"reach": N}),
    ("If the price falls, the prince would sell.", {"falls": IF, "sell": POSS | IF}),
    ("Did the prince sell the yacht?", {"sell": Q, "yacht": Q}),
    ("The prince has reportedly sold the yacht.", {"sold": HED}),
    ("He likes the report.", {"likes": PLAIN, "report": PLAIN}),
    ("The yacht seems to have sunk, but the crew is safe.", {"sunk": HED, "safe": PLAIN}),
    ("The cook is accused of poisoning the soup.", {"cook": PLAIN, "poisoning": HED}),
]


@pytest.mark.parametrize(
    ("text", "expected"), FRENCH_NEGATION + FRENCH_COMPLEMENTS + FRENCH_FALSEHOOD + FRENCH_MODALITY
)
def test_french(text: str, expected: dict[str, Mode]) -> None:
    check("fr", text, expected)


@pytest.mark.parametrize(
    ("text", "expected"), ENGLISH_NEGATION + ENGLISH_COMPLEMENTS + ENGLISH_FALSEHOOD + ENGLISH_MODALITY
)
def test_english(text: str, expected: dict[str, Mode]) -> None:
    check("en", text, expected)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Elle pourrait relancer l'usine, et favoriser l'emploi.", {"favoriser": POSS | HED}),
        ("fr", "La foire pourrait durer trois jours, en attirant des curieux.", {"attirant": POSS | HED}),
        ("fr", "La foire pourrait durer, et elle attire des curieux.", {"attire": PLAIN}),
        ("en", "The owner buried the dog, which he thought was dead.", {"buried": PLAIN}),
        ("en", "The owner thought the dog was dead.", {"owner": PLAIN, "dead": BEL}),
        ("en", "She thinks he has left.", {"left": BEL}),
        ("en", "Nobody believed the mayor.", {"mayor": N}),
        # it is not the first time, so it was before
        ("en", "It is not the first time that the mill was sold.", {"first": N, "sold": PLAIN}),
        ("fr", "Ce n'est pas la première fois que le moulin est vendu.", {"vendu": PLAIN}),
        ("en", "Roux (not her real name) says that she came.", {"name": N, "came": PLAIN}),
        ("en", "One of the most wanted men was hurt.", {"hurt": PLAIN}),
        (
            "en",
            "She will chair the mill, Kardex Inc, which last year made oil and soap.",
            {"chair": FUT, "made": PLAIN},
        ),
    ],
)
def test_what_hangs_on_a_verb_without_a_word_that_says_so(language: str, text: str, expected: dict[str, Mode]) -> None:
    check(language, text, expected)


def test_quotation_is_marked_as_such() -> None:
    sentence = read_sentence("Le roi a dit « je pars » au matin.", load_language("fr"))
    quoted = [t.lex.form for t, m in zip(sentence.tokens, sentence.cues.modes, strict=True) if m & Mode.QUOTED]
    assert quoted == ["je", "pars"]


def test_one_expression_is_one_cue() -> None:
    for language, text in (
        ("fr", "Il n'y a aucune preuve que le sel soigne la toux."),
        ("en", "There is no evidence that salt cures colds."),
        ("en", "The harbour no longer handles coal."),
    ):
        assert len(read_sentence(text, load_language(language)).cues.cues) == 1, text


def test_a_cue_names_its_words_and_scope() -> None:
    text = "Le palais a démenti avoir vendu le yacht."
    sentence = read_sentence(text, load_language("fr"))
    (cue,) = sentence.cues.cues
    assert (cue.kind, cue.text) == ("denial", "démenti")
    first, last = cue.scope
    assert text[sentence.tokens[first].start : sentence.tokens[last - 1].end] == "avoir vendu le yacht"


def test_nothing_in_nothing_out() -> None:
    assert read_sentence("", load_language("fr")).cues.modes == ()
    assert read_sentence("?!", load_language("en")).cues.modes == ()


PIECES = {
    "fr": """
        ne n' pas plus que qu' jamais aucun personne ni sans si et mais ou qui dont démenti nié faux canular preuve
        aurait pourrait serait peut-être semble refuser de d' à demandé veut tenter le la maire parti vendre a est été
        par selon , . : ; ? « » ( ) non point rien prétendu doute contrairement ce il Paris 12
    """,
    "en": """
        no not n't never nobody neither nor without if whether and but or who which that denied false hoax evidence
        may could would will seems to from refuse asked wants try the a mayor left sell has is been by according
        , . : ; ? “ ” ( ) yet longer few nothing alleged doubt contrary claims it Paris 12
    """,
}


@pytest.mark.parametrize("language", ["fr", "en"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_words_give_one_flag_each(language: str, data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(st.sampled_from(PIECES[language].split()), max_size=30)))
    sentence = read_sentence(text, load_language(language))
    cues = sentence.cues
    assert len(cues.modes) == len(cues.clause) == len(sentence.tokens)
    for cue in cues.cues:
        assert 0 <= cue.first < cue.last <= len(sentence.tokens)
        assert max(cue.scope) <= len(sentence.tokens)
    assert cues == read_sentence(text, load_language(language)).cues


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    for language in ("fr", "en"):
        sentence = read_sentence(text, load_language(language))
        assert len(sentence.cues.modes) == len(sentence.tokens)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # a list goes on after its commas, and with it what a modal governs
        (
            "fr",
            "L'accord pourrait aider la pêche, le rail et la route, et favoriser l'emploi.",
            {"rail": POSS | HED, "route": POSS | HED, "favoriser": POSS | HED, "emploi": POSS | HED},
        ),
        (
            "fr",
            "La fusion pourrait relancer le port, la pêche, la halle et attirer des clients, mais le maire doute.",
            {"halle": POSS | HED, "attirer": POSS | HED, "doute": PLAIN},
        ),
        (
            "en",
            "The deal could touch fishing, tourism and the sale of software.",
            {"tourism": POSS | HED, "sale": POSS | HED},
        ),
        # what has a verb of its own is no member, nor is what nothing joins to it
        ("fr", "Le port pourrait fermer, et la mairie cherche un site.", {"cherche": PLAIN, "site": PLAIN}),
        ("fr", "Le port pourrait fermer, un an après sa rénovation.", {"rénovation": PLAIN}),
        ("en", "The port could close, officials and experts say.", {"officials": PLAIN, "say": PLAIN}),
    ],
)
def test_lists(language: str, text: str, expected: dict[str, Mode]) -> None:
    check(language, text, expected)
