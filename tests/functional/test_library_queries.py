"""What the library answers, by its meaning."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.errors import NotFoundError, SourceError
from briefing.library import Library
from briefing.model import Basis, DateRange, Match, Query
from briefing.relate.compare import align
from tests.functional.building import FERRY, workspace, write

if TYPE_CHECKING:
    from collections.abc import Iterator

OUTLETS = """The bridge opens to traffic
https://www.coast-herald.example/news/bridge-opens
2023-06-02
The bridge was opened on June 1. “A missed chance was mended,” said minister Zoë Brandt.

Ferries will sail until June 30, the company said. “Nobody has missed a chance,” Ada Lunde said.
"""
FERRIES = """Timetable of the island ferry
2022-01-05
“It was a missed chance,” said harbour master Ole Bø. Earlier chances were missed too, said Ole Bø.
"""
QUAY = """Quay reopens
2023-05-20
On May 19, mayor Kari Nes called the quay “a quiet miracle.”
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    place = workspace(tmp_path_factory.mktemp("ws"))
    write(place.corpus, {"news/bridge.txt": OUTLETS, "news/Timetable 2022.txt": FERRIES, "quay.txt": QUAY})
    with Library(place) as opened:
        opened.refresh()
        yield opened


def texts(library: Library, query: Query | str) -> list[str]:
    return [hit.text for hit in library.quotes(query).items]


# ------------------------------------------------------------------ quotes


def test_words_side_by_side_come_first_and_of_equals_the_last_said(library: Library) -> None:
    hits = library.quotes("missed chance")
    assert [(h.match, h.said.best.year if h.said else None) for h in hits.items] == [
        (Match.EXACT, 2023),
        (Match.EXACT, 2022),
        (Match.WORDS, 2023),
    ]
    assert hits.total == 3
    assert hits.searched == library.info().quotes


@pytest.mark.parametrize("typed", ["MISSED  chance", "missed, chance!", "“missed chance”", "missed cha"])
def test_case_marks_and_an_unfinished_word_do_not_matter(library: Library, typed: str) -> None:
    assert library.quotes(typed).items[0].match is Match.EXACT
    assert texts(library, typed)[:2] == ["A missed chance was mended,", "It was a missed chance,"]


def test_only_where_no_quote_has_all_words_are_some_enough(library: Library) -> None:
    hits = library.quotes("missed helicopter")
    assert {h.match for h in hits.items} == {Match.SOME}
    assert library.quotes("helicopter").total == 0


def test_filters_decide_what_all_the_words_are_looked_for_in(library: Library) -> None:
    """Another speaker's quote that has all the words must not keep back those with some of them."""
    (hit,) = library.quotes(Query("chance mended", speaker="lunde")).items
    assert (hit.match, hit.text) == (Match.SOME, "Nobody has missed a chance,")


@pytest.mark.parametrize("speaker", ["zoe", "BRANDT", "bran", "zoë brandt", "brandt z"])
def test_a_speaker_is_found_by_the_beginning_of_any_word(library: Library, speaker: str) -> None:
    assert texts(library, Query(speaker=speaker)) == ["A missed chance was mended,"]


@pytest.mark.parametrize("typed", ["brandt mended", "mended zoë", "chance brandt", "brandt", "zoe bran"])
def test_words_that_no_quote_has_may_name_its_speaker(library: Library, typed: str) -> None:
    (hit,) = library.quotes(typed).items
    assert (hit.text, hit.match) == ("A missed chance was mended,", Match.WORDS)


@pytest.mark.parametrize("typed", ["brandt helicopter", "brandt apart", "mended lunde"])
def test_words_that_the_speaker_did_not_say_are_still_only_some(library: Library, typed: str) -> None:
    assert {hit.match for hit in library.quotes(typed).items} <= {Match.SOME}


@pytest.mark.parametrize("speaker", ["zoe lunde", "randt", "?", "%", "zoe brandt x"])
def test_a_speaker_who_is_not_there_is_not_found(library: Library, speaker: str) -> None:
    assert texts(library, Query(speaker=speaker)) == []


@pytest.mark.parametrize("source", ["coast-herald", "Coast-HERALD.example", "news/bridge", "BRIDGE.TXT"])
def test_a_source_is_a_part_of_outlet_address_or_file(library: Library, source: str) -> None:
    assert {h.article.file for h in library.quotes(Query(source=source)).items} == {"news/bridge.txt"}


def test_quotes_are_filtered_by_the_day_they_were_said(library: Library) -> None:
    assert len(texts(library, Query(until=date(2022, 1, 5)))) == 1
    assert len(texts(library, Query(since=date(2022, 1, 5), until=date(2022, 1, 5)))) == 1
    assert texts(library, Query(until=date(2022, 1, 4))) == []
    assert texts(library, Query("missed chance", since=date(2023, 1, 1)))[0] == "A missed chance was mended,"


def test_without_words_all_quotes_come_last_said_first(library: Library) -> None:
    hits = library.quotes()
    days = [h.said.best for h in hits.items if h.said]
    assert days == sorted(days, reverse=True)
    assert hits.total == hits.searched == len(hits.items) == library.info().quotes
    assert {h.match for h in hits.items} == {Match.ALL}


def test_a_limit_shortens_the_list_and_not_the_total(library: Library) -> None:
    hits = library.quotes(Query("missed chance", limit=1))
    assert (len(hits.items), hits.total) == (1, 3)
    assert len(library.articles(Query(limit=0)).items) == 0


def test_every_quote_is_a_slice_of_the_article_and_of_the_source_file(library: Library) -> None:
    for hit in library.quotes().items:
        article = library.article(hit.article.id)
        assert hit.quote.span.of(article.text) == hit.text
        assert hit.sentence.of(article.text) == hit.context
        assert hit.sentence.holds(hit.quote.span)
        assert hit.raw.of(library.raw_text(hit.article.id)) == hit.text


def test_a_quote_has_its_speaker_across_articles_and_the_name_given_here(library: Library) -> None:
    (hit,) = library.quotes("strike").items
    assert hit.quote.speaker is not None
    assert hit.quote.speaker.name == "Ada Lunde"
    assert hit.surface == "Ada Lunde"
    assert hit.said is not None
    assert hit.said.basis is Basis.INFERRED


def test_a_citation_says_what_the_article_states(library: Library) -> None:
    citation = library.cite(library.quotes("mended").items[0])
    assert citation.quote == "A missed chance was mended,"
    assert citation.speaker == "Zoë Brandt"
    assert citation.title == "The bridge opens to traffic"
    assert citation.url == "https://www.coast-herald.example/news/bridge-opens"
    assert citation.published is not None
    assert citation.published.best == date(2023, 6, 2)


# ------------------------------------------------------------------ articles and passages


def test_articles_come_newest_first(library: Library) -> None:
    days = [a.published.best for a in library.articles().items if a.published]
    assert len(days) == 6
    assert days == sorted(days, reverse=True)
    assert list(library.dates()) == list(library.articles().items)


def test_articles_are_found_by_words_speaker_and_day(library: Library) -> None:
    assert {a.file for a in library.articles(Query("ferry")).items} >= {"ferry.txt", "council.txt"}
    assert {a.file for a in library.articles(Query(speaker="lunde")).items} == {"ferry.txt", "news/bridge.txt"}
    found = library.articles(Query(since=date(2023, 6, 1)))
    assert [a.file for a in found.items] == ["news/bridge.txt"]
    assert (found.total, found.searched) == (1, 6)


def test_a_passage_is_the_sentence_that_says_most_of_it(library: Library) -> None:
    hits = library.search("ferries sail until June")
    hit = hits.items[0]
    assert hit.text == "Ferries will sail until June 30, the company said."
    text = library.article(hit.article.id).text
    assert [h.of(text) for h in hit.highlights] == ["Ferries", "sail", "until", "June"]
    assert all(hit.span.holds(h) for h in hit.highlights)
    assert hit.raw.of(library.raw_text(hit.article.id)) == hit.text


def test_a_sentence_with_the_words_side_by_side_goes_before_one_with_as_many(library: Library) -> None:
    (hit,) = library.search(Query("missed chance", source="Timetable")).items
    assert hit.text.startswith("“It was a missed chance,”")
    assert hit.match is Match.EXACT


def test_an_article_found_by_its_title_alone_is_shown_with_it(library: Library) -> None:
    (hit,) = library.search("timetable").items
    assert hit.text == "Timetable of the island ferry"
    assert hit.article.file == "news/Timetable 2022.txt"


def test_a_search_without_words_lists_the_articles_that_pass_the_filters(library: Library) -> None:
    hits = library.search(Query(source="herald"))
    assert [h.article.file for h in hits.items] == ["news/bridge.txt"]
    assert hits.items[0].text


@pytest.mark.parametrize(
    "name", ["news/bridge.txt", "news/bridge.txt#0", "bridge", "BRIDGE.txt", "news/br", "id", "beginning of the id"]
)
def test_an_article_answers_to_many_names(library: Library, name: str) -> None:
    bridge = library.articles(Query(source="herald")).items[0].id
    asked = {"id": bridge, "beginning of the id": bridge[:7]}.get(name, name)
    assert library.article(asked).file == "news/bridge.txt"


def test_an_article_answers_to_the_path_that_a_shell_completes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = library.workspace.corpus
    monkeypatch.chdir(corpus.parent)
    for path in (corpus / "news/bridge.txt", Path(corpus.name, "news/bridge.txt"), Path(f"{corpus}/news/bridge.txt#0")):
        assert library.article(str(path)).file == "news/bridge.txt"
    with pytest.raises(NotFoundError):
        library.article(str(corpus))


@pytest.mark.parametrize(
    ("name", "says"), [("txt", "could be"), ("news/", "could be"), ("none", "no article"), ("", "no article")]
)
def test_a_name_of_none_or_several_articles_says_so(library: Library, name: str, says: str) -> None:
    with pytest.raises(NotFoundError, match=says) as error:
        library.article(name)
    assert error.value.advice


@pytest.mark.parametrize("method", ["summary", "raw_text", "quotes_in", "times_in", "path"])
def test_an_id_that_is_none_is_not_found(library: Library, method: str) -> None:
    with pytest.raises(NotFoundError):
        getattr(library, method)("0123456789ab")


def test_quotes_and_times_of_an_article_come_in_the_order_of_its_text(library: Library) -> None:
    article = library.article("ferry.txt")
    starts = [h.quote.span.start for h in library.quotes_in(article.id)]
    assert len(starts) == 2
    assert starts == sorted(starts)
    times = library.times_in(article.id)
    assert [t.span.of(article.text) for t in times] == ["May 3", "next week", "May 12"]
    assert times[0].range is not None
    assert times[0].range.earliest == date(2023, 5, 3)


def test_the_raw_text_of_a_file_that_has_changed_is_refused(tmp_path: Path) -> None:
    """Raw places would point anywhere in it."""
    place = workspace(tmp_path)
    with Library(place) as opened:
        opened.refresh()
        article = opened.article("ferry.txt").id
        assert opened.raw_text(article) == FERRY
        write(place.corpus, {"ferry.txt": FERRY + "more"})
        with pytest.raises(SourceError, match="changed since the index was built") as error:
            opened.raw_text(article)
        assert error.value.advice == "run: briefing index"
        opened.refresh()
        assert opened.raw_text(article) == FERRY + "more"


# ------------------------------------------------------------------ the timeline, speakers, comparing


def test_entries_come_by_day_and_name_their_sources(library: Library) -> None:
    entries = library.timeline().items
    days = [e.range.earliest for e in entries]
    assert days == sorted(days)
    vote = [e for e in entries if e.range.earliest == date(2023, 5, 12)]
    assert {f for e in vote for f in e.files} == {"ferry.txt", "strike.txt", "council.txt"}
    for entry in entries:
        for account in entry.accounts:
            assert account.span.of(library.article(account.article).text) == account.text
            assert account.raw.of(library.raw_text(account.article)).strip() == account.text


def test_the_timeline_is_filtered(library: Library) -> None:
    everything = library.timeline()
    assert everything.total == everything.searched == len(everything.items)
    may = library.timeline(Query(since=date(2023, 5, 12), until=date(2023, 5, 12))).items
    assert date(2023, 5, 12) in {e.range.earliest for e in may}
    assert all(e.range.meets(DateRange.day(date(2023, 5, 12))) for e in may)
    assert len(may) < everything.total
    assert all("news/bridge.txt" in e.files for e in library.timeline(Query(source="herald")).items)
    assert [e.range.earliest for e in library.timeline(Query("bridge opened")).items] == [date(2023, 6, 1)]
    assert [e.headline for e in library.timeline(Query(speaker="nes")).items] == [QUAY.splitlines()[2]]
    assert library.timeline("helicopter").total == 0


def test_speakers_come_most_quoted_first_with_their_days(library: Library) -> None:
    found = library.speakers()
    assert found[0].speaker.name == "Ada Lunde"
    assert (found[0].quotes, found[0].first, found[0].last) == (3, date(2023, 5, 4), date(2023, 6, 2))
    assert [s.quotes for s in found] == sorted((s.quotes for s in found), reverse=True)


def test_compare_aligns_two_articles(library: Library) -> None:
    a, b = library.article("ferry.txt"), library.article("council.txt")
    assert library.compare("ferry.txt", b.id) == align(a.text, a.sentences, b.text, b.sentences)


def test_info_counts_what_there_is(library: Library) -> None:
    info = library.info()
    assert (info.files, info.articles, info.quotes) == (6, 6, library.quotes().total)
    assert (info.entries, info.speakers) == (library.timeline().total, len(library.speakers()))
    assert (info.first, info.last) == (date(2022, 1, 5), date(2023, 6, 2))
    assert info.index_bytes > 10_000
    assert info.words > 100


def test_nothing_but_marks_is_nothing_found_and_says_so(library: Library) -> None:
    hits = library.quotes("?!")
    assert hits.total == 0
    assert hits.note


def test_a_quote_shows_its_speaker_in_the_office_that_its_own_article_gives(tmp_path: Path) -> None:
    files = {
        "a.txt": "The quay\n2023-05-20\n“It is over,” said mayor Kari Nes. “We are glad,” said mayor Kari Nes.\n",
        "b.txt": "The bridge\n2024-05-20\n“It has begun,” said transport minister Kari Nes.\n",
        "c.txt": "The road\n2024-05-21\n“It has ended,” said minister Kari Nes.\n",
    }
    place = workspace(tmp_path, dict(files))
    with Library(place) as opened:
        opened.refresh()
        roles = {hit.text: hit.quote.speaker.role for hit in opened.quotes().items if hit.quote.speaker}
        (speaker,) = opened.speakers()
    assert roles["It is over,"] == "mayor"
    assert roles["It has begun,"] == "transport minister"
    assert speaker.speaker.roles[0] == "mayor"
