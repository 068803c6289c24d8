"""Saving pages from the web in the corpus: politely fetched, kept as received.

The corpus is never modified but for this: at the user's request, new files come into it. No file that is there is touched.
"""
