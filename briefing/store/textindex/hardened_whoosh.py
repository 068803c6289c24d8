"""Whoosh, made safe to read untrusted files with. The only module that imports it; the rest of the store imports this.

An index of Whoosh is full of pickles: in its table of contents, in its term files, in each block of postings. Before any
is read, every way by which Whoosh reaches `pickle.load` and `pickle.loads` is replaced by a reader that knows the few
names an index of ours needs, recorded from one. Readers of older formats, which bring their own unpickler, are removed.
"""

from __future__ import annotations

import builtins
import importlib
import importlib.util
import pickle
import sys
import warnings
from collections import defaultdict
from types import ModuleType, SimpleNamespace
from typing import Any

from briefing.store.textindex.pickles import restricted

ALLOWED: dict[tuple[str, str], object] = {
    ("builtins", "int"): int,
    ("collections", "defaultdict"): defaultdict,
}
"""Every name that may stand in a pickle of the index; the classes of Whoosh join when it is loaded."""

load, loads = restricted(ALLOWED)


def _import_without_urllib(name: str, *rest: Any) -> Any:
    # whoosh.compat imports urllib.request for a function that nothing calls; that is half of Whoosh's start.
    if name == "urllib.request":
        return SimpleNamespace(urlretrieve=None)
    return builtins.__import__(name, *rest)


def _load_compat() -> None:
    """Put whoosh.compat in place, run with an import of its own so that no other thread sees the difference."""
    if "whoosh.compat" in sys.modules:
        return
    spec = importlib.util.find_spec("whoosh.compat")
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("whoosh is not installed", name="whoosh")
    module = importlib.util.module_from_spec(spec)
    vars(module)["__builtins__"] = {**vars(builtins), "__import__": _import_without_urllib}
    spec.loader.exec_module(module)
    sys.modules["whoosh.compat"] = module
    importlib.import_module("whoosh").compat = module  # type: ignore[attr-defined]


def _replace_pickle() -> None:
    """Give every loaded module of Whoosh, and through whoosh.compat every later one, the restricted functions."""
    stand_in = ModuleType("pickle")
    vars(stand_in).update(
        load=load, loads=loads, dump=pickle.dump, dumps=pickle.dumps, PicklingError=pickle.PicklingError
    )
    instead = {id(pickle): stand_in, id(pickle.load): load, id(pickle.loads): loads}
    for name, module in list(sys.modules.items()):
        if name == "whoosh" or name.startswith("whoosh."):
            for attribute, value in list(vars(module).items()):
                if id(value) in instead:
                    setattr(module, attribute, instead[id(value)])


with warnings.catch_warnings():
    # Whoosh is older than some warnings of the compiler; under -W error they would be errors.
    warnings.simplefilter("ignore")
    _load_compat()
    from whoosh import columns, fields, formats, index, reading, writing
    from whoosh.codec import whoosh3
    from whoosh.filedb import filestore, structfile

_replace_pickle()
# Whoosh asks for protocol 2, in which bytes are text and a call that encodes it.
whoosh3.dumps = lambda value, _protocol: pickle.dumps(value, 4)
index.toc_loaders.clear()


class Codec(whoosh3.W3Codec):  # type: ignore[misc]
    """Whoosh's file format, without looking up a length for each posting: our weights hold it already."""

    length_stats = False


ALLOWED["whoosh.codec.whoosh3", "W3Segment"] = whoosh3.W3Segment
ALLOWED[Codec.__module__, Codec.__qualname__] = Codec

__all__ = ["Codec", "columns", "fields", "filestore", "formats", "index", "reading", "structfile", "whoosh3", "writing"]
