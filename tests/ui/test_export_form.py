"""A calendar file through its dialog, by keyboard, with the file read back."""

from __future__ import annotations

import resource
from contextlib import contextmanager

import pytest
from building import When, plan_of
from filemaking import all_done, events, hands_full, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from delegaties.edits import programme
from delegaties.edits.releases import release
from delegaties.ui import export

KEYS = Qt.Key


@pytest.fixture
def dialog(qtbot, desk, made, tmp_path):
    """The dialog over a window, for a mission of five items of which one lacks a date."""
    with desk.store.change("Wait", mission=made.id) as session:
        programme.change_item(session, made.items[4], {"when": When()})
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = export.calendar(desk, made.id, window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    put(dialog, "target", str(tmp_path / "mission.ics"))
    yield dialog
    all_done(qtbot)


def put(dialog, name, text):
    edit = dialog.form.field(name).edit
    edit.setText(text)
    edit.textEdited.emit(text)
    assert dialog.form.commit_pending()


def type_in(qtbot, dialog, name, text):
    edit = dialog.form.field(name).edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


@contextmanager
def full_disk():
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_calendar_of_the_mission_is_made_by_keyboard_alone(qtbot, dialog, tmp_path):
    type_in(qtbot, dialog, "target", str(tmp_path / "japan"))
    with qtbot.waitSignal(dialog.making.made):
        press(qtbot, KEYS.Key_Return)
    assert events(tmp_path / "japan.ics") == [f"Bezoek {n}" for n in range(4)]
    told = dialog.making.told.accessibleName()
    assert "japan.ics" in told
    assert "1 onderdeel zonder datum" in told


def test_one_participant_is_found_by_typing(qtbot, dialog, desk, made, tmp_path):
    with desk.store.change("Leave", mission=made.id) as session:
        plan = plan_of(desk.store, made.id)
        first = plan.items[0].id
        programme.change_item(session, first, {"named": made.participants[1:2]})
    dialog.plan = desk.plan(made.id)
    type_in(qtbot, dialog, "scope", "Anna 2")
    press(qtbot, KEYS.Key_Tab)
    assert "Anna 2" in dialog.values["target"] or dialog.values["target"].endswith("mission.ics")
    with qtbot.waitSignal(dialog.making.made):
        qtbot.keyClick(dialog.make_button, KEYS.Key_Space)
    assert len(events(tmp_path / "mission.ics")) == 3


def test_the_proposed_name_follows_whose_calendar_it_is(qtbot, dialog):
    dialog._proposed = dialog.values["target"]
    type_in(qtbot, dialog, "scope", "Yanmar")
    press(qtbot, KEYS.Key_Tab)
    assert dialog.values["target"].endswith("Japan – Yanmar.ics")
    assert "Gasten" in dialog.summary.text()


def test_cancel_leaves_the_old_file(qtbot, dialog, tmp_path):
    file = tmp_path / "mission.ics"
    file.write_text("old")
    with hands_full():
        qtbot.keyClick(dialog.make_button, KEYS.Key_Space)
        assert dialog.making.is_busy
        qtbot.keyClick(dialog.making.cancel_button, KEYS.Key_Space)
    all_done(qtbot)
    assert file.read_text() == "old"
    assert list(tmp_path.glob(".*")) == []
    assert "ongewijzigd" in dialog.making.told.accessibleName()


def test_a_full_disk_is_told_at_the_field_and_the_old_file_stays(qtbot, dialog, tmp_path):
    file = tmp_path / "mission.ics"
    file.write_text("old")
    with full_disk(), qtbot.waitSignal(dialog.making.refused):
        dialog.make()
    assert "vol" in dialog.form.error("target")
    assert file.read_text() == "old"


def test_a_folder_that_is_not_there_is_refused_at_the_field(qtbot, dialog, tmp_path):
    type_in(qtbot, dialog, "target", str(tmp_path / "gone" / "x.ics"))
    press(qtbot, KEYS.Key_Return)
    assert str(tmp_path / "gone") in dialog.form.error("target")
    assert not dialog.making.is_busy


def test_a_name_no_disk_can_have_is_told(qtbot, dialog, tmp_path):
    put(dialog, "target", str(tmp_path / f"{'x' * 300}.ics"))
    with qtbot.waitSignal(dialog.making.refused):
        dialog.make()
    assert dialog.form.error("target")


def test_escape_closes_and_what_is_being_made_stops(qtbot, dialog, tmp_path):
    with hands_full():
        dialog.make()
        press(qtbot, KEYS.Key_Escape)
        assert not dialog.isVisible()
    all_done(qtbot)
    assert not (tmp_path / "mission.ics").exists()


def test_everything_has_a_name_and_tab_reaches_it(qtbot, dialog):
    seen = []
    while not seen or (dialog.focusWidget() not in seen and len(seen) < 40):
        seen.append(dialog.focusWidget())
        press(qtbot, KEYS.Key_Tab)
    assert dialog.make_button in seen
    assert dialog.close_button in seen
    assert all(widget.accessibleName() for widget in seen)


def test_a_press_beside_the_list_of_names_is_no_lost_press(qtbot, dialog):
    type_in(qtbot, dialog, "scope", "zzz")
    edit, popup = dialog.form.field("scope").edit, dialog.form.field("scope").popup
    edit.clear()
    type_in(qtbot, dialog, "scope", "a")
    assert popup.isVisible()
    beside = dialog.make_button.mapToGlobal(dialog.make_button.rect().center())
    qtbot.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.mapFromGlobal(beside))
    qtbot.waitUntil(lambda: "staat niet in de lijst" in dialog.form.error("scope"), timeout=1_000)
    assert not popup.isVisible()
    assert edit.hasFocus()


def test_the_file_says_of_which_version_of_the_programme_it_is(qtbot, desk, made, tmp_path):
    desk.change("Release", release, made.id, mission=made.id)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = export.calendar(desk, made.id, window)
    put(dialog, "target", str(tmp_path / "c.ics"))
    with qtbot.waitSignal(dialog.making.made):
        dialog.make()
    assert "X-DELEGATIES-VERSION:versie 1" in (tmp_path / "c.ics").read_text(encoding="utf-8")
    all_done(qtbot)
