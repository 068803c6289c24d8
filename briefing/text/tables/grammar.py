"""Small words by class, for finding noun phrases and the verbs they go with.

p pronoun of a third person, d determiner, n preposition, l link inside a name, v verb of saying, x adverb or auxiliary,
r noun for a person or a body, w word that is capitalised for its place or kind; all else is c capitalised or o other.
"""

from __future__ import annotations

from briefing.text.tables.roles import BODIES, DESCRIBED
from briefing.text.tables.sayings import SAYING

_WORDS = {
    "p": "he she they it who i we",
    "d": "the a an his her its their one another some this several many two three other both our my your",
    "n": """about across after against along amid among around as at before behind below beside between beyond by despite
        during from in inside into like near off on onto outside over since through to toward towards under until upon
        via with within without""",
    "f": "of for",
    "l": "de la van von al bin del der di el ibn da dos le",
    "x": """also later then recently previously once has had have having was is were are be been being would will did does do
        could might must may should can often even again now only simply first just never not still already ever always
        sometimes earlier soon rather quite too back out further""",
    "w": """you and but or nor so yet if when while because although though where what why how which whose that there here
        however meanwhile moreover instead then still now today yesterday tomorrow tonight no yes not
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december these those such each every most all according speaking
        others nevertheless nonetheless perhaps maybe good many well okay thanks""",
}

CLASSES: dict[str, str] = {
    **dict.fromkeys(DESCRIBED | BODIES, "r"),
    **{word + "s": "r" for word in DESCRIBED | BODIES if not word.endswith("s")},
    **dict.fromkeys(SAYING, "v"),
    **{word: letter for letter, words in _WORDS.items() for word in words.split()},
}
"""The class of a word in lower case."""

ANYWHERE = "pdnwlf"
"""Classes that a word keeps when it is capitalised."""

SHORTENED = frozenset(
    """mr mrs ms dr sen sens rep reps gov gen lt col capt sgt maj adm st jr sr rev prof hon ala ariz ark calif colo conn del
    fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo inc corp co ltd
    """.split()
)
"""Titles and other short forms that a full stop belongs to."""
