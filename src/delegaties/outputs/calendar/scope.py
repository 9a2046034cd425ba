"""Whose calendar it is: the whole mission, or a participant's, host's or organisation's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from delegaties.errors import RefusedError
from delegaties.i18n import N_
from delegaties.plan import sums
from delegaties.plan.audience import for_audience
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.values.audience import Audience
from delegaties.values.kinds import Role, Side


class ScopeKind(StrEnum):
    """Whose part of the programme."""

    MISSION = "mission"
    PARTICIPANT = "participant"
    HOST = "host"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose items: `id` is a participation, a person or an organisation; None for the mission."""

    kind: ScopeKind = ScopeKind.MISSION
    id: UUID | None = None


WHOLE = Scope()
"""Everything of the mission."""

_OUTSIDERS = frozenset({Role.COMPANY, Role.EXTERNAL, Role.PRESS})
"""Who travels along without being one of our officials; our talking points are not for them."""

_CAUTION = (Audience.STAFF, Audience.OWN, Audience.GUESTS)


def audience_for(plan: MissionPlan, scope: Scope) -> Audience:
    """Return the audience a calendar of this scope is made for, given the office's own plan.

    The mission's and our officials' are for the own delegation. Those of organisations, of hosts,
    of the other side, and of companies and press that travel along are for guests, so that what
    is narrowed away from guests is not in them at all (not merely marked as private).
    """
    if scope.kind is ScopeKind.MISSION:
        return Audience.OWN
    ours = scope.kind is ScopeKind.PARTICIPANT and any(
        part.id == scope.id and _is_ours(part) for part in plan.participations
    )
    return Audience.OWN if ours else Audience.GUESTS


def plan_for(plan: MissionPlan, scope: Scope, wanted: Audience | None = None) -> MissionPlan:
    """Return the office's own plan as a calendar of this scope may show it (`readers_of`)."""
    return for_audience(plan, readers_of(plan, scope, wanted))


def readers_of(plan: MissionPlan, scope: Scope, wanted: Audience | None = None) -> Audience:
    """Return for which audience a calendar of this scope is made.

    `wanted` is an audience the user chose; of that and `audience_for` the more careful one counts,
    but the mission as a whole may be written for anybody. Raises RefusedError for one person's or
    organisation's part for the public, who may not know who attends what.
    """
    if scope.kind is ScopeKind.MISSION:
        return wanted or Audience.OWN
    if wanted is Audience.PUBLIC:
        raise RefusedError(
            N_(
                "A calendar of one participant, host or organisation is not made for the public. "
                "Choose the whole mission, or another audience."
            )
        )
    fitting = audience_for(plan, scope)
    return max(wanted or fitting, fitting, key=_CAUTION.index)


def items_in(plan: MissionPlan, scope: Scope) -> tuple[Item, ...]:
    """Return the items of a scope, in the plan's order.

    A participant or person takes part by attending and by a role in the item; an organisation by
    its own role, or through somebody who attends for it.
    """
    if scope.kind is ScopeKind.MISSION:
        return plan.items
    items = plan.items
    if scope.kind is not ScopeKind.PARTICIPANT:
        items = tuple(item for item in items if _shown_to_guests(item))
    if scope.kind is ScopeKind.ORGANISATION:
        return tuple(item for item in items if _involves(plan, item, scope.id))
    if scope.kind is ScopeKind.HOST:
        return tuple(item for item in items if _joins(plan, item, None, scope.id))
    person = next((part.person_id for part in plan.participations if part.id == scope.id), None)
    return tuple(item for item in items if _joins(plan, item, scope.id, person))


def _is_ours(part: Participation) -> bool:
    return part.side is Side.OURS and not _OUTSIDERS.intersection(part.roles)


def _shown_to_guests(item: Item) -> bool:
    """Whether an item may leave the house; known only while the plan still has its audiences."""
    return item.audiences is None or Audience.GUESTS in item.audiences


def _involves(plan: MissionPlan, item: Item, organisation: UUID | None) -> bool:
    return any(link.organisation_id == organisation for link in item.organisations) or any(
        part.organisation_id == organisation for part in sums.attendees(plan, item)
    )


def _joins(plan: MissionPlan, item: Item, participation: UUID | None, person: UUID | None) -> bool:
    if person is not None and any(link.person_id == person for link in item.persons):
        return True
    return any(
        part.id == participation or (person is not None and part.person_id == person)
        for part in sums.attendees(plan, item)
    )
