"""Unpickling of bytes that anybody may have written.

A pickle is a program that may call anything it can name. This reader looks names up in a table, exactly, and never
imports; what is not in the table ends the reading. (Python's documentation of `pickle`, "Restricting Globals".)
"""

from __future__ import annotations

import io
import pickle
from typing import IO, TYPE_CHECKING, Any

from briefing.errors import IndexDamagedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REBUILD = "rebuild it with `briefing index --rebuild`"


def restricted(allowed: Mapping[tuple[str, str], object]) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """Stand-ins for `pickle.load` and `pickle.loads` that know only the (module, name) pairs of `allowed`.

    They raise `IndexDamagedError` for any other name, and for bytes that are no pickle.
    """

    class Reader(pickle.Unpickler):
        def find_class(self, module: str, name: str) -> object:
            try:
                return allowed[module, name]
            except KeyError:
                raise IndexDamagedError(
                    f"the text index names {module}.{name}, which no index needs", REBUILD
                ) from None

    def load(file: IO[bytes]) -> object:
        try:
            return Reader(file).load()
        except IndexDamagedError:
            raise
        except Exception as error:
            raise IndexDamagedError("the text index cannot be read", REBUILD) from error

    def loads(data: bytes) -> object:
        return load(io.BytesIO(data))

    return load, loads
