"""A text box grows with what is typed, and Tab leaves it."""

from __future__ import annotations

from forming import Keeper, form_of
from PySide6.QtCore import Qt

from delegaties.ui.fields.text import MOST_LINES
from delegaties.ui.form import Field, Kind

NOTES = Field("notes", "Notes", Kind.TEXT)


def test_the_box_grows_with_its_text_up_to_a_height(qtbot):
    form = form_of(qtbot, NOTES)
    edit = form.field("notes").edit
    heights = []
    for lines in (1, 6, MOST_LINES, 90):
        edit.setPlainText("\n".join("x" * lines))
        heights.append(edit.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_tab_leaves_the_box_and_keeps_its_text(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NOTES, Field("city", "City"), keeper=keeper)
    form.focus_field("notes")
    qtbot.keyClicks(form.field("notes").edit, "two")
    qtbot.keyClick(form.field("notes").edit, Qt.Key.Key_Return)
    qtbot.keyClicks(form.field("notes").edit, "lines")
    qtbot.keyClick(form.field("notes").edit, Qt.Key.Key_Tab)
    assert keeper.kept == [("notes", "two\nlines", "")]


def test_control_enter_keeps_without_leaving(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NOTES, keeper=keeper)
    form.focus_field("notes")
    edit = form.field("notes").edit
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert keeper.kept == [("notes", "a", "")]


def test_words_end_before_the_tag_of_their_language(qtbot):
    form = form_of(qtbot, Field("speech", "Speech", Kind.LONG_TEXTS))
    field = form.field("speech.nl")
    words = field.edit.viewport().rect()
    right = field.edit.viewport().mapTo(field, words.topRight()).x()
    assert right < field.tag.x()


def test_a_box_made_narrower_grows_with_its_lines(qtbot):
    form = form_of(qtbot, NOTES)
    form.resize(900, 600)
    edit = form.field("notes").edit
    edit.setPlainText("many words " * 30)
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height())
    wide = edit.height()
    form.resize(300, 600)
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height() > wide)
