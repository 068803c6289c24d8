"""What each rule of the grammar means: from the words and what they are counted from to a TIMEX3 value and a range of days.

The values follow TIMEX3 (TimeML 1.2.1): `X` stands for a digit that nothing tells.
"""

from __future__ import annotations

from briefing.text.timex_context import Meaning
from briefing.text.timex_explicit import EXPLICIT
from briefing.text.timex_relative import RELATIVE

MEANINGS: dict[str, Meaning] = EXPLICIT | RELATIVE
"""The meaning of every rule of the grammar."""
