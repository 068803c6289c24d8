"""Verbs whose past is not made with -ed: each with its past and its participle where that is another word."""

from __future__ import annotations

_FORMS = """
    arise arose arisen; awake awoke awoken; bear bore borne; beat - beaten; become became; begin began begun; bend bent;
    bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; bring brought; broadcast;
    build built; burst; buy bought; cast; catch caught; choose chose chosen; cling clung; come came; cost; creep crept;
    cut; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
    feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
    foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got;
    give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hit; hold held;
    hurt; keep kept; know knew known; lay laid; lead led; leap leapt; leave left; lend lent; let; lie lay lain; light lit;
    lose lost; make made; mean meant; meet met; oversee oversaw overseen; overtake overtook overtaken;
    overthrow overthrew overthrown; pay paid; put; quit; read; rebuild rebuilt; ride rode ridden; ring rang rung;
    rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; set; shake shook shaken;
    shed; shine shone; shoot shot; show - shown; shrink shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat;
    sleep slept; slide slid; speak spoke spoken; spend spent; spin spun; split; spread; spring sprang sprung;
    stand stood; steal stole stolen; stick stuck; strike struck; strive strove striven; swear swore sworn;
    sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
    throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; upset;
    uphold upheld; wake woke woken; wear wore worn; win won; withdraw withdrew withdrawn; withstand withstood; write wrote
    written
"""


def _read() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    base: dict[str, str] = {}
    pasts, participles = set(), set()
    for line in _FORMS.split(";"):
        verb, past, participle, *_ = (*line.split(), "-", "-")
        past = verb if past == "-" else past
        participle = past if participle == "-" else participle
        base |= {past: verb, participle: verb}
        pasts.add(past)
        # "Come", "become" and "run" are their own participles.
        participles |= {participle, verb} if verb.endswith(("come", "run")) else {participle}
    return base, frozenset(pasts), frozenset(participles)


BASE, PASTS, PARTICIPLES = _read()
"""The verb of each form; the forms of the past; the participles."""

SAME_IN_PRESENT = frozenset(verb for verb in PASTS if BASE[verb] == verb)
"""Forms of the past that are also those of the present, and mostly nouns as well: cost, cut, set."""
