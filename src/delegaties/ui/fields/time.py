"""A clock time, as people type it."""

from __future__ import annotations

from datetime import time
from typing import Any

from delegaties.ui.fields.base import TypedField
from delegaties.ui.language import current
from delegaties.values.typed import parse_time


class TimeField(TypedField):
    """A time of the day (9, 930, 9:30, 9.30): time, or None when empty."""

    def parse(self, text: str) -> time:
        return parse_time(text)

    def shown(self, value: Any) -> str:
        return "" if value is None else current().time(value)
