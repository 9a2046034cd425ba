"""Forms over the mission itself: their values, and the edit that keeps a changed one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from delegaties.edits.missions import change_mission
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.fields.spec import labels_of
from delegaties.ui.form import Section
from delegaties.ui.language import current

CHANGED = N_("Change {what} of {title}")


def values_of(plan: MissionPlan, names: Iterable[str]) -> Mapping[str, Any]:
    """Return the values of these fields; "title.nl" stands for the whole title.

    The direction always comes along: some fields are for one direction only.
    """
    columns = dict.fromkeys(["direction", *(name.partition(".")[0] for name in names)])
    return {name: getattr(plan, name) for name in columns}


def commit_for(
    desk: Desk, mission_id: UUID, sections: Iterable[Section]
) -> Callable[[str, Any, Any], None]:
    """Return what keeps a changed field of a mission, and names that field for undo."""
    labels = labels_of(sections)

    def commit(name: str, value: Any, seen: Any) -> None:
        title = desk.plan(mission_id).title.text(current().language)
        what = labels[name.partition(".")[0]]
        desk.change(
            CHANGED, change_mission, mission_id, {name: value}, {name: seen},
            mission=mission_id, params={"what": what, "title": title},
        )  # fmt: skip

    return commit
