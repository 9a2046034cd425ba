"""Every page and tab, in both languages: names, Tab, and room for every word."""

from __future__ import annotations

import shutil
from dataclasses import replace
from gettext import NullTranslations

import pytest
from access import clipped, nameless, settle, unreached
from paging import CTRL, MISSIONS, OVERVIEW, PEOPLE, SETTINGS, press, window_of
from PySide6.QtCore import Qt

from delegaties.i18n import Words
from delegaties.inputs.examples import load_examples
from delegaties.store.store import Store
from delegaties.ui import export, language
from delegaties.ui.help import Help
from delegaties.ui.mission.tabs import TABS
from delegaties.ui.pages.all import PAGES
from delegaties.ui.tasks import Task

RICHEST = "Japan"


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """A database with the examples, to be copied."""
    file = tmp_path_factory.mktemp("examples") / "examples.db"
    store = Store.open(str(file), "Anna")
    load_examples(store)
    store.close()
    return file


@pytest.fixture
def store(examples, tmp_path):
    """The examples, as Anna sees them."""
    shutil.copy(examples, tmp_path / "t.db")
    store = Store.open(str(tmp_path / "t.db"), "Anna")
    yield store
    store.close()


def views(qtbot, window):
    """Open every page and every tab of a mission, one by one."""
    for number, entry in enumerate(PAGES):
        window.open_page(number)
        settle(qtbot)
        yield entry.name
        if number == MISSIONS:
            yield from tabs(qtbot, window)
        elif PEOPLE <= number < SETTINGS:
            press(qtbot, Qt.Key.Key_N, CTRL)
            settle(qtbot)
            yield f"{entry.name}, new"
            press(qtbot, Qt.Key.Key_Escape)


def tabs(qtbot, window):
    """Open every tab of the richest mission."""
    missions = window.desk.summaries()
    richest = next(each for each in missions if RICHEST in each.title.text("en"))
    window.go("mission", richest.id)
    for at, tab in enumerate(TABS):
        window.page.workspace.open_tab(at)
        settle(qtbot)
        yield f"Mission, {tab.name}"


def look(qtbot, window, faults_of):
    """Fail with every fault on every page."""
    faults = [f"{view}: {fault}" for view in views(qtbot, window) for fault in faults_of()]
    assert not faults, "\n".join(faults)


@pytest.fixture
def window(qtbot, desk, request):
    """The window over the examples, in a language and at a size of text."""
    spoken, scale, size = getattr(request, "param", ("nl", 100, (1366, 768)))
    desk.settings = replace(desk.settings, language=spoken, text_scale=scale)
    language.use(spoken)
    return window_of(qtbot, desk, OVERVIEW, size)


@pytest.mark.parametrize(
    "window",
    [
        pytest.param(("nl", 100, (1366, 768)), id="Dutch"),
        pytest.param(("en", 100, (1366, 768)), id="English"),
    ],
    indirect=True,
)
def test_everything_that_can_be_touched_has_a_name_and_tab_comes_everywhere(qtbot, window):
    look(qtbot, window, lambda: nameless(window) + unreached(qtbot, window))


@pytest.mark.parametrize(
    "window",
    [
        pytest.param(("nl", 100, (1366, 768)), id="Dutch"),
        pytest.param(("en", 100, (1366, 768)), id="English"),
        pytest.param(("nl", 150, (1366, 768)), id="Dutch at 150 %"),
        pytest.param(("en", 150, (1366, 768)), id="English at 150 %"),
        pytest.param(("nl", 200, (1920, 1080)), id="Dutch at 200 %"),
        pytest.param(("en", 200, (1920, 1080)), id="English at 200 %"),
    ],
    indirect=True,
)
def test_no_word_is_cut_off(qtbot, window):
    look(qtbot, window, lambda: clipped(window))


class Longer(NullTranslations):
    """A language two fifths longer than English, as Finnish and German may be."""

    def gettext(self, message):
        return message + "~" * (len(message) * 2 // 5) if message else message

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(super().ngettext(msgid1, msgid2, n))


def test_a_longer_language_fits_too(qtbot, desk, monkeypatch):
    long = Words("en")
    monkeypatch.setattr(long, "_catalogue", Longer())
    monkeypatch.setitem(language._in_use, "window", long)
    window = window_of(qtbot, desk, OVERVIEW)
    look(qtbot, window, lambda: clipped(window))


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_the_windows_for_files_have_names_tab_and_room(qtbot, desk, spoken):
    desk.settings = replace(desk.settings, language=spoken)
    language.use(spoken)
    window = window_of(qtbot, desk, OVERVIEW)
    mission = desk.summaries()[0].id
    for make in (
        lambda: export.calendar(desk, mission, window),
        lambda: export.book(desk, mission, window),
        lambda: shown_help(window),
    ):
        dialog = make()
        with qtbot.waitActive(dialog):
            dialog.activateWindow()
        settle(qtbot)
        faults = nameless(dialog) + unreached(qtbot, dialog) + clipped(dialog)
        assert not faults, "\n".join(faults)
        qtbot.waitUntil(lambda: not Task.running, timeout=20_000)
        dialog.close()


def shown_help(window):
    help_window = Help(window)
    help_window.open()
    return help_window
