"""The parties of a mission in the column at the right: names, notes and order."""

from __future__ import annotations

from uuid import UUID

from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan, Party
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.parts import PartList, Parts
from delegaties.ui.rows import Column
from delegaties.ui.widgets.inspector import Inspector
from delegaties.values.texts import Texts


def _next_name(plan: MissionPlan) -> dict[str, Texts]:
    letter = chr(ord("A") + len(plan.parties) % 26)
    return {"name": Texts.of({current().language: _("Party {letter}", letter=letter)})}


COLUMNS: tuple[Column[Party], ...] = (
    Column(N_("Letter"), lambda party: party.letter),
    Column(
        N_("Name"), lambda party: party.name.text(current().language), strong=True, stretch=True
    ),
)
LIST = PartList(
    part="party",
    title=N_("Parties"),
    add=N_("Add"),
    what=N_("a party"),
    rows=lambda plan: plan.parties,
    columns=COLUMNS,
    sections=(
        Section(
            "",
            (
                Field("name", N_("Name"), Kind.TEXTS, width="full"),
                Field("note", N_("Notes"), Kind.TEXT, width="full", note=N_("staff only")),
            ),
        ),
    ),
    empty=(
        N_("Everybody travels together"),
        N_("Make parties where groups have a programme of their own."),
    ),
    icon="split",
    given=_next_name,
)


class PartiesEditor(Inspector):
    """The list of parties, and a form for the chosen one; the letter follows the order."""

    def __init__(self, desk: Desk, mission_id: UUID) -> None:
        super().__init__(_("Parties"))
        self.parts = Parts(desk, mission_id, LIST)
        self.show_title(_("Parties"), "split")
        self.put(self.parts)

    def show_plan(self, plan: MissionPlan) -> None:
        """Show the parties as they are now."""
        self.parts.show_plan(plan)

    def commit_pending(self) -> bool:
        """Keep what is being typed; False when it was refused."""
        return self.parts.commit_pending()
