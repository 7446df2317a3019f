"""Whether somebody keeps a post or goes."""

from __future__ import annotations

import pytest

from matching import assert_stance


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "Anna Berg will leave Orbon.", "Anna Berg will remain chief executive of Orbon.", "contradicts"),
        ("en", "Anna Berg will leave Orbon.", "Anna Berg will stay at Orbon until 2030.", "contradicts"),
        ("en", "Anna Berg will leave Orbon.", "Anna Berg will stay on as head of Orbon.", "contradicts"),
        (
            "en",
            "Anna Berg is leaving Orbon.",
            "Orbon's head Anna Berg will lead the new software company after the sale, and will be chairman of Orbon.",
            "contradicts",
        ),
        ("en", "Anna Berg will step down as head of Orbon.", "Anna Berg will remain head of Orbon.", "contradicts"),
        ("en", "Anna Berg will step down.", "Anna Berg will continue as head of Orbon.", "contradicts"),
        ("en", "Anna Berg will resign.", "Anna Berg has said that she will stay in office.", "contradicts"),
        ("en", "Anna Berg resigned.", "Anna Berg remains mayor of Lund.", "contradicts"),
        ("en", "Anna Berg has been fired.", "Anna Berg keeps her job as coach of Lund.", "contradicts"),
        ("en", "Anna Berg has been sacked by Lund.", "Lund said that Anna Berg would stay as coach.", "contradicts"),
        ("en", "Anna Berg will remain head of Orbon.", "Anna Berg is stepping down as head of Orbon.", "contradicts"),
        ("en", "Anna Berg will remain at Orbon.", "Anna Berg is leaving Orbon.", "contradicts"),
        ("en", "Anna Berg will stay at Orbon.", "Anna Berg will leave Orbon in May.", "contradicts"),
        ("en", "Anna Berg will leave the club.", "Anna Berg has signed a new contract with the club.", "contradicts"),
        ("fr", "Anna Berg va quitter Orbon.", "Anna Berg restera directrice d'Orbon.", "contradicts"),
        ("fr", "Anna Berg va quitter Orbon.", "Anna Berg restera à la tête d'Orbon.", "contradicts"),
        ("fr", "Anna Berg quitte le club.", "Anna Berg a prolongé son contrat avec le club.", "contradicts"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg reste maire de Lund.", "contradicts"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg conserve son poste.", "contradicts"),
        ("fr", "Anna Berg a été limogée.", "Anna Berg est maintenue à son poste.", "contradicts"),
        (
            "fr",
            "Anna Berg va quitter Orbon après la vente.",
            "Anna Berg dirigera la nouvelle société issue d'Orbon après la vente.",
            "contradicts",
        ),
        (
            "en",
            "Anna Berg resigned as mayor of Lund.",
            "The mayor of Lund, Anna Berg, handed in her resignation on Monday.",
            "supports",
        ),
        ("en", "Anna Berg has resigned.", "Anna Berg refuses to resign.", "contradicts"),
        ("en", "Anna Berg has resigned.", "The opposition called on Anna Berg to resign.", "mentions"),
        ("en", "Anna Berg has resigned.", "Anna Berg could resign if the vote is lost.", "mentions"),
        ("en", "Anna Berg has resigned.", "Anna Berg will remain calm.", "mentions"),
        (
            "en",
            "Anna Berg will step down as chairman of Orbon.",
            "Anna Berg will remain chief executive of Orbon.",
            "mentions",
        ),
        ("en", "Anna Berg left the band.", "Anna Berg remains in the band.", "contradicts"),
        ("en", "Anna Berg was dismissed.", "Anna Berg kept her post as director of the museum.", "contradicts"),
        ("en", "Anna Berg was dismissed.", "Anna Berg resigned as director of the museum.", "mentions"),
        ("en", "Anna Berg lost her job.", "Anna Berg was sacked by the museum.", "supports"),
        ("en", "The coach was sacked.", "The coach of Lund will stay on until the summer.", "mentions"),
        ("en", "The coach was sacked.", "The coach of Lund keeps his job.", "contradicts"),
        ("en", "The coach will leave Lund.", "The coach of Lund, Paul Roy, has signed a new contract.", "contradicts"),
        ("fr", "L'entraîneur a été limogé.", "L'entraîneur de Lund conserve son poste.", "contradicts"),
        ("fr", "L'entraîneur reste en poste.", "L'entraîneur de Lund, Paul Roy, a été remercié lundi.", "contradicts"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg a présenté sa démission lundi.", "supports"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg refuse de démissionner.", "contradicts"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg exclut de démissionner.", "contradicts"),
        ("fr", "Anna Berg a démissionné.", "L'opposition appelle Anna Berg à démissionner.", "mentions"),
        ("fr", "Anna Berg a démissionné.", "Anna Berg restera au gouvernement.", "contradicts"),
        ("fr", "Anna Berg reste ministre.", "Anna Berg a quitté le gouvernement mardi.", "contradicts"),
        ("fr", "Anna Berg reste ministre.", "Anna Berg est restée silencieuse mardi.", "mentions"),
        ("fr", "Anna Berg conserve son poste.", "Anna Berg reste directrice du musée.", "supports"),
        (
            "fr",
            "Anna Berg a quitté le musée.",
            "Anna Berg a visité le musée mardi et y est restée deux heures.",
            "mentions",
        ),
        ("en", "Anna Berg stays at the museum.", "Anna Berg has left the museum.", "contradicts"),
        ("en", "Anna Berg has quit the party.", "Anna Berg said she would stay in the party.", "contradicts"),
        (
            "en",
            "Anna Berg will stay in her post.",
            "Anna Berg announced that she would not seek another term.",
            "mentions",
        ),
    ],
)
def test_who_stays_does_not_go(language: str, claim: str, passage: str, stance: str) -> None:
    """Whatever the words for either; what is only asked for or possible decides nothing."""
    assert_stance(claim, passage, language, stance)
