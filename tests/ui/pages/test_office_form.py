"""What the office holds to, as forms."""

from __future__ import annotations

from dataclasses import fields

import pytest

from delegaties.errors import RefusedError
from delegaties.ui.pages import office_form
from delegaties.values.customs import shipped, written
from delegaties.values.office import Limits, Office


def test_every_measure_can_be_edited():
    listed = [field.name for section in office_form.LIMITS for field in section.fields]
    assert sorted(listed) == sorted(each.name for each in fields(Limits))
    assert office_form.limits_shown(Office()).keys() == set(listed)


def test_a_country_is_shown_with_every_field_of_its_form():
    listed = {field.name for section in office_form.CUSTOMS for field in section.fields}
    assert office_form.customs_shown(Office(), "TR").keys() == listed


def test_times_of_prayer_are_shown_in_the_readers_words_and_read_back():
    assert office_form.prayers_shown(("fri 12:15-14:00", "11:45-12:30")) == (
        "vr 12.15-14.00",
        "11.45-12.30",
    )
    for habits in shipped().values():
        prayers = written(habits)["prayers"]
        assert office_form.prayers_typed(office_form.prayers_shown(prayers)) == prayers


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vrijdag 12-13.30", "fri 12:00-13:30"),
        ("Vr. 12:00 – 13:30", "fri 12:00-13:30"),
        ("9 - 930", "09:00-09:30"),
    ],
)
def test_people_type_times_of_prayer_as_they_like(typed, meant):
    assert office_form.prayers_typed((typed,)) == (meant,)


@pytest.mark.parametrize("typed", ["vrijdag", "12.00", "xdag 12-13", "vr 25-26"])
def test_what_is_no_time_of_prayer_is_refused(typed):
    with pytest.raises(RefusedError):
        office_form.prayers_typed((typed,))
