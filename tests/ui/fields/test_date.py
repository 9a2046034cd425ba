"""A date as people type it, or from a calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from forming import Keeper, form_of, typed
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget

from delegaties.ui import language
from delegaties.ui.fields.date import shown_date
from delegaties.ui.form import Field, Kind
from delegaties.values.typed import parse_date

DUE = Field("due", "Due", Kind.DATE)


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_date_that_is_shown_reads_back(code):
    language.use(code)
    for days in range(366):
        day = date(2028, 1, 1) + timedelta(days)
        assert parse_date(shown_date(day), date(1999, 1, 1)) == day


def test_a_date_without_a_year_is_near_the_other_date(qtbot):
    back = Field("back", "Back", Kind.DATE, near="out")
    form = form_of(qtbot, Field("out", "Out", Kind.DATE), back, out=date(2019, 12, 28))
    typed(qtbot, form.field("back").edit, "3-1")
    assert form.field("back").value() == date(2020, 1, 3)


def test_arrow_keys_go_a_day_further_and_back(qtbot):
    form = form_of(qtbot, DUE, due=date(2026, 2, 28))
    edit = form.field("due").edit
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert form.field("due").value() == date(2026, 3, 1)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert form.field("due").value() == date(2026, 2, 27)


def test_a_day_of_the_calendar_is_kept(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, DUE, keeper=keeper, due=date(2026, 5, 15))
    qtbot.keyClick(form.field("due").edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = form.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 5, 15)
    calendar.clicked.emit(QDate(2026, 5, 20))
    assert keeper.kept == [("due", date(2026, 5, 20), date(2026, 5, 15))]
