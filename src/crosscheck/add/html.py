"""Web pages: the article's text without what stands around it, by trafilatura; title, day and names as stated."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from crosscheck.add.dateline import is_update, published_in
from crosscheck.add.incoming import (
    Incoming,
    MissingExtraError,
    UnreadableError,
    clean_line,
    letters,
    paragraphs,
    under,
    word_count,
)
from crosscheck.add.jsonld import Stated, stated_in
from crosscheck.add.text import decode
from crosscheck.claims import LANGUAGES
from crosscheck.dates import parse_partial_date

MAX_BYTES = 16 * 1024 * 1024
"""How large a page may be."""

FEWEST_WORDS = 15
"""A page whose text has fewer words holds no article: a notice, a form, a page that a script has to fill."""

PAYWALLED = "Only the part that can be read without a subscription."
"""The note of an article whose page says that the rest is behind a paywall."""

_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.IGNORECASE)
_DAY = re.compile(r"\s*((?:1[5-9]|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_PART = re.compile(r"\s*(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?\s*")
_COMPACT_DAY = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T|\Z)")
_SEPARATOR = re.compile(r"\s+(?:[|–—·•:»«-]|::)\s+|\s*\|\s*")
_LONGEST_SITE = 40
_BY = re.compile(
    r"\s*(?:(?:written|reported|posted|story|words)\s+by|(?:propos recueillis|texte|publié|rédigé|écrit)\s+par|par|by)"
    r"\s*:?\s+",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|[\s|,–—-])(?:[Pp]ar|[Bb]y|PAR|BY)\s+((?:[A-ZÀ-ÖØ-Þ][\w'’-]+\.?\s+){1,3}[A-ZÀ-ÖØ-Þ][\w'’-]+)\s*(?:$|[|,–—•·-])"
)
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)/([01]\d)(?:/([0-3]\d))?/|[/_-]((?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)")
_ENTITIES = re.compile(r"<!ENTITY", re.IGNORECASE)

# Of several days that a page gives, the first in this order is the day of publication.
_DAYS = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "rnews:datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "article.published",
    "publish-date",
    "publish_date",
    "publishdate",
    "publication_date",
    "publication-date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "date",
)
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "article_publication_name")
_LANGUAGES = ("og:locale", "content-language", "dc.language", "language", "inlanguage")

# What stands around an article, or within its element without being of it: taken out before trafilatura looks.
_AROUND = (
    "//*[self::aside or self::nav or self::form or self::dialog or self::template or self::button"
    " or starts-with(name(), 'amp-')]",
    "//*[@hidden or @aria-hidden='true' or @aria-modal='true']",
    "//*[self::div or self::section or self::ul or self::ol or self::p or self::span or self::footer or self::figure]"
    "[not(.//h1)]",
)
_SURROUNDS = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|rgpd|cmp|newsletters?|subscribe|subscription|abonnement|paywall|comments?"
    r"|commentaires?|disqus|related|similaires?|recommended|recommendations?|recirc|read-?more|lire-?aussi|a-lire"
    r"|more-?stories|most-?read|plus-?lus|trending|promo|teaser-list|outbrain|taboola|sponsored|advert|ads?|pub(?![\s_-]?(?:date|time))"
    r"|share|sharing|share-?bar|partage|social|breadcrumbs?|fil-ariane|tags?-list|author-bio|bio-auteur|signup"
    r"|sign-up|inscription|menu|sidebar|disqus-thread)(?:$|[\s_-])"
)
# These stay out even where they are prose: others write comments, and a notice on cookies can be long.
_NEVER = re.compile(
    r"(?:^|\s)(?:comments?|commentaires?|commentlist|respond|disqus|cookies?|consent|gdpr|rgpd|cmp|newsletters?)(?:$|[\s_-])"
)
_MAY_BE_ALL = 0.6
_PROSE = 100  # characters of a paragraph that is one
_LONGEST_LINK = 300
# A link to another story amid the text: it begins with such words, and the rest of it is a link.
_SEE_ALSO = re.compile(
    r"\W*(?:lire|à lire|voir|à voir|écouter|sur le même sujet|pour aller plus loin|notre dossier"
    r"|read|see also|also read|related|more on this|watch|recommended)\b",
    re.IGNORECASE,
)
_LABELS = frozenset(
    ("ad", "advertisement", "advertising", "annonce", "partager", "pub", "publicite", "publicité", "share", "sponsored")
)


def read_html(data: bytes, url: str = "", charset: str = "", name: str = "") -> Incoming:
    """The article of a page.

    ``url`` is where the page is from, ``charset`` what its server says of its encoding. The text is what trafilatura
    takes for the article, or the article's text in the page's JSON-LD where that says clearly more. Title, day,
    author and publisher come from JSON-LD, then from meta tags, then from what stands on the page: a ``time`` element,
    a dateline, a byline. A day that can only be guessed at is left out. ``language`` is the page's own statement.

    Raises ``UnreadableError`` where there is no article in it, ``MissingExtraError`` without trafilatura.
    """
    try:
        import lxml.etree  # type: ignore[import-untyped]
        import lxml.html  # type: ignore[import-untyped]
        import trafilatura
    except ImportError:
        raise MissingExtraError("a web page") from None
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"the page is larger than {MAX_BYTES // 1024**2} MiB")
    text = decode(data, charset or _declared(data)).replace("\0", "")
    if not text.strip():
        raise UnreadableError("the page is empty")
    try:
        tree = _tree(lxml.html, text)
        page = _Page(tree, url)
        extracted = trafilatura.extract(
            _without_surroundings(lxml.html, text),
            url=None,
            output_format="txt",
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            favor_precision=False,
        )
    except (lxml.etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        # A library that reads anything from anywhere can fail in ways that nobody has met; the other pages go on.
        raise UnreadableError(f"the page cannot be read ({type(error).__name__})") from None
    stated = page.stated
    body = _article_lines(extracted or "", page.author())
    told = word_count(stated.text)
    if told > 1.5 * word_count(body) or (told and letters(body) == letters(stated.text)):
        body = stated.text
    body = paragraphs(body)
    if word_count(body) < FEWEST_WORDS:
        raise UnreadableError("no article was found in the page (a list of links, a notice, or text loaded by script)")
    title = page.title()
    return Incoming(
        text=under(title, body),
        title=title,
        author=page.author(),
        published=page.published(text),
        publisher=page.publisher(),
        url=page.address(),
        language=page.language(),
        note="" if stated.free else PAYWALLED,
        name=name,
    )


def is_html(data: bytes) -> bool:
    """Whether some bytes begin as a page does."""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html")) or b"<html" in head or (head[:1] == b"<" and b"<body" in head)


def _declared(data: bytes) -> str:
    head = data[:4096]
    found = _CHARSET.search(head) or _XML.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def _tree(lxml_html: Any, text: str) -> Any:
    # An encoding stated within is not that of a text; entities of a document type are nothing that a page needs.
    text = _ENTITIES.sub("<!", re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    tree = lxml_html.document_fromstring(text, parser=parser)
    if tree is None:
        raise ValueError("no document")
    return tree


def _without_surroundings(lxml_html: Any, text: str) -> Any:
    tree = _tree(lxml_html, text)
    whole = max(1, len(tree.text_content()))
    for table in tree.xpath("//table[.//h1 or .//p or .//table]"):
        # A table that holds paragraphs holds the page and no figures.
        for element in table.iter("table", "tbody", "tr", "td", "th"):
            element.tag = "div"
    for header in tree.xpath("//article//header[.//h2 or .//h3]"):
        header.drop_tag()  # the parts of a live report have headings of their own
    for path in _AROUND[:2]:
        for element in tree.xpath(path):
            _drop(element, whole)
    for element in tree.xpath(_AROUND[2]):
        marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if not marks.strip() or not _SURROUNDS.search(marks):
            continue
        if _NEVER.search(marks) or not _is_prose(element):
            _drop(element, whole)
        else:
            # trafilatura goes by such names too
            for key in ("class", "id"):
                element.attrib.pop(key, None)
    for element in tree.xpath("//*[self::p or self::li or self::div][.//a][not(.//p or .//div)]"):
        text = " ".join(element.text_content().split())
        linked = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
        if len(text) <= _LONGEST_LINK and 2 * linked >= len(text) and _SEE_ALSO.match(text):
            _drop(element, whole)
    return tree


def _is_prose(element: Any) -> bool:
    """Whether an element holds paragraphs of text, whatever it is called: a section "social", a body "paywall"."""
    found = 0
    for paragraph in element.iter("p"):
        text = " ".join(paragraph.text_content().split())
        linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
        found += len(text) >= _PROSE and 2 * linked < len(text)
        if found == 2:
            return True
    return False


def _drop(element: Any, whole: int) -> None:
    """Take an element out, unless most of the page stands in it: then its name means something else."""
    if element.getparent() is not None and len(element.text_content()) < _MAY_BE_ALL * whole:
        element.drop_tree()


def _article_lines(text: str, author: str) -> str:
    """The text without labels, and without a byline or a dateline among its first lines: both are told above it."""
    lines = [line for line in text.split("\n") if letters(line) not in _LABELS]
    head = [line for line in lines[:5] if not (_BY.match(line) and letters(author) == letters(_BY.sub("", line, 1)))]
    head = [line for line in head if not (len(line) <= 130 and (published_in([line]) or is_update(line)))]
    return "\n".join(head + lines[5:])


class _Page:
    """What a page states of its article, by the most reliable place first."""

    def __init__(self, tree: Any, url: str) -> None:
        self.tree = tree
        self.url = url
        self.stated: Stated = stated_in(
            [script.text_content() for script in tree.xpath("//script[contains(@type, 'ld+json')]")][:50]
        )
        self.meta: dict[str, list[str]] = {}
        for element in tree.xpath("//meta[@content]"):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if element.get(key) and element.get("content").strip():
                    self.meta.setdefault(element.get(key).strip().lower(), []).append(element.get("content").strip())

    def first(self, keys: tuple[str, ...]) -> str:
        return next((self.meta[key][0] for key in keys if key in self.meta), "")

    def texts(self, path: str) -> list[str]:
        found = (clean_line(element.text_content()) for element in self.tree.xpath(path)[:20])
        return [text for text in found if text]

    def title(self) -> str:
        """The headline: as JSON-LD has it, or the only first heading, or what the meta tags say without the site."""
        headings = self.texts("//article//h1") or self.texts("//main//h1") or self.texts("//h1")
        shared = clean_line(self.first(("og:title", "twitter:title", "dc.title", "headline")))
        whole = clean_line("".join(self.tree.xpath("//head/title//text()")[:1]))
        named = clean_line(self.stated.title)
        headings = [heading for heading in headings if not self._is_logo(heading, whole)]
        for heading in headings:
            # The heading that readers see, where another place names it too.
            own = letters(heading)
            for other in map(letters, (named, shared, whole)):
                if own and own in other and 2 * len(own) >= len(other):
                    return heading
        if named and not named.endswith(("...", "…")):
            return named
        if len(headings) == 1 and not shared:
            return headings[0]
        return self._without_site(shared or whole or (headings[0] if headings else named))

    def _is_logo(self, heading: str, whole: str) -> bool:
        """Whether a heading is the site's name: it says so itself, or most of the window's title is something else."""
        own, parts = letters(heading), list(map(letters, _SEPARATOR.split(whole)))
        named = letters(self.stated.publisher) or letters(self.first(_PUBLISHERS))
        return own == named or (own in parts and max(map(len, parts)) > 1.5 * len(own))

    def _without_site(self, title: str) -> str:
        parts = _SEPARATOR.split(title)
        if len(parts) < 2:
            return title
        sites = {letters(self.publisher()), letters(self._host())} - {""}
        separators = list(_SEPARATOR.finditer(title))
        if any(letters(parts[-1]) in site or site in letters(parts[-1]) for site in sites if letters(parts[-1])):
            return title[: separators[-1].start()]
        if any(letters(parts[0]) == site for site in sites):
            return title[separators[0].end() :]
        return title

    def published(self, text: str) -> str:
        """The day of publication, as ``2024-10-05``; empty where the page does not tell it."""
        for stated in (self.stated.published, *(value for key in _DAYS for value in self.meta.get(key, ()))):
            if day := _day(stated):
                return day
        for path in (
            "//time[@itemprop='datePublished' or @pubdate]",
            "//article//header//time[@datetime] | //header//time[@datetime]",
            "//*[self::article or self::main][.//h1]//time[@datetime]",
        ):
            for element in self.tree.xpath(path)[:5]:
                if self._is_listed(element):
                    continue
                if day := _day(element.get("datetime") or "") or published_in([element.text_content()]):
                    return day
        return self._dateline() or self._day_in_address()

    def _is_listed(self, element: Any) -> bool:
        """Whether it is of another story, or of an update or a comment."""
        for above in (element, *element.iterancestors()):
            if above.tag in ("article", "main", "body"):
                return False
            marks = f"{above.get('class') or ''} {above.get('id') or ''} {above.get('itemprop') or ''}".lower()
            if above.tag in ("aside", "nav", "footer") or _SURROUNDS.search(marks):
                return True
            if re.search(r"updat|modif|mis-a-jour|maj\b", marks):
                return True
        return False

    def _dateline(self) -> str:
        """The day in a line beside the first heading that is one."""
        return published_in(self._beside_heading())

    def _day_in_address(self) -> str:
        """The day, or the month, that the address holds, as those of archives and blogs do: ``/2024/05/06/``."""
        if not (match := _DAY_IN_PATH.search(urlsplit(self.address()).path)):
            return ""
        written = match[4] or "-".join(part for part in match.groups()[:3] if part)
        try:
            return parse_partial_date(written).text
        except ValueError:
            return ""

    def _beside_heading(self) -> list[str]:
        """The short blocks that stand next before and after the first heading."""
        blocks = self.tree.xpath(
            "(//h1)[1]/preceding::*[self::p or self::div or self::span or self::time][position() <= 3]"
            " | (//h1)[1]/following::*[self::p or self::div or self::span or self::time or self::li or self::small]"
            "[position() <= 10]"
        )
        return [line for block in blocks if 6 < len(line := clean_line(block.text_content())) <= 200]

    def author(self) -> str:
        """Who wrote it: JSON-LD, meta tags, or an element marked as the byline."""
        if self.stated.author:
            return clean_line(self.stated.author)
        for key in _AUTHORS:
            names = [name for name in self.meta.get(key, ()) if not name.startswith(("http:", "https:", "@"))]
            if names:
                return clean_line(", ".join(dict.fromkeys(names)))
        marked = self.texts(
            "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author-name')"
            " or contains(@class, 'auteur') or contains(@class, 'signature')]"
        )
        for text in marked:
            name = re.split(r"\s+[|·•–—]\s+|,?\s+(?:publié|published|le \d|on \w+ \d)", _BY.sub("", text, count=1))[0]
            if 2 < len(name) <= 80 and not any(character.isdigit() for character in name):
                return name.strip(" ,")
        for line in self._beside_heading():
            if len(line) <= 120 and (match := _BYLINE.search(line)):
                return match[1]
        return ""

    def publisher(self) -> str:
        """Whose page it is: JSON-LD, meta tags, or else the host of its address."""
        named = clean_line(self.stated.publisher) or clean_line(self.first(_PUBLISHERS))
        return named or self._site_in_title() or self._host()

    def _site_in_title(self) -> str:
        """What the window's title says beside the headline, where that is short."""
        parts = _SEPARATOR.split(clean_line("".join(self.tree.xpath("//head/title//text()")[:1])))
        for heading in map(letters, self.texts("//h1")):
            if len(parts) == 2 and heading in map(letters, parts):
                other: str = parts[letters(parts[0]) == heading]
                # A heading shorter than what stands beside it may be the site's own.
                return other if 1 < len(other) <= min(_LONGEST_SITE, 1.5 * len(heading)) else ""
        return ""

    def _host(self) -> str:
        host = urlsplit(self.address()).hostname or ""
        return host.removeprefix("www.").removeprefix("m.")

    def address(self) -> str:
        """The page's own address: what it calls canonical where that is of the same site, or where it is from."""
        for link in self.tree.xpath("//link[@rel='canonical']/@href")[:1] + self.meta.get("og:url", [])[:1]:
            try:
                whole = urljoin(self.url, link.strip())
                host, here = urlsplit(whole).hostname or "", urlsplit(self.url).hostname or ""
            except ValueError:
                continue
            same = not here or host.split(".")[-2:] == here.split(".")[-2:]
            if whole.startswith(("http://", "https://")) and host and same:
                return str(whole)
        return self.url

    def language(self) -> str:
        """The language that the page states, by its code of two letters."""
        stated = (self.stated.language, *self.tree.xpath("/html/@lang | /html/@xml:lang"), self.first(_LANGUAGES))
        for tag in stated:
            code: str = re.split("[-_,; ]", tag.strip().lower())[0]
            if code in LANGUAGES:
                return code
        return ""


def _day(stated: str) -> str:
    """The day in what a page states as a date, or the month or year where it states no more."""
    if match := _DAY.match(stated):
        return match[1]
    if match := _COMPACT_DAY.match(stated):
        return f"{match[1]}-{match[2]}-{match[3]}"
    if _PART.fullmatch(stated):
        return stated.strip()
    return published_in([stated]) if stated else ""
