"""One request to a web server, bounded in time and size, with a pause between two to one host."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from briefing.errors import FetchError
from briefing.store.adding.limits import AGENT, Limits

if TYPE_CHECKING:
    import httpx

ACCEPT = "text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.9, */*;q=0.5"
CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; `cut` says that its body was longer than allowed, and `body` holds its beginning."""

    url: str
    status: int
    headers: dict[str, str]
    """By name in lower case."""
    body: bytes
    cut: bool = False

    @property
    def wait(self) -> float | None:
        """Seconds after which the server wants to be asked again, None where it does not say."""
        stated = self.headers.get("retry-after", "").strip()
        if stated.isascii() and stated.isdigit():
            return float(stated[:9])
        try:
            then = parsedate_to_datetime(stated)
        except (ValueError, TypeError, LookupError, OverflowError):
            return None
        now = datetime.now(UTC) if then.tzinfo else datetime.now(UTC).replace(tzinfo=None)
        return max(0.0, (then - now).total_seconds())


class Requests:
    """Sends requests one after the other; close it after use."""

    def __init__(self, limits: Limits) -> None:
        import httpx

        self.limits = limits
        times = httpx.Timeout(limits.read, connect=limits.connect)
        headers = {"User-Agent": AGENT, "Accept": ACCEPT}
        self._client = httpx.Client(headers=headers, timeout=times, follow_redirects=False)
        self._free: dict[bytes, float] = {}
        """For each host the time, on the monotonic clock, from which it may be asked again."""

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()

    def hold(self, host: bytes, seconds: float) -> None:
        """Leave a host alone for so long."""
        self._free[host] = time.monotonic() + max(seconds, self.limits.pause)

    def get(self, url: str, *, largest: int | None = None, pause: float = 0.0) -> Answer:
        """The answer for `url`, after the host's pause, or `pause` if that is longer; up to `largest` bytes of it.

        Raises FetchError where there is no answer in time.
        """
        import httpx

        host = httpx.URL(url).netloc
        time.sleep(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
        try:
            return self._in_time(lambda: self._answer(url, largest or self.limits.largest))
        finally:
            self.hold(host, pause)

    def _answer(self, url: str, largest: int) -> Answer:
        body = bytearray()
        with self._client.stream("GET", url) as answer:
            self._check_packing(answer)
            for chunk in answer.iter_bytes(CHUNK):
                body += chunk
                if len(body) > largest:
                    break
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(url, answer.status_code, headers, bytes(body[:largest]), len(body) > largest)

    def _check_packing(self, answer: httpx.Response) -> None:
        """Raise DecodingError where the body is packed in a way that was not asked for, for it would be taken as it is."""
        import httpx

        known = {"", "identity", "x-gzip", *re.findall(r"[\w-]+", self._client.headers["accept-encoding"])}
        stated = answer.headers.get("content-encoding", "").lower()
        if any(packing.strip() not in known for packing in stated.split(",")):
            raise httpx.DecodingError("packed in an unknown way", request=answer.request)

    def _in_time(self, ask: Callable[[], Answer]) -> Answer:
        """What `ask` gives, if it does in time.

        It runs in a thread that is left behind otherwise, because neither the look-up of a name nor an answer that drips
        byte by byte heeds the time-outs of a connection.
        """
        given: list[Answer | Exception] = []

        def work() -> None:
            try:
                given.append(ask())
            except Exception as error:  # noqa: BLE001 it is told in the thread that waits
                given.append(error)

        worker = threading.Thread(target=work, daemon=True)
        worker.start()
        worker.join(self.limits.whole)
        if not given:
            raise FetchError(f"no whole answer within {self.limits.whole:g} seconds", "try again later")
        if isinstance(given[0], Answer):
            return given[0]
        raise _explained(given[0]) from given[0]


def _explained(error: Exception) -> FetchError:
    """A failure of the network in words that a user can do something with."""
    import httpx

    if isinstance(error, httpx.TimeoutException):
        return FetchError("the server does not answer in time", "try again later")
    if isinstance(error, httpx.ConnectError):
        return FetchError(f"cannot be reached ({_first_line(error)})", "check the address and the connection")
    if isinstance(error, httpx.DecodingError):
        return FetchError("sent packed in a way that cannot be undone", "save the page in a browser")
    if isinstance(error, (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError)):
        return FetchError(f"the answer broke off ({_first_line(error)})", "try again later")
    return FetchError(f"cannot be fetched ({type(error).__name__})", "save the page in a browser")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:200] or type(error).__name__
