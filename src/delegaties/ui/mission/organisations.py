"""The tab of organisations: who is visited or involved, and how they answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegaties.edits.missions import add_part
from delegaties.i18n import N_
from delegaties.plan.directory import Visit
from delegaties.plan.load_directory import earlier_visits
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import Involvement, MissionPlan
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.icons import icon
from delegaties.ui.language import _, current
from delegaties.ui.mission.cells import CHIPS, ChipCells
from delegaties.ui.mission.parts import PartList
from delegaties.ui.mission.picking import Picking
from delegaties.ui.mission.sheet_tab import SheetTab
from delegaties.ui.rows import Column
from delegaties.ui.widgets.buttons import clear
from delegaties.ui.widgets.chips import status_chip
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.audience import Audience
from delegaties.values.kinds import InvolvementRole, VisitStatus
from delegaties.values.labels import label

ADDED = N_("Add {name} to {title}")


class Involved(NamedTuple):
    """An involvement with the names a row shows, and the visits of other missions."""

    involvement: Involvement
    name: str
    town: str
    through: str
    contact: str
    visits: tuple[Visit, ...]

    @property
    def id(self) -> UUID:
        """The involvement's id."""
        return self.involvement.id

    def __getattr__(self, name: str) -> Any:
        return getattr(self.involvement, name)


ORGANISATION = Field(
    "organisation_id",
    N_("Organisation"),
    Kind.REFERENCE,
    references="organisation",
    optional=False,
)
ROLES = tuple(InvolvementRole)
THROUGH = Field("intermediary_id", N_("Asked through"), Kind.REFERENCE, references="organisation")
SECTIONS = (
    Section(
        "",
        (
            ORGANISATION,
            Field("role", N_("Role in the mission"), Kind.CHOICE, ROLES, optional=False),
            Field("status", N_("Answer"), Kind.SEGMENTS, tuple(VisitStatus), width="full"),
            THROUGH,
            Field("contact_id", N_("Contact"), Kind.REFERENCE, references="person"),
            Field("note", N_("Note"), Kind.TEXT, width="full", note=N_("staff only")),
            Field(
                "audiences", N_("Only visible for"), Kind.TAGS, tuple(Audience), width="full",
                pack=lambda chosen: frozenset(chosen) or None,
                hint=N_("empty: everybody who may see organisations"),
            ),
        ),
    ),
)  # fmt: skip


ANSWERS = {
    VisitStatus.TO_ASK: "idea",
    VisitStatus.ASKED: "asked",
    VisitStatus.ACCEPTED: "confirmed",
    VisitStatus.DECLINED: "cancelled",
    VisitStatus.MOVED: "asked",
}
"""Which chip an answer gets."""


def _answer(row: Involved, role: int) -> Any:
    chip = status_chip(ANSWERS[row.involvement.status], _(label(row.involvement.status)))
    return (chip,) if role == CHIPS else None


def _years(row: Involved) -> str:
    return ", ".join(dict.fromkeys(str(visit.date.year) for visit in row.visits if visit.date))


class OrganisationsTab(SheetTab):
    """Organisations of the mission; a new one is chosen or made by its name first."""

    name = N_("Organisations")
    new_label = N_("Add organisation")

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        self._visits: Mapping[UUID, tuple[Visit, ...]] = {}
        self.blocks = (self._list(),)
        super().__init__(desk, mission_id)
        (self.list,) = self.lists
        self.list.add = self.new  # type: ignore[method-assign]  # an organisation comes first
        self.picking = Picking(desk, mission_id, "organisation", N_("Which organisation?"))
        self.picking.picked.connect(self._picked)
        self._column.insertWidget(0, self.picking)
        self.list.chosen.connect(self._show_beside)
        self.list.table.setItemDelegate(ChipCells(self.list.table))

    def _list(self) -> PartList:
        return PartList(
            part="involvement",
            title=N_("Organisations"),
            add=N_("Add organisation"),
            what=N_("an organisation"),
            rows=self._rows,
            columns=(
                Column(N_("Organisation"), lambda row: row.name, strong=True, stretch=True),
                Column(N_("Town"), lambda row: row.town, gives=3),
                Column(N_("Role"), lambda row: _(label(row.role))),
                Column(
                    N_("Answer"),
                    lambda row: _(label(row.status)),
                    data=_answer,
                    icon=lambda _row: icon("check"),
                ),
                Column(
                    N_("Asked through"),
                    lambda row: row.through,
                    gives=2,
                    widest=150,
                    tooltip=lambda row: row.through,
                ),
                Column(N_("Contact"), lambda row: row.contact, gives=4),
                Column(N_("Earlier"), _years, gives=1),
            ),
            sections=SECTIONS,
            empty=(
                N_("No organisations yet"),
                N_("Add who is visited, who organises and who helps."),
            ),
            icon="building-2",
        )

    def _rows(self, plan: MissionPlan) -> list[Involved]:
        lookup = Lookup(plan)
        found = []
        for involvement in plan.involvements:
            card = lookup.organisation(involvement.organisation_id)
            through = lookup.organisation(involvement.intermediary_id)
            contact = lookup.person(involvement.contact_id)
            found.append(
                Involved(
                    involvement,
                    card.name if card else "",
                    card.city if card else "",
                    through.name if through else "",
                    contact.name.full if contact else "",
                    self._visits.get(involvement.organisation_id, ()),
                )
            )
        return found

    def show_plan(self, plan: MissionPlan) -> None:
        self._visits = self.desk.read(earlier_visits, plan.id)
        super().show_plan(plan)
        self._show_beside(self.list.current())

    def _show_beside(self, row: Involved | None) -> None:
        """Show what we know of the chosen organisation from other missions."""
        clear(self._side)
        self._side_area.setVisible(row is not None)
        column = self._side.layout()
        if row is None or not isinstance(column, QVBoxLayout):
            return
        words, language = current(), current().language
        visits = [
            Fact(
                visit.item.text(language),
                visit.mission.text(language),
                words.date_short(visit.date) if visit.date else "",
                "history",
                self._opener(visit.mission_id),
            )
            for visit in row.visits
        ]
        about = [Fact(row.name, row.town, icon="building-2", open=lambda: self._open(row))]
        for part in (
            *facts(_("Organisation"), about),
            *facts(_("Earlier visits"), visits, _("None in another mission.")),
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _opener(self, mission: UUID) -> Callable[[], None]:
        return lambda: self.desk.go.emit("mission", mission)

    def _open(self, row: Involved) -> None:
        self.desk.go.emit("organisation", row.involvement.organisation_id)

    def new(self) -> None:
        if self.commit_pending():
            self.picking.begin()

    def _picked(self, organisation: UUID) -> None:
        named = {each.id: each.name for each in self.desk.organisations()}
        title = self.desk.plan(self.mission_id).title.text(current().language)
        made = self.desk.attempt(
            ADDED, add_part, "involvement", self.mission_id, organisation_id=organisation,
            mission=self.mission_id, params={"name": named.get(organisation, ""), "title": title},
        )  # fmt: skip
        if made is not None:
            self.show_plan(self.desk.plan(self.mission_id))
            self.list.select(made)
            self.list.form.focus_field("role")

    def panes(self) -> Sequence[QWidget]:
        return (self.list.table, self.list.form, self._side_area)

    @staticmethod
    def count(plan: MissionPlan) -> int:
        return len(plan.involvements)
