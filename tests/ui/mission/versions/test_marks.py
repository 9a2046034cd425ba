from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtCore import Qt

from delegaties.ui.mission.board.faces import faces_of
from delegaties.ui.mission.cells import AFTER
from delegaties.ui.mission.programme_rows import all_rows, days_of
from delegaties.ui.mission.versions.marks import ChangeMarks, marked_rows

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


def test_a_changed_item_has_a_mark_of_icon_and_word_and_says_what_it_was(
    versions, settle, give_out, move, made
):
    give_out()
    move(0)
    settle()
    versions.mark(versions.latest)
    settle()
    marks = ChangeMarks()
    assert marks.show(versions.marked)
    assert not marks.show(versions.marked)
    row = SimpleNamespace(id=made.items[0], title="Bezoek 0")
    (chip,) = marks.data(row, AFTER)
    assert (chip.text, chip.icon) == ("tijd", "clock")
    assert marks.data(row, int(SPOKEN)).startswith("Bezoek 0, gewijzigd: Was 9.00–10.00")
    assert marks.data(row, int(TOOLTIP)).startswith("Bezoek 0\nWas 9.00")
    other = SimpleNamespace(id=made.items[1], title="Bezoek 1")
    assert [marks.data(other, role) for role in (AFTER, int(SPOKEN))] == [None, None]
    assert marks.data(row, int(Qt.ItemDataRole.DisplayRole)) is None
    assert marks.show(None)
    assert marks.data(row, AFTER) is None


def test_rows_of_the_board_say_what_changed_and_the_others_stay_the_same(
    versions, settle, give_out, move, made, desk
):
    give_out()
    move(0)
    settle()
    rows = all_rows(days_of(desk.plan(made.id)))
    marked = marked_rows(rows, versions.since_latest)
    assert [row.changed for row in marked] == ["tijd", "", "", "", ""]
    assert [here is there for here, there in zip(rows, marked, strict=True)] == [False] + [True] * 4
    assert [row.time.startswith("Δ ") for row in marked] == [True] + [False] * 4
    assert marked_rows(rows, None) is rows
    faces = faces_of(desk.plan(made.id), marked, {})
    assert faces[made.items[0]].second.startswith("gewijzigd: tijd · ")
    assert "gewijzigd" not in faces[made.items[1]].second
