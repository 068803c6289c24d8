"""Draw `timeline.svg`, the picture in the README: the reader on a copy of the demonstration corpus."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path

from briefing.library import open_library
from briefing.tui.app import BriefingApp

HERE = Path(__file__).resolve().parent
SIZE = (120, 36)


async def draw(folder: Path) -> str:
    """The timeline with one day open, as SVG."""
    shutil.copytree(HERE.parent / "corpus", folder / "corpus")
    with open_library(folder) as library:
        library.refresh()
        entries = list(library.timeline().items)
        most = max(range(len(entries)), key=lambda n: len(entries[n].accounts))
        app = BriefingApp(library)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(1)
            await pilot.press(*["j"] * most)
            await pilot.pause(1)
            return app.export_screenshot(title="briefing")


def main() -> None:
    """Draw the picture and put it beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        picture = asyncio.run(draw(Path(folder)))
    (HERE / "timeline.svg").write_text("\n".join(line.rstrip() for line in picture.splitlines()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
