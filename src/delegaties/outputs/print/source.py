"""What a section of the book gets to work with, and the phrases several sections share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cached_property

from delegaties.i18n import N_, Words
from delegaties.outputs.print.output import BookOptions, book_title
from delegaties.outputs.print.setter import Setter
from delegaties.outputs.standing import standing_short, standing_text
from delegaties.plan.cards import PlaceCard
from delegaties.plan.clocks import zone_changes
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Destination, Item, MissionPlan, Party
from delegaties.plan.sums import Day, day_count, programme_day, programme_days
from delegaties.values.audience import Audience
from delegaties.values.kinds import Certainty, ItemStatus
from delegaties.values.labels import label
from delegaties.values.parties import lettered
from delegaties.values.texts import Texts
from delegaties.values.when import Clock

_EDITIONS = {
    Audience.STAFF: N_("Internal edition"),
    Audience.OWN: N_("Own delegation's edition"),
    Audience.GUESTS: N_("Guests' edition"),
    Audience.PUBLIC: N_("Public edition"),
}

_CLASSIFICATIONS = {
    Audience.STAFF: N_("Confidential"),
    Audience.OWN: N_("Confidential"),
    Audience.GUESTS: N_("For guests and hosts"),
    Audience.PUBLIC: N_("Public"),
}

_MOST_CITIES = 3
_NOON = time(12)


@dataclass(frozen=True)
class Source:
    """A plan, how it is to be printed, and the words for it."""

    plan: MissionPlan
    options: BookOptions
    words: Words
    setter: Setter

    @cached_property
    def lookup(self) -> Lookup:
        """The cards of the plan by id."""
        return Lookup(self.plan)

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days of the programme, without what was cancelled."""
        return tuple(
            Day(day.date, day.number, tuple(filter(_takes_place, day.items)))
            for day in programme_days(self.plan, self.options.day_ends)
        )

    @cached_property
    def clocks(self) -> Mapping[date, tuple[str, ...]]:
        """The days on which another clock begins to count, with its zones in order."""
        return zone_changes(self.days, self.plan.home_zone)

    @property
    def kind(self) -> str:
        """What the book is called: for those who travel, or for those who come."""
        return self.words.text(book_title(self.plan.direction))

    @property
    def title(self) -> str:
        """The mission's title, or what kind of mission it is."""
        return self.best(self.plan.title) or self.words.text(label(self.plan.kind))

    @property
    def edition(self) -> str:
        """For whom this copy is."""
        return self.options.edition or self.words.text(_EDITIONS[self.options.audience])

    @property
    def classification(self) -> str:
        """How this copy is to be handled."""
        return self.words.text(_CLASSIFICATIONS[self.options.audience])

    @property
    def stand(self) -> str:
        """The moment of the last change to the plan, on the clock at home."""
        changed = self.plan.changed_at
        if changed is None:
            return ""
        there = Clock(changed.date(), changed.time(), "UTC").in_zone(self.plan.home_zone)
        return self.words.text(
            N_("as of {date}, {time}"), date=self.words.date_short(there.date), time=there.time
        )

    @property
    def version(self) -> str:
        """Of which version of the programme this is: “version 3 and 4 changes since”."""
        standing = self.options.standing
        return standing_text(standing, self.words) if standing else ""

    @property
    def version_short(self) -> str:
        """The same in a foot or a file's own description: “version 3 (+4)”."""
        standing = self.options.standing
        return standing_short(standing, self.words) if standing else ""

    def best(self, texts: Texts) -> str:
        """Return a text in the book's language, or in another when that is missing."""
        return texts.text(self.options.language)

    def item_title(self, item: Item) -> str:
        """Return an item's title, or what kind of item it is."""
        return self.best(item.title) or self.words.text(label(item.kind))

    def dates(self, first: date | None, last: date | None) -> str:
        """Return a range of dates; one date when the other is open."""
        if first is None or last is None:
            only = first or last
            return self.words.date_plain(only) if only else ""
        return self.words.date_range(first, last) if first <= last else self.dates(first, None)

    def day_label(self, day: Day) -> str:
        """Return “Day 3 of 7”, or an empty string before the mission begins."""
        total = day_count(self.plan)
        if day.number is None:
            return ""
        if total is None or day.number > total:
            return self.words.text(N_("Day {n}"), n=day.number)
        return self.words.text(N_("Day {n} of {total}"), n=day.number, total=total)

    def day_title(self, day: Day) -> str:
        """Return “Monday 15 May · Osaka”."""
        text = self.words.date_long(day.date).removesuffix(str(day.date.year)).strip(" ,")
        cities = self.cities(day)
        title = text[:1].upper() + text[1:]
        return f"{title} · {cities}" if cities else title

    def cities(self, day: Day) -> str:
        """Return where the day is spent: the places of its items, else the destination."""
        names: dict[str, None] = {}
        for item in day.items:
            for key in (item.place_id, item.end_place_id):
                place = self.lookup.place(key)
                if place and place.city:
                    names[place.city] = None
        if not names:
            names = {d.place: None for d in self.plan.destinations if _covers(d, day.date)}
        shown = [name for name in names if name][:_MOST_CITIES]
        return " – ".join(shown)

    def day_zone(self, day: Day) -> str:
        """Return the zone most of the day's times are in, or the destination's, or home."""
        zones = [item.when.start.zone for item in day.items if item.when.start]
        if zones:
            return max(zones, key=lambda zone: (zones.count(zone), -zones.index(zone)))
        there = [d.zone for d in self.plan.destinations if _covers(d, day.date) and d.zone]
        return there[0] if there else self.plan.home_zone

    def times(self, item: Item) -> str:
        """Return “9.30–11.30”, “approx. 9.30”, “all day” or “to be decided”."""
        start, end = item.when.start, item.when.end
        if start is None:
            return self.words.text(N_("all day") if item.when.all_day else N_("to be decided"))
        text = self.words.time(start.time)
        if end is not None:
            text += f"–{self.words.time(end.time)}"
        if programme_day(item.when, self.options.day_ends) != start.date:
            text = f"{self.words.weekday(start.date, short=True)} {text}"
        if item.when.certainty is not Certainty.EXACT:
            return self.words.text(N_("approx. {time}"), time=text)
        return text

    def span(self, item: Item) -> str:
        """Return the times, with “+1” when the end is on the next day's date."""
        start, end = item.when.start, item.when.end
        later = (end.date - start.date).days if start and end else 0
        return f"{self.times(item)} +{later}" if later > 0 else self.times(item)

    def home_times(self, item: Item) -> str:
        """Return the times on the clock at home, when that shows another time."""
        start, end = item.when.start, item.when.end
        if start is None or not differs(start, self.plan.home_zone):
            return ""
        home = start.in_zone(self.plan.home_zone)
        text = self.words.time(home.time)
        if end is not None:
            text += f"–{self.words.time(end.in_zone(self.plan.home_zone).time)}"
        if home.date != start.date:
            text = f"{self.words.weekday(home.date, short=True)} {text}"
        city = self.words.zone(self.plan.home_zone)
        return f"{city} {text}"

    def arrival(self, item: Item) -> str:
        """Return date and city of an end on another day, or where the clock differs."""
        start, end = item.when.start, item.when.end
        if start is None or end is None:
            return ""
        elsewhere = differs(end, start.zone)
        city = self.words.zone(end.zone)
        if end.date == start.date:
            message = N_("end: local time in {city}")
            return self.words.text(message, city=city) if elsewhere else ""
        date = self.words.weekday_date(end.date)
        if not elsewhere:
            return self.words.text(N_("until {end}"), end=date)
        local = self.words.text(N_("local time in {city}"), city=city)
        return self.words.text(N_("until {end}"), end=f"{date}, {local}")

    def party(self, party: Party) -> str:
        """Return a group's letter and the name of its own, or what there is of them."""
        return lettered(self.best(party.name), party.letter)

    def place(self, card: PlaceCard | None, note: str = "") -> str:
        """Return a place with its address and city."""
        if card is None:
            return note
        parts = [card.name, note, card.address]
        if card.city and not any(card.city in part for part in parts):
            parts.append(card.city)
        return ", ".join(part for part in parts if part)

    def spoken(self, codes: Iterable[str]) -> str:
        """Return the names of languages."""
        return ", ".join(self.words.language_name(code) for code in codes)


def difference(zone: str, home: str, on: date) -> float:
    """Return how many hours a zone is ahead of home at noon of a date there."""
    noon = Clock(on, _NOON, zone).local
    ahead = (noon.utcoffset() or timedelta()) - (_offset(Clock(on, _NOON, zone), home))
    return ahead.total_seconds() / 3600


def differs(clock: Clock, zone: str) -> bool:
    """Whether the clocks of `zone` tell another time at that moment."""
    return clock.zone != zone and clock.local.utcoffset() != _offset(clock, zone)


def _offset(clock: Clock, zone: str) -> timedelta:
    return clock.in_zone(zone).local.utcoffset() or timedelta()


def _takes_place(item: Item) -> bool:
    return item.status is not ItemStatus.CANCELLED


def _covers(destination: Destination, day: date) -> bool:
    arrives, leaves = destination.arrives, destination.leaves
    return (arrives is None or arrives <= day) and (leaves is None or day <= leaves)
