"""A folder of text files, at any depth: which of them are articles, and what each holds, letter for letter."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from crosscheck.articles import address, fields
from crosscheck.articles.fields import Bad, Found, Read, article, fatal, safe, unreadable, wrong_id
from crosscheck.articles.frontmatter import front_matter, heading
from crosscheck.articles.packed import open_file
from crosscheck.yamlread import Source, located, shown

SUFFIXES = (".txt", ".md")
"""What article files are called, in small or capital letters."""


@dataclass(frozen=True, slots=True)
class File:
    """An article's file: ``inside`` is its path in the folder, ``path`` as the user would name it."""

    inside: str
    path: str
    id: str


def listed(root: str) -> list[File | Bad]:
    """The articles of a folder in the order of their ids; among them, what keeps a file from being one."""
    files, mistakes = _elsewhere(root) if address.is_address(root) else _walk(root)
    found: list[File | Bad] = [fatal(*mistakes)] if mistakes else []
    taken: dict[str, str] = {}
    for file in sorted(files, key=lambda file: (file.id, file.inside)):
        if wrong := wrong_id(file.id):
            found.append(fatal(f"{safe(file.path)}: the name {wrong}; rename the file"))
        elif file.id in taken:
            first = safe(taken[file.id])
            what = f"its id {shown(file.id)} is also that of {first}; rename one of them"
            found.append(fatal(f"{safe(file.path)}: {what}"))
        else:
            taken[file.id] = file.path
            found.append(file)
    return found


def _walk(root: str) -> tuple[list[File], list[str]]:
    """The article files below ``root``, and what is wrong with the folders and links on the way."""
    files: list[File] = []
    mistakes: list[str] = []
    top = os.path.realpath(root)
    seen = {top}
    folders = [(root, top, "")]
    links: list[tuple[str, str, str]] = []
    while folders or links:
        if not folders:
            # Linked folders come last: most lead to where the walk has been already.
            path, real, inside = links.pop(0)
            if real in seen:
                continue
            seen.add(real)
            folders.append((path, real, inside))
        path, real, inside = folders.pop()
        try:
            with os.scandir(path) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            mistakes.append(unreadable(path, error))
            continue
        for entry in listed:
            if entry.name.startswith("."):
                continue
            here = os.path.join(path, entry.name)
            below = f"{inside}{entry.name}"
            try:
                is_link = entry.is_symlink()
                mode = os.stat(here).st_mode
                target = os.path.realpath(here) if is_link else os.path.join(real, entry.name)
            except FileNotFoundError:
                if _is_article(entry.name):
                    mistakes.append(f"{safe(here)}: this link leads to nothing; mend it or remove it")
                continue
            except OSError as error:
                mistakes.append(unreadable(here, error))
                continue
            is_folder = stat.S_ISDIR(mode)
            if not is_folder and not _is_article(entry.name):
                continue
            if is_link and not _within(target, top):
                where = safe(target)
                mistakes.append(f"{safe(here)}: this link leaves the folder, to {where}; copy what is there instead")
            elif is_folder and not is_link:
                seen.add(target)
                folders.append((here, target, f"{below}/"))
            elif is_folder and _within(real, target):
                mistakes.append(f"{safe(here)}: this link leads back to a folder that it is in; remove it")
            elif is_folder:
                links.append((here, target, f"{below}/"))
            elif not stat.S_ISREG(mode):
                mistakes.append(f"{safe(here)}: this is no regular file; put a text file there, or rename it")
            else:
                files.append(File(below, str(Path(root, *below.split("/"))), _stem(below)))
    return files, sorted(mistakes)


def _elsewhere(root: str) -> tuple[list[File], list[str]]:
    """The same of a folder at an address, where there are no links."""
    try:
        listed = address.files(root)
    except OSError as error:
        return [], [unreadable(root, error)]
    return [
        File(inside, address.below(root, inside), _stem(inside))
        for inside in listed
        if not inside.startswith(".") and "/." not in inside and _is_article(inside.rpartition("/")[2])
    ], []


def _stem(inside: str) -> str:
    return unicodedata.normalize("NFC", inside[: inside.rindex(".")])


def _is_article(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and name.split(".")[0].casefold() != "readme"


def _within(path: str, folder: str) -> bool:
    """Whether a resolved path is the folder or lies in it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def read(file: File, number: int) -> Found:
    """An article's file; a mistake in it is told, and never passed over."""
    name = safe(file.path)
    try:
        with open_file(file.path) as opened:
            data = opened.read(fields.MAX_BYTES + 1)
    except OSError as error:
        return fatal(unreadable(file.path, error))
    if len(data) > fields.MAX_BYTES:
        return fatal(f"{name}: is larger than {fields.MAX_BYTES // 1024**2} MiB; split it into several articles")
    text = _decoded(name, data)
    if isinstance(text, Bad):
        return text
    body, keys, mistakes = front_matter(name, text)
    if not mistakes and not text[body:].strip():
        mistakes = (f"{name}: the article is empty; put its text there, or remove the file",)
    if mistakes:
        return fatal(*mistakes)
    if "title" not in keys and file.path.lower().endswith(".md"):
        keys["title"] = heading(text, body)
    made = article(file.id, text, file.path, body, hashlib.sha256(data).hexdigest(), keys)
    return Read(made, number, name)


def _decoded(name: str, data: bytes) -> str | Bad:
    """The text of a file, or what keeps it from being one."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return fatal(f"{name}:1:1: this is UTF-16 and not UTF-8; convert it: iconv -f UTF-16 -t UTF-8 {name} > NEW")
    if b"\0" in data:
        return fatal(f"{name}: holds NUL bytes, as no text does; save the article as UTF-8 text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(name, data[: error.start].decode("utf-8"))
        what = (
            f"this is not UTF-8 (byte 0x{data[error.start]:02X} at offset {error.start}); "
            f"if it was written on Windows, convert it: iconv -f WINDOWS-1252 -t UTF-8 {name} > NEW"
        )
        return fatal(located(name, before.place(len(before.text)), what))
