"""Places."""

from __future__ import annotations

import pytest

from delegaties.edits import places
from delegaties.errors import RefusedError


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"latitude": 91.0}, "latitude"),
        ({"longitude": -181.0}, "longitude"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_no_place_is_refused_at_its_field(store, made, values, field):
    with pytest.raises(RefusedError) as refusal, store.change("x") as session:
        places.change_place(session, made.place, values)
    assert refusal.value.field == field


def test_a_zone_that_is_none_is_refused(store):
    with pytest.raises(RefusedError, match="not a time zone"), store.change("x") as session:
        places.add_place(session, name="Ergens", zone="Europe/Almere")


def test_one_in_use_is_not_removed(store, made):
    with pytest.raises(RefusedError, match="Japan"), store.change("x") as session:
        places.remove_place(session, made.place)
