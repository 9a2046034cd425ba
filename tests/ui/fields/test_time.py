"""A clock time as people type it."""

from __future__ import annotations

from datetime import time

from forming import Keeper, form_of, typed

from delegaties.ui.form import Field, Kind


def test_a_time_is_typed_short_and_shown_in_full(qtbot):
    keeper = Keeper()
    fields = Field("at", "At", Kind.TIME), Field("name", "Name")
    form = form_of(qtbot, *fields, keeper=keeper, at=time(9))
    typed(qtbot, form.field("at").edit, "930")
    form.focus_field("name")
    assert keeper.kept == [("at", time(9, 30), time(9))]
    assert form.field("at").edit.text() == "9.30"


def test_what_is_no_time_says_how_to_type_one_and_stays(qtbot):
    form = form_of(qtbot, Field("at", "At", Kind.TIME))
    typed(qtbot, form.field("at").edit, "25:10")
    assert not form.commit_pending()
    assert "25:10" in form.error("at")
    assert form.field("at").edit.text() == "25:10"
