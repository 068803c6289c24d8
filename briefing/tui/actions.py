"""What can be done, and with which key: one registry.

Bindings, the help screen, the hints in the last line and the palette are all made from it, so a key is written down
once.
An action's `id` is the name of its method, `action_<id>`, on the widget or screen of each of its places.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    pass


class Place(StrEnum):
    """Where a key works; an inner place goes before an outer one."""

    APP = "Everywhere"
    TIMELINE = "Timeline"
    ARTICLES = "Articles"
    QUOTES = "Quotes"
    COMPARE = "Compare"
    CONTEXT = "In context"
    LIST = "In a list"
    TEXT = "In a text"
    FIND = "In the find line"
    PAGE = "In help and in the lines above a text"
    PROGRESS = "While the index is built"

    @property
    def pane(self) -> str:
        """The id of the pane."""
        return self.name.lower()


PANES = (Place.TIMELINE, Place.ARTICLES, Place.QUOTES, Place.COMPARE)
"""The four panes, in the order of their keys."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done."""

    id: str
    """The name of its method without `action_`, with arguments if it takes any."""
    title: str
    """A word or two, for the hints and the palette."""
    keys: tuple[str, ...]
    """Names of keys as Textual spells them, the one to show first."""
    places: tuple[Place, ...]
    help: str
    """A sentence for the help screen."""
    hint: int = 0
    """Its rank among the hints of the last line, the lowest first; 0 is not shown there."""
    palette: bool = True
    """Whether the palette offers it; moving a cursor is not for there."""
    priority: bool = False
    """Whether it is carried out before the next key is handed on: what is typed ahead then goes where it leads."""

    @property
    def method(self) -> str:
        """The id without arguments."""
        return self.id.partition("(")[0]

    @property
    def keys_shown(self) -> str:
        """Its keys as a reader knows them."""
        return " ".join(_NAMES.get(key, key) for key in self.keys)

    @property
    def key_shown(self) -> str:
        """Its first key as a reader knows it."""
        return _NAMES.get(self.keys[0], self.keys[0])


_NAMES = {
    "slash": "/", "question_mark": "?", "exclamation_mark": "!", "equals_sign": "=", "enter": "Enter", "escape": "Esc",
    "left_square_bracket": "[", "right_square_bracket": "]", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "left_parenthesis": "(", "right_parenthesis": ")",
    "end": "End", "up": "↑", "down": "↓", "tab": "Tab", "shift+tab": "Shift+Tab", "space": "Space", "ctrl+p": "Ctrl+P",
    "ctrl+q": "Ctrl+Q", "ctrl+c": "Ctrl+C", "ctrl+b": "Ctrl+B", "ctrl+f": "Ctrl+F", "ctrl+r": "Ctrl+R", "f5": "F5",
    "shift+down": "Shift+↓", "shift+up": "Shift+↑", "shift+left": "Shift+←",
    "shift+right": "Shift+→", "left": "←", "right": "→",
}  # fmt: skip

_LISTS = (Place.LIST,)
_TEXT = (Place.TEXT,)
_PAGE = (Place.PAGE,)
_DAYS = (Place.TIMELINE,)
_WITH_FIND = (Place.TIMELINE, Place.ARTICLES, Place.QUOTES)
_WITH_QUOTES = (Place.ARTICLES, Place.QUOTES, Place.CONTEXT)
_WITH_ARTICLE = (Place.ARTICLES, Place.CONTEXT)
_WITH_TEXT = (*PANES, Place.CONTEXT)

ACTIONS: tuple[Action, ...] = (
    Action("show_pane('timeline')", "Timeline", ("1",), (Place.APP,), "What happened on which day, and who says so.",
           priority=True),
    Action("show_pane('articles')", "Articles", ("2",), (Place.APP,), "The list of articles, each beside its text.",
           priority=True),
    Action("show_pane('quotes')", "Quotes", ("3",), (Place.APP,), "Find who said what, word for word.", priority=True),
    Action("show_pane('compare')", "Compare", ("4",), (Place.APP,), "Two articles side by side.", priority=True),
    Action("find", "find", ("slash",), _WITH_FIND, "Type words to narrow the list. Filters: speaker:NAME source:NAME "
           "after:2022-01-01 before:2022-02-01 on:2022-01-10 kind:direct confidence:certain; in the timeline min:2, the "
           "least number of sources.", hint=4),
    Action("copy", "copy", ("y",), _WITH_TEXT, "Copy the selection, or else the passage or quote at the cursor, word "
           "for word.", hint=5),
    Action("copy_cited", "with citation", ("Y",), _WITH_QUOTES, "Copy the quote with its citation.", hint=6),
    Action("correct('rename')", "rename speaker", ("R",), (Place.QUOTES,), "Say what the speaker of the quote is to be "
           "called; kept in corrections.toml, as are the next two."),
    Action("correct('merge')", "merge speaker", ("M",), (Place.QUOTES,), "Say that the speaker of the quote is the same as "
           "another."),
    Action("correct('split')", "split speaker", ("S",), (Place.QUOTES,), "Say that a name that was taken for this speaker "
           "is somebody else's, everywhere or in this article only."),
    Action("correct_article('published')", "correct date", ("D",), _WITH_ARTICLE, "Say of which day, month or year the "
           "article is; kept in corrections.toml, as are the next two. An empty line takes it back."),
    Action("correct_article('outlet')", "correct outlet", ("O",), _WITH_ARTICLE, "Say where the article appeared."),
    Action("correct_article('title')", "correct title", ("T",), _WITH_ARTICLE, "Say what the title of the article is."),
    Action("compare_accounts", "compare", ("equals_sign",), (Place.TIMELINE,), "Put the article of this account beside "
           "the next one that reports the same.", hint=6),
    Action("jump('day', 1)", "next day", ("right_square_bracket",), _DAYS, "Go to the next day of the list.", hint=7),
    Action("jump('day', -1)", "previous", ("left_square_bracket",), _DAYS, "Go to the previous day.", hint=7),
    Action("jump('month', 1)", "next month", ("right_curly_bracket",), _DAYS, "Go to the next month of the list."),
    Action("jump('month', -1)", "previous month", ("left_curly_bracket",), _DAYS, "Go to the previous month."),
    Action("jump('year', 1)", "next year", ("right_parenthesis",), _DAYS, "Go to the next year of the list."),
    Action("jump('year', -1)", "previous year", ("left_parenthesis",), _DAYS, "Go to the previous year."),
    Action("go_to", "go to day", ("d",), _DAYS, "Type a day, a month or a year to go to, such as 2022-01 or 10 Jan.", hint=8,
           priority=True),
    Action("order", "turn round", ("o",), _DAYS, "Put the last day first, or the first day first again.", hint=8),
    Action("raw", "raw", ("r",), (Place.ARTICLES, Place.COMPARE), "The cleaned text beside the file it came from, with "
           "what was removed and why.", hint=6),
    Action("choose('a')", "side A", ("a",), (Place.ARTICLES, Place.COMPARE), "Choose this article as side A of the "
           "comparison.", hint=7),
    Action("choose('b')", "side B", ("b",), (Place.ARTICLES, Place.COMPARE), "Choose this article as side B of the "
           "comparison.", hint=7),
    Action("pair(1)", "next", ("n",), (Place.COMPARE,), "Go to the next pair of sentences, or the next removed stretch "
           "in the raw view.", hint=2),
    Action("pair(-1)", "previous", ("p", "N"), (Place.COMPARE,), "Go to the previous pair, or the previous removed "
           "stretch.", hint=2),
    Action("swap", "swap", ("s",), (Place.COMPARE,), "Exchange A and B.", hint=5),
    Action("mark(1)", "next quote", ("right_square_bracket",), _WITH_QUOTES, "Go to the next quote.", hint=8),
    Action("mark(-1)", "previous quote", ("left_square_bracket",), _WITH_QUOTES, "Go to the previous quote."),
    Action("cursor(-1)", "up", ("up", "k"), _LISTS, "Up a row.", palette=False),
    Action("cursor(1)", "down", ("down", "j"), _LISTS, "Down a row.", palette=False),
    Action("page(-1)", "page up", ("pageup", "ctrl+b"), _LISTS, "Up a page.", palette=False),
    Action("page(1)", "page down", ("pagedown", "space", "ctrl+f"), _LISTS, "Down a page.", palette=False),
    Action("edge(-1)", "first", ("home", "g"), _LISTS, "To the first row.", palette=False),
    Action("edge(1)", "last", ("end", "G"), _LISTS, "To the last row.", palette=False),
    Action("select", "open", ("enter",), _LISTS, "Open what the row points to.", hint=1, palette=False),
    Action("step(-1)", "up", ("k",), _TEXT, "Up a line, as does ↑.", palette=False),
    Action("step(1)", "down", ("j",), _TEXT, "Down a line, as does ↓.", palette=False),
    Action("cursor_page_up", "page up", ("pageup", "ctrl+b"), _TEXT, "Up a page.", palette=False),
    Action("cursor_page_down", "page down", ("pagedown", "space", "ctrl+f"), _TEXT, "Down a page.", palette=False),
    Action("edge(-1)", "start", ("g",), _TEXT, "To the start of the text.", palette=False),
    Action("edge(1)", "end", ("G",), _TEXT, "To the end of the text.", palette=False),
    Action("extend", "select", ("v",), _TEXT, "Select: the first v takes the sentence at the cursor, the next ones "
           "add a sentence. Shift with the arrows or the mouse select by letters.", hint=3, palette=False),
    Action("enlarge", "whole screen", ("enter",), (Place.ARTICLES, Place.QUOTES, Place.COMPARE), "From a text: read it on "
           "the whole screen.", hint=9, palette=False),
    Action("scroll_up", "up", ("up", "k"), _PAGE, "Up a line.", palette=False),
    Action("scroll_down", "down", ("down", "j"), _PAGE, "Down a line.", hint=1, palette=False),
    Action("page_up", "page up", ("pageup", "ctrl+b"), _PAGE, "Up a page.", palette=False),
    Action("page_down", "page down", ("pagedown", "space", "ctrl+f"), _PAGE, "Down a page.", hint=2, palette=False),
    Action("scroll_home", "start", ("home", "g"), _PAGE, "To the start.", palette=False),
    Action("scroll_end", "end", ("end", "G"), _PAGE, "To the end.", palette=False),
    Action("leave", "to the list", ("enter", "down"), (Place.FIND,), "Go to what was found.", hint=1, palette=False),
    Action("clear", "clear", ("escape",), (Place.FIND,), "Clear the line; if it is empty, go to the list.", hint=2,
           palette=False),
    Action("stop", "stop", ("ctrl+c", "q", "escape"), (Place.PROGRESS,), "Stop; what is done is kept.", hint=1,
           palette=False),
    Action("app.focus_next", "other side", ("tab",), PANES, "Go to the other side; Shift+Tab goes back.", hint=9,
           palette=False),
    Action("refresh", "refresh", ("f5", "ctrl+r"), (Place.APP,), "Look for new, changed and deleted files, and bring the "
           "index up to date."),
    Action("problems", "problems", ("exclamation_mark",), (Place.APP,), "Files that could not be used, and why."),
    Action("step_back(False)", "back", ("escape",), (Place.APP,), "Go back; never quits.", palette=False),
    Action("help", "help", ("question_mark",), (Place.APP,), "This help; the keys that work here come first."),
    Action("command_palette", "palette", ("ctrl+p",), (Place.APP,), "Everything that can be done, by name; the colours "
           "too.", palette=False),
    Action("step_back(True)", "back, quit", ("q",), (Place.APP,), "Go back, and from a list quit."),
    Action("quit", "quit", ("ctrl+q",), (Place.APP,), "Quit at once."),
)  # fmt: skip
"""Everything that can be done."""


def at(place: Place) -> tuple[Action, ...]:
    """What can be done in `place`, in the order of the registry."""
    return tuple(action for action in ACTIONS if place in action.places)


def bindings(place: Place) -> list[Binding]:
    """The bindings of `place` for its class; `id` lets a keymap change the key."""
    return [
        Binding(",".join(a.keys), a.id, a.title, show=False, id=f"{place.pane}.{a.id}", priority=a.priority)
        for a in at(place)
    ]


def hints(*places: Place) -> list[Action]:
    """What to show in the last line when the focus stands in `places`, the most useful first."""
    found: dict[str, Action] = {}
    for place in places:
        for action in at(place):
            if action.hint:
                found.setdefault(action.keys[0], action)
    return sorted(found.values(), key=lambda a: a.hint)
