"""A colour."""

from __future__ import annotations

from forming import Keeper, form_of, typed

from delegaties.ui.form import Field, Kind

ACCENT = Field("accent", "Accent", Kind.COLOUR)


def test_a_colour_is_typed_with_or_without_its_mark(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, ACCENT, keeper=keeper, accent="#0e5c68")
    typed(qtbot, form.field("accent").edit, "AA2200")
    assert form.commit_pending()
    assert keeper.kept == [("accent", "#aa2200", "#0e5c68")]
    picture = form.field("accent").button.icon().pixmap(18).toImage()
    assert picture.pixelColor(9, 9).name() == "#aa2200"


def test_three_figures_are_a_colour_too(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, ACCENT, keeper=keeper)
    typed(qtbot, form.field("accent").edit, "#c00")
    assert form.commit_pending()
    assert keeper.kept == [("accent", "#cc0000", None)]


def test_what_is_no_colour_is_refused(qtbot):
    form = form_of(qtbot, ACCENT)
    typed(qtbot, form.field("accent").edit, "teal")
    assert not form.commit_pending()
