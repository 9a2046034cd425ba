"""Points of one kind stand together, the worst first, and have a head when they are many."""

from __future__ import annotations

import pytest

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.finding_groups import Group, GroupHead, groups_of, in_order
from delegaties.values.kinds import Severity


def point(rule, severity=Severity.WARN, text="A"):
    return Finding(rule=rule, severity=severity, where=Where(part=Part.PROGRAMME), text=text)


def test_points_of_one_kind_stand_where_its_first_one_stands():
    a, b, c, d = point("lunch"), point("dinner"), point("lunch"), point("lunch", Severity.INFO)
    groups = groups_of([a, b, c, d])
    assert in_order(groups) == [a, c, b, d]
    assert [group.has_head for group in groups] == [False] * 3


@pytest.mark.usefixtures("qapp")
def test_a_head_names_the_kind_and_the_number_and_says_whether_it_is_folded():
    group = Group(Severity.WARN, "lunch", (point("lunch"),) * 4)
    folded = []
    head = GroupHead(group, folded.append, lambda _group: None)
    head.put(group, folded=True)
    assert group.has_head
    assert head.toggle.text() == "Geen lunch · 4"
    assert head.toggle.accessibleDescription() == "dichtgevouwen"
    head.toggle.click()
    assert folded == [(Severity.WARN, "lunch")]
