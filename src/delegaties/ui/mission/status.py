"""The status of a mission as a chip."""

from __future__ import annotations

from delegaties.ui.language import _
from delegaties.ui.widgets.chips import Chip
from delegaties.values.kinds import STEPS, STOPPED, MissionStatus
from delegaties.values.labels import label

LATER = frozenset(STEPS[STEPS.index(MissionStatus.DECIDED) :])
WAITING = frozenset((MissionStatus.REQUESTED, MissionStatus.ALIGNED, MissionStatus.REPORT_DUE))
"""Somebody still has to answer or to write."""


def mission_chip(status: MissionStatus) -> Chip:
    """Return the chip of a mission's status, with its word."""
    text = _(label(status))
    if status in STOPPED:
        return Chip(text, "ban", "status.cancelled", struck=False)
    if status in WAITING:
        return Chip(text, "clock", "status.asked")
    if status in LATER:
        return Chip(text, "check", "status.confirmed", "severity.ok.tint")
    return Chip(text, "circle-dashed", "status.idea", dashed=True)
