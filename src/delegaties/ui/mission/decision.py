"""The tab of decision and report: alignment, decision, report, commitments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import report_due, report_open
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current, ngettext
from delegaties.ui.mission.overview_blocks import is_outgoing
from delegaties.ui.mission.parts import PartList
from delegaties.ui.mission.sheet_tab import SheetTab
from delegaties.ui.rows import Column
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import Outcome, Side
from delegaties.values.labels import label


def _day(day: Any) -> str:
    return current().date_short(day) if day else _("no date")


def _outcome(row: Any) -> str:
    return _(label(row.outcome)) if row.outcome else _("not decided yet")


CONSULTATIONS = PartList(
    part="consultation",
    title=N_("Alignment"),
    add=N_("Add alignment"),
    what=N_("an alignment"),
    rows=lambda plan: plan.consultations,
    columns=(
        Column(
            N_("With"),
            lambda row: row.party or _("with whom to be filled in"),
            strong=True,
            stretch=True,
        ),
        Column(N_("On"), lambda row: _day(row.held_on), sort=lambda row: row.held_on),
        Column(N_("Note"), lambda row: row.note, gives=1),
    ),
    sections=(
        Section(
            "",
            (
                Field("party", N_("With")),
                Field("held_on", N_("On"), Kind.DATE),
                Field("note", N_("Note"), Kind.TEXT, width="full"),
            ),
            N_("staff only"),
        ),
    ),
    empty=(N_("No alignment yet"), N_("Add each date, also several with one party.")),
    icon="users",
)
DECISIONS = PartList(
    part="decision",
    title=N_("Decision"),
    add=N_("Add decision"),
    what=N_("a decision"),
    rows=lambda plan: plan.decisions,
    columns=(
        Column(
            N_("Subject"),
            lambda row: row.subject or _("subject to be filled in"),
            strong=True,
            stretch=True,
        ),
        Column(N_("On"), lambda row: _day(row.meets_on)),
        Column(N_("Outcome"), _outcome),
    ),
    sections=(
        Section(
            "",
            (
                Field("subject", N_("Subject"), width="full"),
                Field("meets_on", N_("Meeting of the executive"), Kind.DATE),
                Field("outcome", N_("Outcome"), Kind.CHOICE, tuple(Outcome)),
                Field("text", N_("Text of the decision"), Kind.TEXT, width="full"),
                Field(
                    "conditions", N_("Conditions"), Kind.TEXT, width="full", note=N_("staff only")
                ),
            ),
            N_("visible for own delegation and public"),
        ),
    ),
    empty=(N_("No decision yet"), N_("Add the meeting of the executive, and later its outcome.")),
    icon="gavel",
)
REPORT = (
    Section(
        N_("Report"),
        (
            Field(
                "report_due", N_("Due on another date"), Kind.DATE, near="returns",
                hint=N_("empty: six weeks after return"),
            ),
            Field("reported_on", N_("Report made on"), Kind.DATE, near="returns"),
            Field("report_by", N_("Report by")),
            Field(
                "officials_reported", N_("Accompanying officials in the report"), Kind.NUMBER,
                least=0, most=9_999, shown_if=is_outgoing,
            ),
            Field("activities", N_("Activities"), Kind.TEXT, width="full"),
            Field("results", N_("Results"), Kind.TEXT, width="full"),
        ),
        N_("visible for own delegation and public"),
    ),
)  # fmt: skip
COMMITMENTS = PartList(
    part="commitment",
    title=N_("Commitments"),
    add=N_("Add commitment"),
    what=N_("a commitment"),
    rows=lambda plan: plan.commitments,
    columns=(
        Column(
            N_("What"), lambda row: row.what or _("what to be filled in"), strong=True, stretch=True
        ),
        Column(N_("Side"), lambda row: _(label(row.side))),
        Column(N_("Owner"), lambda row: row.owner, gives=1),
        Column(N_("Due"), lambda row: _day(row.due_on), sort=lambda row: row.due_on),
        Column(N_("Done"), lambda row: _day(row.done_on) if row.done_on else ""),
    ),
    sections=(
        Section(
            "",
            (
                Field("what", N_("What"), width="full"),
                Field("side", N_("Promised by"), Kind.SEGMENTS, tuple(Side)),
                Field(
                    "organisation_id", N_("Organisation"), Kind.REFERENCE, references="organisation"
                ),
                Field("owner", N_("Owner")),
                Field("due_on", N_("Due"), Kind.DATE),
                Field("done_on", N_("Done"), Kind.DATE),
            ),
            N_("staff and own delegation"),
        ),
    ),
    empty=(
        N_("No commitments yet"),
        N_("Add what either side promised, with an owner and a date."),
    ),
    icon="handshake",
)


class DecisionTab(SheetTab):
    """From alignment to report."""

    name = N_("Decision and report")
    new_label = N_("Add commitment")
    blocks = (CONSULTATIONS, DECISIONS, REPORT, COMMITMENTS)

    def beside(self, plan: MissionPlan) -> Sequence[QWidget]:
        return facts(_("Report"), [self._term(plan)])

    def _term(self, plan: MissionPlan) -> Fact:
        """Return when the report is due, and how long there is."""
        words, due = current(), report_due(plan.returns, plan.report_due)
        if plan.reported_on:
            made = _("Report made on {date}", date=words.date_plain(plan.reported_on))
            return Fact(made, icon="circle-check")
        if due is None or not report_open(plan.status, plan.reported_on):
            return Fact(
                _("No report is due."), _("It follows from the date of return."), icon="file-text"
            )
        left = (due - self.desk.today()).days
        when = ngettext("{n} day left", "{n} days left", left)
        if left < 0:
            when = ngettext("{n} day late", "{n} days late", -left)
        picture = "octagon-alert" if left < 0 else "file-text"
        rule = _("another date was set") if plan.report_due else _("six weeks after return")
        return Fact(_("Due on {date}", date=words.date_plain(due)), f"{when}; {rule}", icon=picture)

    def new(self) -> None:
        self.lists[-1].add()
