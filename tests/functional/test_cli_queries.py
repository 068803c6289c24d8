"""Each command on a small corpus, in a process of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.functional.cli_runs import GENEVA, SMALL, briefing, make_workspace, objects


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small corpus with its index; the tests of this module only read it."""
    folder = make_workspace(tmp_path_factory.mktemp("workspace"))
    assert briefing(folder, "index").returncode == 0
    return folder


def test_a_quote_is_found_by_half_remembered_words_and_traced_to_its_file(workspace: Path) -> None:
    found = briefing(workspace, "--json", "quote", "missed opportunity")
    assert found.returncode == 0
    assert found.stderr == ""
    (quote, *_) = objects(found)
    assert quote["speaker"] == "Elena Marsh"
    assert "missed an opportunity" in quote["text"]
    assert GENEVA[quote["raw_start"] : quote["raw_end"]] == quote["text"]
    (article,) = objects(briefing(workspace, "--json", "show", quote["article"]))
    assert article["text"][quote["start"] : quote["end"]] == quote["text"]


def test_a_quote_is_printed_with_speaker_date_and_file(workspace: Path) -> None:
    found = briefing(workspace, "quote", "missed opportunity")
    words, speaker, source = found.stdout.splitlines()[:3]
    assert words.startswith("“We have missed an opportunity")
    assert speaker.startswith("  Elena Marsh")
    assert "10 January 2022" in source
    assert "geneva.txt" in source


def test_a_finished_citation(workspace: Path) -> None:
    found = briefing(workspace, "quote", "missed opportunity", "--cite", "plain", "--limit", "1")
    assert found.stdout.count("\n") == 1
    assert "Elena Marsh" in found.stdout
    assert "“Harbour talks end without a treaty”" in found.stdout


def test_filters_narrow_what_is_found(workspace: Path) -> None:
    by_holm = objects(briefing(workspace, "quote", "--speaker", "holm", "--json"))
    assert {quote["file"] for quote in by_holm} == {"vienna.txt"}
    early = objects(briefing(workspace, "quote", "--until", "2022-01-11", "--json"))
    assert {quote["file"] for quote in early} == {"geneva.txt"}
    late = objects(briefing(workspace, "quote", "--since", "2022-01-11", "--json"))
    assert {quote["file"] for quote in late} == {"vienna.txt"}
    of_source = objects(briefing(workspace, "quote", "--source", "geneva", "--json"))
    assert {quote["file"] for quote in of_source} == {"geneva.txt"}
    assert briefing(workspace, "quote", "--since", "2023").returncode == 1


def test_without_words_every_quote_is_listed(workspace: Path) -> None:
    texts = [quote["text"] for quote in objects(briefing(workspace, "quote", "--json"))]
    assert len(texts) == len(set(texts)) == 3
    assert len(objects(briefing(workspace, "quote", "--json", "--limit", "2"))) == 2


def test_the_timeline_names_the_files_that_report_each_day(workspace: Path) -> None:
    entries = objects(briefing(workspace, "timeline", "--json"))
    files: dict[str, set[str]] = {}
    for entry in entries:
        files.setdefault(entry["earliest"], set()).update(account["file"] for account in entry["accounts"])
    assert files["2022-01-10"] == {"geneva.txt"}
    assert files["2022-01-12"] == {"geneva.txt", "vienna.txt"}
    assert [entry["earliest"] for entry in entries] == sorted(entry["earliest"] for entry in entries)
    for entry in entries:
        for account in entry["accounts"]:
            source = SMALL[account["file"]]
            assert source[account["raw_start"] : account["raw_end"]] == account["text"]
        assert entry["sources"] == len({account["file"] for account in entry["accounts"]})
    assert "12 January 2022" in briefing(workspace, "timeline").stdout


def test_the_timeline_is_ordered_narrowed_and_put_into_markdown(workspace: Path) -> None:
    everything = [entry["earliest"] for entry in objects(briefing(workspace, "timeline", "--json"))]
    newest = [entry["earliest"] for entry in objects(briefing(workspace, "timeline", "--json", "--newest"))]
    assert newest == sorted(everything, reverse=True)
    assert briefing(workspace, "timeline", "--min-sources", "3").returncode == 1
    assert briefing(workspace, "timeline", "min:3").returncode == 1
    printed = briefing(workspace, "timeline", "--markdown", "--min-sources", "1").stdout.splitlines()
    assert printed[:2] == ["## 2022", ""]
    assert printed[2].startswith("- **10 January 2022** (day taken from the sentences beside it): ")
    assert {line.split(":")[0] for line in printed if line.startswith("  ")} == {"  - geneva.txt", "  - vienna.txt"}


@pytest.mark.parametrize(
    "arguments", [("--json", "--markdown"), ("--newest", "--oldest"), ("--min-sources", "0"), ("min:few",)]
)
def test_a_timeline_that_cannot_be_is_refused_in_a_line(workspace: Path, arguments: tuple[str, ...]) -> None:
    refused = briefing(workspace, "timeline", *arguments)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.count("\n") == 1


def test_a_passage_is_found_in_the_running_text(workspace: Path) -> None:
    (passage, *_) = objects(briefing(workspace, "search", "fishing", "--json"))
    assert passage["type"] == "passage"
    assert passage["file"] == "vienna.txt"
    assert "fishing" in passage["text"]


def test_show_takes_a_part_of_the_file_name(workspace: Path) -> None:
    shown = briefing(workspace, "show", "geneva")
    assert shown.stdout.startswith("Harbour talks end without a treaty\n")
    assert "almost eight hours" in shown.stdout


def test_raw_gives_the_source_file_piece_by_piece(workspace: Path) -> None:
    pieces = objects(briefing(workspace, "raw", "geneva", "--json"))
    assert "".join(piece["text"] for piece in pieces) == GENEVA
    assert {piece["status"] for piece in pieces} <= {"kept", "rewritten", "removed"}
    assert "almost eight hours" in briefing(workspace, "raw", "geneva").stdout


def test_dates_say_what_they_rest_on(workspace: Path) -> None:
    dates = {item["file"]: item for item in objects(briefing(workspace, "dates", "--json"))}
    assert dates["geneva.txt"]["best"] == "2022-01-10"
    assert dates["geneva.txt"]["basis"] == "stated"
    assert dates["geneva.txt"]["evidence"]


def test_times_stand_where_they_say(workspace: Path) -> None:
    times = objects(briefing(workspace, "times", "geneva", "--json"))
    assert {time["file"] for time in times} == {"geneva.txt"}
    assert all(GENEVA[time["raw_start"] : time["raw_end"]] == time["text"] for time in times)
    assert any(time["value"] == "2022-01-10" for time in times)
    everywhere = objects(briefing(workspace, "times", "--json"))
    assert {time["file"] for time in everywhere} == set(SMALL)


def test_speakers_are_counted(workspace: Path) -> None:
    speakers = {item["name"]: item for item in objects(briefing(workspace, "speakers", "--json"))}
    quotes = Counter(quote["speaker"] for quote in objects(briefing(workspace, "quote", "--json")))
    assert {name: item["quotes"] for name, item in speakers.items()} == {n: c for n, c in quotes.items() if n}
    assert speakers["Elena Marsh"]["first"] == "2022-01-10"


def test_compare_pairs_sentences_of_two_articles(workspace: Path) -> None:
    compared = briefing(workspace, "compare", "geneva", "vienna", "--json")
    assert compared.returncode in (0, 1)
    for pair in objects(compared):
        assert GENEVA[pair["a"]["raw_start"] : pair["a"]["raw_end"]] == pair["a"]["text"]
        assert 0 <= pair["score"] <= 1


def test_info_counts_what_is_there(workspace: Path) -> None:
    (info,) = objects(briefing(workspace, "info", "--json"))
    assert (info["files"], info["articles"], info["quotes"]) == (2, 2, 3)
    assert info["problems"] == []
    assert Path(info["corpus"]).samefile(workspace / "corpus")


def test_a_sound_index_passes_the_check(workspace: Path) -> None:
    for options in ([], ["--full"]):
        checked = briefing(workspace, "check", *options)
        assert (checked.returncode, checked.stdout) == (0, "")


def test_into_a_pipe_the_whole_briefing_is_text(workspace: Path) -> None:
    whole = briefing(workspace)
    assert whole.returncode == 0
    positions = [whole.stdout.index(f"{heading}\n=") for heading in ("Articles", "Timeline", "Quotes")]
    assert positions == sorted(positions)
    for words in ("Harbour talks end without a treaty", "12 January 2022", "“The door is open.”"):
        assert words in whole.stdout
    assert "\x1b" not in whole.stdout


def test_the_whole_briefing_as_objects(workspace: Path) -> None:
    assert {item["type"] for item in objects(briefing(workspace, "--json"))} == {"article", "entry", "quote"}


def test_nothing_found_is_1(workspace: Path) -> None:
    nothing = briefing(workspace, "quote", "zeppelin")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert nothing.stderr.startswith("briefing: nothing found")
    assert nothing.stderr.count("\n") == 1


def test_an_unknown_article_is_2(workspace: Path) -> None:
    unknown = briefing(workspace, "show", "no-such-article")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert unknown.stderr.count("\n") == 1
