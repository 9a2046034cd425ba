"""A long list begins folded by kind, and what somebody unfolded stays so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.finding_card import Card
from delegaties.ui.mission.finding_groups import LONG, groups_of
from delegaties.ui.mission.finding_list import FindingList
from delegaties.values.kinds import Severity


def points(number):
    return [
        Finding(
            rule="lunch", severity=Severity.WARN, where=Where(part=Part.PROGRAMME),
            text=f"Point {each}", about=(str(each),),
        )
        for each in range(number)
    ]  # fmt: skip


@pytest.fixture
def shown(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    found = FindingList(lambda finding, _held: Card(finding, ()), lambda _group: None)
    holder.setLayout(found.open)

    def show(findings):
        holder.show()
        found.show_groups(groups_of(findings), (), total=len(findings))
        return found

    return show


def test_a_short_list_is_open_and_a_long_one_folded(shown):
    assert len(shown(points(LONG)).cards) == LONG
    assert shown(points(LONG + 1)).cards == []


def test_what_was_unfolded_stays_so_when_the_list_changes(shown):
    found = shown(points(LONG + 2))
    found.head((Severity.WARN, "lunch")).toggle.click()
    assert len(found.cards) == LONG + 2
    assert len(shown(points(LONG + 1)).cards) == LONG + 1


def test_the_place_one_is_at_unfolds_its_group_and_is_marked_alone(shown):
    findings = points(LONG + 1)
    found = shown(findings)
    found.show_place(findings[4].key)
    assert [card.finding for card in found.cards if card.isChecked()] == [findings[4]]


def test_a_card_that_says_the_same_is_the_same(shown):
    before = shown(points(4)).cards
    assert shown(points(3)).cards == before[:3]
