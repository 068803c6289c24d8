from __future__ import annotations

import pytest

from briefing.text.outlets import SIGN_OFF, of_copyright, of_prompts, of_sign_off, of_url


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://m.example.org/a", "example.org"),
        ("https://amp.example.org:8080/a", "example.org"),
        ("https://news.example.org", "news.example.org"),
        ("https://[::1", None),
        ("/relative", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_gives_its_host(url: str | None, outlet: str | None) -> None:
    assert of_url(url) == outlet


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Subscribe on Instagram HARBOUR Get news faster than anyone", "HARBOUR"),
        ("Subscribe to Twitter The Harbour Post Get news faster", "The Harbour Post"),
        ("Follow us on Facebook: Harbour Post", "Harbour Post"),
        ("Subscribe on Instagram", None),
        ("Subscribe on Instagram for more news", None),
        ("Subscribe to our newsletter", None),
    ],
)
def test_a_prompt_gives_the_name_after_the_network(line: str, outlet: str | None) -> None:
    assert of_prompts([("subscribe prompt", line)]) == outlet


@pytest.mark.parametrize(
    ("reason", "line", "outlet"),
    [
        ("syndication note", "This story has not been edited by NDTX staff and is from a feed.", "NDTX"),
        ("syndication note", "The post Harbour opens appeared first on The Harbour Post.", "The Harbour Post"),
        ("subscribe prompt", "Follow Harbour Post on Google News for more", "Harbour Post"),
        ("comment form", "Follow Harbour Post on Google News for more", None),
    ],
)
def test_notes_name_the_outlet_in_their_own_ways(reason: str, line: str, outlet: str | None) -> None:
    assert of_prompts([(reason, line)]) == outlet


@pytest.mark.parametrize(
    ("reason", "line", "outlet"),
    [
        ("copyright", "© 2024 Harbour Post. All rights reserved.", "Harbour Post"),
        ("copyright", "Copyright 2020-2024 by The Harbour Post", "The Harbour Post"),
        ("copyright", "All rights reserved", None),
        ("copyright", "© 2024 All rights reserved", None),
    ],
)
def test_a_copyright_line_may_name_the_outlet(reason: str, line: str, outlet: str | None) -> None:
    assert of_copyright([(reason, line)]) == outlet


@pytest.mark.parametrize(
    ("line", "outlet"), [("harbour channel", "harbour channel"), ("— HARBOUR TV", "HARBOUR TV"), ("Ada Lunde", None)]
)
def test_a_sign_off_names_the_outlet_by_what_outlets_are_called(line: str, outlet: str | None) -> None:
    assert of_sign_off([(SIGN_OFF, line)]) == outlet
    assert of_sign_off([("related articles", line)]) is None


def test_a_prompt_is_judged_in_steps_that_do_not_multiply() -> None:
    assert of_prompts([("subscribe prompt", "Subscribe on Instagram " + "A" * 5_000 + "!")]) is None
