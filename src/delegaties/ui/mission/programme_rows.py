"""What the programme list shows: a plan as days with rows of plain texts, made once per plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from uuid import UUID

from delegaties.plan import sums
from delegaties.plan.clocks import zone_changes
from delegaties.plan.leading import is_handed_over
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.leading import led_by
from delegaties.ui.tree import Group
from delegaties.values.kinds import AttendanceRule, Certainty, ItemKind, ItemStatus
from delegaties.values.labels import label
from delegaties.values.when import DAY_ENDS, Clock, When

ICONS = {
    ItemKind.VISIT: "factory",
    ItemKind.MEETING: "handshake",
    ItemKind.ROUND_TABLE: "message-square",
    ItemKind.SEMINAR: "presentation",
    ItemKind.FAIR: "flag",
    ItemKind.SIGNING: "pen-line",
    ItemKind.OPENING: "sparkles",
    ItemKind.RECEPTION: "wine",
    ItemKind.MEAL: "utensils",
    ItemKind.TRANSFER: "bus",
    ItemKind.FLIGHT: "plane",
    ItemKind.TRAIN: "train-front",
    ItemKind.FREE: "coffee",
    ItemKind.PRESS: "newspaper",
    ItemKind.OTHER: "circle-dot",
}
TRAY = None
"""The date of the group of items that have no day yet."""
UNCONFIRMED = frozenset((ItemStatus.IDEA, ItemStatus.ASKED))


@dataclass(frozen=True)
class DayHead:
    """The line above the items of a day; `date` is None for those still to be planned."""

    date: date | None
    title: str
    note: str
    at_end: str


@dataclass(frozen=True)
class ItemRow:
    """One item in the list. `home` is empty where the clock at home says the same.

    `changed` says what is otherwise since the version that is marked.
    """

    item: Item
    time: str
    home: str
    title: str
    place: str
    parties: tuple[str, ...]
    who: str
    status: str
    changed: str = ""

    @property
    def id(self) -> UUID:
        """The item's id."""
        return self.item.id

    @property
    def is_open(self) -> bool:
        """Whether it is still an idea or only asked."""
        return self.item.status in UNCONFIRMED


Days = tuple[Group[DayHead, ItemRow], ...]


def times(when: When, day: date | None = None) -> str:
    """Return the clock times of an item at its place: “9.30–11.00”, “ca. 14.00”, “all day”.

    `day` is the day it is listed under: “0.30 +1” is after midnight.
    """
    if when.start is None:
        return _("all day") if when.all_day else _("time open") if when.date else ""
    text = _span(when.start, when.end, day or when.start.date)
    return _("ca. {time}", time=text) if when.certainty is not Certainty.EXACT else text


def home_time(when: When, home: str, day: date | None = None) -> str:
    """Return when an item begins on the clock at home; empty where that clock says the same."""
    if when.start is None:
        return ""
    there = when.start.in_zone(home)
    if (there.date, there.time) == (when.start.date, when.start.time):
        return ""
    return current().time(there.time) + _days_apart(day or when.start.date, there.date)


def _span(begin: Clock, end: Clock | None, day: date) -> str:
    clock, late = current().time, _days_apart(day, begin.date)
    if end is None:
        return clock(begin.time) + late
    early = "" if begin.date == end.date else late
    return f"{clock(begin.time)}{early}–{clock(end.time)}{_days_apart(day, end.date)}"


def _days_apart(day: date, other: date) -> str:
    """Return “ +1” for a clock time on the next day, “ −1” for one on the day before."""
    apart = (other - day).days
    return f" {'+' if apart > 0 else '−'}{abs(apart)}" if apart else ""


def days_of(plan: MissionPlan, kept: Sequence[ItemRow] = (), day_ends: time = DAY_ENDS) -> Days:
    """Return the whole programme: what waits for a day first, then every day of the mission.

    Rows in `kept` (see `still_true`) are not made again for items that are the same.
    """
    lookup, made = Lookup(plan), {row.id: row for row in kept}

    def rows_of(items: Iterable[Item], day: date | None = None) -> list[ItemRow]:
        rows = ((item, made.get(item.id)) for item in items)
        return [
            row if row is not None and row.item is item else _row(plan, lookup, item, day)
            for item, row in rows
        ]

    waiting = rows_of(sums.tray(plan))
    tray = DayHead(TRAY, _("Still to plan"), _("no day yet"), _count(waiting))
    groups = [Group(tray, waiting)] if waiting else []
    days = sums.programme_days(plan, day_ends)
    clocks = zone_changes(days, plan.home_zone)
    turns = is_handed_over(plan, (day.date for day in days))
    for day in days:
        rows = rows_of(day.items, day.date)
        head = _head(plan, lookup, day, rows)
        clock = _clock(clocks[day.date]) if day.date in clocks else ""
        leader = led_by(lookup, day.date) if turns else ""
        note = " · ".join(filter(None, (clock, head.note, leader)))
        groups.append(Group(replace(head, note=note), rows))
    return tuple(groups)


def still_true(days: Days, before: MissionPlan | None, plan: MissionPlan) -> Sequence[ItemRow]:
    """Return the rows of `days`, unless something beside their items changed that they show."""
    same = before is not None and _beside_items(before) == _beside_items(plan)
    return all_rows(days) if same else ()


def _beside_items(plan: MissionPlan) -> tuple[object, ...]:
    return plan.home_zone, plan.parties, plan.participations, plan.places


def filtered(days: Days, *, unconfirmed: bool, parties: frozenset[str]) -> Days:
    """Return what the filters leave; a party's programme has also what everyone attends."""
    if not unconfirmed and not parties:
        return days
    kept = []
    for group in days:
        rows = [
            row for row in group.rows
            if (row.is_open or not unconfirmed) and (not parties or parties & _letters(row))
        ]  # fmt: skip
        if rows:
            kept.append(Group(group.value, rows))
    return tuple(kept)


def _letters(row: ItemRow) -> frozenset[str]:
    everyone = row.item.rule is AttendanceRule.EVERYONE
    return frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ" if everyone else row.parties)


def all_rows(days: Days) -> tuple[ItemRow, ...]:
    """Return the rows of all days."""
    return tuple(row for group in days for row in group.rows)


def _row(plan: MissionPlan, lookup: Lookup, item: Item, day: date | None) -> ItemRow:
    letters = _parties(plan, lookup, item)
    return ItemRow(
        item=item,
        time=times(item.when, day),
        home=home_time(item.when, plan.home_zone, day),
        title=item.title.text(current().language),
        place=_place(lookup, item),
        parties=letters,
        who=_who(item, letters),
        status=_(label(item.status)),
    )


def _parties(plan: MissionPlan, lookup: Lookup, item: Item) -> tuple[str, ...]:
    """Return the letters of the parties that attend; of named people, those they belong to."""
    if item.rule is AttendanceRule.PARTIES:
        chosen = set(item.party_ids)
    elif item.rule is AttendanceRule.NAMED:
        parts = [lookup.participation(part) for part in item.named]
        chosen = {part.party_id for part in parts if part is not None and part.party_id}
    else:
        return ()
    return tuple(party.letter for party in plan.parties if party.id in chosen)


def _who(item: Item, letters: Sequence[str]) -> str:
    if item.rule is AttendanceRule.EVERYONE:
        return _("all")
    if letters:
        return ", ".join(letters)
    return ngettext("{n} person", "{n} people", len(item.named)) if item.named else _("nobody")


def who_of(plan: MissionPlan, item: Item) -> str:
    """Return for whom an item is: “all”, “A, B”, “3 people”."""
    return _who(item, _parties(plan, Lookup(plan), item))


def _place(lookup: Lookup, item: Item) -> str:
    """Return where it is: “Head office, Osaka”; of a journey both ends, by name."""
    start, end = lookup.place(item.place_id), lookup.place(item.end_place_id)
    if start is not None and end is not None:
        return f"{start.name} → {end.name}"
    card = start or end
    if card is None:
        return item.place_note.text(current().language)
    return card.name if not card.city or card.city in card.name else f"{card.name}, {card.city}"


def _head(plan: MissionPlan, lookup: Lookup, day: sums.Day, rows: Sequence[ItemRow]) -> DayHead:
    words = current()
    parts = [_("Day {number}", number=day.number)] if day.number else []
    parts.append(f"{words.weekday(day.date)} {_plain(day.date)}")
    parts += [place for place in places_on(plan, day.date) if place][:2]
    return DayHead(day.date, " · ".join(parts), _hotel(plan, lookup, day.date), _count(rows))


def _clock(zones: Sequence[str]) -> str:
    """Return that another clock begins to count: “clock: Amsterdam → Tokyo”."""
    return _("clock: {zones}", zones=" → ".join(map(current().zone, zones)))


def _plain(day: date) -> str:
    """Return “15 mei”: the year stands in the head of the mission."""
    return current().date_plain(day).removesuffix(str(day.year)).strip()


def places_on(plan: MissionPlan, day: date) -> list[str]:
    """Return where the mission is on a day."""
    return [
        each.place for each in plan.destinations
        if each.arrives and each.arrives <= day <= (each.leaves or each.arrives)
    ]  # fmt: skip


def _hotel(plan: MissionPlan, lookup: Lookup, day: date) -> str:
    """Return where the night that follows is spent."""
    names = []
    for stay in plan.stays:
        if stay.first_night and stay.first_night <= day < (stay.leaves or day):
            card = lookup.place(stay.place_id)
            names.append(stay.name or (card.name if card else ""))
    return _("night: {hotel}", hotel=current().listed(filter(None, names))) if names else ""


def items_in_words(number: int) -> str:
    """Return “10 items”."""
    return ngettext("{n} item", "{n} items", number)


def _count(rows: Sequence[ItemRow]) -> str:
    """Return “10 items, 3 not confirmed”."""
    if not rows:
        return _("nothing planned")
    text = items_in_words(len(rows))
    still = sum(row.is_open for row in rows)
    return ", ".join([text, *([_("{n} not confirmed", n=still)] if still else [])])
