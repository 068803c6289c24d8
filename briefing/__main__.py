"""The console entry: `briefing`, and `python -m briefing`."""

from __future__ import annotations

import sys

_INTERRUPTED = 130
"""As `briefing.cli.exits` has it, which may be what was being imported."""


def main() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        from briefing.cli.main import run
    except KeyboardInterrupt:
        # Ctrl-C came before there was anything to say it with.
        sys.exit(_INTERRUPTED)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
