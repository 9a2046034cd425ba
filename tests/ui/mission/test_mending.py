"""A finding that a move would mend offers it by name."""

from __future__ import annotations

from dataclasses import replace

from building import at

from delegaties.checks.finding import Finding, Move, Part, Where
from delegaties.ui.mission.mending import mend, mending
from delegaties.values.ids import new_id
from delegaties.values.kinds import Severity
from delegaties.values.when import When


def finding(item_id, when):
    return Finding(
        rule="overlap", severity=Severity.BLOCK, where=Where(part=Part.PROGRAMME), text="Two",
        fix=Move(item_id=item_id, when=when),
    )  # fmt: skip


def test_the_link_names_the_time_and_the_day_when_that_is_another(desk, made):
    plan = desk.plan(made.id)
    assert mending(plan, finding(made.items[0], at(13, 30))) == "Zet Bezoek 0 op 13.30"
    later = finding(made.items[0], at(13, 30, day=1))
    assert mending(plan, later) == "Zet Bezoek 0 op zo 15 nov, 13.30"


def test_nothing_is_offered_that_cannot_be_done(desk, made):
    plan = desk.plan(made.id)
    assert mending(plan, finding(new_id(), at(13))) == ""
    assert mending(plan, finding(made.items[0], When())) == ""
    assert mending(plan, replace(finding(made.items[0], at(13)), fix=None)) == ""


def test_mending_moves_the_item_and_is_called_a_move(desk, made):
    mend(desk, desk.plan(made.id), finding(made.items[0], at(13, 30)))
    assert desk.plan(made.id).items[0].when == at(13, 30)
    assert desk.undo_label(made.id) == "Bezoek 0 verplaatst naar 13.30"
