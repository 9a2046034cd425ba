from __future__ import annotations

import pytest

from delegaties.i18n import words
from delegaties.ui import language


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    language.use("en")


def test_the_language_is_looked_up_at_the_call():
    language.use("nl")
    assert language.current() is words("nl")
    assert language.current().language == "nl"
    language.use("en")
    assert language.current() is words("en")


def test_messages_are_filled_in():
    language.use("en")
    assert language._("Move {title}", title="Yanmar") == "Move Yanmar"
    assert language.ngettext("{n} item", "{n} items", 2) == "2 items"
