"""What moving an item is called, for undo and history: whereto, and not only that."""

from __future__ import annotations

from typing import Any

from delegaties.i18n import N_
from delegaties.plan.mission import Item
from delegaties.ui.language import current
from delegaties.values.when import When

TO_TIME = N_("Move {title} to {time}")
TO_DAY = N_("Move {title} to {day}")
TO_DAY_AND_TIME = N_("Move {title} to {day}, {time}")
TO_TRAY = N_("Put {title} back among what is still to plan")
TIMES = N_("Change the times of {title}")


def moved(item: Item, when: When) -> tuple[str, dict[str, Any]]:
    """Return the label of moving `item` to `when`, and its parameters as plain JSON."""
    params = {"title": item.title.text(current().language)}
    if when.date is None:
        return TO_TRAY, params
    begins = when.start.time if when.start else None
    began = item.when.start.time if item.when.start else None
    another_time = begins is not None and begins != began
    if begins is not None and another_time:
        params["time"] = begins.isoformat()
    if when.date != item.when.date:
        params["day"] = when.date.isoformat()
        return TO_DAY_AND_TIME if another_time else TO_DAY, params
    return TO_TIME if another_time else TIMES, params
