"""The change sheet as its preview needs to know it: since which version it tells what changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

from delegaties.errors import RefusedError
from delegaties.i18n import N_, words
from delegaties.outputs.exporting import NO_VERSION, Draft, Wanted, draft_changes
from delegaties.outputs.progress import Progress
from delegaties.plan.mission import MissionPlan
from delegaties.plan.releases import Release
from delegaties.ui.desk import Desk
from delegaties.ui.form import Field, Kind
from delegaties.ui.language import _, ngettext
from delegaties.ui.papers import Values
from delegaties.ui.releases import day_of, releases_of


class SheetPaper:
    """The change sheet of a mission; raises RefusedError while no version was given out."""

    title = N_("Change sheet")

    def __init__(self, desk: Desk, mission_id: UUID, since: Release | None = None) -> None:
        self._known, self._mission = releases_of(desk), mission_id
        self._zone = desk.settings.home_zone
        self.releases = self._known.of(mission_id)
        if not self.releases:
            raise RefusedError(NO_VERSION)
        self._first = since or self.releases[0]

    def fields(self) -> tuple[Field, ...]:
        """Return the choice of a version."""
        zone = self._zone
        versions = [
            (each.id, _("Version {number}, {day}", number=each.number, day=day_of(each, zone)))
            for each in self.releases
        ]
        return (
            Field("since", N_("Changes since"), Kind.CHOICE, choices=lambda: versions,
                  optional=False, width="full"),
        )  # fmt: skip

    def first(self) -> dict[str, Any]:
        """Return the version that was asked for, or the latest."""
        return {"since": self._first.id}

    def wanted(self, wanted: Wanted, values: Values, target: Path | None) -> Wanted:
        """Return the sheet that is to be made."""
        since = self._known.released(self._mission, self._since(values))
        return replace(wanted, changes=target, since=since)

    def draft(self, plan: MissionPlan, wanted: Wanted, progress: Progress) -> Draft:
        """Make the sheet in memory."""
        return draft_changes(plan, wanted, progress)

    def name(self, plan: MissionPlan, values: Values) -> str:
        """Return “Japan – Wijzigingen sinds versie 2”."""
        language, number = values["language"], self._since(values).number
        kind = words(language).text("Changes since version {number}", number=number)
        return f"{plan.title.text(language)} – {kind}"

    def left_out(self, number: int) -> str:
        """Say how many changes its readers do not get."""
        return ngettext(
            "{n} change is not meant for these readers and is left out.",
            "{n} changes are not meant for these readers and are left out.",
            number,
        )

    def _since(self, values: Values) -> Release:
        return next(each for each in self.releases if each.id == values["since"])
