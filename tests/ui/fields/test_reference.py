"""References: found by typing, made new, opened."""

from __future__ import annotations

import pytest
from forming import Keeper, Office, form_of, person, typed
from PySide6.QtCore import Qt

from delegaties.errors import RefusedError
from delegaties.plan.directory import OrganisationRow
from delegaties.ui.fields.reference import TURN
from delegaties.ui.form import Field, Kind
from delegaties.values.ids import new_id
from delegaties.values.kinds import OrganisationKind
from delegaties.values.texts import NO_TEXTS

HOST = Field("host", "Host", Kind.REFERENCE, references="person")
ANNA, KENJI = person("Anna", "Boer", "wethouder"), person("Kenji", "Tanabe")


def test_somebody_is_chosen_from_the_list_by_key(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, HOST, keeper=keeper, office=Office(ANNA, KENJI))
    field = form.field("host")
    typed(qtbot, field.edit, "an")
    popup = field.popup
    lines = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert lines == ["Anna Boer · wethouder", "Kenji Tanabe", "Nieuwe persoon “an”"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert keeper.kept == [("host", ANNA.id, None)]
    assert field.edit.text() == "Anna Boer"


def test_a_text_that_only_one_fits_counts_without_choosing(qtbot):
    keeper = Keeper()
    form = form_of(
        qtbot, HOST, Field("name", "Name"), keeper=keeper, office=Office(ANNA, KENJI), host=ANNA.id
    )
    typed(qtbot, form.field("host").edit, "tanab")
    form.focus_field("name")
    assert keeper.kept == [("host", KENJI.id, ANNA.id)]
    assert form.field("host").edit.text() == "Kenji Tanabe"


def test_somebody_unknown_is_made_from_the_list(qtbot):
    keeper, office = Keeper(), Office(ANNA)
    form = form_of(qtbot, HOST, keeper=keeper, office=office)
    field = form.field("host")
    typed(qtbot, field.edit, "Sakamoto")
    popup = field.popup
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert keeper.kept == [("host", office.all[-1].id, None)]
    assert field.edit.text() == "Sakamoto"


def test_who_resembles_a_new_name_stands_before_making_it(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, HOST, keeper=keeper, office=Office(ANNA, KENJI))
    field = form.field("host")
    typed(qtbot, field.edit, "A. Boer")
    popup = field.popup
    lines = [popup.model().index(at, 0).data() for at in range(popup.model().rowCount())]
    assert lines == ["Lijkt op Anna Boer · wethouder", "Nieuwe persoon “A. Boer”"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert keeper.kept == [("host", ANNA.id, None)]
    assert field.edit.text() == "Anna Boer"


def test_a_new_one_that_is_refused_says_why_at_the_field(qtbot):
    office = Office()
    office.refusal = RefusedError("The disk is full.")
    form = form_of(qtbot, HOST, office=office)
    field = form.field("host")
    typed(qtbot, field.edit, "Sakamoto")
    field.act(field.acts("Sakamoto")[0])
    assert form.error("host") == "The disk is full."


def test_a_name_nobody_has_is_told_and_kept_in_the_field(qtbot):
    form = form_of(qtbot, HOST, office=Office(ANNA))
    typed(qtbot, form.field("host").edit, "Nobody")
    assert not form.commit_pending()
    assert "Nobody" in form.error("host")


def test_what_is_chosen_can_be_opened(qtbot):
    office = Office(ANNA)
    form = form_of(qtbot, HOST, office=office, host=ANNA.id)
    form.field("host").open_chosen()
    assert office.opened == [("person", ANNA.id)]


def test_an_empty_line_chooses_nobody(qtbot):
    keeper = Keeper()
    form = form_of(qtbot, HOST, keeper=keeper, office=Office(ANNA), host=ANNA.id)
    field = form.field("host")
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    assert form.commit_pending()
    assert keeper.kept == [("host", None, ANNA.id)]


@pytest.mark.parametrize(
    ("native", "shown"),
    [("ヤンマー", "Yanmar ヤンマー"), ("Yanmar", "Yanmar"), ("", "Yanmar")],
)
def test_an_organisation_has_its_own_script_behind_its_name_unless_that_is_the_same(native, shown):
    row = OrganisationRow(
        id=new_id(), name="Yanmar", native=native, native_language="ja",
        kind=OrganisationKind.COMPANY, sector=NO_TEXTS, country="JP", city="Osaka", parent="",
        search="yanmar", sort="yanmar",
    )  # fmt: skip
    assert TURN["organisation"](row, "nl").text == shown
