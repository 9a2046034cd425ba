"""A point in a dialog says how bad it is, also to who does not see the sign."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from delegaties.ui.mission.told import told
from delegaties.values.kinds import Severity


def test_a_row_has_a_sign_a_sentence_and_a_lesser_line(qtbot):
    row = told(Severity.BLOCK, "Nadia is dan in Aalborg", "Ma 30 nov")
    qtbot.addWidget(row)
    texts = [each.text() for each in row.findChildren(QLabel) if each.text()]
    assert texts == ["Nadia is dan in Aalborg", "Ma 30 nov"]
    assert row.accessibleName() == "ernstig: Nadia is dan in Aalborg"
    short = told(Severity.INFO, "Kort")
    qtbot.addWidget(short)
    assert [each.text() for each in short.findChildren(QLabel) if each.text()] == ["Kort"]
