"""A real browser for the HTML report: Debian's chromium, driven by Playwright. Without them the tests are skipped, and
the last lines of the run say so."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck.model import Result
from crosscheck.report.html import render
from crosscheck.report.interface import Options

FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
_missing: list[str] = []


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for reason in _missing[:1]:
        terminalreporter.section("NOT TESTED IN A BROWSER")
        terminalreporter.line(f"{reason}: the tests of the HTML report in a browser did not run (make browser).")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
        _missing.append("Playwright is not installed")
    if program is None:
        _missing.append("There is no chromium here")
        pytest.skip(_missing[0])
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


class Opened:
    """A page, and all that it asked for or complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.messages: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("dialog", lambda dialog: self.messages.append(f"dialog: {dialog.message}") or dialog.dismiss())


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the report of a result, in English, as a file; ``width``, ``dark``, ``script`` and the like as told."""
    contexts = []

    def open_report(
        result: Result, *, width: int = 1400, script: bool = True, fragment: str = "", language: str = "en", **rest: Any
    ) -> Opened:
        file = tmp_path / f"report-{len(contexts)}.html"
        file.write_text(render(result, Options(language=language)), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script, **rest)
        contexts.append(context)
        found = Opened(context.new_page())
        found.page.goto(file.as_uri() + fragment)
        return found

    yield open_report
    for context in contexts:
        context.close()
