"""claims.yaml read into claims, with every mistake of the file placed and told in one run."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from crosscheck.dates import parse_partial_date
from crosscheck.model import Claim, ClaimsFile, CrosscheckError, PartialDate, Stance, Verdict
from crosscheck.yamlread import Items, Node, Pairs, Scalar, Source, compose, located, shown

VERSION = 1
"""The version of the format that this reader reads."""

MAX_BYTES = 16 * 1024 * 1024
"""How large a claims file may be."""

EVERY_OTHER = "*"
"""In ``expect``: every article that is not named."""

_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it
    iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl
    sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo
    za zh zu
"""

LANGUAGES = frozenset(_CODES.split())
"""The two-letter codes of ISO 639-1."""

TOP_KEYS = ("version", "title", "language", "articles", "names", "claims")
CLAIM_KEYS = ("id", "text", "also", "denials", "when", "headline", "tags", "note", "expect", "verdicts")
VERDICT_KEYS = ("stance", "by", "why")

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# Not \s: the spaces that French sets within numbers and before punctuation do not break, and are kept.
_SPACE = re.compile("[ \t\r\n\x85\u2028\u2029]+")
_NEAR = 0.6
_SLUG_WORDS = 6


def load_claims(path: str | os.PathLike[str]) -> ClaimsFile:
    """Read a claims file.

    Texts are taken as they are written, whatever YAML would make of them (the id ``no`` is no boolean), with line
    breaks and runs of spaces as one space. A key that is left blank counts as left out. ``articles`` comes back
    relative to the working directory, as ``path`` is.

    Raises ``CrosscheckError`` with every mistake of the file, in its order, as ``file:line:column: what``.
    """
    name = os.fsdecode(path)
    source = Source(name, _read(name))
    root = compose(source)
    if (root is None and not source.mistakes) or (isinstance(root, Scalar) and root.blank):
        source.wrong(0, "the file is empty; write `claims:`, and below it a first claim with an id and a text")
    loaded = _claims_file(source, root) if root is not None else None
    if source.mistakes or loaded is None:
        raise CrosscheckError(*source.mistakes)
    return loaded


def check_articles(claims: ClaimsFile, ids: Collection[str]) -> None:
    """Check that ``expect`` and ``verdicts`` name articles that exist.

    Raises ``CrosscheckError`` with every name that is not among ``ids``, placed, with the nearest that is.
    """
    known = frozenset(ids)
    candidates = sorted(known)
    mistakes: list[tuple[tuple[int, int], str]] = []
    for claim in claims.claims:
        for key, named in (("expect", claim.expect), ("verdicts", claim.verdicts)):
            for article in named:
                if article != EVERY_OTHER and article not in known:
                    place = claims.places.get((claim.id, key, article), (claim.line, 1))
                    near = nearest(article, candidates)
                    advice = f"did you mean {shown(near)}?" if near else "correct it, or add the article to the corpus"
                    mistakes.append((place, f"no article has the id {shown(article)} ({key}); {advice}"))
    if mistakes:
        raise CrosscheckError(*(located(claims.path, place, what) for place, what in sorted(mistakes)))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format, for editors and for whoever writes claims by program."""
    from importlib import resources  # a hundredth of a second that no other command needs

    text = resources.files("crosscheck").joinpath("claims.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that a misspelt one most likely stands for; ``None`` where none is close.

    Close is a normalized optimal string alignment similarity (edits and swaps of neighbours) of 0.6 or more, or
    else to be the only name that begins with the word.
    """
    candidates = list(names)
    best = process.extractOne(word, candidates, scorer=OSA.normalized_similarity, processor=_fold, score_cutoff=_NEAR)
    if best is not None:
        return best[0]
    begun = [name for name in candidates if len(word) > 2 and _fold(name).startswith(_fold(word))]
    return begun[0] if len(begun) == 1 else None


def _read(name: str) -> str:
    try:
        with open(name, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        near = nearest(Path(name).name, _yaml_files(Path(name).parent))
        advice = (
            f"did you mean {Path(name).with_name(near)}?"
            if near
            else "name yours with --claims, or start a project with crosscheck init DIR"
        )
        raise CrosscheckError(f"{name}: there is no such file; {advice}") from None
    except IsADirectoryError:
        within = _yaml_files(Path(name))
        advice = f"such as {Path(name) / within[0]}" if within else "there is none in it"
        raise CrosscheckError(f"{name}: this is a folder; name the claims file, {advice}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise CrosscheckError(f"{name}: cannot be read ({reason}); check the name and its permissions") from None
    if len(data) > MAX_BYTES:
        raise CrosscheckError(f"{name}: is larger than {MAX_BYTES // 1024**2} MiB; split it into several claims files")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(name, data[: error.start].decode("utf-8"))
        seems = "; it looks like UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        what = f"this is not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start}){seems}; save it as UTF-8"
        raise CrosscheckError(located(name, before.place(len(before.text)), what)) from None


def _yaml_files(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    except (OSError, ValueError):
        return []


def _claims_file(source: Source, root: Node) -> ClaimsFile:
    if not isinstance(root, Pairs):
        if isinstance(root, Items):
            source.wrong(root.at, "the file is a list; write `claims:` above it and indent it")
        elif not root.blank:
            source.wrong(root.at, "the file is a mere text; write `claims:`, and below it claims with an id and a text")
        return ClaimsFile(source.name, ())
    keys = _entries(source, root, "the file", TOP_KEYS, elsewhere={"a claim": CLAIM_KEYS})
    _version(source, keys)
    language = _language(source, keys)
    places: dict[tuple[str, str, str], tuple[int, int]] = {}
    claims: tuple[Claim, ...] = ()
    if "claims" in keys:
        claims = _claims(source, keys["claims"][1], language, places)
    else:
        source.wrong(root.at, "the file has no claims; write `claims:`, and below it claims with an id and a text")
    articles = _line(source, keys, "articles")
    return ClaimsFile(
        path=source.name,
        claims=claims,
        title=_line(source, keys, "title"),
        language=language,
        articles=str(Path(source.name).parent / articles) if articles else None,
        names=_names(source, keys["names"][1]) if "names" in keys else {},
        places=places,
    )


_Keys = Mapping[str, tuple[Scalar, Node]]


def _entries(
    source: Source,
    node: Pairs,
    where: str,
    allowed: Collection[str] | None = None,
    elsewhere: Mapping[str, Collection[str]] | None = None,
    pattern: Callable[[Scalar], bool] = lambda key: False,
) -> dict[str, tuple[Scalar, Node]]:
    """The keys of a mapping with their values: each key a text, once, and where ``allowed`` is given, one of it.

    ``pattern`` says of any other key whether it is known all the same (and tells what is wrong with it).
    """
    entries: dict[str, tuple[Scalar, Node]] = {}
    for key, value in node.pairs:
        if not isinstance(key, Scalar):
            source.wrong(key.at, f"a key of {where} is a list or mapping; write a text, in quotes if it holds brackets")
        elif key.text in entries:
            line, column = source.place(entries[key.text][0].at)
            source.wrong(key.at, f"the key {shown(key.text)} comes twice (first at {line}:{column}); keep one")
        elif allowed is None and not key.text.strip():
            source.wrong(key.at, f"a key of {where} is empty; write a text before the colon")
        elif allowed is None or key.text in allowed or pattern(key):
            entries[key.text] = key, value
        else:
            source.wrong(key.at, _unknown(key.text, where, allowed, elsewhere or {}))
    return entries


def _unknown(key: str, where: str, allowed: Collection[str], elsewhere: Mapping[str, Collection[str]]) -> str:
    if key == "<<":
        return "merge keys (<<) are not read; write the keys out"
    for place, keys in elsewhere.items():
        if key in keys:
            return (
                f"the key {shown(key)} belongs to {place}, not to {where}; move it (its indentation says where it is)"
            )
    near = nearest(key, allowed)
    takes = ", ".join(allowed) + (", and text_xx for another language" if allowed is CLAIM_KEYS else "")
    advice = f"did you mean {shown(near)}?" if near else f"{where} takes {takes}"
    return f"unknown key {shown(key)} in {where}; {advice}"


def _version(source: Source, keys: _Keys) -> None:
    if "version" not in keys:
        return
    node = keys["version"][1]
    if isinstance(node, Scalar) and (node.blank or (node.plain and node.text == str(VERSION))):
        return
    if isinstance(node, Scalar) and node.text.strip() == str(VERSION):
        source.wrong(node.at, f"version is a number; write {VERSION} without quotes")
    else:
        what = shown(node.text) if isinstance(node, Scalar) else "this"
        source.wrong(node.at, f"version {what} of the format is not known; write `version: {VERSION}`")


def _language(source: Source, keys: _Keys) -> str:
    code = _line(source, keys, "language")
    return code if code and _known_language(source, code, keys["language"][1].at) else "fr"


def _known_language(source: Source, code: str, at: int) -> bool:
    if code in LANGUAGES:
        return True
    # Of a tag such as en-GB or EN_us the format keeps the language.
    near = re.split("[-_]", code.lower())[0]
    advice = f"did you mean {near}?" if near in LANGUAGES else "write two letters, such as fr or en"
    source.wrong(at, f"{shown(code)} is no language code (ISO 639-1); {advice}")
    return False


def _names(source: Source, node: Node) -> dict[str, tuple[str, ...]]:
    """One name to its other names, where no name may stand for two things."""
    if _blank(node):
        return {}
    if not isinstance(node, Pairs):
        source.wrong(node.at, "names takes a mapping; write each name, a colon, and its other names as a [list]")
        return {}
    entries = _entries(source, node, "names")
    names: dict[str, tuple[str, ...]] = {}
    owners: dict[str, tuple[str, int]] = {}
    for key, _ in entries.values():
        name = _one_line(key.text)
        if not _has_word(name):
            source.wrong(key.at, f"the name {shown(name)} holds no word; write one")
        elif (fold := _fold(name)) in owners:
            line, column = source.place(owners[fold][1])
            source.wrong(key.at, f"the name {shown(name)} is also at {line}:{column}; make one of the two")
        else:
            owners[fold] = name, key.at
            names[name] = ()
    for key, value in entries.values():
        name = _one_line(key.text)
        aliases = _lines(source, value, f"the name {shown(name)}")
        for alias, at in aliases:
            owner, owned_at = owners.setdefault(_fold(alias), (name, at))
            if owner != name:
                line, column = source.place(owned_at)
                told = (
                    f"{shown(alias)} already stands for {shown(owner)} (at {line}:{column}); keep it at one of the two"
                )
                source.wrong(at, told)
        if name in names:
            names[name] = tuple(alias for alias, _ in aliases)
    return names


def _claims(
    source: Source, node: Node, language: str, places: dict[tuple[str, str, str], tuple[int, int]]
) -> tuple[Claim, ...]:
    if _blank(node):
        return ()
    if not isinstance(node, Items):
        source.wrong(node.at, "claims takes a list; begin each claim with `- id: ...`")
        return ()
    claims = []
    first: dict[str, int] = {}
    for item in node.items:
        if not isinstance(item, Pairs):
            source.wrong(item.at, "this claim is no mapping; write `- id: ...` and, indented below it, `text: ...`")
            continue
        claims.append(_claim(source, item, language, first, places))
    return tuple(claims)


def _claim(
    source: Source,
    node: Pairs,
    language: str,
    first: dict[str, int],
    places: dict[tuple[str, str, str], tuple[int, int]],
) -> Claim:
    """One claim. ``first`` holds where each id came first; ``places`` takes where articles are named."""

    def is_text_in(key: Scalar) -> bool:
        if not key.text.startswith("text_"):
            return False
        code = key.text.removeprefix("text_")
        if not _known_language(source, code, key.at):
            return True
        if code == language:
            source.wrong(key.at, f"{key.text} says again what text says (the file's language is {code}); keep one")
        return True

    keys = _entries(source, node, "a claim", CLAIM_KEYS, {"the file": TOP_KEYS, "a verdict": VERDICT_KEYS}, is_text_in)
    texts = {key.removeprefix("text_"): value for key, (_, value) in keys.items() if key.startswith("text_")}
    text = _wording(source, keys["text"][1], "text") if "text" in keys else ""
    identity = _id(source, node, keys, text, first)
    if "text" not in keys:
        source.wrong(node.at, f"claim {shown(identity)} has no text; add `text: ...`" if identity else _NO_TEXT)
    also = _lines(source, keys["also"][1], "also") if "also" in keys else ()
    denials = _lines(source, keys["denials"][1], "denials") if "denials" in keys else ()
    said = {_fold(wording) for wording in (text, *(wording for wording, _ in also))}
    for wording, at in denials:
        if _fold(wording) in said:
            source.wrong(at, f"{shown(wording)} is both the claim (text or also) and its denial; keep one")
    expect = _expect(source, keys["expect"][1]) if "expect" in keys else {}
    verdicts = _verdicts(source, keys["verdicts"][1]) if "verdicts" in keys else {}
    for key, named in (("expect", expect), ("verdicts", verdicts)):
        for article, (_, at) in named.items():
            places[identity, key, article] = source.place(at)
    return Claim(
        id=identity,
        text=text,
        language=language,
        texts={
            code: _wording(source, value, f"text_{code}")
            for code, value in texts.items()
            if code != language and not _blank(value)
        },
        also=tuple(wording for wording, _ in also),
        denials=tuple(wording for wording, _ in denials),
        when=_when(source, keys["when"][1]) if "when" in keys else None,
        tags=tuple(tag for tag, _ in _lines(source, keys["tags"][1], "tags")) if "tags" in keys else (),
        note=_block(source, keys, "note"),
        expect={article: stances for article, (stances, _) in expect.items()},
        verdicts={article: verdict for article, (verdict, _) in verdicts.items()},
        line=source.place(node.at)[0],
        headline=_yes(source, keys["headline"][1], "headline") if "headline" in keys else False,
    )


_NO_TEXT = "this claim has no text; add `text: ...`"


def _id(source: Source, claim: Pairs, keys: _Keys, text: str, first: dict[str, int]) -> str:
    node = _scalar(source, keys["id"][1], "id") if "id" in keys else None
    if node is None or node.blank:
        if "id" not in keys or node is not None:
            advice = f"id: {slug}" if (slug := _slug(text, _SLUG_WORDS)) else "id: some-words"
            source.wrong(node.at if node else claim.at, f"this claim has no id; add one, such as `{advice}`")
        return ""
    if not _SLUG.fullmatch(node.text):
        slug = _slug(node.text)
        advice = f"write {slug}" if slug else "write one, such as first-claim"
        source.wrong(node.at, f"the id {shown(node.text)} is no slug (lowercase letters, digits, hyphens); {advice}")
    elif node.text in first:
        line, column = source.place(first[node.text])
        source.wrong(node.at, f"the id {shown(node.text)} is taken (first at {line}:{column}); choose another one")
    first.setdefault(node.text, node.at)
    return node.text


def _slug(text: str, words: int | None = None) -> str:
    """A text (or its first words) as an id: unaccented, in lower case, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    found = re.findall("[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return "-".join(found[:words])


def _when(source: Source, node: Node) -> PartialDate | None:
    date = _scalar(source, node, "when")
    if date is None or date.blank:
        return None
    try:
        return parse_partial_date(date.text)
    except ValueError as error:
        source.wrong(date.at, f"when: {error}")
        return None


def _expect(source: Source, node: Node) -> dict[str, tuple[tuple[Stance, ...], int]]:
    """Each article's accepted stances, with the place of its name."""
    expect = {}
    for article, at, value in _by_article(source, node, "expect", "a stance, or a [list] of stances that you accept"):
        nodes = value.items if isinstance(value, Items) else (value,)
        if not nodes:
            source.wrong(value.at, f"expect for {shown(article)} holds no stance; write one of {_STANCES}")
        stances = (_stance(source, each) for each in nodes)
        expect[article] = tuple(stance for stance in stances if stance is not None), at
    return expect


def _verdicts(source: Source, node: Node) -> dict[str, tuple[Verdict, int]]:
    """Each article's decision by a person, with the place of the article's name."""
    verdicts = {}
    for article, at, value in _by_article(source, node, "verdicts", "a stance, or {stance: ..., by: ..., why: ...}"):
        if article == EVERY_OTHER:
            source.wrong(at, f"a verdict is on one article, and {EVERY_OTHER!r} is none; name the article")
        elif isinstance(value, Pairs):
            keys = _entries(source, value, "a verdict", VERDICT_KEYS, {"a claim": CLAIM_KEYS})
            if "stance" not in keys:
                source.wrong(value.at, f"this verdict has no stance; add `stance:` and one of {_STANCES}")
            elif stance := _stance(source, keys["stance"][1]):
                by, why = _line(source, keys, "by"), _block(source, keys, "why")
                verdicts[article] = Verdict(stance, by, why), at
        elif stance := _stance(source, value):
            verdicts[article] = Verdict(stance), at
    return verdicts


def _by_article(source: Source, node: Node, key: str, takes: str) -> list[tuple[str, int, Node]]:
    if _blank(node):
        return []
    if not isinstance(node, Pairs):
        source.wrong(node.at, f"{key} takes a mapping; write each article's id, a colon, and {takes}")
        return []
    return [(article, name.at, value) for article, (name, value) in _entries(source, node, key).items()]


_STANCES = ", ".join(Stance)


def _stance(source: Source, node: Node) -> Stance | None:
    if isinstance(node, Scalar) and node.text in set(Stance):
        return Stance(node.text)
    if not isinstance(node, Scalar):
        source.wrong(node.at, f"a stance is one word; write one of {_STANCES}")
    elif node.blank:
        source.wrong(node.at, f"the stance is missing; write one of {_STANCES}")
    else:
        near = nearest(node.text, Stance)
        advice = f"did you mean {near}?" if near else f"write one of {_STANCES}"
        source.wrong(node.at, f"unknown stance {shown(node.text)}; {advice}")
    return None


def _scalar(source: Source, node: Node, key: str) -> Scalar | None:
    if isinstance(node, Scalar):
        return node
    what = "a list" if isinstance(node, Items) else "a mapping"
    source.wrong(node.at, f"{key} takes a text, and this is {what}; put a text that holds ': ' or brackets in quotes")
    return None


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.blank


def _line(source: Source, keys: _Keys, key: str) -> str:
    """An optional text on one line."""
    return _one_line(_block(source, keys, key))


def _yes(source: Source, node: Node, key: str) -> bool:
    """True or false, as YAML 1.2 writes them."""
    scalar = _scalar(source, node, key)
    if scalar is None or scalar.blank:
        return False
    if scalar.text.lower() not in ("true", "false"):
        source.wrong(scalar.at, f"{key} is {shown(scalar.text)}; write true or false")
    return scalar.text.lower() == "true"


def _block(source: Source, keys: _Keys, key: str) -> str:
    """An optional text that may run over several lines."""
    node = _scalar(source, keys[key][1], key) if key in keys else None
    return node.text.strip() if node and not node.blank else ""


def _wording(source: Source, node: Node, key: str) -> str:
    """A text that has to say something."""
    scalar = _scalar(source, node, key)
    if scalar is None:
        return ""
    text = "" if scalar.blank else _one_line(scalar.text)
    if not _has_word(text):
        source.wrong(
            scalar.at, f"{key} is empty; write the assertion as a sentence" if not text else _no_word(key, text)
        )
    return text


def _no_word(key: str, text: str) -> str:
    return f"{key} holds no word ({shown(text)}); write one"


def _lines(source: Source, node: Node, key: str) -> tuple[tuple[str, int], ...]:
    """A list of texts, each on one line and with its place."""
    if _blank(node):
        return ()
    if not isinstance(node, Items):
        source.wrong(node.at, f"{key} takes a list; write [...], or each text on its own line after '- '")
        return ()
    lines = []
    for item in node.items:
        scalar = _scalar(source, item, f"each item of {key}")
        if scalar is None:
            continue
        text = "" if scalar.blank else _one_line(scalar.text)
        if _has_word(text):
            lines.append((text, scalar.at))
        else:
            source.wrong(
                scalar.at, _no_word(f"this item of {key}", text) if text else f"an item of {key} is empty; remove it"
            )
    return tuple(lines)


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _fold(text: str) -> str:
    """What two wordings have in common that differ in case, apostrophe or the way accents are stored only."""
    return unicodedata.normalize("NFC", _one_line(text).casefold().replace("’", "'"))
