from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Account, Basis, DateRange, Entry, Precision
from briefing.relate.accounts import accounts
from tests.unit.relate.samples import article, entries


def told(*articles: tuple[str, str]) -> list[Account]:
    found = [article(text, name, "2023-05-20") for name, text in articles]
    return sorted(chain.from_iterable(accounts(a.article, a.times) for a in found), key=lambda account: account.range)


def lines(*articles: tuple[str, str]) -> list[Entry]:
    return list(entries(told(*articles)))


def test_an_account_is_a_sentence_with_its_day_and_its_place_in_the_file() -> None:
    raw = "It rained.\n[ad_1]\nThe &ldquo;ferry&rdquo; sank on May 10. It was old.\n"
    found = article(raw, "a.txt", "2023-05-20")
    (account,) = accounts(found.article, found.times)
    assert account.text == "The “ferry” sank on May 10."
    assert account.span.of(found.article.text) == account.text
    assert account.timex is not None
    assert account.timex.of(found.article.text) == "May 10"
    assert account.raw.of(raw) == "The &ldquo;ferry&rdquo; sank on May 10."
    assert account.range == DateRange.day(date(2023, 5, 10))


def test_an_account_is_inferred_where_its_day_hangs_on_an_inferred_day_of_publication() -> None:
    found = article("The ferry sank on Tuesday. The ferry was built in Oslo on May 10, 1989.", "a.txt", "2023-05-20")
    assert found.article.published is not None
    inferred = replace(found.article, published=replace(found.article.published, basis=Basis.INFERRED))
    assert [account.basis for account in accounts(inferred, found.times)] == [Basis.INFERRED, Basis.STATED]


def test_a_day_counted_from_a_month_that_the_user_gave_is_inferred() -> None:
    found = article("The ferry sank on Tuesday. The ferry was built in Oslo on May 10, 1989.", "a.txt", "2023-05-20")
    assert found.article.published is not None
    month = DateRange(date(2023, 5, 1), date(2023, 5, 31), Precision.MONTH)
    for days, basis in ((found.article.published.range, Basis.CORRECTED), (month, Basis.INFERRED)):
        corrected = replace(found.article.published, basis=Basis.CORRECTED, range=days)
        told = accounts(replace(found.article, published=corrected), found.times)
        assert [account.basis for account in told] == [basis, Basis.STATED]


def test_a_sentence_with_two_days_gives_two_accounts_and_one_with_a_day_twice_gives_one() -> None:
    found = told(("a.txt", "It sank on May 10 and rose on May 12. On May 10, yes, on May 10, it sank."))
    assert [account.range.earliest.day for account in found] == [10, 10, 12]


def test_durations_sets_decades_and_unknown_days_are_on_no_timeline() -> None:
    assert told(("a.txt", "It took eight hours, every Friday, in the 1990s, and the day after.")) == []


def test_accounts_of_one_event_are_one_line_with_all_files() -> None:
    (entry,) = lines(
        ("a.txt", "The ferry sank off the quay on May 10."),
        ("b.txt", "On May 10 an old ferry sank near the quay."),
    )
    assert entry.files == ("a.txt", "b.txt")
    assert entry.headline in {account.text for account in entry.accounts}


def test_two_events_of_one_day_are_two_lines_the_one_more_told_of_first() -> None:
    first, second = lines(
        ("a.txt", "The board raised its fees for boats on May 10."),
        ("b.txt", "The ferry sank off the quay on May 10."),
        ("c.txt", "On May 10 an old ferry sank near the quay."),
    )
    assert (first.files, second.files) == (("b.txt", "c.txt"), ("a.txt",))


def test_the_same_words_on_two_days_are_two_lines_in_the_order_of_the_days() -> None:
    found = lines(("a.txt", "The board met in the hall on May 12. The board met in the hall on May 10."))
    assert [entry.range.earliest.day for entry in found] == [10, 12]


def test_a_headline_is_not_a_sentence_that_leans_on_the_one_before() -> None:
    (entry,) = lines(
        ("a.txt", "He saw the old ferry sink off the quay on May 10, as many of the others at the harbour did."),
        ("b.txt", "The old ferry sank off the quay on May 10 at dawn."),
    )
    assert entry.headline.startswith("The old ferry")


SENTENCES = st.lists(
    st.builds(
        "The {} {} at the {} on May {}.".format,
        st.sampled_from(["ferry", "board", "storm"]),
        st.sampled_from(["sank", "met", "ended"]),
        st.sampled_from(["quay", "hall", "wall"]),
        st.integers(9, 12),
    ),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=40)
@given(SENTENCES, SENTENCES)
def test_every_account_is_in_one_line_whatever_order_its_day_came_in(a: list[str], b: list[str]) -> None:
    found = told(("a.txt", " ".join(a)), ("b.txt", " ".join(b)))
    timeline = list(entries(found))
    assert sorted((x.file, x.span) for entry in timeline for x in entry.accounts) == sorted(
        (x.file, x.span) for x in found
    )
    assert all(left.range <= right.range for left, right in pairwise(timeline))
    assert all(account.range == entry.range for entry in timeline for account in entry.accounts)
    assert len({entry.id for entry in timeline}) == len(timeline)
    backwards = found[::-1]
    assert list(entries(sorted(backwards, key=lambda account: account.range))) == timeline


def test_a_timeline_of_nothing_is_empty() -> None:
    assert list(entries([])) == []


def test_accounts_are_compared_by_their_rarest_shared_words() -> None:
    """Many common words must not push the two that tell an event out of sight."""
    common = "alpha bravo charlie delta echo foxtrot golf hotel india juliet".split()
    pair = [(f"{n}.txt", f"On May 3, 2023 {' '.join(common)} zulu yankee.") for n in "ab"]
    alone = [(f"{word}.txt", f"On May 3, 2023 {word} was here.") for word in common]
    joined = next(entry for entry in lines(*pair, *alone) if "a.txt" in entry.files)
    assert set(joined.files) == {"a.txt", "b.txt"}


def test_no_headline_tells_first_of_what_happened_on_another_day() -> None:
    (entry,) = (
        entry
        for entry in lines(
            (
                "a.txt",
                "An oil slick reached Lund on May 12 after the tanker Aldora ran aground off the quay of Brale on May 10.",
            ),
            ("b.txt", "The tanker Aldora ran aground off Brale on May 10."),
        )
        if entry.range == DateRange.day(date(2023, 5, 10))
    )
    assert len(entry.accounts) == 2
    assert entry.headline == "The tanker Aldora ran aground off Brale on May 10."
