"""A calendar file: one VCALENDAR with the items of a scope, the same bytes for the same plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from icalendar import Calendar, Event, vText

from delegaties.errors import RefusedError
from delegaties.i18n import N_, Words, words
from delegaties.outputs.atomic import write_whole
from delegaties.outputs.calendar.clean import fold, one_line
from delegaties.outputs.calendar.describe import Teller
from delegaties.outputs.calendar.event import STATUS, banner_of, event_of, mission_title
from delegaties.outputs.calendar.output import CalendarOptions, Cancellations
from delegaties.outputs.calendar.scope import ScopeKind, items_in
from delegaties.outputs.calendar.times import Span, has_end, is_open, span_of
from delegaties.outputs.calendar.zones import vtimezone
from delegaties.outputs.progress import Progress, quietly
from delegaties.outputs.standing import standing_short
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.kinds import ItemStatus

PRODID = "-//Delegaties//Delegaties//EN"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a calendar file will hold, and what the user should be told about it.

    `undated` items are left out; `open` ones stand on their day without a time; `endless` ones
    were given an hour; `cancelled` ones were left out as the user chose.
    """

    items: tuple[Item, ...] = ()
    undated: tuple[Item, ...] = ()
    open: tuple[Item, ...] = ()
    endless: tuple[Item, ...] = ()
    cancelled: tuple[Item, ...] = ()

    def remarks(self, words: Words) -> list[str]:
        """Return a sentence for each thing that is not as the programme has it."""
        told = (
            words.plural(
                "{n} item without a date is left out.",
                "{n} items without a date are left out.",
                len(self.undated),
            ),
            words.plural(
                "{n} item without a time stands on its day as an all-day entry.",
                "{n} items without a time stand on their day as all-day entries.",
                len(self.open),
            ),
            words.plural(
                "{n} item without an end time was given one hour.",
                "{n} items without an end time were given one hour.",
                len(self.endless),
            ),
            words.plural(
                "{n} cancelled item is left out.",
                "{n} cancelled items are left out.",
                len(self.cancelled),
            ),
        )
        counted = (self.undated, self.open, self.endless, self.cancelled)
        return [sentence for items, sentence in zip(counted, told, strict=True) if items]


def contents(plan: MissionPlan, options: CalendarOptions) -> Contents:
    """Return what `write_calendar` would write, without writing it."""
    found = items_in(plan, options.scope)
    marked = options.cancelled is Cancellations.MARKED
    wanted = tuple(i for i in found if marked or i.status is not ItemStatus.CANCELLED)
    dated = tuple(item for item in wanted if item.when.date is not None)
    return Contents(
        items=dated,
        undated=tuple(item for item in wanted if item.when.date is None),
        open=tuple(item for item in dated if is_open(item.when)),
        endless=tuple(item for item in dated if item.when.start and not has_end(item.when)),
        cancelled=() if marked else tuple(i for i in found if i.status is ItemStatus.CANCELLED),
    )


def write_calendar(
    plan: MissionPlan,
    options: CalendarOptions,
    target: Path,
    progress: Progress = quietly,
) -> list[Path]:
    """Write the calendar of a scope to `target` and return its path.

    `plan` is already limited to what the readers may see (`scope.plan_for`). Raises RefusedError
    when there is nothing to write, WriteError when the file cannot be written, and Cancelled when
    `progress` does; an earlier file then stays as it was.
    """
    return [write_whole(target, calendar_bytes(plan, options, progress))]


def check_any(plan: MissionPlan, options: CalendarOptions) -> None:
    """Raise RefusedError when a calendar would be empty."""
    teller = Teller(plan, words(options.language), names=options.names)
    if not contents(plan, options).items and not _banners(options, teller):
        raise RefusedError(
            N_(
                "This calendar would be empty: no item with a date is for these people and may "
                "be told to these readers. Give items a date, confirm them, or choose others."
            )
        )


def calendar_bytes(
    plan: MissionPlan, options: CalendarOptions, progress: Progress = quietly
) -> bytes:
    """Return the content of a calendar file (UTF-8, CRLF); raises RefusedError and Cancelled."""
    check_any(plan, options)
    teller = Teller(plan, words(options.language), names=options.names)
    dated = [(item, span_of(item.when)) for item in contents(plan, options).items]
    spans = [(item, span) for item, span in dated if span is not None]
    events = [*_banners(options, teller)]
    for done, (item, span) in enumerate(spans):
        progress(done, len(spans))
        events.append(event_of(item, span, teller))
    calendar = _calendar(options, teller, events, [span for _, span in spans])
    whole = b"".join(fold(line) for line in calendar.content_lines() if line)
    progress(len(spans), len(spans))
    return whole


def calendar_name(plan: MissionPlan, options: CalendarOptions) -> str:
    """Return what a reader's program will call the calendar."""
    return _name(options, Teller(plan, words(options.language)))


def _banners(options: CalendarOptions, teller: Teller) -> list[Event]:
    """Return the mission's days, for those who go along."""
    travelling = options.scope.kind in (ScopeKind.MISSION, ScopeKind.PARTICIPANT)
    if not (options.mission_banner and travelling):
        return []
    banner = banner_of(teller.plan, teller)
    if banner is None:
        return []
    off = str(banner["STATUS"]) == STATUS[ItemStatus.CANCELLED]
    return [] if off and options.cancelled is Cancellations.LEAVE_OUT else [banner]


def _calendar(
    options: CalendarOptions, teller: Teller, events: list[Event], spans: list[Span]
) -> Calendar:
    calendar = Calendar()
    calendar["VERSION"] = vText("2.0")
    calendar["PRODID"] = vText(PRODID)
    calendar["CALSCALE"] = vText("GREGORIAN")
    if len(events) > 1:  # Outlook would make a folder of that name for a single entry
        calendar["X-WR-CALNAME"] = vText(_name(options, teller))
    if options.standing is not None:
        calendar["X-DELEGATIES-VERSION"] = vText(standing_short(options.standing, teller.words))
    for zone in sorted(frozenset().union(*(span.zones for span in spans))):
        component = vtimezone(zone)
        if component is not None:
            calendar.add_component(component)
    for event in events:
        calendar.add_component(event)
    return calendar


def _name(options: CalendarOptions, teller: Teller) -> str:
    title = one_line(options.title) or mission_title(teller.plan, teller)
    whose = one_line(_whose(options, teller))
    return f"{title} – {whose}" if whose and not options.title else title


def _whose(options: CalendarOptions, teller: Teller) -> str:
    """Return the name of the participant, host or organisation the calendar is for."""
    key, lookup = options.scope.id, teller.lookup
    match options.scope.kind:
        case ScopeKind.MISSION:
            return ""
        case ScopeKind.PARTICIPANT:
            part = lookup.participation(key)
            return lookup.name_of(part, teller.words.language) if part else ""
        case ScopeKind.HOST:
            person = lookup.person(key)
            return person.name.full if person else ""
        case ScopeKind.ORGANISATION:
            card = lookup.organisation(key)
            return card.name if card else ""
