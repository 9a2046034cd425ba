"""A mission of which a version was given out, and that went on since."""

from __future__ import annotations

import pytest
from building import at

from delegaties.edits import programme
from delegaties.edits.releases import release
from delegaties.ui.mission.versions.state import Versions


@pytest.fixture
def give_out(store, made):
    """Give a version out."""

    def run(note=""):
        with store.change("Release", mission=made.id) as session:
            return release(session, made.id, note=note)

    return run


@pytest.fixture
def move(store, made):
    """Move an item to another hour, which is one change."""

    def run(number=0, hour=17):
        with store.change("Move", mission=made.id) as session:
            programme.move_item(session, made.items[number], at(hour, day=number))

    return run


@pytest.fixture
def versions(qtbot, desk, made):
    """What the programme's views know, following the desk; `settle` waits until it is known."""
    found = Versions(desk, made.id)
    follow = lambda *_change: found.show_plan(desk.plan(made.id))  # noqa: E731  to take it off again
    desk.changed.connect(follow)
    follow()
    yield found
    qtbot.waitUntil(lambda: not found.is_busy, timeout=30_000)
    desk.changed.disconnect(follow)


@pytest.fixture
def settle(qtbot, versions):
    """Wait until what was asked for is known."""
    return lambda: qtbot.waitUntil(lambda: not versions.is_busy, timeout=30_000)
