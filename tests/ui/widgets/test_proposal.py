"""What follows from an act is shown before it is done."""

from __future__ import annotations

from PySide6.QtCore import Qt

from delegaties.ui.widgets.proposal import Proposal


def opened(qtbot):
    window = Proposal(None, "Verschuiven", "Bezoek", "Doen")
    qtbot.addWidget(window)
    window.show()
    return window


def test_enter_does_it_and_escape_leaves(qtbot):
    window = opened(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.result() == Proposal.DialogCode.Accepted
    window = opened(qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.result() == Proposal.DialogCode.Rejected


def test_while_something_is_wrong_it_cannot_be_done(qtbot):
    window = opened(qtbot)
    window.say("Dat kan niet.")
    assert window.error.isVisible()
    assert not window.act.isEnabled()
    window.say("")
    assert not window.error.isVisible()
    assert window.act.isEnabled()
