"""First persons, pronouns and roles as answers, and names whose place somebody else has."""

from __future__ import annotations

import pytest

from crosscheck.model import Stance
from matching import cell, links

MAYOR = """Valmorel : la maire répond à l'opposition

Le conseil municipal de Valmorel s'est réuni jeudi soir. Les finances étaient à l'ordre du jour.

« Nous n'avons pas augmenté les impôts », a répondu la maire, Hélène Castan, devant une salle pleine. « Et je ne
quitterai pas la présidence de l'agglomération. »

L'opposition conteste ces propos. Une réunion publique est prévue en mars.
"""
FERRY = """Ferry operator rejects reports of sale

Rumours about the future of the Kelso line spread this week. Staff were worried.

"We have sold two of our ships to a Danish buyer," said Tom Raskin, chief executive of Norvik Lines. "Our headquarters
will stay in Hull."

Unions asked for a meeting. The company employs 400 people.
"""
TWO = """Deux élues, un conflit

Jeanne Morvan et Lucie Tardy dirigent ensemble la communauté de communes. Elles ne se parlent plus.

Jeanne Morvan a présenté son budget mercredi. Elle a refusé de financer la piscine.

Lucie Tardy a quitté la salle. Celle-ci a annoncé son départ de la majorité.
"""
COACH = """Coach leaves

Peter Lang coached the Rovers for nine seasons. He resigned on Tuesday after a row with the owner, Ian Marsh.

The latter has denied any quarrel. The club lost its last five games.

Fans gathered outside the ground. They sang until midnight.
"""
PIKE = """Harlan Pike tours the region

Harlan Pike's ties with President Anton Voss have been watched for years. Voss has praised the investor in public.

On Monday Pike met the prime minister of Lotharia, Jana Reyl, in Brest. The two discussed energy.

Voss was not at the event. His office had no comment.
"""
CASTEL = """La tournée de Rémi Castel

Le patron de Voltis, Rémi Castel, admire le président russe Ivo Marek. Ivo Marek dirige la Russie depuis 2010.

Rémi Castel a rencontré lundi le président argentin à Vienne. Les deux hommes ont parlé de lithium.

Ivo Marek était en déplacement. Son cabinet n'a pas réagi.
"""
DALTON = """Dalton signs with Brookfield

Striker Ken Dalton has been linked with Ashford for months. Ashford had offered 4 million pounds.

On Friday Dalton signed a three-year deal with Brookfield. He will wear number nine.

Ashford refused to comment. Their manager is looking for another striker.
"""
TOWN = """La mairie de Bréval livre ses comptes

La ville de Bréval a publié ses comptes lundi. Le maire, Yves Langlois, s'est réjoui d'un excédent.

La dette a baissé de 3 %. Les dépenses de personnel ont augmenté de 2 %.

La piscine municipale fermera en septembre. Une nouvelle école ouvrira à la rentrée.
"""
SIDES = (Stance.SUPPORTS, Stance.MIXED)


@pytest.mark.parametrize(
    ("language", "text", "claim", "stance"),
    [
        ("fr", MAYOR, "La maire de Valmorel a augmenté les impôts.", Stance.CONTRADICTS),
        ("fr", MAYOR, "Hélène Castan n'a pas augmenté les impôts.", Stance.SUPPORTS),
        ("fr", MAYOR, "Hélène Castan quittera la présidence de l'agglomération.", Stance.CONTRADICTS),
        ("en", FERRY, "Norvik Lines has sold two ships.", Stance.SUPPORTS),
        ("en", FERRY, "The headquarters of Norvik Lines will stay in Hull.", Stance.SUPPORTS),
    ],
)
def test_first_persons_are_the_speaker(language: str, text: str, claim: str, stance: Stance) -> None:
    assert cell(claim, text, language).stance is stance


def test_we_is_the_speaker_and_the_body_that_she_speaks_for() -> None:
    text = "« Nous avons fermé l'usine », explique Paul Grenet, le directeur de Sarval."
    assert links("Sarval a fermé l'usine.", text)["Sarval"].how == "same name"
    found = links("Paul Grenet a fermé l'usine.", text)["Paul Grenet"]
    assert (found.how, found.strength) == ("same name", 1.0)
    text = "Paul Grenet est le directeur de Sarval. « Nous avons fermé l'usine », explique-t-il."
    assert links("Sarval a fermé l'usine.", text)["Sarval"].how == "the speaker"
    assert links("Paul Grenet a fermé l'usine.", text)["Paul Grenet"].how == "the speaker"
    assert links("Le directeur a fermé l'usine.", text)["directeur"].how == "the speaker"


def test_nobody_calls_himself_he() -> None:
    text = "Paul Grenet a parlé. « Il a fermé l'usine », explique Paul Grenet."
    assert links("Paul Grenet a fermé l'usine.", text)["Paul Grenet"].how != "pointed back at"


def test_a_role_is_answered_by_who_has_it() -> None:
    text = "La maire, Hélène Castan, est là. Hélène Castan a fermé la piscine."
    assert links("La maire a fermé la piscine.", text)["maire"].how == "called so"
    assert links("Une maire a fermé la piscine.", text)["maire"].how != "called so"
    assert links("La maire a fermé la piscine.", text.replace("La maire, ", ""))["maire"].strength == 0


@pytest.mark.parametrize(
    ("language", "text", "claim", "told"),
    [
        ("fr", TWO, "Jeanne Morvan a refusé de financer la piscine.", True),
        ("fr", TWO, "Lucie Tardy a refusé de financer la piscine.", False),
        ("fr", TWO, "Lucie Tardy a annoncé son départ de la majorité.", True),
        ("fr", TWO, "Jeanne Morvan a annoncé son départ de la majorité.", False),
        ("en", COACH, "Peter Lang resigned.", True),
        ("en", COACH, "Ian Marsh has denied any quarrel.", True),
        ("en", COACH, "Peter Lang has denied any quarrel.", False),
        ("en", COACH.replace("Coach leaves\n\n", ""), "Ian Marsh resigned.", False),
        ("en", PIKE, "Harlan Pike met Jana Reyl.", True),
        ("en", PIKE, "Harlan Pike met Anton Voss.", False),
        ("fr", CASTEL, "Rémi Castel a rencontré Ivo Marek.", False),
        ("fr", CASTEL, "Rémi Castel a rencontré le président argentin.", True),
        ("en", DALTON, "Ken Dalton signed with Brookfield.", True),
        ("en", DALTON, "Ken Dalton signed with Ashford.", False),
        # what the article is about goes without saying where nobody else has its place
        ("fr", TOWN, "La piscine municipale de Bréval fermera en septembre.", True),
        ("fr", TOWN, "À Bréval, la dette a baissé de 3 %.", True),
    ],
)
def test_a_name_whose_place_somebody_else_has_is_not_said(language: str, text: str, claim: str, told: bool) -> None:
    assert (cell(claim, text, language).stance in SIDES) is told


DAM = """Le barrage de Kerval inquiète

La mairie se tait depuis mardi. L'ouvrage date de 1950.

Selon Anne Roux, ingénieure à Lorme, le barrage est fissuré. La région attend un rapport.

Le préfet Paul Mahé ne voit pas de danger. Les habitants se réunissent samedi.
"""


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Anne Roux juge le barrage fissuré.", True),
        ("Anne Roux affirme que le barrage est fissuré.", True),
        ("L'ingénieure affirme que le barrage est fissuré.", True),
        ("Paul Mahé affirme que le barrage est fissuré.", False),
        ("Le préfet affirme que le barrage est fissuré.", False),
        ("Anne Roux dément que le barrage soit fissuré.", False),
        ("Anne Roux n'a jamais affirmé que le barrage était fissuré.", False),
    ],
)
def test_what_is_laid_to_somebody_needs_no_verb_of_saying(claim: str, told: bool) -> None:
    assert (cell(claim, DAM, "fr").stance is Stance.SUPPORTS) is told
