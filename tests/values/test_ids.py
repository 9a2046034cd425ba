"""Identities are made once."""

from __future__ import annotations

from uuid import UUID

from delegaties.values.ids import calendar_uid, named_id, new_id


def test_a_calendar_uid_follows_from_the_row_alone():
    row = UUID("3f2b8a3e-6f1d-4e57-9a53-0d8d9a3f1c11")
    assert calendar_uid(row) == "3f2b8a3e-6f1d-4e57-9a53-0d8d9a3f1c11@delegaties"
    assert new_id() != new_id()


def test_what_there_is_one_of_has_the_same_identity_everywhere():
    assert named_id("limit", "day_ends") == named_id("limit", "day_ends")
    assert named_id("limit", "day_ends") != named_id("customs", "day_ends")
