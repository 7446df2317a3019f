"""Publishers' figures: what each covers, and how far two agree where both take a side."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.agreement import SIDES, agreement, coverage, groups, merged
from crosscheck.model import Article, Cell, Claim, ClaimResult, Reason, Result, Stance, Status

S, C, X, M, O = Stance  # noqa: E741


def cell(article: str, stance: Stance, *origins: str, **known: Any) -> Cell:
    return Cell(article, stance, 0.9, origins=origins, **known)


def result(*claims: tuple[str, list[Cell]], publishers: dict[str, str]) -> Result:
    return Result(
        tuple(Article(id, "", publisher=name, language="fr") for id, name in publishers.items()),
        tuple(ClaimResult(Claim(id, id), Status.DISPUTED, tuple(cells)) for id, cells in claims),
    )


STORY = result(
    ("flood", [cell("a1", S, "AFP"), cell("a2", O), cell("b", S, "AFP"), cell("c", C, "maire")]),
    ("toll", [cell("a1", O), cell("a2", C, "La Gazette"), cell("b", C, "Radio"), cell("c", O)]),
    ("blame", [cell("a1", S, "maire"), cell("a2", C, "préfet"), cell("b", S, "Le maire"), cell("c", M)]),
    ("cause", [cell("a1", M), cell("a2", O), cell("b", O), cell("c", O)]),
    ("vote", [cell(id, O, reason=Reason.PREDATES if id != "c" else None) for id in ("a1", "a2", "b", "c")]),
    publishers={"a1": "La Gazette", "a2": "La Gazette", "b": "Radio", "c": ""},
)


def test_articles_of_one_publisher_stand_together_and_those_of_none_alone() -> None:
    assert dict(groups(STORY)) == {"La Gazette": ("a1", "a2"), "Radio": ("b",), "c": ("c",)}
    assert list(groups(STORY, by_publisher=False)) == ["a1", "a2", "b", "c"]


def test_coverage_and_omissions() -> None:
    gazette, radio, other = coverage(STORY, groups(STORY))
    assert (gazette.articles, gazette.covers) == (2, 4)
    assert (gazette.supports, gazette.contradicts, gazette.mixed, gazette.mentions) == (
        ("flood",),
        ("toll",),
        ("blame",),
        ("cause",),
    )
    assert (gazette.omits, gazette.predates) == (("vote",), ("vote",))
    assert gazette.share == 1.0  # it speaks of all that it could have known
    assert (radio.covers, radio.omits, radio.predates, radio.share) == (3, ("cause", "vote"), ("vote",), 3 / 4)
    assert (other.covers, other.predates, other.share) == (2, (), 2 / 5)
    assert not gazette.alone


def test_alone_is_who_takes_a_side_where_nobody_else_does() -> None:
    story = result(
        ("one", [cell("a", S), cell("b", M)]), ("two", [cell("a", M), cell("b", M)]), publishers={"a": "A", "b": "B"}
    )
    assert [row.alone for row in coverage(story, groups(story))] == [("one",), ()]


def test_who_could_know_nothing_has_no_share() -> None:
    early = result(("vote", [cell("a", O, reason=Reason.PREDATES)]), publishers={"a": "A"})
    assert coverage(early, groups(early))[0].share is None


def test_agreement_rests_on_the_claims_on_which_both_take_a_side() -> None:
    pairs = {(row.one, row.other): row for row in agreement(STORY, groups(STORY))}
    both = pairs["La Gazette", "Radio"]
    assert (both.agree, both.partly, both.conflict) == (("flood", "toll"), ("blame",), ())
    assert (both.share, both.both) == (2 / 3, 3)
    assert both.one_origin == ("flood",)  # on the toll each has its own
    assert pairs["Radio", "c"].conflict == ("flood",)
    assert pairs["Radio", "c"].share == 0.0


def test_two_that_never_both_take_a_side_are_no_pair() -> None:
    story = result(("one", [cell("a", S), cell("b", M)]), publishers={"a": "A", "b": "B"})
    assert agreement(story, groups(story)) == ()


def test_a_surname_and_the_full_name_are_one_origin() -> None:
    story = result(("one", [cell("a", S, "Anne Morel"), cell("b", S, "Morel")]), publishers={"a": "A", "b": "B"})
    assert agreement(story, groups(story))[0].one_origin == ("one",)


@given(st.lists(st.lists(st.sampled_from(Stance), min_size=5, max_size=5), max_size=8))
def test_figures_add_up(rows: list[list[Stance]]) -> None:
    publishers = {"a": "A", "b": "A", "c": "C", "d": "D", "e": ""}
    story = result(
        *(
            (f"c{number}", [cell(id, stance, "x") for id, stance in zip(publishers, row, strict=True)])
            for number, row in enumerate(rows)
        ),
        publishers=publishers,
    )
    of = groups(story)
    for row in coverage(story, of):
        assert row.covers + len(row.omits) == len(rows)
        assert set(row.alone) <= {*row.supports, *row.contradicts, *row.mixed}
    for pair in agreement(story, of):
        assert pair.both > 0
        assert set(pair.one_origin) <= set(pair.agree)
        assert len({*pair.agree, *pair.partly, *pair.conflict}) == pair.both
    for number, stances in enumerate(rows):
        taking = [
            name
            for name, stance in (("A", merged(stances[:2])), *zip("CD", stances[2:4], strict=True), ("e", stances[4]))
            if stance in SIDES
        ]
        alone = [row.name for row in coverage(story, of) if f"c{number}" in row.alone]
        assert alone == (taking if len(taking) == 1 else [])
