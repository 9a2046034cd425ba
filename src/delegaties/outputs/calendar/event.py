"""One programme item as a VEVENT, and the mission's days as another."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Event, vCategory, vDatetime, vGeo, vInt, vText

from delegaties.outputs.calendar.clean import one_line
from delegaties.outputs.calendar.describe import Teller
from delegaties.outputs.calendar.times import Span, is_open, written
from delegaties.plan.mission import Item, MissionPlan
from delegaties.values.audience import Audience
from delegaties.values.ids import calendar_uid
from delegaties.values.kinds import STEPS, ItemKind, ItemStatus, MissionStatus

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

STATUS = {
    ItemStatus.IDEA: "TENTATIVE",
    ItemStatus.ASKED: "TENTATIVE",
    ItemStatus.CONFIRMED: "CONFIRMED",
    ItemStatus.CANCELLED: "CANCELLED",
}

_OFF = frozenset({MissionStatus.REFUSED, MissionStatus.DECLINED, MissionStatus.CANCELLED})
_SURE = frozenset(STEPS[STEPS.index(MissionStatus.DECIDED) :])

_MINUTE = timedelta(minutes=1)
_POLES, _DATE_LINE = 90, 180


def event_of(item: Item, span: Span, teller: Teller) -> Event:
    """Return an item as an event; no METHOD, ORGANIZER or ATTENDEE, which would send mail.

    UID, SEQUENCE and times depend on the item alone, so that all files agree. An item that was
    narrowed to certain readers is private, where the plan still tells.
    """
    event = _entry(span, item.changed_at or teller.plan.changed_at)
    event["UID"] = vText(calendar_uid(item.id))
    event["SEQUENCE"] = vInt(item.sequence)
    event["SUMMARY"] = vText(teller.title(item))
    _put_text(event, "LOCATION", teller.place(item))
    _put_text(event, "DESCRIPTION", teller.description(item))
    event["CATEGORIES"] = vCategory([teller.kind(item)])
    event["STATUS"] = vText(STATUS[item.status])
    event["TRANSP"] = vText("TRANSPARENT" if _leaves_free(item) else "OPAQUE")
    if item.audiences is not None and Audience.PUBLIC not in item.audiences:
        event["CLASS"] = vText("PRIVATE")
    place = teller.lookup.place(item.place_id)
    if place is not None:
        _put_position(event, place.latitude, place.longitude)
    return event


def banner_of(plan: MissionPlan, teller: Teller) -> Event | None:
    """Return the mission's days as an entry that leaves them free; None while it has no dates.

    A mission has no revision of its own: its SEQUENCE counts minutes, so that it rises with time.
    """
    if plan.departs is None:
        return None
    last = max(plan.departs, plan.returns or plan.departs)
    event = _entry(Span(plan.departs, last + timedelta(days=1)), plan.changed_at)
    event["UID"] = vText(calendar_uid(plan.id))
    event["SEQUENCE"] = vInt(max(((plan.changed_at or EPOCH) - EPOCH) // _MINUTE, 0))
    event["SUMMARY"] = vText(mission_title(plan, teller))
    event["STATUS"] = vText(_mission_status(plan.status))
    event["TRANSP"] = vText("TRANSPARENT")
    return event


def _mission_status(status: MissionStatus) -> str:
    if status in _OFF:
        return "CANCELLED"
    return "CONFIRMED" if status in _SURE else "TENTATIVE"


def mission_title(plan: MissionPlan, teller: Teller) -> str:
    """Return what the mission is called, on one line."""
    title = one_line(plan.title.text(teller.words.language))
    return title or teller.words.text("Mission without a title")


def _entry(span: Span, changed_at: datetime | None) -> Event:
    """Return an event with its times, stamped with the revision's moment instead of today's."""
    event = Event()
    event["DTSTART"] = written(span.start)
    event["DTEND"] = written(span.end)
    stamp = vDatetime((changed_at or EPOCH).astimezone(UTC))
    for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
        event[name] = stamp
    return event


def _put_text(event: Event, name: str, text: str) -> None:
    if text:
        event[name] = vText(text)


def _put_position(event: Event, latitude: Any, longitude: Any) -> None:
    """Add coordinates (degrees, WGS 84) when both are known and possible."""
    if latitude is None or longitude is None:
        return
    if abs(latitude) <= _POLES and abs(longitude) <= _DATE_LINE:
        event["GEO"] = vGeo((round(latitude, 6), round(longitude, 6)))


def _leaves_free(item: Item) -> bool:
    return item.kind is ItemKind.FREE or item.status is ItemStatus.CANCELLED or is_open(item.when)
