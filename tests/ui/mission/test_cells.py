"""Chips are painted in a cell, and room is made for those behind a text."""

from __future__ import annotations

from PySide6.QtGui import QColor

from delegaties.ui.mission.cells import AFTER, CHIPS, MUTED, ChipCells
from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.chips import party_chip, status_chip
from delegaties.ui.widgets.table import Table


def a_table(qtbot, **roles):
    answers = {"chips": CHIPS, "after": AFTER, "muted": MUTED}
    known = {answers[name]: value for name, value in roles.items()}
    column = Column("Kop", str, data=lambda _row, role: known.get(role), stretch=True)
    rows = Rows(str, (column,))
    table = Table(rows, "Lijst")
    qtbot.addWidget(table)
    table.setItemDelegate(ChipCells(table))
    rows.show(["tekst"])
    table.resize(300, 100)
    with qtbot.waitExposed(table):
        table.show()
    return table


def colours(table, left, right):
    """The colours in the first row between two places."""
    picture = table.viewport().grab().toImage()
    at = table.rowHeight(0) // 2
    return {
        picture.pixelColor(x, y).name() for x in range(left, right) for y in range(at - 9, at + 9)
    }


def test_a_chip_stands_in_place_of_the_text(qtbot):
    table = a_table(qtbot, chips=(party_chip("D"),))
    assert QColor("#BE1A80").name() in colours(table, 0, 60)


def test_a_chip_behind_a_text_stands_at_the_end(qtbot):
    chip = status_chip("asked", "verwacht")
    ink = QColor("#2F5597").name()
    table = a_table(qtbot, after=(chip,))
    assert ink in colours(table, 180, 300)
    assert ink not in colours(table, 0, 100)


def test_a_muted_text_is_lighter(qtbot):
    assert colours(a_table(qtbot, muted=True), 0, 80) != colours(a_table(qtbot), 0, 80)
