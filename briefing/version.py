"""The version of the program, in a module that needs nothing else."""

from __future__ import annotations

__version__ = "0.1.0"
