"""The program of the kill tests: it builds, and ends without a word after so many seconds of work.

Seconds of work, not of the clock, so that the points do not depend on what else the machine does. The signal is one that
Python does not handle: as with kill -9 no line of the program runs after it.
"""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

from briefing.library import Library
from briefing.workspace import Workspace


def main(root: Path, jobs: int, seconds: float) -> None:
    """Build the workspace in `root`, and print the seconds of work that it took."""
    with Library(Workspace(root, root / "corpus", root / "index")) as library:
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, seconds)
        library.refresh(jobs=jobs)
        signal.setitimer(signal.ITIMER_PROF, 0)
        print(time.process_time() - begun, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
