"""Words beside quotation marks that tell words somebody said from titles, names, slogans and words that are talked about."""

from __future__ import annotations

WORKS = frozenset(
    """
    ad ads album albums anthem article autobiography ballad band bestseller biography blog blockbuster book books channel
    collection column comedy comic documentary drama editorial episode episodes essay exhibition feature film films game
    hit magazine memoir movie movies musical newsletter newspaper novel novels op-ed opera painting paper parody piece
    pilot play podcast poem poems program programme report satire segment sequel series show shows single sitcom sketch
    song songs soundtrack spot story thriller track video videos volume website
    """.split()
)
"""Works that have a title, and what holds them."""

TERMS = frozenset(
    """
    buzzword catchphrase category classification expression heading headline headlines label mantra message moniker motto
    name names nickname notion phrase phrases proverb refrain slogan slogans tag tagline term terms theme title titles word
    words hashtag
    """.split()
)
"""Nouns for words themselves."""

CALLING = frozenset(
    """
    called calls calling coined coining dubbed dubbing dubs self-described self-proclaimed self-styled styled termed terming
    """.split()
)
"""Words after which stands what somebody calls a thing."""

NAMED = frozenset(
    """
    aka christened entitled labelled labeled named nicknamed pseudonym renamed so-called titled
    """.split()
)
"""Words after which a name or title stands."""

AS = frozenset("billed branded identified known listed named rated registered seen styled".split())
"""Verbs whose "as" gives a name rather than words somebody said."""

CROWD = frozenset(
    """
    applause boo booed boos chant chanted chanting chants cheer cheered cheering cheers cried cries cry crying exclaimed
    holler hollered mouthed mouthing roar roared scream screamed screaming screams shout shouted shouting shouts sing
    singing sang yell yelled yelling yells
    """.split()
)
"""What a crowd does with words."""

WRITTEN = frozenset(
    """
    badge banner banners billboard bumper button buttons cap emblazoned hat hats inscribed inscription placard placards
    poster posters printed read reading reads scrawled shirt shirts sign signs sticker stickers t-shirt t-shirts wore worn
    wearing wears
    """.split()
)
"""What words are written on."""

SPEECH = frozenset(
    """
    accusation accusations admission allegation announcement answer appeal argument assertion assessment call calls charge
    claim claims comment comments complaint concern criticism declaration demand description excuse explanation idea joke
    line memo note plea pledge post prediction promise proposal question quip reference remark remarks reply response
    retort speech statement suggestion tweet tweets vow warning
    """.split()
)
"""Nouns for what is said."""

SMALL = frozenset(
    """
    a about after against all among an and another any are around as at be because been before being between but by can
    could did do does during each even every few for from had has have her his how if in including into is it its just
    like many may merely might more most much must my no not of off on one only or other our out over own simply since
    so some such than that the their them then there these they this those through to too toward towards two under
    until up upon very was we were what when where whether which while who whom whose why will with within without would
    yet you your
    """.split()
)
"""Small words that say how quoted words go on with a sentence."""

DETERMINERS = frozenset("a an the this that these those his her its their our my your".split())
"""Small words before a noun."""

SMALL_IN_TITLES = frozenset("a an and at by for from in of on or the to with as is not but vs".split())
"""Words that stay small in a title."""
