"""Who came first: an order is claimed only where it is certain."""

from __future__ import annotations

import datetime as dt
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.dates import parse_partial_date
from crosscheck.match.cell import predates
from crosscheck.model import Article, Cell, Claim, ClaimResult, PartialDate, Reason, Result, Stance, Status
from crosscheck.timeline import First, Report, reports, timeline

S, C, X, M, O = Stance  # noqa: E741
CLAIM = Claim("c", "Le bac a coulé.", when=parse_partial_date("2024-03-05"))


def told(*rows: tuple[str, str | None, Stance]) -> tuple[Report, ...]:
    return reports(
        CLAIM,
        [
            (Article(id, "", published=parse_partial_date(date) if date else None), Cell(id, stance, 0.9))
            for id, date, stance in rows
        ],
    )


def places(found: tuple[Report, ...]) -> list[tuple[str, int | None]]:
    return [(report.article.id, report.place) for report in found]


class TestOrder:
    def test_days_follow_each_other(self) -> None:
        found = told(("b", "2024-03-07", S), ("c", "2024-03-08", C), ("a", "2024-03-06", M))
        assert places(found) == [("a", 1), ("b", 2), ("c", 3)]
        assert not any(report.same_time or report.open_with for report in found)

    def test_the_same_day_is_the_same_time(self) -> None:
        found = told(("a", "2024-03-06", S), ("c", "2024-03-07", S), ("b", "2024-03-06", S))
        assert places(found) == [("a", 1), ("b", 1), ("c", 3)]
        assert [report.same_time for report in found] == [True, True, False]

    def test_a_month_leaves_open_what_its_days_do_not_tell(self) -> None:
        found = told(
            ("month", "2024-03", S), ("early", "2024-03-02", S), ("late", "2024-03-20", S), ("next", "2024-04", S)
        )
        assert places(found) == [("month", 1), ("early", 1), ("late", 2), ("next", 4)]
        assert {report.article.id: report.open_with for report in found} == {
            "month": ("late",),
            "early": (),
            "late": ("month",),
            "next": (),
        }

    def test_articles_without_a_date_stand_apart_at_the_end(self) -> None:
        found = told(("b", None, S), ("c", "2024-03-06", S), ("a", None, C))
        assert places(found) == [("c", 1), ("a", None), ("b", None)]

    def test_articles_that_omit_the_claim_are_no_reports(self) -> None:
        assert places(told(("a", "2024-03-06", O), ("b", "2024-03-07", M))) == [("b", 1)]

    def test_the_order_given_makes_no_difference(self) -> None:
        rows = [("a", "2024", S), ("b", "2024-03", S), ("c", "2024-03-06", C), ("d", None, S)]
        assert len({places_ for order in permutations(rows) if (places_ := tuple(places(told(*order))))}) == 1


class TestFirst:
    def firsts(self, *rows: tuple[str, str | None, Stance]) -> dict[str, dict[Stance, First]]:
        return {report.article.id: dict(report.firsts) for report in told(*rows) if report.firsts}

    def test_the_only_one(self) -> None:
        assert self.firsts(("a", "2024-03-06", S), ("b", None, C)) == {"a": {S: First.ONLY}, "b": {C: First.ONLY}}

    def test_the_first_on_each_side(self) -> None:
        assert self.firsts(("a", "2024-03-06", S), ("b", "2024-03-07", X), ("c", "2024-03-08", C)) == {
            "a": {S: First.FIRST},
            "b": {C: First.FIRST},
        }

    def test_a_mention_is_first_at_nothing(self) -> None:
        assert self.firsts(("a", "2024-03-06", M), ("b", "2024-03-07", S), ("c", "2024-03-08", S)) == {
            "b": {S: First.FIRST}
        }

    def test_nobody_is_first_on_one_day(self) -> None:
        assert self.firsts(("a", "2024-03-06", S), ("b", "2024-03-06", S), ("c", "2024-03-07", S)) == {
            "a": {S: First.AMONG},
            "b": {S: First.AMONG},
        }
        assert self.firsts(("month", "2024-03", S), ("day", "2024-03-06", S)) == {
            "month": {S: First.AMONG},
            "day": {S: First.AMONG},
        }

    def test_an_article_without_a_date_may_have_been_earlier(self) -> None:
        assert self.firsts(("a", "2024-03-06", S), ("b", "2024-03-07", S), ("c", None, S)) == {"a": {S: First.DATED}}
        assert self.firsts(("a", "2024-03-06", S), ("c", None, S)) == {"a": {S: First.DATED}}

    def test_the_vague_date_that_ends_first_rules_the_others_out(self) -> None:
        assert self.firsts(("year", "2023", S), ("month", "2024-01", S), ("day", "2024-01-02", S)) == {
            "year": {S: First.FIRST}
        }


def test_who_appeared_before_the_event_is_said() -> None:
    found = told(("early", "2024-03-04", S), ("month", "2024-03", S), ("none", None, S))
    assert {r.article.id: r.before_event for r in found} == {"early": True, "month": False, "none": False}


def test_who_could_not_know_is_listed_apart() -> None:
    articles = (Article("old", "", published=parse_partial_date("2023")), Article("new", ""))
    cells = (Cell("old", O, 0.9, reason=Reason.PREDATES), Cell("new", O, 0.9))
    (found,) = timeline(Result(articles, (ClaimResult(CLAIM, Status.UNREPORTED, cells),)))
    assert (found.reports, found.too_early) == ((), ("old",))


@pytest.mark.parametrize(
    ("published", "when", "early"),
    [
        ("2021", "2022..2024", True),
        ("2021-12-31", "2022..", True),
        ("2022-01-01", "2022..", False),
        ("2021..2022", "2022", False),
        ("2019", "..2022", False),  # it may have happened at any time before
        ("2021", "2021-06", False),
        ("2021-05", "2021-06", True),
        ("..2021", "2022", True),
        ("2021..", "2022", False),
    ],
)
def test_predates_only_where_it_is_certain(published: str, when: str, early: bool) -> None:
    article = Article("a", "", published=parse_partial_date(published))
    assert predates(article, Claim("c", "x", when=parse_partial_date(when))) is early
    assert not predates(Article("a", ""), Claim("c", "x", when=parse_partial_date(when)))
    assert not predates(article, Claim("c", "x"))


spans = st.tuples(st.integers(0, 60), st.integers(0, 40)).map(
    lambda pair: PartialDate(
        dt.date(2024, 1, 1) + dt.timedelta(pair[0]), dt.date(2024, 1, 1) + dt.timedelta(pair[0] + pair[1])
    )
)


@given(st.lists(st.tuples(spans | st.none(), st.sampled_from(Stance)), max_size=12))
def test_against_the_definition(rows: list[tuple[PartialDate | None, Stance]]) -> None:
    """Every figure against the plain definition over all pairs."""
    pairs = [
        (Article(f"a{number:02}", "", published=date), Cell(f"a{number:02}", stance, 0.9))
        for number, (date, stance) in enumerate(rows)
    ]
    found = reports(CLAIM, pairs)
    speaking = [(a, c) for a, c in pairs if c.stance is not O]
    assert sorted(r.article.id for r in found) == [a.id for a, _ in speaking]

    def before(one: Article, other: Article) -> bool:
        return bool(one.published and other.published and one.published.before(other.published))

    for report in found:
        mine = report.article
        if mine.published is None:
            assert report.place is None
        else:
            assert report.place == 1 + sum(before(other, mine) for other, _ in speaking)
            overlapping = {
                r.article.id: r.place
                for r in found
                if r is not report and r.article.published and r.article.published.overlaps(mine.published)
            }
            assert report.same_time == (report.place in overlapping.values())
            assert set(report.open_with) == {id for id, place in overlapping.items() if place != report.place}
        for side in (S, C):
            others = [a for a, c in speaking if c.stance in (side, X) and a.id != mine.id]
            first = dict(report.firsts).get(side)
            if report.cell.stance not in (side, X):
                assert first is None
            elif not others:
                assert first is First.ONLY
            elif first is First.FIRST:
                assert all(before(mine, other) for other in others)
            elif first is First.DATED:
                assert all(before(mine, other) for other in others if other.published)
                assert any(other.published is None for other in others)
            elif first is First.AMONG:
                assert not any(before(other, mine) for other in others)
                assert not all(before(mine, other) for other in others)
            else:
                assert mine.published is None or any(before(other, mine) for other in others)
    order = [report.article for report in found if report.place]
    assert not any(before(late, early) for place, early in enumerate(order) for late in order[place:])


def test_a_thousand_reports_take_no_time() -> None:
    day = dt.date(2024, 3, 5)
    pairs = [
        (
            Article(f"a{n}", "", published=PartialDate(day, day) if n % 2 else parse_partial_date("2024")),
            Cell(f"a{n}", S, 1),
        )
        for n in range(1000)
    ]
    assert len(reports(CLAIM, pairs)) == 1000
