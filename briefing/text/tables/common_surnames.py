"""Surnames that so many people bear that the surname alone says little about who is meant."""

from __future__ import annotations

COMMON = frozenset(
    """
    adams ahmed ali allen alvarez anderson bailey baker bell bennett brooks brown campbell carter castillo chan chang
    chen cheng choi clark collins cook cooper cox cruz das davies davis diaz edwards evans fernandez fisher flores
    foster fox garcia gomez gonzalez graham gray green gupta gutierrez hall hamilton harris harrison hassan hernandez
    hill ho hoffman howard huang hughes hussein hussain ibrahim ivanov jackson james jenkins jimenez johnson jones
    jordan kaur kelly kennedy khan kim king klein kumar lee lewis li lin liu long lopez martin martinez mason meyer
    mendoza miller mitchell mohamed moore morales moreno morgan morris mueller muller murphy murray myers nelson
    nguyen novak ortiz park parker patel perez perry petrov peterson pham phillips powell price ramirez ramos reed
    reyes reynolds richardson rivera roberts robertson robinson rodriguez rogers romero rosario ross ruiz russell
    sanchez santos sanders schmidt schneider scott sharma shaw silva simpson singh smirnov smith stevens stewart
    sullivan tan taylor thomas thompson torres tran turner vargas walker wang ward watson weber webb west white
    williams wilson wong wood wright wu yadav yang yilmaz young zhang zhao
    """.split()
)
"""In lower case and without accents."""
