"""The registry of actions and the classes that carry them out agree."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.dom import DOMNode
from textual.keys import format_key

from briefing.tui.actions import ACTIONS, Place, at, bindings, hints
from briefing.tui.app import BriefingApp
from briefing.tui.panes.articles import ArticlesPane
from briefing.tui.panes.compare import ComparePane
from briefing.tui.panes.quotes import QuotesPane
from briefing.tui.panes.timeline import TimelinePane
from briefing.tui.screens.context import InContext
from briefing.tui.screens.help import Page
from briefing.tui.screens.progress import Progressing
from briefing.tui.widgets.find import FindInput
from briefing.tui.widgets.hit_list import HitList
from briefing.tui.widgets.reader import Reader
from briefing.tui.widgets.virtual_list import VirtualList

CLASSES: dict[Place, tuple[type[DOMNode], ...]] = {
    Place.APP: (BriefingApp,),
    Place.TIMELINE: (TimelinePane,),
    Place.ARTICLES: (ArticlesPane,),
    Place.QUOTES: (QuotesPane,),
    Place.COMPARE: (ComparePane,),
    Place.CONTEXT: (InContext,),
    Place.LIST: (VirtualList, HitList),
    Place.TEXT: (Reader,),
    Place.FIND: (FindInput,),
    Place.PAGE: (Page,),
    Place.PROGRESS: (Progressing,),
}


@pytest.mark.parametrize("place", Place)
def test_every_action_has_its_method_where_it_is_bound(place: Place) -> None:
    for cls in CLASSES[place]:
        for action in at(place):
            space, _, method = action.method.rpartition(".")
            owner = BriefingApp if space == "app" else cls
            assert callable(getattr(owner, f"action_{method}", None)), f"{owner.__name__} lacks {method}"


@pytest.mark.parametrize("place", Place)
def test_every_class_binds_every_key_of_its_place(place: Place) -> None:
    expected = {(b.key, b.action) for b in bindings(place)}
    for cls in CLASSES[place]:
        assert expected <= {(b.key, b.action) for b in cls.BINDINGS if not isinstance(b, tuple)}


@pytest.mark.parametrize("place", Place)
def test_a_key_means_one_thing_in_a_place(place: Place) -> None:
    keys = Counter(key for action in at(place) for key in action.keys)
    assert not {key for key, number in keys.items() if number > 1}


def test_every_action_explains_itself() -> None:
    for action in ACTIONS:
        assert action.help.endswith(".")
        assert "[" not in action.title


def test_every_key_is_shown_as_one_knows_it() -> None:
    """No name such as question_mark reaches a reader."""
    for action in ACTIONS:
        assert "_" not in action.keys_shown, action
        assert "+" not in action.keys_shown or action.keys_shown[0].isupper() or "+" in format_key(action.keys[0])


def test_the_hints_of_a_place_come_by_rank_and_name_a_key_once() -> None:
    found = hints(Place.LIST, Place.ARTICLES, Place.APP)
    assert [a.hint for a in found] == sorted(a.hint for a in found)
    assert len({a.keys[0] for a in found}) == len(found)
    assert next(a.title for a in found if a.keys[0] == "enter") == "open"
