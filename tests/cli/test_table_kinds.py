"""``table --timeline``, ``--coverage``, ``--agreement``: end to end on a story that grows, in French and English."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from click.testing import CliRunner

from crosscheck.agreement import agreement, coverage, groups
from crosscheck.cli import cli
from crosscheck.cli.tables import FORMATS
from crosscheck.cli.terminal import Page, columns
from crosscheck.cli.views import publishers as view
from crosscheck.cli.views import timeline as timeline_view
from crosscheck.cli.views.timeline import opening
from crosscheck.model import Cell, ClaimResult, PartialDate, Result, Stance, Status
from crosscheck.report.words import load_words
from crosscheck.timeline import timeline
from results import HOSTILE, RESULT, article, hostile

FR, EN = load_words("fr"), load_words("en")

CLAIMS = """\
title: La digue
language: fr
claims:
  - id: rupture
    text: La digue de Morvan a cédé.
    text_en: The Morvan dyke gave way.
    when: 2024-02-12
    tags: [digue]
  - id: evacues
    text: Quarante familles ont été évacuées.
    tags: [habitants]
  - id: alerte
    text: Le maire a reçu une alerte.
    tags: [digue]
  - id: peage
    text: Le pont de Morvan est payant.
"""
STORY = {
    "a-gazette": ("La Gazette", "2024-02-13", "La digue de Morvan a cédé hier. Quarante familles ont été évacuées."),
    "b-radio": ("Radio Cap", "2024-02-13", "La digue de Morvan a cédé lundi dernier."),
    "c-gazette": ("La Gazette", "2024-02-20", "Le maire a reçu une alerte la semaine dernière, dit-il."),
    "d-matin": ("Le Matin", "2024-02", "La digue de Morvan n'a pas cédé. Soixante familles ont été évacuées."),
    "e-radio": ("Radio Cap", "2024-03-01", "Le maire a reçu une alerte en janvier dernier."),
    "f-revue": ("La Revue", "2023", "Le marché de Morvan sent bon le pain et le fromage."),
    "g-blog": ("", "", "La digue de Morvan a cédé."),
}


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "articles").mkdir()
    for id, (publisher, published, body) in STORY.items():
        front = [f"publisher: {publisher}"] * bool(publisher) + [f"published: {published}"] * bool(published)
        text = "\n".join(["---", *front, "language: fr", "---", body, ""])
        (tmp_path / "articles" / f"{id}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def shown(run: CliRunner, *arguments: str) -> str:
    got = run.invoke(cli, ["table", *arguments])
    assert got.exit_code == 0, got.output
    assert got.stderr == ""
    return got.stdout.replace("\xa0", " ")


class TestTimeline:
    def test_who_reported_what_first_in_french(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--timeline", "--tag", "digue")
        rupture = got.split("\n\n")[0].splitlines()
        assert rupture[:3] == [
            "rupture : contestée",
            "  La digue de Morvan a cédé.",
            "  Date de l’événement : 12 février 2024",
        ]
        heads = [line for line in rupture if (line.startswith("  ") and line[2].isalnum()) or line.startswith("  ?")]
        assert heads[2:] == [
            "  1=. février 2024, d-matin (Le Matin) : ✗ contredit ; le seul à la contredire",
            "  1=. 13 février 2024, a-gazette (La Gazette) : ✓ soutient ; parmi les premiers à la soutenir",
            "  1=. 13 février 2024, b-radio (Radio Cap) : ✓ soutient ; parmi les premiers à la soutenir",
            "  ?. date inconnue, g-blog : ✓ soutient",
            "  Publiés avant l’événement, et muets : f-revue",
        ]
        assert "      « La digue de Morvan a cédé hier. » (articles/a-gazette.txt:6)" in rupture
        assert "      origine : La Gazette ; « hier » = 12 février 2024" in rupture
        assert "      origine : Radio Cap ; « lundi dernier » = 12 février 2024" in rupture
        assert "« la semaine dernière » = 12 février 2024 – 18 février 2024" in got
        assert "« en janvier dernier » = janvier 2024" in got
        assert "  1. 20 février 2024, c-gazette (La Gazette) : ✓ soutient ; le premier à la soutenir" in got
        assert "Les articles de même numéro ont pu paraître dans n’importe quel ordre." in got

    def test_and_in_english(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--timeline", "--tag", "digue", "--lang", "en", "-q")
        assert got.startswith("rupture: disputed\n  The Morvan dyke gave way.\n  When it happened: 12 February 2024\n")
        assert "  1=. February 2024, d-matin (Le Matin): ✗ contradicts; the only one that contradicts it\n" in got
        assert "  ?. date unknown, g-blog: ✓ supports\n" in got
        assert "“hier” = 12 February 2024" in got
        assert "may have appeared in any order" not in got

    def test_its_place_counts_all_articles_whichever_are_shown(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--timeline", "--publisher", "radio cap", "--status", "corroborated")
        assert "  2. 1er mars 2024, e-radio (Radio Cap) : ✓ soutient\n" in got
        assert "Gazette" not in got

    def test_one_row_a_report_in_a_table(self, story: Path, run: CliRunner) -> None:
        rows = [line.split("\t") for line in shown(run, "--timeline", "--format", "tsv").splitlines()]
        assert rows[0][:4] == ["affirmation", "ordre", "publication", "article"]
        assert {tuple(row[:5]) for row in rows[1:] if row[0] == "rupture"} == {
            ("rupture", "1=", "2024-02", "d-matin", "Le Matin"),
            ("rupture", "1=", "2024-02-13", "a-gazette", "La Gazette"),
            ("rupture", "1=", "2024-02-13", "b-radio", "Radio Cap"),
            ("rupture", "?", "", "g-blog", ""),
        }

    def test_it_is_by_article(self, story: Path, run: CliRunner) -> None:
        got = run.invoke(cli, ["table", "--timeline", "--by", "publisher"])
        assert got.exit_code == 2
        assert "--timeline is by article" in got.stderr

    def test_explain_resolves_dates_too(self, story: Path, run: CliRunner) -> None:
        got = run.invoke(cli, ["explain", "rupture", "a-gazette", "--lang", "en"])
        assert "“hier” = 12 February 2024" in got.stdout


class TestCoverage:
    def test_each_publisher_s_figures(self, story: Path, run: CliRunner) -> None:
        rows = {
            line.split("\t")[0]: line.split("\t")[1:]
            for line in shown(run, "--coverage", "--format", "tsv").splitlines()
        }
        assert rows["éditeur"] == [
            *("articles", "traite", "part", "✓ soutient", "✗ contredit", "± partagé", "~ mentionne", "· omet"),
            *("ne pouvait savoir", "seul"),
        ]
        assert rows["La Gazette"] == ["2", "3", "75 %", "3", "0", "0", "0", "1", "0", "0"]
        assert rows["Le Matin"][:4] == ["1", "2", "50 %", "0"]
        assert rows["La Revue"][-3:] == ["4", "1", "0"]

    def test_in_english_with_the_ids(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--coverage", "--lang", "en", "-v")
        assert got.startswith("publisher")
        assert "La Gazette\n  omits: peage\n" in got
        assert "La Revue\n  omits: evacues, alerte, peage\n  could not know: rupture\n" in got
        assert "How to read it\n" in got

    def test_by_article_and_sorted(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--coverage", "--by", "article", "--sort", "id", "-q")
        names = [line.split()[0] for line in got.splitlines()[1:] if line[:2] in {f"{id[0]}-" for id in STORY}]
        assert names == sorted(STORY)

    def test_alone_counts_those_that_are_not_shown(self, story: Path, run: CliRunner) -> None:
        only = shown(run, "--coverage", "--publisher", "La Gazette", "--format", "tsv").splitlines()
        assert len(only) == 2
        assert only[1].split("\t")[-1] == "0"


class TestAgreement:
    def test_a_square_of_publishers(self, story: Path, run: CliRunner) -> None:
        got = shown(run, "--agreement")
        row = next(line for line in got.splitlines() if line.startswith("La Gazette"))
        assert "100 % sur 2" in row
        assert "0 % sur 2, ✗2" in row
        assert "Une part calculée sur peu d’affirmations ne dit pas grand-chose." in got

    def test_pairs_where_it_is_sorted(self, story: Path, run: CliRunner) -> None:
        lines = shown(run, "--agreement", "--sort", "contested", "--lang", "en", "-q").splitlines()
        assert lines[0] == "La Gazette / Le Matin: 0% of 2; conflict 2 (rupture, evacues)"
        assert "La Gazette / Radio Cap: 100% of 2; agree 2" in lines

    def test_one_publisher_is_compared_with_every_other(self, story: Path, run: CliRunner) -> None:
        lines = shown(run, "--agreement", "--publisher", "Le Matin", "-q", "--lang", "en").splitlines()
        assert lines
        assert all("Le Matin" in line for line in lines)

    def test_nothing_to_compare_is_no_error(self, story: Path, run: CliRunner) -> None:
        got = run.invoke(cli, ["table", "--agreement", "--publisher", "La Revue"])
        assert (got.exit_code, got.stdout) == (0, "")
        assert got.stderr


@pytest.mark.parametrize("kind", ["--timeline", "--coverage", "--agreement"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_of_tabulate(kind: str, form: str, story: Path, run: CliRunner) -> None:
    assert "Gazette" in shown(run, kind, "--format", form).replace("\\-", "-").replace("&#45;", "-").replace("\n", " ")


@pytest.mark.parametrize(
    ("arguments", "order"),
    [
        ([], ["rupture", "evacues", "alerte", "peage"]),
        (["--sort", "id"], ["alerte", "evacues", "peage", "rupture"]),
        (["--sort", "status"], ["alerte", "rupture", "evacues", "peage"]),
        (["--sort", "contested"], ["rupture", "evacues", "alerte", "peage"]),
        (["--sort", "coverage"], ["rupture", "evacues", "alerte", "peage"]),
        (["--article", "c-gazette", "--stance", "supports"], ["alerte"]),
        (["--publisher", "le matin", "--stance", "contradicts"], ["rupture", "evacues"]),
        (
            ["--publisher", "Le Matin", "--publisher", "La Gazette", "--stance", "supports"],
            ["rupture", "evacues", "alerte"],
        ),
    ],
)
def test_order_and_filters_of_claims(arguments: list[str], order: list[str], story: Path, run: CliRunner) -> None:
    got = shown(run, *arguments, "--format", "tsv").splitlines()
    assert [line.split("\t")[0] for line in got[1:]] == order


def test_the_least_sure_comes_first(story: Path, run: CliRunner) -> None:
    got = shown(run, "--sort", "confidence", "--format", "tsv").splitlines()
    assert got[-1].split("\t")[0] == "peage"  # no side is taken on it


def test_only_the_columns_asked_for(story: Path, run: CliRunner) -> None:
    assert shown(run, "--publisher", "La Gazette", "--format", "tsv").splitlines()[0].split("\t")[3:] == [
        "a-gazette",
        "c-gazette",
    ]
    assert shown(run, "--article", "articles/g-blog.txt", "--format", "tsv").splitlines()[0].split("\t")[3:] == [
        "g-blog"
    ]


def test_unknown_names_are_told_with_the_nearest(story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["table", "--publisher", "La Gazete", "--article", "a-gazete"])
    assert got.exit_code == 2
    assert "'La Gazete' is the publisher of no article; did you mean 'La Gazette'?" in got.stderr
    assert "did you mean 'a-gazette'?" in got.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--sort", "alone"], "a table of claims cannot be sorted by alone; choose from id, status"),
        (["--coverage", "--sort", "status"], "--coverage cannot be sorted by status"),
        (["--sort", "agreemnt"], "did you mean 'agreement'?"),
    ],
)
def test_an_order_that_is_none(arguments: list[str], says: str, story: Path, run: CliRunner) -> None:
    got = run.invoke(cli, ["table", *arguments])
    assert got.exit_code == 2
    assert says in " ".join(got.stderr.split())


# -- the views ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [FR, EN], ids=["fr", "en"])
@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("hurt", [*HOSTILE, ""])
def test_no_text_breaks_the_layout(hurt: str, width: int, words: object) -> None:
    assert isinstance(words, type(FR))
    result = hostile(hurt) if hurt else RESULT
    other = dataclasses.replace(result.articles[1], publisher=hurt * 2)
    cells = (*result.claims[0].cells[:1], Cell(other.id, Stance.SUPPORTS, 0.9))
    claim = dataclasses.replace(result.claims[0], cells=cells)
    result = dataclasses.replace(result, articles=(result.articles[0], other), claims=(claim,))
    of = groups(result)
    page = Page(width)
    pairs = agreement(result, of)
    for each in (
        timeline_view.text(timeline(result), page, words),
        view.coverage_text(coverage(result, of), page, words, "publisher", ids=True),
        view.agreement_text(pairs, list(of), page, words, square=True),
        view.agreement_text(pairs, list(of), page, words, square=False),
    ):
        assert max(map(columns, each.splitlines())) <= width
        assert not set("\x1b\x9b\x07\x08\r\u202e\u2066\u200b\u2028\ufeff\ud800") & set(each)


def test_many_publishers_are_listed_in_pairs() -> None:
    many = tuple(article(f"a{number:02}", "rien", publisher=f"Journal {number:02}") for number in range(13))
    claim = ClaimResult(
        RESULT.claims[2].claim, Status.CORROBORATED, tuple(Cell(each.id, Stance.SUPPORTS, 0.9) for each in many)
    )
    result = Result(many, (claim,))
    of = groups(result)
    got = view.agreement_text(agreement(result, of), list(of), Page(300), EN, square=True, legend=False)
    assert len(got.splitlines()) == 13 * 12 / 2
    assert got.splitlines()[0] == "Journal 00 / Journal 01: 100% of 1; agree 1"


@pytest.mark.parametrize(
    ("quote", "most", "told"),
    [
        ("Le bac a coulé.", 90, "Le bac a coulé."),
        ("Le bac a coulé hier au large.", 16, "Le bac a coulé…"),
        ("Le bac, coulé hier.", 9, "Le bac…"),
        ("x" * 20, 10, "x" * 9 + "…"),
        ("Le bac\n a   coulé.", 90, "Le bac a coulé."),
    ],
)
def test_the_opening_of_a_quote(quote: str, most: int, told: str) -> None:
    assert opening(quote, most) == told


def test_colour_changes_nothing_but_colour() -> None:
    coloured = timeline_view.text(timeline(RESULT), Page(80, True), EN)
    plain = coloured
    for code in ("\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        plain = plain.replace(code, "")
    assert coloured != plain == timeline_view.text(timeline(RESULT), Page(80), EN)


def test_a_date_without_a_text_is_written_as_days() -> None:
    day = RESULT.articles[0].published
    assert isinstance(day, PartialDate)
    assert "1. March 2021, port-quotidien" in timeline_view.text(timeline(RESULT), Page(80), EN)
