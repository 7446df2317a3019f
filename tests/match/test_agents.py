"""Who acts, where he is told by whose he is; and somebody else's doctor, lawyer or spokesman."""

from __future__ import annotations

import pytest

from matching import assert_stance, cell


@pytest.mark.parametrize(
    ("language", "claim", "text", "stance"),
    [
        # the doctor acts, and not his patient
        ("en", "Nora Hale's vet filmed the foal.", "The breeder's vet filmed the foal while Hale slept.", "supports"),
        ("en", "The mayor's doctor resigned.", "The mayor is ill. The prison's doctor resigned on Monday.", "no side"),
        (
            "fr",
            "L'avocat d'Omar Sellam a plaidé la relaxe.",
            "Omar Sellam était jugé mardi. L'avocat de la partie civile a plaidé la relaxe de la voisine.",
            "no side",
        ),
        (
            "fr",
            "L'avocat d'Omar Sellam a plaidé la relaxe.",
            "Omar Sellam était jugé mardi. Son avocat a plaidé la relaxe.",
            "supports",
        ),
        # whoever speaks for another body
        (
            "en",
            "Kardex said the tram would stay free.",
            "Kardex runs the tram. A spokesman for Norvik, its rival, said his company's tram would stay free.",
            "no side",
        ),
        (
            "en",
            "Kardex said the tram would stay free.",
            "Kardex runs the tram. The company's chief executive said the tram would stay free.",
            "supports",
        ),
        (
            "fr",
            "Kardex dément vouloir fermer le dépôt.",
            "Kardex emploie 300 personnes. Le porte-parole du syndicat dément vouloir fermer le dépôt.",
            "no side",
        ),
        # another body than the one that its complement tells apart
        (
            "fr",
            "Le ministère de la Mer a suspendu la pêche.",
            "Le ministère de la Mer hésite. Le fabricant a suspendu la pêche jeudi.",
            "no side",
        ),
        # his own people are not he
        ("fr", "Léa Fabre a vendu le moulin.", "Léa Fabre vivait là. Ses voisins ont vendu le moulin.", "no side"),
        ("en", "Dentists pulled out the tooth.", "Two dentists came. His mother pulled out the tooth.", "no side"),
        # somebody of another age whom nobody names
        ("en", "Ned Tully was jailed.", "Ned Tully, 34, is a witness. A 21-year-old man was jailed.", "no side"),
        # members of a staff are the staff
        (
            "en",
            "A member of the zoo's staff warned the visitors.",
            "Zoo employees warned the visitors about the storm.",
            "supports",
        ),
        # who was not told was told by nobody; by whom somebody was told, it does not say
        (
            "en",
            "The groom told the bride of the debts.",
            "The bride wept. She had not been told of the debts.",
            "contradicts",
        ),
        ("en", "The groom told the bride of the debts.", "The bride wept. She had been told of the debts.", "no side"),
        # what somebody is called beside the name
        ("fr", "Lea Roux est ministre de la Mer.", "Il a salué la ministre de la Mer Lea Roux.", "supports"),
        ("fr", "Brik est une application.", "Il l'a invité à payer par l'application Brik.", "supports"),
        # "we" of somebody whose place is told
        ("en", "Kardex shut its mill.", '"We shut our mill because of the rent," Kardex\'s manager said.', "supports"),
        # the wife, and not the husband whom the sentence has; who is said to be no baker
        (
            "en",
            "Ned Tully's wife was charged with fraud.",
            "Ned Tully's wife wept. The 41-year-old, Ned Tully, was held and later charged with fraud.",
            "no side",
        ),
        ("en", "A baker made the cake.", "Her cook, who is not a baker, made the cake.", "no side"),
        # "municipal" is a word of the mayor's, and the union no mayor
        (
            "fr",
            "Le maire approuve la grève.",
            "Le maire se tait. Le syndicat des agents municipaux approuve la grève.",
            "no side",
        ),
        # an acronym with its article is a body, which may be called by what it is
        ("fr", "La CDTU a signé l'accord.", "La CDTU a tenu congrès. Le syndicat a signé l'accord.", "supports"),
        # to whom it is done
        ("en", "Police arrested a teacher.", "A teacher has fled. On Tuesday a pupil was arrested.", "no side"),
        ("en", "Police arrested a baker.", "A baker has fled. Police arrested a singer on Tuesday.", "no side"),
        # the mother is not the son
        ("en", "The son left the house.", "The son was asleep. The mother left the house.", "no side"),
        # whose place it is said to be is not what is put there
        (
            "en",
            "The photo was posted on the site Rimal.",
            "The photo emerged on the sculptor's site Rimal.",
            "supports",
        ),
        # a name that only says whose brother somebody is; a body that begins the sentence; people of another calling
        (
            "en",
            "Lena Kerr greeted the guests.",
            "Lena Kerr was away. Kerr's brother, the baker Joel Kerr, greeted the guests.",
            "no side",
        ),
        ("en", "The keeper sold the foal.", "A zoo has sold the foal after a keeper spoke to the press.", "no side"),
        (
            "en",
            "The judge greeted the guests.",
            "The judge, Ann Hale, was late. Joel Kerr, the baker, greeted the guests.",
            "no side",
        ),
        # titles
        ("en", "The governor opened the dam.", "Idaho Gov. Nell Marsh opened the dam on Friday.", "supports"),
    ],
)
def test_who_is_told_by_whose_he_is(language: str, claim: str, text: str, stance: str) -> None:
    found = cell(claim, text, language).stance.value
    assert found == stance or (stance == "no side" and found in ("mentions", "omits"))


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Ida Petit worked as a massage therapist.",
            "The Florida massage therapist, who calls herself Ida Petit, said she had the surgery in May.",
            "supports",
        ),
        (
            "en",
            "Ida Petit is a dance teacher.",
            "The Leeds dance teacher, who goes by the name Ida Petit, opened a school.",
            "supports",
        ),
        (
            "en",
            "Ida Petit is a dance teacher.",
            "The Leeds dance teacher, who taught Ida Petit, opened a school.",
            "mentions",
        ),
    ],
)
def test_whom_a_relative_names(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "The radio was playing Ida Petit's song River.",
            'The baker woke when Petit\'s old song "River" started playing on the radio.',
            "supports",
        ),
        (
            "en",
            "The radio was playing Ida Petit's song River.",
            'The baker woke when Petit\'s song "River" played at the market.',
            "no side",
        ),
        ("fr", "La radio diffusait la chanson d'Ida Petit.", "La chanson d'Ida Petit passait à la radio.", "supports"),
    ],
)
def test_what_plays_on_the_radio_is_played_by_it(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Le générateur de brouillard était en panne.",
            "Le générateur de brouillard, un an après un premier braquage, était hors service.",
            "supports",
        ),
        (
            "fr",
            "Le générateur de brouillard était en panne.",
            "Le générateur de brouillard installé en 2020, un an après un premier braquage, était hors service.",
            "supports",
        ),
        (
            "fr",
            "Le générateur de brouillard était en panne.",
            "Le générateur de brouillard acheté à Lyon, deux ans avant l'incendie, était hors service.",
            "supports",
        ),
    ],
)
def test_what_is_told_between_commas_is_not_who_acts(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)
