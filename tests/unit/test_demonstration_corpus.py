"""The demonstration corpus is as messy as scraped news, in words of its own, and quotes only what was reported."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = sorted(path for path in (ROOT / "corpus").iterdir() if not path.name.startswith("."))
SEEDS = ROOT.parent / "shared" / "seeds"
RUN = 6
"""So many words in a row, shared with a real article outside quotation marks, count as borrowed."""

QUOTATION = re.compile(r"“(.*?)(?:”|''|(?=“)|$)|\"(.*?)(?:\"|$)|‘(.*?)’", re.MULTILINE)
UNCLOSED = re.compile(r"“[^”“'\n]*$", re.MULTILINE)
STATED_DATE = re.compile(
    r"^(?:Published: )?(?:\d{8}|\d{4}-\d\d-\d\d\S*|[A-Z]\w+ \d{1,2}, \d{4}|\d\d? [A-Z]\w+ \d{4}(?: \d\d:\d\d)?)$",
    re.MULTILINE,
)
DEBRIS = (
    *(r"^\[ad_1\]$", r"^\[ad_2\]$", r"^Source link$", r"^Leave a Reply$", r"^Read also:$", r"[Ss]ubscribe"),
    *(r"& mdash;", r"&nbsp;", r"&amp;", "\N{SOFT HYPHEN}", r"\w  \w", r"“[^”\n]*''"),
    r"^(.{30,})\n(?s:.*)^\1$",  # a repeated title
    r"[a-z.][A-Z]\w+ (?:picture|archive)",  # a picture credit stuck on a word
)
COMMENT_FORM = "Your email address will not be published. Required fields are marked"
"""The text of a common blog software's form, which real articles carry as well."""

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not beside this repository")


def decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return data.decode("windows-1252")


def prose(path: Path) -> str:
    """What a reader sees of the file, each paragraph on a line of its own."""
    text = decoded(path)
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", "", text)
        text = re.sub(r"<[^>]+>", "", text)
    return html.unescape(text).replace("\N{SOFT HYPHEN}", "").replace(COMMENT_FORM, "")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def quotations(text: str) -> Iterator[str]:
    for match in QUOTATION.finditer(text):
        yield next(group for group in match.groups() if group is not None)


def borrowed(text: str) -> set[tuple[str, ...]]:
    """The runs of words outside quotation marks that a real article has too."""
    own = set[tuple[str, ...]]().union(*(runs(part) for part in QUOTATION.sub("\n", text).splitlines()))
    return own & set[tuple[str, ...]]().union(*(runs(path.read_text("utf-8")) for path in SEEDS.glob("*.txt")))


def reported(quotation: str) -> bool:
    """Whether a real article has the quoted words, in this order."""
    texts = (f" {' '.join(words(path.read_text('utf-8')))} " for path in SEEDS.glob("*.txt"))
    return any(f" {' '.join(words(quotation))} " in text for text in texts)


def count(pattern: str) -> int:
    return sum(bool(re.search(pattern, decoded(path), re.MULTILINE)) for path in ARTICLES)


def test_there_are_eight_to_twelve_articles_and_one_is_a_web_page() -> None:
    assert 8 <= len(ARTICLES) <= 12
    assert sum(path.suffix == ".html" for path in ARTICLES) == 1


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_an_article_has_the_length_of_a_news_report(path: Path) -> None:
    assert 250 <= len(words(prose(path))) <= 550


def test_about_half_the_articles_state_no_date() -> None:
    undated = [path for path in ARTICLES if not STATED_DATE.search(prose(path))]
    assert len(ARTICLES) / 3 < len(undated) < len(ARTICLES) * 2 / 3


def test_one_file_is_in_a_legacy_encoding_one_has_a_byte_order_mark_and_one_has_windows_line_ends() -> None:
    contents = [path.read_bytes() for path in ARTICLES]
    legacy = [data for data in contents if data != data.decode("utf-8", "ignore").encode()]
    assert len(legacy) == 1
    assert "“" in legacy[0].decode("windows-1252")
    assert sum(data.startswith(b"\xef\xbb\xbf") for data in contents) == 1
    assert sum(b"\r\n" in data for data in contents) == 1


@pytest.mark.parametrize("mess", DEBRIS)
def test_the_debris_of_scraping_is_there(mess: str) -> None:
    assert count(mess) >= 1


def test_a_quotation_is_never_closed() -> None:
    assert any(UNCLOSED.search(prose(path)) for path in ARTICLES)


def test_a_pull_quote_runs_on_into_its_speaker() -> None:
    assert count(r"^[A-Z][^.,“]+ Jen Psaki White House press secretary$") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("almost eight hours", "7.5 hours"), ("Sergei Ryabkov", "Sergey Ryabkov"), ("Antony Blinken", "Anthony Blinken")],
)
def test_outlets_disagree(one: str, other: str) -> None:
    assert any(one in prose(path) for path in ARTICLES)
    assert any(other in prose(path).replace("\N{NO-BREAK SPACE}", " ") for path in ARTICLES)


def test_the_talks_in_geneva_are_told_at_least_five_ways() -> None:
    told = [path for path in ARTICLES if "Geneva" in prose(path) and re.search(r"eight hours|7\.5\shours", prose(path))]
    assert len(told) >= 5


@needs_seeds
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_no_sentence_is_borrowed_from_a_real_article(path: Path) -> None:
    assert borrowed(prose(path)) == set()


@needs_seeds
def test_a_borrowed_sentence_would_be_found() -> None:
    lines = next(SEEDS.glob("*.txt")).read_text("utf-8").splitlines()
    assert borrowed(next(line for line in lines if len(words(line)) > RUN))


@needs_seeds
def test_what_stands_in_quotation_marks_was_reported() -> None:
    longer = [quotation for path in ARTICLES for quotation in quotations(prose(path)) if len(words(quotation)) > 2]
    assert len(longer) > 20
    assert [quotation for quotation in longer if not reported(quotation)] == []


@needs_seeds
def test_an_invented_quotation_would_be_found() -> None:
    assert not reported(next(quotations("He said: “We have invented these very words.”")))
