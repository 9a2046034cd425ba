"""How lists draw their lines."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from delegaties.ui.rows import Column, Rows
from delegaties.ui.tree import AT_END, NOTE, Group, Tree
from delegaties.ui.widgets.lines import BAR, row_height, write
from delegaties.ui.widgets.table import Outline, Table

COLUMNS = (Column[str]("Item", lambda text: text), Column[str]("", lambda _text: ""))


def test_the_selected_row_has_the_accent_bar_at_its_left(qtbot):
    rows = Rows(str, COLUMNS)
    rows.show(["a", "b"])
    table = Table(rows, "List")
    qtbot.addWidget(table)
    table.resize(300, 120)
    table.show()
    table.select("b")
    image = table.viewport().grab().toImage()
    accent = table.palette().color(QPalette.ColorRole.Accent).name()
    first, second = (table.visualRect(rows.index(at, 0)).center().y() for at in (0, 1))
    assert image.pixelColor(BAR - 1, second).name() == accent
    assert image.pixelColor(BAR - 1, first).name() != accent


def test_a_groups_line_is_drawn_with_its_note_and_count(qtbot):
    notes = {NOTE: "arrival", AT_END: "2 items"}
    tree = Tree(
        group_key=str, key=str, columns=COLUMNS, header=lambda day, _column: day,
        header_data=lambda _day, _column, role: notes.get(role),
    )  # fmt: skip
    tree.show([Group("Day 1", ["a", "b"])])
    outline = Outline(tree, "Programme")
    qtbot.addWidget(outline)
    outline.resize(400, 150)
    outline.show()
    line = outline.visualRect(tree.index(0, 0))
    full = outline.viewport().grab(line).toImage()
    notes.clear()
    empty = outline.viewport().grab(line).toImage()
    changed = [x for x in range(full.width()) if full.copy(x, 0, 1, 34) != empty.copy(x, 0, 1, 34)]
    assert changed[0] > 40
    assert changed[-1] > full.width() - 40


@pytest.mark.usefixtures("qapp")
def test_a_text_takes_its_room_from_the_side_where_it_stands():
    picture = QPixmap(200, 20)
    room = QRect(0, 0, 200, 20)
    painter = QPainter(picture)
    write(painter, room, "left", QColor("black"))
    left = room.left()
    write(painter, room, "right", QColor("black"), at_end=True)
    painter.end()
    assert left > 10
    assert room.right() < 190
    assert room.left() == left


def test_rows_grow_with_the_text(qtbot):
    table = Table(Rows(str, COLUMNS), "List")
    qtbot.addWidget(table)
    assert row_height(table) == 34
    font = QApplication.font()
    font.setPixelSize(30)
    table.setFont(font)
    assert row_height(table) > 34
    assert table.verticalHeader().defaultSectionSize() == row_height(table)
