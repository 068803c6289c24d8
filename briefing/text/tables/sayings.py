"""Words that tie a speaker to what was said. Verbs stand in their plain form; their other forms are made from it."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.text.inflections import forms

IRREGULAR = {
    "begin": "began begun",
    "hear": "heard",
    "put": "put",
    "read": "read",
    "say": "said",
    "sing": "sang sung",
    "tell": "told",
    "think": "thought",
    "write": "wrote written",
    "quip": "quipped",
    "label": "labelled labeled",
    "signal": "signalled signaled",
}
"""The past of verbs that do not take "-ed", or double their last letter."""


def _all_forms(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in forms(verb, IRREGULAR))


_OFTEN_NOUNS = frozenset(
    """
    answer attack begin charge comment cry label mouth mouths post question reason signal signals state sum voice voices
    """.split()
)
"""Forms of verbs of saying that are nearly always something else."""

VERBS = frozenset(
    """
    accuse acknowledge add admit advise agree allege allow announce answer argue ask assert assure attack bark beam begin
    believe bellow blame blast boast brag call caution chant characterise characterize charge chide cite claim comment
    complain concede conclude concur condemn confess confirm contend continue counter criticise criticize cry declare decry
    defend demand denounce deny deride describe disagree disclose discuss dismiss dub echo elaborate emphasise emphasize
    enthuse exclaim explain express fume groan growl grumble gush hail hope implore inform insist interject interrupt intone
    invoke joke label lament lecture maintain mention moan mock mouth mumble murmur muse mutter note observe opine plead
    pledge point portray posit post praise predict proclaim promise propose protest put question quip rail read reason
    rebuke recall recount refer reflect reiterate remark remind repeat reply report respond retort reveal ridicule roar say
    scoff scold scream shout sigh signal sing slam snap sneer sob speculate stammer state stress suggest sum summarise
    summarize tease tell testify think threaten thunder tout tweet underline urge voice vow warn whisper write yell
    """.split()
)
"""Verbs of saying."""

SAYING = _all_forms(VERBS) - _OFTEN_NOUNS
"""Verbs of saying in all their forms."""

SAYING_WITH = {
    **dict.fromkeys(forms("put", IRREGULAR), ("it",)),
    **dict.fromkeys(forms("allow", IRREGULAR), ("that",)),
}
"""Verbs of saying only with one of these words behind them: the mayor put it, the mayor allowed that."""

PARTICIPLES = frozenset(form for form in SAYING if form.endswith("ed")) | frozenset(
    past for pasts in IRREGULAR.values() for past in pasts.split()
)
"""Forms of verbs of saying that make a passive."""

HEARSAY = frozenset(
    """
    accusation accusations allegation allegations assertion assertions charge charges claim claims complaint complaints
    criticism criticisms rumor rumors rumour rumours suggestion suggestions
    """.split()
)
"""Nouns for what others say."""

ADDRESSING = _all_forms(
    """
    accuse advise assure blame call condemn denounce describe dismiss label praise remind tell urge
    """.split()
)
"""Verbs after which an object stands, never their subject: "...", told the minister."""

DENYING = _all_forms("avoid deny dispute reject refute".split())
"""Verbs after which words stand that the subject says were not said, or are not so."""

REFUSING = frozenset(
    "avoid avoided avoiding decline declined declines declining fail failed fails refuse refused refuses refusing short".split()
)
"""Words before a verb of saying that say it was not said: refused to say, stopped short of saying."""

CITING = frozenset(
    "cite cited cites citing echoing imitating misquoting paraphrasing quote quotes quoting reading".split()
)
"""Verbs with which somebody gives the words of another."""

PLAIN_SAYING = (
    _all_forms("add ask explain note read reply say tell tweet write".split()) - {"asking", "note", "reply", "tweet"}
) | frozenset("announced continued declared insisted responded".split())
"""Verbs that hardly do anything but tie a speaker to words."""

SAYING_AS = frozenset({"saying", "telling", "writing", "declaring", "stating"})
"""Verbs behind "as" that go with whom a text quotes: quoted Ada Lunde as saying."""
