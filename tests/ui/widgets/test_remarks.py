"""What to know before a book is printed, as it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from delegaties.ui.widgets.remarks import Remarks, Told


@pytest.fixture
def remarks(qtbot):
    remarks = Remarks("Controle vooraf")
    qtbot.addWidget(remarks)
    return remarks


def test_each_is_a_sentence_and_may_lead_to_what_it_is_about(remarks):
    opened = []
    remarks.put(
        [Told("warning", "Geen letters.", lambda: opened.append(1)), Told("info", "Zonder datum.")]
    )
    assert remarks.sentences() == ["Geen letters.", "Zonder datum."]
    (link,) = remarks.findChildren(QPushButton)
    assert link.accessibleName() == "Openen: Geen letters."
    link.click()
    assert opened == [1]


def test_nothing_to_tell_is_told_too(remarks):
    remarks.put([])
    assert remarks.sentences() == ["Niets bijzonders gevonden."]
