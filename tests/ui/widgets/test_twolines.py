"""Rows of two lines: nothing is written over something else."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView

from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.chips import status_chip
from delegaties.ui.widgets.twolines import HEIGHT, ICON, SECOND, Line, TwoLines, line_data


@dataclass(frozen=True)
class City:
    name: str
    land: str = "Japan"
    note: str = ""


def shown(qtbot, cities, data):
    rows = Rows(lambda city: city.name, (Column("Name", lambda city: city.name, data=data),))
    rows.show(cities)
    view = QListView()
    view.setModel(rows)
    view.setItemDelegate(TwoLines(view))
    view.resize(300, 200)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def picture(view):
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def full(city):
    return Line(
        city.name, city.land, "map-pin", right=city.note, chips=(status_chip("asked", "gevraagd"),)
    )


@pytest.mark.parametrize("name", ["Osaka", "Osaka " * 40, "李小龍", ""])
def test_any_name_is_drawn_in_its_row(qtbot, name):
    view = shown(qtbot, [City(name, note="15 mei")], line_data(full))
    assert view.visualRect(view.model().index(0, 0)).height() == HEIGHT
    image = picture(view)
    below = {image.pixel(x, y) for x in range(4, 290) for y in range(HEIGHT + 4, 190)}
    assert len(below) == 1


def test_a_selected_row_shows_it(qtbot):
    view = shown(qtbot, [City("Osaka")], line_data(full))
    before = picture(view)
    view.setCurrentIndex(view.model().index(0, 0))
    assert picture(view) != before


def test_roles_do_where_a_line_is_too_much(qtbot):
    roles = {SECOND: lambda city: city.land, ICON: lambda _city: "map-pin"}
    view = shown(
        qtbot,
        [City("Osaka")],
        lambda city, role: roles[role](city) if role in roles else None,
    )
    plain = shown(qtbot, [City("Osaka")], lambda _city, _role: None)
    assert picture(view) != picture(plain)
    assert view.sizeHintForIndex(view.model().index(0, 0)).height() == QSize(0, HEIGHT).height()
