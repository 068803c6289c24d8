"""Words by which news says that a day is still to come, beside those of planning."""

from __future__ import annotations

APPOINTED = frozenset(
    """
    air appear arrive begin close come debut depart expire hold host land launch leave meet move open play premiere resume
    return start travel visit vote
    """.split()
)
"""Verbs whose present, with a day, tells of what a timetable holds: "the state votes on March 1"."""

NOUNS = frozenset("air debut depart host land launch leave move play premiere return start travel visit vote".split())
"""Those of them whose form in -s is a noun as well, and a verb only behind its subject."""

SUBJECTS = frozenset("and also he it next now she that then they we which who".split())
"""Words behind which a form is a verb."""

EVENTS = (
    "ballot caucus caucuses ceremony conference contest convention deadline debate election elections final hearing meeting "
    "poll primaries primary referendum runoff showdown summit talks trial vote"
).split()
"""What has its day long before it is held."""

WILLING = frozenset(
    """
    agree agreed agreement aim aimed aims applied apply ask asked asks bid call called calling calls
    challenge challenged commit committed decide decided desperate drive eager expect expected expects fight
    goal hope hoped hopes hoping intend intended intends invite invited invites likely mull mulling need needs offer offered
    offers order ordered orders permit persuaded plan planned planning plans pledge pledged pledges poised prepare
    prepared prepares preparing promise promised promises proposal propose proposed proposes push pushing ready request
    requested require required requires schedule scheduled seek seeking seeks set summoned supposed threaten
    threatened threatens unlikely urge urged urges vow vowed vows want wanted wants wish working
    """.split()
)
"""Words before "to" and a verb that tell of a will, a duty or a chance: "they agreed to meet on Tuesday"."""

SEEMING = frozenset(
    """
    alleged appeared appears believed claimed claims discovered failed first found happened has had have known last managed
    next only proved reported reportedly revealed said seemed seems shown suspected thought turned used
    """.split()
)
"""Words before "to be" and a participle that tell of what is or was: "the house was found to be locked on Monday"."""
