"""What speaks for or against a mention as the speaker of a quotation.

A feature is a short string; a table says what each is worth. Features tell where the mention stands (its zone), which verb
of saying it goes with and how, what stands between, and how it names whom it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.model import Span
from briefing.text.mentions import Form, Mention
from briefing.text.relations import SPEAKING, TEXTS, Link, Relation
from briefing.text.scenes import FAR, Scene
from briefing.text.tables.sayings import CITING, DENYING, HEARSAY, PLAIN_SAYING
from briefing.text.tokens import POSSESSIVE

RIVALS = 5
"""Mentions further on, or before, that are looked at for one that goes with the same verb."""

UNDER = 1
"""Tokens that may follow a name under a quotation."""


class Zone(StrEnum):
    """Where a mention stands to a quotation; AFTER and BEFORE are in its own sentence."""

    AFTER = "after"
    BEFORE = "before"
    NEXT = "next"
    SENTENCE_BEFORE = "sentence before"
    SENTENCES_BEFORE = "sentences before"
    PARAGRAPH_BEFORE = "paragraph before"
    FAR_BEFORE = "far before"


DENIED = "denied"
"""The feature of a mention whose verb says that it did not say the words."""

SIGNED = frozenset({"before: colon", "after: signature"})
"""Features of a mention that needs no verb to be the speaker."""

OPEN = "another may have said it"
"""The feature of a mention beside which somebody else can have said the words."""

BESIDE = frozenset({Zone.AFTER, Zone.BEFORE})
"""Zones of the sentence that the quotation stands in."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A quotation as tokens `low` to `high`, excluded, of a scene; how it begins and ends; whether it fills its paragraph."""

    low: int
    high: int
    begins: str
    ends: str
    fills: bool

    @classmethod
    def of(cls, words: str, low: int, high: int, *, fills: bool) -> Setting:
        """The setting of a quotation of these words."""
        words = words.strip("“”\"'’ ")
        begins = "high" if words[:1].isupper() else "low"
        return cls(low, high, begins, words[-1:] if words[-1:] in ",.?!" else "open", fills)


def features(scene: Scene, at: int, zone: Zone, rank: int, setting: Setting) -> Iterator[str]:
    """The features of the mention `at`, which is number `rank` of its zone."""
    yield from _standing(scene, at, zone, rank, setting)
    if scene.links[at].verb >= 0:
        yield from _tied(scene, at, zone, setting)
    elif zone in BESIDE:
        yield from _untied(scene, scene.mentions[at], zone, setting)
        if "v" in scene.tokens.classes[setting.high : setting.high + 2]:
            yield f"{zone}: the verb is another's"
    if zone in BESIDE:
        yield from _doubts(scene, at, zone, setting)
    yield from _neighbours(scene, at, zone)
    yield from _in_sentence(scene, scene.mentions[at], zone)
    if setting.fills:
        yield f"{zone}: paragraph of quotation"
        if zone is Zone.PARAGRAPH_BEFORE and scene.tokens.classes.endswith(":"):
            yield f"{zone}: ends with a colon, {scene.links[at].relation}"


def _standing(scene: Scene, at: int, zone: Zone, rank: int, setting: Setting) -> Iterator[str]:
    """The zone with the relation, the form and the shape of the quotation."""
    relation, form = scene.links[at].relation, scene.mentions[at].form
    yield zone
    yield f"{zone}: {form}"
    yield f"{zone}: {relation}"
    yield f"{zone}: {relation}, {form}"
    yield f"{zone}: rank {min(rank, 4)}"
    yield f"{zone}: quote begins {setting.begins}"
    yield f"{zone}: quote ends {setting.ends}"
    if zone in BESIDE:
        yield f"{zone}: {relation}, quote ends {setting.ends}"
        yield f"{zone}: {relation}, quote begins {setting.begins}"


def _tied(scene: Scene, at: int, zone: Zone, setting: Setting) -> Iterator[str]:
    """The verb and what stands between it and the quotation."""
    mention, (relation, verb) = scene.mentions[at], scene.links[at]
    plain = scene.tokens.low(verb) in PLAIN_SAYING
    yield f"{zone}: {relation}, {'plain' if plain else 'other'} verb"
    if zone in BESIDE:
        near, far = min(verb, mention.first), max(verb, mention.last) + 1
        gap = near - setting.high if zone is Zone.AFTER else setting.low - far
        yield f"{zone}: {relation} at {bucket(max(0, gap))}"
        classes = scene.tokens.classes
        between = (
            classes[setting.high : min(near, setting.high + FAR)]
            if zone is Zone.AFTER
            else classes[max(far, setting.low - FAR) : setting.low]
        )
        if "q" in between.strip("q"):
            yield f"{zone}: quote between"
    if zone is Zone.BEFORE:
        yield from _leading_in(scene, scene.links[at], setting)
    if relation in (Relation.FAR_SUBJECT, Relation.ASIDE) and _rivalled(scene, at, verb):
        yield f"{zone}: {relation}, another nearer"
    if zone is Zone.BEFORE and any(0 <= tie < mention.first for _, tie in scene.links[max(0, at - RIVALS) : at]):
        yield f"{zone}: {relation}, inside what another says"
    if scene.tokens.low(mention.head) in TEXTS:
        yield f"{zone}: {relation}, a text"
    if any(tie == (Relation.ASIDE, verb) for tie in scene.links[max(0, at - RIVALS + 1) : at]):
        yield f"{zone}: inside the aside of its verb"


def _doubts(scene: Scene, at: int, zone: Zone, setting: Setting) -> Iterator[str]:
    """What leaves it open whose words they are, though a mention stands beside them."""
    tokens, (relation, verb) = scene.tokens, scene.links[at]
    low, high = (verb + 1, setting.low) if zone is Zone.BEFORE else (setting.high, verb)
    if relation is Relation.NEGATED and ("v" not in tokens.classes[low:high] or tokens.low(verb) in DENYING):
        yield DENIED
    found = list(_open(scene, at, zone, setting))
    if found or relation in (Relation.NEGATED, Relation.ALLEGED):
        yield OPEN
        yield from (f"{zone}: {one}" for one in found)


def _open(scene: Scene, at: int, zone: Zone, setting: Setting) -> Iterator[str]:
    tokens, mention, (relation, verb) = scene.tokens, scene.mentions[at], scene.links[at]
    if _is_paired(scene, at):
        yield "one of two"
    if verb < 0:
        return
    if zone is Zone.BEFORE:
        nearer = range(at + 1, min(at + 1 + RIVALS, len(scene.links)))
        # A pronoun there mostly means the speaker: Lunde said she thought.
        others = (scene.links[each] for each in nearer if scene.mentions[each].form is not Form.PRONOUN)
        spoken = any(other in REPORTED and verb < tie < setting.low for other, tie in others)
        if spoken or _in_relative_clause(scene, verb + 1, setting.low):
            yield "another speaks nearer"
        if any(tokens.low(each) in HEARSAY for each in range(max(verb + 1, setting.low - FAR), setting.low)):
            yield "of what others say"
    elif relation is Relation.ACCORDING and "v" in tokens.classes[setting.high : verb]:
        yield "behind a verb of saying"
    if relation is Relation.ASIDE and any(tokens.low(each) in CITING for each in range(mention.last + 1, verb)):
        yield "cites another"


def _in_relative_clause(scene: Scene, low: int, high: int) -> bool:
    """Whether a verb between two tokens has "which" or "who" for its subject: a study which said."""
    tokens = scene.tokens
    for verb in range(max(low + 1, high - FAR), high):
        if tokens.classes[verb] == "v":
            at = verb - 1
            while at > low and tokens.classes[at] == "x":
                at -= 1
            if tokens.low(at) in ("which", "who") and tokens.classes[at - 1] != ",":
                return True
    return False


REPORTED = SPEAKING | {Relation.FAR_SUBJECT, Relation.ALLEGED, Relation.CITED, Relation.PASSIVE}
"""How a mention goes with a verb where its words may be reported by another."""


def reports(scene: Scene, at: int, setting: Setting) -> bool:
    """Whether a mention says what another said whose verb leads right to the quotation: Lunde said Holm told her."""
    verb = scene.links[at].verb
    nearer = range(at + 1, min(at + 1 + RIVALS, len(scene.links))) if verb >= 0 else ()
    for each in nearer:
        relation, tie = scene.links[each]
        own = relation is Relation.SUBJECT and scene.mentions[each].form is not Form.PRONOUN
        if own and verb < tie < setting.low and not _between(scene, tie, setting).strip(",:-px"):
            return True
    return False


def _is_paired(scene: Scene, at: int) -> bool:
    """Whether "and" ties the mention to another: Lunde and Holm said."""
    tokens, mention = scene.tokens, scene.mentions[at]
    if tokens.low(mention.first - 1) in ("and", "nor", "or"):
        return mention.first - 2 in scene.ends and scene.links[at].relation is not Relation.NONE
    follows = tokens.low(mention.last + 1) in ("and", "or")
    return follows and at + 1 < len(scene.mentions) and scene.mentions[at + 1].first == mention.last + 2


def _between(scene: Scene, verb: int, setting: Setting) -> str:
    """The classes of what stands between a verb and the quotation behind it."""
    return scene.tokens.classes[max(verb + 1, setting.low - FAR) : setting.low]


def _leading_in(scene: Scene, link: Link, setting: Setting) -> Iterator[str]:
    """How a verb before the quotation leads to it."""
    relation, verb = link
    follows = _between(scene, verb, setting)
    if ":" in follows:
        yield "before: verb, colon"
    if follows.strip("-") in ("", ","):
        yield "before: verb right before"
        yield f"before: {relation}, verb right before"
    if scene.tokens.low(verb).endswith("ing"):
        yield "before: ing"
        yield f"before: {relation}, ing"


def _rivalled(scene: Scene, at: int, verb: int) -> bool:
    """Whether a mention between this one and its verb is the subject of that verb."""
    return (Relation.SUBJECT, verb) in scene.links[at + 1 : at + 1 + RIVALS]


def _untied(scene: Scene, mention: Mention, zone: Zone, setting: Setting) -> Iterator[str]:
    """How far from the quotation a mention without a verb stands, and with what between."""
    classes = scene.tokens.classes
    gap = mention.first - setting.high if zone is Zone.AFTER else setting.low - mention.last - 1
    yield f"{zone}: at {bucket(max(0, gap))}"
    if zone is Zone.BEFORE and classes[mention.last + 1 : mention.last + 2] == ":":
        yield "before: colon"
    if zone is Zone.BEFORE and _participle(scene, setting):
        yield f"before: participle, {'' if scene.lead(mention) else 'opens its sentence'}"
    signed = mention.last + UNDER >= len(classes) - 1 and gap < FAR
    if zone is Zone.AFTER and signed and classes[setting.high : mention.first].strip("q") in ("-", ",", ""):
        yield "after: signature"


def _participle(scene: Scene, setting: Setting) -> bool:
    """Whether a verb such as "saying" stands right before the quotation."""
    at = setting.low - 1
    while at >= 0 and scene.tokens.classes[at] in ",:-":
        at -= 1
    return at >= 0 and scene.tokens.classes[at] == "v" and scene.tokens.low(at).endswith("ing")


def _neighbours(scene: Scene, at: int, zone: Zone) -> Iterator[str]:
    """The words beside the mention and its own look."""
    tokens, mention, relation = scene.tokens, scene.mentions[at], scene.links[at].relation
    verb = "no verb" if relation is Relation.NONE else "a verb"
    previous = tokens.classes[mention.first - 1] if mention.first else "^"
    yield f"{verb}: after {previous if previous in 'nlvox^,.:q' else '?'}"
    if previous == "," and mention.first - 2 in scene.ends:
        yield f"{zone}: apposed to a {scene.mentions[scene.ends[mention.first - 2]].form}"
    if previous == "," and tokens.words[mention.first - 1] == "(":
        yield "in brackets"
    if tokens.words[mention.last].endswith(POSSESSIVE):
        yield f"{verb}: possessive"
    following = tokens.classes[mention.last + 1 : mention.last + 2]
    yield f"{zone}: {relation}, before {following if following in 'noxw,.q:v' else '?'}"
    name = tokens.words[mention.head]
    if mention.form is Form.NAME and name.isupper() and len(name) > len("US"):
        yield f"{zone}: capitals"


def _in_sentence(scene: Scene, mention: Mention, zone: Zone) -> Iterator[str]:
    """Whether the mention stands where a subject does."""
    lead = scene.lead(mention).replace("x", "").replace("w", "").replace("-", "")
    if not lead:
        yield f"{zone}: opens its sentence"
    elif lead.endswith(",") and "v" not in lead:
        yield f"{zone}: after the lead-in"


def carried(between: str, paragraphs: int, *, fills: bool, closed: bool) -> Iterator[str]:
    """The features of going on with the speaker of the quotation before, which ends `paragraphs` above.

    `between` is what stands after that quotation and its attribution, `closed` whether that quotation is.
    """
    above = f"carried {min(paragraphs, 3)}"
    yield above
    if fills:
        yield f"{above}: paragraph of quotation"
    if not closed:
        yield f"{above}: left open"
    if paragraphs == 0:
        yield f"carried: over {bucket(max(0, len(between.split()) - 1))} words"
        if not any(character.isalpha() for character in between):
            yield "carried: nothing between"


LONGEST_BETWEEN = 600
"""Code points between two quotations that are looked at."""


def after_attribution(previous: Span, told: int, quote: Span) -> Span:
    """What stands between a quotation with its attribution, which ends at `told`, and the next."""
    return Span(min(max(previous.end, told, quote.start - LONGEST_BETWEEN), quote.start), quote.start)


def bucket(count: int) -> str:
    """A distance in words, roughly."""
    return str(count) if count < 3 else "3+" if count < 7 else "7+" if count < 15 else "15+"
