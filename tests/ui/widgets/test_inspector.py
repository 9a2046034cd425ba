"""The inspector gives way, and comes when it is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from delegaties.ui.widgets.inspector import WIDE, WIDEST, Inspector


@pytest.fixture
def inspector(qtbot):
    inspector = Inspector("Onderdeel")
    inspector.put(QLabel("Begin"))
    qtbot.addWidget(inspector)
    return inspector


def test_it_folds_where_it_is_narrow_until_it_is_asked_for(inspector):
    inspector.fit(1278)
    assert (inspector.isHidden(), inspector.width()) == (False, WIDE)
    inspector.fit(1000)
    assert inspector.isHidden()
    inspector.unfold()
    assert not inspector.isHidden()
    inspector.fit(1720)
    assert inspector.width() == WIDEST


def test_what_the_user_closed_stays_closed(qtbot, inspector):
    inspector.fit(1278)
    with qtbot.waitSignal(inspector.closed):
        inspector.close_again()
    inspector.fit(1720)
    assert inspector.isHidden()


def test_it_names_what_it_shows(inspector):
    inspector.show_title("Bezoek Yakult", "factory")
    assert inspector.title.text() == "Bezoek Yakult"
    assert not inspector.mark.isHidden()
    inspector.show_title("Bezoek Yakult")
    assert inspector.mark.isHidden()


def test_after_giving_way_what_was_closed_stays_closed(inspector):
    inspector.fit(1278)
    inspector.close_again()
    for yields in (True, False):
        inspector.give_way(yields=yields)
    assert inspector.isHidden()
    inspector.unfold()
    assert not inspector.isHidden()


def test_set_aside_it_comes_only_when_the_page_lets_it(inspector):
    inspector.fit(1278)
    inspector.set_aside(aside=True)
    for yields in (True, False):
        inspector.give_way(yields=yields)
    inspector.fit(1720)
    assert inspector.isHidden()
    inspector.set_aside(aside=False)
    assert not inspector.isHidden()
