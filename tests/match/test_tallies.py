"""How many of what, in whatever words it is told."""

from __future__ import annotations

import pytest

from crosscheck.model import Stance
from matching import assert_stance, stance_in_article


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "L'usine Kardex emploie 212 personnes.",
            "Un dirigeant a annoncé aux 212 salariés de Kardex la fermeture de leur usine.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "L'usine Kardex emploie 212 personnes.",
            "L'offre prévoit le maintien de 130 des 212 emplois de l'usine Kardex.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "L'usine Kardex emploie 212 personnes.",
            "Il veut garder 130 postes sur les 212 que compte l'usine Kardex.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "L'usine Kardex emploie 212 personnes.",
            "Les 208 salariés de l'usine Kardex protestent contre la fermeture.",
            Stance.CONTRADICTS,
        ),
        ("fr", "L'usine Kardex emploie 212 personnes.", "L'usine Kardex compte 250 salariés.", Stance.CONTRADICTS),
        (
            "en",
            "The Kardex plant employs 212 people.",
            "The offer would keep 130 of the 212 jobs at the Kardex plant.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "The Kardex plant employs 212 people.",
            "The Kardex plant's 212 workers were told by video.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "The Kardex plant employs 212 people.",
            "The 180 workers of the Kardex plant walked out on Monday.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "L'accident a fait trois morts.",
            "Trois personnes ont été tuées mardi soir dans l'accident.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "L'accident a fait trois morts.",
            "Deux personnes ont été tuées et 17 autres blessées mardi soir dans l'accident de car.",
            Stance.CONTRADICTS,
        ),
        ("fr", "L'accident a fait trois morts.", "Le bilan de l'accident s'élève à trois morts.", Stance.SUPPORTS),
        (
            "fr",
            "L'accident a fait trois morts.",
            "Vosges : deux morts et 17 blessés dans un accident de car.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "L'accident a fait 17 blessés.",
            "Deux personnes ont été tuées et 17 autres blessées mardi soir dans l'accident de car.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "L'accident a fait une trentaine de blessés.",
            "Deux personnes ont été tuées et 17 autres blessées mardi soir dans l'accident de car.",
            Stance.CONTRADICTS,
        ),
        ("fr", "L'accident a fait trois morts.", "Trois morts, c'est le bilan de l'accident.", Stance.SUPPORTS),
        ("fr", "L'incendie a fait deux morts.", "L'incendie n'a fait aucune victime.", Stance.CONTRADICTS),
        ("fr", "L'incendie a tué deux personnes.", "L'incendie a fait deux morts.", Stance.SUPPORTS),
        ("fr", "L'incendie a tué deux personnes.", "Deux habitants ont péri dans l'incendie.", Stance.SUPPORTS),
        (
            "fr",
            "L'incendie a tué deux personnes.",
            "Trois habitants ont perdu la vie dans l'incendie.",
            Stance.CONTRADICTS,
        ),
        ("fr", "Deux personnes sont mortes dans l'incendie.", "L'incendie a fait trois morts.", Stance.CONTRADICTS),
        (
            "fr",
            "Deux personnes sont mortes dans l'incendie.",
            "L'incendie a fait deux morts et dix blessés.",
            Stance.SUPPORTS,
        ),
        ("en", "The fire killed two people.", "Two people died in the fire.", Stance.SUPPORTS),
        ("en", "The fire killed two people.", "The fire left two dead and ten injured.", Stance.SUPPORTS),
        ("en", "The fire killed two people.", "Three people were killed in the fire.", Stance.CONTRADICTS),
        (
            "en",
            "The crash injured 17 people.",
            "Two people were killed and 17 others injured in the crash.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "The crash injured 30 people.",
            "Two people were killed and 17 others injured in the crash.",
            Stance.CONTRADICTS,
        ),
        ("en", "Three people died in the crash.", "The death toll of the crash has risen to three.", Stance.SUPPORTS),
        ("en", "Three people died in the crash.", "The crash claimed two lives.", Stance.CONTRADICTS),
        (
            "fr",
            "Le tribunal lui a infligé un an de prison avec sursis.",
            "Le maire, Jean Roux, a été condamné mercredi par le tribunal de Nîmes à un an de prison avec "
            "sursis, 20 000 euros d'amende et trois ans d'inéligibilité.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Jean Roux a écopé de trois ans d'inéligibilité.",
            "Le maire, Jean Roux, a été condamné mercredi par le tribunal de Nîmes à un an de prison avec "
            "sursis, 20 000 euros d'amende et trois ans d'inéligibilité.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Jean Roux a écopé de cinq ans d'inéligibilité.",
            "Le maire, Jean Roux, a été condamné mercredi par le tribunal de Nîmes à un an de prison avec "
            "sursis, 20 000 euros d'amende et trois ans d'inéligibilité.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Jean Roux doit payer une amende de 20 000 euros.",
            "Le maire, Jean Roux, a été condamné mercredi par le tribunal de Nîmes à un an de prison avec "
            "sursis, 20 000 euros d'amende et trois ans d'inéligibilité.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "Jean Roux a été condamné à deux ans de prison avec sursis.",
            "Le maire, Jean Roux, a été condamné mercredi par le tribunal de Nîmes à un an de prison avec "
            "sursis, 20 000 euros d'amende et trois ans d'inéligibilité.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Jean Roux a été condamné à une amende de 20 000 euros.",
            "Le parquet avait requis contre Jean Roux 20 000 euros d'amende.",
            Stance.MENTIONS,
        ),
        (
            "fr",
            "Le procureur avait requis dix-huit mois de prison avec sursis.",
            "Le tribunal est allé moins loin que le parquet, qui avait demandé dix-huit mois de prison avec sursis.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Roux was fined 20,000 euros.",
            "Roux was sentenced on Wednesday by a court in Leeds to one year in prison, a fine of 20,000 "
            "euros and three years of ineligibility.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Roux was sentenced to two years in prison.",
            "Roux was sentenced on Wednesday by a court in Leeds to one year in prison and a fine of 20,000 euros.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "The court gave Roux a one-year suspended sentence.",
            "Roux was sentenced on Wednesday by a court in Leeds to one year in prison, suspended.",
            Stance.SUPPORTS,
        ),
    ],
)
def test_how_many(language: str, claim: str, passage: str, stance: Stance) -> None:
    """The dead and injured, the staff, penalties."""
    found = stance_in_article(claim, passage, language)
    # what raises the matter by less may be passed over as well
    assert found is stance or (stance is Stance.MENTIONS and found is Stance.OMITS)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit said that her new nose cost $20,000.",
            "Ida Petit claims she paid $20,000 to have a new nose.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "The surgery cost her $50,000.",
            "Ida Petit has spent $20,000 on surgery to get a new nose.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Ida Petit paid a surgeon $5,000 for the new nose.",
            "Ida Petit, 31, paid $20,000 for a new nose in hopes of a career.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "She paid $20,000 for the surgery.",
            "Ida Petit says the surgery cost $20,000 and that included a scan.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Ida Petit paid $20,000 for a new nose.",
            "The company paid its chairman $50,000 in bonuses. Ida Petit has a new nose.",
            Stance.MENTIONS,
        ),
        (
            "en",
            "Kardex paid $40 million for Belde.",
            "Kardex bought the mill of Belde for some time. It paid $25 million for Belde.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Brême a payé 500 000 euros pour Malik Diarra.",
            "Malik Diarra a coûté 350 000 euros à Brême.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "Malik Diarra a coûté 350 000 euros.",
            "Brême a déboursé 350 000 euros pour Malik Diarra.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "La rénovation a coûté 2 millions d'euros.",
            "La ville a dépensé 3 millions d'euros pour la rénovation.",
            Stance.CONTRADICTS,
        ),
        (
            "fr",
            "La rénovation a coûté 2 millions d'euros.",
            "La ville a dépensé 2 millions d'euros pour la rénovation.",
            Stance.SUPPORTS,
        ),
    ],
)
def test_price(language: str, claim: str, passage: str, stance: Stance) -> None:
    """What a thing costs is what somebody paid for it."""
    found = stance_in_article(claim, passage, language)
    # what raises the matter by less may be passed over as well
    assert found is stance or (stance is Stance.MENTIONS and found is Stance.OMITS)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "More than 50 banks turned Ida Petit down.",
            "Ida Petit contacted more than 50 banks before she found one willing to lend.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Only ten banks refused to lend to Ida Petit.",
            "Ida Petit contacted more than 50 banks before she found one willing to lend.",
            Stance.CONTRADICTS,
        ),
        (
            "en",
            "Ida Petit says that at least 50 banks turned her down.",
            "Ida Petit claims to have seen at least 50 banks before finding one who would lend.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "Ida Petit asked more than 50 banks before one agreed.",
            "Ida Petit insists she was rejected by more than 50 banks before she found a lender.",
            Stance.SUPPORTS,
        ),
        (
            "en",
            "More than 50 banks turned Ida Petit down.",
            "Ida Petit visited more than 50 banks in her career as a clerk.",
            Stance.MENTIONS,
        ),
        (
            "fr",
            "Plus de 50 banques ont refusé de prêter à Ida Petit.",
            "Ida Petit a contacté plus de 50 banques avant d'en trouver une qui accepte de lui prêter.",
            Stance.SUPPORTS,
        ),
        (
            "fr",
            "La première banque qu'Ida Petit a sollicitée a accepté.",
            "Ida Petit a contacté plus de 50 banques avant d'en trouver une qui accepte de lui prêter.",
            Stance.CONTRADICTS,
        ),
    ],
)
def test_refused(language: str, claim: str, passage: str, stance: Stance) -> None:
    """Who was asked in vain refused."""
    found = stance_in_article(claim, passage, language)
    # what raises the matter by less may be passed over as well
    assert found is stance or (stance is Stance.MENTIONS and found is Stance.OMITS)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Kardex is cutting 55,000 jobs.",
            "Kardex boosted the number of its expected layoffs by 5,000 to 55,000.",
            "supports",
        ),
        (
            "en",
            "Kardex is cutting 50,000 jobs.",
            "Kardex boosted the number of its expected layoffs by 5,000 to 55,000.",
            "contradicts",
        ),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex will lay off 5,000 workers.", "supports"),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex said 5,000 people would lose their jobs.", "supports"),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex plans 5,000 job cuts.", "supports"),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex announced the elimination of 6,000 positions.", "contradicts"),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex will shed 6,000 employees.", "contradicts"),
        (
            "en",
            "Kardex has cut tens of thousands of jobs.",
            "Kardex laid off tens of thousands of people in recent years.",
            "supports",
        ),
        ("en", "Kardex will lay off 300 people.", "At Kardex, 300 workers will be made redundant.", "supports"),
        ("en", "Kardex will lay off 300 people.", "Kardex will lay off 200 people.", "contradicts"),
        ("fr", "Kardex supprime 500 emplois.", "Kardex a annoncé la suppression de 500 postes.", "supports"),
        (
            "fr",
            "Kardex supprime 500 emplois.",
            "Kardex a annoncé un plan social qui touchera 600 salariés.",
            "contradicts",
        ),
        ("fr", "Kardex supprime 500 emplois.", "Chez Kardex, 500 personnes vont perdre leur emploi.", "supports"),
        (
            "fr",
            "Kardex supprime 500 emplois.",
            "Kardex porte à 600 le nombre de suppressions d'emplois.",
            "contradicts",
        ),
        ("fr", "Kardex va supprimer 500 emplois.", "Kardex va se séparer de 500 collaborateurs.", "supports"),
        ("en", "Kardex is cutting 5,000 jobs.", "Kardex has already shed 3,000 employees.", "no side"),
        ("en", "Kardex is cutting 5,000 jobs.", "Norvik is cutting 3,000 jobs. Kardex makes buses.", "no side"),
        ("en", "Kardex cut 5,000 jobs in 1993.", "Kardex will lay off 3,000 people on Monday.", "no side"),
        ("fr", "Kardex va licencier 500 salariés.", "Kardex ne va pas licencier 500 salariés.", "contradicts"),
    ],
)
def test_how_many_lose_their_jobs(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "L'usine Kardex a perdu neuf millions d'euros.",
            "La direction de l'usine Kardex invoque 11 millions d'euros de pertes.",
            "contradicts",
        ),
        (
            "fr",
            "L'usine Kardex a perdu 11 millions d'euros.",
            "La direction de l'usine Kardex invoque 11 millions d'euros de pertes.",
            "supports",
        ),
        (
            "fr",
            "Kardex a perdu 11 millions d'euros en 2025.",
            "Kardex affiche une perte de 11 millions d'euros en 2025.",
            "supports",
        ),
        (
            "fr",
            "Kardex a perdu 11 millions d'euros en 2025.",
            "Kardex affiche une perte de 9 millions d'euros en 2025.",
            "contradicts",
        ),
        (
            "fr",
            "Kardex a perdu 11 millions d'euros en 2025.",
            "Kardex affiche une perte de 9 millions d'euros en 2024.",
            "no side",
        ),
        ("en", "Kardex lost $2 million.", "Kardex reported a loss of $3 million.", "contradicts"),
        ("en", "Kardex lost $2 million.", "Kardex reported a $2 million loss.", "supports"),
        ("en", "Kardex made a profit of $3 million.", "Kardex reported a $3 million profit.", "supports"),
        ("en", "Kardex made a profit of $3 million.", "Kardex posted profits of $5 million.", "contradicts"),
        ("en", "Kardex lost $2 million.", "Norvik lost $3 million. Kardex makes buses.", "no side"),
    ],
)
def test_what_a_firm_makes_in_a_year(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
