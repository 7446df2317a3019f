"""What a page says of its article in JSON-LD, the words of schema.org that newspapers fill in for search engines."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_ARTICLES = re.compile(r"(?:.*Article|.*NewsArticle|.*BlogPosting|Report|LiveBlogPosting|.*Analysis.*)")
_MAX_DEPTH = 12
_MAX_OBJECTS = 5000
_TAG = re.compile(r"<[^>]{0,2000}>")
_BLOCK_END = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)\s*>|<br\s*/?>", re.IGNORECASE)
# Scripts of pages hold what no JSON reader takes: comments around the whole, and line ends within texts.
_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$")


@dataclass(frozen=True, slots=True)
class Stated:
    """What JSON-LD states of the page's article; empty where it states nothing. ``free`` is false behind a paywall."""

    title: str = ""
    author: str = ""
    published: str = ""
    publisher: str = ""
    language: str = ""
    text: str = ""
    free: bool = True


def stated_in(scripts: list[str]) -> Stated:
    """What the scripts of type application/ld+json state of the article.

    Where several objects are articles, it is the one with the most to say: related stories are listed by a headline
    and a link alone. A text that is no JSON is passed over.
    """
    found: list[tuple[int, Stated]] = []
    names: dict[str, Any] = {}
    articles: list[dict[str, Any]] = []
    for script in scripts:
        try:
            data = json.loads(_COMMENT.sub("", script), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if isinstance(id := item.get("@id"), str) and len(item) > 1:
                names.setdefault(id, item)
            if any(_ARTICLES.fullmatch(kind) for kind in _kinds(item)):
                articles.append(item)
    for item in articles:
        stated = _stated(item, names)
        weight = sum(bool(value) for value in (stated.author, stated.published, stated.publisher, stated.title))
        found.append((weight * 1000 + min(len(stated.text), 999), stated))
    return max(found, key=lambda each: each[0], default=(0, Stated()))[1]


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    queue: list[tuple[Any, int]] = [(data, 0)]
    seen = 0
    while queue and seen < _MAX_OBJECTS:
        value, depth = queue.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
            below: Any = [each for key, each in value.items() if key in _WITHIN]
        else:
            below = value if isinstance(value, list) else []
        if depth < _MAX_DEPTH:
            queue.extend((each, depth + 1) for each in below if isinstance(each, dict | list))


# The keys below which the page's own article may stand, or what it refers to; the items of lists are other stories.
_WITHIN = frozenset({"@graph", "mainEntity", "mainEntityOfPage", "publisher", "author", "liveBlogUpdate", "hasPart"})


def _kinds(item: dict[str, Any]) -> list[str]:
    kinds = item.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str)]


def _stated(item: dict[str, Any], names: dict[str, Any]) -> Stated:
    free = item.get("isAccessibleForFree")
    return Stated(
        title=_text(item.get("headline")) or _text(item.get("name")),
        author=", ".join(_people(item.get("author") or item.get("creator"), names)),
        published=_text(item.get("datePublished")) or _text(item.get("dateCreated")),
        publisher=next(iter(_people(item.get("publisher"), names)), ""),
        language=_text(item.get("inLanguage")),
        text=_body(item),
        free=not (free is False or (isinstance(free, str) and free.strip().lower() in ("false", "no"))),
    )


def _body(item: dict[str, Any]) -> str:
    body = item.get("articleBody")
    if isinstance(body, str) and body.strip():
        return _plain(body)
    updates = item.get("liveBlogUpdate")
    parts = []
    for update in updates if isinstance(updates, list) else []:
        if isinstance(update, dict):
            parts += [_text(update.get("headline")), _plain(str(update.get("articleBody") or ""))]
    return "\n".join(part for part in parts if part)


def _plain(text: str) -> str:
    """A text out of what may hold tags and entities."""
    if "<" in text:
        text = _TAG.sub("", _BLOCK_END.sub("\n", text))
    return html.unescape(text)


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or ""
    return html.unescape(value).strip() if isinstance(value, str) else ""


def _people(value: Any, names: dict[str, Any]) -> list[str]:
    people = []
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and not each.get("name"):
            each = names.get(str(each.get("@id")), {})
        name = _text(each)
        if name and not name.startswith(("http:", "https:")) and name not in people:
            people.append(name)
    return people
