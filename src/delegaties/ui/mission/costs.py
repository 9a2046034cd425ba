"""The tab of costs: lines, and what each payer bears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from delegaties.i18n import N_
from delegaties.plan.lookup import Lookup
from delegaties.plan.mission import MissionPlan
from delegaties.plan.sums import cost_totals
from delegaties.ui.form import Field, Kind, Section
from delegaties.ui.language import _, current
from delegaties.ui.mission.item_form import participant_choices
from delegaties.ui.mission.parts import Named, PartList
from delegaties.ui.mission.sheet_tab import SheetTab
from delegaties.ui.rows import END, Column
from delegaties.ui.widgets.facts import Fact, facts
from delegaties.values.kinds import CostKind
from delegaties.values.labels import label
from delegaties.values.money import Money

Choices = list[tuple[Any, str]]


def _amount(amount: Decimal | None, currency: str) -> str:
    return "" if amount is None else current().money(amount, currency)


COLUMNS: tuple[Column[Any], ...] = (
    Column(N_("Kind"), lambda cost: _(label(cost.kind))),
    Column(N_("What"), lambda cost: cost.what, stretch=True, strong=True),
    Column(
        N_("Estimate"), lambda cost: _amount(cost.estimate, cost.currency),
        sort=lambda cost: cost.estimate, align=END,
    ),
    Column(
        N_("Actual"), lambda cost: _amount(cost.actual, cost.currency),
        sort=lambda cost: cost.actual, align=END,
    ),
    Column(N_("Payer"), lambda cost: cost.payer),
    Column(N_("Basis"), lambda cost: cost.basis, gives=1, widest=200),
    Column(N_("Whose cost"), lambda cost: cost.named, gives=2),
)  # fmt: skip


def _costs(plan: MissionPlan) -> list[Named]:
    lookup, language = Lookup(plan), current().language
    parts = [(cost, lookup.participation(cost.participation_id)) for cost in plan.costs]
    return [Named(cost, lookup.name_of(part, language) if part else "") for cost, part in parts]


SECTIONS = (
    Section(
        "",
        (
            Field("what", N_("What for"), width="full"),
            Field("kind", N_("Kind of cost"), Kind.CHOICE, tuple(CostKind), optional=False),
            Field("currency", N_("Currency"), hint=N_("three letters, such as EUR")),
            Field("estimate", N_("Estimate"), Kind.MONEY),
            Field("actual", N_("Actual"), Kind.MONEY),
            Field("payer", N_("Payer")),
            Field("basis", N_("Basis"), hint=N_("for example: part of the membership")),
        ),
        N_("staff only"),
    ),
)


class CostsTab(SheetTab):
    """Costs of the mission, estimated and actual."""

    name = N_("Costs")
    new_label = N_("New cost")

    def __init__(self, *args: Any) -> None:
        self._people: Choices = []
        self.blocks = (self._list(),)
        super().__init__(*args)

    def _list(self) -> PartList:
        """Return the list; whose cost it is, is chosen from the delegation as it is."""
        return PartList(
            part="cost",
            title=N_("Costs"),
            add=N_("Add cost"),
            what=N_("a cost"),
            rows=_costs,
            columns=COLUMNS,
            sections=(replace(SECTIONS[0], fields=(*SECTIONS[0].fields, self._whose())),),
            empty=(N_("No costs yet"), N_("Add a line per cost; say who pays and on what basis.")),
            icon="wallet",
        )

    def _whose(self) -> Field:
        """Return the field that is chosen from the delegation as it is."""
        return Field("participation_id", N_("Whose cost"), Kind.CHOICE, lambda: self._people)

    def show_plan(self, plan: MissionPlan) -> None:
        self._people = participant_choices(plan)
        super().show_plan(plan)

    def beside(self, plan: MissionPlan) -> Sequence[QWidget]:
        found: list[Fact] = []
        for total in cost_totals(plan.costs):
            second = _("estimate {amounts}", amounts=_sum(total.estimate))
            if total.actual:
                second += "\n" + _("actual {amounts}", amounts=_sum(total.actual))
            found.append(Fact(total.payer or _("payer to be decided"), second, icon="wallet"))
        return facts(_("Totals per payer"), found, _("Nothing to add up yet."))

    @staticmethod
    def count(plan: MissionPlan) -> int:
        return len(plan.costs)


def _sum(amounts: Sequence[Money]) -> str:
    words = current()
    return " + ".join(words.money(money.amount, money.currency) for money in amounts) or "–"
