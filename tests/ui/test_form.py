"""Forms keep what is typed: when a field is left, after a while, and before everything goes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from forming import Keeper, form_of, typed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from delegaties.errors import ConflictError, RefusedError
from delegaties.ui import language
from delegaties.ui.form import Field, Form, Kind, Section
from delegaties.ui.widgets.scrolled import scrolled
from delegaties.values.texts import Texts

NAME, CITY = Field("name", "Name"), Field("city", "City")


@pytest.fixture(autouse=True)
def english():
    language.use("en")


def test_a_field_is_kept_when_it_is_left_with_what_was_seen(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, CITY, keeper=keeper, name="Osaka")
    typed(qtbot, form.field("name").edit, "Kyoto")
    assert form.is_unsaved
    qtbot.keyClick(form.field("name").edit, Qt.Key.Key_Tab)
    assert keeper.kept == [("name", "Kyoto", "Osaka")]
    assert not form.is_unsaved
    assert form.field("city").edit.hasFocus()


def test_passing_through_a_field_keeps_nothing(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, CITY, keeper=keeper, name="Osaka")
    form.focus_field("name")
    form.focus_field("city")
    typed(qtbot, form.field("name").edit, "Osaka")
    form.focus_field("city")
    assert keeper.kept == []


def test_enter_keeps_and_stays(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, keeper=keeper)
    typed(qtbot, form.field("name").edit, "Kyoto")
    qtbot.keyClick(form.field("name").edit, Qt.Key.Key_Return)
    assert keeper.kept == [("name", "Kyoto", "")]
    assert form.field("name").edit.hasFocus()


def test_what_is_typed_is_kept_after_two_idle_seconds(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, keeper=keeper)
    typed(qtbot, form.field("name").edit, "Kyoto ")
    with qtbot.waitSignal(form.unsaved, timeout=4_000, check_params_cb=lambda unsaved: not unsaved):
        pass
    assert keeper.kept == [("name", "Kyoto ", "")]
    form.show_values({"name": "Kyoto"})
    assert form.field("name").edit.text() == "Kyoto ", "the space that was typed stays"
    qtbot.keyClicks(form.field("name").edit, "city")
    assert form.field("name").edit.text() == "Kyoto city"


def test_an_error_stands_at_the_field_and_what_was_typed_stays(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, CITY, keeper=keeper, name="Osaka")
    keeper.refusal = RefusedError("{name} is taken. Choose another name.", name="Kyoto")
    typed(qtbot, form.field("name").edit, "Kyoto")
    assert not form.commit_pending()
    assert form.error("name") == "Kyoto is taken. Choose another name."
    assert form.field("name").edit.text() == "Kyoto"
    assert form.field("name").edit.hasFocus()
    keeper.refusal = None
    qtbot.keyClicks(form.field("name").edit, "2")
    assert form.commit_pending()
    assert form.error("name") == ""
    assert keeper.kept == [("name", "Kyoto2", "Osaka")]


def test_a_refused_row_is_not_left(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, keeper=keeper, name="Osaka")
    keeper.refusal = RefusedError("No.")
    typed(qtbot, form.field("name").edit, "")
    qtbot.keyClick(form.field("name").edit, Qt.Key.Key_Delete)
    assert not form.show_for(2, {"name": "Tokyo"})
    assert form.key == 1
    form.discard()
    assert form.field("name").edit.text() == "Osaka"
    assert form.show_for(2, {"name": "Tokyo"})
    assert form.field("name").edit.text() == "Tokyo"


def test_another_row_keeps_what_was_typed_for_the_first(qtbot):
    kept = []
    form = form_of(
        qtbot, NAME, CITY, keeper=lambda *change: kept.append((form.key, *change)), name="Osaka"
    )
    typed(qtbot, form.field("name").edit, "Kyoto")
    assert form.show_for(2, {"name": "Tokyo", "city": "x"})
    assert kept == [(1, "name", "Kyoto", "Osaka")]
    assert form.field("name").edit.text() == "Tokyo"


def test_news_reaches_every_field_but_the_one_being_typed_in(qtbot):
    form = form_of(qtbot, NAME, CITY, name="Osaka", city="Osaka")
    typed(qtbot, form.field("name").edit, "Kyo")
    form.show_values({"name": "Nara", "city": "Nara"})
    assert form.field("name").edit.text() == "Kyo"
    assert form.field("city").edit.text() == "Nara"


def test_an_undone_value_shows_although_the_focus_is_there(qtbot):
    form = form_of(qtbot, NAME, name="Osaka")
    typed(qtbot, form.field("name").edit, "Kyoto")
    qtbot.keyClick(form.field("name").edit, Qt.Key.Key_Return)
    form.show_values({"name": "Kyoto"})
    form.show_values({"name": "Osaka"})
    assert form.field("name").edit.text() == "Osaka"


def conflict(theirs):
    error = ConflictError("Somebody else has changed this field meanwhile.")
    error.field, error.theirs, error.seen = "due", theirs, date(2026, 5, 15)
    error.who, error.when = "L. Hofstra", datetime(2026, 5, 1, 12, 21, tzinfo=UTC)
    return error


@pytest.mark.parametrize("mine", [True, False])
def test_somebody_elses_change_is_told_and_the_user_chooses(qtbot, mine):
    kept = []

    def keep(name, value, seen):
        if seen != date(2026, 6, 1):
            raise conflict(date(2026, 6, 1))
        kept.append((name, value, seen))

    due = Field("due", "Due", Kind.DATE)
    form = form_of(qtbot, due, CITY, keeper=keep, due=date(2026, 5, 15))
    typed(qtbot, form.field("due").edit, "3-6-2026")
    form.focus_field("city")
    choices = [button for button in form.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in choices] == ["Keep yours", "Keep theirs"]
    assert "L. Hofstra (14:21)" in choices[1].accessibleDescription()
    choices[0 if mine else 1].click()
    assert kept == ([("due", date(2026, 6, 3), date(2026, 6, 1))] if mine else [])
    assert form.field("due").value() == (date(2026, 6, 3) if mine else date(2026, 6, 1))
    assert not form.is_unsaved


def test_each_language_of_a_text_is_kept_by_itself(qtbot):
    keeper = Keeper()
    title = Field("title", "Title", Kind.TEXTS)
    form = form_of(qtbot, title, keeper=keeper, title=Texts.of(nl="Bezoek"))
    english = form.field("title.en")
    assert english.tag.text() == "EN missing"
    typed(qtbot, english.edit, "Visit")
    assert form.commit_pending()
    assert keeper.kept == [("title.en", "Visit", "")]
    form.show_values({"title": Texts.of(nl="Bezoek", en="Visit")})
    assert english.tag.text() == "EN"


def test_a_field_shows_only_where_it_means_something(qtbot):
    end = Field("end", "Ends at", shown_if=lambda values: values["kind"] == "flight")
    form = form_of(qtbot, NAME, end, kind="meal")
    assert not form.field("end").isVisible()
    form.show_values({"kind": "flight"})
    assert form.field("end").isVisible()


def test_control_z_is_the_fields_own_only_while_something_is_typed(qtbot):
    form = form_of(qtbot, NAME, name="Osaka")
    edit = form.field("name").edit
    undone = []
    from PySide6.QtGui import QKeySequence, QShortcut

    QShortcut(QKeySequence.StandardKey.Undo, form, lambda: undone.append(edit.text()))
    typed(qtbot, edit, "Kyoto")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []
    form.discard()
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["Osaka"]


def test_labels_lead_to_their_fields(qtbot):
    form = Form((Section("Names", (NAME, Field("ok", "Archived", Kind.CHECK))),), Keeper())
    qtbot.addWidget(form)
    assert form.field("name").edit.accessibleName() == "Name"
    assert form.field("ok").control().accessibleName() == "Archived"
    assert list(form.names()) == ["name", "ok"]


def test_escape_takes_back_what_was_typed(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, NAME, keeper=keeper, name="Osaka")
    keeper.refusal = RefusedError("{name} is taken. Choose another name.", name="Kyoto")
    edit = form.field("name").edit
    typed(qtbot, edit, "Kyoto")
    assert not form.commit_pending()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), form.error("name"), form.is_unsaved) == ("Osaka", "", False)
    assert edit.hasFocus()


class Around(QWidget):
    """What a form stands in."""

    def __init__(self):
        super().__init__()
        self.held = []

    def hold(self, discard):
        self.held.append(discard)


def test_what_is_around_may_say_why_nothing_happens_and_take_it_back(qtbot):
    top, around, keeper = QWidget(), Around(), Keeper()
    qtbot.addWidget(top)
    around.setParent(top)
    form = form_of(qtbot, NAME, keeper=keeper, name="Osaka")
    form.setParent(around)
    assert form.commit_pending()
    keeper.refusal = RefusedError("That is taken.")
    typed(qtbot, form.field("name").edit, "Kyoto")
    assert not form.commit_pending()
    around.held[0]()
    assert form.commit_pending()
    assert form.field("name").edit.text() == "Osaka"
    assert len(around.held) == 1


def test_the_field_that_gets_the_focus_is_scrolled_to(qtbot):
    fields = tuple(Field(f"f{n}", f"F{n}") for n in range(30))
    form = Form((Section("Names", fields),), lambda *_what: None)
    area = scrolled(form)
    qtbot.addWidget(area)
    area.resize(400, 200)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    form.focus_field("f29")
    edit = form.field("f29").control()
    qtbot.waitUntil(lambda: not edit.visibleRegion().isEmpty())


def test_what_was_refused_is_put_back_in_a_form_made_anew_with_its_message(qtbot):
    keeper = Keeper()
    keeper.refusal = RefusedError("That is taken.")
    old = form_of(qtbot, NAME, keeper=keeper, name="Osaka")
    typed(qtbot, old.field("name").edit, "Kyoto")
    assert not old.commit_pending()
    new = form_of(qtbot, NAME, keeper=keeper, name="Osaka")
    new.type_again(old.unkept())
    assert new.field("name").edit.text() == "Kyoto"
    assert new.error("name") == "That is taken."
    assert new.unkept() == {"name": "Kyoto"}
