"""What a claim that says more than one thing is put together of, and what becomes of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match.cell import joined
from crosscheck.match.compound import Piece, pieces_of
from crosscheck.model import Cell, Stance
from crosscheck.text.language import load_language
from matching import assert_stance

WORDS = [
    *("Ida", "Petit", "Kardex", "Hull", "Metz", ",", ",", "and", "but", "not", "it", "was", "who", "is", "has", "sold"),
    *(
        "the",
        "mill",
        "instead",
        "of",
        "selling",
        "her",
        "said",
        "that",
        "she",
        "et",
        "mais",
        "pas",
        "c'est",
        "qui",
        "a",
    ),
    *("vendu", "le", "moulin", "au lieu de", "garder", "son", "dit", "qu'elle", "est", "non"),
]
"""Of which claims are made up that are put together in all kinds of ways."""


@pytest.mark.parametrize(
    ("language", "claim", "pieces"),
    [
        ("en", "Ida Petit sold the farm and kept the mill.", ["Ida Petit sold the farm.", "Ida Petit kept the mill."]),
        (
            "en",
            "The mother of Ida Petit sold the farm, but her uncle refuses to leave.",
            ["The mother of Ida Petit sold the farm.", "Ida Petit's uncle refuses to leave."],
        ),
        (
            "en",
            "The letter is a fake and not the work of Ida Petit.",
            ["The letter is a fake.", "The letter is the work of Ida Petit."],
        ),
        ("en", "Ida Petit, the nurse with the blue van, is 34.", ["Ida Petit is 34."]),
        ("en", "It was Ida Petit who sold the mill.", ["Ida Petit sold the mill."]),
        ("en", "It was in May that Ida Petit sold the mill.", ["Ida Petit sold the mill in May."]),
        ("fr", "C'est Luc Roux qui a vendu la ferme.", ["Luc Roux a vendu la ferme."]),
        ("fr", "C'est en mai que Luc Roux a vendu la ferme.", ["Luc Roux a vendu la ferme en mai."]),
        (
            "fr",
            "Luc Roux a vendu la ferme et acheté un moulin.",
            ["Luc Roux a vendu la ferme.", "Luc Roux a acheté un moulin."],
        ),
        (
            "fr",
            "Luc Roux a vendu la ferme, tandis que son frère a acheté un moulin.",
            ["Luc Roux a vendu la ferme.", "frère de Luc Roux a acheté un moulin."],
        ),
        (
            "fr",
            "Luc Roux, le maire d'Ornans, a vendu la ferme, mais n'a pas quitté la ville.",
            ["Luc Roux a vendu la ferme.", "Luc Roux n'a pas quitté la ville."],
        ),
    ],
)
def test_a_claim_is_taken_apart(language: str, claim: str, pieces: list[str]) -> None:
    found = [piece.text for piece in pieces_of(claim, load_language(language))]
    assert len(found) == len(pieces)
    assert all(piece in text for piece, text in zip(pieces, found, strict=True))


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "Ida Petit met the mayor and the doctor of Hull."),
        ("en", "Ida Petit will sell computers and printers."),
        ("en", "Ida Petit was born in Hull and moved to Leeds."),
        ("en", "The bread sold in Hull and Leeds is not the real one."),
        ("en", "Did Ida Petit sell the farm and keep the mill?"),
        ("en", "If Ida Petit sells the farm, the mill stays and the barn goes."),
        ("fr", "Luc Roux et Ida Petit se sont vus à Metz."),
        ("fr", "Ce n'est pas Luc Roux qui a vendu la ferme."),
    ],
)
def test_one_that_says_one_thing_is_not(language: str, claim: str) -> None:
    assert pieces_of(claim, load_language(language)) == ()


def test_what_is_denied_beside_is_a_denial() -> None:
    kept, sold = pieces_of("Ida Petit has decided to keep her mill instead of selling it.", load_language("en"))
    assert kept == Piece("Ida Petit has decided to keep her mill.")
    assert sold == Piece("Ida Petit is selling her mill.", denial=True)


def test_who_says_it_need_not_be_asked_of_what_is_told_otherwise() -> None:
    (paid,) = pieces_of("Ida Petit said she paid 300 euros.", load_language("en"))
    assert paid == Piece("Ida Petit paid 300 euros.", decides=False, raises=False)


def test_what_points_back_decides_nothing_by_itself() -> None:
    _, kept = pieces_of("Ida Petit painted the mill but did not sell it.", load_language("en"))
    assert not kept.decides


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "en",
            "Kardex has decided to keep its boat unit Nauta instead of spinning it off.",
            "Kardex said on Monday that it would spin off its boat unit Nauta into a company of its own.",
            "contradicts",
        ),
        (
            "en",
            "Lea Roux, the woman with the glass shoe, is 34 years old.",
            "The nurse Lea Roux, 21, showed the shoe to reporters. She has had it since May.",
            "contradicts",
        ),
        (
            "en",
            "The mother of Lea Roux sold the mill, but her uncle left Hull.",
            "The mother of Lea Roux did not sell the mill. Lea Roux's uncle left Hull in May.",
            "contradicts",
        ),
        (
            "en",
            "The mother of Lea Roux sold the mill, but her uncle left Hull.",
            "The mother of Lea Roux sold the mill. Lea Roux's uncle left Hull in May.",
            "supports",
        ),
        (
            "fr",
            "Luc Roux a vendu la ferme et acheté un moulin.",
            "Luc Roux a vendu la ferme au printemps. Luc Roux a ensuite acheté un moulin.",
            "supports",
        ),
        (
            "fr",
            "Luc Roux a vendu la ferme et acheté un moulin.",
            "Luc Roux a vendu la ferme au printemps. Luc Roux n'a pas acheté de moulin.",
            "contradicts",
        ),
    ],
)
def test_who_denies_a_half_denies_it(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


def test_a_half_alone_only_raises_it() -> None:
    told = [(Piece("a"), Cell("x", Stance.SUPPORTS, 0.8)), (Piece("b"), Cell("x", Stance.OMITS, 0.9))]
    assert joined(Cell("x", Stance.OMITS, 0.9), told).stance is Stance.MENTIONS


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("fr", "C'est Ida Petit qui a vendu le moulin.", "Luc Roux a vendu le moulin en mai.", "contradicts"),
        ("fr", "C'est Ida Petit qui a vendu le moulin.", "Ida Petit a vendu le moulin en mai.", "supports"),
        (
            "fr",
            "C'est Ida Petit qui a vendu le moulin.",
            "Ida Petit parlait du moulin. Luc Roux a vendu la ferme.",
            "no side",
        ),
        ("en", "It was Ida Petit who sold the mill.", "Luke Roux sold the mill in May.", "contradicts"),
        ("en", "Ida Petit sold the mill.", "Luke Roux sold the mill in May.", "no side"),
    ],
)
def test_who_is_put_first_did_it_and_nobody_else(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        ("en", "Ida Petit lives in Hull, not in Leeds.", "The baker Ida Petit lives in Leeds.", "contradicts"),
        ("en", "Ida Petit lives in Hull, not in Leeds.", "The baker Ida Petit lives in Hull.", "supports"),
        ("fr", "Ida Petit a vendu la ferme et non le moulin.", "Ida Petit a vendu le moulin en mai.", "contradicts"),
    ],
)
def test_what_is_not_so_beside_is_denied(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@pytest.mark.parametrize(
    ("language", "claim", "passage", "stance"),
    [
        (
            "fr",
            "Ida Petit a traité le maire de « vieux brigand ».",
            "En mars, Luc Roux a traité le maire de « vieux brigand ».",
            "contradicts",
        ),
        (
            "fr",
            "Ida Petit a traité le maire de « vieux brigand ».",
            "En mars, Ida Petit a traité le maire de « vieux brigand ».",
            "supports",
        ),
        (
            "en",
            'Ida Petit called the mayor a "greedy old goat".',
            'In March, Luke Roux called the mayor a "greedy old goat".',
            "contradicts",
        ),
        (
            "en",
            "Ida Petit called the mayor a greedy old goat.",
            'In March, Luke Roux called the mayor a "greedy old goat".',
            "no side",
        ),
        (
            "fr",
            "Luc Roux discutera avec Ida Petit sur l'application Cabane.",
            "Ida Petit a invité mardi sur Tweeter le maire Luc Roux à discuter avec elle sur l'application Cabane.",
            "no side",
        ),
    ],
)
def test_whose_words_they_are_is_told(language: str, claim: str, passage: str, stance: str) -> None:
    assert_stance(claim, passage, language, stance)


@given(st.text(max_size=200), st.sampled_from(["en", "fr"]))
def test_any_text_is_taken_apart_or_left(text: str, language: str) -> None:
    for piece in pieces_of(text, load_language(language)):
        assert piece.text.strip()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=16), st.sampled_from(["en", "fr"]))
def test_the_pieces_of_a_claim_are_made_of_its_words(words: list[str], language: str) -> None:
    claim = " ".join(words).replace(" ,", ",") + "."
    added = {"is", "va", "le", "de", "'s", "s"}
    own = set(re.findall(r"\w+", claim.lower())) | added
    for piece in pieces_of(claim, load_language(language)):
        assert set(re.findall(r"\w+", piece.text.lower())) <= own
