"""What can be done at once about a finding: the acts that are sure, each one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from delegaties.checks.finding import Finding
from delegaties.edits.missions import change_mission, change_part
from delegaties.edits.programme import change_item
from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.language import _, current
from delegaties.ui.mission.finding_card import Link
from delegaties.ui.mission.mending import mend, mending
from delegaties.values.kinds import ItemStatus

CONFIRMED = N_("Confirm {title}")
TAKEN_OFF = N_("Take {who} off {title}")
COUNTED = N_("Set the number of travellers to {number}")
CHOSEN = N_("Choose {name} as contact of {organisation}")

Remedy = Callable[[Desk, MissionPlan, Finding], Iterator[Link]]


def remedies(desk: Desk, plan: MissionPlan, finding: Finding) -> tuple[Link, ...]:
    """Return what can be done at once about a finding; nothing where it is not sure what helps."""
    links = []
    told = mending(plan, finding)
    if told:
        links.append(Link(told, lambda: mend(desk, plan, finding)))
    remedy = _REMEDIES.get(finding.rule)
    return (*links, *(remedy(desk, plan, finding) if remedy else ()))


def _confirm(desk: Desk, plan: MissionPlan, finding: Finding) -> Iterator[Link]:
    """Set the status of an item to confirmed."""
    item = next((each for each in plan.items if each.id == finding.where.row_id), None)
    if item is not None:
        values, seen = {"status": ItemStatus.CONFIRMED}, {"status": item.status}
        yield Link(
            _("Set to confirmed"),
            lambda: desk.attempt(
                CONFIRMED, change_item, item.id, values, seen, mission=plan.id,
                params={"title": item.title.text(current().language)},
            ),
        )  # fmt: skip


def _take_off(desk: Desk, plan: MissionPlan, finding: Finding) -> Iterator[Link]:
    """Take somebody who is not there off the item that names them, unless nobody were left."""
    item = next((each for each in plan.items if each.id == finding.where.row_id), None)
    lookup, named = Lookup(plan), item.named if item is not None else ()
    part = next((lookup.participation(key) for key in named if key in finding.about), None)
    if item is None or part is None or len(named) == 1:
        return
    who = lookup.name_of(part, current().language)
    values = {"named": tuple(each for each in named if each != part.id)}
    yield Link(
        _("Take {who} off this item", who=who),
        lambda: desk.attempt(
            TAKEN_OFF, change_item, item.id, values, {"named": named}, mission=plan.id,
            params={"who": who, "title": item.title.text(current().language)},
        ),
    )  # fmt: skip


def _count(desk: Desk, plan: MissionPlan, finding: Finding) -> Iterator[Link]:
    """Take over the number of travellers from the list of participants."""
    number, field = finding.params["listed"], finding.where.field
    seen = {field: getattr(plan, field)}
    yield Link(
        _("Set the number to {number}", number=number),
        lambda: desk.attempt(
            COUNTED, change_mission, plan.id, {field: number}, seen, mission=plan.id,
            params={"number": number},
        ),
    )  # fmt: skip


def _choose(desk: Desk, plan: MissionPlan, finding: Finding) -> Iterator[Link]:
    """Choose the only one whom the mission knows at an organisation as its contact."""
    row = next((each for each in plan.involvements if each.id == finding.where.row_id), None)
    there = [
        card
        for card in plan.people
        for function in card.functions
        if row and function.organisation_id == row.organisation_id and function.held_on(None)
    ]
    if row is None or len(there) != 1:
        return
    name, firm = there[0].name.full, Lookup(plan).organisation(row.organisation_id)
    values, seen = {"contact_id": there[0].id}, {"contact_id": row.contact_id}
    yield Link(
        _("Choose {name}", name=name),
        lambda: desk.attempt(
            CHOSEN, change_part, "involvement", row.id, values, seen, mission=plan.id,
            params={"name": name, "organisation": firm.name if firm else ""},
        ),
    )  # fmt: skip


_REMEDIES: Mapping[str, Remedy] = {
    "unconfirmed": _confirm,
    "absent": _take_off,
    "head_count": _count,
    "no_contact": _choose,
}
"""By rule, what is sure to help."""
