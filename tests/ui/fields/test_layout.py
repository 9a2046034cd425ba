"""Fields beside each other where there is room."""

from __future__ import annotations

from forming import Keeper
from PySide6.QtWidgets import QLabel

from delegaties.ui.form import Field, Form, Section
from delegaties.ui.widgets.scrolled import scrolled


def placed(form, *names):
    form.layout().activate()
    return [form.field(name).mapTo(form, form.field(name).rect().topLeft()) for name in names]


def test_halves_stand_beside_each_other_and_a_whole_below(qtbot):
    fields = Field("a", "A"), Field("b", "B"), Field("c", "C", width="full")
    form = Form((Section("Names", fields, note="visible for staff"),), Keeper())
    qtbot.addWidget(form)
    form.resize(600, 400)
    form.show()
    one, two, three = placed(form, "a", "b", "c")
    assert one.y() == two.y() < three.y()
    assert one.x() == three.x() < two.x()
    texts = {label.text() for label in form.findChildren(QLabel)}
    assert {"Names", "visible for staff", "A", "B", "C"} <= texts


def test_where_it_is_narrow_they_stand_below_each_other(qtbot):
    form = Form((Section("", (Field("a", "A"), Field("b", "B"))),), Keeper())
    qtbot.addWidget(form)
    form.resize(600, 400)
    form.show()
    form.setFixedWidth(160)
    one, two = placed(form, "a", "b")
    assert one.x() == two.x()
    assert one.y() < two.y()


def test_a_label_is_a_buddy_that_leads_to_its_field(qtbot):
    form = Form((Section("", (Field("a", "A"),)),), Keeper())
    qtbot.addWidget(form)
    label = next(label for label in form.findChildren(QLabel) if label.text() == "A")
    assert label.buddy() is form.field("a").control()


def test_a_message_below_a_field_makes_the_form_taller(qtbot):
    fields = (Field("a", "A"), Field("b", "B", shown_if=lambda values: bool(values.get("b"))))
    form = Form((Section("", (*fields, Field("c", "C", width="full"))),), Keeper())
    area = scrolled(form)
    qtbot.addWidget(area)
    area.resize(160, 60)
    area.show()
    for b in ("", "x", ""):
        form.show_for(1, {"a": "", "b": b, "c": ""})
    before = form.heightForWidth(form.width())
    form.show_error("c", "Nobody is called like that. Choose somebody from the list. " * 3)
    qtbot.waitUntil(lambda: form.height() > before + 40, timeout=1_000)
