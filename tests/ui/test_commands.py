"""Settings that are changed often are commands of the palette."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegaties.settings import Settings
from delegaties.ui.commands import of_settings


def named(desk, name):
    return next(each for each in of_settings(desk) if each.name == name)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("Taal: English", "language", "en"),
        ("Weergave: donker", "theme", "dark"),
        ("Tekstgrootte: 150 %", "text_scale", 150),
    ],
)
def test_a_command_changes_its_setting_and_no_other(desk, name, field, value):
    before = desk.settings
    named(desk, name).act()
    assert getattr(desk.settings, field) == value
    others = set(Settings.__slots__) - {field}
    assert all(getattr(desk.settings, each) == getattr(before, each) for each in others)


def test_a_database_named_on_the_command_line_is_not_left_for_the_examples(desk):
    assert named(desk, "Voorbeelden openen")
    desk.settings = replace(desk.settings, database="/elsewhere/delegaties.db")
    assert "Voorbeelden openen" not in {each.name for each in of_settings(desk)}
