"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A machine shared with others has no steady clock; continuous integration also wants the same examples every time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
