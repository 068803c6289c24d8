from __future__ import annotations

import pytest

from briefing.relate.boilerplate import UNKNOWN, Held, enough, recurring, site_of

LINE, OTHER = 11, 22
SITE, NEIGHBOUR = "site", "neighbour"


def learned(*held: tuple[int, str, int], voices: dict[str, int] | None = None) -> list[tuple[int, str]]:
    return list(recurring([Held(*one) for one in sorted(held)], voices or {}))


def test_a_line_in_three_articles_of_a_site_is_boilerplate_of_that_site() -> None:
    assert learned(*((LINE, SITE, voice) for voice in (5, 6, 7))) == [(LINE, SITE)]
    assert learned(*((LINE, SITE, voice) for voice in (5, 6))) == []


def test_copies_of_one_text_count_once() -> None:
    assert learned(*[(LINE, SITE, 5)] * 9, (LINE, SITE, 6)) == []


def test_what_one_article_of_each_of_several_sites_holds_is_not() -> None:
    """So does a line that all print of one agency's story."""
    assert learned(*((LINE, str(site), site) for site in range(1, 9))) == []


def test_a_site_is_judged_by_its_own_articles_alone() -> None:
    held = [(LINE, SITE, voice) for voice in (5, 6, 7)]
    assert learned(*held, (LINE, NEIGHBOUR, 8), (OTHER, NEIGHBOUR, 9)) == [(LINE, SITE)]


def test_an_article_that_tells_no_site_is_judged_by_all() -> None:
    assert learned((LINE, UNKNOWN, 5), (LINE, UNKNOWN, 6), (LINE, SITE, 7)) == [(LINE, UNKNOWN)]
    assert learned((LINE, UNKNOWN, 5), (LINE, UNKNOWN, 6), (LINE, SITE, 6)) == []


def test_the_more_articles_the_more_must_hold_the_line() -> None:
    held = [(LINE, SITE, voice) for voice in range(9)]
    assert learned(*held, voices={SITE: 300}) == [(LINE, SITE)]
    assert learned(*held, voices={SITE: 400}) == []


def test_where_no_site_is_told_more_must_hold_it_than_at_one_site() -> None:
    held = [(LINE, UNKNOWN, voice) for voice in range(9)]
    assert learned(*held, voices={UNKNOWN: 300}) == []
    assert learned(*held, voices={UNKNOWN: 90}) == [(LINE, UNKNOWN)]


@pytest.mark.parametrize(
    ("voices", "least"), [(0, 3), (1, 3), (63, 3), (64, 4), (400, 10), (10_000, 50), (1_000_000, 500)]
)
def test_how_many_are_enough(voices: int, least: int) -> None:
    assert enough(voices) == least


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.example.org/a/1", None),
        ("http://m.example.org/b?c=d", "The Example"),
        (None, "example.org"),
        (None, "Example.Org"),
    ],
)
def test_a_site_is_known_by_its_host_or_its_outlet(url: str | None, outlet: str | None) -> None:
    assert site_of(url, outlet) == site_of("https://example.org/", None) != UNKNOWN


def test_sites_that_differ_in_a_digit_are_two() -> None:
    assert site_of("https://tv2.example/", None) != site_of("https://tv3.example/", None)


@pytest.mark.parametrize("url", [None, "", "https://[broken", "no address"])
def test_what_tells_no_site_is_of_none(url: str | None) -> None:
    assert site_of(url, None) == UNKNOWN
    assert site_of(url, "") == UNKNOWN


@pytest.mark.parametrize("agency", ["Reuters", "AP", "dpa"])
def test_an_agency_is_no_site(agency: str) -> None:
    assert site_of(None, agency) == UNKNOWN
    assert site_of("https://agency.example/1", agency) != UNKNOWN
