"""Lines that scraping leaves in an article, by reason.

A line is a leftover when a pattern matches it from its first character to its last; `…` in a comment shows a place where
anything may stand. `IN_LINE` holds markers that are cut out of a line which otherwise stays.
"""

from __future__ import annotations

SOCIAL = r"(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|pinterest|reddit|youtube|tiktok|viber|e-?mail)"

OUTLET_WORDS = frozenset(
    "agency channel chronicle courier daily gazette guardian herald journal magazine mirror news newspaper online observer"
    " post press radio standard star sun telegraph television times today tribune tv weekly wire".split()
)
"""Words that tell the name of an outlet from that of a person."""

NOT_TOLD = r"(?!.{0,240}, (?:said|says|wrote|told|according)\b)"
"""A notice says what it says by itself; a sentence may have it said by somebody."""

LEFTOVERS: tuple[tuple[str, str], ...] = (
    ("advertisement", r"\[/?ad_\d+\]"),
    (
        "advertisement",
        r"(?:advertisement|advertising|sponsored(?: content)?|story continues below)"
        r"(?:\s?[-–—:|]\s?.{0,40}| (?:scroll|continue|advertisement)\b.{0,40})?",
    ),
    ("comment form", r"leave a (?:reply|comment)(?: cancel reply)?"),
    ("comment form", r"your email address will not be published\..{0,80}"),
    ("comment form", r"required fields are marked ?\*?"),
    (
        "comment form",
        r"(?:save my name, email,? and website in this browser.{0,60}|notify me of (?:new|follow-?up).{0,60})",
    ),
    ("comment form", r"(?:post comment|\d+ comments?|no comments(?: yet)?|comments(?: are closed| \(\d+\))?\.?)"),
    ("source link", r"(?:source link|link to source|read more(?: at .{0,40})?|original (?:article|source))"),
    ("subscribe prompt", rf"subscribe (?:on|to|in) {SOCIAL}\b.{{0,80}}"),
    ("subscribe prompt", r"(?:subscribe|sign up|register)(?: now)? (?:to|for) (?:our|the|this)\b.{0,120}"),
    ("subscribe prompt", rf"(?:follow|join|like|find) us on {SOCIAL}\b.{{0,80}}"),
    ("subscribe prompt", r"get (?:the )?(?:latest )?news (?:faster|first)\b.{0,60}"),
    ("share prompt", r"(?:share|tweet|pin it|print|email|copy link)(?: (?:this|on|via|to)\b[^.]{0,60})?"),
    ("share prompt", rf"(?:{SOCIAL}[ ,|/·•]{{0,3}}){{2,12}}"),
    (
        "related articles",
        r"(?:read (?:also|more|next)|see also|related(?: (?:articles|stories|news|topics))?|more on this(?: story)?"
        r"|recommended(?: for you)?|you (?:may|might) also (?:like|be interested in)|also read|don.t miss)\s{0,3}[:|].{0,200}",
    ),
    (
        "related articles",
        r"(?:read (?:also|more|next)|see also|related (?:articles|stories|news|topics)|recommended for you"
        r"|you (?:may|might) also (?:like|be interested in)|also read|trending now|most (?:read|popular)|more from [^.]{1,60})",
    ),
    ("cookie notice", rf"(?:we|this (?:site|website)) uses? cookies\b{NOT_TOLD}.{{0,240}}"),
    (
        "copyright",
        r"(?:©|\(c\)|copyright\b(?=\W{0,3}(?:©|\(c\)|\d{4}|by\b|all rights|$))).{0,160}"
        r"|all rights reserved(?!, (?:the|he|she|it|they|we)\b)\.?.{0,120}|our standards ?: .{3,80}",
    ),
    (
        "syndication note",
        r"\(?(?:except for the headline,? )?this (?:story|article) (?:has (?:not )?been (?:edited|published)"
        r"|was (?:not )?edited|is (?:auto-?generated|published)).{0,160}",
    ),
    (
        "syndication note",
        r"this (?:story|article|post|piece|report) (?:was |has been )?(?:originally |first )"
        r"(?:appeared|published|posted|produced)\b.{0,160}|the post .{1,160} appeared first on .{1,60}",
    ),
    (
        "subscribe prompt",
        r"you(?:.re| are)? (?:received?|receiving|getting) this (?:e-?mail|newsletter|message|because)\b.{0,200}",
    ),
    ("view counter", r"(?:views?|reads?|shares?) ?:? ?\d[\d., ]{0,8}k?|\d[\d., ]{0,8}k? (?:views|reads|shares)"),
    ("navigation", r"(?:home|news|world|politics|europe)(?: ?[>»/|›] ?[\w &-]{1,40}){1,6}"),
    (
        "navigation",
        r"(?:skip to (?:main )?content|back to top|previous (?:post|article)|next (?:post|article)|menu|search)",
    ),
    ("tags", r"(?:tags?|keywords?|filed under|topics?)\s{0,2}:.{0,200}"),
)
"""Reason and pattern, matched without case against a whole line that is stripped of white space."""

IN_LINE: tuple[tuple[str, str], ...] = (("advertisement", r"\[/?ad_\d+\]"),)
"""Reason and pattern of markers that also stand inside a line."""

CAPTION_SIGNS = (
    r"\((?:left|right|centre|center|l|r|pictured|file(?: photo)?)\)|\b(?:photo|image|picture|credit)s?\s?:"
    r"|\b(?:fotos?|bild|zdjęcie|fot)\s?[:.]\s|\bfile (?:photo|picture|image)\b|/\s?(?:reuters|afp|ap|epa|tass|getty images)\b"
)
"""Words that only a caption holds, in a short line without a full stop."""
