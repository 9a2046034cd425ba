"""Several people, each with a role."""

from __future__ import annotations

from forming import Keeper, Office, form_of, person, typed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from delegaties.ui.fields.choice import CalmBox
from delegaties.ui.fields.references import ReferenceLine
from delegaties.ui.form import Field, Kind
from delegaties.values.kinds import ItemPersonRole

ROLES = tuple(ItemPersonRole)
HOSTS = Field("persons", "Hosts", Kind.REFERENCES, references="person", choices=ROLES)
ANNA, KENJI = person("Anna", "Boer"), person("Kenji", "Tanabe")
HOST, INTERPRETER = ROLES[:2]


def lines(form):
    return [line for line in form.findChildren(ReferenceLine) if line.isVisible()]


def test_somebody_is_added_gets_another_role_and_goes_again(qtbot):
    keeper = Keeper()
    start = ((KENJI.id, INTERPRETER),)
    form = form_of(qtbot, HOSTS, keeper=keeper, office=Office(ANNA, KENJI), persons=start)
    picker = form.field("persons").control()
    typed(qtbot, picker, "anna b")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    both = (*start, (ANNA.id, HOST))
    assert keeper.kept[-1] == ("persons", both, start)
    assert picker.text() == ""
    box = lines(form)[1].findChild(CalmBox)
    assert box.accessibleName() == "Rol van Anna Boer"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert keeper.kept[-1][1] == (*start, (ANNA.id, INTERPRETER))
    lines(form)[0].findChild(QToolButton).click()
    assert keeper.kept[-1][1] == ((ANNA.id, INTERPRETER),)


def test_nobody_is_added_twice(qtbot):
    keeper = Keeper()
    only = Field("persons", "Hosts", Kind.REFERENCES, references="person")
    form = form_of(qtbot, only, keeper=keeper, office=Office(ANNA), persons=(ANNA.id,))
    picker = form.field("persons").control()
    typed(qtbot, picker, "anna")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    assert keeper.kept == []
    assert form.field("persons").value() == (ANNA.id,)


def test_a_half_typed_name_is_unsaved_and_kept_or_told_on_leaving(qtbot):
    keeper = Keeper()
    form = form_of(
        qtbot, HOSTS, Field("name", "Name"), keeper=keeper, office=Office(ANNA, KENJI), persons=()
    )
    picker = form.field("persons").control()
    typed(qtbot, picker, "tanab")
    assert form.is_unsaved
    form.focus_field("name")
    assert keeper.kept == [("persons", ((KENJI.id, HOST),), ())]
    assert (len(lines(form)), picker.text(), form.is_unsaved) == (1, "", False)
    typed(qtbot, picker, "Nobody")
    assert not form.commit_pending()
    assert "Nobody" in form.error("persons")
    picker.parent().popup.hide()
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert (len(lines(form)), picker.text(), form.is_unsaved) == (1, "", False)


def test_who_stops_typing_sees_the_one_meant_kept_and_may_type_on(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, HOSTS, keeper=keeper, office=Office(ANNA, KENJI), persons=())
    picker = form.field("persons").control()
    typed(qtbot, picker, "ken")
    form._keep_when_idle()
    form.show_values({"persons": ((KENJI.id, HOST),)})
    assert keeper.kept == [("persons", ((KENJI.id, HOST),), ())]
    assert picker.text() == "ken"
    typed(qtbot, picker, "anna")
    form.commit_pending()
    assert keeper.kept[-1][1] == ((ANNA.id, HOST),)
