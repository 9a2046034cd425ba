"""A dialog keeps its acts in sight, however long what is in it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from delegaties.ui.widgets.dialog import lay_out_dialog


def test_title_and_acts_stay_in_sight_while_the_rest_scrolls(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("Missie kopiëren")
    inside, acts = QVBoxLayout(), QHBoxLayout()
    for number in range(60):
        inside.addWidget(QLabel(f"Bezoek {number}"))
    act = QPushButton("Kopiëren")
    acts.addWidget(act)
    lay_out_dialog(dialog, "Japan", inside, acts)
    dialog.resize(400, 300)
    dialog.show()
    shown = [
        each.text() for each in dialog.findChildren(QLabel) if not each.visibleRegion().isEmpty()
    ]
    assert {"Missie kopiëren", "Japan", "Bezoek 0"} <= set(shown)
    assert "Bezoek 59" not in shown
    assert act.visibleRegion().boundingRect() == act.rect()
