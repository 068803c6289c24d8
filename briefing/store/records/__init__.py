"""The records in SQLite: what is kept of every article, and how questions are put to it."""
