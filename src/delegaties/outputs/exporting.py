"""Making the files of a mission in one go, each for the readers it is meant for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from delegaties.errors import RefusedError
from delegaties.i18n import N_, Words
from delegaties.outputs.calendar.output import CALENDAR, CalendarOptions, Cancellations
from delegaties.outputs.calendar.scope import WHOLE, Scope, ScopeKind, audience_for, readers_of
from delegaties.outputs.output import Output
from delegaties.outputs.print.output import BOOK, CHANGES, BookOptions, ChangesOptions
from delegaties.outputs.progress import Progress, quietly
from delegaties.plan import naming
from delegaties.plan.audience import for_audience
from delegaties.plan.difference import difference
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Released, Standing
from delegaties.values.audience import Audience
from delegaties.values.when import DAY_ENDS

if TYPE_CHECKING:
    from delegaties.outputs.print.preflight import Remark

NO_VERSION = N_(
    "No version of this programme was given out yet, so there is nothing to compare with. "
    "Give out a version first."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made. Without `audience` each file is for those it naturally goes to.

    `scope` limits the calendar to one participant, host or organisation; the book is then the one
    for their audience. `accent` and `logo` are the office's house style. `cancelled`,
    `mission_banner` and `names` are those of `CalendarOptions`, `page_size` and
    `day_ends` those of `BookOptions`.
    `latest` is the version given out last, which every file names; `changes` becomes a sheet of
    what is otherwise since the version `since`, or since the latest.
    """

    book: Path | None = None
    calendar: Path | None = None
    changes: Path | None = None
    latest: Released | None = None
    since: Released | None = None
    scope: Scope = WHOLE
    audience: Audience | None = None
    language: str = "nl"
    municipality: str = ""
    accent: str = ""
    logo: Path | None = None
    cancelled: Cancellations = Cancellations.LEAVE_OUT
    mission_banner: bool = False
    names: bool = True
    page_size: str = "A4"
    day_ends: time = DAY_ENDS


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were made, and what the user should know about them."""

    files: tuple[Path, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Pages that are not a file yet: their PDF, and what to know before they are printed.

    `shown` is the plan as its readers may see it; `left_out` counts what is not meant for them.
    """

    data: bytes
    remarks: tuple[Remark, ...]
    shown: MissionPlan
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A calendar that is not a file yet: what programs will call it, and how many items it has."""

    name: str
    items: int


def scope_of(
    plan: MissionPlan,
    *,
    participant: str | None = None,
    host: str | None = None,
    organisation: str | None = None,
) -> Scope:
    """Return the scope for the name of at most one of these; raises RefusedError."""
    if participant is not None:
        return Scope(ScopeKind.PARTICIPANT, naming.participation_named(plan, participant))
    if host is not None:
        return Scope(ScopeKind.HOST, naming.host_named(plan, host))
    if organisation is not None:
        return Scope(ScopeKind.ORGANISATION, naming.organisation_named(plan, organisation))
    return WHOLE


def export(plan: MissionPlan, wanted: Wanted, reader: Words, progress: Progress = quietly) -> Made:
    """Make the wanted files from the office's own plan; the remarks are in the reader's language.

    Raises RefusedError for an audience that such a calendar is not made for, or when there is
    nothing to write, and WriteError when a file cannot be written; an earlier file then stays as
    it was.
    """
    steps = [
        make(plan, wanted, target, reader)
        for target, make in (
            (wanted.book, _book),
            (wanted.changes, _changes),
            (wanted.calendar, _calendar),
        )
        if target is not None
    ]
    files = [
        file
        for step in steps
        for file in step.output.write(step.plan, step.options, step.target, progress)
    ]
    return Made(tuple(files), tuple(remark for step in steps for remark in step.remarks))


@dataclass(frozen=True, slots=True)
class _Step:
    """One file to be made: everything that can refuse it is behind us, but for the writing."""

    output: Output
    plan: MissionPlan
    options: Any
    target: Path
    remarks: Sequence[str]


def draft(plan: MissionPlan, wanted: Wanted, progress: Progress = quietly) -> Draft:
    """Make the book `export` would write, in memory, for a preview; lets Cancelled through."""
    from delegaties.outputs.print.book import make_book  # noqa: PLC0415  slow to import
    from delegaties.outputs.print.preflight import preflight  # noqa: PLC0415

    shown, options = _of_book(plan, wanted)
    hidden = len(plan.items) - len(shown.items)
    return Draft(make_book(shown, options, progress), preflight(shown, options), shown, hidden)


def draft_changes(plan: MissionPlan, wanted: Wanted, progress: Progress = quietly) -> Draft:
    """Make the change sheet `export` would write, in memory; lets Cancelled through.

    Raises RefusedError when no version was given out.
    """
    from delegaties.outputs.print.changes import make_changes  # noqa: PLC0415  slow to import
    from delegaties.outputs.print.preflight import preflight_changes  # noqa: PLC0415

    shown, options = _of_changes(plan, wanted)
    told = difference(options.since.plan, shown)
    hidden = difference(_since(wanted).plan, plan).count - told.count
    data = make_changes(shown, options, progress)
    return Draft(data, preflight_changes(told, options.book), shown, max(0, hidden))


def _of_book(plan: MissionPlan, wanted: Wanted) -> tuple[MissionPlan, BookOptions]:
    """Return the plan as the readers of the book may see it, and the book's options."""
    audience = wanted.audience or audience_for(plan, wanted.scope)
    shown = for_audience(plan, audience)
    options = BookOptions(
        language=wanted.language,
        audience=audience,
        municipality=wanted.municipality,
        accent=wanted.accent,
        logo=wanted.logo,
        page_size=wanted.page_size,
        standing=_standing(shown, wanted, audience),
        day_ends=wanted.day_ends,
    )
    return shown, options


def _standing(shown: MissionPlan, wanted: Wanted, audience: Audience) -> Standing | None:
    """Return of which version a file is, counting only changes that its readers may see."""
    if wanted.latest is None:
        return None
    changed = difference(for_audience(wanted.latest.plan, audience), shown)
    return Standing(wanted.latest.release.number, changed.count)


def _changes(plan: MissionPlan, wanted: Wanted, target: Path, _reader: Words) -> _Step:
    shown, options = _of_changes(plan, wanted)
    return _Step(CHANGES, shown, options, target, ())


def _of_changes(plan: MissionPlan, wanted: Wanted) -> tuple[MissionPlan, ChangesOptions]:
    """Return the plan as the readers of the sheet may see it, and the sheet's options."""
    since = _since(wanted)
    shown, options = _of_book(plan, wanted)
    then = replace(since, plan=for_audience(since.plan, options.audience))
    return shown, ChangesOptions(then, options)


def _since(wanted: Wanted) -> Released:
    since = wanted.since or wanted.latest
    if since is None:
        raise RefusedError(NO_VERSION)
    return since


def _book(plan: MissionPlan, wanted: Wanted, target: Path, reader: Words) -> _Step:
    from delegaties.outputs.print.preflight import preflight  # noqa: PLC0415  slow to import

    shown, options = _of_book(plan, wanted)
    remarks = [reader.text(each.message, **each.params) for each in preflight(shown, options)]
    return _Step(BOOK, shown, options, target, remarks)


def foresee(plan: MissionPlan, wanted: Wanted) -> Foreseen:
    """Return what the calendar `export` would write is called, and how much it holds."""
    from delegaties.outputs.calendar.ics import calendar_name, contents  # noqa: PLC0415  late

    shown, options = _of_calendar(plan, wanted)
    return Foreseen(calendar_name(shown, options), len(contents(shown, options).items))


def _of_calendar(plan: MissionPlan, wanted: Wanted) -> tuple[MissionPlan, CalendarOptions]:
    """Return the plan as the readers of the calendar may see it, and the calendar's options."""
    audience = readers_of(plan, wanted.scope, wanted.audience)
    shown = for_audience(plan, audience)
    options = CalendarOptions(
        language=wanted.language,
        scope=wanted.scope,
        cancelled=wanted.cancelled,
        mission_banner=wanted.mission_banner,
        names=wanted.names,
        standing=_standing(shown, wanted, audience),
    )
    return shown, options


def _calendar(plan: MissionPlan, wanted: Wanted, target: Path, reader: Words) -> _Step:
    from delegaties.outputs.calendar.ics import check_any, contents  # noqa: PLC0415  slow

    shown, options = _of_calendar(plan, wanted)
    check_any(shown, options)
    return _Step(CALENDAR, shown, options, target, contents(shown, options).remarks(reader))
