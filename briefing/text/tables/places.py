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

DEMONYMS = frozenset(
    """
    afghan african american arab argentine asian australian austrian belgian brazilian british bulgarian canadian catholic
    chilean chinese christian colombian conservative croatian cuban czech danish democratic dutch egyptian english
    estonian ethiopian european finnish french georgian german ghanaian greek hungarian icelandic indian indonesian iranian
    iraqi irish islamic israeli italian japanese jewish jordanian kenyan korean kurdish latvian lebanese liberal libertarian
    libyan lithuanian malaysian mexican moroccan muslim nigerian north northern norwegian pakistani palestinian polish
    portuguese republican romanian russian saudi scottish serbian slovak slovenian somali south southern spanish sudanese
    swedish swiss syrian taiwanese thai tunisian turkish ukrainian venezuelan vietnamese welsh western yemeni
    """.split()
)
"""Adjectives of peoples, parties and faiths, which name nobody before a noun in lower case."""
