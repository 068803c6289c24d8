from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.errors import FetchError
from briefing.model import Page
from briefing.store.adding.fetching import Fetcher, address
from briefing.store.adding.limits import AGENT, Limits
from tests.unit.store.adding.web import PAGE, Reply, Web, Write, moved, robots, serving

QUICK = Limits(largest=100_000, pause=0.0, connect=2.0, read=0.5, whole=1.5)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


@pytest.fixture
def web() -> Iterator[Web]:
    with serving(page=Reply()) as running:
        yield running


def fetched(web: Web, path: str = "/page", limits: Limits = QUICK) -> Page:
    with Fetcher(limits) as fetcher:
        return fetcher.fetch(web.url + path)


def refused(web: Web, path: str = "/page", limits: Limits = QUICK) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetched(web, path, limits)
    assert caught.value.what
    assert caught.value.advice
    return caught.value


def test_a_page_comes_as_it_was_sent_to_a_program_that_says_its_name(web: Web) -> None:
    page = fetched(web, "/page#part")
    assert (page.url, page.body, page.content_type) == (f"{web.url}/page", PAGE, "text/html; charset=utf-8")
    assert page.moment.utcoffset() is not None
    assert web.agents == {AGENT}
    assert web.paths == ["/robots.txt", "/page"]


def test_the_rules_of_a_host_are_asked_for_once(web: Web) -> None:
    with Fetcher(QUICK) as fetcher:
        fetcher.fetch(f"{web.url}/page")
        fetcher.fetch(f"{web.url}/page?again")
    assert web.paths.count("/robots.txt") == 1


def test_packing_for_the_way_is_undone(web: Web) -> None:
    web.pages["/page"] = Reply(gzip.compress(PAGE), headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
    assert fetched(web).body == PAGE


def test_bytes_that_are_no_utf_8_stay_as_they_are(web: Web) -> None:
    web.pages["/page"] = Reply("<p>Gespräche</p>".encode("cp1252"))
    assert fetched(web).body == b"<p>Gespr\xe4che</p>"


# ------------------------------------------------------------------ answers that are no page


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 429, 500, 503])
def test_an_error_is_told_with_its_meaning(status: int, web: Web) -> None:
    web.pages["/page"] = Reply(b"sorry", status)
    assert "page" in refused(web).line or "server" in refused(web).line


def test_an_empty_page_is_refused(web: Web) -> None:
    web.pages["/page"] = Reply(b" \n")
    assert "empty" in refused(web).what


def test_a_page_that_is_too_large_is_refused_without_reading_on(web: Web) -> None:
    def endless(write: Write) -> None:
        while True:
            write(b"a" * 65_536)

    web.pages["/page"] = Reply(then=endless)
    assert "larger than 100,000 bytes" in refused(web).what


def test_a_page_that_unpacks_to_too_much_is_refused(web: Web) -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    web.pages["/page"] = Reply(bomb, headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
    assert "larger than" in refused(web).what


def test_a_packing_that_is_none_is_refused(web: Web) -> None:
    web.pages["/page"] = Reply(PAGE, headers={"Content-Type": "text/html", "Content-Encoding": "gzip"})
    assert "packed" in refused(web).what


@pytest.mark.parametrize("packing", ["compress", "gzip, aes128gcm", "no-such"])
def test_a_packing_that_was_not_asked_for_is_refused(packing: str, web: Web) -> None:
    web.pages["/page"] = Reply(PAGE, headers={"Content-Type": "text/html", "Content-Encoding": packing})
    assert "packed" in refused(web).what


def test_a_server_that_falls_silent_is_given_up(web: Web) -> None:
    web.pages["/page"] = Reply(then=lambda _: time.sleep(2))
    assert "in time" in refused(web).what


def test_a_server_that_drips_is_given_up(web: Web) -> None:
    def drip(write: Write) -> None:
        for _ in range(100):
            write(b"a")
            time.sleep(0.1)

    web.pages["/page"] = Reply(then=drip)
    assert "within 1.5 seconds" in refused(web).what


def test_an_answer_that_breaks_off_is_no_page(web: Web) -> None:
    web.pages["/page"] = Reply(PAGE, headers={"Content-Length": "5000"}, then=lambda _: None)
    assert "broke off" in refused(web).what


def test_a_host_that_is_not_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        here = Web(f"http://127.0.0.1:{taken.getsockname()[1]}", {})
        assert "cannot be reached" in refused(here).what


# ------------------------------------------------------------------ redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_to_where_the_page_is(status: int, web: Web) -> None:
    web.pages["/old"] = moved("/page", status)
    assert fetched(web, "/old").url == f"{web.url}/page"


def test_redirects_without_end_are_given_up(web: Web) -> None:
    web.pages["/page"] = moved("/page")
    assert "more than 5 times" in refused(web).what


@pytest.mark.parametrize(
    "target", ["ftp://x.example/", "file:///etc/passwd", "http://[", "http://a:b@x.example/", "//:80"]
)
def test_a_redirect_out_of_the_web_is_not_followed(target: str, web: Web) -> None:
    web.pages["/page"] = moved(target)
    assert "redirected to" in refused(web).what


# ------------------------------------------------------------------ being polite


def test_what_robots_txt_forbids_is_not_asked_for(web: Web) -> None:
    web.pages["/robots.txt"] = robots("User-agent: *", "Disallow: /page")
    assert "robots.txt" in refused(web).what
    assert web.paths == ["/robots.txt"]


def test_a_rule_for_this_program_goes_before_that_for_all(web: Web) -> None:
    web.pages["/robots.txt"] = robots("User-agent: briefing", "Disallow:", "", "User-agent: *", "Disallow: /")
    assert fetched(web).body == PAGE


def test_a_redirect_to_a_forbidden_page_is_held_to_the_rules(web: Web) -> None:
    web.pages["/robots.txt"] = robots("User-agent: *", "Disallow: /page")
    web.pages["/old"] = moved("/page")
    assert "robots.txt" in refused(web, "/old").what


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_host_without_rules_forbids_nothing(status: int, web: Web) -> None:
    web.pages["/robots.txt"] = robots("User-agent: *", "Disallow: /", status=status)
    assert fetched(web).body == PAGE


def test_rules_that_cannot_be_read_may_forbid_the_page(web: Web) -> None:
    web.pages["/robots.txt"] = robots(status=503)
    assert "robots.txt" in refused(web).what
    assert "/page" not in web.paths


def test_rules_may_lie_elsewhere_and_be_endless(web: Web) -> None:
    web.pages["/robots.txt"] = moved("/rules")
    web.pages["/rules"] = robots("User-agent: *", "Disallow: /other", *["# more"] * 200_000)
    assert fetched(web).body == PAGE
    assert "robots.txt" in refused(web, "/other").what


def test_two_requests_to_one_host_have_a_pause_between_them(web: Web) -> None:
    fetched(web, limits=replace(QUICK, pause=0.3))
    (_, first), (_, second) = web.asked
    assert second - first >= 0.29


def test_a_host_may_ask_for_a_longer_pause(web: Web) -> None:
    web.pages["/robots.txt"] = robots("User-agent: *", "Crawl-delay: 1")
    with Fetcher(QUICK) as fetcher:
        fetcher.fetch(f"{web.url}/page")
        fetcher.fetch(f"{web.url}/page?2")
    times = [moment for path, moment in web.asked if path != "/robots.txt"]
    assert times[1] - times[0] >= 0.99


def test_a_busy_host_is_asked_once_more_when_it_said(web: Web) -> None:
    web.pages["/page"] = Reply(b"later", 503, {"Retry-After": "1"})
    assert refused(web)
    times = [moment for path, moment in web.asked if path == "/page"]
    assert len(times) == 2
    assert times[1] - times[0] >= 0.99


@pytest.mark.parametrize("wait", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT", "soon", "-1", "9" * 400])
def test_a_host_that_is_busy_for_long_is_left_alone(wait: str, web: Web) -> None:
    web.pages["/page"] = Reply(b"later", 429, {"Retry-After": wait})
    assert "left alone" in refused(web).what
    assert web.paths.count("/page") == 1


# ------------------------------------------------------------------ addresses


@pytest.mark.parametrize(
    "url",
    [
        "",
        "page",
        "www.courier.example/talks",
        "ftp://courier.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user:secret@courier.example/",
        "http://courier.example/\x00",
        "http://courier.example:99999999/",
        "http://[::1",
        "https://courier.example/" + "a" * 5_000,
    ],
)
def test_what_is_no_address_of_the_web_is_refused_with_advice(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        address(url)
    assert caught.value.advice


def test_an_address_becomes_ascii_and_loses_its_fragment() -> None:
    assert str(address(" https://bücher.example/ä b#x ")) == "https://xn--bcher-kva.example/%C3%A4%20b"
