from __future__ import annotations

import pytest

from briefing.text.outlets import of_prompt, of_url


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
    assert of_prompt(line) == outlet


def test_a_prompt_is_judged_in_steps_that_do_not_multiply() -> None:
    assert of_prompt("Subscribe on Instagram " + "A" * 5_000 + "!") is None
