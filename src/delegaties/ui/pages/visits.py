"""Visits, missions and commitments as facts beside an editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from delegaties.plan.directory import MissionRef, Promise, Visit
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.widgets.facts import Fact
from delegaties.values.kinds import Direction

ICONS = {Direction.OUTGOING: "plane-takeoff", Direction.INCOMING: "plane-landing"}


def opener(desk: Desk, kind: str, row_id: UUID) -> Callable[[], None]:
    """Return what opens one thing."""
    return lambda: desk.go.emit(kind, row_id)


def visit_facts(desk: Desk, visits: Iterable[Visit]) -> list[Fact]:
    """Return the items somebody or something had a part in, newest first."""
    words, language = current(), desk.settings.language
    return [
        Fact(
            visit.item.text(language),
            visit.mission.text(language),
            words.date_short(visit.date) if visit.date else _("to be decided"),
            ICONS[visit.direction],
            opener(desk, "mission", visit.mission_id),
        )
        for visit in visits
    ]


def mission_facts(desk: Desk, missions: Iterable[MissionRef]) -> list[Fact]:
    """Return the missions somebody takes or took part in."""
    language = desk.settings.language
    return [
        Fact(
            mission.title.text(language),
            note=str(mission.departs.year) if mission.departs else "",
            icon=ICONS[mission.direction],
            open=opener(desk, "mission", mission.mission_id),
        )
        for mission in missions
    ]


def promise_facts(desk: Desk, promises: Iterable[Promise]) -> list[Fact]:
    """Return commitments with their owner, and until when or since when."""
    words = current()
    found = []
    for promise in promises:
        note = words.date_short(promise.due_on) if promise.due_on else _("no date")
        if promise.done_on:
            note = _("done")
        found.append(
            Fact(
                promise.what,
                _("owner {name}", name=promise.owner) if promise.owner else "",
                note,
                "handshake",
                opener(desk, "mission", promise.mission_id),
            )
        )
    return found
