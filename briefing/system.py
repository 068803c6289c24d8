"""What the machine around the program offers: the clipboard."""

from __future__ import annotations

from threading import Thread

_PATIENCE = 2.0
_NO_CLIPBOARD = "no system clipboard; install xclip, xsel or wl-clipboard"


def copy(text: str, *, patience: float = _PATIENCE) -> str:
    """Put `text` on the system clipboard; return an empty string, or one line that says why it is not there.

    The helper programs behind the clipboard can hang on a dead display, so they get `patience` seconds.
    """
    notes: list[str] = []
    worker = Thread(target=lambda: notes.append(_copy(text)), daemon=True)
    worker.start()
    worker.join(patience)
    return notes[0] if notes else f"the system clipboard did not answer within {patience:g} s"


def _copy(text: str) -> str:
    try:
        import pyperclip

        pyperclip.copy(text)
    except ImportError:
        return "no system clipboard; install pyperclip"
    except (RuntimeError, OSError, UnicodeError) as problem:
        # PyperclipException is a RuntimeError; its message is a paragraph of advice for programmers.
        return _NO_CLIPBOARD if isinstance(problem, RuntimeError) else f"the system clipboard failed: {problem}"
    return ""
