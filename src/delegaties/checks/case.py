"""One judging: the plan, what surrounds it, and what many rules need, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from uuid import UUID

from delegaties.checks.surroundings import Surroundings
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.sums import attendees
from delegaties.values.kinds import STOPPED, ItemKind, ItemStatus
from delegaties.values.office import Limits
from delegaties.values.texts import Texts


class Case:
    """What a check is given; made anew for every judging, and never kept."""

    def __init__(self, plan: MissionPlan, around: Surroundings) -> None:
        self.plan = plan
        self.around = around
        self.lookup = Lookup(plan)

    @property
    def limits(self) -> Limits:
        """The office's measures."""
        return self.around.office.limits

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that are not cancelled."""
        return tuple(each for each in self.plan.items if each.status is not ItemStatus.CANCELLED)

    @cached_property
    def is_over(self) -> bool:
        """Whether nothing is planned any more: everybody is home, or nobody goes."""
        plan = self.plan
        last = plan.returns or plan.departs
        return plan.archived or plan.status in STOPPED or bool(last and last < self.around.today)

    @cached_property
    def ahead(self) -> tuple[Item, ...]:
        """The items that are still to come: of today or later, or without a day yet."""
        today = self.around.today
        coming = () if self.is_over else self.items
        return tuple(each for each in coming if each.when.date is None or each.when.date >= today)

    @cached_property
    def attendees(self) -> Mapping[UUID, tuple[Participation, ...]]:
        """Who attends, by item; equal companies are one and the same tuple."""
        one: dict[tuple[UUID, ...], tuple[Participation, ...]] = {}
        found = ((item.id, attendees(self.plan, item)) for item in self.items)
        return {
            key: one.setdefault(tuple(part.id for part in company), company)
            for key, company in found
        }


def title(item: Item) -> Texts | ItemKind:
    """Return what an item is called, or else what it is: a parameter for a finding."""
    return item.title or item.kind
