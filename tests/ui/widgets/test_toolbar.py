"""Undo gives up its name before anything is cut."""

from __future__ import annotations

import pytest

from delegaties.ui.widgets.toolbar import Toolbar

LONG = "Bezoek aan de federatie van handelshuizen in Osaka verplaatst naar 10.30 uur"


@pytest.fixture
def toolbar(qtbot):
    toolbar = Toolbar()
    qtbot.addWidget(toolbar)
    with qtbot.waitExposed(toolbar):
        toolbar.show()
    toolbar.put_new("Nieuw onderdeel")
    return toolbar


@pytest.mark.parametrize("width", [720, 1000, 1278, 1720])
def test_nothing_is_wider_than_the_window(toolbar, width):
    toolbar.put_steps(LONG, "")
    toolbar.resize(width, 44)
    assert toolbar.width() == width
    assert toolbar.new_button.geometry().right() < width
    assert toolbar.new_button.width() >= toolbar.new_button.sizeHint().width()
    assert toolbar.undo_button.accessibleName() == f"Ongedaan maken: {LONG}"


def test_a_wide_window_has_room_for_the_name(toolbar):
    toolbar.put_steps("terugkeer gewijzigd", "")
    toolbar.resize(1278, 44)
    assert toolbar.undo_button.text() == "Ongedaan maken: terugkeer gewijzigd"
    toolbar.resize(720, 44)
    assert toolbar.undo_button.text() in {"Ongedaan maken", ""}


def test_a_page_without_new_has_no_button(toolbar):
    toolbar.put_new("")
    assert toolbar.new_button.isHidden()
