"""What every field is to its form."""

from __future__ import annotations

from datetime import date

from forming import form_of
from PySide6.QtWidgets import QLabel

from delegaties.ui.fields.base import mark_tag
from delegaties.ui.form import Field, Kind


def test_a_date_is_near_its_neighbour_or_else_near_today(qtbot):
    fields = Field("out", "Out", Kind.DATE), Field("back", "Back", Kind.DATE, near="out")
    form = form_of(qtbot, *fields, out=date(2016, 2, 29))
    assert form.field("back").near() == date(2016, 2, 29)
    assert form.field("out").near().year >= 2026


def test_a_tag_says_what_is_missing_and_looks_it(qtbot):
    tag = QLabel()
    qtbot.addWidget(tag)
    mark_tag(tag, "en", missing=True)
    assert (tag.text(), tag.property("look")) == ("EN ontbreekt", "missing")
    mark_tag(tag, "en", missing=False)
    assert (tag.text(), tag.property("look")) == ("EN", "tag")
