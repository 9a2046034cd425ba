"""The tab of the mission as a whole: what, when, why, and what a traveller must know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import report_due, unconfirmed
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.overview_blocks import (
    CONTACTS,
    CORE,
    DESTINATIONS,
    PRACTICALS,
    STAYS,
    WHY,
)
from delegaties.ui.mission.sheet_tab import SheetTab
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import STEPS, STOPPED, InvolvementRole, MissionStatus
from delegaties.values.labels import label

MAIN = (
    MissionStatus.REQUESTED,
    MissionStatus.ALIGNED,
    MissionStatus.DECIDED,
    MissionStatus.PREPARATION,
    MissionStatus.TRAVELLING,
    MissionStatus.REPORTED,
    MissionStatus.PUBLISHED,
)


GOING = {
    MissionStatus.PREPARATION: MissionStatus.PREPARATION,
    MissionStatus.TRAVELLING: MissionStatus.TRAVELLING,
    MissionStatus.REPORT_DUE: MissionStatus.REPORTED,
}
"""Statuses during which something is being done, and the step it is for."""


class OverviewTab(SheetTab):
    """The mission as a whole; at the right where it stands."""

    name = N_("Overview")
    blocks = (CORE, DESTINATIONS, WHY, CONTACTS, STAYS, PRACTICALS)

    def beside(self, plan: MissionPlan) -> Sequence[QWidget]:
        lookup = Lookup(plan)
        parties = [
            Fact(card.name, icon="landmark", open=self._opener(card.id))
            for involvement in plan.involvements
            if involvement.role is InvolvementRole.EXTERNAL_PARTY
            and (card := lookup.organisation(involvement.organisation_id))
        ]
        none = _("None. Add them on the tab Organisations, with the role external party.")
        return [
            *facts(_("Where it stands"), [*_stopped(plan), *(_step(plan, step) for step in MAIN)]),
            *facts(_("External parties"), parties, none),
        ]

    def _opener(self, organisation: UUID) -> Callable[[], object]:
        return lambda: self.desk.go.emit("organisation", organisation)


def _stopped(plan: MissionPlan) -> list[Fact]:
    """Return why nothing happens any more, if that is so."""
    return [Fact(_(label(plan.status)), icon="ban")] if plan.status in STOPPED else []


def _step(plan: MissionPlan, step: MissionStatus) -> Fact:
    """Return one step of the usual road: ticked behind us, dotted while it lasts."""
    icon = "circle"
    if GOING.get(plan.status) is step:
        icon = "circle-dot"
    elif plan.status in STEPS and STEPS.index(plan.status) >= STEPS.index(step):
        icon = "circle-check"
    return Fact(_(label(step)), _about(plan, step), icon=icon)


def _about(plan: MissionPlan, step: MissionStatus) -> str:
    """Return what is known of a step."""
    words = current()
    match step:
        case MissionStatus.ALIGNED:
            held = [(each.party, each.held_on) for each in plan.consultations if each.held_on]
            return ", ".join(f"{party} {words.date_short(day)}" for party, day in held)
        case MissionStatus.DECIDED:
            return _decided(plan)
        case MissionStatus.PREPARATION:
            total = len(plan.items)
            done = total - len(unconfirmed(plan))
            return ngettext(
                "{done} of {n} item confirmed", "{done} of {n} items confirmed", total, done=done
            )
        case MissionStatus.TRAVELLING if plan.departs:
            return words.date_range(plan.departs, plan.returns or plan.departs)
        case MissionStatus.REPORTED:
            return _reported(plan)
    return ""


def _decided(plan: MissionPlan) -> str:
    words = current()
    for made in plan.decisions:
        if made.outcome:
            day = words.date_short(made.meets_on) if made.meets_on else ""
            return ", ".join(filter(None, (day, _(label(made.outcome)).lower())))
    return ""


def _reported(plan: MissionPlan) -> str:
    words, due = current(), report_due(plan.returns, plan.report_due)
    if plan.reported_on:
        return words.date_short(plan.reported_on)
    return _("at the latest {date}", date=words.date_short(due)) if due else ""
