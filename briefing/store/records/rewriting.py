"""Writing an article anew in the place of what was written of it, as its source file has not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.store.records.writing import ARTICLE, BODY, places, put_accounts, put_quotes

if TYPE_CHECKING:
    import sqlite3

    from briefing.store.records.rows import ArticleRows

_ARTICLE = f"UPDATE article SET ({ARTICLE}) = ({places(ARTICLE)}) WHERE id = ?"
_BODY = f"UPDATE body SET ({BODY}) = ({places(BODY)}) WHERE article = ?"
_DATING = (
    "UPDATE dating SET words = ?, days = ?, folder = NULL, rough = NULL"
    " WHERE article = (SELECT n FROM article WHERE id = ?)"
)
_REMOVED = "UPDATE doubtful SET removed = ? WHERE digest = ? AND article = (SELECT n FROM article WHERE id = ?)"


def rewrite(db: sqlite3.Connection, rows: ArticleRows) -> None:
    """Write an article that is known already anew; its row keeps its number. Call it in a transaction.

    Its site, its voice and its doubtful lines stay, for they depend on its file alone. Corrections of the user's go, to be
    applied anew.
    """
    article = rows.article[0]
    db.execute(_ARTICLE, (*rows.article, article))
    db.execute("DELETE FROM correction WHERE article = (SELECT n FROM article WHERE id = ?)", (article,))
    db.execute(_BODY, (*rows.body, article))
    db.execute("DELETE FROM quote WHERE article = ?", (article,))
    db.execute("DELETE FROM account WHERE article = ?", (article,))
    put_quotes(db, rows.quotes)
    put_accounts(db, rows.accounts)
    db.execute(_DATING, (*rows.dating, article))
    db.executemany(_REMOVED, [(removed, digest, article) for digest, removed in rows.doubtful])
    db.execute("INSERT OR REPLACE INTO pending (kind, key) VALUES ('a', ?)", (article,))
