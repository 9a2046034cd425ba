"""The frame is painted by itself, and remembers where it stood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from delegaties.ui.frame import Frame


@pytest.fixture
def memory(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_it_is_painted_in_its_ground_at_once(qtbot, qapp):
    qapp.setStyleSheet("")  # as at the start, when there is no theme yet
    frame = Frame("#191B1D")
    qtbot.addWidget(frame)
    with qtbot.waitSignal(frame.painted):
        frame.show()
    assert frame.grab().toImage().pixelColor(5, 5).name() == "#191b1d"


def test_it_closes_only_when_it_may_and_remembers_its_size(qtbot, memory):
    frame = Frame("#F4F2ED", memory)
    qtbot.addWidget(frame)
    frame.resize(800, 577)
    frame.show()
    frame.may_close = lambda: False
    assert not frame.close()
    frame.may_close = lambda: True
    with qtbot.waitSignal(frame.closed):
        frame.close()
    again = Frame("#F4F2ED", memory)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (800, 577)
