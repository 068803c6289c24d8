"""Abbreviations whose full stop does not end a sentence."""

ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof st sr jr rev hon sen sens rep reps gov govs gen lt col capt cmdr sgt maj adm brig pres amb ald cllr
    const cpl det insp supt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no
    nos vs etc inc ltd co corp dept est approx fig vol pp ed eds al cf e.g i.e a.m p.m u.s u.k u.n e.u d.c ph.d
    """.split()
)
"""In lower case and without the last full stop."""
