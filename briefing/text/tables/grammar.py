"""Small words by class, for finding noun phrases and the verbs they go with.

p pronoun, d determiner, n preposition, f preposition inside a noun phrase, l link inside a name, v verb of saying, x adverb
or auxiliary, r noun for a person or a body, w other word that begins a clause or names a day; all else is c capitalised or
o other.
"""

from __future__ import annotations

from briefing.text.tables.roles import BODIES, DESCRIBED
from briefing.text.tables.sayings import SAYING

WORDS = {
    "p": "he she they it who i we someone somebody anyone anybody nobody everyone everybody",
    "d": "the a an his her its their one another some this several many two three other both our my your no",
    "n": """about across after against along amid among around as at before behind below beside between beyond by despite
        during from in inside into like near off on onto outside over since through to toward towards under until upon
        via with within without""",
    "f": "of for",
    "l": "de la van von al bin del der di el ibn da dos le",
    "x": """also later then recently previously once has had have having was is were are be been being would will did does do
        could might may must should can often even again now only simply first just never not still already ever always
        sometimes earlier soon rather quite too back out further cannot used""",
    "w": """you and but or nor neither so yet if unless when while because although though where what why how which whose that
        there here however meanwhile moreover instead today yesterday tomorrow tonight yes
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december these those such each every most all according speaking
        others anonymous nevertheless nonetheless perhaps maybe good well okay thanks""",
}
"""Small words by their class; a word stands in one class."""

CLASSES: dict[str, str] = {
    **dict.fromkeys(DESCRIBED | BODIES, "r"),
    **{word + "s": "r" for word in DESCRIBED | BODIES if not word.endswith("s")},
    # What is both a noun and a verb of saying is the verb, unless a determiner stands before it.
    **dict.fromkeys(SAYING, "v"),
    **{word: letter for letter, words in WORDS.items() for word in words.split()},
}
"""The class of a word in lower case."""

ANYWHERE = "pdnwlf"
"""Classes that a word keeps when it is capitalised; an adverb or auxiliary becomes a word that begins a clause."""

POSSESSIVES = frozenset("the a an its his her their our my your".split())
"""Determiners after which a verb is none, but a noun: the claim."""

BEING = frozenset("was is were are be been being gets got".split())
"""Auxiliaries that make a passive of a participle."""

NEGATING = frozenset("not never neither nor no nobody cannot".split())
"""Words that deny the verb behind them."""

OBJECTIVE = frozenset("of for with by from to against near behind about between among beside toward towards".split())
"""Prepositions behind which no subject stands."""

SUPPOSING = frozenset("would should might could may if unless".split())
"""Words that leave open whether the verb behind them is so."""

SHORTENED = frozenset(
    """mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt maj adm st jr sr rev prof hon ald brig cllr cmdr const cpl
    det insp supt ala ariz ark calif colo conn del
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo inc corp co ltd
    """.split()
)
"""Titles and other short forms that a full stop belongs to."""
