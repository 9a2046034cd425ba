"""The tabs of a mission, in order; each is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from delegaties.checks.finding import Part
from delegaties.i18n import N_
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import counts

if TYPE_CHECKING:
    from delegaties.ui.desk import Desk
    from delegaties.ui.mission.tab import Tab

    Maker = Callable[[Desk, UUID], Tab]


@dataclass(frozen=True)
class Entry:
    """A tab: its name (message id), how it is made, its part of the findings, and its figure."""

    name: str
    load: Callable[[], Maker]
    part: Part | None = None
    count: Callable[[MissionPlan], int] = lambda _plan: 0


def _overview() -> Maker:
    from delegaties.ui.mission.overview import OverviewTab  # noqa: PLC0415

    return OverviewTab


def _delegation() -> Maker:
    from delegaties.ui.mission.delegation import DelegationTab  # noqa: PLC0415

    return DelegationTab


def _programme() -> Maker:
    from delegaties.ui.mission.programme import ProgrammeTab  # noqa: PLC0415

    return ProgrammeTab


def _organisations() -> Maker:
    from delegaties.ui.mission.organisations import OrganisationsTab  # noqa: PLC0415

    return OrganisationsTab


def _costs() -> Maker:
    from delegaties.ui.mission.costs import CostsTab  # noqa: PLC0415

    return CostsTab


def _decision() -> Maker:
    from delegaties.ui.mission.decision import DecisionTab  # noqa: PLC0415

    return DecisionTab


def _history() -> Maker:
    from delegaties.ui.mission.history import HistoryTab  # noqa: PLC0415

    return HistoryTab


TABS = (
    Entry(N_("Overview"), _overview, Part.OVERVIEW),
    Entry(
        N_("Delegation"), _delegation, Part.DELEGATION,
        lambda plan: counts(plan).ours + counts(plan).theirs,
    ),
    Entry(N_("Programme"), _programme, Part.PROGRAMME, lambda plan: len(plan.items)),
    Entry(
        N_("Organisations"), _organisations, Part.ORGANISATIONS,
        lambda plan: len(plan.involvements),
    ),
    Entry(N_("Costs"), _costs, None, lambda plan: len(plan.costs)),
    Entry(N_("Decision and report"), _decision, Part.DECISION),
    Entry(N_("History"), _history),
)  # fmt: skip
