"""What the user has put right by hand, above anything that is inferred."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeakerCorrection:
    """A speaker as the user wants it: the name to show, names that mean this speaker too, and names that do not."""

    name: str
    variants: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of a workspace, in the order of its file."""

    speakers: tuple[SpeakerCorrection, ...] = ()
