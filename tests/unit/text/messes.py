"""Strategies for the texts and pages that a careless scraper leaves behind."""

from __future__ import annotations

from hypothesis import strategies as st

PHRASES = st.sampled_from(
    [
        "The harbour board met on 3 May 2023.",
        "Foreign Minister Ada Lunde",
        "Lunde",
        "she said",
        "said the minister",
        "according to the board",
        "told reporters on Tuesday",
        "the day before",
        "two days later",
        "last December",
        "a year ago",
        "from January 10 to 13",
        "in mid-May",
        "today",
        "It is due on 12 June.",
        "We will not wait Ada Lunde chair of the harbour board",
        "By Ada Lunde",
        "Photo: harbour (left)",
        "Leave a Reply",
        "Subscribe on Instagram HARBOUR Get news faster",
        "Read more: another story",
        "- a story",
        "https://example.org/a?b=c",
        "20230504",
        "10May",
        "[ad_1]",
        "“We agree,”",
        "“We do not.",
        "'' he said",
        "“ a small step ''",
        "``old marks''",
        '"No,"',
        "‘never’",
        "the boys' boat",
        "«Oui»",
        "„Nein“",
        "tracks -- and",
        "& mdash;",
        "&amp;quot;",
        "&#27;[31m",
        "&#x202e;",
        "\x1b]52;c;AAAA\x07",
        "\x9b2J",
        "\u202etxet",
        "a\u200bb",
        "a\u00adb",
        "\ufeff",
        "\ud800",
    ]
)
GLUE = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\r\n", " ", "", ", ", ". ", "\t", "  ", "\x85", " "])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Plain text: news phrases and debris in any order, with any characters between."""
    piece = st.one_of(PHRASES, PHRASES, PHRASES, st.text(max_size=12))
    parts = draw(st.lists(st.tuples(piece, GLUE), min_size=1, max_size=24))
    return "".join(words + glue for words, glue in parts)


LINES = st.sampled_from(
    [
        *(
            f"The harbour board met the ferry company {when} for talks, and it was late when they left the town hall."
            for when in ("on Monday", "in the spring", "a year ago", "on the quay", "once more")
        ),
        "Harbour talks end in anger",
        "The board and the company meet again in June",
        "The quay is wet.",
        "By",
        "By Ada Lunde | May 4, 2023",
        "Ada Lunde",
        "Updated: 5 May 2023",
        "Ada Lunde is a reporter in the harbour town, and has written about ferries for ten years.",
        "Home | News | Sport",
        "What is next",
        "Harbour Post",
        "Share",
        "Sign up for our weekly newsletter, in your inbox",
        "Related stories",
        "Leave a comment",
        "Jon says",
        "May 5, 2023 at 3:53 pm",
        "Thanks for this post! I love the harbour!",
        "Photo: the quay",
        "Read more: another story",
        "- the bridge",
        "[ad_2]",
        "Source link",
        "© 2023 Harbour Post. All rights reserved.",
    ]
)


def scraped() -> st.SearchStrategy[str]:
    """A page with an article, line by line, in any order."""
    return st.lists(LINES, min_size=1, max_size=30).map("\n\n".join)


NAMES = st.sampled_from("p div h1 title article main aside nav script style br a b meta time figcaption li x-y".split())
VALUES = st.sampled_from(
    [
        'class="ad share"',
        "id='comments'",
        'name="author" content="Ada &#27;[31m Lunde"',
        "property=og:title content=A\u202eB",
        'property="og:site_name" content="The\x1b]0;Post\x07"',
        'rel=canonical href="https://example.org/\x1b[2J"',
        'rel="canonical" href="javascript:alert(1)"',
        'itemprop=datePublished content="2023-05-04"',
        'datetime="2023-05-04T10:00:00Z"',
        'type="application/ld+json"',
        'a="b>c"',
        "d='",
        'e="',
        "/",
        "",
    ]
)
STATED = r'{"@type":["NewsArticle"],"headline":"A\u001b[1mB","author":[{"name":"C\u202eD"}]}'
SCRIPT = f'<script type="application/ld+json">{STATED}'


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Tag soup: tags opened, closed, cut off and nested at random, with texts between."""
    opened = st.builds("<{} {}>".format, NAMES, VALUES)
    closed = st.builds("</{}>".format, NAMES)
    broken = st.sampled_from(
        ["<", "<!--", "-->", "<!", "<a b='", "<p", "</", ">", "<![CDATA[", "<?x", SCRIPT, "</script>"]
    )
    parts = draw(st.lists(st.one_of(opened, closed, broken, texts()), max_size=24))
    return "<html>" + "".join(parts)
