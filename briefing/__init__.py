"""briefing: a folder of messy news articles in, a briefing you can trust on the screen."""

from __future__ import annotations

__version__ = "0.1.0"
