"""Reading what asks for attention, with a fixed number of statements."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from delegaties.model.accounts import Commitment, Consultation, Decision
from delegaties.model.mission import Mission
from delegaties.model.organisations import Involvement, Organisation
from delegaties.model.programme import ProgrammeItem
from delegaties.plan.agenda import Agenda, Matter, Point
from delegaties.plan.directory import Summary
from delegaties.plan.load_directory import summaries
from delegaties.plan.sums import report_due, report_open
from delegaties.values.kinds import (
    STOPPED,
    Direction,
    ItemStatus,
    VisitStatus,
)
from delegaties.values.texts import Texts

NEAR = timedelta(days=14)
"""Items and visits this near are pressing."""

REPORT_NEAR = timedelta(days=42)
"""A report is announced when it is due within six weeks."""


def agenda(session: Session, today: date) -> Agenda:
    """Read the Overview as it is on `today` (home date). Archived missions are left out."""
    missions = tuple(summary for summary in summaries(session) if not summary.archived)
    active = {summary.id: summary for summary in missions}
    terms = [*_reports(missions, today), *_pressing(session, active, today)]
    unfinished = [*_papers(session, missions, today), *_commitments(session, active)]
    return Agenda(missions=missions, terms=_by_date(terms), unfinished=_by_date(unfinished))


def _by_date(points: list[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: (point.due or date.max, point.mission_id)))


def _reports(missions: tuple[Summary, ...], today: date) -> list[Point]:
    """Announce the reports that are late or due soon of journeys that are over."""
    points = []
    for summary in missions:
        due = report_due(summary.returns, summary.report_due)
        over = summary.returns is not None and summary.returns < today
        if (
            over
            and due
            and due <= today + REPORT_NEAR
            and report_open(summary.status, summary.reported_on)
        ):
            points.append(
                Point(matter=Matter.REPORT, mission_id=summary.id, mission=summary.title, due=due)
            )
    return points


def _pressing(session: Session, active: dict[UUID, Summary], today: date) -> list[Point]:
    """List unconfirmed items and unanswered organisations of the next two weeks."""
    item = ProgrammeItem
    found = select(item.id, item.mission_id, item.title, item.day).where(
        item.status.in_([ItemStatus.IDEA, ItemStatus.ASKED]), item.day.between(today, today + NEAR)
    )
    points = [
        Point(
            matter=Matter.UNCONFIRMED, row_id=row.id, mission_id=row.mission_id,
            mission=active[row.mission_id].title, what=row.title, due=row.day,
        )
        for row in session.execute(found)
        if row.mission_id in active and active[row.mission_id].status not in STOPPED
    ]  # fmt: skip
    asked = (
        select(Involvement.id, Involvement.mission_id, Organisation.name, Mission.departs)
        .join(Organisation, Organisation.id == Involvement.organisation_id)
        .join(Mission, Mission.id == Involvement.mission_id)
        .where(
            Involvement.status.in_([VisitStatus.TO_ASK, VisitStatus.ASKED]),
            Mission.departs.between(today, today + NEAR),
        )
    )
    points += [
        Point(
            matter=Matter.UNANSWERED, row_id=row.id, mission_id=row.mission_id,
            mission=active[row.mission_id].title, what=Texts.of(nl=row.name), due=row.departs,
        )
        for row in session.execute(asked)
        if row.mission_id in active and active[row.mission_id].status not in STOPPED
    ]  # fmt: skip
    return points


def _papers(session: Session, missions: tuple[Summary, ...], today: date) -> list[Point]:
    """List outgoing missions still ahead without an alignment or a decision."""
    aligned = set(session.scalars(select(Mission.id).where(exists().where(
        Consultation.mission_id == Mission.id, Consultation.held_on.is_not(None)))))  # fmt: skip
    decided = set(session.scalars(select(Mission.id).where(exists().where(
        Decision.mission_id == Mission.id, Decision.outcome.is_not(None)))))  # fmt: skip
    points = []
    for summary in missions:
        ahead = summary.departs is None or summary.departs >= today
        if summary.direction is not Direction.OUTGOING or summary.status in STOPPED or not ahead:
            continue
        for matter, done in ((Matter.ALIGNMENT, aligned), (Matter.DECISION, decided)):
            if summary.id not in done:
                point = Point(
                    matter=matter, mission_id=summary.id, mission=summary.title, due=summary.departs
                )
                points.append(point)
    return points


def _commitments(session: Session, active: dict[UUID, Summary]) -> list[Point]:
    found = select(
        Commitment.id, Commitment.mission_id, Commitment.what, Commitment.owner, Commitment.due_on
    ).where(Commitment.done_on.is_(None))
    return [
        Point(
            matter=Matter.COMMITMENT, row_id=row.id, mission_id=row.mission_id,
            mission=active[row.mission_id].title, what=Texts.of(nl=row.what), owner=row.owner,
            due=row.due_on,
        )
        for row in session.execute(found)
        if row.mission_id in active
    ]  # fmt: skip
