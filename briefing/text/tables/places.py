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

SEATS = frozenset(
    """
    america argentina athens australia austria baghdad beijing beirut belarus berlin brasilia brazil britain brussels
    budapest cairo canada canberra caracas chad chile china congress copenhagen cuba cyprus damascus denmark egypt
    england europe france geneva georgia germany greece hanoi havana helsinki hungary india iran iraq ireland islamabad
    israel italy jakarta japan jerusalem jordan kabul kenya kremlin kyiv kiev lebanon london madrid mali mexico minsk
    moscow norway oslo ottawa pakistan paris parliament pentagon poland prague pyongyang riyadh rome russia scotland
    seoul spain stockholm sweden switzerland syria taipei tbilisi tehran tokyo turkey ukraine vatican vienna vilnius
    wales warsaw washington yemen zurich
    """.split()
)
"""Countries, capitals and houses that speak for those in them; as some are surnames too, none means a person by itself."""
