"""End to end: claims and articles in, cells, origins and status out."""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import weakref
from dataclasses import replace
from itertools import permutations

import pytest

import crosscheck
from crosscheck.check import Bench, check, explain, judge_article, judge_pairs
from crosscheck.match.cell import Reader
from crosscheck.model import (
    Article,
    Cell,
    Claim,
    ClaimsFile,
    CrosscheckError,
    PartialDate,
    Reason,
    Result,
    Stance,
    Status,
    Verdict,
    Voice,
)
from crosscheck.text.document import Document

DAM = Claim(id="barrage", text="Le barrage de Vernes est fissuré.")


def year(n: int) -> PartialDate:
    return PartialDate(dt.date(n, 1, 1), dt.date(n, 12, 31), str(n))


def article(id: str, text: str, **known: object) -> Article:
    fields: dict[str, object] = {"language": "fr", "publisher": f"Gazette {id}"} | known
    return Article(id=id, text=text, **fields)  # type: ignore[arg-type]


def claims(*found: Claim, **known: object) -> ClaimsFile:
    return ClaimsFile("claims.yaml", found or (DAM,), **known)  # type: ignore[arg-type]


YES = article("oui", "Le barrage de Vernes est fissuré. Les ingénieurs inspectent le mur.")
ALSO = article("aussi", "Depuis lundi, le barrage de Vernes est fissuré. La vallée attend.")
NO = article("non", "Le barrage de Vernes n'est pas fissuré. La vallée dort.")
ASKS = article("question", "Le barrage de Vernes est-il fissuré ? Personne ne le sait dans la vallée.")
ELSE = article("ailleurs", "Le marché du village ouvre samedi avec douze marchands de fruits.")
QUOTED = article("cite", "Selon Anne Morel, le barrage de Vernes est fissuré.")
AGAIN = article("recite", "Le barrage de Vernes est fissuré, a déclaré Anne Morel à l'AFP.")


def cells(result: Result, k: int = 0) -> dict[str, Cell]:
    return {c.article: c for c in result.claims[k].cells}


@pytest.mark.parametrize(
    ("corpus", "status"),
    [
        ((YES, ALSO, ELSE), Status.CORROBORATED),
        ((YES, ELSE), Status.SINGLE_SOURCE),
        ((YES, NO), Status.DISPUTED),
        ((NO, ELSE), Status.CONTRADICTED),
        ((ASKS, ELSE), Status.MENTIONED),
        ((ELSE,), Status.UNREPORTED),
        ((), Status.UNREPORTED),
    ],
)
def test_every_status(corpus: tuple[Article, ...], status: Status) -> None:
    assert check(claims(), corpus).claims[0].status is status


def test_stances_and_evidence() -> None:
    found = cells(check(claims(), (YES, NO, ASKS, ELSE)))
    stances = {id: c.stance for id, c in found.items()}
    assert stances == {
        "oui": Stance.SUPPORTS,
        "non": Stance.CONTRADICTS,
        "question": Stance.MENTIONS,
        "ailleurs": Stance.OMITS,
    }
    for a in (YES, NO, ASKS):
        for evidence in found[a.id].evidence:
            assert a.text[evidence.start : evidence.end] == evidence.quote
    assert found["oui"].evidence[0].quote == "Le barrage de Vernes est fissuré."
    assert found["ailleurs"].evidence == ()


class TestWitnesses:
    def test_two_articles_that_cite_one_person_are_one_witness(self) -> None:
        result = check(claims(), (QUOTED, AGAIN)).claims[0]
        assert result.status is Status.SINGLE_SOURCE
        assert result.supporting_origins == ("Anne Morel",)
        for cell in result.cells:
            assert cell.origins == ("Anne Morel",)
            assert cell.evidence[0].voice is Voice.ATTRIBUTED
            assert cell.evidence[0].speaker == "Anne Morel"
        assert result.cells[1].evidence[0].chain == ("AFP", "Anne Morel")

    def test_one_agencys_copy_in_two_papers_is_one_witness(self) -> None:
        corpus = (replace(YES, agency="AFP"), replace(ALSO, text="VERNES (AFP) - " + ALSO.text))
        result = check(claims(), corpus).claims[0]
        assert (result.status, result.supporting_origins) == (Status.SINGLE_SOURCE, ("AFP",))

    def test_one_publisher_is_one_witness(self) -> None:
        corpus = (YES, replace(ALSO, publisher=YES.publisher))
        assert check(claims(), corpus).claims[0].supporting_origins == (YES.publisher,)

    def test_a_source_without_a_name_leaves_the_publisher(self) -> None:
        whispered = article("bruit", "Selon certaines sources, le barrage de Vernes est fissuré.")
        result = check(claims(), (whispered,)).claims[0]
        assert result.cells[0].evidence[0].speaker == "certaines sources"
        assert result.supporting_origins == (whispered.publisher,)

    def test_the_claims_files_names_unite_witnesses(self) -> None:
        corpus = (QUOTED, article("titre", "Selon l'ingénieure en chef, le barrage de Vernes est fissuré."))
        names = {"Anne Morel": ("l'ingénieure en chef",)}
        assert check(claims(names=names), corpus).claims[0].supporting_origins == ("Anne Morel",)


class TestVerdicts:
    def test_a_person_overrules_the_matcher_and_it_shows(self) -> None:
        verdict = Verdict(Stance.CONTRADICTS, "AB", "lu avec soin")
        result = check(claims(replace(DAM, verdicts={"oui": verdict})), (YES, ALSO)).claims[0]
        cell = result.cells[0]
        assert (cell.stance, cell.decided_by, cell.verdict) == (Stance.CONTRADICTS, "person", verdict)
        assert (cell.matcher_stance, cell.confidence) == (Stance.SUPPORTS, 1.0)
        assert result.status is Status.DISPUTED
        assert result.contradicting_origins == (YES.publisher,)
        assert result.supporting_origins == (ALSO.publisher,)

    def test_a_verdict_that_agrees_changes_nothing_but_who_decided(self) -> None:
        result = check(claims(replace(DAM, verdicts={"oui": Verdict(Stance.SUPPORTS, "AB")})), (YES,)).claims[0]
        assert result.status is Status.SINGLE_SOURCE
        assert result.cells[0].decided_by == "person"

    def test_a_verdict_on_an_article_that_omits(self) -> None:
        result = check(claims(replace(DAM, verdicts={"ailleurs": Verdict(Stance.SUPPORTS)})), (ELSE,)).claims[0]
        assert result.status is Status.SINGLE_SOURCE
        assert result.supporting_origins == (ELSE.publisher,)


def test_an_article_older_than_the_event_could_not_have_known() -> None:
    claim = replace(DAM, when=year(2024))
    corpus = (replace(ELSE, published=year(2020)), replace(ELSE, id="tard", published=year(2025)), ELSE)
    reasons = [(c.stance, c.reason) for c in check(claims(claim), corpus[:2]).claims[0].cells]
    assert reasons == [(Stance.OMITS, Reason.PREDATES), (Stance.OMITS, None)]
    undated = check(claims(claim), corpus[2:]).claims[0].cells[0]
    assert undated.reason is None
    raised = check(claims(claim), (replace(YES, published=year(2020)),)).claims[0].cells[0]
    assert (raised.stance, raised.reason) == (Stance.MENTIONS, None)


def test_without_omits_their_number_stands_for_them() -> None:
    full = check(claims(), (YES, ELSE, replace(ELSE, id="encore"))).claims[0]
    short = check(claims(), (YES, ELSE, replace(ELSE, id="encore")), omits=False).claims[0]
    assert (len(full.cells), full.omitting) == (3, None)
    assert ([c.article for c in short.cells], short.omitting) == (["oui"], 2)
    assert short.status is full.status


class TestChosen:
    def test_only_some_claims(self) -> None:
        other = Claim(id="marche", text="Le marché du village ouvre samedi.")
        result = check(claims(DAM, other), (ELSE,), only=("marche",))
        assert [c.claim.id for c in result.claims] == ["marche"]
        assert result.claims[0].status is Status.SINGLE_SOURCE

    def test_an_unknown_claim_is_told_with_the_nearest(self) -> None:
        with pytest.raises(CrosscheckError, match=r"no claim 'barage'.*'barrage'"):
            check(claims(), (), only=("barage",))


class TestSameInputSameOutput:
    corpus = (YES, ALSO, NO, ASKS, QUOTED)

    def test_twice(self) -> None:
        assert check(claims(), self.corpus) == check(claims(), self.corpus)

    def test_in_any_order_of_articles(self) -> None:
        first = check(claims(), self.corpus).claims[0]
        for order in list(permutations(self.corpus))[::17]:
            other = check(claims(), order).claims[0]
            assert (other.status, other.supporting_origins, other.contradicting_origins) == (
                first.status,
                first.supporting_origins,
                first.contradicting_origins,
            )
            assert sorted(other.cells, key=lambda c: c.article) == sorted(first.cells, key=lambda c: c.article)

    def test_a_cell_does_not_depend_on_the_other_articles_or_claims(self) -> None:
        alone = check(claims(), (QUOTED,)).claims[0].cells[0]
        other = Claim(id="marche", text="Le marché du village ouvre samedi.")
        together = check(claims(other, DAM), (ELSE, YES, QUOTED))
        assert cells(together, 1)["cite"] == alone
        assert next(iter(judge_pairs([(DAM, QUOTED)]))).evidence == alone.evidence


def test_claim_and_article_in_two_languages() -> None:
    claim = replace(DAM, texts={"en": "The Vernes dam is cracked."})
    english = article("en", "The Vernes dam is cracked. Engineers are on their way.", language="en")
    assert check(claims(claim), (english, YES)).claims[0].status is Status.CORROBORATED


def test_a_language_without_data_is_read_by_the_claims() -> None:
    result = check(claims(), (replace(YES, language="xx"),))
    assert result.articles[0].language == "fr"
    assert result.claims[0].status is Status.SINGLE_SOURCE


def test_why_a_cell_is_what_it_is() -> None:
    told = explain(claims(), "barrage", YES)
    assert told.cell.stance is Stance.SUPPORTS
    best = told.passages[0]
    assert best.text == "Le barrage de Vernes est fissuré."
    assert best.evidence is not None
    assert best.evidence.quote == best.text
    with pytest.raises(CrosscheckError):
        explain(claims(), "rien", YES)


def test_check_is_public() -> None:
    module = importlib.import_module("crosscheck.check")
    assert crosscheck.check(claims(), (YES, ELSE), omits=False).claims[0].omitting == 1
    assert module.judge_pairs is judge_pairs


def test_an_article_that_is_judged_is_let_go_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # else its words wait for the garbage collector, which takes a tenth of the time to find those of a large corpus
    bench = Bench((DAM,), {})
    read: list[weakref.ref[Document]] = []

    def reader(each: Article) -> Reader:
        made = Bench.reader(bench, each)
        read.append(weakref.ref(made.document))
        return made

    monkeypatch.setattr(bench, "reader", reader)
    text = (
        "Le barrage de Vernes inquiète. Le maire Paul Rousset l'a inspecté lundi. "
        "« Le barrage est fissuré », a-t-il dit. Il est fissuré depuis mars, selon l'agence AFP."
    )
    gc.disable()
    try:
        result = judge_article(article("a", text), bench)
        left = [each() for each in read]
    finally:
        gc.enable()
    assert result.cells
    assert left == [None]
