"""The program that the kill tests kill: it builds, and says when it begins and what it is about to do."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.library import Library
from briefing.workspace import Workspace


def main(root: Path, jobs: int) -> None:
    """Build the workspace in `root`."""
    place = Workspace(root, root / "corpus", root / "index")
    with Library(place) as library:
        print("begun", flush=True)
        library.refresh(jobs=jobs)
        print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
