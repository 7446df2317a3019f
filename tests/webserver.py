"""A web server on loopback for the tests: a path leads to an answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = tuple[int, dict[str, str], bytes]
Answers = dict[str, "Answer | Callable[[BaseHTTPRequestHandler], None]"]


@contextmanager
def serving(answers: Answers) -> Iterator[str]:
    """The address of a server that gives these answers, and 404 elsewhere."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = answers.get(self.path, (404, {}, b"nothing here"))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers and "Transfer-Encoding" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def page(title: str, *paragraphs: str, head: str = "") -> bytes:
    """A plain page with an article."""
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    whole = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
    return f"{whole}<body><h1>{title}</h1><div>{body}</div></body></html>".encode()


def html(body: bytes) -> Answer:
    return 200, {"Content-Type": "text/html; charset=utf-8"}, body


PARAGRAPHS = (
    "The council of Millrace voted on Monday to sell the old grain hall to a theatre company for 90,000 pounds.",
    "Nine members were in favour and four against. The building has stood empty since the market moved in 2011.",
    "Rehearsals are to begin in the autumn, the company said, and the roof will be mended before that.",
)
