"""One of a few: from a list, or as segments."""

from __future__ import annotations

from forming import Keeper, form_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from delegaties.ui.form import Field, Kind
from delegaties.values.kinds import ItemStatus, MissionKind


def test_a_choice_shows_words_and_is_kept_when_chosen(qtbot):
    keeper = Keeper()
    kind = Field("kind", "Kind", Kind.CHOICE, choices=tuple(MissionKind), optional=False)
    form = form_of(qtbot, kind, keeper=keeper, kind=MissionKind.TRADE)
    box = form.field("kind").box
    assert box.currentText() == "Handelsmissie"
    assert box.count() == len(MissionKind)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert keeper.kept == [("kind", MissionKind.STUDY, MissionKind.TRADE)]


def test_an_optional_choice_can_be_emptied(qtbot):
    form = form_of(qtbot, Field("kind", "Kind", Kind.CHOICE, choices=tuple(MissionKind)))
    assert form.field("kind").value() is None
    form.show_values({"kind": MissionKind.OTHER})
    assert form.field("kind").value() is MissionKind.OTHER


def test_a_value_that_is_no_choice_any_more_still_shows(qtbot):
    currency = Field("currency", "Currency", Kind.CHOICE, choices=("EUR", "JPY"))
    form = form_of(qtbot, currency, currency="NLG")
    assert form.field("currency").box.currentText() == "NLG"
    assert form.field("currency").value() == "NLG"


def test_the_wheel_scrolls_past_a_choice_that_nobody_is_at(qtbot):
    kinds = Field("kind", "Kind", Kind.CHOICE, choices=tuple(MissionKind))
    form = form_of(qtbot, Field("name", "Name"), kinds, kind=MissionKind.TRADE)
    form.focus_field("name")
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    form.field("kind").box.wheelEvent(turn)
    assert not turn.isAccepted()
    assert form.field("kind").value() is MissionKind.TRADE


def test_segments_are_chosen_by_arrow_key_and_named(qtbot):
    keeper = Keeper()
    status = Field("status", "Status", Kind.SEGMENTS, choices=tuple(ItemStatus))
    form = form_of(qtbot, status, keeper=keeper, status=ItemStatus.IDEA)
    chosen = form.field("status").control()
    assert chosen.accessibleName() == "Status: idee"
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert keeper.kept == [("status", ItemStatus.ASKED, ItemStatus.IDEA)]
