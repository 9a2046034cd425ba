"""Several of a list, ticked; or free words."""

from __future__ import annotations

from forming import Keeper, form_of, typed
from PySide6.QtCore import Qt

from delegaties.ui.form import Field, Kind
from delegaties.values.audience import Audience
from delegaties.values.kinds import Role

ROLES = Field("roles", "Roles", Kind.TAGS, choices=tuple(Role))


def test_tags_are_ticked_by_key_and_kept_when_the_list_closes(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, ROLES, keeper=keeper, roles=(Role.DELEGATE,))
    field = form.field("roles")
    field.edit.setFocus()
    qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    popup = field.popup
    qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    assert keeper.kept == []
    qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    assert keeper.kept == [("roles", (Role.LEADER, Role.DELEGATE), (Role.DELEGATE,))]
    assert field.popup is None
    assert field.edit.text() == field.shown((Role.LEADER, Role.DELEGATE))


def test_opening_and_closing_keeps_nothing(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, ROLES, keeper=keeper, roles=(Role.HOST, Role.LEADER))
    form.field("roles").unfold()
    form.field("roles").popup.close()
    assert keeper.kept == []


def test_a_long_list_has_a_line_to_type_in(qtbot):
    many = Field("letters", "Letters", Kind.TAGS, choices=tuple("abcdefghijklmnopq"))
    form = form_of(qtbot, many)
    form.field("letters").unfold()
    popup = form.field("letters").popup
    assert popup.filter.isVisible()
    qtbot.keyClicks(popup.filter, "k")
    shown = [at for at in range(popup.list.count()) if not popup.list.item(at).isHidden()]
    assert [popup.list.item(at).text() for at in shown] == ["k"]
    popup.close()


def test_audiences_are_a_set_and_none_when_nothing_is_ticked(qtbot):
    narrow = Field(
        "for", "For", Kind.TAGS, choices=tuple(Audience), pack=lambda tags: frozenset(tags) or None
    )
    form = form_of(qtbot, narrow, **{"for": frozenset({Audience.OWN, Audience.STAFF})})
    assert form.field("for").value() == {Audience.STAFF, Audience.OWN}
    form.show_values({"for": None})
    assert form.field("for").value() is None


def test_free_words_stand_between_commas(qtbot):
    form = form_of(qtbot, Field("words", "Words", Kind.TAGS), words=("a", "b c"))
    assert form.field("words").edit.text() == "a, b c"
    typed(qtbot, form.field("words").edit, "x,, y ")
    assert form.field("words").value() == ("x", "y")
