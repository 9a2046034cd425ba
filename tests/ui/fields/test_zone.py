"""Time zones by city."""

from __future__ import annotations

from forming import form_of, typed

from delegaties.ui.fields.zone import zone_options
from delegaties.ui.form import Field, Kind


def test_a_zone_is_found_by_its_city_in_the_language_and_by_its_own_name(qtbot):
    form = form_of(qtbot, Field("zone", "Zone", Kind.ZONE), zone="Asia/Tokyo")
    assert form.field("zone").edit.text() == "Tokio (Asia/Tokyo)"
    for text in ("america/new_york", "new york (amer"):
        typed(qtbot, form.field("zone").edit, text)
        assert form.field("zone").value() == "America/New_York"


def test_only_places_are_offered():
    names = {option.value for option in zone_options("nl")}
    assert "Europe/Amsterdam" in names
    assert not any(name.startswith("Etc/") for name in names)
