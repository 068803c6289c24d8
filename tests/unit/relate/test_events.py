from __future__ import annotations

import random
import time
from dataclasses import replace
from datetime import date, timedelta

from briefing.model import Account, DateRange, Precision, Span
from briefing.relate.events import gathered

DAY = DateRange.day(date(2023, 5, 10))
MONTH = DateRange(date(2023, 5, 1), date(2023, 5, 31), Precision.MONTH)
YEAR = DateRange(date(2023, 1, 1), date(2023, 12, 31), Precision.YEAR)


def said(text: str, days: DateRange = DAY, file: str = "a.txt", *, day: bool = True) -> Account:
    """An account; where it gives a day, its last word does."""
    span = Span(0, len(text))
    return Account(file, file, span, span, text, Span(len(text) - 2, len(text)) if day else None, days)


def clusters(*told: Account) -> list[set[str]]:
    """The files of each cluster."""
    return sorted(({a.file for a in cluster.told} for cluster in gathered(told)), key=min)


SUNK = said("The island ferry Kestrel sank off the northern quay on May 10")


def test_a_month_that_holds_the_day_and_tells_the_same_joins_it() -> None:
    month = said("Last month the Kestrel, an island ferry, sank near the quay: May", MONTH, "b.txt")
    (cluster,) = gathered([month, SUNK])
    assert (len(cluster.told), cluster.range) == (2, DAY)


def test_a_year_joins_only_what_is_very_like() -> None:
    like = said("The island ferry Kestrel sank off the quay in 2023", YEAR, "b.txt")
    unlike = said("The island voted and the ferry company lost money in 2023", YEAR, "c.txt")
    assert clusters(SUNK, like, unlike) == [{"a.txt", "b.txt"}, {"c.txt"}]


def test_news_without_a_day_is_of_the_days_before_it_where_it_tells_the_same() -> None:
    def published(days: int) -> Account:
        after = DateRange.day(DAY.earliest + timedelta(days))
        return said("The island ferry Kestrel sank off the quay", after, "b.txt", day=False)

    assert [len(clusters(SUNK, published(days))) for days in (-1, 0, 1, 2, 3)] == [2, 1, 1, 1, 2]


def test_two_common_words_do_not_chain_events() -> None:
    told = [
        said("The harbour board raised the fees for boats on May 10", file="a.txt"),
        said("The harbour board fired the pilot Erik Moe on May 10", file="b.txt"),
        said("A storm tore the roof off the town hall on May 10", file="c.txt"),
        said("The storm closed the school of Lerwick on May 10", file="d.txt"),
    ]
    noise = [
        said(f"The harbour board and the storm on May {n}", DateRange.day(date(2023, 5, n)), "z.txt")
        for n in range(11, 30)
    ]
    assert {"a.txt", "b.txt"} not in clusters(*told, *noise)
    assert {"c.txt", "d.txt"} not in clusters(*told, *noise)


def test_an_article_that_gives_the_day_means_another_event_by_the_year() -> None:
    own = replace(said("The island ferry Kestrel sank off the quay in 2023", YEAR), span=Span(70, 120))
    assert len(gathered([SUNK, own])) == 2


def test_the_order_of_accounts_does_not_matter() -> None:
    chance = random.Random(5)
    words = "ferry board storm quay hall crew pilot owner court fire".split()
    told = [
        said(
            f"The {' '.join(chance.sample(words, 4))} on May {n % 5 + 10}",
            DateRange.day(date(2023, 5, n % 5 + 10)),
            f"{n}.txt",
        )
        for n in range(60)
    ]
    before = clusters(*told)
    chance.shuffle(told)
    assert clusters(*told) == before


def test_the_names_of_files_decide_nothing() -> None:
    chance = random.Random(5)
    words = "ferry board storm quay hall crew pilot owner court fire".split()
    texts = [f"The {' '.join(chance.sample(words, 4))} sank on May 10" for _ in range(60)]

    def told(names: list[int]) -> list[list[str]]:
        accounts = [said(text, file=f"{name}.txt") for text, name in zip(texts, names, strict=True)]
        return sorted(sorted(a.text for a in cluster.told) for cluster in gathered(accounts))

    assert told(list(range(60))) == told(chance.sample(range(60), 60))


def in_one(*texts: str) -> list[Account]:
    """Sentences of one article, one behind the other, each with its "May 10"."""
    told = []
    for n, text in enumerate(texts):
        day = 200 * n + text.index("May 10")
        told.append(replace(said(text), span=Span(200 * n, 200 * n + len(text)), timex=Span(day, day + 6)))
    return told


def test_sentences_of_one_article_with_different_names_tell_of_different_events() -> None:
    told = in_one(
        "On May 10 a coach crash in Ruvania killed nine people", "On May 10 a coach crash in Morland killed ten people"
    )
    assert len(gathered(told)) == 2
    assert (
        len(gathered(in_one("On May 10 the ferry Kestrel sank off the quay", "The old ferry Kestrel sank on May 10")))
        == 1
    )


def test_places_in_front_of_their_clauses_set_sentences_apart() -> None:
    told = in_one(
        "In Brale, police broke up a march on May 10 and held 17 people",
        "In Lund, far to the north, 40 people were held by police at a march on May 10",
    )
    assert len(gathered(told)) == 2


def test_one_name_more_sets_a_sentence_apart_where_a_number_differs_too() -> None:
    first = "On May 10 the court of Brale sentenced a clerk to four years"
    assert len(gathered(in_one(first, "On May 10 the court of Brale sentenced the clerk Jon Moe to six years"))) == 2
    assert len(gathered(in_one(first, "On May 10 the court of Brale sentenced the clerk Jon Moe to four years"))) == 1


def test_articles_that_name_nobody_in_common_tell_of_different_events() -> None:
    a = said("On that day the storm closed all the roads and schools of Brale on May 10", file="a.txt")
    b = said("On that day the storm closed a market and a bridge near Lund on May 10", file="b.txt")
    c = said("On that day the storm closed a market and a bridge on May 10", file="c.txt")
    assert clusters(a, b) == [{"a.txt"}, {"b.txt"}]
    assert clusters(a, c) == [{"a.txt", "c.txt"}]


def test_a_sentence_of_the_same_deed_and_the_same_people_is_of_the_event_that_more_tell_of() -> None:
    more = [
        said(
            "The treaty drafts of the ministry, asked for by the fleet, were published in Ruvania on May 10",
            file="b.txt",
        ),
        said("The foreign ministry of Ruvania published two treaty drafts on the fleet on May 10", file="c.txt"),
        said("The ministry, which wants the fleet back, published its treaty drafts on May 10", file="d.txt"),
        said("Treaty drafts of the foreign ministry on bases of the fleet were made public on May 10", file="e.txt"),
    ]
    noise = [
        said(
            f"The envoys of Ruvania {'published' if n < 13 else 'counted'} the herring catch on May {n}",
            DateRange.day(date(2023, 5, n)),
            "z.txt",
        )
        for n in range(11, 30)
    ]

    def home(words: str) -> int:
        """How many tell of the event that a sentence is put to."""
        clusters = gathered([*more, *noise, said(f"{words} what it wishes to see signed on May 10")])
        return next(len(cluster.told) for cluster in clusters for a in cluster.told if a.file == "a.txt")

    assert home("A side of Ruvania published") == 5
    assert home("A side of Ruvania burned") == 1
    assert home("A side of Morland published") == 1


def test_what_is_taken_as_known_on_its_day_is_the_event_of_that_day_that_has_its_name() -> None:
    told = [
        said("An explosion in the Calder pit killed seven miners of Brale on May 10", file="b.txt"),
        said("Seven miners of Brale died in an explosion at the Calder pit on May 10", file="c.txt"),
    ]

    def known(noun: str) -> Account:
        text = f"The {noun} on May 10 was worse by far than all the others in that coalfield"
        day = text.index("May 10")
        return replace(said(text), timex=Span(day, day + 6))

    assert len(gathered([*told, known("explosion")])) == 1
    assert len(gathered([*told, known("robbery")])) == 2


def test_clusters_that_one_article_sets_apart_stay_apart() -> None:
    one, two = in_one(
        "On May 10 a court in Brale jailed Jon Moe for years", "On May 10 a court in Brale jailed Ole Lie for years"
    )
    more = [
        said(f"A court in Brale jailed {name} for years on May 10", file="b.txt") for name in ("Jon Moe", "Ole Lie")
    ]
    assert len(gathered([one, two, more[0], replace(more[1], file="c.txt", article="c.txt")])) == 2


def test_a_busy_day_takes_no_more_than_its_share() -> None:
    """Ten times as many accounts of one day take little more than ten times as long."""
    chance = random.Random(5)
    words = [
        f"{a}{b}"
        for a in ("ka", "lo", "mi", "nu", "ra", "se", "ti")
        for b in ("bel", "dor", "fin", "gam", "hul", "jos")
    ]

    def seconds(count: int) -> float:
        told = [said(f"The {' '.join(chance.choices(words, k=9))} on May 10", file=f"{n}.txt") for n in range(count)]
        begun = time.process_time()
        gathered(told)
        return time.process_time() - begun

    seconds(100)
    assert seconds(5_000) < 30 * seconds(500)
