"""A row that something was found about says so at its end, also to assistive software."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from delegaties.checks.accepted import Judged
from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.marks import Marks
from delegaties.ui.rows import Role, cell
from delegaties.values.ids import new_id
from delegaties.values.kinds import Severity

ROW, OTHER = SimpleNamespace(id=new_id()), SimpleNamespace(id=new_id())


def finding(severity, text):
    where = Where(part=Part.PROGRAMME, row_id=ROW.id)
    return Finding(rule=text, severity=severity, where=where, text=text)


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_of_the_worst_and_the_tooltip_tells_all():
    marks = Marks()
    found = (finding(Severity.BLOCK, "Two places"), finding(Severity.INFO, "No gift"))
    assert marks.show(Judged(found))
    column = marks.column()
    assert not cell(column, ROW, Role.DecorationRole).isNull()
    assert cell(column, ROW, Role.ToolTipRole) == "Two places\nNo gift"
    assert cell(column, ROW, Role.AccessibleTextRole) == "ernstig: Two places\nNo gift"
    assert cell(column, OTHER, Role.DecorationRole) is None
    assert cell(column, OTHER, Role.AccessibleTextRole) is None


def test_the_same_findings_again_are_no_news():
    marks, found = Marks(), Judged((finding(Severity.WARN, "Late"),))
    assert marks.show(found)
    assert not marks.show(Judged((finding(Severity.WARN, "Late"),)))
    assert marks.show(Judged())


def test_of_two_that_clash_both_are_marked_where_that_is_asked():
    clash = replace(finding(Severity.BLOCK, "Two places"), about=(ROW.id, OTHER.id, "x"))
    one, both = Marks(), Marks(every=True)
    for marks in (one, both):
        marks.show(Judged((clash,)))
    assert [one.worst(each.id) for each in (ROW, OTHER)] == [Severity.BLOCK, None]
    assert [both.worst(each.id) for each in (ROW, OTHER)] == [Severity.BLOCK, Severity.BLOCK]
