"""From addresses to files in the corpus, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.errors import FetchError
from briefing.model import Added, Problem
from briefing.store.adding.fetching import Fetcher
from briefing.store.adding.limits import Limits
from briefing.store.adding.saving import save
from briefing.workspace import Workspace


def add(workspace: Workspace, urls: Iterable[str], limits: Limits | None = None) -> Iterator[Added | Problem]:
    """Fetch each address once and save it in the corpus; in the order given, a problem for each that cannot be had.

    Raises WorkspaceError where the corpus cannot be written to.
    """
    with Fetcher(limits or Limits(workspace.settings.max_file_size)) as fetcher:
        for url in dict.fromkeys(urls):
            try:
                yield save(fetcher.fetch(url), url, workspace.corpus)
            except FetchError as error:
                yield Problem(url, error.what, error.advice)
