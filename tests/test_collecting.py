"""Every start of the program collects garbage as seldom."""

from __future__ import annotations

import gc

import pytest

from delegaties import collecting


@pytest.fixture
def measure():
    """The measure of the tests, set back afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("measure")
def test_much_is_made_before_garbage_is_looked_for():
    collecting.seldom()
    assert gc.get_threshold()[0] == collecting.YOUNG
    assert gc.isenabled()
