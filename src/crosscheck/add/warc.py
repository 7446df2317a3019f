"""Crawls as WARC files (ISO 28500), read record by record by warcio and never held whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from crosscheck.add.fetch import MAX_BYTES, Page
from crosscheck.add.incoming import MissingExtraError, UnreadableError

_KINDS = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown")


def is_warc(data: bytes) -> bool:
    """Whether some bytes begin as an uncompressed WARC file does."""
    return data.startswith(b"WARC/")


def warc_pages(file: BinaryIO) -> Iterator[Page | tuple[str, str]]:
    """The pages of a crawl: answers of the status 200 that may be articles, and texts that were taken out of pages.

    What cannot be read comes as its address and the reason. Images, scripts, redirects, error pages and the other
    records of a crawl are passed over. Raises ``UnreadableError`` where the file is no WARC file or breaks off, and
    ``MissingExtraError`` without warcio.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
        from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
    except ModuleNotFoundError:
        raise MissingExtraError("a WARC file") from None
    try:
        for record in ArchiveIterator(file, no_record_parse=False):
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            url = url.strip("<>")
            header = record.http_headers
            if record.rec_type == "response" and header is not None:
                if header.get_statuscode() != "200":
                    continue
                stated = header.get_header("Content-Type") or ""
            elif record.rec_type in ("resource", "conversion"):
                stated = record.rec_headers.get_header("Content-Type") or ""
            else:
                continue
            kind, _, rest = stated.partition(";")
            kind = kind.strip().lower()
            if kind not in _KINDS or not url.startswith(("http://", "https://")):
                continue
            try:
                data = record.content_stream().read(MAX_BYTES + 1)
            except Exception as error:  # whatever a broken chunk or a broken gzip stream makes of it
                yield url, f"its content is broken ({type(error).__name__})"
                continue
            if len(data) > MAX_BYTES:
                yield url, f"it is larger than {MAX_BYTES // 1024**2} MiB"
                continue
            charset = rest.partition("charset=")[2].split(";")[0].strip(" \"'")
            yield Page(url, data, kind, charset)
    except ArchiveLoadFailed:
        raise UnreadableError("this is no WARC file, or it is damaged here") from None
    except (OSError, EOFError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise UnreadableError(f"the WARC file breaks off or is damaged ({type(error).__name__})") from None
