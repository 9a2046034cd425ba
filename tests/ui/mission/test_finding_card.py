"""One finding: read by assistive software, gone to by key, with its links."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from delegaties.checks.finding import Finding, Part, Where
from delegaties.ui.mission.finding_card import Card, Link
from delegaties.values.kinds import Severity

FINDING = Finding(
    rule="overlap", severity=Severity.BLOCK, where=Where(part=Part.PROGRAMME),
    text="{name} in two places", params={"name": "M. Veeningen"}, detail="13.00: lunch",
)  # fmt: skip


def test_it_says_severity_sentence_and_where(qtbot):
    card = Card(FINDING, (), "Aanvaard")
    qtbot.addWidget(card)
    assert card.accessibleName() == "ernstig: M. Veeningen in two places"
    assert card.accessibleDescription() == "13.00: lunch Aanvaard"
    texts = [part.text() for part in card.findChildren(QLabel) if part.text()]
    assert texts == ["M. Veeningen in two places", "13.00: lunch", "Aanvaard"]


def test_a_link_does_its_act_and_leaves_the_card_alone(qtbot):
    done = []
    card = Card(FINDING, (Link("Mend", lambda: done.append("mended")),))
    qtbot.addWidget(card)
    card.clicked.connect(lambda: done.append("gone"))
    card.show()
    qtbot.mouseClick(card.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert done == ["mended"]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert done == ["mended", "gone", "gone"]


def test_short_links_stand_beside_each_other_and_long_ones_below(qtbot):
    for name, beside in (("Mend", True), ("Set the visit to Yanmar’s laboratory to 13:30", False)):
        card = Card(FINDING, (Link(name, lambda: None), Link("Accept", lambda: None)))
        qtbot.addWidget(card)
        card.resize(330, 160)
        card.show()
        first, second = card.findChildren(QPushButton)
        assert (first.y() == second.y()) is beside
        assert first.geometry().right() < card.width()
