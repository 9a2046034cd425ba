"""When an item is."""

from __future__ import annotations

from datetime import date, time

import pytest
from forming import form_of, typed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from delegaties.errors import RefusedError
from delegaties.ui.fields.when import remark
from delegaties.ui.form import Field, Kind
from delegaties.values.kinds import Certainty
from delegaties.values.when import Clock, When, checked

WHEN = Field("when", "", Kind.WHEN, width="full")
DAY = date(2026, 5, 15)


def clock(hour, minute=0, zone="Asia/Tokyo", day=DAY):
    return Clock(day, time(hour, minute), zone)


VALUES = [
    When(),
    When(DAY),
    When(DAY, certainty=Certainty.OPEN),
    When(DAY, clock(9), certainty=Certainty.APPROXIMATE),
    When(DAY, clock(9), clock(10, 30)),
    When(DAY, clock(22), clock(1, day=date(2026, 5, 16))),
    When(DAY, clock(11), clock(16, zone="Europe/Amsterdam")),
    When(date(2026, 10, 25), Clock(date(2026, 10, 25), time(2, 30), "Europe/Amsterdam", 1)),
]


@pytest.mark.parametrize("when", VALUES)
def test_every_time_stays_what_it_was(qtbot, when):
    form = form_of(qtbot, WHEN, when=when)
    assert form.field("when").value() == when


def test_the_zone_of_the_place_is_taken_and_the_end_shares_it(qtbot):
    form = form_of(qtbot, WHEN)
    field = form.field("when")
    field.default_zone = "Asia/Tokyo"
    typed(qtbot, field.day.edit, "15-5-2026")
    typed(qtbot, field.begin.edit, "9")
    typed(qtbot, field.end.edit, "1030")
    assert field.value() == When(DAY, clock(9), clock(10, 30))
    assert field.note.text() == "Thuis is het dan 2.00–3.30 uur. Het duurt 1 u 30 min."


def test_an_end_before_the_begin_unfolds_the_other_day(qtbot):
    def keep(_name, value, _seen):
        checked(value)

    form = form_of(qtbot, WHEN, keeper=keep, when=When(DAY, clock(22)))
    field = form.field("when")
    assert not field.end_day.isVisible()
    typed(qtbot, field.end.edit, "1")
    assert not form.commit_pending()
    assert field.end.edit.property("invalid")
    assert field.end_day.isVisible()
    typed(qtbot, field.end_day.edit, "16-5")
    assert form.commit_pending()


def test_a_refused_end_is_judged_again_when_the_next_part_is_left(qtbot):
    kept = []

    def keep(_name, value, _seen):
        kept.append(checked(value))

    known = When(date(2026, 12, 3), clock(23, day=date(2026, 12, 3)))
    form = form_of(qtbot, WHEN, keeper=keep, when=known)
    field = form.field("when")
    typed(qtbot, field.end.edit, "030")
    qtbot.keyClick(field.end.edit, Qt.Key.Key_Return)
    assert form.error("when")
    assert not field.note.isVisible()
    field.end_day.edit.setFocus()
    typed(qtbot, field.end_day.edit, "2-12")
    qtbot.keyClick(field.end_day.edit, Qt.Key.Key_Tab)
    assert form.error("when")
    typed(qtbot, field.end_day.edit, "4-12")
    assert not kept
    qtbot.keyClick(field.end_day.edit, Qt.Key.Key_Tab)
    assert field.isAncestorOf(QApplication.focusWidget())
    assert not form.error("when")
    assert "1 u 30 min" in field.note.text()
    assert [when.end.date for when in kept] == [date(2026, 12, 4)]


def test_parts_are_not_judged_while_nothing_was_refused(qtbot):
    form = form_of(qtbot, WHEN, keeper=lambda _name, value, _seen: checked(value))
    field = form.field("when")
    field.set_value(When(DAY, clock(9), clock(10)))
    typed(qtbot, field.begin.edit, "14")
    qtbot.keyClick(field.begin.edit, Qt.Key.Key_Tab)
    assert field.end.edit.hasFocus()
    assert not form.error("when")


def test_a_begin_that_occurs_twice_is_asked_about(qtbot):
    kept = []

    def keep(_name, value, _seen):
        kept.append(checked(value))

    form = form_of(qtbot, WHEN, keeper=keep)
    typed(qtbot, form.field("when").day.edit, "25-10-2026")
    typed(qtbot, form.field("when").begin.edit, "230")
    assert not form.commit_pending()
    buttons = [b for b in form.findChildren(QPushButton) if "UTC" in b.text()]
    buttons[1].click()
    assert [when.start.fold for when in kept] == [1]


def test_the_answer_may_be_clicked_and_the_length_waits_for_it(qtbot):
    kept, night = [], date(2027, 10, 31)

    def keep(_name, value, _seen):
        kept.append(checked(value))

    known = When(night, *(Clock(night, time(hour), "Europe/Amsterdam") for hour in (4, 5)))
    form = form_of(qtbot, WHEN, keeper=keep, when=known)
    field = form.field("when")
    assert field.note.isVisible()
    typed(qtbot, field.begin.edit, "230")
    qtbot.keyClick(field.begin.edit, Qt.Key.Key_Tab)
    form.commit_pending()
    assert not field.note.isVisible()
    second = next(b for b in form.findChildren(QPushButton) if "UTC+1" in b.text())
    second.setFocus()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [when.start.fold for when in kept] == [1]
    assert field.note.text() == "Het duurt 2 u 30 min."
    assert field.begin.edit.hasFocus()
    assert not form.is_unsaved


def test_a_time_without_a_day_is_refused(qtbot):
    form = form_of(qtbot, WHEN)
    typed(qtbot, form.field("when").begin.edit, "9")
    with pytest.raises(RefusedError):
        form.field("when").value()


def test_what_a_time_means_is_said():
    assert "nog in te plannen" in remark(When(), "Europe/Amsterdam")
    assert remark(When(DAY), "Europe/Amsterdam") == "De hele dag."
    assert remark(When(DAY, clock(9, zone="Europe/Amsterdam")), "Europe/Amsterdam") == ""
