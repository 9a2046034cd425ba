"""A field with its surroundings."""

from __future__ import annotations

from forming import form_of, typed

from delegaties.ui.fields.cell import same
from delegaties.ui.form import Field


def test_spaces_around_a_text_make_no_other_text():
    assert same("Osaka ", "Osaka")
    assert same("a\r\nb", "a\nb")
    assert not same("Osaka", "Kyoto")
    assert not same(None, "")


def test_an_error_marks_the_field_for_eye_and_ear_until_it_is_gone(qtbot):
    form = form_of(qtbot, Field("name", "Name"))
    edit = form.field("name").edit
    form.show_error("name", "Somebody needs a name.")
    assert edit.property("invalid") is True
    assert edit.accessibleDescription() == "Somebody needs a name."
    typed(qtbot, edit, "Anna")
    assert form.commit_pending()
    assert edit.property("invalid") is False
    assert edit.accessibleDescription() == ""
    assert form.error("name") == ""
