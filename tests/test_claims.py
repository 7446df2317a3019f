"""claims.yaml: what is read, and every mistake with its place."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck import claims as reader
from crosscheck import yamlread
from crosscheck.claims import check_articles, load_claims, nearest, schema
from crosscheck.dates import parse_partial_date
from crosscheck.model import Claim, ClaimsFile, CrosscheckError, Stance, Verdict
from steps import growth, steps

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "claims.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def mistakes(path: Path) -> list[str]:
    """The mistakes of a file, without its name; none where it loads."""
    try:
        load_claims(path)
        return []
    except CrosscheckError as error:
        told = error
    assert str(told) == "\n".join(told.mistakes)
    assert all(mistake.startswith(f"{path}:") for mistake in told.mistakes)
    return [mistake.removeprefix(f"{path}:") for mistake in told.mistakes]


def assert_told(told: list[str], expected: list[str]) -> None:
    """``expected`` holds ``line:column: part`` or ``line:column: part ... part`` for each mistake, in order."""
    assert len(told) == len(expected), told
    for mistake, wanted in zip(told, expected, strict=True):
        place, _, parts = wanted.partition(" ")
        assert mistake.startswith(f"{place} "), (mistake, wanted)
        for part in parts.split(" ... "):
            assert part in mistake, (mistake, wanted)


FULL = """\
# A comment at the top.
version: 1
title: Le pont et la rivière
language: fr
articles: presse/
names:
  Jeanne Duval: [la maire, l’édile]
  Pont-Neuf: [le pont]
claims:
  - id: bridge-closed
    text: Le pont a été fermé en mars.
    text_en: The bridge was closed in March.
    also: [Le pont ne s'ouvre plus., "Fermeture : le pont est clos."]
    denials:
      - Le pont est resté ouvert.
    when: 2024-03
    tags: [pont, travaux]
    note: |
      Une ligne.

      Une autre.
    expect:
      echo: supports
      gazette: [mixed, supports]
      "*": omits
    verdicts:
      echo: {stance: supports, by: JD, why: Lu deux fois.}
      gazette: mentions

  - {id: b2, text: "Le maire\\u00a0: absent."}
"""


def test_a_full_file(write: Write) -> None:
    path = write(FULL)
    assert load_claims(path) == ClaimsFile(
        path=str(path),
        title="Le pont et la rivière",
        language="fr",
        articles=str(path.parent / "presse"),
        names={"Jeanne Duval": ("la maire", "l’édile"), "Pont-Neuf": ("le pont",)},
        claims=(
            Claim(
                id="bridge-closed",
                text="Le pont a été fermé en mars.",
                language="fr",
                texts={"fr": "Le pont a été fermé en mars.", "en": "The bridge was closed in March."},
                also=("Le pont ne s'ouvre plus.", "Fermeture : le pont est clos."),
                denials=("Le pont est resté ouvert.",),
                when=parse_partial_date("2024-03"),
                tags=("pont", "travaux"),
                note="Une ligne.\n\nUne autre.",
                expect={
                    "echo": (Stance.SUPPORTS,),
                    "gazette": (Stance.MIXED, Stance.SUPPORTS),
                    "*": (Stance.OMITS,),
                },
                verdicts={
                    "echo": Verdict(Stance.SUPPORTS, "JD", "Lu deux fois."),
                    "gazette": Verdict(Stance.MENTIONS),
                },
                line=10,
            ),
            Claim(id="b2", text="Le maire\u00a0: absent.", line=30),
        ),
    )


def test_places_of_articles(write: Write) -> None:
    places = load_claims(write(FULL)).places
    assert places["bridge-closed", "expect", "gazette"] == (24, 7)
    assert places["bridge-closed", "verdicts", "echo"] == (27, 7)


def test_the_least_file(write: Write) -> None:
    loaded = load_claims(write("claims: [{id: a, text: Il pleut.}]"))
    assert loaded.claims == (Claim("a", "Il pleut."),)
    assert (loaded.title, loaded.language, loaded.articles, dict(loaded.names)) == ("", "fr", None, {})


def test_no_claims_yet(write: Write) -> None:
    assert load_claims(write("claims: []")).claims == ()
    assert load_claims(write("title: t\nclaims:\n")).claims == ()


def test_the_language_of_the_file_is_that_of_its_claims(write: Write) -> None:
    (claim,) = load_claims(write("language: en\nclaims: [{id: a, text: It rains., text_fr: Il pleut.}]")).claims
    assert claim.language == "en"
    assert dict(claim.texts) == {"en": "It rains.", "fr": "Il pleut."}


def test_yaml_1_1_does_not_change_what_was_written(write: Write) -> None:
    path = write(
        """\
title: 2024
claims:
  - {id: no, text: yes}
  - {id: 12, text: 12:30, when: 2022, tags: [on, 1e3, 0x1F], note: off}
  - {id: 0o7, text: 1_000, when: 2022-10-05, also: [2022-10-05, .5, "true"]}
  - {id: on, text: .inf a, when: "2022", verdicts: {n: {stance: omits, by: N, why: y}}}
"""
    )
    loaded = load_claims(path)
    assert loaded.title == "2024"
    first, second, third, fourth = loaded.claims
    assert (first.id, first.text) == ("no", "yes")
    assert (second.id, second.text, second.tags, second.note) == ("12", "12:30", ("on", "1e3", "0x1F"), "off")
    assert second.when == fourth.when == parse_partial_date("2022")
    assert (third.id, third.text, third.also) == ("0o7", "1_000", ("2022-10-05", ".5", "true"))
    assert third.when == parse_partial_date("2022-10-05")
    assert fourth.verdicts["n"] == Verdict(Stance.OMITS, "N", "y")


def test_texts_over_several_lines_become_one(write: Write) -> None:
    (claim,) = load_claims(
        write(
            "claims:\n"
            "  - id: a\n"
            "    text: >\n      Il pleut\n      à Lille.\n"
            "    also:\n      - |\n        Lille est\n        sous la pluie.\n      - 'La  pluie\n\n        tombe.'\n"
            "    text_en: It rains\n      in Lille.\n"
            "    note: >-\n      Une\n      note.\n"
        )
    ).claims
    assert claim.text == "Il pleut à Lille."
    assert claim.also == ("Lille est sous la pluie.", "La pluie tombe.")
    assert claim.texts["en"] == "It rains in Lille."
    assert claim.note == "Une note."


def test_spaces_that_do_not_break_are_kept(write: Write) -> None:
    (claim,) = load_claims(write("claims: [{id: a, text: 'Il a 12\u202f000 voix\u00a0!'}]")).claims
    assert claim.text == "Il a 12\u202f000 voix\u00a0!"


@pytest.mark.parametrize("key", ["version", "title", "language", "articles", "names"])
def test_a_key_left_blank_counts_as_left_out(write: Write, key: str) -> None:
    assert load_claims(write(f"{key}:\nclaims: [{{id: a, text: b}}]")) == load_claims(
        write("# blank\nclaims: [{id: a, text: b}]")
    )


@pytest.mark.parametrize(
    "key", ["text_en", "also", "denials", "when", "headline", "tags", "note", "expect", "verdicts"]
)
@pytest.mark.parametrize("blank", ["", "~", "null"])
def test_a_key_of_a_claim_left_blank_counts_as_left_out(write: Write, key: str, blank: str) -> None:
    assert load_claims(write(f"claims:\n- id: a\n  text: b\n  {key}: {blank}\n")).claims == (Claim("a", "b", line=2),)


@pytest.mark.parametrize(("written", "headline"), [("true", True), ("false", False), ("True", True)])
def test_a_claim_may_be_a_headline(write: Write, written: str, headline: bool) -> None:
    (claim,) = load_claims(write(f"claims:\n- id: a\n  text: b\n  headline: {written}\n")).claims
    assert claim.headline is headline


def test_byte_order_mark_and_windows_line_ends(write: Write) -> None:
    plain = load_claims(write(FULL))
    assert load_claims(write(b"\xef\xbb\xbf" + FULL.encode())) == plain
    assert load_claims(write(FULL.replace("\n", "\r\n"))) == plain
    path = write(b"\xef\xbb\xbfclaims:\r\n- id: a\r\n  text: b\r\n  nose: c\r\n")
    assert_told(mistakes(path), ["4:3: 'nose' ... 'note'"])
    path = write(b"\xef\xbb\xbftitel: c\r\nclaims: []\r\n")
    assert_told(mistakes(path), ["1:1: 'titel' ... 'title'"])


def test_anchors_and_aliases(write: Write) -> None:
    path = write(
        """\
claims:
  - &one {id: a, text: &t Il pleut., tags: &tags [ciel], expect: &e {x: omits}}
  - {id: b, text: *t, tags: *tags, expect: *e, note: &t Il neige.}
  - {id: c, text: *t}
"""
    )
    a, b, c = load_claims(path).claims
    assert (a.text, b.text, c.text) == ("Il pleut.", "Il pleut.", "Il neige.")
    assert a.tags == b.tags == ("ciel",)
    assert a.expect == b.expect


def test_articles_are_relative_to_the_file(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "articles: ../presse/\nclaims: []"
    assert load_claims(write(text)).articles == str(tmp_path / "../presse")
    monkeypatch.chdir(tmp_path)
    assert load_claims("claims.yaml").articles == os.path.join("..", "presse")
    assert load_claims("claims.yaml").path == "claims.yaml"
    write(f"articles: {json.dumps(str(tmp_path / 'a.jsonl'))}\nclaims: []")
    assert load_claims("claims.yaml").articles == str(tmp_path / "a.jsonl")
    write("articles: presse\nclaims: []")
    assert load_claims(Path("claims.yaml")).articles == "presse"


ONE = "claims:\n- id: a\n  text: Il pleut.\n"

MISTAKES: list[tuple[str, str, list[str]]] = [
    # the file
    ("empty", "", ["1:1: empty"]),
    ("only comments", "# nothing\n\n", ["1:1: empty"]),
    ("only a document start", "---\n", ["1:1: empty"]),
    ("null", "~", ["1:1: empty"]),
    ("a text", "hello", ["1:1: mere text"]),
    ("a list", "- id: a\n  text: b\n", ["1:1: list ... `claims:` above"]),
    ("no claims", "title: t\n", ["1:1: no claims"]),
    ("an empty mapping", "{}", ["1:1: no claims"]),
    ("claims a mapping", "claims:\n  a: b\n", ["2:3: claims takes a list"]),
    ("claims a text", "claims: b\n", ["1:9: claims takes a list"]),
    ("a claim that is a text", ONE + "- Il neige.\n", ["4:3: this claim is no mapping"]),
    ("a claim left blank", ONE + "-\n", ["4:2: this claim is no mapping"]),
    # keys
    ("unknown key at the top", "titel: t\n" + ONE, ["1:1: unknown key 'titel' ... did you mean 'title'?"]),
    ("unknown key, nothing near", "zzz: t\n" + ONE, ["1:1: the file takes version, title, language"]),
    ("unknown key in a claim", ONE + "  exepct: {}\n", ["4:3: unknown key 'exepct' ... did you mean 'expect'?"]),
    ("unknown key in a claim, nothing near", ONE + "  zzz: {}\n", ["4:3: a claim takes id, text ... text_xx"]),
    (
        "unknown key in a verdict",
        ONE + "  verdicts: {x: {stance: omits, becuase: y}}\n",
        ["4:33: unknown key 'becuase' ... a verdict takes stance, by, why"],
    ),
    ("a claim's key at the top", ONE + "note: n\n", ["4:1: 'note' belongs to a claim, not to the file"]),
    ("the file's key in a claim", ONE + "  title: n\n", ["4:3: 'title' belongs to the file, not to a claim"]),
    ("a verdict's key in a claim", ONE + "  why: n\n", ["4:3: 'why' belongs to a verdict, not to a claim"]),
    ("duplicate key at the top", "title: a\n" + ONE + "title: b\n", ["5:1: 'title' comes twice (first at 1:1)"]),
    ("duplicate key in a claim", ONE + "  text: b\n", ["4:3: 'text' comes twice (first at 3:3)"]),
    ("duplicate article", ONE + "  expect: {x: omits, x: mixed}\n", ["4:22: 'x' comes twice (first at 4:12)"]),
    (
        "duplicate verdict",
        ONE + "  verdicts:\n    x: {stance: omits, stance: mixed}\n    x: omits\n",
        ["5:24: 'stance' comes twice", "6:5: 'x' comes twice (first at 5:5)"],
    ),
    ("duplicate name", "names: {A: [], A: []}\n" + ONE, ["1:16: 'A' comes twice (first at 1:9)"]),
    ("a key that is a list", "[a, b]: c\n" + ONE, ["1:1: a key of the file is a list or mapping"]),
    ("an empty article", ONE + "  expect: {'': omits}\n", ["4:12: a key of expect is empty"]),
    ("a merge key", ONE + "  <<: {note: n}\n", ["4:3: merge keys (<<)"]),
    # version, title, language, articles
    ("version 2", "version: 2\n" + ONE, ["1:10: version '2' ... write `version: 1`"]),
    ("version in quotes", 'version: "1"\n' + ONE, ["1:10: without quotes"]),
    ("version a list", "version: [1]\n" + ONE, ["1:10: write `version: 1`"]),
    ("version 1.0", "version: 1.0\n" + ONE, ["1:10: write `version: 1`"]),
    ("title a list", "title: [t]\n" + ONE, ["1:8: title takes a text, and this is a list"]),
    ("title a mapping", "title: {a: t}\n" + ONE, ["1:8: title takes a text, and this is a mapping ... quotes"]),
    ("language unknown", "language: xx\n" + ONE, ["1:11: 'xx' is no language code ... fr or en"]),
    ("language in words", "language: french\n" + ONE, ["1:11: 'french' is no language code"]),
    ("language with region", "language: fr-FR\n" + ONE, ["1:11: 'fr-FR' ... did you mean fr?"]),
    ("language in capitals", "language: EN\n" + ONE, ["1:11: 'EN' ... did you mean en?"]),
    ("language a list", "language: [fr]\n" + ONE, ["1:11: language takes a text"]),
    ("articles a list", "articles: [a]\n" + ONE, ["1:11: articles takes a text"]),
    # names
    ("names a list", "names: [a]\n" + ONE, ["1:8: names takes a mapping"]),
    ("names a text", "names: a\n" + ONE, ["1:8: names takes a mapping"]),
    ("other names a text", "names:\n  A: b\n" + ONE, ["2:6: the name 'A' takes a list"]),
    ("other names a mapping", "names:\n  A: {b: c}\n" + ONE, ["2:6: the name 'A' takes a list"]),
    ("another name a list", "names:\n  A: [[b]]\n" + ONE, ["2:7: takes a text, and this is a list"]),
    ("another name empty", "names:\n  A: [b, '']\n" + ONE, ["2:10: empty"]),
    ("a name without a word", "names:\n  '?': [b]\n" + ONE, ["2:3: the name '?' holds no word"]),
    (
        "one alias for two names",
        "names:\n  A: [x, l’y]\n  B: [z, X, L'Y]\n" + ONE,
        ["3:10: 'X' already stands for 'A' (at 2:7)", "3:13: \"L'Y\" already stands for 'A' (at 2:10)"],
    ),
    (
        "an alias that is another name",
        "names:\n  A: [b]\n  B: [c]\n" + ONE,
        ["2:7: 'b' already stands for 'B' (at 3:3)"],
    ),
    ("one name twice", "names:\n  Éric: []\n  éric: []\n" + ONE, ["3:3: 'éric' is also at 2:3"]),
    # id
    ("no id", "claims:\n- text: L'été arrive.\n", ["2:3: this claim has no id ... `id: l-ete-arrive`"]),
    ("a blank id", "claims:\n- id:\n  text: b\n", ["2:6: this claim has no id ... `id: b`"]),
    ("a null id", "claims:\n- id: null\n  text: b\n", ["2:7: this claim has no id"]),
    ("an empty id", "claims:\n- id: ''\n  text: b\n", ["2:7: the id '' is no slug"]),
    ("an id that is no slug", "claims:\n- id: Été à Évreux\n  text: b\n", ["2:7: no slug ... write ete-a-evreux"]),
    ("an id with an underscore", "claims:\n- id: a_b\n  text: b\n", ["2:7: no slug ... write a-b"]),
    ("an id with a ligature", "claims:\n- id: œuf--æ\n  text: b\n", ["2:7: no slug ... write oeuf-ae"]),
    ("an id without a letter", "claims:\n- id: '***'\n  text: b\n", ["2:7: no slug ... such as first-claim"]),
    ("an id in other digits", "claims:\n- id: '١'\n  text: b\n", ["2:7: no slug"]),
    ("an id that ends in a line break", 'claims:\n- id: "a\\n"\n  text: b\n', ["2:7: no slug ... write a"]),
    ("an id that is a list", "claims:\n- id: [a]\n  text: b\n", ["2:7: id takes a text, and this is a list"]),
    ("a duplicate id", ONE + "- text: c\n  id: a\n", ["5:7: the id 'a' is taken (first at 2:7)"]),
    ("two duplicates", ONE + "- {id: a, text: c}\n- {id: a, text: d}\n", ["4:8: first at 2:7", "5:8: first at 2:7"]),
    # texts
    ("no text", "claims:\n- id: a\n", ["2:3: claim 'a' has no text"]),
    ("nothing at all", "claims:\n- {}\n", ["2:3: no id", "2:3: no text"]),
    ("an empty text", "claims:\n- id: a\n  text: ''\n", ["3:9: text is empty"]),
    ("a text of spaces", "claims:\n- id: a\n  text: '  '\n", ["3:9: text is empty"]),
    ("a blank text", "claims:\n- id: a\n  text:\n", ["3:8: text is empty"]),
    ("a text without a word", "claims:\n- id: a\n  text: «…»\n", ["3:9: text holds no word ('«…»')"]),
    ("a text that is a list", "claims:\n- id: a\n  text: [b]\n", ["3:9: text takes a text, and this is a list"]),
    ("an empty text in English", ONE + "  text_en: ''\n", ["4:12: text_en is empty"]),
    ("a text in no language", ONE + "  text_xx: b\n", ["4:3: 'xx' is no language code"]),
    ("a text in a language in capitals", ONE + "  text_EN: b\n", ["4:3: 'EN' ... did you mean en?"]),
    ("a text in the file's language", ONE + "  text_fr: b\n", ["4:3: text_fr says again what text says"]),
    ("also a text", ONE + "  also: b\n", ["4:9: also takes a list"]),
    ("also a mapping", ONE + "  also: {b: c}\n", ["4:9: also takes a list"]),
    ("also with a list", ONE + "  also: [b, [c]]\n", ["4:13: each item of also takes a text, and this is a list"]),
    ("also with a colon", ONE + "  also:\n  - Il dit : oui\n", ["5:5: this is a mapping ... ': ' ... quotes"]),
    ("also with nothing", ONE + "  also: [b, ~, '']\n", ["4:13: an item of also is empty", "4:16: an item of also is"]),
    ("also without a word", ONE + "  also: ['!']\n", ["4:10: this item of also holds no word"]),
    ("denials a text", ONE + "  denials: b\n", ["4:12: denials takes a list"]),
    ("denials with a mapping", ONE + "  denials: [{b: c}]\n", ["4:13: each item of denials takes a text"]),
    ("denials that say the claim", ONE + "  denials: [IL PLEUT.]\n", ["4:13: both the claim"]),
    ("denials that say also", ONE + "  also: [c]\n  denials: [b, c]\n", ["5:16: 'c' is both"]),
    ("headline a word", ONE + "  headline: perhaps\n", ["4:13: headline is 'perhaps'; write true or false"]),
    ("tags a text", ONE + "  tags: b\n", ["4:9: tags takes a list"]),
    ("tags with a list", ONE + "  tags: [[b]]\n", ["4:10: each item of tags takes a text"]),
    ("note a list", ONE + "  note: [b]\n", ["4:9: note takes a text"]),
    # when
    ("when a month too many", ONE + "  when: 2024-13\n", ["4:9: when: ... no month 13"]),
    ("when a day too many", ONE + "  when: 2023-02-30\n", ["4:9: when: ... 28 days"]),
    ("when reversed", ONE + "  when: 2024..2022\n", ["4:9: when: ... 2022..2024"]),
    ("when in words", ONE + "  when: hier\n", ["4:9: when: 'hier' is no date ... write a year (2024)"]),
    ("when empty", ONE + "  when: ''\n", ["4:9: when: '' is no date"]),
    ("when an hour", ONE + "  when: 2024-10-05 12:30:00\n", ["4:9: when: ... no finer than the day"]),
    ("when a list", ONE + "  when: [2022, 2024]\n", ["4:9: when takes a text, and this is a list"]),
    # expect and verdicts
    ("expect a text", ONE + "  expect: omits\n", ["4:11: expect takes a mapping"]),
    ("expect a list", ONE + "  expect: [omits]\n", ["4:11: expect takes a mapping"]),
    ("unknown stance", ONE + "  expect: {x: support}\n", ["4:15: unknown stance 'support'; did you mean supports?"]),
    ("a stance in capitals", ONE + "  expect: {x: Omits}\n", ["4:15: did you mean omits?"]),
    ("unknown stance, nothing near", ONE + "  expect: {x: vrai}\n", ["4:15: write one of supports, contradicts"]),
    ("unknown stance in a list", ONE + "  expect: {x: [omits, mentoins]}\n", ["4:23: did you mean mentions?"]),
    ("no stance", ONE + "  expect:\n    x:\n", ["5:7: the stance is missing"]),
    ("an empty list of stances", ONE + "  expect: {x: []}\n", ["4:15: expect for 'x' holds no stance"]),
    ("a stance that is a mapping", ONE + "  expect: {x: {y: omits}}\n", ["4:15: a stance is one word"]),
    ("a stance that is a list in a list", ONE + "  expect: {x: [[omits]]}\n", ["4:16: a stance is one word"]),
    ("verdicts a text", ONE + "  verdicts: omits\n", ["4:13: verdicts takes a mapping"]),
    ("a verdict that is a list", ONE + "  verdicts: {x: [omits]}\n", ["4:17: a stance is one word"]),
    ("a verdict of no stance", ONE + "  verdicts: {x: {by: AB}}\n", ["4:17: this verdict has no stance"]),
    ("a verdict of unknown stance", ONE + "  verdicts: {x: {stance: mix}}\n", ["4:26: did you mean mixed?"]),
    ("a verdict by a list", ONE + "  verdicts: {x: {stance: omits, by: [A]}}\n", ["4:37: by takes a text"]),
    ("a verdict on all", ONE + "  verdicts: {'*': omits}\n", ["4:14: a verdict is on one article"]),
    # YAML itself
    ("a colon in a text", "claims:\n- id: a\n  text: Il dit : oui\n", ["3:16: colon ... in quotes"]),
    ("a text after its quotes", 'claims:\n- id: a\n  text: "Oui" dit-il\n', ["3:15: closing quotation mark"]),
    ("an apostrophe in quotes", "claims:\n- id: a\n  text: 'l'été'\n", ["3:12: closing quotation mark"]),
    ("a text after its bracket", "claims:\n- id: a\n  text: [Il] pleut\n", ["3:14: closing bracket"]),
    ("quotes never closed", 'claims:\n- id: a\n  text: "b\n', ["3:9: never closed"]),
    ("quotes closed by the next document", 'claims:\n- id: a\n  text: "b\n---\n', ["3:9: never closed"]),
    ("a bracket never closed", ONE + "  also: [b\n  note: c\n", ["5:7: bracket that opens at line 4, column 9"]),
    ("a brace never closed", ONE + "  expect: {b: omits\n", ["5:1: bracket that opens at line 4, column 11"]),
    ("a tab", "claims:\n- id: a\n\ttext: b\n", ["3:1: tab"]),
    ("a tab at the start", "claims:\n\t- id: a\n", ["2:1: tab"]),
    ("a text with @", "claims:\n- id: a\n  text: @b\n", ["3:9: cannot begin with @"]),
    ("a text with %", "claims:\n- id: a\n  text: %b\n", ["3:9: cannot begin with %"]),
    ("a text with &", "claims:\n- id: a\n  text: & b\n", ["3:9: cannot begin with &"]),
    ("a text with a comma", "claims:\n- id: a\n  text: , b\n", ["3:9: cannot begin with ,"]),
    ("a text with a dash", "claims:\n- id: a\n  text: - b\n", ["3:9: cannot begin with '- '"]),
    ("a text with a question mark", "claims:\n- id: a\n  text: ? b\n", ["3:9: cannot begin with '? '"]),
    ("a star without quotes", ONE + "  expect:\n    *: omits\n", ['5:5: put it in quotes ("*")']),
    ("a line too far left", "claims:\n  - id: a\n   text: b\n", ["3:4: does not line up"]),
    ("a line too far right", "claims:\n- id: a\n    text: b\n", ["3:9: indent"]),
    ("an unknown escape", 'claims:\n- id: a\n  text: "\\q"\n', ["3:10: escape"]),
    ("a text beside |", "claims:\n- id: a\n  text: | b\n", ["3:11: next line"]),
    ("another YAML", "%YAML 2.0\n---\nclaims: []\n", ["1:1: not YAML"]),
    ("a tag", "claims:\n- id: a\n  text: !!python/name:os.system b\n", ["3:9: '!!python/name:os.system'"]),
    ("a tag on a list", "claims: !!set\n- id: a\n  text: b\n", ["1:9: tags ... '!!set'"]),
    ("a tag on a mapping", "claims:\n- !claim\n  id: a\n  text: b\n", ["2:3: tags ... '!claim'"]),
    ("a text that begins with !", "claims:\n- id: a\n  text: !Oui b\n", ["3:9: '!Oui' ... begins with !"]),
    ("a tag of no handle", "claims:\n- id: a\n  text: !a!b c\n", ["3:9: handle"]),
    ("two documents", ONE + "---\n" + ONE, ["4:1: second YAML document"]),
    ("an alias to nothing", "claims:\n- id: a\n  text: *Oui\n", ["3:9: nothing above is named &Oui"]),
    ("an alias to itself", "claims: &c\n- id: a\n  text: b\n- *c\n", ["4:3: *c stands within", "4:3: no mapping"]),
    ("a mistake seen through an alias", ONE + "  also: &x ['?']\n  tags: *x\n", ["4:13: also", "4:13: tags"]),
    ("control characters", "claims:\n- id: a\n  text: b\x07\x1b[31m\n", ["3:10: U+0007 (and 1 more"]),
    ("a control character in a comment", ONE + "# \x9b\n", ["4:3: U+009B"]),
    ("a control character as an escape", 'claims:\n- id: a\n  text: "b\\x1b[31m"\n', ["3:9: U+001B"]),
    ("a stray byte order mark", ONE + "\ufeff- id: b\n  text: c\n", ["4:1: byte order mark"]),
    ("a NUL", "claims: []\n\0", ["2:1: U+0000"]),
    ("brackets without end", "[" * 5000, ["1:21: more than 20 lists"]),
    ("dashes without end", "- " * 5000, ["1:41: more than 20 lists"]),
    ("braces without end", "{a: " * 5000, ["1:81: more than 20 lists"]),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*rest, id=name) for name, *rest in MISTAKES])
def test_mistakes(write: Write, text: str, expected: list[str]) -> None:
    assert_told(mistakes(write(text)), expected)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="there is only one parser here")
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text, _ in MISTAKES] + [FULL])
def test_both_parsers_of_pyyaml_tell_the_same(write: Write, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(text)
    fast = mistakes(path)
    monkeypatch.setattr(yamlread, "LOADER", yaml.SafeLoader)
    slow = mistakes(path)
    if any("not YAML" in mistake for mistake in fast):
        assert [mistake.split(": ")[0] for mistake in fast] == [mistake.split(": ")[0] for mistake in slow]
    elif "unknown escape" in "".join(fast):
        assert "unknown escape" in "".join(slow)  # its place is the backslash for one, the letter for the other
    else:
        assert fast == slow


def test_every_mistake_is_told_in_one_run(write: Write) -> None:
    path = write(
        """\
version: 3
langage: fr
names: {A: [x], B: [x]}
claims:
  - id: A b
    txt: c
    when: never
  - id: ok
    text: !x d
    expect: {z: agrees, y: suports}
"""
    )
    assert_told(
        mistakes(path),
        [
            "1:10: version",
            "2:1: 'langage' ... 'language'",
            "3:21: 'x'",
            "5:5: no text",
            "5:9: slug",
            "6:5: 'txt' ... 'text'",
            "7:11: when",
            "9:11: tags",
            "10:17: 'agrees'",
            "10:28: 'suports' ... supports",
        ],
    )


def told_of(path: str | Path) -> str:
    with pytest.raises(CrosscheckError) as error:
        load_claims(path)
    (mistake,) = error.value.mistakes
    return mistake


def test_files_that_are_not_there(tmp_path: Path, write: Write) -> None:
    missing = tmp_path / "claim.yaml"
    advice = "name yours with --claims, or start a project with crosscheck init DIR"
    assert told_of(missing) == f"{missing}: there is no such file; {advice}"
    path = write(ONE)
    assert told_of(missing) == f"{missing}: there is no such file; did you mean {path}?"
    assert "no such file" in told_of(tmp_path / "no" / "claims.yaml")
    assert told_of(tmp_path) == f"{tmp_path}: this is a folder; name the claims file, such as {path}"
    path.unlink()
    assert "there is none in it" in told_of(tmp_path)
    assert "cannot be read" in told_of("claims\0.yaml")
    assert "cannot be read" in told_of("x" * 10_000)
    assert "cannot be read" in told_of(write(ONE) / "claims.yaml")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_may_not_be_read(write: Write) -> None:
    path = write(ONE)
    path.chmod(0)
    assert "cannot be read (Permission denied)" in told_of(path)


def test_a_file_that_may_not_be_opened(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(ONE)
    monkeypatch.setattr(reader, "open", refuse, raising=False)
    assert told_of(path) == f"{path}: cannot be read (Permission denied); check the name and its permissions"


def test_files_that_are_not_utf_8(write: Write) -> None:
    path = write("claims:\n- id: a\n  text: L'été\n".encode("latin-1"))
    assert told_of(path) == f"{path}:3:11: this is not UTF-8 (byte 0xE9 at offset 26); save it as UTF-8"
    path = write(b"claims:\r\n\xff")
    assert told_of(path).startswith(f"{path}:2:1: this is not UTF-8 (byte 0xFF at offset 9)")
    path = write(ONE.encode("utf-16"))
    assert "it looks like UTF-16" in told_of(path)
    path = write(b"claims: \xed\xa0\x80")  # half of a surrogate pair
    assert told_of(path).startswith(f"{path}:1:9: this is not UTF-8")


def test_a_file_that_is_too_large(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 1024 * 1024)
    path = write("# " + "x" * 1024 * 1024)
    assert told_of(path) == f"{path}: is larger than 1 MiB; split it into several claims files"
    assert load_claims(write(ONE + "#" * (1024 * 1024 - len(ONE)))).claims


def test_aliases_that_expand_without_bound_are_refused_soon(write: Write) -> None:
    levels = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    path = write("claims:\n" + "\n".join(levels))
    told: list[str] = []
    assert steps(lambda: told.extend(mistakes(path))) < 1_000_000  # written out, the last level is 10 ** 12 values
    assert_told(told, ["7:48: too much to read"])


def test_aliases_of_one_long_text_are_refused(write: Write) -> None:
    path = write("claims:\n- id: a\n  text: &t " + "x" * 1_000_000 + "\n  also: [" + "*t , " * 40 + "]\n")
    assert_told(mistakes(path), ["4:170: too much to read"])


def test_more_values_than_are_bearable_are_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamlread, "MAX_SIZE", 10 * (yamlread.NODE_SIZE + 1))
    assert_told(mistakes(write("[" + "a," * 20 + "]")), ["1:20: too much to read"])


def test_an_article_that_does_not_exist(write: Write) -> None:
    path = write(FULL)
    loaded = load_claims(path)
    check_articles(loaded, ["echo", "gazette", "other"])
    with pytest.raises(CrosscheckError) as error:
        check_articles(loaded, {"gazete", "zzz"})
    assert_told(
        [mistake.removeprefix(f"{path}:") for mistake in error.value.mistakes],
        [
            "23:7: 'echo' (expect) ... add the article",
            "24:7: 'gazette' (expect) ... did you mean 'gazete'?",
            "27:7: 'echo' (verdicts)",
            "28:7: 'gazette' (verdicts) ... did you mean 'gazete'?",
        ],
    )


def test_an_article_that_does_not_exist_in_claims_made_by_hand() -> None:
    made = ClaimsFile("made.yaml", (Claim("a", "b", expect={"x": (Stance.OMITS,)}, line=7),))
    with pytest.raises(CrosscheckError, match=r"^made\.yaml:7:1: no article has the id 'x'"):
        check_articles(made, [])


@pytest.mark.parametrize(
    ("word", "names", "near"),
    [
        ("suports", ["supports", "contradicts"], "supports"),
        ("SUPPORTS", ["supports", "contradicts"], "supports"),
        ("gaz", ["gazette-du-nord-12", "echo"], "gazette-du-nord-12"),
        ("gaz", ["gazette-du-nord-12", "gazette-du-sud-12"], None),
        ("ga", ["gazette-du-nord-12"], None),
        ("x", [], None),
        ("entirely", ["different"], None),
    ],
)
def test_nearest(word: str, names: list[str], near: str | None) -> None:
    assert nearest(word, names) == near


def test_the_work_grows_with_the_claims(write: Write) -> None:
    claim = FULL.partition("claims:\n")[2].partition("\n  - {id")[0] + "\n"

    def load(size: int) -> None:
        many = "".join(claim.replace("id: bridge-closed", f"id: bridge-{n}") for n in range(size))
        assert len(load_claims(write("claims:\n" + many)).claims) == size

    assert growth(load, 25) < 5


# The JSON Schema


def told_by_schema(text: str) -> list[str]:
    """Where the schema finds mistakes, in a document read as YAML 1.2's editors do: dates stay texts."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    document = yaml.load(text, Loader=Loader)
    return ["/".join(map(str, error.absolute_path)) for error in Draft202012Validator(schema()).iter_errors(document)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_schema_has_the_reader_s_keys() -> None:
    top = schema()
    assert tuple(top["properties"]) == reader.TOP_KEYS
    assert tuple(top["$defs"]["claim"]["properties"]) == reader.CLAIM_KEYS
    assert tuple(top["$defs"]["verdict"]["properties"]) == reader.VERDICT_KEYS
    assert top["$defs"]["stance"]["enum"] == list(Stance)
    assert set(top["$defs"]["language"]["enum"]) == reader.LANGUAGES
    (pattern,) = top["$defs"]["claim"]["patternProperties"]
    assert pattern == f"^text_({'|'.join(sorted(reader.LANGUAGES))})$"
    for properties in (top["properties"], top["$defs"]["claim"]["properties"]):
        assert all("description" in value for value in properties.values())


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        ONE,
        "claims:\n",
        "claims: []",
        "names:\ntitle:\nlanguage:\n" + ONE,
        ONE + "  when: 2022\n",
        ONE + "  when: 2022-10-05\n",
        ONE + "  when: 2022 .. 2024-10\n",
        ONE + "  when: ..2024-10\n",
        ONE + "  when: 2024-10..\n",
        ONE + "  also:\n  note:\n  text_en:\n",
        ONE + "  verdicts: {x: {stance: omits, by: }}\n",
    ],
)
def test_schema_and_reader_accept(write: Write, text: str) -> None:
    assert told_by_schema(text) == []
    assert mistakes(write(text)) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("title: t\n", ""),
        ("version: 2\n" + ONE, "version"),
        ("titel: t\n" + ONE, ""),
        ("language: french\n" + ONE, "language"),
        ("names: {A: b}\n" + ONE, "names/A"),
        ("claims: {a: b}\n", "claims"),
        ("claims: [b]\n", "claims/0"),
        ("claims: [{id: a}]\n", "claims/0"),
        ("claims: [{text: a}]\n", "claims/0"),
        ("claims: [{id: A b, text: b}]\n", "claims/0/id"),
        ("claims: [{id: a, text: ' '}]\n", "claims/0/text"),
        (ONE + "  text_xx: b\n", "claims/0"),
        (ONE + "  also: b\n", "claims/0/also"),
        (ONE + "  also: [[b]]\n", "claims/0/also/0"),
        (ONE + "  when: hier\n", "claims/0/when"),
        (ONE + "  when: 12\n", "claims/0/when"),
        (ONE + "  when: ..\n", "claims/0/when"),
        (ONE + "  expect: {x: vrai}\n", "claims/0/expect/x"),
        (ONE + "  expect: {x: []}\n", "claims/0/expect/x"),
        (ONE + "  verdicts: {x: {by: b}}\n", "claims/0/verdicts/x"),
        (ONE + "  verdicts: {'*': omits}\n", "claims/0/verdicts"),
    ],
)
def test_schema_and_reader_refuse(write: Write, text: str, where: str) -> None:
    assert told_by_schema(text) == [where]
    assert mistakes(write(text))


# Any text at all


SYNTAX = [
    "- ",
    "  ",
    "\n",
    "\r\n",
    *"[]{},'\"#\t\\~",
    "*a",
    "&a ",
    "!!str ",
    "---\n",
    "? ",
    ": ",
    "<<: ",
    ">\n",
    "%YAML 1.1\n",
]
KEYS = [f"{key}: " for key in (*reader.TOP_KEYS, *reader.CLAIM_KEYS)]
VALUES = ["a", "omits", "2024..", "é", "\ufeff", "\x85", "\u2028", "\U0001f98a"]
SNIPPETS = st.sampled_from(SYNTAX + KEYS + VALUES)


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(SNIPPETS, max_size=40).map("".join) | st.binary())
def test_any_content_is_claims_or_a_placed_mistake(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    for mistake in mistakes(path):
        line, column, what = mistake.split(":", 2)
        assert int(line) >= 1
        assert int(column) >= 1
        assert what.startswith(" ")
        assert ";" in what or "?" in what  # what to do about it


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff"))
sentences = words.map(lambda text: reader._one_line(f"w {text}"))
slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
articles = st.from_regex(r"[a-zA-Z0-9é/ ._-]*[a-z]", fullmatch=True)
stances = st.sampled_from(Stance)
dates = st.dates().map(lambda day: parse_partial_date(day.isoformat())) | st.integers(1000, 9999).map(
    lambda year: parse_partial_date(f"{year}..")
)
some_claims = st.builds(
    Claim,
    id=slugs,
    text=sentences,
    texts=st.dictionaries(st.sampled_from(["en", "de"]), sentences),
    also=st.lists(sentences, max_size=2).map(tuple),
    denials=st.lists(sentences.map(lambda text: f"not so: {text}"), max_size=2).map(tuple),
    when=st.none() | dates,
    tags=st.lists(sentences, max_size=2).map(tuple),
    note=words.map(lambda text: text.replace("\x85", "").strip()),
    expect=st.dictionaries(articles, st.lists(stances, min_size=1, max_size=2).map(tuple), max_size=2),
    verdicts=st.dictionaries(articles, st.builds(Verdict, stances, sentences, sentences), max_size=2),
)


def dumped(claims: list[Claim], title: str) -> dict[str, Any]:
    return {
        "version": 1,
        "title": title,
        "claims": [
            {
                "id": claim.id,
                "text": claim.text,
                **{f"text_{code}": text for code, text in claim.texts.items() if code != "fr"},
                "also": list(claim.also),
                "denials": list(claim.denials),
                "when": claim.when and str(claim.when),
                "headline": claim.headline,
                "tags": list(claim.tags),
                "note": claim.note,
                "expect": {article: [str(stance) for stance in own] for article, own in claim.expect.items()},
                "verdicts": {
                    article: {"stance": str(verdict.stance), "by": verdict.by, "why": verdict.why}
                    for article, verdict in claim.verdicts.items()
                },
            }
            for claim in claims
        ],
    }


@settings(max_examples=100, deadline=None)
@given(
    st.lists(some_claims, max_size=3, unique_by=lambda claim: claim.id),
    sentences,
    st.sampled_from([True, False, None]),
    st.booleans(),
)
def test_what_is_dumped_is_loaded(
    tmp_path_factory: pytest.TempPathFactory, claims: list[Claim], title: str, flow: bool | None, unicode: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "dumped.yaml"
    text = yaml.safe_dump(dumped(claims, title), default_flow_style=flow, allow_unicode=unicode, sort_keys=False)
    path.write_text(text, encoding="utf-8", newline="")
    loaded = load_claims(path)
    assert loaded.title == title
    unplaced = [reader_claim.__class__(**{**fields(reader_claim), "line": 1}) for reader_claim in loaded.claims]
    assert unplaced == claims


def fields(claim: Claim) -> dict[str, Any]:
    return {name: getattr(claim, name) for name in Claim.__dataclass_fields__}


# The file at the root, which is also the format's example


SHIPPED = Path(__file__).parent.parent / "claims.yaml"


def test_the_shipped_claims_are_right_by_reader_and_schema() -> None:
    assert mistakes(SHIPPED) == []
    assert told_by_schema(SHIPPED.read_text(encoding="utf-8")) == []


def test_the_shipped_claims_use_all_of_the_format() -> None:
    used = {key for claim in load_claims(SHIPPED).claims for key in reader.CLAIM_KEYS if getattr(claim, key)}
    assert used == set(reader.CLAIM_KEYS) - {"verdicts", "headline"}
    head = SHIPPED.read_text(encoding="utf-8").partition("\nversion:")[0]
    assert all(key in head for key in (*reader.CLAIM_KEYS, "text_en", "articles", "names", *Stance))
