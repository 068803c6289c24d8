"""How long and how much a fetch may take, and how often it asks."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.version import __version__

AGENT = f"briefing/{__version__}"
"""How the program names itself to servers, and what rules in robots.txt can be written for: `briefing`."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one fetch; times are in seconds, sizes in bytes."""

    largest: int
    """Bytes of a page, unpacked."""
    pause: float = 1.0
    """Between two requests to one host."""
    longest_pause: float = 30.0
    """What a host may ask for at most, by Crawl-delay or Retry-After."""
    connect: float = 10.0
    read: float = 20.0
    """Between two pieces of an answer."""
    whole: float = 60.0
    """For one answer from the first byte asked to the last one read."""
    redirects: int = 5
    robots: int = 512_000
    """Bytes of a robots.txt that are read (RFC 9309 asks for 500 KiB at least)."""
