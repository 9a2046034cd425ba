"""Numbers and amounts as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from forming import form_of, typed

from delegaties.errors import RefusedError
from delegaties.ui.form import Field, Kind


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("-3", -3), (" 1 000 ", 1000), ("", None)])
def test_a_number_is_understood(qtbot, text, value):
    form = form_of(qtbot, Field("n", "Number", Kind.NUMBER))
    typed(qtbot, form.field("n").edit, text)
    assert form.field("n").value() == value


def test_a_printed_minus_sign_is_one_too(qtbot):
    form = form_of(qtbot, Field("n", "Number", Kind.NUMBER))
    assert form.field("n").parse("−3") == -3


@pytest.mark.parametrize("text", ["twelve", "1.5", "-1", "91", "nan"])
def test_what_is_no_number_here_is_refused(qtbot, text):
    form = form_of(qtbot, Field("n", "Number", Kind.NUMBER, least=0, most=90))
    typed(qtbot, form.field("n").edit, text)
    with pytest.raises(RefusedError):
        form.field("n").value()


def test_a_latitude_has_decimals_and_no_nonsense(qtbot):
    form = form_of(qtbot, Field("n", "Latitude", Kind.NUMBER, decimals=6, least=-90, most=90))
    typed(qtbot, form.field("n").edit, "34,7025")
    assert form.field("n").value() == 34.7025
    typed(qtbot, form.field("n").edit, "nan")
    with pytest.raises(RefusedError):
        form.field("n").value()


def test_an_amount_shows_as_it_is_read_and_reads_back(qtbot):
    form = form_of(qtbot, Field("cost", "Cost", Kind.MONEY, unit="EUR"), cost=Decimal("1250.5"))
    assert form.field("cost").edit.text() == "1.250,50"
    assert form.field("cost").value() == Decimal("1250.50")
