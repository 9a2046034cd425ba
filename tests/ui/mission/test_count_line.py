"""Three numbers are typed on one line and kept one by one."""

from __future__ import annotations

import pytest
from tabbing import type_in

from delegaties.errors import RefusedError
from delegaties.ui.mission.count_line import CountLine


@pytest.fixture
def kept():
    return []


@pytest.fixture
def line(qtbot, desk, made, kept):
    line = CountLine(lambda *what: kept.append(what))
    qtbot.addWidget(line)
    line.show_plan(desk.plan(made.id))
    with qtbot.waitActive(line):
        line.show()
        line.activateWindow()
    return line


def test_a_number_is_kept_with_what_was_seen(qtbot, line, kept):
    type_in(qtbot, line.fields["count_confirmed"].edit, "11")
    assert kept == [("count_confirmed", 11, None)]
    type_in(qtbot, line.fields["count_confirmed"].edit, "")
    assert kept[1:] == [("count_confirmed", None, 11)]


def test_what_is_no_number_is_said_and_stays(qtbot, desk, made, line, kept):
    edit = line.fields["count_actual"].edit
    type_in(qtbot, edit, "twaalf")
    assert (
        line.errors["count_actual"].text()
        == "Feitelijk: twaalf is geen getal. Typ bijvoorbeeld 12."
    )
    assert not line.commit_pending()
    line.show_plan(desk.plan(made.id))
    assert (edit.text(), kept) == ("twaalf", [])
    type_in(qtbot, edit, "12")
    assert (line.errors["count_actual"].text(), kept) == ("", [("count_actual", 12, None)])
    assert line.commit_pending()


def test_a_refusal_is_said_below_the_line(qtbot, desk, made):
    def refuse(*_what):
        raise RefusedError("Niet nu.")

    line = CountLine(refuse)
    qtbot.addWidget(line)
    line.show_plan(desk.plan(made.id))
    line.show()
    type_in(qtbot, line.fields["count_estimated"].edit, "3")
    assert line.errors["count_estimated"].text() == "Geraamd: Niet nu."
    assert not line.commit_pending()


def test_each_refused_number_keeps_its_own_mark_and_counts_as_unsaved(qtbot, desk, made, line):
    told = []
    line.unsaved.connect(told.append)
    names = ("count_estimated", "count_confirmed")
    for name, text in zip(names, ("-3", "2,5"), strict=True):
        type_in(qtbot, line.fields[name].edit, text)
    for name in names:
        assert line.errors[name].isVisible()
        assert line.fields[name].edit.property("invalid")
    assert told == [True]
    assert not line.commit_pending()
    assert line.fields["count_estimated"].edit.hasFocus()
    line.show_plan(desk.plan(made.id))
    assert line.is_unsaved
    for name in names:
        type_in(qtbot, line.fields[name].edit, "3")
        assert not line.fields[name].edit.property("invalid")
    assert told == [True, False]


def test_who_is_listed_is_counted(line):
    assert line.listed.text() == "Op de lijst: 3 van ons en 0 van hen, 0 bevestigd"
