"""One of a list that the form brings."""

from __future__ import annotations

from forming import Keeper, form_of, typed
from PySide6.QtCore import Qt

from delegaties.ui.form import Field, Kind

WHO = Field("who", "Who", Kind.PICK, choices=lambda: [(0, "Iedereen"), (1, "Anna"), (2, "Łukasz")])


def test_it_is_found_by_typing_without_accents(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, WHO, keeper=keeper, who=0)
    assert form.field("who").edit.text() == "Iedereen"
    typed(qtbot, form.field("who").edit, "luk")
    assert form.commit_pending()
    assert keeper.kept == [("who", 2, 0)]


def test_the_arrow_shows_them_all(qtbot):
    form = form_of(qtbot, WHO, who=0)
    field = form.field("who")
    field.edit.actions()[0].trigger()
    assert field.popup.model().rowCount() == 3
    qtbot.keyClick(field.popup, Qt.Key.Key_Down)
    qtbot.keyClick(field.popup, Qt.Key.Key_Return)
    assert field.value() in {0, 1}


def test_who_is_not_in_it_is_refused(qtbot):
    form = form_of(qtbot, WHO, who=1)
    typed(qtbot, form.field("who").edit, "Bert")
    assert not form.commit_pending()
    assert form.field("who").edit.text() == "Bert"
