"""Every command speaks one language at a time, and every language says all of it."""

from __future__ import annotations

import ast
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import crosscheck
from crosscheck.cli import cli
from crosscheck.match.judge import load_model
from crosscheck.report.words import load_words

SOURCE = Path(crosscheck.__file__).parent

# Names that are the same in every language: of commands, options, formats, files, and terms of the trade.
NAMES = """
    crosscheck check table compare explain report diff lint eval suggest matcher rules lexical verdicts verdict expect
    claims yaml json csv html markdown md txt ctrl utf sha claimreview conflict status note id text url
"""

FRENCH = {
    "claims.yaml": """\
title: Le barrage de Lornac
language: fr
claims:
  - id: fuite
    text: Le barrage de Lornac a fui en mars 2023.
    also: [Une fuite a touché le barrage de Lornac en mars 2023.]
    when: 2023-03
    tags: [eau]
    note: À relire.
    expect: {canal: supports, "*": omits}
  - id: cout
    text: La réparation du barrage a coûté douze millions d'euros.
    denials: [La réparation du barrage n'a rien coûté.]
    expect: {canal: contradicts}
    verdicts:
      valley: {stance: mentions, by: CD, why: chiffre donné par un anonyme}
  - id: fermeture
    text: Le barrage de Lornac a été fermé.
  - id: truites
    text: Des truites ont été retrouvées à Perlin.
  - id: question
    text: Le barrage de Lornac va-t-il rouvrir ?
""",
    "canal.txt": ("Canal Info", "2023-03-20", """\
Le barrage de Lornac a fui hier. La réparation du barrage a coûté neuf millions d'euros.
Selon le maire Jean Perrot, qui cite Reuters, le barrage de Lornac aurait été fermé. « Le barrage n'a pas été fermé »,
assure en revanche la préfecture."""),
    "valley.txt": ("Valley", "2023-04", """\
Le barrage de Lornac a fui en mars 2023, selon Canal Info. La réparation du barrage aurait coûté douze millions d'euros,
dit un responsable. Le barrage de Lornac pourrait être fermé si la pluie continue."""),
    "reprise.txt": ("Le Relais", "2023-03-21", """\
Le barrage de Lornac a fui hier. La réparation du barrage a coûté neuf millions d'euros.
Selon le maire Jean Perrot, qui cite Reuters, le barrage de Lornac aurait été fermé. « Le barrage n'a pas été fermé »,
assure en revanche la préfecture."""),
    "ancien.txt": ("", "2019", "La pêche est ouverte à Perlin. Les habitants sont contents."),
    "blog.txt": ("", "", "Le barrage de Lornac n'a pas fui en mars 2023. Rien n'a été réparé."),
}  # fmt: skip

ENGLISH = {
    "claims.yaml": """\
title: Lornac dam
language: en
claims:
  - id: leak
    text: The Lornac dam leaked in March 2023.
    also: [A leak hit the Lornac dam in March 2023.]
    when: 2023-03
    tags: [water]
    note: Read again.
    expect: {canal: supports, "*": omits}
  - id: cost
    text: Repairing the dam cost twelve million euros.
    denials: [Repairing the dam cost nothing.]
    expect: {canal: contradicts}
    verdicts:
      valley: {stance: mentions, by: CD, why: an unnamed man gives the figure}
  - id: closure
    text: The Lornac dam was closed.
  - id: trout
    text: Trout were found in Perlin.
  - id: question
    text: Will the Lornac dam open again?
""",
    "canal.txt": ("Canal Info", "2023-03-20", """\
The Lornac dam leaked yesterday. Repairing the dam cost nine million euros.
According to the mayor John Perrot, who cites Reuters, the Lornac dam was reportedly closed. "The dam was not closed",
the council says however."""),
    "valley.txt": ("Valley", "2023-04", """\
The Lornac dam leaked in March 2023, according to Canal Info. Repairing the dam may have cost twelve million euros, said
an official. The Lornac dam could be closed if the rain goes on."""),
    "reprise.txt": ("The Relay", "2023-03-21", """\
The Lornac dam leaked yesterday. Repairing the dam cost nine million euros.
According to the mayor John Perrot, who cites Reuters, the Lornac dam was reportedly closed. "The dam was not closed",
the council says however."""),
    "old.txt": ("", "2019", "Fishing is open in Perlin. People are glad."),
    "blog.txt": ("", "", "The Lornac dam did not leak in March 2023. Nothing was repaired."),
}  # fmt: skip

CORPORA = {"fr": FRENCH, "en": ENGLISH}


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A small corpus in a language, as the working directory, with something of every kind in it."""
    code: str = request.param
    for name, what in CORPORA[code].items():
        if isinstance(what, str):
            (tmp_path / name).write_text(f"version: 1\n{what}", encoding="utf-8")
            continue
        publisher, published, body = what
        known = {"publisher": publisher, "published": published, "language": code}
        front = "".join(f"{key}: {value}\n" for key, value in known.items() if value)
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "articles" / name).write_text(f"---\n{front}---\n{body}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return code


def letters(text: str) -> set[str]:
    """The words of a text, elisions apart, in lower case."""
    return {word for word in re.findall(r"\b[^\W\d_]+\b", text.casefold()) if len(word) > 1}


def told_by(code: str) -> set[str]:
    """The words that reports in a language are made of."""
    return {word for text in load_words(code).texts.values() for word in letters(re.sub(r"\{\w+\}", " ", text))}


def commands(code: str) -> Iterator[list[str]]:
    claim, other = ("fuite", "cout") if code == "fr" else ("leak", "cost")
    yield ["lint"]
    for options in ([], ["-v"], ["--no-omits"], ["--format", "github"]):
        yield ["check", "--fail-on", "contradicted,disputed,single-source", *options]
    for kind in ([], ["--timeline"], ["--coverage"], ["--agreement"]):
        yield ["table", *kind]
        yield ["table", *kind, "--format", "github"]
    yield ["table", "--by", "publisher"]
    yield ["table", "--stance", "mixed", "--tag", "water" if code == "en" else "eau"]
    for article in ("canal", "valley", "reprise", "blog"):
        yield ["explain", claim, article]
        yield ["explain", other, article, "-v"]
    yield ["compare", "canal", "valley"]
    yield ["compare", "canal", "valley", "blog", "-v", "--format", "markdown"]
    yield ["compare", "canal", "blog", "--format", "github"]
    for form in ("markdown", "html"):
        yield ["report", "--format", form]
        yield ["report", "--format", form, "-o", f"1.{form}"]
    yield ["eval", "-v", "--min-accuracy", "1", "--min-f1", "1"]
    for form in ("text", "markdown", "yaml"):
        yield ["suggest", "--format", form]
    yield ["diff", "1.json", "2.json"]
    yield ["diff", "1.json", "2.json", "--format", "markdown"]


def readable(output: str, arguments: list[str]) -> str:
    """What a person reads of an output: no markup, no keys of a claims file, no numbers of versions."""
    if "html" in arguments:
        output = re.sub(r"(?s)<(style|script).*?</\1>", " ", output)
        named = " ".join(re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*)"', output))
        output = html.unescape(f"{named} {re.sub(r'<[^>]+>', ' ', output)}")
    if "explain" in arguments and "-v" in arguments:
        output = re.sub(r"\(\s*[a-z_]+\s*\)", " ", output)  # what the weights file calls a feature
    if "yaml" in arguments:
        output = re.sub(r"(?m)^[\s-]*\w+:", " ", output)
    return re.sub(r"\]\([^)]*\)|https?://\S+", " ", output)


def test_no_command_mixes_languages(language: str, run: CliRunner) -> None:
    """Whatever is printed, none of it is made of the words that only the other language has, nor of its decimals."""
    assert run.invoke(cli, ["report", "-o", "1.json"]).exit_code == 0
    saved = Path("1.json").read_text(encoding="utf-8")
    changed = json.loads(saved)
    for claim in changed["claims"][:2]:
        claim["status"] = "unreported"
        for cell in claim["articles"]:
            cell |= {"stance": "omits", "evidence": []}
    changed["claims"][2]["id"] = "x"
    Path("2.json").write_text(json.dumps(changed), encoding="utf-8")

    corpus = " ".join(what if isinstance(what, str) else " ".join(what) for what in CORPORA[language].values())
    names = " ".join(CORPORA[language]) + NAMES
    foreign = told_by("en" if language == "fr" else "fr") - told_by(language) - letters(corpus) - letters(names)
    assert len(foreign) > 300
    mixed: dict[str, set[str]] = {}
    spoken: set[str] = set()
    for arguments in commands(language):
        got = run.invoke(cli, arguments)
        assert got.exit_code in (0, 1), (arguments, got.output)
        assert got.exception is None or isinstance(got.exception, SystemExit), (arguments, got.exception)
        told = readable(got.output, arguments)
        decimal = re.search(rf"(?<![\d.,])\d\{'.' if language == 'fr' else ','}\d\d(?!\d)", told)
        assert not decimal, (arguments, decimal)
        words = letters(told)
        spoken |= words
        if words & foreign:
            mixed[" ".join(arguments)] = words & foreign
    assert mixed == {}
    # a test that looks at nothing would pass as well
    assert len(spoken & told_by(language)) > 300


def strings(path: Path) -> Iterator[str]:
    """The texts in a module, and its f-strings as patterns."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.Constant) for part in node.values):
            parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values)
            yield "".join(parts)


def test_every_text_is_used() -> None:
    modules = [*(SOURCE / "cli").rglob("*.py"), *(SOURCE / "report").rglob("*.py")]
    patterns = {pattern for path in modules for pattern in strings(path) if "." in pattern and " " not in pattern}
    used = re.compile("|".join(sorted(patterns)))
    templates = " ".join(path.read_text(encoding="utf-8") for path in (SOURCE / "report" / "templates").rglob("*.*"))
    # by Words itself, or by a name that is put together where it is used
    own = ("language.", "feature.", "bar.", "how.", "cue.", "explain.threshold.")

    def is_used(key: str) -> bool:
        form = key.rsplit(".", 1)
        plural = form[0] if form[-1] in ("one", "other") else key
        return key.startswith(own) or any(used.fullmatch(k) or k in templates for k in (key, plural))

    assert [key for key in load_words("en").texts if not is_used(key)] == []


def calls(path: Path, name: str) -> Iterator[list[ast.expr]]:
    """The arguments of every call of a function or method of that name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == name:
                yield node.args


def constants(*nodes: ast.AST) -> set[str]:
    return {
        each.value
        for node in nodes
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }


def test_every_feature_has_a_name() -> None:
    texts = load_words("en").texts
    assert {name for name in load_model().supports if f"feature.{name}" not in texts} == set()


def test_every_reason_and_every_relation_has_its_words() -> None:
    texts = load_words("en").texts
    match = SOURCE / "match"
    judge = ast.parse((match / "judge.py").read_text(encoding="utf-8"))
    bars = next(node for node in ast.walk(judge) if isinstance(node, ast.FunctionDef) and node.name == "bars")
    reasons = {
        node.elts[1].value
        for node in ast.walk(bars)
        if isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[1], ast.Constant)
    } - {...}
    assert len(reasons) > 10
    assert reasons == {key.removeprefix("bar.") for key in texts if key.startswith("bar.")}

    hows = set()
    for path in match.glob("*.py"):
        for arguments in calls(path, "Link"):
            hows |= constants(*arguments[1:2])
        for arguments in calls(path, "Answer"):
            hows |= constants(*arguments[:1])
    wording = ast.parse((match / "wording.py").read_text(encoding="utf-8"))
    for node in wording.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "_RELATIONS":
            hows |= {row.elts[2].value for row in node.value.elts}  # type: ignore[attr-defined]
    amounts = ast.parse((match / "amounts.py").read_text(encoding="utf-8"))
    for node in ast.walk(amounts):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
            hows |= constants(node.value.elts[1])
    assert len(hows) > 15
    assert {how for how in hows if f"how.{how}" not in texts} == set()


def test_every_kind_of_cue_has_its_words() -> None:
    from crosscheck.text import cues

    kinds = {
        kind
        for arguments in calls(Path(cues.__file__), "add")
        if len(arguments) > 3
        for kind in constants(arguments[0])
    } | set(cues._COMPLEMENT)
    tree = ast.parse(Path(cues.__file__).read_text(encoding="utf-8"))
    moods = next(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "_moods")
    kinds |= {k for node in ast.walk(moods) if isinstance(node, ast.Dict) for k in constants(*filter(None, node.keys))}
    assert len(kinds) > 15
    assert {kind for kind in kinds if f"cue.{kind}" not in load_words("en").texts} == set()
