"""Settings as a form: what is emptied goes back to ours."""

from __future__ import annotations

import pytest

from delegaties.settings import Settings
from delegaties.ui.pages.settings_form import LOOK, OFFICE, STYLE, values_of, with_value


def test_every_field_is_a_setting():
    values = values_of(Settings(name="Anna"), (OFFICE, STYLE, LOOK))
    assert values["name"] == "Anna"
    assert set(values) < set(Settings.__slots__)


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("name", "Bert", "Bert"),
        ("accent", "", None),
        ("logo", "", None),
        ("keep_backups", None, 14),
        ("text_scale", None, 100),
    ],
)
def test_what_is_emptied_becomes_ours_again(name, typed, kept):
    assert getattr(with_value(Settings(name="Anna"), name, typed), name) == kept
