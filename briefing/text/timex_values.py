"""What each rule of the grammar means: from the words and what they are counted from to a TIMEX3 value and a range of days.

The values follow TIMEX3 (TimeML 1.2.1): `X` stands for a digit that nothing tells.
"""

from __future__ import annotations

from briefing.text.timex_context import Meaning
from briefing.text.timex_days import OF_DAYS
from briefing.text.timex_months import OF_MONTHS
from briefing.text.timex_relative import RELATIVE
from briefing.text.timex_years import OF_YEARS

MEANINGS: dict[str, Meaning] = OF_DAYS | OF_MONTHS | OF_YEARS | RELATIVE
"""The meaning of every rule of the grammar."""
