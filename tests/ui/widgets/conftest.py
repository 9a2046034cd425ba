"""A list on the screen."""

from __future__ import annotations

import pytest
from listing import City
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from delegaties.ui.rows import Column, Rows
from delegaties.ui.widgets.table import Table


@pytest.fixture
def renamed():
    return []


@pytest.fixture
def rows(renamed):
    column = Column[City]("Name", lambda city: city.name, edit=lambda *edit: renamed.append(edit))
    return Rows(lambda city: city.name, (column,))


@pytest.fixture
def table(qtbot, rows):
    """A table between two lines, on the screen."""
    frame = QWidget()
    qtbot.addWidget(frame)
    layout = QHBoxLayout(frame)
    table = Table(rows, "Cities", sortable=True)
    for part in (QLineEdit(), table, QLineEdit()):
        layout.addWidget(part)
    frame.resize(700, 300)
    with qtbot.waitActive(frame):
        frame.show()
        frame.activateWindow()
    yield table
    frame.hide()
