"""Every output of the program, in the order they are offered."""

from __future__ import annotations

from delegaties.outputs.calendar.output import CALENDAR
from delegaties.outputs.output import Output
from delegaties.outputs.print.output import BOOK

OUTPUTS: tuple[Output, ...] = (BOOK, CALENDAR)
