"""The user's corrections of articles, put into the records above what the files state.

`correction` in the records keeps what each corrected article was given and what its file states, so that a correction can
change or go without the file being read again. What follows from a date is then found anew; only articles whose own date
became another tell their days again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.errors import StoreError
from briefing.model import Facts, Problem, article_name
from briefing.relate import dating
from briefing.store.building import opening
from briefing.store.records import codec, lookup
from briefing.store.records.database import RECORDS, transaction
from briefing.store.records.loading import load_article
from briefing.store.records.rows import days, origin, packed_days
from briefing.store.records.writing import note, set_meta
from briefing.workspace import CORRECTIONS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing.model import ArticleCorrection
    from briefing.store.textindex.engine import TextEngine
    from briefing.workspace import Workspace

_NOW = """
    SELECT a.title, a.byline, a.outlet, a.url, a.known, a.file, c.stated
    FROM article a LEFT JOIN correction c ON c.article = a.n WHERE a.n = ?
"""
_SHOWN = "UPDATE article SET title = ?, byline = ?, outlet = ?, url = ?, origin = ? WHERE n = ?"
_DATED = (
    "UPDATE article SET known = ?1, published = ?1, earliest = ?2, latest = ?3, best = ?4, related = 0 WHERE n = ?5"
)
_PENDING = "INSERT OR REPLACE INTO pending (kind, key) SELECT 'a', id FROM article WHERE n = ?"
_SPOKEN = "UPDATE dating SET days = ?, folder = NULL, rough = NULL WHERE article = ?"
_KEPT = "the correction is kept, but the index cannot be brought up to it"


def correct(workspace: Workspace, engine: TextEngine, edit: Callable[[Path], None]) -> None:
    """Let `edit` change the corrections file, and bring the index up to it; no file of the corpus is looked at.

    Raises what `edit` does, WorkspaceError where the corrections file cannot be changed, IndexBusyError while another
    writes to the index, and StoreError where the index has to be made anew first.
    """
    from briefing.store.building.stages import Stages

    with opening.locked(workspace.index):
        edit(workspace.corrections)
        file = workspace.index / RECORDS
        if not file.exists() or opening.unfit(file) is not None:
            raise StoreError(_KEPT, "run: briefing index")
        Stages(workspace, engine).follow()


def settle(db: sqlite3.Connection, corrections: Sequence[ArticleCorrection]) -> tuple[bool, list[Problem]]:
    """Put corrections that are not in the records into them, and take out those that are no longer given.

    Gives back whether there were any, and a problem for each correction of an article that is not there.
    """
    wanted, problems = _placed(db, corrections)
    applied = dict(db.execute("SELECT article, given FROM correction"))
    given = {article: codec.dump_facts(facts) for article, facts in wanted.items()}
    changed = [article for article in sorted({*applied, *given}) if applied.get(article) != given.get(article)]
    if changed:
        # On the disk before the text index can know of a title.
        with transaction(db, durable=True):
            for article in changed:
                _put(db, article, wanted.get(article))
    return bool(changed), problems


def _placed(db: sqlite3.Connection, corrections: Sequence[ArticleCorrection]) -> tuple[dict[int, Facts], list[Problem]]:
    """What is given of each article, by its row."""
    wanted: dict[int, Facts] = {}
    problems = []
    for one in corrections:
        n = lookup.row_at(db, one.file, one.part)
        if n is None:
            what = f"there is no article {article_name(one.file, one.part)!r}"
            problems.append(
                Problem(CORRECTIONS, what, "its correction is kept; name the file anew there, or remove it")
            )
        elif one.facts.given:
            wanted.setdefault(n, one.facts)
    return wanted, problems


def _put(db: sqlite3.Connection, article: int, given: Facts | None) -> None:
    """Write what is to be shown of an article, and what does not hold any more because of it."""
    title, byline, outlet, url, known, file, own = db.execute(_NOW, (article,)).fetchone()
    now = Facts(title, byline, outlet, url, codec.load_estimate(known))
    stated = codec.load_facts(own) if own else now
    new = given.over(stated) if given else stated
    db.execute("DELETE FROM correction WHERE article = ?", (article,))
    if given:
        row = (article, codec.dump_facts(given), codec.dump_facts(stated))
        db.execute("INSERT INTO correction (article, given, stated) VALUES (?, ?, ?)", row)
    shown = (new.title, new.byline, new.outlet, new.url, origin(new.outlet, new.url, file))
    db.execute(_SHOWN, (*shown, article))
    if new.title != now.title:
        db.execute(_PENDING, (article,))
    if new.published != now.published:
        db.execute(_DATED, (codec.dump_estimate(new.published), *days(new.published), article))
        _count_days_anew(db, article)
        set_meta(db, [("related", None)])


def _count_days_anew(db: sqlite3.Connection, n: int) -> None:
    """Let the days that an article speaks of follow from the date that it has now: others are dated by them."""
    article, times = load_article(db, n)
    db.execute(_SPOKEN, (b"", n))
    try:
        times = dating.resolve(times, article.text, article.published, ordered=article.ordered)
    except Exception as error:  # noqa: BLE001 one article must not cost the user the other corrections
        note(db, article.id, f"its days could not be counted ({error!r})", "the rest of it is there")
    else:
        db.execute("UPDATE body SET times = ? WHERE article = ?", (codec.dump_times(times), article.id))
        db.execute(_SPOKEN, (packed_days(article.published, times), n))
