"""Words that begin or end the names of places, peoples, parties and other things that are no person's."""

from __future__ import annotations

PLACES = frozenset(
    """
    america american americans britain british canada china chinese congress democrat democratic democrats east
    eastern europe european facebook following former france french german germany gop house iran iraq israel london
    moscow muslim muslims new north northern republican republicans russia russian russians senate south southern
    states syria syrian twitter ukraine ukrainian united war washington west western world york
    """.split()
)
