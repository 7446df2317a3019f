"""The judge's arithmetic: probabilities, the features that make them up, and that a denial turns the sides."""

from __future__ import annotations

import json
from importlib.resources import files
from math import exp, isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.articles import load_articles
from crosscheck.check import Bench, explain
from crosscheck.claims import load_claims
from crosscheck.match.align import align
from crosscheck.match.cell import Reader, judge_passages
from crosscheck.match.features import read_glance
from crosscheck.match.judge import (
    Judgement,
    bars,
    default_judge,
    is_off_both,
    least_related,
    load_model,
    only_names,
)
from crosscheck.model import Claim, ClaimsFile, Stance
from matching import aligned, article, assert_stance, cell, document, wording

CORPUS = Path(__file__).parents[1] / "corpus"
PAIRS = [
    ("fr", "La région a financé le stade.", "La région a financé le stade."),
    ("fr", "La région a financé le stade.", "La région n'a pas financé le stade."),
    ("fr", "La région a financé le stade.", "La région pourrait financer le stade."),
    ("fr", "Douze navires sont à quai.", "Quinze navires sont à quai."),
    ("fr", "Douze navires sont à quai.", "Il pleut depuis hier."),
    ("en", "The region funded the stadium.", "The region funded the stadium."),
    ("en", "The region funded the stadium.", "The region did not fund the stadium."),
    ("en", "Twelve ships are docked.", "Fifteen ships are docked."),
    ("en", "No women sat on the panel.", "Five women sat on the panel."),
]


def judged(claim: str, text: str, language: str = "fr") -> Judgement:
    return default_judge().judge(aligned(claim, text, language))


def lean(judgement: Judgement) -> float:
    return judgement.supports - judgement.contradicts


@pytest.mark.parametrize(("language", "claim", "passage"), PAIRS)
def test_probabilities_are_probabilities(language: str, claim: str, passage: str) -> None:
    got = judged(claim, passage, language)
    assert 0 <= got.supports <= 1
    assert 0 <= got.contradicts <= 1
    assert got.supports + got.contradicts <= 1 + 1e-9
    assert 0 <= got.related <= 1


def test_what_is_ruled_out_at_a_glance_is_ruled_out() -> None:
    file, judge, spared = load_claims(str(CORPUS / "claims.yaml")), default_judge(), 0
    bench = Bench(file.claims, file.names)
    for each in load_articles(CORPUS / "articles")[::3]:
        reader = bench.reader(each)
        for claim in bench.compiled(each.language):
            for _, got in judge_passages(claim, reader, bench.retriever, judge):
                if is_off_both(got.alignment, read_glance(got.alignment)):
                    spared += 1
                    assert {side for side, _ in bars(got.reading)} == {Stance.SUPPORTS, Stance.CONTRADICTS}
                    assert (got.supports, got.contradicts) == (0, 0)
    assert spared > 40


@given(st.text(max_size=80), st.text(max_size=200), st.sampled_from(["fr", "en"]))
@settings(max_examples=60, deadline=None)
def test_whatever_is_judged(claim: str, text: str, language: str) -> None:
    try:
        got = judged(claim, "La région a financé le stade. " + text, language)
    except LookupError:
        return
    assert min(got.supports, got.contradicts) >= 0
    assert got.supports + got.contradicts <= 1 + 1e-9


@pytest.mark.parametrize(("language", "claim", "passage"), PAIRS)
def test_the_features_times_their_weights_are_the_score(language: str, claim: str, passage: str) -> None:
    """What `explain` prints is what decided, and all of it."""
    got = judged(claim, passage, language)
    to_support = sum(f.value * f.supports for f in got.features)
    to_contradict = sum(f.value * f.contradicts for f in got.features)
    total = 1 + exp(to_support) + exp(to_contradict)
    barred = bars(got.reading)
    for side, score, found in (
        (Stance.SUPPORTS, to_support, got.supports),
        (Stance.CONTRADICTS, to_contradict, got.contradicts),
    ):
        ruled_out = any(side is other for other, _ in barred)
        assert isclose(found, 0.0 if ruled_out else exp(score) / total, abs_tol=1e-9)
    assert got.barred == tuple(why for _, why in barred)
    assert len({f.name for f in got.features}) == len(got.features)


def test_what_explain_prints_adds_up() -> None:
    claims = ClaimsFile("c.yaml", (Claim("stade", "La région a financé le stade."),))
    text = "Le maire est content. La région a financé le stade. Elle n'a pas financé le gymnase du quartier."
    told = explain(claims, "stade", article(text))
    assert told.passages
    for passage in told.passages:
        to_support = exp(sum(f.value * f.supports for f in passage.features))
        to_contradict = exp(sum(f.value * f.contradicts for f in passage.features))
        total = 1 + to_support + to_contradict
        told_why = [cue for cue in passage.cues if cue.startswith("ruled out: ")]
        for found, score in ((passage.supports, to_support), (passage.contradicts, to_contradict)):
            # a side that the passage cannot be on is at nought, and the reason is told
            assert isclose(found, score / total, abs_tol=1e-9) or (found == 0 and told_why)
        assert sum(p == 0 for p in (passage.supports, passage.contradicts)) <= len(told_why)
        assert text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("language", "claim", "same", "not_so"),
    [
        ("fr", "La région paie le stade.", "La région paie bien le stade.", "La région ne paie pas le stade."),
        ("fr", "Le pont est ouvert.", "Le pont est ouvert depuis lundi.", "Le pont est fermé depuis lundi."),
        ("fr", "Douze navires sont à quai.", "On voit douze navires à quai.", "On voit quinze navires à quai."),
        ("fr", "Le pont a rouvert en 2019.", "Le pont a rouvert en mai 2019.", "Le pont a rouvert en mai 2021."),
        ("en", "The region paid the debt.", "Yes, the region paid the debt.", "No, the region did not pay the debt."),
        ("en", "The bridge is open.", "The bridge is open since Monday.", "The bridge is closed since Monday."),
        ("en", "Twelve ships are docked.", "There are twelve ships docked.", "There are fifteen ships docked."),
        ("en", "No women sat on the panel.", "No women ever sat on the panel.", "Five women sat on the panel."),
    ],
)  # fmt: skip
def test_what_says_so_leans_to_support_and_what_says_not_to_contradict(
    language: str, claim: str, same: str, not_so: str
) -> None:
    assert lean(judged(claim, same, language)) > 0 > lean(judged(claim, not_so, language))


def test_another_matter_is_nearly_neither() -> None:
    got = judged("La région a financé le stade.", "Il pleuvra demain sur toutes les côtes.")
    assert got.supports + got.contradicts < 0.5
    assert got.related < judged("La région a financé le stade.", "La région financera peut-être le stade.").related


def test_a_denial_turns_the_sides() -> None:
    read = document("La région a financé le stade.")
    places = Reader(read, None).at
    plain, denied = (
        default_judge().judge(align(wording("La région a financé le stade.", denial=turned), read, 0, places, 1.0, 0.0))
        for turned in (False, True)
    )
    assert (denied.supports, denied.contradicts) == (plain.contradicts, plain.supports)
    assert denied.supports != denied.contradicts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La région a financé le stade."),
        ("fr", "La région n'a pas financé le stade."),
        ("fr", "Le maire souhaite que la région finance le stade."),
        ("fr", "La région n'a jamais financé plus de douze stades."),
        ("en", "The region funded the stadium."),
        ("en", "The region did not fund the stadium."),
        ("en", "The mayor wants the region to fund the stadium."),
    ],
)
def test_a_sentence_supports_itself(language: str, sentence: str) -> None:
    got = judged(sentence, sentence, language)
    assert got.supports > 0.5


def test_the_weights_file_is_complete_and_readable() -> None:
    data = json.loads((files("crosscheck.match") / "weights.json").read_text(encoding="utf-8"))
    model = load_model()
    assert all(len(pair) == 2 for pair in data["weights"].values())
    assert "bias" in model.supports
    assert "bias" in model.related
    assert {"supports", "contradicts", "mentions", "mixed"} <= set(model.thresholds)
    assert all(0 <= value <= 1 for value in model.thresholds.values())
    assert set(model.calibration) <= {stance.value for stance in Stance}
    assert all(slope >= 0 for slope, _ in model.calibration.values())


def test_the_thresholds_that_explain_shows_are_the_model_s() -> None:
    claims = ClaimsFile("c.yaml", (Claim("c", "La région a financé le stade."),))
    told = explain(claims, "c", article("La région a financé le stade hier matin."))
    of_articles = {name: value for name, value in load_model().thresholds.items() if "excerpt" not in name}
    assert told.thresholds == of_articles
    assert told.cell.stance is Stance.SUPPORTS


FILLER = " ".join(f"Le marché numéro {n} vend des fruits et des légumes frais." for n in range(12))


@pytest.mark.parametrize(
    ("claim", "text", "barred"),
    [
        ("Kerval n'a aucune usine.", "Kerval produit des batteries.", True),
        ("Kerval n'a aucune usine.", "Kerval ne possède pas d'usine.", False),
        ("Le pont n'est pas ouvert.", "Le pont est fermé.", False),
        ("Le pont n'est pas ouvert.", "Le pont est ouvert depuis mardi.", True),
    ],
)
def test_a_negated_claim_needs_something_negative(claim: str, text: str, barred: bool) -> None:
    reasons = judged(claim, text).barred
    assert any("negat" in why or "turned" in why for why in reasons) is barred


def test_support_stands_in_the_sentence_itself() -> None:
    text = f"{FILLER} L'État discute de l'usine de Kerval. Un élu réclame une nationalisation."
    got = judged("L'État a nationalisé l'usine de Kerval.", text)
    assert got.supports == 0
    assert "elsewhere" in got.barred


def test_words_said_beside_count_half_when_only_names_are_left() -> None:
    beside = f"{FILLER} Le conducteur est sauf. Le train a déraillé à Kerval."
    assert only_names(aligned("Le conducteur a été condamné à Kerval.", beside), {"unsaid": 1.0})
    said = f"{FILLER} Le train a déraillé. Le conducteur est sauf à Kerval."
    assert not only_names(aligned("Le conducteur a été sauvé à Kerval.", said), {"unsaid": 0.0})


@pytest.mark.parametrize(
    ("language", "claim", "text", "raised"),
    [
        # nobody speaks of what is claimed of the boatyard
        ("fr", "L'État a nationalisé le chantier de Kerval.", "Le chantier de Kerval emploie vingt marins.", False),
        ("en", "The state nationalised the Kerval boatyard.", "The Kerval boatyard employs twenty sailors.", False),
        # another sentence does
        (
            "fr",
            "L'État a nationalisé le chantier de Kerval.",
            "Un élu réclame une nationalisation. Le chantier de Kerval emploie vingt marins.",
            True,
        ),
        (
            "en",
            "The state nationalised the Kerval boatyard.",
            "A councillor wants it nationalised. The Kerval boatyard employs twenty sailors.",
            True,
        ),
        # nearly all of the rest is said here, in other words
        (
            "fr",
            "Les marins du chantier de Kerval ont voté la grève.",
            "Au chantier de Kerval, des marins en grève.",
            True,
        ),
    ],
)
def test_the_persons_and_things_alone_do_not_raise_a_matter(language: str, claim: str, text: str, raised: bool) -> None:
    found = aligned(claim, text, language)
    values = default_judge().judge(found).reading.values
    assert (least_related(found, values) <= 1) is raised


PORT = (
    "Le port de Lorme rouvre. Anne Roux a parlé de la pêche jeudi. Le quai est neuf. "
    "La maire veut vendre une grue. Les pêcheurs attendent. Il a plu. La nuit vient."
)


@pytest.mark.parametrize(
    ("claim", "raised"),
    [
        ("Anne Roux a parlé du quai.", True),
        ("Paul Mahé a parlé de la pêche.", False),  # of somebody whom the article does not name
        ("Lorme perd une conserverie, une école et la pêche.", False),  # of four things it has one
    ],
)
def test_a_matter_is_raised_by_more_than_a_word(claim: str, raised: bool) -> None:
    assert (cell(claim, PORT, "fr").stance is not Stance.OMITS) is raised


REST = {
    "fr": "Les riverains s'inquiètent. Une réunion est prévue jeudi. Le préfet y assistera. Il a plu toute la nuit.",
    "en": "Residents are worried. A meeting is due on Thursday. The governor will attend. It rained all night.",
}


@pytest.mark.parametrize(
    ("language", "claim", "sentence", "supported"),
    [
        # what is denied in passing, of somebody or something named on the way
        (
            "fr",
            "Les experts ont trouvé une fissure dans le barrage de Lorme.",
            "Les experts avaient relevé une fissure dans le barrage de Lorme, qui n'a pas été comblée.",
            True,
        ),
        (
            "fr",
            "Les experts ont trouvé une fissure dans le barrage de Lorme.",
            "Les experts avaient signalé dans le barrage de Lorme une fissure que la mairie, qui ne les a pas reçus, "
            "disait ancienne.",
            True,
        ),
        (
            "en",
            "Experts found a crack in the Lorme dam.",
            "Experts had noted a crack in the Lorme dam, which the owner had not mended.",
            True,
        ),
        (
            "en",
            "Experts found a crack in the Lorme dam.",
            "Experts noted a crack in the Lorme dam that was never mended.",
            True,
        ),
        # what is denied of the matter itself
        (
            "fr",
            "Les experts ont trouvé une fissure dans le barrage de Lorme.",
            "Les experts n'avaient relevé aucune fissure dans le barrage de Lorme, qui vient d'être repeint.",
            False,
        ),
        (
            "en",
            "Experts found a crack in the Lorme dam.",
            "Experts have not noted a crack in the Lorme dam, which was painted in May.",
            False,
        ),
        (
            "fr",
            "Les experts ont trouvé une fissure dans le barrage de Lorme.",
            "La mairie attend les experts, qui n'ont pas encore cherché de fissure dans le barrage de Lorme.",
            False,
        ),
    ],
)
def test_what_a_relative_clause_denies_in_passing_is_not_denied_of_the_matter(
    language: str, claim: str, sentence: str, supported: bool
) -> None:
    text = f"{sentence} {REST[language]}"
    assert (cell(claim, text, language).stance is Stance.SUPPORTS) is supported


LAKE = {
    "fr": (
        "Colère au bord du lac de Lanvic. Le maire de Lanvic, Paul Mahé, accuse l'élevage de polluer le lac. "
        "Il a porté plainte. Paul Mahé demande une enquête. Lanvic attend. L'exploitant, Denis Roche, dément."
    ),
    "en": (
        "Anger on the shores of the lake at Lanvick. The mayor of Lanvick, Paul Mahay, accuses the farm of polluting "
        "the lake. He has gone to court. Paul Mahay wants an inquiry. Lanvick waits. The owner, Denis Roach, denies it."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim", "raised"),
    [
        ("fr", "L'élevage de Denis Roche pollue le lac.", True),  # named far off, and nearly all the rest is said
        ("en", "Denis Roach's farm pollutes the lake.", True),
        ("fr", "L'élevage de Luc Perrin pollue le lac.", False),  # named nowhere
        ("en", "Luke Perrin's farm pollutes the lake.", False),
        ("fr", "Denis Roche a vendu le lac.", False),  # named far off, and hardly anything is said
        ("en", "Denis Roach sold the lake.", False),
    ],
)
def test_whom_an_article_names_anywhere_is_not_absent_from_it(language: str, claim: str, raised: bool) -> None:
    assert (cell(claim, LAKE[language], language).stance is not Stance.OMITS) is raised


FIRE = {
    "fr": (
        "Un incendie a détruit la scierie Morel dans la nuit de lundi. Les pompiers de Lorme y sont encore. "
        "La scierie Morel appartient à deux frères. Le maire leur a rendu visite. La route a rouvert à midi. "
        "Les deux frères comptent rebâtir la scierie."
    ),
    "en": (
        "A fire destroyed the Morel sawmill on Monday night. Firefighters from Lorme stayed until dawn. "
        "The Morel sawmill belongs to two brothers. The mayor paid them a visit. The road reopened at noon. "
        "The two brothers mean to rebuild the sawmill."
    ),
}


@pytest.mark.parametrize(
    ("language", "claim", "raised"),
    [
        # the subject alone, a figure that is nowhere, another thing that is done to it
        ("fr", "La scierie Morel exporte des parquets en Norvège.", False),
        ("en", "The Morel sawmill exports floorboards to Norway.", False),
        ("fr", "La scierie Morel a 80 ans.", False),
        ("en", "The Morel sawmill is 80 years old.", False),
        ("fr", "Les pompiers de Lorme manquent de camions.", False),
        ("en", "Firefighters in Lorme are short of engines.", False),
        # who wants something else
        ("fr", "Les deux frères comptent vendre un entrepôt à Brasval.", False),
        ("en", "The two brothers mean to sell a warehouse in Brasval.", False),
        # the same act of the same subject, in another place, or more of it
        ("fr", "Un incendie a détruit la scierie Morel et son stock.", True),
        ("en", "A fire destroyed the Morel sawmill and its stock.", True),
        ("fr", "Les deux frères comptent rebâtir en Norvège.", True),
        ("en", "The two brothers mean to rebuild in Norway.", True),
    ],
)
def test_a_subject_of_which_something_else_is_said_raises_no_matter(language: str, claim: str, raised: bool) -> None:
    assert (cell(claim, FIRE[language], language).stance is not Stance.OMITS) is raised


def test_a_figure_is_something_that_a_claim_says() -> None:
    text = (
        "Une étude estime que le café ne protège pas du diabète. L'équipe de l'étude a suivi 4 000 personnes. Elle "
        "appelle à la prudence."
    )
    assert cell("L'étude a porté sur 4 000 personnes.", text).stance is not Stance.OMITS


@pytest.mark.parametrize(
    ("language", "claim", "text"),
    [
        (
            "fr",
            "L'alliance entre la ville de Lorme et les pêcheurs de Paul Mahé a créé de nouveaux emplois.",
            "Lorme veut s'ouvrir. Une alliance entre la ville de Lorme et les pêcheurs de Paul Mahé pourrait avoir des "
            "suites. Un élu parle de nouveaux emplois. Le maire attend. Il a plu. Le port dort. Le quai est long.",
        ),
        (
            "en",
            "The alliance between the town of Lorme and the fishermen of Paul Mahay has created new jobs.",
            "Lorme wants to open up. An alliance between the town of Lorme and the fishermen of Paul Mahay could have "
            "effects. A councillor speaks of new jobs. The mayor waits. It rained. The quay is long. Nobody cares.",
        ),
    ],
)
def test_the_subject_alone_supports_nothing(language: str, claim: str, text: str) -> None:
    assert cell(claim, text, language).stance is not Stance.SUPPORTS


@pytest.mark.parametrize(
    ("language", "claim", "text", "supported"),
    [
        (
            "en",
            "A heart specialist performed the operation.",
            "Paul Stone, who is not a heart specialist, performed the operation in June.",
            False,
        ),
        (
            "fr",
            "Un plombier a posé la chaudière.",
            "Paul Morel, qui n'est pas plombier, a posé la chaudière en juin.",
            False,
        ),
        (
            "en",
            "A heart specialist performed the operation.",
            "Paul Stone, who is a heart specialist, performed the operation in June.",
            True,
        ),
    ],
)
def test_what_somebody_is_not_does_not_act(language: str, claim: str, text: str, supported: bool) -> None:
    assert (cell(claim, f"{text} {REST[language]}", language).stance is Stance.SUPPORTS) is supported


@pytest.mark.parametrize(
    ("language", "claim", "text", "supported"),
    [
        # what somebody thought, it seems, was not so
        ("en", "The sailor died.", "The sailor was buried by his brothers, who thought he was dead.", False),
        ("fr", "Le marin est mort.", "Le marin a été enterré par ses frères, qui pensaient qu'il était mort.", False),
        # what is thought is hedged, and what is found out is so
        ("en", "The sailor died.", "The sailor was buried by his brothers, who found that he was dead.", True),
        ("fr", "Le marin est mort.", "Le marin a été enterré par ses frères, qui ont dit qu'il était mort.", True),
    ],
)
def test_what_somebody_thought_is_not_told(language: str, claim: str, text: str, supported: bool) -> None:
    assert (cell(claim, f"{text} {REST[language]}", language).stance is Stance.SUPPORTS) is supported


def test_what_is_thought_to_be_so_is_told_with_reserve() -> None:
    found = cell("The sailor is dead.", f"The sailor is thought to be dead. {REST['en']}", "en")
    assert found.stance is Stance.SUPPORTS
    assert found.evidence[0].hedged


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit's mother stopped talking to her.",
            "Ida Petit says she has been disowned by her mother.",
            "mentions",
        ),
        ("en", "Ida Petit's mother stopped talking to her.", "Ida Petit talked to a woman from the radio.", "mentions"),
        (
            "en",
            "Ida Petit's mother no longer speaks to her.",
            '"My mum left. She won\'t talk to me any more," Ida Petit told a radio station.',
            "supports",
        ),
        (
            "en",
            "Ida Petit's mother stopped talking to her.",
            "FOX talked to the club, and they told a woman there that they are not talking to Ida Petit.",
            "mentions",
        ),
    ],
)
def test_whose_relative_acts(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "A barking dog saved the baker Ida Petit from a wolf.",
            "A barking dog watched as the baker Ida Petit fed a wolf.",
            "no side",
        ),
        (
            "en",
            "A dog saved the baker Ida Petit from a wolf.",
            "A dog watched as the baker Ida Petit fed a wolf.",
            "no side",
        ),
        ("en", "A dog rescued the baker Ida Petit.", "A dog watched the baker Ida Petit.", "no side"),
        ("en", "A dog saved the baker Ida Petit.", "A dog watched the baker Ida Petit.", "no side"),
        ("en", "A dog saved the baker Ida Petit from a wolf.", "A dog saw the baker Ida Petit with a wolf.", "no side"),
        ("en", "A dog kept the baker Ida Petit from a wolf.", "A dog saw the baker Ida Petit with a wolf.", "no side"),
    ],
)
def test_a_verb_that_does_nothing_is_not_the_claims(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Ornans n'a pas voulu rejoindre la ligue par crainte d'un projet ruineux conduit par Metz.",
            (
                "Ornans a choisi de rester à l'écart de la ligue, craignant d'être mêlée à un programme ruineux mené "
                "par Metz."
            ),
            "supports",
        ),
    ],
)
def test_a_reason_is_not_denied_with_what_it_is_for(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Luc Roux est maire d'Ornans depuis 2014.",
            "Lundi, Luc Roux, maire d'Ornans depuis 2008, a tout contesté.",
            "contradicts",
        ),
        (
            "fr",
            "Luc Roux est maire d'Ornans depuis 2014.",
            "Luc Roux, maire d'Ornans depuis 2008, a tout contesté.",
            "contradicts",
        ),
        (
            "fr",
            "Luc Roux est maire d'Ornans depuis 2014.",
            "Luc Roux, maire d'Ornans depuis 2014, a tout contesté lundi.",
            "supports",
        ),
        (
            "en",
            "Luke Roux has been mayor of Hull since 2014.",
            "On Monday Luke Roux, mayor of Hull since 2008, denied it.",
            "contradicts",
        ),
        (
            "en",
            "Luke Roux has been mayor of Hull since 2014.",
            "Luke Roux, mayor of Hull since 2014, denied it on Monday.",
            "supports",
        ),
        (
            "fr",
            "Ida Petit travaille à la mairie.",
            "Ida Petit a quitté la mairie. Elle travaille aujourd'hui à Sète.",
            "no side",
        ),
    ],
)
def test_since_when_and_where(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
