"""Fetching a page as a polite guest: only http and https, as robots.txt allows, a request at a time, not for ever.

Redirects are followed by hand, so that each step is held to the same rules.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.robotparser import RobotFileParser

from briefing.errors import FetchError
from briefing.model import Page
from briefing.store.adding.limits import AGENT, Limits
from briefing.store.adding.requests import Answer, Requests

if TYPE_CHECKING:
    from typing import Self

    import httpx

LONGEST = 4_000
"""Characters of an address."""

HOST = re.compile(rb"[A-Za-z0-9._:-]{1,255}")
"""A name or a number of a host as it is looked up, in ASCII."""

LAST_PORT = 65_535

MOVED = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})

REASONS = {
    401: ("the page wants a password", "save it in a browser where you are signed in"),
    402: ("the page wants to be paid for", "save it in a browser where you are signed in"),
    403: ("the server refuses it to programs", "save the page in a browser"),
    404: ("there is no such page", "check the address"),
    410: ("the page is gone", "look for it in a web archive"),
    429: ("the server wants to be left alone for now", "try again later"),
    451: ("the page is withheld for legal reasons", "look for it in a web archive"),
}


class Fetcher:
    """Fetches pages; close it, or use it as a context manager."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._requests = Requests(limits)
        self._rules: dict[str, RobotFileParser | FetchError] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._requests.close()

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises FetchError with what hindered, and what to do."""
        place = address(url)
        for _ in range(self._limits.redirects + 1):
            answer = self._allowed(place)
            target = answer.headers.get("location", "")
            if answer.status not in MOVED or not target:
                return self._page(answer)
            place = _joined(place, target)
        raise FetchError(f"redirected more than {self._limits.redirects} times", "open it in a browser")

    def _allowed(self, place: httpx.URL) -> Answer:
        """The answer for a page that its host lets programs have, asked for a second time where the host is busy."""
        rules = self._rules_of(place)
        if not rules.can_fetch(AGENT, str(place)):
            raise FetchError("its robots.txt asks programs to leave it alone", "save the page in a browser")
        pause = min(float(rules.crawl_delay(AGENT) or 0), self._limits.longest_pause)
        answer = self._requests.get(str(place), pause=pause)
        wait = answer.wait
        if answer.status not in BUSY or wait is None or wait > self._limits.longest_pause:
            return answer
        self._requests.hold(place.netloc, wait)
        return self._requests.get(str(place), pause=pause)

    def _rules_of(self, place: httpx.URL) -> RobotFileParser:
        """The robots.txt of a host (RFC 9309), asked for once. Raises FetchError where it cannot be had."""
        host = f"{place.scheme}://{place.netloc.decode('ascii')}"
        if host not in self._rules:
            try:
                self._rules[host] = self._robots(host)
            except FetchError as error:
                self._rules[host] = error
        found = self._rules[host]
        if isinstance(found, FetchError):
            raise found
        return found

    def _robots(self, host: str) -> RobotFileParser:
        place = address(f"{host}/robots.txt")
        for _ in range(self._limits.redirects + 1):
            answer = self._requests.get(str(place), largest=self._limits.robots)
            target = answer.headers.get("location", "")
            if answer.status not in MOVED or not target:
                break
            place = _joined(place, target)
        if answer.status >= 500:
            what = f"its robots.txt cannot be read (status {answer.status}), and so may forbid it"
            raise FetchError(what, "try again later, or save the page in a browser")
        rules = RobotFileParser()
        # A host that has none, or forbids to read it, forbids nothing (RFC 9309, 2.3.1.3).
        rules.parse(answer.body.decode("utf-8", "replace").splitlines() if answer.status == 200 else [])
        return rules

    def _page(self, answer: Answer) -> Page:
        if answer.status != 200:
            what = f"the server answers with an error (status {answer.status})"
            raise FetchError(*REASONS.get(answer.status, (what, "try again later")))
        if answer.cut:
            largest = self._limits.largest
            raise FetchError(f"larger than {largest:,} bytes", "set max_file_size under [corpus] in briefing.toml")
        if not answer.body.strip():
            raise FetchError("the server sends an empty page", "open it in a browser")
        return Page(answer.url, answer.body, answer.headers.get("content-type", ""), datetime.now(UTC))


def address(url: str) -> httpx.URL:
    """An address of the web, in ASCII and without its fragment. Raises FetchError for anything else."""
    import httpx

    if len(url) > LONGEST:
        raise FetchError(f"an address of more than {LONGEST:,} characters", "check the address")
    try:
        place = httpx.URL(url.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("not an address", "write it as https://example.org/page") from error
    if place.scheme not in ("http", "https"):
        raise FetchError("not an address of the web", "write it with https:// at its beginning")
    if not HOST.fullmatch(place.raw_host) or (place.port or 0) > LAST_PORT:
        raise FetchError("an address whose host cannot be one", "write it as https://example.org/page")
    if place.userinfo:
        raise FetchError("an address with a password in it", "leave that out, or save the page in a browser")
    return place


def _joined(place: httpx.URL, target: str) -> httpx.URL:
    """Where a redirect at `place` leads."""
    import httpx

    try:
        return address(str(place.join(target)))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("redirected to what is no address", "open it in a browser") from error
    except FetchError as error:
        raise FetchError(f"redirected to {error.what}", "open it in a browser") from error
