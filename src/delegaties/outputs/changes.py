"""What changed since a version, in words: for the list, the change sheet and the console."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from uuid import UUID
from zoneinfo import ZoneInfo

from delegaties.i18n import N_, Words
from delegaties.plan.attendance import Window
from delegaties.plan.clocks import window_there
from delegaties.plan.difference import Difference, Effect, ItemChange, Own, PersonChange, What
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Item, MissionPlan, Participation
from delegaties.plan.releases import Release
from delegaties.values.kinds import Certainty
from delegaties.values.labels import label
from delegaties.values.parties import lettered
from delegaties.values.when import When

SHORT: Mapping[What, str] = {
    What.ADDED: N_("new"),
    What.REMOVED: N_("removed"),
    What.STATUS: N_("status"),
    What.TIME: N_("time"),
    What.PLACE: N_("place"),
    What.ATTENDANCE: N_("who attends"),
    What.TITLE: N_("title"),
    What.HOSTS: N_("hosts, organisations"),
    What.DETAILS: N_("details"),
}
"""A word or two for each, for a mark in a list."""

DETAILS: Mapping[str, str] = {
    "time_hidden": N_("time kept from guests"),
    "reference": N_("flight or train number"),
    "vehicle_ids": N_("vehicle or hall"),
    "description": N_("description"),
    "language": N_("language spoken"),
    "dress": N_("dress code"),
    "gift": N_("gift"),
    "talking_points": N_("talking points"),
    "speech": N_("speech"),
    "press": N_("press moment"),
    "notes": N_("internal note"),
}
"""What the fields are called whose change is told by name only."""

_EFFECTS: Mapping[Effect, str] = {
    Effect.JOINS: N_("Attends this now"),
    Effect.LEAVES: N_("No longer attends this"),
}


class Teller:
    """Tells the changes of one difference in one language."""

    def __init__(self, changed: Difference, words: Words) -> None:
        self.changed = changed
        self.words = words
        self._old, self._new = Lookup(changed.before), Lookup(changed.after)

    def marks(self, change: ItemChange) -> str:
        """Return what changed in a few words: “time, place”."""
        return ", ".join(self.words.text(SHORT[what]) for what in change.what)

    def title(self, item: Item) -> str:
        """Return what an item is called, or of what kind it is."""
        return item.title.text(self.words.language) or self.words.text(label(item.kind))

    def when(self, item: Item) -> str:
        """Return day and time of an item."""
        return when_text(item.when, self.words)

    def sentences(self, change: ItemChange) -> list[str]:
        """Return a short sentence for each thing that changed: what it was, or who."""
        return [said for what in change.what for said in self._of(what, change) if said]

    def _of(self, what: What, change: ItemChange) -> Iterator[str]:
        tr, before = self.words.text, change.before
        if before is None:
            yield tr(N_("New in the programme"))
            return
        match what:
            case What.REMOVED:
                yield tr(N_("No longer in the programme"))
            case What.STATUS:
                yield tr(
                    N_("Now {now}, was {before}"),
                    now=tr(label(change.item.status)),
                    before=tr(label(before.status)),
                )
            case What.TIME:
                yield self._time(before, change.item)
            case What.PLACE:
                yield self._place(before, change.item)
            case What.ATTENDANCE:
                yield from self._attendance(change)
            case What.TITLE:
                yield tr(N_("Was called “{title}”"), title=self.title(before))
            case What.HOSTS:
                yield from self._hosts(before, change.item)
            case _:
                names = [tr(DETAILS[name]) for name in change.details if name in DETAILS]
                yield tr(N_("Changed: {details}"), details=self.words.listed(names))

    def _time(self, before: Item, after: Item) -> str:
        """Return when it was: the time alone if it is still on that day."""
        was, now = before.when, after.when
        if was.date != now.date or was.start is None or now.start is None:
            return self.words.text(N_("Was on {when}"), when=self.when(before))
        times = times_text(was, self.words)
        if was.start.zone != now.start.zone:
            times = f"{times} ({self.words.zone(was.start.zone)})"
        return self.words.text(N_("Was {before}"), before=times)

    def _hosts(self, before: Item, after: Item) -> Iterator[str]:
        """Yield who came to have a part in it, and who has none any more, each with the part."""
        was, now = self._parts(before, self._old), self._parts(after, self._new)
        for message, some, others in (
            (N_("Now with {names}"), now, was),
            (N_("Now without {names}"), was, now),
        ):
            names = [name for name in some if name not in others]
            if names:
                yield self.words.text(message, names=self.words.listed(names))

    def _parts(self, item: Item, lookup: Lookup) -> list[str]:
        people = [(lookup.person(link.person_id), link.role) for link in item.persons]
        named = [(card.name.full, label(role)) for card, role in people if card]
        for link in item.organisations:
            card = lookup.organisation(link.organisation_id)
            named += [(card.name, label(link.role))] if card else []
        return [f"{name} ({self.words.text(role).lower()})" for name, role in named]

    def _attendance(self, change: ItemChange) -> Iterator[str]:
        for message, parts, lookup in (
            (N_("Now with {names}"), change.joined, self._new),
            (N_("Now without {names}"), change.left, self._old),
        ):
            if parts:
                yield self.words.text(message, names=self._names(parts, lookup))
        if not change.joined and not change.left:
            yield self.words.text(N_("For other groups"))

    def _names(self, parts: tuple[UUID, ...], lookup: Lookup) -> str:
        found = filter(None, map(lookup.participation, parts))
        language = self.words.language
        return self.words.listed(filter(None, (lookup.name_of(each, language) for each in found)))

    def _place(self, before: Item, after: Item) -> str:
        was, now = _where(before, self._old, self.words), _where(after, self._new, self.words)
        if was == now or not was:
            message = N_("Now at {now}") if now else N_("Other place")
        else:
            message = N_("Now at {now}, was at {was}") if now else N_("Was at {was}")
        return self.words.text(message, now=now, was=was)

    # People

    def name(self, person: PersonChange) -> str:
        """Return who it is."""
        part = person.after or person.before
        if part is not None:
            lookup = self._new if person.after else self._old
            return lookup.name_of(part, self.words.language)
        card = self._new.person(person.person_id) or self._old.person(person.person_id)
        return card.name.full if card else ""

    def own(self, person: PersonChange) -> list[str]:
        """Return what changed in somebody's own part, apart from single items."""
        return [self._own(own, person) for own in person.own]

    def _own(self, own: Own, person: PersonChange) -> str:
        tr = self.words.text
        match own:
            case Own.JOINED:
                return tr(N_("Takes part now"))
            case Own.LEFT:
                return tr(N_("No longer takes part"))
            case Own.ROLES:
                return self._roles(person)
            case Own.FUNCTION:
                return self._function(person)
            case Own.PARTY:
                party = self._new.party(person.after.party_id if person.after else None)
                named = party.name.text(self.words.language) if party else ""
                name = lettered(named, party.letter) if party else ""
                return tr(N_("Now in group {name}"), name=name) if name else tr(N_("In no group"))
        now = self._period(person.after, self.changed.after)
        was = self._period(person.before, self.changed.before)
        return tr(N_("Present {now}; was {before}"), now=now, before=was)

    def _roles(self, person: PersonChange) -> str:
        was, now = (
            self.words.listed(self.words.text(label(role)).lower() for role in part.roles)
            for part in (person.before, person.after)
            if part is not None
        )
        return self.words.text(N_("Roles: now {now}, was {before}"), now=now or "–",
                               before=was or "–")  # fmt: skip

    def _function(self, person: PersonChange) -> str:
        was, now = (
            ", ".join(filter(None, (part.function.text(self.words.language),
                                    lookup.organisation_of(part))))
            for part, lookup in ((person.before, self._old), (person.after, self._new))
            if part is not None
        )  # fmt: skip
        return self.words.text(N_("Now {now}, was {before}"), now=now or "–", before=was or "–")

    def _period(self, part: Participation | None, plan: MissionPlan) -> str:
        window = window_there(plan, part) if part else Window()
        first = window.from_date or plan.departs
        last = window.until_date or plan.returns
        begin = self._moment(first, window.from_time)
        end = self._moment(last, window.until_time)
        return self.words.text(N_("from {first} until {last}"), first=begin, last=end)

    def _moment(self, day: date | None, at: time | None) -> str:
        parts = (self.words.weekday_date(day) if day else "…", self.words.time(at) if at else "")
        return " ".join(filter(None, parts))

    def for_person(self, change: ItemChange, effect: Effect) -> list[str]:
        """Return what the change of an item means to one person."""
        if effect is Effect.STAYS or change.after is None or change.before is None:
            return [
                said
                for what in change.what
                if what is not What.ATTENDANCE
                for said in self._of(what, change)
            ]
        return [self.words.text(_EFFECTS[effect])]


def in_one_line(sentences: Iterable[str]) -> str:
    """Return short sentences as one: only the first begins with a capital."""
    first, *others = [*sentences] or [""]
    return "; ".join((first, *(each[:1].lower() + each[1:] for each in others)))


def _where(item: Item, lookup: Lookup, words: Words) -> str:
    """Return where an item is; of a journey both ends."""
    cards = [lookup.place(key) for key in (item.place_id, item.end_place_id)]
    names = " → ".join(card.name or card.city for card in cards if card)
    return ", ".join(filter(None, (names, item.place_note.text(words.language))))


def when_text(when: When, words: Words) -> str:
    """Return “Mon 15 May, 9:30–11:00”, as far as it is known."""
    if when.date is None:
        return words.text(N_("no day yet"))
    day = words.weekday_date(when.date)
    if when.start is None:
        return f"{day}, {words.text(N_('all day'))}" if when.all_day else day
    return f"{day}, {times_text(when, words)}"


def times_text(when: When, words: Words) -> str:
    """Return “9:30–11:00”; empty without a begin."""
    if when.start is None:
        return ""
    text = words.time(when.start.time)
    if when.end is not None:
        text += f"–{words.time(when.end.time)}"
    return f"± {text}" if when.certainty is Certainty.APPROXIMATE else text


def released_text(release: Release, zone: str, words: Words) -> str:
    """Return “Version 2 given out on 5 May 2026, 9:30”, on the clock of `zone`."""
    at = release.at.astimezone(ZoneInfo(zone))
    return words.text(
        N_("Version {number} given out on {day}, {time}"),
        number=release.number,
        day=words.date_plain(at.date()),
        time=at.time(),
    )
