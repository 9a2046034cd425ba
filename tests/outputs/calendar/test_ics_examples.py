"""The calendars of the examples are silent about what is not for their readers."""

from __future__ import annotations

import re

import pytest
import vobject
from outputs.print.reading import squeezed
from outputs.telling import hidden

from delegaties.inputs.bundle import read
from delegaties.inputs.examples import files
from delegaties.outputs.calendar.ics import calendar_bytes
from delegaties.outputs.calendar.output import CalendarOptions, Cancellations
from delegaties.outputs.calendar.scope import (
    WHOLE,
    Scope,
    ScopeKind,
    audience_for,
    items_in,
    plan_for,
)
from delegaties.plan.audience import for_audience
from delegaties.values.audience import Audience
from delegaties.values.kinds import Side

examples = pytest.mark.parametrize("file", files(), ids=lambda file: file.stem)


def told(data: bytes) -> str:
    """Everything in a calendar file: unfolded, without escapes and white space."""
    text = re.sub(r"\r\n[ \t]", "", data.decode())
    return squeezed(re.sub(r"\\([,;\\nN])", lambda found: found[1].strip("nN"), text))


def written(plan, scope, language, audience=None):
    shown = plan_for(plan, scope, audience)
    options = CalendarOptions(
        language=language, scope=scope, cancelled=Cancellations.MARKED, mission_banner=True
    )
    return calendar_bytes(shown, options)


@examples
@pytest.mark.parametrize("audience", [Audience.OWN, Audience.GUESTS, Audience.PUBLIC])
def test_the_calendar_of_an_example_tells_nothing_that_its_readers_may_not_know(file, audience):
    for plan in read(file).plans:
        secrets = hidden(plan, for_audience(plan, audience))
        assert secrets, "an example without secrets proves nothing"
        for language in ("nl", "en"):
            everything = told(written(plan, WHOLE, language, audience))
            assert [secret for secret in secrets if secret in everything] == []


@examples
def test_what_a_host_or_guest_gets_tells_nothing_that_guests_may_not_know(file):
    for plan in read(file).plans:
        secrets = hidden(plan, for_audience(plan, Audience.GUESTS))
        theirs = [part for part in plan.participations if part.side is Side.THEIRS]
        scopes = [Scope(ScopeKind.ORGANISATION, each.id) for each in plan.organisations]
        scopes += [Scope(ScopeKind.PARTICIPANT, part.id) for part in theirs]
        for scope in scopes:
            assert audience_for(plan, scope) is Audience.GUESTS
            if all(item.when.date is None for item in items_in(plan_for(plan, scope), scope)):
                continue
            everything = told(written(plan, scope, "nl"))
            assert [secret for secret in secrets if secret in everything] == []


@examples
def test_another_library_reads_every_item(file):
    for plan in read(file).plans:
        data = written(plan, WHOLE, "nl", Audience.STAFF)
        events = vobject.readOne(data.decode()).vevent_list
        dated = [item for item in plan.items if item.when.date is not None]
        assert len(events) == len(dated) + 1  # the days of the mission
