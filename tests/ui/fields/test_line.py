"""A line of text, with its language in it."""

from __future__ import annotations

from forming import form_of

from delegaties.ui.form import Field, Kind
from delegaties.values.texts import Texts


def test_a_text_leaves_room_for_its_language(qtbot):
    form = form_of(qtbot, Field("title", "Title", Kind.TEXTS), title=Texts.of(nl="Bezoek"))
    line = form.field("title.nl")
    assert line.tag.text() == "NL"
    assert line.edit.textMargins().right() >= line.tag.sizeHint().width()
    assert form.field("title.en").edit.textMargins().right() > line.edit.textMargins().right()
