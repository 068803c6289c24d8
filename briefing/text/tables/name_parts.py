"""Small words of names that are neither given names nor surnames."""

from __future__ import annotations

PARTICLES = frozenset("af al ben bin da de del della den der di dos du el ibn la le van von zu".split())
"""Words before a surname that belong to it or not, as people please."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Words behind a surname that tell father and son apart."""
