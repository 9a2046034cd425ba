"""The move that mends a finding, offered beside it."""

from __future__ import annotations

from textwrap import shorten

from delegaties.checks.finding import Finding
from delegaties.edits.programme import change_item
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission.moving import moved

LONGEST = 24
"""Letters of the item's title on the link."""


def mending(plan: MissionPlan, finding: Finding) -> str:
    """Return what would mend a finding, as the name of an act; empty when nothing known would."""
    item, fix = _item(plan, finding), finding.fix
    if item is None or fix is None or fix.when.start is None or fix.when.date is None:
        return ""
    words = current()
    title = shorten(item.title.text(words.language), LONGEST, placeholder="…")
    time = words.time(fix.when.start.time)
    if fix.when.date == item.when.date:
        return _("Set {title} to {time}", title=title, time=time)
    day = words.weekday_date(fix.when.date)
    return _("Set {title} to {day}, {time}", title=title, day=day, time=time)


def mend(desk: Desk, plan: MissionPlan, finding: Finding) -> None:
    """Do what mends a finding."""
    item, fix = _item(plan, finding), finding.fix
    if item is None or fix is None:
        return
    label, params = moved(item, fix.when)
    desk.attempt(
        label, change_item, item.id, {"when": fix.when}, {"when": item.when},
        mission=plan.id, params=params,
    )  # fmt: skip


def _item(plan: MissionPlan, finding: Finding) -> Item | None:
    fix = finding.fix
    return next((each for each in plan.items if fix and each.id == fix.item_id), None)
