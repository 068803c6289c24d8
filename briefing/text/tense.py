"""Whether a sentence tells of something that happened, by its first finite verb.

News tells what happened in the past tense and what has just happened in the perfect; the pluperfect tells what lies behind,
the present what holds, "was" by itself what held, and an auxiliary such as "will" or "may" what does not hold yet.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefing.text.tables.sayings import SAYING
from briefing.text.tables.verbs import PARTICIPLES, PASTS, SAME_IN_PRESENT

WORD = re.compile(r"[^\W\d_][\w’'-]*|,")
PAIRED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]?")
"""A stretch in quotation marks, to its end or to that of the text."""

CONTRACTED = re.compile(r"(?:(?<=\w)n[’']t|(?<=\w)[’'](?:ll|ve|re|d))\Z")
"""A verb or "not" at the end of the word that it is drawn together with."""
WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "ll": "will", "ve": "have", "re": "are"}
"""What the halves of a word drawn together stand for."""

MODALS = frozenset("will would shall can could may might should must".split())
ADVERBS = frozenset(
    """
    already also always far finally first formally just later long never not now officially only recently so still then
    twice yet
    """.split()
)
"""What may stand between an auxiliary and its verb, beside words in -ly."""

NO_VERB_AFTER = frozenset(
    """
    a all an and any at by for from her his in its most new newly no of on or other our recently some that the their these
    this those three to two very
    """.split()
)
"""Words after which a form in -ed is an adjective, as in "the proposed law"."""

NOT_FINITE_AFTER = frozenset("to be been being get gets getting having".split())
"""Words behind which a form of the past is a participle, or no verb of the past at all."""

RELATIVE = frozenset({"which", "who", "whom", "whose", "where"})
"""Words behind which the first verb is not that of the sentence."""

NOUNS = frozenset(
    "breed exceed feed hundred indeed kindred need proceed sacred seed shed speed succeed united weed".split()
)
"""What ends in -ed and is no past."""


class Tense(StrEnum):
    """Of what a sentence tells."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    STATE = "state"
    """What was, as in "the date was his choice", where nothing happened."""
    MODAL = "modal"
    NONE = "none"
    """No finite verb was recognised."""


def unquoted(text: str) -> str:
    """A text with blanks in the place of what stands in quotation marks, of the same length."""
    return PAIRED.sub(lambda found: " " * len(found[0]), text)


def tense(words: str) -> Tense:
    """The tense of a sentence from which quotations have been taken out."""
    tokens = _tokens(words)
    lower = [token.lower() for token in tokens]
    aside = False
    for at, word in enumerate(lower):
        if word == ",":
            aside = False
        elif word in RELATIVE and at:
            aside = True
        elif not (at and tokens[at][0].isupper()):
            found = _tense_at(lower, at)
            if found and not aside:
                return found
            aside = aside and found is None
    return Tense.NONE


def _tokens(words: str) -> list[str]:
    """The words and commas, with "didn't" and "she'll" taken apart."""
    whole = [found[0] for found in WORD.finditer(words)]
    tokens: list[str] = []
    for at, token in enumerate(whole):
        short = CONTRACTED.search(token)
        if short is None:
            tokens.append(token)
            continue
        first, second = token[: short.start()], short[0].lower().lstrip("’'")
        if second == "d":
            second = (
                "had" if _is_participle(_verb_after([word.lower() for word in whole[at : at + 6]], 0)[0]) else "would"
            )
        tokens += [
            WHOLE.get(first.lower(), first),
            "not" if second.startswith("n") else WHOLE.get(second, second),
        ]
    return tokens


def _tense_at(words: list[str], at: int) -> Tense | None:
    """The tense of the finite verb at a place, None where there is none."""
    word = words[at]
    if word in MODALS:
        return Tense.MODAL
    if word in ("is", "are", "am", "do", "does") or _is_present(words, at):
        return Tense.PRESENT
    if word in ("has", "have", "had"):
        verb, after = _verb_after(words, at)
        done = _is_participle(verb) and (verb != "been" or _is_participle(after))
        if word == "had":
            return Tense.PLUPERFECT if done else Tense.PAST
        return Tense.PERFECT if done else Tense.PRESENT
    if word in ("was", "were"):
        verb, _ = _verb_after(words, at)
        return Tense.PAST if _is_participle(verb) or verb.endswith("ing") else Tense.STATE
    return Tense.PAST if word == "did" or is_past(words, at) else None


def _verb_after(words: list[str], at: int) -> tuple[str, str]:
    """The verb that goes with the auxiliary at a place, and the word behind it."""
    rest = [word for word in words[at + 1 : at + 6] if word not in ADVERBS and not word.endswith("ly") and word != ","]
    verb, after, *_ = [*rest, "", ""]
    return verb, after


def _is_participle(word: str) -> bool:
    return word in PARTICIPLES or word in ("been", "done", "had") or _regular(word)


def _is_present(words: list[str], at: int) -> bool:
    """Whether a word in -s is the present of a verb: one of saying, or one behind a pronoun."""
    word = words[at]
    if not word.endswith("s") or word.endswith("ss") or word in ("was", "has"):
        return False
    return word in SAYING or (at > 0 and words[at - 1] in ("he", "she", "it"))


def is_past(words: list[str], at: int) -> bool:
    """Whether the word at a place of a sentence in lower case looks like a verb of the past."""
    word = words[at]
    if at and (words[at - 1] in NO_VERB_AFTER or words[at - 1].endswith(("'s", "’s"))):
        return False
    if words[at + 1 : at + 2] == ["by"]:
        return False  # a participle: "the deal signed by both"
    return (word in PASTS and word not in SAME_IN_PRESENT) or _regular(word)


def _regular(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 and word not in NOUNS and "-" not in word
