"""Compiled lists kept in a folder or in the package: the same language comes back, and nothing can do harm."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.text import language as module
from crosscheck.text.language import Language, load_language
from crosscheck.text.tokens import tokenize

SENTENCE = "Les deux porte-parole de l'O.N.U. n'auraient pas vendu l'usine de New York, dit-il mardi."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "_languages", [])
    monkeypatch.setattr(module, "_folder", str(tmp_path / "cache"))
    monkeypatch.setattr(module, "COMPILED", ".none")  # of an installation from a checkout there are some
    load_language.cache_clear()
    yield tmp_path / "cache"
    load_language.cache_clear()


def again() -> Language:
    load_language.cache_clear()
    module._languages.clear()
    return load_language("fr")


def read(language: Language) -> list[object]:
    tokens = tokenize(SENTENCE, language)
    keys = [t.lex.key for t in tokens]
    lexemes = [[getattr(t.lex, name) for name in type(t.lex).__slots__] for t in tokens]
    phrases = list(language.phrases.find(keys)) + list(language.forms.find([t.lex.form for t in tokens]))
    return [lexemes, phrases, language.names.find(["new", "york"]), language.kin.get("russe"), language.units]


def test_the_same_language_comes_back(folder: Path) -> None:
    compiled = load_language("fr")
    mine = read(compiled)
    module.keep_lemmas()
    kept = again()
    assert kept is not compiled
    assert [repr(x) for x in read(kept)[:2]] == [repr(x) for x in mine[:2]]
    assert kept.state() == compiled.state()
    assert kept.lemmas()["vendu"] == "vendre"


def test_kept_files_are_the_users_own(folder: Path) -> None:
    load_language("fr").lexeme("chevaux")
    module.keep_lemmas()
    assert len(list(folder.iterdir())) == 2
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("damage", [b"", b"junk", None], ids=["empty", "junk", "one byte"])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes | None) -> None:
    load_language("fr").lexeme("chevaux")
    module.keep_lemmas()
    whole = {path: path.read_bytes() for path in folder.iterdir()}
    for path, data in whole.items():
        path.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:] if damage is None else damage)
    language = again()
    assert language.lexeme("chevaux").lemma == "cheval"
    module.keep_lemmas()
    assert {path: path.read_bytes() for path in folder.iterdir()}.keys() == whole.keys()
    assert again().lemmas() == {"chevaux": "cheval"}


def test_a_folder_that_cannot_be_written_does_no_harm(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr(module, "_folder", str(tmp_path / "file" / "cache"))
    assert again().lexeme("chevaux").lemma == "cheval"
    module.keep_lemmas()


def test_what_other_lists_were_compiled_to_is_not_taken(folder: Path) -> None:
    load_language("fr")
    (path,) = folder.iterdir()
    other = folder / "lists-fr-0000000000000000.bin"
    os.rename(path, other)
    again()
    assert list(folder.iterdir()) == [path]


# -- in the package ----------------------------------------------------------------------------------------------------


@pytest.fixture
def package(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with its lists alone, in a place where they can be compiled."""
    source = Path(module.__file__).parent
    made = tmp_path / "package"
    shutil.copytree(source / "languages", made / "languages", ignore=shutil.ignore_patterns("*.compiled"))
    shutil.copy(source / "language.py", made)
    monkeypatch.setattr(module, "files", lambda name: made)
    monkeypatch.setattr(module, "COMPILED", ".compiled")
    return made


def test_lists_compiled_in_the_package_are_taken(package: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = again()
    mine = read(compiled)
    shutil.rmtree(folder)
    written = module.compile_lists(str(package / "languages"))
    assert sorted(map(os.path.basename, written)) == ["en.compiled", "fr.compiled"]
    monkeypatch.setattr(module, "_compiled", None)
    shipped = again()
    assert repr(read(shipped)[:2]) == repr(mine[:2])
    assert shipped.state() == compiled.state()
    module.keep_lemmas()
    assert [path.name.partition("-")[0] for path in folder.iterdir()] == ["lemmas"]
    assert again().lemmas()["vendu"] == "vendre"


@pytest.mark.parametrize("changed", ["languages/fr.yaml", "language.py"])
def test_lists_that_were_compiled_of_others_are_compiled_anew(package: Path, changed: str) -> None:
    module.compile_lists(str(package / "languages"))
    with open(package / changed, "ab") as file:
        file.write(b"\n# another line\n")
    assert module._shipped("fr", module._key("fr", (package / "languages/fr.yaml").read_bytes())) is None
    assert again().lexeme("chevaux").lemma == "cheval"


def test_another_stemmer_makes_other_lists(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = module._key("fr", b"")
    monkeypatch.setattr(module.Stemmer, "version", lambda: "0.0")
    assert module._key("fr", b"") != before


@pytest.mark.parametrize("length", [0, 10, 32, 33, 5000])
def test_a_file_that_breaks_off_is_compiled_anew(package: Path, length: int) -> None:
    path = Path(module.compile_lists(str(package / "languages"))[-1])
    path.write_bytes(path.read_bytes()[:length])
    assert again().lexeme("chevaux").lemma == "cheval"


def test_lists_are_compiled_without_asking_simplemma(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # another version of it would need other compiled lists
    monkeypatch.setattr(Language, "_lemmatize", None)
    assert module.compile_lists(str(package / "languages"))
