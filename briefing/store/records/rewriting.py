"""Writing an article anew in the place of what was written of it, as its source file has not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.store.records.writing import put_accounts, put_quotes

if TYPE_CHECKING:
    import sqlite3

    from briefing.store.records.rows import ArticleRows

_ARTICLE = (
    "UPDATE article SET (id, file, part, title, subtitle, byline, outlet, url, origin, words, opening, flags, stated,"
    " published, earliest, latest, best, related) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"
)
_BODY = (
    "UPDATE body SET (article, times, paragraphs, text, provenance, language, agencies) = (?, ?, ?, ?, ?, ?, ?)"
    " WHERE article = ?"
)


def rewrite(db: sqlite3.Connection, rows: ArticleRows) -> int:
    """Write an article that is known already anew, and give the number of its row, which stays. Call it in a transaction.

    Its site, its voice and its doubtful lines stay too: they are those of the article with no line learned.
    """
    article = rows.article[0]
    db.execute(_ARTICLE, (*rows.article, article))
    db.execute(_BODY, (*rows.body, article))
    db.execute("DELETE FROM quote WHERE article = ?", (article,))
    db.execute("DELETE FROM account WHERE article = ?", (article,))
    put_quotes(db, rows.quotes)
    put_accounts(db, rows.accounts)
    db.execute("INSERT OR REPLACE INTO pending (kind, key) VALUES ('a', ?)", (article,))
    (n,) = db.execute("SELECT n FROM article WHERE id = ?", (article,)).fetchone()
    return int(n)
