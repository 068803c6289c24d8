"""Typographic repairs, each a rule of reason, pattern and what to put there.

A rule touches only characters that no reader would miss: spaces that scraping put in or left out, dashes typed as two
hyphens, an apostrophe cut off from its word. Where the space may be meant, as before a number such as ".22" or inside an
ellipsis, it stays.
"""

from __future__ import annotations

WORD_STARTS = (
    "A|According|After|Although|An|And|As|At|Before|But|By|Despite|During|Earlier|For|From|He|Her|His|However|I|If|In|It"
    "|Its|Last|Later|Many|Meanwhile|More|Most|No|Not|Now|On|One|Our|She|Since|So|Some|That|The|Their|Then|There"
    "|These|They|This|Those|To|Two|We|What|When|While|With|You"
)
"""Words that begin a sentence and no address on the web."""

ENCLITICS = "s|re|ve|ll|d|m"
"""What follows an apostrophe at the end of an English word."""

AFTER = " "
"""A space that is put behind what was found, not in its place."""

REPAIRS: tuple[tuple[str, str, str, str], ...] = (
    ("quotation mark", "'”", r"'(?<=[,.!?]')(?=”)", "’"),
    ("dash", "-- ", r"--(?<=[\w”’\"',.] --)(?= [\w“‘\"'])", "—"),
    ("dash", "--", r"--(?<=[^\W\d_][^\W\d_]--)(?=[^\W\d_][^\W\d_])", "—"),
    ("space", "  ", r" (?<=  ) *", ""),
    ("space", " \n", r"(?<! ) +(?=\n)", ""),
    ("space", "\n ", r"(?<=\n) +", ""),
    ("space", "“ ", r" (?<=“ )(?=[\w.…$£€“‘])", ""),
    ("space", "‘ ", r" (?<=‘ )(?=[\w.…$£€“‘])", ""),
    ("space", "( ", r" (?<=\( )(?=[\w.…$£€“‘])", ""),
    ("space", " ”", r" (?<=[\w,.!?…%’] )(?=”)", ""),
    ("space", " ,", r" (?<=[\w”’)%] )(?=,(?: |$|”))", ""),
    ("space", " ;", r" (?<=[\w”’)%] )(?=;(?: |$|”))", ""),
    ("space", " !", r" (?<=[\w”’)%] )(?=!(?: |$|”))", ""),
    ("space", " ?", r" (?<=[\w”’)%] )(?=\?(?: |$|”))", ""),
    ("space", " :", r" (?<=[a-z”’)%] )(?=:(?: |$))", ""),
    ("space", " .", r"(?m) (?<=[^\W\d_][^\W\d_] )(?=\.(?:$| [A-Z“\"]))", ""),
    ("space", " .", r" \.(?<=[a-z][a-z] \.)(?=[A-Z][a-z][a-z])", ". "),
    ("space", " )", r" (?<=[\w.!?] )(?=\)(?:[ .,;]|$))", ""),
    ("space", " '", rf" (?<=\w )(?<!\w[nN] )(?='(?:{ENCLITICS})\b)", ""),
    ("space", " ’", rf" (?<=\w )(?<!\w[nN] )(?=’(?:{ENCLITICS})\b)", ""),
    ("space", "' ", rf" (?<=\w' )(?=(?:{ENCLITICS}|t)\b(?!['’]))", ""),
    ("space", "’ ", rf" (?<=\w’ )(?=(?:{ENCLITICS}|t)\b(?!['’]))", ""),
    ("space", "n '", r" (?<=\wn )(?='t\b)", ""),
    ("space", "n ’", r" (?<=\wn )(?=’t\b)", ""),
    ("space", " n'", r" (?<=\w )(?=n't\b)", ""),
    ("space", " n’", r" (?<=\w )(?=n’t\b)", ""),
    ("missing space", ".", rf"[.!?](?<=[a-z][a-z][.!?])(?=(?:{WORD_STARTS}) )", AFTER),
    ("missing space", "”", r"”(?<=\w[.,!?]”)(?=\w)", AFTER),
    ("missing space", ":“", r":(?<=\w:)(?=“\w)", AFTER),
    ("missing space", ",“", r",(?<=[a-z],)(?=“\w)", AFTER),
    ("stuck number", "", r"(?<![^\n])\d{1,2}(?=[A-Z][a-z]{2})", AFTER),
)
"""Reason, characters without which there is nothing to look for, what to look for, and what to put there."""
