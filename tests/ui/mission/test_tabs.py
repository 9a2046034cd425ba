"""The seven tabs of a mission, each found under its own name."""

from __future__ import annotations

from delegaties.ui.mission.tab import Tab
from delegaties.ui.mission.tabs import TABS


def test_every_tab_is_one_and_bears_the_name_of_its_entry():
    kinds = [entry.load() for entry in TABS]
    assert all(issubclass(kind, Tab) for kind in kinds)
    assert [kind.name for kind in kinds] == [entry.name for entry in TABS]


def test_the_figures_are_those_of_the_plan(desk, made):
    plan = desk.plan(made.id)
    assert [entry.count(plan) for entry in TABS] == [0, 3, 5, 0, 0, 0, 0]
    assert [entry.load().count(plan) for entry in TABS] == [0, 3, 5, 0, 0, 0, 0]
