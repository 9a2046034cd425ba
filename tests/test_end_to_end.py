"""From nothing to calendar and book, by keyboard alone; then all of it undone and done again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pypdfium2
import pytest
import vobject
from paging import CTRL, press, write
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from delegaties import settings
from delegaties.settings import Settings
from delegaties.ui import messages
from delegaties.ui.firststart import FirstStart
from delegaties.ui.frame import Frame
from delegaties.ui.mission.delegation import DelegationTab
from delegaties.ui.mission.organisations import OrganisationsTab
from delegaties.ui.mission.programme import ProgrammeTab
from delegaties.ui.program import Program
from delegaties.ui.tasks import Task

MOST = 40
STEPS = 8
"""A mission, a person, an organisation, three items, and that the two take part."""
KEY = Qt.Key
SLOW = 30_000


@pytest.fixture
def program(qtbot, qapp, tmp_path, monkeypatch):
    """The program at its very first start, begun empty, with the window on the screen."""
    monkeypatch.setattr(messages, "save_file", lambda *_words: tmp_path / "boek.pdf")
    program = Program(qapp, Frame("#F4F2ED"), tmp_path / "own")
    answers = QTimer(program, interval=5)
    answers.timeout.connect(lambda: answer(qtbot, answers))
    answers.start()
    program.start()
    qtbot.waitUntil(lambda: program.window is not None and program.window.page is not None)
    with qtbot.waitActive(program.frame):
        program.frame.activateWindow()
    yield program
    program.frame.close()
    program.frame.deleteLater()
    program.theme.use(Settings(theme="light"))
    qapp.removeTranslator(program.qt_words)
    qtbot.waitUntil(lambda: not Task.running)


def answer(qtbot, clock):
    """Answer the questions of the first start."""
    first = QApplication.activeModalWidget()
    if isinstance(first, FirstStart) and not first.isActiveWindow():
        first.activateWindow()
    elif isinstance(first, FirstStart):
        clock.stop()
        first.form.focus_first()
        write(qtbot, "Sanne de Boer")
        press(qtbot, KEY.Key_Tab)
        write(qtbot, "Almere")
        tab_to(qtbot, first.start_empty)
        press(qtbot, KEY.Key_Space)


def tab_to(qtbot, widget):
    """Press Tab until this has the focus."""
    for _step in range(MOST):
        if QApplication.focusWidget() is widget:
            return
        press(qtbot, KEY.Key_Tab)
    pytest.fail(f"Tab does not come to {widget}")


def find(qtbot, name):
    """Go somewhere with Ctrl+K, as somebody who knows what it is called."""
    press(qtbot, KEY.Key_K, CTRL)
    write(qtbot, name)
    press(qtbot, KEY.Key_Return)


def new(qtbot, name):
    """Add somebody or something with Ctrl+N by its name."""
    press(qtbot, KEY.Key_N, CTRL)
    write(qtbot, name)
    press(qtbot, KEY.Key_Return)


def start_a_mission(qtbot, program):
    """Give it a title and dates; return its id."""
    press(qtbot, KEY.Key_N, CTRL)
    page = program.window.page
    write(qtbot, "Handelsreis naar Japan")
    for name, typed in (("departs", "14-11-2026"), ("returns", "20-11-2026")):
        tab_to(qtbot, page.started.form.field(name).edit)
        write(qtbot, typed)
    press(qtbot, KEY.Key_Return)
    return page.workspace.mission_id


def tab(qtbot, program, number, kind):
    """Open a tab of the mission with its number."""
    press(qtbot, getattr(KEY, f"Key_{number}"), CTRL)
    found = program.window.page.workspace.tab
    assert isinstance(found, kind)
    return found


def plan_items(qtbot, program):
    """Three items on two days, with times typed in three ways."""
    draft = tab(qtbot, program, 3, ProgrammeTab).draft
    press(qtbot, KEY.Key_N, CTRL)
    for typed, title, later in (
        ("930-11", "Bezoek Yanmar", 0),
        ("13:30", "Lunch met de ambassade", 0),
        ("9u", "Rondleiding fabriek", 1),
    ):
        draft.day.setFocus()
        for _day in range(later):
            press(qtbot, KEY.Key_Down)
        tab_to(qtbot, draft.time)
        write(qtbot, typed)
        tab_to(qtbot, draft.title)
        write(qtbot, title)
        press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Escape)


def take_part(qtbot, program):
    """Put the person and the organisation in the mission."""
    draft = tab(qtbot, program, 2, DelegationTab).draft
    press(qtbot, KEY.Key_N, CTRL)
    assert draft.person.edit.hasFocus()
    write(qtbot, "Anna de Vries")
    press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Escape)
    organisations = tab(qtbot, program, 4, OrganisationsTab)
    press(qtbot, KEY.Key_N, CTRL)
    write(qtbot, "Yanmar")
    press(qtbot, KEY.Key_Return)
    assert organisations.commit_pending()


def opened(qtbot):
    """The dialog that a key has just opened; no window manager here gives it the focus."""
    dialog = QApplication.activeModalWidget()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    return dialog


def close(qtbot, program):
    """Close a dialog, and go on in the window under it."""
    press(qtbot, KEY.Key_Escape)
    program.frame.activateWindow()
    qtbot.waitUntil(lambda: program.frame.isAncestorOf(QApplication.focusWidget()))


def export_calendar(qtbot, program, file):
    """Make the calendar file with Ctrl+E and read it with another library."""
    press(qtbot, KEY.Key_E, CTRL)
    dialog = opened(qtbot)
    dialog.form.focus_field("target")
    write(qtbot, str(file))
    tab_to(qtbot, dialog.make_button)
    press(qtbot, KEY.Key_Space)
    qtbot.waitUntil(lambda: file.exists() and not Task.running, timeout=SLOW)
    close(qtbot, program)
    calendar = vobject.readOne(file.read_text(encoding="utf-8"))
    return {event.summary.value: event.dtstart.value for event in calendar.vevent_list}


def export_book(qtbot, program, file):
    """Make the book with Ctrl+P and read it with another library."""
    press(qtbot, KEY.Key_P, CTRL)
    dialog = opened(qtbot)
    save = dialog.choices.save_button
    qtbot.waitUntil(lambda: save.isEnabled() and not Task.running, timeout=SLOW)
    tab_to(qtbot, save)
    press(qtbot, KEY.Key_Space)
    qtbot.waitUntil(lambda: file.exists() and not Task.running, timeout=SLOW)
    close(qtbot, program)
    book = pypdfium2.PdfDocument(file.read_bytes())
    text = "\n".join(page.get_textpage().get_text_range() for page in book)
    book.close()
    return text


def take_back_everything(qtbot, program):
    """Undo with Ctrl+Z while the page has something to take back; count the steps."""
    steps = 0
    while program.desk.undo_label(program.window.page.scope()):
        press(qtbot, KEY.Key_Z, CTRL)
        steps += 1
    return steps


def do_everything_again(qtbot, program):
    """Redo with Ctrl+Y while the page has something to do again; count the steps."""
    steps = 0
    while program.desk.redo_label(program.window.page.scope()):
        press(qtbot, KEY.Key_Y, CTRL)
        steps += 1
    return steps


def timeless(plan):
    """A plan without the moment of its last change and the revisions, which only rise."""
    items = tuple(replace(item, sequence=0, changed_at=None) for item in plan.items)
    return replace(plan, changed_at=None, items=items)


def test_a_mission_from_the_first_click_to_paper_and_back_again(qtbot, program, tmp_path):
    assert settings.read(tmp_path / "own")[0].name == "Sanne de Boer"
    desk = program.desk
    mission = start_a_mission(qtbot, program)
    plan_items(qtbot, program)
    find(qtbot, "Personen")
    new(qtbot, "Anna de Vries")
    find(qtbot, "Organisaties")
    new(qtbot, "Yanmar")
    find(qtbot, "Handelsreis")
    take_part(qtbot, program)
    plan = desk.plan(mission)
    starts = [(each.title.text("nl"), each.when.start) for each in plan.items]
    assert [(title, start.date, start.time) for title, start in starts] == [
        ("Bezoek Yanmar", date(2026, 11, 14), time(9, 30)),
        ("Lunch met de ambassade", date(2026, 11, 14), time(13, 30)),
        ("Rondleiding fabriek", date(2026, 11, 15), time(9)),
    ]
    assert (len(plan.participations), len(plan.involvements)) == (1, 1)

    events = export_calendar(qtbot, program, tmp_path / "reis.ics")
    assert {title: start.replace(tzinfo=None).isoformat() for title, start in events.items()} == {
        "Bezoek Yanmar": "2026-11-14T09:30:00",
        "Lunch met de ambassade": "2026-11-14T13:30:00",
        "Rondleiding fabriek": "2026-11-15T09:00:00",
    }
    text = export_book(qtbot, program, tmp_path / "boek.pdf")
    for words in ("Handelsreis naar Japan", "Anna de Vries", "Yanmar", "Rondleiding fabriek"):
        assert words in text

    undone = take_back_everything(qtbot, program)
    assert (desk.summaries(), desk.people(), desk.organisations()) == ((), (), ())
    redone = do_everything_again(qtbot, program)
    find(qtbot, "Handelsreis")
    assert redone + do_everything_again(qtbot, program) == undone == STEPS
    again = desk.plan(mission)
    assert timeless(again) == timeless(plan)
    revisions = zip(again.items, plan.items, strict=True)
    assert all(now.sequence > before.sequence for now, before in revisions)
