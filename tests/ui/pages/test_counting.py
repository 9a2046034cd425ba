"""A page is counted for once it stands there, while somebody looks at it."""

from __future__ import annotations

import pytest
from faults import faults  # noqa: F401  a fixture

from delegaties.ui.page import Page
from delegaties.ui.pages.counting import Counting

pytestmark = pytest.mark.usefixtures("faults")


@pytest.fixture
def page(qtbot, desk):
    page = Page(desk)
    qtbot.addWidget(page)
    return page


def test_what_is_counted_is_told_after_a_pause(qtbot, made, page):
    told = []
    counting = Counting(page, lambda: told.append(counting.of(made.id)), pause=10)
    page.show()
    counting.soon()
    assert counting.of(made.id) is None
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)
    assert sum(told[-1].values()) == 8


@pytest.mark.parametrize("looks", [True, False], ids=["shows no figures", "not looked at"])
def test_nothing_is_counted_for_nobody(qtbot, desk, page, looks):
    asked = []

    def wanted():
        asked.append(page)
        return False

    counting = Counting(page, lambda: None, wanted, pause=0)
    page.setVisible(looks)
    with qtbot.waitSignal(counting._soon.timeout):
        counting.soon()
    assert bool(asked) is looks
    assert "tallies" not in vars(desk)
