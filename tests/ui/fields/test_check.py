"""Yes or no."""

from __future__ import annotations

from forming import Keeper, form_of
from PySide6.QtCore import Qt

from delegaties.ui.form import Field, Kind


def test_a_tick_is_kept_at_once_and_the_target_is_large_enough(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, Field("ok", "Archived", Kind.CHECK), keeper=keeper, ok=False)
    box = form.field("ok").box
    assert box.height() >= 24
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert keeper.kept == [("ok", True, False)]
