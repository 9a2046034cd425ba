"""What a drag makes of an item: where it would land, and its time there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from delegaties.plan.clocks import zone_on
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current
from delegaties.ui.mission.board.columns import Head, parties_of
from delegaties.ui.mission.board.layout import Zone
from delegaties.ui.mission.board.minutes import moment
from delegaties.values.guessing import DEFAULT
from delegaties.values.kinds import Certainty, ItemStatus
from delegaties.values.moving import Company, for_party, moved, on_day
from delegaties.values.texts import Texts
from delegaties.values.when import Clock, When

NEW = UUID(int=0)
"""The id of an item that is being drawn."""
HOUR = 60
"""Minutes that an item gets which had no time."""


@dataclass(frozen=True, slots=True)
class Switch:
    """An item goes to a party, or to everyone (None), out of the column of `leaving`."""

    to: UUID | None
    leaving: UUID | None = None


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a drag would leave what it holds.

    What has a time goes on by `minutes` and `days`; what has none begins at `minute` of `day`.
    Without a `switch` it stays for whoever it was.
    """

    zone: Zone
    day: date | None = None
    minute: int = 0
    minutes: int = 0
    days: int = 0
    switch: Switch | None = None


def landed(plan: MissionPlan, item: Item, landing: Landing) -> When:
    """Return the time that an item would have there."""
    when = item.when
    if landing.zone is Zone.TRAY or landing.day is None:
        return on_day(when, None)
    if landing.zone is Zone.STRIP:
        day = when.date + timedelta(landing.days) if when.date else landing.day
        timed = when.start is not None or when.date is None
        return When(day, certainty=Certainty.OPEN if timed else when.certainty)
    if when.start is not None:
        return moved(when, minutes=landing.minutes, days=landing.days)
    return drawn(plan, landing.day, landing.minute, landing.minute + HOUR)


def drawn(plan: MissionPlan, day: date, begins: int, ends: int) -> When:
    """Return a time between two minutes of a day of the board, on the clock of the place."""
    first, start = moment(day, begins)
    last, end = moment(day, ends)
    zone = zone_on(plan, first)
    return When(first, Clock(first, start, zone), Clock(last, end, zone))


def begun(plan: MissionPlan, head: Head, begins: int, ends: int) -> Item:
    """Return the item that is being drawn in a column: what is known of it before it has a name."""
    company = for_party(Company(), head.party)
    return Item(
        id=NEW, kind=DEFAULT, status=ItemStatus.IDEA,
        title=Texts.of({current().language: _("New item")}),
        when=drawn(plan, head.day, begins, ends), rule=company.rule, party_ids=company.party_ids,
    )  # fmt: skip


def resized(when: When, edge: int, day: date, minute: int) -> When:
    """Return a time that begins (`edge` -1) or ends (1) at a minute of a day of the board."""
    if when.start is None:
        return when
    on, at = moment(day, minute)
    if edge < 0:
        start = replace(when.start, date=on, time=at, fold=None)
        return replace(when, date=on, start=start)
    return replace(when, end=replace(when.end or when.start, date=on, time=at, fold=None))


def company_there(plan: MissionPlan, item: Item, switch: Switch | None) -> Company:
    """Return for whom an item is after a switch; one that stands there already stays."""
    now = Company(item.rule, item.party_ids, item.named)
    if switch is None:
        return now
    parties = parties_of(Lookup(plan), item)
    stands = switch.to in parties if switch.to else not parties
    return now if stands and switch.leaving is None else for_party(now, switch.to, switch.leaving)


def after(plan: MissionPlan, item: Item, landing: Landing) -> Item:
    """Return an item as it would be there."""
    company = company_there(plan, item, landing.switch)
    return replace(
        item, when=landed(plan, item, landing), rule=company.rule, party_ids=company.party_ids,
        named=company.named,
    )  # fmt: skip
