"""A web server on loopback with pages as a test wants them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><html><head><title>Talks</title></head><body><p>The talks ended.</p></body></html>"

Write = Callable[[bytes], object]


@dataclass
class Reply:
    """What the server sends for a path; `then`, called with a function that writes, goes on after the body."""

    body: bytes = PAGE
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    then: Callable[[Write], None] | None = None


@dataclass
class Web:
    """A running server: `pages` by path without query, which a test may change, and what was asked of it."""

    url: str
    pages: dict[str, Reply]
    asked: list[tuple[str, float]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving(**pages: Reply) -> Iterator[Web]:
    """A server with these pages, each under its name, as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, time.monotonic()))
            web.agents.add(self.headers["User-Agent"])
            reply = web.pages.get(self.path.partition("?")[0], Reply(b"no such page", 404))
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.then is None:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            try:
                self.wfile.write(reply.body)
                if reply.then:
                    reply.then(self.wfile.write)
            except OSError:
                pass  # the other side has had enough

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web = Web(f"http://127.0.0.1:{server.server_port}", {f"/{name}": reply for name, reply in pages.items()})
    runner = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    runner.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        runner.join()


def moved(target: str, status: int = 302) -> Reply:
    """A redirect."""
    return Reply(b"", status, {"Location": target})


def robots(*lines: str, status: int = 200) -> Reply:
    """A robots.txt."""
    return Reply("\n".join(lines).encode(), status, {"Content-Type": "text/plain"})
