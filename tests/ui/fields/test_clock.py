"""A moment on the clock of a zone."""

from __future__ import annotations

from datetime import date, time

import pytest
from forming import form_of, typed
from PySide6.QtWidgets import QPushButton

from delegaties.errors import RefusedError
from delegaties.ui.fields.clock import offset_of
from delegaties.ui.form import Field, Kind
from delegaties.values.when import Clock, When, checked

START = Field("start", "Start", Kind.CLOCK)
DOUBLE = date(2026, 10, 25)


def test_date_and_time_make_a_moment_at_home_unless_a_zone_is_given(qtbot):
    form = form_of(qtbot, START)
    field = form.field("start")
    typed(qtbot, field.date.edit, "15-5-2026")
    with pytest.raises(RefusedError):
        field.value()
    typed(qtbot, field.time.edit, "930")
    assert field.value() == Clock(date(2026, 5, 15), time(9, 30), "Europe/Amsterdam")
    typed(qtbot, field.zone.edit, "Asia/Tokyo")
    assert field.value().zone == "Asia/Tokyo"


@pytest.mark.parametrize("fold", [0, 1])
def test_a_time_that_occurs_twice_is_asked_about(qtbot, fold):
    kept = []

    def keep(_name, value, _seen):
        checked(When(value.date, value))
        kept.append(value)

    form = form_of(qtbot, START, keeper=keep)
    typed(qtbot, form.field("start").date.edit, "25-10-2026")
    typed(qtbot, form.field("start").time.edit, "230")
    assert not form.commit_pending()
    questions = [b for b in form.findChildren(QPushButton) if b.isVisible()]
    assert [b.text()[-7:] for b in questions] == ["(UTC+2)", "(UTC+1)"]
    questions[fold].click()
    assert kept == [Clock(DOUBLE, time(2, 30), "Europe/Amsterdam", fold)]
    assert form.error("start") == ""


def test_an_untouched_moment_keeps_which_of_two_it_was(qtbot):
    clock = Clock(DOUBLE, time(2, 30), "Europe/Amsterdam", 1)
    form = form_of(qtbot, START, start=clock)
    assert form.field("start").value() == clock


def test_an_offset_may_have_minutes():
    assert offset_of(Clock(date(2026, 1, 1), time(9), "Asia/Kolkata")) == "UTC+5:30"
