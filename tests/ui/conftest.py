"""A desk with a real database under it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from delegaties.settings import Settings
from delegaties.ui import language
from delegaties.ui.desk import Desk
from delegaties.ui.tasks import Task


@pytest.fixture(autouse=True)
def words():
    """The window speaks Dutch, whatever an earlier test made it speak."""
    language.use("nl")


@pytest.fixture(autouse=True)
def nothing_left_running(request):
    """A test that leaves work running in the background fails."""
    yield
    assert not Task.running, f"{request.node.name} left a task running"


@pytest.fixture(autouse=True)
def closed_windows_are_gone():
    """What a test showed does not live on in the next: each new theme would dress it too."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qapp, store, tmp_path):  # noqa: ARG001  signals need an application
    """The desk of a Dutch office, over the database."""
    settings = Settings(
        name="Anna",
        municipality="Almere",
        home_zone="Europe/Amsterdam",
        language="nl",
        database=store.where,
        setup_done=True,
    )
    desk = Desk(store, settings, tmp_path)
    yield desk
    desk.close()
