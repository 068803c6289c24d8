"""Pages with a notice in the place of an article."""

from __future__ import annotations

import pytest

from briefing.errors import SourceError
from briefing.sources.html import read
from briefing.sources.html.notices import notice

STORY = "The harbour board met on Monday and put off its decision for the third time this year, said Ada Lunde. " * 2


@pytest.mark.parametrize(
    "body",
    [
        "<noscript>Please enable JavaScript to continue using this application.</noscript><div id=root></div>",
        "<h1>Enable JavaScript</h1><p>Enable JavaScript and cookies to continue</p>",
        "<h1>post.example</h1><h2>Checking if the site connection is secure</h2><p>post.example needs to review the"
        " security of your connection before proceeding.</p>",
        "<center><h1>404 Not Found</h1></center><hr><center>nginx</center>",
        "<h1>Page not found</h1><p>Sorry, the page you are looking for could not be found. It may have moved.</p>",
        "<h1>Before you continue</h1><p>We and our 841 partners use cookies to process personal data.</p>",
        "Redirecting to <a href='https://example.org'>https://example.org</a>.",
        "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
        "<p>Please verify you are a human to proceed.</p>",
    ],
)
def test_a_page_that_holds_but_a_notice_is_refused_with_its_words(body: str) -> None:
    with pytest.raises(SourceError, match="a notice and no article: “") as caught:
        list(read(f"<!doctype html><html><body>{body}</body></html>"))
    assert caught.value.advice
    assert "\n" not in caught.value.line


@pytest.mark.parametrize(
    "words",
    [
        f"Enable JavaScript to see comments. {STORY}",
        f"Page not found, said the minister. {STORY}",
        "Talks end in Geneva\nSubscribe to continue reading.",
        "The ferry stays in port.",
        "",
    ],
)
def test_what_is_more_than_a_notice_is_none(words: str) -> None:
    assert notice(words) is None


@pytest.mark.parametrize("bit", ["page ", "the page you ", "a. ", "we site ", "javascript is ", "404 "])
def test_a_long_page_is_never_searched_for_a_notice(bit: str) -> None:
    assert notice(bit * 100_000) is None
