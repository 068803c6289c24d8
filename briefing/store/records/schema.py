"""The tables of the records.

What a query never needs with its neighbours stands apart: `body` holds the long columns, so that lists of articles read
few pages. Places in text are code points of the article's text, places in `raw_` columns those of the decoded source
file, days are ISO strings, which sort as days do. JSON columns are written by `briefing.store.records.codec`.

`pending` names every key that may differ between the records and the text index: triggers write it in the transaction
of the change itself, and a row goes only once the text index has been published. So nothing is lost when a build is
killed between the two, and doing the same work twice does no harm.

In `meta`, `made` is a random name of these records, by which lists of row numbers know that they are still about them;
`rules` says by which rules they were made, `learned`, `related` and `complete` how far builds have come, `named` from which
corrections of the user's it follows who is who, `corrections` the text of the user's file that was applied last, and
`generation` which generation of the text index they go with.

An article has the values that are shown of it. `article.known` is its date of publication as its file states it or the user
gives it, and NULL where it has to be inferred; `published` is the date that is shown, with the days of it beside it. Where the
user has corrected an article, `correction` keeps what was given, and what the file states in its place.

`ungathered` names in the same way the months of which accounts came or went since the timeline was gathered.
`account.names` holds the names in full of whom the sentence calls otherwise, a line each.

`article.related` says whether accounts and the days on which its quotes were said follow from its present date. Who a
speaker is across articles is told by `quote.who`, the number of the speaker; it is NULL, or of nobody, only while a build
is under way. `speaker.corrected` says that the user has named, merged or split them. `origin` is outlet, URL and file,
folded, for the filter by source.

`voice` and `doubtful` say of each article what telling boilerplate needs: its site, the digest of the paragraph that stands
for it and those of its doubtful lines, all as they are with no line learned, and `removed`, whether the line counted as
boilerplate when the article was written here. `meta.learned` says that this agrees with what the corpus teaches, and how
many lines that is.

`dating` holds what the dates of undated articles follow from, so that no text is read again for it: of each article its
telling words, and, where its date is known, the days that it speaks of. `folder` is the digest of all that the dated articles
told when an undated one was dated by it, and NULL where that has to be done (anew). `rough` is what was found then, where
the article says "today" and its date is settled by what others tell; elsewhere it is NULL.
"""

from __future__ import annotations

VERSION = 8
"""Changes with the tables or with what their columns mean; records of another version are rebuilt."""

APPLICATION = 0x42524647
"""Marks the file as ours in its header: "BRFG"."""

_TABLES = """
CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    ctime INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    sha256 BLOB NOT NULL
);

CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    source INTEGER REFERENCES source ON DELETE CASCADE,
    file TEXT NOT NULL,
    what TEXT NOT NULL,
    advice TEXT NOT NULL
);
CREATE INDEX problem_source ON problem (source);

CREATE TABLE article (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    file TEXT NOT NULL,
    part INTEGER NOT NULL,
    title TEXT,
    subtitle TEXT,
    byline TEXT,
    outlet TEXT,
    url TEXT,
    origin TEXT NOT NULL,
    words INTEGER NOT NULL,
    opening TEXT NOT NULL,
    flags TEXT NOT NULL,
    known TEXT,
    published TEXT,
    earliest TEXT,
    latest TEXT,
    best TEXT,
    related INTEGER NOT NULL
);
CREATE INDEX article_source ON article (source);
CREATE INDEX article_file ON article (file, part);
CREATE INDEX article_best ON article (best DESC, file, part);
CREATE INDEX article_related ON article (related) WHERE related = 0;

CREATE TABLE correction (
    article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
    given TEXT NOT NULL,
    stated TEXT NOT NULL
);

CREATE TABLE body (
    article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    times TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    text TEXT NOT NULL,
    provenance TEXT NOT NULL,
    language TEXT,
    agencies TEXT NOT NULL
);

CREATE TABLE voice (
    article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
    site TEXT NOT NULL,
    voice INTEGER NOT NULL
);
CREATE INDEX voice_site ON voice (site, voice);

CREATE TABLE doubtful (
    article INTEGER NOT NULL REFERENCES article (n) ON DELETE CASCADE,
    digest INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    PRIMARY KEY (article, digest)
) WITHOUT ROWID;
CREATE INDEX doubtful_digest ON doubtful (digest);

CREATE TABLE dating (
    article INTEGER PRIMARY KEY REFERENCES article (n) ON DELETE CASCADE,
    words BLOB NOT NULL,
    days BLOB NOT NULL,
    folder BLOB,
    rough TEXT
);

CREATE TABLE speaker (
    n INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT,
    variants TEXT NOT NULL,
    roles TEXT NOT NULL,
    corrected INTEGER NOT NULL
);

CREATE TABLE speaker_word (
    word TEXT NOT NULL,
    speaker INTEGER NOT NULL REFERENCES speaker ON DELETE CASCADE,
    PRIMARY KEY (word, speaker)
) WITHOUT ROWID;
CREATE INDEX speaker_word_speaker ON speaker_word (speaker);

CREATE TABLE quote (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    around_start INTEGER NOT NULL,
    around_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    confidence TEXT NOT NULL,
    closed INTEGER NOT NULL,
    speaker_start INTEGER,
    speaker_end INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    name TEXT,
    named TEXT,
    said TEXT,
    earliest TEXT,
    latest TEXT,
    best TEXT,
    who INTEGER
);
CREATE INDEX quote_article ON quote (article, start);
CREATE INDEX quote_who ON quote (who, best);
CREATE INDEX quote_best ON quote (best DESC, article, start);

CREATE TABLE entry (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL,
    precision TEXT NOT NULL,
    rank INTEGER NOT NULL,
    headline TEXT NOT NULL
);
CREATE INDEX entry_id ON entry (id);
CREATE INDEX entry_days ON entry (earliest, latest, precision, rank);

CREATE TABLE account (
    n INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    raw_start INTEGER NOT NULL,
    raw_end INTEGER NOT NULL,
    timex_start INTEGER,
    timex_end INTEGER,
    basis TEXT NOT NULL,
    earliest TEXT NOT NULL,
    latest TEXT NOT NULL,
    precision TEXT NOT NULL,
    text TEXT NOT NULL,
    names TEXT NOT NULL,
    entry INTEGER REFERENCES entry ON DELETE SET NULL,
    place INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX account_key ON account (key);
CREATE UNIQUE INDEX account_article ON account (article, start, timex_start);
CREATE INDEX account_days ON account (earliest, latest, precision);
CREATE INDEX account_entry ON account (entry, place);

CREATE TABLE ungathered (
    month TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE pending (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (kind, key)
);
"""

_TRIGGER = """
CREATE TRIGGER {table}_{event} AFTER {event} ON {table} BEGIN
    INSERT OR REPLACE INTO pending (kind, key) VALUES ('{kind}', {row}.{key});
END;
"""

_STALE = """
CREATE TRIGGER ungathered_{event} AFTER {event} ON account BEGIN
    INSERT OR IGNORE INTO ungathered (month) VALUES (substr({row}.earliest, 1, 7));
END;
"""

_STALE_TITLE = """
CREATE TRIGGER ungathered_title AFTER UPDATE OF title ON article WHEN OLD.title IS NOT NEW.title BEGIN
    INSERT OR IGNORE INTO ungathered (month) SELECT substr(earliest, 1, 7) FROM account WHERE article = NEW.id;
END;
"""

_CHANGES = (("INSERT", "NEW"), ("DELETE", "OLD"))

_SEARCHED = (("article", "a", "id"), ("quote", "q", "key"), ("account", "t", "key"))
"""Table, the letter of its documents in the text index, and the column of their keys."""

DDL = _TABLES + "".join(
    _TRIGGER.format(table=table, kind=kind, key=key, event=event, row=row)
    for table, kind, key in _SEARCHED
    for event, row in _CHANGES
)
DDL += "".join(_STALE.format(event=event, row=row) for event, row in _CHANGES) + _STALE_TITLE
"""All statements, in order."""
